//! The methods there are, as the command line names them.

use crate::{
    app::why_unread,
    diagnostic::{Source, nearest, render},
    method::{Catalog, Entry, Method, slug},
    store::{DiskProblem, Home, MethodProblem, OwnMethod},
    words::{Words, short},
};
use std::path::{Path, PathBuf};

/// The methods there are, and those that are there but cannot be read.
pub(super) struct Methods {
    pub(super) catalog: Catalog,
    pub(super) folder: PathBuf,
    unread: Vec<OwnMethod>,
}

impl Methods {
    pub(super) fn read(words: &Words, home: &Home) -> Result<Self, String> {
        let folder = home.methods();
        let own = home.own_methods().map_err(|problem| unreadable(words, &folder, &problem))?;
        let (read, unread): (Vec<_>, Vec<_>) = own.into_iter().partition(|own| own.bytes.is_ok());
        let read = read.into_iter().filter_map(|own| Some((own.id, own.bytes.ok()?)));
        Ok(Self { catalog: Catalog::new(read), folder, unread })
    }

    /// The same with one more file, and its id.
    pub(super) fn with(mut self, path: &Path, bytes: Vec<u8>) -> (String, Self) {
        let file = path.file_stem().unwrap_or_default().to_string_lossy();
        let id =
            Some(slug(&file)).filter(|id| !id.is_empty()).unwrap_or_else(|| "method".to_owned());
        self.catalog = self.catalog.with(&id, &file, bytes);
        (id, self)
    }

    /// Whether there is a method with this id, right or not.
    pub(super) fn is_known(&self, id: &str) -> bool {
        self.catalog.entry(id).is_some() || self.unread.iter().any(|own| own.id == id)
    }

    /// A method that exists and is whole, or everything that is wrong with it.
    pub(super) fn method(&self, words: &Words, id: &str) -> Result<Method, String> {
        let id = self.known(words, id)?;
        self.catalog.load(&id).and_then(Result::ok).ok_or_else(|| words.say("cli-method-gone"))
    }

    /// What a method's file holds.
    pub(super) fn text(&self, words: &Words, id: &str) -> Result<String, String> {
        let id = self.known(words, id)?;
        let bytes = self.catalog.entry(&id).map(Entry::bytes).unwrap_or_default();
        Ok(String::from_utf8_lossy(bytes).into_owned())
    }

    /// Where the file of an own method lies; none for a method that ships.
    pub(super) fn path(&self, id: &str) -> Option<PathBuf> {
        if let Some(own) = self.unread.iter().find(|own| own.id == id) {
            return Some(own.path.clone());
        }
        let entry = self.catalog.entry(id).filter(|entry| entry.is_own)?;
        Some(self.folder.join(format!("{}.toml", entry.file)))
    }

    /// The id of a method that exists and is whole, or everything that is wrong with it.
    pub(super) fn known(&self, words: &Words, id: &str) -> Result<String, String> {
        if let Some(own) = self.unread.iter().find(|own| own.id == id) {
            if let Err(MethodProblem::Disk(problem)) = &own.bytes {
                return Err(unreadable(words, &own.path, problem));
            }
            let path = own.path.display().to_string();
            return Err(words.fill("cli-method-too-large", &[("path", path.into())]));
        }
        let Some(entry) = self.catalog.entry(id) else {
            let known = || self.catalog.entries().iter().map(|entry| entry.id.as_str());
            if let Some(meant) = nearest(id, known()) {
                let args = [("id", short(id).into()), ("meant", meant.into())];
                return Err(words.fill("cli-method-meant", &args));
            }
            let known = known();
            let known = words.list(&known.collect::<Vec<_>>());
            let args = [("id", short(id).into()), ("known", known.into())];
            return Err(words.fill("cli-no-such-method", &args));
        };
        match self.catalog.load(id) {
            Some(Ok(_)) | None => Ok(entry.id.clone()),
            Some(Err(findings)) => {
                let path = self.folder.join(format!("{}.toml", entry.file)).display().to_string();
                Err(render(&Source::new(&path, entry.bytes()), &findings, words))
            }
        }
    }
}

pub(super) fn unreadable(words: &Words, path: &Path, problem: &DiskProblem) -> String {
    let path = path.display().to_string();
    let args = [("path", path.into()), ("why", why_unread(words, problem).into())];
    words.fill("cli-methods-unreadable", &args)
}
