//! What a first meeting agreed, as far as it belongs in the file of the group (S3-12).

use crate::{
    method::{Aim, By, Capture, Verb},
    session::State,
    words::one_line,
};

use super::{
    meeting::{Meeting, shared},
    model::{Agreements, Group},
};

impl Agreements {
    /// Each of them in the order of the file, with the key of its title.
    pub fn each(&self) -> [(&'static str, Option<&str>); 4] {
        [
            ("agreement-place", self.place.as_deref()),
            ("agreement-frequency", self.frequency.as_deref()),
            ("agreement-attendance", self.attendance.as_deref()),
            ("agreement-confidentiality", self.confidentiality.as_deref()),
        ]
    }

    /// The one that a title means, in the languages that methods are written in.
    fn titled(&mut self, title: &str) -> Option<&mut Option<String>> {
        match title.trim().to_lowercase().as_str() {
            "plaats" | "place" | "ort" => Some(&mut self.place),
            "hoe vaak" | "how often" | "wie oft" => Some(&mut self.frequency),
            "aanwezigheid" | "attendance" | "anwesenheit" => Some(&mut self.attendance),
            "vertrouwelijkheid" | "confidentiality" | "vertraulichkeit" => {
                Some(&mut self.confidentiality)
            }
            _ => None,
        }
    }
}

/// What a meeting agreed under the titles of a group's file, if its method is one to begin with.
pub(super) fn agreed(state: &State) -> Agreements {
    let mut agreed = Agreements::default();
    if !state.opening().method.aims.contains(&Aim::Start) {
        return agreed;
    }
    let is_agreed = |capture: &&Capture| capture.by == By::Group && capture.verb == Verb::Write;
    for capture in shared(state).filter(is_agreed) {
        let texts = state.entries(&capture.id).flat_map(|entry| entry.texts.iter().enumerate());
        for (at, text) in texts {
            let title = capture.fields.get(at).map_or(&capture.title, |field| &field.title);
            let text = one_line(text);
            if let Some(known) = agreed.titled(title).filter(|_| !text.is_empty()) {
                let before = known.take().map(|before| before + " ");
                *known = Some(before.unwrap_or_default() + &text);
            }
        }
    }
    agreed
}

/// The last meeting that agreed something of which the file of the group says nothing, and what that was.
pub(super) fn to_write<'a>(
    group: &Group,
    meetings: &'a [Meeting],
) -> Option<(&'a Meeting, Vec<(&'static str, &'a str)>)> {
    let known = group.agreements.each();
    meetings.iter().rev().find_map(|meeting| {
        let agreed = meeting.agreed.each().into_iter().zip(known);
        let missing: Vec<(&str, &str)> = agreed
            .filter_map(|((title, text), (_, known))| {
                Some((title, text.filter(|_| known.is_none())?))
            })
            .collect();
        (!missing.is_empty()).then_some((meeting, missing))
    })
}
