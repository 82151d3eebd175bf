//! [`Span`]: a length of time, written as people say it.

use serde::{Deserialize, Serialize};
use std::{
    fmt,
    iter::Sum,
    ops::{Add, AddAssign, Neg, Sub, SubAssign},
    str::FromStr,
};

/// A length of time in milliseconds, negative when something lies behind. Written as `7m30s`,
/// `1h`, `-2m10s`, `1.5s`.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(try_from = "String", into = "String")]
pub struct Span(i64);

impl Span {
    /// No time at all.
    pub const ZERO: Self = Self(0);
    /// One second.
    pub const SECOND: Self = Self(1_000);
    /// One minute.
    pub const MINUTE: Self = Self(60_000);

    /// A span of so many milliseconds.
    pub const fn from_millis(millis: i64) -> Self {
        Self(millis)
    }

    /// A span of so many seconds.
    pub const fn seconds(seconds: i64) -> Self {
        Self(seconds.saturating_mul(1_000))
    }

    /// A span of so many minutes.
    pub const fn minutes(minutes: i64) -> Self {
        Self(minutes.saturating_mul(60_000))
    }

    /// The length in milliseconds.
    pub const fn millis(self) -> i64 {
        self.0
    }

    /// Seconds that a countdown shows: a second that has begun still counts, so 4:59.2 shows 5:00,
    /// and the moment that time is up is the moment that 0:00 appears.
    pub const fn shown_seconds(self) -> i64 {
        self.0.div_euclid(1_000) + if self.0.rem_euclid(1_000) > 0 { 1 } else { 0 }
    }

    /// Whole minutes, rounded to the nearest.
    pub const fn rounded_minutes(self) -> i64 {
        self.0.saturating_add(30_000).div_euclid(60_000)
    }

    /// Hundredths of an hour that have passed in full.
    pub const fn hour_hundredths(self) -> i64 {
        self.0.div_euclid(36_000)
    }

    /// This span, or nothing if it lies behind.
    #[must_use]
    pub fn or_zero(self) -> Self {
        self.max(Self::ZERO)
    }

    /// The span cut in equal shares; the whole of it for nobody.
    #[must_use]
    pub fn shared_by(self, people: usize) -> Self {
        Self(self.0 / i64::try_from(people.max(1)).unwrap_or(i64::MAX))
    }
}

impl Add for Span {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self(self.0.saturating_add(other.0))
    }
}

impl Sub for Span {
    type Output = Self;

    fn sub(self, other: Self) -> Self {
        Self(self.0.saturating_sub(other.0))
    }
}

impl Neg for Span {
    type Output = Self;

    fn neg(self) -> Self {
        Self(self.0.saturating_neg())
    }
}

impl AddAssign for Span {
    fn add_assign(&mut self, other: Self) {
        *self = *self + other;
    }
}

impl SubAssign for Span {
    fn sub_assign(&mut self, other: Self) {
        *self = *self - other;
    }
}

impl Sum for Span {
    fn sum<I: Iterator<Item = Self>>(spans: I) -> Self {
        spans.fold(Self::ZERO, Add::add)
    }
}

impl fmt::Display for Span {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.0 < 0 {
            f.write_str("-")?;
        }
        let millis = self.0.unsigned_abs();
        let (hours, minutes) = (millis / 3_600_000, millis / 60_000 % 60);
        let (seconds, thousandths) = (millis / 1_000 % 60, millis % 1_000);
        if hours > 0 {
            write!(f, "{hours}h")?;
        }
        if minutes > 0 {
            write!(f, "{minutes}m")?;
        }
        match thousandths {
            0 if seconds > 0 || millis == 0 => write!(f, "{seconds}s"),
            0 => Ok(()),
            _ => write!(f, "{seconds}.{thousandths:03}s"),
        }
    }
}

/// The text is not a length of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a length of time like 7m30s")]
pub struct BadSpan;

impl FromStr for Span {
    type Err = BadSpan;

    fn from_str(text: &str) -> Result<Self, BadSpan> {
        let (behind, mut rest) = match text.strip_prefix('-') {
            Some(rest) => (true, rest),
            None => (false, text),
        };
        let mut millis: i64 = 0;
        for (letter, unit) in [('h', 3_600_000), ('m', 60_000), ('s', 1_000)] {
            if let Some((number, after)) = rest.split_once(letter) {
                let part = thousandths(number)?.checked_mul(unit).ok_or(BadSpan)? / 1_000;
                millis = millis.checked_add(part).ok_or(BadSpan)?;
                rest = after;
            }
        }
        match rest {
            "" if text.ends_with(['h', 'm', 's']) => {
                Ok(Self(if behind { -millis } else { millis }))
            }
            _ => Err(BadSpan),
        }
    }
}

/// Reads `12` or `1.25` as thousandths.
fn thousandths(number: &str) -> Result<i64, BadSpan> {
    let (whole, part) = number.split_once('.').unwrap_or((number, "0"));
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    if !digits(whole) || !digits(part) || part.len() > 3 {
        return Err(BadSpan);
    }
    let whole: i64 = whole.parse().map_err(|_| BadSpan)?;
    let part: i64 = format!("{part:0<3}").parse().map_err(|_| BadSpan)?;
    whole.checked_mul(1_000).and_then(|whole| whole.checked_add(part)).ok_or(BadSpan)
}

impl TryFrom<String> for Span {
    type Error = BadSpan;

    fn try_from(text: String) -> Result<Self, BadSpan> {
        text.parse()
    }
}

impl From<Span> for String {
    fn from(span: Span) -> Self {
        span.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn spans_read_as_people_say_them() {
        for (text, millis) in [
            ("0s", 0),
            ("7m30s", 450_000),
            ("1h", 3_600_000),
            ("1h0m5s", 3_605_000),
            ("-2m10s", -130_000),
            ("1.500s", 1_500),
            ("1.5s", 1_500),
        ] {
            assert_eq!(text.parse(), Ok(Span::from_millis(millis)), "{text}");
        }
        for text in ["", "-", "7", "m", "7m30", "30s7m", "1.2345s", "+3m", "٣m", "99999999999999h"]
        {
            assert_eq!(text.parse::<Span>(), Err(BadSpan), "{text}");
        }
    }

    #[test]
    fn a_countdown_reaches_zero_when_time_is_up() {
        assert_eq!(Span::from_millis(299_200).shown_seconds(), 300);
        assert_eq!(Span::from_millis(1).shown_seconds(), 1);
        assert_eq!(Span::ZERO.shown_seconds(), 0);
        assert_eq!(Span::from_millis(-999).shown_seconds(), 0);
        assert_eq!(Span::from_millis(-1_000).shown_seconds(), -1);
    }

    proptest! {
        #[test]
        fn every_span_is_written_and_read_back(millis in -10_000_000_000_i64..10_000_000_000) {
            let span = Span::from_millis(millis);
            prop_assert_eq!(span.to_string().parse(), Ok(span));
        }

        #[test]
        fn no_text_panics(text in ".{0,12}") {
            let _ = text.parse::<Span>();
        }
    }
}
