//! The user's settings: `config.toml`.

use crate::{
    app::{Chime, Habits},
    diagnostic::{Finding, Source, read_toml, render},
    method::Warn,
    session::Signal,
    store::{Config, DiskProblem},
    view::Theme,
    words::{Lang, Words},
};
use serde::{Deserialize, Deserializer, de::Error};

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
    theme: Option<Colours>,
    warn: Option<Warn>,
    signals: Option<Signals>,
    keep_awake: Option<bool>,
    nudges: Option<bool>,
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

/// A theme by its name.
#[derive(Clone, Copy, Debug)]
struct Colours(Theme);

impl<'de> Deserialize<'de> for Colours {
    fn deserialize<D: Deserializer<'de>>(written: D) -> Result<Self, D::Error> {
        let name = String::deserialize(written)?;
        let theme = name.parse().map(Self);
        theme.map_err(|()| D::Error::unknown_variant(&name, &Theme::NAMES))
    }
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
    let theme = written.theme.map(|Colours(theme)| theme);
    let habits = Habits {
        theme: theme.unwrap_or_default(),
        warn,
        chime: chime(written.signals.unwrap_or_default(), usual.chime),
        keep_awake: written.keep_awake.unwrap_or(usual.keep_awake),
        nudges: written.nudges.unwrap_or(usual.nudges),
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{moment::Span, store};

    fn read_text(text: &str) -> Result<Settings, String> {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("config.toml");
        store::write(&path, text.as_bytes()).unwrap();
        let read = read(Config::locate(Some(path.clone().into())).as_ref());
        let here = |told: String| told.replace(&path.display().to_string(), "config.toml");
        read.map_err(|problem| here(problem.tell(&Words::new(Lang::Nl))))
    }

    #[test]
    fn what_is_not_said_is_as_usual() {
        for text in ["", "[signals]"] {
            assert_eq!(read_text(text).unwrap().habits, Habits::default(), "{text}");
        }
        let usual = Habits::default();
        assert!(
            usual.keep_awake && usual.nudges && !usual.chime.bell && usual.chime.command.is_empty()
        );
    }

    #[test]
    fn everything_can_be_said() {
        let text = r#"
            language = "en"
            theme = "light"
            warn = [0.5, 2]
            keep_awake = false
            nudges = false
            [signals]
            bell = true
            command = ["paplay", "gong.ogg"]
            at = ["end"]
        "#;
        let settings = read_text(text).unwrap();
        assert_eq!(settings.language, Some(Lang::En));
        let command = vec!["paplay".to_owned(), "gong.ogg".to_owned()];
        let expected = Habits {
            theme: Theme::Light,
            warn: Some(vec![Span::minutes(2), Span::seconds(30)]),
            chime: Chime { bell: true, command, at: vec![Signal::End] },
            keep_awake: false,
            nudges: false,
        };
        assert_eq!(settings.habits, expected);
        for theme in Theme::ALL {
            let text = format!("theme = '{}'", theme.name());
            assert_eq!(read_text(&text).unwrap().habits.theme, theme);
        }
        assert_eq!(read_text("warn = []").unwrap().habits.warn, Some(vec![]));
    }

    #[test]
    fn every_mistake_is_told_at_its_place() {
        let text = "theme = \"zwart\"\nwarn = [1, -2]\nkeep_awake = 1\n[signals]\nbel = true\n\
                    command = \"paplay gong.ogg\"\nat = [\"begin\"]\n";
        insta::assert_snapshot!(read_text(text).unwrap_err(), @r#"
        config.toml:1:9: ‘zwart’ kan hier niet staan.
          │
        1 │ theme = "zwart"
          │         ^^^^^^^
          = Dit kan hier wel: own, dark, light, contrast, mono.

        config.toml:2:12: Een waarschuwing komt minstens een seconde en hooguit een etmaal voor de tijd om is.
          │
        2 │ warn = [1, -2]
          │            ^^
          = Schrijf hoeveel minuten voor het einde, zo: 2 of [5, 1]. Bij [] blijft het stil.

        config.toml:3:14: Hier hoort true (ja) of false (nee) te staan.
          │
        3 │ keep_awake = 1
          │              ^
          = Schrijf true of false, in kleine letters en zonder aanhalingstekens.

        config.toml:5:1: ‘bel’ ken ik op deze plek niet.
          │
        5 │ bel = true
          │ ^^^
          = Bedoelde je ‘bell’?

        config.toml:6:11: Hier hoort een lijst te staan.
          │
        6 │ command = "paplay gong.ogg"
          │           ^^^^^^^^^^^^^^^^^
          = Zet een lijst tussen rechte haken, zo: command = ["paplay", "gong.ogg"], eerst het programma en dan wat erachter hoort.

        config.toml:7:7: ‘begin’ kan hier niet staan.
          │
        7 │ at = ["begin"]
          │       ^^^^^^^
          = Dit kan hier wel: warning (als de tijd bijna om is), end (als de tijd om is).
        "#);
        let table = read_text("signals = true").unwrap_err();
        assert!(table.contains("signals = { bell = true }"), "{table}");
    }
}
