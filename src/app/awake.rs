//! The display stays awake while the clock runs, and not a moment longer, however the program ends.

/// Keeps the display awake for as long as it is told to.
#[derive(Default)]
pub(super) struct Awake(Option<Hold>);

impl Awake {
    /// Keeps the display awake from now on, or lets go. Asking again changes nothing. Where the
    /// system offers no way, nothing happens.
    pub(super) fn keep(&mut self, on: bool) {
        if on != self.0.is_some() {
            self.0 = on.then(Hold::take);
        }
    }
}

#[cfg(unix)]
use unix::Hold;
#[cfg(windows)]
use windows::Hold;

#[cfg(not(any(unix, windows)))]
struct Hold;

#[cfg(not(any(unix, windows)))]
impl Hold {
    fn take() -> Self {
        Self
    }
}

/// Each system has a program that keeps the display awake while another one runs. That other one is
/// `cat`, and it reads from a pipe of ours: when we let go of it, or die, both are gone.
#[cfg(unix)]
mod unix {
    use crate::app::child;
    use std::{
        process::{Child, ChildStdin},
        sync::{Arc, Mutex, MutexGuard, PoisonError},
        thread,
    };

    pub(super) struct Hold(Arc<Mutex<Pipe>>);

    /// Our end of it.
    enum Pipe {
        /// Nothing holds it yet, or nothing could.
        Loose,
        /// Something holds the other end.
        Held(#[expect(dead_code, reason = "it is there to be closed")] ChildStdin),
        /// We let go.
        Gone,
    }

    impl Hold {
        /// Begins, without waiting for it.
        pub(super) fn take() -> Self {
            let pipe = Arc::new(Mutex::new(Pipe::Loose));
            let ours = Arc::clone(&pipe);
            // Without a thread the display is as it was: a meeting can do without.
            let _ = thread::Builder::new().name("awake".to_owned()).spawn(move || keep(&ours));
            Self(pipe)
        }
    }

    impl Drop for Hold {
        fn drop(&mut self) {
            *locked(&self.0) = Pipe::Gone;
        }
    }

    /// Tries one program after another, until one does it to the end.
    fn keep(pipe: &Mutex<Pipe>) {
        for (program, arguments) in PROGRAMS {
            if let Some(mut child) = start(pipe, program, arguments)
                && child.wait().is_ok_and(|ended| ended.success())
            {
                return;
            }
        }
    }

    /// Starts a program that is there, unless we let go meanwhile.
    fn start(pipe: &Mutex<Pipe>, program: &str, arguments: &[&str]) -> Option<Child> {
        let mut pipe = locked(pipe);
        if matches!(*pipe, Pipe::Gone) {
            return None;
        }
        let mut child = child::start_on_a_pipe(program, arguments).ok()?;
        *pipe = Pipe::Held(child.stdin.take()?);
        Some(child)
    }

    /// What was begun here holds, whatever became of the other thread.
    fn locked(pipe: &Mutex<Pipe>) -> MutexGuard<'_, Pipe> {
        pipe.lock().unwrap_or_else(PoisonError::into_inner)
    }

    #[cfg(target_os = "macos")]
    const PROGRAMS: [(&str, &[&str]); 1] = [("caffeinate", &["-d", "cat"])];

    /// Those of a desktop refuse on another one, and the next is tried.
    #[cfg(not(target_os = "macos"))]
    const PROGRAMS: [(&str, &[&str]); 3] = [
        (
            "gnome-session-inhibit",
            &["--inhibit", "idle", "--app-id", "intervisie", "--reason", "intervisie", "cat"],
        ),
        ("kde-inhibit", &["--power", "--screenSaver", "cat"]),
        ("systemd-inhibit", &["--what=idle", "--who=intervisie", "--why=intervisie", "cat"]),
    ];
}

#[cfg(windows)]
mod windows {
    use keepawake::{Builder, KeepAwake};

    /// Held by the thread of the loop: Windows lets go when that ends.
    pub(super) struct Hold(
        #[expect(dead_code, reason = "it is there to be dropped")] Option<KeepAwake>,
    );

    impl Hold {
        pub(super) fn take() -> Self {
            let awake = Builder::default()
                .display(true)
                .reason("intervisie")
                .app_name("intervisie")
                .app_reverse_domain("intervisie")
                .create();
            Self(awake.ok())
        }
    }
}
