//! The setup screen, ready to draw or to tell: what is asked, what can be chosen, and what one should
//! know of it.

use crate::{
    method::{Facilitating, GroupSize},
    moment::{Moment, Span},
    session::{Mode, Script, fit},
    view,
    words::Words,
};
use ratatui::Frame;

use super::{
    guests::{MODES, people},
    program::Reading,
    setup::{FACILITATOR, LOOKBACK, MODE, PEOPLE, REHEARSAL, Setup, UNTIL},
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
        let rehearsal = match self.rehearse {
            Some(factor) => words.fill("setup-rehearse", &[("factor", i64::from(factor).into())]),
            None => words.say("setup-no"),
        };
        let facilitator = self.facilitator.clone().unwrap_or_else(|| words.say("setup-nobody"));
        let rows = vec![
            ("setup-method", self.planned(plan, words), String::new()),
            ("setup-people", view::setup::Value::Text(self.people.area()), self.count(words)),
            ("setup-facilitator", choice(facilitator), self.how_to_choose(words)),
            (
                "setup-until",
                view::setup::Value::Text(self.until.area()),
                self.end(until, total, look),
            ),
            ("setup-mode", choice(self.meets(self.mode(), words)), self.how_to_mark(words)),
            ("setup-lookback", choice(yes_no(self.looks_back())), self.earlier_note(words)),
            ("setup-rehearsal", choice(rehearsal), self.what_it_is(REHEARSAL, words)),
        ];
        let row = |(label, value, note)| view::setup::Row { label: words.say(label), value, note };
        view::setup::Setup {
            rows: rows.into_iter().map(row).collect(),
            chosen: self.row,
            notes: self.notes(words),
            overlay: reading.map(Reading::view),
        }
    }

    /// What is typed on the row with the cursor.
    pub(super) fn typed(&self) -> String {
        match self.row {
            PEOPLE => self.people.text(),
            UNTIL => self.until.text(),
            _ => String::new(),
        }
    }

    /// Whether the cursor is on the names.
    pub(super) fn is_naming(&self) -> bool {
        self.row == PEOPLE
    }

    /// What can be chosen on the row with the cursor, and what is.
    pub(super) fn options(&self, words: &Words) -> (Vec<String>, Option<usize>) {
        let yes_no = |yes: bool| {
            (["setup-yes", "setup-no"].map(|key| words.say(key)).into(), Some(usize::from(!yes)))
        };
        match self.row {
            FACILITATOR => {
                let people = self.everyone();
                let chosen = self.leader(&people).unwrap_or(people.len());
                let names = people.into_iter().map(|person| person.name);
                (names.chain([words.say("setup-nobody")]).collect(), Some(chosen))
            }
            MODE => {
                let here = self.mode();
                let chosen = MODES.iter().position(|mode| *mode == here);
                (MODES.map(|mode| self.meets(mode, words)).into(), chosen)
            }
            LOOKBACK => yes_no(self.looks_back()),
            REHEARSAL => yes_no(self.rehearse.is_some()),
            _ => (Vec::new(), None),
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

    fn how_to_choose(&self, words: &Words) -> String {
        if self.is_choosing_facilitator() {
            words.say("setup-facilitator-how")
        } else {
            String::new()
        }
    }

    /// Where people meet, in words: who is online, where only some are.
    fn meets(&self, mode: Mode, words: &Words) -> String {
        match mode {
            Mode::Room => words.say("setup-mode-room"),
            Mode::Online => words.say("setup-mode-online"),
            Mode::Hybrid => {
                let people = people(&self.people.text());
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
        let is_asked = self.row == MODE || self.mode() == Mode::Hybrid;
        if nobody_is && is_asked { words.say("setup-mode-how") } else { String::new() }
    }

    fn count(&self, words: &Words) -> String {
        match people(&self.people.text()).len() {
            0 => words.say("setup-people-how"),
            count => words.fill("setup-people-count", &[("count", count.into())]),
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
            return self.what_it_is(LOOKBACK, words);
        };
        let date = words.date(held, self.offset);
        let count = earlier.promises.len();
        words.fill("setup-earlier", &[("date", date.into()), ("count", count.into())])
    }

    /// What a choice is about, while the cursor is on it.
    fn what_it_is(&self, row: usize, words: &Words) -> String {
        match row {
            _ if self.row != row => String::new(),
            LOOKBACK => words.say("setup-lookback-what"),
            _ => words.say("setup-rehearsal-what"),
        }
    }

    fn notes(&self, words: &Words) -> Vec<String> {
        let count = people(&self.people.text()).len();
        let mut notes = Vec::new();
        if self.is_broken {
            notes.push(words.say("setup-broken"));
        }
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
}

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
