//! Letters of four rows high, to be read from the back of the room.

use crate::view::parts;
use ratatui::{
    Frame,
    layout::{Alignment, Rect},
    style::Style,
    text::Line,
};
use tui_big_text::{BigText, PixelSize};
use unicode_width::UnicodeWidthStr;

/// The rows that large letters take.
pub const HEIGHT: u16 = 4;

/// The cells that one of them takes.
const WIDTH: usize = 4;

/// A text in the lines that it takes in large letters on this many cells; none when a word of it is
/// too long for that, or holds a sign that we have no letter of.
pub fn lines(text: &str, width: u16) -> Option<Vec<String>> {
    let is_known = |letter: char| letter == ' ' || letter.is_ascii_graphic() || is_latin(letter);
    let text = plain(text);
    let room = usize::from(width) / WIDTH;
    let fits = text.split(' ').all(|word| word.width() <= room) && text.chars().all(is_known);
    (fits && room > 0).then(|| parts::wrap(&text, room))
}

/// The text with the signs that we have no letter of as those that people read alike.
fn plain(text: &str) -> String {
    let text = text.replace(['‘', '’'], "'").replace(['“', '”'], "\"");
    text.replace(['–', '—'], "-").replace('…', "...")
}

/// Draws such a line in the first rows of an area: on the left, or in the middle.
pub fn draw(frame: &mut Frame, area: Rect, line: &str, style: Style, place: Alignment) {
    let letters = BigText::builder()
        .pixel_size(PixelSize::Quadrant)
        .style(style)
        .lines([Line::raw(line.to_owned())])
        .alignment(place)
        .build();
    frame.render_widget(letters, Rect { height: HEIGHT, ..area }.intersection(area));
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
        let all = |width| lines("Één ronde", width).map(|lines| lines.len());
        assert_eq!((all(36), all(35), all(20), all(19)), (Some(1), Some(2), Some(2), None));
        assert_eq!(lines("Dee’s – …", 80).unwrap(), ["Dee's - ..."]);
        for text in ["Ģirts", "漢", "a\tb", "\u{1b}[2J"] {
            assert_eq!(lines(text, 80), None, "{text:?}");
        }
        let mut terminal = Terminal::new(TestBackend::new(14, 5)).unwrap();
        terminal
            .draw(|frame| draw(frame, frame.area(), "3bé", Style::new(), Alignment::Left))
            .unwrap();
        insta::assert_snapshot!(terminal.backend(), @r#"
        "▟▀▙ ▜▌   ▝▀   "
        " ▄▛ ▐▙▄ ▟▀▙   "
        "▄ █ ▐▌▐▌█▀▀   "
        "▝▀▘ ▀▝▀ ▝▀▘   "
        "              "
        "#);
    }
}
