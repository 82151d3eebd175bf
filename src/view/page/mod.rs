//! The page of a step: what is written in it, beside the list of steps.

mod heading;
mod writing;
mod choosing;
mod told;

use crate::{
    method::{Activity, Role, StepIndex},
    session::{Gap, Line as PageLine, State},
    view::{Look, THEME, clock, parts},
};
use ratatui::{
    Frame,
    layout::Rect,
    style::Style,
    text::{Line, Span},
};
use ratatui_textarea::TextArea;
use unicode_width::UnicodeWidthStr;

pub use told::told;

/// What the page shows.
pub struct Page<'a> {
    /// The step whose page it is; need not be the running one.
    pub step: StepIndex,
    /// The lines of the page.
    pub lines: &'a [PageLine],
    /// Which line has the cursor; behind the last when all is written.
    pub selected: usize,
    /// The texts of the line with the cursor, one per field, as they are being written.
    pub texts: &'a [String],
    /// Which field of it has the cursor.
    pub field: usize,
    /// Whether what stands on that line is covered still.
    pub shut: bool,
    /// Whether all other lines are out of sight.
    pub hides: bool,
    /// The field with the cursor, ready to draw.
    pub editor: &'a TextArea<'static>,
}

/// Draws a page.
///
/// ```text
///  3d  ADVIEZEN GEVEN                 7:42
///  Bo vertelt (2 van 4), hierna Cas
///
///  Ans  Plan het gesprek voordat het misgaat:
///       een half uur, deze week.
///  Bo   Vraag eerst wat hij zelf ziet_
///  Cas
/// ```
pub fn draw(frame: &mut Frame, area: Rect, look: &Look, state: &State, page: &Page) {
    let running = page.step == state.position() && state.ended().is_none();
    let (time, style) = clock::shown(look, state);
    let right = if running { vec![Span::styled(time, style)] } else { Vec::new() };
    let mut above = clock::title(look, state, page.step, area.width);
    let title = above.pop().unwrap_or_default(); // the title is the last of these rows
    above.push(parts::spread(title.spans, right, area.width));
    let turn = clock::turn(look, state).filter(|_| running);
    let turn = turn.map(|turn| parts::wrap(&turn, usize::from(area.width))).unwrap_or_default();
    above.extend(turn.into_iter().map(Line::from));
    if !page.hides {
        above.extend(clock::promises(look, state, page.step, area.width));
        above.extend(clock::opened(look, state, page.step, area.width));
    }
    let top = above.len() as u16 + 1;
    for (y, row) in (area.y..).zip(above) {
        frame.render_widget(row, Rect { y, height: 1, ..area }.intersection(area));
    }
    let body = Rect { y: area.y + top, height: area.height.saturating_sub(top), ..area };
    let mut sheet = Sheet::new(look, state, page, usize::from(area.width));
    sheet.fill();
    sheet.draw(frame, body.intersection(area), page.editor);
}

/// The rows of a page, and where among them the cursor is.
struct Sheet<'a> {
    look: &'a Look<'a>,
    state: &'a State,
    page: &'a Page<'a>,
    /// The cells of a row.
    width: usize,
    rows: Vec<Line<'static>>,
    /// The rows of the line with the cursor: first, and one past the last.
    chosen: (usize, usize),
    /// The first row, the height and the left edge of the field with the cursor.
    editor: Option<(usize, usize, usize)>,
}

impl<'a> Sheet<'a> {
    fn new(look: &'a Look, state: &'a State, page: &'a Page, width: usize) -> Self {
        Self { look, state, page, width, rows: Vec::new(), chosen: (0, 0), editor: None }
    }

    /// Writes every line of the page down, each capture under its heading.
    fn fill(&mut self) {
        let mut last = "";
        for (index, line) in self.page.lines.iter().enumerate() {
            let id = line.capture();
            let Some(capture) = self.state.capture(id) else { continue };
            if id != last {
                self.heading(capture);
                last = id;
            }
            let from = self.rows.len();
            let selected = index == self.page.selected;
            match line {
                PageLine::Write { place, person, .. } if selected && !self.page.shut => {
                    self.writing(capture, *person, place);
                }
                PageLine::Write { place, person, .. } => {
                    self.written(capture, *person, place, selected);
                }
                PageLine::Choose { entry, .. } => self.candidate(capture, *entry, index),
                PageLine::Assign { person, .. } => self.person(capture, *person, index),
                PageLine::Rate { entry, .. } => self.rated(capture, *entry, selected),
            }
            if selected {
                self.chosen = (from, self.rows.len());
            }
        }
        if self.page.selected >= self.page.lines.len() {
            self.end();
        }
    }

    /// What stands behind the last line when the cursor is there.
    fn end(&mut self) {
        let from = self.rows.len();
        let is_empty = self.page.lines.is_empty();
        let asks = self.state.script().captures(self.page.step).next().is_some();
        let begun = self.begun();
        let words = self.look.words;
        let rest = match (is_empty, asks) {
            (true, true) => words.say("page-nothing-yet"),
            (true, false) if self.is_written_on_paper() => words.say("page-on-paper"),
            (true, false) => words.say("page-empty"),
            (false, _) if !begun.is_empty() => {
                let names: Vec<&str> = begun.iter().map(String::as_str).collect();
                words.fill("page-begun", &[("names", words.list(&names).into())])
            }
            (false, _) if !self.is_complete() => words.say("page-rest"),
            (false, _) => words.say("page-all-written"),
        };
        if !is_empty {
            self.rows.push(Line::default());
        }
        self.rows.extend(parts::wrap(&rest, self.width).into_iter().map(Line::from));
        self.chosen = (from, self.rows.len());
    }

    /// Whether people write in a step of which the page asks nothing.
    fn is_written_on_paper(&self) -> bool {
        let who = self.state.who(self.page.step);
        who.iter().any(|(role, does)| *role != Role::Facilitator && *does == Activity::Writes)
    }

    /// Under whose names something was begun and not kept.
    fn begun(&self) -> Vec<String> {
        let mut begun = Vec::new();
        for line in self.page.lines {
            let PageLine::Write { place, person, capture } = line else { continue };
            if self.state.drafts().contains_key(place) {
                let title = || self.state.capture(capture).map(|capture| capture.title.clone());
                begun
                    .extend(person.map(|person| self.state.name(person).to_owned()).or_else(title));
            }
        }
        begun.dedup();
        begun
    }

    /// Whether nothing that the step asks for is lacking.
    fn is_complete(&self) -> bool {
        let lacks = |gap: &Gap| matches!(gap, Gap::Unwritten { .. } | Gap::Unchosen { .. });
        !self.state.gaps(self.page.step).iter().any(lacks)
    }

    fn draw(self, frame: &mut Frame, area: Rect, editor: &TextArea) {
        let height = usize::from(area.height);
        let (first, end) = self.chosen;
        // The whole line with the cursor stays in sight, with one row to spare where there is one.
        let from = (end + 1).saturating_sub(height).min(first);
        for (y, row) in (area.y..area.bottom()).zip(self.rows.into_iter().skip(from)) {
            frame.render_widget(row, Rect { y, height: 1, ..area });
        }
        if let Some((row, rows, left)) = self.editor.filter(|&(row, ..)| row >= from) {
            let (x, y) = (area.x + left as u16, area.y.saturating_add((row - from) as u16));
            let width = area.right().saturating_sub(x);
            let place = Rect { x, y, width, height: rows as u16 }.intersection(area);
            frame.render_widget(editor, place);
        }
    }

    /// Something that is asked for, said calmly.
    fn hint(&mut self, text: &str) {
        let rows = parts::wrap(text, self.width).into_iter();
        self.rows.extend(rows.map(|row| Line::styled(row, THEME.quiet)));
    }

    /// A text beside its label; the following rows hang under the text.
    fn labelled(&mut self, label: &str, text: &str, style: Style) {
        let left = label.width().min(self.width / 2);
        let mut label = Span::styled(parts::cut(label, left), THEME.strong);
        for row in parts::wrap(text, self.width.saturating_sub(left)) {
            let gap = " ".repeat(left.saturating_sub(label.content.width()));
            let row = Line::from(vec![label, Span::raw(gap), Span::styled(row, style)]);
            self.rows.push(row);
            label = Span::raw("");
        }
    }

    /// What is written on a line, unless it is out of sight.
    fn seen(&self, text: String, selected: bool) -> String {
        if self.page.hides && !selected && !text.is_empty() {
            self.look.words.say("page-hidden")
        } else {
            text
        }
    }

    /// The place of a line among those of its capture, counted from 1.
    fn number(&self, index: usize) -> usize {
        let capture = self.page.lines[index].capture();
        let first = self.page.lines.iter().position(|line| line.capture() == capture).unwrap_or(0);
        index - first + 1
    }
}

fn strong(row: String) -> Line<'static> {
    Line::from(Span::styled(row, THEME.strong))
}
