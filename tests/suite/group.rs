//! What the facilitator does for the group as a whole: who is there, in which order, until when, and
//! what can be seen.

use crate::{
    looks::{at_the_advice, at_the_questions, looks},
    pacing::{plays, woken},
    stage::{Invented, Stage, shows, wishes},
};
use intervisie::{
    app::{Habits, Start, world::Input},
    moment::Span,
    session::{PersonId, Place, State},
    store,
    view::Theme,
    words::Lang,
};
use ratatui::style::Color;

/// The session as its journal tells it.
fn saved(stage: &Stage) -> State {
    let home = store::Home::at(stage.home.path());
    store::read(&home.find(None).unwrap()).unwrap().0
}

/// Who has the turn, and after that one.
fn turns(stage: &Stage) -> Vec<String> {
    let held = saved(stage);
    let round = held.round(held.position()).unwrap();
    round.order[round.at..].iter().map(|&person| held.name(person).to_owned()).collect()
}

#[test]
fn who_is_there_and_whose_turn_it_is() {
    let mut stage = at_the_advice(Lang::Nl);
    stage.types("<esc>w");
    looks("people", &mut stage);
    stage.types(" ");
    shows(&mut stage, "Cas is weg, sinds 19:57.");
    stage.types(" ");
    shows(&mut stage, "Cas is terug, sinds 19:57.");
    stage.types("<ctrl-o>Fenna<enter>");
    shows(&mut stage, "Fenna is erbij, sinds 19:57.");
    looks("people-changed", &mut stage);
    stage.types("ans<enter>");
    shows(&mut stage, "Er is al iemand die zo heet.");
    assert!(stage.screen(80, 24).contains("+ naam: ans"), "what was typed is still there");
    stage.types("<esc>w").types(&"x".repeat(61)).types("<enter>");
    shows(&mut stage, "Deze naam is te lang");
    let held = saved(&stage);
    assert!(held.everyone()[2].online && held.is_present(PersonId(5)));
    assert_eq!(held.stays(PersonId(2)).len(), 2);
}

#[test]
fn who_joined_by_mistake_leaves_a_place_that_nobody_else_gets() {
    let mut stage = Stage::meeting(Lang::Nl);
    stage.types("wFenna<enter><esc>ttttiWoorden van Fenna.<enter><esc>");
    assert!(saved(&stage).is_present(PersonId(5)));
    stage.types("uuuuuu");
    assert!(!saved(&stage).is_present(PersonId(5)));
    stage.types("wGuus<enter>");
    let held = saved(&stage);
    let words = |person| {
        let drafts = held.drafts().iter().filter(move |(place, _)| {
            matches!(place, Place::New { person: Some(it), .. } if *it == PersonId(person))
        });
        drafts.map(|(_, texts)| texts.join("")).collect::<String>()
    };
    assert_eq!((words(5), words(6)), ("Woorden van Fenna.".to_owned(), String::new()));
    shows(&mut stage, "is er niet bij");
    stage.types("fenna<enter>");
    shows(&mut stage, "Fenna is erbij, sinds 19:31.");
    assert!(saved(&stage).is_present(PersonId(5)), "the same one is back");
}

#[test]
fn going_on_while_others_have_a_turn_is_asked_once() {
    let mut stage = Stage::meeting(Lang::Nl);
    stage.types("tn");
    shows(&mut stage, "Cas en Dee zijn nog niet geweest. Nog eens dezelfde toets gaat verder.");
    stage.types("tn");
    shows(&mut stage, "Dee is nog niet geweest.");
    stage.types("n");
    shows(&mut stage, "PROBLEEM KIEZEN");
    stage.types("<left>n");
    shows(&mut stage, "Dee is nog niet geweest."); // the answer was for that time
    let mut stage = Stage::meeting(Lang::Nl);
    stage.types("n");
    shows(&mut stage, "PROBLEEM KIEZEN"); // no turns are given here
}

#[test]
fn who_speaks_keeps_the_time_that_was_said() {
    let mut stage = Stage::meeting(Lang::Nl);
    stage.types("t").waits(Span::seconds(70));
    let left = |stage: &Stage| saved(stage).turn_left(stage.now).unwrap();
    let before = left(&stage);
    stage.types("wFenna<enter><esc>");
    assert_eq!(left(&stage), before);
    stage.types("e20:00<enter>");
    assert_eq!(left(&stage), before);
}

#[test]
fn hiding_what_is_written_takes_the_list_from_the_group() {
    let mut stage = Stage::meeting(Lang::Nl);
    stage.types("iEen cliënt.<enter><esc>d");
    assert!(saved(&stage).shown().is_some());
    stage.types("h");
    assert!(saved(&stage).shown().is_none());
}

#[test]
fn turns_go_in_another_order() {
    let mut stage = Stage::meeting(Lang::Nl);
    assert_eq!(turns(&stage), ["Ans", "Bo", "Cas", "Dee"]);
    stage.types("w");
    stage.app.handle(Input::Paste("Fenna".to_owned()), stage.now);
    shows(&mut stage, "+ naam: Fenna");
    stage.types("<esc>w+");
    assert_eq!(turns(&stage), ["Bo", "Ans", "Cas", "Dee"]);
    stage.types("++++-");
    assert_eq!(turns(&stage), ["Bo", "Cas", "Ans", "Dee"]);
    stage.types("<down><down>+");
    shows(&mut stage, "▸ Ed");
    assert_eq!(turns(&stage), ["Bo", "Cas", "Ans", "Dee"], "who leads has no turn");

    stage.types("<ctrl-l>");
    shows(&mut stage, "Volgorde: ");
    let mut drawn = turns(&stage);
    let first = drawn.iter().position(|name| name == "Bo").unwrap();
    drawn.rotate_left(first);
    assert_eq!(drawn, ["Bo", "Cas", "Ans", "Dee"], "the lot says who begins, all else stays");
    let speaks = turns(&stage)[1].clone();
    stage.types("<esc>tw<ctrl-l>");
    assert_eq!(turns(&stage)[0], speaks, "who has begun goes on");
}

#[test]
fn another_end_is_shown_before_it_is_taken() {
    let mut stage = at_the_questions(Lang::Nl);
    let ends = |stage: &Stage| saved(stage).planned_end(stage.now);
    let before = ends(&stage);
    stage.types("e");
    looks("replan", &mut stage);
    stage.types("20:15");
    looks("replan-earlier", &mut stage);
    assert_eq!(ends(&stage), before, "nothing was taken");
    stage.types("<down><down> ");
    shows(&mut stage, "blijft zo");
    stage.types("<enter>");
    shows(&mut stage, "einde 20:15");
    assert!((before - ends(&stage)) > Span::minutes(10));
    stage.types("u");
    assert_eq!(ends(&stage), before);

    stage.types("ex<enter>");
    shows(&mut stage, "is geen tijd.");
    stage.types("<back>19:00<enter>");
    shows(&mut stage, "19:00");
    assert_eq!(ends(&stage), before);
}

#[test]
fn an_end_that_cannot_be_is_told_as_it_will_be() {
    let mut stage = at_the_questions(Lang::En);
    stage.types("e19:58");
    shows(&mut stage, "19:58 is not possible this way: it will be 19:59.");
}

#[test]
fn the_last_step_can_take_all_there_is_and_a_time_that_is_over_is_mended_first() {
    let mut stage = at_the_questions(Lang::Nl);
    stage.types("nnnn").types("e20:30");
    shows(&mut stage, "Dan is het afgelopen om 20:30.");
    stage.types("<down>");
    stage.waits(Span::minutes(46));
    stage.types("<down>");
    shows(&mut stage, "▸ Einde om:");
}

#[test]
fn a_break_stops_the_clock_and_wakes_once_when_it_is_over() {
    let mut stage = Stage::meeting(Lang::Nl);
    let start = stage.now;
    let mut world = Invented::default();
    plays(&mut stage, &[(30, "b<up><enter>")], 930, &mut world);
    assert_eq!(woken(&world, start, 31, 930), 1, "{:?}", world.woken);
    let held = saved(&stage);
    assert_eq!(held.break_until(), Some(start + Span::seconds(330)));
    assert_eq!(held.spent(held.position(), stage.now), Span::seconds(30));

    let mut stage = at_the_questions(Lang::Nl);
    stage.types("b");
    looks("break", &mut stage);
    stage.types("<enter>");
    shows(&mut stage, "PAUZE TOT 19:55");
    stage.types("b<down><enter>");
    shows(&mut stage, "PAUZE TOT 20:00");
    stage.types("b<down><down><enter>");
    shows(&mut stage, "GEPAUZEERD");
    stage.types("u");
    shows(&mut stage, "Teruggedraaid: de pauze is weer zoals die was.");
    stage.types("ql");
    let mut stage = stage.again(Lang::Nl, Span::minutes(1));
    stage.types("<enter>");
    shows(&mut stage, "PAUZE TOT 20:00");
    stage.types(" ");
    assert!(!stage.screen(80, 24).contains("PAUZE"));
}

#[test]
fn a_start_that_was_forgotten_is_set_back_a_minute_at_a_time() {
    let mut stage = at_the_questions(Lang::Nl);
    stage.types("zz");
    shows(&mut stage, "Deze stap loopt nu 5:20.");
    stage.types("zzz");
    shows(&mut stage, "Nog eerder kan deze stap niet begonnen zijn.");
    stage.types("u");
    let held = saved(&stage);
    assert_eq!(held.spent(held.position(), stage.now), Span::seconds(320));
}

#[test]
fn what_is_written_is_out_of_sight_when_one_asks_for_it() {
    let mut stage = Stage::meeting(Lang::Nl);
    stage.types("iEen cliënt.<enter>Mijn agenda.<enter><esc>");
    assert!(stage.screen(80, 48).contains("Een cliënt."));
    stage.types("h");
    let screen = stage.screen(80, 48);
    assert!(!screen.contains("cliënt") && screen.contains("2 dingen opgeschreven"), "{screen}");
    stage.types("i<up>");
    let screen = stage.screen(80, 48);
    assert!(!screen.contains("cliënt") && screen.contains("Ans  (niet in beeld)"), "{screen}");
    assert!(screen.contains("Mijn agenda."), "the line that is worked on is seen:\n{screen}");
    stage.types("<esc>h");
    assert!(stage.screen(80, 48).contains("Een cliënt."));
}

#[test]
fn nothing_is_shown_or_flashed_that_is_not_there() {
    let mut stage = Stage::meeting(Lang::Nl);
    stage.types("d");
    shows(&mut stage, "In deze stap staat nog niets om te laten zien.");
    stage.types("f");
    shows(&mut stage, "De groep ziet even wat nu niet mag.");
    let method = "name = \"Kort\"\n[[steps]]\ntitle = \"Praten\"\nminutes = 5\n";
    let own = [("kort".to_owned(), method.as_bytes().to_vec())];
    let start = Start::Method { id: "kort".to_owned(), wishes: wishes() };
    let mut stage = Stage::with(Lang::Nl, own).started(start);
    stage.types("f");
    shows(&mut stage, "In deze stap is er niets dat nu niet mag.");
}

#[test]
fn colours_follow_each_other_and_begin_as_the_settings_say() {
    let mut stage = Stage::meeting(Lang::Nl);
    let paper = |stage: &mut Stage| stage.buffer(80, 24)[(0, 0)].bg;
    assert_eq!(paper(&mut stage), Color::Reset);
    stage.types("kk");
    assert_eq!(paper(&mut stage), Color::White);
    shows(&mut stage, "Kleuren: donker op licht.");
    stage.types("kk");
    let mono = stage.buffer(80, 24);
    assert!(mono.content.iter().all(|cell| (cell.fg, cell.bg) == (Color::Reset, Color::Reset)));

    let stage = Stage::new(Lang::Nl);
    let habits = Habits { theme: Theme::Contrast, ..Habits::default() };
    let mut stage = Stage { app: stage.app.with_habits(habits), ..stage };
    assert_eq!(paper(&mut stage), Color::Black);
}
