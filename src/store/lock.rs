//! The lock beside a running session's journal. The system lets go of it when the process dies; the
//! file stays then, and its time of change tells until when the session lived.

#![expect(clippy::disallowed_methods, reason = "this is where lock files are made and removed")]

use crate::moment::Moment;
use std::{
    fs::{self, File, TryLockError},
    io,
    path::{Path, PathBuf},
    thread,
    time::{Duration, SystemTime},
};

use super::files;

/// A lock that this process holds.
#[derive(Debug)]
pub(super) struct Lock {
    path: PathBuf,
    file: File,
    /// Whether there was no such file before.
    is_new: bool,
}

impl Lock {
    /// Takes the lock of a session's folder; nothing when somebody else holds it. Where the disk
    /// knows no locks, everyone gets one: a meeting is not stopped for that.
    pub(super) fn take(folder: &Path) -> io::Result<Option<Self>> {
        let path = folder.join(NAME);
        let is_new = match fs::metadata(&path) {
            Ok(found) if !found.is_file() => return Err(io::ErrorKind::InvalidInput.into()),
            found => found.is_err(),
        };
        let open = || files::private_file().create(true).truncate(false).open(&path);
        let mut file = open()?;
        let mut taken = try_lock(&file, || thread::sleep(A_LOOK));
        if taken.is_ok() && !path.exists() {
            file = open()?; // whoever held it removed it just then
            taken = try_lock(&file, || thread::sleep(A_LOOK));
        }
        Ok(match taken {
            Err(TryLockError::WouldBlock) => None,
            Ok(()) | Err(TryLockError::Error(_)) => Some(Self { path, file, is_new }),
        })
    }

    /// Tells that the session lives now. Refusals do not matter: the journal's last event tells
    /// almost as much.
    pub(super) fn touch(&self, now: Moment) {
        let since = Duration::from_millis(now.millis().try_into().unwrap_or_default());
        drop(self.file.set_modified(SystemTime::UNIX_EPOCH + since));
    }

    /// Whether its file is still there.
    pub(super) fn is_there(&self) -> bool {
        self.path.exists()
    }

    /// Lets go, and takes the file away.
    pub(super) fn release(self) {
        drop(fs::remove_file(&self.path)); // what stays behind says only until when it lived
    }

    /// Lets go, and leaves everything as it was found.
    pub(super) fn give_back(self) {
        if self.is_new {
            self.release();
        }
    }
}

/// Tries to lock a file. Whoever only looks whether it is taken ([`is_taken`]) holds it for an
/// instant, together with others who look: that is no reason to give up, but to `wait` a little.
fn try_lock(file: &File, mut wait: impl FnMut()) -> Result<(), TryLockError> {
    for _ in 0..TRIES {
        match file.try_lock() {
            Err(TryLockError::WouldBlock) => {}
            taken => return taken,
        }
        // What can be shared is held by nobody who runs it.
        file.try_lock_shared()?;
        file.unlock().map_err(TryLockError::Error)?;
        wait();
    }
    Err(TryLockError::WouldBlock)
}

/// Whether some process runs the session in this folder.
pub(super) fn is_taken(folder: &Path) -> bool {
    let shared = files::open(&folder.join(NAME)).map(|file| file.try_lock_shared());
    matches!(shared, Ok(Err(TryLockError::WouldBlock)))
}

/// When the lock in this folder was last touched; none without a lock. Taking one touches it.
pub(super) fn touched(folder: &Path) -> Option<Moment> {
    files::changed(&folder.join(NAME))
}

/// Until when a session certainly lived: its latest event, or a later moment at which its lock was
/// touched. A touch later than now is a clock's mistake.
pub(super) fn last_alive(touched: Option<Moment>, latest: Moment, now: Moment) -> Moment {
    touched.filter(|&touched| touched > latest && touched <= now).unwrap_or(latest)
}

const NAME: &str = "session.lock";
const A_LOOK: Duration = Duration::from_millis(1); // it takes microseconds, on a busy machine more
const TRIES: usize = 2_000;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::moment::Span;

    #[test]
    fn a_lock_is_one_processes_until_it_lets_go() {
        let root = tempfile::tempdir().unwrap();
        assert!(!is_taken(root.path()));
        let lock = Lock::take(root.path()).unwrap().unwrap();
        assert!(is_taken(root.path()));
        assert!(Lock::take(root.path()).unwrap().is_none());
        drop(lock); // as when the process dies
        assert!(!is_taken(root.path()) && root.path().join(NAME).exists());
        Lock::take(root.path()).unwrap().unwrap().release();
        assert!(!root.path().join(NAME).exists());
    }

    #[test]
    fn those_who_look_keep_nobody_from_taking_it() {
        let root = tempfile::tempdir().unwrap();
        let path = root.path().join(NAME);
        fs::write(&path, "").unwrap();
        let mut looking = vec![files::open(&path).unwrap(), files::open(&path).unwrap()];
        for file in &looking {
            file.try_lock_shared().unwrap();
        }
        let file = files::private_file().open(&path).unwrap();
        assert!(try_lock(&file, || drop(looking.pop())).is_ok());
        assert!(looking.is_empty(), "it waited for each of them");

        let mut waited = 0;
        let other = files::private_file().open(&path).unwrap();
        let taken = try_lock(&other, || waited += 1);
        assert!(matches!(taken, Err(TryLockError::WouldBlock)) && waited == 0, "that one runs it");
    }

    #[test]
    fn a_touch_counts_between_the_latest_event_and_now() {
        let root = tempfile::tempdir().unwrap();
        let lock = Lock::take(root.path()).unwrap().unwrap();
        let latest: Moment = "2026-11-21T19:00:00.000Z".parse().unwrap();
        let touched = latest + Span::from_millis(7_250);
        lock.touch(touched);
        let now = latest + Span::MINUTE;
        let alive = |latest, now| last_alive(super::touched(root.path()), latest, now);
        assert_eq!(alive(latest, now), touched);
        assert_eq!(alive(now, now), now);
        assert_eq!(alive(latest, latest + Span::SECOND), latest);
        lock.touch(Moment::from_millis(-1));
        lock.release();
        assert_eq!(alive(latest, now), latest);
    }
}
