//! Another name for a method that begins as a copy.

use crate::diagnostic::quoted;
use toml::{Spanned, de::DeTable};

/// A method file with another name, and all else as it was. What is no method file comes back as it
/// is.
pub fn renamed(text: &str, name: &str) -> String {
    let Ok(file) = DeTable::parse(text) else { return text.to_owned() };
    match file.get_ref().get("name").map(Spanned::span) {
        Some(place) => format!("{}{}{}", &text[..place.start], quoted(name), &text[place.end..]),
        // It has the name of the method that it builds on.
        None => format!("name = {}\n{text}", quoted(name)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::method::{load, shipped};

    #[test]
    fn a_copy_differs_in_its_name_alone() {
        for (id, text) in shipped() {
            let copy = renamed(text, r#"Van "ons" \ samen"#);
            let (mut method, before) =
                (load(id, copy.as_bytes()).unwrap(), load(id, text.as_bytes()).unwrap());
            assert_eq!(method.name, r#"Van "ons" \ samen"#);
            method.name.clone_from(&before.name);
            assert_eq!(method, before, "{id}");
            assert_eq!(copy.lines().count(), text.lines().count(), "{id}");
        }
    }

    #[test]
    fn what_is_no_method_stays_as_it_is() {
        assert_eq!(renamed("name = ", "Anders"), "name = ");
        let inherits = "extends = \"balint\"\n";
        assert_eq!(renamed(inherits, "Anders"), format!("name = \"Anders\"\n{inherits}"));
    }
}
