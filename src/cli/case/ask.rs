//! The questions for a case, one after the other.

use crate::{
    group::{CaseKind, Intake},
    view::parts::wrap,
    words::{Words, one_line},
};
use std::io::{self, BufRead, Write};

use super::WIDTH;
use crate::cli::arguments::GivenCase;

/// Asks for what was not given. Gives nothing when the input ends before the last answer.
///
/// # Errors
///
/// What the input or the output says.
pub(super) fn ask(
    words: &Words,
    (group, members): (&str, &[String]),
    given: GivenCase,
    input: &mut impl BufRead,
    output: &mut impl Write,
) -> io::Result<Option<Intake>> {
    let mut talk = Talk { input, output, waits: true };
    talk.say(&words.fill("cli-ask-case", &[("group", group.into())]))?;
    let asked = talk.case(words, members, given);
    match asked {
        Err(error) if error.kind() == io::ErrorKind::UnexpectedEof => {
            writeln!(talk.output)?; // what comes next begins on a line of its own
            Ok(None)
        }
        asked => asked.map(Some),
    }
}

/// Takes what was not given from a file or a pipe: a line for each answer, in the order in which [`ask`]
/// asks. What no line says is left out; gives nothing when that cannot be, or where a line is no answer.
pub(super) fn piped(words: &Words, given: GivenCase, input: &mut impl BufRead) -> Option<Intake> {
    let mut talk = Talk { input, output: &mut io::sink(), waits: false };
    talk.case(words, &[], given).ok()
}

/// Whoever asks, and whoever answers.
struct Talk<'a, I, O> {
    input: &'a mut I,
    output: &'a mut O,
    /// Whether there is somebody to ask again.
    waits: bool,
}

impl<I: BufRead, O: Write> Talk<'_, I, O> {
    fn case(&mut self, words: &Words, members: &[String], given: GivenCase) -> io::Result<Intake> {
        let asks = |question: &str, hint: &str| (words.say(question), words.say(hint));
        let must = words.say("cli-ask-must");
        let who = (words.say("cli-ask-who"), members.join(", "));
        let who = self.needs(given.who, &who, &must)?;
        let kind = match given.kind {
            Some(kind) => kind,
            None if given.outcome.is_some() => CaseKind::Past,
            None => self.chooses(words)?,
        };
        let situation = asks("cli-ask-situation", "cli-ask-situation-hint");
        let situation = self.needs(given.situation, &situation, &must)?;
        let own_part = asks("cli-ask-own-part", "cli-ask-own-part-hint");
        let own_part = self.may(given.own_part, &own_part)?;
        let question = match given.question {
            Some(question) => question,
            None => self.question(words)?,
        };
        let urgency = asks("cli-ask-urgency", "cli-ask-urgency-hint");
        let urgency = self.may(given.urgency, &urgency)?;
        let outcome = match given.outcome {
            None if kind != CaseKind::Past => String::new(),
            given => self.may(given, &asks("cli-ask-outcome", "cli-ask-outcome-hint"))?,
        };
        Ok(Intake { who, situation, own_part, question, kind, urgency, outcome })
    }

    /// Which of the kinds of case, by its number; the first by enter alone.
    fn chooses(&mut self, words: &Words) -> io::Result<CaseKind> {
        self.puts(&words.say("cli-ask-kind"), &words.say("cli-ask-kinds"))?;
        loop {
            let answer = self.hears()?;
            let number = if answer.is_empty() { Some(1) } else { answer.parse::<usize>().ok() };
            let chosen = number.and_then(|number| CaseKind::ALL.get(number.checked_sub(1)?));
            if let Some(&kind) = chosen {
                return Ok(kind);
            }
            self.asks_again()?;
            self.say(&words.fill("cli-ask-number", &[("most", CaseKind::ALL.len().into())]))?;
        }
    }

    /// The question, best one that begins with "how" (S0-05): another one is offered once.
    fn question(&mut self, words: &Words) -> io::Result<String> {
        self.puts(&words.say("cli-ask-question"), &words.say("cli-ask-question-hint"))?;
        let question = self.hears()?;
        let begins = words.say("cli-ask-how");
        if question.is_empty() || question.to_lowercase().starts_with(&begins) || !self.waits {
            return Ok(question);
        }
        self.say(&words.say("cli-ask-question-how"))?;
        let other = self.hears()?;
        Ok(if other.is_empty() { question } else { other })
    }

    /// An answer that was given, or cannot be left out.
    fn needs(
        &mut self,
        given: Option<String>,
        asks: &(String, String),
        must: &str,
    ) -> io::Result<String> {
        let mut answer = self.may(given, asks)?;
        while answer.is_empty() {
            self.asks_again()?;
            self.say(must)?;
            answer = self.hears()?;
        }
        Ok(answer)
    }

    /// An answer that was given, or can be left out.
    fn may(
        &mut self,
        given: Option<String>,
        (question, hint): &(String, String),
    ) -> io::Result<String> {
        if let Some(given) = given {
            return Ok(given);
        }
        self.puts(question, hint)?;
        self.hears()
    }

    /// Ends it where nobody can be asked again.
    fn asks_again(&self) -> io::Result<()> {
        if self.waits { Ok(()) } else { Err(io::ErrorKind::InvalidData.into()) }
    }

    fn puts(&mut self, question: &str, hint: &str) -> io::Result<()> {
        writeln!(self.output)?;
        self.say(question)?;
        let lines = wrap(hint, WIDTH - 2).into_iter().filter(|line| !line.is_empty());
        for line in lines {
            writeln!(self.output, "  {line}")?;
        }
        Ok(())
    }

    fn say(&mut self, text: &str) -> io::Result<()> {
        wrap(text, WIDTH).iter().try_for_each(|line| writeln!(self.output, "{line}"))
    }

    /// One line of an answer. That there is none is an end.
    fn hears(&mut self) -> io::Result<String> {
        write!(self.output, "> ")?;
        self.output.flush()?;
        let mut line = Vec::new();
        // A line that nobody ended was not meant yet, where somebody types.
        let count = self.input.read_until(b'\n', &mut line)?;
        if self.waits && (count == 0 || !line.ends_with(b"\n")) {
            return Err(io::ErrorKind::UnexpectedEof.into());
        }
        Ok(one_line(&String::from_utf8_lossy(&line)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::Lang;

    fn asked(lang: Lang, given: GivenCase, typed: &str) -> (Option<Intake>, String) {
        let members = ["Ans", "Bo"].map(str::to_owned);
        let mut said = Vec::new();
        let mut input = typed.as_bytes();
        let asked = ask(&Words::new(lang), ("Noord", &members), given, &mut input, &mut said);
        (asked.unwrap(), String::from_utf8(said).unwrap())
    }

    #[test]
    fn what_is_piped_is_an_answer_a_line() {
        let words = Words::new(Lang::Nl);
        let taken = |given, text: &str| piped(&words, given, &mut text.as_bytes());
        let all = "Ans\n3\nHet schuift.\nIk zweeg.\nMoet dat?\nDeze week\nHet kwam goed.";
        let expected = Intake {
            who: "Ans".into(),
            situation: "Het schuift.".into(),
            own_part: "Ik zweeg.".into(),
            question: "Moet dat?".into(),
            kind: CaseKind::Past,
            urgency: "Deze week".into(),
            outcome: "Het kwam goed.".into(),
        };
        assert_eq!(taken(GivenCase::default(), all), Some(expected));
        let who = || GivenCase { who: Some("Ans".to_owned()), ..GivenCase::default() };
        let brief = taken(who(), "\nHet schuift.\n").unwrap();
        assert_eq!((brief.kind, brief.situation.as_str()), (CaseKind::Work, "Het schuift."));
        for text in ["", "\n", "\n\n\nDan toch.\n", "9\nHet schuift.\n"] {
            assert_eq!(taken(who(), text), None, "{text:?}");
        }
    }

    #[test]
    fn everything_can_be_asked() {
        let typed = "\nAns\n5\n3\n\nHet liep  uit de hand.\nIk zweeg.\nMoet ik iets zeggen?\n\
                     Hoe zeg ik iets?\n\nHet kwam goed.\n";
        let (intake, said) = asked(Lang::Nl, GivenCase::default(), typed);
        let expected = Intake {
            who: "Ans".into(),
            situation: "Het liep  uit de hand.".into(),
            own_part: "Ik zweeg.".into(),
            question: "Hoe zeg ik iets?".into(),
            kind: CaseKind::Past,
            urgency: String::new(),
            outcome: "Het kwam goed.".into(),
        };
        assert_eq!(intake, Some(expected));
        insta::assert_snapshot!(said, @"
        Een casus voor Noord. Met enter sla je over wat niet hoeft, met ctrl-c stop je
        zonder iets te bewaren.

        Wie brengt de casus in?
          Ans, Bo
        > Dit heeft de groep nodig. Schrijf er iets bij.
        > 
        Wat voor casus is het? Typ een nummer; enter is 1.
          1  Uit het werk, iets wat de anderen ook kennen
          2  Na een voorval
          3  Van vroeger: hoe het afliep, vertel je nog niet
          4  Van nu, of wat nog komt
        > Typ een nummer van 1 tot en met 4.
        > 
        Wat speelt er? Een paar zinnen zijn genoeg.
          Vertel het vanuit jezelf, met ik. Kies iets uit je eigen werk waarin jij iets
          doet of laat, en waar je zelf invloed op hebt.
          Denk aan een cliënt die iets wil wat jij niet zinvol vindt, of die je advies
          niet opvolgt; aan grenzen, veeleisende mensen, feedback geven of krijgen, bang
          zijn voor een fout, iets wat je raakte, of je eigen loopbaan.
        > Dit heeft de groep nodig. Schrijf er iets bij.
        > 
        Wat is jouw eigen deel erin?
          Wat deed je, wat liet je, en wat dacht of voelde je daarbij?
        > 
        Wat is je vraag aan de groep?
          Het liefst een die met hoe begint, zoals: hoe worden we het eens, of hoe ga ik
          daarmee om?
        > Kan hij ook met hoe beginnen? Typ hem dan zo; met enter blijft hij zoals hij is.
        > 
        Hoe dringend is het?
          Bijvoorbeeld: voor volgende week, het houdt me erg bezig, of: het kan wachten.
        > 
        Hoe is het afgelopen?
          Dat ziet nog niemand: eerst denkt de groep er zelf over na.
        >
        ");
        let (intake, said) =
            asked(Lang::En, GivenCase::default(), "Bo\n1\nIt went\nwrong\nHow?\n\n");
        assert_eq!(
            intake.map(|it| (it.own_part, it.question)),
            Some(("wrong".into(), "How?".into()))
        );
        insta::assert_snapshot!(said, @"
        A case for Noord. Enter skips what is not needed, ctrl-c stops and saves
        nothing.

        Who brings the case?
          Ans, Bo
        > 
        What kind of case is it? Type a number; enter is 1.
          1  From the work, something that the others know as well
          2  After something happened
          3  From the past: how it ended is not told yet
          4  Of today, or still to come
        > 
        What is going on? A few sentences are enough.
          Tell it from yourself, with I. Choose something from your own work in which
          you do something or leave it, and that you can influence yourself.
          Think of a client who wants something that you see no use in, or who does not
          follow your advice; of limits, demanding people, giving or getting feedback,
          being afraid of a mistake, something that moved you, or your own career.
        > 
        What is your own part in it?
          What did you do, what did you leave, and what did you think or feel?
        > 
        What is your question for the group?
          Best one that begins with how, such as: how do we come to agree, or how do I
          deal with that?
        > 
        How urgent is it?
          For example: before next week, it is on my mind a lot, or: it can wait.
        >
        ");
    }

    #[test]
    fn what_was_given_is_not_asked() {
        let given = GivenCase {
            who: Some("Cas".into()),
            own_part: Some("Niets".into()),
            question: Some("Wat nu?".into()),
            outcome: Some("Goed".into()),
            ..GivenCase::default()
        };
        let (intake, said) = asked(Lang::Nl, given, "Er was iets.\n\n");
        let intake = intake.unwrap();
        assert_eq!((intake.kind, intake.question.as_str()), (CaseKind::Past, "Wat nu?"));
        assert_eq!(said.matches("> ").count(), 2, "{said}");
    }

    #[test]
    fn when_the_input_ends_nothing_is_left_half() {
        let whole = "Ans\n1\nIets.\n\nHoe?\n\n";
        for end in 0..whole.len() {
            assert_eq!(asked(Lang::Nl, GivenCase::default(), &whole[..end]).0, None, "{end}");
        }
        assert!(asked(Lang::Nl, GivenCase::default(), whole).0.is_some());
    }

    #[test]
    fn what_is_typed_is_harmless() {
        let (intake, _) = asked(Lang::Nl, GivenCase::default(), "A\u{1b}[2Jns\r\n\nIets\n\n\n\n");
        assert_eq!(intake.unwrap().who, "A[2Jns");
        let mut said = Vec::new();
        let mut input = &b"\xff\n\nIets\n\n\n\n"[..];
        let words = Words::new(Lang::Nl);
        let asked = ask(&words, ("Noord", &[]), GivenCase::default(), &mut input, &mut said);
        assert_eq!(asked.unwrap().unwrap().who, "\u{fffd}");
    }
}
