//! What does not fit in the arguments, told in the chosen language: clap says which kind of
//! mistake it is and where, and the sentence is ours.

use super::Stop;
use crate::words::{Lang, Words};
use clap::{
    Arg, Command, Error,
    error::{ContextKind, ContextValue, ErrorKind},
};
use std::ffi::OsString;

/// The sentence for what clap refused in `args`, what may have been meant, and where to read more.
pub(super) fn mistake(error: &Error, args: &[OsString], command: &Command, words: &Words) -> Stop {
    let path = about(args, command);
    let mut text = sentence(error, &path, command, words);
    if let Some(suggestion) = suggestion(error) {
        text.push(' ');
        text += &words.fill("cli-mistake-suggestion", &[("suggestion", suggestion.into())]);
    }
    stop(&text, &path, words)
}

/// A sentence, and where to read more.
fn stop(text: &str, path: &str, words: &Words) -> Stop {
    let more = ["intervisie", path, "--help"].join(" ").replace("  ", " ");
    let more = words.fill("cli-mistake-help", &[("command", more.into())]);
    Stop::Mistake(format!("{text}\n{more}\n"))
}

/// A language that is not spoken here, told in all that are.
pub(super) fn language(name: &str) -> Stop {
    let told = [Lang::Nl, Lang::En].map(|lang| refused_language(name, &Words::new(lang)));
    Stop::Mistake(format!("{}\n", told.join("\n")))
}

/// An option that does not go with the command behind it. `path` is where to read more.
pub(super) fn together(option: &str, command: &str, path: &str, words: &Words) -> Stop {
    stop(&both(option, command, words), path, words)
}

fn sentence(error: &Error, path: &str, command: &Command, words: &Words) -> String {
    let told = |kind| error.get(kind).map(shown).unwrap_or_default();
    let (written, value) = (told(ContextKind::InvalidArg), told(ContextKind::InvalidValue));
    let option = written.split([' ', '[', '=']).next().unwrap_or_default();
    let with_value = |key| words.fill(key, &[("value", value.as_str().into())]);
    let with_option = |key| words.fill(key, &[("option", option.into())]);
    match error.kind() {
        ErrorKind::InvalidSubcommand => {
            let value = told(ContextKind::InvalidSubcommand);
            words.fill("cli-mistake-command", &[("value", value.into())])
        }
        ErrorKind::UnknownArgument => unknown(&written, command, words),
        ErrorKind::MissingRequiredArgument if path == "start" => words.say("cli-mistake-method"),
        ErrorKind::MissingRequiredArgument => {
            words.fill("cli-mistake-missing", &[("written", written.as_str().into())])
        }
        ErrorKind::InvalidValue | ErrorKind::ValueValidation if value.trim().is_empty() => {
            words.fill("cli-mistake-missing", &[("written", written.as_str().into())])
        }
        ErrorKind::ValueValidation => match option {
            "--until" => with_value("cli-mistake-until"),
            "--rehearse" => with_value("cli-mistake-rehearse"),
            "--from" | "--to" => with_value("cli-mistake-day"),
            "--people" | "--minutes" => with_value("cli-mistake-number"),
            _ => refused_language(&value, words),
        },
        ErrorKind::InvalidValue => {
            let allowed = told(ContextKind::ValidValue);
            words.fill(
                "cli-mistake-choice",
                &[("value", value.as_str().into()), ("allowed", allowed.into())],
            )
        }
        ErrorKind::TooManyValues => words.fill(
            "cli-mistake-alone",
            &[("option", option.into()), ("value", value.as_str().into())],
        ),
        ErrorKind::ArgumentConflict => match prior(error).filter(|prior| *prior != written) {
            Some(other) => both(&written, &other, words),
            None => with_option("cli-mistake-twice"),
        },
        ErrorKind::InvalidUtf8 => words.say("cli-mistake-unreadable"),
        _ => words.say("cli-mistake-other"),
    }
}

fn both(one: &str, other: &str, words: &Words) -> String {
    words.fill("cli-mistake-together", &[("one", one.into()), ("other", other.into())])
}

/// The argument that another does not go with.
fn prior(error: &Error) -> Option<String> {
    match error.get(ContextKind::PriorArg)? {
        ContextValue::Strings(all) => all.first().cloned(),
        other => Some(shown(other)),
    }
}

/// An option that is not known here, or a word for which there is no place.
fn unknown(written: &str, command: &Command, words: &Words) -> String {
    if !written.starts_with('-') {
        return words.fill("cli-mistake-extra", &[("value", written.into())]);
    }
    let knows = |command: &&Command| {
        let mut longs = command.get_arguments().filter_map(Arg::get_long);
        longs.any(|long| written.strip_prefix("--") == Some(long))
    };
    let home = command.get_subcommands().find(knows);
    match home {
        Some(home) => words.fill(
            "cli-mistake-option-elsewhere",
            &[("option", written.into()), ("command", home.get_name().into())],
        ),
        None => words.fill("cli-mistake-option", &[("option", written.into())]),
    }
}

fn refused_language(name: &str, words: &Words) -> String {
    let name = ContextValue::String(name.to_owned());
    words.fill("cli-mistake-lang", &[("value", shown(&name).into())])
}

/// The command that was meant to be used, as far as it can be told: `method list`.
fn about(args: &[OsString], command: &Command) -> String {
    let mut path: Vec<&str> = Vec::new();
    let mut here = command;
    for arg in args.iter().skip(1) {
        if let Some(known) = here.find_subcommand(arg).filter(|known| known.get_name() != "help") {
            path.push(known.get_name());
            here = known;
        }
    }
    path.join(" ")
}

fn suggestion(error: &Error) -> Option<String> {
    let kinds =
        [ContextKind::SuggestedSubcommand, ContextKind::SuggestedArg, ContextKind::SuggestedValue];
    match kinds.into_iter().find_map(|kind| error.get(kind))? {
        ContextValue::Strings(nearest_last) => nearest_last.last().cloned(),
        other => Some(other.to_string()),
    }
}

/// What somebody typed, safe to show again: escape sequences stay out of the terminal.
fn shown(value: &ContextValue) -> String {
    value.to_string().chars().filter(|char| !char.is_control()).collect()
}
