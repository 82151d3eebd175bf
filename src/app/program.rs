//! [`App`]: the whole program but the terminal and the clock.

use crate::{
    method::Catalog,
    moment::{Moment, Offset, Span},
    session::{Away, State},
    store::{self, OwnMethod},
    view::{Look, Theme},
    words::Words,
};
use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use ratatui::{Frame, layout::Rect};
use std::path::{Path, PathBuf};

pub(super) use super::reading::Reading;
use super::{
    circle::Circle,
    disk::why,
    founding::Founding,
    habits::Habits,
    handing::Handing,
    home::{Chosen, Home},
    keys::{self, Context, Intent},
    library::Library,
    review::Review,
    room::{Room, Way},
    run::Ending,
    setup::{Setup, Wishes},
    world::{Errand, Input},
};

/// The whole program but the terminal and the clock.
pub struct App {
    pub(super) words: Words,
    pub(super) home: store::Home,
    pub(super) catalog: Catalog,
    /// Files among the own methods that could not be read at all.
    pub(super) unread: Vec<OwnMethod>,
    pub(super) offset: Offset,
    pub(super) screen: Screen,
    /// What the command line wished for, until a session begins.
    pub(super) wishes: Wishes,
    /// The method that it asked for, while something else comes first.
    pub(super) asked: Option<String>,
    /// What just happened, until the next key.
    pub(super) message: Option<String>,
    /// What lies over the screen, before a session.
    pub(super) reading: Option<Reading>,
    /// How fast the clock must run from now on, when that has to change.
    pub(super) pace: Option<(Moment, u32)>,
    pub(super) habits: Habits,
    /// What is to be fetched beside everything else.
    pub(super) errand: Option<Errand>,
    pub(super) area: Rect,
    /// Whether the user asked for the shell.
    pub(super) stops: bool,
    pub(super) ending: Option<Ending>,
}

pub(super) enum Screen {
    Home(Home),
    Library(Box<Library>),
    Setup(Box<Setup>),
    Founding(Box<Founding>),
    Circle(Box<Circle>),
    Handing(Box<Handing>),
    Room(Box<Room>),
}

/// Shortest real time between two frames of a rehearsal: its seconds pass faster than anybody reads.
pub(super) const REHEARSAL_FRAME: Span = Span::from_millis(100);

impl App {
    /// The program before its first screen.
    pub fn new(words: Words, home: store::Home, catalog: Catalog, offset: Offset) -> Self {
        Self {
            words,
            home,
            catalog,
            unread: Vec::new(),
            offset,
            screen: Screen::Home(Home::default()),
            wishes: Wishes::default(),
            asked: None,
            message: None,
            reading: None,
            pace: None,
            habits: Habits::default(),
            errand: None,
            area: Rect::default(),
            stops: false,
            ending: None,
        }
    }

    /// The same with what the user's settings ask of it.
    #[must_use]
    pub fn with_habits(mut self, habits: Habits) -> Self {
        self.habits = habits;
        self
    }

    /// Says this beside what is said already, until the next key.
    pub fn tells(&mut self, text: &str) {
        let said = self.message.take().into_iter().chain([text.to_owned()]);
        self.message = Some(said.collect::<Vec<_>>().join(" "));
    }

    /// Draws the screen as it is at this moment.
    pub fn draw(&mut self, frame: &mut Frame, now: Moment) {
        self.area = frame.area();
        let hints = keys::hints(self.context(), &self.words);
        let message = self.banner(now);
        let look = Look { words: &self.words, now, hints: &hints, message: message.as_deref() };
        match &self.screen {
            Screen::Home(home) => home.draw(frame, &look, self.offset, self.reading.as_ref()),
            Screen::Library(library) => library.draw(frame, &look, self.reading.as_ref()),
            Screen::Setup(setup) => setup.draw(frame, &look, self.reading.as_ref()),
            Screen::Founding(founding) => founding.draw(frame, &look, self.reading.as_ref()),
            Screen::Circle(circle) => {
                circle.draw(frame, &look, self.offset, self.reading.as_ref());
            }
            Screen::Handing(handing) => handing.draw(frame, &look, self.reading.as_ref()),
            Screen::Room(room) => room.draw(frame, &look),
        }
        self.habits.theme.paint(frame.buffer_mut());
    }

    /// The next moment at which something must be drawn or done; none while nothing moves.
    pub fn next_wake(&self, now: Moment) -> Option<Moment> {
        match &self.screen {
            Screen::Room(room) => {
                let wake = room.next_wake(now)?;
                // A rehearsal's seconds pass faster than anybody reads.
                let soonest = now + room.live.real(REHEARSAL_FRAME);
                let rehearses = room.live.state().opening().factor() > 1;
                Some(if rehearses { wake.max(soonest) } else { wake })
            }
            Screen::Library(_) | Screen::Founding(_) | Screen::Circle(_) | Screen::Handing(_) => {
                None
            }
            // The time of day stands in the head line.
            Screen::Home(_) | Screen::Setup(_) => {
                let minute = Span::MINUTE.millis();
                Some(now + Span::from_millis(minute - now.millis().rem_euclid(minute)))
            }
        }
    }

    /// Does what is due by itself.
    pub fn catch_up(&mut self, now: Moment) {
        if let Screen::Room(room) = &mut self.screen {
            room.catch_up(now);
        }
    }

    /// Takes what came in.
    pub fn handle(&mut self, input: Input, now: Moment) {
        self.catch_up(now);
        match input {
            Input::Key(key) => self.key(key, now),
            Input::Paste(text) => self.paste(&text, now),
            Input::Interrupt => {
                let ctrl_c = KeyEvent::new(KeyCode::Char('c'), KeyModifiers::CONTROL);
                self.key(ctrl_c, now);
            }
            Input::Terminate => {
                self.ending = Some(self.leaving(self.report()));
            }
            Input::Line(line) => self.hear(&line, now),
            Input::Changed => {
                self.methods_changed();
                self.circle_changed(now);
            }
            Input::Known(known) => self.learn(known, now),
            Input::Woke | Input::Resized | Input::Continued | Input::Suspend => {}
        }
    }

    /// Where the report of a session that is over was saved.
    pub(super) fn report(&self) -> Option<PathBuf> {
        let Screen::Room(room) = &self.screen else { return None };
        room.review.as_ref().and_then(Review::place).map(Path::to_owned)
    }

    /// The end of the program, with where the session lies that could be gone on with.
    pub(super) fn leaving(&self, report: Option<PathBuf>) -> Ending {
        let room = match &self.screen {
            Screen::Room(room) if room.live.state().ended().is_none() => Some(room),
            _ => None,
        };
        let recorder = room.map(|room| room.live.recorder());
        Ending {
            report,
            left: recorder.map(|recorder| recorder.folder().to_owned()),
            astray: recorder.and_then(|recorder| recorder.astray().map(Path::to_owned)),
            unsaved: None,
        }
    }

    pub(super) fn key(&mut self, key: KeyEvent, now: Moment) {
        self.message = None;
        if keys::STOP.is(key) {
            self.stops = true;
            return;
        }
        match keys::intent(self.context(), key) {
            Some(intent) => self.act(intent, key, now),
            None if self.reading.is_some() => {}
            None => match &mut self.screen {
                Screen::Home(_) => {}
                Screen::Library(library) => library.key(key),
                Screen::Setup(setup) => setup.key(key),
                Screen::Founding(founding) => founding.key(key),
                Screen::Circle(circle) => circle.key(key),
                Screen::Handing(handing) => handing.key(key),
                Screen::Room(room) => {
                    self.message = room.key(key, now).map(|said| self.words.say(said));
                }
            },
        }
    }

    pub(super) fn paste(&mut self, text: &str, now: Moment) {
        self.message = None;
        let fits = |taken| if taken { Ok(()) } else { Err("paste-too-long") };
        let taken = match &mut self.screen {
            _ if self.reading.is_some() => Err("paste-no-line"),
            Screen::Home(_) => Err("paste-no-line"),
            Screen::Library(library) => fits(library.paste(text)),
            Screen::Setup(setup) => fits(setup.paste(text)),
            Screen::Founding(founding) => fits(founding.paste(text)),
            Screen::Circle(circle) => circle.paste(text).map_or(Err("paste-no-line"), fits),
            Screen::Handing(handing) => handing.paste(text).map_or(Err("paste-no-line"), fits),
            Screen::Room(room) => room.paste(text, now),
        };
        self.message = taken.err().map(|said| self.words.say(said));
    }

    fn act(&mut self, intent: Intent, key: KeyEvent, now: Moment) {
        if let Some(reading) = &mut self.reading {
            if intent == Intent::Close {
                self.reading = None;
            } else {
                let look = Look { words: &self.words, now, hints: &[], message: None };
                reading.scroll(intent, &look, self.area);
            }
            return;
        }
        if intent == Intent::Colours {
            self.habits.theme = self.habits.theme.next();
            self.message = Some(self.words.say(match self.habits.theme {
                Theme::Own => "colours-own",
                Theme::Dark => "colours-dark",
                Theme::Light => "colours-light",
                Theme::Contrast => "colours-contrast",
                Theme::Mono => "colours-mono",
            }));
            return;
        }
        match (&mut self.screen, intent) {
            (Screen::Room(_), _) => self.act_in_room(intent, key, now),
            (_, Intent::Help) => self.reading = Some(self.help()),
            (Screen::Home(_), Intent::Quit) => self.ending = Some(Ending::default()),
            (Screen::Home(_), Intent::Read) => self.open_circle(now),
            (Screen::Home(home), intent) => match home.act(intent) {
                Some(Chosen::Resume(session)) => self.resume(&session, now),
                Some(Chosen::Elsewhere) => self.tells(&self.words.say("home-elsewhere-ask")),
                Some(Chosen::Gone(path)) => {
                    let path = path.display().to_string();
                    self.message = Some(self.words.fill("home-gone-ask", &[("path", path.into())]));
                }
                Some(Chosen::Begin(id)) => {
                    self.wish_for(None);
                    self.set_up(&id, now);
                }
                Some(Chosen::Group(id)) => self.set_up_group(&id, now),
                Some(Chosen::Found) => self.screen = Screen::Founding(Box::default()),
                Some(Chosen::Methods) => self.open_library(),
                None => {}
            },
            (Screen::Founding(_), Intent::Open) => self.found(now),
            (Screen::Founding(_), Intent::Close) => self.go_home(now),
            (Screen::Founding(founding), intent) => founding.act(intent),
            (Screen::Circle(_), intent) => self.act_in_circle(intent, key, now),
            (Screen::Handing(_), Intent::Open) => self.hand_in(now),
            (Screen::Handing(handing), Intent::Close) if handing.has_text() && !handing.warned => {
                handing.warned = true;
                self.message = Some(self.words.say("handing-lost"));
            }
            (Screen::Handing(_), Intent::Close) => self.leave_handing(now),
            (Screen::Handing(handing), intent) => handing.act(intent),
            (Screen::Library(_), intent) => self.act_in_library(intent, now),
            (Screen::Setup(_), Intent::Methods) => self.open_library(),
            (Screen::Setup(_), Intent::Open) => self.begin(now),
            (Screen::Setup(setup), Intent::Close) => {
                self.wishes = setup.wishes();
                let group = setup.group.as_ref().map(|group| group.history.group.id.clone());
                self.go_home(now);
                if let (Screen::Home(home), Some(group)) = (&mut self.screen, group) {
                    home.go_to(&group);
                }
            }
            (Screen::Setup(setup), intent) => setup.act(intent, &self.home, &self.words, now),
        }
    }

    fn act_in_room(&mut self, intent: Intent, key: KeyEvent, now: Moment) {
        if intent == Intent::Menu {
            self.read_methods(); // what was made or mended since can be taken too
        }
        let hints = keys::hints(self.context(), &self.words);
        let look = Look { words: &self.words, now, hints: &hints, message: None };
        let Screen::Room(room) = &mut self.screen else { return };
        match room.act(intent, key, &look, self.area, &self.catalog) {
            Ok((Way::Stay, said)) => self.message = said,
            Ok((Way::Out(report), _)) => {
                self.ending = Some(self.leaving(report));
            }
            Err(said) => self.message = Some(said),
        }
    }

    pub(super) fn context(&self) -> Context {
        if self.reading.is_some() {
            return Context::Reading;
        }
        match &self.screen {
            Screen::Home(home) if home.group().is_some() => Context::HomeGroup,
            Screen::Home(_) => Context::Home,
            Screen::Founding(_) => Context::Founding,
            Screen::Circle(circle) => circle.context(),
            Screen::Handing(handing) => handing.context(),
            Screen::Library(library) => library.context(),
            Screen::Setup(setup) => setup.context(),
            Screen::Room(room) => room.context(),
        }
    }

    /// Every key that works on a screen before a session.
    fn help(&self) -> Reading {
        let (heading, context) = match &self.screen {
            Screen::Library(library) => ("help-library", library.context()),
            Screen::Setup(setup) => ("help-setup", setup.context()),
            Screen::Founding(_) => ("help-founding", Context::Founding),
            Screen::Circle(circle) => ("help-circle", circle.context()),
            Screen::Handing(handing) => ("help-handing", handing.context()),
            _ => ("help-home", self.context()),
        };
        let keys = vec![(self.words.say(heading), keys::all(context, &self.words))];
        Reading::help(keys)
    }

    /// What is said now: what just happened, that nothing is being saved, that the program was away,
    /// what may help who leads.
    fn banner(&self, now: Moment) -> Option<String> {
        // What just happened comes first: it is gone with the next key, and the line may be short.
        let said: Vec<String> =
            [self.message.clone(), self.lasting()].into_iter().flatten().collect();
        if said.is_empty() {
            return self.nudge(now).map(|(_, said)| said); // a word in private can wait
        }
        Some(said.join(" · "))
    }

    /// What holds for longer: that nothing is being saved, that the program was away.
    pub(super) fn lasting(&self) -> Option<String> {
        let words = &self.words;
        let live = match &self.screen {
            Screen::Room(room) => Some(&room.live),
            _ => None,
        };
        let trouble = live.and_then(|live| live.recorder().trouble()).map(|trouble| {
            words.fill("banner-not-saved", &[("why", why(words, &trouble.why).into())])
        });
        // On a page its key is a letter like any other.
        let away = live.filter(|_| self.context() == Context::Room);
        let away = away.map_or(Span::ZERO, |live| missed(live.state()));
        let away = (away > Span::ZERO)
            .then(|| words.fill("banner-away", &[("length", words.length(away).into())]));
        trouble.or(away)
    }
}

/// How long the program was away in the running step. What was missed in an earlier one is over.
fn missed(state: &State) -> Span {
    let here = state.away().iter().filter(|away| away.step == state.position());
    here.map(Away::length).sum()
}
