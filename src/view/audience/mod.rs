//! The screen for the group: what one reads from the back of the room, and nothing else. No keys, no
//! names but whose turn it is, and nothing that was written unless somebody shows it on purpose.

mod list;
mod stack;

use crate::{
    moment::{Moment, Span as Length},
    session::{Face, State},
    view::{self, Look, THEME, clock, parts, tell},
    words::clean,
};
use ratatui::{Frame, layout::Rect, style::Style, text::Line};
use unicode_width::UnicodeWidthStr;

use stack::{Says, Sizes, Stack};

/// Draws the running step for the group.
///
/// ```text
///                3b  VERHELDEREN
///
///         (the time left, as large as it fits)
///
///    ▓▓▓▓▓▓▓▓▓▓▓▓▓▓░░░░░░░░░░░░░░░░░░░░░░
///            TIJD BIJNA OM                      or what must not happen, for a while
///
///              VRAAGT  de groep
///           ANTWOORDT  de inbrenger
///
///       nog 38 min in de casus · einde 20:31
/// ```
pub fn draw(frame: &mut Frame, look: &Look, state: &State) {
    let area = frame.area();
    if let Some(ended) = state.ended() {
        let time = look.words.time(ended, state.opening().offset);
        let text = look.words.fill("audience-ended", &[("time", time.into())]);
        return Stack::of(vec![Says::new(text, THEME.strong)]).draw(frame, area);
    }
    if view::is_small(area) {
        return small(frame, look, state);
    }
    let margin = u16::from(area.height >= ROOMY);
    let inside = Rect {
        x: area.x + 1,
        y: area.y + margin,
        width: area.width - 2,
        height: area.height - 2 * margin,
    };
    let foot = Rect { y: inside.bottom() - 1, height: 1, ..inside };
    let inside = Rect { height: inside.height - 1 - margin, ..inside };
    let said = footer(look, state, foot.width);
    frame.render_widget(Line::styled(said, THEME.quiet).centered(), foot);
    let is_free = rest(look, state).is_none() && flash(look, state).is_none();
    let items = list::shown(look, state).filter(|_| is_free);
    if let Some(items) = items {
        return list::draw(frame, inside, look, state, &items);
    }
    draw_step(frame, inside, look, state, (area.height * DIGITS).div_ceil(10));
}

/// Draws a sentence, where there is no session to follow yet.
pub fn wait(frame: &mut Frame, notice: &str) {
    Stack::of(vec![Says::small(notice, Style::new())]).draw(frame, frame.area());
}

/// The height from which on there is room for a free row here and there, in cells.
const ROOMY: u16 = 20;

/// The digits get at least so many tenths of the height.
const DIGITS: u16 = 4;

/// Where the parts of the screen stand, and what of it is in large letters.
struct Layout {
    size: Sizes,
    head: Rect,
    clock: Rect,
    bar: Rect,
    tail: Rect,
}

impl Layout {
    /// The digits get at least so many rows; the rest is as large as it fits then.
    fn of(area: Rect, look: &Look, state: &State, digits: u16) -> Self {
        let (above, mood, below) = (title(look, state), mood(look, state), below(look, state));
        let room = area.height.saturating_sub(digits + bar_rows(look, state));
        let fits = |size: &Sizes| {
            let head = above.height(area.width, size.title);
            let rest = below.height(area.width, size.rest);
            let mood = mood_rows(&mood, size, area.width);
            head.saturating_add(mood).saturating_add(rest) < room
        };
        // That the clock stands still, or is over time, is read before who does what.
        let wanted = |size: &Sizes| (size.mood > 0) != mood.is_empty();
        let sizes = stack::SIZES.into_iter();
        let size = sizes.clone().filter(wanted).chain(sizes.filter(|size| size.mood == 0));
        let size = size.into_iter().find(fits).unwrap_or_default();
        let head = above.height(area.width, size.title).min(room);
        let mood = mood_rows(&mood, &size, area.width);
        let tail = below.height(area.width, size.rest).saturating_add(mood);
        let tail = tail.min(room.saturating_sub(head));
        let bar = bar_rows(look, state);
        let clock = area.height.saturating_sub(head.saturating_add(bar).saturating_add(tail));
        let [head, clock, bar, tail] = rows(area, [head, clock, bar, tail]);
        Self { size, head, clock, bar, tail }
    }
}

/// The rows for what holds for the clock: one is kept for it also when there is nothing to say.
fn mood_rows(mood: &Stack, size: &Sizes, width: u16) -> u16 {
    mood.height(width, size.mood).max(1)
}

fn bar_rows(look: &Look, state: &State) -> u16 {
    let counts = face(look, state) == Face::Digits && rest(look, state).is_none();
    u16::from(counts && state.allotted(state.position()).is_some())
}

fn draw_step(frame: &mut Frame, area: Rect, look: &Look, state: &State, digits: u16) {
    let least = if face(look, state) == Face::Hidden { 0 } else { digits };
    let Layout { size, head, clock, bar, tail } = Layout::of(area, look, state, least);
    let guard = flash(look, state);
    if let Some(guard) = guard.as_ref().filter(|guard| !guard.grows_in(tail)) {
        // What must not happen is read by all, if the clock has to make room for that.
        let below = list::below_clock(area, look, state);
        if guard.grows_in(below) || !guard.fits_in(tail) {
            list::draw_clock(frame, area, look, state);
            return guard.draw(frame, below);
        }
    }
    title(look, state).draw_sized(frame, head, size.title);
    draw_clock(frame, clock, look, state, least);
    if bar.height > 0 {
        thin_bar(frame, bar, look.now, state);
    }
    if let Some(guard) = guard {
        return guard.draw(frame, tail);
    }
    let mood = mood(look, state);
    let [mood_place, tail] = rows(tail, [mood_rows(&mood, &size, area.width), tail.height]);
    mood.draw_sized(frame, mood_place, size.mood);
    below(look, state).draw_sized(frame, tail, size.rest);
}

/// Places of so many rows below one another.
fn rows<const N: usize>(area: Rect, heights: [u16; N]) -> [Rect; N] {
    let mut y = area.y;
    heights.map(|height| {
        let place = Rect { y, height, ..area }.intersection(area);
        y = y.saturating_add(height);
        place
    })
}

fn draw_clock(frame: &mut Frame, place: Rect, look: &Look, state: &State, least: u16) {
    match face(look, state) {
        Face::Digits => {
            let (text, style) = shown(look, state);
            // A free row above and below, where that makes nothing too small.
            let (above, below) =
                (u16::from(place.height > least), u16::from(place.height > least + 1));
            let height = place.height - above - below;
            let place = Rect { y: place.y + above, height, ..place };
            parts::digits::draw(frame, place, &text, style);
        }
        Face::Bar => thick_bar(frame, place, look.now, state),
        Face::Hidden => {}
    }
}

/// What the digits say: the time left, or until when the group has a break.
fn shown(look: &Look, state: &State) -> (String, Style) {
    match rest(look, state) {
        Some(until) => (look.words.time(until, state.opening().offset), THEME.clock),
        None => clock::shown(look, state),
    }
}

/// Until when the group has a break, while it has one: nothing else matters then.
fn rest(look: &Look, state: &State) -> Option<Moment> {
    state.break_until().filter(|&until| look.now < until)
}

/// How the clock looks now: until when there is a break is told in any case.
fn face(look: &Look, state: &State) -> Face {
    if rest(look, state).is_some() { Face::Digits } else { state.face() }
}

fn title(look: &Look, state: &State) -> Stack {
    if rest(look, state).is_some() {
        return Stack::of(vec![Says::new(look.words.say("audience-break"), THEME.strong)]);
    }
    let step = state.position();
    let pass = tell::passes(look.words, state, step).map(|pass| Says::small(pass, THEME.quiet));
    let part = &state.method().steps[step];
    let name = clean(&part.title).to_uppercase();
    let name = if part.number.is_empty() { name } else { format!("{} {name}", part.number) };
    Stack::of(pass.into_iter().chain([Says::new(name, THEME.strong)]).collect())
}

/// What must not happen now, while that stands out.
fn flash(look: &Look, state: &State) -> Option<Stack> {
    state.flashes_until(look.now)?;
    let guard = state.method().steps[state.position()].guard.clone()?;
    Some(Stack::of(vec![Says::new(guard, THEME.chosen)]))
}

/// What holds for the clock.
fn mood(look: &Look, state: &State) -> Stack {
    let mood = clock::mood(look, state).filter(|_| rest(look, state).is_none());
    let mood = mood.map(|mood| Says::new(mood, THEME.chosen));
    Stack::of(mood.into_iter().collect())
}

/// Whose turn it is, and who does what.
fn below(look: &Look, state: &State) -> Stack {
    let (words, step) = (look.words, state.position());
    let mut says = Vec::new();
    if rest(look, state).is_some() {
        return Stack::of(says);
    }
    if state.writes_alone(step) {
        says.push(Says::new(words.say("audience-alone"), THEME.strong));
    } else if let Some(round) = state.round(step) {
        let name = round.current().map(|person| state.name(person));
        says.push(match name {
            Some(name) => {
                let turn = words.fill("audience-turn", &[("name", name.into())]);
                Says::new(turn, THEME.strong)
            }
            None => Says::new(words.say("turn-everyone"), THEME.strong),
        });
        let left = state.turn_left(look.now).filter(|_| state.face() == Face::Digits);
        let left = left.map(|left| {
            let over = left.shown_seconds() < 0;
            let args = [("left", words.countdown(left).into())];
            words.fill(if over { "audience-turn-over" } else { "audience-turn-left" }, &args)
        });
        let next = round
            .next()
            .map(|next| words.fill("audience-turn-next", &[("name", state.name(next).into())]));
        let more: Vec<String> = left.into_iter().chain(next).collect();
        if !more.is_empty() {
            says.push(Says::small(more.join(" · "), THEME.quiet));
        }
    }
    let who = tell::activities(words, state, step).into_iter();
    says.extend(who.map(|(activity, who)| Says::new(format!("{activity} {who}"), Style::new())));
    Stack::of(says)
}

/// What the step's whole has left, and when the meeting ends: `nog 38 min in de casus · einde 20:31`.
/// Without numbers on the clock there are none here.
fn footer(look: &Look, state: &State, width: u16) -> String {
    let words = look.words;
    if state.face() != Face::Digits || state.paused().is_some() {
        return String::new();
    }
    let above = state.method().ancestors(state.position()).last();
    let left = above.map(|above| {
        let left = state.to_go_in(above, look.now);
        let name = state.method().steps[above].title.as_str();
        let minutes = words.minutes(left);
        words.fill("audience-left", &[("minutes", minutes.into()), ("step", name.into())])
    });
    let end = tell::end_alone(words, state, look.now);
    let whole = left.into_iter().chain(end.clone()).collect::<Vec<_>>().join(" · ");
    // The end is what all of them want to know.
    let text = if whole.width() > usize::from(width) { end.unwrap_or_default() } else { whole };
    clean(&text).into_owned()
}

fn thin_bar(frame: &mut Frame, place: Rect, now: Moment, state: &State) {
    if let Some(bar) = bar(state, now, place.width) {
        frame.render_widget(Line::raw(bar).centered(), place);
    }
}

/// A clock without numbers: a bar as high as a third of its place.
fn thick_bar(frame: &mut Frame, place: Rect, now: Moment, state: &State) {
    let height = (place.height / 3).max(1);
    let top = place.y + (place.height - height.min(place.height)) / 2;
    let Some(bar) = bar(state, now, place.width) else { return };
    for y in top..top + height {
        let row = Rect { y, height: 1, ..place }.intersection(place);
        frame.render_widget(Line::raw(bar.as_str()).centered(), row);
    }
}

fn bar(state: &State, now: Moment, width: u16) -> Option<String> {
    let step = state.position();
    let (spent, allotted): (Length, Length) = (state.spent(step, now), state.allotted(step)?);
    Some(parts::bar(spent, allotted, usize::from(width) * 4 / 5))
}

/// One line, where there is room for nothing more.
fn small(frame: &mut Frame, look: &Look, state: &State) {
    let area = frame.area();
    let clock = (face(look, state) == Face::Digits).then(|| shown(look, state).0);
    let name = tell::step_name(state, state.position());
    let parts: Vec<String> =
        clock.into_iter().chain(clock::mood(look, state)).chain([name]).collect();
    let middle = Rect { y: area.y + area.height / 2, height: 1, ..area }.intersection(area);
    frame.render_widget(Line::raw(clean(&parts.join(" ")).into_owned()), middle);
}
