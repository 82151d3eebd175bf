//! The steps of a session: those of its method, each as often as it is held, and those that came in
//! on the way.

use crate::{
    method::{Capture, Method, Repeat, Role, Step, StepIndex, Verb, When},
    moment::Span,
};
use std::{collections::BTreeMap, ops::Range};

use super::{growth::Growth, opening::PersonId, people::Origin};

/// The steps of a session as they stand: a method that grows. What is held again, put in or taken
/// instead is one and the same thing, a copy of steps at some place under ids of their own; all
/// else reads the script as it reads a method.
#[derive(Clone, Debug, PartialEq)]
pub struct Script {
    pub(super) method: Method,
    /// How many people take part in the content.
    pub(super) people: usize,
    /// What holds for each step of the method here.
    pub(super) marks: Vec<Mark>,
    /// The methods that its steps come from; the first is that of the opening.
    pub(super) origins: Vec<Origin>,
}

/// What holds for a step in this session.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Mark {
    /// The minutes planned for it.
    pub(super) planned: Option<Span>,
    /// Which of the times it is held, for a step that is held more often.
    pub(super) pass: Option<Pass>,
    /// Which of the origins it comes from.
    pub(super) origin: usize,
    /// Whether it has a place in this meeting.
    pub(super) fate: Fate,
    /// Whether the group chose to hold it; of meaning for a step with a condition.
    pub(super) taken: bool,
    /// Whether it came in on the way.
    pub(super) grown: bool,
    /// For a step with which others are held once more: the id of the step that is held again, and
    /// which time that is, counted from 1.
    pub(super) again: Option<(String, usize)>,
}

/// Whether a step has a place in a meeting.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Fate {
    /// It has.
    #[default]
    Held,
    /// It has none.
    Absent,
    /// It had one, until the group went on with another method.
    Dropped,
    /// It is the turn of somebody who left.
    Left,
    /// It came in when there was a case already, and leads up to the choice of one: nobody chooses
    /// here, and it is only held for the other roles that it gives.
    Settled,
}

/// One of the times that a step is held.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pass {
    /// Which, counted from 1.
    pub nth: usize,
    /// What it is about.
    pub topic: Option<String>,
    /// Who is the presenter in it.
    pub person: Option<PersonId>,
}

impl Script {
    /// The steps with which a session begins: of those who take part in the content, with a plan
    /// yet to be made. What is held once for each of many people may be more than a meeting can
    /// hold: what goes beyond all measure is left out.
    pub fn open(method: &Method, people: &[PersonId], met_before: bool) -> Self {
        let mut script = Self {
            method: method.clone(),
            people: people.len(),
            marks: Vec::new(),
            origins: vec![Origin::of(method)],
        };
        script.marks.resize(script.len(), Mark::default());
        for step in 0..script.len() {
            let is_absent = match method.steps[step].when {
                When::Always => false,
                When::First => met_before,
                When::NotFirst => !met_before,
            };
            if is_absent {
                script.marks[step].fate = Fate::Absent;
            }
        }
        script.unroll(people);
        script
    }

    /// The same for a method that comes in while a meeting runs: without the steps that are only for
    /// a first meeting, or only for later ones. One that has no others keeps them.
    #[must_use]
    pub(super) fn within_a_meeting(mut self) -> Self {
        for (step, mark) in self.method.steps.iter().zip(&mut self.marks) {
            if step.when != When::Always {
                mark.fate = Fate::Absent;
            }
        }
        if self.held().next().is_none() {
            self.marks.iter_mut().for_each(|mark| mark.fate = Fate::Held);
        }
        self
    }

    /// The same for a method that comes in when there is a case: without what comes up to the choice of
    /// one, other roles apart. One that has nothing else keeps it.
    #[must_use]
    pub(super) fn without_choice(mut self) -> Self {
        let Some((at, _)) = chooser(&self.method.steps) else { return self };
        let before = self.marks.clone();
        for (step, mark) in self.method.steps.iter().zip(&mut self.marks).take(at + 1) {
            if !step.has_parts && mark.fate == Fate::Held {
                mark.fate = Fate::Settled;
            }
        }
        if self.held().next().is_none() {
            self.marks = before;
        }
        self
    }

    /// The same with this plan, one place for each step.
    #[must_use]
    pub fn with(mut self, plan: &[Option<Span>]) -> Self {
        for (mark, planned) in self.marks.iter_mut().zip(plan) {
            mark.planned = *planned;
        }
        self
    }

    /// The method with all the steps there are.
    pub fn method(&self) -> &Method {
        &self.method
    }

    /// How many steps there are, those with parts counted too.
    pub fn len(&self) -> usize {
        self.method.steps.len()
    }

    /// Whether there is no step.
    pub fn is_empty(&self) -> bool {
        self.method.steps.is_empty()
    }

    /// The minutes planned for a step.
    pub fn planned_for(&self, step: StepIndex) -> Option<Span> {
        self.marks[step].planned
    }

    /// The minutes planned for each step.
    pub fn plan(&self) -> Vec<Option<Span>> {
        self.marks.iter().map(|mark| mark.planned).collect()
    }

    /// The time that the plan takes as a whole.
    pub fn planned(&self) -> Span {
        self.held().filter_map(|step| self.marks[step].planned).sum()
    }

    /// The steps that are held and have no parts, in order. One with a condition is among them once
    /// the group chose it.
    pub fn held(&self) -> impl DoubleEndedIterator<Item = StepIndex> {
        (0..self.len()).filter(|&step| !self.method.steps[step].has_parts && self.holds(step))
    }

    /// Whether a step is held; one with parts as long as one of them is.
    pub fn holds(&self, step: StepIndex) -> bool {
        let is_sure = |part| self.here_and_above(part).all(|at| !self.is_optional(at));
        self.parts(step).any(|part| self.has_place(part) && is_sure(part))
    }

    /// Whether a step has a place in this session: one for later meetings is absent from the first,
    /// and so is one of which all parts are.
    pub fn belongs(&self, step: StepIndex) -> bool {
        self.parts(step).any(|part| self.has_place(part))
    }

    fn has_place(&self, step: StepIndex) -> bool {
        self.here_and_above(step).all(|at| !self.marks[at].falls_away(&self.method.steps[at]))
    }

    /// The steps without parts that lie within a step: itself, if it has none.
    fn parts(&self, step: StepIndex) -> impl Iterator<Item = StepIndex> {
        (step..self.method.end_of(step)).filter(|&at| !self.method.steps[at].has_parts)
    }

    /// What is written and chosen in a step, as far as it is asked here.
    pub fn captures(&self, step: StepIndex) -> impl DoubleEndedIterator<Item = &Capture> {
        let settled = self.marks[step].fate == Fate::Settled;
        let captures = self.method.steps[step].captures.iter();
        captures.filter(move |capture| !(settled && capture.verb.makes_presenter()))
    }

    /// What holds for the steps of the method that a step comes from.
    pub(super) fn origin(&self, step: StepIndex) -> &Origin {
        &self.origins[self.marks[step].origin]
    }

    /// Lets a step fall away, where the group goes on with another method.
    pub(super) fn drop(&mut self, step: StepIndex) {
        if self.marks[step].fate != Fate::Dropped {
            self.marks[step].fate = if self.holds(step) { Fate::Dropped } else { Fate::Absent };
        }
    }

    /// The step without a step around it in which a step lies.
    pub(super) fn root(&self, step: StepIndex) -> StepIndex {
        self.method.ancestors(step).last().unwrap_or(step)
    }

    /// Whether a step waits for the group to say that it is held.
    pub(super) fn is_optional(&self, step: StepIndex) -> bool {
        self.method.steps[step].only_if.is_some() && !self.marks[step].taken
    }

    /// The pass that a step is in, the nearest one around it.
    pub fn pass(&self, step: StepIndex) -> Option<(StepIndex, &Pass)> {
        self.here_and_above(step).find_map(|at| Some((at, self.marks[at].pass.as_ref()?)))
    }

    pub(super) fn here_and_above(&self, step: StepIndex) -> impl Iterator<Item = StepIndex> {
        std::iter::once(step).chain(self.method.ancestors(step))
    }

    /// The first step without parts that lies within a step.
    pub(super) fn first_in(&self, step: StepIndex) -> Option<StepIndex> {
        self.parts(step).find(|&part| self.has_place(part))
    }

    /// Holds every step as often as its method says for certain; the inner ones first, so that the
    /// outer ones take them along.
    fn unroll(&mut self, people: &[PersonId]) {
        for step in (0..self.len()).rev() {
            let Some(repeat) = self.method.steps[step].repeat.clone() else { continue };
            let mut passes: Vec<Pass> = match &repeat {
                Repeat::Person => {
                    people.iter().map(|&person| Pass::of(Some(person), None)).collect()
                }
                Repeat::Topics(topics) => {
                    topics.iter().map(|topic| Pass::of(None, Some(topic.clone()))).collect()
                }
                _ => vec![Pass::of(None, None); repeat.times()],
            };
            for (index, pass) in passes.iter_mut().enumerate() {
                pass.nth = index + 1;
            }
            let mut passes = passes.into_iter();
            self.marks[step].pass = passes.next();
            let mut at = self.method.end_of(step);
            for pass in passes {
                let mut copy = self.copy(step..self.method.end_of(step));
                copy.marks[0].pass = Some(pass);
                let length = copy.steps.len();
                if self.len() + length > MOST_STEPS {
                    break;
                }
                self.put(at, self.method.steps[step].parent, copy);
                at += length;
            }
        }
    }

    /// A copy of steps that lie beside each other, with all within them, as they were at first: what
    /// came in on the way is left out, and so is what they were chosen for. What points to a step or
    /// a capture among them points to the copy, also in the parts that they wait for.
    pub(super) fn copy(&self, range: Range<StepIndex>) -> Growth {
        let mut places = BTreeMap::new();
        let mut growth = Growth::default();
        let (first, above) = (range.start, self.method.steps[range.start].parent);
        let is_first_hand = |&at: &StepIndex| {
            let mut within = self.here_and_above(at).take_while(|&it| Some(it) != above);
            !within.any(|it| self.marks[it].grown && it != first)
        };
        for at in range.filter(is_first_hand) {
            let mut step = self.method.steps[at].clone();
            step.parent = step.parent.and_then(|parent| places.get(&parent).copied());
            places.insert(at, growth.steps.len());
            growth.steps.push(step);
            let mark = &self.marks[at];
            // Another time there is another case to choose, and another turn is somebody else's.
            let is_own = matches!(mark.fate, Fate::Settled | Fate::Left);
            let fate = if is_own { Fate::Held } else { mark.fate };
            let mark = mark.clone();
            growth.marks.push(Mark { taken: false, fate, grown: false, again: None, ..mark });
        }
        for at in 0..growth.steps.len() {
            // A step whose parts all came in on the way has none in the copy.
            growth.steps[at].has_parts =
                growth.steps.get(at + 1).is_some_and(|next| next.parent == Some(at));
        }
        if growth.steps.iter().any(|step| !step.insert.is_empty()) {
            growth.modules.clone_from(&self.method.modules);
        }
        growth
    }

    /// Puts steps in before place `at`, as parts of `parent`, under ids that none has yet, with what
    /// they bring along.
    pub(super) fn put(&mut self, at: StepIndex, parent: Option<StepIndex>, mut growth: Growth) {
        let count = growth.steps.len();
        growth.tell_apart(&self.method);
        if let Some(origin) = growth.origin.take() {
            growth.marks.iter_mut().for_each(|mark| mark.origin = self.origins.len());
            self.origins.push(origin);
        }
        for step in &mut growth.steps {
            step.parent = step.parent.map_or(parent, |within| Some(within + at));
        }
        for step in &mut self.method.steps[at..] {
            step.parent = step.parent.map(|above| if above >= at { above + count } else { above });
        }
        self.method.steps.splice(at..at, growth.steps);
        self.marks.splice(at..at, growth.marks);
        self.method.roles.extend(growth.roles);
        self.method.modules.extend(growth.modules);
        self.method.rules.extend(growth.rules);
    }
}

/// Where among these steps a case is chosen first.
pub(super) fn chooser(steps: &[Step]) -> Option<(StepIndex, &Capture)> {
    steps.iter().enumerate().find_map(|(at, step)| {
        let mut captures = step.captures.iter();
        Some((at, captures.find(|capture| capture.verb.makes_presenter())?))
    })
}

impl Mark {
    /// Whether a step with this mark is not held, whatever the group says.
    pub(super) fn falls_away(&self, step: &Step) -> bool {
        let gives = |capture: &Capture| match &capture.verb {
            Verb::Assign { role, .. } => *role != Role::Presenter,
            _ => false,
        };
        match self.fate {
            Fate::Held => false,
            Fate::Absent | Fate::Dropped | Fate::Left => true,
            Fate::Settled => !step.captures.iter().any(gives),
        }
    }
}

impl Pass {
    fn of(person: Option<PersonId>, topic: Option<String>) -> Self {
        Self { nth: 1, topic, person }
    }
}

/// The most steps of one session: far more than a day can hold.
pub(super) const MOST_STEPS: usize = 2_000;
