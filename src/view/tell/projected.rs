//! What the group sees on its own screen, told to the facilitator.

use crate::{
    session::{Face, State},
    words::Words,
};

/// What the group sees that is not what it usually sees.
pub fn projected(words: &Words, state: &State) -> Option<String> {
    let list =
        shown_title(state).map(|title| words.fill("projected-list", &[("title", title.into())]));
    let face = match state.face() {
        Face::Digits => None,
        Face::Bar => Some(words.say("projected-bar")),
        Face::Hidden => Some(words.say("projected-hidden")),
    };
    let said: Vec<String> = list.into_iter().chain(face).collect();
    (!said.is_empty()).then(|| words.fill("projected", &[("what", said.join(", ").into())]))
}

/// The title of the list that the group sees.
pub fn shown_title(state: &State) -> Option<&str> {
    state.capture(state.shown()?).map(|capture| capture.title.as_str())
}
