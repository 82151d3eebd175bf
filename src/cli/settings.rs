//! The user's settings: `config.toml`.

use crate::{
    diagnostic::{Finding, Source, read_toml, render},
    store::{Config, DiskProblem},
    view::Theme,
    words::{Lang, Words},
};
use serde::Deserialize;

/// What the settings say.
#[derive(Debug, Default)]
pub(super) struct Settings {
    /// The language to speak.
    pub(super) language: Option<Lang>,
    /// The colours.
    pub(super) theme: Option<Theme>,
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
    theme: Option<Colours>,
}

#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Language {
    Nl,
    En,
}

#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Colours {
    Own,
    Dark,
    Light,
    Contrast,
    Mono,
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
    if !read.findings.is_empty() {
        return Err(Problem::Mistakes { path, bytes, findings: read.findings });
    }
    let written = read.value.unwrap_or_default();
    Ok(Settings {
        language: written.language.map(|language| match language {
            Language::Nl => Lang::Nl,
            Language::En => Lang::En,
        }),
        theme: written.theme.map(|colours| match colours {
            Colours::Own => Theme::Own,
            Colours::Dark => Theme::Dark,
            Colours::Light => Theme::Light,
            Colours::Contrast => Theme::Contrast,
            Colours::Mono => Theme::Mono,
        }),
    })
}
