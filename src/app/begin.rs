//! How a session begins, or goes on.

use crate::{
    diagnostic::{Source, render},
    method::Method,
    moment::Moment,
    session::Opening,
    store::{OpenProblem, Recorder, Unfinished},
};
use std::rc::Rc;

use super::{
    cases::Cases,
    disk::why_unread,
    gathered::Gathered,
    home::{FIRST, Home, USUAL, comes_again},
    known::Known,
    live::{BEAT_EVERY, Live},
    program::{App, Reading, Screen},
    room::Room,
    run::AWAY_AFTER,
    setup::{Setup, Wishes},
    world::Errand,
};

/// Where to begin.
pub enum Start {
    /// With the home screen.
    Home,
    /// With a session, or with what stands in its way.
    Method {
        /// The method's id.
        id: String,
        /// What is known already.
        wishes: Wishes,
    },
}

impl App {
    /// Opens the first screen: home, or the session that the command line asked for. An unfinished
    /// session comes first: nobody shall begin a second one over it unaware.
    pub fn start(&mut self, start: Start, now: Moment) {
        let home = self.look_around(now);
        match start {
            Start::Home => {
                if home.unreadable > 0 {
                    let args = [("count", home.unreadable.into())];
                    self.message = Some(self.words.fill("home-unreadable", &args));
                }
                home.remarks.iter().for_each(|remark| self.tells(remark));
                self.errand = home.errand(&self.home, &self.words, now);
                self.screen = Screen::Home(home);
            }
            Start::Method { id, wishes } if wishes.rehearse.is_none() && home.has_recent(now) => {
                self.message = Some(self.words.say("home-first"));
                (self.asked, self.wishes) = (Some(id), wishes);
                self.go_home(now);
            }
            Start::Method { id, wishes } => {
                let complete = !wishes.people.is_empty();
                self.wishes = wishes;
                self.set_up(&id, now);
                if complete {
                    self.begin_as_named(now);
                }
            }
        }
    }

    pub(super) fn look_around(&self, now: Moment) -> Home {
        let methods = (&self.catalog, self.unread.len());
        Home::open(&self.home, methods, self.asked.as_deref(), &self.words, now)
    }

    /// Goes to the first screen, with what there is now.
    pub(super) fn go_home(&mut self, now: Moment) {
        let home = self.look_around(now);
        self.errand = home.errand(&self.home, &self.words, now);
        self.screen = Screen::Home(home);
    }

    /// What takes a while and is to be fetched beside everything else, once.
    pub fn errand(&mut self) -> Option<Errand> {
        self.errand.take()
    }

    pub(super) fn set_up(&mut self, id: &str, now: Moment) {
        match self.catalog.load(id) {
            Some(Ok(method)) => self.set_up_with(method, now),
            _ => self.reading = self.mistakes(id),
        }
    }

    pub(super) fn set_up_with(&mut self, method: Method, now: Moment) {
        let group = self.wishes.group.as_ref();
        let known = group.map(|id| Known::whole(&self.home, id, &self.words, now));
        self.set_up_known(method, known, now);
    }

    /// Sets up a meeting by this method, of this group if there is one.
    fn set_up_known(&mut self, method: Method, known: Option<Known>, now: Moment) {
        let mut setup =
            Setup::open(method, &self.wishes, &self.home, &self.words, (now, self.offset));
        if let Some(known) = known {
            let group = Gathered::new(known.history, now, self.offset);
            setup = setup.of_group(group, &self.wishes, &self.words);
            if known.mistakes.is_some() {
                self.tells(&self.words.say("setup-group-mistakes"));
            }
        }
        self.screen = Screen::Setup(Box::new(setup));
    }

    /// Sets up the next meeting of a group, by the method that it likes best: the first that its file
    /// names, else the one that it held last, or the one for a first meeting.
    pub(super) fn set_up_group(&mut self, id: &str, now: Moment) {
        let known = Known::whole(&self.home, id, &self.words, now);
        let history = &known.history;
        let mut held = history.meetings.iter().rev().map(|meeting| meeting.method_id.clone());
        let last = held.find(|id| comes_again(id));
        let first = (history.held() == 0).then(|| FIRST.to_owned());
        let liked = history.group.methods.iter().cloned().chain(first).chain(last);
        let others = [USUAL.to_owned()].into_iter();
        let all = self.catalog.entries().iter().map(|entry| entry.id.clone());
        let asked = self.asked.iter().cloned();
        let ids: Vec<String> = asked.chain(liked).chain(others).chain(all).collect();
        let method = ids.iter().find_map(|id| self.catalog.load(id)?.ok());
        if let Some(method) = method {
            self.wish_for(Some(id));
            self.set_up_known(method, Some(known), now);
        }
    }

    /// Keeps what is wished, if it is wished for this group, or for no group at all.
    pub(super) fn wish_for(&mut self, group: Option<&str>) {
        if self.wishes.group.as_deref() != group {
            self.wishes = Wishes { group: group.map(str::to_owned), ..Wishes::default() };
        }
    }

    /// What is wrong in the file of a method, each mistake at its place.
    fn mistakes(&self, id: &str) -> Option<Reading> {
        let entry = self.catalog.entry(id)?;
        let findings = self.catalog.load(id)?.err()?;
        let file = format!("{}.toml", entry.file);
        let text = render(&Source::new(&file, entry.bytes()), &findings, &self.words);
        let title = self.words.fill("home-cannot-begin", &[("id", id.into())]);
        Some(Reading::text(title, text))
    }

    /// Begins with what was named alone: nobody saw a suggestion, so none is taken. What is missing is
    /// asked on the screen, with the suggestions.
    fn begin_as_named(&mut self, now: Moment) {
        if let Screen::Setup(setup) = &mut self.screen {
            setup.leave_suggestions();
        }
        self.begin(now);
        if let Screen::Setup(setup) = &mut self.screen {
            setup.suggest();
        }
    }

    pub(super) fn begin(&mut self, now: Moment) {
        let Screen::Setup(setup) = &mut self.screen else { return };
        let words = &self.words;
        match setup.opening(&self.home, words, now) {
            Ok(opening) => {
                let group = setup.group.as_ref();
                let cases = group.and_then(|group| Cases::of(&group.history, &opening));
                self.open_room(opening, now);
                if let Screen::Room(room) = &mut self.screen {
                    room.cases = cases.map(Rc::new);
                }
            }
            Err(missing) => {
                self.message = Some(missing.told(words));
            }
        }
    }

    pub(super) fn open_room(&mut self, mut opening: Opening, now: Moment) {
        opening.warn.clone_from(&self.habits.warn);
        if let Some(factor) = opening.rehearsal {
            self.pace = Some((now, factor));
        }
        // The setup only offers methods that are whole, and makes a plan that fits.
        if let Ok((recorder, state)) = Recorder::create(&self.home, opening, now) {
            self.enter(Live::new(state, recorder, now), now);
        }
    }

    pub(super) fn resume(&mut self, session: &Unfinished, now: Moment) {
        let reopened = match Recorder::reopen(&session.folder, now) {
            Ok(reopened) => reopened,
            Err(problem) => {
                self.message = Some(self.cannot_resume(&problem));
                return;
            }
        };
        if session.elsewhere {
            self.home.runs_here(&session.folder);
        }
        let state = reopened.state;
        // A rehearsal's time ran ahead of the wall clock, and a wall clock may have been set back:
        // the session goes on from where it was.
        let (real, factor) = (now, state.opening().factor());
        let now = match factor {
            1 => now.max(state.latest()),
            _ => reopened.last_alive.max(state.latest()),
        };
        if (now, factor) != (real, 1) {
            self.pace = Some((now, factor));
        }
        let running = state.is_running();
        let mut live = Live::new(state, reopened.recorder, now);
        live.catch_up(now);
        let cases = self.cases_of(live.state().opening(), now);
        self.enter(live, now);
        if let Screen::Room(room) = &mut self.screen {
            room.cases = cases.map(Rc::new);
        }
        if let Screen::Room(room) = &mut self.screen
            && running
            && now - reopened.last_alive > AWAY_AFTER + BEAT_EVERY
        {
            room.was_away(reopened.last_alive, now);
        }
        if reopened.trouble.is_some() {
            self.message = Some(self.words.say("resume-torn"));
        }
    }

    /// The cases that wait in the group of a meeting, as they did when it began.
    fn cases_of(&self, opening: &Opening, now: Moment) -> Option<Cases> {
        let mut known = Known::whole(&self.home, &opening.group.as_ref()?.folder, &self.words, now);
        // A case of this meeting does not count as one that its owner brought since.
        known.history.meetings.retain(|meeting| meeting.session != opening.session);
        Cases::of(&known.history, opening)
    }

    pub(super) fn enter(&mut self, live: Live, now: Moment) {
        live.recorder().beat(now); // who follows it hears that it runs, and what time it is in it
        self.screen = Screen::Room(Box::new(Room::enter(live, &self.words, now)));
    }

    pub(super) fn cannot_resume(&self, problem: &OpenProblem) -> String {
        let words = &self.words;
        match problem {
            OpenProblem::Running => words.say("resume-running"),
            OpenProblem::NotFound => words.say("resume-gone"),
            OpenProblem::ReadOnly(_) => words.say("resume-damaged"),
            OpenProblem::Disk(problem) => {
                words.fill("resume-disk", &[("why", why_unread(words, problem).into())])
            }
        }
    }
}
