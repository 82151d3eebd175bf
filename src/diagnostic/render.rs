//! Findings as text, each at its place in its file.

use crate::{
    diagnostic::{Finding, Source},
    words::{Said, Words, clean, is_harmful},
};
use std::{fmt::Write as _, iter::repeat_n, ops::Range};
use unicode_width::UnicodeWidthStr;

/// Shows findings in the lines of their file, in the order of the file, at most twenty of them.
///
/// ```text
/// mijn.toml:12:1: ‘minuts’ ken ik hier niet.
///    │
/// 12 │ minuts = 5
///    │ ^^^^^^
///    = Bedoelde je ‘minutes’?
/// ```
pub fn render(source: &Source, findings: &[Finding], words: &Words) -> String {
    let mut in_order: Vec<_> = findings.iter().collect();
    in_order.sort_by_key(|finding| (finding.at.start, finding.at.end));
    let shown = in_order.iter().take(MOST).map(|finding| one(source, finding, words));
    let mut text = shown.collect::<Vec<_>>().join("\n");
    if findings.len() > MOST {
        let more = Said::new("diagnostic-more").with("count", findings.len() - MOST);
        let _ = writeln!(text, "\n{}", words.tell(&more));
    }
    text
}

fn one(source: &Source, finding: &Finding, words: &Words) -> String {
    let place = Place::of(&source.text, &finding.at);
    let name = clean(source.name).replace('\n', " ");
    let (line, mark) = window(place.line, place.mark);
    let number = place.number.to_string();
    let gutter = " ".repeat(number.len());
    let what = sentence(words, &finding.what);
    let mut text = format!("{name}:{number}:{}: {what}\n", place.column);
    let _ = writeln!(text, "{gutter} │");
    let _ = writeln!(text, "{}", format!("{number} │ {line}").trim_end());
    let _ = writeln!(text, "{gutter} │ {mark}");
    if let Some(help) = &finding.help {
        let _ = writeln!(text, "{gutter} = {}", sentence(words, help));
    }
    text
}

/// A told text on one line, with nothing harmful of what it quotes.
fn sentence(words: &Words, said: &Said) -> String {
    clean(&words.tell(said)).replace('\n', " ")
}

/// The line that a finding is shown in.
struct Place<'a> {
    /// Counted from 1.
    number: usize,
    /// Counted from 1, in characters.
    column: usize,
    line: &'a str,
    /// What is marked, in bytes of the line.
    mark: Range<usize>,
}

impl<'a> Place<'a> {
    /// The place of a range that may be anything: it is brought within the text.
    fn of(text: &'a str, at: &Range<usize>) -> Self {
        let from = text.floor_char_boundary(at.start);
        let until = text.ceil_char_boundary(at.end).max(from);
        let start = text[..from].rfind('\n').map_or(0, |newline| newline + 1);
        let line = text[start..].split('\n').next().unwrap_or_default();
        let line = line.strip_suffix('\r').unwrap_or(line);
        let mark = (from - start).min(line.len())..(until - start).min(line.len());
        Self {
            number: text[..start].matches('\n').count() + 1,
            column: line[..mark.start].chars().count() + 1,
            line,
            mark,
        }
    }
}

/// What is shown of a line, and the carets under what is marked in it. Of a long line that is the
/// part around the mark.
fn window(line: &str, mark: Range<usize>) -> (String, String) {
    let before = visible(&line[..mark.start]);
    let marked = visible(&line[mark.clone()]);
    let after = visible(&line[mark.end..]);
    let marked = keep_start(&marked, WIDTH - MARGIN);
    let room = WIDTH - marked.width();
    let before = if before.width() + after.width() <= room {
        before
    } else {
        keep_end(&before, room.saturating_sub(after.width()).max(room / 2))
    };
    let after = keep_start(&after, room - before.width());
    let carets = "^".repeat(marked.width().max(1));
    let mark = " ".repeat(before.width()) + &carets;
    (before + &marked + &after, mark)
}

/// A piece of a line as it can be shown: tabs widened, and a sign for what must not reach a screen.
fn visible(piece: &str) -> String {
    let signs = piece.chars().flat_map(|char| match char {
        '\t' => repeat_n(' ', TAB),
        '\u{7f}' => repeat_n('␡', 1),
        '\0'..' ' => repeat_n(char::from_u32(0x2400 + char as u32).unwrap_or('�'), 1),
        _ if is_harmful(char) => repeat_n('�', 1),
        _ => repeat_n(char, 1),
    });
    signs.collect()
}

/// The start of a text that is no wider than this.
fn keep_start(text: &str, width: usize) -> String {
    if fits(text, width) {
        return text.to_owned();
    }
    let mut kept: String = text.chars().take(width).collect();
    while kept.width() + 1 > width && kept.pop().is_some() {}
    kept + if width > 0 { "…" } else { "" }
}

/// The end of a text that is no wider than this.
fn keep_end(text: &str, width: usize) -> String {
    if fits(text, width) {
        return text.to_owned();
    }
    let back: String = text.chars().rev().take(width).collect();
    let mut kept: Vec<char> = back.chars().collect();
    while kept.iter().rev().collect::<String>().width() + 1 > width && kept.pop().is_some() {}
    let dots = if width > 0 { "…" } else { "" };
    dots.to_owned() + &kept.iter().rev().collect::<String>()
}

/// Whether a text is no wider than this, and no heap of marks without a width either.
fn fits(text: &str, width: usize) -> bool {
    text.width() <= width && text.len() <= width * 16
}

const MOST: usize = 20;
const WIDTH: usize = 72; // columns of the line that are shown
const MARGIN: usize = 12; // columns that are left around what is marked
const TAB: usize = 4;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::Lang;
    use proptest::prelude::*;

    fn rendered(text: &str, at: Range<usize>) -> String {
        let finding = Finding { at, what: Said::new("wrong"), help: None, key: None };
        render(&Source::new("a.toml", text.as_bytes()), &[finding], &Words::new(Lang::Nl))
    }

    #[test]
    fn carets_stand_under_the_place_however_wide_the_letters() {
        assert_eq!(
            rendered("x = 1\n\t\"世界\" é = 2\n", 16..18),
            "a.toml:2:7: wrong\n  │\n2 │     \"世界\" é = 2\n  │            ^\n"
        );
        assert_eq!(rendered("een\r\ntwee", 3..8), "a.toml:1:4: wrong\n  │\n1 │ een\n  │    ^\n");
        assert_eq!(rendered("", 0..0), "a.toml:1:1: wrong\n  │\n1 │\n  │ ^\n");
    }

    #[test]
    fn a_long_line_is_cut_around_the_place() {
        let line = format!("{}HIER{}", "a".repeat(300), "b".repeat(300));
        let text = rendered(&line, 300..304);
        let (a, b) = ("a".repeat(33), "b".repeat(33));
        let gap = " ".repeat(34);
        assert_eq!(text, format!("a.toml:1:301: wrong\n  │\n1 │ …{a}HIER{b}…\n  │ {gap}^^^^\n"));
    }

    #[test]
    fn escapes_are_shown_and_never_sent() {
        let text = rendered("a = \u{1b}[2J\u{202e}\u{9b}\u{7f}", 4..5);
        assert_eq!(text, "a.toml:1:5: wrong\n  │\n1 │ a = ␛[2J��␡\n  │     ^\n");
    }

    #[test]
    fn many_findings_are_counted_not_listed() {
        let what = || Said::new("wrong");
        let findings: Vec<_> = (0..23)
            .rev()
            .map(|at| Finding { at: at..at, what: what(), help: None, key: None })
            .collect();
        let text = render(&Source::new("a", &[b'\n'; 30]), &findings, &Words::new(Lang::Nl));
        assert!(text.starts_with("a:1:1: "), "{text}");
        assert!(text.contains("a:20:1: ") && !text.contains("a:21:1: "), "{text}");
        assert!(text.ends_with("\nEn nog 3 andere plekken.\n"), "{text}");
    }

    proptest! {
        #[test]
        fn no_range_and_no_text_does_harm(
            bytes in proptest::collection::vec(any::<u8>(), 0..300),
            from in 0_usize..400,
            length in 0_usize..400,
        ) {
            let what = Said::new("\u{1b}[2J");
            let finding = Finding { at: from..from + length, what: what.clone(), help: Some(what), key: None };
            let source = Source::new("\u{1b}]0;x\u{7}", &bytes);
            let text = render(&source, &[finding], &Words::new(Lang::En));
            prop_assert!(!text.contains(|char: char| char != '\n' && is_harmful(char)), "{}", text);
            prop_assert!(text.lines().skip(1).all(|line| line.width() <= WIDTH + 6), "{}", text);
        }
    }
}
