//! [`Terminal`]: a program in a pseudo-terminal that answers nothing it is asked.

use portable_pty::{
    Child, CommandBuilder, MasterPty, PtyPair, PtySize, SlavePty, native_pty_system,
};
use rustix::process::{Pid, Signal, kill_process};
use std::{
    fmt::Write as _,
    io::{Read, Write},
    num::NonZeroU16,
    sync::{Arc, Condvar, Mutex},
    thread::{self, JoinHandle},
};

use super::{
    desk::{Desk, PROGRAM},
    found::{comes_true, patience},
};

pub(super) const ENTER: &str = "\r";
pub(super) const TAB: &str = "\t";
/// Wait for what it does before the next key: together they would be one key with Alt.
pub(super) const ESC: &str = "\x1b";
pub(super) const DOWN: &str = "\x1b[B";
pub(super) const UP: &str = "\x1b[A";
pub(super) const RIGHT: &str = "\x1b[C";
pub(super) const LEFT: &str = "\x1b[D";
pub(super) const CTRL_C: &str = "\x03";
pub(super) const CTRL_Z: &str = "\x1a";

/// A running program and the screen before it.
pub(super) struct Terminal {
    child: Box<dyn Child + Send + Sync>,
    keys: Option<Box<dyn Write + Send>>,
    master: Option<Box<dyn MasterPty + Send>>,
    /// Held, so that the settings of the line outlive the program.
    slave: Option<Box<dyn SlavePty + Send>>,
    before: String,
    glass: Arc<Glass>,
    reader: Option<JoinHandle<()>>,
}

/// What was left when a program had ended.
pub(super) struct Left {
    pub(super) code: u32,
    /// What was said after the screen was left.
    pub(super) said: String,
    /// Everything that the program ever wrote.
    pub(super) bytes: Vec<u8>,
    was_sane: bool,
    line: (String, String),
}

/// What the terminal shows, and how to hear of a change.
struct Glass {
    seen: Mutex<Seen>,
    changed: Condvar,
}

struct Seen {
    parser: vt100::Parser,
    bytes: Vec<u8>,
    /// Whether there is nobody left who could write.
    is_over: bool,
    /// Whether the reader shall let go of the terminal.
    lets_go: bool,
}

impl Seen {
    /// Whether a frame was just drawn to its end, if the screen is the program's.
    fn is_whole(&self) -> bool {
        self.bytes.ends_with(HIDDEN) || !self.parser.screen().alternate_screen()
    }
}

impl Desk {
    /// Starts the program on a screen of 80×24.
    pub(super) fn start(&self, args: &[&str]) -> Terminal {
        self.start_on((80, 24), args)
    }

    /// Starts the program on a screen of this many columns and rows.
    pub(super) fn start_on(&self, size: (u16, u16), args: &[&str]) -> Terminal {
        let terminal = self.start_other(size, PROGRAM, args, &[]);
        terminal.waits_to_be_taken();
        terminal
    }

    /// Starts some program, with more around it than usual.
    pub(super) fn start_other(
        &self,
        size: (u16, u16),
        program: &str,
        args: &[&str],
        more: &[(&str, &str)],
    ) -> Terminal {
        let mut command = CommandBuilder::new(program);
        command.args(args);
        command.env_clear();
        command.cwd(self.root());
        for (key, value) in self.surroundings() {
            command.env(key, value);
        }
        for (key, value) in more {
            command.env(key, value);
        }
        Terminal::run(command, size)
    }
}

impl Terminal {
    fn run(command: CommandBuilder, size: (u16, u16)) -> Self {
        let PtyPair { master, slave } = native_pty_system().openpty(pty_size(size)).unwrap();
        let before = line_of(&*master);
        let (columns, rows) = glass_size(size);
        let glass = Arc::new(Glass {
            seen: Mutex::new(Seen {
                parser: vt100::Parser::new(rows, columns, 0),
                bytes: Vec::new(),
                is_over: false,
                lets_go: false,
            }),
            changed: Condvar::new(),
        });
        let (output, shown) = (master.try_clone_reader().unwrap(), Arc::clone(&glass));
        let reader = thread::spawn(move || show(output, &shown));
        let child = slave.spawn_command(command).unwrap();
        let keys = master.take_writer().unwrap();
        Self {
            child,
            keys: Some(keys),
            master: Some(master),
            slave: Some(slave),
            before,
            glass,
            reader: Some(reader),
        }
    }

    /// Types, as fast as a cable lets.
    pub(super) fn types(&mut self, keys: &str) {
        let cable = self.keys.as_mut().expect("the terminal is there");
        cable.write_all(keys.as_bytes()).and_then(|()| cable.flush()).unwrap();
    }

    /// Types, then waits for a text on the screen.
    pub(super) fn types_and_sees(&mut self, keys: &str, text: &str) {
        self.types(keys);
        self.sees(text);
    }

    /// Pastes a text, as terminals do that know of it.
    pub(super) fn pastes(&mut self, text: &str) {
        self.types(&format!("\x1b[200~{text}\x1b[201~"));
    }

    /// Waits until the screen shows this text.
    pub(super) fn sees(&self, text: &str) {
        self.waits(text, |screen| screen.contains(text));
    }

    /// Waits until one screen shows all of these texts.
    pub(super) fn sees_all(&self, texts: &[&str]) {
        self.waits(&format!("{texts:?}"), |screen| texts.iter().all(|text| screen.contains(text)));
    }

    /// Waits until the screen shows one text and not the other.
    pub(super) fn sees_without(&self, text: &str, other: &str) {
        let what = format!("{text} without {other}");
        self.waits(&what, |screen| screen.contains(text) && !screen.contains(other));
    }

    /// Waits until the screen is like this.
    pub(super) fn waits(&self, what: &str, is_so: impl Fn(&str) -> bool) {
        self.waits_for(what, |screen| is_so(&screen.contents()));
    }

    /// Waits until the program reads keys one by one.
    fn waits_to_be_taken(&self) {
        self.waits_for("the screen to be taken", vt100::Screen::alternate_screen);
    }

    fn waits_for(&self, what: &str, is_so: impl Fn(&vt100::Screen) -> bool) {
        let seen = self.glass.seen.lock().unwrap();
        let still_not = |seen: &mut Seen| !seen.is_whole() || !is_so(seen.parser.screen());
        let (seen, waited) =
            self.glass.changed.wait_timeout_while(seen, patience(), still_not).unwrap();
        let (late, shown) = (waited.timed_out(), framed(&seen));
        drop(seen);
        assert!(!late, "waited for {what}:\n{shown}");
    }

    /// The screen as it is just now.
    pub(super) fn screen(&self) -> String {
        self.glass.seen.lock().unwrap().parser.screen().contents()
    }

    /// Everything that was written until just now.
    pub(super) fn bytes(&self) -> Vec<u8> {
        self.glass.seen.lock().unwrap().bytes.clone()
    }

    /// Wipes the screen, as when another program wrote over it.
    pub(super) fn forgets(&self) {
        self.glass.seen.lock().unwrap().parser.process(b"\x1b[2J");
    }

    pub(super) fn resizes(&self, size: (u16, u16)) {
        let (columns, rows) = glass_size(size);
        let master = self.master.as_ref().expect("the terminal is there");
        // Both at once: nothing that is written in between may land on the wrong size.
        let mut seen = self.glass.seen.lock().unwrap();
        seen.parser.set_size(rows, columns);
        master.resize(pty_size(size)).unwrap();
    }

    /// The process that was started.
    pub(super) fn process(&self) -> Pid {
        let id = self.child.process_id().and_then(|id| i32::try_from(id).ok());
        id.and_then(Pid::from_raw).expect("the program runs")
    }

    pub(super) fn signals(&self, signal: Signal) {
        kill_process(self.process(), signal).unwrap();
    }

    /// Takes the terminal away, as when its window is closed. Gives the exit code, and everything
    /// that was written.
    pub(super) fn closes(mut self) -> (u32, Vec<u8>) {
        self.glass.seen.lock().unwrap().lets_go = true;
        self.slave = None;
        self.keys = None; // writes a line end and Ctrl-D on its way out
        let waits = "the clock redraws once a second";
        self.reader.take().expect(waits).join().unwrap();
        self.master = None;
        let code = self.waits_for_end();
        (code, self.bytes())
    }

    /// Waits until the program has ended by itself.
    pub(super) fn ends(mut self) -> Left {
        let code = self.waits_for_end();
        let master = self.master.as_ref().expect("the terminal is there");
        let line = (self.before.clone(), line_of(&**master));
        self.slave = None;
        let seen = self.glass.seen.lock().unwrap();
        let unread = |seen: &mut Seen| !seen.is_over;
        let (seen, _) = self.glass.changed.wait_timeout_while(seen, patience(), unread).unwrap();
        let bytes = seen.bytes.clone();
        let screen = seen.parser.screen();
        let was_sane =
            !screen.alternate_screen() && !screen.hide_cursor() && !screen.bracketed_paste();
        let said = match last_place(&bytes, LEAVE) {
            Some(place) => bytes[place + LEAVE.len()..].to_vec(),
            None => bytes.clone(),
        };
        let said = String::from_utf8_lossy(&said).replace("\r\n", "\n");
        Left { code, said, bytes, was_sane, line }
    }

    fn waits_for_end(&mut self) -> u32 {
        let mut ended = None;
        let is_over = comes_true(|| {
            ended = self.child.try_wait().unwrap();
            ended.is_some()
        });
        let shown = framed(&self.glass.seen.lock().unwrap());
        assert!(is_over, "the program goes on:\n{shown}");
        ended.expect("it is over").exit_code()
    }
}

impl Drop for Terminal {
    fn drop(&mut self) {
        drop(self.child.kill());
        drop(self.child.wait());
    }
}

impl Left {
    /// Claims that the terminal is as it was before the program took it, and that the program
    /// never asked it anything.
    pub(super) fn gave_the_terminal_back(&self) -> &Self {
        for (taken, given_back) in [(ENTERED, LEAVE), (HIDDEN, SHOW), (PASTE_ON, PASTE_OFF)] {
            let (taken, back) =
                (last_place(&self.bytes, taken), last_place(&self.bytes, given_back));
            assert!(taken.is_some() && back > taken, "{taken:?}, {back:?}");
        }
        assert!(self.was_sane);
        assert_eq!(self.line.0, self.line.1);
        for question in ["\x1b[6n", "\x1b[c", "\x1b[0c", "\x1b[>", "\x1b[?u", "?\x07", "?\x1b\\"] {
            assert_eq!(last_place(&self.bytes, question.as_bytes()), None, "{question:?}");
        }
        self
    }
}

/// Where these bytes stand the last time.
pub(super) fn last_place(bytes: &[u8], wanted: &[u8]) -> Option<usize> {
    bytes.windows(wanted.len()).rposition(|some| some == wanted)
}

/// Shows what a program writes, until nobody can write any more.
fn show(mut output: Box<dyn Read + Send>, glass: &Glass) {
    let mut piece = [0; 4096];
    loop {
        let length = output.read(&mut piece).unwrap_or(0);
        let mut seen = glass.seen.lock().unwrap();
        seen.parser.process(&piece[..length]);
        seen.bytes.extend_from_slice(&piece[..length]);
        seen.is_over = length == 0;
        let goes_on = length > 0 && !seen.lets_go;
        drop(seen);
        glass.changed.notify_all();
        if !goes_on {
            return;
        }
    }
}

/// The settings of the terminal's line: echo, what keys make signals, and so on.
fn line_of(master: &dyn MasterPty) -> String {
    format!("{:?}", master.get_termios().expect("a terminal has settings"))
}

fn framed(seen: &Seen) -> String {
    let screen = seen.parser.screen();
    let (_, columns) = screen.size();
    let edge = "─".repeat(usize::from(columns.get()));
    let mut text = format!("┌{edge}\n");
    for row in screen.contents().lines() {
        let _ = writeln!(text, "│{row}");
    }
    text + "└" + &edge
}

fn pty_size((cols, rows): (u16, u16)) -> PtySize {
    PtySize { rows, cols, pixel_width: 0, pixel_height: 0 }
}

fn glass_size((columns, rows): (u16, u16)) -> (NonZeroU16, NonZeroU16) {
    let size = |cells| NonZeroU16::new(cells).expect("a screen has a size");
    (size(columns), size(rows))
}

pub(super) const LEAVE: &[u8] = b"\x1b[?1049l";
pub(super) const SHOW: &[u8] = b"\x1b[?25h";
pub(super) const PASTE_OFF: &[u8] = b"\x1b[?2004l";
const ENTERED: &[u8] = b"\x1b[?1049h";
/// Also the last that is written of every frame.
const HIDDEN: &[u8] = b"\x1b[?25l";
const PASTE_ON: &[u8] = b"\x1b[?2004h";
