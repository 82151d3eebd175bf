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
    promises::{Promise, open_actions, promised},
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
    /// The last meeting that was held to its end.
    pub fn last(&self) -> Option<&Meeting> {
        self.meetings.iter().rev().find(|meeting| meeting.ended.is_some())
    }

    /// How many meetings were held to their end.
    pub fn held(&self) -> usize {
        self.meetings.iter().filter(|meeting| meeting.ended.is_some()).count()
    }

    /// The actions that are open, oldest first.
    pub fn open_actions(&self) -> Vec<Promise> {
        open_actions(&self.meetings, &self.notes)
    }

    /// The cases that wait, oldest first.
    pub fn queue(&self) -> Vec<Offered> {
        queue(&self.group, &self.meetings, &self.notes)
    }

    /// Who agreed with its rules and agreements; see [`accepted`].
    pub fn accepted(&self) -> Vec<Agreed> {
        accepted(&self.group, &self.meetings, &self.notes)
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

    /// Every action, oldest first, those that are closed too.
    pub fn promised(&self) -> Vec<Promise> {
        promised(&self.meetings, &self.notes)
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
