//! Choosing a method: the library narrows, tells, and follows the files while it is open.

use crate::stage::{Invented, Stage, begin, keys, wishes};
use intervisie::{
    app::{Start, run, world::Input},
    moment::Span,
    words::Lang,
};
use ratatui::{Terminal, backend::TestBackend};

const HOUR: &str = "name = \"Ons uur\"\nabout = \"Een uur voor één vraag.\"\n\
    group = { min = 3, max = 6, best = 5 }\n[[steps]]\ntitle = \"Praten\"\nminutes = 60\n\
    say = \"Wie begint?\"\nguard = \"Nog geen adviezen.\"\n";

/// The library with one method of one's own, which is the first in the list.
fn library() -> Stage {
    let own = [("uur".to_owned(), HOUR.as_bytes().to_vec())];
    let mut stage = Stage::with(Lang::Nl, own).started(Start::Home);
    stage.types("w");
    stage
}

fn shows(stage: &mut Stage, text: &str) {
    let screen = stage.screen(120, 40);
    assert!(screen.contains(text), "no {text:?} on\n{screen}");
}

fn hides(stage: &mut Stage, text: &str) {
    let screen = stage.screen(120, 40);
    assert!(!screen.contains(text), "{text:?} on\n{screen}");
}

#[test]
fn what_somebody_looks_for_narrows_the_list() {
    let mut stage = library();
    shows(&mut stage, "▸ Ons uur");
    shows(&mut stage, "[t] Nederlands");
    hides(&mut stage, "Balint group");
    stage.types("t");
    shows(&mut stage, "Balint group");
    stage.types("TPP");
    shows(&mut stage, "[p] 3 mensen");
    hides(&mut stage, "Tienstappenmethode");
    stage.types("m");
    shows(&mut stage, "[m] 15 min");
    hides(&mut stage, "Ons uur");
    stage.types("a");
    shows(&mut stage, "▸ Ons uur");
    shows(&mut stage, "[t] alle talen");
}

#[test]
fn a_name_is_looked_for_as_it_is_typed() {
    let mut stage = library();
    stage.types("/adviestrio qmp");
    shows(&mut stage, "[/] adviestrio qmp_");
    stage.types("<back><back><back><back><back>");
    stage.types("<back><back><back><back><back><back><back><back><back>ons");
    shows(&mut stage, "▸ Ons uur");
    hides(&mut stage, "Roddelmethode");
    stage.types("<enter>");
    shows(&mut stage, "[enter] beginnen");
    stage.types("/<esc>");
    shows(&mut stage, "Roddelmethode");
}

#[test]
fn when_nothing_fits_it_says_what_to_let_go_of() {
    let mut stage = library();
    stage.types("PPPPPP/ons u");
    shows(&mut stage, "[p] 18 mensen");
    shows(&mut stage, "Hier past nu geen werkvorm bij.");
    shows(&mut stage, "Laat [p] los: dan is er één.");
    stage.types("<enter><enter>");
    shows(&mut stage, "Hier past nu geen werkvorm bij.");
    stage.types("a");
    shows(&mut stage, "▸ Ons uur");
}

#[test]
fn a_method_is_read_in_full_and_begun() {
    let mut stage = library();
    hides(&mut stage, "Wie begint?");
    stage.types("l");
    shows(&mut stage, "Zeg: Wie begint?");
    shows(&mut stage, "Let op: Nog geen adviezen.");
    stage.types("<esc>");
    hides(&mut stage, "Wie begint?");
    stage.types("e");
    shows(&mut stage, "~/methods/uur.toml");
    stage.types("<esc><down>e");
    shows(&mut stage, "intervisie method new mijn-werkplekleren --from werkplekleren");
    stage.types("<esc><up><enter>");
    shows(&mut stage, "Werkvorm          Ons uur");
    stage.types("<esc>");
    shows(&mut stage, "waarvan 1 van jezelf");
}

#[test]
fn a_method_can_be_changed_while_setting_up() {
    let mut stage = library();
    stage.types("<enter>Ans, Bo, Cas, Dee, Ed, Fem<up>");
    shows(&mut stage, "Deze werkvorm gaat het best met 5 mensen.");
    stage.types("w");
    shows(&mut stage, "▸ Ons uur");
    stage.types("<esc>");
    shows(&mut stage, "Ans, Bo, Cas, Dee, Ed, Fem");
    stage.types("<enter>/roddelm<enter><enter>");
    shows(&mut stage, "Werkvorm          Roddelmethode");
    shows(&mut stage, "Ans, Bo, Cas, Dee, Ed, Fem");
}

#[test]
fn a_file_that_breaks_shows_its_mistakes_and_comes_back() {
    let mut stage = library();
    stage.saves("uur", &HOUR.replace("minutes", "minuts"));
    shows(&mut stage, "▸ uur");
    shows(&mut stage, "uur.toml:6:1: ‘minuts’ ken ik op deze plek niet.");
    stage.types("<enter>");
    shows(&mut stage, "zo kan deze werkvorm niet beginnen");
    stage.types("PPP");
    stage.saves("uur", &HOUR.replace("min = 3", "min = 5"));
    shows(&mut stage, "▸ Ons uur");
    stage.saves("anders", &HOUR.replace("Ons uur", "Anders"));
    shows(&mut stage, "▸ Ons uur");
    hides(&mut stage, "Anders");
    stage.types("ppp");
    shows(&mut stage, "  Anders");
}

#[test]
fn a_file_that_goes_leaves_the_one_that_comes_in_its_place() {
    let mut stage = library();
    for name in ["zes", "zeven"] {
        stage.saves(name, &HOUR.replace("Ons uur", name));
    }
    stage.types("a<down><down>");
    shows(&mut stage, "▸ zeven");
    stage.throws_away("zeven");
    shows(&mut stage, "▸ Werkplekleren in een uur");
    stage.types("<up>");
    shows(&mut stage, "▸ zes");
}

#[test]
fn setting_up_follows_the_file_and_a_session_does_not() {
    let mut stage = library();
    stage.types("<enter>Ans, Bo, Cas");
    stage.saves("uur", &HOUR.replace("60", "40"));
    shows(&mut stage, "40 min");
    stage.saves("uur", "name = ");
    shows(&mut stage, "In het bestand van deze werkvorm staan nu fouten");
    stage.types("<enter>");
    shows(&mut stage, "Ans, Bo, Cas");
    stage.saves("uur", HOUR);
    hides(&mut stage, "staan nu fouten");
    stage.types("<tab><enter>");
    shows(&mut stage, "PRATEN");
    stage.saves("uur", &HOUR.replace("Praten", "Zwijgen"));
    shows(&mut stage, "PRATEN");
}

#[test]
fn the_folder_is_watched_only_while_somebody_chooses() {
    let mut stage = Stage::new(Lang::Nl).started(Start::Home);
    let methods = stage.home.path().join("methods");
    let mut world = Invented { now: Some(stage.now), ..Invented::default() };
    let later = stage.now + Span::minutes(5);
    let types = |script: &str| keys(script).into_iter().map(Input::Key).collect::<Vec<_>>();
    for input in types("w") {
        world.coming.push_back((stage.now, input));
    }
    // Nothing wakes the library: no clock, no looking whether anything changed.
    for input in types("<esc><enter><esc>") {
        world.coming.push_back((later, input));
    }
    world.coming.push_back((later, Input::Terminate));
    let mut terminal = Terminal::new(TestBackend::new(80, 24)).unwrap();
    run(&mut stage.app, &mut terminal, &mut world).unwrap();
    assert_eq!(world.woken, []);
    let methods = vec![methods];
    let seen = [vec![], methods.clone(), vec![], methods, vec![]];
    assert_eq!(world.watched, seen);
    let mut stage = Stage::new(Lang::Nl).started(begin(wishes()));
    let mut world = Invented { now: Some(stage.now), ..Invented::default() };
    world.coming.push_back((stage.now, Input::Terminate));
    run(&mut stage.app, &mut terminal, &mut world).unwrap();
    assert_eq!(world.watched, [Vec::<std::path::PathBuf>::new()]);
}

#[test]
fn home_offers_the_method_that_was_held_last() {
    let mut stage = library();
    stage.types("<enter>Ans, Bo, Cas<enter>qeq");
    let mut stage = stage.again(Lang::Nl, Span::minutes(6));
    shows(&mut stage, "waarvan 1 van jezelf");
    shows(&mut stage, "▸ Ons uur");
}
