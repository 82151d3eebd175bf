//! How steps come into a script while the session runs, and all that is known stays at its place.

use crate::{
    method::{Method, Step, StepIndex, Verb},
    moment::{Moment, Span},
};
use std::{collections::BTreeMap, ops::Range};

use super::{
    event::Part,
    growth::{Growth, leading},
    script::{Mark, Pass, chooser},
    state::{State, Track},
};

impl State {
    pub(super) fn fold_repeated(
        &mut self,
        first: &str,
        last: &str,
        plan: &[Option<Span>],
        at: Moment,
    ) {
        let method = &self.script.method;
        let (Some(first), Some(last)) = (method.step(first), method.step(last)) else { return };
        let parent = method.steps[first].parent;
        if last < first || method.steps[last].parent != parent || self.ended.is_some() {
            return;
        }
        let range = first..method.end_of(last);
        let mut copy = self.script.copy(range.clone());
        if self.fits(copy.steps.len()).is_err() || copy.steps.is_empty() {
            return;
        }
        for (mark, planned) in copy.marks.iter_mut().zip(plan) {
            mark.planned = *planned;
        }
        let (after, times) = self.times_held(range);
        let nth = times + 1;
        for (step, mark) in copy.steps.iter().zip(&mut copy.marks) {
            if step.parent.is_none() {
                // What has a topic or a person of its own keeps that.
                let own = mark.pass.take().filter(|pass| step.has_own_passes(pass));
                mark.pass = own.or(Some(Pass { nth, topic: None, person: None }));
                mark.again = Some((step.id.clone(), nth));
                mark.grown = true;
            }
        }
        self.put(after, parent, copy);
        self.go_to(after, at);
    }

    /// Where the last time that these steps were held ends, and how often that was. What is held
    /// again lies right behind, each time after the one before.
    fn times_held(&self, range: Range<StepIndex>) -> (StepIndex, usize) {
        let method = &self.script.method;
        let parent = method.steps[range.start].parent;
        let roots = range.clone().filter(|&at| method.steps[at].parent == parent);
        let ids: Vec<&str> = roots.map(|at| method.steps[at].id.as_str()).collect();
        let (mut after, mut times) = (range.end, 1);
        while after < self.script.len() && method.steps[after].parent == parent {
            match &self.script.marks[after].again {
                Some((of, nth)) if ids.contains(&of.as_str()) => times = times.max(*nth),
                _ => break,
            }
            after = method.end_of(after);
        }
        (after, times)
    }

    pub(super) fn fold_inserted(
        &mut self,
        part: &Part,
        into: Option<&str>,
        plan: &[Option<Span>],
        at: Moment,
    ) {
        let Some(script) = self.script_with(part) else { return };
        if self.fits(script.len() + 1).is_err() || self.ended.is_some() {
            return;
        }
        let name = match part {
            Part::Module(_) => script.method.steps[0].title.clone(), // a module is never empty
            Part::Method(method) => method.name.clone(),
        };
        let mut growth = Growth::from_script(script, plan);
        growth.marks[0].taken = true; // who chooses a part on a condition takes it
        if !growth.has_a_step() {
            return;
        }
        growth.tell_apart(&self.script.method);
        if let Part::Method(_) = part {
            self.point_to_case(&mut growth);
        }
        let (into, at_step) = match into.map(|id| self.script.method.step(id)) {
            Some(Some(step)) if !self.script.method.steps[step].has_parts => (step, step + 1),
            Some(_) => return,
            None => self.make_container(name, &growth),
        };
        self.script.method.steps[into].has_parts = true;
        growth.number_after(&format!("{}.", self.script.method.steps[into].number), 0);
        self.put(at_step, Some(into), growth);
        self.go_to(into, at);
    }

    /// Puts an empty step after the running one, to hold parts; gives its place and that of its
    /// first part.
    fn make_container(&mut self, title: String, parts: &Growth) -> (StepIndex, StepIndex) {
        let here = &self.script.method.steps[self.position];
        let (parent, number) = (here.parent, format!("{}+", here.number));
        let planned: Span = parts.planned();
        let id = "part".to_owned();
        let step = Step { id, number, title, ..Step::default() };
        let plan = Some(planned).filter(|&planned| planned > Span::ZERO);
        let mark = Mark { planned: plan, grown: true, ..Mark::default() };
        let growth = Growth { steps: vec![step], marks: vec![mark], ..Growth::default() };
        let at = self.position + 1;
        self.put(at, parent, growth);
        (at, at + 1)
    }

    pub(super) fn fold_changed(&mut self, method: &Method, plan: &[Option<Span>], at: Moment) {
        if self.ended.is_some() || self.fits(1).is_err() || !method.is_sound() {
            return;
        }
        let script = self.script_in(method);
        if self.fits(script.len()).is_err() {
            return;
        }
        let mut growth = Growth::from_script(script, plan);
        growth.tell_apart(&self.script.method);
        self.point_to_case(&mut growth);
        for step in 0..self.script.len() {
            let method = &self.script.method;
            let is_leaf = !method.steps[step].has_parts;
            if is_leaf && step != self.position && !self.tracks[step].visited {
                self.script.marks[step].absent = true;
            }
        }
        let steps = 0..self.script.len();
        let shown = steps.filter(|&at| self.script.holds(at));
        let numbers = shown.filter_map(|at| leading(&self.script.method.steps[at].number));
        growth.number_after("", numbers.max().unwrap_or_default());
        self.script.method.name.clone_from(&method.name);
        self.script.method.facilitator = method.facilitator;
        for role in &mut self.script.method.roles {
            role.apart = false; // who stood apart in the one method takes part in the other
        }
        let end = self.script.len();
        self.put(end, None, growth);
        self.go_to(end, at);
    }

    /// Lets what would point to the choice of a case that was left out point to the case there is.
    fn point_to_case(&self, growth: &mut Growth) {
        let Some((old, Verb::Pick { from, .. })) = self.case_chosen() else { return };
        let Some((at, chooser)) = chooser(&growth.steps) else { return };
        if let Some(source) = chooser.verb.source().filter(|_| growth.marks[at].absent) {
            let new = BTreeMap::from([(source.to_owned(), from), (chooser.id.clone(), old)]);
            growth.point_to(&new);
        }
    }

    /// The capture that made the presenter of now, if one did.
    pub(super) fn case_chosen(&self) -> Option<(String, Verb)> {
        self.presenter()?;
        let steps = (0..=self.position).rev().filter(|&at| self.script.holds(at));
        let mut captures = steps.flat_map(|at| self.script.method.steps[at].captures.iter().rev());
        let maker = captures.find(|capture| capture.verb.makes_presenter());
        Some(maker.map(|maker| (maker.id.clone(), maker.verb.clone())).unwrap_or_default())
    }

    /// Puts steps into the script, and keeps all that is known of the others at their new places.
    fn put(&mut self, at: StepIndex, parent: Option<StepIndex>, growth: Growth) {
        let count = growth.steps.len();
        let moved = |step: StepIndex| if step >= at { step + count } else { step };
        self.script.put(at, parent, growth);
        self.tracks.splice(at..at, vec![Track::default(); count]);
        let rounds = std::mem::take(&mut self.rounds);
        self.rounds = rounds.into_iter().map(|(step, round)| (moved(step), round)).collect();
        for away in &mut self.away {
            away.step = moved(away.step);
        }
        self.position = moved(self.position);
    }

    /// Goes on to the first step that is held from `step` on.
    fn go_to(&mut self, step: StepIndex, at: Moment) {
        let Some(first) = self.script.held().find(|&held| held >= step) else { return };
        self.settle(at);
        self.tracks[self.position].skipped = false;
        self.enter(first, at);
    }
}

impl Step {
    /// Whether this pass is one of those that its file asks for, not one that the group added.
    fn has_own_passes(&self, pass: &Pass) -> bool {
        let times = self.repeat.as_ref().is_some_and(|repeat| !repeat.is_open());
        times || pass.topic.is_some() || pass.person.is_some()
    }
}
