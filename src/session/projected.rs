//! What the group is shown on purpose, on the screen that all can see.

use crate::{
    method::{Capture, StepIndex, Verb},
    moment::{Moment, Span},
};
use serde::{Deserialize, Serialize};

use super::{decide::Refusal, event::Event, state::State};

/// How the clock looks to the group.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Face {
    /// Large digits.
    #[default]
    Digits,
    /// A bar without a number.
    Bar,
    /// No clock at all.
    Hidden,
}

impl Face {
    /// The next one in turn.
    #[must_use]
    pub fn next(self) -> Self {
        match self {
            Self::Digits => Self::Bar,
            Self::Bar => Self::Hidden,
            Self::Hidden => Self::Digits,
        }
    }
}

/// How long the guard of a step stands out after somebody asked for it.
const FLASH: Span = Span::seconds(10);

impl State {
    /// The capture that the group sees the list of.
    pub fn shown(&self) -> Option<&str> {
        self.shown.as_deref()
    }

    /// How the clock looks to the group.
    pub fn face(&self) -> Face {
        self.face
    }

    /// Until when the guard of the running step stands out; none when it does not.
    pub fn flashes_until(&self, now: Moment) -> Option<Moment> {
        let until = self.flashed? + FLASH;
        (now < until).then_some(until)
    }

    /// The captures of a step of which there is a list to show.
    pub fn showable(&self, step: StepIndex) -> Vec<&str> {
        let captures = self.script.captures(step).filter(|capture| !self.is_covered(capture));
        let has_list = captures.filter(|capture| match &capture.verb {
            Verb::Write | Verb::Reword { .. } | Verb::Answer { .. } => {
                self.entries(&capture.id).next().is_some()
            }
            Verb::Pick { .. } => !self.choices(capture).is_empty(),
            Verb::Rate { .. } => !self.candidates(&capture.verb).is_empty(),
            Verb::Assign { .. } => false,
        });
        let mut lists: Vec<&Capture> = Vec::new();
        for capture in has_list {
            // What is chosen from and what is rated can be one list.
            let source = capture.verb.source();
            if source.is_none() || lists.iter().all(|list| list.verb.source() != source) {
                lists.push(capture);
            }
        }
        lists.into_iter().map(|capture| capture.id.as_str()).collect()
    }

    /// Shows the next list of the running step, and after the last of them none.
    pub(super) fn show_next(&self) -> Result<Event, Refusal> {
        let lists = self.showable(self.position);
        let at = lists.iter().position(|list| Some(*list) == self.shown());
        let next = match (at, self.shown()) {
            (Some(at), _) => lists.get(at + 1),
            (None, Some(_)) => None,
            (None, None) => Some(lists.first().ok_or(Refusal::NothingToShow)?),
        };
        Ok(Event::Shown { capture: next.map(|&list| list.to_owned()) })
    }

    pub(super) fn flash(&self) -> Result<Event, Refusal> {
        self.goes_on()?;
        let guard = &self.script.method.steps[self.position].guard;
        guard.as_ref().map(|_| Event::Flashed).ok_or(Refusal::NoGuard)
    }
}
