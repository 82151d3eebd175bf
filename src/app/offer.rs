//! What is on offer: the methods and parts that a group can take in the middle of a meeting.

use crate::{
    method::{Catalog, Entry, Method, StepIndex},
    moment::{Moment, Span},
    session::{Command, Part, State, decide},
    view::{self, overlay, tell},
    words::Words,
};
use crossterm::event::KeyEvent;

use super::{
    editor::Editor,
    keys::Intent,
    over::{Over, scroll},
    room::Room,
};

/// What something is taken for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Purpose {
    /// To be what the running step waits for.
    Part,
    /// To be held in this step or after it.
    Insert,
    /// To go on with instead.
    Change,
}

/// A list to choose from; letters narrow it.
pub(super) struct Offer {
    purpose: Purpose,
    title: String,
    items: Vec<Item>,
    search: Editor,
    /// Which of the items that fit what is typed.
    chosen: usize,
    /// The step in which it was opened.
    at: StepIndex,
}

/// Something that can be taken. It was read when the list was opened: what becomes of its file later
/// changes nothing here.
struct Item {
    name: String,
    /// The part, or how many mistakes its file has.
    part: Result<Part, usize>,
    /// The time that it takes when it comes in.
    time: Span,
}

/// Another method that was taken, while somebody says why.
pub(super) struct Reason {
    method: Box<Method>,
    because: Vec<String>,
    pub(super) editor: Editor,
}

impl Offer {
    /// What there is for this purpose: what is in the language of the meeting first, what has
    /// mistakes last.
    pub(super) fn open(purpose: Purpose, state: &State, catalog: &Catalog, words: &Words) -> Self {
        let title = words.say(match purpose {
            Purpose::Part => "offer-part",
            Purpose::Insert => "offer-insert",
            Purpose::Change => "offer-change",
        });
        let mut items: Vec<Item> = match purpose {
            Purpose::Part => {
                let wanted = &state.method().steps[state.position()].insert;
                wanted.iter().filter_map(|id| Item::part(id, state, catalog)).collect()
            }
            Purpose::Insert | Purpose::Change => {
                let mut items: Vec<Item> = catalog
                    .entries()
                    .iter()
                    .filter_map(|entry| Item::method(entry, catalog))
                    .collect();
                items.sort_by_key(|item| item.rank(&state.method().language));
                items
            }
        };
        for item in &mut items {
            item.time = match (&item.part, purpose) {
                (Err(_), _) => Span::ZERO,
                (Ok(Part::Method(method)), Purpose::Change) => state.time_instead(method),
                (Ok(part), _) => state.time_for(part),
            };
        }
        Self { purpose, title, items, search: Editor::new(""), chosen: 0, at: state.position() }
    }

    /// Ready to draw.
    pub(super) fn view<'a>(&'a self) -> overlay::Overlay<'a> {
        let found = self.found().into_iter();
        let item = |item: &'a Item| view::offer::Item {
            name: &item.name,
            part: item.part.as_ref().map_err(|count| *count),
            time: item.time,
        };
        overlay::Overlay::Offer(view::offer::Offer {
            title: &self.title,
            search: self.search.area(),
            items: found.map(item).collect(),
            chosen: self.chosen,
        })
    }

    /// Takes a letter: what fits it best is chosen.
    pub(super) fn key(&mut self, key: KeyEvent) {
        self.search.key(key);
        self.chosen = 0;
    }

    /// Takes a text that was pasted, as letters. Tells whether it was short enough.
    pub(super) fn paste(&mut self, text: &str) -> bool {
        self.chosen = 0;
        self.search.paste(text)
    }

    /// What is typed to find something.
    pub(super) fn typed(&self) -> String {
        self.search.text()
    }

    /// Which of what fits is chosen, and how many there are.
    pub(super) fn place(&self) -> (usize, usize) {
        (self.chosen, self.found().len())
    }

    fn found(&self) -> Vec<&Item> {
        // Elsewhere a search begins with this key.
        let typed = self.search.text().trim().trim_start_matches('/').to_lowercase();
        let mut found: Vec<&Item> = self.items.iter().filter(|item| item.fits(&typed)).collect();
        // What is called so comes before what has it in its name, or in another name.
        found.sort_by_key(|item| {
            let name = item.name.to_lowercase();
            (!name.starts_with(&typed), !name.contains(&typed))
        });
        found
    }

    fn choose(&mut self, intent: Intent) {
        let last = self.found().len().saturating_sub(1);
        scroll(&mut self.chosen, intent, PAGE, last);
    }
}

/// How many items one goes on by a whole screen.
const PAGE: usize = 6;

impl Item {
    fn method(entry: &Entry, catalog: &Catalog) -> Option<Self> {
        let (name, part) = match catalog.load(&entry.id)? {
            Ok(method) => (method.name.clone(), Ok(Part::Method(Box::new(method)))),
            Err(findings) => (entry.file.clone(), Err(findings.len())),
        };
        Some(Self { name, part, time: Span::ZERO })
    }

    /// The part with this id: of the method itself, or another method.
    fn part(id: &str, state: &State, catalog: &Catalog) -> Option<Self> {
        if let Some(first) = state.method().module(id).and_then(<[_]>::first) {
            let (name, part) = (first.title.clone(), Ok(Part::Module(id.to_owned())));
            return Some(Self { name, part, time: Span::ZERO });
        }
        Self::method(catalog.entry(id)?, catalog)
    }

    fn rank(&self, language: &str) -> u8 {
        match &self.part {
            Ok(Part::Method(method)) if method.language != language => 1,
            Ok(_) => 0,
            Err(_) => 2,
        }
    }

    fn fits(&self, typed: &str) -> bool {
        let also = match &self.part {
            Ok(Part::Method(method)) => method.also.as_slice(),
            _ => &[],
        };
        let mut names = std::iter::once(&self.name).chain(also);
        names.any(|name| name.to_lowercase().contains(typed))
    }
}

impl Reason {
    /// Asks why the group goes on with another method, and tells where it will begin.
    fn new(method: Box<Method>, state: &State, words: &Words, now: Moment) -> Self {
        let change = Command::Change { method: method.clone(), reason: None };
        let mut after = state.clone();
        for event in decide(state, change, now).unwrap_or_default() {
            after.apply(&event);
        }
        let step = tell::step_name(&after, after.position());
        let mut because = vec![words.fill("change-stays", &[("step", step.into())])];
        let takes = after.to_go(now);
        let left = state.target_end().map_or(takes, |end| (end - now).or_zero());
        because.extend(too_long(words, state.time_instead(&method), takes, left));
        because.push(words.say("change-why"));
        Self { method, because, editor: Editor::new("") }
    }

    /// Ready to draw.
    pub(super) fn view(&self, words: &Words) -> overlay::Overlay<'_> {
        overlay::Overlay::Type {
            question: words.fill("change-title", &[("method", self.method.name.as_str().into())]),
            because: self.because.clone(),
            editor: self.editor.area(),
        }
    }
}

/// What to say of a part that asks for more than the time there is: that it gets later, or that its
/// steps get shorter.
fn too_long(words: &Words, asks: Span, takes: Span, there_is: Span) -> Option<String> {
    let args = [
        ("asks", words.minutes(asks).into()),
        ("takes", words.minutes(takes).into()),
        ("left", words.minutes(there_is).into()),
    ];
    let [asks, takes, there_is] = [asks, takes, there_is].map(Span::rounded_minutes);
    if there_is < takes {
        return Some(words.fill("change-longer", &args));
    }
    (takes < asks).then(|| words.fill("change-shorter", &args))
}

impl Room {
    /// Takes a key while the list lies over the screen.
    pub(super) fn act_on_offer(
        &mut self,
        intent: Intent,
        words: &Words,
        now: Moment,
    ) -> Result<Option<String>, String> {
        let Some(Over::Offer(offer)) = &mut self.over else { return Ok(None) };
        if intent != Intent::Open {
            offer.choose(intent);
            return Ok(None);
        }
        let Some(item) = offer.found().get(offer.chosen).copied() else {
            return Err(words.say("offer-nothing"));
        };
        if offer.purpose == Purpose::Part && offer.at != self.live.state().position() {
            self.over = None; // the step that waited for it has ended by itself
            return Ok(None);
        }
        match (&item.part, offer.purpose) {
            (Err(count), _) => {
                let args = [("name", item.name.as_str().into()), ("count", (*count).into())];
                Err(words.fill("offer-broken", &args))
            }
            (Ok(Part::Method(method)), Purpose::Change) => {
                let reason = Reason::new(method.clone(), self.live.state(), words, now);
                self.over = Some(Over::Reason(Box::new(reason)));
                Ok(None)
            }
            (Ok(part), _) => {
                let (name, part) = (item.name.clone(), part.clone());
                self.over = None;
                self.insert(&name, part, words, now).map(Some)
            }
        }
    }

    /// Puts a part in, and says so; also that it has less time than it asks, where it does.
    fn insert(
        &mut self,
        name: &str,
        part: Part,
        words: &Words,
        now: Moment,
    ) -> Result<String, String> {
        let before = self.live.state();
        let here = before.position();
        let waits = tell::waits_for_part(before, here);
        let room = before.remaining(here, now).map(Span::or_zero).filter(|_| waits);
        let asks = before.time_for(&part);
        self.go(Command::Insert(part), words, now)?;
        let state = self.live.state();
        let takes = state.method().steps[state.position()].parent.and_then(|it| state.planned(it));
        let long = takes.zip(room).and_then(|(takes, room)| too_long(words, asks, takes, room));
        let long = long.or_else(|| tell::ends(words, state, now).filter(|_| !waits));
        let said = words.fill("offer-inserted", &[("name", name.into())]);
        Ok([Some(said), long].into_iter().flatten().collect::<Vec<_>>().join("\n"))
    }

    /// Goes on with the other method.
    pub(super) fn change(&mut self, words: &Words, now: Moment) -> Result<Option<String>, String> {
        let Some(Over::Reason(reason)) = &self.over else { return Ok(None) };
        let Reason { method, editor, .. } = &**reason;
        let said = words.fill("change-done", &[("method", method.name.as_str().into())]);
        let why = Some(editor.text().trim().to_owned()).filter(|why| !why.is_empty());
        self.go(Command::Change { method: method.clone(), reason: why }, words, now)?;
        self.over = None;
        Ok(Some(said))
    }
}
