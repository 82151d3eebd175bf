//! `intervisie group`: what a group has over time.

mod dates;

use crate::{store::Home, words::Words};

use super::arguments::AskedDates;

/// Answers a question about a group.
///
/// # Errors
///
/// What is wrong and what to do, in the user's language.
pub(super) fn answer(words: &Words, home: &Home, asked: &AskedDates) -> Result<String, String> {
    dates::answer(words, home, asked)
}
