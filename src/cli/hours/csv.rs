//! Hours for a spreadsheet: a row for each meeting of each person.

use crate::{
    group::{Line, Points, Tally},
    report,
    session::Mode,
    words::{Lang, Words, one_line},
};
use csv::{QuoteStyle, WriterBuilder};

/// The table, with a row of heads. In Dutch semicolons divide the columns and numbers have a comma, as a
/// spreadsheet reads it where that is how numbers are written.
///
/// # Errors
///
/// Never in practice; what the writer says.
pub(super) fn told(tallies: &[Tally], words: &Words) -> Result<String, String> {
    let divider = if words.lang() == Lang::Nl { b';' } else { b',' };
    let mut table = WriterBuilder::new()
        .delimiter(divider)
        .quote_style(QuoteStyle::Necessary)
        .from_writer(Vec::new());
    let heads = [
        words.say("hours-name"),
        words.say("hours-profession"),
        words.say("hours-registration"),
        words.say("hours-group"),
        words.say("hours-register-id"),
        words.say("hours-date"),
        words.say("hours-began"),
        words.say("hours-ended"),
        words.say("hours-method"),
        words.say("hours-where"),
        words.say("hours-led"),
        words.say("hours-minutes"),
        words.say("hours-active"),
        words.say("hours-hours"),
        words.say("hours-prepared"),
        words.say("hours-points"),
        words.say("hours-entered"),
        words.say("hours-remarks"),
    ];
    let rows =
        tallies.iter().flat_map(|tally| tally.lines.iter().map(|line| row(tally, line, words)));
    for row in [heads].into_iter().chain(rows) {
        table.write_record(row).map_err(|error| error.to_string())?;
    }
    let bytes = table.into_inner().map_err(|error| error.to_string())?;
    String::from_utf8(bytes).map_err(|error| error.to_string())
}

fn row(tally: &Tally, line: &Line, words: &Words) -> [String; 18] {
    let rules = tally.rules.as_ref();
    let has_points = rules.is_some_and(|rules| rules.rate > Points::ZERO);
    let register = rules.and_then(|rules| rules.register.as_ref());
    let points = words.hundredths(line.points.in_hundredths());
    let text = |text: Option<&String>| text.map_or_else(String::new, |text| harmless(text));
    let truth = |holds| words.say(if holds { "hours-yes" } else { "hours-no" });
    let mode = match line.mode {
        Mode::Room => words.say("hours-room"),
        Mode::Online => words.say("hours-online"),
        Mode::Hybrid => words.say("hours-hybrid"),
    };
    [
        harmless(&tally.name),
        text(tally.profession.as_ref()),
        text(tally.registration.as_ref()),
        text(line.group.as_ref()),
        register.map_or_else(String::new, |register| register.id.clone()),
        line.date().to_string(),
        words.time(line.started, line.offset),
        line.ended.map(|ended| words.time(ended, line.offset)).unwrap_or_default(),
        harmless(&line.method),
        mode,
        text(line.facilitator.as_ref()),
        line.net.rounded_minutes().to_string(),
        truth(line.active),
        words.hundredths(line.counted.hour_hundredths()),
        words.hundredths(line.prepared.hour_hundredths()),
        if has_points { points } else { String::new() },
        truth(line.registered),
        report::remarks(line, words).join("; "),
    ]
}

/// Foreign text that a spreadsheet takes for text: what it would take for a formula gets a quotation mark
/// before it.
fn harmless(text: &str) -> String {
    let text = one_line(text);
    let begins = ['=', '+', '-', '@', '＝', '＋', '－', '＠'];
    if text.starts_with(begins) { format!("'{text}") } else { text }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_spreadsheet_would_reckon_with_is_text() {
        for (text, cell) in [
            ("=HYPERLINK(\"http://x\")", "'=HYPERLINK(\"http://x\")"),
            ("\t=1+1", "'=1+1"),
            ("\u{feff}+1", "'+1"),
            ("@sum", "'@sum"),
            ("-1", "'-1"),
            ("Anne-Fleur", "Anne-Fleur"),
            ("Bo\r\n=1", "Bo =1"),
        ] {
            assert_eq!(harmless(text), cell, "{text:?}");
        }
    }
}
