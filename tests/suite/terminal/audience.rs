//! Two programs at once: one that leads a session, and one that shows it to the group.

use rustix::process::Signal;

use super::{
    desk::{Desk, FOUR},
    found::only_folder,
    pty::{CTRL_C, ENTER, LEFT, RIGHT, Terminal},
};

/// So low that what the group sees stands in one row, as text.
const LOW: (u16, u16) = (80, 6);

/// Waits until the group sees this, in capitals or not.
fn shows(projector: &Terminal, text: &str) {
    let text = text.to_lowercase();
    projector.waits(&text, |screen| screen.to_lowercase().contains(&text));
}

#[test]
fn the_group_sees_what_the_facilitator_does() {
    let desk = Desk::new();
    let projector = desk.start_on(LOW, &["audience"]);
    projector.sees(&desk.words("audience-waiting"));
    assert!(!desk.home().exists(), "who only looks makes nothing");

    let mut terminal = desk.start(&FOUR);
    terminal.sees("Bo is aan de beurt");
    shows(&projector, "Problemen verzamelen");
    terminal.types_and_sees(RIGHT, "PROBLEEM KIEZEN");
    shows(&projector, "Probleem kiezen");
    terminal.types(" ");
    shows(&projector, &desk.words("clock-paused"));

    // Somebody closes the window of the second screen, and opens another.
    projector.signals(Signal::KILL);
    drop(projector);
    terminal.types(LEFT);
    let mut projector = desk.start_on(LOW, &["audience"]);
    shows(&projector, "Problemen verzamelen");
    terminal.types_and_sees(RIGHT, "PROBLEEM KIEZEN");
    shows(&projector, "Probleem kiezen");
    projector.types("q");
    let left = projector.ends();
    left.gave_the_terminal_back();
    assert_eq!((left.code, left.said.as_str()), (0, ""));
}

#[test]
fn a_session_that_crashed_and_the_one_after_it_are_followed_without_a_key() {
    let desk = Desk::new();
    let mut terminal = desk.start(&FOUR);
    terminal.types_and_sees(RIGHT, "PROBLEEM KIEZEN");
    let projector = desk.start_on(LOW, &["audience"]);
    shows(&projector, "Probleem kiezen");
    terminal.signals(Signal::KILL);
    drop(terminal);

    let mut terminal = desk.start(&[]);
    terminal.sees(&desk.words("home-go-on"));
    shows(&projector, "Probleem kiezen");
    let late = desk.start_on(LOW, &["audience"]);
    late.sees(&desk.words("audience-waiting"));
    terminal.types_and_sees(ENTER, "PROBLEEM KIEZEN");
    shows(&late, "Probleem kiezen");
    terminal.types_and_sees(LEFT, "PROBLEMEN VERZAMELEN");
    shows(&projector, "Problemen verzamelen");

    terminal.types_and_sees("q", &desk.words("leave-question"));
    terminal.types_and_sees("e", &desk.words("review-title"));
    terminal.types(ENTER);
    terminal.sees(&desk.words("key-done"));
    terminal.types("q");
    terminal.ends();
    let mut terminal = desk.start(&["start", "incident", "--people", "Fenna, Guus, Hilde, Ivo"]);
    terminal.sees(&desk.words("key-pause"));
    terminal.types(" ");
    shows(&projector, &desk.words("clock-paused"));
    terminal.types(" ");
    let (code, bytes) = projector.closes(); // it ends when its window is gone
    assert!(code <= 1, "it ended with {code}");
    assert!(!String::from_utf8_lossy(&bytes).contains("panicked"));
}

#[test]
fn several_screens_may_show_one_session_that_is_named() {
    let desk = Desk::new();
    let mut terminal = desk.start(&[&FOUR[..], &["--rehearse", "600"]].concat());
    terminal.sees("600×");
    let folder = only_folder(&desk.home().join("rehearsals"));
    let names = ["werkplekleren", folder.to_str().unwrap()];
    let projectors = names.map(|name| desk.start_on(LOW, &["audience", name]));
    terminal.types_and_sees(RIGHT, "PROBLEEM KIEZEN");
    for (mut projector, key) in projectors.into_iter().zip(["q", CTRL_C]) {
        shows(&projector, "Probleem kiezen");
        projector.types(key);
        projector.ends().gave_the_terminal_back();
    }
    terminal.types_and_sees(" ", &desk.words("clock-paused"));
}
