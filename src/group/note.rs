//! [`Note`]: what happened between two meetings.

use crate::moment::{Moment, Span};
use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize};

use super::{
    meeting::{Meeting, Settled},
    promises::promised,
};

/// Something that happened between two meetings. Each is a small file of its own, which never changes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Note {
    /// Names it among the group's notes: a few letters and digits.
    pub id: String,
    /// When it was noted, by the clock of that laptop.
    pub at: Moment,
    /// What happened.
    #[serde(flatten)]
    pub what: Between,
}

/// What can happen between two meetings.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "what", rename_all = "kebab-case")]
pub enum Between {
    /// It became known what came of an action.
    Settled(Settled),
    /// Somebody handed in a case.
    HandedIn(Box<Intake>),
    /// A case that was handed in, or kept, is no longer offered.
    Dropped {
        /// The case: the id of the note, or `session-entry`.
        case: String,
    },
    /// A meeting of the series was put on another date, or called off.
    Planned {
        /// Which meeting of the series, counted from 1.
        meeting: usize,
        /// Its new date on the wall; none when it was called off.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        start: Option<NaiveDateTime>,
        /// The date that its series proposed, or else that it had until then: by this one knows which series
        /// is meant, if a group begins anew.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        was: Option<NaiveDateTime>,
    },
    /// A meeting was entered in the register (S0-25).
    Registered {
        /// The session's short id.
        session: String,
    },
}

/// When something is to be noted so that it counts: now, or just after all that was noted of the same by
/// the clock of a laptop that ran ahead.
pub fn after(meetings: &[Meeting], notes: &[Note], what: &Between, now: Moment) -> Moment {
    let told = match what {
        Between::Settled(settled) => {
            let mut all = promised(meetings, notes).into_iter();
            all.find(|promise| promise.id == settled.action).and_then(|promise| promise.told)
        }
        Between::Planned { meeting: which, .. } => {
            let same = |note: &&Note| matches!(&note.what, Between::Planned { meeting, .. } if meeting == which);
            notes.iter().filter(same).map(|note| note.at).max()
        }
        _ => None,
    };
    told.map_or(now, |told| now.max(told + Span::from_millis(1)))
}

/// A case that is handed in before a meeting.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Intake {
    /// Who brings it.
    pub who: String,
    /// What happened, in a few sentences.
    pub situation: String,
    /// One's own part in it (S0-03).
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub own_part: String,
    /// The question, best one that begins with "how" (S0-05).
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub question: String,
    /// What kind of case it is.
    #[serde(default, skip_serializing_if = "CaseKind::is_usual")]
    pub kind: CaseKind,
    /// How urgent it is, in their own words (S0-04).
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub urgency: String,
    /// How it ended, when it is over: nobody sees that before the group has thought about it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub outcome: String,
}

/// Where a case comes from (S4-04).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum CaseKind {
    /// The work that they do, which the others know as well.
    #[default]
    Work,
    /// Something that happened.
    Incident,
    /// Something that is over: how it ended is not told yet.
    Past,
    /// Something that plays now, or is still to come.
    Now,
}

impl CaseKind {
    /// Each of them, in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::Work, Self::Incident, Self::Past, Self::Now];

    fn is_usual(&self) -> bool {
        *self == Self::default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        group::sample::{at, meeting, note, settled},
        session::Outcome,
    };

    #[test]
    fn what_is_noted_counts_though_another_clock_ran_ahead() {
        let first = meeting("09-05", &["Ans"]).promising(7, "Ans", "Bellen");
        let of = |entry| Between::Settled(settled(&first, entry, Some(Outcome::Done)));
        let planned = |meeting| Between::Planned { meeting, start: None, was: None };
        let notes = [note("10-20", of(7)), note("10-21", planned(2))];
        let meetings = [first.clone()];
        let told = |what: &Between, day| after(&meetings, &notes, what, at(day));
        let moment = Span::from_millis(1);
        assert_eq!(told(&of(7), "10-01"), at("10-20") + moment);
        assert_eq!(told(&planned(2), "10-01"), at("10-21") + moment);
        for (what, day) in [(of(7), "10-22"), (of(8), "10-01"), (planned(3), "10-01")] {
            assert_eq!(told(&what, day), at(day), "{what:?}");
        }
    }
}
