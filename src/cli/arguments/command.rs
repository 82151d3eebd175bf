//! The commands and options, with their help in the chosen language.

use super::{actions, case, group, hours, method};
use crate::{
    view::Theme,
    words::{Lang, Words},
};
use chrono::NaiveTime;
use clap::{Arg, ArgAction, ArgMatches, Command, builder::PossibleValuesParser, value_parser};
use std::str::FromStr;

/// Everything that can be typed. Its help is at most 80 columns wide.
pub(super) fn command(words: &Words) -> Command {
    let lang = option("lang", words, "cli-name-lang", "cli-option-lang");
    let help_flag = switch("help", words, "cli-option-help").short('h').action(ArgAction::Help);
    let version = switch("version", words, "cli-option-version").short('V');
    let texts = ["cli-about", "cli-usage", "cli-example"];
    described("intervisie", words, texts, COMMANDS)
        .version(env!("CARGO_PKG_VERSION"))
        .subcommands([start(words), audience(words), group::command(words), method::command(words)])
        .subcommands([actions::command(words), case::command(words), hours::command(words)])
        .subcommands([report(words), help_command(words)])
        .arg(plain(words).display_order(LATE))
        .arg(lang.global(true).value_parser(Lang::from_str).display_order(LATE))
        .arg(theme(words).display_order(LATE))
        .arg(help_flag.global(true).display_order(LATE))
        .arg(version.action(ArgAction::Version).display_order(LATE))
}

/// The colours, for whatever takes the whole window.
fn theme(words: &Words) -> Arg {
    let themes = PossibleValuesParser::new(Theme::NAMES);
    let theme = option("theme", words, "cli-name-theme", "cli-option-theme");
    theme.value_parser(themes).hide_possible_values(true)
}

fn start(words: &Words) -> Command {
    let texts = ["cli-about-start", "cli-usage-start", "cli-example-start"];
    let option = |id, name, help| option(id, words, name, help);
    let people = option("people", "cli-name-people", "cli-option-people");
    let facilitator = option("facilitator", "cli-name-facilitator", "cli-option-facilitator");
    let group = option("group", "cli-name-group", "cli-option-group");
    let until = option("until", "cli-name-until", "cli-option-until");
    let rehearse = option("rehearse", "cli-name-factor", "cli-option-rehearse");
    described("start", words, texts, ARGUMENTS)
        .arg(argument("method", words, "cli-name-method", "cli-option-method").required(true))
        .arg(people.action(ArgAction::Append))
        .arg(switch("online", words, "cli-option-online").action(ArgAction::SetTrue))
        .arg(group.value_parser(filled))
        .arg(facilitator.value_parser(filled))
        .arg(until.value_parser(time))
        .arg(switch("lookback", words, "cli-option-lookback").action(ArgAction::SetTrue))
        .arg(
            switch("no-lookback", words, "cli-option-no-lookback")
                .action(ArgAction::SetTrue)
                .overrides_with("lookback"),
        )
        .arg(theme(words).display_order(LATE))
        .arg(
            rehearse
                .num_args(0..=1)
                .default_missing_value("60")
                .value_parser(value_parser!(u32).range(2..=600)),
        )
        .arg(plain(words))
}

fn plain(words: &Words) -> Arg {
    switch("plain", words, "cli-option-plain").action(ArgAction::SetTrue)
}

fn audience(words: &Words) -> Command {
    let texts = ["cli-about-audience", "cli-usage-audience", "cli-example-audience"];
    let session = argument("session", words, "cli-name-session", "cli-option-audience");
    described("audience", words, texts, ARGUMENTS)
        .arg(session)
        .arg(theme(words).display_order(LATE))
}

fn report(words: &Words) -> Command {
    let texts = ["cli-about-report", "cli-usage-report", "cli-example-report"];
    described("report", words, texts, ARGUMENTS).arg(argument(
        "session",
        words,
        "cli-name-session",
        "cli-option-session",
    ))
}

fn help_command(words: &Words) -> Command {
    let texts = ["cli-about-help", "cli-usage-help", "cli-example-help"];
    let command = argument("command", words, "cli-name-command", "cli-option-command");
    let commands = PossibleValuesParser::new([
        "start", "audience", "group", "method", "actions", "case", "hours", "report", "help",
    ]);
    described("help", words, texts, ARGUMENTS)
        .arg(command.value_parser(commands).hide_possible_values(true))
}

/// A command with the keys of its about, usage and example, and under which heading it lists what,
/// if anything.
pub(super) fn described(
    name: &'static str,
    words: &Words,
    [about, usage, example]: [&str; 3],
    listed: Option<(&str, &str)>,
) -> Command {
    let [usages, options] = ["cli-heading-usage", "cli-heading-options"].map(|key| words.say(key));
    let listed = listed.map(|(heading, list)| format!("{}:\n{list}\n\n", words.say(heading)));
    let listed = listed.unwrap_or_default();
    Command::new(name)
        .about(words.say(about))
        .override_usage(words.say(usage))
        .after_help(words.say(example))
        .help_template(format!(
            "{{about}}\n\n{usages}:\n  {{usage}}\n\n{listed}\
             {options}:\n{{options}}{{after-help}}\n"
        ))
        .term_width(0) // lines are broken by hand, in the texts
        .disable_help_flag(true)
        .disable_version_flag(true)
        .disable_help_subcommand(true)
}

pub(super) fn argument(id: &'static str, words: &Words, name: &str, help: &str) -> Arg {
    Arg::new(id).value_name(words.say(name)).help(words.say(help)).value_parser(filled)
}

pub(super) fn option(id: &'static str, words: &Words, name: &str, help: &str) -> Arg {
    Arg::new(id).long(id).value_name(words.say(name)).help(words.say(help))
}

pub(super) fn switch(id: &'static str, words: &Words, help: &str) -> Arg {
    Arg::new(id).long(id).help(words.say(help))
}

pub(super) fn json(words: &Words) -> Arg {
    switch("json", words, "cli-option-json").action(ArgAction::SetTrue)
}

/// There is nothing but white space.
#[derive(Debug, thiserror::Error)]
#[error("empty")]
pub(super) struct Empty;

pub(super) fn filled(text: &str) -> Result<String, Empty> {
    match text.trim() {
        "" => Err(Empty),
        text => Ok(text.to_owned()),
    }
}

/// A time on the wall: `20:30`, or `20.30` as many Dutch people write it.
fn time(text: &str) -> Result<NaiveTime, chrono::ParseError> {
    NaiveTime::parse_from_str(&text.trim().replace('.', ":"), "%H:%M")
}

pub(super) fn text(given: &ArgMatches, name: &str) -> Option<String> {
    given.get_one(name).cloned()
}

pub(super) fn help(mut command: Command, about: Option<String>) -> String {
    match about.and_then(|name| command.find_subcommand_mut(name)) {
        Some(about) => about.render_help().to_string(),
        None => command.render_help().to_string(),
    }
}

pub(super) const ARGUMENTS: Option<(&str, &str)> = Some(("cli-heading-arguments", "{positionals}"));

pub(super) const COMMANDS: Option<(&str, &str)> = Some(("cli-heading-commands", "{subcommands}"));

/// Options that every command knows come after its own.
const LATE: usize = 100;
