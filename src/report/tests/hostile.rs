//! Whatever people type reads as what they typed, and means nothing more.

use crate::words::clean;

use crate::report::{Block, Outline, Section, Text, markdown};
use proptest::prelude::*;
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

/// What a reader of the laid out text sees: the words of each place in which something was typed,
/// with `\n` for a line break and for a new paragraph.
pub(super) fn seen(markdown: &str) -> Result<Vec<String>, String> {
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_FOOTNOTES;
    let (mut places, mut text) = (Vec::new(), String::new());
    let mut depth = 0;
    for event in Parser::new_ext(markdown, options) {
        match event {
            Event::Text(piece) => text.push_str(&piece),
            Event::HardBreak => text.push('\n'),
            Event::Start(Tag::Paragraph) if !text.is_empty() && depth > 0 => text.push('\n'),
            Event::Start(Tag::Item) => depth += 1,
            Event::End(TagEnd::Item) => {
                depth -= 1;
                places.push(std::mem::take(&mut text));
            }
            Event::End(TagEnd::Heading(_) | TagEnd::TableCell) => {
                places.push(std::mem::take(&mut text));
            }
            Event::Start(
                Tag::Heading { .. }
                | Tag::Paragraph
                | Tag::List(_)
                | Tag::Strong
                | Tag::Table(_)
                | Tag::TableHead
                | Tag::TableRow
                | Tag::TableCell,
            )
            | Event::End(_) => {}
            other => return Err(format!("{other:?}")),
        }
    }
    Ok(places)
}

/// Puts a text in every kind of place: heading, list, cell, plain, standing out and after a name.
fn places(typed: &str) -> Vec<String> {
    let items = vec![
        Text::plain(typed),
        Text::bold(typed),
        Text::plain("Bo: ").and_plain(typed).and_plain(" (niet af)"),
        Text::plain("x ").and(&Text::bold(typed)).and_plain(" y"),
    ];
    let counted = Block::List { numbered: true, items: items.clone() };
    let section = Section { heading: Text::plain(typed), blocks: vec![counted] };
    let table =
        Block::Table { head: vec![Text::plain("kop")], rows: vec![vec![Text::plain(typed)]] };
    let outline = Outline {
        title: Text::plain("Titel"),
        opening: vec![Block::bullets(items), table],
        sections: vec![section],
    };
    let text = markdown(&outline);
    seen(&text).unwrap_or_else(|event| panic!("{event} in\n{text}"))
}

/// What a text should read as where it has lines, and where it has one.
fn expected(typed: &str) -> Vec<String> {
    let lines = |text: &str, by: &str| {
        let text = clean(text);
        let lines = text.split('\n').map(str::trim).filter(|line| !line.is_empty());
        lines.collect::<Vec<_>>().join(by)
    };
    let each = |by: &str| {
        [
            typed.to_owned(),
            typed.to_owned(),
            format!("Bo: {typed} (niet af)"),
            format!("x {typed} y"),
        ]
        .map(|text| lines(&text, by))
    };
    let mut places = vec!["Titel".to_owned()];
    places.extend(each("\n"));
    places.extend(["kop".to_owned(), lines(typed, " / "), lines(typed, " ")]);
    places.extend(each("\n"));
    places
}

#[test]
fn typed_marks_read_as_typed() {
    for typed in [
        "# kop",
        "###### kop",
        "#",
        "## kop ##",
        "- punt",
        "+ punt",
        "* punt",
        "-",
        "1. een",
        "12) twee",
        "1.",
        "> zei zij",
        "---",
        "===",
        "***",
        "___",
        "_ _ _",
        "- - -",
        "a\n---",
        "a\n===",
        "a | b\n--- | ---",
        "| a | b |\n|:-:|---|",
        "`code`",
        "```\ncode\n```",
        "~~~",
        "~~weg~~",
        "~weg~",
        "a~b~c",
        "*nadruk*",
        "**nadruk**",
        "_nadruk_",
        "__nadruk__",
        "snake_case_naam",
        "2 * 3 * 4",
        "a*b*c",
        "[tekst](http://x.nl)",
        "![beeld](x.png)",
        "[tekst][1]\n[1]: http://x.nl",
        "[1]: http://x.nl",
        "[^1]: noot",
        "[ ] doen",
        "[x] gedaan",
        "<script>alert(1)</script>",
        "<b>vet</b>",
        "<http://x.nl>",
        "<!-- weg -->",
        "<?php ?>",
        "a < b > c",
        "<3",
        "R&D &amp; &#60; &copy;",
        "C:\\map\\",
        "\\*",
        "\\\\",
        "eind\\",
        "a\\\nb",
        "een\ntwee\n\ndrie",
        "    ingesprongen",
        "\tingesprongen",
        "een\n    twee",
        "pijp | pijp",
        "pijp \\| pijp",
        "\u{1b}[31mrood\u{7}",
        "a\u{202e}b",
        "#hashtag",
        "-5 graden",
        "3.5 uur",
        "naam: *",
        "* ",
        "(*)",
        "a_",
        "_a",
        "]( ",
        "kop #",
        "kop \\#",
        "$x$ ^y^ ==z==",
        "&",
    ] {
        let places = places(typed);
        assert_eq!(places, expected(typed), "{typed:?}");
    }
}

#[test]
fn a_backslash_stands_only_where_it_is_needed() {
    for typed in [
        "2 * 3",
        "snake_case",
        "R&D",
        "a < b",
        "<3",
        "#hashtag",
        "-5 graden",
        "3.5 uur",
        "~5 min",
        "[ja]",
        "C:\\map",
        "zei (zij)!",
        "a - b",
        "a + b",
        "1.5",
        "5) a, of 6",
        "pijp | pijp",
    ] {
        let outline = Outline {
            opening: vec![Block::Paragraph(Text::plain("Bo: ").and_plain(typed))],
            ..Outline::default()
        };
        assert_eq!(markdown(&outline), format!("# \n\nBo: {typed}\n"));
    }
}

proptest! {
    #[test]
    fn no_text_means_more_than_it_says(typed in "([-#*_`~<>&;\\[\\]()!|\\\\:=+. 1ax\n]|\\PC){1,14}") {
        prop_assume!(!clean(&typed).trim().is_empty());
        prop_assert_eq!(places(&typed), expected(&typed));
    }

    #[test]
    fn no_control_character_survives(typed in "(.|\\s|\\pC){0,20}") {
        let text = markdown(&Outline { title: Text::plain(&typed), opening: vec![Block::Paragraph(Text::plain(&typed))], ..Outline::default() });
        let turns = |char: char| matches!(char, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
        prop_assert!(!text.chars().any(|char| turns(char) || (char.is_control() && char != '\n')));
    }
}
