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

/// Why a file could not be read, in the user's own words.
pub fn why_unread(words: &Words, problem: &DiskProblem) -> String {
    match problem.kind {
        ErrorKind::NotFound => words.say("disk-no-file"),
        ErrorKind::InvalidInput => words.say("disk-no-file-here"),
        ErrorKind::PermissionDenied => words.say("disk-not-readable"),
        _ => why(words, problem),
    }
}
