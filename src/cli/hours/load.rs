//! What there is to count: groups, their meetings, and what was noted between them.

use crate::{app::Known, group::Held, moment::Moment, store::Home, words::Words};

use crate::cli::{groups::Groups, past::unread};

/// Groups with all that they did, and meetings without a group.
pub(super) struct Loaded {
    known: Vec<Known>,
    /// What is wrong with the files of groups that were left out.
    left_out: Vec<String>,
}

impl Loaded {
    pub(super) fn held(&self) -> Vec<Held<'_>> {
        let held = self.known.iter().map(|known| Held {
            group: known.id().map(|_| known.group()),
            meetings: &known.history.meetings,
            notes: &known.history.notes,
        });
        held.collect()
    }

    /// That not everything could be read, or counted.
    pub(super) fn unread(&self, words: &Words) -> Option<String> {
        let unread = unread(words, self.known.iter().flat_map(|known| &known.unread));
        let all: Vec<String> = self.left_out.iter().cloned().chain(unread).collect();
        (!all.is_empty()).then(|| all.join("\n"))
    }
}

/// Reads one group, or all of them and what belongs to none.
///
/// # Errors
///
/// When there is no such group, or the file of the only one that counts is not right or cannot be read.
/// Of several, those are left out.
pub(super) fn load(
    words: &Words,
    home: &Home,
    only: Option<&str>,
    now: Moment,
) -> Result<Loaded, String> {
    // Which methods a group likes changes no hour.
    let groups = Groups::read(words, home, &|_| true)?;
    let chosen = match only {
        Some(name) => vec![groups.named(words, name)?],
        None => groups.0.iter().collect(),
    };
    let (mut all, mut left_out) = (Vec::new(), Vec::new());
    for known in chosen {
        match right(known) {
            Ok(known) => all.push(known),
            // The others have their hours all the same.
            Err(mistakes) if only.is_none() && groups.0.len() > 1 => left_out.push(mistakes),
            Err(mistakes) => return Err(mistakes),
        }
    }
    all.extend(only.is_none().then(|| Known::of_nobody(home)));
    Ok(Loaded { known: Known::all_with_past(all, home, now), left_out })
}

/// A group whose file can be read and is right; a folder without one is a group of whoever came.
fn right(known: &Known) -> Result<Known, String> {
    let has_none = known.file.bytes.as_ref().is_ok_and(Vec::is_empty);
    match &known.mistakes {
        Some(mistakes) if !has_none => Err(mistakes.clone()),
        _ => Ok(known.clone()),
    }
}
