//! Writing on the line with the cursor: keeping it, taking it back, beginning another.

use crate::{
    moment::Moment,
    session::{Command, EntryId, Line, Place, Refusal},
};

use super::{live::Live, page::Page};

impl Page {
    /// Records what is typed, if anything is not yet.
    pub(super) fn save_draft(&mut self, live: &mut Live, now: Moment) {
        if self.unsaved.take().is_some()
            && let Some(place) = self.place()
        {
            let draft = Command::Draft { place, texts: self.written() };
            // A place that has gone meanwhile has nothing to keep.
            let _ = live.act(draft, now);
        }
    }

    /// Whether there is a line to write on.
    pub(super) fn is_writing(&self) -> bool {
        self.place().is_some() && !self.shut
    }

    fn place(&self) -> Option<Place> {
        self.lines.get(self.selected)?.place()
    }

    /// Leaves the line with the cursor: what was typed on it is kept when it is whole, and stays begun
    /// when a part of it is still empty or the method would not have it so.
    pub(super) fn leave(&mut self, live: &mut Live, now: Moment) {
        let texts = self.written();
        let is_whole = self.typed && texts.iter().all(|text| !text.trim().is_empty());
        if let Some(place) = self.place().filter(|_| is_whole)
            && live.act(Command::Keep { place, texts }, now).is_ok()
        {
            self.unsaved = None;
        }
        self.save_draft(live, now);
        self.typed = false;
    }

    /// What the line with the cursor says, the field that is being typed in included.
    pub(super) fn written_so_far(&self) -> Vec<String> {
        let mut texts = self.texts.clone();
        if let Some(text) = texts.get_mut(self.field) {
            *text = self.editor.text();
        }
        texts
    }

    /// The same without what stood there before anybody wrote: how an entry should begin.
    fn written(&self) -> Vec<String> {
        let mut texts = self.written_so_far();
        if let (Some(opening), Some(first)) = (&self.opening, texts.first_mut())
            && first.trim() == opening.trim()
        {
            first.clear();
        }
        texts
    }

    pub(super) fn touched(&mut self, now: Moment) {
        self.texts = self.written_so_far();
        self.unsaved = self.unsaved.or(Some(now));
        self.typed = true;
    }

    /// Keeps a field and goes to the next, or keeps the whole entry and goes to the next line.
    pub(super) fn keep(
        &mut self,
        live: &mut Live,
        now: Moment,
    ) -> Result<Option<&'static str>, Refusal> {
        let Some(place) = self.place() else { return Ok(None) };
        let texts = self.written();
        let nothing = texts.iter().all(|text| text.trim().is_empty());
        if !nothing && self.field + 1 < texts.len() {
            self.touched(now); // `texts` holds this field too from here on
            self.save_draft(live, now);
            self.open_field(self.field + 1);
            return Ok(None);
        }
        if nothing {
            return match place {
                // An entry that was emptied is an entry taken back; `undo` brings it again.
                Place::Entry(_) => self.withdraw(live, place, now),
                // What was said is taken back, where anything was; one goes on in any case.
                Place::Promise(_) => {
                    let was_told =
                        live.state().kept(&place).is_some_and(|it| !it.concat().is_empty());
                    live.act(Command::Keep { place, texts }, now)?;
                    self.unsaved = None;
                    self.go_on(live, now);
                    Ok(was_told.then_some("page-withdrawn"))
                }
                Place::New { .. } => {
                    self.go_on(live, now);
                    Ok(None)
                }
            };
        }
        if let Err(refusal) = live.act(Command::Keep { place: place.clone(), texts }, now) {
            self.save_draft(live, now); // what was typed stays
            return Err(refusal);
        }
        self.unsaved = None;
        if self.another.as_ref() == Some(&place) {
            self.another = None;
        }
        self.go_on(live, now);
        Ok(Some("page-kept"))
    }

    pub(super) fn withdraw(
        &mut self,
        live: &mut Live,
        place: Place,
        now: Moment,
    ) -> Result<Option<&'static str>, Refusal> {
        // What was never kept is kept first, so that undoing brings it back like everything else.
        let entry = match place {
            Place::Entry(entry) => entry,
            Place::Promise(_) => return self.unsay(live, place, now),
            Place::New { .. } => {
                let texts = self.written();
                match live.act(Command::Keep { place: place.clone(), texts }, now) {
                    Err(Refusal::TooLong | Refusal::EnoughWritten) => {
                        return self.throw_away(live, place, now);
                    }
                    kept => kept?,
                }
                EntryId(live.state().next_seq() - 1)
            }
        };
        self.unsaved = None;
        live.act(Command::Withdraw(entry), now)?;
        self.stay_near(live);
        Ok(Some("page-withdrawn"))
    }

    /// Takes back what was said of an action.
    fn unsay(
        &mut self,
        live: &mut Live,
        place: Place,
        now: Moment,
    ) -> Result<Option<&'static str>, Refusal> {
        live.act(Command::Keep { place: place.clone(), texts: self.written() }, now)?;
        live.act(Command::Keep { place, texts: Vec::new() }, now)?;
        self.unsaved = None;
        self.stay_near(live);
        Ok(Some("page-withdrawn"))
    }

    /// Takes away what the method would not have kept.
    fn throw_away(
        &mut self,
        live: &mut Live,
        place: Place,
        now: Moment,
    ) -> Result<Option<&'static str>, Refusal> {
        // The journal has it all the same: words once written are never lost.
        live.act(Command::Draft { place: place.clone(), texts: self.written() }, now)?;
        live.act(Command::Draft { place, texts: Vec::new() }, now)?;
        self.unsaved = None;
        self.stay_near(live);
        Ok(Some("page-thrown-away"))
    }

    /// Brings the lines up to date after one of them has gone.
    fn stay_near(&mut self, live: &Live) {
        self.lines = live.state().page(self.step, self.another.as_ref());
        let index = self.selected.min(self.lines.len().saturating_sub(1));
        self.select(live.state(), index);
    }

    /// Opens a line for one more entry of the same person.
    pub(super) fn one_more(&mut self, live: &mut Live, now: Moment) {
        let Some(Line::Write { capture, place, person }) = self.lines.get(self.selected).cloned()
        else {
            return;
        };
        self.leave(live, now);
        let about = live.state().about(&place);
        let place = Place::New { capture, person, about };
        self.another = Some(place.clone());
        self.lines = live.state().page(self.step, self.another.as_ref());
        let of_place = |line: &Line| matches!(line, Line::Write { place: of, .. } if *of == place);
        let index = self.lines.iter().position(of_place).unwrap_or(self.selected);
        self.select(live.state(), index);
    }
}
