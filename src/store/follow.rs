//! [`Follower`]: a session that some other process runs, read as its journal grows.
//!
//! Nothing is written, locked or changed. Each look reads what came since the last, line by line;
//! only what does not simply follow makes us read the whole again, as [`journal::read`] does.

use crate::{journal, moment::Moment, session::State};
use std::{
    fs::File,
    io::{self, Read, Seek, SeekFrom},
    path::{Path, PathBuf},
};

use super::{files, held::JOURNAL, lock, moved, past::LARGEST_JOURNAL};

/// Follows the session in a folder. [`Follower::look`] takes in what is new; whoever follows is told
/// of a change by a [`Watch`](super::Watch) on [`Follower::folders`].
///
/// A journal that is damaged, or that a newer program wrote, is followed as far as it can be read.
/// When it cannot be read at all any more, the session stays as it was.
#[derive(Debug)]
pub struct Follower {
    /// Where it was found: notes lead on from there.
    found: PathBuf,
    /// Where it is now.
    folder: PathBuf,
    state: Option<State>,
    /// The length of the journal and its time of change, when it was last read.
    seen: Option<(u64, Option<Moment>)>,
    /// How far it was read: the end of a line.
    read: u64,
    /// The first line, and the last bytes before `read`: while both stand there it is the same file,
    /// and only grew.
    opening: Vec<u8>,
    last: Vec<u8>,
    /// The number that comes next; none when the whole must be read to tell.
    next: Option<u64>,
    touched: Option<Moment>,
}

/// What a look brought.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct News {
    /// Whether the session is another than before.
    pub changed: bool,
    /// The moment of the latest event, when that came since the last look; none at the first.
    pub event: Option<Moment>,
    /// A sign of life that came since the last look: the time in the session; none at the first.
    pub beat: Option<Moment>,
}

impl Follower {
    /// Follows the session in this folder, and looks for the first time.
    pub fn begin(folder: PathBuf) -> Self {
        let mut follower = Self {
            found: folder.clone(),
            folder,
            state: None,
            seen: None,
            read: 0,
            opening: Vec::new(),
            last: Vec::new(),
            next: None,
            touched: None,
        };
        follower.look();
        follower
    }

    /// The session as far as it was read; none when nothing could be.
    pub fn state(&self) -> Option<&State> {
        self.state.as_ref()
    }

    /// The folder in which it is now.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// The folders in which a change may matter.
    pub fn folders(&self) -> Vec<PathBuf> {
        let mut folders = vec![self.found.clone(), self.folder.clone()];
        folders.dedup();
        folders
    }

    /// Whether some process runs it now.
    pub fn is_running(&self) -> bool {
        lock::is_taken(&self.folder)
    }

    /// When the journal was last written to, by the disk's own clock.
    pub fn written(&self) -> Option<Moment> {
        self.seen.and_then(|(_, written)| written)
    }

    /// Takes in what came since the last look. What cannot be read now may be later.
    pub fn look(&mut self) -> News {
        let folder = moved::follow(self.found.clone()).folder;
        if folder != self.folder {
            (self.folder, self.seen, self.next) = (folder, None, None);
        }
        let before = self.state.as_ref().map(State::latest);
        let changed = self.read_on().unwrap_or(false);
        let latest = self.state.as_ref().map(State::latest);
        let event = latest.filter(|&latest| before.is_some_and(|before| latest > before));
        let touched = lock::touched(&self.folder);
        let was = std::mem::replace(&mut self.touched, touched);
        let beat = touched.filter(|_| before.is_some() && touched != was);
        News { changed, event, beat }
    }

    /// Reads what was added, or everything when there is more to it. Tells whether anything came.
    fn read_on(&mut self) -> io::Result<bool> {
        let path = self.folder.join(JOURNAL);
        let mut file = files::open(&path)?;
        let length = file.metadata()?.len();
        let seen = Some((length, files::changed(&path)));
        if seen == self.seen {
            return Ok(false);
        }
        // What changed and did not grow was cut off, or written over.
        let grew = self.seen.is_some_and(|(before, _)| length > before);
        let goes_on = grew && self.next.is_some() && self.stands(&mut file)?;
        let added = if goes_on { lines(&mut file, self.read)? } else { Vec::new() };
        let changed = if goes_on && self.take_further(&added) {
            !added.is_empty()
        } else {
            let whole = lines(&mut file, 0)?;
            self.take_whole(&whole)
        };
        self.seen = seen;
        Ok(changed)
    }

    /// Whether the file still begins with what was read.
    fn stands(&self, file: &mut File) -> io::Result<bool> {
        let last = self.read.saturating_sub(self.last.len() as u64);
        for (from, expected) in [(0, &self.opening), (last, &self.last)] {
            let mut bytes = Vec::new();
            file.seek(SeekFrom::Start(from))?;
            file.take(expected.len() as u64).read_to_end(&mut bytes)?;
            if bytes != *expected {
                return Ok(false);
            }
        }
        Ok(true)
    }

    /// Takes in further lines, if each simply follows.
    fn take_further(&mut self, lines: &[u8]) -> bool {
        let (Some(state), Some(next)) = (&mut self.state, self.next) else { return false };
        let numbered = lines.split_inclusive(|&byte| byte == b'\n').zip(next..);
        let events: Option<Vec<_>> =
            numbered.map(|(line, number)| journal::further(line, number)).collect();
        let Some(events) = events else { return false };
        for event in &events {
            state.apply(event);
        }
        self.next = Some(next + events.len() as u64);
        self.read += lines.len() as u64;
        self.last.extend_from_slice(lines);
        self.last.drain(..self.last.len().saturating_sub(LAST));
        true
    }

    /// Takes the whole journal in. Tells whether there is a session.
    fn take_whole(&mut self, lines: &[u8]) -> bool {
        let found = journal::read(lines);
        let opening = lines.iter().position(|&byte| byte == b'\n').map_or(0, |end| end + 1);
        lines[..opening].clone_into(&mut self.opening);
        lines[lines.len().saturating_sub(LAST)..].clone_into(&mut self.last);
        self.read = lines.len() as u64;
        let state = found.state();
        let is_sound = found.trouble.is_none() && state.is_some();
        self.next = is_sound.then_some(found.events.len() as u64);
        let is_there = state.is_some();
        self.state = state.or(self.state.take());
        is_there
    }
}

/// The complete lines from here on. The last one counts when its newline is there.
fn lines(file: &mut File, from: u64) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    file.seek(SeekFrom::Start(from))?;
    file.take(LARGEST_JOURNAL.saturating_sub(from)).read_to_end(&mut bytes)?;
    bytes.truncate(bytes.iter().rposition(|&byte| byte == b'\n').map_or(0, |end| end + 1));
    Ok(bytes)
}

const LAST: usize = 256; // bytes; a line tells itself from others by its number and moment

#[cfg(test)]
#[expect(clippy::disallowed_methods, reason = "tests play those who write and change files")]
mod tests {
    use super::*;
    use crate::{
        journal::sample,
        moment::Span,
        session::{Command, decide},
        store::{Home, Recorder},
    };
    use proptest::prelude::*;
    use std::{
        fs,
        time::{Duration, SystemTime},
    };

    const JOURNALS: [&str; 3] = [
        sample::FROZEN,
        include_str!("../../tests/fixtures/journals/growing.jsonl"),
        include_str!("../../tests/fixtures/journals/room.jsonl"),
    ];

    /// A journal that somebody writes by hand, and one who follows it.
    struct Desk {
        root: tempfile::TempDir,
        follower: Follower,
        writes: u64,
    }

    impl Desk {
        fn new() -> Self {
            let root = tempfile::tempdir().unwrap();
            let follower = Follower::begin(root.path().to_owned());
            Self { root, follower, writes: 0 }
        }

        /// Puts these bytes in the journal's place, and looks.
        fn writes(&mut self, bytes: &[u8]) -> News {
            let path = self.root.path().join(JOURNAL);
            fs::write(&path, bytes).unwrap();
            self.writes += 1;
            // A disk's clock may be slower than a test.
            let at = SystemTime::UNIX_EPOCH + Duration::from_millis(self.writes);
            fs::File::options().write(true).open(path).unwrap().set_modified(at).unwrap();
            self.follower.look()
        }

        /// Claims that the follower knows what a reader of the whole does.
        fn knows(&self, bytes: &[u8]) {
            assert_eq!(self.follower.state().cloned(), journal::read(bytes).state());
        }
    }

    fn whole_lines(bytes: &[u8]) -> &[u8] {
        &bytes[..bytes.iter().rposition(|&byte| byte == b'\n').map_or(0, |end| end + 1)]
    }

    #[test]
    fn who_follows_line_by_line_knows_what_a_reader_of_the_whole_does() {
        for text in JOURNALS {
            let mut desk = Desk::new();
            let mut written = Vec::new();
            for line in text.split_inclusive('\n') {
                let half = [&written[..], &line.as_bytes()[..line.len() - 1]].concat();
                let before = desk.follower.state().cloned();
                assert!(!desk.writes(&half).changed, "half a line is none");
                assert_eq!(desk.follower.state(), before.as_ref());
                written.extend_from_slice(line.as_bytes());
                let news = desk.writes(&written);
                assert!(news.changed);
                desk.knows(&written);
                let latest = desk.follower.state().map(State::latest);
                let before = before.map(|before| before.latest());
                assert_eq!(news.event, latest.filter(|_| before.is_some() && latest > before));
                assert!(!desk.follower.look().changed);
            }
            assert!(desk.follower.next.is_some(), "it was never read as a whole");
        }
    }

    #[test]
    fn what_was_cut_off_or_changed_is_read_anew() {
        let text = sample::FROZEN;
        let lines: Vec<&str> = text.split_inclusive('\n').collect();
        let mut desk = Desk::new();
        desk.writes(text.as_bytes());
        let short = lines[..9].concat();
        assert!(desk.writes(short.as_bytes()).changed);
        desk.knows(short.as_bytes());
        let other = text.replacen("Anneke", "Annika", 1);
        assert_ne!(other, text, "the opening names somebody");
        assert!(desk.writes(other.as_bytes()).changed);
        desk.knows(other.as_bytes());
        fs::remove_file(desk.root.path().join(JOURNAL)).unwrap();
        assert_eq!(desk.follower.look(), News::default());
        desk.knows(other.as_bytes());
        assert!(!desk.writes(b"").changed, "what cannot be read leaves what is known");
        desk.knows(other.as_bytes());
        assert!(desk.writes(short.as_bytes()).changed);
        desk.knows(short.as_bytes());
    }

    #[test]
    fn what_is_damaged_or_newer_is_followed_as_far_as_it_can_be_read() {
        let lines: Vec<&str> = sample::FROZEN.split_inclusive('\n').collect();
        for odd in ["<<<<<<<\n", "{\"v\":7,\"n\":9,\"what\":\"sung\"}\n"] {
            let mut desk = Desk::new();
            let mut written = lines[..9].concat();
            desk.writes(written.as_bytes());
            written.push_str(odd);
            desk.writes(written.as_bytes());
            desk.knows(written.as_bytes());
            for line in &lines[10..] {
                written.push_str(line);
                assert!(desk.writes(written.as_bytes()).changed);
                desk.knows(written.as_bytes());
            }
            desk.writes(sample::FROZEN.as_bytes());
            desk.knows(sample::FROZEN.as_bytes());
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(40))]

        #[test]
        fn whatever_becomes_of_a_journal_the_follower_knows_what_can_be_read(
            changes in prop::collection::vec((0..5_u8, any::<prop::sample::Index>()), 1..20),
        ) {
            let text = sample::FROZEN.as_bytes();
            let opening = text.iter().position(|&byte| byte == b'\n').unwrap() + 1;
            let mut desk = Desk::new();
            let mut written = text[..opening].to_vec();
            let mut known = None;
            for (kind, index) in changes {
                let rest = text.get(written.len()..).unwrap_or_default();
                match kind {
                    0 => written.truncate(opening + index.index(written.len() - opening + 1)),
                    1 if written.len() > opening => {
                        let at = opening + index.index(written.len() - opening);
                        written[at] ^= 1;
                    }
                    _ if rest.is_empty() => written = text.to_vec(),
                    _ => written.extend_from_slice(&rest[..=index.index(rest.len())]),
                }
                desk.writes(&written);
                known = journal::read(whole_lines(&written)).state().or(known);
                prop_assert_eq!(desk.follower.state(), known.as_ref());
            }
        }
    }

    fn start() -> Moment {
        sample::events()[0].at
    }

    #[test]
    fn a_running_session_tells_its_events_and_that_it_lives() {
        let root = tempfile::tempdir().unwrap();
        let (mut recorder, mut state) =
            Recorder::create(&Home::at(root.path()), sample::opening(), start()).unwrap();
        let mut follower = Follower::begin(recorder.folder().to_owned());
        assert_eq!(follower.state(), Some(&state));
        assert_eq!(follower.look(), News::default());
        let at = start() + Span::seconds(7);
        for event in decide(&state, Command::Pause, at).unwrap() {
            recorder.record(std::slice::from_ref(&event));
            state.apply(&event);
        }
        assert_eq!(follower.look(), News { changed: true, event: Some(at), beat: None });
        assert_eq!(follower.state(), Some(&state));
        recorder.beat(at + Span::SECOND);
        let beat = Some(at + Span::SECOND);
        assert_eq!(follower.look(), News { beat, ..News::default() });
        assert!(follower.is_running() && follower.written().is_some());
        drop(recorder);
        assert!(!follower.is_running());
        assert_eq!(follower.state(), Some(&state));
    }

    #[test]
    fn a_session_that_moves_is_followed_to_where_it_goes_and_back() {
        let root = tempfile::tempdir().unwrap();
        let [here, there] = ["home", "stick"].map(|name| root.path().join(name));
        let (mut recorder, _) =
            Recorder::create(&Home::at(&here), sample::opening(), start()).unwrap();
        let mut follower = Follower::begin(recorder.folder().to_owned());
        let events = sample::events();
        for (home, event) in [&there, &here, &there].into_iter().zip(&events[1..]) {
            recorder.move_to(home).unwrap();
            recorder.record(std::slice::from_ref(event));
            assert!(follower.look().changed);
            assert_eq!(follower.folder(), recorder.folder());
            assert_eq!(follower.state().unwrap().latest(), event.at);
            assert!(follower.is_running());
        }
        assert_eq!(follower.folders().len(), 2, "where it was found may lead elsewhere again");
        fs::rename(&there, root.path().join("drawer")).unwrap();
        assert!(follower.look().event.is_none(), "what is gone stays as it was last known");
        assert!(follower.state().is_some());
    }
}
