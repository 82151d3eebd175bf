//! What is still missing before a report is saved, and what the next meeting should know of this
//! one.

use super::{Teller, asked, chapter::Chapter, ended};
use crate::{
    group::{self, Action, Actor, actions},
    method::{Capture, Sharing},
    session::{ActionId, Earlier, EntryId, Gap, PersonId, Place, Promise, Settlement, State},
    words::{Arg, Words, one_line},
};
use std::collections::BTreeSet;

/// One gentle line for each thing that the steps asked for and that is not there, or that there is
/// too much of to read. A step that was skipped asks for nothing, and where a sentence ends is a
/// guess that is no reason to bother anybody now.
pub fn gaps(state: &State, words: &Words) -> Vec<String> {
    let hints = Teller::new(state, state.latest(), words);
    let steps = 0..state.method().steps.len();
    let visited = steps.filter(|&step| state.track(step).visited && !state.track(step).skipped);
    let gaps: Vec<Gap> = visited.flat_map(|step| state.gaps(step)).collect();
    let gaps: Vec<Gap> = gaps.into_iter().filter(|gap| hints.is_hinted(gap)).collect();
    let mut lines: Vec<String> = gaps.iter().flat_map(|gap| hints.missing(gap)).collect();
    lines.extend(hints.unfilled(&gaps));
    lines.extend(hints.too_much(&gaps));
    lines.extend(hints.unfinished());
    lines
}

/// An action as it is told: who, and what in one line.
pub fn promise(action: &Action, words: &Words) -> (String, String) {
    let who = match &action.who {
        Actor::Person(name) => name.clone(),
        Actor::Somebody => words.say("report-somebody"),
        Actor::Group => words.say("report-the-group"),
    };
    let parts = action.parts.iter().map(|(title, text)| match title.as_str() {
        "" => ended(text),
        title => format!("{} {}", asked(title), ended(text)),
    });
    let what = match action.parts.as_slice() {
        [(title, text)] if title.is_empty() => text.clone(),
        _ => parts.collect::<Vec<_>>().join(" "),
    };
    (who, what)
}

/// What was promised and is open, for [`Earlier`](crate::session::Earlier): what an earlier meeting
/// left open and this one did not close, then what was promised in it. What was told `since` of any of
/// them counts instead.
pub fn promises(state: &State, since: &[group::Tracked], words: &Words) -> Vec<Promise> {
    let session = &state.opening().session;
    let promised = actions(state).into_iter().map(|action| {
        let (who, what) = promise(&action, words);
        let action = ActionId { session: session.clone(), entry: action.entry };
        Promise { who, what, action: Some(action) }
    });
    let is_open = |promise: &Promise, here: bool| {
        let told = since.iter().find(|it| Some(&it.id) == promise.action.as_ref());
        told.map_or(here, group::Tracked::is_open)
    };
    let here = before(state).chain(promised.map(|promise| (promise, true)));
    let open = here.filter(|(promise, here)| is_open(promise, *here));
    open.map(|(promise, _)| promise).take(Earlier::MOST_PROMISES).collect()
}

/// What was promised before, and whether this meeting left it open. What nobody can name is told once,
/// and not handed on.
fn before(state: &State) -> impl Iterator<Item = (Promise, bool)> {
    let is_open = |settled: Option<&Settlement>| {
        settled.and_then(|settled| settled.outcome).is_none_or(|outcome| !outcome.closes())
    };
    let promises = state.promises().filter(|(promise, _)| promise.action.is_some());
    promises.map(move |(promise, settled)| (promise.clone(), is_open(settled)))
}

impl Teller<'_> {
    fn missing(&self, gap: &Gap) -> Vec<String> {
        match gap {
            Gap::Unwritten { capture, people } => self.unwritten(capture, people),
            Gap::Unchosen { capture } => {
                let capture = self.state.capture(capture);
                let args = capture.map(|capture| self.about(capture));
                args.map(|args| self.words.fill("report-gap-unchosen", &args)).into_iter().collect()
            }
            // Told together.
            Gap::Unfilled { .. } | Gap::Long { .. } | Gap::Wordy { .. } | Gap::Many { .. } => {
                Vec::new()
            }
        }
    }

    /// Whether anybody is to hear of a gap: what nobody will read need not be whole.
    fn is_hinted(&self, gap: &Gap) -> bool {
        let capture = self.capture_of(gap);
        capture.is_some_and(|capture| capture.report != Sharing::None)
    }

    fn capture_of(&self, gap: &Gap) -> Option<&Capture> {
        match gap {
            Gap::Unwritten { capture, .. }
            | Gap::Unchosen { capture }
            | Gap::Many { capture, .. } => self.state.capture(capture),
            Gap::Unfilled { entry, .. } | Gap::Long { entry, .. } | Gap::Wordy { entry, .. } => {
                self.state.capture(&self.state.entry(*entry)?.capture)
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
        if capture.report == Sharing::NoNames {
            let line = || self.words.fill("report-gap-few", &self.about(capture));
            return (some.len() + none.len() > 0).then(line).into_iter().collect();
        }
        let lines = [("report-gap-unwritten-by", none), ("report-gap-few-by", some)];
        let lines = lines.into_iter().filter(|(_, people)| !people.is_empty());
        lines.map(|(key, people)| self.of(key, capture, &people)).collect()
    }

    /// The parts that entries lack: one line for each part, however many entries lack it.
    fn unfilled(&self, gaps: &[Gap]) -> Vec<String> {
        let mut parts: Vec<(&Capture, usize, Vec<Option<PersonId>>)> = Vec::new();
        for gap in gaps {
            let Gap::Unfilled { entry, field } = gap else { continue };
            let Some(capture) = self.capture_of(gap) else { continue };
            let person = self.author(capture, *entry);
            let known = parts.iter_mut().find(|(of, part, _)| of.id == capture.id && part == field);
            match known {
                Some((.., people)) => people.push(person),
                None => parts.push((capture, *field, vec![person])),
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

    /// What is more than was asked for: one line for each capture, however many entries are.
    fn too_much(&self, gaps: &[Gap]) -> Vec<String> {
        let mut parts: Vec<(&Capture, [&str; 2], usize, BTreeSet<PersonId>)> = Vec::new();
        for gap in gaps {
            let Some(capture) = self.capture_of(gap) else { continue };
            let (keys, most, person) = match gap {
                Gap::Wordy { entry, most, .. } => {
                    let keys = ["report-gap-wordy", "report-gap-wordy-by"];
                    (keys, *most, self.author(capture, *entry))
                }
                Gap::Many { person, most, .. } => {
                    let keys = ["report-gap-many", "report-gap-many-by"];
                    (keys, *most, person.filter(|_| capture.report != Sharing::NoNames))
                }
                _ => continue,
            };
            let known = parts.iter_mut().find(|(of, by, ..)| of.id == capture.id && *by == keys);
            match known {
                Some((.., people)) => people.extend(person),
                None => parts.push((capture, keys, most, person.into_iter().collect())),
            }
        }
        let line =
            |(capture, [all, by], most, people): (&Capture, [&str; 2], usize, BTreeSet<_>)| {
                let mut args = self.about(capture);
                args.push(("most", most.into()));
                let key = if people.is_empty() { all } else { by };
                args.push(("people", self.names(people).into()));
                self.words.fill(key, &args)
            };
        parts.into_iter().map(line).collect()
    }

    /// Whose words an entry holds, where that may be told.
    fn author(&self, capture: &Capture, entry: EntryId) -> Option<PersonId> {
        let person = self.state.entry(entry)?.person;
        person.filter(|_| capture.report != Sharing::NoNames)
    }

    /// The captures in which something is still being written, each once.
    fn unfinished(&self) -> Vec<String> {
        let captures = self.all_captures().map(|(_, capture)| capture);
        let lines =
            captures.filter(|capture| capture.report != Sharing::None).filter_map(|capture| {
                let writers = self.writers(capture);
                let named: BTreeSet<PersonId> = writers.iter().copied().flatten().collect();
                let named =
                    if capture.report == Sharing::NoNames { BTreeSet::new() } else { named };
                match (writers.is_empty(), named.is_empty()) {
                    (true, _) => None,
                    (_, true) => {
                        Some(self.words.fill("report-gap-unfinished", &self.about(capture)))
                    }
                    _ => Some(self.of("report-gap-unfinished-by", capture, &named)),
                }
            });
        lines.chain(self.untold()).collect()
    }

    /// Of whose promises it is still being written how they went.
    fn untold(&self) -> impl Iterator<Item = String> {
        let drafts = self.state.drafts().keys();
        let promises = drafts.filter_map(|place| match place {
            Place::Promise(action) => self.state.promise(action),
            _ => None,
        });
        promises.map(|promise| {
            let name = [("name", one_line(&promise.who).into())];
            self.words.fill("report-gap-unfinished-promise", &name)
        })
    }

    /// Whose words are still being written in a capture.
    fn writers(&self, capture: &Capture) -> Vec<Option<PersonId>> {
        let writer = |place: &Place| match place {
            Place::New { capture, person, .. } => Some((capture.clone(), *person)),
            Place::Promise(_) => None, // of no capture
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

    /// What a line can call a capture: its title, and its purpose if no other has the same.
    fn about(&self, capture: &Capture) -> Vec<(&'static str, Arg)> {
        let alike = self.all_captures().filter(|(step, other)| {
            let is_alike = other.purpose == capture.purpose && other.verb == capture.verb;
            is_alike && self.state.script().belongs(*step)
        });
        let purpose = if alike.count() == 1 { capture.purpose.word() } else { "note" };
        let place = self.state.method().capture(&capture.id);
        let title = place.map_or_else(String::new, |place| self.label(Chapter::Cases, place));
        vec![("title", title.into()), ("purpose", purpose.into())]
    }
}
