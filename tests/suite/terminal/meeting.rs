//! Whole meetings.

use super::{
    desk::{Desk, FOUR},
    pty::{DOWN, ENTER, ESC, RIGHT, TAB},
};

#[test]
fn look() {
    let desk = Desk::new();
    let mut terminal = desk.start(&FOUR);
    for keys in std::env::var("KEYS").unwrap().split('|') {
        let keys = keys.replace('E', ENTER).replace('>', RIGHT).replace('^', ESC).replace('\\', DOWN).replace('T', TAB);
        terminal.types(&keys);
        std::thread::sleep(std::time::Duration::from_millis(250));
        eprintln!("== {keys:?}\n{}", terminal.screen());
    }
    desk.journal_has("opened");
}
