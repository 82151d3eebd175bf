//! [`Words`]: the texts of one language, found by key.

use super::{Arg, Lang, Said};
use fluent_bundle::{FluentArgs, FluentResource, FluentValue, concurrent::FluentBundle};
use std::sync::Arc;
use unic_langid::LanguageIdentifier;

/// The texts of one language. A key that is missing comes back as it is, and a place that nothing
/// was given for shows its name: a slip in the texts never stops a meeting. `tests/suite/words.rs`
/// sees to it that neither happens.
///
/// Reading them takes a part of the time until the first screen: whoever needs them too gets a clone,
/// which costs nothing.
#[derive(Clone)]
pub struct Words {
    lang: Lang,
    bundle: Arc<FluentBundle<FluentResource>>,
}

impl Words {
    /// Reads the texts of `lang`, in about 10 µs per kB of them.
    pub fn new(lang: Lang) -> Self {
        let source = match lang {
            Lang::Nl => include_str!("nl.ftl"),
            Lang::En => include_str!("en.ftl"),
        };
        let texts = FluentResource::try_new(source.to_owned()).unwrap_or_else(|(sound, _)| sound);
        let mut bundle = FluentBundle::new_concurrent(vec![identifier(lang)]);
        bundle.set_use_isolating(false); // direction marks would be drawn as stray cells
        if lang == Lang::Nl {
            bundle.set_formatter(Some(dutch_number));
        }
        bundle.add_resource_overriding(texts);
        Self { lang, bundle: Arc::new(bundle) }
    }

    /// The language of these texts.
    pub fn lang(&self) -> Lang {
        self.lang
    }

    /// The text under `key`, into which nothing goes.
    pub fn say(&self, key: &str) -> String {
        self.form(key, &FluentArgs::new())
    }

    /// The text under `key`, with `args` put in by name.
    pub fn fill(&self, key: &str, args: &[(&'static str, Arg)]) -> String {
        let values = args.iter().map(|(name, arg)| (*name, value(arg)));
        self.form(key, &values.collect())
    }

    /// The sentence that was meant.
    pub fn tell(&self, said: &Said) -> String {
        self.fill(said.key, &said.args)
    }

    pub(super) fn form(&self, key: &str, args: &FluentArgs<'_>) -> String {
        match self.bundle.get_message(key).and_then(|message| message.value()) {
            Some(text) => {
                self.bundle.format_pattern(text, Some(args), &mut Vec::new()).into_owned()
            }
            None => key.to_owned(),
        }
    }
}

fn identifier(lang: Lang) -> LanguageIdentifier {
    lang.tag().parse().expect("every tag is a language identifier")
}

fn value(arg: &Arg) -> FluentValue<'_> {
    match arg {
        Arg::Text(text) => FluentValue::from(text.as_str()),
        Arg::Number(number) => FluentValue::from(*number),
    }
}

/// Numbers as Dutch writes them: with a decimal comma. Texts are left to the bundle.
fn dutch_number<M>(value: &FluentValue<'_>, _: &M) -> Option<String> {
    match value {
        FluentValue::Number(number) => Some(number.as_string().replace('.', ",")),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_shows_the_key_or_the_name_and_never_panics() {
        let words = Words::new(Lang::Nl);
        assert_eq!(words.say("no-such-key"), "no-such-key");
        assert_eq!(words.say(""), "");
        assert_eq!(words.say("words-minutes"), "{$minutes} min");
        let wrong = [("month", Arg::from("brumaire"))];
        assert_eq!(words.fill("words-month", &wrong), "december");
    }

    #[test]
    fn what_is_put_in_is_shown_as_it_is() {
        let said =
            Said::new("words-and").with("first", "{ $last } & \"x\"").with("last", "\u{5d0}");
        assert_eq!(Words::new(Lang::En).tell(&said), "{ $last } & \"x\" and \u{5d0}");
        let number = Said::new("words-minutes").with("minutes", 12_345_usize);
        assert_eq!(Words::new(Lang::Nl).tell(&number), "12345 min");
    }
}
