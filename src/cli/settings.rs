//! The user's settings: `config.toml`.

use crate::{
    app::{Chime, Habits},
    diagnostic::{Finding, Source, read_toml, render},
    method::Warn,
    session::Signal,
    store::{Config, DiskProblem},
    words::{Lang, Words},
};
use serde::Deserialize;

/// What the settings say.
#[derive(Debug, Default)]
pub(super) struct Settings {
    /// The language to speak.
    pub(super) language: Option<Lang>,
    /// What they ask of the program on the screen.
    pub(super) habits: Habits,
}

/// Why the settings could not be read. A setting with a mistake is never half taken.
#[derive(Debug)]
pub(super) enum Problem {
    /// There are mistakes in the file.
    Mistakes { path: String, bytes: Vec<u8>, findings: Vec<Finding> },
    /// The disk refused.
    Disk { path: String, why: DiskProblem },
}

impl Problem {
    /// The problem in the user's language, mistakes each at its place.
    pub(super) fn tell(&self, words: &Words) -> String {
        match self {
            Self::Mistakes { path, bytes, findings } => {
                render(&Source::new(path, bytes), findings, words)
            }
            Self::Disk { path, why } => {
                let args = [("path", path.into()), ("why", why.text.as_str().into())];
                words.fill("cli-settings-unreadable", &args)
            }
        }
    }
}

/// The file as it is written.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct Written {
    language: Option<Language>,
    warn: Option<Warn>,
    signals: Option<Signals>,
    keep_awake: Option<bool>,
}

/// `[signals]`
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct Signals {
    bell: Option<bool>,
    command: Option<Vec<String>>,
    at: Option<Vec<At>>,
}

#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum At {
    Warning,
    End,
}

#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Language {
    Nl,
    En,
}

/// Reads the settings; none when there is no file.
pub(super) fn read(config: Option<&Config>) -> Result<Settings, Problem> {
    let Some(config) = config else { return Ok(Settings::default()) };
    let path = config.path().display().to_string();
    let bytes = match config.read() {
        Ok(Some(bytes)) => bytes,
        Ok(None) => return Ok(Settings::default()),
        Err(why) => return Err(Problem::Disk { path, why }),
    };
    let read = read_toml::<Written>(&bytes);
    let mut findings = read.findings;
    let written = read.value.unwrap_or_default();
    let warn = written.warn.as_ref().and_then(|warn| match warn.times() {
        Ok(times) => Some(times),
        Err(wrong) => {
            findings.extend(wrong);
            None
        }
    });
    if !findings.is_empty() {
        findings.sort_by_key(|finding| finding.at.start);
        return Err(Problem::Mistakes { path, bytes, findings });
    }
    let language = written.language.map(|language| match language {
        Language::Nl => Lang::Nl,
        Language::En => Lang::En,
    });
    let usual = Habits::default();
    let habits = Habits {
        warn,
        chime: chime(written.signals.unwrap_or_default(), usual.chime),
        keep_awake: written.keep_awake.unwrap_or(usual.keep_awake),
    };
    Ok(Settings { language, habits })
}

fn chime(written: Signals, usual: Chime) -> Chime {
    let signal = |at: &At| match at {
        At::Warning => Signal::Warning,
        At::End => Signal::End,
    };
    Chime {
        bell: written.bell.unwrap_or(usual.bell),
        command: written.command.unwrap_or(usual.command),
        at: written.at.map_or(usual.at, |at| at.iter().map(signal).collect()),
    }
}
