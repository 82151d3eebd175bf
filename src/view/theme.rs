//! The look of things: terminal colours by name, so that they follow the user's own scheme, and
//! never colour alone.
//!
//! Views draw with the styles of [`THEME`]; a [`Theme`] colours a whole screen that was drawn.

use ratatui::{
    buffer::Buffer,
    style::{Color, Modifier, Style},
};
use std::str::FromStr;

/// The styles that the screens use.
#[derive(Clone, Copy, Debug)]
pub struct Styles {
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

/// What the screens are drawn with, whatever their colours.
pub const THEME: Styles = Styles {
    strong: Style::new().add_modifier(Modifier::BOLD),
    quiet: Style::new().add_modifier(Modifier::DIM),
    chosen: Style::new().add_modifier(Modifier::REVERSED),
    guard: Style::new().fg(ACCENT).add_modifier(Modifier::BOLD),
    clock: Style::new().add_modifier(Modifier::BOLD),
    over: Style::new().fg(ACCENT).add_modifier(Modifier::BOLD),
    message: Style::new().fg(ACCENT),
    rule: Style::new().add_modifier(Modifier::DIM),
};

/// The one colour that says something.
const ACCENT: Color = Color::Cyan;

/// The colours of all screens.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// The terminal's own.
    #[default]
    Own,
    /// Light on dark.
    Dark,
    /// Dark on light: for a bright room, or a white wall.
    Light,
    /// White on black, and nothing faint.
    Contrast,
    /// The terminal's own, and no other.
    Mono,
}

/// What the colours of a drawn screen become.
struct Palette {
    ink: Color,
    paper: Color,
    accent: Color,
    /// Of what is faint; without one it stays faint by itself.
    quiet: Option<Color>,
}

impl Theme {
    /// All there are, as they follow each other.
    pub const ALL: [Self; 5] = [Self::Own, Self::Dark, Self::Light, Self::Contrast, Self::Mono];

    /// What each is called in settings and on the command line.
    pub const NAMES: [&'static str; 5] = {
        let mut names = [""; Self::ALL.len()];
        let mut at = 0;
        while at < names.len() {
            names[at] = Self::ALL[at].name();
            at += 1;
        }
        names
    };

    /// What it is called in settings and on the command line.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Own => "own",
            Self::Dark => "dark",
            Self::Light => "light",
            Self::Contrast => "contrast",
            Self::Mono => "mono",
        }
    }

    /// The next one in turn.
    #[must_use]
    pub fn next(self) -> Self {
        let next = Self::ALL.iter().skip_while(|theme| **theme != self).nth(1);
        next.copied().unwrap_or_default()
    }

    /// Colours a screen that was drawn with [`THEME`].
    pub fn paint(self, screen: &mut Buffer) {
        let Some(palette) = self.palette() else { return };
        for cell in &mut screen.content {
            cell.bg = palette.paper;
            let is_faint = cell.modifier.contains(Modifier::DIM);
            cell.fg = match palette.quiet.filter(|_| is_faint) {
                _ if cell.fg == ACCENT => palette.accent,
                Some(quiet) => {
                    cell.modifier.remove(Modifier::DIM);
                    quiet
                }
                None => palette.ink,
            };
        }
    }

    fn palette(self) -> Option<Palette> {
        let (ink, paper, accent, quiet) = match self {
            Self::Own => return None,
            Self::Dark => (Color::White, Color::Black, Color::LightCyan, Some(Color::Gray)),
            Self::Light => (Color::Black, Color::White, Color::Blue, Some(Color::DarkGray)),
            Self::Contrast => (Color::White, Color::Black, Color::LightYellow, Some(Color::White)),
            Self::Mono => (Color::Reset, Color::Reset, Color::Reset, None),
        };
        Some(Palette { ink, paper, accent, quiet })
    }
}

impl FromStr for Theme {
    type Err = ();

    fn from_str(name: &str) -> Result<Self, ()> {
        Self::ALL.into_iter().find(|theme| theme.name() == name).ok_or(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use ratatui::{layout::Rect, text::Line, widgets::Widget};

    fn painted(theme: Theme, style: Style) -> (Color, Color, Modifier) {
        let mut screen = Buffer::empty(Rect::new(0, 0, 2, 1));
        Line::styled("a", style).render(screen.area, &mut screen);
        theme.paint(&mut screen);
        let cell = &screen[(0, 0)];
        (cell.fg, cell.bg, cell.modifier)
    }

    #[test]
    fn every_theme_follows_another_and_is_known_by_its_name() {
        let mut theme = Theme::Own;
        for expected in Theme::ALL {
            assert_eq!((theme, theme.name().parse()), (expected, Ok(expected)));
            theme = theme.next();
        }
        assert_eq!((theme, "zwart".parse::<Theme>()), (Theme::Own, Err(())));
    }

    #[test]
    fn what_is_faint_is_a_colour_where_there_are_any() {
        let faint = painted(Theme::Light, THEME.quiet);
        assert_eq!(faint, (Color::DarkGray, Color::White, Modifier::empty()));
        let contrast = painted(Theme::Contrast, THEME.quiet);
        assert_eq!(contrast, (Color::White, Color::Black, Modifier::empty()));
        assert_eq!(painted(Theme::Mono, THEME.quiet).2, Modifier::DIM);
    }

    #[test]
    fn without_colours_what_counts_is_still_told_apart() {
        let plain = painted(Theme::Mono, Style::new());
        for style in [THEME.guard, THEME.over, THEME.chosen, THEME.strong] {
            let (fg, bg, modifier) = painted(Theme::Mono, style);
            assert_eq!((fg, bg), (Color::Reset, Color::Reset));
            assert_ne!(modifier, plain.2);
        }
    }
}
