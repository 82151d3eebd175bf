//! `intervisie group calendar` and `intervisie group date`: the dates of a group.

use crate::{
    app::{
        clock::{self, Clock},
        saved, why,
    },
    group::{Between, Group, History, Planned, Schedule},
    moment::{self, Moment},
    report,
    store::{self, Home},
    words::{Words, one_line},
};
use std::{
    io::{self, Write},
    path::{self, Path},
};

use crate::cli::{
    arguments::AskedDates,
    groups::{Groups, Named},
    past::unread,
};

/// Does what was asked with the dates of a group.
///
/// # Errors
///
/// Why it was not done, in the user's language.
pub(super) fn answer(words: &Words, home: &Home, asked: &AskedDates) -> Result<String, String> {
    match asked {
        AskedDates::Calendar { group, file } => {
            calendar(words, home, group.as_deref(), file.as_deref())
        }
        AskedDates::Date { words: typed, off: false } if typed.len() < 2 => {
            list(words, home, typed.first().map(String::as_str))
        }
        AskedDates::Date { words: typed, off } => {
            let (group, meeting, text) =
                which(typed, *off).ok_or_else(|| words.say("cli-date-how"))?;
            date(words, home, group, meeting, text.as_deref())
        }
    }
}

/// The group, the meeting and the date that somebody typed: `noord 3 5-9-2026 19:30`, `3 5-9-2026`, or
/// without a date for one that is called off.
fn which(typed: &[String], off: bool) -> Option<(Option<&str>, usize, Option<String>)> {
    let is_number = |word: Option<&String>| word.is_some_and(|word| word.parse::<usize>().is_ok());
    let is_date = |words: &[String]| {
        let text = words.join(" ");
        moment::day(&text).is_ok() || moment::day_and_time(&text).is_ok()
    };
    // A group may be called 2026: then a second number follows, and no date begins with it.
    let second = is_number(typed.get(1)) && !is_date(typed.get(1..)?);
    let names = !is_number(typed.first()) || second;
    let (group, rest) = if names { (typed.first(), typed.get(1..)?) } else { (None, typed) };
    let (number, date) = rest.split_first()?;
    if off != date.is_empty() {
        return None;
    }
    let date = (!off).then(|| date.join(" "));
    Some((group.map(String::as_str), number.parse().ok()?, date))
}

/// The dates, each with the number by which it can be changed; of a series without an end those that are ahead.
fn list(words: &Words, home: &Home, group: Option<&str>) -> Result<String, String> {
    let now = Clock::start().now();
    let Dates { history, schedule, unread } = dates(words, home, group, now)?;
    let today = now.date(clock::offset(now));
    let is_told = |it: &&Planned| schedule.of.is_some() || it.start.date() >= today;
    let planned: Vec<_> = schedule.planned.iter().filter(is_told).collect();
    if planned.is_empty() {
        return Err(with(no_dates(words, &history.group), unread));
    }
    let lines = planned.into_iter().map(|planned| report::planned(planned, words));
    Ok(with(lines.collect::<Vec<_>>().join("\n"), unread))
}

/// What is said, and below it what could not be read.
fn with(said: String, unread: Option<String>) -> String {
    [said]
        .into_iter()
        .filter(|said| !said.is_empty())
        .chain(unread)
        .collect::<Vec<_>>()
        .join("\n\n")
}

fn no_dates(words: &Words, group: &Group) -> String {
    let args = [("group", one_line(&group.name).into()), ("id", group.id.as_str().into())];
    words.fill("cli-dates-none", &args)
}

/// Writes the dates that are ahead to a file that other calendars take in; `-` is the output itself. Gives
/// what is said of it.
///
/// # Errors
///
/// Why there is no such file, in the user's language.
fn calendar(
    words: &Words,
    home: &Home,
    group: Option<&str>,
    file: Option<&str>,
) -> Result<String, String> {
    let now = Clock::start().now();
    let Dates { history, schedule, unread } = dates(words, home, group, now)?;
    let group = &history.group;
    if schedule.planned.is_empty() {
        return Err(with(no_dates(words, group), unread));
    }
    let today = now.date(clock::offset(now));
    if schedule.planned.iter().all(|planned| planned.start.date() < today) {
        let args = [("group", one_line(&group.name).into())];
        return Err(with(words.fill("cli-calendar-over", &args), unread));
    }
    let text = report::calendar(group, &schedule, words, now, &clock::offset_on_wall);
    if file == Some("-") {
        // What another program reads is that alone.
        if let Some(unread) = unread {
            crate::cli::say(io::stderr(), &unread);
        }
        return put_out(words, io::stdout(), &text).map(|()| String::new());
    }
    let usual = format!("intervisie-{}.ics", group.id);
    let path = Path::new(file.unwrap_or(&usual));
    save(words, path, &text).map(|said| with(said, unread))
}

/// Writes a calendar as it is: its lines end as no others do. A reader that has gone away does not want it.
fn put_out(words: &Words, mut to: impl Write, text: &str) -> Result<(), String> {
    match to.write_all(text.as_bytes()).and_then(|()| to.flush()) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
            let args = [("path", "-".into()), ("why", why(words, &error.into()).into())];
            Err(words.fill("cli-calendar-failed", &args))
        }
        _ => Ok(()),
    }
}

fn save(words: &Words, path: &Path, text: &str) -> Result<String, String> {
    let written = store::write_again(path, text.as_bytes(), report::CALENDAR_BEGINS);
    let whole = path::absolute(path).unwrap_or_else(|_| path.to_owned());
    saved(words, &whole, written)
}

/// Puts a meeting of the series on another date, or calls it off when there is none: in a note of its own.
/// A date without a time keeps the time. Gives what is said of it.
///
/// # Errors
///
/// Why nothing was changed, in the user's language.
fn date(
    words: &Words,
    home: &Home,
    group: Option<&str>,
    meeting: usize,
    date: Option<&str>,
) -> Result<String, String> {
    let now = Clock::start().now();
    let Dates { history, schedule, unread } = dates(words, home, group, now)?;
    let today = now.date(clock::offset(now));
    let change = schedule.change(meeting, date, today).map_err(|said| words.tell(&said))?;
    let at = history.after(&change, now);
    home.add_note(Some(&history.group.id), at, &change).map_err(|problem| {
        words.fill("cli-date-failed", &[("why", why(words, &problem).into())])
    })?;
    let said = match change {
        Between::Planned { start, .. } => report::moved(meeting, start, words),
        _ => String::new(),
    };
    Ok(with(said, unread))
}

/// A group with all that it did, and its dates.
struct Dates {
    history: History,
    schedule: Schedule,
    /// That not all could be read, so that a date may be another one.
    unread: Option<String>,
}

/// The group that is meant, and its dates. A mistake in its file could be one in the dates, and they can
/// wait.
fn dates(words: &Words, home: &Home, group: Option<&str>, now: Moment) -> Result<Dates, String> {
    // Which methods there are says nothing of dates.
    let groups = Groups::read(words, home, &|_| true)?;
    let known = groups.meant(words, group, Named::Behind)?;
    if let Some(mistakes) = &known.mistakes {
        return Err(mistakes.clone());
    }
    let known = known.clone().with_past(home, now);
    let unread = unread(words, &known.unread);
    let history = known.history;
    let schedule = history.schedule(now.date(clock::offset(now)));
    Ok(Dates { history, schedule, unread })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::Lang;

    fn words() -> Words {
        Words::new(Lang::Nl)
    }

    /// A home with a group whose second meeting lies far ahead.
    fn home(root: &Path) -> Home {
        let home = Home::at(root);
        let file = "name = \"Noord\"\n[series]\nfirst = \"6-9-2196 19:30\"\nmeetings = 3\nevery = \"2 weken\"";
        home.new_group("noord", file.as_bytes()).unwrap();
        home
    }

    #[test]
    fn the_group_the_meeting_and_the_date_are_told_apart() {
        let read = |line: &str, off| {
            let typed: Vec<String> = line.split_whitespace().map(str::to_owned).collect();
            which(&typed, off).map(|(group, number, date)| {
                format!("{} {number} {}", group.unwrap_or("-"), date.unwrap_or_default())
            })
        };
        for (line, off, expected) in [
            ("noord 3 5-9-2026 19:30", false, Some("noord 3 5-9-2026 19:30")),
            ("3 5-9-2026", false, Some("- 3 5-9-2026")),
            ("2026 3 5-9-2026", false, Some("2026 3 5-9-2026")),
            ("3", true, Some("- 3 ")),
            ("noord 3", true, Some("noord 3 ")),
            ("3 5 september 2026", false, Some("- 3 5 september 2026")),
            ("noord 3", false, None),
            ("noord 3 5-9-2026", true, None),
            ("noord", false, None),
            ("noord", true, None),
        ] {
            assert_eq!(read(line, off).as_deref(), expected, "{line}");
        }
    }

    #[test]
    fn a_date_is_moved_and_called_off_by_notes_and_the_calendar_tells_it() {
        let root = tempfile::tempdir().unwrap();
        let (home, path) = (home(root.path()), root.path().join("dates.ics"));
        let write = || {
            let said = calendar(&words(), &home, Some("noord"), path.to_str()).unwrap();
            assert!(said.contains("dates.ics"), "{said}");
            let file = store::method_file(&path).unwrap();
            String::from_utf8(file).unwrap()
        };
        assert!(write().contains("SUMMARY:Intervisie Noord (2 van 3)\r\n"));
        let moved = date(&words(), &home, Some("noord"), 2, Some("22-9-2196")).unwrap();
        insta::assert_snapshot!(moved, @"Bijeenkomst 2 is nu op donderdag 22 september om 19:30.");
        insta::assert_snapshot!(date(&words(), &home, Some("noord"), 3, None).unwrap(), @"Bijeenkomst 3 gaat niet door.");
        let text = write();
        assert!(text.contains("DTSTART:21960922T") && text.contains("STATUS:CANCELLED"), "{text}");
        assert_eq!(home.notes(Some("noord")).notes.len(), 2);
        let listed = AskedDates::Date { words: vec![], off: false };
        insta::assert_snapshot!(answer(&words(), &home, &listed).unwrap(), @"
        1. dinsdag 6 september, 19:30
        2. donderdag 22 september, 19:30
        3. dinsdag 4 oktober, 19:30: gaat niet door
        ");
        store::write(&path, b"# of somebody else").unwrap();
        let refused = calendar(&words(), &home, Some("noord"), path.to_str()).unwrap_err();
        assert!(refused.contains("dates.ics"), "{refused}");
    }

    #[test]
    fn what_could_not_be_read_is_told_with_the_dates() {
        let root = tempfile::tempdir().unwrap();
        let (home, path) = (home(root.path()), root.path().join("dates.ics"));
        let half = home.group_folder("noord").join("between/2026-11-22-half.json");
        store::write(&half, br#"{"v":1,"id":"abcde","at":"2026-11"#).unwrap();
        let listed = AskedDates::Date { words: vec![], off: false };
        for said in [
            answer(&words(), &home, &listed),
            calendar(&words(), &home, Some("noord"), path.to_str()),
            date(&words(), &home, Some("noord"), 2, Some("22-9-2196")),
        ] {
            let said = said.unwrap();
            assert!(said.contains("Niet te lezen") && said.contains("half.json"), "{said}");
        }
        assert!(store::method_file(&path).unwrap().starts_with(b"BEGIN:VCALENDAR"));
    }

    /// What refuses all that is written to it.
    struct Refuses(io::ErrorKind);

    impl Write for Refuses {
        fn write(&mut self, _: &[u8]) -> io::Result<usize> {
            Err(self.0.into())
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    #[test]
    fn a_calendar_that_was_not_written_is_told_unless_nobody_reads_it() {
        let put_out = |kind| put_out(&words(), Refuses(kind), "BEGIN:VCALENDAR");
        assert_eq!(put_out(io::ErrorKind::BrokenPipe), Ok(()));
        assert!(put_out(io::ErrorKind::StorageFull).unwrap_err().contains("niet bewaard in -"));
    }

    #[test]
    fn what_makes_no_sense_changes_nothing_and_says_why() {
        let root = tempfile::tempdir().unwrap();
        let home = home(root.path());
        let said =
            [(4, Some("22-9-2196")), (0, None), (2, Some("morgen")), (2, Some("5-9-2025 19:30"))]
                .map(|(meeting, text)| {
                    date(&words(), &home, Some("noord"), meeting, text).unwrap_err()
                });
        insta::assert_snapshot!(said.join("\n"), @r#"
        Bijeenkomst 4 staat niet in de planning: die loopt van 1 tot en met 3.
        Bijeenkomst 0 staat niet in de planning: die loopt van 1 tot en met 3.
        ‘morgen’ is geen datum. Schrijf het zo: "5-9-2026 19:30".
        ‘5-9-2025 19:30’ is al geweest.
        "#);
        assert_eq!(home.notes(Some("noord")).notes, []);
        home.new_group("zuid", b"name = 'Zuid'").unwrap();
        insta::assert_snapshot!(calendar(&words(), &home, Some("zuid"), None).unwrap_err(), @r#"
        Zuid heeft nog geen datums.
        Zet in group.toml hoe vaak jullie bij elkaar komen:
          [series]
          first = "5-9-2026 19:30"
          every = "2 weken"
        Of kies zelf een datum: intervisie group date zuid 1 "5-9-2026 19:30"
        "#);
        insta::assert_snapshot!(date(&words(), &home, Some("zuid"), 1, Some("5-9-2196")).unwrap_err(), @r#"Schrijf er de tijd bij, zo: "5-9-2196 19:30"."#);
        assert!(date(&words(), &home, Some("zuid"), 1, Some("5-9-2196 20.00")).is_ok());
        home.new_group("west", b"name = 'West'\n[series]\nevery = 'soms'").unwrap();
        let told = calendar(&words(), &home, Some("west"), None).unwrap_err();
        assert!(told.contains("group.toml:3:9"), "{told}");
    }
}
