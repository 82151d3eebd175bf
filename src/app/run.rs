//! The loop.

use crate::moment::{Moment, Span};
use ratatui::{
    Terminal,
    backend::Backend,
    layout::{Position, Rect},
};
use std::path::PathBuf;

use super::{
    disk::why,
    home::Home,
    program::{App, Screen},
    world::{Input, World},
};

/// How the program ended.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ending {
    /// Where the report was saved.
    pub report: Option<PathBuf>,
    /// The folder of a session that can be gone on with.
    pub left: Option<PathBuf>,
    /// The home in which that lies, when the program does not look there by itself.
    pub astray: Option<PathBuf>,
    /// What of the session could not be saved at all, in the system's words.
    pub unsaved: Option<String>,
}

/// A wait that lasts this much longer than asked means that the program was away.
pub(super) const AWAY_AFTER: Span = Span::seconds(5);

/// How long we wait for what else an editor does to save a file.
pub(super) const SETTLES: Span = Span::from_millis(100);

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
        app.errand().into_iter().for_each(|errand| world.fetch(errand));
        world.watch(&app.watched(), SETTLES);
        let now = world.now();
        app.catch_up(now);
        terminal.draw(|frame| app.draw(frame, now))?;
        app.sound(world);
        world.keep_awake(app.keeps_awake());
        let wake = app.next_wake(now);
        let mut input = Some(world.wait(wake));
        app.notice_absence(now, wake, world.now());
        while let Some(came) = input {
            let asks_to_stop = came == Input::Suspend;
            mend_screen(&came, terminal, world)?;
            app.handle(came, world.now());
            if app.wants_to_stop() || asks_to_stop {
                let since = world.now();
                app.save_draft(since);
                world.keep_awake(false);
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

/// Takes the terminal and draws everything anew where what came in may have spoiled it.
pub(super) fn mend_screen<B: Backend>(
    came: &Input,
    terminal: &mut Terminal<B>,
    world: &mut impl World,
) -> Result<(), B::Error> {
    if *came == Input::Continued {
        world.take_again();
    }
    // A size that changed and changed back leaves the screen spoiled all the same.
    if matches!(came, Input::Continued | Input::Resized) {
        let size = terminal.size()?;
        terminal.resize(Rect::from((Position::ORIGIN, size)))?;
    }
    Ok(())
}

impl App {
    /// Lets the clock run as fast as it must from now on. Tells whether that is new.
    pub(super) fn set_pace(&mut self, world: &mut impl World) -> bool {
        let pace = self.pace.take();
        if let Some((now, factor)) = pace {
            world.pace(now, factor);
        }
        pace.is_some()
    }

    /// Makes heard what came due: what is seen came first.
    pub(super) fn sound(&mut self, world: &mut impl World) {
        for signal in self.take_signals() {
            if let Err(error) = world.signal(signal, &self.habits.chime) {
                self.cannot_sound(&error);
            }
        }
    }

    /// Tells a running session that nobody was here from `since` until `now`, when the wait took
    /// much longer than it should.
    pub(super) fn notice_absence(&mut self, since: Moment, wake: Option<Moment>, now: Moment) {
        let Screen::Room(room) = &mut self.screen else { return };
        let patience = room.live.patience();
        if room.live.state().is_running() && wake.is_some_and(|wake| now - wake > patience) {
            room.live.pass_over(now);
            room.catch_up(now);
            room.was_away(since, now);
        }
    }

    /// The last thing before the program ends: what is typed is recorded, and the journal closed
    /// when the session is over.
    pub(super) fn close(&mut self, mut ending: Ending, now: Moment) -> Ending {
        let screen = std::mem::replace(&mut self.screen, Screen::Home(Home::default()));
        if let Screen::Room(mut room) = screen {
            room.save_draft(now);
            if let Some(trouble) = room.live.close(now) {
                ending.unsaved = Some(why(&self.words, &trouble.why));
            }
        }
        ending
    }

    /// Records what is being typed at once: the program may not get another chance.
    pub(super) fn save_draft(&mut self, now: Moment) {
        if let Screen::Room(room) = &mut self.screen {
            room.save_draft(now);
        }
    }

    /// Whether the last key asked to stop for a while, to the shell and back. Asking takes the
    /// wish away.
    fn wants_to_stop(&mut self) -> bool {
        std::mem::take(&mut self.stops)
    }
}
