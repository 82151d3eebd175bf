//! A file that builds on another.

use crate::{
    diagnostic::{Source, render},
    method::{Catalog, Method},
    moment::Span,
    words::{Lang, Words},
};

const BASE: &str = r#"
name = "Basis"
language = "en"
minutes = 30
rules = ["Eén", "Twee"]
[[steps]]
title = "Begin"
minutes = 5
[[steps]]
id = "midden"
title = "Midden"
minutes = 20
[[steps.steps]]
id = "vragen"
title = "Vragen"
minutes = 15
say = "Vraag."
[[steps.steps.capture]]
id = "vraag"
by = "each"
[[steps.steps]]
id = "kiezen"
title = "Kiezen"
minutes = 5
[[steps.steps.capture]]
pick = "vraag"
[[steps]]
id = "eind"
title = "Eind"
minutes = 5
[[modules]]
id = "deel"
title = "Deel"
minutes = 4
"#;

fn catalog(files: &[(&str, &str)]) -> Catalog {
    let own = files.iter().map(|(id, text)| ((*id).to_owned(), text.as_bytes().to_vec()));
    Catalog::new(own)
}

/// What is said of the first file, in Dutch.
fn told(files: &[(&str, &str)]) -> String {
    let (id, text) = files[0];
    let findings = catalog(files).load(id).unwrap().unwrap_err();
    for finding in &findings {
        assert!(finding.at.start <= finding.at.end && finding.at.end <= text.len(), "{finding:?}");
    }
    let source = Source::new("x.toml", text.as_bytes());
    let told = render(&source, &findings, &Words::new(Lang::Nl));
    let told = told.lines().filter(|line| line.starts_with("x.toml:") || line.contains(" = "));
    let told = told.filter(|line| !line.contains('│'));
    told.map(|line| line.trim_start().trim_start_matches("x.toml:")).collect::<Vec<_>>().join("\n")
}

fn made(own: &str) -> Method {
    let own = format!("extends = \"basis\"\n{own}");
    let files = [("eigen", own.as_str()), ("basis", BASE)];
    let method = catalog(&files).load("eigen").unwrap();
    let method = method.unwrap_or_else(|_| panic!("{}", told(&files)));
    assert!(method.is_sound());
    method
}

fn plan(method: &Method) -> Vec<(&str, i64)> {
    let minutes = |span: Option<Span>| span.map_or(0, Span::rounded_minutes);
    method.steps.iter().map(|step| (step.id.as_str(), minutes(step.planned))).collect()
}

#[test]
fn what_is_not_said_stays_as_it_was() {
    let method = made("name = \"Eigen\"\nrules = [\"Drie\"]");
    assert_eq!((method.id.as_str(), method.name.as_str()), ("eigen", "Eigen"));
    assert_eq!((method.language.as_str(), method.rules.len()), ("en", 1));
    assert_eq!(method.minutes, Some(Span::minutes(30)), "nothing changed its time");
    assert_eq!(made("").name, "Basis");
}

#[test]
fn a_step_is_changed_at_any_depth_and_what_lies_above_it_is_added_up_anew() {
    let method = made("[[steps]]\nid = \"vragen\"\nminutes = 10\nguard = \"Kort.\"");
    let step = &method.steps[2];
    assert_eq!((step.say.as_deref(), step.guard.as_deref()), (Some("Vraag."), Some("Kort.")));
    assert_eq!(plan(&method)[1..3], [("midden", 15), ("vragen", 10)]);
    assert_eq!((method.minutes, super::whole(&method)), (None, Span::minutes(25)));
    let only_words = made("[[steps]]\nid = \"vragen\"\nsay = \"Anders.\"");
    assert_eq!(only_words.minutes, Some(Span::minutes(30)));
    let each = made("[[steps]]\nid = \"eind\"\nminutes_each = 1\nturns = \"round\"");
    assert_eq!((each.steps[4].planned, each.steps[4].each), (None, Some(Span::MINUTE)));
}

#[test]
fn what_is_stated_anew_must_be_right() {
    let own = "extends = \"basis\"\nminutes = 20\n[[steps]]\nid = \"vragen\"\nminutes = 10\n";
    let files = [("eigen", own), ("basis", BASE)];
    assert!(
        told(&files).starts_with("2:11: Hier staat 20 minuten, maar de onderdelen duren samen 25.")
    );
    let own = format!("{own}[[steps]]\nid = \"midden\"\nminutes = 10\n");
    let told = told(&[("eigen", &own), ("basis", BASE)]);
    assert!(
        told.contains("8:11: Hier staat 10 minuten, maar de onderdelen duren samen 15."),
        "{told}"
    );
}

#[test]
fn steps_come_go_and_move() {
    let method = made(
        "drop = [\"eind\", \"deel\"]\n\
        [[steps]]\ntitle = \"Tussen\"\nafter = \"vragen\"\nminutes = 1\n\
        [[steps]]\ntitle = \"Slot\"\n[[steps.steps]]\ntitle = \"Laatste\"\n\
        [[steps]]\nid = \"begin\"\nafter = \"midden\"\n",
    );
    let expected = [
        ("midden", 21),
        ("vragen", 15),
        ("tussen", 1),
        ("kiezen", 5),
        ("begin", 5),
        ("slot", 0),
        ("laatste", 0),
    ];
    assert_eq!(plan(&method), expected);
    assert!(method.modules.is_empty());
    let module = made("[[modules]]\nid = \"deel\"\nminutes = 9\n");
    assert_eq!(module.module("deel").unwrap()[0].planned, Some(Span::minutes(9)));
    assert_eq!(module.minutes, Some(Span::minutes(30)), "a module is no part of the whole");
}

#[test]
fn an_own_file_can_build_on_the_one_it_replaces_and_others_on_that() {
    let own = "extends = \"werkplekleren\"\nname = \"Van ons\"";
    let kort = "extends = \"werkplekleren\"\ndrop = [\"evaluate\"]";
    let catalog = catalog(&[("werkplekleren", own), ("kort", kort)]);
    let method = catalog.load("werkplekleren").unwrap().unwrap();
    assert_eq!((method.name.as_str(), super::whole(&method)), ("Van ons", Span::minutes(60)));
    let kort = catalog.load("kort").unwrap().unwrap();
    assert_eq!((kort.name.as_str(), super::whole(&kort)), ("Van ons", Span::minutes(50)));
}

#[test]
fn what_is_wrong_with_building_on_another_is_told_in_the_own_file() {
    let own = |rest: &str| format!("name = \"A\"\nextends = \"basis\"\n{rest}");
    let on = |base: &str| format!("extends = \"{base}\"");
    let chain: Vec<(String, String)> =
        (0..8).map(|at| (format!("m{at}"), on(&format!("m{}", at + 1)))).collect();
    let chain: Vec<_> = chain.iter().map(|(id, text)| (id.as_str(), text.as_str())).collect();
    let all = [
        told(&[("eigen", &on("werkpleklerem"))]),
        told(&[("eigen", &on("iets-heel-anders"))]),
        told(&[("a", &on("b")), ("b", &on("a"))]),
        told(&[("eigen", &on("eigen"))]),
        told(&chain),
        told(&[("eigen", &own("")), ("basis", "name = ")]),
        told(&[("eigen", &own("drop = [\"vragn\", \"heel anders\"]")), ("basis", BASE)]),
        told(&[("eigen", &own("[[steps]]\ntitle = \"B\"\nafter = \"nergens\"")), ("basis", BASE)]),
        told(&[("eigen", &own("drop = [\"vragen\"]")), ("basis", BASE)]),
        told(&[
            ("eigen", &own("[[steps]]\nid = \"eind\"\n[[steps]]\nid = \"eind\"")),
            ("basis", BASE),
        ]),
        told(&[("eigen", &own("minuts = 5")), ("basis", BASE)]),
    ];
    insta::assert_snapshot!(all.join("\n\n"), @"
    1:11: Er is geen werkvorm ‘werkpleklerem’ om op voort te bouwen.
    = Bedoelde je ‘werkplekleren’?

    1:11: Er is geen werkvorm ‘iets-heel-anders’ om op voort te bouwen.
    = Noem het id van een werkvorm: de naam van het bestand, zonder .toml.

    1:11: Zo bouwt ‘a’ op zichzelf voort.
    = Laat een van de werkvormen op zichzelf staan: haal daar ‘extends’ weg.

    1:11: Er is geen werkvorm ‘eigen’ om op voort te bouwen.
    = Noem het id van een werkvorm: de naam van het bestand, zonder .toml.

    1:11: Hier bouwen meer dan 5 werkvormen op elkaar voort.
    = Noem bij ‘extends’ een werkvorm die dichter bij het begin staat.

    2:11: De werkvorm ‘basis’, waar deze op voortbouwt, is zelf niet te lezen.
    = Maak eerst die werkvorm goed.

    3:9: De werkvorm waar deze op voortbouwt, heeft geen stap ‘vragn’.
    = Bedoelde je ‘vragen’?
    3:18: De werkvorm waar deze op voortbouwt, heeft geen stap ‘heel anders’.
    = Dit kan hier wel: begin, deel, eind, kiezen, midden, vragen.

    5:9: De werkvorm waar deze op voortbouwt, heeft geen stap ‘nergens’.
    = Dit kan hier wel: begin, eind, kiezen, midden, vragen.

    2:11: Er is niets met het id ‘vraag’ om mee verder te gaan.
    = Dit staat in ‘basis’, waar deze werkvorm op voortbouwt. Verander die stap hier mee, of laat hem weg met ‘drop’.

    6:6: ‘eind’ staat er al een keer.
    = Kies voor een van de twee iets anders.

    3:1: ‘minuts’ ken ik op deze plek niet.
    = Bedoelde je ‘minutes’?
    ");
}
