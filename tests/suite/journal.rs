//! Frozen bytes: journals that were written once are read for ever.

use intervisie::{
    journal,
    method::{
        Activity, AtEnd, By, Capture, Decide, Facilitating, Field, GroupSize, Limit, Method,
        Purpose, Role, Step, Verb, When,
    },
    moment::{Moment, Offset, Span},
    session::{
        Absence, Earlier, EntryId, Event, Face, Moving, Opening, Outcome, Person, PersonId, Place,
        Promise, Stamped, State,
    },
};

const FROZEN: &str = include_str!("../fixtures/journals/first.jsonl");

/// A meeting with latecomers, a break, and an end that was set anew.
const ROOM: &str = include_str!("../fixtures/journals/room.jsonl");

/// A meeting that grew: votes, a role given, answers, and all that can come in on the way.
const GROWING: &str = include_str!("../fixtures/journals/growing.jsonl");

/// A meeting of a group: what came of what was promised, who came late, who took part.
const LOOKBACK: &str = include_str!("../fixtures/journals/lookback.jsonl");

#[test]
fn frozen_lines_say_what_they_always_said() {
    let journal = journal::read(FROZEN.as_bytes());
    assert_eq!(journal.trouble, None);
    assert_eq!(journal.sound_bytes, FROZEN.len());
    let expected = meeting();
    for (found, expected) in journal.events.iter().zip(&expected) {
        assert_eq!(found, expected);
    }
    assert_eq!(journal.events.len(), expected.len());
}

#[test]
fn frozen_lines_are_written_back_byte_for_byte() {
    for (event, frozen) in meeting().iter().zip(FROZEN.split_inclusive('\n')) {
        assert_eq!(journal::line(event), frozen);
    }
}

#[test]
fn the_frozen_meeting_adds_up() {
    let state = journal::read(FROZEN.as_bytes()).state().unwrap();
    assert_eq!(state.ended(), Some(moment("19:21:00.000")));
    assert_eq!(state.name(state.presenter().unwrap()), "Bram");
    let question = state.entries("question").next().unwrap();
    assert_eq!(question.texts, ["Hoe zeg ik nee zonder dat het \"nee\" klinkt?"]);
    assert_eq!(question.earlier, [["Hoe zeg ik nee?"]]);
    assert_eq!(state.drafts().len(), 2);
    assert_eq!(state.reports()["verslag.md"], 3_735_928_559);
    assert_eq!(state, State::replay(meeting()).unwrap());
}

#[test]
fn the_frozen_meeting_that_grew_adds_up_and_is_written_back_byte_for_byte() {
    let journal = journal::read(GROWING.as_bytes());
    assert_eq!((journal.trouble, journal.sound_bytes), (None, GROWING.len()));
    let written: String = journal.events.iter().map(journal::line).collect();
    assert_eq!(written, GROWING);

    let state = State::replay(journal.events).unwrap();
    assert_eq!(state.picks("chosen").map(|pick| pick.entry).collect::<Vec<_>>(), [EntryId(2)]);
    assert_eq!(state.votes("chosen", EntryId(2)), 2);
    let watches = state.capture("watches").unwrap();
    assert_eq!(state.assigned(watches).collect::<Vec<_>>(), [PersonId(2)]);
    assert_eq!(state.entries("replies").next().unwrap().about, Some(EntryId(13)));
    let ids: Vec<&str> = state.method().steps.iter().map(|step| step.id.as_str()).collect();
    assert_eq!(ids, GROWN);
}

#[test]
fn the_frozen_meeting_of_a_room_adds_up_and_is_written_back_byte_for_byte() {
    let journal = journal::read(ROOM.as_bytes());
    assert_eq!((journal.trouble, journal.sound_bytes), (None, ROOM.len()));
    let written: String = journal.events.iter().map(journal::line).collect();
    assert_eq!(written, ROOM);

    let state = State::replay(journal.events).unwrap();
    let at = |time: &str| moment(time);
    let names: Vec<&str> = state.everyone().iter().map(|person| person.name.as_str()).collect();
    assert_eq!(names, ["Ans", "Bo", "Cas", "Dee", "Eva", "Fay"]);
    let stays: Vec<_> = state.stays(PersonId(1)).iter().map(|it| (it.from, it.until)).collect();
    let stay = |from, until| (at(from), until);
    let left = Some(at("18:32:00.000"));
    assert_eq!(stays, [stay("18:29:00.000", left), stay("18:34:00.000", None)]);
    assert!(state.everyone()[0].online && !state.everyone()[4].online);
    assert_eq!(state.target_end(), Some(at("19:02:00.000")));
    assert_eq!(state.started(), at("18:29:00.000"));
    assert_eq!(state.face(), Face::Hidden);
    assert_eq!(state.round(0).unwrap().order, [4, 0, 2, 5, 1].map(PersonId));
}

#[test]
fn the_frozen_meeting_that_looks_back_adds_up_and_is_written_back_byte_for_byte() {
    let journal = journal::read(LOOKBACK.as_bytes());
    assert_eq!((journal.trouble, journal.sound_bytes), (None, LOOKBACK.len()));
    let written: String = journal.events.iter().map(journal::line).collect();
    assert_eq!(written, LOOKBACK);

    let state = State::replay(journal.events).unwrap();
    let told: Vec<_> = state
        .promises()
        .map(|(promise, settled)| {
            let settled = settled.map(|it| (it.outcome, it.text.as_str()));
            (promise.who.as_str(), settled)
        })
        .collect();
    let bo = (Some(Outcome::Done), "Het gesprek duurde kort.");
    let cas = (Some(Outcome::Partly), "");
    assert_eq!(told, [("Ans", None), ("Bo", Some(bo)), ("Cas", Some(cas))]);
    assert_eq!(state.drafts().values().collect::<Vec<_>>(), [&["Twee keer"]]);
    let absent: Vec<_> = state.absent().map(|it| (it.name.as_str(), it.how)).collect();
    assert_eq!(absent, [("Ed", Absence::Notice), ("Fay", Absence::NoNotice)]);
    assert_eq!(
        [0, 1, 2, 3, 4].map(|it| state.took_part(PersonId(it))),
        [true, false, true, true, false]
    );
    let agreed: Vec<_> = state.agreed_here().collect();
    assert_eq!(agreed, [(PersonId(0), "2026-11-21T19:27:00.000Z".parse().unwrap())]);
    let group = state.opening().group.as_ref().unwrap();
    assert_eq!((group.folder.as_str(), group.rules.len(), group.agreements.len()), ("noord", 1, 1));
}

#[test]
fn words_about_what_nobody_promised_are_passed_over() {
    let other = LOOKBACK.replace("\"promise\":\"b4c5d-42\"", "\"promise\":\"zzzzz-1\"");
    let state = journal::read(other.as_bytes()).state().unwrap();
    let told: Vec<String> = state.settled().map(|(action, _)| action.to_string()).collect();
    assert_eq!((told, state.drafts().len()), (vec!["a1b2c-17".to_owned()], 1));
}

/// Its steps in the end.
const GROWN: [&str; 18] = [
    "bring",
    "choose",
    "deepen",
    "ask",
    "reply",
    "consult",
    "brainstorm",
    "storm",
    "deepen~2",
    "ask~2",
    "part",
    "ask~3",
    "advise~3",
    "reply~2",
    "consult~2",
    "close",
    "ask~4",
    "advise~4",
];

/// A small meeting in which everything happens that can happen.
fn meeting() -> Vec<Stamped> {
    let texts = |texts: &[&str]| texts.iter().map(|&text| text.to_owned()).collect::<Vec<_>>();
    let person = |index| Some(PersonId(index));
    let moved = |to: &str, how| Event::Moved { to: to.to_owned(), how };
    let new =
        |capture: &str, person| Place::New { capture: capture.to_owned(), person, about: None };
    let written = |capture: &str, person, said: &[&str]| Event::Written {
        capture: capture.to_owned(),
        person,
        about: None,
        texts: texts(said),
    };
    let drafted = |place, said: &[&str]| Event::Drafted { place, texts: texts(said) };
    let rated = |entry, place| Event::Rated { capture: "useful".to_owned(), entry, place };
    let events = [
        ("19:00:00.000", Event::Opened(Box::new(opening()))),
        ("19:00:30.000", moved("collect", Moving::Skip)),
        ("19:00:31.250", drafted(new("problems", person(1)), &["Ik kan"])),
        ("19:01:00.000", written("problems", person(1), &["Ik kan geen nee zeggen", "Naïef?"])),
        ("19:01:05.000", Event::Turned { passed: false }),
        ("19:01:10.000", Event::Turned { passed: true }),
        ("19:02:00.000", moved("choose", Moving::Next)),
        (
            "19:02:30.000",
            Event::Picked {
                capture: "chosen".to_owned(),
                entry: EntryId(3),
                ground: Some("urgent".to_owned()),
            },
        ),
        ("19:03:00.000", moved("advise", Moving::Jump)),
        ("19:03:05.000", Event::Paused { until: None }),
        ("19:04:00.000", Event::Resumed),
        ("19:04:10.000", moved("clarify", Moving::Back)),
        (
            "19:05:00.000",
            Event::Extended { step: "clarify".to_owned(), by: Span::from_millis(-90_500) },
        ),
        ("19:06:00.000", written("question", None, &["Hoe zeg ik nee?"])),
        ("19:06:30.000", drafted(Place::Entry(EntryId(13)), &["Hoe zeg ik nee zonder"])),
        (
            "19:07:00.000",
            Event::Edited {
                entry: EntryId(13),
                texts: texts(&["Hoe zeg ik nee zonder dat het \"nee\" klinkt?"]),
            },
        ),
        ("19:08:00.000", written("advice", person(2), &["Slaap er een nacht over."])),
        ("19:08:10.000", rated(EntryId(16), Some(1))),
        ("19:08:12.000", rated(EntryId(16), None)),
        ("19:08:20.000", Event::Withdrawn { entry: EntryId(16) }),
        ("19:12:00.000", Event::Away { since: moment("19:09:00.000") }),
        ("19:12:05.000", Event::Excluded),
        ("19:13:00.000", drafted(new("advice", person(2)), &["Vraag\tbedenktijd 🙂"])),
        ("19:14:00.000", drafted(new("question", None), &["En nu?"])),
        ("19:20:00.000", Event::Ended),
        ("19:20:10.000", Event::Undone { seq: 24 }),
        ("19:21:00.000", Event::Ended),
        ("19:21:10.000", Event::Reported { file: "verslag.md".to_owned(), crc: 3_735_928_559 }),
    ];
    let stamp = |((at, event), seq): ((&str, Event), u64)| Stamped { seq, at: moment(at), event };
    events.into_iter().zip(0..).map(stamp).collect()
}

fn opening() -> Opening {
    let minutes = |minutes| Some(Span::minutes(minutes));
    Opening {
        session: "k7m2x".to_owned(),
        program: "0.1.0".to_owned(),
        offset: Offset::minutes(60),
        people: ["Anneke", "Bram", "Chaima"].map(Person::new).into(),
        facilitator: Some(PersonId(0)),
        group: None,
        until: Some(moment("20:00:00.000")),
        earlier: Some(Earlier {
            held: Some("2026-10-21T18:00:00.000Z".parse().expect("a moment")),
            promises: vec![Promise {
                who: "Bram".to_owned(),
                what: "Bellen met de buren".to_owned(),
                action: None,
            }],
        }),
        rehearsal: Some(10),
        warn: None,
        plan: vec![minutes(2), None, minutes(1), minutes(20), minutes(8), minutes(12)],
        method: method(),
    }
}

fn method() -> Method {
    let look_back = Step {
        when: When::NotFirst,
        at_end: AtEnd::Next,
        planned: Some(Span::minutes(5)),
        say: Some("Wat is er van gekomen?".to_owned()),
        ..step("look-back", "", "Terugkijken")
    };
    let collect = Step {
        round: true,
        who: vec![(Role::Everyone, Activity::Speaks), (Role::Facilitator, Activity::Writes)],
        captures: vec![Capture {
            by: By::Each,
            limit: Limit { sentences: Some(2), min: Some(1), ..Limit::default() },
            fields: vec![field("what", "Wat"), field("own", "Eigen aandeel")],
            ..capture("problems", "Problemen", Purpose::Case)
        }],
        ..step("collect", "1", "Verzamelen")
    };
    let choose = Step {
        planned: Some(Span::minutes(1)),
        captures: vec![Capture {
            verb: Verb::Pick {
                from: "problems".to_owned(),
                decide: Decide::Group,
                presenter: true,
                criteria: vec!["urgent".to_owned(), "herkenbaar".to_owned()],
                most: 1,
                votes: None,
                only: None,
            },
            ..capture("chosen", "Gekozen", Purpose::Note)
        }],
        ..step("choose", "2", "Kiezen")
    };
    let discuss = Step {
        has_parts: true,
        planned: Some(Span::minutes(20)),
        ..step("discuss", "3", "Bespreken")
    };
    let clarify = Step {
        parent: Some(3),
        planned: Some(Span::minutes(8)),
        who: vec![(Role::Members, Activity::Clarifies), (Role::Presenter, Activity::Answers)],
        prompts: vec!["Wat bedoel je met…?".to_owned()],
        guard: Some("Nog geen adviezen".to_owned()),
        captures: vec![capture("question", "Vraag", Purpose::Question)],
        ..step("clarify", "3a", "Verhelderen")
    };
    let advise = Step {
        parent: Some(3),
        planned: Some(Span::minutes(12)),
        who: vec![(Role::Presenter, Activity::Listens), (Role::Members, Activity::Asks)],
        captures: vec![
            Capture {
                by: By::Members,
                alone: true,
                ..capture("advice", "Adviezen", Purpose::Advice)
            },
            Capture {
                by: By::Presenter,
                verb: Verb::Rate {
                    from: "advice".to_owned(),
                    scale: vec!["bruikbaar".to_owned(), "niet nu".to_owned()],
                    only: None,
                },
                ..capture("useful", "Bruikbaar", Purpose::Evaluation)
            },
            Capture {
                by: By::Facilitator,
                verb: Verb::Reword { from: "question".to_owned() },
                ..capture("anew", "Opnieuw gezegd", Purpose::Definition)
            },
        ],
        ..step("advise", "3b", "Adviseren")
    };
    Method {
        id: "klein".to_owned(),
        name: "Klein overleg".to_owned(),
        language: "nl".to_owned(),
        about: Some("Voor als het kort moet.".to_owned()),
        origin: Some("Bedacht.".to_owned()),
        group: Some(GroupSize { min: 3, max: 8, best: None, note: None }),
        facilitator: Facilitating::Member,
        prepare: vec!["Lees je in.".to_owned()],
        rules: vec!["Laat elkaar uitpraten.".to_owned()],
        steps: vec![look_back, collect, choose, discuss, clarify, advise],
        ..Method::default()
    }
}

fn step(id: &str, number: &str, title: &str) -> Step {
    Step {
        id: id.to_owned(),
        number: number.to_owned(),
        title: title.to_owned(),
        ..Step::default()
    }
}

fn capture(id: &str, title: &str, purpose: Purpose) -> Capture {
    Capture { id: id.to_owned(), title: title.to_owned(), purpose, ..Capture::default() }
}

fn field(id: &str, title: &str) -> Field {
    Field { id: id.to_owned(), title: title.to_owned() }
}

fn moment(time: &str) -> Moment {
    format!("2026-11-21T{time}Z").parse().expect("a moment")
}
