//! Who agrees with the rules and agreements of a group: asked calmly, kept, and asked again when they change.

use crate::{
    lookback::{METHOD, noord, saved},
    looks::looks,
    plain,
    stage::{Stage, shows},
};
use intervisie::{
    group::{Group, History, Meeting, Member},
    moment::{Moment, Offset, Span},
    report,
    session::{Accepted, Command, Gathering, PersonId, Refusal, decide},
    words::{Lang, Words},
};

fn earlier() -> Moment {
    "2026-10-24T17:30:00.000Z".parse().unwrap()
}

/// A meeting of which Bo agreed before.
fn begun() -> Stage {
    noord(METHOD, |opening| {
        let group = opening.group.as_mut().unwrap();
        group.accepted = vec![Accepted { name: "bo".to_owned(), at: earlier() }];
    })
}

fn agreed(stage: &Stage) -> Vec<usize> {
    saved(stage).agreed_here().map(|(person, _)| person.0).collect()
}

#[test]
fn the_rules_tell_who_agrees_and_one_key_asks_the_others() {
    let mut stage = begun();
    stage.types("r");
    looks("rules-agreed", &mut stage);
    stage.types("a");
    looks("agreeing", &mut stage);
    stage.types(" ");
    shows(&mut stage, "▸ Ans is akkoord");
    assert_eq!(agreed(&stage), [0]);
    // What was said in a meeting before stays.
    stage.types("<down> ");
    shows(&mut stage, "▸ Bo is akkoord, sinds 24 oktober 2026");
    assert_eq!(agreed(&stage), [0]);
    stage.types("<up> a");
    assert_eq!(agreed(&stage), [0, 2]);
    stage.types("<esc>u");
    shows(&mut stage, "Teruggedraaid: wie akkoord is, is weer als eerst.");
    assert_eq!(agreed(&stage), [0; 0]);
    stage.types("ra<down><down> <esc>qe");
    shows(&mut stage, "Akkoord met regels en afspraken: Cas");
}

#[test]
fn who_comes_late_is_asked_too_and_a_word_in_private_says_so_once() {
    let told = "Is ieder akkoord met jullie afspraken? Met r lees je ze samen.";
    let mut stage = begun();
    assert!(!stage.screen(80, 24).contains(told), "not at once");
    stage.waits(Span::seconds(40));
    shows(&mut stage, told);
    stage.types("raa<esc>");
    assert!(!stage.screen(80, 24).contains(told));
    stage.waits(Span::minutes(3)).types("w<down><down><down><enter><esc>").waits(Span::seconds(40));
    shows(&mut stage, told);
    stage.waits(Span::MINUTE);
    assert!(!stage.screen(80, 24).contains(told), "nobody has to");
    stage.types("r");
    shows(&mut stage, "Akkoord nog te vragen: Dee");
}

#[test]
fn a_group_that_agreed_nothing_is_not_asked() {
    let mut stage = noord(METHOD, |opening| {
        let group = opening.group.as_mut().unwrap();
        (group.rules, group.agreements) = (Vec::new(), Vec::new());
    });
    stage.waits(Span::seconds(40));
    assert!(!stage.screen(80, 24).contains("akkoord"));
    stage.types("r");
    assert!(!stage.screen(80, 24).contains("akkoord"));
    stage.types("a");
    let held = saved(&stage);
    let people = vec![PersonId(0)];
    let refused = decide(&held, Command::Accept { people, agrees: true }, stage.now);
    assert_eq!(refused, Err(Refusal::NoSuchPlace));
}

#[test]
fn line_by_line_it_is_a_list_too() {
    let mut stage = begun();
    let told = plain::types(&mut stage, "r\na\n3\nspatie\na\nesc\nr");
    plain::snapshot("plain-agreeing", &told.text);
    assert_eq!(agreed(&stage), [0, 2]);
}

#[test]
fn an_overview_tells_who_agreed_when_and_who_is_still_to_be_asked() {
    let mut stage = begun();
    stage.types("ra <esc>qe<enter><enter>");
    let meeting = Meeting::of(&saved(&stage), stage.now);
    let Gathering { rules, agreements, .. } = saved(&stage).opening().group.clone().unwrap();
    let member = |name: &str| Member { name: name.to_owned(), ..Member::default() };
    let members = ["Ans", "Bo"].map(member).to_vec();
    let mut group = Group {
        id: "noord".to_owned(),
        name: "Noord".to_owned(),
        members,
        rules,
        ..Group::default()
    };
    group.agreements.place = Some(agreements[0].1.clone());
    let mut history = History { group, meetings: vec![meeting], notes: Vec::new() };
    let told = |history: &History| {
        let words = Words::new(Lang::Nl);
        let text = report::group(history, stage.now, Offset::minutes(60), &words);
        text.split_once("Akkoord met regels en afspraken\n").map(|(_, told)| told.to_owned())
    };
    let date = Words::new(Lang::Nl).date(stage.now, Offset::minutes(60));
    let expected = format!("  Ans · {date}\n  Nog te vragen: Bo\n");
    assert_eq!(told(&history), Some(expected));
    let names = ["ans", "Bo"].map(str::to_owned);
    let known: Vec<String> = history.agreed(names.clone()).into_iter().map(|it| it.name).collect();
    assert_eq!(known, ["ans"]);

    history.group.rules.push("Kom op tijd.".to_owned());
    let expected = format!("  Ans · {date}, met wat er toen stond\n  Nog te vragen: Ans en Bo\n");
    assert_eq!(told(&history), Some(expected));
    assert_eq!(history.agreed(names), [], "they are asked again");

    history.group.rules.clear();
    history.group.agreements.place = None;
    assert_eq!(told(&history), None);
}
