//! What a method file may say, for an editor that helps to write one.

use crate::{method::raw::RawMethod, words::Words};
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
