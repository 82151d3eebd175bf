//! Days, and times on them, as people write them: the Dutch way, the English way and ISO's.

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use std::ops::RangeInclusive;

/// The text is not a day, or not a day with a time, as [`day`] and [`day_and_time`] know them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a day like 2026-09-05 or 5-9-2026")]
pub struct BadDay;

/// The day that a text names: `2026-09-05`, `5-9-2026`, `5/9/2026`, `5.9.2026`, `5 september 2026`, `5 sept
/// 2026`. The day stands before the month, as in all of Europe, unless the year comes first; the year has
/// four digits, so that nothing has to be guessed.
pub fn day(text: &str) -> Result<NaiveDate, BadDay> {
    let parts: Vec<&str> = text.trim().split(['-', '/', '.', ' ']).collect();
    // "5 sept. 2026" has two marks in a row; more than that is no date.
    let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    let [first, month, last] = parts[..] else { return Err(BadDay) };
    let (year, day) = if first.len() == 4 { (first, last) } else { (last, first) };
    if year.len() != 4 {
        return Err(BadDay);
    }
    let year = i32::try_from(number(year)?).map_err(|_| BadDay)?;
    let month = number(month).or_else(|_| named(month))?;
    let day = number(day)?;
    let date = NaiveDate::from_ymd_opt(year, month, day).ok_or(BadDay)?;
    if YEARS.contains(&year) { Ok(date) } else { Err(BadDay) }
}

/// The day and the time on it: a [`day`] and then `19:30`, `19.30` or `19:30:00`, with a space, a `T`, a comma
/// or "om" between them and perhaps "uur" behind them.
pub fn day_and_time(text: &str) -> Result<NaiveDateTime, BadDay> {
    let text = text.trim();
    let text = text.strip_suffix("uur").unwrap_or(text).trim_end();
    let (before, time) = text.rsplit_once([' ', 'T', ',']).ok_or(BadDay)?;
    let before = before.trim_end().trim_end_matches(',');
    let before =
        before.strip_suffix(" om").or_else(|| before.strip_suffix(" at")).unwrap_or(before);
    Ok(day(before)?.and_time(self::time(time)?))
}

fn time(text: &str) -> Result<NaiveTime, BadDay> {
    let parts: Vec<&str> = text.split([':', '.']).collect();
    let (hour, minute, second) = match parts[..] {
        [hour, minute] => (hour, minute, "00"),
        [hour, minute, second] => (hour, minute, second),
        _ => return Err(BadDay),
    };
    if minute.len() != 2 || second.len() != 2 {
        return Err(BadDay);
    }
    NaiveTime::from_hms_opt(number(hour)?, number(minute)?, number(second)?).ok_or(BadDay)
}

/// A number of one to four digits and nothing else.
fn number(text: &str) -> Result<u32, BadDay> {
    let is_right = (1..=4).contains(&text.len()) && text.bytes().all(|it| it.is_ascii_digit());
    if is_right { text.parse().map_err(|_| BadDay) } else { Err(BadDay) }
}

/// The month that has this name in Dutch or English, or begins with it: three letters are enough.
fn named(text: &str) -> Result<u32, BadDay> {
    let text = text.to_lowercase();
    let begins = |names: &[&str]| text.len() >= 3 && names.iter().any(|it| it.starts_with(&text));
    let mut months = (1..).zip(MONTHS);
    let known = |(month, names): (u32, &[&str])| begins(names).then_some(month);
    months.find_map(known).ok_or(BadDay)
}

const MONTHS: [&[&str]; 12] = [
    &["januari", "january"],
    &["februari", "february"],
    &["maart", "mrt", "march"],
    &["april"],
    &["mei", "may"],
    &["juni", "june"],
    &["juli", "july"],
    &["augustus", "august"],
    &["september"],
    &["oktober", "october"],
    &["november"],
    &["december"],
];

/// Years that anybody means; another is a slip of the hand.
const YEARS: RangeInclusive<i32> = 1900..=2199;

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn date(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).unwrap()
    }

    #[test]
    fn a_day_is_read_as_people_write_it() {
        for text in [
            "2026-09-05",
            "2026-9-5",
            " 5-9-2026 ",
            "05-09-2026",
            "5/9/2026",
            "5.9.2026",
            "5. 9. 2026",
            "5 september 2026",
            "5 Sept. 2026",
            "5-sep-2026",
        ] {
            assert_eq!(day(text), Ok(date(2026, 9, 5)), "{text}");
        }
        for (month, name) in (1..).zip(["jan", "feb", "mrt", "apr", "mei", "jun", "jul"]) {
            assert_eq!(day(&format!("1 {name} 2027")), Ok(date(2027, month, 1)));
        }
        assert_eq!(day("31 oct 2026"), day("31 oktober 2026"));
        assert_eq!(day("29-2-2028"), Ok(date(2028, 2, 29)));
    }

    #[test]
    fn what_would_have_to_be_guessed_is_no_day() {
        for text in [
            "",
            "5-9",
            "5-9-26",
            "26-9-5",
            "31-9-2026",
            "29-2-2027",
            "9-31-2026",
            "5 ju 2026",
            "morgen",
            "5-9-20266",
            "2026",
            "5 - 9 - 2026 - 1",
            "+5-9-2026",
            "5-9-1026",
            "½-9-2026",
            "5-9-2026 19:30",
        ] {
            assert_eq!(day(text), Err(BadDay), "{text}");
        }
    }

    #[test]
    fn a_time_may_follow_in_more_than_one_way() {
        let expected = date(2026, 9, 5).and_hms_opt(19, 30, 0).unwrap();
        for text in [
            "2026-09-05 19:30",
            "2026-09-05T19:30:00",
            "5-9-2026 19.30",
            "5-9-2026, 19:30 uur",
            "5 september 2026 om 19.30 uur",
            "5 September 2026 at 19:30",
        ] {
            assert_eq!(day_and_time(text), Ok(expected), "{text}");
        }
        assert!(day_and_time("5-9-2026 9:05").is_ok());
        for text in
            ["5-9-2026", "19:30", "5-9-2026 25:00", "5-9-2026 7", "5-9-2026 7:5", "5 9 2026"]
        {
            assert_eq!(day_and_time(text), Err(BadDay), "{text}");
        }
    }

    proptest! {
        #[test]
        fn no_text_panics_and_every_day_is_read_back(text in "\\PC{0,24}", days in 0..100_000i64) {
            let _ = (day(&text), day_and_time(&text));
            let some = date(1900, 1, 1) + chrono::TimeDelta::days(days);
            prop_assert_eq!(day(&some.to_string()), Ok(some));
            prop_assert_eq!(day(&some.format("%-d-%-m-%Y").to_string()), Ok(some));
        }
    }
}
