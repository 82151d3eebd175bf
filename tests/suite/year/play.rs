//! One meeting of the year, played through the engine as it is written down.

use super::write;
use crate::meeting::Meeting;
use intervisie::{
    group::History,
    method::{Verb, load, shipped},
    moment::{Moment, Offset, Span},
    report,
    session::{
        Absence, Command, Earlier, EntryId, Event, Opening, Outcome, Part, Person, PersonId, Place,
        Promise, Stamped, State,
    },
    store::{self, REPORT},
    words::Words,
};
use std::{collections::BTreeMap, path::Path};

/// One meeting as it is written down; `tests/fixtures/year/README.md` tells how.
pub(super) struct Script<'a> {
    /// When it began.
    pub(super) on: Moment,
    offset: Offset,
    head: BTreeMap<&'a str, &'a str>,
    /// Each step, how long the group stays in it, and what happens meanwhile.
    steps: Vec<(&'a str, Span, Vec<&'a str>)>,
}

impl<'a> Script<'a> {
    pub(super) fn read(text: &'a str) -> Self {
        let mut head = BTreeMap::new();
        let mut steps: Vec<(&str, Span, Vec<&str>)> = Vec::new();
        for line in text.lines().filter(|line| !line.is_empty()) {
            if let Some(step) = line.strip_prefix('@') {
                let (id, minutes) = step.split_once(' ').unwrap();
                steps.push((id, Span::minutes(minutes.parse().unwrap()), Vec::new()));
            } else if let Some((_, _, doing)) = steps.last_mut() {
                doing.push(line);
            } else {
                let (key, value) = line.split_once(' ').unwrap();
                head.insert(key, value);
            }
        }
        let on: Vec<&str> = head["on"].split(' ').collect();
        let hours: i64 = on[2].parse().unwrap();
        let offset = Offset::minutes(hours as i32 * 60);
        let wall: Moment = format!("{}T{}:00.000Z", on[0], on[1]).parse().unwrap();
        Self { on: wall - Span::minutes(hours * 60), offset, head, steps }
    }

    /// Holds the meeting and saves what it leaves.
    pub(super) fn play(
        &self,
        name: &str,
        history: &History,
        folder: &Path,
        words: &Words,
    ) -> State {
        let opening = self.opening(history, words);
        let method = opening.method.id.clone();
        let first =
            Stamped { seq: 0, at: self.on, event: Event::Opened(Box::new(opening.clone())) };
        let state = State::open(&first).unwrap_or_else(|| panic!("{name}: {opening:?}"));
        let mut meeting = Meeting { state, events: vec![first] };
        let mut now = self.on;
        for (id, span, doing) in &self.steps {
            let here = |meeting: &Meeting| {
                meeting.state.method().steps[meeting.state.position()].id.clone()
            };
            meeting.catch_up(now); // some steps give way by themselves
            if here(&meeting) != *id {
                meeting.run(Command::Next, now).unwrap();
            }
            assert_eq!(here(&meeting), *id, "{name}");
            let count = i64::try_from(doing.len()).unwrap();
            let pace = Span::seconds(span.millis() / 1000 / (count + 1));
            let mut at = now;
            for line in doing {
                at = at + pace;
                for command in command(&meeting.state, line) {
                    let done = meeting.run(command, at);
                    done.unwrap_or_else(|refusal| panic!("{name}: {line}: {refusal:?}"));
                }
            }
            now = now + *span;
        }
        meeting.run(Command::End, now).unwrap();
        let session = &opening.session;
        let day = now.date(self.offset);
        let folder = folder.join(format!("sessions/{day}-{method}-{session}"));
        let text = report::markdown(&report::outline(&meeting.state, now, words));
        write(&folder.join("session.jsonl"), b"");
        let known = meeting.state.reports().clone();
        let saved = store::save_report(&folder, REPORT, text.as_bytes(), &known).unwrap();
        let report = Command::Report { file: REPORT.to_owned(), crc: saved.crc };
        meeting.run(report, now + Span::seconds(1)).unwrap();
        assert!(report::sheets(&meeting.state, now, words).is_empty(), "{name}: {session}");
        write(&folder.join("session.jsonl"), meeting.text().as_bytes());
        meeting.state
    }

    fn opening(&self, history: &History, words: &Words) -> Opening {
        let list = |key| self.head.get(key).into_iter().flat_map(|names| names.split(", "));
        let people: Vec<Person> = list("there")
            .map(|name| match name.strip_suffix(" (online)") {
                Some(name) => Person { name: name.to_owned(), online: true },
                None => Person::new(name),
            })
            .collect();
        let place = |name: &str| {
            let place = people.iter().position(|person| person.name == name);
            PersonId(place.unwrap_or_else(|| panic!("{name} does not begin")))
        };
        let absent = list("absent").map(|absent| {
            let (name, how) = absent.split_once(' ').unwrap();
            let how = match how {
                "notice" => Absence::Notice,
                "no-notice" => Absence::NoNotice,
                "late" => Absence::Late,
                _ => panic!("{how}"),
            };
            (name.to_owned(), how)
        });
        let titles = ["place", "frequency", "attendance", "confidentiality"];
        let titles = titles.map(|title| words.say(&format!("agreement-{title}")));
        let mut gathering = history.group.gathering(absent.collect(), titles);
        gathering.secretary = list("secretary").next().map(place);
        gathering.timekeeper = list("timekeeper").next().map(place);
        let id = self.head["method"];
        let text = shipped().iter().find(|(known, _)| *known == id).unwrap().1;
        Opening {
            session: self.head["session"].to_owned(),
            program: "0.1.0".to_owned(),
            offset: self.offset,
            facilitator: self.head.get("led").map(|by| place(by.trim_start_matches("by "))),
            group: Some(gathering),
            until: None,
            earlier: earlier(history, words),
            rehearsal: None,
            warn: None,
            plan: Vec::new(),
            method: load(id, text.as_bytes()).unwrap(),
            people,
        }
        .fitted(None)
    }
}

/// What the meeting before left, as the program hands it on.
fn earlier(history: &History, words: &Words) -> Option<Earlier> {
    let last = history.last()?;
    let promises = history.open_actions().into_iter().map(|open| {
        let (who, what) = report::promise(&open.action, words);
        Promise { who, what, action: Some(open.id) }
    });
    Some(Earlier { held: Some(last.started), promises: promises.collect() })
}

/// What a line of a script asks of the engine.
fn command(state: &State, line: &str) -> Vec<Command> {
    let (head, text) = line.split_once(": ").unwrap_or((line, ""));
    let words: Vec<&str> = head.split(' ').collect();
    match words.as_slice() {
        ["+" | "-", name] => vec![match state.everyone().iter().position(|it| it.name == *name) {
            Some(person) => Command::ComeOrGo(PersonId(person)),
            None => Command::Join { name: (*name).to_owned(), online: false },
        }],
        [">", session, name, outcome] => {
            let mut promises = state.promises().map(|(promise, _)| promise);
            let promise = promises.find(|promise| {
                promise.who == *name && promise.action.as_ref().unwrap().session == *session
            });
            let promise = promise.unwrap_or_else(|| panic!("{line}")).action.clone().unwrap();
            let outcome = match *outcome {
                "done" => Outcome::Done,
                "partly" => Outcome::Partly,
                "dropped" => Outcome::Dropped,
                _ => panic!("{line}"),
            };
            let place = Place::Promise(promise.clone());
            vec![
                Command::Settle { promise, outcome: Some(outcome) },
                Command::Keep { place, texts: vec![text.to_owned()] },
            ]
        }
        ["module", id] => vec![Command::Insert(Part::Module((*id).to_owned()))],
        [capture, "=", name, rest @ ..] => {
            let ground = rest.iter().find_map(|word| word.strip_prefix('#'));
            let ground = ground.map(|ground| ground.parse::<usize>().unwrap() - 1);
            let entry = entry(state, capture, name, rest.first().filter(|it| !it.starts_with('#')));
            vec![Command::Pick { capture: (*capture).to_owned(), entry, ground }]
        }
        [capture, "*", name, rest @ ..] => {
            let (place, nth) = rest.split_last().unwrap();
            let entry = entry(state, capture, name, nth.first());
            let place = Some(place.parse().unwrap());
            vec![Command::Rate { capture: (*capture).to_owned(), entry, place }]
        }
        [capture, rest @ ..] => {
            let about = match rest {
                [_, "re", name, nth @ ..] => Some(entry(state, capture, name, nth.first())),
                _ => None,
            };
            let place = Place::New {
                capture: (*capture).to_owned(),
                person: rest.first().map(|name| person(state, name)),
                about,
            };
            vec![Command::Keep { place, texts: text.split(" | ").map(str::to_owned).collect() }]
        }
        [] => panic!("{line}"),
    }
}

/// The entry of somebody in the capture that this one chooses from, rates or answers.
fn entry(state: &State, capture: &str, name: &str, nth: Option<&&str>) -> EntryId {
    let found = state.capture(capture).unwrap_or_else(|| panic!("{capture}"));
    let (Verb::Pick { from, .. } | Verb::Rate { from, .. } | Verb::Answer { from, .. }) =
        &found.verb
    else {
        panic!("{capture} chooses nothing")
    };
    let nth = nth.map_or(1, |nth| nth.parse::<usize>().unwrap());
    let who = Some(person(state, name));
    let mut entries = state.entries(from).filter(|entry| entry.person == who);
    entries.nth(nth - 1).unwrap_or_else(|| panic!("{capture}: {name} {nth}")).id
}

fn person(state: &State, name: &str) -> PersonId {
    let place = state.everyone().iter().position(|person| person.name == name);
    PersonId(place.unwrap_or_else(|| panic!("{name} is not there")))
}
