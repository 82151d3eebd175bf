//! What a report says, before it is given a form. Every format is a function of this.

use super::Text;

/// A whole report. It says something in every heading, list and table that it has.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Outline {
    /// What it is a report of.
    pub title: Text,
    /// What holds for the whole meeting.
    pub opening: Vec<Block>,
    /// Its parts, in order.
    pub sections: Vec<Section>,
}

/// A part of a report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    /// What it is about.
    pub heading: Text,
    /// What it says; never empty.
    pub blocks: Vec<Block>,
}

/// Something that stands on its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// Running text.
    Paragraph(Text),
    /// Things below each other; never empty.
    List {
        /// Whether they are counted.
        numbered: bool,
        /// The things.
        items: Vec<Text>,
    },
    /// Things in rows and columns; never without rows.
    Table {
        /// What each column holds; empty text where that needs no saying.
        head: Vec<Text>,
        /// The rows, each as long as `head`.
        rows: Vec<Vec<Text>>,
    },
}

impl Block {
    /// Things below each other, not counted.
    pub fn bullets(items: Vec<Text>) -> Self {
        Self::List { numbered: false, items }
    }
}
