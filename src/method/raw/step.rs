//! A step as it is written.

use crate::method::{
    Activity, AtEnd, When,
    raw::{At, ByRole, RawCapture, RawMinutes, Text, Texts},
};
use serde::Deserialize;

/// `[[steps]]`, and `[[steps.steps]]` within it; `[[modules]]` too.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(in crate::method) struct RawStep {
    /// Names the step.
    pub(in crate::method) id: Option<Text>,
    /// What people call it.
    pub(in crate::method) title: Option<Text>,
    /// The step of the base after which this new one comes.
    pub(in crate::method) after: Option<Text>,
    /// The time that is planned.
    pub(in crate::method) minutes: Option<At<RawMinutes>>,
    /// The time for each who has a turn.
    pub(in crate::method) minutes_each: Option<At<f64>>,
    /// In which meetings it is held.
    pub(in crate::method) when: Option<When>,
    /// On what condition it is held.
    pub(in crate::method) only_if: Option<Text>,
    /// How often it is held.
    pub(in crate::method) repeat: Option<At<RawRepeat>>,
    /// What the group chooses from on the spot.
    pub(in crate::method) insert: Option<Texts>,
    /// What happens when its time is up.
    pub(in crate::method) at_end: Option<At<AtEnd>>,
    /// What each role does.
    pub(in crate::method) who: Option<ByRole<At<Activity>>>,
    /// Whether people take turns.
    pub(in crate::method) turns: Option<At<RawTurns>>,
    /// What one turn holds.
    pub(in crate::method) each_turn: Option<Text>,
    /// Where people sit.
    pub(in crate::method) seat: Option<Text>,
    /// How one speaks.
    pub(in crate::method) voice: Option<Text>,
    /// What the facilitator says.
    pub(in crate::method) say: Option<Text>,
    /// Questions to pick from.
    pub(in crate::method) prompts: Option<Texts>,
    /// The same for one role.
    pub(in crate::method) prompts_for: Option<ByRole<Texts>>,
    /// What must not happen.
    pub(in crate::method) guard: Option<Text>,
    /// Other texts for a meeting online.
    pub(in crate::method) online: Option<At<RawOnline>>,
    /// What is written.
    pub(in crate::method) capture: Option<Vec<At<RawCapture>>>,
    /// Its parts.
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
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(in crate::method) enum RawTurns {
    Round,
}

/// `repeat = { times = 3 }`, or one of its other forms
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(in crate::method) struct RawRepeat {
    /// So many times.
    pub(in crate::method) times: Option<At<i64>>,
    /// Once for each of these.
    pub(in crate::method) topics: Option<Texts>,
    /// Once for each person, or for each case.
    pub(in crate::method) each: Option<At<RawEach>>,
    /// Until this is so.
    pub(in crate::method) until: Option<Text>,
    /// How often at most.
    pub(in crate::method) most: Option<At<i64>>,
}

/// `each = "person"`
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(in crate::method) enum RawEach {
    Person,
    Case,
}

/// `online = { say = "…", seat = "…" }`
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(in crate::method) struct RawOnline {
    /// What the facilitator says instead.
    pub(in crate::method) say: Option<Text>,
    /// What stands for where people sit.
    pub(in crate::method) seat: Option<Text>,
}
