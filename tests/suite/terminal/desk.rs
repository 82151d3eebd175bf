//! [`Desk`]: where one test has everything to itself.

use intervisie::{
    journal,
    session::State,
    words::{Lang, Words},
};
use std::{
    env, fs,
    path::{Path, PathBuf},
    process::{Command, Output, Stdio},
    thread,
    time::Duration,
};
use tempfile::TempDir;

/// The program that is tested.
pub(super) const PROGRAM: &str = env!("CARGO_BIN_EXE_intervisie");

/// Four people around a table, one of whom leads.
pub(super) const FOUR: [&str; 6] =
    ["start", "werkplekleren", "--people", "Ans, Bo, Cas, Dee", "--facilitator", "Ans"];

/// A home, settings and a language of one's own.
pub(super) struct Desk {
    root: TempDir,
    words: Words,
}

impl Desk {
    pub(super) fn new() -> Self {
        Self { root: tempfile::tempdir().unwrap(), words: Words::new(Lang::Nl) }
    }

    /// The folder with everything in it.
    pub(super) fn root(&self) -> &Path {
        self.root.path()
    }

    pub(super) fn home(&self) -> PathBuf {
        self.root().join("home")
    }

    pub(super) fn settings(&self) -> PathBuf {
        self.root().join("config.toml")
    }

    /// What a program that is started here finds around it, and nothing else.
    pub(super) fn surroundings(&self) -> Vec<(&'static str, String)> {
        let text = |path: &Path| path.to_str().unwrap().to_owned();
        vec![
            ("INTERVISIE_HOME", text(&self.home())),
            ("INTERVISIE_CONFIG", text(&self.settings())),
            ("HOME", text(self.root())),
            ("PATH", env::var("PATH").unwrap_or_default()),
            ("LANG", "nl_NL.UTF-8".to_owned()),
            ("TERM", "xterm-256color".to_owned()),
            ("TZ", "Europe/Amsterdam".to_owned()),
        ]
    }

    /// Runs the program where there is no terminal, until it ends.
    pub(super) fn runs(&self, args: &[&str]) -> Output {
        let mut command = Command::new(PROGRAM);
        command.args(args).stdin(Stdio::null());
        command.envs(self.surroundings()).output().unwrap()
    }

    /// A sentence of the program, in Dutch.
    pub(super) fn words(&self, key: &str) -> String {
        self.words.say(key)
    }

    /// The folder of the only session here.
    pub(super) fn session(&self) -> PathBuf {
        only_folder(&self.home().join("sessions"))
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
