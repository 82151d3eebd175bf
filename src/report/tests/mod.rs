//! Whole meetings and what their reports say.

mod meeting;
mod cases;
mod hints;
mod lookback;
mod hostile;
mod presence;

use super::{markdown, outline};
use crate::{
    method::{By, Capture, Purpose, Verb},
    moment::Span,
    session::{Command, Earlier, EntryId, Opening, PersonId, Place, Promise},
    words::{Lang, Words},
};
use meeting::{ANS, BO, CAS, DEE, GROUP, Meeting, capture, fields, method, new, opening, step};

fn report(meeting: &Meeting, lang: Lang) -> String {
    markdown(&outline(&meeting.state, meeting.now, &Words::new(lang)))
}

/// A meeting in which everything happens that a report can tell of.
fn full() -> Meeting {
    let earlier = Earlier {
        held: Some("2026-10-24T17:30:00Z".parse().unwrap()),
        promises: vec![Promise {
            who: "Bo".to_owned(),
            what: "Praten over het rooster. Met wie: mijn teamleider".to_owned(),
            action: None,
        }],
    };
    let mut meeting = Meeting::begin(Some(earlier));
    let m = &mut meeting;
    m.keep("done", BO, &["Het gesprek is geweest.\nHet duurde korter dan gevreesd."]);
    m.next("4m");
    let case = m.keep("problems", ANS, &["Een cliënt volgt mijn adviezen niet op. Hoe nu?"]);
    m.run(Command::Turn { passed: false });
    m.keep("problems", BO, &["Mijn agenda loopt elke week vast."]);
    let typo = m.keep("problems", CAS, &["Ik durf nooit iets te zegen."]);
    m.run(Command::Withdraw(typo));
    m.keep("problems", CAS, &["Ik durf een collega niet aan te spreken."]);
    m.run(Command::Turn { passed: false }).run(Command::Turn { passed: false });
    m.run(Command::Turn { passed: true });
    m.next("6m10s");
    m.pick("chosen", case, Some(1));
    m.next("1m50s");
    m.keep("story", ANS, &["Hij komt wel,\nmaar er verandert niets."]);
    m.next("3m5s");
    m.keep("questions", GROUP, &["Wanneer begon het?", "Na de verhuizing."]);
    m.keep("questions", GROUP, &["Wat zou je het liefst zien?", ""]);
    m.run(Command::Extend(Span::minutes(2)));
    m.next("15m40s");
    m.keep("definitions", GROUP, &["Ans doet het werk van de cliënt."]);
    m.keep("definitions", GROUP, &["Er is geen gezamenlijk doel."]);
    m.keep("again", ANS, &["Hoe laat ik het werk bij hem?"]);
    m.next("9m30s");
    let plan = m.keep("advice", BO, &["Plan een half uur vóór het misgaat."]);
    let ask = m.keep("advice", CAS, &["Vraag eerst wat hij zelf ziet."]);
    m.draft(Place::Entry(ask), &["Vraag eerst wat hij zelf ziet, en wacht"]);
    m.run(Command::Turn { passed: false }).run(Command::Turn { passed: false });
    m.run(Command::Turn { passed: true });
    m.run(Command::Pause).wait("2m").run(Command::Pause);
    m.next("10m");
    m.rate("appeal", plan, 2).rate("appeal", ask, 0).pick("best", plan, None);
    m.keep("action", ANS, &["Een half uur plannen", "de cliënt", "vóór 5 december"]);
    m.next("4m50s");
    m.keep("looking", ANS, &["Spannend, en licht daarna", "Rust"]);
    m.keep("looking", BO, &["Goed", ""]);
    m.draft(new("looking", CAS), &["Ik vond", ""]);
    m.keep("learned", DEE, &["Eerst vragen, dan pas raden."]);
    m.wait("8m").run(Command::End);
    meeting
}

#[test]
fn a_whole_meeting_in_dutch() {
    insta::assert_snapshot!(report(&full(), Lang::Nl), @r#"
# Intervisie, 21 november 2026

- 19:31–20:36 · netto 63 min (1,05 uur) · 2 min pauze · in de ruimte
- Werkvorm: Werkplekleren in een uur
- Begeleider: Ed
- Aanwezig: Ans, Bo, Cas, Dee en Ed

## Terugblik

Afgesproken op 24 oktober 2026:

- Bo: Praten over het rooster. Met wie: mijn teamleider

**Wat kwam ervan**

- Bo: Het gesprek is geweest.  
  Het duurde korter dan gevreesd.

## Ingebracht

1. **Ans: Een cliënt volgt mijn adviezen niet op. Hoe nu?** (besproken, vanwege: herkenbaarheid)
2. Bo: Mijn agenda loopt elke week vast.
3. Cas: Ik durf een collega niet aan te spreken.

Dee liet de beurt voorbijgaan.

## De casus van Ans

**Toelichting.** Hij komt wel,  
maar er verandert niets.

**Vragen**

- **Wanneer begon het?** Na de verhuizing.
- **Wat zou je het liefst zien?**

**Wat er aan de hand is**

- Ans doet het werk van de cliënt.
- Er is geen gezamenlijk doel.

**De vraag opnieuw**

- Eerst: Een cliënt volgt mijn adviezen niet op. Hoe nu?
- Daarna: Hoe laat ik het werk bij hem?

**Adviezen**

- **Bo: Plan een half uur vóór het misgaat.** (bruikbaar; gekozen)
- Cas: Vraag eerst wat hij zelf ziet. (spreekt aan)
- Cas: Vraag eerst wat hij zelf ziet, en wacht (een wijziging die niet is afgemaakt)
- Dee liet de beurt voorbijgaan

**Zo pakt Ans het aan:** Een half uur plannen. Met wie: de cliënt. Wanneer: vóór 5 december.

## Hoe het ging

|  | Hoe was het? | Wat heb je eraan? |
| --- | --- | --- |
| Ans | Spannend, en licht daarna | Rust |
| Bo | Goed |  |
| Cas (niet afgemaakt) | Ik vond |  |

## Wat we ervan leren

**Wat neem je mee?**

- Dee: Eerst vragen, dan pas raden.

## Tijd

| Stap | Gepland | Werkelijk | Wat anders liep |
| --- | --- | --- | --- |
| Terugblik | – | 4:00 |  |
| 1 Problemen verzamelen | 5:00 | 6:10 |  |
| 2 Kiezen | 2:00 | 1:50 |  |
| 3 Casusbespreking | 43:00 | 43:05 |  |
| 3a Toelichten | 3:00 | 3:05 |  |
| 3b Verhelderen | 15:00 | 15:40 | 2 min erbij |
| 3c Analyseren | 10:00 | 9:30 |  |
| 3d Adviezen geven | 10:00 | 10:00 |  |
| 3e Advies kiezen | 5:00 | 4:50 |  |
| 4 Evaluatie | 10:00 | 8:00 |  |
| **Totaal** | **1:00:00** | **1:03:05** |  |
"#);
}

#[test]
fn a_whole_meeting_in_english() {
    insta::assert_snapshot!(report(&full(), Lang::En), @r#"
# Peer consultation, 21 November 2026

- 19:31–20:36 · 63 min net (1.05 hours) · 2 min of pauses · in the room
- Method: Werkplekleren in een uur
- Facilitator: Ed
- Present: Ans, Bo, Cas, Dee and Ed

## Looking back

Agreed on 24 October 2026:

- Bo: Praten over het rooster. Met wie: mijn teamleider

**Wat kwam ervan**

- Bo: Het gesprek is geweest.  
  Het duurde korter dan gevreesd.

## What was brought

1. **Ans: Een cliënt volgt mijn adviezen niet op. Hoe nu?** (discussed, because of: herkenbaarheid)
2. Bo: Mijn agenda loopt elke week vast.
3. Cas: Ik durf een collega niet aan te spreken.

Dee passed.

## The case of Ans

**Toelichting.** Hij komt wel,  
maar er verandert niets.

**Vragen**

- **Wanneer begon het?** Na de verhuizing.
- **Wat zou je het liefst zien?**

**Wat er aan de hand is**

- Ans doet het werk van de cliënt.
- Er is geen gezamenlijk doel.

**De vraag opnieuw**

- First: Een cliënt volgt mijn adviezen niet op. Hoe nu?
- Then: Hoe laat ik het werk bij hem?

**Adviezen**

- **Bo: Plan een half uur vóór het misgaat.** (bruikbaar; chosen)
- Cas: Vraag eerst wat hij zelf ziet. (spreekt aan)
- Cas: Vraag eerst wat hij zelf ziet, en wacht (a change that was not finished)
- Dee passed

**How Ans will go about it:** Een half uur plannen. Met wie: de cliënt. Wanneer: vóór 5 december.

## How it went

|  | Hoe was het? | Wat heb je eraan? |
| --- | --- | --- |
| Ans | Spannend, en licht daarna | Rust |
| Bo | Goed |  |
| Cas (unfinished) | Ik vond |  |

## What we learn from it

**Wat neem je mee?**

- Dee: Eerst vragen, dan pas raden.

## Time

| Step | Planned | Actual | What went differently |
| --- | --- | --- | --- |
| Terugblik | – | 4:00 |  |
| 1 Problemen verzamelen | 5:00 | 6:10 |  |
| 2 Kiezen | 2:00 | 1:50 |  |
| 3 Casusbespreking | 43:00 | 43:05 |  |
| 3a Toelichten | 3:00 | 3:05 |  |
| 3b Verhelderen | 15:00 | 15:40 | 2 min more |
| 3c Analyseren | 10:00 | 9:30 |  |
| 3d Adviezen geven | 10:00 | 10:00 |  |
| 3e Advies kiezen | 5:00 | 4:50 |  |
| 4 Evaluatie | 10:00 | 8:00 |  |
| **Total** | **1:00:00** | **1:03:05** |  |
"#);
}

#[test]
fn a_meeting_in_which_nobody_wrote_has_no_empty_headings() {
    let mut meeting = Meeting::begin(None);
    meeting.next("5m").run(Command::Skip).wait("20s").run(Command::End);
    insta::assert_snapshot!(report(&meeting, Lang::Nl), @"
    # Intervisie, 21 november 2026

    - 19:31–19:36 · netto 5 min · in de ruimte
    - Werkvorm: Werkplekleren in een uur
    - Begeleider: Ed
    - Aanwezig: Ans, Bo, Cas, Dee en Ed

    ## Tijd

    | Stap | Gepland | Werkelijk | Wat anders liep |
    | --- | --- | --- | --- |
    | 1 Problemen verzamelen | 5:00 | 5:00 |  |
    | 2 Kiezen | 2:00 | – | overgeslagen |
    | 3 Casusbespreking | 43:00 | 0:20 |  |
    | 3a Toelichten | 3:00 | 0:20 |  |
    | **Totaal** | **1:00:00** | **5:20** |  |

    Aan Verhelderen, Analyseren, Adviezen geven, Advies kiezen en Evaluatie kwamen jullie niet toe.
    ");
}

#[test]
fn a_meeting_that_nobody_ended_is_told_up_to_the_latest_thing_recorded() {
    let opening = opening(method(), &[], None, None);
    let mut meeting = Meeting::open(Opening { rehearsal: Some(60), ..opening });
    meeting.next("5m").wait("4h30m").draft(new("problems", None), &["Nog niet af"]).wait("30h");
    insta::assert_snapshot!(report(&meeting, Lang::Nl), @"
    # Intervisie, 21 november 2026

    **Dit was een oefening, geen echte bijeenkomst. De klok liep 60 keer zo snel.**

    - Begonnen om 19:31, tot 0:06 (22 november 2026) bijgehouden, niet afgesloten · netto 4 uur 35 min (4,58 uur)
    - Werkvorm: Werkplekleren in een uur

    ## Ingebracht

    1. Nog niet af (niet afgemaakt)

    ## Tijd

    | Stap | Gepland | Werkelijk |
    | --- | --- | --- |
    | 1 Problemen verzamelen | 5:00 | 5:00 |
    | 2 Kiezen | 2:00 | 4:30:00 |
    | **Totaal** | **1:00:00** | **4:35:00** |

    Aan Casusbespreking en Evaluatie kwamen jullie niet toe.
    ");
    insta::assert_snapshot!(report(&meeting, Lang::En).lines().take(6).collect::<Vec<_>>().join("\n"), @r#"
# Peer consultation, 21 November 2026

**This was a rehearsal, not a real meeting. The clock ran 60 times as fast.**

- Began at 19:31, kept until 0:06 (22 November 2026), not closed · 4 h 35 min net (4.58 hours)
- Method: Werkplekleren in een uur
"#);
}

#[test]
fn a_method_of_another_kind_is_told_under_its_own_titles() {
    let mut method = method();
    let mut check_in = step("check-in", "1", "Inchecken", 5);
    check_in.captures = vec![capture("mood", "Hoe zit je erbij?", Purpose::Note, By::Each)];
    let mut talk = step("talk", "2", "Gesprek", 30);
    let reword = Verb::Reword { from: "facts".to_owned() };
    talk.captures = vec![
        fields(capture("facts", "Feiten", Purpose::Note, By::Group), &["Wat", "Waar"]),
        Capture { by: By::Each, ..capture("later", "Anders gezegd", Purpose::Note, By::Each) },
        capture("lesson", "Les van de groep", Purpose::Learning, By::Group),
    ];
    talk.captures[1].verb = reword;
    method.steps = vec![check_in, talk];
    let mut meeting = Meeting::open(opening(method, &["Ans", "Bo"], None, None));
    let m = &mut meeting;
    m.keep("mood", ANS, &["Moe"]);
    m.next("5m");
    m.keep("facts", GROUP, &["Een brief", "Thuis"]);
    m.keep("later", ANS, &["Een pakje"]);
    m.keep("later", BO, &["Een stapel"]);
    m.keep("lesson", GROUP, &["Feiten eerst"]);
    m.run(Command::End);
    insta::assert_snapshot!(report(&meeting, Lang::Nl), @"
    # Intervisie, 21 november 2026

    - 19:31–19:36 · netto 5 min · in de ruimte
    - Werkvorm: Werkplekleren in een uur
    - Zonder begeleider
    - Aanwezig: Ans en Bo

    ## Inchecken

    **Hoe zit je erbij?**

    - Ans: Moe

    ## Gesprek

    **Feiten.** Wat: Een brief. Waar: Thuis.

    **Anders gezegd**

    - Ans, eerst: Wat: Een brief. Waar: Thuis.
    - Ans, daarna: Een pakje
    - Bo, eerst: Wat: Een brief. Waar: Thuis.
    - Bo, daarna: Een stapel

    ## Wat we ervan leren

    **Les van de groep.** Feiten eerst

    ## Tijd

    | Stap | Gepland | Werkelijk |
    | --- | --- | --- |
    | 1 Inchecken | 5:00 | 5:00 |
    | 2 Gesprek | 30:00 | 0:00 |
    | **Totaal** | **35:00** | **5:00** |
    ");
}

#[test]
fn two_cases_in_one_meeting_are_told_apart() {
    let mut method = method();
    let mut second = method.steps[2].clone();
    let mut story = method.steps[4].clone();
    (second.captures[0].id, story.captures[0].id) = ("chosen-2".to_owned(), "story-2".to_owned());
    (second.id, story.id, story.parent) = ("choose-2".to_owned(), "explain-2".to_owned(), None);
    method.steps.extend([second, story]);
    let mut meeting = Meeting::open(opening(method, &["Ans", "Bo"], None, None));
    let first = meeting.keep("problems", ANS, &["Een"]);
    let second = meeting.keep("problems", BO, &["Twee"]);
    meeting.pick("chosen", first, None).keep("story", ANS, &["Van Ans"]);
    meeting.pick("chosen-2", second, None).keep("story-2", BO, &["Van Bo"]);
    let report = report(&meeting, Lang::Nl);
    let told: Vec<&str> = report
        .lines()
        .filter(|line| line.starts_with("## De") || line.starts_with("**Toel"))
        .collect();
    let ans = ["## De casus van Ans", "**Toelichting.** Van Ans"];
    assert_eq!(told[..2], ans);
    assert_eq!(told[2..], ["## De casus van Bo", "**Toelichting.** Van Bo"]);
}

#[test]
fn nothing_typed_is_ever_missing() {
    let mut meeting = Meeting::begin(Some(Earlier::default()));
    let mut typed = Vec::new();
    let captures = method().steps.into_iter().flat_map(|step| step.captures);
    for capture in captures.filter(|one| matches!(one.verb, Verb::Write | Verb::Reword { .. })) {
        for person in (0..5).map(PersonId).map(Some).chain([GROUP]) {
            let texts = |what: &str| -> Vec<String> {
                let by = person.map_or("group".to_owned(), |PersonId(index)| index.to_string());
                let field = |field| format!("{what} {} {by} {field}!", capture.id);
                (0..capture.texts()).map(field).collect()
            };
            let (kept, change, fresh) = (texts("kept"), texts("change"), texts("fresh"));
            let entry = Place::Entry(EntryId(meeting.state.next_seq()));
            let place = new(&capture.id, person);
            meeting.run(Command::Keep { place: place.clone(), texts: kept.clone() });
            meeting.run(Command::Draft { place: entry, texts: change.clone() });
            meeting.run(Command::Draft { place, texts: fresh.clone() });
            typed.extend([kept, change, fresh].concat());
        }
    }
    let report = report(&meeting, Lang::Nl);
    let missing: Vec<_> = typed.iter().filter(|text| !report.contains(*text)).collect();
    assert!(missing.is_empty(), "{missing:?}");
}

#[test]
fn hours_are_told_from_a_quarter_on() {
    let opening = |span: &str| {
        let mut meeting = Meeting::begin(None);
        meeting.wait(span).run(Command::End);
        report(&meeting, Lang::Nl).lines().nth(2).unwrap().to_owned()
    };
    assert_eq!(opening("3s"), "- 19:31–19:31 · netto 3 sec · in de ruimte");
    assert_eq!(opening("14m59s"), "- 19:31–19:45 · netto 15 min · in de ruimte");
    assert_eq!(opening("15m"), "- 19:31–19:46 · netto 15 min (0,25 uur) · in de ruimte");
}

#[test]
fn a_label_that_says_its_heading_again_is_left_out() {
    let mut method = method();
    let mut talk = step("talk", "1", "Gesprek", 30);
    talk.captures = vec![
        capture("talk", "Gesprek", Purpose::Note, By::Group),
        capture("after", "Gesprek", Purpose::Note, By::Group),
    ];
    let mut round = step("round", "2", "Rondje", 5);
    round.captures = vec![capture("round", "Rondje", Purpose::Note, By::Each)];
    method.steps = vec![talk, round];
    let mut meeting = Meeting::open(opening(method, &["Ans", "Bo"], None, None));
    meeting.keep("talk", GROUP, &["Over de brief"]);
    meeting.keep("after", GROUP, &["Over thuis"]);
    meeting.keep("round", BO, &["Moe"]);
    let report = report(&meeting, Lang::Nl);
    let told = "## Gesprek\n\nOver de brief\n\n**Gesprek.** Over thuis\n\n## Rondje\n\n- Bo: Moe\n";
    assert!(report.contains(told), "{report}");
}

#[test]
fn time_that_was_taken_out_and_pauses_are_told_apart() {
    let mut meeting = Meeting::begin(None);
    let since = meeting.now;
    meeting.wait("5m").run(Command::Notice { since }).run(Command::Exclude);
    meeting.wait("15m").run(Command::Pause).wait("10m").run(Command::End);
    let report = report(&meeting, Lang::Nl);
    let line = "- 19:31–20:01 · netto 15 min (0,25 uur) · 10 min pauze · 5 min niet meegeteld · ";
    assert!(report.lines().nth(2).unwrap().starts_with(line), "{report}");
}

#[test]
fn a_step_that_was_jumped_over_was_skipped() {
    let mut meeting = Meeting::begin(None);
    meeting.jump("analyse");
    let report = report(&meeting, Lang::Nl);
    assert!(report.contains("| 3b Verhelderen | 15:00 | – | overgeslagen |"), "{report}");
    assert!(report.contains("| 3d Adviezen geven | 10:00 | – | niet aan toegekomen |"), "{report}");
}

#[test]
fn one_who_passed_and_wrote_after_all_did_not_pass() {
    let mut meeting = Meeting::begin(None);
    meeting.run(Command::Turn { passed: true }).run(Command::Turn { passed: true });
    meeting.keep("problems", Some(PersonId(0)), &["Toch iets"]);
    let report = report(&meeting, Lang::Nl);
    assert!(!report.contains("Ans liet") && report.contains("Bo liet de beurt voorbijgaan"));
}
