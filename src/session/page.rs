//! What can be written in a step, line by line, and what is still missing.

use crate::method::{By, Capture, Role, StepIndex, Verb};
use std::collections::BTreeSet;
use unicode_segmentation::UnicodeSegmentation;

use super::{
    event::{EntryId, Place},
    opening::PersonId,
    promise::ActionId,
    state::{Entry, State},
};

/// One line of a step's page: something to write, or an earlier entry to choose or to rate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Line {
    /// A place to write.
    Write {
        /// The capture it stands in.
        capture: String,
        /// Where exactly.
        place: Place,
        /// Whose words; nobody's for the group as one.
        person: Option<PersonId>,
    },
    /// An earlier entry that can be chosen.
    Choose {
        /// The capture that chooses.
        capture: String,
        /// What can be chosen.
        entry: EntryId,
    },
    /// Somebody who can be given a role.
    Assign {
        /// The capture that gives the role.
        capture: String,
        /// Who.
        person: PersonId,
    },
    /// An earlier entry that can get a place on a scale.
    Rate {
        /// The capture that rates.
        capture: String,
        /// What can be rated.
        entry: EntryId,
    },
    /// A promise of which it can be told what came of it.
    Settle {
        /// The action.
        promise: ActionId,
    },
    /// A place to write how that went.
    Tell {
        /// The action.
        promise: ActionId,
    },
}

/// Something that a method asks for and that is not there. Always a hint.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Gap {
    /// People who were to write something and did not.
    Unwritten {
        /// The capture.
        capture: String,
        /// Who; nobody when it is the group's.
        people: Vec<PersonId>,
    },
    /// Nothing was chosen.
    Unchosen {
        /// The capture.
        capture: String,
    },
    /// An entry lacks one of its parts.
    Unfilled {
        /// The entry.
        entry: EntryId,
        /// The part, as a place in the capture's fields.
        field: usize,
    },
    /// An entry has more sentences than were asked for.
    Long {
        /// The entry.
        entry: EntryId,
        /// The most that were asked for.
        most: usize,
        /// How many it has.
        sentences: usize,
    },
    /// An entry has more words than were asked for.
    Wordy {
        /// The entry.
        entry: EntryId,
        /// The most that were asked for.
        most: usize,
        /// How many it has.
        words: usize,
    },
    /// Somebody wrote more than was asked for.
    Many {
        /// The capture.
        capture: String,
        /// Who; nobody when it is the group's.
        person: Option<PersonId>,
        /// The most that were asked for.
        most: usize,
    },
}

impl Line {
    /// The capture that the line belongs to; none for what was promised before.
    pub fn capture(&self) -> Option<&str> {
        match self {
            Self::Write { capture, .. }
            | Self::Choose { capture, .. }
            | Self::Assign { capture, .. }
            | Self::Rate { capture, .. } => Some(capture),
            Self::Settle { .. } | Self::Tell { .. } => None,
        }
    }

    /// Where one writes on it; none on a line for something else.
    pub fn place(&self) -> Option<Place> {
        match self {
            Self::Write { place, .. } => Some(place.clone()),
            Self::Tell { promise } => Some(Place::Promise(promise.clone())),
            Self::Choose { .. } | Self::Assign { .. } | Self::Rate { .. } | Self::Settle { .. } => {
                None
            }
        }
    }
}

impl State {
    /// The lines of a step's page, in the order of its captures; what was promised stands before them
    /// where the group looks back. `another` is a place for one
    /// more entry of somebody who has one already.
    pub fn page(&self, step: StepIndex, another: Option<&Place>) -> Vec<Line> {
        let captures = self.script.captures(step);
        let captures = captures.flat_map(|capture| self.lines(capture, another));
        let promises = self.lookback_lines(step);
        if self.looks_back(step) {
            promises.into_iter().chain(captures).collect()
        } else {
            captures.chain(promises).collect()
        }
    }

    /// What is still missing in a step.
    pub fn gaps(&self, step: StepIndex) -> Vec<Gap> {
        let captures = self.script.captures(step);
        captures.flat_map(|capture| self.gaps_in(step, capture)).collect()
    }

    /// The people whose words a capture holds; none for the group as one.
    pub fn authors(&self, capture: &Capture) -> Vec<PersonId> {
        let role = match &capture.by {
            By::Each => Role::Everyone,
            By::Members => Role::Members,
            By::Presenter => Role::Presenter,
            By::Facilitator => Role::Facilitator,
            By::Own(id) => Role::Own(id.clone()),
            By::Group => return Vec::new(),
        };
        self.people_in(self.step_of(capture).unwrap_or(self.position), &role)
    }

    fn step_of(&self, capture: &Capture) -> Option<StepIndex> {
        self.script.method.capture(&capture.id).map(|(step, _)| step)
    }

    fn lines(&self, capture: &Capture, another: Option<&Place>) -> Vec<Line> {
        let candidates = self.choices(capture).into_iter().map(|entry| entry.id);
        let capture_id = || capture.id.clone();
        match capture.verb {
            Verb::Write | Verb::Reword { .. } => self.places(capture, another),
            Verb::Answer { .. } => self.answers(capture, another),
            Verb::Assign { .. } => {
                let there = self.step_of(capture).map_or(&self.present, |step| self.there(step));
                let people: BTreeSet<PersonId> =
                    there.iter().copied().chain(self.assigned(capture)).collect();
                people
                    .into_iter()
                    .map(|person| Line::Assign { capture: capture_id(), person })
                    .collect()
            }
            Verb::Pick { .. } => {
                candidates.map(|entry| Line::Choose { capture: capture_id(), entry }).collect()
            }
            Verb::Rate { .. } => {
                candidates.map(|entry| Line::Rate { capture: capture_id(), entry }).collect()
            }
        }
    }

    /// A line for what answers each earlier entry, and those of answers to what is no longer there.
    fn answers(&self, capture: &Capture, another: Option<&Place>) -> Vec<Line> {
        let id = || capture.id.clone();
        let line = |place: Place, person| Line::Write { capture: id(), place, person };
        let person = self.authors(capture).first().copied();
        let mut lines = Vec::new();
        let mut asked = Vec::new();
        for question in self.candidates(&capture.verb) {
            let about = Some(question.id);
            asked.push(about);
            let before = lines.len();
            let answers = self.entries(&capture.id).filter(|entry| entry.about == about);
            lines.extend(answers.map(|entry| line(Place::Entry(entry.id), entry.person)));
            let fresh = Place::New { capture: id(), person, about };
            let wanted = lines.len() == before
                || another == Some(&fresh)
                || self.drafts.contains_key(&fresh);
            if wanted {
                lines.push(line(fresh, person));
            }
        }
        let others = self.entries(&capture.id).filter(|entry| !asked.contains(&entry.about));
        lines.extend(others.map(|entry| line(Place::Entry(entry.id), entry.person)));
        let begun = self.drafts.keys().filter_map(|place| match place {
            Place::New { capture: of, person, .. } if *of == capture.id => {
                Some(line(place.clone(), *person))
            }
            _ => None,
        });
        let begun: Vec<Line> = begun.filter(|line| !lines.contains(line)).collect();
        lines.extend(begun);
        lines
    }

    fn places(&self, capture: &Capture, another: Option<&Place>) -> Vec<Line> {
        let line =
            |place: Place, person| Line::Write { capture: capture.id.clone(), place, person };
        let kept = |entry: &Entry| line(Place::Entry(entry.id), entry.person);
        let fresh = |person| Place::New { capture: capture.id.clone(), person, about: None };
        let authors = self.authors(capture);
        if authors.is_empty() {
            let open = line(fresh(None), None);
            let kept = self.entries(&capture.id).map(kept).chain([open]);
            return kept.chain(self.stray_drafts(capture, &[None])).collect();
        }
        let mut lines = Vec::new();
        for &author in &authors {
            let before = lines.len();
            lines.extend(self.entries_by(capture, Some(author)).map(kept));
            let place = fresh(Some(author));
            let wanted = lines.len() == before
                || another == Some(&place)
                || self.drafts.contains_key(&place);
            if wanted {
                lines.push(line(place, Some(author)));
            }
        }
        // Words of those who are no author any more stay in sight: another presenter was chosen.
        let authors: Vec<_> = authors.into_iter().map(Some).collect();
        let others = self.entries(&capture.id).filter(|entry| !authors.contains(&entry.person));
        lines.extend(others.map(kept));
        lines.extend(self.stray_drafts(capture, &authors));
        lines
    }

    /// What was begun in a capture by others than these.
    fn stray_drafts(&self, capture: &Capture, but: &[Option<PersonId>]) -> Vec<Line> {
        let stray = self.drafts.keys().filter_map(|place| match place {
            Place::New { capture: of, person, .. }
                if *of == capture.id && !but.contains(person) =>
            {
                let (capture, place) = (of.clone(), place.clone());
                Some(Line::Write { capture, place, person: *person })
            }
            _ => None,
        });
        stray.collect()
    }

    fn entries_by<'a>(
        &'a self,
        capture: &'a Capture,
        person: Option<PersonId>,
    ) -> impl Iterator<Item = &'a Entry> {
        self.entries(&capture.id).filter(move |entry| entry.person == person)
    }

    fn gaps_in(&self, step: StepIndex, capture: &Capture) -> Vec<Gap> {
        let mut gaps = Vec::new();
        match &capture.verb {
            Verb::Pick { .. } if self.pick(&capture.id).is_none() => {
                gaps.push(Gap::Unchosen { capture: capture.id.clone() });
            }
            Verb::Assign { role: Role::Presenter, .. } if self.presenters(step).is_empty() => {
                gaps.push(Gap::Unchosen { capture: capture.id.clone() });
            }
            Verb::Pick { .. } | Verb::Rate { .. } | Verb::Assign { .. } => {}
            Verb::Write | Verb::Reword { .. } | Verb::Answer { .. } => {
                gaps.extend(self.unwritten(step, capture));
                gaps.extend(self.entries(&capture.id).flat_map(|entry| flaws(capture, entry)));
                gaps.extend(self.beyond(capture));
            }
        }
        gaps
    }

    /// Who wrote more than was asked for.
    fn beyond(&self, capture: &Capture) -> Vec<Gap> {
        let Some(most) = capture.limit.max else { return Vec::new() };
        let authors: BTreeSet<_> = self.entries(&capture.id).map(|entry| entry.person).collect();
        let many = |person: &Option<PersonId>| self.entries_by(capture, *person).count() > most;
        let gap = |person| Gap::Many { capture: capture.id.clone(), person, most };
        authors.into_iter().filter(many).map(gap).collect()
    }

    fn unwritten(&self, step: StepIndex, capture: &Capture) -> Option<Gap> {
        let least = capture.limit.min.filter(|&least| least > 0)?;
        let round = self.rounds.get(&step);
        let passed = |person: &PersonId| round.is_some_and(|round| round.passed.contains(person));
        let short = |person| self.entries_by(capture, person).count() < least;
        // Whoever brought the case, or leads, may have left before it came to this.
        let was_there = |person: &PersonId| self.there(step).contains(person);
        let authors = self.authors(capture);
        let people: Vec<PersonId> = authors
            .iter()
            .copied()
            .filter(|person| short(Some(*person)) && !passed(person) && was_there(person))
            .collect();
        let lacking = if authors.is_empty() {
            self.entries(&capture.id).count() < least
        } else {
            !people.is_empty()
        };
        lacking.then(|| Gap::Unwritten { capture: capture.id.clone(), people })
    }
}

/// What an entry has too much of, or too little.
fn flaws(capture: &Capture, entry: &Entry) -> Vec<Gap> {
    let empty = |&field: &usize| {
        capture.fields.len() > 1 && entry.texts.get(field).is_none_or(|text| text.trim().is_empty())
    };
    let fields = 0..capture.fields.len();
    let mut flaws: Vec<Gap> =
        fields.filter(empty).map(|field| Gap::Unfilled { entry: entry.id, field }).collect();
    let sentences = entry.texts.iter().map(|text| sentences(text)).sum();
    if let Some(most) = capture.limit.sentences.filter(|&most| sentences > most) {
        flaws.push(Gap::Long { entry: entry.id, most, sentences });
    }
    let words = entry.texts.iter().map(|text| words(text)).sum();
    if let Some(most) = capture.limit.words.filter(|&most| words > most) {
        flaws.push(Gap::Wordy { entry: entry.id, most, words });
    }
    flaws
}

/// How many sentences a text has.
pub fn sentences(text: &str) -> usize {
    text.unicode_sentences().count()
}

/// How many words a text has.
pub fn words(text: &str) -> usize {
    text.unicode_words().count()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        method::{load, shipped},
        moment::{Moment, Offset},
        session::{Command, Event, Opening, Person, Stamped, decide},
    };

    /// Ans, Bo and Cas, with the method that ships.
    fn session() -> State {
        let (id, text) = shipped()[0];
        let method = load(id, text.as_bytes()).unwrap();
        let opening = Opening {
            session: "k7m2x".to_owned(),
            program: "0.1.0".to_owned(),
            offset: Offset::default(),
            people: ["Ans", "Bo", "Cas"].map(Person::new).into(),
            facilitator: None,
            group: None,
            until: None,
            earlier: None,
            rehearsal: None,
            warn: None,
            plan: Vec::new(),
            method,
        };
        let event = Event::Opened(Box::new(opening.fitted(None)));
        State::open(&Stamped { seq: 0, at: Moment::from_millis(0), event }).unwrap()
    }

    fn run(state: &mut State, command: Command) {
        for event in decide(state, command, Moment::from_millis(0)).unwrap() {
            state.apply(&event);
        }
    }

    fn new(capture: &str, person: Option<usize>) -> Place {
        Place::New { capture: capture.to_owned(), person: person.map(PersonId), about: None }
    }

    fn keep(state: &mut State, capture: &str, person: Option<usize>) -> EntryId {
        let id = EntryId(state.next_seq());
        let texts = vec!["Iets".to_owned()];
        run(state, Command::Keep { place: new(capture, person), texts });
        id
    }

    /// The places of a step's page.
    fn places(state: &State, step: &str, another: Option<&Place>) -> Vec<Place> {
        let lines = state.page(state.method().step(step).unwrap(), another).into_iter();
        lines
            .filter_map(|line| match line {
                Line::Write { place, .. } => Some(place),
                _ => None,
            })
            .collect()
    }

    #[test]
    fn each_has_a_line_and_one_more_on_request() {
        let mut state = session();
        let bo = Place::Entry(keep(&mut state, "problems", Some(1)));
        let (ans, cas) = (new("problems", Some(0)), new("problems", Some(2)));
        assert_eq!(places(&state, "collect", None), [ans.clone(), bo.clone(), cas.clone()]);
        let more = new("problems", Some(1));
        let shown = places(&state, "collect", Some(&more));
        assert_eq!(shown, [ans, bo, more, cas]);
    }

    #[test]
    fn the_group_always_has_room_for_one_more() {
        let mut state = session();
        let first = Place::Entry(keep(&mut state, "questions", None));
        assert_eq!(places(&state, "clarify", None), [first, new("questions", None)]);
    }

    #[test]
    fn words_of_another_presenter_stay_in_sight() {
        let mut state = session();
        let cases = [keep(&mut state, "problems", Some(0)), keep(&mut state, "problems", Some(1))];
        let pick = |entry| Command::Pick { capture: "chosen".to_owned(), entry, ground: None };
        run(&mut state, pick(cases[0]));
        let kept = Place::Entry(keep(&mut state, "explanation", Some(0)));
        let begun = new("explanation", Some(0));
        let texts = vec!["Nog iets".to_owned()];
        run(&mut state, Command::Draft { place: begun.clone(), texts });
        assert_eq!(places(&state, "explain", None), [kept.clone(), begun.clone()]);
        run(&mut state, pick(cases[1]));
        assert_eq!(places(&state, "explain", None), [new("explanation", Some(1)), kept, begun]);
    }

    #[test]
    fn a_choice_lists_what_can_be_chosen() {
        let mut state = session();
        let entry = keep(&mut state, "problems", Some(2));
        let gone = keep(&mut state, "problems", Some(0));
        run(&mut state, Command::Withdraw(gone));
        let step = state.method().step("choose").unwrap();
        let choose = Line::Choose { capture: "chosen".to_owned(), entry };
        assert_eq!(state.page(step, None), [choose]);
        assert_eq!(state.gaps(step), [Gap::Unchosen { capture: "chosen".to_owned() }]);
    }

    #[test]
    fn who_passed_is_not_asked_again() {
        let mut state = session();
        run(&mut state, Command::Turn { passed: true });
        keep(&mut state, "problems", Some(1));
        let unwritten =
            Gap::Unwritten { capture: "problems".to_owned(), people: vec![PersonId(2)] };
        assert_eq!(state.gaps(0), []); // the lookback is not asked for
        assert_eq!(state.gaps(state.position()), [unwritten]);
    }
}
