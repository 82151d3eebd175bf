//! A method file as it is written: every key optional, and where it stood kept.

mod at;
mod capture;
mod step;
mod time;
mod warn;

use crate::method::{
    Aim, Assigning, Certainty, Confidential, Experience, Facilitating, MOST_HOLDERS,
};
use schemars::JsonSchema;
use serde::Deserialize;
use std::collections::BTreeMap;

pub(super) use at::At;
pub(super) use capture::{RawCapture, RawLimit};
pub(super) use step::{RawEach, RawOnline, RawRepeat, RawStep, RawTurns};
pub(super) use time::{RawMinutes, RawRange};
pub use warn::Warn;

/// A text and where it stands.
pub(super) type Text = At<String>;

/// Texts, and where the list of them stands.
pub(super) type Texts = At<Vec<Text>>;

/// Something for each role, by the word for the role. Where both stood tells their order.
pub(super) type ByRole<T> = At<BTreeMap<Text, T>>;

/// The file as a whole.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[schemars(rename = "method", extend("anyOf" = [{"required": ["name", "steps"]}, {"required": ["extends"]}]))]
#[serde(default, deny_unknown_fields)]
pub(super) struct RawMethod {
    /// What people call it.
    #[schemars(description = "schema-method-name")]
    pub(super) name: Option<Text>,
    /// Other names.
    #[schemars(description = "schema-method-also")]
    pub(super) also: Option<Texts>,
    /// The language of its texts, as a tag.
    #[schemars(description = "schema-method-language")]
    pub(super) language: Option<Text>,
    /// The id of the method that this file builds on.
    #[schemars(description = "schema-method-extends")]
    pub(super) extends: Option<Text>,
    /// The steps of that method that are left out.
    #[schemars(description = "schema-method-drop")]
    pub(super) drop: Option<Texts>,
    /// What happens and what it gives.
    #[schemars(description = "schema-method-about")]
    pub(super) about: Option<Text>,
    /// For whom and for what, and when not.
    #[schemars(description = "schema-method-suited")]
    pub(super) suited: Option<Text>,
    /// What people come for.
    #[schemars(description = "schema-method-aims")]
    pub(super) aims: Option<Vec<Aim>>,
    /// How much the group should have done before.
    #[schemars(description = "schema-method-experience")]
    pub(super) experience: Option<Experience>,
    /// Where it comes from.
    #[schemars(description = "schema-method-origin")]
    pub(super) origin: Option<Text>,
    /// How sure its minutes are.
    #[schemars(description = "schema-method-certainty")]
    pub(super) certainty: Option<Certainty>,
    /// On what terms its texts may be used.
    #[schemars(description = "schema-method-licence")]
    pub(super) licence: Option<Text>,
    /// What must be in the room.
    #[schemars(description = "schema-method-materials")]
    pub(super) materials: Option<Texts>,
    /// Who may speak of it afterwards.
    #[schemars(description = "schema-method-confidential")]
    pub(super) confidential: Option<Confidential>,
    /// The minutes of the whole.
    #[schemars(description = "schema-method-minutes", extend("exclusiveMinimum" = 0, "maximum" = 1440))]
    pub(super) minutes: Option<At<f64>>,
    /// When the group is warned, in every step that does not say so itself.
    #[schemars(description = "schema-method-warn")]
    pub(super) warn: Option<Warn>,
    /// For how many people.
    #[schemars(description = "schema-method-group")]
    pub(super) group: Option<At<RawGroup>>,
    /// The facilitator's place in the content.
    #[schemars(description = "schema-method-facilitator")]
    pub(super) facilitator: Option<Facilitating>,
    /// What participants do before they come.
    #[schemars(description = "schema-method-prepare")]
    pub(super) prepare: Option<Texts>,
    /// The rules of play.
    #[schemars(description = "schema-method-rules")]
    pub(super) rules: Option<Texts>,
    /// Roles that only this method has.
    #[schemars(description = "schema-method-roles")]
    pub(super) roles: Option<Vec<At<RawRole>>>,
    /// The steps.
    #[schemars(description = "schema-method-steps")]
    pub(super) steps: Option<Vec<At<RawStep>>>,
    /// Steps that are only held where a step inserts them.
    #[schemars(description = "schema-method-modules")]
    pub(super) modules: Option<Vec<At<RawStep>>>,
}

/// `group = { min = 4, max = 8 }`
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[schemars(rename = "group", extend("required" = ["min", "max"]))]
#[serde(default, deny_unknown_fields)]
pub(super) struct RawGroup {
    /// The smallest group.
    #[schemars(description = "schema-group-min", extend("minimum" = 1, "maximum" = 100))]
    pub(super) min: Option<At<i64>>,
    /// The largest group.
    #[schemars(description = "schema-group-max", extend("minimum" = 1, "maximum" = 100))]
    pub(super) max: Option<At<i64>>,
    /// The size at which it works best.
    #[schemars(description = "schema-group-best", extend("minimum" = 1, "maximum" = 100))]
    pub(super) best: Option<At<i64>>,
    /// What else is asked of who is there.
    #[schemars(description = "schema-group-note")]
    pub(super) note: Option<Text>,
}

/// `[[roles]]`
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[schemars(rename = "role", extend("required" = ["id", "title"]))]
#[serde(default, deny_unknown_fields)]
pub(super) struct RawRole {
    /// The word for it in this file.
    #[schemars(description = "schema-role-id")]
    pub(super) id: Option<Text>,
    /// What people call it.
    #[schemars(description = "schema-role-title")]
    pub(super) title: Option<Text>,
    /// What one does in it.
    #[schemars(description = "schema-role-about")]
    pub(super) about: Option<Text>,
    /// How many people have it.
    #[schemars(description = "schema-role-holders", extend("minimum" = 1, "maximum" = MOST_HOLDERS))]
    pub(super) holders: Option<At<i64>>,
    /// How its holders are found.
    #[schemars(description = "schema-role-how")]
    pub(super) how: Option<Assigning>,
    /// Whether its holders are no members.
    #[schemars(description = "schema-role-apart")]
    pub(super) apart: Option<bool>,
}
