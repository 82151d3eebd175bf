//! What comes after the running step.

use crate::{
    method::StepIndex,
    session::State,
    view::tell::{activities, passes, step_name},
    words::Words,
};

/// What comes after the running step, and who does what there.
pub struct Next {
    /// The step and its minutes, or that the group chooses, or that it ends.
    pub what: String,
    /// Who does what in it, in one line.
    pub who: Option<String>,
}

/// Tells what comes after the running step.
pub fn next(words: &Words, state: &State) -> Next {
    let alone = |what| Next { what, who: None };
    if !state.forks().is_empty() {
        return alone(words.say("next-choice"));
    }
    let Some(next) = state.after(state.position()) else { return alone(words.say("next-end")) };
    let step = named(words, state, next);
    let minutes = state.allotted(next).filter(|_| !state.counts_up(next));
    let what = match minutes {
        Some(minutes) => {
            let args = [("step", step.into()), ("minutes", words.minutes(minutes).into())];
            words.fill("next-step", &args)
        }
        None => words.fill("next-step-open", &[("step", step.into())]),
    };
    let who = activities(words, state, next).into_iter();
    // Capitals are for what holds now.
    let who = who.map(|(does, who)| format!("{}: {who}", does.to_lowercase()));
    let who = who.collect::<Vec<_>>().join(" · ");
    Next { what, who: Some(who).filter(|who| !who.is_empty()) }
}

/// A step with which of its times it is, where that is another than now.
fn named(words: &Words, state: &State, step: StepIndex) -> String {
    let pass = passes(words, state, step);
    let pass = pass.filter(|pass| passes(words, state, state.position()).as_ref() != Some(pass));
    let name = step_name(state, step);
    pass.map_or_else(|| name.clone(), |pass| format!("{name} · {pass}"))
}
