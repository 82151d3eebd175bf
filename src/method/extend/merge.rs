//! One file laid over another.

use crate::{
    diagnostic::nearest,
    method::{
        problem::Problem,
        raw::{At, RawMethod, RawStep, Text},
        slug::slug,
    },
};
use std::{collections::HashSet, ops::Range};

/// A struct of options, each from the first that has it. A key that is forgotten does not compile.
macro_rules! either {
    ($kind:ident, $own:expr, $base:expr, { $($key:ident)* }) => {
        $kind { $($key: $own.$key.or($base.$key)),* }
    };
}

/// The file laid over its base, and what is wrong with how it does that.
pub(super) fn merge(
    mut own: RawMethod,
    mut base: RawMethod,
) -> (RawMethod, Vec<(Range<usize>, Problem)>) {
    let drop = own.drop.take().map(At::into_inner).unwrap_or_default();
    let steps = own.steps.take().unwrap_or_default();
    let modules = own.modules.take().unwrap_or_default();
    let mut merge = Merge::new(steps.iter().chain(&modules));
    merge.list(base.steps.get_or_insert_default(), steps, &drop);
    if merge.is_changed {
        base.minutes = None;
    }
    merge.list(base.modules.get_or_insert_default(), modules, &drop);
    for step in &drop {
        if !merge.gone.contains(step.get_ref()) {
            merge.unknown(step, base.steps.iter().chain(&base.modules).flatten());
        }
    }
    (over(own, base), merge.problems)
}

fn over(own: RawMethod, base: RawMethod) -> RawMethod {
    let extends = own.extends.clone();
    let merged = either!(RawMethod, own, base, {
        name also language extends drop about suited aims experience origin certainty licence
        materials confidential minutes warn group facilitator prepare rules roles steps modules
    });
    RawMethod { extends, drop: None, ..merged }
}

/// A step laid over the one with its id. Minutes for all and minutes for each replace one another, and
/// other parts may take another time.
fn changed(own: RawStep, mut base: RawStep) -> RawStep {
    if own.minutes_each.is_some() || own.steps.is_some() {
        base.minutes = None;
    }
    if own.minutes.is_some() {
        base.minutes_each = None;
    }
    if own.steps.is_some() && base.steps.is_none() {
        // What is done in it is for its new parts to say.
        let RawStep { id, title, when, only_if, repeat, .. } = base;
        base = RawStep { id, title, when, only_if, repeat, ..RawStep::default() };
    }
    either!(RawStep, own, base, {
        id title after minutes minutes_each warn when only_if repeat insert at_end who turns each_turn
        seat voice say prompts prompts_for guard online capture steps
    })
}

#[derive(Default)]
struct Merge {
    problems: Vec<(Range<usize>, Problem)>,
    /// The steps for which the file says the minutes anew.
    restated: HashSet<String>,
    /// The steps that were left out.
    gone: HashSet<String>,
    /// Whether the steps together may take another time than they did.
    is_changed: bool,
}

impl Merge {
    fn new<'a>(changes: impl Iterator<Item = &'a At<RawStep>>) -> Self {
        let mut merge = Self::default();
        let mut seen = HashSet::new();
        for change in changes.map(At::get_ref) {
            let Some(id) = &change.id else { continue };
            let word = id.get_ref().clone();
            if change.minutes.is_some() {
                merge.restated.insert(word.clone());
            }
            if !seen.insert(word.clone()) {
                merge.problems.push((id.span(), Problem::Twice { word }));
            }
        }
        merge
    }

    /// Changes a list of steps of the base.
    fn list(&mut self, steps: &mut Vec<At<RawStep>>, changes: Vec<At<RawStep>>, drop: &[Text]) {
        for step in drop {
            if self.take(steps, step.get_ref()).is_some() {
                self.gone.insert(step.get_ref().clone());
            }
        }
        for change in changes {
            self.lay(steps, change);
        }
    }

    /// Changes the step with the id of this one, or else adds it.
    fn lay(&mut self, steps: &mut Vec<At<RawStep>>, change: At<RawStep>) {
        let id = change.get_ref().id.as_ref().map(|id| id.get_ref().clone());
        let Some((id, path)) = id.and_then(|id| path_to(steps, &id).map(|path| (id, path))) else {
            return self.add(steps, change);
        };
        let change = change.into_inner();
        if change.after.is_some() {
            if let Some(mut step) = self.take(steps, &id) {
                *step.get_mut() = changed(change, std::mem::take(step.get_mut()));
                self.add(steps, step);
            }
            return;
        }
        if changes_time(&change) {
            self.loosen(steps, &path[..path.len() - 1]);
        }
        if let Some(step) = step_at(steps, &path) {
            *step = changed(change, std::mem::take(step));
        }
    }

    /// Puts a step after the one that it names, or at the end.
    fn add(&mut self, steps: &mut Vec<At<RawStep>>, step: At<RawStep>) {
        let after = step.get_ref().after.clone();
        let path = after.as_ref().and_then(|after| path_to(steps, after.get_ref()));
        if let (Some(after), None) = (&after, &path) {
            self.unknown(after, steps.iter());
        }
        let Some((last, above)) = path.as_deref().and_then(<[usize]>::split_last) else {
            self.is_changed = true;
            return steps.push(step);
        };
        self.loosen(steps, above);
        if let Some(list) = list_at(steps, above) {
            list.insert(last + 1, step);
        }
    }

    /// Takes a step out, wherever it stands.
    fn take(&mut self, steps: &mut Vec<At<RawStep>>, id: &str) -> Option<At<RawStep>> {
        let path = path_to(steps, id)?;
        let (last, above) = path.split_last()?;
        self.loosen(steps, above);
        Some(list_at(steps, above)?.remove(*last))
    }

    /// The minutes that the base states for all that lies above a change no longer hold, unless the
    /// file says them anew.
    fn loosen(&mut self, steps: &mut [At<RawStep>], above: &[usize]) {
        self.is_changed = true;
        for length in 1..=above.len() {
            let step = step_at(steps, &above[..length]);
            let restated =
                |step: &RawStep| id_of(step).is_some_and(|id| self.restated.contains(&id));
            if let Some(step) = step.filter(|step| !restated(step)) {
                step.minutes = None;
            }
        }
    }

    /// Notes that the base has no such step.
    fn unknown<'a>(&mut self, word: &Text, steps: impl Iterator<Item = &'a At<RawStep>>) {
        let mut known = Vec::new();
        let mut left: Vec<_> = steps.collect();
        while let Some(step) = left.pop() {
            known.extend(id_of(step.get_ref()));
            left.extend(step.get_ref().parts());
        }
        known.sort_unstable();
        let meant = nearest(word.get_ref(), known.iter().map(String::as_str)).map(str::to_owned);
        let problem = Problem::UnknownBaseStep { word: word.get_ref().clone(), meant, known };
        self.problems.push((word.span(), problem));
    }
}

/// Whether a change makes that a step, or what lies in it, may take another time.
fn changes_time(step: &RawStep) -> bool {
    step.minutes.is_some()
        || step.minutes_each.is_some()
        || step.when.is_some()
        || step.only_if.is_some()
        || step.repeat.is_some()
        || step.steps.is_some()
}

/// The id of a step: the one that it gives, or the one that its title makes.
fn id_of(step: &RawStep) -> Option<String> {
    let given = step.id.as_ref().map(|id| id.get_ref().clone());
    given.or_else(|| step.title.as_ref().map(|title| slug(title.get_ref())))
}

/// The place of a step: its number in the list, its number in the parts of that one, and so on.
fn path_to(steps: &[At<RawStep>], id: &str) -> Option<Vec<usize>> {
    steps.iter().enumerate().find_map(|(at, step)| {
        if id_of(step.get_ref()).as_deref() == Some(id) {
            return Some(vec![at]);
        }
        let within = path_to(step.get_ref().parts(), id)?;
        Some([vec![at], within].concat())
    })
}

fn step_at<'a>(steps: &'a mut [At<RawStep>], path: &[usize]) -> Option<&'a mut RawStep> {
    let (first, rest) = path.split_first()?;
    let step = steps.get_mut(*first)?.get_mut();
    if rest.is_empty() { Some(step) } else { step_at(step.steps.as_deref_mut()?, rest) }
}

/// The list of the parts of the step there; the whole list for no step.
fn list_at<'a>(
    steps: &'a mut Vec<At<RawStep>>,
    path: &[usize],
) -> Option<&'a mut Vec<At<RawStep>>> {
    if path.is_empty() { Some(steps) } else { step_at(steps, path)?.steps.as_mut() }
}
