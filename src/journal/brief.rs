//! Sessions in brief, as lines: what was once made of a journal need not be made again while that
//! journal is as it was.

use crate::group::Meeting;
use serde::{Deserialize, Serialize};

/// A session in brief, and the journal that it was made of.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Brief {
    /// The name of the session's folder.
    pub name: String,
    /// How many bytes its journal held.
    pub size: u64,
    /// When its journal was changed last, in milliseconds since 1970, as the disk told it.
    pub changed: i64,
    /// The session; none when its journal could not be read.
    pub meeting: Option<Meeting>,
}

/// What stands above the lines: briefs that another program made are made anew.
const HEAD: &str = concat!("intervisie ", env!("CARGO_PKG_VERSION"), " 3");

/// Briefs as a text.
pub fn brief_lines(briefs: &[Brief]) -> String {
    let mut text = HEAD.to_owned() + "\n";
    for brief in briefs {
        text += &encode(brief);
        text.push('\n');
    }
    text
}

fn encode(brief: &Brief) -> String {
    serde_json::to_string(brief).expect("briefs hold nothing that JSON cannot")
}

/// The briefs in a text; none of a text that this program did not write whole.
pub fn briefs(bytes: &[u8]) -> Vec<Brief> {
    let text = std::str::from_utf8(bytes).unwrap_or_default();
    let Some(lines) = text.strip_prefix(HEAD).and_then(|rest| rest.strip_prefix('\n')) else {
        return Vec::new();
    };
    lines.lines().map_while(|line| serde_json::from_str(line).ok()).collect()
}
