//! The dates of a group as a file that other calendars take in (RFC 5545).

use crate::{
    group::{Group, Planned, Schedule},
    moment::{Moment, Offset},
    words::{Words, one_line},
};
use chrono::{DateTime, NaiveDateTime, Utc};
use icalendar::{Calendar, Component, Event, EventLike, EventStatus};

/// The dates that are ahead, those that were called off included, as the text of an `.ics` file. Nothing of a
/// case or of a person is in it. `now` dates the file and says what is ahead; `offset` tells how far the wall
/// runs ahead of UTC when it shows a time, so that summer time is right.
pub fn calendar(
    group: &Group,
    schedule: &Schedule,
    words: &Words,
    now: Moment,
    offset: &dyn Fn(NaiveDateTime) -> Offset,
) -> String {
    let mut calendar = Calendar::empty();
    for property in
        [("VERSION", "2.0"), ("PRODID", PRODUCT), ("CALSCALE", "GREGORIAN"), ("METHOD", "PUBLISH")]
    {
        calendar.append_property(property);
    }
    let name = words.fill("calendar-summary-open", &[("group", one_line(&group.name).into())]);
    // `Calendar::name` would write `NAME` too, and that one without escaping it.
    calendar.append_property(("X-WR-CALNAME", name.as_str()));
    let wall = now.wall(Offset::default());
    let today = now.wall(offset(wall)).date();
    for planned in &schedule.planned {
        if planned.held.is_none() && planned.start.date() >= today {
            calendar.push(event(group, schedule, planned, words, now, offset));
        }
    }
    folded(&calendar.to_string())
}

fn event(
    group: &Group,
    schedule: &Schedule,
    planned: &Planned,
    words: &Words,
    now: Moment,
    offset: &dyn Fn(NaiveDateTime) -> Offset,
) -> Event {
    let start = Moment::on_wall(planned.start, offset(planned.start));
    let status = if planned.is_off { EventStatus::Cancelled } else { EventStatus::Confirmed };
    let name = one_line(&group.name);
    let summary = match schedule.of {
        Some(of) => {
            let number = planned.number.into();
            let args = [("group", name.into()), ("number", number), ("of", of.into())];
            words.fill("calendar-summary", &args)
        }
        None => words.fill("calendar-summary-open", &[("group", name.into())]),
    };
    let mut event = Event::new();
    event
        .uid(&uid(&group.id, schedule.year, planned.number))
        .sequence(u32::try_from(planned.changes).unwrap_or(u32::MAX))
        .timestamp(utc(now))
        .starts(utc(start))
        .ends(utc(start + schedule.length))
        .status(status)
        .summary(&summary);
    let place = group.agreements.place.as_deref().map(one_line).filter(|place| !place.is_empty());
    if let Some(place) = place {
        event.location(&place);
    }
    event
}

/// What names a meeting for ever, so that another date takes the place of the one before. The year in which the
/// series begins is part of it: next year's first meeting is another one.
fn uid(group: &str, year: Option<i32>, meeting: usize) -> String {
    let plain = |byte: u8| match byte {
        b'-' | b'0'..=b'9' | b'A'..=b'Z' | b'a'..=b'z' => char::from(byte).to_string(),
        other => format!("_{other:02x}"),
    };
    let name: String = group.bytes().take(MOST_NAMED).map(plain).collect();
    let year = year.map(|year| format!("{year}-")).unwrap_or_default();
    format!("{name}-{year}{meeting}@intervisie")
}

fn utc(moment: Moment) -> DateTime<Utc> {
    moment.wall(Offset::default()).and_utc()
}

/// The same lines, none longer than 75 octets, and no mark parted from the backslash before it. The crate
/// folds too, but its last part may be one octet longer, and some calendars trip over a parted mark.
fn folded(text: &str) -> String {
    let whole = text.replace("\r\n ", "");
    let mut folded = String::with_capacity(text.len());
    for line in whole.split_terminator("\r\n") {
        let mut room = LONGEST_LINE;
        let mut is_marked = false;
        for char in line.chars() {
            let marks = char == '\\' && !is_marked;
            if char.len_utf8() + usize::from(marks) > room {
                folded.push_str("\r\n ");
                room = LONGEST_LINE - 1;
            }
            folded.push(char);
            room -= char.len_utf8();
            is_marked = marks;
        }
        folded.push_str("\r\n");
    }
    folded
}

/// How every such text begins, and no other calendar does.
pub const CALENDAR_BEGINS: &str =
    "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//intervisie//intervisie//NL\r\n";

const PRODUCT: &str = "-//intervisie//intervisie//NL";
const LONGEST_LINE: usize = 75; // octets, a fold's space included
const MOST_NAMED: usize = 64; // bytes of a group's id; a UID stays under 255 octets (RFC 7986)

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        group::{Agreements, Between, Every, Note, Series},
        moment::Span,
        words::Lang,
    };
    use chrono::{NaiveDate, Weekday};
    use proptest::prelude::*;
    use std::collections::{BTreeMap, BTreeSet};

    /// The wall in Amsterdam: summer time from the last Sunday of March to that of October.
    fn amsterdam(wall: NaiveDateTime) -> Offset {
        let last_sunday = |month, hour| {
            let nth = |nth| {
                use chrono::Datelike;
                NaiveDate::from_weekday_of_month_opt(wall.year(), month, Weekday::Sun, nth)
            };
            nth(5).or_else(|| nth(4)).unwrap().and_hms_opt(hour, 0, 0).unwrap()
        };
        let is_summer = (last_sunday(3, 2)..last_sunday(10, 3)).contains(&wall);
        Offset::minutes(if is_summer { 120 } else { 60 })
    }

    fn group() -> Group {
        let place = Some("De Vest 1, Delft".to_owned());
        let series = Series {
            first: "2026-10-16T19:30:00".parse().unwrap(),
            meetings: Some(3),
            every: Every::Weeks(2),
            length: Span::minutes(90),
        };
        Group {
            id: "groep-noord".to_owned(),
            name: "Groep Noord".to_owned(),
            agreements: Agreements { place, ..Agreements::default() },
            series: Some(series),
            ..Group::default()
        }
    }

    fn now() -> Moment {
        "2026-09-01T08:00:00.500Z".parse().unwrap()
    }

    fn planned(meeting: usize, start: Option<&str>, minute: i64) -> Note {
        let start = start.map(|start| start.parse().unwrap());
        let at = Moment::from_millis(minute * 60_000);
        Note { id: format!("n{minute}"), at, what: Between::Planned { meeting, start, was: None } }
    }

    fn written(group: &Group, notes: &[Note]) -> String {
        let today = now().date(Offset::minutes(120));
        let schedule = Schedule::of(group.series.as_ref(), &[], notes, today);
        calendar(group, &schedule, &Words::new(Lang::Nl), now(), &amsterdam)
    }

    fn read(text: &str) -> BTreeMap<String, Event> {
        let read: Calendar = text.parse().unwrap();
        read.events().map(|it| (it.get_uid().unwrap().to_owned(), it.clone())).collect()
    }

    /// Goes through the rules of RFC 5545 for what we write. Gives the lines, unfolded.
    fn lines(text: &str) -> Vec<String> {
        assert!(text.ends_with("\r\n"));
        for line in text.split_terminator("\r\n") {
            assert!((1..=75).contains(&line.len()), "{} octets: {line:?}", line.len());
            assert!(!line.contains(char::is_control), "{line:?}");
            assert!(line != " ", "a fold of nothing");
        }
        let lines: Vec<_> =
            text.replace("\r\n ", "").split_terminator("\r\n").map(str::to_owned).collect();
        let of = |name: &str, among: &[String]| {
            among.iter().filter(|line| line.split([':', ';']).next() == Some(name)).count()
        };
        let events: Vec<_> = lines.split(|line| line == "BEGIN:VEVENT").collect();
        for name in ["BEGIN", "VERSION", "PRODID", "CALSCALE", "METHOD", "X-WR-CALNAME"] {
            assert_eq!(of(name, events[0]), 1, "{name}");
        }
        assert_eq!(lines.first().map(String::as_str), Some("BEGIN:VCALENDAR"));
        assert_eq!(lines.last().map(String::as_str), Some("END:VCALENDAR"));
        for event in &events[1..] {
            for name in
                ["UID", "DTSTAMP", "DTSTART", "DTEND", "SEQUENCE", "STATUS", "SUMMARY", "END"]
            {
                let last = name == "END" && event.last() == lines.last();
                assert_eq!(of(name, event), 1 + usize::from(last), "{name} in {event:?}");
            }
            assert!(of("LOCATION", event) <= 1 && event.len() <= 10, "{event:?}");
        }
        for line in &lines {
            let (name, value) = line.split_once(':').unwrap();
            assert!(name.bytes().all(|it| it.is_ascii_uppercase() || it == b'-'), "{line:?}");
            if ["SUMMARY", "LOCATION", "UID", "X-WR-CALNAME"].contains(&name) {
                let plain = value.replace("\\\\", "").replace("\\,", "").replace("\\;", "");
                assert!(!plain.contains([',', ';', '\\']), "{line:?}");
            }
        }
        lines
    }

    #[test]
    fn a_series_is_a_calendar_in_which_the_wall_stays_right_across_summer_time() {
        let text = written(&group(), &[planned(2, None, 1)]);
        insta::assert_snapshot!(lines(&text).join("\n"), @r"
        BEGIN:VCALENDAR
        VERSION:2.0
        PRODID:-//intervisie//intervisie//NL
        CALSCALE:GREGORIAN
        METHOD:PUBLISH
        X-WR-CALNAME:Intervisie Groep Noord
        BEGIN:VEVENT
        DTEND:20261016T190000Z
        DTSTAMP:20260901T080000Z
        DTSTART:20261016T173000Z
        LOCATION:De Vest 1\, Delft
        SEQUENCE:0
        STATUS:CONFIRMED
        SUMMARY:Intervisie Groep Noord (1 van 3)
        UID:groep-noord-2026-1@intervisie
        END:VEVENT
        BEGIN:VEVENT
        DTEND:20261030T200000Z
        DTSTAMP:20260901T080000Z
        DTSTART:20261030T183000Z
        LOCATION:De Vest 1\, Delft
        SEQUENCE:1
        STATUS:CANCELLED
        SUMMARY:Intervisie Groep Noord (2 van 3)
        UID:groep-noord-2026-2@intervisie
        END:VEVENT
        BEGIN:VEVENT
        DTEND:20261113T200000Z
        DTSTAMP:20260901T080000Z
        DTSTART:20261113T183000Z
        LOCATION:De Vest 1\, Delft
        SEQUENCE:0
        STATUS:CONFIRMED
        SUMMARY:Intervisie Groep Noord (3 van 3)
        UID:groep-noord-2026-3@intervisie
        END:VEVENT
        END:VCALENDAR
        ");
    }

    #[test]
    fn another_calendar_reads_what_was_meant() {
        let text = written(&group(), &[]);
        assert!(text.starts_with(CALENDAR_BEGINS));
        let events = read(&text);
        assert_eq!(events.len(), 3);
        let third = &events["groep-noord-2026-3@intervisie"];
        assert_eq!(third.get_summary(), Some("Intervisie Groep Noord (3 van 3)"));
        assert_eq!(third.get_location(), Some("De Vest 1, Delft"));
        let utc = |text: &str| Some(text.parse::<DateTime<Utc>>().unwrap().into());
        assert_eq!(third.get_start(), utc("2026-11-13T18:30:00Z"));
        assert_eq!(third.get_end(), utc("2026-11-13T20:00:00Z"));
        assert_eq!(third.get_timestamp(), Some("2026-09-01T08:00:00Z".parse().unwrap()));
    }

    #[test]
    fn each_change_has_the_same_name_and_a_higher_number() {
        let uid = "groep-noord-2026-2@intervisie";
        let notes = [planned(2, Some("2026-11-05T20:00:00"), 1), planned(2, None, 2)];
        let seen: Vec<_> = (0..=2).map(|many| read(&written(&group(), &notes[..many]))).collect();
        let of = |at: usize| {
            let event = &seen[at][uid];
            let start = event.property_value("DTSTART").unwrap_or_default().to_owned();
            (event.get_sequence(), start, event.get_status())
        };
        let (first, moved) = ("20261030T183000Z".to_owned(), "20261105T190000Z".to_owned());
        assert_eq!(of(0), (Some(0), first, Some(EventStatus::Confirmed)));
        assert_eq!(of(1), (Some(1), moved.clone(), Some(EventStatus::Confirmed)));
        assert_eq!(of(2), (Some(2), moved, Some(EventStatus::Cancelled)));
        assert!(seen.iter().all(|events| events.keys().eq(seen[0].keys())));
    }

    #[test]
    fn what_is_over_is_left_out_and_a_series_without_an_end_has_no_number() {
        let mut group = group();
        if let Some(series) = &mut group.series {
            series.first = "2026-08-04T19:30:00".parse().unwrap();
        }
        assert_eq!(read(&written(&group, &[])).len(), 1);
        if let Some(series) = &mut group.series {
            series.meetings = None;
        }
        let events = read(&written(&group, &[]));
        let summaries: BTreeSet<_> = events.values().filter_map(Event::get_summary).collect();
        assert_eq!(Vec::from_iter(summaries), ["Intervisie Groep Noord"]);
        assert!(events.contains_key("groep-noord-2026-3@intervisie") && events.len() > 20);
    }

    #[test]
    fn names_from_others_do_no_harm() {
        let hostile = [
            "a\r\nATTENDEE:mailto:x\nEND:VCALENDAR\rX:1",
            "kom, of; niet\\n\\",
            "\u{0}\u{7}\u{1b}[31m\u{202e}\u{2028}\u{85}",
            &"é".repeat(5_000),
            &"a,".repeat(5_000),
            &"\u{3000} \\".repeat(3_000),
            "👩‍🚒",
        ];
        for name in hostile {
            let mut group = group();
            group.id = name.to_owned();
            group.name = name.to_owned();
            group.agreements.place = Some(name.to_owned());
            let text = written(&group, &[]);
            lines(&text);
            let events = read(&text);
            assert_eq!(events.len(), 3, "{name:?}");
            for (uid, event) in &events {
                assert!(uid.is_ascii() && uid.len() < 255, "{uid}");
                let place = Some(one_line(name)).filter(|place| !place.is_empty());
                assert_eq!(event.get_location().map(str::to_owned), place);
            }
        }
    }

    proptest! {
        #[test]
        fn no_line_is_too_long_and_none_loses_anything(text in "[a-c,;é👩 \\\\]{0,400}") {
            let mut event = Event::new();
            let whole = event.uid("a").timestamp(DateTime::UNIX_EPOCH).summary(&text).to_string();
            let folded = folded(&whole);
            for line in folded.split("\r\n") {
                prop_assert!(line.len() <= LONGEST_LINE);
            }
            prop_assert_eq!(folded.replace("\r\n ", ""), whole.replace("\r\n ", ""));
        }
    }
}
