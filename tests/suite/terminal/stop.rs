//! Stopped for a while, to the shell and back.

use rustix::process::Signal;
use std::process::Command;

use super::{
    desk::{Desk, FOUR, PROGRAM},
    pty::{CTRL_C, CTRL_Z, ENTER, ESC, Terminal},
};

#[test]
fn ctrl_z_gives_the_shell_and_fg_brings_the_meeting_back() {
    let desk = Desk::new();
    let Some(mut terminal) = shell(&desk) else { return };
    terminal
        .types(&format!("'{PROGRAM}' start werkplekleren --people 'Ans, Bo' --facilitator Ans"));
    terminal.types_and_sees(ENTER, "Bo is aan de beurt");
    terminal.types_and_sees("i", &desk.words("key-done-writing"));
    terminal.types_and_sees("Even een", "Even een");
    terminal.types(CTRL_Z);
    sees_prompt(&terminal);
    let seen = terminal.screen();
    assert!(!seen.contains("Even een"), "{seen}");
    assert!(desk.journal().contains("Even een"), "what is typed is recorded before the stop");
    // Longer than the program takes for a short absence. The line echoes, and is one line.
    terminal.types(&format!("sleep 6; stty -a; echo so'me'where{ENTER}"));
    terminal.sees("somewhere\n");
    sees_prompt(&terminal);
    let settings = terminal.screen();
    for setting in ["icanon", "echo", "isig"] {
        assert!(!settings.contains(&format!("-{setting} ")), "{setting}: {settings}");
    }
    terminal.types(&format!("fg{ENTER}"));
    terminal.sees("Even een");
    terminal.types_and_sees(" zin", "Even een zin");
    terminal.types(ESC);
    terminal.sees_all(&["Bo is aan de beurt", "weg geweest"]);
    assert!(desk.state().is_running() && desk.journal().contains(r#""what":"away""#));

    terminal.types_and_sees(CTRL_C, &desk.words("leave-question"));
    terminal.types("l");
    sees_prompt(&terminal);
    terminal.types(&format!("exit{ENTER}"));
    terminal.ends().gave_the_terminal_back();
}

#[test]
fn a_program_that_was_stopped_from_outside_draws_its_screen_anew() {
    let desk = Desk::new();
    let terminal = desk.start(&FOUR);
    terminal.sees("Bo is aan de beurt");
    terminal.signals(Signal::STOP);
    terminal.forgets();
    terminal.signals(Signal::CONT);
    terminal.sees_all(&["Bo is aan de beurt", "PROBLEMEN VERZAMELEN", &desk.words("key-pause")]);
}

#[test]
fn ctrl_z_does_nothing_where_no_shell_could_bring_it_back() {
    let desk = Desk::new();
    let mut terminal = desk.start(&FOUR);
    terminal.sees("Bo is aan de beurt");
    terminal.types(CTRL_Z);
    terminal.types_and_sees(" ", &desk.words("clock-paused"));
    terminal.signals(Signal::TSTP);
    terminal.types(" ");
    terminal.sees_without("Bo is aan de beurt", &desk.words("clock-paused"));
}

/// A shell that knows of jobs; nothing where there is none.
fn shell(desk: &Desk) -> Option<Terminal> {
    let bash = ["--norc", "--noprofile", "-i"];
    let known = |shell: &&(&str, &[&str])| {
        Command::new(shell.0).args(["-c", "set -m"]).output().is_ok_and(|it| it.status.success())
    };
    let Some((shell, args)) = [("bash", &bash[..]), ("sh", &["-i"])].iter().find(known).copied()
    else {
        eprintln!("skipped: there is no shell with job control here");
        return None;
    };
    let more = [("PS1", PROMPT), ("BASH_SILENCE_DEPRECATION_WARNING", "1")];
    let terminal = desk.start_other((80, 24), shell, args, &more);
    sees_prompt(&terminal);
    Some(terminal)
}

/// Waits until the shell reads what is typed: its prompt is the last that stands there.
fn sees_prompt(terminal: &Terminal) {
    terminal.waits("the shell", |screen| {
        screen.trim_end().lines().last().is_some_and(|row| row.trim_end() == PROMPT.trim_end())
    });
}

const PROMPT: &str = "ready> ";
