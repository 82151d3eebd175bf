//! The minutes of a file: what is stated, and whether what lies within it can take just that.

use crate::{
    method::{
        LONGEST_STEP, Repeat, Step, StepIndex, When,
        check::Check,
        problem::{Problem, Sums},
        raw::{At, RawMinutes, RawRange, Warn},
    },
    moment::Span,
};
use std::ops::{Add, Range};

/// Minutes that a file states.
pub(super) struct Stated {
    at: Range<usize>,
    pub(super) planned: Span,
    pub(super) least: Option<Span>,
    takes: Takes,
}

/// The least and the most that something can take; no most where it may take all that is left.
#[derive(Clone, Copy)]
pub(super) struct Takes {
    least: Span,
    most: Option<Span>,
}

impl Takes {
    /// What stands outside the sums.
    pub(super) const NOTHING: Self = Self { least: Span::ZERO, most: Some(Span::ZERO) };

    fn at_least(least: Span) -> Self {
        Self { least, most: None }
    }

    /// What it takes in all, held as often as it is.
    fn repeated(self, repeat: Option<&Repeat>) -> Self {
        let Some(repeat) = repeat else { return self };
        let most = self.most.filter(|_| !repeat.is_open());
        let times = repeat.times();
        Self {
            least: times_over(self.least, times),
            most: most.map(|most| times_over(most, times)),
        }
    }
}

impl Add for Takes {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        let most = self.most.zip(other.most).map(|(most, other)| most + other);
        Self { least: self.least + other.least, most }
    }
}

impl Check {
    /// The minutes of the whole, compared with those of the steps.
    pub(super) fn total(&mut self, written: Option<At<f64>>) -> Option<Span> {
        let written = written?;
        let at = written.span();
        let planned = self.span(&written)?;
        self.sum(&exactly(at, planned), self.parts_take(None));
        Some(planned)
    }

    /// The minutes that a step states.
    pub(super) fn stated(&mut self, written: Option<At<RawMinutes>>) -> Option<Stated> {
        let written = written?;
        let at = written.span();
        match written.into_inner() {
            RawMinutes::Number(number) => {
                let planned = self.span_of(number, at.clone())?;
                Some(exactly(at, planned))
            }
            RawMinutes::Range(range) => self.range(at, &range),
        }
    }

    /// The least and the most of a step. The most alone says "at most".
    fn range(&mut self, at: Range<usize>, range: &RawRange) -> Option<Stated> {
        let least = range.min.as_ref().and_then(|min| self.span(min));
        let Some(max) = &range.max else {
            self.note(at, Problem::Missing { key: "max" });
            return None;
        };
        let planned = self.span(max)?;
        if least.is_some_and(|least| least > planned) {
            self.note(at, Problem::Reversed);
            return None;
        }
        let takes = Takes { least: least.unwrap_or(Span::ZERO), most: Some(planned) };
        Some(Stated { at, planned, least, takes })
    }

    /// A number of minutes.
    pub(super) fn span(&mut self, minutes: &At<f64>) -> Option<Span> {
        self.span_of(*minutes.get_ref(), minutes.span())
    }

    /// How long before its end the group is warned.
    pub(super) fn warnings(&mut self, written: &Warn) -> Option<Vec<Span>> {
        let (times, problems) = written.read();
        let is_right = problems.is_empty();
        self.problems.extend(problems);
        is_right.then_some(times)
    }

    fn span_of(&mut self, minutes: f64, at: Range<usize>) -> Option<Span> {
        let span = Span::from_millis((minutes * 60_000.0).round() as i64);
        if !(Span::SECOND..=LONGEST_STEP).contains(&span) {
            self.note(at, Problem::Minutes);
            return None;
        }
        Some(span)
    }

    /// Notes what a step takes, now that its parts are known. Minutes that are stated for a step with
    /// parts are compared with theirs; without them the parts tell how long it is.
    pub(super) fn time(&mut self, index: StepIndex, header: Range<usize>, stated: Option<Stated>) {
        let takes = match stated {
            Some(stated) => {
                if self.steps[index].has_parts {
                    self.sum(&stated, self.parts_take(Some(index)));
                }
                stated.takes
            }
            None if self.steps[index].has_parts => {
                let planned = self.parts_plan(index);
                if planned.is_some_and(|planned| planned > LONGEST_STEP) {
                    self.note(header, Problem::Minutes);
                }
                self.steps[index].planned = planned;
                self.parts_take(Some(index))
            }
            None => Takes::at_least(self.steps[index].each.unwrap_or(Span::ZERO)),
        };
        let step = &self.steps[index];
        self.takes[index] =
            if is_outside(step) { Takes::NOTHING } else { takes.repeated(step.repeat.as_ref()) };
    }

    /// The plan of a step's parts together, as far as it is known.
    fn parts_plan(&self, index: StepIndex) -> Option<Span> {
        let parts = self.steps.iter().filter(|step| step.parent == Some(index));
        let timed = parts.filter(|step| !is_outside(step)).filter_map(|step| {
            Some(times_over(step.planned?, step.repeat.as_ref().map_or(1, Repeat::times)))
        });
        timed.reduce(Add::add)
    }

    /// What the parts of a step take together, or all steps that are part of no other.
    fn parts_take(&self, parent: Option<StepIndex>) -> Takes {
        let parts = self.steps.iter().zip(&self.takes).filter(|(step, _)| step.parent == parent);
        parts.map(|(_, takes)| *takes).fold(Takes::NOTHING, Add::add)
    }

    fn sum(&mut self, stated: &Stated, parts: Takes) {
        let lowest = stated.least.unwrap_or(stated.planned);
        let wrong = match parts.most {
            Some(most) if stated.planned > most => Some((stated.planned, most, Sums::AtMost)),
            _ if lowest < parts.least => Some((lowest, parts.least, Sums::AtLeast)),
            _ => None,
        };
        if let Some((number, sum, how)) = wrong {
            let how = if parts.most == Some(parts.least) { Sums::Exactly } else { how };
            self.note(stated.at.clone(), Problem::Sum { stated: number, parts: sum, how });
        }
    }
}

/// Whether a step stands outside the sums: held only if the group wants it, or only in some meetings
/// and for as long as it takes.
pub(super) fn is_outside(step: &Step) -> bool {
    step.only_if.is_some() || (step.when != When::Always && step.is_open())
}

fn exactly(at: Range<usize>, planned: Span) -> Stated {
    Stated { at, planned, least: None, takes: Takes { least: planned, most: Some(planned) } }
}

fn times_over(span: Span, times: usize) -> Span {
    Span::from_millis(span.millis().saturating_mul(i64::try_from(times).unwrap_or(i64::MAX)))
}
