//! What the group is shown on purpose, on the screen that all can see.

use crate::{
    method::{Capture, Sharing, StepIndex, Verb},
    moment::{Moment, Span},
};
use serde::{Deserialize, Serialize};

use super::{
    decide::Refusal,
    event::Event,
    state::{Entry, State},
};

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
    /// The capture of the running step that the group sees the list of.
    pub fn shown(&self) -> Option<&str> {
        let shown = self.shown.as_deref()?;
        self.showable(self.position).into_iter().find(|list| *list == shown)
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

    /// The entries that make up a capture's list: what stands in it, or what can be chosen or rated.
    pub fn listed(&self, capture: &Capture) -> Vec<&Entry> {
        match &capture.verb {
            Verb::Write | Verb::Reword { .. } | Verb::Answer { .. } => {
                self.entries(&capture.id).collect()
            }
            Verb::Pick { .. } => self.choices(capture),
            Verb::Rate { .. } => self.candidates(&capture.verb),
            Verb::Assign { .. } => Vec::new(),
        }
    }

    /// Whether what a capture lists is for all to see: its own words are, and those it takes up.
    pub fn is_for_all(&self, capture: &Capture) -> bool {
        let source = capture.verb.source().and_then(|id| self.script.method.capture(id));
        let both = [Some(capture), source.map(|(_, capture)| capture)];
        both.into_iter()
            .flatten()
            .all(|capture| matches!(capture.report, Sharing::Names | Sharing::NoNames))
    }

    /// The captures of a step of which there is a list to show to all.
    pub fn showable(&self, step: StepIndex) -> Vec<&str> {
        let captures = self.script.captures(step).filter(|capture| !self.is_covered(capture));
        let for_all = captures.filter(|capture| self.is_for_all(capture));
        let has_list = for_all.filter(|capture| !self.listed(capture).is_empty());
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
