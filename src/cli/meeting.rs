//! `intervisie` and `intervisie start`: the program on the screen.

use crate::{
    app::{
        App, Ending, Start, Wishes,
        clock::{self, Clock},
        run,
        terminal::Terminal,
    },
    diagnostic::{Source, render},
    method::Catalog,
    store::{Home, MethodProblem},
    words::{Words, short},
};
use ratatui::backend::CrosstermBackend;
use std::io::{BufWriter, IsTerminal, stdin, stdout};

/// Holds a meeting, or whatever the user does from the home screen. Gives the text for afterwards.
///
/// # Errors
///
/// What is wrong and what to do, in the user's language.
pub(super) fn hold(
    words: Words,
    home: Home,
    asked: Option<(String, Wishes)>,
) -> Result<String, String> {
    let catalog = catalog(&words, &home)?;
    let start = match asked {
        Some((method, wishes)) => {
            Start::Method { id: known(&words, &home, &catalog, &method)?, wishes }
        }
        None => Start::Home,
    };
    if !stdin().is_terminal() || !stdout().is_terminal() {
        return Err(words.say("cli-no-terminal"));
    }
    let clock = Clock::start();
    let now = clock.now();
    let lang = words.lang();
    let mut app = App::new(words, home, catalog, clock::offset(now));
    app.start(start, now);
    let words = Words::new(lang);
    let ending = on_screen(&mut app, clock)
        .map_err(|error| words.fill("cli-terminal-lost", &[("why", error.to_string().into())]))?;
    Ok(afterwards(&words, &ending))
}

fn on_screen(app: &mut App, clock: Clock) -> std::io::Result<Ending> {
    let mut world = Terminal::take(clock)?;
    // A whole frame goes out at once.
    let backend = CrosstermBackend::new(BufWriter::with_capacity(1 << 16, stdout()));
    let mut terminal = ratatui::Terminal::new(backend)?;
    run(app, &mut terminal, &mut world)
}

/// Every method there is. An own one that cannot be read is left out and told of when asked for.
fn catalog(words: &Words, home: &Home) -> Result<Catalog, String> {
    let own = home.own_methods().map_err(|problem| {
        let path = home.methods().display().to_string();
        words.fill("cli-methods-unreadable", &[("path", path.into()), ("why", problem.text.into())])
    })?;
    let mut read = Vec::new();
    for method in own {
        let path = method.path.display().to_string();
        match method.bytes {
            Ok(bytes) => read.push((method.id, bytes)),
            Err(problem) => return Err(unreadable(words, &path, &problem)),
        }
    }
    Ok(Catalog::new(read))
}

fn unreadable(words: &Words, path: &str, problem: &MethodProblem) -> String {
    match problem {
        MethodProblem::TooLarge => words.fill("cli-method-too-large", &[("path", path.into())]),
        MethodProblem::Disk(problem) => {
            let args = [("path", path.into()), ("why", problem.text.as_str().into())];
            words.fill("cli-methods-unreadable", &args)
        }
    }
}

/// The id of a method that exists and is whole, or everything that is wrong with it.
fn known(words: &Words, home: &Home, catalog: &Catalog, id: &str) -> Result<String, String> {
    let Some(entry) = catalog.entry(id) else {
        let ids: Vec<&str> = catalog.entries().iter().map(|entry| entry.id.as_str()).collect();
        let args = [("id", short(id).into()), ("known", words.list(&ids).into())];
        return Err(words.fill("cli-no-such-method", &args));
    };
    match entry.load() {
        Ok(_) => Ok(entry.id.clone()),
        Err(findings) => {
            let path = home.methods().join(format!("{}.toml", entry.file)).display().to_string();
            Err(render(&Source::new(&path, entry.bytes()), &findings, words))
        }
    }
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
        lines.push(words.fill("cli-session-left", &[("path", folder.into())]));
    }
    if let Some(why) = &ending.unsaved {
        lines.push(words.fill("cli-unsaved", &[("why", why.into())]));
    }
    lines.join("\n")
}
