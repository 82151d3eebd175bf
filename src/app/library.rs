//! The library: choosing among all methods, with a look at each. What changes in the folder with
//! own methods shows while it is open.

use crate::{
    method::Method,
    moment::Span,
    session::Script,
    view::{self, Look, library},
    words::Words,
};
use crossterm::event::KeyEvent;
use ratatui::{Frame, layout::Rect};

use super::{
    card::Card,
    editor::Editor,
    keys::{self, Context, Intent},
    over::scroll,
    program::Reading,
    setup::Setup,
    sieve::{Question, Sieve},
};

/// The library.
pub(super) struct Library {
    cards: Vec<Card>,
    sieve: Sieve,
    /// Which cards are shown, by their place.
    shown: Vec<usize>,
    /// The id of the chosen method: it stays chosen while its file changes.
    chosen: Option<String>,
    /// The letters of a name, while somebody types them.
    search: Option<Editor>,
    in_full: bool,
    /// The first row in sight of what is read.
    from: usize,
    /// What is filled in already, when somebody came from setting up.
    pub(super) setup: Option<Box<Setup>>,
}

/// What was chosen in the library.
pub(super) enum Picked {
    /// A method to begin with.
    Method(Box<Method>),
    /// Its file has mistakes.
    Broken,
    /// Nothing: back to where one came from.
    Nothing,
}

impl Library {
    /// The library with this method chosen, if it is there.
    pub(super) fn open(
        cards: Vec<Card>,
        chosen: Option<String>,
        words: &Words,
        setup: Option<Box<Setup>>,
    ) -> Self {
        let mut library = Self {
            cards,
            sieve: Sieve::of(words.lang()),
            shown: Vec::new(),
            chosen,
            search: None,
            in_full: false,
            from: 0,
            setup,
        };
        library.sift_keeping_chosen(0);
        library
    }

    /// Takes the methods as they are now.
    pub(super) fn renew(&mut self, cards: Vec<Card>) {
        let place = self.place();
        let seen = self.card().map(|card| card.id.clone());
        self.chosen = seen.or(self.chosen.take());
        self.cards = cards;
        self.sift_keeping_chosen(place);
    }

    pub(super) fn context(&self) -> Context {
        match (&self.search, self.in_full) {
            (Some(_), _) => Context::Search,
            (None, true) => Context::WholeMethod,
            (None, false) => Context::Library,
        }
    }

    /// The method that is chosen.
    pub(super) fn card(&self) -> Option<&Card> {
        self.cards.get(*self.shown.get(self.place())?)
    }

    /// Takes a key that the table knows. Tells what it chose.
    pub(super) fn act(&mut self, intent: Intent, look: &Look, area: Rect) -> Option<Picked> {
        match intent {
            Intent::Open if self.search.is_some() => self.search = None,
            Intent::Close if self.search.take().is_some() => self.look_for(String::new()),
            Intent::Close if self.in_full => (self.in_full, self.from) = (false, 0),
            Intent::Close => return Some(Picked::Nothing),
            Intent::Open => return self.pick(),
            Intent::Read => (self.in_full, self.from) = (self.card().is_some(), 0),
            Intent::Up | Intent::Down if self.in_full => self.scroll(intent, look, area),
            Intent::PageUp | Intent::PageDown => self.scroll(intent, look, area),
            Intent::Up => self.move_to(self.place().saturating_sub(1)),
            Intent::Down => self.move_to(self.place() + 1),
            Intent::Sift(question) => self.turn(question, true),
            Intent::SiftBack(question) => self.turn(question, false),
            Intent::SiftNothing => {
                self.sieve = Sieve::default();
                self.sift();
            }
            Intent::Search => self.search = Some(Editor::new(&self.sieve.name)),
            _ => {}
        }
        None
    }

    /// Takes a key that the table does not know: while one types a name it is text.
    pub(super) fn key(&mut self, key: KeyEvent) {
        if let Some(search) = &mut self.search {
            search.key(key);
            let name = search.text();
            self.look_for(name);
        }
    }

    /// Takes a text that was pasted, as part of a name.
    pub(super) fn paste(&mut self, text: &str) -> bool {
        let Some(search) = &mut self.search else { return true };
        let fits = search.paste(text.lines().next().unwrap_or_default());
        let name = search.text();
        self.look_for(name);
        fits
    }

    pub(super) fn draw(&self, frame: &mut Frame, look: &Look, reading: Option<&Reading>) {
        library::draw(frame, look, &self.view_under(reading, look.words));
    }

    /// Ready to draw or to tell, with what is read over it.
    pub(super) fn view_under<'a>(
        &'a self,
        reading: Option<&'a Reading>,
        words: &Words,
    ) -> library::Library<'a> {
        library::Library { overlay: reading.map(Reading::view), ..self.view(words) }
    }

    /// The letters of a name, as far as somebody typed them.
    pub(super) fn typed(&self) -> String {
        self.search.as_ref().map(Editor::text).unwrap_or_default()
    }

    /// Which of the methods that fit is chosen, and how many there are.
    pub(super) fn chosen(&self) -> (usize, usize) {
        (self.place(), self.shown.len())
    }

    fn pick(&self) -> Option<Picked> {
        Some(match &self.card()?.content {
            Ok(method) => Picked::Method(Box::new(method.clone())),
            Err(_) => Picked::Broken,
        })
    }

    fn scroll(&mut self, intent: Intent, look: &Look, area: Rect) {
        let (last, page) = library::scrolls(look, &self.view(look.words), area);
        scroll(&mut self.from, intent, page, last);
    }

    fn turn(&mut self, question: Question, forward: bool) {
        self.sieve.turn(question, forward);
        self.sift();
    }

    fn look_for(&mut self, name: String) {
        self.sieve.name = name;
        self.sift();
    }

    /// Finds what fits. The chosen one is remembered while it does not: who asks for less again is
    /// back where they were.
    fn sift(&mut self) {
        self.show(None);
        self.from = 0;
    }

    /// The same for methods that changed by themselves: the chosen one is not taken away under
    /// somebody's eyes, as long as its file is there.
    fn sift_keeping_chosen(&mut self, place: usize) {
        self.show(self.chosen.clone().as_deref());
        let is_there = |id: &String| self.cards.iter().any(|card| card.id == *id);
        if !self.chosen.as_ref().is_some_and(is_there) {
            self.move_to(place);
        }
    }

    fn show(&mut self, always: Option<&str>) {
        let fits = |index: &usize| {
            let card = &self.cards[*index];
            always == Some(&card.id) || self.sieve.lets_through(card)
        };
        self.shown = (0..self.cards.len()).filter(fits).collect();
    }

    /// The place of the chosen one among those that are shown.
    fn place(&self) -> usize {
        let chosen = |index: &usize| self.chosen.as_ref() == Some(&self.cards[*index].id);
        self.shown.iter().position(chosen).unwrap_or(0)
    }

    fn move_to(&mut self, place: usize) {
        let place = place.min(self.shown.len().saturating_sub(1));
        let chosen = self.shown.get(place).map(|&index| self.cards[index].id.clone());
        (self.chosen, self.from) = (chosen, 0);
    }

    fn view<'a>(&'a self, words: &Words) -> library::Library<'a> {
        let shown = self.shown.iter().map(|&index| &self.cards[index]);
        library::Library {
            questions: Question::ALL.map(|question| self.question(question, words)).into(),
            rows: shown.map(|card| self.row(card, words)).collect(),
            count: self.cards.len(),
            chosen: self.place(),
            detail: self.detail(words),
            from: self.from,
            in_full: self.in_full,
            overlay: None,
        }
    }

    fn detail(&self, words: &Words) -> library::Detail<'_> {
        match self.card().map(|card| &card.content) {
            Some(Ok(method)) => {
                let plan = Script::of(method, self.sieve.people, self.sieve.time());
                let time = self.whole_time(method, plan.planned(), words);
                library::Detail::Method(method, Box::new(plan), time)
            }
            Some(Err(mistakes)) => library::Detail::Text(mistakes.clone()),
            None => library::Detail::Text(self.nothing(words)),
        }
    }

    /// How long a plan takes, with what that hangs on.
    fn whole_time(&self, method: &Method, planned: Span, words: &Words) -> String {
        let usual = Script::of(method, self.sieve.people, None).planned();
        let minutes = || ("minutes", words.minutes(planned).into());
        if planned == Span::ZERO {
            words.say("library-open")
        } else if planned < usual {
            let args = [minutes(), ("usual", words.minutes(usual).into())];
            words.fill("library-shortened", &args)
        } else if method.is_per_person() {
            let people = self.sieve.people.unwrap_or_else(|| method.usual_size());
            words.fill("library-with-people", &[minutes(), ("count", people.into())])
        } else {
            words.minutes(planned)
        }
    }

    /// What to say when nothing fits: which question to let go of.
    fn nothing(&self, words: &Words) -> String {
        let mut lines = vec![words.say("library-nothing"), String::new()];
        for (question, count) in self.sieve.loosened(&self.cards) {
            let args = [("what", key(question, words).into()), ("count", count.into())];
            lines.push(words.fill("library-loosen", &args));
        }
        lines.push(words.say("library-loosen-all"));
        lines.join("\n")
    }

    fn row<'a>(&self, card: &'a Card, words: &Words) -> library::Row<'a> {
        let name = card.name();
        let Some(method) = card.method() else {
            return library::Row { name, note: library::Note::Text(words.say("library-broken")) };
        };
        let group = method.group.as_ref().map(view::method::size);
        let own = if card.own.is_some() { words.say("library-own") } else { String::new() };
        let note = library::Note::Method {
            time: view::method::time(words, method, self.sieve.people, self.sieve.time()),
            group: group.unwrap_or_default(),
            language: &method.language,
            own,
        };
        library::Row { name, note }
    }

    fn question(&self, question: Question, words: &Words) -> library::Question {
        let sieve = &self.sieve;
        let answer = match question {
            Question::Minutes => match sieve.time() {
                Some(time) => words.minutes(time),
                None => words.say("library-any-minutes"),
            },
            Question::People => match sieve.people {
                Some(count) => words.fill("library-people", &[("count", count.into())]),
                None => words.say("library-any-people"),
            },
            Question::Language => words.say(match sieve.language {
                Some("nl") => "library-dutch",
                Some("en") => "library-english",
                Some(_) => "library-german",
                None => "library-any-language",
            }),
            Question::Aim => match sieve.aim {
                Some(aim) => view::method::aim(words, aim),
                None => words.say("library-any-aim"),
            },
            Question::Name => match (&self.search, sieve.name.as_str()) {
                (Some(_), name) => format!("{name}_"),
                (None, "") => words.say("library-any-name"),
                (None, name) => name.to_owned(),
            },
        };
        let narrows = self.search.is_some() && question == Question::Name
            || sieve.without(question) != *sieve;
        library::Question { key: key(question, words), answer, narrows }
    }
}

/// The key that gives the next answer to a question.
fn key(question: Question, words: &Words) -> String {
    let intent = if question == Question::Name { Intent::Search } else { Intent::Sift(question) };
    keys::name(Context::Library, intent, words)
}
