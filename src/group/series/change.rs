//! Putting a meeting of a series on another date, or calling it off.

use crate::{
    group::Between,
    moment,
    words::{Said, short},
};
use chrono::{NaiveDate, NaiveDateTime};

use super::schedule::{MOST, Planned, Schedule};

impl Schedule {
    /// What is noted when a meeting gets this date, or is called off without one. A date without a time
    /// keeps the time.
    ///
    /// # Errors
    ///
    /// What to say when it can no longer be changed, or the date makes no sense.
    pub fn change(
        &self,
        meeting: usize,
        date: Option<&str>,
        today: NaiveDate,
    ) -> Result<Between, Said> {
        let planned = self.planned.iter().find(|planned| planned.number == meeting);
        let most = self.of.unwrap_or(MOST);
        if !(1..=most).contains(&meeting) || (planned.is_none() && date.is_none()) {
            return Err(Said::new("cli-date-no-such").with("number", meeting).with("most", most));
        }
        if planned.is_some_and(|planned| planned.held.is_some()) {
            return Err(Said::new("cli-date-held").with("number", meeting));
        }
        let start = date.map(|text| {
            let said = |key| Said::new(key).with("text", short(text));
            let start = start(text, planned).map_err(said)?;
            if start.date() < today { Err(said("cli-date-past")) } else { Ok(start) }
        });
        let was = planned.map(Planned::was);
        Ok(Between::Planned { meeting, start: start.transpose()?, was })
    }

    /// The number of a date that nobody planned yet, where no series says how many there are.
    pub fn next_number(&self) -> Option<usize> {
        let last = self.planned.iter().map(|planned| planned.number).max().unwrap_or_default();
        let held = self.numbers.values().copied().max().unwrap_or_default();
        let next = last.max(held) + 1;
        (self.year.is_none() && next <= MOST).then_some(next)
    }
}

impl Planned {
    /// What puts its date back as it is now, after it was changed.
    pub fn back(&self) -> Between {
        let start = (!self.is_off).then_some(self.start);
        Between::Planned { meeting: self.number, start, was: Some(self.was()) }
    }

    /// The date by which a note tells of which series it is: the one that this proposes, which stays
    /// however often the meeting is moved.
    fn was(&self) -> NaiveDateTime {
        self.proposed.unwrap_or(self.start)
    }
}

/// The date and time that a text names; a day alone keeps the time that was planned.
fn start(text: &str, planned: Option<&Planned>) -> Result<NaiveDateTime, &'static str> {
    if let Ok(start) = moment::day_and_time(text) {
        return Ok(start);
    }
    let day = moment::day(text).map_err(|_| "cli-date-unreadable")?;
    planned.map(|planned| day.and_time(planned.start.time())).ok_or("cli-date-no-time")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        group::{Every, Note, Series},
        moment::{Moment, Span},
    };

    fn schedule() -> Schedule {
        let first = moment::day_and_time("5-9-2026 19:30").unwrap();
        let every = Every::Weeks(2);
        let series = Series { first, meetings: Some(3), every, length: Span::minutes(90) };
        Schedule::of(Some(&series), &[], &[], moment::day("6-9-2026").unwrap())
    }

    fn change(schedule: &Schedule, meeting: usize, date: &str) -> Result<Between, &'static str> {
        let today = moment::day("6-9-2026").unwrap();
        schedule.change(meeting, Some(date), today).map_err(|said| said.key)
    }

    #[test]
    fn one_that_was_held_keeps_its_date() {
        let mut schedule = schedule();
        schedule.planned[0].held = Some("a".to_owned());
        assert_eq!(change(&schedule, 1, "10-9-2026"), Err("cli-date-held"));
        let start = moment::day_and_time("10-9-2026 19:30").ok();
        let was = Some(schedule.planned[1].start);
        assert_eq!(
            change(&schedule, 2, "10-9-2026"),
            Ok(Between::Planned { meeting: 2, start, was })
        );
        assert_eq!(change(&schedule, 2, "5-9-2026"), Err("cli-date-past"));
        assert_eq!(change(&schedule, 4, "10-9-2026"), Err("cli-date-no-such"));
    }

    #[test]
    fn what_was_changed_can_be_put_back() {
        let mut schedule = schedule();
        let was = Some(schedule.planned[1].start);
        assert_eq!(schedule.planned[1].back(), Between::Planned { meeting: 2, start: was, was });
        schedule.planned[1].is_off = true;
        assert_eq!(schedule.planned[1].back(), Between::Planned { meeting: 2, start: None, was });
    }

    #[test]
    fn only_without_a_series_is_there_always_a_next_date() {
        assert_eq!(schedule().next_number(), None);
        let bare = Schedule::of(None, &[], &[], moment::day("6-9-2026").unwrap());
        assert_eq!(bare.next_number(), Some(1));
        assert_eq!(change(&bare, 1, "10-9-2026"), Err("cli-date-no-time"));
    }

    #[test]
    fn what_can_be_changed_counts_once_it_is_noted() {
        let today = moment::day("6-9-2026").unwrap();
        let bare = Schedule::of(None, &[], &[], today);
        let change = |meeting| bare.change(meeting, Some("10-9-2026 19:30"), today);
        let at = Moment::from_millis(0);
        let note = Note { id: "a".to_owned(), at, what: change(1_200).unwrap() };
        let changed = Schedule::of(None, &[], &[note], today);
        assert_eq!(changed.planned.iter().map(|it| it.number).collect::<Vec<_>>(), [1_200]);
        assert_eq!(change(1_201).map_err(|said| said.key), Err("cli-date-no-such"));
    }
}
