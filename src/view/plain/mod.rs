//! The same screens in lines of text, for whoever hears them or reads them with the fingers: what
//! is new is told, once, and nothing is ever drawn over.

mod before;
mod over;
mod room;

use crate::{view::Hint, words::Words};
use ratatui::text::Line;

pub use before::{circle, home, library, setup};
pub use over::overlay;
pub use room::{review, room};

/// Something that is told when it is new.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// What it is: once this is another it is told again.
    pub key: String,
    /// What to tell.
    pub lines: Vec<String>,
    /// Whether it tells what one is on.
    pub is_here: bool,
    /// What to tell when it is so no longer, where nothing else tells that.
    pub after: Option<String>,
}

impl Part {
    /// Something that is told once, when it begins to be so.
    pub fn new(key: impl Into<String>, lines: Vec<String>) -> Self {
        Self { key: key.into(), lines, is_here: false, after: None }
    }

    /// What one is on within a place: told when it changes, and when somebody asks.
    pub fn here(place: &str, lines: Vec<String>) -> Self {
        Self { key: format!("{place}\n{}", lines.join("\n")), lines, is_here: true, after: None }
    }
}

/// All that holds at a moment, in the order in which it is told.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Telling {
    /// The time, and what it means here.
    pub time: Vec<String>,
    /// What can be new.
    pub parts: Vec<Part>,
}

impl Telling {
    /// What was not so before, after what is so no longer.
    pub fn news(&self, before: &Self) -> Vec<String> {
        let gone = before.parts.iter().filter(|part| !self.holds(part));
        let gone = gone.filter_map(|part| part.after.clone());
        let new = self.parts.iter().filter(|part| !before.holds(part));
        gone.chain(new.flat_map(|part| part.lines.clone())).collect()
    }

    fn holds(&self, part: &Part) -> bool {
        self.parts.iter().any(|known| known.key == part.key)
    }

    /// What time it is and where one is, for who asks.
    pub fn whereabouts(&self) -> Vec<String> {
        let here = self.parts.iter().filter(|part| part.is_here);
        self.time.iter().cloned().chain(here.flat_map(|part| part.lines.clone())).collect()
    }
}

/// Keys and what they do, as a list in a sentence: `enter bewaren, i aanvullen`.
pub fn keys(words: &Words, hints: &[Hint]) -> String {
    let named = |hint: &Hint| format!("{} {}", spoken(words, &hint.key), hint.label);
    words.fill(
        "plain-keys",
        &[("keys", told(hints).map(named).collect::<Vec<_>>().join(", ").into())],
    )
}

/// The keys that mean something to who types lines.
pub fn told(hints: &[Hint]) -> impl Iterator<Item = &Hint> {
    hints.iter().filter(|hint| !hint.for_eyes)
}

/// A text in which arrows are told by the words that stand for them.
pub fn spoken(words: &Words, text: &str) -> String {
    let names = [("↑", "plain-up"), ("↓", "plain-down"), ("←", "plain-left"), ("→", "plain-right")];
    let mut text = text.replace("↑↓", "↑/↓").replace("←→", "←/→");
    for (arrow, name) in names {
        if text.contains(arrow) {
            text = text.replace(arrow, &words.say(name));
        }
    }
    text
}

/// The line that one is on.
fn marked(line: &str) -> String {
    format!("> {line}")
}

/// A line behind its number in a list.
fn numbered<'a>(lines: impl Iterator<Item = String> + 'a) -> impl Iterator<Item = String> + 'a {
    (1..).zip(lines).map(|(number, line): (usize, String)| format!("{number} {line}"))
}

/// Rows that were made to be drawn, without their colours.
pub(in crate::view) fn bare(rows: Vec<Line>) -> Vec<String> {
    let rows = rows.into_iter().map(|row| row.to_string().trim_end().to_owned());
    rows.filter(|row| !row.is_empty()).collect()
}

/// Some texts, those that are not empty, with commas between.
fn joined<T: AsRef<str>>(texts: impl IntoIterator<Item = T>) -> String {
    let mut line = String::new();
    for text in texts {
        let text = text.as_ref();
        if !text.is_empty() {
            let comma = if line.is_empty() { "" } else { ", " };
            line = format!("{line}{comma}{text}");
        }
    }
    line
}

/// The width of a line that is never broken, in cells.
pub(in crate::view) const WIDE: u16 = u16::MAX;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::Lang;

    fn line(text: &str) -> Vec<String> {
        vec![text.to_owned()]
    }

    #[test]
    fn what_was_told_is_not_told_again() {
        let list = Part::new("list", line("1 Ans"));
        let before = Telling {
            time: Vec::new(),
            parts: vec![list.clone(), Part::here("list", line("> Ans"))],
        };
        let after =
            Telling { time: line("19:42"), parts: vec![list, Part::here("list", line("> Bo"))] };
        assert_eq!(after.news(&Telling::default()), ["1 Ans", "> Bo"]);
        assert_eq!(after.news(&before), ["> Bo"]);
        assert_eq!(after.news(&after), [] as [&str; 0]);
        assert_eq!(after.whereabouts(), ["19:42", "> Bo"]);
        let full = Part { after: Some("Weer goed.".to_owned()), ..Part::new("full", line("Vol.")) };
        let full = Telling { time: Vec::new(), parts: vec![full] };
        assert_eq!(full.news(&Telling::default()), ["Vol."]);
        assert_eq!(Telling::default().news(&full), ["Weer goed."]);
    }

    #[test]
    fn arrows_have_names() {
        let words = Words::new(Lang::Nl);
        assert_eq!(spoken(&words, "↑↓"), "op/neer");
        assert_eq!(spoken(&words, "Met ← en i"), "Met links en i");
        assert_eq!(spoken(&words, "Bo"), "Bo");
    }
}
