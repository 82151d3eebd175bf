//! A group's own screen, ready to draw or to tell.

use crate::{
    group::{Member, Tracked},
    moment::{Moment, Offset},
    report,
    session::Outcome,
    view::{self, Look, overlay, tell},
    words::{Words, one_line},
};
use ratatui::Frame;

use super::{
    Circle, Wanted,
    rows::{Row, TO_WRITE},
};
use crate::app::reading::Reading;

/// What is asked of the screen: when, where, in which language.
#[derive(Clone, Copy)]
struct Asks<'a> {
    words: &'a Words,
    now: Moment,
    offset: Offset,
}

/// What the group agreed, in lines.
struct Agreed {
    agreements: Vec<String>,
    to_write: Vec<String>,
    accepted: Vec<String>,
}

impl Circle {
    pub(in crate::app) fn draw(
        &self,
        frame: &mut Frame,
        look: &Look,
        offset: Offset,
        reading: Option<&Reading>,
    ) {
        view::circle::draw(frame, look, &self.view(look, offset, reading));
    }

    /// Ready to draw or to tell.
    pub(in crate::app) fn view<'a>(
        &'a self,
        look: &Look,
        offset: Offset,
        reading: Option<&'a Reading>,
    ) -> view::circle::Circle<'a> {
        let asks = Asks { words: look.words, now: look.now, offset };
        let history = &self.known.history;
        let (heading, to_write) = report::to_write(history, look.words).unwrap_or_default();
        let agreed = Agreed {
            agreements: report::agreements(&history.group, look.words),
            to_write,
            accepted: report::accepted(history, look.now, offset, look.words),
        };
        let parts = self.parts(agreed.agreements.len()).into_iter().map(|(key, rows)| {
            let heading = match key {
                "" => String::new(),
                TO_WRITE => heading.clone(),
                key => look.words.say(key),
            };
            let rows = rows.iter().map(|row| self.row(row, &agreed, asks));
            view::circle::Part { heading, rows: rows.collect() }
        });
        view::circle::Circle {
            title: self.name(),
            aside: self.aside(asks),
            notes: self.notes(look.words),
            parts: parts.collect(),
            chosen: self.at.1,
            overlay: reading.map(Reading::view).or_else(|| self.typing(look.words)),
        }
    }

    /// How many there are of what: `3 bijeenkomsten · 4 leden`.
    fn aside(&self, asks: Asks) -> String {
        let history = &self.known.history;
        let members = history.group.members_on(asks.now.date(asks.offset)).count();
        let args = [("held", history.held().into()), ("members", members.into())];
        asks.words.fill("circle-aside", &args)
    }

    /// What one should know first.
    fn notes(&self, words: &Words) -> Vec<String> {
        let mut notes = Vec::new();
        if self.known.mistakes.is_some() {
            notes.push(words.say("circle-mistakes"));
        }
        if !self.known.unread.is_empty() {
            let count = self.known.unread.len();
            notes.push(words.fill("circle-unread", &[("count", count.into())]));
        }
        if !self.known.is_whole {
            notes.push(words.say("circle-reads"));
        }
        notes
    }

    fn row(&self, row: &Row, agreed: &Agreed, asks: Asks) -> view::circle::Row {
        let (words, history) = (asks.words, &self.known.history);
        let bare = |text: String| view::circle::Row { text, ..view::circle::Row::default() };
        match row {
            Row::Begin => self.next(asks),
            Row::Action(id) => {
                self.promise_of(id).map(|promise| self.action(promise, asks)).unwrap_or_default()
            }
            Row::Case(id) => self.case(id, asks),
            Row::Date(number) => match self.planned(*number) {
                Some(planned) => bare(report::planned(planned, words)),
                None => bare(words.say("circle-new-date")),
            },
            Row::Meeting(session) => {
                let meeting = self.meeting(session);
                let number = self.figures.schedule.number(session);
                let told = |at: usize| report::meeting(number, &history.meetings[at], words);
                bare(meeting.map(told).unwrap_or_default())
            }
            Row::Earlier => {
                let count = history.meetings.len().saturating_sub(self.shown);
                bare(words.fill("group-meetings-more", &[("count", count.into())]))
            }
            Row::Member(name) => {
                let is_it = |member: &&Member| member.name == *name;
                let member = history.group.members.iter().find(is_it);
                bare(member.map(|it| report::member(history, it, words)).unwrap_or_default())
            }
            Row::Agreement(at) => bare(agreed.agreements.get(*at).cloned().unwrap_or_default()),
            Row::ToWrite(at) => bare(agreed.to_write.get(*at).cloned().unwrap_or_default()),
            Row::Accepted(at) => bare(agreed.accepted.get(*at).cloned().unwrap_or_default()),
            Row::Rule(at) => {
                bare(history.group.rules.get(*at).map(|it| one_line(it)).unwrap_or_default())
            }
        }
    }

    /// The next meeting: when, and whose turn it is.
    fn next(&self, asks: Asks) -> view::circle::Row {
        let (words, history) = (asks.words, &self.known.history);
        let text = match self.figures.coming {
            1 => words.say("circle-begin-first"),
            number => words.fill("circle-begin", &[("number", number.into())]),
        };
        let note = self.figures.next.as_ref().map(|planned| {
            let (date, time) = report::on_the_wall(planned.start, words);
            format!("{date}, {time}")
        });
        let more = report::turns(history, asks.now, asks.offset, words);
        view::circle::Row { text, note: note.unwrap_or_default(), more, scale: None }
    }

    fn action(&self, promise: &Tracked, asks: Asks) -> view::circle::Row {
        let words = asks.words;
        let (who, what) = report::promised(&self.known.history.group, promise, words);
        let since = words.date(promise.promised.0, promise.promised.1);
        let outcome = promise.outcome();
        let note = match promise.told {
            Some(_) => format!("{} · {since}", tell::outcome(words, outcome)),
            None => since,
        };
        let scale = Outcome::IN_ORDER.map(|outcome| tell::outcome(words, outcome)).to_vec();
        let at = Outcome::IN_ORDER.iter().position(|it| *it == outcome).unwrap_or_default();
        view::circle::Row {
            text: format!("{who}: {}", one_line(&what)),
            note,
            more: report::told_last(promise, &|_| asks.offset, words).into_iter().collect(),
            scale: Some((scale, at)),
        }
    }

    fn case(&self, id: &str, asks: Asks) -> view::circle::Row {
        let Some(case) = self.case_of(id) else { return view::circle::Row::default() };
        let text = format!("{}: {}", one_line(&case.who), report::gist(case));
        let note = asks.words.date(case.since, asks.offset);
        view::circle::Row { text, note, ..view::circle::Row::default() }
    }

    /// The line that somebody types on.
    fn typing(&self, words: &Words) -> Option<overlay::Overlay<'_>> {
        let (wanted, editor) = self.line.as_ref()?;
        let (question, because) = match wanted {
            Wanted::How(id) => {
                let promise = self.promise_of(id)?;
                let (who, what) = report::promised(&self.known.history.group, promise, words);
                (words.say("circle-how"), format!("{who}: {what}"))
            }
            Wanted::Date(number) => {
                let planned = self.planned(*number);
                let because = planned.map(|planned| report::planned(planned, words));
                (words.say("circle-which-date"), because.unwrap_or_default())
            }
        };
        let how = matches!(wanted, Wanted::Date(_)).then(|| words.say("circle-date-how"));
        let because = [because].into_iter().filter(|text| !text.is_empty()).chain(how).collect();
        Some(overlay::Overlay::Type { question, because, editor: editor.area() })
    }
}
