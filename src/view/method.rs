//! What a method says of itself, before anybody begins with it.

use crate::{
    method::{
        Aim, By, Capture, Certainty, Confidential, Experience, GroupSize, Method, Repeat, Role,
        Step, StepIndex, Verb, When,
    },
    moment::Span as Length,
    session::Script,
    view::{
        THEME, parts,
        tell::{activity_name, role_name},
        timeline::timeline,
    },
    words::Words,
};
use ratatui::text::{Line, Span};

/// What one chooses by: the plan, for whom and for what, how sure the minutes are.
pub fn card(words: &Words, method: &Method, plan: &Script, width: usize) -> Vec<Line<'static>> {
    let mut page = Page { lines: timeline(plan, width), width };
    if let Some(certainty) = method.certainty.filter(|_| plan.planned() > Length::ZERO) {
        page.quiet(&words.say(match certainty {
            Certainty::Source => "card-certainty-source",
            Certainty::Partly => "card-certainty-partly",
            Certainty::House => "card-certainty-house",
        }));
    }
    page.gap();
    page.text(method.about.as_deref().unwrap_or_default());
    page.if_said(&words.say("card-suited"), method.suited.as_deref());
    if let Some(group) = &method.group {
        page.labelled(&words.say("card-group"), &self::group(words, group));
    }
    if !method.aims.is_empty() {
        let aims: Vec<String> = method.aims.iter().map(|aim| self::aim(words, *aim)).collect();
        let aims: Vec<&str> = aims.iter().map(String::as_str).collect();
        page.labelled(&words.say("card-aims"), &words.list(&aims));
    }
    if let Some(experience) = method.experience {
        let said = match experience {
            Experience::None => "card-experience-none",
            Experience::Some => "card-experience-some",
            Experience::Much => "card-experience-much",
        };
        page.labelled(&words.say("card-experience"), &words.say(said));
    }
    if let Some(confidential) = method.confidential {
        let said = match confidential {
            Confidential::Group => "card-confidential-group",
            Confidential::NoNames => "card-confidential-no-names",
            Confidential::Double => "card-confidential-double",
        };
        page.labelled(&words.say("card-confidential"), &words.say(said));
    }
    page.list(&words.say("card-materials"), &method.materials);
    if !method.also.is_empty() {
        page.labelled(&words.say("card-also"), &method.also.join(", "));
    }
    page.if_said(&words.say("card-origin"), method.origin.as_deref());
    page.if_said(&words.say("card-licence"), method.licence.as_deref());
    page.lines
}

/// All that a method says: what one chooses by, what to do beforehand, the rules, and every step.
pub fn whole(words: &Words, method: &Method, plan: &Script, width: usize) -> Vec<Line<'static>> {
    let mut page = Page { lines: card(words, method, plan, width), width };
    page.list(&words.say("card-prepare"), &method.prepare);
    let roles = method.roles.iter().map(|role| match &role.about {
        Some(about) => format!("{}: {about}", role.title),
        None => role.title.clone(),
    });
    page.list(&words.say("card-roles"), &roles.collect::<Vec<_>>());
    page.list(&words.say("card-rules"), &method.rules);
    for index in 0..method.steps.len() {
        step(&mut page, words, method, &method.steps, index);
    }
    if !method.modules.is_empty() {
        page.gap();
        page.text(&words.say("card-modules"));
    }
    for steps in &method.modules {
        for index in 0..steps.len() {
            step(&mut page, words, method, steps, index);
        }
    }
    page.lines
}

/// For how many people it was made.
pub fn group(words: &Words, group: &GroupSize) -> String {
    let args = [("min", group.min.into()), ("max", group.max.into())];
    let mut text = words.fill("card-group-size", &args);
    if let Some(best) = group.best {
        text += &words.fill("card-group-best", &[("best", best.into())]);
    }
    match &group.note {
        Some(note) => format!("{text}. {note}"),
        None => format!("{text}."),
    }
}

/// The same in a few letters: `4–8`.
pub fn size(group: &GroupSize) -> String {
    match (group.min, group.max) {
        (min, max) if min == max => min.to_string(),
        (min, max) => format!("{min}–{max}"),
    }
}

/// How long it takes, in a few letters: `60 min`, `45–60 min`, `90 → 60 min` where there is less time,
/// `per persoon` while nobody said how many there are.
pub fn time(
    words: &Words,
    method: &Method,
    people: Option<usize>,
    there_is: Option<Length>,
) -> String {
    if people.is_none() && method.is_per_person() {
        return words.say("library-per-person");
    }
    let plan = Script::of(method, people, None);
    let (most, least) = (plan.planned(), plan.stated_least());
    if most == Length::ZERO {
        return words.say("library-open");
    }
    if let Some(time) = there_is.filter(|time| *time < most) {
        let shorter = Script::of(method, people, Some(time)).planned();
        let args = [
            ("minutes", shorter.rounded_minutes().into()),
            ("usual", most.rounded_minutes().into()),
        ];
        return words.fill("library-shrinks", &args);
    }
    if least.rounded_minutes() < most.rounded_minutes() {
        return range(words, least, most);
    }
    words.minutes(most)
}

fn range(words: &Words, least: Length, most: Length) -> String {
    let args = [("least", least.rounded_minutes().into()), ("most", most.rounded_minutes().into())];
    words.fill("card-range", &args)
}

/// What people come for.
pub fn aim(words: &Words, aim: Aim) -> String {
    words.say(match aim {
        Aim::Advice => "aim-advice",
        Aim::Insight => "aim-insight",
        Aim::Feeling => "aim-feeling",
        Aim::Values => "aim-values",
        Aim::Success => "aim-success",
        Aim::Skill => "aim-skill",
        Aim::Product => "aim-product",
        Aim::Start => "aim-start",
    })
}

fn step(page: &mut Page, words: &Words, method: &Method, steps: &[Step], index: StepIndex) {
    let of = &steps[index];
    page.gap();
    let number = if of.number.is_empty() { "·" } else { &of.number };
    let title = Span::styled(format!("{number} {}", of.title), THEME.strong);
    let time = Span::raw(time_of(words, of));
    page.lines.push(parts::spread(vec![title], vec![time], page.width as u16));
    for (key, text) in held(words, method, of) {
        page.labelled(&words.say(key), &text);
    }
    if of.when != When::Always {
        let first = if of.when == When::First { "card-first" } else { "card-not-first" };
        page.quiet(&words.say(first));
    }
    who(page, words, method, of);
    let texts = [
        ("card-each-turn", &of.each_turn),
        ("card-seat", &of.seat),
        ("card-voice", &of.voice),
        ("card-say", &of.say),
        ("card-guard", &of.guard),
    ];
    for (key, text) in texts {
        page.if_said(&words.say(key), text.as_deref());
    }
    page.bullets(&of.prompts);
    for (role, prompts) in &of.prompts_for {
        page.list(&role_name(words, method, role), prompts);
    }
    for capture in &of.captures {
        page.labelled(&words.say(verb(&capture.verb)), &written(words, method, capture));
    }
}

fn time_of(words: &Words, step: &Step) -> String {
    match (step.planned, step.least, step.each) {
        (Some(most), Some(least), _) if least < most => range(words, least, most),
        (Some(minutes), ..) => words.minutes(minutes),
        (None, _, Some(each)) => {
            words.fill("card-each", &[("minutes", words.minutes(each).into())])
        }
        (None, _, None) if step.has_parts => String::new(),
        (None, _, None) => words.say("card-open"),
    }
}

/// On what it hangs whether and how often a step is held.
fn held(words: &Words, method: &Method, step: &Step) -> Vec<(&'static str, String)> {
    let most = |most: &Option<usize>| match most {
        Some(most) => words.fill("card-at-most", &[("most", (*most).into())]),
        None => String::new(),
    };
    let mut held = Vec::new();
    if let Some(condition) = &step.only_if {
        held.push(("card-only-if", condition.clone()));
    }
    match &step.repeat {
        Some(Repeat::Times(times)) => {
            held.push(("card-again", words.fill("card-times", &[("times", (*times).into())])));
        }
        Some(Repeat::Topics(topics)) => held.push(("card-again", topics.join(", "))),
        Some(Repeat::Person) => held.push(("card-again", words.say("card-each-person"))),
        Some(Repeat::Case { most: limit }) => {
            held.push(("card-again", words.say("card-each-case") + &most(limit)));
        }
        Some(Repeat::Until { condition, most: limit }) => {
            held.push(("card-until", condition.clone() + &most(limit)));
        }
        None => {}
    }
    if !step.insert.is_empty() {
        // A part of its own has a title; another method is known here by its id alone.
        let title = |id: &String| {
            let own = method.module(id).and_then(<[_]>::first);
            own.map_or_else(|| id.clone(), |first| first.title.clone())
        };
        held.push(("card-insert", step.insert.iter().map(title).collect::<Vec<_>>().join(", ")));
    }
    held
}

fn who(page: &mut Page, words: &Words, method: &Method, step: &Step) {
    let who: Vec<String> = step
        .who
        .iter()
        .map(|(role, does)| {
            let does = activity_name(words, *does);
            format!("{does} {}", role_name(words, method, role))
        })
        .collect();
    let mut line = who.join(" · ");
    if step.round {
        let round = words.say("card-round");
        line = if line.is_empty() { round } else { format!("{line} · {round}") };
    }
    if !line.is_empty() {
        page.quiet(&line);
    }
}

fn verb(verb: &Verb) -> &'static str {
    match verb {
        Verb::Write => "card-write",
        Verb::Pick { .. } => "card-pick",
        Verb::Rate { .. } => "card-rate",
        Verb::Reword { .. } => "card-reword",
        Verb::Answer { .. } => "card-answer",
        Verb::Assign { .. } => "card-assign",
    }
}

fn written(words: &Words, method: &Method, capture: &Capture) -> String {
    let by = match &capture.by {
        By::Each => words.say("card-by-each"),
        By::Members => words.say("role-members"),
        By::Group => words.say("card-by-group"),
        By::Presenter => words.say("role-presenter"),
        By::Facilitator => words.say("role-facilitator"),
        By::Own(id) => role_name(words, method, &Role::Own(id.clone())),
    };
    format!("{} ({by})", capture.title)
}

/// Lines of a certain width, one below the other.
struct Page {
    lines: Vec<Line<'static>>,
    width: usize,
}

impl Page {
    fn gap(&mut self) {
        if !self.lines.is_empty() {
            self.lines.push(Line::default());
        }
    }

    fn text(&mut self, text: &str) {
        if text.is_empty() {
            return;
        }
        self.lines.extend(parts::wrap(text, self.width).into_iter().map(Line::from));
    }

    fn quiet(&mut self, text: &str) {
        let lines = parts::wrap(text, self.width).into_iter();
        self.lines.extend(lines.map(|line| Line::styled(line, THEME.quiet)));
    }

    fn labelled(&mut self, label: &str, text: &str) {
        let lines = parts::wrap(&format!("{label}: {text}"), self.width);
        for (index, line) in lines.into_iter().enumerate() {
            // A label that had to be broken is no label to be seen.
            let rest = line.strip_prefix(label).filter(|_| index == 0).map(str::to_owned);
            self.lines.push(match rest {
                Some(rest) => {
                    vec![Span::styled(label.to_owned(), THEME.strong), Span::raw(rest)].into()
                }
                None => Line::from(line),
            });
        }
    }

    fn if_said(&mut self, label: &str, text: Option<&str>) {
        if let Some(text) = text {
            self.labelled(label, text);
        }
    }

    fn list(&mut self, label: &str, items: &[String]) {
        if !items.is_empty() {
            self.lines.push(Line::styled(format!("{label}:"), THEME.strong));
            self.bullets(items);
        }
    }

    fn bullets(&mut self, items: &[String]) {
        for item in items {
            let lines = parts::wrap(item, self.width.saturating_sub(2).max(1));
            for (index, line) in lines.into_iter().enumerate() {
                let mark = if index == 0 { "·" } else { " " };
                self.lines.push(Line::from(format!("{mark} {line}")));
            }
        }
    }
}
