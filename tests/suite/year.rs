//! A year of an invented group: what `examples/groep-noord` holds, played through the engine and told
//! by the report. `INTERVISIE_RENEW=1 cargo test` writes the folder anew; without that a folder that
//! differs from what the program would leave is a failure.

#![expect(clippy::disallowed_methods, reason = "tests play the laptops that carry files")]

use crate::meeting::Meeting;
use intervisie::{
    group::{self, Between, History, Note, read_group},
    journal,
    method::{Verb, load, shipped},
    moment::{Moment, Offset, Span},
    report,
    session::{
        Absence, Command, Earlier, EntryId, Event, Opening, Outcome, Part, Person, PersonId, Place,
        Promise, Stamped, State,
    },
    store::{self, Home, REPORT},
    words::{Lang, Words},
};
use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

/// The group's id, which is the name of its folder.
pub(crate) const GROUP: &str = "groep-noord";

/// A Saturday in the autumn after that year.
pub(crate) fn autumn() -> Moment {
    "2026-11-21T18:31:00.000Z".parse().unwrap()
}

/// Lays the group's folder in a home, as somebody does who copies it there.
pub(crate) fn lay(home: &Path) -> Home {
    let home = Home::at(home);
    let to = home.group_folder(GROUP);
    for (file, bytes) in tree(&example()) {
        write(&to.join(file), &bytes);
    }
    home
}

/// All that the group is and did.
pub(crate) fn history(home: &Home) -> History {
    let bytes = home.group(GROUP).bytes.unwrap();
    let archive = home.archive(Some(GROUP), autumn());
    let notes = home.notes(Some(GROUP)).unwrap();
    assert_eq!((archive.unread.len(), notes.unread.len()), (0, 0));
    let group = read_group(GROUP, &bytes, &|_| true).group;
    History { group, meetings: archive.meetings(), notes: notes.notes }
}

/// The files within a folder, by their way from there. Not what begins with a dot.
pub(crate) fn tree(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut found = BTreeMap::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(next) = folders.pop() {
        for entry in fs::read_dir(next).unwrap() {
            let path = entry.unwrap().path();
            if path.file_name().unwrap().to_string_lossy().starts_with('.') {
                continue;
            }
            if path.is_dir() {
                folders.push(path);
            } else {
                let within = path.strip_prefix(folder).unwrap().to_owned();
                found.insert(within, fs::read(&path).unwrap());
            }
        }
    }
    found
}

pub(crate) fn write(path: &Path, bytes: &[u8]) {
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, bytes).unwrap();
}

fn example() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("examples").join(GROUP)
}

#[test]
fn the_example_is_what_the_program_leaves() {
    let root = tempfile::tempdir().unwrap();
    let made = make(root.path());
    if std::env::var_os("INTERVISIE_RENEW").is_some() {
        for part in ["sessions", "between"] {
            drop(fs::remove_dir_all(example().join(part)));
        }
        made.iter().for_each(|(file, bytes)| write(&example().join(file), bytes));
    }
    let kept = tree(&example());
    let names = |tree: &BTreeMap<PathBuf, Vec<u8>>| tree.keys().cloned().collect::<Vec<_>>();
    assert_eq!(names(&kept), names(&made));
    for (file, bytes) in made {
        let stands = kept[&file] == bytes;
        assert!(stands, "{} differs: INTERVISIE_RENEW=1 cargo test writes it anew", file.display());
    }
}

/// Plays the year in a folder. Gives all files that it leaves.
fn make(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let words = Words::new(Lang::Nl);
    let file = fs::read(example().join("group.toml")).unwrap();
    let read = read_group(GROUP, &file, &|id| shipped().iter().any(|(known, _)| *known == id));
    assert_eq!(read.findings, []);
    write(&folder.join("group.toml"), &file);
    let notes: Vec<Note> = fixture("between.jsonl")
        .lines()
        .map(|line| journal::note(line.as_bytes()).unwrap_or_else(|| panic!("{line}")))
        .collect();
    for note in &notes {
        let day = &note.at.to_string()[.."2026-11-21".len()];
        let path = folder.join(format!("between/{day}-{}.json", note.id));
        write(&path, journal::note_line(note).as_bytes());
    }
    let mut meetings = Vec::new();
    for number in 1..=8 {
        let name = format!("{number}.txt");
        let text = fixture(&name);
        let script = Script::read(&text);
        let known = notes.iter().filter(|note| note.at < script.on).cloned().collect();
        let history =
            History { group: read.group.clone(), meetings: meetings.clone(), notes: known };
        let state = script.play(&name, &history, folder, &words);
        meetings.push(group::Meeting::of(&state, state.latest()));
    }
    let actions = group::promised(&meetings, &notes);
    let actions: Vec<String> = actions.iter().map(|action| action.id.to_string()).collect();
    for note in &notes {
        if let Between::Settled(settled) = &note.what {
            let id = settled.action.to_string();
            assert!(actions.contains(&id), "{id} is none of {actions:?}");
        }
    }
    tree(folder)
}

fn fixture(name: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/year").join(name);
    fs::read_to_string(path).unwrap()
}

/// One meeting as it is written down; `tests/fixtures/year/README.md` tells how.
struct Script<'a> {
    on: Moment,
    offset: Offset,
    head: BTreeMap<&'a str, &'a str>,
    /// Each step, how long the group stays in it, and what happens meanwhile.
    steps: Vec<(&'a str, Span, Vec<&'a str>)>,
}

impl<'a> Script<'a> {
    fn read(text: &'a str) -> Self {
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
    fn play(&self, name: &str, history: &History, folder: &Path, words: &Words) -> State {
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
            let pace = Span::from_millis(span.millis() / (doing.len() as i64 + 1) / 1000 * 1000);
            for (nth, line) in doing.iter().enumerate() {
                let at = now + Span::from_millis(pace.millis() * (nth as i64 + 1));
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
        fs::create_dir_all(&folder).unwrap();
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
