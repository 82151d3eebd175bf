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
    collections::BTreeMap,
    io,
    path::{Path, PathBuf},
    sync::mpsc::{Receiver, Sender, channel},
    thread,
    time::Duration,
};

/// Somebody who watches folders, until dropped. The files in them count, not those further in.
pub struct Watch(Sender<Told>);

/// What the thread that watches is told.
enum Told {
    /// Something happened.
    Seen(Event),
    /// Nobody wants to know any more.
    Enough,
}

/// How often we look ourselves where the system cannot watch.
const LOOKS: Duration = Duration::from_millis(700);

impl Watch {
    /// Begins to watch. `changed` is called from a thread of its own, once when the watching has
    /// begun, since the folders may have changed until then, and after every change. What follows
    /// a change within `settles` is told with it.
    ///
    /// # Errors
    ///
    /// When there is no thread to be had.
    pub fn begin(
        folders: Vec<PathBuf>,
        settles: Duration,
        changed: impl Fn() + Send + 'static,
    ) -> io::Result<Self> {
        let (tell, told) = channel();
        let mut guard = Guard::new(folders, settles, tell.clone());
        let watch = move || guard.watch(&told, &changed);
        thread::Builder::new().name("watch".to_owned()).spawn(watch)?;
        Ok(Self(tell))
    }
}

impl Drop for Watch {
    fn drop(&mut self) {
        let _ = self.0.send(Told::Enough); // who does not hear it is gone already
    }
}

/// Who watches: the folders, or what is there of the way to each.
struct Guard {
    folders: Vec<PathBuf>,
    settles: Duration,
    /// What is watched now, and by whom.
    roots: BTreeMap<PathBuf, By>,
    system: Option<Box<dyn Watcher + Send>>,
    looking: Option<Box<dyn Watcher + Send>>,
    tell: Sender<Told>,
}

/// Who watches a folder.
#[derive(Clone, Copy, PartialEq)]
enum By {
    System,
    Looking,
    /// With neither nobody is told; who opens the folder anew still sees what is in it.
    Nobody,
}

impl Guard {
    fn new(folders: Vec<PathBuf>, settles: Duration, tell: Sender<Told>) -> Self {
        Self { folders, settles, roots: BTreeMap::new(), system: None, looking: None, tell }
    }

    fn watch(&mut self, told: &Receiver<Told>, changed: &impl Fn()) {
        self.aim();
        changed();
        while let Ok(Told::Seen(event)) = told.recv() {
            thread::sleep(self.settles);
            let mut lost = self.lost(&event);
            for told in told.try_iter() {
                let Told::Seen(event) = told else { return };
                lost.extend(self.lost(&event));
            }
            // What happens beside the way to a folder that is not there is nobody's business.
            let before = self.watches_a_folder();
            for root in &lost {
                self.let_go(root);
            }
            self.aim();
            if before || self.watches_a_folder() {
                changed();
            }
        }
    }

    fn watches_a_folder(&self) -> bool {
        self.folders.iter().any(|folder| self.roots.contains_key(folder))
    }

    /// Watches each folder, or the nearest one above it that is there. What comes to be while we
    /// look is found by looking again.
    fn aim(&mut self) {
        let levels = self.folders.iter().map(|folder| folder.ancestors().count()).sum();
        for _ in 0..levels {
            let roots: Vec<PathBuf> =
                self.folders.iter().filter_map(|folder| nearest(folder)).collect();
            let left = self.roots.keys().filter(|root| !roots.contains(root)).cloned();
            for root in left.collect::<Vec<_>>() {
                self.let_go(&root);
            }
            let new = roots.into_iter().filter(|root| !self.roots.contains_key(root));
            let new: Vec<PathBuf> = new.collect();
            if new.is_empty() {
                return;
            }
            for root in new {
                self.hold(root);
            }
        }
    }

    fn hold(&mut self, root: PathBuf) {
        if self.roots.contains_key(&root) {
            return; // the way to another folder too
        }
        let by = if self.begin(By::System, &root).is_ok() {
            By::System
        } else if self.begin(By::Looking, &root).is_ok() {
            By::Looking
        } else {
            By::Nobody
        };
        self.roots.insert(root, by);
    }

    fn begin(&mut self, by: By, root: &Path) -> notify::Result<()> {
        if self.watcher(by).is_none() {
            let config = Config::default();
            match by {
                By::System => {
                    self.system = Some(Box::new(RecommendedWatcher::new(self.ear(), config)?));
                }
                By::Looking => {
                    let config = config.with_poll_interval(LOOKS);
                    self.looking = Some(Box::new(PollWatcher::new(self.ear(), config)?));
                }
                By::Nobody => {}
            }
        }
        let Some(watcher) = self.watcher(by) else { return Ok(()) };
        watcher.watch(root, RecursiveMode::NonRecursive)
    }

    fn let_go(&mut self, root: &Path) {
        let Some(by) = self.roots.remove(root) else { return };
        if let Some(watcher) = self.watcher(by) {
            let _ = watcher.unwatch(root); // what is gone is watched no more already
        }
    }

    fn watcher(&mut self, by: By) -> Option<&mut Box<dyn Watcher + Send>> {
        match by {
            By::System => self.system.as_mut(),
            By::Looking => self.looking.as_mut(),
            By::Nobody => None,
        }
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

    /// What is watched and went away under its own name, so that nothing more would be heard.
    fn lost(&self, event: &Event) -> Vec<PathBuf> {
        let goes =
            matches!(event.kind, EventKind::Remove(_) | EventKind::Modify(ModifyKind::Name(_)));
        let lost = event.paths.iter().filter(|path| goes && self.roots.contains_key(*path));
        lost.cloned().collect()
    }
}

/// A folder, or the nearest one above it that is there.
fn nearest(folder: &Path) -> Option<PathBuf> {
    folder.ancestors().find(|level| level.is_dir()).map(Path::to_owned)
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

    fn watched(folders: &[&Path]) -> (Watch, Receiver<()>) {
        let (tell, told) = channel();
        let changed = move || tell.send(()).unwrap_or_default();
        let folders = folders.iter().map(|folder| (*folder).to_owned()).collect();
        (Watch::begin(folders, Duration::from_millis(20), changed).unwrap(), told)
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
        let (watch, told) = watched(&[&folder]);
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
    fn several_folders_are_watched_at_once_whether_they_are_there_or_not() {
        let root = tempfile::tempdir().unwrap();
        let folders = ["home/sessions", "home/rehearsals", "elders"].map(|it| root.path().join(it));
        let [one, two, three] = &folders;
        fs::create_dir(three).unwrap();
        let (_watch, told) = watched(&[one, two, three]);
        told.recv_timeout(PATIENCE).expect("it begins by telling");
        is_told(&told, || fs::write(three.join("a"), "").unwrap());
        is_told(&told, || fs::create_dir_all(one).unwrap());
        is_told(&told, || fs::create_dir(one.join("klein")).unwrap());
        is_told(&told, || fs::create_dir(two).unwrap());
        is_told(&told, || fs::write(two.join("b"), "").unwrap());
        is_told(&told, || fs::remove_dir_all(one).unwrap());
        is_told(&told, || fs::write(two.join("c"), "").unwrap());
        is_told(&told, || fs::write(three.join("d"), "").unwrap());
    }

    #[test]
    fn reading_is_no_change_and_a_system_without_watchers_is_looked_after() {
        assert!(is_reading(EventKind::Access(AccessKind::Open(AccessMode::Any))));
        assert!(!is_reading(EventKind::Access(AccessKind::Close(AccessMode::Write))));
        assert!(!is_reading(EventKind::Any));
        let root = tempfile::tempdir().unwrap();
        let (tell, told) = channel();
        let folder = root.path().to_owned();
        let mut guard = Guard::new(vec![folder.clone()], Duration::ZERO, tell);
        guard.begin(By::Looking, &folder).unwrap();
        fs::write(root.path().join("uur.toml"), "name = 'Uur'").unwrap();
        assert!(matches!(told.recv_timeout(PATIENCE), Ok(Told::Seen(_))));
    }
}
