//! The real world, line by line: whatever comes in on stdin, and this clock.

use crate::{
    app::{
        child,
        clock::Clock,
        habits::Chime,
        inbox::Inbox,
        signals::can_stop,
        world::{Input, World},
    },
    moment::{Moment, Span},
    session::Signal,
};
use std::{
    io::{self, BufRead, stdin},
    path::PathBuf,
    sync::mpsc::Sender,
    thread,
};

/// The real world of somebody who types lines, or of a program that does.
pub struct Wire(Inbox);

impl Wire {
    /// Begins to listen.
    ///
    /// # Errors
    ///
    /// When the system refuses.
    pub fn begin(clock: Clock) -> io::Result<Self> {
        let inbox = Inbox::open(clock)?;
        let lines = Lines(inbox.sender());
        thread::Builder::new().name("lines".to_owned()).spawn(move || lines.listen())?;
        Ok(Self(inbox))
    }
}

impl World for Wire {
    fn now(&mut self) -> Moment {
        self.0.now()
    }

    fn wait(&mut self, until: Option<Moment>) -> Input {
        self.0.wait(until)
    }

    fn ready(&mut self) -> Option<Input> {
        self.0.ready()
    }

    fn pace(&mut self, now: Moment, factor: u32) {
        self.0.pace(now, factor);
    }

    fn watch(&mut self, folders: &[PathBuf], settles: Span) {
        self.0.watch(folders, settles);
    }

    fn signal(&mut self, _: Signal, chime: &Chime) -> io::Result<()> {
        child::sound(chime)
    }

    fn keep_awake(&mut self, on: bool) {
        self.0.keep_awake(on);
    }

    fn suspend(&mut self) {
        if can_stop() {
            self.0.stop();
        }
    }

    fn take_again(&mut self) {}
}

/// Passes on what is typed. When nothing more will come, the loop is told.
struct Lines(Sender<Input>);

impl Lines {
    fn listen(&self) {
        let mut input = stdin().lock();
        let mut line = Vec::new();
        while let Ok(1..) = input.read_until(b'\n', &mut line) {
            // What is no text is told apart by the loop, not by us.
            let text = String::from_utf8_lossy(&line).into_owned();
            if self.0.send(Input::Line(text)).is_err() {
                return;
            }
            line.clear();
        }
    }
}

impl Drop for Lines {
    fn drop(&mut self) {
        let _ = self.0.send(Input::Terminate);
    }
}
