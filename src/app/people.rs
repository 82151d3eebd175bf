//! Who is there, while the list of them lies over the room: who came late or left, who takes part
//! from elsewhere, and in which order turns go.

use crate::{
    moment::Moment,
    session::{Command, Mode, Person, PersonId, Refusal, State},
    view::{self, tell},
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
    /// Whom the cursor is on; on the line for a new name when on nobody.
    chosen: Option<PersonId>,
    pub(super) name: Editor,
}

impl People {
    /// The list, with the cursor on whoever has the turn.
    pub(super) fn open(state: &State) -> Self {
        let order = order(state);
        let first = order.get(first_to_come(state)).or(order.first());
        Self { chosen: first.copied(), name: Editor::new("") }
    }

    /// Ready to draw.
    pub(super) fn view(&self, state: &State) -> view::people::People<'_> {
        view::people::People { order: order(state), chosen: self.chosen, name: self.name.area() }
    }

    /// The place of the cursor among the people and the line for a new name, and how many rows those
    /// are; none on that line.
    pub(super) fn place(&self, state: &State) -> Option<(usize, usize)> {
        let order = order(state);
        let here = order.iter().position(|id| Some(*id) == self.chosen)?;
        Some((here, order.len() + 1))
    }

    pub(super) fn context(&self) -> Context {
        if self.chosen.is_some() { Context::People } else { Context::Newcomer }
    }

    /// Takes a letter: on a person it begins a new name.
    pub(super) fn key(&mut self, key: KeyEvent) {
        if self.chosen.is_some() {
            let is_plain = key.modifiers.difference(KeyModifiers::SHIFT).is_empty();
            if !matches!(key.code, KeyCode::Char(_)) || !is_plain {
                return;
            }
            self.chosen = None;
        }
        self.name.key(key);
    }

    /// Takes a name that was pasted.
    pub(super) fn paste(&mut self, text: &str) -> bool {
        self.chosen = None;
        self.name.paste(text)
    }

    /// Moves the cursor; below the last person is the line for a new one.
    fn go(&mut self, state: &State, forward: bool) {
        let order = order(state);
        let here = self.chosen.and_then(|chosen| order.iter().position(|id| *id == chosen));
        let here = here.unwrap_or(order.len());
        let next = if forward { here + 1 } else { here + order.len() } % (order.len() + 1);
        self.chosen = order.get(next).copied();
    }
}

/// Everyone, those who take a turn now first, in that order.
fn order(state: &State) -> Vec<PersonId> {
    let round = state.round(state.position());
    let mut order: Vec<PersonId> = round.map(|round| round.order.clone()).unwrap_or_default();
    let others = (0..state.everyone().len()).map(PersonId).filter(|id| !order.contains(id));
    let others: Vec<PersonId> = others.collect();
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
            (Intent::Keep, None) => {
                let Person { name, online } = guests::person(&people.name.text());
                Command::Join { name, online: online || state.mode() == Mode::Online }
            }
            (Intent::Toggle, Some(person)) => Command::ComeOrGo(person),
            (Intent::Place, Some(person)) => {
                let online = state.everyone().get(person.0).is_some_and(|person| person.online);
                Command::Place { person, online: !online }
            }
            (Intent::Less | Intent::More, Some(person)) => {
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
            people.name = Editor::new("");
            people.chosen = known(state, name);
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
