//! `intervisie` leads a group through structured peer consultation: a method read from a file, a
//! countdown per step, what the group says, and a report at the end.
//!
//! The rooms, in reading order. Each may use only those above it that ARCHITECTURE.md names, and
//! `tests/suite/rooms.rs` holds it to that.

pub mod moment;
pub mod words;
pub mod diagnostic;
pub mod method;
pub mod session;
pub mod group;
pub mod journal;
pub mod report;
pub mod store;
pub mod view;
pub mod app;
pub mod cli;
