//! The setup screen, ready to draw or to tell: what is asked, what can be chosen, and what one should
//! know of it.

use crate::{
    group::Turn,
    method::{Facilitating, GroupSize},
    moment::{Moment, Span},
    report,
    session::{Mode, PersonId, Script, content, fit},
    view,
    words::Words,
};
use ratatui::Frame;

use super::{
    gathered::Gathered,
    guests::{MODES, is_same},
    home::LAST,
    keys::{self, Context, Intent},
    program::Reading,
    setup::{Row, Setup},
};

impl Setup {
    pub(super) fn draw(&self, frame: &mut Frame, look: &view::Look, reading: Option<&Reading>) {
        let plan = self.plan_at(look.now);
        view::setup::draw(frame, look, &self.view(look, &plan, reading));
    }

    /// The plan with the end that is filled in.
    pub(super) fn plan_at(&self, now: Moment) -> Script {
        self.plan(self.until(now).ok().flatten(), now)
    }

    /// Ready to draw or to tell.
    pub(super) fn view<'a>(
        &'a self,
        look: &view::Look,
        plan: &'a Script,
        reading: Option<&'a Reading>,
    ) -> view::setup::Setup<'a> {
        let words = look.words;
        let until = self.until(look.now).ok().flatten();
        let total: Span = plan.planned();
        let choice = view::setup::Value::Choice;
        let yes_no = |yes| words.say(if yes { "setup-yes" } else { "setup-no" });
        let row = |row: &Row| {
            let (label, value, note) = match row {
                Row::Method => {
                    ("setup-method", self.planned(plan, words), self.ends_series(look.now, words))
                }
                Row::Members => ("setup-people", self.members(words), self.count(words)),
                Row::People => {
                    let label = if self.group.is_some() { "setup-guests" } else { "setup-people" };
                    let text = view::setup::Value::Text(self.people.area());
                    (label, text, self.count_typed(words))
                }
                Row::Facilitator => {
                    let holder = self.holder(*row).cloned();
                    let name = holder.unwrap_or_else(|| words.say("setup-nobody"));
                    ("setup-facilitator", choice(name), self.how_to_choose(*row, words))
                }
                Row::Secretary | Row::Timekeeper => {
                    let label = match row {
                        Row::Secretary => "setup-secretary",
                        _ => "setup-timekeeper",
                    };
                    let holder = self.holder(*row).cloned();
                    let name = holder.unwrap_or_else(|| words.say("setup-no-duty"));
                    (label, choice(name), self.how_to_choose(*row, words))
                }
                Row::Until => {
                    let text = view::setup::Value::Text(self.until.area());
                    let is_told = self.group.is_none() || self.row == *row || until.is_some();
                    let note = if is_told { self.end(until, total, look) } else { String::new() };
                    ("setup-until", text, note)
                }
                Row::Mode => {
                    let mode = choice(self.meets(self.mode(), words));
                    ("setup-mode", mode, self.how_to_mark(words))
                }
                Row::Lookback => {
                    let lookback = choice(yes_no(self.looks_back()));
                    ("setup-lookback", lookback, self.earlier_note(words))
                }
                Row::Rehearsal => {
                    let rehearsal = choice(self.rehearsal(words));
                    ("setup-rehearsal", rehearsal, self.what_it_is(Row::Rehearsal, words))
                }
            };
            view::setup::Row { label: words.say(label), value, note }
        };
        let at = |row: &Row| *row == self.row;
        view::setup::Setup {
            title: self.title(words),
            rows: self.rows().iter().map(row).collect(),
            chosen: self.rows().iter().position(at).unwrap_or_default(),
            notes: self.notes(words),
            overlay: reading.map(Reading::view),
        }
    }

    /// What is set up: `Beginnen · Noord`.
    fn title(&self, words: &Words) -> String {
        let title = words.say("setup-title");
        match &self.group {
            Some(group) => format!("{title} · {}", group.history.group.name),
            None => title,
        }
    }

    fn members(&self, words: &Words) -> view::setup::Value<'static> {
        let group = self.group.as_ref();
        view::setup::Value::Seats {
            seats: group.map(|group| group.seats(words)).unwrap_or_default(),
            at: group.map(|group| group.at).unwrap_or_default(),
        }
    }

    fn rehearsal(&self, words: &Words) -> String {
        match self.rehearse {
            Some(factor) => words.fill("setup-rehearse", &[("factor", i64::from(factor).into())]),
            None => words.say("setup-no"),
        }
    }

    /// What is typed on the row with the cursor.
    pub(super) fn typed(&self) -> String {
        match self.row {
            Row::People => self.people.text(),
            Row::Until => self.until.text(),
            _ => String::new(),
        }
    }

    /// Whether the cursor is on the names.
    pub(super) fn is_naming(&self) -> bool {
        self.row == Row::People
    }

    /// What can be chosen on the row with the cursor, and what is.
    pub(super) fn options(&self, words: &Words) -> (Vec<String>, Option<usize>) {
        let yes_no = |yes: bool| {
            (["setup-yes", "setup-no"].map(|key| words.say(key)).into(), Some(usize::from(!yes)))
        };
        match self.row {
            Row::Facilitator | Row::Secretary | Row::Timekeeper => {
                let people = self.everyone();
                let holder = self.holder(self.row);
                let holder = holder.and_then(|name| people.iter().position(|it| it.name == *name));
                let chosen = holder.unwrap_or(people.len());
                let names = people.into_iter().map(|person| person.name);
                let nobody = if self.row == Row::Facilitator {
                    words.say("setup-nobody")
                } else {
                    words.say("setup-no-duty")
                };
                (names.chain([nobody]).collect(), Some(chosen))
            }
            Row::Members => {
                let group = self.group.as_ref();
                let seats = group.map(|group| group.seats(words)).unwrap_or_default();
                let names = seats.iter().map(|seat| seat.told(words));
                (names.collect(), group.map(|group| group.at))
            }
            Row::Mode => {
                let here = self.mode();
                let chosen = MODES.iter().position(|mode| *mode == here);
                (MODES.map(|mode| self.meets(mode, words)).into(), chosen)
            }
            Row::Lookback => yes_no(self.looks_back()),
            Row::Rehearsal => yes_no(self.rehearse.is_some()),
            Row::Method | Row::People | Row::Until => (Vec::new(), None),
        }
    }

    fn planned<'a>(&self, plan: &'a Script, words: &Words) -> view::setup::Value<'a> {
        let time = words.minutes(plan.planned());
        let count = self.everyone().len();
        let total = if count > 0 && self.method.is_per_person() {
            let args = [("minutes", time.into()), ("count", count.into())];
            words.fill("library-with-people", &args)
        } else {
            time
        };
        view::setup::Value::Plan { name: self.method.name.clone(), total, plan }
    }

    /// How to choose somebody, and why this one is suggested.
    fn how_to_choose(&self, row: Row, words: &Words) -> String {
        let why = self.group.as_ref().zip(row.turn()).and_then(|(group, turn)| {
            let name = self.holder(row).filter(|_| group.history.held() > 0)?;
            let is_chosen = group.chosen(turn) == Some(&Some(name.clone()));
            (!is_chosen).then(|| group.why(turn, name, words)).flatten()
        });
        match why {
            Some(why) => why,
            None if self.row == row && row == Row::Facilitator => {
                words.say("setup-facilitator-how")
            }
            None => String::new(),
        }
    }

    /// Where people meet, in words: who is online, where only some are.
    fn meets(&self, mode: Mode, words: &Words) -> String {
        match mode {
            Mode::Room => words.say("setup-mode-room"),
            Mode::Online => words.say("setup-mode-online"),
            Mode::Hybrid => {
                let people = self.seated();
                let online = people.iter().filter(|person| person.online);
                let names: Vec<&str> = online.map(|person| person.name.as_str()).collect();
                if names.is_empty() || self.mode() != Mode::Hybrid {
                    return words.say("setup-mode-hybrid-open");
                }
                words.fill("setup-mode-hybrid", &[("people", words.list(&names).into())])
            }
        }
    }

    /// How to tell who is online, for who may want to, or must say it yet.
    fn how_to_mark(&self, words: &Words) -> String {
        let nobody_is = Mode::of(&self.everyone()) == Mode::Room;
        let is_asked = self.row == Row::Mode || self.mode() == Mode::Hybrid;
        if nobody_is && is_asked { words.say("setup-mode-how") } else { String::new() }
    }

    fn count(&self, words: &Words) -> String {
        match self.seated().len() {
            0 if self.group.is_some() => words.say("setup-members-none"),
            _ if self.group.is_some() => String::new(),
            0 => words.say("setup-people-how"),
            count => words.fill("setup-people-count", &[("count", count.into())]),
        }
    }

    /// How many were typed; how to type, for a group that may have guests.
    fn count_typed(&self, words: &Words) -> String {
        match &self.group {
            None => self.count(words),
            Some(_) if self.row == Row::People => words.say("setup-guests-how"),
            Some(_) => String::new(),
        }
    }

    fn end(&self, until: Option<Moment>, total: Span, look: &view::Look) -> String {
        let words = look.words;
        let time = |moment| words.time(moment, self.offset);
        let script = self.script();
        let whole = script.clone().with(&fit(&script, None)).planned();
        match until {
            None => {
                let end = time(look.now + total);
                words.fill("setup-end-open", &[("time", end.into())])
            }
            Some(until) if look.now + total > until + Span::MINUTE => {
                words.fill("setup-end-tight", &[("minutes", words.minutes(total).into())])
            }
            Some(_) if total < script.clone().with(&fit(&script, None)).least() => {
                words.fill("setup-end-brief", &[("minutes", words.minutes(whole).into())])
            }
            Some(_) if total < whole => {
                let minutes = words.minutes(total);
                words.fill("setup-end-shorter", &[("minutes", minutes.into())])
            }
            Some(_) => words.fill("setup-end-fits", &[("time", time(look.now + total).into())]),
        }
    }

    fn earlier_note(&self, words: &Words) -> String {
        let known = self.earlier.as_ref().filter(|_| self.looks_back());
        let Some((earlier, held)) = known.and_then(|earlier| Some((earlier, earlier.held?))) else {
            return self.what_it_is(Row::Lookback, words);
        };
        let date = words.date(held, self.offset);
        let count = earlier.promises.len();
        words.fill("setup-earlier", &[("date", date.into()), ("count", count.into())])
    }

    /// What a choice is about, while the cursor is on it.
    fn what_it_is(&self, row: Row, words: &Words) -> String {
        match row {
            _ if self.row != row => String::new(),
            Row::Lookback => words.say("setup-lookback-what"),
            _ => words.say("setup-rehearsal-what"),
        }
    }

    fn notes(&self, words: &Words) -> Vec<String> {
        let count = self.seated().len();
        let mut notes = Vec::new();
        if self.is_broken {
            notes.push(words.say("setup-broken"));
        }
        notes.extend(self.group.as_ref().and_then(|group| self.to_present(group, words)));
        if let Some(name) = &self.facilitator
            && self.method.facilitator == Facilitating::Outside
        {
            notes.push(words.fill("setup-outside", &[("name", name.into())]));
        }
        if let Some(group) = &self.method.group {
            notes.extend(size(group, count, words));
        }
        notes
    }

    /// That a series ends with this meeting, and that there is a method for that.
    fn ends_series(&self, now: Moment, words: &Words) -> String {
        let today = now.date(self.offset);
        let is_last = self.group.as_ref().is_some_and(|group| {
            group.history.held() > 0 && group.history.schedule(today).ends_next(today)
        });
        if !is_last || self.method.id == LAST {
            return String::new();
        }
        let key = keys::name(Context::SetupMethod, Intent::Methods, words);
        words.fill("setup-last-of-series", &[("key", key.into())])
    }

    /// Whose turn it is to bring a case.
    fn to_present(&self, group: &Gathered, words: &Words) -> Option<String> {
        if group.history.held() == 0 || !self.method.chooses_presenter() {
            return None;
        }
        let people = self.everyone();
        let takes_part = content(&self.method, people.len(), self.leader(&people).map(PersonId));
        let mut due = group.due(Turn::Presenter, &people);
        due.retain(|due| takes_part.iter().any(|at| is_same(&people[at.0].name, &due.name)));
        let due: Vec<String> =
            due.iter().take(MOST_DUE).map(|due| report::due(due, words)).collect();
        let due: Vec<&str> = due.iter().map(String::as_str).collect();
        (!due.is_empty())
            .then(|| words.fill("setup-to-present", &[("people", words.list(&due).into())]))
    }
}

/// How many are named whose turn it is.
const MOST_DUE: usize = 2;

/// What one should know of the size of a group, kindly.
fn size(group: &GroupSize, count: usize, words: &Words) -> Vec<String> {
    if count == 0 {
        let group = view::method::group(words, group);
        return vec![words.fill("setup-made-for", &[("group", group.into())])];
    }
    let args = [("count", count.into()), ("min", group.min.into()), ("max", group.max.into())];
    let best = group.best.filter(|best| *best != count);
    let said = if count < group.min {
        Some(words.fill("setup-few", &args))
    } else if count > group.max {
        Some(words.fill("setup-many", &args))
    } else {
        best.map(|best| words.fill("setup-best", &[("best", best.into())]))
    };
    said.into_iter().chain(group.note.clone()).collect()
}
