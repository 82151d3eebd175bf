//! That a step's time is nearly up, and that it is up: what the group sees and the facilitator hears.

use crate::{
    method::StepIndex,
    moment::{Moment, Span},
};

use super::state::State;

/// A moment of a running step that the group should know of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Signal {
    /// Its time is nearly up.
    Warning,
    /// Its time is up.
    End,
}

impl State {
    /// How long before the end of a step the group is warned, the longest first: as the step says, or
    /// its method, or the user's settings, or else a minute in a step that is long enough for it.
    /// What the step does not have is left out, and a step that counts up has none.
    pub fn warnings(&self, step: StepIndex) -> Vec<Span> {
        let part = &self.script.method.steps[step];
        let (Some(whole), Some(planned)) = (self.allotted(step), self.planned(step)) else {
            return Vec::new();
        };
        if part.has_parts || self.counts_up(step) {
            return Vec::new();
        }
        let mut warnings = match part.warn.as_ref().or(self.opening.warn.as_ref()) {
            Some(warn) => warn.clone(),
            None if planned >= LONG_ENOUGH => vec![USUAL],
            None => Vec::new(),
        };
        warnings.retain(|&before| before < whole);
        warnings.sort_unstable();
        warnings.dedup();
        warnings.reverse();
        warnings
    }

    /// The last warning that the running step has come to; none while there is more time than that,
    /// and none when the time is up.
    pub fn warned(&self, now: Moment) -> Option<Span> {
        let left = self.remaining(self.position, now).filter(|&left| left > Span::ZERO)?;
        let reached = self.warnings(self.position).into_iter().filter(|&before| left <= before);
        reached.min().filter(|_| self.ended.is_none())
    }

    /// The next moment after `now` at which the running step comes to a warning or to its end. None
    /// while the clock stands still. May change after every event.
    #[must_use]
    pub fn next_signal(&self, now: Moment) -> Option<Moment> {
        let moments = self.signal_moments(now).into_iter().map(|(at, _)| at);
        moments.filter(|&at| at > now).min()
    }

    /// What the running step came to after `since` and no later than `now`, in order: while its clock
    /// ran, and not because somebody took a minute off.
    pub fn signals(&self, since: Moment, now: Moment) -> Vec<Signal> {
        let since = self.running.map_or(since, |began| since.max(began));
        let mut passed = self.signal_moments(now);
        passed.retain(|&(at, _)| since < at && at <= now);
        passed.sort_by_key(|&(at, _)| at);
        passed.into_iter().map(|(_, signal)| signal).collect()
    }

    /// When the running step comes to each of its warnings and to its end, or came to it, if nothing
    /// changes.
    fn signal_moments(&self, now: Moment) -> Vec<(Moment, Signal)> {
        let step = self.position;
        let counts_down = self.running.is_some() && !self.counts_up(step);
        let Some(left) = self.remaining(step, now).filter(|_| counts_down) else {
            return Vec::new();
        };
        let end = now + left;
        let warnings = self.warnings(step).into_iter();
        let warnings = warnings.map(|before| (end - before, Signal::Warning));
        warnings.chain([(end, Signal::End)]).collect()
    }
}

const LONG_ENOUGH: Span = Span::minutes(5);
const USUAL: Span = Span::MINUTE;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        method::load,
        moment::Offset,
        session::{Command, Event, Opening, Person, Stamped, decide},
    };

    /// A meeting with one step of so many minutes; `warn` is what the user's settings say.
    fn meeting(step: &str, warn: Option<Vec<Span>>) -> State {
        let text = format!("name = \"Kort\"\n[[steps]]\ntitle = \"Stap\"\n{step}");
        let opening = Opening {
            session: "abcde".to_owned(),
            program: String::new(),
            offset: Offset::minutes(0),
            people: vec![Person::new("Ans")],
            facilitator: None,
            group: None,
            until: None,
            earlier: None,
            rehearsal: None,
            warn,
            plan: Vec::new(),
            method: load("short", text.as_bytes()).unwrap(),
        };
        let opened = Event::Opened(Box::new(opening.fitted(None)));
        State::open(&Stamped { seq: 1, at: at(0), event: opened }).unwrap()
    }

    fn at(seconds: i64) -> Moment {
        Moment::from_millis(seconds * 1_000)
    }

    fn does(state: &mut State, command: Command, seconds: i64) {
        for event in decide(state, command, at(seconds)).unwrap() {
            state.apply(&event);
        }
    }

    fn warnings(step: &str, settings: Option<&[i64]>) -> Vec<i64> {
        let settings = settings.map(|it| it.iter().map(|&it| Span::seconds(it)).collect());
        let state = meeting(step, settings);
        state.warnings(0).into_iter().map(|before| before.millis() / 1_000).collect()
    }

    #[test]
    fn the_step_counts_before_the_settings_and_those_before_what_is_usual() {
        assert_eq!(warnings("minutes = 5", None), [60]);
        assert_eq!(warnings("minutes = 4.9", None), [0; 0]);
        assert_eq!(warnings("minutes = 5", Some(&[30, 120])), [120, 30]);
        assert_eq!(warnings("minutes = 5", Some(&[])), [0; 0]);
        assert_eq!(warnings("minutes = 5\nwarn = 3", Some(&[30])), [180]);
        assert_eq!(warnings("minutes = 5\nwarn = []", Some(&[30])), [0; 0]);
        assert_eq!(warnings("minutes = 5", Some(&[300, 301, 299])), [299], "no more than it has");
        assert_eq!(warnings("", Some(&[30])), [0; 0], "it counts up");
    }

    #[test]
    fn each_moment_counts_once_and_only_while_the_clock_came_to_it() {
        use Signal::{End, Warning};
        let mut state = meeting("minutes = 6\nwarn = [2, 1]", None);
        assert_eq!(state.signals(at(0), at(239)), []);
        assert_eq!(state.signals(at(239), at(240)), [Warning]);
        assert_eq!(state.signals(at(240), at(299)), [], "it was told");
        assert_eq!(state.signals(at(200), at(360)), [Warning, Warning, End]);
        assert_eq!(state.signals(at(360), at(200)), [], "time goes one way");

        does(&mut state, Command::Pause, 290);
        assert_eq!(state.signals(at(290), at(500)), [], "it stands still");
        does(&mut state, Command::Pause, 500);
        assert_eq!(state.signals(at(290), at(509)), [], "before it stood still it was told");
        assert_eq!(state.signals(at(290), at(510)), [Warning]);
    }

    #[test]
    fn a_minute_taken_off_tells_nothing_and_one_more_tells_it_again() {
        let mut state = meeting("minutes = 6\nwarn = 2", None);
        does(&mut state, Command::Extend(-Span::MINUTE), 200);
        assert_eq!(state.warned(at(200)), Some(Span::minutes(2)), "it shows");
        assert_eq!(state.signals(at(200), at(299)), [], "whoever took it off knows");
        does(&mut state, Command::Extend(Span::MINUTE), 230);
        assert_eq!((state.warned(at(230)), state.next_signal(at(230))), (None, Some(at(240))));
        assert_eq!(state.signals(at(230), at(240)), [Signal::Warning]);
    }

    #[test]
    fn settings_of_another_hand_must_make_sense() {
        let with = |warn| Opening { warn, ..meeting("minutes = 5", None).opening().clone() };
        assert!(with(Some(vec![Span::MINUTE])).is_sound());
        for warn in [vec![Span::ZERO], vec![-Span::MINUTE], vec![Span::MINUTE; 6]] {
            assert!(!with(Some(warn)).is_sound());
        }
    }

    #[test]
    fn nothing_is_told_of_a_meeting_that_has_ended() {
        let mut state = meeting("minutes = 6", None);
        does(&mut state, Command::End, 330);
        assert_eq!((state.warned(at(330)), state.next_signal(at(330))), (None, None));
    }
}
