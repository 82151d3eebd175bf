//! `intervisie method show`.

use crate::{
    method::Method,
    moment::Span,
    session::Script,
    view::{self, script},
    words::Words,
};
use serde::Serialize;

/// The method as a plan and a script, or for another program to read.
pub(super) fn show(
    words: &Words,
    method: &Method,
    people: Option<u32>,
    minutes: Option<u32>,
    json: bool,
) -> Result<String, String> {
    let minutes = minutes.map(|minutes| Span::minutes(i64::from(minutes)));
    let people = people.and_then(|people| usize::try_from(people).ok());
    let fitted = Script::of(method, people, minutes);
    if json {
        let plan = fitted.plan().into_iter();
        let plan = plan.map(|span| span.map(|span| span.millis() / 1_000)).collect();
        let shown =
            Shown { method, steps: fitted.method().steps.iter().map(|it| &*it.id).collect(), plan };
        return serde_json::to_string_pretty(&shown).map_err(|error| error.to_string());
    }
    let mut lines = vec![method.name.clone()];
    lines.extend(script::plan(words, &fitted, WIDTH));
    let planned = fitted.planned();
    if planned > Span::ZERO {
        lines.push(format!("{:<5} {}", "", words.minutes(planned)));
    }
    if let Some(asked) = minutes.filter(|&asked| asked < planned) {
        let args =
            [("asked", words.minutes(asked).into()), ("least", words.minutes(planned).into())];
        lines.push(words.fill("cli-method-no-shorter", &args));
    }
    lines.push(String::new());
    let whole = view::method::whole(words, method, &fitted, WIDTH);
    lines.extend(whole.iter().map(|line| line.to_string().trim_end().to_owned()));
    Ok(lines.join("\n"))
}

/// A method, and its plan in seconds for each step of the script.
#[derive(Serialize)]
struct Shown<'a> {
    method: &'a Method,
    steps: Vec<&'a str>,
    plan: Vec<Option<i64>>,
}

/// How wide a text for a pipe or a window is, in cells.
const WIDTH: usize = 78;
