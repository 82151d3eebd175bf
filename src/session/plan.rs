//! Time arithmetic: what a step has spent, what it has left, when the meeting ends.
//!
//! Nothing is ever counted down: every figure is a difference of moments, worked out when asked.

use crate::{
    method::{Activity, Method, Role, StepIndex, When},
    moment::{Moment, Span},
};
use std::cmp::Reverse;

use super::{people::content, script::Script, state::State};

/// The plan of a script fitted to the time there is: for each step its minutes. Steps that are not
/// held have no plan; those that wait for the group have one, outside the sums.
///
/// A step without minutes gets its fair share of what the others leave: of the step that it is a part
/// of where that says what it takes, else of the whole. With less time than planned, each step held
/// gives up its share, in half minutes where its own length allows, so that people can still read the
/// plan aloud; together they take all the half minutes there are. None falls below half a minute, or
/// below the least that its method says. With more time what has minutes stays as it is: a meeting
/// that may last longer need not.
pub fn fit(script: &Script, available: Option<Span>) -> Vec<Option<Span>> {
    let steps = &script.method.steps;
    let mut plan: Vec<Option<Span>> = (0..script.len()).map(|step| script.wanted(step)).collect();
    let leaves: Vec<StepIndex> = script.held().collect();
    let available = available.or(script.method.minutes);
    let room = |home: Option<StepIndex>| home.map_or(available, |home| steps[home].planned);
    share_out(script, &leaves, &room, &mut plan);

    let timed: Vec<StepIndex> =
        leaves.iter().copied().filter(|&leaf| plan[leaf].is_some()).collect();
    let mut spans: Vec<Span> = timed.iter().filter_map(|&leaf| plan[leaf]).collect();
    let whole = spans.iter().copied().sum();
    if let Some(available) = available.filter(|&available| available < whole) {
        let least = |(&leaf, &span): (&StepIndex, &Span)| {
            steps[leaf].least.unwrap_or(HALF_MINUTE).min(span)
        };
        let least: Vec<Span> = timed.iter().zip(&spans).map(least).collect();
        spans = shrink(&spans, &least, available);
    }
    let waits = |step: &StepIndex| !steps[*step].has_parts && !script.holds(*step);
    let waiting = (0..script.len()).filter(|step| waits(step) && script.belongs(*step));
    let waiting: Vec<_> = waiting.map(|step| (step, plan[step])).collect();
    plan.fill(None);
    for (&leaf, &span) in timed.iter().zip(&spans) {
        for step in script.here_and_above(leaf) {
            plan[step] = Some(plan[step].unwrap_or_default() + span);
        }
    }
    for (step, planned) in waiting {
        plan[step] = planned;
    }
    plan
}

/// Gives the steps without minutes their share of what is left: within the nearest step around them
/// that says what it takes, else within the whole. `room` tells the time that is there within a step,
/// and within the whole.
fn share_out(
    script: &Script,
    leaves: &[StepIndex],
    room: &dyn Fn(Option<StepIndex>) -> Option<Span>,
    plan: &mut [Option<Span>],
) {
    let steps = &script.method.steps;
    let stated = |step: StepIndex| room(Some(step)).filter(|_| steps[step].planned.is_some());
    let shares =
        |step: StepIndex| script.here_and_above(step).all(|at| steps[at].when == When::Always);
    let open: Vec<StepIndex> =
        leaves.iter().copied().filter(|&leaf| plan[leaf].is_none() && shares(leaf)).collect();
    let mut homes: Vec<(Option<StepIndex>, Vec<StepIndex>)> = Vec::new();
    for leaf in open {
        // A step of which only some parts have minutes has no more than those.
        let home = script.method.ancestors(leaf).find(|&above| {
            stated(above).is_some_and(|whole| whole > given(script, leaves, Some(above), plan))
        });
        match homes.iter_mut().find(|(known, _)| *known == home) {
            Some((_, within)) => within.push(leaf),
            None => homes.push((home, vec![leaf])),
        }
    }
    homes.sort_by_key(|(home, _)| Reverse(*home)); // the inner ones first, the whole last
    for (home, within) in homes {
        let Some(whole) = room(home) else { continue };
        let left = (whole - given(script, leaves, home, plan)).or_zero();
        for (leaf, share) in within.iter().zip(shares_of(left, within.len())) {
            plan[*leaf] = Some(share).filter(|&share| share > Span::ZERO);
        }
    }
}

/// A time in so many shares: of half minutes where there are enough of them, the first ones longer.
fn shares_of(time: Span, count: usize) -> Vec<Span> {
    let share = time.shared_by(count);
    let even = Span::from_millis(share.millis() / HALF_MINUTE.millis() * HALF_MINUTE.millis());
    if even == Span::ZERO {
        return vec![share; count];
    }
    let mut shares = vec![even; count];
    let mut left = time - shares.iter().copied().sum();
    for share in &mut shares {
        if left < HALF_MINUTE {
            break;
        }
        *share += HALF_MINUTE;
        left -= HALF_MINUTE;
    }
    shares
}

/// What the steps within `home` take together, those that have minutes.
fn given(
    script: &Script,
    leaves: &[StepIndex],
    home: Option<StepIndex>,
    plan: &[Option<Span>],
) -> Span {
    let within = |&&leaf: &&StepIndex| home.is_none_or(|home| script.method.is_within(leaf, home));
    leaves.iter().filter(within).filter_map(|&leaf| plan[leaf]).sum()
}

impl Script {
    /// The steps of a first meeting of so many people, fitted to the time there is; of as many as
    /// the method works best for while nobody knows how many there will be.
    pub fn of(method: &Method, people: Option<usize>, time: Option<Span>) -> Self {
        let people = people.unwrap_or_else(|| method.usual_size());
        Self::open(method, &content(method, people, None), false).fitted(time)
    }

    /// The same with its plan made for the time there is.
    #[must_use]
    pub(super) fn fitted(self, available: Option<Span>) -> Self {
        let plan = fit(&self, available);
        self.with(&plan)
    }

    /// The least time in which it can be held: every step at the least that its method says, one for
    /// which it says nothing at half its minutes. Shorter is another meeting.
    pub fn least(&self) -> Span {
        let half = |span: Span| Span::from_millis(span.millis() / 2);
        self.timed().map(|(step, span)| self.said_least(step, span).unwrap_or(half(span))).sum()
    }

    /// The least that the method itself speaks of.
    pub fn stated_least(&self) -> Span {
        self.timed().map(|(step, span)| self.said_least(step, span).unwrap_or(span)).sum()
    }

    fn timed(&self) -> impl Iterator<Item = (StepIndex, Span)> {
        self.held().filter_map(|step| Some((step, self.planned_for(step)?)))
    }

    fn said_least(&self, step: StepIndex, span: Span) -> Option<Span> {
        self.method.steps[step].least.map(|least| least.min(span))
    }

    /// The time that the method plans for a step without parts, of this many people.
    fn wanted(&self, step: StepIndex) -> Option<Span> {
        let of = &self.method.steps[step];
        if of.has_parts {
            return None;
        }
        let each = of.each.map(|each| (0..self.turns(step)).map(|_| each).sum());
        of.planned.or(each)
    }

    /// How many people have a turn in a step, as far as that is known beforehand.
    fn turns(&self, step: StepIndex) -> usize {
        self.turns_of(step, self.people)
    }

    /// The same where so many people take part in the content.
    pub(super) fn turns_of(&self, step: StepIndex, people: usize) -> usize {
        let content = |(role, _): &&(Role, Activity)| *role != Role::Facilitator;
        let who = || self.method.steps[step].who.iter().filter(content);
        let floor = Activity::TURNS.into_iter().find(|floor| who().any(|(_, does)| does == floor));
        let roles: Vec<&Role> =
            who().filter(|(_, does)| Some(*does) == floor).map(|(role, _)| role).collect();
        if roles.contains(&&Role::Everyone) || roles.is_empty() {
            return people.max(1);
        }
        let count = |role: &&Role| match role {
            Role::Members => people.saturating_sub(1),
            Role::Own(_) => self.method.own_role(role).map_or(1, |own| own.holders),
            _ => 1,
        };
        roles.iter().map(count).sum::<usize>().max(1)
    }
}

/// Cuts spans in proportion, so that they add up to the half minutes that are available. None
/// grows, and none falls below its least.
pub(super) fn shrink(spans: &[Span], least: &[Span], available: Span) -> Vec<Span> {
    let whole: Span = spans.iter().copied().sum();
    let product = |a: Span, b: Span| i128::from(a.millis()) * i128::from(b.millis());
    let loose = Span::from_millis(available.millis().rem_euclid(HALF_MINUTE.millis()));
    let sum = |shares: &[Span]| shares.iter().copied().sum::<Span>();
    // What each gets for certain: its exact share in half minutes, all of them short by as many.
    let unit = i128::from(whole.millis().max(1)) * i128::from(HALF_MINUTE.millis());
    let halves = |span: Span| i64::try_from(product(span, available) / unit).unwrap_or(i64::MAX);
    let short_by = |halves_short: i64| -> Vec<Span> {
        let share = |(&span, &least): (&Span, &Span)| {
            let halves = halves(span).saturating_sub(halves_short).max(0);
            Span::from_millis(halves.saturating_mul(HALF_MINUTE.millis())).max(least).min(span)
        };
        spans.iter().zip(least).map(share).collect()
    };
    let most = spans.iter().map(|&span| halves(span)).max().unwrap_or_default();
    let (mut enough, mut little) = (most, 0); // short by so many they fit, by so few they may not
    while little < enough {
        let middle = little + (enough - little) / 2;
        if sum(&short_by(middle)) + loose <= available {
            enough = middle;
        } else {
            little = middle + 1;
        }
    }
    let mut shares = short_by(enough);
    let mut left = available - loose - sum(&shares);
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

pub(super) const HALF_MINUTE: Span = Span::seconds(30);

impl State {
    /// The time that a step may take: what was planned, and what it got or lost while it ran. None
    /// for a step that takes the time it takes.
    pub fn allotted(&self, step: StepIndex) -> Option<Span> {
        let extra: Span = self.within(step).map(|part| self.tracks[part].extra).sum();
        Some((self.planned(step)? + extra).or_zero())
    }

    /// The time that was planned for a step; for one with parts that of those that are held.
    pub fn planned(&self, step: StepIndex) -> Option<Span> {
        let mut planned = self.parts(step).filter_map(|part| self.script.planned_for(part));
        let first = planned.next()?;
        Some(first + planned.sum())
    }

    /// Shares the time that is left anew among the steps to come that have a share: who was quick, or
    /// slow, changes what the others have. None falls below half a minute.
    pub(super) fn share_what_is_left(&mut self, at: Moment) {
        let Some(end) = self.target_end() else { return };
        let steps = &self.script.method.steps;
        let is_fresh = |step: StepIndex| self.tracks[step].spent == Span::ZERO;
        let ahead = self.script.held().filter(|&step| step >= self.position);
        let has_share = |step: StepIndex| self.script.planned_for(step).is_some();
        let leaves: Vec<StepIndex> = ahead
            .filter(|&step| !steps[step].is_open() || is_fresh(step) && has_share(step))
            .collect();
        let mut plan: Vec<Option<Span>> = vec![None; self.script.len()];
        for &leaf in leaves.iter().filter(|&&leaf| !steps[leaf].is_open()) {
            plan[leaf] = self.remaining(leaf, at).map(Span::or_zero);
        }
        let room = |home: Option<StepIndex>| match home {
            Some(home) => Some((steps[home].planned? - self.spent(home, at)).or_zero()),
            None => Some((end - at).or_zero()),
        };
        share_out(&self.script, &leaves, &room, &mut plan);
        for leaf in leaves {
            if self.script.method.steps[leaf].is_open() {
                self.script.marks[leaf].planned = plan[leaf].max(Some(HALF_MINUTE));
                self.share_anew(leaf);
            }
        }
    }

    /// Whether a step takes the time it takes, so that its clock counts up. What is planned for it
    /// is then no more than its fair share.
    pub fn counts_up(&self, step: StepIndex) -> bool {
        self.script.method.steps[step].is_open()
    }

    /// The time that a step has taken: pauses, and what was taken out, left out.
    pub fn spent(&self, step: StepIndex, now: Moment) -> Span {
        self.within(step).map(|part| self.spent_by_part(part, now)).sum()
    }

    /// Whether the group was ever in a step, or in a part of it.
    pub fn visited(&self, step: StepIndex) -> bool {
        self.within(step).any(|part| self.tracks[part].visited)
    }

    /// What a step has left; negative when it is over time.
    pub fn remaining(&self, step: StepIndex, now: Moment) -> Option<Span> {
        Some(self.allotted(step)? - self.spent(step, now))
    }

    /// What the plan still holds from here on.
    pub fn to_go(&self, now: Moment) -> Span {
        let ahead = self.script.held().filter(|&step| step >= self.position);
        ahead.filter_map(|step| self.remaining(step, now)).map(Span::or_zero).sum()
    }

    /// The same within a step with parts.
    pub fn to_go_in(&self, step: StepIndex, now: Moment) -> Span {
        let ahead = self.script.held().filter(|&part| part >= self.position);
        let within = ahead.filter(|&part| self.script.method.is_within(part, step));
        within.filter_map(|part| self.remaining(part, now)).map(Span::or_zero).sum()
    }

    /// When the meeting ends, if from here on everything goes as planned; when it did, once it has.
    pub fn planned_end(&self, now: Moment) -> Moment {
        self.ended.unwrap_or_else(|| now + self.to_go(now))
    }

    /// When it should end: when the time was shared anew, the time that was set then. Else when the plan says, counted from the first step that has a plan, and by the
    /// time that was set if that is earlier. None before that step, unless a time was set.
    pub fn target_end(&self) -> Option<Moment> {
        if self.aim.is_some() {
            return self.aim;
        }
        let planned = self.plan_began.filter(|_| self.whole > Span::ZERO);
        let planned = planned.map(|began| began + self.whole);
        [planned, self.opening.until].into_iter().flatten().min()
    }

    /// How far behind the meeting is; negative when it is ahead.
    pub fn behind(&self, now: Moment) -> Option<Span> {
        Some(self.planned_end(now) - self.target_end()?)
    }

    /// The net time of the meeting: everything but pauses and what was taken out.
    pub fn net(&self, now: Moment) -> Span {
        (0..self.script.len()).map(|step| self.spent_by_part(step, now)).sum()
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
        // What counts down changes as it passes a whole second.
        let down = self.allotted(self.position).filter(|_| !self.counts_up(self.position));
        let shown = down.unwrap_or_default().millis() - spent;
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

    /// The steps held within a step that have no parts: itself if it has none. A step that waits for
    /// the group counts for itself, and not for what it lies in.
    fn parts(&self, step: StepIndex) -> impl Iterator<Item = StepIndex> {
        let method = &self.script.method;
        self.within(step)
            .filter(move |&at| !method.steps[at].has_parts && (at == step || self.script.holds(at)))
    }

    /// A step and all that lies within it, held or not.
    fn within(&self, step: StepIndex) -> std::ops::Range<StepIndex> {
        step..self.script.method.end_of(step)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{method::load, session::PersonId};
    use proptest::prelude::*;

    fn fitted(steps: &str, available: Option<Span>) -> Vec<String> {
        let text = format!("name = \"Kort\"\n{steps}");
        let method = load("short", text.as_bytes()).unwrap();
        let people: Vec<PersonId> = (0..4).map(PersonId).collect();
        let plan = fit(&Script::open(&method, &people, false), available);
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

    #[test]
    fn days_full_of_steps_are_fitted_in_no_time() {
        let day = vec![Span::minutes(1_440); 1_000];
        for available in [Span::minutes(1_440 * 1_000 - 60), Span::minutes(600)] {
            let shares = shrink(&day, &vec![HALF_MINUTE; 1_000], available);
            assert_eq!(shares.iter().copied().sum::<Span>(), available);
        }
    }

    proptest! {
        #[test]
        fn no_half_minute_is_lost_whatever_the_spans(
            spans in prop::collection::vec(1..400_000_i64, 1..12), available in 0..2_000_000_i64,
        ) {
            let spans: Vec<Span> = spans.into_iter().map(Span::from_millis).collect();
            let sum = |spans: &[Span]| spans.iter().copied().sum::<Span>();
            let least: Vec<Span> = spans.iter().map(|&span| span.min(HALF_MINUTE)).collect();
            let shares = shrink(&spans, &least, Span::from_millis(available));
            let whole = Span::from_millis(available - available % HALF_MINUTE.millis());
            prop_assert_eq!(sum(&shares), whole.max(sum(&least)).min(sum(&spans)));
            for (share, (least, span)) in shares.iter().zip(least.iter().zip(&spans)) {
                prop_assert!(least <= share && share <= span);
            }
        }
    }

    #[test]
    fn what_is_left_is_shared_to_the_half_minute() {
        let shares = |seconds, count| shares_of(Span::seconds(seconds), count);
        let whole = |shares: &[Span]| shares.iter().copied().sum::<Span>();
        assert_eq!(shares(7_200, 9).iter().max(), Some(&Span::seconds(810)));
        assert_eq!(whole(&shares(7_200, 9)), Span::minutes(120));
        assert_eq!(shares(50, 5), [Span::seconds(10); 5]);
        assert_eq!(shares(0, 2), [Span::ZERO; 2]);
        assert!(shares(60, 0).is_empty());
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
