//! The numbers that people see before a step.

use crate::method::{Step, When};

/// Numbers the steps: 1, 2, 3; their parts 3a, 3b; the parts of those 3a1, 3a2. A step that is only
/// held in some meetings and has no minutes stands outside the plan, and gets none. One that the group
/// may pass by keeps its number, so that those after it have the same in every meeting.
pub(super) fn number(steps: &mut [Step]) {
    let mut counts = vec![0; steps.len()];
    let mut whole = 0;
    for at in 0..steps.len() {
        let step = &steps[at];
        let above = step.parent.map(|parent| steps[parent].number.clone());
        let outside = step.when != When::Always && step.is_open();
        if outside || above.as_ref().is_some_and(String::is_empty) {
            continue;
        }
        let count = step.parent.map_or(&mut whole, |parent| &mut counts[parent]);
        *count += 1;
        steps[at].number = part_number(&above.unwrap_or_default(), *count);
    }
}

/// The number of the nth part of a step with this number: digits and letters take turns.
pub fn part_number(above: &str, count: usize) -> String {
    let mark = if above.ends_with(|char: char| char.is_ascii_digit()) {
        letters(count)
    } else {
        count.to_string()
    };
    format!("{above}{mark}")
}

/// 1 is a, 26 is z, 27 is aa.
fn letters(mut count: usize) -> String {
    let mut letters = Vec::new();
    while count > 0 {
        count -= 1;
        letters.push(char::from(b'a' + (count % 26) as u8));
        count /= 26;
    }
    letters.iter().rev().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_beyond_z_go_on() {
        for (count, text) in [(1, "a"), (26, "z"), (27, "aa"), (53, "ba"), (703, "aaa")] {
            assert_eq!(letters(count), text);
        }
    }
}
