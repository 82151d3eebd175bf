//! Why a disk refuses, in the user's own words.

use crate::{store::DiskProblem, words::Words};
use std::io::ErrorKind;

/// Why a disk refuses: what happens most has a sentence, the rest is told as the system says it.
pub fn why(words: &Words, problem: &DiskProblem) -> String {
    words.say(match problem.kind {
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => "disk-full",
        ErrorKind::NotFound | ErrorKind::NotADirectory => "disk-gone",
        ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => "disk-not-allowed",
        _ => return problem.text.clone(),
    })
}
