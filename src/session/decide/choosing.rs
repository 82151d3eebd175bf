//! What is chosen, rated and voted for, and who is given a role.

use crate::{
    method::{Capture, Role, Verb},
    session::{
        decide::Refusal,
        event::{EntryId, Event, PersonId},
        state::{Entry, State},
    },
};

pub(super) fn pick(
    state: &State,
    capture: String,
    entry: EntryId,
    ground: Option<usize>,
) -> Result<Event, Refusal> {
    let found = state.capture(&capture).ok_or(Refusal::NoSuchPlace)?;
    let Verb::Pick { criteria, most, .. } = &found.verb else { return Err(Refusal::NoSuchPlace) };
    if !state.choices(found).iter().any(|choice| choice.id == entry) {
        return Err(Refusal::NoSuchPlace);
    }
    let ground = ground.and_then(|index| criteria.get(index)).cloned();
    let is_chosen = state.picks(&capture).any(|pick| pick.entry == entry);
    match (*most > 1, is_chosen && ground.is_none()) {
        (true, true) => Ok(Event::Unpicked { capture, entry }),
        (true, false) if !is_chosen && state.picks(&capture).count() >= *most => {
            Err(Refusal::EnoughChosen)
        }
        _ => Ok(Event::Picked { capture, entry, ground }),
    }
}

pub(super) fn rate(
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

pub(super) fn vote(
    state: &State,
    capture: String,
    entry: EntryId,
    votes: usize,
) -> Result<Event, Refusal> {
    let found = state.capture(&capture).ok_or(Refusal::NoSuchPlace)?;
    let counts = found.counts_votes() && votes <= MOST_VOTES;
    let is_choice = |choice: &&Entry| choice.id == entry;
    if !counts || !state.choices(found).iter().any(is_choice) {
        return Err(Refusal::NoSuchPlace);
    }
    Ok(Event::Voted { capture, entry, votes })
}

/// Gives somebody a role, or takes it back. Where the role is full, who got it first makes room.
pub(super) fn assign(state: &State, capture: String, person: PersonId) -> Result<Event, Refusal> {
    let found: &Capture = state.capture(&capture).ok_or(Refusal::NoSuchPlace)?;
    let Verb::Assign { role } = &found.verb else { return Err(Refusal::NoSuchPlace) };
    if person.0 >= state.opening.people.len() {
        return Err(Refusal::NoSuchPlace);
    }
    let most = match role {
        Role::Facilitator => 1,
        Role::Own(_) => state.script.method.own_role(role).map_or(1, |own| own.holders),
        _ => usize::MAX,
    };
    let mut people: Vec<PersonId> = state.assigned(found).collect();
    match people.iter().position(|&known| known == person) {
        Some(index) => drop(people.remove(index)),
        None => people.push(person),
    }
    let beyond = people.len().saturating_sub(most);
    people.drain(..beyond);
    Ok(Event::Assigned { capture, people })
}

const MOST_VOTES: usize = 999;
