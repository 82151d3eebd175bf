//! `intervisie method edit`.

use crate::{store::Home, words::Words};
use std::{
    io::{self, ErrorKind, IsTerminal, Write},
    path::Path,
};

use super::{check::check, new::make};
use crate::cli::methods::Methods;

/// Opens a method in the user's editor, and tells afterwards what is wrong with it. A method that
/// ships is copied first: the copy takes its place.
///
/// # Errors
///
/// What is wrong, in the user's language.
pub(super) fn edit(words: &Words, home: &Home, id: &str) -> Result<String, String> {
    let methods = Methods::read(words, home)?;
    let (path, copied) = match methods.path(id) {
        Some(path) => (path, false),
        None => (make(words, home, id, &methods.text(words, id)?)?, true),
    };
    if copied {
        let args = [("path", path.display().to_string().into()), ("id", id.into())];
        // Read while the editor starts; what cannot be written is not worth stopping for.
        let _ = writeln!(io::stderr(), "{}", words.fill("cli-method-copied", &args));
    }
    loop {
        open(words, &path)?;
        let checked = check(words, home, std::slice::from_ref(&path));
        match &checked {
            Err(mistakes) if io::stdin().is_terminal() => {
                if !wants_again(words, mistakes) {
                    return checked;
                }
            }
            _ => return checked,
        }
    }
}

fn open(words: &Words, path: &Path) -> Result<(), String> {
    edit::edit_file(path).map_err(|error| {
        let path = path.display().to_string();
        let why = match error.kind() {
            ErrorKind::NotFound => words.say("cli-editor-none"),
            ErrorKind::Other => words.say("cli-editor-failed"), // it ran, and said so
            _ => error.to_string(),
        };
        words.fill("cli-method-editor", &[("path", path.into()), ("why", why.into())])
    })
}

/// Shows the mistakes and asks whether to open the file again.
fn wants_again(words: &Words, mistakes: &str) -> bool {
    let question = words.say("cli-method-again");
    let asked = write!(io::stderr(), "{mistakes}\n{question} ").and_then(|()| io::stderr().flush());
    let mut line = String::new();
    if asked.is_err() || io::stdin().read_line(&mut line).is_err() {
        return false;
    }
    let yes = words.say("cli-method-yes");
    line.trim().to_lowercase().starts_with(&yes)
}
