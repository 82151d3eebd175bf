//! What a year adds up to, wherever it is told.

use super::{GROUP, autumn, history, lay};
use crate::{
    looks::looks,
    stage::{Stage, shows},
};
use intervisie::{
    app::{Known, Start, world::Input},
    group::{Brought, History, Turn},
    moment::Offset,
    session::{Absence, ActionId},
    words::{Lang, Words},
};
use std::process::Command;
use tempfile::TempDir;

fn year() -> (TempDir, History) {
    let root = tempfile::tempdir().unwrap();
    let history = history(&lay(root.path()));
    (root, history)
}

#[test]
fn everybody_gets_a_turn_and_who_had_none_for_longest_comes_first() {
    let (_root, history) = year();
    let members = history.members_at(autumn(), Offset::minutes(60));
    let names: Vec<String> = members.into_iter().map(|member| member.name).collect();
    assert_eq!(names, ["Anneke", "Bram", "Chaima", "Daan", "Noor"], "Els left");
    let turns = |turn| {
        let due = history.turns(turn, &names).into_iter();
        due.map(|due| due.name).collect::<Vec<_>>().join(" ")
    };
    insta::assert_snapshot!(turns(Turn::Facilitator), @"Chaima Daan Noor Anneke Bram");
    insta::assert_snapshot!(turns(Turn::Presenter), @"Anneke Bram Chaima Daan Noor");
    insta::assert_snapshot!(turns(Turn::Secretary), @"Chaima Noor Anneke Bram Daan");
    insta::assert_snapshot!(turns(Turn::Timekeeper), @"Bram Anneke Chaima Daan Noor");
}

#[test]
fn of_all_that_was_promised_one_thing_is_open() {
    let (_root, history) = year();
    let open = history.open_actions();
    assert_eq!(open.len(), 1);
    assert_eq!(open[0].id, "w5r6g-30".parse::<ActionId>().unwrap());
    let all = intervisie::group::promised(&history.meetings, &history.notes);
    assert_eq!(all.len(), 11);
    let by_note =
        all.iter().filter(|action| history.notes.iter().any(|note| Some(note.at) == action.told));
    assert_eq!(by_note.count(), 2, "closed between meetings");
}

#[test]
fn cases_that_wait_are_those_that_nobody_discussed_or_dropped() {
    let (_root, history) = year();
    let waiting = history.queue().into_iter().map(|case| {
        let how = match case.how {
            Brought::NotChosen(..) => "not chosen",
            Brought::HandedIn(_) => "handed in",
        };
        format!("{} {} {how}", case.id, case.who)
    });
    let waiting = waiting.collect::<Vec<_>>().join("\n");
    insta::assert_snapshot!(waiting, @r"
    w5r6g-5 Anneke not chosen
    w5r6g-6 Daan not chosen
    g3c7x Chaima handed in
    ");
}

#[test]
fn meetings_keep_their_numbers_when_their_dates_move() {
    let (_root, history) = year();
    let day = autumn().date(Offset::minutes(60));
    let schedule = history.schedule(day);
    assert_eq!((history.held(), schedule.of), (8, Some(8)));
    let planned = schedule.planned.iter().map(|it| (it.number, it.start.date().to_string()));
    let planned: Vec<_> = planned.collect();
    assert_eq!(planned[2], (3, "2025-12-18".to_owned()));
    assert_eq!(planned[7], (8, "2026-09-03".to_owned()));
    for (planned, meeting) in schedule.planned.iter().zip(&history.meetings) {
        assert_eq!(planned.held.as_deref(), Some(meeting.session.as_str()));
    }
}

#[test]
fn who_was_there_and_who_was_not_is_known_of_each_meeting() {
    let (_root, history) = year();
    let absent = history.meetings.iter().flat_map(|meeting| {
        meeting.absent.iter().map(|it| (meeting.session.as_str(), it.name.as_str(), it.how))
    });
    let (notice, none) = (Absence::Notice, Absence::NoNotice);
    assert_eq!(
        absent.collect::<Vec<_>>(),
        [
            ("p4w9c", "Els", notice),
            ("t8h3r", "Bram", none),
            ("m9q4s", "Daan", notice),
            ("w5r6g", "Chaima", notice),
        ],
        "who came late was there"
    );
    let partly = history.meetings.iter().flat_map(|meeting| {
        let partly = meeting.people.iter().filter(|it| it.partly);
        partly.map(|it| (meeting.session.as_str(), it.name.as_str()))
    });
    assert_eq!(
        partly.collect::<Vec<_>>(),
        [("p4w9c", "Chaima"), ("b6n5v", "Noortje"), ("c3x8k", "Bram"), ("w5r6g", "Anneke")]
    );
}

#[test]
fn a_year_is_told_in_one_page_and_counted_by_the_register() {
    let root = tempfile::tempdir().unwrap();
    let home = lay(root.path());
    let words = Words::new(Lang::Nl);
    let known = Known::whole(&home, GROUP, &words, autumn());
    assert_eq!((known.mistakes.clone(), known.unread.len()), (None, 0));
    let overview = known.overview("group.toml", &words, autumn(), Offset::minutes(60));
    insta::assert_snapshot!("year_overview", overview);
    let mut hours = Command::new(env!("CARGO_BIN_EXE_intervisie"));
    hours.args(["hours", "--lang", "nl", "--from", "2025-10-01", "--to", "2026-09-30"]);
    hours.env("INTERVISIE_HOME", root.path()).env("INTERVISIE_CONFIG", root.path().join("none"));
    let hours = hours.output().unwrap();
    assert!(hours.status.success(), "{hours:?}");
    insta::assert_snapshot!("year_hours", String::from_utf8(hours.stdout).unwrap());
}

/// The program on a laptop that has this year.
fn opened() -> Stage {
    let stage = Stage::new(Lang::Nl);
    lay(stage.home.path());
    let mut stage = stage.started(Start::Home);
    let errand = stage.app.errand().expect("the group is to be read");
    match errand() {
        Input::Known(known) => stage.app.handle(Input::Known(known), stage.now),
        other => panic!("{other:?}"),
    }
    stage
}

#[test]
fn the_first_screen_tells_how_the_group_stands_and_sets_up_its_ninth_meeting() {
    let mut stage = opened();
    looks("year-home", &mut stage);
    stage.types("<enter>");
    looks("year-setup", &mut stage);
    shows(&mut stage, "Chaima");
}

#[test]
fn the_ninth_meeting_looks_back_on_what_is_open() {
    let mut stage = opened();
    stage.types("<enter><enter>");
    looks("year-lookback", &mut stage);
    shows(&mut stage, "Noor");
}
