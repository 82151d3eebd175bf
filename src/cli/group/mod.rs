//! `intervisie group`: which groups there are, what they did, and making one.

mod check;
mod dates;
mod list;
mod new;

use crate::{app::clock, store::Home, words::Words};

use super::{
    arguments::AskedGroup,
    groups::{Groups, Named},
};

/// Answers a question about groups.
///
/// # Errors
///
/// What is wrong and what to do, in the user's language.
pub(super) fn answer(words: &Words, home: &Home, asked: AskedGroup) -> Result<String, String> {
    match asked {
        AskedGroup::List { json } => list::list(words, home, json),
        AskedGroup::Show { group } => show(words, home, group.as_deref()),
        AskedGroup::Check { group } => check::check(words, home, group.as_deref()),
        AskedGroup::Dates(asked) => dates::answer(words, home, &asked),
        AskedGroup::New { name, members } => new::new(words, home, &name, &members),
    }
}

/// All that is known of a group, as the screen shows it.
fn show(words: &Words, home: &Home, group: Option<&str>) -> Result<String, String> {
    let groups = Groups::read(words, home, &|_| true)?;
    let now = clock::Clock::start().now();
    let known = groups.meant(words, group, Named::Behind)?.clone().with_past(home, now);
    let path = known.file.path.display().to_string();
    let overview = known.overview(&path, words, now, clock::offset(now));
    Ok(format!("{}\n\n{overview}", known.history.group.name))
}
