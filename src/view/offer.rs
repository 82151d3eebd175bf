//! What is on offer: the methods and parts that a group can take, and what the chosen one holds.

use crate::{
    method::{GroupSize, Step},
    moment::Span as Length,
    session::{Part, State},
    view::{Look, THEME, method, overlay, parts, plan},
};
use ratatui::{
    Frame,
    layout::Rect,
    style::Style,
    text::{Line, Span},
};
use ratatui_textarea::TextArea;
use unicode_width::UnicodeWidthStr;

/// What the list shows.
pub struct Offer<'a> {
    /// What is asked.
    pub title: &'a str,
    /// What is typed to find something.
    pub search: &'a TextArea<'static>,
    /// What fits it.
    pub items: Vec<Item<'a>>,
    /// Which of the items.
    pub chosen: usize,
}

/// Something that can be taken.
#[derive(Clone, Copy)]
pub struct Item<'a> {
    /// What people call it.
    pub name: &'a str,
    /// The part, or how many mistakes its file has.
    pub part: Result<&'a Part, usize>,
    /// The time that it takes when it comes in here; zero when it says nothing of that.
    pub time: Length,
}

/// Draws the list, and under it what is told of the chosen one.
///
/// ```text
///  Zoeken: _
///  ▸ Werkplekleren in een uur                       60 min    4–8
///    Balint                                            90 min   6–12
///
///  Ieder noemt een vraag. De groep kiest er één en geeft advies.
///  1 Vragen verzamelen 10′ · 2 Kiezen 5′ · 3 Bespreken 45′
/// ```
pub fn draw(frame: &mut Frame, area: Rect, look: &Look, state: Option<&State>, offer: &Offer) {
    let inside = parts::panel(frame, area, offer.title, overlay::WIDTH, area.height);
    let width = inside.width;
    let row = |y: u16| Rect { y: inside.y + y, height: 1, ..inside }.intersection(inside);
    let label = format!("{} ", look.words.say("offer-search"));
    let left = (label.chars().count() as u16).min(width);
    frame.render_widget(Line::styled(label, THEME.quiet), row(0));
    let line = row(0);
    let line = Rect { x: line.x + left, width: line.width.saturating_sub(left), ..line };
    frame.render_widget(offer.search, line.intersection(inside));

    // The list keeps half of the place where it needs that, and what is told of the chosen one gets
    // the rest.
    let room = inside.height.saturating_sub(2);
    let place = usize::from(room.saturating_sub((offer.items.len() as u16).min(room / 2)));
    let mut about = offer.items.get(offer.chosen).map_or_else(
        || said(&look.words.say("offer-nothing"), usize::from(width)),
        |item| about(look, state, item, usize::from(width), place),
    );
    about.truncate(place);
    let height = room.saturating_sub(about.len() as u16).min(offer.items.len() as u16);
    let from = (offer.chosen + 1).saturating_sub(usize::from(height));
    let list = offer.items.iter().enumerate().skip(from);
    for ((index, item), y) in list.zip(1..=height) {
        frame.render_widget(entry(look, item, index == offer.chosen, width), row(y));
    }
    for (line, y) in about.into_iter().zip(height + 2..) {
        frame.render_widget(line, row(y));
    }
}

fn entry<'a>(look: &Look, item: &Item<'a>, chosen: bool, width: u16) -> Line<'a> {
    let (mark, style) = if chosen { ("▸ ", THEME.strong) } else { ("  ", Style::new()) };
    let right = match item.part {
        Err(count) => look.words.fill("method-mistakes", &[("count", count.into())]),
        Ok(part) => {
            let time = Some(item.time).filter(|time| *time > Length::ZERO);
            let minutes = time.map(|time| look.words.minutes(time)).unwrap_or_default();
            let group = group(part).map(method::size).unwrap_or_default();
            format!("{minutes}{group:>7}")
        }
    };
    let style = if item.part.is_err() { THEME.quiet } else { style };
    let left = vec![Span::styled(format!("{mark}{}", item.name), style)];
    parts::spread(left, vec![Span::styled(right, style)], width)
}

fn group(part: &Part) -> Option<&GroupSize> {
    match part {
        Part::Method(method) => method.group.as_ref(),
        Part::Module(_) => None,
    }
}

/// What it is, and its steps: each on a row of its own if there are so many.
fn about<'a>(
    look: &Look,
    state: Option<&State>,
    item: &Item,
    width: usize,
    height: usize,
) -> Vec<Line<'a>> {
    let (about, steps): (Option<&str>, &[Step]) = match item.part {
        Err(_) => return said(&look.words.say("offer-mistakes"), width),
        Ok(Part::Method(method)) => (method.about.as_deref(), &method.steps),
        Ok(Part::Module(id)) => {
            let steps = state.and_then(|state| state.method().module(id)).unwrap_or_default();
            (steps.first().and_then(|step| step.say.as_deref()), steps)
        }
    };
    let mut lines = about.map(|about| said(about, width)).unwrap_or_default();
    let names: Vec<String> =
        outline(steps).into_iter().map(|name| parts::cut(&name, width)).collect();
    let rows = if lines.len() + names.len() <= height { names } else { packed(&names, width) };
    lines.extend(rows.into_iter().map(|row| Line::styled(row, THEME.quiet)));
    lines
}

fn said<'a>(text: &str, width: usize) -> Vec<Line<'a>> {
    parts::wrap(text, width).into_iter().map(Line::from).collect()
}

/// The steps that are part of no other, or the parts of the only one, as in `1 Kiezen 2′`.
fn outline(steps: &[Step]) -> Vec<String> {
    let level = |parent| steps.iter().filter(move |step| step.parent == parent);
    let is_one = level(None).count() == 1 && steps.len() > 1;
    let name = |step: &Step| {
        let minutes = step.planned.map(plan::minutes).unwrap_or_default();
        format!("{} {} {minutes}", step.number, step.title).trim().to_owned()
    };
    level(is_one.then_some(0)).map(name).collect()
}

/// As many on a row as it holds: `1 Kiezen 2′ · 2 Bespreken 20′`.
fn packed(names: &[String], width: usize) -> Vec<String> {
    let mut rows: Vec<String> = Vec::new();
    for name in names {
        match rows.last_mut() {
            Some(row) if row.width() + name.width() + " · ".width() <= width => {
                row.push_str(" · ");
                row.push_str(name);
            }
            _ => rows.push(name.clone()),
        }
    }
    rows
}
