//! The screen for the group, as people see it from the back of the room.

use crate::{
    looks::{at_the_advice, at_the_choice, at_the_questions},
    stage::{Stage, begin, shows, wishes},
};
use insta::with_settings;
use intervisie::{
    app::{Start, Wishes},
    moment::Span,
    words::Lang,
};

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
    stage.types("ad");
    looks("audience-list", &mut stage);
    stage.types("d");
    let screen = stage.screen(80, 24);
    assert!(!screen.contains("Vraag eerst"), "{screen}");
    stage.types("dn");
    let screen = stage.screen(80, 24);
    assert!(!screen.contains("Vraag eerst"), "another step has other lists:\n{screen}");
}

/// Nothing that anybody wrote is on the screen.
fn keeps_still(stage: &mut Stage, after: &str) {
    for (width, height) in SIZES {
        let screen = stage.screen(width, height);
        for secret in ["cliënt", "agenda", "Vraag eerst", "een week niets", "Een korte dag"] {
            assert!(!screen.contains(secret), "{secret} after {after}:\n{screen}");
        }
    }
}

#[test]
fn nothing_that_is_written_is_seen_unless_it_is_shown() {
    let mut stage = at_the_choice(Lang::Nl);
    stage.types("a");
    for _ in 0..9 {
        keeps_still(&mut stage, "going back");
        stage.types("<left>");
    }
    let mut stage = at_the_choice(Lang::Nl);
    stage.types("a");
    for opens in ["b", "w", "e", "m", "q", "?", "r", "o", "g", "m<down><down><enter>"] {
        stage.types(opens);
        keeps_still(&mut stage, opens);
        stage.types("<esc>");
    }
    for does in ["v", "t", "u", "u", "u", "z", "s", "f", "x", "n", "n", "n"] {
        stage.types(does);
        keeps_still(&mut stage, does);
    }
    // One line is worked on, and no other is seen.
    stage.types("<esc><left><left>i");
    shows(&mut stage, "(niet in beeld)");
}

#[test]
fn the_report_is_on_the_wall_when_somebody_asks_for_it() {
    let mut stage = at_the_choice(Lang::Nl);
    stage.types("aqe");
    keeps_still(&mut stage, "the end");
    looks("audience-ended", &mut stage);
    stage.types("i");
    assert!(stage.screen(120, 80).contains("Vraag eerst"), "a key shows it, and does no more");
    stage.types("a");
    keeps_still(&mut stage, "a");
    stage.types("<enter><enter>");
    shows(&mut stage, "Verslag bewaard:");
}

#[test]
fn what_is_for_few_is_shown_to_nobody() {
    let method = "name = 'Kort'\n[[steps]]\ntitle = 'Schrijven'\nminutes = 5\n\
        [[steps.capture]]\nid = 'own'\nby = 'group'\ntitle = 'Geheim'\nreport = 'none'\n\
        [[steps.capture]]\nid = 'all'\nby = 'group'\ntitle = 'Samen'\n";
    let own = [("kort".to_owned(), method.as_bytes().to_vec())];
    let start = Start::Method { id: "kort".to_owned(), wishes: wishes() };
    let mut stage = Stage::with(Lang::Nl, own).started(start);
    stage.types("iEen geheim.<enter><esc>ad");
    shows(&mut stage, "In deze stap staat nog niets om te laten zien.");
    stage.types("<esc>i<down>Dit mag.<enter><esc>d");
    let screen = stage.screen(40, 12);
    assert!(screen.contains("Dit mag.") && !screen.contains("geheim"), "{screen}");
}

#[test]
fn a_list_stays_with_its_step() {
    let mut stage = at_the_choice(Lang::Nl);
    stage.types("a<left>d");
    assert!(stage.screen(80, 24).contains("Vraag eerst"), "the advice");
    stage.types("u");
    keeps_still(&mut stage, "undoing that they went back");
}

#[test]
fn hostile_titles_and_names_leave_the_clock_where_it_is() {
    for name in ["woord ".repeat(40), "w".repeat(200), "\u{202e}漢\u{301}".repeat(40)] {
        let title = name.replace('\u{202e}', "").chars().take(100).collect::<String>();
        let method = format!(
            "name = 'Kort'\n[[steps]]\ntitle = '{title}'\nguard = '{title}'\nminutes = 5\n\
             turns = 'round'\n[[steps.capture]]\nby = 'each'\ntitle = '{title}'\n"
        );
        let own = [("kort".to_owned(), method.into_bytes())];
        let people = vec![name.clone(), "Bo".to_owned()];
        let wishes = Wishes { people, ..Wishes::default() };
        let start = Start::Method { id: "kort".to_owned(), wishes };
        let mut stage = Stage::with(Lang::Nl, own).started(start);
        for script in ["", "a", "f", "iWat dan ook.<enter><esc>d", "w", "<esc>e", "<esc> "] {
            stage.types(script);
            for (width, height) in [(40, 12), (41, 13), (80, 24), (200, 50), (300, 12)] {
                stage.buffer(width, height);
            }
        }
        stage.types(" d");
        let screen = stage.screen(80, 24);
        assert!(screen.contains(['█', '▀']), "the clock is gone:\n{screen}");
    }
}

#[test]
fn panels_lie_over_it_and_pages_take_its_place() {
    let mut stage = at_the_questions(Lang::Nl);
    stage.types("aq");
    let screen = stage.screen(80, 24);
    let shown = ["Afronden, of later verder?", "[l] later verder", "█"];
    assert!(shown.iter().all(|text| screen.contains(text)), "{screen}");
    stage.types("<esc>i");
    shows(&mut stage, "[enter] bewaren, verder");
}

#[test]
fn what_holds_for_the_clock_is_read_at_any_width() {
    let mut stage = at_the_questions(Lang::Nl);
    stage.types("ab<enter>").waits(Span::minutes(11));
    let words = stage.screen(200, 12); // so low that nothing is large
    assert!(words.contains("DE PAUZE IS VOORBIJ"), "{words}");
    for width in 40..100 {
        let over = stage.buffer(width, 40);
        let marked = over
            .content
            .iter()
            .filter(|cell| cell.modifier.contains(ratatui::style::Modifier::REVERSED));
        assert!(marked.count() > 0, "nothing is said at {width}");
    }
}

#[test]
fn a_guard_is_read_to_its_end_where_nobody_speaks() {
    let guard = "Zeg niets over wat je ervan vindt, en geef ook geen advies. ".repeat(3);
    let method = format!(
        "name = 'Kort'\n[[steps]]\ntitle = 'Stil'\nguard = '{}'\nminutes = 5\n",
        guard.trim()
    );
    let own = [("kort".to_owned(), method.into_bytes())];
    let start = Start::Method { id: "kort".to_owned(), wishes: wishes() };
    let mut stage = Stage::with(Lang::Nl, own).started(start);
    let screen = stage.types("af").screen(80, 24).replace('\n', " ");
    assert_eq!(screen.matches("Zeg niets").count(), 3, "{screen}");
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
    for script in ["", "f", "d", "c", "c", "c ", "b<enter>"] {
        stage.types(script);
        for width in [1, 2, 3, 9, 39, 40, 41, 80, 300] {
            for height in [1, 2, 3, 5, 11, 12, 13, 19, 20, 24, 90] {
                stage.buffer(width, height);
            }
        }
    }
}
