//! All that a group did: its sessions in brief.
//!
//! To read every journal anew would take a coach with many groups a minute. What was made of each is
//! kept in an index, a file for each group, with the size and the time of change of the journal that it
//! was made of. It lies in the system's folder for such things, or in `<home>/index` where somebody chose
//! the home. Only this laptop uses it; it may be thrown away at any time.

#![expect(clippy::disallowed_methods, reason = "this is where our own index is thrown away")]

use crate::{
    group::Meeting,
    journal::{self, Brief},
    moment::Moment,
};
use std::{
    collections::HashMap,
    fs,
    path::{Path, PathBuf},
    thread,
    time::UNIX_EPOCH,
};

use super::{
    files,
    held::JOURNAL,
    home::Home,
    past::{ReadProblem, folders, followed, named_by, read},
    whole,
};

/// The sessions of a group, or those that no group holds.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Archive {
    /// Each with the folder it lies in, oldest first. A session of which there are copies counts once.
    pub sessions: Vec<(PathBuf, Meeting)>,
    /// Folders without a session that can be read: half arrived, or damaged. The folder of all of them,
    /// where it is there and cannot be read.
    pub unread: Vec<PathBuf>,
}

impl Archive {
    /// The sessions in brief, oldest first.
    pub fn into_meetings(self) -> Vec<Meeting> {
        self.sessions.into_iter().map(|(_, meeting)| meeting).collect()
    }
}

/// A folder of a session, and how its journal lies on the disk.
struct Lying {
    folder: PathBuf,
    journal: Option<(u64, i64)>,
}

impl Home {
    /// The sessions of a group, in brief; without one, those that no group holds. What cannot be read
    /// breaks nothing.
    pub fn archive(&self, group: Option<&str>, now: Moment) -> Archive {
        let place = self.sessions_of(group);
        let Ok(there) = folders(std::slice::from_ref(&place)) else {
            // What is in brief of them stays: they may be there again.
            return Archive { unread: vec![place], ..Archive::default() };
        };
        let lying: Vec<Lying> = there
            .into_iter()
            .map(|folder| {
                let folder = followed(folder);
                Lying { journal: stamp(&folder.join(JOURNAL)), folder }
            })
            .collect();
        let index = self.index(group);
        let known = files::read(&index, LARGEST_INDEX).unwrap_or_default();
        let known = journal::briefs(&known).into_iter();
        let mut known: HashMap<String, Brief> =
            known.map(|brief| (brief.name.clone(), brief)).collect();
        let (mut briefs, mut new) = (Vec::with_capacity(lying.len()), Vec::new());
        for (at, lying) in lying.iter().enumerate() {
            let brief = known
                .remove(named_by(&lying.folder))
                .filter(|brief| lying.journal == Some((brief.size, brief.changed)));
            new.extend(brief.is_none().then_some(at));
            briefs.push(brief);
        }
        let made = shared_out(&new, |&at| brief(&lying[at], now));
        let is_changed = !known.is_empty() || made.iter().any(Option::is_some);
        for (at, brief) in new.into_iter().zip(made) {
            briefs[at] = brief;
        }
        if is_changed {
            let whole: Vec<Brief> = briefs.iter().flatten().cloned().collect();
            // It only saves time: a disk that refuses costs some, and nothing else.
            drop(whole::write(&index, journal::brief_lines(&whole).as_bytes()));
        }
        sorted(lying, briefs)
    }

    /// The same for each of these, in their order, on all the processors there are.
    pub fn archives(&self, groups: &[Option<&str>], now: Moment) -> Vec<Archive> {
        shared_out(groups, |group| self.archive(*group, now))
    }

    /// Whether anything is kept, also of groups that may be gone.
    pub fn keeps_any(&self) -> bool {
        self.index_folder().is_dir()
    }

    /// Throws away what was kept of groups that are no longer there.
    pub fn forget_gone(&self) {
        let kept = fs::read_dir(self.index_folder()).into_iter().flatten();
        for path in kept.filter_map(|entry| Some(entry.ok()?.path())) {
            let name = path.file_stem().and_then(|name| name.to_str()).unwrap_or_default();
            let group =
                name.strip_prefix(OF_GROUP).filter(|_| path.extension() == Some(LINES.as_ref()));
            if group.is_some_and(|id| !self.group_folder(id).is_dir()) {
                drop(fs::remove_file(&path)); // our own; what stays is thrown away next time
            }
        }
    }

    /// Where the sessions of a group are kept in brief.
    fn index(&self, group: Option<&str>) -> PathBuf {
        let name = group.map_or_else(|| "sessions".to_owned(), |id| format!("{OF_GROUP}{id}"));
        self.index_folder().join(format!("{name}.{LINES}"))
    }
}

/// The size of a journal and when it was changed, in milliseconds since 1970.
fn stamp(journal: &Path) -> Option<(u64, i64)> {
    let about = fs::metadata(journal).ok().filter(fs::Metadata::is_file)?;
    let changed = about.modified().ok()?.duration_since(UNIX_EPOCH).ok()?;
    Some((about.len(), i64::try_from(changed.as_millis()).ok()?))
}

/// Does something with each of these, in their order, on all the processors there are.
fn shared_out<T: Sync, R: Default + Clone + Send>(
    all: &[T],
    work: impl Fn(&T) -> R + Sync,
) -> Vec<R> {
    let workers = thread::available_parallelism().map_or(1, usize::from);
    let share = all.len().div_ceil(workers).max(1);
    let work = &work;
    if all.len() <= 1 {
        return all.iter().map(work).collect();
    }
    thread::scope(|scope| {
        let shares = all.chunks(share).map(|share| {
            let done = scope.spawn(move || share.iter().map(work).collect::<Vec<R>>());
            (done, share.len())
        });
        let shares: Vec<_> = shares.collect();
        let done = shares.into_iter();
        // A share that failed leaves nothing of its own, and the others in their places.
        done.flat_map(|(done, count)| done.join().unwrap_or_else(|_| vec![R::default(); count]))
            .collect()
    })
}

fn brief(lying: &Lying, now: Moment) -> Option<Brief> {
    let (size, changed) = lying.journal?;
    let meeting = match read(&lying.folder) {
        Ok((state, _)) => Some(Meeting::of(&state, now)),
        Err(ReadProblem::NotFound | ReadProblem::Disk(_)) => return None,
        Err(ReadProblem::Unreadable(_)) => None,
    };
    Some(Brief { name: named_by(&lying.folder).to_owned(), size, changed, meeting })
}

/// What there is, oldest first. Of copies of one session the longest counts: the others are earlier
/// states of it.
fn sorted(lying: Vec<Lying>, briefs: Vec<Option<Brief>>) -> Archive {
    let mut archive = Archive::default();
    let mut found: Vec<(PathBuf, u64, Meeting)> = Vec::new();
    for (lying, brief) in lying.into_iter().zip(briefs) {
        match brief.and_then(|brief| Some((brief.size, brief.meeting?))) {
            Some((size, meeting)) => found.push((lying.folder, size, meeting)),
            None => archive.unread.push(lying.folder),
        }
    }
    found.sort_by(|(one_folder, one_size, one), (folder, size, other)| {
        let by_time = (one.started, &one.session).cmp(&(other.started, &other.session));
        by_time.then_with(|| size.cmp(one_size)).then_with(|| one_folder.cmp(folder))
    });
    found.dedup_by(|(_, _, one), (_, _, other)| {
        (one.started, &one.session) == (other.started, &other.session)
    });
    archive.unread.sort_unstable();
    archive.sessions = found.into_iter().map(|(folder, _, meeting)| (folder, meeting)).collect();
    archive
}

const OF_GROUP: &str = "group-";
const LINES: &str = "jsonl";
const LARGEST_INDEX: u64 = 256 * 1024 * 1024; // bytes; a hundred times what a busy coach has

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        journal::sample,
        session::{Gathering, Opening},
        store::Recorder,
    };

    fn at(day: &str) -> Moment {
        format!("{day}T19:00:00.000Z").parse().unwrap()
    }

    fn now() -> Moment {
        at("2026-12-31")
    }

    /// Holds a meeting of a group on a day, to its end.
    fn hold(home: &Home, group: &str, day: &str) -> PathBuf {
        let group = Gathering { folder: group.into(), name: group.into(), ..Gathering::default() };
        let opening = Opening { group: Some(group), ..sample::opening() };
        let (mut recorder, _) = Recorder::create(home, opening, at(day)).unwrap();
        recorder.record(&sample::events()[1..]);
        let folder = recorder.folder().to_owned();
        recorder.close(at(day));
        folder
    }

    fn days(archive: &Archive) -> Vec<String> {
        let day = |meeting: &Meeting| meeting.started.to_string()[.."2026-11-21".len()].to_owned();
        archive.sessions.iter().map(|(_, meeting)| day(meeting)).collect()
    }

    #[test]
    fn a_group_has_its_own_sessions_oldest_first() {
        let root = tempfile::tempdir().unwrap();
        let home = Home::at(root.path());
        assert_eq!(home.archive(Some("noord"), now()), Archive::default());
        assert_eq!(fs::read_dir(root.path()).unwrap().count(), 0, "a look makes nothing");
        for day in ["2026-11-21", "2026-09-05"] {
            hold(&home, "noord", day);
        }
        hold(&home, "zuid", "2026-10-01");
        let archive = home.archive(Some("noord"), now());
        assert_eq!(days(&archive), ["2026-09-05", "2026-11-21"]);
        assert!(archive.sessions.iter().all(|(folder, _)| folder.starts_with(root.path())));
        assert_eq!(home.archive(None, now()), Archive::default());
        assert!(home.find(Some("2026-10-01")).is_ok(), "found wherever it lies");
    }

    #[test]
    fn what_was_read_is_read_again_only_when_it_changed() {
        let root = tempfile::tempdir().unwrap();
        let home = Home::at(root.path());
        let folder = hold(&home, "noord", "2026-11-21");
        let first = home.archive(Some("noord"), now());
        let index = home.index(Some("noord"));
        let kept = fs::read_to_string(&index).unwrap();
        // What stands in the index is believed while the journal is as it was…
        fs::write(&index, kept.replace("Anneke", "Annika")).unwrap();
        let known = home.archive(Some("noord"), now());
        assert_eq!(known.sessions[0].1.people[0].name, "Annika");
        // …and not when it is not, nor when the index is another program's, or broken.
        let journal = fs::read(folder.join(JOURNAL)).unwrap();
        fs::write(folder.join(JOURNAL), [&journal[..], b"\n"].concat()).unwrap();
        assert_eq!(home.archive(Some("noord"), now()), first);
        for broken in ["", "intervisie 0.0.0 1\n{}", &kept[..kept.len() / 2], "\u{0}"] {
            fs::write(&index, broken).unwrap();
            assert_eq!(home.archive(Some("noord"), now()), first);
        }
        // What is no longer there is no longer in it.
        fs::remove_dir_all(&folder).unwrap();
        assert_eq!(home.archive(Some("noord"), now()), Archive::default());
        assert!(!fs::read_to_string(&index).unwrap().contains("Anneke"));
    }

    #[test]
    fn of_a_group_that_was_thrown_away_nothing_is_kept() {
        let root = tempfile::tempdir().unwrap();
        let home = Home::at(root.path());
        for group in ["noord", "zuid"] {
            hold(&home, group, "2026-11-21");
            home.archive(Some(group), now());
        }
        fs::remove_dir_all(home.group_folder("noord")).unwrap();
        fs::write(home.index_folder().join("group-noord.txt"), b"somebody's own").unwrap();
        home.forget_gone();
        assert!(!home.index(Some("noord")).exists() && home.index(Some("zuid")).exists());
        assert!(home.index_folder().join("group-noord.txt").exists());
    }

    #[test]
    fn a_folder_that_cannot_be_read_is_not_an_empty_one() {
        let root = tempfile::tempdir().unwrap();
        let home = Home::at(root.path());
        hold(&home, "noord", "2026-11-21");
        let whole = home.archive(Some("noord"), now());
        let kept = fs::read(home.index(Some("noord"))).unwrap();
        let place = home.sessions_of(Some("noord"));
        let aside = place.with_file_name("aside");
        fs::rename(&place, &aside).unwrap();
        fs::write(&place, b"no folder").unwrap();
        let refused = home.archive(Some("noord"), now());
        assert_eq!(refused, Archive { sessions: vec![], unread: vec![place.clone()] });
        assert_eq!(fs::read(home.index(Some("noord"))).unwrap(), kept, "what was known stays");
        fs::remove_file(&place).unwrap();
        fs::rename(&aside, &place).unwrap();
        assert_eq!(home.archive(Some("noord"), now()), whole);
    }

    #[test]
    fn what_is_half_there_breaks_nothing_and_copies_count_once() {
        let root = tempfile::tempdir().unwrap();
        let home = Home::at(root.path());
        let whole = hold(&home, "noord", "2026-09-05");
        let half = hold(&home, "noord", "2026-10-05");
        let empty = hold(&home, "noord", "2026-11-05");
        let journal = fs::read(half.join(JOURNAL)).unwrap();
        let copy = whole.with_file_name("2026-09-05-kopie-van-k7m2x");
        fs::create_dir(&copy).unwrap();
        fs::write(
            copy.join(JOURNAL),
            &fs::read(whole.join(JOURNAL)).unwrap()[..journal.len() - 99],
        )
        .unwrap();
        fs::write(half.join(JOURNAL), &journal[..300]).unwrap();
        fs::remove_file(empty.join(JOURNAL)).unwrap();
        for _ in 0..2 {
            let archive = home.archive(Some("noord"), now());
            assert_eq!(archive.sessions.len(), 1);
            assert_eq!((&archive.sessions[0].0, archive.unread.len()), (&whole, 2));
            assert_eq!(archive.unread, [half.clone(), empty.clone()]);
        }
        // The rest of it arrives.
        fs::write(half.join(JOURNAL), journal).unwrap();
        assert_eq!(days(&home.archive(Some("noord"), now())), ["2026-09-05", "2026-10-05"]);
    }
}
