//! What a group did so far, read from its folder.

use crate::{
    app::why_unread,
    group::{Group, Meeting, Note},
    moment::Moment,
    store::{DiskProblem, Home},
    words::Words,
};
use std::path::{Path, PathBuf};

use super::groups::Known;

/// What a group did, or what was done where no group holds the meetings.
#[derive(Default)]
pub(super) struct Past {
    /// The group; with nobody in it where there is none.
    pub(super) group: Group,
    /// Whether there is one.
    pub(super) is_group: bool,
    pub(super) meetings: Vec<Meeting>,
    pub(super) notes: Vec<Note>,
    /// Files and folders that could not be read.
    pub(super) unread: Vec<PathBuf>,
}

impl Past {
    /// Reads what a group did; without one, what was done where no group holds the meetings.
    pub(super) fn read(home: &Home, group: Option<&Known>, now: Moment) -> Self {
        let id = group.map(|known| known.file.id.as_str());
        let notes = home.notes(id);
        let archive = home.archive(id, now);
        Self {
            group: group.map(|known| known.group().clone()).unwrap_or_default(),
            is_group: group.is_some(),
            meetings: archive.meetings(),
            notes: notes.notes,
            unread: archive.unread.into_iter().chain(notes.unread).collect(),
        }
    }

    /// The group's id, as the store wants it.
    pub(super) fn id(&self) -> Option<&str> {
        self.is_group.then_some(self.group.id.as_str())
    }

    /// What is said of what could not be read; nothing when all could.
    pub(super) fn unread(words: &Words, all: &[Self]) -> Option<String> {
        unread(words, all.iter().flat_map(|past| &past.unread))
    }
}

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
