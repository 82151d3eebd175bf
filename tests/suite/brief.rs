//! A session in brief, as its group remembers it.

use intervisie::{group::Meeting, journal, session::State};

fn meeting(journal: &str) -> Meeting {
    let state: State = journal::read(journal.as_bytes()).state().unwrap();
    Meeting::of(&state, state.latest())
}

#[test]
fn a_session_in_brief_tells_who_was_there_and_what_is_still_to_do() {
    let brief = meeting(include_str!("../fixtures/journals/first.jsonl"));
    insta::assert_debug_snapshot!(brief);
    let text = serde_json::to_string(&brief).unwrap();
    assert_eq!(serde_json::from_str::<Meeting>(&text).unwrap(), brief);
}
