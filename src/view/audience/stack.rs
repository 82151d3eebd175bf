//! Sentences in the middle of the screen, one below another: in large letters where they fit.

use crate::{
    view::parts::{self, letters},
    words::one_line,
};
use ratatui::{
    Frame,
    layout::{Alignment, Rect},
    style::Style,
    text::Line,
};

/// A sentence.
pub(super) struct Says {
    text: String,
    style: Style,
    /// Whether it may be drawn in large letters.
    can_grow: bool,
}

impl Says {
    pub(super) fn new(text: impl AsRef<str>, style: Style) -> Self {
        Self { text: one_line(text.as_ref()), style, can_grow: true }
    }

    /// One that is never drawn in large letters.
    pub(super) fn small(text: impl AsRef<str>, style: Style) -> Self {
        Self { can_grow: false, ..Self::new(text, style) }
    }

    /// The lines in large letters, when it is to be large and can be.
    fn large(&self, width: u16, is_large: bool) -> Option<Vec<String>> {
        let lines = letters::lines(&self.text, width);
        lines.filter(|lines| is_large && self.can_grow && lines.len() <= MOST_LARGE)
    }

    /// The lines in ordinary letters. Nobody reads a title of a page long.
    fn rows(&self, width: u16) -> Vec<String> {
        let width = usize::from(width);
        parts::wrap(&parts::cut(&self.text, width * MOST_SMALL), width)
    }

    fn height(&self, width: u16, is_large: bool) -> u16 {
        let rows = match self.large(width, is_large) {
            Some(lines) => lines.len() * usize::from(letters::HEIGHT),
            None => self.rows(width).len(),
        };
        u16::try_from(rows).unwrap_or(u16::MAX)
    }
}

/// The most lines of one sentence, in large letters and in ordinary ones.
const MOST_LARGE: usize = 6;
const MOST_SMALL: usize = 6;

/// Sentences below one another.
pub(super) struct Stack(Vec<Says>);

/// How many sentences of each part of the screen are drawn in large letters: the first ones.
#[derive(Clone, Copy, Default)]
pub(super) struct Sizes {
    pub(super) title: usize,
    pub(super) mood: usize,
    pub(super) rest: usize,
}

/// What can be drawn in large letters, the most first. After the step, whose turn it is comes before
/// who does what.
pub(super) const SIZES: [Sizes; 6] = [
    Sizes { title: ALL, mood: ALL, rest: ALL },
    Sizes { title: ALL, mood: 0, rest: ALL },
    Sizes { title: ALL, mood: ALL, rest: 1 },
    Sizes { title: ALL, mood: 0, rest: 1 },
    Sizes { title: ALL, mood: ALL, rest: 0 },
    Sizes { title: ALL, mood: 0, rest: 0 },
];

pub(super) const ALL: usize = usize::MAX;

impl Stack {
    pub(super) fn of(says: Vec<Says>) -> Self {
        Self(says)
    }

    /// The rows that all of it takes on this many cells, so many of them in large letters.
    pub(super) fn height(&self, width: u16, large: usize) -> u16 {
        let rows = self.0.iter().enumerate().map(|(at, says)| says.height(width, at < large));
        rows.fold(0, u16::saturating_add)
    }

    /// Draws it from the top of an area; what does not fit is left out.
    pub(super) fn draw_sized(&self, frame: &mut Frame, area: Rect, large: usize) {
        let mut y = area.y;
        for (at, says) in self.0.iter().enumerate() {
            let is_large = at < large;
            let height = says.height(area.width, is_large);
            if y.saturating_add(height) > area.bottom() && is_large {
                return;
            }
            match says.large(area.width, is_large) {
                Some(lines) => {
                    for (line, y) in lines.iter().zip((y..).step_by(letters::HEIGHT.into())) {
                        let place = Rect { y, height: letters::HEIGHT, ..area };
                        letters::draw(frame, place, line, says.style, Alignment::Center);
                    }
                }
                None => {
                    for (row, y) in says.rows(area.width).into_iter().zip(y..area.bottom()) {
                        let line = Line::styled(row, says.style).centered();
                        frame.render_widget(line, Rect { y, height: 1, ..area });
                    }
                }
            }
            y = y.saturating_add(height);
        }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether all of it can be drawn in large letters in an area.
    pub(super) fn grows_in(&self, area: Rect) -> bool {
        let width = area.width.saturating_sub(2);
        let is_large = self.0.iter().all(|says| says.large(width, true).is_some());
        is_large && self.height(width, ALL) <= area.height
    }

    /// Whether all of it can be read in an area, in whatever letters.
    pub(super) fn fits_in(&self, area: Rect) -> bool {
        self.height(area.width.saturating_sub(2), 0) <= area.height
    }

    /// Draws it in the middle of an area, as large as it fits.
    pub(super) fn draw(&self, frame: &mut Frame, area: Rect) {
        let width = area.width.saturating_sub(2);
        let large = if self.height(width, ALL) <= area.height { ALL } else { 0 };
        let height = self.height(width, large).min(area.height);
        let y = area.y + (area.height - height) / 2;
        let place = Rect { x: area.x + 1, y, width, height }.intersection(area);
        self.draw_sized(frame, place, large);
    }
}
