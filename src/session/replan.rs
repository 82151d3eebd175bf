//! Sharing the time that is left anew, so that the meeting ends when it should: shown before it is
//! taken, with steps that keep their minutes, and never below what a step needs.

use crate::{
    method::StepIndex,
    moment::{Moment, Span},
};
use std::{cmp::Reverse, collections::BTreeSet};

use super::{
    decide::Refusal,
    event::Event,
    plan::{HALF_MINUTE, shrink},
    state::State,
};

/// What the steps from here on would get.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Replan {
    /// The time by which the meeting should end.
    pub until: Moment,
    /// When it would end: later, where the steps need more than there is; earlier, where none can
    /// use what there is.
    pub ends: Moment,
    /// The steps with minutes from the running one on, in order.
    pub steps: Vec<Share>,
}

/// What a step has left, and what it would have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Share {
    /// The step.
    pub step: StepIndex,
    /// Whether it keeps its minutes.
    pub is_fixed: bool,
    /// What it has left now.
    pub now: Span,
    /// What it would have left.
    pub then: Span,
}

/// The longest time that is shared: a day.
const LONGEST: Span = Span::minutes(24 * 60);

impl State {
    /// Shares the time until then among the steps from the running one on, in proportion to what
    /// each has left. Those that are `fixed` keep their minutes, and so does a step that takes the
    /// time it takes: it follows by itself. None gets less than the least that its method says, or
    /// half a minute; a step of which the method says the most gets no more than that.
    pub fn replan(&self, until: Moment, fixed: &BTreeSet<StepIndex>, now: Moment) -> Replan {
        let ahead = self.script.held().filter(|&step| step >= self.position);
        let timed = ahead.filter_map(|step| Some((step, self.remaining(step, now)?.or_zero())));
        let mut steps: Vec<Share> = timed
            .filter(|&(step, _)| !self.counts_up(step))
            .map(|(step, left)| Share {
                step,
                is_fixed: fixed.contains(&step) || left == Span::ZERO,
                now: left,
                then: left,
            })
            .collect();
        let kept: Span = steps.iter().filter(|share| share.is_fixed).map(|share| share.now).sum();
        let room = (until - now).or_zero().min(LONGEST);
        let available = (room - kept).or_zero();
        let loose: Vec<usize> = (0..steps.len()).filter(|&at| !steps[at].is_fixed).collect();
        let spans: Vec<Span> = loose.iter().map(|&at| steps[at].now).collect();
        let shares = if spans.iter().copied().sum::<Span>() > available {
            let least: Vec<Span> = loose.iter().map(|&at| self.least_left(&steps[at])).collect();
            shrink(&spans, &least, available)
        } else {
            let most: Vec<Option<Span>> =
                loose.iter().map(|&at| self.most_left(&steps[at])).collect();
            grow(&spans, &most, available)
        };
        for (&at, share) in loose.iter().zip(shares) {
            steps[at].then = share;
        }
        let given = loose.iter().map(|&at| steps[at].then).sum::<Span>();
        let rest = available - given;
        // What is left of the last half minute makes it end when it should.
        let takes = |&&at: &&usize| {
            self.most_left(&steps[at]).is_none_or(|most| steps[at].then + rest <= most)
        };
        let longest = loose.iter().filter(takes).max_by_key(|&&at| steps[at].then).copied();
        if (Span::ZERO..HALF_MINUTE).contains(&rest)
            && let Some(longest) = longest
        {
            steps[longest].then += rest;
        }
        let open: Span = self.to_go(now) - steps.iter().map(|share| share.now).sum();
        let ends = now + steps.iter().map(|share| share.then).sum::<Span>();
        // What takes the time it takes fills what the others leave.
        let ends = if open > Span::ZERO { ends.max(until) } else { ends };
        Replan { until, ends, steps }
    }

    /// The least that a step can have left.
    fn least_left(&self, share: &Share) -> Span {
        let least = self.script.method.steps[share.step].least.unwrap_or(HALF_MINUTE);
        let spent = self.allotted(share.step).unwrap_or_default() - share.now;
        (least - spent).or_zero().max(HALF_MINUTE.min(share.now)).min(share.now)
    }

    /// The most that a step can have left, where its method says one: a range, or a maximum.
    fn most_left(&self, share: &Share) -> Option<Span> {
        let step = &self.script.method.steps[share.step];
        let most = step.planned.filter(|_| step.least.is_some())?;
        let spent = self.allotted(share.step).unwrap_or_default() - share.now;
        Some((most - spent).or_zero().max(share.now))
    }

    pub(super) fn replanned(
        &self,
        until: Moment,
        fixed: &BTreeSet<StepIndex>,
        now: Moment,
    ) -> Result<Event, Refusal> {
        self.goes_on()?;
        if until <= now {
            return Err(Refusal::PastAlready);
        }
        let replan = self.replan(until, fixed, now);
        let changed = replan.steps.iter().filter(|share| share.then != share.now);
        let id = |step: StepIndex| self.script.method.steps[step].id.clone();
        let steps = changed.map(|share| (id(share.step), share.then - share.now)).collect();
        Ok(Event::Replanned { until, steps })
    }

    pub(super) fn fold_replanned(&mut self, until: Moment, steps: &[(String, Span)], at: Moment) {
        if self.ended.is_some() {
            return;
        }
        self.aim = Some(until);
        for (id, by) in steps {
            if let Some(step) = self.script.method.step(id) {
                self.tracks[step].extra += *by;
            }
        }
        self.share_what_is_left(at);
        let here = &self.script.method.steps[self.position].id;
        if steps.iter().any(|(id, _)| id == here) {
            self.share_anew(self.position);
        }
    }
}

/// Lets spans grow in proportion, in half minutes, up to the time that is available, none beyond its
/// most: what such a one leaves goes to the others.
fn grow(spans: &[Span], most: &[Option<Span>], available: Span) -> Vec<Span> {
    let mut shares = spans.to_vec();
    let product = |a: Span, b: Span| i128::from(a.millis()) * i128::from(b.millis());
    let sum = |of: &[usize], from: &[Span]| of.iter().map(|&at| from[at]).sum::<Span>();
    let mut loose: Vec<usize> = (0..spans.len()).filter(|&at| spans[at] > Span::ZERO).collect();
    let (mut room, mut whole) = (available, sum(&loose, spans));
    while let Some(at) = loose.iter().position(|&at| {
        most[at].is_some_and(|most| product(spans[at], room) > product(most, whole))
    }) {
        let full = loose.remove(at);
        shares[full] = most[full].unwrap_or(spans[full]);
        (room, whole) = ((room - shares[full]).or_zero(), sum(&loose, spans));
    }
    let mut left = room - sum(&loose, &shares);
    while left >= HALF_MINUTE {
        // The next half minute goes to the one whose exact share is furthest away.
        let lacks = |at: usize| product(spans[at], room) - product(shares[at], whole);
        let fits = |&&at: &&usize| most[at].is_none_or(|most| shares[at] + HALF_MINUTE <= most);
        let next = loose.iter().filter(fits).min_by_key(|&&at| Reverse(lacks(at)));
        let Some(&at) = next else { break };
        shares[at] += HALF_MINUTE;
        left -= HALF_MINUTE;
    }
    shares
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn what_grows_uses_the_time_there_is_and_stays_below_its_most(
            spans in prop::collection::vec((0..4_000_000_i64, prop::option::of(0..2_000_000_i64)), 1..12),
            more in 0..20_000_000_i64,
        ) {
            let (spans, most): (Vec<_>, Vec<_>) = spans
                .into_iter()
                .map(|(span, more)| (Span::from_millis(span), more.map(|it| Span::from_millis(span + it))))
                .unzip();
            let sum = |spans: &[Span]| spans.iter().copied().sum::<Span>();
            let available = sum(&spans) + Span::from_millis(more);
            let shares = grow(&spans, &most, available);
            prop_assert!(sum(&shares) <= available);
            for ((share, span), most) in shares.iter().zip(&spans).zip(&most) {
                prop_assert!(share >= span && most.is_none_or(|most| *share <= most));
            }
            let takes = |at: usize| spans[at] > Span::ZERO && most[at].is_none();
            if (0..spans.len()).any(takes) {
                prop_assert!(available - sum(&shares) < HALF_MINUTE);
            }
        }
    }
}
