//! The list of steps with planned and real minutes: the left side of the room's screen.

use crate::{
    method::StepIndex,
    moment::{Moment, Span},
    session::State,
    view::{Look, THEME, parts, tell},
};
use ratatui::{
    Frame,
    layout::Rect,
    style::Style,
    text::{Line, Span as Piece},
};
use unicode_width::UnicodeWidthStr;

/// The width of the list on a screen of this width, in cells: long titles get some of what there is to
/// spare.
pub fn width(look: &Look, state: &State, screen: u16) -> u16 {
    let spare = (screen.saturating_sub(80) / 4).min(MOST_SPARE);
    let titles = (0..state.method().steps.len())
        .filter(|&step| state.script().holds(step))
        .map(|step| left(look, state, step).width() + RIGHT);
    let wanted = u16::try_from(titles.max().unwrap_or(0)).unwrap_or(u16::MAX);
    wanted.clamp(NARROWEST, NARROWEST + spare)
}

const NARROWEST: u16 = 38;
const MOST_SPARE: u16 = 22;

/// The cells of the minutes behind a title: planned, real, and what parts them.
const RIGHT: usize = 15;

/// Draws the steps, `chosen` or else the running one in sight.
///
/// ```text
///  1 Problemen verzamelen   5′   6:10 ✓
///  3 Casusbespreking       43′  nog 13′
///  ▸ d Adviezen geven      10′   ▓▓░░░░
/// ```
pub fn draw(frame: &mut Frame, area: Rect, look: &Look, state: &State, chosen: Option<StepIndex>) {
    let focus = chosen.unwrap_or(state.position());
    let height = usize::from(area.height);
    let steps = listed(state, focus, height);
    let at = steps.iter().position(|&step| step == focus).unwrap_or(0);
    let from = (at + 1 + height / 4).saturating_sub(height).min(steps.len().saturating_sub(height));
    for (y, &step) in (area.y..area.bottom()).zip(&steps[from..]) {
        let mut line = line(look, state, step, area.width);
        if chosen == Some(step) {
            line = line.style(THEME.chosen);
        }
        frame.render_widget(line, Rect { y, height: 1, ..area });
    }
}

/// The steps that are listed: all that are held. Where that is more than fits, what is held more
/// often shows its parts only around the step that one looks at.
fn listed(state: &State, focus: StepIndex, height: usize) -> Vec<StepIndex> {
    let method = state.method();
    let mut steps: Vec<StepIndex> =
        (0..method.steps.len()).filter(|&step| state.script().holds(step)).collect();
    if steps.len() > height {
        let is_pass = |at| state.script().pass(at).is_some_and(|(block, _)| block == at);
        let is_closed = |at| is_pass(at) && !method.is_within(focus, at);
        steps.retain(|&step| !method.ancestors(step).any(is_closed));
    }
    steps
}

fn line<'a>(look: &Look, state: &State, step: StepIndex, width: u16) -> Line<'a> {
    let part = &state.method().steps[step];
    let running = is_running(state, step);
    let style = match (running, state.visited(step)) {
        (true, _) => THEME.strong,
        (false, true) => THEME.quiet,
        (false, false) => Style::new(),
    };
    let planned = planned(state, step);
    let real = real(look, state, step, look.now);
    let right = format!("{}{planned} {}{real}", pad(&planned, 5), pad(&real, 8));
    let whole = left(look, state, step);
    let room = usize::from(width).saturating_sub(right.width() + 1);
    let left = match tell::own_pass(look.words, state, step) {
        // Whose pass it is, is what must be read when there is no room for all.
        Some(pass) if whole.width() > room => {
            format!("{}{pass} · {}", before(state, step), part.title)
        }
        _ => whole,
    };
    parts::spread(vec![Piece::styled(left, style)], vec![Piece::styled(right, style)], width)
}

/// The mark, the number and the title of a step, with which of its times it is.
fn left(look: &Look, state: &State, step: StepIndex) -> String {
    let title = &state.method().steps[step].title;
    let before = before(state, step);
    match tell::own_pass(look.words, state, step) {
        None => format!("{before}{title}"),
        Some(pass) => format!("{before}{title} · {pass}"),
    }
}

/// The mark and the number before a title. A part shows its own letter only: what stands above it
/// shows the rest.
fn before(state: &State, step: StepIndex) -> String {
    let part = &state.method().steps[step];
    let depth = state.method().ancestors(step).count();
    let above = part.parent.map_or(0, |parent| state.method().steps[parent].number.len());
    let number = part.number.get(above..).unwrap_or_default();
    let number = if number.is_empty() { "·" } else { number };
    let mark = if is_running(state, step) { "▸" } else { " " };
    format!("{mark}{}{number} ", "  ".repeat(depth))
}

fn is_running(state: &State, step: StepIndex) -> bool {
    step == state.position() && state.ended().is_none()
}

/// The planned minutes, with what the step got or lost since: `15+2′`. A share is about so much:
/// `≈12′`.
fn planned(state: &State, step: StepIndex) -> String {
    let Some(planned) = state.planned(step) else { return String::new() };
    if state.counts_up(step) && !state.method().steps[step].has_parts {
        return format!("≈{}", minutes(planned));
    }
    let extra = state.allotted(step).unwrap_or(planned) - planned;
    let planned = minutes(planned);
    match extra.rounded_minutes() {
        0 => planned,
        extra => format!("{}{extra:+}′", planned.trim_end_matches('′')),
    }
}

/// What became of a step: the time it took, a bar while it runs, what a step with parts has left.
fn real(look: &Look, state: &State, step: StepIndex, now: Moment) -> String {
    let track = state.track(step);
    let within = state.method().is_within(state.position(), step) && state.ended().is_none();
    if within && state.method().steps[step].has_parts {
        let left = state.remaining(step, now).map_or(0, |left| left.or_zero().rounded_minutes());
        return look.words.fill("plan-left", &[("minutes", left.into())]);
    }
    if within {
        let spent = state.spent(step, now);
        return match state.allotted(step) {
            Some(allotted) if !state.counts_up(step) => parts::bar(spent, allotted, 6),
            _ => look.words.length(spent),
        };
    }
    if track.skipped {
        look.words.say("plan-skipped")
    } else if state.visited(step) {
        format!("{} ✓", look.words.length(state.spent(step, now)))
    } else {
        String::new()
    }
}

/// Minutes as the list writes them: `15′`, `2½′`.
pub fn minutes(span: Span) -> String {
    let halves = (span.or_zero().millis() + 15_000) / 30_000;
    match (halves / 2, halves % 2) {
        (0, 1) => "½′".to_owned(),
        (whole, 1) => format!("{whole}½′"),
        (whole, _) => format!("{whole}′"),
    }
}

fn pad(text: &str, width: usize) -> String {
    " ".repeat(width.saturating_sub(text.width()))
}
