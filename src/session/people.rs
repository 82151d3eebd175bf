//! Who a role means, at each place in a session.

use crate::method::{Capture, Facilitating, Method, Role, StepIndex, Verb};

use std::collections::BTreeSet;

use super::{
    event::{EntryId, PersonId},
    state::State,
};

/// Those who take part in the content, of `count` people of whom one may lead: a facilitator who
/// only leads, or only asks, is in no list.
pub fn content(method: &Method, count: usize, facilitator: Option<PersonId>) -> Vec<PersonId> {
    let takes_part = match method.facilitator {
        Facilitating::Outside | Facilitating::Asks => false,
        Facilitating::Member => true,
        Facilitating::IfFew => {
            method.group.as_ref().is_some_and(|group| count.saturating_sub(1) < group.min)
        }
    };
    let everyone = (0..count).map(PersonId);
    everyone.filter(|&person| takes_part || Some(person) != facilitator).collect()
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

    /// Whether the group went on with the case that was chosen in a step: it was in a later one that
    /// asks something of the presenter; in any later one, where none does.
    pub fn went_on_with(&self, chooser: StepIndex) -> bool {
        let presenters = self.presenters(chooser);
        let of_case = |&at: &StepIndex| self.presenters(at) == presenters;
        let later: Vec<StepIndex> = self.script.held().filter(|&at| at > chooser).collect();
        let asks = later.iter().copied().filter(|&at| self.asks_presenter(at));
        let mut asks: Vec<StepIndex> = asks.filter(of_case).collect();
        if asks.is_empty() {
            asks = later.into_iter().filter(of_case).collect();
        }
        !presenters.is_empty() && asks.into_iter().any(|at| self.tracks[at].visited)
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
                given.next().map(|capture| self.assigned(capture).collect()).unwrap_or_default()
            }
        }
    }

    /// Those who take part in the content and stand apart by no role of theirs.
    fn together(&self, step: StepIndex) -> Vec<PersonId> {
        let method = &self.script.method;
        let apart = method.roles.iter().filter(|role| role.apart);
        let apart: Vec<PersonId> =
            apart.flat_map(|role| self.people_in(step, &Role::Own(role.id.clone()))).collect();
        let facilitator = self.facilitator_in(step);
        let mut people = content(method, self.opening.people.len(), facilitator);
        people.retain(|person| !apart.contains(person));
        people
    }

    /// The captures that give people this role, the last before the end of `step` first, of the
    /// steps that were not passed over.
    fn makers(&self, role: Role, step: StepIndex) -> impl Iterator<Item = (StepIndex, &Capture)> {
        let steps = (0..=step.min(self.script.len().saturating_sub(1))).rev();
        let held = steps.filter(|&at| self.script.holds(at) && !self.tracks[at].skipped);
        held.flat_map(|at| {
            self.script.method.steps[at].captures.iter().rev().map(move |capture| (at, capture))
        })
        .filter(move |(_, capture)| match &capture.verb {
            Verb::Pick { presenter: true, .. } => role == Role::Presenter,
            Verb::Assign { role: given, .. } => *given == role,
            _ => false,
        })
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
