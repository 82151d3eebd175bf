//! [`Recorder`]: writes down what happens in a running session.

use crate::{
    journal::{self, Trouble},
    moment::Moment,
    session::{Event, Opening, Stamped, State},
};
use std::{
    ffi::OsStr,
    io,
    path::{Path, PathBuf},
};

use super::{
    files::{self, DiskProblem},
    held::{self, Held, JOURNAL},
    home::Home,
    lock::{self, Lock},
    moved, name,
    past::LARGEST_JOURNAL,
    tape::{SaveTrouble, Tape},
};

/// Writes the journal of a session that runs, and keeps others from running it too.
///
/// A meeting never waits for a disk: when that refuses, everything stays here and goes on.
/// [`Recorder::trouble`] tells so, [`Recorder::next_retry`] when to call [`Recorder::retry`], and
/// [`Recorder::move_to`] goes on in another home. A recorder that is dropped without
/// [`Recorder::close`] leaves what a crash leaves: a session to be taken up again.
#[derive(Debug)]
pub struct Recorder {
    held: Held,
    /// Where its folder lies within a home.
    place: PathBuf,
    /// The home it moved to, when nothing in the first one leads there.
    astray: Option<PathBuf>,
    tape: Tape,
}

/// The opening cannot be that of a session; see [`Opening::is_sound`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unsound;

/// A session that was taken up again.
#[derive(Debug)]
pub struct Reopened {
    /// Goes on writing it.
    pub recorder: Recorder,
    /// As it stood.
    pub state: State,
    /// What was wrong with its journal, and forgiven.
    pub trouble: Option<Trouble>,
    /// Until when it certainly lived.
    pub last_alive: Moment,
}

/// Why a session cannot be taken up again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OpenProblem {
    /// It runs: here or in another window.
    Running,
    /// There is no session here.
    NotFound,
    /// It can be read and not gone on with.
    ReadOnly(Trouble),
    /// The disk refused.
    Disk(DiskProblem),
}

impl Recorder {
    /// Begins a session: gives it a short id of its own (what `opening.session` held is replaced),
    /// makes its folder, and writes its first event. When the disk refuses, the session has begun
    /// all the same; see [`Recorder::trouble`].
    pub fn create(home: &Home, mut opening: Opening, at: Moment) -> Result<(Self, State), Unsound> {
        opening.session = name::short_id();
        if !opening.is_sound() {
            return Err(Unsound);
        }
        let (folder, opening) = new_folder(home, opening, at);
        let first = Stamped { seq: 0, at, event: Event::Opened(Box::new(opening)) };
        let state = State::open(&first).ok_or(Unsound)?;
        if state.opening().group.is_some() && state.opening().rehearsal.is_none() {
            home.runs_here(&folder);
        }
        let mut recorder = Self::of(Held::new(folder), &state, Tape::default());
        recorder.record(&[first]);
        Ok((recorder, state))
    }

    /// Takes up the session in this folder again. A last line that was cut off is dropped when the
    /// first event is recorded: until then nothing changes.
    pub fn reopen(folder: &Path, now: Moment) -> Result<Reopened, OpenProblem> {
        if !folder.join(JOURNAL).is_file() {
            return Err(OpenProblem::NotFound);
        }
        let touched = lock::touched(folder);
        let lock = Lock::take(folder)?.ok_or(OpenProblem::Running)?;
        let opened = read_on(folder).and_then(|read| Ok((read, held::open(folder)?)));
        let ((state, trouble, tape), file) = match opened {
            Ok(opened) => opened,
            Err(problem) => {
                lock.give_back();
                return Err(problem);
            }
        };
        let last_alive = lock::last_alive(touched, state.latest(), now);
        let recorder = Self::of(Held::of(folder.to_owned(), lock, file), &state, tape);
        Ok(Reopened { recorder, state, trouble, last_alive })
    }

    /// Writes these events down, and returns when they will outlive a power failure, or when the
    /// disk refused. While it refuses, only [`Recorder::retry`] asks it again.
    pub fn record(&mut self, events: &[Stamped]) {
        let Some(last) = events.last() else { return };
        for stamped in events {
            self.tape.add(&journal::line(stamped));
        }
        if self.tape.trouble().is_none() {
            self.tape.save(&mut self.held, last.at);
        }
    }

    /// Asks the disk again. When the folder has gone it is made anew, with everything in it.
    pub fn retry(&mut self, now: Moment) {
        self.tape.save(&mut self.held, now);
    }

    /// Goes on in another home, with everything so far. What the first one holds stays there. When
    /// this fails, everything is as it was.
    pub fn move_to(&mut self, root: &Path) -> Result<(), DiskProblem> {
        let folder = root.join(&self.place);
        if folder == self.held.folder() {
            return Ok(self.tape.copy_to(&mut self.held)?);
        }
        let mut there = Held::new(folder);
        self.tape.copy_to(&mut there)?;
        let left = std::mem::replace(&mut self.held, there);
        moved::clear(self.held.folder());
        self.astray = (!moved::note(left.folder(), self.held.folder())).then(|| root.to_owned());
        left.release();
        Ok(())
    }

    /// The home in which it lies, when the one it began in does not lead there.
    pub fn astray(&self) -> Option<&Path> {
        self.astray.as_deref()
    }

    /// Tells that the session lives now, so that after a crash we know until when. Costs no sync.
    pub fn beat(&self, now: Moment) {
        self.held.touch(now);
    }

    /// Ends the writing, after a last try when something is not on the disk yet. Tells what
    /// remains unsaved for good; the session counts as crashed then.
    pub fn close(mut self, now: Moment) -> Option<SaveTrouble> {
        if self.tape.trouble().is_some() {
            self.retry(now);
        }
        let trouble = self.tape.trouble().cloned();
        if trouble.is_none() {
            self.held.release();
        }
        trouble
    }

    /// Lets a session that was taken up go again, as crashed as it was. What was recorded stays.
    pub fn leave(self) {
        self.held.give_back();
    }

    /// Why the session is not being saved; nothing while it is.
    pub fn trouble(&self) -> Option<&SaveTrouble> {
        self.tape.trouble()
    }

    /// When to try again; nothing while the session is being saved.
    #[must_use]
    pub fn next_retry(&self) -> Option<Moment> {
        self.tape.next_retry()
    }

    /// The session's folder, which may not be there while there is trouble.
    pub fn folder(&self) -> &Path {
        self.held.folder()
    }

    fn of(held: Held, state: &State, tape: Tape) -> Self {
        let own = held.folder().file_name().map(OsStr::to_owned);
        let own = own.filter(|own| own.to_str().and_then(name::date).is_some());
        let name = own.unwrap_or_else(|| name::of(state.opening(), state.started()).into());
        let place = Home::at("").place_for(state.opening()).join(name);
        Self { held, place, astray: None, tape }
    }
}

impl From<io::Error> for OpenProblem {
    fn from(error: io::Error) -> Self {
        Self::Disk(error.into())
    }
}

/// Reads a journal to go on with: what it adds up to, and what was forgiven.
fn read_on(folder: &Path) -> Result<(State, Option<Trouble>, Tape), OpenProblem> {
    let mut bytes = files::read(&folder.join(JOURNAL), LARGEST_JOURNAL)?;
    let found = journal::read(&bytes);
    let unforgiven = found.trouble.filter(|trouble| !trouble.is_forgiven());
    let state = match (unforgiven, found.state()) {
        (None, Some(state)) => state,
        (trouble, _) => {
            return Err(OpenProblem::ReadOnly(trouble.unwrap_or(Trouble::NotASession)));
        }
    };
    bytes.truncate(found.sound_bytes);
    let mut tape = Tape::of(bytes, found.trouble.is_some());
    tape.end_line();
    Ok((state, found.trouble, tape))
}

/// Finds a name that no other session has, and makes its folder if the disk lets it.
fn new_folder(home: &Home, mut opening: Opening, at: Moment) -> (PathBuf, Opening) {
    let sessions = home.place_for(&opening);
    drop(files::make_folder(&sessions)); // a refusal comes back with the first write
    loop {
        let folder = sessions.join(name::of(&opening, at));
        match files::make_new_folder(&folder) {
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
                opening.session = name::short_id();
            }
            Ok(()) | Err(_) => return (folder, opening),
        }
    }
}

#[cfg(test)]
#[expect(clippy::disallowed_methods, reason = "tests play the user who moves files")]
mod tests {
    use super::*;
    use crate::{journal::sample, moment::Span, session::Command, session::decide};
    use std::fs;

    /// A home of its own, and a session that runs in it.
    fn running() -> (tempfile::TempDir, Recorder, State) {
        let root = tempfile::tempdir().unwrap();
        let home = Home::at(root.path().join("home"));
        let (recorder, state) = Recorder::create(&home, sample::opening(), start()).unwrap();
        (root, recorder, state)
    }

    fn start() -> Moment {
        "2026-11-21T19:00:00.000Z".parse().unwrap()
    }

    /// Goes to the next step or stops the clock, and records it.
    fn act(recorder: &mut Recorder, state: &mut State, command: Command, seconds: i64) {
        let now = start() + Span::seconds(seconds);
        let events = decide(state, command, now).unwrap();
        recorder.record(&events);
        for event in &events {
            state.apply(event);
        }
    }

    fn on_disk(recorder: &Recorder) -> State {
        crate::store::read(recorder.folder()).unwrap().0
    }

    #[test]
    fn a_session_is_on_the_disk_before_anybody_goes_on() {
        let (root, mut recorder, mut state) = running();
        assert_eq!(on_disk(&recorder), state);
        act(&mut recorder, &mut state, Command::Next, 10);
        assert_eq!(on_disk(&recorder), state);
        assert!(recorder.folder().starts_with(root.path().join("home/sessions")));
        assert!(recorder.folder().to_str().unwrap().ends_with(&state.opening().session));
        assert_eq!(recorder.close(start()), None);
    }

    #[test]
    fn a_rehearsal_lies_apart_and_an_unsound_opening_nowhere() {
        let root = tempfile::tempdir().unwrap();
        let home = Home::at(root.path());
        let unsound = Opening { plan: Vec::new(), ..sample::opening() };
        assert_eq!(Recorder::create(&home, unsound, start()).unwrap_err(), Unsound);
        assert_eq!(fs::read_dir(root.path()).unwrap().count(), 0);
        let rehearsal = Opening { rehearsal: Some(10), ..sample::opening() };
        let (recorder, _) = Recorder::create(&home, rehearsal, start()).unwrap();
        assert!(recorder.folder().starts_with(root.path().join("rehearsals")));
    }

    #[test]
    fn after_a_crash_a_session_goes_on_where_it_was() {
        let (_root, mut recorder, mut state) = running();
        act(&mut recorder, &mut state, Command::Next, 10);
        recorder.beat(start() + Span::seconds(90));
        let folder = recorder.folder().to_owned();
        let now = start() + Span::seconds(600);
        assert_eq!(Recorder::reopen(&folder, now).unwrap_err(), OpenProblem::Running);
        drop(recorder);

        let torn = fs::read_to_string(folder.join(JOURNAL)).unwrap() + "{\"v\":1,\"n\":2,\"at";
        fs::write(folder.join(JOURNAL), torn).unwrap();
        let Reopened { mut recorder, state: found, trouble, last_alive } =
            Recorder::reopen(&folder, now).unwrap();
        assert_eq!(found, state);
        assert_eq!(trouble, Some(Trouble::Torn { line: 3 }));
        assert_eq!(last_alive, start() + Span::seconds(90));
        act(&mut recorder, &mut state, Command::Pause, 610);
        assert_eq!(on_disk(&recorder), state);
        assert_eq!(crate::store::read(&folder).unwrap().1, None);
        assert_eq!(recorder.close(now), None);
        assert!(!folder.join("session.lock").exists());
    }

    #[test]
    fn a_last_line_without_its_newline_gets_one() {
        let (_root, mut recorder, mut state) = running();
        act(&mut recorder, &mut state, Command::Next, 10);
        let folder = recorder.folder().to_owned();
        drop(recorder);
        let text = fs::read_to_string(folder.join(JOURNAL)).unwrap();
        fs::write(folder.join(JOURNAL), text.trim_end()).unwrap();
        let mut again = Recorder::reopen(&folder, start()).unwrap();
        act(&mut again.recorder, &mut again.state, Command::Pause, 20);
        assert_eq!(on_disk(&again.recorder), again.state);
    }

    #[test]
    fn what_cannot_go_on_is_said_and_left_alone() {
        let (root, recorder, _) = running();
        let folder = recorder.folder().to_owned();
        recorder.close(start());
        let nowhere = Recorder::reopen(&root.path().join("nowhere"), start());
        assert_eq!(nowhere.unwrap_err(), OpenProblem::NotFound);
        let opening = fs::read_to_string(folder.join(JOURNAL)).unwrap();
        let damaged = opening + "<<<<<<<\n{\"v\":1,\"n\":1}\n";
        fs::write(folder.join(JOURNAL), &damaged).unwrap();
        let problem = Recorder::reopen(&folder, start()).unwrap_err();
        assert_eq!(problem, OpenProblem::ReadOnly(Trouble::Damaged { line: 2 }));
        assert_eq!(fs::read_to_string(folder.join(JOURNAL)).unwrap(), damaged);
        assert!(!folder.join("session.lock").exists());
    }

    #[test]
    fn taking_up_alone_changes_nothing() {
        let (_root, mut recorder, mut state) = running();
        act(&mut recorder, &mut state, Command::Next, 10);
        let folder = recorder.folder().to_owned();
        recorder.close(start());
        let half = fs::read_to_string(folder.join(JOURNAL)).unwrap() + "{\"v\":1,\"n\":2,\"at";
        fs::write(folder.join(JOURNAL), &half).unwrap();
        let now = Moment::from_millis(i64::MAX / 2);
        let reopened = Recorder::reopen(&folder, now).unwrap();
        assert_eq!(reopened.last_alive, state.latest()); // and not when its lock was made
        reopened.recorder.leave();
        assert_eq!(fs::read_to_string(folder.join(JOURNAL)).unwrap(), half);
        assert!(!folder.join("session.lock").exists());

        fs::write(folder.join("session.lock"), "").unwrap(); // as a crash leaves it
        Recorder::reopen(&folder, now).unwrap().recorder.leave();
        assert!(folder.join("session.lock").exists());
    }

    #[test]
    fn a_session_that_cannot_be_read_gets_no_lock() {
        let root = tempfile::tempdir().unwrap();
        let file = fs::File::create(root.path().join(JOURNAL)).unwrap();
        file.set_len(LARGEST_JOURNAL + 1).unwrap();
        let problem = Recorder::reopen(root.path(), start()).unwrap_err();
        assert!(matches!(problem, OpenProblem::Disk(_)));
        assert!(!root.path().join("session.lock").exists());
    }

    #[test]
    fn what_another_program_wrote_in_its_place_is_kept_beside() {
        let (_root, mut recorder, mut state) = running();
        let journal = recorder.folder().join(JOURNAL);
        for (number, other) in
            ["short", &"longer than what was written ".repeat(500)].into_iter().enumerate()
        {
            fs::write(&journal, other).unwrap();
            act(&mut recorder, &mut state, Command::Next, 10);
            assert_eq!((recorder.trouble(), on_disk(&recorder)), (None, state.clone()));
            let beside = format!("session.other-{}.jsonl", number + 1);
            let beside = fs::read_to_string(recorder.folder().join(beside)).unwrap();
            assert_eq!(beside, other);
        }
        fs::write(&journal, "").unwrap(); // nothing that we do not have
        act(&mut recorder, &mut state, Command::Pause, 20);
        assert_eq!(on_disk(&recorder), state);
        assert!(!recorder.folder().join("session.other-3.jsonl").exists());
    }

    #[test]
    fn a_session_moves_under_the_name_of_its_folder() {
        let (root, mut recorder, mut state) = running();
        act(&mut recorder, &mut state, Command::Next, 10);
        let folder = recorder.folder().with_file_name("2026-11-21-onze-eigen-naam");
        fs::rename(recorder.folder(), &folder).unwrap();
        recorder.leave();
        let mut recorder = Recorder::reopen(&folder, start()).unwrap().recorder;
        let stick = root.path().join("stick");
        recorder.move_to(&stick).unwrap();
        assert_eq!(recorder.folder(), stick.join("sessions/2026-11-21-onze-eigen-naam"));
        assert_eq!(on_disk(&recorder), state);
    }

    #[test]
    fn a_folder_that_went_is_made_anew_with_everything() {
        let (root, mut recorder, mut state) = running();
        act(&mut recorder, &mut state, Command::Next, 10);
        fs::rename(root.path().join("home"), root.path().join("elsewhere")).unwrap();
        act(&mut recorder, &mut state, Command::Pause, 20);
        assert_eq!((recorder.trouble(), on_disk(&recorder)), (None, state));
        let again = Recorder::reopen(recorder.folder(), start());
        assert_eq!(again.unwrap_err(), OpenProblem::Running);
    }

    #[test]
    fn without_a_disk_a_session_runs_until_there_is_one() {
        let root = tempfile::tempdir().unwrap();
        let home = root.path().join("home");
        fs::write(&home, "a file where the folder should be").unwrap();
        let (mut recorder, mut state) =
            Recorder::create(&Home::at(&home), sample::opening(), start()).unwrap();
        act(&mut recorder, &mut state, Command::Next, 10);
        assert_eq!(recorder.trouble().unwrap().since, start());
        assert_eq!(recorder.next_retry(), Some(start() + Span::seconds(5)));

        let stick = root.path().join("stick");
        assert!(recorder.move_to(&home).is_err());
        recorder.move_to(&stick).unwrap();
        assert!(recorder.folder().starts_with(&stick));
        assert_eq!((recorder.trouble(), on_disk(&recorder)), (None, state.clone()));

        fs::remove_file(&home).unwrap();
        recorder.move_to(&home).unwrap();
        act(&mut recorder, &mut state, Command::Pause, 20);
        assert_eq!(on_disk(&recorder), state);
        recorder.move_to(&home).unwrap();
        assert_eq!(on_disk(&recorder), state);
    }

    #[test]
    fn a_session_that_is_not_saved_counts_as_crashed() {
        let (root, mut recorder, mut state) = running();
        fs::remove_dir_all(root.path().join("home")).unwrap();
        fs::write(root.path().join("home"), "").unwrap();
        act(&mut recorder, &mut state, Command::Next, 10);
        assert_eq!(recorder.close(start()).unwrap().since, start() + Span::seconds(10));
    }
}
