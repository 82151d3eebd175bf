//! The time that each step was given and took (F-10).

use crate::words::one_line;

use super::{Block, Section, Teller, Text, note::asks_each};
use crate::{method::StepIndex, moment::Span};

impl Teller<'_> {
    /// Every step that belongs to the session: what was planned, what it took, what changed. If most
    /// were not reached, those are told in one line.
    pub(super) fn time_table(&self) -> Section {
        let (method, script) = (self.state.method(), self.state.script());
        let steps = (0..method.steps.len()).filter(|&step| script.holds(step));
        let (mut told, mut left) = (steps.collect::<Vec<_>>(), Vec::new());
        let leaves = told.iter().filter(|&&step| !method.steps[step].has_parts);
        let (count, reached) = (leaves.clone().count(), leaves.filter(|&&at| self.reached(at)));
        if reached.count() * 2 < count {
            (told, left) = told.into_iter().partition(|&step| self.reached(step));
        }
        let mut rows: Vec<Vec<Text>> = told.into_iter().map(|step| self.step_row(step)).collect();
        let planned = Some(self.state.script().planned()).filter(|&planned| planned > Span::ZERO);
        rows.push(vec![
            Text::bold(&self.words.say("report-whole")),
            Text::bold(&self.length(planned)),
            Text::bold(&self.length(Some(self.state.net(self.until)))),
            Text::default(),
        ]);
        let heads = ["report-step", "report-planned", "report-real", "report-changed"];
        let mut head: Vec<Text> = heads.map(|key| Text::plain(&self.words.say(key))).into();
        if rows.iter().all(|row| row.last().is_none_or(Text::is_blank)) {
            head.pop();
            for row in &mut rows {
                row.pop();
            }
        }
        let heading = Text::plain(&self.words.say("report-time"));
        let table = Block::Table { head, rows };
        Section { heading, blocks: [table].into_iter().chain(self.not_reached(&left)).collect() }
    }

    /// Whether the meeting came as far as a step; passing it over is that too.
    fn reached(&self, step: StepIndex) -> bool {
        let mut from_here = step..self.state.method().steps.len();
        from_here.any(|at| self.state.track(at).visited || self.state.track(at).skipped)
    }

    /// The steps that a meeting did not come to, each with its parts in one name.
    fn not_reached(&self, steps: &[StepIndex]) -> Option<Block> {
        let steps_of = &self.state.method().steps;
        let whole = steps
            .iter()
            .filter(|&&step| steps_of[step].parent.is_none_or(|parent| !steps.contains(&parent)));
        let titles: Vec<String> = whole.map(|&step| self.step_title(step)).collect();
        let titles: Vec<&str> = titles.iter().map(String::as_str).collect();
        let line = [("steps", self.words.list(&titles).into())];
        let line = || Text::plain(&self.words.fill("report-not-reached", &line));
        (!titles.is_empty()).then(|| Block::Paragraph(line()))
    }

    fn step_row(&self, index: StepIndex) -> Vec<Text> {
        let step = &self.state.method().steps[index];
        let title = one_line(&format!("{} {}", step.number, self.step_title(index)));
        let spent = self.state.spent(index, self.until);
        let held = spent > Span::ZERO || self.state.track(index).visited;
        let cells = [
            title,
            self.planned(index),
            self.length(Some(spent).filter(|_| held && !self.was_passed_over(index))),
            self.changes(index),
        ];
        cells.iter().map(|cell| Text::plain(cell)).collect()
    }

    /// Whether a step was skipped before it took any time.
    fn was_passed_over(&self, step: StepIndex) -> bool {
        self.state.track(step).skipped && self.state.spent(step, self.until) < Span::SECOND
    }

    /// What went differently in a step.
    fn changes(&self, step: StepIndex) -> String {
        let track = self.state.track(step);
        let mut changes: Vec<String> = self.came_in(step).into_iter().collect();
        if self.state.method().steps[step].has_parts {
            return changes.join("; ");
        }
        if !self.reached(step) {
            changes.push(self.words.say("report-not-held"));
        } else if track.skipped || !track.visited {
            changes.push(self.words.say("report-skipped"));
        }
        let by = |span| [("minutes", self.words.minutes(span).into())];
        if track.extra > Span::ZERO {
            changes.push(self.words.fill("report-more", &by(track.extra)));
        } else if track.extra < Span::ZERO {
            changes.push(self.words.fill("report-less", &by(-track.extra)));
        }
        changes.extend(self.passed_silently(step));
        changes.join("; ")
    }

    /// That a step was no part of the plan with which the meeting began; what lies in such a step
    /// goes without saying.
    fn came_in(&self, step: StepIndex) -> Option<String> {
        let (method, began) = (self.state.method(), self.state.opening().script());
        let is_new = |step: StepIndex| began.method().step(&method.steps[step].id).is_none();
        let told = is_new(step) && !method.steps[step].parent.is_some_and(is_new);
        told.then(|| self.words.say("report-came-in"))
    }

    /// What was planned for a step; for one that takes the time it takes that is no more than its
    /// fair share.
    fn planned(&self, step: StepIndex) -> String {
        let planned = self.length(self.state.planned(step));
        let is_share = !self.state.method().steps[step].has_parts && self.state.counts_up(step);
        if is_share && self.state.planned(step).is_some() {
            return self.words.fill("report-about", &[("length", planned.into())]);
        }
        planned
    }

    /// Who passed in a step in which nobody was to write, so that nothing else tells of it.
    fn passed_silently(&self, step: StepIndex) -> Vec<String> {
        let asks = self.state.method().steps[step].captures.iter().any(asks_each);
        let passed = self.state.round(step).filter(|_| !asks).map(|round| &round.passed);
        let told = passed.into_iter().flatten().map(|&person| {
            self.words.fill("report-passed-by", &[("name", self.name(person).into())])
        });
        told.collect()
    }

    fn length(&self, span: Option<Span>) -> String {
        span.map_or_else(|| "–".to_owned(), |span| self.words.length(span))
    }
}
