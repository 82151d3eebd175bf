//! The screen for the group: a process of its own that follows a session and never touches it.

use crate::{
    moment::{Moment, Span},
    session::State,
    store::{Follower, Home},
    view::{Look, Theme, audience},
    words::Words,
};
use ratatui::{Frame, Terminal, backend::Backend};
use std::path::PathBuf;

use super::{
    keys::{self, Context, Intent},
    pace::Pace,
    program::REHEARSAL_FRAME,
    run::mend_screen,
    world::{Input, World},
};

/// What the group sees of a session, or of the one that is still to come.
pub struct Audience {
    words: Words,
    home: Home,
    theme: Theme,
    /// Whether it stays with one session, and does not go on with the next.
    stays: bool,
    follower: Option<Follower>,
    pace: Option<Pace>,
    /// Where a change may matter.
    folders: Vec<PathBuf>,
}

/// What comes of something that came in.
#[derive(PartialEq)]
enum Then {
    GoOn,
    Stop,
    Leave,
}

/// Shows a session to the group until somebody leaves. Sleeps while nothing moves.
///
/// # Errors
///
/// When the terminal cannot be drawn on any more.
pub fn follow<B: Backend, W: World>(
    audience: &mut Audience,
    terminal: &mut Terminal<B>,
    world: &mut W,
) -> Result<(), B::Error> {
    audience.look(world.now());
    loop {
        world.watch(&audience.folders, SETTLES);
        let now = world.now();
        terminal.draw(|frame| audience.draw(frame, now))?;
        let mut input = Some(world.wait(audience.next_wake(now)));
        while let Some(came) = input {
            mend_screen(&came, terminal, world)?;
            match audience.handle(&came, world.now()) {
                Then::GoOn => {}
                Then::Stop => {
                    world.suspend();
                    audience.look(world.now());
                }
                Then::Leave => return Ok(()),
            }
            input = world.ready();
        }
    }
}

impl Audience {
    /// The screen for the session in this folder, or for whichever runs and comes after it.
    pub fn new(words: Words, home: Home, theme: Theme, session: Option<PathBuf>) -> Self {
        let stays = session.is_some();
        let follower = session.map(Follower::begin);
        Self { words, home, theme, stays, follower, pace: None, folders: Vec::new() }
    }

    /// Draws the session as it is at this real moment.
    pub fn draw(&self, frame: &mut Frame, now: Moment) {
        let words = &self.words;
        let look = |now| Look { words, now, hints: &[], message: None };
        match (self.state(), &self.pace) {
            (Some(state), Some(pace)) => audience::draw(frame, &look(pace.session(now)), state),
            _ if self.follower.is_some() => {
                audience::wait(frame, &words.say("audience-unreadable"));
            }
            _ => audience::wait(frame, &words.say("audience-waiting")),
        }
        self.theme.paint(frame.buffer_mut());
    }

    /// The next real moment at which something else must be drawn; none while nothing moves.
    fn next_wake(&self, now: Moment) -> Option<Moment> {
        let (state, pace) = (self.state()?, self.pace.as_ref()?);
        let time = pace.session(now);
        let pause = state.break_until().filter(|&until| until > time);
        let moves = [state.next_second(time), state.flashes_until(time), pause];
        let wake = pace.real(moves.into_iter().flatten().min()?);
        let soonest = if pace.factor() > 1 { REHEARSAL_FRAME } else { Span::from_millis(1) };
        Some(wake.max(now + soonest))
    }

    fn handle(&mut self, came: &Input, now: Moment) -> Then {
        match came {
            Input::Key(key) if keys::STOP.is(*key) => Then::Stop,
            Input::Key(key) => match keys::intent(Context::Audience, *key) {
                Some(Intent::Quit) => Then::Leave,
                Some(Intent::Colours) => {
                    self.theme = self.theme.next();
                    Then::GoOn
                }
                _ => Then::GoOn,
            },
            Input::Interrupt | Input::Terminate => Then::Leave,
            Input::Suspend => Then::Stop,
            Input::Changed | Input::Continued => {
                self.look(now);
                Then::GoOn
            }
            Input::Woke => {
                // A watch may be deaf, on a drive of the network: we are awake anyway.
                self.take_in(now);
                Then::GoOn
            }
            Input::Paste(_) | Input::Line(_) | Input::Known(_) | Input::Resized => Then::GoOn,
        }
    }

    /// Looks what is new: in the session, and whether it is another's turn to be shown.
    fn look(&mut self, now: Moment) {
        self.take_in(now);
        if !self.stays && !self.goes_on() {
            let there = self.follower.as_ref().map(Follower::folder);
            let next = self.home.running().filter(|next| Some(next.as_path()) != there);
            if let Some(folder) = next {
                self.follower = Some(Follower::begin(folder));
                self.pace = None;
                self.take_in(now);
            }
        }
        self.folders = self.follower.iter().flat_map(Follower::folders).collect();
        if !self.stays {
            self.folders.extend(self.home.where_sessions_begin());
        }
    }

    /// Whether the session that is shown is one that somebody leads now.
    fn goes_on(&self) -> bool {
        let goes_on = |state: &State| state.ended().is_none();
        self.state().is_some_and(goes_on)
            && self.follower.as_ref().is_some_and(Follower::is_running)
    }

    /// Takes in what came of the session that is shown.
    fn take_in(&mut self, now: Moment) {
        let Some(follower) = &mut self.follower else { return };
        let news = follower.look();
        let Some(state) = follower.state() else { return };
        let factor = state.opening().factor();
        let known = self.pace.as_mut().filter(|pace| pace.factor() == factor);
        let Some(pace) = known else {
            let written = follower.written().filter(|_| follower.is_running());
            self.pace = Some(Pace::begin(factor, state.latest(), written, now));
            return;
        };
        if let Some(at) = news.event {
            pace.hear_event(at, follower.written(), now);
        }
        if let Some(at) = news.beat {
            pace.hear_beat(at, now);
        }
    }

    fn state(&self) -> Option<&State> {
        self.follower.as_ref().and_then(Follower::state)
    }
}

/// How long we wait for what else belongs to a change: at once, for the eye, and one look for all
/// that one key does.
const SETTLES: Span = Span::from_millis(15);
