//! The keys on a page: to write, to choose, to rate.

use crossterm::event::KeyCode;

use super::{Binding, Intent, Key, more, row};

use Key::{Alt, Char, Code, Ctrl, Digit, Four, Letter};
use KeyCode::{BackTab, Down, Enter, Esc, F, Left, PageDown, PageUp, Right, Tab, Up};

pub(super) const WRITING: &[Binding] = &[
    row(&[Code(Enter)], Intent::Keep, "key-keep"),
    row(&[Code(Tab)], Intent::NextLine, "key-next-line"),
    more(&[Code(BackTab)], Intent::LineBefore, "key-line-before"),
    more(&[Code(Up)], Intent::Up, "key-line-before"),
    more(&[Code(Down)], Intent::Down, "key-next-line"),
    more(&[Alt(Enter), Ctrl('j')], Intent::NewLine, "key-new-line"),
    more(&[Ctrl('n')], Intent::Another, "key-another"),
    more(&[Ctrl('d')], Intent::Withdraw, "key-withdraw"),
];

pub(super) const COVERED: &[Binding] = &[
    row(&[Ctrl('o')], Intent::Uncover, "key-uncover"),
    row(&[Code(Enter), Code(Down), Code(Tab)], Intent::NextLine, "key-next-line"),
    row(&[Code(Up), Code(BackTab)], Intent::LineBefore, "key-line-before"),
];

pub(super) const CHOOSING: &[Binding] = &[
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

pub(super) const DRAWING: &[Binding] = &[row(&[Char('l')], Intent::Lot, "key-lot")];

pub(super) const VOTING: &[Binding] = &[
    row(&[Char('+'), Char('=')], Intent::More, "key-vote"),
    row(&[Char('-'), Char('_')], Intent::Less, "key-vote"),
];

pub(super) const RATING: &[Binding] = &[
    row(&[Digit], Intent::Number, "key-rate"),
    more(&[Code(Left)], Intent::Left, "key-rate"),
    more(&[Code(Right)], Intent::Right, "key-rate"),
    row(&[Code(Enter), Code(Down), Code(Tab)], Intent::NextLine, "key-next-line"),
    more(&[Code(Up), Code(BackTab)], Intent::LineBefore, "key-line-before"),
];

pub(super) const SETTLING: &[Binding] = &[
    row(&[Four], Intent::Number, "key-outcome"),
    more(&[Code(Left)], Intent::Left, "key-outcome"),
    more(&[Code(Right)], Intent::Right, "key-outcome"),
    row(&[Code(Enter), Code(Down), Code(Tab)], Intent::NextLine, "key-next-line"),
    more(&[Code(Up), Code(BackTab)], Intent::LineBefore, "key-line-before"),
];

pub(super) const END_OF_PAGE: &[Binding] = &[
    row(&[Code(Enter)], Intent::Close, "key-to-the-clock"),
    row(&[Code(Up), Code(BackTab)], Intent::LineBefore, "key-line-before"),
    more(&[Code(Down), Code(Tab)], Intent::NextLine, "key-next-line"),
];

pub(super) const PAGE: &[Binding] = &[
    row(&[Code(Esc)], Intent::Close, "key-done-writing"),
    more(&[Code(PageUp)], Intent::PageUp, "key-other-page"),
    more(&[Code(PageDown)], Intent::PageDown, "key-other-page"),
    more(&[Ctrl('c')], Intent::Quit, "key-leave"),
    row(&[Code(F(1))], Intent::Help, "key-help"),
];
