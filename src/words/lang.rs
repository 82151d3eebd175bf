//! [`Lang`]: the languages that the program speaks.

use std::str::FromStr;

/// A language that the program speaks: Dutch unless somebody asks for another.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Lang {
    /// Dutch.
    #[default]
    Nl,
    /// English.
    En,
}

impl Lang {
    /// The language's tag, as in `--lang nl`.
    pub fn tag(self) -> &'static str {
        match self {
            Self::Nl => "nl",
            Self::En => "en",
        }
    }
}

/// The text names no language that the program speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a language that is spoken here: nl or en")]
pub struct UnknownLang;

impl FromStr for Lang {
    type Err = UnknownLang;

    /// Reads a tag or a system's locale: `nl`, `nl-NL`, `nl_BE.UTF-8`.
    fn from_str(text: &str) -> Result<Self, UnknownLang> {
        let language = text.split(['-', '_', '.', '@']).next().unwrap_or_default();
        [Self::Nl, Self::En]
            .into_iter()
            .find(|lang| lang.tag().eq_ignore_ascii_case(language))
            .ok_or(UnknownLang)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_locale_names_a_language_by_its_first_part() {
        for text in ["nl", "NL", "nl-NL", "nl_BE.UTF-8", "nl@euro"] {
            assert_eq!(text.parse(), Ok(Lang::Nl), "{text}");
        }
        for text in ["en", "en-GB", "en_US.UTF-8"] {
            assert_eq!(text.parse(), Ok(Lang::En), "{text}");
        }
        for text in ["", "C", "C.UTF-8", "POSIX", "de_DE", "nld", " nl", "english"] {
            assert_eq!(text.parse::<Lang>(), Err(UnknownLang), "{text}");
        }
    }
}
