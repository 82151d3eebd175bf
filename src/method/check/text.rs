//! The values of a file that stand in many places: texts, lists of texts, whole numbers.

use crate::{
    method::{
        check::{Check, MOST_LIST, MOST_TITLE},
        problem::Problem,
        raw::{At, Text, Texts},
    },
    words::clean,
};
use std::ops::RangeInclusive;

impl Check {
    /// A text, tidied: no control characters, nothing around it.
    pub(super) fn text(
        &mut self,
        key: &'static str,
        text: Option<Text>,
        most: usize,
    ) -> Option<String> {
        let text = text?;
        let tidy = clean(text.get_ref()).trim().to_owned();
        if tidy.is_empty() {
            self.note(text.span(), Problem::Empty { key });
        } else if tidy.chars().count() > most {
            self.note(text.span(), Problem::Long { key, most });
        }
        Some(tidy)
    }

    /// A text on one line.
    pub(super) fn line(
        &mut self,
        key: &'static str,
        text: Option<Text>,
        most: usize,
    ) -> Option<String> {
        let text = self.text(key, text, most)?;
        Some(text.split_whitespace().collect::<Vec<_>>().join(" "))
    }

    /// Texts, each no longer than `length`.
    pub(super) fn texts(
        &mut self,
        key: &'static str,
        texts: Option<Texts>,
        length: usize,
    ) -> Vec<String> {
        let texts = self.at_most(key, texts, MOST_LIST).into_iter();
        texts.filter_map(|text| self.text(key, Some(text), length)).collect()
    }

    /// Texts on one line each.
    pub(super) fn lines(&mut self, key: &'static str, texts: Option<Texts>) -> Vec<String> {
        let texts = self.at_most(key, texts, MOST_LIST).into_iter();
        texts.filter_map(|text| self.line(key, Some(text), MOST_TITLE)).collect()
    }

    /// Short words, each another one.
    pub(super) fn different(
        &mut self,
        key: &'static str,
        words: Option<Texts>,
        most: usize,
    ) -> Vec<String> {
        let mut known: Vec<String> = Vec::new();
        for word in self.at_most(key, words, most) {
            let at = word.span();
            let word = self.line(key, Some(word), MOST_WORD).unwrap_or_default();
            if known.contains(&word) {
                self.note(at, Problem::Twice { word: word.clone() });
            }
            known.push(word);
        }
        known
    }

    /// A whole number within these.
    pub(super) fn whole(
        &mut self,
        key: &'static str,
        number: Option<At<i64>>,
        within: RangeInclusive<usize>,
    ) -> Option<usize> {
        let number = number?;
        let found = usize::try_from(*number.get_ref()).ok().filter(|found| within.contains(found));
        if found.is_none() {
            let (least, most) = within.into_inner();
            self.note(number.span(), Problem::OutOfRange { key, least, most });
        }
        found
    }

    fn at_most(&mut self, key: &'static str, texts: Option<Texts>, most: usize) -> Vec<Text> {
        let Some(texts) = texts else { return Vec::new() };
        if texts.get_ref().len() > most {
            self.note(texts.span(), Problem::TooMany { key, most });
        }
        texts.into_inner().into_iter().take(most).collect()
    }
}

const MOST_WORD: usize = 60;
