//! What the command line answers where no screen is needed, or none can be had.
#![expect(clippy::disallowed_methods, reason = "tests play the user who writes files")]

use std::{fs, process::Output};

use super::desk::{Desk, FOUR};

#[test]
fn a_mistake_in_an_own_method_is_shown_in_its_file() {
    let desk = Desk::new();
    let methods = desk.home().join("methods");
    fs::create_dir_all(&methods).unwrap();
    fs::write(methods.join("mijn.toml"), "name = \"Mijn\"\n\n[[steps]]\ntilte = \"Begin\"\n")
        .unwrap();
    let said = fails(&desk.runs(&["start", "mijn"]), 1);
    let path = methods.join("mijn.toml");
    assert!(said.contains(&format!("{}:4:1", path.display())), "{said}");
    assert!(said.contains("4 │ tilte = \"Begin\"") && said.contains("^^^^^"), "{said}");
    assert!(said.contains("title"), "{said}");
}

#[test]
fn what_cannot_be_done_is_told_with_a_code() {
    let desk = Desk::new();
    let said = fails(&desk.runs(&["start", "bestaat-niet"]), 1);
    assert!(said.contains("bestaat-niet") && said.contains("werkplekleren"), "{said}");
    let said = fails(&desk.runs(&["--frobnicate"]), 2);
    assert!(said.contains("--frobnicate"), "{said}");
    assert_eq!(fails(&desk.runs(&FOUR), 1).trim_end(), desk.words("cli-no-terminal"));
    assert_eq!(fails(&desk.runs(&[]), 1).trim_end(), desk.words("cli-no-terminal"));
    assert_eq!(fails(&desk.runs(&["report"]), 1).trim_end(), desk.words("cli-session-none"));
    let said = fails(&desk.runs(&["audience", "bestaat-niet"]), 1);
    assert!(said.contains("bestaat-niet"), "{said}");
    assert_eq!(fails(&desk.runs(&["audience"]), 1).trim_end(), desk.words("cli-no-terminal"));
    assert!(!desk.home().exists(), "nothing is made before it is needed");
}

#[test]
fn a_mistake_in_the_settings_is_shown_in_their_file() {
    let desk = Desk::new();
    fs::write(desk.settings(), "language = \"nl\"\ncolour = 1\n").unwrap();
    for args in [&["report"][..], &FOUR, &[]] {
        let said = fails(&desk.runs(args), 1);
        assert!(said.contains(&format!("{}:2:1", desk.settings().display())), "{said}");
        assert!(said.contains("^^^^^^"), "{said}");
    }
    fs::write(desk.settings(), "language = \"en\"\n").unwrap();
    let said = fails(&desk.runs(&["report"]), 1);
    assert_ne!(said.trim_end(), desk.words("cli-session-none"));
}

/// What a run that failed said, all of it where mistakes belong.
fn fails(output: &Output, code: i32) -> String {
    assert_eq!(output.status.code(), Some(code), "{output:?}");
    assert!(output.stdout.is_empty(), "{output:?}");
    String::from_utf8(output.stderr.clone()).unwrap()
}
