//! Who was there, for how long, and what of it counts.
//!
//! Nothing here is kept: hours are counted anew from the meetings each time. What bounds a day or a period
//! is reckoned over all meetings, so what somebody asks to see changes no figure of a meeting.

mod book;
mod count;

use crate::{
    moment::{Moment, Offset, Span},
    session::Mode,
};
use chrono::{Datelike, Days, Months, NaiveDate};

use book::Book;

use super::{
    Schedule,
    accreditation::{Accreditation, Period, Points},
    meeting::Meeting,
    model::Group,
    note::Note,
};

/// The meetings of a group, or those that belong to none.
#[derive(Clone, Copy, Debug)]
pub struct Held<'a> {
    /// The group; none for meetings without one.
    pub group: Option<&'a Group>,
    /// Its meetings, in any order.
    pub meetings: &'a [Meeting],
    /// What happened between them.
    pub notes: &'a [Note],
}

/// Whose hours somebody wants to see, and of what time.
#[derive(Clone, Copy, Debug)]
pub struct Asked<'a> {
    /// Of one person alone, by any name that they had.
    pub person: Option<&'a str>,
    /// From this day on.
    pub from: Option<NaiveDate>,
    /// Up to this day, with it.
    pub to: Option<NaiveDate>,
    /// The day on which they ask.
    pub today: NaiveDate,
}

/// What one person has, by one set of rules.
#[derive(Clone, Debug, PartialEq)]
pub struct Tally {
    /// What they are called now.
    pub name: String,
    /// Their profession (F-07).
    pub profession: Option<String>,
    /// Their number in the register (F-07).
    pub registration: Option<String>,
    /// What their groups are called; none for meetings without a group.
    pub groups: Vec<String>,
    /// The rules; none where nobody counts, and then hours are those that they were there.
    pub rules: Option<Accreditation>,
    /// The time of which it tells.
    pub window: Window,
    /// The meetings at which they were, in order.
    pub lines: Vec<Line>,
    /// What these add up to.
    pub totals: Totals,
    /// The series that their groups hold, whatever the time of which it tells.
    pub series: Vec<Attended>,
}

/// How much of a series somebody was at (S1-11).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attended {
    /// What the group is called.
    pub group: String,
    /// How many meetings of it they were at.
    pub times: usize,
    /// How many it has.
    pub of: usize,
}

/// A meeting at which somebody was.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// The session's short id.
    pub session: String,
    /// What the group is called.
    pub group: Option<String>,
    /// When it began.
    pub started: Moment,
    /// When it ended; none of one that nobody ended.
    pub ended: Option<Moment>,
    /// How far the clock on the wall ran ahead of UTC.
    pub offset: Offset,
    /// What its method is called.
    pub method: String,
    /// Where they met.
    pub mode: Mode,
    /// Who led.
    pub facilitator: Option<String>,
    /// How long they were there, in whole minutes.
    pub net: Span,
    /// Whether they came late or left early.
    pub partly: bool,
    /// Whether they took an active part.
    pub active: bool,
    /// What of it counts, in whole hundredths of an hour.
    pub counted: Span,
    /// What counts for preparing it.
    pub prepared: Span,
    /// The points that both give.
    pub points: Points,
    /// Why not just as much counts as they were there.
    pub why: Vec<Why>,
    /// Whether it was entered in the register (S0-25).
    pub registered: bool,
}

impl Line {
    /// The date on the wall.
    pub fn date(&self) -> NaiveDate {
        self.started.date(self.offset)
    }
}

/// Why another length counts than that for which somebody was there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// Nobody ended the meeting.
    NotEnded,
    /// The meeting was shorter than this.
    Short(Span),
    /// Fewer people than this were there.
    FewPeople(usize),
    /// They were there for less than this.
    NotInARow(Span),
    /// They took no active part.
    NotActive,
    /// It was rounded.
    Rounded,
    /// No more counts of one meeting.
    MostOfMeeting(Span),
    /// No more counts on one day.
    MostOfDay(Span),
    /// No more counts in one period.
    MostOfPeriod(Span),
}

/// What a number of meetings adds up to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Totals {
    /// The meetings of which something counts.
    pub meetings: usize,
    /// How long they were there.
    pub net: Span,
    /// What of it counts.
    pub counted: Span,
    /// What counts for preparing.
    pub prepared: Span,
    /// What brings the norm nearer: what counts, with the preparation unless that stands apart.
    pub hours: Span,
    /// Points.
    pub points: Points,
    /// The meetings at which they were not, as far as somebody noted it.
    pub absent: usize,
    /// Those of which they had said so.
    pub excused: usize,
    /// Those of which somebody told that they had not.
    pub silent: usize,
}

/// The days of which something tells, both with it; open where it says nothing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Window {
    /// The first day.
    pub from: Option<NaiveDate>,
    /// The last day.
    pub to: Option<NaiveDate>,
}

impl Window {
    /// What was asked for; when no first day was, the period in which the last one lies.
    fn of(asked: &Asked<'_>, period: Option<Period>) -> Self {
        if asked.from.is_some() {
            return Self { from: asked.from, to: asked.to };
        }
        let on = asked.to.unwrap_or(asked.today);
        let found = period.map(|period| Self::around(on, period)).unwrap_or_default();
        Self { from: found.from, to: asked.to.or(found.to) }
    }

    /// The period in which a day lies.
    fn around(on: NaiveDate, period: Period) -> Self {
        let years = period.years.max(1);
        let Some(number) = period.number(on.year()) else {
            let months = Months::new(years.unsigned_abs().saturating_mul(12));
            let from =
                on.checked_sub_months(months).and_then(|day| day.checked_add_days(Days::new(1)));
            return Self { from, to: Some(on) };
        };
        let first = period.first.unwrap_or(0).saturating_add(number.saturating_mul(years));
        Self {
            from: NaiveDate::from_ymd_opt(first, 1, 1),
            to: NaiveDate::from_ymd_opt(first.saturating_add(years - 1), 12, 31),
        }
    }

    /// Whether a day lies in it.
    pub fn holds(&self, day: NaiveDate) -> bool {
        self.from.is_none_or(|from| from <= day) && self.to.is_none_or(|to| day <= to)
    }
}

/// Everybody's hours: members in the order of their group's file, then guests by when they first came.
///
/// Somebody is known by their name within a group. In two groups one name may be two people: what they
/// have there is told together only if their numbers in the register are the same, and so are the rules.
pub fn hours(held: &[Held<'_>], asked: &Asked<'_>) -> Vec<Tally> {
    let books = book::books(held).into_iter();
    books
        .filter(|book| asked.person.is_none_or(|name| book.is_called(name)))
        .filter_map(|book| {
            let series = held.iter().filter_map(|held| attended(held, &book, asked)).collect();
            Some(Tally { series, ..count::tally(&book, asked)? })
        })
        .collect()
}

/// How much of the series of a group somebody was at; nothing of one that goes on.
fn attended(held: &Held<'_>, book: &Book<'_>, asked: &Asked<'_>) -> Option<Attended> {
    let group = held.group?;
    let own = book.entries.iter().filter(|entry| {
        entry.group.is_some_and(|other| std::ptr::eq(other, group)) && entry.meeting.ended.is_some()
    });
    let own: Vec<&Meeting> = own.map(|entry| entry.meeting).collect();
    if group.series.is_none() || own.is_empty() {
        return None;
    }
    let schedule = Schedule::of(group.series.as_ref(), held.meetings, held.notes, asked.today);
    let times = schedule.filled_by(own);
    let of = schedule.of.filter(|_| times > 0)?;
    Some(Attended { group: group.name.clone(), times, of })
}

#[cfg(test)]
mod tests;
