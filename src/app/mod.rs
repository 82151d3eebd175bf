//! The shell: it owns the terminal and the loop, and turns keys into commands.
//!
//! A turn of the loop:
//! 1. Draw.
//! 2. Wait for the earliest of: a key, the next shown second, a deadline, a draft to be recorded.
//!    Nothing else wakes us.
//! 3. Read the clock once: that `now` serves the whole turn.
//! 4. Do what is due, then what came in: decide, record, apply.

pub mod clock;
pub mod world;
mod habits;
mod child;
mod awake;
pub mod terminal;
mod signals;
mod key;
mod keys;
mod editor;
mod disk;
mod live;
mod page;
mod writing;
mod choosing;
mod lot;
mod known;
mod home;
mod card;
mod sieve;
mod library;
mod shelf;
mod wall;
mod guests;
mod founding;
mod gathered;
mod calendar;
mod reading;
mod circle;
mod handing;
mod duties;
mod setup;
mod form;
mod review;
mod room;
mod group;
mod help;
mod missing;
mod nudge;
mod over;
mod choices;
mod people;
mod attendance;
mod agreeing;
mod cases;
mod replan;
mod offer;
mod program;
mod heard;
mod begin;
mod run;
mod pace;
mod follow;
mod inbox;
pub mod plain;

pub use begin::Start;
pub use calendar::saved;
pub use disk::{why, why_unread};
pub use follow::{Audience, follow};
pub use guests::{names, person};
pub use habits::{Chime, Habits};
pub use known::{Known, misnamed, standing};
pub use program::App;
pub use run::{Ending, run};
pub use setup::Wishes;
