//! What the program starts outside itself: what is heard of the time, and what keeps the display
//! awake. Both are scripts here, on a path with nothing else but what they need.
#![expect(clippy::disallowed_methods, reason = "tests play the user who has programs of their own")]

use rustix::process::Signal;
use std::{fs, os::unix::fs::PermissionsExt, path::PathBuf};

use super::{
    desk::{Desk, FOUR, PROGRAM},
    found::comes_true,
    pty::Terminal,
};

impl Desk {
    /// A program of the user's own, for the shell to read; where it lies.
    fn has_program(&self, name: &str, script: &str) -> PathBuf {
        let path = self.bin().join(name);
        fs::create_dir_all(self.bin()).unwrap();
        fs::write(&path, format!("#!/bin/sh\n{script}")).unwrap();
        fs::set_permissions(&path, fs::Permissions::from_mode(0o755)).unwrap();
        path
    }

    fn bin(&self) -> PathBuf {
        self.root().join("bin")
    }

    /// Starts the program where it finds only these programs, and what every system has.
    fn start_among_them(&self, args: &[&str]) -> Terminal {
        let path = format!("{}:/bin:/usr/bin", self.bin().display());
        self.start_other((80, 24), PROGRAM, args, &[("PATH", &path)])
    }

    fn says(&self, file: &str) -> String {
        fs::read_to_string(self.root().join(file)).unwrap_or_default()
    }

    /// Waits until a file holds just this.
    fn comes_to_say(&self, file: &str, text: &str) {
        let is_so = || self.says(file) == text;
        assert!(comes_true(is_so), "{file} holds {:?}, not {text:?}", self.says(file));
    }
}

/// How many processes a process has below it, those that ended and were not taken away counted.
#[cfg(target_os = "linux")]
fn children(parent: rustix::process::Pid) -> usize {
    let is_child = |process: &fs::DirEntry| {
        let stat = fs::read_to_string(process.path().join("stat")).unwrap_or_default();
        let after = stat.rsplit_once(") ").map_or("", |(_, after)| after); // state, parent, …
        after.split(' ').nth(1) == Some(&parent.as_raw_pid().to_string())
    };
    fs::read_dir("/proc").unwrap().flatten().filter(is_child).count()
}

/// The name that the system looks for first.
const INHIBITOR: &str =
    if cfg!(target_os = "macos") { "caffeinate" } else { "gnome-session-inhibit" };

/// Tells what it was given, runs what it was given last, and tells when that ends.
const HOLDS: &str =
    "echo \"on $*\" >> awake\nfor last; do :; done\n\"$last\" > /dev/null\necho off >> awake\n";

#[test]
fn the_bell_rings_and_a_program_of_ones_own_is_started_when_time_is_up() {
    let desk = Desk::new();
    let gong = desk.has_program("gong", "echo \"$* $(env | grep -c Ans)\" >> rang\nread line\n");
    let settings = format!(
        "keep_awake = false\n[signals]\nbell = true\nat = [\"end\"]\ncommand = [{:?}, \"a b\"]\n",
        gong.display().to_string()
    );
    desk.settles(&settings);
    let mut terminal = desk.start_among_them(&[&FOUR[..], &["--rehearse", "600"]].concat());
    terminal.sees(&desk.words("clock-over"));
    desk.comes_to_say("rang", "a b 0\n");
    let rung = String::from_utf8_lossy(&terminal.bytes()).matches('\x07').count();
    assert_eq!(rung, 1, "once, and nothing of it on the screen");
    #[cfg(target_os = "linux")]
    assert!(comes_true(|| children(terminal.process()) == 0), "nothing is left of it");
    terminal.types_and_sees("q", &desk.words("leave-question"));
    terminal.types("l");
    terminal.ends().gave_the_terminal_back();
    assert_eq!(desk.says("rang"), "a b 0\n");
}

#[test]
fn a_program_that_is_not_there_is_told_of_and_the_meeting_goes_on() {
    let desk = Desk::new();
    desk.settles("keep_awake = false\n[signals]\ncommand = [\"geen-gong\"]\n");
    let mut terminal = desk.start_among_them(&[&FOUR[..], &["--rehearse", "600"]].concat());
    terminal.sees("Het programma geen-gong uit je instellingen start niet");
    terminal.types_and_sees(" ", &desk.words("clock-paused"));
}

#[test]
fn the_display_is_kept_awake_while_the_clock_runs() {
    let desk = Desk::new();
    desk.settles("");
    desk.has_program(INHIBITOR, HOLDS);
    let mut terminal = desk.start_among_them(&FOUR);
    terminal.sees("Bo is aan de beurt");
    let holds = || desk.says("awake").lines().count() == 1;
    assert!(comes_true(holds), "nothing keeps it awake");
    let on = desk.says("awake");
    assert!(on.starts_with("on -") && !on.contains("Bo") && !on.contains("erkplek"), "{on}");

    terminal.types_and_sees(" ", &desk.words("clock-paused"));
    desk.comes_to_say("awake", &format!("{on}off\n"));
    terminal.types(" ");
    desk.comes_to_say("awake", &format!("{on}off\n{on}"));
    terminal.types_and_sees("q", &desk.words("leave-question"));
    terminal.types("l");
    terminal.ends();
    desk.comes_to_say("awake", &format!("{on}off\n{on}off\n"));
}

#[test]
fn the_display_is_let_go_when_the_program_is_killed() {
    let desk = Desk::new();
    desk.settles("");
    desk.has_program(INHIBITOR, HOLDS);
    let terminal = desk.start_among_them(&FOUR);
    let holds = || desk.says("awake").lines().count() == 1;
    assert!(comes_true(holds), "nothing keeps it awake");
    let on = desk.says("awake");
    terminal.signals(Signal::KILL);
    desk.comes_to_say("awake", &format!("{on}off\n"));
}

#[cfg(not(target_os = "macos"))]
#[test]
fn one_that_refuses_makes_room_for_the_next() {
    let desk = Desk::new();
    desk.settles("");
    desk.has_program(INHIBITOR, "echo refused >> awake\nexit 1\n");
    desk.has_program("kde-inhibit", HOLDS);
    let mut terminal = desk.start_among_them(&FOUR);
    desk.comes_to_say("awake", "refused\non --power --screenSaver cat\n");
    terminal.types_and_sees(" ", &desk.words("clock-paused"));
    desk.comes_to_say("awake", "refused\non --power --screenSaver cat\noff\n");
}

#[test]
fn nothing_is_started_where_the_settings_say_so() {
    let desk = Desk::new();
    desk.has_program(INHIBITOR, HOLDS);
    let mut terminal = desk.start_among_them(&FOUR);
    terminal.sees("Bo is aan de beurt");
    terminal.types_and_sees(" ", &desk.words("clock-paused"));
    assert_eq!(desk.says("awake"), "");
}
