//! Cases that wait, laid ready where everyone brings one.

use crate::{
    method::{By, Capture, Purpose, StepIndex, Verb},
    session::{PersonId, Place, State},
    words::one_line,
};

use super::{
    model::Group,
    note::Intake,
    queue::{Brought, Offered, likely},
    turns::is_same,
};

/// What to lay ready for the people of a session who have a case that waits: texts for the first
/// place where everyone brings one, to be kept, changed or passed over. None where a method has no such
/// place; nor for who ever wrote or began something there. How a case ended is in none of them.
pub fn drafts(group: &Group, cases: &[Offered], state: &State) -> Vec<(Place, Vec<String>)> {
    let script = state.script();
    let mut captures = script.held().flat_map(|step| script.captures(step));
    let Some(capture) = captures.find(|capture| is_for_all(capture)) else { return Vec::new() };
    let authors = state.authors(capture).into_iter();
    let begun = authors.filter_map(|person| {
        let place = Place::New { capture: capture.id.clone(), person: Some(person), about: None };
        let wrote = state.entries(&capture.id).any(|entry| entry.person == Some(person));
        let is_taken = wrote || state.was_begun(&place);
        let case = case_of(group, cases, state, person).filter(|_| !is_taken)?;
        Some((place, texts(capture, &case.how)))
    });
    begun.collect()
}

/// What to lay ready in a step for its presenter: how the case ended that they handed in, where the method
/// keeps that covered until a later step (S4-04). None where it does not; nor for who began something there.
/// Until then it is nobody's to read, and the presenter may always tell it otherwise.
pub fn outcomes(
    group: &Group,
    cases: &[Offered],
    state: &State,
    step: StepIndex,
) -> Vec<(Place, Vec<String>)> {
    let mut captures = state.script().captures(step).filter(|capture| {
        capture.by == By::Presenter && capture.verb == Verb::Write && state.is_covered(capture)
    });
    let Some((capture, field)) = captures.find_map(|it| Some((it, ending(it)?))) else {
        return Vec::new();
    };
    let laid = state.authors(capture).into_iter().filter_map(|person| {
        let place = Place::New { capture: capture.id.clone(), person: Some(person), about: None };
        let wrote = state.entries(&capture.id).any(|entry| entry.person == Some(person));
        let case = case_of(group, cases, state, person).filter(|_| !wrote)?;
        let Brought::HandedIn(intake) = &case.how else { return None };
        let outcome = one_line(&intake.outcome);
        if outcome.is_empty() || state.was_begun(&place) {
            return None;
        }
        Some((place, filled(capture.texts(), field, outcome)))
    });
    laid.collect()
}

/// The field that asks how it ended.
fn ending(capture: &Capture) -> Option<usize> {
    let is_asked = |title: &str| {
        let title = title.to_lowercase();
        ENDINGS.iter().any(|word| title.contains(word))
    };
    let field = capture.fields.iter().position(|field| is_asked(&field.title));
    field.or_else(|| is_asked(&capture.title).then_some(0))
}

fn is_for_all(capture: &Capture) -> bool {
    capture.purpose == Purpose::Case
        && matches!(capture.by, By::Each | By::Members)
        && capture.verb == Verb::Write
}

/// The case that somebody most likely wants to bring.
fn case_of<'a>(
    group: &Group,
    cases: &'a [Offered],
    state: &State,
    person: PersonId,
) -> Option<&'a Offered> {
    let own = cases.iter().filter(|case| is_same(group, &case.who, state.name(person)));
    own.max_by_key(|case| likely(case))
}

/// A case as one entry of a capture.
fn texts(capture: &Capture, how: &Brought) -> Vec<String> {
    match how {
        Brought::NotChosen(what, _) => {
            filled(capture.texts(), story(&asked(capture)), one_line(what))
        }
        Brought::HandedIn(intake) if capture.fields.is_empty() => {
            vec![joined([&intake.situation, &intake.question])]
        }
        Brought::HandedIn(intake) => fitted(capture, intake),
    }
}

/// Puts each part of a case in the field whose title asks for it. What no field asks for is told with
/// the situation, which stands in the first field that asks for nothing else.
fn fitted(capture: &Capture, intake: &Intake) -> Vec<String> {
    let asked = asked(capture);
    let place = |part: Part| asked.iter().position(|asked| *asked == Some(part));
    let told = story(&asked);
    let mut texts = filled(asked.len(), told, one_line(&intake.situation));
    let parts = [
        (Part::Own, &intake.own_part),
        (Part::Question, &intake.question),
        (Part::Urgency, &intake.urgency),
    ];
    for (part, text) in parts {
        match place(part) {
            Some(field) if field != told => texts[field] = one_line(text),
            _ if part == Part::Urgency => {} // said for those who choose, and no part of the story
            _ => texts[told] = joined([&texts[told], text]),
        }
    }
    texts
}

/// What each field of a capture asks for; nothing where it is what happened.
fn asked(capture: &Capture) -> Vec<Option<Part>> {
    capture.fields.iter().map(|field| asks(&field.title)).collect()
}

/// The field in which the story is told.
fn story(asked: &[Option<Part>]) -> usize {
    asked.iter().position(Option::is_none).unwrap_or(0)
}

/// What a field can ask for, besides what happened.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    Own,
    Question,
    Urgency,
}

/// What the title of a field asks for, in the languages that methods are written in.
fn asks(title: &str) -> Option<Part> {
    let title = title.to_lowercase();
    let words: Vec<&str> =
        title.split(|char: char| !char.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let has = |known: &[&str]| words.iter().any(|word| known.contains(word));
    // "Hulpvraag" is a question too; "eigen vraag" is one before it is one's own.
    if words.iter().any(|word| QUESTIONS.iter().any(|ending| word.ends_with(ending))) {
        Some(Part::Question)
    } else if words.iter().any(|word| URGENT.iter().any(|beginning| word.starts_with(beginning))) {
        Some(Part::Urgency)
    } else {
        has(&OWN).then_some(Part::Own)
    }
}

/// So many texts, one of them filled.
fn filled(count: usize, at: usize, text: String) -> Vec<String> {
    let mut texts = vec![String::new(); count];
    if let Some(place) = texts.get_mut(at) {
        *place = text;
    }
    texts
}

/// Texts behind each other, each on one line and a sentence to its end.
fn joined<const N: usize>(texts: [&String; N]) -> String {
    let texts = texts.map(|text| one_line(text));
    let mut told: Vec<String> = texts.into_iter().filter(|text| !text.is_empty()).collect();
    let last = told.pop();
    let ends = |text: String| {
        let is_open = text.ends_with(char::is_alphanumeric);
        if is_open { format!("{text}.") } else { text }
    };
    told.into_iter().map(ends).chain(last).collect::<Vec<_>>().join(" ")
}

const QUESTIONS: [&str; 5] = ["vraag", "vragen", "question", "questions", "frage"];
const URGENT: [&str; 4] = ["dringend", "urgen", "haast", "dringlich"];
const ENDINGS: [&str; 7] =
    ["afloop", "afliep", "uitkomst", "outcome", "ended", "turned out", "ausgang"];
const OWN: [&str; 8] = ["eigen", "own", "aandeel", "deel", "part", "eigene", "eigener", "anteil"];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::method::Field;

    fn capture(fields: &[&str]) -> Capture {
        let field = |title: &&str| Field { id: title.to_lowercase(), title: (*title).to_owned() };
        Capture { fields: fields.iter().map(field).collect(), ..Capture::default() }
    }

    fn laid(fields: &[&str], intake: Intake) -> Vec<String> {
        texts(&capture(fields), &Brought::HandedIn(Box::new(intake)))
    }

    fn intake() -> Intake {
        Intake {
            who: "Ans".into(),
            situation: "Het rooster\nschuift".into(),
            own_part: "Ik zeg niets.".into(),
            question: "Hoe zeg ik het?".into(),
            urgency: "Deze week".into(),
            outcome: "Het is opgelost".into(),
            ..Intake::default()
        }
    }

    #[test]
    fn one_text_is_the_situation_and_the_question() {
        assert_eq!(laid(&[], intake()), ["Het rooster schuift. Hoe zeg ik het?"]);
        let bare = Intake { question: String::new(), ..intake() };
        assert_eq!(laid(&[], bare), ["Het rooster schuift"]);
        let asked = Intake { situation: "Wat nu?".into(), ..intake() };
        assert_eq!(laid(&[], asked), ["Wat nu? Hoe zeg ik het?"]);
    }

    #[test]
    fn each_part_goes_to_the_field_that_asks_for_it() {
        let four = ["Wat er speelt", "Mijn eigen deel", "Mijn hoe-vraag", "Hoe dringend"];
        let all = ["Het rooster schuift", "Ik zeg niets.", "Hoe zeg ik het?", "Deze week"];
        assert_eq!(laid(&four, intake()), all);
        assert_eq!(
            laid(&["My own question", "Urgency", "The story", "My part"], intake()),
            [all[2], all[3], all[0], all[1]]
        );
        let with_own = "Het rooster schuift. Ik zeg niets.";
        assert_eq!(laid(&["Dilemma", "Hulpvraag"], intake()), [with_own, all[2]]);
        let whole = "Het rooster schuift. Ik zeg niets. Hoe zeg ik het?";
        assert_eq!(laid(&["Waar", "Wanneer"], intake()), [whole, ""]);
        assert_eq!(laid(&["Mijn vraag"], intake()), [whole], "there is no other place for it");
        assert_eq!(laid(&["Beste vragen", "Vraag"], intake())[1], "", "one question, once");
    }

    #[test]
    fn how_it_ended_goes_where_that_is_asked_alone() {
        let titled = |title: &str, fields: &[&str]| {
            ending(&Capture { title: title.to_owned(), ..capture(fields) })
        };
        assert_eq!(titled("Later", &["Wat ik deed", "Hoe het afliep"]), Some(1));
        assert_eq!(titled("De afloop", &[]), Some(0));
        assert_eq!(titled("The outcome", &["I did"]), Some(0));
        assert_eq!(titled("Mijn geheim", &["Wat ik dacht"]), None);
    }

    #[test]
    fn what_was_left_of_a_meeting_stands_where_the_story_begins() {
        let left = Brought::NotChosen("Mijn agenda.".into(), crate::moment::Offset::minutes(0));
        assert_eq!(texts(&capture(&[]), &left), ["Mijn agenda."]);
        assert_eq!(texts(&capture(&["Vraag", "Dilemma"]), &left), ["", "Mijn agenda."]);
    }
}
