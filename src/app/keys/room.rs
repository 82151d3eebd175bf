//! The keys in the room, and of what lies over it for a moment.

use crossterm::event::KeyCode;

use super::{Binding, Intent, Key, more, row};

use Key::{Char, Code, Ctrl};
use KeyCode::{BackTab, Down, Enter, Esc, Left, PageDown, PageUp, Right, Tab, Up};

pub(super) const RUNNING: &[Binding] = &[row(&[Char(' ')], Intent::Pause, "key-pause")];

pub(super) const PAUSED: &[Binding] = &[row(&[Char(' ')], Intent::Pause, "key-resume")];

pub(super) const ROOM: &[Binding] = &[
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

/// What the group sees, who is there, and when it ends.
pub(super) const GROUP: &[Binding] = &[
    row(&[Char('w')], Intent::People, "key-people"),
    row(&[Char('e')], Intent::Replan, "key-replan"),
    more(&[Char('b')], Intent::Break, "key-break"),
    more(&[Char('z')], Intent::SetBack, "key-set-back"),
    row(&[Char('a')], Intent::Audience, "key-audience").for_eyes(),
    more(&[Char('d')], Intent::Show, "key-show"),
    more(&[Char('f')], Intent::Flash, "key-flash"),
    more(&[Char('h')], Intent::Hide, "key-hide").for_eyes(),
    more(&[Char('c')], Intent::Face, "key-face"),
    more(&[Char('k')], Intent::Colours, "key-colours").for_eyes(),
];

pub(super) const JUMP: &[Binding] = &[
    row(&[Code(Enter)], Intent::Open, "key-go-there"),
    row(&[Code(Up)], Intent::Up, "key-choose"),
    row(&[Code(Down), Code(Tab)], Intent::Down, "key-choose"),
    row(&[Code(Esc), Char('g'), Ctrl('c')], Intent::Close, "key-stay"),
];

pub(super) const LEAVING: &[Binding] = &[
    row(&[Char('e')], Intent::End, "key-end"),
    row(&[Char('l')], Intent::Leave, "key-leave-for-now"),
    row(&[Code(Esc), Char('q'), Ctrl('c')], Intent::Close, "key-stay"),
];

pub(super) const ELSEWHERE: &[Binding] = &[
    row(&[Code(Enter)], Intent::Keep, "key-save-there"),
    row(&[Code(Esc), Ctrl('c')], Intent::Close, "key-stay"),
];

pub(super) const CHOICES: &[Binding] = &[
    row(&[Code(Enter), Code(Right), Char('n')], Intent::Open, "key-go-this-way"),
    row(&[Code(Up)], Intent::Up, "key-choose"),
    row(&[Code(Down), Code(Tab)], Intent::Down, "key-choose"),
    row(&[Code(Esc), Char('m'), Char('q'), Ctrl('c')], Intent::Close, "key-stay"),
];

pub(super) const OFFER: &[Binding] = &[
    row(&[Code(Enter)], Intent::Open, "key-take-this"),
    row(&[Code(Up)], Intent::Up, "key-choose"),
    row(&[Code(Down), Code(Tab)], Intent::Down, "key-choose"),
    more(&[Code(PageUp)], Intent::PageUp, "key-scroll-page"),
    more(&[Code(PageDown)], Intent::PageDown, "key-scroll-page"),
    row(&[Code(Esc), Ctrl('c')], Intent::Close, "key-stay"),
];

pub(super) const REASON: &[Binding] = &[
    row(&[Code(Enter)], Intent::Keep, "key-change-method"),
    row(&[Code(Esc), Ctrl('c')], Intent::Close, "key-stay"),
];

pub(super) const PEOPLE: &[Binding] = &[
    row(&[Char(' ')], Intent::Toggle, "key-come-or-go"),
    row(&[Char('-'), Char('_')], Intent::Less, "key-order"),
    row(&[Char('+'), Char('=')], Intent::More, "key-order"),
    row(&[Ctrl('l')], Intent::Lot, "key-lot-first"),
    row(&[Ctrl('o')], Intent::Place, "key-place"),
];

pub(super) const PEOPLE_END: &[Binding] = &[
    row(&[Code(Up), Code(BackTab)], Intent::Up, "key-choose"),
    row(&[Code(Down), Code(Tab)], Intent::Down, "key-choose"),
    row(&[Code(Esc), Ctrl('c')], Intent::Close, "key-close"),
];

pub(super) const TOOK_PART: &[Binding] = &[row(&[Char(' ')], Intent::Toggle, "key-took-part")];

pub(super) const ATTENDANCE: &[Binding] = &[
    row(&[Code(Up), Code(BackTab)], Intent::Up, "key-choose"),
    row(&[Code(Down), Code(Tab)], Intent::Down, "key-choose"),
    row(&[Code(Esc), Code(Enter), Char('w'), Char('q'), Ctrl('c')], Intent::Close, "key-close"),
];

pub(super) const AGREES: &[Binding] = &[
    row(&[Char(' ')], Intent::Toggle, "key-agrees"),
    row(&[Char('a')], Intent::Agree, "key-all-agree"),
];

pub(super) const AGREEING: &[Binding] = &[
    row(&[Code(Up), Code(BackTab)], Intent::Up, "key-choose"),
    row(&[Code(Down), Code(Tab)], Intent::Down, "key-choose"),
    row(&[Code(Esc), Code(Enter), Char('r'), Char('q'), Ctrl('c')], Intent::Close, "key-close"),
];

pub(super) const NEWCOMER: &[Binding] = &[row(&[Code(Enter)], Intent::Keep, "key-join")];

/// Space is the key for everybody else in the list.
pub(super) const AWAITED: &[Binding] = &[row(&[Code(Enter), Char(' ')], Intent::Keep, "key-join")];

pub(super) const REPLAN: &[Binding] = &[
    row(&[Code(Enter)], Intent::Keep, "key-take-plan"),
    row(&[Char(' ')], Intent::Toggle, "key-fix"),
];

pub(super) const REPLAN_TIME: &[Binding] = &[row(&[Code(Enter)], Intent::Keep, "key-take-plan")];

pub(super) const REPLAN_END: &[Binding] = &[
    row(&[Code(Up), Code(BackTab)], Intent::Up, "key-choose"),
    row(&[Code(Down), Code(Tab)], Intent::Down, "key-choose"),
    row(&[Code(Esc), Ctrl('c')], Intent::Close, "key-stay"),
];
