//! The command line: what was asked, and what comes of it.

pub mod arguments;
mod audience;
mod find;
mod meeting;
mod method;
mod methods;
mod report;
mod screen;
mod settings;

use crate::{
    store::{Config, Home},
    view::Theme,
    words::{Words, clean},
};
use std::{
    env,
    ffi::OsString,
    io::{self, Write},
};

use arguments::{Asked, Request, Stop};

/// How a run of the program ended, as the system wants to know it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// All is well: exit code 0.
    Fine,
    /// Something of the user's or the system's is wrong: exit code 1.
    Failed,
    /// The arguments make no sense: exit code 2.
    Misused,
}

impl Outcome {
    /// The exit code.
    pub fn code(self) -> u8 {
        match self {
            Self::Fine => 0,
            Self::Failed => 1,
            Self::Misused => 2,
        }
    }
}

/// Does what these arguments ask; the first is the program's own name. Reads `INTERVISIE_HOME` and
/// `INTERVISIE_CONFIG`, which name another home and another file with settings, and `NO_COLOR`.
pub fn run(args: Vec<OsString>) -> Outcome {
    let locale = sys_locale::get_locale();
    let settings = settings::read(Config::locate(env::var_os("INTERVISIE_CONFIG")).as_ref());
    let chosen = settings.as_ref().ok().and_then(|settings| settings.language);
    let words = match arguments::language(&args, chosen, locale.as_deref()) {
        Ok(lang) => Words::new(lang),
        Err(stop) => return told(&stop),
    };
    let Request { asked, theme } = match arguments::parse(args, &words) {
        Ok(request) => request,
        Err(stop) => return told(&stop),
    };
    let settings = settings.map_err(|problem| problem.tell(&words));
    let home = Home::locate(env::var_os("INTERVISIE_HOME"));
    let home = home.ok_or_else(|| words.say("cli-no-home"));
    let done = settings.and_then(|settings| {
        let home = home?;
        let mut habits = settings.habits;
        habits.theme = theme.or_else(no_colour).unwrap_or(habits.theme);
        match asked {
            Asked::Home { plain } => meeting::hold(words, home, habits, None, plain),
            Asked::Start { method, wishes, plain } => {
                meeting::hold(words, home, habits, Some((method, wishes)), plain)
            }
            Asked::Audience { session } => {
                audience::show(&words, home, habits.theme, session.as_deref())
            }
            Asked::Method(asked) => method::answer(&words, &home, asked),
            Asked::Report { session } => report::make(&words, &home, session.as_deref()),
        }
    });
    match done {
        Ok(text) => {
            say(io::stdout(), &text);
            Outcome::Fine
        }
        Err(text) => {
            say(io::stderr(), &text);
            Outcome::Failed
        }
    }
}

/// The theme of those who want no program to use colours (<https://no-color.org>).
fn no_colour() -> Option<Theme> {
    env::var_os("NO_COLOR").is_some_and(|set| !set.is_empty()).then_some(Theme::Mono)
}

fn told(stop: &Stop) -> Outcome {
    match stop {
        Stop::Answer(text) => {
            say(io::stdout(), text);
            Outcome::Fine
        }
        Stop::Mistake(text) => {
            say(io::stderr(), text);
            Outcome::Misused
        }
    }
}

/// Writes a text that ends its line. A reader that has gone away does not want it.
fn say(mut to: impl Write, text: &str) {
    let text = clean(text); // names of files are foreign text too
    let end = if text.is_empty() || text.ends_with('\n') { "" } else { "\n" };
    let _ = write!(to, "{text}{end}").and_then(|()| to.flush());
}
