//! Cases that were handed in, laid ready for those who have one where they would write it.

use crate::{
    group::{Group, History, Offered, drafts, outcomes},
    method::StepIndex,
    session::{Opening, Place, State},
};

/// The cases that wait in a group.
pub(super) struct Cases {
    group: Group,
    waiting: Vec<Offered>,
}

impl Cases {
    /// Those that wait as a meeting begins; none in a rehearsal, where they are nobody's to see.
    pub(super) fn of(history: &History, opening: &Opening) -> Option<Self> {
        let is_real = opening.rehearsal.is_none();
        is_real.then(|| Self { group: history.group.clone(), waiting: history.queue() })
    }

    /// What lies ready in a place on the page of a step. Nothing of it is recorded before somebody keeps
    /// or changes it: who passes over a case has not said it.
    pub(super) fn laid(
        &self,
        state: &State,
        step: StepIndex,
        place: &Place,
    ) -> Option<Vec<String>> {
        let outcomes = outcomes(&self.group, &self.waiting, state, step);
        let mut laid = drafts(&self.group, &self.waiting, state).into_iter().chain(outcomes);
        laid.find(|(at, _)| at == place).map(|(_, texts)| texts)
    }
}
