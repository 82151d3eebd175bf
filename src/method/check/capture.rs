//! The captures of a step.

use crate::method::{
    By, Capture, Decide, Field, Limit, MOST_ASKED, MOST_CAPTURES, MOST_FIELDS, MOST_WORDS, Purpose,
    StepIndex, Verb,
    check::{
        Check, MOST_TITLE,
        resolve::{Pending, Place},
    },
    problem::Problem,
    raw::{At, RawCapture, RawLimit, Text, Texts},
    slug::{slug, unique},
};
use std::ops::Range;

impl Check {
    pub(super) fn captures(&mut self, step: StepIndex, raw: Vec<At<RawCapture>>) {
        if let Some(beyond) = raw.get(MOST_CAPTURES) {
            self.note(beyond.span(), Problem::TooMany { key: "capture", most: MOST_CAPTURES });
        }
        let mut untitled = 0;
        for capture in raw.into_iter().take(MOST_CAPTURES) {
            untitled += usize::from(capture.get_ref().title.is_none());
            if untitled > 1 && capture.get_ref().title.is_none() {
                self.note(capture.span(), Problem::Untitled);
            }
            self.capture(step, capture.into_inner());
        }
    }

    fn capture(&mut self, step: StepIndex, mut raw: RawCapture) {
        self.meaningless_keys(&raw);
        self.needs_presenter(&raw);
        let (verb, from) = self.verb(&mut raw);
        self.has_presenter |= verb.makes_presenter();
        let written_title = self.line("title", raw.title, MOST_TITLE);
        let purpose = raw.purpose.unwrap_or_default();
        let by = raw.by.and_then(|by| self.by(&by)).unwrap_or_else(|| decided_by(&verb));
        let capture = Capture {
            id: self.capture_id(raw.id, written_title.as_deref(), purpose),
            title: written_title.unwrap_or_else(|| self.steps[step].title.clone()),
            purpose,
            by: by.clone(),
            limit: raw.limit.map(|limit| self.limit(limit)).unwrap_or_default(),
            opening: self.text("opening", raw.opening, MOST_TITLE),
            fields: self.fields(raw.fields),
            alone: raw.alone.as_ref().is_some_and(|alone| *alone.get_ref()),
            hidden_until: raw.hidden_until.as_ref().map(|step| step.get_ref().clone()),
            report: raw.report.unwrap_or_default(),
            verb,
        };
        if let Some(alone) = raw.alone.filter(|_| capture.alone) {
            self.alone(step, &by, alone.span());
        }
        self.pending.push(Pending {
            here: Place { list: self.lists.len(), step, capture: self.steps[step].captures.len() },
            from,
            only: raw.only,
            at_least: raw.at_least,
            hidden_until: raw.hidden_until,
            has_purpose: raw.purpose.is_some(),
        });
        self.steps[step].captures.push(capture);
    }

    /// What is asked of a presenter, or of all but the presenter, before anybody is that.
    fn needs_presenter(&mut self, raw: &RawCapture) {
        if self.has_presenter {
            return;
        }
        let by =
            raw.by.as_ref().filter(|by| matches!(by.get_ref().as_str(), "presenter" | "members"));
        let decide = raw.decide.as_ref().filter(|who| *who.get_ref() == Decide::Presenter);
        let places = [by.map(At::span), decide.map(At::span)];
        for at in places.into_iter().flatten() {
            self.note(at, Problem::NoPresenter);
        }
    }

    fn fields(&mut self, fields: Option<Texts>) -> Vec<Field> {
        let mut known: Vec<Field> = Vec::new();
        for title in self.different("fields", fields, MOST_FIELDS) {
            let id = Some(slug(&title)).filter(|id| !id.is_empty());
            let id = id.unwrap_or_else(|| "field".to_owned());
            let id = unique(id, |id| known.iter().any(|field| field.id == id));
            known.push(Field { id, title });
        }
        known
    }

    fn limit(&mut self, limit: At<RawLimit>) -> Limit {
        let at = limit.span();
        let RawLimit { min, max, sentences, words, strict } = limit.into_inner();
        let limit = Limit {
            sentences: self.whole("sentences", sentences, 1..=MOST_ASKED),
            words: self.whole("words", words, 1..=MOST_WORDS),
            min: self.whole("min", min, 1..=MOST_ASKED),
            max: self.whole("max", max, 1..=MOST_ASKED),
            strict: strict.unwrap_or_default(),
        };
        if limit.min.zip(limit.max).is_some_and(|(min, max)| min > max) {
            self.note(at, Problem::Reversed);
        }
        limit
    }

    fn alone(&mut self, step: StepIndex, by: &By, at: Range<usize>) {
        if !matches!(by, By::Each | By::Members) {
            self.note(at, Problem::AloneTogether);
        } else if !self.steps[step].round {
            self.note(at, Problem::AloneWithoutRound);
        }
    }

    fn capture_id(
        &mut self,
        written: Option<Text>,
        title: Option<&str>,
        purpose: Purpose,
    ) -> String {
        let is_known = |id: &str| {
            self.known_steps().flat_map(|step| &step.captures).any(|capture| capture.id == *id)
        };
        let Some(written) = written else {
            let id = title.map(slug).filter(|id| !id.is_empty());
            let id = id.unwrap_or_else(|| purpose.word().to_owned());
            return unique(id, |id| is_known(id) || self.written_ids.contains(id));
        };
        let twice = is_known(written.get_ref());
        self.checked_id(written, twice)
    }
}

/// Whose words a capture holds when it does not say so: those of who decides.
fn decided_by(verb: &Verb) -> By {
    match verb {
        Verb::Pick { decide: Decide::Presenter, .. } => By::Presenter,
        Verb::Pick { decide: Decide::Facilitator, .. } => By::Facilitator,
        _ => By::Group,
    }
}
