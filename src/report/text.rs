//! Running text: words and names as they were typed, some of it bold.

use crate::words::clean;

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

    /// What follows a beginning that stands out, if it begins with just that.
    pub fn after_bold(&self, beginning: &str) -> Option<Self> {
        let (first, rest) = self.runs.split_first()?;
        let found = first.bold && first.text == beginning;
        found.then(|| Self { runs: rest.to_vec() }.trimmed())
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
            _ => self.runs.push(Run { text: text.into_owned(), bold }),
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

#[cfg(test)]
mod tests {
    use super::*;

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
