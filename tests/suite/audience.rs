//! The screen for the group, as people see it from the back of the room.

use crate::{
    looks::{at_the_advice, at_the_choice, at_the_questions},
    stage::{Stage, begin, shows, wishes},
};
use insta::with_settings;
use intervisie::{moment::Span, words::Lang};

/// A window beside another, the smallest that shows everything, a laptop, a projector.
const SIZES: [(u16, u16); 4] = [(40, 12), (80, 24), (120, 40), (200, 50)];

fn looks(name: &str, stage: &mut Stage) {
    let screens =
        SIZES.map(|(width, height)| format!("{width}x{height}\n{}\n", stage.screen(width, height)));
    with_settings!({omit_expression => true, prepend_module_to_snapshot => false}, {
        insta::assert_snapshot!(name, screens.join("\n"));
    });
}

#[test]
fn the_step_the_clock_and_who_does_what() {
    let mut stage = at_the_questions(Lang::Nl);
    stage.types("a");
    looks("audience", &mut stage);
    stage.types("a");
    shows(&mut stage, "[spatie] pauze");
    let mut stage = at_the_questions(Lang::En);
    looks("audience-en", stage.types("a"));
}

#[test]
fn whose_turn_it_is() {
    let mut stage = at_the_advice(Lang::Nl);
    looks("audience-turn", stage.types("<esc>a"));
    stage.types("tttt");
    shows(&mut stage, "Iedereen is geweest.");
}

#[test]
fn what_must_not_happen_stands_out_for_a_while() {
    let mut stage = at_the_questions(Lang::Nl);
    stage.types("af");
    looks("audience-flash", &mut stage);
    stage.waits(Span::seconds(10));
    assert!(!stage.screen(80, 24).contains("adviezen"));
}

#[test]
fn that_the_clock_stands_still_or_is_over_time_is_told_in_words() {
    let mut stage = at_the_questions(Lang::Nl);
    stage.types("a").waits(Span::minutes(14));
    looks("audience-over-time", &mut stage);
    stage.types(" ");
    shows(&mut stage, "GEPAUZEERD");
    stage.types(" b<enter>");
    looks("audience-break", &mut stage);
    stage.waits(Span::minutes(10));
    shows(&mut stage, "DE PAUZE IS VOORBIJ");
}

#[test]
fn a_clock_without_numbers_and_none_at_all() {
    let mut stage = at_the_questions(Lang::Nl);
    stage.types("ca");
    looks("audience-bar", &mut stage);
    assert!(!stage.screen(80, 24).contains("min"), "no number of minutes");
    stage.types("b<enter>");
    assert!(stage.screen(40, 12).contains('█'), "until when there is a break is told");
    stage.types(" c<left>");
    looks("audience-hidden", &mut stage);
    stage.types("c");
    assert!(stage.screen(80, 24).contains('█'));
}

#[test]
fn a_list_is_shown_on_purpose_and_taken_away_again() {
    let mut stage = at_the_choice(Lang::Nl);
    stage.types("al");
    looks("audience-list", &mut stage);
    stage.types("l");
    let screen = stage.screen(80, 24);
    assert!(!screen.contains("Vraag eerst"), "{screen}");
    stage.types("ln");
    let screen = stage.screen(80, 24);
    assert!(!screen.contains("Vraag eerst"), "another step has other lists:\n{screen}");
}

#[test]
fn nothing_that_is_written_is_seen_unless_it_is_shown() {
    let mut stage = at_the_choice(Lang::Nl);
    stage.types("a");
    for _ in 0..9 {
        let screen = stage.screen(200, 50);
        for secret in ["cliënt", "agenda", "Vraag eerst", "een week niets", "om uitleg", "[spatie]"]
        {
            assert!(!screen.contains(secret), "{secret}:\n{screen}");
        }
        stage.types("<left>");
    }
}

#[test]
fn the_end_is_told_calmly() {
    let mut stage = at_the_questions(Lang::Nl);
    stage.types("aqe<esc>");
    assert!(stage.screen(40, 12).contains("3b VERHELDEREN"));
    // A question lies over it, and what is typed on a page does not lie under it.
    stage.types("q");
    shows(&mut stage, "Afronden, of later verder?");
    stage.types("<esc>i");
    shows(&mut stage, "[enter] bewaren, verder");
}

#[test]
fn digits_get_four_tenths_of_the_height() {
    for script in ["n", "nn", "nnn", "nnnn", "nnnnnn"] {
        let mut stage = Stage::new(Lang::Nl).started(begin(wishes()));
        stage.types(script).types("a");
        for (width, height) in [(80, 24), (100, 30), (120, 40), (160, 45), (200, 50)] {
            let screen = stage.screen(width, height);
            // The tallest glyphs are drawn from edge to edge with these.
            let is_digits = |line: &&str| line.matches(['█', '▀', '▄']).count() >= 4;
            let rows = screen.lines().filter(is_digits).count();
            assert!(rows * 10 >= usize::from(height) * 4, "{script} {width}x{height}:\n{screen}");
        }
    }
}

#[test]
fn no_size_is_too_small() {
    let mut stage = at_the_advice(Lang::Nl);
    stage.types("<esc>a");
    for script in ["", "f", "l", "c", "c", "c ", "b<enter>"] {
        stage.types(script);
        for width in [1, 2, 3, 9, 39, 40, 41, 80, 300] {
            for height in [1, 2, 3, 5, 11, 12, 13, 19, 20, 24, 90] {
                stage.buffer(width, height);
            }
        }
    }
}
