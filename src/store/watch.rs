//! [`Watch`]: hearing of a change in a folder, without asking again and again.
//!
//! A folder that is not there yet is waited for in the nearest one above it that is. Many small
//! changes close together are told as one: an editor writes, renames and removes to save a file
//! once. Where the system cannot watch, for want of handles or on some disks, we look ourselves.

use notify::{
    Config, Event, EventKind, PollWatcher, RecommendedWatcher, RecursiveMode, Watcher,
    event::{AccessKind, AccessMode, ModifyKind},
};
use std::{
    io,
    path::{Path, PathBuf},
    sync::mpsc::{Receiver, Sender, channel},
    thread,
    time::Duration,
};

/// Somebody who watches a folder, until dropped. The files in it count, not those further in.
pub struct Watch(Sender<Told>);

/// What the thread that watches is told.
enum Told {
    /// Something happened.
    Seen(Event),
    /// Nobody wants to know any more.
    Enough,
}

/// How long we wait for what else belongs to a change.
const SETTLES: Duration = Duration::from_millis(100);

/// How often we look ourselves where the system cannot watch.
const LOOKS: Duration = Duration::from_millis(700);

impl Watch {
    /// Begins to watch. `changed` is called from a thread of its own, once when the watching has
    /// begun, since the folder may have changed until then, and after every change.
    ///
    /// # Errors
    ///
    /// When there is no thread to be had.
    pub fn begin(folder: PathBuf, changed: impl Fn() + Send + 'static) -> io::Result<Self> {
        let (tell, told) = channel();
        let mut guard = Guard { folder, root: None, watcher: None, tell: tell.clone() };
        let watch = move || guard.watch(&told, &changed);
        thread::Builder::new().name("methods".to_owned()).spawn(watch)?;
        Ok(Self(tell))
    }
}

impl Drop for Watch {
    fn drop(&mut self) {
        let _ = self.0.send(Told::Enough); // who does not hear it is gone already
    }
}

/// Who watches: the folder, or what is there of the way to it.
struct Guard {
    folder: PathBuf,
    /// What is watched now.
    root: Option<PathBuf>,
    watcher: Option<Box<dyn Watcher + Send>>,
    tell: Sender<Told>,
}

impl Guard {
    fn watch(&mut self, told: &Receiver<Told>, changed: &impl Fn()) {
        self.aim();
        changed();
        while let Ok(Told::Seen(event)) = told.recv() {
            thread::sleep(SETTLES);
            let mut is_lost = self.loses_root(&event);
            for told in told.try_iter() {
                let Told::Seen(event) = told else { return };
                is_lost |= self.loses_root(&event);
            }
            let before = self.root.clone();
            if is_lost {
                self.let_go();
            }
            self.aim();
            let is_folder = |root: &Option<PathBuf>| root.as_ref() == Some(&self.folder);
            // What happens beside the way to a folder that is not there is nobody's business.
            if is_folder(&before) || is_folder(&self.root) {
                changed();
            }
        }
    }

    /// Watches the folder, or the nearest one above it that is there. What comes to be while we
    /// look is found by looking again.
    fn aim(&mut self) {
        for _ in self.folder.clone().ancestors() {
            let nearest = self.folder.ancestors().find(|folder| folder.is_dir());
            let nearest = nearest.map(Path::to_owned);
            if nearest == self.root {
                return;
            }
            self.let_go();
            if let Some(root) = nearest {
                self.hold(root);
            }
        }
    }

    fn hold(&mut self, root: PathBuf) {
        let system = self.watcher.take().map_or_else(|| self.by_system(), Ok);
        let held = system.and_then(|mut watcher| {
            watcher.watch(&root, RecursiveMode::NonRecursive).map(|()| watcher)
        });
        let held = held.or_else(|_| {
            let mut watcher = self.by_looking()?;
            watcher.watch(&root, RecursiveMode::NonRecursive)?;
            Ok::<_, notify::Error>(watcher)
        });
        // With neither nobody is told; who opens the folder anew still sees what is in it.
        self.watcher = held.ok();
        self.root = Some(root);
    }

    fn let_go(&mut self) {
        if let (Some(root), Some(watcher)) = (self.root.take(), &mut self.watcher) {
            let _ = watcher.unwatch(&root); // what is gone is watched no more already
        }
    }

    fn by_system(&self) -> notify::Result<Box<dyn Watcher + Send>> {
        Ok(Box::new(RecommendedWatcher::new(self.ear(), Config::default())?))
    }

    fn by_looking(&self) -> notify::Result<Box<dyn Watcher + Send>> {
        let config = Config::default().with_poll_interval(LOOKS);
        Ok(Box::new(PollWatcher::new(self.ear(), config)?))
    }

    /// Passes on what is seen.
    fn ear(&self) -> impl Fn(notify::Result<Event>) + Send + 'static {
        let tell = self.tell.clone();
        move |seen| {
            let event = seen.unwrap_or_default(); // what was missed may be anything
            if !is_reading(event.kind) {
                let _ = tell.send(Told::Seen(event));
            }
        }
    }

    /// Whether what is watched went away under its own name, so that nothing more would be heard.
    fn loses_root(&self, event: &Event) -> bool {
        let goes =
            matches!(event.kind, EventKind::Remove(_) | EventKind::Modify(ModifyKind::Name(_)));
        goes && event.paths.iter().any(|path| Some(path) == self.root.as_ref())
    }
}

/// Whether somebody only read: we do so ourselves after every change.
fn is_reading(kind: EventKind) -> bool {
    let writes = AccessKind::Close(AccessMode::Write);
    matches!(kind, EventKind::Access(access) if access != writes)
}

#[cfg(test)]
#[expect(clippy::disallowed_methods, reason = "tests play the user who writes files")]
mod tests {
    use super::*;
    use std::fs;

    const PATIENCE: Duration = Duration::from_secs(20);

    fn watched(folder: &Path) -> (Watch, Receiver<()>) {
        let (tell, told) = channel();
        let changed = move || tell.send(()).unwrap_or_default();
        (Watch::begin(folder.to_owned(), changed).unwrap(), told)
    }

    /// Does something and waits until it is told of.
    fn is_told(told: &Receiver<()>, doing: impl FnOnce()) {
        while told.try_recv().is_ok() {}
        doing();
        told.recv_timeout(PATIENCE).expect("a change is told");
    }

    #[test]
    fn a_folder_that_comes_and_goes_is_watched_as_long_as_somebody_wants_to() {
        let root = tempfile::tempdir().unwrap();
        let folder = root.path().join("home/methods");
        let file = folder.join("uur.toml");
        let (watch, told) = watched(&folder);
        told.recv_timeout(PATIENCE).expect("it begins by telling");
        is_told(&told, || fs::create_dir_all(&folder).unwrap());
        is_told(&told, || fs::write(&file, "name = 'Uur'").unwrap());
        is_told(&told, || {
            let beside = folder.join("uur.toml~");
            fs::write(&beside, "name = 'Ons uur'").unwrap();
            fs::rename(beside, &file).unwrap();
        });
        is_told(&told, || fs::remove_dir_all(&folder).unwrap());
        is_told(&told, || fs::create_dir(&folder).unwrap());
        is_told(&told, || fs::rename(&folder, root.path().join("elders")).unwrap());
        is_told(&told, || fs::create_dir(&folder).unwrap());
        is_told(&told, || fs::write(&file, "name = 'Uur'").unwrap());
        drop(watch);
        let ended = std::iter::repeat_with(|| told.recv_timeout(PATIENCE)).find(Result::is_err);
        assert_eq!(ended, Some(Err(std::sync::mpsc::RecvTimeoutError::Disconnected)));
    }

    #[test]
    fn reading_is_no_change_and_a_system_without_watchers_is_looked_after() {
        assert!(is_reading(EventKind::Access(AccessKind::Open(AccessMode::Any))));
        assert!(!is_reading(EventKind::Access(AccessKind::Close(AccessMode::Write))));
        assert!(!is_reading(EventKind::Any));
        let root = tempfile::tempdir().unwrap();
        let (tell, told) = channel();
        let folder = root.path().to_owned();
        let mut guard = Guard { folder, root: None, watcher: None, tell };
        guard.watcher = guard.by_looking().ok();
        guard.aim();
        fs::write(root.path().join("uur.toml"), "name = 'Uur'").unwrap();
        assert!(matches!(told.recv_timeout(PATIENCE), Ok(Told::Seen(_))));
    }
}
