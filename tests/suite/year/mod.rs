//! A year of an invented group: what `examples/groep-noord` holds, played through the engine and told
//! by the report. `INTERVISIE_RENEW=1 cargo test` writes the folder anew; without that a folder that
//! differs from what the program would leave is a failure.

#![expect(clippy::disallowed_methods, reason = "tests play the laptops that carry files")]

mod play;
mod told;

use intervisie::{
    group::{self, Between, History, Note, read_group},
    journal,
    method::shipped,
    moment::Moment,
    store::Home,
    words::{Lang, Words},
};
use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

use play::Script;

/// The group's id, which is the name of its folder.
pub(crate) const GROUP: &str = "groep-noord";

/// A Saturday in the autumn after that year.
pub(crate) fn autumn() -> Moment {
    "2026-11-21T18:31:00.000Z".parse().unwrap()
}

/// Lays the group's folder in a home, as somebody does who copies it there.
pub(crate) fn lay(home: &Path) -> Home {
    let home = Home::at(home);
    let to = home.group_folder(GROUP);
    for (file, bytes) in tree(&example()) {
        write(&to.join(file), &bytes);
    }
    home
}

/// All that the group is and did.
pub(crate) fn history(home: &Home) -> History {
    let bytes = home.group(GROUP).bytes.unwrap();
    let archive = home.archive(Some(GROUP), autumn());
    let notes = home.notes(Some(GROUP));
    assert_eq!((archive.unread.len(), notes.unread.len()), (0, 0));
    let group = read_group(GROUP, &bytes, &|_| true).group;
    History { group, meetings: archive.into_meetings(), notes: notes.notes }
}

/// The files within a folder, by their way from there. Not what begins with a dot.
pub(crate) fn tree(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut found = BTreeMap::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(next) = folders.pop() {
        for entry in fs::read_dir(next).unwrap() {
            let path = entry.unwrap().path();
            if path.file_name().unwrap().to_string_lossy().starts_with('.') {
                continue;
            }
            if path.is_dir() {
                folders.push(path);
            } else {
                let within = path.strip_prefix(folder).unwrap().to_owned();
                found.insert(within, fs::read(&path).unwrap());
            }
        }
    }
    found
}

pub(crate) fn write(path: &Path, bytes: &[u8]) {
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, bytes).unwrap();
}

fn example() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("examples").join(GROUP)
}

#[test]
fn the_example_is_what_the_program_leaves() {
    let root = tempfile::tempdir().unwrap();
    let made = make(root.path());
    if std::env::var_os("INTERVISIE_RENEW").is_some() {
        for part in ["sessions", "between"] {
            drop(fs::remove_dir_all(example().join(part)));
        }
        for (file, bytes) in &made {
            write(&example().join(file), bytes);
        }
    }
    let kept = tree(&example());
    let names = |tree: &BTreeMap<PathBuf, Vec<u8>>| tree.keys().cloned().collect::<Vec<_>>();
    assert_eq!(names(&kept), names(&made));
    for (file, bytes) in made {
        let stands = kept[&file] == bytes;
        assert!(stands, "{} differs: INTERVISIE_RENEW=1 cargo test writes it anew", file.display());
    }
}

/// Plays the year in a folder. Gives all files that it leaves.
fn make(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let words = Words::new(Lang::Nl);
    let file = fs::read(example().join("group.toml")).unwrap();
    let read = read_group(GROUP, &file, &|id| shipped().iter().any(|(known, _)| *known == id));
    assert_eq!(read.findings, []);
    write(&folder.join("group.toml"), &file);
    let notes: Vec<Note> = fixture("between.jsonl")
        .lines()
        .map(|line| journal::note(line.as_bytes()).unwrap_or_else(|| panic!("{line}")))
        .collect();
    for note in &notes {
        let day = &note.at.to_string()[.."2026-11-21".len()];
        let path = folder.join(format!("between/{day}-{}.json", note.id));
        write(&path, journal::note_line(note).as_bytes());
    }
    let mut meetings = Vec::new();
    for number in 1..=8 {
        let name = format!("{number}.txt");
        let text = fixture(&name);
        let script = Script::read(&text);
        let known = notes.iter().filter(|note| note.at < script.on).cloned().collect();
        let history =
            History { group: read.group.clone(), meetings: meetings.clone(), notes: known };
        let state = script.play(&name, &history, folder, &words);
        meetings.push(group::Meeting::of(&state, state.latest()));
    }
    let actions = group::promised(&meetings, &notes);
    let actions: Vec<String> = actions.iter().map(|action| action.id.to_string()).collect();
    for note in &notes {
        if let Between::Settled(settled) = &note.what {
            let id = settled.action.to_string();
            assert!(actions.contains(&id), "{id} is none of {actions:?}");
        }
    }
    tree(folder)
}

fn fixture(name: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/year").join(name);
    fs::read_to_string(path).unwrap()
}
