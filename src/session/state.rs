//! [`State`]: what a session's events add up to.

use crate::{
    method::{Capture, Method, Only, StepIndex, Verb},
    moment::{Moment, Span},
};
use std::collections::{BTreeMap, BTreeSet};

use super::{
    event::{EntryId, Event, Place, Stamped},
    lookback::Settlement,
    opening::{Opening, Person, PersonId},
    presence::Stay,
    projected::Face,
    promise::ActionId,
    script::{Pass, Script},
    stretch::Stretch,
};

/// A session as it stands: the fold of its events.
///
/// How to keep one:
/// 1. [`State::replay`] makes it from the events of a journal, [`State::open`] from the first.
/// 2. [`decide`](super::decide) tells which events a command makes of it, and changes nothing.
/// 3. Record those events first, then [`State::apply`] each.
/// 4. Ask [`State::next_deadline`] again after every apply: it is when to come back by yourself.
///
/// `apply` is total: an event that makes no sense here changes nothing.
#[derive(Clone, Debug, PartialEq)]
pub struct State {
    pub(super) opening: Opening,
    /// Everyone who was there at some time, the latecomers last.
    pub(super) people: Vec<Person>,
    /// Who is there now.
    pub(super) present: BTreeSet<PersonId>,
    /// When each was there.
    pub(super) stays: Vec<Vec<Stay>>,
    /// The steps as they stand.
    pub(super) script: Script,
    pub(super) started: Moment,
    /// What happened, numbers rising; what was undone has left its number alone.
    pub(super) log: Vec<Stamped>,
    pub(super) next_seq: u64,
    pub(super) latest: Moment,
    /// The events by which somebody joined that were undone: those people keep their numbers.
    pub(super) unjoined: BTreeSet<u64>,
    pub(super) position: StepIndex,
    /// Since when the clock of the step at `position` runs; none while it stands still.
    pub(super) running: Option<Moment>,
    pub(super) paused: Option<Moment>,
    /// Until when the pause of now is a break.
    pub(super) break_until: Option<Moment>,
    pub(super) stretch: Stretch,
    pub(super) pauses: Span,
    /// The time that the plan took as a whole when the session began.
    pub(super) whole: Span,
    pub(super) plan_began: Option<Moment>,
    /// The time by which it should end, once the time was shared anew.
    pub(super) aim: Option<Moment>,
    pub(super) tracks: Vec<Track>,
    pub(super) rounds: BTreeMap<StepIndex, Round>,
    pub(super) entries: BTreeMap<EntryId, Entry>,
    pub(super) drafts: BTreeMap<Place, Vec<String>>,
    /// For each place the last event in the log that began or kept something there.
    pub(super) begun: BTreeMap<Place, usize>,
    pub(super) picks: BTreeMap<String, Vec<Pick>>,
    pub(super) votes: BTreeMap<String, BTreeMap<EntryId, usize>>,
    pub(super) assigned: BTreeMap<String, Vec<PersonId>>,
    pub(super) ratings: BTreeMap<String, BTreeMap<EntryId, usize>>,
    pub(super) settled: BTreeMap<ActionId, Settlement>,
    /// Who was there and took no active part.
    pub(super) inactive: BTreeSet<PersonId>,
    /// Who agreed in this meeting with what the group agreed, and when.
    pub(super) accepted: BTreeMap<PersonId, Moment>,
    pub(super) shown: Option<String>,
    pub(super) flashed: Option<Moment>,
    pub(super) face: Face,
    pub(super) away: Vec<Away>,
    pub(super) excluded: Span,
    pub(super) ended: Option<Moment>,
    pub(super) reports: BTreeMap<String, u32>,
}

/// What became of one step.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Track {
    /// Time spent up to the moment that the clock was last set; see [`State::spent`].
    pub(super) spent: Span,
    /// Time given to it or taken from it while it ran.
    pub extra: Span,
    /// Whether the group was ever in it.
    pub visited: bool,
    /// Whether it was passed over.
    pub skipped: bool,
    /// Who was there when the group was last in it.
    pub(super) present: BTreeSet<PersonId>,
}

/// People taking turns in a step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Round {
    /// Everyone who takes a turn, in order.
    pub order: Vec<PersonId>,
    /// Whose turn it is, as a place in `order`; its length when everyone has been.
    pub at: usize,
    /// Who passed.
    pub passed: BTreeSet<PersonId>,
    /// The share of the one whose turn it is; none in a step without planned time.
    pub share: Option<Span>,
    /// What the step had spent when this turn began.
    pub(super) from: Span,
}

/// Something that was written and kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Names it.
    pub id: EntryId,
    /// The capture it stands in.
    pub capture: String,
    /// Whose words they are; nobody's for the group as one.
    pub person: Option<PersonId>,
    /// The earlier entry that it answers.
    pub about: Option<EntryId>,
    /// One text per field.
    pub texts: Vec<String>,
    /// What it said before, oldest first.
    pub earlier: Vec<Vec<String>>,
    /// Whether it was taken back.
    pub withdrawn: bool,
}

/// A choice that was made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pick {
    /// What was chosen.
    pub entry: EntryId,
    /// On what ground.
    pub ground: Option<String>,
}

/// Time that passed in a step while the program was away.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Away {
    /// The step it fell in.
    pub step: StepIndex,
    /// From when.
    pub since: Moment,
    /// Until when.
    pub until: Moment,
    /// What the step had spent by then.
    pub(super) spent: Span,
}

impl Away {
    /// How long it was.
    pub fn length(&self) -> Span {
        (self.until - self.since).or_zero()
    }
}

impl State {
    /// The method with all the steps there are now, each as often as it is held. As it was when the
    /// session began, it stands in [`State::opening`].
    pub fn method(&self) -> &Method {
        &self.script.method
    }

    /// The steps as they stand, and which of them are held.
    pub fn script(&self) -> &Script {
        &self.script
    }

    /// Which of the times a step is held, the nearest pass around it.
    pub fn pass(&self, step: StepIndex) -> Option<&Pass> {
        self.script.pass(step).map(|(_, pass)| pass)
    }

    /// All that was known at the start.
    pub fn opening(&self) -> &Opening {
        &self.opening
    }

    /// When it began.
    pub fn started(&self) -> Moment {
        self.started
    }

    /// When it ended; none while it goes on.
    pub fn ended(&self) -> Option<Moment> {
        self.ended
    }

    /// When something was last recorded.
    pub fn latest(&self) -> Moment {
        self.latest
    }

    /// Since when the clock stands still by the facilitator's will.
    pub fn paused(&self) -> Option<Moment> {
        self.paused
    }

    /// Until when the group takes a break, if the clock stands still for that.
    pub fn break_until(&self) -> Option<Moment> {
        self.break_until.filter(|_| self.paused.is_some())
    }

    /// Whether the clock runs.
    pub fn is_running(&self) -> bool {
        self.running.is_some()
    }

    /// The running step: one without parts.
    pub fn position(&self) -> StepIndex {
        self.position
    }

    /// What became of a step.
    pub fn track(&self, step: StepIndex) -> &Track {
        &self.tracks[step]
    }

    /// The round of a step; none while nobody has had a turn in it.
    pub fn round(&self, step: StepIndex) -> Option<&Round> {
        self.rounds.get(&step)
    }

    /// The times during which the program was away and which nobody took out yet.
    pub fn away(&self) -> &[Away] {
        &self.away
    }

    /// The reports that were saved, by file name, with the CRC-32 of each.
    pub fn reports(&self) -> &BTreeMap<String, u32> {
        &self.reports
    }

    /// What happened, in order. What was undone left a mark without a meaning in its place.
    pub fn log(&self) -> &[Stamped] {
        &self.log
    }

    /// The last thing the facilitator did that can be undone.
    pub fn last_action(&self) -> Option<&Stamped> {
        self.log.iter().rev().find(|stamped| self.can_be_undone(stamped))
    }

    /// What somebody is called.
    pub fn name(&self, person: PersonId) -> &str {
        self.people.get(person.0).map_or("", |person| &person.name)
    }

    /// The entry with this id, withdrawn or not.
    pub fn entry(&self, id: EntryId) -> Option<&Entry> {
        self.entries.get(&id)
    }

    /// What stands in a capture, without what was withdrawn: what is the group's first, then by
    /// person in the order in which they were named, each in the order of writing.
    pub fn entries<'a>(&'a self, capture: &str) -> impl Iterator<Item = &'a Entry> + use<'a> {
        let standing = self.entries.values().filter(|entry| !entry.withdrawn);
        let mut here: Vec<_> = standing.filter(|entry| entry.capture == capture).collect();
        here.sort_by_key(|entry| entry.person); // stable, and the entries lie by number
        here.into_iter()
    }

    /// The entries that a capture chooses from, rates or says anew.
    pub fn candidates(&self, verb: &Verb) -> Vec<&Entry> {
        let Some(from) = verb.source() else { return Vec::new() };
        let goes_on = |entry: &&Entry| verb.only().is_none_or(|only| self.is_among(only, entry.id));
        self.entries(from).filter(goes_on).collect()
    }

    /// Whether a choice chose an entry, or a rating put it high enough.
    fn is_among(&self, only: &Only, entry: EntryId) -> bool {
        self.rating(&only.capture, entry).is_some_and(|place| place >= only.least)
            || self.picks(&only.capture).any(|pick| pick.entry == entry)
    }

    /// What can be chosen in a capture: not what an earlier pass made a case of already.
    pub fn choices(&self, capture: &Capture) -> Vec<&Entry> {
        let mut choices = self.candidates(&capture.verb);
        if capture.verb.makes_presenter() {
            let all = self.script.method.steps.iter().flat_map(|step| &step.captures);
            let others = all.filter(|it| it.verb.makes_presenter() && it.id != capture.id);
            let taken: Vec<EntryId> =
                others.flat_map(|other| self.picks(&other.id)).map(|pick| pick.entry).collect();
            choices.retain(|entry| !taken.contains(&entry.id));
        }
        choices
    }

    /// What is being written and was not kept yet.
    pub fn drafts(&self) -> &BTreeMap<Place, Vec<String>> {
        &self.drafts
    }

    /// What was chosen first in a capture.
    pub fn pick(&self, capture: &str) -> Option<&Pick> {
        self.picks(capture).next()
    }

    /// All that was chosen in a capture, in the order of choosing.
    pub fn picks<'a>(&'a self, capture: &str) -> impl Iterator<Item = &'a Pick> + use<'a> {
        let picks = self.picks.get(capture).into_iter().flatten();
        picks.filter(|pick| self.entries.get(&pick.entry).is_some_and(|entry| !entry.withdrawn))
    }

    /// How many entries a capture can choose, or to how many people it can give its role.
    pub fn most(&self, capture: &Capture) -> usize {
        match &capture.verb {
            Verb::Pick { most, .. } => *most,
            Verb::Assign { role, most } => {
                self.script.method.own_role(role).map_or(*most, |own| own.holders)
            }
            _ => 0,
        }
    }

    /// Whether another can be chosen in a capture beside what is, or get its role.
    pub fn has_room(&self, capture: &Capture) -> bool {
        self.picks(&capture.id).count() + self.assigned(capture).count() < self.most(capture)
    }

    /// What was kept in a place; nothing where something new would stand.
    pub fn kept(&self, place: &Place) -> Option<Vec<String>> {
        match place {
            Place::Entry(entry) => self.entries.get(entry).map(|entry| entry.texts.clone()),
            Place::Promise(promise) => {
                self.settled.get(promise).map(|settled| vec![settled.text.clone()])
            }
            Place::New { .. } => None,
        }
    }

    /// The earlier entry that what stands in a place answers.
    pub fn about(&self, place: &Place) -> Option<EntryId> {
        match place {
            Place::New { about, .. } => *about,
            Place::Entry(entry) => self.entries.get(entry)?.about,
            Place::Promise(_) => None,
        }
    }

    /// Whether anything was ever begun in a place, also when it was taken back since.
    pub fn was_begun(&self, place: &Place) -> bool {
        self.begun.contains_key(place)
    }

    /// How many votes an entry has in a capture.
    pub fn votes(&self, capture: &str, entry: EntryId) -> usize {
        self.votes.get(capture).and_then(|votes| votes.get(&entry)).copied().unwrap_or_default()
    }

    /// Whether what stands in a capture is still covered: the group was never in the step that opens
    /// it. Ending the meeting opens nothing; a step that falls away does.
    pub fn is_covered(&self, capture: &Capture) -> bool {
        let until = capture.hidden_until.as_ref().and_then(|id| self.script.method.step(id));
        until.is_some_and(|step| !self.visited(step) && self.script.belongs(step))
    }

    /// The captures that a step opens: what was covered until then.
    pub fn opened_by(&self, step: StepIndex) -> impl Iterator<Item = &Capture> {
        let steps = &self.script.method.steps;
        let captures = steps.iter().flat_map(|step| &step.captures);
        captures.filter(move |capture| capture.hidden_until.as_ref() == Some(&steps[step].id))
    }

    /// The place that a capture gave an entry on its scale, counted from 0.
    pub fn rating(&self, capture: &str, entry: EntryId) -> Option<usize> {
        self.ratings.get(capture)?.get(&entry).copied()
    }

    /// The capture with this id, if its step is held in this session.
    pub fn capture(&self, id: &str) -> Option<&Capture> {
        let (step, _) = self.script.method.capture(id)?;
        let mut here = self.script.captures(step).filter(|_| self.script.belongs(step));
        here.find(|capture| capture.id == id)
    }
}

impl Stamped {
    /// Whether this is the event that begins a session.
    pub fn opens(&self) -> Option<&Opening> {
        match &self.event {
            Event::Opened(opening) => Some(opening),
            _ => None,
        }
    }
}
