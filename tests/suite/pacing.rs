//! The loop, with an invented clock: when it wakes, and what it makes of time it did not see.

use crate::stage::{Invented, Stage, begin, keys, wishes};
use intervisie::{
    app::{App, Ending, Wishes, run, world::Input},
    moment::{Moment, Span},
    session::State,
    store,
    words::Lang,
};
use ratatui::{Terminal, backend::TestBackend};

/// Runs the loop over these keys, each at so many seconds from the start, and then ends it.
pub(crate) fn plays(
    stage: &mut Stage,
    script: &[(i64, &str)],
    end: i64,
    world: &mut Invented,
) -> Ending {
    let start = stage.now;
    let at = |seconds| start + Span::seconds(seconds);
    world.now = Some(start);
    for (seconds, script) in script {
        world.coming.extend(keys(script).into_iter().map(|key| (at(*seconds), Input::Key(key))));
    }
    world.coming.push_back((at(end), Input::Terminate));
    let ending = play(&mut stage.app, world);
    stage.now = world.now.unwrap();
    ending
}

fn play(app: &mut App, world: &mut Invented) -> Ending {
    let mut terminal = Terminal::new(TestBackend::new(80, 24)).unwrap();
    run(app, &mut terminal, world).unwrap()
}

/// The wake-ups between two seconds from the start.
pub(crate) fn woken(world: &Invented, start: Moment, from: i64, to: i64) -> usize {
    let between =
        |at: &&Moment| **at > start + Span::seconds(from) && **at <= start + Span::seconds(to);
    world.woken.iter().filter(between).count()
}

#[test]
fn a_running_clock_wakes_once_a_second_and_a_paused_one_never() {
    let mut stage = Stage::meeting(Lang::Nl);
    let start = stage.now;
    let mut world = Invented::default();
    plays(&mut stage, &[(30, " "), (630, " ")], 660, &mut world);
    assert_eq!(woken(&world, start, 0, 30), 29, "the last second is woken by the key");
    assert_eq!(woken(&world, start, 30, 630), 0, "ten minutes of pause");
    assert_eq!(woken(&world, start, 630, 660), 29);
}

#[test]
fn overtime_wakes_once_a_second_too() {
    let mut stage = Stage::meeting(Lang::Nl);
    let start = stage.now;
    let mut world = Invented::default();
    plays(&mut stage, &[], 400, &mut world);
    assert_eq!(woken(&world, start, 300, 390), 90);
}

#[test]
fn typing_costs_one_more_wake_up_a_second_and_is_recorded_within_one() {
    let mut stage = Stage::meeting(Lang::Nl);
    let start = stage.now;
    let mut world = Invented::default();
    plays(&mut stage, &[(10, "iMijn agen")], 12, &mut world);
    assert!(woken(&world, start, 0, 12) <= 13);
    let kept = saved(&stage);
    let drafts: Vec<_> = kept.drafts().values().collect();
    assert_eq!(drafts, [&["Mijn agen".to_owned()]]);
}

#[test]
fn what_is_typed_in_the_last_moment_is_recorded_when_the_program_is_told_to_end() {
    let mut stage = Stage::meeting(Lang::Nl);
    plays(&mut stage, &[(10, "iMijn agen")], 10, &mut Invented::default());
    let kept = saved(&stage);
    assert_eq!(kept.drafts().len(), 1);
}

#[test]
fn home_wakes_once_a_minute_for_the_time_of_day() {
    let mut stage = Stage::new(Lang::Nl).started(intervisie::app::Start::Home);
    let start = stage.now;
    let mut world = Invented::default();
    plays(&mut stage, &[], 600, &mut world);
    assert_eq!(woken(&world, start, 0, 599), 9);
}

#[test]
fn a_rehearsal_draws_ten_times_a_second_and_no_more() {
    let rehearsal = Wishes { rehearse: Some(60), ..wishes() };
    let mut stage = Stage::new(Lang::Nl).started(begin(rehearsal));
    let start = stage.now;
    let mut world = Invented::default();
    // Ten minutes of the session are ten seconds on the wall.
    plays(&mut stage, &[], 600, &mut world);
    assert!((95..=101).contains(&woken(&world, start, 0, 600)));
}

#[test]
fn a_closed_lid_is_told_and_one_key_takes_it_out() {
    let mut stage = Stage::meeting(Lang::Nl);
    let start = stage.now;
    let lid = (start + Span::seconds(60), Span::minutes(12));
    let mut world = Invented { sleeps: vec![lid], ..Invented::default() };
    plays(&mut stage, &[], 800, &mut world);
    let kept = saved(&stage);
    let away = kept.away()[0].length();
    assert!((Span::minutes(12)..Span::minutes(12) + Span::seconds(2)).contains(&away), "{away}");
    assert!(kept.spent(kept.position(), stage.now) >= Span::seconds(800), "the time counted on");

    let mut stage = stage.again(Lang::Nl, Span::ZERO);
    stage.types("<enter>");
    assert!(stage.screen(80, 24).contains("Met x haal je die tijd eruit"));
    stage.types("x");
    assert!(!stage.screen(80, 24).contains("Met x haal je die tijd eruit"));
    let kept = saved(&stage);
    assert!(kept.spent(kept.position(), stage.now) < Span::seconds(82));
}

#[test]
fn ctrl_z_hands_the_terminal_back_and_loses_nothing_of_what_is_typed() {
    let mut stage = Stage::meeting(Lang::Nl);
    let mut world = Invented::default();
    plays(&mut stage, &[(5, "iBo zegt<ctrl-z>")], 5, &mut world);
    assert_eq!(world.suspended, 1);
    let kept = saved(&stage);
    assert_eq!(kept.drafts().len(), 1);
}

#[test]
fn after_a_crash_the_clock_is_where_it_would_have_been() {
    let mut stage = Stage::meeting(Lang::Nl);
    stage.waits(Span::seconds(60)).types("iMijn agenda loopt vast").waits(Span::seconds(2));
    let mut stage = stage.again(Lang::Nl, Span::minutes(2));
    let screen = stage.screen(80, 24);
    let item = "1 Problemen verzamelen · 2 minuten geleden";
    assert!(screen.contains(item), "{screen}");
    stage.types("<enter>");
    let screen = stage.screen(80, 24);
    assert!(screen.contains("weg geweest; de klok liep door"), "{screen}");
    let kept = saved(&stage);
    assert_eq!(kept.spent(kept.position(), stage.now), Span::seconds(182));
    stage.types("i");
    assert!(stage.screen(80, 24).contains("Mijn agenda loopt vast"));
}

#[test]
fn leaving_stops_the_clock_and_the_next_start_goes_on() {
    let mut stage = Stage::meeting(Lang::Nl);
    plays(&mut stage, &[(60, "ql")], 61, &mut Invented::default());
    let mut stage = stage.again(Lang::En, Span::minutes(90));
    assert!(stage.screen(80, 24).contains("paused at 19:32"));
    stage.types("<enter>");
    assert!(stage.screen(80, 24).contains("PAUSED"));
    stage.types(" ");
    stage.waits(Span::seconds(10));
    let kept = saved(&stage);
    assert_eq!(kept.spent(kept.position(), stage.now), Span::seconds(70));
}

/// The only session there is, as it is on disk.
fn saved(stage: &Stage) -> State {
    let home = store::Home::at(stage.home.path());
    let folder = home.find(Some("werkplekleren")).unwrap();
    store::read(&folder).unwrap().0
}
