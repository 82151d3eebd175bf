//! Who is there, while the list of them lies over the room: who came late or left, who takes part
//! from elsewhere, and in which order turns go.

use crate::{
    moment::Moment,
    session::{Absence, Absent, Command, Mode, Person, PersonId, Refusal, State},
    view::{self, people::On, tell},
    words::Words,
};

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

use super::{
    editor::Editor,
    guests,
    keys::{Context, Intent},
    lot,
    over::Over,
    room::Room,
};

/// The list of people, and a line for the name of somebody who comes in.
pub(super) struct People {
    chosen: On,
    pub(super) name: Editor,
}

impl People {
    /// The list, with the cursor on whoever has the turn.
    pub(super) fn open(state: &State) -> Self {
        let order = order(state);
        let first = order.get(first_to_come(state)).or(order.first());
        Self { chosen: first.copied().map_or(On::Newcomer, On::Person), name: Editor::new("") }
    }

    /// Ready to draw.
    pub(super) fn view<'a>(&'a self, state: &'a State) -> view::people::People<'a> {
        let (order, awaited) = (order(state), awaited(state));
        view::people::People { order, awaited, chosen: self.chosen, name: self.name.area() }
    }

    /// The place of the cursor among the people and the line for a new name, and how many rows those
    /// are; none on that line.
    pub(super) fn place(&self, state: &State) -> Option<(usize, usize)> {
        let rows = rows(state);
        let here = rows.iter().position(|row| *row == self.chosen)?;
        (self.chosen != On::Newcomer).then_some((here, rows.len()))
    }

    pub(super) fn context(&self) -> Context {
        match self.chosen {
            On::Person(_) => Context::People,
            On::Awaited(_) => Context::Awaited,
            On::Newcomer => Context::Newcomer,
        }
    }

    /// Takes a letter: on a person it begins a new name.
    pub(super) fn key(&mut self, key: KeyEvent) {
        if self.chosen != On::Newcomer {
            let is_plain = key.modifiers.difference(KeyModifiers::SHIFT).is_empty();
            if !matches!(key.code, KeyCode::Char(_)) || !is_plain {
                return;
            }
            self.chosen = On::Newcomer;
        }
        self.name.key(key);
    }

    /// Takes a name that was pasted.
    pub(super) fn paste(&mut self, text: &str) -> bool {
        self.chosen = On::Newcomer;
        self.name.paste(text)
    }

    /// Moves the cursor; below the last person is the line for a new one.
    fn go(&mut self, state: &State, forward: bool) {
        let rows = rows(state);
        let last = rows.len() - 1;
        let here = rows.iter().position(|row| *row == self.chosen).unwrap_or(last);
        self.chosen = rows[if forward { here + 1 } else { here + last } % rows.len()];
    }
}

/// Everyone, then who can still come, then the line for a new name: there is always one.
fn rows(state: &State) -> Vec<On> {
    let people = order(state).into_iter().map(On::Person);
    let awaited = (0..state.absent().count()).map(On::Awaited);
    people.chain(awaited).chain([On::Newcomer]).collect()
}

/// The members of the group who are not there: who is expected first.
fn awaited(state: &State) -> Vec<&Absent> {
    let mut absent: Vec<&Absent> = state.absent().collect();
    absent.sort_by_key(|absent| absent.how != Absence::Late); // stable: each as they were named
    absent
}

/// Whether somebody is known by number and stands among those who can still come: it was taken back
/// that they did.
fn is_awaited(state: &State, person: PersonId) -> bool {
    let name = state.name(person).to_lowercase();
    let mut absent = state.absent();
    state.stays(person).is_empty() && absent.any(|it| it.name.to_lowercase() == name)
}

/// Everyone, those who take a turn now first, in that order.
fn order(state: &State) -> Vec<PersonId> {
    let round = state.round(state.position());
    let mut order: Vec<PersonId> = round.map(|round| round.order.clone()).unwrap_or_default();
    let others = (0..state.everyone().len()).map(PersonId).filter(|id| !order.contains(id));
    let others: Vec<PersonId> = others.filter(|&id| !is_awaited(state, id)).collect();
    order.extend(others);
    order
}

impl Room {
    /// Takes a key while the list of people lies over the screen.
    pub(super) fn act_on_people(
        &mut self,
        intent: Intent,
        words: &Words,
        now: Moment,
    ) -> Result<Option<String>, String> {
        let state = self.live.state();
        let Some(Over::People(people)) = &mut self.over else { return Ok(None) };
        if matches!(intent, Intent::Up | Intent::Down) {
            people.go(state, intent == Intent::Down);
            return Ok(None);
        }
        let command = match (intent, people.chosen) {
            (Intent::Keep, On::Awaited(place)) => {
                let Some(absent) = awaited(state).get(place).copied() else { return Ok(None) };
                let online = state.mode() == Mode::Online;
                Command::Join { name: absent.name.clone(), online }
            }
            (Intent::Keep, On::Newcomer) => {
                let Person { name, online } = guests::person(&people.name.text());
                Command::Join { name, online: online || state.mode() == Mode::Online }
            }
            (Intent::Toggle, On::Person(person)) => Command::ComeOrGo(person),
            (Intent::Place, On::Person(person)) => {
                let online = state.everyone().get(person.0).is_some_and(|person| person.online);
                Command::Place { person, online: !online }
            }
            (Intent::Less | Intent::More, On::Person(person)) => {
                let order = moved(state, person, intent == Intent::More);
                Command::Order(order.map_err(|refusal| tell::refusal(words, refusal))?)
            }
            (Intent::Lot, _) => {
                let order = drawn(state).map_err(|refusal| tell::refusal(words, refusal))?;
                Command::Order(order)
            }
            _ => return Ok(None),
        };
        let done = self.live.act(command.clone(), now);
        done.map_err(|refusal| tell::refusal(words, refusal))?;
        let state = self.live.state();
        let Some(Over::People(people)) = &mut self.over else { return Ok(None) };
        if let Command::Join { name, .. } = &command {
            if people.chosen == On::Newcomer {
                people.name = Editor::new("");
            }
            people.chosen = known(state, name).map_or(On::Newcomer, On::Person);
        }
        Ok(told(state, &command, words, now))
    }
}

/// What became of it, where the list alone does not tell.
fn told(state: &State, command: &Command, words: &Words, now: Moment) -> Option<String> {
    let time = words.time(now, state.opening().offset);
    let args = |name: &str| [("name", name.into()), ("time", time.as_str().into())];
    match command {
        Command::Join { name, .. } => {
            let name = known(state, name).map_or(name.as_str(), |person| state.name(person));
            Some(words.fill("people-joined", &args(name)))
        }
        Command::ComeOrGo(person) => {
            let name = state.name(*person);
            Some(if state.is_present(*person) {
                words.fill("people-came", &args(name))
            } else {
                words.fill("people-left", &args(name))
            })
        }
        Command::Order(order) => {
            let names: Vec<&str> = order.iter().map(|&person| state.name(person)).collect();
            Some(words.fill("people-order", &[("names", words.list(&names).into())]))
        }
        _ => None,
    }
}

/// Whoever is called so.
fn known(state: &State, name: &str) -> Option<PersonId> {
    let is_same = |known: &Person| known.name.to_lowercase() == name.to_lowercase();
    state.everyone().iter().position(is_same).map(PersonId)
}

/// Those who still have a turn, with somebody one place later among them, or earlier.
fn moved(state: &State, person: PersonId, later: bool) -> Result<Vec<PersonId>, Refusal> {
    let mut order = to_come(state)?;
    let here = order.iter().position(|id| *id == person).ok_or(Refusal::NoSuchPlace)?;
    let there = if later { here + 1 } else { here.wrapping_sub(1) };
    if there < order.len() {
        order.swap(here, there);
    }
    Ok(order)
}

/// Those who still have a turn, beginning with whom the lot falls on. Who has begun to speak goes
/// on.
fn drawn(state: &State) -> Result<Vec<PersonId>, Refusal> {
    let mut order = to_come(state)?;
    let from = usize::from(first_to_come(state) > 0).min(order.len());
    let rest = order.split_off(from);
    let first = *lot::one_of(&rest).ok_or(Refusal::EveryoneHasBeen)?;
    let at = rest.iter().position(|id| *id == first).unwrap_or(0);
    order.extend(rest[at..].iter().chain(&rest[..at]));
    Ok(order)
}

fn to_come(state: &State) -> Result<Vec<PersonId>, Refusal> {
    let round = state.round(state.position()).ok_or(Refusal::NoTurns)?;
    Ok(round.order[round.at..].to_vec())
}

/// The place in the order of whoever has the turn.
fn first_to_come(state: &State) -> usize {
    state.round(state.position()).map_or(0, |round| round.at)
}
