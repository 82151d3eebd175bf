//! Scenarios as data: what a group does and when, and what the engine must say of it then.
//!
//! Each file in `tests/fixtures/scenarios` is one meeting. A `[[then]]` goes to a moment, does what
//! `do` lists, and compares what else it names with the session; what it does not name is free.
//! `README.md` there lists the commands and the expectations.

use crate::meeting::{Meeting, Setting, start, werkplekleren};
use intervisie::{
    journal,
    method::{Method, Role, StepIndex, load, shipped},
    moment::{Moment, Span},
    session::{
        Absence, Absent, ActionId, Away, Command, Entry, EntryId, Fork, Gap, Gathering, Line,
        Opening, Outcome, Part, PersonId, Place, Promise, Round, State,
    },
};
use serde::Deserialize;
use std::{collections::BTreeMap, ffi::OsString, fmt::Debug, fs, path::Path};
use toml::Spanned;

macro_rules! scenarios {
    ($($name:ident)*) => {
        $(#[test]
        fn $name() {
            play(stringify!($name));
        })*

        #[test]
        fn every_scenario_is_played() {
            let files = fs::read_dir(folder()).unwrap().map(|entry| entry.unwrap().file_name());
            let name = |file: OsString| Some(file.to_str()?.strip_suffix(".toml")?.to_owned());
            let mut names: Vec<String> = files.filter_map(name).collect();
            names.sort();
            assert_eq!(names, [$(stringify!($name)),*]);
        }
    };
}

scenarios! {
    action
    alone_then_tell
    at_end_next
    away
    away_over_steps
    away_twice
    breaks
    choose
    fit_absent
    fit_short
    insert_and_switch
    late_and_active
    latecomers
    led_by_nobody
    lookback
    lookback_promises
    minutes
    minutes_for_each
    most_times
    moving
    next_case
    order
    overtime
    pause
    ratings
    replan
    replan_fixed
    replan_least
    replan_longer
    replan_open
    reword
    rounds
    rounds_anew
    same_names
    set_back
    set_back_paused
    shares_anew
    shown
    stress_a_pair
    stress_ask_then_answer
    stress_chosen_module
    stress_in_threes
    stress_in_threes_short
    stress_two_cases
    stress_warm_questions
    stress_withheld
    three_cases
    turns_for_each
    undo
    undo_words
    warnings
    whole
}

/// One meeting.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Scenario {
    /// A method of its own, or the name of a file in `tests/fixtures/methods`; without both the
    /// one that ships.
    method: Option<String>,
    file: Option<String>,
    people: Vec<String>,
    facilitator: Option<String>,
    until: Option<Span>,
    #[serde(default)]
    met_before: bool,
    /// What was promised before, as `NAME: WHAT`, each as an action of its own.
    #[serde(default)]
    promises: Vec<String>,
    /// Who is absent, and how.
    #[serde(default)]
    absent: BTreeMap<String, Absence>,
    #[serde(default)]
    plan: BTreeMap<String, Span>,
    then: Vec<Spanned<Then>>,
}

/// What happens at a moment, and what must be so right after. Moments are counted from the start.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Then {
    at: Span,
    #[serde(default, rename = "do")]
    doing: Vec<String>,
    #[serde(default)]
    refused: BTreeMap<String, String>,
    step: Option<String>,
    runs: Option<bool>,
    ended: Option<bool>,
    skipped: Option<Vec<String>>,
    left: Option<BTreeMap<String, Span>>,
    spent: Option<BTreeMap<String, Span>>,
    allotted: Option<BTreeMap<String, Span>>,
    started: Option<Span>,
    end: Option<Span>,
    behind: Option<Span>,
    net: Option<Span>,
    pauses: Option<Span>,
    away: Option<Span>,
    due: Option<Span>,
    warned: Option<Span>,
    signals: Option<Span>,
    turn: Option<String>,
    order: Option<Vec<String>>,
    present: Option<Vec<String>>,
    stays: Option<BTreeMap<String, Vec<[Span; 2]>>>,
    online: Option<Vec<String>>,
    break_until: Option<Span>,
    shown: Option<String>,
    flashes: Option<bool>,
    face: Option<String>,
    passed: Option<Vec<String>>,
    share: Option<Span>,
    turn_left: Option<Span>,
    presenter: Option<String>,
    presenters: Option<Vec<String>>,
    counts_up: Option<bool>,
    held: Option<Vec<String>>,
    forks: Option<Vec<String>>,
    covered: Option<Vec<String>>,
    choices: Option<BTreeMap<String, Vec<String>>>,
    answers: Option<BTreeMap<String, Vec<String>>>,
    votes: Option<BTreeMap<String, usize>>,
    holders: Option<BTreeMap<String, Vec<String>>>,
    plan: Option<BTreeMap<String, Span>>,
    members: Option<Vec<String>>,
    who: Option<BTreeMap<String, String>>,
    entries: Option<BTreeMap<String, Vec<String>>>,
    earlier: Option<BTreeMap<String, Vec<String>>>,
    drafts: Option<Vec<String>>,
    picked: Option<BTreeMap<String, String>>,
    picks: Option<BTreeMap<String, Vec<String>>>,
    rated: Option<BTreeMap<String, BTreeMap<String, usize>>>,
    settled: Option<BTreeMap<String, String>>,
    active: Option<Vec<String>>,
    absent: Option<Vec<String>>,
    gaps: Option<Vec<String>>,
}

fn play(name: &str) {
    let text = fs::read_to_string(folder().join(name).with_extension("toml")).unwrap();
    let scenario: Scenario =
        toml::from_str(&text).unwrap_or_else(|error| panic!("{name}: {error}"));
    let file = scenario.file.as_ref().map(|file| fs::read_to_string(methods().join(file)).unwrap());
    let method = scenario.method.as_ref().or(file.as_ref()).map_or_else(werkplekleren, |text| {
        load("own", text.as_bytes()).unwrap_or_else(|findings| panic!("{name}: {findings:?}"))
    });
    let mut failures = Vec::new();
    let setting = Setting {
        method,
        people: &scenario.people,
        facilitator: scenario.facilitator.as_deref(),
        until: scenario.until,
        met_before: scenario.met_before || !scenario.promises.is_empty(),
    };
    let mut meeting = Meeting::begin_with(setting, |opening| scenario.tell(opening));
    let state = &meeting.state;
    for (step, &expected) in &scenario.plan {
        let found = state.planned(state.method().step(step).expect("a step")).unwrap_or_default();
        if found != expected {
            failures.push(format!("{name}.toml: the plan gives {step} {found}, not {expected}"));
        }
    }
    for then in &scenario.then {
        let line = text[..then.span().start].lines().count() + 1;
        for failure in then.get_ref().play(&mut meeting) {
            failures.push(format!("{name}.toml:{line}: {failure}"));
        }
    }
    let written = meeting.text();
    let replayed = journal::read(written.as_bytes()).state();
    if replayed.as_ref() != Some(&meeting.state) {
        failures.push(format!("{name}.toml: the journal does not add up to the session"));
    }
    assert!(failures.is_empty(), "\n{}\n", failures.join("\n"));
}

impl Scenario {
    /// What is known of earlier meetings and of the group.
    fn tell(&self, opening: &mut Opening) {
        if let Some(earlier) = &mut opening.earlier {
            let promise = |(promise, number): (&String, usize)| {
                let (who, what) = promise.split_once(": ").expect("who, and what");
                let action = format!("aaaaa-{number}").parse().expect("an action");
                Promise { who: who.to_owned(), what: what.to_owned(), action: Some(action) }
            };
            earlier.promises = self.promises.iter().zip(1..).map(promise).collect();
        }
        if !self.absent.is_empty() {
            let absent = self.absent.iter();
            let absent = absent.map(|(name, how)| Absent { name: name.clone(), how: *how });
            opening.group = Some(Gathering {
                folder: "noord".to_owned(),
                name: "Noord".to_owned(),
                absent: absent.collect(),
                ..Gathering::default()
            });
        }
        assert!(opening.is_sound(), "an opening that cannot be");
    }
}

impl Then {
    /// Does it, and tells what is not as expected.
    fn play(&self, meeting: &mut Meeting) -> Vec<String> {
        let now = start() + self.at;
        let mut failures = Vec::new();
        meeting.catch_up(now);
        for line in &self.doing {
            match command(&meeting.state, line) {
                None => failures.push(format!("`{line}` says nothing")),
                Some(command) => {
                    if let Err(refusal) = meeting.run(command, now) {
                        failures.push(format!("`{line}` is refused: {refusal:?}"));
                    }
                }
            }
        }
        for (line, expected) in &self.refused {
            let before = meeting.clone();
            let found = command(&meeting.state, line).map(|command| meeting.run(command, now));
            if !matches!(&found, Some(Err(refusal)) if format!("{refusal:?}") == *expected) {
                failures.push(format!("`{line}` is not refused with {expected}: {found:?}"));
            }
            assert_eq!(before.state, meeting.state, "a refusal changes nothing");
        }
        self.compare(&meeting.state, now, &mut failures);
        failures
    }

    fn compare(&self, state: &State, now: Moment, failures: &mut Vec<String>) {
        let offset = |moment: Moment| moment - start();
        let step = |id: &String| state.method().step(id).expect("a step");
        let position = state.position();
        let round = state.round(position);
        let names = |people: &[PersonId]| -> Vec<String> {
            people.iter().map(|&person| name(state, Some(person))).collect()
        };
        let mut fields = Fields(failures);
        fields.same("step", self.step.as_ref(), &state.method().steps[position].id);
        fields.same("runs", self.runs.as_ref(), &state.is_running());
        fields.same("ended", self.ended.as_ref(), &state.ended().is_some());
        let steps = 0..state.method().steps.len();
        let skipped = steps.filter(|&step| state.track(step).skipped);
        let skipped = skipped.map(|step| state.method().steps[step].id.clone()).collect();
        fields.same("skipped", self.skipped.as_ref(), &skipped);
        for (id, left) in self.left.iter().flatten() {
            let found = state.remaining(step(id), now);
            fields.same(&format!("left of {id}"), Some(&Some(*left)), &found);
        }
        for (id, spent) in self.spent.iter().flatten() {
            fields.same(&format!("spent of {id}"), Some(spent), &state.spent(step(id), now));
        }
        for (id, allotted) in self.allotted.iter().flatten() {
            let found = state.allotted(step(id));
            fields.same(&format!("allotted to {id}"), Some(&Some(*allotted)), &found);
        }
        fields.same("started", self.started.as_ref(), &offset(state.started()));
        fields.same("end", self.end.as_ref(), &offset(state.planned_end(now)));
        fields.same("behind", self.behind.map(Some).as_ref(), &state.behind(now));
        fields.same("net", self.net.as_ref(), &state.net(now));
        fields.same("pauses", self.pauses.as_ref(), &state.pauses(now));
        let away = state.away().iter().map(Away::length).sum::<Span>();
        fields.same("away", self.away.as_ref(), &away);
        let due = state.next_deadline().map_or(Span::ZERO, offset); // zero when nothing is due
        fields.same("due", self.due.as_ref(), &due);
        let warned = state.warned(now).unwrap_or_default(); // zero when nobody was warned
        fields.same("warned", self.warned.as_ref(), &warned);
        let signal = state.next_signal(now).map_or(Span::ZERO, offset);
        fields.same("signals", self.signals.as_ref(), &signal);
        fields.same("turn", self.turn.as_ref(), &name(state, round.and_then(Round::current)));
        let passed: Vec<_> = round.iter().flat_map(|round| round.passed.iter().copied()).collect();
        fields.same("passed", self.passed.as_ref(), &names(&passed));
        fields.same("share", self.share.map(Some).as_ref(), &round.and_then(|round| round.share));
        fields.same("turn_left", self.turn_left.map(Some).as_ref(), &state.turn_left(now));
        fields.same("presenter", self.presenter.as_ref(), &name(state, state.presenter()));
        fields.same("members", self.members.as_ref(), &names(&state.people(&Role::Members)));
        fields.same("presenters", self.presenters.as_ref(), &names(&state.presenters(position)));
        let order = round.map(|round| names(&round.order)).unwrap_or_default();
        fields.same("order", self.order.as_ref(), &order);
        self.compare_presence(state, &mut fields);
        self.compare_shown(state, now, &mut fields);
        self.compare_script(state, &mut fields);
        self.compare_who(state, position, &mut fields);
        self.compare_words(state, &mut fields);
        let gaps = state.gaps(position).iter().map(|gap| told(state, gap)).collect();
        fields.same("gaps", self.gaps.as_ref(), &gaps);
    }

    fn compare_presence(&self, state: &State, fields: &mut Fields<'_>) {
        let everyone = || (0..state.everyone().len()).map(PersonId);
        let named = |is: &dyn Fn(PersonId) -> bool| {
            everyone().filter(|&it| is(it)).map(|it| name(state, Some(it))).collect::<Vec<_>>()
        };
        let present = named(&|person| state.is_present(person));
        fields.same("present", self.present.as_ref(), &present);
        let online = named(&|person| state.everyone()[person.0].online);
        fields.same("online", self.online.as_ref(), &online);
        for (who, expected) in self.stays.iter().flatten() {
            let stays = state.stays(person(state, who).expect("a person")).iter();
            let found = stays.map(|stay| {
                [stay.from - start(), stay.until.map_or(Span::ZERO, |until| until - start())]
            });
            fields.same(&format!("stays of {who}"), Some(expected), &found.collect());
        }
    }

    fn compare_shown(&self, state: &State, now: Moment, fields: &mut Fields<'_>) {
        let until = state.break_until().map_or(Span::ZERO, |until| until - start());
        fields.same("break_until", self.break_until.as_ref(), &until);
        fields.same("shown", self.shown.as_ref(), &state.shown().unwrap_or_default().to_owned());
        fields.same("flashes", self.flashes.as_ref(), &state.flashes_until(now).is_some());
        let face = format!("{:?}", state.face()).to_lowercase();
        fields.same("face", self.face.as_ref(), &face);
    }

    fn compare_script(&self, state: &State, fields: &mut Fields<'_>) {
        let id = |step: StepIndex| state.method().steps[step].id.clone();
        fields.same("counts_up", self.counts_up.as_ref(), &state.counts_up(state.position()));
        fields.same("held", self.held.as_ref(), &state.script().held().map(id).collect());
        let forks = state.forks().into_iter().map(|fork| match fork {
            Fork::Optional(step) => format!("optional {}", id(step)),
            Fork::Again(block) => format!("again {}", id(block)),
        });
        fields.same("forks", self.forks.as_ref(), &forks.collect());
        for (step, &expected) in self.plan.iter().flatten() {
            let found = state.planned(state.method().step(step).expect("a step"));
            fields.same(&format!("plan of {step}"), Some(&Some(expected)), &found);
        }
        let captures = || state.method().steps.iter().flat_map(|step| &step.captures);
        let covered = captures().filter(|capture| state.is_covered(capture));
        let covered = covered.map(|capture| capture.id.clone()).collect();
        fields.same("covered", self.covered.as_ref(), &covered);
        for (capture, expected) in self.holders.iter().flatten() {
            let capture = state.capture(capture).expect("a capture");
            let found = state.assigned(capture).map(|person| name(state, Some(person)));
            fields.same(&capture.id, Some(expected), &found.collect());
        }
    }

    fn compare_who(&self, state: &State, position: StepIndex, fields: &mut Fields<'_>) {
        let lower = |word: &dyn Debug| format!("{word:?}").to_lowercase();
        let who = state.who(position);
        let who = who.iter().map(|(role, does)| (lower(role), lower(does))).collect();
        fields.same("who", self.who.as_ref(), &who);
    }

    fn compare_words(&self, state: &State, fields: &mut Fields<'_>) {
        for (capture, expected) in self.entries.iter().flatten() {
            let found = state.entries(capture).map(|entry| said(state, entry.person, &entry.texts));
            fields.same(capture, Some(expected), &found.collect());
        }
        for (now, expected) in self.earlier.iter().flatten() {
            let entry = entry(state, now).and_then(|entry| state.entry(entry)).expect("an entry");
            let found = entry.earlier.iter().map(|texts| texts.join(" | ")).collect();
            fields.same(&format!("earlier versions of {now}"), Some(expected), &found);
        }
        let drafts = state.drafts().iter().map(|(place, texts)| match place {
            Place::New { capture, person, .. } => {
                format!("{capture} {}", said(state, *person, texts))
            }
            Place::Entry(entry) => {
                let kept = &state.entry(*entry).expect("an entry").texts;
                format!("{} => {}", kept.join(" | "), texts.join(" | "))
            }
            Place::Promise(action) => {
                let what = &state.promise(action).expect("a promise").what;
                format!("{what} => {}", texts.join(" | "))
            }
        });
        fields.same("drafts", self.drafts.as_ref(), &drafts.collect());
        let settled = state.settled().map(|(action, settled)| {
            let what = state.promise(action).expect("a promise").what.clone();
            let outcome = settled.outcome.map_or("Open".to_owned(), |it| format!("{it:?}"));
            (what, format!("{outcome}: {}", settled.text).trim_end_matches(": ").to_owned())
        });
        fields.same("settled", self.settled.as_ref(), &settled.collect());
        let people = (0..state.everyone().len()).map(PersonId);
        let active = people.filter(|&person| state.took_part(person));
        let active = active.map(|person| name(state, Some(person))).collect::<Vec<_>>();
        fields.same("active", self.active.as_ref(), &active);
        let absent = state.absent().map(|absent| format!("{} {:?}", absent.name, absent.how));
        fields.same("absent", self.absent.as_ref(), &absent.collect());
        for (capture, expected) in self.picked.iter().flatten() {
            let pick = state.pick(capture).map_or(String::new(), |pick| {
                let text = state.entry(pick.entry).expect("an entry").texts.join(" | ");
                pick.ground.as_ref().map_or(text.clone(), |ground| format!("{text}, {ground}"))
            });
            fields.same(capture, Some(expected), &pick);
        }
        let text = |id: EntryId| state.entry(id).expect("an entry").texts.join(" | ");
        for (capture, expected) in self.picks.iter().flatten() {
            let found = state.picks(capture).map(|pick| text(pick.entry));
            fields.same(capture, Some(expected), &found.collect());
        }
        for (id, expected) in self.choices.iter().flatten() {
            let capture = state.capture(id).expect("a capture");
            let found = state.choices(capture).into_iter().map(|entry| text(entry.id));
            fields.same(id, Some(expected), &found.collect());
        }
        for (capture, expected) in self.answers.iter().flatten() {
            let found = state.entries(capture).map(|answer| {
                let question = answer.about.map(text).unwrap_or_default();
                format!("{question} => {}", answer.texts.join(" | "))
            });
            fields.same(capture, Some(expected), &found.collect());
        }
        for (place, expected) in self.votes.iter().flatten() {
            let (capture, of) = place.split_once(": ").expect("a capture and a text");
            let found = state.votes(capture, entry(state, of).expect("an entry"));
            fields.same(place, Some(expected), &found);
        }
        for (capture, expected) in self.rated.iter().flatten() {
            let verb = &state.capture(capture).expect("a capture").verb;
            let rated = state.candidates(verb).into_iter().filter_map(|entry| {
                Some((entry.texts.join(" | "), state.rating(capture, entry.id)?))
            });
            fields.same(capture, Some(expected), &rated.collect());
        }
    }
}

/// What is not as expected, field by field.
struct Fields<'a>(&'a mut Vec<String>);

impl Fields<'_> {
    fn same<T: PartialEq + Debug>(&mut self, field: &str, expected: Option<&T>, found: &T) {
        if let Some(expected) = expected.filter(|expected| *expected != found) {
            self.0.push(format!("{field}: {found:?}, not {expected:?}"));
        }
    }
}

/// The command that a line stands for.
fn command(state: &State, line: &str) -> Option<Command> {
    let (verb, rest) = line.split_once(' ').unwrap_or((line, ""));
    Some(match verb {
        "next" => Command::Next,
        "back" => Command::Back,
        "skip" => Command::Skip,
        "jump" => Command::Jump(state.method().step(rest)?),
        "pause" => Command::Pause,
        "stop" => Command::Stop,
        "extend" => Command::Extend(rest.parse().ok()?),
        "turn" => Command::Turn { passed: false },
        "pass" => Command::Turn { passed: true },
        "draft" | "keep" => {
            let (place, text) = rest.split_once(": ").unwrap_or((rest, ""));
            let texts = texts(text);
            let place = self::place(state, place)?;
            if verb == "keep" {
                Command::Keep { place, texts }
            } else {
                Command::Draft { place, texts }
            }
        }
        "edit" | "change" => {
            let (old, new) = rest.split_once(" => ")?;
            let (place, texts) = (Place::Entry(entry(state, old)?), texts(new));
            if verb == "edit" {
                Command::Keep { place, texts }
            } else {
                Command::Draft { place, texts }
            }
        }
        "withdraw" => Command::Withdraw(entry(state, rest)?),
        "pick" => {
            let (capture, text) = rest.split_once(": ")?;
            let (text, ground) = match text.split_once(", ") {
                Some((text, ground)) => (text, Some(ground.parse().ok()?)),
                None => (text, None),
            };
            Command::Pick { capture: capture.to_owned(), entry: entry(state, text)?, ground }
        }
        "unpick" => {
            let (capture, text) = rest.split_once(": ")?;
            Command::Unpick { capture: capture.to_owned(), entry: entry(state, text)? }
        }
        "rate" => {
            let (capture, text) = rest.split_once(": ")?;
            let (text, place) = match text.split_once(", ") {
                Some((text, place)) => (text, Some(place.parse().ok()?)),
                None => (text, None),
            };
            Command::Rate { capture: capture.to_owned(), entry: entry(state, text)?, place }
        }
        "again" => Command::Again(state.method().step(rest)?),
        "case" => Command::NextCase,
        "insert" => Command::Insert(match rest.split_once(' ')? {
            ("module", id) => Part::Module(id.to_owned()),
            (_, id) => Part::Method(Box::new(known_method(id)?)),
        }),
        "switch" => {
            let (id, reason) = rest.split_once(": ")?;
            let (method, reason) = (Box::new(known_method(id)?), Some(reason.to_owned()));
            Command::Change { method, reason }
        }
        "assign" | "unassign" => {
            let (capture, name) = rest.split_once(": ")?;
            let index = person(state, name)?.0;
            let (capture, person) = (capture.to_owned(), PersonId(index));
            if verb == "assign" {
                Command::Assign { capture, person }
            } else {
                Command::Unassign { capture, person }
            }
        }
        "vote" => {
            let (capture, text) = rest.split_once(": ")?;
            let (text, votes) = text.split_once(", ")?;
            let (entry, votes) = (entry(state, text)?, votes.parse().ok()?);
            Command::Vote { capture: capture.to_owned(), entry, votes }
        }
        "answer" => {
            let (capture, text) = rest.split_once(": ")?;
            let (question, answer) = text.split_once(" => ")?;
            let about = entry(state, question)?;
            let page = state.page(state.position(), None);
            let place = page.into_iter().find_map(|line| match line {
                Line::Write { capture: of, place, .. } => {
                    (of == capture && state.about(&place) == Some(about)).then_some(place)
                }
                _ => None,
            });
            Command::Keep { place: place?, texts: texts(answer) }
        }
        "away" => Command::Notice { since: start() + rest.parse::<Span>().ok()? },
        "exclude" => Command::Exclude,
        "end" => Command::End,
        "report" => Command::Report { file: rest.to_owned(), crc: 7 },
        "undo" => Command::Undo,
        _ => return room_command(state, verb, rest),
    })
}

/// The same for what concerns the people and the plan.
fn room_command(state: &State, verb: &str, rest: &str) -> Option<Command> {
    Some(match verb {
        "join" => match rest.strip_prefix("online ") {
            Some(name) => Command::Join { name: name.to_owned(), online: true },
            None => Command::Join { name: rest.to_owned(), online: false },
        },
        "leave" | "come" => Command::ComeOrGo(person(state, rest)?),
        "online" => Command::Place { person: person(state, rest)?, online: true },
        "order" => {
            Command::Order(rest.split(' ').map(|name| person(state, name)).collect::<Option<_>>()?)
        }
        "break" => Command::Break(Some(start() + rest.parse::<Span>().ok()?)),
        "replan" => {
            let mut words = rest.split(' ');
            let until = start() + words.next()?.parse::<Span>().ok()?;
            let fixed = words.map(|id| state.method().step(id)).collect::<Option<_>>()?;
            Command::Replan { until, fixed }
        }
        "earlier" => Command::SetBack(rest.parse().ok()?),
        "show" => Command::Show,
        "flash" => Command::Flash,
        "face" => Command::Face(state.face().next()),
        _ => return lookback_command(state, verb, rest),
    })
}

/// The same for what came of promises, and for who took part.
fn lookback_command(state: &State, verb: &str, rest: &str) -> Option<Command> {
    Some(match verb {
        "settle" => {
            let (what, outcome) = rest.split_once(": ")?;
            let outcome = match outcome {
                "done" => Some(Outcome::Done),
                "partly" => Some(Outcome::Partly),
                "dropped" => Some(Outcome::Dropped),
                _ => None,
            };
            Command::Settle { promise: promised(state, what), outcome }
        }
        "active" | "idle" => {
            let person = person(state, rest).unwrap_or(PersonId(99));
            Command::TakePart { person, active: verb == "active" }
        }
        "tell" | "begin" => {
            let (what, text) = rest.split_once(" => ")?;
            let (place, texts) = (Place::Promise(promised(state, what)), vec![text.to_owned()]);
            if verb == "tell" {
                Command::Keep { place, texts }
            } else {
                Command::Draft { place, texts }
            }
        }
        _ => return None,
    })
}

/// The action that somebody promised so; one that nobody did when there is none.
fn promised(state: &State, what: &str) -> ActionId {
    let mut promises = state.promises().filter(|(promise, _)| promise.what == what);
    let action = promises.next().and_then(|(promise, _)| promise.action.clone());
    action.unwrap_or_else(|| "zzzzz-9".parse().expect("an action"))
}

/// `problems Ans`, or `definitions` for the group as one.
fn place(state: &State, text: &str) -> Option<Place> {
    let (capture, person) = match text.split_once(' ') {
        None => (text, None),
        Some((capture, name)) => {
            let index = person(state, name)?.0;
            (capture, Some(PersonId(index)))
        }
    };
    Some(Place::New { capture: capture.to_owned(), person, about: None })
}

fn person(state: &State, name: &str) -> Option<PersonId> {
    state.everyone().iter().position(|person| person.name == name).map(PersonId)
}

/// The standing entry with this text, all fields as `a | b`.
fn entry(state: &State, text: &str) -> Option<EntryId> {
    let captures = state.method().steps.iter().flat_map(|step| &step.captures);
    let mut entries = captures.flat_map(|capture| state.entries(&capture.id));
    entries.find(|entry| entry.texts.join(" | ") == text).map(|entry: &Entry| entry.id)
}

fn texts(text: &str) -> Vec<String> {
    text.split(" | ").map(str::to_owned).collect()
}

fn said(state: &State, person: Option<PersonId>, texts: &[String]) -> String {
    let name = name(state, person);
    let texts = texts.join(" | ");
    if name.is_empty() { texts } else { format!("{name}: {texts}") }
}

fn name(state: &State, person: Option<PersonId>) -> String {
    person.map_or(String::new(), |person| state.name(person).to_owned())
}

fn told(state: &State, gap: &Gap) -> String {
    match gap {
        Gap::Unwritten { capture, people } => {
            let names: Vec<_> = people.iter().map(|&person| state.name(person)).collect();
            format!("unwritten {capture}: {}", names.join(", ")).trim_end_matches(": ").to_owned()
        }
        Gap::Unchosen { capture } => format!("unchosen {capture}"),
        Gap::Unfilled { entry, field } => {
            let capture = state.capture(&state.entry(*entry).expect("an entry").capture);
            format!("unfilled {}", capture.expect("a capture").fields[*field].title)
        }
        Gap::Long { most, sentences, .. } => format!("long {sentences} of {most}"),
        Gap::Wordy { most, words, .. } => format!("wordy {words} of {most}"),
        Gap::Many { capture, most, .. } => format!("many {capture}: more than {most}"),
    }
}

/// A method that ships, or one of the tests.
fn known_method(id: &str) -> Option<Method> {
    let ships =
        shipped().iter().find(|(known, _)| *known == id).map(|(_, text)| (*text).to_owned());
    let text = ships.or_else(|| fs::read_to_string(methods().join(id).with_extension("toml")).ok());
    load(id, text?.as_bytes()).ok()
}

fn methods() -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/methods")
}

fn folder() -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/scenarios")
}
