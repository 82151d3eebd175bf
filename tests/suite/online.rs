//! A meeting in which some are not in the room, or none are: how it is told, and what is seen of it.

use crate::stage::{Stage, begin, shows, wishes};
use intervisie::{
    app::{Start, Wishes, names, world::Input},
    moment::Span,
    session::{Mode, State},
    store,
    words::Lang,
};

/// A step with texts for both, one with a text for online alone, one with none.
const METHOD: &str = r#"
name = "Om en om"
[[steps]]
title   = "Roddelen"
minutes = 10
say     = "Draai je stoel om."
seat    = "De inbrenger zit met de rug naar de groep."
voice   = "Praat over de inbrenger."
online  = { say = "Zet je camera uit.", seat = "De inbrenger is niet in beeld." }
[[steps]]
title   = "Terug"
minutes = 5
online  = { seat = "Iedereen in beeld." }
[[steps]]
title   = "Afronden"
minutes = 5
say     = "Bedank elkaar."
"#;

/// A meeting by that method, of these people.
fn held(wishes: Wishes) -> Stage {
    let own = [("om-en-om".to_owned(), METHOD.as_bytes().to_vec())];
    let id = "om-en-om".to_owned();
    Stage::with(Lang::Nl, own).started(Start::Method { id, wishes })
}

fn people(people: &str) -> Wishes {
    Wishes { people: names(people), ..Wishes::default() }
}

fn saved(stage: &Stage) -> State {
    let home = store::Home::at(stage.home.path());
    store::read(&home.find(None).unwrap()).unwrap().0
}

/// Who is there, with a star behind those who are online.
fn guests(stage: &Stage) -> String {
    let kept = saved(stage);
    let star = |online| if online { "*" } else { "" };
    let people = kept.everyone().iter();
    let people = people.map(|person| format!("{}{}", person.name, star(person.online)));
    people.collect::<Vec<_>>().join(" ")
}

fn lacks(stage: &mut Stage, text: &str) {
    let screen = stage.screen(80, 24);
    assert!(!screen.contains(text), "{text:?} on\n{screen}");
}

/// The setup with these names, and the cursor on where people meet.
fn at_the_place(names: &str) -> Stage {
    let mut stage = Stage::new(Lang::Nl).started(Start::Home);
    stage.types("<enter>").types(names).types("<tab><tab><tab>");
    stage
}

#[test]
fn a_name_with_a_mark_is_online_and_the_screen_says_so() {
    let mut stage = at_the_place("Ans, Bo (online), Cas (Online)");
    shows(&mut stage, "‹ hybride, met Bo en Cas online ›");
    stage.types("<enter>");
    assert_eq!(guests(&stage), "Ans Bo* Cas*");
    assert_eq!(saved(&stage).mode(), Mode::Hybrid);
}

#[test]
fn everyone_is_online_or_in_the_room_by_one_key_and_the_marks_come_back() {
    let mut stage = at_the_place("Ans, Bo (online), Cas");
    stage.types("<right>");
    shows(&mut stage, "‹ in de ruimte ›");
    lacks(&mut stage, "Bo (online), Cas");
    stage.types("<right>");
    shows(&mut stage, "‹ online ›");
    stage.types("<right>");
    shows(&mut stage, "‹ hybride, met Bo online ›");
    shows(&mut stage, "Ans, Bo (online), Cas");
    stage.types("<left><enter>");
    assert_eq!(guests(&stage), "Ans* Bo* Cas*");
    assert_eq!(saved(&stage).mode(), Mode::Online);
}

#[test]
fn with_all_of_them_marked_it_is_online_and_one_can_go_on_from_there() {
    let mut stage = at_the_place("Ans (online), Bo (online)");
    shows(&mut stage, "‹ online ›");
    stage.types("<right>");
    shows(&mut stage, "‹ hybride ›");
    stage.types("<right>");
    shows(&mut stage, "‹ in de ruimte ›");
    stage.types("<enter>");
    assert_eq!(guests(&stage), "Ans Bo");
}

#[test]
fn some_are_online_and_the_screen_asks_who() {
    let mut stage = at_the_place("Ans, Bo");
    stage.types("<left>");
    shows(&mut stage, "‹ hybride ›");
    shows(&mut stage, "Zet (online) achter die namen");
    stage.types("<enter>");
    shows(&mut stage, "Wie is er online?");
    stage.types(" (online)<enter>");
    assert_eq!(guests(&stage), "Ans Bo*");
}

#[test]
fn marks_are_read_in_a_list_that_is_pasted_and_kept_on_the_way_back() {
    let mut stage = Stage::new(Lang::Nl).started(Start::Home);
    stage.types("<enter>");
    let list = "Ans\r\nBo  (online)\r\nCas\r\n".to_owned();
    stage.app.handle(Input::Paste(list), stage.now);
    shows(&mut stage, "hybride, met Bo online");
    stage.types("<tab><right><esc><enter>");
    shows(&mut stage, "Ans, Bo (online), Cas");
    stage.types("<enter>");
    assert_eq!(guests(&stage), "Ans Bo* Cas");
    assert_eq!(saved(&stage).facilitator().map(|person| person.0), Some(0));
}

#[test]
fn a_name_that_is_there_gets_its_mark_and_a_mark_alone_is_for_the_last() {
    let mut stage = Stage::new(Lang::Nl).started(Start::Home);
    stage.types("<enter>Ans, Bo;Cas");
    for (pasted, then) in [
        ("ans (online)", "Ans (online), Bo, Cas"),
        ("(online)", "Ans (online), Bo, Cas (online)"),
        ("Dee\nbo (online)", "Ans (online), Bo (online), Cas (online), Dee"),
        (" \n", "Ans (online), Bo (online), Cas (online), Dee"),
    ] {
        stage.app.handle(Input::Paste(pasted.to_owned()), stage.now);
        shows(&mut stage, &format!("Aanwezig          {then}\n"));
    }
}

#[test]
fn the_command_line_says_who_is_online_or_that_all_are() {
    let mode = |wishes| guests(&Stage::new(Lang::Nl).started(begin(wishes)));
    assert_eq!(mode(wishes()), "Ans Bo Cas Dee Ed");
    assert_eq!(mode(Wishes { mode: Mode::Online, ..wishes() }), "Ans* Bo* Cas* Dee* Ed*");
    assert_eq!(mode(people("Ans, Bo (online)")), "Ans Bo*");
    let led = |facilitator: &str| Wishes {
        facilitator: Some(facilitator.to_owned()),
        ..people("Ans, Bo (online)")
    };
    assert_eq!(mode(led("bo")), "Ans Bo*");
    assert_eq!(mode(led("Ans (online)")), "Ans* Bo*");
    assert_eq!(mode(led("Ed (online)")), "Ans Bo* Ed*");
    assert_eq!(mode(Wishes { mode: Mode::Online, ..led("Ed") }), "Ans* Bo* Ed*");
}

#[test]
fn who_is_online_is_known_again_after_a_crash() {
    let stage = held(people("Ans, Bo (online)"));
    let mut stage = stage.again(Lang::Nl, Span::minutes(3));
    stage.types("<enter>");
    shows(&mut stage, "Online: Zet je camera uit.");
    assert_eq!(guests(&stage), "Ans Bo*");
}

#[test]
fn in_the_room_a_step_says_what_it_says_for_the_room() {
    let mut stage = held(people("Ans, Bo"));
    for text in ["Draai je stoel om.", "met de rug naar de", "Praat over de inbrenger."] {
        shows(&mut stage, text);
    }
    lacks(&mut stage, "camera");
    stage.types("r");
    shows(&mut stage, "Draai je stoel om.");
    lacks(&mut stage, "in beeld");
    stage.types("<esc>n");
    lacks(&mut stage, "in beeld");
}

#[test]
fn online_the_other_text_stands_in_its_place() {
    let mut stage = held(Wishes { mode: Mode::Online, ..people("Ans, Bo") });
    for text in ["Zet je camera uit.", "De inbrenger is niet in beeld.", "Praat over de inbrenger."]
    {
        shows(&mut stage, text);
    }
    for text in ["Online:", "stoel", "met de rug"] {
        lacks(&mut stage, text);
    }
    stage.types("r");
    shows(&mut stage, "Zet je camera uit.");
    lacks(&mut stage, "stoel");
    stage.types("<esc>n");
    shows(&mut stage, "Iedereen in beeld.");
    stage.types("n");
    shows(&mut stage, "Bedank elkaar.");
}

#[test]
fn with_some_online_both_are_said_and_it_follows_who_is_there() {
    let mut stage = held(people("Ans, Bo (online)"));
    for text in ["Draai je stoel om.", "Online: Zet je camera uit.", "Online: De inbrenger is"] {
        shows(&mut stage, text);
    }
    stage.types("w<down> <esc>"); // Bo leaves
    lacks(&mut stage, "Online:");
    stage.types("w<down> <up> <esc>"); // Bo is back, and Ans leaves
    lacks(&mut stage, "stoel");
    shows(&mut stage, "Zet je camera uit.");
    assert_eq!(saved(&stage).mode(), Mode::Online);
}

#[test]
fn who_joins_a_meeting_online_is_online_and_else_as_the_name_says() {
    let mut stage = held(Wishes { mode: Mode::Online, ..people("Ans, Bo") });
    stage.types("w<up>Fenna<enter>");
    assert_eq!(guests(&stage), "Ans* Bo* Fenna*");
    let mut stage = held(people("Ans, Bo"));
    stage.types("w<up>Fenna<enter>Gijs (online)<enter>");
    assert_eq!(guests(&stage), "Ans Bo Fenna Gijs*");
}

#[test]
fn in_english_it_is_told_in_english() {
    let mut stage = Stage::new(Lang::En).started(Start::Home);
    stage.types("<enter>Ans, Bo (online)<tab><tab><tab>");
    shows(&mut stage, "‹ hybrid, with Bo online ›");
    stage.types("<right>");
    shows(&mut stage, "‹ in the room ›");
    shows(&mut stage, "Put (online) behind those names");
    stage.types("<left><left><left><enter>");
    assert_eq!(guests(&stage), "Ans Bo");
}
