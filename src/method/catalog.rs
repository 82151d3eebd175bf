//! The methods there are: those that ship, and those that people made themselves.

use crate::{
    diagnostic::Finding,
    method::{
        Method, load_with,
        slug::{slug, unique},
    },
};
use std::borrow::Cow;

/// The methods that ship, as id and text, in the order in which they are offered.
pub fn shipped() -> &'static [(&'static str, &'static str)] {
    SHIPPED
}

/// All methods that can be chosen. An own method takes the place of a shipped one with its id. Only
/// the method that is asked for is read, so that it costs nothing to have many.
#[derive(Clone, Debug)]
pub struct Catalog {
    entries: Vec<Entry>,
}

/// A method that can be chosen, right or not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The id: for an own method made from its file's name.
    pub id: String,
    /// The file's name without `.toml`, as its maker wrote it.
    pub file: String,
    /// Whether somebody here made it.
    pub is_own: bool,
    text: Cow<'static, [u8]>,
}

impl Catalog {
    /// The shipped methods and these own ones, given as the file's name without `.toml` and what it
    /// holds.
    pub fn new(own: impl IntoIterator<Item = (String, Vec<u8>)>) -> Self {
        let mut entries: Vec<Entry> = Vec::new();
        for (file, bytes) in own {
            let id = Some(slug(&file)).filter(|id| !id.is_empty());
            let id = id.unwrap_or_else(|| "method".to_owned());
            let id = unique(id, |id| entries.iter().any(|entry| entry.id == id));
            entries.push(Entry { id, file, is_own: true, text: Cow::Owned(bytes) });
        }
        for (id, text) in shipped() {
            if entries.iter().all(|entry| entry.id != *id) {
                let text = Cow::Borrowed(text.as_bytes());
                let (id, file) = ((*id).to_owned(), (*id).to_owned());
                entries.push(Entry { id, file, is_own: false, text });
            }
        }
        Self { entries }
    }

    /// The same with one more file, which takes the place of what has this id.
    #[must_use]
    pub fn with(mut self, id: &str, file: &str, bytes: Vec<u8>) -> Self {
        self.entries.retain(|entry| entry.id != id);
        let text = Cow::Owned(bytes);
        let (id, file) = (id.to_owned(), file.to_owned());
        self.entries.insert(0, Entry { id, file, is_own: true, text });
        self
    }

    /// Every method there is, the own ones first. A file with mistakes is among them.
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// The method with this id, or what is wrong with it. Nothing if there is none.
    pub fn load(&self, id: &str) -> Option<Result<Method, Vec<Finding>>> {
        let bases = |id: &str| self.entry(id).map(|entry| Cow::Borrowed(entry.bytes()));
        self.entry(id).map(|entry| load_with(&entry.id, entry.bytes(), &bases))
    }

    /// The entry with this id.
    pub fn entry(&self, id: &str) -> Option<&Entry> {
        self.entries.iter().find(|entry| entry.id == id)
    }
}

impl Entry {
    /// What the file holds, to show findings in.
    pub fn bytes(&self) -> &[u8] {
        &self.text
    }
}

/// The files by their ids, each in the program itself.
macro_rules! shipped {
    ($($id:literal)*) => {
        &[$(($id, include_str!(concat!("../../methods/", $id, ".toml")))),*]
    };
}

const SHIPPED: &[(&str, &str)] = shipped! {
    "werkplekleren"
    "incident"
    "incident-vragen"
    "incident-afloop"
    "roddel"
    "vijf-stappen"
    "tien-stappen"
    "raguse"
    "balint"
    "dominante-vraag"
    "socratisch-kort"
    "successen"
    "zes-hoeden"
    "u-procedure"
    "bliksem"
    "clinic"
    "heilsbronn"
    "actieleren"
    "troika"
    "wise-crowds"
    "fishbowl"
    "consultancy"
    "tuning"
    "grow"
    "praktijkmanagers"
    "handelingsdilemma"
    "kennismaking"
    "laatste-bijeenkomst"
    "drie-leerniveaus"
    "action-learning"
    "troika-consulting"
    "wise-crowds-en"
    "case-clinic"
    "consultancy-protocol"
    "tuning-protocol"
    "balint-group"
    "kollegiale-fallberatung"
};

#[cfg(test)]
mod tests {
    use super::*;

    fn own(file: &str, text: &str) -> (String, Vec<u8>) {
        (file.to_owned(), text.as_bytes().to_vec())
    }

    #[test]
    fn what_ships_is_what_the_folder_holds_and_all_of_it_is_right() {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/methods");
        let files = std::fs::read_dir(folder).unwrap();
        let mut files: Vec<_> =
            files.map(|file| file.unwrap().file_name().into_string().unwrap()).collect();
        let mut listed: Vec<_> = shipped().iter().map(|(id, _)| format!("{id}.toml")).collect();
        files.sort();
        listed.sort();
        assert_eq!(files, listed);
        let catalog = Catalog::new([]);
        for (id, _) in shipped() {
            let method = catalog.load(id).unwrap().unwrap();
            assert!(method.is_sound(), "{id}");
        }
    }

    #[test]
    fn files_that_differ_only_in_their_last_letters_can_both_be_begun() {
        let text = "name = \"A\"\n[[steps]]\ntitle = \"B\"\n";
        let long = "Wat wij in ons team doen als een gesprek met ouders is vastgelopen";
        let catalog = Catalog::new(["kort", "lang"].map(|end| own(&format!("{long} {end}"), text)));
        for entry in &catalog.entries()[..2] {
            assert!(catalog.load(&entry.id).unwrap().unwrap().is_sound(), "{}", entry.id);
        }
        assert_ne!(catalog.entries()[0].id, catalog.entries()[1].id);
    }

    #[test]
    fn an_own_method_wins_and_a_broken_one_stays_in_sight() {
        let mine = "name = \"Van ons\"\n[[steps]]\ntitle = \"Praten\"\n";
        let catalog = Catalog::new([own("Werkplekleren", mine), own("Ons uur", "name = ")]);
        let ids: Vec<_> = catalog.entries().iter().map(|entry| entry.id.as_str()).collect();
        assert_eq!(ids[..2], ["werkplekleren", "ons-uur"]);
        assert_eq!(ids.len(), shipped().len() + 1);
        assert_eq!(catalog.load("werkplekleren").unwrap().unwrap().name, "Van ons");
        assert_eq!(catalog.load("ons-uur").unwrap().unwrap_err().len(), 1);
        assert!(catalog.load("elders").is_none());
        let shipped = Catalog::new([]);
        assert!(!shipped.entry("werkplekleren").unwrap().is_own);
    }

    #[test]
    fn two_files_never_share_an_id() {
        let catalog = Catalog::new([own("Ons uur", ""), own("ons-uur", ""), own("?", "")]);
        let ids: Vec<_> = catalog.entries().iter().take(3).map(|entry| entry.id.as_str()).collect();
        assert_eq!(ids, ["ons-uur", "ons-uur-2", "method"]);
    }
}
