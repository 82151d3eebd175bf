//! The page of a step: what is written in it, beside the list of steps.

use crate::{
    method::{Capture, StepIndex, Verb},
    session::{EntryId, Gap, Line as PageLine, PersonId, Place, State, sentences},
    view::{Look, THEME, clock, parts, tell},
};
use ratatui::{
    Frame,
    layout::Rect,
    style::Style,
    text::{Line, Span},
};
use ratatui_textarea::TextArea;
use unicode_width::UnicodeWidthStr;

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
    let title = clock::title(look, state, page.step);
    let head = parts::spread(title.spans, right, area.width);
    frame.render_widget(head, Rect { height: 1, ..area }.intersection(area));
    let turn = clock::turn(look, state).filter(|_| running);
    let turn = turn.map(|turn| parts::wrap(&turn, usize::from(area.width))).unwrap_or_default();
    let mut above: Vec<Line> = turn.into_iter().map(Line::from).collect();
    above.extend(clock::promises(look, state, page.step, area.width));
    let top = above.len() as u16 + 2;
    for (y, row) in (area.y + 1..).zip(above) {
        frame.render_widget(row, Rect { y, height: 1, ..area }.intersection(area));
    }
    let body = Rect { y: area.y + top, height: area.height.saturating_sub(top), ..area };
    let sheet = Sheet::new(look, state, page, usize::from(area.width));
    sheet.draw(frame, body.intersection(area), page.editor);
}

/// The rows of a page, and where among them the cursor is.
struct Sheet {
    rows: Vec<Line<'static>>,
    /// The rows of the line with the cursor: first, and one past the last.
    chosen: (usize, usize),
    /// The first row, the height and the left edge of the field with the cursor.
    editor: Option<(usize, usize, usize)>,
}

impl Sheet {
    fn new(look: &Look, state: &State, page: &Page, width: usize) -> Self {
        let mut sheet = Self { rows: Vec::new(), chosen: (0, 0), editor: None };
        let mut last = "";
        for (index, line) in page.lines.iter().enumerate() {
            let id = line.capture();
            let Some(capture) = state.capture(id) else { continue };
            if id != last {
                sheet.heading(look, state, page.step, capture, width);
                last = id;
            }
            let from = sheet.rows.len();
            let selected = index == page.selected;
            match line {
                PageLine::Write { person, .. } if selected => {
                    sheet.writing(look, state, capture, *person, page, width);
                }
                PageLine::Write { place, person, .. } => {
                    sheet.written(look, state, capture, *person, place, width);
                }
                PageLine::Choose { entry, .. } => {
                    sheet.candidate(look, state, capture, *entry, page, index, width);
                }
                PageLine::Assign { person, .. } => {
                    sheet.person(state, capture, *person, selected, width);
                }
                PageLine::Rate { entry, .. } => {
                    sheet.rated(state, capture, *entry, selected, width);
                }
            }
            if selected {
                sheet.chosen = (from, sheet.rows.len());
            }
        }
        if page.selected >= page.lines.len() {
            let from = sheet.rows.len();
            let is_empty = page.lines.is_empty();
            let rest = look.words.say(if is_empty { "page-empty" } else { "page-all-written" });
            if !is_empty {
                sheet.rows.push(Line::default());
            }
            sheet.rows.extend(parts::wrap(&rest, width).into_iter().map(Line::from));
            sheet.chosen = (from, sheet.rows.len());
        }
        sheet
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

    /// The title of a capture, and what is asked for in it and not there yet: a hint (S4-32).
    fn heading(
        &mut self,
        look: &Look,
        state: &State,
        step: StepIndex,
        capture: &Capture,
        width: usize,
    ) {
        if !self.rows.is_empty() {
            self.rows.push(Line::default());
        }
        let title = parts::wrap(&capture.title, width);
        self.rows.extend(title.into_iter().map(|row| Line::styled(row, THEME.strong)));
        for gap in state.gaps(step) {
            let Gap::Unwritten { capture: of, people } = gap else { continue };
            if of != capture.id {
                continue;
            }
            let names: Vec<&str> = people.iter().map(|&person| state.name(person)).collect();
            self.hint(
                &match names.as_slice() {
                    [] => look.words.say("page-one-at-least"),
                    names => {
                        look.words.fill("page-missing", &[("names", look.words.list(names).into())])
                    }
                },
                width,
            );
        }
    }

    /// Something that is asked for, said calmly.
    fn hint(&mut self, text: &str, width: usize) {
        let rows = parts::wrap(text, width).into_iter();
        self.rows.extend(rows.map(|row| Line::styled(row, THEME.quiet)));
    }

    /// That a text has more sentences than were asked for (S4-13).
    fn hint_of_length(&mut self, look: &Look, capture: &Capture, texts: &[String], width: usize) {
        let now = texts.iter().map(|text| sentences(text)).sum::<usize>();
        if let Some(most) = capture.limit.sentences.filter(|&most| now > most) {
            let args = [("most", most.into()), ("now", now.into())];
            self.hint(&look.words.fill("page-sentences", &args), width);
        }
    }

    /// Somebody who can be given a role.
    fn person(
        &mut self,
        state: &State,
        capture: &Capture,
        person: PersonId,
        selected: bool,
        width: usize,
    ) {
        let has_it = state.assigned(capture).any(|known| known == person);
        let text = format!("{} {}", if has_it { "✓" } else { "·" }, state.name(person));
        let style = if selected { THEME.chosen } else { Style::new() };
        let rows = parts::wrap(&text, width).into_iter();
        self.rows.extend(rows.map(|row| Line::styled(row, style)));
    }

    /// A line that is not being written on now.
    fn written(
        &mut self,
        look: &Look,
        state: &State,
        capture: &Capture,
        person: Option<PersonId>,
        place: &Place,
        width: usize,
    ) {
        let label = label(state, capture, person, width);
        let draft = state.drafts().get(place);
        let kept = match place {
            Place::Entry(entry) => state.entry(*entry).map(|entry| &entry.texts),
            Place::New { .. } => None,
        };
        let texts = draft.or(kept).map_or(&[][..], Vec::as_slice);
        let mut text = whole(capture, texts);
        let mut style = Style::new();
        if draft.is_some() {
            text = format!("{text} {}", look.words.say("page-unfinished"));
            style = THEME.quiet;
        } else if texts.is_empty() && has_passed(state, capture, person) {
            (text, style) = (look.words.say("page-passed"), THEME.quiet);
        }
        self.labelled(&label, &text, style, width);
        self.hint_of_length(look, capture, texts, width);
    }

    /// The line with the cursor: all its fields below one another.
    fn writing(
        &mut self,
        look: &Look,
        state: &State,
        capture: &Capture,
        person: Option<PersonId>,
        page: &Page,
        width: usize,
    ) {
        let name = label(state, capture, person, width);
        let fields = capture.texts();
        for field in 0..fields {
            let title = capture.fields.get(field).map(|field| field.title.as_str());
            let label = match (title, field) {
                (None, _) => name.clone(),
                (Some(title), 0) if person.is_some() => {
                    self.rows.push(Line::styled(name.trim_end().to_owned(), THEME.strong));
                    format!("{title}  ")
                }
                (Some(title), _) => format!("{title}  "),
            };
            let label = if label.width() > width / 2 {
                self.rows.extend(parts::wrap(&label, width).into_iter().map(strong));
                "  ".to_owned()
            } else {
                label
            };
            let text = page.texts.get(field).map_or("", String::as_str);
            if field != page.field {
                self.labelled(&label, text, Style::new(), width);
                continue;
            }
            let left = label.width().min(width / 2);
            let rows = parts::wrap(text, width.saturating_sub(left + 1).max(1)).len();
            self.editor = Some((self.rows.len(), rows, left));
            self.rows.push(Line::from(Span::styled(parts::cut(&label, left), THEME.strong)));
            self.rows.extend((1..rows).map(|_| Line::default()));
        }
        self.hint_of_length(look, capture, page.texts, width);
    }

    #[expect(clippy::too_many_arguments, reason = "the parts of one line, each used once")]
    fn candidate(
        &mut self,
        look: &Look,
        state: &State,
        capture: &Capture,
        entry: EntryId,
        page: &Page,
        index: usize,
        width: usize,
    ) {
        let first = page.lines.iter().position(|line| line.capture() == capture.id).unwrap_or(0);
        let pick = state.pick(&capture.id).filter(|pick| pick.entry == entry);
        let mark = if pick.is_some() { "✓" } else { " " };
        let cursor = if index == page.selected { "▸" } else { " " };
        let label = format!("{cursor}{mark}{} ", index - first + 1);
        let style = if index == page.selected { THEME.strong } else { Style::new() };
        let text = state.entry(entry).map(|entry| tell::quoted(state, entry)).unwrap_or_default();
        self.labelled(&label, &text, style, width);
        let Some(pick) = pick else { return };
        let Verb::Pick { criteria, .. } = &capture.verb else { return };
        if index == page.selected && !criteria.is_empty() {
            let question = look.words.say("page-ground");
            self.labelled("    ", &question, THEME.strong, width);
            for (letter, criterion) in ('a'..='i').zip(criteria) {
                let is_ground = pick.ground.as_ref() == Some(criterion);
                let style = if is_ground { THEME.chosen } else { Style::new() };
                self.labelled(&format!("    {letter} "), criterion, style, width);
            }
        } else if let Some(ground) = &pick.ground {
            let text = look.words.fill("page-chosen-for", &[("ground", ground.into())]);
            self.labelled("    ", &text, THEME.quiet, width);
        }
    }

    fn rated(
        &mut self,
        state: &State,
        capture: &Capture,
        entry: EntryId,
        selected: bool,
        width: usize,
    ) {
        let Verb::Rate { scale, .. } = &capture.verb else { return };
        let rating = state.rating(&capture.id, entry);
        let text = state.entry(entry).map(|entry| tell::quoted(state, entry)).unwrap_or_default();
        let (cursor, style) = if selected { ("▸ ", THEME.strong) } else { ("  ", Style::new()) };
        self.labelled(cursor, &text, style, width);
        if selected {
            let choices = (1..).zip(scale).map(|(number, word)| {
                let style = if rating == Some(number - 1) { THEME.chosen } else { Style::new() };
                [Span::raw(" "), Span::styled(format!(" {number} {word} "), style)]
            });
            let mut row = vec![Span::raw(" ")];
            for choice in choices {
                let taken: usize = row.iter().map(|span| span.content.width()).sum();
                let wanted: usize = choice.iter().map(|span| span.content.width()).sum();
                if taken + wanted > width {
                    self.rows.push(Line::from(std::mem::replace(&mut row, vec![Span::raw(" ")])));
                }
                row.extend(choice);
            }
            self.rows.push(Line::from(row));
        } else if let Some(word) = rating.and_then(|place| scale.get(place)) {
            self.rows.push(Line::styled(format!("    {word}"), THEME.quiet));
        }
    }

    /// A text beside its label; the following rows hang under the text.
    fn labelled(&mut self, label: &str, text: &str, style: Style, width: usize) {
        let left = label.width().min(width / 2);
        let mut label = Span::styled(parts::cut(label, left), THEME.strong);
        for row in parts::wrap(text, width.saturating_sub(left)) {
            let gap = " ".repeat(left.saturating_sub(label.content.width()));
            let row = Line::from(vec![label, Span::raw(gap), Span::styled(row, style)]);
            self.rows.push(row);
            label = Span::raw("");
        }
    }
}

fn strong(row: String) -> Line<'static> {
    Line::from(Span::styled(row, THEME.strong))
}

/// The name before a line, as wide as the longest among the capture's authors, and at most a third
/// of the page.
fn label(state: &State, capture: &Capture, person: Option<PersonId>, width: usize) -> String {
    let Some(person) = person else { return "- ".to_owned() };
    let names = state.authors(capture).into_iter().map(|author| state.name(author).width());
    let widest = names.max().unwrap_or(0).min(width / 3);
    let name = parts::cut(state.name(person), widest);
    let gap = " ".repeat(widest.saturating_sub(name.width()) + 2);
    format!("{name}{gap}")
}

fn has_passed(state: &State, capture: &Capture, person: Option<PersonId>) -> bool {
    let step = state.method().capture(&capture.id).map(|(step, _)| step);
    let round = step.and_then(|step| state.round(step));
    person.is_some_and(|person| round.is_some_and(|round| round.passed.contains(&person)))
}

/// An entry with all its fields in one text.
fn whole(capture: &Capture, texts: &[String]) -> String {
    let filled = texts.iter().enumerate().filter(|(_, text)| !text.trim().is_empty());
    let part = |(index, text): (usize, &String)| match capture.fields.get(index) {
        Some(field) if field.title.ends_with('?') => format!("{} {text}", field.title),
        Some(field) => format!("{}: {text}", field.title),
        None => text.clone(),
    };
    filled.map(part).collect::<Vec<_>>().join("\n")
}
