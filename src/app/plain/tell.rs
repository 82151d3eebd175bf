//! What each screen says, in the same words as it is drawn with.

use crate::{
    moment::Moment,
    view::{
        self, Look,
        plain::{self, Part, Telling},
    },
};

use crate::app::{
    keys,
    page::Page,
    program::{App, Screen},
    room::Room,
};

impl App {
    /// All that holds at this moment, for whoever cannot look.
    pub(super) fn tell(&self, now: Moment) -> Telling {
        let hints = keys::hints(self.context(), &self.words);
        let look = Look { words: &self.words, now, hints: &hints, message: None };
        let reading = self.reading.as_ref();
        let mut telling = match &self.screen {
            Screen::Home(home) => plain::home(&look, &home.view(self.offset, reading)),
            Screen::Library(library) => {
                plain::library(&look, &library.view_under(reading, &self.words))
            }
            Screen::Founding(founding) => {
                plain::setup(&look, &founding.view(&self.words, reading), &[])
            }
            Screen::Circle(circle) => {
                plain::circle(&look, &circle.view(&look, self.offset, reading))
            }
            Screen::Handing(handing) => {
                let (options, _) = handing.options(&self.words);
                plain::setup(&look, &handing.view(&look, reading), &options)
            }
            Screen::Setup(setup) => {
                let plan = setup.plan_at(now);
                let (options, _) = setup.options(&self.words);
                plain::setup(&look, &setup.view(&look, &plan, reading), &options)
            }
            Screen::Room(room) => room.tell(&look),
        };
        telling.parts.extend(self.lasting().map(|said| {
            let said = plain::spoken(&self.words, &said);
            let after = self.is_refused().then(|| self.words.say("plain-saved-again"));
            Part { after, ..Part::new(said.clone(), vec![said]) }
        }));
        telling
    }

    /// Whether the disk refuses.
    fn is_refused(&self) -> bool {
        let Screen::Room(room) = &self.screen else { return false };
        room.live.recorder().trouble().is_some()
    }
}

impl Room {
    fn tell(&self, look: &Look) -> Telling {
        let state = self.live.state();
        let overlay = self.over.as_ref().map(|over| over.view(state, look.words, look.now));
        let page = self.page.as_ref().map(Page::view);
        let room = view::room::Room { state, page, chosen: self.chosen, hides: false, overlay };
        match &self.review {
            Some(review) => {
                let at = review.place().map(|path| path.display().to_string());
                plain::review(look, &room, &review.view(), at.as_deref())
            }
            None => plain::room(look, &room),
        }
    }
}
