//! TOML that people write by hand, read so that everything wrong with its form is found at once.

use crate::{
    diagnostic::{Finding, Key, MOST_BYTES, deep, nearest},
    words::{Said, short},
};
use serde::de::DeserializeOwned;
use std::{mem, ops::Range, str};
use toml::{
    Spanned,
    de::{DeArray, DeTable, DeValue, Deserializer, Error},
};

/// What was made of a file.
#[derive(Debug)]
pub struct Read<T> {
    /// What the file says, as far as it could be understood. Whatever has a finding is absent from
    /// it, as if it had not been written.
    pub value: Option<T>,
    /// What is wrong with the file's form. Empty when `value` is the whole file.
    pub findings: Vec<Finding>,
}

/// Reads a TOML file that somebody wrote by hand: text in UTF-8, no longer than [`MOST_BYTES`], no
/// deeper than a person would make it. Every key that `T` does not know (`deny_unknown_fields`), and
/// every value of a wrong kind, is a finding of its own. A `T` whose fields are all optional gets to
/// see the rest of the file, so that its own checks can add to the findings.
pub fn read_toml<T: DeserializeOwned>(bytes: &[u8]) -> Read<T> {
    match readable(bytes) {
        Ok(text) => parsed(text),
        Err(finding) => Read { value: None, findings: vec![finding] },
    }
}

/// Reads a file as if its text began this far, so that its places are told from those of another.
pub fn read_toml_from<T: DeserializeOwned>(start: usize, bytes: &[u8]) -> Read<T> {
    match readable(bytes) {
        Ok(text) => {
            let text = " ".repeat(start) + text.trim_start_matches('\u{feff}');
            parsed(&text)
        }
        Err(finding) => Read { value: None, findings: vec![finding] },
    }
}

fn parsed<T: DeserializeOwned>(text: &str) -> Read<T> {
    let (document, errors) = DeTable::parse_recoverable(text);
    if errors.is_empty() {
        understand(text, document)
    } else {
        Read { value: None, findings: mistakes_in_form(text, &errors) }
    }
}

fn readable(bytes: &[u8]) -> Result<&str, Finding> {
    let finding =
        |at, what: Said, help| Finding { at, what, help: Some(Said::new(help)), key: None };
    if bytes.len() > MOST_BYTES {
        let what = Said::new("diagnostic-too-large").with("most", MOST_BYTES / 1024);
        return Err(finding(0..0, what, "diagnostic-too-large-help"));
    }
    let text = str::from_utf8(bytes).map_err(|error| {
        let (from, what) = (error.valid_up_to(), Said::new("diagnostic-no-text"));
        finding(from..from + 1, what, "diagnostic-no-text-help")
    })?;
    match deep::first_too_deep(text) {
        Some(at) => Err(finding(at, Said::new("diagnostic-deep"), "diagnostic-deep-help")),
        None => Ok(text),
    }
}

/// Makes a `T`. What serde refuses is noted, cut out of the document, and the rest tried again.
fn understand<T: DeserializeOwned>(text: &str, mut document: Spanned<DeTable<'_>>) -> Read<T> {
    let mut findings = Vec::new();
    for _ in 0..MOST_CUTS {
        let error = match T::deserialize(Deserializer::from(document.clone())) {
            Ok(value) => return Read { value: Some(value), findings },
            Err(error) => error,
        };
        let at = error.span().unwrap_or_default();
        findings.push(misunderstood(text, at.clone(), error.message()));
        if !cut(document.get_mut(), &at) {
            break;
        }
    }
    Read { value: None, findings }
}

/// Takes the key or value with this span out of the table; says whether it was there.
fn cut(table: &mut DeTable<'_>, at: &Range<usize>) -> bool {
    let found = table.iter().find(|(key, value)| key.span() == *at || value.span() == *at);
    if let Some(key) = found.map(|(key, _)| key.clone()) {
        return table.remove(&key).is_some();
    }
    table.iter_mut().any(|(_, value)| cut_within(value.get_mut(), at))
}

fn cut_within(value: &mut DeValue<'_>, at: &Range<usize>) -> bool {
    match value {
        DeValue::Table(table) => cut(table, at),
        DeValue::Array(array) => {
            let before = array.len();
            let items = mem::replace(array, DeArray::new()).into_iter();
            *array = items.filter(|item| item.span() != *at).collect();
            array.len() < before || array.iter_mut().any(|item| cut_within(item.get_mut(), at))
        }
        _ => false,
    }
}

/// What serde's refusal means. Its message is all that it gives.
fn misunderstood(text: &str, at: Range<usize>, message: &str) -> Finding {
    let written = text.get(at.clone()).unwrap_or_default();
    let word = short(written.trim_matches(['"', '\'']));
    let expected = message.rsplit_once("expected ").map_or("", |(_, expected)| expected);
    let known: Vec<&str> = expected.split('`').skip(1).step_by(2).collect();
    let meant = nearest(&word, known.iter().copied()).map(str::to_owned);
    let key = key_before(text, at.start).to_owned();
    let mut key = Key { word: key, is_known: true, meant: None };
    let (what, help) = if message.starts_with("unknown field") {
        let help = suggest(meant.as_deref(), &known);
        key = Key { word: word.clone(), is_known: false, meant };
        (Said::new("diagnostic-unknown-key").with("word", word.as_str()), help)
    } else if message.starts_with("unknown variant") {
        let help = suggest(meant.as_deref(), &known);
        (Said::new("diagnostic-unknown-word").with("word", word.as_str()), help)
    } else {
        let (what, help) = kind_of(expected, message);
        let help = match help {
            // What belongs between braces or brackets differs by key.
            "diagnostic-table-help" | "diagnostic-list-help" => {
                Said::new(help).with("key", key.word.as_str())
            }
            _ => Said::new(help),
        };
        (Said::new(what), Some(help))
    };
    Finding { at, what, help, key: Some(Box::new(key)) }
}

/// The key to which a value belongs: the last word before the equals sign.
fn key_before(text: &str, value: usize) -> &str {
    let before = text.get(..value).unwrap_or_default().trim_end().trim_end_matches('=').trim_end();
    let is_of_key = |letter: char| letter.is_ascii_alphanumeric() || letter == '_';
    let key = before.trim_end_matches(is_of_key);
    &before[key.len()..]
}

/// The word that was probably meant, or else all that would have been right.
fn suggest(meant: Option<&str>, known: &[&str]) -> Option<Said> {
    if let Some(word) = meant {
        return Some(Said::new("diagnostic-did-you-mean").with("word", word));
    }
    let first = known_by(known.iter().copied());
    (!known.is_empty())
        .then(|| Said::new("diagnostic-known").with("words", known.join(", ")).with("first", first))
}

/// By what a text knows which words are meant, so that a language can say what each means: the first
/// two of them, or all that there are, joined by a hyphen.
pub fn known_by<'a>(words: impl IntoIterator<Item = &'a str>) -> String {
    words.into_iter().take(2).collect::<Vec<_>>().join("-")
}

fn kind_of(expected: &str, message: &str) -> (&'static str, &'static str) {
    match expected {
        "a string" => ("diagnostic-text", "diagnostic-text-help"),
        "a boolean" => ("diagnostic-truth", "diagnostic-truth-help"),
        "a sequence" => ("diagnostic-list", "diagnostic-list-help"),
        "f64" => ("diagnostic-number", "diagnostic-number-help"),
        "i64" => ("diagnostic-whole", "diagnostic-whole-help"),
        "a map" => ("diagnostic-table", "diagnostic-table-help"),
        _ if expected.starts_with("struct ") => ("diagnostic-table", "diagnostic-table-help"),
        _ if message.contains("overflowed") => ("diagnostic-whole", "diagnostic-whole-help"),
        _ if message.starts_with("wanted ") => ("diagnostic-text", "diagnostic-text-help"),
        _ => ("diagnostic-unreadable", "diagnostic-unreadable-help"),
    }
}

/// What is wrong with the form of a file that is no TOML: the first thing in each line, because what
/// follows in the same line mostly follows from it.
fn mistakes_in_form(text: &str, errors: &[Error]) -> Vec<Finding> {
    let mut findings: Vec<(usize, Finding)> = Vec::new();
    for error in errors {
        let at = error.span().unwrap_or_default();
        let start = text[..text.floor_char_boundary(at.start)].rfind('\n').unwrap_or(0);
        if findings.iter().rev().all(|(line, _)| *line != start) {
            let (what, help) = form(text, &at, error.message());
            let (what, help) = (Said::new(what), Some(Said::new(help)));
            findings.push((start, Finding { at, what, help, key: None }));
        }
        if findings.len() == MOST_CUTS {
            break;
        }
    }
    findings.into_iter().map(|(_, finding)| finding).collect()
}

/// The sentences for a message of the TOML reader.
fn form(text: &str, at: &Range<usize>, message: &str) -> (&'static str, &'static str) {
    let written = text.get(at.clone()).unwrap_or_default();
    let digit_before = text.as_bytes().get(..at.start).and_then(|before| before.last());
    if message.starts_with("unexpected key or value")
        && text.as_bytes().get(at.start) == Some(&b',')
        && digit_before.is_some_and(u8::is_ascii_digit)
    {
        return ("diagnostic-comma-in-number", "diagnostic-comma-in-number-help");
    }
    if looks_like_a_date(written) {
        return ("diagnostic-date", "diagnostic-date-help");
    }
    let is_header = text.get(at.clone()).is_some_and(|written| written.starts_with('['))
        || text[..text.floor_char_boundary(at.start)].ends_with('[');
    if message.starts_with("duplicate key") && is_header {
        return ("diagnostic-header-late", "diagnostic-header-late-help");
    }
    if message.starts_with("string values must be quoted") {
        return match written {
            "" => ("diagnostic-no-value", "diagnostic-no-value-help"),
            "ja" | "nee" | "yes" | "no" | "waar" | "onwaar" => {
                ("diagnostic-truth", "diagnostic-truth-help")
            }
            _ if written.contains(['“', '”', '„', '‘', '’', '«']) => {
                ("diagnostic-curly-quotes", "diagnostic-curly-quotes-help")
            }
            _ => ("diagnostic-quotes", "diagnostic-quotes-help"),
        };
    }
    let known = FORMS.iter().find(|(beginning, ..)| message.starts_with(beginning));
    known.map_or(("diagnostic-unreadable", "diagnostic-unreadable-help"), |(_, what, help)| {
        (what, help)
    })
}

/// Whether it is a date as people write it, which TOML takes for no value at all.
fn looks_like_a_date(written: &str) -> bool {
    let is_part = |it: char| it.is_ascii_digit() || ['-', '/', '.', ':', ' '].contains(&it);
    let is_number = |part: &str| part.starts_with(|it: char| it.is_ascii_digit());
    let mut parts = written.split(['-', '/']);
    written.chars().all(is_part) && parts.clone().count() == 3 && parts.all(is_number)
}

/// How the TOML reader's messages begin, and what we say for them. What is not here gets a general
/// sentence.
const FORMS: [(&str, &str, &str); 13] = [
    ("duplicate key", "diagnostic-twice", "diagnostic-twice-help"),
    ("key with no value", "diagnostic-no-equals", "diagnostic-no-equals-help"),
    ("missing assignment", "diagnostic-no-equals", "diagnostic-no-equals-help"),
    ("missing value", "diagnostic-no-value", "diagnostic-no-value-help"),
    ("missing comma", "diagnostic-no-comma", "diagnostic-no-comma-help"),
    ("extra assignment", "diagnostic-no-comma", "diagnostic-no-comma-help"),
    ("unclosed", "diagnostic-unclosed", "diagnostic-unclosed-help"),
    ("invalid basic string, expected `\"`", "diagnostic-open-text", "diagnostic-open-text-help"),
    ("invalid literal string", "diagnostic-open-text", "diagnostic-open-text-help"),
    ("invalid multi-line", "diagnostic-open-text", "diagnostic-open-text-help"),
    ("missing escaped", "diagnostic-backslash", "diagnostic-backslash-help"),
    ("invalid boolean", "diagnostic-truth", "diagnostic-truth-help"),
    ("unexpected key or value", "diagnostic-stray", "diagnostic-stray-help"),
];

const MOST_CUTS: usize = 50; // findings that one reading gives; more help nobody

#[cfg(test)]
mod tests {
    use super::*;
    use serde::Deserialize;

    #[derive(Debug, Default, PartialEq, Deserialize)]
    #[serde(default, deny_unknown_fields)]
    struct Settings {
        language: Option<String>,
        warnings: Vec<i64>,
        parts: Vec<Settings>,
    }

    #[test]
    fn what_is_wrong_is_found_and_the_rest_is_read() {
        let text = "langauge = 1\nlanguage = 2\nwarnings = [5, \"twee\", 1]\n\
            [[parts]]\nlanguage = \"nl\"\nkleur = 1\n";
        let read = read_toml::<Settings>(text.as_bytes());
        let part = Settings { language: Some("nl".into()), ..Settings::default() };
        let expected = Settings { language: None, warnings: vec![5, 1], parts: vec![part] };
        assert_eq!(read.value, Some(expected));
        let mut places: Vec<_> =
            read.findings.iter().map(|found| &text[found.at.clone()]).collect();
        places.sort_unstable();
        assert_eq!(places, ["\"twee\"", "2", "kleur", "langauge"]);
    }

    #[test]
    fn a_reading_ends_however_much_is_wrong() {
        let keys: Vec<_> = (0..5_000).map(|number| format!("key{number} = 1")).collect();
        let text = keys.join("\n");
        let read = read_toml::<Settings>(text.as_bytes());
        assert_eq!((read.value, read.findings.len()), (None, MOST_CUTS));
    }
}
