//! How often a step is held.

use crate::method::{
    MOST_TIMES, Repeat,
    check::{Check, MOST_TEXT},
    problem::Problem,
    raw::{At, RawEach, RawRepeat},
};

impl Check {
    /// Exactly one of the four ways to say it, and `most` where the group decides when it ends.
    pub(super) fn repeat(&mut self, raw: Option<At<RawRepeat>>) -> Option<Repeat> {
        let raw = raw?;
        let at = raw.span();
        let RawRepeat { times, topics, each, until, most } = raw.into_inner();
        let ways = [times.is_some(), topics.is_some(), each.is_some(), until.is_some()];
        if ways.into_iter().filter(|is_there| *is_there).count() != 1 {
            self.note(at, Problem::RepeatHow);
            return None;
        }
        let is_case = each.as_ref().is_some_and(|each| *each.get_ref() == RawEach::Case);
        if let Some(most) = most.as_ref().filter(|_| !is_case && until.is_none()) {
            let other = "each = \"case\"";
            self.note(most.span(), Problem::Needs { key: "most", other });
        }
        let most = self.whole("most", most, 1..=MOST_TIMES);
        if let Some(each) = each {
            return Some(match each.into_inner() {
                RawEach::Person => Repeat::Person,
                RawEach::Case => Repeat::Case { most },
            });
        }
        if let Some(condition) = self.text("until", until, MOST_TEXT) {
            return Some(Repeat::Until { condition, most });
        }
        if times.is_some() {
            return self.whole("times", times, 1..=MOST_TIMES).map(Repeat::Times);
        }
        let topics = self.different("topics", topics, MOST_TIMES);
        if topics.is_empty() {
            self.note(at, Problem::Empty { key: "topics" });
            return None;
        }
        Some(Repeat::Topics(topics))
    }
}
