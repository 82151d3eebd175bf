//! `intervisie hours` and what can be asked behind it.

use super::command::{described, filled, option, switch};
use crate::{moment::day, words::Words};
use clap::{ArgAction, Command};

pub(super) fn command(words: &Words) -> Command {
    let texts = ["cli-about-hours", "cli-usage-hours", "cli-example-hours"];
    let person = option("person", words, "cli-name-name", "cli-option-hours-person");
    let group = option("group", words, "cli-name-group", "cli-option-hours-group");
    let from = option("from", words, "cli-name-day", "cli-option-hours-from");
    let to = option("to", words, "cli-name-day", "cli-option-hours-to");
    let registered = option("registered", words, "cli-name-day", "cli-option-hours-registered");
    let csv = switch("csv", words, "cli-option-hours-csv").action(ArgAction::SetTrue);
    let json = switch("json", words, "cli-option-json").action(ArgAction::SetTrue);
    described("hours", words, texts, None)
        .args([person.value_parser(filled), group.value_parser(filled)])
        .args([from.value_parser(day), to.value_parser(day)])
        .arg(registered.value_parser(day))
        .args([csv.overrides_with("json"), json])
}
