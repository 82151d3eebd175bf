//! The whole program on a stage: an invented clock, typed keys, a screen of any size. Only the
//! terminal and the time are not real.

#![expect(clippy::disallowed_methods, reason = "tests play the user who throws files away")]

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use intervisie::{
    app::{
        App, Chime, Habits, Start, Wishes,
        world::{Errand, Input, World},
    },
    method::Catalog,
    moment::{Moment, Offset, Span},
    session::Signal,
    store::{self, Home},
    words::{Lang, Words},
};
use ratatui::{Terminal, backend::TestBackend, buffer::Buffer};
use std::{collections::VecDeque, io, path::PathBuf};
use tempfile::TempDir;

/// A Saturday evening in November, in the Netherlands.
pub(crate) const EVENING: &str = "2026-11-21T18:31:00.000Z";

pub(crate) struct Stage {
    pub(crate) app: App,
    pub(crate) now: Moment,
    pub(crate) home: TempDir,
}

impl Stage {
    pub(crate) fn new(lang: Lang) -> Self {
        Self::with(lang, [])
    }

    /// The program with methods of one's own, by name of file.
    pub(crate) fn with<const N: usize>(lang: Lang, own: [(String, Vec<u8>); N]) -> Self {
        let home = tempfile::tempdir().unwrap();
        for (file, bytes) in &own {
            store::write(&home.path().join(format!("methods/{file}.toml")), bytes).unwrap();
        }
        Self::at(lang, home, EVENING.parse().unwrap(), Catalog::new(own))
    }

    /// Plays somebody who saves a method file while the program is open.
    pub(crate) fn saves(&mut self, file: &str, text: &str) -> &mut Self {
        let path = self.home.path().join(format!("methods/{file}.toml"));
        store::write(&path, text.as_bytes()).unwrap();
        self.app.handle(Input::Changed, self.now);
        self
    }

    /// Plays somebody who throws a method file away while the program is open.
    pub(crate) fn throws_away(&mut self, file: &str) -> &mut Self {
        std::fs::remove_file(self.home.path().join(format!("methods/{file}.toml"))).unwrap();
        self.app.handle(Input::Changed, self.now);
        self
    }

    /// The program started anew on the same disk.
    pub(crate) fn again(self, lang: Lang, after: Span) -> Self {
        let now = self.now + after;
        let Self { app, home, .. } = self;
        drop(app); // as a crash would: nothing is closed
        let own = Home::at(home.path()).own_methods().unwrap();
        let own = own.into_iter().map(|own| (own.id, own.bytes.unwrap()));
        let catalog = Catalog::new(own);
        Self::at(lang, home, now, catalog).started(Start::Home)
    }

    fn at(lang: Lang, home: TempDir, now: Moment, catalog: Catalog) -> Self {
        let offset = Offset::minutes(60);
        let app = App::new(Words::new(lang), Home::at(home.path()), catalog, offset);
        Self { app, now, home }
    }

    pub(crate) fn started(mut self, start: Start) -> Self {
        self.app.start(start, self.now);
        self
    }

    /// The same for somebody with these settings.
    pub(crate) fn with_habits(self, habits: Habits) -> Self {
        let Self { app, now, home } = self;
        Self { app: app.with_habits(habits), now, home }
    }

    /// A meeting of five that has just begun; Ed leads.
    pub(crate) fn meeting(lang: Lang) -> Self {
        Self::new(lang).started(begin(wishes()))
    }

    /// Types: letters as they are, other keys as `<enter>`, `<esc>`, `<tab>`, `<up>`, `<ctrl-c>`.
    pub(crate) fn types(&mut self, script: &str) -> &mut Self {
        for key in keys(script) {
            self.app.handle(Input::Key(key), self.now);
        }
        self
    }

    /// Has done what is to be done beside everything else, as the loop does.
    pub(crate) fn fetches(&mut self) -> &mut Self {
        while let Some(errand) = self.app.errand() {
            self.app.handle(errand(), self.now);
        }
        self
    }

    /// Lets time pass, with a look at the clock each second, as the loop does.
    pub(crate) fn waits(&mut self, span: Span) -> &mut Self {
        let until = self.now + span;
        while self.now < until {
            self.now = (self.now + Span::SECOND).min(until);
            self.app.catch_up(self.now);
        }
        self
    }

    pub(crate) fn buffer(&mut self, width: u16, height: u16) -> Buffer {
        let mut terminal = Terminal::new(TestBackend::new(width, height)).unwrap();
        terminal.draw(|frame| self.app.draw(frame, self.now)).unwrap();
        terminal.backend().buffer().clone()
    }

    /// The screen as text, without the blanks at the ends of lines, and with `~` for where the
    /// disk is.
    pub(crate) fn screen(&mut self, width: u16, height: u16) -> String {
        let buffer = self.buffer(width, height);
        let row = |y| (0..width).map(|x| buffer[(x, y)].symbol()).collect::<String>();
        let rows = (0..height).map(|y| row(y).trim_end().to_owned());
        let text = rows.collect::<Vec<_>>().join("\n");
        text.replace(&self.home.path().display().to_string(), "~")
    }
}

/// Fails unless a text is on the smallest screen.
pub(crate) fn shows(stage: &mut Stage, text: &str) {
    let screen = stage.screen(80, 24);
    assert!(screen.contains(text), "no {text:?} on\n{screen}");
}

/// Who is there when nothing else is said.
pub(crate) fn wishes() -> Wishes {
    Wishes {
        people: ["Ans", "Bo", "Cas", "Dee", "Ed"].map(str::to_owned).to_vec(),
        facilitator: Some("Ed".to_owned()),
        ..Wishes::default()
    }
}

pub(crate) fn begin(wishes: Wishes) -> Start {
    Start::Method { id: "werkplekleren".to_owned(), wishes }
}

/// Reads `i<enter>Bo<tab>` as keys.
pub(crate) fn keys(script: &str) -> Vec<KeyEvent> {
    let mut keys = Vec::new();
    let mut rest = script;
    while let Some(letter) = rest.chars().next() {
        let named = rest.strip_prefix('<').and_then(|rest| rest.split_once('>'));
        let (key, after) = match named {
            Some((name, after)) => (named_key(name), after),
            None => (KeyEvent::from(KeyCode::Char(letter)), &rest[letter.len_utf8()..]),
        };
        keys.push(key);
        rest = after;
    }
    keys
}

fn named_key(name: &str) -> KeyEvent {
    let plain = |code| KeyEvent::new(code, KeyModifiers::NONE);
    match name {
        "enter" => plain(KeyCode::Enter),
        "esc" => plain(KeyCode::Esc),
        "tab" => plain(KeyCode::Tab),
        "backtab" => plain(KeyCode::BackTab),
        "up" => plain(KeyCode::Up),
        "down" => plain(KeyCode::Down),
        "left" => plain(KeyCode::Left),
        "right" => plain(KeyCode::Right),
        "pgup" => plain(KeyCode::PageUp),
        "pgdn" => plain(KeyCode::PageDown),
        "f1" => plain(KeyCode::F(1)),
        "back" => plain(KeyCode::Backspace),
        "alt-enter" => KeyEvent::new(KeyCode::Enter, KeyModifiers::ALT),
        _ => match name.strip_prefix("ctrl-").and_then(|rest| rest.chars().next()) {
            Some(letter) => KeyEvent::new(KeyCode::Char(letter), KeyModifiers::CONTROL),
            None => panic!("no key is called {name}"),
        },
    }
}

/// A world in which time jumps to the next thing that happens.
#[derive(Default)]
pub(crate) struct Invented {
    pub(crate) now: Option<Moment>,
    /// What comes in, and when.
    pub(crate) coming: VecDeque<(Moment, Input)>,
    /// When the loop was woken by nothing but time.
    pub(crate) woken: Vec<Moment>,
    /// How much longer than asked every wait takes: a lid that is closed, or a clock that is set
    /// back.
    pub(crate) sleeps: Vec<(Moment, Span)>,
    pub(crate) suspended: usize,
    /// The folders that were watched, one set after another.
    pub(crate) watched: Vec<Vec<PathBuf>>,
    /// What was to be heard, and when.
    pub(crate) heard: Vec<(Moment, Signal)>,
    /// Why the user's own program does not start, if it does not.
    pub(crate) mute: Option<io::ErrorKind>,
    /// When the display was to stay awake or not, each change.
    pub(crate) awake: Vec<(Moment, bool)>,
    /// Whether what was waited for last had passed already.
    pub(crate) is_late: bool,
}

impl World for Invented {
    fn now(&mut self) -> Moment {
        self.now.unwrap()
    }

    fn wait(&mut self, until: Option<Moment>) -> Input {
        let now = self.now.unwrap();
        let next = self.coming.front().map(|(at, _)| *at);
        let (mut at, input) = match (until, next) {
            (Some(until), Some(next)) if until < next => (until, Input::Woke),
            (_, Some(next)) => (next, self.coming.pop_front().unwrap().1),
            (Some(until), None) => (until, Input::Woke),
            (None, None) => panic!("the loop waits for nothing, and nothing comes"),
        };
        let was_late = std::mem::replace(&mut self.is_late, until.is_some_and(|it| it <= now));
        assert!(!(was_late && self.is_late), "the loop spins at {now}");
        if input == Input::Woke {
            self.woken.push(at);
        }
        at = at.max(now);
        if let Some(index) = self.sleeps.iter().position(|(from, _)| *from <= at) {
            at = at + self.sleeps.remove(index).1;
        }
        self.now = Some(at);
        input
    }

    fn ready(&mut self) -> Option<Input> {
        None
    }

    fn pace(&mut self, now: Moment, _: u32) {
        self.now = Some(now);
    }

    fn watch(&mut self, folders: &[PathBuf], _: Span) {
        if self.watched.last().is_none_or(|last| last != folders) {
            self.watched.push(folders.to_owned());
        }
    }

    fn signal(&mut self, signal: Signal, chime: &Chime) -> io::Result<()> {
        if chime.bell || !chime.command.is_empty() {
            self.heard.push((self.now.unwrap(), signal));
        }
        let fails = self.mute.filter(|_| !chime.command.is_empty());
        fails.map_or(Ok(()), |kind| Err(kind.into()))
    }

    fn keep_awake(&mut self, on: bool) {
        if self.awake.last().is_some_and(|&(_, was)| was) != on {
            self.awake.push((self.now.unwrap(), on));
        }
    }

    fn fetch(&mut self, errand: Errand) {
        self.coming.push_front((self.now.unwrap(), errand()));
    }

    fn suspend(&mut self) {
        self.suspended += 1;
    }

    fn take_again(&mut self) {}
}
