//! The room: a session that runs, and what the facilitator does with it.

use crate::{
    method::{Catalog, StepIndex},
    moment::{Moment, Span},
    session::{Command, Line, Refusal, Round},
    view::{self, Look, tell},
    words::Words,
};
use crossterm::event::KeyEvent;
use ratatui::{Frame, layout::Rect};
use std::{path::PathBuf, rc::Rc};

use super::{
    cases::Cases,
    choices::Choices,
    editor::Editor,
    keys::{Context, Intent},
    live::Live,
    over::Over,
    page::Page,
    review::Review,
};

/// A session that runs, with what is open on its screen.
pub(super) struct Room {
    pub(super) live: Live,
    pub(super) page: Option<Page>,
    pub(super) over: Option<Over>,
    /// The step that somebody is choosing from the list.
    pub(super) chosen: Option<StepIndex>,
    pub(super) review: Option<Review>,
    /// What the last key asked for that is done when it is asked for twice.
    asked: Option<Intent>,
    /// Whether the window shows what the group sees.
    pub(super) projects: bool,
    /// Whether what is written is out of sight.
    pub(super) hides: bool,
    /// The cases that wait in the group that meets.
    pub(super) cases: Option<Rc<Cases>>,
}

/// What a key leads to outside the room.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Way {
    /// The session goes on.
    Stay,
    /// The program ends; where the report was saved, if it was.
    Out(Option<PathBuf>),
}

impl Room {
    pub(super) fn enter(live: Live, words: &Words, now: Moment) -> Self {
        let mut room = Self {
            live,
            page: None,
            over: None,
            chosen: None,
            review: None,
            asked: None,
            projects: false,
            hides: false,
            cases: None,
        };
        if room.live.state().ended().is_some() {
            room.look_over(words, now);
        }
        room
    }

    pub(super) fn context(&self) -> Context {
        match (&self.over, &self.page, &self.review) {
            (Some(over), ..) => over.context(),
            (None, Some(page), _) => page.context(self.live.state()),
            (None, None, Some(Review { saved: Some(_), .. })) => Context::Saved,
            (None, None, Some(_)) => Context::Review,
            (None, None, None) if self.chosen.is_some() => Context::Jump,
            (None, None, None) if self.live.state().paused().is_some() => Context::Pause,
            (None, None, None) => Context::Room,
        }
    }

    /// When something must be drawn or done next.
    pub(super) fn next_wake(&self, now: Moment) -> Option<Moment> {
        [self.live.state().next_second(now), self.next_due(now)].into_iter().flatten().min()
    }

    /// When something must be done next, whoever looks.
    pub(super) fn next_due(&self, now: Moment) -> Option<Moment> {
        let draft = self.page.as_ref().and_then(Page::draft_due);
        let retry = self.live.recorder().next_retry();
        let state = self.live.state();
        let over = state.break_until().filter(|&until| until > now);
        let due = [state.next_signal(now), state.next_deadline(), over, state.flashes_until(now)];
        due.into_iter().chain([draft, retry]).flatten().min()
    }

    /// Does what is due by itself.
    pub(super) fn catch_up(&mut self, now: Moment) {
        self.live.catch_up(now);
        if let Some(page) = &mut self.page
            && page.draft_due().is_some_and(|due| due <= now)
        {
            page.save_draft(&mut self.live, now);
        }
    }

    /// Records what is being typed at once: the program may be about to end.
    pub(super) fn save_draft(&mut self, now: Moment) {
        if let Some(page) = &mut self.page {
            page.save_draft(&mut self.live, now);
        }
    }

    /// Tells that the program was away since then.
    pub(super) fn was_away(&mut self, since: Moment, now: Moment) {
        // Refused only by a session whose clock stands still: nothing was missed.
        let _ = self.live.act(Command::Notice { since }, now);
    }

    /// Takes a key that the table knows.
    ///
    /// # Errors
    ///
    /// What to say when it does nothing.
    pub(super) fn act(
        &mut self,
        intent: Intent,
        key: KeyEvent,
        look: &Look,
        area: Rect,
        catalog: &Catalog,
    ) -> Result<(Way, Option<String>), String> {
        let (words, now) = (look.words, look.now);
        if self.over.is_some() {
            return self.act_over(intent, look, area, catalog);
        }
        if self.page.is_some() {
            return Ok((Way::Stay, self.act_on_page(intent, key, words, now)?));
        }
        if self.review.is_some() {
            return self.act_on_review(intent, look, area);
        }
        if self.chosen.is_some() {
            return Ok((Way::Stay, self.act_on_list(intent, words, now)?));
        }
        self.act_in_room(intent, words, now).map(|said| (Way::Stay, said))
    }

    /// Takes a key that the table does not know. Tells what to say of it.
    pub(super) fn key(&mut self, key: KeyEvent, now: Moment) -> Option<&'static str> {
        match (&mut self.over, &mut self.page) {
            (Some(over), _) => over.key(key),
            (None, Some(page)) => return (!page.key(key, now)).then_some("page-no-line"),
            (None, None) => {}
        }
        None
    }

    /// Takes a text that was pasted.
    ///
    /// # Errors
    ///
    /// What to say when it was not taken.
    pub(super) fn paste(&mut self, text: &str, now: Moment) -> Result<(), &'static str> {
        match (&mut self.over, &mut self.page) {
            (Some(over), _) if !over.has_line() => Err("paste-no-line"),
            (Some(over), _) => over.paste(text).then_some(()).ok_or("paste-too-long"),
            (None, Some(page)) => page.paste(text, now),
            (None, None) => Err("paste-no-line"),
        }
    }

    pub(super) fn draw(&self, frame: &mut Frame, look: &Look) {
        let state = self.live.state();
        let lies_over = self.over.as_ref().map(|over| over.view(state, look.words, look.now));
        if self.is_projecting() {
            view::audience::draw(frame, look, state);
            match &lies_over {
                Some(overlay) => view::overlay::draw_over(frame, look, state, overlay),
                None => view::message_over(frame, look),
            }
            return;
        }
        match &self.review {
            Some(review) if self.page.is_none() => {
                let review = view::review::Review { overlay: lies_over, ..review.view() };
                view::review::draw(frame, look, &review);
            }
            _ => {
                let page = self.page.as_ref().map(Page::view);
                let page = page
                    .map(|page| view::page::Page { hides: self.hides_what_is_written(), ..page });
                let room = view::room::Room {
                    state,
                    page,
                    chosen: self.chosen,
                    hides: self.hides_what_is_written(),
                    overlay: lies_over,
                };
                view::room::draw(frame, look, &room);
            }
        }
    }

    fn act_in_room(
        &mut self,
        intent: Intent,
        words: &Words,
        now: Moment,
    ) -> Result<Option<String>, String> {
        let state = self.live.state();
        // Asking again answers the question, once.
        let is_said_twice = self.asked.take() == Some(intent);
        let command = match intent {
            Intent::Pause => Command::Pause,
            Intent::Next if !is_said_twice && self.others_have_a_turn(now) => {
                self.asked = Some(intent);
                return Ok(Some(self.others(words)));
            }
            Intent::Next => match Choices::before_going_on(state, words, now) {
                Some(choices) => {
                    self.over = Some(Over::Choices(choices));
                    return Ok(None);
                }
                None => Command::Next,
            },
            Intent::Menu => {
                self.over = Some(Over::Choices(Choices::menu(state, words, now)));
                return Ok(None);
            }
            Intent::Back => Command::Back,
            // A whole step is not lost to a letter that was meant as text.
            Intent::Skip if !is_said_twice => {
                self.asked = Some(intent);
                return Ok(Some(words.say("room-skip")));
            }
            Intent::Skip => Command::Skip,
            Intent::More => Command::Extend(Span::MINUTE),
            Intent::Less => Command::Extend(-Span::MINUTE),
            Intent::Turn => Command::Turn { passed: false },
            Intent::Pass => return self.pass(words, now),
            Intent::Exclude => Command::Exclude,
            Intent::Undo => return self.undo(words, now).map(Some),
            Intent::Write => {
                self.page = Some(Page::open(state, state.position(), self.cases.clone()));
                return Ok(None);
            }
            Intent::Jump => {
                self.chosen = Some(state.position());
                return Ok(None);
            }
            Intent::Rules => {
                self.over = Some(Over::Rules { from: 0, asks: state.asks_to_agree() });
                return Ok(None);
            }
            _ => return self.act_for_group(intent, words, now),
        };
        self.go(command, words, now)
    }

    /// Does what leads through the steps. Behind the last one waits the question of the end.
    pub(super) fn go(
        &mut self,
        command: Command,
        words: &Words,
        now: Moment,
    ) -> Result<Option<String>, String> {
        let before = self.live.state().position();
        match self.live.act(command, now) {
            // There is nothing after the last step but the end.
            Err(Refusal::LastStep) => {
                self.over = Some(Over::Leaving(false));
                Ok(None)
            }
            Err(refusal) => Err(tell::refusal(words, refusal)),
            Ok(()) if before != self.live.state().position() && self.has_drafts(before) => {
                Ok(Some(words.say("room-left-open")))
            }
            Ok(()) => Ok(None),
        }
    }

    /// Passes the turn, and says whose it was.
    fn pass(&mut self, words: &Words, now: Moment) -> Result<Option<String>, String> {
        let state = self.live.state();
        let round = state.round(state.position());
        let Some(person) = round.and_then(Round::current) else {
            return Err(words.say("refusal-no-turns"));
        };
        let name = state.name(person).to_owned();
        let passed = self.live.act(Command::Turn { passed: true }, now);
        passed.map_err(|refusal| tell::refusal(words, refusal))?;
        Ok(Some(words.fill("room-passed", &[("name", name.into())])))
    }

    /// What works on more than one screen of the room.
    pub(super) fn act_anywhere(&mut self, intent: Intent, words: &Words) {
        match intent {
            Intent::Help => self.over = Some(Over::Help(0, self.help(words))),
            Intent::Elsewhere => {
                let now = self.live.recorder().folder().to_owned();
                self.over = Some(Over::Elsewhere(now, Box::new(Editor::new(""))));
            }
            Intent::Quit => self.over = Some(Over::Leaving(false)),
            _ => {}
        }
    }

    pub(super) fn undo(&mut self, words: &Words, now: Moment) -> Result<String, String> {
        let last = self.live.state().last_action().map(|stamped| stamped.event.clone());
        let done = self.live.act(Command::Undo, now);
        done.map_err(|refusal| tell::refusal(words, refusal))?;
        // What was undone may be somebody's words: the group reads that it was, and no more.
        if self.is_projecting() {
            return Ok(words.say("undone-something"));
        }
        let told = last.map(|event| tell::undone(words, self.live.state(), &event));
        Ok(told.unwrap_or_default())
    }

    fn act_on_page(
        &mut self,
        intent: Intent,
        key: KeyEvent,
        words: &Words,
        now: Moment,
    ) -> Result<Option<String>, String> {
        let Some(page) = &mut self.page else { return Ok(None) };
        match intent {
            Intent::Close => {
                let step = page.step;
                self.close_page(words, now);
                Ok(self.has_drafts(step).then(|| words.say("page-left-open")))
            }
            Intent::Help | Intent::Quit => {
                page.save_draft(&mut self.live, now);
                self.act_anywhere(intent, words);
                Ok(None)
            }
            _ => {
                let said = page.act(intent, key, &mut self.live, now);
                page.refresh(self.live.state());
                // While the disk refuses, nothing is said to be kept.
                let said =
                    said.map(|said| said.filter(|_| self.live.recorder().trouble().is_none()));
                said.map(|key| key.map(|key| words.say(key)))
                    .map_err(|refusal| tell::refusal(words, refusal))
            }
        }
    }

    /// Whether something was begun on a step's page and not kept.
    fn has_drafts(&self, step: StepIndex) -> bool {
        let state = self.live.state();
        let lines = state.page(step, None);
        let mut places = lines.iter().filter_map(Line::place);
        places.any(|place| state.drafts().contains_key(&place))
    }

    fn close_page(&mut self, words: &Words, now: Moment) {
        if let Some(page) = &mut self.page {
            page.leave(&mut self.live, now);
        }
        self.page = None;
        if let Some(review) = &mut self.review {
            review.renew(&self.live, words, now);
        }
    }

    fn act_on_list(
        &mut self,
        intent: Intent,
        words: &Words,
        now: Moment,
    ) -> Result<Option<String>, String> {
        let state = self.live.state();
        let Some(chosen) = self.chosen else { return Ok(None) };
        match intent {
            Intent::Up => self.chosen = state.before(chosen).or(Some(chosen)),
            Intent::Down => self.chosen = state.after(chosen).or(Some(chosen)),
            Intent::Open => {
                self.chosen = None;
                if chosen != state.position() {
                    let jumped = self.live.act(Command::Jump(chosen), now);
                    jumped.map_err(|refusal| tell::refusal(words, refusal))?;
                }
            }
            _ => self.chosen = None,
        }
        Ok(None)
    }
}
