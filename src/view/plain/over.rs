//! What is told of what lies over a screen.

use crate::{
    session::{Part as Piece, State},
    view::{
        Hint, Look,
        offer::{self, Offer},
        overlay::{self, Choice, Overlay},
        people::{self, On, People},
        plain::{Part, WIDE, bare, joined, keys, marked, numbered, spoken, told},
        replan::{self, Replan},
    },
};

/// Tells what lies over the screen.
pub fn overlay(look: &Look, state: Option<&State>, overlay: &Overlay) -> Vec<Part> {
    match overlay {
        Overlay::Rules { .. } => rules(look, state),
        Overlay::Help { keys, .. } => help(look, keys),
        Overlay::Text { title, text, .. } => {
            read((*title).to_owned(), text.lines().map(str::to_owned).collect())
        }
        Overlay::Ask { question, because } => {
            asked(question, because, Some(keys(look.words, look.hints)))
        }
        Overlay::Type { question, because, editor } => {
            let typed = editor.lines().join(" ");
            asked(question, because, (!typed.is_empty()).then(|| marked(&typed)))
        }
        Overlay::Choices { question, choices, chosen } => {
            let mut lines = vec![(*question).to_owned()];
            lines.extend(numbered(choices.iter().map(way)));
            let here = choices.get(*chosen).map(|choice| marked(&choice.label));
            list(question, lines, here)
        }
        Overlay::People(people) => {
            state.map(|state| present(look, state, people)).unwrap_or_default()
        }
        Overlay::Replan(replan) => {
            state.map(|state| planned(look, state, replan)).unwrap_or_default()
        }
        Overlay::Offer(offer) => offered(look, offer),
    }
}

fn rules(look: &Look, state: Option<&State>) -> Vec<Part> {
    let rules = state.map(|state| overlay::rules(look, state, usize::from(WIDE)));
    read(look.words.say("rules-title"), bare(rules.unwrap_or_default()))
}

/// The keys in groups, each with its heading.
fn help(look: &Look, groups: &[(String, Vec<Hint>)]) -> Vec<Part> {
    let words = look.words;
    let key = |hint: &Hint| format!("{}: {}", spoken(words, &hint.key), hint.label);
    let lines = groups.iter().flat_map(|(heading, hints)| {
        std::iter::once(heading.clone()).chain(told(hints).map(key)).collect::<Vec<_>>()
    });
    read(words.say("help-title"), lines.collect())
}

/// A question, why it is asked, and what can be done or was typed.
fn asked(question: &str, because: &[String], here: Option<String>) -> Vec<Part> {
    let lines = std::iter::once(question.to_owned()).chain(because.iter().cloned());
    list(question, lines.collect(), here)
}

fn present(look: &Look, state: &State, people: &People) -> Vec<Part> {
    let title = look.words.say("people-title");
    let row = |on: On| match on {
        On::Person(person) => people::told(look, state, person),
        On::Awaited(at) => {
            let absent = people.awaited.get(at);
            absent.map(|absent| people::told_absent(look, absent)).unwrap_or_default()
        }
        On::Newcomer => look.words.say("people-new"),
    };
    let mut lines = vec![title.clone()];
    lines.extend(numbered(people.rows().into_iter().map(row)));
    list(&title, lines, Some(marked(&row(people.chosen))))
}

fn planned(look: &Look, state: &State, replan: &Replan) -> Vec<Part> {
    let title = look.words.say("replan-title");
    let shares = replan.plan.as_ref().map(|plan| plan.steps.as_slice());
    let shares = shares.unwrap_or_default();
    let mut lines = vec![title.clone()];
    lines.extend(shares.iter().map(|share| replan::told_of(look, state, *share)));
    lines.push(replan::told(look, state, replan.plan.as_ref()));
    let chosen = shares.iter().find(|share| Some(share.step) == replan.chosen);
    let until = || {
        let typed = replan.until.lines().join(" ");
        format!("{} {typed}", look.words.say("replan-until"))
    };
    let here = chosen.map_or_else(until, |share| replan::told_of(look, state, *share));
    let place = format!("{title}\n{}", lines.join("\n"));
    list(&place, lines, Some(marked(&here)))
}

fn offered(look: &Look, offer: &Offer) -> Vec<Part> {
    let words = look.words;
    let search = offer.search.lines().join(" ");
    let mut lines = vec![offer.title.to_owned()];
    if !search.is_empty() {
        lines.push(format!("{} {search}", words.say("offer-search")));
    }
    lines.extend(numbered(offer.items.iter().map(|item| item_of(look, item))));
    let here = offer
        .items
        .get(offer.chosen)
        .map_or_else(|| words.say("offer-nothing"), |item| marked(&item_of(look, item)));
    list(&format!("{} {search}", offer.title), lines, Some(here))
}

/// What is only read is told whole, at once.
fn read(title: String, text: Vec<String>) -> Vec<Part> {
    let lines: Vec<String> = std::iter::once(title).chain(text).collect();
    vec![Part::new(lines.join("\n"), lines)]
}

fn list(place: &str, lines: Vec<String>, here: Option<String>) -> Vec<Part> {
    vec![Part::new(place, lines), Part::here(place, here.into_iter().collect())]
}

fn way(choice: &Choice) -> String {
    joined([Some(&choice.label), choice.note.as_ref()].into_iter().flatten())
}

fn item_of(look: &Look, item: &offer::Item) -> String {
    let note = match item.part {
        Err(count) => look.words.fill("method-mistakes", &[("count", count.into())]),
        Ok(part) => {
            let takes = item.time > crate::moment::Span::ZERO;
            let time = if takes { look.words.minutes(item.time) } else { String::new() };
            let about = match part {
                Piece::Method(method) => method.group.as_ref().map(crate::view::method::size),
                Piece::Module(_) => None,
            };
            joined([time, about.unwrap_or_default()])
        }
    };
    joined([item.name, &note])
}
