//! The program line by line: the same keys and screens, told instead of drawn. Nothing is written
//! over, no escape sequence goes out, and between lines it sleeps until there is something to say.

mod announce;
mod hear;
mod label;
mod list;
mod tell;
mod wire;

use crate::{moment::Moment, view::plain::Telling, words::clean};
use crossterm::event::KeyCode;
use std::io::{self, ErrorKind, Write};

use super::{
    keys::Context,
    program::{App, Screen},
    run::{Ending, SETTLES},
    world::{Input, World},
};
use announce::{Sign, next_announcement};

pub use wire::Wire;

/// Runs the program line by line until it ends, or until nobody reads it any more.
///
/// # Errors
///
/// When what is told cannot be written. What was done is safe by then.
pub fn run<W: World>(app: &mut App, out: impl Write, world: &mut W) -> io::Result<Ending> {
    let now = world.now();
    let mut teller = Teller { out, told: Telling::default(), told_until: now, nudge: None };
    let ended = teller.turns(app, world);
    let now = world.now();
    match ended {
        Ok(ending) => Ok(app.close(ending, now)),
        Err(error) => {
            let ending = app.leaving(app.report());
            let ending = app.close(ending, now);
            // A reader that has gone away has heard enough.
            if error.kind() == ErrorKind::BrokenPipe { Ok(ending) } else { Err(error) }
        }
    }
}

/// Who tells what is new, to whoever reads.
struct Teller<O> {
    out: O,
    /// What held when it was last told.
    told: Telling,
    /// Until when what time brought has been told.
    told_until: Moment,
    /// The last word in private that was told: a pause between makes it no news.
    nudge: Option<String>,
}

impl<O: Write> Teller<O> {
    fn turns(&mut self, app: &mut App, world: &mut impl World) -> io::Result<Ending> {
        self.write(&[app.words.say("plain-how")])?;
        app.set_pace(world);
        self.told_until = world.now();
        self.tell(app, self.told_until, false)?;
        loop {
            app.errand().into_iter().for_each(|errand| world.fetch(errand));
            world.watch(&app.watched(), SETTLES);
            app.sound(world);
            world.keep_awake(app.keeps_awake());
            let since = world.now();
            // What came due while a line was handled is told at once: then this has passed.
            let coming = app.next_announcement(self.told_until).map(|(at, _)| at);
            let wake = [app.next_due(since), coming].into_iter().flatten().min();
            let input = world.wait(wake);
            let mut now = world.now();
            self.announce(app, now)?; // of the step that ran, before a long sleep counts
            app.notice_absence(since, wake.map(|wake| wake.max(since)), now);
            let asks = matches!(input, Input::Line(_) | Input::Interrupt | Input::Continued);
            if input == Input::Suspend {
                let since = now;
                app.save_draft(since);
                world.keep_awake(false);
                world.suspend();
                now = world.now();
                self.announce(app, now)?;
                app.notice_absence(since, Some(since), now);
            }
            app.handle(input, now);
            if app.set_pace(world) {
                // By another clock nothing was told yet, and nothing was missed.
                now = world.now();
                self.told_until = now;
            }
            if let Some(ending) = app.ending.take() {
                return Ok(ending);
            }
            app.catch_up(now);
            self.tell(app, now, asks)?;
        }
    }

    /// Tells what is new; to who asked something also where they are, if nothing is.
    fn tell(&mut self, app: &mut App, now: Moment, asks: bool) -> io::Result<()> {
        let telling = app.tell(now);
        let mut lines: Vec<String> = app.message.take().into_iter().collect();
        lines.extend(telling.news(&self.told));
        if lines.is_empty() && asks {
            lines = telling.whereabouts();
        }
        if let Some(nudge) = app.nudge_told(now).filter(|nudge| self.nudge != Some(nudge.0.clone()))
        {
            self.nudge = Some(nudge.0);
            lines.push(nudge.1);
        }
        self.told = telling;
        // What was only to be read has been read.
        while app.context() == Context::Reading {
            app.key(KeyCode::Esc.into(), now);
            self.told = app.tell(now);
        }
        self.write(&lines)
    }

    /// Tells what time brought.
    fn announce(&mut self, app: &App, now: Moment) -> io::Result<()> {
        let mut due = None;
        while let Some((at, sign)) =
            app.next_announcement(self.told_until).filter(|(at, _)| *at <= now)
        {
            // After a long sleep only the last of them is still news.
            due = app.announcement(sign, at);
            self.told_until = at;
        }
        self.told_until = self.told_until.max(now);
        self.write(&Vec::from_iter(due))
    }

    fn write(&mut self, lines: &[String]) -> io::Result<()> {
        if lines.is_empty() {
            return Ok(());
        }
        for line in lines {
            writeln!(self.out, "{}", clean(line))?;
        }
        self.out.flush()
    }
}

impl App {
    /// When something must be done next.
    fn next_due(&self, now: Moment) -> Option<Moment> {
        let Screen::Room(room) = &self.screen else { return None };
        [room.next_due(now), room.live.next_beat()].into_iter().flatten().min()
    }

    fn next_announcement(&self, after: Moment) -> Option<(Moment, Sign)> {
        let Screen::Room(room) = &self.screen else { return None };
        next_announcement(room.live.state(), after)
    }

    fn announcement(&self, sign: Sign, at: Moment) -> Option<String> {
        let Screen::Room(room) = &self.screen else { return None };
        announce::said(&self.words, room.live.state(), sign, at)
    }
}
