//! `intervisie case list`.

use crate::{
    app::{Known, clock},
    group::{Brought, CaseKind, Offered},
    moment::Moment,
    report,
    view::parts::{cut, wrap},
    words::{Words, one_line},
};
use serde::Serialize;

use super::WIDTH;
use crate::cli::past::unread;

/// The cases that wait in a group. How a case ended is told to nobody.
pub(super) fn list(words: &Words, past: &Known, json: bool) -> Result<String, String> {
    let cases = past.history.queue();
    if json {
        let rows: Vec<Row> = cases.iter().map(Row::of).collect();
        return serde_json::to_string_pretty(&rows).map_err(|error| error.to_string());
    }
    let group = one_line(&past.group().name);
    let args = [("group", group.into()), ("count", cases.len().into())];
    let mut lines = wrap(&words.fill("cli-case-waiting", &args), WIDTH);
    for case in &cases {
        lines.push(String::new());
        lines.push(cut(
            &format!("  {}  {}", case.id, report::case_heading(case, &clock::offset, words)),
            WIDTH,
        ));
        let told = report::case(case, words);
        let told = told.iter().flat_map(|text| wrap(&one_line(text), WIDTH - INDENT.len()));
        lines.extend(told.map(|line| format!("{INDENT}{line}")));
    }
    let unread = unread(words, &past.unread);
    lines.extend(unread.map(|text| format!("\n{text}")));
    Ok(lines.join("\n"))
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
    kind: Option<CaseKind>,
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
