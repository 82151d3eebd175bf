//! What the clock ran on before the running step: from there its start can be set back, when somebody
//! forgot to press the key.

use crate::{
    method::StepIndex,
    moment::{Moment, Span},
};

use super::{decide::Refusal, event::Event, state::State};

/// A time without a break in which the clock of one step ran, and what went before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Stretch {
    /// When it began.
    pub(super) began: Moment,
    /// What the time before it went to.
    pub(super) before: Before,
    /// How much of that could be this step's.
    pub(super) loose: Span,
    /// What the step had spent by then.
    pub(super) spent: Span,
}

/// What went before a stretch.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Before {
    /// Nothing: the session began.
    Nothing,
    /// Another step, or an earlier stretch of the same.
    Step(StepIndex),
    /// The clock stood still.
    Pause,
}

/// How much earlier than it was started a session can have begun.
const MOST_BEFORE: Span = Span::minutes(4 * 60);

impl Stretch {
    pub(super) fn first(began: Moment) -> Self {
        Self { began, before: Before::Nothing, loose: MOST_BEFORE, spent: Span::ZERO }
    }
}

impl State {
    /// What the time went to that the running step would get if it began earlier: another step, or
    /// none if the clock stood still or the session had not begun.
    pub fn ran_before(&self) -> Option<StepIndex> {
        match self.stretch.before {
            Before::Step(step) => Some(step),
            Before::Nothing | Before::Pause => None,
        }
    }

    /// How much earlier the running step can have begun.
    fn loose(&self) -> Span {
        let spent = self.ran_before().map(|step| self.tracks[step].spent);
        spent.map_or(self.stretch.loose, |spent| spent.min(self.stretch.loose))
    }

    /// The running step began earlier.
    pub(super) fn set_back(&self, by: Span) -> Result<Event, Refusal> {
        self.goes_on()?;
        if self.running.is_none() {
            return Err(Refusal::StandsStill);
        }
        if by <= Span::ZERO || by > self.loose() {
            return Err(Refusal::NotEarlier);
        }
        Ok(Event::SetBack { by })
    }

    pub(super) fn fold_set_back(&mut self, by: Span, at: Moment) {
        if self.set_back(by).is_err() {
            return;
        }
        self.settle(at);
        let began = self.stretch.began;
        match self.stretch.before {
            Before::Step(step) => {
                self.tracks[step].spent -= by;
                // Time away that is this step's now was no time away.
                self.away.retain(|away| away.step != step || away.until <= began - by);
            }
            Before::Pause => self.pauses -= by,
            Before::Nothing => {
                self.started = self.started - by;
                for stay in self.stays.iter_mut().filter_map(|stays| stays.first_mut()) {
                    if stay.from == began {
                        stay.from = stay.from - by;
                    }
                }
            }
        }
        self.tracks[self.position].spent += by;
        // It is the turn of then that took longer: a later one had as much as it had.
        let then = self.stretch.spent;
        if let Some(round) = self.rounds.get_mut(&self.position).filter(|it| it.from > then) {
            round.from += by;
        }
        if self.plan_began == Some(began) {
            self.plan_began = Some(began - by);
        }
        self.stretch.began = began - by;
        self.stretch.loose -= by;
    }

    /// This step begins its time now, and what came before it is over.
    pub(super) fn begin_stretch(&mut self, step: StepIndex, before: Before, at: Moment) {
        let loose = match before {
            Before::Nothing => MOST_BEFORE,
            Before::Pause => self.paused.map_or(Span::ZERO, |since| (at - since).or_zero()),
            Before::Step(step) => (at - self.stretch.began).or_zero().min(self.tracks[step].spent),
        };
        let spent = self.tracks[step].spent;
        self.stretch = Stretch { began: at, before, loose, spent };
    }
}
