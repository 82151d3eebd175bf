//! What comes in from the real world, over one channel, and the clock by which it is waited for.

use crate::{
    moment::{Moment, Span},
    store::Watch,
};
use std::{
    io,
    path::PathBuf,
    sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel},
    thread,
    time::Duration,
};

use super::{
    awake::Awake,
    clock::Clock,
    signals::Signals,
    world::{Errand, Input},
};

/// All that comes in, whoever sends it.
pub(super) struct Inbox {
    clock: Clock,
    inputs: Receiver<Input>,
    sender: Sender<Input>,
    /// The folders that are watched, and by whom.
    watched: (Vec<PathBuf>, Option<Watch>),
    signals: Signals,
    awake: Awake,
}

impl Inbox {
    /// Begins to listen to what the system says.
    pub(super) fn open(clock: Clock) -> io::Result<Self> {
        let (sender, inputs) = channel();
        let signals = Signals::listen(sender.clone())?;
        let (watched, awake) = ((Vec::new(), None), Awake::default());
        Ok(Self { clock, inputs, sender, watched, signals, awake })
    }

    /// For whoever listens elsewhere.
    pub(super) fn sender(&self) -> Sender<Input> {
        self.sender.clone()
    }

    pub(super) fn now(&self) -> Moment {
        self.clock.now()
    }

    pub(super) fn wait(&self, until: Option<Moment>) -> Input {
        let Some(moment) = until else {
            return self.inputs.recv().unwrap_or(Input::Terminate);
        };
        match self.inputs.recv_timeout(self.clock.wait_for(moment)) {
            Ok(input) => input,
            Err(RecvTimeoutError::Timeout) => Input::Woke,
            Err(RecvTimeoutError::Disconnected) => Input::Terminate,
        }
    }

    pub(super) fn ready(&self) -> Option<Input> {
        self.inputs.try_recv().ok()
    }

    pub(super) fn pace(&mut self, now: Moment, factor: u32) {
        self.clock.set(now, factor);
    }

    pub(super) fn watch(&mut self, folders: &[PathBuf], settles: Span) {
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

    /// Sends somebody for it. When the system has nobody to send, it is not fetched: nothing that is
    /// fetched so is needed to go on.
    pub(super) fn fetch(&self, errand: Errand) {
        let sender = self.sender.clone();
        let name = "errand".to_owned();
        // The loop that waits for it may be gone by then.
        let go = move || drop(sender.send(errand()));
        drop(thread::Builder::new().name(name).spawn(go));
    }

    pub(super) fn keep_awake(&mut self, on: bool) {
        self.awake.keep(on);
    }

    /// Stops the program until somebody continues it.
    pub(super) fn stop(&self) {
        self.signals.stop();
    }
}
