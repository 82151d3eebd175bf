//! What a group does between its meetings, on the command line.
#![expect(clippy::disallowed_methods, reason = "tests play the meetings that were held")]

use crate::meeting::{Meeting, Setting, start};
use intervisie::{
    group::{Between, Settled},
    method::load,
    moment::Span,
    session::{Command, EntryId, Outcome, PersonId, Place},
    store::Home,
};
use std::{fs, process::Output};

use super::desk::Desk;

const METHOD: &str = r#"
name = "Kort"
[[steps]]
title   = "Verzamelen"
minutes = 5
[[steps.capture]]
id = "cases"
as = "case"
by = "each"
[[steps]]
title   = "Kiezen"
minutes = 5
[[steps.capture]]
id    = "chosen"
pick  = "cases"
makes = "presenter"
[[steps]]
title   = "Afspreken"
minutes = 5
[[steps.capture]]
id     = "plans"
as     = "action"
by     = "each"
fields = ["Hoe", "Wanneer"]
"#;

/// Holds a meeting of Ans, Bo and Cas in a group, or in none. Ans brings a case that is chosen, Bo one
/// that is not; Bo and Cas promise something.
fn held(desk: &Desk, group: Option<&str>, session: &str) {
    let people = ["Ans", "Bo", "Cas"].map(str::to_owned);
    let method = load("kort", METHOD.as_bytes()).unwrap();
    let setting =
        Setting { method, people: &people, facilitator: None, until: None, met_before: false };
    let mut meeting = Meeting::begin(setting);
    let keep = |capture: &str, person, texts: &[&str]| Command::Keep {
        place: Place::New {
            capture: capture.to_owned(),
            person: Some(PersonId(person)),
            about: None,
        },
        texts: texts.iter().map(|&text| text.to_owned()).collect(),
    };
    let (ans, bo) = ("Het rooster schuift.", "Mijn agenda loopt vast, elke week opnieuw.");
    let called =
        "Bellen met de huisarts over wat er in het dossier staat en wie dat hoort te weten";
    let now = start() + Span::minutes(1);
    for command in [
        keep("cases", 0, &[ans]),
        keep("cases", 1, &[bo]),
        Command::Pick { capture: "chosen".to_owned(), entry: EntryId(1), ground: None },
        keep("plans", 1, &[called, "maandag"]),
        keep("plans", 2, &["Het protocol\u{1b}[2J lezen", ""]),
        Command::End,
    ] {
        meeting.run(command, now).unwrap();
    }
    let home = desk.home();
    let sessions = group.map_or_else(|| home.clone(), |id| home.join("groups").join(id));
    let folder = sessions.join(format!("sessions/2026-11-21-kort-{session}"));
    fs::create_dir_all(&folder).unwrap();
    fs::write(folder.join("session.jsonl"), meeting.text().replace("k7m2x", session)).unwrap();
}

fn group(desk: &Desk, id: &str, name: &str) {
    let file = format!(
        "name = \"{name}\"\n[[members]]\nname = \"Ans\"\n[[members]]\nname = \"Bob\"\n\
         formerly = [\"Bo\"]\n[[members]]\nname = \"Cas\"\n"
    );
    Home::at(desk.home()).new_group(id, file.as_bytes()).unwrap();
}

/// How many notes there are; of nobody's group without one.
fn notes(desk: &Desk, group: Option<&str>) -> usize {
    Home::at(desk.home()).notes(group).notes.len()
}

#[test]
fn what_another_laptop_sends_shows_by_itself_on_the_screen_of_a_group() {
    let desk = Desk::new();
    group(&desk, "noord", "Team Noord");
    held(&desk, Some("noord"), "k7m2x");
    let mut terminal = desk.start_on((120, 40), &[]);
    terminal.sees("2 acties open");
    terminal.types_and_sees("l", "Het protocol");
    // The folder for notes is not there yet.
    let settled = Settled {
        action: "k7m2x-5".parse().unwrap(),
        outcome: Some(Outcome::Partly),
        text: String::new(),
    };
    let home = Home::at(desk.home());
    home.add_note(Some("noord"), start(), &Between::Settled(settled)).unwrap();
    terminal.sees(&format!("{} ·", desk.words("outcome-partly")));
    let file = home.group("noord").path;
    let text = fs::read_to_string(&file).unwrap();
    fs::write(&file, text.replace("Team Noord", "Groep Noord")).unwrap();
    terminal.sees("Groep Noord");
    held(&desk, Some("noord"), "b4c5d");
    terminal.sees("3e bijeenkomst beginnen");
    // What is said here is on the disk before it is told.
    terminal.types("\t2");
    terminal.sees("Genoteerd en bewaard: gedaan.");
    assert_eq!(notes(&desk, Some("noord")), 2);
    terminal.types("q");
    terminal.sees(&desk.words("key-quit"));
    terminal.types("q");
    assert_eq!(terminal.ends().code, 0);
}

#[test]
fn actions_are_told_by_group_and_what_is_closed_is_told_when_asked() {
    let desk = Desk::new();
    assert_eq!(fine(&desk.runs(&["actions"])), "Er staan geen acties open.\n");
    assert!(!desk.home().exists(), "a look makes nothing");
    group(&desk, "noord", "Team Noord");
    group(&desk, "zuid", "Team Zuid");
    held(&desk, Some("noord"), "k7m2x");
    held(&desk, None, "b4c5d");
    let settled = |entry, outcome, text: &str| {
        let action = format!("k7m2x-{entry}").parse().unwrap();
        let settled = Settled { action, outcome: Some(outcome), text: text.to_owned() };
        let at = start() + Span::minutes(60 * 24 * 14);
        Home::at(desk.home()).add_note(Some("noord"), at, &Between::Settled(settled)).unwrap();
    };
    settled(4, Outcome::Partly, "Ingesproken, nog geen antwoord.");
    settled(5, Outcome::Done, "");
    insta::assert_snapshot!(fine(&desk.runs(&["actions"])), @"
    Team Noord

      k7m2x-4  Bob · 21 november 2026
        Bellen met de huisarts over wat er in het dossier staat en wie dat hoort te
        weten. Wanneer: maandag.
        Deels gedaan op 5 december 2026: Ingesproken, nog geen antwoord.

    Zonder groep

      b4c5d-4  Bo · 21 november 2026
        Bellen met de huisarts over wat er in het dossier staat en wie dat hoort te
        weten. Wanneer: maandag.

      b4c5d-5  Cas · 21 november 2026
        Het protocol[2J lezen

    Is er iets van gekomen? Noteer het zo: intervisie actions close k7m2x-4
    ");
    insta::assert_snapshot!(
        fine(&desk.runs(&["actions", "--all", "--person", "cas", "--group", "team n"])),
        @"
    Team Noord

      k7m2x-5  Cas · 21 november 2026
        Het protocol[2J lezen
        Gedaan op 5 december 2026
    "
    );
    let renamed = fine(&desk.runs(&["actions", "--person", "Bob"]));
    assert!(renamed.contains("Bob · 21 november"), "{renamed}");
    assert!(!renamed.contains("b4c5d"), "outside the group they are two: {renamed}");
    let json = fine(&desk.runs(&["actions", "--all", "--json"]));
    let rows: serde_json::Value = serde_json::from_str(&json).unwrap();
    let row = &rows.as_array().unwrap()[0];
    assert_eq!((&row["id"], &row["who"]), (&"k7m2x-4".into(), &"Bob".into()));
    assert_eq!((&row["open"], &row["outcome"]), (&true.into(), &"partly".into()));
    assert_eq!(rows[1]["open"], false);
    assert!(rows[2]["group"].is_null(), "{json}");
    assert!(!json.contains('\u{1b}'));
    let english = fine(&desk.runs(&["actions", "--lang", "en"]));
    assert!(english.contains("Partly done on 5 December 2026: Ingesproken"), "{english}");
}

#[test]
fn what_came_of_an_action_is_noted_where_the_action_is() {
    let desk = Desk::new();
    group(&desk, "noord", "Team Noord");
    held(&desk, Some("noord"), "k7m2x");
    held(&desk, None, "b4c5d");
    insta::assert_snapshot!(fine(&desk.runs(&["actions", "close", "k7m2x-5"])), @"
    Genoteerd als gedaan:
        Cas: Het protocol[2J lezen
    ");
    let open = fine(&desk.runs(&["actions"]));
    assert!(open.contains("k7m2x-4") && !open.contains("k7m2x-5"), "{open}");
    // Only one is open in that meeting now, so this much says which.
    let said = fine(&desk.runs(&["actions", "close", "K7", "--partly", "Half", "gelukt"]));
    assert!(said.contains("blijft openstaan") && said.contains("huisarts"), "{said}");
    assert!(fine(&desk.runs(&["actions"])).contains(": Half gelukt"));
    insta::assert_snapshot!(fine(&desk.runs(&["actions", "close", "k7m2x-5"])), @"
    Dat dit gedaan is, stond er al:
        Cas: Het protocol[2J lezen
    ");
    assert_eq!((notes(&desk, Some("noord")), notes(&desk, None)), (2, 0), "nothing new, no note");
    fine(&desk.runs(&["actions", "close", "b4c5d-4", "--dropped"]));
    assert_eq!(notes(&desk, None), 1);
    assert!(desk.home().join("between").is_dir(), "beside the sessions without a group");
    let said = fine(&desk.runs(&["actions", "reopen", "b4"]));
    assert!(said.starts_with("Deze actie staat weer open:"), "{said}");
    assert!(fine(&desk.runs(&["actions"])).contains("Weer open sinds"));
    let said = fine(&desk.runs(&["actions", "reopen", "b4c5d-4"]));
    assert!(said.starts_with("Deze actie staat al open:"), "{said}");
    insta::assert_snapshot!(fails(&desk.runs(&["actions", "close", "b"])), @"
    b past op meer dan één actie. Kies er een:
      b4c5d-4  Bo: Bellen met de huisarts over wat er in het dossier staat en wie d…
      b4c5d-5  Cas: Het protocol[2J lezen
    ");
    let said = fails(&desk.runs(&["actions", "close", "k7m2x-9"]));
    assert!(said.contains("k7m2x-9") && said.contains("actions --all"), "{said}");
}

#[test]
fn a_note_of_a_clock_that_ran_ahead_does_not_have_the_last_word() {
    let desk = Desk::new();
    group(&desk, "noord", "Team Noord");
    held(&desk, Some("noord"), "k7m2x");
    let action = "k7m2x-4".parse().unwrap();
    let settled = Settled { action, outcome: Some(Outcome::Done), text: String::new() };
    let ahead = "2126-01-01T00:00:00.000Z".parse().unwrap();
    Home::at(desk.home()).add_note(Some("noord"), ahead, &Between::Settled(settled)).unwrap();
    assert!(!fine(&desk.runs(&["actions"])).contains("k7m2x-4"));
    fine(&desk.runs(&["actions", "reopen", "k7m2x-4"]));
    assert!(fine(&desk.runs(&["actions"])).contains("k7m2x-4"));
}

#[test]
fn a_case_waits_until_it_is_taken_back_and_nobody_sees_how_it_ended() {
    let desk = Desk::new();
    let none = fails(&desk.runs(&["case", "list"]));
    assert!(none.contains("intervisie group new"), "{none}");
    group(&desk, "noord", "Team Noord");
    let empty = fine(&desk.runs(&["case", "list"]));
    assert!(empty.contains("Team Noord") && empty.contains("intervisie case add"), "{empty}");
    let said = fails(&desk.runs(&["case", "add", "--who", "Ans"]));
    assert!(said.contains("intervisie case add"), "there is nobody to ask: {said}");
    let help = fine(&desk.runs(&["case", "add", "--help"]));
    assert!(help.contains("kan iedereen op deze computer lezen"), "{help}");
    assert!(!help.contains("--situation \""), "{help}");
    let said = fine(&desk.runs(&[
        "case",
        "add",
        "--who",
        "CAS",
        "--situation",
        "Het rooster schuift, en niemand zegt iets.",
        "--own-part",
        "Ik ook niet.",
        "--question",
        "Hoe zeg ik dat?",
        "--urgency",
        "Deze week",
        "--outcome",
        "Ik heb het gezegd.",
    ]));
    let id = said.trim_end().rsplit(' ').next().unwrap().to_owned();
    assert!(said.contains("De casus van Cas") && said.contains("Team Noord"), "{said}");
    let listed = fine(&desk.runs(&["case", "list"])).replace(&id, "a2b3c");
    let today = listed.split(" op ").nth(1).and_then(|rest| rest.split('\n').next()).unwrap();
    insta::assert_snapshot!(listed.replace(today, "vandaag"), @"
    Bij Team Noord wacht één casus.

      a2b3c  Cas · ingebracht op vandaag
        Het rooster schuift, en niemand zegt iets.
        Eigen deel: Ik ook niet.
        Vraag: Hoe zeg ik dat?
        Hoe dringend: Deze week
        Soort: van vroeger
        Afloop: bewaard, en verborgen tot de stap waarin die verteld wordt
    ");
    held(&desk, Some("noord"), "k7m2x");
    let both = fine(&desk.runs(&["case", "list"]));
    let left =
        "  k7m2x-2  Bob · van 21 november 2026, toen niet gekozen\n    Mijn agenda loopt vast";
    assert!(both.contains("wachten 2 casussen") && both.contains(left), "{both}");
    let json = fine(&desk.runs(&["case", "list", "--json"]));
    for said in [&listed, &json] {
        assert!(!said.contains("Ik heb het gezegd"), "{said}");
    }
    let rows: serde_json::Value = serde_json::from_str(&json).unwrap();
    let own = rows.as_array().unwrap().iter().find(|row| row["id"] == id.as_str()).unwrap();
    assert_eq!((&own["has_outcome"], &own["kind"]), (&true.into(), &"past".into()));
    let kept = Home::at(desk.home()).notes(Some("noord")).notes;
    assert!(format!("{kept:?}").contains("Ik heb het gezegd"), "it is kept all the same");

    group(&desk, "zuid", "Team Zuid");
    let said = fails(&desk.runs(&["case", "list"]));
    assert!(said.contains("--group") && said.contains("zuid (Team Zuid)"), "{said}");
    let said = fails(&desk.runs(&["case", "drop", "zzz"]));
    assert!(said.contains("zzz") && said.contains("case list"), "{said}");
    let said = fine(&desk.runs(&["case", "drop", "k7m2x"]));
    assert_eq!(said, "De casus van Bob wacht niet meer.\n");
    fine(&desk.runs(&["case", "drop", &id]));
    let left = fine(&desk.runs(&["case", "list", "--group", "noord"]));
    assert_eq!(left, empty);
}

#[test]
fn what_cannot_be_read_is_named() {
    let desk = Desk::new();
    group(&desk, "noord", "Team Noord");
    let between = desk.home().join("groups/noord/between");
    fs::create_dir_all(&between).unwrap();
    fs::write(between.join("2026-11-22-half.json"), "{").unwrap();
    for line in [["case", "list"], ["actions", "--all"]] {
        let said = fine(&desk.runs(&line));
        assert!(said.contains("Niet te lezen") && said.contains("2026-11-22-half.json"), "{said}");
    }
}

#[cfg(unix)]
mod asked {
    use super::{
        super::pty::{CTRL_C, ENTER},
        *,
    };

    #[test]
    fn a_case_is_asked_for_one_question_after_the_other() {
        let desk = Desk::new();
        group(&desk, "noord", "Team Noord");
        let program = super::super::desk::PROGRAM;
        let mut terminal =
            desk.start_other((80, 24), program, &["case", "add", "--kind", "nu"], &[]);
        terminal.sees("Ans, Bob, Cas");
        for (answer, next) in [
            ("bob", "cli-ask-situation"),
            ("Iets in de kliniek", "cli-ask-own-part"),
            ("", "cli-ask-question"),
            ("Moet dat?", "cli-ask-question-how"),
            ("Hoe moet dat?", "cli-ask-urgency"),
        ] {
            terminal.types_and_sees(&format!("{answer}{ENTER}"), &desk.words(next));
        }
        terminal.types(ENTER);
        let left = terminal.ends();
        assert_eq!(left.code, 0);
        assert!(left.said.contains("De casus van Bob ligt klaar"), "{}", left.said);
        let listed = fine(&desk.runs(&["case", "list"]));
        assert!(
            listed.contains("Iets in de kliniek") && listed.contains("Hoe moet dat?"),
            "{listed}"
        );
        assert!(!listed.contains("Afloop"), "{listed}");
    }

    #[test]
    fn who_stops_halfway_leaves_nothing() {
        let desk = Desk::new();
        group(&desk, "noord", "Team Noord");
        let program = super::super::desk::PROGRAM;
        for stops in [CTRL_C, "\x04"] {
            let mut terminal =
                desk.start_other((80, 24), program, &["case", "add", "--who", "Ans"], &[]);
            terminal.sees(&desk.words("cli-ask-kind"));
            terminal.types_and_sees(ENTER, &desk.words("cli-ask-situation"));
            terminal.types(stops);
            assert_ne!(terminal.ends().code, 0);
            assert_eq!(notes(&desk, Some("noord")), 0);
        }
        assert!(!desk.home().join("groups/noord/between").exists());
    }
}

fn fine(output: &Output) -> String {
    assert_eq!(output.status.code(), Some(0), "{output:?}");
    let said = String::from_utf8(output.stdout.clone()).unwrap();
    let is_text = !said.starts_with(['[', '{']);
    assert!(
        !is_text || said.lines().all(|line| line.chars().count() <= 80 || line.contains('/')),
        "{said}"
    );
    said
}

fn fails(output: &Output) -> String {
    assert_eq!(output.status.code(), Some(1), "{output:?}");
    String::from_utf8(output.stderr.clone()).unwrap()
}
