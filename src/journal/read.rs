//! A whole journal, read as far as it can be.

use crate::{
    moment::Moment,
    session::{Opening, Stamped, State},
};

use super::line::{Decoded, Flaw, decode};

/// What a journal holds, as far as it could be read.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Journal {
    /// The events, numbers rising, a sound opening first. Empty when it is no session.
    pub events: Vec<Stamped>,
    /// The first thing that is wrong with it.
    pub trouble: Option<Trouble>,
    /// The length in bytes of what stands before the first trouble: the whole of a journal without
    /// any. A writer may go on from here when the trouble is forgiven.
    pub sound_bytes: usize,
}

/// What is wrong with a journal. Lines count from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// The last line was cut off while it was written. It was never told to be saved, so a writer
    /// may drop it and go on.
    Torn {
        /// The line.
        line: usize,
    },
    /// A line says nothing, or its number does not follow. What could be read is there to be read,
    /// not to go on with.
    Damaged {
        /// The first such line.
        line: usize,
    },
    /// A newer version of the program wrote this. What this version knows is there to be read.
    Newer {
        /// The first such line.
        line: usize,
        /// The version of its form: that of this program when only the kind of event is unknown.
        version: u64,
    },
    /// It does not begin with a sound opening.
    NotASession,
}

impl Trouble {
    /// Whether a session with this trouble may go on.
    pub fn is_forgiven(&self) -> bool {
        matches!(self, Self::Torn { .. })
    }
}

impl Journal {
    /// The session that the events add up to; none when it is no session.
    pub fn state(&self) -> Option<State> {
        State::replay(self.events.iter().cloned())
    }

    /// Keeps the first trouble, found in the line that starts here.
    fn note(&mut self, trouble: Trouble, start: usize) {
        if self.trouble.is_none() {
            (self.trouble, self.sound_bytes) = (Some(trouble), start);
        }
    }
}

/// Reads a journal; any bytes at all. A complete last line counts even without its newline.
pub fn read(bytes: &[u8]) -> Journal {
    let mut journal = Journal { sound_bytes: bytes.len(), ..Journal::default() };
    let mut lines = bytes.split_inclusive(|&byte| byte == b'\n');
    let first = lines.next().unwrap_or_default();
    if let Err(trouble) = begin(&mut journal, first) {
        journal.note(trouble, 0);
        return journal; // nothing stands without its opening
    }
    let lines: Vec<_> = lines.map(|text| (text.len(), decode(text))).collect();
    let follows = following(lines.iter().map(|(_, found)| found.as_ref().ok().map(|it| it.seq)));
    let (mut expected, mut start) = (1, first.len());
    for (((length, found), follows), line) in lines.into_iter().zip(follows).zip(2..) {
        let end = start + length;
        match found {
            Ok(found) if follows => {
                if found.seq > expected {
                    journal.note(Trouble::Damaged { line }, start);
                }
                expected = found.seq + 1;
                take(&mut journal, found, line, start);
            }
            Err(Flaw::NotJson) if end == bytes.len() => journal.note(Trouble::Torn { line }, start),
            Ok(_) | Err(_) => journal.note(Trouble::Damaged { line }, start),
        }
        start = end;
    }
    journal
}

/// What one more line of a journal says, complete with its newline, when all before it was sound and
/// its number is the one that comes next. None when it does not simply follow: then what it means is
/// for [`read`] to tell, of the whole.
pub fn further(line: &[u8], next: u64) -> Option<Stamped> {
    let found = decode(line).ok().filter(|found| found.seq == next && found.newer.is_none())?;
    found.stamped.filter(|stamped| stamped.opens().is_none())
}

/// When a session was opened, by the first hundred bytes of its journal.
pub fn opened(head: &[u8]) -> Option<Moment> {
    let head = String::from_utf8_lossy(head);
    let (_, at) = head.split_once("\"at\":\"")?;
    at.split_once('"')?.0.parse().ok()
}

/// Whether a journal that ends with these bytes certainly ended: a quick look at its last events,
/// to pass over what is finished. `false` says nothing. May begin anywhere in a line.
///
/// A last line without its newline may be the half of one: it never tells that the session ended,
/// and may tell that it goes on.
pub fn looks_ended(tail: &[u8]) -> bool {
    // Quotes within a text are escaped, so these never stand in what somebody wrote.
    let says = |line: &[u8], kind: &[u8]| line.windows(kind.len()).any(|part| part == kind);
    let mut lines = tail.rsplit(|&byte| byte == b'\n').enumerate();
    let telling = lines.find_map(|(after, line)| {
        let undone = says(line, br#""what":"undone""#);
        (undone || after > 0 && says(line, br#""what":"ended""#)).then_some(!undone)
    });
    telling == Some(true)
}

fn begin(journal: &mut Journal, text: &[u8]) -> Result<(), Trouble> {
    let found = decode(text).map_err(|_| Trouble::NotASession)?;
    let sound =
        |stamped: &Stamped| stamped.seq == 0 && stamped.opens().is_some_and(Opening::is_sound);
    match (&found.stamped, found.newer) {
        (Some(stamped), _) if sound(stamped) => take(journal, found, 1, 0),
        (_, Some(version)) => return Err(Trouble::Newer { line: 1, version }),
        _ => return Err(Trouble::NotASession),
    }
    Ok(())
}

/// Which lines follow each other: as many as can be, so that a number that was damaged costs its
/// own line alone. Of two lines with one number the first counts.
fn following(numbers: impl Iterator<Item = Option<u64>>) -> Vec<bool> {
    let numbers: Vec<u64> = numbers.map(Option::unwrap_or_default).collect(); // 0 is the opening's
    // For each length of a row: the line with the lowest number that ends one so long.
    let mut ends: Vec<usize> = Vec::new();
    let mut before = vec![None; numbers.len()];
    for (line, &number) in numbers.iter().enumerate() {
        if !(1..u64::MAX).contains(&number) {
            continue;
        }
        let length = ends.partition_point(|&end| numbers[end] < number);
        before[line] = length.checked_sub(1).map(|shorter| ends[shorter]);
        match ends.get_mut(length) {
            Some(end) if numbers[*end] == number => {}
            Some(end) => *end = line,
            None => ends.push(line),
        }
    }
    let mut follows = vec![false; numbers.len()];
    for line in std::iter::successors(ends.last().copied(), |&line| before[line]) {
        follows[line] = true;
    }
    follows
}

/// Takes in what a line says.
fn take(journal: &mut Journal, found: Decoded, line: usize, start: usize) {
    if let Some(version) = found.newer {
        journal.note(Trouble::Newer { line, version }, start);
    }
    match found.stamped {
        Some(stamped) if stamped.opens().is_some() && line > 1 => {
            journal.note(Trouble::Damaged { line }, start);
        }
        stamped => journal.events.extend(stamped),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        journal::{line, sample},
        moment::Span,
        session::Event,
    };
    use proptest::prelude::*;

    const WHOLE: &[u8] = sample::FROZEN.as_bytes();

    /// The lines of the sample, one of them changed or taken out.
    fn with_line(number: usize, change: impl Fn(&str) -> String) -> String {
        let lines = sample::FROZEN.split_inclusive('\n').zip(1..);
        lines.map(|(line, at)| if at == number { change(line) } else { line.to_owned() }).collect()
    }

    fn start_of(number: usize) -> usize {
        sample::FROZEN.split_inclusive('\n').take(number - 1).map(str::len).sum()
    }

    /// Places in the sample; whether a damaged method is sound is for the method to tell.
    fn outside_the_method() -> impl Strategy<Value = usize> {
        let method = sample::FROZEN.find("\"method\"").unwrap();
        prop_oneof![0..method, start_of(2)..WHOLE.len()]
    }

    #[test]
    fn a_damaged_line_is_named_and_the_rest_is_salvaged() {
        let damages: [fn(&str) -> String; 7] = [
            |_| "<<<<<<< HEAD\n".to_owned(),
            |_| "\n".to_owned(),
            |line| line.replace("\"v\":1", "\"v\":\"one\""),
            |line| line.replace("\"n\":9", "\"n\":8"),
            |line| line.replace("\"n\":9", "\"n\":9000"),
            |line| line.replace("\"n\":9", "\"n\":18446744073709551615"),
            |line| line.replace("\"at\":\"2026", "\"at\":\"soon"),
        ];
        for damage in damages {
            let journal = read(with_line(10, damage).as_bytes());
            assert_eq!(journal.trouble, Some(Trouble::Damaged { line: 10 }));
            assert_eq!(journal.sound_bytes, start_of(10));
            assert!(journal.events.iter().map(|event| event.seq).eq((0..28).filter(|&n| n != 9)));
            assert!(journal.state().unwrap().ended().is_some());
        }
    }

    #[test]
    fn a_line_follows_when_it_is_sound_and_the_next() {
        let events = sample::events();
        for (line, event) in sample::FROZEN.split_inclusive('\n').zip(&events).skip(1) {
            assert_eq!(further(line.as_bytes(), event.seq).as_ref(), Some(event));
            assert_eq!(further(line.as_bytes(), event.seq + 1), None, "its number is another");
            let newer = line.replace("{\"v\":1", "{\"v\":2");
            assert_eq!(further(newer.as_bytes(), event.seq), None);
            assert_eq!(further(&line.as_bytes()[..line.len() / 2], event.seq), None);
        }
        let opening = sample::FROZEN.lines().next().unwrap();
        assert_eq!(further(opening.as_bytes(), 0), None, "an opening follows nothing");
    }

    #[test]
    fn the_head_tells_when_a_session_was_opened() {
        let at = Some(sample::events()[0].at);
        assert_eq!((opened(WHOLE), opened(&WHOLE[..100])), (at, at));
        for head in [&b""[..], b"\xff", b"{\"at\":\"soon\"", &WHOLE[..30]] {
            assert_eq!(opened(head), None);
        }
    }

    #[test]
    fn a_missing_line_is_damage_where_the_numbers_jump() {
        let journal = read(with_line(10, |_| String::new()).as_bytes());
        assert_eq!(journal.trouble, Some(Trouble::Damaged { line: 10 }));
        assert_eq!(journal.events.len(), 27);
    }

    #[test]
    fn a_second_opening_is_damage() {
        let opening = sample::FROZEN.lines().next().unwrap();
        let again = opening.replace("\"n\":0", "\"n\":9") + "\n";
        let journal = read(with_line(10, |_| again.clone()).as_bytes());
        assert_eq!(journal.trouble, Some(Trouble::Damaged { line: 10 }));
        assert_eq!(journal.events.iter().filter(|event| event.opens().is_some()).count(), 1);
    }

    #[test]
    fn a_line_too_long_to_be_one_is_damage() {
        let long = format!("{}\n", "x".repeat(5 << 20));
        let journal = read(with_line(10, |_| long.clone()).as_bytes());
        assert_eq!(journal.trouble, Some(Trouble::Damaged { line: 10 }));
        let at_the_end = [WHOLE, long.as_bytes()].concat();
        assert_eq!(read(&at_the_end).trouble, Some(Trouble::Damaged { line: 29 }));
    }

    #[test]
    fn what_a_newer_program_wrote_can_be_read() {
        let kind = with_line(10, |line| line.replace("paused", "sung"));
        let journal = read(kind.as_bytes());
        assert_eq!(journal.trouble, Some(Trouble::Newer { line: 10, version: 1 }));
        assert_eq!((journal.events.len(), journal.sound_bytes), (27, start_of(10)));

        let version = sample::FROZEN.replace("{\"v\":1", "{\"v\":2");
        let journal = read(version.as_bytes());
        assert_eq!(journal.trouble, Some(Trouble::Newer { line: 1, version: 2 }));
        assert_eq!(journal.events.len(), 28);

        let unreadable = read(b"{\"v\":7,\"n\":0,\"what\":\"opened\"}\n");
        assert_eq!(unreadable.trouble, Some(Trouble::Newer { line: 1, version: 7 }));
        assert_eq!(unreadable.state(), None);
    }

    #[test]
    fn without_a_sound_opening_it_is_no_session() {
        let headless = &WHOLE[start_of(2)..];
        let unsound = sample::FROZEN.replace("\"plan\":[\"2m\",", "\"plan\":[");
        let evil = sample::FROZEN.replace("k7m2x", "/../../../evil");
        let long = sample::FROZEN.replace("k7m2x", &"k7m2x".repeat(4));
        let same = sample::FROZEN.replacen("Bram", "Anneke ", 1);
        let blank = sample::FROZEN.replacen("Bram", " ", 1);
        let crowd: Vec<String> =
            (0..98).map(|number| format!("{{\"name\":\"{number}\"}}")).collect();
        let crowd = sample::FROZEN.replacen("{\"name\":\"Chaima\"}", &crowd.join(","), 1);
        assert!(read(crowd.as_bytes()).state().is_some());
        let crowd = crowd.replacen("{\"name\":\"0\"}", "{\"name\":\"x\"},{\"name\":\"0\"}", 1);
        let of_group = |folder: &str| {
            let group =
                format!("\"group\":{{\"folder\":\"{folder}\",\"name\":\"Noord\"}},\"until\"");
            sample::FROZEN.replacen("\"until\"", &group, 1)
        };
        assert!(read(of_group("noord").as_bytes()).state().is_some());
        let outside = of_group("../noord");
        for text in [evil, long, same, blank, crowd, outside] {
            assert_eq!(read(text.as_bytes()).trouble, Some(Trouble::NotASession));
        }
        let late = sample::FROZEN.replace("\"n\":0", "\"n\":18446744073709551615");
        for bytes in [&b""[..], b"\0\0\0", b"{}\n", headless, unsound.as_bytes(), late.as_bytes()] {
            let journal = read(bytes);
            assert_eq!(journal.trouble, Some(Trouble::NotASession));
            assert_eq!((journal.events.len(), journal.sound_bytes), (0, 0));
        }
    }

    #[test]
    fn a_torn_last_line_is_forgiven() {
        for torn in [&b"{\"v\":1,\"n\":28"[..], b"\0\0\0\0\0\0", b"\xe2\x82\n", b"\n"] {
            let journal = read(&[WHOLE, torn].concat());
            assert_eq!(journal.trouble, Some(Trouble::Torn { line: 29 }));
            assert!(journal.trouble.unwrap().is_forgiven());
            assert_eq!((journal.events.len(), journal.sound_bytes), (28, WHOLE.len()));
        }
    }

    #[test]
    fn lines_with_windows_endings_are_the_same_journal() {
        let windows = read(sample::FROZEN.replace('\n', "\r\n").as_bytes());
        assert_eq!((windows.trouble, windows.events), (None, sample::events()));
    }

    #[test]
    fn a_quick_look_is_never_wrong_about_the_end() {
        for count in 1..=28 {
            let written: String = sample::events()[..count].iter().map(line).collect();
            let ended = read(written.as_bytes()).state().unwrap().ended().is_some();
            assert_eq!(looks_ended(written.as_bytes()), ended, "after {count}");
        }
        assert!(looks_ended(&WHOLE[WHOLE.len() - 200..]));
        let ended = sample::FROZEN.find("\"what\":\"ended\"").unwrap();
        assert!(!looks_ended(&WHOLE[..ended + "\"what\":\"ended\"".len()]));
        let undone = sample::FROZEN.find(",\"seq\":24}").unwrap();
        assert!(!looks_ended(&WHOLE[..undone]));
        let step = "\"what\":\"ended\"".to_owned();
        let said = Event::Extended { step, by: Span::MINUTE };
        let said = Stamped { event: said, ..sample::events()[1].clone() };
        assert!(!looks_ended(line(&said).as_bytes()));
    }

    proptest! {
        #[test]
        fn any_prefix_loads_with_at_most_the_torn_line_lost(cut in 0..=WHOLE.len()) {
            let journal = read(&WHOLE[..cut]);
            let whole_lines = WHOLE[..cut].split(|&byte| byte == b'\n').count() - 1;
            prop_assert!(journal.events.len() >= whole_lines);
            prop_assert!(sample::events().starts_with(&journal.events));
            if whole_lines > 0 {
                prop_assert!(journal.trouble.is_none_or(|trouble| trouble.is_forgiven()));
                prop_assert!(journal.state().is_some());
            }
        }

        #[test]
        fn random_damage_never_panics(
            damage in prop::collection::vec((outside_the_method(), any::<u8>()), 1..8),
        ) {
            let mut bytes = WHOLE.to_vec();
            for (at, byte) in damage {
                bytes[at] = byte;
            }
            let journal = read(&bytes);
            prop_assert!(journal.events.is_sorted_by(|a, b| a.seq < b.seq));
            prop_assert_eq!(journal.state().is_some(), !journal.events.is_empty());
        }

        #[test]
        fn random_bytes_never_panic(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
            prop_assert_eq!(read(&bytes).events, []);
        }
    }
}
