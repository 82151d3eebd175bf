//! Cases that wait for their turn: handed in before a meeting, or brought and not chosen (S4-47).

use crate::moment::{Moment, Offset};

use std::collections::{BTreeMap, HashMap, HashSet};

use super::{
    meeting::Meeting,
    model::Group,
    note::{Between, Intake, Note},
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

/// The cases that wait, oldest first.
///
/// A case that came in twice, as one that was handed in, laid ready at a meeting and not chosen there, waits
/// once, as it came in last. When its owner brings a case, that one waits no longer: the one with these
/// words, or else the one that they most likely brought in other words. What was not chosen before that day
/// goes with it, and what they handed in before they brought one the last time. One that was taken back waits no longer, however often it came in.
pub fn queue(group: &Group, meetings: &[Meeting], notes: &[Note]) -> Vec<Offered> {
    let mut waiting: BTreeMap<String, Vec<Waiting>> = BTreeMap::new();
    for offered in offered(group, meetings, notes) {
        let own = waiting.entry(key(group, &offered.who)).or_default();
        own.push(Waiting { words: said(&offered.how), offered });
    }
    let dropped: HashSet<&str> = notes
        .iter()
        .filter_map(|note| match &note.what {
            Between::Dropped { case } => Some(case.as_str()),
            _ => None,
        })
        .collect();
    for own in waiting.values_mut() {
        take_back(own, &dropped);
    }
    let mut before: HashMap<String, Moment> = HashMap::new();
    for meeting in by_start(meetings) {
        for name in &meeting.presenters {
            let owner = key(group, name);
            if let Some(own) = waiting.get_mut(&owner) {
                let is_own = |(who, _): &&(String, String)| key(group, who) == owner;
                let brought: Vec<String> =
                    meeting.chosen.iter().filter(is_own).map(|(_, what)| bag([what])).collect();
                bring(own, meeting, &brought, before.get(&owner).copied());
            }
            before.insert(owner, meeting.started);
        }
    }
    let mut offered: Vec<Offered> = waiting.into_values().flat_map(once).collect();
    offered.sort_by(|one, other| order(one).cmp(&order(other)));
    offered
}

/// A case of somebody, and the words that it can have where it is written again.
struct Waiting {
    offered: Offered,
    words: Vec<String>,
}

impl Waiting {
    fn says(&self, words: &[String]) -> bool {
        self.words.iter().any(|own| words.contains(own))
    }
}

/// All that came in, each as often as it did.
fn offered(group: &Group, meetings: &[Meeting], notes: &[Note]) -> Vec<Offered> {
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
    left.chain(handed_in).collect()
}

/// Takes out what was taken back, and what says the same and was there before it.
fn take_back(own: &mut Vec<Waiting>, dropped: &HashSet<&str>) {
    let is_back = |it: &&Waiting| dropped.contains(it.offered.id.as_str());
    let back: Vec<(Moment, Vec<String>)> =
        own.iter().filter(is_back).map(|it| (it.offered.since, it.words.clone())).collect();
    own.retain(|it| {
        !back.iter().any(|(until, words)| it.offered.since <= *until && it.says(words))
    });
}

/// Takes out what somebody brought at a meeting, by its words if these are known, and what is of earlier
/// days.
fn bring(own: &mut Vec<Waiting>, meeting: &Meeting, brought: &[String], before: Option<Moment>) {
    let left: Vec<String> = meeting.unused.iter().map(|unused| bag([&unused.what])).collect();
    let is_there = |it: &&Waiting| it.offered.since <= meeting.started;
    let mut words = brought.to_vec();
    if !own.iter().filter(is_there).any(|it| it.says(brought)) {
        let could = own.iter().filter(is_there).filter(|it| !it.says(&left));
        let likely = could.max_by_key(|it| likely(&it.offered));
        words.extend(likely.into_iter().flat_map(|it| it.words.clone()));
    }
    own.retain(|it| {
        let since = it.offered.since;
        let is_had = since <= meeting.started && it.says(&words);
        // A line that was not chosen is of its day; what somebody wrote down to hand it in is not.
        let until = match it.offered.how {
            Brought::NotChosen(..) => Some(meeting.started),
            Brought::HandedIn(_) => before,
        };
        let is_older = until.is_some_and(|until| since < until && since < meeting.started);
        !is_had && !is_older
    });
}

/// How likely it is that somebody wants to bring this: what was handed in goes before what was left of a
/// meeting, and of each the latest.
pub(super) fn likely(offered: &Offered) -> (bool, Moment) {
    (matches!(offered.how, Brought::HandedIn(_)), offered.since)
}

/// Of what says the same the last.
fn once(mut own: Vec<Waiting>) -> Vec<Offered> {
    own.sort_by(|one, other| order(&other.offered).cmp(&order(&one.offered)));
    let mut known: HashSet<String> = HashSet::new();
    own.retain(|it| {
        let is_new = !it.words.iter().any(|words| known.contains(words));
        known.extend(it.words.iter().cloned());
        is_new
    });
    own.into_iter().map(|it| it.offered).collect()
}

fn order(offered: &Offered) -> (Moment, &str) {
    (offered.since, &offered.id)
}

fn by_start(meetings: &[Meeting]) -> Vec<&Meeting> {
    let mut sorted: Vec<&Meeting> = meetings.iter().collect();
    sorted.sort_by_key(|meeting| (meeting.started, &meeting.session));
    sorted
}

/// By what somebody is known here, whatever they were called on the day.
fn key(group: &Group, name: &str) -> String {
    group.known_as(name).trim().to_lowercase()
}

/// The words of a case, for each number of its parts that a method can ask for.
fn said(how: &Brought) -> Vec<String> {
    match how {
        Brought::NotChosen(what, _) => vec![bag([what])],
        Brought::HandedIn(intake) => {
            let Intake { situation, own_part, question, urgency, .. } = &**intake;
            let parts = [situation.as_str(), question, own_part, urgency];
            (2..=parts.len()).map(|count| bag(&parts[..count])).collect()
        }
    }
}

/// The words of these texts, in an order of their own: each method asks for the parts of a case in its own,
/// and nobody minds capitals and commas.
fn bag<T: AsRef<str>>(texts: impl IntoIterator<Item = T>) -> String {
    let texts: Vec<String> = texts.into_iter().map(|text| text.as_ref().to_lowercase()).collect();
    let words = texts.iter().flat_map(|text| text.split(|char: char| !char.is_alphanumeric()));
    let mut words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
    words.sort_unstable();
    words.join(" ")
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

    fn case(who: &str, situation: &str) -> Between {
        let (who, situation) = (who.to_owned(), situation.to_owned());
        let question = "Hoe zeg ik dat?".to_owned();
        Between::HandedIn(Box::new(Intake { who, situation, question, ..Intake::default() }))
    }

    fn ids(meetings: &[Meeting], notes: &[Note]) -> Vec<String> {
        let group = group(&["Ans", "Bo", "Cas"]);
        queue(&group, meetings, notes).into_iter().map(|offered| offered.id).collect()
    }

    #[test]
    fn a_case_that_is_laid_ready_and_not_chosen_waits_once() {
        let all = ["Ans", "Bo", "Cas"];
        let handed_in = note("09-01", case("Bo", "Het rooster\nschuift"));
        let laid = "Het rooster schuift. Hoe zeg ik dat?";
        let left = |day| meeting(day, &all).of_case("Ans").leaving(4, "bo", laid);
        let meetings = [left("09-05"), left("10-03"), left("11-07")];
        assert_eq!(ids(&meetings, std::slice::from_ref(&handed_in)), ["11s07-4"]);
        let back = note("11-08", Between::Dropped { case: "11s07-4".to_owned() });
        let again = note("11-09", case("Bo", "Het rooster schuift"));
        let notes = [handed_in.clone(), back, again];
        assert_eq!(ids(&meetings, &notes[..2]), [""; 0], "and is taken back once");
        assert_eq!(ids(&meetings, &notes), ["n1109"], "until it is handed in again");
        let had = meeting("12-05", &all).choosing("Bo", laid);
        let meetings = [&meetings[..], &[had]].concat();
        assert_eq!(ids(&meetings, &[handed_in]), [""; 0]);
    }

    #[test]
    fn who_has_two_cases_and_brings_one_keeps_the_other_until_they_bring_one_again() {
        let all = ["Ans", "Bo"];
        let notes = [
            note("09-01", case("Bo", "Het rooster schuift")),
            note("09-02", case("Bo", "De teamleider zwijgt")),
            note("10-30", case("Bo", "Een klacht")),
        ];
        let brought = "Hoe zeg ik dat? het rooster schuift";
        let meetings = [
            meeting("09-05", &all).choosing("Bo", brought),
            meeting("11-07", &all).choosing("Bo", "Een klacht. Hoe zeg ik dat?"),
        ];
        assert_eq!(ids(&meetings[..1], &notes), ["n0902", "n1030"], "the one with these words");
        assert_eq!(ids(&meetings, &notes), [""; 0], "nobody asked for it since");
        let otherwise = [meeting("09-05", &all).choosing("Bo", "Iets heel anders")];
        assert_eq!(ids(&otherwise, &notes[..2]), ["n0901"], "the one that lay ready");
        let both = meeting("09-05", &all).choosing("Bo", brought).leaving(4, "Bo", "Nog iets");
        assert_eq!(ids(&[both], &notes[..1]), ["09s05-4"]);
    }
}
