//! What the system says: end, stop, go on. On Windows closing the window is all there is, and the
//! journal is on disk by then.

#[cfg(unix)]
pub(super) use unix::{Signals, can_stop};

#[cfg(not(unix))]
pub(super) use elsewhere::{Signals, can_stop};

#[cfg(unix)]
mod unix {
    use crate::app::world::Input;
    use rustix::process::{Signal, getpgrp, getsid, kill_current_process_group};
    use signal_hook::{
        consts::{SIGCONT, SIGHUP, SIGINT, SIGSTOP, SIGTERM, SIGTSTP},
        iterator,
        low_level::raise,
    };
    use std::{
        io,
        sync::{
            Arc,
            atomic::{AtomicBool, Ordering},
            mpsc::Sender,
        },
        thread,
    };

    /// Listens to signals.
    pub(in crate::app) struct Signals {
        /// Set while the next request to stop is one that we made ourselves.
        ours: Arc<AtomicBool>,
    }

    impl Signals {
        /// Begins to pass signals on.
        pub(in crate::app) fn listen(sender: Sender<Input>) -> io::Result<Self> {
            let mut signals = iterator::Signals::new([SIGTERM, SIGHUP, SIGINT, SIGTSTP, SIGCONT])?;
            let ours = Arc::new(AtomicBool::new(false));
            let expected = Arc::clone(&ours);
            let pass_on = move || {
                for signal in signals.forever() {
                    let input = match signal {
                        SIGTSTP if expected.swap(false, Ordering::SeqCst) => continue,
                        SIGTSTP => Input::Suspend,
                        SIGCONT => Input::Continued,
                        SIGINT => Input::Interrupt,
                        _ => Input::Terminate,
                    };
                    if sender.send(input).is_err() {
                        return;
                    }
                }
            };
            thread::Builder::new().name("signals".to_owned()).spawn(pass_on)?;
            Ok(Self { ours })
        }

        /// Stops this process, and those it was started with, until somebody continues them.
        pub(in crate::app) fn stop(&self) {
            // The terminal would have told the whole group, so that a wrapper stops as well and the
            // shell comes back. This process catches that signal: it is stopped by the one that
            // nobody can catch.
            self.ours.store(true, Ordering::SeqCst);
            let _ = kill_current_process_group(Signal::TSTP);
            let _ = raise(SIGSTOP);
        }
    }

    /// Whether a shell could bring this program back: not in a window that runs it alone, which
    /// would be stuck for good.
    pub(in crate::app) fn can_stop() -> bool {
        getsid(None).is_ok_and(|session| session != getpgrp())
    }
}

#[cfg(not(unix))]
mod elsewhere {
    use crate::app::world::Input;
    use std::{io, sync::mpsc::Sender};

    /// There are no signals to listen to.
    pub(in crate::app) struct Signals;

    impl Signals {
        pub(in crate::app) fn listen(_: Sender<Input>) -> io::Result<Self> {
            Ok(Self)
        }

        pub(in crate::app) fn stop(&self) {}
    }

    pub(in crate::app) fn can_stop() -> bool {
        false
    }
}
