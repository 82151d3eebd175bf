//! What is written in a step, as the file says it.

use crate::method::{
    Decide, LONGEST_SCALE, MOST_ASKED, MOST_FIELDS, MOST_PICKED, MOST_WORDS, Purpose, Sharing,
    raw::{At, Text, Texts},
};
use schemars::JsonSchema;
use serde::Deserialize;

/// `[[steps.capture]]`
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[schemars(rename = "capture")]
#[serde(default, deny_unknown_fields)]
pub(in crate::method) struct RawCapture {
    /// Names the capture.
    #[schemars(description = "schema-capture-id")]
    pub(in crate::method) id: Option<Text>,
    /// What it is called.
    #[schemars(description = "schema-capture-title")]
    pub(in crate::method) title: Option<Text>,
    /// What it is for.
    #[serde(rename = "as")]
    #[schemars(description = "schema-capture-as")]
    pub(in crate::method) purpose: Option<Purpose>,
    /// Whose words it holds: the word for a role, `each` or `group`.
    #[schemars(description = "schema-capture-by", extend("examples" = ["each", "members", "group", "presenter", "facilitator"]))]
    pub(in crate::method) by: Option<Text>,
    /// How much is asked of each.
    #[schemars(description = "schema-capture-limit")]
    pub(in crate::method) limit: Option<At<RawLimit>>,
    /// How an entry should begin.
    #[schemars(description = "schema-capture-opening")]
    pub(in crate::method) opening: Option<Text>,
    /// The parts of one entry.
    #[schemars(description = "schema-capture-fields", extend("maxItems" = MOST_FIELDS))]
    pub(in crate::method) fields: Option<Texts>,
    /// Whether each first writes alone.
    #[schemars(description = "schema-capture-alone")]
    pub(in crate::method) alone: Option<At<bool>>,
    /// The step until which it stays covered.
    #[schemars(description = "schema-capture-hidden-until")]
    pub(in crate::method) hidden_until: Option<Text>,
    /// Where the report shows it.
    #[schemars(description = "schema-capture-report")]
    pub(in crate::method) report: Option<Sharing>,
    /// The capture to choose from.
    #[schemars(description = "schema-capture-pick")]
    pub(in crate::method) pick: Option<Text>,
    /// How many may be chosen.
    #[schemars(description = "schema-capture-most", extend("minimum" = 1, "maximum" = MOST_PICKED))]
    pub(in crate::method) most: Option<At<i64>>,
    /// Who decides.
    #[schemars(description = "schema-capture-decide")]
    pub(in crate::method) decide: Option<At<Decide>>,
    /// How many votes each has.
    #[schemars(description = "schema-capture-votes", extend("minimum" = 1, "maximum" = MOST_PICKED))]
    pub(in crate::method) votes: Option<At<i64>>,
    /// What choosing it makes of its author.
    #[schemars(description = "schema-capture-makes")]
    pub(in crate::method) makes: Option<At<RawMakes>>,
    /// On what grounds.
    #[schemars(description = "schema-capture-criteria")]
    pub(in crate::method) criteria: Option<Texts>,
    /// The capture to rate.
    #[schemars(description = "schema-capture-rate")]
    pub(in crate::method) rate: Option<Text>,
    /// The words of the scale.
    #[schemars(description = "schema-capture-scale", extend("minItems" = 2, "maxItems" = LONGEST_SCALE))]
    pub(in crate::method) scale: Option<Texts>,
    /// The capture of which something is said anew.
    #[schemars(description = "schema-capture-reword")]
    pub(in crate::method) reword: Option<Text>,
    /// The capture to answer.
    #[schemars(description = "schema-capture-answer")]
    pub(in crate::method) answer: Option<Text>,
    /// The choice or the rating that says which entries.
    #[schemars(description = "schema-capture-only")]
    pub(in crate::method) only: Option<Text>,
    /// The least place in that rating.
    #[schemars(description = "schema-capture-at-least")]
    pub(in crate::method) at_least: Option<Text>,
    /// The role that people are chosen for.
    #[schemars(description = "schema-capture-assign", extend("examples" = ["presenter", "facilitator"]))]
    pub(in crate::method) assign: Option<Text>,
}

/// `makes = "presenter"`
#[derive(Clone, Copy, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub(in crate::method) enum RawMakes {
    Presenter,
}

/// `limit = { sentences = 2, min = 1 }`
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[schemars(rename = "limit")]
#[serde(default, deny_unknown_fields)]
pub(in crate::method) struct RawLimit {
    /// The fewest entries of each.
    #[schemars(description = "schema-limit-min", extend("minimum" = 1, "maximum" = MOST_ASKED))]
    pub(in crate::method) min: Option<At<i64>>,
    /// The most entries of each.
    #[schemars(description = "schema-limit-max", extend("minimum" = 1, "maximum" = MOST_ASKED))]
    pub(in crate::method) max: Option<At<i64>>,
    /// The most sentences of an entry.
    #[schemars(description = "schema-limit-sentences", extend("minimum" = 1, "maximum" = MOST_ASKED))]
    pub(in crate::method) sentences: Option<At<i64>>,
    /// The most words of an entry.
    #[schemars(description = "schema-limit-words", extend("minimum" = 1, "maximum" = MOST_WORDS))]
    pub(in crate::method) words: Option<At<i64>>,
    /// Whether more is refused.
    #[schemars(description = "schema-limit-strict")]
    pub(in crate::method) strict: Option<bool>,
}
