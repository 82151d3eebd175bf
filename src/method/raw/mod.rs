//! A method file as it is written: every key optional, and where it stood kept.

mod at;
mod capture;
mod step;
mod time;

use crate::method::{Aim, Assigning, Certainty, Confidential, Experience, Facilitating};
use serde::Deserialize;
use std::collections::BTreeMap;

pub(super) use at::At;
pub(super) use capture::{RawCapture, RawLimit};
pub(super) use step::{RawEach, RawOnline, RawRepeat, RawStep, RawTurns};
pub(super) use time::{RawMinutes, RawRange};

/// A text and where it stands.
pub(super) type Text = At<String>;

/// Texts, and where the list of them stands.
pub(super) type Texts = At<Vec<Text>>;

/// Something for each role, by the word for the role. Where both stood tells their order.
pub(super) type ByRole<T> = At<BTreeMap<Text, T>>;

/// The file as a whole.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct RawMethod {
    /// What people call it.
    pub(super) name: Option<Text>,
    /// Other names.
    pub(super) also: Option<Texts>,
    /// The language of its texts, as a tag.
    pub(super) language: Option<Text>,
    /// The id of the method that this file builds on.
    pub(super) extends: Option<Text>,
    /// The steps of that method that are left out.
    pub(super) drop: Option<Texts>,
    /// What happens and what it gives.
    pub(super) about: Option<Text>,
    /// For whom and for what, and when not.
    pub(super) suited: Option<Text>,
    /// What people come for.
    pub(super) aims: Option<Vec<Aim>>,
    /// How much the group should have done before.
    pub(super) experience: Option<Experience>,
    /// Where it comes from.
    pub(super) origin: Option<Text>,
    /// How sure its minutes are.
    pub(super) certainty: Option<Certainty>,
    /// On what terms its texts may be used.
    pub(super) licence: Option<Text>,
    /// What must be in the room.
    pub(super) materials: Option<Texts>,
    /// Who may speak of it afterwards.
    pub(super) confidential: Option<Confidential>,
    /// The minutes of the whole.
    pub(super) minutes: Option<At<f64>>,
    /// For how many people.
    pub(super) group: Option<At<RawGroup>>,
    /// The facilitator's place in the content.
    pub(super) facilitator: Option<Facilitating>,
    /// What participants do before they come.
    pub(super) prepare: Option<Texts>,
    /// The rules of play.
    pub(super) rules: Option<Texts>,
    /// Roles that only this method has.
    pub(super) roles: Option<Vec<At<RawRole>>>,
    /// The steps.
    pub(super) steps: Option<Vec<At<RawStep>>>,
    /// Steps that are only held where a step inserts them.
    pub(super) modules: Option<Vec<At<RawStep>>>,
}

/// `group = { min = 4, max = 8 }`
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct RawGroup {
    /// The smallest group.
    pub(super) min: Option<At<i64>>,
    /// The largest group.
    pub(super) max: Option<At<i64>>,
    /// The size at which it works best.
    pub(super) best: Option<At<i64>>,
    /// What else is asked of who is there.
    pub(super) note: Option<Text>,
}

/// `[[roles]]`
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct RawRole {
    /// The word for it in this file.
    pub(super) id: Option<Text>,
    /// What people call it.
    pub(super) title: Option<Text>,
    /// What one does in it.
    pub(super) about: Option<Text>,
    /// How many people have it.
    pub(super) holders: Option<At<i64>>,
    /// How its holders are found.
    pub(super) how: Option<Assigning>,
    /// Whether its holders are no members.
    pub(super) apart: Option<bool>,
}
