//! A meeting to report on: a method as in S4, and people who go through it.

use crate::{
    method::{
        Activity, By, Capture, Decide, Field, Limit, Method, Purpose, Role, Step, Verb, When,
    },
    moment::{Moment, Offset, Span},
    session::{
        Command, Earlier, EntryId, Event, Opening, Person, PersonId, Place, Stamped, State, decide,
    },
};

/// A session that is going on, and what time it is in the room.
pub(super) struct Meeting {
    pub(super) state: State,
    pub(super) now: Moment,
}

pub(super) const ANS: Option<PersonId> = Some(PersonId(0));
pub(super) const BO: Option<PersonId> = Some(PersonId(1));
pub(super) const CAS: Option<PersonId> = Some(PersonId(2));
pub(super) const DEE: Option<PersonId> = Some(PersonId(3));
pub(super) const GROUP: Option<PersonId> = None;

impl Meeting {
    /// Ans, Bo, Cas, Dee and Ed, who leads, begin on a Saturday at 19:31.
    pub(super) fn begin(earlier: Option<Earlier>) -> Self {
        let people = ["Ans", "Bo", "Cas", "Dee", "Ed"];
        Self::open(opening(method(), &people, Some(PersonId(4)), earlier))
    }

    pub(super) fn open(opening: Opening) -> Self {
        let now = "2026-11-21T18:31:00Z".parse().unwrap();
        let first = Stamped { seq: 0, at: now, event: Event::Opened(Box::new(opening)) };
        Self { state: State::open(&first).unwrap(), now }
    }

    /// Does what is asked, which must be possible.
    pub(super) fn run(&mut self, command: Command) -> &mut Self {
        for event in decide(&self.state, command, self.now).unwrap() {
            self.state.apply(&event);
        }
        self
    }

    pub(super) fn wait(&mut self, span: &str) -> &mut Self {
        self.now = self.now + span.parse::<Span>().unwrap();
        self
    }

    /// Lets the step take so long, then goes on.
    pub(super) fn next(&mut self, span: &str) -> &mut Self {
        self.wait(span).run(Command::Next)
    }

    pub(super) fn keep(
        &mut self,
        capture: &str,
        person: Option<PersonId>,
        texts: &[&str],
    ) -> EntryId {
        let id = EntryId(self.state.next_seq());
        self.run(Command::Keep { place: new(capture, person), texts: strings(texts) });
        id
    }

    pub(super) fn draft(&mut self, place: Place, texts: &[&str]) -> &mut Self {
        self.run(Command::Draft { place, texts: strings(texts) })
    }

    pub(super) fn pick(
        &mut self,
        capture: &str,
        entry: EntryId,
        ground: Option<usize>,
    ) -> &mut Self {
        self.run(Command::Pick { capture: capture.to_owned(), entry, ground })
    }

    pub(super) fn rate(&mut self, capture: &str, entry: EntryId, place: usize) -> &mut Self {
        self.run(Command::Rate { capture: capture.to_owned(), entry, place: Some(place) })
    }

    pub(super) fn jump(&mut self, step: &str) -> &mut Self {
        let step = self.state.method().step(step).unwrap();
        self.run(Command::Jump(step))
    }
}

pub(super) fn new(capture: &str, person: Option<PersonId>) -> Place {
    Place::New { capture: capture.to_owned(), person, about: None }
}

pub(super) fn opening(
    method: Method,
    people: &[&str],
    facilitator: Option<PersonId>,
    earlier: Option<Earlier>,
) -> Opening {
    let opening = Opening {
        session: "k3f9".to_owned(),
        program: "0.1.0".to_owned(),
        offset: Offset::minutes(60),
        people: people.iter().map(|&name| Person::new(name)).collect(),
        facilitator,
        group: None,
        until: None,
        plan: Vec::new(),
        earlier,
        rehearsal: None,
        warn: None,
        method,
    };
    opening.fitted(None)
}

/// Four steps in an hour, the third in five parts, and a lookback before them (S4-07…S4-44).
pub(super) fn method() -> Method {
    let mut steps = vec![
        step("lookback", "", "Terugblik", 0),
        step("collect", "1", "Problemen verzamelen", 5),
        step("choose", "2", "Kiezen", 2),
        step("discuss", "3", "Casusbespreking", 43),
        step("explain", "3a", "Toelichten", 3),
        step("clarify", "3b", "Verhelderen", 15),
        step("analyse", "3c", "Analyseren", 10),
        step("advise", "3d", "Adviezen geven", 10),
        step("pick", "3e", "Advies kiezen", 5),
        step("evaluate", "4", "Evaluatie", 10),
    ];
    steps[0].when = When::NotFirst;
    steps[3].has_parts = true;
    for part in &mut steps[4..=8] {
        part.parent = Some(3);
    }
    for (round, role) in [(1, Role::Everyone), (7, Role::Members), (9, Role::Everyone)] {
        steps[round].round = true;
        steps[round].who = vec![(role, Activity::Speaks)];
    }
    for (step, captures) in captures() {
        steps[step].captures = captures;
    }
    Method {
        id: "werkplekleren".to_owned(),
        name: "Werkplekleren in een uur".to_owned(),
        language: "nl".to_owned(),
        steps,
        ..Method::default()
    }
}

fn captures() -> Vec<(usize, Vec<Capture>)> {
    let pick = |from: &str, decide, presenter, criteria: &[&str]| Verb::Pick {
        from: from.to_owned(),
        decide,
        presenter,
        criteria: strings(criteria),
        most: 1,
        votes: None,
        only: None,
    };
    let grounds = ["urgentie", "herkenbaarheid", "wie aan de beurt is"];
    let reword = Verb::Reword { from: "problems".to_owned() };
    let scale = strings(&["spreekt aan", "minder", "bruikbaar"]);
    let rate = Verb::Rate { from: "advice".to_owned(), scale, only: None };
    let action = ["Hoe", "Met wie", "Wanneer"];
    let evaluation = ["Hoe was het?", "Wat heb je eraan?"];
    vec![
        (0, vec![capture("done", "Wat kwam ervan", Purpose::Lookback, By::Each)]),
        (1, vec![least(capture("problems", "Problemen", Purpose::Case, By::Each))]),
        (2, vec![does("chosen", "Kiezen", pick("problems", Decide::Group, true, &grounds))]),
        (4, vec![capture("story", "Toelichting", Purpose::Note, By::Presenter)]),
        (
            5,
            vec![fields(
                capture("questions", "Vragen", Purpose::Question, By::Group),
                &["Vraag", "Antwoord"],
            )],
        ),
        (
            6,
            vec![
                least(capture(
                    "definitions",
                    "Wat er aan de hand is",
                    Purpose::Definition,
                    By::Group,
                )),
                Capture { by: By::Presenter, ..does("again", "De vraag opnieuw", reword) },
            ],
        ),
        (7, vec![least(capture("advice", "Adviezen", Purpose::Advice, By::Members))]),
        (
            8,
            vec![
                does("appeal", "Wat spreekt aan?", rate),
                does("best", "Het advies", pick("advice", Decide::Presenter, false, &[])),
                least(fields(capture("action", "Actie", Purpose::Action, By::Presenter), &action)),
            ],
        ),
        (
            9,
            vec![
                fields(capture("looking", "Evaluatie", Purpose::Evaluation, By::Each), &evaluation),
                capture("learned", "Wat neem je mee?", Purpose::Learning, By::Each),
            ],
        ),
    ]
}

pub(super) fn step(id: &str, number: &str, title: &str, minutes: i64) -> Step {
    Step {
        id: id.to_owned(),
        number: number.to_owned(),
        title: title.to_owned(),
        planned: (minutes > 0).then_some(Span::minutes(minutes)),
        ..Step::default()
    }
}

pub(super) fn capture(id: &str, title: &str, purpose: Purpose, by: By) -> Capture {
    Capture { id: id.to_owned(), title: title.to_owned(), purpose, by, ..Capture::default() }
}

pub(super) fn fields(capture: Capture, titles: &[&str]) -> Capture {
    let field = |title: &&str| Field { id: title.to_lowercase(), title: (*title).to_owned() };
    Capture { fields: titles.iter().map(field).collect(), ..capture }
}

fn does(id: &str, title: &str, verb: Verb) -> Capture {
    Capture { verb, ..capture(id, title, Purpose::Note, By::Group) }
}

fn least(capture: Capture) -> Capture {
    Capture { limit: Limit { min: Some(1), ..Limit::default() }, ..capture }
}

fn strings(texts: &[&str]) -> Vec<String> {
    texts.iter().map(|&text| text.to_owned()).collect()
}
