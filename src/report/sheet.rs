//! What is for one person alone: a sheet beside the group's report.

use crate::{
    method::{Capture, Purpose, Sharing},
    moment::Moment,
    session::{PersonId, State},
    words::{Words, one_line},
};
use std::collections::BTreeSet;

use super::{
    Block, Outline, Section, Teller, Text,
    chapter::{Chapter, Standing},
    note::{Note, in_brackets, said},
};

/// What one person wrote for their own eyes, with what they are going to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    /// Whose it is.
    pub person: PersonId,
    /// What it says.
    pub outline: Outline,
}

/// A sheet for each person who wrote something that is not for the group. There is nothing else of
/// the meeting on it.
pub fn sheets(state: &State, now: Moment, words: &Words) -> Vec<Sheet> {
    let teller = Teller::new(state, now, words);
    teller.owners().into_iter().map(|person| teller.sheet(person)).collect()
}

impl<'a> Teller<'a> {
    /// The line that tells for whom there is a sheet; nothing when there is none.
    pub(super) fn sheets_there_are(&self) -> Option<String> {
        let people = self.names(self.owners());
        let line = || self.words.fill("report-sheets", &[("people", people.as_str().into())]);
        (!people.is_empty()).then(line)
    }

    /// Who wrote something that is not for the group.
    fn owners(&self) -> BTreeSet<PersonId> {
        let personal = self.all_captures().filter(|(_, capture)| is_personal(capture));
        personal.flat_map(|(_, one)| self.written(one)).filter_map(|note| note.person).collect()
    }

    fn sheet(&self, person: PersonId) -> Sheet {
        let date = self.words.date(self.state.started(), self.offset());
        let title = [("name", self.name(person).into()), ("date", date.into())];
        let title = Text::plain(&self.words.fill("report-sheet-title", &title));
        let mut opening: Vec<Block> = self.rehearsal().into_iter().collect();
        opening.push(Block::Paragraph(Text::plain(&self.method())));
        let is_action = |capture: &Capture| capture.purpose == Purpose::Action;
        let wrote = self.own_blocks(person, |one| is_personal(one) && !is_action(one));
        let does = self.own_blocks(person, |one| is_action(one) && one.report != Sharing::None);
        let sections = [("report-sheet-wrote", wrote), ("report-sheet-actions", does)];
        let told = sections.into_iter().filter(|(_, blocks)| !blocks.is_empty());
        let section = |(key, blocks): (&str, _)| {
            let heading = Text::plain(&self.words.say(key));
            Section { heading, blocks }
        };
        let sections = told.map(section).collect();
        Sheet { person, outline: Outline { title, opening, sections } }
    }

    /// What somebody wrote in some captures, under the title of each.
    fn own_blocks(&self, person: PersonId, is_told: impl Fn(&Capture) -> bool) -> Vec<Block> {
        let mut lists: Vec<(String, Vec<Text>)> = Vec::new();
        for standing in self.all_captures().filter(|(_, capture)| is_told(capture)) {
            let (step, capture) = standing;
            let notes = self.written(capture);
            let own = notes.iter().filter(|note| note.person == Some(person));
            let lines: Vec<Text> = own.map(|note| self.own_line(capture, note)).collect();
            // Whose case it was is the group's to know.
            let label = self.label(Chapter::Case(step), standing);
            match lists.iter_mut().find(|(known, _)| *known == label) {
                Some((_, known)) => known.extend(lines),
                None => lists.push((label, lines)),
            }
        }
        let told = lists.into_iter().filter(|(_, lines)| !lines.is_empty());
        told.flat_map(|(label, lines)| {
            [Block::Paragraph(Text::bold(&one_line(&label))), Block::bullets(lines)]
        })
        .collect()
    }

    /// What a note says. What others made of it is the group's to know.
    fn own_line(&self, capture: &Capture, note: &Note<'_>) -> Text {
        let unfinished = if note.entry().is_none() { self.became(note) } else { Vec::new() };
        said(capture, note.texts).and_plain(&in_brackets(&unfinished))
    }

    /// Every capture there is, and the step it stands in.
    pub(super) fn all_captures(&self) -> impl Iterator<Item = Standing<'a>> {
        let steps = self.state.method().steps.iter().enumerate();
        steps.flat_map(|(step, of)| of.captures.iter().map(move |capture| (step, capture)))
    }
}

fn is_personal(capture: &Capture) -> bool {
    capture.report == Sharing::Personal
}
