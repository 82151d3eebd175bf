//! Setting up: one screen on which everything has a sane value.

use crate::{
    session::Script,
    view::{Look, THEME, overlay, parts, timeline::timeline},
    words::Words,
};
use ratatui::{
    Frame,
    layout::Rect,
    style::Style,
    text::{Line, Span},
};
use ratatui_textarea::TextArea;
use unicode_width::UnicodeWidthStr;

/// What the setup screen shows.
pub struct Setup<'a> {
    /// What is set up.
    pub title: String,
    /// The rows: what is asked, what is filled in, and what one should know of it.
    pub rows: Vec<Row<'a>>,
    /// Which row has the cursor.
    pub chosen: usize,
    /// What one should know before starting, in whole sentences.
    pub notes: Vec<String>,
    /// What lies over the screen.
    pub overlay: Option<overlay::Overlay<'a>>,
}

/// One row of the setup screen.
pub struct Row<'a> {
    /// What is asked.
    pub label: String,
    /// What is filled in.
    pub value: Value<'a>,
    /// What one should know of it.
    pub note: String,
}

/// What is filled in on a row.
pub enum Value<'a> {
    /// One of a few: shown with arrows while the cursor is on it.
    Choice(String),
    /// A method, how long it takes, and its plan as a bar.
    Plan {
        /// What people call it.
        name: String,
        /// The whole time, in words.
        total: String,
        /// The plan.
        plan: &'a Script,
    },
    /// A text that is typed.
    Text(&'a TextArea<'static>),
    /// The members of a group, and the one with the cursor.
    Seats {
        /// The members.
        seats: Vec<Seat>,
        /// The one with the cursor.
        at: usize,
    },
}

/// A member of a group, there or not.
pub struct Seat {
    /// What the others call them.
    pub name: String,
    /// Whether they are there.
    pub is_there: bool,
    /// What one should know of it, in a word; may be empty.
    pub note: String,
}

impl Seat {
    /// In words: `Dee afgemeld`.
    pub fn told(&self, words: &Words) -> String {
        let here = words.say("setup-here");
        format!("{} {}", self.name, if self.note.is_empty() { &here } else { &self.note })
    }

    /// As it is drawn: `[ ] Dee (afgemeld)`.
    fn text(&self) -> String {
        let mark = if self.is_there { "x" } else { " " };
        let note = if self.note.is_empty() { String::new() } else { format!(" ({})", self.note) };
        format!("[{mark}] {}{note}", self.name)
    }
}

/// Draws the setup screen.
///
/// ```text
///  Beginnen
///
///    Werkvorm      Werkplekleren in een uur                        60 min
///                  5░░2▒[3░▒▒▒▒▒ 15 ▒▒▒▒▒░░░ 10 ░░░▒▒▒ 10 ▒▒▒5░]▒▒▒ 10 ▒▒▒
///  ▸ Aanwezig      Ans, Bo, Cas, Dee
/// ```
pub fn draw(frame: &mut Frame, look: &Look, setup: &Setup) {
    let areas = crate::view::frame(frame, look);
    let title = Line::styled(format!(" {}", setup.title), THEME.strong);
    frame.render_widget(title, areas.head);
    let body = areas.body;
    let labels = setup.rows.iter().map(|row| row.label.width());
    let left = (labels.max().unwrap_or(0) + 6).min(usize::from(body.width) / 2);
    let width = usize::from(body.width).saturating_sub(left + 1).max(1);
    let mut heights: Vec<u16> = setup.rows.iter().map(|row| height(row, width)).collect();
    let beside = usize::from(body.width).saturating_sub(6).max(1);
    let notes: Vec<String> =
        setup.notes.iter().flat_map(|note| parts::wrap(note, beside)).collect();
    // Rows stand apart where that costs nothing that one should read.
    let whole = heights.iter().map(|height| usize::from(*height) + 1).sum::<usize>();
    if whole + notes.len() < usize::from(body.height) {
        for height in &mut heights {
            *height += 1;
        }
    } else if let Some(last) = heights.last_mut() {
        *last += 1;
    }
    // On a low screen what is above the cursor moves out of sight.
    let above = heights[..setup.chosen.min(heights.len())]
        .iter()
        .fold(0, |sum: u16, height| sum.saturating_add(*height));
    let own = heights.get(setup.chosen).copied().unwrap_or(0);
    let mut y = i32::from(body.y) + 1
        - i32::from(
            above.saturating_add(own).saturating_add(1).saturating_sub(body.height).min(above),
        );
    for (index, (row, height)) in setup.rows.iter().zip(&heights).enumerate() {
        draw_row(frame, body, (left, width), y, row, index == setup.chosen);
        y += i32::from(*height);
    }
    for (line, y) in notes.into_iter().zip(y..) {
        put(frame, body, 3, y, Line::styled(line, THEME.quiet));
    }
    if let Some(overlay) = &setup.overlay {
        overlay::draw(frame, body, look, None, overlay);
    }
}

/// The members in lines of a width, each line with the places of those on it.
fn seat_lines(seats: &[Seat], width: usize) -> Vec<std::ops::Range<usize>> {
    let mut lines: Vec<std::ops::Range<usize>> = Vec::new();
    let mut used = 0;
    for (at, seat) in seats.iter().enumerate() {
        let wide = seat.text().width() + GAP;
        match lines.last_mut() {
            Some(line) if used + wide <= width + GAP => {
                line.end = at + 1;
                used += wide;
            }
            _ => {
                lines.push(at..at + 1);
                used = wide;
            }
        }
    }
    lines
}

/// Between two members on a line, in cells.
const GAP: usize = 2;

fn height(row: &Row, width: usize) -> u16 {
    let value = match &row.value {
        Value::Choice(_) => 1,
        Value::Seats { seats, .. } => seat_lines(seats, width).len().max(1) as u16,
        Value::Plan { plan, .. } => 1 + timeline(plan, width).len() as u16,
        Value::Text(editor) => text_rows(editor, width),
    };
    let note = if row.note.is_empty() { 0 } else { parts::wrap(&row.note, width).len() };
    value.saturating_add(note as u16)
}

fn text_rows(editor: &TextArea, width: usize) -> u16 {
    // The cursor behind the last letter needs a cell of its own.
    parts::wrap(&format!("{}_", editor.lines().join("\n")), width).len() as u16
}

fn draw_row(
    frame: &mut Frame,
    body: Rect,
    (left, width): (usize, usize),
    y: i32,
    row: &Row,
    chosen: bool,
) {
    let mark = if chosen { "▸" } else { " " };
    let style = if chosen { THEME.strong } else { Style::new() };
    put(frame, body, 1, y, Line::styled(format!("{mark} {}", row.label), style));
    let rows = match &row.value {
        Value::Choice(text) if chosen => {
            let spans =
                vec![Span::raw("‹ "), Span::styled(text.clone(), THEME.chosen), Span::raw(" ›")];
            put(frame, body, left, y, Line::from(spans));
            1
        }
        Value::Choice(text) => {
            put(frame, body, left, y, Line::from(parts::cut(text, width)));
            1
        }
        Value::Plan { name, total, plan } => {
            let style = if chosen { THEME.chosen } else { Style::new() };
            let name = vec![Span::styled(name.clone(), style)];
            let head = parts::spread(name, vec![Span::raw(total.clone())], width as u16);
            let lines = std::iter::once(head).chain(timeline(plan, width));
            let mut rows = 0;
            for (line, y) in lines.zip(y..) {
                put(frame, body, left, y, line);
                rows += 1;
            }
            rows
        }
        Value::Seats { seats, at } => {
            let lines = seat_lines(seats, width);
            for (line, y) in lines.iter().zip(y..) {
                let mut spans = Vec::new();
                for (place, seat) in seats.iter().enumerate().take(line.end).skip(line.start) {
                    let style = if chosen && place == *at { THEME.chosen } else { Style::new() };
                    spans.extend([Span::styled(seat.text(), style), Span::raw(" ".repeat(GAP))]);
                }
                put(frame, body, left, y, Line::from(spans));
            }
            lines.len().max(1) as u16
        }
        Value::Text(editor) if chosen => {
            let rows = text_rows(editor, width);
            let place = Rect {
                x: body.x + left as u16,
                y: u16::try_from(y).unwrap_or(body.y).max(body.y),
                width: width as u16,
                height: rows,
            };
            frame.render_widget(*editor, place.intersection(body));
            rows
        }
        Value::Text(editor) => {
            let lines = parts::wrap(&editor.lines().join("\n"), width);
            let rows = text_rows(editor, width);
            for (line, y) in lines.into_iter().zip(y..) {
                put(frame, body, left, y, Line::from(line));
            }
            rows
        }
    };
    if !row.note.is_empty() {
        for (line, y) in parts::wrap(&row.note, width).into_iter().zip(y + i32::from(rows)..) {
            put(frame, body, left, y, Line::styled(line, THEME.quiet));
        }
    }
}

/// Puts a line on a row that may lie outside the area.
fn put(frame: &mut Frame, area: Rect, x: usize, y: i32, line: Line) {
    let Ok(y) = u16::try_from(y) else { return };
    if (area.y..area.bottom()).contains(&y) {
        let place = Rect { x: area.x.saturating_add(x as u16), y, height: 1, width: area.width };
        frame.render_widget(line, place.intersection(area));
    }
}
