//! A field to type in.

use crate::words::clean;
use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use ratatui::style::Style;
use ratatui_textarea::{CursorMove, TextArea, WrapMode};

/// A field with a cursor, of one line or of many.
#[derive(Clone, Debug)]
pub(super) struct Editor {
    area: TextArea<'static>,
}

impl Editor {
    /// A field that holds a text, the cursor behind it.
    pub(super) fn new(text: &str) -> Self {
        let mut area = TextArea::new(text.split('\n').map(str::to_owned).collect());
        area.set_cursor_line_style(Style::new());
        area.set_wrap_mode(WrapMode::WordOrGlyph);
        area.move_cursor(CursorMove::Bottom);
        area.move_cursor(CursorMove::End);
        Self { area }
    }

    /// What it holds.
    pub(super) fn text(&self) -> String {
        self.area.lines().join("\n")
    }

    /// The field, ready to draw.
    pub(super) fn area(&self) -> &TextArea<'static> {
        &self.area
    }

    /// Takes a key: a letter, a way to move, a way to delete.
    pub(super) fn key(&mut self, key: KeyEvent) {
        // AltGr arrives as both, where a keyboard needs it for a letter.
        if let KeyCode::Char(letter) = key.code
            && key.modifiers.contains(KeyModifiers::CONTROL | KeyModifiers::ALT)
        {
            self.area.insert_char(letter);
            return;
        }
        // Everywhere else this clears the line; here it would undo.
        if key.modifiers == KeyModifiers::CONTROL && key.code == KeyCode::Char('u') {
            self.area.delete_line_by_head();
        } else {
            self.area.input(key);
        }
    }

    /// Begins a new line.
    pub(super) fn new_line(&mut self) {
        self.area.insert_newline();
    }

    /// Takes a text that was pasted, its lines included. Tells whether it was short enough.
    pub(super) fn paste(&mut self, text: &str) -> bool {
        let fits = text.len() + self.text().len() <= LONGEST;
        if fits {
            self.area.insert_str(clean(text));
        }
        fits
    }

    /// Whether the cursor is on the first row that is drawn.
    pub(super) fn is_at_top(&self) -> bool {
        self.area.screen_cursor().row == 0
    }

    /// Whether the cursor is on the last row that is drawn: a key down does not move it.
    pub(super) fn is_at_bottom(&self) -> bool {
        let mut below = self.area.clone();
        below.move_cursor(CursorMove::Down);
        below.screen_cursor().row == self.area.screen_cursor().row
    }
}

/// The longest text that one field takes, in bytes: some forty pages.
const LONGEST: usize = 100_000;
