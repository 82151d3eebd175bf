//! What a group does between its meetings, in words: an action and what was told of it, a case that
//! waits, a date.

use crate::{
    group::{Actor, Brought, CaseKind, Group, Intake, Offered, Planned, Tracked},
    moment::{Moment, Offset},
    session::Outcome,
    words::{Arg, Words, one_line},
};
use chrono::NaiveDateTime;

use super::promise;

/// Who promised something, as they are called today, and what.
pub fn promised(group: &Group, of: &Tracked, words: &Words) -> (String, String) {
    let (who, what) = promise(&of.action, words);
    match &of.action.who {
        Actor::Person(name) => (one_line(group.known_as(name)), what),
        Actor::Somebody | Actor::Group => (who, what),
    }
}

/// What was told of an action last, and when; nothing before anything was.
pub fn told_last(of: &Tracked, offset: &dyn Fn(Moment) -> Offset, words: &Words) -> Option<String> {
    let at = of.told?;
    let date: Arg = words.date(at, offset(at)).into();
    let outcome: Arg = outcome_key(of.outcome()).into();
    Some(match one_line(of.text()) {
        text if text.is_empty() => {
            words.fill("cli-action-told", &[("outcome", outcome), ("date", date)])
        }
        text => {
            let args = [("outcome", outcome), ("date", date), ("text", text.into())];
            words.fill("cli-action-told-text", &args)
        }
    })
}

/// By what name a text chooses its wording for an outcome.
pub fn outcome_key(outcome: Option<Outcome>) -> &'static str {
    match outcome {
        Some(Outcome::Done) => "done",
        Some(Outcome::Partly) => "partly",
        Some(Outcome::Dropped) => "dropped",
        None => "open",
    }
}

/// That nobody in a group is called so: what waits for somebody lies ready for who has that name alone.
pub fn stranger(group: &Group, who: &str, words: &Words) -> Option<String> {
    let is_known = group.members.is_empty() || group.member(who).is_some();
    let names: Vec<&str> = group.members.iter().map(|member| member.name.as_str()).collect();
    let args = [("who", one_line(who).into()), ("members", words.list(&names).into())];
    (!is_known).then(|| words.fill("cli-case-stranger", &args))
}

/// Whose a case is, and since when it waits.
pub fn case_heading(case: &Offered, offset: &dyn Fn(Moment) -> Offset, words: &Words) -> String {
    let who = one_line(&case.who);
    match &case.how {
        Brought::HandedIn(_) => {
            let date = words.date(case.since, offset(case.since));
            words.fill("cli-case-handed-in", &[("who", who.into()), ("date", date.into())])
        }
        Brought::NotChosen(_, offset) => {
            let date = words.date(case.since, *offset);
            words.fill("cli-case-not-chosen", &[("who", who.into()), ("date", date.into())])
        }
    }
}

/// A case in one line.
pub fn gist(case: &Offered) -> String {
    one_line(match &case.how {
        Brought::HandedIn(intake) => &intake.situation,
        Brought::NotChosen(what, _) => what,
    })
}

/// What a case says, part by part. How it ended is told to nobody.
pub fn case(case: &Offered, words: &Words) -> Vec<String> {
    match &case.how {
        Brought::HandedIn(intake) => intake_parts(intake, words),
        Brought::NotChosen(what, _) => vec![what.clone()],
    }
}

fn intake_parts(intake: &Intake, words: &Words) -> Vec<String> {
    let mut told = vec![intake.situation.clone()];
    for (key, text) in [
        ("cli-case-own-part", &intake.own_part),
        ("cli-case-question", &intake.question),
        ("cli-case-urgency", &intake.urgency),
    ] {
        if !text.trim().is_empty() {
            told.push(words.fill(key, &[("text", text.into())]));
        }
    }
    let kind = match intake.kind {
        CaseKind::Work => "work",
        CaseKind::Incident => "incident",
        CaseKind::Past => "past",
        CaseKind::Now => "now",
    };
    told.push(words.fill("cli-case-kind", &[("kind", kind.into())]));
    if !intake.outcome.trim().is_empty() {
        told.push(words.say("cli-case-hidden"));
    }
    told
}

/// A date of the series, and what came of it: `3. zaterdag 5 september, 19:30: gaat niet door`.
pub fn planned(planned: &Planned, words: &Words) -> String {
    let became = match planned {
        Planned { held: Some(_), .. } => "held",
        Planned { is_off: true, .. } => "off",
        _ => "planned",
    };
    let (date, time) = on_the_wall(planned.start, words);
    let args = [
        ("number", planned.number.into()),
        ("date", date.into()),
        ("time", time.into()),
        ("became", became.into()),
    ];
    words.fill("cli-dates-line", &args)
}

/// A date and a time on the wall, as they are told.
pub fn on_the_wall(start: NaiveDateTime, words: &Words) -> (String, String) {
    // What hangs on the wall reads the same by any clock.
    let (moment, offset) = (Moment::on_wall(start, Offset::default()), Offset::default());
    (words.weekday_date(moment, offset), words.time(moment, offset))
}

/// What is said when a meeting got this date, or was called off without one.
pub fn moved(meeting: usize, start: Option<NaiveDateTime>, words: &Words) -> String {
    let number = ("number", meeting.into());
    match start {
        None => words.fill("cli-date-off", &[number]),
        Some(start) => {
            let (date, time) = on_the_wall(start, words);
            words.fill("cli-date-moved", &[number, ("date", date.into()), ("time", time.into())])
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{group::sample::group, words::Lang};

    #[test]
    fn who_is_no_member_is_named_with_those_who_are() {
        let words = Words::new(Lang::Nl);
        let noord = group(&["Ans", "Cas de Vries"]);
        let told = stranger(&noord, "Cas", &words).unwrap();
        assert_eq!(told, "Niemand in deze groep heet Cas. Leden: Ans en Cas de Vries.");
        assert_eq!(stranger(&noord, "ans", &words), None);
        assert_eq!(stranger(&group(&[]), "Cas", &words), None, "a group of whoever comes");
    }
}
