//! `intervisie` and `intervisie start`: the program on the screen, or line by line.

use crate::{
    app::{
        App, Ending, Habits, Start, Wishes,
        clock::{self, Clock},
        plain::{self, Wire},
        run,
    },
    store::Home,
    words::Words,
};
use std::io::stdout;

use super::{
    groups::Groups,
    methods::Methods,
    screen::{on_screen, there_is_one},
};

/// Holds a meeting, or whatever the user does from the home screen. Gives the text for afterwards.
///
/// # Errors
///
/// What is wrong and what to do, in the user's language.
pub(super) fn hold(
    words: &Words,
    home: Home,
    (habits, has_mistakes): (Habits, bool),
    asked: Option<(String, Wishes)>,
    plain: bool,
) -> Result<String, String> {
    let methods = Methods::read(words, &home)?;
    let start = match asked {
        Some((method, mut wishes)) => {
            if let Some(name) = &wishes.group {
                let groups = Groups::read(words, &home, &|_| true)?;
                wishes.group = Some(groups.named(words, name)?.file.id.clone());
            }
            Start::Method { id: methods.known(words, &method)?, wishes }
        }
        None => Start::Home,
    };
    if !plain {
        there_is_one(words)?;
    }
    let clock = Clock::start();
    let now = clock.now();
    let mut app =
        App::new(words.clone(), home, methods.catalog, clock::offset(now)).with_habits(habits);
    app.start(start, now);
    if has_mistakes {
        app.tells(&words.say("cli-settings-left-out"));
    }
    let ending = if plain {
        in_lines(words, &mut app, clock)?
    } else {
        on_screen(words, clock, |screen, world| run(&mut app, screen, world))?
    };
    Ok(afterwards(words, &ending))
}

/// Line by line: for who hears or feels what is on a screen, and for another program.
fn in_lines(words: &Words, app: &mut App, clock: Clock) -> Result<Ending, String> {
    let ended =
        Wire::begin(clock).and_then(|mut world| plain::run(app, stdout().lock(), &mut world));
    ended.map_err(|error| words.fill("cli-terminal-lost", &[("why", error.to_string().into())]))
}

/// What is said when the screen is gone: where the report is, or how to go on.
fn afterwards(words: &Words, ending: &Ending) -> String {
    let mut lines = Vec::new();
    if let Some(path) = &ending.report {
        let path = path.display().to_string();
        lines.push(words.fill("cli-report-saved", &[("path", path.into())]));
    }
    if let Some(folder) = &ending.left {
        let folder = folder.display().to_string();
        let left = words.fill("cli-session-left", &[("path", folder.into())]);
        let go_on = match &ending.astray {
            None => words.say("cli-session-go-on"),
            Some(home) => {
                let home = home.display().to_string();
                words.fill("cli-session-astray", &[("home", home.into())])
            }
        };
        lines.push(format!("{left} {go_on}"));
    }
    if let Some(why) = &ending.unsaved {
        lines.push(words.fill("cli-unsaved", &[("why", why.into())]));
    }
    lines.join("\n")
}
