//! What each key of a file makes of a method.

use super::said;
use crate::{
    method::{
        Activity, Aim, Assigning, By, Capture, Certainty, Confidential, Decide, Experience,
        Facilitating, Method, Only, Repeat, Role, Sharing, Verb, load,
    },
    moment::Span,
};

fn read(text: &str) -> Method {
    let method = load("x", text.as_bytes()).unwrap_or_else(|_| panic!("{}", said(text)));
    assert!(method.is_sound(), "{text}");
    let json = serde_json::to_string(&method).unwrap();
    assert_eq!(serde_json::from_str::<Method>(&json).unwrap(), method, "a journal keeps all of it");
    method
}

fn capture(method: &Method, id: &str) -> Capture {
    method.capture(id).unwrap().1.clone()
}

const MINUTE: Option<Span> = Some(Span::MINUTE);

#[test]
fn what_holds_for_the_whole() {
    let method = read(
        r#"
        name = "Alles"
        also = ["Van alles"]
        suited = "Voor iedereen."
        aims = ["insight", "advice", "insight"]
        experience = "some"
        certainty = "partly"
        licence = "CC BY"
        materials = ["Een flap"]
        confidential = "double"
        facilitator = "if-few"
        group = { min = 4, max = 8, best = 6, note = "Vakgenoten." }
        [[roles]]
        id = "observer"
        title = "Observator"
        about = "Kijkt."
        holders = 2
        how = "draw"
        apart = true
        [[steps]]
        title = "Praten"
        "#,
    );
    assert_eq!((method.also.len(), method.materials.len()), (1, 1));
    assert_eq!(method.aims, [Aim::Advice, Aim::Insight], "each once");
    assert_eq!(method.experience, Some(Experience::Some));
    assert_eq!(method.certainty, Some(Certainty::Partly));
    assert_eq!(method.confidential, Some(Confidential::Double));
    assert_eq!(method.facilitator, Facilitating::IfFew);
    assert_eq!(
        (method.suited.as_deref(), method.licence.as_deref()),
        (Some("Voor iedereen."), Some("CC BY"))
    );
    let group = method.group.unwrap();
    assert_eq!((group.best, group.note.as_deref()), (Some(6), Some("Vakgenoten.")));
    let role = &method.roles[0];
    assert_eq!((role.holders, role.how, role.apart), (2, Assigning::Draw, true));
}

#[test]
fn what_is_done_in_a_step() {
    let method = read(
        r#"
        name = "Alles"
        [[roles]]
        id = "observer"
        title = "Observator"
        [[steps]]
        title = "Kijken"
        minutes_each = 1
        only_if = "Er is tijd"
        at_end = "sit-out"
        who = { observer = "listens", everyone = "asks", facilitator = "away" }
        turns = "round"
        each_turn = "één vraag"
        seat = "In een kring."
        voice = "In de ik-vorm."
        prompts_for = { observer = ["Let op."], everyone = ["Vraag maar."] }
        online = { seat = "Iedereen in beeld." }
        [[steps]]
        title = "Kiezen"
        minutes = { min = 2, max = 4 }
        insert = ["klein", "incident"]
        [[modules]]
        id = "klein"
        title = "Klein"
        [[modules.steps]]
        title = "Deel"
        who = { presenter = "speaks" }
        [[modules.steps.capture]]
        by = "members"
        "#,
    );
    let step = &method.steps[0];
    assert_eq!((step.each, step.only_if.as_deref()), (MINUTE, Some("Er is tijd")));
    assert_eq!(step.number, "1", "who passes it by still finds the next one as number 2");
    let observer = Role::Own("observer".to_owned());
    let who = [
        (observer.clone(), Activity::Listens),
        (Role::Everyone, Activity::Asks),
        (Role::Facilitator, Activity::Away),
    ];
    assert_eq!(step.who, who, "in the order of the file");
    assert_eq!(step.prompts_for[0].0, observer);
    assert_eq!(step.online.as_ref().unwrap().seat.as_deref(), Some("Iedereen in beeld."));
    let step = &method.steps[1];
    assert_eq!((step.planned, step.least), (Some(Span::minutes(4)), Some(Span::minutes(2))));
    assert_eq!(step.insert, ["klein", "incident"]);
    let module = method.module("klein").unwrap();
    assert_eq!((module[0].parent, module[1].parent), (None, Some(0)));
    assert_eq!(
        module[1].captures[0].by,
        By::Members,
        "a module has a presenter, who knows where from"
    );
}

#[test]
fn what_is_written() {
    let method = read(
        r#"
        name = "Alles"
        [[roles]]
        id = "observer"
        title = "Observator"
        [[steps]]
        title = "Schrijven"
        [[steps.capture]]
        id = "tips"
        by = "each"
        opening = "Als ik jou was"
        limit = { min = 1, max = 3, sentences = 2, words = 20, strict = true }
        hidden_until = "kiezen"
        report = "no-names"
        [[steps]]
        id = "kiezen"
        title = "Kiezen"
        [[steps.capture]]
        id = "stippen"
        pick = "tips"
        most = 2
        decide = "dots"
        votes = 3
        [[steps.capture]]
        id = "waarde"
        title = "Waarde"
        rate = "tips"
        scale = ["weinig", "wat", "veel"]
        only = "stippen"
        [[steps.capture]]
        id = "antwoord"
        title = "Antwoord"
        answer = "tips"
        only = "waarde"
        at_least = "wat"
        fields = ["Ja", "Maar"]
        [[steps.capture]]
        id = "beste"
        title = "Beste"
        pick = "antwoord"
        only = "stippen"
        [[steps.capture]]
        id = "kijker"
        title = "Kijker"
        assign = "observer"
        "#,
    );
    let tips = capture(&method, "tips");
    assert_eq!((tips.opening.as_deref(), tips.report), (Some("Als ik jou was"), Sharing::NoNames));
    assert_eq!((tips.limit.max, tips.limit.words, tips.limit.strict), (Some(3), Some(20), true));
    assert_eq!(tips.hidden_until.as_deref(), Some("kiezen"));
    let dots = capture(&method, "stippen").verb;
    assert!(matches!(dots, Verb::Pick { decide: Decide::Dots, votes: Some(3), most: 2, .. }));
    let only = |id: &str| capture(&method, id).verb.only().cloned().unwrap();
    assert_eq!(only("waarde"), Only { capture: "stippen".to_owned(), least: 0 });
    assert_eq!(only("antwoord").least, 1);
    let assigned = Verb::Assign { role: Role::Own("observer".to_owned()), most: 1 };
    assert_eq!(capture(&method, "kijker").verb, assigned);
}

#[test]
fn every_way_to_repeat() {
    let repeat = |written: &str| {
        let part = "[[steps.steps]]\ntitle = \"Deel\"\nwho = { presenter = \"speaks\" }\n";
        let part = if written.contains("person") { part } else { "" };
        let text =
            format!("name = \"A\"\n[[steps]]\ntitle = \"B\"\nrepeat = {{ {written} }}\n{part}");
        read(&text).steps[0].repeat.clone().unwrap()
    };
    assert_eq!(repeat("times = 3"), Repeat::Times(3));
    assert_eq!(repeat("topics = [\"A\", \"B\"]").times(), 2);
    assert_eq!(repeat("each = \"person\""), Repeat::Person);
    assert_eq!(repeat("each = \"case\", most = 2"), Repeat::Case { most: Some(2) });
    let condition = "het klaar is".to_owned();
    assert_eq!(repeat("until = \"het klaar is\""), Repeat::Until { condition, most: None });
}

#[test]
fn giving_somebody_the_role_makes_a_presenter() {
    let text = "name = \"A\"\n[[steps]]\ntitle = \"B\"\nwho = { presenter = \"speaks\" }\n\
        [[steps.capture]]\nassign = \"presenter\"\n[[steps.capture]]\ntitle = \"C\"\nby = \"members\"\n";
    read(text);
    let after = "name = \"A\"\n[[steps]]\ntitle = \"B\"\nrepeat = { each = \"person\" }\n\
        [[steps]]\ntitle = \"C\"\nwho = { presenter = \"speaks\" }\n";
    assert!(said(after).contains("nog niemand de inbrenger"), "only while it is repeated");
}

#[test]
fn what_is_stated_lies_between_the_least_and_the_most() {
    let whole = |minutes: &str, parts: &[&str]| {
        let part = |rest: &&str| format!("[[steps.steps]]\ntitle = \"D\"\n{rest}\n");
        let parts: String = parts.iter().map(part).collect();
        format!("name = \"A\"\n[[steps]]\ntitle = \"B\"\n{minutes}\n{parts}")
    };
    let right = |minutes: &str, parts: &[&str]| drop(read(&whole(minutes, parts)));
    let wrong = |minutes: &str, parts: &[&str]| {
        let told = said(&whole(minutes, parts));
        told.lines().next().unwrap().rsplit(": ").next().unwrap().to_owned()
    };
    right("minutes = 10", &["minutes = { min = 4, max = 6 }", "minutes = 5"]);
    right("minutes = 10", &["minutes = 5", ""]);
    right("minutes = 10", &["minutes = { max = 6 }", "minutes = 5"]);
    right("minutes = 10", &["minutes = 10", "minutes = 5\nonly_if = \"Er is tijd\""]);
    right("minutes = 10", &["minutes = 10", "when = \"first\""]);
    right("minutes = 10", &["minutes = 5\nrepeat = { times = 2 }"]);
    right("minutes = 10", &["minutes = 2\nrepeat = { topics = [\"A\", \"B\"] }", "minutes = 6"]);
    right("minutes = 10", &["minutes = 4\nrepeat = { each = \"case\" }"]);
    right("minutes = 10", &["minutes_each = 1\nturns = \"round\""]);
    right("minutes = { min = 5, max = 9 }", &["minutes = { min = 5, max = 9 }"]);
    right("repeat = { times = 3 }\nminutes = 5", &["minutes = 5"]);
    let exactly = "Hier staat 10 minuten, maar de onderdelen duren samen ";
    let told = |parts: &[&str]| wrong("minutes = 10", parts).replace(exactly, "");
    assert_eq!(told(&["minutes = { min = 4, max = 5 }", "minutes = 4"]), "hooguit 9.");
    assert_eq!(told(&["minutes = { min = 8, max = 9 }", "minutes = 4"]), "minstens 12.");
    assert_eq!(told(&["minutes = 4\nrepeat = { times = 3 }"]), "12.");
    assert_eq!(told(&["minutes = 11\nrepeat = { each = \"case\" }"]), "minstens 11.");
    assert_eq!(told(&["minutes = 8", "minutes = 5\nonly_if = \"Er is tijd\""]), "8.");
    let least = wrong("minutes = { min = 2, max = 9 }", &["minutes = { min = 5, max = 9 }"]);
    assert_eq!(least, "Hier staat 2 minuten, maar de onderdelen duren samen minstens 5.");
}

#[test]
fn the_parts_tell_how_long_a_step_is_that_does_not_say() {
    let text = r#"
        name = "A"
        [[steps]]
        title = "Samen"
        repeat = { times = 2 }
        [[steps.steps]]
        title = "Deel"
        minutes = 3
        repeat = { times = 4 }
        [[steps.steps]]
        title = "Los"
        [[steps.steps]]
        title = "Misschien"
        minutes = 9
        only_if = "Er is tijd"
        [[steps]]
        title = "Open"
        [[steps.steps]]
        title = "Deel"
    "#;
    let method = read(text);
    assert_eq!(method.steps[0].planned, Some(Span::minutes(12)), "held once");
    assert_eq!(method.steps[4].planned, None);
}
