//! What came of what was promised in earlier meetings, as the group tells it while it looks back.

use crate::method::{Purpose, StepIndex};
use std::collections::BTreeSet;

use super::{
    decide::Refusal,
    event::{Event, Place},
    page::Line,
    promise::{ActionId, Outcome, Promise},
    state::State,
};

/// What was said of an action in this meeting.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Settlement {
    /// What came of it; nothing while it is open.
    pub outcome: Option<Outcome>,
    /// How it went, in the words of the group; may be empty.
    pub text: String,
}

impl State {
    /// What was promised before, in order, each with what came of it: that is nothing when it cannot
    /// be told, because nobody knows which action it is, or was not told.
    pub fn promises(&self) -> impl Iterator<Item = (&Promise, Option<&Settlement>)> {
        let told = |promise: &Promise| self.settled.get(promise.action.as_ref()?);
        self.promised().iter().map(move |promise| (promise, told(promise)))
    }

    /// The promise that this is the action of.
    pub fn promise(&self, action: &ActionId) -> Option<&Promise> {
        self.promised().iter().find(|promise| promise.action.as_ref() == Some(action))
    }

    /// What was said of an action.
    pub fn settlement(&self, action: &ActionId) -> Option<&Settlement> {
        self.settled.get(action)
    }

    /// All that was said of actions from before, by action.
    pub fn settled(&self) -> impl Iterator<Item = (&ActionId, &Settlement)> {
        self.settled.iter()
    }

    /// Whether the group looks back in a step on what was promised (S4-08).
    pub fn looks_back(&self, step: StepIndex) -> bool {
        let captures = &self.script.method.steps[step].captures;
        captures.iter().any(|capture| capture.purpose == Purpose::Lookback)
    }

    /// The step on whose page it stands what came of promises: the first in which the group looks
    /// back, or the last that is held when it does so in none. Nothing when nothing can be told.
    pub fn lookback(&self) -> Option<StepIndex> {
        self.promised().iter().find(|promise| promise.action.is_some())?;
        let mut held = self.script.held();
        held.find(|&step| self.looks_back(step)).or_else(|| self.script.held().last())
    }

    /// The lines of a step's page on which it is told what came of promises: two for each.
    pub(super) fn lookback_lines(&self, step: StepIndex) -> Vec<Line> {
        if !self.looks_back(step) && self.lookback() != Some(step) {
            return Vec::new();
        }
        let mut seen = BTreeSet::new(); // two with one name are one
        let actions = self.promised().iter().filter_map(|promise| promise.action.as_ref());
        let actions = actions.filter(|&action| seen.insert(action));
        let lines = |promise: &ActionId| {
            [Line::Settle { promise: promise.clone() }, Line::Tell { promise: promise.clone() }]
        };
        actions.flat_map(lines).collect()
    }

    fn promised(&self) -> &[Promise] {
        self.opening.earlier.as_ref().map_or(&[], |earlier| &earlier.promises)
    }

    /// Tells what came of an action, or that it is open again. What was said of it stays.
    pub(super) fn tell_outcome(
        &self,
        promise: ActionId,
        outcome: Option<Outcome>,
    ) -> Result<Option<Event>, Refusal> {
        self.promise(&promise).ok_or(Refusal::NoSuchPlace)?;
        let known = self.settled.get(&promise).and_then(|settled| settled.outcome);
        Ok((known != outcome).then_some(Event::Settled { promise, outcome, text: None }))
    }

    /// Keeps what is said of an action. What is empty takes back what was said.
    pub(super) fn tell_how(
        &self,
        promise: ActionId,
        text: String,
    ) -> Result<Option<Event>, Refusal> {
        self.promise(&promise).ok_or(Refusal::NoSuchPlace)?;
        if text != self.said_of(&promise) {
            let outcome = self.settled.get(&promise).and_then(|settled| settled.outcome);
            return Ok(Some(Event::Settled { promise, outcome, text: Some(text) }));
        }
        let place = Place::Promise(promise);
        // As it was: only a draft that lies about is cleared.
        let begun = self.drafts.contains_key(&place);
        Ok(begun.then(|| Event::Drafted { place, texts: vec![text] }))
    }

    pub(super) fn fold_settled(
        &mut self,
        promise: &ActionId,
        outcome: Option<Outcome>,
        text: Option<&String>,
    ) {
        if self.promise(promise).is_none() {
            return;
        }
        // What is being written stays while only the outcome changes.
        if text.is_some() {
            self.drafts.remove(&Place::Promise(promise.clone()));
        }
        let text = text.map_or_else(|| self.said_of(promise), String::as_str).to_owned();
        if outcome.is_none() && text.is_empty() {
            self.settled.remove(promise);
        } else {
            self.settled.insert(promise.clone(), Settlement { outcome, text });
        }
    }

    /// What was said of an action; nothing is empty.
    pub(super) fn said_of(&self, promise: &ActionId) -> &str {
        self.settled.get(promise).map_or("", |settled| &settled.text)
    }
}
