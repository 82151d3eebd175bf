//! Which session runs now, and where the next one can begin: what a follower goes by.

use crate::journal;
use std::path::{Path, PathBuf};

use super::{
    home::Home,
    lock,
    past::{followed, head, holds_session, looks_ended, newest},
};

impl Home {
    /// The folder of the session that some process runs now, a real one or a rehearsal: the one that
    /// was opened last, but one that goes on before one that ended. Looks among the newest only.
    pub fn running(&self) -> Option<PathBuf> {
        let taken = self.newest_of_both().map(followed).filter(|folder| lock::is_taken(folder));
        let opened = |folder: &Path| journal::opened(&head(folder).ok()?);
        taken
            .filter(|folder| holds_session(folder))
            .max_by_key(|folder| (!looks_ended(folder), opened(folder)))
    }

    /// The folders in which something changes when a session begins, or is taken up again.
    pub fn where_sessions_begin(&self) -> Vec<PathBuf> {
        let parents = [false, true].map(|rehearsals| self.places(rehearsals));
        let mut folders = parents.concat();
        for places in parents {
            // A lock stays behind where one did not end; in the very newest it may have to come.
            let newest = newest(&places).unwrap_or_default().into_iter().map(followed);
            let newest = newest.enumerate();
            let can_begin =
                newest.filter(|(at, folder)| *at < NEWEST || lock::touched(folder).is_some());
            folders.extend(can_begin.map(|(_, folder)| folder));
        }
        folders
    }

    fn newest_of_both(&self) -> impl Iterator<Item = PathBuf> {
        let both = [false, true].map(|rehearsals| self.places(rehearsals));
        both.into_iter().flat_map(|places| newest(&places).unwrap_or_default())
    }
}

const NEWEST: usize = 3;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        journal::sample,
        moment::{Moment, Span},
        session::Opening,
        store::Recorder,
    };

    fn start() -> Moment {
        sample::events()[0].at
    }

    fn session(home: &Home, seconds: i64, rehearsal: Option<u32>) -> Recorder {
        let opening = Opening { rehearsal, ..sample::opening() };
        Recorder::create(home, opening, start() + Span::seconds(seconds)).unwrap().0
    }

    #[test]
    fn the_session_to_follow_is_the_newest_that_runs() {
        let root = tempfile::tempdir().unwrap();
        let home = Home::at(root.path().join("home"));
        assert_eq!(home.running(), None);
        assert!(!root.path().join("home").exists());
        drop(session(&home, 900, None)); // crashed
        let old = session(&home, 60, None);
        assert_eq!(home.running().as_deref(), Some(old.folder()));
        let rehearsal = session(&home, 120, Some(60));
        assert_eq!(home.running().as_deref(), Some(rehearsal.folder()));
        let mut new = session(&home, 180, None);
        assert_eq!(home.running().as_deref(), Some(new.folder()));
        new.record(&sample::events()[1..]);
        assert_eq!(home.running().as_deref(), Some(rehearsal.folder()), "one of them ended");
        drop(rehearsal);
        drop(old);
        assert_eq!(home.running().as_deref(), Some(new.folder()), "its report is still open");
        new.close(start());
        assert_eq!(home.running(), None);
    }

    #[test]
    fn a_session_can_begin_where_others_lie_and_where_a_lock_was_left() {
        let root = tempfile::tempdir().unwrap();
        let home = Home::at(root.path());
        let [real, rehearsals] = [false, true].map(|rehearsals| home.sessions(rehearsals));
        assert_eq!(home.where_sessions_begin(), [real.clone(), rehearsals.clone()]);
        let left = session(&home, 0, None).folder().to_owned();
        let ended = (1..=9).map(|seconds| {
            let mut recorder = session(&home, seconds, None);
            recorder.record(&sample::events()[1..]);
            let folder = recorder.folder().to_owned();
            recorder.close(start());
            folder
        });
        let ended: Vec<PathBuf> = ended.collect();
        let folders = home.where_sessions_begin();
        for folder in [&real, &rehearsals, &left, &ended[8]] {
            assert!(folders.contains(folder), "{}", folder.display());
        }
        assert!(!folders.contains(&ended[0]), "nothing begins there");
    }
}
