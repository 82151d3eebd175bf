//! Choosing, giving roles and rating on a step's page.

use crate::{
    method::{Assigning, Capture, Decide, Role, StepIndex, Verb},
    moment::Moment,
    session::{Command, EntryId, Line, PersonId, Refusal, State},
};
use crossterm::event::KeyEvent;

use super::{key, live::Live, lot, page::Page};

impl Page {
    /// Chooses an entry. What is chosen already is confirmed, and the cursor goes on; where more can
    /// be chosen, it is let go.
    pub(super) fn choose(
        &mut self,
        live: &mut Live,
        capture: &str,
        entry: EntryId,
        now: Moment,
    ) -> Result<(), Refusal> {
        let is_chosen = is_picked(live.state(), capture, entry);
        let asks_why = !criteria(live.state(), capture).is_empty();
        let several = most(live.state(), capture) > 1;
        if several || !is_chosen {
            let pick = Command::Pick { capture: capture.to_owned(), entry, ground: None };
            live.act(pick, now)?;
        }
        let stays = several && (is_chosen || has_room(live.state(), capture));
        if !stays && (is_chosen || !asks_why) {
            self.leave_part(live, now);
        }
        Ok(())
    }

    /// Gives somebody a role, or takes it back. When nobody else can have it, the cursor goes on.
    pub(super) fn assign(
        &mut self,
        live: &mut Live,
        capture: &str,
        person: PersonId,
        now: Moment,
    ) -> Result<(), Refusal> {
        live.act(Command::Assign { capture: capture.to_owned(), person }, now)?;
        let Some(capture) = live.state().capture(capture) else { return Ok(()) };
        let people: Vec<PersonId> = live.state().assigned(capture).collect();
        let holders = match &capture.verb {
            Verb::Assign { role: Role::Presenter } => usize::MAX,
            Verb::Assign { role } => {
                live.state().method().own_role(role).map_or(1, |own| own.holders)
            }
            _ => return Ok(()),
        };
        if people.contains(&person) && people.len() >= holders {
            self.leave_part(live, now);
        }
        Ok(())
    }

    /// A number chooses an entry, or somebody.
    pub(super) fn number(
        &mut self,
        live: &mut Live,
        capture: &str,
        key: KeyEvent,
        now: Moment,
    ) -> Result<(), Refusal> {
        let Some(index) = key::number(key).map(|number| number - 1) else { return Ok(()) };
        let first = self.lines.iter().position(|line| line.capture() == capture).unwrap_or(0);
        let found = self.lines.get(first + index).filter(|it| it.capture() == capture).cloned();
        self.select(live.state(), if found.is_some() { first + index } else { self.selected });
        match found {
            Some(Line::Choose { capture, entry }) => self.choose(live, &capture, entry, now),
            Some(Line::Assign { capture, person }) => self.assign(live, &capture, person, now),
            _ => Err(Refusal::NoSuchPlace),
        }
    }

    /// A letter tells the ground of the choice under the cursor.
    pub(super) fn ground(
        &mut self,
        live: &mut Live,
        capture: String,
        entry: EntryId,
        key: KeyEvent,
        now: Moment,
    ) -> Result<(), Refusal> {
        let grounds = criteria(live.state(), &capture).len();
        let ground = key::letter(key).filter(|&letter| letter < grounds);
        if ground.is_none() || !is_picked(live.state(), &capture, entry) {
            return Ok(());
        }
        let has_room = most(live.state(), &capture) > 1 && has_room(live.state(), &capture);
        live.act(Command::Pick { capture, entry, ground }, now)?;
        if !has_room {
            self.leave_part(live, now);
        }
        Ok(())
    }

    /// Lets the lot decide in a capture, one at a time; the cursor is on who or what
    /// was drawn.
    pub(super) fn draw_lot(
        &mut self,
        live: &mut Live,
        capture: &str,
        now: Moment,
    ) -> Result<(), Refusal> {
        let state = live.state();
        let Some(capture) = state.capture(capture).filter(|it| is_drawn(state, it)) else {
            return Ok(());
        };
        let may_be_drawn = |line: &&Line| match line {
            Line::Choose { entry, .. } => !is_picked(state, &capture.id, *entry),
            Line::Assign { person, .. } => can_be_given(state, self.step, capture, *person),
            _ => false,
        };
        let of_capture = self.lines.iter().filter(|line| line.capture() == capture.id);
        let lots: Vec<Line> = of_capture.filter(may_be_drawn).cloned().collect();
        let drawn = lot::one_of(&lots).cloned().ok_or(Refusal::EnoughChosen)?;
        let command = match drawn.clone() {
            Line::Choose { capture, entry } => Command::Pick { capture, entry, ground: None },
            Line::Assign { capture, person } => Command::Assign { capture, person },
            Line::Write { .. } | Line::Rate { .. } => return Ok(()),
        };
        live.act(command, now)?;
        let index = self.lines.iter().position(|line| *line == drawn).unwrap_or(self.selected);
        self.go_to(live, index, now);
        Ok(())
    }

    /// Goes to the first line after this capture's.
    pub(super) fn leave_part(&mut self, live: &mut Live, now: Moment) {
        let here = self.lines.get(self.selected).map(|line| line.capture().to_owned());
        let after = self.lines.iter().skip(self.selected);
        let gone = after.take_while(|line| Some(line.capture()) == here.as_deref()).count();
        self.go_to(live, self.selected + gone, now);
    }
}

/// On what grounds one may choose.
fn criteria<'a>(state: &'a State, capture: &str) -> &'a [String] {
    match state.capture(capture).map(|capture| &capture.verb) {
        Some(Verb::Pick { criteria, .. }) => criteria,
        _ => &[],
    }
}

/// How many may be chosen.
fn most(state: &State, capture: &str) -> usize {
    match state.capture(capture).map(|capture| &capture.verb) {
        Some(Verb::Pick { most, .. }) => *most,
        _ => 1,
    }
}

fn has_room(state: &State, capture: &str) -> bool {
    state.picks(capture).count() < most(state, capture)
}

fn is_picked(state: &State, capture: &str, entry: EntryId) -> bool {
    state.picks(capture).any(|pick| pick.entry == entry)
}

/// Whether the lot decides in a capture.
pub(super) fn is_drawn(state: &State, capture: &Capture) -> bool {
    match &capture.verb {
        Verb::Pick { decide, .. } => *decide == Decide::Draw,
        Verb::Assign { role } => {
            state.method().own_role(role).is_some_and(|own| own.how == Assigning::Draw)
        }
        _ => false,
    }
}

/// Whether a role can fall to somebody: to those who have no other part in the step already.
fn can_be_given(state: &State, step: StepIndex, capture: &Capture, person: PersonId) -> bool {
    let has_it = state.assigned(capture).any(|known| known == person);
    !has_it && state.people_in(step, &Role::Members).contains(&person)
}

/// Gives an entry a vote more, or one less.
pub(super) fn vote(
    live: &mut Live,
    capture: String,
    entry: EntryId,
    more: bool,
    now: Moment,
) -> Result<(), Refusal> {
    let votes = live.state().votes(&capture, entry);
    let votes = if more { Some(votes + 1) } else { votes.checked_sub(1) };
    match votes {
        Some(votes) => live.act(Command::Vote { capture, entry, votes }, now),
        None => Ok(()),
    }
}

/// The next place on the scale, or the one before; past an end there is none.
pub(super) fn turned(state: &State, capture: &str, entry: EntryId, forward: bool) -> Option<usize> {
    let length = match state.capture(capture).map(|capture| &capture.verb) {
        Some(Verb::Rate { scale, .. }) => scale.len(),
        _ => 0,
    };
    match (state.rating(capture, entry), forward) {
        (None, true) => Some(0),
        (None, false) => length.checked_sub(1),
        (Some(place), true) => Some(place + 1).filter(|&place| place < length),
        (Some(place), false) => place.checked_sub(1),
    }
}
