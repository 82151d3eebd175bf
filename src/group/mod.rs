//! A group over time: who belongs to it, what it agreed, and what its meetings add up to.
//!
//! Everything is a pure function of three things: the file that the group keeps by hand ([`Group`]), its
//! meetings in brief ([`Meeting`]), and the notes of what happened between them ([`Note`]). Nothing
//! is counted anywhere else, so folders that were filled on different laptops can be laid together.

mod accreditation;
mod model;
mod raw;
mod check;
mod file;
mod meeting;
mod note;
mod intake;
mod series;
mod turns;
mod promises;
mod accepted;
mod agreed;
mod queue;
mod history;
mod drafts;
mod hours;

#[cfg(test)]
pub(crate) mod sample;

pub use accepted::{Agreed, accepted};
pub use accreditation::{
    Accreditation, Most, Norm, Period, Points, Preparation, Register, Rounding, registers,
};
pub use check::{ReadGroup, read_group};
pub use drafts::{drafts, outcomes};
pub use file::group_file;
pub use history::History;
pub use hours::{Asked, Attended, Held, Line, Tally, Totals, Why, Window, hours};
pub use meeting::{Action, Actor, Attendee, Meeting, Settled, Unused, actions};
pub use model::{Agreements, Group, Member};
pub use note::{Between, CaseKind, Intake, Note, after};
pub use promises::{Tracked, open_actions, promised};
pub use queue::{Brought, Offered, queue};
pub use series::{Every, NotEvery, Planned, Schedule, Series};
pub use turns::{Due, Turn, turns};
