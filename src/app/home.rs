//! The first screen: sessions to go on with, methods to begin with.

use crate::{
    diagnostic::Finding,
    method::Catalog,
    moment::{Moment, Offset, Span},
    store::{self, Unfinished},
    view::{self, Look, tell},
    words::Words,
};

use ratatui::Frame;

use super::{keys::Intent, program::Reading};

/// The home screen.
#[derive(Default)]
pub(super) struct Home {
    unfinished: Vec<Unfinished>,
    /// How many sessions are there that nobody can read.
    pub(super) unreadable: usize,
    groups: Vec<view::home::Group>,
    methods: Vec<String>,
    chosen: usize,
}

/// What was chosen at home.
pub(super) enum Chosen {
    /// A session to go on with.
    Resume(Box<Unfinished>),
    /// A method to begin with.
    Begin(String),
}

/// A session that stopped longer ago is not in the way of a new one.
const RECENT: Span = Span::minutes(12 * 60);

/// How many unfinished sessions are offered.
const MOST: usize = 3;

impl Home {
    /// Looks at what there is.
    pub(super) fn open(home: &store::Home, catalog: &Catalog, words: &Words, now: Moment) -> Self {
        let store::UnfinishedSessions { sessions: unfinished, unreadable } =
            home.unfinished(MOST, now);
        let mut groups = Vec::new();
        if !unfinished.is_empty() {
            groups.push(view::home::Group {
                heading: words.say("home-go-on"),
                items: unfinished.iter().map(|session| item(session, words, now)).collect(),
            });
        }
        let begin = catalog.entries().iter().map(|entry| match entry.load() {
            Ok(method) => {
                let minutes = words.minutes(method.planned());
                (method.name.clone(), minutes)
            }
            Err(findings) => (entry.id.clone(), broken(words, &findings)),
        });
        let heading = words.say("home-begin");
        groups.push(view::home::Group { heading, items: begin.collect() });
        let methods = catalog.entries().iter().map(|entry| entry.id.clone()).collect();
        Self { unfinished, unreadable, groups, methods, chosen: 0 }
    }

    /// Whether there is a session that somebody may mean to go on with: one of today.
    pub(super) fn has_recent(&self, now: Moment) -> bool {
        let mut real =
            self.unfinished.iter().filter(|session| session.state.opening().rehearsal.is_none());
        real.any(|session| now - session.last_alive < RECENT)
    }

    pub(super) fn draw(
        &self,
        frame: &mut Frame,
        look: &Look,
        offset: Offset,
        reading: Option<&Reading>,
    ) {
        let overlay = reading.map(Reading::view);
        let (groups, chosen) = (&self.groups, self.chosen);
        view::home::draw(frame, look, &view::home::Home { offset, groups, chosen, overlay });
    }

    /// Takes a key. Tells what it chose.
    pub(super) fn act(&mut self, intent: Intent) -> Option<Chosen> {
        let count = self.unfinished.len() + self.methods.len();
        match intent {
            Intent::Up => self.chosen = self.chosen.checked_sub(1).unwrap_or(count - 1),
            Intent::Down => self.chosen = (self.chosen + 1) % count.max(1),
            Intent::Open => {
                let method = self.chosen.checked_sub(self.unfinished.len());
                return if let Some(index) = method {
                    self.methods.get(index).cloned().map(Chosen::Begin)
                } else {
                    let session = self.unfinished.get(self.chosen).cloned();
                    session.map(|session| Chosen::Resume(Box::new(session)))
                };
            }
            _ => {}
        }
        None
    }
}

/// A session as the list names it, and where it stopped.
fn item(session: &Unfinished, words: &Words, now: Moment) -> (String, String) {
    let state = &session.state;
    let offset = state.opening().offset;
    let step = tell::step_name(state, state.position());
    let mut note = if session.running {
        words.say("home-runs-elsewhere")
    } else if let Some(since) = state.paused() {
        words.fill("home-paused", &[("time", words.time(since, offset).into())])
    } else {
        let ago = (now - session.last_alive).or_zero().rounded_minutes();
        if ago <= 90 {
            words.fill("home-stopped", &[("minutes", ago.into())])
        } else {
            let day = words.date(session.last_alive, offset);
            let time = words.time(session.last_alive, offset);
            words.fill("home-stopped-on", &[("day", day.into()), ("time", time.into())])
        }
    };
    if let Some(factor) = state.opening().rehearsal {
        let factor = i64::from(factor);
        note = format!("{} · {note}", words.fill("room-rehearsal", &[("factor", factor.into())]));
    }
    let note = if session.running { note } else { format!("{step} · {note}") };
    (state.method().name.clone(), note)
}

fn broken(words: &Words, findings: &[Finding]) -> String {
    words.fill("home-broken", &[("count", findings.len().into())])
}
