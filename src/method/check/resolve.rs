//! What points from one place in a file to another, looked up once the whole file is known.

use crate::{
    diagnostic::nearest,
    method::{
        By, Capture, Only, Purpose, StepIndex, Verb,
        check::Check,
        problem::Problem,
        raw::{At, Text},
    },
};

/// Where a capture stands: in which list of steps, 0 for the method's own.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Place {
    pub(super) list: usize,
    pub(super) step: StepIndex,
    pub(super) capture: usize,
}

/// A capture of which not all is looked up yet.
pub(super) struct Pending {
    pub(super) here: Place,
    /// What its verb works on.
    pub(super) from: Option<Text>,
    pub(super) only: Option<Text>,
    pub(super) at_least: Option<Text>,
    pub(super) hidden_until: Option<Text>,
    /// The capture says itself what it is for; else it is for what its source is for.
    pub(super) has_purpose: bool,
}

impl Place {
    /// Whether what is done in one place may be known in the other: in a module, all that stands in
    /// the method's own steps, because nobody knows where it will be inserted.
    fn is_known_in(self, other: Self) -> bool {
        if self.list == other.list { self < other } else { self.list == 0 }
    }
}

impl Check {
    /// Looks up what every capture points to, now that all are known.
    pub(super) fn resolve(&mut self) {
        for pending in std::mem::take(&mut self.pending) {
            if let Some(until) = &pending.hidden_until {
                let found = self.opens_later(&pending, until);
                self.noted(until, found);
            }
            if let Some(from) = &pending.from {
                let found = self.source_of(&pending, from);
                if let Some(purpose) = self.noted(from, found).filter(|_| !pending.has_purpose) {
                    self.at(pending.here).purpose = purpose;
                }
            }
            if let Some(only) = &pending.only {
                self.only(&pending, only);
            }
        }
    }

    fn noted<T>(&mut self, at: &Text, found: Result<T, Problem>) -> Option<T> {
        found.map_err(|problem| self.note(at.span(), problem)).ok()
    }

    fn at(&mut self, place: Place) -> &mut Capture {
        &mut self.lists[place.list][place.step].captures[place.capture]
    }

    /// Every capture of the file with its place.
    fn placed(&self) -> impl Iterator<Item = (Place, &Capture)> + Clone {
        self.lists.iter().enumerate().flat_map(|(list, steps)| {
            steps.iter().enumerate().flat_map(move |(step, at)| {
                let captures = at.captures.iter().enumerate();
                captures.map(move |(capture, it)| (Place { list, step, capture }, it))
            })
        })
    }

    /// The capture that somebody names, if it is known at this place; `is_meant` says which to offer
    /// instead.
    fn named(
        &self,
        name: &Text,
        here: Place,
        is_meant: impl Fn(&Verb) -> bool,
    ) -> Result<(Place, &Capture), Problem> {
        let word = name.get_ref().clone();
        match self.placed().find(|(_, capture)| capture.id == word) {
            Some((place, capture)) if place.is_known_in(here) => Ok((place, capture)),
            Some((place, _)) if place.list == here.list => Err(Problem::LaterCapture { word }),
            _ => {
                let earlier = self.placed().filter(|(place, _)| place.is_known_in(here));
                let meant = earlier.filter(|(_, capture)| is_meant(&capture.verb));
                let known: Vec<String> = meant.map(|(_, capture)| capture.id.clone()).collect();
                let meant = nearest(&word, known.iter().map(String::as_str)).map(str::to_owned);
                Err(Problem::UnknownCapture { word, meant, known })
            }
        }
    }

    /// What the capture that a verb works on is for.
    fn source_of(&self, pending: &Pending, from: &Text) -> Result<Purpose, Problem> {
        let (place, source) = self.named(from, pending.here, Verb::makes_texts)?;
        let here = pending.here;
        let word = from.get_ref().clone();
        let verb = &self.lists[here.list][here.step].captures[here.capture].verb;
        let looks = matches!(verb, Verb::Pick { .. } | Verb::Rate { .. } | Verb::Answer { .. });
        let opens = source.hidden_until.as_ref().and_then(|until| self.step_at(place.list, until));
        let is_hidden = opens.is_some_and(|(list, step)| list == here.list && here.step < step);
        let has_author = !matches!(source.by, By::Group);
        if !source.verb.makes_texts() {
            Err(Problem::NotWritten { word })
        } else if verb.makes_presenter() && !has_author {
            Err(Problem::NoAuthor { word })
        } else if looks && is_hidden {
            Err(Problem::StillHidden { word })
        } else {
            Ok(source.purpose)
        }
    }

    /// Whether what is covered is opened after it was written.
    fn opens_later(&self, pending: &Pending, until: &Text) -> Result<(), Problem> {
        let here = pending.here;
        let word = until.get_ref().clone();
        match self.step_at(here.list, &word) {
            Some((list, step)) if list != here.list || step > here.step => Ok(()),
            Some(_) => Err(Problem::NotLater { word }),
            None => {
                let known: Vec<String> = self.lists[here.list][here.step + 1..]
                    .iter()
                    .map(|step| step.id.clone())
                    .collect();
                let meant = nearest(&word, known.iter().map(String::as_str)).map(str::to_owned);
                Err(Problem::UnknownStep { word, meant, known })
            }
        }
    }

    /// The step with this id, in this list or among the method's own.
    fn step_at(&self, list: usize, id: &str) -> Option<(usize, StepIndex)> {
        [list, 0].into_iter().find_map(|list| {
            let step = self.lists[list].iter().position(|step| step.id == *id)?;
            Some((list, step))
        })
    }

    /// Looks up which entries a verb goes on with.
    fn only(&mut self, pending: &Pending, name: &Text) {
        let found = self.least_of(pending, name);
        match found {
            Ok(least) => {
                let found = Only { capture: name.get_ref().clone(), least };
                if let Verb::Pick { only, .. }
                | Verb::Rate { only, .. }
                | Verb::Answer { only, .. } = &mut self.at(pending.here).verb
                {
                    *only = Some(found);
                }
            }
            Err((at, problem)) => self.note(at.span(), problem),
        }
    }

    /// The least place on the scale of a rating; 0 for a choice.
    fn least_of<'a>(
        &self,
        pending: &'a Pending,
        name: &'a Text,
    ) -> Result<usize, (&'a At<String>, Problem)> {
        let chooses = |verb: &Verb| matches!(verb, Verb::Pick { .. } | Verb::Rate { .. });
        let found = self.named(name, pending.here, chooses);
        let (_, capture) = found.map_err(|problem| (name, problem))?;
        match (&capture.verb, &pending.at_least) {
            (Verb::Pick { .. }, None) => Ok(0),
            (Verb::Pick { .. }, Some(at)) => {
                Err((at, Problem::Needs { key: "at_least", other: "rate" }))
            }
            (Verb::Rate { scale, .. }, None) => Ok(scale.len().saturating_sub(1)),
            (Verb::Rate { scale, .. }, Some(at)) => {
                let word = at.get_ref().split_whitespace().collect::<Vec<_>>().join(" ");
                scale.iter().position(|known| *known == word).ok_or_else(|| {
                    let meant = nearest(&word, scale.iter().map(String::as_str));
                    let meant = meant.map(str::to_owned);
                    (at, Problem::NotOnScale { word, meant, known: scale.clone() })
                })
            }
            _ => Err((name, Problem::ChoosesNothing { word: name.get_ref().clone() })),
        }
    }
}
