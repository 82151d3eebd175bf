//! The texts in both languages hold the same keys and the same places to fill, and the source uses
//! each of them and no others.

use fluent_syntax::{
    ast::{Entry, Expression, InlineExpression, Pattern, PatternElement},
    parser,
};
use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
};

#[test]
fn both_languages_hold_the_same_texts_with_the_same_places() {
    let (dutch, english) = (texts("nl"), texts("en"));
    let keys = |texts: &Texts| texts.keys().cloned().collect::<Vec<_>>();
    assert_eq!(keys(&dutch), keys(&english), "the keys of nl.ftl and of en.ftl");
    for (key, text) in &dutch {
        let other = &english[key];
        assert_eq!(text.shown, other.shown, "what `{key}` shows, in nl.ftl and in en.ftl");
        // One language may choose its wording by a number where the other need not.
        let needs = (text.needs(&dutch), other.needs(&english));
        assert_eq!(needs.0, needs.1, "what goes into `{key}`, in nl.ftl and in en.ftl");
    }
}

#[test]
fn every_text_is_used_and_every_text_used_is_there() {
    let texts = texts("nl");
    let prefixes: BTreeSet<&str> = texts.keys().map(|key| prefix(key)).collect();
    let referred = texts.values().flat_map(|text| text.refers.iter().cloned());
    let mut used: BTreeSet<String> = referred.collect();
    let mut missing = Vec::new();
    for (path, literals) in source() {
        for Literal { line, text, asked } in literals {
            if texts.contains_key(&text) {
                used.insert(text);
            } else if asked || (looks_like_a_key(&text) && prefixes.contains(prefix(&text))) {
                missing.push(format!("{}:{line}: `{text}`", path.display()));
            }
        }
    }
    assert_eq!(missing, Vec::<String>::new(), "texts that are used and in neither ftl file");
    let unused: Vec<_> = texts.keys().filter(|key| !used.contains(*key)).collect();
    assert!(unused.is_empty(), "texts that nothing in src uses, written out in full: {unused:?}");
}

#[test]
fn whoever_uses_a_text_names_all_that_goes_into_it() {
    let texts = texts("nl");
    let mut missing = Vec::new();
    for (path, literals) in source() {
        let there: BTreeSet<&str> = literals.iter().map(|literal| literal.text.as_str()).collect();
        for Literal { line, text: key, .. } in &literals {
            let Some(text) = texts.get(key) else { continue };
            for name in text.needs(&texts).iter().filter(|name| !there.contains(name.as_str())) {
                missing.push(format!("{}:{line}: `{key}` needs `{name}`", path.display()));
            }
        }
    }
    assert_eq!(missing, Vec::<String>::new(), "what goes into a text is named in the same file");
}

#[test]
fn literals_are_read_as_rust_reads_them() {
    let source = r##"
        // say("comment") and /* say("more") */ and 'a' lifetime <'a> "
        let a = words.say("plain-key"); let quote = '"'; let escaped = '\'';
        Said::new("a-said").with("na\"me", r#"raw "text" here"#); /* " */ f("other-key");
        words.fill(
            "far-key", &[])
        #[cfg(test)]
        mod tests { say("in-a-test") }
    "##;
    let found: Vec<_> =
        literals(source).into_iter().map(|found| (found.line, found.text, found.asked)).collect();
    let expected = [
        (3, "plain-key", true),
        (4, "a-said", true),
        (4, r#"na\"me"#, false),
        (4, r#"raw "text" here"#, false),
        (4, "other-key", false),
        (6, "far-key", true),
    ];
    assert_eq!(found, expected.map(|(line, text, asked)| (line, text.to_owned(), asked)));
}

/// The texts of one language, by key.
type Texts = BTreeMap<String, Text>;

/// What one text needs.
#[derive(Debug, Default)]
struct Text {
    shown: BTreeSet<String>,
    chosen_by: BTreeSet<String>,
    refers: BTreeSet<String>,
}

impl Text {
    /// What goes into this text and into those it refers to, shown or only chosen by.
    fn needs(&self, texts: &Texts) -> BTreeSet<String> {
        let mut needs: BTreeSet<String> = self.shown.union(&self.chosen_by).cloned().collect();
        for refers in &self.refers {
            let referred = texts.get(refers).unwrap_or_else(|| panic!("there is no `{refers}`"));
            needs.extend(referred.needs(texts));
        }
        needs
    }

    fn read(&mut self, pattern: &Pattern<&str>) {
        for element in &pattern.elements {
            if let PatternElement::Placeable { expression } = element {
                self.read_place(expression);
            }
        }
    }

    fn read_place(&mut self, place: &Expression<&str>) {
        match place {
            Expression::Select { selector, variants } => {
                let InlineExpression::VariableReference { id } = selector else {
                    panic!("texts are chosen by what goes into them, not by {selector:?}");
                };
                self.chosen_by.insert(id.name.to_owned());
                for variant in variants {
                    self.read(&variant.value);
                }
            }
            Expression::Inline(InlineExpression::VariableReference { id }) => {
                self.shown.insert(id.name.to_owned());
            }
            Expression::Inline(InlineExpression::MessageReference { id, attribute: None }) => {
                self.refers.insert(id.name.to_owned());
            }
            Expression::Inline(InlineExpression::StringLiteral { .. }) => {}
            Expression::Inline(other) => panic!("the texts have no use for {other:?}"),
        }
    }
}

/// Reads a language's file; a slip in it, or a key that stands twice, is a failure.
fn texts(lang: &str) -> Texts {
    let path = root().join(format!("src/words/{lang}.ftl"));
    let file = fs::read_to_string(path).unwrap();
    let resource = parser::parse(file.as_str()).unwrap_or_else(|(_, errors)| {
        let told = errors.iter().map(|error| {
            let line = file[..error.pos.start].lines().count();
            format!("src/words/{lang}.ftl:{line}: {error}")
        });
        panic!("{}", told.collect::<Vec<_>>().join("\n"))
    });
    let mut texts = Texts::new();
    for entry in &resource.body {
        match entry {
            Entry::Message(message) => {
                let key = message.id.name;
                let pattern = message.value.as_ref().expect("a message without a value");
                let mut text = Text::default();
                text.read(pattern);
                assert!(texts.insert(key.to_owned(), text).is_none(), "{lang}: `{key}` is twice");
            }
            Entry::Term(term) => panic!("{lang}: write `-{}` as a message", term.id.name),
            _ => {}
        }
    }
    texts
}

fn prefix(key: &str) -> &str {
    key.split('-').next().unwrap_or(key)
}

fn looks_like_a_key(text: &str) -> bool {
    let part = |part: &str| {
        !part.is_empty() && part.bytes().all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9'))
    };
    text.contains('-') && text.split('-').all(part)
}

/// A string in the source.
struct Literal {
    line: usize,
    text: String,
    /// Whether it stands where only a key can stand: `say("…")`, `fill("…"`, `Said::new("…")`.
    asked: bool,
}

/// The literals in every file of `src`, tests left out.
fn source() -> Vec<(PathBuf, Vec<Literal>)> {
    let mut files = Vec::new();
    let mut folders = vec![root().join("src")];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|kind| kind == "rs")
                && path.file_name().is_some_and(|name| name != "tests.rs")
            {
                let literals = literals(&fs::read_to_string(&path).unwrap());
                files.push((path.strip_prefix(root()).unwrap().to_owned(), literals));
            }
        }
    }
    files
}

/// The literals of one file, escapes as written, up to its tests at the end.
fn literals(source: &str) -> Vec<Literal> {
    let mut tests = source.match_indices("#[cfg(test)]").filter(|(at, attribute)| {
        source[at + attribute.len()..].trim_start().starts_with("mod tests")
    });
    let source = &source[..tests.next().map_or(source.len(), |(at, _)| at)];
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(rest) = source.get(at..).filter(|rest| !rest.is_empty()) {
        let before = &source[..at];
        let step = rest.chars().next().map_or(1, char::len_utf8);
        at += if rest.starts_with("//") {
            rest.find('\n').unwrap_or(rest.len())
        } else if rest.starts_with("/*") {
            rest.find("*/").map_or(rest.len(), |end| end + 2)
        } else if let Some((skip, text)) = literal(rest, before) {
            let asked = before.trim_end();
            let asked = ["say(", "fill(", "Said::new("].iter().any(|call| asked.ends_with(call));
            let line = before.matches('\n').count() + 1;
            found.push(Literal { line, text: text.to_owned(), asked });
            skip
        } else if rest.starts_with('\'') {
            char_literal(rest).unwrap_or(step)
        } else {
            step
        };
    }
    found
}

/// The string literal that `rest` opens with: its length with the quotes, and what is in it.
fn literal<'s>(rest: &'s str, before: &str) -> Option<(usize, &'s str)> {
    let in_a_word = before.ends_with(|char: char| char.is_alphanumeric() || char == '_');
    if let Some(raw) = rest.strip_prefix('r').filter(|_| !in_a_word) {
        let hashes = raw.len() - raw.trim_start_matches('#').len();
        let text = raw[hashes..].strip_prefix('"')?;
        let length = text.find(&format!("\"{}", "#".repeat(hashes)))?;
        return Some((1 + hashes + 1 + length + 1 + hashes, &text[..length]));
    }
    let text = rest.strip_prefix('"')?;
    let mut escaped = false;
    let end = text.find(|char| {
        let ends = char == '"' && !escaped;
        escaped = char == '\\' && !escaped;
        ends
    })?;
    Some((end + 2, &text[..end]))
}

/// The length of `'x'` or `'\''`; nothing for a lifetime.
fn char_literal(rest: &str) -> Option<usize> {
    let inner = &rest[1..];
    if inner.starts_with('\\') {
        return inner[2..].find('\'').map(|end| end + 4);
    }
    let char = inner.chars().next()?;
    inner[char.len_utf8()..].starts_with('\'').then_some(char.len_utf8() + 2)
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}
