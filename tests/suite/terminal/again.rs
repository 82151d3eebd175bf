//! A session that is gone on with, one that runs twice, and one that is only a rehearsal.
#![expect(clippy::disallowed_methods, reason = "tests play the user who writes files")]

use crate::lookback;
use intervisie::store::{Home, Recorder};
use rustix::process::Signal;
use std::fs;

use super::{
    desk::{Desk, FOUR},
    found::only_folder,
    pty::{DOWN, ENTER, ESC, RIGHT},
};

#[test]
fn what_was_being_typed_outlives_a_crash() {
    let desk = Desk::new();
    let mut terminal = desk.start(&FOUR);
    terminal.sees("Bo is aan de beurt");
    terminal.types_and_sees("i", &desk.words("key-done-writing"));
    terminal.types(&format!("Ik zeg te vaak ja.{ENTER}Halverwege een"));
    terminal.sees("Halverwege een");
    desk.journal_has("Halverwege een");
    let before = desk.state();
    terminal.signals(Signal::KILL);
    drop(terminal);

    let mut terminal = desk.start(&[]);
    terminal.sees_all(&[&desk.words("home-go-on"), "▸ Werkplekleren in een uur   1 Problemen"]);
    terminal.types_and_sees(ENTER, &desk.words("key-pause"));
    terminal.sees("PROBLEMEN VERZAMELEN");
    terminal.types_and_sees("i", "Ik zeg te vaak ja.");
    terminal.sees("Halverwege een");
    terminal.types(&format!(" zin.{ENTER}"));
    desk.journal_has("Halverwege een zin.");

    let after = desk.state();
    assert!(after.is_running() && after.paused().is_none());
    assert_eq!(after.started(), before.started());
    assert_eq!(after.opening(), before.opening());
}

#[test]
fn what_is_said_of_a_promise_outlives_a_crash() {
    let desk = Desk::new();
    let long_ago = "2020-03-07T18:30:00.000Z".parse().unwrap();
    let opening = lookback::opening(lookback::METHOD, |_| ());
    drop(Recorder::create(&Home::at(desk.home()), opening, long_ago).unwrap());

    let mut terminal = desk.start(&[]);
    terminal.sees(&desk.words("home-go-on"));
    terminal.types_and_sees(ENTER, "Bo: Met mijn teamleider praten");
    terminal.types_and_sees("i", &desk.words("outcome-open"));
    terminal.types(&format!("2{ENTER}Het duurde"));
    desk.journal_has("\"Het duurde\"");
    terminal.signals(Signal::KILL);
    drop(terminal);

    let mut terminal = desk.start(&[]);
    terminal.sees(&desk.words("home-go-on"));
    terminal.types_and_sees(ENTER, &desk.words("came-of-done"));
    terminal.types_and_sees("i", "hoe het ging: Het duurde");
    terminal.types_and_sees(&format!(" kort.{ENTER}"), "Gedaan. Het duurde kort.");
    desk.journal_has("Het duurde kort.");
}

#[test]
fn a_session_runs_in_one_window_only() {
    let desk = Desk::new();
    let first = desk.start(&FOUR);
    first.sees("Bo is aan de beurt");
    let journal = desk.journal();

    let mut second = desk.start_on((120, 24), &[]);
    second.sees_all(&["▸ Werkplekleren in een uur", &desk.words("home-runs-elsewhere")]);
    second.types_and_sees(ENTER, &desk.words("resume-running"));
    second.types("q");
    assert_eq!(second.ends().code, 0);
    let report = desk.runs(&["report"]);
    assert_eq!(report.status.code(), Some(1));
    assert_eq!(desk.journal(), journal);

    // The first goes on as if nothing had happened, and a third knows that it runs.
    let mut third = desk.start_on((120, 24), &FOUR);
    third.sees_all(&[&desk.words("home-first"), &desk.words("home-runs-elsewhere")]);
    third.types(&format!("{DOWN}{ENTER}"));
    third.sees_all(&[&desk.words("setup-people"), "Ans, Bo, Cas, Dee", "4 namen"]);
}

#[test]
fn a_rehearsal_is_marked_as_one_and_kept_apart() {
    let desk = Desk::new();
    let mut terminal = desk.start(&[&FOUR[..], &["--rehearse", "600"]].concat());
    terminal.sees_all(&["600×", &desk.words("clock-over")]);
    terminal.types_and_sees(RIGHT, "PROBLEEM KIEZEN");
    terminal.types_and_sees("q", &desk.words("leave-question"));
    terminal.types_and_sees("e", &desk.words("review-title"));
    terminal.types(ENTER);
    terminal.sees(&desk.words("key-done"));
    terminal.types("q");
    let left = terminal.ends();

    let folder = only_folder(&desk.home().join("rehearsals"));
    assert!(!desk.home().join("sessions").exists());
    let path = folder.join("verslag.md");
    assert_eq!((left.code, left.said), (0, format!("Verslag: {}\n", path.display())));
    let report = fs::read_to_string(path).unwrap();
    assert!(report.contains("De klok liep 600 keer zo snel."), "{report}");
    let journal = fs::read_to_string(folder.join("session.jsonl")).unwrap();
    assert!(journal.contains(r#""rehearsal":600"#));
}

#[test]
fn a_session_that_was_left_goes_on_where_it_stood() {
    let desk = Desk::new();
    let mut terminal = desk.start(&FOUR);
    terminal.sees("Bo is aan de beurt");
    terminal.types_and_sees("i", &desk.words("key-done-writing"));
    terminal.types_and_sees("Nog niet af", "Nog niet af");
    terminal.types_and_sees("\x03", &desk.words("leave-question"));
    terminal.types("l");
    let left = terminal.ends();
    let folder = desk.session().display().to_string();
    assert_eq!(left.code, 0);
    assert!(left.said.contains(&folder) && left.said.lines().count() == 1, "{}", left.said);
    assert!(desk.state().paused().is_some());

    let mut terminal = desk.start(&[]);
    terminal.types_and_sees(ENTER, &desk.words("clock-paused"));
    terminal.types_and_sees("i", "Nog niet af");
    terminal.types(ESC);
    terminal.sees(&desk.words("clock-paused"));
    terminal.types(" ");
    terminal.sees_without("Bo is aan de beurt", &desk.words("clock-paused"));
}

#[test]
fn a_report_can_be_made_of_a_session_that_was_left_and_keeps_what_somebody_edited() {
    let desk = Desk::new();
    let mut terminal = desk.start(&FOUR);
    terminal.sees("Bo is aan de beurt");
    terminal.types_and_sees("q", &desk.words("leave-question"));
    terminal.types("l");
    terminal.ends();

    let report = desk.session().join("verslag.md");
    let first = desk.runs(&["report"]);
    assert_eq!(first.status.code(), Some(0));
    assert_eq!(
        String::from_utf8(first.stdout).unwrap(),
        format!("Verslag: {}\n", report.display())
    );
    fs::write(&report, "Van mij.").unwrap();
    let again = desk.runs(&["report"]);
    assert_eq!(again.status.code(), Some(0));
    let said = String::from_utf8(again.stdout).unwrap();
    let second = desk.session().join("verslag-2.md");
    assert!(said.contains(second.to_str().unwrap()) && said.contains("verslag.md aan"), "{said}");
    assert_eq!(fs::read_to_string(&report).unwrap(), "Van mij.");
    assert!(fs::read_to_string(second).unwrap().contains("niet afgesloten"));
    assert!(again.stderr.is_empty());
}
