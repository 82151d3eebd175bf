//! Small meetings for tests.

use crate::{
    moment::{Moment, Offset, Span},
    session::{ActionId, EntryId, Mode, Outcome},
};

use super::{
    Action, Actor, Attendee, Between, Group, Intake, Meeting, Member, Note, Settled, Unused,
};

/// A moment: `at("09-05")` is an evening in September.
pub(crate) fn at(day: &str) -> Moment {
    format!("2026-{day}T17:30:00.000Z").parse().expect("a day")
}

/// A group of these members.
pub(crate) fn group(members: &[&str]) -> Group {
    let member = |name: &&str| Member { name: (*name).to_owned(), ..Member::default() };
    Group {
        id: "noord".into(),
        name: "Noord".into(),
        members: members.iter().map(member).collect(),
        ..Group::default()
    }
}

/// A meeting of two hours on a day, with these people.
pub(crate) fn meeting(day: &str, people: &[&str]) -> Meeting {
    let net = Span::minutes(120);
    let attendee =
        |name: &&str| Attendee { name: (*name).to_owned(), net, active: true, partly: false };
    Meeting {
        session: day.replace('-', "s"),
        started: at(day),
        ended: Some(at(day) + net),
        offset: Offset::minutes(120),
        method: "Klein overleg".into(),
        method_id: "klein".into(),
        mode: Mode::Room,
        net,
        people: people.iter().map(attendee).collect(),
        absent: Vec::new(),
        facilitator: None,
        presenters: Vec::new(),
        secretary: None,
        timekeeper: None,
        actions: Vec::new(),
        settled: Vec::new(),
        unused: Vec::new(),
        chosen: Vec::new(),
        accepted: Vec::new(),
        texts: None,
        agreed: crate::group::Agreements::default(),
    }
}

impl Meeting {
    /// The same, led by somebody.
    pub(crate) fn led_by(self, name: &str) -> Self {
        Self { facilitator: Some(name.to_owned()), ..self }
    }

    /// The same, with the case of somebody.
    pub(crate) fn of_case(mut self, name: &str) -> Self {
        self.presenters.push(name.to_owned());
        self
    }

    /// The same, with the case of somebody, as it was written.
    pub(crate) fn choosing(mut self, name: &str, what: &str) -> Self {
        self.chosen.push((name.to_owned(), what.to_owned()));
        self.of_case(name)
    }

    /// The same, in which somebody promised something; the entry has this number.
    pub(crate) fn promising(mut self, entry: u64, name: &str, what: &str) -> Self {
        let parts = vec![(String::new(), what.to_owned())];
        let who = Actor::Person(name.to_owned());
        self.actions.push(Action { entry: EntryId(entry), who, parts });
        self
    }

    /// The same, in which it was told what came of something.
    pub(crate) fn telling(mut self, of: &Meeting, entry: u64, outcome: Outcome) -> Self {
        self.settled.push(settled(of, entry, Some(outcome)));
        self
    }

    /// The same, with a case that was brought and not chosen.
    pub(crate) fn leaving(mut self, entry: u64, name: &str, what: &str) -> Self {
        self.unused.push(Unused { entry: EntryId(entry), who: name.into(), what: what.into() });
        self
    }
}

/// What came of an action.
pub(crate) fn settled(of: &Meeting, entry: u64, outcome: Option<Outcome>) -> Settled {
    let action = ActionId { session: of.session.clone(), entry: EntryId(entry) };
    Settled { action, outcome, text: String::new() }
}

/// A note of a day.
pub(crate) fn note(day: &str, what: Between) -> Note {
    Note { id: format!("n{}", day.replace('-', "")), at: at(day), what }
}

/// A case that somebody handed in.
pub(crate) fn intake(name: &str) -> Between {
    let intake = Intake { who: name.into(), situation: "Het rooster".into(), ..Intake::default() };
    Between::HandedIn(Box::new(intake))
}
