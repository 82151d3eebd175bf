//! Who was there, from when until when, and where they met (F-04, F-07).

use crate::{
    moment::{Moment, Span},
    session::{Absence, Mode, PersonId, Stay},
    words::one_line,
};

use super::Teller;

impl Teller<'_> {
    /// Who was there, with the times of those who were not there all along; and who was not.
    pub(super) fn present(&self) -> Vec<String> {
        let people = (0..self.state.everyone().len()).map(PersonId);
        // Of somebody who never came nothing is told.
        let people = people.filter(|&person| !self.state.stays(person).is_empty());
        let (there, not): (Vec<_>, Vec<_>) =
            people.partition(|&person| !self.stays(person).is_empty());
        let there: Vec<String> = there.into_iter().map(|person| self.when_there(person)).collect();
        let there: Vec<&str> = there.iter().map(String::as_str).collect();
        let mut lines = Vec::new();
        if !there.is_empty() {
            let people = self.words.list(&there);
            lines.push(self.words.fill("report-present", &[("people", people.into())]));
        }
        if !not.is_empty() {
            let people = self.names(not);
            lines.push(self.words.fill("report-absent", &[("people", people.into())]));
        }
        lines.extend(self.absent());
        lines
    }

    /// Which members of the group did not come, and whether they had said so, where that was told.
    fn absent(&self) -> Vec<String> {
        let how: [(&[Absence], &str); 3] = [
            (&[Absence::Notice], "report-with-notice"),
            (&[Absence::NoNotice], "report-without-notice"),
            // Who was expected and never came may have sent word to anybody.
            (&[Absence::Away, Absence::Late], "report-missed"),
        ];
        let line = |(how, key): (&[Absence], &str)| {
            let absent = self.state.absent().filter(|absent| how.contains(&absent.how));
            let names: Vec<String> = absent.map(|absent| one_line(&absent.name)).collect();
            let names: Vec<&str> = names.iter().map(String::as_str).collect();
            let people = || self.words.list(&names);
            (!names.is_empty()).then(|| self.words.fill(key, &[("people", people().into())]))
        };
        how.into_iter().filter_map(line).collect()
    }

    /// Where they met, as it was said last, and who was online where not all were; nothing when nobody
    /// is named.
    pub(super) fn meets(&self) -> Option<String> {
        let people = self.state.everyone();
        let there = (0..people.len()).map(PersonId).filter(|&id| !self.stays(id).is_empty());
        let there: Vec<PersonId> = there.collect();
        if there.is_empty() {
            return None;
        }
        Some(match Mode::of(there.iter().map(|id| &people[id.0])) {
            Mode::Room => self.words.say("report-in-the-room"),
            Mode::Online => self.words.say("report-online"),
            Mode::Hybrid => {
                let online = there.into_iter().filter(|id| people[id.0].online);
                let online = self.names(online);
                self.words.fill("report-hybrid", &[("people", online.into())])
            }
        })
    }

    /// Somebody, with the times between which they were there: `Dee (19:45–20:10)`.
    fn when_there(&self, person: PersonId) -> String {
        let stays = self.stays(person);
        let times: Vec<String> = stays.iter().filter_map(|stay| self.times(stay)).collect();
        let name = self.name(person);
        let times: Vec<&str> = times.iter().map(String::as_str).collect();
        let is_idle = !self.state.took_part(person);
        let times = match (times.is_empty(), is_idle) {
            (true, false) => return name,
            (true, true) => self.words.say("report-not-active"),
            (false, false) => self.words.list(&times),
            (false, true) => {
                let idle = self.words.say("report-not-active");
                format!("{}; {idle}", self.words.list(&times))
            }
        };
        self.words.fill("report-present-then", &[("name", name.into()), ("times", times.into())])
    }

    /// The times of a stay that did not last from beginning to end.
    fn times(&self, stay: &Stay) -> Option<String> {
        let from = Some(stay.from).filter(|&from| from - self.state.started() >= SHORTEST);
        let until = stay.until.filter(|_| self.is_early(stay));
        let wall = |moment: Option<Moment>| moment.map(|moment| self.wall(moment));
        let (from, until) = (wall(from), wall(until));
        Some(match (from, until) {
            (None, None) => return None,
            (Some(from), None) => self.words.fill("report-present-from", &[("start", from.into())]),
            (None, Some(until)) => {
                self.words.fill("report-present-until", &[("end", until.into())])
            }
            (Some(from), Some(until)) => {
                let args = [("start", from.into()), ("end", until.into())];
                self.words.fill("report-from-until", &args)
            }
        })
    }

    /// Whether a stay was over before the meeting was.
    fn is_early(&self, stay: &Stay) -> bool {
        stay.until.is_some_and(|until| self.until - until >= SHORTEST)
    }

    /// When somebody was there. What lasted less than a minute was put right, or soon over: neither
    /// an absence nor a stay that anybody wants to read of.
    fn stays(&self, person: PersonId) -> Vec<Stay> {
        let mut stays: Vec<Stay> = Vec::new();
        for &stay in self.state.stays(person) {
            match stays.last_mut() {
                Some(last) if last.until.is_some_and(|until| stay.from - until < SHORTEST) => {
                    last.until = stay.until;
                }
                _ => stays.push(stay),
            }
        }
        let is_short = |stay: &Stay| {
            self.is_early(stay) && stay.until.is_some_and(|until| until - stay.from < SHORTEST)
        };
        stays.retain(|stay| !is_short(stay));
        stays
    }
}

/// The shortest time that is worth telling.
const SHORTEST: Span = Span::MINUTE;
