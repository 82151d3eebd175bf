//! What one can go to on a group's own screen.

use crate::{
    group::{Offered, Planned, Tracked},
    session::ActionId,
};

use super::Circle;
use crate::app::keys::Intent;

/// What the cursor can be on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Row {
    /// The next meeting.
    Begin,
    /// An action.
    Action(ActionId),
    /// A case that waits, by its id.
    Case(String),
    /// A meeting of the series, by its number.
    Date(usize),
    /// A meeting that was held, by its session.
    Meeting(String),
    /// All that were held before those.
    Earlier,
    /// A member, by name.
    Member(String),
    /// Something that was agreed.
    Agreement(usize),
    /// Something that was agreed and is not in the group's file yet.
    ToWrite(usize),
    /// A rule of the group's own.
    Rule(usize),
    /// Who agreed with all that, or who is still to be asked.
    Accepted(usize),
}

impl Circle {
    /// What can be chosen, each part under the key of its heading.
    pub(super) fn parts(&self, agreements: usize) -> Vec<(&'static str, Vec<Row>)> {
        let (figures, group) = (&self.figures, &self.known.history.group);
        let promises = figures.promises.iter().map(|promise| Row::Action(promise.id.clone()));
        let cases = figures.cases.iter().map(|case| Row::Case(case.id.clone()));
        let dates = figures.dates.iter().map(|planned| Row::Date(planned.number));
        // A mistake in the file could be one in the dates: then nobody knows which is next.
        let next = figures.schedule.next_number().filter(|_| self.known.mistakes.is_none());
        let dates = dates.chain(next.map(Row::Date));
        let all = &self.known.history.meetings;
        let meetings = all.iter().rev().take(self.shown);
        let meetings = meetings.map(|meeting| Row::Meeting(meeting.session.clone()));
        let meetings = meetings.chain((all.len() > self.shown).then_some(Row::Earlier));
        let members = self.members().iter().cloned().map(Row::Member);
        let parts = [
            ("", vec![Row::Begin]),
            ("group-open", promises.collect()),
            ("group-queue", cases.collect()),
            ("circle-dates", dates.collect()),
            ("group-meetings", meetings.collect()),
            ("group-members", members.collect()),
            ("group-agreements", (0..agreements).map(Row::Agreement).collect()),
            (TO_WRITE, (0..figures.to_write).map(Row::ToWrite).collect()),
            ("group-rules", (0..group.rules.len()).map(Row::Rule).collect()),
            ("group-accepted", (0..figures.accepted).map(Row::Accepted).collect()),
        ];
        parts.into_iter().filter(|(_, rows)| !rows.is_empty()).collect()
    }

    fn all_parts(&self) -> Vec<Vec<Row>> {
        let of = &self.known.history.group.agreements;
        let agreed = [&of.place, &of.frequency, &of.attendance, &of.confidentiality];
        let parts = self.parts(agreed.into_iter().flatten().count());
        parts.into_iter().map(|(_, rows)| rows).collect()
    }

    /// Which row is chosen, and how many there are.
    pub(in crate::app) fn place(&self) -> (usize, usize) {
        (self.at.1, self.all_parts().concat().len())
    }

    /// Puts the cursor on a row, or where it was when that is gone.
    pub(super) fn go_to(&mut self, row: &Row) {
        let rows = self.all_parts().concat();
        let place = rows.iter().position(|it| it == row).unwrap_or(self.at.1);
        let place = place.min(rows.len().saturating_sub(1));
        let row = rows.get(place).cloned().unwrap_or(Row::Begin);
        self.asked &= row == self.at.0; // it was asked of what the cursor was on
        self.at = (row, place);
    }

    /// Shows more of the meetings, the cursor on the first of these.
    pub(super) fn show_more(&mut self) {
        self.shown += MORE_MEETINGS;
        if let Some(row) = self.all_parts().concat().get(self.at.1) {
            self.at.0 = row.clone();
        }
    }

    /// Moves the cursor by a row, a few rows, or to the next heading.
    pub(super) fn step(&mut self, intent: Intent) {
        let parts = self.all_parts();
        let count: usize = parts.iter().map(Vec::len).sum();
        let mut sum = 0;
        let begins = parts.iter().map(|rows| {
            let first = sum;
            sum += rows.len();
            first
        });
        let begins: Vec<usize> = begins.collect();
        let here = self.at.1;
        let place = match intent {
            Intent::Up => here.checked_sub(1).unwrap_or(count.saturating_sub(1)),
            Intent::Down => (here + 1) % count.max(1),
            Intent::PageUp => here.saturating_sub(PAGE),
            Intent::PageDown => (here + PAGE).min(count.saturating_sub(1)),
            Intent::NextLine => begins.iter().copied().find(|it| *it > here).unwrap_or(0),
            Intent::LineBefore => {
                let before = begins.iter().copied().rev().find(|it| *it < here);
                before.or(begins.last().copied()).unwrap_or(0)
            }
            _ => here,
        };
        if let Some(row) = parts.concat().get(place) {
            self.at = (row.clone(), place);
        }
    }

    pub(super) fn promise(&self) -> Option<&Tracked> {
        let Row::Action(id) = &self.at.0 else { return None };
        self.promise_of(id)
    }

    pub(super) fn promise_of(&self, id: &ActionId) -> Option<&Tracked> {
        self.figures.promises.iter().find(|promise| promise.id == *id)
    }

    pub(super) fn case_of(&self, id: &str) -> Option<&Offered> {
        self.figures.cases.iter().find(|case| case.id == id)
    }

    pub(super) fn planned(&self, number: usize) -> Option<&Planned> {
        self.figures.schedule.planned.iter().find(|planned| planned.number == number)
    }

    /// The place of a session among the meetings.
    pub(super) fn meeting(&self, session: &str) -> Option<usize> {
        self.known.history.meetings.iter().position(|meeting| meeting.session == session)
    }
}

/// Stands for the heading of what is to be written in the file: a date is part of that.
pub(super) const TO_WRITE: &str = "to write";

/// How many meetings are shown before somebody asks for more.
pub(super) const MOST_MEETINGS: usize = 10;

/// How many more are shown each time.
const MORE_MEETINGS: usize = 50;

/// How many rows further a page is.
const PAGE: usize = 10;
