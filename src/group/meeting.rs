//! [`Meeting`]: what a group remembers of one session.

use crate::{
    method::{Capture, Purpose, Sharing, Verb},
    moment::{Moment, Offset, Span},
    session::{
        Absence, Absent, Accepted, ActionId, Entry, EntryId, Gathering, Mode, Outcome, PersonId,
        State,
    },
    words::one_line,
};
use serde::{Deserialize, Serialize};

use super::{agreed::agreed, model::Agreements};

/// A session in brief. Names are as they were on the day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Meeting {
    /// The session's short id.
    pub session: String,
    /// When it began.
    pub started: Moment,
    /// When it ended; none of one that was left, or that runs.
    pub ended: Option<Moment>,
    /// How far the clock on the wall ran ahead of UTC.
    pub offset: Offset,
    /// What its method is called.
    pub method: String,
    /// The id of its method.
    pub method_id: String,
    /// Where they met.
    pub mode: Mode,
    /// Its length without pauses and without the time that was taken out.
    pub net: Span,
    /// Everyone who was there.
    pub people: Vec<Attendee>,
    /// Which of the group's members were not there, and how.
    pub absent: Vec<Absent>,
    /// Who led.
    pub facilitator: Option<String>,
    /// Whose cases were discussed, in order.
    pub presenters: Vec<String>,
    /// Who wrote the report.
    pub secretary: Option<String>,
    /// Who kept the time.
    pub timekeeper: Option<String>,
    /// What was promised in it.
    pub actions: Vec<Action>,
    /// What it told of actions from before.
    pub settled: Vec<Settled>,
    /// Cases that were brought and not chosen (S4-47).
    pub unused: Vec<Unused>,
    /// Cases that were brought and chosen, as they were written then: whose, and what it says in one line.
    pub chosen: Vec<(String, String)>,
    /// Who agreed in it with what the group agreed.
    pub accepted: Vec<Accepted>,
    /// Names what the group had agreed by then, rules and agreements; none where that was nothing.
    pub texts: Option<String>,
    /// What a first meeting agreed, under the titles of a group's file.
    pub agreed: Agreements,
}

/// Somebody who was at a meeting.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attendee {
    /// What the others called them.
    pub name: String,
    /// How long they were there, without pauses.
    pub net: Span,
    /// Whether they took an active part (S0-24).
    pub active: bool,
    /// Whether they came after it began, or went before it ended.
    pub partly: bool,
}

/// Something that somebody promised to do.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Action {
    /// The entry that holds it.
    pub entry: EntryId,
    /// Who will do it.
    pub who: Actor,
    /// What it says: each part with its title, which the first has none of.
    pub parts: Vec<(String, String)>,
}

/// Who will do something.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Actor {
    /// Somebody by this name.
    Person(String),
    /// Somebody whose name the report does not tell.
    Somebody,
    /// The group as one.
    Group,
}

/// A case that was brought and not chosen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Unused {
    /// The entry that holds it.
    pub entry: EntryId,
    /// Whose it is.
    pub who: String,
    /// What it says, in one line.
    pub what: String,
}

/// What came of an action.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Settled {
    /// The action.
    pub action: ActionId,
    /// What came of it; nothing when it is open again.
    pub outcome: Option<Outcome>,
    /// What was said of it; may be empty.
    pub text: String,
}

impl Meeting {
    /// A session in brief, as it stands at a moment.
    pub fn of(state: &State, now: Moment) -> Self {
        let opening = state.opening();
        let until = state.ended().unwrap_or_else(|| state.latest().min(now));
        let everyone = (0..state.everyone().len()).map(PersonId);
        let there = everyone.filter(|&person| state.there_for(person, until) > Span::ZERO);
        let people: Vec<Attendee> = there.map(|person| attendee(state, person, until)).collect();
        let name = |person: PersonId| state.name(person).to_owned();
        let gathering = opening.group.as_ref();
        let absent = state.absent().cloned().map(|it| match it.how {
            // They never came; whether they sent word nobody told.
            Absence::Late => Absent { how: Absence::Away, ..it },
            _ => it,
        });
        let settled = state.settled().map(|(action, settlement)| Settled {
            action: action.clone(),
            outcome: settlement.outcome,
            text: one_line(&settlement.text),
        });
        let (unused, chosen) = cases(state);
        Self {
            session: opening.session.clone(),
            started: state.started(),
            ended: state.ended(),
            offset: opening.offset,
            method: opening.method.name.clone(),
            method_id: opening.method.id.clone(),
            mode: state.mode(),
            net: state.net(until),
            absent: absent.collect(),
            facilitator: opening.facilitator.map(name),
            presenters: state.presented().into_iter().map(name).collect(),
            secretary: gathering.and_then(|group| group.secretary).map(name),
            timekeeper: gathering.and_then(|group| group.timekeeper).map(name),
            actions: actions(state),
            settled: settled.collect(),
            unused,
            chosen,
            accepted: state
                .agreed_here()
                .map(|(who, at)| Accepted { name: name(who), at })
                .collect(),
            texts: gathering.and_then(Gathering::texts),
            agreed: agreed(state),
            people,
        }
    }

    /// Whether it was held, and no false start: it was ended, or it went on for some minutes.
    pub fn was_held(&self) -> bool {
        self.ended.is_some() || self.net >= LONG_ENOUGH
    }

    /// Who of these was there.
    pub fn attendee(&self, is: impl Fn(&str) -> bool) -> Option<&Attendee> {
        self.people.iter().find(|attendee| is(&attendee.name))
    }
}

fn attendee(state: &State, person: PersonId, until: Moment) -> Attendee {
    let stays = state.stays(person);
    let is_whole = stays.first().is_some_and(|stay| stay.from - state.started() < SHORTEST)
        && stays.last().is_some_and(|stay| stay.until.is_none_or(|end| until - end < SHORTEST));
    Attendee {
        name: state.name(person).to_owned(),
        net: state.there_for(person, until),
        active: state.took_part(person),
        partly: !is_whole,
    }
}

/// What was promised in a session, as far as its report tells of it.
pub fn actions(state: &State) -> Vec<Action> {
    let actions = shared(state).filter(|capture| capture.purpose == Purpose::Action);
    let promised = actions.flat_map(|capture| {
        state.entries(&capture.id).map(move |entry| Action {
            entry: entry.id,
            who: match entry.person {
                Some(_) if capture.report == Sharing::NoNames => Actor::Somebody,
                Some(person) => Actor::Person(one_line(state.name(person))),
                None => Actor::Group,
            },
            parts: parts(capture, entry),
        })
    });
    promised.collect()
}

/// Captures whose words the group may read afterwards.
pub(super) fn shared(state: &State) -> impl Iterator<Item = &Capture> {
    let captures = state.method().steps.iter().flat_map(|step| &step.captures);
    captures.filter(|capture| {
        matches!(capture.report, Sharing::Names | Sharing::NoNames) && !state.is_covered(capture)
    })
}

fn parts(capture: &Capture, entry: &Entry) -> Vec<(String, String)> {
    let title = |at: usize| {
        let field = capture.fields.get(at).filter(|_| at > 0); // it begins with how it is done
        field.map_or_else(String::new, |field| one_line(&field.title))
    };
    let parts = entry.texts.iter().enumerate().map(|(at, text)| (title(at), one_line(text)));
    parts.filter(|(_, text)| !text.is_empty()).collect()
}

/// What somebody could have made a case: what nobody chose, and what was chosen. What has no names in the
/// report is offered to nobody either.
fn cases(state: &State) -> (Vec<Unused>, Vec<(String, String)>) {
    let steps = &state.method().steps;
    let choosers =
        steps.iter().flat_map(|step| &step.captures).filter_map(|capture| match &capture.verb {
            Verb::Pick { from, presenter: true, .. } => Some((capture, from)),
            _ => None,
        });
    let choosers: Vec<(&Capture, &String)> = choosers.collect();
    let picked: Vec<EntryId> = choosers
        .iter()
        .flat_map(|(chooser, _)| state.picks(&chooser.id))
        .map(|pick| pick.entry)
        .collect();
    let offered = shared(state).filter(|capture| {
        capture.report == Sharing::Names && choosers.iter().any(|(_, from)| **from == capture.id)
    });
    let (mut unused, mut chosen) = (Vec::new(), Vec::new());
    for entry in offered.flat_map(|capture| state.entries(&capture.id)) {
        let what = entry.texts.iter().map(|text| one_line(text)).filter(|text| !text.is_empty());
        let what = what.collect::<Vec<_>>().join(" ");
        let Some(who) = entry.person.map(|person| one_line(state.name(person))) else { continue };
        if picked.contains(&entry.id) {
            chosen.push((who, what));
        } else if !what.is_empty() {
            unused.push(Unused { entry: entry.id, who, what });
        }
    }
    (unused, chosen)
}

/// The shortest time that makes a meeting of one that nobody ended.
const LONG_ENOUGH: Span = Span::minutes(10);

/// The shortest time that makes somebody late, or early away.
const SHORTEST: Span = Span::MINUTE;
