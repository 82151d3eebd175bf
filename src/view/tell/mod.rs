//! Sentences about a session in the user's language: refusals, roles, what happened.

mod agreed;
mod guide;
mod next;
mod nudge;
mod pass;
mod projected;

use crate::{
    method::{Activity, Capture, Method, Role, Sharing, StepIndex, Verb},
    moment::{Moment, Span},
    session::{Entry, Event, Moving, Outcome, PersonId, Refusal, State},
    words::Words,
};

pub use agreed::agreed;
pub use guide::{condition, each_turn, manners, part_to_choose, prompts, says, waits_for_part};
pub use next::{Next, next};
pub use nudge::nudge;
pub use pass::{own_pass, passes};
pub use projected::{projected, shown_title};

/// A refusal as a sentence.
pub fn refusal(words: &Words, refusal: Refusal) -> String {
    words.say(match refusal {
        Refusal::LastStep => "refusal-last-step",
        Refusal::FirstStep => "refusal-first-step",
        Refusal::NoSuchStep => "refusal-no-such-step",
        Refusal::NoPlannedTime => "refusal-no-planned-time",
        Refusal::NoMinuteLeft => "refusal-no-minute-left",
        Refusal::NoTurns => "refusal-no-turns",
        Refusal::EveryoneHasBeen => "refusal-everyone-has-been",
        Refusal::SitOut => "refusal-sit-out",
        Refusal::NoCase => "refusal-no-case",
        Refusal::CaseFirst => "refusal-case-first",
        Refusal::TooManySteps => "refusal-too-many-steps",
        Refusal::EnoughChosen => "refusal-enough-chosen",
        Refusal::EnoughWritten => "refusal-enough-written",
        Refusal::TooLong => "refusal-too-long",
        Refusal::NothingWritten => "refusal-nothing-written",
        Refusal::NoSuchPlace => "refusal-no-such-place",
        Refusal::TooManyPeople => "refusal-too-many-people",
        Refusal::LongName => "refusal-long-name",
        Refusal::SameName => "refusal-same-name",
        Refusal::PastAlready => "refusal-past-already",
        Refusal::StandsStill => "refusal-stands-still",
        Refusal::NotEarlier => "refusal-not-earlier",
        Refusal::NothingToShow => "refusal-nothing-to-show",
        Refusal::NoGuard => "refusal-no-guard",
        Refusal::NothingToExclude => "refusal-nothing-to-exclude",
        Refusal::NothingToUndo => "refusal-nothing-to-undo",
        Refusal::Ended => "refusal-ended",
    })
}

/// What was undone, as a sentence.
pub fn undone(words: &Words, state: &State, event: &Event) -> String {
    let step = |id: &String| {
        let method = state.method();
        method.step(id).map_or(String::new(), |step| step_name(state, step))
    };
    let named = |person: PersonId| [("name", state.name(person).into())];
    match event {
        Event::Moved { to, how: Moving::Skip } => {
            words.fill("undone-skip", &[("step", step(to).into())])
        }
        Event::Moved { to, .. } => words.fill("undone-move", &[("step", step(to).into())]),
        Event::Paused { until: Some(_) } if state.paused().is_none() => {
            words.say("undone-no-break")
        }
        // A break that was taken in a pause, or made longer: it still stands still.
        Event::Paused { .. } if state.paused().is_some() => words.say("undone-break"),
        Event::Paused { .. } => words.say("undone-pause"),
        Event::Resumed => words.say("undone-resume"),
        Event::Extended { .. } => words.say("undone-extend"),
        Event::Replanned { .. } => words.say("undone-replanned"),
        Event::SetBack { .. } => words.say("undone-set-back"),
        Event::Turned { .. } => words.say("undone-turn"),
        Event::Ordered { .. } => words.say("undone-ordered"),
        Event::Written { person: Some(person), .. } => {
            words.fill("undone-written-by", &[("name", state.name(*person).into())])
        }
        Event::Written { person: None, .. } => words.say("undone-written"),
        Event::Edited { .. } => words.say("undone-edited"),
        Event::Withdrawn { .. } => words.say("undone-withdrawn"),
        Event::Picked { .. } => words.say("undone-picked"),
        Event::Unpicked { .. } => words.say("undone-unpicked"),
        Event::Voted { .. } => words.say("undone-voted"),
        Event::Assigned { .. } => words.say("undone-assigned"),
        Event::Joined { name, .. } => words.fill("undone-joined", &[("name", name.into())]),
        Event::Came { person } => words.fill("undone-came", &named(*person)),
        Event::Left { person } => words.fill("undone-left", &named(*person)),
        Event::Placed { person, .. }
            if state.everyone().get(person.0).is_some_and(|person| person.online) =>
        {
            words.fill("undone-online", &named(*person))
        }
        Event::Placed { person, .. } => words.fill("undone-in-the-room", &named(*person)),
        Event::Repeated { .. } => words.say("undone-repeated"),
        Event::Inserted { .. } => words.say("undone-inserted"),
        Event::Changed { .. } => words.say("undone-changed"),
        Event::Rated { .. } => words.say("undone-rated"),
        Event::Settled { text: Some(_), .. } => words.say("undone-told"),
        Event::Settled { .. } => words.say("undone-settled"),
        Event::TookPart { person, .. } => words.fill("undone-took-part", &named(*person)),
        Event::Accepted { .. } => words.say("undone-agreed"),
        Event::Excluded => words.say("undone-excluded"),
        _ => words.say("undone-ended"),
    }
}

/// What came of an action, in a word or two.
pub fn outcome(words: &Words, outcome: Option<Outcome>) -> String {
    words.say(match outcome {
        None => "outcome-open",
        Some(Outcome::Done) => "outcome-done",
        Some(Outcome::Partly) => "outcome-partly",
        Some(Outcome::Dropped) => "outcome-dropped",
    })
}

/// A step as people name it: `3b Verhelderen`.
pub fn step_name(state: &State, step: StepIndex) -> String {
    let step = &state.method().steps[step];
    if step.number.is_empty() {
        step.title.clone()
    } else {
        format!("{} {}", step.number, step.title)
    }
}

/// A step in as few letters as people know it by: `3b`, and its title where it has no number.
fn short_name(state: &State, step: StepIndex) -> String {
    let step = &state.method().steps[step];
    if step.number.is_empty() { step.title.clone() } else { step.number.clone() }
}

/// A role as people name it, with the names of those who play it where that helps.
pub fn role(words: &Words, state: &State, role: &Role) -> String {
    let title = role_name(words, state.method(), role);
    let people = state.people(role);
    if people.is_empty() || matches!(role, Role::Members | Role::Everyone) {
        return title;
    }
    let names: Vec<&str> = people.iter().map(|&person| state.name(person)).collect();
    format!("{title} ({})", words.list(&names))
}

/// The roles that somebody has in a step besides the one that this capture gives.
pub fn other_roles(
    words: &Words,
    state: &State,
    step: StepIndex,
    person: PersonId,
    capture: &Capture,
) -> String {
    let method = state.method();
    let own = method.roles.iter().map(|role| Role::Own(role.id.clone()));
    let roles = [Role::Facilitator, Role::Presenter].into_iter().chain(own);
    let given = match &capture.verb {
        Verb::Assign { role, .. } => Some(role),
        _ => None,
    };
    let others =
        roles.filter(|role| Some(role) != given && state.people_in(step, role).contains(&person));
    let names: Vec<String> = others.map(|role| role_name(words, method, &role)).collect();
    words.list(&names.iter().map(String::as_str).collect::<Vec<_>>())
}

/// What each one does in a step now: an activity in capitals, and who.
pub fn who(words: &Words, state: &State, step: StepIndex) -> Vec<(String, String)> {
    grouped(words, state, step, |of| role(words, state, of))
}

/// The same without the names of people.
pub fn activities(words: &Words, state: &State, step: StepIndex) -> Vec<(String, String)> {
    grouped(words, state, step, |of| role_name(words, state.method(), of))
}

fn grouped(
    words: &Words,
    state: &State,
    step: StepIndex,
    called: impl Fn(&Role) -> String,
) -> Vec<(String, String)> {
    let mut who = state.who(step);
    // A group that leads itself has nobody to do what the facilitator does.
    who.retain(|(role, _)| *role != Role::Facilitator || state.facilitator().is_some());
    who.sort_by_key(|(_, activity)| *activity);
    let mut lines: Vec<(Activity, Vec<String>)> = Vec::new();
    for (role_of, activity) in &who {
        let name = called(role_of);
        match lines.last_mut() {
            Some((last, names)) if last == activity => names.push(name),
            _ => lines.push((*activity, vec![name])),
        }
    }
    let line = |(activity, names): (Activity, Vec<String>)| {
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        (activity_name(words, activity), words.list(&names))
    };
    lines.into_iter().map(line).collect()
}

/// What people call a role.
pub fn role_name(words: &Words, method: &Method, role: &Role) -> String {
    match role {
        Role::Presenter => words.say("role-presenter"),
        Role::Facilitator => words.say("role-facilitator"),
        Role::Members => words.say("role-members"),
        Role::Everyone => words.say("role-everyone"),
        Role::Own(id) => method.own_role(role).map_or_else(|| id.clone(), |own| own.title.clone()),
    }
}

/// What somebody does in a step, in capitals.
pub fn activity_name(words: &Words, activity: Activity) -> String {
    words.say(match activity {
        Activity::Speaks => "activity-speaks",
        Activity::Asks => "activity-asks",
        Activity::Answers => "activity-answers",
        Activity::Clarifies => "activity-clarifies",
        Activity::Writes => "activity-writes",
        Activity::Listens => "activity-listens",
        Activity::Away => "activity-away",
    })
}

/// How far ahead or behind the meeting is.
pub fn behind(words: &Words, behind: Span) -> String {
    match behind.rounded_minutes() {
        0 => words.say("end-on-time"),
        late @ 1.. => words.fill("end-later", &[("minutes", late.into())]),
        early => words.fill("end-earlier", &[("minutes", (-early).into())]),
    }
}

/// When the meeting ends and how far ahead or behind it is: `einde 20:31, 2 min later`. Nothing while
/// no plan and no time that was set says so.
pub fn end(words: &Words, state: &State, now: Moment) -> Option<String> {
    let end = end_alone(words, state, now)?;
    Some(match state.behind(now) {
        Some(by) => format!("{end}, {}", behind(words, by)),
        None => end,
    })
}

/// When the meeting ends and nothing more: `einde 20:31`.
pub fn end_alone(words: &Words, state: &State, now: Moment) -> Option<String> {
    Some(words.fill("room-end", &[("time", end_time(words, state, now)?.into())]))
}

/// The same as a sentence, for whoever just made it longer.
pub fn ends(words: &Words, state: &State, now: Moment) -> Option<String> {
    let time = end_time(words, state, now)?;
    Some(words.fill("tell-ends", &[("time", time.into())]))
}

fn end_time(words: &Words, state: &State, now: Moment) -> Option<String> {
    let is_known = state.to_go(now) > Span::ZERO || state.target_end().is_some();
    // To the nearest minute: a plan in half minutes may end some seconds before the time that was set.
    let end = state.planned_end(now) + HALF_A_MINUTE;
    is_known.then(|| words.time(end, state.opening().offset))
}

const HALF_A_MINUTE: Span = Span::seconds(30);

/// An entry as others see it: who said it, and what. What is covered still is told of and not shown.
pub fn quoted(words: &Words, state: &State, entry: &Entry) -> String {
    let texts = entry.texts.iter().map(|text| text.trim()).filter(|text| !text.is_empty());
    let covered = state.capture(&entry.capture).and_then(|capture| covered(words, state, capture));
    let text = covered.unwrap_or_else(|| texts.collect::<Vec<_>>().join(" – "));
    let is_named =
        state.capture(&entry.capture).is_some_and(|capture| capture.report != Sharing::NoNames);
    match entry.person.filter(|_| is_named) {
        Some(person) => format!("{}: {text}", state.name(person)),
        None => text,
    }
}

/// What stands in the place of what a capture still covers.
pub fn covered(words: &Words, state: &State, capture: &Capture) -> Option<String> {
    let step = covered_until(state, capture)?;
    Some(words.fill("page-covered", &[("step", step.into())]))
}

/// The step until which a capture covers what is written in it.
pub fn covered_until(state: &State, capture: &Capture) -> Option<String> {
    let until = capture.hidden_until.as_ref().filter(|_| state.is_covered(capture))?;
    Some(short_name(state, state.method().step(until)?))
}
