//! Who agreed with what the group agreed.

use crate::{
    session::{PersonId, State},
    words::Words,
};

/// Who agreed with the rules and agreements of the group, those of before with the date, and who of
/// those that are there was not asked yet. Nothing where there is nothing to agree with.
pub fn agreed(words: &Words, state: &State) -> Vec<String> {
    if !state.asks_to_agree() {
        return Vec::new();
    }
    let people = (0..state.everyone().len()).map(PersonId);
    let there = people.filter(|&person| state.is_present(person));
    let agreed = there.filter(|&person| state.agreed(person).is_some());
    let agreed: Vec<String> = agreed
        .map(|person| match state.agreed_before(person) {
            Some(at) => {
                format!("{} ({})", state.name(person), words.date(at, state.opening().offset))
            }
            None => state.name(person).to_owned(),
        })
        .collect();
    let agreed: Vec<&str> = agreed.iter().map(String::as_str).collect();
    let not_yet = state.not_agreed();
    let not_yet: Vec<&str> = not_yet.iter().map(|&person| state.name(person)).collect();
    let line = |names: &[&str]| (!names.is_empty()).then(|| [("people", words.list(names).into())]);
    let agreed = line(&agreed).map(|people| words.fill("rules-agreed", &people));
    let not_yet = line(&not_yet).map(|people| words.fill("rules-not-agreed", &people));
    agreed.into_iter().chain(not_yet).collect()
}
