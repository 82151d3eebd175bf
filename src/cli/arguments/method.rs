//! `intervisie method` and what can be asked behind it.

use super::command::{ARGUMENTS, COMMANDS, argument, described, json, option};
use crate::words::Words;
use clap::{ArgAction, Command, value_parser};
use std::path::PathBuf;

pub(super) fn command(words: &Words) -> Command {
    let texts = ["cli-about-method", "cli-usage-method", "cli-example-method"];
    described("method", words, texts, COMMANDS)
        .subcommands([list(words), show(words), check(words), new(words), edit(words)])
        .subcommand(schema(words))
}

fn list(words: &Words) -> Command {
    let texts = ["cli-about-method-list", "cli-usage-method-list", "cli-example-method-list"];
    let language = option("language", words, "cli-name-lang", "cli-option-method-language");
    described("list", words, texts, None).arg(language).arg(json(words))
}

fn show(words: &Words) -> Command {
    let texts = ["cli-about-method-show", "cli-usage-method-show", "cli-example-method-show"];
    let people = option("people", words, "cli-name-count", "cli-option-method-people");
    let minutes = option("minutes", words, "cli-name-count", "cli-option-method-minutes");
    let people_range = value_parser!(u32).range(1..=100);
    described("show", words, texts, ARGUMENTS)
        .arg(argument("method", words, "cli-name-method", "cli-option-method-show").required(true))
        .arg(people.value_parser(people_range))
        .arg(minutes.value_parser(value_parser!(u32).range(1..=1440)))
        .arg(json(words))
}

fn check(words: &Words) -> Command {
    let texts = ["cli-about-method-check", "cli-usage-method-check", "cli-example-method-check"];
    let file = argument("file", words, "cli-name-file", "cli-option-method-file");
    let file = file.value_parser(value_parser!(PathBuf)).action(ArgAction::Append);
    described("check", words, texts, ARGUMENTS).arg(file.num_args(1..).required(true))
}

fn new(words: &Words) -> Command {
    let texts = ["cli-about-method-new", "cli-usage-method-new", "cli-example-method-new"];
    let from = option("from", words, "cli-name-method", "cli-option-method-from");
    described("new", words, texts, ARGUMENTS)
        .arg(argument("name", words, "cli-name-name", "cli-option-method-name").required(true))
        .arg(from)
}

fn edit(words: &Words) -> Command {
    let texts = ["cli-about-method-edit", "cli-usage-method-edit", "cli-example-method-edit"];
    let method = argument("method", words, "cli-name-method", "cli-option-method-edit");
    described("edit", words, texts, ARGUMENTS).arg(method.required(true))
}

fn schema(words: &Words) -> Command {
    let texts = ["cli-about-method-schema", "cli-usage-method-schema", "cli-example-method-schema"];
    described("schema", words, texts, None)
}
