//! What a session leaves on the disk, and waiting for it.

use intervisie::{journal, session::State};
use std::{
    env, fs,
    path::{Path, PathBuf},
    thread,
    time::Duration,
};

use super::desk::Desk;

impl Desk {
    /// The folder of the only session here: a group's, where there is one.
    pub(super) fn session(&self) -> PathBuf {
        let groups = self.home().join("groups");
        let place = if groups.is_dir() { only_folder(&groups) } else { self.home().clone() };
        only_folder(&place.join("sessions"))
    }

    /// The journal of the only session here.
    pub(super) fn journal(&self) -> String {
        fs::read_to_string(self.session().join("session.jsonl")).unwrap()
    }

    /// The session as its journal tells it, which must be whole.
    pub(super) fn state(&self) -> State {
        let journal = journal::read(self.journal().as_bytes());
        assert_eq!(journal.trouble, None);
        journal.state().unwrap()
    }

    /// Waits until the journal holds this text.
    pub(super) fn journal_has(&self, text: &str) {
        let holds = || self.journal().contains(text);
        assert!(comes_true(holds), "{text:?} is not in the journal:\n{}", self.journal());
    }
}

/// The only folder in this one.
pub(super) fn only_folder(parent: &Path) -> PathBuf {
    let folders: Vec<PathBuf> =
        fs::read_dir(parent).unwrap().map(|entry| entry.unwrap().path()).collect();
    assert_eq!(folders.len(), 1, "{folders:?}");
    folders[0].clone()
}

/// Waits until this is so. Tells whether it ever was.
pub(super) fn comes_true(mut is_so: impl FnMut() -> bool) -> bool {
    const PAUSE: Duration = Duration::from_millis(20);
    let tries = patience().as_millis() / PAUSE.as_millis();
    (0..tries).any(|_| {
        is_so() || {
            thread::sleep(PAUSE);
            false
        }
    })
}

/// How long a test waits before it gives up.
pub(super) fn patience() -> Duration {
    let seconds = env::var("INTERVISIE_TEST_PATIENCE").ok().and_then(|text| text.parse().ok());
    Duration::from_secs(seconds.unwrap_or(20))
}
