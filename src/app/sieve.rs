//! [`Sieve`]: which methods the library shows. What somebody is looking for, as far as they said.

use crate::{method::Aim, moment::Span, session::Script, words::Lang};

use super::card::Card;

/// What is asked of a method before it is shown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Sieve {
    /// The minutes there are.
    pub(super) minutes: Option<i64>,
    /// How many people there are.
    pub(super) people: Option<usize>,
    /// The language it is written in.
    pub(super) language: Option<&'static str>,
    /// What they come for.
    pub(super) aim: Option<Aim>,
    /// Letters of its name.
    pub(super) name: String,
}

/// One of the things that are asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Question {
    Minutes,
    People,
    Language,
    Aim,
    Name,
}

impl Question {
    /// All of them, in the order of the screen.
    pub(super) const ALL: [Self; 5] =
        [Self::Minutes, Self::People, Self::Language, Self::Aim, Self::Name];
}

/// The answers one can give, next to none.
const MINUTES: [i64; 7] = [15, 30, 45, 60, 90, 120, 150];
/// From the size of most groups on, and then the small ones.
const PEOPLE: [usize; 19] = [5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 2, 3, 4];
const LANGUAGES: [&str; 3] = ["nl", "en", "de"];
pub(super) const AIMS: [Aim; 8] = [
    Aim::Advice,
    Aim::Insight,
    Aim::Feeling,
    Aim::Values,
    Aim::Success,
    Aim::Skill,
    Aim::Product,
    Aim::Start,
];

impl Sieve {
    /// What somebody who speaks this language is offered first.
    pub(super) fn of(lang: Lang) -> Self {
        Self { language: Some(lang.tag()), ..Self::default() }
    }

    /// Takes the next answer to a question, or the one before.
    pub(super) fn turn(&mut self, question: Question, forward: bool) {
        match question {
            Question::Minutes => self.minutes = turned(&MINUTES, self.minutes, forward),
            Question::People => {
                self.people = turned(&PEOPLE, self.people, forward);
            }
            Question::Language => self.language = turned(&LANGUAGES, self.language, forward),
            Question::Aim => self.aim = turned(&AIMS, self.aim, forward),
            Question::Name => {}
        }
    }

    /// The same without one of the questions.
    pub(super) fn without(&self, question: Question) -> Self {
        let mut sieve = self.clone();
        match question {
            Question::Minutes => sieve.minutes = None,
            Question::People => sieve.people = None,
            Question::Language => sieve.language = None,
            Question::Aim => sieve.aim = None,
            Question::Name => sieve.name.clear(),
        }
        sieve
    }

    /// The time there is.
    pub(super) fn time(&self) -> Option<Span> {
        self.minutes.map(Span::minutes)
    }

    /// Whether a method is shown. A file with mistakes has nothing to be chosen by but its name;
    /// what somebody made themselves may be in any language.
    pub(super) fn lets_through(&self, card: &Card) -> bool {
        let Some(method) = card.method() else { return self.knows(card.name()) };
        let plan = || Script::of(method, self.people, None);
        let group = method.group.as_ref();
        (self.knows(&method.name) || method.also.iter().any(|name| self.knows(name)))
            && (card.own.is_some() || self.language.is_none_or(|tag| method.language == tag))
            && self.aim.is_none_or(|aim| method.aims.contains(&aim))
            && self
                .people
                .is_none_or(|count| group.is_none_or(|it| (it.min..=it.max).contains(&count)))
            && self.time().is_none_or(|time| plan().least() <= time)
    }

    /// When nothing fits: what to let go of, one thing alone, and how many there are then.
    pub(super) fn loosened(&self, cards: &[Card]) -> Vec<(Question, usize)> {
        let count = |sieve: &Self| cards.iter().filter(|card| sieve.lets_through(card)).count();
        let open = Question::ALL.into_iter().map(|question| (question, self.without(question)));
        let open = open.filter(|(_, sieve)| sieve != self);
        open.map(|(question, sieve)| (question, count(&sieve)))
            .filter(|(_, found)| *found > 0)
            .collect()
    }

    /// Whether a name has these letters in a row, or words that begin with each of them.
    fn knows(&self, name: &str) -> bool {
        let (name, letters) = (name.to_lowercase(), self.name.trim().to_lowercase());
        let begins = |part: &str| name.split_whitespace().any(|word| word.starts_with(part));
        name.contains(&letters) || letters.split_whitespace().all(begins)
    }
}

/// The next of some answers; none comes before the first and after the last.
fn turned<T: Copy + PartialEq>(answers: &[T], now: Option<T>, forward: bool) -> Option<T> {
    let at = now.and_then(|now| answers.iter().position(|answer| *answer == now));
    let next = match (at, forward) {
        (None, true) => Some(0),
        (None, false) => answers.len().checked_sub(1),
        (Some(at), true) => Some(at + 1),
        (Some(at), false) => at.checked_sub(1),
    };
    next.and_then(|at| answers.get(at)).copied()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::method::{GroupSize, Method, Repeat, Step};

    fn step(minutes: i64) -> Step {
        let planned = Some(Span::minutes(minutes));
        Step { id: minutes.to_string(), planned, ..Step::default() }
    }

    fn method(name: &str, steps: Vec<Step>) -> Method {
        let group = Some(GroupSize { min: 4, max: 8, best: Some(6), note: None });
        let (name, language) = (name.to_owned(), "nl".to_owned());
        let aims = vec![Aim::Advice];
        Method { name, language, aims, group, steps, ..Method::default() }
    }

    fn card(method: Method) -> Card {
        Card { id: String::new(), own: None, content: Ok(method) }
    }

    fn broken() -> Card {
        let own = Some("kapot.toml".into());
        Card { id: "kapot".to_owned(), own, content: Err("kapot.toml:1:1".to_owned()) }
    }

    #[test]
    fn answers_go_round_and_pass_by_none() {
        let mut sieve = Sieve::of(Lang::Nl);
        assert_eq!(sieve.language, Some("nl"));
        let mut seen = Vec::new();
        for _ in 0..8 {
            sieve.turn(Question::Minutes, true);
            seen.push(sieve.minutes);
        }
        assert_eq!((seen[0], seen[6], seen[7]), (Some(15), Some(150), None));
        sieve.turn(Question::People, false);
        assert_eq!(sieve.people, Some(4));
        sieve.turn(Question::People, true);
        assert_eq!(sieve.people, None);
        sieve.turn(Question::Aim, true);
        assert_eq!(sieve.aim, Some(Aim::Advice));
    }

    #[test]
    fn a_plan_fits_when_it_can_shrink_to_the_time() {
        let fits = |minutes, steps: &[Step]| {
            let sieve = Sieve { minutes: Some(minutes), ..Sieve::default() };
            sieve.lets_through(&card(method("Uur", steps.to_vec())))
        };
        let firm = Step { least: Some(Span::minutes(20)), ..step(20) };
        assert!(fits(60, &[step(40), step(20)]));
        assert!(fits(30, &[step(40), step(20)]), "half of what has no least");
        assert!(!fits(15, &[step(40), step(20)]));
        assert!(fits(45, &[step(40), firm.clone()]));
        assert!(!fits(30, &[step(40), firm]));
        let each = Step { repeat: Some(Repeat::Person), ..step(20) };
        let each = card(method("Ieder", vec![each]));
        let sieve = |people| Sieve { minutes: Some(45), people, ..Sieve::default() };
        assert!(sieve(Some(4)).lets_through(&each));
        assert!(!sieve(None).lets_through(&each), "six people are what it works best for");
    }

    #[test]
    fn people_language_purpose_and_name_narrow() {
        let mut other = method("Troika Consulting", vec![step(20)]);
        other.also = vec!["Adviestrio".to_owned()];
        other.language = "en".to_owned();
        let card = card(other);
        let lets = |change: fn(&mut Sieve)| {
            let mut sieve = Sieve::default();
            change(&mut sieve);
            sieve.lets_through(&card)
        };
        assert!(lets(|it| it.people = Some(8)) && !lets(|it| it.people = Some(9)));
        assert!(lets(|it| it.language = Some("en")) && !lets(|it| it.language = Some("nl")));
        assert!(lets(|it| it.aim = Some(Aim::Advice)) && !lets(|it| it.aim = Some(Aim::Skill)));
        assert!(lets(|it| it.name = "consult TRO".to_owned()));
        assert!(lets(|it| it.name = "trio".to_owned()));
        assert!(!lets(|it| it.name = "balint".to_owned()));
        let own = Card { own: Some("t.toml".into()), ..card };
        assert!(Sieve::of(Lang::Nl).lets_through(&own), "an own one in any language");
        let all = Sieve { minutes: Some(15), aim: Some(Aim::Start), ..Sieve::of(Lang::Nl) };
        assert!(all.lets_through(&broken()));
        assert!(!Sieve { name: "uur".to_owned(), ..all }.lets_through(&broken()));
    }

    #[test]
    fn what_to_let_go_of_is_known() {
        let cards = [card(method("Uur", vec![step(60)])), card(method("Kort", vec![step(10)]))];
        let sieve = Sieve { people: Some(12), minutes: Some(15), ..Sieve::default() };
        assert!(cards.iter().all(|card| !sieve.lets_through(card)));
        assert_eq!(sieve.loosened(&cards), [(Question::People, 1)]);
        let sieve = Sieve { name: "balint".to_owned(), ..sieve };
        assert_eq!(sieve.loosened(&cards), []);
    }
}
