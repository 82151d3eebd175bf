//! What is written in a step.

use crate::method::Role;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A place in a step where something is written.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Capture {
    /// Names the capture within its method.
    pub id: String,
    /// What it is called on screen and in the report.
    pub title: String,
    /// What it is for.
    pub purpose: Purpose,
    /// Whose words are written.
    pub by: By,
    /// How much is asked of each; shown as a hint, and a wall only where the file says so.
    #[serde(default, skip_serializing_if = "Limit::is_none")]
    pub limit: Limit,
    /// How an entry should begin.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub opening: Option<String>,
    /// The parts of one entry, such as how, with whom and when. Empty when an entry is one text.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub fields: Vec<Field>,
    /// Whether each first writes alone, and tells it in turn after that (S4-31, S4-33).
    #[serde(default, skip_serializing_if = "is_false")]
    pub alone: bool,
    /// The step until which what was kept stays covered (S4-04, X-28).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hidden_until: Option<String>,
    /// Where the report shows it.
    #[serde(default, skip_serializing_if = "Sharing::is_names")]
    pub report: Sharing,
    /// What one does in it.
    #[serde(default, skip_serializing_if = "Verb::is_write")]
    pub verb: Verb,
}

/// What a capture is for; the report finds what it tells by this.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema,
)]
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
    /// What somebody felt.
    Feeling,
    /// An image or an association.
    Image,
    /// What may be behind it.
    Hypothesis,
    /// What made something work.
    Factor,
    /// The core in one sentence, and why.
    Statement,
}

/// Whose words a capture holds.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
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
    /// Who holds the method's own role with this id.
    Own(String),
}

/// How much is asked of one person, or of the group.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Limit {
    /// The most sentences that an entry should have.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sentences: Option<usize>,
    /// The most words that an entry should have.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub words: Option<usize>,
    /// The least number of entries that each should have.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub min: Option<usize>,
    /// The most entries that each should have.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max: Option<usize>,
    /// Whether more than the most is refused; else it is met with a hint.
    #[serde(default, skip_serializing_if = "is_false")]
    pub strict: bool,
}

/// One part of an entry.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Field {
    /// Names the field within its capture.
    pub id: String,
    /// What it is called on screen and in the report.
    pub title: String,
}

/// Where the report shows what was written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Sharing {
    /// In the group's report, with the names.
    #[default]
    Names,
    /// In the group's report, without the names.
    NoNames,
    /// On a sheet for its author alone.
    Personal,
    /// Nowhere.
    None,
}

/// What one does in a capture. Each verb but the first works on the texts of an earlier capture, and
/// the last on the people.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Verb {
    /// Something new is written.
    #[default]
    Write,
    /// Earlier entries are chosen.
    Pick {
        /// The capture to choose from.
        from: String,
        /// Who decides.
        decide: Decide,
        /// Whether the author of what is chosen becomes the presenter (S4-16).
        presenter: bool,
        /// On what grounds one may choose.
        criteria: Vec<String>,
        /// How many may be chosen.
        #[serde(default = "one", skip_serializing_if = "is_one")]
        most: usize,
        /// How many votes each has; none where nobody counts.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        votes: Option<usize>,
        /// Which of the entries.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        only: Option<Only>,
    },
    /// Each earlier entry gets a place on a scale.
    Rate {
        /// The capture whose entries are rated.
        from: String,
        /// The words of the scale, from least to most.
        scale: Vec<String>,
        /// Which of the entries.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        only: Option<Only>,
    },
    /// A text that was chosen is said anew, and both versions are kept (S4-29).
    Reword {
        /// The capture that held the text first.
        from: String,
    },
    /// Each earlier entry gets an answer (M01-C).
    Answer {
        /// The capture whose entries are answered.
        from: String,
        /// Which of the entries.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        only: Option<Only>,
    },
    /// People are given a role.
    Assign {
        /// The role: presenter, facilitator, or one of the method's own.
        role: Role,
        /// To how many; for a role of the method's own that stands with the role.
        #[serde(default = "one", skip_serializing_if = "is_one")]
        most: usize,
    },
}

/// Which entries a verb goes on with.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Only {
    /// The capture that chose them, or rated them.
    pub capture: String,
    /// The least place on its scale, counted from 0; 0 for a choice.
    pub least: usize,
}

/// Who decides, and how.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Decide {
    /// The group together, until all can live with it.
    #[default]
    Group,
    /// Who brings the case.
    Presenter,
    /// Who leads.
    Facilitator,
    /// The most votes; those with fewer are heard first.
    Majority,
    /// Dots, so many each.
    Dots,
    /// Whose turn it is.
    Turn,
    /// The lot.
    Draw,
}

impl Capture {
    /// How many texts make one entry: one for each field, or a single one.
    pub fn texts(&self) -> usize {
        self.fields.len().max(1)
    }

    /// Whether votes are counted in it.
    pub fn counts_votes(&self) -> bool {
        matches!(self.verb, Verb::Pick { decide: Decide::Majority | Decide::Dots, .. })
    }
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
            Self::Feeling => "feeling",
            Self::Image => "image",
            Self::Hypothesis => "hypothesis",
            Self::Factor => "factor",
            Self::Statement => "statement",
        }
    }
}

impl Verb {
    /// Whether texts are written, new or anew, so that others can be chosen from them.
    pub fn makes_texts(&self) -> bool {
        matches!(self, Self::Write | Self::Reword { .. } | Self::Answer { .. })
    }

    /// The capture that it works on.
    pub fn source(&self) -> Option<&str> {
        match self {
            Self::Pick { from, .. }
            | Self::Rate { from, .. }
            | Self::Reword { from }
            | Self::Answer { from, .. } => Some(from),
            Self::Write | Self::Assign { .. } => None,
        }
    }

    /// Which of the entries of its source it works on; all without it.
    pub fn only(&self) -> Option<&Only> {
        match self {
            Self::Pick { only, .. } | Self::Rate { only, .. } | Self::Answer { only, .. } => {
                only.as_ref()
            }
            Self::Write | Self::Reword { .. } | Self::Assign { .. } => None,
        }
    }

    /// Whether it makes somebody the presenter.
    pub fn makes_presenter(&self) -> bool {
        matches!(
            self,
            Self::Pick { presenter: true, .. } | Self::Assign { role: Role::Presenter, .. }
        )
    }

    fn is_write(&self) -> bool {
        *self == Self::Write
    }
}

impl Sharing {
    fn is_names(&self) -> bool {
        *self == Self::Names
    }
}

impl Limit {
    fn is_none(&self) -> bool {
        *self == Self::default()
    }
}

fn one() -> usize {
    1
}

/// For serde, which hands over a reference.
fn is_one(count: &usize) -> bool {
    *count == 1
}

fn is_false(flag: &bool) -> bool {
    !flag
}
