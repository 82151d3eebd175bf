//! The lines of a page that are written on.

use crate::{
    method::{Capture, Verb},
    session::{Line as PageLine, PersonId, Place, State, sentences, words},
    view::{
        THEME,
        page::{Sheet, strong},
        parts, tell,
    },
};
use ratatui::{
    style::Style,
    text::{Line, Span},
};
use unicode_width::UnicodeWidthStr;

impl Sheet<'_> {
    /// A line that is not being written on now; the cursor is only there while it is covered.
    pub(super) fn written(
        &mut self,
        capture: &Capture,
        person: Option<PersonId>,
        place: &Place,
        selected: bool,
    ) {
        let state = self.state;
        let label = self.label(capture, person, place);
        let draft = state.drafts().get(place);
        let known = draft.cloned().or_else(|| state.kept(place));
        // What was laid ready is only known on the line with the cursor.
        let laid = (selected && self.page.laid).then(|| self.page.texts.to_vec());
        let texts = known.or(laid).unwrap_or_default();
        let texts = texts.as_slice();
        let covered = tell::covered(self.look.words, state, capture).filter(|_| !texts.is_empty());
        let is_covered = covered.is_some();
        let mut text = covered.unwrap_or_else(|| whole(capture, texts));
        let mut style = if is_covered { THEME.quiet } else { Style::new() };
        if draft.is_some() {
            text = format!("{text} {}", self.look.words.say("page-unfinished"));
            style = THEME.quiet;
        } else if texts.is_empty() && has_passed(state, capture, person) {
            (text, style) = (self.look.words.say("page-passed"), THEME.quiet);
        }
        let text = self.seen(text, selected);
        let style = if selected { THEME.chosen } else { style };
        self.labelled(&label, &text, style);
        if !is_covered {
            self.hint_of_length(capture, texts);
        }
    }

    /// The line with the cursor: all its fields below one another.
    pub(super) fn writing(&mut self, capture: &Capture, person: Option<PersonId>, place: &Place) {
        let name = self.label(capture, person, place);
        let texts = self.page.texts;
        let widest = capture.fields.iter().map(|field| field.title.width()).max().unwrap_or(0);
        let titled =
            |title: &str| format!("{title}{}  ", " ".repeat(widest.saturating_sub(title.width())));
        for field in 0..capture.texts() {
            let title = capture.fields.get(field).map(|field| field.title.as_str());
            let label = match (title, field) {
                (None, _) => name.clone(),
                (Some(title), 0) if person.is_some() => {
                    self.rows.push(Line::styled(name.trim_end().to_owned(), THEME.strong));
                    titled(title)
                }
                (Some(title), _) => titled(title),
            };
            let label = if label.trim_end().width() > self.width / 2 {
                self.rows.extend(parts::wrap(&label, self.width).into_iter().map(strong));
                "  ".to_owned()
            } else {
                label
            };
            let text = texts.get(field).map_or("", String::as_str);
            if field != self.page.field {
                self.labelled(&label, text, Style::new());
                continue;
            }
            self.edited(&label, text);
        }
        if self.page.laid {
            self.hint(&self.look.words.say("page-laid"));
        }
        self.hint_of_length(capture, texts);
    }

    /// The field with the cursor behind its label, with room for what stands in it.
    pub(super) fn edited(&mut self, label: &str, text: &str) {
        let left = label.width().min(self.width / 2);
        let rows = parts::wrap(text, self.width.saturating_sub(left + 1).max(1)).len();
        self.editor = Some((self.rows.len(), rows, left));
        self.rows.push(Line::from(Span::styled(parts::cut(label, left), THEME.strong)));
        self.rows.extend((1..rows).map(|_| Line::default()));
    }

    /// What stands before a line: whose words they are. An answer stands under its question.
    fn label(&mut self, capture: &Capture, person: Option<PersonId>, place: &Place) -> String {
        if let Verb::Answer { .. } = capture.verb {
            let question = self.state.about(place).and_then(|entry| self.state.entry(entry));
            if let Some(question) = question {
                let here = self.page.lines.get(self.page.selected);
                let selected =
                    matches!(here, Some(PageLine::Write { place: at, .. }) if at == place);
                let text = tell::quoted(self.look.words, self.state, question);
                let text = self.seen(text, selected);
                self.rows.extend(parts::wrap(&text, self.width).into_iter().map(strong));
            }
            return "  ".to_owned();
        }
        let Some(person) = person else { return "- ".to_owned() };
        // As wide as the longest among the capture's authors, and at most a third of the page.
        let authors = self.state.authors(capture).into_iter();
        let names = authors.map(|author| self.state.name(author).width());
        let widest = names.max().unwrap_or(0).min(self.width / 3);
        let name = parts::cut(self.state.name(person), widest);
        let gap = " ".repeat(widest.saturating_sub(name.width()) + 2);
        format!("{name}{gap}")
    }

    /// That a text has more sentences or words than were asked for (S4-13).
    pub(super) fn hint_of_length(&mut self, capture: &Capture, texts: &[String]) {
        let said = self.look.words;
        let all = |count: fn(&str) -> usize| texts.iter().map(|text| count(text)).sum::<usize>();
        let limit = capture.limit;
        if let Some(most) = limit.sentences.filter(|&most| all(sentences) > most) {
            let args = [("most", most.into()), ("now", all(sentences).into())];
            self.hint(&said.fill("page-sentences", &args));
        }
        if let Some(most) = limit.words.filter(|&most| all(words) > most) {
            let args = [("most", most.into()), ("now", all(words).into())];
            self.hint(&said.fill("page-words", &args));
        }
    }
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
