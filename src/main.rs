//! The program `intervisie`: see the library for how it is built.

use std::{env, process::ExitCode};

fn main() -> ExitCode {
    ExitCode::from(intervisie::cli::run(env::args_os().collect()).code())
}
