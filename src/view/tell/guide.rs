//! What a step says to those who are in it: how they sit and speak, what they may ask.

use crate::{
    method::StepIndex,
    session::{Mode, State},
    view::tell::role,
    words::Words,
};

/// Whether a step waits for the group to choose what its parts are.
pub fn waits_for_part(state: &State, step: StepIndex) -> bool {
    let step = &state.method().steps[step];
    !step.insert.is_empty() && !step.has_parts
}

/// That the group chooses what is done in a step, and how.
pub fn part_to_choose(words: &Words, state: &State, step: StepIndex) -> Option<String> {
    waits_for_part(state, step).then(|| words.say("clock-choose-part"))
}

/// On what condition a step is held: the nearest one around it.
pub fn condition(words: &Words, state: &State, step: StepIndex) -> Option<String> {
    let steps = &state.method().steps;
    let mut here_and_above = std::iter::once(step).chain(state.method().ancestors(step));
    let condition = here_and_above.find_map(|at| steps[at].only_if.as_ref())?;
    Some(words.fill("clock-only-if", &[("condition", condition.into())]))
}

/// What one turn holds.
pub fn each_turn(words: &Words, state: &State, step: StepIndex) -> Option<String> {
    let each = state.method().steps[step].each_turn.as_ref()?;
    Some(words.fill("clock-each-turn", &[("what", each.into())]))
}

/// How people sit and how they speak, where they meet now.
pub fn manners(words: &Words, state: &State, step: StepIndex) -> Vec<String> {
    let step = &state.method().steps[step];
    let seat = step.online.as_ref().and_then(|online| online.seat.as_ref());
    let (seat, online) = by_mode(words, state, step.seat.as_ref(), seat);
    seat.into_iter().chain(step.voice.clone()).chain(online).collect()
}

/// What the facilitator says now, where they meet now.
pub fn says(words: &Words, state: &State, step: StepIndex) -> Vec<String> {
    let step = &state.method().steps[step];
    let say = step.online.as_ref().and_then(|online| online.say.as_ref());
    let (say, online) = by_mode(words, state, step.say.as_ref(), say);
    say.into_iter().chain(online).collect()
}

/// The text for all who are there, and beside it one for those online alone: what a step says for
/// online stands in place of what it says for the room, where all are online.
fn by_mode(
    words: &Words,
    state: &State,
    room: Option<&String>,
    online: Option<&String>,
) -> (Option<String>, Option<String>) {
    match state.mode() {
        Mode::Room => (room.cloned(), None),
        Mode::Online => (online.or(room).cloned(), None),
        Mode::Hybrid => {
            let other = online.filter(|text| Some(*text) != room);
            let other = other.map(|text| words.fill("clock-online", &[("text", text.into())]));
            (room.cloned(), other)
        }
    }
}

/// Questions to pick from: those of a role with its name first, then those for all.
pub fn prompts<'a>(
    words: &Words,
    state: &'a State,
    step: StepIndex,
) -> Vec<(Option<String>, &'a [String])> {
    let step = &state.method().steps[step];
    let named = |of| words.fill("clock-prompts-for", &[("role", role(words, state, of).into())]);
    let mut prompts: Vec<(Option<String>, &[String])> =
        step.prompts_for.iter().map(|(of, list)| (Some(named(of)), list.as_slice())).collect();
    if !step.prompts.is_empty() {
        prompts.push((None, &step.prompts));
    }
    prompts
}
