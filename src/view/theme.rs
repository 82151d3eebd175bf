//! The look of things: terminal colours by name, so that they follow the user's own scheme, and
//! never colour alone.

use ratatui::style::{Color, Modifier, Style};

/// The styles that the screens use.
#[derive(Clone, Copy, Debug)]
pub struct Theme {
    /// Titles, names, what one reads first.
    pub strong: Style,
    /// Explanations, what one reads last.
    pub quiet: Style,
    /// What is chosen, or has the cursor.
    pub chosen: Style,
    /// What must not happen now.
    pub guard: Style,
    /// The digits.
    pub clock: Style,
    /// The digits when time is up.
    pub over: Style,
    /// What just happened.
    pub message: Style,
    /// Lines that part one thing from another.
    pub rule: Style,
}

/// The only theme so far: readable on dark and on light.
pub const THEME: Theme = Theme {
    strong: Style::new().add_modifier(Modifier::BOLD),
    quiet: Style::new().add_modifier(Modifier::DIM),
    chosen: Style::new().add_modifier(Modifier::REVERSED),
    guard: Style::new().fg(Color::Cyan).add_modifier(Modifier::BOLD),
    clock: Style::new().add_modifier(Modifier::BOLD),
    over: Style::new().fg(Color::Cyan).add_modifier(Modifier::BOLD),
    message: Style::new().fg(Color::Cyan),
    rule: Style::new().add_modifier(Modifier::DIM),
};
