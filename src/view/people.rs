//! Who is there: the list that lies over the room.

use crate::{
    session::{PersonId, State},
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
    /// Whom the cursor is on; on the line for a new name when on nobody.
    pub chosen: Option<PersonId>,
    /// The line for a new name.
    pub name: &'a TextArea<'static>,
}

/// Draws the list.
///
/// ```text
/// ▸ Ans          is geweest
///   Bo           is aan de beurt
///   Cas          online
///   Dee          weg sinds 20:10
///   + naam:      Fenna
/// ```
pub fn draw(frame: &mut Frame, area: Rect, look: &Look, state: &State, people: &People) {
    let height = people.order.len() as u16 + 3;
    let title = look.words.say("people-title");
    let inside = parts::panel(frame, area, &title, overlay::WIDTH, height);
    let names = people.order.iter().map(|&person| clean(state.name(person)).width());
    let left = names.max().unwrap_or(0).clamp(NARROWEST, usize::from(inside.width) / 2);
    let here = people.order.iter().position(|id| Some(*id) == people.chosen);
    let here = here.unwrap_or(people.order.len());
    let from = (here + 1).saturating_sub(usize::from(inside.height));
    // Behind the last of them comes the line for a new name.
    let rows = people.order.iter().copied().map(Some).chain([None]).skip(from);
    for (person, y) in rows.zip(inside.y..inside.bottom()) {
        let place = Rect { y, height: 1, ..inside };
        let is_chosen = people.chosen == person;
        match person {
            Some(person) => {
                frame.render_widget(row(look, state, person, left, is_chosen), place);
            }
            None => newcomer(frame, place, look, people, is_chosen),
        }
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
    let (mark, style) = if chosen { ("▸ ", THEME.strong) } else { ("  ", Style::new()) };
    let style = if state.is_present(person) { style } else { style.patch(THEME.quiet) };
    let name = parts::cut(state.name(person), left);
    let gap = " ".repeat(left.saturating_sub(name.width()) + 2);
    let said = said(look, state, person).join(" · ");
    Line::from(vec![Span::styled(format!("{mark}{name}{gap}"), style), Span::styled(said, style)])
}

/// Somebody with all that holds for them, in one line.
pub fn told(look: &Look, state: &State, person: PersonId) -> String {
    let said = said(look, state, person).into_iter();
    std::iter::once(state.name(person).to_owned()).chain(said).collect::<Vec<_>>().join(", ")
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
