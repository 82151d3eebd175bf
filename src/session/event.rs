//! Facts that happened in a session: the only thing that is ever recorded.
//!
//! The serde form of these types is the journal's wire form. A change to a name here is a new
//! version of the journal: `tests/suite/journal.rs` holds frozen lines against it.

use crate::{
    method::Method,
    moment::{Moment, Offset, Span},
};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

use super::{people::content, plan::fit, script::Script};

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
    Paused,
    /// The clock went on.
    Resumed,
    /// A step got more time, or less.
    Extended {
        /// The step.
        step: String,
        /// How much more; negative when it got less.
        by: Span,
    },
    /// The round of the running step began, or went on to the next person.
    Turned {
        /// Whether the one whose turn it was passed.
        passed: bool,
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

/// All that is known when a session begins.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Opening {
    /// Names the session among all others: a few letters and digits.
    pub session: String,
    /// The version of the program that wrote it.
    pub program: String,
    /// How far the wall clock in the room runs ahead of UTC.
    pub offset: Offset,
    /// Who is there, the facilitator included.
    pub people: Vec<Person>,
    /// Who leads; nobody in a group that leads itself.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub facilitator: Option<PersonId>,
    /// The time by which it must end.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Moment>,
    /// What is known of the meeting before; none when this is the first.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub earlier: Option<Earlier>,
    /// How many times faster than real the clock runs; none in a real session.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rehearsal: Option<u32>,
    /// The minutes planned for each step of the script, fitted to the time there is; see
    /// [`Script::open`](super::Script::open).
    pub plan: Vec<Option<Span>>,
    /// The method as it was on the day.
    pub method: Method,
}

/// What a session knows of the one before it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Earlier {
    /// When it was held.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub held: Option<Moment>,
    /// What was promised then: who, and what in one line.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub promises: Vec<(String, String)>,
}

/// Somebody in the room.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Person {
    /// What the others call them; no two in one session are the same.
    pub name: String,
}

/// A person's place in [`Opening::people`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct PersonId(pub usize);

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

impl Opening {
    /// The steps with which the session begins.
    pub fn script(&self) -> Script {
        let people = content(&self.method, self.people.len(), self.facilitator);
        Script::open(&self.method, &people, self.earlier.is_some())
    }

    /// The same with its plan made for the time there is, which is all that its steps ask for when
    /// nothing is said.
    #[must_use]
    pub fn fitted(mut self, available: Option<Span>) -> Self {
        self.plan = fit(&self.script(), available);
        self
    }

    /// Whether this can be the opening of a session: its id is one, the method is whole, the plan
    /// fits it, people can be told apart, every id means somebody, and there is a step to begin
    /// with. Journals come from others too.
    pub fn is_sound(&self) -> bool {
        let id = self.session.as_bytes();
        let names: BTreeSet<&str> = self.people.iter().map(|person| person.name.trim()).collect();
        (1..=LONGEST_ID).contains(&id.len())
            && id.iter().all(u8::is_ascii_alphanumeric)
            && self.people.len() <= MOST_PEOPLE
            && names.len() == self.people.len()
            && !names.contains("")
            && self.method.is_sound()
            && self.facilitator.is_none_or(|PersonId(index)| index < self.people.len())
            && {
                let script = self.script();
                self.plan.len() == script.len() && script.held().next().is_some()
            }
    }
}

const LONGEST_ID: usize = 16; // letters; those of today have five
const MOST_PEOPLE: usize = 100;

impl Event {
    /// Whether the facilitator did this, and can undo it.
    pub fn can_be_undone(&self) -> bool {
        match self {
            Self::Moved { .. }
            | Self::Paused
            | Self::Resumed
            | Self::Extended { .. }
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
            | Self::Rated { .. }
            | Self::Excluded
            | Self::Ended => true,
            Self::Opened(_)
            | Self::Drafted { .. }
            | Self::Away { .. }
            | Self::Reported { .. }
            | Self::Undone { .. } => false,
        }
    }
}
