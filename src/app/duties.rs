//! Who does what at a meeting, as it is suggested, chosen or drawn.

use crate::session::Person;

use super::{
    guests::is_same,
    lot,
    setup::{Row, Setup},
};

impl Setup {
    /// Who is filled in on a row that asks who does something.
    pub(super) fn holder(&self, row: Row) -> Option<&String> {
        match (row, &self.group) {
            (Row::Secretary, Some(group)) => group.secretary.as_ref(),
            (Row::Timekeeper, Some(group)) => group.timekeeper.as_ref(),
            _ => self.facilitator.as_ref(),
        }
    }

    fn fill_in(&mut self, row: Row, name: Option<String>) {
        match (row, &mut self.group) {
            (Row::Secretary, Some(group)) => group.secretary = name,
            (Row::Timekeeper, Some(group)) => group.timekeeper = name,
            _ => self.facilitator = name,
        }
    }

    /// Somebody chose who does what the row with the cursor asks.
    fn choose(&mut self, name: Option<String>) {
        if let (Some(group), Some(turn)) = (&mut self.group, self.row.turn()) {
            group.choose(turn, name.clone());
        }
        self.fill_in(self.row, name);
        self.suggest();
    }

    /// Chooses the next of those who are there, or the one before; nobody comes between the last and
    /// the first.
    pub(super) fn change_holder(&mut self, forward: bool) {
        let people = self.everyone();
        let here = self.holder(self.row);
        let here = here.and_then(|name| people.iter().position(|it| it.name == *name));
        let next = match (here, forward) {
            (None, true) => Some(0),
            (None, false) => people.len().checked_sub(1),
            (Some(index), true) => Some(index + 1),
            (Some(index), false) => index.checked_sub(1),
        };
        self.choose(next.and_then(|index| Some(people.get(index)?.name.clone())));
    }

    /// Fills in who was chosen; wherever nobody chose, or who was is not there, whose turn it is: a
    /// suggestion, which any key changes.
    pub(super) fn suggest(&mut self) {
        for row in [Row::Facilitator, Row::Secretary, Row::Timekeeper] {
            let Some((group, turn)) = self.group.as_ref().zip(row.turn()) else { return };
            let name = group.holder(turn, &self.free(row));
            self.fill_in(row, name);
        }
    }

    /// Takes away whoever was suggested. Who always leads stays: the group said so.
    pub(super) fn leave_suggestions(&mut self) {
        for row in [Row::Facilitator, Row::Secretary, Row::Timekeeper] {
            let Some((group, turn)) = self.group.as_ref().zip(row.turn()) else { return };
            let name = self.holder(row).filter(|&name| {
                group.chosen(turn) == Some(&Some(name.clone())) || group.is_always(turn, name)
            });
            self.fill_in(row, name.cloned());
        }
    }

    /// The lot decides who does what the row with the cursor asks, among the members who are there.
    pub(super) fn draw_lots(&mut self) {
        let Some((group, turn)) = self.group.as_ref().zip(self.row.turn()) else { return };
        let lots = group.due(turn, &self.free(self.row));
        if let Some(drawn) = lot::one_of(&lots) {
            let name = drawn.name.clone();
            self.choose(Some(name));
        }
    }

    /// Everyone who is there and does nothing yet of what the rows above this one ask.
    fn free(&self, row: Row) -> Vec<Person> {
        let above: &[Row] = match row {
            Row::Secretary => &[Row::Facilitator],
            Row::Timekeeper => &[Row::Facilitator, Row::Secretary],
            _ => &[],
        };
        let mut people = self.seated();
        people.retain(|person| {
            let mut holders = above.iter().filter_map(|row| self.holder(*row));
            !holders.any(|name| is_same(name, &person.name))
        });
        people
    }
}
