//! Every method that ships is held from beginning to end, by few and by many, and tells what a group
//! wants to know before it chooses.

use crate::meeting::{Meeting, Setting, start};
use intervisie::{
    method::{Activity, Method, Repeat, Role, StepIndex, load, shipped},
    moment::Span,
    report,
    session::{Command, Fork, Line, Place, Refusal, State},
    words::{Lang, Words},
};

fn methods() -> impl Iterator<Item = Method> {
    shipped().iter().map(|(id, text)| load(id, text.as_bytes()).expect("what ships is right"))
}

#[test]
fn there_are_methods_in_three_languages() {
    let count = |language: &str| methods().filter(|method| method.language == language).count();
    assert!(count("nl") >= 20 && count("en") >= 7 && count("de") >= 1);
}

#[test]
fn every_method_says_where_it_comes_from_and_for_whom_it_is() {
    for method in methods() {
        let id = &method.id;
        assert!(method.about.is_some() && method.suited.is_some(), "{id}: for what?");
        assert!(method.origin.is_some() && method.certainty.is_some(), "{id}: from where?");
        assert!(method.group.is_some() && method.experience.is_some(), "{id}: for whom?");
        assert!(!method.aims.is_empty() && !method.rules.is_empty(), "{id}: how?");
        let leaves = || method.steps.iter().filter(|step| !step.has_parts);
        assert!(leaves().all(|step| step.say.is_some()), "{id}: what does one say?");
        assert!(leaves().any(|step| !step.prompts.is_empty()), "{id}: what does one ask?");
        assert!(leaves().any(|step| step.guard.is_some()), "{id}: what had better wait?");
        assert!(leaves().any(|step| !step.captures.is_empty()), "{id}: what is written?");
    }
}

#[test]
fn who_never_led_a_group_is_helped_in_every_step() {
    for method in methods() {
        let id = &method.id;
        for step in method.steps.iter().filter(|step| !step.has_parts) {
            assert!(!step.title.starts_with("Stap "), "{id}: {} is numbered twice", step.id);
            let asks = step.who.iter().any(|(role, does)| {
                let others = !matches!(role, Role::Presenter | Role::Facilitator);
                others && matches!(does, Activity::Asks | Activity::Clarifies)
            });
            if asks {
                assert!(step.guard.is_some(), "{id}: what had better wait in {}?", step.id);
                assert!(!step.prompts.is_empty(), "{id}: what does one ask in {}?", step.id);
            }
            // Minutes that are spoken are no longer true once the plan shrinks.
            let texts = [&step.say, &step.guard, &step.seat, &step.voice];
            for text in texts.into_iter().flatten().chain(&step.prompts) {
                let spoken = text.split_whitespace().collect::<Vec<_>>();
                let minutes = |word: &&str| ["minu", "Minu"].iter().any(|it| word.starts_with(it));
                let counted = spoken.windows(2).find(|pair| {
                    minutes(&pair[1]) && pair[0].chars().all(|letter| letter.is_ascii_digit())
                });
                assert_eq!(counted, None, "{id}: {text}");
            }
        }
    }
}

#[test]
fn every_method_is_held_to_its_end_and_leaves_a_report() {
    let names = ["Ans", "Bo", "Cas", "Dee", "Ed", "Fay", "Gé", "Hanna"].map(str::to_owned);
    for method in methods() {
        let few = method.group.as_ref().map_or(2, |group| group.min.clamp(2, names.len()));
        for (people, met_before) in [(few, false), (names.len(), true)] {
            let method = method.clone();
            let (id, people) = (method.id.clone(), &names[..people]);
            let facilitator = Some(names[0].as_str());
            let setting = Setting { method, people, facilitator, until: None, met_before };
            let state = held(Meeting::begin(setting), &id);
            let unheld = state.script().held().filter(|&step| !state.visited(step));
            assert_eq!(unheld.count(), 0, "{id}: a step was never reached");
            for lang in [Lang::Nl, Lang::En] {
                let words = Words::new(lang);
                let text = report::markdown(&report::outline(&state, state.latest(), &words));
                assert!(text.starts_with("# "), "{id}: {text}");
            }
        }
    }
}

#[test]
fn every_method_that_says_what_it_takes_takes_that() {
    let names: Vec<String> = (0..6).map(|number| format!("Naam {number}")).collect();
    for method in methods() {
        let is_open = |repeat: &Repeat| repeat.is_open();
        let grows = method.steps.iter().filter_map(|step| step.repeat.as_ref()).any(is_open);
        let Some(minutes) = method.minutes.filter(|_| !grows) else { continue };
        let (id, shipped) = (method.id.clone(), method.clone());
        let until = Some(minutes);
        let setting =
            Setting { method: shipped, people: &names, facilitator: None, until, met_before: true };
        let state = Meeting::begin(setting).state;
        let planned = state.script().planned();
        let off = if planned > minutes { planned - minutes } else { minutes - planned };
        assert!(off <= Span::minutes(10), "{id}: {planned}, not {minutes}");
    }
}

/// Holds a meeting in which everybody does all that the page asks, and every fork is taken once.
fn held(mut meeting: Meeting, id: &str) -> State {
    let mut now = start();
    let mut repeated = Vec::new();
    for _ in 0..1_000 {
        now = now + Span::minutes(1);
        fill(&mut meeting, now, id);
        let fork = meeting.state.forks().into_iter().find(|fork| match fork {
            Fork::Optional(_) => true,
            Fork::Again(block) => !repeated.contains(&first_id(&meeting.state, *block)),
        });
        let command = match fork {
            Some(Fork::Optional(step)) => Command::Jump(step),
            Some(Fork::Again(block)) => {
                repeated.push(first_id(&meeting.state, block));
                Command::Again(block)
            }
            None => Command::Next,
        };
        match meeting.run(command.clone(), now) {
            Ok(()) => {}
            Err(Refusal::SitOut) => meeting.run(Command::Skip, now).expect("a step can be skipped"),
            Err(Refusal::LastStep) => {
                meeting.run(Command::End, now).expect("a meeting can end");
                return meeting.state;
            }
            Err(refusal) => panic!("{id}: {command:?} is refused: {refusal:?}"),
        }
    }
    panic!("{id}: it never ends")
}

/// The id that a step has in its first pass.
fn first_id(state: &State, step: StepIndex) -> String {
    let id = &state.method().steps[step].id;
    id.split('~').next().unwrap_or(id).to_owned()
}

/// Does on the page of the running step all that it asks for.
fn fill(meeting: &mut Meeting, now: intervisie::moment::Moment, id: &str) {
    let step = meeting.state.position();
    for line in meeting.state.page(step, None) {
        let state = &meeting.state;
        let capture = line.capture().and_then(|id| state.capture(id)).expect("a capture").clone();
        let command = match line {
            Line::Write { place: place @ Place::New { .. }, .. } => {
                let texts = vec!["Zo is het".to_owned(); capture.texts()];
                Command::Keep { place, texts }
            }
            Line::Choose { capture, entry } if state.pick(&capture).is_none() => {
                Command::Pick { capture, entry, ground: None }
            }
            Line::Rate { capture, entry } => Command::Rate { capture, entry, place: Some(1) },
            Line::Assign { person, .. } if state.assigned(&capture).next().is_none() => {
                Command::Assign { capture: capture.id, person }
            }
            _ => continue,
        };
        let told = format!("{id}: {command:?}");
        meeting.run(command, now).unwrap_or_else(|refusal| panic!("{told}: {refusal:?}"));
    }
    // Whoever has a turn has it.
    while meeting.run(Command::Turn { passed: false }, now).is_ok() {}
}
