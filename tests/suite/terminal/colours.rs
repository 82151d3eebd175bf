//! The colours that go out to a terminal: those of a theme, or none for who wants none.

use super::{
    desk::{Desk, FOUR, PROGRAM},
    pty::Terminal,
};

/// Whether any colour was asked of the terminal but its own.
fn has_colours(terminal: &Terminal) -> bool {
    let bytes = terminal.bytes();
    let text = String::from_utf8_lossy(&bytes);
    let sequences = text.split("\u{1b}[").skip(1).filter_map(|rest| {
        let end = rest.find(|sign: char| sign.is_ascii_alphabetic())?;
        rest[end..].starts_with('m').then(|| rest[..end].to_owned())
    });
    let is_colour = |number: u32| matches!(number, 30..=38 | 40..=48 | 90..=107);
    let mut numbers = sequences.flat_map(|sequence| {
        sequence.split(';').filter_map(|number| number.parse().ok()).collect::<Vec<u32>>()
    });
    numbers.any(is_colour)
}

/// The program, once its message stands there: that has the colour of the theme.
fn begins(desk: &Desk, args: &[&str], more: &[(&str, &str)]) -> Terminal {
    let terminal = desk.start_other((80, 24), PROGRAM, &[&FOUR[..], args].concat(), more);
    terminal.sees_all(&["Bo is aan de beurt", "Nog geen vragen"]);
    terminal
}

#[test]
fn a_theme_has_colours_and_who_wants_none_gets_none() {
    let none = ("NO_COLOR", "1");
    assert!(has_colours(&begins(&Desk::new(), &["--theme", "light"], &[])));
    assert!(has_colours(&begins(&Desk::new(), &[], &[])));
    assert!(!has_colours(&begins(&Desk::new(), &["--theme", "mono"], &[])));
    assert!(!has_colours(&begins(&Desk::new(), &[], &[none])));
    assert!(has_colours(&begins(&Desk::new(), &[], &[("NO_COLOR", "")])), "that is not set");
}
