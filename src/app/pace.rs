//! [`Pace`]: what time it is in a session that some other process runs.
//!
//! That process reads the wall clock once, when it starts, and in a rehearsal counts on from there
//! many times faster. What it says of its time reaches us late, if only by a few milliseconds, and
//! never early: so of all that we heard, whatever puts its clock furthest ahead is nearest to the
//! truth. A clock that is clearly behind what we thought was set anew: the session was taken up
//! again, or somebody set the wall clock.
//!
//! Two things tell the time. An event has its moment, and the journal's time of change is the real
//! moment at which it was written, by which also somebody who comes late knows the time of a
//! rehearsal to within a few milliseconds of real time (times 60: less than a second). And while
//! the clock runs, every ten seconds of the session its lock's time of change is set to the time in
//! the session: in a rehearsal that is many times a second, so what an event told wrongly, because
//! a disk had refused it for a while, does not last.

use crate::moment::{Moment, Span};

/// The relation between real time and that of a session.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Pace {
    factor: i64,
    /// A moment in real time, and that of the session then.
    real: Moment,
    session: Moment,
    /// The furthest that an event or a sign of life told of.
    told: Moment,
}

impl Pace {
    /// The pace of a session of which the latest event is known, and when that was written if it
    /// runs now. A real session keeps real time.
    pub(super) fn begin(
        factor: Option<u32>,
        latest: Moment,
        written: Option<Moment>,
        now: Moment,
    ) -> Self {
        let told = latest;
        match factor.filter(|&factor| factor > 1) {
            None => Self { factor: 1, real: now, session: now, told },
            Some(factor) => {
                let real = written.map_or(now, |written| written.min(now));
                Self { factor: factor.into(), real, session: latest, told }
            }
        }
    }

    /// The time in the session at a real moment.
    pub(super) fn session(&self, real: Moment) -> Moment {
        let passed = (real - self.real).millis().saturating_mul(self.factor);
        self.session + Span::from_millis(passed)
    }

    /// The first real moment at which it is this time in the session.
    pub(super) fn real(&self, session: Moment) -> Moment {
        let ahead = (session - self.session).millis();
        let up = i64::from(ahead.rem_euclid(self.factor) > 0);
        self.real + Span::from_millis(ahead.div_euclid(self.factor) + up)
    }

    /// How many times faster than real it is.
    pub(super) fn factor(&self) -> i64 {
        self.factor
    }

    /// Hears of an event that was written just now. One that is older than what was told already
    /// had to wait for a disk, and tells nothing.
    pub(super) fn hear_event(&mut self, at: Moment, written: Option<Moment>, now: Moment) {
        if at > self.told {
            // The disk's clock may be another, on a drive of the network.
            let real = written.filter(|&written| written <= now && now - written < Span::SECOND);
            self.correct(at, real.unwrap_or(now));
        }
    }

    /// Hears a sign of life: it was this time in the session just now.
    pub(super) fn hear_beat(&mut self, at: Moment, now: Moment) {
        self.correct(at, now);
    }

    fn correct(&mut self, at: Moment, real: Moment) {
        let behind = self.session(real) - at;
        let late = Span::from_millis(LATE.millis() * self.factor);
        if behind < Span::ZERO || behind > late {
            (self.real, self.session) = (real, at);
        }
        self.told = at;
    }
}

/// How much later, in real time, what another process says may reach us.
const LATE: Span = Span::from_millis(250);

#[cfg(test)]
mod tests {
    use super::*;

    fn at(millis: i64) -> Moment {
        "2026-11-21T19:00:00.000Z".parse::<Moment>().unwrap() + Span::from_millis(millis)
    }

    #[test]
    fn a_real_session_keeps_real_time_until_it_says_otherwise() {
        let mut pace = Pace::begin(None, at(-90_000), Some(at(-90_000)), at(0));
        assert_eq!((pace.session(at(5_000)), pace.real(at(5_000))), (at(5_000), at(5_000)));
        pace.hear_event(at(9_800), Some(at(9_990)), at(10_000));
        assert_eq!(pace.session(at(10_000)), at(10_000), "a little late is no other time");
        pace.hear_event(at(19_700), None, at(20_000));
        assert_eq!(pace.session(at(20_000)), at(19_700), "its clock is behind");
        pace.hear_beat(at(30_100), at(30_000));
        assert_eq!(pace.session(at(31_000)), at(31_100), "nobody speaks before their time");
    }

    #[test]
    fn who_comes_late_to_a_rehearsal_knows_its_time_by_when_it_was_written() {
        let pace = Pace::begin(Some(60), at(600_000), Some(at(10_000)), at(12_000));
        assert_eq!(pace.session(at(12_000)), at(720_000));
        assert_eq!(pace.real(at(720_000)), at(12_000));
        assert_eq!(pace.real(at(720_001)), at(12_001), "not before it is");
        let left = Pace::begin(Some(60), at(600_000), None, at(12_000));
        assert_eq!(left.session(at(12_000)), at(600_000), "where nobody runs it, it goes on there");
        let ahead = Pace::begin(Some(60), at(600_000), Some(at(90_000)), at(12_000));
        assert_eq!(ahead.session(at(12_000)), at(600_000), "a disk's clock that is ahead");
    }

    #[test]
    fn signs_of_life_that_come_late_keep_a_rehearsal_within_a_second() {
        // Begun 8 ms late, and every sign of life 4 to 40 ms late.
        let mut pace = Pace::begin(Some(60), at(0), Some(at(8)), at(8));
        for tick in 1..=300_i64 {
            let (session, late) = (tick * 10_000, 4 + tick * 7 % 37);
            let real = session / 60 + late;
            pace.hear_beat(at(session), at(real));
            if tick > 40 {
                let error = (pace.session(at(real)) - at(real * 60)).millis();
                assert!((-1_000..=60).contains(&error), "{error} after {tick}");
            }
        }
    }

    #[test]
    fn what_a_disk_kept_back_moves_nothing_and_a_session_taken_up_again_does() {
        let mut pace = Pace::begin(None, at(0), None, at(0));
        pace.hear_beat(at(60_000), at(60_010));
        pace.hear_event(at(30_000), Some(at(61_000)), at(61_010));
        assert_eq!(pace.session(at(62_000)), at(62_000));

        let mut pace = Pace::begin(Some(60), at(0), Some(at(0)), at(0));
        pace.hear_beat(at(600_000), at(10_000));
        pace.hear_beat(at(590_000), at(100_000));
        assert_eq!(pace.session(at(100_000)), at(590_000), "it crashed, and began before that");
        pace.hear_event(at(591_000), None, at(100_020));
        assert_eq!(pace.session(at(100_020)), at(591_200));
    }
}
