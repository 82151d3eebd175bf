//! `intervisie group new`.

use crate::{
    app::{person, why},
    group::group_file,
    method::slug,
    session::Person,
    store::{Home, NewGroupProblem},
    words::{Words, one_line},
};

/// Makes a group. Gives where its file is and what to do next.
///
/// # Errors
///
/// Why there is none, in the user's language.
pub(super) fn new(
    words: &Words,
    home: &Home,
    name: &str,
    members: &[String],
) -> Result<String, String> {
    let name = one_line(name);
    let id = slug(&name);
    if id.is_empty() {
        return Err(words.say("founding-no-name"));
    }
    let members: Vec<Person> = members.iter().map(|name| person(name)).collect();
    let text = group_file(words, &name, &members).map_err(|said| words.tell(&said))?;
    match home.new_group(&id, text.as_bytes()) {
        Ok(path) => {
            let args = [("path", path.display().to_string().into()), ("id", id.into())];
            Ok(words.fill("cli-group-made", &args))
        }
        Err(NewGroupProblem::Exists(_)) => Err(words.fill("founding-exists", &[("id", id.into())])),
        Err(NewGroupProblem::Disk(problem)) => {
            let why = why(words, &problem);
            Err(words.fill("founding-disk", &[("why", why.into())]))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::Lang;

    #[test]
    fn whoever_is_marked_is_online_by_habit() {
        let root = tempfile::tempdir().unwrap();
        let (home, words) = (Home::at(root.path()), Words::new(Lang::Nl));
        let members = ["Ans", "Bo (online)"].map(str::to_owned);
        new(&words, &home, "Noord", &members).unwrap();
        let file = String::from_utf8(home.group("noord").bytes.unwrap()).unwrap();
        assert!(
            file.ends_with("name = \"Ans\"\n\n[[members]]\nname = \"Bo\"\nonline = true\n"),
            "{file}"
        );
        let long = "Z".repeat(70);
        assert!(new(&words, &home, "Zuid", &[long]).is_err());
        assert_eq!(home.group_ids().unwrap(), ["noord"]);
    }
}
