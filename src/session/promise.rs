//! What was promised in a meeting, and what came of it.

use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};

use super::event::EntryId;

/// Names an action among those of all sessions: the session's short id and the number of the entry
/// that holds it. Written as `k7m2x-42`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct ActionId {
    /// The session in which it was promised.
    pub session: String,
    /// The entry that holds it.
    pub entry: EntryId,
}

/// Something that was promised, as a later meeting knows it. Written as `[who, what]`, with the action
/// behind them where it is known.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "Written", into = "Written")]
pub struct Promise {
    /// Who would do it.
    pub who: String,
    /// What, in one line.
    pub what: String,
    /// Which action it is; unknown in what older versions wrote.
    pub action: Option<ActionId>,
}

#[derive(Serialize, Deserialize)]
#[serde(untagged)]
enum Written {
    Said(String, String),
    Named(String, String, ActionId),
}

impl From<Written> for Promise {
    fn from(written: Written) -> Self {
        match written {
            Written::Said(who, what) => Self { who, what, action: None },
            Written::Named(who, what, action) => Self { who, what, action: Some(action) },
        }
    }
}

impl From<Promise> for Written {
    fn from(Promise { who, what, action }: Promise) -> Self {
        match action {
            None => Self::Said(who, what),
            Some(action) => Self::Named(who, what, action),
        }
    }
}

/// The text does not name an action.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not an action like k7m2x-42")]
pub struct BadActionId;

impl fmt::Display for ActionId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{}", self.session, self.entry.0)
    }
}

impl FromStr for ActionId {
    type Err = BadActionId;

    fn from_str(text: &str) -> Result<Self, BadActionId> {
        let (session, entry) = text.rsplit_once('-').ok_or(BadActionId)?;
        let is_id = !session.is_empty() && session.bytes().all(|it| it.is_ascii_alphanumeric());
        let entry = entry.parse().map_err(|_| BadActionId)?;
        is_id
            .then(|| Self { session: session.to_owned(), entry: EntryId(entry) })
            .ok_or(BadActionId)
    }
}

impl TryFrom<String> for ActionId {
    type Error = BadActionId;

    fn try_from(text: String) -> Result<Self, BadActionId> {
        text.parse()
    }
}

impl From<ActionId> for String {
    fn from(id: ActionId) -> Self {
        id.to_string()
    }
}

/// What came of an action.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Outcome {
    /// It was done.
    Done,
    /// A part of it was done: it stays open.
    Partly,
    /// Nobody will do it any more.
    Dropped,
}

impl Outcome {
    /// What can be told of an action, in the order in which one goes through it: that it is open
    /// still, and each outcome.
    pub const IN_ORDER: [Option<Self>; 4] =
        [None, Some(Self::Done), Some(Self::Partly), Some(Self::Dropped)];

    /// Whether nothing more is expected of the action.
    pub fn closes(self) -> bool {
        self != Self::Partly
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_action_is_named_and_found_by_its_name() {
        let id = ActionId { session: "k7m2x".to_owned(), entry: EntryId(42) };
        assert_eq!(id.to_string(), "k7m2x-42");
        assert_eq!("k7m2x-42".parse(), Ok(id));
        for other in ["", "k7m2x", "-42", "k7m2x-", "k7 m-42", "../x-1", "k7m2x-1e3"] {
            assert_eq!(other.parse::<ActionId>(), Err(BadActionId), "{other}");
        }
    }

    #[test]
    fn a_promise_is_a_pair_or_a_pair_with_its_action() {
        let promise = |action| Promise { who: "Bo".to_owned(), what: "Bellen".to_owned(), action };
        let id: ActionId = "k7m2x-42".parse().unwrap();
        for (written, promise) in [
            (r#"["Bo","Bellen"]"#, promise(None)),
            (r#"["Bo","Bellen","k7m2x-42"]"#, promise(Some(id))),
        ] {
            assert_eq!(serde_json::from_str::<Promise>(written).unwrap(), promise);
            assert_eq!(serde_json::to_string(&promise).unwrap(), written);
        }
        for other in [r#"["Bo"]"#, r#"["Bo","Bellen","../x"]"#, r#"["Bo","Bellen","k7m2x-42",1]"#] {
            assert!(serde_json::from_str::<Promise>(other).is_err(), "{other}");
        }
    }
}
