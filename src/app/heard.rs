//! What the facilitator's own program makes heard, and that the display stays awake meanwhile.

use crate::{
    session::Signal,
    words::{Words, short},
};
use std::io::{Error, ErrorKind};

use super::program::{App, Screen};

impl App {
    /// What came due since it was last asked, and is to be heard.
    pub(super) fn take_signals(&mut self) -> Vec<Signal> {
        let Screen::Room(room) = &mut self.screen else { return Vec::new() };
        let mut due = room.live.take_signals();
        due.retain(|signal| self.habits.chime.at.contains(signal));
        due
    }

    /// Says that the user's own program does not start. Once is enough: it is not tried again.
    pub(super) fn cannot_sound(&mut self, error: &Error) {
        let command = std::mem::take(&mut self.habits.chime.command);
        let program = command.first().map(|program| short(program)).unwrap_or_default();
        let args = [("program", program.into()), ("why", why(&self.words, error).into())];
        self.message = Some(self.words.fill("signal-failed", &args));
    }

    /// Whether the display should stay awake: a clock runs that somebody looks at.
    pub(super) fn keeps_awake(&self) -> bool {
        let runs = matches!(&self.screen, Screen::Room(room) if room.live.state().is_running());
        runs && self.habits.keep_awake
    }
}

/// Why a program does not start: what happens most has a sentence.
fn why(words: &Words, error: &Error) -> String {
    match error.kind() {
        ErrorKind::NotFound => words.say("signal-not-there"),
        ErrorKind::PermissionDenied => words.say("signal-not-allowed"),
        _ => error.to_string(),
    }
}
