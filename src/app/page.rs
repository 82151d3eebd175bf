//! Writing on a step's page.

use crate::{
    method::{Capture, StepIndex},
    moment::{Moment, Span},
    session::{Command, Line, Place, Refusal, Round, State},
    view,
};
use crossterm::event::{KeyCode, KeyEvent};
use std::rc::Rc;

use super::{
    cases::Cases,
    choosing::{beside, is_drawn, settle, toggle, turned, vote},
    editor::Editor,
    key,
    keys::{Context, Intent},
    live::Live,
};

/// A step's page while somebody is on it.
pub(super) struct Page {
    pub(super) step: StepIndex,
    pub(super) lines: Vec<Line>,
    /// Which line has the cursor; behind the last when all is written.
    pub(super) selected: usize,
    /// The texts of the line with the cursor; that of `field` lags behind the editor.
    pub(super) texts: Vec<String>,
    pub(super) field: usize,
    /// Whether what stands there is covered still, and nobody asked to see it.
    pub(super) shut: bool,
    /// How an entry on that line should begin.
    pub(super) opening: Option<String>,
    pub(super) editor: Editor,
    /// A place for one more entry of somebody who has one.
    pub(super) another: Option<Place>,
    /// The first key since what is typed was last recorded.
    pub(super) unsaved: Option<Moment>,
    /// Whether somebody typed on this line since the cursor came to it.
    pub(super) typed: bool,
    /// Whether what stands on this line was laid ready, and nobody kept it yet.
    laid: bool,
    /// The cases that wait in the group.
    cases: Option<Rc<Cases>>,
}

/// How long typed text may stay unrecorded.
const DRAFT_AFTER: Span = Span::SECOND;

impl Page {
    /// The page of a step, the cursor on what comes first: what was begun and not kept, the one
    /// whose turn it is, else the first line with nothing on it.
    pub(super) fn open(state: &State, step: StepIndex, cases: Option<Rc<Cases>>) -> Self {
        let mut page = Self {
            step,
            lines: state.page(step, None),
            selected: 0,
            texts: Vec::new(),
            field: 0,
            shut: false,
            opening: None,
            editor: Editor::new(""),
            another: None,
            unsaved: None,
            typed: false,
            laid: false,
            cases,
        };
        let turn = state.round(step).and_then(Round::current);
        let name = turn.map(|person| state.name(person));
        let of_turn = |line: &Line| match line {
            Line::Settle { promise } => {
                let of = state.promise(promise).map(|promise| promise.who.as_str());
                of == name && name.is_some() && is_open(state, line)
            }
            Line::Write { place: Place::New { person, .. }, .. } => {
                person.is_some() && *person == turn
            }
            _ => false,
        };
        let open = |line: &Line| is_open(state, line);
        let begun =
            |line: &Line| line.place().is_some_and(|place| state.drafts().contains_key(&place));
        let find = |wanted: &dyn Fn(&Line) -> bool| page.lines.iter().position(wanted);
        let first = find(&begun).or_else(|| find(&of_turn)).or_else(|| find(&open));
        let first = first.unwrap_or(page.lines.len());
        page.select(state, first);
        page
    }

    /// The page on which it stands what came of promises, the cursor on the first of which nothing is
    /// told yet.
    pub(super) fn promises(state: &State) -> Option<Self> {
        let mut page = Self::open(state, state.lookback()?, None);
        let is_promise = |line: &Line| matches!(line, Line::Settle { .. });
        let mut open = page.lines.iter();
        let first = open.position(|line| is_promise(line) && is_open(state, line));
        let first = first.or_else(|| page.lines.iter().position(is_promise));
        page.select(state, first.unwrap_or(0));
        Some(page)
    }

    /// What the cursor is on.
    pub(super) fn context(&self, state: &State) -> Context {
        let line = self.lines.get(self.selected);
        let capture = line.and_then(|line| state.capture(line.capture()?));
        match line {
            Some(Line::Write { .. }) if self.shut => Context::Covered,
            Some(Line::Write { .. } | Line::Tell { .. }) => Context::Writing,
            Some(Line::Choose { .. }) if capture.is_some_and(Capture::counts_votes) => {
                Context::Voting
            }
            Some(Line::Choose { .. } | Line::Assign { .. })
                if capture.is_some_and(|capture| is_drawn(state, capture)) =>
            {
                Context::Drawing
            }
            Some(Line::Choose { .. } | Line::Assign { .. }) => Context::Choosing,
            Some(Line::Rate { .. }) => Context::Rating,
            Some(Line::Settle { .. }) => Context::Settling,
            None => Context::EndOfPage,
        }
    }

    /// The page, ready to draw.
    pub(super) fn view(&self) -> view::page::Page<'_> {
        view::page::Page {
            step: self.step,
            lines: &self.lines,
            selected: self.selected,
            texts: &self.texts,
            field: self.field,
            shut: self.shut,
            laid: self.laid && !self.typed,
            hides: false,
            editor: self.editor.area(),
        }
    }

    /// When what is typed must be recorded.
    pub(super) fn draft_due(&self) -> Option<Moment> {
        Some(self.unsaved? + DRAFT_AFTER)
    }

    /// Takes a key that the table knows. Tells what to say about it.
    ///
    /// # Errors
    ///
    /// The session's refusal of what the key asked for.
    pub(super) fn act(
        &mut self,
        intent: Intent,
        key: KeyEvent,
        live: &mut Live,
        now: Moment,
    ) -> Result<Option<&'static str>, Refusal> {
        match (intent, self.lines.get(self.selected).cloned()) {
            (Intent::Keep, Some(Line::Write { .. } | Line::Tell { .. })) => {
                return self.keep(live, now);
            }
            (Intent::Keep, Some(on @ (Line::Choose { .. } | Line::Assign { .. }))) => {
                self.take(live, &on, now)?;
            }
            (Intent::Toggle, Some(on)) => toggle(live, &on, now)?,
            (Intent::Uncover, _) => self.shut = false,
            (Intent::Number, Some(Line::Choose { capture, .. } | Line::Assign { capture, .. })) => {
                self.number(live, &capture, key, now)?;
            }
            (Intent::Lot, Some(Line::Choose { capture, .. } | Line::Assign { capture, .. })) => {
                self.draw_lot(live, &capture, now)?;
            }
            (Intent::More | Intent::Less, Some(Line::Choose { capture, entry })) => {
                vote(live, capture, entry, intent == Intent::More, now)?;
            }
            (Intent::Ground, Some(Line::Choose { capture, entry })) => {
                self.ground(live, &capture, entry, key, now)?;
            }
            (Intent::Number, Some(Line::Rate { capture, entry })) => {
                let place = key::number(key).map(|number| number - 1);
                live.act(Command::Rate { capture, entry, place }, now)?;
            }
            (Intent::Left | Intent::Right, Some(Line::Rate { capture, entry })) => {
                let place = turned(live.state(), &capture, entry, intent == Intent::Right);
                live.act(Command::Rate { capture, entry, place }, now)?;
            }
            (Intent::Number, Some(Line::Settle { promise })) => {
                settle(live, promise, key::number(key).map(|number| number - 1), now)?;
            }
            (Intent::Left | Intent::Right, Some(Line::Settle { promise })) => {
                let place = beside(live.state(), &promise, intent == Intent::Right);
                settle(live, promise, place, now)?;
            }
            (Intent::NextLine, Some(Line::Choose { .. } | Line::Assign { .. })) => {
                self.leave_part(live, now);
            }
            (Intent::NextLine, Some(_))
                if self.is_writing() && self.field + 1 < self.texts.len() =>
            {
                self.texts = self.written_so_far();
                self.open_field(self.field + 1);
            }
            (Intent::LineBefore, Some(_)) if self.is_writing() && self.field > 0 => {
                self.texts = self.written_so_far();
                self.open_field(self.field - 1);
            }
            // From behind the last line one begins again at the top.
            (Intent::NextLine, None) => self.go_to(live, 0, now),
            (Intent::Up, Some(_)) if self.is_writing() && !self.editor.is_at_top() => {
                self.editor.key(key);
            }
            (Intent::Down, Some(_)) if self.is_writing() && !self.editor.is_at_bottom() => {
                self.editor.key(key);
            }
            (Intent::Up | Intent::LineBefore, _) => {
                self.go_to(live, self.selected.saturating_sub(1), now);
            }
            (Intent::Down | Intent::NextLine, _) => self.go_to(live, self.selected + 1, now),
            (Intent::NewLine, _) => {
                self.editor.new_line();
                self.touched(now);
            }
            (Intent::Another, _) => self.one_more(live, now),
            (Intent::Withdraw, Some(on)) => {
                let Some(place) = on.place() else { return Ok(None) };
                return self.withdraw(live, place, now);
            }
            (Intent::PageUp | Intent::PageDown, _) => self.turn(live, intent, now),
            _ => {}
        }
        Ok(None)
    }

    /// Takes a key that the table does not know: on a line to write on it is text. Tells whether there
    /// was one for a letter.
    pub(super) fn key(&mut self, key: KeyEvent, now: Moment) -> bool {
        if !self.is_writing() {
            return !matches!(key.code, KeyCode::Char(_));
        }
        self.editor.key(key);
        self.touched(now);
        true
    }

    /// Takes a text that was pasted, on a line to write on.
    ///
    /// # Errors
    ///
    /// What to say when it was not taken.
    pub(super) fn paste(&mut self, text: &str, now: Moment) -> Result<(), &'static str> {
        if !self.is_writing() {
            return Err("page-no-line");
        }
        let taken = self.editor.paste(text);
        self.touched(now);
        if taken { Ok(()) } else { Err("paste-too-long") }
    }

    /// Brings the lines up to date with the session, the cursor on the same line if it is there.
    pub(super) fn refresh(&mut self, state: &State) {
        let current = self.lines.get(self.selected).cloned();
        self.lines = state.page(self.step, self.another.as_ref());
        let covers = |line: &Line| capture_of(state, line).is_some_and(|it| state.is_covered(it));
        self.shut &= current.as_ref().is_some_and(covers);
        let still = self.lines.iter().position(|line| Some(line) == current.as_ref());
        match (still, current) {
            (Some(index), _) => self.selected = index,
            (None, None) => self.select(state, self.lines.len()),
            (None, Some(_)) => self.select(state, self.selected.min(self.lines.len())),
        }
    }

    /// Puts the cursor on a line, and what stands there in the editor.
    pub(super) fn select(&mut self, state: &State, index: usize) {
        self.selected = index;
        (self.field, self.shut, self.typed, self.laid) = (0, false, false, false);
        let line = self.lines.get(index);
        let Some((line, place)) = line.and_then(|line| Some((line, line.place()?))) else {
            self.texts = Vec::new();
            self.opening = None;
            self.editor = Editor::new("");
            return;
        };
        let capture = capture_of(state, line);
        let fields = capture.map_or(1, Capture::texts);
        let begun = state.drafts().get(&place).cloned();
        let known = begun.or_else(|| state.kept(&place));
        let laid = self.cases.as_ref().filter(|_| known.is_none());
        let laid = laid.and_then(|cases| cases.laid(state, self.step, &place));
        self.laid = laid.is_some();
        self.texts = known.or(laid).unwrap_or_default();
        self.texts.resize(fields, String::new());
        let holds_text = self.texts.iter().any(|text| !text.trim().is_empty());
        self.shut = holds_text && capture.is_some_and(|it| state.is_covered(it));
        // What is begun goes on where it stopped.
        let empty = self.texts.iter().position(|text| text.trim().is_empty());
        self.opening = capture.and_then(|capture| capture.opening.clone());
        let is_new = matches!(place, Place::New { .. }) && self.texts.iter().all(String::is_empty);
        if let (true, Some(opening), Some(first)) = (is_new, &self.opening, self.texts.first_mut())
        {
            *first = format!("{} ", opening.trim_end());
        }
        self.open_field(empty.unwrap_or(0));
    }

    /// Puts the text of a field in the editor. What the editor held must be in `texts` by now.
    pub(super) fn open_field(&mut self, field: usize) {
        self.field = field;
        self.editor = Editor::new(self.texts.get(field).map_or("", String::as_str));
    }

    /// Goes to a line, or behind the last.
    pub(super) fn go_to(&mut self, live: &mut Live, index: usize, now: Moment) {
        // Lines that come and go when this one is kept move the others.
        let to = self.lines.get(index).cloned();
        self.leave(live, now);
        self.lines = live.state().page(self.step, self.another.as_ref());
        let to = to.and_then(|to| self.lines.iter().position(|line| *line == to));
        self.select(live.state(), to.unwrap_or(index).min(self.lines.len()));
    }

    /// Goes to the next line with nothing on it. Whoever was passed over comes last; when everybody
    /// has something the cursor rests: what is finished is never opened unasked.
    pub(super) fn go_on(&mut self, live: &mut Live, now: Moment) {
        self.save_draft(live, now);
        let state = live.state();
        self.lines = state.page(self.step, self.another.as_ref());
        let open = |line: &Line| is_open(state, line);
        let after = self.selected + 1;
        let next = self.lines.iter().skip(after).position(open).map(|gone| after + gone);
        let missed = |line: &Line| {
            matches!(line, Line::Write { place: Place::New { person: Some(_), .. }, .. })
        };
        let next =
            next.or_else(|| self.lines.iter().position(missed).filter(|&at| at != self.selected));
        self.select(live.state(), next.unwrap_or(self.lines.len()));
    }

    /// Turns to the page of the step before or after.
    fn turn(&mut self, live: &mut Live, intent: Intent, now: Moment) {
        self.leave(live, now);
        let state = live.state();
        let other = match intent {
            Intent::PageUp => state.before(self.step),
            _ => state.after(self.step),
        };
        if let Some(step) = other {
            *self = Self::open(state, step, self.cases.take());
        }
    }
}

/// Whether there is nothing on a line yet.
fn is_open(state: &State, line: &Line) -> bool {
    match line {
        Line::Write { place, .. } => matches!(place, Place::New { .. }),
        Line::Choose { capture, .. } => state.pick(capture).is_none(),
        Line::Assign { capture, .. } => {
            state.capture(capture).is_none_or(|it| state.assigned(it).next().is_none())
        }
        Line::Rate { capture, entry } => state.rating(capture, *entry).is_none(),
        Line::Settle { promise } => state.settlement(promise).is_none(),
        // A word about it is never asked for.
        Line::Tell { .. } => false,
    }
}

fn capture_of<'a>(state: &'a State, line: &Line) -> Option<&'a Capture> {
    state.capture(line.capture()?)
}
