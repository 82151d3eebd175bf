//! The captures of a step, and the verbs that point from one to another.

use crate::{
    diagnostic::nearest,
    method::{
        By, Capture, Decide, Field, LONGEST_SCALE, Limit, MOST_CAPTURES, MOST_FIELDS, Purpose,
        StepIndex, Verb,
        check::{Check, MOST_LIST, MOST_TEXT, MOST_TITLE},
        problem::Problem,
        raw::{RawCapture, RawLimit, Text, Texts},
        slug::{slug, unique},
    },
};
use std::ops::Range;
use toml::Spanned;

/// A verb whose capture is not looked up yet.
pub(super) struct Pending {
    step: StepIndex,
    capture: usize,
    from: Text,
    /// The capture says itself what it is for; else it is for what its source is for.
    has_purpose: bool,
}

impl Check {
    pub(super) fn captures(&mut self, step: StepIndex, raw: Vec<Spanned<RawCapture>>) {
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
        let written_title = self.line("title", raw.title, MOST_TITLE);
        let purpose = raw.purpose.unwrap_or_default();
        let by = raw.by.map_or_else(|| decided_by(&verb), Spanned::into_inner);
        let capture = Capture {
            id: self.capture_id(raw.id, written_title.as_deref(), purpose),
            title: written_title.unwrap_or_else(|| self.steps[step].title.clone()),
            purpose,
            by: by.clone(),
            limit: raw.limit.map(|limit| self.limit(limit.into_inner())).unwrap_or_default(),
            fields: self.fields(raw.fields),
            alone: raw.alone.as_ref().is_some_and(|alone| *alone.get_ref()),
            verb,
            ..Capture::default()
        };
        if let Some(alone) = raw.alone.filter(|_| capture.alone) {
            self.alone(step, &by, alone.span());
        }
        let place = self.steps[step].captures.len();
        self.steps[step].captures.push(capture);
        if let Some(from) = from {
            let has_purpose = raw.purpose.is_some();
            self.pending.push(Pending { step, capture: place, from, has_purpose });
        }
    }

    /// What is asked of a presenter, or of all but the presenter, before anybody is that.
    fn needs_presenter(&mut self, raw: &RawCapture) {
        let by = raw.by.as_ref().filter(|by| matches!(by.get_ref(), By::Presenter | By::Members));
        let decide = raw.decide.as_ref().filter(|who| *who.get_ref() == Decide::Presenter);
        let places = [by.map(Spanned::span), decide.map(Spanned::span)];
        for at in places.into_iter().flatten().filter(|_| !self.has_presenter) {
            self.problems.push((at, Problem::NoPresenter));
        }
        self.has_presenter |= raw.makes.is_some();
    }

    /// Keys that only mean something with another key, or only without it.
    fn meaningless_keys(&mut self, raw: &RawCapture) {
        let needs = [
            ("decide", raw.decide.as_ref().map(Spanned::span), "pick", raw.pick.is_some()),
            ("makes", raw.makes.as_ref().map(Spanned::span), "pick", raw.pick.is_some()),
            ("criteria", raw.criteria.as_ref().map(Spanned::span), "pick", raw.pick.is_some()),
            ("scale", raw.scale.as_ref().map(Spanned::span), "rate", raw.rate.is_some()),
            ("rate", raw.rate.as_ref().map(Spanned::span), "scale", raw.scale.is_some()),
        ];
        for (key, at, other, is_there) in needs {
            if let Some(at) = at.filter(|_| !is_there) {
                self.note(at, Problem::Needs { key, other });
            }
        }
        let verbs = [("pick", &raw.pick), ("rate", &raw.rate), ("reword", &raw.reword)];
        let mut verbs = verbs.into_iter().filter_map(|(key, from)| from.as_ref().map(|_| key));
        let Some(verb) = verbs.next() else { return };
        let fields = raw.fields.as_ref().map(Spanned::span);
        let alone = raw.alone.as_ref().filter(|alone| *alone.get_ref()).map(Spanned::span);
        let limit = raw.limit.as_ref().filter(|_| verb != "reword").map(Spanned::span);
        for (key, at) in [("fields", fields), ("alone", alone), ("limit", limit)] {
            if let Some(at) = at {
                self.note(at, Problem::NotBeside { key, other: verb });
            }
        }
    }

    /// What one does in the capture, and the name of the capture it is done to.
    fn verb(&mut self, raw: &mut RawCapture) -> (Verb, Option<Text>) {
        let criteria = self.texts("criteria", raw.criteria.take(), MOST_LIST, MOST_TEXT);
        let scale = raw.scale.take().map(|scale| self.scale(scale)).unwrap_or_default();
        let pick = raw.pick.take().map(|from| {
            let decide = raw.decide.take().map(Spanned::into_inner).unwrap_or_default();
            let presenter = raw.makes.is_some();
            (
                Verb::Pick {
                    from: from.get_ref().clone(),
                    decide,
                    presenter,
                    criteria,
                    most: 1,
                    votes: None,
                    only: None,
                },
                from,
            )
        });
        let rate = raw.rate.take();
        let rate =
            rate.map(|from| (Verb::Rate { from: from.get_ref().clone(), scale, only: None }, from));
        let reword = raw.reword.take();
        let reword = reword.map(|from| (Verb::Reword { from: from.get_ref().clone() }, from));
        let mut verbs: Vec<_> = [pick, rate, reword].into_iter().flatten().collect();
        verbs.sort_by_key(|(_, from)| from.span().start);
        for (_, from) in verbs.iter().skip(1) {
            self.note(from.span(), Problem::TwoVerbs);
        }
        verbs.into_iter().next().map_or((Verb::Write, None), |(verb, from)| (verb, Some(from)))
    }

    fn scale(&mut self, scale: Texts) -> Vec<String> {
        let at = scale.span();
        let words = self.different("scale", Some(scale), LONGEST_SCALE);
        if !(2..=LONGEST_SCALE).contains(&words.len()) {
            self.note(at, Problem::OutOfRange { key: "scale", least: 2, most: LONGEST_SCALE });
        }
        words
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

    /// Short words, each another one.
    fn different(&mut self, key: &'static str, words: Option<Texts>, most: usize) -> Vec<String> {
        let Some(words) = words else { return Vec::new() };
        if words.get_ref().len() > most {
            self.note(words.span(), Problem::TooMany { key, most });
        }
        let mut known: Vec<String> = Vec::new();
        for word in words.into_inner().into_iter().take(most) {
            let at = word.span();
            let word = self.line(key, Some(word), MOST_WORD).unwrap_or_default();
            if known.contains(&word) {
                self.note(at, Problem::Twice { word: word.clone() });
            }
            known.push(word);
        }
        known
    }

    fn limit(&mut self, limit: RawLimit) -> Limit {
        Limit {
            sentences: self.whole("sentences", limit.sentences, MOST_ASKED),
            min: self.whole("min", limit.min, MOST_ASKED),
            ..Limit::default()
        }
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
        let mut known = self.steps.iter().flat_map(|step| &step.captures);
        let Some(written) = written else {
            let id = title.map(slug).filter(|id| !id.is_empty());
            let known: Vec<_> = known.map(|capture| capture.id.as_str()).collect();
            let id = id.unwrap_or_else(|| purpose.word().to_owned());
            return unique(id, |id| known.contains(&id) || self.written_ids.contains(id));
        };
        let twice = known.any(|capture| capture.id == *written.get_ref());
        self.checked_id(written, twice)
    }

    /// Looks up what every verb works on, now that all captures are known.
    pub(super) fn resolve(&mut self) {
        for pending in std::mem::take(&mut self.pending) {
            match self.source_of(&pending) {
                Ok(purpose) if !pending.has_purpose => {
                    self.steps[pending.step].captures[pending.capture].purpose = purpose;
                }
                Ok(_) => {}
                Err(problem) => self.note(pending.from.span(), problem),
            }
        }
    }

    /// What the capture that a verb works on is for.
    fn source_of(&self, pending: &Pending) -> Result<Purpose, Problem> {
        let word = pending.from.get_ref().clone();
        let places = self.steps.iter().enumerate().flat_map(|(step, at)| {
            at.captures.iter().enumerate().map(move |(place, capture)| (step, place, capture))
        });
        let here = (pending.step, pending.capture);
        let Some((step, place, source)) =
            places.clone().find(|(_, _, capture)| capture.id == *pending.from.get_ref())
        else {
            let earlier = places.filter(|(step, place, _)| (*step, *place) < here);
            let written = earlier.filter(|(_, _, capture)| capture.verb.makes_texts());
            let known: Vec<String> = written.map(|(_, _, capture)| capture.id.clone()).collect();
            let meant = nearest(&word, known.iter().map(String::as_str)).map(str::to_owned);
            return Err(Problem::UnknownCapture { word, meant, known });
        };
        let makes_presenter = matches!(
            self.steps[pending.step].captures[pending.capture].verb,
            Verb::Pick { presenter: true, .. }
        );
        if (step, place) >= here {
            Err(Problem::LaterCapture { word })
        } else if !source.verb.makes_texts() {
            Err(Problem::NotWritten { word })
        } else if makes_presenter && !matches!(source.by, By::Each | By::Members) {
            Err(Problem::NoAuthor { word })
        } else {
            Ok(source.purpose)
        }
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

const MOST_WORD: usize = 60;
const MOST_ASKED: usize = 20; // sentences, or entries, of one person
