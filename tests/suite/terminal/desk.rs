//! [`Desk`]: where one test has everything to itself.

use intervisie::{
    store,
    words::{Lang, Words},
};
use std::{
    env,
    path::{Path, PathBuf},
    process::{Command, Output, Stdio},
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
        let desk = Self { root: tempfile::tempdir().unwrap(), words: Words::new(Lang::Nl) };
        desk.settles("keep_awake = false\n"); // the display of who tests is none of our business
        desk
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

    /// Puts this in the settings, and nothing else.
    pub(super) fn settles(&self, text: &str) {
        store::write(&self.settings(), text.as_bytes()).unwrap();
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
}
