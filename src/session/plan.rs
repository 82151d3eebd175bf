//! Time arithmetic: what a step has spent, what it has left, when the meeting ends.
//!
//! Nothing is ever counted down: every figure is a difference of moments, worked out when asked.

use crate::{
    method::{Method, StepIndex, When},
    moment::{Moment, Span},
};
use std::cmp::Reverse;

use super::{
    event::{Opening, is_held},
    state::State,
};

/// The plan of a method fitted to the time there is: for each step of the method its minutes.
/// `met_before` tells whether steps for later meetings are held; those that are not have no plan.
///
/// What a step with parts has over goes to its parts without minutes. With less time than planned,
/// each step held gives up its share, in half minutes where its own length allows, so that people
/// can still read the plan aloud; together they take all the half minutes there are. None falls
/// below half a minute. With more time nothing changes: a meeting that may last
/// longer need not.
pub fn fit(method: &Method, met_before: bool, available: Option<Span>) -> Vec<Option<Span>> {
    let mut plan = shared_out(method);
    let is_leaf = |step: StepIndex| !method.steps[step].has_parts && plan[step].is_some();
    let leaves: Vec<StepIndex> = (0..plan.len())
        .filter(|&step| is_leaf(step) && is_held(method, step, met_before))
        .collect();
    let mut spans: Vec<Span> = leaves.iter().filter_map(|&leaf| plan[leaf]).collect();
    let whole = spans.iter().copied().sum();
    if let Some(available) = available.filter(|&available| available < whole) {
        spans = shrink(&spans, available);
    }
    plan.fill(None);
    for (&leaf, &span) in leaves.iter().zip(&spans) {
        for step in std::iter::once(leaf).chain(method.ancestors(leaf)) {
            plan[step] = Some(plan[step].unwrap_or_default() + span);
        }
    }
    plan
}

/// The minutes of each step, with what a step has over shared by its parts without minutes.
fn shared_out(method: &Method) -> Vec<Option<Span>> {
    let mut plan: Vec<Option<Span>> = method.steps.iter().map(|step| step.planned).collect();
    for above in 0..plan.len() {
        let Some(whole) = plan[above] else { continue };
        let parts: Vec<_> =
            (0..plan.len()).filter(|&part| method.steps[part].parent == Some(above)).collect();
        let given: Span = parts.iter().filter_map(|&part| plan[part]).sum();
        let is_open =
            |&part: &StepIndex| plan[part].is_none() && method.steps[part].when == When::Always;
        let open: Vec<_> = parts.into_iter().filter(is_open).collect();
        let share = (whole - given).shared_by(open.len());
        for part in open.into_iter().filter(|_| share > Span::ZERO) {
            plan[part] = Some(share);
        }
    }
    plan
}

/// Cuts spans in proportion, so that they add up to the half minutes that are available. None
/// grows, and none falls below half a minute; what is shorter than that stays as it is.
fn shrink(spans: &[Span], available: Span) -> Vec<Span> {
    let whole: Span = spans.iter().copied().sum();
    let product = |a: Span, b: Span| i128::from(a.millis()) * i128::from(b.millis());
    let mut shares: Vec<Span> = spans.iter().map(|&span| span.min(HALF_MINUTE)).collect();
    let loose = Span::from_millis(available.millis().rem_euclid(HALF_MINUTE.millis()));
    let mut left = available - loose - shares.iter().copied().sum();
    while left > Span::ZERO {
        // The next half minute goes to the one whose exact share is furthest away.
        let lacks =
            |&place: &usize| product(spans[place], available) - product(shares[place], whole);
        let may_grow = |&place: &usize| shares[place] < spans[place];
        let Some(place) = (0..spans.len()).filter(may_grow).min_by_key(|at| Reverse(lacks(at)))
        else {
            break;
        };
        let more = HALF_MINUTE.min(spans[place] - shares[place]).min(left);
        shares[place] += more;
        left -= more;
    }
    shares
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

    /// When the meeting ends, if from here on everything goes as planned; when it did, once it has.
    pub fn planned_end(&self, now: Moment) -> Moment {
        self.ended.unwrap_or_else(|| now + self.to_go(now))
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

    /// The time away that was taken out, all together.
    pub fn excluded(&self) -> Span {
        self.excluded
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::method::load;
    use proptest::prelude::*;

    fn fitted(steps: &str, available: Option<Span>) -> Vec<String> {
        let text = format!("name = \"Kort\"\n{steps}");
        let plan = fit(&load("short", text.as_bytes()).unwrap(), false, available);
        plan.iter().map(|span| span.map_or("-".to_owned(), |span| span.to_string())).collect()
    }

    fn steps(minutes: &[&str]) -> String {
        let step = |minutes: &&str| format!("[[steps]]\ntitle = \"Stap\"\nminutes = {minutes}\n");
        minutes.iter().map(step).collect()
    }

    #[test]
    fn each_gives_up_its_share_in_half_minutes() {
        let hour = steps(&["5", "2", "3", "15", "10", "10", "5", "10"]);
        let half = fitted(&hour, Some(Span::minutes(30)));
        assert_eq!(half, ["2m30s", "1m", "1m30s", "7m30s", "5m", "5m", "2m30s", "5m"]);
        let odd = fitted(&steps(&["10", "10", "10"]), Some(Span::seconds(20 * 60 + 29)));
        assert_eq!(odd, ["7m", "6m30s", "6m30s"]);
    }

    #[test]
    fn the_short_keep_half_a_minute_at_the_cost_of_the_long() {
        let plan = fitted(&steps(&["60", "0.5", "0.5", "0.25"]), Some(Span::minutes(10)));
        assert_eq!(plan, ["8m45s", "30s", "30s", "15s"]);
        assert_eq!(fitted(&steps(&["0.75", "0.75"]), Some(Span::seconds(80))), ["30s", "30s"]);
        assert_eq!(fitted(&steps(&["9", "9"]), Some(Span::ZERO)), ["30s", "30s"]);
    }

    #[test]
    fn spans_that_are_no_half_minutes_use_the_time_there_is_too() {
        let plan = fitted(&steps(&["1.9"; 10]), Some(Span::seconds(18 * 60 + 30)));
        let mut seconds: Vec<Span> = plan.iter().map(|span| span.parse().unwrap()).collect();
        assert_eq!(seconds.iter().copied().sum::<Span>(), Span::seconds(18 * 60 + 30));
        seconds.sort_unstable();
        assert_eq!((seconds[0], seconds[1]), (Span::seconds(90), Span::seconds(108)));
    }

    proptest! {
        #[test]
        fn no_half_minute_is_lost_whatever_the_spans(
            spans in prop::collection::vec(1..400_000_i64, 1..12), available in 0..2_000_000_i64,
        ) {
            let spans: Vec<Span> = spans.into_iter().map(Span::from_millis).collect();
            let sum = |spans: &[Span]| spans.iter().copied().sum::<Span>();
            let least: Vec<Span> = spans.iter().map(|&span| span.min(HALF_MINUTE)).collect();
            let shares = shrink(&spans, Span::from_millis(available));
            let whole = Span::from_millis(available - available % HALF_MINUTE.millis());
            prop_assert_eq!(sum(&shares), whole.max(sum(&least)).min(sum(&spans)));
            for (share, (least, span)) in shares.iter().zip(least.iter().zip(&spans)) {
                prop_assert!(least <= share && share <= span);
            }
        }
    }

    #[test]
    fn more_time_than_planned_changes_nothing() {
        let hour = steps(&["20", "40"]);
        for available in [None, Some(Span::minutes(60)), Some(Span::minutes(90))] {
            assert_eq!(fitted(&hour, available), ["20m", "40m"]);
        }
    }

    #[test]
    fn parts_without_minutes_share_what_the_others_leave() {
        let part = |rest: &str| format!("[[steps.steps]]\ntitle = \"Deel\"\n{rest}\n");
        let whole = steps(&["20"]) + &part("minutes = 5") + &part("") + &part("");
        assert_eq!(fitted(&whole, None), ["20m", "5m", "7m30s", "7m30s"]);
        assert_eq!(fitted(&whole, Some(Span::minutes(8))), ["8m", "2m", "3m", "3m"]);
        let open = "[[steps]]\ntitle = \"Stap\"\n".to_owned() + &part("minutes = 5") + &part("");
        assert_eq!(fitted(&open, None), ["5m", "5m", "-"]);
    }
}
