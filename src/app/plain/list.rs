//! A number that chooses from a list, and the name of a step that does.

use crate::{
    method::StepIndex,
    moment::Moment,
    session::{Line, State},
};
use crossterm::event::KeyCode;

use crate::app::{
    keys::Context,
    over::Over,
    page::Page,
    program::{App, Screen},
};

impl App {
    /// Chooses what has this number in the list that is open. Tells whether there is a list.
    pub(super) fn take_number(&mut self, number: usize, now: Moment) -> bool {
        if let Some((options, chosen)) = self.options() {
            let Some(chosen) = chosen else { return false };
            if !(1..=options.len()).contains(&number) {
                self.message = Some(self.no_number(number, options.len()));
                return true;
            }
            // The arrows go round by way of nothing chosen, which is the last of the options.
            let steps = (number - 1 + options.len() - chosen) % options.len();
            self.press_often(KeyCode::Right, steps, now);
            // There is no other way of naming a member than by number.
            if self.context() == Context::SetupMembers {
                self.press_often(KeyCode::Char(' '), 1, now);
            }
            return true;
        }
        let Some((chosen, count)) = self.list() else { return false };
        if !(1..=count).contains(&number) {
            self.message = Some(self.no_number(number, count));
            return true;
        }
        match (number - 1).checked_sub(chosen) {
            Some(down) => self.press_often(KeyCode::Down, down, now),
            None => self.press_often(KeyCode::Up, chosen - (number - 1), now),
        }
        // On a list of people, and on the screen of a group, one is there; elsewhere it is taken.
        let is_only_gone_to = matches!(self.screen, Screen::Circle(_))
            || matches!(
                self.context(),
                Context::People
                    | Context::Awaited
                    | Context::Newcomer
                    | Context::Attendance
                    | Context::Agreeing
            );
        if !is_only_gone_to {
            self.key(KeyCode::Enter.into(), now);
        }
        true
    }

    /// Goes to the step that is called so in the list of steps. Tells whether there is one.
    pub(super) fn take_step(&mut self, name: &str, now: Moment) -> bool {
        let Screen::Room(room) = &mut self.screen else { return false };
        if room.chosen.is_none() || room.over.is_some() || room.page.is_some() {
            return false;
        }
        let Some(step) = step(room.live.state(), name) else { return false };
        room.chosen = Some(step);
        self.key(KeyCode::Enter.into(), now);
        true
    }

    /// Whether a number chooses something here.
    pub(super) fn has_list(&self) -> bool {
        match self.options() {
            Some((_, chosen)) => chosen.is_some(),
            None => self.context() == Context::Jump || self.list().is_some(),
        }
    }

    /// What can be chosen on the row with the cursor where things are filled in, and what is.
    fn options(&self) -> Option<(Vec<String>, Option<usize>)> {
        match &self.screen {
            Screen::Setup(setup) => Some(setup.options(&self.words)),
            Screen::Handing(handing) => Some(handing.options(&self.words)),
            _ => None,
        }
    }

    /// The place of the cursor in the list that is open, and how long that is.
    fn list(&self) -> Option<(usize, usize)> {
        match (&self.screen, self.context()) {
            (Screen::Home(home), Context::Home | Context::HomeGroup) => Some(home.place()),
            (Screen::Library(library), Context::Library) => Some(library.chosen()),
            (Screen::Circle(_), Context::CircleLine | Context::Reading) => None,
            (Screen::Circle(circle), _) => Some(circle.place()),
            (Screen::Room(room), _) => match (&room.over, &room.page) {
                (Some(Over::Choices(choices)), _) => Some(choices.place()),
                (Some(Over::Offer(offer)), _) => Some(offer.place()),
                (Some(Over::Attendance(list)), _) => Some(list.place()),
                (Some(Over::Agreeing(list)), _) => Some(list.place()),
                (Some(Over::People(people)), _) => people.place(room.live.state()),
                (None, Some(page)) => on_page(page),
                (
                    Some(
                        Over::Rules { .. }
                        | Over::Help(..)
                        | Over::Leaving(_)
                        | Over::Elsewhere(..)
                        | Over::Reason(_)
                        | Over::Replan(_),
                    ),
                    _,
                )
                | (None, None) => None,
            },
            _ => None,
        }
    }

    fn press_often(&mut self, code: KeyCode, times: usize, now: Moment) {
        for _ in 0..times {
            self.key(code.into(), now);
        }
    }

    fn no_number(&self, number: usize, count: usize) -> String {
        let args = [("number", number.into()), ("count", count.into())];
        self.words.fill("plain-no-number", &args)
    }
}

/// The place among what can be chosen in the part of the page that one is in.
fn on_page(page: &Page) -> Option<(usize, usize)> {
    let line = page.lines.get(page.selected)?;
    if !matches!(line, Line::Choose { .. } | Line::Assign { .. }) {
        return None;
    }
    let capture = line.capture();
    let is_of_it = |line: &&Line| line.capture() == capture;
    let first = page.lines.iter().position(|line| line.capture() == capture)?;
    Some((page.selected - first, page.lines.iter().filter(is_of_it).count()))
}

/// The step with this number, or the first part of it.
fn step(state: &State, name: &str) -> Option<StepIndex> {
    let method = state.method();
    let named = (0..method.steps.len())
        .find(|&step| method.steps[step].number.eq_ignore_ascii_case(name) && !name.is_empty())?;
    state.script().held().find(|&step| method.is_within(step, named))
}
