//! The lines of a page on which something or somebody is chosen, or rated.

use crate::{
    method::{Capture, Verb},
    session::{EntryId, PersonId, Pick},
    view::{THEME, page::Sheet, parts, tell},
};
use ratatui::{style::Style, text::Line};

impl Sheet<'_> {
    /// Somebody who can be given a role.
    pub(super) fn person(&mut self, capture: &Capture, person: PersonId, index: usize) {
        let has_it = self.state.assigned(capture).any(|known| known == person);
        let (label, style) = self.choice(has_it, index);
        let name = self.state.name(person);
        let roles = tell::other_roles(self.look.words, self.state, self.page.step, person, capture);
        let text = if roles.is_empty() { name.to_owned() } else { format!("{name} ({roles})") };
        self.labelled(&label, &text, style);
    }

    /// An entry that can be chosen, with the votes it has and the ground of the choice.
    pub(super) fn candidate(&mut self, capture: &Capture, entry: EntryId, index: usize) {
        let pick = self.state.picks(&capture.id).find(|pick| pick.entry == entry);
        let (label, style) = self.choice(pick.is_some(), index);
        let mut text = self.seen(self.quoted(entry), index == self.page.selected);
        let votes = self.state.votes(&capture.id, entry);
        if votes > 0 {
            let votes = self.look.words.fill("page-votes", &[("votes", votes.into())]);
            text = format!("{text} · {votes}");
        }
        self.labelled(&label, &text, style);
        if let Some(pick) = pick {
            self.ground(capture, pick, index == self.page.selected);
        }
    }

    /// Why it was chosen, or the grounds to choose on.
    fn ground(&mut self, capture: &Capture, pick: &Pick, selected: bool) {
        let Verb::Pick { criteria, .. } = &capture.verb else { return };
        if selected && !criteria.is_empty() {
            let question = self.look.words.say("page-ground");
            self.labelled("    ", &question, THEME.strong);
            for (letter, criterion) in ('a'..='i').zip(criteria) {
                let is_ground = pick.ground.as_ref() == Some(criterion);
                let style = if is_ground { THEME.chosen } else { Style::new() };
                self.labelled(&format!("    {letter} "), criterion, style);
            }
        } else if let Some(ground) = &pick.ground {
            let text = self.look.words.fill("page-chosen-for", &[("ground", ground.into())]);
            self.labelled("    ", &text, THEME.quiet);
        }
    }

    /// An entry with its place on a scale.
    pub(super) fn rated(&mut self, capture: &Capture, entry: EntryId, selected: bool) {
        let Verb::Rate { scale, .. } = &capture.verb else { return };
        let rating = self.state.rating(&capture.id, entry);
        let text = self.seen(self.quoted(entry), selected);
        let (cursor, style) = if selected { ("▸ ", THEME.strong) } else { ("  ", Style::new()) };
        self.labelled(cursor, &text, style);
        if selected {
            self.scale(scale, rating);
        } else if let Some(word) = rating.and_then(|place| scale.get(place)) {
            self.rows.push(Line::styled(format!("    {word}"), THEME.quiet));
        }
    }

    /// The words of a scale, each behind its number.
    pub(super) fn scale(&mut self, scale: &[String], rating: Option<usize>) {
        self.rows.extend(parts::scale(scale, rating, " ", self.width));
    }

    /// The cursor, the mark and the number before something to choose, and its style.
    fn choice(&self, chosen: bool, index: usize) -> (String, Style) {
        let mark = if chosen { "✓" } else { " " };
        let selected = index == self.page.selected;
        let (cursor, style) = if selected { ("▸", THEME.strong) } else { (" ", Style::new()) };
        (format!("{cursor}{mark}{} ", self.number(index)), style)
    }

    fn quoted(&self, entry: EntryId) -> String {
        let entry = self.state.entry(entry);
        entry.map(|entry| tell::quoted(self.look.words, self.state, entry)).unwrap_or_default()
    }
}
