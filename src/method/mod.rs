//! A *werkvorm*: what a method file says, once it is known to be right.
//!
//! A file goes through two stages. `raw` reads it as written and remembers where everything stood;
//! `check` finds every mistake in it at once and makes the [`Method`] that the rest of the program
//! knows. There is no half-right method.

mod model;

pub use model::{
    Activity, AtEnd, By, Capture, Decide, Facilitating, Field, GroupSize, Limit, Method, Purpose,
    Role, Step, StepIndex, Verb, When,
};
