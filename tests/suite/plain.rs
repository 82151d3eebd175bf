//! The whole program line by line: what is typed, and what is told of it. An answer that is empty is
//! a failure, and so is a byte that a terminal would obey.

use crate::stage::{EVENING, Invented, Stage, begin, wishes};
use intervisie::{
    app::{
        Chime, Ending, Habits, Start, Wishes, plain,
        world::{Errand, Input, World},
    },
    journal,
    method::shipped,
    moment::{Moment, Span},
    session::{PersonId, Signal, State},
    store,
    words::{Lang, Words, clean},
};
use proptest::prelude::*;
use std::{
    cell::RefCell,
    fs,
    io::{self, Write},
    path::{Path, PathBuf},
    process::{Command, Stdio},
    rc::Rc,
};

/// What was told, with what was typed in between.
#[derive(Clone, Default)]
struct Paper(Rc<RefCell<Vec<u8>>>);

impl Write for Paper {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.borrow_mut().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl Paper {
    fn text(&self) -> String {
        String::from_utf8(self.0.borrow().clone()).unwrap()
    }

    fn len(&self) -> usize {
        self.0.borrow().len()
    }
}

/// Somebody who types lines, sees them on the paper, and wants to hear something back.
struct Typist {
    world: Invented,
    paper: Paper,
    /// How long the paper was when the last line was typed.
    asked: Option<(usize, String)>,
    /// How long it takes until the answer to the next line is written.
    slow: Span,
}

impl World for Typist {
    fn now(&mut self) -> Moment {
        let is_answered = self.asked.as_ref().is_some_and(|(length, _)| self.paper.len() > *length);
        if is_answered {
            let slow = std::mem::take(&mut self.slow);
            self.world.now = self.world.now.map(|now| now + slow);
        }
        self.world.now()
    }

    fn wait(&mut self, until: Option<Moment>) -> Input {
        if let Some((length, line)) = self.asked.take() {
            assert!(self.paper.len() > length, "nothing is said to `{line}`");
        }
        let input = self.world.wait(until);
        if let Input::Line(line) = &input {
            writeln!(self.paper, "« {}", clean(line)).unwrap();
            self.asked = Some((self.paper.len(), line.clone()));
        }
        input
    }

    fn ready(&mut self) -> Option<Input> {
        None
    }

    fn pace(&mut self, now: Moment, factor: u32) {
        self.world.pace(now, factor);
    }

    fn watch(&mut self, folders: &[PathBuf], settles: Span) {
        self.world.watch(folders, settles);
    }

    fn signal(&mut self, signal: Signal, chime: &Chime) -> io::Result<()> {
        self.world.signal(signal, chime)
    }

    fn keep_awake(&mut self, on: bool) {
        self.world.keep_awake(on);
    }

    fn fetch(&mut self, errand: Errand) {
        self.world.fetch(errand);
    }

    fn suspend(&mut self) {
        self.world.suspend();
    }

    fn take_again(&mut self) {
        panic!("nobody took a terminal");
    }
}

/// What came of a script.
pub(crate) struct Told {
    pub(crate) text: String,
    ending: Ending,
    woken: Vec<Moment>,
    heard: Vec<(Moment, Signal)>,
}

/// Types these lines, each at so many seconds from now, and then closes the pipe.
fn types_at(stage: &mut Stage, lines: &[(i64, &str)]) -> Told {
    types_slowly(stage, lines, Span::ZERO)
}

/// The same, when the first answer takes so long to be written.
fn types_slowly(stage: &mut Stage, lines: &[(i64, &str)], slow: Span) -> Told {
    let start = stage.now;
    let mut world = Invented { now: Some(start), ..Invented::default() };
    let line =
        |(at, line): &(i64, &str)| (start + Span::seconds(*at), Input::Line((*line).to_owned()));
    world.coming.extend(lines.iter().map(line));
    let last = world.coming.back().map_or(start, |(at, _)| *at);
    world.coming.push_back((last, Input::Terminate));
    let paper = Paper::default();
    let mut typist = Typist { world, paper: paper.clone(), asked: None, slow };
    let ending = plain::run(&mut stage.app, paper.clone(), &mut typist).unwrap();
    stage.now = typist.now();
    let text = paper.text();
    assert!(!text.contains('\u{1b}'), "an escape in\n{text}");
    assert!(text.chars().all(|char| char == '\n' || !char.is_control()), "{text:?}");
    let folder = store::Home::at(stage.home.path()).find(None).ok();
    let name = folder.as_ref().and_then(|it| it.file_name()?.to_str().map(str::to_owned));
    let text = text.replace(&stage.home.path().display().to_string(), "~");
    let text = text.replace(&name.unwrap_or_else(|| "none".to_owned()), "bijeenkomst");
    let text = text.replace("~\\sessions\\bijeenkomst\\", "~/sessions/bijeenkomst/");
    let Invented { woken, heard, .. } = typist.world;
    Told { text, ending, woken, heard }
}

/// Types these lines, one second after the other.
pub(crate) fn types(stage: &mut Stage, lines: &str) -> Told {
    let lines: Vec<(i64, &str)> = (1..).zip(lines.lines().map(str::trim)).collect();
    types_at(stage, &lines)
}

fn saved(stage: &Stage) -> State {
    let folder = store::Home::at(stage.home.path()).find(None).unwrap();
    let text = fs::read(folder.join("session.jsonl")).unwrap();
    State::replay(journal::read(&text).events).unwrap()
}

/// What was written in the first step.
fn problems(stage: &Stage) -> Vec<String> {
    saved(stage).entries("problems").flat_map(|entry| entry.texts.clone()).collect()
}

pub(crate) fn snapshot(name: &str, text: &str) {
    insta::with_settings!({omit_expression => true, prepend_module_to_snapshot => false}, {
        insta::assert_snapshot!(name, text);
    });
}

fn says(told: &Told, text: &str) {
    assert!(told.text.contains(text), "no {text:?} in\n{}", told.text);
}

#[test]
fn a_whole_meeting_from_the_first_line_to_the_report() {
    let mut stage = Stage::new(Lang::Nl).started(Start::Home);
    let told = types(
        &mut stage,
        "1
         Ans, Bo
         Cas
         /tab
         3
         /enter

         schrijven
         Mijn agenda loopt over.
         Een gesprek liep vast. Ik was er stil van. Nu durf ik niet meer.
         /op
         en ik slaap slecht
         /esc
         volgende
         i
         2
         /klaar
         n
         pauze
         verder
         +
         u
         t
         q
         e
         i
         /esc

         q",
    );
    snapshot("plain-meeting", &told.text);
    let report = told.ending.report.unwrap();
    let text = fs::read_to_string(report).unwrap();
    assert!(text.contains("Mijn agenda loopt over."), "{text}");
    assert!(saved(&stage).ended().is_some());
}

#[test]
fn time_is_told_where_it_matters_and_no_more() {
    let mut stage = Stage::meeting(Lang::En);
    let told = types_at(
        &mut stage,
        &[(30, ""), (80, "turn"), (400, ""), (401, "pause"), (1_000, ""), (1_001, "go on")],
    );
    snapshot("plain-time-en", &told.text);
    let start: Moment = EVENING.parse().unwrap();
    let between = |from, to| {
        let (from, to) = (start + Span::seconds(from), start + Span::seconds(to));
        told.woken.iter().filter(|at| **at > from && **at < to).count()
    };
    assert!(between(0, 400) <= 45, "a sign of life every ten seconds, and what is told");
    assert_eq!(between(401, 1_000), 0, "while nothing moves nothing wakes");
}

/// A meeting of one step of half a minute, of which the last twelve seconds are told.
fn short(habits: Habits) -> Stage {
    let own = "name = 'Kort'\n[[steps]]\ntitle = 'Praten'\nminutes = 0.5\nwarn = 0.2\n";
    let files = [("kort".to_owned(), own.as_bytes().to_vec())];
    let start = Start::Method { id: "kort".to_owned(), wishes: wishes() };
    Stage::with(Lang::Nl, files).with_habits(habits).started(start)
}

#[test]
fn what_is_told_is_heard_too_while_nothing_is_typed() {
    let chime = Chime { command: vec!["gong".to_owned()], ..Chime::default() };
    let mut stage = short(Habits { chime, ..Habits::default() });
    let start = stage.now;
    let told = types_at(&mut stage, &[(60, "")]);
    says(&told, "De tijd van 1 Praten is om.");
    let heard = [(18, Signal::Warning), (30, Signal::End)];
    assert_eq!(told.heard, heard.map(|(at, signal)| (start + Span::seconds(at), signal)));
}

#[test]
fn what_time_brings_while_a_line_is_answered_is_told_after_it() {
    for slow in [1, 4] {
        let mut stage = short(Habits::default());
        let told =
            types_slowly(&mut stage, &[(17, "xyz"), (29, ""), (40, "")], Span::seconds(slow));
        let after = told.text.split("« xyz").nth(1).unwrap();
        let after = after.split('«').next().unwrap();
        assert_eq!(after.matches("Praten").count(), 1, "{}", told.text);
        says(&told, "De tijd van 1 Praten is om.");
    }
}

#[test]
fn what_is_for_eyes_alone_is_no_key() {
    for lang in [Lang::Nl, Lang::En] {
        let words = Words::new(lang);
        let labels = ["key-hide", "key-colours", "key-audience"].map(|key| words.say(key));
        let mut stage = Stage::meeting(lang);
        let told = types(&mut stage, &format!("?\n/f1\nh\nk\na\n{}", labels.join("\n")));
        let before = told.text.split("« h\n").next().unwrap();
        for label in &labels {
            assert!(!before.contains(label), "{label} in\n{before}");
        }
        assert!(before.contains(&words.say("key-flash")), "the second screen is led all the same");
        for key in ["h", "k", "a"] {
            says(&told, &words.fill("plain-unknown-word", &[("word", key.into())]));
        }
        for said in ["room-hides", "colours-dark"] {
            assert!(!told.text.contains(&words.say(said)), "{}", told.text);
        }
    }
}

#[test]
fn choosing_rating_and_a_list_of_steps() {
    let mut stage = Stage::meeting(Lang::Nl);
    let told = types(
        &mut stage,
        "i
         Te veel werk.
         Een lastige klant.
         /klaar
         g
         2
         i
         1
         /esc
         naar een andere stap
         3d
         i
         Plan het gesprek.
         Vraag eerst wat hij ziet.
         /esc
         n
         i
         2
         neer
         1
         ?
         nog iets heel anders
         esc
         m
         2
         raguse

         1
         s
         s
         q
         later verder",
    );
    snapshot("plain-choosing", &told.text);
    assert!(told.ending.left.is_some());
}

#[test]
fn who_is_there_a_new_end_and_a_break_are_told_line_by_line() {
    let mut stage = Stage::meeting(Lang::Nl);
    let told = types(
        &mut stage,
        "w
         3
         spatie
         volgorde loten
         /esc
         w
         6
         neer
         6
         Fenna
         /esc
         e
         21:00

         b
         1
         verder",
    );
    says(&told, "Cas is weg, sinds 19:31.\n> Cas, weg sinds 19:31\n");
    says(&told, "3b Verhelderen gaat van 15 min naar ");
    says(&told, "Volgens plan eindigen jullie nu om 21:00.");
    says(&told, "> 10 min\n");
    let held = saved(&stage);
    assert_eq!(held.everyone().last().unwrap().name, "Fenna");
    assert!(held.is_running() && !held.is_present(PersonId(2)));
}

#[test]
fn what_is_not_understood_is_said_and_nothing_is_done() {
    let mut stage = Stage::meeting(Lang::Nl);
    let told = types(&mut stage, "xyz\nAns vertelt over thuis\nminuut\n7\n/xyz\nvo");
    says(&told, "\"xyz\" ken ik hier niet. Typ ? voor de toetsen.");
    says(&told, "\"minuut\" kan hier meer betekenen. Typ een van deze toetsen: +, -.");
    let answers = told.text.split("« Ans vertelt over thuis").nth(1).unwrap();
    assert!(answers.starts_with("\nDat kan hier niet"), "{answers}");
    assert_eq!(saved(&stage).log().len(), 1, "only the opening");
}

#[test]
fn a_slash_is_a_key_where_lines_are_text_and_two_are_a_text() {
    let mut stage = Stage::meeting(Lang::Nl);
    let told = types(&mut stage, "i\n//thuis\nklaar\n/klaar");
    assert_eq!(problems(&stage), ["/thuis", "klaar"], "{}", told.text);
    says(&told, "Bewaard.\n\"klaar\" staat er nu als tekst. Bedoelde je de toets? Typ dan /klaar.");
}

#[test]
fn a_line_can_be_emptied_and_written_anew() {
    let mut stage = Stage::meeting(Lang::Nl);
    types(&mut stage, "i\nEerst dit.\n/op\n/wis\nToch dat.\n/op\nEn nog iets.");
    assert_eq!(problems(&stage), ["Toch dat. En nog iets."]);
}

#[test]
fn a_pipe_that_closes_leaves_the_session_to_go_on_with() {
    let mut stage = Stage::meeting(Lang::Nl);
    let told = types(&mut stage, "i\nMijn agenda loopt over.");
    assert!(told.ending.left.is_some() && told.ending.report.is_none());
    let mut stage = stage.again(Lang::Nl, Span::minutes(3));
    let told = types(&mut stage, "1\ni\nq\n/esc\n/esc\nq\ne");
    says(&told, "Verder waar je was");
    says(&told, "3 minuten geleden");
    let report = told.ending.report.unwrap();
    assert!(fs::read_to_string(report).unwrap().contains("Mijn agenda loopt over."));
}

#[test]
fn a_reader_that_goes_away_ends_the_program_and_loses_nothing() {
    struct Gone(usize);
    impl Write for Gone {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            self.0 = self.0.checked_sub(1).ok_or(io::ErrorKind::BrokenPipe)?;
            Ok(bytes.len())
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }
    let mut stage = Stage::meeting(Lang::Nl);
    let mut world = Invented { now: Some(stage.now), ..Invented::default() };
    let line = |line: &str| (stage.now, Input::Line(line.to_owned()));
    world.coming.extend([line("i"), line("Half af"), line("/op"), line("en meer")]);
    let ending = plain::run(&mut stage.app, Gone(30), &mut world).unwrap();
    assert!(ending.left.is_some());
    assert_eq!(saved(&stage).entries("problems").count(), 1);
}

#[test]
fn a_lid_that_was_closed_is_told_once() {
    let mut stage = Stage::meeting(Lang::Nl);
    let start = stage.now;
    let mut world = Invented { now: Some(start), ..Invented::default() };
    world.sleeps.push((start + Span::seconds(10), Span::minutes(20)));
    world.coming.push_back((start + Span::seconds(60), Input::Line(String::new())));
    world.coming.push_back((start + Span::minutes(21), Input::Line("x".to_owned())));
    world.coming.push_back((start + Span::minutes(22), Input::Terminate));
    let paper = Paper::default();
    plain::run(&mut stage.app, paper.clone(), &mut world).unwrap();
    let text = paper.text();
    assert_eq!(text.matches("weg geweest").count(), 1, "{text}");
    assert_eq!(text.matches("De tijd van 1 Problemen verzamelen is om.").count(), 1, "{text}");
    assert!(!text.contains("Nog 1 minuut"), "old news in\n{text}");
}

#[test]
fn hostile_texts_are_told_without_what_a_terminal_would_obey() {
    let text = "name = \"Rood \\u001b[31m\"\n[[steps]]\ntitle = \"Een\\u001b]0;x\\u0007 stap\"\n\
        minutes = 5\nsay = \"\\u001b[2J\"\n[[steps.capture]]\nby = 'each'\n";
    let own = ("rood".to_owned(), text.as_bytes().to_vec());
    let start = Start::Method { id: "rood".to_owned(), wishes: wishes() };
    let mut stage = Stage::with(Lang::Nl, [own]).started(start);
    types(&mut stage, "\ni\nHallo\u{1b}[31m rood\n/op\n\u{1b}[A\n/\u{1b}[A\n/esc\n\u{1b}[A\nr\ng");
}

#[test]
fn every_screen_answers_in_both_languages() {
    for lang in [Lang::Nl, Lang::En] {
        let mut stage = Stage::new(lang).started(Start::Home);
        let told = types(
            &mut stage,
            "?\nw\n?\nright\n?\nesc\n/\n?\n/esc\nesc\n1\n?\n/tab\n?\nhelp\n/down\n?\n99:99\n/up\n\
             /up\n/up\n?\nesc\nq",
        );
        let nothing = Words::new(lang).say("plain-unknown");
        assert!(!told.text.contains(&nothing), "{}", told.text);
        assert_eq!(told.ending, Ending::default());
    }
}

#[test]
fn every_method_that_ships_can_be_led_line_by_line() {
    for (id, _) in shipped() {
        let start = Start::Method { id: (*id).to_owned(), wishes: wishes() };
        let mut stage = Stage::new(Lang::Nl).started(start);
        let step = "i\n?\nEen zin.\n1\n+\nloten\nneer\n/neer\n/esc\nt\nn\n".repeat(12);
        let told = types(&mut stage, &format!("{step}/esc\n/esc\nq\ne\n\nq"));
        let report = told.ending.report.expect(id);
        assert!(fs::read_to_string(report).unwrap().contains("Een zin."), "{id}");
    }
}

#[test]
fn a_search_that_finds_nothing_says_so_each_time() {
    let mut stage = Stage::new(Lang::Nl).started(Start::Home);
    let told = types(&mut stage, "w\n/\nzqx\nzqx\n");
    let nothing = Words::new(Lang::Nl).say("library-nothing");
    assert_eq!(told.text.matches(&nothing).count(), 2, "{}", told.text);
}

/// What people type, sense and nonsense.
fn line() -> impl Strategy<Value = String> {
    const KNOWN: &[&str] = &[
        "",
        "?",
        "n",
        "p",
        "i",
        "g",
        "m",
        "r",
        "t",
        "v",
        "s",
        "u",
        "x",
        "o",
        "q",
        "e",
        "l",
        "+",
        "-",
        " ",
        "1",
        "2",
        "3",
        "12",
        "3d",
        "enter",
        "esc",
        "tab",
        "op",
        "neer",
        "links",
        "rechts",
        "spatie",
        "/esc",
        "/op",
        "/neer",
        "/tab",
        "/wis",
        "/n",
        "/d",
        "//x",
        "pauze",
        "verder",
        "volgende",
        "schrijven",
        "a",
        "b",
        "/",
        "Een zin.",
        "Ans, Bo",
        "\u{1b}[A",
    ];
    prop_oneof![
        9 => prop::sample::select(KNOWN).prop_map(str::to_owned),
        1 => "\\PC{0,12}",
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(16))]

    #[test]
    fn every_line_gets_an_answer(lines in prop::collection::vec(line(), 1..40), at_home: bool) {
        let mut stage = if at_home {
            Stage::new(Lang::Nl).started(Start::Home)
        } else {
            Stage::meeting(Lang::Nl)
        };
        let lines: Vec<(i64, &str)> = (1..).map(|at| at * 20).zip(lines.iter().map(String::as_str)).collect();
        types_at(&mut stage, &lines);
    }
}

#[test]
fn a_rehearsal_runs_as_fast_line_by_line() {
    let rehearsal = Wishes { rehearse: Some(60), ..wishes() };
    let mut stage = Stage::new(Lang::Nl).started(begin(rehearsal));
    let told = types(&mut stage, "");
    says(&told, "oefening, 60× zo snel");
}

#[test]
fn a_rehearsal_line_by_line_sleeps_until_there_is_something_to_tell() {
    let rehearsal = Wishes { rehearse: Some(60), ..wishes() };
    let mut stage = Stage::new(Lang::Nl).started(begin(rehearsal));
    let start = stage.now;
    // Twenty real seconds.
    let told = types_at(&mut stage, &[(1_201, "")]);
    let woken: Vec<i64> = told.woken.iter().map(|at| (*at - start).millis() / 1_000).collect();
    assert_eq!(woken, [75, 240, 300, 600, 1_200], "three for the group, two signs of life");
}

/// The real program behind a real pipe: what it says, and with which code it ends.
fn pipes(home: &Path, args: &[&str], lines: &str) -> (String, Option<i32>) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_intervisie"));
    command.args(args).env("INTERVISIE_HOME", home);
    command.env("INTERVISIE_CONFIG", home.join("config.toml"));
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().unwrap();
    let mut stdin = child.stdin.take().unwrap();
    // Who ends before the last line is read has no need of it.
    let _ = stdin.write_all(lines.as_bytes());
    drop(stdin);
    let output = child.wait_with_output().unwrap();
    assert_eq!(String::from_utf8_lossy(&output.stderr), "");
    assert!(!output.stdout.contains(&0x1b));
    (String::from_utf8(output.stdout).unwrap(), output.status.code())
}

#[test]
fn a_script_leads_a_meeting_through_a_pipe() {
    let home = tempfile::tempdir().unwrap();
    let start = ["--plain", "--lang", "nl", "start", "werkplekleren", "--people", "Ans, Bo, Cas"];
    let lines = "schrijven\nMijn agenda loopt over.\n/klaar\nvolgende\nschrijven\n1\n/esc\n\
                 stoppen\nafronden\nbewaren\nklaar\n";
    let (said, code) = pipes(home.path(), &start, lines);
    assert_eq!(code, Some(0), "{said}");
    let path = said.lines().last().unwrap().strip_prefix("Verslag: ").expect("where it is");
    let report = fs::read_to_string(PathBuf::from(path)).unwrap();
    assert!(report.contains("Mijn agenda loopt over."), "{report}");

    let (said, code) = pipes(home.path(), &start, "schrijven\nNiet kwijt");
    assert_eq!(code, Some(0), "{said}");
    assert!(said.lines().last().unwrap().starts_with("Bewaard in "), "{said}");
    assert!(said.ends_with("Start intervisie om verder te gaan.\n"), "{said}");
    let (said, _) = pipes(home.path(), &["--plain", "--lang", "nl"], "1\ni\n/op\n");
    assert!(said.contains(": Niet kwijt"), "{said}");
}

#[cfg(unix)]
#[test]
fn a_signal_to_end_leaves_the_session_to_go_on_with() {
    use rustix::process::{Pid, Signal, kill_process};
    use std::io::{BufRead, BufReader};

    let home = tempfile::tempdir().unwrap();
    let mut command = Command::new(env!("CARGO_BIN_EXE_intervisie"));
    command.args(["--plain", "--lang", "nl", "start", "werkplekleren", "--people", "Ans, Bo"]);
    command.env("INTERVISIE_HOME", home.path());
    command.env("INTERVISIE_CONFIG", home.path().join("config.toml"));
    let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    let mut stdin = child.stdin.take().unwrap();
    stdin.write_all("i\nNiet kwijt\n".as_bytes()).unwrap();
    let mut said = BufReader::new(child.stdout.take().unwrap()).lines().map(Result::unwrap);
    assert!(said.any(|line| line == "> Bo:"), "it ended by itself");
    kill_process(Pid::from_child(&child), Signal::TERM).unwrap();
    assert!(said.last().unwrap().starts_with("Bewaard in "));
    assert_eq!(child.wait().unwrap().code(), Some(0));
    drop(stdin); // open until the end: only the signal ended it
}

#[test]
fn where_people_meet_is_chosen_by_number_and_what_is_said_follows_who_is_online() {
    let own = "name = 'Kort'\n[[steps]]\ntitle = 'Praten'\nsay = 'Draai je stoel om.'\n\
               online = { say = 'Zet je camera uit.' }\n";
    let mut stage = Stage::with(Lang::Nl, [("kort".to_owned(), own.as_bytes().to_vec())]);
    let wishes = Wishes { rehearse: Some(60), ..Wishes::default() };
    stage = stage.started(Start::Method { id: "kort".to_owned(), wishes });
    let told = types(
        &mut stage,
        "Ans, Bo
         /tab
         /tab
         /tab
         3
         /enter
         bo (online)
         /tab
         /tab
         /tab
         /enter
         w
         1
         o
         esc",
    );
    says(&told, "> Waar: in de ruimte");
    says(&told, "1 in de ruimte, 2 online, 3 hybride");
    says(&told, "Wie is er online? Zet (online) achter die naam, zoals Bo (online).");
    says(&told, "> Waar: hybride, met Bo online");
    says(&told, "Online: Zet je camera uit.");
    let behind = told.text.split("« w").last().unwrap();
    assert!(behind.contains("Ans, online") && !behind.contains("stoel"), "{}", told.text);
    says(&told, ": Zet je camera uit.");
}
