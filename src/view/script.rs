//! A method to read before it is held: its plan as a list with bars, and all that is said and done
//! in each step. Plain lines, so that a window, a page and a pipe can all show them.

use crate::{
    method::{Activity, Capture, Method, Role, Step, StepIndex},
    moment::Span,
    session::Script,
    view::{parts, plan},
    words::Words,
};
use unicode_width::UnicodeWidthStr;

/// The plan: a line for each step with its number, its minutes and a bar as long as its share.
///
/// ```text
/// 3   Casusbespreking           43′  ▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒
/// 3a    Toelichten               3′    ▓▓
/// ```
pub fn plan(words: &Words, script: &Script, width: usize) -> Vec<String> {
    let method = script.method();
    let shown: Vec<StepIndex> = (0..script.len()).filter(|&step| script.belongs(step)).collect();
    let minutes = |step: StepIndex| {
        let planned = script.planned_for(step);
        let about =
            if method.steps[step].is_open() && !method.steps[step].has_parts { "≈" } else { "" };
        planned.map_or_else(|| "–".to_owned(), |span| format!("{about}{}", plan::minutes(span)))
    };
    let whole = script.planned().max(Span::SECOND);
    let bars = width.saturating_sub(PLAN_LEFT + 8).min(MOST_BAR);
    let mut before = Span::ZERO;
    let mut lines = Vec::new();
    for step in shown {
        let of = &method.steps[step];
        let depth = method.ancestors(step).count();
        let title = format!("{}{}", "  ".repeat(depth), titled(words, script, step));
        let title = parts::cut(&title, PLAN_LEFT - 6);
        let gap = " ".repeat((PLAN_LEFT - 6).saturating_sub(title.width()));
        let mut line = format!("{:<5} {title}{gap} {:>6}", of.number, minutes(step));
        if let Some(planned) =
            script.planned_for(step).filter(|_| !of.has_parts && script.holds(step))
        {
            let cells = |span: Span| (span.millis() * bars as i64 / whole.millis()) as usize;
            let (from, to) = (cells(before), cells(before + planned));
            line += &format!("  {}{}", " ".repeat(from), "▓".repeat((to - from).max(1)));
            before += planned;
        }
        lines.push(line.trim_end().to_owned());
    }
    lines
}

/// All that the file says, for people: what it is for, how it goes, each step in full.
pub fn script(words: &Words, script: &Script, width: usize) -> Vec<String> {
    let method = script.method();
    let mut page = Page { lines: Vec::new(), width };
    page.list(words.say("script-prepare"), &method.prepare);
    page.list(words.say("script-materials"), &method.materials);
    page.list(words.say("rules-of-play"), &method.rules);
    if !method.roles.is_empty() {
        page.heading(&words.say("script-roles"));
        for role in &method.roles {
            let about = role.about.iter().fold(String::new(), |_, about| format!(": {about}"));
            page.text("· ", &format!("{}{about}", role.title));
        }
    }
    for step in (0..script.len()).filter(|&step| script.belongs(step)) {
        // What is held again says the same again.
        let is_first = script.pass(step).is_none_or(|(_, pass)| pass.nth == 1);
        if is_first {
            page.step(words, script, step);
        }
    }
    for module in &method.modules {
        if let Some(root) = module.first() {
            page.heading(&words.fill("script-module", &[("title", root.title.as_str().into())]));
            for step in module {
                page.content(words, method, step);
            }
        }
    }
    if let Some(origin) = &method.origin {
        page.heading(&words.say("script-origin"));
        page.text("", origin);
    }
    page.lines
}

/// A step's title, with what sets this time apart where it is held more often.
fn titled(words: &Words, script: &Script, step: StepIndex) -> String {
    let of = &script.method().steps[step];
    match script.pass(step).filter(|(block, _)| *block == step).map(|(_, pass)| pass) {
        Some(pass) => match &pass.topic {
            Some(topic) => format!("{} · {topic}", of.title),
            None => words.fill(
                "script-pass",
                &[("title", of.title.as_str().into()), ("nth", pass.nth.into())],
            ),
        },
        None => of.title.clone(),
    }
}

struct Page {
    lines: Vec<String>,
    width: usize,
}

impl Page {
    fn heading(&mut self, text: &str) {
        if !self.lines.is_empty() {
            self.lines.push(String::new());
        }
        self.text("", text);
    }

    /// A text behind a mark, its further lines below its first.
    fn text(&mut self, mark: &str, text: &str) {
        let indent = " ".repeat(mark.width());
        let width = self.width.saturating_sub(mark.width());
        for (index, row) in parts::wrap(text, width).into_iter().enumerate() {
            let before = if index == 0 { mark } else { &indent };
            self.lines.push(format!("{before}{row}").trim_end().to_owned());
        }
    }

    fn list(&mut self, heading: String, texts: &[String]) {
        if texts.is_empty() {
            return;
        }
        self.heading(&heading);
        for text in texts {
            self.text("· ", text);
        }
    }

    fn step(&mut self, words: &Words, script: &Script, step: StepIndex) {
        let of = &script.method().steps[step];
        let minutes = script
            .planned_for(step)
            .map_or_else(|| words.say("script-open"), |planned| words.minutes(planned));
        let title = format!("{} {}", of.number, of.title);
        let args = [("title", title.trim().into()), ("minutes", minutes.into())];
        self.heading(&words.fill("script-step", &args));
        self.content(words, script.method(), of);
    }

    fn content(&mut self, words: &Words, method: &Method, of: &Step) {
        if let Some(condition) = &of.only_if {
            self.text("  ", &words.fill("script-only-if", &[("condition", condition.into())]));
        }
        for (role, activity) in &of.who {
            let name = role_name(words, method, role);
            self.text("  ", &format!("{} {name}", activity_name(words, *activity)));
        }
        for text in [&of.each_turn, &of.seat, &of.voice, &of.say].into_iter().flatten() {
            self.text("  ", text);
        }
        for prompt in &of.prompts {
            self.text("  · ", prompt);
        }
        for (role, prompts) in &of.prompts_for {
            self.text("  ", &format!("{}:", role_name(words, method, role)));
            for prompt in prompts {
                self.text("  · ", prompt);
            }
        }
        if let Some(guard) = &of.guard {
            self.text("  ! ", guard);
        }
        let titles: Vec<&str> =
            of.captures.iter().map(|capture: &Capture| &*capture.title).collect();
        if !titles.is_empty() {
            let args = [("titles", words.list(&titles).into())];
            self.text("  ", &words.fill("script-written", &args));
        }
    }
}

/// What people call a role.
pub fn role_name(words: &Words, method: &Method, role: &Role) -> String {
    match role {
        Role::Presenter => words.say("role-presenter"),
        Role::Facilitator => words.say("role-facilitator"),
        Role::Members => words.say("role-members"),
        Role::Everyone => words.say("role-everyone"),
        Role::Own(id) => method.own_role(role).map_or_else(|| id.clone(), |own| own.title.clone()),
    }
}

/// What somebody does in a step, in capitals.
pub fn activity_name(words: &Words, activity: Activity) -> String {
    words.say(match activity {
        Activity::Speaks => "activity-speaks",
        Activity::Asks => "activity-asks",
        Activity::Answers => "activity-answers",
        Activity::Clarifies => "activity-clarifies",
        Activity::Writes => "activity-writes",
        Activity::Listens => "activity-listens",
        Activity::Away => "activity-away",
    })
}

/// The cells of a line of the plan before its minutes and its bar.
const PLAN_LEFT: usize = 46;

/// The longest that all bars of a plan together get.
const MOST_BAR: usize = 60;
