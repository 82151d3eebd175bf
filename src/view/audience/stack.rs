//! Sentences in the middle of the screen, one below another: in large letters where they fit.

use crate::view::parts::{self, letters};
use ratatui::{Frame, layout::Rect, style::Style, text::Line};

/// A sentence.
pub(super) struct Says {
    text: String,
    style: Style,
    /// Whether it may be drawn in large letters.
    can_grow: bool,
}

impl Says {
    pub(super) fn new(text: String, style: Style) -> Self {
        Self { text, style, can_grow: true }
    }

    /// One that is never drawn in large letters.
    pub(super) fn small(text: String, style: Style) -> Self {
        Self { text, style, can_grow: false }
    }

    fn is_large(&self, width: u16, is_large: bool) -> bool {
        is_large && self.can_grow && letters::fits(&self.text, width)
    }

    fn height(&self, width: u16, is_large: bool) -> u16 {
        if self.is_large(width, is_large) {
            return letters::HEIGHT;
        }
        u16::try_from(parts::wrap(&self.text, usize::from(width)).len()).unwrap_or(u16::MAX)
    }
}

/// Sentences below one another.
pub(super) struct Stack(Vec<Says>);

/// What of a screen is drawn in large letters.
#[derive(Clone, Copy, Default)]
pub(super) struct Sizes {
    pub(super) title: bool,
    pub(super) status: bool,
    pub(super) rest: bool,
}

/// What can be drawn in large letters, the most first.
pub(super) fn sizes() -> [Sizes; 5] {
    let size = |title, status, rest| Sizes { title, status, rest };
    [
        size(true, true, true),
        size(true, false, true),
        size(true, true, false),
        size(true, false, false),
        size(false, false, false),
    ]
}

impl Stack {
    pub(super) fn of(says: Vec<Says>) -> Self {
        Self(says)
    }

    /// The rows that all of it takes on this many cells.
    pub(super) fn height(&self, width: u16, is_large: bool) -> u16 {
        let rows = self.0.iter().map(|says| says.height(width, is_large));
        rows.fold(0, u16::saturating_add)
    }

    /// Draws it from the top of an area; what does not fit is left out.
    pub(super) fn draw_sized(&self, frame: &mut Frame, area: Rect, is_large: bool) {
        let mut y = area.y;
        for says in &self.0 {
            let height = says.height(area.width, is_large);
            if y + height > area.bottom() {
                return;
            }
            let place = Rect { y, height, ..area };
            if says.is_large(area.width, is_large) {
                letters::draw(frame, place, &says.text, says.style);
            } else {
                let rows = parts::wrap(&says.text, usize::from(area.width));
                for (row, y) in rows.into_iter().zip(y..) {
                    // What stands out keeps a blank at both sides.
                    let row = if says.text.starts_with(' ') { format!("{row} ") } else { row };
                    let line = Line::styled(row, says.style).centered();
                    frame.render_widget(line, Rect { y, height: 1, ..area });
                }
            }
            y += height;
        }
    }

    /// Draws it in the middle of an area, as large as it fits.
    pub(super) fn draw(&self, frame: &mut Frame, area: Rect) {
        let width = area.width.saturating_sub(2);
        let is_large = self.height(width, true) <= area.height;
        let height = self.height(width, is_large).min(area.height);
        let y = area.y + (area.height - height) / 2;
        let place = Rect { x: area.x + 1, y, width, height }.intersection(area);
        self.draw_sized(frame, place, is_large);
    }
}
