//! Time arithmetic: what a step has spent, what it has left, when the meeting ends.
//!
//! Nothing is ever counted down: every figure is a difference of moments, worked out when asked.

use crate::{
    method::{Method, StepIndex},
    moment::{Moment, Span},
};

use super::{event::Opening, state::State};

/// The plan of a method fitted to the time there is: for each step of the method its minutes.
///
/// With less time than planned, each step held gives up its share, in half minutes so that people
/// can still read the plan aloud, and none falls below half a minute. With more time nothing
/// changes: a meeting that may last longer need not.
pub fn fit(method: &Method, available: Option<Span>) -> Vec<Option<Span>> {
    let mut plan: Vec<Option<Span>> = method.steps.iter().map(|step| step.planned).collect();
    let Some(available) = available.filter(|&available| available < method.planned()) else {
        return plan;
    };
    let leaves: Vec<StepIndex> = (0..method.steps.len())
        .filter(|&step| !method.steps[step].has_parts && plan[step].is_some())
        .collect();
    let shares =
        shrink(&leaves.iter().filter_map(|&leaf| plan[leaf]).collect::<Vec<_>>(), available);
    for (&leaf, share) in leaves.iter().zip(shares) {
        plan[leaf] = Some(share);
    }
    for step in 0..method.steps.len() {
        if method.steps[step].has_parts && plan[step].is_some() {
            let parts = leaves.iter().filter(|&&leaf| method.is_within(leaf, step));
            plan[step] = Some(parts.filter_map(|&leaf| plan[leaf]).sum());
        }
    }
    plan
}

/// Cuts spans in proportion, so that in half minutes they add up to what is available.
fn shrink(spans: &[Span], available: Span) -> Vec<Span> {
    let units = (available.millis() / HALF_MINUTE.millis()).max(0);
    let whole: i64 = spans.iter().map(|span| span.millis()).sum::<i64>().max(1);
    let exact = |span: &Span| i128::from(span.millis()) * i128::from(units);
    let mut shares: Vec<i64> =
        spans.iter().map(|span| (exact(span) / i128::from(whole)) as i64).collect();
    // What rounding left over goes to those who lost most by it.
    let mut by_loss: Vec<usize> = (0..spans.len()).collect();
    by_loss.sort_by_key(|&index| std::cmp::Reverse(exact(&spans[index]) % i128::from(whole)));
    let left = units - shares.iter().sum::<i64>();
    for &index in by_loss.iter().take(usize::try_from(left).unwrap_or(0)) {
        shares[index] += 1;
    }
    shares.iter().map(|&share| Span::from_millis(share.max(1) * HALF_MINUTE.millis())).collect()
}

const HALF_MINUTE: Span = Span::seconds(30);

impl Opening {
    /// The time that the plan takes as a whole.
    pub fn planned(&self) -> Span {
        self.held().filter_map(|step| self.plan[step]).sum()
    }
}

impl State {
    /// The time that a step may take: what was planned, and what it got or lost while it ran. None
    /// for a step that takes the time it takes.
    pub fn allotted(&self, step: StepIndex) -> Option<Span> {
        let extra: Span = self.parts(step).map(|part| self.tracks[part].extra).sum();
        Some((self.opening.plan[step]? + extra).or_zero())
    }

    /// The time that was planned for a step at the start.
    pub fn planned(&self, step: StepIndex) -> Option<Span> {
        self.opening.plan[step]
    }

    /// The time that a step has taken: pauses, and what was taken out, left out.
    pub fn spent(&self, step: StepIndex, now: Moment) -> Span {
        self.parts(step).map(|part| self.spent_by_part(part, now)).sum()
    }

    /// Whether the group was ever in a step, or in a part of it.
    pub fn visited(&self, step: StepIndex) -> bool {
        self.parts(step).any(|part| self.tracks[part].visited)
    }

    /// What a step has left; negative when it is over time.
    pub fn remaining(&self, step: StepIndex, now: Moment) -> Option<Span> {
        Some(self.allotted(step)? - self.spent(step, now))
    }

    /// What the plan still holds from here on.
    pub fn to_go(&self, now: Moment) -> Span {
        let ahead = self.opening.held().filter(|&step| step >= self.position);
        ahead.filter_map(|step| self.remaining(step, now)).map(Span::or_zero).sum()
    }

    /// When the meeting ends, if from here on everything goes as planned.
    pub fn planned_end(&self, now: Moment) -> Moment {
        now + self.to_go(now)
    }

    /// When it should end: by the time that was set, else when the plan says, counted from the
    /// first step that has a plan. None before that step.
    pub fn target_end(&self) -> Option<Moment> {
        self.opening.until.or_else(|| Some(self.plan_began? + self.opening.planned()))
    }

    /// How far behind the meeting is; negative when it is ahead.
    pub fn behind(&self, now: Moment) -> Option<Span> {
        Some(self.planned_end(now) - self.target_end()?)
    }

    /// The net time of the meeting: everything but pauses and what was taken out.
    pub fn net(&self, now: Moment) -> Span {
        self.opening.held().map(|step| self.spent_by_part(step, now)).sum()
    }

    /// How long the clock stood still, all pauses together.
    pub fn pauses(&self, now: Moment) -> Span {
        let pause = self.paused.map_or(Span::ZERO, |since| (now - since).or_zero());
        self.pauses + pause
    }

    /// What the person whose turn it is has left; negative when over time. None outside a round
    /// and in a step without planned time.
    pub fn turn_left(&self, now: Moment) -> Option<Span> {
        let round = self.rounds.get(&self.position).filter(|round| round.at < round.order.len())?;
        Some(round.share? - (self.spent(self.position, now) - round.from).or_zero())
    }

    /// The next moment after `now` at which the clock of the running step shows another second.
    /// None while it stands still.
    #[must_use]
    pub fn next_second(&self, now: Moment) -> Option<Moment> {
        self.running?;
        let spent = self.spent(self.position, now).millis();
        let shown = match self.allotted(self.position) {
            Some(allotted) => allotted.millis() - spent, // counts down: changes as it passes a whole second
            None => -spent,
        };
        let until_whole = shown.rem_euclid(1_000);
        Some(now + Span::from_millis(if until_whole == 0 { 1_000 } else { until_whole }))
    }

    fn spent_by_part(&self, part: StepIndex, now: Moment) -> Span {
        let running = match self.running {
            Some(since) if part == self.position => (now - since).or_zero(),
            _ => Span::ZERO,
        };
        (self.tracks[part].spent + running).or_zero()
    }

    /// The steps without parts that lie within a step: itself if it has none.
    fn parts(&self, step: StepIndex) -> impl Iterator<Item = StepIndex> {
        self.opening.held().filter(move |&part| self.opening.method.is_within(part, step))
    }
}
