//! A key on a keyboard: whether it went down, and what people call it.

use crate::words::Words;
use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

/// A key on a keyboard.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Key {
    Char(char),
    Ctrl(char),
    Alt(KeyCode),
    Code(KeyCode),
    /// Any of 1 to 9.
    Digit,
    /// Any of 1 to 4.
    Four,
    /// Any of a to i.
    Letter,
}

impl Key {
    /// Whether this key went down.
    pub(super) fn is(self, event: KeyEvent) -> bool {
        let held = event.modifiers.difference(KeyModifiers::SHIFT);
        let plain = held.is_empty();
        match self {
            Self::Char(letter) => plain && event.code == KeyCode::Char(letter),
            Self::Digit => plain && number(event).is_some(),
            Self::Four => plain && number(event).is_some_and(|number| number <= 4),
            Self::Letter => plain && letter(event).is_some(),
            Self::Ctrl(letter) => {
                held == KeyModifiers::CONTROL && event.code == KeyCode::Char(letter)
            }
            Self::Alt(code) => held == KeyModifiers::ALT && event.code == code,
            Self::Code(code) => plain && event.code == code,
        }
    }

    /// This key going down; none for what stands for many keys.
    pub(super) fn press(self) -> Option<KeyEvent> {
        Some(match self {
            Self::Char(letter) => KeyCode::Char(letter).into(),
            Self::Ctrl(letter) => KeyEvent::new(KeyCode::Char(letter), KeyModifiers::CONTROL),
            Self::Alt(code) => KeyEvent::new(code, KeyModifiers::ALT),
            Self::Code(code) => code.into(),
            Self::Digit | Self::Four | Self::Letter => return None,
        })
    }

    /// The key as people read it.
    pub(super) fn name(self, words: &Words) -> String {
        match self {
            Self::Char(' ') => words.say("key-space"),
            Self::Char(letter) => letter.to_string(),
            Self::Digit => "1-9".to_owned(),
            Self::Four => "1-4".to_owned(),
            Self::Letter => "a-i".to_owned(),
            Self::Ctrl(letter) => format!("ctrl-{letter}"),
            Self::Alt(code) => format!("alt-{}", Self::Code(code).name(words)),
            Self::Code(code) => match code {
                KeyCode::Enter => "enter".to_owned(),
                KeyCode::Esc => "esc".to_owned(),
                KeyCode::Tab => "tab".to_owned(),
                KeyCode::BackTab => "shift-tab".to_owned(),
                KeyCode::Up => "↑".to_owned(),
                KeyCode::Down => "↓".to_owned(),
                KeyCode::Left => "←".to_owned(),
                KeyCode::Right => "→".to_owned(),
                KeyCode::PageUp => "pgup".to_owned(),
                KeyCode::PageDown => "pgdn".to_owned(),
                KeyCode::F(number) => format!("f{number}"),
                other => other.to_string(),
            },
        }
    }
}

/// The number that a key stands for.
pub(super) fn number(event: KeyEvent) -> Option<usize> {
    let KeyCode::Char(letter @ '1'..='9') = event.code else { return None };
    letter.to_digit(10).and_then(|digit| usize::try_from(digit).ok())
}

/// The place of a letter in the alphabet, counted from 0.
pub(super) fn letter(event: KeyEvent) -> Option<usize> {
    let KeyCode::Char(letter @ 'a'..='i') = event.code else { return None };
    Some(usize::from(u8::try_from(letter).ok()? - b'a'))
}
