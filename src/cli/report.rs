//! `intervisie report`: the report once more, from the journal.

use crate::{
    app::{clock::Clock, why, why_unread},
    journal::Trouble,
    moment::Moment,
    report,
    session::{Command, State, decide},
    store::{self, Home, OpenProblem, ReadProblem, Recorder, Reopened, Saved},
    words::Words,
};
use std::path::Path;

use super::find::not_found;

/// Makes the report of a session and saves it in its folder. Gives its path.
///
/// # Errors
///
/// Why there is no report, in the user's language.
pub(super) fn make(words: &Words, home: &Home, session: Option<&str>) -> Result<String, String> {
    let folder = home.find(session).map_err(|problem| not_found(words, session, &problem))?;
    let now = Clock::start().now();
    match Recorder::reopen(&folder, now) {
        Ok(reopened) => {
            let ended = reopened.state.ended().is_some();
            again(words, reopened, ended || !home.may_run_elsewhere(&folder), now)
        }
        Err(OpenProblem::Running) => Err(words.say("cli-report-running")),
        // What can be read but not gone on with still has a report.
        Err(_) => salvaged(words, &folder, now),
    }
}

/// Saves the report of a session. It is noted in the journal where that is ours to write in: what
/// goes on elsewhere is written there alone.
fn again(words: &Words, reopened: Reopened, is_ours: bool, now: Moment) -> Result<String, String> {
    let Reopened { mut recorder, state, trouble, .. } = reopened;
    let saved = save(words, recorder.folder(), &state, now);
    // To note it would cut off a line that is perhaps still on its way to this disk.
    if let (Ok(all), None, true) = (&saved, trouble, is_ours) {
        for saved in all {
            note(&mut recorder, &state, saved);
        }
    }
    if state.ended().is_some() {
        recorder.close(state.latest());
    } else {
        recorder.leave();
    }
    saved.map(|all| told(words, &all))
}

/// Notes a report at the session's own last moment: making one is no sign of life.
fn note(recorder: &mut Recorder, state: &State, saved: &Saved) {
    let file = saved.path.file_name().map(|name| name.to_string_lossy().into_owned());
    let file = file.unwrap_or_default();
    if state.reports().get(&file) == Some(&saved.crc) {
        return;
    }
    let report = Command::Report { file, crc: saved.crc };
    if let Ok(events) = decide(state, report, state.latest()) {
        recorder.record(&events);
    }
}

fn salvaged(words: &Words, folder: &Path, now: Moment) -> Result<String, String> {
    let (state, trouble) = store::read(folder).map_err(|problem| match problem {
        ReadProblem::NotFound => words.say("cli-session-none"),
        ReadProblem::Unreadable(_) => words.say("cli-session-unreadable"),
        ReadProblem::Disk(problem) => {
            words.fill("cli-session-disk", &[("why", why_unread(words, &problem).into())])
        }
    })?;
    let path = told(words, &save(words, folder, &state, now)?);
    let note = match trouble {
        Some(Trouble::Damaged { line }) => {
            words.fill("cli-session-damaged", &[("line", line.into())])
        }
        Some(Trouble::Newer { .. }) => words.say("cli-session-newer"),
        _ => return Ok(path),
    };
    Ok(format!("{path}\n{note}"))
}

/// Saves the report, and what is for one person alone beside it; gives the report first.
fn save(words: &Words, folder: &Path, state: &State, now: Moment) -> Result<Vec<Saved>, String> {
    let report = (store::REPORT.to_owned(), report::outline(state, now, words));
    let sheets = report::sheets(state, now, words).into_iter();
    let sheets = sheets.map(|it| (store::sheet_file(state.everyone(), it.person), it.outline));
    let papers = [report].into_iter().chain(sheets).map(|(file, outline)| {
        let text = report::markdown(&outline);
        store::save_report(folder, &file, text.as_bytes(), state.reports())
    });
    papers
        .collect::<Result<_, _>>()
        .map_err(|problem| words.fill("cli-report-failed", &[("why", why(words, &problem).into())]))
}

fn told(words: &Words, saved: &[Saved]) -> String {
    let Some(saved) = saved.first() else { return String::new() };
    let path = saved.path.display().to_string();
    match &saved.instead_of {
        Some(file) => {
            let args = [("path", path.into()), ("file", file.into())];
            words.fill("review-saved-beside", &args)
        }
        None => words.fill("cli-report-saved", &[("path", path.into())]),
    }
}

#[cfg(test)]
#[expect(clippy::disallowed_methods, reason = "tests play the disk that lost half a line")]
mod tests {
    use super::*;
    use crate::{journal::sample, words::Lang};
    use std::fs;

    #[test]
    fn a_report_never_shortens_a_journal_nor_wakes_a_session() {
        let root = tempfile::tempdir().unwrap();
        let home = Home::at(root.path());
        let opening = sample::opening();
        let at = sample::events()[0].at;
        let (mut recorder, _) = Recorder::create(&home, opening, at).unwrap();
        recorder.record(&sample::events()[1..9]);
        let folder = recorder.folder().to_owned();
        recorder.close(at);
        let journal = folder.join("session.jsonl");
        let half = fs::read_to_string(&journal).unwrap() + "{\"v\":1,\"n\":9,\"at";
        fs::write(&journal, &half).unwrap();
        let words = Words::new(Lang::Nl);
        make(&words, &home, None).unwrap();
        assert!(folder.join(store::REPORT).is_file());
        assert_eq!(fs::read_to_string(&journal).unwrap(), half);
        assert!(!folder.join("session.lock").exists());

        let whole = half.rsplit_once('\n').unwrap().0.to_owned() + "\n";
        fs::write(&journal, &whole).unwrap();
        make(&words, &home, None).unwrap();
        let noted = fs::read_to_string(&journal).unwrap();
        assert!(noted.starts_with(&whole) && noted.contains("\"what\":\"reported\""));
    }
}
