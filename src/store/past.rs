//! Finding sessions that were held, and reading them.

use crate::{
    journal::{self, Trouble},
    moment::Moment,
    session::{Opening, State},
};
use std::{
    cmp::Reverse,
    fs,
    io::{self, BufRead, BufReader, Read, Seek, SeekFrom},
    path::{Path, PathBuf},
};

use super::{
    files::{self, DiskProblem},
    held::JOURNAL,
    home::Home,
    lock,
    moved::{self, Followed},
    name,
};

/// The largest journal that is read: ten times what a day of writing makes.
pub(super) const LARGEST_JOURNAL: u64 = 64 * 1024 * 1024;

/// Sessions that began and did not end.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct UnfinishedSessions {
    /// Real ones before rehearsals, each newest first.
    pub sessions: Vec<Unfinished>,
    /// How many folders could not be read.
    pub unreadable: usize,
}

/// A session that began and did not end.
#[derive(Clone, Debug, PartialEq)]
pub struct Unfinished {
    /// Its folder.
    pub folder: PathBuf,
    /// Whether it runs now, in another window.
    pub running: bool,
    /// As it stands.
    pub state: State,
    /// What is wrong with its journal.
    pub trouble: Option<Trouble>,
    /// Until when it certainly lived.
    pub last_alive: Moment,
    /// Where it went on, when that is not there now: a stick that is not in.
    pub gone: Option<PathBuf>,
    /// Whether it is one of a group that this laptop did not run: it may go on elsewhere at this moment.
    pub elsewhere: bool,
}

/// Why no session was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FindProblem {
    /// There is none, or none of this name.
    NotFound,
    /// Several have this in their names; these, newest first.
    Ambiguous(Vec<String>),
    /// The disk refused.
    Disk(DiskProblem),
}

/// Why a session was not read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReadProblem {
    /// There is none here.
    NotFound,
    /// What is here is no session that this program knows.
    Unreadable(Trouble),
    /// The disk refused.
    Disk(DiskProblem),
}

/// Reads a session, also while it runs. Changes nothing.
pub fn read(folder: &Path) -> Result<(State, Option<Trouble>), ReadProblem> {
    let bytes = files::read(&folder.join(JOURNAL), LARGEST_JOURNAL).map_err(|error| match error
        .kind()
    {
        io::ErrorKind::NotFound => ReadProblem::NotFound,
        _ => ReadProblem::Disk(error.into()),
    })?;
    let found = journal::read(&bytes);
    match found.state() {
        Some(state) => Ok((state, found.trouble)),
        None => Err(ReadProblem::Unreadable(found.trouble.unwrap_or(Trouble::NotASession))),
    }
}

impl Home {
    /// At most `limit` sessions that began and did not end, among the newest. What lies in a
    /// folder that cannot be read is passed over.
    pub fn unfinished(&self, limit: usize, now: Moment) -> UnfinishedSessions {
        let mut found = UnfinishedSessions::default();
        for rehearsals in [false, true] {
            for folder in newest(&self.places(rehearsals)).unwrap_or_default() {
                if found.sessions.len() >= limit {
                    return found;
                }
                let listed = folder.clone();
                let Followed { folder, gone } = moved::follow(folder);
                if looks_ended(&folder) {
                    continue;
                }
                match read(&folder) {
                    Ok((state, _)) if state.ended().is_some() => {}
                    Ok((state, trouble)) => {
                        let running = lock::is_taken(&folder);
                        let touched = lock::touched(&folder);
                        let last_alive = lock::last_alive(touched, state.latest(), now);
                        found.sessions.push(Unfinished {
                            elsewhere: !running && self.may_run_elsewhere(&listed),
                            folder,
                            running,
                            state,
                            trouble,
                            last_alive,
                            gone,
                        });
                    }
                    Err(ReadProblem::NotFound) => {}
                    Err(_) => found.unreadable += 1,
                }
            }
        }
        found
    }

    /// The folder of a session: the newest real one, or the one that is named by a path, by the
    /// name of its folder, by its short id or by any part of its name that no other has. A
    /// rehearsal is found when no real session has that name.
    pub fn find(&self, named: Option<&str>) -> Result<PathBuf, FindProblem> {
        let Some(part) = named else {
            let mut newest = newest(&self.places(false))?.into_iter();
            let found = newest.find(|folder| holds_session(folder));
            return found.map(followed).ok_or(FindProblem::NotFound);
        };
        if let Some(folder) = at_path(Path::new(part)) {
            return Ok(followed(folder));
        }
        for rehearsals in [false, true] {
            match matches(&folders(&self.places(rehearsals))?, part).as_slice() {
                [] => {}
                [folder] => return Ok(followed(folder.clone())),
                several => {
                    let all = several.iter().map(|folder| named_by(folder).to_owned());
                    return Err(FindProblem::Ambiguous(all.collect()));
                }
            }
        }
        Err(FindProblem::NotFound)
    }

    /// The id of the method that was held last, as far as the names of folders tell it. Looks into
    /// sessions of one day only.
    pub fn last_method(&self) -> Option<String> {
        let mut folders = folders(&self.places(false)).ok()?;
        let day = day(folders.first()?)?.to_owned();
        folders.retain(|folder| self::day(folder) == Some(&day));
        if folders.len() > 1 {
            folders.sort_by_cached_key(|folder| journal::opened(&head(folder).ok()?));
        }
        name::method(named_by(folders.last()?)).map(str::to_owned)
    }

    /// The newest real session of no group that ended and that shares at least half of its people
    /// with these: what a group promised is told to that group alone. Only the newest are looked into.
    pub fn last_with(&self, people: &[String]) -> Option<State> {
        let folders = newest(&[self.sessions(false)]).ok()?;
        let familiar = folders
            .iter()
            .filter(|folder| opening(folder).is_some_and(|opening| shares_half(&opening, people)));
        let mut ended = familiar
            .filter_map(|folder| read(&followed(folder.clone())).ok())
            .filter(|(state, _)| state.ended().is_some());
        ended.next().map(|(state, _)| state)
    }
}

/// The folders that have this name, else those whose name ends in this id, else those that have
/// this in their names.
fn matches(folders: &[PathBuf], part: &str) -> Vec<PathBuf> {
    let is = |name: &str| name == part;
    let has_id = |name: &str| name.rsplit_once('-').is_some_and(|(_, id)| id == part);
    let has = |name: &str| name.contains(part);
    let ways: [&dyn Fn(&str) -> bool; 3] = [&is, &has_id, &has];
    let found = ways.map(|way| {
        let found = folders.iter().filter(|folder| way(named_by(folder)));
        found.cloned().collect::<Vec<_>>()
    });
    found.into_iter().find(|found| !found.is_empty()).unwrap_or_default()
}

/// The folders of sessions in these, newest day first. One that cannot be read is no reason to miss
/// what lies in the others.
pub(super) fn folders(places: &[PathBuf]) -> Result<Vec<PathBuf>, FindProblem> {
    let mut found: Vec<PathBuf> = Vec::new();
    let mut refused = None;
    for place in places {
        match fs::read_dir(place) {
            Ok(entries) => found.extend(entries.filter_map(|entry| Some(entry.ok()?.path()))),
            Err(error) if error.kind() == io::ErrorKind::NotFound => {}
            Err(error) => refused = Some(error),
        }
    }
    found.retain(|folder| day(folder).is_some());
    if let Some(error) = refused.filter(|_| found.is_empty()) {
        return Err(error.into());
    }
    found.sort_unstable_by(|one, other| {
        named_by(other).cmp(named_by(one)).then_with(|| other.cmp(one))
    });
    Ok(found)
}

/// The name of a session's folder; empty for one that is no text.
pub(super) fn named_by(folder: &Path) -> &str {
    folder.file_name().and_then(|name| name.to_str()).unwrap_or_default()
}

/// The date in the name of a session's folder.
fn day(folder: &Path) -> Option<&str> {
    name::date(named_by(folder))
}

/// The newest folders of sessions in these. Within a day, what was opened last comes first: a report
/// that is made again makes no session newer.
pub(super) fn newest(places: &[PathBuf]) -> Result<Vec<PathBuf>, FindProblem> {
    let mut folders = folders(places)?;
    let last = folders.get(NEWEST - 1).and_then(|folder| day(folder)).map(str::to_owned);
    folders.retain(|folder| day(folder) >= last.as_deref());
    let opened = |folder: &Path| journal::opened(&head(folder).ok()?);
    folders.sort_by_cached_key(|folder| Reverse((day(folder).map(str::to_owned), opened(folder))));
    folders.truncate(NEWEST);
    Ok(folders)
}

/// The folder in which a session went on, as far as that is there.
pub(super) fn followed(folder: PathBuf) -> PathBuf {
    moved::follow(folder).folder
}

/// The folder that a path means, when there is a session.
fn at_path(path: &Path) -> Option<PathBuf> {
    let folder = if path.ends_with(JOURNAL) { path.parent()? } else { path };
    let folder = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
    holds_session(folder).then(|| folder.to_owned())
}

pub(super) fn holds_session(folder: &Path) -> bool {
    folder.join(JOURNAL).is_file()
}

/// What a journal begins with.
pub(super) fn head(folder: &Path) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    files::open(&folder.join(JOURNAL))?.take(HEAD).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// Whether a session has certainly ended, by its last events alone.
pub(super) fn looks_ended(folder: &Path) -> bool {
    let tail = || -> io::Result<Vec<u8>> {
        let mut file = files::open(&folder.join(JOURNAL))?;
        let length = file.seek(SeekFrom::End(0))?;
        file.seek(SeekFrom::Start(length.saturating_sub(TAIL)))?;
        let mut bytes = Vec::new();
        file.take(TAIL).read_to_end(&mut bytes)?;
        Ok(bytes)
    };
    tail().is_ok_and(|tail| journal::looks_ended(&tail))
}

/// What a session began with, without reading the rest.
fn opening(folder: &Path) -> Option<Opening> {
    let file = files::open(&folder.join(JOURNAL)).ok()?;
    let mut line = Vec::new();
    BufReader::new(file).take(LARGEST_JOURNAL).read_until(b'\n', &mut line).ok()?;
    journal::read(&line).events.first()?.opens().cloned()
}

fn shares_half(opening: &Opening, people: &[String]) -> bool {
    let plain = |name: &str| name.trim().to_lowercase();
    let people: Vec<String> = people.iter().map(|name| plain(name)).collect();
    let shared = opening.people.iter().filter(|person| people.contains(&plain(&person.name)));
    let shared = shared.count();
    shared > 0 && shared * 2 >= opening.people.len()
}

impl From<io::Error> for FindProblem {
    fn from(error: io::Error) -> Self {
        Self::Disk(error.into())
    }
}

const NEWEST: usize = 30; // folders looked into; older ones are found by name
const HEAD: u64 = 100; // bytes; the moment stands within the first sixty
const TAIL: u64 = 16 * 1024; // bytes; an end is followed by a report or two

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        journal::sample,
        moment::Span,
        session::{Gathering, Person},
        store::Recorder,
    };

    /// A home in which sessions were held.
    struct Held {
        root: tempfile::TempDir,
        home: Home,
    }

    impl Held {
        fn new() -> Self {
            let root = tempfile::tempdir().unwrap();
            let home = Home::at(root.path());
            Self { root, home }
        }

        /// Holds a session as far as that many events of the sample; all of them end it.
        fn hold(&self, day: &str, events: usize, rehearsal: Option<u32>) -> (PathBuf, Recorder) {
            let opening = Opening { rehearsal, ..sample::opening() };
            let (mut recorder, _) = Recorder::create(&self.home, opening, at(day)).unwrap();
            recorder.record(&sample::events()[1..events]);
            (recorder.folder().to_owned(), recorder)
        }

        fn crash(&self, day: &str, events: usize) -> PathBuf {
            self.hold(day, events, None).0
        }
    }

    fn at(day: &str) -> Moment {
        format!("{day}T19:00:00.000Z").parse().unwrap()
    }

    fn name(folder: &Path) -> &str {
        folder.file_name().unwrap().to_str().unwrap()
    }

    const ENDED: usize = 28;

    #[test]
    fn what_did_not_end_is_found_real_ones_first_and_newest_first() {
        let held = Held::new();
        let now = at("2026-11-30");
        assert_eq!(held.home.unfinished(9, now), UnfinishedSessions::default());
        assert_eq!(fs::read_dir(held.root.path()).unwrap().count(), 0);

        let rehearsal = held.hold("2026-11-25", 5, Some(10)).0;
        let (running, recorder) = held.hold("2026-11-22", 5, None);
        held.crash("2026-11-24", ENDED);
        let reopened = held.crash("2026-11-21", 26); // its end was undone
        recorder.beat(at("2026-11-29") + Span::SECOND);
        fs::create_dir(held.home.sessions(false).join("2026-11-23-leeg-aaaaa")).unwrap();
        let broken = held.home.sessions(false).join("2026-11-23-kapot-aaaaa");
        crate::store::write(&broken.join(JOURNAL), b"?").unwrap();

        let found = held.home.unfinished(9, now);
        let folders: Vec<&PathBuf> = found.sessions.iter().map(|found| &found.folder).collect();
        assert_eq!(folders, [&running, &reopened, &rehearsal]);
        assert_eq!(found.unreadable, 1);
        assert!(found.sessions[0].running && !found.sessions[1].running);
        assert_eq!(found.sessions[0].last_alive, at("2026-11-29") + Span::SECOND);
        assert_eq!(held.home.unfinished(1, now).sessions.len(), 1);
    }

    #[test]
    fn a_session_is_found_by_what_names_it() {
        let held = Held::new();
        assert_eq!(held.home.find(None), Err(FindProblem::NotFound));
        assert_eq!(held.home.last_method(), None);
        let older = held.crash("2026-10-21", ENDED);
        let newest = held.crash("2026-11-21", ENDED);
        assert_eq!(held.home.last_method().as_deref(), Some("klein"));
        let rehearsal = held.hold("2026-12-21", 5, Some(10)).0;
        let find = |named: &str| held.home.find(Some(named));
        assert_eq!(held.home.find(None).as_ref(), Ok(&newest));
        let id = name(&older).rsplit_once('-').unwrap().1;
        let journal = older.join(JOURNAL);
        for named in [name(&older), id, "10-21", older.to_str().unwrap(), journal.to_str().unwrap()]
        {
            assert_eq!(find(named).as_ref(), Ok(&older), "{named}");
        }
        assert_eq!(find("12-21"), Ok(rehearsal));
        assert_eq!(find("zingen"), Err(FindProblem::NotFound));
        let both = vec![name(&newest).to_owned(), name(&older).to_owned()];
        assert_eq!(find("klein"), Err(FindProblem::Ambiguous(both)));
    }

    #[test]
    fn on_one_day_what_was_opened_last_is_newest_whatever_was_written_since() {
        let held = Held::new();
        let open = |seconds: usize| {
            let at = at("2026-11-21") + Span::seconds(seconds.try_into().unwrap());
            Recorder::create(&held.home, sample::opening(), at).unwrap().0
        };
        let order: Vec<usize> = (0..NEWEST + 5).map(|index| index * 9 % (NEWEST + 5)).collect();
        let mut recorders: Vec<(usize, Recorder)> =
            order.into_iter().map(|seconds| (seconds, open(seconds))).collect();
        recorders.sort_unstable_by_key(|&(seconds, _)| Reverse(seconds));
        for (_, recorder) in &mut recorders {
            recorder.record(&sample::events()[1..2]); // the newest is written first
        }
        let folders = recorders.iter().map(|(_, recorder)| recorder.folder().to_owned());
        let folders: Vec<PathBuf> = folders.take(NEWEST).collect();
        assert_eq!(held.home.find(None).as_ref(), Ok(&folders[0]));
        assert_eq!(newest(&held.home.places(false)).unwrap(), folders);
    }

    #[test]
    fn the_last_meeting_is_that_of_half_the_same_people() {
        let held = Held::new();
        let people = |names: &[&str]| names.iter().map(|&name| name.to_owned()).collect::<Vec<_>>();
        held.crash("2026-10-21", ENDED);
        let mut other = sample::opening();
        other.people = ["Dilan", "Bram", "Eva"].map(Person::new).into();
        let (mut recorder, _) = Recorder::create(&held.home, other, at("2026-11-20")).unwrap();
        recorder.record(&sample::events()[1..]);
        held.crash("2026-11-22", 5); // did not end
        let last = |names: &[&str]| {
            let last = held.home.last_with(&people(names))?;
            Some(last.started().to_string()[..10].to_owned())
        };
        assert_eq!(last(&["Anneke", " bram", "Fenna"]).as_deref(), Some("2026-10-21"));
        assert_eq!(last(&["Eva", "Bram"]).as_deref(), Some("2026-11-20"));
        assert_eq!((last(&["Bram"]), last(&[])), (None, None));
        // What a group did since is its own.
        let noord =
            Gathering { folder: "noord".into(), name: "Noord".into(), ..Gathering::default() };
        let opening = Opening { group: Some(noord), ..sample::opening() };
        let (mut recorder, _) = Recorder::create(&held.home, opening, at("2026-11-21")).unwrap();
        recorder.record(&sample::events()[1..]);
        assert!(recorder.folder().starts_with(held.home.group_folder("noord")));
        assert_eq!(last(&["Anneke", "Bram", "Fenna"]).as_deref(), Some("2026-10-21"));
    }
}
