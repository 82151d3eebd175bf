//! The only place that reads a clock.
//!
//! The wall clock is read once, when the program starts; from then on time is what a clock says
//! that counts sleep as well and that nobody can set. So a change of the wall clock never moves a
//! countdown, and a lid that was closed never stops one.
#![expect(clippy::disallowed_methods, reason = "this is where clocks are read")]

use crate::moment::{Moment, Offset, Span};
use boot_time::Instant;
use chrono::{Local, NaiveDateTime, Offset as _, TimeDelta, TimeZone, Utc};
use std::time::Duration;

/// Tells the time of a session, which in a rehearsal runs faster than real.
#[derive(Clone, Copy, Debug)]
pub struct Clock {
    anchor: Moment,
    since: Instant,
    factor: u32,
}

impl Clock {
    /// A clock that starts at the time on the wall and keeps pace with it.
    pub fn start() -> Self {
        let anchor = Moment::from_millis(Utc::now().timestamp_millis());
        Self { anchor, since: Instant::now(), factor: 1 }
    }

    /// The time now.
    pub fn now(&self) -> Moment {
        let real = i64::try_from(self.since.elapsed().as_millis()).unwrap_or(i64::MAX);
        self.anchor + Span::from_millis(real.saturating_mul(i64::from(self.factor)))
    }

    /// From now on it is `now`, and time runs `factor` times as fast.
    pub fn set(&mut self, now: Moment, factor: u32) {
        *self = Self { anchor: now, since: Instant::now(), factor: factor.max(1) };
    }

    /// How long to wait, in real time, until this clock shows `moment`.
    pub fn wait_for(&self, moment: Moment) -> Duration {
        let ahead = (moment - self.now()).or_zero().millis();
        // Rounded up: a timer that is early by a fraction would wake us twice.
        let millis = ahead.unsigned_abs().div_ceil(u64::from(self.factor));
        Duration::from_millis(millis)
    }
}

/// How far the clock on the wall runs ahead of UTC at this moment, here.
pub fn offset(now: Moment) -> Offset {
    let utc = chrono::DateTime::from_timestamp_millis(now.millis()).unwrap_or_default();
    let seconds = Local.offset_from_utc_datetime(&utc.naive_utc()).fix().local_minus_utc();
    Offset::minutes(seconds / 60)
}

/// How far the clock on the wall runs ahead of UTC when it shows this, here. Of an hour that comes twice it is
/// the first; an hour that is passed over is read by the clock as it was before.
pub fn offset_on_wall(wall: NaiveDateTime) -> Offset {
    let here = Local.offset_from_local_datetime(&wall).earliest();
    let before = || {
        let day_before = wall.checked_sub_signed(TimeDelta::days(1)).unwrap_or(wall);
        Local.offset_from_utc_datetime(&day_before)
    };
    Offset::minutes(here.unwrap_or_else(before).fix().local_minus_utc() / 60)
}
