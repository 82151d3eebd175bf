//! The screen for the group, with an invented clock: when it wakes, and what it goes on with.

use crate::stage::{EVENING, Invented, Stage, begin, keys, wishes};
use intervisie::{
    app::{Audience, Wishes, follow, world::Input},
    moment::{Moment, Span},
    store::Home,
    view::Theme,
    words::{Lang, Words},
};
use ratatui::{Terminal, backend::TestBackend};
use std::path::{Path, PathBuf};

/// So low that everything stands in one row, as text.
const WIDTH: u16 = 80;
const HEIGHT: u16 = 6;

/// What the group sees of the sessions in a home.
struct Projector {
    audience: Audience,
    world: Invented,
}

impl Projector {
    fn at(home: &Path, session: Option<PathBuf>, now: Moment) -> Self {
        let audience = Audience::new(Words::new(Lang::Nl), Home::at(home), Theme::Own, session);
        Self { audience, world: Invented { now: Some(now), ..Invented::default() } }
    }

    fn of(stage: &Stage) -> Self {
        Self::at(stage.home.path(), None, stage.now)
    }

    /// Looks from one moment to another, when a key leaves. Gives the last screen.
    fn sees(&mut self, from: Moment, until: Moment) -> String {
        self.world.now = Some(from);
        self.world.coming.push_back((until, Input::Key(keys("q")[0])));
        let mut terminal = Terminal::new(TestBackend::new(WIDTH, HEIGHT)).unwrap();
        follow(&mut self.audience, &mut terminal, &mut self.world).unwrap();
        assert!(self.world.coming.is_empty(), "it left before its time");
        let buffer = terminal.backend().buffer();
        let rows =
            (0..HEIGHT).map(|y| (0..WIDTH).map(|x| buffer[(x, y)].symbol()).collect::<String>());
        rows.collect::<Vec<_>>().join("\n")
    }

    /// What is on the screen now.
    fn shows(&mut self, now: Moment) -> String {
        self.sees(now, now)
    }
}

fn waiting() -> String {
    Words::new(Lang::Nl).say("audience-waiting")
}

/// How often it was woken by nothing but time.
fn woken(projector: &Projector, from: Moment, to: Moment) -> usize {
    projector.world.woken.iter().filter(|at| **at > from && **at <= to).count()
}

#[test]
fn it_sleeps_while_it_waits_and_wakes_once_a_second_while_a_clock_runs() {
    let mut stage = Stage::new(Lang::Nl);
    let start = stage.now;
    let mut projector = Projector::of(&stage);
    let seen = projector.sees(start, start + Span::minutes(30));
    assert!(seen.contains(&waiting()), "{seen}");
    assert_eq!(projector.world.woken, []);
    let [sessions, rehearsals] = ["sessions", "rehearsals"].map(|it| stage.home.path().join(it));
    assert_eq!(projector.world.watched, [vec![sessions, rehearsals]]);

    let start = start + Span::minutes(30);
    stage.now = start;
    stage.app.start(begin(wishes()), start);
    let seen = projector.sees(start, start + Span::seconds(30));
    assert!(seen.contains("Problemen verzamelen") && seen.contains("4:31"), "{seen}");
    assert_eq!(woken(&projector, start, stage.now + Span::seconds(30)), 29);

    stage.now = start + Span::seconds(30);
    stage.types(" ");
    let later = stage.now + Span::minutes(10);
    let seen = projector.sees(stage.now, later);
    assert!(seen.contains("4:30"), "{seen}");
    assert_eq!(woken(&projector, stage.now, later), 0, "ten minutes of pause");

    stage.now = later;
    stage.types(" ").waits(Span::seconds(60)).types("<right>");
    let seen = projector.shows(stage.now);
    assert!(seen.contains("Probleem kiezen") && seen.contains("2:00"), "{seen}");
}

#[test]
fn nothing_that_it_does_touches_the_session() {
    let mut stage = Stage::meeting(Lang::Nl);
    let mut projector = Projector::of(&stage);
    let listed = |stage: &Stage| {
        let folder = Home::at(stage.home.path()).running().unwrap();
        let mut files: Vec<_> = std::fs::read_dir(folder)
            .unwrap()
            .map(|file| {
                let path = file.unwrap().path();
                (path.clone(), std::fs::metadata(&path).unwrap().modified().unwrap())
            })
            .collect();
        files.sort();
        files
    };
    let before = listed(&stage);
    projector.sees(stage.now, stage.now + Span::seconds(60));
    assert_eq!(listed(&stage), before);
    stage.waits(Span::seconds(60)).types("<right>");
    assert!(stage.screen(80, 24).contains("PROBLEEM KIEZEN"));
}

#[test]
fn every_key_to_leave_leaves_and_no_other_does() {
    let stage = Stage::meeting(Lang::Nl);
    let at = stage.now + Span::SECOND;
    for key in ["q", "<ctrl-c>"] {
        let mut projector = Projector::of(&stage);
        projector
            .world
            .coming
            .extend(keys("x <right><esc>").into_iter().map(|k| (at, Input::Key(k))));
        projector.world.coming.push_back((at, Input::Paste("q".to_owned())));
        projector.world.coming.push_back((at, Input::Key(keys(key)[0])));
        let mut terminal = Terminal::new(TestBackend::new(WIDTH, HEIGHT)).unwrap();
        follow(&mut projector.audience, &mut terminal, &mut projector.world).unwrap();
        assert!(projector.world.coming.is_empty(), "{key}");
    }
    for input in [Input::Terminate, Input::Interrupt] {
        let mut projector = Projector::of(&stage);
        projector.world.coming.extend([(at, Input::Suspend), (at, input)]);
        let mut terminal = Terminal::new(TestBackend::new(WIDTH, HEIGHT)).unwrap();
        follow(&mut projector.audience, &mut terminal, &mut projector.world).unwrap();
        assert_eq!(projector.world.suspended, 1);
    }
}

#[test]
fn when_a_session_is_over_it_goes_on_with_the_next_that_runs() {
    let mut stage = Stage::meeting(Lang::Nl);
    let mut projector = Projector::of(&stage);
    let first = Home::at(stage.home.path()).running().unwrap();
    stage.waits(Span::seconds(10)).types("qe<enter>");
    projector.shows(stage.now);
    assert!(projector.world.watched.last().unwrap().contains(&first));
    let later = stage.now + Span::minutes(5);
    projector.sees(stage.now, later);
    assert_eq!(woken(&projector, stage.now, later), 0, "nothing moves after the end");

    let mut next = stage.again(Lang::Nl, Span::minutes(10));
    next.app.start(begin(Wishes { people: vec!["Fenna".to_owned()], ..wishes() }), next.now);
    let seen = projector.shows(next.now);
    assert!(seen.contains("5:00"), "{seen}");
    let second = Home::at(next.home.path()).running().unwrap();
    assert_ne!(second, first);
    assert!(projector.world.watched.last().unwrap().contains(&second));

    // One that was named is all there is to see.
    let mut named = Projector::at(next.home.path(), Some(first.clone()), next.now);
    named.shows(next.now);
    assert_eq!(named.world.watched, [vec![first]]);
}

#[test]
fn a_session_that_crashed_stays_and_is_followed_again_when_it_is_taken_up() {
    let mut stage = Stage::meeting(Lang::Nl);
    let mut projector = Projector::of(&stage);
    projector.shows(stage.now);
    stage.waits(Span::seconds(60));
    let mut stage = stage.again(Lang::Nl, Span::ZERO);
    let seen = projector.shows(stage.now);
    assert!(seen.contains("Problemen verzamelen") && seen.contains("4:00"), "{seen}");
    stage.types("<enter>").types("<right>");
    let seen = projector.shows(stage.now);
    assert!(seen.contains("Probleem kiezen") && seen.contains("2:00"), "{seen}");
}

#[test]
fn a_rehearsal_is_shown_at_its_own_pace_and_drawn_ten_times_a_second() {
    let rehearsal = Wishes { rehearse: Some(60), ..wishes() };
    let mut stage = Stage::new(Lang::Nl).started(begin(rehearsal));
    let start = stage.now;
    let mut projector = Projector::of(&stage);
    projector.shows(start);
    // Four seconds of the audience are four minutes of the session.
    let later = start + Span::seconds(4);
    let seen = projector.sees(start, later);
    assert!(seen.contains("1:06"), "drawn a tenth of a second ago: {seen}");
    stage.waits(Span::minutes(4));
    let seen = projector.shows(later);
    assert!(seen.contains("1:00"), "{seen}");
    assert!((38..=41).contains(&woken(&projector, start, later)), "{:?}", projector.world.woken);
}

#[test]
fn a_journal_that_says_nothing_is_waited_for_calmly() {
    let home = tempfile::tempdir().unwrap();
    let folder = home.path().join("sessions/2026-11-21-kapot-aaaaa");
    intervisie::store::write(&folder.join("session.jsonl"), b"?\n").unwrap();
    let now = EVENING.parse().unwrap();
    let mut projector = Projector::at(home.path(), Some(folder), now);
    let seen = projector.sees(now, now + Span::minutes(1));
    assert!(seen.contains("Deze bijeenkomst is nu niet te lezen."), "{seen}");
    assert_eq!(projector.world.woken, []);
}
