//! What holds for the whole meeting: when, how long, how and with whom.

use super::{Block, Teller, Text};
use crate::{
    moment::{Moment, Span},
    words::one_line,
};

impl Teller<'_> {
    pub(super) fn title(&self) -> Text {
        let date = self.words.date(self.state.started(), self.offset());
        let title = match &self.state.opening().group {
            Some(group) => {
                let args = [("group", one_line(&group.name).into()), ("date", date.into())];
                self.words.fill("report-title-group", &args)
            }
            None => self.words.fill("report-title", &[("date", date.into())]),
        };
        Text::plain(&title)
    }

    /// The lines below the title (F-01…F-04, F-06, F-07, F-10).
    pub(super) fn opening(&self) -> Vec<Block> {
        let mut lines = vec![self.when(), self.method()];
        lines.extend(self.number());
        lines.extend(self.who());
        lines.extend(self.agreed());
        lines.extend(self.on_the_way());
        lines.extend(self.sheets_there_are());
        let lines = Block::bullets(lines.iter().map(|line| Text::plain(line)).collect());
        self.rehearsal().into_iter().chain([lines]).collect()
    }

    /// Which of a group's meetings it was.
    fn number(&self) -> Option<String> {
        let (number, of) = self.state.opening().group.as_ref()?.number?;
        let args = [("number", number.into()), ("of", of.unwrap_or_default().into())];
        Some(match of {
            Some(_) => self.words.fill("report-number-of", &args),
            None => self.words.fill("report-number", &args[..1]),
        })
    }

    /// That it was no real meeting, when it was not.
    pub(super) fn rehearsal(&self) -> Option<Block> {
        let times = [("times", i64::from(self.state.opening().rehearsal?).into())];
        Some(Block::Paragraph(Text::bold(&self.words.fill("report-rehearsal", &times))))
    }

    /// How the meeting was held.
    pub(super) fn method(&self) -> String {
        self.words.fill("report-method", &[("method", self.methods().into())])
    }

    /// From when until when, how long that was without pauses, and where.
    fn when(&self) -> String {
        let net = self.state.net(self.until);
        let pauses = self.state.pauses(self.until);
        let whole = (self.until - self.state.started()).or_zero();
        let net_texts =
            [("minutes", self.words.minutes(net).into()), ("hours", self.words.hours(net).into())];
        let key = if net < WORTH_HOURS { "report-net" } else { "report-net-hours" };
        let mut parts = vec![self.hours_on_the_wall(), self.words.fill(key, &net_texts)];
        for (key, left_out) in [("report-pauses", pauses), ("report-away", whole - net - pauses)] {
            if left_out.rounded_minutes() > 0 {
                let minutes = self.words.minutes(left_out);
                parts.push(self.words.fill(key, &[("minutes", minutes.into())]));
            }
        }
        parts.extend(self.meets());
        parts.join(" · ")
    }

    fn hours_on_the_wall(&self) -> String {
        let start = self.words.time(self.state.started(), self.offset());
        let end = self.wall(self.until);
        let key =
            if self.state.ended().is_some() { "report-from-until" } else { "report-not-ended" };
        self.words.fill(key, &[("start", start.into()), ("end", end.into())])
    }

    /// The time on the wall, with the date if that is no longer the date in the title.
    pub(super) fn wall(&self, moment: Moment) -> String {
        let time = self.words.time(moment, self.offset());
        if moment.date(self.offset()) == self.state.started().date(self.offset()) {
            return time;
        }
        let date = self.words.date(moment, self.offset());
        self.words.fill("report-time-on", &[("time", time.into()), ("date", date.into())])
    }

    /// Who agreed in this meeting with what the group agreed (F-29).
    fn agreed(&self) -> Option<String> {
        let people: Vec<_> = self.state.agreed_here().map(|(person, _)| person).collect();
        let names = || self.names(people.iter().copied());
        (!people.is_empty())
            .then(|| self.words.fill("report-agreed", &[("people", names().into())]))
    }

    /// Who led and who was there.
    fn who(&self) -> Vec<String> {
        if self.state.everyone().is_empty() {
            return Vec::new();
        }
        let mut lines = vec![self.led()];
        lines.extend(self.duties());
        lines.extend(self.present());
        lines.extend(self.roles_of_all());
        lines
    }
}

/// The least time that anybody accounts for in hours: a quarter of one.
const WORTH_HOURS: Span = Span::minutes(15);
