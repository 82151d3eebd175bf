//! What time itself asks to be told: seldom, so that nobody has to talk through it.

use crate::{
    moment::{Moment, Span},
    session::{Round, State},
    view::tell,
    words::Words,
};

/// Something that is told when its moment has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Sign {
    /// The step has one minute left.
    MinuteLeft,
    /// A turn's share is over.
    ShareOver,
    /// The step's time is up.
    TimeIsUp,
    /// The break is over.
    BreakOver,
}

/// A step that is hardly longer than a minute needs no word when a minute is left.
const LONG: Span = Span::seconds(90);

/// The next moment after another at which something is told, and what; none if nothing is to come.
pub(super) fn next_announcement(state: &State, after: Moment) -> Option<(Moment, Sign)> {
    let step = state.position();
    let runs = state.is_running().then_some(());
    let up = runs.and(state.remaining(step, after)).filter(|_| !state.counts_up(step));
    let up = up.map(|left| after + left);
    let is_long = state.allotted(step).is_some_and(|allotted| allotted >= LONG);
    let minute = up.filter(|_| is_long).map(|up| up - Span::MINUTE);
    let share = runs.and(state.turn_left(after)).map(|left| after + left);
    let signs = [
        (minute, Sign::MinuteLeft),
        (share.filter(|share| up.is_none_or(|up| *share < up)), Sign::ShareOver),
        (up, Sign::TimeIsUp),
        (state.break_until(), Sign::BreakOver),
    ];
    let coming = signs.into_iter().filter_map(|(at, sign)| Some((at?, sign)));
    coming.filter(|(at, _)| *at > after).min()
}

/// The sentence for it.
pub(super) fn said(words: &Words, state: &State, sign: Sign) -> Option<String> {
    let step = || ("step", tell::step_name(state, state.position()).into());
    Some(match sign {
        Sign::MinuteLeft => words.fill("plain-minute-left", &[step()]),
        Sign::TimeIsUp => words.fill("plain-time-is-up", &[step()]),
        Sign::BreakOver => words.say("plain-break-over"),
        Sign::ShareOver => {
            let round = state.round(state.position())?;
            let name = ("name", state.name(Round::current(round)?).into());
            match round.next() {
                None => words.fill("plain-share-over", &[name]),
                Some(next) => {
                    let next = ("next", state.name(next).into());
                    words.fill("plain-share-over-next", &[name, next])
                }
            }
        }
    })
}
