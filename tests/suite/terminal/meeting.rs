//! Whole meetings, typed from beginning to end.

use chrono::{TimeDelta, Utc};
use std::fs;

use super::{
    desk::{Desk, PROGRAM},
    found::only_folder,
    pty::{DOWN, ENTER, ESC, LEFT, RIGHT, TAB, Terminal, UP},
};

#[test]
fn an_hour_from_the_home_screen_to_the_report() {
    let desk = Desk::new();
    let mut terminal = desk.start_on((132, 30), &[]);
    terminal.sees(&desk.words("home-begin"));
    terminal.types_and_sees(ENTER, &desk.words("setup-people-how"));
    terminal.types_and_sees("Ans, Bo, Cas, Dee", "Ans, Bo, Cas, Dee");
    terminal.types_and_sees(&format!("{TAB}{RIGHT}"), "‹ Ans ›");
    terminal.types_and_sees(ENTER, "Bo is aan de beurt");

    terminal.types_and_sees("+", "van 6:00");
    terminal.types_and_sees("u", &desk.words("undone-extend"));
    terminal.types_and_sees("-", "van 4:00");
    terminal.types_and_sees(" ", &desk.words("clock-paused"));
    terminal.types_and_sees("i", "Problemen");
    terminal.types_and_sees(
        &format!("Ik zeg te vaak ja.{ENTER}Ons overleg loopt altijd uit.{ENTER}"),
        "Ons overleg",
    );
    leaves_page(&mut terminal, &desk);
    terminal.sees(&desk.words("clock-paused"));
    terminal.types(" ");
    terminal.sees_without("Bo is aan de beurt", &desk.words("clock-paused"));
    terminal.types_and_sees("t", "Cas is aan de beurt");
    terminal.types_and_sees("v", "Dee is aan de beurt");
    terminal.types_and_sees("u", "Cas is aan de beurt");

    goes_on(&mut terminal, "nog niet geweest");
    goes_on(&mut terminal, "PROBLEEM KIEZEN");
    terminal.types_and_sees("i", "1 Bo: Ik zeg te vaak ja.");
    terminal.types_and_sees(&format!("{DOWN}{ENTER}"), "✓2 Cas");
    terminal.types_and_sees("1", "✓1 Bo");
    terminal.types_and_sees("b", "gekozen: herkenbaar");
    terminal.types_and_sees(&format!("{UP}{UP}{UP}{ENTER}"), "gekozen: herkenbaar");
    leaves_page(&mut terminal, &desk);

    goes_on(&mut terminal, "TOELICHTEN");
    writes(&mut terminal, &desk, &["Iedereen vraagt mij."]);
    goes_on(&mut terminal, "VERHELDEREN");
    writes(&mut terminal, &desk, &["Wie vraagt het?", "Vooral de planning."]);
    goes_on(&mut terminal, "ANALYSEREN");
    let both = [&format!("Nee voelt als ruzie.{TAB}"), "Ik durf geen nee te zeggen."];
    terminal.types_and_sees("i", "Het probleem in nieuwe woorden");
    terminal.types_and_sees(both[0], "Nee voelt als ruzie.");
    terminal.types_and_sees(both[1], "geen nee te zeggen.");
    terminal.types_and_sees(ENTER, &desk.words("page-kept"));
    leaves_page(&mut terminal, &desk);

    goes_on(&mut terminal, "ADVIEZEN GEVEN");
    let advice = ["Vraag bedenktijd.", "Zeg wat wel kan."];
    writes(&mut terminal, &desk, &advice);
    terminal.types_and_sees("t", "Cas is aan de beurt");
    terminal.types_and_sees("t", "Dee is aan de beurt");

    goes_on(&mut terminal, "ADVIES KIEZEN");
    terminal.types_and_sees("i", "Wat spreekt aan?");
    terminal.types(&format!("2{ENTER}"));
    terminal.types(&format!("{RIGHT}{RIGHT}{LEFT}{RIGHT}{RIGHT}{ENTER}"));
    terminal.types_and_sees("2", "✓2 Dee");
    terminal.types(&format!("Ik oefen een zin.{ENTER}"));
    terminal.types(&format!("Met Cas{ENTER}"));
    terminal.types_and_sees(&format!("Voor vrijdag{ENTER}"), &desk.words("page-kept"));
    leaves_page(&mut terminal, &desk);

    goes_on(&mut terminal, "EVALUATIE");
    writes(&mut terminal, &desk, &["Fijn en kort.", "Een goede zin."]);

    terminal.types_and_sees("q", &desk.words("leave-question"));
    terminal.types_and_sees("e", &desk.words("review-title"));
    terminal.sees_all(&[&desk.words("review-gaps"), "# Intervisie, "]);
    let report = desk.session().join("verslag.md");
    let path = report.to_str().unwrap();
    terminal.types_and_sees(ENTER, path);
    terminal.types(ENTER);

    let left = terminal.ends();
    assert_eq!((left.code, left.said.as_str()), (0, format!("Verslag: {path}\n").as_str()));
    left.gave_the_terminal_back();
    let text = fs::read_to_string(report).unwrap();
    let said = [
        "De casus van Bo",
        "Ik zeg te vaak ja.",
        "Ons overleg loopt altijd uit.",
        "herkenbaar",
        "Iedereen vraagt mij.",
        "Wie vraagt het?",
        "Vooral de planning.",
        "Nee voelt als ruzie.",
        "Ik durf geen nee te zeggen.",
        "Vraag bedenktijd.",
        "spreekt aan",
        "Zeg wat wel kan.",
        "bruikbaar",
        "Zo pakt Bo het aan:",
        "Ik oefen een zin.",
        "Met Cas",
        "Voor vrijdag",
        "Fijn en kort.",
        "Een goede zin.",
        "Aanwezig: Ans, Bo, Cas en Dee",
        "1 min eraf",
    ];
    for said in said {
        assert!(text.contains(said), "{said:?} is not in the report:\n{text}");
    }
    let state = desk.state();
    assert!(state.ended().is_some());
    assert_eq!(only_folder(&desk.home()), desk.home().join("sessions"));
    assert!(!desk.session().join("session.lock").exists());
}

#[test]
fn an_english_meeting_begins_with_one_command() {
    let desk = Desk::new();
    let people = ["--people", "Ans, Bo", "--people", "Cas", "--facilitator", "Ed"];
    let until = in_two_hours();
    let args = ["start", "werkplekleren", "--until", &until, "--lang=en"];
    let args = [&args[..], &people].concat();
    let mut terminal = desk.start_other((80, 24), PROGRAM, &args, &[("TZ", "UTC")]);
    terminal.sees_all(&["[space] pause", "Ans"]);
    terminal.types_and_sees("i", "done");
    terminal.types_and_sees(&format!("I never say no.{ENTER}"), "Saved.");
    terminal.types(ESC);
    terminal.sees("[space] pause");
    terminal.types_and_sees("q", "e   ");
    terminal.types_and_sees("e", "# Peer consultation");
    terminal.types_and_sees(ENTER, "Report saved");
    terminal.types("q");
    let left = terminal.ends();
    let path = desk.session().join("verslag.md");
    assert_eq!((left.code, left.said), (0, format!("Report: {}\n", path.display())));
    let text = fs::read_to_string(path).unwrap();
    assert!(text.contains("I never say no.") && text.contains("Ed"), "{text}");
}

/// A time on the wall, where that shows UTC.
#[expect(clippy::disallowed_methods, reason = "the program reads the same clock")]
fn in_two_hours() -> String {
    (Utc::now() + TimeDelta::hours(2)).format("%H.%M").to_string()
}

/// Goes to the step with this title.
fn goes_on(terminal: &mut Terminal, title: &str) {
    terminal.types_and_sees(RIGHT, title);
}

/// Opens the page, keeps some texts one after the other, and leaves it.
fn writes(terminal: &mut Terminal, desk: &Desk, texts: &[&str]) {
    terminal.types_and_sees("i", &desk.words("key-done-writing"));
    let last = texts.last().expect("there is something to write");
    terminal.types_and_sees(&texts.join(ENTER), last);
    terminal.types_and_sees(ENTER, &desk.words("page-kept"));
    leaves_page(terminal, desk);
}

/// Leaves the page, unless it closed with the last thing that there was to write.
fn leaves_page(terminal: &mut Terminal, desk: &Desk) {
    if terminal.screen().contains(&desk.words("key-done-writing")) {
        terminal.types(ESC);
    }
    terminal.sees_without(&desk.words("key-pause"), &desk.words("key-done-writing"));
}
