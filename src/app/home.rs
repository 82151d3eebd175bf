//! The first screen: sessions to go on with, a method to begin with, the way to all others.

use crate::{
    method::{Catalog, Method},
    moment::{Moment, Offset, Span},
    session::Script,
    store::{self, Unfinished},
    view::{self, Look, tell},
    words::Words,
};

use ratatui::Frame;
use std::path::PathBuf;

use super::{
    disk::why_unread,
    keys::Intent,
    known::{Known, misnamed, standing},
    program::Reading,
    world::{Errand, Input},
};

/// The home screen.
#[derive(Default)]
pub(super) struct Home {
    /// How many sessions are there that nobody can read.
    pub(super) unreadable: usize,
    /// What else there is to say of what lies on the disk.
    pub(super) remarks: Vec<String>,
    groups: Vec<view::home::Group>,
    /// The groups that meet, as far as they were read.
    pub(super) known: Vec<Known>,
    /// Under which heading they stand.
    under: usize,
    /// What each row stands for, counted over all groups.
    rows: Vec<Chosen>,
    chosen: usize,
    /// Whether it was told that the chosen session went on elsewhere, or may.
    told: bool,
}

/// What was chosen at home.
#[derive(Clone)]
pub(super) enum Chosen {
    /// A session to go on with.
    Resume(Box<Unfinished>),
    /// One of which the last part lies in a folder that is not there now.
    Gone(PathBuf),
    /// One that may go on on another laptop at this moment.
    Elsewhere,
    /// A method to begin with.
    Begin(String),
    /// A group that meets.
    Group(String),
    /// A group to make.
    Found,
    /// A look at all methods.
    Methods,
}

/// A session that stopped longer ago is not in the way of a new one.
const RECENT: Span = Span::minutes(12 * 60);

/// How many unfinished sessions are offered.
const MOST: usize = 3;

impl Home {
    /// Looks at what there is. Of the methods only the one is read that is shown: the one that was asked
    /// for, if any. `unread` files count as methods too.
    pub(super) fn open(
        disk: &store::Home,
        (catalog, unread): (&Catalog, usize),
        asked: Option<&str>,
        words: &Words,
        now: Moment,
    ) -> Self {
        let store::UnfinishedSessions { sessions: unfinished, unreadable } =
            disk.unfinished(MOST, now);
        let mut home = Self { unreadable, ..Self::default() };
        let items = unfinished.iter().map(|session| item(session, words, now)).collect();
        let sessions = unfinished.into_iter().map(|session| Chosen::Resume(Box::new(session)));
        home.offer(words.say("home-go-on"), items, sessions.collect());
        let ids = disk.group_ids().unwrap_or_else(|problem| {
            let path = disk.groups_folder().display().to_string();
            let args = [("path", path.into()), ("why", why_unread(words, &problem).into())];
            home.remarks.push(words.fill("cli-groups-unreadable", &args));
            Vec::new()
        });
        home.remarks.extend(misnamed(disk, words));
        home.known = ids.iter().map(|id| Known::by_file(disk, id, words, &|_| true)).collect();
        home.under = home.groups.len();
        let name = |known: &Known| known.history.group.name.clone();
        let mut items: Vec<(String, String)> =
            home.known.iter().map(|known| (name(known), String::new())).collect();
        let mut rows: Vec<Chosen> = ids.into_iter().map(Chosen::Group).collect();
        if let Some(method) = offered(disk, catalog, asked) {
            let minutes = words.minutes(Script::of(&method, None, None).planned());
            items.push(if rows.is_empty() {
                (method.name, minutes)
            } else {
                (words.say("home-no-group"), format!("{} · {minutes}", method.name))
            });
            rows.push(Chosen::Begin(method.id));
        }
        home.offer(words.say("home-begin"), items, rows);
        let own = catalog.entries().iter().filter(|entry| entry.is_own).count();
        let count = catalog.entries().len() + unread;
        let args = [("count", count.into()), ("own", (own + unread).into())];
        let methods = (words.say("home-methods"), words.fill("home-methods-count", &args));
        let found = (words.say("home-found"), words.say("home-found-what"));
        let rows = vec![Chosen::Methods, Chosen::Found];
        home.offer(String::new(), vec![methods, found], rows);
        home
    }

    /// What must be read to tell of the groups what they did; nothing when there are none. It takes a
    /// while where there are many, and nobody waits for it.
    pub(super) fn errand(&self, disk: &store::Home, words: &Words, now: Moment) -> Option<Errand> {
        let ids: Vec<String> =
            self.known.iter().map(|known| known.history.group.id.clone()).collect();
        let (disk, words) = (disk.clone(), words.clone());
        let keeps = disk.keeps_any();
        let read = move || {
            disk.forget_gone();
            let known = ids.iter().map(|id| Known::by_file(&disk, id, &words, &|_| true));
            Input::Known(Known::all_with_past(known.collect(), &disk, now))
        };
        (!self.known.is_empty() || keeps).then(|| Box::new(read) as Errand)
    }

    /// Takes in what was read of groups, whichever of them.
    pub(super) fn learn(&mut self, read: Vec<Known>, words: &Words, now: Moment, offset: Offset) {
        let Some(group) = self.groups.get_mut(self.under) else { return };
        for known in read {
            let id = |known: &Known| known.history.group.id.clone();
            let at = self.known.iter().position(|it| id(it) == id(&known));
            let place = at.and_then(|at| Some((group.items.get_mut(at)?, self.known.get_mut(at)?)));
            if let Some(((_, note), it)) = place {
                *note = standing(&known, words, now, offset);
                *it = known;
            }
        }
    }

    /// The group with the cursor.
    pub(super) fn group(&self) -> Option<&Known> {
        let Some(Chosen::Group(id)) = self.rows.get(self.chosen) else { return None };
        self.known.iter().find(|known| known.history.group.id == *id)
    }

    /// Puts the cursor on a group.
    pub(super) fn go_to(&mut self, id: &str) {
        let is_it = |row: &Chosen| matches!(row, Chosen::Group(group) if group == id);
        if let Some(at) = self.rows.iter().position(is_it) {
            self.chosen = at;
        }
    }

    fn offer(&mut self, heading: String, items: Vec<(String, String)>, rows: Vec<Chosen>) {
        if !items.is_empty() {
            self.groups.push(view::home::Group { heading, items });
            self.rows.extend(rows);
        }
    }

    /// Whether there is a session that somebody may mean to go on with: one of today.
    pub(super) fn has_recent(&self, now: Moment) -> bool {
        self.rows.iter().any(|row| match row {
            Chosen::Resume(session) => {
                let is_real = session.state.opening().rehearsal.is_none();
                is_real && !session.elsewhere && now - session.last_alive < RECENT
            }
            _ => false,
        })
    }

    pub(super) fn draw(
        &self,
        frame: &mut Frame,
        look: &Look,
        offset: Offset,
        reading: Option<&Reading>,
    ) {
        view::home::draw(frame, look, &self.view(offset, reading));
    }

    /// Ready to draw or to tell.
    pub(super) fn view<'a>(
        &'a self,
        offset: Offset,
        reading: Option<&'a Reading>,
    ) -> view::home::Home<'a> {
        let overlay = reading.map(Reading::view);
        view::home::Home { offset, groups: &self.groups, chosen: self.chosen, overlay }
    }

    /// Which row is chosen, and how many there are.
    pub(super) fn place(&self) -> (usize, usize) {
        (self.chosen, self.rows.len())
    }

    /// Takes a key. Tells what it chose.
    pub(super) fn act(&mut self, intent: Intent) -> Option<Chosen> {
        let count = self.rows.len().max(1);
        match intent {
            Intent::Up => self.chosen = self.chosen.checked_sub(1).unwrap_or(count - 1),
            Intent::Down => self.chosen = (self.chosen + 1) % count,
            Intent::Methods => return Some(Chosen::Methods),
            Intent::Open => return self.take(),
            _ => {}
        }
        self.told = false;
        None
    }

    /// What the chosen row stands for. Who would go on with half a session hears that first.
    fn take(&mut self) -> Option<Chosen> {
        let row = self.rows.get(self.chosen)?;
        match row {
            Chosen::Resume(session) if !self.told && session.gone.is_some() => {
                let gone = session.gone.clone();
                self.told = true;
                gone.map(Chosen::Gone)
            }
            Chosen::Resume(session) if !self.told && session.elsewhere => {
                self.told = true;
                Some(Chosen::Elsewhere)
            }
            _ => Some(row.clone()),
        }
    }
}

/// The method to begin with: the one that was asked for or held last, else the first that is whole.
fn offered(disk: &store::Home, catalog: &Catalog, asked: Option<&str>) -> Option<Method> {
    let others = catalog.entries().iter().map(|entry| entry.id.clone());
    let last = disk.last_method().filter(|id| comes_again(id));
    let known = asked.map(str::to_owned).into_iter().chain(last);
    let mut ids = known.chain([USUAL.to_owned()]).chain(others);
    ids.find_map(|id| catalog.load(&id)?.ok())
}

/// The method for who has not held any.
pub(super) const USUAL: &str = "werkplekleren";

/// The method for the first meeting of a group (S3-11…14).
pub(super) const FIRST: &str = "kennismaking";

/// The method for the last meeting of a series.
pub(super) const LAST: &str = "laatste-bijeenkomst";

/// Whether a method that was held is likely to be held again: one meets first and last once.
pub(super) fn comes_again(id: &str) -> bool {
    ![FIRST, LAST].contains(&id)
}

/// A session as the list names it, and where it stopped.
fn item(session: &Unfinished, words: &Words, now: Moment) -> (String, String) {
    let state = &session.state;
    let offset = state.opening().offset;
    let step = tell::step_name(state, state.position());
    let mut note = if session.gone.is_some() {
        words.say("home-gone")
    } else if session.running {
        words.say("home-runs-elsewhere")
    } else if let Some(since) = state.paused().filter(|_| state.opening().rehearsal.is_none()) {
        words.fill("home-paused", &[("time", words.time(since, offset).into())])
    } else {
        let ago = (now - session.last_alive).or_zero().rounded_minutes();
        if ago <= 90 {
            words.fill("home-stopped", &[("minutes", ago.into())])
        } else {
            let day = words.date(session.last_alive, offset);
            let time = words.time(session.last_alive, offset);
            words.fill("home-stopped-on", &[("day", day.into()), ("time", time.into())])
        }
    };
    if let Some(factor) = state.opening().rehearsal {
        let factor = i64::from(factor);
        note = format!("{} · {note}", words.fill("room-rehearsal", &[("factor", factor.into())]));
    }
    if session.elsewhere {
        note = format!("{} · {note}", words.say("home-elsewhere"));
    }
    let note = if session.running { note } else { format!("{step} · {note}") };
    let method = state.method().name.clone();
    let group = state.opening().group.as_ref();
    (group.map_or(method.clone(), |group| format!("{} · {method}", group.name)), note)
}
