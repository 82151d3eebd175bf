//! The file of a new group, as its members will read and edit it.

use crate::{
    diagnostic::quoted,
    session::Person,
    words::{Lang, Said, Words},
};

use super::check::read_group;

/// A new group's file, with all that can be added to it as comments.
///
/// # Errors
///
/// What no file of a group can hold.
pub fn group_file(words: &Words, name: &str, members: &[Person]) -> Result<String, Said> {
    let text = text(words, name, members);
    let read = read_group("new", text.as_bytes(), &|_| true);
    match read.findings.into_iter().next() {
        Some(finding) => Err(finding.what),
        None => Ok(text),
    }
}

fn text(words: &Words, name: &str, members: &[Person]) -> String {
    let template = match words.lang() {
        Lang::Nl => include_str!("new.nl.toml"),
        Lang::En => include_str!("new.en.toml"),
    };
    let member = |person: &Person| {
        let online = if person.online { "online = true\n" } else { "" };
        format!("\n[[members]]\nname = {}\n{online}", quoted(&person.name))
    };
    let members: String = members.iter().map(member).collect();
    template.replace("\"NAME\"", &quoted(name)) + &members
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_new_file_is_right_and_so_is_every_example_in_it() {
        let members = ["Ans", "Bo \"de\" Vries \\", "Cas"];
        let mut people = members.map(Person::new);
        people[1].online = true;
        for lang in [Lang::Nl, Lang::En] {
            let text = group_file(&Words::new(lang), "Noord's \"groep\"", &people).unwrap();
            let read = read_group("noord", text.as_bytes(), &|_| true);
            assert_eq!(read.findings, []);
            assert_eq!(read.group.name, "Noord's \"groep\"");
            let names: Vec<&str> = read.group.members.iter().map(|it| it.name.as_str()).collect();
            assert_eq!(names, members);
            let online: Vec<bool> = read.group.members.iter().map(|it| it.online).collect();
            assert_eq!(online, [false, true, false]);
            // A comment that is a setting works when its mark is taken away.
            let uncomment = |line: &str| {
                let setting = line.strip_prefix("# ").filter(|line| {
                    let key = line.split_once(" = ").map_or("", |(key, _)| key);
                    line.starts_with('[') || (!key.is_empty() && !key.contains(' '))
                });
                setting.unwrap_or(line).to_owned()
            };
            let all: Vec<String> = text.lines().map(uncomment).collect();
            let read = read_group("noord", all.join("\n").as_bytes(), &|_| true);
            assert_eq!(read.findings, [], "{lang:?}");
            assert!(read.group.agreements.place.is_some() && !read.group.rules.is_empty());
            assert!(read.group.series.is_some_and(|series| series.meetings == Some(8)));
        }
    }

    #[test]
    fn what_a_file_cannot_hold_makes_none() {
        let words = Words::new(Lang::Nl);
        let made = |name: &str, people: &[&str]| {
            let people: Vec<Person> = people.iter().copied().map(Person::new).collect();
            group_file(&words, name, &people).map_err(|said| words.tell(&said))
        };
        assert!(made("Noord", &[]).is_ok());
        for (name, people) in
            [("N".repeat(500), vec!["Ans"]), ("Noord".to_owned(), vec!["Ans", "ans"])]
        {
            assert!(made(&name, &people).is_err(), "{name}: {people:?}");
        }
        assert!(made("Noord", &[&"A".repeat(70)]).is_err());
    }
}
