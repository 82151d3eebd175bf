//! The clock of the running step with all that the room needs beside it: who does what, whose turn
//! it is, what must not happen.

use crate::{
    method::StepIndex,
    moment::Span as Length,
    session::State,
    view::{Look, THEME, parts, tell},
};
use ratatui::{
    Frame,
    layout::Rect,
    style::Style,
    text::{Line, Span},
};
use unicode_width::UnicodeWidthStr;

/// Draws the running step.
///
/// ```text
///  3b  VERHELDEREN
///
///    (the time left, as large as it fits)
///
///  ▓▓▓▓▓▓░░░░░░░░░░░░░░░░░  van 15:00
///  Casusbespreking           nog 31:12 van 43 min
///
///  VRAAGT      de groep
///  ANTWOORDT   de inbrenger (Ans)
///
///  Nog geen adviezen: vraag door
/// ```
pub fn draw(frame: &mut Frame, area: Rect, look: &Look, state: &State) {
    let below = below(look, state, area.width);
    let wanted = below.len() as u16;
    // The digits come first: what does not fit below them stands in the help of the step.
    let digits = area.height.saturating_sub(wanted + 4).max(area.height.min(9).saturating_sub(4));
    frame.render_widget(title(look, state, state.position()), row(area, 0));
    let (text, style) = shown(look, state);
    let place = Rect { y: area.y + 2, height: digits, ..area }.intersection(area);
    parts::digits::draw(frame, place, &text, style);
    for (line, y) in below.into_iter().zip(digits + 3..area.height) {
        frame.render_widget(line, row(area, y));
    }
}

/// The digits: what is left, what it is over, or what has passed; and how to draw them.
pub fn shown(look: &Look, state: &State) -> (String, Style) {
    let step = state.position();
    match state.remaining(step, look.now) {
        Some(left) if left.shown_seconds() < 0 => (look.words.countdown(left), THEME.over),
        Some(left) => (look.words.countdown(left), THEME.clock),
        None => (look.words.length(state.spent(step, look.now)), THEME.clock),
    }
}

/// The step in large words, and that the clock stands still or is over time.
pub fn title<'a>(look: &Look, state: &State, step: StepIndex) -> Line<'a> {
    let part = &state.method().steps[step];
    let mut spans = Vec::new();
    if !part.number.is_empty() {
        spans.push(Span::styled(format!("{}  ", part.number), THEME.strong));
    }
    spans.push(Span::styled(part.title.to_uppercase(), THEME.strong));
    if let Some(word) = mood(look, state) {
        spans.push(Span::raw("   "));
        spans.push(Span::styled(format!(" {word} "), THEME.chosen));
    }
    Line::from(spans)
}

/// What holds for the clock besides its digits: it stands still, time is up, or it is over.
pub fn mood(look: &Look, state: &State) -> Option<String> {
    let left = state.remaining(state.position(), look.now).map(Length::shown_seconds);
    if state.paused().is_some() {
        return Some(look.words.say("clock-paused"));
    }
    match left {
        Some(0) => Some(look.words.say("clock-time-is-up")),
        Some(..0) => Some(look.words.say("clock-over")),
        _ => None,
    }
}

fn below<'a>(look: &Look, state: &State, width: u16) -> Vec<Line<'a>> {
    let (words, step) = (look.words, state.position());
    let mut lines = Vec::new();
    if let Some(allotted) = state.allotted(step) {
        let of = words.fill("clock-of", &[("length", words.length(allotted).into())]);
        let room = usize::from(width).saturating_sub(of.width() + 2);
        let spent = state.spent(step, look.now);
        lines.push(Line::from(format!("{}  {of}", parts::bar(spent, allotted, room))));
    }
    for above in state.method().ancestors(step) {
        let Some(left) = state.remaining(above, look.now) else { continue };
        let title = state.method().steps[above].title.clone();
        let whole = state.allotted(above).map(|whole| words.minutes(whole)).unwrap_or_default();
        let args = [("left", words.countdown(left).into()), ("of", whole.into())];
        let over = left.shown_seconds() < 0;
        let left = words.fill(if over { "clock-whole-over" } else { "clock-whole" }, &args);
        lines.push(parts::spread(vec![Span::raw(title)], vec![Span::raw(left)], width));
    }
    if let Some(turn) = turn(look, state) {
        lines.push(Line::default());
        lines.extend(parts::wrap(&turn, usize::from(width)).into_iter().map(Line::from));
    }
    lines.push(Line::default());
    for (activity, who) in tell::who(words, state, step) {
        let gap = " ".repeat(12_usize.saturating_sub(activity.width()));
        lines.push(Line::from(vec![
            Span::styled(activity, THEME.strong),
            Span::raw(gap),
            Span::raw(who),
        ]));
    }
    let part = &state.method().steps[step];
    let paragraph = |text: &String, style: Style| {
        let lines = parts::wrap(text, usize::from(width)).into_iter();
        lines.map(move |line| Line::styled(line, style)).collect::<Vec<_>>()
    };
    if let Some(guard) = &part.guard {
        lines.push(Line::default());
        lines.extend(paragraph(guard, THEME.guard));
    }
    if let Some(say) = &part.say {
        lines.push(Line::default());
        lines.extend(paragraph(say, THEME.quiet));
    }
    lines
}

/// Whose turn it is, the share that is left, and who comes next; or what happens before the round.
pub fn turn(look: &Look, state: &State) -> Option<String> {
    let (words, step) = (look.words, state.position());
    if state.writes_alone(step) {
        return Some(words.say("turn-alone"));
    }
    let round = state.round(step)?;
    let Some(person) = round.current() else { return Some(words.say("turn-everyone")) };
    let mut text = words.fill(
        "turn-of",
        &[
            ("name", state.name(person).into()),
            ("at", (round.at + 1).into()),
            ("of", round.order.len().into()),
        ],
    );
    if let Some(left) = state.turn_left(look.now) {
        let args = [("left", words.countdown(left).into())];
        let over = left.shown_seconds() < 0;
        text.push_str(&words.fill(if over { "turn-over" } else { "turn-left" }, &args));
    }
    if let Some(next) = round.next() {
        text.push_str(&words.fill("turn-next", &[("name", state.name(next).into())]));
    }
    Some(text)
}

fn row(area: Rect, y: u16) -> Rect {
    Rect { y: area.y + y, height: 1, ..area }.intersection(area)
}
