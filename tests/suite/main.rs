//! What no room can test by itself. One binary, so that it is linked once.

#[cfg(test)] // true anyway; tells clippy that helpers may unwrap here too
mod journal;
#[cfg(test)]
mod terminal;
#[cfg(test)]
mod words;
