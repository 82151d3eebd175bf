//! What time itself asks to be told: seldom, so that nobody has to talk through it.

use crate::{
    moment::Moment,
    session::{Round, Signal, State},
    view::tell,
    words::Words,
};

/// Something that is told when its moment has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Sign {
    /// The step's time is nearly up.
    Warning,
    /// A turn's share is over.
    ShareOver,
    /// The step's time is up.
    TimeIsUp,
    /// The break is over.
    BreakOver,
}

/// The next moment after another at which something is told, and what; none if nothing is to come.
pub(super) fn next_announcement(state: &State, after: Moment) -> Option<(Moment, Sign)> {
    let signal = state.next_signal(after).and_then(|at| {
        let sign = match state.signals(after, at).last()? {
            Signal::Warning => Sign::Warning,
            Signal::End => Sign::TimeIsUp,
        };
        Some((at, sign))
    });
    let share = state.turn_left(after).filter(|_| state.is_running()).map(|left| after + left);
    // Whose share ends with the step is told that the time is up.
    let up =
        state.remaining(state.position(), after).filter(|_| !state.counts_up(state.position()));
    let share = share.filter(|share| up.is_none_or(|left| *share < after + left));
    let others = [(share, Sign::ShareOver), (state.break_until(), Sign::BreakOver)];
    let others = others.into_iter().filter_map(|(at, sign)| Some((at?, sign)));
    let coming = signal.into_iter().chain(others);
    coming.filter(|(at, _)| *at > after).min()
}

/// The sentence for it.
pub(super) fn said(words: &Words, state: &State, sign: Sign, at: Moment) -> Option<String> {
    let step = || ("step", tell::step_name(state, state.position()).into());
    Some(match sign {
        Sign::Warning => {
            let left = state.remaining(state.position(), at).unwrap_or_default();
            words.fill("plain-warning", &[step(), ("left", words.minutes(left).into())])
        }
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        method::load,
        moment::{Offset, Span},
        session::{Command, Event, Opening, Person, Stamped, decide},
        words::Lang,
    };

    fn at(seconds: i64) -> Moment {
        Moment::from_millis(seconds * 1_000)
    }

    /// A round of two in so many minutes, and what is told in it.
    fn meeting(minutes: &str) -> State {
        let text = format!(
            "name = 'Kort'\n[[steps]]\ntitle = 'Ronde'\nminutes = {minutes}\nturns = 'round'\n"
        );
        let opening = Opening {
            session: "k7m2x".to_owned(),
            program: String::new(),
            offset: Offset::minutes(60),
            people: ["Ans", "Bo"].map(Person::new).to_vec(),
            facilitator: None,
            group: None,
            until: None,
            earlier: None,
            rehearsal: None,
            warn: None,
            plan: Vec::new(),
            method: load("kort", text.as_bytes()).unwrap(),
        };
        let event = Event::Opened(Box::new(opening.fitted(None)));
        State::open(&Stamped { seq: 0, at: at(0), event }).unwrap()
    }

    fn all(state: &State, after: i64) -> Vec<(i64, Sign)> {
        let mut signs = Vec::new();
        let mut next = next_announcement(state, at(after));
        while let Some((moment, sign)) = next {
            signs.push((moment.millis() / 1_000, sign));
            next = next_announcement(state, moment);
        }
        signs
    }

    fn does(state: &mut State, command: Command, seconds: i64) {
        for event in decide(state, command, at(seconds)).unwrap() {
            state.apply(&event);
        }
    }

    #[test]
    fn a_step_tells_its_shares_its_last_minute_and_its_end() {
        let mut state = meeting("10");
        let whole = [(300, Sign::ShareOver), (540, Sign::Warning), (600, Sign::TimeIsUp)];
        assert_eq!(all(&state, 0), whole);
        assert_eq!(all(&state, 540), [(600, Sign::TimeIsUp)]);
        does(&mut state, Command::Extend(Span::MINUTE), 590);
        let later = [(600, Sign::Warning), (660, Sign::TimeIsUp)];
        assert_eq!(all(&state, 590), later);
        assert_eq!(all(&state, 700), [], "over time nothing is repeated");
    }

    #[test]
    fn a_short_step_needs_no_last_minute() {
        assert_eq!(all(&meeting("1"), 0), [(30, Sign::ShareOver), (60, Sign::TimeIsUp)]);
    }

    #[test]
    fn while_the_clock_stands_still_only_a_break_ends() {
        let mut state = meeting("10");
        does(&mut state, Command::Pause, 10);
        assert_eq!(all(&state, 10), []);
        does(&mut state, Command::Pause, 20);
        does(&mut state, Command::Break(Some(at(400))), 100);
        assert_eq!(all(&state, 100), [(400, Sign::BreakOver)]);
        let words = Words::new(Lang::Nl);
        assert_eq!(said(&words, &state, Sign::BreakOver, at(400)).unwrap(), "De pauze is voorbij.");
        let share = said(&words, &state, Sign::ShareOver, at(400)).unwrap();
        assert_eq!(share, "De tijd van Ans is om, hierna Bo.");
    }
}
