//! [`Group`]: what a group is, as its file says.

use crate::{group::Series, session::Mode};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::accreditation::Accreditation;

/// A fixed set of members, and what they agreed.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Group {
    /// The name of its folder.
    pub id: String,
    /// What people call it.
    pub name: String,
    /// Who belongs to it, and who did, in the order of the file.
    pub members: Vec<Member>,
    /// Who always leads, when the members do not take turns: often somebody from outside.
    pub facilitator: Option<String>,
    /// The ids of the methods that it likes best, the most usual one first.
    pub methods: Vec<String>,
    /// Where it meets.
    pub mode: Mode,
    /// What it agreed at its first meeting (S3-12).
    pub agreements: Agreements,
    /// Rules beside those of a method, which the group as a whole accepted (S2-35).
    pub rules: Vec<String>,
    /// How often it meets.
    pub series: Option<Series>,
    /// How hours become points; none where nobody counts.
    pub accreditation: Option<Accreditation>,
}

/// Somebody who belongs to a group, or did.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Member {
    /// What the others call them.
    pub name: String,
    /// What they were called before, in sessions that were held by then.
    pub formerly: Vec<String>,
    /// Their profession (F-07).
    pub profession: Option<String>,
    /// Their number in a register (F-07).
    pub registration: Option<String>,
    /// Whether they usually take part from elsewhere.
    pub online: bool,
    /// Since when they belong to it; from the beginning when nothing is said.
    pub since: Option<NaiveDate>,
    /// Their last day in it; none while they stay.
    pub until: Option<NaiveDate>,
}

/// What a group agreed, each in its own words (S3-12).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Agreements {
    /// Where it meets.
    pub place: Option<String>,
    /// How often.
    pub frequency: Option<String>,
    /// Who must be there, and what to do when one cannot.
    pub attendance: Option<String>,
    /// What may be told outside the group, and to whom.
    pub confidentiality: Option<String>,
}

impl Group {
    /// Who belongs to it on a day, in the order of the file.
    pub fn members_on(&self, day: NaiveDate) -> impl Iterator<Item = &Member> {
        self.members.iter().filter(move |member| member.belongs_on(day))
    }

    /// What somebody is called today who was called this on some day.
    pub fn known_as<'a>(&'a self, name: &'a str) -> &'a str {
        let member = self.members.iter().find(|member| member.is_called(name));
        member.map_or(name, |member| &member.name)
    }

    /// The member who is called this, or was.
    pub fn member(&self, name: &str) -> Option<&Member> {
        self.members.iter().find(|member| member.is_called(name))
    }
}

impl Member {
    /// Whether they belong to the group on a day.
    pub fn belongs_on(&self, day: NaiveDate) -> bool {
        self.since.is_none_or(|since| since <= day) && self.until.is_none_or(|until| day <= until)
    }

    /// Whether this is or was their name: nobody minds capitals.
    pub fn is_called(&self, name: &str) -> bool {
        let name = name.trim().to_lowercase();
        std::iter::once(&self.name).chain(&self.formerly).any(|own| own.to_lowercase() == name)
    }
}
