//! One step of a file, and the steps within it.

use crate::{
    method::{
        Activity, AtEnd, LONGEST_STEP, MOST_STEPS, Role, Step, StepIndex,
        check::{Check, MOST_LIST, MOST_TEXT, MOST_TITLE},
        problem::Problem,
        raw::{RawStep, RawTurns, RawWho, Text},
        slug::{is_slug, slug, unique},
    },
    moment::Span,
};
use std::ops::Range;
use toml::Spanned;

impl Check {
    /// Adds a step, and after it what lies within it.
    pub(super) fn step(&mut self, raw: Spanned<RawStep>, parent: Option<StepIndex>, level: usize) {
        let header = raw.span();
        let raw = raw.into_inner();
        if level > MOST_LEVELS {
            return self.note(header, Problem::TooDeep { most: MOST_LEVELS });
        }
        if self.steps.len() == MOST_STEPS {
            return self.note(header, Problem::TooMany { key: "steps", most: MOST_STEPS });
        }
        if raw.title.is_none() {
            self.note(header.clone(), Problem::Missing { key: "title" });
        }
        if !raw.steps.is_empty() {
            self.only_on_leaves(&raw);
        }
        let title = self.line("title", raw.title, MOST_TITLE).unwrap_or_default();
        let stated = raw.minutes.as_ref().map(Spanned::span);
        let step = Step {
            id: self.step_id(raw.id, &title),
            number: String::new(),
            title,
            parent,
            has_parts: !raw.steps.is_empty(),
            planned: self.minutes(raw.minutes),
            when: raw.when,
            at_end: raw.at_end.map_or(AtEnd::Hold, Spanned::into_inner),
            who: Vec::new(),
            round: raw.turns.is_some(),
            say: self.text("say", raw.say, MOST_TEXT),
            prompts: self.texts("prompts", raw.prompts, MOST_LIST, MOST_TEXT),
            guard: self.text("guard", raw.guard, MOST_TEXT),
            captures: Vec::new(),
            ..Step::default()
        };
        let index = self.steps.len();
        self.steps.push(step);
        self.captures(index, raw.capture);
        self.who(index, raw.who.map(Spanned::into_inner).unwrap_or_default(), raw.turns);
        for part in raw.steps {
            self.step(part, Some(index), level + 1);
        }
        self.time_of_parts(index, header, stated);
    }

    /// A step with parts is never held itself, so what one does in it would never be seen.
    fn only_on_leaves(&mut self, raw: &RawStep) {
        let keys = [
            ("at_end", raw.at_end.as_ref().map(Spanned::span)),
            ("who", raw.who.as_ref().map(Spanned::span)),
            ("turns", raw.turns.as_ref().map(Spanned::span)),
            ("say", raw.say.as_ref().map(Spanned::span)),
            ("prompts", raw.prompts.as_ref().map(Spanned::span)),
            ("guard", raw.guard.as_ref().map(Spanned::span)),
            ("capture", raw.capture.first().map(Spanned::span)),
        ];
        for (key, at) in keys {
            if let Some(at) = at {
                self.note(at, Problem::OnParts { key });
            }
        }
    }

    /// What each role does. In a round of which nothing is said but what the facilitator does,
    /// everyone speaks.
    fn who(&mut self, index: StepIndex, raw: RawWho, turns: Option<Spanned<RawTurns>>) {
        if let Some(presenter) = raw.presenter.as_ref().filter(|_| !self.has_presenter) {
            self.note(presenter.span(), Problem::NoPresenter);
        }
        let mut who = in_order(raw);
        let content = || who.iter().filter(|(role, _)| *role != Role::Facilitator);
        if let Some(turns) = turns {
            if content().next().is_none() {
                who.push((Role::Everyone, Activity::Speaks));
            } else if !content().any(|(_, does)| Activity::TURNS.contains(does)) {
                self.note(turns.span(), Problem::RoundOfNobody);
            }
        }
        self.steps[index].who = who;
    }

    fn step_id(&mut self, written: Option<Text>, title: &str) -> String {
        let is_taken = |id: &str| self.steps.iter().any(|step| step.id == id);
        let Some(written) = written else {
            let id = Some(slug(title)).filter(|id| !id.is_empty());
            let id = id.unwrap_or_else(|| "step".to_owned());
            return unique(id, |id| is_taken(id) || self.written_ids.contains(id));
        };
        let twice = is_taken(written.get_ref());
        self.checked_id(written, twice)
    }

    /// An id that the file gives.
    pub(super) fn checked_id(&mut self, written: Text, twice: bool) -> String {
        if !is_slug(written.get_ref()) {
            self.note(written.span(), Problem::BadId);
        } else if twice {
            self.note(written.span(), Problem::Twice { word: written.get_ref().clone() });
        }
        written.into_inner()
    }

    /// Compares a step's minutes with those of its parts, or fills them in from there.
    fn time_of_parts(
        &mut self,
        index: StepIndex,
        header: Range<usize>,
        stated: Option<Range<usize>>,
    ) {
        if !self.steps[index].has_parts {
            return;
        }
        if let Some(at) = stated {
            if let Some(planned) = self.steps[index].planned {
                self.sum(at, planned, Some(index));
            }
        } else {
            let parts = self.steps.iter().filter(|step| step.parent == Some(index));
            let timed: Vec<_> = parts.filter_map(|step| step.planned).collect();
            let sum = (!timed.is_empty()).then(|| timed.into_iter().sum::<Span>());
            if sum.is_some_and(|sum| sum > LONGEST_STEP) {
                self.note(header, Problem::Minutes);
            }
            self.steps[index].planned = sum;
        }
    }
}

/// What each role does, in the order of the file.
fn in_order(who: RawWho) -> Vec<(Role, Activity)> {
    let roles = [
        (Role::Presenter, who.presenter),
        (Role::Facilitator, who.facilitator),
        (Role::Members, who.members),
        (Role::Everyone, who.everyone),
    ];
    let mut written: Vec<_> =
        roles.into_iter().filter_map(|(role, does)| does.map(|does| (role, does))).collect();
    written.sort_by_key(|(_, does)| does.span().start);
    written.into_iter().map(|(role, does)| (role, does.into_inner())).collect()
}

const MOST_LEVELS: usize = 4;
