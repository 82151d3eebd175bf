//! The program itself, in a terminal of its own: keys go in, a screen comes out.
//!
//! Every test has a [`desk::Desk`]: a home, settings and a language that nothing else touches. What
//! is waited for is always a text on the screen, a text in a file, or the end of the program; how
//! long at most can be stretched with `INTERVISIE_TEST_PATIENCE`, in seconds.

mod desk;
mod commands;
#[cfg(unix)]
mod found;
#[cfg(unix)]
mod pty;
#[cfg(unix)]
mod meeting;
mod methods;
mod between;
#[cfg(unix)]
mod again;
#[cfg(unix)]
mod end;
#[cfg(unix)]
mod outside;
#[cfg(unix)]
mod stop;
#[cfg(unix)]
mod size;
#[cfg(unix)]
mod paste;
#[cfg(unix)]
mod disk;
#[cfg(unix)]
mod library;
#[cfg(unix)]
mod audience;
#[cfg(unix)]
mod colours;
