//! `intervisie method new`.

use crate::{
    method::{renamed, slug},
    store::{Home, NewMethodProblem},
    words::{Lang, Words, clean},
};
use std::path::PathBuf;

use crate::cli::methods::{Methods, unreadable};

/// Makes a method file of the user's own. Gives where it is and what to do with it.
///
/// # Errors
///
/// Why there is none, in the user's language.
pub(super) fn new(
    words: &Words,
    home: &Home,
    name: &str,
    from: Option<&str>,
) -> Result<String, String> {
    let name = clean(name).split_whitespace().collect::<Vec<_>>().join(" ");
    let name = name.strip_suffix(".toml").unwrap_or(&name);
    let id = slug(name);
    if id.is_empty() {
        return Err(words.say("cli-method-no-name"));
    }
    let methods = Methods::read(words, home)?;
    let text = match from {
        Some(from) => methods.text(words, from)?,
        None => template(words).to_owned(),
    };
    // Who names it so may not know that there is one already, and would never see that again.
    if methods.is_known(&id) && methods.path(&id).is_none() && from != Some(id.as_str()) {
        return Err(words.fill("cli-method-ships", &[("id", id.as_str().into())]));
    }
    let title = if id == name { spoken(name) } else { name.to_owned() };
    let path = make(words, home, &id, &renamed(&text, &title))?;
    let args = [("path", path.display().to_string().into()), ("id", id.as_str().into())];
    Ok(words.fill("cli-method-made", &args))
}

/// Writes the file of a new method.
pub(super) fn make(words: &Words, home: &Home, id: &str, text: &str) -> Result<PathBuf, String> {
    home.new_method(id, text.as_bytes()).map_err(|problem| match problem {
        NewMethodProblem::Exists(path) => {
            let args = [("path", path.display().to_string().into()), ("id", id.into())];
            words.fill("cli-method-exists", &args)
        }
        NewMethodProblem::Disk(problem) => unreadable(words, &home.methods(), &problem),
    })
}

/// A name as one says it: `mijn-werkvorm` is called "Mijn werkvorm".
fn spoken(id: &str) -> String {
    let text = id.replace('-', " ");
    let mut letters = text.chars();
    letters.next().map_or(String::new(), |first| first.to_uppercase().chain(letters).collect())
}

/// A method that works, with all that can be added to it as comments.
fn template(words: &Words) -> &'static str {
    match words.lang() {
        Lang::Nl => include_str!("new.nl.toml"),
        Lang::En => include_str!("new.en.toml"),
    }
}
