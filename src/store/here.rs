//! Which sessions of groups this laptop runs. A group's folder is shared: what did not end there may go
//! on elsewhere at this moment, and no lock tells. So each laptop keeps for itself what it began.

use std::{fs, path::Path};

use super::{files, home::Home, past::named_by, whole};

impl Home {
    /// Notes that this laptop runs the session in this folder.
    pub fn runs_here(&self, folder: &Path) {
        let name = named_by(folder);
        let mut names = self.run_here();
        if name.is_empty() || names.iter().any(|known| known == name) {
            return;
        }
        names.push(name.to_owned());
        let from = names.len().saturating_sub(MOST);
        let text = names[from..].join("\n") + "\n";
        let path = self.index_folder().join(NAME);
        // A disk that refuses costs one question more when the session is gone on with.
        drop(whole::write(&path, text.as_bytes()));
    }

    /// Whether the session in this folder is one of a group that this laptop did not run: while it did
    /// not end, it may go on elsewhere at this moment.
    pub fn may_run_elsewhere(&self, folder: &Path) -> bool {
        let name = named_by(folder);
        folder.starts_with(self.groups_folder()) && !self.run_here().iter().any(|it| it == name)
    }

    /// The names of the folders of sessions that this laptop ran, the last one at the end.
    pub(super) fn run_here(&self) -> Vec<String> {
        let path = self.index_folder().join(NAME);
        let is_there = fs::metadata(&path).is_ok_and(|about| about.is_file());
        let bytes = is_there.then(|| files::read(&path, LARGEST).ok()).flatten();
        let bytes = bytes.unwrap_or_default();
        String::from_utf8_lossy(&bytes).lines().map(str::to_owned).collect()
    }
}

const NAME: &str = "here.txt";
const MOST: usize = 100; // an older one has ended, or nobody goes on with it
const LARGEST: u64 = 64 * 1024; // bytes

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_hundred_are_known() {
        let root = tempfile::tempdir().unwrap();
        let home = Home::at(root.path());
        assert_eq!(home.run_here(), Vec::<String>::new());
        let folder = |number: usize| home.sessions(false).join(format!("2026-11-21-kort-{number}"));
        for number in (0..120).chain([119]) {
            home.runs_here(&folder(number));
        }
        let of_a_group = home.group_folder("noord").join("sessions/2026-11-21-kort-x");
        assert!(home.may_run_elsewhere(&of_a_group) && !home.may_run_elsewhere(&folder(7)));
        home.runs_here(&of_a_group);
        assert!(!home.may_run_elsewhere(&of_a_group));
        home.runs_here(&folder(119));
        let known = home.run_here();
        assert_eq!((known.len(), known[0].as_str()), (100, "2026-11-21-kort-21"));
        home.runs_here(Path::new("/"));
        assert_eq!(home.run_here(), known);
    }
}
