//! A *verslag*: what a session says to people who read about it.
//!
//! [`outline()`] shapes what is told once; each format, such as [`markdown()`], is a function of
//! that. What a method calls its steps and captures is used as it stands: the report knows them by
//! their [`Purpose`](crate::method::Purpose) alone, so every method gets one. [`calendar()`] is the one paper
//! that is of no session: the dates of a group.

mod text;
mod outline;
mod markdown;
mod opening;
mod presence;
mod role;
mod way;
mod pass;
mod chapter;
mod block;
mod calendar;
mod note;
mod answer;
mod lookback;
mod time;
mod sheet;
mod hints;
mod group;
mod between;
mod hours;

use crate::{
    method::Sharing,
    moment::{Moment, Offset},
    session::{PersonId, State},
    words::{Words, one_line},
};

use chapter::Standing;

pub use between::{
    case, case_heading, gist, moved, on_the_wall, outcome_key, planned, promised, stranger,
    told_last,
};
pub use calendar::{CALENDAR_BEGINS, calendar};
pub use group::{accepted, agreements, due, group, meeting, member, to_write, turns};
pub use hints::{gaps, promise, promises};
pub use hours::{hours, remarks};
pub use lookback::came_of;
pub use markdown::markdown;
pub use outline::{Block, Outline, Section};
pub use sheet::{Sheet, sheets};
pub use text::{Run, Text};

/// What the report of a session says. A session that nobody ended is told up to the latest thing
/// that was recorded in it, or up to `now` if a clock that was wrong put that later.
pub fn outline(state: &State, now: Moment, words: &Words) -> Outline {
    let teller = Teller::new(state, now, words);
    let mut sections = teller.chapters();
    sections.push(teller.time_table());
    Outline { title: teller.title(), opening: teller.opening(), sections }
}

/// Tells a session in a language.
struct Teller<'a> {
    state: &'a State,
    words: &'a Words,
    /// The moment up to which it tells.
    until: Moment,
}

impl<'a> Teller<'a> {
    fn new(state: &'a State, now: Moment, words: &'a Words) -> Self {
        Self { state, words, until: state.ended().unwrap_or_else(|| state.latest().min(now)) }
    }

    fn offset(&self) -> Offset {
        self.state.opening().offset
    }

    fn name(&self, person: PersonId) -> String {
        one_line(self.state.name(person))
    }

    /// People in a row.
    fn names(&self, people: impl IntoIterator<Item = PersonId>) -> String {
        let names: Vec<String> = people.into_iter().map(|person| self.name(person)).collect();
        self.words.list(&names.iter().map(String::as_str).collect::<Vec<_>>())
    }

    /// Every capture that the group's report tells of, and the step it stands in.
    fn captures(&self) -> impl Iterator<Item = Standing<'a>> {
        self.all_captures().filter(|(_, capture)| match capture.report {
            Sharing::Names | Sharing::NoNames => true,
            // Words of the group as one are nobody's to keep apart.
            Sharing::Personal => capture.verb.makes_texts(),
            Sharing::None => false,
        })
    }
}

/// A text as the beginning of what follows it: with a full stop, unless it ends in a mark already.
fn ended(text: &str) -> String {
    let text = text.trim_end();
    let open = text.ends_with(|last: char| last.is_alphanumeric() || ")]\"'’”»".contains(last));
    if open { format!("{text}.") } else { text.to_owned() }
}

/// A title as what it asks: `Wanneer:`, but `Hoe was het?` as it is.
fn asked(title: &str) -> String {
    let title = one_line(title);
    if title.ends_with(['?', '!', ':', '…']) { title } else { format!("{title}:") }
}

#[cfg(test)]
mod tests;
