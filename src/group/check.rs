//! From a file as written to a [`Group`], with every mistake noted at its place.

use crate::{
    diagnostic::{Finding, MOST_BYTES, Read, read_toml},
    moment::day,
    words::{Said, one_line},
};
use chrono::NaiveDate;
use std::ops::Range;
use toml::Spanned;

use super::{
    accreditation,
    model::{Agreements, Group, Member},
    raw::{RawDay, RawGroup, RawMember, Text},
    series,
};

/// What was made of a group's file.
#[derive(Clone, Debug, PartialEq)]
pub struct ReadGroup {
    /// The group, as far as the file could be understood: what has a finding is absent from it. A
    /// mistake in a file never keeps a group from meeting.
    pub group: Group,
    /// All that is wrong with the file, in its order.
    pub findings: Vec<Finding>,
}

/// Reads a group's file. `id` is the name of its folder. `knows` tells whether there is a method with
/// an id.
pub fn read_group(id: &str, bytes: &[u8], knows: &dyn Fn(&str) -> bool) -> ReadGroup {
    let read = read_what_there_is(bytes);
    let whole = read.findings.is_empty();
    let mut check = Check { findings: read.findings };
    let group = check.group(id, read.value.unwrap_or_default(), knows, whole);
    let mut findings = check.findings;
    findings.sort_by_key(|finding| finding.at.start);
    ReadGroup { group, findings }
}

/// Reads a file, and where its form is broken once more without the lines in which it is: a quotation
/// mark that was forgotten in one line makes nobody a stranger.
fn read_what_there_is(bytes: &[u8]) -> Read<RawGroup> {
    let first = read_toml::<RawGroup>(bytes);
    let mut last = Read { value: None, findings: first.findings.clone() };
    let mut text = bytes[..bytes.len().min(MOST_BYTES)].to_vec();
    for _ in 0..MOST_TRIES {
        if first.value.is_some() || last.value.is_some() || last.findings.is_empty() {
            break;
        }
        for finding in &last.findings {
            blank(&mut text, finding.at.start);
        }
        last = read_toml::<RawGroup>(&text);
    }
    let mut findings = first.findings;
    let is_new =
        |finding: &Finding| findings.iter().all(|known| known.at.start != finding.at.start);
    let new: Vec<Finding> = last.findings.into_iter().filter(is_new).collect();
    findings.extend(new);
    Read { value: first.value.or(last.value), findings }
}

/// Takes away what stands in the line of this place, all else where it was.
fn blank(text: &mut [u8], place: usize) {
    let place = place.min(text.len());
    let is_end = |byte: &u8| *byte == b'\n';
    let from = text[..place].iter().rposition(is_end).map_or(0, |end| end + 1);
    let until = text[place..].iter().position(is_end).map_or(text.len(), |end| place + end);
    text[from..until].fill(b' ');
}

struct Check {
    findings: Vec<Finding>,
}

impl Check {
    fn group(
        &mut self,
        id: &str,
        raw: RawGroup,
        knows: &dyn Fn(&str) -> bool,
        whole: bool,
    ) -> Group {
        let name = self.line(raw.name);
        if name.is_none() && whole {
            self.note(0..0, Said::new("group-no-name"), "group-no-name-help");
        }
        let mut methods = Vec::new();
        for method in raw.methods {
            if knows(method.get_ref()) {
                methods.push(method.into_inner());
            } else {
                let what = Said::new("group-unknown-method").with("id", one_line(method.get_ref()));
                self.note(method.span(), what, "group-unknown-method-help");
            }
        }
        let agreements = Agreements {
            place: self.text(raw.agreements.place),
            frequency: self.text(raw.agreements.frequency),
            attendance: self.text(raw.agreements.attendance),
            confidentiality: self.text(raw.agreements.confidentiality),
        };
        if let Some(one_more) = raw.rules.get(MOST_RULES) {
            let what = Said::new("group-many-rules").with("most", MOST_RULES);
            self.note(one_more.span(), what, "group-many-rules-help");
        }
        let rules = raw
            .rules
            .into_iter()
            .take(MOST_RULES)
            .filter_map(|rule| self.text(Some(rule)))
            .collect();
        Group {
            id: id.to_owned(),
            name: name.unwrap_or_else(|| id.to_owned()),
            members: self.members(raw.members),
            facilitator: self.line(raw.facilitator),
            methods,
            mode: raw.mode.unwrap_or_default(),
            agreements,
            rules,
            series: raw.series.and_then(|raw| series::check(&raw, &mut self.findings)),
            accreditation: raw.accreditation.map(|it| accreditation::check(it, &mut self.findings)),
        }
    }

    fn members(&mut self, raw: Vec<Spanned<RawMember>>) -> Vec<Member> {
        let mut members: Vec<Member> = Vec::new();
        if let Some(one_more) = raw.get(MOST_MEMBERS) {
            let what = Said::new("group-many-members").with("most", MOST_MEMBERS);
            self.note(one_more.span(), what, "group-many-members-help");
        }
        for raw in raw.into_iter().take(MOST_MEMBERS) {
            let (at, raw) = (raw.span(), raw.into_inner());
            let Some(name) = &raw.name else {
                self.note(
                    first_line(at),
                    Said::new("group-member-nameless"),
                    "group-member-nameless-help",
                );
                continue;
            };
            let at = name.span();
            let Some(member) = self.member(raw) else { continue };
            let names = std::iter::once(&member.name).chain(&member.formerly);
            let taken =
                names.clone().find(|name| members.iter().any(|other| other.is_called(name)));
            if let Some(name) = taken {
                let what = Said::new("group-same-name").with("name", name);
                self.note(at, what, "group-same-name-help");
                continue;
            }
            members.push(member);
        }
        members
    }

    fn member(&mut self, raw: RawMember) -> Option<Member> {
        let name = self.line(raw.name)?;
        let formerly = raw.formerly.into_iter().filter_map(|name| self.line(Some(name))).collect();
        let until_at = raw.until.as_ref().map(Spanned::span);
        let (since, until) = (self.day(raw.since), self.day(raw.until));
        if let (Some(since), Some(until), Some(at)) = (since, until, until_at)
            && until < since
        {
            self.note(at, Said::new("group-until-early"), "group-until-early-help");
        }
        Some(Member {
            name,
            formerly,
            profession: self.line(raw.profession),
            registration: self.line(raw.registration),
            online: raw.online.unwrap_or_default(),
            since,
            until,
        })
    }

    fn day(&mut self, raw: Option<Spanned<RawDay>>) -> Option<NaiveDate> {
        let raw = raw?;
        let at = raw.span();
        let text = match raw.into_inner() {
            RawDay::Date(date) => date.to_string(),
            RawDay::Text(text) => text,
        };
        let day = day(&text).ok();
        if day.is_none() {
            let what = Said::new("group-no-day").with("text", one_line(&text));
            self.note(at, what, "group-no-day-help");
        }
        day
    }

    /// A text of one line.
    fn line(&mut self, text: Option<Text>) -> Option<String> {
        self.bounded(text, LONGEST_LINE).map(|text| one_line(&text))
    }

    /// A text of some lines.
    fn text(&mut self, text: Option<Text>) -> Option<String> {
        self.bounded(text, LONGEST_TEXT)
    }

    fn bounded(&mut self, text: Option<Text>, most: usize) -> Option<String> {
        let text = text?;
        let (at, text) = (text.span(), text.into_inner());
        let text = crate::words::clean(&text).trim().to_owned();
        if text.is_empty() {
            self.note(at, Said::new("group-empty"), "group-empty-help");
            return None;
        }
        if text.chars().count() > most {
            self.note(at, Said::new("group-long").with("most", most), "group-long-help");
            return None;
        }
        Some(text)
    }

    fn note(&mut self, at: Range<usize>, what: Said, help: &'static str) {
        self.findings.push(Finding { at, what, help: Some(Said::new(help)), key: None });
    }
}

/// Only the beginning of what is a table of many lines.
fn first_line(at: Range<usize>) -> Range<usize> {
    at.start..at.start + "[[members]]".len().min(at.len())
}

const MOST_MEMBERS: usize = 100; // as many as one meeting can hold
const MOST_RULES: usize = 50;
const MOST_TRIES: usize = 20; // a file with more broken lines is another kind of file
const LONGEST_LINE: usize = 60; // characters of a name
const LONGEST_TEXT: usize = 2_000; // characters of an agreement

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        diagnostic::{Source, render},
        group::Every,
        session::Mode,
        words::{Lang, Words},
    };

    fn read(text: &str) -> ReadGroup {
        read_group("noord", text.as_bytes(), &|id| id == "werkplekleren")
    }

    fn told(text: &str) -> String {
        let read = read(text);
        render(&Source::new("group.toml", text.as_bytes()), &read.findings, &Words::new(Lang::Nl))
    }

    #[test]
    fn everything_can_be_said() {
        let text = r#"
            name = "Noord"
            facilitator = "Ed"
            methods = ["werkplekleren"]
            mode = "hybrid"
            rules = ["Wie niet kan, laat het een week eerder weten."]
            [agreements]
            place = "De kleine zaal"
            confidentiality = "Wat hier gezegd wordt, blijft hier."
            [series]
            first = "5-9-2026 19:30"
            every = "2 weken"
            [[members]]
            name = "Ans"
            formerly = ["Anneke"]
            profession = "fysiotherapeut"
            registration = "KR 123"
            online = true
            since = 2025-01-01
            until = "31-12-2026"
            [[members]]
            name = "Bo"
        "#;
        let ReadGroup { group, findings } = read(text);
        assert_eq!(findings, []);
        assert_eq!(
            (group.id.as_str(), group.name.as_str(), group.mode),
            ("noord", "Noord", Mode::Hybrid)
        );
        assert_eq!(group.facilitator.as_deref(), Some("Ed"));
        assert_eq!(group.agreements.place.as_deref(), Some("De kleine zaal"));
        assert_eq!((group.rules.len(), group.methods.len()), (1, 1));
        assert_eq!(group.series.as_ref().map(|it| it.every), Some(Every::Weeks(2)));
        let ans = Member {
            name: "Ans".into(),
            formerly: vec!["Anneke".into()],
            profession: Some("fysiotherapeut".into()),
            registration: Some("KR 123".into()),
            online: true,
            since: day("2025-01-01").ok(),
            until: day("2026-12-31").ok(),
        };
        assert_eq!(group.members[0], ans);
        assert_eq!(group.members[1], Member { name: "Bo".into(), ..Member::default() });
        assert_eq!(group.known_as("anneke"), "Ans");
        assert_eq!(group.known_as("Zoë"), "Zoë");
        let on = |text| {
            group.members_on(day(text).unwrap()).map(|it| it.name.as_str()).collect::<Vec<_>>()
        };
        assert_eq!(on("2026-12-31"), ["Ans", "Bo"]);
        assert_eq!((on("2027-01-01"), on("2024-12-31")), (vec!["Bo"], vec!["Bo"]));
    }

    #[test]
    fn a_name_is_enough() {
        let ReadGroup { group, findings } = read("name = 'Noord'");
        assert_eq!((group.members, findings), (vec![], vec![]));
    }

    #[test]
    fn every_mistake_is_told_at_its_place_and_the_rest_counts() {
        let text = "nam = \"Noord\"\nmode = \"zaal\"\nmethods = [\"werkplekleren\", \"zingen\"]\n\
            rules = [\" \"]\n\
            [[members]]\nname = \"Bo\"\nsince = \"gisteren\"\n[[members]]\nname = \"bo\"\n\
            [[members]]\nprofession = \"arts\"\n[[members]]\nname = \"Cas\"\nsince = 2026-01-02\nuntil = 2026-01-01\n";
        insta::assert_snapshot!(told(text), @r#"
        group.toml:1:1: ‘nam’ ken ik op deze plek niet.
          │
        1 │ nam = "Noord"
          │ ^^^
          = Bedoelde je ‘name’?

        group.toml:2:8: ‘zaal’ kan hier niet staan.
          │
        2 │ mode = "zaal"
          │        ^^^^^^
          = Dit kan hier wel: room (bij elkaar), online (ieder achter een scherm), hybrid (een deel bij elkaar).

        group.toml:3:29: De werkvorm ‘zingen’ ken ik niet.
          │
        3 │ methods = ["werkplekleren", "zingen"]
          │                             ^^^^^^^^
          = Met ‘intervisie method list’ zie je welke er zijn. Een werkvorm van jezelf hoort in de map methods.

        group.toml:4:10: Hier staat niets tussen de aanhalingstekens.
          │
        4 │ rules = [" "]
          │          ^^^
          = Vul iets in, of haal de regel weg.

        group.toml:7:9: ‘gisteren’ is geen datum die ik ken.
          │
        7 │ since = "gisteren"
          │         ^^^^^^^^^^
          = Schrijf het zo: 2026-09-05, of "5-9-2026".

        group.toml:9:8: ‘bo’ staat er al.
          │
        9 │ name = "bo"
          │        ^^^^
          = Geef ieder een naam waaraan jullie elkaar herkennen, zo: "Bo K.". Heette iemand vroeger anders, zet dat dan bij dat ene lid: formerly = ["Anneke"].

        group.toml:10:1: Dit lid heeft geen naam.
           │
        10 │ [[members]]
           │ ^^^^^^^^^^^
           = Schrijf erbij hoe de anderen dit lid noemen, zo: name = "Ans".

        group.toml:15:9: De laatste dag ligt vóór de eerste.
           │
        15 │ until = 2026-01-01
           │         ^^^^^^^^^^
           = Draai since (vanaf) en until (tot en met) om.
        "#);
        let group = read(text).group;
        assert_eq!(group.name, "noord");
        let names: Vec<&str> = group.members.iter().map(|member| member.name.as_str()).collect();
        assert_eq!(names, ["Bo", "Cas"]);
    }

    #[test]
    fn a_file_that_is_no_toml_is_still_a_group() {
        for text in ["name = ", "", "\u{0}", "[[members]"] {
            let read = read(text);
            assert_eq!(read.group.name, "noord", "{text}");
            assert!(!read.findings.is_empty(), "{text}");
        }
    }

    #[test]
    fn a_line_that_is_broken_takes_no_other_with_it() {
        let text = "name = \"Noord\nmode = online\n[series]\nfirst = \"5-9-2026 19:30\n\
            [[members]]\nname = \"Ans\"\n[[members]]\nname = \"Bo\"\n";
        let ReadGroup { group, findings } = read(text);
        let names: Vec<&str> = group.members.iter().map(|member| member.name.as_str()).collect();
        assert_eq!(names, ["Ans", "Bo"]);
        let lines = |finding: &Finding| text[..finding.at.start].lines().count().max(1);
        assert!(
            findings.iter().any(|it| lines(it) == 1) && findings.iter().any(|it| lines(it) == 4)
        );
        let broken = "= = =\n".repeat(500) + "[[members]]\nname = \"Ans\"";
        assert!(!read(&broken).findings.is_empty(), "it ends");
    }

    #[test]
    fn hostile_texts_are_bounded_and_clean() {
        let long = "a".repeat(100);
        let read = read(&format!("name = \"{long}\"\n[[members]]\nname = \"Bo\\u001b[2J\\n x\"\n"));
        assert_eq!(read.group.name, "noord");
        assert!(!read.group.members[0].name.contains(['\u{1b}', '\n']));
        let many = "[[members]]\nname = 'A'\n".repeat(200);
        assert!(told(&format!("name = 'N'\n{many}")).lines().count() > 100);
    }
}
