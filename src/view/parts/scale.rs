//! A few words to choose from, each behind its number.

use crate::view::THEME;
use ratatui::{
    style::Style,
    text::{Line, Span},
};
use unicode_width::UnicodeWidthStr;

/// The words of a scale in as many lines as they need, the one that was chosen marked. Each line begins
/// with this.
pub fn scale(
    words: &[String],
    chosen: Option<usize>,
    indent: &'static str,
    width: usize,
) -> Vec<Line<'static>> {
    let choices = (1..).zip(words).map(|(number, word)| {
        let style = if chosen == Some(number - 1) { THEME.chosen } else { Style::new() };
        [Span::raw(" "), Span::styled(format!(" {number} {word} "), style)]
    });
    let (mut lines, mut row) = (Vec::new(), vec![Span::raw(indent)]);
    for choice in choices {
        let taken: usize = row.iter().map(|span| span.content.width()).sum();
        let wanted: usize = choice.iter().map(|span| span.content.width()).sum();
        if taken + wanted > width {
            lines.push(Line::from(std::mem::replace(&mut row, vec![Span::raw(indent)])));
        }
        row.extend(choice);
    }
    lines.push(Line::from(row));
    lines
}
