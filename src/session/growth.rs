//! Steps on their way into a script, and how they get a place of their own among those there are.

use crate::{
    method::{By, Capture, Method, OwnRole, Role, Step, Verb, part_number},
    moment::Span,
};
use std::collections::{BTreeMap, BTreeSet};

use super::{
    people::Origin,
    script::{MOST_STEPS, Mark, Script},
};

/// Steps on their way into a script, with what they bring along: the parents count within them.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Growth {
    pub(super) steps: Vec<Step>,
    pub(super) marks: Vec<Mark>,
    /// The roles that they speak of.
    pub(super) roles: Vec<OwnRole>,
    /// The parts that they may wait for.
    pub(super) modules: Vec<Vec<Step>>,
    /// The rules of play that hold with them.
    pub(super) rules: Vec<String>,
    /// What holds for them, when they are of another method than the steps they come among.
    pub(super) origin: Option<Origin>,
}

/// Old ids with the new one of each.
type Names = BTreeMap<String, String>;

impl Growth {
    /// All of a script, with its plan, marked as having come in on the way.
    pub(super) fn from_script(script: Script, plan: &[Option<Span>]) -> Self {
        let Script { method, marks, origins, .. } = script.with(plan);
        let Method { steps, roles, modules, rules, .. } = method;
        let origin = origins.into_iter().next();
        let mut growth = Self { steps, marks, roles, modules, rules, origin };
        for (step, mark) in growth.steps.iter().zip(&mut growth.marks) {
            mark.grown = step.parent.is_none();
        }
        growth
    }

    /// Gives what is new in a method a name of its own there, and leaves out what it has already: the
    /// same role, the same part, the same rule. Once more changes nothing.
    pub(super) fn tell_apart(&mut self, method: &Method) {
        self.tell_roles_apart(method);
        self.tell_steps_apart(method);
        self.tell_modules_apart(method);
        self.rules.retain(|rule| !method.rules.contains(rule));
    }

    fn tell_roles_apart(&mut self, method: &Method) {
        self.roles.retain(|role| !method.roles.contains(role));
        let taken: BTreeSet<&str> = method.roles.iter().map(|role| role.id.as_str()).collect();
        let new = renamed(self.roles.iter().map(|role| role.id.as_str()), &taken);
        for role in &mut self.roles {
            replace(&mut role.id, &new);
        }
        for id in self.all_steps().flat_map(roles_in) {
            replace(id, &new);
        }
        for id in self.origin.iter_mut().flat_map(|origin| &mut origin.apart) {
            replace(id, &new);
        }
    }

    /// The same for steps and captures: if one of them is called like one that there is, all of them
    /// get the same mark.
    fn tell_steps_apart(&mut self, method: &Method) {
        let taken: BTreeSet<&str> = method.steps.iter().flat_map(ids_of).collect();
        let own: BTreeSet<&str> = self.steps.iter().flat_map(ids_of).collect();
        if own.is_disjoint(&taken) {
            return;
        }
        let new = marked(&own, &taken);
        self.point_to(&new);
        for step in &mut self.steps {
            replace(&mut step.id, &new);
            for capture in &mut step.captures {
                replace(&mut capture.id, &new);
            }
        }
    }

    fn tell_modules_apart(&mut self, method: &Method) {
        self.modules.retain(|module| !method.modules.contains(module));
        // More than a day can hold is left out: its steps then wait for what has the name already.
        let known: usize = method.modules.iter().map(Vec::len).sum();
        let coming: usize = self.modules.iter().map(Vec::len).sum();
        if known + coming > MOST_STEPS {
            self.modules.clear();
        }
        let id = |module: &Vec<Step>| module.first().map(|step| step.id.clone());
        let taken: BTreeSet<String> = method.modules.iter().filter_map(id).collect();
        let taken: BTreeSet<&str> = taken.iter().map(String::as_str).collect();
        let own: Vec<String> = self.modules.iter().filter_map(id).collect();
        let new = renamed(own.iter().map(String::as_str), &taken);
        for first in self.modules.iter_mut().filter_map(|module| module.first_mut()) {
            replace(&mut first.id, &new);
        }
        for id in self.all_steps().flat_map(|step| &mut step.insert) {
            replace(id, &new);
        }
    }

    /// Lets all that points to one of these ids point to another instead.
    pub(super) fn point_to(&mut self, new: &Names) {
        for id in self.all_steps().flat_map(|step| &mut step.captures).flat_map(pointers) {
            replace(id, new);
        }
    }

    fn all_steps(&mut self) -> impl Iterator<Item = &mut Step> {
        self.steps.iter_mut().chain(self.modules.iter_mut().flatten())
    }

    /// Numbers the steps on from `before`, as parts of a step with the number `above`. What is left out
    /// takes no number, and what is held more than once has one; without a number above there is none.
    pub(super) fn number(&mut self, above: Option<&str>, before: usize) {
        let mut counts: BTreeMap<String, usize> = BTreeMap::new();
        let mut new: BTreeMap<String, String> = BTreeMap::new();
        let old: Vec<String> = self.steps.iter().map(|step| step.number.clone()).collect();
        for at in 0..self.steps.len() {
            if old[at].is_empty() || self.is_left_out(at) {
                continue;
            }
            let parent =
                self.steps[at].parent.map(|parent| old[parent].clone()).unwrap_or_default();
            if !new.contains_key(&old[at]) {
                let is_root = parent.is_empty();
                let count =
                    counts.entry(parent.clone()).or_insert(if is_root { before } else { 0 });
                *count = count.saturating_add(1);
                let of = if is_root { above } else { new.get(&parent).map(String::as_str) };
                let number = of.filter(|of| is_root || !of.is_empty());
                let number = number.map(|of| part_number(of, *count)).unwrap_or_default();
                new.insert(old[at].clone(), number);
            }
            self.steps[at].number.clone_from(&new[&old[at]]);
        }
    }

    /// Whether neither a step nor anything within it is held.
    fn is_left_out(&self, step: usize) -> bool {
        let leaves = (step..self.steps.len()).filter(|&at| !self.steps[at].has_parts);
        let mut within = leaves.filter(|&at| self.here_and_above(at).any(|above| above == step));
        within.all(|leaf| self.here_and_above(leaf).any(|at| self.falls_away(at)))
    }

    fn falls_away(&self, step: usize) -> bool {
        self.marks[step].falls_away(&self.steps[step])
    }

    fn here_and_above(&self, step: usize) -> impl Iterator<Item = usize> {
        std::iter::successors(Some(step), |&at| self.steps[at].parent)
    }

    /// Whether it holds a step that is held without further question.
    pub(super) fn has_a_step(&self) -> bool {
        let is_firm = |at: usize| {
            let waits = self.steps[at].only_if.is_some() && !self.marks[at].taken;
            !self.falls_away(at) && !waits
        };
        (0..self.steps.len())
            .any(|leaf| !self.steps[leaf].has_parts && self.here_and_above(leaf).all(is_firm))
    }
}

/// New names for those that are taken, all with the same mark.
fn renamed<'a>(own: impl Iterator<Item = &'a str>, taken: &BTreeSet<&str>) -> Names {
    marked(&own.filter(|id| taken.contains(id)).collect(), taken)
}

/// New names for all of these: the first mark with which none is taken.
fn marked(own: &BTreeSet<&str>, taken: &BTreeSet<&str>) -> Names {
    let with = |id: &str, mark: usize| format!("{id}~{mark}");
    let is_free = |mark: &usize| own.iter().all(|id| !taken.contains(with(id, *mark).as_str()));
    // Each mark that is not free stands in an id, so that among one more one is.
    let mark = (2..=taken.len() + 2).find(is_free).unwrap_or_default();
    own.iter().map(|&id| (id.to_owned(), with(id, mark))).collect()
}

fn replace(id: &mut String, new: &Names) {
    if let Some(new) = new.get(id) {
        id.clone_from(new);
    }
}

/// The ids by which a capture points to others.
fn pointers(capture: &mut Capture) -> Vec<&mut String> {
    let mut ids: Vec<&mut String> = capture.hidden_until.iter_mut().collect();
    match &mut capture.verb {
        Verb::Pick { from, only, .. }
        | Verb::Rate { from, only, .. }
        | Verb::Answer { from, only } => {
            ids.push(from);
            ids.extend(only.iter_mut().map(|only| &mut only.capture));
        }
        Verb::Reword { from } => ids.push(from),
        Verb::Write | Verb::Assign { .. } => {}
    }
    ids
}

/// The ids of the method's own roles in a step.
fn roles_in(step: &mut Step) -> Vec<&mut String> {
    let who = step.who.iter_mut().map(|(role, _)| role);
    let prompts = step.prompts_for.iter_mut().map(|(role, _)| role);
    let mut ids: Vec<&mut String> = who.chain(prompts).filter_map(own_id).collect();
    for capture in &mut step.captures {
        if let By::Own(id) = &mut capture.by {
            ids.push(id);
        }
        if let Verb::Assign { role, .. } = &mut capture.verb {
            ids.extend(own_id(role));
        }
    }
    ids
}

fn own_id(role: &mut Role) -> Option<&mut String> {
    match role {
        Role::Own(id) => Some(id),
        _ => None,
    }
}

fn ids_of(step: &Step) -> impl Iterator<Item = &str> {
    let captures = step.captures.iter().map(|capture| capture.id.as_str());
    std::iter::once(step.id.as_str()).chain(captures)
}
