//! [`Schedule`]: the dates of a group: what is planned, what was changed, and what came of it.

use crate::{
    group::{Between, Meeting, Note},
    moment::{Moment, Span},
};
use chrono::{Datelike, NaiveDate, NaiveDateTime, TimeDelta};
use std::{
    collections::{BTreeMap, BTreeSet},
    ops::RangeInclusive,
};

use super::{
    Every, Series, USUAL_LENGTH,
    fill::{Held, fill, held, near, take_in_order},
};

/// A meeting that is planned, or was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Planned {
    /// Its place in the series, counted from 1. It stays the same whatever happens to its date.
    pub number: usize,
    /// When it begins, on the wall; of one that was called off, when it would have.
    pub start: NaiveDateTime,
    /// When it would begin as the series proposes; none of a date that no series proposes.
    pub proposed: Option<NaiveDateTime>,
    /// Whether it was called off, and not held all the same.
    pub is_off: bool,
    /// How many notes changed its date.
    pub changes: usize,
    /// The session that was held for it.
    pub held: Option<String>,
}

impl Planned {
    /// Whether it is still to come on this day, later today included.
    pub fn is_ahead(&self, today: NaiveDate) -> bool {
        !self.is_off && self.held.is_none() && self.start.date() >= today
    }
}

/// The dates of a group.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Schedule {
    /// All that is planned, or was, by number.
    pub planned: Vec<Planned>,
    /// How many meetings there are in all; none when it goes on.
    pub of: Option<usize>,
    /// The year in which the series begins: a group may begin anew.
    pub year: Option<i32>,
    /// How long a meeting lasts.
    pub length: Span,
    pub(super) numbers: BTreeMap<String, usize>,
    begins: Option<NaiveDateTime>,
}

impl Schedule {
    /// The dates that the settings propose, as the notes changed them, each with the meeting that was held for
    /// it. A series that goes on is planned a year ahead of `today`. Without a series there are the dates of
    /// the notes alone. It does not matter in which order meetings and notes come.
    pub fn of(
        series: Option<&Series>,
        meetings: &[Meeting],
        notes: &[Note],
        today: NaiveDate,
    ) -> Self {
        Self::laid(series, &held(meetings), notes, today)
    }

    /// Which meeting of the group a session is that begins at this time on the wall, and of how many in a
    /// series that ends: what [`number`](Self::number) says of it from then on.
    pub fn number_at(
        series: Option<&Series>,
        meetings: &[Meeting],
        notes: &[Note],
        wall: NaiveDateTime,
    ) -> Option<(usize, Option<usize>)> {
        let mut held = held(meetings);
        held.push(Held { id: "", start: wall });
        let schedule = Self::laid(series, &held, notes, wall.date());
        let number = schedule.number("")?;
        let is_of_it = schedule.is_of_it("", wall);
        Some((number, schedule.of.filter(|of| is_of_it && number <= *of)))
    }

    /// Whether a session is of this series, and not of one before it: by the time on the wall at which it
    /// began, or by the date that it was held for.
    fn is_of_it(&self, session: &str, wall: NaiveDateTime) -> bool {
        self.begins.is_none_or(|begins| wall >= begins)
            || self.planned.iter().any(|planned| planned.held.as_deref() == Some(session))
    }

    fn laid(series: Option<&Series>, held: &[Held<'_>], notes: &[Note], today: NaiveDate) -> Self {
        let begins = series.map(begins);
        let mut planned = changed(&proposed(series, today), &changes(notes, begins), series);
        let of = series.and_then(|series| series.meetings);
        let in_order = || held.iter().zip(1..).map(|(held, number)| (held.id.to_owned(), number));
        let numbers = if let Some(series) = series {
            let places = fill(&mut planned, held, near(series.every), begins);
            if of.is_some() { places } else { in_order().collect() }
        } else {
            take_in_order(&mut planned, held);
            in_order().collect()
        };
        let length = series.map_or(USUAL_LENGTH, |series| series.length);
        let year = series.map(|series| series.first.year());
        Self { planned, of, year, length, numbers, begins }
    }

    /// Which meeting of the group a session was: its place in a series that ends, otherwise by order of start.
    /// A false start is none, and neither is what was held in between without a date of its own.
    pub fn number(&self, session: &str) -> Option<usize> {
        self.numbers.get(session).copied()
    }

    /// How many places of a series that ends these meetings have: one for each, whatever was held for it.
    pub fn filled_by<'a>(&self, meetings: impl IntoIterator<Item = &'a Meeting>) -> usize {
        let is_of_it = |meeting: &&Meeting| {
            self.is_of_it(&meeting.session, meeting.started.wall(meeting.offset))
        };
        let meetings = meetings.into_iter().filter(is_of_it);
        let places = meetings.filter_map(|meeting| self.number(&meeting.session));
        let within = |number: &usize| self.of.is_some_and(|of| *number <= of);
        places.filter(within).collect::<BTreeSet<usize>>().len()
    }

    /// The next meeting that is planned, on this day or later.
    pub fn next(&self, today: NaiveDate) -> Option<&Planned> {
        let ahead = self.planned.iter().filter(|planned| planned.is_ahead(today));
        ahead.min_by_key(|planned| (planned.start, planned.number))
    }

    /// Whether the next meeting is the last of a series that ends.
    pub fn ends_next(&self, today: NaiveDate) -> bool {
        let last = self.planned.iter().rfind(|planned| !planned.is_off);
        let Some(last) = last.filter(|last| self.of.is_some() && last.held.is_none()) else {
            return false;
        };
        let mut ahead = self.planned.iter().filter(|planned| planned.is_ahead(today));
        ahead.all(|planned| planned.number == last.number)
    }

    /// Those that were called off.
    pub fn called_off(&self) -> impl Iterator<Item = &Planned> {
        self.planned.iter().filter(|planned| planned.is_off)
    }
}

/// The dates that the settings propose, by number.
fn proposed(series: Option<&Series>, today: NaiveDate) -> BTreeMap<usize, NaiveDateTime> {
    let Some(series) = series else { return BTreeMap::new() };
    let from = today.max(series.first.date());
    let until = from.checked_add_signed(AHEAD).unwrap_or(from);
    let numbers = (1..=MOST).map_while(|number| Some((number, series.proposes(number)?)));
    numbers.take_while(|(_, start)| series.meetings.is_some() || start.date() <= until).collect()
}

/// What the notes say of one meeting: when it was noted, by which note, and what.
type Changes<'a> = BTreeSet<(Moment, &'a str, Option<NaiveDateTime>)>;

/// What the notes say of each meeting, the oldest first. A note that is there twice, as a copy that some
/// program made, counts once; one of a series before this one does not.
fn changes(notes: &[Note], begins: Option<NaiveDateTime>) -> BTreeMap<usize, Changes<'_>> {
    let mut changes: BTreeMap<usize, Changes<'_>> = BTreeMap::new();
    for note in notes {
        if let Between::Planned { meeting: meeting @ 1..=MOST, start, was } = note.what
            && start.is_none_or(|start| YEARS.contains(&start.year()))
            && was.or(start).is_none_or(|date| begins.is_none_or(|begins| date >= begins))
        {
            changes.entry(meeting).or_default().insert((note.at, note.id.as_str(), start));
        }
    }
    changes
}

fn changed(
    proposed: &BTreeMap<usize, NaiveDateTime>,
    changes: &BTreeMap<usize, Changes<'_>>,
    series: Option<&Series>,
) -> Vec<Planned> {
    let last = series.and_then(|series| series.meetings).unwrap_or(MOST);
    let numbers: BTreeSet<usize> = proposed.keys().chain(changes.keys()).copied().collect();
    let planned = numbers.into_iter().filter(|number| *number <= last).filter_map(|number| {
        let changes = changes.get(&number);
        let mut dates = changes.into_iter().flatten().rev().filter_map(|(.., start)| *start);
        let rule = || series.and_then(|series| series.proposes(number));
        let proposed = proposed.get(&number).copied().or_else(rule);
        let start = dates.next().or(proposed)?;
        let is_off = changes.and_then(|it| it.last()).is_some_and(|(.., start)| start.is_none());
        let changes = changes.map_or(0, BTreeSet::len);
        Some(Planned { number, start, proposed, is_off, changes, held: None })
    });
    planned.collect()
}

/// From when on something can belong to a series: one interval before its first date, if that is no more than
/// four weeks.
fn begins(series: &Series) -> NaiveDateTime {
    let weeks = match series.every {
        Every::Weeks(weeks) => weeks.min(4),
        Every::Months(_) | Every::AYear(_) => 4,
    };
    let before = series.first.checked_sub_signed(TimeDelta::weeks(i64::from(weeks)));
    before.unwrap_or(series.first)
}

/// How far ahead a series that goes on is planned (N-15).
const AHEAD: TimeDelta = TimeDelta::days(366);

/// The years that a note can name: it may come from anywhere.
const YEARS: RangeInclusive<i32> = 1900..=2199;

/// The most places in a series: more than two in a week, for ten years.
pub(super) const MOST: usize = 1_200;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{group::sample, moment::Offset};
    use proptest::prelude::*;

    /// A date in the autumn of 2026 on which they begin at half past seven.
    fn wall(day: &str) -> NaiveDateTime {
        crate::moment::day_and_time(&format!("{day}-2026 19:30")).unwrap()
    }

    fn today(day: &str) -> NaiveDate {
        wall(day).date()
    }

    fn meeting(session: &str, start: NaiveDateTime) -> Meeting {
        let offset = Offset::minutes(120);
        let (session, started) = (session.to_owned(), Moment::on_wall(start, offset));
        Meeting { session, started, offset, ..sample::meeting("09-05", &[]) }
    }

    /// Meetings named `a`, `b`, … that began a little late on these days.
    fn held(days: &[&str]) -> Vec<Meeting> {
        let late = TimeDelta::minutes(4);
        let named = ('a'..).zip(days);
        named.map(|(name, day)| meeting(&name.to_string(), wall(day) + late)).collect()
    }

    fn note(id: &str, minute: i64, meeting: usize, start: Option<&str>) -> Note {
        let what = Between::Planned { meeting, start: start.map(wall), was: None };
        Note { id: id.to_owned(), at: Moment::from_millis(minute * 60_000), what }
    }

    /// Six meetings, every two weeks from 5 September: 5-9 19-9 3-10 17-10 31-10 14-11.
    fn six() -> Series {
        let every = Every::Weeks(2);
        Series { first: wall("5-9"), meetings: Some(6), every, length: USUAL_LENGTH }
    }

    fn open() -> Series {
        Series { meetings: None, every: Every::Months(1), ..six() }
    }

    /// What became of each place, and the numbers of the sessions.
    fn shown(schedule: &Schedule, meetings: &[Meeting]) -> String {
        let places = schedule.planned.iter().map(|it| {
            let off = if it.is_off { " off" } else { "" };
            let held = it.held.as_ref().map(|held| format!(" {held}")).unwrap_or_default();
            format!("{} {}{off}{held}", it.number, it.start.format("%-d-%-m"))
        });
        let numbers = meetings.iter().map(|it| {
            format!("{}={}", it.session, schedule.number(&it.session).unwrap_or_default())
        });
        let (places, numbers): (Vec<_>, Vec<_>) = (places.collect(), numbers.collect());
        format!("{}; {}", places.join(", "), numbers.join(" "))
    }

    fn became(meetings: &[Meeting], notes: &[Note]) -> String {
        shown(&Schedule::of(Some(&six()), meetings, notes, today("1-11")), meetings)
    }

    #[test]
    fn somebody_was_at_so_many_of_a_series_and_the_last_is_told_to_be_one() {
        let mut meetings = held(&["8-8", "5-9", "19-9", "19-9", "17-10"]); // one of a series before
        let schedule =
            |meetings: &[Meeting], on| Schedule::of(Some(&six()), meetings, &[], today(on));
        assert_eq!(schedule(&meetings, "20-10").filled_by(&meetings), 3);
        assert_eq!(schedule(&meetings, "20-10").filled_by(&meetings[3..4]), 1);
        assert!(!schedule(&meetings, "1-11").ends_next(today("14-10")), "two are to come");
        assert!(schedule(&meetings, "1-11").ends_next(today("1-11")));
        assert!(schedule(&meetings, "1-11").ends_next(today("20-11")), "later than it was planned");
        meetings
            .extend(held(&["14-11"]).into_iter().map(|it| Meeting { session: "z".into(), ..it }));
        assert!(!schedule(&meetings, "1-11").ends_next(today("1-11")), "it is over");
        let off = [note("a", 1, 6, None)];
        let called_off = Schedule::of(Some(&six()), &meetings[..5], &off, today("20-10"));
        assert!(called_off.ends_next(today("20-10")), "the last was called off: now this one is");
        let open = Schedule::of(Some(&open()), &meetings, &[], today("1-11"));
        assert!(!open.ends_next(today("1-11")) && open.filled_by(&meetings) == 0);
    }

    #[test]
    fn what_was_held_fills_its_date_and_the_rest_is_ahead() {
        let meetings = held(&["5-9", "20-9", "3-10"]);
        let schedule = Schedule::of(Some(&six()), &meetings, &[], today("4-10"));
        let expected = "1 5-9 a, 2 19-9 b, 3 3-10 c, 4 17-10, 5 31-10, 6 14-11; a=1 b=2 c=3";
        assert_eq!(shown(&schedule, &meetings), expected);
        let next = |day| schedule.next(today(day)).map(|planned| planned.number);
        assert_eq!((next("4-10"), next("17-10"), next("18-10")), (Some(4), Some(4), Some(5)));
        assert_eq!((next("15-11"), schedule.of), (None, Some(6)));
    }

    #[test]
    fn a_date_is_moved_or_called_off_and_the_last_word_counts() {
        let notes = [
            note("a", 1, 2, Some("22-9")),
            note("b", 2, 3, None),
            note("c", 3, 2, None),
            note("e", 4, 2, Some("24-9")),
            note("d", 4, 2, Some("23-9")),
            note("e", 4, 2, Some("24-9")), // a copy
            note("f", 9, 7, Some("1-12")), // there are six
            note("g", 9, 0, None),
            Note {
                what: Between::Planned { meeting: 1, start: Some(NaiveDateTime::MIN), was: None },
                ..note("h", 1, 1, None)
            },
        ];
        let expected = "1 5-9, 2 24-9, 3 3-10 off, 4 17-10, 5 31-10, 6 14-11; ";
        let schedule = Schedule::of(Some(&six()), &[], &notes, today("1-9"));
        assert_eq!(shown(&schedule, &[]), expected);
        assert_eq!(
            schedule.planned.iter().map(|it| it.changes).collect::<Vec<_>>(),
            [0, 4, 1, 0, 0, 0]
        );
        assert_eq!(schedule.called_off().map(|it| it.number).collect::<Vec<_>>(), [3]);
        let mut backwards = notes;
        backwards.reverse();
        assert_eq!(Schedule::of(Some(&six()), &[], &backwards, today("1-9")), schedule);
    }

    #[test]
    fn one_that_was_called_off_after_it_was_moved_keeps_the_date_that_people_have() {
        let notes = [note("a", 1, 2, Some("22-9")), note("b", 2, 2, None)];
        assert!(became(&[], &notes).contains("2 22-9 off"));
    }

    #[test]
    fn a_date_moved_before_the_series_can_be_moved_again_and_called_off() {
        let weekly = Series { every: Every::Weeks(1), ..six() };
        let mut notes: Vec<Note> = Vec::new();
        let schedule = |notes: &[Note], meetings: &[Meeting]| {
            Schedule::of(Some(&weekly), meetings, notes, today("20-8"))
        };
        for (at, (date, expected)) in (0..).map(Moment::from_millis).zip([
            (Some("22-8-2026"), "1 22-8, 2 12-9, "),
            (Some("24-8-2026"), "1 24-8, 2 12-9, "),
            (None, "1 24-8 off, 2 12-9, "),
            (Some("23-8-2026"), "1 23-8, 2 12-9, "),
        ]) {
            let what = schedule(&notes, &[]).change(1, date, today("20-8")).unwrap();
            notes.push(Note { id: "a".to_owned(), at, what });
            let shown = shown(&schedule(&notes, &[]), &[]);
            assert!(shown.starts_with(expected), "{shown}");
        }
        let back = schedule(&notes, &[]).planned[0].back();
        let expected =
            Between::Planned { meeting: 1, start: Some(wall("23-8")), was: Some(wall("5-9")) };
        assert_eq!(back, expected);
        let meetings = held(&["23-8"]);
        assert_eq!(schedule(&notes, &meetings).filled_by(&meetings), 1, "it is of the series");
    }

    #[test]
    fn a_date_put_after_the_next_one_loses_nothing() {
        let meetings = held(&["5-9", "3-10", "10-10", "17-10"]);
        let notes = [note("a", 1, 2, Some("10-10"))];
        let expected = "1 5-9 a, 2 10-10 c, 3 3-10 b, 4 17-10 d, 5 31-10, 6 14-11; a=1 b=3 c=2 d=4";
        assert_eq!(became(&meetings, &notes), expected);
    }

    #[test]
    fn a_meeting_that_is_near_no_date_is_simply_the_next() {
        let meetings = held(&["5-9", "26-9", "17-10"]);
        let expected = "1 5-9 a, 2 19-9 b, 3 3-10, 4 17-10 c, 5 31-10, 6 14-11; a=1 b=2 c=4";
        assert_eq!(became(&meetings, &[]), expected);
    }

    #[test]
    fn one_held_on_a_date_that_was_called_off_was_held() {
        let notes = [note("a", 1, 2, None)];
        let expected = "1 5-9 a, 2 19-9 b, 3 3-10, 4 17-10, 5 31-10, 6 14-11; a=1 b=2";
        assert_eq!(became(&held(&["5-9", "19-9"]), &notes), expected);
        let after = "1 5-9 a, 2 19-9 off, 3 3-10 b, 4 17-10, 5 31-10, 6 14-11; a=1 b=3";
        assert_eq!(became(&held(&["5-9", "3-10"]), &notes), after);
    }

    #[test]
    fn a_second_session_on_the_same_day_is_the_same_meeting() {
        let meetings = held(&["5-9", "5-9", "19-9"]);
        let expected = "1 5-9 a, 2 19-9 c, 3 3-10, 4 17-10, 5 31-10, 6 14-11; a=1 b=1 c=2";
        assert_eq!(became(&meetings, &[]), expected);
    }

    #[test]
    fn what_is_held_in_between_leaves_the_next_date_to_those_who_come_on_it() {
        let meetings = held(&["5-9", "9-9", "19-9", "4-10", "17-10", "31-10", "14-11", "28-11"]);
        let expected = "1 5-9 a, 2 19-9 c, 3 3-10 d, 4 17-10 e, 5 31-10 f, 6 14-11 g; \
                        a=1 b=0 c=2 d=3 e=4 f=5 g=6 h=7";
        assert_eq!(became(&meetings, &[]), expected, "one more has no place");
        let schedule = Schedule::of(Some(&six()), &meetings[..2], &[], today("10-9"));
        assert_eq!(schedule.next(today("10-9")).map(|it| it.number), Some(2));
        assert_eq!((schedule.number("b"), schedule.filled_by(&meetings[..2])), (None, 1));
    }

    #[test]
    fn a_false_start_fills_no_place_and_a_meeting_that_nobody_ended_does() {
        let mut meetings = held(&["5-9", "19-9"]);
        for (meeting, minutes) in meetings.iter_mut().zip([9, 10]) {
            (meeting.ended, meeting.net) = (None, Span::minutes(minutes));
        }
        let expected = "1 5-9, 2 19-9 b, 3 3-10, 4 17-10, 5 31-10, 6 14-11; a=0 b=2";
        assert_eq!(became(&meetings, &[]), expected);
        let notes = [note("a", 1, 1, Some("5-9"))];
        let without = Schedule::of(None, &meetings, &notes, today("5-9"));
        assert_eq!(shown(&without, &meetings), "1 5-9 b; a=0 b=1");
    }

    #[test]
    fn without_a_series_one_more_meeting_takes_no_date_that_is_still_to_come() {
        let meetings = held(&["5-9", "20-9", "2-10"]);
        let notes = [note("a", 1, 2, Some("3-10"))];
        let schedule = |meetings| Schedule::of(None, meetings, &notes, today("21-9"));
        assert_eq!(schedule(&meetings[..2]).next(today("21-9")).map(|it| it.number), Some(2));
        assert_eq!(shown(&schedule(&meetings), &meetings), "2 3-10 c; a=1 b=2 c=3");
    }

    #[test]
    fn a_laptop_whose_clock_stands_wrong_fills_the_next_place() {
        let mut meetings = held(&["5-9", "19-9"]);
        meetings.push(meeting("z", "1970-01-01T00:03:00".parse().unwrap()));
        assert!(
            became(&meetings, &[]).ends_with("3 3-10 z, 4 17-10, 5 31-10, 6 14-11; a=1 b=2 z=3")
        );
    }

    #[test]
    fn a_group_that_begins_anew_keeps_what_was_before_apart() {
        let meetings = held(&["5-2", "19-2", "5-3", "30-8", "19-9"]);
        let before = |meeting, was| Note {
            what: Between::Planned { meeting, start: None, was: Some(wall(was)) },
            ..note("a", 1, 1, None)
        };
        let notes = [before(4, "19-3"), before(5, "31-10"), note("c", 2, 3, Some("7-3"))];
        let expected =
            "1 5-9 d, 2 19-9 e, 3 3-10, 4 17-10, 5 31-10 off, 6 14-11; a=1 b=2 c=3 d=1 e=2";
        assert_eq!(became(&meetings, &notes), expected);
    }

    #[test]
    fn more_meetings_than_were_planned_count_on() {
        let days = ["5-9", "19-9", "3-10", "17-10", "31-10", "14-11", "28-11", "12-12"];
        assert!(became(&held(&days), &[]).ends_with("e=5 f=6 g=7 h=8"));
    }

    #[test]
    fn a_series_that_goes_on_is_planned_a_year_ahead_and_counts_what_was_held() {
        let meetings = held(&["5-9", "7-11"]);
        let schedule = Schedule::of(Some(&open()), &meetings, &[], today("8-11"));
        assert_eq!(schedule.of, None);
        assert_eq!(schedule.number("b"), Some(2));
        assert_eq!(schedule.planned.iter().filter_map(|it| it.held.as_deref()).count(), 2);
        let next = schedule.next(today("8-11")).unwrap();
        assert_eq!(next.start, wall("5-12"));
        let last = schedule.planned.last().unwrap().start;
        assert_eq!(last.date(), NaiveDate::from_ymd_opt(2027, 11, 6).unwrap());
    }

    #[test]
    fn without_a_series_meetings_are_counted_and_dates_are_those_of_the_notes() {
        let meetings = held(&["5-9", "20-9"]);
        let notes =
            [note("a", 1, 3, Some("3-10")), note("b", 1, 2, Some("19-9")), note("c", 1, 9, None)];
        let schedule = Schedule::of(None, &meetings, &notes, today("1-10"));
        assert_eq!(shown(&schedule, &meetings), "2 19-9 b, 3 3-10; a=1 b=2");
        assert_eq!(schedule.next(today("1-10")).map(|it| it.number), Some(3));
        assert_eq!(Schedule::of(None, &[], &[], today("1-10")).planned, []);
    }

    proptest! {
        #[test]
        fn a_session_has_a_number_and_no_place_is_filled_twice(
            days in prop::collection::vec(-400i64..400, 0..14),
            changed in prop::collection::vec((0..9usize, prop::option::of(0i64..200), 0..4i64), 0..8),
            which in 0..3usize,
            rotated in 0..14usize,
        ) {
            let series = [Some(six()), Some(open()), None][which].clone();
            let on = |day| wall("5-9") + TimeDelta::days(day);
            let mut meetings: Vec<_> = days
                .iter()
                .enumerate()
                .map(|(index, day)| meeting(&format!("s{index}"), on(*day)))
                .collect();
            let mut notes: Vec<_> = changed
                .iter()
                .enumerate()
                .map(|(index, (meeting, day, at))| Note {
                    id: format!("n{index}"),
                    at: Moment::from_millis(*at),
                    what: Between::Planned { meeting: *meeting, start: day.map(on), was: None },
                })
                .collect();
            let schedule = Schedule::of(series.as_ref(), &meetings, &notes, today("1-11"));
            let filled: Vec<_> = schedule.planned.iter().filter_map(|it| it.held.clone()).collect();
            let unique: BTreeSet<_> = filled.iter().collect();
            prop_assert_eq!(filled.len(), unique.len());
            prop_assert!(schedule.planned.is_sorted_by(|one, next| one.number < next.number));
            for meeting in &meetings {
                let number = schedule.number(&meeting.session);
                prop_assert!(number != Some(0) && (number.is_some() || which == 0));
            }
            meetings.rotate_left(rotated.min(days.len()));
            notes.rotate_left(rotated.min(changed.len()));
            prop_assert_eq!(Schedule::of(series.as_ref(), &meetings, &notes, today("1-11")), schedule);
        }
    }
}
