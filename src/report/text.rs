//! Running text: words and names as they were typed, some of it bold.

/// A piece of running text. A `\n` in it is a line break that somebody typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Text {
    runs: Vec<Run>,
}

/// Characters in a row that look alike.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Run {
    /// The characters, [`clean`]; never empty.
    pub text: String,
    /// Whether they stand out.
    pub bold: bool,
}

impl Text {
    /// Text that looks like the text around it.
    pub fn plain(text: &str) -> Self {
        Self::default().push(text, false)
    }

    /// Text that stands out.
    pub fn bold(text: &str) -> Self {
        Self::default().push(text, true)
    }

    /// This text, and then more of it.
    #[must_use]
    pub fn and(self, more: &Self) -> Self {
        more.runs.iter().fold(self, |text, run| text.push(&run.text, run.bold))
    }

    /// This text, and then more that looks like the text around it.
    #[must_use]
    pub fn and_plain(self, more: &str) -> Self {
        self.push(more, false)
    }

    /// All of this text, standing out.
    #[must_use]
    pub fn emphasised(&self) -> Self {
        Self::bold(&self.raw())
    }

    /// Its pieces; no two beside each other look alike.
    pub fn runs(&self) -> &[Run] {
        &self.runs
    }

    /// The characters alone.
    pub fn raw(&self) -> String {
        self.runs.iter().map(|run| run.text.as_str()).collect()
    }

    /// Whether there is nothing to read.
    pub fn is_blank(&self) -> bool {
        self.runs.iter().all(|run| run.text.trim().is_empty())
    }

    /// Its lines, without the blanks around each; an empty line is a blank one.
    pub fn lines(&self) -> Vec<Self> {
        let (mut lines, mut line) = (Vec::new(), Self::default());
        for run in &self.runs {
            for (index, piece) in run.text.split('\n').enumerate() {
                if index > 0 {
                    lines.push(std::mem::take(&mut line));
                }
                line = line.push(piece, run.bold);
            }
        }
        lines.push(line);
        lines.into_iter().map(Self::trimmed).collect()
    }

    fn push(mut self, text: &str, bold: bool) -> Self {
        let text = clean(text);
        match self.runs.last_mut() {
            Some(last) if last.bold == bold => last.text.push_str(&text),
            _ if text.is_empty() => {}
            _ => self.runs.push(Run { text, bold }),
        }
        self
    }

    fn trimmed(mut self) -> Self {
        while let Some(first) = self.runs.first_mut() {
            first.text = first.text.trim_start().to_owned();
            if !first.text.is_empty() {
                break;
            }
            self.runs.remove(0);
        }
        while let Some(last) = self.runs.last_mut() {
            last.text = last.text.trim_end().to_owned();
            if !last.text.is_empty() {
                break;
            }
            self.runs.pop();
        }
        self
    }
}

/// What was typed, without what a text cannot show: control and escape characters, and those that
/// turn the direction of the text around them. Every kind of line break becomes `\n`, a tab a space.
pub fn clean(text: &str) -> String {
    let text = text.replace("\r\n", "\n");
    let shown = |char: char| match char {
        '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => Some('\n'),
        '\t' => Some(' '),
        '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}' => None,
        _ => (!char.is_control()).then_some(char),
    };
    text.chars().filter_map(shown).collect()
}

/// What was typed, [`clean`] and on a single line.
pub fn one_line(text: &str) -> String {
    let text = clean(text);
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_cannot_be_shown_is_dropped_and_breaks_are_kept() {
        assert_eq!(clean("a\u{1b}[31mb\0\u{202e}c\u{2066}\u{9b}"), "a[31mbc");
        assert_eq!(clean("a\r\nb\rc\u{2028}d\te"), "a\nb\nc\nd e");
        assert_eq!(clean("שלום 👩‍🚒 é"), "שלום 👩‍🚒 é");
        assert_eq!(one_line(" a \n\n b\r\nc "), "a b c");
    }

    #[test]
    fn lines_keep_what_stands_out() {
        let text = Text::plain("Bo: ").and(&Text::bold(" een\ntwee ")).and_plain(" \n\ndrie");
        let lines = text.lines();
        assert_eq!(lines[0], Text::plain("Bo: ").and(&Text::bold(" een")));
        assert_eq!(lines[1], Text::bold("twee"));
        assert!(lines[2].is_blank());
        assert_eq!(lines[3], Text::plain("drie"));
    }
}
