//! `intervisie case` and what can be asked behind it.

use super::{
    command::{ARGUMENTS, COMMANDS, argument, described, filled, json, option},
    text,
};
use crate::{group::CaseKind, words::Words};
use clap::{
    Arg, ArgMatches, Command,
    builder::{PossibleValue, PossibleValuesParser, TypedValueParser},
};

/// What somebody wants to do with cases that wait.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AskedCase {
    /// To hand one in.
    Add {
        /// The group; the only one if there is none.
        group: Option<String>,
        /// What is known of it already.
        given: Box<GivenCase>,
    },
    /// To see which wait.
    List {
        /// The group; the only one if there is none.
        group: Option<String>,
        /// For another program to read.
        json: bool,
    },
    /// To take one back.
    Drop {
        /// The case, or how its id begins.
        id: String,
    },
}

/// What was said of a case on the command line.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct GivenCase {
    /// Who brings it.
    pub who: Option<String>,
    /// What kind it is.
    pub kind: Option<CaseKind>,
    /// What happened.
    pub situation: Option<String>,
    /// One's own part in it.
    pub own_part: Option<String>,
    /// The question.
    pub question: Option<String>,
    /// How urgent it is.
    pub urgency: Option<String>,
    /// How it ended.
    pub outcome: Option<String>,
}

pub(super) fn command(words: &Words) -> Command {
    let texts = ["cli-about-case", "cli-usage-case", "cli-example-case"];
    described("case", words, texts, COMMANDS).subcommands([add(words), list(words), drop_(words)])
}

fn add(words: &Words) -> Command {
    let texts = ["cli-about-case-add", "cli-usage-case-add", "cli-example-case-add"];
    let said = |id, name, help| option(id, words, name, help).value_parser(filled);
    let kind = option("kind", words, "cli-name-kind", "cli-option-case-kind");
    described("add", words, texts, None)
        .arg(group(words))
        .arg(said("who", "cli-name-name", "cli-option-case-who"))
        .arg(kind.value_parser(kinds()).hide_possible_values(true))
        .arg(said("situation", "cli-name-text", "cli-option-case-situation"))
        .arg(said("own-part", "cli-name-text", "cli-option-case-own-part"))
        .arg(said("question", "cli-name-text", "cli-option-case-question"))
        .arg(said("urgency", "cli-name-text", "cli-option-case-urgency"))
        .arg(said("outcome", "cli-name-text", "cli-option-case-outcome"))
}

fn list(words: &Words) -> Command {
    let texts = ["cli-about-case-list", "cli-usage-case-list", "cli-example-case-list"];
    described("list", words, texts, None).arg(group(words)).arg(json(words))
}

fn drop_(words: &Words) -> Command {
    let texts = ["cli-about-case-drop", "cli-usage-case-drop", "cli-example-case-drop"];
    let id = argument("id", words, "cli-name-id", "cli-option-case-id");
    described("drop", words, texts, ARGUMENTS).arg(id.required(true))
}

fn group(words: &Words) -> Arg {
    option("group", words, "cli-name-group", "cli-option-case-group").value_parser(filled)
}

/// The kinds of case, by their English or their Dutch word.
fn kinds() -> impl TypedValueParser<Value = CaseKind> {
    let named = KINDS.map(|(_, name, dutch)| PossibleValue::new(name).alias(dutch));
    PossibleValuesParser::new(named).map(|written| {
        let known =
            KINDS.into_iter().find(|(_, name, dutch)| written == *name || written == *dutch);
        known.map(|(kind, ..)| kind).unwrap_or_default()
    })
}

/// What was asked of cases; none when nothing was.
pub(super) fn asked(given: &ArgMatches) -> Option<AskedCase> {
    Some(match given.subcommand()? {
        ("add", given) => {
            let case = GivenCase {
                who: text(given, "who"),
                kind: given.get_one("kind").copied(),
                situation: text(given, "situation"),
                own_part: text(given, "own-part"),
                question: text(given, "question"),
                urgency: text(given, "urgency"),
                outcome: text(given, "outcome"),
            };
            AskedCase::Add { group: text(given, "group"), given: Box::new(case) }
        }
        ("list", given) => {
            AskedCase::List { group: text(given, "group"), json: given.get_flag("json") }
        }
        (_, given) => AskedCase::Drop { id: text(given, "id").unwrap_or_default() },
    })
}

const KINDS: [(CaseKind, &str, &str); 4] = [
    (CaseKind::Work, "work", "werk"),
    (CaseKind::Incident, "incident", "voorval"),
    (CaseKind::Past, "past", "verleden"),
    (CaseKind::Now, "now", "nu"),
];
