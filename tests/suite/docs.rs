//! The guides keep their word: every sample in them is a method, and both languages tell the same.

use intervisie::{
    diagnostic::{Source, render},
    group::{read_group, registers},
    method::Catalog,
    words::{Lang, Words},
};
use pulldown_cmark::{CodeBlockKind, Event, Parser, Tag, TagEnd};

const DUTCH: &str = include_str!("../../docs/werkvorm-maken.md");
const ENGLISH: &str = include_str!("../../docs/making-a-method.md");
const DUTCH_HOURS: &str = include_str!("../../docs/uren.md");
const ENGLISH_HOURS: &str = include_str!("../../docs/hours.md");
const DUTCH_SHARING: &str = include_str!("../../docs/groep-delen.md");
const ENGLISH_SHARING: &str = include_str!("../../docs/sharing-a-group.md");

#[test]
fn every_sample_in_the_guides_is_a_method() {
    for (guide, text) in [("werkvorm-maken", DUTCH), ("making-a-method", ENGLISH)] {
        let samples = samples(text);
        assert!(samples.len() >= 12, "{guide} has lost its samples: {} are left", samples.len());
        for sample in samples {
            let catalog = Catalog::new([("mijn-werkvorm".to_owned(), sample.clone().into_bytes())]);
            if let Some(Err(findings)) = catalog.load("mijn-werkvorm") {
                let source = Source::new(guide, sample.as_bytes());
                panic!("{}", render(&source, &findings, &Words::new(Lang::Nl)));
            }
        }
    }
}

#[test]
fn both_guides_tell_the_same() {
    assert_eq!(shape(DUTCH), shape(ENGLISH));
    assert_eq!(shape(DUTCH_HOURS), shape(ENGLISH_HOURS));
    assert_eq!(shape(DUTCH_SHARING), shape(ENGLISH_SHARING));
}

#[test]
fn the_pages_on_hours_name_every_register_and_show_what_can_be_written() {
    for (page, unknown) in [(DUTCH_HOURS, "onbekend"), (ENGLISH_HOURS, "unknown")] {
        for register in registers() {
            let row = format!("| `{}` | {} | ", register.id, register.name);
            let year = register.year.map_or(unknown.to_owned(), |year| year.to_string());
            let rows: Vec<&str> = page.lines().filter(|line| line.starts_with(&row)).collect();
            assert!(matches!(rows[..], [row] if row.ends_with(&format!("| {year} |"))), "{row}");
        }
        assert_eq!(samples(page).len(), 1);
        for sample in samples(page) {
            let sample = format!("name = 'Noord'\n{sample}");
            assert_eq!(read_group("noord", sample.as_bytes(), &|_| true).findings, []);
        }
        // What is not known is told with all that is.
        let unknown =
            read_group("noord", b"name = 'x'\n[accreditation]\nzzzzzzzzzz = 1\n", &|_| true);
        let help = unknown.findings[0].help.as_ref().unwrap();
        let known = Words::new(Lang::En).tell(help);
        let known = known.split(": ").nth(1).unwrap().trim_end_matches('.');
        assert!(known.split(", ").count() > 10, "{known}");
        for key in known.split(", ") {
            assert!(page.contains(&format!("| `{key}` | ")), "{key}");
        }
    }
}

#[test]
fn the_pages_on_sharing_say_what_the_program_says() {
    for (page, lang) in [(DUTCH_SHARING, Lang::Nl), (ENGLISH_SHARING, Lang::En)] {
        let words = Words::new(lang);
        let unread = words.fill("group-not-read", &[("paths", "".into())]);
        let unread = unread.split(';').next().unwrap();
        for said in [unread, &words.say("home-elsewhere")] {
            let page = page.split_whitespace().collect::<Vec<_>>().join(" ");
            assert!(page.contains(&format!("*{said}*")), "{said}");
        }
    }
}

/// The headings and the blocks of a page, in order.
fn shape(text: &str) -> Vec<String> {
    let parser = Parser::new(text).filter_map(|event| match event {
        Event::Start(Tag::Heading { level, .. }) => Some(format!("{level:?}")),
        Event::Start(Tag::CodeBlock(kind)) => Some(format!("{kind:?}")),
        _ => None,
    });
    parser.collect()
}

fn samples(text: &str) -> Vec<String> {
    let (mut samples, mut sample) = (Vec::new(), None);
    for event in Parser::new(text) {
        match event {
            Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(kind))) if &*kind == "toml" => {
                sample = Some(String::new());
            }
            Event::Text(part) => {
                if let Some(sample) = &mut sample {
                    sample.push_str(&part);
                }
            }
            Event::End(TagEnd::CodeBlock) => samples.extend(sample.take()),
            _ => {}
        }
    }
    samples
}
