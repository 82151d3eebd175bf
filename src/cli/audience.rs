//! `intervisie audience`: the screen for the group.

use crate::{
    app::{Audience, clock::Clock, follow},
    store::Home,
    view::Theme,
    words::Words,
};

use super::{
    find::not_found,
    screen::{on_screen, there_is_one},
};

/// Shows a session to the group, or whichever runs and comes after it, until somebody leaves.
///
/// # Errors
///
/// What is wrong and what to do, in the user's language.
pub(super) fn show(
    words: &Words,
    home: Home,
    theme: Theme,
    session: Option<&str>,
) -> Result<String, String> {
    let named = session.map(|name| home.find(Some(name)));
    let folder = named.transpose().map_err(|problem| not_found(words, session, &problem))?;
    there_is_one(words)?;
    let mut audience = Audience::new(words.clone(), home, theme, folder);
    on_screen(words, Clock::start(), |screen, world| follow(&mut audience, screen, world))?;
    Ok(String::new())
}
