//! What comes in from the real world, over one channel, and the clock by which it is waited for.

use crate::{moment::Moment, store::Watch};
use std::{
    io,
    path::{Path, PathBuf},
    sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel},
};

use super::{clock::Clock, signals::Signals, world::Input};

/// All that comes in, whoever sends it.
pub(super) struct Inbox {
    clock: Clock,
    inputs: Receiver<Input>,
    sender: Sender<Input>,
    /// The folder that is watched, and by whom.
    watched: Option<(PathBuf, Option<Watch>)>,
    signals: Signals,
}

impl Inbox {
    /// Begins to listen to what the system says.
    pub(super) fn open(clock: Clock) -> io::Result<Self> {
        let (sender, inputs) = channel();
        let signals = Signals::listen(sender.clone())?;
        Ok(Self { clock, inputs, sender, watched: None, signals })
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

    pub(super) fn watch(&mut self, folder: Option<&Path>) {
        if self.watched.as_ref().map(|(watched, _)| watched.as_path()) == folder {
            return;
        }
        self.watched = folder.map(|folder| {
            let sender = self.sender.clone();
            let tell = move || sender.send(Input::Changed).unwrap_or_default();
            // Without a watch nothing comes by itself: what is opened anew is read anew.
            (folder.to_owned(), Watch::begin(folder.to_owned(), tell).ok())
        });
    }

    /// Stops the program until somebody continues it.
    pub(super) fn stop(&self) {
        self.signals.stop();
    }
}
