//! What is said of what could not be read, and finding one of many by how it is called.

use crate::{app::why_unread, store::DiskProblem, words::Words};
use std::path::{Path, PathBuf};

/// What is said of these, which could not be read; nothing of none.
pub(super) fn unread<'a>(
    words: &Words,
    paths: impl IntoIterator<Item = &'a PathBuf>,
) -> Option<String> {
    let paths = paths.into_iter().map(|path| format!("  {}", path.display()));
    let paths: Vec<String> = paths.collect();
    let known = paths.join("\n");
    (!paths.is_empty()).then(|| words.fill("cli-past-unread", &[("known", known.into())]))
}

pub(super) fn unreadable(words: &Words, folder: &Path, problem: &DiskProblem) -> String {
    let path = folder.display().to_string();
    let args = [("path", path.into()), ("why", why_unread(words, problem).into())];
    words.fill("cli-groups-unreadable", &args)
}

/// The one of these that is named so, or the only one whose name begins so; nobody minds capitals.
///
/// # Errors
///
/// Those that it can be: none, or several.
pub(super) fn by_beginning<'a, T>(
    all: &'a [T],
    name: impl Fn(&T) -> String,
    wanted: &str,
) -> Result<&'a T, Vec<&'a T>> {
    let wanted = wanted.trim().to_lowercase();
    if let Some(exact) = all.iter().find(|one| name(one) == wanted) {
        return Ok(exact);
    }
    let fitting: Vec<&T> = all.iter().filter(|one| name(one).starts_with(&wanted)).collect();
    match fitting.as_slice() {
        [only] => Ok(only),
        _ => Err(fitting),
    }
}
