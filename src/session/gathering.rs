//! [`Gathering`]: what a meeting knows of the group that holds it.

use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

use crate::moment::Moment;

use super::opening::{MOST_PEOPLE, PersonId};

/// The group as it was on the day, as far as the meeting has to do with it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Gathering {
    /// The name of its folder: lower-case letters, digits and hyphens.
    pub folder: String,
    /// What people call it.
    pub name: String,
    /// Which of the group's meetings it is, counted from 1, and of how many (F-05).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub number: Option<(usize, Option<usize>)>,
    /// Its members who were not there when the meeting began.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub absent: Vec<Absent>,
    /// Who writes the report, where that was agreed beforehand.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub secretary: Option<PersonId>,
    /// Who keeps the time, likewise.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub timekeeper: Option<PersonId>,
    /// Rules beside those of the method, which the group as a whole accepted (S2-35).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub rules: Vec<String>,
    /// What it agreed, each under a title (S3-12).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub agreements: Vec<(String, String)>,
    /// Who agreed with these rules and agreements before.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub accepted: Vec<Accepted>,
}

/// Somebody who agreed with the rules and agreements of a group.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Accepted {
    /// What the others call them.
    pub name: String,
    /// When they said so.
    pub at: Moment,
}

/// A member who was not there when the meeting began.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Absent {
    /// What the others call them.
    pub name: String,
    /// How they are absent.
    pub how: Absence,
}

/// How somebody is absent (F-07).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Absence {
    /// They said so before.
    Notice,
    /// They did not say so; somebody told that.
    NoNotice,
    /// Not there, and nobody told more of it.
    Away,
    /// They are expected, and not there yet.
    Late,
}

impl Gathering {
    /// Whether this can be what a meeting knows of its group: the folder is the name of a folder and
    /// no way out of one, the absent can be told apart, who has a duty is one of so many people, and
    /// nothing is longer than anybody writes.
    pub(super) fn is_sound(&self, people: usize) -> bool {
        let absent: BTreeSet<&str> = self.absent.iter().map(|it| it.name.trim()).collect();
        let (rules, agreements) = (&self.rules, &self.agreements);
        let duties = [self.secretary, self.timekeeper].into_iter().flatten();
        is_folder(&self.folder)
            && duties.map(|person| person.0).all(|place| place < people)
            && !self.name.trim().is_empty()
            && self.name.len() <= LONGEST_NAME
            && self.absent.len() <= MOST_PEOPLE
            && absent.len() == self.absent.len()
            && absent.iter().all(|name| (1..=LONGEST_NAME).contains(&name.len()))
            && self.accepted.len() <= MOST_ACCEPTED
            && self.accepted.iter().all(|known| known.name.len() <= LONGEST_NAME)
            && rules.len() <= MOST_RULES
            && agreements.len() <= MOST_RULES
            && rules.iter().all(|rule| rule.len() <= LONGEST_RULE)
            && agreements.iter().all(|(title, text)| title.len().max(text.len()) <= LONGEST_RULE)
    }
}

fn is_folder(name: &str) -> bool {
    (1..=LONGEST_FOLDER).contains(&name.len())
        && name.bytes().all(|it| it.is_ascii_lowercase() || it.is_ascii_digit() || it == b'-')
        && !name.starts_with('-')
}

const LONGEST_FOLDER: usize = 64; // letters, which are bytes here
const LONGEST_NAME: usize = 400; // bytes, for a hundred letters of any alphabet
const LONGEST_RULE: usize = 16_000; // bytes
const MOST_RULES: usize = 100;
const MOST_ACCEPTED: usize = 2 * MOST_PEOPLE; // members, and who is there

#[cfg(test)]
mod tests {
    use super::*;

    fn gathering() -> Gathering {
        Gathering {
            folder: "noord-2".to_owned(),
            name: "Groep Noord".to_owned(),
            absent: vec![
                Absent { name: "Dee".to_owned(), how: Absence::Notice },
                Absent { name: "Ed".to_owned(), how: Absence::Late },
            ],
            number: Some((3, Some(8))),
            secretary: Some(PersonId(1)),
            timekeeper: None,
            rules: vec!["Telefoons blijven weg.".to_owned()],
            agreements: vec![("Plaats".to_owned(), "Bij wie aan de beurt is.".to_owned())],
            accepted: vec![Accepted { name: "Ans".to_owned(), at: Moment::from_millis(0) }],
        }
    }

    #[test]
    fn what_is_known_of_a_group_is_bounded() {
        assert!(gathering().is_sound(2));
        let damages: [fn(&mut Gathering); 17] = [
            |it| it.timekeeper = Some(PersonId(2)),
            |it| it.folder = String::new(),
            |it| it.folder = "../noord".to_owned(),
            |it| it.folder = "Noord".to_owned(),
            |it| it.folder = "-rf".to_owned(),
            |it| it.folder = "c:".to_owned(),
            |it| it.folder = "a".repeat(65),
            |it| it.name = " ".to_owned(),
            |it| it.name = "N".repeat(401),
            |it| it.absent[0].name = " Ed".to_owned(),
            |it| it.absent[0].name = " ".to_owned(),
            |it| it.absent[0].name = "D".repeat(401),
            |it| it.accepted = vec![it.accepted[0].clone(); 201],
            |it| it.accepted[0].name = "A".repeat(401),
            |it| it.rules = vec![String::new(); 101],
            |it| it.rules[0] = "t".repeat(16_001),
            |it| it.agreements[0].1 = "b".repeat(16_001),
        ];
        for (place, change) in damages.into_iter().enumerate() {
            let mut other = gathering();
            change(&mut other);
            assert!(!other.is_sound(2), "change {place}");
        }
        let many = |count: usize| {
            let nth = |number: usize| Absent { name: number.to_string(), how: Absence::NoNotice };
            Gathering { absent: (0..count).map(nth).collect(), ..gathering() }
        };
        assert!(many(100).is_sound(2) && !many(101).is_sound(2));
    }

    #[test]
    fn what_is_not_said_is_not_written() {
        let bare = Gathering {
            folder: "noord".to_owned(),
            name: "Noord".to_owned(),
            ..Gathering::default()
        };
        let text = serde_json::to_string(&bare).unwrap();
        assert_eq!(text, r#"{"folder":"noord","name":"Noord"}"#);
        assert_eq!(serde_json::from_str::<Gathering>(&text).unwrap(), bare);
        let whole = serde_json::to_string(&gathering()).unwrap();
        assert!(whole.contains(r#""absent":[{"name":"Dee","how":"notice"},"#), "{whole}");
        assert_eq!(serde_json::from_str::<Gathering>(&whole).unwrap(), gathering());
    }
}
