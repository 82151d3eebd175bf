//! A page in lines of text: the part that one is in, the line that one is on, and what was chosen.

use crate::{
    method::{Capture, Verb},
    session::{ActionId, EntryId, Line as PageLine, Outcome, PersonId, Place, State},
    view::{
        Look,
        page::{Page, Sheet},
        plain::{Part, WIDE, bare, spoken},
        promises, tell,
    },
};

/// Tells a page.
pub fn told(look: &Look, state: &State, page: &Page) -> Vec<Part> {
    let reader = Reader { look, state, page };
    let mut parts = reader.done();
    let id = &state.method().steps[page.step].id;
    let line = page.lines.get(page.selected);
    if let Some(line @ (PageLine::Settle { promise } | PageLine::Tell { promise })) = line {
        let place = format!("promises of {id}");
        parts.push(Part::new(place.clone(), reader.promised()));
        parts.push(Part::here(&place, vec![reader.promise(line, promise)]));
        return parts;
    }
    let here = line.and_then(|line| Some((line, state.capture(line.capture()?)?)));
    let Some((line, capture)) = here else {
        let place = format!("end of {id}");
        let mut lines = vec![reader.title(None)];
        let mut sheet = reader.sheet();
        sheet.end();
        lines.extend(bare(sheet.rows).iter().map(|row| spoken(look.words, row)));
        parts.push(Part::new(place, lines));
        return parts;
    };
    let place = format!("page of {id} {}", capture.id);
    parts.push(Part::new(place.clone(), reader.opening(capture)));
    parts.push(Part::here(&place, reader.here(line, capture)));
    parts
}

/// Somebody who reads a page out.
struct Reader<'a> {
    look: &'a Look<'a>,
    state: &'a State,
    page: &'a Page<'a>,
}

impl<'a> Reader<'a> {
    fn sheet(&self) -> Sheet<'a> {
        Sheet::new(self.look, self.state, self.page, usize::from(WIDE))
    }

    fn title(&self, capture: Option<&Capture>) -> String {
        let step = tell::step_name(self.state, self.page.step);
        match capture.filter(|it| it.title != self.state.method().steps[self.page.step].title) {
            Some(capture) => format!("{step}: {}", capture.title),
            None => step,
        }
    }

    /// What a part of the page asks, and what there is to choose from.
    fn opening(&self, capture: &Capture) -> Vec<String> {
        let mut sheet = self.sheet();
        sheet.heading(capture);
        let mut lines = vec![self.title(Some(capture))];
        lines.extend(bare(sheet.rows).into_iter().skip(1)); // the first is its title
        if let Verb::Rate { scale, .. } = &capture.verb {
            let words =
                (1..).zip(scale).map(|(number, word): (usize, _)| format!("{number} {word}"));
            lines.push(words.collect::<Vec<_>>().join(", "));
        }
        let of_it =
            self.page.lines.iter().enumerate().filter(|(_, it)| it.capture() == Some(&capture.id));
        lines.extend(of_it.filter_map(|(index, line)| match line {
            PageLine::Choose { .. } | PageLine::Assign { .. } => {
                let number = self.sheet().number(index);
                Some(format!("{number} {}", self.line(line, capture)))
            }
            _ => None,
        }));
        lines
    }

    /// The line that one is on, with what else can be said of it.
    fn here(&self, line: &PageLine, capture: &Capture) -> Vec<String> {
        let number = match line {
            PageLine::Choose { .. } | PageLine::Assign { .. } => {
                format!("{} ", self.sheet().number(self.page.selected))
            }
            _ => String::new(),
        };
        let mut lines = Vec::new();
        if let PageLine::Write { place, .. } = line {
            lines.extend(self.question(place));
            lines.extend(self.other_fields(capture));
        }
        lines.push(format!("> {number}{}", self.line(line, capture)));
        if let (PageLine::Choose { entry, .. }, Verb::Pick { criteria, .. }) = (line, &capture.verb)
            && !criteria.is_empty()
            && self.is_picked(capture, *entry)
        {
            lines.push(self.look.words.say("page-ground"));
            lines.extend(('a'..='i').zip(criteria).map(|(letter, it)| format!("{letter} {it}")));
        }
        lines
    }

    fn line(&self, line: &PageLine, capture: &Capture) -> String {
        match line {
            PageLine::Write { place, person, .. } => self.written(place, *person, capture),
            PageLine::Choose { entry, .. } => self.candidate(capture, *entry),
            PageLine::Assign { person, .. } => self.person(capture, *person),
            PageLine::Rate { entry, .. } => match self.rating(capture, *entry) {
                Some(word) => format!("{} ({word})", self.quoted(*entry)),
                None => self.quoted(*entry),
            },
            PageLine::Settle { promise } | PageLine::Tell { promise } => {
                self.promise(line, promise)
            }
        }
    }

    /// What was promised, and what can be told of each.
    fn promised(&self) -> Vec<String> {
        let mut sheet = self.sheet();
        sheet.promised();
        let mut lines = vec![self.title(None)];
        lines.extend(bare(sheet.rows));
        let words = Outcome::IN_ORDER.map(|outcome| tell::outcome(self.look.words, outcome));
        let words = (1..).zip(words).map(|(number, word): (usize, _)| format!("{number} {word}"));
        lines.push(words.collect::<Vec<_>>().join(", "));
        lines
    }

    /// A promise with what came of it, or the line on which one writes how it went.
    fn promise(&self, line: &PageLine, action: &ActionId) -> String {
        let (words, state) = (self.look.words, self.state);
        let Some(promise) = state.promise(action) else { return String::new() };
        if let PageLine::Tell { .. } = line {
            let text = self.page.texts.first().map_or("", String::as_str);
            let begun = state.drafts().contains_key(&Place::Promise(action.clone()));
            let begun = if begun { words.say("page-unfinished") } else { String::new() };
            let label = words.say("page-how-it-went");
            let how = format!("{}, {label} {text} {begun}", promise.who);
            return format!("> {}", how.trim_end());
        }
        let outcome = state.settlement(action).and_then(|settled| settled.outcome);
        let outcome = tell::outcome(words, outcome);
        format!("> {} ({outcome})", promises::text(promise))
    }

    /// The line that is written on, with the field of it that has the cursor.
    fn written(&self, place: &Place, person: Option<PersonId>, capture: &Capture) -> String {
        let words = self.look.words;
        let name = person.map(|person| self.state.name(person));
        let field = capture.fields.get(self.page.field).map(|field| field.title.as_str());
        let label: Vec<&str> = name.into_iter().chain(field).collect();
        let label = if label.is_empty() { capture.title.clone() } else { label.join(", ") };
        let text = match tell::covered(words, self.state, capture) {
            Some(covered) if self.page.shut => covered,
            _ => self.page.texts.get(self.page.field).cloned().unwrap_or_default(),
        };
        let begun = self.state.drafts().contains_key(place) && !text.trim().is_empty();
        let begun = match begun {
            true => words.say("page-unfinished"),
            false if self.page.laid && !self.page.shut => words.say("page-laid"),
            false => String::new(),
        };
        format!("{label}: {text} {begun}").trim_end().to_owned()
    }

    /// What stands in the fields of the line that do not have the cursor.
    fn other_fields(&self, capture: &Capture) -> Vec<String> {
        if self.page.shut {
            return Vec::new();
        }
        let fields = capture.fields.iter().zip(self.page.texts).enumerate();
        let others = fields
            .filter(|(index, (_, text))| *index != self.page.field && !text.trim().is_empty());
        others.map(|(_, (field, text))| format!("{}: {text}", field.title)).collect()
    }

    /// The question that is answered in a place.
    fn question(&self, place: &Place) -> Option<String> {
        self.state.about(place).map(|entry| self.quoted(entry))
    }

    fn candidate(&self, capture: &Capture, entry: EntryId) -> String {
        let words = self.look.words;
        let votes = Some(self.state.votes(&capture.id, entry)).filter(|votes| *votes > 0);
        let votes = votes.map(|votes| words.fill("page-votes", &[("votes", votes.into())]));
        let pick = self.state.picks(&capture.id).find(|pick| pick.entry == entry);
        let pick = pick.map(|pick| match &pick.ground {
            Some(ground) => words.fill("page-chosen-for", &[("ground", ground.into())]),
            None => words.say("plain-chosen"),
        });
        let notes: Vec<String> = votes.into_iter().chain(pick).collect();
        let note =
            if notes.is_empty() { String::new() } else { format!(" ({})", notes.join(", ")) };
        format!("{}{note}", self.quoted(entry))
    }

    fn person(&self, capture: &Capture, person: PersonId) -> String {
        let (words, state) = (self.look.words, self.state);
        let mut name = state.name(person).to_owned();
        let roles = tell::other_roles(words, state, self.page.step, person, capture);
        if !roles.is_empty() {
            name = format!("{name} ({roles})");
        }
        let has_it = state.assigned(capture).any(|known| known == person);
        if has_it { format!("{name} ({})", words.say("plain-chosen")) } else { name }
    }

    /// What was chosen, given and rated on this page, and what is longer than was asked for.
    fn done(&self) -> Vec<Part> {
        let mut parts = Vec::new();
        for (index, line) in self.page.lines.iter().enumerate() {
            let capture = line.capture().and_then(|id| self.state.capture(id));
            let Some(capture) = capture else { continue };
            let is_done = match line {
                PageLine::Write { place, person, .. } => {
                    parts.extend(self.too_long(place, *person, capture));
                    false
                }
                PageLine::Choose { entry, .. } => {
                    self.is_picked(capture, *entry) || self.state.votes(&capture.id, *entry) > 0
                }
                PageLine::Assign { person, .. } => {
                    self.state.assigned(capture).any(|known| known == *person)
                }
                PageLine::Rate { entry, .. } => self.rating(capture, *entry).is_some(),
                PageLine::Settle { .. } | PageLine::Tell { .. } => false,
            };
            if is_done {
                let text = self.line(line, capture);
                // What one is on is told as that.
                let told =
                    if index == self.page.selected { Vec::new() } else { vec![text.clone()] };
                parts.push(Part::new(format!("done {} {text}", capture.id), told));
            }
        }
        parts
    }

    fn too_long(&self, place: &Place, person: Option<PersonId>, capture: &Capture) -> Option<Part> {
        let Place::Entry(entry) = place else { return None };
        let texts = &self.state.entry(*entry)?.texts;
        let mut sheet = self.sheet();
        sheet.hint_of_length(capture, texts);
        let hint = bare(sheet.rows).join(" ");
        let name = person.map(|person| format!("{}: ", self.state.name(person)));
        let told = format!("{}{hint}", name.unwrap_or_default());
        (!hint.is_empty()).then(|| Part::new(format!("{entry:?} {told}"), vec![told]))
    }

    fn is_picked(&self, capture: &Capture, entry: EntryId) -> bool {
        self.state.picks(&capture.id).any(|pick| pick.entry == entry)
    }

    fn rating(&self, capture: &Capture, entry: EntryId) -> Option<&str> {
        let Verb::Rate { scale, .. } = &self.state.capture(&capture.id)?.verb else { return None };
        scale.get(self.state.rating(&capture.id, entry)?).map(String::as_str)
    }

    fn quoted(&self, entry: EntryId) -> String {
        let entry = self.state.entry(entry);
        entry.map(|entry| tell::quoted(self.look.words, self.state, entry)).unwrap_or_default()
    }
}
