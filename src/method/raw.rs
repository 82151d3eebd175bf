//! A method file as it is written: every key optional, and where it stood kept.

use crate::method::{Activity, AtEnd, By, Decide, Facilitating, Purpose, When};
use serde::Deserialize;
use toml::Spanned;

/// A text and where it stands.
pub(super) type Text = Spanned<String>;

/// Texts, and where the list of them stands.
pub(super) type Texts = Spanned<Vec<Text>>;

/// The file as a whole.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct RawMethod {
    pub(super) name: Option<Text>,
    pub(super) language: Option<Text>,
    pub(super) about: Option<Text>,
    pub(super) origin: Option<Text>,
    pub(super) minutes: Option<Spanned<f64>>,
    pub(super) group: Option<Spanned<RawGroup>>,
    pub(super) facilitator: Facilitating,
    pub(super) prepare: Option<Texts>,
    pub(super) rules: Option<Texts>,
    pub(super) steps: Vec<Spanned<RawStep>>,
}

/// `group = { min = 4, max = 8 }`
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct RawGroup {
    pub(super) min: Option<Spanned<i64>>,
    pub(super) max: Option<Spanned<i64>>,
}

/// `[[steps]]`, and `[[steps.steps]]` within it.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct RawStep {
    pub(super) id: Option<Text>,
    pub(super) title: Option<Text>,
    pub(super) minutes: Option<Spanned<f64>>,
    pub(super) when: When,
    pub(super) at_end: Option<Spanned<AtEnd>>,
    pub(super) who: Option<Spanned<RawWho>>,
    pub(super) turns: Option<Spanned<RawTurns>>,
    pub(super) say: Option<Text>,
    pub(super) prompts: Option<Texts>,
    pub(super) guard: Option<Text>,
    pub(super) capture: Vec<Spanned<RawCapture>>,
    pub(super) steps: Vec<Spanned<RawStep>>,
}

/// `who = { presenter = "speaks", members = "listens" }`
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct RawWho {
    pub(super) presenter: Option<Spanned<Activity>>,
    pub(super) facilitator: Option<Spanned<Activity>>,
    pub(super) members: Option<Spanned<Activity>>,
    pub(super) everyone: Option<Spanned<Activity>>,
}

/// `turns = "round"`
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum RawTurns {
    Round,
}

/// `[[steps.capture]]`
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct RawCapture {
    pub(super) id: Option<Text>,
    pub(super) title: Option<Text>,
    #[serde(rename = "as")]
    pub(super) purpose: Option<Purpose>,
    pub(super) by: Option<Spanned<By>>,
    pub(super) limit: Option<Spanned<RawLimit>>,
    pub(super) fields: Option<Texts>,
    pub(super) alone: Option<Spanned<bool>>,
    pub(super) pick: Option<Text>,
    pub(super) decide: Option<Spanned<Decide>>,
    pub(super) makes: Option<Spanned<RawMakes>>,
    pub(super) criteria: Option<Texts>,
    pub(super) rate: Option<Text>,
    pub(super) scale: Option<Texts>,
    pub(super) reword: Option<Text>,
}

/// `makes = "presenter"`
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum RawMakes {
    Presenter,
}

/// `limit = { sentences = 2, min = 1 }`
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct RawLimit {
    pub(super) sentences: Option<Spanned<i64>>,
    pub(super) min: Option<Spanned<i64>>,
}
