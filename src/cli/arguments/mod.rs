//! What is typed after `intervisie`, read into [`Asked`]. Every word of help, and of what went
//! wrong, comes from [`Words`]; clap's own English is never shown.

mod actions;
mod case;
mod command;
mod dates;
mod group;
mod hours;
mod method;
mod mistake;

use crate::{
    app::{Wishes, names},
    session::Mode,
    view::Theme,
    words::{Lang, Words},
};
use chrono::NaiveDate;
use clap::{ArgMatches, Command, error::ErrorKind};
use std::{ffi::OsString, path::PathBuf};

pub use actions::AskedActions;
pub use case::{AskedCase, GivenCase};
pub use dates::AskedDates;
pub use group::AskedGroup;

use command::{help, text};

/// What somebody wants from the program, and how they want to see it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Request {
    /// What they want.
    pub asked: Asked,
    /// The colours; those of the settings if nothing was said.
    pub theme: Option<Theme>,
}

/// What somebody wants from the program.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Asked {
    /// The home screen.
    Home {
        /// Line by line.
        plain: bool,
    },
    /// A meeting, now.
    Start {
        /// The method as it was named, never empty; nobody has looked yet whether it exists.
        method: String,
        /// What is known of the meeting.
        wishes: Wishes,
        /// Line by line.
        plain: bool,
    },
    /// The screen for the group.
    Audience {
        /// The name of the session's folder; whichever runs if there is none.
        session: Option<String>,
    },
    /// Something about groups.
    Group(AskedGroup),
    /// Something about methods.
    Method(AskedMethod),
    /// Something about what people promised to do.
    Actions(AskedActions),
    /// Something about cases that wait.
    Case(AskedCase),
    /// The report of a meeting.
    Report {
        /// The name of the session's folder; the latest session if there is none.
        session: Option<String>,
    },
    /// Hours and points.
    Hours(AskedHours),
}

/// Whose hours somebody wants to see.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AskedHours {
    /// Of one person, by any of their names.
    pub person: Option<String>,
    /// Of one group, by its name or that of its folder.
    pub group: Option<String>,
    /// From this day on.
    pub from: Option<NaiveDate>,
    /// Up to this day, with it.
    pub to: Option<NaiveDate>,
    /// Instead: the day of a meeting that was entered in the register.
    pub registered: Option<NaiveDate>,
    /// How they are told.
    pub form: Form,
}

/// How something is told.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Form {
    /// To be read.
    #[default]
    Text,
    /// For a spreadsheet.
    Csv,
    /// For another program.
    Json,
}

/// What somebody wants to know of methods, or do with one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AskedMethod {
    /// Which there are.
    List {
        /// Those in this language alone.
        language: Option<String>,
        /// For another program to read.
        json: bool,
    },
    /// What one looks like.
    Show {
        /// Its id, or its file.
        method: String,
        /// For this many people.
        people: Option<u32>,
        /// In this many minutes.
        minutes: Option<u32>,
        /// For another program to read.
        json: bool,
    },
    /// What is wrong with these files.
    Check {
        /// The files.
        files: Vec<PathBuf>,
    },
    /// A new file.
    New {
        /// What the method is to be called.
        name: String,
        /// The method that it begins as a copy of.
        from: Option<String>,
    },
    /// A file in the user's own editor.
    Edit {
        /// The method's id.
        method: String,
    },
    /// What an editor needs to help with method files.
    Schema,
}

/// Why nothing is to be done. Each text ends with a newline.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Stop {
    /// The answer to a question, such as `--help`: for stdout, and all is well (exit code 0).
    Answer(String),
    /// What does not fit in the arguments: for stderr, exit code 2.
    Mistake(String),
}

/// The language to speak: the one that `--lang` names, else the one in the settings, else that of
/// the system's `locale`, else Dutch. The first of `args` is the program's own name.
///
/// Needed before [`parse`], which speaks already. A `--lang` that is not spoken here is a mistake,
/// told in every language there is.
pub fn language(
    args: &[OsString],
    settings: Option<Lang>,
    locale: Option<&str>,
) -> Result<Lang, Stop> {
    match named_language(args) {
        Some(name) => name.parse().map_err(|_| mistake::language(&name)),
        None => Ok(settings.or_else(|| locale?.parse().ok()).unwrap_or_default()),
    }
}

/// Reads what was asked. The first of `args` is the program's own name.
pub fn parse(args: impl IntoIterator<Item = OsString>, words: &Words) -> Result<Request, Stop> {
    let args: Vec<OsString> = args.into_iter().collect();
    if args.len() <= 1 {
        // The usual start: there is nothing to read.
        return Ok(Request { asked: Asked::Home { plain: false }, theme: None });
    }
    let mut command = command::command(words);
    let matches = command.try_get_matches_from_mut(&args).map_err(|error| match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
            Stop::Answer(error.render().to_string())
        }
        _ => mistake::mistake(&error, &args, &command, words),
    })?;
    let theme = theme(&matches);
    Ok(Request { asked: asked(command, &matches, words)?, theme })
}

fn asked(command: Command, matches: &ArgMatches, words: &Words) -> Result<Asked, Stop> {
    let plain = matches.get_flag("plain");
    match matches.subcommand() {
        Some(("start", given)) => Ok(Asked::Start {
            method: text(given, "method").unwrap_or_default(),
            wishes: wishes(given),
            plain: plain || given.get_flag("plain"),
        }),
        Some(("group", given)) => group::asked(command, given),
        Some(("method", given)) => method(command, given),
        Some(("actions", given)) => actions::asked(given, words).map(Asked::Actions),
        Some(("case", given)) => {
            let asked = case::asked(given).map(Asked::Case);
            asked.ok_or_else(|| Stop::Answer(help(command, Some("case".to_owned()))))
        }
        Some(("audience", given)) => Ok(Asked::Audience { session: text(given, "session") }),
        Some(("report", given)) => Ok(Asked::Report { session: text(given, "session") }),
        Some(("hours", given)) => Ok(Asked::Hours(hours(given))),
        Some(("help", given)) => Err(Stop::Answer(help(command, text(given, "command")))),
        _ => Ok(Asked::Home { plain }),
    }
}

/// The theme that was named before the command, or behind it.
fn theme(matches: &ArgMatches) -> Option<Theme> {
    let named = |given: &ArgMatches| {
        given.try_get_one::<String>("theme").ok().flatten().and_then(|name| name.parse().ok())
    };
    matches.subcommand().and_then(|(_, given)| named(given)).or_else(|| named(matches))
}

fn method(command: Command, given: &ArgMatches) -> Result<Asked, Stop> {
    let named = |given: &ArgMatches| text(given, "method").unwrap_or_default();
    Ok(Asked::Method(match given.subcommand() {
        Some(("list", given)) => AskedMethod::List {
            language: text(given, "language").filter(|language| language != "all"),
            json: given.get_flag("json"),
        },
        Some(("show", given)) => AskedMethod::Show {
            method: named(given),
            people: given.get_one("people").copied(),
            minutes: given.get_one("minutes").copied(),
            json: given.get_flag("json"),
        },
        Some(("check", given)) => AskedMethod::Check {
            files: given.get_many("file").into_iter().flatten().cloned().collect(),
        },
        Some(("new", given)) => AskedMethod::New {
            name: text(given, "name").unwrap_or_default(),
            from: text(given, "from"),
        },
        Some(("edit", given)) => AskedMethod::Edit { method: named(given) },
        Some(("schema", _)) => AskedMethod::Schema,
        _ => return Err(Stop::Answer(help(command, Some("method".to_owned())))),
    }))
}

fn hours(given: &ArgMatches) -> AskedHours {
    AskedHours {
        person: text(given, "person"),
        group: text(given, "group"),
        from: given.get_one("from").copied(),
        to: given.get_one("to").copied(),
        registered: given.get_one("registered").copied(),
        form: match (given.get_flag("csv"), given.get_flag("json")) {
            (true, _) => Form::Csv,
            (_, true) => Form::Json,
            _ => Form::Text,
        },
    }
}

/// What stands after `--lang`, found without knowing any other argument.
fn named_language(args: &[OsString]) -> Option<String> {
    let mut args = args.iter().map(|arg| arg.to_string_lossy()).take_while(|arg| arg != "--");
    while let Some(arg) = args.next() {
        if arg == "--lang" {
            let name = args.next().filter(|name| !name.starts_with('-'));
            return name.map(std::borrow::Cow::into_owned);
        }
        if let Some(name) = arg.strip_prefix("--lang=") {
            return Some(name.to_owned());
        }
    }
    None
}

fn wishes(given: &ArgMatches) -> Wishes {
    let people = given.get_many::<String>("people").into_iter().flatten();
    Wishes {
        people: people.flat_map(|text| names(text)).collect(),
        mode: if given.get_flag("online") { Mode::Online } else { Mode::Room },
        facilitator: text(given, "facilitator").and_then(|text| names(&text).into_iter().next()),
        until: given.get_one("until").copied(),
        lookback: match (given.get_flag("lookback"), given.get_flag("no-lookback")) {
            (false, false) => None,
            (looks_back, _) => Some(looks_back),
        },
        rehearse: given.get_one("rehearse").copied(),
        group: text(given, "group"),
    }
}

#[cfg(test)]
mod tests;
