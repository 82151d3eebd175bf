//! All that is known of a group, to read on a screen or a sheet.

use crate::{
    group::{Brought, Due, Group, History, Meeting, Member, Turn},
    moment::{Moment, Offset},
    words::{Words, one_line},
};

use super::promise;

/// A group in lines of text: its members, whose turn it is, what is open, its last meetings and what it
/// agreed. A heading stands at the edge, what belongs to it two cells in.
pub fn group(history: &History, now: Moment, offset: Offset, words: &Words) -> String {
    let teller = Teller { history, now, offset, words };
    let parts = [
        teller.members(),
        teller.part("group-turns", &teller.turns()),
        teller.open(),
        teller.queue(),
        teller.meetings(),
        teller.agreements(),
        teller.to_write(),
        teller.rules(),
        teller.accepted(),
    ];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("\n")
}

/// Who is due for what, the first few of each; nothing before the first meeting.
pub fn turns(history: &History, now: Moment, offset: Offset, words: &Words) -> Vec<String> {
    Teller { history, now, offset, words }.turns()
}

/// Somebody and when they did it last: `Cas (nog nooit)`.
pub fn due(due: &Due, words: &Words) -> String {
    let when = match due.last {
        Some((last, offset)) => words.date(last, offset),
        None => words.say("group-never"),
    };
    format!("{} ({when})", due.name)
}

/// A member, and how often they were there of the meetings that were held while they belong to the group.
pub fn member(history: &History, member: &Member, words: &Words) -> String {
    let there = |meeting: &&Meeting| meeting.attendee(|name| member.is_called(name)).is_some();
    let is_theirs = |meeting: &&Meeting| {
        meeting.was_held() && member.belongs_on(meeting.started.date(meeting.offset))
    };
    let held = history.meetings.iter().filter(is_theirs);
    let (count, of) = (held.clone().filter(there).count(), held.count());
    let times = words.fill("group-member-times", &[("count", count.into()), ("of", of.into())]);
    let known = [Some(&member.name), member.profession.as_ref(), member.registration.as_ref()];
    let mut known: Vec<&str> = known.into_iter().flatten().map(String::as_str).collect();
    if of > 0 {
        known.push(&times);
    }
    known.join(" · ")
}

/// A meeting: its number if it has one, its date, its method, who led and whose case it was.
pub fn meeting(number: Option<usize>, meeting: &Meeting, words: &Words) -> String {
    let mut parts = vec![words.date(meeting.started, meeting.offset), meeting.method.clone()];
    let presenters: Vec<&str> = meeting.presenters.iter().map(String::as_str).collect();
    if let Some(name) = &meeting.facilitator {
        parts.push(words.fill("report-facilitator", &[("name", name.into())]));
    }
    if !presenters.is_empty() {
        let people = words.list(&presenters);
        parts.push(words.fill("group-presenters", &[("people", people.into())]));
    }
    if meeting.ended.is_none() {
        parts.push(words.say("group-not-ended"));
    }
    let number = number.map(|number| format!("{number}. ")).unwrap_or_default();
    number + &parts.join(" · ")
}

/// What a group agreed, each under its title.
pub fn agreements(group: &Group, words: &Words) -> Vec<String> {
    let each = group.agreements.each().into_iter();
    each.filter_map(|(key, text)| Some(agreement(words, key, text?))).collect()
}

/// What a meeting agreed that nobody put in the group's file yet: when, as a heading, and each under its
/// title.
pub fn to_write(history: &History, words: &Words) -> Option<(String, Vec<String>)> {
    let (meeting, agreed) = history.to_write()?;
    let date = words.date(meeting.started, meeting.offset);
    let heading = words.fill("group-agreed", &[("date", date.into())]);
    Some((heading, agreed.into_iter().map(|(key, text)| agreement(words, key, text)).collect()))
}

/// Who agreed with agreements and rules, and when; then, on one line, who is still to be asked.
pub fn accepted(history: &History, now: Moment, offset: Offset, words: &Words) -> Vec<String> {
    let accepted = history.accepted();
    let known = accepted.iter().map(|agreed| {
        let date = words.date(agreed.at, offset);
        let args = [("name", agreed.name.as_str().into()), ("date", date.into())];
        if agreed.is_current {
            words.fill("group-accepted-line", &args)
        } else {
            words.fill("group-accepted-before", &args)
        }
    });
    let asked = history.to_ask(now.date(offset));
    let asked: Vec<&str> = asked.iter().map(|member| member.name.as_str()).collect();
    let asked = (!asked.is_empty()).then(|| {
        let people = words.list(&asked);
        words.fill("group-accepted-not", &[("people", people.into())])
    });
    known.chain(asked).collect()
}

fn agreement(words: &Words, key: &str, text: &str) -> String {
    format!("{}: {}", words.say(key), one_line(text))
}

struct Teller<'a> {
    history: &'a History,
    now: Moment,
    offset: Offset,
    words: &'a Words,
}

impl Teller<'_> {
    fn members(&self) -> String {
        let today: Vec<String> = self
            .history
            .group
            .members_on(self.now.date(self.offset))
            .map(|it| member(self.history, it, self.words))
            .collect();
        if today.is_empty() {
            return self.part("group-members", &[self.words.say("group-members-none")]);
        }
        self.part("group-members", &today)
    }

    /// Who is due for what, the first few of each.
    fn turns(&self) -> Vec<String> {
        if self.history.held() == 0 {
            return Vec::new();
        }
        let members = self.history.group.members_on(self.now.date(self.offset));
        let members: Vec<String> = members.map(|member| member.name.clone()).collect();
        let mut lines = Vec::new();
        for (turn, key) in [
            (Turn::Facilitator, "group-turn-facilitator"),
            (Turn::Presenter, "group-turn-presenter"),
        ] {
            if turn == Turn::Facilitator && self.history.group.facilitator.is_some() {
                continue;
            }
            let due = self.history.turns(turn, &members);
            let due: Vec<String> =
                due.iter().take(MOST_DUE).map(|it| self::due(it, self.words)).collect();
            let due: Vec<&str> = due.iter().map(String::as_str).collect();
            if !due.is_empty() {
                lines.push(self.words.fill(key, &[("people", self.words.list(&due).into())]));
            }
        }
        lines
    }

    fn open(&self) -> String {
        let open = self.history.open_actions();
        let lines = open.iter().map(|open| {
            let (who, what) = promise(&open.action, self.words);
            let date = self.words.date(open.promised.0, open.promised.1);
            let args = [("who", who.into()), ("what", what.into()), ("date", date.into())];
            self.words.fill("group-open-line", &args)
        });
        self.part("group-open", &lines.collect::<Vec<_>>())
    }

    fn queue(&self) -> String {
        let queue = self.history.queue();
        let lines = queue.iter().map(|offered| {
            let what = match &offered.how {
                Brought::HandedIn(intake) => [&intake.situation, &intake.question]
                    .into_iter()
                    .map(|text| one_line(text))
                    .filter(|text| !text.is_empty())
                    .collect::<Vec<_>>()
                    .join(" "),
                Brought::NotChosen(what, _) => what.clone(),
            };
            let date = self.words.date(offered.since, self.offset);
            let args = [
                ("who", offered.who.as_str().into()),
                ("what", what.into()),
                ("date", date.into()),
            ];
            self.words.fill("group-open-line", &args)
        });
        self.part("group-queue", &lines.collect::<Vec<_>>())
    }

    /// The last meetings, newest first.
    fn meetings(&self) -> String {
        let count = self.history.meetings.len();
        let schedule = self.history.schedule(self.now.date(self.offset));
        let last = self.history.meetings.iter().rev().take(MOST_MEETINGS);
        let mut lines: Vec<String> =
            last.map(|it| meeting(schedule.number(&it.session), it, self.words)).collect();
        if count > lines.len() {
            let more = [("count", (count - lines.len()).into())];
            lines.push(self.words.fill("group-meetings-more", &more));
        }
        self.part("group-meetings", &lines)
    }

    fn agreements(&self) -> String {
        self.part("group-agreements", &agreements(&self.history.group, self.words))
    }

    /// What a meeting agreed that nobody put in the file yet.
    fn to_write(&self) -> String {
        let agreed = to_write(self.history, self.words);
        agreed.map(|(heading, lines)| headed(&heading, &lines)).unwrap_or_default()
    }

    fn rules(&self) -> String {
        let rules = &self.history.group.rules;
        let lines: Vec<String> = rules.iter().map(|rule| one_line(rule)).collect();
        self.part("group-rules", &lines)
    }

    fn accepted(&self) -> String {
        let lines = accepted(self.history, self.now, self.offset, self.words);
        self.part("group-accepted", &lines)
    }

    fn part(&self, heading: &str, lines: &[String]) -> String {
        if lines.is_empty() {
            return String::new();
        }
        headed(&self.words.say(heading), lines)
    }
}

fn headed(heading: &str, lines: &[String]) -> String {
    let lines = lines.iter().map(|line| format!("  {line}\n"));
    format!("{heading}\n{}", lines.collect::<String>())
}

const MOST_DUE: usize = 3;
const MOST_MEETINGS: usize = 10;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{group::sample, moment::Span, words::Lang};

    fn told(history: &History) -> String {
        group(history, sample::at("11-01"), Offset::minutes(60), &Words::new(Lang::Nl))
    }

    #[test]
    fn a_false_start_has_no_number() {
        let mut begun = sample::meeting("09-19", &["Ans"]);
        (begun.ended, begun.net) = (None, Span::MINUTE);
        let meetings =
            vec![sample::meeting("09-05", &["Ans"]), begun, sample::meeting("10-03", &["Ans"])];
        let history = History { group: sample::group(&["Ans"]), meetings, ..History::default() };
        let text = told(&history);
        let lines = text.lines().skip_while(|line| !line.contains("3 oktober"));
        insta::assert_snapshot!(lines.take(3).collect::<Vec<_>>().join("\n"), @"
          2. 3 oktober 2026 · Klein overleg
          19 september 2026 · Klein overleg · niet afgerond
          1. 5 september 2026 · Klein overleg
        ");
    }

    #[test]
    fn of_somebody_only_the_meetings_count_that_were_held_while_they_belong_to_the_group() {
        let mut group = sample::group(&["Ans", "Bo", "Cas", "Dee"]);
        let day = |day: &str| Some(sample::at(day).date(Offset::minutes(120)));
        group.members[1].since = day("10-03");
        group.members[2].until = day("09-05");
        group.members[3].since = day("12-01");
        let mut begun = sample::meeting("11-07", &["Ans"]);
        (begun.ended, begun.net) = (None, Span::MINUTE);
        let meetings = vec![
            sample::meeting("09-05", &["Ans", "Cas"]),
            sample::meeting("09-19", &["Ans"]),
            sample::meeting("10-03", &["ans", "Bo"]),
            begun,
        ];
        let history = History { group, meetings, ..History::default() };
        let words = Words::new(Lang::Nl);
        let told = history.group.members.iter().map(|it| member(&history, it, &words));
        insta::assert_snapshot!(told.collect::<Vec<_>>().join("\n"), @"
        Ans · 3 van 3 keer aanwezig
        Bo · 1 van 1 keer aanwezig
        Cas · 1 van 1 keer aanwezig
        Dee
        ");
    }
}
