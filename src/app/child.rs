//! Other programs: the one place that starts them, but for the user's editor.
//!
//! None of them shares our terminal, and none is told anything of a session.

use std::{
    io::{self, IsTerminal, Write, stdout},
    process::{Command, Stdio},
    thread,
};

use super::habits::Chime;

/// Makes a signal heard: by the bell of the terminal that is written on, and by the user's own
/// program.
///
/// # Errors
///
/// Why that program does not start.
pub(super) fn sound(chime: &Chime) -> io::Result<()> {
    let mut out = stdout();
    if chime.bell && out.is_terminal() {
        // A terminal that is gone shows with what is written next.
        let _ = out.write_all(BELL).and_then(|()| out.flush());
    }
    start(&chime.command)
}

/// Starts a program with its arguments, no shell between, and leaves it to itself. It does not keep
/// us waiting, and what is left of it is taken away when it ends. Without a program nothing happens.
///
/// # Errors
///
/// Why it does not start.
fn start(command: &[String]) -> io::Result<()> {
    let Some((program, arguments)) = command.split_first() else { return Ok(()) };
    let mut child = apart(program).args(arguments).stdin(Stdio::null()).spawn()?;
    let reap = move || {
        // How it ended is its own affair.
        let _ = child.wait();
    };
    thread::Builder::new().name("reaper".to_owned()).spawn(reap).map(drop)
}

/// Starts a program that reads from a pipe of ours, which closes when we let go of it, or die.
#[cfg(unix)]
pub(super) fn start_on_a_pipe(
    program: &str,
    arguments: &[&str],
) -> io::Result<std::process::Child> {
    apart(program).args(arguments).stdin(Stdio::piped()).spawn()
}

/// A program that has no part in our terminal: it hears none of its keys and writes nothing on it.
fn apart(program: &str) -> Command {
    let mut command = Command::new(program);
    command.stdout(Stdio::null()).stderr(Stdio::null());
    #[cfg(unix)]
    std::os::unix::process::CommandExt::process_group(&mut command, 0);
    #[cfg(windows)]
    std::os::windows::process::CommandExt::creation_flags(&mut command, CREATE_NO_WINDOW);
    command
}

const BELL: &[u8] = b"\x07";

/// As Windows has it for a console program without a console.
#[cfg(windows)]
const CREATE_NO_WINDOW: u32 = 0x0800_0000;
