//! The keys on a group's own screen, and where a case is handed in.

use crossterm::event::KeyCode;

use super::{Binding, Intent, Key, more, row};

use Key::{Char, Code, Ctrl, Four};
use KeyCode::{BackTab, Down, Enter, Esc, F, Left, PageDown, PageUp, Right, Tab, Up};

pub(super) const CIRCLE_BEGIN: &[Binding] =
    &[row(&[Code(Enter), Char('b')], Intent::Open, "key-begin")];

pub(super) const CIRCLE_NEXT: &[Binding] = &[row(&[Char('b')], Intent::Begin, "key-begin")];

pub(super) const CIRCLE_ACTION: &[Binding] = &[
    row(&[Four], Intent::Number, "key-outcome"),
    more(&[Code(Left)], Intent::Left, "key-outcome"),
    more(&[Code(Right)], Intent::Right, "key-outcome"),
    // Line by line the words mean the same.
    more(&[Char('1')], Intent::Number, "outcome-open"),
    more(&[Char('2')], Intent::Number, "outcome-done"),
    more(&[Char('3')], Intent::Number, "outcome-partly"),
    more(&[Char('4')], Intent::Number, "outcome-dropped"),
    row(&[Code(Enter)], Intent::Open, "key-how-it-went"),
];

pub(super) const CIRCLE_CASE: &[Binding] = &[
    row(&[Code(Enter)], Intent::Open, "key-read-method"),
    row(&[Char('x')], Intent::Withdraw, "key-take-case"),
];

pub(super) const CIRCLE_DATE: &[Binding] = &[
    row(&[Code(Enter)], Intent::Open, "key-other-date"),
    row(&[Char('x')], Intent::Withdraw, "key-call-off"),
];

pub(super) const CIRCLE_MEETING: &[Binding] =
    &[row(&[Code(Enter)], Intent::Open, "key-read-report")];

pub(super) const CIRCLE_MEMBER: &[Binding] = &[row(&[Code(Enter)], Intent::Open, "key-hours-of")];

pub(super) const CIRCLE_READ: &[Binding] = &[more(&[Code(Enter)], Intent::Open, "key-open")];

pub(super) const CIRCLE: &[Binding] = &[
    row(&[Code(Up)], Intent::Up, "key-choose"),
    row(&[Code(Down)], Intent::Down, "key-choose"),
    more(&[Code(Tab)], Intent::NextLine, "key-next-heading"),
    more(&[Code(BackTab)], Intent::LineBefore, "key-heading-before"),
    more(&[Code(PageUp)], Intent::PageUp, "key-scroll-page").for_eyes(),
    more(&[Code(PageDown), Char(' ')], Intent::PageDown, "key-scroll-page").for_eyes(),
    more(&[Char('u')], Intent::Undo, "key-undo"),
    row(&[Char('n')], Intent::HandIn, "key-hand-in"),
    row(&[Code(Esc), Char('q'), Ctrl('c')], Intent::Close, "key-back-home"),
    row(&[Char('a')], Intent::Calendar, "key-calendar"),
    row(&[Char('h')], Intent::Hours, "key-hours"),
    row(&[Char('e')], Intent::Own, "key-group-file"),
    row(&[Char('?'), Code(F(1))], Intent::Help, "key-help"),
];

pub(super) const CIRCLE_LINE: &[Binding] = &[
    row(&[Code(Enter)], Intent::Keep, "key-save"),
    row(&[Code(Esc), Ctrl('c')], Intent::Close, "key-never-mind"),
];

pub(super) const HANDING: &[Binding] =
    &[row(&[Code(Enter), Code(Tab), Code(Down)], Intent::NextLine, "key-next-line")];

pub(super) const HANDING_LAST: &[Binding] = &[
    row(&[Code(Enter)], Intent::Open, "key-hand-it-in"),
    more(&[Code(Tab), Code(Down)], Intent::NextLine, "key-next-line"),
];

pub(super) const HANDING_ROWS: &[Binding] =
    &[more(&[Code(BackTab), Code(Up)], Intent::LineBefore, "key-line-before")];
