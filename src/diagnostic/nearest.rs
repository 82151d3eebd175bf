//! "Did you mean": the known word that lies nearest to what somebody wrote.

/// The known word that `written` is most likely a slip of, if one lies near enough: a third of its
/// letters may differ.
pub fn nearest<'a>(written: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let written: Vec<char> = written.chars().flat_map(char::to_lowercase).take(LONGEST).collect();
    let near = known.into_iter().filter_map(|word| {
        let letters: Vec<char> = word.chars().flat_map(char::to_lowercase).collect();
        let distance = distance(&written, &letters);
        (distance <= written.len().max(letters.len()).saturating_add(1) / 3)
            .then_some((distance, word))
    });
    near.min_by_key(|(distance, _)| *distance).map(|(_, word)| word)
}

/// How many letters must be added, dropped or changed to make one word of the other.
fn distance(from: &[char], to: &[char]) -> usize {
    let mut row: Vec<usize> = (0..=to.len()).collect();
    for (done, letter) in from.iter().enumerate() {
        let mut diagonal = row[0];
        row[0] = done + 1;
        for (column, other) in to.iter().enumerate() {
            let change = diagonal + usize::from(letter != other);
            diagonal = row[column + 1];
            row[column + 1] = change.min(row[column] + 1).min(diagonal + 1);
        }
    }
    row[to.len()]
}

const LONGEST: usize = 64;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_is_understood_and_another_word_is_not() {
        let keys = ["minutes", "title", "say", "steps"];
        for (written, meant) in [
            ("minuts", Some("minutes")),
            ("Title", Some("title")),
            ("step", Some("steps")),
            ("zeg", None),
            ("", None),
            ("volgorde", None),
        ] {
            assert_eq!(nearest(written, keys), meant, "{written}");
        }
    }

    #[test]
    fn distance_counts_letters_added_dropped_and_changed() {
        let letters = |word: &str| word.chars().collect::<Vec<_>>();
        assert_eq!(distance(&letters("kitten"), &letters("sitting")), 3);
        assert_eq!(distance(&letters(""), &letters("stap")), 4);
    }
}
