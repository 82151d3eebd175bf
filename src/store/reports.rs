//! Saving reports: what somebody edited is never written over.

use crate::session::{Person, PersonId};
use std::{
    collections::{BTreeMap, BTreeSet},
    io,
    path::{Path, PathBuf},
};

use super::{
    files::{self, DiskProblem},
    whole,
};

/// The name of a session's report in its folder.
pub const REPORT: &str = "verslag.md";

/// A report that is on the disk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Saved {
    /// Where.
    pub path: PathBuf,
    /// The CRC-32 of what was written, to be recorded with the name of the file.
    pub crc: u32,
    /// The file that it should have been, when somebody had edited that.
    pub instead_of: Option<String>,
}

/// Saves a report in a session's folder under this name, or as `verslag-2.md` and so on when a
/// file of that name is not as it was `known` to be written: by name of file, the CRC-32 of each.
pub fn save_report(
    folder: &Path,
    file: &str,
    text: &[u8],
    known: &BTreeMap<String, u32>,
) -> Result<Saved, DiskProblem> {
    let crc = crc32fast::hash(text);
    for number in 1..=MOST {
        let name = numbered(file, number);
        let path = folder.join(&name);
        let stands = match files::read(&path, LARGEST) {
            Ok(stands) if stands == text => true,
            Ok(stands) if known.get(&name) != Some(&crc32fast::hash(&stands)) => continue,
            Ok(_) => false,
            Err(error) if error.kind() == io::ErrorKind::NotFound => false,
            Err(_) => continue, // whatever it is, it is not ours
        };
        if !stands {
            whole::write(&path, text)?;
        }
        let instead_of = (number > 1).then(|| file.to_owned());
        return Ok(Saved { path, crc, instead_of });
    }
    Err(io::Error::from(io::ErrorKind::AlreadyExists).into())
}

/// The name of the file with what is for one person alone: `voor-ans.md`. No two people have the
/// same, and none is like the name under which another file is saved beside an edited one.
pub fn sheet_file(people: &[Person], person: PersonId) -> String {
    let mut taken: BTreeSet<String> = BTreeSet::new();
    let names = people.iter().take(person.0 + 1);
    let files = names.map(|person| {
        let plain = plain(&person.name);
        let more = (2..).map(|number| format!("{plain}{number}"));
        let mut free = [plain.clone()].into_iter().chain(more).filter(|name| !taken.contains(name));
        let name = free.next().unwrap_or_default(); // the numbers have no end
        taken.insert(name.clone());
        format!("voor-{name}.md")
    });
    files.last().unwrap_or_else(|| format!("voor-{NOBODY}.md"))
}

/// A name as it can stand in that of a file: letters and digits, and hyphens between letters. A
/// number has no hyphen before it: that is how another version of a file ends.
fn plain(name: &str) -> String {
    let mut plain = String::new();
    let mut gap = false;
    for letter in name.chars().flat_map(char::to_lowercase) {
        if !letter.is_alphanumeric() {
            gap = true;
            continue;
        }
        if plain.len() + letter.len_utf8() >= LONGEST_NAME {
            break;
        }
        if gap && !plain.is_empty() && !letter.is_numeric() {
            plain.push('-');
        }
        plain.push(letter);
        gap = false;
    }
    if plain.is_empty() { NOBODY.to_owned() } else { plain }
}

const NOBODY: &str = "iemand"; // for a name without a letter
const LONGEST_NAME: usize = 80; // bytes; some systems know no names over 255

fn numbered(file: &str, number: u32) -> String {
    match file.rsplit_once('.') {
        _ if number == 1 => file.to_owned(),
        Some((stem, extension)) => format!("{stem}-{number}.{extension}"),
        None => format!("{file}-{number}"),
    }
}

const MOST: u32 = 200;
const LARGEST: u64 = 16 * 1024 * 1024; // bytes; no report comes near

#[cfg(test)]
#[expect(clippy::disallowed_methods, reason = "tests play the user who edits files")]
mod tests {
    use super::*;
    use std::fs;

    #[test]
    fn a_report_is_made_again_in_its_own_place() {
        let root = tempfile::tempdir().unwrap();
        let first = save_report(root.path(), "verslag.md", b"one", &BTreeMap::new()).unwrap();
        assert_eq!(first.instead_of, None);
        let known = BTreeMap::from([("verslag.md".to_owned(), first.crc)]);
        let second = save_report(root.path(), "verslag.md", b"two", &known).unwrap();
        assert_eq!(second.path, first.path);
        assert_eq!(fs::read(second.path).unwrap(), b"two");
    }

    #[test]
    fn what_somebody_edited_stays_and_the_report_goes_beside_it() {
        let root = tempfile::tempdir().unwrap();
        let mut known = BTreeMap::new();
        let mut save = |text: &str, edited: &str| {
            let saved = save_report(root.path(), "verslag.md", text.as_bytes(), &known).unwrap();
            let name = saved.path.file_name().unwrap().to_str().unwrap().to_owned();
            known.insert(name.clone(), saved.crc);
            fs::write(&saved.path, edited).unwrap();
            (name, saved.instead_of.is_some())
        };
        assert_eq!(save("one", "one, by hand"), ("verslag.md".to_owned(), false));
        assert_eq!(save("two", "two"), ("verslag-2.md".to_owned(), true));
        assert_eq!(save("three", "three, by hand"), ("verslag-2.md".to_owned(), true));
        assert_eq!(save("four", "four"), ("verslag-3.md".to_owned(), true));
        assert_eq!(fs::read_to_string(root.path().join("verslag.md")).unwrap(), "one, by hand");
    }

    #[test]
    fn everyone_has_a_file_whatever_they_are_called() {
        let names = ["Ans", "ans!", "Ans 2", "../Zoë de Wit", "🙂", "?", "A-3"];
        let person = |name: &str| crate::session::Person::new(name);
        let people: Vec<Person> = names.into_iter().map(person).collect();
        let file = |at| sheet_file(&people, PersonId(at));
        let files: Vec<String> = (0..names.len()).map(file).collect();
        let (first, others) = files.split_at(3);
        assert_eq!(first, ["voor-ans.md", "voor-ans2.md", "voor-ans22.md"]);
        let expected = ["voor-zoë-de-wit.md", "voor-iemand.md", "voor-iemand2.md", "voor-a3.md"];
        assert_eq!(others, expected);
        let people = [person(&"é".repeat(500))];
        assert!(sheet_file(&people, PersonId(0)).len() < 100);
    }

    #[test]
    fn the_same_text_is_not_written_again() {
        let root = tempfile::tempdir().unwrap();
        fs::create_dir(root.path().join("verslag.md")).unwrap();
        fs::write(root.path().join("verslag-2.md"), "text").unwrap();
        let before = fs::metadata(root.path().join("verslag-2.md")).unwrap().modified().unwrap();
        let saved = save_report(root.path(), "verslag.md", b"text", &BTreeMap::new()).unwrap();
        assert_eq!(saved.path, root.path().join("verslag-2.md"));
        assert_eq!(fs::metadata(saved.path).unwrap().modified().unwrap(), before);
    }
}
