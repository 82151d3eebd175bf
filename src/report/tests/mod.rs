//! Whole meetings and what their reports say.

mod meeting;
mod hostile;

use super::{gaps, markdown, outline, promises};
use crate::{
    method::{By, Capture, Purpose, Verb},
    moment::Span,
    session::{Command, Earlier, PersonId, Place},
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
        promises: vec![(
            "Bo".to_owned(),
            "Praten over het rooster. Met wie: mijn teamleider".to_owned(),
        )],
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
    m.run(Command::Skip);
    m.keep("looking", ANS, &["Spannend, en licht daarna", "Rust"]);
    m.keep("looking", BO, &["Goed", ""]);
    m.draft(new("looking", CAS), &["Ik vond", ""]);
    m.keep("learned", DEE, &["Eerst vragen, dan pas raden."]);
    m.wait("8m").run(Command::End);
    meeting
}

#[test]
fn a_whole_meeting_in_dutch() {
    insta::assert_snapshot!(report(&full(), Lang::Nl), @"");
}

#[test]
fn a_whole_meeting_in_english() {
    insta::assert_snapshot!(report(&full(), Lang::En), @"");
}

#[test]
fn a_meeting_in_which_nobody_wrote_has_no_empty_headings() {
    let mut meeting = Meeting::begin(None);
    meeting.next("5m").next("2m").wait("20s").run(Command::End);
    insta::assert_snapshot!(report(&meeting, Lang::Nl), @"");
}

#[test]
fn a_meeting_that_nobody_ended_is_told_up_to_the_latest_thing_recorded() {
    let opening = opening(method(), &[], None, None);
    let mut meeting = Meeting::open(crate::session::Opening { rehearsal: Some(60), ..opening });
    meeting.next("5m").wait("4h30m").draft(new("problems", None), &["Nog niet af"]).wait("30h");
    insta::assert_snapshot!(report(&meeting, Lang::Nl), @"");
    insta::assert_snapshot!(report(&meeting, Lang::En).lines().take(6).collect::<Vec<_>>().join("\n"), @"");
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
    insta::assert_snapshot!(report(&meeting, Lang::Nl), @"");
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
    let told: Vec<&str> =
        report.lines().filter(|line| line.starts_with("## De") || line.contains("Toel")).collect();
    assert_eq!(told[0], "## De casus van Ans");
    assert_eq!(told[2], "## De casus van Bo");
    assert!(told[1].contains("Bo: Van Ans") || told[1].contains("Van Ans"), "{told:?}");
    assert!(told[3].contains("Van Bo"), "{told:?}");
}

#[test]
fn what_is_missing_is_pointed_at_gently() {
    let mut meeting = Meeting::begin(None);
    let case = meeting.keep("problems", ANS, &["Hoe nu?"]);
    meeting.draft(new("problems", DEE), &["Ik"]);
    meeting.jump("choose").jump("clarify");
    meeting.keep("questions", GROUP, &["Wie?", ""]);
    meeting.keep("questions", GROUP, &["Waar?", ""]);
    meeting.next("15m").next("9m");
    meeting.pick("chosen", case, None).keep("advice", DEE, &["Wacht."]);
    meeting.next("8m").keep("action", ANS, &["Plannen", "Bo", ""]);
    insta::assert_snapshot!(gaps(&meeting.state, &Words::new(Lang::Nl)).join("\n"), @"");
    insta::assert_snapshot!(gaps(&meeting.state, &Words::new(Lang::En)).join("\n"), @"");
}

#[test]
fn nothing_is_missing_from_steps_that_were_skipped_or_never_reached() {
    let mut meeting = Meeting::begin(None);
    meeting.run(Command::Skip).jump("explain");
    let lines = gaps(&meeting.state, &Words::new(Lang::Nl));
    assert_eq!(lines, ["Er is nog niets gekozen bij \"Kiezen\"."]);
}

#[test]
fn promises_are_the_actions_in_one_line_each() {
    let meeting = full();
    let line = "Een half uur plannen. Met wie: de cliënt. Wanneer: vóór 5 december";
    let promised = promises(&meeting.state, &Words::new(Lang::Nl));
    assert_eq!(promised, [("Ans".to_owned(), line.to_owned())]);
}

#[test]
fn one_who_passed_and_wrote_after_all_did_not_pass() {
    let mut meeting = Meeting::begin(None);
    meeting.run(Command::Turn { passed: true }).run(Command::Turn { passed: true });
    meeting.keep("problems", Some(PersonId(0)), &["Toch iets"]);
    let report = report(&meeting, Lang::Nl);
    assert!(!report.contains("Ans liet") && report.contains("Bo liet de beurt voorbijgaan"));
}
