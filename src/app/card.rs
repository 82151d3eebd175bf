//! A method as the library keeps it: read once, with what one chooses by.

use crate::{
    diagnostic::{Source, render},
    method::{Catalog, Entry, Method},
    store::{self, MethodProblem, OwnMethod},
    words::Words,
};
use std::path::PathBuf;

use super::disk::why_unread;

/// A method that can be chosen, or a file that was meant to be one.
pub(super) struct Card {
    pub(super) id: String,
    /// The file, when it is somebody's own.
    pub(super) own: Option<PathBuf>,
    /// The method, or what is wrong with its file, ready to read.
    pub(super) content: Result<Method, String>,
}

/// Makes a card of every method there is, right or not.
pub(super) fn cards(
    catalog: &Catalog,
    unread: &[OwnMethod],
    home: &store::Home,
    words: &Words,
) -> Vec<Card> {
    let entries = catalog.entries().iter().map(|entry| Card::of(catalog, entry, home, words));
    unread.iter().map(|own| Card::unread(own, words)).chain(entries).collect()
}

impl Card {
    fn of(catalog: &Catalog, entry: &Entry, home: &store::Home, words: &Words) -> Self {
        let file = format!("{}.toml", entry.file);
        let mistakes = |findings: &[_]| render(&Source::new(&file, entry.bytes()), findings, words);
        let content = catalog.load(&entry.id).unwrap_or_else(|| Err(Vec::new()));
        let content = content.map_err(|findings| mistakes(&findings));
        let own = entry.is_own.then(|| home.methods().join(&file));
        Self { id: entry.id.clone(), own, content }
    }

    fn unread(own: &OwnMethod, words: &Words) -> Self {
        let path = own.path.display().to_string();
        let said = match &own.bytes {
            Err(MethodProblem::Disk(problem)) => {
                let args = [("path", path.into()), ("why", why_unread(words, problem).into())];
                words.fill("cli-methods-unreadable", &args)
            }
            _ => words.fill("cli-method-too-large", &[("path", path.into())]),
        };
        Self { id: own.id.clone(), own: Some(own.path.clone()), content: Err(said) }
    }

    /// What people call it; the name of its file while that cannot be read.
    pub(super) fn name(&self) -> &str {
        self.content.as_ref().map_or(&self.id, |method| &method.name)
    }

    /// The method, when it is whole.
    pub(super) fn method(&self) -> Option<&Method> {
        self.content.as_ref().ok()
    }
}
