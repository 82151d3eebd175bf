//! Making a group: what it is called and who belongs to it. All else can be written in its file later.

use crate::{
    group::group_file,
    method::slug,
    moment::Moment,
    store::NewGroupProblem,
    view,
    words::{Words, one_line},
};
use crossterm::event::KeyEvent;
use ratatui::Frame;

use super::{
    disk::why,
    editor::Editor,
    guests::{names, people, same_name},
    keys::Intent,
    program::{App, Reading, Screen},
};

/// The screen on which a group is made.
pub(super) struct Founding {
    name: Editor,
    members: Editor,
    /// Whether the cursor is on the members.
    at_members: bool,
}

impl Default for Founding {
    fn default() -> Self {
        Self { name: Editor::new(""), members: Editor::new(""), at_members: false }
    }
}

impl Founding {
    pub(super) fn draw(&self, frame: &mut Frame, look: &view::Look, reading: Option<&Reading>) {
        view::setup::draw(frame, look, &self.view(look.words, reading));
    }

    /// Ready to draw or to tell.
    pub(super) fn view<'a>(
        &'a self,
        words: &Words,
        reading: Option<&'a Reading>,
    ) -> view::setup::Setup<'a> {
        let text = |editor: &'a Editor| view::setup::Value::Text(editor.area());
        let count = names(&self.members.text()).len();
        let members_note = match count {
            0 => words.say("founding-members-how"),
            count => words.fill("founding-members-count", &[("count", count.into())]),
        };
        let rows = vec![
            view::setup::Row {
                label: words.say("founding-name"),
                value: text(&self.name),
                note: words.say("founding-name-how"),
            },
            view::setup::Row {
                label: words.say("founding-members"),
                value: text(&self.members),
                note: members_note,
            },
        ];
        view::setup::Setup {
            title: words.say("founding-title"),
            rows,
            chosen: usize::from(self.at_members),
            notes: vec![words.say("founding-later")],
            overlay: reading.map(Reading::view),
        }
    }

    /// What is typed on the row with the cursor.
    pub(super) fn typed(&self) -> String {
        if self.at_members { self.members.text() } else { self.name.text() }
    }

    pub(super) fn act(&mut self, intent: Intent) {
        if matches!(intent, Intent::NextLine | Intent::LineBefore) {
            self.at_members = !self.at_members;
        }
    }

    pub(super) fn key(&mut self, key: KeyEvent) {
        self.field().key(key);
    }

    /// Takes a text that was pasted: lines of names become a list.
    pub(super) fn paste(&mut self, text: &str) -> bool {
        if self.at_members {
            let before = self.members.text();
            let comma = if before.trim_end().is_empty() || before.trim_end().ends_with(',') {
                ""
            } else {
                ", "
            };
            return self.members.paste(&format!("{comma}{}", names(text).join(", ")));
        }
        self.name.paste(text.lines().next().unwrap_or_default())
    }

    /// Whether the cursor is on the members.
    pub(super) fn is_naming(&self) -> bool {
        self.at_members
    }

    fn field(&mut self) -> &mut Editor {
        if self.at_members { &mut self.members } else { &mut self.name }
    }
}

impl App {
    /// Makes the group and goes home, with the cursor on it. On the name without members, it goes on to
    /// those first.
    pub(super) fn found(&mut self, now: Moment) {
        let Screen::Founding(founding) = &mut self.screen else { return };
        let name = one_line(&founding.name.text());
        let members = people(&founding.members.text());
        let id = slug(&name);
        if id.is_empty() {
            founding.at_members = false;
            self.message = Some(self.words.say("founding-no-name"));
        } else if members.is_empty() && !founding.at_members {
            founding.at_members = true;
        } else if let Some(name) = same_name(&members) {
            founding.at_members = true;
            self.message = Some(self.words.fill("setup-same-name", &[("name", name.into())]));
        } else {
            let text = match group_file(&self.words, &name, &members) {
                Ok(text) => text,
                Err(said) => {
                    founding.at_members = group_file(&self.words, &name, &[]).is_ok();
                    self.message = Some(self.words.tell(&said));
                    return;
                }
            };
            match self.home.new_group(&id, text.as_bytes()) {
                Ok(path) => {
                    self.go_home(now);
                    if let Screen::Home(home) = &mut self.screen {
                        home.go_to(&id);
                    }
                    let path = path.display().to_string();
                    self.message = Some(self.words.fill("founding-made", &[("path", path.into())]));
                }
                Err(NewGroupProblem::Exists(_)) => {
                    founding.at_members = false;
                    self.message = Some(self.words.fill("founding-exists", &[("id", id.into())]));
                }
                Err(NewGroupProblem::Disk(problem)) => {
                    let why = why(&self.words, &problem);
                    self.message = Some(self.words.fill("founding-disk", &[("why", why.into())]));
                }
            }
        }
    }
}
