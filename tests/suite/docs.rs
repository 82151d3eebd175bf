//! The guides keep their word: every sample in them is a method, and both languages tell the same.

use intervisie::{
    diagnostic::{Source, render},
    method::Catalog,
    words::{Lang, Words},
};
use pulldown_cmark::{CodeBlockKind, Event, Parser, Tag, TagEnd};

const DUTCH: &str = include_str!("../../docs/werkvorm-maken.md");
const ENGLISH: &str = include_str!("../../docs/making-a-method.md");

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
    let shape = |text: &str| {
        let parser = Parser::new(text);
        parser
            .filter_map(|event| match event {
                Event::Start(Tag::Heading { level, .. }) => Some(format!("{level:?}")),
                Event::Start(Tag::CodeBlock(kind)) => Some(format!("{kind:?}")),
                _ => None,
            })
            .collect::<Vec<_>>()
    };
    assert_eq!(shape(DUTCH), shape(ENGLISH));
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
