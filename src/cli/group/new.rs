//! `intervisie group new`.

use crate::{
    app::why,
    group::{group_file, read_group},
    method::slug,
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
    let text = group_file(words, &name, members);
    // What the file could not hold is said before there is a file.
    let read = read_group(&id, text.as_bytes(), &|_| true);
    if let Some(finding) = read.findings.first() {
        return Err(words.tell(&finding.what));
    }
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
