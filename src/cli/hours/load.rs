//! What there is to count: groups, their meetings, and what was noted between them.

use crate::{app::Known, group::Held, moment::Moment, store::Home, words::Words};

use crate::cli::{groups::Groups, past::unread};

/// Groups with all that they did, and meetings without a group.
pub(super) struct Loaded(Vec<Known>);

impl Loaded {
    pub(super) fn held(&self) -> Vec<Held<'_>> {
        let held = self.0.iter().map(|known| Held {
            group: known.id().map(|_| known.group()),
            meetings: &known.history.meetings,
            notes: &known.history.notes,
        });
        held.collect()
    }

    /// That not everything could be read.
    pub(super) fn unread(&self, words: &Words) -> Option<String> {
        unread(words, self.0.iter().flat_map(|known| &known.unread))
    }
}

/// Reads one group, or all of them and what belongs to none.
///
/// # Errors
///
/// When there is no such group, or the file of one that counts is not right or cannot be read.
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
    let mut all = chosen.into_iter().map(right).collect::<Result<Vec<_>, _>>()?;
    all.extend(only.is_none().then(|| Known::of_nobody(home)));
    Ok(Loaded(Known::all_with_past(all, home, now)))
}

/// A group whose file can be read and is right; a folder without one is a group of whoever came.
fn right(known: &Known) -> Result<Known, String> {
    let has_none = known.file.bytes.as_ref().is_ok_and(Vec::is_empty);
    match &known.mistakes {
        Some(mistakes) if !has_none => Err(mistakes.clone()),
        _ => Ok(known.clone()),
    }
}
