//! What is written: drafts, and what is kept.

use crate::session::{
    decide::Refusal,
    event::{EntryId, Event, Place},
    opening::PersonId,
    page::{sentences, words},
    state::State,
};

pub(super) fn draft(
    state: &State,
    place: Place,
    texts: Vec<String>,
) -> Result<Option<Event>, Refusal> {
    let texts = fitting(state, &place, texts)?;
    let known = state.drafts.get(&place).cloned().or_else(|| state.kept(&place));
    let blank = texts.iter().all(|text| text.trim().is_empty());
    let unchanged = known.map_or(blank, |known| known == texts);
    Ok((!unchanged).then_some(Event::Drafted { place, texts }))
}

pub(super) fn keep(
    state: &State,
    place: Place,
    texts: Vec<String>,
) -> Result<Option<Event>, Refusal> {
    let texts: Vec<String> = fitting(state, &place, texts)?;
    let texts: Vec<String> = texts.iter().map(|text| text.trim().to_owned()).collect();
    if let Place::Promise(promise) = place {
        return state.tell_how(promise, texts.concat());
    }
    if texts.iter().all(String::is_empty) {
        return Err(Refusal::NothingWritten);
    }
    keeps_to_limit(state, &place, &texts)?;
    Ok(match place {
        Place::New { capture, person, about } => {
            Some(Event::Written { capture, person, about, texts })
        }
        Place::Entry(entry) if state.entries[&entry].texts != texts => {
            Some(Event::Edited { entry, texts })
        }
        // As it was: only a draft that lies about is cleared.
        Place::Entry(_) if state.drafts.contains_key(&place) => {
            Some(Event::Drafted { place, texts })
        }
        Place::Entry(_) | Place::Promise(_) => None,
    })
}

/// Refuses what goes beyond a limit that is a wall. What was typed stays a draft.
fn keeps_to_limit(state: &State, place: &Place, texts: &[String]) -> Result<(), Refusal> {
    let id = match place {
        Place::New { capture, .. } => capture,
        Place::Entry(entry) => &state.entries[entry].capture,
        Place::Promise(_) => return Ok(()),
    };
    let limit = state.capture(id).map(|capture| capture.limit).unwrap_or_default();
    if !limit.strict {
        return Ok(());
    }
    let all = |count: fn(&str) -> usize| texts.iter().map(|text| count(text)).sum::<usize>();
    let beyond = |most: Option<usize>, count| most.is_some_and(|most| all(count) > most);
    if beyond(limit.sentences, sentences) || beyond(limit.words, words) {
        return Err(Refusal::TooLong);
    }
    if let Place::New { person, .. } = place {
        let count = state.entries(id).filter(|entry| entry.person == *person).count();
        if limit.max.is_some_and(|most| count >= most) {
            return Err(Refusal::EnoughWritten);
        }
    }
    Ok(())
}

/// Checks that a place exists, and brings the texts to one per field.
fn fitting(state: &State, place: &Place, mut texts: Vec<String>) -> Result<Vec<String>, Refusal> {
    let capture = match place {
        Place::New { capture, person, about } => {
            let known = |&PersonId(index): &PersonId| index < state.people.len();
            if !person.iter().all(known) {
                return Err(Refusal::NoSuchPlace);
            }
            // An answer that was begun stays, also when its question is taken back.
            if about.is_some_and(|entry| !state.entries.contains_key(&entry)) {
                return Err(Refusal::NoSuchPlace);
            }
            capture
        }
        Place::Promise(promise) => {
            state.promise(promise).ok_or(Refusal::NoSuchPlace)?;
            texts.resize(1, String::new());
            return Ok(texts);
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

pub(super) fn standing(state: &State, entry: EntryId) -> Result<EntryId, Refusal> {
    match state.entries.get(&entry) {
        Some(found) if !found.withdrawn => Ok(entry),
        _ => Err(Refusal::NoSuchPlace),
    }
}
