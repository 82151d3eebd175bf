//! What came of what was promised before (F-22).

use crate::{
    session::{ActionId, Outcome, Place, Promise, Settlement},
    words::{Words, one_line},
};

use super::{Block, Teller, Text, ended, note::in_brackets};

/// What came of an action, as a sentence with what was said of it: `Gedaan. Het gesprek was kort.`
pub fn came_of(words: &Words, outcome: Option<Outcome>, text: &str) -> String {
    let said = words.say(match outcome {
        None => "came-of-open",
        Some(Outcome::Done) => "came-of-done",
        Some(Outcome::Partly) => "came-of-partly",
        Some(Outcome::Dropped) => "came-of-dropped",
    });
    if text.trim().is_empty() { said } else { format!("{said} {}", text.trim()) }
}

impl Teller<'_> {
    /// What was promised before, each with what came of it.
    pub(super) fn promised(&self) -> Vec<Block> {
        let Some(earlier) = &self.state.opening().earlier else { return Vec::new() };
        if earlier.promises.is_empty() {
            return Vec::new();
        }
        let intro = match earlier.held.filter(|_| earlier.is_of_one_meeting()) {
            Some(held) => {
                let date = self.words.date(held, self.offset());
                self.words.fill("report-promised-on", &[("date", date.into())])
            }
            None => self.words.say("report-promised"),
        };
        let lines = self.state.promises().map(|(promise, settled)| self.promise(promise, settled));
        vec![Block::Paragraph(Text::plain(&intro)), Block::bullets(lines.collect())]
    }

    fn promise(&self, promise: &Promise, settled: Option<&Settlement>) -> Text {
        let said = format!("{}: {}", one_line(&promise.who), one_line(&promise.what));
        let Some(action) = &promise.action else { return Text::plain(&said) };
        let came = match settled {
            Some(Settlement { outcome, text }) => came_of(self.words, *outcome, text),
            None => came_of(self.words, None, ""),
        };
        let text = Text::bold(&ended(&said)).and_plain(" ").and_plain(&came);
        text.and_plain(&self.begun(action).unwrap_or_default())
    }

    /// What is being written of an action: nothing typed is ever missing.
    fn begun(&self, action: &ActionId) -> Option<String> {
        let texts = self.state.drafts().get(&Place::Promise(action.clone()))?;
        let said = texts.concat();
        let mark = in_brackets(&[self.words.say("report-unfinished")]);
        (!said.trim().is_empty()).then(|| format!(" {}{mark}", said.trim()))
    }
}
