//! Who is there: the list that lies over the room.

use crate::{
    session::{Absence, Absent, PersonId, State},
    view::{Look, THEME, parts},
    words::clean,
};
use ratatui::{
    Frame,
    layout::Rect,
    style::Style,
    text::{Line, Span},
};
use ratatui_textarea::TextArea;
use unicode_width::UnicodeWidthStr;

use super::overlay;

/// What the list of people shows.
pub struct People<'a> {
    /// Everyone, in the order of the list.
    pub order: Vec<PersonId>,
    /// The members of the group who are not there, in the order of the list.
    pub awaited: Vec<&'a Absent>,
    /// What the cursor is on.
    pub chosen: On,
    /// The line for a new name.
    pub name: &'a TextArea<'static>,
}

/// What one can be on in the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum On {
    /// Somebody who is there, or was.
    Person(PersonId),
    /// A member of the group who is not there, by their place among those.
    Awaited(usize),
    /// The line for a new name.
    Newcomer,
}

/// Draws the list.
///
/// ```text
/// ▸ Ans          is geweest
///   Bo           is aan de beurt
///   Cas          online
///   Dee          weg sinds 20:10
///   Fay          wordt verwacht
///   + naam:      Fenna
/// ```
pub fn draw(frame: &mut Frame, area: Rect, look: &Look, state: &State, people: &People) {
    let rows = people.rows();
    let height = rows.len() as u16 + 2;
    let title = look.words.say("people-title");
    let inside = parts::panel(frame, area, &title, overlay::WIDTH, height);
    let names = people.order.iter().map(|&person| state.name(person));
    let names = names.chain(people.awaited.iter().map(|absent| absent.name.as_str()));
    let left = names
        .map(|name| clean(name).width())
        .max()
        .unwrap_or(0)
        .clamp(NARROWEST, usize::from(inside.width) / 2);
    let here = rows.iter().position(|row| *row == people.chosen).unwrap_or_default();
    let from = (here + 1).saturating_sub(usize::from(inside.height));
    for (on, y) in rows.into_iter().skip(from).zip(inside.y..inside.bottom()) {
        let place = Rect { y, height: 1, ..inside };
        let is_chosen = people.chosen == on;
        let line = match on {
            On::Person(person) => row(look, state, person, left, is_chosen),
            On::Awaited(at) => awaited(look, people.awaited[at], left, is_chosen),
            On::Newcomer => {
                newcomer(frame, place, look, people, is_chosen);
                continue;
            }
        };
        frame.render_widget(line, place);
    }
}

impl People<'_> {
    /// All that one can be on, in order: the line for a new name comes last.
    pub(in crate::view) fn rows(&self) -> Vec<On> {
        let people = self.order.iter().copied().map(On::Person);
        let awaited = (0..self.awaited.len()).map(On::Awaited);
        people.chain(awaited).chain([On::Newcomer]).collect()
    }
}

/// The line for a new name.
fn newcomer(frame: &mut Frame, place: Rect, look: &Look, people: &People, chosen: bool) {
    let (mark, style) = if chosen { ("▸ ", THEME.strong) } else { ("  ", THEME.quiet) };
    let label = format!("{mark}{} ", look.words.say("people-new"));
    let width = (label.width() as u16).min(place.width);
    frame.render_widget(Line::styled(label, style), place);
    if chosen {
        let field = Rect { x: place.x + width, width: place.width - width, ..place };
        frame.render_widget(people.name, field);
    }
}

/// The cells that a name gets at least.
const NARROWEST: usize = 12;

fn row<'a>(look: &Look, state: &State, person: PersonId, left: usize, chosen: bool) -> Line<'a> {
    let said = said(look, state, person).join(" · ");
    listed(state.name(person), &said, left, (chosen, state.is_present(person)))
}

fn awaited<'a>(look: &Look, absent: &Absent, left: usize, chosen: bool) -> Line<'a> {
    listed(&absent.name, &absence(look, absent.how), left, (chosen, false))
}

/// A name, with what holds for it beside it.
fn listed<'a>(name: &str, said: &str, left: usize, (chosen, there): (bool, bool)) -> Line<'a> {
    let (mark, style) = if chosen { ("▸ ", THEME.strong) } else { ("  ", Style::new()) };
    let style = if there { style } else { style.patch(THEME.quiet) };
    let name = parts::cut(name, left);
    let gap = " ".repeat(left.saturating_sub(name.width()) + 2);
    let said = said.to_owned();
    Line::from(vec![Span::styled(format!("{mark}{name}{gap}"), style), Span::styled(said, style)])
}

/// Somebody with all that holds for them, in one line.
pub fn told(look: &Look, state: &State, person: PersonId) -> String {
    let said = said(look, state, person).into_iter();
    std::iter::once(state.name(person).to_owned()).chain(said).collect::<Vec<_>>().join(", ")
}

/// Somebody who is not there, in one line.
pub fn told_absent(look: &Look, absent: &Absent) -> String {
    format!("{}, {}", absent.name, absence(look, absent.how))
}

fn absence(look: &Look, how: Absence) -> String {
    look.words.say(match how {
        Absence::Late => "people-expected",
        Absence::Notice => "people-with-notice",
        Absence::NoNotice => "people-without-notice",
        Absence::Away => "people-away",
    })
}

/// What holds for somebody: the turn, where they are, since when they are there or gone.
fn said(look: &Look, state: &State, person: PersonId) -> Vec<String> {
    let words = look.words;
    let time = |moment| words.time(moment, state.opening().offset);
    let mut said = Vec::new();
    if let Some(round) = state.round(state.position())
        && let Some(place) = round.order.iter().position(|id| *id == person)
    {
        said.push(words.say(match place.cmp(&round.at) {
            std::cmp::Ordering::Less if round.passed.contains(&person) => "people-passed",
            std::cmp::Ordering::Less => "people-been",
            std::cmp::Ordering::Equal => "people-turn",
            std::cmp::Ordering::Greater => "people-to-come",
        }));
    }
    if state.facilitator() == Some(person) {
        said.push(words.say("people-leads"));
    }
    if state.everyone().get(person.0).is_some_and(|person| person.online) {
        said.push(words.say("people-online"));
    }
    let stays = state.stays(person);
    match stays.last() {
        None => said.push(words.say("people-never")),
        Some(stay) if !state.is_present(person) => {
            let gone = stay.until.map(time).unwrap_or_default();
            said.push(words.fill("people-gone", &[("time", gone.into())]));
        }
        Some(stay) if stay.from > state.started() => {
            said.push(words.fill("people-since", &[("time", time(stay.from).into())]));
        }
        _ => {}
    }
    said
}
