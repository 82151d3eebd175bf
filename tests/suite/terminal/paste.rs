//! What is pasted is text, whatever it holds.

use std::fs;

use super::{
    desk::{Desk, FOUR},
    pty::{ENTER, ESC},
};

/// Lines that would do something if they were keys, and orders to a terminal.
const NASTY: &str =
    "Eerste regel\r\nq\r\ne\x1b[2J\x1b]0;titel\x07\x1b[31m\rrood\u{202e}\u{9b}1m\x03eind";

#[test]
fn lines_become_one_entry_and_no_keys() {
    let desk = Desk::new();
    let mut terminal = desk.start(&FOUR);
    terminal.sees("Bo is aan de beurt");
    terminal.pastes(NASTY); // here is nothing to write on
    terminal.types_and_sees("i", &desk.words("key-done-writing"));
    terminal.pastes(NASTY);
    terminal.sees_all(&["Eerste regel", "eind", &desk.words("key-done-writing")]);
    terminal.types_and_sees(ENTER, &desk.words("page-kept"));
    terminal.types(ESC);
    terminal.sees(&desk.words("key-pause"));
    let state = desk.state();
    let texts: Vec<_> = state.entries("problems").map(|entry| entry.texts.clone()).collect();
    assert_eq!(texts.len(), 1);
    assert!(texts[0][0].starts_with("Eerste regel\nq\ne"), "{texts:?}");
    assert!(!texts[0][0].contains(is_order), "{texts:?}");
    terminal.types_and_sees("q", &desk.words("leave-question"));
    terminal.types_and_sees("e", &desk.words("review-title"));
    terminal.types(ENTER);
    terminal.sees(&desk.words("key-done"));
    terminal.types("q");
    let left = terminal.ends();
    left.gave_the_terminal_back();
    nothing_obeyed(&left.bytes);
    let report = fs::read_to_string(desk.session().join("verslag.md")).unwrap();
    assert!(report.contains("Eerste regel") && !report.contains(is_order), "{report}");
}

#[test]
fn a_pasted_list_becomes_names() {
    let desk = Desk::new();
    let mut terminal = desk.start(&[]);
    terminal.sees(&desk.words("home-begin"));
    terminal.pastes("q\r\nq\r\n"); // nothing to write on here either
    terminal.types_and_sees(ENTER, &desk.words("setup-people"));
    terminal.pastes("Ans\r\n  Bo \x1b[2J\r\n\r\nCas; Dee\r\n");
    terminal.sees("Cas, Dee");
    terminal.types_and_sees(ENTER, &desk.words("key-pause"));
    let state = desk.state();
    let names: Vec<_> = state.opening().people.iter().map(|one| one.name.as_str()).collect();
    assert_eq!(names, ["Ans", "Bo [2J", "Cas", "Dee"]);
}

#[test]
fn names_from_the_command_line_are_no_orders_either() {
    let desk = Desk::new();
    let people = "An\x1b[2Js, Bo\x1b]0;titel\x07, Cas\u{202e}";
    let args = ["start", "werkplekleren", "--people", people, "--facilitator", "E\x1b[31md"];
    let mut terminal = desk.start(&args);
    terminal.sees("is aan de beurt");
    terminal.types_and_sees("q", &desk.words("leave-question"));
    terminal.types_and_sees("e", &desk.words("review-title"));
    terminal.types(ENTER);
    terminal.sees(&desk.words("key-done"));
    terminal.types("q");
    nothing_obeyed(&terminal.ends().bytes);
    let report = fs::read_to_string(desk.session().join("verslag.md")).unwrap();
    assert!(!report.contains(is_order), "{report}");
    let state = desk.state();
    let names: String = state.opening().people.iter().map(|one| one.name.as_str()).collect();
    assert!(!names.contains(is_order), "{names:?}");
}

#[test]
fn far_too_much_is_refused_with_a_word() {
    let desk = Desk::new();
    let mut terminal = desk.start(&FOUR);
    terminal.sees("Bo is aan de beurt");
    terminal.types_and_sees("i", &desk.words("key-done-writing"));
    terminal.pastes(&"woord ".repeat(20_000));
    terminal.sees(&desk.words("paste-too-long"));
    terminal.types_and_sees(&format!("Kort.{ENTER}"), &desk.words("page-kept"));
    assert!(!desk.journal().contains("woord woord"));
}

fn is_order(char: char) -> bool {
    (char.is_control() && char != '\n') || ('\u{202a}'..='\u{202e}').contains(&char)
}

/// Claims that the screen never got a title, an order to clear or a colour that was pasted.
fn nothing_obeyed(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    for order in ["\x1b]0;", "\x1b[31m", "\u{202e}", "\u{9b}", "\x07"] {
        assert!(!text.contains(order), "{order:?}");
    }
}
