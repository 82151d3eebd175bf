//! The schema says what the reader reads.

use crate::{
    method::{schema, shipped},
    words::{Lang, Words},
};
use serde_json::Value;
use std::{fs, path::Path};

fn schema_of(lang: Lang) -> Value {
    serde_json::from_str(&schema(&Words::new(lang))).unwrap()
}

/// The keys of every table that the schema knows, with what it says of each.
fn properties(value: &Value, found: &mut Vec<(String, Value)>) {
    match value {
        Value::Object(keys) => {
            if let Some(Value::Object(properties)) = keys.get("properties") {
                assert_eq!(keys.get("additionalProperties"), Some(&false.into()), "{keys:?}");
                found.extend(properties.clone());
            }
            keys.values().for_each(|value| properties(value, found));
        }
        Value::Array(items) => items.iter().for_each(|item| properties(item, found)),
        _ => {}
    }
}

#[test]
fn every_key_is_described_in_both_languages() {
    let described = |lang| {
        let schema = schema_of(lang);
        assert_eq!(schema["$schema"], "https://json-schema.org/draft/2020-12/schema");
        let mut found = Vec::new();
        properties(&schema, &mut found);
        assert!(found.len() > 80, "{}", found.len());
        let text = |(key, about): &(String, Value)| {
            let text = about["description"].as_str().unwrap_or_else(|| panic!("{key}: {about}"));
            assert!(!text.is_empty() && !text.starts_with("schema-"), "{key}: {text}");
            text.to_owned()
        };
        found.iter().map(text).collect::<Vec<_>>()
    };
    let (dutch, english) = (described(Lang::Nl), described(Lang::En));
    assert_eq!(dutch.len(), english.len());
    assert!(dutch.iter().zip(&english).all(|(dutch, english)| dutch != english));
    let whole = schema(&Words::new(Lang::Nl));
    assert!(!whole.contains("null") && !whole.contains("S4-"), "only what a writer needs");
}

#[test]
fn every_word_that_a_key_can_hold_is_in_what_is_said_of_it() {
    let schema = schema_of(Lang::Nl);
    let mut found = Vec::new();
    properties(&schema, &mut found);
    let mut words = 0;
    for (key, about) in found {
        let text = about["description"].as_str().unwrap();
        let within = about.get("items").or(about.get("additionalProperties")).unwrap_or(&about);
        let name = within["$ref"].as_str().unwrap_or_default().trim_start_matches("#/$defs/");
        for word in schema["$defs"][name]["enum"].as_array().into_iter().flatten() {
            let word = word.as_str().unwrap();
            assert!(text.contains(word), "{word} of {key} in {text}");
            words += 1;
        }
    }
    assert!(words > 50, "{words}");
}

#[test]
fn all_methods_there_are_keep_to_the_schema_and_wrong_ones_do_not() {
    let validator = jsonschema::validator_for(&schema_of(Lang::En)).unwrap();
    let json = |text: &str| toml::from_str::<Value>(text).unwrap();
    let examples = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples");
    let files = fs::read_dir(examples).unwrap().map(|file| file.unwrap().path());
    let files = files.filter(|path| path.extension().is_some_and(|kind| kind == "toml"));
    let examples: Vec<String> = files.map(|path| fs::read_to_string(path).unwrap()).collect();
    assert!(!examples.is_empty());
    for text in examples.iter().map(String::as_str).chain(shipped().iter().map(|(_, text)| *text)) {
        let method = json(text);
        let wrong: Vec<_> = validator.iter_errors(&method).map(|it| it.to_string()).collect();
        assert!(wrong.is_empty(), "{}: {wrong:?}", method["name"]);
    }
    let step = "[[steps]]\ntitle = \"B\"\n";
    for wrong in [
        step.to_owned(),
        "name = \"A\"".to_owned(),
        "name = \"A\"\n[[steps]]\nminutes = 5".to_owned(),
        format!("name = \"A\"\nregels = []\n{step}"),
        format!("name = \"A\"\nminutes = \"5\"\n{step}"),
        format!("name = \"A\"\ngroup = {{ min = 4 }}\n{step}"),
        format!("name = \"A\"\n{step}minutes = {{ min = 4 }}"),
        format!("name = \"A\"\n{step}minutes = 0"),
        format!("name = \"A\"\n{step}warn = [2, 0]"),
        format!("name = \"A\"\nwarn = \"2\"\n{step}"),
        format!("name = \"A\"\n{step}who = {{ members = \"praat\" }}"),
        format!("name = \"A\"\n{step}repeat = {{ times = 21 }}"),
        format!("name = \"A\"\n{step}repeat = {{ times = 2, each = \"case\" }}"),
        format!("name = \"A\"\n{step}[[steps.capture]]\nas = \"idee\""),
        format!("name = \"A\"\n{step}[[steps.capture]]\nrate = \"a\"\nscale = [\"goed\"]"),
    ] {
        assert!(!validator.is_valid(&json(&wrong)), "{wrong}");
    }
    assert!(validator.is_valid(&json(&format!("name = \"A\"\nwarn = 2\n{step}warn = [2, 0.5]"))));
    assert!(
        validator
            .is_valid(&json("extends = \"incident\"\n[[steps]]\nid = \"kiezen\"\nsay = \"A\""))
    );
}
