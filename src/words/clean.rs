//! Foreign text made harmless.

use std::borrow::Cow;

/// Takes out of a text that others wrote what could move the cursor, colour the screen or turn the
/// order of reading: control and escape characters and marks of direction. Every kind of line end
/// stays, as `\n`; a tab becomes a space.
pub fn clean(text: &str) -> Cow<'_, str> {
    if !text.contains(|char| char != '\n' && is_harmful(char)) {
        return Cow::Borrowed(text);
    }
    let text = text.replace("\r\n", "\n");
    let harmless = text.chars().filter_map(|char| match char {
        '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => Some('\n'),
        '\t' => Some(' '),
        char => (!is_harmful(char)).then_some(char),
    });
    Cow::Owned(harmless.collect())
}

/// A text of others on a single line, and [`clean`].
pub fn one_line(text: &str) -> String {
    let text = clean(text);
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.collect::<Vec<_>>().join(" ")
}

/// A foreign word as it can stand within a sentence: clean, on one line, and not long.
pub fn short(text: &str) -> String {
    let beginning: String = text.chars().take(8 * LONGEST).collect();
    let line = clean(&beginning).split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() <= LONGEST {
        return line;
    }
    line.chars().take(LONGEST - 1).chain(['…']).collect()
}

/// Whether a character does something to a terminal other than taking its place.
pub(crate) fn is_harmful(char: char) -> bool {
    char.is_control()
        || matches!(char,
            '\u{061c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}'
            | '\u{2066}'..='\u{2069}' | '\u{2028}' | '\u{2029}' | '\u{feff}')
}

const LONGEST: usize = 40;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn foreign_text_loses_what_could_harm_and_nothing_else() {
        assert!(matches!(clean("Één zin,\nnog één 🙂"), Cow::Borrowed(_)));
        assert_eq!(clean("a\u{1b}[31mb\u{9b}c\u{7}\u{202e}d\r\ne\tf\u{7f}"), "a[31mbcd\ne f");
        assert_eq!(clean("een\rtwee"), "een\ntwee");
    }

    #[test]
    fn what_was_typed_on_many_lines_fits_on_one() {
        assert_eq!(clean("a\r\nb\rc\u{2028}d\te"), "a\nb\nc\nd e");
        assert_eq!(clean("שלום 👩‍🚒 é"), "שלום 👩‍🚒 é");
        assert_eq!(one_line(" a \n\n b\r\nc "), "a b c");
    }

    #[test]
    fn a_foreign_word_fits_in_a_sentence() {
        assert_eq!(short("  de\n\u{1b} groep "), "de groep");
        assert_eq!(short(&"é".repeat(1_000_000)), format!("{}…", "é".repeat(39)));
    }
}
