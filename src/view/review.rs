//! A last look at the report before it is saved, and where it was saved.

use crate::view::{Look, THEME, overlay, parts};
use ratatui::{
    Frame,
    layout::Rect,
    text::{Line, Span},
};

/// What the review shows.
pub struct Review<'a> {
    /// The report as it will be saved.
    pub report: &'a str,
    /// What is still missing, in gentle sentences.
    pub gaps: &'a [String],
    /// The first row in sight.
    pub from: usize,
    /// What lies over the screen.
    pub overlay: Option<overlay::Overlay<'a>>,
}

/// Draws the review.
///
/// ```text
///  Verslag                                              regel 1–18 van 61
///
///  Nog niet ingevuld
///  · Bij de actie staat geen wanneer.
///  ───────────
///  # Intervisie, 21 november 2026
/// ```
pub fn draw(frame: &mut Frame, look: &Look, review: &Review) {
    let areas = crate::view::frame(frame, look);
    let rows = rows(look, review, areas.body.width);
    let height = usize::from(areas.body.height);
    let from = review.from.min(rows.len().saturating_sub(height));
    let title = Span::styled(format!(" {}", look.words.say("review-title")), THEME.strong);
    let place = [
        ("from", (from + 1).into()),
        ("to", (from + height).min(rows.len()).into()),
        ("of", rows.len().into()),
    ];
    let place = format!("{} ", look.words.fill("review-place", &place));
    let head = parts::spread(vec![title], vec![Span::raw(place)], areas.head.width);
    frame.render_widget(head, areas.head);
    for (y, row) in (areas.body.y..areas.body.bottom()).zip(rows.into_iter().skip(from)) {
        frame.render_widget(row, Rect { y, height: 1, ..areas.body });
    }
    if let Some(overlay) = &review.overlay {
        overlay::draw(frame, areas.body, look, None, overlay);
    }
}

/// How far one can scroll on a screen of this size.
pub fn last_row(look: &Look, review: &Review, area: Rect) -> usize {
    let body = area.height.saturating_sub(3 + parts::footer_height(area.height));
    rows(look, review, area.width).len().saturating_sub(usize::from(body))
}

fn rows<'a>(look: &Look, review: &Review, width: u16) -> Vec<Line<'a>> {
    let width = usize::from(width).saturating_sub(3).max(1);
    let mut rows = Vec::new();
    if !review.gaps.is_empty() {
        let heading = format!("  {}", look.words.say("review-gaps"));
        rows.push(Line::styled(heading, THEME.guard));
        for gap in review.gaps {
            let lines = parts::wrap(gap, width.saturating_sub(2)).into_iter();
            rows.extend(lines.map(|line| Line::from(format!("  · {line}"))));
        }
        rows.push(Line::styled(format!("  {}", "─".repeat(width.min(40))), THEME.rule));
    }
    for line in review.report.lines() {
        let style = if line.starts_with('#') { THEME.strong } else { ratatui::style::Style::new() };
        let lines = parts::wrap(line, width).into_iter();
        rows.extend(lines.map(|line| Line::styled(format!("  {line}"), style)));
    }
    rows
}
