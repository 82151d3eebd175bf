//! What a method file gives, right or wrong.

mod damage;
mod extend;
mod keys;
mod mistakes;
mod schema;
mod warn;

use crate::{
    diagnostic::{Finding, Source, render},
    method::{Activity, By, Decide, Method, Purpose, Role, Verb, When, load, shipped},
    moment::Span,
    words::{Lang, Words},
};

fn shown(text: &[u8], findings: &[Finding], lang: Lang) -> String {
    render(&Source::new("x.toml", text), findings, &Words::new(lang))
}

/// What is said of a broken file, in Dutch, without the lines of the file between.
fn said(text: &str) -> String {
    let findings = load("x", text.as_bytes()).expect_err(text);
    let english = shown(text.as_bytes(), &findings, Lang::En);
    assert!(!english.contains("diagnostic-") && !english.contains("method-"), "{english}");
    let shown = shown(text.as_bytes(), &findings, Lang::Nl);
    let told = shown.lines().filter(|line| line.starts_with("x.toml") || line.contains(" = "));
    let told = told.filter(|line| !line.contains('│'));
    told.map(|line| line.trim_start().trim_start_matches("x.toml:")).collect::<Vec<_>>().join("\n")
}

fn werkplekleren() -> Method {
    let (id, text) = shipped()[0];
    load(id, text.as_bytes()).unwrap()
}

#[test]
fn six_lines_are_a_method() {
    let text = "name = \"Ons uur\"\n[[steps]]\ntitle = \"Vertellen\"\nminutes = 1.5\n\
        [[steps.capture]]\nas = \"case\"\n";
    let method = load("ons-uur", text.as_bytes()).unwrap();
    assert!(method.is_sound());
    assert_eq!(method.language, "nl");
    let step = &method.steps[0];
    assert_eq!((step.id.as_str(), step.number.as_str()), ("vertellen", "1"));
    assert_eq!(step.planned, Some(Span::seconds(90)));
    let capture = &step.captures[0];
    assert_eq!((capture.id.as_str(), capture.title.as_str()), ("case", "Vertellen"));
    assert_eq!((capture.purpose, &capture.by), (Purpose::Case, &By::Group));
}

#[test]
fn werkplekleren_takes_an_hour_to_the_minute() {
    let method = werkplekleren();
    assert_eq!(whole(&method), Span::minutes(60));
    let plan = method.steps.iter().map(|step| {
        let minutes = step.planned.map_or(0, Span::rounded_minutes);
        (step.id.as_str(), step.number.as_str(), minutes, step.parent)
    });
    let plan: Vec<_> = plan.collect();
    let expected = [
        ("lookback", "", 0, None),
        ("collect", "1", 5, None),
        ("choose", "2", 2, None),
        ("case", "3", 43, None),
        ("explain", "3a", 3, Some(3)),
        ("clarify", "3b", 15, Some(3)),
        ("analyse", "3c", 10, Some(3)),
        ("advise", "3d", 10, Some(3)),
        ("choose-advice", "3e", 5, Some(3)),
        ("evaluate", "4", 10, None),
    ];
    assert_eq!(plan, expected);
    assert_eq!(method.steps[0].when, When::NotFirst);
}

#[test]
fn werkplekleren_writes_what_the_plan_asks_for() {
    let method = werkplekleren();
    let captures = method.steps.iter().flat_map(|step| &step.captures);
    let ids: Vec<_> = captures.map(|capture| capture.id.as_str()).collect();
    let expected = "looking-back problems chosen explanation questions definitions \
        reworded advice appeal chosen-advice action evaluation";
    assert_eq!(ids.join(" "), expected);
    let verb = |id: &str| &method.capture(id).unwrap().1.verb;
    assert!(matches!(verb("chosen"), Verb::Pick { presenter: true, decide: Decide::Group, .. }));
    let own_choice = matches!(verb("chosen-advice"), Verb::Pick { decide: Decide::Presenter, .. });
    assert!(own_choice, "S4-39");
    assert_eq!(method.capture("chosen").unwrap().1.purpose, Purpose::Case);
    let (step, advice) = method.capture("advice").unwrap();
    assert!(advice.alone && method.steps[step].round, "S4-31, S4-33");
    assert_eq!((&advice.by, advice.limit.min), (&By::Members, Some(1)), "S4-32");
    assert_eq!(method.capture("action").unwrap().1.texts(), 3, "S4-40");
    let roles: Vec<_> = method.steps[step].who.iter().map(|(role, _)| role.clone()).collect();
    assert_eq!(roles, [Role::Members, Role::Presenter, Role::Facilitator], "as in the file");
    let Verb::Rate { scale, .. } = verb("appeal") else { panic!("S4-38") };
    assert_eq!(scale[..], ["spreekt niet aan", "spreekt aan", "bruikbaar voor mij"], "it rises");
    assert_eq!(method.capture("evaluation").unwrap().1.limit.min, Some(1), "an empty one is told");
}

#[test]
fn what_stands_above_each_other_in_a_report_differs_and_fits_a_column() {
    for step in &werkplekleren().steps {
        for capture in &step.captures {
            let heads_a_chapter = capture.purpose == Purpose::Lookback;
            assert!(!heads_a_chapter || capture.title != step.title, "{}", step.title);
            for field in &capture.fields {
                assert!(field.title.chars().count() <= 14, "{}", field.title);
            }
        }
    }
}

#[test]
fn a_third_level_is_numbered_and_times_are_filled_in_from_below() {
    let text = r#"
        name = "Diep"
        [[steps]]
        title = "Samen"
        [[steps.steps]]
        title = "Deel"
        [[steps.steps.steps]]
        title = "…"
        minutes = 2
        [[steps.steps.steps]]
        title = "…"
        minutes = 3
    "#;
    let method = load("x", text.as_bytes()).unwrap();
    assert!(method.is_sound());
    let steps = method.steps.iter();
    let plan: Vec<_> = steps.map(|step| (&*step.id, &*step.number, step.planned)).collect();
    let minutes = |minutes| Some(Span::minutes(minutes));
    let expected = [
        ("samen", "1", minutes(5)),
        ("deel", "1a", minutes(5)),
        ("step", "1a1", minutes(2)),
        ("step-2", "1a2", minutes(3)),
    ];
    assert_eq!(plan, expected);
}

#[test]
fn steps_without_minutes_may_take_what_the_others_leave_of_the_whole() {
    let text = r#"
        name = "Open"
        minutes = 20
        [[steps]]
        title = "Terug"
        when = "not-first"
        [[steps]]
        title = "Vast"
        minutes = 5
        [[steps]]
        title = "Open"
        [[steps]]
        title = "Ook open"
    "#;
    let method = load("x", text.as_bytes()).unwrap();
    let planned: Vec<_> = method.steps.iter().map(|step| step.planned).collect();
    assert_eq!(planned, [None, Some(Span::minutes(5)), None, None], "as much as is left");
    assert_eq!(method.minutes, Some(Span::minutes(20)));
    let full = text.replace("minutes = 20", "minutes = 5");
    assert!(load("x", full.as_bytes()).is_ok(), "nothing is left");
    assert!(load("x", text.replace("minutes = 20", "minutes = 4").as_bytes()).is_err());
}

#[test]
fn a_round_of_which_nothing_is_said_goes_past_everyone() {
    let head = "name = \"A\"\n[[steps]]\ntitle = \"B\"\nturns = \"round\"\n";
    for who in ["", "who = { facilitator = \"asks\" }"] {
        let method = load("x", format!("{head}{who}").as_bytes()).unwrap();
        let last = method.steps[0].who.last().unwrap();
        assert_eq!(*last, (Role::Everyone, Activity::Speaks), "{who}");
    }
    let method = load("x", format!("{head}who = {{ everyone = \"asks\" }}").as_bytes()).unwrap();
    assert_eq!(method.steps[0].who, [(Role::Everyone, Activity::Asks)], "as it was written");
}

#[test]
fn what_was_said_anew_can_be_chosen_rated_and_said_anew() {
    let capture = |id: &str, rest: &str| {
        format!("[[steps.capture]]\nid = \"{id}\"\ntitle = \"{id}\"\n{rest}\n")
    };
    let text = "name = \"A\"\n[[steps]]\ntitle = \"B\"\n".to_owned()
        + &capture("first", "by = \"each\"")
        + &capture("anew", "by = \"each\"\nreword = \"first\"\nlimit = { sentences = 1 }")
        + &capture("again", "by = \"each\"\nreword = \"anew\"")
        + &capture("worth", "rate = \"anew\"\nscale = [\"min\", \"meer\"]")
        + &capture("chosen", "pick = \"again\"\nmakes = \"presenter\"")
        + &capture("story", "by = \"presenter\"");
    let method = load("x", text.as_bytes()).unwrap();
    assert!(method.is_sound());
}

#[test]
fn a_mistake_is_shown_in_the_file() {
    let text = "name = \"Ons uur\"\n\n[[steps]]\ntitle = \"Vertellen\"\nminuts = 5 # kort\n";
    let findings = load("x", text.as_bytes()).unwrap_err();
    let expected = "\
x.toml:5:1: ‘minuts’ ken ik op deze plek niet.
  │
5 │ minuts = 5 # kort
  │ ^^^^^^
  = Bedoelde je ‘minutes’?
";
    assert_eq!(shown(text.as_bytes(), &findings, Lang::Nl), expected);
}

#[test]
fn every_mistake_is_told_at_once() {
    let text = r#"
language = "Nederlands"
minutes = "zestig"
regels = ["Telefoon uit"]
rules = ["Telefoon uit", 5]

[[steps]]
title = "Vertellen"
minutes = -5
who = { presenter = "speeks" }
[[steps.capture]]
as = "case"
by = "each"
limit = { sentences = 0 }

[[steps]]
title = ""
[[steps.capture]]
pick = "case"
reword = "later"
"#;
    insta::assert_snapshot!(said(text), @r#"
    2:12: Zo schrijf je een taal hier niet.
    = Schrijf de taal als afkorting, zo: "nl" of "en".
    3:11: Hier hoort een getal te staan.
    = Schrijf alleen het getal, zonder aanhalingstekens, zo: 5 of 1.5.
    4:1: ‘regels’ ken ik op deze plek niet.
    = Bedoelde je ‘rules’?
    5:26: Hier hoort tekst te staan.
    = Zet tekst tussen aanhalingstekens, zo: "Kiezen".
    9:11: Een stap duurt minstens een seconde en hooguit een etmaal.
    = Schrijf het aantal minuten, zo: 5 of 1.5. Laat ‘minutes’ weg als de tijd open is.
    10:21: ‘speeks’ kan hier niet staan.
    = Bedoelde je ‘speaks’?
    14:23: ‘sentences’ is een getal van 1 tot en met 20.
    = Schrijf hier een ander getal.
    17:9: Er staat niets in ‘title’.
    = Vul iets in, of haal dit weg.
    20:10: Hier staan twee dingen door elkaar: kies ‘pick’, ‘rate’, ‘reword’, ‘answer’ of ‘assign’.
    = Maak er een tweede [[steps.capture]] van.
    "#);
}

#[test]
fn every_problem_of_a_step_has_its_sentence() {
    let head = "name = \"A\"\n[[steps]]\ntitle = \"B\"\n";
    let files = [
        String::new(),
        "name = \" \"\n[[steps]]\ntitle = \"B\"".to_owned(),
        "name = \"A\"\n[[steps]]\nminutes = 5".to_owned(),
        format!("name = \"{}\"\n[[steps]]\ntitle = \"B\"", "A".repeat(121)),
        format!("rules = {:?}\n{head}", vec!["R"; 41]),
        format!("group = {{ min = 0, max = 3 }}\n{head}"),
        format!("group = {{ min = 4, max = 3 }}\n{head}"),
        format!("group = {{ min = 4 }}\n{head}"),
        format!("group = {{ max = 0 }}\n{head}"),
        format!("{head}who = {{ presenter = \"speaks\", members = \"listens\" }}"),
        format!(
            "{head}turns = \"round\"\nwho = {{ everyone = \"listens\", facilitator = \"asks\" }}"
        ),
        format!("{head}minutes = 0"),
        format!("{head}minutes = nan"),
        format!("minutes = 60\n{head}minutes = 1.5"),
        format!("{head}minutes = 10\n[[steps.steps]]\ntitle = \"C\"\nminutes = 9"),
        format!("{head}when = \"not-first\""),
        format!("{head}{}", deeper(5)),
        format!("{head}id = \"Een Stap\""),
        format!("{head}id = \"b\"\n[[steps]]\nid = \"b\"\ntitle = \"C\""),
        format!("{head}say = \"…\"\n[[steps.steps]]\ntitle = \"C\""),
    ];
    let all: Vec<_> = files.iter().map(|text| said(text)).collect();
    insta::assert_snapshot!(all.join("\n\n"), @r#"
    1:1: Hier ontbreekt ‘name’.
    = Geef de werkvorm een naam, zo: name = "Ons uur".
    1:1: Deze werkvorm heeft nog geen stappen.
    = Begin een stap met een regel [[steps]] en daaronder title = "Kiezen".

    1:8: Er staat niets in ‘name’.
    = Vul iets in, of haal dit weg.

    2:1: Hier ontbreekt ‘title’.
    = Geef de stap een naam, zo: title = "Kiezen".

    1:8: Deze tekst is te lang: ‘name’ heeft ruimte voor 120 tekens.
    = Maak hem korter, dan kan de groep hem ook in één keer lezen.

    1:9: Dit zijn er te veel: van ‘rules’ passen er hier 40.
    = Houd over wat de groep echt nodig heeft.

    1:17: ‘min’ is een getal van 1 tot en met 100.
    = Schrijf hier een ander getal.

    1:9: De kleinste groep is hier groter dan de grootste.
    = Wissel ‘min’ en ‘max’ om.

    1:9: Hier ontbreekt ‘max’.
    = Voeg ‘max’ toe.

    1:9: Hier ontbreekt ‘min’.
    = Voeg ‘min’ toe.
    1:17: ‘max’ is een getal van 1 tot en met 100.
    = Schrijf hier een ander getal.

    4:21: Hier is nog niemand de inbrenger: die wordt eerst gekozen.
    = Laat eerst iemand de inbrenger worden: zet makes = "presenter" bij een eerdere keuze met ‘pick’, of zet eerder een [[steps.capture]] met assign = "presenter". Of schrijf hier "each", "everyone" of "group".

    4:9: In deze ronde komt niemand aan de beurt: bij ‘who’ luistert iedereen.
    = Schrijf bij ‘who’ wie er spreekt, zo: everyone = "speaks". Of haal turns = "round" weg.

    4:11: Een stap duurt minstens een seconde en hooguit een etmaal.
    = Schrijf het aantal minuten, zo: 5 of 1.5. Laat ‘minutes’ weg als de tijd open is.

    4:11: Een stap duurt minstens een seconde en hooguit een etmaal.
    = Schrijf het aantal minuten, zo: 5 of 1.5. Laat ‘minutes’ weg als de tijd open is.

    1:11: Hier staat 60 minuten, maar de onderdelen duren samen 1.5.
    = Maak hier 1.5 van, of pas een onderdeel aan.

    4:11: Hier staat 10 minuten, maar de onderdelen duren samen 9.
    = Maak hier 9 van, of pas een onderdeel aan.

    2:1: Zo is er geen stap die altijd wordt gehouden.
    = Haal bij minstens één stap ‘when’ en ‘only_if’ weg.

    10:1: Stappen gaan hier hooguit 4 lagen diep.
    = Maak van de onderdelen gewone stappen, of zet ze in ‘say’.

    4:6: Zo kan een ‘id’ er niet uitzien.
    = Gebruik hooguit 60 tekens: kleine letters en cijfers, met losse streepjes ertussen, zo: advies-kiezen. Weglaten mag ook.

    6:6: ‘b’ staat er al een keer.
    = Kies voor een van de twee iets anders.

    4:7: Een stap met onderdelen heeft zelf geen ‘say’.
    = Zet dit bij het onderdeel waarin het gebeurt.
    "#);
}

#[test]
fn every_problem_of_a_capture_has_its_sentence() {
    let head = "name = \"A\"\n[[steps]]\ntitle = \"B\"\n";
    let capture = format!("{head}[[steps.capture]]\n");
    let after = |line: &str| {
        format!("{capture}by = \"each\"\nid = \"een\"\n[[steps.capture]]\ntitle = \"C\"\n{line}")
    };
    let files = [
        format!("{capture}[[steps.capture]]\nby = \"each\""),
        format!("{head}[[steps.capture]]\nby = \"each\"\nalone = true"),
        format!("{head}turns = \"round\"\n[[steps.capture]]\nalone = true"),
        after("pick = \"een\"\nreword = \"een\""),
        after("decide = \"group\""),
        after("rate = \"een\""),
        after("rate = \"een\"\nscale = [\"goed\"]"),
        after("rate = \"een\"\nscale = [\"goed\", \"goed\"]"),
        after("reword = \"een\"\nfields = [\"Hoe\"]"),
        after("pick = \"een\"\nlimit = { min = 1 }"),
        after("by = \"members\""),
        after("pick = \"een\"\nby = \"presenter\"\ndecide = \"presenter\""),
        after("pick = \"en\""),
        after("pick = \"iets anders\""),
        format!("{capture}pick = \"x\""),
        format!(
            "{capture}pick = \"case\"\n[[steps]]\ntitle = \"C\"\n[[steps.capture]]\nas = \"case\""
        ),
        after("id = \"keus\"\npick = \"een\"\n[[steps.capture]]\ntitle = \"D\"\npick = \"keus\""),
        format!(
            "{capture}id = \"een\"\n[[steps]]\ntitle = \"C\"\n[[steps.capture]]\npick = \"een\"\nmakes = \"presenter\""
        ),
    ];
    let all: Vec<_> = files.iter().map(|text| said(text)).collect();
    insta::assert_snapshot!(all.join("\n\n"), @r#"
    5:1: Hier ontbreekt ‘title’: de naam van de stap is al voor een andere notitie gebruikt.
    = Geef dit een eigen naam, zo: title = "Adviezen".

    6:9: ‘alone’ hoort bij een stap met een ronde.
    = Zet bij de stap turns = "round", of haal ‘alone’ weg.

    6:9: Eerst alleen schrijven kan niet als er maar één persoon schrijft, of de groep samen.
    = Schrijf by = "each" of by = "members", of haal ‘alone’ weg.

    10:10: Hier staan twee dingen door elkaar: kies ‘pick’, ‘rate’, ‘reword’, ‘answer’ of ‘assign’.
    = Maak er een tweede [[steps.capture]] van.

    9:10: ‘decide’ zegt alleen iets samen met ‘pick’.
    = Voeg ‘pick’ toe, of haal ‘decide’ weg.

    9:8: ‘rate’ zegt alleen iets samen met ‘scale’.
    = Voeg ‘scale’ toe, of haal ‘rate’ weg.

    10:9: Een schaal heeft 2 tot en met 9 treden.
    = Zet de treden op volgorde tussen de haken, zo: ["past niet", "past"].

    10:18: ‘goed’ staat er al een keer.
    = Kies voor een van de twee iets anders.

    10:10: ‘fields’ gaat niet samen met ‘reword’.
    = Haal ‘fields’ weg.

    10:9: ‘limit’ gaat niet samen met ‘pick’.
    = Haal ‘limit’ weg.

    9:6: Hier is nog niemand de inbrenger: die wordt eerst gekozen.
    = Laat eerst iemand de inbrenger worden: zet makes = "presenter" bij een eerdere keuze met ‘pick’, of zet eerder een [[steps.capture]] met assign = "presenter". Of schrijf hier "each", "everyone" of "group".

    10:6: Hier is nog niemand de inbrenger: die wordt eerst gekozen.
    = Laat eerst iemand de inbrenger worden: zet makes = "presenter" bij een eerdere keuze met ‘pick’, of zet eerder een [[steps.capture]] met assign = "presenter". Of schrijf hier "each", "everyone" of "group".
    11:10: Hier is nog niemand de inbrenger: die wordt eerst gekozen.
    = Laat eerst iemand de inbrenger worden: zet makes = "presenter" bij een eerdere keuze met ‘pick’, of zet eerder een [[steps.capture]] met assign = "presenter". Of schrijf hier "each", "everyone" of "group".

    9:8: Er is niets met het id ‘en’ om mee verder te gaan.
    = Bedoelde je ‘een’?

    9:8: Er is niets met het id ‘iets anders’ om mee verder te gaan.
    = Dit kan hier wel: een.

    5:8: Er is niets met het id ‘x’ om mee verder te gaan.
    = Geef een eerdere [[steps.capture]] dit id.

    5:8: ‘case’ komt pas later, dus daar staat nog niets in.
    = Noem iets dat eerder is opgeschreven.

    13:8: In ‘keus’ is niets nieuws opgeschreven.
    = Noem het id van de plek waar de teksten zelf zijn opgeschreven.

    9:8: ‘een’ is niet van één persoon, dus kiezen maakt niemand inbrenger.
    = Zet daar by = "each", of haal makes = "presenter" hier weg.
    "#);
}

#[test]
fn every_slip_in_the_form_has_its_sentence() {
    let files = [
        "name = Ons uur",
        "name = “Ons uur”",
        "name =",
        "name \"Ons uur\"",
        "name: \"Ons uur\"",
        "name = \"Ons uur",
        "name = \"C:\\map\"",
        "name = \"A\"\nname = \"B\"",
        "name = 'it's'",
        "minutes = 1,5",
        "minutes = 5m",
        "rules = [\"A\" \"B\"]",
        "rules = [\"A\",",
        "group = { min 4 }",
        "[[steps]\ntitle = \"A\"",
        "name = \"\u{1b}[31m\"",
    ];
    let all: Vec<_> = files.iter().map(|text| format!("{text:?}\n{}", said(text))).collect();
    insta::assert_snapshot!(all.join("\n\n"), @r#"
    "name = Ons uur"
    1:8: Dit is geen getal, en voor tekst ontbreken de aanhalingstekens.
    = Zet tekst tussen aanhalingstekens, zo: "Kiezen". Een getal schrijf je zonder iets erachter, zo: 5.

    "name = “Ons uur”"
    1:8: Deze aanhalingstekens zijn krom; hier zijn rechte nodig.
    = Schrijf het zo: "Kiezen". Een tekstverwerker maakt ze vanzelf krom; Kladblok, TextEdit (als platte tekst) en Gedit doen dat niet.

    "name ="
    1:7: Hier staat nog niets achter het isgelijkteken.
    = Vul iets in, of haal de regel weg.

    "name \"Ons uur\""
    1:6: Hier ontbreekt een isgelijkteken.
    = Een regel ziet er zo uit: title = "Kiezen".

    "name: \"Ons uur\""
    1:7: Hier ontbreekt een isgelijkteken.
    = Een regel ziet er zo uit: title = "Kiezen".

    "name = \"Ons uur"
    1:16: Deze tekst is niet goed afgesloten.
    = Zet een aanhalingsteken aan het eind. Tekst van meer regels zet je tussen drie aanhalingstekens.

    "name = \"C:\\map\""
    1:12: Een backslash (\) betekent hier iets bijzonders.
    = Schrijf er twee (\\) als je er een bedoelt.

    "name = \"A\"\nname = \"B\""
    2:1: Dit staat er al een keer.
    = Haal een van de twee weg. Een nieuwe stap begint met een regel [[steps]].

    "name = 'it's'"
    1:12: Vanaf hier staat er te veel op deze regel.
    = Zet één ding op een regel. Tekst heeft aan elke kant één aanhalingsteken.

    "minutes = 1,5"
    1:12: Een getal krijgt hier een punt, geen komma.
    = Anderhalve minuut schrijf je als 1.5.

    "minutes = 5m"
    1:11: Dit is geen getal, en voor tekst ontbreken de aanhalingstekens.
    = Zet tekst tussen aanhalingstekens, zo: "Kiezen". Een getal schrijf je zonder iets erachter, zo: 5.

    "rules = [\"A\" \"B\"]"
    1:14: Hier ontbreekt een komma.
    = Zet een komma tussen twee onderdelen, zo: ["Hoe", "Met wie"].

    "rules = [\"A\","
    1:14: Hier ontbreekt een haakje dat sluit.
    = Elk haakje dat opengaat, gaat ook weer dicht: [ ], [[ ]] of { }.

    "group = { min 4 }"
    1:15: Hier ontbreekt een isgelijkteken.
    = Een regel ziet er zo uit: title = "Kiezen".

    "[[steps]\ntitle = \"A\""
    1:9: Hier ontbreekt een haakje dat sluit.
    = Elk haakje dat opengaat, gaat ook weer dicht: [ ], [[ ]] of { }.

    "name = \"\u{1b}[31m\""
    1:9: Deze regel kan ik niet lezen.
    = Een regel ziet er zo uit: title = "Kiezen". Leg hem naast een bestand dat het wel doet.
    "#);
}

#[test]
fn every_word_that_may_stand_somewhere_is_explained() {
    let head = "name = \"A\"\n[[steps]]\ntitle = \"B\"\n";
    let capture = format!("{head}[[steps.capture]]\n");
    let files = [
        format!("facilitator = \"ik\"\n{head}"),
        format!("aims = [\"x\"]\n{head}"),
        format!("experience = \"x\"\n{head}"),
        format!("certainty = \"x\"\n{head}"),
        format!("confidential = \"x\"\n{head}"),
        format!("{head}[[roles]]\nid = \"a\"\ntitle = \"A\"\nhow = \"x\""),
        format!("{head}when = \"x\""),
        format!("{head}at_end = \"x\""),
        format!("{head}turns = \"x\""),
        format!("{head}repeat = {{ each = \"x\" }}"),
        format!("{head}who = {{ x = \"speaks\" }}"),
        format!("{head}prompts_for = {{ x = [\"A\"] }}"),
        format!("{head}who = {{ everyone = \"x\" }}"),
        format!("{capture}as = \"x\""),
        format!("{capture}by = \"x\""),
        format!("{capture}decide = \"x\""),
        format!("{capture}makes = \"x\""),
        format!("{capture}report = \"x\""),
        format!("{capture}assign = \"x\""),
    ];
    for text in files {
        let findings = load("x", text.as_bytes()).unwrap_err();
        let help = |lang| {
            let helps = findings.iter().filter_map(|finding| finding.help.as_ref());
            let known = helps.map(|help| Words::new(lang).tell(help));
            known.into_iter().next().unwrap()
        };
        let (dutch, english) = (help(Lang::Nl), help(Lang::En));
        let words = english.trim_end_matches('.').rsplit(": ").next().unwrap();
        for word in words.split(", ") {
            assert!(dutch.contains(&format!("{word} (")), "{word} in {dutch}");
        }
    }
}

#[test]
fn every_wrong_kind_of_value_has_its_sentence() {
    let files = [
        "name = 5",
        "minutes = \"5\"",
        "rules = \"A\"",
        "group = 5",
        "steps = 5",
        "group = { min = 1.5 }",
        "[[steps]]\nwhen = \"nooit\"",
        "[[steps]]\nwhen = 5",
        "[[steps]]\n[[steps.capture]]\nalone = \"ja\"",
        "[[steps]]\n[[steps.capture]]\nalone = True",
        "[steps]\ntitle = \"A\"",
    ];
    let all: Vec<_> = files.iter().map(|text| format!("{text:?}\n{}", said(text))).collect();
    insta::assert_snapshot!(all.join("\n\n"), @r#"
    "name = 5"
    1:8: Hier hoort tekst te staan.
    = Zet tekst tussen aanhalingstekens, zo: "Kiezen".

    "minutes = \"5\""
    1:11: Hier hoort een getal te staan.
    = Schrijf alleen het getal, zonder aanhalingstekens, zo: 5 of 1.5.

    "rules = \"A\""
    1:9: Hier hoort een lijst te staan.
    = Zet een lijst tussen rechte haken, zo: ["Hoe", "Met wie"]. Een stap begint met een regel [[steps]].

    "group = 5"
    1:9: Hier horen accolades te staan, met daarin een of meer onderdelen.
    = Schrijf het zo: group = { min = 4, max = 8 }.

    "steps = 5"
    1:9: Hier hoort een lijst te staan.
    = Zet een lijst tussen rechte haken, zo: ["Hoe", "Met wie"]. Een stap begint met een regel [[steps]].

    "group = { min = 1.5 }"
    1:17: Hier hoort een heel getal te staan.
    = Schrijf alleen cijfers, zonder punt en zonder aanhalingstekens, zo: 2.

    "[[steps]]\nwhen = \"nooit\""
    2:8: ‘nooit’ kan hier niet staan.
    = Dit kan hier wel: always (elke keer), first (alleen de eerste keer), not-first (niet de eerste keer).

    "[[steps]]\nwhen = 5"
    2:8: Hier hoort tekst te staan.
    = Zet tekst tussen aanhalingstekens, zo: "Kiezen".

    "[[steps]]\n[[steps.capture]]\nalone = \"ja\""
    3:9: Hier hoort true (ja) of false (nee) te staan.
    = Schrijf true of false, in kleine letters en zonder aanhalingstekens.

    "[[steps]]\n[[steps.capture]]\nalone = True"
    3:9: Hier hoort true (ja) of false (nee) te staan.
    = Schrijf true of false, in kleine letters en zonder aanhalingstekens.

    "[steps]\ntitle = \"A\""
    1:1: Hier hoort een lijst te staan.
    = Zet een lijst tussen rechte haken, zo: ["Hoe", "Met wie"]. Een stap begint met een regel [[steps]].
    "#);
}

#[test]
fn what_is_no_text_file_is_refused() {
    let told = |bytes: &[u8]| {
        let findings = load("x", bytes).unwrap_err();
        shown(bytes, &findings, Lang::Nl)
    };
    let latin1 = told(b"name = \"caf\xe9\"");
    insta::assert_snapshot!(latin1, @r##"
    x.toml:1:12: Vanaf hier is dit geen gewone tekst.
      │
    1 │ name = "caf�"
      │            ^
      = Bewaar het bestand als platte tekst, met UTF-8 als codering.
    "##);
    let huge = told(&vec![b'#'; 257 * 1024]);
    assert!(huge.starts_with("x.toml:1:1: Dit bestand is groter dan 256 kB."), "{huge}");
    let with_mark = "\u{feff}name = \"A\"\r\n[[steps]]\r\ntitle = \"B\"\r\n";
    assert!(load("x", with_mark.as_bytes()).is_ok(), "as an old Notepad saves it");
}

#[test]
fn what_nests_without_end_is_refused_on_a_small_stack() {
    let braces = |dots: usize, deep: usize| {
        let open = format!("{{{}a = ", "a.".repeat(dots)).repeat(deep);
        format!("x = {open}1{}", "}".repeat(deep))
    };
    let hostile = [
        format!("x = {}", "[".repeat(5_000)),
        format!("x = {}{}", "[".repeat(5_000), "]".repeat(5_000)),
        format!("{}b = 1", "a.".repeat(5_000)),
        format!("[{}b]", "a.".repeat(5_000)),
        braces(78, 78),
        braces(78, 78).replace("1}", "[ }\n"),
        braces(78, 78).replace(" = {", " = [ }, {"),
        braces(2, 60),
    ];
    let read = move || {
        for text in hostile {
            let findings = load("x", text.as_bytes()).unwrap_err();
            assert!(!findings.is_empty(), "{}", &text[..40]);
        }
    };
    let thread = std::thread::Builder::new().stack_size(512 * 1024).spawn(read);
    thread.unwrap().join().unwrap();
}

#[test]
fn a_method_of_another_hand_must_hold_together() {
    let sound = werkplekleren();
    let json = serde_json::to_string(&sound).unwrap();
    assert_eq!(serde_json::from_str::<Method>(&json).unwrap(), sound);
    let spoils: [fn(&mut Method); 19] = [
        |method| method.steps.clear(),
        |method| method.id = "../elders".into(),
        |method| method.steps[4].parent = Some(4),
        |method| method.steps[4].parent = Some(900),
        |method| method.steps[1].parent = Some(3),
        |method| method.steps[9].parent = Some(2),
        |method| method.steps[5].parent = None,
        |method| method.steps[3].has_parts = false,
        |method| method.steps[9].has_parts = true,
        |method| method.steps[1].planned = Some(Span::ZERO),
        |method| method.steps[1].planned = Some(Span::minutes(24 * 60 + 1)),
        |method| method.steps[1].warn = Some(vec![Span::ZERO]),
        |method| method.steps[1].warn = Some(vec![Span::MINUTE; 6]),
        |method| method.steps[1].id = "choose".into(),
        |method| method.steps[1].captures[0].id = "chosen".into(),
        |method| method.steps[1].captures.clear(),
        |method| method.steps[8].captures[0].verb = Verb::Reword { from: "action".into() },
        |method| {
            method.steps[8].captures[1].verb = Verb::Reword { from: "chosen".into() };
        },
        |method| method.steps.iter_mut().for_each(|step| step.when = When::NotFirst),
    ];
    for (number, spoil) in spoils.iter().enumerate() {
        let mut method = sound.clone();
        spoil(&mut method);
        assert!(!method.is_sound(), "{number}");
    }
}

/// Steps within steps, below the first.
fn deeper(levels: usize) -> String {
    let header = |level: usize| format!("[[steps{}]]\ntitle = \"C\"\n", ".steps".repeat(level));
    (1..levels).map(header).collect()
}

/// What the steps that are part of no other take together.
fn whole(method: &Method) -> Span {
    let roots = method.steps.iter().filter(|step| step.parent.is_none());
    roots.filter_map(|step| step.planned).sum()
}
