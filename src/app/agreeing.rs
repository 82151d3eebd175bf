//! Who agrees with the rules and agreements of the group: a list over the room, for a group that wants to
//! say it aloud.

use crate::{
    moment::Moment,
    session::{Command, PersonId, State},
    view::{overlay, tell},
    words::Words,
};

use super::{keys::Intent, over::Over, room::Room};

/// Everyone who is there, each with whether they agree.
pub(super) struct Agreeing {
    question: String,
    people: Vec<PersonId>,
    shown: Vec<overlay::Choice>,
    chosen: usize,
}

impl Agreeing {
    pub(super) fn open(state: &State, words: &Words) -> Self {
        let people = (0..state.everyone().len()).map(PersonId);
        let people = people.filter(|&person| state.is_present(person)).collect();
        let question = words.say("agreed-title");
        let mut list = Self { question, people, shown: Vec::new(), chosen: 0 };
        list.renew(state, words);
        list
    }

    fn renew(&mut self, state: &State, words: &Words) {
        let said = |&person: &PersonId| {
            let name = ("name", state.name(person).into());
            match (state.agreed_before(person), state.agreed(person)) {
                (Some(at), _) => {
                    let date = words.date(at, state.opening().offset);
                    words.fill("agreed-before", &[name, ("date", date.into())])
                }
                (None, Some(_)) => words.fill("agreed-now", &[name]),
                (None, None) => words.fill("agreed-not-yet", &[name]),
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
    /// Lays the list of who agrees over the rules.
    pub(super) fn ask_to_agree(&mut self, words: &Words) {
        self.over = Some(Over::Agreeing(Agreeing::open(self.live.state(), words)));
    }

    /// Takes a key while the list of who agrees lies over the room.
    pub(super) fn act_on_agreeing(
        &mut self,
        intent: Intent,
        words: &Words,
        now: Moment,
    ) -> Result<Option<String>, String> {
        let Some(Over::Agreeing(list)) = &mut self.over else { return Ok(None) };
        let end = list.people.len().saturating_sub(1);
        let person = list.people.get(list.chosen).copied();
        let (people, agrees) = match (intent, person) {
            (Intent::Up, _) => {
                list.chosen = list.chosen.saturating_sub(1);
                return Ok(None);
            }
            (Intent::Down, _) => {
                list.chosen = (list.chosen + 1).min(end);
                return Ok(None);
            }
            (Intent::Toggle, Some(person)) => {
                (vec![person], self.live.state().agreed(person).is_none())
            }
            (Intent::Agree, _) => (list.people.clone(), true),
            _ => return Ok(None),
        };
        let done = self.live.act(Command::Accept { people, agrees }, now);
        done.map_err(|refusal| tell::refusal(words, refusal))?;
        list.renew(self.live.state(), words);
        // One row tells nothing of the others to who hears it.
        Ok((intent == Intent::Agree).then(|| words.say("agreed-all")))
    }
}
