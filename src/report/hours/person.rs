//! What one person has, meeting by meeting.

use crate::{
    group::{Line, Points, Tally},
    moment::Span,
    words::{Words, one_line},
};

use super::{
    length, of_whom, progress, remarks,
    rules::about,
    table::{self, Column, NAME, TITLE},
    window,
};

/// Somebody's meetings, what they add up to, and how far that is from the norm.
pub(super) fn paper(tally: &Tally, words: &Words) -> String {
    let name = [("name", one_line(&tally.name).into())];
    let mut lines = vec![words.fill("hours-of", &name)];
    let number = tally
        .registration
        .as_ref()
        .map(|number| words.fill("hours-number", &[("number", one_line(number).into())]));
    let person: Vec<String> =
        tally.profession.iter().map(|it| one_line(it)).chain(number).collect();
    if !person.is_empty() {
        lines.push(person.join(" · "));
    }
    lines.push(of_whom(tally, words));
    lines.push(window(tally.window, words));
    lines.push(String::new());
    if tally.lines.is_empty() {
        lines.push(words.say("hours-none"));
    } else {
        lines.extend(meetings(tally, words));
    }
    let mut below = Vec::new();
    for (progress, left) in
        tally.rules.iter().flat_map(|rules| self::progress(&tally.totals, rules, words))
    {
        let progress = ("progress", progress.into());
        below.push(match left {
            Some(left) => words.fill("hours-still", &[progress, ("left", left.into())]),
            None => words.fill("hours-enough", &[progress]),
        });
    }
    if tally.totals.absent > 0 {
        let args = [
            ("count", tally.totals.absent.into()),
            ("excused", tally.totals.excused.into()),
            ("silent", tally.totals.silent.into()),
        ];
        below.push(words.fill("hours-absences", &args));
    }
    below.extend(unregistered(tally, words));
    for paragraph in [below, about(tally, words), series(tally, words)] {
        if !paragraph.is_empty() {
            lines.push(String::new());
            lines.extend(paragraph);
        }
    }
    lines.join("\n")
}

/// The meetings, each with what there is to remark on it below.
fn meetings(tally: &Tally, words: &Words) -> Vec<String> {
    let columns = columns(tally, words);
    let mut rows = table::lines(&columns).into_iter();
    let mut lines: Vec<String> = rows.next().into_iter().collect();
    for (line, row) in tally.lines.iter().zip(rows.by_ref()) {
        lines.push(row);
        let remarks = remarks(line, words);
        if !remarks.is_empty() {
            lines.push(format!("{}{}", " ".repeat(INDENT), remarks.join("; ")));
        }
    }
    lines.extend(rows);
    lines
}

fn columns(tally: &Tally, words: &Words) -> Vec<Column> {
    let all = |cell: &dyn Fn(&Line) -> String, sum: String| {
        tally.lines.iter().map(cell).chain([sum]).collect::<Vec<_>>()
    };
    let say = |key| words.say(key);
    let hours = |hours: Span| words.hundredths(hours.hour_hundredths());
    let points = |points: Points| words.hundredths(points.in_hundredths());
    let totals = &tally.totals;
    let mut columns = vec![Column::words(
        say("hours-date"),
        NAME,
        all(&|line| words.short_day(line.date()), say("hours-sum")),
    )];
    if tally.groups.len() > 1 {
        let group = |line: &Line| line.group.clone().unwrap_or_default();
        columns.push(Column::words(say("hours-group"), NAME, all(&group, String::new())));
    }
    let times = |line: &Line| times(line, words);
    columns.push(Column::words(say("hours-time"), NAME, all(&times, String::new())));
    let method = |line: &Line| line.method.clone();
    columns.push(Column::words(say("hours-method"), TITLE, all(&method, String::new())));
    let led = |line: &Line| line.facilitator.clone().unwrap_or_default();
    columns.push(Column::words(say("hours-led"), NAME, all(&led, String::new())));
    columns.push(Column::numbers(
        say("hours-there"),
        all(&|line| length(line.net), length(totals.net)),
    ));
    columns.push(Column::numbers(
        say("hours-hours"),
        all(&|line| hours(line.counted), hours(totals.counted)),
    ));
    if totals.prepared > Span::ZERO {
        columns.push(Column::numbers(
            say("hours-prepared"),
            all(&|line| hours(line.prepared), hours(totals.prepared)),
        ));
    }
    if tally.rules.as_ref().is_some_and(|rules| rules.rate > Points::ZERO) {
        columns.push(Column::numbers(
            say("hours-points"),
            all(&|line| points(line.points), points(totals.points)),
        ));
    }
    columns
}

/// When a meeting began and ended, on the wall: `19:31–20:33`.
fn times(line: &Line, words: &Words) -> String {
    let ended = line.ended.map(|ended| words.time(ended, line.offset)).unwrap_or_default();
    format!("{}–{ended}", words.time(line.started, line.offset))
}

/// The meetings that were not entered in the register yet, for who notes which were (S0-25, S0-26).
fn unregistered(tally: &Tally, words: &Words) -> Option<String> {
    let is_noted = tally.lines.iter().any(|line| line.registered);
    let left = tally.lines.iter().filter(|line| !line.registered && line.counted > Span::ZERO);
    let left: Vec<String> = left.map(|line| words.short_day(line.date())).collect();
    let days: Vec<&str> = left.iter().map(String::as_str).collect();
    (is_noted && !days.is_empty())
        .then(|| words.fill("hours-unregistered", &[("days", words.list(&days).into())]))
        .map(|line| table::wrapped(&line))
}

/// How much of each series they were at, as a group hands it out when one is over (S1-11).
fn series(tally: &Tally, words: &Words) -> Vec<String> {
    let told = tally.series.iter().map(|series| {
        let args = [("times", series.times.into()), ("of", series.of.into())];
        let told = words.fill("hours-series", &args);
        if tally.groups.len() > 1 { format!("{}: {told}", one_line(&series.group)) } else { told }
    });
    told.collect()
}

const INDENT: usize = 12; // below what stands behind the date
