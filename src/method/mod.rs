//! A *werkvorm*: what a method file says, once it is known to be right.
//!
//! A file goes through two stages. `raw` reads it as written and remembers where everything stood, and
//! `extend` lays it over the file that it builds on; `check` finds every mistake in it at once and makes the [`Method`] that the rest of the program
//! knows. There is no half-right method. [`Catalog`] knows which methods there are.

mod model;
mod step;
mod capture;
mod sound;
mod catalog;
mod raw;
mod problem;
mod slug;
mod number;
mod rename;
mod schema;
mod check;
mod extend;
#[cfg(test)]
mod tests;

use crate::{diagnostic::Finding, moment::Span};
use std::borrow::Cow;

pub use capture::{By, Capture, Decide, Field, Limit, Only, Purpose, Sharing, Verb};
pub use catalog::{Catalog, Entry, shipped};
pub use model::{
    Aim, Assigning, Certainty, Confidential, Experience, Facilitating, GroupSize, Method, OwnRole,
};
pub use number::part_number;
pub use raw::Warn;
pub use rename::renamed;
pub use schema::schema;
pub use slug::slug;
pub(crate) use sound::warnings_hold;
pub use step::{Activity, AtEnd, Online, Repeat, Role, Step, StepIndex, When};

/// Reads a method file that stands alone: the method, which will have this id, or everything that is
/// wrong with the file. A failure has at least one finding. Whether there are other methods that its
/// steps wait for, the file alone cannot tell.
pub fn load(id: &str, bytes: &[u8]) -> Result<Method, Vec<Finding>> {
    read(id, bytes, &|_| None, &|_| true)
}

/// Reads a method file that may build on others. `bases` gives the text of the method with an id; a
/// file that builds on its own id builds on the method that ships under it. A step can wait for any of
/// these methods.
pub fn load_with<'a>(
    id: &str,
    bytes: &[u8],
    bases: &dyn Fn(&str) -> Option<Cow<'a, [u8]>>,
) -> Result<Method, Vec<Finding>> {
    read(id, bytes, bases, &|id| bases(id).is_some())
}

/// Reads a method file; `knows` tells which other methods a step can wait for.
fn read<'a>(
    id: &str,
    bytes: &[u8],
    bases: &dyn Fn(&str) -> Option<Cow<'a, [u8]>>,
    knows: &dyn Fn(&str) -> bool,
) -> Result<Method, Vec<Finding>> {
    let mut file = extend::extended(id, bytes, bases);
    let mut findings = std::mem::take(&mut file.findings);
    file.misread.iter_mut().for_each(schema::tell_where);
    match file.raw.take().map(|raw| check::check(id, raw, file.misread.clone(), knows)) {
        Some(Ok(method)) if findings.is_empty() => return Ok(method),
        Some(Ok(_)) => {}
        Some(Err(found)) => findings.extend(found.into_iter().map(|found| file.placed(found))),
        None => findings.append(&mut file.misread),
    }
    findings.sort_by_key(|finding| finding.at.start);
    Err(findings)
}

const MOST_STEPS: usize = 200;
const MOST_CAPTURES: usize = 20; // of one step
const MOST_FIELDS: usize = 8; // of one capture
const MOST_ROLES: usize = 8; // of the method's own
const MOST_HOLDERS: usize = 20; // of one of those
const MOST_ASKED: usize = 20; // entries of one person, or sentences in one of them
const MOST_WORDS: usize = 300; // of one entry
const MOST_PICKED: usize = 20; // of the entries of a capture, or votes of one person
const MOST_CRITERIA: usize = 9; // so that each has a letter for its key
const MOST_TIMES: usize = 20; // that a step is held again
const MOST_WARNINGS: usize = 5; // of one step
const MOST_HELD: usize = 1_000; // steps in a row, all that is held again counted
const LONGEST_SCALE: usize = 9; // so that each word has a digit for its key
const LONGEST_STEP: Span = Span::minutes(24 * 60);

/// The words that mean people in every method, so that no role of a method's own can have them.
const RESERVED_ROLES: [&str; 6] =
    ["presenter", "facilitator", "members", "everyone", "each", "group"];
