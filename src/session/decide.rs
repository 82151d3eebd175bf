//! What a command makes of a session: the events, or a refusal. Nothing is changed here.

use crate::{
    method::{StepIndex, Verb},
    moment::{Moment, Span},
};

use super::{
    event::{EntryId, Event, Moving, PersonId, Place, Stamped},
    state::State,
};

/// What a facilitator, or the passing of time, asks of a session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Command {
    /// Do what is due by itself; see [`State::next_deadline`].
    Due,
    /// Go on to the next step.
    Next,
    /// Go back to the step before.
    Back,
    /// Pass this step over.
    Skip,
    /// Go to a step; for one with parts, to its first.
    Jump(StepIndex),
    /// Stop the clock, or let it go on.
    Pause,
    /// Stop the clock if it runs.
    Stop,
    /// Give the running step more time, or less.
    Extend(Span),
    /// Give the turn to the next person.
    Turn {
        /// Whether the one whose turn it is passes.
        passed: bool,
    },
    /// Remember what is being written.
    Draft {
        /// Where.
        place: Place,
        /// One text per field.
        texts: Vec<String>,
    },
    /// Keep what is written.
    Keep {
        /// Where.
        place: Place,
        /// One text per field.
        texts: Vec<String>,
    },
    /// Take an entry back.
    Withdraw(EntryId),
    /// Choose an earlier entry.
    Pick {
        /// The capture that chooses.
        capture: String,
        /// What is chosen.
        entry: EntryId,
        /// The ground, as a place in the capture's criteria.
        ground: Option<usize>,
    },
    /// Give an earlier entry a place on a scale, or take it away.
    Rate {
        /// The capture that rates.
        capture: String,
        /// What is rated.
        entry: EntryId,
        /// The place, counted from 0.
        place: Option<usize>,
    },
    /// Tell that the program was away since then.
    Notice {
        /// Since when.
        since: Moment,
    },
    /// Take the time away out again.
    Exclude,
    /// End the session.
    End,
    /// Tell that a report was saved.
    Report {
        /// The file's name.
        file: String,
        /// The CRC-32 of what was written.
        crc: u32,
    },
    /// Undo the last thing that the facilitator did.
    Undo,
    /// Go on after all: undo the end, and nothing that was written since.
    GoOn,
}

/// Why a command is refused. Nothing changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// There is no step after this one.
    LastStep,
    /// There is no step before this one.
    FirstStep,
    /// The session has no such step, or it is the running one.
    NoSuchStep,
    /// The step has no planned time to change: it takes the time it takes.
    NoPlannedTime,
    /// The step has no minute left to take.
    NoMinuteLeft,
    /// Nobody takes turns in this step.
    NoTurns,
    /// Everyone has had a turn.
    EveryoneHasBeen,
    /// There is nothing written.
    NothingWritten,
    /// What is named does not exist here.
    NoSuchPlace,
    /// There is no time away to take out.
    NothingToExclude,
    /// There is nothing to undo.
    NothingToUndo,
    /// The session has ended.
    Ended,
}

/// Tells what a command makes of a session at this moment: the events to record and apply, in
/// order, each with its own moment. A moment before the latest event counts as that event's.
///
/// # Errors
///
/// A [`Refusal`] when the command makes no sense now. Events and state are as they were.
pub fn decide(state: &State, command: Command, now: Moment) -> Result<Vec<Stamped>, Refusal> {
    let now = now.max(state.latest);
    let (at, event) = match command {
        Command::Due => match state.next_deadline().filter(|&deadline| deadline <= now) {
            Some(deadline) => {
                (deadline, Some(go(state, state.after(state.position), Moving::Next)?))
            }
            None => (now, None),
        },
        Command::Notice { since } => (now, notice(state, since, now)),
        command => (now, decide_now(state, command)?),
    };
    let stamp = |event| Stamped { seq: state.next_seq, at, event };
    Ok(event.map(stamp).into_iter().collect())
}

fn decide_now(state: &State, command: Command) -> Result<Option<Event>, Refusal> {
    let event = match command {
        Command::Next => go(state, state.after(state.position), Moving::Next)?,
        Command::Skip => go(state, state.after(state.position), Moving::Skip)?,
        Command::Back => back(state)?,
        Command::Jump(step) => jump(state, step)?,
        Command::Pause => match (state.ended, state.running) {
            (Some(_), _) => return Err(Refusal::Ended),
            (None, Some(_)) => Event::Paused,
            (None, None) => Event::Resumed,
        },
        Command::Stop if state.running.is_some() => Event::Paused,
        Command::Extend(by) => extend(state, by)?,
        Command::Turn { passed } => turn(state, passed)?,
        Command::Draft { place, texts } => return draft(state, place, texts),
        Command::Keep { place, texts } => return keep(state, place, texts),
        Command::Withdraw(entry) => Event::Withdrawn { entry: standing(state, entry)? },
        Command::Pick { capture, entry, ground } => pick(state, capture, entry, ground)?,
        Command::Rate { capture, entry, place } => rate(state, capture, entry, place)?,
        Command::Stop | Command::Due | Command::Notice { .. } => return Ok(None),
        Command::Exclude if !state.away.is_empty() => Event::Excluded,
        Command::Exclude => return Err(Refusal::NothingToExclude),
        Command::End if state.ended.is_some() => return Err(Refusal::Ended),
        Command::End => Event::Ended,
        Command::Report { file, crc } => Event::Reported { file, crc },
        Command::Undo => {
            let last = state.last_action().ok_or(Refusal::NothingToUndo)?;
            Event::Undone { seq: last.seq }
        }
        Command::GoOn => {
            let mut log = state.log.iter().rev();
            let end = log.find(|stamped| stamped.event == Event::Ended);
            Event::Undone { seq: end.ok_or(Refusal::NothingToUndo)?.seq }
        }
    };
    Ok(Some(event))
}

/// The time away, when the clock ran on meanwhile and there was any.
fn notice(state: &State, since: Moment, now: Moment) -> Option<Event> {
    let counted = state.running.is_some_and(|began| since.max(began) < now);
    counted.then_some(Event::Away { since })
}

fn go(state: &State, to: Option<StepIndex>, how: Moving) -> Result<Event, Refusal> {
    goes_on(state)?;
    let to = to.ok_or(Refusal::LastStep)?;
    Ok(Event::Moved { to: state.opening.method.steps[to].id.clone(), how })
}

fn goes_on(state: &State) -> Result<(), Refusal> {
    if state.ended.is_some() { Err(Refusal::Ended) } else { Ok(()) }
}

fn back(state: &State) -> Result<Event, Refusal> {
    goes_on(state)?;
    let before = state.before(state.position).ok_or(Refusal::FirstStep)?;
    go(state, Some(before), Moving::Back)
}

fn jump(state: &State, step: StepIndex) -> Result<Event, Refusal> {
    goes_on(state)?;
    let method = &state.opening.method;
    if step >= method.steps.len() {
        return Err(Refusal::NoSuchStep);
    }
    let first = state.opening.held().find(|&held| method.is_within(held, step));
    match first.filter(|&first| first != state.position) {
        Some(first) => go(state, Some(first), Moving::Jump),
        None => Err(Refusal::NoSuchStep),
    }
}

fn extend(state: &State, by: Span) -> Result<Event, Refusal> {
    goes_on(state)?;
    let allotted = state.allotted(state.position).ok_or(Refusal::NoPlannedTime)?;
    if by == Span::ZERO || allotted + by < Span::ZERO {
        return Err(Refusal::NoMinuteLeft);
    }
    Ok(Event::Extended { step: state.opening.method.steps[state.position].id.clone(), by })
}

fn turn(state: &State, passed: bool) -> Result<Event, Refusal> {
    goes_on(state)?;
    if !state.opening.method.steps[state.position].round {
        return Err(Refusal::NoTurns);
    }
    match state.rounds.get(&state.position) {
        Some(round) if round.current().is_none() => Err(Refusal::EveryoneHasBeen),
        _ => Ok(Event::Turned { passed }),
    }
}

fn draft(state: &State, place: Place, texts: Vec<String>) -> Result<Option<Event>, Refusal> {
    let texts = fitting(state, &place, texts)?;
    let kept = match &place {
        Place::Entry(id) => state.entries.get(id).map(|entry| &entry.texts),
        Place::New { .. } => None,
    };
    let known = state.drafts.get(&place).or(kept);
    let blank = texts.iter().all(|text| text.trim().is_empty());
    let unchanged = known.map_or(blank, |known| *known == texts);
    Ok((!unchanged).then_some(Event::Drafted { place, texts }))
}

fn keep(state: &State, place: Place, texts: Vec<String>) -> Result<Option<Event>, Refusal> {
    let texts: Vec<String> = fitting(state, &place, texts)?;
    let texts: Vec<String> = texts.iter().map(|text| text.trim().to_owned()).collect();
    if texts.iter().all(String::is_empty) {
        return Err(Refusal::NothingWritten);
    }
    Ok(match place {
        Place::New { capture, person } => Some(Event::Written { capture, person, texts }),
        Place::Entry(entry) if state.entries[&entry].texts != texts => {
            Some(Event::Edited { entry, texts })
        }
        // As it was: only a draft that lies about is cleared.
        Place::Entry(_) if state.drafts.contains_key(&place) => {
            Some(Event::Drafted { place, texts })
        }
        Place::Entry(_) => None,
    })
}

/// Checks that a place exists, and brings the texts to one per field.
fn fitting(state: &State, place: &Place, mut texts: Vec<String>) -> Result<Vec<String>, Refusal> {
    let capture = match place {
        Place::New { capture, person } => {
            let known = |&PersonId(index): &PersonId| index < state.opening.people.len();
            if !person.iter().all(known) {
                return Err(Refusal::NoSuchPlace);
            }
            capture
        }
        Place::Entry(entry) => {
            standing(state, *entry)?;
            &state.entries[entry].capture
        }
    };
    let capture = state.capture(capture).filter(|capture| capture.verb.makes_texts());
    texts.resize(capture.ok_or(Refusal::NoSuchPlace)?.texts(), String::new());
    Ok(texts)
}

fn standing(state: &State, entry: EntryId) -> Result<EntryId, Refusal> {
    match state.entries.get(&entry) {
        Some(found) if !found.withdrawn => Ok(entry),
        _ => Err(Refusal::NoSuchPlace),
    }
}

fn pick(
    state: &State,
    capture: String,
    entry: EntryId,
    ground: Option<usize>,
) -> Result<Event, Refusal> {
    let verb = &state.capture(&capture).ok_or(Refusal::NoSuchPlace)?.verb;
    let Verb::Pick { criteria, .. } = verb else { return Err(Refusal::NoSuchPlace) };
    if !state.candidates(verb).iter().any(|candidate| candidate.id == entry) {
        return Err(Refusal::NoSuchPlace);
    }
    let ground = ground.and_then(|index| criteria.get(index)).cloned();
    Ok(Event::Picked { capture, entry, ground })
}

fn rate(
    state: &State,
    capture: String,
    entry: EntryId,
    place: Option<usize>,
) -> Result<Event, Refusal> {
    let verb = &state.capture(&capture).ok_or(Refusal::NoSuchPlace)?.verb;
    let Verb::Rate { scale, .. } = verb else { return Err(Refusal::NoSuchPlace) };
    let rated = state.candidates(verb).iter().any(|candidate| candidate.id == entry);
    if !rated || place.is_some_and(|place| place >= scale.len()) {
        return Err(Refusal::NoSuchPlace);
    }
    Ok(Event::Rated { capture, entry, place })
}
