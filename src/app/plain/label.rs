//! The key that somebody means by a word: its own name, or what it does.

use crate::words::Words;
use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

use crate::app::{
    key::Key,
    keys::{self, Context, Intent},
};

/// What a word can mean.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Meant {
    /// One key.
    Key(KeyEvent),
    /// One of these keys: their names.
    Many(Vec<String>),
    /// Nothing.
    Nothing,
}

/// From so many letters on the beginning of a word is enough.
const ENOUGH: usize = 3;

/// What somebody means by a word here.
pub(super) fn meant(word: &str, context: Context, words: &Words) -> Meant {
    if let Some(key) = named(word, words) {
        return Meant::Key(key);
    }
    if let Some(key) = letter(word, context) {
        return Meant::Key(key);
    }
    labelled(&word.to_lowercase(), context, words)
}

/// A key by its own name, or by what a terminal sends for it.
fn named(word: &str, words: &Words) -> Option<KeyEvent> {
    let word = word.to_lowercase();
    let is = |name: &str, arrow: &str, key: &str| {
        word == name || arrow.split(' ').any(|arrow| arrow == word) || word == words.say(key)
    };
    let code = match word.as_str() {
        "enter" => KeyCode::Enter,
        "esc" => KeyCode::Esc,
        "tab" => KeyCode::Tab,
        "shift-tab" => KeyCode::BackTab,
        "pgup" => KeyCode::PageUp,
        "pgdn" => KeyCode::PageDown,
        "f1" => KeyCode::F(1),
        _ if is("up", "↑ \u{1b}[a", "plain-up") => KeyCode::Up,
        _ if is("down", "↓ \u{1b}[b", "plain-down") => KeyCode::Down,
        _ if is("left", "← \u{1b}[d", "plain-left") => KeyCode::Left,
        _ if is("right", "→ \u{1b}[c", "plain-right") => KeyCode::Right,
        _ if is("space", "", "key-space") => KeyCode::Char(' '),
        _ => {
            let letter = only(word.strip_prefix("ctrl-")?)?;
            return Some(KeyEvent::new(KeyCode::Char(letter), KeyModifiers::CONTROL));
        }
    };
    Some(code.into())
}

/// A key that is a letter or a sign; where letters are text, the one with ctrl.
fn letter(word: &str, context: Context) -> Option<KeyEvent> {
    let letter = only(word)?;
    let small = letter.to_lowercase().next()?; // where a capital is no key of its own
    let [as_typed, small] = [letter, small].map(KeyCode::Char);
    let keys = [as_typed.into(), small.into(), KeyEvent::new(small, KeyModifiers::CONTROL)];
    keys.into_iter().find(|key| keys::is_heard(context, *key))
}

fn only(word: &str) -> Option<char> {
    let mut letters = word.chars();
    letters.next().filter(|_| letters.next().is_none())
}

/// The key that is labelled with this word, or with one that begins so.
fn labelled(word: &str, context: Context, words: &Words) -> Meant {
    let rows: Vec<(Key, Intent, String)> = keys::labelled(context, words)
        .into_iter()
        .filter_map(|(row, label)| Some((*row.keys.first()?, row.intent, label.to_lowercase())))
        .collect();
    let is_so = |label: &str| label.split(['/', ',']).any(|part| part.trim() == word);
    let begins = |label: &str| {
        label.split(['/', ',']).any(|part| part.trim().starts_with(word))
            && word.chars().count() >= ENOUGH
    };
    let tests: [&dyn Fn(&str) -> bool; 3] = [&|label| label == word, &is_so, &begins];
    for fits in tests {
        let mut found: Vec<&(Key, Intent, String)> = Vec::new();
        for row in rows.iter().filter(|(.., label)| fits(label)) {
            if found.iter().all(|(_, intent, _)| *intent != row.1) {
                found.push(row);
            }
        }
        match found.as_slice() {
            [] => {}
            [(key, ..)] if key.press().is_some() => {
                return key.press().map_or(Meant::Nothing, Meant::Key);
            }
            many => return Meant::Many(many.iter().map(|(key, ..)| key.name(words)).collect()),
        }
    }
    Meant::Nothing
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::Lang;

    fn key(word: &str, context: Context) -> Meant {
        meant(word, context, &Words::new(Lang::Nl))
    }

    fn plain(code: KeyCode) -> Meant {
        Meant::Key(code.into())
    }

    fn ctrl(letter: char) -> Meant {
        Meant::Key(KeyEvent::new(KeyCode::Char(letter), KeyModifiers::CONTROL))
    }

    #[test]
    fn a_key_has_a_name_a_letter_and_a_word() {
        for word in ["n", "N", "volgende", "Volg", "vol"] {
            let meant = key(word, Context::Room);
            assert!(
                matches!(meant, Meant::Key(key) if
                keys::intent(Context::Room, key) == Some(Intent::Next)),
                "{word}: {meant:?}"
            );
        }
        for word in ["op", "UP", "↑", "\u{1b}[A"] {
            assert_eq!(key(word, Context::Home), plain(KeyCode::Up), "{word}");
        }
        assert_eq!(key("pauze", Context::Room), plain(KeyCode::Char(' ')));
        assert_eq!(key("verder", Context::Pause), plain(KeyCode::Char(' ')));
        assert_eq!(key("schrijven", Context::Room), plain(KeyCode::Char('i')));
        assert_eq!(key("kiezen", Context::Room), plain(KeyCode::Char('i')));
        assert_eq!(key("klaar", Context::Writing), plain(KeyCode::Esc));
        assert_eq!(key("vo", Context::Room), Meant::Nothing, "too short");
        assert_eq!(key("xyz", Context::Room), Meant::Nothing);
    }

    #[test]
    fn where_letters_are_text_a_letter_is_the_key_with_ctrl() {
        assert_eq!(key("n", Context::Writing), ctrl('n'));
        assert_eq!(key("ctrl-d", Context::Writing), ctrl('d'));
        assert_eq!(key("weghalen", Context::Writing), ctrl('d'));
        assert_eq!(key("z", Context::Writing), Meant::Nothing);
    }

    #[test]
    fn a_word_for_two_keys_is_not_guessed() {
        let keys = ["+", "-"].map(str::to_owned).to_vec();
        assert_eq!(key("minuut", Context::Room), Meant::Many(keys));
    }

    #[test]
    fn every_label_of_every_key_leads_somewhere() {
        let words = Words::new(Lang::En);
        for context in [Context::Home, Context::Room, Context::Writing, Context::Review] {
            for (row, label) in keys::labelled(context, &words) {
                match meant(&label, context, &words) {
                    Meant::Key(key) => assert_eq!(keys::intent(context, key), Some(row.intent)),
                    Meant::Many(names) => assert!(names.len() > 1, "{label}"),
                    Meant::Nothing => panic!("{label} in {context:?}"),
                }
            }
        }
    }
}
