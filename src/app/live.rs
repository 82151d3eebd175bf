//! A session that runs: its state, and the recorder that writes it down first.

use crate::{
    moment::{Moment, Span},
    report,
    session::{Command, PersonId, Refusal, Signal, State, decide},
    store::{self, DiskProblem, Recorder, Saved},
    words::Words,
};

use super::run::AWAY_AFTER;

/// A session that runs.
pub(super) struct Live {
    state: State,
    recorder: Recorder,
    beat: Moment,
    /// Until when what it came to was noted.
    heard: Moment,
    /// What came due and was not taken yet.
    signals: Vec<Signal>,
}

/// How often in real time a running session tells that it lives: after a crash that is how exactly we
/// know when.
pub(super) const BEAT_EVERY: Span = Span::seconds(10);

impl Live {
    /// A session that somebody leads from now on.
    pub(super) fn new(state: State, recorder: Recorder, now: Moment) -> Self {
        let beat = state.latest();
        Self { state, recorder, beat, heard: now, signals: Vec::new() }
    }

    pub(super) fn state(&self) -> &State {
        &self.state
    }

    pub(super) fn recorder(&self) -> &Recorder {
        &self.recorder
    }

    pub(super) fn recorder_mut(&mut self) -> &mut Recorder {
        &mut self.recorder
    }

    /// So much real time, as the session's clock counts it.
    pub(super) fn real(&self, span: Span) -> Span {
        Span::from_millis(span.millis() * i64::from(self.state.opening().factor()))
    }

    /// A silence of the clock that is longer than this means that nobody was here.
    pub(super) fn patience(&self) -> Span {
        self.real(AWAY_AFTER)
    }

    /// What came due since it was last asked, each once.
    pub(super) fn take_signals(&mut self) -> Vec<Signal> {
        std::mem::take(&mut self.signals)
    }

    /// Does what a command asks: decides, records, applies, in that order.
    pub(super) fn act(&mut self, command: Command, now: Moment) -> Result<(), Refusal> {
        self.catch_up(now);
        let events = decide(&self.state, command, now)?;
        self.recorder.record(&events);
        for event in &events {
            self.state.apply(event);
        }
        Ok(())
    }

    /// Does what is due by itself: deadlines that passed, each at its own moment, a disk to be
    /// asked again, a sign of life.
    pub(super) fn catch_up(&mut self, now: Moment) {
        while let Some(deadline) = self.state.next_deadline().filter(|&deadline| deadline <= now) {
            self.listen(deadline);
            let Ok(events) = decide(&self.state, Command::Due, now) else { break };
            if events.is_empty() {
                break;
            }
            self.recorder.record(&events);
            for event in &events {
                self.state.apply(event);
            }
        }
        self.listen(now);
        if self.recorder.next_retry().is_some_and(|retry| retry <= now) {
            self.recorder.retry(now);
        }
        if self.next_beat().is_some_and(|beat| beat <= now) {
            self.recorder.beat(now);
            self.beat = now;
        }
    }

    /// Notes what the running step came to until `now`. A moment counts once, and one before the last
    /// that was looked at not at all.
    fn listen(&mut self, now: Moment) {
        for signal in self.state.signals(self.heard, now) {
            if !self.signals.contains(&signal) {
                self.signals.push(signal);
            }
        }
        self.heard = self.heard.max(now);
    }

    /// Passes over what it came to until `now`: nobody was here, and what is long past needs no signal.
    pub(super) fn pass_over(&mut self, now: Moment) {
        self.heard = self.heard.max(now);
    }

    /// When a running session must tell again that it lives.
    pub(super) fn next_beat(&self) -> Option<Moment> {
        self.state.is_running().then(|| self.beat + self.real(BEAT_EVERY))
    }

    /// Saves the report as it is now beside the journal, and what is for one person alone beside it;
    /// tells for whom there is such a sheet.
    pub(super) fn save_report(
        &mut self,
        words: &Words,
        now: Moment,
    ) -> Result<(Saved, Vec<PersonId>), DiskProblem> {
        let text = report::markdown(&report::outline(&self.state, now, words));
        let saved = self.save(store::REPORT, &text, now)?;
        let sheets = report::sheets(&self.state, now, words);
        for sheet in &sheets {
            let file = store::sheet_file(self.state.everyone(), sheet.person);
            self.save(&file, &report::markdown(&sheet.outline), now)?;
        }
        Ok((saved, sheets.into_iter().map(|sheet| sheet.person).collect()))
    }

    fn save(&mut self, file: &str, text: &str, now: Moment) -> Result<Saved, DiskProblem> {
        let folder = self.recorder.folder();
        let saved = store::save_report(folder, file, text.as_bytes(), self.state.reports())?;
        if let Some(file) = saved.path.file_name().and_then(|name| name.to_str())
            && self.state.reports().get(file) != Some(&saved.crc)
        {
            let report = Command::Report { file: file.to_owned(), crc: saved.crc };
            // That a report was saved is true at any time: nothing refuses it.
            let _ = self.act(report, now);
        }
        Ok(saved)
    }

    /// Ends the writing. A session that is not over is left as one that lived until now, to be
    /// gone on with. Tells what could not be saved for good.
    pub(super) fn close(mut self, now: Moment) -> Option<store::SaveTrouble> {
        if self.state.ended().is_some() {
            return self.recorder.close(now);
        }
        if self.recorder.trouble().is_some() {
            self.recorder.retry(now);
        }
        self.recorder.beat(now);
        self.recorder.trouble().cloned()
    }
}
