//! [`History`]: all that a group is and did.

use crate::{
    moment::{Moment, Offset},
    session::{Absence, Absent, Accepted, Gathering, Person},
};
use chrono::NaiveDate;

use super::{
    Between, Group, Meeting, Member, Note, Schedule,
    accepted::{Agreed, accepted},
    after,
    agreed::to_write,
    promises::{Tracked, open_actions, promised},
    queue::{Offered, queue},
    turns::{Due, Turn, is_same, turns},
};

/// A group with its meetings and what happened between them.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct History {
    /// The group, as its file says.
    pub group: Group,
    /// Its meetings, oldest first.
    pub meetings: Vec<Meeting>,
    /// What happened between them, oldest first.
    pub notes: Vec<Note>,
}

impl History {
    /// The last meeting that was held.
    pub fn last(&self) -> Option<&Meeting> {
        self.meetings.iter().rev().find(|meeting| meeting.was_held())
    }

    /// How many meetings were held.
    pub fn held(&self) -> usize {
        self.meetings.iter().filter(|meeting| meeting.was_held()).count()
    }

    /// The actions that are open, oldest first; of people by the names that they have today.
    pub fn open_actions(&self) -> Vec<Tracked> {
        self.known(open_actions(&self.meetings, &self.notes))
    }

    /// The cases that wait, oldest first.
    pub fn queue(&self) -> Vec<Offered> {
        queue(&self.group, &self.meetings, &self.notes)
    }

    /// Who agreed with its rules and agreements; see [`accepted`].
    pub fn accepted(&self) -> Vec<Agreed> {
        accepted(&self.group, &self.meetings)
    }

    /// Those of its members on this day who did not agree yet with its rules and agreements as they stand;
    /// nobody where there are none.
    pub fn to_ask(&self, today: NaiveDate) -> Vec<&Member> {
        if self.group.texts().is_none() {
            return Vec::new();
        }
        let accepted = self.accepted();
        let has_agreed = |member: &&Member| {
            accepted.iter().any(|agreed| agreed.is_current && member.is_called(&agreed.name))
        };
        self.group.members_on(today).filter(|member| !has_agreed(member)).collect()
    }

    /// The last meeting that agreed something of which the group's file says nothing, and what that was:
    /// each under the key of its title.
    pub fn to_write(&self) -> Option<(&Meeting, Vec<(&'static str, &str)>)> {
        to_write(&self.group, &self.meetings)
    }

    /// Which of these people agreed with its rules and agreements as they stand, by the name that they have
    /// here.
    pub fn agreed(&self, people: impl IntoIterator<Item = String>) -> Vec<Accepted> {
        let agreed = self.accepted();
        let known = people.into_iter().filter_map(|name| {
            let mut agreed = agreed.iter().filter(|agreed| agreed.is_current);
            let at = agreed.find(|agreed| is_same(&self.group, &agreed.name, &name))?.at;
            Some(Accepted { name, at })
        });
        known.collect()
    }

    /// Its dates: those that its series proposes, what was changed of them, and what came of each.
    pub fn schedule(&self, today: NaiveDate) -> Schedule {
        Schedule::of(self.group.series.as_ref(), &self.meetings, &self.notes, today)
    }

    /// Which of its meetings one is that begins now, and of how many in a series that ends; none of one that
    /// comes in between. See [`Schedule::number_at`].
    pub fn number_now(&self, now: Moment, offset: Offset) -> Option<(usize, Option<usize>)> {
        let series = self.group.series.as_ref();
        Schedule::number_at(series, &self.meetings, &self.notes, now.wall(offset))
    }

    /// Which of its meetings comes next: the one of the next date in a series that ends, and otherwise the
    /// one that begins now.
    pub fn coming(&self, now: Moment, offset: Offset) -> usize {
        let today = now.date(offset);
        let schedule = self.schedule(today);
        let next = schedule.next(today).filter(|_| schedule.of.is_some());
        let now = || self.number_now(now, offset).map(|(number, _)| number);
        next.map(|next| next.number).or_else(now).unwrap_or(self.held() + 1)
    }

    /// Every action, oldest first, those that are closed too; of people by the names that they have today.
    pub fn promised(&self) -> Vec<Tracked> {
        self.known(promised(&self.meetings, &self.notes))
    }

    fn known(&self, promises: Vec<Tracked>) -> Vec<Tracked> {
        promises.into_iter().map(|promise| promise.known_in(&self.group)).collect()
    }

    /// When something is to be noted so that it counts; see [`after`].
    pub fn after(&self, what: &Between, now: Moment) -> Moment {
        after(&self.meetings, &self.notes, what, now)
    }

    /// These people, who is due most first.
    pub fn turns(&self, turn: Turn, people: &[String]) -> Vec<Due> {
        turns(&self.group, &self.meetings, turn, people)
    }

    /// The names of those who belong to the group on a day.
    pub fn members_at(&self, now: Moment, offset: Offset) -> Vec<Person> {
        let members = self.group.members_on(now.date(offset));
        members.map(|member| Person { name: member.name.clone(), online: member.online }).collect()
    }
}

impl Group {
    /// Names its rules and agreements as they stand; see [`Gathering::texts`].
    pub fn texts(&self) -> Option<String> {
        self.gathering(Vec::new(), Default::default()).texts()
    }

    /// What a meeting knows of the group. `titles` are those of the agreements on place, frequency,
    /// attendance and confidentiality.
    pub fn gathering(&self, absent: Vec<(String, Absence)>, titles: [String; 4]) -> Gathering {
        let of = &self.agreements;
        let texts = [&of.place, &of.frequency, &of.attendance, &of.confidentiality];
        let agreements = titles.into_iter().zip(texts);
        let agreements = agreements.filter_map(|(title, text)| Some((title, text.clone()?)));
        Gathering {
            folder: self.id.clone(),
            name: self.name.clone(),
            absent: absent.into_iter().map(|(name, how)| Absent { name, how }).collect(),
            rules: self.rules.clone(),
            agreements: agreements.collect(),
            ..Gathering::default()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        group::{Actor, Every, Series, sample},
        moment::Span,
    };

    fn history(series: Option<Series>, days: &[&str]) -> History {
        let group = Group { series, ..sample::group(&["Ans", "Bo"]) };
        let meetings = days.iter().map(|day| sample::meeting(day, &["Ans", "Bo"]));
        History { group, meetings: meetings.collect(), notes: Vec::new() }
    }

    /// Three meetings, every two weeks from 5 September.
    fn three() -> Series {
        let first = sample::at("09-05").wall(offset());
        let length = Span::minutes(120);
        Series { first, meetings: Some(3), every: Every::Weeks(2), length }
    }

    fn offset() -> Offset {
        Offset::minutes(120)
    }

    #[test]
    fn a_meeting_has_the_number_that_it_was_told_to_get() {
        let told = |history: &History, day: &str| {
            let now = sample::at(day);
            let mut later = history.clone();
            later.meetings.push(sample::meeting(day, &["Ans"]));
            let session = &later.meetings[later.meetings.len() - 1].session;
            let number = history.number_now(now, offset());
            assert_eq!(
                later.schedule(now.date(offset())).number(session),
                number.map(|(number, _)| number),
                "{day}"
            );
            (history.coming(now, offset()), number)
        };
        let mut once = history(Some(three()), &["09-05"]);
        assert_eq!(told(&once, "09-19"), (2, Some((2, Some(3)))));
        assert_eq!(told(&once, "09-09"), (2, None), "in between");
        let mut begun = sample::meeting("09-18", &["Ans"]);
        (begun.ended, begun.net) = (None, Span::MINUTE);
        once.meetings.push(begun);
        assert_eq!(told(&once, "09-19"), (2, Some((2, Some(3)))), "that was a false start");
        let missed = history(Some(three()), &["09-05", "10-03"]);
        assert_eq!(told(&missed, "10-15"), (2, Some((2, Some(3)))), "one is still to be held");
        let over = history(Some(three()), &["09-05", "09-19", "10-03"]);
        assert_eq!(told(&over, "10-17"), (4, Some((4, None))));
        assert_eq!(
            told(&history(Some(three()), &[]), "08-01"),
            (1, Some((1, None))),
            "before it begins"
        );
        let bare = history(None, &["09-05", "09-07", "10-03"]);
        assert_eq!(told(&bare, "10-17"), (4, Some((4, None))));
    }

    #[test]
    fn who_has_another_name_now_promised_by_it() {
        let mut group = sample::group(&["Anne"]);
        group.members[0].formerly.push("Ans".to_owned());
        let first = sample::meeting("09-05", &["Ans"]);
        let first = first.promising(7, "ans", "Bellen").promising(9, "Gast", "Lezen");
        let history = History { group, meetings: vec![first], notes: Vec::new() };
        for promises in [history.promised(), history.open_actions()] {
            let who = promises.into_iter().map(|promise| promise.action.who);
            let names = ["Anne", "Gast"].map(|name| Actor::Person(name.to_owned()));
            assert_eq!(who.collect::<Vec<_>>(), names);
        }
    }
}
