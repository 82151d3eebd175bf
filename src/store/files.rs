//! What every file here has in common: it is its owner's alone, and never read without bound.

use std::{
    fs::{DirBuilder, File, OpenOptions},
    io::{self, Read},
    path::Path,
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

/// Makes a folder and those above it, unless it is there.
pub(super) fn make_folder(folder: &Path) -> io::Result<()> {
    private_folder().recursive(true).create(folder)
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

/// Reads a file of at most so many bytes.
///
/// # Errors
///
/// What the disk says, or [`io::ErrorKind::FileTooLarge`].
pub(super) fn read(path: &Path, most: u64) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    File::open(path)?.take(most + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > most {
        return Err(io::ErrorKind::FileTooLarge.into());
    }
    Ok(bytes)
}

fn private_folder() -> DirBuilder {
    #[cfg_attr(not(unix), expect(unused_mut, reason = "only Unix has modes"))]
    let mut builder = DirBuilder::new();
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder
}
