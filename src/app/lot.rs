//! Drawing lots.

use std::hash::{BuildHasher, Hasher, RandomState};

/// One of these, each as likely as the others; nothing where there is nothing.
pub(super) fn one_of<T>(lots: &[T]) -> Option<&T> {
    let random = RandomState::new().build_hasher().finish();
    let place = random.checked_rem(lots.len() as u64)?;
    lots.get(usize::try_from(place).ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_lot_can_be_drawn_and_nothing_comes_of_nothing() {
        assert_eq!(one_of::<u8>(&[]), None);
        let drawn: std::collections::BTreeSet<_> =
            (0..200).filter_map(|_| one_of(&["Ans", "Bo", "Cas"])).collect();
        assert_eq!(drawn.len(), 3);
    }
}
