//! What keys do on a group's own screen.

use crate::{
    group::{self, Asked, Between, Held, Note, Planned},
    moment::Moment,
    report,
    session::Outcome,
    store,
    words::one_line,
};
use crossterm::event::KeyEvent;

use super::{Circle, Wanted, rows::Row};
use crate::app::{
    calendar,
    disk::why,
    editor::Editor,
    handing::Handing,
    key,
    keys::Intent,
    known::Known,
    program::{App, Screen},
    reading::Reading,
};

impl App {
    /// Opens the screen of the group with the cursor, with what home knows of it, and has it read anew.
    pub(in crate::app) fn open_circle(&mut self, now: Moment) {
        let Screen::Home(home) = &self.screen else { return };
        let Some(known) = home.group().cloned() else { return };
        let circle = Circle::open(known, now, self.offset);
        self.show_circle(circle, now);
    }

    /// Shows the screen of a group, and has it read anew.
    pub(in crate::app) fn show_circle(&mut self, circle: Circle, now: Moment) {
        self.errand = Some(circle.errand(&self.home, &self.words, now));
        self.screen = Screen::Circle(Box::new(circle));
    }

    /// Has the group read anew that is on the screen: something of it changed.
    pub(in crate::app) fn circle_changed(&mut self, now: Moment) {
        if let Screen::Circle(circle) = &self.screen {
            self.errand = Some(circle.errand(&self.home, &self.words, now));
        }
    }

    /// Takes in what was read of groups, wherever it is shown.
    pub(in crate::app) fn learn(&mut self, read: Vec<Known>, now: Moment) {
        match &mut self.screen {
            Screen::Home(home) => home.learn(read, &self.words, now, self.offset),
            Screen::Circle(circle) => circle.learn(read, now, self.offset),
            Screen::Handing(handing) => handing.circle.learn(read, now, self.offset),
            Screen::Library(_) | Screen::Setup(_) | Screen::Founding(_) | Screen::Room(_) => {}
        }
    }

    /// Takes a key on the screen of a group.
    pub(in crate::app) fn act_in_circle(&mut self, intent: Intent, key: KeyEvent, now: Moment) {
        let Screen::Circle(circle) = &mut self.screen else { return };
        let asked = std::mem::take(&mut circle.asked);
        if circle.line.is_some() {
            match intent {
                Intent::Keep => self.keep_line(now),
                _ => circle.line = None,
            }
            return;
        }
        match intent {
            Intent::Close => {
                let id = circle.id().to_owned();
                self.go_home(now);
                if let Screen::Home(home) = &mut self.screen {
                    home.go_to(&id);
                }
            }
            Intent::Begin => self.begin_next(now),
            Intent::HandIn => self.open_handing(),
            Intent::Calendar if circle.known.mistakes.is_some() => {
                self.message = Some(self.words.say("circle-mistakes"));
            }
            Intent::Calendar => {
                let history = &circle.known.history;
                let said = calendar::save(&self.home, history, &self.words, now, self.offset);
                self.message = Some(said);
            }
            Intent::Hours => self.read_hours(None, now),
            Intent::Own => self.read_file(),
            Intent::Undo => self.take_back_last(now),
            Intent::Open => self.open_row(now),
            Intent::Number => {
                let at = key::number(key).and_then(|number| number.checked_sub(1));
                if let Some(outcome) = at.and_then(|at| Outcome::IN_ORDER.get(at)) {
                    self.settle(*outcome, now);
                }
            }
            Intent::Left | Intent::Right => self.turn_outcome(intent == Intent::Right, now),
            Intent::Withdraw => self.take_away(asked, now),
            intent => circle.step(intent),
        }
    }

    fn begin_next(&mut self, now: Moment) {
        let Screen::Circle(circle) = &self.screen else { return };
        let id = circle.id().to_owned();
        self.set_up_group(&id, now);
    }

    /// Does with the row what enter does.
    fn open_row(&mut self, now: Moment) {
        let Screen::Circle(circle) = &mut self.screen else { return };
        match circle.at.0.clone() {
            Row::Begin => self.begin_next(now),
            Row::Action(id) => {
                let said = circle.promise_of(&id).map_or("", |promise| promise.text());
                circle.line = Some((Wanted::How(id), Editor::new(&one_line(said))));
            }
            Row::Case(id) => self.read_case(&id),
            Row::Date(number) => {
                let typed = circle.planned(number).map(|planned| {
                    let day = self.words.short_day(planned.start.date());
                    format!("{day} {}", planned.start.format("%H:%M"))
                });
                let editor = Editor::new(&typed.unwrap_or_default());
                circle.line = Some((Wanted::Date(number), editor));
            }
            Row::Meeting(session) => self.read_report(&session, now),
            Row::Earlier => circle.show_more(),
            Row::Member(name) => self.read_hours(Some(&name), now),
            Row::Agreement(_) | Row::ToWrite(_) | Row::Rule(_) | Row::Accepted(_) => {}
        }
    }

    /// Notes it in a file of its own, at once. Tells whether that is safe.
    fn note(&mut self, what: &Between, back: Option<Between>, now: Moment) -> Option<Note> {
        let Screen::Circle(circle) = &mut self.screen else { return None };
        let at = circle.known.history.after(what, now);
        match self.home.add_note(Some(circle.id()), at, what) {
            Ok(note) => {
                circle.took(note.clone(), back, now, self.offset);
                Some(note)
            }
            Err(problem) => {
                let why = why(&self.words, &problem);
                self.message = Some(self.words.fill("cli-not-noted", &[("why", why.into())]));
                None
            }
        }
    }

    fn turn_outcome(&mut self, forward: bool, now: Moment) {
        let Screen::Circle(circle) = &self.screen else { return };
        let Some(promise) = circle.promise() else { return };
        let all = Outcome::IN_ORDER;
        let here = all.iter().position(|it| *it == promise.outcome()).unwrap_or_default();
        let next = (here + if forward { 1 } else { all.len() - 1 }) % all.len();
        self.settle(all[next], now);
    }

    /// Notes what came of the action with the cursor. What was said of it stays.
    fn settle(&mut self, outcome: Option<Outcome>, now: Moment) {
        let Screen::Circle(circle) = &self.screen else { return };
        let Some(promise) = circle.promise() else { return };
        let args = [("outcome", report::outcome_key(outcome).into())];
        if promise.outcome() == outcome {
            self.message = Some(self.words.fill("circle-same", &args));
            return;
        }
        let back = promise.telling(promise.outcome(), promise.text());
        let what = promise.telling(outcome, promise.text());
        if self.note(&what, Some(back), now).is_some() {
            self.message = Some(self.words.fill("circle-noted", &args));
        }
    }

    /// Keeps what was typed on the line.
    fn keep_line(&mut self, now: Moment) {
        let Screen::Circle(circle) = &mut self.screen else { return };
        let Some((wanted, editor)) = &circle.line else { return };
        let (wanted, text) = (wanted.clone(), one_line(&editor.text()));
        let done = match wanted {
            Wanted::How(id) => {
                let Some(promise) = circle.promise_of(&id) else { return };
                if text == promise.text() {
                    circle.line = None;
                    return;
                }
                let back = promise.telling(promise.outcome(), promise.text());
                let what = promise.telling(promise.outcome(), &text);
                let is_noted = self.note(&what, Some(back), now).is_some();
                is_noted.then(|| self.words.say("circle-noted-text"))
            }
            Wanted::Date(number) => self.change_date(number, Some(&text), now),
        };
        if let Some(said) = done {
            self.message = Some(said);
            if let Screen::Circle(circle) = &mut self.screen {
                circle.line = None;
            }
        }
    }

    /// Puts a meeting on another date, or calls it off. Gives what to say of it, if it was done.
    fn change_date(&mut self, number: usize, date: Option<&str>, now: Moment) -> Option<String> {
        let Screen::Circle(circle) = &self.screen else { return None };
        let today = now.date(self.offset);
        let what = match circle.figures.schedule.change(number, date, today) {
            Ok(what) => what,
            Err(said) => {
                self.message = Some(self.words.tell(&said));
                return None;
            }
        };
        // A date that nobody had planned before can only be called off again.
        let bare = Between::Planned { meeting: number, start: None, was: None };
        let back = circle.planned(number).map_or(bare, Planned::back);
        self.note(&what, Some(back), now)?;
        let Between::Planned { start, .. } = what else { return None };
        Some(report::moved(number, start, &self.words))
    }

    /// Takes away what the cursor is on: a case, which is asked first, or a date.
    fn take_away(&mut self, asked: bool, now: Moment) {
        let Screen::Circle(circle) = &mut self.screen else { return };
        match circle.at.0.clone() {
            Row::Case(id) => {
                let Some(case) = circle.case_of(&id) else { return };
                let who = one_line(&case.who);
                let args = [("who", who.into())];
                if !asked {
                    circle.asked = true;
                    self.message = Some(self.words.fill("circle-take-case", &args));
                    return;
                }
                let back = case.again();
                if self.note(&Between::Dropped { case: id }, Some(back), now).is_some() {
                    self.message = Some(self.words.fill("cli-case-dropped", &args));
                }
            }
            Row::Date(number) if circle.planned(number).is_some_and(|it| it.is_off) => {
                let args = [("number", number.into())];
                self.message = Some(self.words.fill("circle-off-already", &args));
            }
            Row::Date(number) => {
                if let Some(said) = self.change_date(number, None, now) {
                    self.message = Some(said);
                }
            }
            _ => {}
        }
    }

    /// Takes back what was said here last, by a note that says what was said before.
    fn take_back_last(&mut self, now: Moment) {
        let Screen::Circle(circle) = &mut self.screen else { return };
        let Some(back) = circle.back.pop() else {
            self.message = Some(self.words.say("circle-nothing-back"));
            return;
        };
        let Some(note) = self.note(&back, None, now) else {
            if let Screen::Circle(circle) = &mut self.screen {
                circle.back.push(back); // it can be asked again
            }
            return;
        };
        let Screen::Circle(circle) = &mut self.screen else { return };
        let row = match back {
            Between::Settled(settled) => Some(Row::Action(settled.action)),
            Between::Planned { meeting, .. } => Some(Row::Date(meeting)),
            Between::HandedIn(_) => Some(Row::Case(note.id)),
            _ => None,
        };
        if let Some(row) = row {
            circle.go_to(&row);
        }
        self.message = Some(self.words.say("circle-taken-back"));
    }

    fn read_case(&mut self, id: &str) {
        let Screen::Circle(circle) = &self.screen else { return };
        let Some(case) = circle.case_of(id) else { return };
        let title = report::case_heading(case, &|_| self.offset, &self.words);
        let text = report::case(case, &self.words).join("\n\n");
        self.reading = Some(Reading::text(title, text));
    }

    /// Shows the report of a session, made from its journal. Nothing is written.
    fn read_report(&mut self, session: &str, now: Moment) {
        let Screen::Circle(circle) = &self.screen else { return };
        let Some(at) = circle.meeting(session) else { return };
        let Some(folder) = circle.known.folders.get(at) else { return };
        let meeting = &circle.known.history.meetings[at];
        let title = self.words.date(meeting.started, meeting.offset);
        if let Ok((state, _)) = store::read(folder) {
            let outline = report::outline(&state, now, &self.words);
            self.reading = Some(Reading::text(title, report::markdown(&outline)));
        } else {
            let path = folder.display().to_string();
            self.message = Some(self.words.fill("circle-unreadable", &[("path", path.into())]));
        }
    }

    /// Shows what everybody has, or one member. By half of the rules nobody's hours are counted.
    fn read_hours(&mut self, person: Option<&str>, now: Moment) {
        let Screen::Circle(circle) = &self.screen else { return };
        let (words, history) = (&self.words, &circle.known.history);
        let text = if let Some(mistakes) = &circle.known.mistakes {
            format!("{}\n\n{mistakes}", words.say("circle-no-hours"))
        } else {
            let (group, meetings) = (Some(&history.group), history.meetings.as_slice());
            let held = [Held { group, meetings, notes: &history.notes }];
            let today = now.date(self.offset);
            let tallies = group::hours(&held, &Asked { person, from: None, to: None, today });
            match report::hours(&tallies, person.is_some(), words) {
                text if text.is_empty() => words.say("hours-none"),
                text => text,
            }
        };
        self.reading = Some(Reading::text(words.say("circle-hours"), text));
    }

    /// Shows what is wrong in the group's file, if anything is, and where it is.
    fn read_file(&mut self) {
        let Screen::Circle(circle) = &self.screen else { return };
        let path = self.home.group(circle.id()).path.display().to_string();
        let text = circle.known.about_file(&path, &self.words);
        let text = format!("{text}\n\n{}", self.words.say("circle-file"));
        let title = one_line(&circle.known.history.group.name);
        self.reading = Some(Reading::text(title, text));
    }

    fn open_handing(&mut self) {
        let home = Screen::Home(crate::app::home::Home::default());
        self.screen = match std::mem::replace(&mut self.screen, home) {
            Screen::Circle(circle) => Screen::Handing(Box::new(Handing::new(circle))),
            other => other,
        };
    }

    /// Hands in the case that was written down, and shows it among those that wait.
    pub(in crate::app) fn hand_in(&mut self, now: Moment) {
        let Screen::Handing(handing) = &mut self.screen else { return };
        if let Some(missing) = handing.missing() {
            handing.go_to(missing);
            self.message = Some(self.words.say("cli-ask-must"));
            return;
        }
        let what = match handing.intake().handed_in(&handing.circle.known.history.group) {
            Ok(what) => what,
            Err(said) => {
                self.message = Some(self.words.tell(&said));
                return;
            }
        };
        let who = match &what {
            Between::HandedIn(intake) => one_line(&intake.who),
            _ => String::new(),
        };
        let stranger = report::stranger(&handing.circle.known.history.group, &who, &self.words);
        let at = handing.circle.known.history.after(&what, now);
        match self.home.add_note(Some(handing.circle.id()), at, &what) {
            Ok(note) => {
                let row = Row::Case(note.id.clone());
                let back = Between::Dropped { case: note.id.clone() };
                handing.circle.took(note, Some(back), now, self.offset);
                handing.circle.go_to(&row);
                self.leave_handing(now);
                let said = self.words.fill("circle-handed-in", &[("who", who.into())]);
                let said = stranger.into_iter().chain([said]);
                self.message = Some(said.collect::<Vec<_>>().join(" "));
            }
            Err(problem) => {
                let why = why(&self.words, &problem);
                self.message = Some(self.words.fill("cli-not-noted", &[("why", why.into())]));
            }
        }
    }

    /// Goes back to the group.
    pub(in crate::app) fn leave_handing(&mut self, now: Moment) {
        let home = Screen::Home(crate::app::home::Home::default());
        match std::mem::replace(&mut self.screen, home) {
            Screen::Handing(handing) => self.show_circle(*handing.circle, now),
            other => self.screen = other,
        }
    }
}
