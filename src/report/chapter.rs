//! Which part of the report tells of which captures, and how.

use crate::words::one_line;

use super::{Block, Section, Teller, Text, ended, note::Note};
use crate::{
    method::{By, Capture, Purpose, StepIndex, Verb},
    session::PersonId,
};

/// A part of the report.
#[derive(Clone, Copy, PartialEq)]
enum Chapter<'a> {
    /// What came of the meeting before.
    Lookback,
    /// What everyone brought.
    Cases,
    /// The case of the one whom this choice made the presenter.
    Talk(&'a Capture),
    /// What people learned.
    Learning,
    /// How it went.
    Evaluation,
    /// A step that belongs to no case, with its parts.
    Step(StepIndex),
}

impl<'a> Teller<'a> {
    /// The parts of the report that tell what was said, in the order of the method.
    pub(super) fn chapters(&self) -> Vec<Section> {
        let mut chapters = vec![(Chapter::Lookback, Vec::new())];
        let mut presented = None;
        for (step, capture) in self.captures() {
            if let Verb::Pick { presenter: true, .. } = capture.verb {
                presented = Some(capture);
            }
            if let Verb::Pick { .. } | Verb::Rate { .. } = capture.verb {
                continue; // told with what was chosen or rated
            }
            let chapter = self.chapter(step, capture, presented);
            match chapters.iter_mut().find(|(known, _)| *known == chapter) {
                Some((_, captures)) => captures.push((step, capture)),
                None => chapters.push((chapter, vec![(step, capture)])),
            }
        }
        let sections = chapters.into_iter().map(|(chapter, captures)| {
            let heading = self.heading(chapter);
            let blocks = unrepeated(&heading, self.blocks(chapter, &captures));
            Section { heading, blocks }
        });
        sections.filter(|section| !section.blocks.is_empty()).collect()
    }

    fn chapter(
        &self,
        step: StepIndex,
        capture: &Capture,
        presented: Option<&'a Capture>,
    ) -> Chapter<'a> {
        match (capture.purpose, &capture.verb) {
            (Purpose::Lookback, _) => Chapter::Lookback,
            (Purpose::Case, Verb::Write) if capture.by != By::Presenter => Chapter::Cases,
            (Purpose::Learning, _) => Chapter::Learning,
            (Purpose::Evaluation, _) => Chapter::Evaluation,
            _ => match presented {
                Some(pick) => Chapter::Talk(pick),
                None => Chapter::Step(self.state.method().ancestors(step).last().unwrap_or(step)),
            },
        }
    }

    fn heading(&self, chapter: Chapter<'_>) -> Text {
        let heading = match (chapter, self.presenter(chapter)) {
            (Chapter::Lookback, _) => self.words.say("report-lookback"),
            (Chapter::Cases, _) => self.words.say("report-cases"),
            (Chapter::Talk(_), Some(presenter)) => {
                self.words.fill("report-case-of", &[("name", self.name(presenter).into())])
            }
            (Chapter::Talk(_), None) => self.words.say("report-case"),
            (Chapter::Learning, _) => self.words.say("report-learning"),
            (Chapter::Evaluation, _) => self.words.say("report-evaluation"),
            (Chapter::Step(step), _) => one_line(&self.state.method().steps[step].title),
        };
        Text::plain(&heading)
    }

    /// Whose case a part of the report is about.
    fn presenter(&self, chapter: Chapter<'_>) -> Option<PersonId> {
        let Chapter::Talk(capture) = chapter else { return None };
        let pick = self.state.pick(&capture.id)?;
        self.state.entry(pick.entry)?.person
    }

    fn blocks(&self, chapter: Chapter<'_>, captures: &[(StepIndex, &'a Capture)]) -> Vec<Block> {
        let told = |&&(step, capture): &&(StepIndex, &'a Capture)| {
            !self.notes(capture).is_empty() || !self.passed(step, capture).is_empty()
        };
        let told: Vec<_> = captures.iter().filter(told).collect();
        let mut blocks = if chapter == Chapter::Lookback { self.promised() } else { Vec::new() };
        for &&(step, capture) in &told {
            let alone = told.len() == 1;
            blocks.extend(match chapter {
                Chapter::Cases => self.counted(step, capture, alone),
                Chapter::Learning | Chapter::Evaluation => {
                    let table = self.table(step, capture, alone);
                    table.unwrap_or_else(|| self.listed(step, capture, None))
                }
                _ => self.listed(step, capture, self.presenter(chapter)),
            });
        }
        blocks
    }

    /// What was promised in the meeting before (F-22).
    fn promised(&self) -> Vec<Block> {
        let Some(earlier) = &self.state.opening().earlier else { return Vec::new() };
        if earlier.promises.is_empty() {
            return Vec::new();
        }
        let intro = match earlier.held {
            Some(held) => {
                let date = self.words.date(held, self.offset());
                self.words.fill("report-promised-on", &[("date", date.into())])
            }
            None => self.words.say("report-promised"),
        };
        let lines = earlier
            .promises
            .iter()
            .map(|(who, what)| Text::plain(&format!("{}: {}", one_line(who), one_line(what))));
        vec![Block::Paragraph(Text::plain(&intro)), Block::bullets(lines.collect())]
    }

    /// What everyone brought, counted; the title only where there is more than one such list.
    fn counted(&self, step: StepIndex, capture: &'a Capture, alone: bool) -> Vec<Block> {
        let label = (!alone).then(|| Block::Paragraph(Text::bold(&one_line(&capture.title))));
        let items = self.told(capture, None);
        let list = (!items.is_empty()).then_some(Block::List { numbered: true, items });
        let passed = self.passes(step, capture);
        let passed = passed.iter().map(|line| Block::Paragraph(Text::plain(&ended(&line.raw()))));
        label.into_iter().chain(list).chain(passed).collect()
    }

    /// A capture under its own title: one text beside it, more below it.
    fn listed(
        &self,
        step: StepIndex,
        capture: &'a Capture,
        presenter: Option<PersonId>,
    ) -> Vec<Block> {
        let notes = self.notes(capture);
        let beside = |label: &str, text: &Text| {
            vec![Block::Paragraph(Text::bold(label).and_plain(" ").and(text))]
        };
        if let (Purpose::Action, [Note { person: Some(person), .. }]) =
            (capture.purpose, &notes[..])
        {
            let label = self.words.fill("report-action", &[("name", self.name(*person).into())]);
            return beside(&label, &self.line(capture, &notes[0], false));
        }
        let mut items = self.told(capture, presenter);
        items.extend(self.passes(step, capture));
        let names_nobody = notes.iter().all(|note| !self.is_named(capture, note, presenter));
        if items.len() == 1 && names_nobody && !notes.is_empty() {
            return beside(&ended(&one_line(&capture.title)), &items.remove(0));
        }
        vec![Block::Paragraph(Text::bold(&one_line(&capture.title))), Block::bullets(items)]
    }

    /// What was written in a capture, line by line.
    fn told(&self, capture: &'a Capture, presenter: Option<PersonId>) -> Vec<Text> {
        let notes = self.notes(capture);
        let mut lines = Vec::new();
        for (index, note) in notes.iter().enumerate() {
            let named = self.is_named(capture, note, presenter);
            let first = notes[..index].iter().all(|earlier| earlier.person != note.person);
            lines.extend(match &capture.verb {
                Verb::Reword { from } => self.versions(from, capture, note, (named, first)),
                _ => vec![self.line(capture, note, named)],
            });
        }
        lines
    }

    /// A line for each person who passed.
    fn passes(&self, step: StepIndex, capture: &'a Capture) -> Vec<Text> {
        let line = |person| {
            let name = [("name", self.name(person).into())];
            Text::plain(&self.words.fill("report-passed-by", &name))
        };
        self.passed(step, capture).into_iter().map(line).collect()
    }

    /// Whether a line needs to say whose words it holds: not where only one person could write.
    fn is_named(&self, capture: &Capture, note: &Note<'_>, presenter: Option<PersonId>) -> bool {
        let expected = match capture.by {
            By::Each | By::Members | By::Own(_) => None,
            By::Group => return note.person.is_some(),
            By::Presenter => presenter,
            By::Facilitator => self.state.facilitator(),
        };
        note.person.is_some() && note.person != expected
    }

    /// What each person wrote, as rows; nothing where a table would be larger than what it says.
    fn table(&self, step: StepIndex, capture: &'a Capture, alone: bool) -> Option<Vec<Block>> {
        let (notes, passed) = (self.notes(capture), self.passed(step, capture));
        let personal = notes.iter().any(|note| note.person.is_some());
        let rows = notes.len() + passed.len();
        if !personal || (rows < 2 && capture.fields.len() < 2) {
            return None;
        }
        let fields = capture.fields.iter().map(|field| field.title.as_str());
        let mut titles: Vec<&str> = fields.collect();
        let label = !titles.is_empty() && !alone;
        if titles.is_empty() {
            titles.push(&capture.title);
        }
        let head = [""].into_iter().chain(titles.iter().copied()).map(Text::plain).collect();
        let passed = passed.into_iter().map(|person| {
            let mut row = vec![Text::plain(&self.name(person))];
            row.push(Text::plain(&self.words.say("report-passed")));
            row.resize(titles.len() + 1, Text::default());
            row
        });
        let rows = notes.iter().map(|note| self.row(titles.len(), note)).chain(passed).collect();
        let label = label.then(|| Block::Paragraph(Text::bold(&one_line(&capture.title))));
        Some(label.into_iter().chain([Block::Table { head, rows }]).collect())
    }
}

/// The blocks without a label at their beginning that only says the heading again.
fn unrepeated(heading: &Text, mut blocks: Vec<Block>) -> Vec<Block> {
    let Some(Block::Paragraph(first)) = blocks.first_mut() else { return blocks };
    let label = heading.raw();
    if let Some(rest) = first.after_bold(&label).or_else(|| first.after_bold(&ended(&label))) {
        *first = rest;
        if first.is_blank() {
            blocks.remove(0);
        }
    }
    blocks
}
