//! The library: all methods there are, narrowed to what one looks for, with the chosen one beside
//! or below the list.

use crate::{
    method::Method,
    session::Script,
    view::{Look, THEME, method, overlay, parts},
};
use ratatui::{
    Frame,
    layout::Rect,
    style::Style,
    text::{Line, Span},
};
use unicode_width::UnicodeWidthStr;

/// What the library shows.
pub struct Library<'a> {
    /// The questions at the top, each with its key and its answer in words.
    pub questions: Vec<Question>,
    /// The methods that fit.
    pub rows: Vec<Row<'a>>,
    /// How many there are, those that do not fit counted too.
    pub count: usize,
    /// Which row is chosen.
    pub chosen: usize,
    /// What to read of the chosen one.
    pub detail: Detail<'a>,
    /// Its first row in sight.
    pub from: usize,
    /// Whether it is read in full, without the list.
    pub in_full: bool,
    /// What lies over the screen.
    pub overlay: Option<overlay::Overlay<'a>>,
}

/// A question by which the list is narrowed.
pub struct Question {
    /// The key that gives the next answer.
    pub key: String,
    /// The answer as it is.
    pub answer: String,
    /// Whether it narrows the list.
    pub narrows: bool,
}

/// A method in the list.
pub struct Row<'a> {
    /// What people call it.
    pub name: &'a str,
    /// What else one should know, each in a few letters.
    pub note: Note<'a>,
}

/// What stands behind the name of a method.
pub enum Note<'a> {
    /// Of a method that is whole.
    Method {
        /// How long it takes.
        time: String,
        /// For how many people it is.
        group: String,
        /// The language it is written in.
        language: &'a str,
        /// That it is somebody's own.
        own: String,
    },
    /// Of a file that is not: that there is something wrong with it.
    Text(String),
}

/// What to read of the chosen method.
pub enum Detail<'a> {
    /// A method that is whole: how long it takes in words, and its plan.
    Method(&'a Method, Box<Script>, String),
    /// What is wrong with its file, or why there is none.
    Text(String),
}

/// Draws the library.
///
/// ```text
///  Werkvormen                                                           2 van 26
///  [m] 60 min  [p] 6 mensen  [t] Nederlands  [d] elk doel  [/] zoeken
///  ▸ Werkplekleren in een uur          60 min       4–8   nl
///    Ons uur                           45–60 min    3–6   nl  eigen
///  ──────────────────────────────────────────────────────────────────────────────
///  Werkplekleren in een uur                                                60 min
///  5░░2▒[3░▒▒▒▒▒▒ 15 ▒▒▒▒▒▒▒░░░░ 10 ░░░░▒▒▒▒ 10 ▒▒▒▒5░]▒▒▒▒ 10 ▒▒▒▒
/// ```
pub fn draw(frame: &mut Frame, look: &Look, library: &Library) {
    let areas = crate::view::frame(frame, look);
    let (title, note) = head(look, library);
    let title = Span::styled(format!(" {title}"), THEME.strong);
    let note = Span::raw(format!("{note} "));
    frame.render_widget(parts::spread(vec![title], vec![note], areas.head.width), areas.head);
    let places = Places::of(areas.body, library.in_full);
    if !library.in_full {
        frame.render_widget(questions(&library.questions, areas.body.width), places.questions);
        list(frame, places.list, library);
        if places.rule.width == 1 {
            for y in places.rule.y..places.rule.bottom() {
                let cell = Rect { y, height: 1, ..places.rule };
                frame.render_widget(Line::styled("│", THEME.rule), cell);
            }
        } else {
            parts::rule(frame, places.rule);
        }
    }
    let lines = detail(look, library, usize::from(places.detail.width));
    let from = library.from.min(lines.len().saturating_sub(usize::from(places.detail.height)));
    for (y, line) in (places.detail.y..places.detail.bottom()).zip(lines.into_iter().skip(from)) {
        frame.render_widget(line, Rect { y, height: 1, ..places.detail });
    }
    if let Some(overlay) = &library.overlay {
        overlay::draw(frame, areas.body, look, None, overlay);
    }
}

/// How far one can scroll in what is read, and how much of it is in sight, on a screen of this size.
pub fn scrolls(look: &Look, library: &Library, area: Rect) -> (usize, usize) {
    let body = area.height.saturating_sub(3 + parts::footer_height(area.height));
    let body = Rect { y: 1, height: body, ..area };
    let place = Places::of(body, library.in_full).detail;
    let lines = detail(look, library, usize::from(place.width)).len();
    (lines.saturating_sub(usize::from(place.height)), usize::from(place.height))
}

/// From this width on the chosen method stands beside the list, else below it.
const WIDE: u16 = 100;

/// Where everything stands.
struct Places {
    questions: Rect,
    list: Rect,
    rule: Rect,
    detail: Rect,
}

impl Places {
    fn of(body: Rect, in_full: bool) -> Self {
        let inside = |area: Rect| Rect {
            x: area.x + area.width.min(1),
            width: area.width.saturating_sub(2),
            ..area
        };
        let questions = Rect { height: body.height.min(1), ..body };
        let rest =
            Rect { y: body.y + questions.height, height: body.height - questions.height, ..body };
        let nothing = Rect { width: 0, height: 0, ..body };
        if in_full {
            let (list, rule) = (nothing, nothing);
            return Self { questions: nothing, list, rule, detail: inside(body) };
        }
        if body.width >= WIDE {
            let rest = Rect { y: rest.y + 1, height: rest.height.saturating_sub(1), ..rest };
            let left = body.width / 2;
            let list = Rect { width: left, ..rest };
            let rule = Rect { x: body.x + left, width: 1, ..rest };
            let detail = Rect { x: rule.x + 1, width: body.width - left - 1, ..rest };
            return Self { questions, list, rule, detail: inside(detail) };
        }
        let height = rest.height * 2 / 5;
        let list = Rect { height, ..rest };
        let rule = Rect { y: rest.y + height, height: 1, ..rest }.intersection(rest);
        let below = rest.height.saturating_sub(height + 1);
        let detail = Rect { y: rest.bottom() - below, height: below, ..rest };
        Self { questions, list, rule, detail: inside(detail) }
    }
}

/// What is read in full stands in the head line; else how many methods there are.
fn head(look: &Look, library: &Library) -> (String, String) {
    if let (true, Detail::Method(of, _, time)) = (library.in_full, &library.detail) {
        return (of.name.clone(), time.clone());
    }
    let args = [("shown", library.rows.len().into()), ("count", library.count.into())];
    (look.words.say("library-title"), look.words.fill("library-count", &args))
}

fn questions(questions: &[Question], width: u16) -> Line<'_> {
    let spans = questions.iter().flat_map(|question| {
        let style = if question.narrows { THEME.strong } else { THEME.quiet };
        [
            Span::raw(" ["),
            Span::styled(question.key.as_str(), THEME.strong),
            Span::raw("] "),
            Span::styled(question.answer.as_str(), style),
            Span::raw(" "),
        ]
    });
    parts::spread(spans.collect(), Vec::new(), width)
}

fn list(frame: &mut Frame, area: Rect, library: &Library) {
    let columns = Columns::of(&library.rows, usize::from(area.width));
    let height = usize::from(area.height);
    // The chosen one stays in sight, with something of what comes next.
    let from = (library.chosen + 1 + height / 4).saturating_sub(height);
    let from = from.min(library.rows.len().saturating_sub(height));
    let rows = library.rows.iter().enumerate().skip(from);
    for (y, (index, row)) in (area.y..area.bottom()).zip(rows) {
        let chosen = index == library.chosen;
        let style = if chosen { THEME.chosen } else { Style::new() };
        let mark = if chosen { " ▸ " } else { "   " };
        let line = Line::from(vec![Span::raw(mark), Span::styled(columns.line(row), style)]);
        frame.render_widget(line, Rect { y, height: 1, ..area });
    }
}

/// How wide the columns behind the name are: each as its widest text.
struct Columns {
    width: usize,
    behind: [usize; 4],
}

impl Columns {
    fn of(rows: &[Row], width: usize) -> Self {
        let mut behind = [0; 4];
        for texts in rows.iter().filter_map(texts) {
            for (widest, text) in behind.iter_mut().zip(texts) {
                *widest = (*widest).max(text.width().min(LONGEST_CELL));
            }
        }
        // A language that all of them have says nothing.
        let mut languages = rows.iter().filter_map(|row| texts(row).map(|texts| texts[LANGUAGE]));
        if languages.next().is_none_or(|first| languages.all(|other| other == first)) {
            behind[LANGUAGE] = 0;
        }
        Self { width: width.saturating_sub(MARGIN), behind }
    }

    fn line(&self, row: &Row) -> String {
        let note = match &row.note {
            Note::Text(text) => text.clone(),
            Note::Method { .. } => texts(row).map(|texts| self.note(texts)).unwrap_or_default(),
        };
        let room = self.width.saturating_sub(note.width());
        let name = parts::cut(row.name, room);
        let blank = " ".repeat(room - name.width());
        format!("{name}{blank}{note}").trim_end().to_owned()
    }

    fn note(&self, texts: [&str; 4]) -> String {
        let columns = texts.into_iter().zip(self.behind).enumerate();
        let columns = columns.filter(|(_, (_, width))| *width > 0);
        let cells = columns.map(|(index, (text, width))| {
            let text = parts::cut(text, width);
            let blank = " ".repeat(width - text.width());
            // Numbers stand to the right, words to the left.
            if index < LANGUAGE { format!("  {blank}{text}") } else { format!("  {text}{blank}") }
        });
        cells.collect()
    }
}

/// The texts behind the name of a method that is whole.
fn texts<'r>(row: &'r Row) -> Option<[&'r str; 4]> {
    match &row.note {
        Note::Method { time, group, language, own } => Some([time, group, language, own]),
        Note::Text(_) => None,
    }
}

const LANGUAGE: usize = 2;
const LONGEST_CELL: usize = 14;
const MARGIN: usize = 4; // the mark before the name, and a blank at the edge

fn detail(look: &Look, library: &Library, width: usize) -> Vec<Line<'static>> {
    let width = width.max(1);
    match &library.detail {
        Detail::Method(of, plan, _) if library.in_full => {
            method::whole(look.words, of, plan, width)
        }
        Detail::Method(of, plan, time) => {
            let name = Span::styled(of.name.clone(), THEME.strong);
            let head = parts::spread(vec![name], vec![Span::raw(time.clone())], width as u16);
            std::iter::once(head).chain(method::card(look.words, of, plan, width)).collect()
        }
        Detail::Text(text) => {
            let lines = text.lines().flat_map(|line| parts::wrap(line, width));
            lines.map(Line::from).collect()
        }
    }
}
