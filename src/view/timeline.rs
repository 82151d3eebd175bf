//! A plan as a bar over the whole width: how long each step takes, at a glance.

use crate::{
    method::StepIndex,
    moment::Span as Length,
    session::Script,
    view::{THEME, parts, plan},
};
use ratatui::text::Line;
use unicode_width::UnicodeWidthStr;

/// The bar and, below it, what its pieces are called as far as that fits. Steps that take the time
/// they take have no place in it; without any that has minutes there is no bar.
///
/// ```text
/// 5░2▒[3░▒▒▒▒ 15 ▒▒▒▒░░░ 10 ░░░▒▒ 10 ▒▒▒5░]▒▒▒ 10 ▒▒▒
/// 1 2  a Verhelderen Analyseren Adviezen… e Evaluatie
/// ```
pub fn timeline(script: &Script, width: usize) -> Vec<Line<'static>> {
    let deepest = (0..=DEEPEST).rev().map(|depth| pieces(script, depth));
    let mut fitting = deepest.filter(|pieces| least(pieces) <= width);
    let Some(pieces) = fitting.next().filter(|pieces| !pieces.is_empty()) else {
        return Vec::new();
    };
    let (mut bar, mut names) = (String::new(), String::new());
    for (index, (piece, cells)) in pieces.iter().zip(shares(&pieces, width)).enumerate() {
        let (opens, closes) = ("[".repeat(piece.opens), "]".repeat(piece.closes));
        let fill = FILLS[index % FILLS.len()];
        bar.extend([opens, drawn(piece, cells, fill), closes]);
        let name = name(script, piece.step, cells);
        let blank = " ".repeat(cells - name.width() + piece.closes);
        names.extend([" ".repeat(piece.opens), name, blank]);
    }
    let names = names.trim_end().to_owned();
    vec![Line::raw(bar), Line::styled(names, THEME.quiet)]
}

/// A piece of the bar.
struct Piece {
    step: StepIndex,
    time: Length,
    minutes: String,
    /// How many steps with parts begin with it, and how many end.
    opens: usize,
    closes: usize,
}

/// The levels of parts that are drawn apart, where there is room.
const DEEPEST: usize = 3;

/// Which piece a cell belongs to shows without any colour.
const FILLS: [&str; 2] = ["░", "▒"];

/// The pieces of a plan, down to this many levels of parts.
fn pieces(script: &Script, deepest: usize) -> Vec<Piece> {
    let method = script.method();
    let mut pieces: Vec<Piece> = Vec::new();
    let (mut opened, mut opens) = (Vec::new(), 0);
    for (step, of) in method.steps.iter().enumerate() {
        let depth = method.ancestors(step).count();
        while opened.len() > depth {
            // What opened before the first piece in it closes without one as well.
            if opened.pop() == Some(pieces.len()) {
                opens -= 1;
            } else if let Some(last) = pieces.last_mut() {
                last.closes += 1;
            }
        }
        let time = script.planned_for(step).filter(|_| script.holds(step));
        if depth > deepest {
            continue;
        }
        if of.has_parts && depth < deepest {
            opened.push(pieces.len());
            opens += 1;
        } else if let Some(time) = time.filter(|time| *time > Length::ZERO) {
            let minutes = plan::minutes(time).trim_end_matches('′').to_owned();
            pieces.push(Piece { step, time, minutes, opens, closes: 0 });
            opens = 0;
        }
    }
    let count = pieces.len();
    if let Some(last) = pieces.last_mut() {
        last.closes += opened.iter().filter(|first| **first < count).count();
    }
    pieces
}

/// The cells that pieces need so that their minutes can be told apart.
fn least(pieces: &[Piece]) -> usize {
    pieces.iter().map(|piece| needs(piece) + piece.opens + piece.closes).sum()
}

fn needs(piece: &Piece) -> usize {
    piece.minutes.width() + 1
}

/// How many cells each piece gets: what it needs, and of the rest as much as it lasts longer.
fn shares(pieces: &[Piece], width: usize) -> Vec<usize> {
    let marks: usize = pieces.iter().map(|piece| piece.opens + piece.closes).sum();
    let room = width - marks;
    let whole: u128 = pieces.iter().map(|piece| millis(piece.time)).sum();
    let wants = |piece: &Piece| {
        let due = room as u128 * millis(piece.time) * SCALE / whole.max(1);
        due.saturating_sub(needs(piece) as u128 * SCALE)
    };
    let wanted: u128 = pieces.iter().map(wants).sum();
    let loose = room - pieces.iter().map(needs).sum::<usize>();
    let (mut seen, mut given) = (0, 0);
    let share = |piece: &Piece| {
        seen += wants(piece);
        let until = (loose as u128 * seen + wanted / 2) / wanted.max(1);
        let until = usize::try_from(until).map_or(loose, |until| until.min(loose));
        let more = until - given;
        given = until;
        needs(piece) + more
    };
    pieces.iter().map(share).collect()
}

/// So that what is divided keeps its remainder.
const SCALE: u128 = 1 << 16;

fn millis(time: Length) -> u128 {
    u128::from(time.millis().unsigned_abs())
}

/// The minutes in the middle of so many cells; the last cell is always filled.
fn drawn(piece: &Piece, cells: usize, fill: &str) -> String {
    let minutes = piece.minutes.as_str();
    let loose = cells - minutes.width();
    let minutes = if loose >= ROOMY { format!(" {minutes} ") } else { minutes.to_owned() };
    let loose = cells - minutes.width();
    let before = loose / 2;
    format!("{}{minutes}{}", fill.repeat(before), fill.repeat(loose - before))
}

/// The fill that a piece must have left before its minutes get blanks around them.
const ROOMY: usize = 5;

/// The name of a step, as far as it fits before the next one, else its number.
fn name(script: &Script, step: StepIndex, cells: usize) -> String {
    let of = &script.method().steps[step];
    let room = cells.saturating_sub(1);
    if of.title.width() <= room || room >= READABLE {
        return parts::cut(&of.title, room);
    }
    // A part shows its own letter only, as in the list of steps.
    let above = of.parent.map_or(0, |parent| script.method().steps[parent].number.len());
    let number = of.number.get(above..).unwrap_or_default();
    if number.width() <= room { number.to_owned() } else { String::new() }
}

/// The cells from which on the beginning of a name still says something.
const READABLE: usize = 9;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        method::{Method, load},
        session::{PersonId, fit},
    };
    use proptest::prelude::*;

    fn plan(method: &Method) -> Script {
        let people: Vec<PersonId> = (0..4).map(PersonId).collect();
        let script = Script::open(method, &people, false);
        let plan = fit(&script, None);
        script.with(&plan)
    }

    fn drawn_at(text: &str, width: usize) -> Vec<String> {
        let lines = timeline(&plan(&load("uur", text.as_bytes()).unwrap()), width);
        lines.iter().map(ToString::to_string).collect()
    }

    const HOUR: &str = "name = 'Uur'\n[[steps]]\ntitle = 'Welkom'\nminutes = 5\n[[steps]]\n\
        title = 'Casus'\n[[steps.steps]]\ntitle = 'Vragen'\nminutes = 20\n[[steps.steps]]\n\
        title = 'Adviezen geven'\nminutes = 10\n[[steps]]\ntitle = 'Praten'\n";

    #[test]
    fn pieces_are_as_long_as_their_steps() {
        let bar = ["░5░░[▒▒▒▒▒▒ 20 ▒▒▒▒▒▒▒░░ 10 ░░░]", "1    Vragen           b"];
        assert_eq!(drawn_at(HOUR, 32), bar);
        assert_eq!(drawn_at(HOUR, 9), ["5░▒ 30 ▒▒", "1 Casus"], "parts go when it is narrow");
        assert_eq!(drawn_at(HOUR, 4), [] as [&str; 0]);
        assert_eq!(drawn_at("name = 'A'\n[[steps]]\ntitle = 'B'\n", 40), [] as [&str; 0]);
    }

    proptest! {
        #[test]
        fn the_bar_is_as_wide_as_asked(
            minutes in proptest::collection::vec(1_u32..200, 1..12),
            width in 0_usize..140,
        ) {
            let step = |minutes: &u32| format!("[[steps]]\ntitle = 'Één'\nminutes = {minutes}\n");
            let steps: String = minutes.iter().map(step).collect();
            let lines = drawn_at(&format!("name = 'A'\n{steps}"), width);
            if let [bar, names] = lines.as_slice() {
                prop_assert_eq!(bar.width(), width);
                prop_assert!(names.width() <= width);
            }
        }
    }
}
