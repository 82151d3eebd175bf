//! [`Home`]: where everything lies.

use crate::session::Opening;
use directories::{ProjectDirs, UserDirs};
use std::{
    ffi::OsString,
    fs, io,
    path::{Path, PathBuf},
};

use super::{
    files::{self, DiskProblem},
    whole,
};

/// The folder in which the program keeps what belongs to the user. Naming one makes nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Home {
    root: PathBuf,
    /// Where this laptop keeps what saves it time.
    index: PathBuf,
}

impl Home {
    /// The home that was chosen (`INTERVISIE_HOME`), else `Intervisie` among the user's documents
    /// where the system has such a folder, else the platform's folder for data. None when the
    /// system tells of no folder at all.
    pub fn locate(chosen: Option<OsString>) -> Option<Self> {
        let chosen = chosen.filter(|chosen| !chosen.is_empty()).map(PathBuf::from);
        let among_documents = || {
            let user = UserDirs::new()?;
            let documents = user.document_dir().filter(|documents| documents.is_dir())?;
            Some(documents.join("Intervisie"))
        };
        let data = || Some(project()?.data_dir().to_owned());
        if let Some(chosen) = chosen {
            return Some(Self::at(chosen));
        }
        let home = among_documents().or_else(data).map(Self::at)?;
        // Documents are often carried to other laptops, and this is of use to none of them.
        let index = project().map(|project| project.cache_dir().join("index"));
        Some(Self { index: index.unwrap_or(home.index), root: home.root })
    }

    /// The home in this folder, with all that belongs to it.
    pub fn at(root: impl Into<PathBuf>) -> Self {
        let root = root.into();
        Self { index: root.join("index"), root }
    }

    /// Where a user's own methods lie.
    pub fn methods(&self) -> PathBuf {
        self.root.join("methods")
    }

    /// Where the folders of sessions lie that no group holds: rehearsals apart from real ones.
    pub fn sessions(&self, rehearsals: bool) -> PathBuf {
        self.root.join(if rehearsals { "rehearsals" } else { "sessions" })
    }

    /// Where the folders of groups lie.
    pub fn groups_folder(&self) -> PathBuf {
        self.root.join("groups")
    }

    /// Where sessions are kept in brief.
    pub(super) fn index_folder(&self) -> &Path {
        &self.index
    }

    /// The folder of a group.
    pub fn group_folder(&self, id: &str) -> PathBuf {
        self.groups_folder().join(id)
    }

    /// Where the dates of a group are saved for other calendars: not in its folder, which is carried
    /// from laptop to laptop.
    pub fn calendar(&self, id: &str) -> PathBuf {
        self.root.join(format!("intervisie-{id}.ics"))
    }

    /// Where the folders of a group's sessions lie; of those that no group holds, without one.
    pub(super) fn sessions_of(&self, group: Option<&str>) -> PathBuf {
        group.map_or_else(|| self.sessions(false), |id| self.group_folder(id).join("sessions"))
    }

    /// Where the session that opens so lies: a rehearsal is nobody's meeting.
    pub(super) fn place_for(&self, opening: &Opening) -> PathBuf {
        match &opening.group {
            _ if opening.rehearsal.is_some() => self.sessions(true),
            group => self.sessions_of(group.as_ref().map(|group| group.folder.as_str())),
        }
    }

    /// All folders in which sessions lie, rehearsals or real ones.
    pub(super) fn places(&self, rehearsals: bool) -> Vec<PathBuf> {
        let mut places = vec![self.sessions(rehearsals)];
        if !rehearsals {
            let groups = self.group_ids().unwrap_or_default();
            places.extend(groups.iter().map(|id| self.sessions_of(Some(id))));
        }
        places
    }

    /// Makes a method file of the user's own, by this id. Gives where it is.
    ///
    /// # Errors
    ///
    /// When there is one already, or the disk refuses; nothing is overwritten.
    pub fn new_method(&self, id: &str, bytes: &[u8]) -> Result<PathBuf, NewMethodProblem> {
        let path = self.methods().join(format!("{id}.toml"));
        let made =
            files::make_folder(&self.methods()).and_then(|()| whole::write_new(&path, bytes));
        match made {
            Ok(()) => Ok(path),
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
                Err(NewMethodProblem::Exists(path))
            }
            Err(error) => Err(NewMethodProblem::Disk(error.into())),
        }
    }

    /// The user's own methods, by id.
    ///
    /// # Errors
    ///
    /// When their folder is there and cannot be read.
    pub fn own_methods(&self) -> Result<Vec<OwnMethod>, DiskProblem> {
        let files = match fs::read_dir(self.methods()) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
            files => files?,
        };
        let mut methods: Vec<OwnMethod> =
            files.filter_map(|file| OwnMethod::read(file.ok()?.path())).collect();
        methods.sort_unstable_by(|one, other| one.id.cmp(&other.id));
        Ok(methods)
    }
}

/// Why a new method file was not made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NewMethodProblem {
    /// There is one by that name, which stays as it is.
    Exists(PathBuf),
    /// The disk refused.
    Disk(DiskProblem),
}

/// What a method file holds, wherever it lies.
///
/// # Errors
///
/// When it is too large to be one, or cannot be read.
pub fn method_file(path: &Path) -> Result<Vec<u8>, MethodProblem> {
    files::read(path, LARGEST_TEXT).map_err(|error| match error.kind() {
        io::ErrorKind::FileTooLarge => MethodProblem::TooLarge,
        _ => MethodProblem::Disk(error.into()),
    })
}

/// A method file of the user's own, as it lies on the disk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnMethod {
    /// The file's name without `.toml`.
    pub id: String,
    /// The file.
    pub path: PathBuf,
    /// What it holds.
    pub bytes: Result<Vec<u8>, MethodProblem>,
}

/// Why a method file was not read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MethodProblem {
    /// It is too large to be a method: over 256 KiB.
    TooLarge,
    /// The disk refused.
    Disk(DiskProblem),
}

impl OwnMethod {
    /// Reads a file; nothing when its name is not that of a method.
    fn read(path: PathBuf) -> Option<Self> {
        let id = path.file_name()?.to_str()?.strip_suffix(".toml")?.to_owned();
        if id.starts_with('.') {
            return None; // what systems and editors leave beside a file
        }
        let bytes = method_file(&path);
        Some(Self { id, path, bytes })
    }
}

/// The user's settings, as a file that is made by hand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Config {
    path: PathBuf,
}

impl Config {
    /// The file that was chosen (`INTERVISIE_CONFIG`), else `config.toml` in the platform's folder
    /// for settings. None when the system tells of no folder at all.
    pub fn locate(chosen: Option<OsString>) -> Option<Self> {
        let chosen = chosen.filter(|chosen| !chosen.is_empty()).map(PathBuf::from);
        let path = chosen.or_else(|| Some(project()?.config_dir().join("config.toml")))?;
        Some(Self { path })
    }

    /// The file, whether it is there or not.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// What it holds; nothing when it is not there.
    pub fn read(&self) -> Result<Option<Vec<u8>>, DiskProblem> {
        match files::read(&self.path, LARGEST_TEXT) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            read => Ok(Some(read?)),
        }
    }
}

fn project() -> Option<ProjectDirs> {
    ProjectDirs::from("", "", "intervisie")
}

const LARGEST_TEXT: u64 = 256 * 1024; // forty times the longest method that ships

#[cfg(test)]
#[expect(clippy::disallowed_methods, reason = "tests play the user who writes files")]
mod tests {
    use super::*;

    #[test]
    fn a_chosen_home_wins_and_an_empty_choice_is_none() {
        assert_eq!(Home::locate(Some("/stick".into())), Some(Home::at("/stick")));
        assert_eq!(Home::locate(Some(OsString::new())), Home::locate(None));
    }

    #[test]
    fn an_empty_home_is_read_without_making_anything() {
        let root = tempfile::tempdir().unwrap();
        let home = Home::at(root.path().join("home"));
        assert_eq!(home.own_methods(), Ok(Vec::new()));
        let config = Config::locate(Some(root.path().join("config.toml").into())).unwrap();
        assert_eq!(config.read(), Ok(None));
        assert_eq!(fs::read_dir(root.path()).unwrap().count(), 0);
    }

    #[test]
    fn own_methods_come_by_id_whatever_lies_beside_them() {
        let root = tempfile::tempdir().unwrap();
        let home = Home::at(root.path());
        fs::create_dir_all(home.methods().join("map.toml")).unwrap();
        let large = vec![b'#'; 300 * 1024];
        let bytes: [(&str, &[u8]); 5] = [
            ("zes.toml", b"name = 'Zes'"),
            ("een.toml", b"\xff"),
            ("groot.toml", &large),
            ("._een.toml", b""),
            ("lees mij.txt", b""),
        ];
        for (name, bytes) in bytes {
            fs::write(home.methods().join(name), bytes).unwrap();
        }
        let methods = home.own_methods().unwrap();
        let ids: Vec<&str> = methods.iter().map(|method| method.id.as_str()).collect();
        assert_eq!(ids, ["een", "groot", "map", "zes"]);
        assert_eq!(methods[0].bytes, Ok(b"\xff".to_vec()));
        assert_eq!(methods[1].bytes, Err(MethodProblem::TooLarge));
        assert!(matches!(methods[2].bytes, Err(MethodProblem::Disk(_))));
    }
}
