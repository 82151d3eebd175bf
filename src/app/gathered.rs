//! Setting up a meeting of a group: which of its members are there, and whose turn it is.

use crate::{
    group::{Brought, Due, History, Offered, Turn},
    moment::{Moment, Offset},
    report,
    session::{Absence, Earlier, Gathering, Person, Promise},
    view::setup::Seat,
    words::Words,
};

use super::guests::{is_same, names, person, written};

/// A group that sets up a meeting.
pub(super) struct Gathered {
    /// All that it is and did.
    pub(super) history: History,
    /// Its members of today, and how each is here.
    pub(super) members: Vec<(Person, Here)>,
    /// The member with the cursor.
    pub(super) at: usize,
    /// Which of the group's meetings it will be, and of how many.
    number: Option<(usize, Option<usize>)>,
    /// Who writes the report.
    pub(super) secretary: Option<String>,
    /// Who keeps the time.
    pub(super) timekeeper: Option<String>,
    /// Whom somebody chose instead of who was suggested; nobody can be chosen too.
    chosen: Vec<(Turn, Option<String>)>,
}

/// How a member is here, or not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Here {
    /// In the room, or online when all are.
    Room,
    /// Over a screen.
    Online,
    /// Not, or not yet.
    Not(Absence),
}

impl Here {
    /// The ways of being here, in the order in which a key goes through them; from any other it begins
    /// with the first.
    const ALL: [Self; 5] = [
        Self::Room,
        Self::Not(Absence::Notice),
        Self::Not(Absence::Late),
        Self::Not(Absence::NoNotice),
        Self::Online,
    ];

    fn next(self) -> Self {
        let at = Self::ALL.iter().position(|here| *here == self);
        at.map_or(Self::Room, |at| Self::ALL[(at + 1) % Self::ALL.len()])
    }
}

impl Gathered {
    /// The group with all its members there.
    pub(super) fn new(history: History, now: Moment, offset: Offset) -> Self {
        let members = history.members_at(now, offset).into_iter().map(|person| {
            let here = if person.online { Here::Online } else { Here::Room };
            (person, here)
        });
        let members = members.collect();
        let chosen = Vec::new();
        let number = history.number_now(now, offset);
        Self { history, members, at: 0, number, secretary: None, timekeeper: None, chosen }
    }

    /// Those who are there.
    pub(super) fn present(&self) -> impl Iterator<Item = Person> {
        self.members.iter().filter_map(|(person, here)| match here {
            Here::Room => Some(Person { online: false, ..person.clone() }),
            Here::Online => Some(Person { online: true, ..person.clone() }),
            Here::Not(_) => None,
        })
    }

    /// Moves the cursor among the members.
    pub(super) fn step(&mut self, forward: bool) {
        let count = self.members.len().max(1);
        self.at = (self.at + if forward { 1 } else { count - 1 }) % count;
    }

    /// The member with the cursor is here in another way.
    pub(super) fn change(&mut self) {
        if let Some((_, here)) = self.members.get_mut(self.at) {
            *here = here.next();
        }
    }

    /// All who are there take part from elsewhere, or nobody does.
    pub(super) fn put(&mut self, online: bool) {
        for (_, here) in &mut self.members {
            if matches!(here, Here::Room | Here::Online) {
                *here = if online { Here::Online } else { Here::Room };
            }
        }
    }

    /// Takes who is said to be there, and who is said to lead: the members among them are, the others are
    /// not. Gives the guests. Nobody named is everybody there.
    pub(super) fn seat(&mut self, names: &[String], leader: Option<&str>) -> Vec<String> {
        let mut here: Vec<Person> = names.iter().map(|name| person(name)).collect();
        if here.is_empty() {
            return Vec::new();
        }
        here.extend(leader.map(person));
        for (member, seat) in &mut self.members {
            *seat = match here.iter().find(|person| is_same(&person.name, &member.name)) {
                Some(person) if person.online || member.online => Here::Online,
                Some(_) => Here::Room,
                None => Here::Not(Absence::Away),
            };
        }
        let is_member = |name: &Person| {
            self.members.iter().any(|(member, _)| is_same(&member.name, &name.name))
        };
        let guests = names.iter().zip(&here).filter(|(_, person)| !is_member(person));
        guests.map(|(name, _)| name.clone()).collect()
    }

    /// Who is there as [`Gathered::seat`] takes it, with these guests; nobody named when that is everybody,
    /// and no more.
    pub(super) fn named(&self, guests: Vec<String>) -> Vec<String> {
        let is_there = |(_, here): &(Person, Here)| !matches!(here, Here::Not(_));
        if guests.is_empty() && self.members.iter().all(is_there) {
            return guests;
        }
        let here: Vec<Person> = self.present().collect();
        names(&written(&here)).into_iter().chain(guests).collect()
    }

    /// The members who take part from elsewhere by habit do so.
    pub(super) fn put_as_usual(&mut self) {
        for (person, here) in &mut self.members {
            if *here == Here::Room && person.online {
                *here = Here::Online;
            }
        }
    }

    /// Notes that somebody chose who does this, so that no suggestion comes over it.
    pub(super) fn choose(&mut self, turn: Turn, name: Option<String>) {
        self.chosen.retain(|(other, _)| *other != turn);
        self.chosen.push((turn, name));
    }

    /// Who does something: who was chosen, as long as they are there, else who is suggested.
    pub(super) fn holder(&self, turn: Turn, people: &[Person]) -> Option<String> {
        match self.chosen(turn) {
            Some(name) if !name.as_ref().is_some_and(|name| self.is_away(name)) => name.clone(),
            _ => self.suggested(turn, people),
        }
    }

    /// Whom somebody chose, or that it be nobody; none where nobody chose.
    pub(super) fn chosen(&self, turn: Turn) -> Option<&Option<String>> {
        let chosen = self.chosen.iter().find(|(other, _)| *other == turn);
        chosen.map(|(_, name)| name)
    }

    /// Whether this is a member who is not there.
    fn is_away(&self, name: &str) -> bool {
        let is_away = |here: &Here| matches!(here, Here::Not(_));
        self.members.iter().any(|(member, here)| is_same(&member.name, name) && is_away(here))
    }

    /// Who always leads, by the name that they have now.
    fn leads_always(&self) -> Option<&str> {
        let group = &self.history.group;
        group.facilitator.as_deref().map(|name| group.known_as(name))
    }

    /// Whether somebody always does this.
    pub(super) fn is_always(&self, turn: Turn, name: &str) -> bool {
        let is_it = |always: &str| is_same(always, name);
        turn == Turn::Facilitator && self.leads_always().is_some_and(is_it)
    }

    /// Who is suggested to do something among those who are there; nobody before there is anything to
    /// go by, or while who always leads is away.
    fn suggested(&self, turn: Turn, people: &[Person]) -> Option<String> {
        let is_known = match turn {
            Turn::Facilitator => self.history.held() > 0,
            Turn::Secretary => self.history.meetings.iter().any(|it| it.secretary.is_some()),
            Turn::Timekeeper => self.history.meetings.iter().any(|it| it.timekeeper.is_some()),
            Turn::Presenter => true,
        };
        match (turn, self.leads_always()) {
            (Turn::Facilitator, Some(name)) => (!self.is_away(name)).then(|| name.to_owned()),
            _ if !is_known => None,
            // Whoever leads mostly brings nothing in: better not the one whose case lies ready.
            (Turn::Facilitator, None) => {
                let cases = self.history.queue();
                let due = self.due(turn, people);
                let waits = |due: &&Due| cases.iter().any(|case| handed_in(case, &due.name));
                let first = due.iter().find(|due| !waits(due)).or(due.first());
                first.map(|due| due.name.clone())
            }
            _ => self.due(turn, people).into_iter().next().map(|due| due.name),
        }
    }

    /// Those who are there, who is due most first. Guests take no turns.
    pub(super) fn due(&self, turn: Turn, people: &[Person]) -> Vec<Due> {
        let is_member = |person: &&Person| {
            self.members.iter().any(|(member, _)| is_same(&member.name, &person.name))
        };
        let names: Vec<String> =
            people.iter().filter(is_member).map(|person| person.name.clone()).collect();
        self.history.turns(turn, &names)
    }

    /// When somebody did something last, as it is told: `Aan de beurt: deed dit het langst geleden (28 juni
    /// 2026).`
    /// Nothing of who always does it.
    pub(super) fn why(&self, turn: Turn, name: &str, words: &Words) -> Option<String> {
        if self.is_always(turn, name) {
            return None;
        }
        let due = self.history.turns(turn, &[name.to_owned()]);
        Some(match due.first().and_then(|due| due.last) {
            Some((last, offset)) => {
                words.fill("setup-turn-last", &[("date", words.date(last, offset).into())])
            }
            None => words.say("setup-turn-never"),
        })
    }

    /// The members as they are shown, with words for those who are not simply there.
    pub(super) fn seats(&self, words: &Words) -> Vec<Seat> {
        let seats = self.members.iter().map(|(person, here)| Seat {
            name: person.name.clone(),
            is_there: !matches!(here, Here::Not(_)),
            note: match here {
                Here::Room => String::new(),
                Here::Online => words.say("setup-here-online"),
                Here::Not(Absence::Notice) => words.say("setup-away-notice"),
                Here::Not(Absence::NoNotice) => words.say("setup-away-no-notice"),
                Here::Not(Absence::Late) => words.say("setup-away-late"),
                Here::Not(Absence::Away) => words.say("setup-away"),
            },
        });
        seats.collect()
    }

    /// What the meeting before left, with every action that is still open.
    pub(super) fn earlier(&self, words: &Words) -> Option<Earlier> {
        let last = self.history.last()?;
        let open = self.history.open_actions();
        let promises = open.into_iter().map(|open| {
            let (who, what) = report::promise(&open.action, words);
            let so_far = open.said.filter(|said| said.outcome.is_some() || !said.text.is_empty());
            let what = match so_far {
                Some(said) => {
                    let said = report::came_of(words, said.outcome, &said.text);
                    let args = [("what", what.into()), ("said", said.into())];
                    words.fill("setup-so-far", &args)
                }
                None => what,
            };
            Promise { who, what, action: Some(open.id) }
        });
        // Of more than a meeting can hold, the oldest are those that nobody waits for.
        let from = promises.len().saturating_sub(Earlier::MOST_PROMISES);
        Some(Earlier { held: Some(last.started), promises: promises.skip(from).collect() })
    }

    /// Its members, and who else is there, each once.
    fn names(&self, people: &[Person]) -> Vec<String> {
        let members = self.members.iter().map(|(member, _)| member);
        let guests = people.iter().filter(|person| {
            self.members.iter().all(|(member, _)| !is_same(&member.name, &person.name))
        });
        members.chain(guests).map(|person| person.name.clone()).collect()
    }

    /// What the meeting knows of the group.
    pub(super) fn gathering(&self, people: &[Person], words: &Words) -> Gathering {
        let absent = self.members.iter().filter_map(|(person, here)| match here {
            Here::Not(how) => Some((person.name.clone(), *how)),
            Here::Room | Here::Online => None,
        });
        let titles = [
            words.say("agreement-place"),
            words.say("agreement-frequency"),
            words.say("agreement-attendance"),
            words.say("agreement-confidentiality"),
        ];
        let place = |name: &Option<String>| {
            let name = name.as_ref()?;
            people
                .iter()
                .position(|person| is_same(&person.name, name))
                .map(crate::session::PersonId)
        };
        Gathering {
            number: self.number,
            secretary: place(&self.secretary),
            timekeeper: place(&self.timekeeper),
            accepted: self.history.agreed(self.names(people)),
            ..self.history.group.gathering(absent.collect(), titles)
        }
    }
}

/// Whether this is a case that somebody handed in.
fn handed_in(case: &Offered, name: &str) -> bool {
    matches!(case.how, Brought::HandedIn(_)) && is_same(&case.who, name)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        group::{
            Between,
            sample::{group, intake, meeting, note, settled},
        },
        session::Outcome,
        words::Lang,
    };

    #[test]
    fn whose_case_lies_ready_is_not_the_first_to_lead() {
        let held = meeting("09-05", &["Ans", "Bo", "Cas"]).led_by("Cas");
        let now = held.started;
        let led_by = |notes: Vec<crate::group::Note>, members: &[&str]| {
            let meetings = vec![held.clone()];
            let history = History { group: group(members), meetings, notes };
            let gathered = Gathered::new(history, now, Offset::default());
            let people: Vec<Person> = members.iter().map(|&name| Person::new(name)).collect();
            gathered.suggested(Turn::Facilitator, &people).unwrap()
        };
        let case = || vec![note("09-10", intake("Ans"))];
        assert_eq!(led_by(vec![], &["Ans", "Bo", "Cas"]), "Ans");
        assert_eq!(led_by(case(), &["Ans", "Bo", "Cas"]), "Bo");
        assert_eq!(led_by(case(), &["Ans"]), "Ans", "there is nobody else");
    }

    #[test]
    fn a_promise_tells_what_was_said_of_it_so_far() {
        let first = meeting("09-05", &["Ans", "Bo"]).promising(7, "Ans", "Bellen");
        let mut told = settled(&first, 7, Some(Outcome::Partly));
        told.text = "Ze belt terug.".to_owned();
        let notes = vec![note("09-10", Between::Settled(told))];
        let now = first.started;
        let history = History { group: group(&["Ans", "Bo"]), meetings: vec![first], notes };
        let gathered = Gathered::new(history, now, Offset::default());
        let earlier = gathered.earlier(&Words::new(Lang::Nl)).unwrap();
        assert!(earlier.promises[0].what.starts_with("Bellen (Tot nu toe: "));
        assert!(earlier.promises[0].what.ends_with("Ze belt terug.)"));
    }
}
