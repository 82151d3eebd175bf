//! `intervisie actions`: what was promised, and what came of it.

use crate::{
    app::{Known, clock, clock::Clock, why},
    group::{Actor, Tracked},
    moment::Moment,
    report,
    session::Outcome,
    store::Home,
    view::parts::{cut, wrap},
    words::{Words, one_line, short},
};
use serde::Serialize;

use super::{
    arguments::AskedActions,
    groups::Groups,
    past::{by_beginning, unread},
};

/// Tells which actions there are, or notes what came of one.
///
/// # Errors
///
/// What is wrong and what to do, in the user's language.
pub(super) fn answer(words: &Words, home: &Home, asked: AskedActions) -> Result<String, String> {
    let now = Clock::start().now();
    let groups = Groups::read(words, home, &|_| true)?;
    match asked {
        AskedActions::List { group, person, all, json } => {
            let pasts = match &group {
                Some(name) => vec![groups.named(words, name)?.clone().with_past(home, now)],
                None => everybody(home, &groups, now),
            };
            let is_wanted = |past: &Known, promise: &Tracked| {
                (all || promise.is_open())
                    && person.as_deref().is_none_or(|person| is_of(past, promise, person))
            };
            let found = pasts.iter().map(|past| {
                let mut promises = past.history.promised();
                promises.retain(|promise| is_wanted(past, promise));
                (past, promises)
            });
            let found: Vec<_> = found.filter(|(_, promises)| !promises.is_empty()).collect();
            if json {
                return as_json(words, &found);
            }
            let mut lines = match found.as_slice() {
                [] => vec![words.fill("cli-actions-none", &[("all", word(all).into())])],
                found => listed(words, found, !groups.0.is_empty()),
            };
            lines.extend(
                unread(words, pasts.iter().flat_map(|past| &past.unread))
                    .map(|text| format!("\n{text}")),
            );
            Ok(lines.join("\n"))
        }
        AskedActions::Close { id, outcome, text } => {
            settle(words, home, &groups, &id, (Some(outcome), &text), now)
        }
        AskedActions::Reopen { id } => settle(words, home, &groups, &id, (None, ""), now),
    }
}

/// Every group with what it did, and last what no group did.
fn everybody(home: &Home, groups: &Groups, now: Moment) -> Vec<Known> {
    let all = groups.0.iter().cloned().chain([Known::of_nobody(home)]);
    Known::all_with_past(all.collect(), home, now)
}

/// Whether somebody promised it, whatever they were called then.
fn is_of(past: &Known, promise: &Tracked, person: &str) -> bool {
    let today = |name: &str| past.group().known_as(name).trim().to_lowercase();
    matches!(&promise.action.who, Actor::Person(name) if today(name) == today(person))
}

fn told(words: &Words, past: &Known, promise: &Tracked) -> (String, String) {
    report::promised(past.group(), promise, words)
}

/// The actions as text, those of a group under its name.
fn listed(words: &Words, found: &[(&Known, Vec<Tracked>)], has_groups: bool) -> Vec<String> {
    let mut lines = Vec::new();
    for (past, promises) in found {
        if has_groups {
            lines.push(cut(&heading(words, past), WIDTH));
            lines.push(String::new());
        }
        for promise in promises {
            let (who, what) = told(words, past, promise);
            let (at, offset) = promise.promised;
            let args = [("who", who.into()), ("date", words.date(at, offset).into())];
            let who = words.fill("cli-action-who", &args);
            lines.push(cut(&format!("  {}  {who}", promise.id), WIDTH));
            lines.extend(within(&what));
            lines.extend(
                report::told_last(promise, &clock::offset, words)
                    .iter()
                    .flat_map(|text| within(text)),
            );
            lines.push(String::new());
        }
    }
    let mut open = found.iter().flat_map(|(_, promises)| promises).filter(|it| it.is_open());
    match open.next() {
        Some(first) => {
            let id = first.id.to_string();
            lines.push(words.fill("cli-actions-how", &[("id", id.into())]));
        }
        None => drop(lines.pop()),
    }
    lines
}

fn heading(words: &Words, past: &Known) -> String {
    match past.id() {
        Some(_) => one_line(&past.group().name),
        None => words.say("cli-actions-no-group"),
    }
}

fn within(text: &str) -> impl Iterator<Item = String> {
    wrap(text, WIDTH - INDENT.len()).into_iter().map(|line| format!("{INDENT}{line}"))
}

fn word(is_so: bool) -> &'static str {
    if is_so { "yes" } else { "no" }
}

/// What another program reads of an action.
#[derive(Serialize)]
struct Row {
    id: String,
    /// The id of the group.
    group: Option<String>,
    /// The name of who does it; none for the group as one, and where the report has no names.
    who: Option<String>,
    what: String,
    promised: Moment,
    open: bool,
    outcome: Option<Outcome>,
    /// What was told of it last.
    said: Option<String>,
    told: Option<Moment>,
}

fn as_json(words: &Words, found: &[(&Known, Vec<Tracked>)]) -> Result<String, String> {
    let rows = found.iter().flat_map(|(past, promises)| {
        promises.iter().map(|promise| {
            let (who, what) = told(words, past, promise);
            Row {
                id: promise.id.to_string(),
                group: past.id().map(str::to_owned),
                who: matches!(promise.action.who, Actor::Person(_)).then_some(who),
                what,
                promised: promise.promised.0,
                open: promise.is_open(),
                outcome: promise.outcome(),
                said: Some(promise.text().to_owned()).filter(|text| !text.is_empty()),
                told: promise.told,
            }
        })
    });
    serde_json::to_string_pretty(&rows.collect::<Vec<_>>()).map_err(|error| error.to_string())
}

/// Notes what came of the action of this id.
fn settle(
    words: &Words,
    home: &Home,
    groups: &Groups,
    id: &str,
    (outcome, text): (Option<Outcome>, &str),
    now: Moment,
) -> Result<String, String> {
    let pasts = everybody(home, groups, now);
    let all: Vec<(&Known, Tracked)> = pasts
        .iter()
        .flat_map(|past| {
            let promises = past.history.promised().into_iter();
            promises.map(move |promise| (past, promise))
        })
        .collect();
    let (past, promise) = named(words, &all, id, outcome.is_some())?;
    let what = {
        let (who, what) = told(words, past, promise);
        words.fill("cli-action-what", &[("who", who.into()), ("what", what.into())])
    };
    let is_known = match outcome {
        None => promise.is_open(),
        Some(_) => text.is_empty() && promise.outcome() == outcome,
    };
    let came = report::outcome_key(outcome);
    if is_known {
        return Ok(result(&words.fill("cli-action-known", &[("outcome", came.into())]), &what));
    }
    let settled = promise.telling(outcome, text);
    let at = past.history.after(&settled, now);
    home.add_note(past.id(), at, &settled)
        .map_err(|problem| words.fill("cli-not-noted", &[("why", why(words, &problem).into())]))?;
    Ok(result(&words.fill("cli-action-noted", &[("outcome", came.into())]), &what))
}

fn result(said: &str, what: &str) -> String {
    [said.to_owned()].into_iter().chain(within(what)).collect::<Vec<_>>().join("\n")
}

/// The action that is meant: one of those on which there is something to tell, or any other.
fn named<'a>(
    words: &Words,
    all: &'a [(&'a Known, Tracked)],
    id: &str,
    open: bool,
) -> Result<&'a (&'a Known, Tracked), String> {
    let name = |(_, promise): &&(&Known, Tracked)| promise.id.to_string();
    let everything: Vec<_> = all.iter().collect();
    let likely: Vec<_> = all.iter().filter(|(_, promise)| promise.is_open() == open).collect();
    let found = match by_beginning(&everything, name, id) {
        Err(several) if several.len() > 1 => match by_beginning(&likely, name, id) {
            Err(none) if none.is_empty() => Err(several),
            found => found,
        },
        found => found,
    };
    found.copied().map_err(|several| {
        let line = |(past, promise): &&&(&Known, Tracked)| {
            let (who, what) = told(words, past, promise);
            cut(&format!("  {}  {who}: {what}", promise.id), WIDTH)
        };
        if several.is_empty() {
            return words.fill("cli-action-unknown", &[("id", short(id).into())]);
        }
        let known = several.iter().map(line).collect::<Vec<_>>().join("\n");
        words.fill("cli-action-ambiguous", &[("id", short(id).into()), ("known", known.into())])
    })
}

/// How wide a text for a pipe or a window is, in cells.
const WIDTH: usize = 80;
const INDENT: &str = "    ";
