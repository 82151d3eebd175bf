//! The file in which other calendars find the dates of a group.

use crate::{
    group::History,
    moment::{Moment, Offset},
    report,
    store::{self, Home},
    words::Words,
};
use std::{
    io::{self, ErrorKind},
    path::Path,
};

use super::{clock, disk::why};

/// What is said of a calendar that was saved here, or was not.
///
/// # Errors
///
/// Why there is no such file, in the user's language: something else is there, or the disk refuses.
pub fn saved(words: &Words, path: &Path, written: io::Result<()>) -> Result<String, String> {
    let shown = path.display().to_string();
    match written {
        Ok(()) => Ok(words.fill("cli-calendar-saved", &[("path", shown.into())])),
        Err(error) if error.kind() == ErrorKind::AlreadyExists => {
            Err(words.fill("cli-calendar-other", &[("path", shown.into())]))
        }
        Err(error) => {
            let args = [("path", shown.into()), ("why", why(words, &error.into()).into())];
            Err(words.fill("cli-calendar-failed", &args))
        }
    }
}

/// Saves the dates of a group, in the place of those that we saved before and of nothing else. Says where.
pub(super) fn save(
    home: &Home,
    history: &History,
    words: &Words,
    now: Moment,
    offset: Offset,
) -> String {
    let schedule = history.schedule(now.date(offset));
    if schedule.planned.is_empty() {
        return words.say("circle-no-dates");
    }
    let group = &history.group;
    let text = report::calendar(group, &schedule, words, now, &clock::offset_on_wall);
    let path = home.calendar(&group.id);
    let written = store::write_again(&path, text.as_bytes(), report::CALENDAR_BEGINS);
    saved(words, &path, written).unwrap_or_else(|said| said)
}
