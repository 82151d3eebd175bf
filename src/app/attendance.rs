//! Who took an active part: a list over the report, for a group that has something to say of it.

use crate::{
    moment::Moment,
    session::{Command, PersonId, State},
    view::{overlay, tell},
    words::Words,
};

use super::{keys::Intent, over::Over, room::Room};

/// Everyone who was there, each with whether they took an active part.
pub(super) struct Attendance {
    question: String,
    people: Vec<PersonId>,
    shown: Vec<overlay::Choice>,
    chosen: usize,
}

impl Attendance {
    pub(super) fn open(state: &State, words: &Words) -> Self {
        let people = (0..state.everyone().len()).map(PersonId);
        let people = people.filter(|&person| !state.stays(person).is_empty()).collect();
        let question = words.say("attendance-title");
        let mut list = Self { question, people, shown: Vec::new(), chosen: 0 };
        list.renew(state, words);
        list
    }

    fn renew(&mut self, state: &State, words: &Words) {
        let said = |&person: &PersonId| {
            let name = [("name", state.name(person).into())];
            if state.took_part(person) {
                words.fill("attendance-active", &name)
            } else {
                words.fill("attendance-passive", &name)
            }
        };
        let choice = |person| overlay::Choice { label: said(person), note: None };
        self.shown = self.people.iter().map(choice).collect();
    }

    /// Which row is chosen, and how many there are.
    pub(super) fn place(&self) -> (usize, usize) {
        (self.chosen, self.people.len())
    }

    /// Ready to draw.
    pub(super) fn view(&self) -> overlay::Overlay<'_> {
        overlay::Overlay::Choices {
            question: &self.question,
            choices: &self.shown,
            chosen: self.chosen,
        }
    }
}

impl Room {
    /// Takes a key while the list of who took part lies over the report.
    pub(super) fn act_on_attendance(
        &mut self,
        intent: Intent,
        words: &Words,
        now: Moment,
    ) -> Result<Option<String>, String> {
        let Some(Over::Attendance(list)) = &mut self.over else { return Ok(None) };
        let end = list.people.len().saturating_sub(1);
        match (intent, list.people.get(list.chosen)) {
            (Intent::Up, _) => list.chosen = list.chosen.saturating_sub(1),
            (Intent::Down, _) => list.chosen = (list.chosen + 1).min(end),
            (Intent::Toggle, Some(&person)) => {
                let active = !self.live.state().took_part(person);
                let done = self.live.act(Command::TakePart { person, active }, now);
                done.map_err(|refusal| tell::refusal(words, refusal))?;
                list.renew(self.live.state(), words);
                if let Some(review) = &mut self.review {
                    review.renew(&self.live, words, now);
                    review.saved = None;
                }
            }
            _ => {}
        }
        Ok(None)
    }
}
