//! What there is to count: groups, their meetings, and what was noted between them.

use crate::{
    app::why_unread,
    diagnostic::{Source, render},
    group::{Group, Held, Meeting, Note},
    moment::Moment,
    store::Home,
    words::Words,
};
use std::path::PathBuf;

use crate::cli::{
    groups::{Groups, Known},
    past::unread,
};

/// Groups with all that they did, and meetings without a group.
pub(super) struct Loaded {
    parts: Vec<Part>,
    unread: Vec<PathBuf>,
}

struct Part {
    group: Option<Group>,
    meetings: Vec<Meeting>,
    notes: Vec<Note>,
}

impl Loaded {
    pub(super) fn held(&self) -> Vec<Held<'_>> {
        let held = self.parts.iter().map(|part| Held {
            group: part.group.as_ref(),
            meetings: &part.meetings,
            notes: &part.notes,
        });
        held.collect()
    }

    /// That not everything could be read.
    pub(super) fn unread(&self, words: &Words) -> Option<String> {
        unread(words, &self.unread)
    }

    fn take(&mut self, home: &Home, group: Option<Group>, now: Moment) {
        let id = group.as_ref().map(|group| group.id.as_str());
        let archive = home.archive(id, now);
        let notes = home.notes(id);
        self.unread.extend(archive.unread.iter().cloned().chain(notes.unread));
        self.parts.push(Part { meetings: archive.meetings(), notes: notes.notes, group });
    }
}

/// Reads one group, or all of them and what belongs to none.
///
/// # Errors
///
/// When there is no such group, or the file of one that counts is not right or cannot be read.
pub(super) fn load(
    words: &Words,
    home: &Home,
    only: Option<&str>,
    now: Moment,
) -> Result<Loaded, String> {
    // Which methods a group likes changes no hour.
    let groups = Groups::read(words, home, &|_| true)?;
    let chosen = match only {
        Some(name) => vec![groups.named(words, name)?],
        None => groups.0.iter().collect(),
    };
    let mut loaded = Loaded { parts: Vec::new(), unread: Vec::new() };
    for known in chosen {
        let group = right(words, known)?;
        loaded.take(home, Some(group), now);
    }
    if only.is_none() {
        loaded.take(home, None, now);
    }
    Ok(loaded)
}

/// A group whose file can be read and is right; a folder without one is a group of whoever came.
fn right(words: &Words, known: &Known) -> Result<Group, String> {
    let bytes = known.file.bytes.as_ref().map_err(|problem| {
        words.fill("cli-hours-disk", &[("why", why_unread(words, problem).into())])
    })?;
    if known.read.findings.is_empty() || bytes.is_empty() {
        return Ok(known.group().clone());
    }
    let path = known.file.path.display().to_string();
    Err(render(&Source::new(&path, bytes), &known.read.findings, words))
}
