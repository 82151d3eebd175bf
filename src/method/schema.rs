//! What a method file may say, for an editor that helps to write one.

use crate::{
    diagnostic::Finding,
    method::raw::RawMethod,
    words::{Said, Words},
};
use schemars::generate::SchemaSettings;
use serde_json::{Map, Value};

/// The JSON Schema (draft 2020-12) of a method file, with what each key means in the language of
/// these words. It is made of the same types that read the file.
pub fn schema(words: &Words) -> String {
    let generator = SchemaSettings::draft2020_12().into_generator();
    let mut schema = generator.into_root_schema_for::<RawMethod>().to_value();
    plain(&mut schema, words);
    if let Value::Object(root) = &mut schema {
        root.insert("title".to_owned(), words.say("schema-title").into());
    }
    format!("{schema:#}\n")
}

/// Tells of a key that is known elsewhere in a method file where that is.
pub(super) fn tell_where(finding: &mut Finding) {
    let Some(key) = finding.key.as_ref().filter(|key| !key.is_known && key.meant.is_none()) else {
        return;
    };
    if let Some(place) = place_of(&key.word) {
        let help = Said::new("method-belongs-help").with("word", &key.word).with("place", place);
        finding.help = Some(help);
    }
}

/// The one place in a file where this key belongs: `method`, `role`, `step` or `capture`. None for a
/// key that belongs in several, or nowhere.
fn place_of(key: &str) -> Option<&'static str> {
    let generator = SchemaSettings::draft2020_12().into_generator();
    let schema = generator.into_root_schema_for::<RawMethod>().to_value();
    let knows = |place: &&str| {
        let keys =
            if *place == "method" { Some(&schema) } else { schema.get("$defs")?.get(*place) };
        keys?.get("properties")?.get(key)
    };
    let mut places = ["method", "role", "step", "capture"].into_iter();
    let place = places.find(|place| knows(place).is_some())?;
    places.all(|other| knows(&other).is_none()).then_some(place)
}

/// Says in the language of a person what the types say in ours, and leaves out what TOML has not: no
/// key can be null.
fn plain(value: &mut Value, words: &Words) {
    match value {
        Value::Object(keys) => {
            translate(keys, words);
            without_null(keys);
            words_alone(keys);
            keys.values_mut().for_each(|value| plain(value, words));
        }
        Value::Array(items) => items.iter_mut().for_each(|item| plain(item, words)),
        _ => {}
    }
}

/// A description is the key of a text, or was written for who reads the source.
fn translate(keys: &mut Map<String, Value>, words: &Words) {
    let Some(key) = keys.get("description").and_then(Value::as_str) else { return };
    if key.starts_with("schema-") {
        let told = words.say(key);
        keys.insert("description".to_owned(), told.into());
    } else {
        keys.remove("description");
    }
}

fn without_null(keys: &mut Map<String, Value>) {
    for ignored in ["default", "format"] {
        if keys.get(ignored).is_some_and(|it| !it.is_object()) {
            keys.remove(ignored);
        }
    }
    if let Some(Value::Array(types)) = keys.get_mut("type") {
        types.retain(|kind| kind != "null");
        if let [kind] = &types[..] {
            let kind = kind.clone();
            keys.insert("type".to_owned(), kind);
        }
    }
    if let Some(Value::Array(any)) = keys.get_mut("anyOf") {
        any.retain(|one| one.get("type").is_none_or(|kind| kind != "null"));
        if let [Value::Object(one)] = &any[..] {
            let one = one.clone();
            keys.remove("anyOf");
            keys.extend(one);
        }
    }
}

/// Words of which each was described apart are a list of words.
fn words_alone(keys: &mut Map<String, Value>) {
    let Some(Value::Array(one_of)) = keys.get("oneOf") else { return };
    let word = |one: &Value| match (one.get("const"), one.get("enum")) {
        (Some(word), _) => Some(vec![word.clone()]),
        (None, Some(Value::Array(words))) => Some(words.clone()),
        _ => None,
    };
    let Some(words) = one_of.iter().map(word).collect::<Option<Vec<_>>>() else { return };
    keys.remove("oneOf");
    keys.insert("type".to_owned(), "string".into());
    keys.insert("enum".to_owned(), words.concat().into());
}
