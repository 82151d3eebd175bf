//! Minutes before the end at which a group is warned: a number, or a list of them.

use crate::{
    diagnostic::Finding,
    method::{LONGEST_STEP, MOST_WARNINGS, problem::Problem, raw::At},
    moment::Span,
};
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{
    Deserialize, Deserializer,
    de::{SeqAccess, Visitor},
};
use std::{borrow::Cow, fmt, ops::Range};

/// `warn = 2`, `warn = [5, 1]`, or `warn = []` for no warning at all. The user's settings write it
/// as a method file does.
#[derive(Clone, Debug, Deserialize)]
#[serde(transparent)]
pub struct Warn(At<Minutes>);

#[derive(Clone, Debug)]
enum Minutes {
    Number(f64),
    List(Vec<At<f64>>),
}

impl Warn {
    /// The times before the end, the longest first.
    ///
    /// # Errors
    ///
    /// Everything that is wrong with them, each at its place.
    pub fn times(&self) -> Result<Vec<Span>, Vec<Finding>> {
        let (times, problems) = self.read();
        if problems.is_empty() {
            return Ok(times);
        }
        Err(problems.into_iter().map(|(at, problem)| problem.at(at)).collect())
    }

    /// The times that are right, and what is wrong with the others.
    pub(in crate::method) fn read(&self) -> (Vec<Span>, Vec<(Range<usize>, Problem)>) {
        let at = self.span();
        let (mut times, mut problems) = (Vec::new(), Vec::new());
        let mut take = |minutes: f64, at: Range<usize>| {
            let time = Span::from_millis((minutes * 60_000.0).round() as i64);
            if (Span::SECOND..=LONGEST_STEP).contains(&time) {
                times.push(time);
            } else {
                problems.push((at, Problem::Warn));
            }
        };
        match self.0.get_ref() {
            Minutes::Number(minutes) => take(*minutes, at),
            Minutes::List(list) if list.len() > MOST_WARNINGS => {
                problems.push((at, Problem::TooMany { key: "warn", most: MOST_WARNINGS }));
            }
            Minutes::List(list) => {
                for minutes in list {
                    take(*minutes.get_ref(), minutes.span());
                }
            }
        }
        times.sort_unstable();
        times.dedup();
        times.reverse();
        (times, problems)
    }

    /// Where it stands.
    pub(in crate::method) fn span(&self) -> Range<usize> {
        self.0.span()
    }

    /// Whether it says that there is no warning.
    pub(in crate::method) fn is_none(&self) -> bool {
        matches!(self.0.get_ref(), Minutes::List(list) if list.is_empty())
    }
}

impl<'de> Deserialize<'de> for Minutes {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_any(MinutesVisitor)
    }
}

struct MinutesVisitor;

impl<'de> Visitor<'de> for MinutesVisitor {
    type Value = Minutes;

    /// As serde says it of a number alone, so that the sentence for a wrong kind is that of a number.
    fn expecting(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.write_str("f64")
    }

    fn visit_i64<E>(self, number: i64) -> Result<Minutes, E> {
        // What no f64 counts exactly is far beyond what a step may take.
        Ok(Minutes::Number(i32::try_from(number).map_or(f64::INFINITY, f64::from)))
    }

    fn visit_f64<E>(self, number: f64) -> Result<Minutes, E> {
        Ok(Minutes::Number(number))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Minutes, A::Error> {
        let mut list = Vec::new();
        while let Some(item) = items.next_element()? {
            list.push(item);
        }
        Ok(Minutes::List(list))
    }
}

impl JsonSchema for Warn {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "warn".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        let minutes = json_schema!({ "type": "number", "exclusiveMinimum": 0, "maximum": 1440 });
        json_schema!({
            "anyOf": [minutes, { "type": "array", "items": minutes, "maxItems": MOST_WARNINGS }]
        })
    }
}
