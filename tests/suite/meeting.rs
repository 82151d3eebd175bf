//! A meeting for tests: the engine with a shell around it that forgets nothing.

use intervisie::{
    journal,
    method::{Method, load, shipped},
    moment::{Moment, Offset, Span},
    session::{
        Command, Earlier, Event, Opening, Person, PersonId, Refusal, Stamped, State, decide,
    },
};

/// A session that runs, and all that was recorded of it.
#[derive(Clone, Debug)]
pub(crate) struct Meeting {
    pub(crate) state: State,
    pub(crate) events: Vec<Stamped>,
}

/// What a test says of a meeting before it begins.
pub(crate) struct Setting<'a> {
    pub(crate) method: Method,
    pub(crate) people: &'a [String],
    pub(crate) facilitator: Option<&'a str>,
    pub(crate) until: Option<Span>,
    pub(crate) met_before: bool,
}

impl Meeting {
    pub(crate) fn begin(setting: Setting<'_>) -> Self {
        Self::begin_with(setting, |_| ())
    }

    /// The same with something else known at the start.
    pub(crate) fn begin_with(setting: Setting<'_>, knows: impl FnOnce(&mut Opening)) -> Self {
        let Setting { method, people, facilitator, until, met_before } = setting;
        let place = |name: &str| people.iter().position(|person| person == name).expect("a person");
        let mut opening = Opening {
            session: "k7m2x".to_owned(),
            program: "0.1.0".to_owned(),
            offset: Offset::minutes(60),
            people: people.iter().map(Person::new).collect(),
            facilitator: facilitator.map(|name| PersonId(place(name))),
            group: None,
            until: until.map(|until| start() + until),
            earlier: met_before.then(Earlier::default),
            rehearsal: None,
            warn: None,
            plan: Vec::new(),
            method,
        }
        .fitted(until);
        knows(&mut opening);
        let first = Stamped { seq: 0, at: start(), event: Event::Opened(Box::new(opening)) };
        let state = State::open(&first).expect("a sound opening");
        Self { state, events: vec![first] }
    }

    /// Does what is due by itself until now, then what is asked.
    pub(crate) fn run(&mut self, command: Command, now: Moment) -> Result<(), Refusal> {
        self.catch_up(now);
        let events = decide(&self.state, command, now)?;
        self.take(events);
        Ok(())
    }

    /// Does what is due by itself. A deadline that does not pass is a failure, not a hang.
    pub(crate) fn catch_up(&mut self, now: Moment) {
        for _ in 0..100 {
            let Some(deadline) = self.state.next_deadline().filter(|&due| due <= now) else {
                return;
            };
            let events = decide(&self.state, Command::Due, now).expect("what is due is possible");
            assert!(events.iter().all(|event| event.at == deadline), "not at its own moment");
            self.take(events);
            let next = self.state.next_deadline();
            assert!(next.is_none_or(|next| next > deadline), "a deadline that does not pass");
        }
        panic!("more deadlines than steps");
    }

    /// The journal as text.
    pub(crate) fn text(&self) -> String {
        self.events.iter().map(journal::line).collect()
    }

    fn take(&mut self, events: Vec<Stamped>) {
        for event in &events {
            self.state.apply(event);
        }
        self.events.extend(events);
    }
}

/// When every meeting begins: half past seven on a winter's evening.
pub(crate) fn start() -> Moment {
    "2026-11-21T18:30:00.000Z".parse().expect("a moment")
}

/// The method that ships.
pub(crate) fn werkplekleren() -> Method {
    let (id, text) = shipped().iter().find(|(id, _)| *id == "werkplekleren").expect("it ships");
    load(id, text.as_bytes()).expect("it is right")
}
