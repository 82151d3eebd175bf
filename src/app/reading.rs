//! What is read over a screen, before a session.

use crate::view::{Hint, Look, overlay};
use ratatui::layout::Rect;

use super::{keys::Intent, over::scroll};

/// What is read over a screen, before a session.
pub(super) struct Reading {
    what: What,
    from: usize,
}

enum What {
    Help(Vec<(String, Vec<Hint>)>),
    Text { title: String, text: String },
}

impl Reading {
    /// A text, from its beginning.
    pub(super) fn text(title: String, text: String) -> Self {
        Self { what: What::Text { title, text }, from: 0 }
    }

    /// The keys that work, in groups with a heading.
    pub(super) fn help(keys: Vec<(String, Vec<Hint>)>) -> Self {
        Self { what: What::Help(keys), from: 0 }
    }

    /// Ready to draw.
    pub(super) fn view(&self) -> overlay::Overlay<'_> {
        let from = self.from;
        match &self.what {
            What::Help(keys) => overlay::Overlay::Help { keys, from },
            What::Text { title, text } => overlay::Overlay::Text { title, text, from },
        }
    }

    pub(super) fn scroll(&mut self, intent: Intent, look: &Look, area: Rect) {
        let last = overlay::last_row(look, None, &self.view(), area);
        scroll(&mut self.from, intent, overlay::page(area), last);
    }
}
