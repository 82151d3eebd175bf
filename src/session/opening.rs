//! [`Opening`]: what is known when a session begins. It is the first line of every journal, so its
//! serde form is the journal's too.

use crate::{
    method::{Method, warnings_hold},
    moment::{Moment, Offset, Span},
};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

use super::{gathering::Gathering, people::content, plan::fit, promise::Promise, script::Script};

/// All that is known when a session begins.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Opening {
    /// Names the session among all others: a few letters and digits.
    pub session: String,
    /// The version of the program that wrote it.
    pub program: String,
    /// How far the wall clock in the room runs ahead of UTC.
    pub offset: Offset,
    /// Who is there, the facilitator included.
    pub people: Vec<Person>,
    /// Who leads; nobody in a group that leads itself.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub facilitator: Option<PersonId>,
    /// The group that meets, where it is one that the program knows.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub group: Option<Gathering>,
    /// The time by which it must end.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Moment>,
    /// What is known of the meeting before; none when this is the first.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub earlier: Option<Earlier>,
    /// How many times faster than real the clock runs; none in a real session.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rehearsal: Option<u32>,
    /// How long before the end of a step the user's settings have the group warned, for steps whose
    /// method says nothing of it; none where they say nothing either.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub warn: Option<Vec<Span>>,
    /// The minutes planned for each step of the script, fitted to the time there is; see
    /// [`Script::open`](super::Script::open).
    pub plan: Vec<Option<Span>>,
    /// The method as it was on the day.
    pub method: Method,
}

/// What a session knows of the one before it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Earlier {
    /// When it was held.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub held: Option<Moment>,
    /// What was promised then, or earlier, and is open still.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub promises: Vec<Promise>,
}

impl Earlier {
    /// How many promises a meeting knows at most.
    pub const MOST_PROMISES: usize = 1_000;

    /// Whether all that was promised was so in one meeting, as far as anybody knows.
    pub fn is_of_one_meeting(&self) -> bool {
        let mut actions = self.promises.iter().filter_map(|promise| promise.action.as_ref());
        let first = actions.next().map(|action| &action.session);
        actions.all(|action| Some(&action.session) == first)
    }
}

/// Somebody who takes part.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Person {
    /// What the others call them; no two in one session are the same.
    pub name: String,
    /// Whether they take part from elsewhere, over a screen.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub online: bool,
}

impl Person {
    /// Somebody in the room.
    pub fn new(name: impl Into<String>) -> Self {
        Self { name: name.into(), online: false }
    }
}

/// A person's place among those of the session: [`Opening::people`], and who joined since.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct PersonId(pub usize);

impl Opening {
    /// The steps with which the session begins.
    pub fn script(&self) -> Script {
        let people = content(&self.method, self.people.len(), self.facilitator);
        Script::open(&self.method, &people, self.earlier.is_some())
    }

    /// How many times faster than real its clock runs.
    pub fn factor(&self) -> u32 {
        self.rehearsal.unwrap_or(1).max(1)
    }

    /// The same with its plan made for the time there is, which is all that its steps ask for when
    /// nothing is said.
    #[must_use]
    pub fn fitted(mut self, available: Option<Span>) -> Self {
        self.plan = fit(&self.script(), available);
        self
    }

    /// Whether this can be the opening of a session: its id is one, the method is whole, the plan
    /// fits it, people can be told apart, every id means somebody, and there is a step to begin
    /// with. Journals come from others too.
    pub fn is_sound(&self) -> bool {
        let id = self.session.as_bytes();
        let names: BTreeSet<&str> = self.people.iter().map(|person| person.name.trim()).collect();
        (1..=LONGEST_ID).contains(&id.len())
            && id.iter().all(u8::is_ascii_alphanumeric)
            && self.people.len() <= MOST_PEOPLE
            && names.len() == self.people.len()
            && !names.contains("")
            && self.method.is_sound()
            && self.group.as_ref().is_none_or(|group| group.is_sound(self.people.len()))
            && self.earlier.as_ref().is_none_or(|it| it.promises.len() <= Earlier::MOST_PROMISES)
            && self.warn.as_ref().is_none_or(|warn| warnings_hold(warn))
            && self.facilitator.is_none_or(|PersonId(index)| index < self.people.len())
            && {
                let script = self.script();
                self.plan.len() == script.len() && script.held().next().is_some()
            }
    }
}

const LONGEST_ID: usize = 16; // letters; those of today have five
/// How many people there can be at a meeting.
pub const MOST_PEOPLE: usize = 100;
