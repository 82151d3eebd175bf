//! The keys before a session: at home, in the library, setting up.

use crossterm::event::KeyCode;

use super::{Binding, Intent, Key, more, row};
use crate::app::sieve::Question;

use Key::{Alt, Char, Code, Ctrl};
use KeyCode::{BackTab, Down, Enter, Esc, F, Left, PageDown, PageUp, Right, Tab, Up};

pub(super) const HOME: &[Binding] = &[
    row(&[Code(Enter)], Intent::Open, "key-open"),
    row(&[Code(Up)], Intent::Up, "key-choose"),
    row(&[Code(Down), Code(Tab)], Intent::Down, "key-choose"),
    more(&[Char('w')], Intent::Methods, "key-methods"),
    row(&[Char('q'), Ctrl('c'), Code(Esc)], Intent::Quit, "key-quit"),
];

pub(super) const HOME_GROUP: &[Binding] =
    &[row(&[Code(Right), Char('l')], Intent::Read, "key-read-group")];

pub(super) const FOUNDING: &[Binding] = &[
    row(&[Code(Enter)], Intent::Open, "key-found"),
    row(&[Code(Tab), Code(Down)], Intent::NextLine, "key-next-line"),
    more(&[Code(BackTab), Code(Up)], Intent::LineBefore, "key-line-before"),
];

pub(super) const LIBRARY: &[Binding] = &[
    row(&[Code(Enter)], Intent::Open, "key-begin-method"),
    row(&[Code(Right), Char('l')], Intent::Read, "key-read-method"),
    row(&[Code(Up)], Intent::Up, "key-choose"),
    row(&[Code(Down), Code(Tab)], Intent::Down, "key-choose"),
];

pub(super) const SIEVE: &[Binding] = &[
    more(&[Char('m')], Intent::Sift(Question::Minutes), "key-sift-minutes"),
    more(&[Char('M')], Intent::SiftBack(Question::Minutes), "key-sift-minutes"),
    more(&[Char('p')], Intent::Sift(Question::People), "key-sift-people"),
    more(&[Char('P')], Intent::SiftBack(Question::People), "key-sift-people"),
    more(&[Char('t')], Intent::Sift(Question::Language), "key-sift-language"),
    more(&[Char('T')], Intent::SiftBack(Question::Language), "key-sift-language"),
    more(&[Char('d')], Intent::Sift(Question::Aim), "key-sift-aim"),
    more(&[Char('D')], Intent::SiftBack(Question::Aim), "key-sift-aim"),
    more(&[Char('/')], Intent::Search, "key-search"),
    row(&[Char('a')], Intent::SiftNothing, "key-sift-nothing"),
];

pub(super) const DETAIL: &[Binding] = &[
    row(&[Code(PageUp)], Intent::PageUp, "key-scroll").for_eyes(),
    row(&[Code(PageDown), Char(' ')], Intent::PageDown, "key-scroll").for_eyes(),
];

pub(super) const LIBRARY_END: &[Binding] = &[
    row(&[Char('e')], Intent::Own, "key-own-method"),
    row(&[Code(Esc), Char('q'), Ctrl('c')], Intent::Close, "key-back-home"),
];

pub(super) const SEARCH: &[Binding] = &[
    row(&[Code(Enter), Code(Tab)], Intent::Open, "key-search-done"),
    row(&[Code(Up)], Intent::Up, "key-choose"),
    row(&[Code(Down)], Intent::Down, "key-choose"),
    row(&[Code(Esc), Ctrl('c')], Intent::Close, "key-search-never-mind"),
];

pub(super) const METHOD: &[Binding] = &[row(&[Code(Enter)], Intent::Open, "key-begin-method")];

pub(super) const METHOD_END: &[Binding] = &[
    row(&[Char('e')], Intent::Own, "key-own-method"),
    row(&[Code(Esc), Code(Left), Char('h'), Char('q'), Ctrl('c')], Intent::Close, "key-back-home"),
];

pub(super) const SETUP_METHOD: &[Binding] =
    &[row(&[Code(Enter), Char('w')], Intent::Methods, "key-other-method")];

pub(super) const SETUP: &[Binding] = &[
    row(&[Code(Enter)], Intent::Open, "key-begin"),
    row(&[Code(Tab), Code(Down)], Intent::NextLine, "key-next-line"),
    more(&[Code(BackTab), Code(Up)], Intent::LineBefore, "key-line-before"),
];

pub(super) const SETUP_CHOICE: &[Binding] = &[
    row(&[Code(Left)], Intent::Left, "key-change"),
    row(&[Code(Right), Char(' ')], Intent::Right, "key-change"),
];

pub(super) const SETUP_MEMBERS: &[Binding] = &[
    row(&[Char(' ')], Intent::Seat, "key-seat"),
    row(&[Code(Left)], Intent::Left, "key-member"),
    row(&[Code(Right)], Intent::Right, "key-member"),
];

pub(super) const SETUP_TURN: &[Binding] = &[row(&[Char('l')], Intent::Lot, "key-lot")];

pub(super) const SETUP_TEXT: &[Binding] =
    &[more(&[Alt(Enter), Ctrl('j')], Intent::NewLine, "key-new-line")];

pub(super) const SETUP_END: &[Binding] = &[
    row(&[Code(Esc), Ctrl('c')], Intent::Close, "key-back-home"),
    row(&[Code(F(1))], Intent::Help, "key-help"),
];
