//! What is still missing before a report is saved, and what the next meeting should know of this
//! one.

use super::note::said;
use crate::{
    method::{Capture, Purpose},
    session::{Gap, PersonId, Place, State},
    words::{Arg, Words, one_line},
};
use std::collections::BTreeSet;

/// One gentle line for each thing that the steps asked for and that is not there. A step that was
/// skipped asks for nothing, and what is longer than it was meant to be is not missing.
pub fn gaps(state: &State, words: &Words) -> Vec<String> {
    let hints = Hints { state, words };
    let steps = 0..state.method().steps.len();
    let visited = steps.filter(|&step| state.track(step).visited && !state.track(step).skipped);
    let gaps: Vec<Gap> = visited.flat_map(|step| state.gaps(step)).collect();
    let mut lines: Vec<String> = gaps.iter().flat_map(|gap| hints.missing(gap)).collect();
    lines.extend(hints.unfilled(&gaps));
    lines.extend(hints.unfinished());
    lines
}

/// What was promised: who, and what in one line, for [`Earlier`](crate::session::Earlier).
pub fn promises(state: &State, words: &Words) -> Vec<(String, String)> {
    let captures = state.method().steps.iter().flat_map(|step| &step.captures);
    let actions = captures.filter(|capture| capture.purpose == Purpose::Action);
    let promised = actions.flat_map(|capture| {
        state.entries(&capture.id).map(move |entry| {
            let who = match entry.person {
                Some(person) => one_line(state.name(person)),
                None => words.say("report-the-group"),
            };
            (who, one_line(&said(capture, &entry.texts).raw()))
        })
    });
    promised.collect()
}

struct Hints<'a> {
    state: &'a State,
    words: &'a Words,
}

impl Hints<'_> {
    fn missing(&self, gap: &Gap) -> Vec<String> {
        match gap {
            Gap::Unwritten { capture, people } => self.unwritten(capture, people),
            Gap::Unchosen { capture } => {
                let capture = self.state.capture(capture);
                let args = capture.map(|capture| self.about(capture));
                args.map(|args| self.words.fill("report-gap-unchosen", &args)).into_iter().collect()
            }
            Gap::Unfilled { .. } | Gap::Long { .. } | Gap::Wordy { .. } | Gap::Many { .. } => {
                Vec::new()
            }
        }
    }

    /// Whose words are missing: those who wrote nothing apart from those who could write more. Who
    /// is still writing is told elsewhere.
    fn unwritten(&self, capture: &str, people: &[PersonId]) -> Vec<String> {
        let Some(capture) = self.state.capture(capture) else { return Vec::new() };
        let wrote = |person| self.state.entries(&capture.id).any(|entry| entry.person == person);
        let writes = |person| {
            let place = Place::New { capture: capture.id.clone(), person, about: None };
            self.state.drafts().contains_key(&place)
        };
        if people.is_empty() {
            let key = if self.state.entries(&capture.id).next().is_some() {
                "report-gap-few"
            } else {
                "report-gap-unwritten"
            };
            let line = (!writes(None)).then(|| self.words.fill(key, &self.about(capture)));
            return line.into_iter().collect();
        }
        let silent = people.iter().copied().filter(|&person| !writes(Some(person)));
        let (some, none): (Vec<_>, Vec<_>) = silent.partition(|&person| wrote(Some(person)));
        let lines = [("report-gap-unwritten-by", none), ("report-gap-few-by", some)];
        let lines = lines.into_iter().filter(|(_, people)| !people.is_empty());
        lines.map(|(key, people)| self.of(key, capture, &people)).collect()
    }

    /// The parts that entries lack: one line for each part, however many entries lack it.
    fn unfilled(&self, gaps: &[Gap]) -> Vec<String> {
        let mut parts: Vec<(&Capture, usize, Vec<Option<PersonId>>)> = Vec::new();
        for gap in gaps {
            let Gap::Unfilled { entry, field } = gap else { continue };
            let Some(entry) = self.state.entry(*entry) else { continue };
            let Some(capture) = self.state.capture(&entry.capture) else { continue };
            let known = parts.iter_mut().find(|(of, part, _)| of.id == capture.id && part == field);
            match known {
                Some((.., people)) => people.push(entry.person),
                None => parts.push((capture, *field, vec![entry.person])),
            }
        }
        let line = |(capture, field, people): (&Capture, usize, Vec<Option<PersonId>>)| {
            let mut args = self.about(capture);
            args.push(("field", one_line(&capture.fields[field].title).into()));
            args.push(("count", people.len().into()));
            let named: BTreeSet<PersonId> = people.iter().copied().flatten().collect();
            if named.is_empty() {
                return self.words.fill("report-gap-unfilled", &args);
            }
            args.push(("people", self.names(named).into()));
            self.words.fill("report-gap-unfilled-by", &args)
        };
        parts.into_iter().map(line).collect()
    }

    /// The captures in which something is still being written, each once.
    fn unfinished(&self) -> Vec<String> {
        let captures = self.state.method().steps.iter().flat_map(|step| &step.captures);
        let lines = captures.filter_map(|capture| {
            let writers = self.writers(capture);
            let named: BTreeSet<PersonId> = writers.iter().copied().flatten().collect();
            match (writers.is_empty(), named.is_empty()) {
                (true, _) => None,
                (_, true) => Some(self.words.fill("report-gap-unfinished", &self.about(capture))),
                _ => Some(self.of("report-gap-unfinished-by", capture, &named)),
            }
        });
        lines.collect()
    }

    /// Whose words are still being written in a capture.
    fn writers(&self, capture: &Capture) -> Vec<Option<PersonId>> {
        let writer = |place: &Place| match place {
            Place::New { capture, person, .. } => Some((capture.clone(), *person)),
            Place::Entry(entry) => {
                let entry = self.state.entry(*entry).filter(|entry| !entry.withdrawn)?;
                Some((entry.capture.clone(), entry.person))
            }
        };
        let writers = self.state.drafts().keys().filter_map(writer);
        writers.filter(|(id, _)| *id == capture.id).map(|(_, person)| person).collect()
    }

    fn of<'p>(
        &self,
        key: &str,
        capture: &Capture,
        people: impl IntoIterator<Item = &'p PersonId>,
    ) -> String {
        let mut args = self.about(capture);
        args.push(("people", self.names(people.into_iter().copied()).into()));
        self.words.fill(key, &args)
    }

    fn names(&self, people: impl IntoIterator<Item = PersonId>) -> String {
        let names = people.into_iter().map(|person| one_line(self.state.name(person)));
        let names: Vec<String> = names.collect();
        self.words.list(&names.iter().map(String::as_str).collect::<Vec<_>>())
    }

    /// What a line can call a capture: its title, and its purpose if no other has the same.
    fn about(&self, capture: &Capture) -> Vec<(&'static str, Arg)> {
        let captures = self.state.method().steps.iter().flat_map(|step| &step.captures);
        let alike =
            captures.filter(|other| other.purpose == capture.purpose && other.verb == capture.verb);
        let purpose = if alike.count() == 1 { capture.purpose.word() } else { "note" };
        vec![("title", one_line(&capture.title).into()), ("purpose", purpose.into())]
    }
}
