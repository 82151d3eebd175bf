//! Who a role means, at each place in a session.

use crate::method::{Capture, Facilitating, Method, Role, StepIndex, Verb};

use std::collections::BTreeSet;

use super::{event::EntryId, opening::PersonId, script::Fate, state::State};

/// Those who take part in the content, of `count` people of whom one may lead: a facilitator who
/// only leads, or only asks, is in no list.
pub fn content(method: &Method, count: usize, facilitator: Option<PersonId>) -> Vec<PersonId> {
    let people: Vec<PersonId> = (0..count).map(PersonId).collect();
    Origin::of(method).content(&people, facilitator)
}

/// What holds for the steps of one method, and for no others in the script.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Origin {
    /// Whether the facilitator takes part in the content.
    pub(super) facilitator: Facilitating,
    /// The smallest group it was made for.
    least: Option<usize>,
    /// The ids of its roles whose holders stand apart from the members.
    pub(super) apart: Vec<String>,
}

impl Origin {
    pub(super) fn of(method: &Method) -> Self {
        let apart = method.roles.iter().filter(|role| role.apart);
        Self {
            facilitator: method.facilitator,
            least: method.group.as_ref().map(|group| group.min),
            apart: apart.map(|role| role.id.clone()).collect(),
        }
    }

    pub(super) fn content(
        &self,
        people: &[PersonId],
        facilitator: Option<PersonId>,
    ) -> Vec<PersonId> {
        let others = people.len().saturating_sub(1);
        let takes_part = match self.facilitator {
            Facilitating::Outside | Facilitating::Asks => false,
            Facilitating::Member => true,
            Facilitating::IfFew => self.least.is_some_and(|least| others < least),
        };
        let stays = |person: &PersonId| takes_part || Some(*person) != facilitator;
        people.iter().copied().filter(stays).collect()
    }
}

/// How a case came to be that of its presenter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Brought {
    /// Everyone brings one in turn, in a pass of their own.
    InTurn,
    /// It was chosen.
    Chosen {
        /// The capture that chose.
        capture: String,
        /// The capture that it chose from.
        from: String,
    },
    /// Somebody was made the presenter.
    Given,
}

impl State {
    /// Who leads in the running step.
    pub fn facilitator(&self) -> Option<PersonId> {
        self.facilitator_in(self.position)
    }

    /// Who brings the case in the running step; the first of them, if they are more.
    pub fn presenter(&self) -> Option<PersonId> {
        self.presenters(self.position).first().copied()
    }

    /// Who brings the case in a step: the one whose pass it is; else the author of what was chosen
    /// last before it, and who joined them. What a choice of this pass leaves open, no choice of an
    /// earlier pass fills in.
    pub fn presenters(&self, step: StepIndex) -> Vec<PersonId> {
        let passes = self.script.here_and_above(step);
        let person = passes.into_iter().find_map(|at| self.script.marks[at].pass.as_ref()?.person);
        if let Some(person) = person {
            return vec![person];
        }
        let mut presenters = Vec::new();
        let mut scope = None;
        for (at, capture) in self.makers(Role::Presenter, step) {
            let here = self.time_held(at);
            if scope.is_some_and(|scope| scope != here) {
                break;
            }
            scope = Some(here);
            if let Verb::Assign { .. } = &capture.verb {
                presenters.splice(0..0, self.assigned(capture));
            } else {
                presenters.splice(0..0, self.chosen_author(capture));
                break;
            }
        }
        let mut known = BTreeSet::new();
        presenters.retain(|person| known.insert(*person));
        presenters
    }

    /// Whether the group went on with the case that was chosen in a step: until the next is chosen it
    /// was in a step that asks something of the presenter; in any step, where none does.
    pub fn went_on_with(&self, chooser: StepIndex) -> bool {
        let choice = self.time_held(chooser);
        let is_next = |&at: &StepIndex| {
            let mut captures = self.script.captures(at);
            captures.any(|capture| match &capture.verb {
                Verb::Pick { presenter, .. } => *presenter,
                verb => verb.makes_presenter() && self.time_held(at) != choice,
            })
        };
        let later = self.script.held().filter(|&at| at > chooser && !self.tracks[at].skipped);
        let of_case: Vec<StepIndex> = later.take_while(|at| !is_next(at)).collect();
        let is_asked = |&&at: &&StepIndex| self.asks_presenter(at);
        let asked: Vec<StepIndex> = of_case.iter().filter(is_asked).copied().collect();
        let told = if asked.is_empty() { of_case } else { asked };
        told.into_iter().any(|at| self.tracks[at].visited)
    }

    /// Whose cases were discussed, in order: who brings one in a step that the group was in and that
    /// asks something of the presenter; in any step, where none does.
    pub fn presented(&self) -> Vec<PersonId> {
        let asks = self.script.held().any(|at| self.asks_presenter(at));
        let held = self.script.held().filter(|&at| {
            let track = &self.tracks[at];
            track.visited && !track.skipped && (!asks || self.asks_presenter(at))
        });
        let mut people = Vec::new();
        for person in held.flat_map(|at| self.presenters(at)) {
            if !people.contains(&person) {
                people.push(person);
            }
        }
        people
    }

    /// Which of the times that steps are held one is in: how often the group held them by now, or the
    /// pass that the method asks for.
    fn time_held(&self, step: StepIndex) -> (Option<usize>, Option<StepIndex>) {
        let mut around = self.script.here_and_above(step);
        let again = around.find_map(|at| Some(self.script.marks[at].again.as_ref()?.1));
        let pass = || self.script.pass(step).map(|(block, _)| block);
        (again, if again.is_some() { None } else { pass() })
    }

    /// Who leads in a step: who was given the role last before it, else who did so at the start.
    pub fn facilitator_in(&self, step: StepIndex) -> Option<PersonId> {
        let mut given = self.makers(Role::Facilitator, step).map(|(_, capture)| capture);
        given.find_map(|capture| self.assigned(capture).next()).or(self.opening.facilitator)
    }

    /// The people that a role means now, in the order in which they were named.
    pub fn people(&self, role: &Role) -> Vec<PersonId> {
        self.people_in(self.position, role)
    }

    /// The people that a role means in a step.
    pub fn people_in(&self, step: StepIndex, role: &Role) -> Vec<PersonId> {
        match role {
            Role::Everyone => self.together(step),
            Role::Members => {
                let presenters = self.presenters(step);
                let mut members = self.together(step);
                members.retain(|person| !presenters.contains(person));
                members
            }
            Role::Presenter => self.presenters(step),
            Role::Facilitator => self.facilitator_in(step).into_iter().collect(),
            Role::Own(_) => {
                let mut given = self.makers(role.clone(), step).map(|(_, capture)| capture);
                let given = given.next().map(|capture| self.assigned(capture));
                let is_there = |person: &PersonId| self.there(step).contains(person);
                given.into_iter().flatten().filter(is_there).collect()
            }
        }
    }

    /// Those who take part in the content and stand apart by no role of theirs.
    fn together(&self, step: StepIndex) -> Vec<PersonId> {
        let origin = self.script.origin(step);
        let apart = origin.apart.iter().map(|id| Role::Own(id.clone()));
        let apart: Vec<PersonId> = apart.flat_map(|role| self.people_in(step, &role)).collect();
        let facilitator = self.facilitator_in(step);
        let there: Vec<PersonId> = self.there(step).iter().copied().collect();
        let mut people = origin.content(&there, facilitator);
        people.retain(|person| !apart.contains(person));
        people
    }

    /// The captures that give people this role, the last before the end of `step` first, of the
    /// steps that were not passed over. What was left open in a step that fell away since stays open.
    fn makers(&self, role: Role, step: StepIndex) -> impl Iterator<Item = (StepIndex, &Capture)> {
        let steps = (0..=step.min(self.script.len().saturating_sub(1))).rev();
        let has_place = |at| self.script.holds(at) || self.script.marks[at].fate == Fate::Dropped;
        let held = steps.filter(move |&at| has_place(at) && !self.tracks[at].skipped);
        held.flat_map(|at| self.script.captures(at).rev().map(move |capture| (at, capture))).filter(
            move |(_, capture)| match &capture.verb {
                Verb::Pick { presenter: true, .. } => role == Role::Presenter,
                Verb::Assign { role: given, .. } => *given == role,
                _ => false,
            },
        )
    }

    /// How the case of now was brought in; nothing while there is none.
    pub(super) fn brought(&self) -> Option<Brought> {
        let here = self.position;
        if self.presenters(here).is_empty() {
            return None;
        }
        let mut around = self.script.here_and_above(here);
        if around
            .any(|at| self.script.marks[at].pass.as_ref().is_some_and(|it| it.person.is_some()))
        {
            return Some(Brought::InTurn);
        }
        let chosen = self.makers(Role::Presenter, here).find_map(|(_, capture)| {
            let from = capture.verb.source()?;
            Some(Brought::Chosen { capture: capture.id.clone(), from: from.to_owned() })
        });
        Some(chosen.unwrap_or(Brought::Given))
    }

    /// Who was given a role by a capture.
    pub fn assigned(&self, capture: &Capture) -> impl Iterator<Item = PersonId> + use<> {
        self.assigned.get(&capture.id).cloned().unwrap_or_default().into_iter()
    }

    fn chosen_author(&self, capture: &Capture) -> Option<PersonId> {
        let chosen: Vec<EntryId> = self.picks(&capture.id).map(|pick| pick.entry).collect();
        chosen.into_iter().find_map(|entry| self.entries.get(&entry)?.person)
    }
}
