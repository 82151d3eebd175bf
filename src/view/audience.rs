//! The screen for the group: what everybody reads from where they sit.

use crate::{
    session::State,
    view::{Look, clock, parts},
};
use ratatui::{Frame, layout::Rect, text::Line};

/// Draws the running step and its clock.
pub fn draw(frame: &mut Frame, look: &Look, state: &State) {
    let area = frame.area();
    for (y, line) in (area.y..).zip(clock::title(look, state, state.position(), area.width)) {
        frame.render_widget(line, Rect { y, height: 1, ..area }.intersection(area));
    }
    let (digits, style) = clock::shown(look, state);
    let middle = Rect { y: area.y + area.height / 2, height: 1, ..area }.intersection(area);
    frame.render_widget(Line::styled(digits, style).centered(), middle);
}

/// Draws what is said while there is no session to show.
pub fn wait(frame: &mut Frame, _: &Look, notice: &str) {
    let area = frame.area();
    let rows = parts::wrap(notice, usize::from(area.width));
    for (y, row) in (area.y + area.height / 2..).zip(rows) {
        let line = Rect { y, height: 1, ..area }.intersection(area);
        frame.render_widget(Line::from(row).centered(), line);
    }
}
