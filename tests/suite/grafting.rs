//! What must stay true when steps come into a running session: whose case it is, who takes part, what
//! was said, and what a number means.

use crate::meeting::{Meeting, Setting, start, werkplekleren};
use intervisie::{
    method::{Method, StepIndex, load, shipped},
    moment::{Moment, Span},
    report,
    session::{Command, EntryId, Event, Fork, Part, PersonId, Place, Stamped, State},
    words::{Lang, Words},
};

fn own(text: &str) -> Method {
    load("own", text.as_bytes()).unwrap_or_else(|findings| panic!("{findings:?}"))
}

fn ships(id: &str) -> Method {
    let (id, text) = shipped().iter().find(|(known, _)| *known == id).expect("a method that ships");
    load(id, text.as_bytes()).unwrap()
}

fn begin(method: Method, people: &[&str], facilitator: Option<&str>) -> Meeting {
    let people: Vec<String> = people.iter().map(|&name| name.to_owned()).collect();
    let met_before = false;
    Meeting::begin(Setting { method, people: &people, facilitator, until: None, met_before })
}

fn at(minutes: i64) -> Moment {
    start() + Span::minutes(minutes)
}

fn change(method: Method) -> Command {
    Command::Change { method: Box::new(method), reason: None }
}

fn insert(method: Method) -> Command {
    Command::Insert(Part::Method(Box::new(method)))
}

fn keep(capture: &str, person: Option<usize>, texts: &[&str]) -> Command {
    let person = person.map(PersonId);
    let place = Place::New { capture: capture.to_owned(), person, about: None };
    Command::Keep { place, texts: texts.iter().map(|&text| text.to_owned()).collect() }
}

fn pick(capture: &str, entry: u64) -> Command {
    Command::Pick { capture: capture.to_owned(), entry: EntryId(entry), ground: None }
}

fn here(state: &State) -> &str {
    &state.method().steps[state.position()].id
}

fn held(state: &State) -> Vec<&str> {
    state.script().held().map(|step| state.method().steps[step].id.as_str()).collect()
}

fn names(state: &State, people: &[PersonId]) -> Vec<String> {
    people.iter().map(|&person| state.name(person).to_owned()).collect()
}

fn takers(state: &State) -> Vec<String> {
    names(state, &state.turn_takers(state.position()))
}

/// What people see before the steps that are held.
fn numbers(state: &State) -> Vec<String> {
    let shown = (0..state.method().steps.len()).filter(|&step| state.script().holds(step));
    shown
        .map(|step| &state.method().steps[step])
        .map(|step| format!("{} {}", step.number, step.title))
        .collect()
}

/// Werkplekleren, in which Ans and Bo brought something and that of Ans was chosen.
fn case_of_ans() -> Meeting {
    let mut meeting = begin(werkplekleren(), &["Ans", "Bo", "Cas", "Dee"], Some("Dee"));
    meeting.run(keep("problems", Some(0), &["Planning"]), at(0)).unwrap();
    meeting.run(keep("problems", Some(1), &["Ouders"]), at(0)).unwrap();
    meeting.run(Command::Next, at(1)).unwrap();
    meeting.run(pick("chosen", 1), at(1)).unwrap();
    meeting.run(Command::Next, at(1)).unwrap();
    meeting
}

fn chooses(state: &State, step: StepIndex) -> bool {
    state.script().captures(step).any(|capture| capture.verb.makes_presenter())
}

fn told(state: &State, minutes: i64) -> String {
    report::markdown(&report::outline(state, at(minutes), &Words::new(Lang::Nl)))
}

/// A method in which somebody watches, apart from the others.
const WATCH: &str = "
name = 'Kijken'
[[roles]]
id = 'observer'
title = 'Observator'
apart = true
[[steps]]
id = 'cast'
title = 'Rollen'
minutes = 5
[[steps.capture]]
id = 'who'
assign = 'observer'
[[steps]]
id = 'talk'
title = 'Praten'
minutes = 5
who = { everyone = 'speaks' }
turns = 'round'
";

#[test]
fn the_next_case_after_a_change_is_one_of_the_method_of_now() {
    let mut meeting = case_of_ans();
    meeting.run(change(ships("incident")), at(2)).unwrap();
    let tell = here(&meeting.state).to_owned();
    let story = meeting.state.method().steps[meeting.state.position()].captures[0].id.clone();
    meeting.run(keep(&story, Some(0), &["Ans vertelt", "?"]), at(3)).unwrap();
    while meeting.run(Command::Next, at(4)).is_ok() {}
    meeting.run(Command::NextCase, at(30)).unwrap();
    let state = &meeting.state;
    assert!(chooses(state, state.position()), "it begins with a choice: {}", here(state));
    let chooser = state.script().captures(state.position()).next().unwrap().id.clone();
    meeting.run(pick(&chooser, 2), at(31)).unwrap();
    while meeting.run(Command::Next, at(32)).is_ok() {}
    let state = &meeting.state;
    let first = state.method().step(&tell).unwrap();
    assert_eq!(names(state, &state.presenters(first)), ["Ans"], "what Ans told stays hers");
    assert_eq!(names(state, &state.people(&intervisie::method::Role::Presenter)), ["Bo"]);
}

#[test]
fn every_method_that_ships_lets_a_second_case_be_chosen_after_a_change() {
    for (id, _) in shipped() {
        let mut meeting = case_of_ans();
        let before = meeting.state.method().steps.len();
        meeting.run(change(ships(id)), at(2)).unwrap();
        let has_choice = (before..meeting.state.method().steps.len()).any(|step| {
            let captures = &meeting.state.method().steps[step].captures;
            captures.iter().any(|capture| capture.verb.makes_presenter())
        });
        for minute in 3..60 {
            if meeting.run(Command::Next, at(minute)).is_err() {
                break;
            }
        }
        let state = &meeting.state;
        let again = state.forks().into_iter().find(|fork| matches!(fork, Fork::Again(_)));
        let more = match again {
            Some(Fork::Again(block)) if has_choice => Command::Again(block),
            _ if has_choice => Command::NextCase,
            _ => continue,
        };
        meeting.run(more, at(70)).unwrap_or_else(|refusal| panic!("{id}: {refusal:?}"));
        let state = &meeting.state;
        let mut ahead = state.script().held().filter(|&step| step >= state.position());
        assert!(ahead.any(|step| chooses(state, step)), "{id}: no choice in {:?}", held(state));
    }
}

#[test]
fn a_case_block_that_was_never_reached_is_not_held_again() {
    let two = "name='Twee'\n[[steps]]\ntitle='A'\nminutes=5\n[[steps]]\nid='case'\ntitle='Casus'\n\
               repeat={each='case'}\n[[steps.steps]]\ntitle='B'\nminutes=5\n";
    let mut meeting = begin(own(two), &["Ans", "Bo"], None);
    meeting.run(change(werkplekleren()), at(1)).unwrap();
    let before = meeting.state.clone();
    assert!(meeting.run(Command::NextCase, at(2)).is_err());
    assert_eq!(meeting.state, before);
}

#[test]
fn a_case_that_was_somebodys_turn_stays_in_that_turn() {
    let mut meeting = begin(ships("troika"), &["Ans", "Bo", "Cas"], None);
    while meeting.state.presenter().is_none() {
        meeting.run(Command::Skip, at(1)).unwrap();
    }
    meeting.run(change(ships("incident")), at(20)).unwrap();
    let state = &meeting.state;
    let mut ahead = state.script().held().filter(|&step| step >= state.position());
    assert!(ahead.any(|step| chooses(state, step)), "a new one is chosen");
    assert_eq!(state.presenter(), None);
}

#[test]
fn a_case_that_two_bring_is_still_the_text_that_was_chosen() {
    let mut meeting = begin(ships("balint"), &["Ans", "Bo", "Cas", "Dee"], None);
    let step = meeting.state.script().held().find(|&step| chooses(&meeting.state, step)).unwrap();
    let chooser = meeting.state.method().steps[step].captures[0].clone();
    meeting.run(keep(chooser.verb.source().unwrap(), Some(1), &["Ouders"]), at(0)).unwrap();
    meeting.run(Command::Jump(step), at(1)).unwrap();
    meeting.run(pick(&chooser.id, 1), at(1)).unwrap();
    let together = meeting.state.method().steps[step].captures[1].id.clone();
    let person = PersonId(2);
    meeting.run(Command::Assign { capture: together, person }, at(1)).unwrap();
    meeting.run(Command::Next, at(1)).unwrap();
    meeting.run(change(werkplekleren()), at(2)).unwrap();
    let state = &meeting.state;
    assert_eq!(names(state, &state.presenters(state.position())), ["Bo", "Cas"]);
    let reworded = state.method().steps.iter().flat_map(|step| &step.captures);
    let reworded = reworded.filter(|capture| capture.id.starts_with("reworded"));
    let reworded = reworded.max_by_key(|capture| &capture.id).unwrap();
    assert_eq!(state.choices(reworded).len(), 1, "what is said anew is what was chosen");
}

#[test]
fn each_method_has_its_own_who_stand_apart_and_who_lead() {
    // The same method again: who watched the first time takes part until somebody is asked.
    let mut meeting = begin(own(WATCH), &["Ans", "Bo", "Cas"], None);
    let watches = |capture: &str, person| Command::Assign {
        capture: capture.to_owned(),
        person: PersonId(person),
    };
    meeting.run(watches("who", 2), at(0)).unwrap();
    meeting.run(change(own(WATCH)), at(1)).unwrap();
    let who = meeting.state.method().steps[meeting.state.position()].captures[0].id.clone();
    meeting.run(watches(&who, 0), at(1)).unwrap();
    meeting.run(Command::Next, at(2)).unwrap();
    assert_eq!(takers(&meeting.state), ["Bo", "Cas"]);

    // Put in as a part: who watched there takes part after it.
    let outer = "name='O'\n[[steps]]\ntitle='een'\nminutes=40\n[[steps]]\nid='slot'\ntitle='slot'\n\
                 minutes=5\nwho={everyone='speaks'}\nturns='round'\n";
    let mut meeting = begin(own(outer), &["Ans", "Bo", "Cas"], None);
    meeting.run(insert(own(WATCH)), at(1)).unwrap();
    meeting.run(watches("who", 2), at(1)).unwrap();
    meeting.run(Command::Next, at(2)).unwrap();
    assert_eq!(takers(&meeting.state), ["Ans", "Bo"]);
    meeting.run(Command::Next, at(3)).unwrap();
    assert_eq!(takers(&meeting.state), ["Ans", "Bo", "Cas"]);

    // The facilitator of the one leads; of the other takes part, as planned.
    let outer = "name='O'\nfacilitator='outside'\n[[steps]]\ntitle='een'\nminutes=40\n";
    let inner = "name='I'\nfacilitator='if-few'\ngroup={min=6,max=8}\n[[steps]]\ntitle='in'\n\
                 minutes_each=2\nwho={everyone='speaks'}\nturns='round'\n";
    for come_in in [insert(own(inner)), change(own(inner))] {
        let mut meeting = begin(own(outer), &["Ans", "Bo", "Cas"], Some("Cas"));
        meeting.run(come_in, at(1)).unwrap();
        assert_eq!(takers(&meeting.state), ["Ans", "Bo", "Cas"]);
        assert_eq!(meeting.state.planned(meeting.state.position()), Some(Span::minutes(6)));
    }
}

#[test]
fn other_roles_than_the_presenter_are_given_also_when_there_is_a_case() {
    let mut meeting = case_of_ans();
    meeting.run(change(ships("case-clinic")), at(2)).unwrap();
    let state = &meeting.state;
    let mut gives = state.script().held().filter(|&step| step >= state.position());
    let gives = gives.find(|&step| {
        state.script().captures(step).any(|capture| capture.verb.source().is_none())
            && !chooses(state, step)
    });
    assert!(gives.is_some(), "somebody keeps time: {:?}", held(state));
    assert_eq!(names(state, &state.presenters(gives.unwrap())), ["Ans"]);
}

#[test]
fn what_nobody_opens_any_more_is_open() {
    let mut meeting = begin(ships("incident-afloop"), &["Ans", "Bo", "Cas"], None);
    meeting.run(keep("incidents", Some(0), &["Planning"]), at(0)).unwrap();
    meeting.run(Command::Next, at(1)).unwrap();
    meeting.run(pick("chosen", 1), at(1)).unwrap();
    meeting.run(Command::Next, at(1)).unwrap();
    meeting.run(keep("outcome", Some(0), &["geheim"]), at(1)).unwrap();
    let covered = |state: &State| state.is_covered(state.capture("outcome").unwrap());
    assert!(covered(&meeting.state));
    let mut ended = meeting.clone();
    ended.run(Command::End, at(2)).unwrap();
    assert!(covered(&ended.state), "ending opens nothing");
    assert!(!told(&ended.state, 2).contains("geheim"));
    meeting.run(change(werkplekleren()), at(2)).unwrap();
    assert!(!covered(&meeting.state));
}

#[test]
fn steps_on_a_condition_are_held_when_they_are_held_again() {
    let text = "name='A'\n[[steps]]\ntitle='een'\nminutes=5\n[[steps]]\nid='loop'\ntitle='twee'\n\
                minutes=5\nonly_if='er tijd is'\nrepeat={until='klaar'}\n[[steps]]\nid='end'\n\
                title='eind'\nminutes=5\n";
    let mut meeting = begin(own(text), &["Ans", "Bo"], None);
    let step = meeting.state.method().step("loop").unwrap();
    meeting.run(Command::Jump(step), at(1)).unwrap();
    meeting.run(Command::Again(step), at(2)).unwrap();
    assert_eq!(here(&meeting.state), "loop~2");

    let text = "name='A'\n[[steps]]\ntitle='een'\nminutes=5\n[[steps.capture]]\nid='p'\nby='each'\n\
                as='case'\n[[steps]]\nid='choose'\ntitle='twee'\nminutes=5\nonly_if='er tijd is'\n\
                [[steps.capture]]\nid='c'\npick='p'\nmakes='presenter'\n[[steps]]\nid='end'\n\
                title='eind'\nminutes=5\nwho={presenter='speaks'}\n";
    let mut meeting = begin(own(text), &["Ans", "Bo"], None);
    meeting.run(keep("p", Some(0), &["X"]), at(0)).unwrap();
    let step = meeting.state.method().step("choose").unwrap();
    meeting.run(Command::Jump(step), at(1)).unwrap();
    meeting.run(pick("c", 1), at(1)).unwrap();
    meeting.run(Command::Next, at(1)).unwrap();
    meeting.run(Command::NextCase, at(2)).unwrap();
    assert_eq!(here(&meeting.state), "choose~2");
}

#[test]
fn a_part_in_which_nothing_would_be_held_is_refused() {
    let module = |rest: &str| {
        own(&format!(
            "name='A'\n[[steps]]\ntitle='een'\nminutes=5\ninsert=['m']\n\
             [[modules]]\nid='m'\ntitle='mod'\n{rest}"
        ))
    };
    let put_in = || Command::Insert(Part::Module("m".to_owned()));
    let mut meeting = begin(module("[[modules.steps]]\ntitle='m2'\nonly_if='x'\n"), &["Ans"], None);
    let before = meeting.state.clone();
    assert!(meeting.run(put_in(), at(1)).is_err());
    assert_eq!(meeting.state, before);
    // One that has nothing but steps for a first meeting keeps them.
    let mut meeting = begin(module("when='first'\n"), &["Ans"], None);
    meeting.run(put_in(), at(1)).unwrap();
    assert_eq!(here(&meeting.state), "m");
}

#[test]
fn a_part_gets_the_time_that_its_step_has_left() {
    let text = "name='A'\n[[steps]]\ntitle='een'\nminutes=40\ninsert=['werkplekleren']\n\
                [[steps]]\ntitle='slot'\nminutes=5\n";
    let mut meeting = begin(own(text), &["Ans", "Bo", "Cas"], None);
    meeting.run(insert(werkplekleren()), at(6)).unwrap();
    assert_eq!(meeting.state.behind(at(6)), Some(Span::ZERO));
}

#[test]
fn numbers_go_on_without_a_gap_whatever_falls_away() {
    let old = "name='A'\n[[steps]]\ntitle='een'\nminutes=5\n[[steps]]\ntitle='twee'\n\
               [[steps.steps]]\ntitle='twee a'\nminutes=5\n";
    let mut meeting = begin(own(old), &["Ans", "Bo"], None);
    meeting.run(change(own("name='B'\n[[steps]]\ntitle='nieuw'\nminutes=5\n")), at(1)).unwrap();
    assert_eq!(numbers(&meeting.state), ["1 een", "2 nieuw"]);

    let mut meeting = begin(own(old), &["Ans", "Bo"], None);
    let deep = "name='B'\n[[steps]]\ntitle='x'\n[[steps.steps]]\ntitle='xa'\nminutes=5\n";
    meeting.run(insert(own(deep)), at(1)).unwrap();
    assert_eq!(
        numbers(&meeting.state),
        ["1 een", "1+ B", "1+1 x", "1+1a xa", "2 twee", "2a twee a"]
    );

    // The choice falls away, within a step with parts.
    let nested = "name='B'\n[[steps]]\nid='case'\ntitle='casus'\n[[steps.steps]]\nid='o'\n\
                  title='verzamelen'\nminutes=5\n[[steps.steps.capture]]\nid='offers'\nby='each'\n\
                  as='case'\n[[steps.steps.capture]]\nid='one'\ntitle='gekozen'\npick='offers'\nmakes='presenter'\n\
                  [[steps.steps]]\ntitle='vragen'\nminutes=5\n[[steps.steps]]\ntitle='raden'\n\
                  minutes=5\n";
    let mut meeting = case_of_ans();
    meeting.run(change(own(nested)), at(2)).unwrap();
    let last = numbers(&meeting.state).split_off(numbers(&meeting.state).len() - 3);
    assert_eq!(last, ["4 casus", "4a vragen", "4b raden"]);

    // After a step without a number what comes in has none either.
    let people = ["Ans", "Bo", "Cas"].map(str::to_owned);
    let setting = Setting {
        method: werkplekleren(),
        people: &people,
        facilitator: None,
        until: None,
        met_before: true,
    };
    let mut meeting = Meeting::begin(setting);
    meeting.run(insert(ships("bliksem")), at(1)).unwrap();
    assert!(numbers(&meeting.state).iter().all(|number| !number.starts_with(['+', '.'])));

    let mut odd = own("name='A'\n[[steps]]\ntitle='een'\nminutes=5\n");
    odd.steps[0].number = usize::MAX.to_string();
    let mut meeting = begin(odd, &["Ans", "Bo"], None);
    meeting.run(change(own("name='B'\n[[steps]]\ntitle='nieuw'\nminutes=5\n")), at(1)).unwrap();
}

#[test]
fn of_two_cases_of_one_person_each_is_told_for_what_it_was() {
    let mut meeting = begin(werkplekleren(), &["Ans", "Bo", "Cas"], None);
    meeting.run(keep("problems", Some(0), &["Planning"]), at(0)).unwrap();
    meeting.run(keep("problems", Some(0), &["Ouders"]), at(0)).unwrap();
    meeting.run(Command::Next, at(1)).unwrap();
    meeting.run(pick("chosen", 1), at(1)).unwrap();
    meeting.run(Command::NextCase, at(2)).unwrap();
    meeting.run(pick("chosen~2", 2), at(3)).unwrap();
    meeting.run(Command::Next, at(4)).unwrap();
    let text = told(&meeting.state, 5);
    assert!(text.contains("Planning** (gekozen") && text.contains("Ouders** (besproken"), "{text}");
}

#[test]
fn words_in_a_step_that_falls_away_stay_in_the_report() {
    let mut meeting = begin(werkplekleren(), &["Ans", "Bo", "Cas"], None);
    meeting.run(keep("questions", None, &["Vooruit geschreven"]), at(0)).unwrap();
    meeting.run(change(ships("bliksem")), at(1)).unwrap();
    assert!(told(&meeting.state, 2).contains("Vooruit geschreven"));
}

#[test]
fn what_holds_for_both_is_said_once() {
    let rules = |name: &str, more: &str| {
        let text = format!(
            "name='{name}'\nrules=['Luister.', '{more}']\n[[steps]]\ntitle='een'\nminutes=5\n"
        );
        own(&text)
    };
    let mut meeting = begin(rules("A", "Wees kort."), &["Ans", "Bo"], None);
    meeting.run(insert(rules("B", "Wees mild.")), at(1)).unwrap();
    assert_eq!(meeting.state.method().rules, ["Luister.", "Wees kort.", "Wees mild."]);
}

#[test]
fn a_method_that_is_nothing_but_a_choice_is_held_also_when_there_is_a_case() {
    let choice = "name='B'\n[[steps]]\nid='both'\ntitle='Verzamelen en kiezen'\nminutes=5\n\
                  [[steps.capture]]\nid='offers'\nby='each'\nas='case'\n\
                  [[steps.capture]]\nid='one'\ntitle='gekozen'\npick='offers'\nmakes='presenter'\n";
    let mut meeting = case_of_ans();
    meeting.run(change(own(choice)), at(2)).unwrap();
    assert_eq!(here(&meeting.state), "both");
    assert!(chooses(&meeting.state, meeting.state.position()), "a new case is chosen");
}

#[test]
fn where_nothing_is_asked_of_the_presenter_any_step_is_going_on() {
    let text = "name='A'\n[[steps]]\nid='choose'\ntitle='Kiezen'\nminutes=5\n\
                [[steps.capture]]\nid='offers'\nby='each'\nas='case'\n\
                [[steps.capture]]\nid='one'\ntitle='gekozen'\npick='offers'\nmakes='presenter'\n\
                [[steps]]\ntitle='Gesprek'\nminutes=5\n";
    let mut meeting = begin(own(text), &["Ans", "Bo", "Cas"], None);
    meeting.run(keep("offers", Some(0), &["Planning"]), at(0)).unwrap();
    meeting.run(pick("one", 1), at(1)).unwrap();
    assert!(told(&meeting.state, 1).contains("Planning** (gekozen"));
    meeting.run(Command::Next, at(2)).unwrap();
    assert!(told(&meeting.state, 3).contains("Planning** (besproken"));
}

/// Journals come from others too: however much one asks for, a session stays within bounds.
#[test]
fn a_session_stays_within_bounds_whatever_a_journal_says() {
    let grown = |steps: usize, parts: usize| {
        let mut meeting = begin(own("name='A'\n[[steps]]\ntitle='een'\n"), &["Ans", "Bo"], None);
        for round in 0..15 {
            let steps = "[[steps]]\ntitle='stap'\n".repeat(steps);
            let parts = "[[modules.steps]]\ntitle='deel'\n".repeat(parts);
            let module = format!("[[modules]]\nid='m{round}'\ntitle='mod'\n{parts}");
            let method = Box::new(own(&format!("name='B{round}'\n{steps}{module}")));
            let plan = vec![None; method.steps.len()];
            let event = Event::Changed { method, reason: None, plan };
            meeting.state.apply(&Stamped { seq: round + 1, at: at(1), event });
        }
        let method = meeting.state.method();
        (method.steps.len(), method.modules.iter().map(Vec::len).sum::<usize>())
    };
    let (steps, _) = grown(180, 1);
    assert!((1_800..=2_000).contains(&steps), "{steps} steps");
    let (_, parts) = grown(1, 180);
    assert!((1_800..=2_000).contains(&parts), "{parts} parts of modules");
}
