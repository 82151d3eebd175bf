//! Handing in a case before a meeting: what somebody would bring, written down in their own time.

use crate::{
    group::{CaseKind, Intake},
    view,
    words::{Words, one_line},
};
use crossterm::event::KeyEvent;
use ratatui::Frame;

use super::{
    circle::Circle,
    editor::Editor,
    keys::{Context, Intent},
    reading::Reading,
};

/// The screen on which a case is handed in.
pub(super) struct Handing {
    /// The screen of the group, to which one goes back.
    pub(super) circle: Box<Circle>,
    kind: CaseKind,
    at: Field,
    /// What is typed, in the order of [`Field::TYPED`].
    texts: [Editor; 6],
    /// Whether it was told that what is typed goes away.
    pub(super) warned: bool,
}

/// What is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Field {
    Who,
    Kind,
    Situation,
    OwnPart,
    Question,
    Urgency,
    Outcome,
}

impl Field {
    /// All, in the order in which they are asked.
    const ALL: [Self; 7] = [
        Self::Who,
        Self::Kind,
        Self::Situation,
        Self::OwnPart,
        Self::Question,
        Self::Urgency,
        Self::Outcome,
    ];

    /// Those that are typed.
    const TYPED: [Self; 6] =
        [Self::Who, Self::Situation, Self::OwnPart, Self::Question, Self::Urgency, Self::Outcome];
}

impl Handing {
    /// Nothing written down yet.
    pub(super) fn new(circle: Box<Circle>) -> Self {
        let texts = [(); 6].map(|()| Editor::new(""));
        Self { circle, kind: CaseKind::default(), at: Field::Who, texts, warned: false }
    }

    /// What is asked: how it ended only of what is over.
    fn fields(&self) -> Vec<Field> {
        let is_asked = |field: &Field| *field != Field::Outcome || self.kind == CaseKind::Past;
        Field::ALL.into_iter().filter(is_asked).collect()
    }

    pub(super) fn context(&self) -> Context {
        match self.at {
            Field::Kind => Context::HandingKind,
            at if self.fields().last() == Some(&at) => Context::HandingLast,
            _ => Context::Handing,
        }
    }

    /// What cannot be left out, and was.
    pub(super) fn missing(&self) -> Option<Field> {
        let is_blank = |field: &Field| self.text(*field).trim().is_empty();
        [Field::Who, Field::Situation].into_iter().find(is_blank)
    }

    /// Whether something is typed that would go away.
    pub(super) fn has_text(&self) -> bool {
        self.texts.iter().any(|editor| !editor.text().trim().is_empty())
    }

    pub(super) fn go_to(&mut self, field: Field) {
        self.at = field;
    }

    /// The case as it is written down.
    pub(super) fn intake(&self) -> Intake {
        let outcome =
            if self.kind == CaseKind::Past { self.text(Field::Outcome) } else { String::new() };
        Intake {
            who: self.text(Field::Who),
            situation: self.text(Field::Situation),
            own_part: self.text(Field::OwnPart),
            question: self.text(Field::Question),
            kind: self.kind,
            urgency: self.text(Field::Urgency),
            outcome,
        }
    }

    /// Takes a key that the table knows.
    pub(super) fn act(&mut self, intent: Intent) {
        self.warned = false;
        let fields = self.fields();
        let here = fields.iter().position(|field| *field == self.at).unwrap_or_default();
        let count = fields.len();
        match intent {
            Intent::NextLine => self.at = fields[(here + 1) % count],
            Intent::LineBefore => self.at = fields[(here + count - 1) % count],
            Intent::Right | Intent::Left => {
                let all = CaseKind::ALL;
                let here = all.iter().position(|kind| *kind == self.kind).unwrap_or_default();
                let step = if intent == Intent::Right { 1 } else { all.len() - 1 };
                self.kind = all[(here + step) % all.len()];
            }
            Intent::NewLine => {
                if let Some(editor) = self.editor_mut() {
                    editor.new_line();
                }
            }
            _ => {}
        }
    }

    pub(super) fn key(&mut self, key: KeyEvent) {
        self.warned = false;
        if let Some(editor) = self.editor_mut() {
            editor.key(key);
        }
    }

    /// Takes a text that was pasted; nothing where a kind is chosen. Tells whether it was short enough.
    pub(super) fn paste(&mut self, text: &str) -> Option<bool> {
        let is_name = self.at == Field::Who;
        let editor = self.editor_mut()?;
        Some(editor.paste(&if is_name { one_line(text) } else { text.to_owned() }))
    }

    /// What is typed on the row with the cursor.
    pub(super) fn typed(&self) -> String {
        self.text(self.at)
    }

    /// What can be chosen on the row with the cursor, and what is.
    pub(super) fn options(&self, words: &Words) -> (Vec<String>, Option<usize>) {
        if self.at != Field::Kind {
            return (Vec::new(), None);
        }
        let chosen = CaseKind::ALL.iter().position(|kind| *kind == self.kind);
        (CaseKind::ALL.map(|kind| told(kind, words)).into(), chosen)
    }

    pub(super) fn draw(&self, frame: &mut Frame, look: &view::Look, reading: Option<&Reading>) {
        view::setup::draw(frame, look, &self.view(look, reading));
    }

    /// Ready to draw or to tell.
    pub(super) fn view<'a>(
        &'a self,
        look: &view::Look,
        reading: Option<&'a Reading>,
    ) -> view::setup::Setup<'a> {
        let words = look.words;
        let fields = self.fields();
        let row = |field: &Field| view::setup::Row {
            label: label(*field, words),
            value: match self.editor(*field) {
                Some(editor) => view::setup::Value::Text(editor.area()),
                None => view::setup::Value::Choice(told(self.kind, words)),
            },
            note: if *field == self.at { self.hint(words) } else { String::new() },
        };
        view::setup::Setup {
            title: format!("{} · {}", words.say("handing-title"), self.circle.name()),
            rows: fields.iter().map(row).collect(),
            chosen: fields.iter().position(|field| *field == self.at).unwrap_or_default(),
            notes: Vec::new(),
            overlay: reading.map(Reading::view),
        }
    }

    /// How to answer what is asked on the row with the cursor.
    fn hint(&self, words: &Words) -> String {
        match self.at {
            Field::Who => self.circle.members().join(", "),
            Field::Kind => String::new(),
            Field::Situation => words.say("cli-ask-situation-hint"),
            Field::OwnPart => words.say("cli-ask-own-part-hint"),
            Field::Question => {
                let question = self.text(Field::Question);
                let begins = question.trim().to_lowercase().starts_with(&words.say("cli-ask-how"));
                let is_said = question.trim().contains(char::is_whitespace);
                words.say(if is_said && !begins {
                    "handing-question-how"
                } else {
                    "cli-ask-question-hint"
                })
            }
            Field::Urgency => words.say("cli-ask-urgency-hint"),
            Field::Outcome => words.say("cli-ask-outcome-hint"),
        }
    }

    fn text(&self, field: Field) -> String {
        self.editor(field).map(Editor::text).unwrap_or_default()
    }

    fn editor(&self, field: Field) -> Option<&Editor> {
        let at = Field::TYPED.iter().position(|it| *it == field)?;
        self.texts.get(at)
    }

    fn editor_mut(&mut self) -> Option<&mut Editor> {
        let at = Field::TYPED.iter().position(|it| *it == self.at)?;
        self.texts.get_mut(at)
    }
}

fn label(field: Field, words: &Words) -> String {
    words.say(match field {
        Field::Who => "handing-who",
        Field::Kind => "handing-kind",
        Field::Situation => "handing-situation",
        Field::OwnPart => "handing-own-part",
        Field::Question => "handing-question",
        Field::Urgency => "handing-urgency",
        Field::Outcome => "handing-outcome",
    })
}

fn told(kind: CaseKind, words: &Words) -> String {
    words.say(match kind {
        CaseKind::Work => "handing-kind-work",
        CaseKind::Incident => "handing-kind-incident",
        CaseKind::Past => "handing-kind-past",
        CaseKind::Now => "handing-kind-now",
    })
}
