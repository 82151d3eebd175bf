//! The rooms keep to the table in ARCHITECTURE.md: who may use whom, and which outside crates.

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

const ARCHITECTURE: &str = include_str!("../../ARCHITECTURE.md");
const LIB: &str = include_str!("../../src/lib.rs");

#[test]
fn no_room_uses_another_that_it_may_not() {
    let rooms = table();
    let crates: BTreeSet<&str> = rooms.iter().flat_map(|room| room.crates.clone()).collect();
    let mut wrong = Vec::new();
    for room in &rooms {
        for path in files(&source().join(room.name)) {
            let code = code(&fs::read_to_string(&path).unwrap());
            let used = used_rooms(&code).into_iter().filter(|(_, used)| used != room.name);
            let used = used.filter(|(_, used)| !room.uses.contains(&used.as_str()));
            let named = named(&code, &crates).into_iter();
            let named = named.filter(|(_, named)| !room.crates.contains(&named.as_str()));
            for (line, what) in used.chain(named) {
                wrong.push(format!("{}:{line}: {} may not use {what}", path.display(), room.name));
            }
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
}

#[test]
fn the_table_lists_the_rooms_in_their_order_and_they_use_what_stands_above() {
    let rooms = table();
    let listed: Vec<&str> = rooms.iter().map(|room| room.name).collect();
    let lines = LIB.lines().filter_map(|line| line.strip_prefix("pub mod ")?.strip_suffix(';'));
    assert_eq!(listed, lines.collect::<Vec<_>>());
    for (index, room) in rooms.iter().enumerate() {
        assert!(room.uses.iter().all(|used| listed[..index].contains(used)), "{}", room.name);
    }
}

#[test]
fn imports_are_found_however_they_are_written() {
    let source = "//! [`crate::cli`]\nuse crate::{\n    app::{self, run},\n    view,\n};\n\
                  fn f() { crate::store::write() } // crate::journal\n\
                  use toml::Spanned;\n#[cfg(test)]\nmod tests {\n    use crate::cli;\n}\n";
    let found = |line, name: &str| (line, name.to_owned());
    let code = code(source);
    assert_eq!(used_rooms(&code), [found(2, "app"), found(2, "view"), found(6, "store")]);
    assert_eq!(named(&code, &BTreeSet::from(["toml", "serde"])), [found(7, "toml")]);
}

/// A row of the table.
struct Room {
    name: &'static str,
    uses: Vec<&'static str>,
    crates: Vec<&'static str>,
}

fn table() -> Vec<Room> {
    let cells = |line: &'static str| line.trim_matches('|').split('|').collect::<Vec<_>>();
    let quoted = |cell: &'static str| cell.split('`').skip(1).step_by(2).collect::<Vec<_>>();
    let rows = ARCHITECTURE.lines().filter(|line| line.starts_with("| `")).map(cells);
    let rooms = rows.filter(|cells| cells.len() == 4);
    rooms
        .map(|cells| Room {
            name: quoted(cells[0])[0],
            uses: quoted(cells[2]),
            crates: quoted(cells[3]),
        })
        .collect()
}

fn source() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src")
}

/// The files of a room that are no tests.
fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let files = entries.flat_map(|path| match path.file_stem().and_then(|name| name.to_str()) {
        Some("tests") => Vec::new(),
        _ if path.is_dir() => files(&path),
        _ if path.extension().is_some_and(|end| end == "rs") => vec![path],
        _ => Vec::new(),
    });
    files.collect()
}

/// A source text without comments and tests, line for line.
fn code(text: &str) -> String {
    let text = text.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default();
    let lines = text.lines().map(|line| line.split("//").next().unwrap_or_default());
    lines.collect::<Vec<_>>().join("\n")
}

/// Every room that follows `crate::`, alone or in braces, with the line where that stands.
fn used_rooms(code: &str) -> Vec<(usize, String)> {
    let places = code.match_indices("crate::");
    let found = places.flat_map(|(at, path)| {
        let rest = &code[at + path.len()..];
        let names = match rest.strip_prefix('{') {
            Some(group) => first_parts(group),
            None => vec![first_word(rest)],
        };
        names.into_iter().map(move |name| (line(code, at), name))
    });
    found.collect()
}

/// The first word of each part of a group, which ends with the brace that closes it.
fn first_parts(group: &str) -> Vec<String> {
    let (mut depth, mut flat) = (0_usize, String::new());
    for letter in group.chars() {
        match letter {
            '{' => depth += 1,
            '}' if depth == 0 => break,
            '}' => depth -= 1,
            letter if depth == 0 => flat.push(letter),
            _ => {}
        }
    }
    flat.split(',').map(first_word).filter(|word| !word.is_empty()).collect()
}

fn first_word(text: &str) -> String {
    text.trim_start().chars().take_while(|&letter| is_of_word(letter)).collect()
}

/// Every one of these crates that is named, with the line.
fn named(code: &str, crates: &BTreeSet<&str>) -> Vec<(usize, String)> {
    let all = crates.iter().flat_map(|&name| {
        let places = code.match_indices(name).filter(move |(at, _)| {
            let after = &code[at + name.len()..];
            let before = &code[..*at];
            let imported = before.ends_with("use ") && after.starts_with([';', ' ']);
            !before.ends_with(|letter| is_of_word(letter) || letter == ':')
                && (after.starts_with("::") || imported)
        });
        places.map(move |(at, _)| (line(code, at), name.to_owned()))
    });
    all.collect()
}

fn is_of_word(letter: char) -> bool {
    letter.is_alphanumeric() || letter == '_'
}

fn line(code: &str, at: usize) -> usize {
    code[..at].matches('\n').count() + 1
}
