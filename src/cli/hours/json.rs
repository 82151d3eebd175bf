//! Hours for another program.

use crate::{
    group::{Line, Points, Tally, Why},
    moment::Moment,
    session::Mode,
};
use chrono::NaiveDate;
use serde::Serialize;

/// A list with an object for each person under each set of rules; see [`Person`]. Hours and points are
/// numbers of at most two decimals.
///
/// # Errors
///
/// Never in practice; what the writer says.
pub(super) fn told(tallies: &[Tally]) -> Result<String, String> {
    let people: Vec<Person> = tallies.iter().map(Person::of).collect();
    serde_json::to_string_pretty(&people).map_err(|error| error.to_string())
}

/// What one person has, by one set of rules. What nobody said is `null`.
#[derive(Serialize)]
struct Person<'a> {
    name: &'a str,
    profession: Option<&'a str>,
    registration: Option<&'a str>,
    groups: &'a [String],
    /// The id of the register whose rules these began as.
    register: Option<&'a str>,
    /// The first and the last day that was asked for, both with it.
    from: Option<NaiveDate>,
    to: Option<NaiveDate>,
    meetings: Vec<Met<'a>>,
    totals: Sums,
    /// What there is to reach in that time.
    norm: Norm,
}

/// A meeting at which they were.
#[derive(Serialize)]
struct Met<'a> {
    session: &'a str,
    group: Option<&'a str>,
    /// The day on the wall.
    date: NaiveDate,
    started: Moment,
    ended: Option<Moment>,
    method: &'a str,
    mode: Mode,
    facilitator: Option<&'a str>,
    /// How long they were there.
    minutes: i64,
    /// Whether they came late or left early.
    partly: bool,
    active: bool,
    /// The hours that count.
    hours: f64,
    preparation: f64,
    points: Option<f64>,
    /// Whether it was entered in the register.
    registered: bool,
    /// Why not just as much counts as they were there.
    why: Vec<&'static str>,
}

#[derive(Serialize)]
struct Sums {
    /// Meetings of which something counts.
    meetings: usize,
    minutes: i64,
    hours: f64,
    preparation: f64,
    points: Option<f64>,
    absent: usize,
    /// Those of which they had said so.
    absent_with_notice: usize,
}

#[derive(Serialize)]
struct Norm {
    hours: Option<f64>,
    points: Option<f64>,
    meetings: Option<usize>,
}

impl<'a> Person<'a> {
    fn of(tally: &'a Tally) -> Self {
        let rules = tally.rules.as_ref();
        let has_points = rules.is_some_and(|rules| rules.rate > Points::ZERO);
        let points = |points: Points| has_points.then(|| number(points.in_hundredths()));
        let totals = &tally.totals;
        let norm = rules.map(|rules| rules.norm).unwrap_or_default();
        Self {
            name: &tally.name,
            profession: tally.profession.as_deref(),
            registration: tally.registration.as_deref(),
            groups: &tally.groups,
            register: rules.and_then(|rules| Some(rules.register.as_ref()?.id.as_str())),
            from: tally.window.from,
            to: tally.window.to,
            meetings: tally.lines.iter().map(|line| Met::of(line, points(line.points))).collect(),
            totals: Sums {
                meetings: totals.meetings,
                minutes: totals.net.rounded_minutes(),
                hours: number(totals.counted.hour_hundredths()),
                preparation: number(totals.prepared.hour_hundredths()),
                points: points(totals.points),
                absent: totals.absent,
                absent_with_notice: totals.excused,
            },
            norm: Norm {
                hours: norm.hours.map(|hours| number(hours.hour_hundredths())),
                points: norm.points.map(|points| number(points.in_hundredths())),
                meetings: norm.meetings,
            },
        }
    }
}

impl<'a> Met<'a> {
    fn of(line: &'a Line, points: Option<f64>) -> Self {
        Self {
            session: &line.session,
            group: line.group.as_deref(),
            date: line.date(),
            started: line.started,
            ended: line.ended,
            method: &line.method,
            mode: line.mode,
            facilitator: line.facilitator.as_deref(),
            minutes: line.net.rounded_minutes(),
            partly: line.partly,
            active: line.active,
            hours: number(line.counted.hour_hundredths()),
            preparation: number(line.prepared.hour_hundredths()),
            points,
            registered: line.registered,
            why: line.why.iter().map(reason).collect(),
        }
    }
}

fn reason(why: &Why) -> &'static str {
    match why {
        Why::NotEnded => "not-ended",
        Why::Short(_) => "short",
        Why::FewPeople(_) => "few-people",
        Why::NotInARow(_) => "not-in-a-row",
        Why::NotActive => "not-active",
        Why::Rounded => "rounded",
        Why::MostOfMeeting(_) => "most-of-meeting",
        Why::MostOfDay(_) => "most-of-day",
        Why::MostOfPeriod(_) => "most-of-period",
    }
}

/// Hundredths as the number that they are.
fn number(hundredths: i64) -> f64 {
    f64::from(i32::try_from(hundredths).unwrap_or(i32::MAX)) / 100.0
}
