//! `intervisie case`: cases that are handed in before a meeting, and those that wait.

mod add;
mod ask;
mod list;

use crate::{
    app::{Known, clock::Clock, why},
    group::{Between, Offered},
    moment::Moment,
    report,
    store::Home,
    view::parts::cut,
    words::{Words, one_line, short},
};

use super::{
    arguments::AskedCase,
    groups::{Groups, Named},
    past::by_beginning,
};

/// Hands in a case, tells which wait, or takes one back.
///
/// # Errors
///
/// What is wrong and what to do, in the user's language.
pub(super) fn answer(words: &Words, home: &Home, asked: AskedCase) -> Result<String, String> {
    let now = Clock::start().now();
    let groups = Groups::read(words, home, &|_| true)?;
    match asked {
        AskedCase::Add { group, given } => {
            add::add(words, home, groups.meant(words, group.as_deref(), Named::ByOption)?, *given)
        }
        AskedCase::List { group, json } => {
            let known = groups.meant(words, group.as_deref(), Named::ByOption)?;
            list::list(words, &known.clone().with_past(home, now), json)
        }
        AskedCase::Drop { id } => drop_one(words, home, &groups, &id, now),
    }
}

/// Takes back the case of this id, whichever group it waits in.
fn drop_one(
    words: &Words,
    home: &Home,
    groups: &Groups,
    id: &str,
    now: Moment,
) -> Result<String, String> {
    if groups.0.is_empty() {
        return Err(words.say("cli-groups-none"));
    }
    let mut waiting: Vec<(String, Offered)> = Vec::new();
    for known in Known::all_with_past(groups.0.clone(), home, now) {
        let cases = known.history.queue().into_iter();
        waiting.extend(cases.map(|case| (known.file.id.clone(), case)));
    }
    let (group, case) =
        by_beginning(&waiting, |(_, case)| case.id.clone(), id).map_err(|several| {
            let line = |(_, case): &&(String, Offered)| {
                cut(
                    &format!("  {}  {}: {}", case.id, one_line(&case.who), report::gist(case)),
                    WIDTH,
                )
            };
            if several.is_empty() {
                return words.fill("cli-case-unknown", &[("id", short(id).into())]);
            }
            let known = several.iter().map(line).collect::<Vec<_>>().join("\n");
            let args = [("id", short(id).into()), ("known", known.into())];
            words.fill("cli-case-ambiguous", &args)
        })?;
    let dropped = Between::Dropped { case: case.id.clone() };
    home.add_note(Some(group), now, &dropped)
        .map_err(|problem| words.fill("cli-not-noted", &[("why", why(words, &problem).into())]))?;
    Ok(words.fill("cli-case-dropped", &[("who", one_line(&case.who).into())]))
}

/// How wide a text for a pipe or a window is, in cells.
const WIDTH: usize = 80;
