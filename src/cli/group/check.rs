//! `intervisie group check`.

use crate::{
    app::{clock::Clock, misnamed, why_unread},
    diagnostic::{Source, render},
    group::{Group, read_group},
    store::{self, Home, MethodProblem, Strays},
    words::Words,
};
use std::path::Path;

use crate::cli::{groups::Groups, methods::Methods};

/// Everything that is wrong with a group, or with all there are: in their files each at its place, and
/// what in their folders cannot be read. Or that all is right.
///
/// # Errors
///
/// The same, when anything is wrong.
pub(super) fn check(words: &Words, home: &Home, group: Option<&Path>) -> Result<String, String> {
    let methods = Methods::read(words, home)?;
    let knows = |id: &str| methods.is_known(id);
    if let Some(path) = group.filter(|path| path.is_file()) {
        let bytes = store::method_file(path).map_err(|problem| match problem {
            MethodProblem::TooLarge => {
                words.fill("diagnostic-too-large", &[("most", 256_i64.into())])
            }
            MethodProblem::Disk(problem) => {
                let path = path.display().to_string();
                let why = why_unread(words, &problem);
                words.fill("group-unreadable", &[("path", path.into()), ("why", why.into())])
            }
        })?;
        return told(words, &path.display().to_string(), &bytes, &knows);
    }
    let groups = Groups::read(words, home, &knows)?;
    let meant = match group {
        Some(name) => vec![groups.named(words, &name.to_string_lossy())?],
        None => groups.0.iter().collect(),
    };
    let mut lines = if group.is_none() { misnamed(home, words) } else { Vec::new() };
    if meant.is_empty() && lines.is_empty() {
        return Ok(words.say("cli-groups-none"));
    }
    let now = Clock::start().now();
    let mut is_right = lines.is_empty();
    for known in meant {
        let path = known.file.path.display().to_string();
        let checked = match &known.mistakes {
            Some(mistakes) => Err(mistakes.clone()),
            None => Ok(right(words, &path, known.group())),
        };
        is_right &= checked.is_ok();
        lines.push(checked.unwrap_or_else(|mistakes| mistakes));
        let unread = known.clone().with_past(home, now).unread;
        let paths: Vec<String> = unread.iter().map(|path| path.display().to_string()).collect();
        if !paths.is_empty() {
            is_right = false;
            lines.push(words.fill("group-not-read", &[("paths", paths.join("\n  ").into())]));
        }
        let strays = home.strays(&known.file.id);
        is_right &= strays == Strays::default();
        lines.extend(told_of_strays(words, &strays));
    }
    let text = lines.join("\n");
    if is_right { Ok(text) } else { Err(text) }
}

/// What copies hold that the group's own files do not, and what to do with them.
fn told_of_strays(words: &Words, strays: &Strays) -> Vec<String> {
    let mut lines = Vec::new();
    if !strays.journals.is_empty() {
        let copies = strays.journals.iter().map(|(path, more)| {
            let args = [("path", path.display().to_string().into()), ("count", (*more).into())];
            format!("  {}", words.fill("group-stray-more", &args))
        });
        let copies = copies.collect::<Vec<_>>().join("\n");
        lines.push(words.fill("group-stray-journals", &[("copies", copies.into())]));
    }
    if !strays.files.is_empty() {
        let paths = strays.files.iter().map(|path| format!("  {}", path.display()));
        let paths = paths.collect::<Vec<_>>().join("\n");
        lines.push(words.fill("group-stray-files", &[("paths", paths.into())]));
    }
    lines
}

/// What is wrong with a file, each at its place; or that it is right.
fn told(
    words: &Words,
    path: &str,
    bytes: &[u8],
    knows: &dyn Fn(&str) -> bool,
) -> Result<String, String> {
    let read = read_group("", bytes, knows);
    if !read.findings.is_empty() {
        return Err(render(&Source::new(path, bytes), &read.findings, words));
    }
    Ok(right(words, path, &read.group))
}

fn right(words: &Words, path: &str, group: &Group) -> String {
    let args = [
        ("path", path.into()),
        ("name", group.name.as_str().into()),
        ("count", group.members.len().into()),
    ];
    words.fill("cli-group-right", &args)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::Lang;

    #[test]
    fn what_is_no_group_for_its_name_and_what_cannot_be_read_are_not_right() {
        let root = tempfile::tempdir().unwrap();
        let home = Home::at(root.path());
        let words = Words::new(Lang::Nl);
        let checked = || {
            let told = check(&words, &home, None);
            let plain = |text: String| text.replace(&root.path().display().to_string(), "~");
            told.map(plain).map_err(plain)
        };
        assert!(checked().unwrap().contains("Er is nog geen groep"));
        store::write(&home.group_folder("Noord").join("group.toml"), b"name = 'Noord'").unwrap();
        insta::assert_snapshot!(checked().unwrap_err().replace('\\', "/"), @"~/groups/Noord telt nog niet als groep: de naam van zo'n map heeft alleen kleine letters, cijfers en streepjes. Noem de map bijvoorbeeld noord.");
        let noord = home.group_folder("noord-2");
        store::write(&noord.join("group.toml"), b"name = 'Noord'").unwrap();
        assert!(checked().unwrap_err().contains("Noord telt nog niet"));
        assert!(check(&words, &home, Some(Path::new("noord-2"))).is_ok());
        store::write(&noord.join("between"), b"no folder").unwrap();
        let told = check(&words, &home, Some(Path::new("noord-2"))).unwrap_err();
        assert!(told.contains("between"), "{told}");
    }
}
