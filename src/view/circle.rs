//! A group's own screen: what is open, what waits, what is planned and what was held, and who belongs
//! to it.

use crate::view::{Look, THEME, overlay, parts};
use ratatui::{
    Frame,
    layout::Rect,
    style::Style,
    text::{Line, Span},
};
use unicode_width::UnicodeWidthStr;

/// What the screen shows.
pub struct Circle<'a> {
    /// What the group is called.
    pub title: String,
    /// How it stands, in a few words.
    pub aside: String,
    /// What one should know before all else, in whole sentences.
    pub notes: Vec<String>,
    /// What can be chosen, in parts.
    pub parts: Vec<Part>,
    /// Which row is chosen, counted over all parts.
    pub chosen: usize,
    /// What lies over the screen.
    pub overlay: Option<overlay::Overlay<'a>>,
}

/// Rows under one heading.
pub struct Part {
    /// The heading; none where the rows say enough.
    pub heading: String,
    /// The rows.
    pub rows: Vec<Row>,
}

/// Something on the screen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Row {
    /// What it says.
    pub text: String,
    /// What one should know of it, in a few words.
    pub note: String,
    /// What else there is to know, while the cursor is on it.
    pub more: Vec<String>,
    /// What can be told of it, and what was, while the cursor is on it.
    pub scale: Option<(Vec<String>, usize)>,
}

/// Draws the screen.
///
/// ```text
///  Noord                                                3 bijeenkomsten · 4 leden
///
///    4e bijeenkomst beginnen                          woensdag 2 december, 19:30
///
///    Acties die open staan
///  ▸ Bo: Met de teamleider praten over het rooster             24 oktober 2026
///      1 nog open   2 gedaan   3 deels   4 gaat niet door
/// ```
pub fn draw(frame: &mut Frame, look: &Look, circle: &Circle) {
    let areas = crate::view::frame(frame, look);
    let title = vec![Span::styled(format!(" {}", circle.title), THEME.strong)];
    let aside = vec![Span::raw(format!("{} ", circle.aside))];
    frame.render_widget(parts::spread(title, aside, areas.head.width), areas.head);
    let body = areas.body;
    let width = usize::from(body.width);
    let notes = circle.notes.iter().flat_map(|note| parts::wrap(note, inside(width)));
    let mut rows: Vec<Line> = vec![Line::default()];
    rows.extend(notes.map(|note| Line::styled(format!("   {note}"), THEME.quiet)));
    if !circle.notes.is_empty() {
        rows.push(Line::default());
    }
    let (mut at, mut chosen) = (0, 0..0);
    for part in &circle.parts {
        if !part.heading.is_empty() {
            let heading = parts::cut(&part.heading, inside(width));
            rows.push(Line::styled(format!("   {heading}"), THEME.strong));
        }
        for row in &part.rows {
            if at == circle.chosen {
                // The first row shows what stands above it.
                let from = if at == 0 { 0 } else { rows.len() };
                rows.extend(whole(row, width));
                chosen = from..rows.len();
            } else {
                rows.push(line("   ", &row.text, &row.note, Style::new(), width));
            }
            at += 1;
        }
        rows.push(Line::default());
    }
    let height = usize::from(body.height);
    let from = (chosen.end + 1).saturating_sub(height).min(chosen.start);
    for (y, row) in (body.y..body.bottom()).zip(rows.into_iter().skip(from)) {
        frame.render_widget(row, Rect { y, height: 1, ..body });
    }
    if let Some(overlay) = &circle.overlay {
        overlay::draw(frame, body, look, None, overlay);
    }
}

/// The row with the cursor, with all there is to know of it.
fn whole(row: &Row, width: usize) -> Vec<Line<'static>> {
    let beside = if row.note.is_empty() { 0 } else { row.note.width() + GAP };
    let mut texts = parts::wrap(&row.text, inside(width).saturating_sub(beside)).into_iter();
    let first = texts.next().unwrap_or_default();
    let mut lines = vec![line(" ▸ ", &first, &row.note, THEME.chosen, width)];
    lines.extend(
        texts.map(|text| Line::from(vec![Span::raw("   "), Span::styled(text, THEME.chosen)])),
    );
    let more = row.more.iter().flat_map(|text| parts::wrap(text, inside(width).saturating_sub(2)));
    lines.extend(more.map(|text| Line::styled(format!("     {text}"), THEME.quiet)));
    if let Some((scale, now)) = &row.scale {
        lines.extend(parts::scale(scale, Some(*now), "   ", width));
    }
    lines
}

/// A row in one line; the text gives way to the note.
fn line(mark: &'static str, text: &str, note: &str, style: Style, width: usize) -> Line<'static> {
    let beside = if note.is_empty() { 0 } else { note.width() + GAP };
    let text = parts::cut(text, inside(width).saturating_sub(beside));
    let gap = (inside(width) - beside.min(inside(width))).saturating_sub(text.width()) + GAP;
    let gap = if note.is_empty() { 0 } else { gap };
    let note = parts::cut(note, inside(width));
    Line::from(vec![
        Span::raw(mark),
        Span::styled(text, style),
        Span::raw(" ".repeat(gap)),
        Span::styled(note, THEME.quiet),
    ])
}

/// The cells between the mark and the edge; on a wide screen a note stays near its row.
fn inside(width: usize) -> usize {
    width.saturating_sub(4).clamp(1, WIDEST)
}

/// The widest row, in cells.
const WIDEST: usize = 100;

/// The least between a text and its note, in cells.
const GAP: usize = 2;
