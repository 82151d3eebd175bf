//! Choosing and rating on a step's page.

use crate::{
    method::Verb,
    moment::Moment,
    session::{Command, EntryId, Line, Refusal, State},
};
use crossterm::event::KeyEvent;

use super::{key, live::Live, page::Page};

impl Page {
    /// Chooses an entry. What is chosen already is confirmed: the cursor goes on.
    pub(super) fn choose(
        &mut self,
        live: &mut Live,
        capture: String,
        entry: EntryId,
        now: Moment,
    ) -> Result<(), Refusal> {
        let chosen = live.state().pick(&capture).map(|pick| pick.entry);
        let asks_why = !criteria(live.state(), &capture).is_empty();
        if chosen != Some(entry) {
            live.act(Command::Pick { capture, entry, ground: None }, now)?;
            if asks_why {
                return Ok(());
            }
        }
        self.leave_part(live, now);
        Ok(())
    }

    /// A number chooses an entry.
    pub(super) fn number(
        &mut self,
        live: &mut Live,
        capture: String,
        key: KeyEvent,
        now: Moment,
    ) -> Result<(), Refusal> {
        let Some(index) = key::number(key).map(|number| number - 1) else { return Ok(()) };
        let first = self.lines.iter().position(|line| line.capture() == capture).unwrap_or(0);
        match self.lines.get(first + index).cloned() {
            Some(Line::Choose { capture: of, entry }) if of == capture => {
                self.select(live.state(), first + index);
                self.choose(live, capture, entry, now)
            }
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
        let chosen = live.state().pick(&capture).map(|pick| pick.entry);
        if ground.is_none() || chosen != Some(entry) {
            return Ok(());
        }
        live.act(Command::Pick { capture, entry, ground }, now)?;
        self.leave_part(live, now);
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
