//! From a file as written to a [`Method`], with every mistake noted at its place.

mod capture;
mod repeat;
mod resolve;
mod role;
mod step;
mod text;
mod time;
mod verb;

use crate::{
    diagnostic::{Finding, nearest},
    method::{
        GroupSize, MOST_HELD, Method, OwnRole, Step, When,
        number::number,
        problem::Problem,
        raw::{At, RawGroup, RawMethod, RawStep, Text},
        shipped,
        sound::held,
    },
    moment::Span,
};
use std::{collections::HashSet, ops::Range};

/// Makes the method with this id, or finds all that is wrong. `misread` is what could not be read of
/// the file: it joins the findings, and what may only seem to be absent because of it is left unsaid.
/// `knows` tells whether there is another method with an id.
pub(super) fn check(
    id: &str,
    raw: RawMethod,
    misread: Vec<Finding>,
    knows: &dyn Fn(&str) -> bool,
) -> Result<Method, Vec<Finding>> {
    let mut check = Check::new(&raw);
    let method = check.method(id, raw);
    check.parts(&method, knows);
    let (whole, names_all) = (misread.is_empty(), !misread.iter().any(may_name));
    let told = check.problems.iter().filter(|(_, problem)| {
        (whole || !problem.is_of_absence()) && (names_all || !problem.is_of_a_name())
    });
    let mut findings = misread;
    findings.extend(told.map(|(at, problem)| problem.at(at.clone())));
    findings.sort_by_key(|finding| finding.at.start);
    if findings.is_empty() { Ok(method) } else { Err(findings) }
}

/// Whether something that could not be read may have given another thing its name.
fn may_name(misread: &Finding) -> bool {
    let Some(key) = &misread.key else { return true };
    let word = if key.is_known { Some(&key.word) } else { key.meant.as_ref() };
    word.is_some_and(|word| NAMING.contains(&word.as_str()))
}

/// The keys under which something gets a name, or that hold what does.
const NAMING: [&str; 6] = ["id", "title", "roles", "steps", "capture", "modules"];

/// What is known of a file while it is gone through.
#[derive(Default)]
struct Check {
    problems: Vec<(Range<usize>, Problem)>,
    /// The roles that only this method has.
    roles: Vec<OwnRole>,
    /// The lists of steps that are read: first the method's own, then its modules.
    lists: Vec<Vec<Step>>,
    /// The steps of the list that is being read.
    steps: Vec<Step>,
    /// What each of those takes, every time that it is held.
    takes: Vec<time::Takes>,
    /// Ids that the file itself gives, which none that we make may take.
    written_ids: HashSet<String>,
    /// What points to another place, looked up once all is known.
    pending: Vec<resolve::Pending>,
    /// The parts that steps wait for, by their ids.
    inserts: Vec<Text>,
    /// When the group is warned in a step that does not say so itself.
    warn: Option<Vec<Span>>,
    /// Whether somebody was made the presenter by now.
    has_presenter: bool,
}

impl Check {
    fn new(raw: &RawMethod) -> Self {
        let mut written_ids = HashSet::new();
        let mut steps: Vec<_> = raw.steps.iter().chain(&raw.modules).flatten().collect();
        while let Some(step) = steps.pop() {
            let step = step.get_ref();
            let captures = step.captures().iter();
            let captures = captures.filter_map(|capture| capture.get_ref().id.as_ref());
            written_ids.extend(captures.chain(&step.id).map(|id| id.get_ref().clone()));
            steps.extend(step.parts());
        }
        Self { written_ids, ..Self::default() }
    }

    /// The method, which is only right if no problem was noted.
    fn method(&mut self, id: &str, raw: RawMethod) -> Method {
        if raw.name.is_none() {
            self.note(0..0, Problem::Missing { key: "name" });
        }
        self.only_with_a_base(&raw);
        self.roles(raw.roles.unwrap_or_default());
        let mut method = Method {
            id: id.to_owned(),
            name: self.line("name", raw.name, MOST_TITLE).unwrap_or_default(),
            also: self.lines("also", raw.also),
            language: self.language(raw.language),
            about: self.text("about", raw.about, MOST_PROSE),
            suited: self.text("suited", raw.suited, MOST_PROSE),
            aims: raw.aims.unwrap_or_default(),
            experience: raw.experience,
            origin: self.text("origin", raw.origin, MOST_PROSE),
            certainty: raw.certainty,
            licence: self.text("licence", raw.licence, MOST_PROSE),
            materials: self.texts("materials", raw.materials, MOST_TEXT),
            confidential: raw.confidential,
            minutes: None,
            group: raw.group.and_then(|group| self.group(group)),
            facilitator: raw.facilitator.unwrap_or_default(),
            prepare: self.texts("prepare", raw.prepare, MOST_TEXT),
            rules: self.texts("rules", raw.rules, MOST_TEXT),
            roles: std::mem::take(&mut self.roles),
            steps: Vec::new(),
            modules: Vec::new(),
        };
        method.aims.sort_unstable();
        method.aims.dedup();
        self.roles.clone_from(&method.roles);
        self.warn = raw.warn.and_then(|warn| self.warnings(&warn));
        self.all_steps(raw.steps.unwrap_or_default());
        method.minutes = self.total(raw.minutes);
        self.end_list();
        self.modules(raw.modules.unwrap_or_default());
        self.resolve();
        let mut lists = std::mem::take(&mut self.lists).into_iter();
        method.steps = lists.next().unwrap_or_default();
        number(&mut method.steps);
        method.modules = lists.collect();
        method
    }

    /// What only says something of the method that this one builds on.
    fn only_with_a_base(&mut self, raw: &RawMethod) {
        if raw.extends.is_some() {
            return;
        }
        if let Some(drop) = &raw.drop {
            self.note(drop.span(), Problem::Needs { key: "drop", other: "extends" });
        }
        let mut steps: Vec<_> = raw.steps.iter().chain(&raw.modules).flatten().collect();
        while let Some(step) = steps.pop() {
            if let Some(after) = &step.get_ref().after {
                self.note(after.span(), Problem::Needs { key: "after", other: "extends" });
            }
            steps.extend(step.get_ref().parts());
        }
    }

    fn all_steps(&mut self, raw: Vec<At<RawStep>>) {
        let Some(first) = raw.first().map(At::span) else {
            return self.note(0..0, Problem::NoSteps);
        };
        for step in raw {
            self.step(step, None, 1);
        }
        let leaves: Vec<_> =
            (0..self.steps.len()).filter(|&at| !self.steps[at].has_parts).collect();
        if !leaves.is_empty() && !leaves.into_iter().any(|at| self.always(at)) {
            self.note(first.clone(), Problem::NeverFirst);
        }
        if held(&self.steps) > MOST_HELD {
            self.note(first, Problem::TooMany { key: "repeat", most: MOST_HELD });
        }
    }

    /// The steps that are only held where one inserts them. Who is the presenter there cannot be
    /// seen from here.
    fn modules(&mut self, raw: Vec<At<RawStep>>) {
        for module in raw {
            let at = module.span();
            if module.get_ref().id.is_none() {
                self.note(at.clone(), Problem::Missing { key: "id" });
            }
            self.has_presenter = true;
            self.step(module, None, 1);
            if held(&self.steps) > MOST_HELD {
                self.note(at, Problem::TooMany { key: "repeat", most: MOST_HELD });
            }
            self.end_list();
        }
    }

    /// Whether there is such a part for every step that waits for one.
    fn parts(&mut self, method: &Method, knows: &dyn Fn(&str) -> bool) {
        for name in std::mem::take(&mut self.inserts) {
            let word = name.get_ref().clone();
            if method.module(&word).is_some() || knows(&word) {
                continue;
            }
            let own = method.modules.iter().filter_map(|module| Some(module.first()?.id.as_str()));
            let meant = nearest(&word, own.chain(shipped().iter().map(|(id, _)| *id)));
            let meant = meant.map(str::to_owned);
            self.note(name.span(), Problem::UnknownPart { word, meant });
        }
    }

    fn end_list(&mut self) {
        self.lists.push(std::mem::take(&mut self.steps));
        self.takes.clear();
    }

    /// Every step of the file that is read by now.
    fn known_steps(&self) -> impl Iterator<Item = &Step> {
        self.lists.iter().flatten().chain(&self.steps)
    }

    /// Whether a step is held in every meeting.
    fn always(&self, step: usize) -> bool {
        let mut chain = std::iter::successors(Some(step), |&at| self.steps[at].parent);
        chain.all(|at| self.steps[at].when == When::Always && self.steps[at].only_if.is_none())
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

    fn group(&mut self, group: At<RawGroup>) -> Option<GroupSize> {
        let at = group.span();
        let RawGroup { min, max, best, note } = group.into_inner();
        for (key, number) in [("min", &min), ("max", &max)] {
            if number.is_none() {
                self.note(at.clone(), Problem::Missing { key });
            }
        }
        let note = self.text("note", note, MOST_TEXT);
        let min = self.whole("min", min, 1..=MOST_PEOPLE);
        let max = self.whole("max", max, 1..=MOST_PEOPLE);
        let (min, max) = (min?, max?);
        if min > max {
            self.note(at, Problem::GroupReversed);
            return None;
        }
        let best = self.whole("best", best, min..=max);
        Some(GroupSize { min, max, best, note })
    }

    fn note(&mut self, at: Range<usize>, problem: Problem) {
        self.problems.push((at, problem));
    }
}

const MOST_TITLE: usize = 120;
const MOST_TEXT: usize = 600; // of a say, a prompt, a rule
const MOST_PROSE: usize = 2_000;
const MOST_LIST: usize = 40;
const MOST_PEOPLE: usize = 100;
