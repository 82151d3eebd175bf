//! What a group did in a time, and what everybody has of it.

use crate::{
    group::{Line, Points, Tally},
    moment::{Moment, Span},
    words::Words,
};
use std::collections::BTreeMap;

use super::{
    length, of_whom, progress,
    rules::about,
    table::{self, Column, NAME, TITLE},
    window,
};

/// The meetings of those who count by the same rules, and a row for each of them.
pub(super) fn paper(tallies: &[&Tally], words: &Words) -> String {
    let Some(first) = tallies.first() else { return String::new() };
    let mut lines = vec![of_whom(first, words), window(first.window, words), String::new()];
    let meetings = meetings(tallies);
    if meetings.is_empty() {
        lines.push(words.say("hours-none"));
    } else {
        lines.extend(table::lines(&held(first, &meetings, words)));
    }
    lines.push(String::new());
    lines.extend(table::lines(&everybody(tallies, words)));
    let below = about(first, words);
    if !below.is_empty() {
        lines.push(String::new());
        lines.extend(below);
    }
    lines.join("\n")
}

/// Each meeting at which somebody was, in order, and how many of them were.
fn meetings<'a>(tallies: &[&'a Tally]) -> BTreeMap<(Moment, &'a str), (&'a Line, usize)> {
    let mut meetings = BTreeMap::new();
    for line in tallies.iter().flat_map(|tally| &tally.lines) {
        meetings.entry((line.started, line.session.as_str())).or_insert((line, 0)).1 += 1;
    }
    meetings
}

fn held(
    first: &Tally,
    meetings: &BTreeMap<(Moment, &str), (&Line, usize)>,
    words: &Words,
) -> Vec<Column> {
    let all = |cell: &dyn Fn(&Line) -> String| {
        meetings.values().map(|(line, _)| cell(line)).collect::<Vec<_>>()
    };
    let say = |key| words.say(key);
    let mut columns =
        vec![Column::words(say("hours-date"), NAME, all(&|line| words.short_day(line.date())))];
    if first.groups.len() > 1 {
        let group = |line: &Line| line.group.clone().unwrap_or_default();
        columns.push(Column::words(say("hours-group"), NAME, all(&group)));
    }
    let led = |line: &Line| line.facilitator.clone().unwrap_or_default();
    columns.push(Column::words(say("hours-method"), TITLE, all(&|line| line.method.clone())));
    columns.push(Column::words(say("hours-led"), NAME, all(&led)));
    let people = meetings.values().map(|(_, people)| people.to_string());
    columns.push(Column::numbers(say("hours-people"), people));
    columns
}

fn everybody(tallies: &[&Tally], words: &Words) -> Vec<Column> {
    let all = |cell: &dyn Fn(&Tally) -> String| {
        tallies.iter().map(|tally| cell(tally)).collect::<Vec<_>>()
    };
    let say = |key| words.say(key);
    let hours = |hours: Span| words.hundredths(hours.hour_hundredths());
    let mut columns = vec![
        Column::words(say("hours-name"), NAME, all(&|tally| tally.name.clone())),
        Column::numbers(say("hours-times"), all(&|tally| tally.lines.len().to_string())),
        Column::numbers(say("hours-absent"), all(&|tally| tally.totals.absent.to_string())),
        Column::numbers(say("hours-there"), all(&|tally| length(tally.totals.net))),
        Column::numbers(say("hours-hours"), all(&|tally| hours(tally.totals.counted))),
    ];
    if tallies.iter().any(|tally| tally.totals.prepared > Span::ZERO) {
        let prepared = all(&|tally| hours(tally.totals.prepared));
        columns.push(Column::numbers(say("hours-prepared"), prepared));
    }
    let rules = tallies.first().and_then(|tally| tally.rules.as_ref());
    if rules.is_some_and(|rules| rules.rate > Points::ZERO) {
        let points = |tally: &Tally| words.hundredths(tally.totals.points.in_hundredths());
        columns.push(Column::numbers(say("hours-points"), all(&points)));
    }
    if let Some(rules) = rules.filter(|rules| rules.norm != crate::group::Norm::default()) {
        let norm = |tally: &Tally| {
            let told = progress(&tally.totals, rules, words).into_iter().map(|(told, _)| told);
            told.collect::<Vec<_>>().join(", ")
        };
        let (head, cells) = (say("hours-norm"), all(&norm));
        columns.push(Column { head, is_number: false, cells });
    }
    columns
}
