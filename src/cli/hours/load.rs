//! What there is to count: groups, their meetings, and what was noted between them.

use crate::{
    app::why_unread,
    diagnostic::{Source, nearest, render},
    group::{Group, Held, Meeting, Note, read_group},
    moment::Moment,
    store::Home,
    words::{Words, short},
};
use std::path::PathBuf;

/// Groups with all that they did, and meetings without a group.
pub(super) struct Loaded {
    groups: Vec<(Option<Group>, Vec<Meeting>, Vec<Note>)>,
    unread: Vec<PathBuf>,
}

impl Loaded {
    pub(super) fn held(&self) -> Vec<Held<'_>> {
        let held = self.groups.iter().map(|(group, meetings, notes)| Held {
            group: group.as_ref(),
            meetings,
            notes,
        });
        held.collect()
    }

    /// That not everything could be read.
    pub(super) fn unread(&self, words: &Words) -> Option<String> {
        let first = self.unread.first()?.display().to_string();
        let args = [("count", self.unread.len().into()), ("path", first.into())];
        Some(words.fill("cli-hours-unread", &args))
    }
}

/// Reads one group, or all of them and what belongs to none.
///
/// # Errors
///
/// When there is no such group, a group's file is not right, or the disk refuses.
pub(super) fn load(
    words: &Words,
    home: &Home,
    only: Option<&str>,
    now: Moment,
) -> Result<Loaded, String> {
    let disk =
        |problem| words.fill("cli-hours-disk", &[("why", why_unread(words, &problem).into())]);
    let mut groups = Vec::new();
    for id in home.group_ids().map_err(disk)? {
        groups.push(group(words, home, &id)?);
    }
    if let Some(name) = only {
        let is_it = |group: &Group| {
            group.id == name || group.name.to_lowercase() == name.trim().to_lowercase()
        };
        if !groups.iter().any(is_it) {
            return Err(no_group(words, name, &groups));
        }
        groups.retain(is_it);
    }
    let mut loaded = Loaded { groups: Vec::new(), unread: Vec::new() };
    for group in groups {
        let archive = home.archive(Some(&group.id), now);
        let notes = home.notes(&group.id).map_err(disk)?;
        loaded.unread.extend(archive.unread.iter().cloned().chain(notes.unread));
        loaded.groups.push((Some(group), archive.meetings(), notes.notes));
    }
    if only.is_none() {
        let archive = home.archive(None, now);
        loaded.unread.extend(archive.unread.iter().cloned());
        loaded.groups.push((None, archive.meetings(), Vec::new()));
    }
    Ok(loaded)
}

fn group(words: &Words, home: &Home, id: &str) -> Result<Group, String> {
    let file = home.group(id);
    let bytes = file.bytes.map_err(|problem| {
        words.fill("cli-hours-disk", &[("why", why_unread(words, &problem).into())])
    })?;
    // Which methods a group likes changes no hour.
    let read = read_group(id, &bytes, &|_| true);
    if read.findings.is_empty() || bytes.is_empty() {
        return Ok(read.group);
    }
    let path = file.path.display().to_string();
    Err(render(&Source::new(&path, &bytes), &read.findings, words))
}

fn no_group(words: &Words, name: &str, groups: &[Group]) -> String {
    let names: Vec<&str> = groups.iter().map(|group| group.name.as_str()).collect();
    let ids = groups.iter().map(|group| group.id.as_str());
    let known = match nearest(name, names.iter().copied().chain(ids)) {
        Some(meant) => short(meant),
        None => super::listed(&names),
    };
    words.fill("cli-hours-no-group", &[("name", short(name).into()), ("known", known.into())])
}
