//! What no room can test by itself. One binary, so that it is linked once.

#[cfg(test)] // true anyway; tells clippy that helpers may unwrap here too
mod agreeing;
mod audience;
#[cfg(test)]
mod brief;
#[cfg(test)]
mod cases;
#[cfg(test)]
mod circle;
#[cfg(test)]
mod dates;
#[cfg(test)]
mod docs;
#[cfg(test)]
mod first;
mod follow;
#[cfg(test)]
mod gathered;
#[cfg(test)]
mod grafting;
#[cfg(test)]
mod group;
#[cfg(test)]
mod hands;
#[cfg(test)]
mod journal;
#[cfg(test)]
mod laptops;
#[cfg(test)]
mod library;
#[cfg(test)]
mod lookback;
#[cfg(test)]
mod looks;
#[cfg(test)]
mod meeting;
#[cfg(test)]
mod no_group;
mod nudges;
#[cfg(test)]
mod online;
#[cfg(test)]
mod pacing;
#[cfg(test)]
mod parts;
#[cfg(test)]
mod picture;
#[cfg(test)]
mod plain;
#[cfg(test)]
mod properties;
#[cfg(test)]
mod readme;
#[cfg(test)]
mod rooms;
#[cfg(test)]
mod scenarios;
#[cfg(test)]
mod shipped;
#[cfg(test)]
mod signals;
#[cfg(test)]
mod stage;
#[cfg(test)]
mod terminal;
#[cfg(test)]
mod words;
#[cfg(test)]
mod year;
