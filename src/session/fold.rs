//! How each event changes a [`State`]. Total: what makes no sense is passed over.

use crate::{
    method::{AtEnd, StepIndex, Verb},
    moment::{Moment, Span},
};
use std::collections::{BTreeMap, BTreeSet};

use super::{
    event::{EntryId, Event, Moving, Place, Stamped},
    log::is_blank,
    opening::{Opening, PersonId},
    presence::Stay,
    projected::Face,
    state::{Away, Entry, Pick, State, Track},
    stretch::{Before, Stretch},
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
        state.next_seq = first.seq.saturating_add(1);
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

    pub(super) fn fresh(opening: Opening, started: Moment) -> Self {
        let script = opening.script().with(&opening.plan);
        let position = script.held().next().unwrap_or_default();
        let tracks = vec![Track::default(); script.len()];
        let whole = script.planned();
        let people = opening.people.clone();
        let mut state = Self {
            present: (0..people.len()).map(PersonId).collect(),
            stays: vec![vec![Stay::from(started)]; people.len()],
            people,
            opening,
            script,
            started,
            log: Vec::new(),
            next_seq: 0,
            latest: started,
            unjoined: BTreeSet::new(),
            position,
            running: Some(started),
            paused: None,
            break_until: None,
            stretch: Stretch::first(started),
            pauses: Span::ZERO,
            whole,
            plan_began: None,
            aim: None,
            tracks,
            rounds: BTreeMap::new(),
            entries: BTreeMap::new(),
            drafts: BTreeMap::new(),
            begun: BTreeMap::new(),
            picks: BTreeMap::new(),
            votes: BTreeMap::new(),
            assigned: BTreeMap::new(),
            ratings: BTreeMap::new(),
            settled: BTreeMap::new(),
            inactive: BTreeSet::new(),
            accepted: BTreeMap::new(),
            shown: None,
            flashed: None,
            face: Face::default(),
            away: Vec::new(),
            excluded: Span::ZERO,
            ended: None,
            reports: BTreeMap::new(),
        };
        state.enter(position, started);
        state
    }

    pub(super) fn fold(&mut self, Stamped { seq, at, event }: &Stamped) {
        let at = *at;
        match event {
            Event::Moved { to, how } => self.fold_moved(to, *how, at),
            Event::Paused { until } if self.ended.is_none() => {
                self.settle(at);
                self.break_until = *until;
                if self.running.take().is_some() {
                    self.paused = Some(at);
                }
            }
            Event::Resumed if self.ended.is_none() => {
                if self.running.is_none() {
                    self.begin_stretch(self.position, Before::Pause, at);
                }
                self.end_pause(at);
                self.running = self.running.or(Some(at));
            }
            Event::Opened(_) | Event::Undone { .. } | Event::Paused { .. } | Event::Resumed => {}
            Event::Extended { step, by } => {
                if let Some(step) = self.script.method.step(step) {
                    self.tracks[step].extra += *by;
                }
            }
            Event::Replanned { until, steps } => self.fold_replanned(*until, steps, at),
            Event::SetBack { by } => self.fold_set_back(*by, at),
            Event::Ordered { people } => self.fold_ordered(people, at),
            Event::Shown { capture } => self.shown.clone_from(capture),
            Event::Flashed => self.flashed = Some(at),
            Event::Faced { face } => self.face = *face,
            Event::Turned { passed } => self.turn(*passed, at),
            Event::Drafted { place, texts } => self.fold_drafted(place, texts),
            Event::Written { capture, person, about, texts } => {
                self.fold_written(EntryId(*seq), capture, (*person, *about), texts);
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
                self.renew_round(self.position, at); // perhaps the case that was chosen
            }
            Event::Picked { capture, entry, ground } => {
                self.fold_picked(capture, Pick { entry: *entry, ground: ground.clone() });
                self.renew_round(self.position, at);
            }
            Event::Unpicked { capture, entry } => {
                if let Some(picks) = self.picks.get_mut(capture) {
                    picks.retain(|pick| pick.entry != *entry);
                }
                self.renew_round(self.position, at);
            }
            Event::Voted { capture, entry, votes } => {
                self.votes.entry(capture.clone()).or_default().insert(*entry, *votes);
            }
            Event::Assigned { capture, people } => {
                let known = |person: &&PersonId| person.0 < self.people.len();
                let people = people.iter().filter(known).copied().collect();
                self.assigned.insert(capture.clone(), people);
                self.renew_round(self.position, at);
            }
            Event::Repeated { first, last, plan } => self.fold_repeated(first, last, plan, at),
            Event::Inserted { part, into, plan } => {
                self.fold_inserted(part, into.as_deref(), plan, at);
            }
            Event::Changed { method, plan, .. } => self.fold_changed(method, plan, at),
            Event::Joined { name, online } if self.unjoined.contains(seq) => {
                self.fold_unjoined(name, *online);
            }
            Event::Joined { name, online } => self.fold_joined(name, *online, at),
            Event::Came { person } => self.fold_came(*person, at),
            Event::Left { person } => self.fold_left(*person, at),
            Event::Placed { person, online } => {
                if let Some(person) = self.people.get_mut(person.0) {
                    person.online = *online;
                }
            }
            Event::Rated { capture, entry, place } => self.fold_rated(capture, *entry, *place),
            Event::Settled { promise, outcome, text } => {
                self.fold_settled(promise, *outcome, text.as_ref());
            }
            Event::TookPart { person, active } => self.fold_took_part(*person, *active),
            Event::Accepted { people, agrees } => self.fold_accepted(people, *agrees, at),
            Event::Away { since } => self.fold_away(*since, at),
            Event::Excluded => self.fold_excluded(),
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
        let Some(to) = self.script.method.step(to) else { return };
        let is_part = !self.script.method.steps[to].has_parts && self.script.belongs(to);
        if self.ended.is_some() || !is_part {
            return;
        }
        self.settle(at);
        self.tracks[self.position].skipped = how == Moving::Skip;
        self.enter(to, at);
    }

    fn fold_drafted(&mut self, place: &Place, texts: &[String]) {
        let unchanged = match place {
            Place::Entry(entry) => self.entries.get(entry).is_none_or(|entry| entry.texts == texts),
            Place::New { .. } => is_blank(texts),
            Place::Promise(promise) => {
                self.promise(promise).is_none() || texts.concat() == self.said_of(promise)
            }
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
        (person, about): (Option<PersonId>, Option<EntryId>),
        texts: &[String],
    ) {
        self.drafts.remove(&Place::New { capture: capture.to_owned(), person, about });
        let entry = Entry {
            id,
            capture: capture.to_owned(),
            person,
            about,
            texts: texts.to_vec(),
            earlier: Vec::new(),
            withdrawn: false,
        };
        self.entries.insert(id, entry);
    }

    /// One more choice; in a capture for one choice the only one.
    fn fold_picked(&mut self, capture: &str, pick: Pick) {
        let verb = self.script.method.capture(capture).map(|(_, capture)| &capture.verb);
        let most = if let Some(Verb::Pick { most, .. }) = verb { *most } else { 1 };
        let picks = self.picks.entry(capture.to_owned()).or_default();
        if most <= 1 {
            picks.clear();
        }
        match picks.iter_mut().find(|known| known.entry == pick.entry) {
            Some(known) => *known = pick,
            None => picks.push(pick),
        }
    }

    fn fold_rated(&mut self, capture: &str, entry: EntryId, place: Option<usize>) {
        let ratings = self.ratings.entry(capture.to_owned()).or_default();
        match place {
            Some(place) => ratings.insert(entry, place),
            None => ratings.remove(&entry),
        };
    }

    /// Only what the running step spent since its clock was last set can be taken out of it: what
    /// went before was not time away, or fell in a step that ended by itself.
    fn fold_away(&mut self, since: Moment, at: Moment) {
        let Some(began) = self.running else { return };
        self.settle(at);
        let (step, since) = (self.position, since.max(began).min(at));
        if since < at {
            self.away.push(Away { step, since, until: at, spent: self.tracks[step].spent });
        }
    }

    fn fold_excluded(&mut self) {
        let mut before_turn: BTreeMap<StepIndex, Span> = BTreeMap::new();
        for away in std::mem::take(&mut self.away) {
            self.tracks[away.step].spent -= away.length();
            self.excluded += away.length();
            if away.step == self.position && self.stretch.spent >= away.spent {
                self.stretch.spent -= away.length(); // it began after the time away
            }
            let before = before_turn.entry(away.step).or_default();
            if self.rounds.get(&away.step).is_some_and(|round| round.from >= away.spent) {
                *before += away.length(); // this turn began after the time away
            }
        }
        for (step, before) in before_turn {
            if let Some(round) = self.rounds.get_mut(&step) {
                round.from -= before;
                self.share_anew(step);
            }
        }
    }

    /// Makes `step` the running one.
    pub(super) fn enter(&mut self, step: StepIndex, at: Moment) {
        if self.running.is_some() && step != self.position {
            self.begin_stretch(step, Before::Step(self.position), at);
        }
        if step != self.position {
            (self.shown, self.flashed) = (None, None);
        }
        self.position = step;
        let around: Vec<StepIndex> = self.script.here_and_above(step).collect();
        for at in around {
            self.script.marks[at].taken = true;
        }
        self.tracks[step].visited = true;
        self.tracks[step].present.clone_from(&self.present);
        self.tracks[step].skipped = false;
        if self.plan_began.is_none() && self.script.marks[step].planned.is_some() {
            self.plan_began = Some(at);
        }
        self.share_what_is_left(at);
        self.begin_round(step);
        self.renew_round(step, at);
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
        self.break_until = None;
    }

    /// The next moment at which something happens by itself: the end of a running step that gives
    /// way to the next. May change after every event; coming back too early does no harm.
    ///
    /// It always lies after the latest event. A step whose time was up already, because somebody
    /// went back to it, took minutes off or undid that it gave way, stays until somebody goes on.
    #[must_use]
    pub fn next_deadline(&self) -> Option<Moment> {
        let step = &self.script.method.steps[self.position];
        let goes_on = step.at_end != AtEnd::Hold && self.after(self.position).is_some();
        let left = self.allotted(self.position)? - self.tracks[self.position].spent;
        let deadline = self.running? + left;
        (goes_on && deadline > self.latest).then_some(deadline)
    }

    /// The step held after this one.
    pub fn after(&self, step: StepIndex) -> Option<StepIndex> {
        self.script.held().find(|&other| other > step)
    }

    /// The step held before this one.
    pub fn before(&self, step: StepIndex) -> Option<StepIndex> {
        self.script.held().rev().find(|&other| other < step)
    }
}
