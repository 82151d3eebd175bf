//! `intervisie` and `intervisie start`: the program on the screen.

use crate::{
    app::{
        App, Ending, Start, Wishes,
        clock::{self, Clock},
        run,
        terminal::Terminal,
        why,
    },
    diagnostic::{Source, render},
    method::Catalog,
    store::{DiskProblem, Home, MethodProblem, OwnMethod},
    words::{Words, short},
};
use ratatui::backend::CrosstermBackend;
use std::{
    io::{BufWriter, IsTerminal, stdin, stdout},
    path::{Path, PathBuf},
};

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
    let methods = Methods::read(&words, &home)?;
    let start = match asked {
        Some((method, wishes)) => Start::Method { id: methods.known(&words, &method)?, wishes },
        None => Start::Home,
    };
    if !stdin().is_terminal() || !stdout().is_terminal() {
        return Err(words.say("cli-no-terminal"));
    }
    let clock = Clock::start();
    let now = clock.now();
    let lang = words.lang();
    let mut app = App::new(words, home, methods.catalog, clock::offset(now));
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

/// The methods there are, and those that are there but cannot be read.
struct Methods {
    catalog: Catalog,
    folder: PathBuf,
    unread: Vec<OwnMethod>,
}

impl Methods {
    fn read(words: &Words, home: &Home) -> Result<Self, String> {
        let folder = home.methods();
        let own = home.own_methods().map_err(|problem| unreadable(words, &folder, &problem))?;
        let (read, unread): (Vec<_>, Vec<_>) = own.into_iter().partition(|own| own.bytes.is_ok());
        let read = read.into_iter().filter_map(|own| Some((own.id, own.bytes.ok()?)));
        Ok(Self { catalog: Catalog::new(read), folder, unread })
    }

    /// The id of a method that exists and is whole, or everything that is wrong with it.
    fn known(&self, words: &Words, id: &str) -> Result<String, String> {
        if let Some(own) = self.unread.iter().find(|own| own.id == id) {
            if let Err(MethodProblem::Disk(problem)) = &own.bytes {
                return Err(unreadable(words, &own.path, problem));
            }
            let path = own.path.display().to_string();
            return Err(words.fill("cli-method-too-large", &[("path", path.into())]));
        }
        let Some(entry) = self.catalog.entry(id) else {
            let known = self.catalog.entries().iter().map(|entry| entry.id.as_str());
            let known = words.list(&known.collect::<Vec<_>>());
            let args = [("id", short(id).into()), ("known", known.into())];
            return Err(words.fill("cli-no-such-method", &args));
        };
        match entry.load() {
            Ok(_) => Ok(entry.id.clone()),
            Err(findings) => {
                let path = self.folder.join(format!("{}.toml", entry.file)).display().to_string();
                Err(render(&Source::new(&path, entry.bytes()), &findings, words))
            }
        }
    }
}

fn unreadable(words: &Words, path: &Path, problem: &DiskProblem) -> String {
    let path = path.display().to_string();
    let args = [("path", path.into()), ("why", why(words, problem).into())];
    words.fill("cli-methods-unreadable", &args)
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
