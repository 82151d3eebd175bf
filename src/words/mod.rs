//! Every text that a person reads, in Dutch and in English.
//!
//! The texts stand in `nl.ftl` and `en.ftl`, in Fluent's form and under the same keys; only the
//! chosen file is read. [`Words`] looks texts up and writes numbers, dates and lists as the language
//! does. Rooms that must not speak themselves hand out [`Said`]: a key with what goes into it.

mod clean;
mod format;
mod lang;
mod lookup;
mod said;

pub(crate) use clean::is_harmful;
pub use clean::{clean, one_line, short};
pub use lang::{Lang, UnknownLang};
pub use lookup::Words;
pub use said::{Arg, Said};
