//! `intervisie group list`.

use crate::{
    app::{
        Known,
        clock::{self, Clock},
        standing,
    },
    store::Home,
    words::Words,
};
use serde::Serialize;

use crate::cli::groups::Groups;

/// A group as another program reads it.
#[derive(Serialize)]
struct Listed {
    id: String,
    name: String,
    /// How many belong to it, also those who left.
    members: usize,
    /// How many meetings were held to their end.
    meetings: usize,
    /// When the last of those began, in RFC 3339; none before the first.
    last: Option<String>,
    open_actions: usize,
    waiting_cases: usize,
    /// Whether its file has no mistakes.
    right: bool,
}

/// Every group with how it stands, in lines or as JSON.
///
/// # Errors
///
/// Why they cannot be read, in the user's language.
pub(super) fn list(words: &Words, home: &Home, json: bool) -> Result<String, String> {
    let groups = Groups::read(words, home, &|_| true)?;
    let now = Clock::start().now();
    let known = Known::all_with_past(groups.0, home, now);
    if json {
        let listed: Vec<Listed> = known.iter().map(listed).collect();
        return serde_json::to_string_pretty(&listed).map_err(|error| error.to_string());
    }
    if known.is_empty() {
        return Ok(words.say("cli-groups-none"));
    }
    let lines = known.iter().map(|known| {
        let group = &known.history.group;
        format!(
            "{} ({})\n  {}\n",
            group.name,
            group.id,
            standing(known, words, now, clock::offset(now))
        )
    });
    Ok(lines.collect())
}

fn listed(known: &Known) -> Listed {
    let history = &known.history;
    Listed {
        id: history.group.id.clone(),
        name: history.group.name.clone(),
        members: history.group.members.len(),
        meetings: history.held(),
        last: history.last().map(|meeting| meeting.started.to_string()),
        open_actions: history.open_actions().len(),
        waiting_cases: history.queue().len(),
        right: known.mistakes.is_none(),
    }
}
