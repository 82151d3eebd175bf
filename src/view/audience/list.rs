//! A list that somebody shows to the group: what was written, or what can be chosen.

use crate::{
    method::{Capture, Verb},
    session::{Entry, Face, State},
    view::{
        Look, THEME,
        parts::{self, letters},
        tell,
    },
};
use ratatui::{
    Frame,
    layout::{Alignment, Rect},
    style::Style,
    text::Line,
};
use unicode_width::UnicodeWidthStr;

/// A line of the list: its number, what it says, whether it was chosen.
pub(super) struct Item {
    number: usize,
    text: String,
    is_chosen: bool,
}

impl Item {
    /// What was chosen stands out: in large letters that is how it shows.
    fn style(&self) -> Style {
        if self.is_chosen { THEME.chosen } else { Style::new() }
    }
}

/// What the group sees of the list that is shown; nothing without one.
pub(super) fn shown(look: &Look, state: &State) -> Option<Vec<Item>> {
    let capture = state.capture(state.shown()?)?;
    let also = beside(state, capture);
    let item = |(entry, number): (&Entry, usize)| Item {
        number,
        text: told(look, state, &also, entry),
        is_chosen: also
            .iter()
            .any(|capture| state.picks(&capture.id).any(|pick| pick.entry == entry.id)),
    };
    let items: Vec<Item> = state.listed(capture).into_iter().zip(1..).map(item).collect();
    (!items.is_empty()).then_some(items)
}

/// The captures of the same step that choose from the same list, or rate it.
fn beside<'a>(state: &'a State, capture: &'a Capture) -> Vec<&'a Capture> {
    let Some(source) = capture.verb.source() else { return vec![capture] };
    let step = state.method().capture(&capture.id).map(|(step, _)| step);
    let captures = step.into_iter().flat_map(|step| state.script().captures(step));
    captures.filter(|other| other.verb.source() == Some(source)).collect()
}

/// An entry, with what became of it.
fn told(look: &Look, state: &State, captures: &[&Capture], entry: &Entry) -> String {
    let became = captures.iter().filter_map(|capture| match &capture.verb {
        Verb::Rate { scale, .. } => {
            state.rating(&capture.id, entry.id).and_then(|place| scale.get(place)).cloned()
        }
        Verb::Pick { .. } => match state.votes(&capture.id, entry.id) {
            0 => None,
            votes => Some(look.words.fill("audience-votes", &[("count", votes.into())])),
        },
        _ => None,
    });
    let became: Vec<String> = became.collect();
    let text = tell::quoted(look.words, state, entry);
    if became.is_empty() { text } else { format!("{text} ({})", became.join(", ")) }
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
    draw_clock(frame, area, look, state);
    let below = below_clock(area, look, state);
    let mood = super::mood(look, state);
    let height = mood.height(area.width, 0).max(1);
    let [place, list] = super::rows(below, [height, below.height.saturating_sub(height)]);
    mood.draw_sized(frame, place, 0);
    if draw_large(frame, list, items).is_none() {
        draw_small(frame, list, look, items);
    }
}

/// Draws the step and its clock as small as they can be, above what there is to read.
pub(super) fn draw_clock(frame: &mut Frame, area: Rect, look: &Look, state: &State) {
    let [head, clock, _] = parts_of(area, look, state);
    super::title(look, state).draw_sized(frame, head, 0);
    if clock.height > 0 {
        let (text, style) = super::shown(look, state);
        parts::digits::draw(frame, clock, &text, style);
    }
}

/// What they leave.
pub(super) fn below_clock(area: Rect, look: &Look, state: &State) -> Rect {
    let [.., below] = parts_of(area, look, state);
    below
}

fn parts_of(area: Rect, look: &Look, state: &State) -> [Rect; 3] {
    let head = super::title(look, state).height(area.width, 0).min(area.height);
    let is_seen = super::face(look, state) == Face::Digits;
    let clock = if is_seen { (area.height / 5).max(1) } else { 0 };
    super::rows(area, [head, clock, area.height.saturating_sub(head + clock)])
}

/// Draws all of them in large letters; nothing when they do not fit.
fn draw_large(frame: &mut Frame, area: Rect, items: &[Item]) -> Option<()> {
    let of = |item: &Item| letters::lines(&format!("{}. {}", item.number, item.text), area.width);
    let blocks: Vec<Vec<String>> = items.iter().map(of).collect::<Option<_>>()?;
    let rows: usize = blocks.iter().map(|lines| lines.len() * usize::from(letters::HEIGHT)).sum();
    if rows + blocks.len() > usize::from(area.height) {
        return None;
    }
    let mut y = area.y;
    for (item, lines) in items.iter().zip(blocks) {
        for line in lines {
            let place = Rect { y, height: letters::HEIGHT, ..area };
            letters::draw(frame, place, &line, item.style(), Alignment::Left);
            y += letters::HEIGHT;
        }
        y += 1;
    }
    Some(())
}

fn draw_small(frame: &mut Frame, area: Rect, look: &Look, items: &[Item]) {
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
    let mark = if item.is_chosen { "✓" } else { " " };
    let label = format!("{mark} {}. ", item.number);
    let blank = " ".repeat(label.width());
    let text = parts::wrap(&item.text, usize::from(width).saturating_sub(label.width() + 1));
    let labels = std::iter::once(label).chain(std::iter::repeat(blank));
    labels
        .zip(text)
        .map(|(label, row)| Line::styled(format!("{label}{row}"), item.style()))
        .collect()
}
