//! [`Every`]: what lies between two meetings, and how people write that.

use std::str::FromStr;

/// What lies between two meetings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Every {
    /// So many weeks.
    Weeks(u32),
    /// So many months, on the same weekday of the month: the third Thursday stays one.
    Months(u32),
    /// So many times in a year, spread evenly over its months, on the same weekday of the month.
    AYear(u32),
}

/// Why a text does not say how often.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotEvery {
    /// It is not in a form that is known.
    Unclear,
    /// It names a least and a most: nobody can plan by that.
    Between,
    /// It is more, or less, than a group does.
    OutOfRange,
}

impl FromStr for Every {
    type Err = NotEvery;

    /// Reads `2 weeks`, `every 3 weken`, `maand`, `1 month`, `6 per jaar`, `6 times a year`, `monthly`.
    fn from_str(text: &str) -> Result<Self, NotEvery> {
        let mut unit = None;
        let mut number = None;
        let mut times = None; // whether what is counted is how often, and not how long
        let mut other = false;
        for word in text.to_lowercase().split_whitespace() {
            let (digits, rest) = word.split_at(word.find(|it| !is_digit(it)).unwrap_or(word.len()));
            let is_two = !digits.is_empty() && rest.starts_with(['-', '–']);
            if BETWEEN.contains(&word) || is_two {
                return Err(NotEvery::Between);
            } else if !digits.is_empty() && ["", "x", "×"].contains(&rest) {
                // More digits than fit are a number all the same, out of range.
                set(&mut number, digits.parse().unwrap_or(u32::MAX))?;
                times = times.or((!rest.is_empty()).then_some(true));
            } else if let Some(at) = NUMBERS.iter().position(|words| words.contains(&word)) {
                set(&mut number, u32::try_from(at + 1).unwrap_or(u32::MAX))?;
            } else if let Some((_, it)) = UNITS.iter().find(|(words, _)| words.contains(&word)) {
                set(&mut unit, *it)?;
            } else if PER.contains(&word) {
                times = times.or(Some(number.is_some()));
            } else if word == "om" {
                other = true;
            } else if !FILLING.contains(&word) {
                return Err(NotEvery::Unclear);
            }
        }
        // "Om de week" is every other week to some, and every week to others.
        let number = number.or((!other).then_some(1)).ok_or(NotEvery::Unclear)?;
        planned(unit.ok_or(NotEvery::Unclear)?, number, times == Some(true))
    }
}

#[derive(Clone, Copy, Debug)]
enum Unit {
    Week,
    Month,
    Year,
}

fn planned(unit: Unit, number: u32, is_times: bool) -> Result<Every, NotEvery> {
    let (every, most) = match unit {
        Unit::Week if number == 1 || !is_times => (Every::Weeks(number), MOST_WEEKS),
        Unit::Month if number == 1 || !is_times => (Every::Months(number), MOST_MONTHS),
        Unit::Year if number == 1 || is_times => (Every::AYear(number), MOST_A_YEAR),
        _ => return Err(NotEvery::Unclear), // twice a month, every two years
    };
    if (1..=most).contains(&number) { Ok(every) } else { Err(NotEvery::OutOfRange) }
}

/// Fills a place that was empty.
fn set<T>(place: &mut Option<T>, value: T) -> Result<(), NotEvery> {
    match place.replace(value) {
        None => Ok(()),
        Some(_) => Err(NotEvery::Unclear),
    }
}

fn is_digit(char: char) -> bool {
    char.is_ascii_digit()
}

/// The most weeks between two meetings.
pub(super) const MOST_WEEKS: u32 = 52;
/// The most months between two meetings.
pub(super) const MOST_MONTHS: u32 = 12;
/// The most meetings a year, where it is that what is said.
pub(super) const MOST_A_YEAR: u32 = 12;

const UNITS: [(&[&str], Unit); 3] = [
    (&["week", "weken", "weeks", "wekelijks", "weekly"], Unit::Week),
    (&["maand", "maanden", "month", "months", "maandelijks", "monthly"], Unit::Month),
    (&["jaar", "year", "jaarlijks", "yearly"], Unit::Year),
];

const NUMBERS: [&[&str]; 6] = [
    &["een", "één", "one", "eens", "once"],
    &["twee", "two", "twice"],
    &["drie", "three"],
    &["vier", "four"],
    &["vijf", "five"],
    &["zes", "six"],
];

/// What comes between how often and in which time.
const PER: [&str; 6] = ["per", "a", "keer", "times", "x", "×"];

/// What says that there are two numbers.
const BETWEEN: [&str; 8] = ["tot", "à", "to", "of", "or", "-", "–", "tussen"];

const FILLING: [&str; 8] = ["elke", "iedere", "elk", "ieder", "de", "every", "each", "time"];

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn how_often_is_read_as_people_say_it() {
        for (every, texts) in [
            (Every::Weeks(1), vec!["week", "1 week", "elke week", "weekly", "eens per week"]),
            (Every::Weeks(2), vec!["2 weeks", "2 weken", " Om de  twee weken", "every 2 weeks"]),
            (
                Every::Months(1),
                vec!["maand", "1 month", "1x per maand", "once a month", "maandelijks"],
            ),
            (Every::Months(2), vec!["2 maanden", "elke 2 maanden", "per 2 maanden"]),
            (
                Every::AYear(6),
                vec!["6 per jaar", "6x per jaar", "6 keer per jaar", "6 times a year"],
            ),
            (
                Every::AYear(2),
                vec!["2 a year", "twice a year", "2 x per jaar", "twee keer per jaar"],
            ),
            (Every::AYear(1), vec!["jaar", "1 per jaar", "elk jaar", "every year"]),
        ] {
            for text in texts {
                assert_eq!(text.parse(), Ok(every), "{text}");
            }
        }
    }

    #[test]
    fn what_nobody_can_plan_by_says_why() {
        for text in [
            "",
            "2",
            "weken weken",
            "2 3 weken",
            "2 per maand",
            "2 jaar",
            "soms",
            "2 dagen",
            "om de week",
        ] {
            assert_eq!(text.parse::<Every>(), Err(NotEvery::Unclear), "{text}");
        }
        for text in ["1 tot 3 weken", "1-3 weken", "1 - 3 weeks", "2 of 3 weken", "1–3 weken"] {
            assert_eq!(text.parse::<Every>(), Err(NotEvery::Between), "{text}");
        }
        for text in ["0 weken", "53 weken", "13 maanden", "13 per jaar", "99999999999 weken"] {
            assert_eq!(text.parse::<Every>(), Err(NotEvery::OutOfRange), "{text}");
        }
    }

    proptest! {
        #[test]
        fn no_text_panics(text in "[0-9a-zé×x –-]{0,20}") {
            let _ = text.parse::<Every>();
        }
    }
}
