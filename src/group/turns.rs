//! Whose turn it is: a suggestion from who did something longest ago. Nobody is ever assigned by it.

use crate::moment::{Moment, Offset};

use super::{meeting::Meeting, model::Group};

/// What members take turns in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Turn {
    /// To lead.
    Facilitator,
    /// To bring a case (S4-17).
    Presenter,
    /// To write the report.
    Secretary,
    /// To keep the time.
    Timekeeper,
}

/// Somebody who could take a turn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Due {
    /// What they are called today.
    pub name: String,
    /// When they did it last, and how far the clock on the wall ran ahead then; none of who never did.
    pub last: Option<(Moment, Offset)>,
    /// How often they did it.
    pub times: usize,
    /// How often they were there since they did it last, or in all.
    pub missed: usize,
}

/// These people, who is due most first: who never did it and was there most often, then who did it
/// longest ago. A false start is nobody's turn. `meetings` go from old to new; who stands where otherwise nobody comes first is as
/// `people` has it.
pub fn turns(group: &Group, meetings: &[Meeting], turn: Turn, people: &[String]) -> Vec<Due> {
    let mut due: Vec<Due> = people.iter().map(|name| due(group, meetings, turn, name)).collect();
    due.sort_by_key(|due| {
        let last = due.last.map(|(last, _)| last);
        // Of those who never did it, who was there more often.
        (last, last.is_none().then_some(std::cmp::Reverse(due.missed)))
    });
    due
}

fn due(group: &Group, meetings: &[Meeting], turn: Turn, name: &str) -> Due {
    let is = |other: &str| is_same(group, other, name);
    let mut found = Due { name: group.known_as(name).to_owned(), last: None, times: 0, missed: 0 };
    for meeting in meetings.iter().filter(|meeting| meeting.was_held()) {
        if takers(meeting, turn).any(is) {
            found.last = Some((meeting.started, meeting.offset));
            (found.times, found.missed) = (found.times + 1, 0);
        } else if meeting.attendee(is).is_some() {
            found.missed += 1;
        }
    }
    found
}

/// Who did it in a meeting.
fn takers(meeting: &Meeting, turn: Turn) -> impl Iterator<Item = &str> {
    let one = match turn {
        Turn::Facilitator => meeting.facilitator.as_deref(),
        Turn::Secretary => meeting.secretary.as_deref(),
        Turn::Timekeeper => meeting.timekeeper.as_deref(),
        Turn::Presenter => None,
    };
    let presenters = if turn == Turn::Presenter { meeting.presenters.as_slice() } else { &[] };
    one.into_iter().chain(presenters.iter().map(String::as_str))
}

/// Whether two names, each as it was on some day, are those of one person.
pub(super) fn is_same(group: &Group, one: &str, other: &str) -> bool {
    today(group, one) == today(group, other)
}

/// A name that tells people apart, whatever they were called on some day.
pub(super) fn today(group: &Group, name: &str) -> String {
    group.known_as(name).trim().to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        group::sample::{group, meeting},
        moment::Span,
    };

    fn order(group: &Group, meetings: &[Meeting], turn: Turn, people: &[&str]) -> Vec<String> {
        let people: Vec<String> = people.iter().map(|&name| name.to_owned()).collect();
        turns(group, meetings, turn, &people).into_iter().map(|due| due.name).collect()
    }

    #[test]
    fn who_never_did_it_comes_first_and_then_who_did_it_longest_ago() {
        let group = group(&["Ans", "Bo", "Cas", "Dee"]);
        let meetings = [
            meeting("09-05", &["Ans", "Bo", "Cas"]).led_by("Ans").of_case("Bo").of_case("Cas"),
            meeting("10-03", &["Ans", "Bo", "Cas", "Dee"]).led_by("Bo").of_case("Ans"),
            meeting("11-07", &["Ans", "Bo", "Cas", "Dee"]).led_by("Ans").of_case("Bo"),
        ];
        let all = ["Ans", "Bo", "Cas", "Dee"];
        let order = |turn, people: &[&str]| order(&group, &meetings, turn, people);
        assert_eq!(order(Turn::Facilitator, &all), ["Cas", "Dee", "Bo", "Ans"]);
        assert_eq!(order(Turn::Presenter, &all), ["Dee", "Cas", "Ans", "Bo"]);
        assert_eq!(order(Turn::Secretary, &all), all, "nobody ever did: as they stand");
        assert_eq!(
            order(Turn::Facilitator, &["Ans", "Bo"]),
            ["Bo", "Ans"],
            "of those who are there"
        );
        let due = &turns(&group, &meetings, Turn::Facilitator, &["ans".to_owned()])[0];
        assert_eq!((due.name.as_str(), due.times, due.missed), ("Ans", 2, 0));
        assert_eq!(due.last.map(|(last, _)| last), Some(meetings[2].started));
    }

    #[test]
    fn somebody_with_a_new_name_keeps_what_they_did() {
        let mut group = group(&["Anne", "Bo"]);
        group.members[0].formerly.push("Ans".to_owned());
        let meetings = [
            meeting("09-05", &["Bo"]).led_by("Bo"),
            meeting("10-03", &["ANS", "Bo"]).led_by("ANS"),
        ];
        assert_eq!(order(&group, &meetings, Turn::Facilitator, &["Anne", "Bo"]), ["Bo", "Anne"]);
    }

    #[test]
    fn a_false_start_is_nobodys_turn() {
        let group = group(&["Ans", "Bo"]);
        let mut begun = meeting("10-03", &["Ans", "Bo"]).led_by("Bo");
        begun.ended = None;
        let held = meeting("09-05", &["Ans", "Bo"]).led_by("Ans");
        let led = |minutes| {
            let begun = Meeting { net: Span::minutes(minutes), ..begun.clone() };
            order(&group, &[held.clone(), begun], Turn::Facilitator, &["Ans", "Bo"])
        };
        assert_eq!(led(2), ["Bo", "Ans"]);
        assert_eq!(led(45), ["Ans", "Bo"], "nobody ended it, and it was held");
    }
}
