//! The terminal itself: taken, and given back on every way out.

use crate::{
    moment::{Moment, Span},
    session::Signal,
};
use crossterm::{
    cursor::{Hide, Show},
    event::{self, DisableBracketedPaste, EnableBracketedPaste, Event, KeyEventKind},
    execute,
    terminal::{EnterAlternateScreen, LeaveAlternateScreen, disable_raw_mode, enable_raw_mode},
};
use std::{
    io::{self, Write, stdout},
    panic,
    path::PathBuf,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
        mpsc::Sender,
    },
    thread,
    time::Duration,
};

use super::{
    child,
    clock::Clock,
    habits::Chime,
    inbox::Inbox,
    signals::can_stop,
    world::{Errand, Input, World},
};

/// The real world: this terminal, this clock. Gives the terminal back when dropped.
pub struct Terminal {
    inbox: Inbox,
    hold: Hold,
}

/// Whether the terminal is ours. Giving it back twice would spoil what was said in between.
#[derive(Clone)]
struct Hold(Arc<AtomicBool>);

impl Terminal {
    /// Takes the terminal and begins to listen.
    ///
    /// # Errors
    ///
    /// When there is no terminal, or it refuses.
    pub fn take(clock: Clock) -> io::Result<Self> {
        let hold = Hold::take()?;
        give_back_on_panic(hold.clone());
        // Looking for a key now makes sure that a change of size is heard of from here on.
        let heard = event::poll(Duration::ZERO).and_then(|_| Inbox::open(clock));
        let inbox = match heard {
            Ok(inbox) => inbox,
            Err(error) => {
                hold.give_back();
                return Err(error);
            }
        };
        let keys = Keys(inbox.sender());
        let terminal = Self { inbox, hold };
        thread::Builder::new().name("keys".to_owned()).spawn(move || keys.listen())?;
        Ok(terminal)
    }
}

impl World for Terminal {
    fn now(&mut self) -> Moment {
        self.inbox.now()
    }

    fn wait(&mut self, until: Option<Moment>) -> Input {
        self.inbox.wait(until)
    }

    fn ready(&mut self) -> Option<Input> {
        self.inbox.ready()
    }

    fn pace(&mut self, now: Moment, factor: u32) {
        self.inbox.pace(now, factor);
    }

    fn watch(&mut self, folders: &[PathBuf], settles: Span) {
        self.inbox.watch(folders, settles);
    }

    fn signal(&mut self, _: Signal, chime: &Chime) -> io::Result<()> {
        child::sound(chime)
    }

    fn keep_awake(&mut self, on: bool) {
        self.inbox.keep_awake(on);
    }

    fn fetch(&mut self, errand: Errand) {
        self.inbox.fetch(errand);
    }

    fn suspend(&mut self) {
        if can_stop() {
            self.hold.give_back();
            self.inbox.stop();
            self.take_again();
        }
    }

    fn take_again(&mut self) {
        // What cannot be taken again shows at the next draw.
        let _ = self.hold.take_again();
    }
}

impl Drop for Terminal {
    fn drop(&mut self) {
        self.hold.give_back();
    }
}

impl Hold {
    fn take() -> io::Result<Self> {
        let hold = Self(Arc::new(AtomicBool::new(false)));
        hold.take_again().inspect_err(|_| hold.give_back())?;
        Ok(hold)
    }

    fn take_again(&self) -> io::Result<()> {
        self.0.store(true, Ordering::SeqCst);
        enable_raw_mode()?;
        execute!(stdout(), EnterAlternateScreen, EnableBracketedPaste, Hide)
    }

    /// On a way out there is nobody left to tell that it failed.
    fn give_back(&self) {
        if self.0.swap(false, Ordering::SeqCst) {
            let _ = execute!(stdout(), Show, DisableBracketedPaste, LeaveAlternateScreen);
            let _ = disable_raw_mode();
            let _ = stdout().flush();
        }
    }
}

/// A panic of the loop gives the terminal back before it is told; one of a listener leaves the
/// screen alone, and the loop goes on.
fn give_back_on_panic(hold: Hold) {
    let owner = thread::current().id();
    let tell = panic::take_hook();
    panic::set_hook(Box::new(move |panic| {
        if thread::current().id() == owner {
            hold.give_back();
            tell(panic);
        }
    }));
}

/// Passes on what the terminal says. When it says no more, for whatever reason, the loop is told:
/// a program that hears no keys must not go on.
struct Keys(Sender<Input>);

impl Keys {
    fn listen(&self) {
        loop {
            let input = match event::read() {
                // Windows also tells when a key comes up.
                Ok(Event::Key(key)) if key.kind != KeyEventKind::Release => Input::Key(key),
                Ok(Event::Paste(text)) => Input::Paste(text),
                Ok(Event::Resize(..)) => Input::Resized,
                Ok(_) => continue,
                Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
                Err(_) => return,
            };
            if self.0.send(input).is_err() {
                return;
            }
        }
    }
}

impl Drop for Keys {
    fn drop(&mut self) {
        let _ = self.0.send(Input::Terminate);
    }
}
