//! A word in private for who leads: when there is room for it, and with the name of the key that helps.

use crate::{
    moment::Moment,
    session::Nudge,
    view::{plain::spoken, tell},
    words::Words,
};

use super::{
    keys::{self, Context, Intent},
    program::{App, Screen},
    room::Room,
};

impl App {
    /// What may help who leads now; nothing where the settings want none, where something lies over the
    /// clock, where the group looks at this window, or where something else must be told.
    pub(super) fn nudge(&self, now: Moment) -> Option<(Nudge, String)> {
        let Screen::Room(room) = &self.screen else { return None };
        let is_wanted = self.habits.nudges && self.lasting().is_none();
        room.nudge(&self.words, now).filter(|_| is_wanted)
    }

    /// The same for who hears it: what it is, to tell it once, and the sentence. What had better wait
    /// was told with the step.
    pub(super) fn nudge_told(&self, now: Moment) -> Option<(String, String)> {
        let (nudge, said) = self.nudge(now)?;
        let what = match nudge {
            Nudge::Guard => return None,
            // The same turn that takes longer is no news, nor is a meeting that ends later still.
            Nudge::LongTurn { person, .. } => format!("{person:?}"),
            Nudge::Behind { .. } => "behind".to_owned(),
            other => format!("{other:?}"),
        };
        let Screen::Room(room) = &self.screen else { return None };
        let step = room.live.state().position();
        Some((format!("{step} {what}"), spoken(&self.words, &said)))
    }
}

impl Room {
    fn nudge(&self, words: &Words, now: Moment) -> Option<(Nudge, String)> {
        if self.projects || self.context() != Context::Room {
            return None;
        }
        let state = self.live.state();
        let nudge = state.nudge(now)?;
        let key = intent(&nudge).map(|intent| keys::name(Context::Room, intent, words));
        let said = tell::nudge(words, state, &nudge, &key.unwrap_or_default());
        Some((nudge, said))
    }
}

/// What the facilitator can do about it with one key.
fn intent(nudge: &Nudge) -> Option<Intent> {
    match nudge {
        Nudge::NoPresenter { .. } => Some(Intent::Jump),
        Nudge::Guard => Some(Intent::Flash),
        Nudge::LongTurn { .. } | Nudge::NotBegun => Some(Intent::Turn),
        Nudge::Unchosen | Nudge::Unwritten => Some(Intent::Write),
        Nudge::OverTime { .. } => Some(Intent::Next),
        Nudge::Behind { .. } => Some(Intent::Replan),
        Nudge::NotAgreed => Some(Intent::Rules),
        Nudge::AskAgain { .. } | Nudge::Silence => None,
    }
}
