//! What holds of every meeting, whatever a group does and when.

use crate::meeting::{Meeting, Setting, start, werkplekleren};
use intervisie::{
    journal,
    method::{By, Method, Role, load},
    moment::{Moment, Span},
    session::{
        Absence, Absent, Accepted, ActionId, Command, EntryId, Event, Fork, Gathering, Line,
        Outcome, Part, PersonId, Place, Promise, Script, Stamped, State, decide, fit,
    },
};
use proptest::{prelude::*, sample::Index};

/// Something that a group does, as numbers that find their meaning in the session as it stands.
#[derive(Clone, Debug)]
enum Deed {
    Plain(Command),
    Jump(Index),
    Write { capture: Index, person: Option<Index>, texts: Vec<String>, keep: bool },
    Change { entry: Index, texts: Vec<String>, keep: bool },
    Withdraw(Index),
    Pick { capture: Index, entry: Index, ground: Option<usize> },
    Rate { capture: Index, entry: Index, place: Option<usize> },
    Vote { capture: Index, entry: Index, votes: usize },
    Assign { capture: Index, person: Index },
    Answer { line: Index, texts: Vec<String> },
    Fork(Index),
    Insert(Index),
    Switch(Index),
    Away(i64),
    ComeOrGo(Index),
    Order(Index),
    Replan { seconds: i64, fixed: Vec<Index> },
    Break(i64),
    Settle { promise: Index, outcome: Index },
    Tell { promise: Index, text: String, keep: bool },
    TakePart { person: Index, active: bool },
    Accept { person: Index, agrees: bool },
}

/// A deed, and how many milliseconds after the one before.
type Step = (i64, Deed);

fn plain() -> impl Strategy<Value = Command> {
    prop_oneof![
        4 => Just(Command::Next),
        2 => Just(Command::Back),
        2 => Just(Command::Skip),
        3 => Just(Command::Pause),
        1 => Just(Command::Stop),
        3 => (-3_i64..4).prop_map(|minutes| Command::Extend(Span::minutes(minutes))),
        4 => any::<bool>().prop_map(|passed| Command::Turn { passed }),
        2 => Just(Command::Exclude),
        1 => Just(Command::End),
        1 => Just(Command::NextCase),
        1 => Just(Command::Report { file: "verslag.md".to_owned(), crc: 7 }),
        2 => (0..20 * 60_i64).prop_map(|seconds| Command::SetBack(Span::seconds(seconds))),
        2 => "[A-E]|Bo|" .prop_map(|name| Command::Join { name, online: false }),
        1 => (0..6_usize, any::<bool>())
            .prop_map(|(person, online)| Command::Place { person: PersonId(person), online }),
        1 => prop_oneof![Just(Command::Show), Just(Command::Flash)],
        6 => Just(Command::Undo),
    ]
}

fn deed() -> impl Strategy<Value = Deed> {
    let texts = || prop::collection::vec("[a-z .\\n]{0,6}", 0..4);
    let index = any::<Index>;
    prop_oneof![
        12 => plain().prop_map(Deed::Plain),
        2 => index().prop_map(Deed::Jump),
        6 => (index(), prop::option::of(index()), texts(), any::<bool>())
            .prop_map(|(capture, person, texts, keep)| Deed::Write { capture, person, texts, keep }),
        4 => (index(), texts(), any::<bool>())
            .prop_map(|(entry, texts, keep)| Deed::Change { entry, texts, keep }),
        1 => index().prop_map(Deed::Withdraw),
        3 => (index(), index(), prop::option::of(0..4_usize))
            .prop_map(|(capture, entry, ground)| Deed::Pick { capture, entry, ground }),
        2 => (index(), index(), prop::option::of(0..4_usize))
            .prop_map(|(capture, entry, place)| Deed::Rate { capture, entry, place }),
        2 => (index(), index(), 0..5_usize)
            .prop_map(|(capture, entry, votes)| Deed::Vote { capture, entry, votes }),
        3 => (index(), index()).prop_map(|(capture, person)| Deed::Assign { capture, person }),
        2 => (index(), texts()).prop_map(|(line, texts)| Deed::Answer { line, texts }),
        4 => index().prop_map(Deed::Fork),
        2 => index().prop_map(Deed::Insert),
        1 => index().prop_map(Deed::Switch),
        3 => (-1_000_i64..2_000_000).prop_map(Deed::Away),
        3 => index().prop_map(Deed::ComeOrGo),
        2 => index().prop_map(Deed::Order),
        2 => (-100_i64..6_000, prop::collection::vec(index(), 0..3))
            .prop_map(|(seconds, fixed)| Deed::Replan { seconds, fixed }),
        1 => (0..1_000_i64).prop_map(Deed::Break),
        2 => (index(), index())
            .prop_map(|(promise, outcome)| Deed::Settle { promise, outcome }),
        4 => (index(), "[a-z .\\n]{0,6}", any::<bool>())
            .prop_map(|(promise, text, keep)| Deed::Tell { promise, text, keep }),
        2 => (index(), any::<bool>())
            .prop_map(|(person, active)| Deed::TakePart { person, active }),
        2 => (index(), any::<bool>())
            .prop_map(|(person, agrees)| Deed::Accept { person, agrees }),
    ]
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let wait = prop_oneof![
        1 => Just(0),
        4 => 0..60_000_i64,
        2 => 0..20 * 60_000_i64,
        1 => -5_000..0_i64, // a clock that runs back
    ];
    prop::collection::vec((wait, deed()), 0..40)
}

/// A meeting of five, by the method that shipped first, by a brief one whose steps give way by
/// themselves, or by one that does all that a method can.
#[derive(Clone, Copy, Debug)]
struct Group {
    method: usize,
    led: bool,
    met_before: bool,
    minutes: Option<i64>,
}

fn group() -> impl Strategy<Value = Group> {
    let minutes = prop::option::of(1..90_i64);
    (0..RICH.len() + 2, any::<bool>(), any::<bool>(), minutes)
        .prop_map(|(method, led, met_before, minutes)| Group { method, led, met_before, minutes })
}

impl Group {
    fn begin(self) -> Meeting {
        let setting = Setting {
            method: method(self.method),
            people: &["Ans", "Bo", "Cas", "Dee", "Ed"].map(str::to_owned),
            facilitator: self.led.then_some("Ed"),
            until: self.minutes.map(Span::minutes),
            met_before: self.met_before,
        };
        Meeting::begin_with(setting, |opening| {
            if let Some(earlier) = &mut opening.earlier {
                earlier.promises = promises();
                opening.group = Some(of_group());
            }
        })
    }
}

/// One of which nothing can be told, and two of which something can.
fn promises() -> Vec<Promise> {
    let promise = |action: Option<&str>| Promise {
        who: "Bo".to_owned(),
        what: "Bellen".to_owned(),
        action: action.map(|action| action.parse().expect("an action")),
    };
    [None, Some("aaaaa-3"), Some("bbbbb-3")].map(promise).into()
}

/// One of its members comes late, or not at all.
fn of_group() -> Gathering {
    Gathering {
        folder: "noord".to_owned(),
        name: "Noord".to_owned(),
        absent: vec![Absent { name: "B".to_owned(), how: Absence::Late }],
        rules: vec!["Op tijd.".to_owned()],
        accepted: vec![Accepted { name: "B".to_owned(), at: start() }],
        ..Gathering::default()
    }
}

/// An action of which something can be told, and one that nobody promised.
fn action(index: &Index) -> ActionId {
    let actions = ["aaaaa-3", "bbbbb-3", "ccccc-3"];
    actions[index.index(actions.len())].parse().expect("an action")
}

fn method(place: usize) -> Method {
    match place {
        0 => werkplekleren(),
        1 => brief(),
        _ => load("rich", RICH[place - 2].as_bytes()).expect("it is right"),
    }
}

/// Cases, pairs, people, topics and modules: the hardest methods that we know of.
const RICH: [&str; 6] = [
    include_str!("../fixtures/methods/two-cases.toml"),
    include_str!("../fixtures/methods/ask-then-answer.toml"),
    include_str!("../fixtures/methods/in-threes.toml"),
    include_str!("../fixtures/methods/chosen-module.toml"),
    include_str!("../fixtures/methods/a-pair.toml"),
    include_str!("../fixtures/methods/on-conditions.toml"),
];

fn brief() -> Method {
    let text = r#"
        name = "Kort"
        facilitator = "member"
        [[steps]]
        title = "Terugblik"
        when = "not-first"
        minutes = 1
        at_end = "next"
        [[steps]]
        title = "Vertellen"
        minutes = 2
        at_end = "next"
        turns = "round"
        who = { everyone = "speaks" }
        [[steps.capture]]
        id = "told"
        title = "Verteld"
        by = "each"
        [[steps]]
        title = "Gesprek"
        minutes = 5
        [[steps.steps]]
        title = "Kiezen"
        minutes = 1
        at_end = "next"
        [[steps.steps.capture]]
        id = "chosen"
        title = "Gekozen"
        pick = "told"
        makes = "presenter"
        [[steps.steps]]
        title = "Vragen"
        at_end = "next"
        turns = "round"
        who = { members = "asks" }
        [[steps]]
        title = "Vrij"
        at_end = "next"
        [[steps]]
        title = "Slot"
        minutes = 0.5
        at_end = "next"
    "#;
    load("brief", text.as_bytes()).expect("it is right")
}

impl Deed {
    fn command(&self, state: &State, now: Moment) -> Command {
        let method = state.method();
        let captures = || method.steps.iter().flat_map(|step| &step.captures);
        let capture = |index: &Index| {
            captures().nth(index.index(captures().count())).expect("a capture").id.clone()
        };
        let written = || captures().flat_map(|capture| state.entries(&capture.id));
        let entry = |index: &Index| match written().count() {
            0 => EntryId(3),
            count => written().nth(index.index(count)).expect("an entry").id,
        };
        match self {
            Self::Plain(command) => command.clone(),
            Self::Jump(index) => Command::Jump(index.index(method.steps.len() + 1)),
            Self::Write { capture: index, person, texts, keep } => {
                let people = state.everyone().len();
                let person = person.map(|person| PersonId(person.index(people)));
                writing(Place::New { capture: capture(index), person, about: None }, texts, *keep)
            }
            Self::Change { entry: index, texts, keep } => {
                writing(Place::Entry(entry(index)), texts, *keep)
            }
            Self::Withdraw(index) => Command::Withdraw(entry(index)),
            Self::Pick { capture: of, entry: index, ground } => {
                let (capture, entry) = (capture(of), entry(index));
                // What is chosen already, and for no ground, is let go.
                match ground {
                    None if state.picks(&capture).any(|pick| pick.entry == entry) => {
                        Command::Unpick { capture, entry }
                    }
                    _ => Command::Pick { capture, entry, ground: *ground },
                }
            }
            Self::Rate { capture: of, entry: index, place } => {
                Command::Rate { capture: capture(of), entry: entry(index), place: *place }
            }
            Self::Vote { capture: of, entry: index, votes } => {
                Command::Vote { capture: capture(of), entry: entry(index), votes: *votes }
            }
            Self::Assign { capture: of, person } => {
                let person = PersonId(person.index(state.everyone().len()));
                let capture = capture(of);
                let has_it = state
                    .capture(&capture)
                    .is_some_and(|it| state.assigned(it).any(|known| known == person));
                if has_it {
                    Command::Unassign { capture, person }
                } else {
                    Command::Assign { capture, person }
                }
            }
            Self::Answer { line, texts } => {
                let page = state.page(state.position(), None).into_iter();
                let places = page.filter_map(|line| match line {
                    Line::Write { place, .. } => Some(place),
                    _ => None,
                });
                let places: Vec<Place> = places.collect();
                if places.is_empty() {
                    return Command::Stop;
                }
                writing(places[line.index(places.len())].clone(), texts, true)
            }
            Self::Fork(index) => match state.forks().as_slice() {
                [] => Command::Next,
                forks => match forks[index.index(forks.len())] {
                    Fork::Optional(step) => Command::Jump(step),
                    Fork::Again(block) => Command::Again(block),
                },
            },
            Self::Insert(index) => Command::Insert(match index.index(4) {
                0 => Part::Module("brainstorm".to_owned()),
                place => Part::Method(Box::new(self::method(place))),
            }),
            Self::Switch(index) => {
                let method = Box::new(self::method(index.index(RICH.len() + 2)));
                Command::Change { method, reason: Some("Anders".to_owned()) }
            }
            Self::ComeOrGo(person) => {
                Command::ComeOrGo(PersonId(person.index(state.everyone().len() + 1)))
            }
            Self::Order(index) => {
                let round = state.round(state.position());
                let mut to_come = round.map(|it| it.order[it.at..].to_vec()).unwrap_or_default();
                if !to_come.is_empty() {
                    let first = index.index(to_come.len());
                    to_come.rotate_left(first);
                }
                Command::Order(to_come)
            }
            Self::Replan { seconds, fixed } => {
                let step = |index: &Index| index.index(method.steps.len());
                let fixed = fixed.iter().map(step).collect();
                Command::Replan { until: now + Span::seconds(*seconds), fixed }
            }
            Self::Break(seconds) => Command::Break(Some(now + Span::seconds(*seconds))),
            Self::Away(millis) => Command::Notice { since: now - Span::from_millis(*millis) },
            Self::Settle { .. }
            | Self::Tell { .. }
            | Self::TakePart { .. }
            | Self::Accept { .. } => self.looking_back(state),
        }
    }

    /// What is told of earlier meetings, and of who takes part and agrees.
    fn looking_back(&self, state: &State) -> Command {
        match self {
            Self::Settle { promise, outcome } => {
                let outcome = Outcome::IN_ORDER[outcome.index(Outcome::IN_ORDER.len())];
                Command::Settle { promise: action(promise), outcome }
            }
            Self::Tell { promise, text, keep } => {
                writing(Place::Promise(action(promise)), std::slice::from_ref(text), *keep)
            }
            Self::TakePart { person, active } => {
                let person = PersonId(person.index(state.everyone().len() + 1));
                Command::TakePart { person, active: *active }
            }
            Self::Accept { person, agrees } => {
                let person = PersonId(person.index(state.everyone().len() + 1));
                Command::Accept { people: vec![person, PersonId(0)], agrees: *agrees }
            }
            _ => Command::Stop,
        }
    }
}

fn writing(place: Place, texts: &[String], keep: bool) -> Command {
    let texts = texts.to_vec();
    if keep { Command::Keep { place, texts } } else { Command::Draft { place, texts } }
}

/// Plays a meeting and looks at it after every deed; `now` is when that was.
fn play(
    meeting: &mut Meeting,
    steps: &[Step],
    mut look: impl FnMut(&Meeting, &Meeting, Moment) -> Result<(), TestCaseError>,
) -> Result<Moment, TestCaseError> {
    let mut now = start();
    for (wait, deed) in steps {
        now = now + Span::from_millis(*wait);
        meeting.catch_up(now);
        let before = meeting.clone();
        let command = deed.command(&meeting.state, now);
        let refused = meeting.run(command, now).is_err();
        prop_assert!(!refused || before.events == meeting.events, "a refusal records nothing");
        prop_assert!(!refused || before.state == meeting.state, "a refusal changes nothing");
        look(&before, meeting, now)?;
    }
    Ok(now.max(meeting.state.latest()))
}

/// Asks everything that a screen asks, to see that nothing panics.
fn ask(state: &State, now: Moment) {
    for step in 0..state.method().steps.len() {
        let _ = (state.page(step, None), state.gaps(step), state.who(step));
        let _ = (state.remaining(step, now), state.turn_takers(step), state.visited(step));
    }
    let shown = state.shown();
    assert!(shown.is_none_or(|list| state.showable(state.position()).contains(&list)));
    let _ = state.flashes_until(now);
    for place in state.drafts().keys() {
        let Place::New { person: Some(person), .. } = place else { continue };
        assert!(person.0 < state.everyone().len(), "words of nobody");
    }
    assert!(state.settled().all(|(action, _)| state.promise(action).is_some()), "nobody's");
    let _ = (state.promises().count(), state.absent().count(), state.lookback());
    for person in (0..=state.everyone().len()).map(PersonId) {
        assert!(!state.took_part(person) || !state.stays(person).is_empty(), "never there");
    }
    let not_agreed = state.not_agreed();
    for (person, at) in state.agreed_here() {
        assert!(!state.stays(person).is_empty() && !not_agreed.contains(&person), "both");
        assert!(state.agreed(person) == Some(at) || state.agreed_before(person).is_some(), "when");
    }
    assert!(state.asks_to_agree() || not_agreed.is_empty(), "there is nothing to agree with");
    assert!(state.is_running() || state.nudge(now).is_none(), "the clock stands still");
    let _ = (state.behind(now), state.turn_left(now), state.last_action(), state.presenter());
    assert!(state.away().iter().all(|away| away.length() > Span::ZERO), "no time at all");
    assert!(state.next_second(now).is_none_or(|next| next > now), "a second that does not pass");
}

fn words(texts: &[String]) -> impl Iterator<Item = &str> {
    texts.iter().map(|text| text.trim()).filter(|text| !text.is_empty())
}

/// The clock of a session, to compare.
fn clock(state: &State, now: Moment) -> impl PartialEq + std::fmt::Debug {
    let steps = 0..state.method().steps.len();
    let spent: Vec<_> = steps
        .map(|step| (state.spent(step, now), state.allotted(step), state.round(step)))
        .collect();
    let spent = format!("{spent:?}");
    (state.position(), state.is_running(), state.ended(), spent, state.pauses(now))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(100))]

    #[test]
    fn the_journal_adds_up_to_the_session(group in group(), steps in steps()) {
        let mut meeting = group.begin();
        play(&mut meeting, &steps, |_, after, now| {
            ask(&after.state, now);
            Ok(())
        })?;
        let text = meeting.text();
        let journal = journal::read(text.as_bytes());
        prop_assert_eq!(journal.trouble, None);
        prop_assert_eq!(&journal.events, &meeting.events);
        prop_assert_eq!(journal.state(), Some(meeting.state));
    }

    #[test]
    fn what_is_decided_takes_effect(group in group(), steps in steps()) {
        let mut meeting = group.begin();
        play(&mut meeting, &steps, |before, after, _| {
            let new = &after.events[before.events.len()..];
            let here = |meeting: &Meeting| {
                meeting.state.method().steps[meeting.state.position()].id.clone()
            };
            for stamped in new {
                let script = after.state.script();
                match &stamped.event {
                    Event::Inserted { .. } | Event::Changed { .. } | Event::Repeated { .. } => {
                        prop_assert!(script.len() > before.state.script().len());
                        prop_assert_ne!(here(before), here(after), "{:?}", stamped.event);
                        prop_assert!(script.holds(after.state.position()));
                    }
                    Event::Moved { to, .. } if new.len() == 1 => {
                        prop_assert_eq!(&here(after), to);
                    }
                    _ => {}
                }
            }
            Ok(())
        })?;
    }

    #[test]
    fn what_was_said_stays_whose_it_was_when_steps_come_in(group in group(), steps in steps()) {
        let mut meeting = group.begin();
        play(&mut meeting, &steps, |before, after, _| {
            let new = &after.events[before.events.len()..];
            let comes_in = new.iter().any(|stamped| {
                matches!(
                    stamped.event,
                    Event::Inserted { .. } | Event::Changed { .. } | Event::Repeated { .. }
                )
            });
            if comes_in {
                for (step, of) in before.state.method().steps.iter().enumerate() {
                    let asks = of.who.iter().any(|(role, _)| *role == Role::Presenter)
                        || of.captures.iter().any(|capture| capture.by == By::Presenter);
                    let visited = asks && before.state.track(step).visited;
                    let Some(now) = after.state.method().step(&of.id).filter(|_| visited) else {
                        continue;
                    };
                    prop_assert_eq!(
                        before.state.presenters(step),
                        after.state.presenters(now),
                        "in {}",
                        of.id
                    );
                }
            }
            Ok(())
        })?;
    }

    #[test]
    fn what_is_shared_anew_ends_when_it_should(
        group in group(), steps in steps(), seconds in 1..6_000_i64, fixed in any::<Index>(),
    ) {
        let mut meeting = group.begin();
        let now = play(&mut meeting, &steps, |_, _, _| Ok(()))?;
        let until = now + Span::seconds(seconds);
        let fixed = [fixed.index(meeting.state.method().steps.len())].into();
        let plan = meeting.state.replan(until, &fixed, now);
        let before = meeting.state.clone();
        if meeting.run(Command::Replan { until, fixed }, now).is_ok() {
            let state = &meeting.state;
            for share in &plan.steps {
                prop_assert_eq!(state.remaining(share.step, now).map(Span::or_zero), Some(share.then));
                let stays = share.is_fixed && before.remaining(share.step, now) != Some(share.then);
                prop_assert!(!stays || share.now == Span::ZERO, "a fixed step changes");
            }
            prop_assert_eq!(state.target_end(), Some(until));
            let counts_up = |step: usize| state.counts_up(step);
            if !state.script().held().any(|step| step >= state.position() && counts_up(step)) {
                prop_assert_eq!(state.planned_end(now), plan.ends);
            }
        }
    }

    #[test]
    fn moments_in_a_journal_never_run_back(group in group(), steps in steps()) {
        let mut meeting = group.begin();
        play(&mut meeting, &steps, |_, _, _| Ok(()))?;
        prop_assert!(meeting.events.is_sorted_by_key(|event| event.at));
        let numbers = meeting.events.iter().map(|event| event.seq);
        prop_assert!(numbers.eq(0..meeting.events.len() as u64));
    }

    #[test]
    fn no_time_is_lost_and_none_counts_twice(group in group(), steps in steps()) {
        let mut meeting = group.begin();
        let now = play(&mut meeting, &steps, |_, after, now| {
            let state = &after.state;
            let end = state.ended().unwrap_or(now.max(state.latest()));
            let told = state.net(end) + state.pauses(end) + state.excluded();
            prop_assert_eq!(told, end - state.started());
            Ok(())
        })?;
        let state = &meeting.state;
        let steps = state.method().steps.iter().enumerate();
        let whole = steps.filter(|(_, step)| step.parent.is_none()).map(|(step, _)| step);
        prop_assert_eq!(whole.map(|step| state.spent(step, now)).sum::<Span>(), state.net(now));
    }

    #[test]
    fn a_turn_has_no_more_than_its_step_once_time_away_is_out(group in group(), steps in steps()) {
        play(&mut group.begin(), &steps, |_, after, now| {
            let state = &after.state;
            let excluded = matches!(after.events.last(), Some(last) if last.event == Event::Excluded);
            if let (true, Some(turn)) = (excluded, state.turn_left(now)) {
                let left = state.remaining(state.position(), now).unwrap_or_default();
                prop_assert!(turn <= left.or_zero(), "{} of {}", turn, left);
            }
            Ok(())
        })?;
    }

    #[test]
    fn waking_once_or_often_writes_the_same(
        group in group(),
        steps in steps(),
        wait in 1..30 * 60_000_i64,
        mut naps in prop::collection::vec(0..30 * 60_000_i64, 0..20),
    ) {
        let mut meeting = group.begin();
        let asleep = play(&mut meeting, &steps, |_, _, _| Ok(()))?;
        let awake = asleep + Span::from_millis(wait);
        let mut often = meeting.clone();
        naps.retain(|&nap| nap < wait);
        naps.sort_unstable();
        for nap in naps {
            often.catch_up(asleep + Span::from_millis(nap));
        }
        often.catch_up(awake);
        meeting.catch_up(awake);
        prop_assert_eq!(&often.events, &meeting.events);
        prop_assert!(meeting.state.next_deadline().is_none_or(|due| due > awake));
        prop_assert_eq!(decide(&meeting.state, Command::Due, awake), Ok(Vec::new()));
    }

    #[test]
    fn undo_brings_back_the_clock_and_loses_no_words(group in group(), steps in steps()) {
        play(&mut group.begin(), &steps, compare_undone)?;
    }

    #[test]
    fn undoing_everything_keeps_every_word(group in group(), steps in steps()) {
        let mut meeting = group.begin();
        let now = play(&mut meeting, &steps, |_, _, _| Ok(()))?;
        let before = standing(&meeting.state);
        for _ in 0..meeting.events.len() {
            let _ = meeting.run(Command::Undo, now); // refused when all is undone
        }
        prop_assert!(meeting.state.last_action().is_none());
        prop_assert_eq!(standing(&meeting.state).len(), 0);
        for word in before {
            let found = begun(&meeting.state).any(|draft| draft.contains(&word));
            prop_assert!(found, "{} is gone", word);
        }
    }

    #[test]
    fn any_prefix_of_a_journal_is_a_session(
        group in group(),
        steps in steps(),
        cut in any::<Index>(),
    ) {
        let mut meeting = group.begin();
        play(&mut meeting, &steps, |_, _, _| Ok(()))?;
        let text = meeting.text();
        let opening = text.find('\n').expect("a line") + 1;
        let cut = opening + cut.index(text.len() - opening + 1);
        let journal = journal::read(&text.as_bytes()[..cut]);
        prop_assert!(journal.trouble.is_none_or(|trouble| trouble.is_forgiven()));
        prop_assert!(meeting.events.starts_with(&journal.events));
        prop_assert!(journal.state().is_some());
    }

    #[test]
    fn a_plan_shrinks_to_the_time_there_is_and_never_grows(
        place in 0..2_usize, met_before in any::<bool>(), half_minutes in 0..200_i64,
    ) {
        let method = method(place);
        let people: Vec<PersonId> = (0..5).map(PersonId).collect();
        let script = Script::open(&method, &people, met_before);
        let whole = fit(&script, None);
        let available = Span::seconds(30 * half_minutes);
        let plan = fit(&script, Some(available));
        // A step without minutes has a share of the time there is, if any is left.
        let is_timed = |step: &usize| !method.steps[*step].has_parts && whole[*step].is_some();
        let held = || (0..plan.len()).filter(is_timed);
        let sum = |plan: &[Option<Span>]| held().filter_map(|step| plan[step]).sum::<Span>();
        let timed = held().filter_map(|step| plan[step]).map(|_| Span::seconds(30));
        prop_assert_eq!(sum(&plan), available.max(timed.sum()).min(sum(&whole)));
        for (now, then) in plan.iter().zip(&whole) {
            prop_assert!(then.is_none() || (now <= then && now.is_some()));
        }
    }
}

/// A meeting of these events and no others, each undone in this order.
fn undone(events: Vec<Event>, back: bool) -> State {
    let mut meeting =
        Group { method: 0, led: true, met_before: false, minutes: None }.begin().events;
    let count = events.len() as u64;
    let undo = |number| if back { count - number } else { number + 1 };
    let undo = (0..count).map(|number| Event::Undone { seq: undo(number) });
    let events = events.into_iter().chain(undo).zip(1..);
    meeting.extend(events.map(|(event, seq)| Stamped { seq, at: start(), event }));
    State::replay(meeting).expect("a session")
}

/// Each of these takes minutes, or all the memory there is, where the work grows with the square.
#[test]
fn a_journal_of_nothing_but_undoing_is_read() {
    const MANY: usize = 30_000;
    let begun = undone(vec![Event::Paused { until: None }; MANY], false);
    assert!(begun.is_running() && begun.last_action().is_none());
    let written = |same: bool| {
        let write = |number: usize| Event::Written {
            capture: if same { String::new() } else { format!("c{number}") },
            person: None,
            about: None,
            texts: vec![format!("words {number}")],
        };
        (0..MANY).map(write).collect::<Vec<_>>()
    };
    for back in [false, true] {
        let each = undone(written(false), back);
        assert_eq!(each.drafts().len(), MANY);
        assert!(each.drafts().values().all(|texts| texts[0].starts_with("words ")));
        let one = undone(written(true), back);
        let draft = &one.drafts().values().next().expect("a draft")[0];
        assert_eq!(one.drafts().len(), 1);
        assert!((10_000..100_000).contains(&draft.len()), "{} bytes", draft.len());
    }
}

/// Undoes what was just done, and compares with how things stood before it.
fn compare_undone(before: &Meeting, after: &Meeting, now: Moment) -> Result<(), TestCaseError> {
    let now = now.max(after.state.latest());
    let done = after.events[before.events.len()..].last();
    let Some(done) = done.filter(|done| done.event.can_be_undone()) else { return Ok(()) };
    let mut undone = after.clone();
    prop_assert_eq!(undone.state.last_action(), Some(done));
    prop_assert_eq!(undone.run(Command::Undo, now), Ok(()));
    prop_assert_eq!(clock(&undone.state, now), clock(&before.state, now));
    prop_assert_eq!(undone.state.presenter(), before.state.presenter());
    prop_assert_eq!(entries(&undone.state), entries(&before.state));
    // A draft in the place that was written in became what was written.
    let (place, written) = match &done.event {
        Event::Written { capture, person, about, texts } => (
            Some(Place::New { capture: capture.clone(), person: *person, about: *about }),
            &texts[..],
        ),
        Event::Edited { entry, texts } => (Some(Place::Entry(*entry)), &texts[..]),
        Event::Settled { promise, text: Some(text), .. } => {
            (Some(Place::Promise(promise.clone())), std::slice::from_ref(text))
        }
        _ => (None, &[][..]),
    };
    let others = before.state.drafts().iter().filter(|(other, _)| Some(*other) != place.as_ref());
    for word in words(written).chain(others.flat_map(|(_, texts)| words(texts))) {
        prop_assert!(begun(&undone.state).any(|draft| draft.contains(word)), "{} is gone", word);
    }
    Ok(())
}

/// The words that stand. What is being changed counts as what it is being changed to: that is what
/// somebody wrote last, and what comes back when all is undone.
fn standing(state: &State) -> Vec<String> {
    let captures = state.method().steps.iter().flat_map(|step| &step.captures);
    let entries = captures.flat_map(|capture| state.entries(&capture.id));
    let kept = entries.filter(|entry| !state.drafts().contains_key(&Place::Entry(entry.id)));
    let told = state
        .settled()
        .filter(|(action, _)| !state.drafts().contains_key(&Place::Promise((*action).clone())));
    let told = told.flat_map(|(_, settled)| words(std::slice::from_ref(&settled.text)));
    kept.flat_map(|entry| words(&entry.texts)).chain(told).map(str::to_owned).collect()
}

/// The words that are being written.
fn begun(state: &State) -> impl Iterator<Item = &str> {
    state.drafts().values().flat_map(|texts| words(texts))
}

/// Everything that stands, with what it said before.
fn entries(state: &State) -> String {
    let captures = state.method().steps.iter().flat_map(|step| &step.captures);
    let entries: Vec<_> = captures.flat_map(|capture| state.entries(&capture.id)).collect();
    let picked: Vec<_> = state
        .method()
        .steps
        .iter()
        .flat_map(|step| &step.captures)
        .map(|capture| {
            let rated = entries.iter().map(|entry| state.rating(&capture.id, entry.id));
            (state.pick(&capture.id), rated.collect::<Vec<_>>())
        })
        .collect();
    let settled: Vec<_> = state.settled().collect();
    let people = 0..state.everyone().len();
    let took_part: Vec<_> = people.filter(|&person| state.took_part(PersonId(person))).collect();
    let agreed: Vec<_> = state.agreed_here().collect();
    format!("{entries:?} {picked:?} {settled:?} {took_part:?} {agreed:?}")
}
