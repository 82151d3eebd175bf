//! A group's first meeting and its last, and what lies ready for it of what was handed in.

use crate::{
    lookback::saved,
    meeting::start,
    stage::{Stage, shows},
};
use intervisie::{
    app::Start,
    group::{Between, CaseKind, Intake},
    moment::Span,
    report,
    session::Place,
    store::Home,
    words::{Lang, Words},
};

const MEMBERS: &str =
    "[[members]]\nname = 'Ans'\n[[members]]\nname = 'Bo'\n[[members]]\nname = 'Cas'\n";

/// The first screen of a group with this file.
fn at_home(file: &str) -> Stage {
    let mut stage = Stage::new(Lang::Nl);
    let home = Home::at(stage.home.path());
    home.new_group("noord", format!("name = 'Noord'\n{file}\n{MEMBERS}").as_bytes()).unwrap();
    stage.now = start();
    stage.started(Start::Home)
}

fn shows_at(screen: &str, text: &str) {
    assert!(screen.contains(text), "{text}:\n{screen}");
}

/// Sets up the next meeting of the group.
fn set_up(stage: &mut Stage) -> String {
    stage.types("<enter>");
    stage.screen(120, 40)
}

/// Holds a meeting by what is set up, and comes back later.
fn held(mut stage: Stage, days: i64) -> Stage {
    stage.types("<enter><enter>").waits(Span::seconds(3)).types("qe<enter><enter>");
    stage.again(Lang::Nl, Span::minutes(60 * 24 * days))
}

#[test]
fn the_first_meeting_of_a_group_has_a_method_of_its_own() {
    let mut stage = at_home("");
    assert!(set_up(&mut stage).contains("Eerste bijeenkomst"));
    let mut stage = held(at_home(""), 28);
    shows(&mut stage, "Werkplekleren in een uur"); // for those without a group
    let screen = set_up(&mut stage);
    assert!(screen.contains("Werkplekleren in een uur"), "one meets first once\n{screen}");
    let screen = set_up(&mut at_home("methods = ['bliksem']"));
    assert!(screen.contains("Bliksemintervisie"), "the group knows what it wants\n{screen}");
}

#[test]
fn the_last_meeting_of_a_series_is_told_to_be_one() {
    let told = "De laatste van de reeks.";
    let series = "methods = ['bliksem']\n[series]\nfirst = '21-11-2026 19:30'\nevery = '4 weken'\n";
    let file = format!("{series}meetings = 3");
    let stage = at_home(&file);
    let mut stage = held(stage, 28);
    assert!(!set_up(&mut stage).contains(told), "there is one more");
    stage.types("<esc>");
    let mut stage = held(stage, 28);
    let screen = set_up(&mut stage);
    assert!(screen.contains(told), "{screen}");
    shows(&mut stage, told);
    stage.types("<backtab><enter>/Laatste<enter><enter>");
    let screen = stage.screen(120, 40);
    assert!(screen.contains("Laatste bijeenkomst") && !screen.contains(told), "{screen}");
}

#[test]
fn what_a_first_meeting_agreed_is_told_until_the_file_has_it() {
    let mut stage = at_home("[agreements]\nplace = 'Bij Bo'");
    set_up(&mut stage);
    stage.types("<enter>nnn");
    shows(&mut stage, "WAAR EN WANNEER");
    stage.types("iBij Cas<enter>Elke maand<enter><enter><esc>n");
    stage.types("iIeder is er.<enter>Wie niet kan, belt.<enter><esc>qe<enter><enter>");
    let mut stage = stage.again(Lang::Nl, Span::MINUTE);
    stage.types("<right>").reads();
    let screen = stage.screen(120, 60);
    let agreed = "Afgesproken op 21 november 2026, nog niet in het bestand van de groep";
    assert!(screen.contains(agreed), "{screen}");
    for line in
        ["Plaats: Bij Bo", "Hoe vaak: Elke maand", "Aanwezigheid: Ieder is er. Wie niet kan, belt."]
    {
        assert!(screen.contains(line), "{line}:\n{screen}");
    }
    assert!(!screen.contains("Bij Cas"), "the file says where\n{screen}");
    shows_at(&screen, "Akkoord met regels en afspraken");
    shows_at(&screen, "Nog te vragen: Ans, Bo en Cas");
    // They are rows: the last is the last one can go to.
    stage.types("<up>");
    let chosen = stage.screen(120, 60);
    shows_at(&chosen, "▸ Nog te vragen");
}

#[test]
fn how_a_case_ended_lies_ready_for_its_presenter_and_comes_to_the_group_later() {
    let mut stage = at_home("methods = ['incident-afloop']");
    let case = Intake {
        who: "Bo".to_owned(),
        situation: "Een boze vader aan de balie.".to_owned(),
        kind: CaseKind::Past,
        outcome: "Hij kwam terug met taart.".to_owned(),
        ..Intake::default()
    };
    let home = Home::at(stage.home.path());
    home.add_note(Some("noord"), stage.now - Span::MINUTE, &Between::HandedIn(Box::new(case)))
        .unwrap();
    set_up(&mut stage);
    stage.types("<enter>i<down>");
    shows(&mut stage, "Een boze vader aan de balie.");
    stage.types("<enter><esc>n");
    let place = |stage: &Stage| {
        let held = saved(stage);
        let outcome =
            |place: &&Place| matches!(place, Place::New { capture, .. } if capture == "outcome");
        held.drafts().keys().find(outcome).cloned()
    };
    assert_eq!(place(&stage), None, "nobody presents yet");
    // A crash in between: the group is read again.
    stage.types("i<enter><esc>n");
    let mut stage = stage.again(Lang::Nl, Span::SECOND);
    stage.types("<enter>i");
    shows(&mut stage, "nog even dicht");
    assert!(!stage.screen(120, 40).contains("taart"), "nobody reads along");
    stage.types("<ctrl-o>");
    shows(&mut stage, "Hij kwam terug met");
    stage.types("<esc>").waits(Span::seconds(3));
    assert_eq!(place(&stage), None, "a look is no word of the presenter");
    let held = saved(&stage);
    let outline = report::outline(&held, stage.now, &Words::new(Lang::Nl));
    assert!(!report::markdown(&outline).contains("taart"), "it is not told before its time");
    // What the presenter takes away is not laid ready again.
    stage.types("i<ctrl-o><ctrl-d><esc>i");
    assert!(!stage.screen(120, 40).contains("taart"));
    stage.types("<ctrl-o>");
    assert!(!stage.screen(120, 40).contains("taart"));
}
