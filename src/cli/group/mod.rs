//! `intervisie group`.

mod dates;
