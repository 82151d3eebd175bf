//! How each event changes a [`State`]. Total: what makes no sense is passed over.

use crate::{
    method::{AtEnd, StepIndex},
    moment::{Moment, Span},
};
use std::collections::BTreeMap;

use super::{
    event::{EntryId, Event, Moving, Opening, PersonId, Place, Stamped},
    state::{Away, Entry, Pick, State, Track},
};

impl State {
    /// The state after the event that begins a session; nothing after any other event, or when the
    /// opening does not hold together.
    pub fn open(first: &Stamped) -> Option<Self> {
        let opening = first.opens()?;
        if !opening.is_sound() {
            return None;
        }
        let mut state = Self::fresh(opening.clone(), first.at);
        state.log.push(first.clone());
        state.next_seq = first.seq + 1;
        Some(state)
    }

    /// The state after all these events; nothing if the first does not begin a session.
    pub fn replay(events: impl IntoIterator<Item = Stamped>) -> Option<Self> {
        let mut events = events.into_iter();
        let mut state = Self::open(&events.next()?)?;
        let mut undone = false;
        for stamped in events {
            undone |= state.remember(&stamped);
            if !undone {
                state.fold(&stamped);
            }
        }
        if undone {
            state.refold();
        }
        Some(state)
    }

    /// Takes one more event in.
    pub fn apply(&mut self, stamped: &Stamped) {
        if self.remember(stamped) {
            self.refold();
        } else {
            self.fold(stamped);
        }
    }

    /// The number that the next event gets.
    pub fn next_seq(&self) -> u64 {
        self.next_seq
    }

    fn fresh(opening: Opening, started: Moment) -> Self {
        let position = opening.held().next().unwrap_or_default();
        let tracks = vec![Track::default(); opening.method.steps.len()];
        let mut state = Self {
            opening,
            started,
            log: Vec::new(),
            next_seq: 0,
            latest: started,
            position,
            running: Some(started),
            paused: None,
            pauses: Span::ZERO,
            plan_began: None,
            tracks,
            rounds: BTreeMap::new(),
            entries: BTreeMap::new(),
            drafts: BTreeMap::new(),
            picks: BTreeMap::new(),
            ratings: BTreeMap::new(),
            away: Vec::new(),
            excluded: Span::ZERO,
            ended: None,
            reports: BTreeMap::new(),
        };
        state.enter(position, started);
        state
    }

    /// Adds an event to the log; tells whether it undid an earlier one, so that the log must be
    /// folded anew.
    fn remember(&mut self, stamped: &Stamped) -> bool {
        self.next_seq = self.next_seq.max(stamped.seq.saturating_add(1));
        self.latest = self.latest.max(stamped.at);
        let Event::Undone { seq } = stamped.event else {
            self.log.push(stamped.clone());
            return false;
        };
        let found = self.log.iter().rposition(|earlier| earlier.seq == seq);
        let Some(index) = found.filter(|&index| self.log[index].event.can_be_undone()) else {
            return false;
        };
        // Words once written are never lost: an entry that is undone is a draft again.
        match self.log[index].event.clone() {
            Event::Written { capture, person, texts } => {
                let place = Place::New { capture, person };
                self.log[index].event = Event::Drafted { place, texts };
            }
            _ => drop(self.log.remove(index)),
        }
        true
    }

    fn refold(&mut self) {
        let log = std::mem::take(&mut self.log);
        let (next_seq, latest) = (self.next_seq, self.latest);
        *self = Self::fresh(self.opening.clone(), self.started);
        for stamped in &log {
            self.fold(stamped);
        }
        self.log = log;
        (self.next_seq, self.latest) = (next_seq, latest);
    }

    fn fold(&mut self, Stamped { seq, at, event }: &Stamped) {
        let at = *at;
        match event {
            Event::Moved { to, how } => self.fold_moved(to, *how, at),
            Event::Paused if self.running.is_some() => {
                self.settle(at);
                self.running = None;
                self.paused = Some(at);
            }
            Event::Resumed if self.ended.is_none() => {
                self.end_pause(at);
                self.running = self.running.or(Some(at));
            }
            Event::Opened(_) | Event::Undone { .. } | Event::Paused | Event::Resumed => {}
            Event::Extended { step, by } => {
                if let Some(step) = self.opening.method.step(step) {
                    self.tracks[step].extra += *by;
                }
            }
            Event::Turned { passed } => self.turn(*passed, at),
            Event::Drafted { place, texts } => self.fold_drafted(place, texts),
            Event::Written { capture, person, texts } => {
                self.fold_written(EntryId(*seq), capture, *person, texts);
            }
            Event::Edited { entry, texts } => {
                self.drafts.remove(&Place::Entry(*entry));
                if let Some(entry) = self.entries.get_mut(entry) {
                    let before = std::mem::replace(&mut entry.texts, texts.clone());
                    entry.earlier.push(before);
                }
            }
            Event::Withdrawn { entry } => {
                self.drafts.remove(&Place::Entry(*entry));
                if let Some(entry) = self.entries.get_mut(entry) {
                    entry.withdrawn = true;
                }
            }
            Event::Picked { capture, entry, ground } => {
                let pick = Pick { entry: *entry, ground: ground.clone() };
                self.picks.insert(capture.clone(), pick);
            }
            Event::Rated { capture, entry, place } => {
                let ratings = self.ratings.entry(capture.clone()).or_default();
                match place {
                    Some(place) => ratings.insert(*entry, *place),
                    None => ratings.remove(entry),
                };
            }
            Event::Away { since } => {
                if self.running.is_some() {
                    self.away.push(Away { step: self.position, since: *since, until: at });
                }
            }
            Event::Excluded => {
                for away in std::mem::take(&mut self.away) {
                    self.tracks[away.step].spent -= away.length();
                    self.excluded += away.length();
                }
            }
            Event::Ended => {
                self.settle(at);
                self.end_pause(at);
                self.running = None;
                self.ended = Some(at);
            }
            Event::Reported { file, crc } => drop(self.reports.insert(file.clone(), *crc)),
        }
    }

    fn fold_moved(&mut self, to: &str, how: Moving, at: Moment) {
        let Some(to) = self.opening.method.step(to) else { return };
        if self.ended.is_some() || self.opening.method.steps[to].has_parts {
            return;
        }
        self.settle(at);
        self.tracks[self.position].skipped = how == Moving::Skip;
        self.enter(to, at);
    }

    fn fold_drafted(&mut self, place: &Place, texts: &[String]) {
        let unchanged = match place {
            Place::Entry(entry) => self.entries.get(entry).is_none_or(|entry| entry.texts == texts),
            Place::New { .. } => texts.iter().all(|text| text.trim().is_empty()),
        };
        if unchanged {
            self.drafts.remove(place);
        } else {
            self.drafts.insert(place.clone(), texts.to_vec());
        }
    }

    fn fold_written(
        &mut self,
        id: EntryId,
        capture: &str,
        person: Option<PersonId>,
        texts: &[String],
    ) {
        self.drafts.remove(&Place::New { capture: capture.to_owned(), person });
        let entry = Entry {
            id,
            capture: capture.to_owned(),
            person,
            texts: texts.to_vec(),
            earlier: Vec::new(),
            withdrawn: false,
        };
        self.entries.insert(id, entry);
    }

    /// Makes `step` the running one.
    fn enter(&mut self, step: StepIndex, at: Moment) {
        self.position = step;
        self.tracks[step].visited = true;
        self.tracks[step].skipped = false;
        if self.plan_began.is_none() && self.opening.plan[step].is_some() {
            self.plan_began = Some(at);
        }
        self.begin_round(step);
    }

    /// Books the time that ran until now on the running step.
    pub(super) fn settle(&mut self, at: Moment) {
        if let Some(since) = self.running {
            self.tracks[self.position].spent += (at - since).or_zero();
            self.running = Some(since.max(at));
        }
    }

    fn end_pause(&mut self, at: Moment) {
        if let Some(since) = self.paused.take() {
            self.pauses += (at - since).or_zero();
        }
    }

    /// The next moment at which something happens by itself: the end of a running step that gives
    /// way to the next. May change after every event; coming back too early does no harm.
    #[must_use]
    pub fn next_deadline(&self) -> Option<Moment> {
        let step = &self.opening.method.steps[self.position];
        let goes_on = step.at_end == AtEnd::Next && self.after(self.position).is_some();
        let left = self.allotted(self.position)? - self.tracks[self.position].spent;
        goes_on.then_some(self.running? + left.or_zero())
    }

    /// The step held after this one.
    pub fn after(&self, step: StepIndex) -> Option<StepIndex> {
        self.opening.held().find(|&other| other > step)
    }

    /// The step held before this one.
    pub fn before(&self, step: StepIndex) -> Option<StepIndex> {
        self.opening.held().rev().find(|&other| other < step)
    }
}
