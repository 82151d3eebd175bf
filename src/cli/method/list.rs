//! `intervisie method list`.

use crate::{
    method::{Aim, Certainty, Entry, Experience, GroupSize, Method},
    moment::Span,
    session::Script,
    view,
    words::{Words, one_line},
};
use serde::Serialize;
use unicode_width::UnicodeWidthStr;

use crate::cli::methods::Methods;

/// A row for each method, or for another program to read.
pub(super) fn list(
    words: &Words,
    methods: &Methods,
    language: Option<&str>,
    json: bool,
) -> Result<String, String> {
    let rows = methods.catalog.entries().iter().map(|entry| Row::of(words, methods, entry));
    let rows: Vec<Row> = rows.filter(|row| row.is_in(language)).collect();
    if json {
        return serde_json::to_string_pretty(&rows).map_err(|error| error.to_string());
    }
    let own = rows.iter().filter(|row| row.own).count();
    let mut lines = table(words, &rows);
    let folder = methods.folder.display().to_string();
    let args = [("count", rows.len().into()), ("own", own.into()), ("folder", folder.into())];
    lines.push(String::new());
    lines.push(words.fill("cli-method-count", &args));
    Ok(lines.join("\n"))
}

/// What the list tells of a method.
#[derive(Serialize)]
struct Row {
    id: String,
    name: Option<String>,
    also: Vec<String>,
    language: Option<String>,
    /// What the whole takes, of a group of the size it was made for.
    seconds: Option<i64>,
    /// The same in words.
    #[serde(skip)]
    time: Option<String>,
    group: Option<GroupSize>,
    aims: Vec<Aim>,
    experience: Option<Experience>,
    certainty: Option<Certainty>,
    /// Whether somebody here made it.
    own: bool,
    /// How many mistakes there are in its file.
    mistakes: usize,
}

impl Row {
    fn of(words: &Words, methods: &Methods, entry: &Entry) -> Self {
        let (method, mistakes) = match methods.catalog.load(&entry.id) {
            Some(Ok(method)) => (Some(method), 0),
            Some(Err(findings)) => (None, findings.len()),
            None => (None, 0),
        };
        let method = method.as_ref();
        let planned = method.map(planned).filter(|&planned| planned > Span::ZERO);
        Self {
            id: entry.id.clone(),
            name: method.map(|method| method.name.clone()),
            also: method.map(|method| method.also.clone()).unwrap_or_default(),
            language: method.map(|method| method.language.clone()),
            seconds: planned.map(|planned| planned.millis() / 1_000),
            time: method.map(|method| view::method::time(words, method, None, None)),
            group: method.and_then(|method| method.group.clone()),
            aims: method.map(|method| method.aims.clone()).unwrap_or_default(),
            experience: method.and_then(|method| method.experience),
            certainty: method.and_then(|method| method.certainty),
            own: entry.is_own,
            mistakes,
        }
    }

    fn is_in(&self, language: Option<&str>) -> bool {
        language.is_none_or(|language| self.language.as_deref().is_none_or(|own| own == language))
    }
}

/// The whole time of a method, of a group of the size it was made for.
fn planned(method: &Method) -> Span {
    Script::of(method, None, None).planned()
}

fn table(words: &Words, rows: &[Row]) -> Vec<String> {
    let cells = |row: &Row| {
        let people = row.group.as_ref().map(view::method::size);
        let name = match (&row.name, row.mistakes) {
            (Some(name), _) => one_line(name),
            (None, count) => words.fill("method-mistakes", &[("count", count.into())]),
        };
        let own = if row.own { words.say("cli-method-own") } else { String::new() };
        [
            row.id.clone(),
            row.time.clone().unwrap_or_else(|| "–".to_owned()),
            people.unwrap_or_else(|| "–".to_owned()),
            row.language.clone().unwrap_or_default(),
            format!("{name}{own}"),
        ]
    };
    let cells: Vec<[String; 5]> = rows.iter().map(cells).collect();
    let width = |column: usize| cells.iter().map(|row| row[column].width()).max().unwrap_or(0);
    let widths = [0, 1, 2, 3].map(width);
    let line = |row: &[String; 5]| {
        let padded = row.iter().zip(widths).map(|(cell, width)| {
            format!("{cell}{}", " ".repeat(width.saturating_sub(cell.width())))
        });
        let padded: Vec<String> = padded.collect();
        format!("{}  {}", padded.join("  "), row[4])
    };
    cells.iter().map(line).collect()
}
