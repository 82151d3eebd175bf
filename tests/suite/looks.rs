//! Every screen as people see it, at a fixed moment and at the sizes that matter.

use crate::stage::{Stage, begin, shows, wishes};
use intervisie::{
    app::{Start, Wishes},
    moment::Span,
    words::Lang,
};

/// The smallest screen that shows everything, a laptop, a projector.
const SIZES: [(u16, u16); 3] = [(80, 24), (120, 40), (200, 50)];

pub(crate) fn looks(name: &str, stage: &mut Stage) {
    let screens =
        SIZES.map(|(width, height)| format!("{width}x{height}\n{}\n", stage.screen(width, height)));
    insta::with_settings!({omit_expression => true, prepend_module_to_snapshot => false}, {
        insta::assert_snapshot!(name, screens.join("\n"));
    });
}

/// A meeting that came as far as the questions about the case of Ans.
pub(crate) fn at_the_questions(lang: Lang) -> Stage {
    let mut stage = Stage::meeting(lang);
    stage
        .waits(Span::seconds(20))
        .types("iEen cliënt volgt mijn adviezen niet op. Hoe ga ik daarmee om?<enter>")
        .types("Mijn agenda loopt elke week vast.<enter>")
        .types("Ik durf een collega niet aan te spreken.<enter><esc>")
        .types("ttt");
    stage.waits(Span::seconds(350)).types("n").waits(Span::seconds(80));
    stage.types("i1b<esc>").waits(Span::seconds(30)).types("n");
    stage.waits(Span::seconds(185)).types("n").waits(Span::seconds(200));
    stage
}

/// The same, come as far as the round of advice.
pub(crate) fn at_the_advice(lang: Lang) -> Stage {
    let mut stage = at_the_questions(lang);
    stage.types("iWat ging eraan vooraf?<enter>Een korte dag en geen overdracht.<enter><esc>n");
    stage.waits(Span::minutes(9)).types("iHet advies komt als iedereen al weg wil.<enter><esc>n");
    stage.waits(Span::minutes(2)).types("t").waits(Span::seconds(50)).types("t");
    stage.types("iVraag eerst wat hij zelf ziet.<enter>");
    stage
}

pub(crate) fn at_the_choice(lang: Lang) -> Stage {
    let mut stage = at_the_advice(lang);
    stage.types("Plan het gesprek voordat het misgaat.<enter>Doe een week niets.<enter><esc>tt");
    stage.waits(Span::minutes(5)).types("n").waits(Span::seconds(40));
    stage
}

pub(crate) fn at_the_end(lang: Lang) -> Stage {
    let mut stage = at_the_choice(lang);
    stage.types("i2<enter>3<enter>1<enter>1Ik plan elke maandag een half uur.<enter>met Bo");
    stage.types("<enter><enter><esc>").waits(Span::minutes(3)).types("n");
    stage.types("iRustig, ik kwam goed aan bod.<enter>Ik weet waar ik begin.<enter>");
    stage.types("Fijn tempo.<enter>Ik herken het.<enter><esc>tttt");
    stage.waits(Span::minutes(8));
    stage
}

#[test]
fn home_on_a_new_machine() {
    looks("home-new", &mut Stage::new(Lang::Nl).started(Start::Home));
}

#[test]
fn home_with_a_meeting_to_go_on_with() {
    let mut stage = at_the_questions(Lang::Nl).again(Lang::Nl, Span::minutes(6));
    looks("home-go-on", &mut stage);
    let mut stage = stage.again(Lang::En, Span::minutes(200));
    looks("home-go-on-en", &mut stage);
}

#[test]
fn setting_up() {
    let mut stage = Stage::new(Lang::Nl).started(Start::Home);
    stage.types("<enter>Ans, Bo, Cas");
    looks("setup", &mut stage);
    stage.types("<tab><right><tab>20.15<tab><tab><tab><right>");
    looks("setup-filled", &mut stage);
    stage.types("<up><up><up>x<enter>");
    assert!(stage.screen(80, 24).contains("20.15x is geen tijd."));
}

#[test]
fn setting_up_with_some_online() {
    let mut stage = Stage::new(Lang::Nl).started(Start::Home);
    stage.types("<enter>Ans, Bo (online), Cas<tab><right><tab>20.15<tab>");
    looks("setup-hybrid", &mut stage);
}

#[test]
fn choosing_a_method() {
    let broken = "name = \"Ons uur\"\n[[steps]]\ntitle = \"Praten\"\nminuts = 60\n";
    let own = [("uur".to_owned(), broken.as_bytes().to_vec())];
    let mut stage = Stage::with(Lang::Nl, own).started(Start::Home);
    stage.types("w");
    looks("library-broken", &mut stage);
    stage.types("<down>ppmmmm");
    looks("library", &mut stage);
    stage.types("<right>");
    looks("library-in-full", &mut stage);
    let mut stage = Stage::new(Lang::En).started(Start::Home);
    stage.types("w/zz");
    looks("library-nothing-en", &mut stage);
}

#[test]
fn the_clock_with_both_countdowns() {
    looks("room", &mut at_the_questions(Lang::Nl));
    looks("room-en", &mut at_the_questions(Lang::En));
}

#[test]
fn a_window_beside_another_shows_the_clock_and_what_fits() {
    let mut stage = at_the_questions(Lang::Nl);
    let scripts = ["", "w", "<esc>e", "<esc>i"];
    let low = scripts.map(|script| format!("40x12\n{}\n", stage.types(script).screen(40, 12)));
    let low = low.join("\n");
    insta::with_settings!({omit_expression => true, prepend_module_to_snapshot => false}, {
        insta::assert_snapshot!("room-low", low);
    });
}

#[test]
fn over_time_paused_and_in_a_round() {
    let mut stage = at_the_questions(Lang::Nl);
    stage.waits(Span::minutes(14));
    looks("room-over-time", &mut stage);
    stage.types(" ");
    looks("room-paused", &mut stage);
    let mut stage = at_the_advice(Lang::Nl);
    stage.types("<esc>");
    looks("room-round", &mut stage);
}

#[test]
fn before_the_plan_comes_the_lookback() {
    let lookback = Wishes { lookback: Some(true), ..wishes() };
    let mut stage = Stage::new(Lang::Nl).started(begin(lookback));
    stage.waits(Span::seconds(95));
    looks("room-lookback", &mut stage);
}

#[test]
fn writing() {
    let mut stage = at_the_advice(Lang::Nl);
    stage.types("Plan het gesprek voordat het mis");
    looks("page-writing", &mut stage);
    let mut stage = at_the_questions(Lang::Nl);
    stage.types("iWat ging eraan vooraf?<enter>Een korte dag");
    looks("page-fields", &mut stage);
}

#[test]
fn choosing_and_rating() {
    let mut stage = at_the_choice(Lang::Nl);
    stage.types("i1<enter>3");
    looks("page-rating", &mut stage);
    stage.types("<enter>2<enter>2");
    looks("page-choosing", &mut stage);
    let mut stage = Stage::meeting(Lang::En);
    stage.types("iEen vraag.<enter>Nog een.<enter><esc>ni2");
    looks("page-ground-en", &mut stage);
}

#[test]
fn what_lies_over_the_room() {
    let mut stage = at_the_questions(Lang::Nl);
    stage.types("r");
    looks("rules", &mut stage);
    stage.types("<esc>?");
    looks("help", &mut stage);
    stage.types("<esc>g<down><down>");
    looks("jump", &mut stage);
    stage.types("<esc>q");
    looks("leaving", &mut stage);
    stage.types("<esc>o");
    // No picture: where the disk is has another length on each machine.
    shows(&mut stage, "Schrijf het hele pad");
}

#[test]
fn the_report_before_it_is_saved() {
    let mut stage = at_the_end(Lang::Nl);
    stage.types("qe");
    looks("review", &mut stage);
    stage.types("<pgdn>");
    looks("review-further", &mut stage);
    stage.types("<enter>");
    assert!(stage.screen(80, 24).contains("Verslag bewaard:"));
}

#[test]
fn a_screen_that_is_too_small_shows_the_clock_and_the_step() {
    let mut stage = at_the_questions(Lang::Nl);
    assert_eq!(stage.screen(39, 11).trim(), "11:40 3b Verhelderen");
    assert_eq!(stage.screen(20, 1).trim(), "11:40 3b Verhelderen");
    stage.types(" ");
    assert_eq!(stage.screen(39, 12).trim(), "11:40 GEPAUZEERD 3b Verhelderen");
    stage.types("q");
    assert!(stage.screen(39, 11).contains("Afronden, of later verder?\n[e] afronden"));
}

#[test]
fn no_size_is_too_small_for_any_screen() {
    let mut stage = at_the_choice(Lang::Nl);
    let overlays = ["", "r", "?", "q", "o", "g", "i", "<esc>qe", "<enter>"];
    for script in overlays {
        stage.types(script);
        for width in [1, 2, 3, 5, 10, 39, 40, 41, 71, 72, 73, 79, 300] {
            for height in [1, 2, 3, 4, 5, 9, 11, 12, 13, 19, 20, 23, 100] {
                stage.buffer(width, height);
            }
        }
        if !script.contains('e') {
            stage.types("<esc>");
        }
    }
    for script in [
        "",
        "<f1>",
        "<esc>w",
        "w<right>",
        "w/zzz",
        "w?",
        "<enter>",
        "<enter>Ans, Bo<tab><tab>",
        "<enter><f1>",
    ] {
        let mut stage = Stage::new(Lang::En).started(Start::Home);
        stage.types(script);
        for width in [1, 2, 7, 20, 40, 81] {
            for height in [1, 2, 3, 6, 12, 24] {
                stage.buffer(width, height);
            }
        }
    }
}
