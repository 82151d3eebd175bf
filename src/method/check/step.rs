//! One step of a file, and the steps within it.

use crate::method::{
    MOST_STEPS, Online, Repeat, Step, StepIndex,
    check::{Check, MOST_TEXT, MOST_TITLE, time::Takes},
    problem::Problem,
    raw::{At, RawOnline, RawStep, Text, Texts, Warn},
    slug::{is_slug, slug, unique},
};

impl Check {
    /// Adds a step, and after it what lies within it.
    pub(super) fn step(&mut self, raw: At<RawStep>, parent: Option<StepIndex>, level: usize) {
        let header = raw.span();
        let raw = raw.into_inner();
        if level > MOST_LEVELS {
            return self.note(header, Problem::TooDeep { most: MOST_LEVELS });
        }
        if self.known_steps().count() == MOST_STEPS {
            let beyond = Problem::TooMany { key: "steps", most: MOST_STEPS };
            if !self.problems.iter().any(|(_, known)| *known == beyond) {
                self.note(header, beyond);
            }
            return;
        }
        if raw.title.is_none() {
            self.note(header.clone(), Problem::Missing { key: "title" });
        }
        if !raw.parts().is_empty() {
            self.only_on_leaves(&raw);
        }
        self.meaningless_in_step(&raw);
        let title = self.line("title", raw.title, MOST_TITLE).unwrap_or_default();
        let stated = self.stated(raw.minutes);
        let warn = raw.warn.as_ref().and_then(|warn| self.warnings(warn));
        let mut step = Step {
            id: self.step_id(raw.id, &title),
            number: String::new(),
            title,
            parent,
            has_parts: raw.steps.as_ref().is_some_and(|parts| !parts.is_empty()),
            planned: stated.as_ref().map(|stated| stated.planned),
            least: stated.as_ref().and_then(|stated| stated.least),
            each: raw.minutes_each.and_then(|minutes| self.span(&minutes)),
            warn: None,
            when: raw.when.unwrap_or_default(),
            only_if: self.text("only_if", raw.only_if, MOST_TEXT),
            repeat: self.repeat(raw.repeat),
            insert: self.insert(raw.insert),
            at_end: raw.at_end.map(At::into_inner).unwrap_or_default(),
            who: Vec::new(),
            round: raw.turns.is_some(),
            each_turn: self.text("each_turn", raw.each_turn, MOST_TEXT),
            seat: self.text("seat", raw.seat, MOST_TEXT),
            voice: self.text("voice", raw.voice, MOST_TEXT),
            say: self.text("say", raw.say, MOST_TEXT),
            prompts: self.texts("prompts", raw.prompts, MOST_TEXT),
            prompts_for: self.prompts_for(raw.prompts_for),
            guard: self.text("guard", raw.guard, MOST_TEXT),
            online: raw.online.and_then(|online| self.online(online)),
            captures: Vec::new(),
        };
        if !step.has_parts && !step.is_open() {
            step.warn = warn.or_else(|| self.warn.clone());
        }
        let index = self.steps.len();
        let had_presenter = self.has_presenter;
        let each_presents = step.repeat == Some(Repeat::Person);
        self.has_presenter |= each_presents;
        self.steps.push(step);
        self.takes.push(Takes::NOTHING);
        self.captures(index, raw.capture.unwrap_or_default());
        self.who(index, raw.who, raw.turns);
        for part in raw.steps.unwrap_or_default() {
            self.step(part, Some(index), level + 1);
        }
        self.time(index, header, stated);
        if each_presents {
            self.has_presenter = had_presenter;
        }
    }

    /// A step with parts is never held itself, so what one does in it would never be seen.
    fn only_on_leaves(&mut self, raw: &RawStep) {
        let keys = [
            ("minutes_each", raw.minutes_each.as_ref().map(At::span)),
            ("warn", raw.warn.as_ref().map(Warn::span)),
            ("insert", raw.insert.as_ref().map(At::span)),
            ("at_end", raw.at_end.as_ref().map(At::span)),
            ("who", raw.who.as_ref().map(At::span)),
            ("turns", raw.turns.as_ref().map(At::span)),
            ("each_turn", raw.each_turn.as_ref().map(At::span)),
            ("seat", raw.seat.as_ref().map(At::span)),
            ("voice", raw.voice.as_ref().map(At::span)),
            ("say", raw.say.as_ref().map(At::span)),
            ("prompts", raw.prompts.as_ref().map(At::span)),
            ("prompts_for", raw.prompts_for.as_ref().map(At::span)),
            ("guard", raw.guard.as_ref().map(At::span)),
            ("online", raw.online.as_ref().map(At::span)),
            ("capture", raw.captures().first().map(At::span)),
        ];
        for (key, at) in keys {
            if let Some(at) = at {
                self.note(at, Problem::OnParts { key });
            }
        }
    }

    /// Keys that mean nothing beside others, or without them.
    fn meaningless_in_step(&mut self, raw: &RawStep) {
        if let Some(each) = &raw.minutes_each {
            let counts_nobody = raw.who.as_ref().is_none_or(|who| who.get_ref().is_empty());
            if raw.minutes.is_some() {
                let (key, other) = ("minutes_each", "minutes");
                self.note(each.span(), Problem::NotBeside { key, other });
            } else if raw.parts().is_empty() && raw.turns.is_none() && counts_nobody {
                self.note(each.span(), Problem::Needs { key: "minutes_each", other: "who" });
            }
        }
        let is_open = raw.parts().is_empty() && raw.minutes.is_none() && raw.minutes_each.is_none();
        if let Some(warn) = raw.warn.as_ref().filter(|warn| is_open && !warn.is_none()) {
            self.note(warn.span(), Problem::Needs { key: "warn", other: "minutes" });
        }
        if let Some(insert) = raw.insert.as_ref().filter(|_| !raw.captures().is_empty()) {
            let (key, other) = ("insert", "capture");
            self.note(insert.span(), Problem::NotBeside { key, other });
        }
    }

    /// What the group chooses from on the spot. Whether it is there is looked up once all is known.
    fn insert(&mut self, names: Option<Texts>) -> Vec<String> {
        let Some(names) = names else { return Vec::new() };
        let at = names.span();
        for name in names.get_ref() {
            if is_slug(name.get_ref()) {
                self.inserts.push(name.clone());
            } else {
                self.note(name.span(), Problem::BadId);
            }
        }
        let names = self.different("insert", Some(names), MOST_CHOICES);
        if names.is_empty() {
            self.note(at, Problem::Empty { key: "insert" });
        }
        names
    }

    fn online(&mut self, online: At<RawOnline>) -> Option<Online> {
        let at = online.span();
        let RawOnline { say, seat } = online.into_inner();
        let say = self.text("say", say, MOST_TEXT);
        let seat = self.text("seat", seat, MOST_TEXT);
        if say.is_none() && seat.is_none() {
            self.note(at, Problem::Empty { key: "online" });
            return None;
        }
        Some(Online { say, seat })
    }

    fn step_id(&mut self, written: Option<Text>, title: &str) -> String {
        let is_taken = |id: &str| self.known_steps().any(|step| step.id == id);
        let Some(written) = written else {
            let id = Some(slug(title)).filter(|id| !id.is_empty());
            let id = id.unwrap_or_else(|| "step".to_owned());
            return unique(id, |id| is_taken(id) || self.written_ids.contains(id));
        };
        let twice = is_taken(written.get_ref());
        self.checked_id(written, twice)
    }

    /// An id that the file gives.
    pub(super) fn checked_id(&mut self, written: Text, twice: bool) -> String {
        if !is_slug(written.get_ref()) {
            self.note(written.span(), Problem::BadId);
        } else if twice {
            self.note(written.span(), Problem::Twice { word: written.get_ref().clone() });
        }
        written.into_inner()
    }
}

const MOST_LEVELS: usize = 4;
const MOST_CHOICES: usize = 20; // that a group is offered at once
