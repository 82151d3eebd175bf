//! Lengths, times, dates and lists, as the language writes them.

use super::{Arg, Words};
use crate::moment::{Moment, Offset, Span};
use chrono::{Datelike, NaiveDate, Timelike};
use fluent_bundle::FluentArgs;

impl Words {
    /// A planned length: `15 min`, `2,5 min`, `30 sec`, and `4 uur 10 min` where minutes alone would ask for
    /// arithmetic. Rounded; nothing for what lies behind.
    pub fn minutes(&self, span: Span) -> String {
        let span = span.or_zero();
        let (seconds, minutes) = (span.millis() / 1_000, span.rounded_minutes());
        if (1..60).contains(&seconds) {
            self.fill("words-seconds", &[("seconds", seconds.into())])
        } else if seconds % 60 == 30 && span.millis() % 1_000 == 0 && minutes <= STILL_IN_MINUTES {
            // Half minutes are planned; what is measured is told in whole ones.
            let halves = i32::try_from(seconds / 30).unwrap_or(i32::MAX);
            let minutes = FluentArgs::from_iter([("minutes", f64::from(halves) / 2.0)]);
            self.form("words-minutes", &minutes)
        } else if minutes <= STILL_IN_MINUTES {
            self.fill("words-minutes", &[("minutes", minutes.into())])
        } else if minutes % 60 == 0 {
            self.hours(Span::minutes(minutes))
        } else {
            let parts = [("hours", (minutes / 60).into()), ("minutes", (minutes % 60).into())];
            self.fill("words-hours-minutes", &parts)
        }
    }

    /// What a countdown shows: `12:05`, `1:05:00`, and `+2:10` when time is over. `0:00` appears at
    /// the moment that time is up.
    pub fn countdown(&self, left: Span) -> String {
        let seconds = left.shown_seconds();
        let sign = if seconds < 0 { "+" } else { "" };
        format!("{sign}{}", clock(seconds.unsigned_abs()))
    }

    /// A length that was measured: `6:10`, `1:02:03`, in seconds that have passed in full.
    pub fn length(&self, span: Span) -> String {
        clock(span.or_zero().millis().unsigned_abs() / 1_000)
    }

    /// The time on the wall: `20:31`.
    pub fn time(&self, moment: Moment, offset: Offset) -> String {
        let time = moment.time(offset);
        format!("{}:{:02}", time.hour(), time.minute())
    }

    /// The date on the wall: `21 november 2026`.
    pub fn date(&self, moment: Moment, offset: Offset) -> String {
        self.fill("words-date", &parts(moment.date(offset)))
    }

    /// The day on the wall, for dates that are near: `zaterdag 21 november`.
    pub fn weekday_date(&self, moment: Moment, offset: Offset) -> String {
        self.fill("words-weekday-date", &parts(moment.date(offset)))
    }

    /// A date: `21 november 2026`.
    pub fn day(&self, date: NaiveDate) -> String {
        self.fill("words-date", &parts(date))
    }

    /// A date in digits, always as long: `21-11-2026`.
    pub fn short_day(&self, date: NaiveDate) -> String {
        let two = |number: u32| format!("{number:02}").into();
        let year = format!("{:04}", date.year()).into();
        let parts = [("day", two(date.day())), ("month", two(date.month())), ("year", year)];
        self.fill("words-short-date", &parts)
    }

    /// Hundredths as a number, with the decimals that say something: `12,5`.
    pub fn hundredths(&self, hundredths: i64) -> String {
        let number = f64::from(i32::try_from(hundredths).unwrap_or(i32::MAX)) / 100.0;
        self.form("words-number", &FluentArgs::from_iter([("number", number)]))
    }

    /// Things in a row: `Ans`, `Ans en Bo`, `Ans, Bo en Cas`.
    pub fn list(&self, items: &[&str]) -> String {
        match items {
            [] => String::new(),
            [only] => (*only).to_owned(),
            [first @ .., last] => {
                let both = [("first", first.join(", ").into()), ("last", (*last).into())];
                self.fill("words-and", &both)
            }
        }
    }

    /// A length in hours, to two decimals as far as they say something: `1 uur`, `1,25 uur`.
    pub fn hours(&self, span: Span) -> String {
        let hundredths = span.or_zero().millis().saturating_add(18_000) / 36_000;
        let hours = f64::from(i32::try_from(hundredths).unwrap_or(i32::MAX)) / 100.0;
        self.form("words-hours", &FluentArgs::from_iter([("hours", hours)]))
    }
}

/// `6:10`, or `1:02:03` from an hour on.
fn clock(seconds: u64) -> String {
    let (hours, minutes, seconds) = (seconds / 3_600, seconds / 60 % 60, seconds % 60);
    match hours {
        0 => format!("{minutes}:{seconds:02}"),
        _ => format!("{hours}:{minutes:02}:{seconds:02}"),
    }
}

fn parts(date: NaiveDate) -> [(&'static str, Arg); 4] {
    [
        ("weekday", i64::from(date.weekday().number_from_monday()).into()),
        ("day", i64::from(date.day()).into()),
        ("month", i64::from(date.month()).into()),
        ("year", i64::from(date.year()).into()),
    ]
}

/// A planned length is told in minutes up to here: people plan meetings as 90 or 120 minutes.
const STILL_IN_MINUTES: i64 = 180;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::Lang;
    use proptest::prelude::*;

    #[test]
    fn planned_lengths_are_told_in_minutes() {
        let words = Words::new(Lang::Nl);
        for (span, text) in [
            (Span::minutes(15), "15 min"),
            (Span::seconds(449), "7 min"),
            (Span::seconds(450), "7,5 min"),
            (Span::seconds(451), "8 min"),
            (Span::minutes(180), "180 min"),
            (Span::minutes(250), "4 uur 10 min"),
            (Span::minutes(240), "4 uur"),
            (Span::seconds(30), "30 sec"),
            (Span::from_millis(59_500), "59 sec"),
            (Span::ZERO, "0 min"),
            (Span::minutes(-5), "0 min"),
        ] {
            assert_eq!(words.minutes(span), text, "{span}");
        }
        let english = Words::new(Lang::En);
        assert_eq!(english.minutes(Span::minutes(250)), "4 h 10 min");
    }

    #[test]
    fn a_countdown_is_zero_when_time_is_up_and_counts_on() {
        let words = Words::new(Lang::Nl);
        for (millis, text) in [
            (725_000, "12:05"),
            (3_900_000, "1:05:00"),
            (1, "0:01"),
            (0, "0:00"),
            (-999, "0:00"),
            (-1_000, "+0:01"),
            (-130_000, "+2:10"),
        ] {
            assert_eq!(words.countdown(Span::from_millis(millis)), text);
        }
    }

    #[test]
    fn a_measured_length_counts_full_seconds() {
        let words = Words::new(Lang::Nl);
        assert_eq!(words.length(Span::from_millis(370_999)), "6:10");
        assert_eq!(words.length(Span::seconds(3_723)), "1:02:03");
        assert_eq!(words.length(Span::seconds(-3)), "0:00");
    }

    #[test]
    fn dates_and_times_are_those_on_the_wall() {
        let moment: Moment = "2026-11-21T23:31:00Z".parse().unwrap();
        let (dutch, english) = (Words::new(Lang::Nl), Words::new(Lang::En));
        let (utc, winter) = (Offset::minutes(0), Offset::minutes(60));
        assert_eq!(dutch.date(moment, utc), "21 november 2026");
        assert_eq!(english.date(moment, utc), "21 November 2026");
        assert_eq!(dutch.weekday_date(moment, utc), "zaterdag 21 november");
        assert_eq!(english.weekday_date(moment, winter), "Sunday 22 November");
        assert_eq!(dutch.time(moment, utc), "23:31");
        assert_eq!(dutch.time(moment, winter), "0:31");
    }

    #[test]
    fn a_date_in_digits_is_always_as_long_and_a_number_as_short_as_it_can_be() {
        let (dutch, english) = (Words::new(Lang::Nl), Words::new(Lang::En));
        let date = NaiveDate::from_ymd_opt(2026, 1, 5).unwrap();
        assert_eq!(
            (dutch.short_day(date), dutch.day(date)),
            ("05-01-2026".into(), "5 januari 2026".into())
        );
        assert_eq!(english.short_day(date), "2026-01-05");
        for (hundredths, nl, en) in [(1_250, "12,5", "12.5"), (103, "1,03", "1.03"), (0, "0", "0")]
        {
            assert_eq!(
                (dutch.hundredths(hundredths), english.hundredths(hundredths)),
                (nl.into(), en.into())
            );
        }
    }

    #[test]
    fn every_month_and_weekday_has_its_own_name() {
        for lang in [Lang::Nl, Lang::En] {
            let words = Words::new(lang);
            let name = |key: &str, of: &'static str, number: i64| {
                words.fill(key, &[(of, number.into())]).to_lowercase()
            };
            let months: Vec<_> =
                (1..=12).map(|month| name("words-month", "month", month)).collect();
            let days: Vec<_> = (1..=7).map(|day| name("words-weekday", "weekday", day)).collect();
            let starts = |names: &[String], starts: &str| {
                let first = names.iter().map(|name| name.chars().next().unwrap());
                assert_eq!(first.collect::<String>(), starts, "{lang:?}");
            };
            starts(&months, "jfmamjjasond");
            starts(&days, if lang == Lang::Nl { "mdwdvzz" } else { "mtwtfss" });
        }
    }

    #[test]
    fn a_list_ends_with_and() {
        let words = Words::new(Lang::Nl);
        assert_eq!(words.list(&[]), "");
        assert_eq!(words.list(&["Ans"]), "Ans");
        assert_eq!(words.list(&["Ans", "Bo"]), "Ans en Bo");
        assert_eq!(words.list(&["Ans", "Bo", "Cas"]), "Ans, Bo en Cas");
        assert_eq!(Words::new(Lang::En).list(&["Ans", "Bo"]), "Ans and Bo");
    }

    #[test]
    fn hours_carry_the_decimals_that_say_something() {
        let (dutch, english) = (Words::new(Lang::Nl), Words::new(Lang::En));
        for (minutes, nl, en) in [
            (60, "1 uur", "1 hour"),
            (75, "1,25 uur", "1.25 hours"),
            (150, "2,5 uur", "2.5 hours"),
            (62, "1,03 uur", "1.03 hours"),
            (0, "0 uur", "0 hours"),
            (-60, "0 uur", "0 hours"),
            (60_000, "1000 uur", "1000 hours"),
        ] {
            assert_eq!(dutch.hours(Span::minutes(minutes)), nl);
            assert_eq!(english.hours(Span::minutes(minutes)), en);
        }
    }

    proptest! {
        #[test]
        fn no_length_or_moment_panics(millis: i64, minutes: i32) {
            let words = Words::new(Lang::En);
            let (span, moment) = (Span::from_millis(millis), Moment::from_millis(millis));
            let offset = Offset::minutes(minutes);
            prop_assert!(!words.minutes(span).contains('-'));
            prop_assert!(!words.countdown(span).contains('-'));
            prop_assert!(!words.length(span).contains('-'));
            prop_assert!(!words.hours(span).contains('-'));
            prop_assert!(words.time(moment, offset).len() <= 5);
            prop_assert!(!words.weekday_date(moment, offset).contains('$'));
        }
    }
}
