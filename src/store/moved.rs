//! What stays behind in a session's folder when it goes on in another: where that is.
//!
//! A short text file beside the old journal, so that the program finds the session it means, and
//! not the copy that ends where the disk refused.

#![expect(clippy::disallowed_methods, reason = "this is where the note is taken away again")]

use std::{
    fs,
    path::{Path, PathBuf},
};

use super::{files, held::JOURNAL, whole};

/// Notes in `old` that its session goes on in `new`. Tells whether the disk took it.
pub(super) fn note(old: &Path, new: &Path) -> bool {
    let Some(text) = std::path::absolute(new).ok().and_then(|new| new.to_str().map(str::to_owned))
    else {
        return false; // a path that is no text is not written as one
    };
    old.join(JOURNAL).is_file() && whole::write(&old.join(NOTE), text.as_bytes()).is_ok()
}

/// Takes the note away: the session is here again.
pub(super) fn clear(folder: &Path) {
    drop(fs::remove_file(folder.join(NOTE))); // our own, and mostly not there
}

/// Where a session went.
pub(super) struct Followed {
    /// The last folder of it that is there.
    pub(super) folder: PathBuf,
    /// The folder in which it went on, when that is not there.
    pub(super) gone: Option<PathBuf>,
}

/// Follows the notes from this folder on.
pub(super) fn follow(folder: PathBuf) -> Followed {
    let mut folder = folder;
    for _ in 0..MOST_MOVES {
        let Some(next) = next(&folder) else { return Followed { folder, gone: None } };
        if !next.join(JOURNAL).is_file() {
            return Followed { folder, gone: Some(next) };
        }
        folder = next;
    }
    Followed { folder, gone: None }
}

/// The folder that a note names, if it can be that of the same session.
fn next(folder: &Path) -> Option<PathBuf> {
    let text = files::read(&folder.join(NOTE), LONGEST).ok()?;
    let next = PathBuf::from(String::from_utf8(text).ok()?);
    (next.is_absolute() && next.file_name() == folder.file_name() && next != folder).then_some(next)
}

const NOTE: &str = "session.moved";
const LONGEST: u64 = 16 * 1024; // bytes of a path
const MOST_MOVES: usize = 9; // a ring of notes leads nowhere

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn notes_lead_to_where_it_went_and_tell_what_is_not_there() {
        let root = tempfile::tempdir().unwrap();
        let [one, two, three] = ["a", "b", "c"].map(|home| root.path().join(home).join("klein"));
        for folder in [&one, &two] {
            whole::write(&folder.join(JOURNAL), b"").unwrap();
        }
        assert!(!note(&three, &one), "there is no session to leave");
        assert!(note(&one, &two));
        assert_eq!(follow(one.clone()).folder, two);
        assert!(note(&two, &three));
        let followed = follow(one.clone());
        assert_eq!((followed.folder, followed.gone), (two.clone(), Some(three)));
        assert!(note(&two, &one));
        assert!([&one, &two].contains(&&follow(one.clone()).folder), "a ring ends");
        clear(&two);
        assert_eq!(follow(one).folder, two);
    }

    #[test]
    fn a_note_that_names_another_session_is_none() {
        let root = tempfile::tempdir().unwrap();
        let folder = root.path().join("klein");
        for text in ["relatief/klein", "/elders/groot", "\u{0}", ""] {
            whole::write(&folder.join(NOTE), text.as_bytes()).unwrap();
            let followed = follow(folder.clone());
            assert_eq!((followed.folder, followed.gone), (folder.clone(), None), "{text:?}");
        }
    }
}
