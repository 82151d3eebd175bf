//! The command line: what was asked, and what comes of it.

mod actions;
pub mod arguments;
mod audience;
mod case;
mod find;
mod group;
mod groups;
mod hours;
mod meeting;
mod method;
mod methods;
mod past;
mod report;
mod screen;
mod settings;

use crate::{
    app::Habits,
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
use settings::Settings;

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
    let (settings, mistakes) = match settings {
        Ok(settings) => (settings, None),
        Err(problem) => (Settings::default(), Some(problem.tell(&words))),
    };
    let holds = matches!(asked, Asked::Home { .. } | Asked::Start { .. } | Asked::Audience { .. });
    let done = match (&mistakes, Home::locate(env::var_os("INTERVISIE_HOME"))) {
        // A group that sits waiting is not sent home for a setting; all else can wait.
        (Some(mistakes), _) if !holds => Err(mistakes.clone()),
        (_, None) => Err(words.say("cli-no-home")),
        (mistakes, Some(home)) => {
            let mut habits = settings.habits;
            habits.theme = theme.or_else(no_colour).unwrap_or(habits.theme);
            let told = answer(&words, home, &habits, mistakes.is_some(), asked);
            // Without them the program did as it always does: now there is time to read why.
            let also =
                |text: String| [text].into_iter().chain(mistakes.clone()).collect::<Vec<_>>();
            match told {
                Ok(text) => Ok(also(text).join("\n").trim_start().to_owned()),
                Err(text) => Err(also(text).join("\n")),
            }
        }
    };
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

/// Does it, on the screen or not. Gives what is said of it.
fn answer(
    words: &Words,
    home: Home,
    habits: &Habits,
    has_mistakes: bool,
    asked: Asked,
) -> Result<String, String> {
    let hold = |home, asked, plain| {
        meeting::hold(words, home, (habits.clone(), has_mistakes), asked, plain)
    };
    match asked {
        Asked::Home { plain } => hold(home, None, plain),
        Asked::Start { method, wishes, plain } => hold(home, Some((method, wishes)), plain),
        Asked::Audience { session } => {
            audience::show(words, home, habits.theme, session.as_deref())
        }
        Asked::Group(asked) => group::answer(words, &home, asked),
        Asked::Method(asked) => method::answer(words, &home, asked),
        Asked::Actions(asked) => actions::answer(words, &home, asked),
        Asked::Case(asked) => case::answer(words, &home, asked),
        Asked::Report { session } => report::make(words, &home, session.as_deref()),
        Asked::Hours(asked) => hours::answer(words, &home, &asked),
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
    // A spreadsheet knows by a mark before all else that a table is in UTF-8.
    let (mark, text) = text.strip_prefix(UTF_8).map_or(("", text), |text| (UTF_8, text));
    let text = clean(text); // names of files are foreign text too
    let end = if text.is_empty() || text.ends_with('\n') { "" } else { "\n" };
    let _ = write!(to, "{mark}{text}{end}").and_then(|()| to.flush());
}

const UTF_8: &str = "\u{feff}";
