//! Hours and points as plain text: of one person, as a proof without content (F-28), or of a group over a
//! year (F-31). Nothing of a case is in what it tells of, so nothing of one can be in it.

mod group;
mod person;
mod rules;
mod table;

use crate::{
    group::{Accreditation, Line, Tally, Totals, Why, Window},
    moment::Span,
    words::{Words, one_line},
};

/// What everybody has: each person's meetings in full, or a table for each group that counts by the same
/// rules. Ends without a newline.
pub fn hours(tallies: &[Tally], each_in_full: bool, words: &Words) -> String {
    let papers: Vec<String> = if each_in_full {
        tallies.iter().map(|tally| person::paper(tally, words)).collect()
    } else {
        let mut papers: Vec<Vec<&Tally>> = Vec::new();
        for tally in tallies {
            let kind = |of: &Tally| (of.groups.clone(), of.rules.clone(), of.window);
            match papers.iter_mut().find(|paper| kind(paper[0]) == kind(tally)) {
                Some(paper) => paper.push(tally),
                None => papers.push(vec![tally]),
            }
        }
        papers.iter().map(|paper| group::paper(paper, words)).collect()
    };
    papers.join("\n\n\n")
}

/// Why not just as much counts as somebody was there, and what else is worth knowing of it: each a few
/// words.
pub fn remarks(line: &Line, words: &Words) -> Vec<String> {
    let partly = line.partly.then(|| words.say("hours-partly"));
    let active = (!line.active).then(|| words.say("hours-why-not-active"));
    let why = line.why.iter().filter(|why| **why != Why::NotActive).map(|why| reason(why, words));
    partly.into_iter().chain(active).chain(why).collect()
}

fn reason(why: &Why, words: &Words) -> String {
    let with = |key: &str, hours: Span| words.fill(key, &[("hours", words.hours(hours).into())]);
    match *why {
        Why::NotEnded => words.say("hours-why-not-ended"),
        Why::NotActive => words.say("hours-why-not-active"),
        Why::Rounded => words.say("hours-why-rounded"),
        Why::FewPeople(people) => words.fill("hours-why-few", &[("people", people.into())]),
        Why::Short(hours) => with("hours-why-short", hours),
        Why::NotInARow(hours) => with("hours-why-in-a-row", hours),
        Why::MostOfMeeting(hours) => with("hours-why-meeting", hours),
        Why::MostOfDay(hours) => with("hours-why-day", hours),
        Why::MostOfPeriod(hours) => with("hours-why-period", hours),
    }
}

/// How far towards each norm, and what is left: `12,5 van 40 uur`, `27,5`.
fn progress(
    totals: &Totals,
    rules: &Accreditation,
    words: &Words,
) -> Vec<(String, Option<String>)> {
    let norm = &rules.norm;
    let meetings = |count: usize| i64::try_from(count).unwrap_or(i64::MAX).saturating_mul(100);
    let hours = norm.hours.map(|norm| (totals.hours.hour_hundredths(), norm.hour_hundredths()));
    let points = norm.points.map(|norm| (totals.points.in_hundredths(), norm.in_hundredths()));
    let times = norm.meetings.map(|norm| (meetings(totals.meetings), meetings(norm)));
    let told = |key: &str, of: Option<(i64, i64)>| {
        let (done, norm) = of?;
        let args =
            [("done", words.hundredths(done).into()), ("norm", words.hundredths(norm).into())];
        let left = (done < norm).then(|| words.hundredths(norm - done));
        Some((words.fill(key, &args), left))
    };
    let all = [
        told("hours-norm-hours", hours),
        told("hours-norm-points", points),
        told("hours-norm-meetings", times),
    ];
    all.into_iter().flatten().collect()
}

/// The groups, or that there is none; and by whose rules is counted.
fn of_whom(tally: &Tally, words: &Words) -> String {
    let groups: Vec<String> = tally.groups.iter().map(|name| one_line(name)).collect();
    let groups: Vec<&str> = groups.iter().map(String::as_str).collect();
    let groups = if groups.is_empty() { words.say("hours-no-group") } else { words.list(&groups) };
    let register = tally.rules.as_ref().and_then(|rules| rules.register.as_ref());
    register.map_or(groups.clone(), |register| format!("{groups} · {}", register.name))
}

fn window(window: Window, words: &Words) -> String {
    let day = |day| words.day(day).into();
    match (window.from, window.to) {
        (Some(from), Some(to)) => {
            words.fill("hours-between", &[("from", day(from)), ("to", day(to))])
        }
        (Some(from), None) => words.fill("hours-since", &[("from", day(from))]),
        (None, Some(to)) => words.fill("hours-until", &[("to", day(to))]),
        (None, None) => words.say("hours-always"),
    }
}

/// A length as people read it from a clock: `1:02`.
fn length(net: Span) -> String {
    let minutes = net.or_zero().rounded_minutes();
    format!("{}:{:02}", minutes / 60, minutes % 60)
}

#[cfg(test)]
mod tests;
