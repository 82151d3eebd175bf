//! What is chosen, rated and voted for, and who is given a role.

use crate::{
    method::{Capture, Verb},
    session::{
        decide::Refusal,
        event::{EntryId, Event},
        opening::PersonId,
        state::{Entry, State},
    },
};

/// Chooses an entry; what is chosen already for the same ground stays as it is.
pub(super) fn pick(
    state: &State,
    capture: String,
    entry: EntryId,
    ground: Option<usize>,
) -> Result<Option<Event>, Refusal> {
    let found = state.capture(&capture).ok_or(Refusal::NoSuchPlace)?;
    let Verb::Pick { criteria, .. } = &found.verb else { return Err(Refusal::NoSuchPlace) };
    if !state.choices(found).iter().any(|choice| choice.id == entry) {
        return Err(Refusal::NoSuchPlace);
    }
    let ground = ground.and_then(|index| criteria.get(index)).cloned();
    match state.picks(&capture).find(|pick| pick.entry == entry) {
        Some(pick) if ground.is_none() || pick.ground == ground => return Ok(None),
        None if state.most(found) > 1 && !state.has_room(found) => {
            return Err(Refusal::EnoughChosen);
        }
        _ => {}
    }
    Ok(Some(Event::Picked { capture, entry, ground }))
}

/// Lets go of an entry that was chosen.
pub(super) fn unpick(state: &State, capture: String, entry: EntryId) -> Result<Event, Refusal> {
    let is_chosen = state.picks(&capture).any(|pick| pick.entry == entry);
    let is_held = state.capture(&capture).is_some();
    if is_chosen && is_held {
        Ok(Event::Unpicked { capture, entry })
    } else {
        Err(Refusal::NoSuchPlace)
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

/// Gives somebody a role. Where one alone can have it, who had it makes room.
pub(super) fn assign(
    state: &State,
    capture: String,
    person: PersonId,
) -> Result<Option<Event>, Refusal> {
    let found = gives_role(state, &capture)?;
    if person.0 >= state.people.len() {
        return Err(Refusal::NoSuchPlace);
    }
    let mut people: Vec<PersonId> = state.assigned(found).collect();
    if people.contains(&person) {
        return Ok(None);
    }
    if state.most(found) == 1 {
        people.clear();
    } else if !state.has_room(found) {
        return Err(Refusal::EnoughChosen);
    }
    people.push(person);
    Ok(Some(Event::Assigned { capture, people }))
}

/// Takes a role from somebody who has it.
pub(super) fn unassign(state: &State, capture: String, person: PersonId) -> Result<Event, Refusal> {
    let found = gives_role(state, &capture)?;
    let mut people: Vec<PersonId> = state.assigned(found).collect();
    let place = people.iter().position(|&known| known == person).ok_or(Refusal::NoSuchPlace)?;
    people.remove(place);
    Ok(Event::Assigned { capture, people })
}

fn gives_role<'a>(state: &'a State, capture: &str) -> Result<&'a Capture, Refusal> {
    let found = state.capture(capture).ok_or(Refusal::NoSuchPlace)?;
    matches!(found.verb, Verb::Assign { .. }).then_some(found).ok_or(Refusal::NoSuchPlace)
}

const MOST_VOTES: usize = 999;
