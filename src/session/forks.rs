//! What may come into a script: steps once more, a part, another method.

use super::{
    decide::Refusal,
    event::{Event, Part},
    opening::PersonId,
    people::{Brought, Origin},
    plan::fit,
    script::{Fate, MOST_STEPS, Script},
    state::State,
};
use crate::{
    method::{By, Method, Repeat, Role, StepIndex},
    moment::{Moment, Span},
};

/// Where a group can go from a step but straight on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fork {
    /// A step that is only held on a condition.
    Optional(StepIndex),
    /// The steps within this one, once more.
    Again(StepIndex),
}

impl State {
    /// Where the group can go from the running step, but straight on: what it must be asked before
    /// it does.
    pub fn forks(&self) -> Vec<Fork> {
        let (here, method) = (self.position, &self.script.method);
        let next = self.after(here).unwrap_or(self.script.len());
        let is_waiting = |&at: &StepIndex| {
            let mut above = method.ancestors(at);
            self.script.belongs(at)
                && self.script.is_optional(at)
                && above.all(|above| !self.script.is_optional(above))
        };
        let optional = (here + 1..next).filter(is_waiting).map(Fork::Optional);
        let ends = |&block: &StepIndex| next >= method.end_of(block) && self.may_repeat(block);
        let again = self.script.here_and_above(here).filter(ends).map(Fork::Again);
        optional.chain(again).collect()
    }

    /// Whether the group may hold these steps once more.
    fn may_repeat(&self, block: StepIndex) -> bool {
        let Some(Repeat::Case { most } | Repeat::Until { most, .. }) =
            &self.script.method.steps[block].repeat
        else {
            return false;
        };
        let nth = self.script.marks[block].again.as_ref().map_or(1, |(_, nth)| *nth);
        most.is_none_or(|most| nth < most)
    }

    /// Holds the steps within `block` once more.
    pub(super) fn again(&self, block: StepIndex) -> Result<Event, Refusal> {
        if block >= self.script.len() || !self.may_repeat(block) {
            return Err(Refusal::NoSuchStep);
        }
        let block = self.first_hand(block);
        self.repeated(block, block)
    }

    /// Goes on to another case: with what the method of now holds for each, else from its choice of a
    /// case to its last step that asks something of who brings it.
    pub(super) fn next_case(&self) -> Result<Event, Refusal> {
        let steps = &self.script.method.steps;
        let is_case = |&at: &StepIndex| matches!(steps[at].repeat, Some(Repeat::Case { .. }));
        let origin = |at: StepIndex| self.script.marks[at].origin;
        let here = origin(self.script.root(self.position));
        let around = self.script.here_and_above(self.position).find(is_case);
        let before = || {
            let mut steps = (0..self.position).rev().filter(is_case);
            steps.find(|&at| self.script.holds(at) && self.visited(at) && origin(at) == here)
        };
        if let Some(block) = around.or_else(before) {
            let block = self.first_hand(block);
            return self.repeated(block, block);
        }
        let is_own = |&at: &StepIndex| {
            steps[at].parent.is_none() && !self.script.marks[at].grown && origin(at) == here
        };
        let roots = || (0..steps.len()).filter(is_own);
        let within = |root: StepIndex| root..self.script.method.end_of(root);
        let makes_case = |&root: &StepIndex| {
            let is_here =
                |&at: &StepIndex| self.script.marks[at].fate == Fate::Settled || self.visited(at);
            let mut captures = within(root).filter(is_here).flat_map(|at| &steps[at].captures);
            captures.any(|capture| capture.verb.makes_presenter())
        };
        let chooser = roots().find(makes_case).ok_or(Refusal::NoCase)?;
        if self.presenter().is_none() {
            return Err(Refusal::CaseFirst);
        }
        // Also what the group did not come to: the next case may.
        let last = roots().rfind(|&root| root >= chooser && self.asks_presenter(root));
        self.repeated(chooser, last.unwrap_or(chooser))
    }

    /// The step that was held first, for one that is held once more.
    fn first_hand(&self, step: StepIndex) -> StepIndex {
        let again = self.script.marks[step].again.as_ref();
        again.and_then(|(of, _)| self.script.method.step(of)).unwrap_or(step)
    }

    /// Whether something is asked of the presenter in a step, or in a part of it.
    pub(super) fn asks_presenter(&self, root: StepIndex) -> bool {
        let method = &self.script.method;
        (root..method.end_of(root)).any(|at| {
            let step = &method.steps[at];
            let by = step.captures.iter().any(|capture| capture.by == By::Presenter);
            by || step.who.iter().any(|(role, _)| *role == Role::Presenter)
        })
    }

    fn repeated(&self, first: StepIndex, last: StepIndex) -> Result<Event, Refusal> {
        self.goes_on()?;
        let copy = self.script.copy(first..self.script.method.end_of(last));
        self.fits(copy.steps.len())?;
        let plan = copy.marks.iter().map(|mark| mark.planned).collect();
        let id = |step: StepIndex| self.script.method.steps[step].id.clone();
        Ok(Event::Repeated { first: id(first), last: id(last), plan })
    }

    /// Puts a part in: into the running step when that waits for one, in the time that it has left;
    /// else after it.
    pub(super) fn insert(&self, part: Part, now: Moment) -> Result<Event, Refusal> {
        self.goes_on()?;
        let here = &self.script.method.steps[self.position];
        let into = (!here.insert.is_empty()).then(|| here.id.clone());
        let script = self.script_with(&part).ok_or(Refusal::NoSuchStep)?;
        self.fits(script.len() + 1)?;
        let available = self.remaining(self.position, now).filter(|_| into.is_some());
        let plan = fit_at_least(&script, available);
        self.part_growth(&part, &plan).ok_or(Refusal::NoSuchStep)?;
        Ok(Event::Inserted { part, into, plan })
    }

    /// Goes on with another method, in the time that is left.
    pub(super) fn change(
        &self,
        method: Box<Method>,
        reason: Option<String>,
        now: Moment,
    ) -> Result<Event, Refusal> {
        self.goes_on()?;
        if !method.is_sound() {
            return Err(Refusal::NoSuchStep);
        }
        let script = self.script_instead(&method);
        self.fits(script.len())?;
        let left = self.target_end().map(|end| end - now);
        Ok(Event::Changed { method, reason, plan: fit_at_least(&script, left) })
    }

    /// The time that a part takes when it comes in here and there is time enough.
    pub fn time_for(&self, part: &Part) -> Span {
        let script = self.script_with(part);
        script.map(|script| script.fitted(None).planned()).unwrap_or_default()
    }

    /// The time that a method takes when the group goes on with it and there is time enough.
    pub fn time_instead(&self, method: &Method) -> Span {
        self.script_instead(method).fitted(None).planned()
    }

    pub(super) fn goes_on(&self) -> Result<(), Refusal> {
        if self.ended.is_some() { Err(Refusal::Ended) } else { Ok(()) }
    }

    pub(super) fn fits(&self, more: usize) -> Result<(), Refusal> {
        if self.script.len() + more > MOST_STEPS { Err(Refusal::TooManySteps) } else { Ok(()) }
    }

    /// The script with which the group goes on with another method. A case that is somebody's turn
    /// stays in that turn: then a new one is chosen.
    pub(super) fn script_instead(&self, method: &Method) -> Script {
        let script = self.script_of(method);
        match self.brought() {
            Some(Brought::Chosen { .. } | Brought::Given) => script.without_choice(),
            Some(Brought::InTurn) | None => script,
        }
    }

    /// The script with which a method comes in here: without what belongs to the beginning of a
    /// meeting alone, such as looking back.
    fn script_of(&self, method: &Method) -> Script {
        let there: Vec<PersonId> = self.present.iter().copied().collect();
        let people = Origin::of(method).content(&there, self.facilitator());
        Script::open(method, &people, true).within_a_meeting()
    }

    /// The script of a part that is put in.
    pub(super) fn script_with(&self, part: &Part) -> Option<Script> {
        match part {
            Part::Module(id) => {
                let steps = self.script.method.module(id)?.to_vec();
                let method = Method { steps, minutes: None, ..self.script.method.clone() };
                Some(self.script_of(&method))
            }
            Part::Method(method) => method.is_sound().then(|| {
                let script = self.script_of(method);
                if self.brought().is_some() { script.without_choice() } else { script }
            }),
        }
    }
}

/// A plan for the time there is, and at least for what any meeting of its kind takes.
fn fit_at_least(script: &Script, available: Option<Span>) -> Vec<Option<Span>> {
    let least = script.clone().fitted(None).least();
    fit(script, available.map(|available| available.max(least)))
}
