//! `intervisie hours`: what everybody has, to read or for another program.

mod csv;
mod json;
mod load;
mod registered;

use crate::{
    app::clock::{self, Clock},
    diagnostic::nearest,
    group::{self, Asked, Tally},
    report,
    store::Home,
    words::{Words, short},
};
use std::io::{self, IsTerminal};

use super::arguments::{AskedHours, Form};

/// Counts hours and points. Nothing of what was said at a meeting is in it (F-28).
///
/// # Errors
///
/// Why nothing was counted, in the user's language. A mistake in a group's file is one: it may be in the
/// rules, and hours that were counted by half of them would be believed.
pub(super) fn answer(words: &Words, home: &Home, asked: &AskedHours) -> Result<String, String> {
    if let (Some(from), Some(to)) = (asked.from, asked.to)
        && to < from
    {
        let args = [("from", words.day(from).into()), ("to", words.day(to).into())];
        return Err(words.fill("cli-hours-reversed", &args));
    }
    if let Some(day) = asked.registered {
        return registered::note(words, home, asked.group.as_deref(), day);
    }
    let now = Clock::start().now();
    let loaded = load::load(words, home, asked.group.as_deref(), now)?;
    let today = now.date(clock::offset(now));
    let everybody = Asked { person: None, from: asked.from, to: asked.to, today };
    let held = loaded.held();
    let tallies = group::hours(&held, &Asked { person: asked.person.as_deref(), ..everybody });
    if let Some(name) = &asked.person
        && tallies.is_empty()
    {
        // Perhaps they were there, and not in this time.
        let ever = Asked { from: None, to: None, ..everybody };
        return Err(nobody(words, name, &group::hours(&held, &ever)));
    }
    let unread = loaded.unread(words);
    match asked.form {
        Form::Text => {
            let text = match report::hours(&tallies, asked.person.is_some(), words) {
                text if text.is_empty() => words.say("hours-none"),
                text => text,
            };
            Ok([text].into_iter().chain(unread).collect::<Vec<_>>().join("\n\n"))
        }
        form => {
            // What another program reads is that alone.
            if let Some(unread) = unread {
                super::say(io::stderr(), &unread);
            }
            if form == Form::Json {
                return json::told(&tallies);
            }
            let mark = if io::stdout().is_terminal() { "" } else { super::UTF_8 };
            Ok(mark.to_owned() + &csv::told(&tallies, words)?)
        }
    }
}

fn nobody(words: &Words, name: &str, everybody: &[Tally]) -> String {
    let mut names: Vec<&str> = everybody.iter().map(|tally| tally.name.as_str()).collect();
    names.sort_unstable();
    names.dedup();
    let known = match nearest(name, names.iter().copied()) {
        Some(meant) => short(meant),
        None => listed(&names),
    };
    words.fill("cli-hours-nobody", &[("name", short(name).into()), ("known", known.into())])
}

/// Names in a row, as far as a sentence can hold them; `none` without any.
fn listed(names: &[&str]) -> String {
    let told: Vec<String> = names.iter().take(MOST_NAMED).map(|name| short(name)).collect();
    let more = if names.len() > MOST_NAMED { ", …" } else { "" };
    if told.is_empty() { "none".to_owned() } else { told.join(", ") + more }
}

const MOST_NAMED: usize = 12;

#[cfg(test)]
mod tests;
