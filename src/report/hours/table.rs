//! Text in columns.

use crate::words::one_line;
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// A column: its head, whether it holds numbers, and its cells.
pub(super) struct Column {
    pub(super) head: String,
    pub(super) is_number: bool,
    pub(super) cells: Vec<String>,
}

impl Column {
    /// Foreign text, each no wider than `widest`.
    pub(super) fn words(
        head: String,
        widest: usize,
        cells: impl IntoIterator<Item = String>,
    ) -> Self {
        let cells = cells.into_iter().map(|cell| cut(&one_line(&cell), widest)).collect();
        Self { head, is_number: false, cells }
    }

    pub(super) fn numbers(head: String, cells: impl IntoIterator<Item = String>) -> Self {
        Self { head, is_number: true, cells: cells.into_iter().collect() }
    }
}

/// The head and the rows, numbers to the right. All columns have as many cells.
pub(super) fn lines(columns: &[Column]) -> Vec<String> {
    let width = |column: &Column| {
        let cells = column.cells.iter().map(|cell| cell.width());
        cells.max().unwrap_or(0).max(column.head.width())
    };
    let widths: Vec<usize> = columns.iter().map(width).collect();
    let line = |cell: &dyn Fn(&Column) -> String| {
        let cells = columns.iter().zip(&widths).map(|(column, width)| {
            let cell = cell(column);
            let blanks = " ".repeat(width.saturating_sub(cell.width()));
            if column.is_number { format!("{blanks}{cell}") } else { format!("{cell}{blanks}") }
        });
        cells.collect::<Vec<_>>().join("  ").trim_end().to_owned()
    };
    let head = line(&|column| column.head.clone());
    let rows = columns.first().map_or(0, |column| column.cells.len());
    let rows =
        (0..rows).map(|row| line(&|column| column.cells.get(row).cloned().unwrap_or_default()));
    [head].into_iter().chain(rows).collect()
}

/// A text in lines that fit a page.
pub(super) fn wrapped(text: &str) -> String {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        match lines.last_mut() {
            Some(line) if line.width() + 1 + word.width() <= WIDTH => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines.join("\n")
}

/// A text that is no wider than a column may be.
fn cut(text: &str, widest: usize) -> String {
    if text.width() <= widest {
        return text.to_owned();
    }
    let mut kept = String::new();
    for part in text.graphemes(true) {
        if kept.width() + part.width() >= widest {
            break;
        }
        kept.push_str(part);
    }
    kept.trim_end().to_owned() + "…"
}

/// The widest name, and the widest title of a method, that are told in full.
pub(super) const NAME: usize = 18;
pub(super) const TITLE: usize = 22;

const WIDTH: usize = 80;
