//! A meeting of a group that met before: what came of what was promised, who is expected, who took
//! part, and what they agreed.

use crate::{
    looks::looks,
    meeting::{Meeting, Setting, start},
    plain,
    stage::{Stage, shows, wishes},
};
use intervisie::{
    app::Start,
    method::load,
    moment::Span,
    session::{Absence, Absent, Gathering, Opening, Outcome, PersonId, Promise, State},
    store::{self, Home, Recorder},
    words::Lang,
};

pub(crate) const METHOD: &str = r#"
    name = "Kort"
    rules = ["Laat elkaar uitpraten."]
    [[steps]]
    id = "back"
    title = "Terugblik"
    when = "not-first"
    [[steps.capture]]
    id = "since"
    title = "Sinds de vorige keer"
    as = "lookback"
    by = "group"
    [[steps]]
    id = "plan"
    title = "Afspreken"
    [[steps.capture]]
    id = "action"
    title = "Acties"
    as = "action"
    by = "each"
"#;

/// The session as its journal tells it.
pub(crate) fn saved(stage: &Stage) -> State {
    let home = Home::at(stage.home.path());
    store::read(&home.find(None).unwrap()).unwrap().0
}

fn gathering() -> Gathering {
    let absent = |name: &str, how| Absent { name: name.to_owned(), how };
    Gathering {
        folder: "noord".to_owned(),
        name: "Groep Noord".to_owned(),
        absent: vec![
            absent("Fay", Absence::Notice),
            absent("Dee", Absence::Late),
            absent("Gijs", Absence::NoNotice),
        ],
        rules: vec!["Telefoons blijven in de tas.".to_owned()],
        agreements: vec![("Plaats".to_owned(), "Bij wie aan de beurt is.".to_owned())],
        ..Gathering::default()
    }
}

fn promised() -> Vec<Promise> {
    let promise = |who: &str, what: &str, action: Option<&str>| Promise {
        who: who.to_owned(),
        what: what.to_owned(),
        action: action.map(|action| action.parse().unwrap()),
    };
    vec![
        promise("Bo", "Met mijn teamleider praten over het rooster", Some("b4c5d-42")),
        promise("Cas", "Een vrije middag plannen", Some("b4c5d-51")),
    ]
}

/// What a meeting of Groep Noord knows when it begins.
pub(crate) fn opening(method: &str, knows: impl FnOnce(&mut Opening)) -> Opening {
    let setting = Setting {
        method: load("kort", method.as_bytes()).unwrap(),
        people: &["Ans", "Bo", "Cas"].map(str::to_owned),
        facilitator: Some("Ans"),
        until: None,
        met_before: true,
    };
    let meeting = Meeting::begin_with(setting, |opening| {
        let earlier = opening.earlier.as_mut().unwrap();
        earlier.held = Some("2026-10-24T17:30:00.000Z".parse().unwrap());
        earlier.promises = promised();
        opening.group = Some(gathering());
        knows(opening);
    });
    meeting.state.opening().clone()
}

/// A meeting of Groep Noord that has just begun, by this method.
pub(crate) fn noord(method: &str, knows: impl FnOnce(&mut Opening)) -> Stage {
    let mut stage = Stage::new(Lang::Nl);
    let opening = opening(method, knows);
    drop(Recorder::create(&Home::at(stage.home.path()), opening, start()).unwrap());
    stage.now = start() + Span::SECOND;
    stage = stage.again(Lang::Nl, Span::ZERO);
    stage.types("<enter>");
    stage
}

/// What came of each promise: the outcome, and what was said.
fn settled(stage: &Stage) -> Vec<(Option<Outcome>, String)> {
    let held = saved(stage);
    let told = |(_, settled): (_, Option<&intervisie::session::Settlement>)| {
        settled.map(|settled| (settled.outcome, settled.text.clone())).unwrap_or_default()
    };
    held.promises().map(told).collect()
}

#[test]
fn a_meeting_knows_no_more_promises_than_anybody_could_keep() {
    for (count, is_sound) in [(1_000, true), (1_001, false)] {
        noord(METHOD, |opening| {
            let mut many = opening.clone();
            let promise = promised().remove(0);
            many.earlier.as_mut().unwrap().promises = vec![promise; count];
            assert_eq!(many.is_sound(), is_sound, "{count}");
        });
    }
}

#[test]
fn what_came_of_a_promise_is_a_line_of_the_page() {
    let mut stage = noord(METHOD, |_| ());
    looks("lookback", &mut stage);
    stage.types("i");
    looks("lookback-page", &mut stage);
    // A number or the arrows; then a sentence, or none.
    stage.types("2<enter>Het duurde kort.<enter>");
    assert_eq!(settled(&stage)[0], (Some(Outcome::Done), "Het duurde kort.".to_owned()));
    shows(&mut stage, "Gedaan. Het duurde kort.");
    shows(&mut stage, "▸ Cas: Een vrije middag plannen");
    stage.types("<right><right><right><right><left>");
    assert_eq!(settled(&stage)[1], (Some(Outcome::Partly), String::new()));
    stage.types("9"); // there are four
    assert_eq!(settled(&stage)[1], (Some(Outcome::Partly), String::new()));
    looks("lookback-page-told", &mut stage);
    stage.types("<enter><enter>Wij gaan door.<enter><esc>");
    looks("lookback-told", &mut stage);
    assert_eq!(saved(&stage).entries("since").count(), 1);
}

#[test]
fn what_is_written_of_a_promise_is_as_safe_as_anything_that_is_written() {
    let mut stage = noord(METHOD, |_| ());
    stage.types("i<enter>Het gesp").waits(Span::seconds(2));
    // A crash: half a sentence is there again, and the cursor is on it.
    let mut stage = stage.again(Lang::Nl, Span::minutes(1));
    stage.types("<enter>i");
    shows(&mut stage, "hoe het ging: Het gesp");
    stage.types("rek duurde kort.<esc>");
    assert_eq!(settled(&stage)[0], (None, "Het gesprek duurde kort.".to_owned()));
    stage.types("u");
    shows(&mut stage, "wat je schreef, staat nog open");
    assert_eq!(saved(&stage).drafts().len(), 1);
    assert_eq!(settled(&stage)[0], (None, String::new()));
    // Kept after all, taken back, and brought back.
    stage.types("i<enter><up><up><down>");
    stage.types("<ctrl-d>");
    shows(&mut stage, "Weggehaald");
    assert_eq!(settled(&stage)[0], (None, String::new()));
    stage.types("<esc>u");
    assert_eq!(settled(&stage)[0], (None, "Het gesprek duurde kort.".to_owned()));
}

#[test]
fn an_action_that_nobody_closed_is_asked_for_again_next_time() {
    let own = [("kort".to_owned(), METHOD.as_bytes().to_vec())];
    let begin = || Start::Method { id: "kort".to_owned(), wishes: wishes() };
    let month = Span::minutes(60 * 24 * 28);
    let mut stage = Stage::with(Lang::Nl, own).started(begin());
    stage.types("iBellen.<enter>Plannen.<enter>Vragen.<enter><esc>qe<enter><enter>");
    let mut stage = stage.again(Lang::Nl, month).started(begin());
    // Ans did it, Bo did a part, of Cas nothing is told.
    stage.types("i2<enter><enter>3<esc>niNog eens.<enter><esc>qe");
    shows(&mut stage, "**Ans: Bellen.** Gedaan.");
    shows(&mut stage, "**Bo: Plannen.** Deels gedaan.");
    shows(&mut stage, "**Cas: Vragen.** Nog open.");
    stage.types("<enter><enter>");
    let mut stage = stage.again(Lang::Nl, month).started(begin());
    shows(&mut stage, "Afgesproken\n"); // in more than one meeting
    let held = saved(&stage);
    let open: Vec<_> = held.promises().map(|(it, _)| (it.who.as_str(), it.what.as_str())).collect();
    assert_eq!(open, [("Bo", "Plannen."), ("Cas", "Vragen."), ("Ans", "Nog eens.")]);
    stage.types("i4<esc>");
    shows(&mut stage, "Hoeft niet meer.");
}

#[test]
fn without_a_step_to_look_back_in_the_menu_leads_to_what_was_promised() {
    let plain = METHOD.replace("as = \"lookback\"", "as = \"note\"");
    let mut stage = noord(&plain, |_| ());
    assert!(!stage.screen(80, 24).contains("Bo: Met"), "it is not looked back on here");
    stage.types("m<up>");
    stage.types("<down><down><down><enter>");
    shows(&mut stage, "AFSPREKEN");
    shows(&mut stage, "▸ Bo: Met mijn teamleider");
    stage.types("2<esc>");
    assert_eq!(settled(&stage)[0].0, Some(Outcome::Done));
    // At the end it stands on the page that is filled in.
    stage.types("nqei");
    shows(&mut stage, "Cas: Een vrije middag plannen");
}

#[test]
fn who_looks_along_sees_no_more_of_promises_than_of_what_is_written() {
    let mut stage = noord(METHOD, |_| ());
    stage.types("i2<enter>Het duurde kort.<enter><esc>h");
    for hidden in ["Het duurde kort.", "rooster", "Gedaan"] {
        assert!(!stage.screen(80, 24).contains(hidden), "{hidden} is in sight");
    }
    stage.types("i");
    for hidden in ["Het duurde kort.", "rooster", "Gedaan"] {
        assert!(!stage.screen(80, 24).contains(hidden), "{hidden} is in sight on the page");
    }
    stage.types("<esc>ha");
    for hidden in ["Het duurde kort.", "rooster", "Gedaan"] {
        assert!(!stage.screen(80, 24).contains(hidden), "{hidden} is on the wall");
    }
}

#[test]
fn who_is_expected_stands_among_who_is_there_and_comes_in_with_enter() {
    let mut stage = noord(METHOD, |_| ());
    stage.waits(Span::minutes(4)).types("w");
    looks("people-expected", &mut stage);
    stage.types("<down><down><down><enter>");
    shows(&mut stage, "Dee is erbij, sinds 19:34.");
    let held = saved(&stage);
    assert_eq!(held.name(PersonId(3)), "Dee");
    assert_eq!(held.absent().map(|it| it.name.as_str()).collect::<Vec<_>>(), ["Fay", "Gijs"]);
    shows(&mut stage, "▸ Dee");
    // Somebody else comes whom nobody knew, also from a row of the absent.
    stage.types("<down>Hans<enter>");
    assert_eq!(saved(&stage).name(PersonId(4)), "Hans");
    // Whose coming was a mistake is expected again, once, and can come after all.
    stage.types("<esc>uuw");
    let screen = stage.screen(80, 24);
    assert_eq!(screen.matches("Dee ").count(), 1, "{screen}");
    stage.types("<down><down><down><down> "); // as for everybody else in the list
    shows(&mut stage, "Dee is erbij, sinds 19:34.");
    assert!(saved(&stage).is_present(PersonId(3)));
    stage.types("<esc>qe");
    shows(&mut stage, "Dee (vanaf 19:34)");
    shows(&mut stage, "Afgemeld: Fay");
    shows(&mut stage, "Zonder bericht niet gekomen: Gijs");
}

#[test]
fn who_was_there_without_taking_part_is_told_where_it_differs() {
    let mut stage = noord(METHOD, |_| ());
    stage.waits(Span::minutes(30)).types("qe");
    assert!(!stage.screen(80, 24).contains("actief"), "nobody needs to touch it");
    stage.types("w");
    looks("attendance", &mut stage);
    stage.types("<down> ");
    shows(&mut stage, "Bo was erbij, zonder actief mee te doen");
    stage.types("<esc>");
    shows(&mut stage, "Bo (aanwezig, niet actief)");
    assert!(!saved(&stage).took_part(PersonId(1)));
    stage.types("<enter>w<down> <esc>");
    assert!(!stage.screen(80, 24).contains("niet actief"));
    stage.types("uu");
    shows(&mut stage, "of Bo actief meedeed");
    assert!(saved(&stage).took_part(PersonId(1)) && saved(&stage).ended().is_some());
    // What was changed after it was saved is saved again.
    stage.types("w <esc>q");
    let home = Home::at(stage.home.path());
    let report = home.find(None).unwrap().join("verslag.md");
    let report = std::fs::read_to_string(report).unwrap();
    assert!(report.contains("Ans (aanwezig, niet actief)"), "{report}");
}

#[test]
fn what_the_group_agreed_stands_beside_the_rules_of_the_method() {
    let mut stage = noord(METHOD, |_| ());
    stage.types("r");
    looks("rules-of-group", &mut stage);
    stage.types("<esc>qe");
    assert!(!stage.screen(200, 50).contains("Telefoons"), "the report does not say it again");
}

#[test]
fn a_meeting_that_looks_back_is_led_line_by_line() {
    let mut stage = noord(METHOD, |_| ());
    let told = plain::types(
        &mut stage,
        "schrijven
         2
         enter
         Het duurde kort.
         links
         rechts
         enter

         /klaar
         w
         4
         enter
         esc
         q
         e
         w
         2
         spatie
         esc
         ?",
    );
    plain::snapshot("plain-lookback", &told.text);
    assert_eq!(settled(&stage)[0], (Some(Outcome::Done), "Het duurde kort.".to_owned()));
    let held = saved(&stage);
    assert!(!held.took_part(PersonId(1)) && held.name(PersonId(3)) == "Dee");
}
