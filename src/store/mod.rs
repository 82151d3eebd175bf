//! The disk: the only room that reads or writes files.
//!
//! Sessions of nobody's group lie in `<home>/sessions`, those of a group in `<home>/groups/<group>/sessions`,
//! rehearsals apart in `<home>/rehearsals`, each in a folder of its own:
//! `2026-11-21-klein-k7m2x/session.jsonl`. A [`Recorder`] writes a
//! running one and keeps it locked; everything else here reads.
//!
//! What happened between meetings lies beside them, in `between`, each in a small file of its own.
//!
//! A session that goes on in another home leaves a note of where, `session.moved`, in its first
//! folder: whoever looks there is led on.
//!
//! A file of another program in a running journal's place is kept beside it, as
//! `session.other-1.jsonl`.
//!
//! Nothing is made before it is needed, nothing of a user's is ever removed, and what is made can
//! be read by its owner alone.

mod files;
mod whole;
mod home;
mod name;
mod lock;
mod tape;
mod held;
mod here;
mod moved;
mod recorder;
mod past;
mod groups;
mod archive;
mod strays;
mod running;
mod follow;
mod reports;
mod watch;

pub use archive::Archive;
pub use files::DiskProblem;
pub use follow::{Follower, News};
pub use groups::{GroupFile, NewGroupProblem, Notes};
pub use home::{Config, Home, MethodProblem, NewMethodProblem, OwnMethod, method_file};
pub use past::{FindProblem, ReadProblem, Unfinished, UnfinishedSessions, read};
pub use recorder::{OpenProblem, Recorder, Reopened, Unsound};
pub use reports::{REPORT, Saved, save_report, sheet_file};
pub use strays::Strays;
pub use tape::SaveTrouble;
pub use watch::Watch;
pub use whole::{write, write_again};
