//! Making a method of one's own on the command line, as somebody who never programmed would.
#![expect(clippy::disallowed_methods, reason = "tests play the user who writes files")]

use std::{
    fs,
    path::PathBuf,
    process::{Command, Output, Stdio},
};

use super::desk::{Desk, PROGRAM};

#[test]
fn a_new_method_is_right_and_never_written_over() {
    let desk = Desk::new();
    for lang in ["nl", "en"] {
        let said = fine(&desk.runs(&["method", "new", &format!("Ons uur {lang}"), "--lang", lang]));
        let path = file(&desk, &format!("ons-uur-{lang}"));
        assert!(said.contains(&path.display().to_string()), "{said}");
        let said = fine(&desk.runs(&["method", "check", path.to_str().unwrap()]));
        assert!(said.contains(&format!("Ons uur {lang}")), "{said}");
        // Every line that is a suggestion can be let in.
        let text = fs::read_to_string(&path).unwrap();
        let open: String = text.lines().map(uncommented).collect();
        fs::write(&path, open.replace("minutes   = 45", "minutes   = 30")).unwrap();
        fine(&desk.runs(&["method", "check", path.to_str().unwrap()]));
    }
    fs::write(file(&desk, "ons-uur-nl"), "# van mij").unwrap();
    assert!(fails(&desk.runs(&["method", "new", "ons-uur-nl"])).contains("ons-uur-nl"));
    assert_eq!(fs::read_to_string(file(&desk, "ons-uur-nl")).unwrap(), "# van mij");
    assert!(
        fails(&desk.runs(&["method", "new", "../../.."]))
            .contains(&desk.words("cli-method-no-name"))
    );
    fine(&desk.runs(&["method", "new", "../hoger"]));
    assert!(file(&desk, "hoger").is_file(), "a name leads to no other folder");
}

#[test]
fn a_copy_is_the_method_under_another_name() {
    let desk = Desk::new();
    fine(&desk.runs(&["method", "new", "ons-leren", "--from", "werkplekleren"]));
    let copy = fs::read_to_string(file(&desk, "ons-leren")).unwrap();
    assert!(copy.contains("name     = \"Ons leren\""), "{copy}");
    let said = fine(&desk.runs(&["method", "show", "ons-leren"]));
    assert!(said.starts_with("Ons leren\n") && said.contains("Verhelderen"), "{said}");
    let said = fails(&desk.runs(&["method", "new", "iets", "--from", "bestaat-niet"]));
    assert!(said.contains("bestaat-niet") && !file(&desk, "iets").exists(), "{said}");
}

#[test]
fn every_mistake_of_every_file_is_shown_at_once() {
    let desk = Desk::new();
    let [good, bad, bytes] =
        ["goed", "fout", "bytes"].map(|name| desk.root().join(name).with_extension("toml"));
    fs::write(&good, "name = \"Goed\"\n[[steps]]\ntitle = \"Praten\"\nminutes = 5\n").unwrap();
    fs::write(&bad, "name = \"Fout\"\nnaam = 1\n[[steps]]\ntilte = \"Praten\"\n").unwrap();
    fs::write(&bytes, b"name = \"\xff\x1b[31m\"").unwrap();
    let paths = [&good, &bad, &bytes].map(|path| path.to_str().unwrap());
    let gone = desk.root().join("weg.toml");
    let said = fails(&desk.runs(&[
        "method",
        "check",
        paths[0],
        paths[1],
        paths[2],
        gone.to_str().unwrap(),
    ]));
    for at in
        [format!("{}:2:1", paths[1]), format!("{}:4:1", paths[1]), format!("{}:1:9", paths[2])]
    {
        assert!(said.contains(&at), "{at}\n{said}");
    }
    assert!(said.contains("Goed") && said.contains("weg.toml"), "{said}");
    assert!(!said.contains('\u{1b}'), "{said:?}");
}

#[test]
fn other_programs_can_read_the_list_and_a_method() {
    let desk = Desk::new();
    fine(&desk.runs(&["method", "new", "ons-uur"]));
    let list: serde_json::Value =
        serde_json::from_str(&fine(&desk.runs(&["method", "list", "--json"]))).unwrap();
    let ours = list.as_array().unwrap().iter().find(|row| row["id"] == "ons-uur").unwrap();
    assert_eq!((&ours["own"], &ours["seconds"]), (&true.into(), &1_800.into()));
    let line = ["method", "show", "werkplekleren", "--minutes", "30", "--json"];
    let shown: serde_json::Value = serde_json::from_str(&fine(&desk.runs(&line))).unwrap();
    let whole: i64 = {
        let steps = shown["method"]["steps"].as_array().unwrap().iter();
        let plan = shown["plan"].as_array().unwrap();
        let leaves = steps.zip(plan).filter(|(step, _)| step["has_parts"] != true);
        leaves.filter_map(|(_, seconds)| seconds.as_i64()).sum()
    };
    assert_eq!(whole, 1_800);
}

#[cfg(unix)]
#[test]
fn the_editor_opens_the_file_and_what_is_wrong_is_told_after() {
    let desk = Desk::new();
    fine(&desk.runs(&["method", "new", "ons-uur"]));
    let said = fails(&edited(&desk, "ons-uur", "sed -i.bak s/^name/nmae/"));
    assert!(said.contains("ons-uur.toml:") && said.contains("nmae"), "{said}");
    fine(&edited(&desk, "ons-uur", "sed -i.bak s/^nmae/name/"));
    let said = fails(&edited(&desk, "ons-uur", "false"));
    assert!(said.contains("de teksteditor stopte met een fout. Zeg met EDITOR"), "{said}");
    // A method that ships stays as it is: a copy is opened.
    fine(&edited(&desk, "werkplekleren", "sed -i.bak s/een.uur/ons.uur/"));
    assert!(fs::read_to_string(file(&desk, "werkplekleren")).unwrap().contains("ons.uur"));
}

#[cfg(unix)]
fn edited(desk: &Desk, id: &str, editor: &str) -> Output {
    let mut command = Command::new(PROGRAM);
    command.args(["method", "edit", id]).envs(desk.surroundings()).stdin(Stdio::null());
    command.env("EDITOR", editor).env_remove("VISUAL").output().unwrap()
}

/// A line of the template with its suggestion let in; an explanation stays one.
fn uncommented(line: &str) -> String {
    let suggestion =
        line.strip_prefix("# ").filter(|rest| rest.contains(" = ") || rest.starts_with("[["));
    format!("{}\n", suggestion.filter(|rest| !rest.starts_with(' ')).unwrap_or(line))
}

fn file(desk: &Desk, id: &str) -> PathBuf {
    desk.home().join("methods").join(id).with_extension("toml")
}

fn fine(output: &Output) -> String {
    assert_eq!(output.status.code(), Some(0), "{output:?}");
    String::from_utf8(output.stdout.clone()).unwrap()
}

fn fails(output: &Output) -> String {
    assert_eq!(output.status.code(), Some(1), "{output:?}");
    String::from_utf8(output.stderr.clone()).unwrap()
}
