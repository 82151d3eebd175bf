//! The dates of a group in a file for other calendars, as the program itself writes it.

#![cfg(unix)] // where the environment says in which zone the computer stands

use intervisie::store::Home;
use std::process::{Command, Output};
use tempfile::TempDir;

const GROUP: &str =
    "name = \"Noord\"\n[series]\nfirst = \"1-3-2196 19:30\"\nevery = \"1 maand\"\nmeetings = 12\n";

/// The zone of Amsterdam as its rules are now, which no file of the system needs to know.
const AMSTERDAM: &str = "CET-1CEST,M3.5.0,M10.5.0/3";

fn run(home: &TempDir, args: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_intervisie"));
    command.args(["--lang", "nl", "group"]).args(args).env("TZ", AMSTERDAM);
    command.env("INTERVISIE_HOME", home.path()).env("INTERVISIE_CONFIG", home.path().join("none"));
    command.output().unwrap()
}

#[test]
fn half_past_seven_stays_half_past_seven_in_summer_and_winter() {
    let home = TempDir::new().unwrap();
    Home::at(home.path()).new_group("noord", GROUP.as_bytes()).unwrap();
    assert!(run(&home, &["date", "2", "29-3-2196"]).status.success());
    let output = run(&home, &["calendar", "--file", "-"]);
    assert!(output.status.success(), "{output:?}");
    let text = String::from_utf8(output.stdout).unwrap();
    assert!(text.ends_with("END:VCALENDAR\r\n") && !text.replace("\r\n", "").contains('\n'));
    let starts: Vec<&str> =
        text.split("\r\n").filter_map(|line| line.strip_prefix("DTSTART:")).collect();
    // From the last Sunday of March (the 27th) to the last one of October (the 30th) it is summer.
    let hours: Vec<&str> = starts.iter().map(|start| &start[4..13]).collect();
    let expected = [
        "0301T1830",
        "0329T1730",
        "0503T1730",
        "0607T1730",
        "0705T1730",
        "0802T1730",
        "0906T1730",
        "1004T1730",
        "1101T1830",
        "1206T1830",
        "0103T1830",
        "0207T1830",
    ];
    assert_eq!(hours, expected);
}
