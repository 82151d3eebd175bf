//! How fast the program is for who keeps ten thousand meetings: a hundred groups that each met a
//! hundred times, all of them copies of the year in `examples/groep-noord`.
//!
//! ```console
//! cargo build --release --bin intervisie --example ten_thousand
//! cargo run --release --example ten_thousand
//! ```
//!
//! It fills a home in the folder for what may be lost, or in the one that is named behind it, and runs
//! the program that was built beside it. What is promised: with a warm index no list takes longer than
//! 0.3 s, and the first screen waits for nothing.

#![expect(clippy::disallowed_methods, reason = "a measure reads the clock and fills a folder")]

use intervisie::{
    app::{App, Start},
    method::Catalog,
    moment::{Moment, Offset},
    store::Home,
    words::{Lang, Words},
};
use ratatui::{Terminal, backend::TestBackend};
use std::{
    env, fs, io,
    path::{Path, PathBuf},
    process::{Command, Stdio},
    time::Instant,
};

fn main() -> io::Result<()> {
    let root = env::args_os().nth(1).map(PathBuf::from);
    let root = root.unwrap_or_else(|| env::temp_dir().join("intervisie-ten-thousand"));
    if !root.exists() {
        let began = Instant::now();
        fill(&root)?;
        println!("filled {} in {:.1} s", root.display(), began.elapsed().as_secs_f64());
    }
    drop(fs::remove_dir_all(root.join("index")));
    first_frame(&root, "first screen, no index");
    for (name, args) in LISTS {
        let times: Vec<f64> = (0..4).map(|_| run(&root, args)).collect::<Result<_, _>>()?;
        let warm = times[1..].iter().copied().fold(f64::MAX, f64::min);
        println!("{name:28} first {:6.3} s   then {warm:6.3} s", times[0]);
    }
    first_frame(&root, "first screen");
    Ok(())
}

const LISTS: [(&str, &[&str]); 7] = [
    ("group list", &["group", "list"]),
    ("group list --json", &["group", "list", "--json"]),
    ("group show", &["group", "show", "noord-050"]),
    ("actions", &["actions"]),
    ("hours", &["hours"]),
    ("hours --person", &["hours", "--person", "Anneke"]),
    ("case list", &["case", "list"]),
];

/// Runs the program once. Gives how many seconds it took.
fn run(root: &Path, args: &[&str]) -> io::Result<f64> {
    let beside = env::current_exe()?.with_file_name("").join("../intervisie");
    let mut program = Command::new(beside.with_extension(env::consts::EXE_EXTENSION));
    program.args(args).stdin(Stdio::null()).stdout(Stdio::null());
    program.env("INTERVISIE_HOME", root).env("INTERVISIE_CONFIG", root.join("none"));
    let began = Instant::now();
    program.status()?;
    Ok(began.elapsed().as_secs_f64())
}

/// How long it takes until the first screen is drawn, and until the groups are known beside it.
fn first_frame(root: &Path, name: &str) {
    let now: Moment = "2026-11-21T18:31:00.000Z".parse().expect("a moment");
    let began = Instant::now();
    let home = Home::at(root);
    let mut app = App::new(Words::new(Lang::Nl), home, Catalog::new([]), Offset::minutes(60));
    app.start(Start::Home, now);
    let mut terminal = Terminal::new(TestBackend::new(80, 24)).expect("a screen");
    terminal.draw(|frame| app.draw(frame, now)).expect("it is drawn");
    let drawn = began.elapsed().as_secs_f64();
    let known = app.errand().map(|errand| errand());
    let all = began.elapsed().as_secs_f64();
    let count = usize::from(known.is_some());
    println!("{name:28} drawn {drawn:6.3} s   known {all:6.3} s ({count})");
}

/// Fills a home with groups and their meetings.
fn fill(root: &Path) -> io::Result<()> {
    let example = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/groep-noord");
    let mut year = Vec::new();
    for session in fs::read_dir(example.join("sessions"))? {
        let session = session?.path();
        let name = session.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let (rest, id) = name.rsplit_once('-').expect("a date, a method and an id");
        let journal = fs::read_to_string(session.join("session.jsonl"))?;
        year.push((rest["2026-11-21-".len()..].to_owned(), id.to_owned(), journal));
    }
    year.sort();
    let group = fs::read_to_string(example.join("group.toml"))?;
    for number in 0..100 {
        let id = format!("noord-{number:03}");
        let folder = root.join("groups").join(&id);
        fs::create_dir_all(folder.join("between"))?;
        fs::write(folder.join("group.toml"), group.replace("Groep Noord", &id))?;
        for note in fs::read_dir(example.join("between"))? {
            let note = note?;
            fs::copy(note.path(), folder.join("between").join(note.file_name()))?;
        }
        for nth in 0..100 {
            let (method, _, journal) = &year[nth % year.len()];
            let session = format!("{number:03}{nth:03}");
            let (begun, day) = (2010 + nth / 8, &journal[..]);
            let date = format!("{begun}-{:02}-{:02}", nth % 12 + 1, number % 28 + 1);
            let mut own = day.replace("\"groep-noord\"", &format!("\"{id}\""));
            for (other, (_, known, _)) in year.iter().enumerate() {
                // What came of an action is told of that of its own year.
                let nth = nth / year.len() * year.len() + other;
                own = own.replace(known, &format!("{number:03}{nth:03}"));
            }
            let lies = folder.join(format!("sessions/{date}-{method}-{session}"));
            fs::create_dir_all(&lies)?;
            fs::write(lies.join("session.jsonl"), own)?;
        }
    }
    Ok(())
}
