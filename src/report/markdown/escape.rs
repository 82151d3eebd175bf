//! Keeps typed text from meaning something in Markdown. A backslash goes only where it is needed,
//! because people also read the file as it is.

/// Text at the start of a line.
pub(super) fn opening_line(line: &str) -> String {
    let escaped = in_line(line);
    match mark(line) {
        // Up to a mark there are only digits, which are never escaped.
        Some(at) if !escaped[at..].starts_with('\\') => {
            format!("{}\\{}", &escaped[..at], &escaped[at..])
        }
        _ => escaped,
    }
}

/// Text within a line.
pub(super) fn in_line(text: &str) -> String {
    escape(text, |_| false)
}

/// Text in a cell of a table.
pub(super) fn in_cell(text: &str) -> String {
    escape(text, |char| char == '|')
}

/// Text of a heading, where `#` at the end would be taken for its closing.
pub(super) fn in_heading(text: &str) -> String {
    let escaped = in_line(text);
    match escaped.strip_suffix('#') {
        Some(rest) => format!("{rest}\\#"),
        None => escaped,
    }
}

/// Where in a line stands the mark that would make it a heading, a list, a quotation, a rule or
/// part of a table.
fn mark(line: &str) -> Option<usize> {
    let ends = |rest: &str| rest.is_empty() || rest.starts_with(' ');
    let after = |mark: char| line.trim_start_matches(mark);
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let counted = &line[digits..];
    let counts = digits > 0 && counted.starts_with(['.', ')']) && ends(&counted[1..]);
    let heads = line.starts_with('#') && ends(after('#'));
    let lists = line.starts_with(['-', '+']) && ends(&line[1..]);
    let ticks = ["[ ]", "[x]", "[X]"].iter().any(|tick| line.starts_with(tick));
    let underlines = line.starts_with('=') && after('=').is_empty();
    let rules = line.contains('-') && line.chars().all(|char| "-:| ".contains(char));
    if counts {
        Some(digits)
    } else {
        (heads || lists || ticks || underlines || rules || line.starts_with('>')).then_some(0)
    }
}

fn escape(text: &str, also: fn(char) -> bool) -> String {
    let mut escaped = String::with_capacity(text.len() + 8);
    let mut before = None;
    for (index, char) in text.char_indices() {
        if also(char) || means_something(before, char, &text[index + char.len_utf8()..]) {
            escaped.push('\\');
        }
        escaped.push(char);
        before = Some(char);
    }
    escaped
}

/// Whether a character, between what comes before and after it, would mean something.
fn means_something(before: Option<char>, char: char, rest: &str) -> bool {
    let after = rest.chars().next();
    let blank = |beside: Option<char>| beside.is_some_and(char::is_whitespace);
    let letter = |beside: Option<char>| beside.is_some_and(char::is_alphanumeric);
    match char {
        '`' => true,
        '*' => !(blank(before) && blank(after)),
        '_' => !(blank(before) && blank(after) || letter(before) && letter(after)),
        // Nothing is struck through unless a tilde closes it.
        '~' => after == Some('~') || before.is_some_and(|before| !before.is_whitespace()),
        '\\' => after.is_none_or(|after| after.is_ascii_punctuation()),
        '<' => after
            .is_some_and(|after| after.is_ascii_alphabetic() || matches!(after, '/' | '!' | '?')),
        '&' => names_a_character(rest),
        // Nothing is a link unless an address follows the bracket.
        ']' => matches!(after, Some('(' | '[' | ':')),
        _ => false,
    }
}

/// Whether what follows an ampersand makes it a character: `amp;`, `#60;`.
fn names_a_character(rest: &str) -> bool {
    let name = rest.trim_start_matches(|char: char| char == '#' || char.is_ascii_alphanumeric());
    name.len() < rest.len() && name.starts_with(';')
}
