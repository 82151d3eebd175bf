//! The log of a session: what happened, and how something is taken back out of it.

use super::{
    event::{EntryId, Event, Place, Stamped},
    state::State,
};

impl State {
    /// Adds an event to the log; tells whether it undid an earlier one, so that the log must be
    /// folded anew.
    pub(super) fn remember(&mut self, stamped: &Stamped) -> bool {
        self.next_seq = self.next_seq.max(stamped.seq.saturating_add(1));
        self.latest = self.latest.max(stamped.at);
        let Event::Undone { seq } = stamped.event else {
            self.log_in(stamped.clone());
            return false;
        };
        let found = self.log.binary_search_by_key(&seq, |earlier| earlier.seq).ok();
        let Some(index) = found.filter(|&index| self.can_be_undone(&self.log[index])) else {
            return false;
        };
        self.take_back(index, stamped);
        true
    }

    /// Whether the facilitator did this, and it counts still.
    pub(super) fn can_be_undone(&self, stamped: &Stamped) -> bool {
        stamped.event.can_be_undone() && !self.unjoined.contains(&stamped.seq)
    }

    /// Adds an event to the log.
    fn log_in(&mut self, stamped: Stamped) {
        let place = match &stamped.event {
            Event::Drafted { place, .. } => Some(place.clone()),
            Event::Written { capture, person, about, .. } => {
                Some(Place::New { capture: capture.clone(), person: *person, about: *about })
            }
            _ => None,
        };
        if let Some(place) = place {
            self.begun.insert(place, self.log.len());
        }
        self.log.push(stamped);
    }

    /// Takes an event back out of the log. Words once written are never lost: what they said is a
    /// draft again, and stands before what was begun in the same place since. What an entry said
    /// before it was changed is no longer anybody's last word: of that only the change comes back.
    ///
    /// Somebody who joined keeps the number, and was never there: what was said under it since stays theirs.
    fn take_back(&mut self, index: usize, undone: &Stamped) {
        let stamped = &self.log[index];
        if matches!(stamped.event, Event::Joined { .. }) {
            self.unjoined.insert(stamped.seq);
            return;
        }
        match self.strike(index) {
            Event::Written { capture, person, about, texts } => {
                let changed = Place::Entry(EntryId(self.log[index].seq));
                let mut texts = self.take_begun_since(index, &changed).unwrap_or(texts);
                let place = Place::New { capture, person, about };
                if let Some(later) = self.take_begun_since(index, &place) {
                    join(&mut texts, &later);
                }
                let event = Event::Drafted { place, texts };
                self.log_in(Stamped { event, ..undone.clone() });
            }
            Event::Settled { promise, text: Some(text), .. } if !text.is_empty() => {
                self.leave_begun(index, Place::Promise(promise), vec![text]);
            }
            Event::Edited { entry, texts } => self.leave_begun(index, Place::Entry(entry), texts),
            _ => {}
        }
    }

    /// Leaves what was struck out at `index` as what was begun there.
    fn leave_begun(&mut self, index: usize, place: Place, texts: Vec<String>) {
        let last = self.begun.entry(place.clone()).or_default();
        *last = index.max(*last);
        self.log[index].event = Event::Drafted { place, texts };
    }

    /// Takes out what happened. Its line stays, without a meaning: the numbers of the log go on
    /// rising, and none of them moves.
    fn strike(&mut self, index: usize) -> Event {
        let stamped = &mut self.log[index];
        std::mem::replace(&mut stamped.event, Event::Undone { seq: stamped.seq })
    }

    /// Takes the draft in a place out of the log, as it was left there, if it was begun after
    /// `index`: a later one comes instead of it.
    fn take_begun_since(&mut self, index: usize, place: &Place) -> Option<Vec<String>> {
        let last = self.begun.get(place).copied().filter(|&last| last > index)?;
        if !matches!(self.log[last].event, Event::Drafted { .. }) {
            return None;
        }
        match self.strike(last) {
            Event::Drafted { texts, .. } => Some(texts).filter(|texts| !is_blank(texts)),
            _ => None,
        }
    }

    pub(super) fn refold(&mut self) {
        let (log, begun) = (std::mem::take(&mut self.log), std::mem::take(&mut self.begun));
        let (next_seq, latest) = (self.next_seq, self.latest);
        let unjoined = std::mem::take(&mut self.unjoined);
        // The start may have been set back: the first line has it as it was.
        let started = log.first().map_or(self.started, |first| first.at);
        *self = Self::fresh(self.opening.clone(), started);
        self.unjoined = unjoined;
        for stamped in &log {
            self.fold(stamped);
        }
        (self.log, self.begun) = (log, begun);
        (self.next_seq, self.latest) = (next_seq, latest);
    }
}

/// Puts texts before what was begun later, field by field. What would grow past all reading stays
/// as it is: no hand wrote it, and the journal has the rest.
fn join(texts: &mut [String], later: &[String]) {
    for (text, later) in texts.iter_mut().zip(later).filter(|(_, later)| !later.trim().is_empty()) {
        if text.len() + later.len() > LONGEST_DRAFT {
            continue;
        }
        if !text.is_empty() {
            text.push('\n');
        }
        text.push_str(later);
    }
}

const LONGEST_DRAFT: usize = 64 * 1024; // bytes: ten thousand words

pub(super) fn is_blank(texts: &[String]) -> bool {
    texts.iter().all(|text| text.trim().is_empty())
}
