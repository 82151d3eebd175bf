//! What keys do, in hands that are tired: whole screens, an invented clock, a real disk.

use crate::stage::{Invented, Stage, begin, keys, shows, wishes};
use intervisie::{
    app::{Start, Wishes, run, world::Input},
    moment::Span,
    session::{PersonId, State},
    store,
    words::Lang,
};
use ratatui::{Terminal, backend::TestBackend};

/// The newest session, as it is on disk.
fn saved(stage: &Stage) -> State {
    let home = store::Home::at(stage.home.path());
    store::read(&home.find(None).unwrap()).unwrap().0
}

fn texts(stage: &Stage, capture: &str) -> Vec<String> {
    saved(stage).entries(capture).map(|entry| entry.texts.join(" | ")).collect()
}

/// A meeting that brought and chose the problem of Ans, and came to step 3a.
fn chosen() -> Stage {
    let mut stage = Stage::meeting(Lang::Nl);
    stage.types("iEen cliënt luistert niet.<enter>Mijn agenda loopt vast.<enter><esc>n");
    stage.types("i1b<esc>n");
    stage
}

#[test]
fn the_lookback_shows_what_was_promised_and_by_whom() {
    let mut stage = chosen();
    stage.types("nnnnn<left>iIk bel maandag.<enter>met Bo<enter>vrijdag<enter><esc>");
    stage.types("qe<enter><enter>");
    let mut stage = stage.again(Lang::Nl, Span::minutes(60 * 24 * 28)).started(begin(wishes()));
    shows(&mut stage, "TERUGBLIK");
    shows(&mut stage, "Afgesproken op 21 november 2026");
    shows(&mut stage, "Ans: Ik bel maandag.");
    stage.types("i");
    shows(&mut stage, "Ans: Ik bel maandag.");
}

#[test]
fn these_people_met_before_and_the_screen_says_so_before_it_begins() {
    let mut stage = chosen();
    stage.types("qe<enter><enter>");
    let mut stage = stage.again(Lang::Nl, Span::minutes(60 * 24 * 28));
    stage.types("<enter>Ans, Bo, Cas, Dee, Ed<enter>");
    shows(&mut stage, "Deze groep was er eerder");
    shows(&mut stage, "Vorige keer: 21 november 2026");
    stage.types("<enter>");
    shows(&mut stage, "TERUGBLIK");
}

#[test]
fn confirming_a_choice_keeps_its_ground() {
    let mut stage = chosen();
    stage.types("pi<up><up><up><up><enter>");
    let ground = |stage: &Stage| saved(stage).pick("chosen").unwrap().ground.clone();
    assert_eq!(ground(&stage).as_deref(), Some("herkenbaar voor iedereen"));
    stage.types("<esc>i<up><up><up><up>a");
    assert_eq!(ground(&stage).as_deref(), Some("urgentie of emotie"));
    stage.types("<esc>i<up><up><up><up>i");
    assert_eq!(ground(&stage).as_deref(), Some("urgentie of emotie"), "there is no ground i");
}

#[test]
fn when_all_is_written_letters_are_no_orders() {
    let mut stage = Stage::meeting(Lang::Nl);
    stage.types("i1<enter>2<enter>3<enter>4<enter>");
    shows(&mut stage, "Alles staat erop.");
    stage.types("Sommige dingen qe");
    shows(&mut stage, "Alles staat erop.");
    assert!(saved(&stage).ended().is_none() && saved(&stage).position() == 1);
    assert_eq!(texts(&stage, "problems"), ["1", "2", "3", "4"]);
    stage.types("<enter>");
    shows(&mut stage, "[spatie] pauze");
}

#[test]
fn every_part_of_an_entry_can_be_reached() {
    let mut stage = chosen();
    stage.types("niWat gebeurd er?<enter><esc>");
    assert_eq!(saved(&stage).drafts().len(), 1, "a question without its answer is kept as begun");
    stage.types("i<backtab><ctrl-u>Wat gebeurt er?<tab>Niets.<enter>");
    assert_eq!(texts(&stage, "questions"), ["Wat gebeurt er? | Niets."]);
    stage.types("<up><backtab>");
    stage.types("<up><ctrl-u>Wat nu?<enter><enter>");
    assert_eq!(texts(&stage, "questions"), ["Wat nu? | Niets."]);
}

#[test]
fn one_more_from_the_same_person() {
    let mut stage = chosen();
    stage.types("nnntiEén.<enter><up><ctrl-n>Twee.<enter>");
    let kept = saved(&stage);
    let of_bo = kept.entries("advice").filter(|entry| entry.person == Some(PersonId(1)));
    let of_bo: Vec<_> = of_bo.map(|entry| entry.texts[0].as_str()).collect();
    assert_eq!(of_bo, ["Eén.", "Twee."]);
}

#[test]
fn what_was_taken_away_comes_back_even_if_it_was_never_kept() {
    let mut stage = Stage::meeting(Lang::Nl);
    stage.types("iEerste zin.<enter>Half").waits(Span::seconds(2));
    stage.types(" af<ctrl-d>");
    shows(&mut stage, "Weggehaald.");
    stage.types("<esc>u");
    assert_eq!(texts(&stage, "problems"), ["Eerste zin.", "Half af"]);
    stage.types("i<ctrl-d>");
    assert_eq!(texts(&stage, "problems"), ["Eerste zin.", "Half af"], "an empty line is nobody's");
}

#[test]
fn going_on_after_the_end_keeps_what_was_added_there() {
    let mut stage = chosen();
    stage.types("qeiNog iets.<enter><esc><esc>");
    shows(&mut stage, "De bijeenkomst gaat verder.");
    assert_eq!(texts(&stage, "explanation"), ["Nog iets."]);
    assert!(saved(&stage).ended().is_none());
    stage.types("qeu");
    assert!(saved(&stage).ended().is_some(), "the end is undone by going on, not by u");
    stage.types("i<up> En meer.<enter><esc>u");
    assert_eq!(texts(&stage, "explanation"), ["Nog iets."]);
    assert!(saved(&stage).ended().is_some());
}

#[test]
fn a_rehearsal_is_not_in_the_way_of_the_real_thing() {
    let rehearsal = Wishes { rehearse: Some(60), ..wishes() };
    let mut stage = Stage::new(Lang::Nl).started(begin(rehearsal));
    stage.types("ql");
    let mut stage = stage.again(Lang::Nl, Span::minutes(30)).started(begin(wishes()));
    shows(&mut stage, "[spatie] pauze");
    assert!(saved(&stage).opening().rehearsal.is_none());
    stage.types("ql");
    let mut stage = stage.again(Lang::Nl, Span::minutes(30)).started(begin(wishes()));
    shows(&mut stage, "Er is nog een bijeenkomst bezig.");
}

#[test]
fn going_back_from_the_setup_keeps_the_names() {
    let mut stage = Stage::new(Lang::Nl).started(Start::Home);
    stage.types("<enter>Ans, Bo<tab><right><tab>21.00<esc>");
    shows(&mut stage, "[enter] openen");
    stage.types("<enter>");
    for kept in ["Ans, Bo", "21:00"] {
        shows(&mut stage, kept);
    }
}

#[test]
fn letters_behind_the_help_go_nowhere() {
    let mut stage = Stage::new(Lang::Nl).started(Start::Home);
    stage.types("<enter>Ans<f1>xyz<esc>");
    shows(&mut stage, "Ans");
    assert!(!stage.screen(80, 24).contains("xyz"));
}

#[test]
fn a_wall_clock_that_was_set_back_does_not_stop_the_countdown() {
    let mut stage = Stage::meeting(Lang::Nl);
    stage.waits(Span::seconds(60)).types("t");
    let mut stage = stage.again(Lang::Nl, -Span::minutes(60));
    let mut world = Invented { now: Some(stage.now), ..Invented::default() };
    let later = stage.now + Span::minutes(60) + Span::seconds(10);
    world.coming.extend(keys("<enter>").into_iter().map(|key| (stage.now, Input::Key(key))));
    world.coming.push_back((later, Input::Key(keys("t")[0])));
    world.coming.push_back((later, Input::Terminate));
    let mut terminal = Terminal::new(TestBackend::new(80, 24)).unwrap();
    run(&mut stage.app, &mut terminal, &mut world).unwrap();
    let kept = saved(&stage);
    assert_eq!(kept.spent(kept.position(), later), Span::seconds(70));
}

#[test]
fn whose_turn_was_passed_is_told() {
    let mut stage = Stage::meeting(Lang::Nl);
    stage.types("v");
    shows(&mut stage, "Ans slaat de beurt over.");
    shows(&mut stage, "Bo is aan de beurt");
}

#[test]
fn a_session_that_cannot_be_read_is_not_passed_over_in_silence() {
    let mut stage = chosen();
    stage.types("ql");
    let home = store::Home::at(stage.home.path());
    let journal = home.find(None).unwrap().join("session.jsonl");
    store::write(&journal, b"{\"v\":1,\"n\":0,\"at\":\"nooit\"}\n").unwrap();
    let mut stage = stage.again(Lang::Nl, Span::minutes(3));
    shows(&mut stage, "Eén bijeenkomst is niet te lezen.");
    stage.types("<down>");
    assert!(!stage.screen(80, 24).contains("niet te lezen"), "said once");
}

#[test]
fn one_letter_does_not_skip_a_step() {
    let mut stage = Stage::meeting(Lang::Nl);
    stage.types("s");
    shows(&mut stage, "Nog eens s doet het.");
    stage.types(" s");
    assert_eq!(saved(&stage).position(), 1, "another key in between begins anew");
    stage.types("s");
    assert!(saved(&stage).track(1).skipped);
}

#[test]
fn an_enter_too_many_opens_nothing_that_is_finished() {
    let mut stage = Stage::meeting(Lang::Nl);
    stage.types("ttiVan Cas.<enter><enter><enter>");
    stage.types("<esc>iVan Ans.<enter>Van Bo.<enter>");
    assert_eq!(texts(&stage, "problems"), ["Van Ans.", "Van Bo.", "Van Cas."]);
    stage.types("Van Dee.<enter><enter>i meer");
    assert_eq!(texts(&stage, "problems")[3], "Van Dee.");
    assert_eq!(texts(&stage, "problems").len(), 4);
}

#[test]
fn the_mistakes_in_an_own_method_are_read_where_it_is_chosen() {
    let broken = "name = \"Stuk\"\nkleur = \"rood\"\n[[steps]]\ntitle = \"Een\"\n";
    let own = [("stuk".to_owned(), broken.as_bytes().to_vec())];
    let mut stage = Stage::with(Lang::Nl, own).started(Start::Home);
    stage.types("w<up>");
    shows(&mut stage, "stuk.toml:2:1: ‘kleur’ ken ik op deze plek niet.");
    stage.types("<down><enter>");
    shows(&mut stage, "Werkplekleren in een uur");
}

#[test]
fn leaving_a_line_keeps_what_was_typed_on_it() {
    let mut stage = Stage::meeting(Lang::Nl);
    stage.types("iEerste<tab>Tweede<up>Derde<esc>");
    assert_eq!(texts(&stage, "problems"), ["EersteDerde", "Tweede"]);
    stage.types("uu");
    assert_eq!(texts(&stage, "problems"), ["Eerste"]);
    stage.types("i<esc>");
    assert_eq!(texts(&stage, "problems"), ["Eerste"], "a look is no change of mind");
    stage.types("i<down><down><down><down>");
    shows(&mut stage, "Nog niet bewaard: Ans en Bo.");
    stage.types("n<esc>n");
    shows(&mut stage, "In de vorige stap is iets begonnen en nog niet bewaard.");
}

#[test]
fn what_was_begun_and_left_is_told() {
    let mut stage = chosen();
    stage.types("niWat nu?<enter><esc>");
    shows(&mut stage, "Wat je begon is nog niet bewaard");
}

#[test]
fn where_there_is_no_line_letters_are_not_lost_in_silence() {
    let mut stage = Stage::meeting(Lang::Nl);
    stage.types("i1<enter>2<enter>3<enter>4<enter>Nog");
    shows(&mut stage, "Hier staat geen regel om op te schrijven.");
    let now = stage.now;
    stage.app.handle(Input::Paste("een lijst".to_owned()), now);
    shows(&mut stage, "Hier staat geen regel om op te schrijven.");
    stage.types("<esc>");
    stage.app.handle(Input::Paste("een lijst".to_owned()), now);
    shows(&mut stage, "Hier kun je niets plakken");
}

#[test]
fn what_is_asked_of_each_shows_as_a_hint_and_stops_nobody() {
    let mut stage = chosen();
    stage.types("nni");
    shows(&mut stage, "Hier hoort er minstens een te staan.");
    stage.types("Eén.<enter>");
    assert!(!stage.screen(80, 24).contains("Hier hoort er"), "there is one now");
    stage.types("<esc>nti");
    shows(&mut stage, "Nog niets van Bo, Cas en Dee.");
    stage.types("Bel eerst.<enter>");
    shows(&mut stage, "Nog niets van Cas en Dee.");
    stage.types("<esc>n");
    assert_eq!(saved(&stage).method().steps[saved(&stage).position()].id, "choose-advice");
}

#[test]
fn a_text_that_is_too_long_is_kept_and_says_so() {
    let mut stage = Stage::meeting(Lang::Nl);
    stage.types("iEen. Twee. Drie.<enter>");
    shows(&mut stage, "Hooguit 2 zinnen is de bedoeling; nu");
    assert_eq!(texts(&stage, "problems"), ["Een. Twee. Drie."]);
}

#[test]
fn a_meeting_that_went_on_elsewhere_is_found_there() {
    let mut stage = Stage::meeting(Lang::Nl);
    let other = tempfile::tempdir().unwrap();
    let path = other.path().display().to_string();
    stage.types(&format!("iVoor.<enter><esc>o{path}<enter>iNa.<enter><esc>"));
    let mut stage = stage.again(Lang::Nl, Span::minutes(1));
    stage.types("<enter>i");
    shows(&mut stage, "Na.");
    // Without that disk the program does not go on with half of it unasked.
    other.close().unwrap();
    let mut stage = stage.again(Lang::Nl, Span::minutes(1));
    shows(&mut stage, "vervolg is niet hier");
    stage.types("<enter>");
    shows(&mut stage, "Toch verder met wat hier staat?");
    stage.types("<enter>i");
    shows(&mut stage, "Voor.");
    assert!(!stage.screen(80, 24).contains("Na."));
}
