//! The heading of a capture on the page: what it is, how it is decided, what is still asked for.

use crate::{
    method::{Assigning, Capture, Decide, OwnRole, Role, Verb},
    session::{Gap, PersonId},
    view::{THEME, page::Sheet, parts, tell},
};
use ratatui::text::Line;

impl Sheet<'_> {
    /// The title of a capture with what holds for it, and what is asked for in it and not there yet:
    /// a hint (S4-32).
    pub(super) fn heading(&mut self, capture: &Capture) {
        if !self.rows.is_empty() {
            self.rows.push(Line::default());
        }
        let title = parts::wrap(&capture.title, self.width);
        self.rows.extend(title.into_iter().map(|row| Line::styled(row, THEME.strong)));
        match &capture.verb {
            Verb::Pick { decide, most, votes, .. } => {
                self.decision(*decide, *votes);
                self.given(capture, *votes);
                self.several(capture, *most);
            }
            Verb::Assign { role, .. } => self.role(capture, role),
            _ => self.covers(capture),
        }
        for gap in self.state.gaps(self.page.step) {
            match gap {
                Gap::Unwritten { capture: of, people } if of == capture.id => {
                    let missing = self.missing(&people);
                    self.hint(&missing);
                }
                Gap::Many { capture: of, person, most } if of == capture.id => {
                    let args = [("most", most.into())];
                    let many = self.look.words.fill("page-many", &args);
                    let name = person.map(|person| format!("{}: ", self.state.name(person)));
                    self.hint(&format!("{}{many}", name.unwrap_or_default()));
                }
                _ => {}
            }
        }
    }

    /// That what is written here is not for the eyes of the group yet.
    fn covers(&mut self, capture: &Capture) {
        if let Some(until) = tell::covered_until(self.state, capture) {
            let args = [("step", until.into())];
            self.hint(&self.look.words.fill("page-covers", &args));
        }
    }

    fn missing(&self, people: &[PersonId]) -> String {
        let names: Vec<&str> = people.iter().map(|&person| self.state.name(person)).collect();
        let words = self.look.words;
        match names.as_slice() {
            [] => words.say("page-one-at-least"),
            names => words.fill("page-missing", &[("names", words.list(names).into())]),
        }
    }

    /// Who decides, and how.
    fn decision(&mut self, decide: Decide, votes: Option<usize>) {
        let words = self.look.words;
        let by = |role| {
            let role = tell::role(words, self.state, &role);
            words.fill("decide-by", &[("role", role.into())])
        };
        let mut said = match decide {
            Decide::Group => words.say("decide-group"),
            Decide::Presenter => by(Role::Presenter),
            Decide::Facilitator => by(Role::Facilitator),
            Decide::Majority => words.say("decide-majority"),
            Decide::Dots => words.say("decide-dots"),
            Decide::Turn => words.say("decide-turn"),
            Decide::Draw => words.say("decide-draw"),
        };
        if let Some(votes) = votes {
            said = format!("{said} {}", words.fill("decide-votes", &[("votes", votes.into())]));
        }
        self.hint(&said);
    }

    /// How many votes were given, where each has so many.
    fn given(&mut self, capture: &Capture, votes: Option<usize>) {
        let Some(votes) = votes else { return };
        let people = self.state.people_in(self.page.step, &Role::Everyone).len();
        let choices = self.state.choices(capture).into_iter();
        let given: usize = choices.map(|entry| self.state.votes(&capture.id, entry.id)).sum();
        if given > 0 {
            let args = [("given", given.into()), ("all", (votes * people).into())];
            self.hint(&self.look.words.fill("page-votes-of", &args));
        }
    }

    /// How many are chosen, where that may be more than one.
    fn several(&mut self, capture: &Capture, most: usize) {
        if most > 1 {
            let count = self.state.picks(&capture.id).count();
            let args = [("count", count.into()), ("most", most.into())];
            self.hint(&self.look.words.fill("page-chosen", &args));
        }
    }

    /// A role that is given: what one does in it, how people come to it, who has it.
    fn role(&mut self, capture: &Capture, role: &Role) {
        let (words, state) = (self.look.words, self.state);
        let own = state.method().own_role(role);
        if let Some(about) = own.and_then(|own| own.about.as_ref()) {
            self.hint(about);
        }
        self.hint(&words.say(match own.map_or(Assigning::Volunteer, |own| own.how) {
            Assigning::Volunteer => "role-volunteer",
            Assigning::Appointed => "role-appointed",
            Assigning::Draw => "role-draw",
            Assigning::Rotation => "role-rotation",
        }));
        let people: Vec<&str> = state.assigned(capture).map(|person| state.name(person)).collect();
        let title = match (own, role) {
            (Some(OwnRole { title, .. }), _) => title.clone(),
            (None, Role::Facilitator) => words.say("role-facilitator"),
            (None, _) => words.say("role-presenter"),
        };
        if people.is_empty() {
            self.hint(&words.fill("role-open", &[("role", title.into())]));
        } else {
            let args = [("role", title.into()), ("names", words.list(&people).into())];
            self.hint(&words.fill("role-held", &args));
        }
    }
}
