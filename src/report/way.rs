//! What happened on the way: parts that came in, another method.

use crate::{
    session::{Event, Part, State},
    words::one_line,
};

use super::Teller;

impl Teller<'_> {
    /// The methods that the meeting went by, in order.
    pub(super) fn methods(&self) -> String {
        let first = one_line(&self.state.opening().method.name);
        self.state.log().iter().fold(first, |methods, stamped| match &stamped.event {
            Event::Changed { method, .. } => {
                let method = one_line(&method.name);
                let args = [("methods", methods.into()), ("method", method.into())];
                self.words.fill("report-methods", &args)
            }
            _ => methods,
        })
    }

    /// A line for each thing that was decided on the way.
    pub(super) fn on_the_way(&self) -> Vec<String> {
        let log = self.state.log().iter().enumerate();
        log.filter_map(|(index, stamped)| self.turn_of(index, &stamped.event)).collect()
    }

    fn turn_of(&self, index: usize, event: &Event) -> Option<String> {
        match event {
            Event::Inserted { part, into, .. } => {
                let title = match part {
                    Part::Module(id) => &self.state.method().module(id)?.first()?.title,
                    Part::Method(method) => &method.name,
                };
                let key =
                    if into.is_some() { "report-part-chosen" } else { "report-part-inserted" };
                let args =
                    [("part", one_line(title).into()), ("step", self.step_before(index)?.into())];
                Some(self.words.fill(key, &args))
            }
            Event::Changed { method, reason, .. } => {
                let reason = reason.as_ref().map(|reason| one_line(reason));
                let reason = reason.filter(|reason| !reason.is_empty());
                let method = one_line(&method.name);
                let mut args =
                    vec![("method", method.into()), ("step", self.step_before(index)?.into())];
                let Some(reason) = reason else {
                    return Some(self.words.fill("report-went-over", &args));
                };
                args.push(("reason", reason.into()));
                Some(self.words.fill("report-went-over-why", &args))
            }
            _ => None,
        }
    }

    /// The step that ran when something in the log happened. The steps have moved since: the state
    /// is made anew as it was.
    fn step_before(&self, index: usize) -> Option<String> {
        let then = State::replay(self.state.log().get(..index)?.iter().cloned())?;
        let number = &then.method().steps[then.position()].number;
        let title = Teller { state: &then, words: self.words, until: self.until };
        let title = title.step_title(then.position());
        Some(one_line(&format!("{number} {title}")))
    }
}
