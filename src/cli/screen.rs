//! The screen that a command takes, for as long as it runs.

use crate::{
    app::{clock::Clock, terminal::Terminal},
    words::Words,
};
use ratatui::backend::CrosstermBackend;
use std::{
    io::{self, BufWriter, IsTerminal, Stdout, stdin, stdout},
    mem::ManuallyDrop,
};

/// What is drawn on. A whole frame goes out at once.
pub(super) type Screen = ratatui::Terminal<CrosstermBackend<BufWriter<Stdout>>>;

/// Makes sure that there is a terminal to take.
///
/// # Errors
///
/// That there is none, in the user's language.
pub(super) fn there_is_one(words: &Words) -> Result<(), String> {
    if stdin().is_terminal() && stdout().is_terminal() {
        return Ok(());
    }
    Err(words.say("cli-no-terminal"))
}

/// Takes the terminal, runs this on it, and gives it back.
///
/// # Errors
///
/// Why the terminal cannot be drawn on, in the user's language.
pub(super) fn on_screen<T>(
    words: &Words,
    clock: Clock,
    run: impl FnOnce(&mut Screen, &mut Terminal) -> io::Result<T>,
) -> Result<T, String> {
    let taken = || {
        let mut world = Terminal::take(clock)?;
        let backend = CrosstermBackend::new(BufWriter::with_capacity(1 << 16, stdout()));
        // Dropping it would write to a terminal that may be gone, and panic on that. `world` gives
        // the terminal back, the cursor included.
        let mut screen = ManuallyDrop::new(ratatui::Terminal::new(backend)?);
        run(&mut screen, &mut world)
    };
    taken().map_err(|error| words.fill("cli-terminal-lost", &[("why", error.to_string().into())]))
}
