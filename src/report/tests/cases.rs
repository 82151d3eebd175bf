//! Meetings with more than one case, and what is not for everybody.

use super::{
    meeting::{ANS, BO, CAS, GROUP, Meeting, capture, opening, step},
    report,
};
use crate::{
    method::{
        Assigning, By, Capture, Decide, Limit, Method, Only, OwnRole, Purpose, Repeat, Role,
        Sharing, Verb,
    },
    report::{gaps, markdown, promises, sheets},
    session::{Command, PersonId, Place},
    words::{Lang, Words},
};

/// A case is chosen, asked about and acted on; after each there may be another.
fn method_of_two() -> Method {
    let mut steps = vec![
        step("collect", "1", "Ophalen", 5),
        step("case", "2", "Casus", 0),
        step("choose", "2a", "Kiezen", 2),
        step("ask", "2b", "Vragen", 10),
        step("answer", "2c", "Antwoorden", 10),
        step("act", "2d", "Actie", 0),
        step("close", "3", "Afronden", 5),
    ];
    steps[1].has_parts = true;
    steps[1].repeat = Some(Repeat::Case { most: Some(2) });
    steps[2..6].iter_mut().for_each(|part| part.parent = Some(1));
    let pick = |from: &str, presenter, most, votes| Verb::Pick {
        from: from.to_owned(),
        decide: if presenter { Decide::Dots } else { Decide::Group },
        presenter,
        criteria: Vec::new(),
        most,
        votes,
        only: None,
    };
    let only = Some(Only { capture: "best".to_owned(), least: 0 });
    let answer = Verb::Answer { from: "questions".to_owned(), only };
    let watch = Verb::Assign { role: Role::Own("watcher".to_owned()), most: 1 };
    let note = |id, title, by| capture(id, title, Purpose::Note, by);
    let does = |id, title, verb| Capture { verb, ..note(id, title, By::Group) };
    let limit = Limit { words: Some(3), max: Some(1), ..Limit::default() };
    let needed = Limit { min: Some(1), ..Limit::default() };
    steps[0].captures = vec![capture("problems", "Problemen", Purpose::Case, By::Each)];
    steps[2].captures = vec![
        does("chosen", "Keuze", pick("problems", true, 1, Some(3))),
        does("watchers", "Waarnemers", watch),
    ];
    steps[3].captures = vec![
        capture("questions", "Vragen", Purpose::Question, By::Group),
        does("best", "De beste vragen", pick("questions", false, 2, None)),
    ];
    steps[4].captures = vec![
        Capture { by: By::Presenter, ..does("answers", "Antwoorden", answer) },
        Capture {
            report: Sharing::NoNames,
            limit,
            ..capture("feelings", "Wat het met ons doet", Purpose::Feeling, By::Members)
        },
    ];
    steps[5].captures = vec![
        Capture { report: Sharing::Personal, ..note("own", "Voor mezelf", By::Each) },
        Capture { report: Sharing::None, limit: needed, ..note("draft", "Kladblok", By::Group) },
        capture("action", "Actie", Purpose::Action, By::Presenter),
    ];
    steps[6].captures = vec![capture("looking", "Hoe was het?", Purpose::Evaluation, By::Each)];
    let watcher = OwnRole {
        id: "watcher".to_owned(),
        title: "Waarnemers".to_owned(),
        about: None,
        holders: 2,
        how: Assigning::Volunteer,
        apart: false,
    };
    let name = "Twee casussen".to_owned();
    Method { id: "twee".to_owned(), name, steps, roles: vec![watcher], ..super::method() }
}

fn two_cases() -> Meeting {
    let people = ["Ans", "Bo", "Cas", "Ed"];
    let mut meeting = Meeting::open(opening(method_of_two(), &people, Some(PersonId(3)), None));
    let m = &mut meeting;
    let ans = m.keep("problems", ANS, &["Een cliënt luistert niet."]);
    let bo = m.keep("problems", BO, &["Mijn agenda loopt vast."]);
    m.next("5m");
    let vote =
        |capture: &str, entry, votes| Command::Vote { capture: capture.to_owned(), entry, votes };
    m.run(vote("chosen", ans, 3)).run(vote("chosen", bo, 1)).pick("chosen", ans, None);
    m.run(Command::Assign { capture: "watchers".to_owned(), person: PersonId(2) }).next("2m");
    let when = m.keep("questions", GROUP, &["Wanneer begon het?"]);
    m.keep("questions", GROUP, &["Wie weet ervan?"]);
    m.pick("best", when, None).next("9m");
    answer(m, "answers", when, "Na de verhuizing.");
    m.keep("feelings", BO, &["Zorgen"]);
    m.keep("feelings", CAS, &["Boos om zoveel haast"]);
    m.next("11m");
    m.keep("own", BO, &["Ik zeg te weinig."]);
    m.keep("draft", GROUP, &["Geheim klad"]);
    m.keep("action", ANS, &["Bellen"]);
    let block = m.state.method().step("case").unwrap();
    m.wait("4m").run(Command::Again(block));
    m.pick("chosen~2", bo, None).next("2m").next("8m").next("8m");
    m.keep("action~2", BO, &["Plannen"]);
    m.keep("own~2", BO, &["Ik durf meer."]);
    m.next("3m").keep("looking", CAS, &["Fijn"]);
    m.wait("5m").run(Command::End);
    meeting
}

fn answer(meeting: &mut Meeting, capture: &str, about: crate::session::EntryId, text: &str) {
    let place = Place::New { capture: capture.to_owned(), person: ANS, about: Some(about) };
    meeting.run(Command::Keep { place, texts: vec![text.to_owned()] });
}

#[test]
fn a_case_that_was_chosen_and_not_gone_on_with_is_no_more_than_chosen() {
    let people = ["Ans", "Bo", "Cas"];
    let mut meeting = Meeting::open(opening(method_of_two(), &people, None, None));
    let ans = meeting.keep("problems", ANS, &["Een cliënt luistert niet."]);
    meeting.next("5m").pick("chosen", ans, None);
    assert!(report(&meeting, Lang::Nl).contains("niet.** (gekozen)"));
    meeting.jump("close").wait("2m");
    assert!(report(&meeting, Lang::Nl).contains("niet.** (gekozen)"), "looking back is no case");
    meeting.run(Command::Back).wait("2m");
    assert!(report(&meeting, Lang::Nl).contains("niet.** (besproken)"));
}

#[test]
fn two_cases_in_dutch() {
    insta::assert_snapshot!(report(&two_cases(), Lang::Nl), @"
    # Intervisie, 21 november 2026

    - 19:31–20:28 · netto 57 min (0,95 uur) · in de ruimte
    - Werkvorm: Twee casussen
    - Begeleider: Ed
    - Aanwezig: Ans, Bo, Cas en Ed
    - Een eigen blad, alleen voor wie het schreef: Bo

    ## Ingebracht

    1. **Ans: Een cliënt luistert niet.** (besproken met 3 stemmen)
    2. **Bo: Mijn agenda loopt vast.** (1 stem; besproken)

    ## De casus van Ans

    Waarnemers: Cas

    **Vragen**

    - **Wanneer begon het?** (gekozen) Na de verhuizing.
    - **Wie weet ervan?** (niet behandeld)

    **Wat het met ons doet**

    - Boos om zoveel haast
    - Zorgen

    **Zo pakt Ans het aan:** Bellen

    ## De casus van Bo

    **Zo pakt Bo het aan:** Plannen

    ## Hoe het ging

    **Hoe was het?**

    - Cas: Fijn

    ## Tijd

    | Stap | Gepland | Werkelijk | Wat anders liep |
    | --- | --- | --- | --- |
    | 1 Ophalen | 5:00 | 5:00 |  |
    | 2 Casus: Ans | 22:00 | 26:00 |  |
    | 2a Kiezen | 2:00 | 2:00 |  |
    | 2b Vragen | 10:00 | 9:00 |  |
    | 2c Antwoorden | 10:00 | 11:00 |  |
    | 2d Actie | – | 4:00 |  |
    | 2 Casus: Bo | 22:00 | 21:00 | kwam erbij |
    | 2a Kiezen | 2:00 | 2:00 |  |
    | 2b Vragen | 10:00 | 8:00 |  |
    | 2c Antwoorden | 10:00 | 8:00 |  |
    | 2d Actie | – | 3:00 |  |
    | 3 Afronden | 5:00 | 5:00 |  |
    | **Totaal** | **54:00** | **57:00** |  |
    ");
}

#[test]
fn two_cases_in_english() {
    insta::assert_snapshot!(report(&two_cases(), Lang::En), @"
    # Peer consultation, 21 November 2026

    - 19:31–20:28 · 57 min net (0.95 hours) · in the room
    - Method: Twee casussen
    - Facilitator: Ed
    - Present: Ans, Bo, Cas and Ed
    - A personal sheet, for its writer alone: Bo

    ## What was brought

    1. **Ans: Een cliënt luistert niet.** (discussed with 3 votes)
    2. **Bo: Mijn agenda loopt vast.** (1 vote; discussed)

    ## The case of Ans

    Waarnemers: Cas

    **Vragen**

    - **Wanneer begon het?** (chosen) Na de verhuizing.
    - **Wie weet ervan?** (not dealt with)

    **Wat het met ons doet**

    - Boos om zoveel haast
    - Zorgen

    **How Ans will go about it:** Bellen

    ## The case of Bo

    **How Bo will go about it:** Plannen

    ## How it went

    **Hoe was het?**

    - Cas: Fijn

    ## Time

    | Step | Planned | Actual | What went differently |
    | --- | --- | --- | --- |
    | 1 Ophalen | 5:00 | 5:00 |  |
    | 2 Casus: Ans | 22:00 | 26:00 |  |
    | 2a Kiezen | 2:00 | 2:00 |  |
    | 2b Vragen | 10:00 | 9:00 |  |
    | 2c Antwoorden | 10:00 | 11:00 |  |
    | 2d Actie | – | 4:00 |  |
    | 2 Casus: Bo | 22:00 | 21:00 | was added |
    | 2a Kiezen | 2:00 | 2:00 |  |
    | 2b Vragen | 10:00 | 8:00 |  |
    | 2c Antwoorden | 10:00 | 8:00 |  |
    | 2d Actie | – | 3:00 |  |
    | 3 Afronden | 5:00 | 5:00 |  |
    | **Total** | **54:00** | **57:00** |  |
    ");
}

#[test]
fn a_sheet_holds_what_one_person_wrote_and_will_do() {
    let (meeting, words) = (two_cases(), Words::new(Lang::Nl));
    let sheets = sheets(&meeting.state, meeting.now, &words);
    assert_eq!(sheets.iter().map(|sheet| sheet.person).collect::<Vec<_>>(), [PersonId(1)]);
    insta::assert_snapshot!(markdown(&sheets[0].outline), @r#"
# Voor Bo, intervisie 21 november 2026

Werkvorm: Twee casussen

## Wat je voor jezelf opschreef

**Voor mezelf**

- Ik zeg te weinig.
- Ik durf meer.

## Wat je gaat doen

**Actie**

- Plannen
"#);
}

#[test]
fn words_without_a_name_are_without_one_everywhere() {
    let meeting = two_cases();
    let report = report(&meeting, Lang::Nl);
    for told in ["Geheim klad", "Ik zeg te weinig", "Bo: Zorgen", "Cas: Boos"] {
        assert!(!report.contains(told), "{told} in {report}");
    }
    let words = Words::new(Lang::Nl);
    let hints = gaps(&meeting.state, &words);
    assert!(
        hints.contains(
            &r#"Bij "Wat het met ons doet: Ans" is een notitie langer dan 3 woorden."#.to_owned()
        ),
        "{hints:?}"
    );
    assert!(hints.iter().all(|hint| !hint.contains("Kladblok")), "{hints:?}");
    let who: Vec<String> =
        promises(&meeting.state, &[], &words).into_iter().map(|it| it.who).collect();
    assert_eq!(who, ["Ans", "Bo"]);
}

#[test]
fn another_method_is_told_with_its_reason() {
    let mut meeting = two_cases();
    meeting.run(Command::GoOn);
    let mut other = super::method();
    other.name = "Roddelen".to_owned();
    let (method, reason) = (Box::new(other), Some("het liep vast".to_owned()));
    meeting.run(Command::Change { method, reason }).wait("1m").run(Command::End);
    let report = report(&meeting, Lang::Nl);
    for line in [
        "- Werkvorm: Twee casussen, daarna Roddelen",
        "- Tijdens 3 Afronden overgestapt op Roddelen: het liep vast",
    ] {
        assert!(report.contains(line), "{line} in {report}");
    }
}

#[test]
fn an_answer_stands_laid_out_behind_its_question() {
    let places = super::hostile::seen(&report(&two_cases(), Lang::Nl)).unwrap();
    let line = "Wanneer begon het? (gekozen) Na de verhuizing.";
    assert!(places.iter().any(|place| place.ends_with(line)), "{places:?}");
}
