//! [`Book`]: the meetings of one person, before anything is counted.

use crate::{
    group::{
        accreditation::Accreditation,
        meeting::{Attendee, Meeting},
        model::{Group, Member},
        note::Between,
    },
    moment::Moment,
    session::Absence,
};
use chrono::NaiveDate;
use std::{
    cmp::Reverse,
    collections::{BTreeSet, HashMap},
};

use super::Held;

/// Somebody's meetings under one set of rules.
pub(super) struct Book<'a> {
    who: Who,
    /// What they are called now.
    pub(super) name: String,
    /// As their group knows them; nothing of a guest.
    pub(super) member: Option<&'a Member>,
    /// What else they were called.
    others: Vec<&'a str>,
    pub(super) groups: Vec<&'a Group>,
    pub(super) rules: Option<&'a Accreditation>,
    /// Where they were, in order.
    pub(super) entries: Vec<Entry<'a>>,
    /// Where they were not, and whether they had said so.
    pub(super) absences: Vec<(NaiveDate, Absence)>,
}

/// A meeting at which somebody was.
pub(super) struct Entry<'a> {
    pub(super) meeting: &'a Meeting,
    pub(super) attendee: &'a Attendee,
    pub(super) group: Option<&'a Group>,
    pub(super) registered: bool,
}

/// How somebody is told from others.
#[derive(Clone, PartialEq, Eq)]
enum Who {
    /// By a number in a register.
    Number(String),
    /// As a member: the place of the group, and in the group.
    Member(usize, usize),
    /// By the name that a group calls a guest.
    Guest(usize, String),
}

impl Book<'_> {
    /// Whether this is or was their name.
    pub(super) fn is_called(&self, name: &str) -> bool {
        let name = plain(name);
        let names = [self.name.as_str()].into_iter().chain(self.others.iter().copied());
        names.into_iter().any(|own| plain(own) == name)
    }
}

/// A book for everybody.
pub(super) fn books<'a>(held: &[Held<'a>]) -> Vec<Book<'a>> {
    let mut books = Vec::new();
    for (at, held) in held.iter().enumerate() {
        let members = held.group.map_or(&[][..], |group| &group.members);
        for index in 0..members.len() {
            member(&mut books, at, held, index);
        }
        let registered = held.notes.iter().filter_map(|note| match &note.what {
            Between::Registered { session } => Some(session.as_str()),
            _ => None,
        });
        let registered: BTreeSet<&str> = registered.collect();
        let mut places: HashMap<&str, usize> = HashMap::new();
        let mut place = |books: &mut Vec<Book<'a>>, name: &'a str| {
            *places.entry(name).or_insert_with(|| book(books, at, held, name))
        };
        for meeting in in_order(held.meetings) {
            for attendee in &meeting.people {
                let registered = registered.contains(meeting.session.as_str());
                let entry = Entry { meeting, attendee, group: held.group, registered };
                let place = place(&mut books, &attendee.name);
                books[place].enter(entry);
            }
            for absent in &meeting.absent {
                let day = meeting.started.date(meeting.offset);
                let place = place(&mut books, &absent.name);
                books[place].absences.push((day, absent.how));
            }
        }
    }
    for book in &mut books {
        book.entries.sort_by_key(|entry| order(entry.meeting));
    }
    books
}

impl<'a> Book<'a> {
    /// Notes a meeting; once, also when two of its names are theirs: then it is the longer time.
    fn enter(&mut self, entry: Entry<'a>) {
        let is_same = |other: &&mut Entry<'_>| std::ptr::eq(other.meeting, entry.meeting);
        match self.entries.last_mut().filter(is_same) {
            Some(other) if entry.attendee.net > other.attendee.net => *other = entry,
            Some(_) => {}
            None => self.entries.push(entry),
        }
    }
}

/// The place of the book of whoever is or was called this in a group.
fn book<'a>(books: &mut Vec<Book<'a>>, at: usize, held: &Held<'a>, name: &'a str) -> usize {
    let members = held.group.map_or(&[][..], |group| &group.members);
    if let Some(index) = members.iter().position(|member| member.is_called(name)) {
        return member(books, at, held, index);
    }
    let guest = Who::Guest(at, plain(name));
    open(books, guest, held, name, None)
}

fn member<'a>(books: &mut Vec<Book<'a>>, at: usize, held: &Held<'a>, index: usize) -> usize {
    let members = held.group.map_or(&[][..], |group| &group.members);
    let member = &members[index];
    let number = |member: &Member| member.registration.as_deref().map(plain);
    let own = number(member).filter(|own| !own.is_empty());
    // What two of one group write for their number is the number of neither.
    let own =
        own.filter(|own| members.iter().filter(|it| number(it).as_ref() == Some(own)).count() == 1);
    let who = own.map_or(Who::Member(at, index), Who::Number);
    open(books, who, held, &member.name, Some(member))
}

/// The place of somebody's book by the rules of a group; of a new one if there is none.
fn open<'a>(
    books: &mut Vec<Book<'a>>,
    who: Who,
    held: &Held<'a>,
    name: &'a str,
    member: Option<&'a Member>,
) -> usize {
    let rules = held.group.and_then(|group| group.accreditation.as_ref());
    let found = books.iter().rposition(|book| book.who == who && book.rules == rules);
    let at = found.unwrap_or(books.len());
    if found.is_none() {
        let name = name.trim().to_owned();
        let (others, groups, entries, absences) = (vec![], vec![], vec![], vec![]);
        books.push(Book { who, name, member, others, groups, rules, entries, absences });
    }
    let book = &mut books[at];
    if let Some(group) = held.group
        && !book.groups.iter().any(|other| std::ptr::eq(*other, group))
    {
        book.groups.push(group);
        let formerly = member.into_iter().flat_map(|member| &member.formerly);
        book.others.extend([name].into_iter().chain(formerly.map(String::as_str)));
    }
    at
}

/// Meetings in order, each once: a folder that was copied holds the same meeting again.
fn in_order(meetings: &[Meeting]) -> Vec<&Meeting> {
    let mut meetings: Vec<&Meeting> = meetings.iter().collect();
    meetings.sort_by_cached_key(|meeting| {
        let people = meeting.people.iter().map(|it| (it.net, it.active, &it.name));
        (order(meeting), Reverse((meeting.ended, meeting.net, people.collect::<Vec<_>>())))
    });
    meetings.dedup_by_key(|meeting| order(meeting));
    meetings
}

fn order(meeting: &Meeting) -> (Moment, &str) {
    (meeting.started, &meeting.session)
}

/// A name as nobody minds capitals.
fn plain(name: &str) -> String {
    name.trim().to_lowercase()
}
