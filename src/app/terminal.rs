//! The terminal itself: taken, and given back on every way out.

use crate::{
    moment::{Moment, Span},
    session::Signal,
    store::Watch,
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
        mpsc::{Receiver, RecvTimeoutError, Sender, channel},
    },
    thread,
    time::Duration,
};

use super::{
    awake::Awake,
    child,
    clock::Clock,
    habits::Chime,
    signals::{Signals, can_stop},
    world::{Input, World},
};

/// The real world: this terminal, this clock. Gives the terminal back when dropped.
pub struct Terminal {
    clock: Clock,
    inputs: Receiver<Input>,
    sender: Sender<Input>,
    /// The folders that are watched, and by whom.
    watched: (Vec<PathBuf>, Option<Watch>),
    signals: Signals,
    awake: Awake,
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
        let (sender, inputs) = channel();
        // Looking for a key now makes sure that a change of size is heard of from here on.
        let heard = event::poll(Duration::ZERO).and_then(|_| Signals::listen(sender.clone()));
        let signals = match heard {
            Ok(signals) => signals,
            Err(error) => {
                hold.give_back();
                return Err(error);
            }
        };
        let keys = Keys(sender.clone());
        let (watched, awake) = ((Vec::new(), None), Awake::default());
        let terminal = Self { clock, inputs, sender, watched, signals, awake, hold };
        thread::Builder::new().name("keys".to_owned()).spawn(move || keys.listen())?;
        Ok(terminal)
    }
}

impl World for Terminal {
    fn now(&mut self) -> Moment {
        self.clock.now()
    }

    fn wait(&mut self, until: Option<Moment>) -> Input {
        let Some(moment) = until else {
            return self.inputs.recv().unwrap_or(Input::Terminate);
        };
        match self.inputs.recv_timeout(self.clock.wait_for(moment)) {
            Ok(input) => input,
            Err(RecvTimeoutError::Timeout) => Input::Woke,
            Err(RecvTimeoutError::Disconnected) => Input::Terminate,
        }
    }

    fn ready(&mut self) -> Option<Input> {
        self.inputs.try_recv().ok()
    }

    fn pace(&mut self, now: Moment, factor: u32) {
        self.clock.set(now, factor);
    }

    fn watch(&mut self, folders: &[PathBuf], settles: Span) {
        if self.watched.0 == folders {
            return;
        }
        let sender = self.sender.clone();
        let tell = move || sender.send(Input::Changed).unwrap_or_default();
        let settles = Duration::from_millis(settles.or_zero().millis().unsigned_abs());
        let begin = || Watch::begin(folders.to_owned(), settles, tell).ok();
        // Without a watch nothing comes by itself: what is opened anew is read anew.
        self.watched = (folders.to_owned(), if folders.is_empty() { None } else { begin() });
    }

    fn signal(&mut self, _: Signal, chime: &Chime) -> io::Result<()> {
        if chime.bell {
            // A terminal that is gone shows at the next draw.
            let mut out = stdout();
            let _ = out.write_all(BELL).and_then(|()| out.flush());
        }
        child::start(&chime.command)
    }

    fn keep_awake(&mut self, on: bool) {
        self.awake.keep(on);
    }

    fn suspend(&mut self) {
        if can_stop() {
            self.hold.give_back();
            self.signals.stop();
            self.take_again();
        }
    }

    fn take_again(&mut self) {
        // What cannot be taken again shows at the next draw.
        let _ = self.hold.take_again();
    }
}

const BELL: &[u8] = b"\x07";

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
