//! What the rest of the plan would become: the list that lies over the room until it is taken.

use crate::{
    method::StepIndex,
    moment::Span as Length,
    session::{Replan as Plan, Share, State},
    view::{Look, THEME, overlay, parts, plan, tell},
};
use ratatui::{
    Frame,
    layout::Rect,
    style::Style,
    text::{Line, Span},
};
use ratatui_textarea::TextArea;
use unicode_width::UnicodeWidthStr;

/// What the plan to be shows.
pub struct Replan<'a> {
    /// The time to end at, as it is typed.
    pub until: &'a TextArea<'static>,
    /// Which of the steps the cursor is on; on the time when on none.
    pub chosen: Option<StepIndex>,
    /// The plan; none while the time is no time.
    pub plan: Option<Plan>,
}

/// Draws the plan to be.
///
/// ```text
/// ▸ Einde om:  20:30
///
///   3b Verhelderen              12′         blijft zo
///   3c Analyseren               10′  →  8′
///   4 Evaluatie                 10′  →  8′
///
/// Dan is het afgelopen om 20:30.
/// ```
pub fn draw(frame: &mut Frame, area: Rect, look: &Look, state: &State, replan: &Replan) {
    let shares = replan.plan.as_ref().map(|plan| plan.steps.as_slice()).unwrap_or_default();
    let width = overlay::inner(area);
    let told = parts::wrap(&told(look, state, replan.plan.as_ref()), width);
    let height = (shares.len() + told.len()) as u16 + 5;
    let inside = parts::panel(frame, area, &look.words.say("replan-title"), overlay::WIDTH, height);
    let row = |y: u16| Rect { y: inside.y + y, height: 1, ..inside }.intersection(inside);
    let (mark, style) =
        if replan.chosen.is_none() { ("▸ ", THEME.strong) } else { ("  ", Style::new()) };
    let label = format!("{mark}{} ", look.words.say("replan-until"));
    let left = (label.width() as u16).min(inside.width);
    frame.render_widget(Line::styled(label, style), row(0));
    let field = Rect { x: inside.x + left, width: inside.width - left, ..row(0) };
    frame.render_widget(replan.until, field);
    let room = usize::from(inside.height).saturating_sub(told.len() + 3);
    let at = shares.iter().position(|share| Some(share.step) == replan.chosen).unwrap_or(0);
    let from = (at + 1).saturating_sub(room);
    let mut y = 2;
    for share in shares.iter().skip(from).take(room) {
        let is_chosen = replan.chosen == Some(share.step);
        frame.render_widget(line(look, state, *share, is_chosen, inside.width), row(y));
        y += 1;
    }
    for (text, y) in told.into_iter().zip(y + 1..) {
        frame.render_widget(Line::raw(text), row(y));
    }
}

/// A step, what it has left, and what it would have.
fn line<'a>(look: &Look, state: &State, share: Share, chosen: bool, width: u16) -> Line<'a> {
    let (mark, style) = if chosen { ("▸ ", THEME.strong) } else { ("  ", Style::new()) };
    let now = plan::minutes(share.now);
    let then = plan::minutes(share.then);
    let then = if then == now { String::new() } else { format!("→ {then:>5}") };
    let kept = if share.is_fixed { look.words.say("replan-fixed") } else { String::new() };
    let gap = " ".repeat(KEPT.saturating_sub(kept.width()));
    let right = format!("{now:>5}  {then:<8} {kept}{gap}");
    let left = format!("{mark}{}", tell::step_name(state, share.step));
    parts::spread(vec![Span::styled(left, style)], vec![Span::styled(right, style)], width)
}

/// The cells for what says that a step keeps its minutes.
const KEPT: usize = 11;

/// A step with what it would have, in one line.
pub fn told_of(look: &Look, state: &State, share: Share) -> String {
    let words = look.words;
    let name = tell::step_name(state, share.step);
    let args = [
        ("step", name.into()),
        ("now", words.minutes(share.now).into()),
        ("then", words.minutes(share.then).into()),
    ];
    if share.is_fixed {
        words.fill("plain-share-fixed", &args[..2])
    } else if share.now == share.then {
        words.fill("plain-share-same", &args[..2])
    } else {
        words.fill("plain-share-new", &args)
    }
}

/// When it would end, and whether that is what was asked.
pub fn told(look: &Look, state: &State, plan: Option<&Plan>) -> String {
    let words = look.words;
    let Some(plan) = plan else { return words.say("replan-no-time") };
    let time = |moment| words.time(moment, state.opening().offset);
    let (until, ends) = (time(plan.until), time(plan.ends));
    // Steps get half minutes: what is less than that away is what was asked.
    if (plan.ends - plan.until).millis().abs() < Length::MINUTE.millis() {
        return words.fill("replan-ends", &[("time", until.into())]);
    }
    let args = [("until", until.into()), ("ends", ends.into())];
    words.fill(if plan.ends > plan.until { "replan-later" } else { "replan-earlier" }, &args)
}
