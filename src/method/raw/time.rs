//! Minutes as they are written: a number, or the least and the most of it.

use crate::method::raw::At;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{
    Deserialize, Deserializer,
    de::{MapAccess, Visitor, value::MapAccessDeserializer},
};
use std::{borrow::Cow, fmt};

/// `minutes = 5`, or `minutes = { min = 4, max = 6 }`
#[derive(Clone, Debug)]
pub(in crate::method) enum RawMinutes {
    Number(f64),
    Range(RawRange),
}

/// `{ min = 4, max = 6 }`
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[schemars(rename = "range", extend("required" = ["max"]))]
#[serde(default, deny_unknown_fields)]
pub(in crate::method) struct RawRange {
    /// The least that it shrinks to.
    #[schemars(description = "schema-range-min", extend("exclusiveMinimum" = 0, "maximum" = 1440))]
    pub(in crate::method) min: Option<At<f64>>,
    /// What is planned, and the most.
    #[schemars(description = "schema-range-max", extend("exclusiveMinimum" = 0, "maximum" = 1440))]
    pub(in crate::method) max: Option<At<f64>>,
}

impl<'de> Deserialize<'de> for RawMinutes {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_any(MinutesVisitor)
    }
}

struct MinutesVisitor;

impl<'de> Visitor<'de> for MinutesVisitor {
    type Value = RawMinutes;

    /// As serde says it of a number alone, so that the sentence for a wrong kind is that of a number.
    fn expecting(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.write_str("f64")
    }

    fn visit_i64<E>(self, number: i64) -> Result<RawMinutes, E> {
        // What no f64 counts exactly is far beyond what a step may take.
        Ok(RawMinutes::Number(i32::try_from(number).map_or(f64::INFINITY, f64::from)))
    }

    fn visit_f64<E>(self, number: f64) -> Result<RawMinutes, E> {
        Ok(RawMinutes::Number(number))
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<RawMinutes, A::Error> {
        RawRange::deserialize(MapAccessDeserializer::new(map)).map(RawMinutes::Range)
    }
}

impl JsonSchema for RawMinutes {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "minutes".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let range = generator.subschema_for::<RawRange>();
        json_schema!({
            "anyOf": [{ "type": "number", "exclusiveMinimum": 0, "maximum": 1440 }, range]
        })
    }
}
