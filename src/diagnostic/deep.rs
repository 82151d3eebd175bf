//! A bound on how deep a file nests, found before anything is built of it.

use std::ops::Range;
use toml_parser::{Source, lexer::TokenKind};

/// The place where a file becomes deeper than [`DEEPEST`], if it does.
///
/// The TOML reader bounds brackets at 80 and the parts of a dotted key at 80, yet lets the two
/// multiply: keys of 80 parts in 80 braces make a table of 6400 levels, and whatever walks that
/// overflows the stack. So dots and open brackets are counted together, as the same lexer sees them.
/// A closing bracket of the wrong kind closes nothing here: rather too deep than too trusting.
pub(super) fn first_too_deep(text: &str) -> Option<Range<usize>> {
    let mut open = Vec::new();
    let mut dots = 0;
    for token in Source::new(text).lex() {
        match token.kind() {
            kind @ (TokenKind::LeftSquareBracket | TokenKind::LeftCurlyBracket) => open.push(kind),
            TokenKind::RightSquareBracket => close(&mut open, TokenKind::LeftSquareBracket),
            TokenKind::RightCurlyBracket => close(&mut open, TokenKind::LeftCurlyBracket),
            TokenKind::Dot => dots += 1,
            TokenKind::Newline if open.is_empty() => dots = 0,
            _ => {}
        }
        if open.len() + dots > DEEPEST {
            return Some(token.span().start()..token.span().end());
        }
    }
    None
}

fn close(open: &mut Vec<TokenKind>, kind: TokenKind) {
    if open.last() == Some(&kind) {
        open.pop();
    }
}

const DEEPEST: usize = 200; // far more than a person nests, far less than a stack holds
