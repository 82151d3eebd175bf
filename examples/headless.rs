//! A whole meeting without a terminal, a disk or a clock: how to call the engine.
//!
//! The engine never waits and never reads a clock. Whoever runs it keeps the time, and does four
//! things over and over:
//!
//! 1. [`decide`] tells which events a command makes now, or why it is refused. Nothing changes.
//! 2. The events are recorded, so that nothing is ever applied that is not safe.
//! 3. [`State::apply`] takes each of them in.
//! 4. [`State::next_deadline`] is asked anew: at that moment comes [`Command::Due`], unasked.
//!
//! Run it with `cargo run --example headless`.

use intervisie::{
    journal,
    method::{AtEnd, load, shipped},
    moment::{Moment, Offset, Span},
    report,
    session::{Command, Event, Opening, Person, PersonId, Place, Refusal, Stamped, State, decide},
    words::{Lang, Words},
};

fn main() {
    let meeting = hold();
    let words = Words::new(Lang::Nl);
    let outline = report::outline(&meeting.state, meeting.now, &words);
    println!("{}", report::markdown(&outline));
}

/// A meeting that is held: what a shell keeps.
struct Meeting {
    state: State,
    /// What a shell would write to a file, line by line.
    journal: String,
    /// What the invented clock shows.
    now: Moment,
}

impl Meeting {
    /// Begins: the first event holds all that is known at the start, the method included.
    fn begin(opening: Opening, now: Moment) -> Self {
        let first = Stamped { seq: 0, at: now, event: Event::Opened(Box::new(opening)) };
        let state = State::open(&first).expect("the opening is sound");
        Self { state, journal: journal::line(&first), now }
    }

    /// Steps 1 to 3 for one command.
    fn ask(&mut self, command: Command) -> Result<(), Refusal> {
        for event in decide(&self.state, command, self.now)? {
            self.journal += &journal::line(&event);
            self.state.apply(&event);
        }
        Ok(())
    }

    /// Step 4: time goes by. A terminal would sleep here until the deadline, a key, or the next
    /// second that the clock shows ([`State::next_second`]), whichever comes first. Coming late is
    /// no harm: an event that was due is stamped with the moment at which it was due.
    fn wait(&mut self, time: Span) {
        self.now = self.now + time;
        while self.state.next_deadline().is_some_and(|deadline| deadline <= self.now) {
            self.ask(Command::Due).expect("what is due is never refused");
        }
    }

    /// Writes something in a capture, as words of this person, or of the group as one.
    fn write(&mut self, capture: &str, person: Option<PersonId>, texts: &[&str]) {
        let place = Place::New { capture: capture.to_owned(), person, about: None };
        let texts = texts.iter().map(|&text| text.to_owned()).collect();
        self.ask(Command::Keep { place, texts }).expect("the method has this capture");
    }

    /// Chooses the first entry of a capture.
    fn choose(&mut self, capture: &str, from: &str) {
        let first = self.state.entries(from).next().expect("something was written");
        let pick = Command::Pick { capture: capture.to_owned(), entry: first.id, ground: None };
        self.ask(pick).expect("an entry of that capture can be chosen");
    }
}

/// Holds a meeting of an hour from the first step to the end.
fn hold() -> Meeting {
    let (id, text) = shipped()[0];
    let mut method = load(id, text.as_bytes()).expect("what ships is right");
    // As if its file said `at_end = "next"` here: this step gives way by itself.
    let collect = method.step("collect").expect("the method collects problems");
    method.steps[collect].at_end = AtEnd::Next;

    let now = "2026-11-21T18:30:00.000Z".parse().expect("a moment");
    let people = ["Ans", "Bo", "Cas", "Dee"].map(Person::new);
    let mut meeting = Meeting::begin(
        Opening {
            session: "k3f9m".to_owned(),
            program: env!("CARGO_PKG_VERSION").to_owned(),
            offset: Offset::minutes(60),
            people: people.into(),
            facilitator: Some(PersonId(3)),
            group: None,
            until: None,
            earlier: None, // the group meets for the first time: no looking back
            rehearsal: None,
            warn: None,
            plan: Vec::new(),
            method,
        }
        .fitted(None), // all the time that the method asks for
        now,
    );

    let (ans, bo) = (Some(PersonId(0)), Some(PersonId(1)));
    meeting.write("problems", ans, &["Ik stel moeilijke gesprekken steeds uit."]);
    meeting.write("problems", bo, &["Mijn uitleg aan nieuwe collega's duurt te lang."]);
    meeting.wait(Span::minutes(6)); // a minute too late, and the next step began on time

    while meeting.state.ended().is_none() {
        match meeting.state.method().steps[meeting.state.position()].id.as_str() {
            "choose" => meeting.choose("chosen", "problems"),
            "advise" => meeting.write("advice", bo, &["Begin met het gesprek dat je morgen hebt."]),
            "choose-advice" => {
                meeting.choose("chosen-advice", "advice");
                meeting.write("action", ans, &["Ik bel meteen", "Cas luistert mee", "morgen"]);
            }
            _ => {}
        }
        let left = meeting.state.remaining(meeting.state.position(), meeting.now);
        meeting.wait(left.unwrap_or_default().or_zero());
        if meeting.ask(Command::Next) == Err(Refusal::LastStep) {
            meeting.ask(Command::End).expect("a running meeting can end");
        }
    }
    meeting
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_due_happens_at_its_own_moment() {
        let meeting = hold();
        let events = journal::read(meeting.journal.as_bytes()).events;
        let moved = events.iter().find(|event| matches!(event.event, Event::Moved { .. }));
        assert_eq!(moved.unwrap().at.to_string(), "2026-11-21T18:35:00.000Z");
        assert_eq!(meeting.state.ended().unwrap().to_string(), "2026-11-21T19:30:00.000Z");
    }

    #[test]
    fn the_lines_add_up_to_the_same_meeting() {
        let meeting = hold();
        let read = journal::read(meeting.journal.as_bytes());
        assert_eq!(read.trouble, None);
        assert_eq!(read.state().as_ref(), Some(&meeting.state));
    }

    #[test]
    fn the_report_tells_it() {
        let meeting = hold();
        let outline = report::outline(&meeting.state, meeting.now, &Words::new(Lang::Nl));
        let report = report::markdown(&outline);
        for said in ["Ans", "Begin met het gesprek", "Cas luistert mee", "60 min"] {
            assert!(report.contains(said), "`{said}` is missing from:\n{report}");
        }
    }
}
