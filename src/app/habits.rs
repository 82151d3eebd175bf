//! [`Habits`]: what the user's settings ask of the program on the screen.

use crate::{moment::Span, session::Signal, view::Theme};

/// What the user's settings ask of the program on the screen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Habits {
    /// The colours to begin with.
    pub theme: Theme,
    /// How long before the end of a step the group is warned where its method does not say so.
    pub warn: Option<Vec<Span>>,
    /// What is to be heard of it.
    pub chime: Chime,
    /// Whether the display stays awake while the clock runs.
    pub keep_awake: bool,
    /// Whether who leads gets a word of help where beginners go wrong.
    pub nudges: bool,
}

impl Default for Habits {
    fn default() -> Self {
        Self {
            theme: Theme::default(),
            warn: None,
            chime: Chime::default(),
            keep_awake: true,
            nudges: true,
        }
    }
}

/// How the program makes itself heard, and when. By itself it is silent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chime {
    /// Whether the terminal's own bell rings.
    pub bell: bool,
    /// A program of the user's own with its arguments; empty without one.
    pub command: Vec<String>,
    /// At which signals.
    pub at: Vec<Signal>,
}

impl Default for Chime {
    fn default() -> Self {
        Self { bell: false, command: Vec::new(), at: vec![Signal::Warning, Signal::End] }
    }
}
