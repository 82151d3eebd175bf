//! The names of sessions' folders: `2026-11-21-klein-k7m2x`.

use crate::{moment::Moment, session::Opening};
use std::hash::{BuildHasher, Hasher, RandomState};

/// The name of a session's folder: its date on the wall, its method and its own short id.
pub(super) fn of(opening: &Opening, at: Moment) -> String {
    let plain = |letter: char| match letter {
        'a'..='z' | '0'..='9' => letter,
        _ => '-',
    };
    let method: String = opening.method.id.chars().take(LONGEST_METHOD).map(plain).collect();
    format!("{}-{method}-{}", at.date(opening.offset), opening.session)
}

/// A few letters and digits that nothing else is likely to have, none of which looks like another.
pub(super) fn short_id() -> String {
    let mut random = RandomState::new().build_hasher().finish();
    let mut letter = || {
        let letter = LETTERS[(random % LETTERS.len() as u64) as usize];
        random /= LETTERS.len() as u64;
        char::from(letter)
    };
    (0..ID_LENGTH).map(|_| letter()).collect()
}

/// The date that the name of a session's folder begins with; none for the name of anything else.
pub(super) fn date(name: &str) -> Option<&str> {
    let (date, rest) = name.split_at_checked("2026-11-21".len())?;
    let fits = |(letter, like): (u8, u8)| match like {
        b'-' => letter == b'-',
        _ => letter.is_ascii_digit(),
    };
    (rest.starts_with('-') && date.bytes().zip(*b"0000-00-00").all(fits)).then_some(date)
}

/// The method that the name of a session's folder tells of, as far as a name can.
pub(super) fn method(name: &str) -> Option<&str> {
    let rest = name.strip_prefix(date(name)?)?.strip_prefix('-')?;
    rest.rsplit_once('-').map(|(method, _)| method)
}

const LETTERS: &[u8] = b"23456789abcdefghjkmnpqrstuvwxyz";
const ID_LENGTH: usize = 5; // 28 million, within one date and one method
const LONGEST_METHOD: usize = 60; // letters; some systems know no names over 255 bytes

#[cfg(test)]
mod tests {
    use super::*;
    use crate::journal::sample;

    #[test]
    fn a_folder_is_named_after_the_day_on_the_wall() {
        let mut opening = sample::opening();
        let late = "2026-11-21T23:30:00.000Z".parse().unwrap();
        assert_eq!(of(&opening, late), "2026-11-22-klein-k7m2x");
        opening.method.id = "../Één".to_owned();
        assert_eq!(of(&opening, late), "2026-11-22------n-k7m2x");
    }

    #[test]
    fn ids_differ() {
        let ids: std::collections::BTreeSet<String> = (0..50).map(|_| short_id()).collect();
        assert!(ids.len() >= 48, "one in 28 million is the same by chance");
        assert!(ids.iter().all(|id| id.len() == ID_LENGTH));
    }

    #[test]
    fn only_names_with_a_date_are_sessions() {
        assert_eq!(date("2026-11-21-klein-k7m2x"), Some("2026-11-21"));
        assert_eq!(method("2026-11-21-ons-uur-k7m2x"), Some("ons-uur"));
        for other in ["", "2026-11-21", "2026-1-211-klein", "notities", "2026-11-2é-x", ".stfolder"]
        {
            assert_eq!(date(other), None, "{other}");
            assert_eq!(method(other), None, "{other}");
        }
    }
}
