//! A value that knows where it stood.

use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::Deserialize;
use std::{borrow::Cow, cmp::Ordering, ops::Range};
use toml::Spanned;

/// A value and where it stands in the file. It is `toml`'s own [`Spanned`], in a type of ours so that
/// a schema can be made of what it holds. Two are the same when what they hold is.
#[derive(Clone, Debug, Deserialize)]
#[serde(transparent)]
pub(in crate::method) struct At<T>(Spanned<T>);

impl<T> At<T> {
    /// Where it stands, in bytes from the start of the file.
    pub(in crate::method) fn span(&self) -> Range<usize> {
        self.0.span()
    }

    /// What stands there.
    pub(in crate::method) fn get_ref(&self) -> &T {
        self.0.get_ref()
    }

    /// What stands there, to change it.
    pub(in crate::method) fn get_mut(&mut self) -> &mut T {
        self.0.get_mut()
    }

    /// What stands there, without its place.
    pub(in crate::method) fn into_inner(self) -> T {
        self.0.into_inner()
    }
}

impl<T: PartialEq> PartialEq for At<T> {
    fn eq(&self, other: &Self) -> bool {
        self.get_ref() == other.get_ref()
    }
}

impl<T: Eq> Eq for At<T> {}

impl<T: PartialOrd> PartialOrd for At<T> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        self.get_ref().partial_cmp(other.get_ref())
    }
}

impl<T: Ord> Ord for At<T> {
    fn cmp(&self, other: &Self) -> Ordering {
        self.get_ref().cmp(other.get_ref())
    }
}

/// Its place is no part of what a person writes.
impl<T: JsonSchema> JsonSchema for At<T> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        T::schema_name()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        generator.subschema_for::<T>()
    }
}
