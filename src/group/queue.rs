//! Cases that wait for their turn: handed in before a meeting, or brought and not chosen (S4-47).

use crate::moment::{Moment, Offset};
use std::collections::{HashMap, HashSet};

use super::{
    meeting::Meeting,
    model::Group,
    note::{Between, Intake, Note},
    turns::today,
};

/// A case that can be brought at the next meeting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offered {
    /// Names it: the id of the note that handed it in, or the session and the entry that hold it.
    pub id: String,
    /// Whose it is, as they are called today.
    pub who: String,
    /// Since when it waits.
    pub since: Moment,
    /// How it came in.
    pub how: Brought,
}

/// How a case came in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Brought {
    /// It was handed in between two meetings.
    HandedIn(Box<Intake>),
    /// It was brought at a meeting, by what it says, and another was chosen.
    NotChosen(String, Offset),
}

impl Offered {
    /// What hands it in again, once it was taken back.
    pub fn again(&self) -> Between {
        Between::HandedIn(match &self.how {
            Brought::HandedIn(intake) => intake.clone(),
            Brought::NotChosen(what, _) => Box::new(Intake {
                who: self.who.clone(),
                situation: what.clone(),
                ..Intake::default()
            }),
        })
    }
}

/// The cases that wait, oldest first. One that was taken back waits no longer; nor does one whose
/// owner has brought a case since.
pub fn queue(group: &Group, meetings: &[Meeting], notes: &[Note]) -> Vec<Offered> {
    let left = meetings.iter().flat_map(|meeting| {
        meeting.unused.iter().map(|unused| Offered {
            id: format!("{}-{}", meeting.session, unused.entry.0),
            who: group.known_as(&unused.who).to_owned(),
            since: meeting.started,
            how: Brought::NotChosen(unused.what.clone(), meeting.offset),
        })
    });
    let handed_in = notes.iter().filter_map(|note| match &note.what {
        Between::HandedIn(intake) => Some(Offered {
            id: note.id.clone(),
            who: group.known_as(&intake.who).to_owned(),
            since: note.at,
            how: Brought::HandedIn(intake.clone()),
        }),
        _ => None,
    });
    let dropped = notes.iter().filter_map(|note| match &note.what {
        Between::Dropped { case } => Some(case.as_str()),
        _ => None,
    });
    let dropped: HashSet<&str> = dropped.collect();
    let mut had: HashMap<String, Moment> = HashMap::new();
    for meeting in meetings {
        for name in &meeting.presenters {
            let last = had.entry(today(group, name)).or_insert(meeting.started);
            *last = meeting.started.max(*last);
        }
    }
    let mut offered: Vec<Offered> = left.chain(handed_in).collect();
    offered.retain(|offered| {
        let is_had = had.get(&today(group, &offered.who)).is_some_and(|had| *had >= offered.since);
        !dropped.contains(offered.id.as_str()) && !is_had
    });
    offered.sort_by(|one, other| (one.since, &one.id).cmp(&(other.since, &other.id)));
    offered
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::group::sample::{group, intake, meeting, note};

    fn waiting(meetings: &[Meeting], notes: &[Note]) -> Vec<String> {
        let group = group(&["Ans", "Bo", "Cas"]);
        queue(&group, meetings, notes).into_iter().map(|offered| offered.who).collect()
    }

    #[test]
    fn a_case_waits_until_its_owner_brings_one_or_takes_it_back() {
        let first = meeting("09-05", &["Ans", "Bo", "Cas"])
            .of_case("Ans")
            .leaving(4, "Bo", "Mijn agenda loopt vast.")
            .leaving(5, "Cas", "Ik durf het niet te zeggen.");
        let handed_in = note("09-20", intake("ans"));
        let meetings = [first.clone()];
        assert_eq!(waiting(&meetings, std::slice::from_ref(&handed_in)), ["Bo", "Cas", "Ans"]);
        let second = meeting("10-03", &["Ans", "Bo", "Cas"]).of_case("Bo");
        let meetings = [first, second];
        let back = note("10-04", Between::Dropped { case: "09s05-5".to_owned() });
        let notes = [handed_in, back];
        assert_eq!(waiting(&meetings, &notes), ["Ans"]);
        let own = note("10-05", Between::Dropped { case: notes[0].id.clone() });
        assert_eq!(waiting(&meetings, &[notes.to_vec(), vec![own]].concat()), [""; 0]);
    }
}
