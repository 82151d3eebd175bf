//! Sharing the time that is left anew: shown before it is taken.

use crate::{
    method::StepIndex,
    moment::Moment,
    session::{self, Command, State},
    view::{self, tell},
    words::Words,
};
use crossterm::event::{KeyCode, KeyEvent};
use std::collections::BTreeSet;

use super::{
    editor::Editor,
    keys::{Context, Intent},
    over::Over,
    room::Room,
    wall::{self, NoTime},
};

/// What the rest of the plan would become, while somebody thinks about it.
pub(super) struct Replan {
    /// The time to end at.
    pub(super) until: Editor,
    /// The end that it showed when it was opened, to the second, and how it was written.
    aim: (Moment, String),
    /// Whether somebody typed in it.
    is_touched: bool,
    /// The steps that keep their minutes.
    fixed: BTreeSet<StepIndex>,
    /// Which of the steps the cursor is on; on the time when on none.
    chosen: Option<StepIndex>,
}

impl Replan {
    /// The end that was aimed at, with the running step as it is: that is where people are.
    pub(super) fn open(state: &State, words: &Words, now: Moment) -> Self {
        let aim = state.target_end().filter(|aim| *aim > now);
        let aim = aim.unwrap_or_else(|| state.planned_end(now));
        let text = words.time(aim, state.opening().offset);
        let mut fixed = BTreeSet::from([state.position()]);
        if state.replan(aim, &fixed, now).steps.len() < 2 {
            fixed.clear(); // nothing else can give or take
        }
        Self { until: Editor::new(&text), aim: (aim, text), is_touched: false, fixed, chosen: None }
    }

    /// Takes a key: the first digit takes the place of the time that stood there.
    pub(super) fn key(&mut self, key: KeyEvent) {
        let is_digit = matches!(key.code, KeyCode::Char('0'..='9')) && key.modifiers.is_empty();
        if is_digit && !self.is_touched {
            self.until = Editor::new("");
        }
        self.is_touched = true;
        self.until.key(key);
    }

    /// Takes a time that was pasted, in the place of the one that stood there.
    pub(super) fn paste(&mut self, text: &str) -> bool {
        let mut until = if self.is_touched { self.until.clone() } else { Editor::new("") };
        let fits = until.paste(text);
        if fits {
            (self.until, self.is_touched) = (until, true);
        }
        fits
    }

    /// Ready to draw.
    pub(super) fn view(&self, state: &State, now: Moment) -> view::replan::Replan<'_> {
        view::replan::Replan {
            until: self.until.area(),
            chosen: self.chosen,
            plan: self.plan(state, now),
        }
    }

    pub(super) fn context(&self) -> Context {
        if self.chosen.is_some() { Context::Replan } else { Context::ReplanTime }
    }

    fn plan(&self, state: &State, now: Moment) -> Option<session::Replan> {
        let until = self.until(state, now).ok()??;
        Some(state.replan(until, &self.fixed, now))
    }

    fn until(&self, state: &State, now: Moment) -> Result<Option<Moment>, NoTime> {
        let text = self.until.text();
        let (aim, shown) = &self.aim;
        if text.trim() == shown && *aim > now {
            return Ok(Some(*aim));
        }
        wall::until(&text, now, state.opening().offset)
    }

    fn go(&mut self, state: &State, now: Moment, forward: bool) {
        let Some(plan) = self.plan(state, now) else {
            self.chosen = None; // it is the time that must be mended first
            return;
        };
        let steps: Vec<StepIndex> = plan.steps.iter().map(|share| share.step).collect();
        let here = self.chosen.and_then(|chosen| steps.iter().position(|step| *step == chosen));
        let here = here.map_or(0, |here| here + 1);
        let count = steps.len() + 1;
        let next = if forward { here + 1 } else { here + count - 1 } % count;
        self.chosen = next.checked_sub(1).map(|index| steps[index]);
    }
}

impl Room {
    /// Takes a key while the plan to be lies over the screen.
    pub(super) fn act_on_replan(
        &mut self,
        intent: Intent,
        words: &Words,
        now: Moment,
    ) -> Result<Option<String>, String> {
        let state = self.live.state();
        let Some(Over::Replan(replan)) = &mut self.over else { return Ok(None) };
        match (intent, replan.chosen) {
            (Intent::Up | Intent::Down, _) => replan.go(state, now, intent == Intent::Down),
            (Intent::Toggle, Some(step)) if replan.fixed.remove(&step) => {}
            (Intent::Toggle, Some(step)) => {
                replan.fixed.insert(step);
            }
            (Intent::Keep, _) => {
                let until = replan.until(state, now).map_err(|no_time| match no_time {
                    NoTime::Unreadable(text) => {
                        words.fill("setup-no-time", &[("text", text.into())])
                    }
                    NoTime::Past(text) => words.fill("setup-past", &[("text", text.into())]),
                })?;
                let until = until.ok_or_else(|| words.say("replan-no-time"))?;
                let fixed = replan.fixed.clone();
                let done = self.live.act(Command::Replan { until, fixed }, now);
                done.map_err(|refusal| tell::refusal(words, refusal))?;
                self.over = None;
                return Ok(tell::ends(words, self.live.state(), now));
            }
            _ => {}
        }
        Ok(None)
    }
}
