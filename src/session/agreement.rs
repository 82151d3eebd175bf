//! Who agreed with the rules and agreements of the group, and when: asked calmly, and never required.

use crate::moment::{Moment, Span};

use super::{decide::Refusal, event::Event, gathering::Gathering, opening::PersonId, state::State};

impl Gathering {
    /// Names what the group agreed, rules and agreements, as they stand: a few letters and digits that are
    /// others as soon as a text is another. None where it agreed nothing.
    ///
    /// Titles do not count: they are in the language of whoever leads.
    pub fn texts(&self) -> Option<String> {
        let agreements = self.agreements.iter().map(|(_, text)| text);
        let texts = || self.rules.iter().chain(agreements.clone());
        texts().next()?;
        let mut hash = FNV_BASIS;
        let mut take = |bytes: &[u8]| {
            for &byte in bytes {
                hash = (hash ^ u64::from(byte)).wrapping_mul(FNV_PRIME);
            }
        };
        for text in texts() {
            take(text.trim().as_bytes());
            take(&[0]); // a text ends here
        }
        take(&self.rules.len().to_le_bytes()[..1]); // and rules where agreements begin
        Some(format!("{hash:016x}"))
    }
}

impl State {
    /// Whether there is something to agree with: the group has rules or agreements.
    pub fn asks_to_agree(&self) -> bool {
        self.opening.group.as_ref().is_some_and(|group| group.texts().is_some())
    }

    /// When somebody agreed with what the group agreed, as it stands: in this meeting, or in one before.
    pub fn agreed(&self, person: PersonId) -> Option<Moment> {
        self.accepted.get(&person).copied().or_else(|| self.agreed_before(person))
    }

    /// When somebody agreed with it before this meeting.
    pub fn agreed_before(&self, person: PersonId) -> Option<Moment> {
        let name = self.people.get(person.0)?.name.trim().to_lowercase();
        let mut known = self.opening.group.iter().flat_map(|group| &group.accepted);
        known.find(|known| known.name.trim().to_lowercase() == name).map(|known| known.at)
    }

    /// Those who agreed with it in this meeting, as they came, and when.
    pub fn agreed_here(&self) -> impl Iterator<Item = (PersonId, Moment)> {
        let agreed = self.accepted.iter().map(|(person, at)| (*person, *at));
        agreed.filter(|(person, _)| !self.stays(*person).is_empty())
    }

    /// Those who are there and of whom nobody knows that they agree; nobody where there is nothing to
    /// agree with.
    pub fn not_agreed(&self) -> Vec<PersonId> {
        if !self.asks_to_agree() {
            return Vec::new();
        }
        self.present.iter().copied().filter(|&person| self.agreed(person).is_none()).collect()
    }

    /// How long ago the last of those came who are there and were not asked yet.
    pub(super) fn not_agreed_since(&self, now: Moment) -> Option<Span> {
        let came = |person: PersonId| self.stays(person).last().map(|stay| now - stay.from);
        self.not_agreed().into_iter().filter_map(came).min()
    }

    /// Notes that people agree, or that they said so by mistake. What they said in a meeting before stays.
    pub(super) fn accept(
        &self,
        mut people: Vec<PersonId>,
        agrees: bool,
    ) -> Result<Option<Event>, Refusal> {
        let is_known = |person: &PersonId| !self.stays(*person).is_empty();
        if !self.asks_to_agree() || !people.iter().all(is_known) {
            return Err(Refusal::NoSuchPlace);
        }
        people.retain(|person| {
            let said = self.accepted.contains_key(person);
            if agrees { self.agreed(*person).is_none() } else { said }
        });
        people.sort();
        people.dedup();
        Ok((!people.is_empty()).then_some(Event::Accepted { people, agrees }))
    }

    pub(super) fn fold_accepted(&mut self, people: &[PersonId], agrees: bool, at: Moment) {
        for person in people.iter().filter(|person| person.0 < self.people.len()) {
            if !agrees {
                self.accepted.remove(person);
            } else if self.asks_to_agree() && self.agreed(*person).is_none() {
                self.accepted.insert(*person, at);
            }
        }
    }
}

/// The 64-bit FNV-1a hash: the same on every computer and for ever.
const FNV_BASIS: u64 = 0xcbf2_9ce4_8422_2325;
const FNV_PRIME: u64 = 0x0100_0000_01b3;

#[cfg(test)]
mod tests {
    use super::*;

    fn agreed(rules: &[&str], agreements: &[(&str, &str)]) -> Gathering {
        let pair = |(title, text): &(&str, &str)| ((*title).to_owned(), (*text).to_owned());
        Gathering {
            rules: rules.iter().map(|&rule| rule.to_owned()).collect(),
            agreements: agreements.iter().map(pair).collect(),
            ..Gathering::default()
        }
    }

    #[test]
    fn another_text_has_another_name_and_another_language_has_not() {
        assert_eq!(agreed(&[], &[]).texts(), None);
        let texts = agreed(&["Op tijd."], &[("Plaats", "Bij Bo")]).texts();
        assert_eq!(texts.as_deref(), Some("f805e9dc4979dc8e"), "the same for ever");
        assert_eq!(agreed(&["Op tijd. "], &[("Place", "Bij Bo")]).texts(), texts);
        let others = [
            agreed(&["Op tijd!"], &[("Plaats", "Bij Bo")]),
            agreed(&["Op tijd."], &[]),
            agreed(&["Op tijd.", "Bij Bo"], &[]),
            agreed(&["Op tijd.Bij Bo"], &[]),
            agreed(&[], &[("Plaats", "Op tijd."), ("Plaats", "Bij Bo")]),
        ];
        assert!(others.iter().all(|other| other.texts() != texts));
    }
}
