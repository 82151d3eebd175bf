//! `intervisie case add`.

use crate::{
    app::{clock, clock::Clock, why},
    group::{Between, Intake, Kind},
    store::Home,
    words::{Words, clean, one_line},
};
use std::io::{self, IsTerminal};

use super::ask::ask;
use crate::cli::{arguments::GivenCase, groups::Known};

/// Hands in a case: as it was given, or as it is asked for one question after the other.
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
    } else {
        complete(words, given)?
    };
    let intake = Intake { who: called(known, &intake.who), ..intake };
    let texts = [&intake.situation, &intake.own_part, &intake.question, &intake.outcome];
    let texts = texts.into_iter().chain([&intake.who, &intake.urgency]);
    if texts.map(|text| text.chars().count()).any(|letters| letters > LONGEST) {
        return Err(words.fill("cli-case-long", &[("most", LONGEST.into())]));
    }
    let who = one_line(&intake.who);
    let now = Clock::start().now(); // answering took a while
    let handed_in = Between::HandedIn(Box::new(intake));
    let note = home
        .add_note(Some(&known.file.id), now, &handed_in)
        .map_err(|problem| words.fill("cli-not-noted", &[("why", why(words, &problem).into())]))?;
    let group = one_line(&known.group().name);
    let args = [("who", who.into()), ("group", group.into()), ("id", note.id.into())];
    Ok(words.fill("cli-case-added", &args))
}

/// The name of the member who is called this, as the others write it; of a guest as it was typed.
fn called(known: &Known, name: &str) -> String {
    let name = one_line(name);
    known.group().member(&name).map_or(name, |member| member.name.clone())
}

/// A case as it was given, without questions. What has an outcome is over, unless something else was
/// said.
fn complete(words: &Words, given: GivenCase) -> Result<Intake, String> {
    let (Some(who), Some(situation)) = (given.who, given.situation) else {
        return Err(words.say("cli-case-incomplete"));
    };
    let usual = if given.outcome.is_some() { Kind::Past } else { Kind::default() };
    let tidy =
        |text: Option<String>| text.map_or_else(String::new, |text| clean(&text).into_owned());
    Ok(Intake {
        who,
        situation: tidy(Some(situation)),
        own_part: tidy(given.own_part),
        question: tidy(given.question),
        kind: given.kind.unwrap_or(usual),
        urgency: tidy(given.urgency),
        outcome: tidy(given.outcome),
    })
}

/// The most letters that a part of a case can have: a note stays small.
const LONGEST: usize = 10_000;
