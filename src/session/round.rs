//! Rounds: people taking turns in a step.

use crate::{
    method::{Activity, Facilitating, Role, StepIndex},
    moment::Moment,
};
use std::collections::BTreeSet;

use super::{
    decide::Refusal,
    event::Event,
    opening::PersonId,
    state::{Round, State},
};

impl State {
    /// What each role does in a step now. While people write alone before a round, they write.
    pub fn who(&self, step: StepIndex) -> Vec<(Role, Activity)> {
        let step_is_written_first = self.writes_alone(step);
        let who = self.script.method.steps[step].who.iter().cloned();
        who.map(|(role, activity)| match activity {
            Activity::Speaks if step_is_written_first => (role, Activity::Writes),
            _ => (role, activity),
        })
        .collect()
    }

    /// Whether a step is still in its first half, in which each writes alone.
    pub fn writes_alone(&self, step: StepIndex) -> bool {
        self.script.captures(step).any(|capture| capture.alone) && !self.rounds.contains_key(&step)
    }

    /// Who takes a turn in a step that goes round, in order: those who have the floor in it, role by
    /// role as the method names them. Where
    /// nobody speaks of their own accord, those who ask; and so on.
    pub fn turn_takers(&self, step: StepIndex) -> Vec<PersonId> {
        let method = &self.script.method;
        let content =
            || method.steps[step].who.iter().filter(|(role, _)| *role != Role::Facilitator);
        let floor =
            Activity::TURNS.into_iter().find(|floor| content().any(|(_, does)| does == floor));
        let roles = content().filter(|(_, does)| Some(*does) == floor);
        let mut takers: Vec<PersonId> =
            roles.flat_map(|(role, _)| self.people_in(step, role)).collect();
        if self.script.origin(step).facilitator == Facilitating::Asks
            && floor == Some(Activity::Asks)
        {
            takers.extend(self.facilitator_in(step));
        }
        let mut known = BTreeSet::new();
        takers.retain(|person| known.insert(*person));
        takers
    }

    /// Begins the round of a step, unless it has none, it has begun, or people write alone first.
    pub(super) fn begin_round(&mut self, step: StepIndex) {
        if self.script.method.steps[step].round
            && !self.rounds.contains_key(&step)
            && !self.writes_alone(step)
        {
            self.start_round(step);
        }
    }

    /// Gives the turn to the next person; the first time in a step, to the first.
    pub(super) fn turn(&mut self, passed: bool, at: Moment) {
        let step = self.position;
        if !self.script.method.steps[step].round || self.ended.is_some() {
            return;
        }
        self.settle(at);
        let Some(round) = self.rounds.get_mut(&step) else { return self.start_round(step) };
        let Some(&person) = round.order.get(round.at) else { return };
        if passed {
            round.passed.insert(person);
        }
        round.at += 1;
        self.share_out(step);
    }

    /// Brings the round of a step up to date with who takes turns in it now, once it has begun:
    /// those who no longer do go, those who do since come at the end, and every turn that has been
    /// stays.
    pub(super) fn renew_round(&mut self, step: StepIndex, at: Moment) {
        if self.ended.is_some() {
            return;
        }
        let takers = self.turn_takers(step);
        let Some(round) = self.rounds.get_mut(&step) else { return };
        let had_turn = round.current();
        let mut order = round.order.clone();
        let mut to_come = order.split_off(round.at);
        to_come.retain(|person| takers.contains(person));
        order.extend(to_come);
        let joined: Vec<_> = takers.into_iter().filter(|person| !order.contains(person)).collect();
        order.extend(joined);
        if order == round.order {
            return;
        }
        round.order = order;
        if round.current() != had_turn {
            self.settle(at);
            return self.share_out(step);
        }
        // Who speaks loses nothing of what was said: those who still come share the rest.
        let said = round.share;
        self.share_anew(step);
        if let Some(round) = self.rounds.get_mut(&step) {
            round.share = round.share.max(said);
        }
    }

    /// Another order of those who still have a turn: the same people, in another order.
    pub(super) fn ordered(&self, people: Vec<PersonId>) -> Result<Option<Event>, Refusal> {
        self.goes_on()?;
        let round = self.rounds.get(&self.position).ok_or(Refusal::NoTurns)?;
        let to_come = &round.order[round.at..];
        let is_same = people.iter().collect::<BTreeSet<_>>() == to_come.iter().collect();
        if people.len() != to_come.len() || !is_same {
            return Err(Refusal::NoSuchPlace);
        }
        Ok((people != to_come).then_some(Event::Ordered { people }))
    }

    pub(super) fn fold_ordered(&mut self, people: &[PersonId], at: Moment) {
        if !matches!(self.ordered(people.to_vec()), Ok(Some(_))) {
            return;
        }
        let step = self.position;
        self.settle(at);
        let Some(round) = self.rounds.get_mut(&step) else { return };
        let had_turn = round.current();
        round.order.truncate(round.at);
        round.order.extend(people);
        if round.current() != had_turn {
            self.share_out(step);
        }
    }

    fn start_round(&mut self, step: StepIndex) {
        let order = self.turn_takers(step);
        let round = Round {
            order,
            at: 0,
            passed: BTreeSet::new(),
            share: None,
            from: self.tracks[step].spent,
        };
        self.rounds.insert(step, round);
        self.share_out(step);
    }

    /// Begins a turn: shares what the step has left among those who still have theirs.
    fn share_out(&mut self, step: StepIndex) {
        if let Some(round) = self.rounds.get_mut(&step) {
            round.from = self.tracks[step].spent;
            self.share_anew(step);
        }
    }

    /// Shares what the step had left when this turn began.
    pub(super) fn share_anew(&mut self, step: StepIndex) {
        let allotted = self.allotted(step);
        if let Some(round) = self.rounds.get_mut(&step) {
            let left = allotted.map(|allotted| (allotted - round.from).or_zero());
            round.share =
                left.map(|left| left.shared_by(round.order.len().saturating_sub(round.at)));
        }
    }
}

impl Round {
    /// Whose turn it is; nobody's when everyone has been.
    pub fn current(&self) -> Option<PersonId> {
        self.order.get(self.at).copied()
    }

    /// Who comes after.
    pub fn next(&self) -> Option<PersonId> {
        self.order.get(self.at + 1).copied()
    }
}
