//! A group's own screen: what is open, what waits, what is planned, and what is said of it there.

#![expect(clippy::disallowed_methods, reason = "tests play the laptops of the others")]

use crate::{
    looks::looks,
    meeting::{Meeting, Setting, start},
    plain,
    stage::{Invented, Stage, keys, shows},
};
use intervisie::{
    app::{run, world::Input},
    group::{Between, CaseKind, Intake, Note, Settled},
    method::load,
    moment::Span,
    session::{Command, EntryId, Outcome, PersonId, Place},
    store::Home,
    words::Lang,
};
use ratatui::{Terminal, backend::TestBackend};
use std::{
    fs,
    path::{Path, PathBuf},
};

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
"#;

const GROUP: &str = r#"
name  = "Groep Noord"
rules = ["Telefoons blijven in de tas."]
[[members]]
name       = "Ans"
profession = "verpleegkundige"
[[members]]
name     = "Bob"
formerly = ["Bo"]
[[members]]
name = "Cas"
[agreements]
place           = "Bij wie aan de beurt is."
confidentiality = "Wat hier gezegd wordt, blijft hier."
[series]
first    = "21-11-2026 19:30"
every    = "2 weken"
meetings = 4
"#;

/// A meeting of Ans, Bo and Cas. The case of Ans is chosen, that of Bo is not; Bo and Cas promise
/// something.
fn held(home: &Home) -> PathBuf {
    let folder = home.group_folder("noord").join("sessions/2026-11-21-kort-k7m2x");
    hold_in(&folder);
    folder
}

/// The same, in a folder of one's choice.
pub(crate) fn hold_in(folder: &Path) {
    let people = ["Ans", "Bo", "Cas"].map(str::to_owned);
    let method = load("kort", METHOD.as_bytes()).unwrap();
    let facilitator = Some("Cas");
    let setting = Setting { method, people: &people, facilitator, until: None, met_before: false };
    let mut meeting = Meeting::begin(setting);
    let keep = |capture: &str, person, text: &str| Command::Keep {
        place: Place::New {
            capture: capture.to_owned(),
            person: Some(PersonId(person)),
            about: None,
        },
        texts: vec![text.to_owned()],
    };
    let call = "Bellen met de huisarts over wat er in het dossier staat, en wie dat hoort te weten";
    for command in [
        keep("cases", 0, "Het rooster schuift."),
        keep("cases", 1, "Mijn agenda loopt vast, elke week opnieuw."),
        Command::Pick { capture: "chosen".to_owned(), entry: EntryId(1), ground: None },
        keep("plans", 1, call),
        keep("plans", 2, "Het protocol\u{1b}[2J lezen"),
        Command::End,
    ] {
        meeting.run(command, start() + Span::minutes(12)).unwrap();
    }
    fs::create_dir_all(folder).unwrap();
    fs::write(folder.join("session.jsonl"), meeting.text()).unwrap();
}

fn home(stage: &Stage) -> Home {
    Home::at(stage.home.path())
}

fn case() -> Between {
    Between::HandedIn(Box::new(Intake {
        who: "Cas".to_owned(),
        situation: "Een cliënt belt mij thuis.".to_owned(),
        own_part: "Ik nam op.".to_owned(),
        question: "Hoe zeg ik dat dit niet kan?".to_owned(),
        kind: CaseKind::Past,
        urgency: String::new(),
        outcome: "Het kwam goed.".to_owned(),
    }))
}

const WEEK: Span = Span::minutes(60 * 24 * 7);

/// At home, a week after the first meeting of a group; the cursor is on the group.
fn noord(lang: Lang, file: &str) -> Stage {
    let stage = Stage::new(lang);
    let home = home(&stage);
    home.new_group("noord", file.as_bytes()).unwrap();
    held(&home);
    home.add_note(Some("noord"), start() + Span::minutes(600), &case()).unwrap();
    let mut stage = stage.again(lang, WEEK);
    stage.fetches();
    stage
}

/// The same, on the screen of the group.
fn circle(lang: Lang) -> Stage {
    let mut stage = noord(lang, GROUP);
    stage.types("<right>").fetches();
    stage
}

fn notes(stage: &Stage) -> Vec<Note> {
    home(stage).notes(Some("noord")).notes
}

/// What was told of actions, in the order in which it was.
fn told(stage: &Stage) -> Vec<(String, Option<Outcome>, String)> {
    let settled = notes(stage).into_iter().filter_map(|note| match note.what {
        Between::Settled(Settled { action, outcome, text }) => {
            Some((action.to_string(), outcome, text))
        }
        _ => None,
    });
    settled.collect()
}

#[test]
fn everything_of_a_group_is_on_its_screen() {
    let mut stage = circle(Lang::Nl);
    looks("circle", &mut stage);
    stage.types("<down>");
    looks("circle-action", &mut stage);
    stage.types("?");
    shows(&mut stage, "Bij een groep");
    let mut stage = circle(Lang::En);
    looks("circle-en", &mut stage);
    stage.types("<esc>");
    shows(&mut stage, "▸ Groep Noord");
}

#[test]
fn a_group_that_never_met_says_how_to_begin() {
    let mut stage = Stage::new(Lang::Nl);
    home(&stage).new_group("noord", b"name = 'Noord'\n[[members]]\nname = 'Ans'").unwrap();
    stage = stage.again(Lang::Nl, Span::ZERO);
    stage.fetches().types("<right>").fetches();
    looks("circle-new", &mut stage);
    stage.types("h");
    shows(&mut stage, "Ans");
    stage.types("<esc><enter>");
    shows(&mut stage, "Beginnen · Noord");
}

#[test]
fn the_first_frame_needs_nothing_but_what_home_has_read() {
    let mut stage = noord(Lang::Nl, GROUP);
    let folder = home(&stage).group_folder("noord");
    fs::rename(&folder, folder.with_file_name("weg")).unwrap();
    stage.types("<right>");
    shows(&mut stage, "Bob: Bellen met");
    // Before home has read anything it shows what the file says.
    fs::rename(folder.with_file_name("weg"), &folder).unwrap();
    let mut stage = stage.again(Lang::Nl, Span::ZERO);
    stage.types("<right>");
    shows(&mut stage, "Even kijken wat jullie tot nu toe deden");
    shows(&mut stage, "Ans · verpleegkundige");
    stage.fetches();
    shows(&mut stage, "Bob: Bellen met");
    assert!(!stage.screen(80, 24).contains("Even kijken"));
}

#[test]
fn what_is_said_of_an_action_is_safe_at_once_and_can_be_taken_back() {
    let mut stage = circle(Lang::Nl);
    let id = || "k7m2x-4".to_owned();
    stage.types("<down>2");
    shows(&mut stage, "Genoteerd en bewaard: gedaan.");
    shows(&mut stage, "Gedaan op 28 november 2026");
    assert_eq!(told(&stage), [(id(), Some(Outcome::Done), String::new())]);
    stage.types("2");
    shows(&mut stage, "stond er al");
    stage.types("<right>"); // at the same moment: what is said last still counts
    stage.types("<enter>Ik sprak in.<enter>");
    shows(&mut stage, "Deels gedaan op 28 november 2026: Ik sprak in.");
    assert_eq!(told(&stage)[2], (id(), Some(Outcome::Partly), "Ik sprak in.".to_owned()));
    stage.types("<enter>iets anders<esc>");
    assert_eq!(told(&stage).len(), 3, "nothing was kept");
    stage.types("<down>u");
    shows(&mut stage, "Ongedaan gemaakt en bewaard");
    shows(&mut stage, "▸ Bob: Bellen met");
    assert_eq!(told(&stage)[3], (id(), Some(Outcome::Partly), String::new()));
    stage.types("uu");
    assert_eq!(told(&stage)[5], (id(), None, String::new()));
    shows(&mut stage, "Weer open sinds");
    stage.types("u");
    shows(&mut stage, "Er is hier niets gezegd dat ongedaan kan worden gemaakt.");
    assert_eq!(told(&stage).len(), 6, "notes are never removed");
    let times: Vec<_> = notes(&stage).iter().map(|note| note.at).collect();
    assert!(times.is_sorted_by(|one, other| one < other), "{times:?}");
}

#[test]
fn what_is_closed_stays_in_sight_until_one_comes_back() {
    let mut stage = circle(Lang::Nl);
    stage.types("<down>2<esc>");
    stage.fetches();
    shows(&mut stage, "1 actie open");
    stage.types("<right>").fetches();
    assert!(!stage.screen(80, 24).contains("Bob: Bellen"));
    // What another laptop said by a clock that runs ahead is overruled all the same.
    let ahead = stage.now + WEEK;
    let action = "k7m2x-5".parse().unwrap();
    let what = Between::Settled(Settled { action, outcome: None, text: "Nee.".to_owned() });
    home(&stage).add_note(Some("noord"), ahead, &what).unwrap();
    stage.app.handle(Input::Changed, stage.now);
    stage.fetches().types("<down>4");
    shows(&mut stage, "hoeft niet meer");
    assert_eq!(told(&stage).last().unwrap().1, Some(Outcome::Dropped));
    assert!(notes(&stage).last().unwrap().at > ahead);
}

#[test]
fn a_case_is_read_without_its_end_and_taken_back_when_asked_twice() {
    let mut stage = circle(Lang::Nl);
    stage.types("<tab><tab>");
    shows(&mut stage, "▸ Bob: Mijn agenda loopt vast");
    stage.types("<down><enter>");
    for text in ["Eigen deel: Ik nam op.", "Hoe zeg ik dat dit niet kan?", "verborgen tot de stap"]
    {
        shows(&mut stage, text);
    }
    assert!(!stage.screen(80, 24).contains("kwam goed"));
    stage.types("<esc>x");
    shows(&mut stage, "De casus van Cas terugnemen?");
    stage.types("<up><down>x");
    assert_eq!(notes(&stage).len(), 1, "another key is an answer too");
    stage.types("x");
    shows(&mut stage, "De casus van Cas wacht niet meer.");
    assert!(!stage.screen(80, 24).contains("belt mij thuis"));
    stage.types("u");
    shows(&mut stage, "▸ Cas: Een cliënt belt mij thuis.");
    let same = notes(&stage).iter().filter(|note| note.what == case()).count();
    assert_eq!(same, 2, "with all that it said");
}

#[test]
fn a_case_is_handed_in() {
    let mut stage = circle(Lang::Nl);
    stage.types("n<enter><right><right><enter>Het rooster.<tab>Ik zweeg.<tab>Mag dat wel?");
    looks("handing", &mut stage);
    stage.types("<tab><tab>Het liep af.<enter>");
    shows(&mut stage, "Dit heeft de groep nodig.");
    stage.types("bo<esc>");
    shows(&mut stage, "Nog eens dezelfde toets gaat terug.");
    stage.types("<up><enter>");
    shows(&mut stage, "De casus van Bob ligt klaar");
    shows(&mut stage, "▸ Bob: Het rooster.");
    let noted = notes(&stage);
    let Between::HandedIn(intake) = &noted[1].what else { panic!("{noted:?}") };
    let texts = [&intake.who, &intake.own_part, &intake.question, &intake.outcome];
    assert_eq!(texts, ["Bob", "Ik zweeg.", "Mag dat wel?", "Het liep af."]);
    assert_eq!(intake.kind, CaseKind::Past);
    stage.types("u");
    assert!(!stage.screen(80, 24).contains("Het rooster."));
    stage.types("nAns<esc><esc>");
    shows(&mut stage, "Groep Noord");
    assert_eq!(notes(&stage).len(), 3);
}

#[test]
fn a_date_is_moved_called_off_and_put_back() {
    let mut stage = circle(Lang::Nl);
    stage.types("<tab><tab><tab>");
    shows(&mut stage, "▸ 2. zaterdag 5 december, 19:30");
    stage.types("<enter>");
    looks("circle-date", &mut stage);
    stage.types("<ctrl-u>gisteren<enter>");
    shows(&mut stage, "‘gisteren’ is geen datum.");
    stage.types("<ctrl-u>7-12-2026<enter>");
    shows(&mut stage, "Bijeenkomst 2 is nu op maandag 7 december om 19:30.");
    shows(&mut stage, "▸ 2. maandag 7 december, 19:30");
    stage.types("x");
    shows(&mut stage, "▸ 2. maandag 7 december, 19:30: gaat niet door");
    stage.types("x");
    shows(&mut stage, "gaat al niet door");
    stage.types("u");
    shows(&mut stage, "▸ 2. maandag 7 december, 19:30\n");
    stage.types("u");
    shows(&mut stage, "▸ 2. zaterdag 5 december, 19:30\n");
    stage.types("a");
    shows(&mut stage, "De datums staan in");
    assert!(home(&stage).calendar("noord").exists());
}

#[test]
fn without_a_series_one_agrees_on_the_next_date() {
    let mut stage = noord(Lang::Nl, "name = 'Groep Noord'");
    stage.types("<right>").fetches().types("a");
    shows(&mut stage, "Jullie hebben nog geen datums.");
    stage.types("<tab><tab><tab>");
    shows(&mut stage, "▸ Een datum afspreken");
    stage.types("<enter>9-12-2026<enter>");
    shows(&mut stage, "Schrijf er de tijd bij");
    stage.types(" 20:00<enter>");
    shows(&mut stage, "▸ 2. woensdag 9 december, 20:00");
    shows(&mut stage, "2e bijeenkomst beginnen");
    stage.types("u");
    shows(&mut stage, "gaat niet door");
}

#[test]
fn a_report_and_hours_are_read_and_nothing_is_written() {
    let mut stage = circle(Lang::Nl);
    let folder = home(&stage).group_folder("noord").join("sessions/2026-11-21-kort-k7m2x");
    let files = || fs::read_dir(&folder).unwrap().count();
    let before = files();
    stage.types("<tab><tab><tab><tab>");
    shows(&mut stage, "▸ 1. 21 november 2026 · Kort");
    stage.types("<enter>");
    shows(&mut stage, "# Intervisie, 21 november 2026");
    assert_eq!(files(), before);
    stage.types("<esc>h");
    looks("circle-hours", &mut stage);
    stage.types("<esc><tab><enter>");
    shows(&mut stage, "Ans");
    stage.types("<esc>b");
    shows(&mut stage, "Beginnen · Groep Noord");
    // What was damaged since it was found says so.
    stage.types("<esc><right>").fetches();
    fs::write(folder.join("session.jsonl"), "?").unwrap();
    stage.types("<tab><tab><tab><tab><enter>");
    shows(&mut stage, "Deze bijeenkomst is niet te lezen:");
}

#[test]
fn with_mistakes_in_the_file_all_else_works() {
    let wrong = GROUP.replace("every    = \"2 weken\"", "every    = \"soms\"");
    let mut stage = noord(Lang::Nl, &wrong);
    stage.types("<right>").fetches();
    shows(&mut stage, "In group.toml staan fouten");
    stage.types("e");
    shows(&mut stage, "every    = \"soms\"");
    stage.types("<esc>h");
    shows(&mut stage, "tellen we geen uren");
    // By half of the dates nothing is planned.
    stage.types("<esc>a");
    shows(&mut stage, "In group.toml staan fouten");
    assert!(!home(&stage).calendar("noord").exists());
    assert!(!stage.screen(80, 50).contains("Een datum afspreken"));
    stage.types("<down>2");
    shows(&mut stage, "Genoteerd en bewaard: gedaan.");
    // Somebody mends it, in another program.
    fs::write(home(&stage).group("noord").path, GROUP).unwrap();
    stage.app.handle(Input::Changed, stage.now);
    stage.fetches();
    assert!(!stage.screen(80, 24).contains("fouten"));
    shows(&mut stage, "▸ Bob: Bellen");
    stage.types("e");
    shows(&mut stage, "Het bestand van de groep:");
}

#[test]
fn what_another_laptop_sends_shows_by_itself() {
    let mut stage = circle(Lang::Nl);
    stage.types("<down><down>");
    shows(&mut stage, "▸ Cas: Het protocol");
    // An answer that was on its way when something was said here does not hide that.
    let old = intervisie::app::Known::whole(
        &home(&stage),
        "noord",
        &intervisie::words::Words::new(Lang::Nl),
        stage.now,
    );
    stage.types("2");
    stage.app.handle(Input::Known(vec![old]), stage.now);
    shows(&mut stage, "Gedaan op 28 november 2026");
    let action = "k7m2x-4".parse().unwrap();
    let what =
        Between::Settled(Settled { action, outcome: Some(Outcome::Done), text: String::new() });
    home(&stage).add_note(Some("noord"), stage.now, &what).unwrap();
    stage.app.handle(Input::Changed, stage.now);
    stage.fetches();
    assert!(!stage.screen(80, 24).contains("Bob: Bellen"));
    shows(&mut stage, "▸ Cas: Het protocol");
}

#[test]
fn what_somebody_writes_about_stays_when_another_closes_it() {
    let mut stage = circle(Lang::Nl);
    stage.types("<down><enter>Ik sprak in");
    let action = "k7m2x-4".parse().unwrap();
    let what =
        Between::Settled(Settled { action, outcome: Some(Outcome::Done), text: String::new() });
    home(&stage).add_note(Some("noord"), stage.now, &what).unwrap();
    stage.app.handle(Input::Changed, stage.now);
    stage.fetches().types(".<enter>");
    shows(&mut stage, "Gedaan op 28 november 2026: Ik sprak in.");
    // What was asked of one case is no answer for another that came in its place.
    let mut stage = circle(Lang::Nl);
    stage.types("<tab><tab>x");
    let what = Between::Dropped { case: "k7m2x-2".to_owned() };
    home(&stage).add_note(Some("noord"), stage.now, &what).unwrap();
    stage.app.handle(Input::Changed, stage.now);
    stage.fetches();
    shows(&mut stage, "▸ Cas: Een cliënt");
    stage.types("x");
    assert_eq!(notes(&stage).len(), 2);
}

#[test]
fn an_answer_that_comes_when_one_is_home_again_is_of_its_own_group() {
    let mut stage = noord(Lang::Nl, GROUP);
    home(&stage).new_group("zuid", b"name = 'Groep Zuid'").unwrap();
    stage = stage.again(Lang::Nl, Span::ZERO);
    stage.fetches().types("<down><right>");
    let late = stage.app.errand().unwrap();
    stage.types("<esc>").fetches();
    stage.app.handle(late(), stage.now);
    shows(&mut stage, "▸ Groep Zuid     eerste bijeenkomst");
    shows(&mut stage, "Groep Noord    2e bijeenkomst");
    stage.types("<up><right>");
    shows(&mut stage, "Bob: Bellen");
}

#[test]
fn meetings_of_long_ago_are_shown_when_asked() {
    let mut stage = circle(Lang::Nl);
    let sessions = home(&stage).group_folder("noord").join("sessions");
    let text = fs::read_to_string(sessions.join("2026-11-21-kort-k7m2x/session.jsonl")).unwrap();
    for at in 10..22 {
        let folder = sessions.join(format!("2026-09-{at}-kort-k7m{at}"));
        fs::create_dir(&folder).unwrap();
        let text = text.replace("k7m2x", &format!("k7m{at}"));
        let text = text.replace("2026-11-21T", &format!("2026-09-{at}T"));
        fs::write(folder.join("session.jsonl"), text).unwrap();
    }
    stage.app.handle(Input::Changed, stage.now);
    stage.fetches().types("<tab><tab><tab><tab>");
    stage.types(&"<down>".repeat(10));
    shows(&mut stage, "▸ en nog 3 eerdere");
    stage.types("<enter>");
    shows(&mut stage, "▸ 3. 12 september 2026");
    assert!(!stage.screen(80, 50).contains("eerdere"));
    stage.types("<enter>");
    shows(&mut stage, "# Intervisie, 12 september 2026");
}

#[test]
fn the_folders_of_the_group_are_watched_while_it_is_on_the_screen() {
    let mut stage = noord(Lang::Nl, GROUP);
    let mut world = Invented { now: Some(stage.now), ..Invented::default() };
    let action = "k7m2x-4".parse().unwrap();
    let what =
        Between::Settled(Settled { action, outcome: Some(Outcome::Done), text: String::new() });
    for key in keys("<right><down>") {
        world.coming.push_back((stage.now, Input::Key(key)));
    }
    home(&stage).add_note(Some("noord"), stage.now, &what).unwrap();
    world.coming.push_back((stage.now + Span::minutes(30), Input::Changed));
    world.coming.push_back((stage.now + Span::minutes(60), Input::Terminate));
    let mut terminal = Terminal::new(TestBackend::new(80, 24)).unwrap();
    run(&mut stage.app, &mut terminal, &mut world).unwrap();
    assert_eq!(world.woken, [], "nothing is looked at in between");
    let own = home(&stage).group_folder("noord");
    let folders = vec![own.clone(), own.join("between"), own.join("sessions")];
    assert_eq!(world.watched, [vec![], folders]);
    let rows = terminal.backend().to_string();
    assert!(rows.contains("Cas: Het protocol") && !rows.contains("Bob: Bellen"), "{rows}");
}

#[test]
fn a_disk_that_refuses_is_told_and_what_was_typed_stays() {
    let mut stage = circle(Lang::Nl);
    let between = home(&stage).group_folder("noord").join("between");
    fs::remove_dir_all(&between).unwrap();
    fs::write(&between, "in the way").unwrap();
    stage.types("<down>2");
    shows(&mut stage, "Het kon niet worden bewaard:");
    shows(&mut stage, "▸ Bob: Bellen");
    stage.types("<enter>Ik sprak in.<enter>");
    shows(&mut stage, "Het kon niet worden bewaard:");
    shows(&mut stage, "Ik sprak in.");
    stage.types("<esc>n<tab><tab>Iets.<up><up>Ans<up><enter>");
    shows(&mut stage, "Het kon niet worden bewaard:");
    shows(&mut stage, "Iets.");
}

#[test]
fn a_group_is_told_line_by_line() {
    let mut stage = noord(Lang::Nl, GROUP);
    let told = plain::types(
        &mut stage,
        "over deze groep
         2
         gedaan
         2
         erbij schrijven
         Ik sprak in.
         neer
         neer
         helemaal lezen
         ongedaan maken

         6
         /enter
         10-12-2026
         casus inbrengen
         Ans
         /enter
         1
         /enter
         Het rooster.
         ?
         /esc
         /esc
         ?
         terug
         stoppen",
    );
    plain::snapshot("plain-circle", &told.text);
}

#[test]
fn no_size_is_too_small() {
    for script in ["", "<down>", "<down><enter>", "n", "h", "?", "<up>"] {
        let mut stage = circle(Lang::Nl);
        stage.types(script);
        for width in [1, 2, 3, 5, 10, 39, 40, 41, 79] {
            for height in [1, 2, 3, 4, 6, 12, 13, 23] {
                stage.buffer(width, height);
            }
        }
    }
}
