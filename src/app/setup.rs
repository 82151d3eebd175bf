//! Setting up a session: everything has a sane value, one key begins.

use crate::{
    group::{Turn, promised},
    method::{Catalog, Method},
    moment::{Moment, Offset},
    report,
    session::{Earlier, MOST_PEOPLE, Mode, Opening, Person, PersonId, Script, content, fit},
    store,
    words::Words,
};
use chrono::NaiveTime;
use crossterm::event::KeyEvent;

use super::{
    editor::Editor,
    gathered::Gathered,
    guests::{is_same, names, person, same_name, typed},
    keys::{Context, Intent},
    missing::Missing,
    wall::{self, NoTime},
};

/// What is known before the setup screen opens, as the command line may tell.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wishes {
    /// Who is there, with `(online)` behind the names of those who take part from elsewhere.
    pub people: Vec<String>,
    /// Where they meet, as far as their names do not tell.
    pub mode: Mode,
    /// Who leads.
    pub facilitator: Option<String>,
    /// The time on the wall by which it must end.
    pub until: Option<NaiveTime>,
    /// Whether to begin with a lookback; by whether these people met before when nothing is said.
    pub lookback: Option<bool>,
    /// How many times faster than real a rehearsal runs.
    pub rehearse: Option<u32>,
    /// The id of the group that meets.
    pub group: Option<String>,
}

/// The setup screen.
pub(super) struct Setup {
    /// The method that was picked, as it was when its file was last whole.
    pub(super) method: Method,
    /// Whether its file has mistakes by now, or is gone.
    pub(super) is_broken: bool,
    pub(super) people: Editor,
    /// Where they meet, as it was chosen; see [`Setup::mode`].
    pub(super) mode: Mode,
    /// Who was marked as online when the choice last was that some are.
    pub(super) marked: Vec<String>,
    pub(super) facilitator: Option<String>,
    pub(super) until: Editor,
    /// Whether the group has met before: what somebody chose, else what the archive tells.
    pub(super) lookback: Option<bool>,
    /// The meeting before of the people who are there, once they are known.
    pub(super) earlier: Option<Earlier>,
    pub(super) rehearse: Option<u32>,
    /// The group that meets, when one does: then the people are its guests.
    pub(super) group: Option<Box<Gathered>>,
    pub(super) row: Row,
    pub(super) offset: Offset,
}

/// What is asked, each on a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Row {
    Method,
    Members,
    People,
    Facilitator,
    Secretary,
    Timekeeper,
    Until,
    Mode,
    Lookback,
    Rehearsal,
}

impl Row {
    const OF_PEOPLE: &[Self] = &[
        Self::Method,
        Self::People,
        Self::Facilitator,
        Self::Until,
        Self::Mode,
        Self::Lookback,
        Self::Rehearsal,
    ];

    const OF_GROUP: &[Self] = &[
        Self::Method,
        Self::Members,
        Self::People,
        Self::Facilitator,
        Self::Secretary,
        Self::Timekeeper,
        Self::Until,
        Self::Mode,
        Self::Lookback,
        Self::Rehearsal,
    ];

    /// What members take turns in, where the row asks who does it.
    pub(super) fn turn(self) -> Option<Turn> {
        match self {
            Self::Facilitator => Some(Turn::Facilitator),
            Self::Secretary => Some(Turn::Secretary),
            Self::Timekeeper => Some(Turn::Timekeeper),
            _ => None,
        }
    }
}

/// The factor of a rehearsal: an hour in a minute.
const FACTOR: u32 = 60;

impl Setup {
    /// The screen for this method.
    pub(super) fn open(
        method: Method,
        wishes: &Wishes,
        home: &store::Home,
        words: &Words,
        (now, offset): (Moment, Offset),
    ) -> Self {
        let until = wishes.until.map_or(String::new(), |time| time.format("%H:%M").to_string());
        let facilitator = wishes.facilitator.as_deref().map(person);
        let mut setup = Self {
            method,
            is_broken: false,
            people: Editor::new(&typed(&wishes.people, facilitator.as_ref())),
            mode: wishes.mode,
            marked: Vec::new(),
            facilitator: facilitator.map(|person| person.name),
            until: Editor::new(&until),
            lookback: wishes.lookback,
            earlier: None,
            rehearse: wishes.rehearse,
            group: None,
            row: Row::People,
            offset,
        };
        setup.look_back(home, words, now);
        setup
    }

    /// The same for a meeting of a group, with everything filled in. `wishes` may name who is there:
    /// then the other members are not.
    #[must_use]
    pub(super) fn of_group(mut self, mut group: Gathered, wishes: &Wishes, words: &Words) -> Self {
        let guests = group.seat(&wishes.people, wishes.facilitator.as_deref());
        match group.history.group.mode {
            Mode::Online => group.put(true),
            Mode::Room | Mode::Hybrid => {}
        }
        if let Some(name) = &self.facilitator {
            group.choose(Turn::Facilitator, Some(name.clone()));
        }
        self.people = Editor::new(&typed(&guests, None));
        self.earlier = group.earlier(words);
        self.row = Row::Members;
        self.group = Some(Box::new(group));
        self.suggest();
        self
    }

    /// Takes another method, all else as it is.
    pub(super) fn take(&mut self, method: Method) {
        (self.method, self.is_broken) = (method, false);
    }

    /// Takes the method as its file is now. With mistakes in it the method stays as it was, and
    /// cannot be begun.
    pub(super) fn renew(&mut self, catalog: &Catalog) {
        match catalog.load(&self.method.id) {
            Some(Ok(method)) => self.take(method),
            _ => self.is_broken = true,
        }
    }

    /// What the cursor is on.
    pub(super) fn context(&self) -> Context {
        match self.row {
            Row::Method => Context::SetupMethod,
            Row::Members => Context::SetupMembers,
            Row::People | Row::Until => Context::SetupText,
            row if row.turn().is_some() && self.group.is_some() => Context::SetupTurn,
            _ => Context::SetupChoice,
        }
    }

    /// What is asked here, in order.
    pub(super) fn rows(&self) -> &'static [Row] {
        if self.group.is_some() { Row::OF_GROUP } else { Row::OF_PEOPLE }
    }

    /// Takes a key that the table knows.
    pub(super) fn act(&mut self, intent: Intent, home: &store::Home, words: &Words, now: Moment) {
        match intent {
            Intent::NextLine | Intent::LineBefore => {
                if self.row == Row::People {
                    self.look_back(home, words, now);
                }
                let rows = self.rows();
                let at = rows.iter().position(|row| *row == self.row).unwrap_or_default();
                let by = if intent == Intent::NextLine { 1 } else { rows.len() - 1 };
                self.row = rows[(at + by) % rows.len()];
            }
            Intent::NewLine if self.row == Row::People => self.people.new_line(),
            Intent::Left | Intent::Right => self.change(intent == Intent::Right),
            Intent::Seat => {
                self.group.iter_mut().for_each(|group| group.change());
                self.suggest();
            }
            Intent::Lot => self.draw_lots(),
            _ => {}
        }
    }

    /// Takes a key that the table does not know: on a row to type in it is text.
    pub(super) fn key(&mut self, key: KeyEvent) {
        match self.row {
            Row::People => self.people.key(key),
            Row::Until => self.until.key(key),
            _ => {}
        }
    }

    /// Takes a text that was pasted: lines of names become a list.
    pub(super) fn paste(&mut self, text: &str) -> bool {
        if self.row == Row::Until {
            return self.until.paste(text.lines().next().unwrap_or_default());
        }
        self.row = Row::People;
        self.add_people(text)
    }

    /// What is filled in, to be found again.
    pub(super) fn wishes(&self) -> Wishes {
        let typed = self.people.text();
        let (people, facilitator) = match &self.group {
            None => (names(&typed), self.facilitator.clone()),
            Some(group) => {
                let leads = group.chosen(Turn::Facilitator).cloned().flatten();
                (group.named(names(&typed)), leads)
            }
        };
        Wishes {
            people,
            mode: self.mode(),
            facilitator,
            until: wall::time(&self.until.text()).ok().flatten(),
            lookback: self.lookback,
            rehearse: self.rehearse,
            group: self.group.as_ref().map(|group| group.history.group.id.clone()),
        }
    }

    /// All that a session begins with.
    ///
    /// # Errors
    ///
    /// What is missing; the cursor is where it can be filled in.
    pub(super) fn opening(
        &mut self,
        home: &store::Home,
        words: &Words,
        now: Moment,
    ) -> Result<Opening, Missing> {
        if self.is_broken {
            self.row = Row::Method;
            return Err(Missing::Broken);
        }
        let looked_back = self.looks_back();
        self.look_back(home, words, now);
        let people = self.everyone();
        let is_nobody_online = || self.mode() != Mode::Room && Mode::of(&people) == Mode::Room;
        let missing = if people.len() < 2 {
            Some(Missing::People)
        } else if people.len() > MOST_PEOPLE {
            Some(Missing::Room)
        } else if let Some(name) = same_name(&people) {
            Some(Missing::SameName(name))
        } else {
            is_nobody_online().then_some(Missing::Online)
        };
        if let Some(missing) = missing {
            self.row = if self.group.is_some() { Row::Members } else { Row::People };
            return Err(missing);
        }
        let until = self.until(now).inspect_err(|_| self.row = Row::Until)?;
        if self.looks_back() && !looked_back {
            self.row = Row::Lookback;
            return Err(Missing::Met);
        }
        let place = self.leader(&people);
        let plan = self.plan(until, now).plan();
        let group = self.group.as_ref().map(|group| group.gathering(&people, words));
        Ok(Opening {
            session: String::new(),
            program: env!("CARGO_PKG_VERSION").to_owned(),
            offset: self.offset,
            people,
            facilitator: place.map(PersonId),
            group,
            until,
            earlier: self.looks_back().then(|| self.earlier.clone().unwrap_or_default()),
            rehearsal: self.rehearse,
            warn: None,
            plan,
            method: self.method.clone(),
        })
    }

    fn change(&mut self, forward: bool) {
        match self.row {
            Row::Members => self.group.iter_mut().for_each(|group| group.step(forward)),
            Row::Facilitator | Row::Secretary | Row::Timekeeper => self.change_holder(forward),
            Row::Mode => self.change_mode(forward),
            Row::Lookback => self.lookback = Some(!self.looks_back()),
            Row::Rehearsal => {
                self.rehearse = if self.rehearse.is_some() { None } else { Some(FACTOR) };
            }
            Row::Method | Row::People | Row::Until => {}
        }
    }

    /// The moment by which it must end.
    pub(super) fn until(&self, now: Moment) -> Result<Option<Moment>, Missing> {
        wall::until(&self.until.text(), now, self.offset).map_err(|no_time| match no_time {
            NoTime::Unreadable(text) => Missing::Until(text),
            NoTime::Past(text) => Missing::Past(text),
        })
    }

    pub(super) fn plan(&self, until: Option<Moment>, now: Moment) -> Script {
        let script = self.script();
        let plan = fit(&script, until.map(|until| until - now));
        script.with(&plan)
    }

    /// The steps as they will be held by those who are there; as by a group that it was made for
    /// while nobody is named yet.
    pub(super) fn script(&self) -> Script {
        let method = &self.method;
        let people = self.everyone();
        let place = self.leader(&people).map(PersonId);
        let content = if people.is_empty() {
            (0..method.usual_size()).map(PersonId).collect()
        } else {
            content(method, people.len(), place)
        };
        Script::open(method, &content, self.looks_back())
    }

    /// The place of the facilitator among these people.
    pub(super) fn leader(&self, people: &[Person]) -> Option<usize> {
        let name = self.facilitator.as_ref()?;
        people.iter().position(|person| is_same(&person.name, name))
    }

    pub(super) fn looks_back(&self) -> bool {
        self.lookback.unwrap_or(self.earlier.is_some())
    }

    /// Looks in the archive for the meeting before, of these people, and for what was told since of what
    /// they promised.
    fn look_back(&mut self, home: &store::Home, words: &Words, now: Moment) {
        if self.group.is_some() {
            return; // it knows what it did
        }
        let people: Vec<String> = self.everyone().into_iter().map(|person| person.name).collect();
        let last = (!people.is_empty()).then(|| home.last_with(&people)).flatten();
        self.earlier = last.map(|state| {
            let notes = home.notes(None).notes;
            let since = promised(&home.archive(None, now).into_meetings(), &notes);
            let promises = report::promises(&state, &since, words);
            Earlier { held: Some(state.started()), promises }
        });
    }
}
