//! Who had which role.

use crate::{
    method::{Role, StepIndex, Verb},
    session::PersonId,
    words::one_line,
};

use super::{Block, Teller, Text, chapter::Standing};

impl<'a> Teller<'a> {
    /// Who led. Who was given that for one case is told there.
    pub(super) fn led(&self) -> String {
        let steps = (0..self.state.method().steps.len()).filter(|&step| self.is_held(step));
        let of_all = steps.filter(|&step| !self.is_of_one_case(step));
        let mut people: Vec<PersonId> = Vec::new();
        for person in of_all.filter_map(|step| self.state.facilitator_in(step)) {
            if !people.contains(&person) {
                people.push(person);
            }
        }
        if people.is_empty() {
            people.extend(self.state.opening().facilitator);
        }
        match people.len() {
            0 => self.words.say("report-no-facilitator"),
            1 => self.words.fill("report-facilitator", &[("name", self.names(people).into())]),
            _ => self.words.fill("report-facilitators", &[("people", self.names(people).into())]),
        }
    }

    /// Who wrote the report and who kept the time, where a group agreed that beforehand (F-06).
    pub(super) fn duties(&self) -> Option<String> {
        let group = self.state.opening().group.as_ref()?;
        let secretary = group.secretary.map(|person| {
            self.words.fill("report-secretary", &[("name", self.name(person).into())])
        });
        let timekeeper = group.timekeeper.map(|person| {
            self.words.fill("report-timekeeper", &[("name", self.name(person).into())])
        });
        let duties: Vec<String> = secretary.into_iter().chain(timekeeper).collect();
        (!duties.is_empty()).then(|| duties.join(" · "))
    }

    /// The roles that hold for the whole meeting, in one line.
    pub(super) fn roles_of_all(&self) -> Option<String> {
        let of_all = self.captures().filter(|(step, _)| !self.is_of_one_case(*step));
        let is_own = |(_, capture): &Standing<'a>| {
            matches!(&capture.verb, Verb::Assign { role: Role::Own(_), .. })
        };
        self.roles(of_all.filter(is_own))
    }

    /// The roles given for one case, in one line above what it tells.
    pub(super) fn roles_in(&self, captures: &[Standing<'a>]) -> Option<Block> {
        self.roles(captures.iter().copied()).map(|line| Block::Paragraph(Text::plain(&line)))
    }

    fn roles(&self, captures: impl Iterator<Item = Standing<'a>>) -> Option<String> {
        let roles = captures.filter_map(|(_, capture)| {
            let Verb::Assign { role, .. } = &capture.verb else { return None };
            let people = self.names(self.state.assigned(capture));
            if people.is_empty() {
                return None;
            }
            match role {
                Role::Facilitator => {
                    Some(self.words.fill("report-facilitator", &[("name", people.into())]))
                }
                Role::Own(_) => {
                    let role = one_line(&self.state.method().own_role(role)?.title);
                    let args = [("role", role.into()), ("people", people.into())];
                    Some(self.words.fill("report-role", &args))
                }
                _ => None, // the presenter is told in the heading
            }
        });
        let line = roles.collect::<Vec<_>>().join(" · ");
        (!line.is_empty()).then_some(line)
    }

    fn is_held(&self, step: StepIndex) -> bool {
        let track = self.state.track(step);
        track.visited && !track.skipped
    }
}
