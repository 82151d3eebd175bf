//! The one table of keys: what a key does on which screen, and what it is called. Input, the line
//! at the bottom and the help screen all read it.

use crate::{view::Hint, words::Words};
use crossterm::event::{KeyCode, KeyEvent};

use super::key::Key;

mod before;

use super::sieve::Question;
use before::{
    DETAIL, HOME, LIBRARY, LIBRARY_END, METHOD, METHOD_END, SEARCH, SETUP, SETUP_CHOICE, SETUP_END,
    SETUP_METHOD, SETUP_TEXT, SIEVE,
};

/// Where somebody is when a key goes down.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Context {
    /// The first screen.
    Home,
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
}

/// A row of the table.
pub(super) struct Binding {
    pub(super) keys: &'static [Key],
    pub(super) intent: Intent,
    /// The key of what it does in the user's language.
    label: &'static str,
    /// Whether the line at the bottom shows it; the help screen shows all.
    shown: bool,
}

/// What a key means here. A letter on a line to type in means nothing: it is text.
pub(super) fn intent(context: Context, event: KeyEvent) -> Option<Intent> {
    let bindings = table(context).iter().flat_map(|part| part.iter());
    let mut matching = bindings.filter(|binding| binding.keys.iter().any(|key| key.is(event)));
    matching.next().map(|binding| binding.intent)
}

/// Every row that works here, and what it does in the user's language.
pub(super) fn labelled(context: Context, words: &Words) -> Vec<(&'static Binding, String)> {
    let rows = table(context).iter().flat_map(|part| part.iter());
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
            _ => hints.push(Hint { key, label }),
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
        Context::SetupText => &[SETUP, SETUP_TEXT, SETUP_END],
        Context::Room => &[RUNNING, ROOM, HELP],
        Context::Pause => &[PAUSED, ROOM, HELP],
        Context::Writing => &[WRITING, PAGE],
        Context::Covered => &[COVERED, PAGE],
        Context::Choosing => &[CHOOSING, PAGE],
        Context::Rating => &[RATING, PAGE],
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
    }
}

const fn row(keys: &'static [Key], intent: Intent, label: &'static str) -> Binding {
    Binding { keys, intent, label, shown: true }
}

/// A row that only the help screen shows.
const fn more(keys: &'static [Key], intent: Intent, label: &'static str) -> Binding {
    Binding { keys, intent, label, shown: false }
}

use Key::{Alt, Char, Code, Ctrl, Digit, Letter};
use KeyCode::{BackTab, Down, Enter, Esc, F, Left, PageDown, PageUp, Right, Tab, Up};

const HELP: &[Binding] = &[row(&[Char('?'), Code(F(1))], Intent::Help, "key-help")];

const RUNNING: &[Binding] = &[row(&[Char(' ')], Intent::Pause, "key-pause")];

const PAUSED: &[Binding] = &[row(&[Char(' ')], Intent::Pause, "key-resume")];

const ROOM: &[Binding] = &[
    row(&[Code(Right), Char('n')], Intent::Next, "key-next"),
    row(&[Char('+'), Char('=')], Intent::More, "key-minute"),
    row(&[Char('-'), Char('_')], Intent::Less, "key-minute"),
    row(&[Char('i'), Code(Enter)], Intent::Write, "key-write"),
    row(&[Char('t')], Intent::Turn, "key-turn"),
    row(&[Char('r')], Intent::Rules, "key-rules"),
    row(&[Char('m')], Intent::Menu, "key-menu"),
    more(&[Code(Left), Char('p')], Intent::Back, "key-back"),
    more(&[Char('v')], Intent::Pass, "key-pass"),
    more(&[Char('g')], Intent::Jump, "key-jump"),
    more(&[Char('s')], Intent::Skip, "key-skip"),
    row(&[Char('u')], Intent::Undo, "key-undo"),
    more(&[Char('x')], Intent::Exclude, "key-exclude"),
    more(&[Char('o')], Intent::Elsewhere, "key-elsewhere"),
    row(&[Char('q'), Ctrl('c')], Intent::Quit, "key-leave"),
];

const WRITING: &[Binding] = &[
    row(&[Code(Enter)], Intent::Keep, "key-keep"),
    row(&[Code(Tab)], Intent::NextLine, "key-next-line"),
    more(&[Code(BackTab)], Intent::LineBefore, "key-line-before"),
    more(&[Code(Up)], Intent::Up, "key-line-before"),
    more(&[Code(Down)], Intent::Down, "key-next-line"),
    more(&[Alt(Enter), Ctrl('j')], Intent::NewLine, "key-new-line"),
    more(&[Ctrl('n')], Intent::Another, "key-another"),
    more(&[Ctrl('d')], Intent::Withdraw, "key-withdraw"),
];

const COVERED: &[Binding] = &[
    row(&[Ctrl('o')], Intent::Uncover, "key-uncover"),
    row(&[Code(Enter), Code(Down), Code(Tab)], Intent::NextLine, "key-next-line"),
    row(&[Code(Up), Code(BackTab)], Intent::LineBefore, "key-line-before"),
];

const CHOOSING: &[Binding] = &[
    row(&[Code(Enter)], Intent::Keep, "key-choose-this"),
    row(&[Char(' ')], Intent::Toggle, "key-let-go"),
    row(&[Digit], Intent::Number, "key-choose-number"),
    row(&[Code(Up)], Intent::Up, "key-choose"),
    row(&[Code(Down)], Intent::Down, "key-choose"),
    more(&[Letter], Intent::Ground, "key-ground"),
    more(&[Char('+'), Char('=')], Intent::More, "key-vote"),
    more(&[Char('-'), Char('_')], Intent::Less, "key-vote"),
    more(&[Char('l')], Intent::Lot, "key-lot"),
    more(&[Code(Tab)], Intent::NextLine, "key-next-part"),
    more(&[Code(BackTab)], Intent::LineBefore, "key-line-before"),
];

const RATING: &[Binding] = &[
    row(&[Digit], Intent::Number, "key-rate"),
    more(&[Code(Left)], Intent::Left, "key-rate"),
    more(&[Code(Right)], Intent::Right, "key-rate"),
    row(&[Code(Enter), Code(Down), Code(Tab)], Intent::NextLine, "key-next-line"),
    more(&[Code(Up), Code(BackTab)], Intent::LineBefore, "key-line-before"),
];

const END_OF_PAGE: &[Binding] = &[
    row(&[Code(Enter)], Intent::Close, "key-to-the-clock"),
    row(&[Code(Up), Code(BackTab)], Intent::LineBefore, "key-line-before"),
    more(&[Code(Down), Code(Tab)], Intent::NextLine, "key-next-line"),
];

const PAGE: &[Binding] = &[
    row(&[Code(Esc)], Intent::Close, "key-done-writing"),
    more(&[Code(PageUp)], Intent::PageUp, "key-other-page"),
    more(&[Code(PageDown)], Intent::PageDown, "key-other-page"),
    more(&[Ctrl('c')], Intent::Quit, "key-leave"),
    row(&[Code(F(1))], Intent::Help, "key-help"),
];

const JUMP: &[Binding] = &[
    row(&[Code(Enter)], Intent::Open, "key-go-there"),
    row(&[Code(Up)], Intent::Up, "key-choose"),
    row(&[Code(Down), Code(Tab)], Intent::Down, "key-choose"),
    row(&[Code(Esc), Char('g'), Ctrl('c')], Intent::Close, "key-stay"),
];

const SCROLL: &[Binding] = &[
    row(&[Code(Up)], Intent::Up, "key-scroll"),
    row(&[Code(Down)], Intent::Down, "key-scroll"),
    more(&[Code(PageUp)], Intent::PageUp, "key-scroll-page"),
    more(&[Code(PageDown), Char(' ')], Intent::PageDown, "key-scroll-page"),
];

const SAVE: &[Binding] = &[row(&[Code(Enter)], Intent::Keep, "key-save")];

const REVIEW: &[Binding] = &[
    row(&[Char('i')], Intent::Write, "key-fill-in"),
    more(&[Char('u')], Intent::Undo, "key-undo"),
    more(&[Char('o')], Intent::Elsewhere, "key-elsewhere"),
    row(&[Code(Esc)], Intent::Close, "key-go-on"),
    more(&[Char('q'), Ctrl('c')], Intent::Quit, "key-done"),
    row(&[Char('?'), Code(F(1))], Intent::Help, "key-help"),
];

const DONE: &[Binding] =
    &[row(&[Code(Enter), Char('q'), Code(Esc), Ctrl('c')], Intent::Quit, "key-done")];

const SAVED: &[Binding] = &[
    row(&[Char('i')], Intent::Write, "key-fill-in"),
    more(&[Char('u')], Intent::Undo, "key-undo"),
];

const READING: &[Binding] = &[row(
    &[Code(Esc), Code(Enter), Char('q'), Char('r'), Char('?'), Code(F(1)), Ctrl('c')],
    Intent::Close,
    "key-close",
)];

const LEAVING: &[Binding] = &[
    row(&[Char('e')], Intent::End, "key-end"),
    row(&[Char('l')], Intent::Leave, "key-leave-for-now"),
    row(&[Code(Esc), Char('q'), Ctrl('c')], Intent::Close, "key-stay"),
];

const ELSEWHERE: &[Binding] = &[
    row(&[Code(Enter)], Intent::Keep, "key-save-there"),
    row(&[Code(Esc), Ctrl('c')], Intent::Close, "key-stay"),
];

const CHOICES: &[Binding] = &[
    row(&[Code(Enter), Code(Right), Char('n')], Intent::Open, "key-go-this-way"),
    row(&[Code(Up)], Intent::Up, "key-choose"),
    row(&[Code(Down), Code(Tab)], Intent::Down, "key-choose"),
    row(&[Code(Esc), Char('m'), Char('q'), Ctrl('c')], Intent::Close, "key-stay"),
];

const OFFER: &[Binding] = &[
    row(&[Code(Enter)], Intent::Open, "key-take-this"),
    row(&[Code(Up)], Intent::Up, "key-choose"),
    row(&[Code(Down), Code(Tab)], Intent::Down, "key-choose"),
    more(&[Code(PageUp)], Intent::PageUp, "key-scroll-page"),
    more(&[Code(PageDown)], Intent::PageDown, "key-scroll-page"),
    row(&[Code(Esc), Ctrl('c')], Intent::Close, "key-stay"),
];

const REASON: &[Binding] = &[
    row(&[Code(Enter)], Intent::Keep, "key-change-method"),
    row(&[Code(Esc), Ctrl('c')], Intent::Close, "key-stay"),
];

const DRAWING: &[Binding] = &[row(&[Char('l')], Intent::Lot, "key-lot")];

const VOTING: &[Binding] = &[
    row(&[Char('+'), Char('=')], Intent::More, "key-vote"),
    row(&[Char('-'), Char('_')], Intent::Less, "key-vote"),
];
