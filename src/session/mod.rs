//! The engine: what happens in a meeting, without a clock, a disk or a terminal.
//!
//! A session is the sum of its [`Event`]s. [`decide`] tells which events a [`Command`] makes,
//! [`State::apply`] takes them in, and [`State::next_deadline`] names the moment at which something
//! happens by itself. `now` is always an argument.

mod opening;
mod gathering;
mod event;
mod growth;
mod script;
mod people;
mod promise;
mod presence;
mod attendance;
mod lookback;
mod agreement;
mod projected;
mod state;
mod log;
mod fold;
mod plan;
mod replan;
mod stretch;
mod warning;
mod nudge;
mod forks;
mod graft;
mod round;
mod decide;
mod page;

pub use decide::{Command, Refusal, decide};
pub use event::{EntryId, Event, Moving, Part, Place, Stamped};
pub use forks::Fork;
pub use gathering::{Absence, Absent, Accepted, Gathering};
pub use lookback::Settlement;
pub use nudge::Nudge;
pub use opening::{Earlier, MOST_PEOPLE, Opening, Person, PersonId};
pub use page::{Gap, Line, sentences, words};
pub use people::content;
pub use plan::fit;
pub use presence::{Mode, Stay};
pub use projected::Face;
pub use promise::{ActionId, BadActionId, Outcome, Promise};
pub use replan::{Replan, Share};
pub use script::{Pass, Script};
pub use state::{Away, Entry, Pick, Round, State, Track};
pub use warning::Signal;
