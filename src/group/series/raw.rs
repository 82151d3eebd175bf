//! `[series]` as it is written in a group's file, and what it says.

use crate::{
    diagnostic::Finding,
    moment::{self, Span},
    words::Said,
};
use chrono::NaiveDateTime;
use serde::Deserialize;
use std::ops::Range;
use toml::{Spanned, Value, value::Datetime};

use super::{
    Every, NotEvery, Series, USUAL_LENGTH,
    every::{MOST_A_YEAR, MOST_MONTHS, MOST_WEEKS},
};

/// `[series]`, every key optional.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(in crate::group) struct RawSeries {
    /// The first meeting: a date and a time as a text, or as TOML has them.
    pub(in crate::group) first: Option<Spanned<Value>>,
    /// How many meetings there are.
    pub(in crate::group) meetings: Option<Spanned<i64>>,
    /// How often: `2 weeks`, `1 month`, `6 a year`, in Dutch or in English.
    pub(in crate::group) every: Option<Spanned<Value>>,
    /// How long a meeting lasts, in minutes.
    pub(in crate::group) minutes: Option<Spanned<f64>>,
}

/// Makes the series, or adds all that is wrong to `findings`. What is absent is left unsaid where a finding
/// that is there already tells of the same key.
pub(in crate::group) fn check(
    raw: &Spanned<RawSeries>,
    findings: &mut Vec<Finding>,
) -> Option<Series> {
    let (at, raw) = (raw.span(), raw.get_ref());
    let mut found = Vec::new();
    let mut note = |at: Range<usize>, problem| found.push((at, problem));
    let first = checked(raw.first.as_ref(), first, &at, Problem::NoFirst, &mut note);
    let every = checked(raw.every.as_ref(), every, &at, Problem::NoEvery, &mut note);
    let meetings = raw.meetings.as_ref().map(|written| {
        let meetings = usize::try_from(*written.get_ref()).unwrap_or(0);
        if !(1..=MOST_MEETINGS).contains(&meetings) {
            note(written.span(), Problem::Meetings);
        }
        meetings
    });
    let length = raw.minutes.as_ref().map_or(USUAL_LENGTH, |written| {
        let length = Span::from_millis((written.get_ref() * 60_000.0).round() as i64);
        if !(SHORTEST..=LONGEST).contains(&length) {
            note(written.span(), Problem::Minutes);
        }
        length
    });
    let is_right = found.is_empty();
    found.retain(|(_, problem)| !findings.iter().any(|finding| problem.is_told_by(finding)));
    findings.extend(found.into_iter().map(|(at, problem)| problem.at(at)));
    is_right.then_some(Series { first: first?, meetings, every: every?, length })
}

/// What a key that must be there says.
fn checked<T>(
    written: Option<&Spanned<Value>>,
    read: fn(&Value) -> Result<T, Problem>,
    header: &Range<usize>,
    absent: Problem,
    note: &mut impl FnMut(Range<usize>, Problem),
) -> Option<T> {
    let Some(written) = written else {
        note(header.clone(), absent);
        return None;
    };
    read(written.get_ref()).map_err(|problem| note(written.span(), problem)).ok()
}

fn first(written: &Value) -> Result<NaiveDateTime, Problem> {
    let text = match written {
        Value::String(text) => text.clone(),
        Value::Datetime(Datetime { offset: Some(_), .. }) => return Err(Problem::Zone),
        Value::Datetime(date) => date.to_string(),
        _ => return Err(Problem::First),
    };
    moment::day_and_time(&text).map_err(|_| match moment::day(&text) {
        Ok(_) => Problem::NoTime,
        Err(_) => Problem::First,
    })
}

fn every(written: &Value) -> Result<Every, Problem> {
    let every = written.as_str().map_or(Err(NotEvery::Unclear), str::parse);
    every.map_err(Problem::Every)
}

/// One thing that is wrong, without its place.
#[derive(Clone, Copy, Debug)]
enum Problem {
    NoFirst,
    First,
    NoTime,
    Zone,
    NoEvery,
    Every(NotEvery),
    Meetings,
    Minutes,
}

impl Problem {
    /// Whether something that could not be read is why this key is absent.
    fn is_told_by(self, finding: &Finding) -> bool {
        let absent = match self {
            Self::NoFirst => "first",
            Self::NoEvery => "every",
            _ => return false,
        };
        let key = finding.key.as_ref();
        key.is_some_and(|key| key.word == absent || key.meant.as_deref() == Some(absent))
    }

    fn at(self, at: Range<usize>) -> Finding {
        let (what, help) = self.keys();
        let what = Said::new(what).with("most", MOST_MEETINGS);
        let help = Said::new(help)
            .with("weeks", i64::from(MOST_WEEKS))
            .with("months", i64::from(MOST_MONTHS))
            .with("times", i64::from(MOST_A_YEAR));
        Finding { at, what, help: Some(help), key: None }
    }

    /// The keys of the sentence and of the help.
    fn keys(self) -> (&'static str, &'static str) {
        match self {
            Self::NoFirst => ("series-no-first", "series-first-help"),
            Self::First => ("series-first", "series-first-help"),
            Self::NoTime => ("series-no-time", "series-first-help"),
            Self::Zone => ("series-zone", "series-first-help"),
            Self::NoEvery => ("series-no-every", "series-every-help"),
            Self::Every(NotEvery::Unclear) => ("series-every", "series-every-help"),
            Self::Every(NotEvery::Between) => ("series-between", "series-between-help"),
            Self::Every(NotEvery::OutOfRange) => ("series-range", "series-range-help"),
            Self::Meetings => ("series-meetings", "series-meetings-help"),
            Self::Minutes => ("series-minutes", "series-minutes-help"),
        }
    }
}

/// The most meetings of a series that ends; more is one that goes on.
const MOST_MEETINGS: usize = 200;

const SHORTEST: Span = Span::minutes(5);
const LONGEST: Span = Span::minutes(24 * 60);

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        diagnostic::{Source, read_toml, render},
        words::{Lang, Words},
    };

    #[derive(Debug, Default, Deserialize)]
    #[serde(default, deny_unknown_fields)]
    struct File {
        series: Option<Spanned<RawSeries>>,
    }

    fn read(text: &str) -> Result<Series, String> {
        let read = read_toml::<File>(text.as_bytes());
        let mut findings = read.findings;
        let raw = read.value.and_then(|file| file.series);
        let series = raw.and_then(|raw| check(&raw, &mut findings));
        let told = || {
            let source = Source::new("group.toml", text.as_bytes());
            render(&source, &findings, &Words::new(Lang::Nl))
        };
        series.filter(|_| findings.is_empty()).ok_or_else(told)
    }

    fn with(lines: &str) -> Result<Series, String> {
        read(&format!("[series]\n{lines}\n"))
    }

    #[test]
    fn a_series_is_read_in_each_of_its_forms() {
        let expected = Series {
            first: "2026-09-05T19:30:00".parse().unwrap(),
            meetings: Some(8),
            every: Every::Weeks(2),
            length: Span::minutes(90),
        };
        for first in [
            "\"2026-09-05 19:30\"",
            "'5-9-2026 19:30'",
            "\"5 september 2026 om 19.30 uur\"",
            "2026-09-05T19:30:00",
            "2026-09-05 19:30:00",
            "2026-09-05 19:30",
        ] {
            let lines = format!("first = {first}\nmeetings = 8\nevery = \"2 weken\"\nminutes = 90");
            assert_eq!(with(&lines).as_ref(), Ok(&expected), "{first}");
        }
        let open = with("first = \"5-9-2026 19:30\"\nevery = \"6 per jaar\"").unwrap();
        assert_eq!((open.meetings, open.every), (None, Every::AYear(6)));
        assert_eq!(open.length, USUAL_LENGTH);
    }

    #[test]
    fn each_mistake_is_told_at_its_place() {
        let all = [
            "",
            "first = \"5-9-2026\"\nevery = \"soms\"\nmeetings = 0\nminutes = 1500",
            "first = 2026-09-05T19:30:00Z\nevery = 2",
            "first = 2026-09-05\nevery = \"1 tot 3 weken\"",
            "first = \"31-9-2026 19:30\"\nevery = \"60 weken\"",
            "first = 5-9-2026 19:30",
            "eerste = \"5-9-2026 19:30\"\nelke = \"2 weken\"",
        ];
        let told = all.map(|lines| with(lines).unwrap_err()).join("\n\n");
        insta::assert_snapshot!(told, @r#"
        group.toml:1:1: Bij deze reeks ontbreekt ‘first’.
          │
        1 │ [series]
          │ ^^^^^^^^
          = Schrijf wanneer de eerste bijeenkomst is, zo: first = "2026-09-05 19:30" of first = "5-9-2026 19:30".

        group.toml:1:1: Bij deze reeks ontbreekt ‘every’.
          │
        1 │ [series]
          │ ^^^^^^^^
          = Schrijf het zo: every = "2 weken", "1 maand" of "6 per jaar".


        group.toml:2:9: Hier ontbreekt de tijd nog.
          │
        2 │ first = "5-9-2026"
          │         ^^^^^^^^^^
          = Schrijf wanneer de eerste bijeenkomst is, zo: first = "2026-09-05 19:30" of first = "5-9-2026 19:30".

        group.toml:3:9: Hieruit blijkt niet hoe vaak jullie bij elkaar komen.
          │
        3 │ every = "soms"
          │         ^^^^^^
          = Schrijf het zo: every = "2 weken", "1 maand" of "6 per jaar".

        group.toml:4:12: Een reeks heeft 1 tot en met 200 bijeenkomsten.
          │
        4 │ meetings = 0
          │            ^
          = Schrijf een ander getal. Gaan jullie door zonder einde, laat ‘meetings’ dan weg.

        group.toml:5:11: Een bijeenkomst duurt minstens vijf minuten en hooguit een etmaal.
          │
        5 │ minutes = 1500
          │           ^^^^
          = Schrijf het aantal minuten, zo: 120. Zonder ‘minutes’ zijn het twee uur.


        group.toml:2:9: De tijd is die op de klok bij jullie, zonder tijdzone.
          │
        2 │ first = 2026-09-05T19:30:00Z
          │         ^^^^^^^^^^^^^^^^^^^^
          = Schrijf wanneer de eerste bijeenkomst is, zo: first = "2026-09-05 19:30" of first = "5-9-2026 19:30".

        group.toml:3:9: Hieruit blijkt niet hoe vaak jullie bij elkaar komen.
          │
        3 │ every = 2
          │         ^
          = Schrijf het zo: every = "2 weken", "1 maand" of "6 per jaar".


        group.toml:2:9: Hier ontbreekt de tijd nog.
          │
        2 │ first = 2026-09-05
          │         ^^^^^^^^^^
          = Schrijf wanneer de eerste bijeenkomst is, zo: first = "2026-09-05 19:30" of first = "5-9-2026 19:30".

        group.toml:3:9: Met twee getallen zijn er geen datums te bepalen.
          │
        3 │ every = "1 tot 3 weken"
          │         ^^^^^^^^^^^^^^^
          = Kies er een, zoals "2 weken". Een datum die anders uitkomt, kun je later nog verzetten.


        group.toml:2:9: Dit is geen datum met een tijd.
          │
        2 │ first = "31-9-2026 19:30"
          │         ^^^^^^^^^^^^^^^^^
          = Schrijf wanneer de eerste bijeenkomst is, zo: first = "2026-09-05 19:30" of first = "5-9-2026 19:30".

        group.toml:3:9: Zo vaak of zo zelden kan hier niet.
          │
        3 │ every = "60 weken"
          │         ^^^^^^^^^^
          = Het kan van 1 tot en met 52 weken, van 1 tot en met 12 maanden, of van 1 tot en met 12 keer per jaar.


        group.toml:2:9: Bij een datum die je zo schrijft, horen aanhalingstekens.
          │
        2 │ first = 5-9-2026 19:30
          │         ^^^^^^^^^^^^^^
          = Schrijf het zo: "5-9-2026", of met het jaar voorop: 2026-09-05.


        group.toml:2:1: ‘eerste’ ken ik op deze plek niet.
          │
        2 │ eerste = "5-9-2026 19:30"
          │ ^^^^^^
          = Bedoelde je ‘first’?

        group.toml:3:1: ‘elke’ ken ik op deze plek niet.
          │
        3 │ elke = "2 weken"
          │ ^^^^
          = Bedoelde je ‘every’?
        "#);
    }
}
