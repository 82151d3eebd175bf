//! [`Tape`]: what of a journal is on the disk, and what still has to go there.

use crate::moment::{Moment, Span};
use std::io;

use super::files::DiskProblem;

/// Why a session is not being saved, and since when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SaveTrouble {
    /// What the disk said the last time.
    pub why: DiskProblem,
    /// When it first refused.
    pub since: Moment,
}

/// A file that grows.
pub(super) trait Medium {
    /// How long the file is; nothing when it is not there, or not ours to go on with.
    fn length(&self) -> io::Result<Option<u64>>;
    /// Cuts it back.
    fn cut(&mut self, length: u64) -> io::Result<()>;
    /// Adds to its end. May have added some of it when it fails.
    fn append(&mut self, bytes: &[u8]) -> io::Result<()>;
    /// Returns when what was added will outlive a power failure.
    fn sync(&mut self) -> io::Result<()>;
    /// Makes it anew with all of this, folder and all, or leaves it as it was.
    fn rewrite(&mut self, bytes: &[u8]) -> io::Result<()>;
}

/// A journal in memory, and how much of it is safe. Nothing that is added is ever lost or written
/// twice, whatever the disk does in between.
#[derive(Debug, Default)]
pub(super) struct Tape {
    text: Vec<u8>,
    /// How many bytes of `text` are on the disk.
    saved: usize,
    /// Whether the file may hold more than that: the rest of a write that failed.
    torn: bool,
    trouble: Option<SaveTrouble>,
    tried: Option<Moment>,
}

impl Tape {
    /// A journal that is on the disk already, whose file has some bytes more.
    pub(super) fn of(text: Vec<u8>, torn: bool) -> Self {
        Self { saved: text.len(), text, torn, ..Self::default() }
    }

    /// Adds to what must be written.
    pub(super) fn add(&mut self, text: &str) {
        self.text.extend_from_slice(text.as_bytes());
    }

    /// Ends the last line, which may lack its newline.
    pub(super) fn end_line(&mut self) {
        if !self.text.ends_with(b"\n") {
            self.text.push(b'\n');
        }
    }

    /// Writes what is not on the disk yet, and remembers the trouble when that fails.
    pub(super) fn save(&mut self, medium: &mut impl Medium, now: Moment) {
        self.tried = Some(now);
        match self.flush(medium) {
            Ok(()) => self.trouble = None,
            Err(error) => {
                let since = self.trouble.as_ref().map_or(now, |trouble| trouble.since);
                self.trouble = Some(SaveTrouble { why: error.into(), since });
            }
        }
    }

    /// Writes the whole of it to another place, and counts on from there.
    pub(super) fn copy_to(&mut self, medium: &mut impl Medium) -> io::Result<()> {
        medium.rewrite(&self.text)?;
        self.settle();
        self.trouble = None;
        Ok(())
    }

    /// What is wrong; nothing while everything is on the disk.
    pub(super) fn trouble(&self) -> Option<&SaveTrouble> {
        self.trouble.as_ref()
    }

    /// When to try again; nothing while there is no need.
    pub(super) fn next_retry(&self) -> Option<Moment> {
        self.trouble.as_ref().and(self.tried).map(|tried| tried + PATIENCE)
    }

    fn flush(&mut self, medium: &mut impl Medium) -> io::Result<()> {
        let saved = self.saved as u64;
        match medium.length()? {
            Some(length) if length == saved || (self.torn && length > saved) => {
                if self.torn {
                    medium.cut(saved)?;
                }
                // After a failed sync nobody knows what is on the disk: then it counts as torn too.
                self.torn = true;
                medium.append(&self.text[self.saved..])?;
                medium.sync()?;
            }
            _ => medium.rewrite(&self.text)?, // taken away, or changed by somebody else
        }
        self.settle();
        Ok(())
    }

    fn settle(&mut self) {
        self.saved = self.text.len();
        self.torn = false;
    }
}

const PATIENCE: Span = Span::seconds(5);

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// A disk that refuses when told to.
    #[derive(Debug, Default)]
    struct Fake {
        file: Option<Vec<u8>>,
        refuses: Option<Refusal>,
    }

    #[derive(Clone, Copy, Debug, PartialEq)]
    enum Refusal {
        FullAfter(usize),
        Sync,
        Cut,
        Everything,
    }

    impl Fake {
        fn check(&self, refusal: Refusal) -> io::Result<()> {
            let refuses = [Some(refusal), Some(Refusal::Everything)].contains(&self.refuses);
            if refuses { Err(io::ErrorKind::StorageFull.into()) } else { Ok(()) }
        }

        fn file(&mut self) -> io::Result<&mut Vec<u8>> {
            self.file.as_mut().ok_or(io::ErrorKind::NotFound.into())
        }
    }

    impl Medium for Fake {
        fn length(&self) -> io::Result<Option<u64>> {
            self.check(Refusal::Everything)?;
            Ok(self.file.as_ref().map(|file| file.len() as u64))
        }

        fn cut(&mut self, length: u64) -> io::Result<()> {
            self.check(Refusal::Cut)?;
            self.file()?.truncate(length as usize);
            Ok(())
        }

        fn append(&mut self, bytes: &[u8]) -> io::Result<()> {
            let room = match self.refuses {
                Some(Refusal::FullAfter(room)) => room.min(bytes.len()),
                _ => bytes.len(),
            };
            self.file()?.extend_from_slice(&bytes[..room]);
            if room < bytes.len() { Err(io::ErrorKind::StorageFull.into()) } else { Ok(()) }
        }

        fn sync(&mut self) -> io::Result<()> {
            self.check(Refusal::Sync)
        }

        fn rewrite(&mut self, bytes: &[u8]) -> io::Result<()> {
            match self.refuses {
                None => self.file = Some(bytes.to_vec()),
                Some(_) => return Err(io::ErrorKind::StorageFull.into()),
            }
            Ok(())
        }
    }

    fn at(seconds: i64) -> Moment {
        Moment::from_millis(seconds * 1_000)
    }

    #[test]
    fn a_full_disk_is_told_and_healed() {
        let mut disk = Fake::default();
        let mut tape = Tape::default();
        tape.add("one\n");
        tape.save(&mut disk, at(0));
        assert_eq!((tape.trouble(), tape.next_retry()), (None, None));

        disk.refuses = Some(Refusal::FullAfter(2));
        tape.add("two\n");
        tape.save(&mut disk, at(10));
        assert_eq!(disk.file.as_deref(), Some(&b"one\ntw"[..]));
        assert_eq!(tape.trouble().unwrap().why.kind, io::ErrorKind::StorageFull);
        assert_eq!(tape.next_retry(), Some(at(15)));
        tape.save(&mut disk, at(15));
        assert_eq!(tape.trouble().unwrap().since, at(10));
        assert_eq!(tape.next_retry(), Some(at(20)));

        disk.refuses = None;
        tape.save(&mut disk, at(20));
        assert_eq!(tape.trouble(), None);
        assert_eq!(disk.file.as_deref(), Some(&b"one\ntwo\n"[..]));
    }

    #[test]
    fn a_file_that_went_or_changed_is_written_anew() {
        let mut disk = Fake::default();
        let mut tape = Tape::of(b"one\n".to_vec(), false);
        for instead in [None, Some(b"on".to_vec()), Some(b"one\nthree\n".to_vec())] {
            disk.file = instead;
            tape.add("two\n");
            tape.save(&mut disk, at(0));
            assert_eq!(disk.file.as_ref(), Some(&tape.text));
        }
    }

    #[test]
    fn a_torn_tail_is_cut_before_anything_is_added() {
        let mut disk = Fake { file: Some(b"one\n{\"v".to_vec()), refuses: None };
        let mut tape = Tape::of(b"one\n".to_vec(), true);
        tape.save(&mut disk, at(0));
        assert_eq!(disk.file.as_deref(), Some(&b"one\n"[..]));
    }

    #[derive(Clone, Debug)]
    enum Act {
        Add(usize),
        Save,
        Refuse(Refusal),
        Heal,
        TakeAway,
    }

    fn acts() -> impl Strategy<Value = Vec<Act>> {
        let refusal = prop_oneof![
            (0..12_usize).prop_map(Refusal::FullAfter),
            Just(Refusal::Sync),
            Just(Refusal::Cut),
            Just(Refusal::Everything),
        ];
        let act = prop_oneof![
            3 => (0..12_usize).prop_map(Act::Add),
            3 => Just(Act::Save),
            2 => refusal.prop_map(Act::Refuse),
            2 => Just(Act::Heal),
            1 => Just(Act::TakeAway),
        ];
        prop::collection::vec(act, 0..40)
    }

    proptest! {
        #[test]
        fn nothing_is_lost_or_doubled_whatever_the_disk_does(acts in acts()) {
            let (mut disk, mut tape) = (Fake::default(), Tape::default());
            let mut said = String::new();
            for (number, act) in acts.into_iter().enumerate() {
                match act {
                    Act::Add(length) => {
                        let line = format!("{number}{}\n", "x".repeat(length));
                        tape.add(&line);
                        said += &line;
                    }
                    Act::Save => {
                        tape.save(&mut disk, at(0));
                        if tape.trouble().is_none() {
                            prop_assert_eq!(disk.file.as_deref(), Some(said.as_bytes()));
                        }
                    }
                    Act::Refuse(refusal) => disk.refuses = Some(refusal),
                    Act::Heal => disk.refuses = None,
                    Act::TakeAway => disk.file = None,
                }
                let on_disk = disk.file.as_deref().unwrap_or_default();
                prop_assert!(said.as_bytes().starts_with(on_disk));
            }
            disk.refuses = None;
            tape.save(&mut disk, at(0));
            prop_assert_eq!(tape.trouble(), None);
            prop_assert_eq!(disk.file.as_deref(), Some(said.as_bytes()));
        }
    }
}
