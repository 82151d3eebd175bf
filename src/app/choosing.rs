//! Choosing, giving roles and rating on a step's page.

use crate::{
    method::{Assigning, Capture, Decide, Role, StepIndex, Verb},
    moment::Moment,
    session::{ActionId, Command, EntryId, Line, Outcome, PersonId, Refusal, State},
};
use crossterm::event::KeyEvent;

use super::{key, live::Live, lot, page::Page};

impl Page {
    /// Chooses the entry on a line, or gives its person a role. What is taken already is confirmed.
    /// When nothing else can be taken, or is to be said of it, the cursor goes on.
    pub(super) fn take(&mut self, live: &mut Live, on: &Line, now: Moment) -> Result<(), Refusal> {
        let was_taken = is_taken(live.state(), on);
        if !was_taken {
            live.act(taking(on)?, now)?;
        }
        let state = live.state();
        let capture = on.capture().and_then(|capture| state.capture(capture));
        let Some(capture) = capture else { return Ok(()) };
        let asks_why = !was_taken && !criteria(state, &capture.id).is_empty();
        match (state.has_room(capture), asks_why) {
            (false, false) => self.leave_part(live, now),
            (true, false) if was_taken => self.go_to(live, self.selected + 1, now),
            _ => {}
        }
        Ok(())
    }

    /// A number takes what stands behind it; where more can be taken, it lets it go too.
    pub(super) fn number(
        &mut self,
        live: &mut Live,
        capture: &str,
        key: KeyEvent,
        now: Moment,
    ) -> Result<(), Refusal> {
        let Some(index) = key::number(key).map(|number| number - 1) else { return Ok(()) };
        let is_of_it = |line: &Line| line.capture() == Some(capture);
        let first = self.lines.iter().position(is_of_it).unwrap_or(0);
        let found = self.lines.get(first + index).filter(|line| is_of_it(line)).cloned();
        let found = found.ok_or(Refusal::NoSuchPlace)?;
        self.select(live.state(), first + index);
        if is_taken(live.state(), &found) && most(live.state(), capture) > 1 {
            return toggle(live, &found, now);
        }
        self.take(live, &found, now)
    }

    /// A letter tells the ground of the choice under the cursor.
    pub(super) fn ground(
        &mut self,
        live: &mut Live,
        capture: &str,
        entry: EntryId,
        key: KeyEvent,
        now: Moment,
    ) -> Result<(), Refusal> {
        let state = live.state();
        let grounds = criteria(state, capture).len();
        let ground = key::letter(key).filter(|&letter| letter < grounds);
        if ground.is_none() || !is_picked(state, capture, entry) {
            return Ok(());
        }
        live.act(Command::Pick { capture: capture.to_owned(), entry, ground }, now)?;
        let state = live.state();
        if state.capture(capture).is_none_or(|capture| !state.has_room(capture)) {
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
        if !state.has_room(capture) {
            return Err(Refusal::EnoughChosen); // a lot that fell is not drawn anew by one letter
        }
        let may_be_drawn = |line: &&Line| match line {
            Line::Assign { person, .. } => can_be_given(state, self.step, capture, *person),
            _ => !is_taken(state, line),
        };
        let of_capture = self.lines.iter().filter(|line| line.capture() == Some(&capture.id));
        let lots: Vec<Line> = of_capture.filter(may_be_drawn).cloned().collect();
        let drawn = lot::one_of(&lots).cloned().ok_or(Refusal::EnoughChosen)?;
        let command = taking(&drawn)?;
        live.act(command, now)?;
        let index = self.lines.iter().position(|line| *line == drawn).unwrap_or(self.selected);
        self.go_to(live, index, now);
        Ok(())
    }

    /// Goes to the first line after this capture's.
    pub(super) fn leave_part(&mut self, live: &mut Live, now: Moment) {
        let here = self.lines.get(self.selected).and_then(Line::capture);
        let after = self.lines.iter().skip(self.selected);
        let gone = after.take_while(|line| line.capture() == here).count();
        self.go_to(live, self.selected + gone, now);
    }
}

/// Takes what is on a line, or lets it go if it was taken.
pub(super) fn toggle(live: &mut Live, on: &Line, now: Moment) -> Result<(), Refusal> {
    let command = match on.clone() {
        _ if !is_taken(live.state(), on) => taking(on)?,
        Line::Choose { capture, entry } => Command::Unpick { capture, entry },
        Line::Assign { capture, person } => Command::Unassign { capture, person },
        Line::Write { .. } | Line::Rate { .. } | Line::Settle { .. } | Line::Tell { .. } => {
            return Err(Refusal::NoSuchPlace);
        }
    };
    live.act(command, now)
}

/// On what grounds one may choose.
fn criteria<'a>(state: &'a State, capture: &str) -> &'a [String] {
    match state.capture(capture).map(|capture| &capture.verb) {
        Some(Verb::Pick { criteria, .. }) => criteria,
        _ => &[],
    }
}

/// How many can be taken in a capture.
fn most(state: &State, capture: &str) -> usize {
    state.capture(capture).map_or(1, |capture| state.most(capture))
}

/// Whether the entry on a line is chosen, or its person has the role.
fn is_taken(state: &State, line: &Line) -> bool {
    match line {
        Line::Choose { capture, entry } => is_picked(state, capture, *entry),
        Line::Assign { capture, person } => {
            let capture = state.capture(capture);
            capture.is_some_and(|it| state.assigned(it).any(|known| known == *person))
        }
        Line::Write { .. } | Line::Rate { .. } | Line::Settle { .. } | Line::Tell { .. } => false,
    }
}

/// The command that takes what is on a line.
fn taking(line: &Line) -> Result<Command, Refusal> {
    match line.clone() {
        Line::Choose { capture, entry } => Ok(Command::Pick { capture, entry, ground: None }),
        Line::Assign { capture, person } => Ok(Command::Assign { capture, person }),
        Line::Write { .. } | Line::Rate { .. } | Line::Settle { .. } | Line::Tell { .. } => {
            Err(Refusal::NoSuchPlace)
        }
    }
}

fn is_picked(state: &State, capture: &str, entry: EntryId) -> bool {
    state.picks(capture).any(|pick| pick.entry == entry)
}

/// Whether the lot decides in a capture.
pub(super) fn is_drawn(state: &State, capture: &Capture) -> bool {
    match &capture.verb {
        Verb::Pick { decide, .. } => *decide == Decide::Draw,
        Verb::Assign { role, .. } => {
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

/// Tells what came of an action: what has this place among what can be told of it.
pub(super) fn settle(
    live: &mut Live,
    promise: ActionId,
    place: Option<usize>,
    now: Moment,
) -> Result<(), Refusal> {
    let outcome = place.and_then(|place| Outcome::IN_ORDER.get(place));
    let outcome = *outcome.ok_or(Refusal::NoSuchPlace)?;
    live.act(Command::Settle { promise, outcome }, now)
}

/// The place of what can be told of an action after what is told of it now, or before; at an end it
/// stays.
pub(super) fn beside(state: &State, promise: &ActionId, forward: bool) -> Option<usize> {
    let now = state.settlement(promise).and_then(|settled| settled.outcome);
    let place = Outcome::IN_ORDER.iter().position(|outcome| *outcome == now)?;
    let last = Outcome::IN_ORDER.len() - 1;
    Some(if forward { (place + 1).min(last) } else { place.saturating_sub(1) })
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
