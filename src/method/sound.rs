//! Whether a method that did not come from a file can be relied on.

use crate::{
    method::{
        By, Capture, LONGEST_SCALE, LONGEST_STEP, MOST_CAPTURES, MOST_FIELDS, MOST_HELD,
        MOST_HOLDERS, MOST_PICKED, MOST_ROLES, MOST_STEPS, MOST_TIMES, MOST_WARNINGS, Method, Only,
        RESERVED_ROLES, Repeat, Role, Step, StepIndex, Verb, When, slug::is_slug,
    },
    moment::Span,
};
use std::collections::{HashMap, HashSet};

impl Method {
    /// Whether the method holds together, as every method from a checked file does: one that comes
    /// out of a journal was written by a program that may have been another, or a person. Without it
    /// no index into the method is safe.
    pub fn is_sound(&self) -> bool {
        let lists = || std::iter::once(&self.steps).chain(&self.modules);
        is_slug(&self.id)
            && self.roles_hold()
            && lists().map(Vec::len).sum::<usize>() <= MOST_STEPS
            && lists().all(|steps| self.list_holds(steps))
            && self.modules.iter().all(|steps| steps[1..].iter().all(|it| it.parent.is_some()))
            && (0..self.steps.len()).any(|at| !self.steps[at].has_parts && always(&self.steps, at))
            && self.ids_differ()
            && self.verbs_hold()
    }

    fn roles_hold(&self) -> bool {
        let mut ids = HashSet::new();
        self.roles.len() <= MOST_ROLES
            && self.roles.iter().all(|role| {
                is_slug(&role.id)
                    && !RESERVED_ROLES.contains(&role.id.as_str())
                    && ids.insert(role.id.as_str())
                    && (1..=MOST_HOLDERS).contains(&role.holders)
            })
    }

    fn list_holds(&self, steps: &[Step]) -> bool {
        !steps.is_empty()
            && steps.iter().enumerate().all(|(at, step)| {
                is_in_place(steps, at) && times_hold(step) && self.people_exist(step)
            })
            && held(steps) <= MOST_HELD
    }

    /// Whether every role in a step is one that there is.
    fn people_exist(&self, step: &Step) -> bool {
        let is_own = |id: &str| self.roles.iter().any(|role| role.id == id);
        let exists = |role: &Role| !matches!(role, Role::Own(id) if !is_own(id));
        step.who.iter().all(|(role, _)| exists(role))
            && step.prompts_for.iter().all(|(role, _)| exists(role))
            && step.captures.iter().all(|capture| {
                let assigned = match &capture.verb {
                    Verb::Assign { role: Role::Members | Role::Everyone, .. } => false,
                    Verb::Assign { role, most } => exists(role) && (1..=MOST_PICKED).contains(most),
                    _ => true,
                };
                assigned && !matches!(&capture.by, By::Own(id) if !is_own(id))
            })
    }

    fn ids_differ(&self) -> bool {
        let mut steps = HashSet::new();
        let mut captures = HashSet::new();
        self.steps.iter().chain(self.modules.iter().flatten()).all(|step| {
            let ids = step.captures.iter().map(|capture| capture.id.as_str());
            let mut fields = step.captures.iter().map(|capture| &capture.fields);
            steps.insert(step.id.as_str())
                && ids.into_iter().all(|id| captures.insert(id))
                && fields.all(|fields| {
                    let ids: HashSet<_> = fields.iter().map(|field| field.id.as_str()).collect();
                    ids.len() == fields.len()
                })
        })
    }

    /// Whether every capture points to something that is there, in a module to something of its own
    /// or of the method's own steps.
    fn verbs_hold(&self) -> bool {
        let mut earlier = HashMap::new();
        lists_hold(&mut earlier, &self.steps, &[])
            && self.modules.iter().all(|steps| lists_hold(&mut earlier.clone(), steps, &self.steps))
    }
}

/// How many steps are held in a row, all that is held again counted; what the people or the group
/// decide on counts once.
pub(super) fn held(steps: &[Step]) -> usize {
    let times = |at: StepIndex| steps[at].repeat.as_ref().map_or(1, Repeat::times);
    let leaves = (0..steps.len()).filter(|&at| !steps[at].has_parts);
    let held = leaves.map(|at| chain(steps, at).map(times).fold(1, usize::saturating_mul));
    held.fold(0, usize::saturating_add)
}

/// A step and those above it, nearest first. Parents come before their parts, so it ends.
fn chain(steps: &[Step], at: StepIndex) -> impl Iterator<Item = StepIndex> {
    std::iter::successors(Some(at), |&at| steps[at].parent)
}

fn always(steps: &[Step], at: StepIndex) -> bool {
    chain(steps, at).all(|at| steps[at].when == When::Always && steps[at].only_if.is_none())
}

/// Whether a step stands where its parent says, with only what a step with parts may have.
fn is_in_place(steps: &[Step], at: StepIndex) -> bool {
    let step = &steps[at];
    let has_parts = steps.get(at + 1).is_some_and(|next| next.parent == Some(at));
    let within = step.parent.is_none_or(|parent| {
        // The step before must lie within the same parent, or be it: a parent's parts are together.
        parent < at && steps[parent].has_parts && chain(steps, at - 1).any(|above| above == parent)
    });
    within
        && step.has_parts == has_parts
        && (!has_parts || (step.captures.is_empty() && !step.round && step.insert.is_empty()))
        && (step.insert.is_empty() || step.captures.is_empty())
        && step.insert.iter().all(|name| is_slug(name))
}

/// Whether a step's times, and how much is done in it, lie within bounds.
fn times_hold(step: &Step) -> bool {
    let is_time = |span: Span| span > Span::ZERO && span <= LONGEST_STEP;
    let is_count = |count: usize| (1..=MOST_TIMES).contains(&count);
    let repeats = match &step.repeat {
        None | Some(Repeat::Person) => true,
        Some(Repeat::Times(times)) => is_count(*times),
        Some(Repeat::Topics(topics)) => is_count(topics.len()),
        Some(Repeat::Case { most } | Repeat::Until { most, .. }) => most.is_none_or(is_count),
    };
    repeats
        && [step.planned, step.least, step.each].into_iter().flatten().all(is_time)
        && step.least.is_none_or(|least| step.planned.is_some_and(|planned| least <= planned))
        && step.warn.as_ref().is_none_or(|warn| warnings_hold(warn))
        && step.captures.len() <= MOST_CAPTURES
        && step.captures.iter().all(|capture| {
            let limit = &capture.limit;
            capture.fields.len() <= MOST_FIELDS
                && limit.min.zip(limit.max).is_none_or(|(min, max)| min <= max)
        })
}

/// Whether these can be the times before the end at which a group is warned.
pub(crate) fn warnings_hold(warn: &[Span]) -> bool {
    warn.len() <= MOST_WARNINGS
        && warn.iter().all(|&time| time > Span::ZERO && time <= LONGEST_STEP)
}

/// Whether the captures of a list of steps point only to what is there. `earlier` is what was done
/// before, and is added to; `own` are the method's own steps, when the list is a module.
fn lists_hold<'a>(
    earlier: &mut HashMap<&'a str, &'a Capture>,
    steps: &'a [Step],
    own: &[Step],
) -> bool {
    steps.iter().enumerate().all(|(at, step)| {
        step.captures.iter().all(|capture| {
            let mut later = steps[at + 1..].iter().chain(own);
            let opens = capture.hidden_until.as_ref();
            let opens = opens.is_none_or(|until| later.any(|step| step.id == *until));
            let holds = opens && verb_holds(earlier, &capture.verb);
            earlier.insert(&capture.id, capture);
            holds
        })
    })
}

fn verb_holds(earlier: &HashMap<&str, &Capture>, verb: &Verb) -> bool {
    let written = |from: &str| earlier.get(from).is_some_and(|from| from.verb.makes_texts());
    let shape = match verb {
        Verb::Write | Verb::Assign { .. } | Verb::Reword { .. } | Verb::Answer { .. } => true,
        Verb::Pick { most, votes, .. } => {
            let is_count = |count: usize| (1..=MOST_PICKED).contains(&count);
            is_count(*most) && votes.is_none_or(is_count)
        }
        Verb::Rate { scale, .. } => (2..=LONGEST_SCALE).contains(&scale.len()),
    };
    shape
        && verb.source().is_none_or(written)
        && verb.only().is_none_or(|Only { capture, least }| {
            match earlier.get(capture.as_str()).map(|capture| &capture.verb) {
                Some(Verb::Pick { .. }) => *least == 0,
                Some(Verb::Rate { scale, .. }) => *least < scale.len(),
                _ => false,
            }
        })
}
