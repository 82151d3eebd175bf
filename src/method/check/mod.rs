//! From a file as written to a [`Method`], with every mistake noted at its place.

use crate::words::clean;

mod capture;
mod number;
mod step;

use crate::{
    diagnostic::Finding,
    method::{
        GroupSize, LONGEST_STEP, Method, Step, When,
        problem::Problem,
        raw::{RawGroup, RawMethod, RawStep, Text, Texts},
    },
    moment::Span,
};
use std::{collections::HashSet, ops::Range};
use toml::Spanned;

/// Makes the method with this id, or finds all that is wrong. `misread` is what could not be read of
/// the file: it joins the findings, and what may only seem to be absent because of it is left unsaid.
pub(super) fn check(
    id: &str,
    raw: RawMethod,
    misread: Vec<Finding>,
) -> Result<Method, Vec<Finding>> {
    let mut check = Check::new(&raw);
    let method = check.method(id, raw);
    let whole = misread.is_empty();
    let told = check.problems.iter().filter(|(_, problem)| whole || !problem.is_of_absence());
    let mut findings = misread;
    findings.extend(told.map(|(at, problem)| problem.at(at.clone())));
    findings.sort_by_key(|finding| finding.at.start);
    if findings.is_empty() { Ok(method) } else { Err(findings) }
}

/// What is known of a file while it is gone through.
struct Check {
    problems: Vec<(Range<usize>, Problem)>,
    steps: Vec<Step>,
    /// Ids that the file itself gives, which none that we make may take.
    written_ids: HashSet<String>,
    /// Verbs whose capture is looked up once all captures are known.
    pending: Vec<capture::Pending>,
    /// Whether somebody was made the presenter by now.
    has_presenter: bool,
}

impl Check {
    fn new(raw: &RawMethod) -> Self {
        let mut written_ids = HashSet::new();
        let mut steps: Vec<_> = raw.steps.iter().collect();
        while let Some(step) = steps.pop() {
            let step = step.get_ref();
            let captures = step.capture.iter().filter_map(|capture| capture.get_ref().id.as_ref());
            written_ids.extend(captures.chain(&step.id).map(|id| id.get_ref().clone()));
            steps.extend(&step.steps);
        }
        Self {
            problems: Vec::new(),
            steps: Vec::new(),
            written_ids,
            pending: Vec::new(),
            has_presenter: false,
        }
    }

    /// The method, which is only right if no problem was noted.
    fn method(&mut self, id: &str, raw: RawMethod) -> Method {
        if raw.name.is_none() {
            self.note(0..0, Problem::Missing { key: "name" });
        }
        let name = self.line("name", raw.name, MOST_TITLE).unwrap_or_default();
        let language = self.language(raw.language);
        let about = self.text("about", raw.about, MOST_PROSE);
        let origin = self.text("origin", raw.origin, MOST_PROSE);
        let group = raw.group.and_then(|group| self.group(group));
        let prepare = self.texts("prepare", raw.prepare, MOST_LIST, MOST_TEXT);
        let rules = self.texts("rules", raw.rules, MOST_LIST, MOST_TEXT);
        self.all_steps(raw.steps);
        self.total(raw.minutes);
        let facilitator = raw.facilitator;
        let steps = std::mem::take(&mut self.steps);
        let id = id.to_owned();
        Method {
            id,
            name,
            language,
            about,
            origin,
            group,
            facilitator,
            prepare,
            rules,
            steps,
            ..Method::default()
        }
    }

    fn all_steps(&mut self, raw: Vec<Spanned<RawStep>>) {
        let Some(first) = raw.first().map(Spanned::span) else {
            return self.note(0..0, Problem::NoSteps);
        };
        for step in raw {
            self.step(step, None, 1);
        }
        let held: Vec<_> = (0..self.steps.len()).filter(|&at| !self.steps[at].has_parts).collect();
        if !held.is_empty() && !held.into_iter().any(|at| self.always(at)) {
            self.note(first, Problem::NeverFirst);
        }
        self.resolve();
        number::number(&mut self.steps);
    }

    /// Whether a step is held in every meeting.
    fn always(&self, step: usize) -> bool {
        let mut chain = std::iter::successors(Some(step), |&at| self.steps[at].parent);
        chain.all(|at| self.steps[at].when == When::Always)
    }

    /// Compares the minutes of the whole with those of the steps. The steps without minutes share
    /// what the others leave, but for those that are only held in later meetings.
    fn total(&mut self, stated: Option<Spanned<f64>>) {
        let Some(at) = stated.as_ref().map(Spanned::span) else { return };
        let Some(stated) = self.minutes(stated) else { return };
        let given = self.sum(at, stated, None);
        let open = |step: &&mut Step| {
            step.parent.is_none() && step.planned.is_none() && step.when == When::Always
        };
        let count = self.steps.iter_mut().filter(open).count();
        let share = (stated - given).or_zero().shared_by(count);
        for step in self.steps.iter_mut().filter(open).filter(|_| share > Span::ZERO) {
            step.planned = Some(share);
        }
    }

    fn language(&mut self, text: Option<Text>) -> String {
        let Some(text) = text else { return "nl".to_owned() };
        let tag = text.get_ref().trim();
        let parts = tag.split('-').collect::<Vec<_>>();
        let is_part = |part: &&str| {
            (2..=8).contains(&part.len()) && part.chars().all(|char| char.is_ascii_alphanumeric())
        };
        if parts.len() > 3 || !parts.iter().all(is_part) {
            self.note(text.span(), Problem::Language);
        }
        tag.to_owned()
    }

    fn group(&mut self, group: Spanned<RawGroup>) -> Option<GroupSize> {
        let at = group.span();
        let RawGroup { min, max } = group.into_inner();
        for (key, number) in [("min", &min), ("max", &max)] {
            if number.is_none() {
                self.note(at.clone(), Problem::Missing { key });
            }
        }
        let min = self.whole("min", min, MOST_PEOPLE);
        let max = self.whole("max", max, MOST_PEOPLE);
        let (min, max) = (min?, max?);
        if min > max {
            self.note(at, Problem::GroupReversed);
        }
        Some(GroupSize { min, max, best: None, note: None })
    }

    fn note(&mut self, at: Range<usize>, problem: Problem) {
        self.problems.push((at, problem));
    }

    /// A text, tidied: no control characters, nothing around it.
    fn text(&mut self, key: &'static str, text: Option<Text>, most: usize) -> Option<String> {
        let text = text?;
        let tidy = clean(text.get_ref()).trim().to_owned();
        if tidy.is_empty() {
            self.note(text.span(), Problem::Empty { key });
        } else if tidy.chars().count() > most {
            self.note(text.span(), Problem::Long { key, most });
        }
        Some(tidy)
    }

    /// A text on one line.
    fn line(&mut self, key: &'static str, text: Option<Text>, most: usize) -> Option<String> {
        let text = self.text(key, text, most)?;
        Some(text.split_whitespace().collect::<Vec<_>>().join(" "))
    }

    fn texts(
        &mut self,
        key: &'static str,
        texts: Option<Texts>,
        most: usize,
        length: usize,
    ) -> Vec<String> {
        let Some(texts) = texts else { return Vec::new() };
        if texts.get_ref().len() > most {
            self.note(texts.span(), Problem::TooMany { key, most });
        }
        let texts = texts.into_inner().into_iter().take(most);
        texts.filter_map(|text| self.text(key, Some(text), length)).collect()
    }

    /// A whole number from 1 to `most`.
    fn whole(
        &mut self,
        key: &'static str,
        number: Option<Spanned<i64>>,
        most: usize,
    ) -> Option<usize> {
        let number = number?;
        let found =
            usize::try_from(*number.get_ref()).ok().filter(|found| (1..=most).contains(found));
        if found.is_none() {
            self.note(number.span(), Problem::OutOfRange { key, least: 1, most });
        }
        found
    }

    fn minutes(&mut self, minutes: Option<Spanned<f64>>) -> Option<Span> {
        let minutes = minutes?;
        let span = Span::from_millis((*minutes.get_ref() * 60_000.0).round() as i64);
        if !(Span::SECOND..=LONGEST_STEP).contains(&span) {
            self.note(minutes.span(), Problem::Minutes);
            return None;
        }
        Some(span)
    }

    /// Compares the minutes that are stated for a step, or for the whole, with those of its parts.
    /// Parts without minutes get what the others leave. Gives what the parts take together.
    fn sum(&mut self, at: Range<usize>, stated: Span, parent: Option<usize>) -> Span {
        let parts: Vec<_> = self.steps.iter().filter(|step| step.parent == parent).collect();
        let sum: Span = parts.iter().filter_map(|step| step.planned).sum();
        let all = parts.iter().all(|step| step.planned.is_some() || step.when == When::NotFirst);
        if sum > stated || (all && sum < stated) {
            self.note(at, Problem::Sum { stated, parts: sum });
        }
        sum
    }
}

const MOST_TITLE: usize = 120;
const MOST_TEXT: usize = 600; // of a say, a prompt, a rule
const MOST_PROSE: usize = 2_000;
const MOST_LIST: usize = 40;
const MOST_PEOPLE: usize = 100;
