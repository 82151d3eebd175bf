//! The real world, line by line: whatever comes in on stdin, and this clock.

use crate::{
    app::{
        child,
        clock::Clock,
        habits::Chime,
        inbox::Inbox,
        signals::can_stop,
        world::{Errand, Input, World},
    },
    moment::{Moment, Span},
    session::Signal,
};
use std::{
    io::{self, BufRead, Read, stdin},
    path::PathBuf,
    sync::mpsc::Sender,
    thread,
};

/// The real world of somebody who types lines, or of a program that does.
pub struct Wire(Inbox);

impl Wire {
    /// Begins to listen.
    ///
    /// # Errors
    ///
    /// When the system refuses.
    pub fn begin(clock: Clock) -> io::Result<Self> {
        let inbox = Inbox::open(clock)?;
        let lines = Lines(inbox.sender());
        thread::Builder::new().name("lines".to_owned()).spawn(move || lines.listen())?;
        Ok(Self(inbox))
    }
}

impl World for Wire {
    fn now(&mut self) -> Moment {
        self.0.now()
    }

    fn wait(&mut self, until: Option<Moment>) -> Input {
        self.0.wait(until)
    }

    fn ready(&mut self) -> Option<Input> {
        self.0.ready()
    }

    fn pace(&mut self, now: Moment, factor: u32) {
        self.0.pace(now, factor);
    }

    fn watch(&mut self, folders: &[PathBuf], settles: Span) {
        self.0.watch(folders, settles);
    }

    fn signal(&mut self, _: Signal, chime: &Chime) -> io::Result<()> {
        child::sound(chime)
    }

    fn keep_awake(&mut self, on: bool) {
        self.0.keep_awake(on);
    }

    fn fetch(&mut self, errand: Errand) {
        self.0.fetch(errand);
    }

    fn suspend(&mut self) {
        if can_stop() {
            self.0.stop();
        }
    }

    fn take_again(&mut self) {}
}

/// Passes on what is typed. When nothing more will come, the loop is told.
struct Lines(Sender<Input>);

impl Lines {
    fn listen(&self) {
        let mut input = stdin().lock();
        while let Some(line) = next_line(&mut input) {
            if self.0.send(Input::Line(line)).is_err() {
                return;
            }
        }
    }
}

/// The next line, with its end; none when nothing more will come. One that is longer than any text
/// may be comes cut off, still too long to be taken, and the rest is passed over.
fn next_line(input: &mut impl BufRead) -> Option<String> {
    let mut line = Vec::new();
    if input.by_ref().take(LONGEST).read_until(b'\n', &mut line).ok()? == 0 {
        return None;
    }
    if line.len() as u64 == LONGEST && !line.ends_with(b"\n") {
        input.skip_until(b'\n').ok()?;
    }
    // What is no text is told apart by the loop, not by us.
    Some(String::from_utf8_lossy(&line).into_owned())
}

impl Drop for Lines {
    fn drop(&mut self) {
        let _ = self.0.send(Input::Terminate);
    }
}

/// The longest line that is kept, in bytes.
const LONGEST: u64 = 1 << 20;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::editor::Editor;
    use std::io::{BufReader, repeat};

    #[test]
    fn a_line_without_end_is_cut_off_and_the_next_one_is_whole() {
        let endless = repeat(b'a').take(5 * LONGEST).chain(&b"\nNog een.\nlaatste"[..]);
        let mut input = BufReader::new(endless);
        let line = next_line(&mut input).unwrap();
        assert_eq!(line.len() as u64, LONGEST);
        assert!(!Editor::new("").paste(&line), "nothing of it is taken for a text");
        assert_eq!(next_line(&mut input).as_deref(), Some("Nog een.\n"));
        assert_eq!(next_line(&mut input).as_deref(), Some("laatste"));
        assert_eq!(next_line(&mut input), None);
    }

    #[test]
    fn a_line_that_just_fits_leaves_the_next_one_alone() {
        let just = usize::try_from(LONGEST).unwrap() - 1;
        let text = format!("{}\nNog een.\n", "a".repeat(just));
        let mut input = text.as_bytes();
        assert_eq!(next_line(&mut input).unwrap().len(), just + 1);
        assert_eq!(next_line(&mut input).as_deref(), Some("Nog een.\n"));
    }
}
