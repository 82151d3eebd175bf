//! Which part of the report tells of which captures.

use crate::{
    method::{By, Capture, Purpose, StepIndex, Verb},
    words::one_line,
};

use super::{Section, Teller, Text, block::unrepeated};

/// A part of the report.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Chapter {
    /// What came of the meeting before.
    Lookback,
    /// What everyone brought.
    Cases,
    /// The case that begins with this step.
    Case(StepIndex),
    /// What people learned.
    Learning,
    /// How it went.
    Evaluation,
    /// A step that belongs to no case, with its parts.
    Step(StepIndex),
}

/// The case that is on the table while the report goes through the steps.
#[derive(Clone, Copy)]
struct Table {
    /// The step that it begins with.
    case: StepIndex,
    /// The pass that its presenter was found in.
    pass: Option<StepIndex>,
}

/// A capture and the step it stands in.
pub(super) type Standing<'a> = (StepIndex, &'a Capture);

impl<'a> Teller<'a> {
    /// The parts of the report that tell what was said, in the order of the steps.
    pub(super) fn chapters(&self) -> Vec<Section> {
        let mut chapters = vec![(Chapter::Lookback, Vec::new())];
        let mut table = None;
        for (step, capture) in self.captures() {
            table = self.table_at(step, capture, table);
            if let Verb::Pick { .. } | Verb::Rate { .. } = capture.verb {
                continue; // told with what was chosen or rated
            }
            let Some(chapter) = self.chapter(step, capture, table) else { continue };
            match chapters.iter_mut().find(|(known, _)| *known == chapter) {
                Some((_, captures)) => captures.push((step, capture)),
                None => chapters.push((chapter, vec![(step, capture)])),
            }
        }
        let mut sections: Vec<Section> = Vec::new();
        for (chapter, captures) in chapters {
            let heading = self.heading(chapter, &captures);
            let blocks = unrepeated(&heading, self.blocks(chapter, &captures));
            if !blocks.is_empty() {
                let heading = self.unlike(&sections, &heading);
                sections.push(Section { heading, blocks });
            }
        }
        sections
    }

    /// The case that is on the table from a capture on.
    fn table_at(&self, step: StepIndex, capture: &Capture, before: Option<Table>) -> Option<Table> {
        let is_held = self.state.script().holds(step) && !self.state.track(step).skipped;
        if !capture.verb.makes_presenter() || !is_held {
            return before;
        }
        let pass = self.state.script().pass(step).map(|(block, _)| block);
        let joins = matches!(capture.verb, Verb::Assign { .. });
        let case = self.case_around(step).unwrap_or(step);
        before.filter(|table| joins && table.pass == pass).or(Some(Table { case, pass }))
    }

    fn chapter(&self, step: StepIndex, capture: &Capture, table: Option<Table>) -> Option<Chapter> {
        let is_over = |table: &Table| {
            table.pass.is_some() && self.state.pass(step).is_none() && capture.by != By::Presenter
        };
        let on_table = table.filter(|table| !is_over(table)).map(|table| table.case);
        let case = self.case_around(step).or(on_table);
        let root = || self.state.method().ancestors(step).last().unwrap_or(step);
        let talk = case.map_or_else(|| Chapter::Step(root()), Chapter::Case);
        Some(match (capture.purpose, &capture.verb) {
            // Roles for the whole meeting are told in its opening.
            (_, Verb::Assign { .. }) => {
                return case.map(|_| talk).filter(|_| self.is_of_one_case(step));
            }
            (Purpose::Lookback, _) => Chapter::Lookback,
            (Purpose::Case, Verb::Write) if capture.by != By::Presenter => Chapter::Cases,
            (Purpose::Learning | Purpose::Evaluation, _) if self.is_of_one_case(step) => talk,
            (Purpose::Learning, _) => Chapter::Learning,
            (Purpose::Evaluation, _) => Chapter::Evaluation,
            _ => talk,
        })
    }

    fn heading(&self, chapter: Chapter, captures: &[Standing<'a>]) -> Text {
        let last = captures.last().map(|(step, _)| *step);
        let heading = match (chapter, last.map(|step| self.presenters(step))) {
            (Chapter::Lookback, _) => self.words.say("report-lookback"),
            (Chapter::Cases, _) => self.words.say("report-cases"),
            (Chapter::Case(_), Some(names)) if !names.is_empty() => {
                self.words.fill("report-case-of", &[("name", names.into())])
            }
            (Chapter::Case(_), _) => self.words.say("report-case"),
            (Chapter::Learning, _) => self.words.say("report-learning"),
            (Chapter::Evaluation, _) => self.words.say("report-evaluation"),
            (Chapter::Step(step), _) => self.step_title(step),
        };
        Text::plain(&one_line(&heading))
    }

    /// A heading, counted when an earlier one says the same.
    fn unlike(&self, sections: &[Section], heading: &Text) -> Text {
        let with = |nth: usize| {
            let args = [("heading", heading.raw().into()), ("nth", nth.into())];
            Text::plain(&self.words.fill("report-heading-again", &args))
        };
        let is_new = |text: &Text| sections.iter().all(|section| section.heading != *text);
        let mut headings = std::iter::once(heading.clone()).chain((2..).map(with));
        headings.find(is_new).unwrap_or_else(|| heading.clone())
    }
}
