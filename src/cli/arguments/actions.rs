//! `intervisie actions` and what can be asked behind it.

use super::{
    Stop,
    command::{ARGUMENTS, COMMANDS, argument, described, filled, json, option, switch},
    mistake, text,
};
use crate::{session::Outcome, words::Words};
use clap::{Arg, ArgAction, ArgMatches, Command};

/// What somebody wants to know of actions, or to say of one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AskedActions {
    /// Which there are.
    List {
        /// Those of this group alone.
        group: Option<String>,
        /// Those of this person alone.
        person: Option<String>,
        /// The closed ones as well.
        all: bool,
        /// For another program to read.
        json: bool,
    },
    /// What came of one.
    Close {
        /// The action, or how its id begins.
        id: String,
        /// What came of it.
        outcome: Outcome,
        /// What there is to say of it; may be empty.
        text: String,
    },
    /// It is not done after all.
    Reopen {
        /// The action, or how its id begins.
        id: String,
    },
}

pub(super) fn command(words: &Words) -> Command {
    let texts = ["cli-about-actions", "cli-usage-actions", "cli-example-actions"];
    let group = option("group", words, "cli-name-group", "cli-option-actions-group");
    let person = option("person", words, "cli-name-name", "cli-option-actions-person");
    described("actions", words, texts, COMMANDS)
        .subcommands([close(words), reopen(words)])
        .arg(group.value_parser(filled))
        .arg(person.value_parser(filled))
        .arg(switch("all", words, "cli-option-actions-all").action(ArgAction::SetTrue))
        .arg(json(words))
}

fn close(words: &Words) -> Command {
    let texts = ["cli-about-actions-close", "cli-usage-actions-close", "cli-example-actions-close"];
    let flag = |name, help| switch(name, words, help).action(ArgAction::SetTrue);
    let told = argument("text", words, "cli-name-text", "cli-option-actions-text");
    described("close", words, texts, ARGUMENTS)
        .arg(id(words))
        .arg(told.num_args(0..).action(ArgAction::Append))
        .arg(flag("done", "cli-option-actions-done").conflicts_with_all(["partly", "dropped"]))
        .arg(flag("partly", "cli-option-actions-partly").conflicts_with("dropped"))
        .arg(flag("dropped", "cli-option-actions-dropped"))
}

fn reopen(words: &Words) -> Command {
    let texts =
        ["cli-about-actions-reopen", "cli-usage-actions-reopen", "cli-example-actions-reopen"];
    described("reopen", words, texts, ARGUMENTS).arg(id(words))
}

fn id(words: &Words) -> Arg {
    argument("id", words, "cli-name-id", "cli-option-actions-id").required(true)
}

/// What was asked of actions.
pub(super) fn asked(given: &ArgMatches, words: &Words) -> Result<AskedActions, Stop> {
    if let Some((name, _)) = given.subcommand() {
        // What chooses from the list says nothing of a single action.
        let option = ["group", "person"].into_iter().find(|&option| text(given, option).is_some());
        let flag = ["all", "json"].into_iter().find(|&flag| given.get_flag(flag));
        if let Some(option) = option.or(flag) {
            return Err(mistake::together(&format!("--{option}"), name, "actions", words));
        }
    }
    let named = |given: &ArgMatches| text(given, "id").unwrap_or_default();
    Ok(match given.subcommand() {
        Some(("close", given)) => AskedActions::Close {
            id: named(given),
            outcome: match (given.get_flag("partly"), given.get_flag("dropped")) {
                (true, _) => Outcome::Partly,
                (_, true) => Outcome::Dropped,
                _ => Outcome::Done,
            },
            text: {
                let told = given.get_many::<String>("text").into_iter().flatten();
                told.map(String::as_str).collect::<Vec<_>>().join(" ")
            },
        },
        Some(("reopen", given)) => AskedActions::Reopen { id: named(given) },
        _ => AskedActions::List {
            group: text(given, "group"),
            person: text(given, "person"),
            all: given.get_flag("all"),
            json: given.get_flag("json"),
        },
    })
}
