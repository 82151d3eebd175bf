//! `intervisie hours --registered`: that a meeting was entered in the register (S0-25).

use crate::{
    app::{clock::Clock, why},
    group::{Between, Meeting},
    store::Home,
    words::Words,
};
use chrono::NaiveDate;

use crate::cli::groups::{Groups, Named};

/// Notes that the meetings that a group held on a day were entered in the register.
///
/// # Errors
///
/// That it held none, or why that could not be noted, in the user's language.
pub(super) fn note(
    words: &Words,
    home: &Home,
    group: Option<&str>,
    day: NaiveDate,
) -> Result<String, String> {
    let groups = Groups::read(words, home, &|_| true)?;
    let known = groups.meant(words, group, Named::ByOption)?;
    let (id, name) = (Some(known.file.id.as_str()), known.group().name.as_str());
    let now = Clock::start().now();
    let is_meant =
        |meeting: &Meeting| meeting.ended.is_some() && meeting.started.date(meeting.offset) == day;
    let mut meetings = home.archive(id, now).meetings();
    meetings.retain(is_meant);
    let args = [("date", words.day(day).into()), ("group", name.into())];
    if meetings.is_empty() {
        return Err(words.fill("cli-hours-no-meeting", &args));
    }
    let before = home.notes(id).map(|found| found.notes).unwrap_or_default();
    let is_known = |session: &str| {
        before.iter().any(
            |note| matches!(&note.what, Between::Registered { session: known } if known == session),
        )
    };
    meetings.retain(|meeting| !is_known(&meeting.session));
    if meetings.is_empty() {
        return Ok(words.fill("cli-hours-registered-before", &args));
    }
    for meeting in meetings {
        let noted = Between::Registered { session: meeting.session };
        home.add_note(id, now, &noted).map_err(|problem| {
            words.fill("cli-hours-not-noted", &[("why", why(words, &problem).into())])
        })?;
    }
    Ok(words.fill("cli-hours-registered", &args))
}
