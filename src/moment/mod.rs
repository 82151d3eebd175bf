//! Time as plain data: a [`Moment`] is a point in UTC, a [`Span`] is a length. Nobody here reads a
//! clock; whoever knows the time hands it in.

mod day;
mod span;

use chrono::{
    DateTime, FixedOffset, NaiveDate, NaiveDateTime, NaiveTime, SecondsFormat, TimeDelta, Utc,
};
use serde::{Deserialize, Serialize};
use std::{
    fmt,
    ops::{Add, Sub},
    str::FromStr,
};

pub use day::{BadDay, day, day_and_time};
pub use span::{BadSpan, Span};

/// A point in time, in milliseconds of UTC. Written as RFC 3339: `2026-11-21T19:31:00.000Z`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Moment(i64);

impl Moment {
    /// The moment that lies so many milliseconds after 1970 in UTC. Years outside 0…9999, which
    /// RFC 3339 cannot write, are brought to the nearest edge.
    pub fn from_millis(millis: i64) -> Self {
        Self(millis.clamp(EARLIEST, LATEST))
    }

    /// Milliseconds since 1970 in UTC.
    pub fn millis(self) -> i64 {
        self.0
    }

    /// The moment at which the wall shows this date and time, where that is so far ahead of UTC.
    pub fn on_wall(wall: NaiveDateTime, offset: Offset) -> Self {
        Self::from_millis(wall.and_utc().timestamp_millis()) - Span::minutes(offset.0.into())
    }

    /// The date and the time on the wall at this moment.
    pub fn wall(self, offset: Offset) -> NaiveDateTime {
        self.local(offset).naive_local()
    }

    /// The date on the wall at this moment.
    pub fn date(self, offset: Offset) -> NaiveDate {
        self.local(offset).date_naive()
    }

    /// The time on the wall at this moment.
    pub fn time(self, offset: Offset) -> NaiveTime {
        self.local(offset).time()
    }

    /// The first moment after this one at which a clock on the wall shows `time`.
    #[must_use]
    pub fn next_at(self, time: NaiveTime, offset: Offset) -> Self {
        let ahead = time - self.time(offset);
        let ahead = if ahead > TimeDelta::zero() { ahead } else { ahead + TimeDelta::days(1) };
        self + Span::from_millis(ahead.num_milliseconds())
    }

    fn utc(self) -> DateTime<Utc> {
        DateTime::from_timestamp_millis(self.0).expect("clamped to years that chrono knows")
    }

    fn local(self, offset: Offset) -> DateTime<FixedOffset> {
        self.utc().with_timezone(&offset.fixed())
    }
}

const EARLIEST: i64 = -62_167_132_800_000; // a day into the year 0, so that every offset fits
const LATEST: i64 = 253_402_214_400_000; // a day before the end of the year 9999

impl fmt::Display for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.utc().to_rfc3339_opts(SecondsFormat::Millis, true))
    }
}

/// The text is not a moment in RFC 3339.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a moment like 2026-11-21T19:31:00.000Z")]
pub struct BadMoment;

impl FromStr for Moment {
    type Err = BadMoment;

    fn from_str(text: &str) -> Result<Self, BadMoment> {
        let moment = DateTime::parse_from_rfc3339(text).map_err(|_| BadMoment)?;
        Ok(Self::from_millis(moment.timestamp_millis()))
    }
}

impl TryFrom<String> for Moment {
    type Error = BadMoment;

    fn try_from(text: String) -> Result<Self, BadMoment> {
        text.parse()
    }
}

impl From<Moment> for String {
    fn from(moment: Moment) -> Self {
        moment.to_string()
    }
}

impl Add<Span> for Moment {
    type Output = Self;

    fn add(self, span: Span) -> Self {
        Self::from_millis(self.0.saturating_add(span.millis()))
    }
}

impl Sub<Span> for Moment {
    type Output = Self;

    fn sub(self, span: Span) -> Self {
        Self::from_millis(self.0.saturating_sub(span.millis()))
    }
}

impl Sub for Moment {
    type Output = Span;

    fn sub(self, earlier: Self) -> Span {
        Span::from_millis(self.0.saturating_sub(earlier.0))
    }
}

/// How far the clock on the wall runs ahead of UTC, in whole minutes: 60 in a Dutch winter.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Offset(i16);

impl Offset {
    /// An offset of so many minutes east of UTC, brought within the 18 hours that exist.
    pub fn minutes(minutes: i32) -> Self {
        Self(minutes.clamp(-MOST, MOST) as i16)
    }

    fn fixed(self) -> FixedOffset {
        let minutes = i32::from(self.0).clamp(-MOST, MOST);
        FixedOffset::east_opt(minutes * 60).expect("clamped to 18 hours")
    }
}

const MOST: i32 = 18 * 60;

#[cfg(test)]
mod tests {
    use super::*;

    fn moment(text: &str) -> Moment {
        text.parse().unwrap()
    }

    #[test]
    fn a_moment_is_written_and_read_back() {
        let text = "2026-11-21T19:31:00.250Z";
        assert_eq!(moment(text).to_string(), text);
        assert_eq!(moment("2026-11-21T20:31:00.250+01:00"), moment(text));
        assert!("21 november".parse::<Moment>().is_err());
    }

    #[test]
    fn arithmetic_never_leaves_the_calendar() {
        let far = Moment::from_millis(i64::MAX) + Span::from_millis(i64::MAX);
        assert_eq!(far.to_string().parse(), Ok(far));
        let long_ago = Moment::from_millis(i64::MIN) - Span::from_millis(i64::MAX);
        assert_eq!(long_ago.to_string().parse(), Ok(long_ago));
        assert!(long_ago.date(Offset::minutes(-100_000)) < far.date(Offset::minutes(100_000)));
    }

    #[test]
    fn what_the_wall_shows_is_a_moment_and_back() {
        let (winter, moment) = (Offset::minutes(60), moment("2026-11-21T19:31:00.000Z"));
        assert_eq!(moment.wall(winter).to_string(), "2026-11-21 20:31:00");
        assert_eq!(Moment::on_wall(moment.wall(winter), winter), moment);
    }

    #[test]
    fn the_next_half_past_eight_is_tonight_or_tomorrow() {
        let winter = Offset::minutes(60);
        let half_past_eight = NaiveTime::from_hms_opt(20, 30, 0).unwrap();
        let before = moment("2026-11-21T18:31:12.000Z");
        assert_eq!(before.next_at(half_past_eight, winter), moment("2026-11-21T19:30:00.000Z"));
        let after = moment("2026-11-21T19:30:00.000Z");
        assert_eq!(after.next_at(half_past_eight, winter), moment("2026-11-22T19:30:00.000Z"));
    }
}
