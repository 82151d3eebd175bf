//! [`Pace`]: what time it is in a session that some other process runs.
//!
//! That process reads the wall clock once, when it starts, and in a rehearsal counts on from there
//! many times faster. What it says of its time reaches us late and never early: so of all that we
//! heard, whatever puts its clock furthest ahead is nearest to the truth. A clock that is clearly
//! behind what we thought was set anew: the session was taken up again, or somebody set the wall
//! clock.
//!
//! Two things tell the time. An event has its moment, and the journal's time of change is the real
//! moment at which it was written: together they are right to a few milliseconds, also for somebody
//! who comes late. And while the clock runs, every ten real seconds its lock's time of change is set
//! to the time in the session, so what an event told wrongly, because a disk had refused it for a
//! while, does not last.
//!
//! A drive of the network may tell of no change, so that we look with each second that is drawn; and
//! on a stick a time of change may be cut off to two whole seconds. Then what we hear is late by as
//! much, every time anew, and only what is later still means that the clock was set back.

use crate::moment::{Moment, Span};

/// The relation between real time and that of a session.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Pace {
    factor: u32,
    /// A moment in real time, and that of the session then.
    real: Moment,
    session: Moment,
    /// The furthest that an event or a sign of life told of.
    told: Moment,
}

impl Pace {
    /// The pace of a session of which the latest event is known, and when that was written if it
    /// runs now. A real session keeps real time.
    pub(super) fn begin(factor: u32, latest: Moment, written: Option<Moment>, now: Moment) -> Self {
        let (real, session) = match factor {
            ..=1 => (now, now),
            _ => (written.map_or(now, |written| written.min(now)), latest),
        };
        Self { factor, real, session, told: latest }
    }

    /// The time in the session at a real moment.
    pub(super) fn session(&self, real: Moment) -> Moment {
        self.session + self.times(real - self.real)
    }

    /// The first real moment at which it is this time in the session.
    pub(super) fn real(&self, session: Moment) -> Moment {
        let (ahead, factor) = ((session - self.session).millis(), i64::from(self.factor));
        let up = i64::from(ahead.rem_euclid(factor) > 0);
        self.real + Span::from_millis(ahead.div_euclid(factor) + up)
    }

    /// How many times faster than real it is.
    pub(super) fn factor(&self) -> u32 {
        self.factor
    }

    /// Hears of an event that was written just now. One that is older than what was told already
    /// had to wait for a disk, and tells nothing.
    pub(super) fn hear_event(&mut self, at: Moment, written: Option<Moment>, now: Moment) {
        if at > self.told {
            // The disk's clock may be another, on a drive of the network, or a coarse one.
            let is_sure = |written: Moment| {
                written <= now
                    && now - written <= LOOKS + LATE
                    && written.millis() % Span::SECOND.millis() != 0
            };
            match written.filter(|&written| is_sure(written)) {
                Some(written) => self.correct(at, written, LATE),
                None => self.correct(at, now, LATE_AT_MOST),
            }
        }
    }

    /// Hears a sign of life: it was this time in the session, and that not long ago.
    pub(super) fn hear_beat(&mut self, at: Moment, now: Moment) {
        self.correct(at, now, LATE_AT_MOST);
    }

    /// Hears that it was this time in the session at a real moment, or as much before that as it
    /// may be late.
    fn correct(&mut self, at: Moment, real: Moment, late: Span) {
        let behind = self.session(real) - at;
        if behind < Span::ZERO || behind > self.times(late) {
            (self.real, self.session) = (real, at);
        }
        self.told = at;
    }

    /// So much real time, as the session's clock counts it.
    fn times(&self, real: Span) -> Span {
        Span::from_millis(real.millis().saturating_mul(self.factor.into()))
    }
}

/// How much later, in real time, what is known to be written at a moment may be.
const LATE: Span = Span::from_millis(250);

/// How long, in real time, a change is unknown at most where a watch is deaf.
const LOOKS: Span = Span::SECOND;

/// How much later, in real time, anything may reach us: by a look, a disk that cuts its times off to
/// two seconds, and a second for a busy machine.
const LATE_AT_MOST: Span = Span::seconds(4);

#[cfg(test)]
mod tests {
    use super::*;

    fn at(millis: i64) -> Moment {
        "2026-11-21T19:00:00.000Z".parse::<Moment>().unwrap() + Span::from_millis(millis)
    }

    #[test]
    fn a_real_session_keeps_real_time_until_it_says_otherwise() {
        let mut pace = Pace::begin(1, at(-90_000), Some(at(-90_000)), at(0));
        assert_eq!((pace.session(at(5_000)), pace.real(at(5_000))), (at(5_000), at(5_000)));
        pace.hear_event(at(9_800), Some(at(9_990)), at(10_000));
        assert_eq!(pace.session(at(10_000)), at(10_000), "a little late is no other time");
        pace.hear_event(at(19_700), Some(at(19_999)), at(20_000));
        assert_eq!(pace.session(at(19_999)), at(19_700), "its clock is behind");
        pace.hear_beat(at(30_100), at(30_000));
        assert_eq!(pace.session(at(31_000)), at(31_100), "nobody speaks before their time");
    }

    #[test]
    fn who_comes_late_to_a_rehearsal_knows_its_time_by_when_it_was_written() {
        let pace = Pace::begin(60, at(600_000), Some(at(10_000)), at(12_000));
        assert_eq!(pace.session(at(12_000)), at(720_000));
        assert_eq!(pace.real(at(720_000)), at(12_000));
        assert_eq!(pace.real(at(720_001)), at(12_001), "not before it is");
        let left = Pace::begin(60, at(600_000), None, at(12_000));
        assert_eq!(left.session(at(12_000)), at(600_000), "where nobody runs it, it goes on there");
        let ahead = Pace::begin(60, at(600_000), Some(at(90_000)), at(12_000));
        assert_eq!(ahead.session(at(12_000)), at(600_000), "a disk's clock that is ahead");
    }

    #[test]
    fn what_is_noticed_late_or_cut_off_by_the_disk_sets_no_clock_back() {
        let mut pace = Pace::begin(1, at(0), None, at(0));
        for tick in 1..=6 {
            pace.hear_beat(at(tick * 10_000), at(tick * 10_000 + 990));
        }
        assert_eq!(pace.session(at(61_000)), at(61_000), "each looked at a second late");
        pace.hear_beat(at(68_000), at(70_900)); // of 69.999, on a stick
        pace.hear_event(at(71_500), Some(at(70_000)), at(72_400));
        assert_eq!(pace.session(at(73_000)), at(73_000), "nor forward by when it was written");
        pace.hear_event(at(74_050), Some(at(74_052)), at(75_010));
        assert_eq!(pace.session(at(76_000)), at(76_000));
    }

    #[test]
    fn a_clock_that_was_set_anew_is_heard_of_by_the_next_sign_of_life() {
        for (factor, moved) in [(1, -60_000), (1, 3_600_000), (60, -600_000)] {
            let mut pace = Pace::begin(factor, at(0), Some(at(0)), at(0));
            let since = i64::from(factor) * 10_000;
            pace.hear_beat(at(since), at(10_000));
            pace.hear_beat(at(2 * since + moved), at(20_000));
            assert_eq!(pace.session(at(20_000)), at(2 * since + moved));
            pace.hear_event(at(2 * since + moved + 1), None, at(20_001));
            assert_eq!(pace.told, at(2 * since + moved + 1), "and goes on from there");
        }
    }

    #[test]
    fn signs_of_life_that_come_late_keep_a_rehearsal_within_a_second() {
        // Begun 8 ms late, and every sign of life 4 to 40 ms late.
        let mut pace = Pace::begin(60, at(0), Some(at(8)), at(8));
        for tick in 1..=300_i64 {
            let (session, late) = (tick * 600_000, 4 + tick * 7 % 37);
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
        let mut pace = Pace::begin(1, at(0), None, at(0));
        pace.hear_beat(at(60_000), at(60_010));
        pace.hear_event(at(30_000), Some(at(61_000)), at(61_010));
        assert_eq!(pace.session(at(62_000)), at(62_000));

        let mut pace = Pace::begin(60, at(0), Some(at(0)), at(0));
        pace.hear_beat(at(600_000), at(10_000));
        pace.hear_beat(at(590_000), at(100_000));
        assert_eq!(pace.session(at(100_000)), at(590_000), "it crashed, and began before that");
        pace.hear_event(at(591_000), None, at(100_020));
        assert_eq!(pace.session(at(100_020)), at(591_200));
    }
}
