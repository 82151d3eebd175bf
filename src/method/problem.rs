//! What can be wrong with a method file that is right in form, and the sentences for it.

use crate::{
    diagnostic::{Finding, known_by},
    method::slug::LONGEST,
    moment::Span,
    words::{Said, short},
};
use std::ops::Range;

/// One thing that is wrong, without its place.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Problem {
    /// A key that must be there is not.
    Missing { key: &'static str },
    /// A text is there and holds nothing.
    Empty { key: &'static str },
    /// A text is longer than anybody wants to read at this place.
    Long { key: &'static str, most: usize },
    /// There is more of something than a meeting can hold.
    TooMany { key: &'static str, most: usize },
    /// A number lies outside what makes sense.
    OutOfRange { key: &'static str, least: usize, most: usize },
    /// The smallest group is larger than the largest.
    GroupReversed,
    /// The language is no tag like `nl`.
    Language,
    /// No minutes, or more than a day.
    Minutes,
    /// A warning at the end itself, after it, or more than a day before.
    Warn,
    /// The minutes of a step are not those of its parts together; the same for the whole.
    Sum { stated: Span, parts: Span, how: Sums },
    /// There is no step at all.
    NoSteps,
    /// Every step is left out the first time, so that nothing is left.
    NeverFirst,
    /// Steps within steps within steps.
    TooDeep { most: usize },
    /// An id with something else than lower-case letters, digits and hyphens.
    BadId,
    /// An id, or another word that must differ from its like, stands twice.
    Twice { word: String },
    /// A key on a step that is never held itself, because its parts are.
    OnParts { key: &'static str },
    /// A second capture without a title, in a step that can lend its title to one.
    Untitled,
    /// `alone` where nobody tells in turn.
    AloneWithoutRound,
    /// `alone` where nobody writes for himself.
    AloneTogether,
    /// More than one of pick, rate, reword, answer and assign.
    TwoVerbs,
    /// A key that has no meaning without another one.
    Needs { key: &'static str, other: &'static str },
    /// A key that has no meaning beside another one.
    NotBeside { key: &'static str, other: &'static str },
    /// A capture is named that is not there.
    UnknownCapture { word: String, meant: Option<String>, known: Vec<String> },
    /// A capture is named that comes later, or is the one itself.
    LaterCapture { word: String },
    /// A capture is named that holds a choice or a rating, nothing that was written.
    NotWritten { word: String },
    /// What is chosen has no author, so that choosing it makes nobody the presenter.
    NoAuthor { word: String },
    /// Something is asked of the presenter before anybody was chosen.
    NoPresenter,
    /// A round in which nobody has a turn.
    RoundOfNobody,
    /// A role of the method's own without a key that it must have.
    RoleWithout { key: &'static str },
    /// A role of the method's own with a word that means something already.
    ReservedRole { word: String },
    /// A word that stands for no role.
    UnknownRole { word: String, meant: Option<String>, known: Vec<String> },
    /// The least of something is more than the most.
    Reversed,
    /// A step is named that is not there.
    UnknownStep { word: String, meant: Option<String>, known: Vec<String> },
    /// A step waits for a part that is neither in the file nor another method.
    UnknownPart { word: String, meant: Option<String> },
    /// A step is named that does not come after this one.
    NotLater { word: String },
    /// Something is done with texts that are still covered.
    StillHidden { word: String },
    /// A capture is named for what it chose, and it neither picks nor rates.
    ChoosesNothing { word: String },
    /// A word is not on the scale.
    NotOnScale { word: String, meant: Option<String>, known: Vec<String> },
    /// None, or more than one, of the ways to repeat.
    RepeatHow,
    /// There is no method to build on with this id.
    UnknownBase { word: String, meant: Option<String> },
    /// Methods that build on one another in a circle.
    BaseLoop { word: String },
    /// Methods that build on one another too often.
    BaseDeep { most: usize },
    /// The method to build on cannot be read.
    BaseBroken { word: String },
    /// A step is named that the method to build on does not have.
    UnknownBaseStep { word: String, meant: Option<String>, known: Vec<String> },
}

/// How the minutes of parts compare with those that are stated.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sums {
    /// They take just so much.
    Exactly,
    /// They cannot take less.
    AtLeast,
    /// They cannot take more.
    AtMost,
}

impl Sums {
    /// The word by which the sentence chooses its wording.
    fn word(self) -> &'static str {
        match self {
            Self::Exactly => "exactly",
            Self::AtLeast => "least",
            Self::AtMost => "most",
        }
    }
}

impl Problem {
    /// Whether the problem may be caused by something that is there and could not be read.
    pub(super) fn is_of_absence(&self) -> bool {
        matches!(
            self,
            Self::Missing { .. }
                | Self::Sum { .. }
                | Self::NoSteps
                | Self::NeverFirst
                | Self::Untitled
                | Self::AloneWithoutRound
                | Self::Needs { .. }
                | Self::NoPresenter
                | Self::RoundOfNobody
                | Self::RoleWithout { .. }
                | Self::RepeatHow
        )
    }

    /// Whether the problem is that nothing has a certain name.
    pub(super) fn is_of_a_name(&self) -> bool {
        matches!(
            self,
            Self::UnknownCapture { .. }
                | Self::UnknownRole { .. }
                | Self::UnknownStep { .. }
                | Self::UnknownPart { .. }
        )
    }

    /// The problem in words, at its place.
    pub(super) fn at(&self, at: Range<usize>) -> Finding {
        Finding { at, what: self.what(), help: Some(self.help()), key: None }
    }

    fn what(&self) -> Said {
        let said = Said::new(self.key());
        match self {
            Self::Missing { key }
            | Self::Empty { key }
            | Self::OnParts { key }
            | Self::RoleWithout { key } => said.with("key", *key),
            Self::Long { key, most } | Self::TooMany { key, most } => {
                said.with("key", *key).with("most", *most)
            }
            Self::OutOfRange { key, least, most } => {
                said.with("key", *key).with("least", *least).with("most", *most)
            }
            Self::Sum { stated, parts, how } => {
                let said = said.with("stated", minutes(*stated)).with("parts", minutes(*parts));
                said.with("how", how.word())
            }
            Self::TooDeep { most } | Self::BaseDeep { most } => said.with("most", *most),
            Self::Needs { key, other } | Self::NotBeside { key, other } => {
                said.with("key", *key).with("other", *other)
            }
            Self::Twice { word }
            | Self::UnknownCapture { word, .. }
            | Self::LaterCapture { word }
            | Self::NotWritten { word }
            | Self::NoAuthor { word }
            | Self::ReservedRole { word }
            | Self::UnknownRole { word, .. }
            | Self::UnknownStep { word, .. }
            | Self::NotLater { word }
            | Self::StillHidden { word }
            | Self::ChoosesNothing { word }
            | Self::UnknownBase { word, .. }
            | Self::UnknownPart { word, .. }
            | Self::BaseLoop { word }
            | Self::BaseBroken { word }
            | Self::UnknownBaseStep { word, .. }
            | Self::NotOnScale { word, .. } => said.with("word", short(word)),
            _ => said,
        }
    }

    fn help(&self) -> Said {
        let said = Said::new(self.help_key());
        match self {
            Self::UnknownCapture { meant, known, .. }
            | Self::UnknownStep { meant, known, .. }
            | Self::UnknownBaseStep { meant, known, .. }
            | Self::NotOnScale { meant, known, .. } => suggest(meant.as_deref(), known, "", said),
            Self::UnknownBase { meant, .. } | Self::UnknownPart { meant, .. } => {
                suggest(meant.as_deref(), &[], "", said)
            }
            Self::UnknownRole { meant, known, .. } => {
                let first = known_by(known.iter().map(String::as_str));
                suggest(meant.as_deref(), known, &first, said)
            }
            Self::Sum { parts, .. } => said.with("parts", minutes(*parts)),
            Self::Missing { key }
            | Self::Empty { key }
            | Self::OnParts { key }
            | Self::RoleWithout { key }
            | Self::OutOfRange { key, .. } => said.with("key", *key),
            Self::BadId => said.with("most", LONGEST),
            Self::Needs { key, other } | Self::NotBeside { key, other } => {
                said.with("key", *key).with("other", *other)
            }
            _ => said,
        }
    }

    fn key(&self) -> &'static str {
        self.keys().0
    }

    fn help_key(&self) -> &'static str {
        self.keys().1
    }

    /// The keys of the sentence and of the help.
    fn keys(&self) -> (&'static str, &'static str) {
        match self {
            Self::Missing { .. } => ("method-missing", "method-missing-help"),
            Self::Empty { .. } => ("method-empty", "method-empty-help"),
            Self::Long { .. } => ("method-long", "method-long-help"),
            Self::TooMany { .. } => ("method-too-many", "method-too-many-help"),
            Self::OutOfRange { .. } => ("method-range", "method-range-help"),
            Self::GroupReversed => ("method-group-reversed", "method-group-reversed-help"),
            Self::Language => ("method-language", "method-language-help"),
            Self::Minutes => ("method-minutes", "method-minutes-help"),
            Self::Warn => ("method-warn", "method-warn-help"),
            Self::Sum { .. } => ("method-sum", "method-sum-help"),
            Self::NoSteps => ("method-no-steps", "method-no-steps-help"),
            Self::NeverFirst => ("method-never-first", "method-never-first-help"),
            Self::TooDeep { .. } => ("method-deep", "method-deep-help"),
            Self::BadId => ("method-id", "method-id-help"),
            Self::Twice { .. } => ("method-twice", "method-twice-help"),
            Self::OnParts { .. } => ("method-on-parts", "method-on-parts-help"),
            Self::Untitled => ("method-untitled", "method-untitled-help"),
            Self::AloneWithoutRound => ("method-alone-round", "method-alone-round-help"),
            Self::AloneTogether => ("method-alone-together", "method-alone-together-help"),
            Self::TwoVerbs => ("method-two-verbs", "method-two-verbs-help"),
            Self::Needs { .. } => ("method-needs", "method-needs-help"),
            Self::NotBeside { .. } => ("method-not-beside", "method-not-beside-help"),
            Self::UnknownCapture { .. } => ("method-unknown", "method-unknown-help"),
            Self::LaterCapture { .. } => ("method-later", "method-later-help"),
            Self::NotWritten { .. } => ("method-not-written", "method-not-written-help"),
            Self::NoAuthor { .. } => ("method-no-author", "method-no-author-help"),
            Self::NoPresenter => ("method-no-presenter", "method-no-presenter-help"),
            Self::RoundOfNobody => ("method-round-of-nobody", "method-round-of-nobody-help"),
            Self::RoleWithout { .. } => ("method-role-without", "method-role-without-help"),
            Self::ReservedRole { .. } => ("method-role-reserved", "method-role-reserved-help"),
            Self::UnknownRole { .. } => ("method-role-unknown", "method-role-unknown-help"),
            Self::Reversed => ("method-reversed", "method-reversed-help"),
            Self::UnknownStep { .. } => ("method-step-unknown", "method-step-unknown-help"),
            Self::NotLater { .. } => ("method-not-later", "method-not-later-help"),
            Self::StillHidden { .. } => ("method-hidden", "method-hidden-help"),
            Self::ChoosesNothing { .. } => {
                ("method-chooses-nothing", "method-chooses-nothing-help")
            }
            Self::NotOnScale { .. } => ("method-scale-word", "method-scale-word-help"),
            Self::RepeatHow => ("method-repeat-how", "method-repeat-how-help"),
            Self::UnknownBase { .. } => ("method-base-unknown", "method-base-unknown-help"),
            Self::UnknownPart { .. } => ("method-part-unknown", "method-part-unknown-help"),
            Self::BaseLoop { .. } => ("method-base-loop", "method-base-loop-help"),
            Self::BaseDeep { .. } => ("method-base-deep", "method-base-deep-help"),
            Self::BaseBroken { .. } => ("method-base-broken", "method-base-broken-help"),
            Self::UnknownBaseStep { .. } => ("method-base-step", "method-base-step-help"),
        }
    }
}

/// The word that was probably meant, or else all that would have been right, or else what there is to
/// do about it.
fn suggest(meant: Option<&str>, known: &[String], first: &str, otherwise: Said) -> Said {
    if let Some(meant) = meant {
        return Said::new("diagnostic-did-you-mean").with("word", short(meant));
    }
    if known.is_empty() {
        return otherwise;
    }
    let words: Vec<_> = known.iter().take(MOST_NAMED).map(|id| short(id)).collect();
    Said::new("diagnostic-known").with("words", words.join(", ")).with("first", first)
}

/// Minutes as one writes them in the file: at most three digits after the point.
fn minutes(span: Span) -> String {
    let thousandths = span.millis() / 60;
    let text = format!("{}.{:03}", thousandths / 1_000, thousandths % 1_000);
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

const MOST_NAMED: usize = 12; // captures that a help line names
