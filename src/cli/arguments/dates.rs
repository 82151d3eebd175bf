//! `intervisie group calendar` and `intervisie group date`, as they are typed.

use super::command::{ARGUMENTS, argument, described, option, switch, text};
use crate::words::Words;
use clap::{ArgAction, ArgMatches, Command};

/// What somebody wants with the dates of a group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AskedDates {
    /// A file for other calendars.
    Calendar {
        /// The group's id; the only one there is if none was named.
        group: Option<String>,
        /// Where it goes: a path, or `-`.
        file: Option<String>,
    },
    /// Which dates there are; or another date for a meeting, or none.
    Date {
        /// The words as they were typed: perhaps the group's id, the number of the meeting, perhaps a date.
        words: Vec<String>,
        /// Whether the meeting is called off.
        off: bool,
    },
}

/// Both commands.
pub(super) fn commands(words: &Words) -> [Command; 2] {
    let texts =
        ["cli-about-group-calendar", "cli-usage-group-calendar", "cli-example-group-calendar"];
    let group = argument("group", words, "cli-name-group", "cli-option-group-dates");
    let file = option("file", words, "cli-name-file", "cli-option-group-file");
    let calendar = described("calendar", words, texts, ARGUMENTS).arg(group).arg(file);
    let texts = ["cli-about-group-date", "cli-usage-group-date", "cli-example-group-date"];
    let which = argument("which", words, "cli-name-which", "cli-option-group-which");
    let off = switch("off", words, "cli-option-group-off").action(ArgAction::SetTrue);
    let date = described("date", words, texts, ARGUMENTS)
        .arg(which.action(ArgAction::Append).num_args(1..))
        .arg(off);
    [calendar, date]
}

/// What is asked of a calendar.
pub(super) fn calendar_asked(given: &ArgMatches) -> AskedDates {
    AskedDates::Calendar { group: text(given, "group"), file: text(given, "file") }
}

/// What is asked of a date.
pub(super) fn date_asked(given: &ArgMatches) -> AskedDates {
    let words = given.get_many::<String>("which").into_iter().flatten().cloned().collect();
    AskedDates::Date { words, off: given.get_flag("off") }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::Lang;

    fn read(line: &str) -> Option<AskedDates> {
        let words = Words::new(Lang::Nl);
        let command = Command::new("group").subcommands(commands(&words));
        let typed = ["group"].into_iter().chain(line.split('|'));
        let matches = command.try_get_matches_from(typed).ok()?;
        Some(match matches.subcommand()? {
            ("calendar", given) => calendar_asked(given),
            (_, given) => date_asked(given),
        })
    }

    #[test]
    fn dates_are_asked_for_and_changed() {
        let calendar = |group: Option<&str>, file: Option<&str>| {
            let [group, file] = [group, file].map(|it| it.map(str::to_owned));
            Some(AskedDates::Calendar { group, file })
        };
        assert_eq!(read("calendar"), calendar(None, None));
        assert_eq!(read("calendar|noord|--file|-"), calendar(Some("noord"), Some("-")));
        let date = |words: &[&str], off| {
            let words = words.iter().map(|word| (*word).to_owned()).collect();
            Some(AskedDates::Date { words, off })
        };
        assert_eq!(
            read("date|noord|3|5-9-2026 19:30"),
            date(&["noord", "3", "5-9-2026 19:30"], false)
        );
        assert_eq!(read("date|3|--off"), date(&["3"], true));
        assert_eq!(read("date"), date(&[], false));
        assert_eq!(read("date|3|--of"), None);
    }
}
