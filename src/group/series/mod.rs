//! [`Series`]: how often a group meets, and which dates that proposes.

mod every;
mod raw;
mod fill;
mod schedule;
mod change;

use crate::moment::Span;
use chrono::{Datelike, Months, NaiveDate, NaiveDateTime, TimeDelta};

pub use every::{Every, NotEvery};
pub(super) use raw::{RawSeries, check};
pub use schedule::{Planned, Schedule};

/// How often a group meets (S1-08…10, S3-08). Where it meets is one of its agreements.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Series {
    /// The first meeting, on the wall.
    pub first: NaiveDateTime,
    /// How many meetings there are; none when it goes on.
    pub meetings: Option<usize>,
    /// What lies between two meetings.
    pub every: Every,
    /// How long a meeting lasts.
    pub length: Span,
}

impl Series {
    /// The date on the wall that is proposed for a meeting, counted from 1; none beyond the last one.
    pub fn proposes(&self, meeting: usize) -> Option<NaiveDateTime> {
        let before = u32::try_from(meeting.checked_sub(1)?).ok()?;
        if self.meetings.is_some_and(|meetings| meeting > meetings) {
            return None;
        }
        let date = match self.every {
            Every::Weeks(weeks) => {
                let weeks = before.checked_mul(weeks)?;
                self.first.date().checked_add_signed(TimeDelta::weeks(i64::from(weeks)))
            }
            Every::Months(months) => same_weekday(self.first.date(), before.checked_mul(months)?),
            Every::AYear(times) => {
                same_weekday(self.first.date(), before.checked_mul(12)?.checked_div(times)?)
            }
        };
        date.map(|date| date.and_time(self.first.time()))
    }
}

/// The third Thursday of a month so many months on, if `date` is a third Thursday. A fifth one is the last
/// of its month where that has only four.
fn same_weekday(date: NaiveDate, months: u32) -> Option<NaiveDate> {
    let month = date.with_day(1)?.checked_add_months(Months::new(months))?;
    let nth = |nth| {
        NaiveDate::from_weekday_of_month_opt(month.year(), month.month(), date.weekday(), nth)
    };
    let which = u8::try_from(date.day().div_ceil(7)).ok()?;
    nth(which).or_else(|| nth(which - 1))
}

/// How long a meeting lasts if nobody says so (S2-14).
const USUAL_LENGTH: Span = Span::minutes(120);

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn series(first: &str, every: Every) -> Series {
        let first = NaiveDateTime::parse_from_str(first, "%Y-%m-%d %H:%M").unwrap();
        Series { first, meetings: Some(8), every, length: USUAL_LENGTH }
    }

    fn dates(first: &str, every: Every) -> String {
        let series = series(first, every);
        let dates = (0..=9).filter_map(|meeting| series.proposes(meeting));
        dates.map(|date| date.format("%-d-%-m").to_string()).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn weeks_go_by_and_the_time_on_the_wall_stays() {
        let expected = "5-9 19-9 3-10 17-10 31-10 14-11 28-11 12-12";
        assert_eq!(dates("2026-09-05 19:30", Every::Weeks(2)), expected);
        let eighth = series("2026-09-05 19:30", Every::Weeks(2)).proposes(8).unwrap();
        assert_eq!(eighth.time().to_string(), "19:30:00");
    }

    #[test]
    fn the_third_thursday_of_the_month_stays_one() {
        let expected = "17-9 15-10 19-11 17-12 21-1 18-2 18-3 15-4";
        assert_eq!(dates("2026-09-17 20:00", Every::Months(1)), expected);
        let every_quarter = "17-9 17-12 18-3 17-6 16-9 16-12 16-3 15-6";
        assert_eq!(dates("2026-09-17 20:00", Every::Months(3)), every_quarter);
        assert_eq!(dates("2026-09-17 20:00", Every::AYear(4)), every_quarter);
    }

    #[test]
    fn a_fifth_saturday_is_the_last_where_there_are_four() {
        assert!(dates("2026-08-29 10:00", Every::Months(1)).starts_with("29-8 26-9 31-10 28-11"));
    }

    #[test]
    fn five_a_year_come_round_in_a_year() {
        let expected = "12-1 9-3 11-5 10-8 12-10 11-1 8-3 10-5";
        assert_eq!(dates("2026-01-12 09:00", Every::AYear(5)), expected);
    }

    proptest! {
        #[test]
        fn no_series_panics_and_dates_go_up(
            every in prop_oneof![
                any::<u32>().prop_map(Every::Weeks),
                any::<u32>().prop_map(Every::Months),
                any::<u32>().prop_map(Every::AYear),
                (1..4u32).prop_map(Every::Weeks),
                (1..13u32).prop_map(Every::AYear),
            ],
            meeting: usize,
            day in 0..1000i64,
        ) {
            let mut series = series("2026-09-05 19:30", every);
            series.first += TimeDelta::days(day);
            series.meetings = None;
            let _ = series.proposes(meeting);
            let (some, next) = (series.proposes(20), series.proposes(21));
            prop_assert!(next.is_none() || next > some || matches!(every, Every::Weeks(0) | Every::Months(0) | Every::AYear(13..)));
        }
    }
}
