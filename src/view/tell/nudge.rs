//! A word in private for who leads.

use crate::{
    session::{Nudge, State},
    view::{parts, tell::step_name},
    words::Words,
};

/// What may help who leads now, in a sentence or two that fit on two rows of the smallest screen; `key`
/// is the key that does it, where one does.
pub fn nudge(words: &Words, state: &State, nudge: &Nudge, key: &str) -> String {
    let name = |person| parts::cut(state.name(person), LONGEST_NAME);
    match nudge {
        Nudge::NoPresenter { chooser } => {
            let step = parts::cut(&step_name(state, *chooser), LONGEST_STEP);
            words.fill("nudge-no-presenter", &[("step", step.into()), ("key", key.into())])
        }
        Nudge::Guard => words.fill("nudge-guard", &[("key", key.into())]),
        Nudge::LongTurn { person, over } => {
            let over = words.minutes(*over);
            let args = [("name", name(*person).into()), ("over", over.into()), ("key", key.into())];
            words.fill("nudge-long-turn", &args)
        }
        Nudge::NotBegun => words.fill("nudge-not-begun", &[("key", key.into())]),
        Nudge::AskAgain { people } => {
            let first = people.first().map(|&person| name(person)).unwrap_or_default();
            let args = [("count", people.len().into()), ("name", first.into())];
            words.fill("nudge-ask-again", &args)
        }
        Nudge::Unchosen => words.fill("nudge-unchosen", &[("key", key.into())]),
        Nudge::Unwritten => words.fill("nudge-unwritten", &[("key", key.into())]),
        Nudge::OverTime { is_last: false } => words.fill("nudge-over-time", &[("key", key.into())]),
        Nudge::OverTime { is_last: true } => {
            words.fill("nudge-over-time-last", &[("key", key.into())])
        }
        Nudge::Behind { by } => {
            let args = [("minutes", by.rounded_minutes().into()), ("key", key.into())];
            words.fill("nudge-behind", &args)
        }
        Nudge::NotAgreed => words.fill("nudge-not-agreed", &[("key", key.into())]),
        Nudge::Silence => words.say("nudge-silence"),
    }
}

/// The most cells of a name: what follows it is what helps.
const LONGEST_NAME: usize = 12;

/// The most cells of the name of a step.
const LONGEST_STEP: usize = 24;
