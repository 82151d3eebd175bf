//! What was written in one capture, told as text.

use crate::words::one_line;

use super::{Teller, Text, asked, ended};
use crate::{
    method::{By, Capture, Purpose, StepIndex, Verb},
    session::{Entry, EntryId, PersonId, Pick, Place},
};

/// Something that was written: kept, or still being typed when the session was left.
pub(super) struct Note<'a> {
    /// Whose words; nobody's for the group as one.
    pub(super) person: Option<PersonId>,
    /// One text per field.
    texts: &'a [String],
    state: Kept,
}

/// Whether a note was kept.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kept {
    /// As this entry.
    Entry(EntryId),
    /// Not yet.
    Unfinished,
    /// The entry before it was; this is a change to it that was not.
    Change,
}

impl<'a> Teller<'a> {
    /// What stands in a capture, what was left unfinished included: nothing typed is ever missing.
    pub(super) fn notes(&self, capture: &'a Capture) -> Vec<Note<'a>> {
        let drafts = self.state.drafts();
        let mut notes = Vec::new();
        for entry in self.state.entries(&capture.id) {
            notes.push(Note::kept(entry));
            let change = drafts.get(&Place::Entry(entry.id));
            notes.extend(change.map(|texts| Note {
                person: entry.person,
                texts,
                state: Kept::Change,
            }));
        }
        for (place, texts) in drafts {
            match place {
                Place::New { capture: id, person, .. } if *id == capture.id => {
                    notes.push(Note { person: *person, texts, state: Kept::Unfinished });
                }
                _ => {}
            }
        }
        notes
    }

    /// The people who passed in a step and of whom the capture that asked them holds nothing. Only
    /// the first capture in which each person writes tells of it.
    pub(super) fn passed(&self, step: StepIndex, capture: &'a Capture) -> Vec<PersonId> {
        let mut captures = self.state.method().steps[step].captures.iter();
        let first = captures.find(|capture| asks_each(capture));
        let Some(round) = self.state.round(step).filter(|_| first == Some(capture)) else {
            return Vec::new();
        };
        let wrote: Vec<_> = self.notes(capture).iter().filter_map(|note| note.person).collect();
        round.passed.iter().copied().filter(|person| !wrote.contains(person)).collect()
    }

    /// A note as one line: whose it is unless that goes without saying, what it says, and what
    /// became of it. What was chosen stands out.
    pub(super) fn line(&self, capture: &Capture, note: &Note<'_>, named: bool) -> Text {
        let name = note.person.filter(|_| named).map(|person| self.name(person) + ": ");
        let line = Text::plain(&name.unwrap_or_default()).and(&said(capture, note.texts));
        let line = if self.is_chosen(note) { line.emphasised() } else { line };
        line.and_plain(&self.remarks(note))
    }

    /// Each text of a note, with its name and what became of it first.
    pub(super) fn row(&self, columns: usize, note: &Note<'_>) -> Vec<Text> {
        let name = match note.person {
            Some(person) => self.name(person),
            None => self.words.say("report-the-group"),
        };
        let first = Text::plain(&(name + &self.remarks(note)));
        let texts = (0..columns).map(|column| note.texts.get(column).map_or("", |text| text));
        [first].into_iter().chain(texts.map(Text::plain)).collect()
    }

    /// What a text was before it was said anew, and what it became (S4-29: both are kept). `first`
    /// tells that this is the first time that its author said it anew.
    pub(super) fn versions(
        &self,
        from: &str,
        capture: &Capture,
        note: &Note<'_>,
        (named, first): (bool, bool),
    ) -> Vec<Text> {
        let name = note.person.filter(|_| named).map(|person| self.name(person));
        let version = |key: &str, key_by: &str, text: &Text| {
            let label = match &name {
                Some(name) => self.words.fill(key_by, &[("name", name.into())]),
                None => self.words.say(key),
            };
            Text::plain(&label).and_plain(" ").and(text)
        };
        let before = self.first_version(from, note.person).filter(|_| first);
        let before = before.and_then(|entry| {
            let (_, capture) = self.state.method().capture(from)?;
            Some(version("report-before", "report-before-by", &said(capture, &entry.texts)))
        });
        let after = version("report-after", "report-after-by", &self.line(capture, note, false));
        before.into_iter().chain([after]).collect()
    }

    /// The entry that somebody said anew: what was chosen of theirs or the group's, else the last.
    fn first_version(&self, from: &str, person: Option<PersonId>) -> Option<&'a Entry> {
        let theirs = |entry: &&Entry| {
            let same = [person, entry.person].contains(&None) || entry.person == person;
            same && entry.capture == from
        };
        let chosen = self.picks().filter_map(|pick| self.state.entry(pick.entry)).find(theirs);
        let written = || {
            let (_, capture) = self.state.method().capture(from)?;
            self.state.entries(&capture.id).filter(theirs).last()
        };
        chosen.or_else(written)
    }

    fn is_chosen(&self, note: &Note<'_>) -> bool {
        self.picks().any(|pick| note.state == Kept::Entry(pick.entry))
    }

    fn picks(&self) -> impl Iterator<Item = &'a Pick> {
        self.captures().filter_map(|(_, capture)| self.state.pick(&capture.id))
    }

    /// What became of a note, in brackets: ` (besproken, om: urgentie; spreekt aan)`.
    fn remarks(&self, note: &Note<'_>) -> String {
        let remarks = match note.state {
            Kept::Entry(entry) => {
                self.captures().filter_map(|(_, capture)| self.verdict(capture, entry)).collect()
            }
            Kept::Unfinished => vec![self.words.say("report-unfinished")],
            Kept::Change => vec![self.words.say("report-unfinished-change")],
        };
        if remarks.is_empty() { String::new() } else { format!(" ({})", remarks.join("; ")) }
    }

    /// What a capture made of an entry: its place on the scale, or that it was chosen and why.
    fn verdict(&self, capture: &Capture, entry: EntryId) -> Option<String> {
        match &capture.verb {
            Verb::Rate { scale, .. } => {
                scale.get(self.state.rating(&capture.id, entry)?).map(|word| one_line(word))
            }
            Verb::Pick { presenter, .. } => {
                let pick = self.state.pick(&capture.id).filter(|pick| pick.entry == entry)?;
                let key = if *presenter { "report-discussed" } else { "report-chosen" };
                let ground = pick.ground.as_ref().map(|ground| {
                    self.words.fill("report-ground", &[("ground", one_line(ground).into())])
                });
                Some(self.words.say(key) + &ground.unwrap_or_default())
            }
            Verb::Write | Verb::Reword { .. } | Verb::Answer { .. } | Verb::Assign { .. } => None,
        }
    }
}

impl<'a> Note<'a> {
    fn kept(entry: &'a Entry) -> Self {
        Self { person: entry.person, texts: &entry.texts, state: Kept::Entry(entry.id) }
    }
}

/// Whether each person is to write in a capture, so that it can tell who passed.
pub(super) fn asks_each(capture: &Capture) -> bool {
    capture.verb == Verb::Write && matches!(capture.by, By::Each | By::Members)
}

/// The texts of an entry in a row. A question stands out from its answer, an action begins with how
/// it is done; every other part is led by its name.
pub(super) fn said(capture: &Capture, texts: &[String]) -> Text {
    let mut said = Text::default();
    for (index, text) in texts.iter().enumerate().filter(|(_, text)| !text.trim().is_empty()) {
        let text = text.trim();
        let field = capture.fields.get(index).filter(|_| capture.fields.len() > 1);
        let part = match (field, capture.purpose, index) {
            (None, ..) | (_, Purpose::Question, 1) => Text::plain(text),
            (_, Purpose::Question, 0) => Text::bold(text),
            (_, Purpose::Action, 0) => Text::plain(&ended(text)),
            (Some(field), ..) => Text::plain(&format!("{} {}", asked(&field.title), ended(text))),
        };
        let gap = if said.is_blank() { "" } else { " " };
        said = said.and_plain(gap).and(&part);
    }
    said
}
