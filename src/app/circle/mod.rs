//! A group's own screen: what is open, what waits, what is planned, what was held, and who belongs to
//! it. What is said here becomes a note at once.

mod act;
mod rows;
mod view;

use crate::{
    group::{Between, Note, Offered, Planned, Schedule, Tracked},
    moment::{Moment, Offset},
    session::ActionId,
    store,
    words::{Words, one_line},
};
use crossterm::event::KeyEvent;
use std::path::PathBuf;

use super::{
    editor::Editor,
    keys::Context,
    known::Known,
    world::{Errand, Input},
};
use rows::Row;

/// A group's own screen.
pub(super) struct Circle {
    known: Known,
    /// What was noted here: it is told also with what was read before it was.
    made: Vec<Note>,
    /// What takes back what was said here, the last behind.
    back: Vec<Between>,
    /// The actions of which something was said here: they stay in sight, closed or not.
    told: Vec<ActionId>,
    /// The row with the cursor, and its place.
    at: (Row, usize),
    /// How many meetings are shown, the last ones first.
    shown: usize,
    /// Whether it was asked if the case with the cursor shall be taken back.
    asked: bool,
    /// The line that somebody types on, and what it is for.
    line: Option<(Wanted, Editor)>,
    figures: Figures,
}

/// What is counted of all that the group did.
#[derive(Default)]
struct Figures {
    promises: Vec<Tracked>,
    cases: Vec<Offered>,
    /// All the dates.
    schedule: Schedule,
    /// Those that are ahead, called off or not.
    dates: Vec<Planned>,
    next: Option<Planned>,
    /// The number of the next meeting.
    coming: usize,
    /// The names of those who belong to it today.
    members: Vec<String>,
    /// How many lines tell what was agreed that its file does not have yet.
    to_write: usize,
    /// How many tell who agreed with what it agreed, and who is still to be asked.
    accepted: usize,
}

/// What a line is typed for.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Wanted {
    /// How it went with an action.
    How(ActionId),
    /// The date of a meeting of the series.
    Date(usize),
}

impl Circle {
    /// The screen of a group, with what is known of it so far.
    pub(super) fn open(known: Known, now: Moment, offset: Offset) -> Self {
        let mut circle = Self {
            known,
            made: Vec::new(),
            back: Vec::new(),
            told: Vec::new(),
            at: (Row::Begin, 0),
            shown: rows::MOST_MEETINGS,
            asked: false,
            line: None,
            figures: Figures::default(),
        };
        circle.count(now, offset);
        circle
    }

    /// The id of the group.
    pub(super) fn id(&self) -> &str {
        &self.known.history.group.id
    }

    /// What the group is called.
    pub(super) fn name(&self) -> String {
        one_line(&self.known.history.group.name)
    }

    /// The names of those who belong to it today.
    pub(super) fn members(&self) -> &[String] {
        &self.figures.members
    }

    /// What must be read to show it as it is now.
    pub(super) fn errand(&self, disk: &store::Home, words: &Words, now: Moment) -> Errand {
        let (disk, words, id) = (disk.clone(), words.clone(), self.id().to_owned());
        Box::new(move || Input::Known(vec![Known::whole(&disk, &id, &words, now)]))
    }

    /// The folders in which a change is a change of the group: its own, that of its notes, that of its
    /// sessions, and those of sessions that are on their way or go on.
    pub(super) fn folders(&self, disk: &store::Home) -> Vec<PathBuf> {
        let own = disk.group_folder(self.id());
        let sessions = own.join("sessions");
        let is_session = |path: &&PathBuf| path.parent() == Some(&sessions);
        let coming = self.known.unread.iter().filter(is_session).cloned();
        let held = self.known.folders.iter().zip(&self.known.history.meetings);
        let going = held.filter(|(_, it)| it.ended.is_none()).map(|(folder, _)| folder.clone());
        let coming: Vec<PathBuf> = coming.chain(going).take(MOST_WATCHED).collect();
        [own.clone(), own.join("between"), sessions.clone()].into_iter().chain(coming).collect()
    }

    /// Takes in what was read of the groups, if this one is among them.
    pub(super) fn learn(&mut self, read: Vec<Known>, now: Moment, offset: Offset) {
        let known = read.into_iter().find(|known| known.history.group.id == self.id());
        let Some(mut known) = known else { return };
        for note in &self.made {
            let is_known = known.history.notes.iter().any(|other| other.id == note.id);
            known.history.notes.extend((!is_known).then(|| note.clone()));
        }
        self.known = known;
        self.count(now, offset);
    }

    /// Takes in what was just noted, and what would take it back.
    fn took(&mut self, note: Note, back: Option<Between>, now: Moment, offset: Offset) {
        if let Between::Settled(settled) = &note.what {
            self.told.push(settled.action.clone());
        }
        self.known.history.notes.push(note.clone());
        self.made.push(note);
        self.back.extend(back);
        self.count(now, offset);
    }

    /// Counts anew. The cursor stays on what it is on, or on what comes in its place.
    fn count(&mut self, now: Moment, offset: Offset) {
        let history = &self.known.history;
        let today = now.date(offset);
        let schedule = history.schedule(today);
        let is_ahead = |it: &&Planned| it.held.is_none() && it.start.date() >= today;
        let dates = schedule.planned.iter().filter(is_ahead).take(MOST_DATES).cloned().collect();
        let mut promises = history.promised();
        // What somebody is writing about stays, whoever closes it meanwhile.
        let written = match &self.line {
            Some((Wanted::How(id), _)) => Some(id),
            _ => None,
        };
        promises.retain(|promise| {
            promise.is_open() || self.told.contains(&promise.id) || written == Some(&promise.id)
        });
        self.figures = Figures {
            promises,
            cases: history.queue(),
            next: schedule.next(today).cloned(),
            coming: history.coming(now, offset),
            schedule,
            dates,
            members: history.group.members_on(today).map(|member| member.name.clone()).collect(),
            to_write: history.to_write().map_or(0, |(_, agreed)| agreed.len()),
            accepted: history.accepted().len() + usize::from(!history.to_ask(today).is_empty()),
        };
        self.go_to(&self.at.0.clone());
    }

    pub(super) fn context(&self) -> Context {
        match (&self.line, &self.at.0) {
            (Some(_), _) => Context::CircleLine,
            (None, Row::Begin) => Context::CircleBegin,
            (None, Row::Action(_)) => Context::CircleAction,
            (None, Row::Case(_)) => Context::CircleCase,
            (None, Row::Date(_)) => Context::CircleDate,
            (None, Row::Meeting(_)) => Context::CircleMeeting,
            (None, Row::Member(_)) => Context::CircleMember,
            (None, _) => Context::Circle,
        }
    }

    /// Takes a key that is text, where there is a line to type on.
    pub(super) fn key(&mut self, key: KeyEvent) {
        if let Some((_, editor)) = &mut self.line {
            editor.key(key);
        }
    }

    /// Takes a text that was pasted; nothing where there is no line. Tells whether it was short enough.
    pub(super) fn paste(&mut self, text: &str) -> Option<bool> {
        let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
        self.line.as_mut().map(|(_, editor)| editor.paste(&line))
    }

    /// What is typed on the line, if there is one.
    pub(super) fn typed(&self) -> String {
        self.line.as_ref().map(|(_, editor)| editor.text()).unwrap_or_default()
    }
}

/// How many dates are shown.
const MOST_DATES: usize = 6;

/// How many folders of sessions are watched.
const MOST_WATCHED: usize = 20;
