//! The command line: what was asked, and what comes of it.

pub mod arguments;
