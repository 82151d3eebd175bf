//! A line that was typed: a key, a number, a text. Nothing that is typed is passed over in silence.

use crate::{
    moment::Moment,
    view::plain::{spoken, told},
    words::short,
};
use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

use super::label::{Meant, meant};
use crate::app::{
    keys::{self, Context},
    over::Over,
    program::{App, Screen},
};

/// What a line is here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Manner {
    /// A command.
    Command,
    /// A command, and nothing is enter.
    Step,
    /// A text that is kept at once.
    Kept,
    /// A text that is put in a field.
    Field,
    /// Letters to look for, or a number of what was found.
    Sought,
}

/// What a line is in each place.
fn manner(context: Context) -> Manner {
    match context {
        Context::Writing
        | Context::Elsewhere
        | Context::Reason
        | Context::Newcomer
        | Context::CircleLine => Manner::Kept,
        Context::SetupText
        | Context::Founding
        | Context::Handing
        | Context::HandingLast
        | Context::Search
        | Context::ReplanTime => Manner::Field,
        Context::Offer => Manner::Sought,
        Context::EndOfPage => Manner::Step,
        Context::Home
        | Context::Library
        | Context::WholeMethod
        | Context::HomeGroup
        | Context::Circle
        | Context::CircleBegin
        | Context::CircleAction
        | Context::CircleCase
        | Context::CircleDate
        | Context::CircleMeeting
        | Context::CircleMember
        | Context::HandingKind
        | Context::SetupMethod
        | Context::SetupMembers
        | Context::SetupTurn
        | Context::SetupChoice
        | Context::Room
        | Context::Pause
        | Context::Covered
        | Context::Choosing
        | Context::Rating
        | Context::Settling
        | Context::Jump
        | Context::Review
        | Context::Saved
        | Context::Reading
        | Context::Leaving
        | Context::Choices
        | Context::Drawing
        | Context::Voting
        | Context::People
        | Context::Awaited
        | Context::Attendance
        | Context::Rules
        | Context::Agreeing
        | Context::Replan
        | Context::Audience => Manner::Command,
    }
}

impl App {
    /// Takes a line that was typed.
    pub(in crate::app) fn hear(&mut self, line: &str, now: Moment) {
        let line = line.trim();
        let context = self.context();
        let manner = manner(context);
        let is_text = matches!(manner, Manner::Kept | Manner::Field | Manner::Sought);
        let number =
            line.parse::<usize>().ok().filter(|_| line.bytes().all(|it| it.is_ascii_digit()));
        self.message = None;
        match (line.strip_prefix('/'), number) {
            _ if line == "?" => self.message = Some(self.keys_here(context, manner)),
            _ if line.is_empty() => self.hear_nothing(manner, now),
            (Some(text), _) if is_text && text.starts_with('/') => self.text(text, manner, now),
            // An arrow that was pressed where only lines are read is no text.
            _ if line.starts_with('\u{1b}') => self.command(line, context, now),
            (Some(word), _) if !word.is_empty() => self.command(word, context, now),
            (_, Some(number)) if manner != Manner::Kept && manner != Manner::Field => {
                self.number(number, line, context, now);
            }
            // Nobody is called after a key, and somebody who joins is in the report.
            _ if context == Context::Newcomer && self.is_no_name(line) => {
                self.command(line, context, now);
            }
            _ if is_text => self.text(line, manner, now),
            _ => self.command(line, context, now),
        }
        self.message = self.message.take().map(|said| spoken(&self.words, &said));
    }

    /// A line with nothing on it: enter where that goes on, else a question.
    fn hear_nothing(&mut self, manner: Manner, now: Moment) {
        match manner {
            Manner::Kept | Manner::Field | Manner::Step => self.key(KeyCode::Enter.into(), now),
            Manner::Command | Manner::Sought => {
                self.message = Some(self.tell(now).whereabouts().join("\n"));
            }
        }
    }

    fn number(&mut self, number: usize, line: &str, context: Context, now: Moment) {
        let digit = line.chars().next().map(|digit| KeyEvent::from(KeyCode::Char(digit)));
        let digit = digit.filter(|key| line.len() == 1 && keys::is_heard(context, *key));
        match digit {
            // Where digits are keys they mean more than choosing.
            Some(key) => self.key(key, now),
            None if self.take_step(line, now) => {}
            None if self.take_number(number, now) => {}
            None => self.message = Some(self.unknown(line)),
        }
    }

    fn command(&mut self, word: &str, context: Context, now: Moment) {
        if word.to_lowercase() == self.words.say("plain-clear")
            && manner(context) != Manner::Command
        {
            return self.clear(now);
        }
        if self.take_step(word, now) {
            return;
        }
        match meant(word, context, &self.words) {
            Meant::Key(key) if keys::is_heard(context, key) => self.key(key, now),
            Meant::Many(names) => {
                let keys = names.join(", ");
                let args = [("word", short(word).into()), ("keys", keys.into())];
                self.message = Some(self.words.fill("plain-ambiguous", &args));
            }
            Meant::Key(_) | Meant::Nothing => self.message = Some(self.unknown(word)),
        }
    }

    /// What was not understood. A sentence is not said again: it may be somebody's.
    fn unknown(&self, typed: &str) -> String {
        if typed.is_empty() || typed.contains(char::is_whitespace) || short(typed) != typed {
            return self.words.say("plain-unknown");
        }
        self.words.fill("plain-unknown-word", &[("word", typed.into())])
    }

    /// Takes a line as text.
    fn text(&mut self, text: &str, manner: Manner, now: Moment) {
        let is_naming = match &self.screen {
            Screen::Setup(setup) => setup.is_naming(),
            Screen::Founding(founding) => founding.is_naming(),
            _ => false,
        };
        match manner {
            // Names are added to those that are there; what one looks for is another each time.
            Manner::Field | Manner::Sought if !is_naming => self.clear(now),
            Manner::Kept if self.context() == Context::Writing => self.part_from_before(now),
            Manner::Kept => self.clear(now),
            _ => {}
        }
        self.paste(text, now);
        if self.message.is_some() {
            return;
        }
        let hint = self.as_a_key(text);
        if manner == Manner::Kept {
            self.key(KeyCode::Enter.into(), now);
        }
        let said: Vec<String> = self.message.take().into_iter().chain(hint).collect();
        self.message = (!said.is_empty()).then(|| said.join("\n"));
    }

    fn is_no_name(&self, line: &str) -> bool {
        line.chars().count() < 2 || self.as_a_key(line).is_some()
    }

    /// How to type a word as the key that it is called after: here it was a text.
    fn as_a_key(&self, word: &str) -> Option<String> {
        let is_word = word.chars().count() > 1;
        let meant = meant(word, self.context(), &self.words);
        (is_word && matches!(meant, Meant::Key(_)))
            .then(|| self.words.fill("plain-was-text", &[("word", word.into())]))
    }

    /// What is typed behind a text is a word of its own.
    fn part_from_before(&mut self, now: Moment) {
        let typed = self.typed();
        if !typed.is_empty() && !typed.ends_with(char::is_whitespace) {
            self.paste(" ", now);
        }
    }

    /// Empties the field with the cursor, by the key that does so on every keyboard.
    fn clear(&mut self, now: Moment) {
        let key = KeyEvent::new(KeyCode::Char('u'), KeyModifiers::CONTROL);
        // A line, and the break before it.
        for _ in 0..2 * self.typed().split('\n').count() {
            self.key(key, now);
        }
    }

    /// What the field with the cursor holds.
    fn typed(&self) -> String {
        match &self.screen {
            Screen::Home(_) => String::new(),
            Screen::Library(library) => library.typed(),
            Screen::Setup(setup) => setup.typed(),
            Screen::Founding(founding) => founding.typed(),
            Screen::Circle(circle) => circle.typed(),
            Screen::Handing(handing) => handing.typed(),
            Screen::Room(room) => match (&room.over, &room.page) {
                (Some(Over::Elsewhere(_, editor)), _) => editor.text(),
                (Some(Over::Reason(reason)), _) => reason.editor.text(),
                (Some(Over::Offer(offer)), _) => offer.typed(),
                (Some(Over::People(people)), _) => people.name.text(),
                (Some(Over::Replan(replan)), _) => replan.until.text(),
                (None, Some(page)) => page.editor.text(),
                (
                    Some(
                        Over::Rules { .. }
                        | Over::Help(..)
                        | Over::Leaving(_)
                        | Over::Choices(_)
                        | Over::Attendance(_)
                        | Over::Agreeing(_),
                    ),
                    _,
                )
                | (None, None) => String::new(),
            },
        }
    }

    /// Every key that works here, and what else a line can be.
    fn keys_here(&self, context: Context, manner: Manner) -> String {
        let words = &self.words;
        let mut lines = vec![words.say("plain-help-keys")];
        let keys = keys::all(context, words);
        lines.extend(told(&keys).map(|hint| format!("{}: {}", hint.key, hint.label)));
        if matches!(manner, Manner::Kept | Manner::Field | Manner::Sought) {
            lines.push(words.say("plain-help-clear"));
            lines.push(words.say("plain-help-text"));
        }
        if self.has_list() {
            lines.push(words.say("plain-help-number"));
        }
        lines.push(words.say(match manner {
            Manner::Kept | Manner::Field | Manner::Step => "plain-help-blank-enter",
            Manner::Command | Manner::Sought => "plain-help-blank",
        }));
        lines.join("\n")
    }
}
