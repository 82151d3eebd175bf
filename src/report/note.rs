//! What was written in one capture, told as text.

use super::{Teller, Text, answer::answers_to, asked, chapter::Standing, ended};
use crate::{
    method::{By, Capture, Purpose, Sharing, StepIndex, Verb},
    session::{Entry, EntryId, PersonId, Pick, Place},
    words::one_line,
};

/// Something that was written: kept, or still being typed when the session was left.
#[derive(Clone, Copy)]
pub(super) struct Note<'a> {
    /// Whose words, where that may be told; nobody's for the group as one.
    pub(super) person: Option<PersonId>,
    /// The earlier entry that it answers.
    pub(super) about: Option<EntryId>,
    /// One text per field.
    pub(super) texts: &'a [String],
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
    /// What a capture has for the group to read: nothing typed is ever missing, unless its author
    /// alone may read it, or nobody. Without names they stand by what they say: the order in which
    /// they were written would tell whose they are.
    pub(super) fn notes(&self, capture: &'a Capture) -> Vec<Note<'a>> {
        let mut notes = if self.is_covered(capture) { Vec::new() } else { self.written(capture) };
        match capture.report {
            Sharing::Names => {}
            Sharing::NoNames => {
                for note in &mut notes {
                    note.person = None;
                }
                notes.sort_by_cached_key(|note| note.texts.join(" ").to_lowercase());
            }
            Sharing::Personal => notes.retain(|note| note.person.is_none()),
            Sharing::None => notes.clear(),
        }
        notes
    }

    /// All that stands in a capture, what was left unfinished included.
    pub(super) fn written(&self, capture: &'a Capture) -> Vec<Note<'a>> {
        let drafts = self.state.drafts();
        let mut notes = Vec::new();
        for entry in self.state.entries(&capture.id) {
            let kept = Note::kept(entry);
            let change = drafts.get(&Place::Entry(entry.id));
            let change = change.map(|texts| Note { texts, state: Kept::Change, ..kept });
            notes.extend([kept].into_iter().chain(change));
        }
        for (place, texts) in drafts {
            match place {
                Place::New { capture: id, person, about } if *id == capture.id => {
                    let (person, about) = (*person, *about);
                    notes.push(Note { person, about, texts, state: Kept::Unfinished });
                }
                _ => {}
            }
        }
        notes
    }

    /// Whether what was written in a capture is still to be uncovered.
    pub(super) fn is_covered(&self, capture: &'a Capture) -> bool {
        self.state.is_covered(capture) && !self.written(capture).is_empty()
    }

    /// Whether the group may read what each wrote in a capture.
    pub(super) fn is_shared(&self, capture: &'a Capture) -> bool {
        matches!(capture.report, Sharing::Names | Sharing::NoNames) && !self.is_covered(capture)
    }

    /// The people who passed in a step and of whom the capture that asked them holds nothing. Only
    /// the first capture in which each person writes tells of it.
    pub(super) fn passed(&self, step: StepIndex, capture: &'a Capture) -> Vec<PersonId> {
        let mut captures = self.state.method().steps[step].captures.iter();
        let first = captures.find(|capture| asks_each(capture));
        let told = first == Some(capture) && capture.report == Sharing::Names;
        let Some(round) = self.state.round(step).filter(|_| told) else { return Vec::new() };
        let wrote: Vec<_> = self.written(capture).iter().filter_map(|note| note.person).collect();
        round.passed.iter().copied().filter(|person| !wrote.contains(person)).collect()
    }

    /// What was written in a capture, line by line. `beside` holds what the same chapter tells.
    pub(super) fn told(
        &self,
        step: StepIndex,
        capture: &'a Capture,
        beside: &[Standing<'a>],
    ) -> Vec<Text> {
        let notes = self.notes(capture);
        let answers = answers_to(capture, beside);
        let mut lines = Vec::new();
        for (index, note) in notes.iter().enumerate() {
            let named = self.is_named((step, capture), note);
            let first = notes[..index].iter().all(|earlier| earlier.person != note.person);
            match &capture.verb {
                Verb::Reword { .. } => {
                    lines.extend(self.versions((step, capture), note, (named, first)));
                }
                Verb::Answer { from, .. } => {
                    let line = || self.line(capture, note, named);
                    let question = self.question(from, note);
                    let stands_there = beside.iter().any(|(_, asked)| asked.id == *from);
                    match question {
                        Some(_) if stands_there => {} // told there
                        Some(question) => lines.push(question.and_plain(" ").and(&line())),
                        None => lines.push(line()),
                    }
                }
                _ if answers.is_empty() => lines.push(self.line(capture, note, named)),
                _ => lines.push(self.answered(capture, note, named, &answers)),
            }
        }
        lines
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
    fn versions(
        &self,
        (step, capture): Standing<'a>,
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
        let before = first.then(|| self.first_version((step, capture), note.person)).flatten();
        let before = before.map(|(capture, entry)| {
            version("report-before", "report-before-by", &said(capture, &entry.texts))
        });
        let after = version("report-after", "report-after-by", &self.line(capture, note, false));
        before.into_iter().chain([after]).collect()
    }

    /// The entry that somebody said anew: what was chosen last of theirs or the group's, else the
    /// last. None where it would tell whose words are whose.
    fn first_version(
        &self,
        (step, capture): Standing<'a>,
        person: Option<PersonId>,
    ) -> Option<(&'a Capture, &'a Entry)> {
        let (_, before) = self.state.method().capture(capture.verb.source()?)?;
        let of_all = before.report == Sharing::NoNames && person.is_none();
        let may_be_told = capture.report == Sharing::Names
            && self.is_shared(before)
            && (before.report == Sharing::Names || of_all);
        let theirs = |entry: &&Entry| {
            let same = [person, entry.person].contains(&None) || entry.person == person;
            same && entry.capture == before.id
        };
        let chosen = || {
            let earlier = self.captures().filter(|(at, _)| *at <= step);
            let picks = earlier.flat_map(|(_, capture)| self.state.picks(&capture.id));
            picks.filter_map(|pick| self.state.entry(pick.entry)).filter(theirs).last()
        };
        let written = || self.state.entries(&before.id).filter(theirs).last();
        let entry = Some(()).filter(|()| may_be_told).and_then(|()| chosen().or_else(written));
        entry.map(|entry| (before, entry))
    }

    fn is_chosen(&self, note: &Note<'_>) -> bool {
        self.picks().any(|pick| note.state == Kept::Entry(pick.entry))
    }

    fn picks(&self) -> impl Iterator<Item = &'a Pick> {
        self.captures().flat_map(|(_, capture)| self.state.picks(&capture.id))
    }

    /// What became of a note, in brackets: ` (besproken, om: urgentie; spreekt aan)`.
    fn remarks(&self, note: &Note<'_>) -> String {
        in_brackets(&self.became(note))
    }

    /// What became of a note.
    pub(super) fn became(&self, note: &Note<'_>) -> Vec<String> {
        match note.state {
            Kept::Entry(entry) => {
                self.captures().filter_map(|standing| self.verdict(standing, entry)).collect()
            }
            Kept::Unfinished => vec![self.words.say("report-unfinished")],
            Kept::Change => vec![self.words.say("report-unfinished-change")],
        }
    }

    /// What a capture made of an entry: its place on the scale, or that it was chosen and why, with
    /// the votes it got.
    fn verdict(&self, (step, capture): Standing<'_>, entry: EntryId) -> Option<String> {
        match &capture.verb {
            Verb::Rate { scale, .. } => {
                scale.get(self.state.rating(&capture.id, entry)?).map(|word| one_line(word))
            }
            Verb::Pick { presenter, .. } => {
                let votes = Some(self.state.votes(&capture.id, entry)).filter(|&votes| votes > 0);
                let votes =
                    |key: &str| votes.map(|votes| self.words.fill(key, &[("votes", votes.into())]));
                let Some(pick) = self.state.picks(&capture.id).find(|pick| pick.entry == entry)
                else {
                    return votes("report-votes");
                };
                let discussed = *presenter && self.state.went_on_with(step);
                let key = if discussed { "report-discussed" } else { "report-chosen" };
                let ground = pick.ground.as_ref().map(|ground| {
                    self.words.fill("report-ground", &[("ground", one_line(ground).into())])
                });
                let votes = votes("report-with-votes").unwrap_or_default();
                Some(self.words.say(key) + &votes + &ground.unwrap_or_default())
            }
            Verb::Write | Verb::Reword { .. } | Verb::Answer { .. } | Verb::Assign { .. } => None,
        }
    }
}

impl<'a> Note<'a> {
    /// The entry that it is, if it was kept.
    pub(super) fn entry(&self) -> Option<EntryId> {
        match self.state {
            Kept::Entry(entry) => Some(entry),
            Kept::Unfinished | Kept::Change => None,
        }
    }

    fn kept(entry: &'a Entry) -> Self {
        Self {
            person: entry.person,
            about: entry.about,
            texts: &entry.texts,
            state: Kept::Entry(entry.id),
        }
    }
}

/// Remarks as they stand behind what they are about; nothing where there are none.
pub(super) fn in_brackets(remarks: &[String]) -> String {
    if remarks.is_empty() { String::new() } else { format!(" ({})", remarks.join("; ")) }
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
