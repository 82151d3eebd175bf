//! `intervisie hours --registered`: that a meeting was entered in the register (S0-25).

use crate::{
    app::{clock::Clock, why},
    group::{Between, Meeting},
    store::Home,
    words::Words,
};
use chrono::NaiveDate;

use crate::cli::{
    groups::{Groups, Named},
    past::unread,
};

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
    let now = Clock::start().now();
    let known = known.clone().with_past(home, now);
    let (id, name) = (known.id(), known.group().name.as_str());
    let is_meant =
        |meeting: &Meeting| meeting.ended.is_some() && meeting.started.date(meeting.offset) == day;
    let mut meetings: Vec<&Meeting> =
        known.history.meetings.iter().filter(|meeting| is_meant(meeting)).collect();
    let args = [("date", words.day(day).into()), ("group", name.into())];
    if meetings.is_empty() {
        let said = words.fill("cli-hours-no-meeting", &args);
        let said = [said].into_iter().chain(unread(words, &known.unread));
        return Err(said.collect::<Vec<_>>().join("\n\n"));
    }
    let is_known = |session: &str| {
        known.history.notes.iter().any(
            |note| matches!(&note.what, Between::Registered { session: known } if known == session),
        )
    };
    meetings.retain(|meeting| !is_known(&meeting.session));
    if meetings.is_empty() {
        return Ok(words.fill("cli-hours-registered-before", &args));
    }
    for meeting in meetings {
        let noted = Between::Registered { session: meeting.session.clone() };
        home.add_note(id, now, &noted).map_err(|problem| {
            words.fill("cli-hours-not-noted", &[("why", why(words, &problem).into())])
        })?;
    }
    Ok(words.fill("cli-hours-registered", &args))
}
