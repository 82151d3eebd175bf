//! Why a session cannot begin yet.

use crate::{session::MOST_PEOPLE, words::Words};

/// Why a session cannot begin yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Missing {
    /// Nobody is there to meet.
    People,
    /// Two people have the same name.
    SameName(String),
    /// Some are online, and nobody knows who.
    Online,
    /// The time to end is not a time.
    Until(String),
    /// Nothing, but these people turn out to have met before: they begin with a lookback.
    Met,
    /// The time to end has passed.
    Past(String),
    /// The method's file has mistakes, or is gone.
    Broken,
    /// There are more people than a meeting has room for.
    Room,
}

impl Missing {
    /// What to do about it, in a sentence.
    pub(super) fn told(self, words: &Words) -> String {
        match self {
            Self::People => words.say("setup-no-people"),
            Self::SameName(name) => words.fill("setup-same-name", &[("name", name.into())]),
            Self::Online => words.say("setup-no-online"),
            Self::Until(text) => words.fill("setup-no-time", &[("text", text.into())]),
            Self::Met => words.say("setup-met"),
            Self::Past(text) => words.fill("setup-past", &[("text", text.into())]),
            Self::Broken => words.say("setup-broken"),
            Self::Room => words.fill("setup-many-people", &[("most", MOST_PEOPLE.into())]),
        }
    }
}
