//! A calm question with a few ways on: where the group goes from here, and what it does with its
//! method.

use crate::{
    method::{Catalog, Repeat, StepIndex},
    moment::{Moment, Span},
    session::{Command, Fork, Refusal, State, decide},
    view::{overlay, tell},
    words::Words,
};

use super::{
    keys::Intent,
    offer::{Offer, Purpose},
    over::Over,
    page::Page,
    room::Room,
};

/// A question and the ways on from it.
pub(super) struct Choices {
    question: String,
    leads: Vec<Lead>,
    shown: Vec<overlay::Choice>,
    chosen: usize,
    /// The step in which it was asked.
    at: StepIndex,
}

/// How long breaks last, in minutes.
const BREAKS: [i64; 3] = [5, 10, 15];

/// Where a choice leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Lead {
    /// Straight on.
    On,
    /// To a step that is only held on a condition.
    Optional(StepIndex),
    /// To the same steps once more.
    Again(StepIndex),
    /// To another case.
    Case,
    /// To the list of what can be put in or taken instead.
    Offer(Purpose),
    /// To what was promised before.
    Promises,
    /// To a break of so many minutes; without an end when nobody says how many.
    Break(Option<i64>),
}

impl Choices {
    /// What the group must be asked before it goes on from the running step, if anything. The way
    /// straight on is chosen already.
    pub(super) fn before_going_on(state: &State, words: &Words, now: Moment) -> Option<Self> {
        let forks = state.forks();
        // What is refused needs no question.
        let goes = !matches!(decide(state, Command::Next, now), Err(refusal) if refusal != Refusal::LastStep);
        if forks.is_empty() || !goes {
            return None;
        }
        let mut choices = Self::new(words.say("choices-forks"), state);
        let on = match state.after(state.position()) {
            Some(next) => {
                words.fill("choices-on", &[("step", tell::step_name(state, next).into())])
            }
            None => words.say("choices-end"),
        };
        choices.add(Lead::On, on, None);
        for fork in forks {
            match fork {
                Fork::Optional(step) => {
                    let only_if = state.method().steps[step].only_if.as_ref();
                    let args = |text: &String| [("condition", text.into())];
                    let note = only_if.map(|text| words.fill("choices-if", &args(text)));
                    let step_name = tell::step_name(state, step);
                    let first = words.fill("choices-optional", &[("step", step_name.into())]);
                    choices.add(Lead::Optional(step), first, note);
                }
                Fork::Again(block) => choices.add_again(state, words, block),
            }
        }
        Some(choices)
    }

    /// What the group can do with its method in the running step.
    pub(super) fn menu(state: &State, words: &Words, now: Moment) -> Self {
        let mut choices = Self::new(words.say("choices-menu"), state);
        let waits = tell::waits_for_part(state, state.position());
        if waits {
            choices.add(Lead::Offer(Purpose::Part), words.say("choices-part"), None);
        }
        if decide(state, Command::NextCase, now).is_ok() {
            let note = words.say("choices-case-how");
            choices.add(Lead::Case, words.say("choices-case"), Some(note));
        }
        let note = words.say(if waits { "choices-insert-here" } else { "choices-insert-after" });
        choices.add(Lead::Offer(Purpose::Insert), words.say("choices-insert"), Some(note));
        let note = words.say("choices-change-how");
        choices.add(Lead::Offer(Purpose::Change), words.say("choices-change"), Some(note));
        if state.lookback().is_some() {
            let note = words.say("choices-promises-how");
            choices.add(Lead::Promises, words.say("choices-promises"), Some(note));
        }
        choices
    }

    /// How long the group takes a break; the usual one is chosen already.
    pub(super) fn breaks(state: &State, words: &Words) -> Self {
        let mut choices = Self::new(words.say("choices-break"), state);
        for minutes in BREAKS {
            let length = words.minutes(Span::minutes(minutes));
            choices.add(Lead::Break(Some(minutes)), length, None);
        }
        let note = words.say("choices-break-how");
        choices.add(Lead::Break(None), words.say("choices-break-open"), Some(note));
        choices.chosen = 1;
        choices
    }

    fn new(question: String, state: &State) -> Self {
        let at = state.position();
        Self { question, leads: Vec::new(), shown: Vec::new(), chosen: 0, at }
    }

    fn add(&mut self, lead: Lead, label: String, note: Option<String>) {
        self.leads.push(lead);
        self.shown.push(overlay::Choice { label, note });
    }

    fn add_again(&mut self, state: &State, words: &Words, block: StepIndex) {
        let (label, note) = match &state.method().steps[block].repeat {
            Some(Repeat::Until { condition, .. }) => {
                let step = tell::step_name(state, block);
                let note = words.fill("choices-until", &[("condition", condition.into())]);
                (words.fill("choices-again", &[("step", step.into())]), Some(note))
            }
            _ => (words.say("choices-case"), None),
        };
        self.add(Lead::Again(block), label, note);
    }

    /// Which way is chosen, and how many there are.
    pub(super) fn place(&self) -> (usize, usize) {
        (self.chosen, self.leads.len())
    }

    /// Ready to draw.
    pub(super) fn view(&self) -> overlay::Overlay<'_> {
        overlay::Overlay::Choices {
            question: &self.question,
            choices: &self.shown,
            chosen: self.chosen,
        }
    }

    fn lead(&self, state: &State) -> Option<Lead> {
        // What was asked in another step is no question any more: its steps may have moved.
        self.leads.get(self.chosen).copied().filter(|_| self.at == state.position())
    }

    fn choose(&mut self, intent: Intent) {
        self.chosen = match intent {
            Intent::Up => self.chosen.saturating_sub(1),
            Intent::Down => (self.chosen + 1).min(self.leads.len().saturating_sub(1)),
            _ => self.chosen,
        };
    }
}

impl Room {
    /// Takes a key while a question with a few ways on lies over the screen.
    pub(super) fn act_on_choices(
        &mut self,
        intent: Intent,
        words: &Words,
        now: Moment,
        catalog: &Catalog,
    ) -> Result<Option<String>, String> {
        let Some(Over::Choices(choices)) = &mut self.over else { return Ok(None) };
        if intent != Intent::Open {
            choices.choose(intent);
            return Ok(None);
        }
        let lead = choices.lead(self.live.state());
        let label = choices.shown.get(choices.chosen).map(|choice| choice.label.clone());
        self.over = None;
        let command = match lead {
            None => return Ok(None),
            Some(Lead::Offer(purpose)) => {
                let offer = Offer::open(purpose, self.live.state(), catalog, words);
                self.over = Some(Over::Offer(Box::new(offer)));
                return Ok(None);
            }
            Some(Lead::Promises) => {
                self.page = Page::promises(self.live.state());
                return Ok(None);
            }
            Some(Lead::On) => Command::Next,
            Some(Lead::Optional(step)) => Command::Jump(step),
            Some(Lead::Again(block)) => Command::Again(block),
            Some(Lead::Case) => Command::NextCase,
            Some(Lead::Break(Some(minutes))) => Command::Break(Some(now + Span::minutes(minutes))),
            Some(Lead::Break(None)) => Command::Break(None),
        };
        let is_longer = matches!(command, Command::Again(_) | Command::NextCase);
        let said = self.go(command, words, now)?;
        let done = label.filter(|_| is_longer).map(|label| {
            let done = words.fill("choices-done", &[("what", label.into())]);
            let ends = tell::ends(words, self.live.state(), now);
            [Some(done), ends].into_iter().flatten().collect::<Vec<_>>().join("\n")
        });
        Ok(said.or(done))
    }
}
