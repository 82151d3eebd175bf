//! What a case must be before it is handed in.

use crate::words::{Said, clean, one_line};

use super::{
    Group,
    note::{Between, Intake},
};

impl Intake {
    /// The case as it is noted: whose it is by the name that the group knows, and what a terminal would
    /// obey taken out.
    ///
    /// # Errors
    ///
    /// What to say when a text is longer than a note should be.
    pub fn handed_in(self, group: &Group) -> Result<Between, Said> {
        let name = one_line(&self.who);
        let who = group.member(&name).map_or(name, |member| member.name.clone());
        let texts = [&self.situation, &self.own_part, &self.question, &self.urgency, &self.outcome];
        let [situation, own_part, question, urgency, outcome] =
            texts.map(|text| clean(text).trim().to_owned());
        let intake = Self { who, situation, own_part, question, kind: self.kind, urgency, outcome };
        let texts = [&intake.situation, &intake.own_part, &intake.question, &intake.outcome];
        let texts = texts.into_iter().chain([&intake.who, &intake.urgency]);
        if texts.map(|text| text.chars().count()).any(|letters| letters > LONGEST) {
            return Err(Said::new("cli-case-long").with("most", LONGEST));
        }
        Ok(Between::HandedIn(Box::new(intake)))
    }
}

/// The most letters that a part of a case can have: a note stays small.
const LONGEST: usize = 10_000;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::group::sample::group;

    #[test]
    fn a_case_is_noted_under_the_name_of_its_member_and_no_longer_than_a_note_is() {
        let intake = |situation: &str| Intake {
            who: " ans ".to_owned(),
            situation: situation.to_owned(),
            ..Intake::default()
        };
        let group = group(&["Ans", "Bo"]);
        let Ok(Between::HandedIn(noted)) =
            intake(" Het rooster\u{1b}[2J.\nWeer. ").handed_in(&group)
        else {
            panic!("it is right")
        };
        assert_eq!(
            (noted.who.as_str(), noted.situation.as_str()),
            ("Ans", "Het rooster[2J.\nWeer.")
        );
        let long = intake(&"x".repeat(LONGEST + 1)).handed_in(&group).unwrap_err();
        assert_eq!(long.key, "cli-case-long");
    }
}
