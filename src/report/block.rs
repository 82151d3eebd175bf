//! How a chapter tells of its captures.

use crate::method::{By, Capture, Purpose, Verb};

use super::{
    Block, Teller, Text,
    chapter::{Chapter, Standing},
    ended,
    note::Note,
};

impl<'a> Teller<'a> {
    pub(super) fn blocks(&self, chapter: Chapter, captures: &[Standing<'a>]) -> Vec<Block> {
        let is_told = |&&(step, capture): &&Standing<'a>| {
            self.is_covered(capture)
                || !self.told(step, capture, captures).is_empty()
                || !self.passed(step, capture).is_empty()
        };
        let told: Vec<_> = captures.iter().filter(is_told).copied().collect();
        let mut blocks = if chapter == Chapter::Lookback { self.promised() } else { Vec::new() };
        blocks.extend(self.roles_in(captures));
        for &standing in &told {
            let label = self.label(chapter, standing);
            let alone = told.len() == 1;
            blocks.extend(match (chapter, standing.1.purpose) {
                _ if self.is_covered(standing.1) => {
                    let covered = self.words.say("report-covered");
                    vec![Block::Paragraph(
                        Text::bold(&ended(&label)).and_plain(" ").and_plain(&covered),
                    )]
                }
                (Chapter::Cases, _) => self.counted(standing, captures, &label, alone),
                (_, Purpose::Learning | Purpose::Evaluation) => {
                    let table = self.table(standing, &label, alone);
                    table.unwrap_or_else(|| self.listed(standing, captures, &label))
                }
                _ => self.listed(standing, captures, &label),
            });
        }
        blocks
    }

    /// What everyone brought, counted; the title only where there is more than one such list.
    fn counted(
        &self,
        (step, capture): Standing<'a>,
        beside: &[Standing<'a>],
        label: &str,
        alone: bool,
    ) -> Vec<Block> {
        let label = (!alone).then(|| Block::Paragraph(Text::bold(label)));
        let items = self.told(step, capture, beside);
        let list = (!items.is_empty()).then_some(Block::List { numbered: true, items });
        let passed = self.passes(step, capture);
        let passed = passed.iter().map(|line| Block::Paragraph(Text::plain(&ended(&line.raw()))));
        label.into_iter().chain(list).chain(passed).collect()
    }

    /// A capture under its own title: one text beside it, more below it.
    fn listed(
        &self,
        (step, capture): Standing<'a>,
        beside: &[Standing<'a>],
        label: &str,
    ) -> Vec<Block> {
        let notes = self.notes(capture);
        let in_line = |label: &str, text: &Text| {
            vec![Block::Paragraph(Text::bold(label).and_plain(" ").and(text))]
        };
        if let (Purpose::Action, Verb::Write, [Note { person: Some(person), .. }]) =
            (capture.purpose, &capture.verb, &notes[..])
        {
            let label = self.words.fill("report-action", &[("name", self.name(*person).into())]);
            return in_line(&label, &self.line(capture, &notes[0], false));
        }
        let mut items = self.told(step, capture, beside);
        items.extend(self.passes(step, capture));
        let names_nobody = notes.iter().all(|note| !self.is_named((step, capture), note));
        if items.len() == 1 && names_nobody && !notes.is_empty() {
            return in_line(&ended(label), &items.remove(0));
        }
        vec![Block::Paragraph(Text::bold(label)), Block::bullets(items)]
    }

    /// A line for each person who passed.
    fn passes(&self, step: usize, capture: &'a Capture) -> Vec<Text> {
        let line = |person| {
            let name = [("name", self.name(person).into())];
            Text::plain(&self.words.fill("report-passed-by", &name))
        };
        self.passed(step, capture).into_iter().map(line).collect()
    }

    /// Whether a line needs to say whose words it holds: not where only one person could write.
    pub(super) fn is_named(&self, (step, capture): Standing<'_>, note: &Note<'_>) -> bool {
        let presenters = || self.state.presenters(step);
        let expected = match capture.by {
            By::Each | By::Members | By::Own(_) => None,
            By::Group => return note.person.is_some(),
            By::Presenter => presenters().first().copied().filter(|_| presenters().len() == 1),
            By::Facilitator => self.state.facilitator_in(step),
        };
        note.person.is_some() && note.person != expected
    }

    /// What each person wrote, as rows; nothing where a table would be larger than what it says.
    fn table(&self, (step, capture): Standing<'a>, label: &str, alone: bool) -> Option<Vec<Block>> {
        let (notes, passed) = (self.notes(capture), self.passed(step, capture));
        let personal = notes.iter().any(|note| note.person.is_some());
        let rows = notes.len() + passed.len();
        if !personal || capture.verb != Verb::Write || (rows < 2 && capture.fields.len() < 2) {
            return None;
        }
        let fields = capture.fields.iter().map(|field| field.title.as_str());
        let mut titles: Vec<&str> = fields.collect();
        let above = (!titles.is_empty() && !alone).then(|| Block::Paragraph(Text::bold(label)));
        if titles.is_empty() {
            titles.push(label);
        }
        let head = [""].into_iter().chain(titles.iter().copied()).map(Text::plain).collect();
        let passed = passed.into_iter().map(|person| {
            let mut row = vec![Text::plain(&self.name(person))];
            row.push(Text::plain(&self.words.say("report-passed")));
            row.resize(titles.len() + 1, Text::default());
            row
        });
        let rows = notes.iter().map(|note| self.row(titles.len(), note)).chain(passed).collect();
        Some(above.into_iter().chain([Block::Table { head, rows }]).collect())
    }
}

/// The blocks without a label at their beginning that only says the heading again.
pub(super) fn unrepeated(heading: &Text, mut blocks: Vec<Block>) -> Vec<Block> {
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
