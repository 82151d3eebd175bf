//! Meetings that no group holds, one after another.

use intervisie::{
    app::Wishes,
    group::promised,
    moment::Span,
    session::Outcome,
    store::{self, Home},
    words::Lang,
};

use crate::{
    circle::hold_in,
    meeting::start,
    stage::{Stage, begin},
};

#[test]
fn what_was_told_between_two_meetings_counts_in_the_next() {
    let stage = Stage::new(Lang::Nl);
    let home = Home::at(stage.home.path());
    hold_in(&home.sessions(false).join("2026-11-21-kort-k7m2x"));
    let after = start() + Span::minutes(600);
    let of_bo = promised(&home.archive(None, after).into_meetings(), &[]).remove(0);
    home.add_note(None, after, &of_bo.telling(Some(Outcome::Done), "")).unwrap();
    let mut stage = stage.again(Lang::Nl, Span::minutes(60 * 24 * 7));
    let people = ["Ans", "Bo", "Cas"].map(str::to_owned).to_vec();
    stage = stage.started(begin(Wishes { people, ..Wishes::default() }));
    let (meeting, _) = store::read(&home.running().unwrap()).unwrap();
    drop(stage);
    let promises = meeting.opening().earlier.clone().unwrap().promises;
    let who: Vec<String> = promises.into_iter().map(|promise| promise.who).collect();
    assert_eq!(who, ["Cas"], "what Bo promised was done");
}
