//! A list that somebody shows to the group: what was written, or what can be chosen.

use crate::{
    method::{Capture, Verb},
    session::{Entry, Face, State},
    view::{Look, THEME, parts, tell},
};
use ratatui::{Frame, layout::Rect, style::Style, text::Line};
use unicode_width::UnicodeWidthStr;

/// A line of the list: its number, what it says, whether it was chosen.
pub(super) struct Item {
    number: usize,
    text: String,
    is_chosen: bool,
}

/// What the group sees of the list that is shown; nothing without one.
pub(super) fn shown(look: &Look, state: &State) -> Option<Vec<Item>> {
    let capture = state.capture(state.shown()?)?;
    let entries: Vec<&Entry> = match &capture.verb {
        Verb::Write | Verb::Reword { .. } | Verb::Answer { .. } => {
            state.entries(&capture.id).collect()
        }
        Verb::Pick { .. } => state.choices(capture),
        Verb::Rate { .. } => state.candidates(&capture.verb),
        Verb::Assign { .. } => Vec::new(),
    };
    let item = |(entry, number): (&Entry, usize)| Item {
        number,
        text: told(look, state, capture, entry),
        is_chosen: state.picks(&capture.id).any(|pick| pick.entry == entry.id),
    };
    let items: Vec<Item> = entries.into_iter().zip(1..).map(item).collect();
    (!items.is_empty()).then_some(items)
}

/// An entry, with what became of it.
fn told(look: &Look, state: &State, capture: &Capture, entry: &Entry) -> String {
    let text = tell::quoted(look.words, state, entry);
    let place = match &capture.verb {
        Verb::Rate { scale, .. } => {
            state.rating(&capture.id, entry.id).and_then(|place| scale.get(place)).cloned()
        }
        Verb::Pick { .. } => match state.votes(&capture.id, entry.id) {
            0 => None,
            votes => Some(look.words.fill("audience-votes", &[("count", votes.into())])),
        },
        _ => None,
    };
    place.map_or(text.clone(), |place| format!("{text} ({place})"))
}

/// Draws the list, with the step and its clock above it.
///
/// ```text
///              2  KIEZEN
///            (the time left)
///
///    1. Ans: een cliënt volgt mijn adviezen niet op…
///  ✓ 2. Bo: mijn agenda loopt elke week vast
/// ```
pub(super) fn draw(frame: &mut Frame, area: Rect, look: &Look, state: &State, items: &[Item]) {
    let title = super::title(look, state);
    let head = title.height(area.width, false);
    title.draw_sized(frame, Rect { height: head, ..area }, false);
    let digits = if state.face() == Face::Digits { (area.height / 5).max(1) } else { 0 };
    let place = Rect { y: area.y + head, height: digits, ..area }.intersection(area);
    if digits > 0 {
        let (text, style) = super::shown(look, state);
        parts::digits::draw(frame, place, &text, style);
    }
    let status = super::status(look, state);
    let place = Rect { y: place.bottom(), height: 1, ..area };
    status.draw_sized(frame, place.intersection(area), false);
    let list = Rect { y: place.bottom(), height: area.bottom() - place.bottom(), ..area };
    draw_items(frame, list, look, items);
}

fn draw_items(frame: &mut Frame, area: Rect, look: &Look, items: &[Item]) {
    let blocks: Vec<Vec<Line>> = items.iter().map(|item| rows(item, area.width)).collect();
    let height = usize::from(area.height);
    let whole: usize = blocks.iter().map(Vec::len).sum();
    let is_airy = whole + blocks.len().saturating_sub(1) <= height;
    let count = blocks.len();
    let (mut lines, mut shown) = (Vec::new(), 0);
    for block in blocks {
        let gap = usize::from(is_airy && !lines.is_empty());
        // A row is kept to tell that there is more.
        let kept = usize::from(whole > height);
        if lines.len() + gap + block.len() + kept > height {
            break;
        }
        lines.extend(std::iter::repeat_n(Line::default(), gap).chain(block));
        shown += 1;
    }
    if shown < count {
        let more = look.words.fill("audience-more", &[("count", (count - shown).into())]);
        lines.push(Line::styled(more, THEME.quiet));
    }
    for (line, y) in lines.into_iter().zip(area.y..area.bottom()) {
        frame.render_widget(line, Rect { y, height: 1, ..area });
    }
}

fn rows<'a>(item: &Item, width: u16) -> Vec<Line<'a>> {
    let (mark, style) = if item.is_chosen { ("✓", THEME.strong) } else { (" ", Style::new()) };
    let label = format!("{mark} {}. ", item.number);
    let blank = " ".repeat(label.width());
    let text = parts::wrap(&item.text, usize::from(width).saturating_sub(label.width() + 1));
    let labels = std::iter::once(label).chain(std::iter::repeat(blank));
    labels.zip(text).map(|(label, row)| Line::styled(format!("{label}{row}"), style)).collect()
}
