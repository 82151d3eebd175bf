//! The method as the program uses it. Everything here is plain data that serde can write, because a
//! session's journal keeps the whole method as it was on the day.

use crate::moment::Span;
use serde::{Deserialize, Serialize};

/// The place of a step in [`Method::steps`].
pub type StepIndex = usize;

/// A way of holding a meeting: its steps in order, with what holds for the whole.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Method {
    /// The file's name without `.toml`: lower-case letters, digits and hyphens.
    pub id: String,
    /// What people call it.
    pub name: String,
    /// The language its texts are written in, as in `nl` or `en`.
    pub language: String,
    /// One or two sentences on what it is for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub about: Option<String>,
    /// Where the method comes from and how sure its minutes are.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub origin: Option<String>,
    /// For how many people it was made; other numbers are met with a hint, never with a refusal.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub group: Option<GroupSize>,
    /// Whether the facilitator takes part in the content.
    #[serde(default)]
    pub facilitator: Facilitating,
    /// What participants do before they come.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub prepare: Vec<String>,
    /// The rules of play.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub rules: Vec<String>,
    /// Every step, a step before its parts, in the order in which they are held. Never empty, and
    /// the last one has no parts.
    pub steps: Vec<Step>,
}

/// For how many participants a method was made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct GroupSize {
    /// The smallest group it was made for.
    pub min: usize,
    /// The largest group it was made for.
    pub max: usize,
}

/// The facilitator's place in the content.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Facilitating {
    /// Leads, asks and writes, brings nothing in: in no list of turns (S2-31, S4-46).
    #[default]
    Outside,
    /// Leads, and takes part like everyone else.
    Member,
}

/// One timed part of a method.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Step {
    /// Names the step within its method.
    pub id: String,
    /// The number that people see: `1`, `3b`; empty for a step outside the plan.
    pub number: String,
    /// What people call it.
    pub title: String,
    /// The step that this one is a part of.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parent: Option<StepIndex>,
    /// Whether it holds parts. Such a step is never held itself: its parts are.
    #[serde(default, skip_serializing_if = "is_false")]
    pub has_parts: bool,
    /// The time planned for it; for a step with parts the sum of theirs. Without it the step takes
    /// the time it takes and its clock counts up.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub planned: Option<Span>,
    /// In which meetings it is held.
    #[serde(default, skip_serializing_if = "When::is_always")]
    pub when: When,
    /// What happens when its time is up.
    #[serde(default, skip_serializing_if = "AtEnd::is_hold")]
    pub at_end: AtEnd,
    /// What each role does in it, in the order of the file.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub who: Vec<(Role, Activity)>,
    /// Whether the people who have something to do in it take turns.
    #[serde(default, skip_serializing_if = "is_false")]
    pub round: bool,
    /// What the facilitator says or does now.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub say: Option<String>,
    /// Questions to pick from.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub prompts: Vec<String>,
    /// What must not happen in it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub guard: Option<String>,
    /// What is written in it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub captures: Vec<Capture>,
}

/// In which meetings a step is held.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum When {
    /// In every meeting.
    #[default]
    Always,
    /// Only when the group has met before (S4-07).
    NotFirst,
}

/// What happens when a step's time is up.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum AtEnd {
    /// The clock counts on past zero until somebody goes on.
    #[default]
    Hold,
    /// The next step begins by itself.
    Next,
}

/// A part that people play.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Role {
    /// Who brings the case: *inbrenger*.
    Presenter,
    /// Who leads: *begeleider*.
    Facilitator,
    /// Everyone who neither brings the case nor leads: *de groep*.
    Members,
    /// Everyone who takes part in the content.
    Everyone,
}

/// What a role does in a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Activity {
    /// Has the floor.
    Speaks,
    /// Asks questions.
    Asks,
    /// Answers questions.
    Answers,
    /// May only ask what is meant (S4-35).
    Clarifies,
    /// Writes in silence.
    Writes,
    /// Is silent.
    Listens,
    /// Is out of the room.
    Away,
}

/// A place in a step where something is written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Capture {
    /// Names the capture within its method.
    pub id: String,
    /// What it is called on screen and in the report.
    pub title: String,
    /// What it is for.
    pub purpose: Purpose,
    /// Whose words are written.
    pub by: By,
    /// How much is asked of each; shown as a hint, never a wall.
    #[serde(default, skip_serializing_if = "Limit::is_none")]
    pub limit: Limit,
    /// The parts of one entry, such as how, with whom and when. Empty when an entry is one text.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub fields: Vec<Field>,
    /// Whether each first writes alone, and tells it in turn after that (S4-31, S4-33).
    #[serde(default, skip_serializing_if = "is_false")]
    pub alone: bool,
    /// What one does in it.
    #[serde(default, skip_serializing_if = "Verb::is_write")]
    pub verb: Verb,
}

/// What a capture is for; the report finds what it tells by this.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Purpose {
    /// What somebody brings.
    Case,
    /// A question, with or without its answer.
    Question,
    /// What exactly is going on.
    Definition,
    /// A tip or an advice.
    Advice,
    /// What somebody learned.
    Learning,
    /// What will be done, how, with whom and when.
    Action,
    /// How it went.
    Evaluation,
    /// What came of an earlier meeting.
    Lookback,
    /// Anything else.
    #[default]
    Note,
}

/// Whose words a capture holds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum By {
    /// Each one who takes part in the content.
    Each,
    /// Each one but the presenter.
    Members,
    /// The group as one.
    #[default]
    Group,
    /// Who brings the case.
    Presenter,
    /// Who leads.
    Facilitator,
}

/// How much is asked of one person, or of the group. All are hints.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Limit {
    /// The most sentences that an entry should have.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sentences: Option<usize>,
    /// The least number of entries that each should have.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub min: Option<usize>,
}

/// One part of an entry.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Field {
    /// Names the field within its capture.
    pub id: String,
    /// What it is called on screen and in the report.
    pub title: String,
}

/// What one does in a capture. Each verb but the first works on the texts of an earlier capture.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Verb {
    /// Something new is written.
    #[default]
    Write,
    /// One earlier entry is chosen.
    Pick {
        /// The capture to choose from.
        from: String,
        /// Who decides.
        decide: Decide,
        /// Whether the author of what is chosen becomes the presenter (S4-16).
        presenter: bool,
        /// On what grounds one may choose.
        criteria: Vec<String>,
    },
    /// Each earlier entry gets a place on a scale.
    Rate {
        /// The capture whose entries are rated.
        from: String,
        /// The words of the scale, from first to last.
        scale: Vec<String>,
    },
    /// A text that was chosen is said anew, and both versions are kept (S4-29).
    Reword {
        /// The capture that held the text first.
        from: String,
    },
}

/// Who decides.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Decide {
    /// The group together.
    #[default]
    Group,
    /// Who brings the case.
    Presenter,
    /// Who leads.
    Facilitator,
}

impl Method {
    /// The step with this id.
    pub fn step(&self, id: &str) -> Option<StepIndex> {
        self.steps.iter().position(|step| step.id == id)
    }

    /// The capture with this id, and the step it stands in.
    pub fn capture(&self, id: &str) -> Option<(StepIndex, &Capture)> {
        self.steps.iter().enumerate().find_map(|(index, step)| {
            Some((index, step.captures.iter().find(|capture| capture.id == id)?))
        })
    }

    /// The steps above this one, nearest first.
    pub fn ancestors(&self, step: StepIndex) -> impl Iterator<Item = StepIndex> {
        std::iter::successors(self.steps[step].parent, |&above| self.steps[above].parent)
    }

    /// Whether `step` is `above` or lies somewhere within it.
    pub fn is_within(&self, step: StepIndex, above: StepIndex) -> bool {
        step == above || self.ancestors(step).any(|ancestor| ancestor == above)
    }

    /// The whole planned time: that of the steps that are part of no other.
    pub fn planned(&self) -> Span {
        let whole = self.steps.iter().filter(|step| step.parent.is_none());
        whole.filter_map(|step| step.planned).sum()
    }
}

impl Capture {
    /// How many texts make one entry: one for each field, or a single one.
    pub fn texts(&self) -> usize {
        self.fields.len().max(1)
    }
}

impl Activity {
    /// What people take turns in, the first that anybody does: the others wait until they are
    /// spoken to.
    pub const TURNS: [Self; 4] = [Self::Speaks, Self::Asks, Self::Answers, Self::Writes];
}

impl Purpose {
    /// The word for it, in method files and where a text chooses its wording by it.
    pub fn word(self) -> &'static str {
        match self {
            Self::Case => "case",
            Self::Question => "question",
            Self::Definition => "definition",
            Self::Advice => "advice",
            Self::Learning => "learning",
            Self::Action => "action",
            Self::Evaluation => "evaluation",
            Self::Lookback => "lookback",
            Self::Note => "note",
        }
    }
}

impl When {
    fn is_always(&self) -> bool {
        *self == Self::Always
    }
}

impl AtEnd {
    fn is_hold(&self) -> bool {
        *self == Self::Hold
    }
}

impl Verb {
    /// Whether texts are written, new or anew, so that others can be chosen from them.
    pub fn makes_texts(&self) -> bool {
        matches!(self, Self::Write | Self::Reword { .. })
    }

    fn is_write(&self) -> bool {
        *self == Self::Write
    }
}

impl Limit {
    fn is_none(&self) -> bool {
        *self == Self::default()
    }
}

/// For serde, which hands over a reference.
fn is_false(flag: &bool) -> bool {
    !flag
}
