//! What is heard of a step's time, and when; and that the display stays awake meanwhile.

use crate::{
    pacing::plays,
    stage::{Invented, Stage, begin, shows, wishes},
};
use intervisie::{
    app::{Chime, Habits, Wishes},
    moment::{Moment, Span},
    session::Signal::{self, End, Warning},
    words::Lang,
};
use std::io::ErrorKind;

/// The first step takes five minutes.
fn meeting(chime: Chime) -> Stage {
    let habits = Habits { chime, ..Habits::default() };
    Stage::new(Lang::Nl).with_habits(habits).started(begin(wishes()))
}

fn bell() -> Chime {
    Chime { bell: true, ..Chime::default() }
}

/// What was heard, with the seconds since then.
fn heard(world: &Invented, start: Moment) -> Vec<(i64, Signal)> {
    let since = |at: Moment| (at - start).millis() / 1_000;
    world.heard.iter().map(|&(at, signal)| (since(at), signal)).collect()
}

#[test]
fn each_signal_is_heard_once_and_at_its_moment() {
    let mut stage = meeting(bell());
    let (start, mut world) = (stage.now, Invented::default());
    plays(&mut stage, &[(100, " "), (160, " ")], 700, &mut world);
    assert_eq!(heard(&world, start), [(300, Warning), (360, End)]);
}

#[test]
fn nothing_is_heard_unless_it_is_asked_for() {
    for (chime, expected) in [
        (Chime::default(), vec![]),
        (Chime { at: vec![End], ..bell() }, vec![(300, End)]),
        (Chime { at: vec![], ..bell() }, vec![]),
        (
            Chime { command: vec!["gong".to_owned()], ..Chime::default() },
            vec![(240, Warning), (300, End)],
        ),
    ] {
        let mut stage = meeting(chime.clone());
        let (start, mut world) = (stage.now, Invented::default());
        plays(&mut stage, &[], 400, &mut world);
        assert_eq!(heard(&world, start), expected, "{chime:?}");
    }
}

#[test]
fn a_minute_more_is_heard_again_and_one_less_is_not() {
    let mut stage = meeting(bell());
    let (start, mut world) = (stage.now, Invented::default());
    plays(&mut stage, &[(250, "+"), (330, "-"), (335, "+")], 500, &mut world);
    assert_eq!(heard(&world, start), [(240, Warning), (300, Warning), (360, End)]);
}

#[test]
fn going_back_to_a_step_whose_time_is_up_is_not_heard() {
    let mut stage = meeting(bell());
    let (start, mut world) = (stage.now, Invented::default());
    plays(&mut stage, &[(310, "<right>"), (315, "<left>"), (320, "u")], 330, &mut world);
    assert_eq!(heard(&world, start), [(240, Warning), (300, End)]);
}

#[test]
fn what_passed_while_nobody_was_here_is_not_heard() {
    let mut stage = meeting(bell());
    let start = stage.now;
    let mut world = Invented {
        sleeps: vec![(start + Span::seconds(230), Span::seconds(30))],
        ..Invented::default()
    };
    plays(&mut stage, &[], 400, &mut world);
    assert_eq!(heard(&world, start), [(300, End)], "the warning fell under the lid");
}

#[test]
fn what_passed_before_a_session_was_taken_up_again_is_not_heard() {
    let mut stage = meeting(bell());
    stage.waits(Span::seconds(200));
    let mut stage = stage
        .again(Lang::Nl, Span::seconds(150))
        .with_habits(Habits { chime: bell(), ..Habits::default() });
    stage.types("<enter>");
    shows(&mut stage, "OVER TIJD");
    let (start, mut world) = (stage.now, Invented::default());
    plays(&mut stage, &[], 30, &mut world);
    assert_eq!(heard(&world, start), []);
}

#[test]
fn a_clock_that_was_set_back_says_nothing_twice() {
    let mut stage = meeting(bell());
    let start = stage.now;
    let mut world = Invented {
        sleeps: vec![(start + Span::seconds(245), -Span::seconds(10))],
        ..Invented::default()
    };
    plays(&mut stage, &[], 400, &mut world);
    assert_eq!(heard(&world, start), [(240, Warning), (300, End)]);
}

#[test]
fn a_rehearsal_is_heard_too_at_its_own_pace() {
    let rehearsal = Wishes { rehearse: Some(60), ..wishes() };
    let habits = Habits { chime: bell(), ..Habits::default() };
    let mut stage = Stage::new(Lang::Nl).with_habits(habits).started(begin(rehearsal));
    let (start, mut world) = (stage.now, Invented::default());
    plays(&mut stage, &[], 400, &mut world);
    let at = heard(&world, start);
    assert_eq!(at.iter().map(|&(_, signal)| signal).collect::<Vec<_>>(), [Warning, End]);
    assert!(at[0].0 - 240 <= 6 && at[1].0 - 300 <= 6, "within a frame: {at:?}");
}

#[test]
fn a_step_that_gives_way_by_itself_is_heard_to_end() {
    let own = "name = \"Eigen\"\n[[steps]]\ntitle = \"Eerst\"\nminutes = 2\nat_end = \"next\"\n\
               [[steps]]\ntitle = \"Dan\"\nminutes = 3\nwarn = [3, 2]\n";
    let habits = Habits { chime: bell(), ..Habits::default() };
    let files = [("eigen".to_owned(), own.as_bytes().to_vec())];
    let start = intervisie::app::Start::Method { id: "eigen".to_owned(), wishes: wishes() };
    let mut stage = Stage::with(Lang::Nl, files).with_habits(habits).started(start);
    let (start, mut world) = (stage.now, Invented::default());
    plays(&mut stage, &[], 400, &mut world);
    assert_eq!(heard(&world, start), [(120, End), (180, Warning), (300, End)]);
}

#[test]
fn a_program_that_does_not_start_is_told_of_once() {
    for (end, is_told) in [(250, true), (400, false)] {
        let command = vec!["gong\u{1b}[2J".to_owned()];
        let mut stage = meeting(Chime { command, ..Chime::default() });
        let start = stage.now;
        let mut world = Invented { mute: Some(ErrorKind::NotFound), ..Invented::default() };
        let keys = if is_told { vec![] } else { vec![(260, "?"), (262, "<esc>")] };
        plays(&mut stage, &keys, end, &mut world);
        let told = stage.screen(120, 24);
        assert_eq!(told.contains("Het programma gong"), is_told, "a key takes it away: {told}");
        assert_eq!(told.contains("start niet: het is er niet."), is_told, "{told}");
        assert_eq!(heard(&world, start), [(240, Warning)], "it is not tried again");
    }
}

#[test]
fn the_screen_says_that_time_is_nearly_up_as_the_settings_ask() {
    let habits = Habits { warn: Some(vec![Span::minutes(2)]), ..Habits::default() };
    let mut stage = Stage::new(Lang::Nl).with_habits(habits).started(begin(wishes()));
    stage.waits(Span::seconds(179));
    assert!(!stage.screen(80, 24).contains("TIJD BIJNA OM"));
    stage.waits(Span::SECOND);
    shows(&mut stage, "TIJD BIJNA OM");
    let mut again = stage.again(Lang::En, Span::SECOND);
    again.types("<enter>");
    shows(&mut again, "TIME NEARLY UP");
}

#[test]
fn the_display_stays_awake_while_the_clock_runs() {
    let mut stage = meeting(Chime::default());
    let (start, mut world) = (stage.now, Invented::default());
    plays(&mut stage, &[(30, " "), (90, " "), (120, "<ctrl-z>"), (150, "qe")], 200, &mut world);
    let seconds = |at: Moment| (at - start).millis() / 1_000;
    let changes: Vec<_> = world.awake.iter().map(|&(at, on)| (seconds(at), on)).collect();
    let expected = [(0, true), (30, false), (90, true), (120, false), (120, true), (150, false)];
    assert_eq!(changes, expected, "it lets go in the shell, and when the meeting has ended");
}

#[test]
fn the_display_does_as_it_likes_where_the_settings_say_so() {
    let habits = Habits { keep_awake: false, ..Habits::default() };
    let mut stage = Stage::new(Lang::Nl).with_habits(habits).started(begin(wishes()));
    let mut world = Invented::default();
    plays(&mut stage, &[], 30, &mut world);
    assert_eq!(world.awake, []);
}
