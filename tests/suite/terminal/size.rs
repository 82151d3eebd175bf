//! Screens of every size, while the program runs.

use super::{
    desk::{Desk, FOUR},
    pty::{ENTER, ESC},
};

#[test]
fn a_meeting_goes_on_at_any_size() {
    let desk = Desk::new();
    let mut terminal = desk.start(&FOUR);
    let whole = ["Werkplekleren in een uur", "Bo is aan de beurt", "4 Evaluatie"];
    terminal.sees_all(&whole);
    terminal.resizes((200, 50));
    terminal.sees_all(&whole);
    terminal.sees(&"─".repeat(200));
    terminal.resizes((1, 1));
    terminal.waits("one cell", |screen| screen.chars().count() == 1 && screen != " ");
    terminal.resizes((39, 11));
    terminal.waits("the clock and the step", |screen| {
        let rows: Vec<&str> = screen.lines().filter(|row| !row.trim().is_empty()).collect();
        rows.len() == 1 && rows[0].contains(':') && rows[0].contains("1 Problemen verzamelen")
    });
    terminal.resizes((80, 24));
    terminal.sees_all(&whole);
    terminal.types_and_sees("i", &desk.words("key-done-writing"));
    for size in [(1, 1), (300, 100), (40, 12), (2, 200), (200, 2), (80, 24)] {
        terminal.resizes(size);
        terminal.types("a");
    }
    terminal.sees_all(&["aaaaaa", "4 Evaluatie", &desk.words("key-done-writing")]);
    terminal.types(ESC);
    terminal.sees_all(&whole);
}

#[test]
fn home_setup_and_review_survive_any_size() {
    let desk = Desk::new();
    let mut terminal = desk.start_on((1, 1), &[]);
    let shrink = |terminal: &super::pty::Terminal| {
        for size in [(1, 1), (39, 11), (3, 90), (90, 3), (80, 24)] {
            terminal.resizes(size);
        }
    };
    shrink(&terminal);
    terminal.sees_all(&["Werkplekleren in een uur", &desk.words("home-begin")]);
    terminal.types_and_sees(ENTER, &desk.words("setup-people"));
    shrink(&terminal);
    terminal.types_and_sees("Ans, Bo", "Ans, Bo");
    shrink(&terminal);
    terminal.types_and_sees(ENTER, &desk.words("key-pause"));
    for (key, text) in [("r", "rules-of-play"), ("?", "help-room"), ("q", "leave-question")] {
        terminal.types_and_sees(key, &desk.words(text));
        shrink(&terminal);
        terminal.sees(&desk.words(text));
        terminal.types(ESC);
        terminal.sees_without("4 Evaluatie", &desk.words(text));
    }
    terminal.types_and_sees("q", &desk.words("leave-question"));
    terminal.types_and_sees("e", &desk.words("review-title"));
    shrink(&terminal);
    terminal.sees_all(&[&desk.words("review-title"), "# Intervisie, "]);
}
