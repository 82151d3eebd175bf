//! What of somebody's meetings counts, by the rules.

use crate::{
    group::{
        accreditation::{Accreditation, Points},
        meeting::Meeting,
    },
    moment::Span,
    session::Absence,
};
use chrono::{Datelike, NaiveDate};
use std::collections::BTreeMap;

use super::{
    Asked, Line, Tally, Totals, Why, Window,
    book::{Book, Entry},
};

/// What somebody has in the time that was asked for; nothing of who is no member and was not there.
pub(super) fn tally(book: &Book<'_>, asked: &Asked<'_>) -> Option<Tally> {
    let unbound = Accreditation { rate: Points::ZERO, ..Accreditation::default() };
    let rules = book.rules.unwrap_or(&unbound);
    let window = Window::of(asked, rules.period);
    let mut counter = Counter { rules, days: BTreeMap::new(), periods: BTreeMap::new() };
    let lines = book.entries.iter().map(|entry| counter.line(entry));
    let lines: Vec<Line> = lines.filter(|line| window.holds(line.date())).collect();
    let absences = book.absences.iter().filter(|(day, _)| window.holds(*day));
    let absences: Vec<Absence> = absences.map(|&(_, how)| how).collect();
    let stays = book.member.is_some_and(|member| member.until.is_none_or(|it| it >= asked.today));
    if lines.is_empty() && absences.is_empty() && !stays {
        return None;
    }
    let mut totals = Totals::of(&lines, rules);
    totals.absent = absences.len();
    totals.excused = absences.iter().filter(|&&how| how == Absence::Notice).count();
    totals.silent = absences.iter().filter(|&&how| how == Absence::NoNotice).count();
    Some(Tally {
        name: book.name.clone(),
        profession: book.member.and_then(|member| member.profession.clone()),
        registration: book.member.and_then(|member| member.registration.clone()),
        groups: book.groups.iter().map(|group| group.name.clone()).collect(),
        rules: book.rules.cloned(),
        window,
        lines,
        totals,
        series: Vec::new(),
    })
}

impl Totals {
    fn of(lines: &[Line], rules: &Accreditation) -> Self {
        let counted = lines.iter().map(|line| line.counted).sum();
        let prepared = lines.iter().map(|line| line.prepared).sum();
        Self {
            meetings: lines.iter().filter(|line| line.counted > Span::ZERO).count(),
            net: lines.iter().map(|line| line.net).sum(),
            counted,
            prepared,
            hours: if rules.preparation.apart { counted } else { counted + prepared },
            points: lines.iter().map(|line| line.points).sum(),
            absent: 0,
            excused: 0,
            silent: 0,
        }
    }
}

/// Counts somebody's meetings, in their order.
struct Counter<'a> {
    rules: &'a Accreditation,
    /// What was counted of each day.
    days: BTreeMap<NaiveDate, Span>,
    /// What was counted of each period.
    periods: BTreeMap<i32, Span>,
}

impl Counter<'_> {
    fn line(&mut self, entry: &Entry<'_>) -> Line {
        let Entry { meeting, attendee, group, registered } = entry;
        let net = minutes(attendee.net);
        let mut why = self.refused(meeting, net, attendee.active);
        let (mut counted, mut prepared) = (Span::ZERO, Span::ZERO);
        if why.is_empty() {
            let day = meeting.started.date(meeting.offset);
            counted = self.counted(net, day, &mut why);
            if counted > Span::ZERO {
                prepared = self.prepared(day, &mut why);
            }
        }
        let apart = self.rules.preparation.apart;
        let hours = if apart { counted } else { counted + prepared };
        Line {
            session: meeting.session.clone(),
            group: group.map(|group| group.name.clone()),
            started: meeting.started,
            ended: meeting.ended,
            offset: meeting.offset,
            method: meeting.method.clone(),
            mode: meeting.mode,
            facilitator: meeting.facilitator.clone(),
            net,
            partly: attendee.partly,
            active: attendee.active,
            counted,
            prepared,
            points: self.rules.rate.for_hours(hours),
            why,
            registered: *registered,
        }
    }

    /// Why nothing counts at all.
    fn refused(&self, meeting: &Meeting, net: Span, active: bool) -> Vec<Why> {
        let rules = self.rules;
        let people = meeting.people.iter().filter(|person| person.net > Span::ZERO).count();
        let reasons = [
            (meeting.ended.is_none(), Why::NotEnded),
            (minutes(meeting.net) < rules.least, Why::Short(rules.least)),
            (people < rules.people, Why::FewPeople(rules.people)),
            (net < rules.in_a_row, Why::NotInARow(rules.in_a_row)),
            (rules.active && !active, Why::NotActive),
        ];
        reasons.into_iter().filter(|(holds, _)| *holds).map(|(_, why)| why).collect()
    }

    /// What counts of a length, rounded first and then bounded, so that no bound is ever passed.
    fn counted(&mut self, net: Span, day: NaiveDate, why: &mut Vec<Why>) -> Span {
        let most = self.rules.most;
        let mut counted = self.rules.rounding.of(net);
        // What is less than a hundredth of an hour is no rounding that anybody made a rule of.
        if (net - counted).millis().abs() >= Span::MINUTE.millis() {
            why.push(Why::Rounded);
        }
        let mut bound = |most: Option<Span>, used: Span, reason: fn(Span) -> Why| {
            if let Some(most) = most
                && counted > (most - used).or_zero()
            {
                counted = (most - used).or_zero();
                why.push(reason(most));
            }
        };
        bound(most.meeting, Span::ZERO, Why::MostOfMeeting);
        bound(most.day, self.days.get(&day).copied().unwrap_or_default(), Why::MostOfDay);
        bound(most.period, self.used(day), Why::MostOfPeriod);
        *self.days.entry(day).or_default() += counted;
        self.use_up(day, counted);
        counted
    }

    /// What counts for preparing a meeting that counts.
    fn prepared(&mut self, day: NaiveDate, why: &mut Vec<Why>) -> Span {
        let each = self.rules.preparation.each;
        let Some(most) = self.rules.most.period.filter(|_| !self.rules.preparation.apart) else {
            return each;
        };
        let prepared = each.min((most - self.used(day)).or_zero());
        if prepared < each && !why.contains(&Why::MostOfPeriod(most)) {
            why.push(Why::MostOfPeriod(most));
        }
        self.use_up(day, prepared);
        prepared
    }

    /// What was counted of the period in which a day lies.
    fn used(&self, day: NaiveDate) -> Span {
        let number = self.rules.period.and_then(|period| period.number(day.year()));
        number.and_then(|number| self.periods.get(&number).copied()).unwrap_or_default()
    }

    fn use_up(&mut self, day: NaiveDate, hours: Span) {
        if let Some(number) = self.rules.period.and_then(|period| period.number(day.year())) {
            *self.periods.entry(number).or_default() += hours;
        }
    }
}

/// A length in whole minutes, as people write it; no meeting lasts longer than a day.
fn minutes(span: Span) -> Span {
    Span::minutes(span.rounded_minutes()).or_zero().min(LONGEST)
}

const LONGEST: Span = Span::minutes(24 * 60);
