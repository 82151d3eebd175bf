//! The folders of groups: the file that each keeps by hand, and what happened between its meetings.

use crate::{
    group::{Between, Note},
    journal,
    moment::Moment,
};
use std::{
    fs, io,
    path::{Path, PathBuf},
};

use super::{
    files::{self, DiskProblem},
    home::Home,
    name, whole,
};

/// A group's file, as it lies on the disk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GroupFile {
    /// The name of the group's folder.
    pub id: String,
    /// The file.
    pub path: PathBuf,
    /// What it holds; nothing when there is no file in the folder.
    pub bytes: Result<Vec<u8>, DiskProblem>,
}

/// Why a group was not made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NewGroupProblem {
    /// There is one in a folder of that name, which stays as it is.
    Exists(PathBuf),
    /// The disk refused.
    Disk(DiskProblem),
}

/// The notes of a group, in the order in which things happened.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Notes {
    /// Those that could be read.
    pub notes: Vec<Note>,
    /// The files that could not: half arrived, or from a newer program. The folder itself, where it is
    /// there and cannot be read.
    pub unread: Vec<PathBuf>,
}

impl Home {
    /// The ids of the groups that there are, in order. A folder whose name no group can have is passed
    /// over, as is what a system or a program that carries files left among them.
    pub fn group_ids(&self) -> Result<Vec<String>, DiskProblem> {
        let folders = self.beside_groups()?.into_iter();
        let names = folders.filter_map(|path| path.file_name()?.to_str().map(str::to_owned));
        Ok(names.filter(|name| is_id(name)).collect())
    }

    /// The folders that hold the file of a group and are none, for what they are called; in order.
    pub fn misnamed_groups(&self) -> Vec<PathBuf> {
        let mut folders = self.beside_groups().unwrap_or_default(); // what refuses is told with the ids
        let name = |folder: &Path| folder.file_name().and_then(|it| it.to_str()).is_some_and(is_id);
        folders
            .retain(|folder| !name(folder) && !is_hidden(folder) && folder.join(GROUP).is_file());
        folders
    }

    /// The folders that lie where those of groups do, in order.
    fn beside_groups(&self) -> Result<Vec<PathBuf>, DiskProblem> {
        let entries = match fs::read_dir(self.groups_folder()) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
            entries => entries?,
        };
        let paths = entries.filter_map(|entry| Some(entry.ok()?.path()));
        let mut folders: Vec<PathBuf> = paths.filter(|path| path.is_dir()).collect();
        folders.sort_unstable();
        Ok(folders)
    }

    /// The file of a group.
    pub fn group(&self, id: &str) -> GroupFile {
        let path = self.group_folder(id).join(GROUP);
        let bytes = match files::read(&path, LARGEST) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Vec::new()),
            read => read.map_err(DiskProblem::from),
        };
        GroupFile { id: id.to_owned(), path, bytes }
    }

    /// Makes the folder of a group with this file in it. Gives where the file is.
    ///
    /// # Errors
    ///
    /// When there is a group in that folder already, or the disk refuses; nothing is overwritten.
    pub fn new_group(&self, id: &str, bytes: &[u8]) -> Result<PathBuf, NewGroupProblem> {
        let folder = self.group_folder(id);
        let path = folder.join(GROUP);
        let made = files::make_folder(&folder).and_then(|()| whole::write_new(&path, bytes));
        match made {
            Ok(()) => Ok(path),
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
                Err(NewGroupProblem::Exists(path))
            }
            Err(error) => Err(NewGroupProblem::Disk(error.into())),
        }
    }

    /// What happened between the meetings of a group; without one, between those that no group holds. A
    /// copy that a program for sharing files made of a note holds the same note, which counts once. What
    /// cannot be read breaks nothing.
    pub fn notes(&self, group: Option<&str>) -> Notes {
        let mut found = Notes::default();
        let folder = self.between(group);
        let entries = match fs::read_dir(&folder) {
            Ok(entries) => entries,
            Err(error) => {
                found.unread.extend((error.kind() != io::ErrorKind::NotFound).then_some(folder));
                return found;
            }
        };
        for path in entries.filter_map(|entry| Some(entry.ok()?.path())) {
            let is_note = path.extension().is_some_and(|it| it == "json") && !is_hidden(&path);
            if !is_note {
                continue;
            }
            match files::read(&path, LARGEST).ok().and_then(|bytes| journal::note(&bytes)) {
                Some(note) => found.notes.push(note),
                None => found.unread.push(path),
            }
        }
        found.notes.sort_by(|one, other| (one.at, &one.id).cmp(&(other.at, &other.id)));
        found.notes.dedup_by(|one, other| one.id == other.id && one.at == other.at);
        found.unread.sort_unstable();
        found
    }

    /// Notes that something happened between two meetings, in a file of its own.
    ///
    /// # Errors
    ///
    /// What the disk says; then nothing was noted.
    pub fn add_note(
        &self,
        group: Option<&str>,
        at: Moment,
        what: &Between,
    ) -> Result<Note, DiskProblem> {
        let folder = self.between(group);
        files::make_folder(&folder)?;
        loop {
            let note = Note { id: name::short_id(), at, what: what.clone() };
            let day = at.to_string();
            let day = day.get(.."2026-11-21".len()).unwrap_or_default();
            let path = folder.join(format!("{day}-{}.json", note.id));
            match whole::write_new(&path, journal::note_line(&note).as_bytes()) {
                Ok(()) => return Ok(note),
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
                Err(error) => return Err(error.into()),
            }
        }
    }

    /// Where notes lie: beside the sessions of the group, or beside those that no group holds.
    fn between(&self, group: Option<&str>) -> PathBuf {
        self.sessions_of(group).with_file_name("between")
    }
}

/// Whether a folder of this name can be that of a group; see `session::Gathering`.
fn is_id(name: &str) -> bool {
    let plain = |it: u8| it.is_ascii_lowercase() || it.is_ascii_digit() || it == b'-';
    (1..=LONGEST_ID).contains(&name.len()) && name.bytes().all(plain) && !name.starts_with('-')
}

fn is_hidden(path: &Path) -> bool {
    path.file_name().is_none_or(|name| name.to_string_lossy().starts_with('.'))
}

/// The file within a group's folder that tells who belongs to it.
const GROUP: &str = "group.toml";
const LARGEST: u64 = 256 * 1024; // bytes
const LONGEST_ID: usize = 64; // letters

#[cfg(test)]
#[expect(clippy::disallowed_methods, reason = "tests play the user who writes and moves files")]
mod tests {
    use super::*;
    use crate::group::Intake;

    fn at(second: u32) -> Moment {
        format!("2026-11-21T19:00:{second:02}.000Z").parse().unwrap()
    }

    fn dropped(case: &str) -> Between {
        Between::Dropped { case: case.to_owned() }
    }

    #[test]
    fn groups_are_the_folders_that_can_be_one() {
        let root = tempfile::tempdir().unwrap();
        let home = Home::at(root.path());
        assert_eq!(home.group_ids(), Ok(vec![]));
        let path = home.new_group("noord", b"name = 'Noord'").unwrap();
        assert_eq!(home.new_group("noord", b""), Err(NewGroupProblem::Exists(path.clone())));
        for other in ["zuid", ".stfolder", "Mijn groep", "-x"] {
            fs::create_dir_all(home.group_folder(other)).unwrap();
        }
        fs::write(home.group_folder("leesmij"), b"").unwrap();
        assert_eq!(home.group_ids(), Ok(vec!["noord".to_owned(), "zuid".to_owned()]));
        assert_eq!(home.group("noord").bytes, Ok(b"name = 'Noord'".to_vec()));
        assert_eq!(home.group("zuid").bytes, Ok(vec![]), "a folder without a file is a group too");
        assert_eq!(home.misnamed_groups(), [""; 0].map(PathBuf::from));
        for other in [".stversions", "Mijn groep", "Noord"] {
            let file = home.group_folder(other).join(GROUP);
            fs::create_dir_all(file.parent().unwrap()).unwrap();
            fs::write(file, b"").unwrap();
        }
        let misnamed = ["Mijn groep", "Noord"].map(|it| home.group_folder(it));
        assert_eq!(home.misnamed_groups(), misnamed);
    }

    #[test]
    fn notes_come_in_the_order_in_which_things_happened_and_copies_count_once() {
        let root = tempfile::tempdir().unwrap();
        let home = Home::at(root.path());
        assert_eq!(home.notes(Some("noord")), Notes::default());
        let late = home.add_note(Some("noord"), at(9), &dropped("k7m2x-4")).unwrap();
        let case =
            Intake { who: "Ans".into(), situation: "Het rooster".into(), ..Intake::default() };
        let early =
            home.add_note(Some("noord"), at(1), &Between::HandedIn(Box::new(case))).unwrap();
        let between = home.between(Some("noord"));
        let copy = between.join("2026-11-21-kopie.sync-conflict-20261121.json");
        fs::copy(between.join(format!("2026-11-21-{}.json", late.id)), copy).unwrap();
        let half = between.join("2026-11-22-half.json");
        fs::write(&half, br#"{"v":1,"id":"abcde","at":"2026-11"#).unwrap();
        let newer = between.join("2026-11-23-newer.json");
        fs::write(&newer, br#"{"v":2,"id":"x","at":"2026-11-21T19:00:00.000Z","what":"sung"}"#)
            .unwrap();
        for hidden in [".2026-11-21-a.json.k2m.tmp", ".syncthing.2026-11-21-a.json", "leesmij.txt"]
        {
            fs::write(between.join(hidden), b"?").unwrap();
        }
        let notes = home.notes(Some("noord"));
        assert_eq!(notes.notes, [early, late]);
        assert_eq!(notes.unread, [half, newer]);

        let free = home.add_note(None, at(5), &dropped("k7m2x-5")).unwrap();
        assert_eq!(home.notes(None).notes, [free]);
        assert_eq!(home.between(None), root.path().join("between"), "beside their sessions");
    }

    #[test]
    fn a_folder_of_notes_that_cannot_be_read_is_not_an_empty_one() {
        let root = tempfile::tempdir().unwrap();
        let home = Home::at(root.path());
        let between = home.between(Some("noord"));
        fs::create_dir_all(between.parent().unwrap()).unwrap();
        fs::write(&between, b"no folder").unwrap();
        assert_eq!(home.notes(Some("noord")), Notes { notes: vec![], unread: vec![between] });
    }
}
