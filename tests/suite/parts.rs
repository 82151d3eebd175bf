//! What a running session does with steps that come in, come again, or wait for a choice; and what
//! its pages do besides writing.

use crate::{
    looks::looks,
    stage::{Stage, shows, wishes},
};
use intervisie::{
    method::{
        Assigning, Capture, Decide, Limit, Method, Only, OwnRole, Repeat, Role, Sharing, Step,
        Verb, load,
    },
    moment::{Offset, Span},
    session::{Event, Opening, Person, PersonId, State},
    store,
    words::Lang,
};
use std::collections::BTreeSet;

/// A session of this method that has just begun, Ed leading; taken up from the disk.
fn held(lang: Lang, method: Method) -> Stage {
    held_with(lang, method, [])
}

fn held_with<const N: usize>(lang: Lang, method: Method, own: [(String, Vec<u8>); N]) -> Stage {
    let mut stage = Stage::with(lang, own);
    let people = wishes().people.into_iter().map(Person::new).collect();
    let opening = Opening {
        session: String::new(),
        program: "0.1.0".to_owned(),
        offset: Offset::minutes(60),
        people,
        facilitator: Some(PersonId(4)),
        group: None,
        until: None,
        earlier: None,
        rehearsal: None,
        warn: None,
        plan: Vec::new(),
        method,
    };
    let home = store::Home::at(stage.home.path());
    drop(store::Recorder::create(&home, opening.fitted(None), stage.now).unwrap());
    stage = stage.started(intervisie::app::Start::Home);
    stage.types("<enter>");
    stage
}

fn saved(stage: &Stage) -> State {
    let home = store::Home::at(stage.home.path());
    store::read(&home.find(None).unwrap()).unwrap().0
}

fn here(stage: &Stage) -> String {
    let kept = saved(stage);
    kept.method().steps[kept.position()].id.clone()
}

fn lacks(stage: &mut Stage, text: &str) {
    let screen = stage.screen(80, 24);
    assert!(!screen.contains(text), "{text:?} on\n{screen}");
}

/// Cases one after another: explained, advised on, and perhaps asked about in between.
fn cases() -> Method {
    let text = r#"
        name = "Incident"
        [[steps]]
        id = "collect"
        title = "Verzamelen"
        minutes = 5
        who = { everyone = "speaks" }
        [[steps.capture]]
        id = "problems"
        as = "case"
        by = "each"
        [[steps]]
        id = "case"
        title = "Casus"
          [[steps.steps]]
          id = "choose"
          title = "Kiezen"
          minutes = 2
          [[steps.steps.capture]]
          id = "chosen"
          pick = "problems"
          makes = "presenter"
          [[steps.steps]]
          id = "ask"
          title = "Kernvragen bedenken"
          minutes = 4
          [[steps.steps]]
          id = "advise"
          title = "Advies geven"
          who = { members = "speaks", presenter = "listens" }
        [[steps]]
        id = "close"
        title = "Afsluiten"
        minutes = 6
    "#;
    let mut method = load("incident", text.as_bytes()).unwrap();
    step(&mut method, "case").repeat = Some(Repeat::Case { most: Some(2) });
    step(&mut method, "ask").only_if = Some("De inbrenger heeft nog geen eigen vraag".to_owned());
    let advise = step(&mut method, "advise");
    advise.seat = Some("De inbrenger zit met de rug naar de groep.".to_owned());
    advise.voice = Some("Praat in de ik-vorm.".to_owned());
    advise.each_turn = Some("één advies".to_owned());
    advise.prompts_for = vec![(Role::Members, vec!["Wat zou jij doen?".to_owned()])];
    method.minutes = Some(Span::minutes(30));
    method
}

fn step<'a>(method: &'a mut Method, id: &str) -> &'a mut Step {
    let index = method.step(id).unwrap();
    &mut method.steps[index]
}

/// A meeting in which Ans and Bo brought something, and the one of Ans was chosen.
fn chosen(lang: Lang) -> Stage {
    let mut stage = held(lang, cases());
    stage.types("iIk stel alles uit.<enter>Mijn team zwijgt.<enter><esc>n");
    stage.types("i1<esc>");
    stage
}

#[test]
fn going_on_asks_first_where_there_is_something_to_ask() {
    let mut stage = chosen(Lang::Nl);
    stage.types("n");
    looks("choices-forks", &mut stage);
    stage.types("<esc>");
    assert_eq!(here(&stage), "choose", "esc closes and nothing changes");
    stage.types("nn");
    assert_eq!(here(&stage), "advise", "the same key again goes on");
    stage.types("un<down><enter>");
    assert_eq!(here(&stage), "ask");
    shows(&mut stage, "Deze stap doen jullie omdat:");
    lacks(&mut stage, "Hoe gaan jullie verder?");
}

#[test]
fn another_case_is_asked_for_and_comes_with_its_number() {
    let mut stage = chosen(Lang::Nl);
    stage.types("nnn");
    shows(&mut stage, "Nog een casus");
    stage.types("<down><enter>");
    assert_eq!(here(&stage), "choose~2");
    shows(&mut stage, "2 Casus · casus 2");
    shows(&mut stage, "Nog een casus. Met u gaan jullie terug.");
    shows(&mut stage, "Volgens plan eindigen jullie nu om ");
    stage.types("i");
    shows(&mut stage, "1 Bo: Mijn team zwijgt.");
    stage.types("<esc>nnn");
    assert_eq!(here(&stage), "close", "two at most: the second is followed by no question");
    stage.types("uu");
    assert_eq!(here(&stage), "choose~2");
    stage.types("u");
    shows(&mut stage, "deze ronde is er weer af");
    assert_eq!(here(&stage), "advise");
}

#[test]
fn behind_the_last_step_the_question_leads_to_the_end() {
    let mut method = cases();
    let again = Repeat::Until { condition: "iedereen klaar is".to_owned(), most: None };
    step(&mut method, "close").repeat = Some(again);
    let mut stage = held(Lang::Nl, method);
    stage.types("nnnnn");
    assert_eq!(here(&stage), "close");
    stage.types("n");
    shows(&mut stage, "▸ Afronden");
    shows(&mut stage, "tot dit zo is: iedereen klaar is");
    stage.types("<right>");
    shows(&mut stage, "Afronden, of later verder?");
    stage.types("<esc>n<down><right>");
    assert_eq!(here(&stage), "close~2");
    shows(&mut stage, "ronde 2");
}

#[test]
fn time_that_is_sat_out_is_not_left_by_a_question() {
    let mut method = cases();
    step(&mut method, "choose").at_end = intervisie::method::AtEnd::SitOut;
    let mut stage = held(Lang::Nl, method);
    stage.types("nn");
    shows(&mut stage, "Deze tijd is er om helemaal te gebruiken.");
    lacks(&mut stage, "Hoe gaan jullie verder?");
}

#[test]
fn a_question_of_a_step_that_ended_by_itself_leads_nowhere() {
    let mut method = cases();
    step(&mut method, "choose").at_end = intervisie::method::AtEnd::Next;
    let mut stage = held(Lang::Nl, method);
    stage.types("nn<down>").waits(Span::minutes(3));
    assert_eq!(here(&stage), "advise");
    stage.types("<enter>");
    assert_eq!(here(&stage), "advise");
}

#[test]
fn another_method_is_read_whole_and_taken_with_a_reason() {
    let other = "name = \"Stiltewandeling\"\nabout = \"Twee aan twee naar buiten.\"\n\
                 group = { min = 2, max = 6 }\n[[steps]]\ntitle = \"Lopen\"\nminutes = 20\n";
    let own = [
        ("wandeling".to_owned(), other.as_bytes().to_vec()),
        ("stuk".to_owned(), b"name = \"Stuk\"\nkleur = 1\n[[steps]]\ntitle = 1\n".to_vec()),
    ];
    let mut stage = held_with(Lang::Nl, cases(), own);
    stage.types("iIk stel alles uit.<enter><esc>m");
    looks("choices-menu", &mut stage);
    stage.types("<down><enter>stiltew");
    looks("offer", &mut stage);
    stage.types("<ctrl-u>stuk<enter>");
    shows(&mut stage, "stuk is nog niet te gebruiken: 2 fouten in het bestand.");
    stage.types("<ctrl-u>wandel<enter>");
    looks("reason", &mut stage);
    stage.types("We zitten vast.<enter>");
    shows(&mut stage, "Jullie gaan verder met Stiltewandeling.");
    assert_eq!(here(&stage), "lopen");
    let kept = saved(&stage);
    assert_eq!(kept.entries("problems").count(), 1);
    let changed = kept.last_action().map(|stamped| &stamped.event);
    let Some(Event::Changed { method, reason, .. }) = changed else { panic!("{changed:?}") };
    assert_eq!(reason.as_deref(), Some("We zitten vast."));
    assert_eq!(method.steps.len(), 1, "the method stands in the journal whole");
    stage.types("u");
    shows(&mut stage, "terug in de eerdere werkvorm");
    assert_eq!(here(&stage), "collect");
}

#[test]
fn a_method_made_since_can_be_put_in_and_a_small_window_names_it() {
    let mut stage = held(Lang::Nl, cases());
    stage.saves(
        "gloednieuw",
        "name = \"Gloednieuw\"\n[[steps]]\nid = \"glow\"\ntitle = \"Gloed\"\n",
    );
    stage.types("m<enter>gloed");
    let small = stage.screen(39, 11);
    assert!(small.contains("Gloednieuw"), "{small}");
    stage.types("<enter>");
    assert_eq!(here(&stage), "glow");
}

#[test]
fn a_method_is_put_in_and_taken_out() {
    let mut stage = held(Lang::Nl, cases());
    stage.types("m<enter>werkpl<enter>");
    shows(&mut stage, "Ingevoegd: Werkplekleren in een uur.");
    assert_eq!(here(&stage), "collect~2", "there is no looking back halfway");
    stage.types("u");
    shows(&mut stage, "het onderdeel is er weer uit");
    assert_eq!(here(&stage), "collect");
    stage.types("m<enter>xyz");
    shows(&mut stage, "Er is niets met deze letters.");
    stage.types("<enter>");
    assert_eq!(here(&stage), "collect");
}

/// A step that waits for a part, with a module of its own and a method that ships.
fn with_parts() -> Method {
    let text = r#"
        name = "Met een keuze"
        [[steps]]
        title = "Aan de slag"
        minutes = 5
        insert = ["images", "werkplekleren"]
        [[steps]]
        title = "Afsluiten"
        minutes = 6
        [[modules]]
        id = "images"
        title = "Beelden"
          [[modules.steps]]
          title = "Kijken"
          minutes = 2
          [[modules.steps]]
          title = "Vertellen"
          minutes = 3
    "#;
    load("choice", text.as_bytes()).unwrap()
}

#[test]
fn a_step_that_waits_for_a_part_says_so_and_offers_its_own() {
    let mut stage = held(Lang::Nl, with_parts());
    shows(&mut stage, "Hier kiezen jullie zelf wat je doet");
    stage.types("m");
    shows(&mut stage, "▸ Onderdeel kiezen");
    stage.types("<enter>");
    looks("offer-part", &mut stage);
    stage.types("<enter>");
    assert_eq!(here(&stage), "kijken");
    lacks(&mut stage, "Hier kiezen jullie zelf wat je doet");
    stage.types("n");
    assert_eq!(here(&stage), "vertellen");
    stage.types("uu");
    shows(&mut stage, "Hier kiezen jullie zelf wat je doet");
}

#[test]
fn what_gets_less_time_than_it_asks_is_said_so() {
    let put_in = |minutes: i64| {
        let mut method = with_parts();
        method.steps[0].planned = Some(Span::minutes(minutes));
        let mut stage = held(Lang::Nl, method);
        stage.types("m<enter><down><enter>");
        let kept = saved(&stage);
        let takes = kept.planned(kept.method().step("aan-de-slag").unwrap()).unwrap();
        (stage, takes)
    };
    let (mut stage, takes) = put_in(40);
    shows(&mut stage, "Er is 40 min. De stappen worden korter: eigenlijk is er 60 min nodig.");
    assert_eq!(takes, Span::minutes(40));
    let (mut stage, takes) = put_in(5);
    shows(&mut stage, "Hiervoor is minstens 30 min nodig, en er is 5 min. Het wordt later");
    assert_eq!(takes, Span::minutes(30), "an hour in five minutes is no meeting");
    // A part of the method's own is told of too, and one that stands apart moves the end.
    let mut method = with_parts();
    method.steps[0].planned = Some(Span::minutes(2));
    let mut stage = held(Lang::Nl, method);
    stage.types("m<enter><enter>");
    shows(&mut stage, "Hiervoor is minstens 2,5 min nodig, en er is 2 min.");
    let mut stage = held(Lang::Nl, cases());
    stage.types("m<enter>bliksem<enter>");
    shows(&mut stage, "Volgens plan eindigen jullie nu om");
    // Going on with another: shorter, later, or neither when seconds are all that is missing.
    let mut stage = held(Lang::Nl, cases());
    stage.types("m<down><enter>tienstap<enter>");
    shows(&mut stage, "en er is 17 min. Het wordt later");
    let one = |minutes: &str| {
        let text =
            format!("name = \"Wandelen\"\n[[steps]]\ntitle = \"Lopen\"\nminutes = {minutes}\n");
        [("wandelen".to_owned(), text.into_bytes())]
    };
    let mut stage = held_with(Lang::Nl, cases(), one("17"));
    stage.waits(Span::seconds(20)).types("m<down><enter>wandel<enter>");
    lacks(&mut stage, "De stappen worden korter");
    let mut stage = held_with(Lang::Nl, cases(), one("{ min = 25, max = 30 }"));
    stage.types("m<down><enter>wandel<enter>");
    shows(&mut stage, "Hiervoor is minstens 25 min nodig, en er is 17 min.");
}

#[test]
fn a_share_counts_up_and_goes_past_itself_calmly() {
    let mut stage = chosen(Lang::Nl);
    stage.types("nn").waits(Span::minutes(4));
    looks("room-share", &mut stage);
    stage.waits(Span::minutes(15));
    shows(&mut stage, "eerlijk deel 6 min, 13:00 erover");
    lacks(&mut stage, "OVER TIJD");
    let mut english = chosen(Lang::En);
    english.types("nn").waits(Span::minutes(4));
    shows(&mut english, "fair share 6 min");
}

/// Three rounds of six steps for each who takes part, as long as such a script gets.
fn long() -> Method {
    let part = |title: &str| format!("[[steps.steps]]\ntitle = \"{title}\"\nminutes = 2\n");
    let parts = ["Vertellen", "Vragen", "Omdraaien", "Bespreken", "Terugdraaien", "Afronden"];
    let text = format!(
        "name = \"Troika\"\n[[steps]]\ntitle = \"Ronde\"\n{}[[steps]]\ntitle = \"Slot\"\n",
        parts.map(part).concat()
    );
    let mut method = load("troika", text.as_bytes()).unwrap();
    step(&mut method, "ronde").repeat = Some(Repeat::Person);
    method
}

#[test]
fn of_a_long_script_only_the_running_pass_is_open() {
    let mut stage = held(Lang::Nl, long());
    stage.waits(Span::minutes(2)).types("nnnnnnnn").waits(Span::seconds(30));
    looks("room-passes", &mut stage);
    stage.types("g<down><down><down><down><down>");
    shows(&mut stage, "1 Ronde · Cas");
    let screen = stage.screen(80, 24);
    assert_eq!(screen.matches("Vertellen").count(), 1, "one pass is open:\n{screen}");
    let roomy = stage.screen(80, 60);
    assert_eq!(roomy.matches("Vertellen").count(), 4, "where all fits all is shown:\n{roomy}");
}

/// One step with all that a page can ask for besides plain words.
fn page() -> Method {
    let text = r#"
        name = "Bladzij"
        [[steps]]
        id = "first"
        title = "Schrijven"
        minutes = 5
        [[steps.capture]]
        id = "observer"
        title = "Observator"
        [[steps.capture]]
        id = "questions"
        title = "Vragen"
        [[steps.capture]]
        id = "secret"
        title = "Voor straks"
        by = "each"
        [[steps]]
        id = "second"
        title = "Kiezen"
        minutes = 5
        [[steps.capture]]
        id = "some"
        title = "De beste"
        pick = "questions"
        [[steps.capture]]
        id = "dots"
        title = "Stippen"
        pick = "questions"
        [[steps.capture]]
        id = "lot"
        title = "Loten"
        pick = "questions"
        [[steps.capture]]
        id = "answers"
        title = "Antwoorden"
        [[steps]]
        id = "third"
        title = "Onthullen"
    "#;
    let mut method = load("page", text.as_bytes()).unwrap();
    method.roles = vec![OwnRole {
        id: "observer".to_owned(),
        title: "observator".to_owned(),
        about: Some("Let op wat er niet gezegd wordt.".to_owned()),
        holders: 1,
        how: Assigning::Draw,
        apart: false,
    }];
    let [first, second, _] = method.steps.as_mut_slice() else { panic!("three steps") };
    first.captures[0].verb = Verb::Assign { role: Role::Own("observer".to_owned()), most: 1 };
    first.captures[1].opening = Some("Als ik jou was".to_owned());
    first.captures[1].limit = Limit { words: Some(6), max: Some(3), ..Limit::default() };
    first.captures[2].hidden_until = Some("third".to_owned());
    let [some, dots, lot, answers] = second.captures.as_mut_slice() else { panic!("four") };
    decided(some, Decide::Turn, 2, None);
    decided(dots, Decide::Dots, 1, Some(3));
    decided(lot, Decide::Draw, 1, None);
    let only = Only { capture: "some".to_owned(), least: 0 };
    answers.verb = Verb::Answer { from: "questions".to_owned(), only: Some(only) };
    method
}

fn decided(capture: &mut Capture, how: Decide, many: usize, each: Option<usize>) {
    let Verb::Pick { decide, most, votes, .. } = &mut capture.verb else { panic!("a pick") };
    (*decide, *most, *votes) = (how, many, each);
}

#[test]
fn who_leads_is_in_no_lot() {
    let mut method = page();
    let role = Role::Own("observer".to_owned());
    method.roles[0].holders = 5;
    method.steps[0].captures[0].verb = Verb::Assign { role, most: 5 };
    let mut stage = held(Lang::Nl, method);
    stage.types("illllll");
    let kept = saved(&stage);
    let holders = kept.assigned(kept.capture("observer").unwrap());
    let drawn: BTreeSet<PersonId> = holders.collect();
    assert_eq!(drawn, [0, 1, 2, 3].map(PersonId).into(), "all but Ed, however often it is drawn");
}

#[test]
fn the_lot_gives_a_role_and_a_key_takes_it_back() {
    let mut stage = held(Lang::Nl, page());
    stage.types("i");
    looks("page-role", &mut stage);
    let holders = |stage: &Stage| {
        let kept = saved(stage);
        let capture = kept.capture("observer").unwrap().clone();
        kept.assigned(&capture).collect::<Vec<_>>()
    };
    stage.types("l");
    let drawn = holders(&stage);
    assert_eq!(drawn.len(), 1, "one at a time");
    shows(&mut stage, "observator: ");
    stage.types("l");
    shows(&mut stage, "Er is al gekozen. Haal eerst een keuze weg.");
    assert_eq!(holders(&stage), drawn, "a lot that fell stays");
    stage.types("<enter>");
    assert_eq!(holders(&stage), drawn, "and is confirmed");
    let other = PersonId(3 - drawn[0].0);
    stage.types(&format!("<backtab>{}", other.0 + 1));
    assert_eq!(holders(&stage), [other], "a number chooses somebody else");
    stage.types(&format!("{} ", "<up>".repeat(5 - other.0)));
    assert_eq!(holders(&stage), [], "and the space bar takes the role back");
    stage.types("<esc>u");
    assert_eq!(holders(&stage), [other]);
}

#[test]
fn how_an_entry_should_begin_stands_there_and_counts_for_nothing() {
    let mut stage = held(Lang::Nl, page());
    stage.types("i<tab>");
    shows(&mut stage, "Als ik jou was");
    stage.waits(Span::seconds(3)).types("<enter>");
    let kept = saved(&stage);
    assert!(kept.entries("questions").next().is_none() && kept.drafts().is_empty());
    stage.types("<esc>i<tab>belde ik vandaag nog even terug.<enter>");
    shows(&mut stage, "Hooguit 6 woorden is de bedoeling; nu");
    let kept = saved(&stage);
    let kept: Vec<_> = kept.entries("questions").map(|entry| entry.texts[0].as_str()).collect();
    assert_eq!(kept, ["Als ik jou was belde ik vandaag nog even terug."]);
}

#[test]
fn a_limit_that_is_a_wall_refuses_and_keeps_what_was_typed() {
    let mut method = page();
    method.steps[0].captures[1].limit.strict = true;
    let mut stage = held(Lang::Nl, method);
    stage.types("i<tab>belde ik vandaag nog even terug.<enter>");
    shows(&mut stage, "Maak het korter; wat je typte, blijft staan.");
    shows(&mut stage, "belde ik vandaag");
    assert!(saved(&stage).entries("questions").next().is_none());
    assert_eq!(saved(&stage).drafts().len(), 1);
    stage.types("<ctrl-d>");
    assert_eq!(saved(&stage).drafts().len(), 0, "and it can be thrown away");
}

#[test]
fn what_is_covered_is_told_of_and_not_shown_until_its_step() {
    let mut stage = held(Lang::Nl, page());
    stage.types("i<tab><tab>Ik ben bang.");
    shows(&mut stage, "Ik ben bang.");
    stage.types("<enter>");
    lacks(&mut stage, "Ik ben bang.");
    shows(&mut stage, "opgeschreven, nog even dicht");
    stage.types("<up>Laat maar.");
    lacks(&mut stage, "Ik ben bang.");
    assert!(saved(&stage).drafts().is_empty(), "nothing is typed into what nobody sees");
    stage.types("<ctrl-o> En boos.");
    shows(&mut stage, "Ik ben bang. En boos.");
    stage.types("<esc>i<up><up><down>");
    lacks(&mut stage, "Ik ben bang.");
    stage.types("<esc>");
    lacks(&mut stage, "Ik ben bang.");
    stage.types("nn");
    stage.types("i<pgup><pgup><tab><tab><tab>");
    shows(&mut stage, "Ik ben bang.");
}

#[test]
fn whoever_saves_hears_that_there_are_sheets_of_ones_own() {
    let mut method = page();
    method.steps[0].captures[2].report = Sharing::Personal;
    let mut stage = held(Lang::Nl, method);
    stage.types("i<tab><tab>Ik ben bang.<enter><esc>qe<enter>");
    shows(&mut stage, "Ernaast ligt een eigen blad voor Ans.");
}

/// Three questions, come to the choice.
fn at_the_choice(lang: Lang) -> Stage {
    let mut stage = held(lang, page());
    stage.types("i<tab>A<enter>B<enter>C<enter><esc>n");
    stage
}

#[test]
fn several_can_be_chosen_and_let_go() {
    let mut stage = at_the_choice(Lang::Nl);
    stage.types("i1<down><enter>");
    looks("page-several", &mut stage);
    let picks = |stage: &Stage| saved(stage).picks("some").count();
    assert_eq!(picks(&stage), 2);
    stage.types("<esc>i<up>3");
    shows(&mut stage, "Er is al gekozen. Haal eerst een keuze weg.");
    stage.types("2");
    assert_eq!(picks(&stage), 1);
    shows(&mut stage, "1 van 2 gekozen");
    stage.types("<up><enter>");
    assert_eq!(picks(&stage), 1, "enter confirms and takes nothing away");
    stage.types("<up> ");
    assert_eq!(picks(&stage), 0);
}

#[test]
fn votes_are_counted_and_the_lot_decides() {
    let mut stage = at_the_choice(Lang::En);
    stage.types("i1<tab>+++<down>++-");
    looks("page-votes-en", &mut stage);
    let kept = saved(&stage);
    let votes: Vec<usize> =
        kept.entries("questions").map(|entry| kept.votes("dots", entry.id)).collect();
    assert_eq!(votes, [3, 1, 0]);
    stage.types("<tab>l");
    let first = saved(&stage).pick("lot").unwrap().entry;
    stage.types("l");
    assert_eq!(saved(&stage).pick("lot").unwrap().entry, first, "one draws once");
    stage.types(" ");
    assert!(saved(&stage).pick("lot").is_none());
    stage.types("l");
    assert!(saved(&stage).pick("lot").is_some());
}

#[test]
fn an_answer_stands_under_its_question_and_only_under_what_was_chosen() {
    let mut stage = at_the_choice(Lang::Nl);
    stage.types("i2<tab><tab><tab>Doen we.");
    looks("page-answers", &mut stage);
    stage.types("<enter>");
    let kept = saved(&stage);
    let answer = kept.entries("answers").next().unwrap();
    let question = kept.entry(answer.about.unwrap()).unwrap();
    assert_eq!(question.texts[0], "Als ik jou was B");
    stage.types("<up><ctrl-n>En nog iets.<enter>");
    assert_eq!(saved(&stage).entries("answers").filter(|it| it.about == answer.about).count(), 2);
}

#[test]
fn no_size_is_too_small_for_these_screens() {
    let mut choice = chosen(Lang::Nl);
    let mut part = held(Lang::Nl, with_parts());
    let mut long = held(Lang::Nl, long());
    let mut page = at_the_choice(Lang::Nl);
    for script in ["n", "<down><enter>", "m<down>", "<down><enter>", "<enter>", "abc<enter>"] {
        choice.types(script);
        part.types(script);
        for width in [1, 2, 5, 10, 39, 40, 41, 72, 79, 300] {
            for height in [1, 2, 3, 5, 9, 12, 13, 20, 23, 100] {
                choice.buffer(width, height);
                part.buffer(width, height);
                long.buffer(width, height);
            }
        }
    }
    for script in ["i", "1<down>++", "<tab>l", "<tab>Ja", "<pgup>l", "<esc>"] {
        page.types(script);
        for width in [1, 2, 5, 10, 39, 40, 41, 72, 79, 300] {
            for height in [1, 2, 3, 5, 9, 12, 13, 20, 23, 100] {
                page.buffer(width, height);
            }
        }
    }
}

#[test]
fn in_a_window_that_is_too_small_the_question_still_shows() {
    let mut stage = chosen(Lang::Nl);
    stage.types("n<down>");
    assert!(stage.screen(39, 11).contains("Hoe gaan jullie verder? Eerst 2b"));
}

#[test]
fn a_pair_brings_the_case_together_and_both_are_named() {
    let mut method = cases();
    step(&mut method, "choose").captures[0].verb = Verb::Assign { role: Role::Presenter, most: 2 };
    let mut stage = held(Lang::Nl, method);
    stage.types("ni1");
    stage.types("<down><enter><esc>nn");
    shows(&mut stage, "de inbrenger (Ans en Bo)");
}
