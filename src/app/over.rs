//! What lies over the room's screen for a moment, and what keys do there.

use crate::{
    method::Catalog,
    moment::Moment,
    session::{Command, State},
    view::{Hint, Look, overlay},
    words::Words,
};
use crossterm::event::KeyEvent;
use ratatui::layout::Rect;
use std::path::PathBuf;

use super::{
    agreeing::Agreeing,
    attendance::Attendance,
    choices::Choices,
    editor::Editor,
    keys::{Context, Intent},
    offer::{Offer, Reason},
    people::People,
    replan::Replan,
    room::{Room, Way},
};

/// What lies over the room's screen.
pub(super) enum Over {
    Rules {
        from: usize,
        /// Whether there is something to agree with.
        asks: bool,
    },
    Help(usize, Vec<(String, Vec<Hint>)>),
    /// Whether it was told that not everything is saved.
    Leaving(bool),
    /// Where it lies now, and where it shall.
    Elsewhere(PathBuf, Box<Editor>),
    Choices(Choices),
    Offer(Box<Offer>),
    Reason(Box<Reason>),
    People(Box<People>),
    Attendance(Attendance),
    Agreeing(Agreeing),
    Replan(Box<Replan>),
}

impl Room {
    pub(super) fn act_over(
        &mut self,
        intent: Intent,
        look: &Look,
        area: Rect,
        catalog: &Catalog,
    ) -> Result<(Way, Option<String>), String> {
        let (words, now) = (look.words, look.now);
        let Some(over) = &mut self.over else { return Ok((Way::Stay, None)) };
        match (intent, over) {
            (Intent::End, _) => {
                self.over = None;
                self.page = None;
                // An ended session goes straight to its report.
                let _ = self.live.act(Command::End, now);
                self.look_over(words, now);
                if self.projects {
                    return Ok((Way::Stay, Some(words.say("review-behind"))));
                }
            }
            (Intent::Leave, Over::Leaving(told)) => {
                let told = *told;
                self.save_draft(now);
                let _ = self.live.act(Command::Stop, now);
                self.live.recorder_mut().retry(now);
                // What is only in memory is not left behind without a word.
                if self.live.recorder().trouble().is_some() && !told {
                    self.over = Some(Over::Leaving(true));
                    return Err(words.say("leave-unsaved"));
                }
                return Ok((Way::Out(None), None));
            }
            (Intent::Keep, Over::Elsewhere(_, editor)) => {
                let folder = editor.text().trim().to_owned();
                let said = if folder.is_empty() {
                    None
                } else {
                    Some(self.save_elsewhere(&folder, words, now)?)
                };
                self.over = None;
                return Ok((Way::Stay, said));
            }
            (Intent::Close, _) => self.over = None,
            (_, Over::Choices(_)) => {
                return Ok((Way::Stay, self.act_on_choices(intent, words, now, catalog)?));
            }
            (_, Over::Offer(_)) => return Ok((Way::Stay, self.act_on_offer(intent, words, now)?)),
            (Intent::Keep, Over::Reason(_)) => return Ok((Way::Stay, self.change(words, now)?)),
            (_, Over::People(_)) => {
                return Ok((Way::Stay, self.act_on_people(intent, words, now)?));
            }
            (_, Over::Attendance(_)) => {
                return Ok((Way::Stay, self.act_on_attendance(intent, words, now)?));
            }
            (_, Over::Agreeing(_)) => {
                return Ok((Way::Stay, self.act_on_agreeing(intent, words, now)?));
            }
            (Intent::Agree, Over::Rules { .. }) => self.ask_to_agree(words),
            (_, Over::Replan(_)) => {
                return Ok((Way::Stay, self.act_on_replan(intent, words, now)?));
            }
            (_, Over::Rules { from, .. } | Over::Help(from, _)) => {
                let mut place = *from;
                let last = self.over.as_ref().map_or(0, |over| {
                    let state = self.live.state();
                    overlay::last_row(look, Some(state), &over.view(state, words, now), area)
                });
                scroll(&mut place, intent, overlay::page(area), last);
                if let Some(Over::Rules { from, .. } | Over::Help(from, _)) = &mut self.over {
                    *from = place;
                }
            }
            _ => {}
        }
        Ok((Way::Stay, None))
    }
}

impl Over {
    /// Ready to draw.
    pub(super) fn view<'a>(
        &'a self,
        state: &'a State,
        words: &Words,
        now: Moment,
    ) -> overlay::Overlay<'a> {
        match self {
            Self::Rules { from, .. } => overlay::Overlay::Rules { from: *from },
            Self::Help(from, keys) => overlay::Overlay::Help { keys, from: *from },
            Self::Leaving(_) => overlay::Overlay::Ask {
                question: words.say("leave-question"),
                because: vec![words.say("leave-end"), words.say("leave-later")],
            },
            Self::Elsewhere(now, editor) => overlay::Overlay::Type {
                question: words.say("elsewhere-question"),
                because: vec![
                    words.fill("elsewhere-now", &[("path", now.display().to_string().into())]),
                    words.say("elsewhere-whole"),
                ],
                editor: editor.area(),
            },
            Self::Choices(choices) => choices.view(),
            Self::Offer(offer) => offer.view(),
            Self::Reason(reason) => reason.view(words),
            Self::People(people) => overlay::Overlay::People(people.view(state)),
            Self::Attendance(list) => list.view(),
            Self::Agreeing(list) => list.view(),
            Self::Replan(replan) => overlay::Overlay::Replan(replan.view(state, now)),
        }
    }

    /// Where somebody is while this lies over the screen.
    pub(super) fn context(&self) -> Context {
        match self {
            Self::Rules { asks: true, .. } => Context::Rules,
            Self::Rules { .. } | Self::Help(..) => Context::Reading,
            Self::Leaving(_) => Context::Leaving,
            Self::Elsewhere(..) => Context::Elsewhere,
            Self::Choices(_) => Context::Choices,
            Self::Offer(_) => Context::Offer,
            Self::Reason(_) => Context::Reason,
            Self::People(people) => people.context(),
            Self::Attendance(_) => Context::Attendance,
            Self::Agreeing(_) => Context::Agreeing,
            Self::Replan(replan) => replan.context(),
        }
    }

    /// Whether there is a line to type in.
    pub(super) fn has_line(&self) -> bool {
        matches!(
            self.context(),
            Context::Elsewhere
                | Context::Offer
                | Context::Reason
                | Context::Newcomer
                | Context::People
                | Context::Awaited
                | Context::ReplanTime
        )
    }

    /// Takes a key that is text, where there is a line to type in.
    pub(super) fn key(&mut self, key: KeyEvent) {
        match self {
            Self::Elsewhere(_, editor) => editor.key(key),
            Self::Offer(offer) => offer.key(key),
            Self::Reason(reason) => reason.editor.key(key),
            Self::People(people) => people.key(key),
            Self::Replan(replan) if replan.context() == Context::ReplanTime => {
                replan.key(key);
            }
            Self::Rules { .. }
            | Self::Help(..)
            | Self::Leaving(_)
            | Self::Choices(_)
            | Self::Attendance(_)
            | Self::Agreeing(_)
            | Self::Replan(_) => {}
        }
    }

    /// Takes a text that was pasted. Tells whether it was short enough.
    pub(super) fn paste(&mut self, text: &str) -> bool {
        let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
        match self {
            Self::Elsewhere(_, editor) => editor.paste(text.trim()),
            Self::Reason(reason) => reason.editor.paste(&line),
            Self::People(people) => people.paste(&line),
            Self::Replan(replan) => replan.paste(&line),
            Self::Offer(offer) => offer.paste(&line),
            _ => true,
        }
    }
}

/// Moves the first row in sight.
pub(super) fn scroll(from: &mut usize, intent: Intent, page: usize, last: usize) {
    let page = page.max(1);
    *from = match intent {
        Intent::Up => from.saturating_sub(1),
        Intent::Down => *from + 1,
        Intent::PageUp => from.saturating_sub(page),
        Intent::PageDown => *from + page,
        _ => *from,
    }
    .min(last);
}
