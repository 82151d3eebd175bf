//! By what rules was counted, for who reads what came of it.

use crate::{
    group::{Accreditation, Points, Rounding, Tally, Why},
    moment::Span,
    words::Words,
};

use super::{reason, table};

/// What a reader must know of the rules: what they are, where they stood, and what else a register asks.
pub(super) fn about(tally: &Tally, words: &Words) -> Vec<String> {
    let Some(rules) = &tally.rules else { return Vec::new() };
    let told = told(rules, words);
    let mut lines = Vec::new();
    if !told.is_empty() {
        lines.push(words.fill("hours-rules", &[("rules", told.join("; ").into())]));
    }
    if let Some(register) = &rules.register {
        let own = if rules.is_own { "own" } else { "theirs" };
        let args = [
            ("name", register.name.as_str().into()),
            ("source", register.source.as_str().into()),
            ("year", i64::from(register.year.unwrap_or_default()).into()),
            ("own", own.into()),
        ];
        lines.push(words.fill("hours-register", &args));
        lines.push(register.note(words.lang()).to_owned());
    }
    lines.iter().map(|line| table::wrapped(line)).collect()
}

fn told(rules: &Accreditation, words: &Words) -> Vec<String> {
    let points = words.hundredths(rules.rate.in_hundredths());
    let rate = (rules.rate > Points::ZERO).then(|| {
        let is_one = if rules.rate == Points::hundredths(100) { "one" } else { "many" };
        words.fill("hours-rule-rate", &[("points", points.into()), ("count", is_one.into())])
    });
    let rounding = match rules.rounding {
        Rounding::None => None,
        Rounding::Hour => Some(words.say("hours-rule-hour")),
        Rounding::HalfHour => Some(words.say("hours-rule-half-hour")),
        Rounding::Quarter => Some(words.say("hours-rule-quarter")),
        Rounding::NearestHour => Some(words.say("hours-rule-nearest-hour")),
        Rounding::NearestHalfHour => Some(words.say("hours-rule-nearest-half-hour")),
        Rounding::NearestQuarter => Some(words.say("hours-rule-nearest-quarter")),
    };
    let most = [
        rules.most.meeting.map(Why::MostOfMeeting),
        rules.most.day.map(Why::MostOfDay),
        rules.most.period.map(Why::MostOfPeriod),
    ];
    let most = most.into_iter().flatten().map(|why| reason(&why, words));
    let not = [
        (rules.least > Span::ZERO).then_some(Why::Short(rules.least)),
        (rules.people > 1).then_some(Why::FewPeople(rules.people)),
        (rules.in_a_row > Span::ZERO).then_some(Why::NotInARow(rules.in_a_row)),
        rules.active.then_some(Why::NotActive),
    ];
    let not: Vec<String> = not.into_iter().flatten().map(|why| reason(&why, words)).collect();
    let not =
        (!not.is_empty()).then(|| words.fill("hours-rule-not", &[("what", not.join(", ").into())]));
    let prepared = (rules.preparation.each > Span::ZERO).then(|| {
        let apart = if rules.preparation.apart { "apart" } else { "along" };
        let hours = words.hours(rules.preparation.each);
        words.fill("hours-rule-preparation", &[("hours", hours.into()), ("apart", apart.into())])
    });
    rate.into_iter().chain(rounding).chain(most).chain(prepared).chain(not).collect()
}
