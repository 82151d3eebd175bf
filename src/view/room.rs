//! The facilitator's screen while a session runs.

use crate::{
    method::StepIndex,
    session::State,
    view::{self, Look, THEME, clock, overlay, page, parts, plan, tell},
    words::{clean, one_line},
};
use ratatui::{
    Frame,
    layout::Rect,
    text::{Line, Span},
};
use unicode_width::UnicodeWidthStr;

/// What the room's screen shows.
pub struct Room<'a> {
    /// The session.
    pub state: &'a State,
    /// The page that is being written on, if any: it takes the place of the clock.
    pub page: Option<page::Page<'a>>,
    /// The step that is chosen in the list, if somebody is choosing.
    pub chosen: Option<StepIndex>,
    /// Whether what is written is out of sight, but for the line that is worked on.
    pub hides: bool,
    /// What lies over the screen.
    pub overlay: Option<overlay::Overlay<'a>>,
}

/// Draws the room's screen.
///
/// ```text
///  Werkplekleren in een uur            19:42 · einde 20:31, 2 min later   head
///  1 Problemen verzamelen   5′   6:10 ✓ │  3b  VERHELDEREN
///  …the steps                           │  …the clock, or the page
///  a message
///  ──────────────────────────────────────────────────────────────────────
///  [spatie] pauze  [→] volgende  …the keys
/// ```
pub fn draw(frame: &mut Frame, look: &Look, room: &Room) {
    if view::is_small(frame.area()) {
        return small(frame, look, room);
    }
    let areas = view::frame(frame, look);
    frame.render_widget(head(look, room.state, areas.head.width), areas.head);
    let body = areas.body;
    let right = if body.width >= NARROW {
        let list = plan::width(look, room.state, body.width);
        plan::draw(frame, Rect { width: list, ..body }, look, room.state, room.chosen);
        for y in body.y..body.bottom() {
            let place = Rect { x: body.x + list + 1, y, width: 1, height: 1 };
            frame.render_widget(Line::styled("│", THEME.rule), place);
        }
        let x = body.x + list + 4;
        Rect { x, width: body.right().saturating_sub(x + 1), ..body }
    } else if room.chosen.is_some() {
        return plan::draw(frame, body, look, room.state, room.chosen);
    } else {
        Rect { x: body.x + 1, width: body.width.saturating_sub(2), ..body }
    };
    match &room.page {
        Some(page) => page::draw(frame, right, look, room.state, page),
        None => clock::draw(frame, right, look, room.state, room.hides),
    }
    if let Some(overlay) = &room.overlay {
        overlay::draw(frame, areas.body, look, Some(room.state), overlay);
    }
}

/// Narrower screens have no list beside the clock.
const NARROW: u16 = 72;

fn head<'a>(look: &Look, state: &State, width: u16) -> Line<'a> {
    let words = look.words;
    let offset = state.opening().offset;
    let mut left = vec![Span::raw(" ")];
    if let Some(factor) = state.opening().rehearsal {
        let rehearsal = words.fill("room-rehearsal", &[("factor", i64::from(factor).into())]);
        left.push(Span::styled(format!(" {rehearsal} "), THEME.chosen));
        left.push(Span::raw(" "));
    }
    left.push(Span::styled(state.method().name.clone(), THEME.strong));
    let right = if let Some(ended) = state.ended() {
        words.fill("room-ended", &[("time", words.time(ended, offset).into())])
    } else if let Some(since) = state.paused() {
        // The clock on the wall goes on while nobody looks here: what would go stale is not shown.
        let since = words.fill("room-paused", &[("time", words.time(since, offset).into())]);
        let to_go = words.minutes(state.to_go(look.now));
        format!("{since} · {}", words.fill("room-to-go", &[("minutes", to_go.into())]))
    } else {
        let time = Some(words.time(look.now, offset));
        let parts: Vec<String> =
            time.into_iter().chain(tell::end(words, state, look.now)).collect();
        parts.join(" · ")
    };
    if let Some(group) = &state.opening().group {
        let name = format!(" · {}", one_line(&group.name));
        let used = left.iter().map(Span::width).sum::<usize>() + right.width() + 3;
        if used + name.width() <= usize::from(width) {
            left.push(Span::raw(name));
        }
    }
    parts::spread(left, vec![Span::raw(format!("{right} "))], width)
}

/// One clear line, where there is room for nothing more: the clock and the step.
fn small(frame: &mut Frame, look: &Look, room: &Room) {
    let (area, state) = (frame.area(), room.state);
    let (time, style) = clock::shown(look, state);
    let mut spans = vec![Span::styled(time, style), Span::raw(" ")];
    if let Some(mood) = clock::mood(look, state) {
        spans.push(Span::styled(mood, THEME.chosen));
        spans.push(Span::raw(" "));
    }
    let name = tell::step_name(state, state.position());
    spans.push(Span::raw(clean(&name).into_owned()));
    let middle = Rect { y: area.y + area.height / 2, height: 1, ..area }.intersection(area);
    frame.render_widget(Line::from(spans), middle);
    if room.page.is_some() {
        let line = Line::raw(look.words.say("small-writing"));
        frame.render_widget(line, Rect { y: middle.bottom(), ..middle }.intersection(area));
    }
    // A question that waits for an answer must not be out of sight.
    let question = match &room.overlay {
        Some(overlay::Overlay::Ask { question, .. }) => Some(question.clone()),
        Some(overlay::Overlay::Choices { question, choices, chosen }) => {
            let label = choices.get(*chosen).map_or("", |choice| choice.label.as_str());
            Some(clean(&format!("{question} {label}")).into_owned())
        }
        Some(overlay::Overlay::Offer(offer)) => {
            let name = offer.items.get(offer.chosen).map_or("", |item| item.name);
            Some(clean(&format!("▸ {name} · {}", offer.title)).into_owned())
        }
        Some(overlay::Overlay::Type { question, .. }) => Some(clean(question).into_owned()),
        Some(overlay::Overlay::People(_)) => Some(look.words.say("people-title")),
        Some(overlay::Overlay::Replan(_)) => Some(look.words.say("replan-title")),
        // What is only read decides nothing.
        Some(
            overlay::Overlay::Rules { .. }
            | overlay::Overlay::Help { .. }
            | overlay::Overlay::Text { .. },
        )
        | None => None,
    };
    if let Some(question) = question {
        let keys = look.hints.iter().map(|hint| format!("[{}] {}", hint.key, hint.label));
        let keys = keys.collect::<Vec<_>>().join(" ");
        for (line, y) in [question, keys].into_iter().zip(middle.bottom()..) {
            frame.render_widget(Line::raw(line), Rect { y, ..middle }.intersection(area));
        }
    }
}
