//! The rooms of the house: which may use which, and which outside crates each may name. The source
//! is read as text, so that a wrong direction fails with its file and line.

use std::{
    fs,
    path::{Path, PathBuf},
};

/// The rooms in reading order, each with those that it may use.
const ROOMS: [(&str, &[&str]); 12] = [
    ("moment", &[]),
    ("words", &["moment"]),
    ("diagnostic", &["words"]),
    // A method's problem is told as a `words::Said`, so that one mistake has one wording.
    ("method", &["moment", "words", "diagnostic"]),
    ("session", &["moment", "method"]),
    // A group's file has mistakes that are told at their place, as a method's has.
    ("group", &["moment", "words", "diagnostic", "method", "session"]),
    // What is wrong with a journal is a place in it, not a mistake in a file that somebody wrote.
    ("journal", &["moment", "session", "group"]),
    // A report is made of sentences.
    ("report", &["moment", "words", "method", "session", "group"]),
    ("store", &["moment", "session", "journal", "group"]),
    ("view", &["moment", "words", "diagnostic", "method", "session", "group", "report"]),
    (
        "app",
        &[
            "moment",
            "words",
            "diagnostic",
            "method",
            "session",
            "group",
            "journal",
            "report",
            "store",
            "view",
        ],
    ),
    (
        "cli",
        &[
            "moment",
            "words",
            "diagnostic",
            "method",
            "session",
            "group",
            "journal",
            "report",
            "store",
            "view",
            "app",
        ],
    ),
];

/// What comes from outside, and the rooms or files that alone may name it. The longest name counts.
const OUTSIDE: [(&str, &[&str]); 34] = [
    ("boot_time", &["app/clock.rs"]), // the one clock
    (
        "chrono",
        &[
            "moment",
            "words",
            "group",
            "report",
            "app/clock.rs",
            "app/setup.rs",
            "app/wall.rs",
            "cli",
        ],
    ), // what people type
    ("chrono::Local", &["app/clock.rs"]),
    ("clap", &["cli"]),
    ("crc32fast", &["store"]),
    ("crossterm", &["app"]),
    ("csv", &["cli/hours"]), // for spreadsheets
    ("directories", &["store"]),
    ("edit", &["cli/method"]),
    ("fluent_bundle", &["words"]),
    ("icalendar", &["report/calendar.rs"]),
    ("keepawake", &["app/awake.rs"]),
    ("notify", &["store/watch.rs"]),
    // The shell owns the terminal that ratatui draws on, and cli/screen.rs makes it.
    ("ratatui", &["view", "app", "cli/screen.rs"]),
    ("ratatui_textarea", &["view", "app"]),
    ("rustix", &["app/signals.rs"]),
    ("schemars", &["method"]),
    ("serde", &["moment", "diagnostic", "method", "session", "journal", "group", "cli"]),
    ("serde_json", &["journal", "method/schema.rs", "cli"]), // what other programs read
    ("signal_hook", &["app/signals.rs"]),
    ("std::fs", &["store"]),
    ("std::process::Command", &["app/child.rs"]), // and the user's editor, by its own crate
    ("std::time::Instant", &["app/clock.rs"]),
    ("std::time::SystemTime", &["store"]), // the times of files; nobody asks what time it is
    ("strsim", &["diagnostic"]),
    ("sys_locale", &["cli"]),
    ("thiserror", &["moment", "words", "session", "cli"]),
    ("toml", &["diagnostic", "method", "group"]), // read by the one, spans kept by the other
    ("toml_parser", &["diagnostic"]),
    ("tui_big_text", &["view/parts/letters.rs"]),
    ("unicode_normalization", &["method"]),
    ("unic_langid", &["words"]),
    ("unicode_segmentation", &["session", "report", "view"]),
    ("unicode_width", &["diagnostic", "report", "view", "cli/method"]),
];

/// The most lines that a file may have, its tests not counted.
const LONGEST: usize = 400;

#[test]
fn every_room_uses_only_the_rooms_that_it_may() {
    let wrong: Vec<String> =
        sources().iter().flat_map(|(file, text)| trespasses(file, text)).collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn rooms_stand_in_reading_order() {
    let text = fs::read_to_string(source().join("lib.rs")).unwrap();
    let found: Vec<&str> =
        text.lines().filter_map(|line| line.strip_prefix("pub mod ")?.strip_suffix(';')).collect();
    assert_eq!(found, ROOMS.map(|(room, _)| room));
    for (index, (room, uses)) in ROOMS.iter().enumerate() {
        let above = &found[..index];
        assert!(uses.iter().all(|used| above.contains(used)), "{room} uses a room below it");
    }
}

#[test]
fn every_outside_crate_has_its_rooms() {
    for name in dependencies() {
        assert!(OUTSIDE.iter().any(|(known, _)| *known == name), "where may {name} be named?");
    }
}

#[test]
fn files_say_what_they_are_and_are_not_long() {
    for (file, text) in sources() {
        if is_test(&file) {
            continue;
        }
        assert!(text.starts_with("//! "), "{file} does not begin by saying what it is");
        let lines = text.lines().take(tests_begin(&text) - 1).count();
        assert!(lines <= LONGEST, "{file} has {lines} lines: find what can be told apart");
    }
}

#[test]
fn planted_trespasses_are_found() {
    let planted = "//! Planted.\n\nuse crate::{\n    moment::Moment as At, // crate::view\n    \
                   store::{self, Home},\n};\nuse std::{fmt, fs};\nuse toml::Value;\n\n\
                   fn run<'a>(text: &'a str) -> char {\n    crate::app::go(\"crate::cli\");\n    \
                   let _ = super::super::words();\n    r#\"crate::cli\"#; '\"'\n}\n/* crate::cli\n*/\n\
                   fn gone() -> crate::gone::Gone {}\n\n#[cfg(test)]\nmod tests {\n    \
                   use serde_json::Value;\n    use crate::journal;\n}\n";
    let found = [
        "session/decide.rs:5: session may not use store",
        "session/decide.rs:7: session may not name std::fs",
        "session/decide.rs:8: session may not name toml",
        "session/decide.rs:11: session may not use app",
        "session/decide.rs:12: name the room instead of super::super",
        "session/decide.rs:17: there is no room gone",
        "session/decide.rs:22: session may not use journal",
    ];
    assert_eq!(trespasses("session/decide.rs", planted), found);
    let marked = planted.replace("#[cfg(test)]", "#[cfg(test)]\n#[expect(a::b, reason = \"c\")]");
    assert_eq!(trespasses("session/decide.rs", &marked).len(), found.len());
    assert!(trespasses("store/home.rs", "use std::fs; use crate::store::files;").is_empty());
}

/// What a file names and may not.
fn trespasses(file: &str, text: &str) -> Vec<String> {
    let Some((room, _)) = file.split_once('/') else { return Vec::new() }; // lib.rs and main.rs
    let Some((_, may_use)) = ROOMS.iter().find(|(name, _)| *name == room) else {
        return vec![format!("{file}: there is no room {room}")];
    };
    let tests = if is_test(file) { 0 } else { tests_begin(text) };
    let wrong = |(line, path): (usize, Vec<String>)| {
        let what = match path.first()?.as_str() {
            "crate" => {
                let used = path.get(1)?;
                if ROOMS.iter().all(|(name, _)| name != used) {
                    format!("there is no room {used}")
                } else if used != room && !may_use.contains(&used.as_str()) {
                    format!("{room} may not use {used}")
                } else {
                    return None;
                }
            }
            "super" if path.get(1)? == "super" => {
                "name the room instead of super::super".to_owned()
            }
            _ if line >= tests => return None, // a test may use what it likes to look at the outcome
            _ => format!("{room} may not name {}", forbidden(file, &path.join("::"))?),
        };
        Some(format!("{file}:{line}: {what}"))
    };
    let mut found: Vec<String> = paths(&tokens(text)).into_iter().filter_map(wrong).collect();
    found.dedup();
    found
}

/// The name from outside that a path begins with, if this file may not name it.
fn forbidden(file: &str, path: &str) -> Option<&'static str> {
    let begins = |name: &str| path == name || path.starts_with(&format!("{name}::"));
    let known = OUTSIDE.iter().filter(|(name, _)| begins(name));
    let (name, places) = known.max_by_key(|(name, _)| name.len())?;
    let is_here = |place: &&str| file == *place || file.starts_with(&format!("{place}/"));
    (!places.iter().any(is_here)).then_some(name)
}

/// A piece of source: a word, `::`, or any other character.
#[derive(Debug, PartialEq)]
enum Token {
    Word(String),
    Joint,
    Mark(char),
}

/// The source without comments and texts, each piece with its line.
fn tokens(text: &str) -> Vec<(usize, Token)> {
    let mut tokens = Vec::new();
    let (mut rest, mut line) = (text, 1);
    while let Some(next) = rest.chars().next() {
        let is_word = |char: char| char.is_alphanumeric() || char == '_';
        let raw = rest.strip_prefix('r').map(|after| after.trim_start_matches('#'));
        let length = if rest.starts_with("//") {
            rest.find('\n').unwrap_or(rest.len())
        } else if rest.starts_with("/*") {
            rest.find("*/").map_or(rest.len(), |end| end + 2)
        } else if raw.is_some_and(|after| after.starts_with('"')) {
            let hashes = rest.find('"').unwrap_or(0) - 1;
            let end = format!("\"{}", "#".repeat(hashes));
            let begin = hashes + 2;
            rest[begin..].find(&end).map_or(rest.len(), |at| begin + at + end.len())
        } else if next == '"' {
            quoted(rest)
        } else if next == '\'' {
            character(rest)
        } else if is_word(next) {
            let length = rest.find(|char| !is_word(char)).unwrap_or(rest.len());
            tokens.push((line, Token::Word(rest[..length].to_owned())));
            length
        } else if rest.starts_with("::") {
            tokens.push((line, Token::Joint));
            2
        } else {
            if !next.is_whitespace() {
                tokens.push((line, Token::Mark(next)));
            }
            next.len_utf8()
        };
        line += rest[..length].matches('\n').count();
        rest = &rest[length..];
    }
    tokens
}

/// The length of a text in quotes.
fn quoted(text: &str) -> usize {
    let mut escaped = false;
    let end = text.char_indices().skip(1).find(|&(_, char)| {
        let ends = char == '"' && !escaped;
        escaped = char == '\\' && !escaped;
        ends
    });
    end.map_or(text.len(), |(at, _)| at + 1)
}

/// The length of a character in quotes, or of the mark before a lifetime.
fn character(text: &str) -> usize {
    let mut chars = text.char_indices().skip(1);
    match (chars.next(), chars.next()) {
        (Some((_, '\\')), Some((after, char))) => {
            let after = after + char.len_utf8();
            text[after..].find('\'').map_or(text.len(), |end| after + end + 1)
        }
        (Some(_), Some((at, '\''))) => at + 1,
        _ => 1,
    }
}

/// Every path that is named, groups taken apart, each with the line of its last word.
fn paths(tokens: &[(usize, Token)]) -> Vec<(usize, Vec<String>)> {
    let mut paths = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let before = at.checked_sub(1).map(|before| &tokens[before].1);
        let begins = matches!(tokens[at].1, Token::Word(_)) && before != Some(&Token::Joint);
        let used = matches!(before, Some(Token::Word(word)) if word == "use");
        let joined = tokens.get(at + 1).is_some_and(|(_, token)| *token == Token::Joint);
        if begins && (used || joined) {
            at = path(tokens, at, &[], &mut paths);
        } else {
            at += 1;
        }
    }
    paths
}

/// Reads one path and tells where it ends.
fn path(
    tokens: &[(usize, Token)],
    mut at: usize,
    above: &[String],
    paths: &mut Vec<(usize, Vec<String>)>,
) -> usize {
    let mut path = above.to_vec();
    let mut line = tokens[at].0;
    loop {
        match tokens.get(at) {
            Some((here, Token::Word(word))) => {
                line = *here;
                path.push(word.clone());
                at += 1;
            }
            Some((_, Token::Mark('{'))) => {
                at += 1;
                while tokens.get(at).is_some_and(|(_, token)| *token != Token::Mark('}')) {
                    let is_word = matches!(tokens[at].1, Token::Word(_));
                    at = if is_word { self::path(tokens, at, &path, paths) } else { at + 1 };
                }
                return at + 1;
            }
            _ => break,
        }
        if tokens.get(at).is_none_or(|(_, token)| *token != Token::Joint) {
            break;
        }
        at += 1;
    }
    paths.push((line, path));
    let renamed = matches!(tokens.get(at), Some((_, Token::Word(word))) if word == "as");
    if renamed { at + 2 } else { at }
}

/// The line on which a file's tests begin; a line past its end without any.
fn tests_begin(text: &str) -> usize {
    let lines: Vec<&str> = text.lines().collect();
    let begins = |&line: &usize| {
        let mut rest = lines[line + 1..].iter().skip_while(|line| line.starts_with("#["));
        let next = rest.next().unwrap_or(&"");
        lines[line] == "#[cfg(test)]" && next.starts_with("mod ") && next.ends_with('{')
    };
    (0..lines.len()).find(begins).unwrap_or(lines.len()) + 1
}

fn is_test(file: &str) -> bool {
    file.ends_with("/tests.rs") || file.contains("/tests/")
}

/// The crates that the program is built with.
fn dependencies() -> Vec<String> {
    let text = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("Cargo.toml"));
    let text = text.unwrap();
    let mut names = Vec::new();
    let mut is_listed = false;
    for line in text.lines() {
        if line.starts_with('[') {
            is_listed = line.ends_with("dependencies]") && !line.contains("dev-");
        } else if let Some((name, _)) = line.split_once(" = ").filter(|_| is_listed) {
            names.push(name.replace('-', "_"));
        }
    }
    assert!(names.len() > 10, "no dependencies found in Cargo.toml");
    names
}

/// The files of the source, by their path within it, and what they hold.
fn sources() -> Vec<(String, String)> {
    let mut files = Vec::new();
    let mut folders = vec![source()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                let name = path.strip_prefix(source()).unwrap().to_str().unwrap();
                files.push((name.replace('\\', "/"), fs::read_to_string(&path).unwrap()));
            }
        }
    }
    files.sort();
    files
}

fn source() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src")
}
