//! The library in a real terminal: what is saved in the folder with methods shows by itself.
#![expect(clippy::disallowed_methods, reason = "tests play the user who writes files")]

use std::fs;

use super::{
    desk::Desk,
    pty::{ENTER, ESC},
};

const HOUR: &str = "name = \"Ons uur\"\n[[steps]]\ntitle = \"Praten\"\nminutes = 60\n";

#[test]
fn a_method_file_that_is_saved_shows_by_itself() {
    let desk = Desk::new();
    let mut terminal = desk.start_on((120, 40), &[]);
    terminal.sees("Werkplekleren in een uur");
    terminal.types_and_sees("w", &desk.words("library-any-aim"));
    // Neither the folder nor the home it lies in is there yet.
    let methods = desk.home().join("methods");
    fs::create_dir_all(&methods).unwrap();
    fs::write(methods.join("uur.toml"), HOUR).unwrap();
    terminal.sees("Ons uur");
    terminal.types("/ons u");
    terminal.sees("▸ Ons uur");
    // Many editors write beside the file and put that in its place.
    fs::write(methods.join(".uur.swp"), HOUR.replace("minutes", "minuts")).unwrap();
    fs::rename(methods.join(".uur.swp"), methods.join("uur.toml")).unwrap();
    terminal.sees("uur.toml:4:1: ‘minuts’");
    fs::write(methods.join("uur.toml"), HOUR.replace("60", "45")).unwrap();
    terminal.sees("45 min");
    terminal.types(ENTER);
    terminal.sees(&desk.words("key-begin-method"));
    terminal.types(ENTER);
    terminal.sees(&desk.words("setup-people-how"));
    fs::write(methods.join("uur.toml"), HOUR.replace("60", "35")).unwrap();
    terminal.sees("35 min");
    terminal.types(ESC);
    terminal.sees(&desk.words("key-quit"));
    terminal.types("q");
    assert_eq!(terminal.ends().code, 0);
}
