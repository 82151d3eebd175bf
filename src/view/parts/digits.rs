//! Digits as large as the space allows, to be read from the back of the room.
//!
//! Our own, because no library draws them at any size: each glyph is a picture of three by five
//! points, and a point is as many cells as fit. With half blocks a cell holds two points, so the
//! digits grow in steps of half a row.

use ratatui::{Frame, layout::Rect, style::Style, text::Line};

/// Draws a time such as `12:05` or `+2:10` in the middle of an area, as large as it fits. Where not
/// even the smallest digits fit, the time is written as plain text.
pub fn draw(frame: &mut Frame, area: Rect, text: &str, style: Style) {
    let points = points(text);
    let wide = points.first().map_or(0, Vec::len);
    let Some((across, down)) = scale(area, wide) else {
        let middle = Rect { y: area.y + area.height / 2, height: 1, ..area }.intersection(area);
        frame.render_widget(Line::styled(text, style).centered(), middle);
        return;
    };
    let rows = (ROWS * down).div_ceil(2);
    let lit = |x: usize, half: usize| points.get(half / down).is_some_and(|row| row[x / across]);
    let top = area.y + (area.height - rows as u16) / 2;
    for row in 0..rows {
        let cells = (0..wide * across).map(|x| match (lit(x, row * 2), lit(x, row * 2 + 1)) {
            (true, true) => '█',
            (true, false) => '▀',
            (false, true) => '▄',
            (false, false) => ' ',
        });
        let line = Line::styled(cells.collect::<String>(), style).centered();
        frame.render_widget(line, Rect { y: top + row as u16, height: 1, ..area });
    }
}

/// How many cells wide and half rows high a point is; nothing when the smallest does not fit.
fn scale(area: Rect, wide: usize) -> Option<(usize, usize)> {
    let across = usize::from(area.width) / wide.max(1);
    let down = usize::from(area.height) * 2 / ROWS;
    // A point may be up to twice as high as wide, and half as wide again as high.
    let (across, down) = (across.min(down + down / 2), down.min(across * 2));
    (across > 0 && down > 0).then_some((across, down))
}

/// The whole text as rows of points, with a free point between glyphs.
fn points(text: &str) -> Vec<Vec<bool>> {
    (0..ROWS)
        .map(|row| {
            let glyphs = text.chars().map(|letter| {
                let (width, rows) = glyph(letter);
                (0..width).map(move |x| rows[row] >> (width - 1 - x) & 1 == 1).collect::<Vec<_>>()
            });
            glyphs.collect::<Vec<_>>().join(&false)
        })
        .collect()
}

const ROWS: usize = 5;

/// The width and the rows of a glyph, a bit for each point.
fn glyph(letter: char) -> (usize, [u8; ROWS]) {
    match letter {
        '0' => (3, [0b111, 0b101, 0b101, 0b101, 0b111]),
        '1' => (3, [0b110, 0b010, 0b010, 0b010, 0b111]),
        '2' => (3, [0b111, 0b001, 0b111, 0b100, 0b111]),
        '3' => (3, [0b111, 0b001, 0b111, 0b001, 0b111]),
        '4' => (3, [0b101, 0b101, 0b111, 0b001, 0b001]),
        '5' => (3, [0b111, 0b100, 0b111, 0b001, 0b111]),
        '6' => (3, [0b111, 0b100, 0b111, 0b101, 0b111]),
        '7' => (3, [0b111, 0b001, 0b001, 0b001, 0b001]),
        '8' => (3, [0b111, 0b101, 0b111, 0b101, 0b111]),
        '9' => (3, [0b111, 0b101, 0b111, 0b001, 0b111]),
        ':' => (1, [0, 1, 0, 1, 0]),
        '+' => (3, [0, 0b010, 0b111, 0b010, 0]),
        _ => (1, [0; ROWS]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use ratatui::{Terminal, backend::TestBackend};

    fn drawn(width: u16, height: u16, text: &str) -> String {
        let mut terminal = Terminal::new(TestBackend::new(width, height)).unwrap();
        terminal.draw(|frame| draw(frame, frame.area(), text, Style::new())).unwrap();
        terminal.backend().to_string()
    }

    #[test]
    fn digits_fill_the_space() {
        insta::assert_snapshot!(drawn(36, 5, "12:05"), @r#"
        " ████    ██████      ██████  ██████ "
        "   ██        ██  ██  ██  ██  ██     "
        "   ██    ██████      ██  ██  ██████ "
        "   ██    ██      ██  ██  ██      ██ "
        " ██████  ██████      ██████  ██████ "
        "#);
        insta::assert_snapshot!(drawn(20, 3, "+2:10"), @r#"
        "  ▄  ▀▀█ ▄ ▀█  █▀█  "
        " ▀█▀ █▀▀ ▄  █  █ █  "
        "     ▀▀▀   ▀▀▀ ▀▀▀  "
        "#);
    }

    #[test]
    fn where_nothing_fits_the_time_is_still_there() {
        assert!(drawn(8, 2, "12:05").contains("12:05"));
        for (width, height) in [(1, 1), (2, 9), (300, 1)] {
            drawn(width, height, "12:05");
        }
    }
}
