//! The journal: a session's events as text, one JSON object a line. Text in, text out.
//!
//! A line opens with the version of its form and the event's number, and is never changed once
//! written: `{"v":1,"n":12,"at":"2026-11-21T19:31:00.000Z","what":"paused"}`.

mod line;
mod read;

#[cfg(test)]
pub(crate) mod sample;

pub use line::line;
pub use read::{Journal, Trouble, further, looks_ended, opened, read};
