//! What programs that carry files leave when two laptops wrote at once: copies beside a group's own
//! files, some of which hold what these do not.

use crate::journal;
use std::{
    collections::{HashMap, HashSet},
    fs,
    path::{Path, PathBuf},
};

use super::{
    files,
    held::JOURNAL,
    home::Home,
    past::{LARGEST_JOURNAL, folders, followed, named_by},
};

/// Copies in a group's folder that hold what its own files do not.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Strays {
    /// Copies of journals, each with how many events it has that its journal lacks.
    pub journals: Vec<(PathBuf, usize)>,
    /// Copies of the group's file that say something else.
    pub files: Vec<PathBuf>,
}

/// A journal, or a copy of one.
struct Found {
    path: PathBuf,
    size: u64,
    events: Vec<String>,
}

impl Home {
    /// Looks for copies that hold more than the group's own files. It reads every journal, so it is
    /// for who asks what is wrong.
    pub fn strays(&self, group: &str) -> Strays {
        let folders = folders(&[self.sessions_of(Some(group))]).unwrap_or_default();
        let mut sessions: HashMap<String, Vec<Found>> = HashMap::new();
        for path in folders.into_iter().flat_map(|folder| files_in(&followed(folder), ".jsonl")) {
            if let Some((session, found)) = read(path) {
                sessions.entry(session).or_default().push(found);
            }
        }
        let mut journals: Vec<(PathBuf, usize)> = sessions.into_values().flat_map(more).collect();
        journals.sort_unstable();
        let own = self.group(group);
        let copies = files_in(&self.group_folder(group), ".toml").into_iter().filter(|path| {
            let differs = || match (files::read(path, LARGEST), &own.bytes) {
                (Ok(copy), Ok(own)) => copy != *own,
                _ => true,
            };
            *path != own.path && named_by(path).starts_with("group") && differs()
        });
        let mut files: Vec<PathBuf> = copies.collect();
        files.sort_unstable();
        Strays { journals, files }
    }
}

/// The files in a folder whose names end so; none that a system hides.
fn files_in(folder: &Path, end: &str) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten();
    let files = entries.filter_map(|entry| Some(entry.ok()?.path()));
    files.filter(|path| named_by(path).ends_with(end) && !named_by(path).starts_with('.')).collect()
}

/// The session that a journal is of, and its events; nothing when it is none.
fn read(path: PathBuf) -> Option<(String, Found)> {
    let bytes = files::read(&path, LARGEST_JOURNAL).ok()?;
    let journal = journal::read(&bytes);
    let session = journal.events.first()?.opens()?.session.clone();
    let events = journal.events.iter().map(journal::line).collect();
    Some((session, Found { path, size: bytes.len() as u64, events }))
}

/// Those of the copies of one session that hold more than the journal that counts; see `Archive`.
fn more(mut copies: Vec<Found>) -> Vec<(PathBuf, usize)> {
    let is_own = |found: &&Found| named_by(&found.path) == JOURNAL;
    copies.sort_unstable_by(|one, other| one.path.cmp(&other.path));
    let counts = copies.iter().rev().filter(is_own).max_by_key(|found| found.size);
    let known: HashSet<&String> = counts.iter().flat_map(|found| &found.events).collect();
    let more = copies.iter().map(|copy| {
        let more = copy.events.iter().filter(|event| !known.contains(event)).count();
        (copy.path.clone(), more)
    });
    more.filter(|(_, more)| *more > 0).collect()
}

const LARGEST: u64 = 256 * 1024; // bytes; see `Home::group`

#[cfg(test)]
#[expect(clippy::disallowed_methods, reason = "tests play programs that carry files")]
mod tests {
    use super::*;
    use crate::{
        journal::sample,
        session::{Gathering, Opening},
        store::Recorder,
    };

    /// A home with a meeting of a group, and the folder of that.
    fn held(root: &Path) -> (Home, PathBuf) {
        let home = Home::at(root);
        home.new_group("noord", b"name = 'Noord'").unwrap();
        let group =
            Gathering { folder: "noord".into(), name: "Noord".into(), ..Gathering::default() };
        let opening = Opening { group: Some(group), ..sample::opening() };
        let at = sample::events()[0].at;
        let (mut recorder, _) = Recorder::create(&home, opening, at).unwrap();
        recorder.record(&sample::events()[1..]);
        let folder = recorder.folder().to_owned();
        recorder.close(at);
        (home, folder)
    }

    #[test]
    fn a_copy_is_told_of_when_it_holds_more() {
        let root = tempfile::tempdir().unwrap();
        let (home, folder) = held(root.path());
        assert_eq!(home.strays("noord"), Strays::default());
        let journal = fs::read_to_string(folder.join(JOURNAL)).unwrap();
        let count = journal.lines().count();
        let without_last = &journal[..=journal.trim_end().rfind('\n').unwrap()];
        // An earlier state, whole or torn, and what is hidden or no journal at all.
        fs::write(folder.join("session (conflicted copy).jsonl"), without_last).unwrap();
        fs::write(folder.join("session-LAPTOP.jsonl"), &journal[..journal.len() - 9]).unwrap();
        fs::write(folder.join(".syncthing.session.jsonl.tmp"), "half").unwrap();
        fs::write(folder.join("notes.jsonl"), "{}").unwrap();
        assert_eq!(home.strays("noord"), Strays::default());
        // Another went on from there.
        let other = folder.join("session.sync-conflict-20261121-193100-ABCDEFG.jsonl");
        let last = &journal[without_last.len()..];
        let at = sample::events()[count - 1].at.to_string();
        let later = last.replacen(&at, "2027-01-01T00:00:00.000Z", 1);
        assert_ne!(later, last);
        fs::write(&other, without_last.to_owned() + &later).unwrap();
        // A folder that came twice, of which the longer one counts.
        let doubled = folder.with_file_name("2026-11-21-kopie-van");
        fs::create_dir(&doubled).unwrap();
        fs::write(doubled.join(JOURNAL), without_last).unwrap();
        let copy = home.group_folder("noord").join("group.sync-conflict-20261121.toml");
        fs::write(&copy, "name = 'Noord 2'").unwrap();
        fs::write(copy.with_file_name("group (1).toml"), "name = 'Noord'").unwrap();
        let found = Strays { journals: vec![(other.clone(), 1)], files: vec![copy] };
        assert_eq!(home.strays("noord"), found);
        // While the journal itself has not arrived, a copy holds all there is.
        fs::remove_file(folder.join(JOURNAL)).unwrap();
        fs::remove_dir_all(&doubled).unwrap();
        assert_eq!(home.strays("noord").journals.iter().find(|it| it.0 == other).unwrap().1, count);
    }
}
