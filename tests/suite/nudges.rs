//! A word in private for who leads: when it begins, when it ends, which comes first, and who sees it.

use crate::{
    looks::at_the_questions,
    meeting::{Meeting, Setting, start, werkplekleren},
    stage::{Stage, begin, shows, wishes},
};
use intervisie::{
    app::Habits,
    method::{load, shipped},
    moment::Span,
    session::{Command, EntryId, Line, Nudge, PersonId, Place},
    view::{SMALLEST, parts::wrap, tell},
    words::{Lang, Words},
};

const ANS: PersonId = PersonId(0);
const BO: PersonId = PersonId(1);

/// A meeting of four whom nobody leads, with these steps.
fn meeting(steps: &str) -> Meeting {
    let text = format!("name = \"Kort\"\n{steps}");
    Meeting::begin(Setting {
        method: load("short", text.as_bytes()).expect("it is right"),
        people: &["Ans", "Bo", "Cas", "Dee"].map(str::to_owned),
        facilitator: None,
        until: None,
        met_before: false,
    })
}

fn does(meeting: &mut Meeting, seconds: i64, command: Command) {
    meeting.run(command, start() + Span::seconds(seconds)).expect("it is possible");
}

fn at(meeting: &Meeting, seconds: i64) -> Option<Nudge> {
    meeting.state.nudge(start() + Span::seconds(seconds))
}

fn keep(capture: &str, person: Option<PersonId>, text: &str) -> Command {
    let place = Place::New { capture: capture.to_owned(), person, about: None };
    Command::Keep { place, texts: vec![text.to_owned()] }
}

fn turn() -> Command {
    Command::Turn { passed: false }
}

#[test]
fn what_must_wait_is_said_as_a_step_begins_until_the_group_saw_it() {
    let guarded = "[[steps]]\ntitle = 'A'\nminutes = 5\nguard = 'Nog geen adviezen.'\n\
                   [[steps]]\ntitle = 'B'\nminutes = 5\n";
    let mut group = meeting(guarded);
    assert_eq!(at(&group, 0), Some(Nudge::Guard));
    assert_eq!(at(&group, 29), Some(Nudge::Guard));
    assert_eq!(at(&group, 30), None);
    does(&mut group, 40, Command::Next);
    assert_eq!(at(&group, 41), None, "nothing has to wait here");
    does(&mut group, 50, Command::Back);
    assert_eq!(at(&group, 51), None, "it was said");

    let mut group = meeting(guarded);
    does(&mut group, 5, Command::Pause);
    assert_eq!(at(&group, 6), None, "the clock stands still");
    does(&mut group, 600, Command::Pause);
    assert_eq!(at(&group, 601), Some(Nudge::Guard));
    does(&mut group, 605, Command::Flash);
    assert_eq!(at(&group, 606), None);
}

#[test]
fn a_turn_that_takes_clearly_more_than_its_share_is_told_while_others_wait() {
    let mut group = meeting("[[steps]]\ntitle = 'A'\nminutes = 8\nturns = 'round'\n");
    let told = |over| Some(Nudge::LongTurn { person: ANS, over: Span::seconds(over) });
    assert_eq!(at(&group, 179), None, "half as much again is still a turn");
    assert_eq!(at(&group, 180), told(60));
    assert_eq!(at(&group, 215), told(90), "in half minutes");
    assert_eq!(at(&group, 240), None, "once is enough");
    does(&mut group, 200, turn());
    assert_eq!(at(&group, 201), None);
    for _ in 0..2 {
        does(&mut group, 205, turn());
    }
    assert_eq!(at(&group, 205 + 300), None, "nobody waits for the last one");
    let brief = meeting("[[steps]]\ntitle = 'A'\nminutes = 1\nturns = 'round'\n");
    assert_eq!(at(&brief, 50), None, "seconds are nobody's business");
}

#[test]
fn who_has_no_time_left_because_of_others_hears_nothing_of_it() {
    let mut group = meeting("[[steps]]\ntitle = 'A'\nminutes = 8\nturns = 'round'\n");
    does(&mut group, 470, turn());
    let said = (470..600).filter_map(|second| at(&group, second));
    assert!(said.into_iter().all(|nudge| !matches!(nudge, Nudge::LongTurn { .. })));
}

#[test]
fn writing_alone_gives_way_to_the_round_in_time() {
    let mut group = meeting(
        "[[steps]]\ntitle = 'A'\nminutes = 10\nturns = 'round'\n\
         [[steps.capture]]\nby = 'each'\nalone = true\n",
    );
    assert_eq!(at(&group, 299), None);
    assert_eq!(at(&group, 300), Some(Nudge::NotBegun));
    assert_eq!(at(&group, 360), None);
    does(&mut group, 310, turn());
    assert_eq!(at(&group, 311), None);
}

#[test]
fn who_passed_is_asked_once_more_when_everybody_has_been() {
    let mut group = meeting("[[steps]]\ntitle = 'A'\nminutes = 8\nturns = 'round'\n");
    does(&mut group, 60, turn());
    does(&mut group, 70, Command::Turn { passed: true });
    does(&mut group, 130, turn());
    assert_eq!(at(&group, 131), None, "Dee comes first");
    does(&mut group, 200, turn());
    let people = vec![BO];
    assert_eq!(at(&group, 200), Some(Nudge::AskAgain { people: people.clone() }));
    assert_eq!(at(&group, 259), Some(Nudge::AskAgain { people }));
    assert_eq!(at(&group, 260), None);
    does(&mut group, 210, Command::ComeOrGo(BO));
    assert_eq!(at(&group, 220), None, "Bo has left");
}

const CHOOSING: &str = "[[steps]]\ntitle = 'A'\nminutes = 5\n\
    [[steps.capture]]\nid = 'cases'\nby = 'each'\n\
    [[steps]]\ntitle = 'B'\nminutes = 5\n\
    [[steps.capture]]\nid = 'chosen'\npick = 'cases'\nmakes = 'presenter'\n\
    [[steps]]\ntitle = 'C'\nminutes = 5\nwho = { presenter = 'speaks', members = 'asks' }\n";

#[test]
fn a_choice_that_is_not_made_is_told_from_the_end_of_its_time_until_it_is() {
    let mut group = meeting(CHOOSING);
    does(&mut group, 10, keep("cases", Some(ANS), "Mijn agenda"));
    let entry = EntryId(group.events.last().expect("it was written").seq);
    does(&mut group, 60, Command::Next);
    assert_eq!(at(&group, 60 + 239), None);
    assert_eq!(at(&group, 60 + 240), Some(Nudge::Unchosen));
    assert_eq!(at(&group, 60 + 400), Some(Nudge::Unchosen), "over time too");
    let mut chosen = group.clone();
    let pick = Command::Pick { capture: "chosen".to_owned(), entry, ground: None };
    does(&mut chosen, 320, pick);
    assert_eq!(at(&chosen, 321), None);
    does(&mut chosen, 330, Command::Next);
    assert_eq!(at(&chosen, 331), None, "Ans brings the case");

    does(&mut group, 330, Command::Next);
    assert_eq!(at(&group, 331), Some(Nudge::NoPresenter { chooser: 1 }));
    assert_eq!(at(&group, 389), Some(Nudge::NoPresenter { chooser: 1 }));
    assert_eq!(at(&group, 390), None);
}

#[test]
fn where_there_is_nothing_to_choose_from_nobody_is_asked_to_choose() {
    let mut group = meeting(CHOOSING);
    does(&mut group, 60, Command::Next);
    assert_eq!(at(&group, 60 + 299), None);
}

#[test]
fn a_role_that_nobody_got_is_a_choice_too() {
    let mut group = meeting(
        "[[roles]]\nid = 'clerk'\ntitle = 'Schrijver'\n\
         [[steps]]\ntitle = 'A'\nminutes = 5\n\
         [[steps.capture]]\nid = 'given'\nassign = 'clerk'\n",
    );
    assert_eq!(at(&group, 240), Some(Nudge::Unchosen));
    does(&mut group, 245, Command::Assign { capture: "given".to_owned(), person: BO });
    assert_eq!(at(&group, 246), None);
}

#[test]
fn what_a_step_asks_for_and_nobody_wrote_is_told_while_it_still_can_be() {
    let asks = |rest: &str| {
        meeting(&format!(
            "[[steps]]\ntitle = 'A'\nminutes = 10\n[[steps.capture]]\nid = 'it'\n{rest}\n"
        ))
    };
    for wanted in ["by = 'group'", "by = 'each'\nlimit = { min = 1 }", "by = 'each'\nas = 'action'"]
    {
        let mut group = asks(wanted);
        assert_eq!(at(&group, 479), None);
        assert_eq!(at(&group, 480), Some(Nudge::Unwritten), "{wanted}");
        assert_eq!(at(&group, 540), None);
        let person = (!wanted.contains("group")).then_some(ANS);
        does(&mut group, 400, keep("it", person, "De kern"));
        assert_eq!(at(&group, 480), None);
    }
    let mut group = asks("by = 'group'");
    let place = Place::New { capture: "it".to_owned(), person: None, about: None };
    does(&mut group, 470, Command::Draft { place, texts: vec!["De k".to_owned()] });
    assert_eq!(at(&group, 480), None, "somebody is at it");
    for left_open in ["by = 'each'", "by = 'group'\nreport = 'none'"] {
        assert_eq!(at(&asks(left_open), 480), None, "{left_open}");
    }
}

#[test]
fn time_that_has_been_up_for_a_while_says_that_going_on_is_allowed() {
    let steps = |minutes: &str| format!("[[steps]]\ntitle = 'A'\nminutes = {minutes}\n");
    let told = |is_last| Some(Nudge::OverTime { is_last });
    for (minutes, patience) in [("1", 30), ("5", 60), ("30", 120)] {
        let mut group = meeting(&(steps(minutes) + &steps("1")));
        let up = 60 * minutes.parse::<i64>().expect("a number");
        assert_eq!(at(&group, up + patience - 1), None, "{minutes}");
        assert_eq!(at(&group, up + patience), told(false), "{minutes}");
        assert_ne!(at(&group, up + patience + 60), told(false), "{minutes}");
        does(&mut group, up, Command::Next);
        assert_eq!(at(&group, up + 60 + 30), told(true));
    }
    assert_eq!(at(&meeting("[[steps]]\ntitle = 'A'\n"), 4_000), None, "it takes its time");
}

#[test]
fn a_meeting_that_runs_late_is_told_where_sharing_anew_would_help() {
    let step = |minutes: &str| format!("[[steps]]\ntitle = 'A'\n{minutes}\n");
    let hour = ["minutes = 20"; 3].map(step).concat();
    let mut group = meeting(&hour);
    let told = |minutes| Some(Nudge::Behind { by: Span::minutes(minutes) });
    assert_eq!(at(&group, 1_379), Some(Nudge::OverTime { is_last: false }), "that comes first");
    assert_eq!(at(&group, 1_380), told(3), "three minutes over");
    assert_eq!(at(&group, 1_440), None);
    does(&mut group, 1_379, Command::Next);
    assert_eq!(at(&group, 1_380), None, "just not");
    does(&mut group, 1_380, Command::Extend(Span::MINUTE));
    assert!(matches!(at(&group, 1_381), Some(Nudge::Behind { .. })));
    assert_eq!(at(&group, 1_379 + 60), None, "once in a step");
    let until = start() + Span::minutes(60);
    does(&mut group, 1_385, Command::Replan { until, fixed: [].into() });
    assert_eq!(at(&group, 1_386), None);

    let mut kept = meeting(&hour);
    does(&mut kept, 1_450, Command::Next);
    assert!(matches!(at(&kept, 1_450), Some(Nudge::Behind { .. })));
    does(&mut kept, 2_640, Command::Next);
    assert_eq!(at(&kept, 2_640), None, "late, but the step before kept its time");

    let alone = meeting(&step("minutes = 20"));
    assert_eq!(at(&alone, 1_385), None, "there is nothing to share");
}

#[test]
fn a_step_that_gives_the_time_back_by_itself_makes_nobody_late() {
    let text = "minutes = 60\n[[steps]]\ntitle = 'A'\nminutes = 20\n\
                [[steps]]\ntitle = 'B'\n[[steps]]\ntitle = 'C'\nminutes = 20\n";
    let mut group = meeting(text);
    does(&mut group, 1_100, Command::Extend(Span::minutes(8)));
    assert_eq!((1_100..1_680).find_map(|second| at(&group, second)), None);
    assert!(group.state.behind(start() + Span::seconds(1_100)) >= Some(Span::minutes(8)));
}

#[test]
fn a_silence_is_told_to_last_when_it_begins_to_feel_long() {
    let silent = |who: &str| {
        meeting(&format!(
            "[[steps]]\ntitle = 'A'\nminutes = 3\nat_end = 'sit-out'\nwho = {{ {who} }}\n\
             [[steps]]\ntitle = 'B'\nminutes = 3\n"
        ))
    };
    let writes = silent("everyone = 'writes'");
    assert_eq!(at(&writes, 59), None);
    assert_eq!(at(&writes, 60), Some(Nudge::Silence));
    assert_eq!(at(&writes, 90), None);
    assert_eq!(at(&silent("everyone = 'speaks'"), 60), None);
}

#[test]
fn while_time_away_counts_no_figure_says_anything() {
    let mut group = meeting("[[steps]]\ntitle = 'A'\nminutes = 8\nturns = 'round'\n");
    does(&mut group, 190, Command::Notice { since: start() + Span::seconds(20) });
    assert_eq!(at(&group, 190), None);
    does(&mut group, 192, Command::Exclude);
    assert_eq!(at(&group, 192), None, "Ans has had 22 seconds");
    assert_eq!(at(&group, 192 + 158), Some(Nudge::LongTurn { person: ANS, over: Span::MINUTE }));
}

#[test]
fn the_most_urgent_one_comes_first() {
    // Ans has the floor, nothing is written, the time is nearly up: who waits comes first.
    let group = meeting(
        "[[steps]]\ntitle = 'A'\nminutes = 2\nturns = 'round'\n\
         [[steps.capture]]\nid = 'it'\nby = 'group'\n",
    );
    let told: Vec<_> = [59, 60, 119, 120, 150].map(|second| at(&group, second)).to_vec();
    let long = |over| Some(Nudge::LongTurn { person: ANS, over: Span::seconds(over) });
    assert_eq!(told, [None, long(30), long(60), Some(Nudge::Unwritten), told[4].clone()]);
    assert_eq!(told[4], Some(Nudge::Unwritten), "still for a minute");
    // Nobody brings the case: that comes before what must wait.
    let mut group = meeting(&format!("{CHOOSING}guard = 'Nog geen adviezen.'\n"));
    does(&mut group, 10, Command::Next);
    does(&mut group, 20, Command::Next);
    assert_eq!(at(&group, 21), Some(Nudge::NoPresenter { chooser: 1 }));
}

/// Everything that is told over a whole meeting, by second, once each time it begins.
fn told(meeting: &mut Meeting, script: Vec<(i64, Command)>, until: i64) -> Vec<(i64, String)> {
    let mut script = script.into_iter().peekable();
    let mut told: Vec<(i64, String)> = Vec::new();
    let mut now = String::new();
    for second in 0..until {
        while let Some((_, command)) = script.next_if(|(at, _)| *at <= second) {
            does(meeting, second, first_choice(meeting, command));
        }
        let nudge = at(meeting, second).map(|nudge| format!("{nudge:?}")).unwrap_or_default();
        let name = nudge.split([' ', '{']).next().unwrap_or_default().to_owned();
        if name != now && !name.is_empty() {
            told.push((second, name.clone()));
        }
        now = name;
    }
    told
}

/// What can be chosen is known by its number, which is known once it is written.
fn first_choice(meeting: &Meeting, command: Command) -> Command {
    let Command::Pick { capture, ground, .. } = command else { return command };
    let verb = &meeting.state.capture(&capture).expect("a capture").verb;
    let entry = meeting.state.candidates(verb).first().expect("a choice").id;
    Command::Pick { capture, entry, ground }
}

fn led(facilitator: Option<&str>) -> Meeting {
    Meeting::begin(Setting {
        method: werkplekleren(),
        people: &["Ans", "Bo", "Cas", "Dee", "Ed"].map(str::to_owned),
        facilitator,
        until: None,
        met_before: false,
    })
}

#[test]
fn who_leads_by_the_plan_hears_only_what_must_wait() {
    let mut group = led(Some("Ed"));
    let minutes = |minutes: f64| (minutes * 60.0) as i64;
    let mut script = Vec::new();
    let people = [0, 1, 2, 3].map(PersonId);
    for (turns, person) in (1..).zip(people) {
        script.push((75 * turns - 20, keep("problems", Some(person), "Iets")));
        script.push((75 * turns - 1, turn()));
    }
    let pick = |capture: &str| Command::Pick {
        capture: capture.to_owned(),
        entry: EntryId(0),
        ground: None,
    };
    script.push((minutes(5.0), Command::Next));
    script.push((minutes(6.0), pick("chosen")));
    script.push((minutes(7.0), Command::Next));
    script.push((minutes(10.0), Command::Next));
    let place = Place::New { capture: "questions".to_owned(), person: None, about: None };
    let texts = ["Wat ging eraan vooraf?", "Een korte dag."].map(str::to_owned).to_vec();
    script.push((minutes(15.0), Command::Keep { place, texts }));
    script.push((minutes(25.0), Command::Next));
    script.push((minutes(30.0), keep("definitions", None, "Te weinig tijd")));
    script.push((minutes(35.0), Command::Next));
    script.push((minutes(38.0), turn()));
    for (turns, &person) in (1..).zip(&people[1..]) {
        script.push((minutes(38.0) + 140 * turns - 20, keep("advice", Some(person), "Vraag")));
        script.push((minutes(38.0) + 139 * turns, turn()));
    }
    script.push((minutes(45.0), Command::Next));
    let place = Place::New { capture: "action".to_owned(), person: Some(ANS), about: None };
    script.push((minutes(47.0), pick("chosen-advice")));
    let texts = ["Praten", "Bo", "Maandag"].map(str::to_owned).to_vec();
    script.push((minutes(48.0), Command::Keep { place, texts }));
    script.push((minutes(50.0), Command::Next));
    for (turns, person) in (1..).zip(people) {
        let place =
            Place::New { capture: "evaluation".to_owned(), person: Some(person), about: None };
        let texts = vec!["Fijn".to_owned(), "Rust".to_owned()];
        script.push((minutes(50.0) + 150 * turns - 20, Command::Keep { place, texts }));
        script.push((minutes(50.0) + 149 * turns, turn()));
    }
    let told = told(&mut group, script, minutes(60.0));
    let begins = [0.0, 5.0, 7.0, 10.0, 25.0, 35.0, 45.0, 50.0];
    assert_eq!(told, begins.map(|begin| (minutes(begin), "Guard".to_owned())));
}

/// Writes, chooses and gives roles, whatever the running step asks for.
fn fill_in(meeting: &mut Meeting, second: i64) {
    let state = meeting.state.clone();
    for line in state.page(state.position(), None) {
        let capture = line.capture().and_then(|id| state.capture(id)).expect("a capture");
        let command = match line {
            Line::Write { place: place @ Place::New { .. }, .. } => {
                Command::Keep { place, texts: vec!["Iets".to_owned(); capture.texts()] }
            }
            Line::Choose { capture, entry } => Command::Pick { capture, entry, ground: None },
            Line::Assign { capture, person } => Command::Assign { capture, person },
            _ => continue,
        };
        // Where enough is chosen the rest is refused.
        let _ = meeting.run(command, start() + Span::seconds(second));
    }
}

#[test]
fn who_leads_any_method_that_ships_by_its_plan_is_left_in_peace() {
    for (id, text) in shipped() {
        let method = load(id, text.as_bytes()).expect("it is right");
        let names: Vec<String> = (0..=method.usual_size()).map(|nth| format!("P{nth}")).collect();
        let facilitator = names.last().cloned();
        let mut group = Meeting::begin(Setting {
            method,
            people: &names,
            facilitator: facilitator.as_deref(),
            until: None,
            met_before: false,
        });
        for second in 0..4 * 3_600 {
            let now = start() + Span::seconds(second);
            group.catch_up(now);
            let state = &group.state;
            let (step, spent) = (state.position(), state.spent(state.position(), now));
            let nudge = state.nudge(now);
            let is_fine = matches!(nudge, None | Some(Nudge::Guard | Nudge::Silence));
            assert!(is_fine, "{id}, {}: {nudge:?}", state.method().steps[step].title);
            let allotted = state.allotted(step).unwrap_or(Span::MINUTE);
            let takes_turns = state.writes_alone(step) || state.turn_left(now).is_some();
            if spent >= allotted && state.after(step).is_none() {
                break;
            }
            let command = if spent >= allotted {
                Command::Next
            } else if spent.millis() == allotted.millis() * 2 / 5 / 1_000 * 1_000 {
                fill_in(&mut group, second);
                fill_in(&mut group, second); // what was written can be chosen now
                continue;
            } else if takes_turns && state.turn_left(now).is_none_or(|left| left <= Span::ZERO) {
                let writes = state.writes_alone(step) && spent < allotted.shared_by(3);
                if writes {
                    continue;
                }
                turn()
            } else {
                continue;
            };
            let _ = group.run(command, now);
        }
    }
}

#[test]
fn who_lets_everything_run_is_told_each_thing_in_its_time() {
    let mut group = led(Some("Ed"));
    // Nothing is written, nobody passes the turn on, and each step lasts until somebody looks up.
    let script = vec![
        (460, Command::Next),
        (720, Command::Next),
        (1_000, Command::Next),
        (2_200, Command::Next),
        (2_900, Command::Next),
    ];
    let told: Vec<String> = told(&mut group, script, 3_600)
        .into_iter()
        .map(|(second, name)| format!("{second} {name}"))
        .collect();
    let expected = [
        "0 Guard",
        "113 LongTurn",
        "240 Unwritten",
        "360 OverTime",
        "460 Guard",
        "610 OverTime",
        "670 Behind",
        "720 NoPresenter",
        "936 OverTime",
        "1000 Guard",
        "1030 Behind",
        "1720 Unwritten",
        "2020 OverTime",
        "2200 Guard",
        "2230 Behind",
        "2680 Unwritten",
        "2900 Guard",
        "2930 Behind",
        "3200 NotBegun",
        "3380 Unwritten",
    ];
    assert_eq!(told, expected);
}

#[test]
fn every_nudge_fits_on_two_rows_of_the_smallest_screen() {
    let mut group = meeting(CHOOSING);
    let long = "Maximiliaan van den Boogaard";
    does(&mut group, 1, Command::Join { name: long.to_owned(), online: false });
    let state = &group.state;
    let person = PersonId(4);
    let nudges = [
        Nudge::NoPresenter { chooser: 1 },
        Nudge::Guard,
        Nudge::LongTurn { person, over: Span::seconds(750) },
        Nudge::NotBegun,
        Nudge::AskAgain { people: vec![person] },
        Nudge::AskAgain { people: vec![ANS, BO] },
        Nudge::Unchosen,
        Nudge::Unwritten,
        Nudge::OverTime { is_last: false },
        Nudge::OverTime { is_last: true },
        Nudge::Behind { by: Span::minutes(12) },
        Nudge::NotAgreed,
        Nudge::Silence,
    ];
    for lang in [Lang::Nl, Lang::En] {
        let words = Words::new(lang);
        for nudge in &nudges {
            let said = tell::nudge(&words, state, nudge, "n");
            let rows = wrap(&said, usize::from(SMALLEST.0) - 2);
            assert!(rows.len() <= 2, "{rows:?}");
        }
    }
}

#[test]
fn who_leads_reads_it_and_the_group_does_not() {
    let said = "Zeg wat nu nog niet mag. Met f zet je het even op het scherm.";
    let mut stage = Stage::meeting(Lang::Nl);
    shows(&mut stage, said);
    let hidden = |stage: &mut Stage, script: &str| {
        let screen = stage.types(script).screen(80, 24);
        assert!(!screen.contains("Zeg wat nu"), "after {script}:\n{screen}");
    };
    hidden(&mut stage, "a");
    shows(stage.types("a"), said);
    hidden(&mut stage, "r"); // something lies over the clock
    hidden(&mut stage, "<esc>i");
    hidden(&mut stage, "<esc>g");
    hidden(&mut stage, "<esc> ");
    shows(stage.types(" "), said);
    hidden(&mut stage, "f");

    let mut stage = Stage::meeting(Lang::Nl);
    stage.waits(Span::seconds(30));
    hidden(&mut stage, "");
    stage.waits(Span::seconds(85));
    shows(&mut stage, "Ans praat al 30 sec langer dan gedacht. Met t komt de volgende.");
    stage.types("ttt").waits(Span::seconds(250));
    shows(&mut stage, "Zijn jullie klaar? Met → gaan jullie verder.");
}

#[test]
fn settings_turn_it_off() {
    let habits = Habits { nudges: false, ..Habits::default() };
    let mut stage = Stage::new(Lang::Nl).with_habits(habits).started(begin(wishes()));
    assert!(!stage.screen(80, 24).contains("Zeg wat nu"));
}

#[test]
fn what_comes_next_stands_between_what_to_say_now_and_the_rules() {
    for (lang, next, does, last) in [
        (
            Lang::Nl,
            "Hierna: 3c Analyseren (10 min)",
            "spreekt: de groep",
            "Hierna ronden jullie af.",
        ),
        (Lang::En, "After this: 3c Analyseren (10 min)", "speaks: the group", "you round off."),
    ] {
        let mut stage = at_the_questions(lang);
        let screen = stage.types("r").screen(80, 24);
        let order = ["Stel open vragen", "Nog geen adviezen", "· Begin met", next, does];
        let places = order.map(|text| screen.find(text).unwrap_or_else(|| panic!("{text}")));
        assert!(places.is_sorted(), "{screen}");
        stage.types("<esc>");
        assert!(!stage.screen(80, 24).contains(next), "on a small screen there is no room for it");
        shows(stage.types("nnnnr"), last);
    }
    let mut stage = at_the_questions(Lang::Nl);
    assert!(stage.screen(200, 50).contains("Hierna: 3c Analyseren (10 min)"));
    stage.types("a");
    assert!(!stage.screen(200, 50).contains("Hierna"), "the group needs one step at a time");
}

#[test]
fn it_moves_nothing_on_the_screen() {
    let mut stage = Stage::meeting(Lang::Nl);
    let rows = |screen: String| screen.lines().map(str::to_owned).collect::<Vec<_>>();
    let with = rows(stage.screen(80, 24));
    let without = rows(stage.types("f<esc>").screen(80, 24));
    let differ: Vec<usize> = (0..24).filter(|&row| with[row] != without[row]).collect();
    assert_eq!(differ, [20], "the line for messages alone");
}
