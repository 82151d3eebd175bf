//! The roles of a method, and the words by which a file names them.

use crate::{
    diagnostic::nearest,
    method::{
        Activity, By, MOST_HOLDERS, MOST_ROLES, OwnRole, RESERVED_ROLES, Role, StepIndex,
        check::{Check, MOST_TEXT, MOST_TITLE},
        problem::Problem,
        raw::{At, ByRole, RawRole, RawTurns, Text, Texts},
    },
};

impl Check {
    /// The roles that only this method has.
    pub(super) fn roles(&mut self, raw: Vec<At<RawRole>>) {
        if let Some(beyond) = raw.get(MOST_ROLES) {
            self.note(beyond.span(), Problem::TooMany { key: "roles", most: MOST_ROLES });
        }
        for role in raw.into_iter().take(MOST_ROLES) {
            let at = role.span();
            let role = role.into_inner();
            for (key, text) in [("id", &role.id), ("title", &role.title)] {
                if text.is_none() {
                    self.note(at.clone(), Problem::RoleWithout { key });
                }
            }
            let own = OwnRole {
                id: role.id.map(|id| self.role_id(id)).unwrap_or_default(),
                title: self.line("title", role.title, MOST_TITLE).unwrap_or_default(),
                about: self.text("about", role.about, MOST_TEXT),
                holders: self.whole("holders", role.holders, 1..=MOST_HOLDERS).unwrap_or(1),
                how: role.how.unwrap_or_default(),
                apart: role.apart.unwrap_or_default(),
            };
            self.roles.push(own);
        }
    }

    fn role_id(&mut self, id: Text) -> String {
        if RESERVED_ROLES.contains(&id.get_ref().as_str()) {
            self.note(id.span(), Problem::ReservedRole { word: id.get_ref().clone() });
        }
        let twice = self.roles.iter().any(|role| role.id == *id.get_ref());
        self.checked_id(id, twice)
    }

    /// The role that a word is for.
    fn role(&mut self, word: &Text) -> Option<Role> {
        match word.get_ref().as_str() {
            "presenter" => Some(Role::Presenter),
            "facilitator" => Some(Role::Facilitator),
            "members" => Some(Role::Members),
            "everyone" => Some(Role::Everyone),
            own if self.is_own(own) => Some(Role::Own(own.to_owned())),
            _ => self.unknown_role(word, &["presenter", "facilitator", "members", "everyone"]),
        }
    }

    /// Whose words are meant.
    pub(super) fn by(&mut self, word: &Text) -> Option<By> {
        match word.get_ref().as_str() {
            "each" => Some(By::Each),
            "members" => Some(By::Members),
            "group" => Some(By::Group),
            "presenter" => Some(By::Presenter),
            "facilitator" => Some(By::Facilitator),
            own if self.is_own(own) => Some(By::Own(own.to_owned())),
            _ => self.unknown_role(word, &["each", "members", "group", "presenter", "facilitator"]),
        }
    }

    /// The role that people can be chosen for.
    pub(super) fn assigned(&mut self, word: &Text) -> Option<Role> {
        match word.get_ref().as_str() {
            "presenter" => Some(Role::Presenter),
            "facilitator" => Some(Role::Facilitator),
            own if self.is_own(own) => Some(Role::Own(own.to_owned())),
            _ => self.unknown_role(word, &["facilitator", "presenter"]),
        }
    }

    fn is_own(&self, word: &str) -> bool {
        self.roles.iter().any(|role| role.id == word)
    }

    fn unknown_role<T>(&mut self, word: &Text, known: &[&str]) -> Option<T> {
        // The method's own first: what they mean stands in no text of ours.
        let own = self.roles.iter().map(|role| role.id.as_str());
        let known: Vec<&str> = own.chain(known.iter().copied()).collect();
        let meant = nearest(word.get_ref(), known.iter().copied()).map(str::to_owned);
        let known = known.into_iter().map(str::to_owned).collect();
        let word_of = word.get_ref().clone();
        self.note(word.span(), Problem::UnknownRole { word: word_of, meant, known });
        None
    }

    /// What each role does, in the order of the file. In a round of which nothing is said but what
    /// the facilitator does, everyone speaks.
    pub(super) fn who(
        &mut self,
        index: StepIndex,
        raw: Option<ByRole<At<Activity>>>,
        turns: Option<At<RawTurns>>,
    ) {
        let mut who = Vec::new();
        for (word, does) in in_order(raw) {
            let Some(role) = self.role(&word) else { continue };
            if role == Role::Presenter && !self.has_presenter {
                self.note(does.span(), Problem::NoPresenter);
            }
            who.push((role, does.into_inner()));
        }
        let content = || who.iter().filter(|(role, _)| *role != Role::Facilitator);
        if let Some(turns) = turns {
            if content().next().is_none() {
                who.push((Role::Everyone, Activity::Speaks));
            } else if !content().any(|(_, does)| Activity::TURNS.contains(does)) {
                self.note(turns.span(), Problem::RoundOfNobody);
            }
        }
        self.steps[index].who = who;
    }

    pub(super) fn prompts_for(&mut self, raw: Option<ByRole<Texts>>) -> Vec<(Role, Vec<String>)> {
        let mut prompts = Vec::new();
        for (word, texts) in in_order(raw) {
            let texts = self.texts("prompts_for", Some(texts), MOST_TEXT);
            prompts.extend(self.role(&word).map(|role| (role, texts)));
        }
        prompts
    }
}

/// What stands under each role, in the order of the file.
fn in_order<T>(raw: Option<ByRole<T>>) -> Vec<(Text, T)> {
    let mut all: Vec<_> = raw.map(At::into_inner).into_iter().flatten().collect();
    all.sort_by_key(|(word, _)| word.span().start);
    all
}
