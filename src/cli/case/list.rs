//! `intervisie case list`.

use crate::{
    app::clock,
    group::{Brought, Intake, Kind, Offered, queue},
    moment::Moment,
    view::parts::{cut, wrap},
    words::{Words, one_line},
};
use serde::Serialize;

use super::WIDTH;
use crate::cli::past::Past;

/// The cases that wait in a group. How a case ended is told to nobody.
pub(super) fn list(words: &Words, past: &Past, json: bool) -> Result<String, String> {
    let cases = queue(&past.group, &past.meetings, &past.notes);
    if json {
        let rows: Vec<Row> = cases.iter().map(Row::of).collect();
        return serde_json::to_string_pretty(&rows).map_err(|error| error.to_string());
    }
    let group = one_line(&past.group.name);
    let args = [("group", group.into()), ("count", cases.len().into())];
    let mut lines = wrap(&words.fill("cli-case-waiting", &args), WIDTH);
    for case in &cases {
        lines.push(String::new());
        lines.push(cut(&format!("  {}  {}", case.id, heading(words, case)), WIDTH));
        let told = match &case.how {
            Brought::HandedIn(intake) => told(words, intake),
            Brought::NotChosen(what, _) => vec![one_line(what)],
        };
        let told = told.iter().flat_map(|text| wrap(text, WIDTH - INDENT.len()));
        lines.extend(told.map(|line| format!("{INDENT}{line}")));
    }
    let unread = Past::unread(words, std::slice::from_ref(past));
    lines.extend(unread.map(|text| format!("\n{text}")));
    Ok(lines.join("\n"))
}

/// Whose a case is, and since when it waits.
fn heading(words: &Words, case: &Offered) -> String {
    let who = one_line(&case.who);
    match &case.how {
        Brought::HandedIn(_) => {
            let date = words.date(case.since, clock::offset(case.since));
            words.fill("cli-case-handed-in", &[("who", who.into()), ("date", date.into())])
        }
        Brought::NotChosen(_, offset) => {
            let date = words.date(case.since, *offset);
            words.fill("cli-case-not-chosen", &[("who", who.into()), ("date", date.into())])
        }
    }
}

/// A case in one line.
pub(super) fn gist(case: &Offered) -> String {
    one_line(match &case.how {
        Brought::HandedIn(intake) => &intake.situation,
        Brought::NotChosen(what, _) => what,
    })
}

/// What a case says, part by part.
fn told(words: &Words, intake: &Intake) -> Vec<String> {
    let texts = [&intake.situation, &intake.own_part, &intake.question, &intake.urgency];
    let [situation, own_part, question, urgency] = texts.map(|text| one_line(text));
    let mut told = vec![situation];
    for (key, text) in [
        ("cli-case-own-part", own_part),
        ("cli-case-question", question),
        ("cli-case-urgency", urgency),
    ] {
        if !text.is_empty() {
            told.push(words.fill(key, &[("text", text.into())]));
        }
    }
    let kind = match intake.kind {
        Kind::Work => "work",
        Kind::Incident => "incident",
        Kind::Past => "past",
        Kind::Now => "now",
    };
    told.push(words.fill("cli-case-kind", &[("kind", kind.into())]));
    if !intake.outcome.trim().is_empty() {
        told.push(words.say("cli-case-hidden"));
    }
    told
}

/// What another program reads of a case.
#[derive(Serialize)]
struct Row<'a> {
    id: &'a str,
    who: &'a str,
    since: Moment,
    /// Whether it was handed in; else it was brought at a meeting, and not chosen.
    handed_in: bool,
    situation: &'a str,
    own_part: &'a str,
    question: &'a str,
    urgency: &'a str,
    kind: Option<Kind>,
    /// Whether it is known how it ended, which nobody sees yet.
    has_outcome: bool,
}

impl<'a> Row<'a> {
    fn of(case: &'a Offered) -> Self {
        let bare = Row {
            id: &case.id,
            who: &case.who,
            since: case.since,
            handed_in: false,
            situation: "",
            own_part: "",
            question: "",
            urgency: "",
            kind: None,
            has_outcome: false,
        };
        match &case.how {
            Brought::NotChosen(what, _) => Row { situation: what, ..bare },
            Brought::HandedIn(intake) => Row {
                handed_in: true,
                situation: &intake.situation,
                own_part: &intake.own_part,
                question: &intake.question,
                urgency: &intake.urgency,
                kind: Some(intake.kind),
                has_outcome: !intake.outcome.trim().is_empty(),
                ..bare
            },
        }
    }
}

const INDENT: &str = "    ";
