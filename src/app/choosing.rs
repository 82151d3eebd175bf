//! Choosing and rating on a step's page.

use crate::{
    method::Verb,
    moment::Moment,
    session::{Command, EntryId, Line, Refusal, State},
};
use crossterm::event::KeyEvent;

use super::{keys, live::Live, page::Page};

impl Page {
    pub(super) fn choose(
        &mut self,
        live: &mut Live,
        capture: String,
        entry: EntryId,
        now: Moment,
    ) -> Result<(), Refusal> {
        let verb = live.state().capture(&capture).map(|capture| capture.verb.clone());
        live.act(Command::Pick { capture, entry, ground: None }, now)?;
        self.refresh(live.state());
        self.asks_ground =
            matches!(verb, Some(Verb::Pick { criteria, .. }) if !criteria.is_empty());
        Ok(())
    }

    /// A number chooses an entry, or right after that the ground of the choice.
    pub(super) fn number(
        &mut self,
        live: &mut Live,
        capture: String,
        entry: EntryId,
        key: KeyEvent,
        now: Moment,
    ) -> Result<(), Refusal> {
        let Some(index) = keys::number(key).map(|number| number - 1) else { return Ok(()) };
        if self.asks_ground {
            live.act(Command::Pick { capture, entry, ground: Some(index) }, now)?;
            self.asks_ground = false;
            return Ok(());
        }
        let first = self.lines.iter().position(|line| line.capture() == capture).unwrap_or(0);
        match self.lines.get(first + index).cloned() {
            Some(Line::Choose { capture: of, entry }) if of == capture => {
                self.select(live.state(), first + index);
                self.choose(live, capture, entry, now)
            }
            _ => Err(Refusal::NoSuchPlace),
        }
    }

    /// Goes to the first line after this capture's, if there is one.
    pub(super) fn leave_part(&mut self, live: &mut Live, now: Moment) {
        let here = self.lines.get(self.selected).map(|line| line.capture().to_owned());
        let after = self.lines.iter().skip(self.selected);
        let gone = after.take_while(|line| Some(line.capture()) == here.as_deref()).count();
        if self.selected + gone < self.lines.len() {
            self.go(live, gone.cast_signed(), now);
        }
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
