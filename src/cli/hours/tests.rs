use super::*;
use crate::{
    group::Between,
    journal::sample,
    moment::Moment,
    session::{Gathering, Opening},
    store::Recorder,
    words::Lang,
};
use tempfile::TempDir;

const FILE: &str = "name = 'Noord'\n[accreditation]\nregister = 'skj'\n\
                    [[members]]\nname = '=Anneke'\nformerly = ['Anneke']\nregistration = '7'\n";

fn at(day: &str) -> Moment {
    format!("{day}T19:00:00.000Z").parse().unwrap()
}

/// A home in which Noord met twice, as the frozen journal did, and nobody's group once.
fn home(file: &str) -> (TempDir, Home) {
    let root = tempfile::tempdir().unwrap();
    let home = Home::at(root.path());
    home.new_group("noord", file.as_bytes()).unwrap();
    let noord = Gathering { folder: "noord".into(), name: "Noord".into(), ..Gathering::default() };
    for group in [Some(noord), None] {
        let opening = Opening { group, ..sample::opening() };
        let (mut recorder, _) = Recorder::create(&home, opening, at("2026-11-21")).unwrap();
        recorder.record(&sample::events()[1..]);
        recorder.close(at("2026-11-21"));
    }
    (root, home)
}

fn told(home: &Home, asked: &AskedHours) -> Result<String, String> {
    answer(&Words::new(Lang::Nl), home, asked)
}

fn of(person: &str) -> AskedHours {
    AskedHours { person: Some(person.into()), group: Some("NOORD".into()), ..AskedHours::default() }
}

#[test]
fn hours_are_counted_from_what_lies_on_the_disk() {
    let (_root, home) = home(FILE);
    let text = told(&home, &of("anneke")).unwrap();
    assert!(text.starts_with("Uren van =Anneke\nregistratienummer 7\nNoord · SKJ"), "{text}");
    assert!(text.contains("van 60 punten"), "{text}");
    let all = told(&home, &AskedHours::default()).unwrap();
    assert!(all.contains("Noord · SKJ") && all.contains("zonder groep"), "{all}");
    for entry in sample::events().iter().filter_map(|event| match &event.event {
        crate::session::Event::Written { texts, .. } => texts.first(),
        _ => None,
    }) {
        assert!(entry.len() < 4 || !(text.contains(entry) || all.contains(entry)), "{entry}");
    }
}

#[test]
fn all_that_could_not_be_read_is_named() {
    let (_root, home) = home(FILE);
    let between = home.group_folder("noord").join("between");
    for half in ["2026-11-22-aaaaa.json", "2026-11-23-bbbbb.json"] {
        crate::store::write(&between.join(half), b"{").unwrap();
    }
    let text = told(&home, &AskedHours::default()).unwrap();
    assert!(text.contains("22-aaaaa.json\n") && text.contains("23-bbbbb.json"), "{text}");
}

#[test]
fn a_spreadsheet_and_a_program_get_the_same() {
    let (_root, home) = home(FILE);
    let asked = |form| AskedHours { form, ..of("Anneke") };
    let session = home.archive(Some("noord"), at("2026-11-22")).into_meetings()[0].session.clone();
    let registered = Between::Registered { session: session.clone() };
    home.add_note(Some("noord"), at("2026-11-22"), &registered).unwrap();
    let table = told(&home, &asked(Form::Csv)).unwrap();
    let table = table.trim_start_matches('\u{feff}');
    insta::assert_snapshot!(table, @"
    naam;beroep;registratienummer;groep;register;datum;begin;einde;werkvorm;waar;begeleider;minuten erbij;actief;uren;vooraf;punten;ingevoerd;opmerkingen
    '=Anneke;;7;Noord;skj;2026-11-21;20:00;20:21;Klein overleg;bij elkaar;Anneke;17;ja;0,28;0;0,28;ja;
    ");
    let json: serde_json::Value =
        serde_json::from_str(&told(&home, &asked(Form::Json)).unwrap()).unwrap();
    insta::assert_snapshot!(format!("{json:#}").replace(&session, "k7m2x"), @r#"
    [
      {
        "from": null,
        "groups": [
          "Noord"
        ],
        "meetings": [
          {
            "active": true,
            "date": "2026-11-21",
            "ended": "2026-11-21T19:21:00.000Z",
            "facilitator": "Anneke",
            "group": "Noord",
            "hours": 0.28,
            "method": "Klein overleg",
            "minutes": 17,
            "mode": "room",
            "partly": false,
            "points": 0.28,
            "preparation": 0.0,
            "registered": true,
            "session": "k7m2x",
            "started": "2026-11-21T19:00:00.000Z",
            "why": []
          }
        ],
        "name": "=Anneke",
        "norm": {
          "hours": null,
          "meetings": null,
          "points": 60.0
        },
        "profession": null,
        "register": "skj",
        "registration": "7",
        "to": null,
        "totals": {
          "absent": 0,
          "absent_with_notice": 0,
          "hours": 0.28,
          "meetings": 1,
          "minutes": 17,
          "points": 0.28,
          "preparation": 0.0
        }
      }
    ]
    "#);
    let english = answer(&Words::new(Lang::En), &home, &asked(Form::Csv)).unwrap();
    assert!(english.contains("name,profession,") && english.contains(",yes,"), "{english}");
}

#[test]
fn whoever_and_whatever_is_not_there_is_told_with_what_is() {
    let (_root, home) = home(FILE);
    let group = |name: &str| AskedHours { group: Some(name.into()), ..AskedHours::default() };
    let unknown = told(&home, &group("zuid")).unwrap_err();
    assert!(
        unknown.starts_with("Er is geen groep zuid.") && unknown.contains("Noord"),
        "{unknown}"
    );
    let nobody = told(&home, &of("Zacharias")).unwrap_err();
    assert!(nobody.starts_with("Er is niemand met de naam Zacharias. Wel: "), "{nobody}");
    let day = |text| crate::moment::day(text).ok();
    let reversed = AskedHours { from: day("2-1-2026"), to: day("1-1-2026"), ..of("Anneke") };
    assert!(told(&home, &reversed).unwrap_err().contains("1 januari 2026 komt vóór 2 januari"));
    let early = AskedHours { to: day("1-1-2020"), ..of("Anneke") };
    assert!(told(&home, &early).unwrap().contains("In deze tijd zijn er geen bijeenkomsten."));
    let root = tempfile::tempdir().unwrap();
    let none = told(&Home::at(root.path()), &AskedHours::default());
    assert_eq!(none, Ok("In deze tijd zijn er geen bijeenkomsten.".into()));
}

#[test]
fn by_rules_that_are_not_right_nothing_is_counted() {
    let (_root, home) = home("name = 'Noord'\n[accreditation]\nregister = 'skjj'\n");
    let text = told(&home, &AskedHours::default()).unwrap_err();
    assert!(text.contains("group.toml:3:12:") && text.contains("‘skj’"), "{text}");
}

#[test]
fn a_meeting_that_was_entered_in_the_register_is_noted_once() {
    let (_root, home) = home(FILE);
    let note = |group: &str, day: &str| {
        let day = crate::moment::day(day).ok();
        told(
            &home,
            &AskedHours { group: Some(group.into()), registered: day, ..AskedHours::default() },
        )
    };
    insta::assert_snapshot!(note("noord", "20-11-2026").unwrap_err(), @"Op 20 november 2026 rondde Noord geen bijeenkomst af.");
    assert_eq!(home.notes(Some("noord")).notes, []);
    insta::assert_snapshot!(note("noord", "21-11-2026").unwrap(), @"Genoteerd: de bijeenkomst van Noord op 21 november 2026 is ingevoerd in het register.");
    insta::assert_snapshot!(note("noord", "21-11-2026").unwrap(), @"Dat de bijeenkomst van Noord op 21 november 2026 is ingevoerd, was al genoteerd.");
    assert_eq!(home.notes(Some("noord")).notes.len(), 1);
    // A meeting that cannot be read may be the one that is meant.
    let half = home.group_folder("noord").join("sessions/2026-11-20-half-aaaaa");
    crate::store::write(&half.join("session.jsonl"), b"{").unwrap();
    let told = note("noord", "20-11-2026").unwrap_err();
    assert!(told.contains("geen bijeenkomst af") && told.contains("half-aaaaa"), "{told}");
}

#[test]
fn a_group_whose_file_is_wrong_keeps_no_other_from_its_hours() {
    let (_root, home) = home(FILE);
    home.new_group("zuid", b"naam = 'Zuid'").unwrap();
    let all = told(&home, &AskedHours::default()).unwrap();
    assert!(all.contains("Noord · SKJ") && all.contains("zuid"), "{all}");
    assert!(all.contains("naam"), "what is wrong is told\n{all}");
    let group = Some("zuid".to_owned());
    assert!(told(&home, &AskedHours { group, ..AskedHours::default() }).is_err());
}
