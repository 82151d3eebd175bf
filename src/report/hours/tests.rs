use super::*;
use crate::{
    group::{self, Asked, Attendee, Between, Group, Held, Meeting, Note, sample},
    moment::{Moment, Offset},
    session::{Absence, Absent},
    words::Lang,
};

const SECRET: &str = "het geheim van de casus";

/// A meeting full of things that no overview may tell.
fn meeting(began: &str, minutes: i64, people: &[(&str, i64, bool)]) -> Meeting {
    let started: Moment = format!("{began}:00.000Z").parse().unwrap();
    let net = Span::minutes(minutes);
    let attendee = |&(name, minutes, active): &(&str, i64, bool)| Attendee {
        name: name.into(),
        net: Span::minutes(minutes),
        active,
        partly: Span::minutes(minutes) < net,
    };
    let meeting = Meeting {
        session: began.replace(['-', 'T', ':'], ""),
        started,
        ended: Some(started + net),
        offset: Offset::minutes(60),
        method: "Werkplekleren in een uur en een kwartier".into(),
        net,
        people: people.iter().map(attendee).collect(),
        absent: vec![Absent { name: "Dee".into(), how: Absence::Notice }],
        facilitator: Some("Ed\u{1b}]0;x\u{7}".into()),
        presenters: vec![SECRET.into()],
        ..sample::meeting("09-05", &[])
    };
    meeting.promising(1, SECRET, SECRET).leaving(2, SECRET, SECRET)
}

/// A group that counts by the rules of this text.
fn north(accreditation: &str) -> Group {
    let text = format!(
        "name = 'Noord'\n[accreditation]\n{accreditation}\n[[members]]\nname = 'Bo de Wit'\n\
         profession = 'jurist'\nregistration = '123'\n[[members]]\nname = 'Dee'\n"
    );
    let read = group::read_group("noord", text.as_bytes(), &|_| true);
    assert_eq!(read.findings, []);
    read.group
}

fn told(accreditation: &str, person: Option<&str>, lang: Lang) -> String {
    let group = north(accreditation);
    let name = group.members[0].name.clone();
    let bo = |minutes, active| [(name.as_str(), minutes, active), ("Zoë\u{1b}[2J 世界", 90, true)];
    let meetings = [
        meeting("2026-01-21T18:30", 90, &bo(90, true)),
        meeting("2026-02-18T18:30", 200, &bo(170, true)),
        meeting("2026-03-18T18:30", 90, &bo(62, false)),
    ];
    let registered = Between::Registered { session: meetings[0].session.clone() };
    let notes = [Note { id: "a".into(), at: meetings[0].started, what: registered }];
    let held = [Held { group: Some(&group), meetings: &meetings, notes: &notes }];
    let today = "2026-11-25".parse().unwrap();
    let asked = Asked { person, from: None, to: None, today };
    let text = hours(&group::hours(&held, &asked), person.is_some(), &Words::new(lang));
    assert!(!text.contains(SECRET) && !text.contains('\u{1b}'), "{text}");
    text
}

const RULES: &str = "register = 'nova'\nactive = true\nin_a_row = 1\nmost_per_meeting = 2\n\
                     preparation = 0.5\npreparation_apart = true\nnorm_meetings = 2\n";

#[test]
fn of_an_absence_no_more_is_told_than_somebody_said() {
    let absences = |how: &[Absence]| {
        let mut meetings = Vec::new();
        for (day, how) in (1..).zip(how) {
            let mut held = meeting(&format!("2026-03-{day:02}T18:30"), 90, &[]);
            held.absent[0].how = *how;
            meetings.push(held);
        }
        let group = north("");
        let held = [Held { group: Some(&group), meetings: &meetings, notes: &[] }];
        let today = "2026-11-25".parse().unwrap();
        let asked = Asked { person: Some("Dee"), from: None, to: None, today };
        let told = hours(&group::hours(&held, &asked), true, &Words::new(Lang::Nl));
        told.lines().find(|line| line.contains("afwezig")).unwrap_or_default().to_owned()
    };
    let (with, without, away) = (Absence::Notice, Absence::NoNotice, Absence::Away);
    assert_eq!(absences(&[away]), "Eén keer afwezig.");
    assert_eq!(absences(&[without]), "Eén keer afwezig, 1 keer zonder bericht.");
    let all = "3 keer afwezig, 1 keer met bericht, 1 keer zonder bericht.";
    assert_eq!(absences(&[with, away, without]), all);
}

#[test]
fn a_person_reads_what_counts_of_each_meeting_and_why() {
    insta::assert_snapshot!(told(RULES, Some("bo de wit"), Lang::Nl), @"
    Uren van Bo de Wit
    jurist · registratienummer 123
    Noord · NOvA, advocaten
    1 januari 2026 tot en met 31 december 2026

    datum       tijd         werkvorm               begeleider  erbij  uren  vooraf  punten
    21-01-2026  19:30–21:00  Werkplekleren in een…  Ed]0;x       1:30   1,5     0,5     1,5
    18-02-2026  19:30–22:50  Werkplekleren in een…  Ed]0;x       2:50     2     0,5       2
                kwam later of ging eerder; hooguit 2 uur per bijeenkomst
    18-03-2026  19:30–21:00  Werkplekleren in een…  Ed]0;x       1:02     0       0       0
                kwam later of ging eerder; deed niet actief mee
    samen                                                        5:22   3,5       1     3,5

    Norm: 3,5 van 8 uur, nog 4,5.
    Norm: 2 van 2 bijeenkomsten, gehaald.
    Nog niet ingevoerd in het register: 18-02-2026.

    Zo is er geteld: 1 punt per uur; hooguit 2 uur per bijeenkomst; hooguit 4 uur op
    een dag; 0,5 uur voorbereiding per bijeenkomst, die apart staat en niet meetelt;
    telt niet: minder dan 1 uur erbij, deed niet actief mee.
    Geteld naar de regels van NOvA, advocaten, zoals ze stonden op
    https://www.intervisiehuis.nl/kennisbank/vereisten-voor-intervisie/ (jaar
    onbekend), met wat de groep er zelf voor in de plaats zette. Kijk na of dat nog
    geldt.
    Een groep van 3 tot 10 uit hetzelfde rechtsgebied, met een geregistreerde
    begeleider. Ieder brengt minstens één dilemma in. Het bewijs van deelname
    beschrijft kort waar het over ging, zonder inhoud.
    ");
}

#[test]
fn a_group_reads_what_it_did_and_what_everybody_has() {
    insta::assert_snapshot!(told(RULES, None, Lang::En), @"
    Noord · NOvA, advocaten
    1 January 2026 up to and including 31 December 2026

    date        method                 led by  people
    2026-01-21  Werkplekleren in een…  Ed]0;x       2
    2026-02-18  Werkplekleren in een…  Ed]0;x       2
    2026-03-18  Werkplekleren in een…  Ed]0;x       2

    name         times  absent  there  hours  before  points  norm
    Bo de Wit        3       0   5:22    3.5       1     3.5  3.5 of 8 hours, 2 of 2 meetings
    Dee              0       3   0:00      0       0       0  0 of 8 hours, 0 of 2 meetings
    Zoë[2J 世界      3       0   4:30    4.5     1.5     4.5  4.5 of 8 hours, 3 of 2 meetings

    This is how it was counted: 1 point an hour; at most 2 hours a meeting; at most
    4 hours a day; 0.5 hours of preparation for each meeting, which stands apart and
    does not count; what does not count: there for less than 1 hour, took no active
    part.
    Counted by the rules of NOvA, advocaten, as they stood at
    https://www.intervisiehuis.nl/kennisbank/vereisten-voor-intervisie/ (year
    unknown), with what the group put in place of some. See whether that still
    holds.
    A group of 3 to 10 from the same field of law, with a registered leader.
    Everybody brings at least one dilemma. The proof of participation says shortly
    what it was about, without content.
    ");
}

#[test]
fn who_was_never_there_has_a_paper_too() {
    insta::assert_snapshot!(told("register = 'skj'", Some("dee"), Lang::Nl), @"
    Uren van Dee
    Noord · SKJ, jeugdprofessionals
    alle bijeenkomsten

    In deze tijd zijn er geen bijeenkomsten.

    Norm: 0 van 60 punten, nog 60.
    3 keer afwezig, 3 keer met bericht.

    Zo is er geteld: 1 punt per uur.
    Geteld naar de regels van SKJ, jeugdprofessionals, zoals ze stonden op
    https://informatiebank.skjeugd.nl/vragen/?_faq_filter=herregistratie-jgp (jaar
    onbekend). Kijk na of dat nog geldt.
    60 reflectiepunten, in de oudere kamer 50; over welke periode is niet bekend.
    Niemand staat boven een ander in de groep. Een verklaring van een geregistreerde
    supervisor, een reflectieformulier of drie dimensies per reeks of periode.
    ");
}

#[test]
fn what_a_meeting_does_not_have_no_word_is_told_of() {
    let text = told("points_per_hour = 0", Some("zoë\u{1b}[2j 世界"), Lang::Nl);
    assert!(
        !text.contains("punten") && !text.contains("Norm") && !text.contains("Geteld"),
        "{text}"
    );
    assert!(text.contains("alle bijeenkomsten"), "{text}");
}

#[test]
fn every_reason_has_words() {
    let hour = Span::minutes(60);
    let whys = vec![
        Why::NotEnded,
        Why::Short(hour),
        Why::FewPeople(4),
        Why::NotInARow(hour),
        Why::NotActive,
        Why::Rounded,
        Why::MostOfMeeting(hour),
        Why::MostOfDay(hour),
        Why::MostOfPeriod(hour),
    ];
    let words = Words::new(Lang::Nl);
    let told: Vec<String> = whys.iter().map(|why| reason(why, &words)).collect();
    insta::assert_snapshot!(told.join("; "), @"niet afgerond; korter dan 1 uur; met minder dan 4 mensen; minder dan 1 uur erbij; deed niet actief mee; afgerond; hooguit 1 uur per bijeenkomst; hooguit 1 uur op een dag; hooguit 1 uur in deze periode");
}

#[test]
fn a_paper_closes_with_how_much_of_the_series_somebody_was_at() {
    let text = "name = 'Noord'\n[series]\nfirst = '21-1-2026 19:30'\nevery = '4 weken'\nmeetings = 2\n\
                [[members]]\nname = 'Bo'\n";
    let group = group::read_group("noord", text.as_bytes(), &|_| true).group;
    let meetings = ["2026-01-21T18:30", "2026-02-18T18:30"]
        .map(|began| meeting(began, 90, &[("Bo", 90, true)]));
    let held = [Held { group: Some(&group), meetings: &meetings, notes: &[] }];
    let today = "2026-11-25".parse().unwrap();
    let asked = Asked { person: Some("Bo"), from: None, to: None, today };
    let told = |lang| hours(&group::hours(&held, &asked), true, &Words::new(lang));
    assert!(told(Lang::Nl).ends_with("\n\nVan de reeks: 2 van 2 bijeenkomsten."));
    assert!(told(Lang::En).ends_with("\n\nOf the series: 2 of 2 meetings."));
}
