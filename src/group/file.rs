//! The file of a new group, as its members will read and edit it.

use crate::{
    diagnostic::quoted,
    words::{Lang, Words},
};

/// A group's file, with all that can be added to it as comments.
pub fn group_file(words: &Words, name: &str, members: &[String]) -> String {
    let template = match words.lang() {
        Lang::Nl => include_str!("new.nl.toml"),
        Lang::En => include_str!("new.en.toml"),
    };
    let members = members.iter().map(|name| format!("\n[[members]]\nname = {}\n", quoted(name)));
    let members: String = members.collect();
    template.replace("\"NAME\"", &quoted(name)) + &members
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::group::read_group;

    #[test]
    fn a_new_file_is_right_and_so_is_every_example_in_it() {
        let members = ["Ans", "Bo \"de\" Vries \\", "Cas"].map(str::to_owned);
        for lang in [Lang::Nl, Lang::En] {
            let text = group_file(&Words::new(lang), "Noord's \"groep\"", &members);
            let read = read_group("noord", text.as_bytes(), &|_| true);
            assert_eq!(read.findings, []);
            assert_eq!(read.group.name, "Noord's \"groep\"");
            let names: Vec<&str> = read.group.members.iter().map(|it| it.name.as_str()).collect();
            assert_eq!(names, members);
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
}
