//! Every way in which the program can be told to end.

use intervisie::{
    app::{clock::Clock, terminal::Terminal},
    store,
};
use rustix::process::Signal;
use std::fs;

use super::{
    desk::{Desk, FOUR, PROGRAM},
    pty::{CTRL_C, ENTER, ESC, LEAVE, PASTE_OFF, SHOW, last_place},
};

#[test]
fn a_signal_to_end_loses_nothing_that_was_typed() {
    for signal in [Signal::TERM, Signal::HUP] {
        let desk = Desk::new();
        let mut terminal = desk.start(&FOUR);
        terminal.sees("Bo is aan de beurt");
        terminal.types_and_sees("i", &desk.words("key-done-writing"));
        terminal.types_and_sees("Nog niet af", "Nog niet af");
        terminal.signals(signal);
        let left = terminal.ends();
        left.gave_the_terminal_back();
        assert_eq!(left.code, 0);
        let folder = desk.session().display().to_string();
        assert!(left.said.contains(&folder) && left.said.lines().count() == 1, "{}", left.said);
        assert!(desk.journal().contains("Nog niet af"));
        assert!(desk.state().is_running());

        let mut terminal = desk.start(&[]);
        terminal.sees(&desk.words("home-go-on"));
        terminal.types_and_sees(ENTER, "Bo is aan de beurt");
    }
}

#[test]
fn a_window_that_is_closed_leaves_a_whole_journal() {
    let desk = Desk::new();
    let terminal = desk.start(&FOUR);
    terminal.sees("Bo is aan de beurt");
    let (code, bytes) = terminal.closes();
    assert!(code <= 1, "it ended with {code}"); // told by the window first, or by the system
    assert!(!String::from_utf8_lossy(&bytes).contains("panicked"));
    assert!(desk.state().is_running());

    let mut terminal = desk.start(&[]);
    terminal.sees(&desk.words("home-go-on"));
    terminal.types_and_sees(ENTER, "Bo is aan de beurt");
}

#[test]
fn ctrl_c_asks_first() {
    let desk = Desk::new();
    let mut terminal = desk.start(&FOUR);
    terminal.sees("Bo is aan de beurt");
    for way in 0..2 {
        match way {
            0 => terminal.types(CTRL_C),
            _ => terminal.signals(Signal::INT),
        }
        terminal.sees(&desk.words("leave-question"));
        terminal.types(ESC);
        terminal.sees_without("Bo is aan de beurt", &desk.words("leave-question"));
    }
    assert!(desk.state().is_running());
    terminal.types_and_sees("i", &desk.words("key-done-writing"));
    terminal.types_and_sees("Een zin", "Een zin");
    terminal.types_and_sees(CTRL_C, &desk.words("leave-question"));
    terminal.types(ESC);
    terminal.sees_without("Een zin", &desk.words("leave-question"));
}

#[test]
fn ctrl_c_ends_what_has_not_begun() {
    let desk = Desk::new();
    let mut terminal = desk.start(&[]);
    terminal.types_and_sees(ENTER, &desk.words("setup-people"));
    terminal.types(CTRL_C);
    terminal.sees_without(&desk.words("home-begin"), &desk.words("setup-people"));
    terminal.types(CTRL_C);
    let left = terminal.ends();
    left.gave_the_terminal_back();
    assert_eq!((left.code, left.said.as_str()), (0, ""));
    assert!(!desk.home().exists(), "looking around makes nothing");
}

#[test]
fn leaving_the_report_leaves_it_saved() {
    let desk = Desk::new();
    let mut terminal = desk.start(&FOUR);
    terminal.sees("Bo is aan de beurt");
    terminal.types_and_sees("q", &desk.words("leave-question"));
    terminal.types_and_sees("e", &desk.words("review-title"));
    terminal.types("q");
    let left = terminal.ends();
    let path = desk.session().join("verslag.md");
    assert_eq!((left.code, left.said), (0, format!("Verslag: {}\n", path.display())));
    assert!(path.exists());
}

#[test]
fn nothing_of_a_case_is_seen_outside_the_screen() {
    let desk = Desk::new();
    let errors = desk.root().join("errors");
    let script = format!(r#"exec "$0" "$@" 2>'{}'"#, errors.display());
    let args = [&["-c", &script, PROGRAM], &FOUR[..]].concat();
    let mut terminal = desk.start_other((80, 24), "sh", &args, &[]);
    terminal.sees("Bo is aan de beurt");
    terminal.types_and_sees("i", &desk.words("key-done-writing"));
    terminal.types_and_sees(&format!("Geheim verhaal{ENTER}"), &desk.words("page-kept"));
    if cfg!(target_os = "linux") {
        let process = format!("/proc/{}", terminal.process().as_raw_nonzero());
        let command = fs::read_to_string(format!("{process}/cmdline")).unwrap();
        assert_eq!(command, format!("{PROGRAM}\0{}\0", FOUR.join("\0")));
        let name = fs::read_to_string(format!("{process}/comm")).unwrap();
        assert_eq!(name, "intervisie\n");
    }
    terminal.types_and_sees(CTRL_C, &desk.words("leave-question"));
    terminal.types("l");
    let left = terminal.ends();
    left.gave_the_terminal_back();
    assert!(!left.said.contains("Geheim"), "{}", left.said);
    assert_eq!(last_place(&left.bytes, b"\x1b]"), None, "a title, or some other order");
    assert_eq!(fs::read_to_string(errors).unwrap(), "");
}

#[test]
fn a_terminal_that_knows_nothing_will_do() {
    for kind in ["dumb", ""] {
        let desk = Desk::new();
        let mut terminal = desk.start_other((80, 24), PROGRAM, &FOUR, &[("TERM", kind)]);
        terminal.sees("Bo is aan de beurt");
        terminal.types_and_sees("q", &desk.words("leave-question"));
        terminal.types("l");
        let left = terminal.ends();
        assert_eq!(left.code, 0);
        for order in [LEAVE, SHOW, PASTE_OFF] {
            assert!(last_place(&left.bytes, order).is_some());
        }
        left.gave_the_terminal_back();
    }
}

/// Run in a terminal of its own by the next test, and by nobody else.
#[test]
#[ignore = "panics, for the test that watches it"]
fn panics_with_the_terminal_in_hand() {
    let _terminal = Terminal::take(Clock::start()).unwrap();
    panic!("on purpose");
}

#[test]
fn a_panic_gives_the_terminal_back_before_it_is_told() {
    let desk = Desk::new();
    let this = std::env::current_exe().unwrap();
    let name = "terminal::end::panics_with_the_terminal_in_hand";
    let args = ["--exact", name, "--ignored", "--nocapture"];
    let terminal = desk.start_other((80, 24), this.to_str().unwrap(), &args, &[]);
    let left = terminal.ends();
    left.gave_the_terminal_back();
    assert!(left.said.contains("on purpose"), "{}", left.said);
}

#[test]
fn a_mistake_in_the_settings_sends_no_group_home() {
    let desk = Desk::new();
    let text = "keep_awake = false\ntheme = \"licht\"\n";
    store::write(&desk.settings(), text.as_bytes()).unwrap();
    let mut terminal = desk.start(&FOUR);
    terminal.sees_all(&["Bo is aan de beurt", "In je instellingen klopt iets niet"]);
    terminal.types_and_sees("q", &desk.words("leave-question"));
    terminal.types("l");
    let left = terminal.ends();
    left.gave_the_terminal_back();
    assert_eq!(left.code, 0);
    assert!(left.said.contains("licht") && left.said.contains(":2:9"), "{}", left.said);
}
