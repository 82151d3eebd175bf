//! Every text that a person reads, in Dutch and in English.

use crate::moment::{Moment, Offset, Span};
use chrono::{Datelike, Timelike};
use fluent_bundle::{FluentArgs, FluentResource, FluentValue, concurrent::FluentBundle};

/// A language that the program speaks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Lang {
    /// Dutch.
    #[default]
    Nl,
    /// English.
    En,
}

/// What goes into a text at one of its places.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Arg {
    /// Shown as it is.
    Text(String),
    /// A number; a text may choose its wording by it.
    Number(i64),
}

impl From<&str> for Arg {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Arg {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<&String> for Arg {
    fn from(text: &String) -> Self {
        Self::Text(text.clone())
    }
}

impl From<i64> for Arg {
    fn from(number: i64) -> Self {
        Self::Number(number)
    }
}

impl From<usize> for Arg {
    fn from(number: usize) -> Self {
        Self::Number(i64::try_from(number).unwrap_or(i64::MAX))
    }
}

/// The texts of one language.
pub struct Words {
    lang: Lang,
    bundle: FluentBundle<FluentResource>,
}

impl Words {
    /// Reads the texts of `lang`.
    pub fn new(lang: Lang) -> Self {
        let (tag, source) = match lang {
            Lang::Nl => ("nl", include_str!("nl.ftl")),
            Lang::En => ("en", include_str!("en.ftl")),
        };
        let texts = FluentResource::try_new(source.to_owned()).unwrap_or_else(|(sound, _)| sound);
        let tag = tag.parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![tag]);
        bundle.set_use_isolating(false);
        bundle.add_resource_overriding(texts);
        Self { lang, bundle }
    }

    /// The text under `key`.
    pub fn say(&self, key: &str) -> String {
        self.fill(key, &[])
    }

    /// The text under `key`, with `args` put in by name.
    pub fn fill(&self, key: &str, args: &[(&'static str, Arg)]) -> String {
        let value = |arg: &Arg| match arg {
            Arg::Text(text) => FluentValue::from(text.clone()),
            Arg::Number(number) => FluentValue::from(*number),
        };
        let args: FluentArgs<'_> = args.iter().map(|(name, arg)| (*name, value(arg))).collect();
        match self.bundle.get_message(key).and_then(|message| message.value()) {
            Some(text) => {
                self.bundle.format_pattern(text, Some(&args), &mut Vec::new()).into_owned()
            }
            None => key.to_owned(),
        }
    }

    /// A planned length: `15 min`.
    pub fn minutes(&self, span: Span) -> String {
        format!("{} min", span.or_zero().rounded_minutes())
    }

    /// A length that was measured: `6:10`, `1:02:03`.
    pub fn length(&self, span: Span) -> String {
        let seconds = span.or_zero().millis() / 1_000;
        let (hours, minutes, seconds) = (seconds / 3_600, seconds / 60 % 60, seconds % 60);
        match hours {
            0 => format!("{minutes}:{seconds:02}"),
            _ => format!("{hours}:{minutes:02}:{seconds:02}"),
        }
    }

    /// The time on the wall: `20:31`.
    pub fn time(&self, moment: Moment, offset: Offset) -> String {
        let time = moment.time(offset);
        format!("{}:{:02}", time.hour(), time.minute())
    }

    /// The date on the wall: `21 november 2026`.
    pub fn date(&self, moment: Moment, offset: Offset) -> String {
        let date = moment.date(offset);
        let months = match self.lang {
            Lang::Nl => NL_MONTHS,
            Lang::En => EN_MONTHS,
        };
        format!("{} {} {}", date.day(), months[date.month0() as usize], date.year())
    }

    /// Things in a row: `Ans, Bo en Cas`.
    pub fn list(&self, items: &[&str]) -> String {
        let and = if self.lang == Lang::Nl { "en" } else { "and" };
        match items {
            [] => String::new(),
            [only] => (*only).to_owned(),
            [first @ .., last] => format!("{} {and} {last}", first.join(", ")),
        }
    }

    /// A length in hours: `1,25 uur`.
    pub fn hours(&self, span: Span) -> String {
        let hundredths = span.or_zero().millis().saturating_add(18_000) / 36_000;
        let hours = f64::from(i32::try_from(hundredths).unwrap_or(i32::MAX)) / 100.0;
        match self.lang {
            Lang::Nl => format!("{hours} uur").replace('.', ","),
            Lang::En if hundredths == 100 => "1 hour".to_owned(),
            Lang::En => format!("{hours} hours"),
        }
    }
}

const NL_MONTHS: [&str; 12] = [
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
];

const EN_MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
