//! Why a session that was named is not there, as a sentence.

use crate::{
    app::why_unread,
    store::FindProblem,
    words::{Words, short},
};

/// Why no session was found by this name, or none at all when none was named.
pub(super) fn not_found(words: &Words, session: Option<&str>, problem: &FindProblem) -> String {
    match (problem, session) {
        (FindProblem::NotFound, None) => words.say("cli-session-none"),
        (FindProblem::NotFound, Some(name)) => {
            words.fill("cli-session-unknown", &[("name", short(name).into())])
        }
        (FindProblem::Ambiguous(names), _) => {
            words.fill("cli-session-ambiguous", &[("names", names.join("\n  ").into())])
        }
        (FindProblem::Disk(problem), _) => {
            words.fill("cli-session-disk", &[("why", why_unread(words, problem).into())])
        }
    }
}
