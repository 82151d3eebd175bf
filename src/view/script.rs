//! The plan of a script in plain lines, for a window and for a pipe.

use crate::{
    method::StepIndex,
    moment::Span,
    session::Script,
    view::{parts, plan},
    words::Words,
};
use unicode_width::UnicodeWidthStr;

/// The plan: a line for each step with its number, its minutes and a bar as long as its share.
///
/// ```text
/// 3   Casusbespreking           43′  ▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒
/// 3a    Toelichten               3′    ▓▓
/// ```
pub fn plan(words: &Words, script: &Script, width: usize) -> Vec<String> {
    let method = script.method();
    let shown: Vec<StepIndex> = (0..script.len()).filter(|&step| script.belongs(step)).collect();
    let minutes = |step: StepIndex| {
        let planned = script.planned_for(step);
        let about =
            if method.steps[step].is_open() && !method.steps[step].has_parts { "≈" } else { "" };
        let told = planned.map(|span| format!("{about}{}", plan::minutes(span)));
        match told {
            // What is held on a condition alone counts in no sum.
            Some(told) if !script.holds(step) => format!("({told})"),
            told => told.unwrap_or_else(|| "–".to_owned()),
        }
    };
    let whole = script.planned().max(Span::SECOND);
    let bars = width.saturating_sub(PLAN_LEFT + 8).min(MOST_BAR);
    let mut before = Span::ZERO;
    let mut lines = Vec::new();
    for step in shown {
        let of = &method.steps[step];
        let depth = method.ancestors(step).count();
        let title = format!("{}{}", "  ".repeat(depth), titled(words, script, step));
        let title = parts::cut(&title, PLAN_LEFT - 6);
        let gap = " ".repeat((PLAN_LEFT - 6).saturating_sub(title.width()));
        let mut line = format!("{:<5} {title}{gap} {:>6}", of.number, minutes(step));
        if let Some(planned) =
            script.planned_for(step).filter(|_| !of.has_parts && script.holds(step))
        {
            let (from, to) = (share(before, whole, bars), share(before + planned, whole, bars));
            line = format!("{line}  {}{}", " ".repeat(from), "▓".repeat((to - from).max(1)));
            before += planned;
        }
        lines.push(line.trim_end().to_owned());
    }
    lines
}

/// A step's title, with what sets this time apart where it is held more often.
fn titled(words: &Words, script: &Script, step: StepIndex) -> String {
    let of = &script.method().steps[step];
    let own = script.pass(step).filter(|(block, _)| *block == step);
    let Some((_, pass)) = own else { return of.title.clone() };
    let round = || words.fill("pass-round", &[("nth", pass.nth.into())]);
    format!("{} · {}", of.title, pass.topic.clone().unwrap_or_else(round))
}

/// How many of so many cells a part of the whole takes.
fn share(part: Span, whole: Span, cells: usize) -> usize {
    let cells = i64::try_from(cells).unwrap_or_default();
    usize::try_from(part.millis() * cells / whole.millis()).unwrap_or_default()
}

/// The cells of a line of the plan before its minutes and its bar.
const PLAN_LEFT: usize = 46;

/// The longest that all bars of a plan together get.
const MOST_BAR: usize = 60;
