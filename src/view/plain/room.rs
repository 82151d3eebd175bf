//! What is told while a session runs: the step with all that holds in it, the list of steps, the
//! report.

use crate::{
    method::StepIndex,
    session::State,
    view::{
        Look, clock, page,
        plain::{Part, Telling, WIDE, bare, joined, keys, marked, overlay},
        promises,
        review::Review,
        room::Room,
        tell,
    },
    words::one_line,
};

/// Tells the room.
pub fn room(look: &Look, room: &Room) -> Telling {
    let (state, words) = (room.state, look.words);
    let mut parts = vec![meeting(look, state)];
    parts.extend(running(look, state));
    if let Some(page) = &room.page {
        parts.extend(page::told(look, state, page));
    }
    if let Some(step) = room.chosen {
        parts.extend(choosing_step(look, state, step));
    }
    parts.extend(room.overlay.iter().flat_map(|over| overlay(look, Some(state), over)));
    let clock = words.time(look.now, state.opening().offset);
    let time = std::iter::once(clock).chain(time(look, state)).collect();
    Telling { time, parts }
}

/// What one is in the midst of.
fn meeting(look: &Look, state: &State) -> Part {
    let factor = state.opening().rehearsal.map(i64::from);
    let rehearsal =
        factor.map(|factor| look.words.fill("room-rehearsal", &[("factor", factor.into())]));
    let group = state.opening().group.as_ref().map(|group| one_line(&group.name));
    let name = [Some(state.method().name.clone()), group, rehearsal];
    let name = joined(name.into_iter().flatten());
    Part::new(format!("meeting {name}"), vec![name])
}

/// The running step, in sentences, and whose turn it is.
fn running(look: &Look, state: &State) -> Vec<Part> {
    let (words, step) = (look.words, state.position());
    let part = &state.method().steps[step];
    let pass = tell::passes(words, state, step).unwrap_or_default();
    let allotted = state.allotted(step).map(|allotted| words.minutes(allotted));
    let time = match allotted.clone() {
        Some(minutes) if state.counts_up(step) => {
            words.fill("clock-share", &[("minutes", minutes.into())])
        }
        time => time.unwrap_or_default(),
    };
    let end = tell::end(words, state, look.now).unwrap_or_default();
    let name = tell::step_name(state, step);
    let heading = joined([name, pass, time, end]);
    let mut parts = vec![
        Part::new(format!("step {} {allotted:?}", part.id), vec![heading]),
        Part::new(format!("in {}", part.id), guidance(look, state, step)),
    ];
    let said = said(look, state, step);
    parts.push(Part::new(format!("said in {} {said:?}", part.id), said));
    if let Some(turn) = clock::turn(look, state) {
        let whose = state.round(step).map(|round| round.at);
        let alone = state.writes_alone(step);
        parts.push(Part::new(format!("turn {} {whose:?} {alone}", part.id), vec![turn]));
    }
    if let Some(since) = state.paused() {
        let offset = state.opening().offset;
        let told = words.fill("room-paused", &[("time", words.time(since, offset).into())]);
        let until = state
            .break_until()
            .map(|until| words.fill("plain-until", &[("time", words.time(until, offset).into())]));
        let key = format!("paused {since:?} {until:?}");
        parts.push(Part::new(key, vec![joined([told, until.unwrap_or_default()])]));
    }
    parts
}

/// Who does what in a step, and what had better wait.
fn guidance(look: &Look, state: &State, step: StepIndex) -> Vec<String> {
    let words = look.words;
    let label = |key: &str, text: &String| format!("{}: {text}", words.say(key));
    let mut lines: Vec<String> = Vec::new();
    lines.extend(tell::part_to_choose(words, state, step));
    lines.extend(tell::condition(words, state, step));
    let who = tell::who(words, state, step).into_iter();
    // Capitals are for the eye: some voices spell them.
    lines.extend(who.map(|(does, who)| format!("{}: {who}", does.to_lowercase())));
    lines.extend(tell::each_turn(words, state, step));
    lines.extend(bare(promises::rows(look, state, step, WIDE)));
    let guard = state.method().steps[step].guard.iter();
    lines.extend(guard.map(|guard| label("card-guard", guard)));
    lines.extend(bare(clock::opened(look, state, step, WIDE)));
    lines
}

/// What to say in a step, and how people sit: another text, once somebody is online.
fn said(look: &Look, state: &State, step: StepIndex) -> Vec<String> {
    let words = look.words;
    let says = tell::says(words, state, step).into_iter();
    let says = says.map(|say| format!("{}: {say}", words.say("card-say")));
    says.chain(tell::manners(words, state, step)).collect()
}

/// How far the running step is, when the meeting ends, and whose turn it is.
fn time(look: &Look, state: &State) -> Vec<String> {
    let (words, step, now) = (look.words, state.position(), look.now);
    let name = tell::step_name(state, step);
    let left = state.remaining(step, now).filter(|_| !state.counts_up(step));
    let said = if let Some(left) = left {
        let of = state.allotted(step).map(|of| words.minutes(of)).unwrap_or_default();
        let args = [
            ("left", words.countdown(left).trim_start_matches('+').into()),
            ("of", of.into()),
            ("step", name.into()),
        ];
        let over = left.shown_seconds() < 0;
        words.fill(if over { "plain-where-over" } else { "plain-where" }, &args)
    } else {
        let spent = words.length(state.spent(step, now));
        words.fill("plain-where-open", &[("spent", spent.into()), ("step", name.into())])
    };
    let paused = state.paused().map(|since| {
        let since = words.time(since, state.opening().offset);
        words.fill("room-paused", &[("time", since.into())])
    });
    let end = tell::end(words, state, now);
    let running = [Some(said), paused, end, clock::turn(look, state)];
    running.into_iter().flatten().collect()
}

/// The list of steps, and which of them is chosen.
fn choosing_step(look: &Look, state: &State, chosen: StepIndex) -> [Part; 2] {
    let words = look.words;
    let item = |step: StepIndex| {
        let pass = tell::passes(words, state, step).unwrap_or_default();
        let minutes = state.allotted(step).map(|it| words.minutes(it)).unwrap_or_default();
        let is_running = step == state.position();
        let mark = if is_running { words.say("plain-running") } else { String::new() };
        joined([tell::step_name(state, step), pass, minutes, mark])
    };
    let mut lines = vec![words.say("plain-jump")];
    lines.extend(state.script().held().map(item));
    [Part::new("steps", lines), Part::here("steps", vec![marked(&item(chosen))])]
}

/// Tells the report, and then where it is and how to go on; or the page that is filled in after all.
pub fn review(look: &Look, room: &Room, review: &Review, at: Option<&str>) -> Telling {
    let (words, state) = (look.words, room.state);
    let mut report = vec![words.say("review-title")];
    report.extend(review.report.lines().map(str::to_owned));
    // It is told once: what changes in it is what one fills in.
    let mut parts = vec![Part::new("report", report)];
    if !review.gaps.is_empty() {
        let gaps = std::iter::once(words.say("review-gaps")).chain(review.gaps.iter().cloned());
        let gaps: Vec<String> = gaps.collect();
        parts.push(Part::new(gaps.join("\n"), gaps));
    }
    if let Some(path) = at {
        let told = words.fill("plain-report", &[("path", path.into())]);
        parts.push(Part::new(told.clone(), vec![told]));
    }
    match &room.page {
        Some(page) => parts.extend(page::told(look, state, page)),
        None => parts.push(Part::here("report", vec![keys(words, look.hints)])),
    }
    parts.extend(room.overlay.iter().flat_map(|over| overlay(look, Some(state), over)));
    Telling { time: vec![words.time(look.now, state.opening().offset)], parts }
}
