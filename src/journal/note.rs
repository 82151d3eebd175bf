//! A note of what happened between two meetings, written and read: one line of JSON in a file of its
//! own.

use crate::group::Note;
use serde::{Deserialize, Serialize};

/// The version of the notes that this program writes, and the newest that it knows.
const VERSION: u64 = 1;

#[derive(Serialize)]
struct Written<'a> {
    v: u64,
    #[serde(flatten)]
    note: &'a Note,
}

#[derive(Deserialize)]
struct Head {
    v: u64,
}

/// A note as its file holds it, with the newline that ends it.
pub fn note_line(note: &Note) -> String {
    encode(&Written { v: VERSION, note }) + "\n"
}

fn encode(note: &Written) -> String {
    serde_json::to_string(note).expect("notes hold nothing that JSON cannot")
}

/// The note in a file; none when it is cut off, from a newer program, or something else.
pub fn note(bytes: &[u8]) -> Option<Note> {
    let head: Head = serde_json::from_slice(bytes).ok()?;
    (head.v <= VERSION).then(|| serde_json::from_slice(bytes).ok()).flatten()
}
