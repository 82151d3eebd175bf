//! The setup screen, ready to draw: what is asked, and what one should know of it.

use crate::{
    method::Facilitating,
    moment::{Moment, Span},
    session::{Script, fit},
    view::{self, plan},
    words::Words,
};
use ratatui::Frame;

use super::{
    program::Reading,
    setup::{Setup, names},
};

impl Setup {
    pub(super) fn draw(&self, frame: &mut Frame, look: &view::Look, reading: Option<&Reading>) {
        let words = look.words;
        let until = self.until(look.now).ok().flatten();
        let plan = self.plan(until, look.now);
        let total: Span = plan.planned();
        let choice = view::setup::Value::Choice;
        let yes_no = |yes| words.say(if yes { "setup-yes" } else { "setup-no" });
        let rehearsal = match self.rehearse {
            Some(factor) => words.fill("setup-rehearse", &[("factor", i64::from(factor).into())]),
            None => words.say("setup-no"),
        };
        let facilitator = self.facilitator.clone().unwrap_or_else(|| words.say("setup-nobody"));
        let rows = vec![
            ("setup-method", choice(self.method().name.clone()), Self::drawn(&plan, words)),
            ("setup-people", view::setup::Value::Text(self.people.area()), self.count(words)),
            ("setup-facilitator", choice(facilitator), self.how_to_choose(words)),
            (
                "setup-until",
                view::setup::Value::Text(self.until.area()),
                self.end(until, total, look),
            ),
            ("setup-lookback", choice(yes_no(self.looks_back())), self.earlier_note(words)),
            ("setup-rehearsal", choice(rehearsal), String::new()),
        ];
        let row = |(label, value, note)| view::setup::Row { label: words.say(label), value, note };
        let setup = view::setup::Setup {
            rows: rows.into_iter().map(row).collect(),
            chosen: self.row,
            notes: self.notes(words),
            overlay: reading.map(Reading::view),
        };
        view::setup::draw(frame, look, &setup);
    }

    /// The plan in one line: `5 + 2 + (3 + 15 + 10 + 10 + 5) + 10 = 60 min`.
    fn drawn(plan: &Script, words: &Words) -> String {
        let mut text = String::new();
        let mut depth = 0;
        for (index, step) in plan.method().steps.iter().enumerate() {
            let level = plan.method().ancestors(index).count();
            while depth > level {
                text.push(')');
                depth -= 1;
            }
            let held = plan.planned_for(index).filter(|_| plan.holds(index));
            let Some(planned) = held else { continue };
            if !text.is_empty() && !text.ends_with('(') {
                text.push_str(" + ");
            }
            if step.has_parts {
                text.push('(');
                depth += 1;
            } else {
                text.push_str(plan::minutes(planned).trim_end_matches('′'));
            }
        }
        text.push_str(&")".repeat(depth));
        format!("{text} = {}", words.minutes(plan.planned()))
    }

    fn how_to_choose(&self, words: &Words) -> String {
        if self.is_choosing_facilitator() {
            words.say("setup-facilitator-how")
        } else {
            String::new()
        }
    }

    fn count(&self, words: &Words) -> String {
        match names(&self.people.text()).len() {
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
            Some(_) if total < whole => {
                let minutes = words.minutes(total);
                words.fill("setup-end-shorter", &[("minutes", minutes.into())])
            }
            Some(_) => words.fill("setup-end-fits", &[("time", time(look.now + total).into())]),
        }
    }

    fn earlier_note(&self, words: &Words) -> String {
        let Some(earlier) = self.earlier.as_ref().filter(|_| self.looks_back()) else {
            return String::new();
        };
        let Some(held) = earlier.held else { return String::new() };
        let date = words.date(held, self.offset);
        let count = earlier.promises.len();
        words.fill("setup-earlier", &[("date", date.into()), ("count", count.into())])
    }

    fn notes(&self, words: &Words) -> Vec<String> {
        let count = names(&self.people.text()).len();
        let mut notes = Vec::new();
        if let Some(name) = &self.facilitator
            && self.method().facilitator == Facilitating::Outside
        {
            notes.push(words.fill("setup-outside", &[("name", name.into())]));
        }
        if let Some(group) = self.method().group.as_ref().filter(|_| count > 0) {
            let args =
                [("count", count.into()), ("min", group.min.into()), ("max", group.max.into())];
            if count < group.min {
                notes.push(words.fill("setup-few", &args));
            } else if count > group.max {
                notes.push(words.fill("setup-many", &args));
            }
        }
        notes
    }
}
