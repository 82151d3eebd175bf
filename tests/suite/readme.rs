//! The README keeps its word: every command in it is run, and everything to copy is right.

#![expect(clippy::disallowed_methods, reason = "tests play the user who writes files")]

use intervisie::{
    group::read_group,
    method::{self, Catalog},
    words::{Lang, Words},
};
use portable_pty::{CommandBuilder, PtySize, native_pty_system};
use pulldown_cmark::{CodeBlockKind, Event, Parser, Tag, TagEnd};
use std::{
    fs,
    io::{Read, Write},
    num::NonZero,
    path::{Path, PathBuf},
    process::{Command, Output, Stdio},
    sync::mpsc::channel,
    thread,
    time::Duration,
};
use tempfile::TempDir;

const README: &str = include_str!("../../README.md");
const CHECK: &str = include_str!("../../.ci/run");
const PROGRAM: &str = env!("CARGO_BIN_EXE_intervisie");
const FOLDER: &str = env!("CARGO_MANIFEST_DIR");

#[test]
fn every_command_in_the_readme_runs() {
    let reader = Reader::new();
    let mut count = 0;
    for block in blocks() {
        match block {
            Block::Console(lines) => {
                for line in lines.lines() {
                    reader.types(line);
                    count += 1;
                }
            }
            Block::Toml(text) => reader.copies(&text),
        }
    }
    assert!(count >= 8, "the README has lost its commands: {count} are left");
}

#[test]
fn everything_in_examples_is_a_method() {
    let files = fs::read_dir(Path::new(FOLDER).join("examples")).unwrap();
    let paths = files.map(|file| file.unwrap().path());
    let methods: Vec<_> =
        paths.filter(|path| path.extension().is_some_and(|end| end == "toml")).collect();
    assert!(!methods.is_empty());
    for path in methods {
        let id = path.file_stem().unwrap().to_str().unwrap();
        let catalog = Catalog::new([(id.to_owned(), fs::read(&path).unwrap())]);
        let method = catalog.load(id).unwrap();
        assert!(method.is_ok(), "{}: {:?}", path.display(), method.unwrap_err());
    }
}

#[test]
fn everything_the_readme_links_to_is_there() {
    let links = Parser::new(README).filter_map(|event| match event {
        Event::Start(Tag::Link { dest_url, .. }) => Some(dest_url.into_string()),
        _ => None,
    });
    for link in links.filter(|link| !link.contains("://")) {
        assert!(Path::new(FOLDER).join(&link).is_file(), "{link}");
    }
}

#[test]
fn the_program_ends_with_the_codes_that_the_readme_names() {
    let reader = Reader::new();
    for (args, code) in [("--version", 0), ("report", 1), ("raport", 2)] {
        assert_eq!(reader.run(&[args]).status.code(), Some(code), "intervisie {args}");
    }
}

/// Something to copy from the README.
enum Block {
    /// Commands, one a line.
    Console(String),
    /// A file.
    Toml(String),
}

fn blocks() -> Vec<Block> {
    let (mut blocks, mut kind, mut text) = (Vec::new(), None, String::new());
    for event in Parser::new(README) {
        match event {
            Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(of))) => {
                kind = Some(of.into_string());
                text.clear();
            }
            Event::Start(Tag::CodeBlock(CodeBlockKind::Indented)) => {
                panic!("say with ``` what kind of block this is");
            }
            Event::Text(part) => text.push_str(&part),
            Event::End(TagEnd::CodeBlock) => blocks.push(match kind.take().as_deref() {
                Some("console") => Block::Console(text.clone()),
                Some("toml") => Block::Toml(text.clone()),
                other => panic!("a block of a kind that nothing checks: {other:?}"),
            }),
            Event::Code(code) if code.starts_with("cargo ") || code.starts_with("intervisie ") => {
                blocks.push(Block::Console(code.into_string()));
            }
            _ => {}
        }
    }
    blocks
}

/// Somebody who does what the README says, from top to bottom, in a home of their own.
struct Reader {
    home: TempDir,
}

impl Reader {
    fn new() -> Self {
        let reader = Self { home: TempDir::new().unwrap() };
        reader.settles("language = \"nl\"\n");
        reader
    }

    fn types(&self, line: &str) {
        let words = words(line);
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        match words.as_slice() {
            // These are the check's own; there the program needs an argument to end by itself.
            ["cargo", "test"] | ["cargo", "run", "--release"] => {
                let runs = |check: &str| check == line || check.starts_with(&format!("{line} -- "));
                assert!(CHECK.lines().any(runs), "`{line}` is not in .ci/run");
            }
            ["intervisie", args @ ..] => self.asks(args),
            _ => panic!("nobody checks `{line}`"),
        }
    }

    /// Gives the program these arguments.
    fn asks(&self, args: &[&str]) {
        let said = Words::new(if args.contains(&"en") { Lang::En } else { Lang::Nl });
        let keys = |key: &str, does: &str| format!("[{key}] {}", said.say(does));
        match args {
            // Line by line nothing draws, and whoever closes the pipe leaves.
            [rest @ .., "--plain"] | ["--plain", rest @ ..] => {
                let output =
                    self.pipes(args, if rest.is_empty() { "?\nq\n" } else { "q\ne\n\nq\n" });
                assert!(output.status.success(), "{args:?}: {output:?}");
                let text = String::from_utf8(output.stdout).unwrap();
                assert!(text.starts_with(&said.say("plain-how")), "{text}");
                assert!(rest.is_empty() || text.contains("verslag.md"), "{text}");
            }
            [] | ["--lang", _] => self.sees(args, &keys("enter", "key-open"), "q"),
            ["start", _, rest @ ..] if rest.contains(&"--people") => {
                // To the end: ending, saving the report, done. The README's time to be done by
                // may have passed today, and the program would say so.
                let soon = self.in_an_hour();
                let mut args = args.to_vec();
                if let Some(until) = args.iter().position(|arg| *arg == "--until") {
                    args[until + 1] = &soon;
                }
                self.sees(&args, &keys(&said.say("key-space"), "key-pause"), "qe\r\r");
            }
            ["audience", ..] => self.sees(args, &said.say("audience-waiting"), "q"),
            // No editor waits for a hand here.
            ["method", "edit", ..] if cfg!(windows) => {}
            ["group", ..] => {
                if args[1] == "new" {
                    // Who makes a group has none by that name yet, whatever was read before.
                    let _ = fs::remove_dir_all(self.home.path().join("groups/noord"));
                }
                let later = args.iter().map(|arg| later(arg)).collect::<Vec<_>>();
                let output = self.run(&later.iter().map(String::as_str).collect::<Vec<_>>());
                assert!(output.status.success(), "{args:?}: {output:?}");
                assert!(!output.stdout.is_empty(), "{args:?}");
            }
            ["case", "add"] => {
                self.has_a_group();
                let output = self.pipes(args, "Ans\n\nHet rooster schuift steeds.\n");
                assert!(output.status.success(), "{args:?}: {output:?}");
            }
            ["report"] | ["help" | "method" | "actions" | "case" | "hours", ..] => {
                self.has_a_group();
                let output = self.run(args);
                assert!(output.status.success(), "{args:?}: {output:?}");
                assert!(!output.stdout.is_empty(), "{args:?}");
            }
            _ => panic!("nobody checks `intervisie {}`", args.join(" ")),
        }
    }

    /// Whoever reads about groups has one.
    fn has_a_group(&self) {
        let folder = self.home.path().join("groups/noord");
        if !folder.exists() {
            fs::create_dir_all(&folder).unwrap();
            fs::write(folder.join("group.toml"), "name = \"Noord\"\n").unwrap();
        }
    }

    /// The time of day in an hour, in UTC: the disk knows what time it is.
    fn in_an_hour(&self) -> String {
        let made = std::fs::metadata(self.home.path()).unwrap().modified().unwrap();
        let since = made.duration_since(std::time::UNIX_EPOCH).unwrap().as_secs() + 3_600;
        format!("{:02}:{:02}", since / 3_600 % 24, since / 60 % 60)
    }

    /// Gives the program these arguments, and what it reads.
    fn pipes(&self, args: &[&str], typed: &str) -> Output {
        let mut command = self.command(args);
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().unwrap();
        child.stdin.take().unwrap().write_all(typed.as_bytes()).unwrap();
        child.wait_with_output().unwrap()
    }

    fn run(&self, args: &[&str]) -> Output {
        self.command(args).output().unwrap()
    }

    fn command(&self, args: &[&str]) -> Command {
        let mut command = Command::new(PROGRAM);
        command.args(args).env("INTERVISIE_HOME", self.home.path());
        // What a group leaves in the folder where one is does not belong to the project.
        let is_group = args.first() == Some(&"group");
        command.current_dir(if is_group { self.home.path() } else { Path::new(FOLDER) });
        command.env_remove("VISUAL").env("EDITOR", "true"); // it opens, and closes
        command.env("INTERVISIE_CONFIG", self.settings());
        command
    }

    /// Starts the program in a terminal, waits until the screen shows this, and types.
    fn sees(&self, args: &[&str], shown: &str, keys: &str) {
        let size = PtySize { rows: 24, cols: 80, ..PtySize::default() };
        let pty = native_pty_system().openpty(size).unwrap();
        let mut command = CommandBuilder::new(PROGRAM);
        command.args(args);
        command.env("INTERVISIE_HOME", self.home.path());
        command.env("INTERVISIE_CONFIG", self.settings());
        command.env("TZ", "UTC");
        command.env("PATH", self.home.path()); // nothing keeps the display of who tests awake
        let mut child = pty.slave.spawn_command(command).unwrap();
        drop(pty.slave);

        let mut output = pty.master.try_clone_reader().unwrap();
        let (sender, drawn) = channel();
        thread::spawn(move || {
            let mut bytes = [0; 4096];
            while let Ok(count @ 1..) = output.read(&mut bytes) {
                if sender.send(bytes[..count].to_vec()).is_err() {
                    return;
                }
            }
        });
        let [rows, columns] = [size.rows, size.cols].map(|cells| NonZero::new(cells).unwrap());
        let mut screen = vt100::Parser::new(rows, columns, 0);
        for _ in 0..MOST {
            if screen.screen().contents().contains(shown) {
                break;
            }
            let Ok(bytes) = drawn.recv_timeout(PATIENCE) else { break };
            screen.process(&bytes);
        }
        let seen = screen.screen().contents();
        assert!(seen.contains(shown), "{args:?} never showed `{shown}`:\n{seen}");

        let mut typed = pty.master.take_writer().unwrap();
        typed.write_all(keys.as_bytes()).unwrap();
        typed.flush().unwrap();
        let mut killer = child.clone_killer();
        let (sender, ended) = channel();
        thread::spawn(move || sender.send(child.wait()));
        let Ok(status) = ended.recv_timeout(PATIENCE) else {
            killer.kill().unwrap();
            panic!("{args:?} does not end when `{keys}` is typed");
        };
        assert!(status.unwrap().success(), "{args:?}");
    }

    /// Puts a file where it says that it belongs. One that does not is the settings.
    fn copies(&self, text: &str) {
        let first = text.lines().next().unwrap_or_default();
        let Some(file) = first.strip_prefix("# ") else {
            self.settles(text);
            let output = self.run(&["help"]);
            let help = String::from_utf8(output.stdout).unwrap();
            assert!(help.contains(&Words::new(Lang::En).say("cli-about")), "{help}");
            return;
        };
        if file == "config.toml" {
            self.settles(text);
            assert!(self.run(&["help"]).status.success(), "{text}");
            return;
        }
        let path = self.home.path().join(file);
        let id = path.file_stem().unwrap().to_str().unwrap();
        if file.ends_with("group.toml") {
            let text = later(text);
            let read = read_group("noord", text.as_bytes(), &|_| true);
            assert_eq!(read.findings, [], "{file}");
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
            return;
        }
        let method = method::load(id, text.as_bytes());
        assert!(method.is_ok(), "{file}: {:?}", method.unwrap_err());
        let writes =
            |method: method::Method| method.steps.iter().any(|step| !step.captures.is_empty());
        assert!(method.is_ok_and(writes), "{file} has nothing to write in");
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    fn settings(&self) -> PathBuf {
        self.home.path().join("config.toml")
    }

    fn settles(&self, text: &str) {
        fs::write(self.settings(), text).unwrap();
    }
}

/// The same with dates that are still to come, whenever the README is read.
fn later(text: &str) -> String {
    text.replace("-2026 ", "-2196 ")
}

/// The words of a command, as a shell reads them: what stands in quotes is one.
fn words(line: &str) -> Vec<String> {
    let mut words = Vec::new();
    for (index, part) in line.split('"').enumerate() {
        if index % 2 == 1 {
            words.push(part.to_owned());
        } else {
            words.extend(part.split_whitespace().map(str::to_owned));
        }
    }
    words
}

/// A program that says nothing for so long is stuck; nothing waits for it otherwise.
const PATIENCE: Duration = Duration::from_mins(1);

/// Pieces of output in which the first screen must be complete.
const MOST: usize = 100;
