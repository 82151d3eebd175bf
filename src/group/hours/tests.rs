use super::*;
use crate::{
    group::{Between, Most, Norm, Note, Points, Preparation, Rounding, sample},
    session::{Absence, Absent},
};
use proptest::prelude::*;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// A meeting that began at this moment and lasted so many minutes, all of which everybody was there.
fn meeting(began: &str, minutes: i64, people: &[&str]) -> Meeting {
    let started: Moment = format!("{began}:00.000Z").parse().unwrap();
    let net = Span::minutes(minutes);
    let mut meeting = Meeting {
        session: began.replace(['-', 'T', ':'], ""),
        started,
        ended: Some(started + net),
        offset: Offset::minutes(60),
        net,
        ..sample::meeting("09-05", people)
    };
    for attendee in &mut meeting.people {
        attendee.net = net;
    }
    meeting
}

fn group(name: &str, members: &[&str], accreditation: Option<Accreditation>) -> Group {
    let (id, name) = (name.to_lowercase(), name.to_owned());
    Group { id, name, accreditation, ..sample::group(members) }
}

fn asked<'a>() -> Asked<'a> {
    Asked { person: None, from: None, to: None, today: day("2026-11-25") }
}

/// What Bo has of these meetings by these rules.
fn of_bo(rules: Accreditation, meetings: &[Meeting]) -> Tally {
    let group = group("Noord", &["Bo"], Some(rules));
    let held = [Held { group: Some(&group), meetings, notes: &[] }];
    hours(&held, &Asked { person: Some("bo"), ..asked() }).remove(0)
}

/// Minutes that count, hundredths of points, and why.
fn counted(tally: &Tally) -> Vec<(i64, i64, Vec<Why>)> {
    let of = |line: &Line| {
        (line.counted.millis() / 60_000, line.points.in_hundredths(), line.why.clone())
    };
    tally.lines.iter().map(of).collect()
}

const HOUR: Span = Span::minutes(60);
const TWO_HOURS: Span = Span::minutes(120);

type Row = (&'static str, Accreditation, [&'static str; 2], [i64; 2], Vec<(i64, i64, Vec<Why>)>);

/// Two meetings of Bo and Ans by each set of rules: when they began, how long they lasted, what counts.
fn expect(table: impl IntoIterator<Item = Row>) {
    for (what, rules, began, lengths, expected) in table {
        let meetings = [0, 1].map(|at| meeting(began[at], lengths[at], &["Bo", "Ans"]));
        assert_eq!(counted(&of_bo(rules, &meetings)), expected, "{what}");
    }
}

#[test]
fn each_rule_does_what_it_says_and_tells_why() {
    expect([
        (
            "no rule",
            Accreditation::default(),
            SAME_DAY,
            [90, 62],
            vec![(90, 150, vec![]), (61, 103, vec![])],
        ),
        (
            "a rate",
            Accreditation { rate: Points::hundredths(50), ..Accreditation::default() },
            SAME_DAY,
            [90, 60],
            vec![(90, 75, vec![]), (60, 50, vec![])],
        ),
        (
            "whole hours",
            Accreditation { rounding: Rounding::Hour, ..Accreditation::default() },
            SAME_DAY,
            [119, 60],
            vec![(60, 100, vec![Why::Rounded]), (60, 100, vec![])],
        ),
        (
            "too short a meeting",
            Accreditation { least: HOUR, ..Accreditation::default() },
            SAME_DAY,
            [59, 60],
            vec![(0, 0, vec![Why::Short(HOUR)]), (60, 100, vec![])],
        ),
        (
            "too short a stay",
            Accreditation { in_a_row: HOUR, ..Accreditation::default() },
            SAME_DAY,
            [59, 60],
            vec![(0, 0, vec![Why::NotInARow(HOUR)]), (60, 100, vec![])],
        ),
        (
            "too few people",
            Accreditation { people: 3, ..Accreditation::default() },
            SAME_DAY,
            [90, 60],
            vec![(0, 0, vec![Why::FewPeople(3)]); 2],
        ),
        (
            "everything at once",
            Accreditation {
                people: 3,
                least: TWO_HOURS,
                in_a_row: TWO_HOURS,
                ..Accreditation::default()
            },
            SAME_DAY,
            [90, 120],
            vec![
                (0, 0, vec![Why::Short(TWO_HOURS), Why::FewPeople(3), Why::NotInARow(TWO_HOURS)]),
                (0, 0, vec![Why::FewPeople(3)]),
            ],
        ),
    ]);
}

#[test]
fn what_bounds_a_meeting_a_day_or_a_period_is_never_passed() {
    let most_of = |meeting, day, period| Most { meeting, day, period };
    expect([
        (
            "the most of a meeting, after rounding",
            Accreditation {
                most: most_of(Some(Span::minutes(100)), None, None),
                rounding: Rounding::NearestHour,
                ..Accreditation::default()
            },
            SAME_DAY,
            [95, 89],
            vec![
                (100, 166, vec![Why::Rounded, Why::MostOfMeeting(Span::minutes(100))]),
                (60, 100, vec![Why::Rounded]),
            ],
        ),
        (
            "the most of a day",
            Accreditation {
                most: most_of(None, Some(TWO_HOURS), None),
                ..Accreditation::default()
            },
            SAME_DAY,
            [90, 90],
            vec![(90, 150, vec![]), (30, 50, vec![Why::MostOfDay(TWO_HOURS)])],
        ),
        (
            "a day of its own",
            Accreditation {
                most: most_of(None, Some(TWO_HOURS), None),
                ..Accreditation::default()
            },
            ["2026-11-20T22:30", "2026-11-21T23:30"], // on the wall half past eleven, and the 22nd
            [90, 90],
            vec![(90, 150, vec![]), (90, 150, vec![])],
        ),
        (
            "the most of a year",
            Accreditation {
                most: most_of(None, None, Some(TWO_HOURS)),
                period: YEAR,
                ..Accreditation::default()
            },
            SAME_DAY,
            [90, 90],
            vec![(90, 150, vec![]), (30, 50, vec![Why::MostOfPeriod(TWO_HOURS)])],
        ),
        (
            "another year",
            Accreditation {
                most: most_of(None, None, Some(TWO_HOURS)),
                period: Some(Period { years: 2, first: Some(2026) }),
                ..Accreditation::default()
            },
            ["2025-12-31T09:00", "2026-01-01T09:00"],
            [90, 90],
            vec![(90, 150, vec![])], // the first lies in a period that nobody asked for
        ),
        (
            "preparation counts along, within the period",
            Accreditation {
                most: most_of(Some(HOUR), None, Some(Span::minutes(150))),
                period: YEAR,
                preparation: Preparation { each: HOUR, apart: false },
                ..Accreditation::default()
            },
            SAME_DAY,
            [90, 60],
            vec![
                (60, 200, vec![Why::MostOfMeeting(HOUR)]),
                (30, 50, vec![Why::MostOfPeriod(Span::minutes(150))]),
            ],
        ),
        (
            "preparation apart",
            Accreditation {
                preparation: Preparation { each: HOUR, apart: true },
                ..Accreditation::default()
            },
            SAME_DAY,
            [90, 60],
            vec![(90, 150, vec![]), (60, 100, vec![])],
        ),
    ]);
}

const SAME_DAY: [&str; 2] = ["2026-11-21T09:00", "2026-11-21T13:00"];
const YEAR: Option<Period> = Some(Period { years: 1, first: None });

#[test]
fn what_was_not_ended_or_only_looked_on_at_does_not_count() {
    let mut running = meeting("2026-11-21T09:00", 60, &["Bo"]);
    running.ended = None;
    let mut passive = meeting("2026-11-22T09:00", 60, &["Bo"]);
    passive.people[0].active = false;
    let meetings = [passive, running];
    let strict = Accreditation { active: true, ..Accreditation::default() };
    let whys = |tally: Tally| tally.lines.into_iter().map(|line| line.why).collect::<Vec<_>>();
    assert_eq!(whys(of_bo(strict, &meetings)), [[Why::NotEnded], [Why::NotActive]]);
    let free = of_bo(Accreditation::default(), &meetings);
    assert_eq!((free.totals.meetings, free.totals.hours), (1, HOUR));
    assert_eq!(whys(free), [vec![Why::NotEnded], vec![]]);
}

#[test]
fn hours_add_up_to_the_norm_of_the_period() {
    let rules = Accreditation {
        preparation: Preparation { each: HOUR, apart: false },
        norm: Norm { hours: Some(Span::minutes(480)), ..Norm::default() },
        period: Some(Period { years: 1, first: None }),
        ..Accreditation::default()
    };
    let mut absent = meeting("2026-05-01T09:00", 60, &["Ans"]);
    let how = |name: &str, how| Absent { name: name.into(), how };
    absent.absent = vec![how("BO", Absence::Notice), how("Cas", Absence::NoNotice)];
    let meetings = [
        meeting("2026-03-01T09:00", 62, &["Bo"]),
        meeting("2025-03-01T09:00", 60, &["Bo"]),
        meeting("2026-02-01T09:00", 62, &["Bo", "Ans"]),
        absent,
    ];
    let tally = of_bo(rules, &meetings);
    let dates: Vec<String> = tally.lines.iter().map(|line| line.date().to_string()).collect();
    assert_eq!(dates, ["2026-02-01", "2026-03-01"]);
    let window = Window { from: Some(day("2026-01-01")), to: Some(day("2026-12-31")) };
    let expected = Totals {
        meetings: 2,
        net: Span::minutes(124),
        counted: Span::seconds(2 * 103 * 36),
        prepared: TWO_HOURS,
        hours: Span::seconds(2 * 203 * 36),
        points: Points::hundredths(406),
        absent: 1,
        excused: 1,
        silent: 0,
    };
    assert_eq!((tally.window, tally.totals), (window, expected));
}

#[test]
fn a_window_is_what_was_asked_or_the_period_of_its_last_day() {
    let period = |years, first| Some(Period { years, first });
    let on = |from: Option<&str>, to: Option<&str>, period| {
        let asked = Asked { from: from.map(day), to: to.map(day), ..asked() };
        let Window { from, to } = Window::of(&asked, period);
        let text = |day: Option<NaiveDate>| day.map_or("…".into(), |day| day.to_string());
        format!("{} {}", text(from), text(to))
    };
    assert_eq!(on(None, None, None), "… …");
    assert_eq!(on(None, None, period(1, None)), "2026-01-01 2026-12-31");
    assert_eq!(on(None, None, period(5, None)), "2021-11-26 2026-11-25");
    assert_eq!(on(None, None, period(5, Some(2024))), "2024-01-01 2028-12-31");
    assert_eq!(on(None, None, period(5, Some(2030))), "2025-01-01 2029-12-31");
    assert_eq!(on(None, Some("2025-06-30"), period(1, None)), "2025-01-01 2025-06-30");
    assert_eq!(on(Some("2024-03-01"), None, period(1, None)), "2024-03-01 …");
    assert_eq!(on(Some("2024-03-01"), Some("2024-04-01"), None), "2024-03-01 2024-04-01");
}

#[test]
fn somebody_is_one_person_by_every_name_and_in_two_groups_by_number_alone() {
    let rules = Some(Accreditation::default());
    let mut north = group("Noord", &["Bo", "Zoë"], rules.clone());
    north.members[0].formerly = vec!["Boukje".into()];
    north.members[0].registration = Some("KR 1".into());
    north.members[1].registration = Some("KR 3".into());
    let mut south = group("Zuid", &["Bo de Wit", "Zoë"], rules);
    south.members[0].registration = Some("kr 1".into());
    let one = [
        meeting("2026-01-10T09:00", 60, &["boukje", "Zoë", "Gast"]),
        meeting("2026-03-10T09:00", 60, &["BO ", "Bo"]),
    ];
    let other = [meeting("2026-02-10T09:00", 60, &["Bo de Wit", "zoë"])];
    let none = [meeting("2026-04-10T09:00", 60, &["Bo"])];
    let registered = Note {
        id: "a".into(),
        at: other[0].started,
        what: Between::Registered { session: other[0].session.clone() },
    };
    let held = [
        Held { group: Some(&north), meetings: &one, notes: &[] },
        Held { group: Some(&south), meetings: &other, notes: &[registered] },
        Held { group: None, meetings: &none, notes: &[] },
    ];
    let tallies = hours(&held, &asked());
    let told: Vec<_> = tallies
        .iter()
        .map(|tally| (tally.name.as_str(), tally.groups.join("+"), tally.totals.meetings))
        .collect();
    let expected = [
        ("Bo", "Noord+Zuid".to_owned(), 3),
        ("Zoë", "Noord".to_owned(), 1),
        ("Gast", "Noord".to_owned(), 1),
        ("Zoë", "Zuid".to_owned(), 1),
        ("Bo", String::new(), 1),
    ];
    assert_eq!(told, expected);
    let groups: Vec<_> = tallies[0].lines.iter().map(|line| line.group.as_deref()).collect();
    assert_eq!(groups, [Some("Noord"), Some("Zuid"), Some("Noord")]);
    let registered: Vec<_> = tallies[0].lines.iter().map(|line| line.registered).collect();
    assert_eq!(registered, [false, true, false]);
    let called = |name| hours(&held, &Asked { person: Some(name), ..asked() }).len();
    assert_eq!((called("bo de wit"), called("BOUKJE"), called("bo"), called("b")), (1, 1, 2, 0));
    assert_eq!(tallies[4].totals.points, Points::ZERO);
}

#[test]
fn members_stand_in_their_order_and_who_left_only_where_they_were() {
    let mut group = group("Noord", &["Dee", "Bo", "Ans"], None);
    group.members[0].until = Some(day("2025-12-31"));
    let meetings = [meeting("2025-11-21T09:00", 60, &["Ans", "Dee"])];
    let held = [Held { group: Some(&group), meetings: &meetings, notes: &[] }];
    let names = |asked: &Asked<'_>| {
        hours(&held, asked).into_iter().map(|tally| tally.name).collect::<Vec<_>>()
    };
    assert_eq!(names(&asked()), ["Dee", "Bo", "Ans"]);
    assert_eq!(names(&Asked { from: Some(day("2026-01-01")), ..asked() }), ["Bo", "Ans"]);
}

fn rules() -> impl Strategy<Value = Accreditation> {
    let span = || (0_i64..400).prop_map(Span::minutes);
    let maybe = || proptest::option::of(span());
    let rounding = proptest::sample::select(vec![
        Rounding::None,
        Rounding::Hour,
        Rounding::HalfHour,
        Rounding::Quarter,
        Rounding::NearestHour,
        Rounding::NearestHalfHour,
        Rounding::NearestQuarter,
    ]);
    let first = proptest::option::of(2020..2030);
    let rest = (0_usize..4, any::<bool>(), any::<bool>(), 0_i64..300, 1..4, first);
    (span(), span(), maybe(), maybe(), maybe(), rounding, span(), rest).prop_map(
        |(least, in_a_row, meeting, day, period, rounding, each, rest)| {
            let (people, active, apart, rate, years, first) = rest;
            Accreditation {
                rate: Points::hundredths(rate),
                least,
                in_a_row,
                people,
                active,
                rounding,
                most: Most { meeting, day, period },
                preparation: Preparation { each, apart },
                period: Some(Period { years, first: first.or((years > 1).then_some(2024)) }),
                ..Accreditation::default()
            }
        },
    )
}

fn some_meeting() -> impl Strategy<Value = Meeting> {
    let minutes = prop_oneof![-100_i64..600, Just(i64::MAX / 60_000), Just(i64::MIN / 60_000)];
    (1..4_u32, 1..4_u32, 8..20_u32, minutes, 0..10_000_i64, any::<bool>(), 0_u32..1000).prop_map(
        |(month, day, hour, minutes, millis, active, number)| {
            let began = format!("202{month}-0{month}-0{day}T{hour:02}:00");
            let mut meeting = meeting(&began, minutes, &["Bo", "Ans"]);
            meeting.session = format!("{number}");
            meeting.people[0].net -= Span::from_millis(millis * 100);
            meeting.people[0].active = active;
            meeting
        },
    )
}

proptest! {
    #[test]
    fn no_bound_is_passed_nothing_is_negative_and_no_order_matters(
        rules in rules(),
        meetings in proptest::collection::vec(some_meeting(), 0..12),
        turn in 0_usize..12,
    ) {
        let all = |meetings: &[Meeting]| {
            let group = group("Noord", &["Bo"], Some(rules.clone()));
            let held = [Held { group: Some(&group), meetings, notes: &[] }];
            let asked = Asked { from: Some(day("2000-01-01")), person: Some("Bo"), ..asked() };
            hours(&held, &asked)
        };
        let tallies = all(&meetings);
        let mut turned: Vec<Meeting> = meetings.iter().rev().cloned().collect();
        let by = turn % turned.len().max(1);
        turned.rotate_left(by);
        prop_assert_eq!(&tallies, &all(&turned));
        let twice: Vec<Meeting> = meetings.iter().chain(&turned).cloned().collect();
        prop_assert_eq!(&tallies, &all(&twice));

        let tally = &tallies[0];
        let within = |hours: Span, most: Option<Span>| most.is_none_or(|most| hours <= most);
        let sum = |same: &dyn Fn(&Line) -> bool, along: bool| -> Span {
            let lines = tally.lines.iter().filter(|line| same(line));
            lines.map(|line| if along { line.counted + line.prepared } else { line.counted }).sum()
        };
        for line in &tally.lines {
            let hundredth = Span::seconds(36).millis();
            prop_assert!(line.counted >= Span::ZERO && line.net >= Span::ZERO);
            prop_assert!(line.prepared >= Span::ZERO && line.points >= Points::ZERO);
            prop_assert!(line.prepared <= rules.preparation.each);
            prop_assert!(within(line.counted, rules.most.meeting));
            prop_assert!(line.counted <= line.net + Span::minutes(30));
            prop_assert!(line.counted == Span::ZERO || line.counted.millis() % hundredth == 0 || !line.why.is_empty());
            let counts_less = line.counted + Span::MINUTE <= line.net;
            prop_assert!(!counts_less || !line.why.is_empty());
            prop_assert!(within(sum(&|other| other.date() == line.date(), false), rules.most.day));
            let period = |line: &Line| rules.period.unwrap().number(line.date().year());
            let along = !rules.preparation.apart;
            prop_assert!(within(sum(&|other| period(other) == period(line), along), rules.most.period));
        }
        let points: Points = tally.lines.iter().map(|line| line.points).sum();
        prop_assert_eq!(points, tally.totals.points);
    }
}

#[test]
fn of_a_series_that_ends_it_is_told_how_much_of_it_somebody_was_at() {
    let text = "name = 'Noord'\n[series]\nfirst = '21-1-2026 19:30'\nevery = '4 weken'\nmeetings = 3\n\
                [[members]]\nname = 'Bo'\n[[members]]\nname = 'Ans'\n[[members]]\nname = 'Cas'\n";
    let group = crate::group::read_group("noord", text.as_bytes(), &|_| true).group;
    let left = meeting("2026-03-18T18:30", 90, &["Bo", "Ans"]);
    let meetings = [
        meeting("2026-01-21T18:30", 90, &["Bo", "Ans"]),
        meeting("2026-02-18T18:30", 90, &["Bo"]),
        Meeting { ended: None, ..left },
    ];
    let held = [Held { group: Some(&group), meetings: &meetings, notes: &[] }];
    let told = |asked: &Asked<'_>| {
        let tallies = hours(&held, asked);
        let told = tallies.iter().flat_map(|it| {
            it.series.iter().map(|series| format!("{} {} {}", it.name, series.times, series.of))
        });
        told.collect::<Vec<_>>()
    };
    assert_eq!(told(&asked()), ["Bo 2 3", "Ans 1 3"]);
    // The time that was asked for changes nothing of it.
    assert_eq!(told(&Asked { from: Some(day("2026-02-01")), ..asked() }), ["Bo 2 3", "Ans 1 3"]);
}
