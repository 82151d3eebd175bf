//! Times on the wall, as people type them.

use crate::moment::{Moment, Offset, Span};
use chrono::NaiveTime;

/// Why a text is no time to end at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum NoTime {
    /// It is no time at all.
    Unreadable(String),
    /// That time is over.
    Past(String),
}

/// The time that a text names: `20:30`, or `20.30` as many Dutch people write it. None in a blank
/// one.
pub(super) fn time(text: &str) -> Result<Option<NaiveTime>, NoTime> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(None);
    }
    let time = NaiveTime::parse_from_str(&text.replace('.', ":"), "%H:%M");
    time.map(Some).map_err(|_| NoTime::Unreadable(text.to_owned()))
}

/// The next moment at which it is that time, if that is soon enough for a meeting to end then.
pub(super) fn until(text: &str, now: Moment, offset: Offset) -> Result<Option<Moment>, NoTime> {
    let Some(time) = time(text)? else { return Ok(None) };
    let until = now.next_at(time, offset);
    // A meeting may go past midnight, but none lasts half a day.
    if until - now > LONGEST {
        return Err(NoTime::Past(text.trim().to_owned()));
    }
    Ok(Some(until))
}

/// The longest meeting whose end can be set.
const LONGEST: Span = Span::minutes(12 * 60);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_is_the_next_one_and_not_one_that_is_over() {
        let now: Moment = "2026-11-21T21:30:00.000Z".parse().unwrap();
        let at = |text| until(text, now, Offset::minutes(60));
        let later = |minutes| Ok(Some(now + Span::minutes(minutes)));
        assert_eq!((at("23:00"), at(" 0.15 "), at(" ")), (later(30), later(105), Ok(None)));
        assert_eq!(at("22:15"), Err(NoTime::Past("22:15".to_owned())));
        assert_eq!(at("half elf"), Err(NoTime::Unreadable("half elf".to_owned())));
    }
}
