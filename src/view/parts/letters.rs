//! Letters of four rows high, to be read from the back of the room.

use ratatui::{Frame, layout::Rect, style::Style, text::Line};
use tui_big_text::{BigText, PixelSize};
use unicode_width::UnicodeWidthStr;

/// The rows that large letters take.
pub const HEIGHT: u16 = 4;

/// The cells that one of them takes.
const WIDTH: usize = 4;

/// Whether a text can be drawn in large letters on this many cells: it is not too long, and no sign
/// in it is missing from the letters that we have.
pub fn fits(text: &str, width: u16) -> bool {
    let is_known = |letter: char| letter == ' ' || letter.is_ascii_graphic() || is_latin(letter);
    text.chars().all(is_known) && text.width() * WIDTH <= usize::from(width)
}

/// Draws a text that fits in large letters, in the middle of the first rows of an area.
pub fn draw(frame: &mut Frame, area: Rect, text: &str, style: Style) {
    let letters = BigText::builder()
        .pixel_size(PixelSize::Quadrant)
        .style(style)
        .lines([Line::raw(text.to_owned())])
        .centered()
        .build();
    let area = Rect { height: HEIGHT, ..area }.intersection(frame.area());
    frame.render_widget(letters, area);
}

/// The letters of the languages in the west of Europe.
fn is_latin(letter: char) -> bool {
    ('¡'..='ÿ').contains(&letter)
}

#[cfg(test)]
mod tests {
    use super::*;
    use ratatui::{Terminal, backend::TestBackend};

    #[test]
    fn a_text_is_large_where_it_fits_and_all_its_letters_are_known() {
        assert!(fits("Één ronde", 36) && !fits("Één ronde", 35));
        assert!(!fits("Ģirts", 80) && !fits("漢", 80) && !fits("a\tb", 80));
        let mut terminal = Terminal::new(TestBackend::new(14, 5)).unwrap();
        terminal.draw(|frame| draw(frame, frame.area(), "3bé", Style::new())).unwrap();
        insta::assert_snapshot!(terminal.backend(), @r#"
        " ▟▀▙ ▜▌   ▝▀  "
        "  ▄▛ ▐▙▄ ▟▀▙  "
        " ▄ █ ▐▌▐▌█▀▀  "
        " ▝▀▘ ▀▝▀ ▝▀▘  "
        "              "
        "#);
    }
}
