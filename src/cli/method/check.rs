//! `intervisie method check`.

use crate::{
    diagnostic::{Source, render},
    store::Home,
    view,
    words::Words,
};
use std::path::{Path, PathBuf};

use super::{id_of, read};
use crate::cli::methods::Methods;

/// Everything that is wrong with these files, or that they are right.
///
/// # Errors
///
/// The same, when anything is wrong with any of them.
pub(super) fn check(words: &Words, home: &Home, files: &[PathBuf]) -> Result<String, String> {
    let mut methods = Methods::read(words, home)?;
    let mut told = Vec::new();
    let mut paths = Vec::new();
    let mut is_right = true;
    let mut read_files: Vec<(&Path, String)> = Vec::new();
    for path in files {
        // An own method can be named as everywhere else.
        let own = methods.path(&path.to_string_lossy()).filter(|_| !path.exists());
        paths.push(own.unwrap_or_else(|| path.clone()));
    }
    for path in &paths {
        match read(words, path) {
            Ok(bytes) => {
                let (id, with) = methods.with(path, bytes);
                methods = with;
                read_files.push((path, id));
            }
            Err(why) => {
                is_right = false;
                told.push(why);
            }
        }
    }
    for (path, id) in &read_files {
        let path_text = path.display().to_string();
        let Some(entry) = methods.catalog.entry(id) else { continue };
        match methods.catalog.load(id) {
            Some(Ok(method)) => {
                let minutes = view::method::time(words, &method, None, None);
                let args = [
                    ("path", path_text.into()),
                    ("name", method.name.as_str().into()),
                    ("minutes", minutes.into()),
                ];
                told.push(words.fill("cli-method-right", &args));
            }
            Some(Err(findings)) => {
                is_right = false;
                told.push(render(&Source::new(&path_text, entry.bytes()), &findings, words));
            }
            None => {}
        }
    }
    told.extend(twice(words, &read_files));
    let text = told.join("\n");
    if is_right { Ok(text) } else { Err(text) }
}

/// Which of the files would be one method.
fn twice(words: &Words, files: &[(&Path, String)]) -> Vec<String> {
    let same = |(index, (path, _)): (usize, &(&Path, String))| {
        let earlier = files[..index].iter().find(|(other, _)| id_of(other) == id_of(path))?;
        let (one, other) = (earlier.0.display().to_string(), path.display().to_string());
        let args = [("one", one.into()), ("other", other.into()), ("id", id_of(path).into())];
        Some(words.fill("cli-method-same-id", &args))
    };
    files.iter().enumerate().filter_map(same).collect()
}
