//! Whatever a file holds, reading it ends, and gives a sound method or findings that can be shown.

use super::shown;
use crate::{
    method::{load_with, shipped},
    words::Lang,
};
use proptest::{collection::vec, prelude::*, sample::Index};
use std::borrow::Cow;

/// A load either gives something sound, or findings at real places that can be shown safely. `base`
/// is what the file finds under every name that it builds on.
fn holds_on(bytes: &[u8], base: &[u8]) -> Result<(), TestCaseError> {
    let findings = match load_with("x", bytes, &|_| Some(Cow::Borrowed(base))) {
        Ok(method) => {
            prop_assert!(method.is_sound());
            return Ok(());
        }
        Err(findings) => findings,
    };
    prop_assert!(!findings.is_empty());
    for finding in &findings {
        prop_assert!(finding.at.start <= finding.at.end && finding.at.end <= bytes.len());
    }
    for lang in [Lang::Nl, Lang::En] {
        let text = shown(bytes, &findings, lang);
        let harmful = |char: char| char != '\n' && char.is_control();
        prop_assert!(!text.contains(harmful) && !text.contains('\u{202e}'), "{:?}", text);
    }
    Ok(())
}

fn holds(bytes: &[u8]) -> Result<(), TestCaseError> {
    holds_on(bytes, b"")
}

fn a_file() -> impl Strategy<Value = &'static str> {
    any::<Index>().prop_map(|at| shipped()[at.index(shipped().len())].1)
}

/// What happens to a line: it goes, comes twice, changes place with another, or gets the value of
/// another.
type Change = (u8, Index, Index);

fn changed(text: &str, changes: &[Change]) -> String {
    let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
    for (kind, one, other) in changes.iter().filter(|_| !text.is_empty()) {
        let (one, other) = (one.index(lines.len()), other.index(lines.len()));
        match kind {
            0 if lines.len() > 1 => drop(lines.remove(one)),
            1 => lines.insert(other, lines[one].clone()),
            2 => lines.swap(one, other),
            _ => {
                let value = lines[other].split_once(" = ").map(|(_, value)| value.to_owned());
                let key = lines[one].split_once(" = ").map(|(key, _)| key.to_owned());
                if let (Some(key), Some(value)) = (key, value) {
                    lines[one] = format!("{key} = {value}");
                }
            }
        }
    }
    lines.join("\n")
}

fn changes() -> impl Strategy<Value = Vec<Change>> {
    vec((0_u8..6, any::<Index>(), any::<Index>()), 1..8)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn random_bytes_do_no_harm(bytes in vec(any::<u8>(), 0..400)) {
        holds(&bytes)?;
    }

    #[test]
    fn a_damaged_file_does_no_harm(
        text in a_file(),
        damage in vec((0_u8..4, any::<Index>(), 1_usize..200, any::<u8>()), 1..6),
    ) {
        let mut bytes = text.as_bytes().to_vec();
        for (kind, at, length, byte) in damage {
            let at = at.index(bytes.len());
            let until = (at + length).min(bytes.len());
            match kind {
                0 => bytes[at] = byte,
                1 => drop(bytes.drain(at..until)),
                2 => {
                    let again = bytes[at..until].to_vec();
                    bytes.splice(at..at, again);
                }
                _ => bytes.insert(at, byte),
            }
            if bytes.is_empty() {
                bytes.push(b'\n');
            }
        }
        holds(&bytes)?;
    }

    #[test]
    fn lines_that_go_come_or_hold_something_else_do_no_harm(text in a_file(), how in changes()) {
        holds(changed(text, &how).as_bytes())?;
    }

    /// A file whose steps are those of its base, with other things said of some.
    #[test]
    fn a_file_on_a_base_does_no_harm(
        text in a_file(), base in a_file(), own in changes(), below in changes(),
    ) {
        let own = format!("extends = \"base\"\n{}", changed(text, &own));
        holds_on(own.as_bytes(), changed(text, &below).as_bytes())?;
        holds_on(own.as_bytes(), base.as_bytes())?;
    }
}

#[test]
fn a_file_as_large_and_as_deep_as_may_be_is_read_in_bounds() {
    let head = "name = \"A\"\n";
    let many = "[[steps]]\ntitle = \"B\"\n[[steps.capture]]\n".repeat(4_000);
    let twice = "[[steps]]\nid = \"b\"\ntitle = \"B\"\n".repeat(4_000);
    let header = |level: usize| format!("[[steps{}]]\ntitle = \"B\"\n", ".steps".repeat(level));
    let deep = (1..60).map(header).collect();
    let repeated = (0..4).map(|level| header(level) + "repeat = { times = 20 }\n").collect();
    let names = format!("[[steps]]\ntitle = \"B\"\ninsert = {:?}\n", vec!["a"; 9_000]);
    for text in [many, twice, deep, repeated, names] {
        let text = format!("{head}{text}");
        holds(text.as_bytes()).unwrap();
        holds_on(format!("extends = \"b\"\n{text}").as_bytes(), text.as_bytes()).unwrap();
        assert!(load_with("x", text.as_bytes(), &|_| None).is_err(), "{}", &text[..40]);
    }
}
