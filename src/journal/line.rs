//! One line of a journal, written and read.

use crate::session::Stamped;
use serde::{Deserialize, Serialize};
use serde_json::error::Category;
use std::borrow::Cow;

/// The version of the lines that this program writes, and the newest that it knows.
const VERSION: u64 = 1;

/// An event as a line of a journal, with the newline that ends it.
pub fn line(stamped: &Stamped) -> String {
    let mut text = encode(&Written { v: VERSION, stamped });
    text.push('\n');
    text
}

fn encode(line: &Written) -> String {
    serde_json::to_string(line).expect("events hold nothing that JSON cannot")
}

/// What a line says, as far as this program understands it.
#[derive(Debug)]
pub(super) struct Decoded {
    /// The event's number.
    pub(super) seq: u64,
    /// The version of a line that a newer program wrote.
    pub(super) newer: Option<u64>,
    /// The event; only a line from a newer program may lack one.
    pub(super) stamped: Option<Stamped>,
}

/// Why a line says nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Flaw {
    /// It is not JSON: it was cut off, or something else was written over it.
    NotJson,
    /// It is JSON, and no event.
    NotAnEvent,
}

/// Reads a line, with or without its newline.
pub(super) fn decode(line: &[u8]) -> Result<Decoded, Flaw> {
    if line.len() > LONGEST {
        return Err(Flaw::NotAnEvent);
    }
    let head: Head = serde_json::from_slice(line).map_err(|error| flaw(&error))?;
    let newer = head.v > VERSION || !KINDS.contains(&head.what.as_ref());
    let newer = newer.then_some(head.v);
    match serde_json::from_slice(line) {
        Ok(stamped) => Ok(Decoded { seq: head.n, newer, stamped: Some(stamped) }),
        Err(_) if newer.is_some() => Ok(Decoded { seq: head.n, newer, stamped: None }),
        Err(error) => Err(flaw(&error)),
    }
}

fn flaw(error: &serde_json::Error) -> Flaw {
    match error.classify() {
        Category::Data => Flaw::NotAnEvent,
        Category::Syntax | Category::Eof | Category::Io => Flaw::NotJson,
    }
}

#[derive(Serialize)]
struct Written<'a> {
    v: u64,
    #[serde(flatten)]
    stamped: &'a Stamped,
}

/// What every version of a line has.
#[derive(Deserialize)]
struct Head<'a> {
    v: u64,
    n: u64,
    #[serde(borrow)]
    what: Cow<'a, str>,
}

const LONGEST: usize = 4 * 1024 * 1024; // an opening holds its whole method; nobody writes more

/// The kinds of events in this version; any other is from a newer program.
const KINDS: [&str; 36] = [
    "opened",
    "moved",
    "paused",
    "resumed",
    "extended",
    "replanned",
    "set-back",
    "turned",
    "ordered",
    "drafted",
    "written",
    "edited",
    "withdrawn",
    "picked",
    "unpicked",
    "voted",
    "assigned",
    "repeated",
    "inserted",
    "changed",
    "joined",
    "came",
    "left",
    "placed",
    "rated",
    "settled",
    "took-part",
    "accepted",
    "shown",
    "flashed",
    "faced",
    "away",
    "excluded",
    "ended",
    "reported",
    "undone",
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::journal::sample::FROZEN;
    use std::collections::BTreeSet;

    #[test]
    fn a_line_of_every_kind_is_frozen() {
        let growing = include_str!("../../tests/fixtures/journals/growing.jsonl");
        let room = include_str!("../../tests/fixtures/journals/room.jsonl");
        let lookback = include_str!("../../tests/fixtures/journals/lookback.jsonl");
        let lines = FROZEN.lines().chain(growing.lines()).chain(room.lines());
        let lines = lines.chain(lookback.lines());
        let heads = lines.map(|line| serde_json::from_str::<Head>(line).unwrap());
        let frozen: BTreeSet<_> = heads.map(|head| head.what.into_owned()).collect();
        assert_eq!(frozen, KINDS.map(str::to_owned).into());
    }
}
