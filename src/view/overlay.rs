//! What lies over the room's screen for a moment: the rules, the help, a question.

use crate::{
    session::State,
    view::{self, Hint, Look, THEME, offer, parts, people, replan, tell},
};
use ratatui::{
    Frame,
    layout::Rect,
    style::Style,
    text::{Line, Span},
    widgets::Clear,
};
use ratatui_textarea::TextArea;
use unicode_width::UnicodeWidthStr;

/// What lies over the screen.
pub enum Overlay<'a> {
    /// What holds in this step and in the whole meeting.
    Rules {
        /// The first row in sight.
        from: usize,
    },
    /// Every key that works on the screen below.
    Help {
        /// The keys, in groups with a heading.
        keys: &'a [(String, Vec<Hint>)],
        /// The first row in sight.
        from: usize,
    },
    /// A text to read.
    Text {
        /// What it is about.
        title: &'a str,
        /// The text, in lines.
        text: &'a str,
        /// The first row in sight.
        from: usize,
    },
    /// A question with a few answers, each behind a key.
    Ask {
        /// The question.
        question: String,
        /// What hangs on it.
        because: Vec<String>,
    },
    /// A line to type in.
    Type {
        /// What to type.
        question: String,
        /// What one should know before.
        because: Vec<String>,
        /// The line.
        editor: &'a TextArea<'static>,
    },
    /// A question with a few ways on.
    Choices {
        /// The question.
        question: &'a str,
        /// The ways on.
        choices: &'a [Choice],
        /// Which of them.
        chosen: usize,
    },
    /// The methods and parts that there are.
    Offer(offer::Offer<'a>),
    /// Who is there.
    People(people::People<'a>),
    /// What the rest of the plan would become.
    Replan(replan::Replan<'a>),
}

/// One of the ways on from a question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// The way.
    pub label: String,
    /// When to take it, or what it means.
    pub note: Option<String>,
}

/// Draws what lies over the screen.
pub fn draw(frame: &mut Frame, area: Rect, look: &Look, state: Option<&State>, overlay: &Overlay) {
    match overlay {
        Overlay::Rules { from } => {
            let rows = state.map(|state| rules(look, state, inner(area))).unwrap_or_default();
            text(frame, area, &look.words.say("rules-title"), rows, *from);
        }
        Overlay::Help { keys, from } => {
            text(frame, area, &look.words.say("help-title"), help(keys), *from);
        }
        Overlay::Text { title, text: said, from } => {
            text(frame, area, title, lines(said, inner(area)), *from);
        }
        Overlay::Ask { question, because } => {
            let lines: Vec<Line> = because
                .iter()
                .flat_map(|line| parts::wrap(line, inner(area)))
                .map(Line::from)
                .collect();
            let height = lines.len() as u16 + 2;
            let inside = parts::panel(frame, area, question, WIDTH, height);
            show(frame, inside, lines, 0);
        }
        Overlay::Type { question, because, editor } => {
            let because = because.iter().flat_map(|line| parts::wrap(line, inner(area)));
            let lines: Vec<Line> = because.map(Line::from).collect();
            let above = lines.len() as u16;
            let inside = parts::panel(frame, area, question, WIDTH, above + 3);
            show(frame, Rect { height: above.min(inside.height), ..inside }, lines, 0);
            let line = Rect { y: inside.y + above, height: 1, ..inside };
            frame.render_widget(*editor, line.intersection(inside));
        }
        Overlay::Choices { question, choices, chosen } => {
            let (rows, from) = ways(choices, *chosen, inner(area), area.height);
            text(frame, area, question, rows, from);
        }
        Overlay::Offer(offer) => offer::draw(frame, area, look, state, offer),
        Overlay::People(people) => {
            if let Some(state) = state {
                people::draw(frame, area, look, state, people);
            }
        }
        Overlay::Replan(replan) => {
            if let Some(state) = state {
                replan::draw(frame, area, look, state, replan);
            }
        }
    }
}

/// Draws it over a screen that has no keys of its own, with the keys that work now.
pub fn draw_over(frame: &mut Frame, look: &Look, state: &State, overlay: &Overlay) {
    let screen = frame.area();
    let height = (parts::footer_height(screen.height) + 2).min(screen.height);
    let foot = Rect { y: screen.bottom() - height, height, ..screen };
    frame.render_widget(Clear, foot);
    let areas = view::frame(frame, look);
    draw(frame, areas.body, look, Some(state), overlay);
}

/// How far one can scroll what lies over a screen of this size.
pub fn last_row(look: &Look, state: Option<&State>, overlay: &Overlay, screen: Rect) -> usize {
    let rows = match overlay {
        Overlay::Rules { .. } => state.map_or(0, |state| rules(look, state, inner(screen)).len()),
        Overlay::Help { keys, .. } => help(keys).len(),
        Overlay::Text { text, .. } => lines(text, inner(screen)).len(),
        Overlay::Ask { .. }
        | Overlay::Type { .. }
        | Overlay::Choices { .. }
        | Overlay::Offer(_)
        | Overlay::People(_)
        | Overlay::Replan(_) => 0,
    };
    rows.saturating_sub(page(screen))
}

/// The rows of a text that are in sight on a screen of this size: all but its frame, the head, the
/// message, the rule and the keys.
pub fn page(screen: Rect) -> usize {
    usize::from(screen.height.saturating_sub(5 + parts::footer_height(screen.height)))
}

fn lines<'a>(text: &str, width: usize) -> Vec<Line<'a>> {
    text.lines().flat_map(|line| parts::wrap(line, width)).map(Line::from).collect()
}

/// The widest that lies over the screen, in cells.
pub const WIDTH: u16 = 74;

/// The cells inside a panel on a screen of this width.
pub fn inner(screen: Rect) -> usize {
    usize::from(WIDTH.min(screen.width).saturating_sub(4)).max(1)
}

/// The ways on, each with its note, and the first row in sight: the chosen one is whole.
fn ways<'a>(
    choices: &[Choice],
    chosen: usize,
    width: usize,
    height: u16,
) -> (Vec<Line<'a>>, usize) {
    let mut rows = Vec::new();
    let mut end = 0;
    for (index, choice) in choices.iter().enumerate() {
        let (mark, style) =
            if index == chosen { ("▸ ", THEME.strong) } else { ("  ", Style::new()) };
        let label = parts::wrap(&choice.label, width.saturating_sub(2)).into_iter();
        let marks = std::iter::once(mark).chain(std::iter::repeat("  "));
        rows.extend(
            label.zip(marks).map(|(row, mark)| Line::styled(format!("{mark}{row}"), style)),
        );
        let note = choice.note.iter().flat_map(|note| parts::wrap(note, width.saturating_sub(4)));
        rows.extend(note.map(|row| Line::styled(format!("    {row}"), THEME.quiet)));
        if index == chosen {
            end = rows.len();
        }
    }
    (rows, end.saturating_sub(usize::from(height.saturating_sub(2))))
}

fn text(frame: &mut Frame, area: Rect, title: &str, rows: Vec<Line>, from: usize) {
    let height = rows.len() as u16 + 2;
    let inside = parts::panel(frame, area, title, WIDTH, height.min(area.height));
    show(frame, inside, rows, from);
}

fn show(frame: &mut Frame, area: Rect, rows: Vec<Line>, from: usize) {
    let from = from.min(rows.len().saturating_sub(usize::from(area.height)));
    for (y, row) in (area.y..area.bottom()).zip(rows.into_iter().skip(from)) {
        frame.render_widget(row, Rect { y, height: 1, ..area });
    }
}

/// What to say now first and what had better wait, then questions, what comes next, and the rules of
/// play: in the order in which one looks for them while talking.
pub(in crate::view) fn rules<'a>(look: &Look, state: &State, width: usize) -> Vec<Line<'a>> {
    let part = &state.method().steps[state.position()];
    let mut rows = Vec::new();
    let heading = |rows: &mut Vec<Line<'a>>, text: String| {
        if !rows.is_empty() {
            rows.push(Line::default());
        }
        rows.push(Line::styled(text, THEME.strong));
    };
    let bullets = |rows: &mut Vec<Line<'a>>, texts: &[String]| {
        for text in texts {
            for (index, row) in parts::wrap(text, width.saturating_sub(2)).into_iter().enumerate() {
                let mark = if index == 0 { "· " } else { "  " };
                rows.push(Line::from(format!("{mark}{row}")));
            }
        }
    };
    let (words, step) = (look.words, state.position());
    heading(&mut rows, tell::step_name(state, step));
    bullets(&mut rows, &tell::says(words, state, step));
    bullets(&mut rows, part.guard.as_slice());
    bullets(&mut rows, tell::part_to_choose(words, state, step).as_slice());
    bullets(&mut rows, tell::condition(words, state, step).as_slice());
    bullets(&mut rows, tell::each_turn(words, state, step).as_slice());
    bullets(&mut rows, &tell::manners(words, state, step));
    for (role, prompts) in tell::prompts(words, state, step) {
        heading(&mut rows, role.unwrap_or_else(|| words.say("rules-prompts")));
        bullets(&mut rows, prompts);
    }
    let next = tell::next(words, state);
    heading(&mut rows, parts::cut(&next.what, width));
    bullets(&mut rows, next.who.as_slice());
    if !state.method().rules.is_empty() {
        heading(&mut rows, look.words.say("rules-of-play"));
        bullets(&mut rows, &state.method().rules);
    }
    if let Some(group) = &state.opening().group {
        let agreed = group.agreements.iter().map(|(title, text)| format!("{title}: {text}"));
        let agreed: Vec<String> = group.rules.iter().cloned().chain(agreed).collect();
        if !agreed.is_empty() {
            let said = words.fill("rules-of-group", &[("group", group.name.as_str().into())]);
            heading(&mut rows, parts::cut(&said, width));
            bullets(&mut rows, &agreed);
            bullets(&mut rows, &tell::agreed(words, state));
        }
    }
    rows
}

fn help<'a>(groups: &[(String, Vec<Hint>)]) -> Vec<Line<'a>> {
    let keys = groups.iter().flat_map(|(_, hints)| hints);
    let width = keys.map(|hint| hint.key.width()).max().unwrap_or(0);
    let mut rows = Vec::new();
    for (heading, hints) in groups {
        if !rows.is_empty() {
            rows.push(Line::default());
        }
        rows.push(Line::styled(heading.clone(), THEME.strong));
        for hint in hints {
            let gap = " ".repeat(width - hint.key.width() + 2);
            rows.push(Line::from(vec![
                Span::styled(format!("{}{gap}", hint.key), THEME.strong),
                Span::raw(hint.label.clone()),
            ]));
        }
    }
    rows
}
