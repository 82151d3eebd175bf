//! The page of a step: what is written in it, beside the list of steps.

mod heading;
mod writing;
mod choosing;
mod promised;
mod told;

use crate::{
    method::{Activity, Role, StepIndex},
    session::{Gap, Line as PageLine, State},
    view::{Look, THEME, clock, parts, promises},
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
    /// Whether what stands there was laid ready, and is nobody's words yet.
    pub laid: bool,
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
        // Those of which something can be told are lines of the page.
        if state.lookback().is_none() {
            above.extend(promises::rows(look, state, page.step, area.width));
        }
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
        let mut before = None;
        let mut from = 0;
        for (index, line) in self.page.lines.iter().enumerate() {
            if before.map(PageLine::capture) != Some(line.capture()) {
                self.begin(line);
            }
            before = Some(line);
            // What is said of a promise stays with it.
            if !matches!(line, PageLine::Tell { .. }) {
                from = self.rows.len();
            }
            self.line(line, index);
            if index == self.page.selected {
                self.chosen = (from, self.rows.len());
            }
        }
        if self.page.selected >= self.page.lines.len() {
            self.end();
        }
    }

    /// What stands above the first line of its kind.
    fn begin(&mut self, line: &PageLine) {
        match line.capture() {
            Some(id) => {
                if let Some(capture) = self.state.capture(id) {
                    self.heading(capture);
                }
            }
            None => self.promised(),
        }
    }

    fn line(&mut self, line: &PageLine, index: usize) {
        let selected = index == self.page.selected;
        let capture = line.capture().and_then(|id| self.state.capture(id));
        match (line, capture) {
            (PageLine::Write { place, person, .. }, Some(capture)) => {
                if selected && !self.page.shut {
                    self.writing(capture, *person, place);
                } else {
                    self.written(capture, *person, place, selected);
                }
            }
            (PageLine::Choose { entry, .. }, Some(capture)) => {
                self.candidate(capture, *entry, index);
            }
            (PageLine::Assign { person, .. }, Some(capture)) => {
                self.person(capture, *person, index);
            }
            (PageLine::Rate { entry, .. }, Some(capture)) => self.rated(capture, *entry, selected),
            (PageLine::Settle { promise }, _) => self.settling(promise, index),
            (PageLine::Tell { promise }, _) => self.telling(promise, index),
            (_, None) => {}
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
            if !line.place().is_some_and(|place| self.state.drafts().contains_key(&place)) {
                continue;
            }
            begun.extend(match line {
                PageLine::Write { person: Some(person), .. } => {
                    Some(self.state.name(*person).to_owned())
                }
                PageLine::Tell { promise } => {
                    self.state.promise(promise).map(|promise| promise.who.clone())
                }
                _ => {
                    let capture = line.capture().and_then(|id| self.state.capture(id));
                    capture.map(|capture| capture.title.clone())
                }
            });
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
