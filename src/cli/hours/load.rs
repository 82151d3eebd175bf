//! What there is to count: groups, their meetings, and what was noted between them.

use crate::{
    app::why_unread,
    diagnostic::{Source, render},
    group::{Group, Held, Meeting, Note},
    moment::Moment,
    store::{Archive, DiskProblem, Home},
    words::Words,
};
use std::path::PathBuf;

use crate::cli::groups::{Groups, Known};

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
        let first = self.unread.first()?.display().to_string();
        let args = [("count", self.unread.len().into()), ("path", first.into())];
        Some(words.fill("cli-hours-unread", &args))
    }

    fn take(
        &mut self,
        home: &Home,
        group: Option<Group>,
        mut archive: Archive,
    ) -> Result<(), DiskProblem> {
        let notes = home.notes(group.as_ref().map(|group| group.id.as_str()))?;
        self.unread.append(&mut archive.unread);
        self.unread.extend(notes.unread);
        self.parts.push(Part { meetings: archive.into_meetings(), notes: notes.notes, group });
        Ok(())
    }
}

/// Reads one group, or all of them and what belongs to none.
///
/// # Errors
///
/// When there is no such group, the file of one that counts is not right, or the disk refuses.
pub(super) fn load(
    words: &Words,
    home: &Home,
    only: Option<&str>,
    now: Moment,
) -> Result<Loaded, String> {
    let disk = |problem: DiskProblem| {
        words.fill("cli-hours-disk", &[("why", why_unread(words, &problem).into())])
    };
    // Which methods a group likes changes no hour.
    let groups = Groups::read(words, home, &|_| true)?;
    let chosen = match only {
        Some(name) => vec![groups.named(words, name)?],
        None => groups.0.iter().collect(),
    };
    let mut loaded = Loaded { parts: Vec::new(), unread: Vec::new() };
    let groups = chosen.into_iter().map(|known| right(words, known).map(Some));
    let nobodys = only.is_none().then_some(Ok(None));
    let groups = groups.chain(nobodys).collect::<Result<Vec<_>, _>>()?;
    let id = |group: &'_ Option<Group>| group.as_ref().map(|group| group.id.clone());
    let ids: Vec<Option<String>> = groups.iter().map(id).collect();
    let ids: Vec<Option<&str>> = ids.iter().map(Option::as_deref).collect();
    for (group, archive) in groups.into_iter().zip(home.archives(&ids, now)) {
        loaded.take(home, group, archive).map_err(disk)?;
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
