//! [`Register`]: a body that asks for hours, and the rules that are known of it.

use crate::words::{Lang, clean};
use serde::Deserialize;
use std::collections::BTreeMap;

use super::raw::RawAccreditation;

/// A register, and where its rules were found. Rules change: what ships is where a group begins.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Register {
    /// The word for it in a group's file.
    pub id: String,
    /// What people call it.
    pub name: String,
    /// The address at which its rules stood.
    pub source: String,
    /// From which year what stood there was; none where that is unknown.
    pub year: Option<i32>,
    note: Note,
}

impl Register {
    /// What it asks beside what can be counted, in a few sentences.
    pub fn note(&self, lang: Lang) -> &str {
        match lang {
            Lang::Nl => &self.note.nl,
            Lang::En => &self.note.en,
        }
    }
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct Note {
    nl: String,
    en: String,
}

/// A register as `registers.toml` has it.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    name: String,
    source: String,
    year: Option<i32>,
    note: Note,
    #[serde(default)]
    counts: RawAccreditation,
}

/// Every register of which rules are known, by the word for it.
pub fn registers() -> Vec<Register> {
    all().into_iter().map(|(register, _)| register).collect()
}

/// A register, and its rules as they are written.
pub(super) fn find(id: &str) -> Option<(Register, RawAccreditation)> {
    all().into_iter().find(|(register, _)| register.id == id)
}

fn all() -> Vec<(Register, RawAccreditation)> {
    // A test sees to it that the file is right.
    let written: BTreeMap<String, Written> = toml::from_str(REGISTERS).unwrap_or_default();
    let of = |(id, written): (String, Written)| {
        let Written { name, source, year, note, counts } = written;
        let note = Note { nl: one(&note.nl), en: one(&note.en) };
        (Register { id, name, source, year, note }, counts)
    };
    written.into_iter().map(of).collect()
}

fn one(text: &str) -> String {
    clean(text).split_whitespace().collect::<Vec<_>>().join(" ")
}

const REGISTERS: &str = include_str!("registers.toml");

#[cfg(test)]
mod tests {
    use super::*;
    use crate::group::accreditation::{Points, check};

    #[test]
    fn every_register_is_right_and_says_where_its_rules_stood() {
        let read: Result<BTreeMap<String, Written>, _> = toml::from_str(REGISTERS);
        assert_eq!(read.unwrap().len(), registers().len());
        assert!(registers().len() >= 18);
        for (register, counts) in all() {
            let id = register.id.clone();
            assert!(id.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-'), "{id}");
            assert!(register.source.starts_with("http"), "{id}");
            assert!(!register.name.is_empty() && counts.register.is_none(), "{id}");
            for lang in [Lang::Nl, Lang::En] {
                let length = register.note(lang).chars().count();
                assert!((10..=400).contains(&length), "{id} {lang:?}: {length}");
            }
            let mut findings = Vec::new();
            let rules = check(counts, &mut findings);
            assert_eq!(findings, [], "{id}");
            assert!(rules.rate <= Points::hundredths(100), "{id}");
        }
    }
}
