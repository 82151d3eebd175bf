//! "Did you mean": the known word that somebody meant.

/// The known word that `written` most likely stands for: what it means in Dutch, or the one that it is
/// a slip of, if one lies near enough: a third of its letters may differ.
pub fn nearest<'a>(written: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let lower = |word: &str| word.to_lowercase().chars().take(LONGEST).collect::<String>();
    let (written, known) = (lower(written), known.into_iter().collect::<Vec<_>>());
    let means = |word: &&str| DUTCH.contains(&(written.as_str(), *word));
    if let Some(word) = known.iter().copied().find(means) {
        return Some(word);
    }
    let near = known.into_iter().filter_map(|word| {
        let letters = lower(word);
        let distance = strsim::levenshtein(&written, &letters);
        let longest = written.chars().count().max(letters.chars().count());
        (distance <= longest.saturating_add(1) / 3).then_some((distance, word))
    });
    near.min_by_key(|(distance, _)| *distance).map(|(_, word)| word)
}

const LONGEST: usize = 64;

/// What people write in Dutch where a file has an English word.
const DUTCH: &[(&str, &str)] = &[
    ("aantal", "meetings"),
    ("actief", "active"),
    ("afronden", "rounding"),
    ("afronding", "rounding"),
    ("alleen", "alone"),
    ("alleen", "only"),
    ("anderen", "members"),
    ("antwoordt", "answers"),
    ("begeleider", "facilitator"),
    ("begin", "opening"),
    ("beoordeel", "rate"),
    ("bijeenkomsten", "meetings"),
    ("beslist", "decide"),
    ("beurten", "turns"),
    ("beantwoord", "answer"),
    ("bewaking", "guard"),
    ("deelnemers", "members"),
    ("doel", "aims"),
    ("doelen", "aims"),
    ("door", "by"),
    ("eerste", "first"),
    ("elke", "every"),
    ("ervaring", "experience"),
    ("geef", "assign"),
    ("geen", "none"),
    ("geschikt", "suited"),
    ("groep", "group"),
    ("herhaal", "repeat"),
    ("herkomst", "origin"),
    ("ieder", "each"),
    ("iedereen", "everyone"),
    ("iedereen", "each"),
    ("inbrenger", "presenter"),
    ("jaren", "years"),
    ("keer", "times"),
    ("kies", "pick"),
    ("kiezen", "pick"),
    ("leden", "members"),
    ("luistert", "listens"),
    ("maakt", "makes"),
    ("materiaal", "materials"),
    ("maximum", "limit"),
    ("minuten", "minutes"),
    ("minuten_per_persoon", "minutes_each"),
    ("naam", "name"),
    ("om_de_beurt", "turns"),
    ("omschrijving", "about"),
    ("onderdelen", "modules"),
    ("opschrijven", "capture"),
    ("regels", "rules"),
    ("rol", "roles"),
    ("rollen", "roles"),
    ("punten_per_uur", "points_per_hour"),
    ("rapport", "report"),
    ("reeks", "series"),
    ("schaal", "scale"),
    ("schrijft", "writes"),
    ("spelregels", "rules"),
    ("spreekt", "speaks"),
    ("stap", "steps"),
    ("stappen", "steps"),
    ("stemmen", "votes"),
    ("taal", "language"),
    ("tijd", "minutes"),
    ("titel", "title"),
    ("totdat", "until"),
    ("velden", "fields"),
    ("verduidelijkt", "clarifies"),
    ("verslag", "report"),
    ("vertelt", "speaks"),
    ("voeg_in", "insert"),
    ("voorbereiding", "preparation"),
    ("voorbereiding", "prepare"),
    ("vraagt", "asks"),
    ("vragen", "prompts"),
    ("waarvoor", "as"),
    ("wanneer", "when"),
    ("weg", "away"),
    ("wie", "who"),
    ("woorden", "words"),
    ("zeg", "say"),
    ("zinnen", "sentences"),
    ("zitten", "seat"),
    ("zwijgt", "listens"),
];

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
            ("zag", None),
            ("", None),
            ("volgorde", None),
        ] {
            assert_eq!(nearest(written, keys), meant, "{written}");
        }
    }

    #[test]
    fn a_dutch_word_is_what_it_means_where_that_is_known() {
        assert_eq!(nearest("Stappen", ["minutes", "steps"]), Some("steps"));
        assert_eq!(nearest("iedereen", ["each", "group"]), Some("each"));
        assert_eq!(nearest("iedereen", ["members", "everyone"]), Some("everyone"));
        assert_eq!(nearest("naam", ["minutes", "title"]), None);
    }
}
