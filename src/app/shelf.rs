//! The way into the library and out of it, and the methods as they lie on the disk.

use crate::{
    method::{Catalog, Method},
    moment::Moment,
    store,
    view::Look,
    words::Words,
};
use std::path::PathBuf;

use super::{
    card::{Card, cards},
    disk::why_unread,
    home::Home,
    keys::Intent,
    library::{Library, Picked},
    program::{App, Reading, Screen},
};

impl App {
    /// The folders in which a change shall come in: that of the own methods while somebody chooses
    /// one, those of a group while it is on the screen, and none else.
    pub(super) fn watched(&self) -> Vec<PathBuf> {
        match &self.screen {
            Screen::Library(_) | Screen::Setup(_) => vec![self.home.methods()],
            Screen::Circle(circle) => circle.folders(&self.home),
            Screen::Home(_) | Screen::Founding(_) | Screen::Handing(_) | Screen::Room(_) => {
                Vec::new()
            }
        }
    }

    /// Opens the library, with the methods as they are now.
    pub(super) fn open_library(&mut self) {
        self.read_methods();
        let cards = self.cards();
        let home = Screen::Home(Home::default());
        let (chosen, setup) = match std::mem::replace(&mut self.screen, home) {
            Screen::Setup(setup) => (Some(setup.method.id.clone()), Some(setup)),
            _ => (self.home.last_method(), None),
        };
        self.screen = Screen::Library(Box::new(Library::open(cards, chosen, &self.words, setup)));
    }

    /// Shows the methods as they are now, where somebody is choosing one.
    pub(super) fn methods_changed(&mut self) {
        let chooses = matches!(self.screen, Screen::Library(_) | Screen::Setup(_));
        if !chooses || !self.read_methods() {
            return;
        }
        self.message = None; // what was said was of the file as it was
        let cards = self.cards();
        match &mut self.screen {
            Screen::Library(library) => library.renew(cards),
            Screen::Setup(setup) => setup.renew(&self.catalog),
            _ => {}
        }
    }

    pub(super) fn act_in_library(&mut self, intent: Intent, now: Moment) {
        let look = Look { words: &self.words, now, hints: &[], message: None };
        let Screen::Library(library) = &mut self.screen else { return };
        if intent == Intent::Own {
            let card = library.card();
            self.reading = card.map(|card| where_it_is(&self.words, &self.home, card));
            return;
        }
        match library.act(intent, &look, self.area) {
            Some(Picked::Method(method)) => self.picked(*method, now),
            Some(Picked::Broken) => self.message = Some(self.words.say("library-cannot-begin")),
            Some(Picked::Nothing) => self.leave_library(now),
            None => {}
        }
    }

    fn picked(&mut self, method: Method, now: Moment) {
        let Screen::Library(library) = &mut self.screen else { return };
        match library.setup.take() {
            Some(mut setup) => {
                setup.take(method);
                self.screen = Screen::Setup(setup);
            }
            None => self.set_up_with(method, now),
        }
    }

    fn leave_library(&mut self, now: Moment) {
        let Screen::Library(library) = &mut self.screen else { return };
        self.screen = match library.setup.take() {
            Some(mut setup) => {
                setup.renew(&self.catalog);
                Screen::Setup(setup)
            }
            None => Screen::Home(self.look_around(now)),
        };
    }

    /// Reads the own methods. Tells whether anything is different.
    pub(super) fn read_methods(&mut self) -> bool {
        let own = match self.home.own_methods() {
            Ok(own) => own,
            Err(problem) => {
                let path = self.home.methods().display().to_string();
                let args =
                    [("path", path.into()), ("why", why_unread(&self.words, &problem).into())];
                self.message = Some(self.words.fill("cli-methods-unreadable", &args));
                return false;
            }
        };
        let (read, unread): (Vec<_>, Vec<_>) = own.into_iter().partition(|own| own.bytes.is_ok());
        let read = read.into_iter().filter_map(|own| Some((own.id, own.bytes.ok()?)));
        let catalog = Catalog::new(read);
        let differs = catalog.entries() != self.catalog.entries() || unread != self.unread;
        (self.catalog, self.unread) = (catalog, unread);
        differs
    }

    fn cards(&self) -> Vec<Card> {
        cards(&self.catalog, &self.unread, &self.home, &self.words)
    }
}

/// Where the file of a method is, or how to make one of one's own.
fn where_it_is(words: &Words, home: &store::Home, card: &Card) -> Reading {
    let text = if let Some(path) = &card.own {
        let path = path.display().to_string();
        words.fill("library-own-file", &[("path", path.into())])
    } else {
        let folder = home.methods().display().to_string();
        let args = [("id", card.id.as_str().into()), ("folder", folder.into())];
        words.fill("library-own-copy", &args)
    };
    Reading::text(card.name().to_owned(), text)
}
