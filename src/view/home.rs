//! The first screen: what one can begin, and what one can go on with.

use crate::{
    moment::Offset,
    view::{Look, THEME, overlay, parts},
};
use ratatui::{
    Frame,
    layout::Rect,
    text::{Line, Span},
};
use unicode_width::UnicodeWidthStr;

/// What the home screen shows.
pub struct Home<'a> {
    /// How far the wall clock runs ahead of UTC.
    pub offset: Offset,
    /// What can be chosen, in groups with a heading.
    pub groups: &'a [Group],
    /// Which item is chosen, counted over all groups.
    pub chosen: usize,
    /// What lies over the screen.
    pub overlay: Option<overlay::Overlay<'a>>,
}

/// Things to choose from, under one heading.
pub struct Group {
    /// The heading; none where the items say enough.
    pub heading: String,
    /// The items: a name, and what one should know of it.
    pub items: Vec<(String, String)>,
}

/// Draws the home screen.
///
/// ```text
///  Intervisie                                   zaterdag 21 november, 19:24
///
///    Verder waar je was
///  ▸ Werkplekleren in een uur   stap 3b Verhelderen · 6 minuten geleden
///
///    Beginnen
///    Werkplekleren in een uur   60 min
///
///    Werkvormen   26, waarvan 2 van jezelf
/// ```
pub fn draw(frame: &mut Frame, look: &Look, home: &Home) {
    let areas = crate::view::frame(frame, look);
    let words = look.words;
    let now = format!(
        "{}, {} ",
        words.weekday_date(look.now, home.offset),
        words.time(look.now, home.offset)
    );
    let name = Span::styled(" Intervisie", THEME.strong);
    let head = parts::spread(vec![name], vec![Span::raw(now)], areas.head.width);
    frame.render_widget(head, areas.head);
    let width = areas.body.width;
    let mut rows: Vec<Line> = vec![Line::default()];
    let mut at = 0;
    let mut focus = 0;
    for group in home.groups {
        if !group.heading.is_empty() {
            rows.push(Line::styled(format!("   {}", group.heading), THEME.strong));
        }
        let widest = group.items.iter().map(|(name, _)| name.width()).max().unwrap_or(0);
        for (name, note) in &group.items {
            let chosen = at == home.chosen;
            if chosen {
                focus = rows.len();
            }
            let mark = if chosen { " ▸ " } else { "   " };
            let style = if chosen { THEME.chosen } else { ratatui::style::Style::new() };
            let gap = " ".repeat(widest.min(WIDEST).saturating_sub(name.width()));
            let text = format!("{name}{gap}   {note}");
            let text = parts::cut(text.trim_end(), usize::from(width).saturating_sub(4));
            rows.push(Line::from(vec![Span::raw(mark), Span::styled(text, style)]));
            at += 1;
        }
        rows.push(Line::default());
    }
    let from = (focus + 2).saturating_sub(usize::from(areas.body.height));
    for (y, row) in (areas.body.y..areas.body.bottom()).zip(rows.into_iter().skip(from)) {
        frame.render_widget(row, Rect { y, height: 1, ..areas.body });
    }
    if let Some(overlay) = &home.overlay {
        overlay::draw(frame, areas.body, look, None, overlay);
    }
}

/// Notes stand below one another, as far as names are no wider than this, in cells.
const WIDEST: usize = 32;
