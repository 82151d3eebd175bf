//! Text brought to a width, in cells. Text of users may hold anything: what a terminal would obey
//! is taken out on the way.

use crate::words::clean;
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// Cuts a text to a width; what was cut off shows as `…`.
pub fn cut(text: &str, width: usize) -> String {
    let text = clean(text).replace('\n', " ");
    if text.width() <= width {
        return text;
    }
    let mut short = take(&text, width.saturating_sub(1)).trim_end().to_owned();
    if width > 0 {
        short.push('…');
    }
    short
}

/// Breaks a text into lines of at most so many cells, between words where it can.
pub fn wrap(text: &str, width: usize) -> Vec<String> {
    let width = width.max(1);
    clean(text).split('\n').flat_map(|paragraph| wrap_paragraph(paragraph, width)).collect()
}

fn wrap_paragraph(text: &str, width: usize) -> Vec<String> {
    let mut lines = Vec::new();
    let (mut line, mut used) = (String::new(), 0);
    for word in text.split_inclusive(char::is_whitespace) {
        // The blank behind a word may hang over the edge.
        if used + cells(word.trim_end()) > width && !line.is_empty() {
            lines.push(std::mem::take(&mut line));
            used = 0;
        }
        let mut rest = word;
        while cells(rest.trim_end()) > width {
            let head = take(rest, width);
            // A character wider than the whole line still has to go somewhere.
            let head = if head.is_empty() { first(rest) } else { head };
            lines.push(head.to_owned());
            rest = &rest[head.len()..];
        }
        line.push_str(rest);
        used += cells(rest);
    }
    lines.push(line);
    lines.iter().map(|line| line.trim_end().to_owned()).collect()
}

/// The cells that a text takes: those of its letters, however they join.
fn cells(text: &str) -> usize {
    text.graphemes(true).map(UnicodeWidthStr::width).sum()
}

/// The longest beginning that fits.
fn take(text: &str, width: usize) -> &str {
    let (mut end, mut used) = (0, 0);
    for (start, grapheme) in text.grapheme_indices(true) {
        used += grapheme.width();
        if used > width {
            break;
        }
        end = start + grapheme.len();
    }
    &text[..end]
}

fn first(text: &str) -> &str {
    text.graphemes(true).next().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn text_breaks_between_words_and_long_words_break_anywhere() {
        assert_eq!(wrap("Wat speelt er, en voor wie?", 12), ["Wat speelt", "er, en voor", "wie?"]);
        assert_eq!(wrap("overlegstructuur", 6), ["overle", "gstruc", "tuur"]);
        assert_eq!(wrap("een\n\ntwee", 9), ["een", "", "twee"]);
        assert_eq!(wrap("", 9), [""]);
    }

    #[test]
    fn what_was_cut_off_shows() {
        assert_eq!(cut("Problemen verzamelen", 10), "Problemen…");
        assert_eq!(cut("kort", 10), "kort");
        assert_eq!(cut("wat dan ook", 0), "");
    }

    proptest! {
        #[test]
        fn no_line_is_wider_than_asked_and_no_word_is_lost(text in "[ a-zé漢👍\n]{0,60}", width in 2_usize..20) {
            let lines = wrap(&text, width);
            for line in &lines {
                prop_assert!(line.width() <= width, "{line:?}");
            }
            let letters = |text: &str| text.chars().filter(|c| !c.is_whitespace()).collect::<String>();
            prop_assert_eq!(letters(&lines.concat()), letters(&text));
        }

        #[test]
        fn a_cut_fits(text in "\\PC{0,40}", width in 0_usize..20) {
            prop_assert!(cut(&text, width).width() <= width);
        }
    }
}
