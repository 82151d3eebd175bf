//! Whether a method that did not come from a file can be relied on.

use crate::{
    method::{
        LONGEST_SCALE, LONGEST_STEP, MOST_CAPTURES, MOST_FIELDS, MOST_STEPS, Method, Step,
        StepIndex, Verb, When, slug::is_slug,
    },
    moment::Span,
};
use std::collections::{HashMap, HashSet};

impl Method {
    /// Whether the method holds together, as every method from a checked file does: one that comes
    /// out of a journal was written by a program that may have been another, or a person. Without it
    /// no index into the method is safe.
    pub fn is_sound(&self) -> bool {
        let steps = &self.steps;
        is_slug(&self.id)
            && (1..=MOST_STEPS).contains(&steps.len())
            && steps.iter().enumerate().all(|(at, step)| self.holds_together(at, step))
            && steps.iter().enumerate().any(|(at, step)| !step.has_parts && self.always(at))
            && self.ids_differ()
            && self.verbs_have_sources()
    }

    fn holds_together(&self, at: StepIndex, step: &Step) -> bool {
        let has_parts = self.steps.get(at + 1).is_some_and(|next| next.parent == Some(at));
        let within = step.parent.is_none_or(|parent| {
            // The step before must lie within the same parent, or be it: a parent's parts are together.
            parent < at && self.steps[parent].has_parts && self.is_within(at - 1, parent)
        });
        within
            && step.has_parts == has_parts
            && (!has_parts || (step.captures.is_empty() && !step.round))
            && step.planned.is_none_or(|planned| planned > Span::ZERO && planned <= LONGEST_STEP)
            && step.captures.len() <= MOST_CAPTURES
            && step.captures.iter().all(|capture| capture.fields.len() <= MOST_FIELDS)
    }

    fn always(&self, step: StepIndex) -> bool {
        let mut above = std::iter::once(step).chain(self.ancestors(step));
        above.all(|at| self.steps[at].when == When::Always)
    }

    fn ids_differ(&self) -> bool {
        let mut steps = HashSet::new();
        let mut captures = HashSet::new();
        self.steps.iter().all(|step| {
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

    /// Whether every verb works on something that was written before it.
    fn verbs_have_sources(&self) -> bool {
        let mut written: HashMap<&str, bool> = HashMap::new();
        self.steps.iter().flat_map(|step| &step.captures).all(|capture| {
            let is_written = |from: &str| written.get(from) == Some(&true);
            let has_source = match &capture.verb {
                Verb::Write | Verb::Assign { .. } => true,
                Verb::Pick { from, .. } | Verb::Reword { from } | Verb::Answer { from, .. } => {
                    is_written(from)
                }
                Verb::Rate { from, scale, .. } => {
                    is_written(from) && (2..=LONGEST_SCALE).contains(&scale.len())
                }
            };
            written.insert(&capture.id, capture.verb.makes_texts());
            has_source
        })
    }
}
