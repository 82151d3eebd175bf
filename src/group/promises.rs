//! What was promised, and what is still to be done of it.

use crate::{
    moment::{Moment, Offset},
    session::{ActionId, Outcome},
    words::one_line,
};
use std::collections::HashMap;

use super::{
    meeting::{Action, Actor, Meeting, Settled},
    model::Group,
    note::{Between, Note},
};

/// An action, and what is known of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tracked {
    /// Names it.
    pub id: ActionId,
    /// Who, and what.
    pub action: Action,
    /// When it was promised, and how far the clock on the wall ran ahead then.
    pub promised: (Moment, Offset),
    /// What was told of it last.
    pub said: Option<Settled>,
    /// When that was told.
    pub told: Option<Moment>,
}

impl Tracked {
    /// What was told of it last came to this; nothing while it is open.
    pub fn outcome(&self) -> Option<Outcome> {
        self.said.as_ref().and_then(|said| said.outcome)
    }

    /// What was said of it last, in the words of the group; may be empty.
    pub fn text(&self) -> &str {
        self.said.as_ref().map_or("", |said| said.text.as_str())
    }

    /// What is noted when this is told of it: the words in one line.
    pub fn telling(&self, outcome: Option<Outcome>, text: &str) -> Between {
        Between::Settled(Settled { action: self.id.clone(), outcome, text: one_line(text) })
    }

    /// The same, of somebody by the name that they have today.
    pub(super) fn known_in(mut self, group: &Group) -> Self {
        if let Actor::Person(name) = &mut self.action.who {
            *name = one_line(group.known_as(name));
        }
        self
    }

    /// Whether nobody closed the book on it.
    pub fn is_open(&self) -> bool {
        !self.outcome().is_some_and(Outcome::closes)
    }
}

/// The actions that are open, oldest first; see [`promised`].
pub fn open_actions(meetings: &[Meeting], notes: &[Note]) -> Vec<Tracked> {
    let mut actions = promised(meetings, notes);
    actions.retain(Tracked::is_open);
    actions
}

/// Every action, oldest first. What was said last counts, in a meeting or between two, whichever
/// laptop it was said on; of two things said at one moment, the one whose words come last.
pub fn promised(meetings: &[Meeting], notes: &[Note]) -> Vec<Tracked> {
    let mut said: HashMap<&ActionId, (Moment, &Settled)> = HashMap::new();
    let in_meetings = meetings.iter().flat_map(|meeting| {
        let at = meeting.ended.unwrap_or(meeting.started + meeting.net);
        meeting.settled.iter().map(move |settled| (at, settled))
    });
    let between = notes.iter().filter_map(|note| match &note.what {
        Between::Settled(settled) => Some((note.at, settled)),
        _ => None,
    });
    for (at, settled) in in_meetings.chain(between) {
        let key = |at: Moment, settled: &Settled| (at, settled.text.clone(), settled.outcome);
        let last = said.entry(&settled.action).or_insert((at, settled));
        if key(at, settled) > key(last.0, last.1) {
            *last = (at, settled);
        }
    }
    let promised = meetings.iter().flat_map(|meeting| {
        meeting.actions.iter().map(|action| {
            let id = ActionId { session: meeting.session.clone(), entry: action.entry };
            let last = said.get(&id);
            Tracked {
                action: action.clone(),
                promised: (meeting.started, meeting.offset),
                said: last.map(|(_, settled)| (*settled).clone()),
                told: last.map(|(at, _)| *at),
                id,
            }
        })
    });
    promised.collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::group::sample::{at, meeting, note, settled};

    fn open(meetings: &[Meeting], notes: &[Note]) -> Vec<String> {
        let open = open_actions(meetings, notes).into_iter();
        open.map(|open| open.action.parts[0].1.clone()).collect()
    }

    fn between(day: &str, of: &Meeting, entry: u64, outcome: Option<Outcome>) -> Note {
        note(day, Between::Settled(settled(of, entry, outcome)))
    }

    #[test]
    fn an_action_stays_until_somebody_closes_it() {
        let first = meeting("09-05", &["Ans", "Bo"])
            .promising(7, "Ans", "Bellen")
            .promising(9, "Bo", "Lezen")
            .promising(12, "Bo", "Vragen");
        let second = meeting("10-03", &["Ans", "Bo"])
            .promising(3, "Ans", "Schrijven")
            .telling(&first, 7, Outcome::Done)
            .telling(&first, 9, Outcome::Partly);
        assert_eq!(open(std::slice::from_ref(&first), &[]), ["Bellen", "Lezen", "Vragen"]);
        let both = [first.clone(), second];
        assert_eq!(open(&both, &[]), ["Lezen", "Vragen", "Schrijven"]);
        let dropped = between("10-20", &first, 12, Some(Outcome::Dropped));
        assert_eq!(open(&both, std::slice::from_ref(&dropped)), ["Lezen", "Schrijven"]);
        let again = between("10-21", &first, 12, None);
        let notes = [again, dropped];
        assert_eq!(open(&both, &notes), ["Lezen", "Vragen", "Schrijven"], "it was opened again");
        let all = promised(&both, &notes);
        let is_open: Vec<bool> = all.iter().map(Tracked::is_open).collect();
        assert_eq!(is_open, [false, true, true, true], "what is closed is there too");
        let outcome = |of: usize| all[of].said.as_ref().and_then(|said| said.outcome);
        assert_eq!((outcome(0), outcome(1)), (Some(Outcome::Done), Some(Outcome::Partly)));
        assert_eq!((all[0].told, all[2].told), (both[1].ended, Some(at("10-21"))));
    }

    #[test]
    fn what_was_said_last_counts_in_whatever_order_it_is_found() {
        let first = meeting("09-05", &["Ans"]).promising(7, "Ans", "Bellen");
        let done = between("10-20", &first, 7, Some(Outcome::Done));
        let reopened = Note { at: at("10-20"), ..between("10-21", &first, 7, None) };
        for notes in [[done.clone(), reopened.clone()], [reopened, done]] {
            assert_eq!(
                open(std::slice::from_ref(&first), &notes),
                [""; 0],
                "one answer on each laptop"
            );
        }
    }
}
