//! A report as Markdown (`CommonMark` with tables): for people who open it in a plain editor as well
//! as for those who see it laid out.

use crate::words::one_line;

mod escape;

use super::{Block, Outline, Run, Text};
use escape::{in_cell, in_heading, in_line, opening_line};

/// The report as Markdown, ending in a line break.
pub fn markdown(outline: &Outline) -> String {
    let mut parts = vec![format!("# {}", heading(&outline.title))];
    parts.extend(outline.opening.iter().map(block));
    for section in &outline.sections {
        parts.push(format!("## {}", heading(&section.heading)));
        parts.extend(section.blocks.iter().map(block));
    }
    parts.join("\n\n") + "\n"
}

fn heading(text: &Text) -> String {
    in_heading(&one_line(&text.raw()))
}

fn block(block: &Block) -> String {
    match block {
        Block::Paragraph(text) => flow(text, ""),
        Block::List { numbered, items } => list(*numbered, items),
        Block::Table { head, rows } => table(head, rows),
    }
}

fn list(numbered: bool, items: &[Text]) -> String {
    let item = |(index, text): (usize, &Text)| {
        let marker = if numbered { format!("{}. ", index + 1) } else { "- ".to_owned() };
        let indent = " ".repeat(marker.len());
        marker + &flow(text, &indent)
    };
    items.iter().enumerate().map(item).collect::<Vec<_>>().join("\n")
}

fn table(head: &[Text], rows: &[Vec<Text>]) -> String {
    let row = |cells: &[Text]| {
        let cells: Vec<String> = cells.iter().map(cell).collect();
        format!("| {} |", cells.join(" | "))
    };
    let rule = format!("|{}", " --- |".repeat(head.len()));
    let rows = rows.iter().map(|cells| row(cells));
    [row(head), rule].into_iter().chain(rows).collect::<Vec<_>>().join("\n")
}

fn cell(text: &Text) -> String {
    let lines = text.lines().into_iter().filter(|line| !line.is_blank());
    lines.map(|line| runs(&line, in_cell, in_cell)).collect::<Vec<_>>().join(" / ")
}

/// Text in lines: a line break that was typed is one in the layout as well, an empty line begins a
/// new paragraph. Lines after the first are indented, so that they stay in their list item.
fn flow(text: &Text, indent: &str) -> String {
    let mut flow = String::new();
    let mut blank = false;
    for line in text.lines() {
        if line.is_blank() {
            blank = true;
            continue;
        }
        if !flow.is_empty() {
            flow.push_str(if blank { "\n\n" } else { HARD_BREAK });
            flow.push_str(indent);
        }
        flow.push_str(&runs(&line, opening_line, in_line));
        blank = false;
    }
    flow
}

const HARD_BREAK: &str = "  \n"; // two blanks: a backslash would show in a plain editor

/// One line, its first run escaped by one rule and the others by another.
fn runs(line: &Text, first: fn(&str) -> String, others: fn(&str) -> String) -> String {
    let mut out = String::new();
    for (index, Run { text, bold }) in line.runs().iter().enumerate() {
        let core = text.trim();
        match (*bold, index) {
            (true, _) if core.is_empty() => out.push_str(text),
            (true, _) => {
                // Stars hold on to letters, not to blanks.
                let (before, after) = text.split_once(core).unwrap_or_default();
                out.extend([before, "**", &others(core), "**", after]);
            }
            (false, 0) => out.push_str(&first(text)),
            (false, _) => out.push_str(&others(text)),
        }
    }
    out
}
