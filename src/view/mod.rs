//! What a person sees. Every view borrows what it shows and decides nothing; `now` is an argument,
//! and what a key does stands in the shell's one table.
//!
//! All screens have the same frame: a head line, the body, one line for messages, a rule, and the
//! keys that work now. Below 40×12 only the clock and the step are left.

mod theme;
pub mod parts;
pub mod tell;
pub mod home;
pub mod timeline;
pub mod method;
pub mod library;
pub mod setup;
pub mod circle;
pub mod room;
pub mod plan;
pub mod script;
pub mod clock;
pub mod promises;
pub mod page;
pub mod overlay;
pub mod offer;
pub mod people;
pub mod replan;
pub mod review;
pub mod audience;
pub mod plain;

use crate::{moment::Moment, words::Words};
use ratatui::{Frame, layout::Rect, text::Line};

pub use parts::Hint;
pub use theme::{THEME, Theme};

/// What every view needs to know: the language, the time, and the keys that work now.
#[derive(Clone, Copy)]
pub struct Look<'a> {
    /// The user's language.
    pub words: &'a Words,
    /// The time of this turn of the loop.
    pub now: Moment,
    /// The keys that work now, the most useful first.
    pub hints: &'a [Hint],
    /// What just happened, or what does not work, in one sentence.
    pub message: Option<&'a str>,
}

impl Look<'_> {
    /// The key that does what this text calls it, if it works now.
    pub fn key(&self, label: &str) -> Option<&str> {
        let label = self.words.say(label);
        self.hints.iter().find(|hint| hint.label == label).map(|hint| hint.key.as_str())
    }
}

/// The smallest screen that shows more than the clock, in cells.
pub const SMALLEST: (u16, u16) = (40, 12);

/// Whether an area is too small for anything but the clock.
pub fn is_small(area: Rect) -> bool {
    area.width < SMALLEST.0 || area.height < SMALLEST.1
}

/// The areas of a screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Areas {
    /// The head line.
    pub head: Rect,
    /// All between.
    pub body: Rect,
}

/// Draws the frame that all screens share, and tells what is left for the screen itself. A message
/// that needs more than its one line takes them from the screen: a path must be readable to its end.
pub fn frame(frame: &mut Frame, look: &Look) -> Areas {
    let area = frame.area();
    let row = |y: u16| Rect { y: area.y + y, height: 1, ..area }.intersection(area);
    let keys = parts::footer_height(area.height);
    let rule = area.height.saturating_sub(keys + 1);
    let width = usize::from(area.width.saturating_sub(2));
    let mut said = look.message.map(|message| parts::wrap(message, width)).unwrap_or_default();
    said.truncate(LONGEST_MESSAGE.min(usize::from(rule / 3).max(1)));
    let rows = (said.len() as u16).max(1);
    for (y, line) in (rule.saturating_sub(rows)..).zip(said) {
        frame.render_widget(Line::styled(format!(" {line}"), THEME.message), row(y));
    }
    parts::rule(frame, row(rule));
    let footer = Rect { y: area.y + rule + 1, height: keys, ..area }.intersection(area);
    parts::footer(frame, footer, look.hints);
    let body = Rect { y: area.y + 1, height: rule.saturating_sub(rows + 1), ..area };
    Areas { head: row(0), body: body.intersection(area) }
}

/// Draws what just happened on the last row of a screen that has no place for it.
pub fn message_over(frame: &mut Frame, look: &Look) {
    let Some(message) = look.message else { return };
    let area = frame.area();
    let row = Rect { y: area.bottom().saturating_sub(1), height: 1, ..area }.intersection(area);
    let said = parts::cut(message, usize::from(row.width));
    let blank = " ".repeat(usize::from(row.width));
    frame.render_widget(Line::raw(blank), row);
    frame.render_widget(Line::styled(said, THEME.message).centered(), row);
}

/// The most rows that a message takes.
const LONGEST_MESSAGE: usize = 4;
