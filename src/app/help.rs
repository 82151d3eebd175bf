//! Every key of the room, in groups with a heading.

use crate::{view::Hint, words::Words};

use super::{
    keys::{self, Context},
    room::Room,
};

impl Room {
    /// The keys of this screen, and when writing those of the room too.
    pub(super) fn help(&self, words: &Words) -> Vec<(String, Vec<Hint>)> {
        let mut groups = Vec::new();
        match self.context() {
            Context::Review => {
                groups.push((words.say("help-review"), keys::all(Context::Review, words)));
            }
            context @ (Context::Room | Context::Pause) => groups.extend(room(context, words)),
            _ => {}
        }
        groups.push((words.say("help-writing"), keys::all(Context::Writing, words)));
        groups.push((words.say("help-choosing"), keys::all(Context::Choosing, words)));
        groups.push((words.say("help-rating"), keys::all(Context::Rating, words)));
        if self.live.state().lookback().is_some() {
            groups.push((words.say("help-lookback"), keys::all(Context::Settling, words)));
        }
        if self.page.is_some() {
            groups.extend(room(Context::Room, words));
        }
        groups
    }
}

/// What leads through the steps, and what is for the group as a whole.
fn room(context: Context, words: &Words) -> [(String, Vec<Hint>); 2] {
    let for_group = keys::for_group(words);
    let mut rest = keys::all(context, words);
    rest.retain(|hint| !for_group.contains(hint));
    [(words.say("help-room"), rest), (words.say("help-group"), for_group)]
}
