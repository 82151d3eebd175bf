//! A mistake, shown in the user's own file.

mod clean;

pub use clean::{clean, short};
