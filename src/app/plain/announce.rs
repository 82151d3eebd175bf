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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        method::load,
        moment::Offset,
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
            until: None,
            earlier: None,
            rehearsal: None,
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
        let whole = [(300, Sign::ShareOver), (540, Sign::MinuteLeft), (600, Sign::TimeIsUp)];
        assert_eq!(all(&state, 0), whole);
        assert_eq!(all(&state, 540), [(600, Sign::TimeIsUp)]);
        does(&mut state, Command::Extend(Span::MINUTE), 590);
        let later = [(600, Sign::MinuteLeft), (660, Sign::TimeIsUp)];
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
        does(&mut state, Command::Break(at(400)), 100);
        assert_eq!(all(&state, 100), [(400, Sign::BreakOver)]);
        let words = Words::new(Lang::Nl);
        assert_eq!(said(&words, &state, Sign::BreakOver).unwrap(), "De pauze is voorbij.");
        let share = said(&words, &state, Sign::ShareOver).unwrap();
        assert_eq!(share, "De tijd van Ans is om, hierna Bo.");
    }
}
