//! A group's file as it is written: every key optional, and where it stood kept.

use crate::session::Mode;
use serde::Deserialize;
use toml::Spanned;

use super::{accreditation::RawAccreditation, series::RawSeries};

/// A text and where it stands.
pub(super) type Text = Spanned<String>;

/// The file as a whole.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct RawGroup {
    pub(super) name: Option<Text>,
    pub(super) facilitator: Option<Text>,
    pub(super) methods: Vec<Text>,
    pub(super) mode: Option<Mode>,
    pub(super) rules: Vec<Text>,
    pub(super) agreements: RawAgreements,
    pub(super) series: Option<Spanned<RawSeries>>,
    pub(super) members: Vec<Spanned<RawMember>>,
    pub(super) accreditation: Option<RawAccreditation>,
}

/// `[agreements]`
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct RawAgreements {
    pub(super) place: Option<Text>,
    pub(super) frequency: Option<Text>,
    pub(super) attendance: Option<Text>,
    pub(super) confidentiality: Option<Text>,
}

/// `[[members]]`
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct RawMember {
    pub(super) name: Option<Text>,
    pub(super) formerly: Vec<Text>,
    pub(super) profession: Option<Text>,
    pub(super) registration: Option<Text>,
    pub(super) online: Option<bool>,
    pub(super) since: Option<Spanned<RawDay>>,
    pub(super) until: Option<Spanned<RawDay>>,
}

/// A day, as TOML writes one or as a text.
#[derive(Debug, Deserialize)]
#[serde(untagged)]
pub(super) enum RawDay {
    /// `2026-09-05`
    Date(toml::value::Datetime),
    /// `"2026-09-05"`, `"5-9-2026"`
    Text(String),
}
