//! `intervisie group` and what can be asked behind it.

use super::{command::COMMANDS, command::described, dates};
use crate::words::Words;
use clap::Command;

pub(super) fn command(words: &Words) -> Command {
    let texts = ["cli-about-group", "cli-usage-group", "cli-example-group-date"];
    described("group", words, texts, COMMANDS).subcommands(dates::commands(words))
}
