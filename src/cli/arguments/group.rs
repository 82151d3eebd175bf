//! `intervisie group` and what can be asked behind it.

use super::command::{ARGUMENTS, COMMANDS, argument, described, help, option, switch, text};
use crate::{
    app::names,
    cli::arguments::{Asked, AskedDates, Stop, dates},
    words::Words,
};
use clap::{Arg, ArgAction, ArgMatches, Command, value_parser};
use std::path::PathBuf;

/// What somebody wants to know of groups, or do with one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AskedGroup {
    /// Which there are.
    List {
        /// For another program to read.
        json: bool,
    },
    /// All that is known of one.
    Show {
        /// Its id or its name; the only one there is without.
        group: Option<String>,
    },
    /// What is wrong with a group's file and folder.
    Check {
        /// Its id or its name, or a file; all there are without.
        group: Option<PathBuf>,
    },
    /// A new group.
    New {
        /// What it is called.
        name: String,
        /// Who belongs to it.
        members: Vec<String>,
    },
    /// Something about its dates.
    Dates(AskedDates),
}

pub(super) fn command(words: &Words) -> Command {
    let texts = ["cli-about-group", "cli-usage-group", "cli-example-group"];
    described("group", words, texts, COMMANDS)
        .subcommands([list(words), show(words), check(words), new(words)])
        .subcommands(dates::commands(words))
}

fn list(words: &Words) -> Command {
    let texts = ["cli-about-group-list", "cli-usage-group-list", "cli-example-group-list"];
    described("list", words, texts, None).arg(json(words))
}

fn show(words: &Words) -> Command {
    let texts = ["cli-about-group-show", "cli-usage-group-show", "cli-example-group-show"];
    let group = argument("group", words, "cli-name-group", "cli-option-group-show");
    described("show", words, texts, ARGUMENTS).arg(group)
}

fn check(words: &Words) -> Command {
    let texts = ["cli-about-group-check", "cli-usage-group-check", "cli-example-group-check"];
    let group = argument("group", words, "cli-name-group", "cli-option-group-check");
    described("check", words, texts, ARGUMENTS).arg(group.value_parser(value_parser!(PathBuf)))
}

fn new(words: &Words) -> Command {
    let texts = ["cli-about-group-new", "cli-usage-group-new", "cli-example-group-new"];
    let people = option("people", words, "cli-name-people", "cli-option-group-people");
    let name = argument("name", words, "cli-name-name", "cli-option-group-name");
    described("new", words, texts, ARGUMENTS)
        .arg(name.required(true))
        .arg(people.action(ArgAction::Append))
}

fn json(words: &Words) -> Arg {
    switch("json", words, "cli-option-json").action(ArgAction::SetTrue)
}

/// What was asked of groups.
pub(super) fn asked(command: Command, given: &ArgMatches) -> Result<Asked, Stop> {
    Ok(Asked::Group(match given.subcommand() {
        Some(("list", given)) => AskedGroup::List { json: given.get_flag("json") },
        Some(("show", given)) => AskedGroup::Show { group: text(given, "group") },
        Some(("check", given)) => AskedGroup::Check { group: given.get_one("group").cloned() },
        Some(("new", given)) => AskedGroup::New {
            name: text(given, "name").unwrap_or_default(),
            members: given
                .get_many::<String>("people")
                .into_iter()
                .flatten()
                .flat_map(|text| names(text))
                .collect(),
        },
        Some(("calendar", given)) => AskedGroup::Dates(dates::calendar_asked(given)),
        Some(("date", given)) => AskedGroup::Dates(dates::date_asked(given)),
        _ => return Err(Stop::Answer(help(command, Some("group".to_owned())))),
    }))
}
