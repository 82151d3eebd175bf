//! [`App`] and the loop that runs it.

use crate::{
    method::{Catalog, Method},
    moment::{Moment, Offset, Span},
    session::{Away, Opening, State},
    store::{self, OpenProblem, Recorder, Unfinished},
    view::{self, Hint, Look, overlay},
    words::Words,
};
use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use ratatui::{
    Frame, Terminal,
    backend::Backend,
    layout::{Position, Rect},
};
use std::path::PathBuf;

use super::{
    home::{Chosen, Home},
    keys::{self, Context, Intent},
    live::{BEAT_EVERY, Live},
    room::{Room, Way},
    setup::{Missing, Setup, Wishes},
    world::{Input, World},
};

/// The whole program but the terminal and the clock.
pub struct App {
    words: Words,
    home: store::Home,
    catalog: Catalog,
    offset: Offset,
    screen: Screen,
    /// What the command line wished for, until a session begins.
    wishes: Wishes,
    /// What just happened, until the next key.
    message: Option<String>,
    help: Option<usize>,
    /// How fast the clock must run from now on, when that has to change.
    pace: Option<(Moment, u32)>,
    area: Rect,
    /// Whether the user asked for the shell.
    stops: bool,
    ending: Option<Ending>,
}

enum Screen {
    Home(Home),
    Setup(Box<Setup>),
    Room(Box<Room>),
}

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

/// How the program ended.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ending {
    /// Where the report was saved.
    pub report: Option<PathBuf>,
    /// The folder of a session that can be gone on with.
    pub left: Option<PathBuf>,
    /// What of the session could not be saved at all, in the system's words.
    pub unsaved: Option<String>,
}

/// A wait that lasts this much longer than asked means that the program was away.
const AWAY_AFTER: Span = Span::seconds(5);

/// Shortest time between two frames of a rehearsal, in real milliseconds.
const REHEARSAL_FRAME: i64 = 100;

/// Runs the program until it ends.
///
/// # Errors
///
/// When the terminal cannot be drawn on any more. What was written is safe by then.
pub fn run<B: Backend, W: World>(
    app: &mut App,
    terminal: &mut Terminal<B>,
    world: &mut W,
) -> Result<Ending, B::Error> {
    let ended = turns(app, terminal, world);
    if ended.is_err() {
        // Nobody can see it any more, but what was typed is still to be kept.
        app.close(Ending::default(), world.now());
    }
    ended
}

fn turns<B: Backend, W: World>(
    app: &mut App,
    terminal: &mut Terminal<B>,
    world: &mut W,
) -> Result<Ending, B::Error> {
    loop {
        app.set_pace(world);
        let now = world.now();
        app.catch_up(now);
        terminal.draw(|frame| app.draw(frame, now))?;
        let wake = app.next_wake(now);
        let mut input = Some(world.wait(wake));
        app.notice_absence(now, wake, world.now());
        while let Some(came) = input {
            let asks_to_stop = came == Input::Suspend;
            if came == Input::Continued {
                world.take_again();
            }
            // A size that changed and changed back leaves the screen spoiled all the same.
            if matches!(came, Input::Continued | Input::Resized) {
                let size = terminal.size()?;
                terminal.resize(Rect::from((Position::ORIGIN, size)))?;
            }
            app.handle(came, world.now());
            if app.wants_to_stop() || asks_to_stop {
                let since = world.now();
                app.save_draft(since);
                world.suspend();
                app.notice_absence(since, Some(since), world.now());
            }
            app.set_pace(world);
            if let Some(ending) = app.ending.take() {
                return Ok(app.close(ending, world.now()));
            }
            input = world.ready();
        }
    }
}

impl App {
    /// The program before its first screen.
    pub fn new(words: Words, home: store::Home, catalog: Catalog, offset: Offset) -> Self {
        Self {
            words,
            home,
            catalog,
            offset,
            screen: Screen::Home(Home::default()),
            wishes: Wishes::default(),
            message: None,
            help: None,
            pace: None,
            area: Rect::default(),
            stops: false,
            ending: None,
        }
    }

    /// Opens the first screen: home, or the session that the command line asked for. An unfinished
    /// session comes first: nobody shall begin a second one over it unaware.
    pub fn start(&mut self, start: Start, now: Moment) {
        let home = self.look_around(now);
        match start {
            Start::Home => self.screen = Screen::Home(home),
            Start::Method { wishes, .. } if home.has_recent(now) => {
                self.message = Some(self.words.say("home-first"));
                self.wishes = wishes;
                self.screen = Screen::Home(home);
            }
            Start::Method { id, wishes } => {
                let complete = !wishes.people.is_empty();
                self.wishes = wishes;
                self.set_up(&id);
                if complete {
                    self.begin(now);
                }
            }
        }
    }

    /// Draws the screen as it is at this moment.
    pub fn draw(&mut self, frame: &mut Frame, now: Moment) {
        self.area = frame.area();
        let hints = keys::hints(self.context(), &self.words);
        let message = self.banner();
        let look = Look { words: &self.words, now, hints: &hints, message: message.as_deref() };
        match &self.screen {
            Screen::Home(home) => home.draw(frame, &look, self.offset, self.help_over().as_ref()),
            Screen::Setup(setup) => setup.draw(frame, &look, self.help_over().as_ref()),
            Screen::Room(room) => room.draw(frame, &look),
        }
    }

    /// The next moment at which something must be drawn or done; none while nothing moves.
    pub fn next_wake(&self, now: Moment) -> Option<Moment> {
        match &self.screen {
            Screen::Room(room) => {
                let wake = room.next_wake(now)?;
                let factor = room.live.state().opening().rehearsal.map_or(1, i64::from);
                // A rehearsal's seconds pass faster than anybody reads.
                let soonest = now + Span::from_millis(REHEARSAL_FRAME * factor);
                Some(if factor > 1 { wake.max(soonest) } else { wake })
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
                self.ending = Some(Ending { left: self.unfinished(), ..Ending::default() });
            }
            Input::Woke | Input::Resized | Input::Continued | Input::Suspend => {}
        }
    }

    /// Lets the clock run as fast as it must from now on.
    fn set_pace(&mut self, world: &mut impl World) {
        if let Some((now, factor)) = self.pace.take() {
            world.pace(now, factor);
        }
    }

    /// The folder of the session that runs here and could be gone on with.
    fn unfinished(&self) -> Option<PathBuf> {
        let Screen::Room(room) = &self.screen else { return None };
        let goes_on = room.live.state().ended().is_none();
        goes_on.then(|| room.live.recorder().folder().to_owned())
    }

    /// Records what is being typed at once: the program may not get another chance.
    fn save_draft(&mut self, now: Moment) {
        if let Screen::Room(room) = &mut self.screen {
            room.save_draft(now);
        }
    }

    /// Whether the last key asked to stop for a while, to the shell and back. Asking takes the
    /// wish away.
    fn wants_to_stop(&mut self) -> bool {
        std::mem::take(&mut self.stops)
    }

    /// Tells a running session that nobody was here from `since` until `now`, when the wait took
    /// much longer than it should.
    fn notice_absence(&mut self, since: Moment, wake: Option<Moment>, now: Moment) {
        let Screen::Room(room) = &mut self.screen else { return };
        let factor = room.live.state().opening().rehearsal.map_or(1, i64::from);
        let patience = Span::from_millis(AWAY_AFTER.millis() * factor);
        if room.live.state().is_running() && wake.is_some_and(|wake| now - wake > patience) {
            room.catch_up(now);
            room.was_away(since, now);
        }
    }

    fn key(&mut self, key: KeyEvent, now: Moment) {
        self.message = None;
        if key.modifiers == KeyModifiers::CONTROL && key.code == KeyCode::Char('z') {
            self.stops = true;
            return;
        }
        match keys::intent(self.context(), key) {
            Some(intent) => self.act(intent, key, now),
            None => match &mut self.screen {
                Screen::Home(_) => {}
                Screen::Setup(setup) => setup.key(key),
                Screen::Room(room) => room.key(key, now),
            },
        }
    }

    fn paste(&mut self, text: &str, now: Moment) {
        self.message = None;
        let taken = match &mut self.screen {
            Screen::Home(_) => true,
            Screen::Setup(setup) => setup.paste(text),
            Screen::Room(room) => room.paste(text, now),
        };
        if !taken {
            self.message = Some(self.words.say("paste-too-long"));
        }
    }

    fn act(&mut self, intent: Intent, key: KeyEvent, now: Moment) {
        if let Some(help) = &mut self.help {
            match intent {
                Intent::Up => *help = help.saturating_sub(1),
                Intent::Down => *help += 1,
                _ => self.help = None,
            }
            return;
        }
        match (&mut self.screen, intent) {
            (Screen::Home(_) | Screen::Setup(_), Intent::Help) => self.help = Some(0),
            (Screen::Home(_), Intent::Quit) => self.ending = Some(Ending::default()),
            (Screen::Home(home), intent) => match home.act(intent) {
                Some(Chosen::Resume(session)) => self.resume(&session, now),
                Some(Chosen::Begin(id)) => self.set_up(&id),
                None => {}
            },
            (Screen::Setup(_), Intent::Open) => self.begin(now),
            (Screen::Setup(_), Intent::Close) => {
                self.screen = Screen::Home(self.look_around(now));
            }
            (Screen::Setup(setup), intent) => setup.act(intent, &self.home, &self.words),
            (Screen::Room(_), intent) => self.act_in_room(intent, key, now),
        }
    }

    fn act_in_room(&mut self, intent: Intent, key: KeyEvent, now: Moment) {
        let hints = keys::hints(self.context(), &self.words);
        let look = Look { words: &self.words, now, hints: &hints, message: None };
        let Screen::Room(room) = &mut self.screen else { return };
        match room.act(intent, key, &look, self.area) {
            Ok((Way::Stay, said)) => self.message = said,
            Ok((Way::Out(report), _)) => {
                let left = self.unfinished();
                self.ending = Some(Ending { report, left, unsaved: None });
            }
            Err(said) => self.message = Some(said),
        }
    }

    fn context(&self) -> Context {
        if self.help.is_some() {
            return Context::Reading;
        }
        match &self.screen {
            Screen::Home(_) => Context::Home,
            Screen::Setup(setup) => setup.context(),
            Screen::Room(room) => room.context(),
        }
    }

    fn help_over(&self) -> Option<Help> {
        let from = self.help?;
        let (heading, context) = match &self.screen {
            Screen::Setup(setup) => ("help-setup", setup.context()),
            _ => ("help-home", Context::Home),
        };
        let keys = vec![(self.words.say(heading), keys::all(context, &self.words))];
        Some(Help { keys, from })
    }

    /// What must be said now: what just happened, that nothing is being saved, that the program
    /// was away.
    fn banner(&self) -> Option<String> {
        let words = &self.words;
        let live = match &self.screen {
            Screen::Room(room) => Some(&room.live),
            _ => None,
        };
        let trouble = live.and_then(|live| live.recorder().trouble()).map(|trouble| {
            words.fill("banner-not-saved", &[("why", trouble.why.text.as_str().into())])
        });
        let away = live.map_or(Span::ZERO, |live| missed(live.state()));
        let away = (away > Span::ZERO)
            .then(|| words.fill("banner-away", &[("length", words.length(away).into())]));
        let lasting = trouble.or(away);
        // What just happened comes first: it is gone with the next key, and the line may be short.
        let said: Vec<String> = [self.message.clone(), lasting].into_iter().flatten().collect();
        (!said.is_empty()).then(|| said.join(" · "))
    }

    fn look_around(&self, now: Moment) -> Home {
        Home::open(&self.home, &self.catalog, &self.words, now)
    }

    fn set_up(&mut self, id: &str) {
        let methods: Vec<Method> =
            self.catalog.entries().iter().filter_map(|entry| entry.load().ok()).collect();
        let wishes = self.wishes.clone();
        match Setup::open(methods, id, wishes, &self.home, &self.words, self.offset) {
            Some(setup) => self.screen = Screen::Setup(Box::new(setup)),
            None => {
                self.message = Some(self.words.fill("home-cannot-begin", &[("id", id.into())]));
            }
        }
    }

    fn begin(&mut self, now: Moment) {
        let Screen::Setup(setup) = &mut self.screen else { return };
        let words = &self.words;
        match setup.opening(&self.home, words, now) {
            Ok(opening) => self.open_room(opening, now),
            Err(missing) => {
                self.message = Some(match missing {
                    Missing::People => words.say("setup-no-people"),
                    Missing::SameName(name) => {
                        words.fill("setup-same-name", &[("name", name.into())])
                    }
                    Missing::Until(text) => words.fill("setup-no-time", &[("text", text.into())]),
                    Missing::Past(text) => words.fill("setup-past", &[("text", text.into())]),
                });
            }
        }
    }

    fn open_room(&mut self, opening: Opening, now: Moment) {
        if let Some(factor) = opening.rehearsal {
            self.pace = Some((now, factor));
        }
        // The setup only offers methods that are whole, and makes a plan that fits.
        if let Ok((recorder, state)) = Recorder::create(&self.home, opening, now) {
            self.enter(Live::new(state, recorder), now);
        }
    }

    fn resume(&mut self, session: &Unfinished, now: Moment) {
        let reopened = match Recorder::reopen(&session.folder, now) {
            Ok(reopened) => reopened,
            Err(problem) => {
                self.message = Some(self.cannot_resume(&problem));
                return;
            }
        };
        let state = reopened.state;
        // A rehearsal's time ran ahead of the wall clock: it goes on from where it was.
        let now = match state.opening().rehearsal {
            Some(factor) => {
                let now = reopened.last_alive.max(state.latest());
                self.pace = Some((now, factor));
                now
            }
            None => now,
        };
        let running = state.is_running();
        let mut live = Live::new(state, reopened.recorder);
        live.catch_up(now);
        self.enter(live, now);
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

    fn enter(&mut self, live: Live, now: Moment) {
        self.screen = Screen::Room(Box::new(Room::enter(live, &self.words, now)));
    }

    fn cannot_resume(&self, problem: &OpenProblem) -> String {
        let words = &self.words;
        match problem {
            OpenProblem::Running => words.say("resume-running"),
            OpenProblem::NotFound => words.say("resume-gone"),
            OpenProblem::ReadOnly(_) => words.say("resume-damaged"),
            OpenProblem::Disk(problem) => {
                words.fill("resume-disk", &[("why", problem.text.as_str().into())])
            }
        }
    }

    /// The last thing before the program ends: what is typed is recorded, and the journal closed
    /// when the session is over.
    fn close(&mut self, mut ending: Ending, now: Moment) -> Ending {
        let screen = std::mem::replace(&mut self.screen, Screen::Home(Home::default()));
        if let Screen::Room(mut room) = screen {
            room.save_draft(now);
            if let Some(trouble) = room.live.close(now) {
                ending.unsaved = Some(trouble.why.text);
            }
        }
        ending
    }
}

/// How long the program was away in the running step. What was missed in an earlier one is over.
fn missed(state: &State) -> Span {
    let here = state.away().iter().filter(|away| away.step == state.position());
    here.map(Away::length).sum()
}

/// The keys of a screen, over that screen.
pub(super) struct Help {
    keys: Vec<(String, Vec<Hint>)>,
    from: usize,
}

impl Help {
    /// Ready to draw.
    pub(super) fn view(&self) -> overlay::Overlay<'_> {
        view::overlay::Overlay::Help { keys: &self.keys, from: self.from }
    }
}
