//! What is pointed at before a report is saved, and what is handed on.

use super::{
    full,
    meeting::{ANS, DEE, GROUP, Meeting, new},
};
use crate::{
    report::{gaps, promises},
    session::Command,
    words::{Lang, Words},
};

#[test]
fn what_is_missing_is_pointed_at_gently() {
    let mut meeting = Meeting::begin(None);
    let case = meeting.keep("problems", ANS, &["Hoe nu?"]);
    meeting.draft(new("problems", DEE), &["Ik"]);
    meeting.jump("choose").jump("clarify");
    meeting.keep("questions", GROUP, &["Wie?", ""]);
    meeting.keep("questions", GROUP, &["Waar?", ""]);
    meeting.next("15m").next("9m");
    meeting.pick("chosen", case, None).keep("advice", DEE, &["Wacht."]);
    meeting.next("8m").keep("action", ANS, &["Plannen", "Bo", ""]);
    insta::assert_snapshot!(gaps(&meeting.state, &Words::new(Lang::Nl)).join("\n"), @r#"
Van Bo en Cas staat er nog geen inbreng.
Er staat nog niet wat er precies aan de hand is.
Van Bo en Cas staat er nog geen advies.
Er is nog niets gekozen bij "Het advies".
Bij "Vragen" is "Antwoord" nog leeg, 2 keer.
Bij de actie van Ans is "Wanneer" nog leeg.
Bij "Problemen" is een notitie van Dee nog niet afgemaakt.
"#);
    insta::assert_snapshot!(gaps(&meeting.state, &Words::new(Lang::En)).join("\n"), @r#"
There is nothing brought by Bo and Cas yet.
There is nothing on what exactly is going on yet.
There is no advice by Bo and Cas yet.
Nothing has been chosen at "Het advies" yet.
"Antwoord" is still empty at "Vragen", 2 times.
"Wanneer" is still empty at the action by Ans.
A note by Dee at "Problemen" is not finished yet.
"#);
}

#[test]
fn nothing_is_missing_from_steps_that_were_skipped_or_never_reached() {
    let mut meeting = Meeting::begin(None);
    meeting.run(Command::Skip).jump("explain");
    let lines = gaps(&meeting.state, &Words::new(Lang::Nl));
    assert_eq!(lines, ["Er is nog niets gekozen bij \"Kiezen\"."]);
}

#[test]
fn promises_are_the_actions_in_one_line_each() {
    let meeting = full();
    let line = "Een half uur plannen. Met wie: de cliënt. Wanneer: vóór 5 december.";
    let promised = promises(&meeting.state, &[], &Words::new(Lang::Nl));
    let [promise] = &promised[..] else { panic!("{promised:?}") };
    assert_eq!((promise.who.as_str(), promise.what.as_str()), ("Ans", line));
    let action = promise.action.as_ref().unwrap();
    assert_eq!(action.session, meeting.state.opening().session);
    assert!(meeting.state.entry(action.entry).is_some_and(|entry| entry.capture == "action"));
}
