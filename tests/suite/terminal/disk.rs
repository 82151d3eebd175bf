//! A disk that refuses, while a meeting goes on.
#![expect(clippy::disallowed_methods, reason = "tests play the user who moves files")]

use intervisie::journal;
use std::fs;

use super::{
    desk::{Desk, FOUR},
    found::only_folder,
    pty::{ENTER, ESC, Terminal},
};

#[test]
fn a_disk_that_comes_back_gets_everything() {
    let desk = Desk::new();
    let mut terminal = desk.start(&FOUR);
    terminal.sees("Bo is aan de beurt");
    let folder = desk.session();
    fs::rename(&folder, desk.root().join("away")).unwrap();
    fs::write(&folder, "in the way").unwrap();

    keeps(&mut terminal, &desk, "Ik zeg te vaak ja.");
    terminal.types(ESC);
    terminal.sees_all(&[NOT_SAVED, &desk.words("key-pause")]);

    fs::remove_file(&folder).unwrap();
    terminal.sees_without("Bo is aan de beurt", NOT_SAVED);
    let state = desk.state();
    let texts: Vec<_> = state.entries("problems").map(|entry| entry.texts.clone()).collect();
    assert_eq!(texts, [["Ik zeg te vaak ja."]]);
    assert!(folder.join("session.lock").exists());
}

#[test]
fn another_folder_will_do() {
    let desk = Desk::new();
    let mut terminal = desk.start_on((160, 24), &FOUR);
    terminal.sees("Bo is aan de beurt");
    let folder = desk.session();
    fs::rename(&folder, desk.root().join("away")).unwrap();
    fs::write(&folder, "in the way").unwrap();
    keeps(&mut terminal, &desk, "Ik zeg te vaak ja.");
    terminal.types(ESC);
    terminal.sees_all(&[NOT_SAVED, &desk.words("key-pause")]);

    // A place that cannot be is refused, and everything is as it was.
    terminal.types_and_sees("o", &desk.words("elsewhere-question"));
    terminal.types(&format!("{}{ENTER}", folder.display()));
    terminal.sees_all(&[NOT_SAVED, "Daar lukt het niet"]);

    let stick = desk.root().join("stick");
    terminal.types("\u{15}"); // what was typed is still there
    terminal.types(&format!("{}{ENTER}", stick.display()));
    terminal.sees_without(stick.to_str().unwrap(), NOT_SAVED);
    let there = only_folder(&stick.join("sessions"));
    assert_eq!(there.file_name(), folder.file_name());

    terminal.types_and_sees("q", &desk.words("leave-question"));
    terminal.types_and_sees("e", &desk.words("review-title"));
    terminal.types(ENTER);
    terminal.sees(&desk.words("key-done"));
    terminal.types("q");
    let left = terminal.ends();
    let report = there.join("verslag.md");
    assert_eq!((left.code, left.said), (0, format!("Verslag: {}\n", report.display())));
    assert!(fs::read_to_string(report).unwrap().contains("Ik zeg te vaak ja."));
    let journal = journal::read(&fs::read(there.join("session.jsonl")).unwrap());
    assert_eq!(journal.trouble, None);
    assert!(journal.state().unwrap().ended().is_some());
}

#[test]
fn what_could_not_be_saved_is_told_at_the_end() {
    let desk = Desk::new();
    let mut terminal = desk.start(&FOUR);
    terminal.sees("Bo is aan de beurt");
    let folder = desk.session();
    fs::rename(&folder, desk.root().join("away")).unwrap();
    fs::write(&folder, "in the way").unwrap();
    keeps(&mut terminal, &desk, "Ik zeg te vaak ja.");
    terminal.types(ESC);
    terminal.sees_all(&[NOT_SAVED, &desk.words("key-pause")]);
    terminal.types_and_sees("q", &desk.words("leave-question"));
    terminal.types_and_sees("e", &desk.words("review-title"));
    terminal.types_and_sees(ENTER, "kon niet worden bewaard");
    terminal.types("q");
    terminal.sees_all(&["kon niet worden bewaard", &desk.words("leave-question")]);
    terminal.types_and_sees("l", "Nog niet alles is bewaard");
    terminal.types("l");
    let left = terminal.ends();
    left.gave_the_terminal_back();
    assert!(left.said.contains("Niet alles is bewaard"), "{}", left.said);
}

/// Keeps an entry on the page of the step.
fn keeps(terminal: &mut Terminal, desk: &Desk, text: &str) {
    terminal.types_and_sees("i", &desk.words("key-done-writing"));
    terminal.types_and_sees(&format!("{text}{ENTER}"), text);
}

const NOT_SAVED: &str = "Het bewaren lukt nu niet";
