//! A group over time: who belongs to it, what it agreed, and what its meetings add up to.
//!
//! Everything is a pure function of three things: the file that the group keeps by hand ([`Group`]), its
//! meetings in brief ([`Meeting`]), and the notes of what happened between them ([`Note`]). Nothing
//! is counted anywhere else, so folders that were filled on different laptops can be laid together.

mod model;
mod meeting;
mod note;
pub mod series;

pub use meeting::{Action, Attendee, Meeting, Settled};
pub use model::{Accreditation, Agreements, Group, Member};
pub use note::{Between, Intake, Note};
pub use series::{Every, Planned, Schedule, Series};
