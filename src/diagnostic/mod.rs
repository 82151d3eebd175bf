//! A mistake, shown in the user's own file.
//!
//! A [`Finding`] says what is wrong, where, and what to do about it; [`render`] shows findings in the
//! lines of their [`Source`]. [`read_toml`] reads a file that people write by hand and finds all that
//! is wrong with its form at once.

mod deep;
mod nearest;
mod read;
mod render;

use crate::words::Said;
use std::{borrow::Cow, ops::Range};

pub use nearest::nearest;
pub use read::{Read, known_by, read_toml, read_toml_from};
pub use render::render;

/// One thing that is wrong in a file.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    /// Where, in bytes from the start of the file.
    pub at: Range<usize>,
    /// What is wrong.
    pub what: Said,
    /// What to do about it.
    pub help: Option<Said>,
    /// The key that it is about, where it could not be read.
    pub key: Option<Box<Key>>,
}

/// A key that is not known, or whose value could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Key {
    /// The key as it was written.
    pub word: String,
    /// Whether it is known where it stands: then its value is wrong.
    pub is_known: bool,
    /// The key that was probably meant instead.
    pub meant: Option<String>,
}

/// A file that somebody wrote, with the name under which people know it.
#[derive(Clone, Debug)]
pub struct Source<'a> {
    /// The file's path or name.
    pub name: &'a str,
    /// Its text; what is no UTF-8 is replaced, and nothing is kept beyond [`MOST_BYTES`].
    pub text: Cow<'a, str>,
}

impl<'a> Source<'a> {
    /// The file with this name that holds these bytes.
    pub fn new(name: &'a str, bytes: &'a [u8]) -> Self {
        let bytes = &bytes[..bytes.len().min(MOST_BYTES)];
        Self { name, text: String::from_utf8_lossy(bytes) }
    }
}

/// The largest file that is read, in bytes. A long method is a twentieth of this.
pub const MOST_BYTES: usize = 256 * 1024;

/// A text as a TOML string on one line.
pub fn quoted(text: &str) -> String {
    let mut quoted = String::from("\"");
    for letter in text.chars().filter(|letter| !letter.is_control()) {
        if matches!(letter, '"' | '\\') {
            quoted.push('\\');
        }
        quoted.push(letter);
    }
    quoted.push('"');
    quoted
}
