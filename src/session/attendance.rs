//! Who took an active part, and who was expected and did not come.

use super::{decide::Refusal, event::Event, gathering::Absent, opening::PersonId, state::State};

impl State {
    /// Whether somebody was there and took an active part: so it is unless it was said otherwise
    /// (S0-24).
    pub fn took_part(&self, person: PersonId) -> bool {
        !self.stays(person).is_empty() && !self.inactive.contains(&person)
    }

    /// The members of the group who were not there when the meeting began, and did not come since.
    pub fn absent(&self) -> impl Iterator<Item = &Absent> {
        let absent = self.opening.group.iter().flat_map(|group| &group.absent);
        absent.filter(|absent| !self.came(&absent.name))
    }

    /// A name as the group spells it, if it is that of somebody who can still come.
    pub(super) fn spelled(&self, name: &str) -> String {
        let is_same = |absent: &&Absent| absent.name.to_lowercase() == name.to_lowercase();
        let absent = self.absent().find(is_same);
        absent.map_or(name, |absent| absent.name.trim()).to_owned()
    }

    /// Whether somebody with this name was ever there.
    fn came(&self, name: &str) -> bool {
        let name = name.trim().to_lowercase();
        let mut people = self.people.iter().zip(&self.stays);
        people.any(|(person, stays)| !stays.is_empty() && person.name.to_lowercase() == name)
    }

    pub(super) fn take_part(
        &self,
        person: PersonId,
        active: bool,
    ) -> Result<Option<Event>, Refusal> {
        if self.stays(person).is_empty() {
            return Err(Refusal::NoSuchPlace);
        }
        let changed = self.took_part(person) != active;
        Ok(changed.then_some(Event::TookPart { person, active }))
    }

    pub(super) fn fold_took_part(&mut self, person: PersonId, active: bool) {
        if active {
            self.inactive.remove(&person);
        } else if person.0 < self.people.len() {
            self.inactive.insert(person);
        }
    }
}
