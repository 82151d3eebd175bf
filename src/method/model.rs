//! The method as the program uses it. Everything here is plain data that serde can write, because a
//! session's journal keeps the whole method as it was on the day.

use crate::{
    method::{Capture, Repeat, Role, Step, StepIndex},
    moment::Span,
};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A way of holding a meeting: its steps in order, with what holds for the whole.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Method {
    /// The file's name without `.toml`: lower-case letters, digits and hyphens.
    pub id: String,
    /// What people call it.
    pub name: String,
    /// Other names that people know it by.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub also: Vec<String>,
    /// The language its texts are written in, as in `nl` or `en`.
    pub language: String,
    /// One or two sentences on what it is for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub about: Option<String>,
    /// For whom and for what it suits, and when not.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub suited: Option<String>,
    /// What people come for when they choose it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub aims: Vec<Aim>,
    /// How much of this work a group should have done before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub experience: Option<Experience>,
    /// Where the method comes from and what was changed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub origin: Option<String>,
    /// How sure its minutes are.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub certainty: Option<Certainty>,
    /// On what terms its texts may be used, where its origin asks to say so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub licence: Option<String>,
    /// What must be in the room.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub materials: Vec<String>,
    /// Who may speak of it afterwards.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub confidential: Option<Confidential>,
    /// The time that the whole is meant to take, where the file says so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub minutes: Option<Span>,
    /// For how many people it was made; other numbers are met with a hint, never with a refusal.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub group: Option<GroupSize>,
    /// Whether the facilitator takes part in the content.
    #[serde(default)]
    pub facilitator: Facilitating,
    /// What participants do before they come.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub prepare: Vec<String>,
    /// The rules of play.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub rules: Vec<String>,
    /// The roles that only this method has.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub roles: Vec<OwnRole>,
    /// Every step, a step before its parts, in the order in which they are held. Never empty, and
    /// the last one has no parts.
    pub steps: Vec<Step>,
    /// Parts that can be chosen on the spot. Each is a list like `steps`, of one step and all that
    /// lies within it; the parents count within that list.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub modules: Vec<Vec<Step>>,
}

/// For how many participants a method was made.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct GroupSize {
    /// The smallest group it was made for.
    pub min: usize,
    /// The largest group it was made for.
    pub max: usize,
    /// The size at which it works best.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub best: Option<usize>,
    /// What else is asked of who is there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

/// The facilitator's place in the content.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Facilitating {
    /// Leads, asks and writes, brings nothing in: in no list of turns (S2-31, S4-46).
    #[default]
    Outside,
    /// Leads, and asks questions like the others, but brings nothing in (S0-17).
    Asks,
    /// Leads, and takes part like everyone else.
    Member,
    /// Takes part when the others are fewer than the smallest group it was made for (M19).
    IfFew,
}

/// What people come for when they choose a method.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "kebab-case")]
pub enum Aim {
    /// Help with a problem.
    Advice,
    /// To see something otherwise, or oneself.
    Insight,
    /// Something that touched them.
    Feeling,
    /// A dilemma: what is right?
    Values,
    /// To learn from what worked.
    Success,
    /// To practise.
    Skill,
    /// To have work looked at.
    Product,
    /// To get acquainted and agree how to work.
    Start,
}

/// How much of this work a group should have done before.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "kebab-case")]
pub enum Experience {
    /// A first meeting can begin with it.
    None,
    /// The group has met a few times.
    Some,
    /// The group knows each other well, and its facilitator knows the work.
    Much,
}

/// How sure the minutes of a method are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Certainty {
    /// All stand in the source.
    Source,
    /// Some stand in the source, the rest is ours.
    Partly,
    /// All are ours.
    House,
}

/// Who may speak of a meeting afterwards.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Confidential {
    /// It stays in the group.
    Group,
    /// And nobody outside is called by name.
    NoNames,
    /// And nobody speaks of it with the presenter either, unless the presenter begins.
    Double,
}

/// A role that only this method has.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OwnRole {
    /// Names the role within its method.
    pub id: String,
    /// What people call it.
    pub title: String,
    /// What one does in it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub about: Option<String>,
    /// How many people have it.
    pub holders: usize,
    /// How its holders are found.
    #[serde(default)]
    pub how: Assigning,
    /// Whether its holders stand apart from the members: an observer takes no turn.
    #[serde(default)]
    pub apart: bool,
}

/// How people come to a role.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Assigning {
    /// Who wants to.
    #[default]
    Volunteer,
    /// Somebody asks them.
    Appointed,
    /// By lot.
    Draw,
    /// Whose turn it is.
    Rotation,
}

impl Method {
    /// The step with this id.
    pub fn step(&self, id: &str) -> Option<StepIndex> {
        self.steps.iter().position(|step| step.id == id)
    }

    /// The capture with this id, and the step it stands in.
    pub fn capture(&self, id: &str) -> Option<(StepIndex, &Capture)> {
        self.steps.iter().enumerate().find_map(|(index, step)| {
            Some((index, step.captures.iter().find(|capture| capture.id == id)?))
        })
    }

    /// The steps above this one, nearest first.
    pub fn ancestors(&self, step: StepIndex) -> impl Iterator<Item = StepIndex> {
        std::iter::successors(self.steps[step].parent, |&above| self.steps[above].parent)
    }

    /// Whether `step` is `above` or lies somewhere within it.
    pub fn is_within(&self, step: StepIndex, above: StepIndex) -> bool {
        step == above || self.ancestors(step).any(|ancestor| ancestor == above)
    }

    /// Where a step and all that lies within it ends: the place of the first step outside.
    pub fn end_of(&self, step: StepIndex) -> StepIndex {
        let after = step + 1..self.steps.len();
        after.take_while(|&at| self.is_within(at, step)).last().unwrap_or(step) + 1
    }

    /// With how many people it works best, or is at least possible; four where it says nothing.
    pub fn usual_size(&self) -> usize {
        self.group.as_ref().map_or(4, |group| group.best.unwrap_or(group.min))
    }

    /// Whether its length depends on how many people there are.
    pub fn is_per_person(&self) -> bool {
        let each =
            |step: &Step| step.each.is_some() || step.repeat.as_ref() == Some(&Repeat::Person);
        self.minutes.is_none() && self.steps.iter().any(each)
    }

    /// Whether somebody is made the presenter on the way.
    pub fn chooses_presenter(&self) -> bool {
        let captures = self.steps.iter().flat_map(|step| &step.captures);
        captures.into_iter().any(|capture| capture.verb.makes_presenter())
            || self.steps.iter().any(|step| step.repeat.as_ref() == Some(&Repeat::Person))
    }

    /// The role with this id that only this method has.
    pub fn own_role(&self, role: &Role) -> Option<&OwnRole> {
        let Role::Own(id) = role else { return None };
        self.roles.iter().find(|own| own.id == *id)
    }

    /// The part that can be chosen on the spot under this id.
    pub fn module(&self, id: &str) -> Option<&[Step]> {
        let steps = self.modules.iter().find(|steps| steps.first().is_some_and(|it| it.id == id));
        steps.map(Vec::as_slice)
    }
}
