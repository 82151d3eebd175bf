//! One timed part of a method, and who does what in it.

use crate::{method::Capture, moment::Span};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The place of a step in the list of all steps.
pub type StepIndex = usize;

/// One timed part of a method.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
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
    /// The time planned for it, or the most of it; for a step with parts the sum of theirs, held
    /// once. Without it, and without [`Step::each`], the step takes the time it takes and its clock
    /// counts up.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub planned: Option<Span>,
    /// The least that the plan leaves it when time is short.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub least: Option<Span>,
    /// The time planned for each who takes a turn in it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub each: Option<Span>,
    /// How long before its end the group is warned, the longest first, as its file says, or else its
    /// method's; without it the user's settings do.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub warn: Option<Vec<Span>>,
    /// In which meetings it is held.
    #[serde(default, skip_serializing_if = "When::is_always")]
    pub when: When,
    /// On what condition the group holds it; it is passed by otherwise.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub only_if: Option<String>,
    /// How often it is held, with all that lies within it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub repeat: Option<Repeat>,
    /// The modules and methods of which the group chooses one on the spot, to be its parts.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub insert: Vec<String>,
    /// What happens when its time is up.
    #[serde(default, skip_serializing_if = "AtEnd::is_hold")]
    pub at_end: AtEnd,
    /// What each role does in it, in the order of the file.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub who: Vec<(Role, Activity)>,
    /// Whether the people who have something to do in it take turns.
    #[serde(default, skip_serializing_if = "is_false")]
    pub round: bool,
    /// What one turn holds: one question and one more on it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub each_turn: Option<String>,
    /// Where people sit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seat: Option<String>,
    /// How one speaks: of whom, to whom, as whom.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub voice: Option<String>,
    /// What the facilitator says or does now.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub say: Option<String>,
    /// Questions to pick from.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub prompts: Vec<String>,
    /// The same for those who have a role.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub prompts_for: Vec<(Role, Vec<String>)>,
    /// What must not happen in it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub guard: Option<String>,
    /// What it says instead when people meet online.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub online: Option<Online>,
    /// What is written in it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub captures: Vec<Capture>,
}

/// The texts of a step that differ when people meet online.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Online {
    /// What the facilitator says or does.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub say: Option<String>,
    /// What stands for where people sit: camera and microphone off.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seat: Option<String>,
}

/// How often a step is held.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Repeat {
    /// So many times.
    Times(usize),
    /// Once for each topic (M02).
    Topics(Vec<String>),
    /// Once for each who takes part, and who is then the presenter.
    Person,
    /// Once for each case; the group says whether there is another.
    Case {
        /// The most that a meeting has room for.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        most: Option<usize>,
    },
    /// Until something is so; the group says when.
    Until {
        /// What must be so.
        condition: String,
        /// How often at most.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        most: Option<usize>,
    },
}

/// In which meetings a step is held.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum When {
    /// In every meeting.
    #[default]
    Always,
    /// Only when the group never met before (S3-11).
    First,
    /// Only when the group has met before (S4-07).
    NotFirst,
}

/// What happens when a step's time is up.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum AtEnd {
    /// The clock counts on past zero until somebody goes on.
    #[default]
    Hold,
    /// The next step begins by itself.
    Next,
    /// The time is used in full, and then the next step begins by itself.
    SitOut,
}

/// A part that people play.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Role {
    /// Who brings the case: *inbrenger*.
    Presenter,
    /// Who leads: *begeleider*.
    Facilitator,
    /// Everyone who takes part and does not bring the case: *de groep*.
    Members,
    /// Everyone who takes part in the content.
    Everyone,
    /// Who holds the method's own role with this id.
    Own(String),
}

/// What a role does in a step.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema,
)]
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

impl Step {
    /// Whether it takes the time it takes: its clock counts up.
    pub fn is_open(&self) -> bool {
        self.planned.is_none() && self.each.is_none()
    }
}

impl Repeat {
    /// How often it is held for certain, when the number of people has no part in it.
    pub fn times(&self) -> usize {
        match self {
            Self::Times(times) => *times,
            Self::Topics(topics) => topics.len(),
            Self::Person | Self::Case { .. } | Self::Until { .. } => 1,
        }
    }

    /// Whether it depends on the people, or on what the group says, how often it is held.
    pub fn is_open(&self) -> bool {
        !matches!(self, Self::Times(_) | Self::Topics(_))
    }
}

impl Activity {
    /// What people take turns in, the first that anybody does: the others wait until they are
    /// spoken to.
    pub const TURNS: [Self; 4] = [Self::Speaks, Self::Asks, Self::Answers, Self::Writes];
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

/// For serde, which hands over a reference.
fn is_false(flag: &bool) -> bool {
    !flag
}
