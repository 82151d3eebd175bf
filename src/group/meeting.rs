//! [`Meeting`]: what a group remembers of one session.

use crate::{
    moment::{Moment, Offset, Span},
    session::{ActionId, EntryId, Mode, Outcome},
};
use serde::{Deserialize, Serialize};

/// A session in brief. Names are as they were on the day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Meeting {
    /// The session's short id.
    pub session: String,
    /// When it began.
    pub started: Moment,
    /// When it ended; none of one that was left, or that runs.
    pub ended: Option<Moment>,
    /// How far the clock on the wall ran ahead of UTC.
    pub offset: Offset,
    /// What its method is called.
    pub method: String,
    /// The id of its method.
    pub method_id: String,
    /// Where they met.
    pub mode: Mode,
    /// Its length without pauses and without the time that was taken out.
    pub net: Span,
    /// Everyone who was there.
    pub people: Vec<Attendee>,
    /// Who was not there, and whether they had said so.
    pub absent: Vec<(String, bool)>,
    /// Who led.
    pub facilitator: Option<String>,
    /// Whose cases were discussed, in order.
    pub presenters: Vec<String>,
    /// Who had the other roles, by the words for those.
    pub roles: Vec<(String, String)>,
    /// What was promised in it.
    pub actions: Vec<Action>,
    /// What it told of actions from before.
    pub settled: Vec<Settled>,
    /// Cases that were brought and not chosen: the entry, whose it is, and what it says.
    pub unused: Vec<(EntryId, String, String)>,
}

/// Somebody who was at a meeting.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attendee {
    /// What the others called them.
    pub name: String,
    /// How long they were there, without pauses.
    pub net: Span,
    /// Whether they took an active part (S0-24).
    pub active: bool,
    /// Whether they came after it began, or went before it ended.
    pub partly: bool,
}

/// Something that somebody promised to do.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Action {
    /// The entry that holds it.
    pub entry: EntryId,
    /// Who will do it; nobody for the group as one.
    pub who: Option<String>,
    /// What it says, in one line.
    pub what: String,
}

/// What came of an action.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Settled {
    /// The action.
    pub action: ActionId,
    /// What came of it; nothing when it is open again.
    pub outcome: Option<Outcome>,
    /// What was said of it; may be empty.
    pub text: String,
}
