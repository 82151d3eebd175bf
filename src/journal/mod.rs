//! The journal: a session's events as text, one JSON object a line. Text in, text out. What happened
//! between a group's meetings, and its sessions in brief, are such lines too.
//!
//! A line opens with the version of its form and the event's number, and is never changed once
//! written: `{"v":1,"n":12,"at":"2026-11-21T19:31:00.000Z","what":"paused"}`.

mod line;
mod read;
mod note;
mod brief;

#[cfg(test)]
pub(crate) mod sample;

pub use brief::{Brief, brief_lines, briefs};
pub use line::line;
pub use note::{note, note_line};
pub use read::{Journal, Trouble, further, looks_ended, opened, read};
