//! `[accreditation]` in a group's file: as it is written, and the rules that are made of it.

use crate::{
    diagnostic::{Finding, nearest},
    moment::Span,
    words::{Said, short},
};
use serde::Deserialize;
use std::ops::Range;
use toml::Spanned;

use super::{
    Accreditation, Period, Points, Rounding,
    register::{self, registers},
};

/// The table as it is written, every key optional.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(in crate::group) struct RawAccreditation {
    pub(super) register: Option<Spanned<String>>,
    points_per_hour: Option<Spanned<f64>>,
    least_hours: Option<Spanned<f64>>,
    in_a_row: Option<Spanned<f64>>,
    least_people: Option<Spanned<i64>>,
    active: Option<bool>,
    rounding: Option<Rounding>,
    most_per_meeting: Option<Spanned<f64>>,
    most_per_day: Option<Spanned<f64>>,
    most_per_period: Option<Spanned<f64>>,
    preparation: Option<Spanned<f64>>,
    preparation_apart: Option<bool>,
    norm_hours: Option<Spanned<f64>>,
    norm_points: Option<Spanned<f64>>,
    norm_meetings: Option<Spanned<i64>>,
    years: Option<Spanned<i64>>,
    first_year: Option<Spanned<i64>>,
}

/// Makes the rules: those of the register that is named, with in place of each what the table says itself.
/// All that is wrong joins the findings, and counts as if it had not been written.
pub(in crate::group) fn check(raw: RawAccreditation, findings: &mut Vec<Finding>) -> Accreditation {
    let mut check = Check { findings };
    let mut rules = Accreditation::default();
    if let Some(named) = &raw.register {
        match register::find(named.get_ref().trim()) {
            Some((register, counts)) => {
                rules = check.over(rules, counts);
                rules.register = Some(register);
            }
            None => check.unknown_register(named),
        }
    }
    let theirs = rules.clone();
    let mut rules = check.over(rules, raw);
    rules.is_own = rules != theirs;
    rules
}

struct Check<'a> {
    findings: &'a mut Vec<Finding>,
}

impl Check<'_> {
    /// These rules, with what is written in place of theirs.
    fn over(&mut self, rules: Accreditation, raw: RawAccreditation) -> Accreditation {
        let mut new = rules;
        let most_period_at = raw.most_per_period.as_ref().map(Spanned::span);
        let has_first = raw.first_year.is_some();
        let first_at = raw.first_year.as_ref().map(Spanned::span);
        if let Some(rate) = self.number("points_per_hour", raw.points_per_hour, MOST_RATE) {
            new.rate = Points::hundredths(rate);
        }
        if let Some(least) = self.hours("least_hours", raw.least_hours, DAY) {
            new.least = least;
        }
        if let Some(least) = self.hours("in_a_row", raw.in_a_row, DAY) {
            new.in_a_row = least;
        }
        if let Some(people) = self.whole("least_people", raw.least_people, 0, MOST_PEOPLE) {
            new.people = usize::try_from(people).unwrap_or_default();
        }
        new.active = raw.active.unwrap_or(new.active);
        new.rounding = raw.rounding.unwrap_or(new.rounding);
        if let Some(most) = self.hours("most_per_meeting", raw.most_per_meeting, DAY) {
            new.most.meeting = said(most);
        }
        if let Some(most) = self.hours("most_per_day", raw.most_per_day, DAY) {
            new.most.day = said(most);
        }
        if let Some(most) = self.hours("most_per_period", raw.most_per_period, MOST_NORM) {
            new.most.period = said(most);
        }
        if let Some(each) = self.hours("preparation", raw.preparation, DAY) {
            new.preparation.each = each;
        }
        new.preparation.apart = raw.preparation_apart.unwrap_or(new.preparation.apart);
        if let Some(norm) = self.hours("norm_hours", raw.norm_hours, MOST_NORM) {
            new.norm.hours = said(norm);
        }
        if let Some(norm) = self.number("norm_points", raw.norm_points, MOST_NORM) {
            new.norm.points = (norm > 0).then_some(Points::hundredths(norm));
        }
        if let Some(norm) = self.whole("norm_meetings", raw.norm_meetings, 0, MOST_NORM) {
            new.norm.meetings = usize::try_from(norm).ok().filter(|&norm| norm > 0);
        }
        if let Some(years) = self.whole("years", raw.years, 0, MOST_YEARS) {
            let years = i32::try_from(years).ok().filter(|&years| years > 0);
            let first = new.period.and_then(|period| period.first);
            new.period = years.map(|years| Period { years, first });
        }
        if let Some(first) = self.whole("first_year", raw.first_year, FIRST_YEAR, LAST_YEAR) {
            match &mut new.period {
                Some(period) => period.first = i32::try_from(first).ok(),
                None => self.needs(first_at, "first_year", "years"),
            }
        }
        // Without a fixed day on which periods begin nobody knows what falls in the same one.
        if new.most.period.is_some() && new.period.and_then(|it| it.number(LAST)).is_none() {
            let other = if new.period.is_none() { "years" } else { "first_year" };
            if !has_first || new.period.is_none() {
                self.needs(most_period_at, "most_per_period", other);
            }
            new.most.period = None;
        }
        new
    }

    fn hours(&mut self, key: &'static str, raw: Option<Spanned<f64>>, most: i64) -> Option<Span> {
        self.number(key, raw, most).map(|hundredths| Span::seconds(hundredths.saturating_mul(36)))
    }

    /// A number from none to `most`, in hundredths.
    fn number(&mut self, key: &'static str, raw: Option<Spanned<f64>>, most: i64) -> Option<i64> {
        let raw = raw?;
        let hundredths = (raw.get_ref() * 100.0).round();
        let is_within =
            (0.0..=MOST_HUNDREDTHS).contains(&hundredths) && hundredths as i64 <= most * 100;
        if !is_within {
            self.range(raw.span(), key, 0, most);
        }
        is_within.then_some(hundredths as i64)
    }

    fn whole(
        &mut self,
        key: &'static str,
        raw: Option<Spanned<i64>>,
        least: i64,
        most: i64,
    ) -> Option<i64> {
        let raw = raw?;
        let is_within = (least..=most).contains(raw.get_ref());
        if !is_within {
            self.range(raw.span(), key, least, most);
        }
        is_within.then_some(*raw.get_ref())
    }

    fn range(&mut self, at: Range<usize>, key: &'static str, least: i64, most: i64) {
        let what = Said::new("method-range").with("key", key);
        let what = what.with("least", least).with("most", most);
        let help = if least == 0 { "accreditation-range-help" } else { "accreditation-year-help" };
        self.note(at, what, Said::new(help));
    }

    fn needs(&mut self, at: Option<Range<usize>>, key: &'static str, other: &'static str) {
        let with = |said: Said| said.with("key", key).with("other", other);
        let at = at.unwrap_or_default();
        self.note(at, with(Said::new("method-needs")), with(Said::new("method-needs-help")));
    }

    fn unknown_register(&mut self, named: &Spanned<String>) {
        let word = short(named.get_ref());
        let known: Vec<String> = registers().into_iter().map(|register| register.id).collect();
        let meant = nearest(&word, known.iter().map(String::as_str));
        let help = match meant {
            Some(meant) => Said::new("accreditation-register-meant").with("meant", meant),
            None => Said::new("accreditation-register-help"),
        };
        let what = Said::new("accreditation-register").with("word", word.as_str());
        self.note(named.span(), what, help.with("words", known.join(", ")));
    }

    fn note(&mut self, at: Range<usize>, what: Said, help: Said) {
        self.findings.push(Finding { at, what, help: Some(help), key: None });
    }
}

/// What is written as 0 is no rule.
fn said(span: Span) -> Option<Span> {
    (span > Span::ZERO).then_some(span)
}

const DAY: i64 = 24; // hours
const MOST_RATE: i64 = 100;
const MOST_PEOPLE: i64 = 100; // as many as one meeting can hold
const MOST_NORM: i64 = 10_000;
const MOST_YEARS: i64 = 20;
const FIRST_YEAR: i64 = 1900;
const LAST_YEAR: i64 = 2200;
const LAST: i32 = 2200;
const MOST_HUNDREDTHS: f64 = 1e9; // far beyond what any key may say, and counted exactly

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        diagnostic::{Source, read_toml, render},
        group::accreditation::{Most, Norm, Preparation},
        words::{Lang, Words},
    };

    fn read(text: &str) -> (Accreditation, Vec<Finding>) {
        let read = read_toml::<RawAccreditation>(text.as_bytes());
        let mut findings = read.findings;
        let rules = check(read.value.unwrap(), &mut findings);
        findings.sort_by_key(|finding| finding.at.start);
        (rules, findings)
    }

    fn right(text: &str) -> Accreditation {
        let (rules, findings) = read(text);
        assert_eq!(findings, [], "{text}");
        rules
    }

    fn told(text: &str) -> String {
        let findings = read(text).1;
        render(&Source::new("group.toml", text.as_bytes()), &findings, &Words::new(Lang::Nl))
    }

    #[test]
    fn everything_can_be_said() {
        let text = "points_per_hour = 1.5\nleast_hours = 1\nin_a_row = 2\nleast_people = 3\n\
            active = true\nrounding = \"nearest-half-hour\"\nmost_per_meeting = 3\nmost_per_day = 4.25\n\
            most_per_period = 20\npreparation = 1\npreparation_apart = true\nnorm_hours = 40\n\
            norm_points = 60.5\nnorm_meetings = 10\nyears = 5\nfirst_year = 2024\n";
        let hours = |hours: i64| Span::minutes(hours * 60);
        let expected = Accreditation {
            register: None,
            is_own: true,
            rate: Points::hundredths(150),
            least: hours(1),
            in_a_row: hours(2),
            people: 3,
            active: true,
            rounding: Rounding::NearestHalfHour,
            most: Most {
                meeting: Some(hours(3)),
                day: Some(Span::minutes(255)),
                period: Some(hours(20)),
            },
            preparation: Preparation { each: hours(1), apart: true },
            norm: Norm {
                hours: Some(hours(40)),
                points: Some(Points::hundredths(6_050)),
                meetings: Some(10),
            },
            period: Some(Period { years: 5, first: Some(2024) }),
        };
        assert_eq!(right(text), expected);
        assert_eq!(right(""), Accreditation::default());
    }

    #[test]
    fn what_a_group_writes_wins_from_its_register_key_by_key() {
        let nova = right("register = \"nova\"");
        assert_eq!(nova.register.as_ref().unwrap().name, "NOvA, advocaten");
        assert_eq!((nova.in_a_row, nova.most.day), (Span::minutes(120), Some(Span::minutes(240))));
        let own = right("register = \"nova\"\nmost_per_day = 0\nnorm_hours = 10\nin_a_row = 0");
        assert!(!nova.is_own && !right("register = \"nova\"\nyears = 1").is_own);
        let mut expected = nova;
        expected.is_own = true;
        expected.most.day = None;
        expected.in_a_row = Span::ZERO;
        expected.norm.hours = Some(Span::minutes(600));
        assert_eq!(own, expected);
        let period = right("register = \"fgzpt\"\nfirst_year = 2025").period;
        assert_eq!(period, Some(Period { years: 5, first: Some(2025) }));
        assert_eq!(right("register = \"fgzpt\"\nyears = 0").period, None);
    }

    #[test]
    fn every_mistake_is_told_at_its_place_and_the_rest_counts() {
        let text = "register = \"skjj\"\nleast_hours = -1\nleast_people = 2.5\nrounding = \"boven\"\n\
            most_per_period = 20\nnorm_points = nan\nyears = 5\nfirst_year = 24\nafronding = 1\n";
        insta::assert_snapshot!(told(text), @r#"
        group.toml:1:12: Het register ‘skjj’ ken ik niet.
          │
        1 │ register = "skjj"
          │            ^^^^^^
          = Bedoelde je ‘skj’? Deze ken ik: cz, fbc, fgzpt, kngf, lvsc, mfn, nhg, nip-ag, nip-nf, nova, nvmsr, nvp, nwp, psyba, registerplein, skj, venvn, venvn-vs, vesb, vfas, vit.

        group.toml:2:15: ‘least_hours’ is een getal van 0 tot en met 24.
          │
        2 │ least_hours = -1
          │               ^^
          = Schrijf hier een ander getal. Met 0 geldt deze regel niet.

        group.toml:3:16: Hier hoort een heel getal te staan.
          │
        3 │ least_people = 2.5
          │                ^^^
          = Schrijf alleen cijfers, zonder punt en zonder aanhalingstekens, zo: 2.

        group.toml:4:12: ‘boven’ kan hier niet staan.
          │
        4 │ rounding = "boven"
          │            ^^^^^^^
          = Dit kan hier wel: none (precies), hour (hele uren, naar beneden), half-hour (halve uren, naar beneden), quarter (kwartieren, naar beneden), nearest-hour, nearest-half-hour, nearest-quarter (wat het dichtst bij ligt).

        group.toml:6:15: ‘norm_points’ is een getal van 0 tot en met 10000.
          │
        6 │ norm_points = nan
          │               ^^^
          = Schrijf hier een ander getal. Met 0 geldt deze regel niet.

        group.toml:8:14: ‘first_year’ is een getal van 1900 tot en met 2200.
          │
        8 │ first_year = 24
          │              ^^
          = Schrijf het jaar voluit, zo: 2026.

        group.toml:9:1: ‘afronding’ ken ik op deze plek niet.
          │
        9 │ afronding = 1
          │ ^^^^^^^^^
          = Bedoelde je ‘rounding’?
        "#);
        let (rules, _) = read(text);
        let period = Some(Period { years: 5, first: None });
        assert_eq!(rules, Accreditation { period, is_own: true, ..Accreditation::default() });
        let unknown = told("register = \"xxxxxxxxxxxxxxxxxxxxx\"");
        assert!(unknown.contains("kngf, ") && !unknown.contains("Bedoelde"), "{unknown}");
        assert!(told("first_year = 2024").contains("‘years’"));
        assert!(told("most_per_period = 2").contains("‘years’"));
    }
}
