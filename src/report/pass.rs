//! What people call the times that steps are held more often: by whose case it is, by the topic, by
//! the round.

use crate::{
    method::{Repeat, StepIndex},
    session::Pass,
    words::one_line,
};

use super::{
    Teller,
    chapter::{Chapter, Standing},
};

/// One of the times that a step is held.
enum Time {
    /// That of a person, or of a topic.
    Of(String),
    /// This one, counted from 1.
    Round(usize),
}

impl Teller<'_> {
    /// What a step is called, with which of its times this is.
    pub(super) fn step_title(&self, step: StepIndex) -> String {
        self.at_time(one_line(&self.state.method().steps[step].title), self.time_of(step))
    }

    /// What a capture is called in a chapter, with which time this is of the steps around it that are
    /// held more often, as far as the chapter does not say so itself.
    pub(super) fn label(&self, chapter: Chapter, (step, capture): Standing<'_>) -> String {
        let is_said = |at: &StepIndex| match chapter {
            Chapter::Case(_) => self.is_case(*at),
            Chapter::Step(root) => root == *at,
            _ => false,
        };
        let mut around = self.here_and_above(step).filter(|at| !is_said(at));
        let time = around.find_map(|at| self.time_of(at));
        self.at_time(one_line(&capture.title), time)
    }

    /// Whether a step lies in one of several cases.
    pub(super) fn is_of_one_case(&self, step: StepIndex) -> bool {
        self.here_and_above(step).any(|at| self.is_case(at) && self.time_of(at).is_some())
    }

    /// The step around this one, or itself, with which a case begins.
    pub(super) fn case_around(&self, step: StepIndex) -> Option<StepIndex> {
        self.here_and_above(step).find(|&at| {
            let is_later = self.own_pass(at).is_some_and(|pass| pass.nth > 1);
            let repeats = matches!(self.state.method().steps[at].repeat, Some(Repeat::Case { .. }));
            self.own_pass(at).is_some()
                && (self.makes_case(at) || repeats && is_later || self.is_of_person(at))
        })
    }

    /// Whether each time that a step is held is a case, or part of one.
    fn is_case(&self, step: StepIndex) -> bool {
        let repeat = &self.state.method().steps[step].repeat;
        // Without a rule for it, steps are held again for another case alone.
        matches!(repeat, None | Some(Repeat::Case { .. } | Repeat::Person)) || self.makes_case(step)
    }

    fn is_of_person(&self, step: StepIndex) -> bool {
        self.own_pass(step).is_some_and(|pass| pass.person.is_some())
    }

    /// Whether somebody becomes the presenter within a step.
    fn makes_case(&self, step: StepIndex) -> bool {
        let (method, script) = (self.state.method(), self.state.script());
        let within = (step..method.end_of(step)).filter(|&at| script.holds(at));
        let mut captures = within.flat_map(|at| &method.steps[at].captures);
        captures.any(|capture| capture.verb.makes_presenter())
    }

    /// Which time this is that a step is held; nothing for one that is held once.
    fn time_of(&self, step: StepIndex) -> Option<Time> {
        let pass = self.own_pass(step);
        if let Some(topic) = pass.and_then(|pass| pass.topic.as_ref()) {
            return Some(Time::Of(one_line(topic)));
        }
        if self.is_of_person(step) {
            return Some(Time::Of(self.presenters(step)));
        }
        let times = (0..self.state.method().steps.len()).filter(|&at| self.are_alike(at, step));
        let times: Vec<StepIndex> = times.filter(|&at| self.state.script().holds(at)).collect();
        if times.len() < 2 || times.iter().all(|&at| self.own_pass(at).is_none()) {
            return None;
        }
        let presenters = self.presenters(step);
        if self.is_case(step) && !presenters.is_empty() {
            return Some(Time::Of(presenters));
        }
        Some(Time::Round(pass.map_or(1, |pass| pass.nth)))
    }

    /// Whether two steps beside each other are the same step held more often.
    fn are_alike(&self, one: StepIndex, other: StepIndex) -> bool {
        let [one, other] = [one, other].map(|at| &self.state.method().steps[at]);
        let stem = |id: &str| id.split('~').next().map(str::to_owned);
        one.parent == other.parent && one.title == other.title && stem(&one.id) == stem(&other.id)
    }

    /// Who brings the case at the end of a step, in one text.
    pub(super) fn presenters(&self, step: StepIndex) -> String {
        self.names(self.state.presenters(self.state.method().end_of(step) - 1))
    }

    /// The pass that a step is the whole of.
    fn own_pass(&self, step: StepIndex) -> Option<&Pass> {
        let (block, pass) = self.state.script().pass(step)?;
        (block == step).then_some(pass)
    }

    fn here_and_above(&self, step: StepIndex) -> impl Iterator<Item = StepIndex> {
        std::iter::once(step).chain(self.state.method().ancestors(step))
    }

    fn at_time(&self, title: String, time: Option<Time>) -> String {
        match time {
            None => title,
            Some(Time::Of(what)) => {
                self.words.fill("report-time-of", &[("title", title.into()), ("what", what.into())])
            }
            Some(Time::Round(round)) => {
                let round = self.words.fill("pass-round", &[("nth", round.into())]);
                let args = [("title", title.into()), ("round", round.into())];
                self.words.fill("report-time-round", &args)
            }
        }
    }
}
