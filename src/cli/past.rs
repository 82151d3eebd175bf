//! What a group did so far, read from its folder.

use crate::{
    app::why_unread,
    group::{Group, Meeting, Note},
    moment::Moment,
    store::{Archive, DiskProblem, Home},
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
    ///
    /// # Errors
    ///
    /// Why its folder cannot be read, in the user's language.
    pub(super) fn read(
        words: &Words,
        home: &Home,
        group: Option<&Known>,
        now: Moment,
    ) -> Result<Self, String> {
        let archive = home.archive(id(group), now);
        Self::with(words, home, group, archive)
    }

    /// The same for each of these, in their order.
    ///
    /// # Errors
    ///
    /// Why one of their folders cannot be read, in the user's language.
    pub(super) fn read_all(
        words: &Words,
        home: &Home,
        groups: &[Option<&Known>],
        now: Moment,
    ) -> Result<Vec<Self>, String> {
        let ids: Vec<Option<&str>> = groups.iter().map(|group| id(*group)).collect();
        let archives = home.archives(&ids, now);
        let all = groups.iter().zip(archives);
        all.map(|(group, archive)| Self::with(words, home, *group, archive)).collect()
    }

    fn with(
        words: &Words,
        home: &Home,
        group: Option<&Known>,
        mut archive: Archive,
    ) -> Result<Self, String> {
        let id = id(group);
        let folder = id.map_or_else(|| home.sessions(false), |id| home.group_folder(id));
        let refused = |problem: DiskProblem| unreadable(words, &folder, &problem);
        let notes = home.notes(id).map_err(refused)?;
        let unread = std::mem::take(&mut archive.unread);
        Ok(Self {
            group: group.map(|known| known.group().clone()).unwrap_or_default(),
            is_group: group.is_some(),
            meetings: archive.into_meetings(),
            notes: notes.notes,
            unread: unread.into_iter().chain(notes.unread).collect(),
        })
    }

    /// The group's id, as the store wants it.
    pub(super) fn id(&self) -> Option<&str> {
        self.is_group.then_some(self.group.id.as_str())
    }

    /// What is said of what could not be read; nothing when all could.
    pub(super) fn unread(words: &Words, all: &[Self]) -> Option<String> {
        let paths = all.iter().flat_map(|past| &past.unread);
        let paths: Vec<String> = paths.map(|path| format!("  {}", path.display())).collect();
        let known = paths.join("\n");
        (!paths.is_empty()).then(|| words.fill("cli-past-unread", &[("known", known.into())]))
    }
}

/// The id of a group, as the store wants it.
fn id(group: Option<&Known>) -> Option<&str> {
    group.map(|known| known.file.id.as_str())
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
