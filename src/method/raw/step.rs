//! A step as it is written.

use crate::method::{
    Activity, AtEnd, MOST_TIMES, When,
    raw::{At, ByRole, RawCapture, RawMinutes, Text, Texts, Warn},
};
use schemars::JsonSchema;
use serde::Deserialize;

/// `[[steps]]`, and `[[steps.steps]]` within it; `[[modules]]` too.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[schemars(rename = "step", extend("anyOf" = [{"required": ["title"]}, {"required": ["id"]}]))]
#[serde(default, deny_unknown_fields)]
pub(in crate::method) struct RawStep {
    /// Names the step.
    #[schemars(description = "schema-step-id")]
    pub(in crate::method) id: Option<Text>,
    /// What people call it.
    #[schemars(description = "schema-step-title")]
    pub(in crate::method) title: Option<Text>,
    /// The step of the base after which this new one comes.
    #[schemars(description = "schema-step-after")]
    pub(in crate::method) after: Option<Text>,
    /// The time that is planned.
    #[schemars(description = "schema-step-minutes")]
    pub(in crate::method) minutes: Option<At<RawMinutes>>,
    /// The time for each who has a turn.
    #[schemars(description = "schema-step-minutes-each", extend("exclusiveMinimum" = 0, "maximum" = 1440))]
    pub(in crate::method) minutes_each: Option<At<f64>>,
    /// When the group is warned that its time is nearly up.
    #[schemars(description = "schema-step-warn")]
    pub(in crate::method) warn: Option<Warn>,
    /// In which meetings it is held.
    #[schemars(description = "schema-step-when")]
    pub(in crate::method) when: Option<When>,
    /// On what condition it is held.
    #[schemars(description = "schema-step-only-if")]
    pub(in crate::method) only_if: Option<Text>,
    /// How often it is held.
    #[schemars(description = "schema-step-repeat")]
    pub(in crate::method) repeat: Option<At<RawRepeat>>,
    /// What the group chooses from on the spot.
    #[schemars(description = "schema-step-insert", extend("minItems" = 1))]
    pub(in crate::method) insert: Option<Texts>,
    /// What happens when its time is up.
    #[schemars(description = "schema-step-at-end")]
    pub(in crate::method) at_end: Option<At<AtEnd>>,
    /// What each role does.
    #[schemars(description = "schema-step-who")]
    pub(in crate::method) who: Option<ByRole<At<Activity>>>,
    /// Whether people take turns.
    #[schemars(description = "schema-step-turns")]
    pub(in crate::method) turns: Option<At<RawTurns>>,
    /// What one turn holds.
    #[schemars(description = "schema-step-each-turn")]
    pub(in crate::method) each_turn: Option<Text>,
    /// Where people sit.
    #[schemars(description = "schema-step-seat")]
    pub(in crate::method) seat: Option<Text>,
    /// How one speaks.
    #[schemars(description = "schema-step-voice")]
    pub(in crate::method) voice: Option<Text>,
    /// What the facilitator says.
    #[schemars(description = "schema-step-say")]
    pub(in crate::method) say: Option<Text>,
    /// Questions to pick from.
    #[schemars(description = "schema-step-prompts")]
    pub(in crate::method) prompts: Option<Texts>,
    /// The same for one role.
    #[schemars(description = "schema-step-prompts-for")]
    pub(in crate::method) prompts_for: Option<ByRole<Texts>>,
    /// What must not happen.
    #[schemars(description = "schema-step-guard")]
    pub(in crate::method) guard: Option<Text>,
    /// Other texts for a meeting online.
    #[schemars(description = "schema-step-online")]
    pub(in crate::method) online: Option<At<RawOnline>>,
    /// What is written.
    #[schemars(description = "schema-step-capture")]
    pub(in crate::method) capture: Option<Vec<At<RawCapture>>>,
    /// Its parts.
    #[schemars(description = "schema-step-steps")]
    pub(in crate::method) steps: Option<Vec<At<RawStep>>>,
}

impl RawStep {
    /// The steps within it.
    pub(in crate::method) fn parts(&self) -> &[At<RawStep>] {
        self.steps.as_deref().unwrap_or_default()
    }

    /// What is written in it.
    pub(in crate::method) fn captures(&self) -> &[At<RawCapture>] {
        self.capture.as_deref().unwrap_or_default()
    }
}

/// `turns = "round"`
#[derive(Clone, Copy, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub(in crate::method) enum RawTurns {
    Round,
}

/// `repeat = { times = 3 }`, or one of its other forms
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[schemars(rename = "repeat", extend("oneOf" = [{"required": ["times"]}, {"required": ["topics"]}, {"required": ["each"]}, {"required": ["until"]}]))]
#[serde(default, deny_unknown_fields)]
pub(in crate::method) struct RawRepeat {
    /// So many times.
    #[schemars(description = "schema-repeat-times", extend("minimum" = 1, "maximum" = MOST_TIMES))]
    pub(in crate::method) times: Option<At<i64>>,
    /// Once for each of these.
    #[schemars(description = "schema-repeat-topics", extend("minItems" = 1, "maxItems" = MOST_TIMES))]
    pub(in crate::method) topics: Option<Texts>,
    /// Once for each person, or for each case.
    #[schemars(description = "schema-repeat-each")]
    pub(in crate::method) each: Option<At<RawEach>>,
    /// Until this is so.
    #[schemars(description = "schema-repeat-until")]
    pub(in crate::method) until: Option<Text>,
    /// How often at most.
    #[schemars(description = "schema-repeat-most", extend("minimum" = 1, "maximum" = MOST_TIMES))]
    pub(in crate::method) most: Option<At<i64>>,
}

/// `each = "person"`
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub(in crate::method) enum RawEach {
    Person,
    Case,
}

/// `online = { say = "…", seat = "…" }`
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[schemars(rename = "online")]
#[serde(default, deny_unknown_fields)]
pub(in crate::method) struct RawOnline {
    /// What the facilitator says instead.
    #[schemars(description = "schema-online-say")]
    pub(in crate::method) say: Option<Text>,
    /// What stands for where people sit.
    #[schemars(description = "schema-online-seat")]
    pub(in crate::method) seat: Option<Text>,
}
