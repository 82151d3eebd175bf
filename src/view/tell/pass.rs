//! Which of the times a step is held, as people say it.

use crate::{
    method::{Repeat, StepIndex},
    session::{Pass, State},
    words::Words,
};

/// Which of its times a step that is held more often is in, if it is that step itself: a topic, a
/// name, `ronde 2`.
pub fn own_pass(words: &Words, state: &State, step: StepIndex) -> Option<String> {
    let (block, pass) = state.script().pass(step).filter(|(block, _)| *block == step)?;
    label(words, state, block, pass)
}

/// The same for a step and all around it, the outermost first.
pub fn passes(words: &Words, state: &State, step: StepIndex) -> Option<String> {
    let around = std::iter::once(step).chain(state.method().ancestors(step));
    let mut labels: Vec<String> = around.filter_map(|at| own_pass(words, state, at)).collect();
    labels.reverse();
    (!labels.is_empty()).then(|| labels.join(" · "))
}

fn label(words: &Words, state: &State, block: StepIndex, pass: &Pass) -> Option<String> {
    if let Some(topic) = &pass.topic {
        return Some(topic.clone());
    }
    if let Some(person) = pass.person {
        return Some(state.name(person).to_owned());
    }
    let nth = [("nth", pass.nth.into())];
    match &state.method().steps[block].repeat {
        Some(Repeat::Times(_)) => Some(words.fill("pass-round", &nth)),
        // Until there is a second there is nothing to tell apart.
        _ if pass.nth < 2 => None,
        Some(Repeat::Until { .. }) => Some(words.fill("pass-round", &nth)),
        _ => Some(words.fill("pass-case", &nth)),
    }
}
