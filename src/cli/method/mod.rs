//! `intervisie method`: which methods there are, what they look like, and making one's own.

mod check;
mod edit;
mod list;
mod new;
mod show;

use crate::{
    method::{Method, slug},
    store::{self, Home, MethodProblem},
    words::Words,
};
use std::path::Path;

use super::{arguments::AskedMethod, methods::Methods};

/// Answers a question about methods.
///
/// # Errors
///
/// What is wrong and what to do, in the user's language.
pub(super) fn answer(words: &Words, home: &Home, asked: AskedMethod) -> Result<String, String> {
    match asked {
        AskedMethod::List { language, json } => {
            list::list(words, &Methods::read(words, home)?, language.as_deref(), json)
        }
        AskedMethod::Show { method, people, minutes, json } => {
            let method = named(words, home, &method)?;
            show::show(words, &method, people, minutes, json)
        }
        AskedMethod::Check { files } => check::check(words, home, &files),
        AskedMethod::New { name, from } => new::new(words, home, &name, from.as_deref()),
        AskedMethod::Edit { method } => edit::edit(words, home, &method),
        AskedMethod::Schema => Ok(crate::method::schema(words)),
    }
}

/// The method with this id, or in this file.
fn named(words: &Words, home: &Home, name: &str) -> Result<Method, String> {
    let methods = Methods::read(words, home)?;
    if methods.is_known(name) || !looks_like_a_file(name) {
        return methods.method(words, name);
    }
    let path = Path::new(name);
    let bytes = read(words, path)?;
    let (id, methods) = methods.with(path, bytes);
    methods.method(words, &id)
}

fn looks_like_a_file(name: &str) -> bool {
    let path = Path::new(name);
    path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("toml"))
        || path.components().count() > 1
}

/// What a file holds, or why it cannot be read.
fn read(words: &Words, path: &Path) -> Result<Vec<u8>, String> {
    store::method_file(path).map_err(|problem| match problem {
        MethodProblem::TooLarge => {
            let path = path.display().to_string();
            words.fill("cli-method-too-large", &[("path", path.into())])
        }
        MethodProblem::Disk(problem) => super::methods::unreadable(words, path, &problem),
    })
}

/// The id of a method in this file.
fn id_of(path: &Path) -> String {
    slug(&path.file_stem().unwrap_or_default().to_string_lossy())
}
