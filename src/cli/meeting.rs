//! `intervisie` and `intervisie start`: the program on the screen, or line by line.

use crate::{
    app::{
        App, Ending, Start, Wishes,
        clock::{self, Clock},
        plain::{self, Wire},
        run,
        terminal::Terminal,
    },
    store::Home,
    words::Words,
};
use ratatui::backend::CrosstermBackend;
use std::io::{BufWriter, IsTerminal, stdin, stdout};

use super::methods::Methods;

/// Holds a meeting, or whatever the user does from the home screen. Gives the text for afterwards.
///
/// # Errors
///
/// What is wrong and what to do, in the user's language.
pub(super) fn hold(
    words: Words,
    home: Home,
    asked: Option<(String, Wishes)>,
    plain: bool,
) -> Result<String, String> {
    let methods = Methods::read(&words, &home)?;
    let start = match asked {
        Some((method, wishes)) => Start::Method { id: methods.known(&words, &method)?, wishes },
        None => Start::Home,
    };
    if !plain && (!stdin().is_terminal() || !stdout().is_terminal()) {
        return Err(words.say("cli-no-terminal"));
    }
    let clock = Clock::start();
    let now = clock.now();
    let lang = words.lang();
    let mut app = App::new(words, home, methods.catalog, clock::offset(now));
    app.start(start, now);
    let words = Words::new(lang);
    let ended = if plain { in_lines(&mut app, clock) } else { on_screen(&mut app, clock) };
    let ending = ended
        .map_err(|error| words.fill("cli-terminal-lost", &[("why", error.to_string().into())]))?;
    Ok(afterwards(&words, &ending))
}

/// Line by line: for who hears or feels what is on a screen, and for another program.
fn in_lines(app: &mut App, clock: Clock) -> std::io::Result<Ending> {
    let mut world = Wire::begin(clock)?;
    plain::run(app, stdout().lock(), &mut world)
}

fn on_screen(app: &mut App, clock: Clock) -> std::io::Result<Ending> {
    let mut world = Terminal::take(clock)?;
    // A whole frame goes out at once.
    let backend = CrosstermBackend::new(BufWriter::with_capacity(1 << 16, stdout()));
    let mut terminal = ratatui::Terminal::new(backend)?;
    run(app, &mut terminal, &mut world)
}

/// What is said when the screen is gone: where the report is, or how to go on.
fn afterwards(words: &Words, ending: &Ending) -> String {
    let mut lines = Vec::new();
    if let Some(path) = &ending.report {
        let path = path.display().to_string();
        lines.push(words.fill("cli-report-saved", &[("path", path.into())]));
    }
    if let Some(folder) = &ending.left {
        let folder = folder.display().to_string();
        let left = words.fill("cli-session-left", &[("path", folder.into())]);
        let go_on = match &ending.astray {
            None => words.say("cli-session-go-on"),
            Some(home) => {
                let home = home.display().to_string();
                words.fill("cli-session-astray", &[("home", home.into())])
            }
        };
        lines.push(format!("{left} {go_on}"));
    }
    if let Some(why) = &ending.unsaved {
        lines.push(words.fill("cli-unsaved", &[("why", why.into())]));
    }
    lines.join("\n")
}
