//! What every file here has in common: it is its owner's alone, and never read without bound.

use crate::moment::Moment;
use std::{
    fs::{self, DirBuilder, File, OpenOptions},
    io::{self, Read},
    path::Path,
    time::SystemTime,
};

/// What the disk said when it refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DiskProblem {
    /// What kind of refusal it was.
    pub kind: io::ErrorKind,
    /// In the system's own words.
    pub text: String,
}

impl From<io::Error> for DiskProblem {
    fn from(error: io::Error) -> Self {
        Self { kind: error.kind(), text: error.to_string() }
    }
}

/// Makes a folder and those above it, unless it is there. What was made outlives a power failure.
pub(super) fn make_folder(folder: &Path) -> io::Result<()> {
    let made = missing(folder);
    private_folder().recursive(true).create(folder)?;
    made.iter().rev().for_each(|made| sync_parent(made));
    Ok(())
}

/// Makes a folder that is not there yet, within one that is.
pub(super) fn make_new_folder(folder: &Path) -> io::Result<()> {
    private_folder().create(folder)
}

/// How to open a file for writing.
pub(super) fn private_file() -> OpenOptions {
    let mut options = OpenOptions::new();
    options.write(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options
}

/// Brings a folder's list of files to the disk, where the system can. A name that is lost in a
/// crash is all that is at stake, so a refusal is no reason to stop.
pub(super) fn sync_folder(folder: &Path) {
    if cfg!(unix) {
        drop(File::open(folder).and_then(|folder| folder.sync_all()));
    }
}

/// Brings the name of a file or folder to the disk, as [`sync_folder`] does.
pub(super) fn sync_parent(path: &Path) {
    let above = path.parent().filter(|above| !above.as_os_str().is_empty());
    sync_folder(above.unwrap_or(Path::new(".")));
}

/// Opens a file for reading.
///
/// # Errors
///
/// What the disk says, or [`io::ErrorKind::InvalidInput`] for what is no ordinary file: a pipe or
/// a device may never answer.
pub(super) fn open(path: &Path) -> io::Result<File> {
    if fs::metadata(path)?.is_file() {
        return File::open(path);
    }
    Err(io::Error::new(io::ErrorKind::InvalidInput, "not an ordinary file"))
}

/// Reads a file of at most so many bytes.
///
/// # Errors
///
/// As [`open`], or [`io::ErrorKind::FileTooLarge`].
pub(super) fn read(path: &Path, most: u64) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    open(path)?.take(most + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > most {
        return Err(io::ErrorKind::FileTooLarge.into());
    }
    Ok(bytes)
}

/// Whether a file begins with these bytes.
///
/// # Errors
///
/// As [`open`].
pub(super) fn begins(path: &Path, with: &[u8]) -> io::Result<bool> {
    let mut bytes = Vec::with_capacity(with.len());
    open(path)?.take(with.len() as u64).read_to_end(&mut bytes)?;
    Ok(bytes == with)
}

/// When a file was last changed, as its own time of change tells; none when it is not there.
pub(super) fn changed(path: &Path) -> Option<Moment> {
    let modified = fs::metadata(path).ok()?.modified().ok()?;
    let since = modified.duration_since(SystemTime::UNIX_EPOCH).ok()?;
    Some(Moment::from_millis(since.as_millis().try_into().ok()?))
}

/// The levels of a folder that are not there, deepest first.
fn missing(folder: &Path) -> Vec<&Path> {
    let levels = folder.ancestors().take_while(|level| !level.as_os_str().is_empty());
    levels.take_while(|level| !level.exists()).collect()
}

fn private_folder() -> DirBuilder {
    #[cfg_attr(not(unix), expect(unused_mut, reason = "only Unix has modes"))]
    let mut builder = DirBuilder::new();
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_level_that_is_made_is_known_to_be_synced() {
        let root = tempfile::tempdir().unwrap();
        let (home, sessions) = (root.path().join("home"), root.path().join("home/sessions"));
        assert_eq!(missing(&sessions), [sessions.as_path(), &home]);
        make_folder(&home).unwrap();
        assert_eq!(missing(&sessions), [sessions.as_path()]);
        make_folder(&sessions).unwrap();
        assert_eq!(missing(&sessions), [] as [&Path; 0]);
        assert_eq!(missing(Path::new("not/there")), [Path::new("not/there"), Path::new("not")]);
    }

    #[cfg(unix)]
    #[test]
    fn what_may_never_answer_is_not_read() {
        let root = tempfile::tempdir().unwrap();
        let pipe = root.path().join("pipe.toml");
        let made = std::process::Command::new("mkfifo").arg(&pipe).status().unwrap();
        assert!(made.success());
        for path in [pipe.as_path(), Path::new("/dev/null"), root.path()] {
            assert_eq!(read(path, 9).unwrap_err().kind(), io::ErrorKind::InvalidInput);
        }
    }
}
