//! What is written in a step, as the file says it.

use crate::method::{
    Decide, Purpose, Sharing,
    raw::{At, Text, Texts},
};
use serde::Deserialize;

/// `[[steps.capture]]`
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(in crate::method) struct RawCapture {
    /// Names the capture.
    pub(in crate::method) id: Option<Text>,
    /// What it is called.
    pub(in crate::method) title: Option<Text>,
    /// What it is for.
    #[serde(rename = "as")]
    pub(in crate::method) purpose: Option<Purpose>,
    /// Whose words it holds: the word for a role, `each` or `group`.
    pub(in crate::method) by: Option<Text>,
    /// How much is asked of each.
    pub(in crate::method) limit: Option<At<RawLimit>>,
    /// How an entry should begin.
    pub(in crate::method) opening: Option<Text>,
    /// The parts of one entry.
    pub(in crate::method) fields: Option<Texts>,
    /// Whether each first writes alone.
    pub(in crate::method) alone: Option<At<bool>>,
    /// The step until which it stays covered.
    pub(in crate::method) hidden_until: Option<Text>,
    /// Where the report shows it.
    pub(in crate::method) report: Option<Sharing>,
    /// The capture to choose from.
    pub(in crate::method) pick: Option<Text>,
    /// How many may be chosen.
    pub(in crate::method) most: Option<At<i64>>,
    /// Who decides.
    pub(in crate::method) decide: Option<At<Decide>>,
    /// How many votes each has.
    pub(in crate::method) votes: Option<At<i64>>,
    /// What choosing it makes of its author.
    pub(in crate::method) makes: Option<At<RawMakes>>,
    /// On what grounds.
    pub(in crate::method) criteria: Option<Texts>,
    /// The capture to rate.
    pub(in crate::method) rate: Option<Text>,
    /// The words of the scale.
    pub(in crate::method) scale: Option<Texts>,
    /// The capture of which something is said anew.
    pub(in crate::method) reword: Option<Text>,
    /// The capture to answer.
    pub(in crate::method) answer: Option<Text>,
    /// The choice or the rating that says which entries.
    pub(in crate::method) only: Option<Text>,
    /// The least place in that rating.
    pub(in crate::method) at_least: Option<Text>,
    /// The role that people are chosen for.
    pub(in crate::method) assign: Option<Text>,
}

/// `makes = "presenter"`
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(in crate::method) enum RawMakes {
    Presenter,
}

/// `limit = { sentences = 2, min = 1 }`
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(in crate::method) struct RawLimit {
    /// The fewest entries of each.
    pub(in crate::method) min: Option<At<i64>>,
    /// The most entries of each.
    pub(in crate::method) max: Option<At<i64>>,
    /// The most sentences of an entry.
    pub(in crate::method) sentences: Option<At<i64>>,
    /// The most words of an entry.
    pub(in crate::method) words: Option<At<i64>>,
    /// Whether more is refused.
    pub(in crate::method) strict: Option<bool>,
}
