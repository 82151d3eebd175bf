//! A panel over the screen, for what one reads for a moment.

use crate::view::THEME;
use ratatui::{
    Frame,
    layout::Rect,
    text::Line,
    widgets::{Block, Clear, Padding},
};

/// Draws an empty panel of at most this size in the middle of an area, and tells what is inside.
pub fn panel(frame: &mut Frame, area: Rect, title: &str, width: u16, height: u16) -> Rect {
    let (width, height) = (width.min(area.width), height.min(area.height));
    let place = Rect {
        x: area.x + (area.width - width) / 2,
        y: area.y + (area.height - height) / 2,
        width,
        height,
    };
    let block = Block::bordered()
        .title(Line::styled(format!(" {title} "), THEME.strong))
        .padding(Padding::horizontal(1));
    let inside = block.inner(place);
    // What stands beside it is half a line: nobody can read that.
    frame.render_widget(Clear, Rect { x: area.x, width: area.width, ..place });
    frame.render_widget(block, place);
    inside
}
