//! The edge between the loop and everything that is not the program: time, keys, signals.
//!
//! The loop is generic over it, so that a test runs the whole program with an invented clock.

use crate::{
    moment::{Moment, Span},
    session::Signal,
};
use crossterm::event::KeyEvent;
use std::{io, path::PathBuf};

use super::{habits::Chime, known::Known};

/// Time and input, as the loop asks for them.
pub trait World {
    /// The time now.
    fn now(&mut self) -> Moment;

    /// Waits until something comes in or until that moment, and without one for as long as it
    /// takes. May come back early.
    fn wait(&mut self, until: Option<Moment>) -> Input;

    /// Something that came in already; never waits.
    fn ready(&mut self) -> Option<Input>;

    /// From now on it is `now`, and time runs `factor` times as fast.
    fn pace(&mut self, now: Moment, factor: u32);

    /// From now on a change in these folders, and in no other, comes in, together with what
    /// follows it within `settles`.
    fn watch(&mut self, folders: &[PathBuf], settles: Span);

    /// Makes this heard, as the user wants it.
    ///
    /// # Errors
    ///
    /// Why the user's own program for it does not start.
    fn signal(&mut self, signal: Signal, chime: &Chime) -> io::Result<()>;

    /// From now on the display stays awake, or does as it likes. Asking again changes nothing.
    fn keep_awake(&mut self, on: bool);

    /// Has this done beside everything else; what it gives comes in when it is done.
    fn fetch(&mut self, errand: Errand);

    /// Hands the terminal back and stops until somebody brings the program to the front again.
    fn suspend(&mut self);

    /// Takes the terminal once more: somebody else had it.
    fn take_again(&mut self);
}

/// Something that takes a while and touches nothing of the program's own.
pub type Errand = Box<dyn FnOnce() -> Input + Send>;

/// Something that came in.
#[derive(Clone, Debug, PartialEq)]
pub enum Input {
    /// The moment that was waited for.
    Woke,
    /// A key went down.
    Key(KeyEvent),
    /// A text was pasted.
    Paste(String),
    /// A line was typed, where the program is used line by line.
    Line(String),
    /// Something changed in a folder that is watched.
    Changed,
    /// What groups did so far was read.
    Known(Vec<Known>),
    /// The terminal has another size.
    Resized,
    /// The program was stopped and goes on: the terminal may be as somebody else left it.
    Continued,
    /// Somebody outside wants the program to stop for a while.
    Suspend,
    /// The user asks by Ctrl-C, from outside, to end.
    Interrupt,
    /// The system wants the program to end, or the terminal is gone.
    Terminate,
}
