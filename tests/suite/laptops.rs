//! One group on many laptops: its folder carried by git, file by file in any order, and between clocks
//! that disagree.

#![expect(clippy::disallowed_methods, reason = "tests play programs that carry files")]

use crate::{
    stage::{Stage, shows},
    year::{self, GROUP, history, tree, write},
};
use intervisie::{
    app::Start,
    group::{Between, Settled, Turn},
    journal,
    method::{load, shipped},
    moment::{Moment, Offset, Span},
    report,
    session::{Command, Earlier, Opening, Outcome, Person, PersonId, Place, State, decide},
    store::{self, Home, REPORT, Recorder},
    words::{Lang, Words},
};
use proptest::{collection::vec, prelude::*, sample::Index};
use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
    process::Command as Program,
};

fn at(moment: &str) -> Moment {
    format!("{moment}:00.000Z").parse().unwrap()
}

/// Begins a meeting of the group on a laptop; Bram leads.
fn begin(home: &Home, at: Moment) -> (Recorder, State) {
    let group = history(home).group;
    let titles = ["place", "frequency", "attendance", "confidentiality"].map(str::to_owned);
    let text = shipped().iter().find(|(id, _)| *id == "werkplekleren").unwrap().1;
    let opening = Opening {
        session: String::new(),
        program: "0.1.0".to_owned(),
        offset: Offset::minutes(60),
        people: ["Bram", "Anneke", "Chaima", "Noor"].map(Person::new).to_vec(),
        facilitator: Some(PersonId(0)),
        group: Some(group.gathering(Vec::new(), titles)),
        until: None,
        earlier: Some(Earlier::default()),
        rehearsal: None,
        warn: None,
        plan: Vec::new(),
        method: load("werkplekleren", text.as_bytes()).unwrap(),
    }
    .fitted(None);
    Recorder::create(home, opening, at).unwrap()
}

fn asks(recorder: &mut Recorder, state: &mut State, command: Command, now: Moment) {
    let events = decide(state, command, now).unwrap();
    recorder.record(&events);
    for event in &events {
        state.apply(event);
    }
}

fn says(person: usize, capture: &str, texts: &[&str]) -> Command {
    let person = Some(PersonId(person));
    let place = Place::New { capture: capture.to_owned(), person, about: None };
    Command::Keep { place, texts: texts.iter().map(|&text| text.to_owned()).collect() }
}

/// Holds a meeting to its end, with a case and an action of one of them. Gives its folder.
fn hold(home: &Home, began: Moment, who: usize) -> PathBuf {
    let (mut recorder, mut state) = begin(home, began);
    let minute = |minutes| began + Span::minutes(minutes);
    asks(&mut recorder, &mut state, says(who, "problems", &["Ik stel het steeds uit."]), minute(2));
    end(recorder, &mut state, minute(3), who)
}

fn end(mut recorder: Recorder, state: &mut State, now: Moment, who: usize) -> PathBuf {
    let entry = state.entries("problems").next().unwrap().id;
    let pick = Command::Pick { capture: "chosen".to_owned(), entry, ground: None };
    let action = says(who, "action", &["Ik bel morgen", "met Bram", "maandag"]);
    for command in [pick, action, Command::End] {
        asks(&mut recorder, state, command, now);
    }
    let text = report::markdown(&report::outline(state, now, &Words::new(Lang::Nl)));
    let saved = store::save_report(recorder.folder(), REPORT, text.as_bytes(), state.reports());
    let report = Command::Report { file: REPORT.to_owned(), crc: saved.unwrap().crc };
    asks(&mut recorder, state, report, now);
    let folder = recorder.folder().to_owned();
    assert_eq!(recorder.close(now), None);
    folder
}

/// All that follows from what lies in the group's folder, as a text.
fn derived(home: &Home) -> String {
    let history = history(home);
    let names = ["Anneke", "Bram", "Chaima", "Daan", "Noor"].map(str::to_owned);
    let turns = [Turn::Facilitator, Turn::Presenter, Turn::Secretary, Turn::Timekeeper];
    let turns = turns.map(|turn| history.turns(turn, &names));
    let (open, queue) = (history.open_actions(), history.queue());
    format!("{history:#?}\n{open:#?}\n{queue:#?}\n{turns:#?}")
}

/// What another program is told of the groups on a laptop.
fn listed(home: &Path) -> String {
    let mut list = Program::new(env!("CARGO_BIN_EXE_intervisie"));
    list.args(["group", "list", "--json"]);
    let list = list.env("INTERVISIE_HOME", home).env("INTERVISIE_CONFIG", home.join("none"));
    let output = list.output().unwrap();
    assert!(output.status.success(), "{output:?}");
    String::from_utf8(output.stdout).unwrap()
}

/// Lays what one laptop has in the group's folder on another. What stands there stays.
fn carry(from: &Home, to: &Home) {
    for (file, bytes) in tree(&from.group_folder(GROUP)) {
        let path = to.group_folder(GROUP).join(file);
        if !path.exists() {
            write(&path, &bytes);
        }
    }
}

/// Runs git in a folder, with nobody's own settings.
fn git(folder: &Path, args: &[&str]) -> String {
    let who = ["-c", "user.name=Groep Noord", "-c", "user.email=noord@example.org"];
    let plain = ["-c", "commit.gpgsign=false", "-c", "core.autocrlf=false"];
    let mut git = Program::new("git");
    git.current_dir(folder).args(who).args(plain).args(args);
    git.env("GIT_CONFIG_NOSYSTEM", "1").env("GIT_CONFIG_GLOBAL", folder.join("no-such-file"));
    git.env("HOME", folder).env_remove("GIT_DIR").env("GIT_TERMINAL_PROMPT", "0");
    let output = git.output().unwrap();
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(output.status.success(), "git {args:?}: {text}{output:?}");
    text
}

#[test]
fn two_clones_that_both_met_merge_without_a_conflict_and_agree() {
    if Program::new("git").arg("--version").output().is_err() {
        eprintln!("no git is installed here: nothing was tested");
        return;
    }
    let root = tempfile::tempdir().unwrap();
    let (one, two) = (root.path().join("one"), root.path().join("two"));
    let shared = root.path().join("shared.git");
    git(root.path(), &["init", "--bare", "--initial-branch=main", "shared.git"]);
    let first = year::lay(&one);
    let (here, there) = (first.group_folder(GROUP), Home::at(&two).group_folder(GROUP));
    git(&here, &["init", "--initial-branch=main"]);
    git(&here, &["remote", "add", "origin", shared.to_str().unwrap()]);
    // One meeting breaks off on the first laptop: its lock stays.
    let broken = begin(&first, at("2026-11-05T18:30"));
    let mut broken = (broken.0.folder().to_owned(), broken.0, broken.1);
    let problem = says(3, "problems", &["Ik zeg te snel ja."]);
    asks(&mut broken.1, &mut broken.2, problem, at("2026-11-05T18:32"));
    drop(broken.1);
    git(&here, &["add", "-A"]);
    git(&here, &["commit", "-m", "Een jaar"]);
    git(&here, &["push", "origin", "main"]);
    fs::create_dir_all(two.join("groups")).unwrap();
    git(&two.join("groups"), &["clone", shared.to_str().unwrap(), GROUP]);
    let second = Home::at(&two);
    assert_eq!(derived(&first), derived(&second));

    // Both meet, apart, and look at what there is. One notes something; the other ends what broke off.
    hold(&first, at("2026-11-12T18:30"), 1);
    let action = "w5r6g-30".parse().unwrap();
    let settled = Settled { action, outcome: Some(Outcome::Done), text: "Oma wist het al.".into() };
    first.add_note(Some(GROUP), at("2026-11-13T08:00"), &Between::Settled(settled)).unwrap();
    hold(&second, at("2026-11-12T18:30"), 2);
    let going_on = there.join(broken.0.strip_prefix(&here).unwrap());
    let now = at("2026-11-14T18:30");
    let reopened = Recorder::reopen(&going_on, now).unwrap();
    let mut state = reopened.state;
    end(reopened.recorder, &mut state, now, 3);
    for (folder, home) in [(&here, &one), (&there, &two)] {
        listed(home);
        git(folder, &["add", "-A"]);
        git(folder, &["commit", "-m", "Bijgewerkt"]);
    }
    git(&here, &["push", "origin", "main"]);
    git(&there, &["pull", "--no-rebase", "--no-edit", "origin", "main"]);
    git(&there, &["push", "origin", "main"]);
    git(&here, &["pull", "--no-rebase", "--no-edit", "origin", "main"]);

    assert_eq!(derived(&first), derived(&second));
    assert_eq!(listed(&one), listed(&two));
    let history = history(&first);
    assert_eq!((history.held(), history.meetings.len()), (11, 11));
    assert_eq!(history.open_actions().len(), 3, "one is done, three are new");
    for home in [&first, &second] {
        assert_eq!(home.strays(GROUP), store::Strays::default());
    }
    // What is shared is the group's and nothing of the laptop.
    for file in git(&here, &["ls-files"]).lines() {
        let parts: Vec<&str> = file.split('/').collect();
        let is_shared = match parts.as_slice() {
            ["group.toml"] => true,
            ["between", note] => note.starts_with("202"),
            ["sessions", _, of] => ["session.jsonl", "session.lock", "verslag.md"].contains(of),
            _ => false,
        };
        assert!(is_shared, "{file}");
    }
    assert!(one.join("index").is_dir() && !here.join("index").exists());
}

#[test]
fn what_goes_on_on_another_laptop_is_not_offered_as_ones_own() {
    let other = tempfile::tempdir().unwrap();
    let other = year::lay(other.path());
    let mut stage = Stage::new(Lang::Nl);
    let home = year::lay(stage.home.path());
    let (mut recorder, mut held) = begin(&other, stage.now - Span::minutes(9));
    let problem = says(1, "problems", &["Ik stel het steeds uit."]);
    asks(&mut recorder, &mut held, problem, stage.now - Span::minutes(2));
    carry(&other, &home);
    assert!(!other.unfinished(3, stage.now).sessions[0].elsewhere, "it runs there");
    assert!(home.unfinished(3, stage.now).sessions[0].elsewhere);
    // A report of what there is so far writes nothing in its journal.
    let journal = home.find(None).unwrap().join("session.jsonl");
    let before = fs::read(&journal).unwrap();
    let mut report = Program::new(env!("CARGO_BIN_EXE_intervisie"));
    report.arg("report").arg(journal.parent().unwrap());
    let none = stage.home.path().join("none");
    report.env("INTERVISIE_HOME", stage.home.path()).env("INTERVISIE_CONFIG", none);
    assert!(report.output().unwrap().status.success());
    assert!(journal.with_file_name(REPORT).is_file());
    assert_eq!(fs::read(&journal).unwrap(), before);
    stage = stage.started(Start::Home);
    shows(&mut stage, "op een andere laptop");
    stage.types("<up><down><enter>");
    shows(&mut stage, "Toch hier? Nog een keer enter.");
    stage.types("<down><up><enter>");
    shows(&mut stage, "Toch hier? Nog een keer enter."); // the answer was for that time
    stage.types("<enter>");
    shows(&mut stage, "TERUGBLIK");
    // From here on it is this laptop's as well.
    stage = stage.again(Lang::Nl, Span::minutes(1));
    let screen = stage.screen(80, 24);
    assert!(!screen.contains("op een andere laptop"), "{screen}");
    stage.types("<enter>");
    shows(&mut stage, "TERUGBLIK");
}

#[test]
fn clocks_that_disagree_lose_nothing_and_order_it_alike() {
    let roots = [(); 2].map(|()| tempfile::tempdir().unwrap());
    let [one, two] = [0, 1].map(|nth: usize| year::lay(roots[nth].path()));
    let (reset, ahead) = (at("1970-01-01T00:10"), at("2027-11-21T18:30"));
    hold(&one, reset, 1);
    hold(&two, ahead, 2);
    let case = |situation: &str| {
        Between::HandedIn(Box::new(intervisie::group::Intake {
            who: "Els".to_owned(),
            situation: situation.to_owned(),
            ..Default::default()
        }))
    };
    one.add_note(Some(GROUP), reset, &case("Van een klok die op nul stond.")).unwrap();
    two.add_note(Some(GROUP), ahead, &case("Van een klok die voorliep.")).unwrap();
    carry(&one, &two);
    carry(&two, &one);
    assert_eq!(derived(&one), derived(&two));
    assert_eq!(listed(roots[0].path()), listed(roots[1].path()));
    let history = history(&one);
    assert_eq!((history.held(), history.notes.len()), (10, 12));
    let ends = [&history.meetings[0], &history.meetings[9]].map(|meeting| meeting.started);
    assert_eq!(ends, [reset, ahead]);
    let cases = history.queue().into_iter().filter(|case| case.who == "Els");
    let since: Vec<_> = cases.map(|case| case.since).collect();
    assert_eq!(since.last(), Some(&ahead), "what came by a clock that ran ahead waits too");
    // The dates of the series stay with the meetings that were held for them.
    let day = year::autumn().date(Offset::minutes(60));
    assert!(history.schedule(day).planned.iter().all(|planned| planned.held.is_some()));
}

/// A copy that a program for sharing files leaves beside a file, under a name that this program gives.
fn copy_of(path: &Path, kind: usize) -> PathBuf {
    let stem = path.file_stem().unwrap().to_str().unwrap();
    let end = path.extension().unwrap().to_str().unwrap();
    path.with_file_name(match kind % 5 {
        0 => format!("{stem}.sync-conflict-20261121-193100-ABCDEFG.{end}"),
        1 => format!("{stem} (conflicted copy).{end}"),
        2 => format!("{stem}-LAPTOP.{end}"),
        3 => format!("~{stem}.{end}"),
        _ => format!(".syncthing.{stem}.{end}.tmp"),
    })
}

/// Looks at everything, whatever has arrived. What is not whole is told, or has not ended.
fn look(home: &Home, whole: &BTreeMap<PathBuf, Vec<u8>>) {
    let archive = home.archive(Some(GROUP), year::autumn());
    let folder = home.group_folder(GROUP);
    for (session, meeting) in &archive.sessions {
        let journal = session.join("session.jsonl");
        let bytes = fs::read(&journal).unwrap();
        let within = journal.strip_prefix(&folder).unwrap();
        let is_whole = whole.get(within).is_none_or(|whole| *whole == bytes);
        let has_end = journal::read(&bytes).state().unwrap().ended().is_some();
        assert_eq!(meeting.ended.is_some(), has_end, "{within:?}");
        assert!(!is_whole || has_end, "{within:?}");
    }
    for unread in &archive.unread {
        let journal = unread.join("session.jsonl");
        let bytes = fs::read(&journal).unwrap_or_default();
        assert!(journal::read(&bytes).state().is_none(), "{unread:?}");
    }
    let known = intervisie::app::Known::whole(home, GROUP, &Words::new(Lang::Nl), year::autumn());
    known.overview("group.toml", &Words::new(Lang::Nl), year::autumn(), Offset::minutes(60));
    assert!(known.unread.len() >= archive.unread.len());
    home.unfinished(3, year::autumn());
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 6,
        ..ProptestConfig::default()
    })]

    #[test]
    fn files_that_arrive_in_any_order_and_in_pieces_add_up_to_the_group(
        order in vec((any::<Index>(), any::<Index>(), 0..5_usize), 110),
    ) {
        let root = tempfile::tempdir().unwrap();
        let original = year::lay(root.path());
        let files: Vec<_> = tree(&original.group_folder(GROUP)).into_iter().collect();
        let told = derived(&original);
        let whole: BTreeMap<_, _> = files.iter().cloned().collect();
        let to = tempfile::tempdir().unwrap();
        let home = Home::at(to.path());
        let folder = home.group_folder(GROUP);
        fs::create_dir_all(&folder).unwrap();
        let mut stages = vec![0; files.len()];
        for (nth, (which, cut, kind)) in order.into_iter().enumerate() {
            let which = which.index(files.len());
            let (file, bytes) = &files[which];
            let (path, cut) = (folder.join(file), cut.index(bytes.len() + 1));
            match stages[which] {
                // Under a name for the meantime; in pieces; whole.
                0 => write(&copy_of(&path, 4), &bytes[..cut]),
                1 => write(&path, &bytes[..cut]),
                2 => write(&path, bytes),
                // An earlier state of it, beside it or in a folder that came twice.
                3 if kind > 0 => write(&copy_of(&path, kind), &bytes[..cut]),
                3 if file.starts_with("sessions") => {
                    let session = path.parent().unwrap();
                    let name = session.file_name().unwrap().to_str().unwrap();
                    let doubled = session.with_file_name(format!("{name} (1)"));
                    write(&doubled.join(path.file_name().unwrap()), &bytes[..cut]);
                }
                _ => continue,
            }
            stages[which] += 1;
            if nth % 4 == 0 {
                look(&home, &whole);
            }
        }
        for ((file, bytes), _) in files.iter().zip(&stages).filter(|(_, stage)| **stage < 3) {
            write(&folder.join(file), bytes);
        }
        look(&home, &whole);
        // What lies beside is told as half arrived at most: the rest is as it was.
        let archive = home.archive(Some(GROUP), year::autumn());
        prop_assert!(archive.unread.iter().all(|it| it.to_str().unwrap().ends_with(" (1)")));
        let strays = home.strays(GROUP);
        prop_assert_eq!(strays.journals, vec![]);
        for unread in archive.unread.into_iter().chain(home.notes(Some(GROUP)).unread) {
            if unread.is_dir() { fs::remove_dir_all(&unread).unwrap() } else {
                fs::remove_file(&unread).unwrap();
            }
        }
        prop_assert_eq!(derived(&home), told);
    }
}

#[test]
fn what_a_copy_has_more_is_told_with_what_to_do() {
    let root = tempfile::tempdir().unwrap();
    let home = year::lay(root.path());
    let check = || {
        let mut check = Program::new(env!("CARGO_BIN_EXE_intervisie"));
        check.args(["group", "check", "--lang", "nl"]);
        check.env("INTERVISIE_HOME", root.path()).env("INTERVISIE_CONFIG", root.path().join("no"));
        check.output().unwrap()
    };
    assert!(check().status.success());
    let folder = hold(&home, at("2026-11-12T18:30"), 1);
    let journal = fs::read_to_string(folder.join("session.jsonl")).unwrap();
    let shorter: Vec<&str> = journal.lines().collect();
    let copy = shorter[..shorter.len() - 2].join("\n")
        + "\n"
        + &shorter[shorter.len() - 2].replace("2026-11-12", "2026-11-13")
        + "\n";
    let name = "session.sync-conflict-20261121-193100-ABCDEFG.jsonl";
    write(&folder.join(name), copy.as_bytes());
    write(&home.group_folder(GROUP).join("group-LAPTOP.toml"), b"name = 'Noord'");
    let output = check();
    assert!(!output.status.success());
    let said = String::from_utf8(output.stderr).unwrap();
    let said = said.replace(folder.to_str().unwrap(), "<map>");
    let said = said.replace(root.path().to_str().unwrap(), "~");
    insta::assert_snapshot!(said.replace('\\', "/"), @"
    ~/groups/groep-noord/group.toml is in orde: Groep Noord, 6 leden
    Op twee laptops is tegelijk in één bijeenkomst geschreven. In deze kopieën staat iets wat in de bijeenkomst zelf ontbreekt:
      <map>/session.sync-conflict-20261121-193100-ABCDEFG.jsonl (1 regel meer)
    Zet zo'n kopie in een lege map, noem hem session.jsonl, en lees hem met: intervisie report, met die map erachter. Neem over wat jullie missen; daarna mag de kopie weg.
    Op twee laptops is tegelijk in group.toml geschreven. Alleen group.toml telt. Neem hieruit over wat daar ontbreekt, en gooi ze dan weg:
      ~/groups/groep-noord/group-LAPTOP.toml
    ");
}
