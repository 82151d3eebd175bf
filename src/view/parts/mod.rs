//! Pieces that more than one screen is made of.

pub mod digits;
pub mod letters;
mod panel;
mod scale;
mod wrap;

use crate::{moment::Span as Length, view::THEME, words::clean};
use ratatui::{
    Frame,
    layout::Rect,
    text::{Line, Span},
};
use unicode_width::UnicodeWidthStr;

pub use panel::panel;
pub use scale::scale;
pub use wrap::{cut, wrap};

/// A key and what it does, as people read it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hint {
    /// The key, as in `spatie`.
    pub key: String,
    /// What it does, as in `pauze`.
    pub label: String,
    /// Whether it is there for who sees this screen alone.
    pub for_eyes: bool,
}

/// Draws a line across an area.
pub fn rule(frame: &mut Frame, area: Rect) {
    let line = Line::styled("─".repeat(usize::from(area.width)), THEME.rule);
    frame.render_widget(line, area);
}

/// The rows that are kept for the keys on a screen of this height. The same on every screen, so
/// that nothing jumps when other keys begin to work.
pub fn footer_height(height: u16) -> u16 {
    if height < 20 { 1 } else { 2 }
}

/// Draws the keys that work now. What does not fit is left to the help screen: the last key, which
/// leads there, always stays.
pub fn footer(frame: &mut Frame, area: Rect, hints: &[Hint]) {
    let mut rows = rows(hints, usize::from(area.width));
    let fitting = usize::from(area.height);
    if rows.len() > fitting {
        rows.truncate(fitting);
        if let (Some(row), Some(last)) = (rows.last_mut(), hints.last()) {
            while !row.is_empty() && row_width(row) + hint_width(last) > usize::from(area.width) {
                row.pop();
            }
            row.push(last);
        }
    }
    for (y, row) in (area.y..).zip(rows) {
        let spans = row.iter().flat_map(|hint| {
            [
                Span::raw(" ["),
                Span::styled(hint.key.as_str(), THEME.strong),
                Span::raw("] "),
                Span::raw(hint.label.as_str()),
                Span::raw(" "),
            ]
        });
        let line: Line = spans.collect();
        frame.render_widget(line, Rect { y, height: 1, ..area }.intersection(area));
    }
}

fn rows(hints: &[Hint], width: usize) -> Vec<Vec<&Hint>> {
    let mut rows: Vec<Vec<&Hint>> = vec![Vec::new()];
    for hint in hints {
        let fits = rows.last().is_some_and(|row| row_width(row) + hint_width(hint) <= width);
        if !fits {
            rows.push(Vec::new());
        }
        rows.last_mut().into_iter().for_each(|row| row.push(hint));
    }
    rows
}

fn row_width(row: &[&Hint]) -> usize {
    row.iter().map(|hint| hint_width(hint)).sum()
}

fn hint_width(hint: &Hint) -> usize {
    hint.key.width() + hint.label.width() + " [] ".len() + 1
}

/// A bar of so many cells that shows how much of a time is spent.
pub fn bar(spent: Length, allotted: Length, width: usize) -> String {
    let whole = i128::from(allotted.millis().max(1));
    let full = i128::from(spent.or_zero().millis()) * width as i128 / whole;
    let full = usize::try_from(full).map_or(width, |full| full.min(width));
    format!("{}{}", "▓".repeat(full), "░".repeat(width - full))
}

/// A line with something on the left and something on the right; the left gives way.
pub fn spread<'a>(left: Vec<Span<'a>>, right: Vec<Span<'a>>, width: u16) -> Line<'a> {
    let width = usize::from(width);
    let wide = |spans: &[Span]| spans.iter().map(|span| span.content.width()).sum::<usize>();
    let room = width.saturating_sub(wide(&right) + 1);
    let mut spans: Vec<Span> = Vec::new();
    for span in left {
        let span = Span::styled(clean(&span.content).into_owned(), span.style);
        let taken = wide(&spans);
        if taken + span.content.width() <= room {
            spans.push(span);
        } else {
            let text = cut(&span.content, room.saturating_sub(taken));
            spans.push(Span::styled(text, span.style));
            break;
        }
    }
    let gap = width.saturating_sub(wide(&spans) + wide(&right));
    spans.push(Span::raw(" ".repeat(gap)));
    spans.extend(right);
    Line::from(spans)
}
