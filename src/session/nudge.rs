//! A word in private for who leads, at the moments where beginners go wrong. Worked out from the state
//! and the time alone: nothing of it is recorded, and saying nothing is always right too.

use crate::{
    method::{Activity, AtEnd, By, Capture, Purpose, Role, Sharing, StepIndex, Verb},
    moment::{Moment, Span},
};
use std::collections::BTreeSet;

use super::{
    event::Place,
    opening::PersonId,
    plan::HALF_MINUTE,
    state::{Round, State},
};

/// Something that somebody who leads may want to do now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Nudge {
    /// The step is the first that turns on who brings the case, and nobody does: said in its first
    /// minute. A choice that was talked about and never made leaves every later step without its
    /// presenter (S4-16, N-04).
    NoPresenter {
        /// The step that chooses one.
        chooser: StepIndex,
    },
    /// A step with something that must wait has just begun: in its first half minute, until the group
    /// is shown it. Advising too early is what goes wrong most (N-02, S3-15, S4-24); once it has begun
    /// it is hard to stop, so it is said beforehand, and aloud.
    Guard,
    /// One person has had clearly more than an equal share while others still wait, for a minute or
    /// until the turn goes on (N-03). A count, no judgement.
    LongTurn {
        /// Whose turn it is.
        person: PersonId,
        /// How much more, in half minutes.
        over: Span,
    },
    /// Half the time is over and everybody still writes alone: nobody was heard yet, and telling takes
    /// the longest (N-03, S4-31, S4-33). For a minute, or until the round begins.
    NotBegun,
    /// Everybody has been, and some passed: for a minute, to ask them once more. Whoever may pass must
    /// be able to come back to it (N-03).
    AskAgain {
        /// Who passed and is still there.
        people: Vec<PersonId>,
    },
    /// The time is nearly up or over, and what the step chooses was not chosen: until it is. What comes
    /// next goes on with it (S4-16, S4-39).
    Unchosen,
    /// Four fifths of the time are over and of what the step asks for nothing was written: for a
    /// minute. Leading and writing at once is hard, and later it is gone (N-06).
    Unwritten,
    /// The time has been up for a while: for a minute, to say that going on is allowed, and staying too.
    /// Guarding the time is tip number one, and cutting off the hardest part of it (N-01).
    OverTime {
        /// Whether the meeting ends after this step.
        is_last: bool,
    },
    /// The meeting ends later than it should, no step to come gives that back by itself, and sharing
    /// the time anew would (N-01). For a minute, when a step makes it that late, and as one begins after
    /// one that took more than was planned.
    Behind {
        /// How much later.
        by: Span,
    },
    /// Somebody who is there was not asked yet whether they agree with what the group agreed: said for a
    /// minute, half a minute after they came. It must be clear before one begins (N-08, S2-32).
    NotAgreed,
    /// A third of a silence is over: for half a minute. Beginners fill it, and it was meant to be full
    /// already (X-04, N-02).
    Silence,
}

/// How long what concerns the beginning of something is said.
const BRIEFLY: Span = HALF_MINUTE;

/// How long the rest is said, when nothing is done about it.
const A_WHILE: Span = Span::MINUTE;

/// How late a meeting is at least before anybody hears of it here.
const LATE: Span = Span::minutes(3);

/// The most that a step goes over its time before it is told that going on is allowed.
const LONG_OVER: Span = Span::minutes(2);

/// One reason to say something, if it holds.
type Reason = fn(&State, StepIndex, Moment) -> Option<Nudge>;

/// The most urgent first: what the step cannot do without, then who is heard, then what is left of it,
/// then the time.
const REASONS: [Reason; 11] = [
    State::no_presenter,
    State::guard_first,
    State::long_turn,
    State::not_begun,
    State::ask_again,
    State::unchosen,
    State::nothing_written,
    State::over_time,
    State::lastingly_behind,
    State::keep_silent,
    State::to_agree,
];

impl State {
    /// What would help who leads most at this moment. None while the clock stands still, and none in a
    /// step in which the program was away until that time is taken out: no figure is right then.
    ///
    /// Nobody has to be woken for it: a look at each second that is shown is enough.
    pub fn nudge(&self, now: Moment) -> Option<Nudge> {
        self.running?;
        let step = self.position;
        if self.away.iter().any(|away| away.step == step) {
            return None;
        }
        REASONS.into_iter().find_map(|reason| reason(self, step, now))
    }

    fn no_presenter(&self, step: StepIndex, now: Moment) -> Option<Nudge> {
        let has_choice = |&at: &StepIndex| {
            self.script.captures(at).any(|capture| capture.verb.makes_presenter())
        };
        let misses = self.spent(step, now) < A_WHILE
            && self.asks_presenter(step)
            && !has_choice(&step)
            && self.presenters(step).is_empty();
        if !misses {
            return None;
        }
        let before = || self.script.held().rev().filter(|&at| at < step);
        let chooser = before().find(has_choice)?;
        // Who went on without one knows.
        let went_on =
            |at: StepIndex| at > chooser && self.tracks[at].visited && self.asks_presenter(at);
        (!before().any(went_on)).then_some(Nudge::NoPresenter { chooser })
    }

    fn guard_first(&self, step: StepIndex, now: Moment) -> Option<Nudge> {
        let has_guard = self.script.method.steps[step].guard.is_some();
        let is_due = self.spent(step, now) < BRIEFLY && self.flashed.is_none();
        (has_guard && is_due).then_some(Nudge::Guard)
    }

    fn long_turn(&self, step: StepIndex, now: Moment) -> Option<Nudge> {
        let round = self.rounds.get(&step)?;
        let person = round.current().filter(|_| round.next().is_some())?;
        // Who gets the turn when the time was used up by others did not use it up.
        let share = round.share.filter(|&share| share >= HALF_MINUTE)?;
        let over = -self.turn_left(now)?;
        let since = over - share.shared_by(2).max(HALF_MINUTE);
        is_for(A_WHILE, since).then(|| Nudge::LongTurn { person, over: in_half_minutes(over) })
    }

    fn not_begun(&self, step: StepIndex, now: Moment) -> Option<Nudge> {
        let waits = self.writes_alone(step) && self.script.method.steps[step].round;
        let allotted = self.counted_down(step).filter(|_| waits)?;
        is_for(A_WHILE, self.spent(step, now) - allotted.shared_by(2)).then_some(Nudge::NotBegun)
    }

    fn ask_again(&self, step: StepIndex, now: Moment) -> Option<Nudge> {
        let everyone_was =
            |round: &&Round| !round.order.is_empty() && round.at == round.order.len();
        let round = self.rounds.get(&step).filter(everyone_was)?;
        let passed = round.passed.iter().copied().filter(|&person| self.is_present(person));
        let people: Vec<PersonId> = passed.collect();
        let is_due = !people.is_empty() && is_for(A_WHILE, self.spent(step, now) - round.from);
        is_due.then_some(Nudge::AskAgain { people })
    }

    fn unchosen(&self, step: StepIndex, now: Moment) -> Option<Nudge> {
        self.since_nearly_over(step, now).filter(|&since| since >= Span::ZERO)?;
        let lacks = |capture: &Capture| match &capture.verb {
            Verb::Pick { .. } => {
                self.pick(&capture.id).is_none() && !self.choices(capture).is_empty()
            }
            Verb::Assign { role: Role::Presenter, .. } => self.presenters(step).is_empty(),
            Verb::Assign { .. } => self.assigned(capture).next().is_none(),
            Verb::Write | Verb::Rate { .. } | Verb::Reword { .. } | Verb::Answer { .. } => false,
        };
        self.script.captures(step).any(lacks).then_some(Nudge::Unchosen)
    }

    fn nothing_written(&self, step: StepIndex, now: Moment) -> Option<Nudge> {
        let is_due = is_for(A_WHILE, self.since_nearly_over(step, now)?);
        let asked = || self.script.captures(step).filter(|capture| self.asks_for_text(capture));
        let is_begun = |capture: &Capture| {
            let draft = |place: &Place| match place {
                Place::New { capture: of, .. } => *of == capture.id,
                // Then there is an entry, or it is of no capture.
                Place::Entry(_) | Place::Promise(_) => false,
            };
            self.entries(&capture.id).next().is_some() || self.drafts.keys().any(draft)
        };
        let is_missing = asked().next().is_some() && !asked().any(is_begun);
        (is_due && is_missing).then_some(Nudge::Unwritten)
    }

    /// Whether something that others will read is expected in a capture: not what may be left open, nor
    /// what each keeps to oneself.
    fn asks_for_text(&self, capture: &Capture) -> bool {
        let is_possible = match &capture.verb {
            Verb::Write => true,
            Verb::Answer { .. } => !self.candidates(&capture.verb).is_empty(),
            _ => false,
        };
        let is_wanted = capture.limit.min.is_some_and(|least| least > 0)
            || capture.purpose == Purpose::Action
            || matches!(capture.by, By::Group | By::Facilitator | By::Own(_));
        is_possible && is_wanted && matches!(capture.report, Sharing::Names | Sharing::NoNames)
    }

    fn over_time(&self, step: StepIndex, now: Moment) -> Option<Nudge> {
        let is_last = self.after(step).is_none() && self.forks().is_empty();
        is_for(A_WHILE, self.since_over(step, now)?).then_some(Nudge::OverTime { is_last })
    }

    fn lastingly_behind(&self, step: StepIndex, now: Moment) -> Option<Nudge> {
        let by = self.behind(now)?;
        let whole = self.script.planned().max(self.whole);
        let ahead = self.script.held().filter(|&at| at > step);
        // Steps that take the time they take give way by themselves.
        let loose = ahead.filter(|&at| self.counts_up(at)).filter_map(|at| self.remaining(at, now));
        let gives_back: Span = loose.map(|left| (left - HALF_MINUTE).or_zero()).sum();
        let since = by - gives_back - LATE.max(whole.shared_by(20));
        if since < Span::ZERO {
            return None;
        }
        let over = self.counted_down(step).map(|allotted| self.spent(step, now) - allotted);
        // A step that is over its time makes the meeting later by the second: going on is told first.
        let just_now = over.filter(|&over| since < over).and_then(|_| self.since_over(step, now));
        let just_now = just_now.map(|over| (over - A_WHILE).min(since));
        let before = self.before(step);
        let took_more = before
            .is_some_and(|at| self.planned(at).is_none_or(|planned| planned < self.spent(at, now)));
        let is_due = self.spent(step, now) < A_WHILE && took_more
            || just_now.is_some_and(|since| is_for(A_WHILE, since));
        (is_due && self.can_be_shared(now)).then_some(Nudge::Behind { by })
    }

    /// Whether sharing the time anew would let the meeting end sooner.
    fn can_be_shared(&self, now: Moment) -> bool {
        let until = self.target_end().unwrap_or(now);
        let shared = self.replan(until, &BTreeSet::new(), now);
        shared.ends + HALF_MINUTE <= self.planned_end(now)
    }

    fn keep_silent(&self, step: StepIndex, now: Moment) -> Option<Nudge> {
        let of = &self.script.method.steps[step];
        let is_quiet = |(role, does): &(Role, Activity)| {
            *role == Role::Facilitator
                || matches!(does, Activity::Writes | Activity::Listens | Activity::Away)
        };
        let is_silent =
            of.at_end == AtEnd::SitOut && !of.who.is_empty() && of.who.iter().all(is_quiet);
        let allotted = self.counted_down(step).filter(|_| is_silent)?;
        is_for(BRIEFLY, self.spent(step, now) - allotted.shared_by(3)).then_some(Nudge::Silence)
    }

    fn to_agree(&self, _: StepIndex, now: Moment) -> Option<Nudge> {
        is_for(A_WHILE, self.not_agreed_since(now)? - BRIEFLY).then_some(Nudge::NotAgreed)
    }

    /// How long a step has been over its time for longer than one lets it; negative before that.
    fn since_over(&self, step: StepIndex, now: Moment) -> Option<Span> {
        let allotted = self.counted_down(step)?;
        let patience = allotted.shared_by(5).min(LONG_OVER).max(HALF_MINUTE);
        Some(self.spent(step, now) - allotted - patience)
    }

    /// How long ago a step had a fifth of its time left; negative before that.
    fn since_nearly_over(&self, step: StepIndex, now: Moment) -> Option<Span> {
        let allotted = self.counted_down(step)?;
        Some(self.spent(step, now) - (allotted - allotted.shared_by(5)))
    }

    /// The time that a step may take, where its clock counts down.
    fn counted_down(&self, step: StepIndex) -> Option<Span> {
        self.allotted(step).filter(|_| !self.counts_up(step))
    }
}

/// Whether something began so long ago, or less.
fn is_for(time: Span, since: Span) -> bool {
    Span::ZERO <= since && since < time
}

/// What is told in passing moves no faster than one can read.
fn in_half_minutes(span: Span) -> Span {
    Span::from_millis(span.millis() / HALF_MINUTE.millis() * HALF_MINUTE.millis())
}
