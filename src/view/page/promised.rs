//! What was promised before, on the page of the step in which the group looks back on it.

use crate::{
    report,
    session::{ActionId, Line as PageLine, Outcome, Place, Promise, Settlement},
    view::{THEME, page::Sheet, promises, tell},
};
use ratatui::{
    style::Style,
    text::{Line, Span},
};

impl Sheet<'_> {
    /// What the lines of promises stand under, with those of which nothing can be told.
    pub(super) fn promised(&mut self) {
        if !self.rows.is_empty() {
            self.rows.push(Line::default());
        }
        let heading = promises::heading(self.look, self.state);
        self.rows.push(Line::from(Span::styled(heading, THEME.strong)));
        for (promise, _) in self.state.promises().filter(|(promise, _)| promise.action.is_none()) {
            let text = self.seen(promises::text(promise), false);
            self.labelled("· ", &text, Style::new());
        }
    }

    /// A promise with what came of it; with all that can be told of it under the cursor.
    pub(super) fn settling(&mut self, action: &ActionId, index: usize) {
        let Some((promise, settled)) = self.known(action) else { return };
        let is_here = index == self.page.selected;
        let is_near = is_here || self.is_told_here(action);
        let (cursor, style) = if is_here { ("▸ ", THEME.strong) } else { ("  ", Style::new()) };
        let text = self.seen(promises::text(&promise), is_near);
        self.labelled(cursor, &text, style);
        if is_here {
            let words = Outcome::IN_ORDER.map(|outcome| tell::outcome(self.look.words, outcome));
            let now = Outcome::IN_ORDER.iter().position(|outcome| *outcome == settled.outcome);
            self.scale(&words, now);
        } else if !self.page.hides || is_near {
            let text = if is_near { String::new() } else { self.said_of(action, &settled) };
            let came = report::came_of(self.look.words, settled.outcome, &text);
            self.labelled("    ", &came, THEME.quiet);
        }
    }

    /// How it went, as far as it stands apart from the promise: under the cursor, or beside it.
    pub(super) fn telling(&mut self, action: &ActionId, index: usize) {
        let Some((_, settled)) = self.known(action) else { return };
        let label = format!("    {} ", self.look.words.say("page-how-it-went"));
        if index == self.page.selected {
            let text = self.page.texts.first().map_or("", String::as_str);
            self.edited(&label, text);
        } else if self.is_settled_here(action) {
            let text = self.seen(self.said_of(action, &settled), false);
            let shown = if text.is_empty() { label.trim_end().to_owned() } else { label };
            self.labelled(&shown, &text, THEME.quiet);
        }
    }

    /// What was said, or what is being said instead.
    fn said_of(&self, action: &ActionId, settled: &Settlement) -> String {
        match self.state.drafts().get(&Place::Promise(action.clone())) {
            Some(texts) => {
                format!("{} {}", texts.concat(), self.look.words.say("page-unfinished"))
            }
            None => settled.text.clone(),
        }
    }

    fn known(&self, action: &ActionId) -> Option<(Promise, Settlement)> {
        let settled = self.state.settlement(action).cloned().unwrap_or_default();
        Some((self.state.promise(action)?.clone(), settled))
    }

    fn is_told_here(&self, action: &ActionId) -> bool {
        let here = self.page.lines.get(self.page.selected);
        matches!(here, Some(PageLine::Tell { promise }) if promise == action)
    }

    fn is_settled_here(&self, action: &ActionId) -> bool {
        let here = self.page.lines.get(self.page.selected);
        matches!(here, Some(PageLine::Settle { promise }) if promise == action)
    }
}
