//! What came of what was promised, who of the group did not come, and who took no active part.

use super::{
    meeting::{BO, Meeting, method, opening},
    report,
};
use crate::{
    group::{self, Action, Actor, Settled},
    report::{gaps, promises},
    session::{
        Absence, Absent, ActionId, Command, Earlier, Gathering, Outcome, PersonId, Place, Promise,
    },
    words::{Lang, Words},
};

fn action(text: &str) -> ActionId {
    text.parse().unwrap()
}

fn promise(who: &str, what: &str, of: Option<&str>) -> Promise {
    Promise { who: who.to_owned(), what: what.to_owned(), action: of.map(action) }
}

/// A meeting that knows of promises from before, made in one meeting or in several.
fn meeting(promises: Vec<Promise>) -> Meeting {
    let held = Some("2026-10-24T17:30:00Z".parse().unwrap());
    Meeting::begin(Some(Earlier { held, promises }))
}

impl Meeting {
    fn settles(&mut self, of: &str, outcome: Outcome) -> &mut Self {
        self.run(Command::Settle { promise: action(of), outcome: Some(outcome) })
    }

    fn tells(&mut self, of: &str, text: &str) -> &mut Self {
        let (place, texts) = (Place::Promise(action(of)), vec![text.to_owned()]);
        self.run(Command::Keep { place, texts })
    }
}

/// The report's lines on looking back.
fn looked_back(meeting: &Meeting, lang: Lang) -> String {
    let report = report(meeting, lang);
    let heading = if lang == Lang::Nl { "## Terugblik\n\n" } else { "## Looking back\n\n" };
    let (_, rest) = report.split_once(heading).unwrap();
    rest.split("\n\n##").next().unwrap().to_owned()
}

#[test]
fn what_came_of_each_promise_is_told_in_the_words_of_the_group() {
    let mut meeting = meeting(vec![
        promise("Ans", "Bellen met de buren", None),
        promise("Bo", "Praten over het rooster.", Some("aaaaa-3")),
        promise("Cas", "Een vrije middag\nplannen", Some("aaaaa-5")),
        promise("Dee", "Minder *overwerken*", Some("aaaaa-7")),
        promise("Ed", "Koken", Some("aaaaa-9")),
    ]);
    let m = &mut meeting;
    m.settles("aaaaa-3", Outcome::Done).tells("aaaaa-3", "Het duurde kort.");
    m.settles("aaaaa-5", Outcome::Partly).settles("aaaaa-7", Outcome::Dropped);
    let place = Place::Promise(action("aaaaa-7"));
    m.run(Command::Draft { place, texts: vec!["Het is".to_owned()] });
    m.tells("aaaaa-9", "Volgende week.").wait("5m").run(Command::End);
    insta::assert_snapshot!(looked_back(m, Lang::Nl), @r"
    Afgesproken op 24 oktober 2026:

    - Ans: Bellen met de buren
    - **Bo: Praten over het rooster.** Gedaan. Het duurde kort.
    - **Cas: Een vrije middag plannen.** Deels gedaan.
    - **Dee: Minder \*overwerken\*** Hoeft niet meer. Het is (niet afgemaakt)
    - **Ed: Koken.** Nog open. Volgende week.
    ");
    insta::assert_snapshot!(looked_back(m, Lang::En), @r"
    Agreed on 24 October 2026:

    - Ans: Bellen met de buren
    - **Bo: Praten over het rooster.** Done. Het duurde kort.
    - **Cas: Een vrije middag plannen.** Partly done.
    - **Dee: Minder \*overwerken\*** No longer needed. Het is (unfinished)
    - **Ed: Koken.** Still open. Volgende week.
    ");
    let missing = gaps(&m.state, &Words::new(Lang::Nl));
    assert!(missing.contains(&"Bij de afspraak van Dee is een zin nog niet afgemaakt.".to_owned()));
}

#[test]
fn what_was_promised_in_several_meetings_has_no_one_date() {
    let meeting = meeting(vec![
        promise("Bo", "Praten", Some("aaaaa-3")),
        promise("Cas", "Plannen", Some("bbbbb-5")),
    ]);
    let told = looked_back(&meeting, Lang::Nl);
    assert!(told.starts_with("Eerder afgesproken:\n") && !told.contains("oktober"), "{told}");
}

#[test]
fn what_was_not_closed_is_handed_on_before_what_was_promised_since() {
    let mut meeting = meeting(vec![
        promise("Ans", "Bellen", None),
        promise("Bo", "Praten", Some("aaaaa-3")),
        promise("Cas", "Plannen", Some("aaaaa-5")),
        promise("Dee", "Vragen", Some("aaaaa-7")),
        promise("Ed", "Koken", Some("aaaaa-9")),
    ]);
    let m = &mut meeting;
    m.settles("aaaaa-3", Outcome::Done).settles("aaaaa-5", Outcome::Partly);
    m.settles("aaaaa-7", Outcome::Dropped).jump("pick");
    m.keep("action", BO, &["Rusten", "", ""]);
    let handed_on = |since: &[group::Tracked]| -> Vec<String> {
        let handed_on = promises(&m.state, since, &Words::new(Lang::Nl)).into_iter();
        handed_on.map(|it| format!("{}: {}", it.who, it.what)).collect()
    };
    assert_eq!(handed_on(&[]), ["Cas: Plannen", "Ed: Koken", "Bo: Rusten"]);
    // After the meeting the first was opened again, and the last of before was done.
    let since = [("aaaaa-3", None), ("aaaaa-9", Some(Outcome::Done))].map(|(id, outcome)| {
        let id: ActionId = id.parse().unwrap();
        let action = Action { who: Actor::Somebody, parts: Vec::new(), entry: id.entry };
        let said = Settled { action: id.clone(), outcome, text: String::new() };
        let promised = (m.state.started(), m.state.opening().offset);
        group::Tracked { id, action, promised, said: Some(said), told: None }
    });
    assert_eq!(handed_on(&since), ["Bo: Praten", "Cas: Plannen", "Bo: Rusten"]);
}

#[test]
fn who_did_not_come_is_told_with_whether_they_sent_word() {
    let names = ["Ans", "Bo", "Cas", "Dee"];
    let absent = |name: &str, how| Absent { name: name.to_owned(), how };
    let group = Gathering {
        folder: "noord".to_owned(),
        name: "Noord".to_owned(),
        absent: vec![
            absent("Fay", Absence::Late),
            absent("Gijs", Absence::Notice),
            absent("Hans", Absence::Late),
            absent("Ivo", Absence::NoNotice),
            absent("Jo", Absence::Notice),
            absent("Kim", Absence::Away),
        ],
        ..Gathering::default()
    };
    let mut opening = opening(method(), &names, None, None);
    opening.group = Some(group);
    let mut meeting = Meeting::open(opening);
    let m = &mut meeting;
    m.wait("10m").run(Command::Join { name: "fay".to_owned(), online: false });
    m.wait("20m").run(Command::ComeOrGo(PersonId(1))).wait("20m").run(Command::End);
    for person in [PersonId(1), PersonId(2)] {
        m.run(Command::TakePart { person, active: false });
    }
    let lines = |lang| {
        let report = report(m, lang);
        let lines = report
            .lines()
            .skip_while(|line| !line.starts_with("- A") && !line.starts_with("- Pre"));
        lines.take_while(|line| line.starts_with("- ")).collect::<Vec<_>>().join("\n")
    };
    insta::assert_snapshot!(lines(Lang::Nl), @"
    - Aanwezig: Ans, Bo (tot 20:01; aanwezig, niet actief), Cas (aanwezig, niet actief), Dee en Fay (vanaf 19:41)
    - Afgemeld: Gijs en Jo
    - Zonder bericht niet gekomen: Ivo
    - Afwezig: Hans en Kim
    ");
    insta::assert_snapshot!(lines(Lang::En), @"
    - Present: Ans, Bo (until 20:01; present, not active), Cas (present, not active), Dee and Fay (from 19:41)
    - Sent apologies: Gijs and Jo
    - Did not come, without word: Ivo
    - Absent: Hans and Kim
    ");
}
