//! What was promised in earlier meetings, with what came of it.

use crate::{
    method::StepIndex,
    report,
    session::{Promise, State},
    view::{Look, THEME, clock::beside, parts},
    words::one_line,
};
use ratatui::text::{Line, Span};

/// What was promised before, where the group looks back on it (S4-08), each with what was told of it.
pub fn rows<'a>(look: &Look, state: &State, step: StepIndex, width: u16) -> Vec<Line<'a>> {
    let mut promises = state.promises().filter(|_| state.looks_back(step)).peekable();
    if promises.peek().is_none() {
        return Vec::new();
    }
    let mut rows = vec![Line::from(Span::styled(heading(look, state), THEME.strong))];
    for (promise, settled) in promises {
        rows.extend(beside(Span::raw("· "), &text(promise), width));
        if let Some(settled) = settled {
            let came = report::came_of(look.words, settled.outcome, &settled.text);
            let came = parts::wrap(&came, usize::from(width).saturating_sub(2)).into_iter();
            rows.extend(came.map(|row| Line::styled(format!("  {row}"), THEME.quiet)));
        }
    }
    rows
}

/// What stands above what was promised: when that was, if it was all in one meeting.
pub fn heading(look: &Look, state: &State) -> String {
    let opening = state.opening();
    let earlier = opening.earlier.as_ref().filter(|earlier| earlier.is_of_one_meeting());
    match earlier.and_then(|earlier| earlier.held) {
        Some(held) => {
            let date = look.words.date(held, opening.offset);
            look.words.fill("clock-promised-on", &[("date", date.into())])
        }
        None => look.words.say("clock-promised"),
    }
}

/// Who promised what.
pub fn text(promise: &Promise) -> String {
    format!("{}: {}", one_line(&promise.who), one_line(&promise.what))
}
