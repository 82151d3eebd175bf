//! The one table of keys: what a key does on which screen, and what it is called. Input, the line
//! at the bottom and the help screen all read it.

use crate::{view::Hint, words::Words};
use crossterm::event::{KeyCode, KeyEvent};

use super::key::Key;

mod before;
mod circle;
mod page;
mod room;

use super::sieve::Question;
use before::{
    DETAIL, FOUNDING, HOME, HOME_GROUP, LIBRARY, LIBRARY_END, METHOD, METHOD_END, SEARCH, SETUP,
    SETUP_CHOICE, SETUP_END, SETUP_MEMBERS, SETUP_METHOD, SETUP_TEXT, SETUP_TURN, SIEVE,
};
use circle::{
    CIRCLE, CIRCLE_ACTION, CIRCLE_BEGIN, CIRCLE_CASE, CIRCLE_DATE, CIRCLE_LINE, CIRCLE_MEETING,
    CIRCLE_MEMBER, CIRCLE_NEXT, CIRCLE_READ, HANDING, HANDING_LAST, HANDING_ROWS,
};
use page::{CHOOSING, COVERED, DRAWING, END_OF_PAGE, PAGE, RATING, SETTLING, VOTING, WRITING};
use room::{
    AGREEING, AGREES, ATTENDANCE, AWAITED, CHOICES, ELSEWHERE, GROUP, JUMP, LEAVING, NEWCOMER,
    OFFER, PAUSED, PEOPLE, PEOPLE_END, REASON, REPLAN, REPLAN_END, REPLAN_TIME, ROOM, RUNNING,
    TOOK_PART,
};

/// Where somebody is when a key goes down.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Context {
    /// The first screen.
    Home,
    /// The first screen, on a group.
    HomeGroup,
    /// Making a group.
    Founding,
    /// The screen of a group, on something to read.
    Circle,
    /// The screen of a group, on its next meeting.
    CircleBegin,
    /// The screen of a group, on an action.
    CircleAction,
    /// The screen of a group, on a case that waits.
    CircleCase,
    /// The screen of a group, on a date.
    CircleDate,
    /// The screen of a group, on a meeting that was held.
    CircleMeeting,
    /// The screen of a group, on a member.
    CircleMember,
    /// The screen of a group, on a line to type on.
    CircleLine,
    /// Handing in a case, on a row to type in.
    Handing,
    /// Handing in a case, on its kind.
    HandingKind,
    /// Handing in a case, on the last row.
    HandingLast,
    /// The list of methods.
    Library,
    /// The list of methods, while a name is typed.
    Search,
    /// A method, read in full.
    WholeMethod,
    /// Setting up, on the row with the method.
    SetupMethod,
    /// Setting up, on a row with a choice.
    SetupChoice,
    /// Setting up, on a row to type in.
    SetupText,
    /// Setting up for a group, on its members.
    SetupMembers,
    /// Setting up for a group, on a row that asks who does something.
    SetupTurn,
    /// The room, while the clock runs.
    Room,
    /// The room, while the clock stands still.
    Pause,
    /// A page, on a line to write on.
    Writing,
    /// A page, on something written that is covered still.
    Covered,
    /// A page, on an entry to choose.
    Choosing,
    /// A page, on an entry to rate.
    Rating,
    /// A page, on something that was promised before.
    Settling,
    /// A page, behind its last line.
    EndOfPage,
    /// The list of steps, to choose one.
    Jump,
    /// The report, before it is saved.
    Review,
    /// The report, after it was saved.
    Saved,
    /// The rules or the help, over another screen.
    Reading,
    /// The question whether to end or to leave.
    Leaving,
    /// The line that asks for another folder.
    Elsewhere,
    /// A question with a few ways on.
    Choices,
    /// The list of methods and parts.
    Offer,
    /// The line that asks why the group goes on with another method.
    Reason,
    /// A page, on somebody or something that the lot decides about.
    Drawing,
    /// A page, on an entry that gets votes.
    Voting,
    /// The list of who is there, on a person.
    People,
    /// The list of who is there, on a member of the group who is not.
    Awaited,
    /// The list of who took an active part.
    Attendance,
    /// The rules over another screen, where there is something to agree with.
    Rules,
    /// The list of who agrees with what the group agreed.
    Agreeing,
    /// The list of who is there, on the line for a new name.
    Newcomer,
    /// The plan to be, on a step.
    Replan,
    /// The plan to be, on the time to end at.
    ReplanTime,
    /// The screen for the group, which shows no keys.
    Audience,
}

/// What somebody means by a key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Intent {
    Open,
    Up,
    Down,
    Left,
    Right,
    PageUp,
    PageDown,
    NextLine,
    LineBefore,
    Close,
    Methods,
    Seat,
    Read,
    Sift(Question),
    SiftBack(Question),
    Search,
    SiftNothing,
    Own,
    Pause,
    Next,
    Back,
    Skip,
    More,
    Less,
    Write,
    Turn,
    Pass,
    Undo,
    Jump,
    Rules,
    Agree,
    Exclude,
    Elsewhere,
    Keep,
    Toggle,
    Uncover,
    NewLine,
    Another,
    Withdraw,
    Number,
    Ground,
    End,
    Leave,
    Quit,
    Help,
    Menu,
    Lot,
    Audience,
    Hide,
    Show,
    Flash,
    Face,
    Colours,
    People,
    Place,
    Break,
    Replan,
    SetBack,
    Begin,
    HandIn,
    Calendar,
    Hours,
}

/// A row of the table.
pub(super) struct Binding {
    pub(super) keys: &'static [Key],
    pub(super) intent: Intent,
    /// The key of what it does in the user's language.
    label: &'static str,
    /// Whether the line at the bottom shows it; the help screen shows all.
    shown: bool,
    /// Whether it is there for who sees this screen alone: line by line it is no key.
    for_eyes: bool,
}

impl Binding {
    /// The same for eyes alone.
    const fn for_eyes(self) -> Self {
        Self { for_eyes: true, ..self }
    }
}

/// What a key means here. A letter on a line to type in means nothing: it is text.
pub(super) fn intent(context: Context, event: KeyEvent) -> Option<Intent> {
    binding(context, event).map(|row| row.intent)
}

/// Whether a key means something here to who types lines.
pub(super) fn is_heard(context: Context, event: KeyEvent) -> bool {
    binding(context, event).is_some_and(|row| !row.for_eyes)
}

fn binding(context: Context, event: KeyEvent) -> Option<&'static Binding> {
    let mut rows = table(context).iter().flat_map(|part| part.iter());
    rows.find(|row| row.keys.iter().any(|key| key.is(event)))
}

/// Every row that works here for who types lines, and what it does in the user's language.
pub(super) fn labelled(context: Context, words: &Words) -> Vec<(&'static Binding, String)> {
    let rows = table(context).iter().flat_map(|part| part.iter()).filter(|row| !row.for_eyes);
    rows.map(|row| (row, words.say(row.label))).collect()
}

/// The keys that the line at the bottom shows here.
pub(super) fn hints(context: Context, words: &Words) -> Vec<Hint> {
    named(table(context).iter().flat_map(|part| part.iter()).filter(|row| row.shown), words)
}

/// Every key that works here.
pub(super) fn all(context: Context, words: &Words) -> Vec<Hint> {
    named(table(context).iter().flat_map(|part| part.iter()), words)
}

/// The keys of the room that are for the group as a whole.
pub(super) fn for_group(words: &Words) -> Vec<Hint> {
    named(GROUP.iter(), words)
}

/// What the key is called that does this here.
pub(super) fn name(context: Context, intent: Intent, words: &Words) -> String {
    let mut rows = table(context).iter().flat_map(|part| part.iter());
    let key = rows.find(|row| row.intent == intent).and_then(|row| row.keys.first());
    key.map_or_else(String::new, |key| key.name(words))
}

/// Rows that do the same in two directions read as one: `↑↓ kiezen`.
fn named<'a>(rows: impl Iterator<Item = &'a Binding>, words: &Words) -> Vec<Hint> {
    let mut hints: Vec<Hint> = Vec::new();
    for row in rows {
        let label = words.say(row.label);
        let Some(key) = row.keys.first().map(|key| key.name(words)) else { continue };
        match hints.last_mut() {
            Some(last) if last.label == label => {
                let is_arrow = |key: &str| key.chars().all(|letter| "↑↓←→".contains(letter));
                let slash = if is_arrow(&key) && is_arrow(&last.key) { "" } else { "/" };
                last.key = format!("{}{slash}{key}", last.key);
            }
            _ => hints.push(Hint { key, label, for_eyes: row.for_eyes }),
        }
    }
    hints
}

fn table(context: Context) -> &'static [&'static [Binding]] {
    match context {
        Context::Home => &[HOME, HELP],
        Context::Library => &[LIBRARY, SIEVE, DETAIL, LIBRARY_END, HELP],
        Context::Search => &[SEARCH],
        Context::WholeMethod => &[METHOD, SCROLL, METHOD_END],
        Context::SetupMethod => &[SETUP_METHOD, SETUP, SETUP_END],
        Context::SetupChoice => &[SETUP, SETUP_CHOICE, SETUP_END],
        Context::HomeGroup => &[HOME_GROUP, HOME],
        Context::Founding => &[FOUNDING, SETUP_END],
        Context::Circle => &[CIRCLE_READ, CIRCLE_NEXT, CIRCLE],
        Context::CircleBegin => &[CIRCLE_BEGIN, CIRCLE],
        Context::CircleAction => &[CIRCLE_ACTION, CIRCLE_NEXT, CIRCLE],
        Context::CircleCase => &[CIRCLE_CASE, CIRCLE_NEXT, CIRCLE],
        Context::CircleDate => &[CIRCLE_DATE, CIRCLE_NEXT, CIRCLE],
        Context::CircleMeeting => &[CIRCLE_MEETING, CIRCLE_NEXT, CIRCLE],
        Context::CircleMember => &[CIRCLE_MEMBER, CIRCLE_NEXT, CIRCLE],
        Context::CircleLine => &[CIRCLE_LINE],
        Context::Handing => &[HANDING, HANDING_ROWS, SETUP_TEXT, SETUP_END],
        Context::HandingKind => &[HANDING, SETUP_CHOICE, HANDING_ROWS, SETUP_END],
        Context::HandingLast => &[HANDING_LAST, HANDING_ROWS, SETUP_TEXT, SETUP_END],
        Context::SetupText => &[SETUP, SETUP_TEXT, SETUP_END],
        Context::SetupMembers => &[SETUP_MEMBERS, SETUP, SETUP_END],
        Context::SetupTurn => &[SETUP, SETUP_CHOICE, SETUP_TURN, SETUP_END],
        Context::Room => &[RUNNING, ROOM, GROUP, HELP],
        Context::Pause => &[PAUSED, ROOM, GROUP, HELP],
        Context::Writing => &[WRITING, PAGE],
        Context::Covered => &[COVERED, PAGE],
        Context::Choosing => &[CHOOSING, PAGE],
        Context::Rating => &[RATING, PAGE],
        Context::Settling => &[SETTLING, PAGE],
        Context::EndOfPage => &[END_OF_PAGE, PAGE],
        Context::Jump => &[JUMP],
        Context::Review => &[SAVE, SCROLL, REVIEW],
        Context::Saved => &[DONE, SCROLL, SAVED],
        Context::Reading => &[READING, SCROLL],
        Context::Leaving => &[LEAVING],
        Context::Elsewhere => &[ELSEWHERE],
        Context::Choices => &[CHOICES],
        Context::Offer => &[OFFER],
        Context::Reason => &[REASON],
        Context::Drawing => &[DRAWING, CHOOSING, PAGE],
        Context::Voting => &[VOTING, CHOOSING, PAGE],
        Context::People => &[PEOPLE, PEOPLE_END],
        Context::Newcomer => &[NEWCOMER, REPLAN_END],
        Context::Awaited => &[AWAITED, PEOPLE_END],
        Context::Attendance => &[TOOK_PART, ATTENDANCE],
        Context::Rules => &[AGREED, READING, SCROLL],
        Context::Agreeing => &[AGREES, AGREEING],
        Context::Replan => &[REPLAN, REPLAN_END],
        Context::ReplanTime => &[REPLAN_TIME, REPLAN_END],
        Context::Audience => &[AUDIENCE],
    }
}

const fn row(keys: &'static [Key], intent: Intent, label: &'static str) -> Binding {
    Binding { keys, intent, label, shown: true, for_eyes: false }
}

/// A row that only the help screen shows.
const fn more(keys: &'static [Key], intent: Intent, label: &'static str) -> Binding {
    Binding { keys, intent, label, shown: false, for_eyes: false }
}

use Key::{Char, Code, Ctrl};
use KeyCode::{Down, Enter, Esc, F, PageDown, PageUp, Up};

/// Stops the program until it is brought to the front again, wherever one is: every shell's own.
pub(super) const STOP: Key = Ctrl('z');

const HELP: &[Binding] = &[row(&[Char('?'), Code(F(1))], Intent::Help, "key-help")];

const SCROLL: &[Binding] = &[
    row(&[Code(Up)], Intent::Up, "key-scroll").for_eyes(),
    row(&[Code(Down)], Intent::Down, "key-scroll").for_eyes(),
    more(&[Code(PageUp)], Intent::PageUp, "key-scroll-page").for_eyes(),
    more(&[Code(PageDown), Char(' ')], Intent::PageDown, "key-scroll-page").for_eyes(),
];

const SAVE: &[Binding] = &[row(&[Code(Enter)], Intent::Keep, "key-save")];

const REVIEW: &[Binding] = &[
    row(&[Char('i')], Intent::Write, "key-fill-in"),
    more(&[Char('w')], Intent::People, "key-attendance"),
    more(&[Char('u')], Intent::Undo, "key-undo"),
    more(&[Char('o')], Intent::Elsewhere, "key-elsewhere"),
    row(&[Code(Esc)], Intent::Close, "key-go-on"),
    more(&[Char('a')], Intent::Audience, "key-audience").for_eyes(),
    more(&[Char('q'), Ctrl('c')], Intent::Quit, "key-done"),
    row(&[Char('?'), Code(F(1))], Intent::Help, "key-help"),
];

const DONE: &[Binding] =
    &[row(&[Code(Enter), Char('q'), Code(Esc), Ctrl('c')], Intent::Quit, "key-done")];

const SAVED: &[Binding] = &[
    row(&[Char('i')], Intent::Write, "key-fill-in"),
    more(&[Char('w')], Intent::People, "key-attendance"),
    more(&[Char('u')], Intent::Undo, "key-undo"),
    more(&[Char('a')], Intent::Audience, "key-audience").for_eyes(),
];

const AGREED: &[Binding] = &[row(&[Char('a')], Intent::Agree, "key-agreed")];

const READING: &[Binding] = &[row(
    &[Code(Esc), Code(Enter), Char('q'), Char('r'), Char('?'), Code(F(1)), Ctrl('c')],
    Intent::Close,
    "key-close",
)];

const AUDIENCE: &[Binding] = &[
    more(&[Char('k')], Intent::Colours, "key-colours"),
    // Not Esc: people press that to leave a full screen, and the wall would be bare.
    more(&[Char('q'), Ctrl('c')], Intent::Quit, "key-quit"),
];
