//! `intervisie case add`.

use crate::{
    app::{Known, clock, clock::Clock, why},
    group::{Between, CaseKind, Intake},
    report,
    store::Home,
    words::{Words, one_line},
};
use std::io::{self, IsTerminal};

use super::ask::{ask, piped};
use crate::cli::arguments::GivenCase;

/// Hands in a case: as it was given, as it is asked for one question after the other, or as a file or a
/// pipe answers these.
///
/// # Errors
///
/// Why nothing was kept, in the user's language.
pub(super) fn add(
    words: &Words,
    home: &Home,
    known: &Known,
    given: GivenCase,
) -> Result<String, String> {
    let can_ask = io::stdin().is_terminal() && io::stderr().is_terminal();
    let intake = if given.situation.is_none() && can_ask {
        let now = Clock::start().now();
        let today = now.date(clock::offset(now));
        let members = known.group().members_on(today);
        let members: Vec<String> = members.map(|member| one_line(&member.name)).collect();
        let group = one_line(&known.group().name);
        let asked =
            ask(words, (&group, &members), given, &mut io::stdin().lock(), &mut io::stderr());
        asked.ok().flatten().ok_or_else(|| words.say("cli-case-stopped"))?
    } else if given.situation.is_none() && !io::stdin().is_terminal() {
        let piped = piped(words, given, &mut io::stdin().lock());
        piped.ok_or_else(|| words.say("cli-case-incomplete"))?
    } else {
        complete(words, given)?
    };
    let handed_in = intake.handed_in(known.group()).map_err(|said| words.tell(&said))?;
    let who = match &handed_in {
        Between::HandedIn(intake) => one_line(&intake.who),
        _ => String::new(),
    };
    let now = Clock::start().now(); // answering took a while
    let note = home
        .add_note(Some(&known.file.id), now, &handed_in)
        .map_err(|problem| words.fill("cli-not-noted", &[("why", why(words, &problem).into())]))?;
    let stranger = report::stranger(known.group(), &who, words);
    let group = one_line(&known.group().name);
    let args = [("who", who.into()), ("group", group.into()), ("id", note.id.into())];
    let said = [words.fill("cli-case-added", &args)].into_iter().chain(stranger);
    Ok(said.collect::<Vec<_>>().join("\n"))
}

/// A case as it was given, without questions. What has an outcome is over, unless something else was
/// said.
fn complete(words: &Words, given: GivenCase) -> Result<Intake, String> {
    let (Some(who), Some(situation)) = (given.who, given.situation) else {
        return Err(words.say("cli-case-incomplete"));
    };
    let usual = if given.outcome.is_some() { CaseKind::Past } else { CaseKind::default() };
    Ok(Intake {
        who,
        situation,
        own_part: given.own_part.unwrap_or_default(),
        question: given.question.unwrap_or_default(),
        kind: given.kind.unwrap_or(usual),
        urgency: given.urgency.unwrap_or_default(),
        outcome: given.outcome.unwrap_or_default(),
    })
}
