//! What is told before a session: home, the library, setting up.

use crate::view::{
    Look,
    circle::Circle,
    home::Home,
    library::{Detail, Library, Note, Row},
    method,
    plain::{Part, Telling, WIDE, bare, joined, marked, numbered, overlay, spoken},
    setup::{self, Setup, Value},
};
use crate::words::Words;

/// Tells the home screen.
pub fn home(look: &Look, home: &Home) -> Telling {
    let words = look.words;
    let time = words.time(look.now, home.offset);
    let day = format!("{}, {time}", words.weekday_date(look.now, home.offset));
    let mut lines = vec![format!("Intervisie, {day}")];
    let mut here = Vec::new();
    let mut at = 0;
    for group in home.groups {
        if !group.heading.is_empty() {
            lines.push(group.heading.clone());
        }
        for (name, note) in &group.items {
            let item = joined([name, note]);
            if at == home.chosen {
                here = vec![marked(&item)];
            }
            at += 1;
            lines.push(format!("{at} {item}"));
        }
    }
    let mut parts = vec![Part::new("home", lines), Part::here("home", here)];
    parts.extend(home.overlay.iter().flat_map(|over| overlay(look, None, over)));
    Telling { time: vec![time], parts }
}

/// Tells the setup screen; `options` can be chosen from on the row with the cursor.
pub fn setup(look: &Look, setup: &Setup, options: &[String]) -> Telling {
    let words = look.words;
    let mut lines = vec![setup.title.clone()];
    lines.extend(setup.rows.iter().map(|row| spoken(words, &told(words, row, false))));
    let mut parts = vec![Part::new("setup", lines)];
    parts.extend(setup.notes.iter().map(|note| Part::new(note, vec![spoken(words, note)])));
    if let Some(row) = setup.rows.get(setup.chosen) {
        // What is on offer says it better than which arrows to press.
        let mut here = vec![marked(&spoken(words, &told(words, row, options.is_empty())))];
        if !options.is_empty() {
            here.push(joined(numbered(options.iter().cloned())));
        }
        parts.push(Part::here("setup", here));
    }
    parts.extend(setup.overlay.iter().flat_map(|over| overlay(look, None, over)));
    Telling { time: Vec::new(), parts }
}

/// Tells a group's own screen. A row is told again when it says something else, or has another number.
pub fn circle(look: &Look, circle: &Circle) -> Telling {
    let title = joined([&circle.title, &circle.aside]);
    let mut parts = vec![Part::new(format!("circle {title}"), vec![title])];
    parts.extend(circle.notes.iter().map(|note| Part::new(note, vec![note.clone()])));
    let mut here = Vec::new();
    let mut at = 0;
    for part in &circle.parts {
        if !part.heading.is_empty() {
            let heading = vec![part.heading.clone()];
            parts.push(Part::new(format!("circle {}", part.heading), heading));
        }
        for row in &part.rows {
            let text = joined([&row.text, &row.note]);
            if at == circle.chosen {
                here = vec![marked(&text)];
                here.extend(row.more.iter().cloned());
                if let Some((scale, now)) = &row.scale {
                    let words = joined(numbered(scale.iter().cloned()));
                    here.push(format!("{words}. {}", scale.get(*now).cloned().unwrap_or_default()));
                }
            }
            at += 1;
            let line = format!("{at} {text}");
            parts.push(Part::new(format!("circle {line}"), vec![line]));
        }
    }
    parts.push(Part::here("circle", here));
    parts.extend(circle.overlay.iter().flat_map(|over| overlay(look, None, over)));
    Telling { time: Vec::new(), parts }
}

fn told(words: &Words, row: &setup::Row, with_note: bool) -> String {
    let value = match &row.value {
        Value::Choice(text) => text.clone(),
        Value::Plan { name, total, .. } => joined([name, total]),
        Value::Text(editor) => editor.lines().join(" "),
        Value::Seats { seats, .. } => joined(seats.iter().map(|seat| seat.told(words))),
    };
    let note = if with_note { row.note.as_str() } else { "" };
    let is_ended = value.is_empty() || value.ends_with(['.', '?', '!']);
    let end = if is_ended || note.is_empty() { "" } else { "." };
    format!("{}: {value}{end} {note}", row.label).replace("  ", " ").trim_end().to_owned()
}

/// Tells the library.
pub fn library(look: &Look, library: &Library) -> Telling {
    let words = look.words;
    let mut parts = Vec::new();
    let questions = library.questions.iter().map(|it| format!("{} {}", it.key, it.answer));
    let questions = joined(questions);
    match (&library.detail, library.in_full) {
        (Detail::Method(of, plan, time), true) => {
            parts.push(Part::here("method", vec![joined([&of.name, time])]));
            let lines = bare(method::whole(words, of, plan, usize::from(WIDE)));
            parts.push(Part::new(lines.join("\n"), lines));
        }
        // Where nothing was found that is all there is.
        (Detail::Text(text), _) if library.rows.is_empty() => {
            parts.push(Part::here("nothing", vec![text.clone()]));
        }
        (Detail::Text(text), _) => parts.push(Part::new(text, vec![text.clone()])),
        (Detail::Method(..), false) => {}
    }
    if !library.in_full {
        let args = [("shown", library.rows.len().into()), ("count", library.count.into())];
        let count = words.fill("library-count", &args);
        let title = joined([words.say("library-title"), count]);
        let list: Vec<String> = numbered(library.rows.iter().map(entry)).collect();
        let head = [
            Part::new(format!("library {questions}"), vec![title, questions.clone()]),
            Part::new(list.join("\n"), list),
        ];
        parts.splice(0..0, head);
        if let Some(row) = library.rows.get(library.chosen) {
            parts.push(Part::here(&questions, vec![marked(&entry(row))]));
        }
    }
    parts.extend(library.overlay.iter().flat_map(|over| overlay(look, None, over)));
    Telling { time: Vec::new(), parts }
}

fn entry(row: &Row) -> String {
    match &row.note {
        Note::Text(text) => joined([row.name, text]),
        Note::Method { time, group, language, own } => {
            joined([row.name, time, group, language, own])
        }
    }
}
