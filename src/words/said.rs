//! [`Said`]: a sentence that is not in any language yet.

/// What goes into a text at one of its places.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Arg {
    /// Shown as it is.
    Text(String),
    /// Shown as the language writes numbers; a text may choose its wording by it.
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

impl From<&String> for Arg {
    fn from(text: &String) -> Self {
        Self::Text(text.clone())
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

/// Something to say, for rooms that know what but not in which language: a key of the texts, and
/// what goes into it. [`Words::tell`](super::Words::tell) makes it a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    /// The key in `nl.ftl` and `en.ftl`.
    pub key: &'static str,
    /// What goes into the text, by the names that the text uses.
    pub args: Vec<(&'static str, Arg)>,
}

impl Said {
    /// A text into which nothing goes so far.
    pub fn new(key: &'static str) -> Self {
        Self { key, args: Vec::new() }
    }

    /// The same text with one more thing to put in.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Arg>) -> Self {
        self.args.push((name, value.into()));
        self
    }
}
