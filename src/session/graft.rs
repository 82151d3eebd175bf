//! How steps come into a script while the session runs, and all that is known stays at its place.

use crate::{
    method::{Method, Step, StepIndex},
    moment::{Moment, Span},
};
use std::{collections::BTreeMap, ops::Range};

use super::{
    event::Part,
    growth::Growth,
    people::Brought,
    script::{Fate, Mark, Pass, chooser},
    state::{State, Track},
    stretch::Before,
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
        let (mut after, times) = self.times_held(range);
        if chooser(&copy.steps).is_some() {
            after = self.behind_what_was(after, parent);
        }
        let nth = times + 1;
        copy.marks[0].taken = true; // who holds steps again on a condition knows that it is so
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

    /// The place behind every step beside these in which something was asked of the presenter already:
    /// another case changes nothing of what was said in this one.
    fn behind_what_was(&self, after: StepIndex, parent: Option<StepIndex>) -> StepIndex {
        let method = &self.script.method;
        let beside = (after..self.script.len()).filter(|&at| method.steps[at].parent == parent);
        let beside = beside.take_while(|&at| parent.is_none_or(|it| method.is_within(at, it)));
        let been = beside.filter(|&at| self.visited(at) && self.asks_presenter(at)).last();
        been.map_or(after, |at| method.end_of(at))
    }

    pub(super) fn fold_inserted(
        &mut self,
        part: &Part,
        into: Option<&str>,
        plan: &[Option<Span>],
        at: Moment,
    ) {
        let Some(mut growth) = self.part_growth(part, plan) else { return };
        if self.fits(growth.steps.len() + 1).is_err() || self.ended.is_some() {
            return;
        }
        let name = match part {
            Part::Module(_) => growth.steps[0].title.clone(), // a module is never empty
            Part::Method(method) => method.name.clone(),
        };
        growth.tell_apart(&self.script.method);
        if let Part::Method(_) = part {
            self.point_to_case(&mut growth);
        }
        let (into, at_step) = match into.map(|id| self.script.method.step(id)) {
            Some(Some(step)) if !self.script.method.steps[step].has_parts => (step, step + 1),
            Some(_) => return,
            None => self.make_container(name),
        };
        self.script.method.steps[into].has_parts = true;
        let number = self.script.method.steps[into].number.clone();
        // `3b.1` is the first part of what came in at 3b, `3+1` of what came in after 3.
        let dot = if number.ends_with('+') { "" } else { "." };
        let above = Some(format!("{number}{dot}")).filter(|_| !number.is_empty());
        growth.number(above.as_deref(), 0);
        self.put(at_step, Some(into), growth);
        self.go_to(into, at);
    }

    /// The steps of a part on their way in; nothing if none of them would be held.
    pub(super) fn part_growth(&self, part: &Part, plan: &[Option<Span>]) -> Option<Growth> {
        let mut growth = Growth::from_script(self.script_with(part)?, plan);
        growth.marks[0].taken = true; // who chooses a part on a condition takes it
        if let Part::Module(_) = part {
            growth.origin = None;
            let origin = self.script.marks[self.position].origin;
            growth.marks.iter_mut().for_each(|mark| mark.origin = origin);
        }
        growth.has_a_step().then_some(growth)
    }

    /// Puts an empty step after the running one, to hold parts; gives its place and that of its
    /// first part.
    fn make_container(&mut self, title: String) -> (StepIndex, StepIndex) {
        let here = &self.script.method.steps[self.position];
        let (parent, mut number) = (here.parent, here.number.clone());
        if !number.is_empty() {
            number.push('+');
        }
        let id = "part".to_owned();
        let step = Step { id, number, title, ..Step::default() };
        let origin = self.script.marks[self.position].origin;
        let mark = Mark { grown: true, origin, ..Mark::default() };
        let growth = Growth { steps: vec![step], marks: vec![mark], ..Growth::default() };
        let at = self.position + 1;
        self.put(at, parent, growth);
        (at, at + 1)
    }

    pub(super) fn fold_changed(&mut self, method: &Method, plan: &[Option<Span>], at: Moment) {
        if self.ended.is_some() || self.fits(1).is_err() || !method.is_sound() {
            return;
        }
        let script = self.script_instead(method);
        if self.fits(script.len()).is_err() {
            return;
        }
        let mut growth = Growth::from_script(script, plan);
        growth.marks.iter_mut().for_each(|mark| mark.grown = false); // nothing holds them
        growth.tell_apart(&self.script.method);
        self.point_to_case(&mut growth);
        for step in 0..self.script.len() {
            let method = &self.script.method;
            let is_leaf = !method.steps[step].has_parts;
            if is_leaf && step != self.position && !self.has_been_used(step) {
                self.script.drop(step);
            }
        }
        let numbers = self.script.held().filter_map(|at| self.script.method.steps[at].whole());
        growth.number(Some(""), numbers.max().unwrap_or_default());
        self.script.method.name.clone_from(&method.name);
        let end = self.script.len();
        self.put(end, None, growth);
        self.go_to(end, at);
    }

    /// Whether the group was in a step, or wrote or chose something there beforehand.
    fn has_been_used(&self, step: StepIndex) -> bool {
        let mut captures = self.script.method.steps[step].captures.iter();
        self.tracks[step].visited
            || captures.any(|capture| {
                self.entries(&capture.id).next().is_some()
                    || self.picks(&capture.id).next().is_some()
                    || self.assigned(capture).next().is_some()
            })
    }

    /// Lets what would point to the choice of a case that is not made point to the case there is.
    fn point_to_case(&self, growth: &mut Growth) {
        let Some(Brought::Chosen { capture, from }) = self.brought() else { return };
        let Some((at, chooser)) = chooser(&growth.steps) else { return };
        if let Some(source) =
            chooser.verb.source().filter(|_| growth.marks[at].fate == Fate::Settled)
        {
            let new = BTreeMap::from([(source.to_owned(), from), (chooser.id.clone(), capture)]);
            growth.point_to(&new);
        }
    }

    /// Puts steps into the script, and keeps all that is known of the others at their new places.
    pub(super) fn put(&mut self, at: StepIndex, parent: Option<StepIndex>, growth: Growth) {
        let count = growth.steps.len();
        let moved = |step: StepIndex| if step >= at { step + count } else { step };
        self.script.put(at, parent, growth);
        self.tracks.splice(at..at, vec![Track::default(); count]);
        let rounds = std::mem::take(&mut self.rounds);
        self.rounds = rounds.into_iter().map(|(step, round)| (moved(step), round)).collect();
        for away in &mut self.away {
            away.step = moved(away.step);
        }
        if let Before::Step(step) = &mut self.stretch.before {
            *step = moved(*step);
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
    /// The whole number that its number begins with.
    fn whole(&self) -> Option<usize> {
        let digits = self.number.trim_start_matches(|char: char| char.is_ascii_digit());
        self.number[..self.number.len() - digits.len()].parse().ok()
    }

    /// Whether this pass is one of those that its file asks for, not one that the group added.
    fn has_own_passes(&self, pass: &Pass) -> bool {
        let times = self.repeat.as_ref().is_some_and(|repeat| !repeat.is_open());
        times || pass.topic.is_some() || pass.person.is_some()
    }
}
