//! Every text that a person reads, in Dutch and in English.

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};

/// A value that stands in a text.
#[derive(Clone, Debug, PartialEq)]
pub enum Arg {
    /// Words.
    Text(String),
    /// A count.
    Number(i64),
}

impl From<&str> for Arg {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Arg {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<i64> for Arg {
    fn from(number: i64) -> Self {
        Self::Number(number)
    }
}

impl From<usize> for Arg {
    fn from(number: usize) -> Self {
        Self::Number(i64::try_from(number).unwrap_or(i64::MAX))
    }
}

/// A text to be said, with what stands in it.
#[derive(Clone, Debug, PartialEq)]
pub struct Said {
    /// Names the text in the language files.
    pub key: &'static str,
    /// What stands in it.
    pub args: Vec<(&'static str, Arg)>,
}

impl Said {
    /// The text with this key.
    pub fn new(key: &'static str) -> Self {
        Self { key, args: Vec::new() }
    }

    /// The same text with one more value in it.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Arg>) -> Self {
        self.args.push((name, value.into()));
        self
    }
}

/// A language that the program speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lang {
    /// Dutch.
    Nl,
    /// English.
    En,
}

/// The texts of one language.
pub struct Words {
    bundle: FluentBundle<FluentResource>,
}

impl Words {
    /// The texts of this language.
    pub fn new(lang: Lang) -> Self {
        let (tag, text) = match lang {
            Lang::Nl => ("nl", include_str!("nl.ftl")),
            Lang::En => ("en", include_str!("en.ftl")),
        };
        let tag = tag.parse().expect("a language tag");
        let resource = FluentResource::try_new(text.to_owned()).expect("embedded texts are right");
        let mut bundle = FluentBundle::new(vec![tag]);
        bundle.set_use_isolating(false);
        bundle.add_resource(resource).expect("no key stands twice");
        Self { bundle }
    }

    /// The text with this key.
    pub fn say(&self, key: &str) -> String {
        self.format(key, None)
    }

    /// The text with its values filled in.
    pub fn tell(&self, said: &Said) -> String {
        let mut args = FluentArgs::new();
        for (name, value) in &said.args {
            let value = match value {
                Arg::Text(text) => FluentValue::from(text.as_str()),
                Arg::Number(number) => FluentValue::from(*number),
            };
            args.set(*name, value);
        }
        self.format(said.key, Some(&args))
    }

    fn format(&self, key: &str, args: Option<&FluentArgs<'_>>) -> String {
        let Some(pattern) = self.bundle.get_message(key).and_then(|message| message.value()) else {
            return key.to_owned();
        };
        self.bundle.format_pattern(pattern, args, &mut Vec::new()).into_owned()
    }
}
