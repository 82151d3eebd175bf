//! What the program knows of a group, read from the disk.

use crate::{
    diagnostic::{Source, render},
    group::{Group, History, ReadGroup, read_group},
    method::slug,
    moment::{Moment, Offset},
    report,
    store::{Archive, GroupFile, Home},
    words::Words,
};
use std::path::PathBuf;

use super::disk::why_unread;

/// A group, and what there was to say when it was read; or the meetings that no group holds.
#[derive(Clone, Debug, PartialEq)]
pub struct Known {
    /// Its file; one without an id where there is no group.
    pub file: GroupFile,
    /// All that it is and did, as far as that could be read.
    pub history: History,
    /// The folder of each of its meetings, in the same order.
    pub folders: Vec<PathBuf>,
    /// Whether what it did was read, and not its file alone.
    pub is_whole: bool,
    /// What is wrong with its file, shown in its lines.
    pub mistakes: Option<String>,
    /// Folders of sessions and files of notes that could not be read: on their way, or damaged.
    pub unread: Vec<PathBuf>,
}

impl Known {
    /// A group as its file says, without what it did. `knows` tells whether there is a method with an
    /// id. A file that cannot be read, or understood, makes a group that is called after its folder.
    pub fn by_file(home: &Home, id: &str, words: &Words, knows: &dyn Fn(&str) -> bool) -> Self {
        let file = home.group(id);
        let bytes = file.bytes.as_deref().unwrap_or_default();
        let ReadGroup { group, findings } = read_group(id, bytes, knows);
        let path = file.path.display().to_string();
        let mistakes = if let Err(problem) = &file.bytes {
            let args = [("path", path.into()), ("why", why_unread(words, problem).into())];
            Some(words.fill("group-unreadable", &args))
        } else {
            let source = Source::new(&path, bytes);
            (!findings.is_empty()).then(|| render(&source, &findings, words))
        };
        Self { mistakes, ..Self::new(file, group) }
    }

    /// In place of a group, for the meetings that none holds.
    pub fn of_nobody(home: &Home) -> Self {
        let path = home.sessions(false);
        let file = GroupFile { id: String::new(), path, bytes: Ok(Vec::new()) };
        Self::new(file, Group::default())
    }

    fn new(file: GroupFile, group: Group) -> Self {
        let history = History { group, ..History::default() };
        let (folders, unread) = (Vec::new(), Vec::new());
        Self { file, history, folders, is_whole: false, mistakes: None, unread }
    }

    /// The group.
    pub fn group(&self) -> &Group {
        &self.history.group
    }

    /// The id of the group, as the store wants it; none where there is no group.
    pub fn id(&self) -> Option<&str> {
        Some(self.file.id.as_str()).filter(|id| !id.is_empty())
    }

    /// All that one can read of it: what is wrong first, where its file is last.
    pub fn overview(&self, path: &str, words: &Words, now: Moment, offset: Offset) -> String {
        let whole = report::group(&self.history, now, offset, words);
        self.told(vec![whole], path, words)
    }

    /// What is wrong with its file, what could not be read, and where the file is.
    pub(super) fn about_file(&self, path: &str, words: &Words) -> String {
        self.told(Vec::new(), path, words)
    }

    fn told(&self, whole: Vec<String>, path: &str, words: &Words) -> String {
        let mut parts: Vec<String> = self.mistakes.iter().cloned().chain(whole).collect();
        if !self.unread.is_empty() {
            let unread = self.unread.iter().map(|path| path.display().to_string());
            let unread = unread.collect::<Vec<_>>().join("\n  ");
            parts.push(words.fill("group-not-read", &[("paths", unread.into())]));
        }
        parts.push(words.fill("group-where", &[("path", path.into())]));
        parts.join("\n")
    }

    /// A group with all that it did.
    pub fn whole(home: &Home, id: &str, words: &Words, now: Moment) -> Self {
        // Which methods there are says nothing of what it did.
        Self::by_file(home, id, words, &|_| true).with_past(home, now)
    }

    /// The same with all that was done.
    #[must_use]
    pub fn with_past(self, home: &Home, now: Moment) -> Self {
        let archive = home.archive(self.id(), now);
        self.with(home, archive)
    }

    /// The same for each of these, in their order.
    #[must_use]
    pub fn all_with_past(all: Vec<Self>, home: &Home, now: Moment) -> Vec<Self> {
        let ids: Vec<Option<String>> =
            all.iter().map(|known| known.id().map(str::to_owned)).collect();
        let ids: Vec<Option<&str>> = ids.iter().map(Option::as_deref).collect();
        let archives = home.archives(&ids, now);
        all.into_iter().zip(archives).map(|(known, archive)| known.with(home, archive)).collect()
    }

    fn with(mut self, home: &Home, archive: Archive) -> Self {
        let notes = home.notes(self.id());
        (self.folders, self.history.meetings) = archive.sessions.into_iter().unzip();
        self.is_whole = true;
        self.history.notes = notes.notes;
        self.unread = archive.unread.into_iter().chain(notes.unread).collect();
        self
    }
}

/// Each folder that cannot be a group for what it is called, and what it can be called instead.
pub fn misnamed(home: &Home, words: &Words) -> Vec<String> {
    let taken = home.group_ids().unwrap_or_default();
    let told = home.misnamed_groups().into_iter().map(|folder| {
        let name = folder.file_name().unwrap_or_default().to_string_lossy();
        let id = slug(&name);
        // On some systems it is the same folder; then it can be called so.
        let is_taken = taken.contains(&id) && !name.eq_ignore_ascii_case(&id);
        let id = if id.is_empty() || is_taken { "none".to_owned() } else { id };
        let path = folder.display().to_string();
        words.fill("group-misnamed", &[("path", path.into()), ("id", id.into())])
    });
    told.collect()
}

/// How a group stands: which meeting is the next and when, or when the last one was; what is open.
pub fn standing(known: &Known, words: &Words, now: Moment, offset: Offset) -> String {
    let history = &known.history;
    let today = now.date(offset);
    let schedule = history.schedule(today);
    let next = schedule.next(today);
    let mut parts = match history.held() {
        0 if known.unread.is_empty() => vec![words.say("home-group-first")],
        0 => Vec::new(), // what cannot be read may be a meeting
        _ => {
            let number = history.coming(now, offset);
            vec![words.fill("home-group-next", &[("number", number.into())])]
        }
    };
    match (next, history.last()) {
        (Some(next), _) => {
            let time = next.start.format("%H:%M").to_string();
            parts.push(if next.start.date() == today {
                words.fill("home-group-today", &[("time", time.into())])
            } else {
                let date = words.day(next.start.date());
                words.fill("home-group-date", &[("date", date.into()), ("time", time.into())])
            });
        }
        (None, Some(last)) => {
            let date = words.date(last.started, last.offset);
            parts.push(words.fill("home-group-last", &[("date", date.into())]));
        }
        (None, None) => {}
    }
    let open = history.open_actions().len();
    if open > 0 {
        parts.push(words.fill("home-group-open", &[("count", open.into())]));
    }
    if known.mistakes.is_some() {
        parts.push(words.say("home-group-mistakes"));
    }
    if !known.unread.is_empty() {
        parts.push(words.fill("home-group-unread", &[("count", known.unread.len().into())]));
    }
    parts.join(" · ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{group::Between, store, words::Lang};

    #[test]
    fn a_group_is_read_once_and_what_refuses_is_kept_beside_what_could_be_read() {
        let root = tempfile::tempdir().unwrap();
        let home = Home::at(root.path());
        let words = Words::new(Lang::Nl);
        let now: Moment = "2026-11-21T19:00:00.000Z".parse().unwrap();
        home.new_group("noord", b"name = 'Noord'\nmethods = ['zingen']").unwrap();
        let accepted = Between::Dropped { case: "k7m2x-4".to_owned() };
        home.add_note(Some("noord"), now, &accepted).unwrap();
        let blocked = home.group_folder("noord").join("sessions");
        store::write(&blocked, b"no folder").unwrap();

        let file = Known::by_file(&home, "noord", &words, &|_| false);
        assert!(file.mistakes.as_ref().is_some_and(|text| text.contains("zingen")), "{file:?}");
        assert!((&file.unread, file.is_whole) == (&vec![], false));
        let whole = file.with_past(&home, now);
        assert_eq!((whole.id(), whole.history.notes.len()), (Some("noord"), 1));
        assert!(whole.is_whole && whole.mistakes.is_some());
        assert_eq!(whole.unread, [blocked]);
        assert_eq!(Known::whole(&home, "noord", &words, now).mistakes, None);

        home.add_note(None, now, &accepted).unwrap();
        let nobody = Known::of_nobody(&home).with_past(&home, now);
        assert_eq!((nobody.id(), nobody.history.notes.len()), (None, 1));
        assert_eq!((nobody.unread, nobody.mistakes), (vec![], None));
    }
}
