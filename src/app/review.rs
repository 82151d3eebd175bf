//! The report: a last look, and saving it.

use crate::{
    moment::Moment,
    report,
    session::{Command, Event, Refusal},
    view::{self, Look, tell},
    words::Words,
};
use ratatui::layout::Rect;
use std::path::{Path, PathBuf};

use super::{
    attendance::Attendance,
    disk::why,
    keys::Intent,
    live::Live,
    over::{Over, scroll},
    page::Page,
    room::{Room, Way},
};

/// The report, before or after it was saved.
pub(super) struct Review {
    pub(super) report: String,
    pub(super) gaps: Vec<String>,
    pub(super) from: usize,
    pub(super) saved: Option<PathBuf>,
    /// Where it lies already, as it was when the meeting ended.
    kept: Option<PathBuf>,
}

impl Review {
    pub(super) fn renew(&mut self, live: &Live, words: &Words, now: Moment) {
        self.report = report::markdown(&report::outline(live.state(), now, words));
        self.gaps = report::gaps(live.state(), words);
    }

    /// Where it is on disk, if it is.
    pub(super) fn place(&self) -> Option<&Path> {
        self.saved.as_deref().or(self.kept.as_deref())
    }

    pub(super) fn view(&self) -> view::review::Review<'_> {
        view::review::Review {
            report: &self.report,
            gaps: &self.gaps,
            from: self.from,
            overlay: None,
        }
    }
}

impl Room {
    pub(super) fn act_on_review(
        &mut self,
        intent: Intent,
        look: &Look,
        area: Rect,
    ) -> Result<(Way, Option<String>), String> {
        let (words, now) = (look.words, look.now);
        let Some(review) = &mut self.review else { return Ok((Way::Stay, None)) };
        // The report comes on the wall when somebody asks for it, and not before.
        if self.projects && intent != Intent::Quit || intent == Intent::Audience {
            self.projects = !self.projects;
            return Ok((Way::Stay, None));
        }
        match (intent, &review.saved) {
            (Intent::Keep, None) => {
                return self.save(words, now).map(|said| (Way::Stay, Some(said)));
            }
            (Intent::Quit, Some(path)) => return Ok((Way::Out(Some(path.clone())), None)),
            (Intent::Close, None) => {
                self.review = None;
                // Going on is as if nobody had ended it: the clock counted on.
                let gone_on = self.live.act(Command::GoOn, now);
                gone_on.map_err(|refusal| tell::refusal(words, refusal))?;
                return Ok((Way::Stay, Some(words.say("undone-ended"))));
            }
            (Intent::Undo, _) => {
                let last = self.live.state().last_action().map(|stamped| &stamped.event);
                // The end itself is undone by going on.
                if last.is_none_or(|event| *event == Event::Ended) {
                    return Err(tell::refusal(words, Refusal::NothingToUndo));
                }
                let said = self.undo(words, now)?;
                if let Some(review) = &mut self.review {
                    review.renew(&self.live, words, now);
                    review.saved = None;
                }
                return Ok((Way::Stay, Some(said)));
            }
            (Intent::People, _) => {
                let list = Attendance::open(self.live.state(), words);
                self.over = Some(Over::Attendance(list));
            }
            (Intent::Write, _) => {
                review.saved = None;
                let state = self.live.state();
                self.page = Some(Page::open(state, state.position(), self.cases.clone()));
            }
            (Intent::Quit, None) => {
                // While the disk refuses, what is only in memory is not left behind unasked.
                self.save(words, now).inspect_err(|_| self.over = Some(Over::Leaving(false)))?;
                let saved = self.review.as_mut().and_then(|review| review.saved.take());
                return Ok((Way::Out(saved), None));
            }
            (Intent::Help | Intent::Elsewhere, None) => self.act_anywhere(intent, words),
            _ => {
                let last = view::review::last_row(look, &review.view(), area);
                let height = usize::from(area.height.saturating_sub(6));
                scroll(&mut review.from, intent, height, last);
            }
        }
        Ok((Way::Stay, None))
    }

    /// Shows the report as it will be saved. It is on disk from this moment, so that it is there
    /// even if nobody presses another key.
    pub(super) fn look_over(&mut self, words: &Words, now: Moment) {
        let kept = self.live.save_report(words, now).ok().map(|(saved, _)| saved.path);
        let mut review =
            Review { report: String::new(), gaps: Vec::new(), from: 0, saved: None, kept };
        review.renew(&self.live, words, now);
        self.review = Some(review);
    }

    pub(super) fn save(&mut self, words: &Words, now: Moment) -> Result<String, String> {
        let (saved, people) = self.live.save_report(words, now).map_err(|problem| {
            words.fill("review-not-saved", &[("why", why(words, &problem).into())])
        })?;
        let path = saved.path.display().to_string();
        let mut said = match saved.instead_of {
            Some(file) => {
                words.fill("review-saved-beside", &[("path", path.into()), ("file", file.into())])
            }
            None => words.fill("review-saved", &[("path", path.into())]),
        };
        if !people.is_empty() {
            let names: Vec<&str> =
                people.iter().map(|&person| self.live.state().name(person)).collect();
            let sheets = words.fill("review-sheets", &[("people", words.list(&names).into())]);
            said = format!("{said}\n{sheets}");
        }
        if let Some(review) = &mut self.review {
            review.saved = Some(saved.path);
        }
        Ok(said)
    }

    pub(super) fn save_elsewhere(
        &mut self,
        folder: &str,
        words: &Words,
        now: Moment,
    ) -> Result<String, String> {
        if !Path::new(folder).is_absolute() {
            return Err(words.say("elsewhere-whole"));
        }
        let moved = self.live.recorder_mut().move_to(folder.as_ref());
        moved.map_err(|problem| {
            words.fill("elsewhere-failed", &[("why", why(words, &problem).into())])
        })?;
        if let Some(review) = &mut self.review {
            review.kept = self.live.save_report(words, now).ok().map(|(saved, _)| saved.path);
        }
        let path = self.live.recorder().folder().display().to_string();
        Ok(words.fill("elsewhere-done", &[("path", path.into())]))
    }
}
