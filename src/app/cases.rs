//! Cases that were handed in, laid ready for those who have one: drafts, to be kept or not.

use crate::{
    group::{Group, History, Offered, drafts, outcomes},
    moment::Moment,
    session::{Command, Place},
};

use super::room::Room;

/// The cases that wait in a group.
pub(super) struct Cases {
    group: Group,
    waiting: Vec<Offered>,
}

impl Cases {
    pub(super) fn of(history: &History) -> Self {
        Self { group: history.group.clone(), waiting: history.queue() }
    }
}

impl Room {
    /// Lays the cases that wait ready as a meeting begins.
    pub(super) fn lay_ready(&mut self, now: Moment) {
        let Some(cases) = &self.cases else { return };
        let drafts = drafts(&cases.group, &cases.waiting, self.live.state());
        self.lay(drafts, now);
    }

    /// Lays ready how the case of the presenter ended, where this step keeps it covered until later.
    pub(super) fn lay_outcomes(&mut self, now: Moment) {
        let Some(cases) = &self.cases else { return };
        let state = self.live.state();
        let laid = outcomes(&cases.group, &cases.waiting, state, state.position());
        self.lay(laid, now);
    }

    fn lay(&mut self, drafts: Vec<(Place, Vec<String>)>, now: Moment) {
        for (place, texts) in drafts {
            // A place that takes no draft has no line to keep it on either.
            let _ = self.live.act(Command::Draft { place, texts }, now);
        }
    }
}
