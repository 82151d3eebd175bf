//! What a command makes of a session: the events, or a refusal. Nothing is changed here.

use crate::{
    method::{AtEnd, Method, StepIndex},
    moment::{Moment, Span},
};

mod choosing;
mod refusal;
mod writing;

use super::{
    event::{EntryId, Event, Moving, Part, Place, Stamped},
    opening::PersonId,
    projected::Face,
    promise::{ActionId, Outcome},
    state::State,
};
use choosing::{assign, pick, rate, unassign, unpick, vote};
pub use refusal::Refusal;
use std::collections::BTreeSet;
use writing::{draft, keep, standing};

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
    /// Stop the clock, until a break is over; without a time, for as long as it takes.
    Break(Option<Moment>),
    /// Give the running step more time, or less.
    Extend(Span),
    /// Share the time that is left anew; see [`State::replan`].
    Replan {
        /// The time by which it should end.
        until: Moment,
        /// The steps that keep their minutes.
        fixed: BTreeSet<StepIndex>,
    },
    /// Tell that the running step began earlier.
    SetBack(Span),
    /// Give the turn to the next person.
    Turn {
        /// Whether the one whose turn it is passes.
        passed: bool,
    },
    /// Let those who still have a turn have it in this order.
    Order(Vec<PersonId>),
    /// Show the group the next list of the running step, and after the last of them none.
    Show,
    /// Show the group no list.
    ShowNothing,
    /// Let what must not happen in the running step stand out for a while.
    Flash,
    /// Let the clock look different to the group.
    Face(Face),
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
    /// Choose an earlier entry; where one alone can be chosen, in the place of another.
    Pick {
        /// The capture that chooses.
        capture: String,
        /// What is chosen.
        entry: EntryId,
        /// The ground, as a place in the capture's criteria.
        ground: Option<usize>,
    },
    /// Choose an earlier entry no longer.
    Unpick {
        /// The capture that chooses.
        capture: String,
        /// What was chosen.
        entry: EntryId,
    },
    /// Count the votes for an earlier entry.
    Vote {
        /// The capture that chooses.
        capture: String,
        /// What the votes are for.
        entry: EntryId,
        /// How many it has.
        votes: usize,
    },
    /// Give somebody a role; where one alone can have it, in the place of another.
    Assign {
        /// The capture that gives the role.
        capture: String,
        /// Who.
        person: PersonId,
    },
    /// Take a role back; of those who have it, the others keep it ([`Event::Assigned`]).
    Unassign {
        /// The capture that gives the role.
        capture: String,
        /// Who has it.
        person: PersonId,
    },
    /// Tell that somebody came who was not expected.
    Join {
        /// What the others call them.
        name: String,
        /// Whether they take part from elsewhere.
        online: bool,
    },
    /// Tell that somebody left, or came back.
    ComeOrGo(PersonId),
    /// Tell that somebody takes part from elsewhere, or in the room.
    Place {
        /// Who.
        person: PersonId,
        /// Whether it is from elsewhere.
        online: bool,
    },
    /// Hold the steps within this one once more; see [`State::forks`].
    Again(StepIndex),
    /// Go on to another case.
    NextCase,
    /// Put a part in, here or after the running step.
    Insert(Part),
    /// Go on with another method, in the time that is left.
    Change {
        /// The method.
        method: Box<Method>,
        /// Why.
        reason: Option<String>,
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
    /// Tell what came of an action from before; nothing when it is open still.
    Settle {
        /// The action.
        promise: ActionId,
        /// What came of it.
        outcome: Option<Outcome>,
    },
    /// Tell whether somebody who was there took an active part.
    TakePart {
        /// Who.
        person: PersonId,
        /// Whether they did.
        active: bool,
    },
    /// Tell that people agree with the rules and agreements of the group, or did not after all.
    Accept {
        /// Who.
        people: Vec<PersonId>,
        /// Whether they agree.
        agrees: bool,
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
        Command::Next if is_sitting_out(state, now) => return Err(Refusal::SitOut),
        Command::Replan { until, fixed } => (now, Some(state.replanned(until, &fixed, now)?)),
        Command::Break(until) => (now, Some(pause_until(state, until, now)?)),
        Command::Insert(part) => (now, Some(state.insert(part, now)?)),
        Command::Change { method, reason } => (now, Some(state.change(method, reason, now)?)),
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
            (None, Some(_)) => Event::Paused { until: None },
            (None, None) => Event::Resumed,
        },
        Command::Stop if state.running.is_some() => Event::Paused { until: None },
        Command::SetBack(by) => state.set_back(by)?,
        Command::Order(people) => return state.ordered(people),
        Command::Show => state.show_next()?,
        Command::ShowNothing => {
            return Ok(state.shown.as_ref().map(|_| Event::Shown { capture: None }));
        }
        Command::Flash => state.flash()?,
        Command::Face(face) => return Ok((face != state.face).then_some(Event::Faced { face })),
        Command::Extend(by) => extend(state, by)?,
        Command::Turn { passed } => turn(state, passed)?,
        Command::Draft { place, texts } => return draft(state, place, texts),
        Command::Keep { place, texts } => return keep(state, place, texts),
        Command::Withdraw(entry) => Event::Withdrawn { entry: standing(state, entry)? },
        Command::Pick { capture, entry, ground } => return pick(state, capture, entry, ground),
        Command::Unpick { capture, entry } => unpick(state, capture, entry)?,
        Command::Rate { capture, entry, place } => rate(state, capture, entry, place)?,
        Command::Settle { promise, outcome } => return state.tell_outcome(promise, outcome),
        Command::TakePart { person, active } => return state.take_part(person, active),
        Command::Accept { people, agrees } => return state.accept(people, agrees),
        Command::Vote { capture, entry, votes } => vote(state, capture, entry, votes)?,
        Command::Assign { capture, person } => return assign(state, capture, person),
        Command::Unassign { capture, person } => unassign(state, capture, person)?,
        Command::Join { name, online } => state.join(&name, online)?,
        Command::ComeOrGo(person) => state.comes_or_goes(person)?,
        Command::Place { person, online } => return state.place(person, online),
        Command::Again(block) => state.again(block)?,
        Command::NextCase => state.next_case()?,
        Command::Stop
        | Command::Due
        | Command::Notice { .. }
        | Command::Replan { .. }
        | Command::Break(_)
        | Command::Insert(_)
        | Command::Change { .. } => return Ok(None),
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

/// A break, from now or longer than it was, or one without an end.
fn pause_until(state: &State, until: Option<Moment>, now: Moment) -> Result<Event, Refusal> {
    state.goes_on()?;
    if until.is_some_and(|until| until <= now) {
        return Err(Refusal::PastAlready);
    }
    Ok(Event::Paused { until })
}

/// The time away, when the clock ran on meanwhile and there was any.
fn notice(state: &State, since: Moment, now: Moment) -> Option<Event> {
    let counted = state.running.is_some_and(|began| since.max(began) < now);
    counted.then_some(Event::Away { since })
}

fn go(state: &State, to: Option<StepIndex>, how: Moving) -> Result<Event, Refusal> {
    state.goes_on()?;
    let to = to.ok_or(Refusal::LastStep)?;
    Ok(Event::Moved { to: state.script.method.steps[to].id.clone(), how })
}

/// Whether a step that is sat out has time left.
fn is_sitting_out(state: &State, now: Moment) -> bool {
    let here = state.position;
    state.ended.is_none()
        && state.script.method.steps[here].at_end == AtEnd::SitOut
        && state.remaining(here, now).is_some_and(|left| left > Span::ZERO)
}

fn back(state: &State) -> Result<Event, Refusal> {
    state.goes_on()?;
    let before = state.before(state.position).ok_or(Refusal::FirstStep)?;
    go(state, Some(before), Moving::Back)
}

fn jump(state: &State, step: StepIndex) -> Result<Event, Refusal> {
    state.goes_on()?;
    let method = &state.script.method;
    if step >= method.steps.len() {
        return Err(Refusal::NoSuchStep);
    }
    let first = state.script.held().find(|&held| method.is_within(held, step));
    match first.or_else(|| state.script.first_in(step)).filter(|&first| first != state.position) {
        Some(first) => go(state, Some(first), Moving::Jump),
        None => Err(Refusal::NoSuchStep),
    }
}

fn extend(state: &State, by: Span) -> Result<Event, Refusal> {
    state.goes_on()?;
    let allotted = state.allotted(state.position).ok_or(Refusal::NoPlannedTime)?;
    if by == Span::ZERO || allotted + by < Span::ZERO {
        return Err(Refusal::NoMinuteLeft);
    }
    Ok(Event::Extended { step: state.script.method.steps[state.position].id.clone(), by })
}

fn turn(state: &State, passed: bool) -> Result<Event, Refusal> {
    state.goes_on()?;
    if !state.script.method.steps[state.position].round {
        return Err(Refusal::NoTurns);
    }
    match state.rounds.get(&state.position) {
        Some(round) if round.current().is_none() => Err(Refusal::EveryoneHasBeen),
        _ => Ok(Event::Turned { passed }),
    }
}
