//! What the program knows of a group, read from the disk.

use crate::{
    diagnostic::{Source, render},
    group::{History, ReadGroup, read_group},
    method::slug,
    moment::{Moment, Offset},
    report,
    store::Home,
    words::Words,
};
use std::path::PathBuf;

use super::disk::why_unread;

/// A group, and what there was to say when it was read.
#[derive(Clone, Debug, PartialEq)]
pub struct Known {
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
    /// A group as its file says, without what it did.
    pub fn by_file(home: &Home, id: &str, words: &Words) -> Self {
        let file = home.group(id);
        let (bytes, refused) = match file.bytes {
            Ok(bytes) => (bytes, None),
            Err(problem) => (Vec::new(), Some(problem)),
        };
        let ReadGroup { group, findings } = read_group(id, &bytes, &|_| true);
        let path = file.path.display().to_string();
        let mistakes = if let Some(problem) = refused {
            let args = [("path", path.into()), ("why", why_unread(words, &problem).into())];
            Some(words.fill("group-unreadable", &args))
        } else {
            let source = Source::new(&path, &bytes);
            (!findings.is_empty()).then(|| render(&source, &findings, words))
        };
        let history = History { group, ..History::default() };
        Self { history, folders: Vec::new(), is_whole: false, mistakes, unread: Vec::new() }
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
        let mut known = Self::by_file(home, id, words);
        let archive = home.archive(Some(id), now);
        let notes = home.notes(Some(id));
        (known.folders, known.history.meetings) = archive.sessions.into_iter().unzip();
        known.is_whole = true;
        known.history.notes = notes.notes;
        known.unread = archive.unread.into_iter().chain(notes.unread).collect();
        known
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
    let number = next.map_or(history.held() + 1, |next| next.number);
    let mut parts = match history.held() {
        0 if known.unread.is_empty() => vec![words.say("home-group-first")],
        0 => Vec::new(), // what cannot be read may be a meeting
        _ => vec![words.fill("home-group-next", &[("number", number.into())])],
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
