//! [`Held`]: the folder of a session that this process runs, as a [`Medium`].

#![expect(clippy::disallowed_methods, reason = "this is where a growing file is opened")]

use crate::moment::Moment;
use std::{
    fs::{self, File},
    io::{self, Seek, SeekFrom, Write},
    path::{Path, PathBuf},
};

use super::{files, lock::Lock, tape::Medium, whole};

/// The file within a session's folder that holds its journal.
pub(super) const JOURNAL: &str = "session.jsonl";

/// A session's folder with its lock and its open journal: both may be lacking while the disk
/// refuses, and come when the journal is written anew.
#[derive(Debug)]
pub(super) struct Held {
    folder: PathBuf,
    lock: Option<Lock>,
    file: Option<File>,
}

impl Held {
    /// A folder of which nothing needs to be there yet.
    pub(super) fn new(folder: PathBuf) -> Self {
        Self { folder, lock: None, file: None }
    }

    /// A folder whose lock was taken, with the journal that was opened in it.
    pub(super) fn of(folder: PathBuf, lock: Lock, file: File) -> Self {
        Self { folder, lock: Some(lock), file: Some(file) }
    }

    pub(super) fn folder(&self) -> &Path {
        &self.folder
    }

    /// Tells that the session lives now.
    pub(super) fn touch(&self, now: Moment) {
        self.lock.iter().for_each(|lock| lock.touch(now));
    }

    /// Lets the folder go.
    pub(super) fn release(self) {
        self.lock.into_iter().for_each(Lock::release);
    }

    /// Lets the folder go as it was found: no sign of life, for nobody lived.
    pub(super) fn give_back(self) {
        self.lock.into_iter().for_each(Lock::give_back);
    }

    fn journal(&mut self) -> io::Result<&mut File> {
        self.file.as_mut().ok_or(io::ErrorKind::NotFound.into())
    }
}

impl Medium for Held {
    fn length(&self) -> io::Result<Option<u64>> {
        if self.file.is_none() {
            return Ok(None);
        }
        // By its name: a file that was taken away still takes what is written to it.
        match fs::metadata(self.folder.join(JOURNAL)) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            found => Ok(Some(found?.len())),
        }
    }

    fn cut(&mut self, length: u64) -> io::Result<()> {
        let journal = self.journal()?;
        journal.set_len(length)?;
        journal.seek(SeekFrom::Start(length))?;
        Ok(())
    }

    fn append(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.journal()?.write_all(bytes)
    }

    fn sync(&mut self) -> io::Result<()> {
        self.journal()?.sync_data()
    }

    fn rewrite(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.file = None; // some systems replace no open file
        files::make_folder(&self.folder)?;
        if !self.lock.as_ref().is_some_and(Lock::is_there) {
            self.lock = None;
            self.lock = Some(Lock::take(&self.folder)?.ok_or(io::ErrorKind::ResourceBusy)?);
        }
        let path = self.folder.join(JOURNAL);
        put_aside(&path, bytes)?;
        whole::write(&path, bytes)?;
        files::sync_parent(&self.folder);
        self.file = Some(open(&self.folder)?);
        Ok(())
    }
}

/// Opens a journal to go on at its end. Not in append mode: some systems cut no such file.
pub(super) fn open(folder: &Path) -> io::Result<File> {
    let mut file = files::private_file().open(folder.join(JOURNAL))?;
    file.seek(SeekFrom::End(0))?;
    Ok(file)
}

/// Gives another name to what stands where these bytes go, unless it holds nothing else than they
/// do: somebody else wrote it, and may need it.
fn put_aside(path: &Path, bytes: &[u8]) -> io::Result<()> {
    match files::read(path, bytes.len() as u64) {
        Ok(stands) if bytes.starts_with(&stands) => return Ok(()),
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
        Ok(_) | Err(_) => {}
    }
    let mut names =
        (1..).map(|number| path.with_file_name(format!("session.other-{number}.jsonl")));
    let free = names.find(|name| fs::symlink_metadata(name).is_err());
    fs::rename(path, free.expect("names without end"))
}
