//! What may come into a script: steps once more, a part, another method.

use super::{
    decide::Refusal,
    event::{Event, Part},
    people::content,
    plan::fit,
    script::{MOST_STEPS, Script},
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

    /// Goes on to another case: with what the method holds for each, else from the choice of a case
    /// to the last step that asks something of who brings it.
    pub(super) fn next_case(&self) -> Result<Event, Refusal> {
        let steps = &self.script.method.steps;
        let is_case = |&at: &StepIndex| matches!(steps[at].repeat, Some(Repeat::Case { .. }));
        let around = self.script.here_and_above(self.position).find(is_case);
        let before = || (0..self.position).rev().filter(is_case).find(|&at| self.script.holds(at));
        if let Some(block) = around.or_else(before) {
            let block = self.first_hand(block);
            return self.repeated(block, block);
        }
        let roots =
            || (0..steps.len()).filter(|&at| self.is_own_root(at) && self.script.belongs(at));
        let makes = |&root: &StepIndex| {
            let mut within = (root..self.script.method.end_of(root))
                .filter(|&at| self.script.belongs(at))
                .flat_map(|at| &steps[at].captures);
            within.any(|capture| capture.verb.makes_presenter())
        };
        let reached = |&root: &StepIndex| self.visited(root);
        let chooser = roots().filter(reached).find(makes).ok_or(Refusal::NoCase)?;
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

    /// Whether a step is part of no other, and did not come in on the way.
    fn is_own_root(&self, step: StepIndex) -> bool {
        self.script.method.steps[step].parent.is_none() && !self.script.marks[step].grown
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

    /// Puts a part in: into the running step when that waits for one, else after it.
    pub(super) fn insert(&self, part: Part) -> Result<Event, Refusal> {
        self.goes_on()?;
        let here = &self.script.method.steps[self.position];
        let into = (!here.insert.is_empty()).then(|| here.id.clone());
        let script = self.script_with(&part).ok_or(Refusal::NoSuchStep)?;
        self.fits(script.len() + 1)?;
        let available = self.planned(self.position).filter(|_| into.is_some());
        Ok(Event::Inserted { part, into, plan: fit_or_not(&script, available) })
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
        let script = self.script_in(&method);
        self.fits(script.len())?;
        let left = self.target_end().map(|end| end - now);
        Ok(Event::Changed { method, reason, plan: fit_or_not(&script, left) })
    }

    /// The time that a method takes when it comes in here and there is time enough.
    pub fn time_for(&self, method: &Method) -> Span {
        let script = self.script_in(method);
        let plan = fit(&script, None);
        script.with(&plan).planned()
    }

    pub(super) fn goes_on(&self) -> Result<(), Refusal> {
        if self.ended.is_some() { Err(Refusal::Ended) } else { Ok(()) }
    }

    pub(super) fn fits(&self, more: usize) -> Result<(), Refusal> {
        if self.script.len() + more > MOST_STEPS { Err(Refusal::TooManySteps) } else { Ok(()) }
    }

    /// The script with which a method comes in here: without what belongs to the beginning of a
    /// meeting alone, such as looking back, and without the choice of a case when there is one.
    pub(super) fn script_in(&self, method: &Method) -> Script {
        let script = self.script_of(method);
        if self.case_chosen().is_some() { script.without_choice() } else { script }
    }

    fn script_of(&self, method: &Method) -> Script {
        let facilitator = self.facilitator();
        let people = content(method, self.opening.people.len(), facilitator);
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
            Part::Method(method) => method.is_sound().then(|| self.script_in(method)),
        }
    }
}

/// A plan for the time there is. Half the time is still a meeting; with less the plan stays as it
/// was made.
fn fit_or_not(script: &Script, available: Option<Span>) -> Vec<Option<Span>> {
    let plan = fit(script, None);
    let whole = script.clone().with(&plan).planned();
    match available.filter(|available| available.millis() * 2 >= whole.millis()) {
        Some(available) => fit(script, Some(available)),
        None => plan,
    }
}
