//! Who is there, as it is typed: names, and `(online)` behind that of whoever takes part from elsewhere.

use crate::{
    session::{Mode, Person},
    words::clean,
};
use std::collections::BTreeMap;

use super::{editor::Editor, setup::Setup};

/// The names in a text, each as it is written: parted by commas, semicolons or line ends, and clean.
/// A mark without a name is none.
pub fn names(text: &str) -> Vec<String> {
    let text = clean(text);
    let parts = text.split([',', ';', '\n']);
    let names = parts.map(|name| name.split_whitespace().collect::<Vec<_>>().join(" "));
    names.filter(|name| !person(name).name.is_empty()).collect()
}

/// Somebody as they are written: `Bo`, or `Bo (online)`.
pub fn person(text: &str) -> Person {
    let mut person = Person::new(text.trim());
    while let Some(name) = unmarked(&person.name) {
        person = Person { name: name.to_owned(), online: true };
    }
    person
}

/// The people in a text.
pub(super) fn people(text: &str) -> Vec<Person> {
    names(text).iter().map(|name| person(name)).collect()
}

/// The name that two people have, if there is one.
pub(super) fn same_name(people: &[Person]) -> Option<String> {
    let twice = |(index, person): &(usize, &Person)| {
        people[..*index].iter().any(|other| is_same(&other.name, &person.name))
    };
    people.iter().enumerate().find(twice).map(|(_, person)| person.name.clone())
}

/// Whether two names mean one person: nobody minds capitals.
pub(super) fn is_same(one: &str, other: &str) -> bool {
    one.to_lowercase() == other.to_lowercase()
}

/// These people as they are typed, the one who leads with a mark too, where that has one.
pub(super) fn typed(names: &[String], leader: Option<&Person>) -> String {
    let mut people: Vec<Person> = names.iter().map(|name| person(name)).collect();
    if let Some(leader) = leader.filter(|leader| leader.online) {
        match people.iter_mut().find(|person| is_same(&person.name, &leader.name)) {
            Some(person) => person.online = true,
            None => people.push(leader.clone()),
        }
    }
    written(&people)
}

/// The name without the mark behind it, if there is one.
fn unmarked(text: &str) -> Option<&str> {
    let (name, mark) = text.rsplit_once('(')?;
    let mark = mark.strip_suffix(')')?.trim();
    mark.eq_ignore_ascii_case("online").then(|| name.trim_end())
}

pub(super) fn written(people: &[Person]) -> String {
    let name = |person: &Person| {
        if person.online { format!("{} {MARK}", person.name) } else { person.name.clone() }
    };
    people.iter().map(name).collect::<Vec<_>>().join(", ")
}

impl Setup {
    /// Everyone who is there: the facilitator too, when nobody typed that name.
    pub(super) fn everyone(&self) -> Vec<Person> {
        let mut people = self.seated();
        if let Some(name) = &self.facilitator
            && !people.iter().any(|person| is_same(&person.name, name))
        {
            people.push(Person::new(name));
        }
        for person in &mut people {
            person.online |= self.mode == Mode::Online;
        }
        people
    }

    /// The members who are there, and who was typed.
    pub(super) fn seated(&self) -> Vec<Person> {
        let members = self.group.iter().flat_map(|group| group.present());
        members.chain(people(&self.people.text())).collect()
    }

    /// Takes a list that was pasted, or typed as a line. Who is there already and has a mark now gets
    /// it; a mark alone is for the last of them.
    pub(super) fn add_people(&mut self, text: &str) -> bool {
        let before = self.people.text();
        let mut here = people(&before);
        let known = here.iter().enumerate().map(|(at, person)| (person.name.to_lowercase(), at));
        let known: BTreeMap<String, usize> = known.collect();
        let mut marked: Vec<usize> = Vec::new();
        let mut new = names(text);
        new.retain(|name| {
            let Person { name, online } = person(name);
            let at = known.get(&name.to_lowercase()).filter(|_| online);
            marked.extend(at);
            at.is_none()
        });
        if unmarked(text.trim()) == Some("") {
            marked.extend(here.len().checked_sub(1));
        }
        if !marked.is_empty() {
            for at in marked {
                here[at].online = true;
            }
            self.people = Editor::new(&written(&here));
        }
        if new.is_empty() {
            return true;
        }
        let before = self.people.text();
        let before = before.trim_end();
        let comma = if before.is_empty() || before.ends_with(',') { "" } else { ", " };
        self.people.paste(&format!("{comma}{}", new.join(", ")))
    }

    /// Where they meet: what the marks say if there are any, else what was chosen.
    pub(super) fn mode(&self) -> Mode {
        match Mode::of(&self.everyone()) {
            Mode::Room => self.mode,
            mode => mode,
        }
    }

    /// Chooses the next of [`MODES`], or the one before. The marks go along, and come back with the
    /// choice that has them.
    pub(super) fn change_mode(&mut self, forward: bool) {
        let here = self.mode();
        if let Some(group) = &mut self.group {
            match here {
                Mode::Room => group.put(true),
                Mode::Online => {
                    group.put(false);
                    group.put_as_usual();
                }
                Mode::Hybrid => group.put(false),
            }
        }
        let before = people(&self.people.text());
        if Mode::of(&before) == Mode::Hybrid {
            let online = before.iter().filter(|person| person.online);
            self.marked = online.map(|person| person.name.clone()).collect();
        }
        let at = MODES.iter().position(|mode| *mode == here).unwrap_or_default();
        let by = if forward { 1 } else { MODES.len() - 1 };
        self.mode = MODES[(at + by) % MODES.len()];
        let mut after = before.clone();
        for person in &mut after {
            person.online = self.mode == Mode::Hybrid && self.marked.contains(&person.name);
        }
        // With everyone online it would be the choice before this one.
        if after.iter().all(|person| person.online) {
            for person in &mut after {
                person.online = false;
            }
        }
        if after != before {
            self.people = Editor::new(&written(&after));
        }
    }
}

/// Where people can meet, in the order in which it is offered.
pub(super) const MODES: [Mode; 3] = [Mode::Room, Mode::Online, Mode::Hybrid];

const MARK: &str = "(online)";

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Vec<(String, bool)> {
        people(text).into_iter().map(|person| (person.name, person.online)).collect()
    }

    #[test]
    fn a_mark_behind_a_name_tells_who_is_online() {
        let one = |name: &str, online| vec![(name.to_owned(), online)];
        for text in ["Bo (online)", " Bo  (Online) ", "Bo(ONLINE)", "Bo ( online )"] {
            assert_eq!(read(text), one("Bo", true), "{text}");
        }
        assert_eq!(read("Bo (online) (online)"), one("Bo", true));
        for name in ["Bo", "Bo online", "(online) Bo", "Bo (gast)", "Bo (online", "Bo online)"] {
            assert_eq!(read(name), one(name, false));
        }
        assert_eq!(read("Bo (de Vries) (online)"), one("Bo (de Vries)", true));
    }

    #[test]
    fn a_list_is_read_line_by_line_or_by_commas_and_a_mark_alone_is_nobody() {
        let people = [("Ans", false), ("Bo", true), ("Cas", false)];
        let people = people.map(|(name, online)| (name.to_owned(), online));
        assert_eq!(read("Ans\r\nBo (online)\nCas;(online),\n"), people);
        assert_eq!(names("Ans, Bo  (online)"), ["Ans", "Bo (online)"]);
    }

    #[test]
    fn who_leads_from_elsewhere_is_marked_among_the_others() {
        let names = ["ans", "Bo (online)"].map(str::to_owned);
        let typed = |leader| typed(&names, Some(&person(leader)));
        assert_eq!(typed("Ans (online)"), "ans (online), Bo (online)");
        assert_eq!(typed("Ed (online)"), "ans, Bo (online), Ed (online)");
        assert_eq!(typed("Ed"), "ans, Bo (online)");
    }
}
