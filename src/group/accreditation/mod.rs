//! [`Accreditation`]: how the time that somebody was there becomes hours and points.

mod raw;
mod register;

use crate::moment::Span;
use serde::Deserialize;
use std::{iter::Sum, ops::Add};

pub use register::{Register, registers};

/// By what rules hours are counted. Each says one thing, and nothing said is no rule.
#[derive(Clone, Debug, PartialEq)]
pub struct Accreditation {
    /// The register whose rules these began as.
    pub register: Option<Register>,
    /// Whether the group put rules of its own in place of some of those.
    pub is_own: bool,
    /// Points for an hour; none at all where hours alone are counted.
    pub rate: Points,
    /// A shorter meeting does not count.
    pub least: Span,
    /// Whoever was there shorter gets nothing for it.
    pub in_a_row: Span,
    /// A meeting of fewer people does not count.
    pub people: usize,
    /// Whether it counts only for who took an active part (S0-24).
    pub active: bool,
    /// To what hours are rounded, before anything bounds them.
    pub rounding: Rounding,
    /// The most that counts.
    pub most: Most,
    /// What somebody gets for preparing a meeting that counts.
    pub preparation: Preparation,
    /// What there is to reach.
    pub norm: Norm,
    /// In what time it is to be reached; as long as it takes, when nothing is said.
    pub period: Option<Period>,
}

impl Default for Accreditation {
    /// A point for every hour, and no other rule.
    fn default() -> Self {
        Self {
            register: None,
            is_own: false,
            rate: Points::hundredths(100),
            least: Span::ZERO,
            in_a_row: Span::ZERO,
            people: 0,
            active: false,
            rounding: Rounding::None,
            most: Most::default(),
            preparation: Preparation::default(),
            norm: Norm::default(),
            period: None,
        }
    }
}

/// The most hours that count, as far as anybody says so.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Most {
    /// Of one meeting.
    pub meeting: Option<Span>,
    /// On one day on the wall.
    pub day: Option<Span>,
    /// In one period, with the preparation that counts.
    pub period: Option<Span>,
}

/// Hours for preparing a meeting. They are told beside those of the meeting, and what bounds a meeting
/// or a day does not bound them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Preparation {
    /// How much for each meeting.
    pub each: Span,
    /// Whether it is told and neither gives points nor brings the norm nearer.
    pub apart: bool,
}

/// What there is to reach in a period: any of these, or several.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Norm {
    /// Hours that count.
    pub hours: Option<Span>,
    /// Points.
    pub points: Option<Points>,
    /// Meetings that count.
    pub meetings: Option<usize>,
}

/// So many calendar years, which follow on each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Period {
    /// How many; at least one.
    pub years: i32,
    /// In which year one of them begins. When nothing is said, periods of one year are calendar years,
    /// and longer ones end on the day that somebody asks for.
    pub first: Option<i32>,
}

impl Period {
    /// Which period a year falls in; nothing when periods begin on no fixed day.
    pub fn number(self, year: i32) -> Option<i32> {
        let years = self.years.max(1);
        let first = self.first.or((years == 1).then_some(0))?;
        Some(year.saturating_sub(first).div_euclid(years))
    }
}

/// To what hours are rounded.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Rounding {
    /// To nothing: hundredths of an hour count, what is less does not.
    #[default]
    None,
    /// Down to whole hours.
    Hour,
    /// Down to half hours.
    HalfHour,
    /// Down to quarters.
    Quarter,
    /// To the nearest whole hour.
    NearestHour,
    /// To the nearest half hour.
    NearestHalfHour,
    /// To the nearest quarter.
    NearestQuarter,
}

impl Rounding {
    /// What a length in whole minutes counts for.
    pub(super) fn of(self, length: Span) -> Span {
        let (unit, nearest) = match self {
            Self::None => (HUNDREDTH, false),
            Self::Hour => (HOUR, false),
            Self::HalfHour => (HOUR / 2, false),
            Self::Quarter => (HOUR / 4, false),
            Self::NearestHour => (HOUR, true),
            Self::NearestHalfHour => (HOUR / 2, true),
            Self::NearestQuarter => (HOUR / 4, true),
        };
        let length = length.or_zero().millis();
        let length = if nearest { length.saturating_add(unit / 2) } else { length };
        Span::from_millis(length - length % unit)
    }
}

/// Points, in whole hundredths, so that a column of them adds up.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Points(i64);

impl Points {
    /// None at all.
    pub const ZERO: Self = Self(0);

    /// So many hundredths of a point.
    pub const fn hundredths(hundredths: i64) -> Self {
        Self(hundredths)
    }

    /// How many hundredths these are.
    pub const fn in_hundredths(self) -> i64 {
        self.0
    }

    /// What so many hours give, when an hour gives this; what is less than a hundredth is left out.
    pub(super) fn for_hours(self, hours: Span) -> Self {
        let points = i128::from(hours.or_zero().millis()) * i128::from(self.0) / i128::from(HOUR);
        Self(i64::try_from(points).unwrap_or(i64::MAX))
    }
}

impl Add for Points {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self(self.0.saturating_add(other.0))
    }
}

impl Sum for Points {
    fn sum<I: Iterator<Item = Self>>(points: I) -> Self {
        points.fold(Self::ZERO, Add::add)
    }
}

const HOUR: i64 = 3_600_000; // milliseconds
const HUNDREDTH: i64 = HOUR / 100;

pub(super) use raw::{RawAccreditation, check};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_length_is_rounded_as_the_rule_says() {
        use Rounding::{
            HalfHour, Hour, NearestHalfHour, NearestHour, NearestQuarter, None, Quarter,
        };
        for (minutes, by, counted) in [
            (62, None, 61_800), // 1.03 hours
            (60, None, 60_000),
            (119, Hour, 60_000),
            (120, Hour, 120_000),
            (59, Hour, 0),
            (119, HalfHour, 90_000),
            (119, Quarter, 105_000),
            (89, NearestHour, 60_000),
            (90, NearestHour, 120_000),
            (104, NearestHalfHour, 90_000),
            (105, NearestHalfHour, 120_000),
            (97, NearestQuarter, 90_000),
            (98, NearestQuarter, 105_000),
            (-5, NearestHour, 0),
        ] {
            let found = by.of(Span::minutes(minutes));
            assert_eq!(found, Span::seconds(counted * 60 / 1_000), "{minutes} {by:?}");
        }
    }

    #[test]
    fn points_are_whole_hundredths_and_never_more_than_there_were() {
        let rate = Points::hundredths(150);
        assert_eq!(rate.for_hours(Span::minutes(90)), Points(225));
        assert_eq!(Points(100).for_hours(Span::seconds(71)), Points(1));
        assert_eq!(rate.for_hours(Span::minutes(-90)), Points::ZERO);
        assert_eq!(Points(i64::MAX).for_hours(Span::from_millis(i64::MAX)), Points(i64::MAX));
    }

    #[test]
    fn periods_follow_on_each_other_from_the_year_that_was_named() {
        let period = |years, first| Period { years, first };
        let numbers = |period: Period| [2023, 2024, 2028, 2029].map(|year| period.number(year));
        assert_eq!(numbers(period(5, Some(2024))), [Some(-1), Some(0), Some(0), Some(1)]);
        assert_eq!(numbers(period(5, None)), [None; 4]);
        assert_eq!(period(1, None).number(2026), Some(2026));
    }
}
