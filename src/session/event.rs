//! Facts that happened in a session: the only thing that is ever recorded.
//!
//! The serde form of these types is the journal's wire form. A change to a name here is a new
//! version of the journal: `tests/suite/journal.rs` holds frozen lines against it.

use crate::{
    method::Method,
    moment::{Moment, Span},
};
use serde::{Deserialize, Serialize};

use super::{
    opening::{Opening, PersonId},
    projected::Face,
    promise::{ActionId, Outcome},
};

/// An event, when it happened, and its place in the journal.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Stamped {
    /// The place in the journal, counted from 0 without gaps.
    #[serde(rename = "n")]
    pub seq: u64,
    /// When it happened.
    pub at: Moment,
    /// What happened.
    #[serde(flatten)]
    pub event: Event,
}

/// Something that happened. Steps and captures are named by the ids in the method.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "what", rename_all = "kebab-case")]
pub enum Event {
    /// The session began: always the first event, and never a later one.
    Opened(Box<Opening>),
    /// Another step began.
    Moved {
        /// The step that began; one without parts.
        to: String,
        /// How the group came there.
        how: Moving,
    },
    /// The clock was stopped.
    Paused {
        /// Until when the group takes a break; none when nobody said so.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        until: Option<Moment>,
    },
    /// The clock went on.
    Resumed,
    /// A step got more time, or less.
    Extended {
        /// The step.
        step: String,
        /// How much more; negative when it got less.
        by: Span,
    },
    /// The time that was left was shared anew.
    Replanned {
        /// The time by which it should end now.
        until: Moment,
        /// What each step got or lost, by its id.
        steps: Vec<(String, Span)>,
    },
    /// The running step began earlier than its clock was started.
    SetBack {
        /// By how much.
        by: Span,
    },
    /// The round of the running step began, or went on to the next person.
    Turned {
        /// Whether the one whose turn it was passed.
        passed: bool,
    },
    /// Those who still have a turn in the running step have it in this order, the one whose turn it is
    /// among them.
    Ordered {
        /// Who, in order.
        people: Vec<PersonId>,
    },
    /// Something is being written and was not kept yet. The draft is gone when a new place holds
    /// nothing but blanks, or an entry's place what the entry says.
    Drafted {
        /// Where.
        #[serde(flatten)]
        place: Place,
        /// One text per field.
        texts: Vec<String>,
    },
    /// An entry was kept. Its id is the number of this event.
    Written {
        /// The capture it stands in.
        capture: String,
        /// Whose words they are; nobody's for the group as one.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        person: Option<PersonId>,
        /// The earlier entry that it answers.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        about: Option<EntryId>,
        /// One text per field.
        texts: Vec<String>,
    },
    /// An entry was changed. The earlier version is kept.
    Edited {
        /// The entry.
        entry: EntryId,
        /// One text per field.
        texts: Vec<String>,
    },
    /// An entry was taken back.
    Withdrawn {
        /// The entry.
        entry: EntryId,
    },
    /// An earlier entry was chosen.
    Picked {
        /// The capture that chooses.
        capture: String,
        /// What was chosen.
        entry: EntryId,
        /// On what ground.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        ground: Option<String>,
    },
    /// An earlier entry is chosen no longer.
    Unpicked {
        /// The capture that chose.
        capture: String,
        /// What was chosen.
        entry: EntryId,
    },
    /// An earlier entry got votes.
    Voted {
        /// The capture that chooses.
        capture: String,
        /// What the votes are for.
        entry: EntryId,
        /// How many it has now.
        votes: usize,
    },
    /// People were given a role, in the place of those who had it by this capture.
    Assigned {
        /// The capture that gives the role.
        capture: String,
        /// Who has it now.
        people: Vec<PersonId>,
    },
    /// Steps are held once more, and the group went on to the first of them.
    Repeated {
        /// The first of the steps.
        first: String,
        /// The last of the steps, with its parts; it has the same parent.
        last: String,
        /// The minutes planned for each.
        plan: Vec<Option<Span>>,
    },
    /// A part came in, and the group went on to its first step.
    Inserted {
        /// What came in.
        part: Part,
        /// The step whose parts they are; without one they follow the running step.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        into: Option<String>,
        /// The minutes planned for each of its steps.
        plan: Vec<Option<Span>>,
    },
    /// The group went on with another method. All that was written stays.
    Changed {
        /// The method.
        method: Box<Method>,
        /// Why.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        reason: Option<String>,
        /// The minutes planned for each of its steps.
        plan: Vec<Option<Span>>,
    },
    /// Somebody came who was not expected, and is among the people from here on.
    Joined {
        /// What the others call them; nobody else is called so.
        name: String,
        /// Whether they take part from elsewhere.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        online: bool,
    },
    /// Somebody who had left came back.
    Came {
        /// Who.
        person: PersonId,
    },
    /// Somebody left.
    Left {
        /// Who.
        person: PersonId,
    },
    /// Somebody goes on taking part from elsewhere, or in the room.
    Placed {
        /// Who.
        person: PersonId,
        /// Whether it is from elsewhere.
        online: bool,
    },
    /// An earlier entry got a place on a scale, or lost it.
    Rated {
        /// The capture that rates.
        capture: String,
        /// What was rated.
        entry: EntryId,
        /// The place on the scale, counted from 0.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        place: Option<usize>,
    },
    /// It became known what came of an action from before, or how it went.
    Settled {
        /// The action.
        promise: ActionId,
        /// What came of it; nothing while it is open.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        outcome: Option<Outcome>,
        /// How it went, where that was said anew.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        text: Option<String>,
    },
    /// Somebody who was there took an active part, or did not.
    TookPart {
        /// Who.
        person: PersonId,
        /// Whether they did.
        active: bool,
    },
    /// People agreed with the rules and agreements of the group as the opening has them, or did not after all.
    Accepted {
        /// Who.
        people: Vec<PersonId>,
        /// Whether they agree.
        agrees: bool,
    },
    /// The group sees a list on its screen, or sees none any more.
    Shown {
        /// The capture that holds the list.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        capture: Option<String>,
    },
    /// What must not happen in the running step stood out on the group's screen for a while.
    Flashed,
    /// The clock looks different to the group.
    Faced {
        /// How.
        face: Face,
    },
    /// The program was away while the clock ran: a lid was closed, a window died.
    Away {
        /// Since when; until the moment of this event.
        since: Moment,
    },
    /// The time away was taken out of the step it fell in.
    Excluded,
    /// The session ended.
    Ended,
    /// A report was saved.
    Reported {
        /// The file's name in the session's folder.
        file: String,
        /// The CRC-32 of what was written, to see later whether somebody edited it.
        crc: u32,
    },
    /// An earlier event was undone: from here on it counts as if it had never been.
    Undone {
        /// The number of that event.
        seq: u64,
    },
}

/// A part that was chosen on the spot.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Part {
    /// A module of the method itself.
    Module(String),
    /// Another method.
    Method(Box<Method>),
}

/// Names an entry: the number of the event that wrote it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct EntryId(pub u64);

/// Where something is written.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Place {
    /// Something new, in a capture.
    New {
        /// The capture.
        capture: String,
        /// Whose words; nobody's for the group as one.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        person: Option<PersonId>,
        /// The earlier entry that it answers.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        about: Option<EntryId>,
    },
    /// A change to what was kept.
    Entry(EntryId),
    /// How it went with an action from before.
    Promise(ActionId),
}

/// How a group came to a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Moving {
    /// The one before was done.
    Next,
    /// Back to the one before.
    Back,
    /// The one before was passed over.
    Skip,
    /// Somebody chose it from the list.
    Jump,
}

impl Event {
    /// Whether the facilitator did this, and can undo it.
    pub fn can_be_undone(&self) -> bool {
        match self {
            Self::Moved { .. }
            | Self::Paused { .. }
            | Self::Resumed
            | Self::Extended { .. }
            | Self::Replanned { .. }
            | Self::SetBack { .. }
            | Self::Ordered { .. }
            | Self::Turned { .. }
            | Self::Written { .. }
            | Self::Edited { .. }
            | Self::Withdrawn { .. }
            | Self::Picked { .. }
            | Self::Unpicked { .. }
            | Self::Voted { .. }
            | Self::Assigned { .. }
            | Self::Repeated { .. }
            | Self::Inserted { .. }
            | Self::Changed { .. }
            | Self::Joined { .. }
            | Self::Came { .. }
            | Self::Left { .. }
            | Self::Placed { .. }
            | Self::Rated { .. }
            | Self::Settled { .. }
            | Self::TookPart { .. }
            | Self::Accepted { .. }
            | Self::Excluded
            | Self::Ended => true,
            Self::Opened(_)
            | Self::Drafted { .. }
            | Self::Shown { .. }
            | Self::Flashed
            | Self::Faced { .. }
            | Self::Away { .. }
            | Self::Reported { .. }
            | Self::Undone { .. } => false,
        }
    }
}
