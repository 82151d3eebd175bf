//! Who is there, and since when: people come late, leave early and come back, and what everybody has
//! their share of follows.

use crate::{
    method::{Repeat, StepIndex},
    moment::{Moment, Span},
};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

use super::{
    decide::Refusal,
    event::Event,
    opening::{MOST_PEOPLE, Person, PersonId},
    script::{Fate, Pass},
    state::State,
};

/// A time that somebody was there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stay {
    /// From when.
    pub from: Moment,
    /// Until when; none while it lasts.
    pub until: Option<Moment>,
}

/// Where people meet.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Mode {
    /// All in one room.
    #[default]
    Room,
    /// All over a screen.
    Online,
    /// Some in the room, and others over a screen.
    Hybrid,
}

impl Mode {
    /// Where these people meet; in the room, if there are none.
    pub fn of<'a>(people: impl IntoIterator<Item = &'a Person>) -> Self {
        let (online, room): (Vec<_>, Vec<_>) = people.into_iter().partition(|person| person.online);
        match (online.is_empty(), room.is_empty()) {
            (true, _) => Self::Room,
            (_, true) => Self::Online,
            _ => Self::Hybrid,
        }
    }
}

impl Stay {
    pub(super) fn from(from: Moment) -> Self {
        Self { from, until: None }
    }
}

impl State {
    /// Everyone who was there at some time, the latecomers last.
    pub fn everyone(&self) -> &[Person] {
        &self.people
    }

    /// Whether somebody is there now.
    pub fn is_present(&self, person: PersonId) -> bool {
        self.present.contains(&person)
    }

    /// Where those who are there now meet.
    pub fn mode(&self) -> Mode {
        Mode::of(self.present.iter().filter_map(|person| self.people.get(person.0)))
    }

    /// When somebody was there, in order.
    pub fn stays(&self, person: PersonId) -> &[Stay] {
        self.stays.get(person.0).map_or(&[], Vec::as_slice)
    }

    /// How long somebody was there by a moment, without the time that the clock stood still.
    pub fn there_for(&self, person: PersonId, now: Moment) -> Span {
        let mut pauses: Vec<(Moment, Moment)> = Vec::new();
        let mut since = None;
        for stamped in &self.log {
            match stamped.event {
                Event::Paused { .. } if since.is_none() => since = Some(stamped.at),
                Event::Resumed => pauses.extend(since.take().map(|since| (since, stamped.at))),
                _ => {}
            }
        }
        pauses.extend(since.map(|since| (since, now)));
        let stays = self.stays(person).iter().map(|stay| {
            let (from, until) = (stay.from, stay.until.unwrap_or(now).min(now));
            let stood_still = pauses
                .iter()
                .map(|&(since, resumed)| (resumed.min(until) - since.max(from)).or_zero());
            ((until - from).or_zero() - stood_still.sum()).or_zero()
        });
        // What was taken out when the program was away is nobody's time.
        stays.sum::<Span>().min(self.net(now))
    }

    /// Who was there when the group was last in a step; who is there now, if it was never there.
    pub(super) fn there(&self, step: StepIndex) -> &BTreeSet<PersonId> {
        let track = &self.tracks[step];
        if track.visited { &track.present } else { &self.present }
    }

    /// Somebody joins who was not expected, or is back who had left.
    pub(super) fn join(&self, name: &str, online: bool) -> Result<Event, Refusal> {
        self.goes_on()?;
        let name = self.spelled(name.trim());
        if name.is_empty() {
            return Err(Refusal::NothingWritten);
        }
        if name.chars().count() > LONGEST_NAME {
            return Err(Refusal::LongName);
        }
        let is_same = |person: &Person| person.name.to_lowercase() == name.to_lowercase();
        match self.people.iter().position(is_same).map(PersonId) {
            None if self.people.len() >= MOST_PEOPLE => Err(Refusal::TooManyPeople),
            None => Ok(Event::Joined { name, online }),
            Some(person) if self.is_present(person) => Err(Refusal::SameName),
            Some(person) => Ok(Event::Came { person }),
        }
    }

    /// Somebody leaves, or comes back.
    pub(super) fn comes_or_goes(&self, person: PersonId) -> Result<Event, Refusal> {
        self.goes_on()?;
        match self.people.get(person.0) {
            None => Err(Refusal::NoSuchPlace),
            Some(_) if self.is_present(person) => Ok(Event::Left { person }),
            Some(_) => Ok(Event::Came { person }),
        }
    }

    pub(super) fn place(&self, person: PersonId, online: bool) -> Result<Option<Event>, Refusal> {
        let found = self.people.get(person.0).ok_or(Refusal::NoSuchPlace)?;
        Ok((found.online != online).then_some(Event::Placed { person, online }))
    }

    pub(super) fn fold_joined(&mut self, name: &str, online: bool, at: Moment) {
        let joined = self.join(name, online);
        match joined {
            Ok(Event::Came { person }) => self.fold_came(person, at),
            Ok(_) => {
                let person = self.know(name, online);
                self.fold_came(person, at);
            }
            Err(_) => {}
        }
    }

    /// Somebody of whom it was taken back that they joined: known by number, and not there.
    pub(super) fn fold_unjoined(&mut self, name: &str, online: bool) {
        if matches!(self.join(name, online), Ok(Event::Joined { .. })) {
            self.know(name, online);
        }
    }

    fn know(&mut self, name: &str, online: bool) -> PersonId {
        self.people.push(Person { name: name.to_owned(), online });
        self.stays.push(Vec::new());
        PersonId(self.people.len() - 1)
    }

    pub(super) fn fold_came(&mut self, person: PersonId, at: Moment) {
        let Some(stays) = self.stays.get(person.0) else { return };
        if self.ended.is_some() || self.is_present(person) {
            return;
        }
        if stays.is_empty() {
            self.add_pass(person);
        }
        self.present.insert(person);
        self.stays[person.0].push(Stay::from(at));
        self.tracks[self.position].present.insert(person);
        self.follow(person, at);
    }

    pub(super) fn fold_left(&mut self, person: PersonId, at: Moment) {
        let Some(stays) = self.stays.get_mut(person.0).filter(|_| self.ended.is_none()) else {
            return;
        };
        if self.present.remove(&person) {
            if let Some(stay) = stays.last_mut() {
                stay.until = Some(at.max(stay.from));
            }
            self.tracks[self.position].present.remove(&person);
            self.follow(person, at);
        }
    }

    /// What everybody has their share of follows who is there: the turns of now, the minutes for each,
    /// and the turn that somebody has to bring a case.
    fn follow(&mut self, person: PersonId, at: Moment) {
        let is_there = self.is_present(person);
        self.hold_passes(person, is_there);
        self.scale_shares(person);
        self.share_what_is_left(at);
        self.renew_round(self.position, at);
    }

    /// Steps to come that have minutes for each get as many times those as people take a turn now that
    /// somebody came or left.
    fn scale_shares(&mut self, person: PersonId) {
        let ahead = |state: &Self, step: StepIndex| {
            state.script.method.steps[step].each.is_some() && !state.tracks[step].visited
        };
        let steps: Vec<StepIndex> =
            (0..self.script.len()).filter(|&step| ahead(self, step)).collect();
        let there: Vec<PersonId> = self.present.iter().copied().collect();
        // Before, it was all but the one who came, or the one who left too.
        let mut before = self.present.clone();
        if !before.remove(&person) {
            before.insert(person);
        }
        let before: Vec<PersonId> = before.into_iter().collect();
        let facilitator = self.facilitator();
        self.script.people = self.script.origin(self.position).content(&there, facilitator).len();
        for step in steps {
            let turns = |people: &[PersonId]| {
                let content = self.script.origin(step).content(people, facilitator);
                self.script.turns_of(step, content.len())
            };
            let (before, after) = (turns(&before), turns(&there));
            if let Some(planned) = &mut self.script.marks[step].planned {
                let millis = i128::from(planned.millis()) * after as i128 / before.max(1) as i128;
                *planned = Span::from_millis(i64::try_from(millis).unwrap_or(i64::MAX));
            }
        }
    }

    /// Lets the turns to bring a case that somebody still has fall away, or come back.
    fn hold_passes(&mut self, person: PersonId, are_held: bool) {
        let (from, to) = if are_held { (Fate::Left, Fate::Held) } else { (Fate::Held, Fate::Left) };
        for block in 0..self.script.len() {
            let is_own = self.script.marks[block]
                .pass
                .as_ref()
                .is_some_and(|pass| pass.person == Some(person));
            if !is_own || self.visited(block) {
                continue;
            }
            for mark in &mut self.script.marks[block..self.script.method.end_of(block)] {
                if mark.fate == from {
                    mark.fate = to;
                }
            }
        }
    }

    /// Gives a latecomer a turn to bring a case, wherever everyone has one and they are not all over.
    fn add_pass(&mut self, person: PersonId) {
        let is_first = |&at: &StepIndex| {
            let pass = self.script.marks[at].pass.as_ref();
            self.script.method.steps[at].repeat == Some(Repeat::Person)
                && pass.is_some_and(|pass| pass.nth == 1)
        };
        let firsts: Vec<StepIndex> = (0..self.script.len()).filter(is_first).collect();
        for first in firsts.into_iter().rev() {
            let method = &self.script.method;
            let parent = method.steps[first].parent;
            let (mut last, mut next) = (first, method.end_of(first));
            let follows = |at: StepIndex| {
                let pass = self.script.marks.get(at).and_then(|mark| mark.pass.as_ref());
                method.steps.get(at).is_some_and(|step| {
                    step.parent == parent && step.repeat == Some(Repeat::Person)
                }) && pass.is_some_and(|pass| pass.nth > 1)
            };
            while follows(next) {
                (last, next) = (next, method.end_of(next));
            }
            let is_over = next <= self.position;
            let nth = self.script.marks[last].pass.as_ref().map_or(1, |pass| pass.nth) + 1;
            let mut copy = self.script.copy(first..method.end_of(first));
            if is_over || self.fits(copy.steps.len()).is_err() {
                continue;
            }
            copy.marks[0].pass = Some(Pass { nth, topic: None, person: Some(person) });
            self.put(next, parent, copy);
        }
    }
}

const LONGEST_NAME: usize = 60; // letters
