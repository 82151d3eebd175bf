//! Ids: lower-case letters, digits and hyphens, so that they fit in a file's name and a reference.

use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

/// The id that a title makes: "Problemen verzamelen" is `problemen-verzamelen`, "Reünie" is `reunie`.
/// Empty when the title holds no letter or digit that an id may hold.
pub fn slug(title: &str) -> String {
    let mut id = String::new();
    let plain = title.nfkd().filter(|&char| !is_combining_mark(char));
    for char in plain.flat_map(char::to_lowercase) {
        if char.is_ascii_alphanumeric() {
            id.push(char);
        } else if !id.is_empty() && !id.ends_with('-') {
            id.push('-');
        }
        if id.len() == LONGEST {
            break;
        }
    }
    id.trim_end_matches('-').to_owned()
}

/// Whether a text is an id.
pub(super) fn is_slug(id: &str) -> bool {
    !id.is_empty() && slug(id) == id
}

/// The id, or the id with a number after it if it is taken. A long id gives up its last letters for
/// the number, so that what comes out is an id as well.
pub(super) fn unique(id: String, is_taken: impl Fn(&str) -> bool) -> String {
    if !is_taken(&id) {
        return id;
    }
    let mut numbered = (2_usize..).map(|number| {
        let mark = format!("-{number}");
        let room = id.floor_char_boundary(LONGEST - mark.len());
        id[..room].trim_end_matches('-').to_owned() + &mark
    });
    numbered.find(|id| !is_taken(id)).expect("there are more numbers than ids")
}

/// The most letters of an id.
pub(super) const LONGEST: usize = 60;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_makes_an_id() {
        for (title, id) in [
            ("Problemen verzamelen", "problemen-verzamelen"),
            (" 3e ronde: wie/wat? ", "3e-ronde-wie-wat"),
            ("…", ""),
            ("Wat één mens kan", "wat-een-mens-kan"),
            ("Onze reünie", "onze-reunie"),
        ] {
            assert_eq!(slug(title), id);
        }
        assert!(is_slug(&slug(&"een ".repeat(200))));
        assert!(!is_slug("Een") && !is_slug("") && !is_slug("een--twee") && !is_slug("../een"));
    }

    #[test]
    fn a_taken_id_gets_a_number() {
        assert_eq!(unique("advice".into(), |_| false), "advice");
        assert_eq!(unique("advice".into(), |id| id != "advice-3"), "advice-3");
        for (long, cut) in [("a".repeat(60), 58), ("a".repeat(57) + "-bc", 57)] {
            let second = unique(long.clone(), |id| id == long);
            assert_eq!(second, format!("{}-2", "a".repeat(cut)));
            assert!(is_slug(&second));
        }
    }
}
