//! Answers under what they answer.

use crate::method::{Capture, Only, StepIndex, Verb};

use super::{
    Teller, Text,
    chapter::Standing,
    note::{Note, in_brackets, said},
};

impl<'a> Teller<'a> {
    /// What a note answers, where the group may read that; it stands out.
    pub(super) fn question(&self, from: &str, note: &Note<'_>) -> Option<Text> {
        let entry = self.state.entry(note.about?).filter(|entry| !entry.withdrawn)?;
        let (_, asked) = self.state.method().capture(from)?;
        let is_told = entry.capture == asked.id && self.is_shared(asked);
        is_told.then(|| said(asked, &entry.texts).emphasised())
    }

    /// A question, what became of it, and its answers.
    pub(super) fn answered(
        &self,
        asked: &Capture,
        question: &Note<'_>,
        named: bool,
        answers: &[Standing<'a>],
    ) -> Text {
        let mut replies = Vec::new();
        for &(step, capture) in answers {
            let notes = self.notes(capture);
            let own =
                notes.iter().filter(|note| note.about.is_some() && note.about == question.entry());
            let line = |note| self.line(capture, note, self.is_named((step, capture), note));
            replies.extend(own.map(line));
        }
        let mut became = self.became(question);
        if replies.is_empty() && answers.iter().any(|&answer| self.was_let_go(question, answer)) {
            became.push(self.words.say("report-let-go"));
        }
        let name = question.person.filter(|_| named).map(|person| self.name(person) + ": ");
        let begin = Text::plain(&name.unwrap_or_default())
            .and(&said(asked, question.texts).emphasised())
            .and_plain(&in_brackets(&became));
        let gap = if replies.len() > 1 { "\n" } else { " " };
        replies.iter().fold(begin, |text, reply| text.and_plain(gap).and(reply))
    }

    /// Whether the group did not go on with a question, when it came to answering.
    fn was_let_go(&self, question: &Note<'_>, (step, capture): (StepIndex, &Capture)) -> bool {
        let chooses: Option<&Only> = capture.verb.only();
        let stays = |entry| self.state.candidates(&capture.verb).iter().any(|one| one.id == entry);
        chooses.is_some()
            && self.state.visited(step)
            && question.entry().is_some_and(|entry| !stays(entry))
    }
}

/// The captures of a chapter that answer what stands in this one.
pub(super) fn answers_to<'a>(asked: &Capture, beside: &[Standing<'a>]) -> Vec<Standing<'a>> {
    let answers = beside.iter().filter(|(_, capture)| match &capture.verb {
        Verb::Answer { from, .. } => *from == asked.id,
        _ => false,
    });
    answers.copied().collect()
}
