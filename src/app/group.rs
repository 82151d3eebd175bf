//! What the facilitator does for the group as a whole: what it sees, who is there, and when it ends.

use crate::{
    moment::{Moment, Span},
    session::{Command, Face, Refusal, decide},
    view::tell,
    words::Words,
};

use super::{
    choices::Choices, keys::Intent, over::Over, people::People, replan::Replan, room::Room,
};

impl Room {
    /// Whether the window shows what the group sees, and nothing but a panel lies over it. A page
    /// and the list of steps take its place.
    pub(super) fn is_projecting(&self) -> bool {
        self.projects && self.page.is_none() && self.chosen.is_none()
    }

    /// Whether what is written is out of sight, but for the line that is worked on.
    pub(super) fn hides_what_is_written(&self) -> bool {
        self.hides || self.projects
    }

    /// Whether turns are given in this step and not all have had theirs, where one can go on at all.
    pub(super) fn others_have_a_turn(&self, now: Moment) -> bool {
        let state = self.live.state();
        let round = state.round(state.position());
        let goes =
            !matches!(decide(state, Command::Next, now), Err(why) if why != Refusal::LastStep);
        goes && round.is_some_and(|round| round.at > 0 && round.next().is_some())
    }

    /// Who has not had a turn yet.
    pub(super) fn others(&self, words: &Words) -> String {
        if self.is_projecting() {
            return words.say("room-others-unnamed");
        }
        let state = self.live.state();
        let round = state.round(state.position());
        let to_come = round.map(|round| &round.order[round.at + 1..]).unwrap_or_default();
        let names: Vec<&str> = to_come.iter().map(|&person| state.name(person)).collect();
        let args = [("names", words.list(&names).into()), ("count", names.len().into())];
        words.fill("room-others", &args)
    }

    pub(super) fn act_for_group(
        &mut self,
        intent: Intent,
        words: &Words,
        now: Moment,
    ) -> Result<Option<String>, String> {
        let state = self.live.state();
        let command = match intent {
            Intent::Audience => {
                self.projects = !self.projects;
                return Ok(None);
            }
            Intent::Hide => {
                self.hides = !self.hides;
                if self.hides {
                    // Refused by a session that has ended alone, which shows no list.
                    let _ = self.live.act(Command::ShowNothing, now);
                }
                return Ok(self.hides.then(|| words.say("room-hides")));
            }
            Intent::People => {
                self.over = Some(Over::People(Box::new(People::open(state))));
                return Ok(None);
            }
            Intent::Replan => {
                self.over = Some(Over::Replan(Box::new(Replan::open(state, words, now))));
                return Ok(None);
            }
            Intent::Break => {
                self.over = Some(Over::Choices(Choices::breaks(state, words)));
                return Ok(None);
            }
            Intent::SetBack => Command::SetBack(Span::MINUTE),
            Intent::Show => Command::Show,
            Intent::Flash => Command::Flash,
            Intent::Face => Command::Face(state.face().next()),
            _ => {
                self.act_anywhere(intent, words);
                return Ok(None);
            }
        };
        let done = self.live.act(command, now);
        done.map_err(|refusal| tell::refusal(words, refusal))?;
        Ok(self.done_for_group(intent, words, now))
    }

    /// What there is to say of it: what the group sees now is not on the facilitator's own screen.
    fn done_for_group(&self, intent: Intent, words: &Words, now: Moment) -> Option<String> {
        let state = self.live.state();
        Some(match intent {
            Intent::SetBack => {
                let spent = words.length(state.spent(state.position(), now));
                words.fill("room-set-back", &[("length", spent.into())])
            }
            Intent::Show => match tell::shown_title(state) {
                Some(title) => words.fill("room-shows", &[("title", title.into())]),
                None => words.say("room-shows-nothing"),
            },
            Intent::Flash => words.say("room-flashes"),
            Intent::Face => words.say(match state.face() {
                Face::Digits => "room-face-digits",
                Face::Bar => "room-face-bar",
                Face::Hidden => "room-face-hidden",
            }),
            _ => return None,
        })
    }
}
