//! Whole files: written beside, synced, and put in place at once, so that nobody ever sees half.

#![expect(clippy::disallowed_methods, reason = "this is where whole files are written")]

use std::{
    ffi::OsString,
    fs,
    io::{self, Write},
    path::Path,
};

use super::{files, name};

/// Writes a file, or leaves what stood there as it was. Makes its folder when that is not there.
pub fn write(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
    let folder = folder.unwrap_or(Path::new("."));
    let name = path.file_name().ok_or(io::ErrorKind::InvalidFilename)?;
    files::make_folder(folder)?;
    let mut beside = OsString::from(".");
    beside.push(name);
    beside.push(format!(".{}.tmp", name::short_id()));
    let beside = folder.join(beside);
    let written = fill(&beside, bytes).and_then(|()| fs::rename(&beside, path));
    if written.is_err() {
        drop(fs::remove_file(&beside)); // our own, and perhaps never made
    }
    written?;
    files::sync_folder(folder);
    Ok(())
}

/// Writes a file where there is none, or one that begins like this: what somebody else put there stays.
///
/// # Errors
///
/// [`io::ErrorKind::AlreadyExists`] when something else is there, and what the disk says.
pub fn write_again(path: &Path, bytes: &[u8], beginning: &str) -> io::Result<()> {
    match files::begins(path, beginning.as_bytes()) {
        Ok(true) => {}
        Ok(false) => return Err(io::ErrorKind::AlreadyExists.into()),
        Err(error) if error.kind() == io::ErrorKind::NotFound => {}
        Err(error) => return Err(error),
    }
    write(path, bytes)
}

/// Writes a file that is not there yet, in a folder that is.
///
/// # Errors
///
/// [`io::ErrorKind::AlreadyExists`] when it is there, and what the disk says.
pub(super) fn write_new(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let file = files::private_file().create_new(true).open(path)?;
    let written = write_all(file, bytes);
    if written.is_err() {
        drop(fs::remove_file(path)); // our own, and half
    }
    files::sync_parent(path);
    written
}

fn fill(path: &Path, bytes: &[u8]) -> io::Result<()> {
    write_all(files::private_file().create_new(true).open(path)?, bytes)
}

fn write_all(mut file: fs::File, bytes: &[u8]) -> io::Result<()> {
    file.write_all(bytes)?;
    file.sync_all()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_replaced_whole_and_nothing_else_is_left() {
        let root = tempfile::tempdir().unwrap();
        let path = root.path().join("new/folder/verslag.md");
        for text in ["first, and longer", "second"] {
            write(&path, text.as_bytes()).unwrap();
            assert_eq!(fs::read_to_string(&path).unwrap(), text);
        }
        assert_eq!(fs::read_dir(path.parent().unwrap()).unwrap().count(), 1);
    }

    #[test]
    fn only_what_began_the_same_is_written_again() {
        let root = tempfile::tempdir().unwrap();
        let path = root.path().join("dates.ics");
        for text in ["BEGIN 1", "BEGIN 2"] {
            write_again(&path, text.as_bytes(), "BEGIN").unwrap();
            assert_eq!(fs::read_to_string(&path).unwrap(), text);
        }
        for other in ["", "BEG", "# mine"] {
            write(&path, other.as_bytes()).unwrap();
            let refused = write_again(&path, b"BEGIN 3", "BEGIN").unwrap_err();
            assert_eq!(refused.kind(), io::ErrorKind::AlreadyExists);
            assert_eq!(fs::read_to_string(&path).unwrap(), other);
        }
        assert!(write_again(root.path(), b"BEGIN", "BEGIN").is_err(), "a folder");
    }

    #[test]
    fn what_is_there_already_stays_as_it_is() {
        let root = tempfile::tempdir().unwrap();
        let path = root.path().join("mijn.toml");
        write_new(&path, b"first").unwrap();
        let second = write_new(&path, b"second").unwrap_err();
        assert_eq!(second.kind(), io::ErrorKind::AlreadyExists);
        assert_eq!(fs::read_to_string(&path).unwrap(), "first");
    }

    #[test]
    fn a_file_that_cannot_be_put_in_place_leaves_nothing() {
        let root = tempfile::tempdir().unwrap();
        let path = root.path().join("taken");
        fs::create_dir(&path).unwrap();
        assert!(write(&path, b"text").is_err());
        assert!(write(Path::new("/"), b"text").is_err());
        assert_eq!(fs::read_dir(root.path()).unwrap().count(), 1);
    }

    #[cfg(unix)]
    #[test]
    fn what_is_made_is_its_owners_alone() {
        use std::os::unix::fs::PermissionsExt;
        let root = tempfile::tempdir().unwrap();
        let path = root.path().join("home/file");
        write(&path, b"text").unwrap();
        let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
        assert_eq!((mode(&path), mode(path.parent().unwrap())), (0o600, 0o700));
    }
}
