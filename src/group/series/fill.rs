//! Which session was held for which date.

use crate::group::Meeting;
use chrono::{Datelike, NaiveDate, NaiveDateTime, TimeDelta};
use std::collections::BTreeMap;

use super::{Every, Planned};

/// A session, for as far as it matters here.
pub(super) struct Held<'a> {
    pub(super) id: &'a str,
    pub(super) start: NaiveDateTime,
}

/// The sessions that were held by order of start, by clocks that may disagree.
pub(super) fn held(meetings: &[Meeting]) -> Vec<Held<'_>> {
    let mut by_start: Vec<&Meeting> = meetings.iter().filter(|it| it.was_held()).collect();
    by_start.sort_by_key(|meeting| (meeting.started, &meeting.session));
    let held = |it: &'_ Meeting| it.started.wall(it.offset);
    by_start.into_iter().map(|it| Held { id: &it.session, start: held(it) }).collect()
}

/// Gives sessions a place, and tells their numbers. What lies near a date fills that place, the nearest
/// first; a further session on the same day belongs to the same meeting; any other is simply the next one,
/// if its date is not still to come by then: that is left to those who come on it. After the last place the
/// numbers go on. What was held before the series begins is numbered by itself. One that is so old that a
/// clock must have stood wrong fills whatever is free.
pub(super) fn fill(
    planned: &mut [Planned],
    held: &[Held<'_>],
    near: TimeDelta,
    begins: Option<NaiveDateTime>,
) -> BTreeMap<String, usize> {
    let mut numbers: Vec<Option<usize>> = vec![None; held.len()];
    for (_, _, at, which) in nearest(planned, held, near) {
        if planned[at].held.is_none() && numbers[which].is_none() {
            take(&mut planned[at], held[which].id);
            numbers[which] = Some(planned[at].number);
        }
    }
    let days = held.iter().map(|held| held.start.date());
    let matched = days.zip(&numbers).filter_map(|(day, number)| Some((day, (*number)?)));
    let mut by_day: BTreeMap<NaiveDate, usize> = matched.collect();
    let is_earlier = |start: NaiveDateTime| {
        begins.is_some_and(|begins| start < begins) && start.year() >= FIRST_YEAR
    };
    let (mut before, mut last) = (0, planned.last().map_or(0, |planned| planned.number));
    let end = planned.iter().map(|planned| planned.start).max();
    let mut earlier = 0;
    for (held, number) in held.iter().zip(&mut numbers) {
        if number.is_none() && is_earlier(held.start) {
            earlier += 1;
            *number = Some(earlier);
            continue;
        }
        let known = number.or_else(|| by_day.get(&held.start.date()).copied());
        let known = known.or_else(|| {
            let until = held.start.checked_add_signed(near);
            let until = until.filter(|_| held.start.year() >= FIRST_YEAR);
            let place = next_free(planned, before, until)?;
            take(place, held.id);
            Some(place.number)
        });
        let known = known.or_else(|| {
            let is_after = end.is_none_or(|end| held.start > end);
            last += usize::from(is_after);
            is_after.then_some(last)
        });
        let Some(known) = known else { continue };
        by_day.insert(held.start.date(), known);
        before = before.max(known);
        *number = Some(known);
    }
    let all = held.iter().zip(numbers);
    all.filter_map(|(held, number)| Some((held.id.to_owned(), number?))).collect()
}

/// The next place that nothing fills after the one with this number; without one, the first of all. None of
/// which the date is later than `until`.
fn next_free(
    planned: &mut [Planned],
    after: usize,
    until: Option<NaiveDateTime>,
) -> Option<&mut Planned> {
    let is_free = |it: &&Planned| {
        it.held.is_none() && !it.is_off && until.is_none_or(|until| it.start <= until)
    };
    let mut free = planned.iter().filter(is_free).map(|it| it.number);
    let first = free.next()?;
    let number = [first].into_iter().chain(free).find(|number| *number > after).unwrap_or(first);
    planned.iter_mut().find(|it| it.number == number)
}

/// Each session with each date that it may have been held for: dates that stand before those that were called
/// off, then the nearest, then by number and by order of start.
fn nearest(
    planned: &[Planned],
    held: &[Held<'_>],
    near: TimeDelta,
) -> Vec<(bool, TimeDelta, usize, usize)> {
    let mut pairs = Vec::new();
    for (which, held) in held.iter().enumerate() {
        for (at, planned) in planned.iter().enumerate() {
            let apart = (planned.start - held.start).abs();
            if apart <= near {
                pairs.push((planned.is_off, apart, at, which));
            }
        }
    }
    pairs.sort_unstable();
    pairs
}

fn take(planned: &mut Planned, session: &str) {
    planned.held = Some(session.to_owned());
    planned.is_off = false;
}

/// Without a series a date belongs to the session that lies near it, and otherwise the first date to the
/// first session, and so on, if it is not still to come by then.
pub(super) fn take_in_order(planned: &mut [Planned], held: &[Held<'_>]) {
    let mut taken = vec![false; held.len()];
    for (_, _, at, which) in nearest(planned, held, NEAR) {
        if planned[at].held.is_none() && !taken[which] {
            take(&mut planned[at], held[which].id);
            taken[which] = true;
        }
    }
    for planned in planned.iter_mut().filter(|planned| planned.held.is_none()) {
        let which = planned.number.saturating_sub(1);
        if let Some(held) = held.get(which).filter(|it| !taken[which] && planned.start <= it.start)
        {
            take(planned, held.id);
        }
    }
}

/// How far from its date a meeting may be held and still be that one: less than half of what lies between
/// two, and at most a week.
pub(super) fn near(every: Every) -> TimeDelta {
    match every {
        Every::Weeks(..=1) => TimeDelta::days(3),
        _ => NEAR,
    }
}

/// The most that lies between a date and the meeting that is held for it.
const NEAR: TimeDelta = TimeDelta::days(6);

/// The first year in which sessions were held with this program.
const FIRST_YEAR: i32 = 2026;
