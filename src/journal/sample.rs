//! A small meeting for tests: the frozen one.

use crate::session::{Opening, Stamped};

use super::read;

/// A journal in which everything happens that can happen.
pub(crate) const FROZEN: &str = include_str!("../../tests/fixtures/journals/first.jsonl");

/// Its events.
pub(crate) fn events() -> Vec<Stamped> {
    read(FROZEN.as_bytes()).events
}

/// Its opening, as that of a real session.
pub(crate) fn opening() -> Opening {
    let opening = events()[0].opens().expect("the first event opens").clone();
    Opening { rehearsal: None, ..opening }
}
