//! Who agreed with the rules and agreements of a group, and when (S2-32, N-08, F-29).

use crate::moment::Moment;

use super::{meeting::Meeting, model::Group, turns::is_same};

/// Somebody who agreed with what the group agreed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Agreed {
    /// What they are called today.
    pub name: String,
    /// When they said so last.
    pub at: Moment,
    /// Whether that was of rules and agreements as they stand: else they are asked again.
    pub is_current: bool,
}

/// Who agreed with the rules and agreements of a group, each once: of those as they stand if they did,
/// and else of what stood there last. Who did so first comes first. Nobody while the group has neither.
pub fn accepted(group: &Group, meetings: &[Meeting]) -> Vec<Agreed> {
    let Some(texts) = group.texts() else { return Vec::new() };
    let said = |name: &str, at: Moment, of: Option<&String>| Agreed {
        name: group.known_as(name).to_owned(),
        at,
        is_current: of == Some(&texts),
    };
    let in_meetings = meetings.iter().flat_map(|meeting| {
        let of = meeting.texts.as_ref();
        meeting.accepted.iter().map(move |accepted| said(&accepted.name, accepted.at, of))
    });
    let mut all: Vec<Agreed> = in_meetings.collect();
    // Of each the first that counts today, or the last that counted once.
    all.sort_by_key(|agreed| agreed.at);
    let (current, before): (Vec<Agreed>, Vec<Agreed>) =
        all.into_iter().partition(|agreed| agreed.is_current);
    let mut known: Vec<Agreed> = Vec::new();
    for agreed in current.into_iter().chain(before.into_iter().rev()) {
        if known.iter().all(|other| !is_same(group, &other.name, &agreed.name)) {
            known.push(agreed);
        }
    }
    known.sort_by_key(|agreed| agreed.at);
    known
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        group::sample::{at, group, meeting},
        session::Accepted,
    };

    /// A meeting in which these people agreed with what the group had agreed by then.
    fn agreeing(day: &str, of: &Group, people: &[&str]) -> Meeting {
        let accepted = people.iter().map(|&name| Accepted { name: name.to_owned(), at: at(day) });
        Meeting { accepted: accepted.collect(), texts: of.texts(), ..meeting(day, people) }
    }

    fn told(group: &Group, meetings: &[Meeting]) -> Vec<String> {
        let agreed = accepted(group, meetings);
        let told = agreed.into_iter().map(|agreed| {
            let since = if agreed.is_current { "" } else { " before" };
            format!("{} {}{since}", agreed.name, &agreed.at.to_string()[5..10])
        });
        told.collect()
    }

    #[test]
    fn whoever_agreed_is_asked_again_when_the_texts_changed() {
        let mut group = group(&["Anne", "Bo", "Cas"]);
        group.members[0].formerly.push("Ans".to_owned());
        let bare = group.clone();
        group.rules.push("Telefoons uit.".to_owned());
        let first = agreeing("09-05", &group, &["ans", "Bo"]);
        let second = agreeing("09-07", &group, &["Cas"]);
        let old = Meeting { texts: None, ..agreeing("09-08", &group, &["Dee"]) };
        let all = ["Anne 09-05", "Bo 09-05", "Cas 09-07", "Dee 09-08 before"];
        let meetings = [first, second, old];
        assert_eq!(told(&group, &meetings), all);

        group.rules[0].push_str(" Ook de mijne.");
        let later = agreeing("10-03", &group, &["Bo"]);
        let again = agreeing("11-07", &group, &["Bo"]);
        let all = ["Anne 09-05 before", "Cas 09-07 before", "Dee 09-08 before", "Bo 10-03"];
        assert_eq!(told(&group, &[&meetings[..], &[later, again]].concat()), all);
        assert_eq!(told(&bare, &meetings), [""; 0], "there is nothing to agree with");
    }
}
