//! What one does in a capture, and which of its keys mean something together.

use crate::method::{
    Decide, LONGEST_SCALE, MOST_CRITERIA, MOST_PICKED, Role, Verb,
    check::{Check, MOST_TEXT},
    problem::Problem,
    raw::{At, RawCapture, Text, Texts},
};
use std::ops::Range;

impl Check {
    /// Keys that only mean something with another key, or only without it.
    pub(super) fn meaningless_keys(&mut self, raw: &RawCapture) {
        let picks = raw.pick.is_some();
        let goes_on = picks || raw.rate.is_some() || raw.answer.is_some();
        let presents = raw.assign.as_ref().is_some_and(|role| role.get_ref() == "presenter");
        let dots = raw.decide.as_ref().is_some_and(|decide| *decide.get_ref() == Decide::Dots);
        let needs = [
            ("decide", raw.decide.as_ref().map(At::span), "pick", picks),
            ("makes", raw.makes.as_ref().map(At::span), "pick", picks),
            ("criteria", raw.criteria.as_ref().map(At::span), "pick", picks),
            ("most", raw.most.as_ref().map(At::span), "pick", picks || presents),
            ("votes", raw.votes.as_ref().map(At::span), "decide = \"dots\"", dots),
            ("scale", raw.scale.as_ref().map(At::span), "rate", raw.rate.is_some()),
            ("rate", raw.rate.as_ref().map(At::span), "scale", raw.scale.is_some()),
            ("only", raw.only.as_ref().map(At::span), "pick", goes_on),
            ("at_least", raw.at_least.as_ref().map(At::span), "only", raw.only.is_some()),
        ];
        for (key, at, other, is_there) in needs {
            if let Some(at) = at.filter(|_| !is_there) {
                self.note(at, Problem::Needs { key, other });
            }
        }
        if let Some((verb, _)) = verbs(raw).first() {
            self.beside(raw, verb);
        }
    }

    /// An answer is written like anything else, and what is said anew nearly so.
    fn beside(&mut self, raw: &RawCapture, verb: &'static str) {
        let alone = raw.alone.as_ref().filter(|alone| *alone.get_ref());
        let keys: [(&'static str, Option<Range<usize>>, bool); 4] = [
            ("fields", raw.fields.as_ref().map(At::span), verb == "answer"),
            ("alone", alone.map(At::span), verb == "answer"),
            ("limit", raw.limit.as_ref().map(At::span), matches!(verb, "answer" | "reword")),
            ("opening", raw.opening.as_ref().map(At::span), matches!(verb, "answer" | "reword")),
        ];
        for (key, at, goes) in keys {
            if let Some(at) = at.filter(|_| !goes) {
                self.note(at, Problem::NotBeside { key, other: verb });
            }
        }
    }

    /// What one does in the capture, and the name of the capture it is done to. Only the first verb
    /// counts.
    pub(super) fn verb(&mut self, raw: &mut RawCapture) -> (Verb, Option<Text>) {
        let found: Vec<_> = verbs(raw).iter().map(|(key, text)| (*key, (*text).clone())).collect();
        for (_, beyond) in found.iter().skip(1) {
            self.note(beyond.span(), Problem::TwoVerbs);
        }
        let criteria = raw.criteria.take();
        let is_long = |texts: &&Texts| texts.get_ref().len() > MOST_CRITERIA;
        if let Some(at) = criteria.as_ref().filter(is_long).map(At::span) {
            self.note(at, Problem::TooMany { key: "criteria", most: MOST_CRITERIA });
        }
        let criteria = self.texts("criteria", criteria, MOST_TEXT);
        let scale = raw.scale.take().map(|scale| self.scale(scale)).unwrap_or_default();
        let most = self.whole("most", raw.most.take(), 1..=MOST_PICKED);
        let votes = self.whole("votes", raw.votes.take(), 1..=MOST_PICKED);
        let Some((key, text)) = found.into_iter().next() else { return (Verb::Write, None) };
        let from = text.get_ref().clone();
        let verb = match key {
            "pick" => Verb::Pick {
                from,
                decide: raw.decide.take().map(At::into_inner).unwrap_or_default(),
                presenter: raw.makes.is_some(),
                criteria,
                most: most.unwrap_or(1),
                votes,
                only: None,
            },
            "rate" => Verb::Rate { from, scale, only: None },
            "reword" => Verb::Reword { from },
            "answer" => Verb::Answer { from, only: None },
            _ => {
                let role = self.assigned(&text).unwrap_or(Role::Presenter);
                return (Verb::Assign { role, most: most.unwrap_or(1) }, None);
            }
        };
        (verb, Some(text))
    }

    fn scale(&mut self, scale: Texts) -> Vec<String> {
        let at = scale.span();
        let words = self.different("scale", Some(scale), LONGEST_SCALE);
        if !(2..=LONGEST_SCALE).contains(&words.len()) {
            self.note(at, Problem::OutOfRange { key: "scale", least: 2, most: LONGEST_SCALE });
        }
        words
    }
}

/// The verbs that a capture names, in the order of the file, with what they name.
fn verbs(raw: &RawCapture) -> Vec<(&'static str, &Text)> {
    let all = [
        ("pick", &raw.pick),
        ("rate", &raw.rate),
        ("reword", &raw.reword),
        ("answer", &raw.answer),
        ("assign", &raw.assign),
    ];
    let mut found: Vec<_> =
        all.into_iter().filter_map(|(key, text)| Some((key, text.as_ref()?))).collect();
    found.sort_by_key(|(_, text)| text.span().start);
    found
}
