//! Why a command makes no sense now.

/// Why a command is refused. Nothing changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// There is no step after this one.
    LastStep,
    /// There is no step before this one.
    FirstStep,
    /// The session has no such step, or it is the running one.
    NoSuchStep,
    /// The step has no planned time to change: it takes the time it takes.
    NoPlannedTime,
    /// The step has no minute left to take.
    NoMinuteLeft,
    /// Nobody takes turns in this step.
    NoTurns,
    /// Everyone has had a turn.
    EveryoneHasBeen,
    /// This time is used in full: one passes it over, or waits.
    SitOut,
    /// Nobody brings a case in this method.
    NoCase,
    /// The case of now was not chosen yet.
    CaseFirst,
    /// No session holds so many steps.
    TooManySteps,
    /// There are as many people as a session can hold.
    TooManyPeople,
    /// Nobody's name is as long as that.
    LongName,
    /// Somebody is called so already.
    SameName,
    /// As many are chosen as may be.
    EnoughChosen,
    /// There are as many as there may be.
    EnoughWritten,
    /// The text is longer than it may be.
    TooLong,
    /// There is nothing written.
    NothingWritten,
    /// What is named does not exist here.
    NoSuchPlace,
    /// That time is over already.
    PastAlready,
    /// The clock stands still.
    StandsStill,
    /// The step cannot have begun as early as that.
    NotEarlier,
    /// Nothing is written yet that could be shown.
    NothingToShow,
    /// The method guards against nothing in this step.
    NoGuard,
    /// There is no time away to take out.
    NothingToExclude,
    /// There is nothing to undo.
    NothingToUndo,
    /// The session has ended.
    Ended,
}
