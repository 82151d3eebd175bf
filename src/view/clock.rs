//! The clock of the running step with all that the room needs beside it: who does what, whose turn
//! it is, what must not happen.

use crate::{
    method::{Capture, StepIndex, Verb},
    moment::Span as Length,
    session::{Entry, State},
    view::{Look, THEME, parts, promises, tell},
    words::clean,
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
///
/// What is written stays out of sight when it `hides`.
pub fn draw(frame: &mut Frame, area: Rect, look: &Look, state: &State, hides: bool) {
    let head = title(look, state, state.position(), area.width);
    let above = head.len() as u16 + 2; // a free row above and below the digits
    let room = usize::from(area.height.saturating_sub(above + SMALLEST_DIGITS));
    let mut blocks = blocks(look, state, area.width, hides);
    let coming = coming(look, state, area.width);
    // What comes next gives way to what is now, and to digits of four tenths of the height.
    let rows: usize = blocks.iter().chain([&coming]).map(|block| block.len() + 1).sum();
    if area.height >= ROOMY && usize::from(area.height) * 3 / 5 >= rows + usize::from(above) {
        blocks.push(coming);
    }
    let below = stack(look, blocks, room);
    let digits = area.height.saturating_sub(above + below.len() as u16);
    let place = Rect { y: area.y + above - 1, height: digits, ..area }.intersection(area);
    for (line, y) in head.into_iter().zip(0..) {
        frame.render_widget(line, row(area, y));
    }
    let (text, style) = shown(look, state);
    parts::digits::draw(frame, place, &text, style);
    for (line, y) in below.into_iter().zip(above + digits..area.height) {
        frame.render_widget(line, row(area, y));
    }
}

/// The digits get at least so many rows before anything else gets its place.
const SMALLEST_DIGITS: u16 = 5;

/// Lower places have no row for what comes next.
const ROOMY: u16 = 28;

/// Puts blocks below one another, the most important first, with a free row between where there is
/// room for that. Where they do not fit, the last of them is cut off and a row tells that there is
/// more.
fn stack<'a>(look: &Look, blocks: Vec<Vec<Line<'a>>>, room: usize) -> Vec<Line<'a>> {
    let whole: usize = blocks.iter().map(Vec::len).sum();
    let airy = whole + blocks.len().saturating_sub(1) <= room;
    let mut lines = Vec::new();
    for block in blocks {
        if airy && !lines.is_empty() {
            lines.push(Line::default());
        }
        lines.extend(block);
    }
    if lines.len() > room {
        lines.truncate(room.saturating_sub(1));
        // Below something else that is open the key does something else.
        let more = look.key("key-rules").map_or_else(
            || "…".to_owned(),
            |key| look.words.fill("clock-more", &[("key", key.into())]),
        );
        lines.push(Line::styled(more, THEME.quiet));
    }
    lines
}

/// The digits: what is left, what it is over, or what has passed; and how to draw them.
pub fn shown(look: &Look, state: &State) -> (String, Style) {
    let step = state.position();
    let left = state.remaining(step, look.now).filter(|_| !state.counts_up(step));
    match left {
        Some(left) if left.shown_seconds() < 0 => (look.words.countdown(left), THEME.over),
        Some(left) => (look.words.countdown(left), THEME.clock),
        None => (look.words.length(state.spent(step, look.now)), THEME.clock),
    }
}

/// The step in large words, which of the times it is held above it, and that the clock stands still
/// or is over time.
pub fn title<'a>(look: &Look, state: &State, step: StepIndex, width: u16) -> Vec<Line<'a>> {
    let part = &state.method().steps[step];
    let mut spans = Vec::new();
    if !part.number.is_empty() {
        spans.push(Span::styled(format!("{}  ", part.number), THEME.strong));
    }
    let mood = mood(look, state).filter(|_| step == state.position());
    let mood = mood.map(|word| format!(" {word} "));
    // That time is up is read first: a long title gives way.
    let taken = part.number.width() + 2 + mood.as_ref().map_or(0, |mood| mood.width() + 3);
    let title = clean(&part.title).to_uppercase();
    let title = parts::cut(&title, usize::from(width).saturating_sub(taken));
    spans.push(Span::styled(title, THEME.strong));
    if let Some(mood) = mood {
        spans.push(Span::raw("   "));
        spans.push(Span::styled(mood, THEME.chosen));
    }
    let pass = tell::passes(look.words, state, step);
    let pass = pass.map(|pass| Line::styled(parts::cut(&pass, usize::from(width)), THEME.quiet));
    pass.into_iter().chain([Line::from(spans)]).collect()
}

/// What holds for the clock besides its digits: it stands still, time is up, or it is over.
pub fn mood(look: &Look, state: &State) -> Option<String> {
    if state.ended().is_some() {
        return None;
    }
    if let Some(until) = state.break_until() {
        let time = look.words.time(until, state.opening().offset);
        return Some(if look.now < until {
            look.words.fill("clock-break", &[("time", time.into())])
        } else {
            look.words.say("clock-break-over")
        });
    }
    if state.paused().is_some() {
        return Some(look.words.say("clock-paused"));
    }
    let step = state.position();
    let left = state.remaining(step, look.now).filter(|_| !state.counts_up(step));
    match left.map(Length::shown_seconds) {
        Some(0) => Some(look.words.say("clock-time-is-up")),
        Some(..0) => Some(look.words.say("clock-over")),
        _ => state.warned(look.now).map(|_| look.words.say("clock-nearly")),
    }
}

/// What stands below the digits, the most important first.
fn blocks<'a>(look: &Look, state: &State, width: u16, hides: bool) -> Vec<Vec<Line<'a>>> {
    let step = state.position();
    let part = &state.method().steps[step];
    let paragraphs = |texts: &[String], style: Style| {
        let lines = texts.iter().flat_map(|text| parts::wrap(text, usize::from(width)));
        lines.map(move |line| Line::styled(line, style)).collect::<Vec<_>>()
    };
    let asks: Vec<String> =
        [tell::part_to_choose(look.words, state, step), tell::condition(look.words, state, step)]
            .into_iter()
            .flatten()
            .collect();
    let turn: Vec<String> =
        turn(look, state).into_iter().chain(tell::each_turn(look.words, state, step)).collect();
    let say = paragraphs(&tell::says(look.words, state, step), THEME.quiet);
    let (promised, opened, written) = if hides {
        (Vec::new(), Vec::new(), paragraphs(&hidden(look, state, step), THEME.quiet))
    } else {
        let promised = promises::rows(look, state, step, width);
        (promised, opened(look, state, step, width), written(look, state, step, width))
    };
    // Where a choice is made, what can be chosen comes before what the facilitator says.
    let picks = part.captures.iter().any(|capture| matches!(capture.verb, Verb::Pick { .. }));
    let (first, second) = if picks { (written, say) } else { (say, written) };
    // It stands out here too while the group sees it.
    let flashes = state.flashes_until(look.now).is_some();
    let guard = if flashes { THEME.chosen } else { THEME.guard };
    let blocks = [
        times(look, state, width),
        paragraphs(tell::projected(look.words, state).as_slice(), THEME.message),
        paragraphs(&asks, Style::new()),
        paragraphs(&turn, Style::new()),
        promised,
        who(look, state, width),
        paragraphs(part.guard.as_slice(), guard),
        opened,
        first,
        paragraphs(&tell::manners(look.words, state, step), Style::new()),
        second,
        prompts(look, state, step, width),
    ];
    blocks.into_iter().filter(|block| !block.is_empty()).collect()
}

/// What comes after this step, and who does what there.
fn coming<'a>(look: &Look, state: &State, width: u16) -> Vec<Line<'a>> {
    let next = tell::next(look.words, state);
    let texts = std::iter::once(next.what).chain(next.who);
    let rows = texts.flat_map(|text| parts::wrap(&text, usize::from(width)));
    rows.map(|row| Line::styled(row, THEME.quiet)).collect()
}

/// Questions to pick from: those of a role under its name, then those for all.
fn prompts<'a>(look: &Look, state: &State, step: StepIndex, width: u16) -> Vec<Line<'a>> {
    let mut lines = Vec::new();
    for (heading, prompts) in tell::prompts(look.words, state, step) {
        let heading = heading.map(|heading| parts::cut(&heading, usize::from(width)));
        lines.extend(heading.map(|heading| Line::styled(heading, THEME.quiet)));
        for prompt in prompts {
            let rows = parts::wrap(prompt, usize::from(width).saturating_sub(2)).into_iter();
            let marks = std::iter::once("· ").chain(std::iter::repeat("  "));
            let row = |(row, mark): (String, &str)| format!("{mark}{row}");
            lines.extend(rows.zip(marks).map(|it| Line::styled(row(it), THEME.quiet)));
        }
    }
    lines
}

/// How far the step is, and what the steps above it have left.
fn times<'a>(look: &Look, state: &State, width: u16) -> Vec<Line<'a>> {
    let (words, step) = (look.words, state.position());
    let mut lines = Vec::new();
    if let Some(allotted) = state.allotted(step) {
        let spent = state.spent(step, look.now);
        let of = if state.counts_up(step) {
            share(look, spent, allotted)
        } else {
            words.fill("clock-of", &[("length", words.length(allotted).into())])
        };
        let room = usize::from(width).saturating_sub(of.width() + 2);
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
    lines
}

/// What a step that takes its time would have if all took as much, and how far it went past that.
fn share(look: &Look, spent: Length, share: Length) -> String {
    let words = look.words;
    let minutes = words.minutes(share);
    if spent <= share {
        return words.fill("clock-share", &[("minutes", minutes.into())]);
    }
    let over = words.length(spent - share);
    words.fill("clock-share-over", &[("over", over.into()), ("minutes", minutes.into())])
}

/// Who does what.
fn who<'a>(look: &Look, state: &State, width: u16) -> Vec<Line<'a>> {
    let who = tell::who(look.words, state, state.position()).into_iter();
    who.flat_map(|(activity, who)| {
        let gap = " ".repeat(ACTIVITY.saturating_sub(activity.width()).max(1));
        let label = Span::styled(format!("{activity}{gap}"), THEME.strong);
        beside(label, &who, width)
    })
    .collect()
}

/// The width of the longest activity and a blank.
const ACTIVITY: usize = 13;

/// A text beside its label; the following rows hang under the text.
pub(super) fn beside<'a>(label: Span<'a>, text: &str, width: u16) -> Vec<Line<'a>> {
    let left = label.content.width();
    let blank = Span::raw(" ".repeat(left));
    let labels = std::iter::once(label).chain(std::iter::repeat(blank));
    let rows = parts::wrap(text, usize::from(width).saturating_sub(left));
    labels.zip(rows).map(|(label, row)| Line::from(vec![label, Span::raw(row)])).collect()
}

/// What was covered until this step, each under its title (X-28).
pub fn opened<'a>(look: &Look, state: &State, step: StepIndex, width: u16) -> Vec<Line<'a>> {
    let mut rows = Vec::new();
    for capture in state.opened_by(step) {
        let from = rows.len();
        for entry in state.entries(&capture.id) {
            rows.extend(beside(Span::raw("· "), &tell::quoted(look.words, state, entry), width));
        }
        if rows.len() > from {
            let title = parts::cut(&clean(&capture.title), usize::from(width));
            rows.insert(from, Line::styled(title, THEME.strong));
        }
    }
    rows
}

/// The lists of a step that are for all to see (S4-14), with the entries of each. What is rated stands
/// on the page alone.
fn lists(state: &State, step: StepIndex) -> Vec<(&Capture, Vec<&Entry>)> {
    let captures = state.method().steps[step].captures.iter();
    let shown = captures
        .filter(|capture| !matches!(capture.verb, Verb::Rate { .. }) && state.is_for_all(capture));
    shown.map(|capture| (capture, state.listed(capture))).collect()
}

/// What stands on the step's page, for all to see: what was written, or what can be chosen.
fn written<'a>(look: &Look, state: &State, step: StepIndex, width: u16) -> Vec<Line<'a>> {
    let mut rows = Vec::new();
    let mut titles: Vec<(usize, Line<'a>)> = Vec::new();
    for (capture, entries) in lists(state, step) {
        let chosen: Vec<_> = state.picks(&capture.id).map(|pick| pick.entry).collect();
        if !entries.is_empty() {
            let title = parts::cut(&clean(&capture.title), usize::from(width));
            titles.push((rows.len() + titles.len(), Line::styled(title, THEME.strong)));
        }
        for entry in entries {
            let mark = if chosen.contains(&entry.id) { "✓ " } else { "· " };
            rows.extend(beside(Span::raw(mark), &tell::quoted(look.words, state, entry), width));
        }
    }
    // One list needs no title of its own: the step says what it is.
    if titles.len() > 1 {
        for (at, title) in titles {
            rows.insert(at, title);
        }
    }
    rows
}

/// That there is something to see, where it is out of sight.
fn hidden(look: &Look, state: &State, step: StepIndex) -> Vec<String> {
    let count: usize = lists(state, step).iter().map(|(_, entries)| entries.len()).sum();
    let said = (count > 0).then(|| look.words.fill("clock-hidden", &[("count", count.into())]));
    said.into_iter().collect()
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
