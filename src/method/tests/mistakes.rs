//! The sentences for what can be wrong with roles, with repeating, and with what points elsewhere.

use super::said;
use crate::method::load;

const HEAD: &str = "name = \"A\"\n[[steps]]\ntitle = \"B\"\n";

fn all(files: &[String]) -> String {
    files.iter().map(|text| said(text)).collect::<Vec<_>>().join("\n\n")
}

#[test]
fn of_people() {
    let role = |rest: &str| format!("{HEAD}[[roles]]\n{rest}");
    let own =
        "name = \"A\"\n[[roles]]\nid = \"observer\"\ntitle = \"O\"\n[[steps]]\ntitle = \"B\"\n";
    let files = [
        role("about = \"Kijkt\""),
        role("id = \"members\"\ntitle = \"Leden\""),
        role("id = \"a\"\ntitle = \"A\"\n[[roles]]\nid = \"a\"\ntitle = \"B\"\nholders = 0"),
        format!("{HEAD}who = {{ presentr = \"speaks\" }}"),
        format!("{own}who = {{ kijker = \"speaks\" }}"),
        format!("{own}prompts_for = {{ obsrver = [\"Let op\"] }}"),
        format!("{HEAD}[[steps.capture]]\nby = \"iedereen\""),
        format!("{HEAD}[[steps.capture]]\nassign = \"members\""),
        format!(
            "{HEAD}[[steps.capture]]\nassign = \"presenter\"\nmakes = \"presenter\"\nfields = [\"A\"]"
        ),
        format!("group = {{ min = 4, max = 8, best = 9 }}\n{HEAD}"),
    ];
    insta::assert_snapshot!(all(&files), @r#"
    4:1: Bij deze rol ontbreekt ‘id’.
    = Zo ziet een rol eruit: [[roles]] met daaronder id = "observator" en title = "Observator".
    4:1: Bij deze rol ontbreekt ‘title’.
    = Zo ziet een rol eruit: [[roles]] met daaronder id = "observator" en title = "Observator".

    5:6: ‘members’ betekent in elke werkvorm al iets.
    = Kies voor deze rol een ander woord.

    8:6: ‘a’ staat er al een keer.
    = Kies voor een van de twee iets anders.
    10:11: ‘holders’ is een getal van 1 tot en met 20.
    = Schrijf hier een ander getal.

    4:9: Niemand heeft de rol ‘presentr’.
    = Bedoelde je ‘presenter’?

    7:9: Niemand heeft de rol ‘kijker’.
    = Dit kan hier wel: observer, presenter, facilitator, members, everyone.

    7:17: Niemand heeft de rol ‘obsrver’.
    = Bedoelde je ‘observer’?

    5:6: Niemand heeft de rol ‘iedereen’.
    = Bedoelde je ‘each’?

    5:10: Niemand heeft de rol ‘members’.
    = Dit kan hier wel: facilitator (de begeleider), presenter (de inbrenger).

    6:9: ‘makes’ zegt alleen iets samen met ‘pick’.
    = Voeg ‘pick’ toe, of haal ‘makes’ weg.
    7:10: ‘fields’ gaat niet samen met ‘assign’.
    = Haal ‘fields’ weg.

    1:36: ‘best’ is een getal van 4 tot en met 8.
    = Schrijf hier een ander getal.
    "#);
}

#[test]
fn of_steps() {
    let files = [
        format!("drop = [\"b\"]\n{HEAD}after = \"b\""),
        format!("{HEAD}minutes = {{ min = 5, max = 4 }}"),
        format!("{HEAD}minutes = {{ min = 5 }}"),
        format!("{HEAD}minutes = {{ mun = 5, max = 5 }}"),
        format!("{HEAD}minutes = {{ max = \"5\" }}"),
        format!("{HEAD}minutes = [5]"),
        format!("{HEAD}minutes = 5\nminutes_each = 1"),
        format!("{HEAD}minutes_each = 1"),
        format!("{HEAD}online = {{}}"),
        format!("{HEAD}who = 5"),
        format!("{HEAD}repeat = {{}}"),
        format!("{HEAD}repeat = {{ times = 2, each = \"case\" }}"),
        format!("{HEAD}repeat = {{ times = 21 }}"),
        format!("{HEAD}repeat = {{ times = 2, most = 3 }}"),
        format!("{HEAD}repeat = {{ each = \"person\", most = 3 }}"),
        format!("{HEAD}repeat = {{ topics = [] }}"),
        format!("{HEAD}insert = [\"Een vorm\"]\n[[steps.capture]]"),
        format!("{HEAD}insert = [\"vorm\"]\nseat = \"Hier\"\n[[steps.steps]]\ntitle = \"C\""),
        format!("{HEAD}repeat = {{ times = 20 }}\n{}", nested(3)),
        format!("{HEAD}[[modules]]\ntitle = \"C\"\n[[modules.steps]]\nid = \"b\"\ntitle = \"D\""),
        format!("{HEAD}only_if = \"Er is tijd\""),
    ];
    insta::assert_snapshot!(all(&files), @r#"
    1:8: ‘drop’ zegt alleen iets samen met ‘extends’.
    = Voeg ‘extends’ toe, of haal ‘drop’ weg.
    5:9: ‘after’ zegt alleen iets samen met ‘extends’.
    = Voeg ‘extends’ toe, of haal ‘after’ weg.

    4:11: Het minste is hier meer dan het meeste.
    = Wissel ‘min’ en ‘max’ om.

    4:11: Hier ontbreekt ‘max’.
    = Voeg ‘max’ toe.

    4:13: ‘mun’ ken ik op deze plek niet.
    = Bedoelde je ‘min’?

    4:19: Hier hoort een getal te staan.
    = Schrijf alleen het getal, zonder aanhalingstekens, zo: 5 of 1.5.

    4:11: Hier hoort een getal te staan.
    = Schrijf alleen het getal, zonder aanhalingstekens, zo: 5 of 1.5.

    5:16: ‘minutes_each’ gaat niet samen met ‘minutes’.
    = Haal ‘minutes_each’ weg.

    4:16: ‘minutes_each’ zegt alleen iets samen met ‘who’.
    = Voeg ‘who’ toe, of haal ‘minutes_each’ weg.

    4:10: Er staat niets in ‘online’.
    = Vul iets in, of haal dit weg.

    4:7: Hier horen accolades te staan, met daarin een of meer onderdelen.
    = Schrijf het zo: who = { everyone = "speaks" }.

    4:10: Hier moet precies één ding staan: ‘times’, ‘topics’, ‘each’ of ‘until’.
    = Schrijf bijvoorbeeld { times = 3 }, of { each = "person" }.

    4:10: Hier moet precies één ding staan: ‘times’, ‘topics’, ‘each’ of ‘until’.
    = Schrijf bijvoorbeeld { times = 3 }, of { each = "person" }.

    4:20: ‘times’ is een getal van 1 tot en met 20.
    = Schrijf hier een ander getal.

    4:30: ‘most’ zegt alleen iets samen met ‘each = "case"’.
    = Voeg ‘each = "case"’ toe, of haal ‘most’ weg.

    4:36: ‘most’ zegt alleen iets samen met ‘each = "case"’.
    = Voeg ‘each = "case"’ toe, of haal ‘most’ weg.

    4:10: Er staat niets in ‘topics’.
    = Vul iets in, of haal dit weg.

    4:10: ‘insert’ gaat niet samen met ‘capture’.
    = Haal ‘insert’ weg.
    4:11: Zo kan een ‘id’ er niet uitzien.
    = Gebruik hooguit 60 tekens: kleine letters en cijfers, met losse streepjes ertussen, zo: advies-kiezen. Weglaten mag ook.

    4:10: Een stap met onderdelen heeft zelf geen ‘insert’.
    = Zet dit bij het onderdeel waarin het gebeurt.
    5:8: Een stap met onderdelen heeft zelf geen ‘seat’.
    = Zet dit bij het onderdeel waarin het gebeurt.

    2:1: Dit zijn er te veel: van ‘repeat’ passen er hier 1000.
    = Houd over wat de groep echt nodig heeft.

    4:1: Hier ontbreekt ‘id’.
    = Voeg ‘id’ toe.

    2:1: Zo is er geen stap die altijd wordt gehouden.
    = Haal bij minstens één stap ‘when’ en ‘only_if’ weg.
    "#);
}

#[test]
fn more_steps_than_there_can_be_are_one_mistake() {
    let file = format!("name = \"A\"\n{}", "[[steps]]\ntitle = \"B\"\n".repeat(203));
    assert_eq!(load("id", file.as_bytes()).unwrap_err().len(), 1);
}

/// Steps within the first, each held twenty times.
fn nested(levels: usize) -> String {
    let part = |level: usize| {
        format!("[[steps{}]]\ntitle = \"C\"\nrepeat = {{ times = 20 }}\n", ".steps".repeat(level))
    };
    (1..levels).map(part).collect()
}

#[test]
fn of_what_is_written() {
    let capture = |rest: &str| format!("[[steps.capture]]\n{rest}\n");
    let step = |id: &str| format!("[[steps]]\nid = \"{id}\"\ntitle = \"C\"\n");
    let tips = capture("id = \"tips\"\nby = \"each\"");
    let after = |rest: &str| format!("{HEAD}{tips}{}{}", step("c"), capture(rest));
    let rated = format!(
        "{HEAD}{tips}{}{}",
        step("c"),
        capture("id = \"worth\"\nrate = \"tips\"\nscale = [\"weinig\", \"veel\"]")
    );
    let hidden = capture("id = \"tips\"\nby = \"each\"\nhidden_until = \"d\"");
    let files = [
        format!("{HEAD}{}", capture("limit = { min = 3, max = 2, words = 0 }")),
        format!("{HEAD}{}", capture("hidden_until = \"d\"")),
        format!("{HEAD}{}{}", step("c"), capture("hidden_until = \"b\"")),
        format!("{HEAD}{}{}", capture("hidden_until = \"dd\""), step("d")),
        format!("{HEAD}{hidden}{}{}{}", step("c"), capture("pick = \"tips\""), step("d")),
        after("pick = \"tips\"\nonly = \"tips\""),
        after("reword = \"tips\"\nonly = \"tips\""),
        format!("{rated}{}", step("d") + &capture("pick = \"tips\"\nonly = \"wort\"")),
        format!(
            "{rated}{}",
            step("d") + &capture("pick = \"tips\"\nonly = \"worth\"\nat_least = \"weinug\"")
        ),
        format!(
            "{rated}{}",
            step("d") + &capture("pick = \"tips\"\nonly = \"worth\"\nat_least = \"iets\"")
        ),
        format!("{rated}{}", step("d") + &capture("pick = \"tips\"\nat_least = \"veel\"")),
        after("id = \"x\"\npick = \"tips\"")
            + &step("d")
            + &capture("pick = \"tips\"\nonly = \"x\"\nat_least = \"veel\""),
        after("pick = \"tips\"\nvotes = 3"),
        after("most = 3"),
        after("pick = \"tips\"\nopening = \"Als\""),
        format!(
            "{HEAD}[[modules]]\nid = \"m\"\ntitle = \"M\"\n[[modules.capture]]\nid = \"tips\"\n"
        ) + &step("c")
            + &capture("pick = \"tips\""),
    ];
    insta::assert_snapshot!(all(&files), @r#"
    5:9: Het minste is hier meer dan het meeste.
    = Wissel ‘min’ en ‘max’ om.
    5:37: ‘words’ is een getal van 1 tot en met 300.
    = Schrijf hier een ander getal.

    5:16: Er komt hierna geen stap met het id ‘d’.
    = Geef een latere stap dit id.

    8:16: De stap ‘b’ komt niet later dan deze.
    = Noem een stap die hierna komt: tot dan blijft het bedekt.

    5:16: Er komt hierna geen stap met het id ‘dd’.
    = Bedoelde je ‘d’?

    12:8: Wat in ‘tips’ staat, is hier nog bedekt.
    = Doe dit na de stap die daar bij ‘hidden_until’ staat, of noem daar een eerdere stap.

    12:8: In ‘tips’ wordt niets gekozen of gewaardeerd.
    = Noem het id van een eerdere keuze met ‘pick’ of ‘rate’.

    12:8: ‘only’ zegt alleen iets samen met ‘pick’.
    = Voeg ‘pick’ toe, of haal ‘only’ weg.
    12:8: In ‘tips’ wordt niets gekozen of gewaardeerd.
    = Noem het id van een eerdere keuze met ‘pick’ of ‘rate’.

    19:8: Er is niets met het id ‘wort’ om mee verder te gaan.
    = Bedoelde je ‘worth’?

    20:12: ‘weinug’ staat niet op die schaal.
    = Bedoelde je ‘weinig’?

    20:12: ‘iets’ staat niet op die schaal.
    = Dit kan hier wel: weinig, veel.

    19:12: ‘at_least’ zegt alleen iets samen met ‘only’.
    = Voeg ‘only’ toe, of haal ‘at_least’ weg.

    19:12: ‘at_least’ zegt alleen iets samen met ‘rate’.
    = Voeg ‘rate’ toe, of haal ‘at_least’ weg.

    12:9: ‘votes’ zegt alleen iets samen met ‘decide = "dots"’.
    = Voeg ‘decide = "dots"’ toe, of haal ‘votes’ weg.

    11:8: ‘most’ zegt alleen iets samen met ‘pick’.
    = Voeg ‘pick’ toe, of haal ‘most’ weg.

    12:11: ‘opening’ gaat niet samen met ‘pick’.
    = Haal ‘opening’ weg.

    13:8: Er is niets met het id ‘tips’ om mee verder te gaan.
    = Geef een eerdere [[steps.capture]] dit id.
    "#);
}

#[test]
fn what_is_unknown_is_told_beside_what_could_not_be_read() {
    let capture = "[[steps.capture]]\nby = \"iedereen\"\npick = \"y\"";
    let misread = |line: &str| said(&format!("{line}\n{HEAD}{capture}"));
    for line in ["kleur = \"rood\"", "minutes = \"tien\"", "facilitator = \"ja\"", "materials = 3"]
    {
        let all = misread(line);
        assert!(all.contains("‘iedereen’") && all.contains("‘y’"), "{all}");
    }
    // One of these may be where that name was given.
    for line in ["rolles = [{ id = \"iedereen\", title = \"I\" }]", "roles = 3"] {
        let all = misread(line);
        assert!(!all.contains("‘iedereen’") && !all.contains("‘y’"), "{all}");
    }
}

#[test]
fn what_belongs_elsewhere_is_sent_there() {
    let all = all(&[
        format!("{HEAD}group = {{ min = 3, max = 5 }}"),
        format!("{HEAD}limit = {{ sentences = 2 }}"),
        format!("{HEAD}holders = 2"),
        "name = \"A\"\nguard = \"Stil\"\n[[steps]]\ntitle = \"B\"".to_owned(),
        "name = \"A\"\n[[steps.capture]]\nid = \"a\"\n[[steps]]\ntitle = \"B\"".to_owned(),
        format!("{HEAD}[[steps.capture]]\nalone = ja"),
    ]);
    insta::assert_snapshot!(all, @"
    4:1: ‘group’ ken ik op deze plek niet.
    = ‘group’ geldt voor de hele werkvorm: zet het bovenaan, boven de eerste [[steps]].

    4:1: ‘limit’ ken ik op deze plek niet.
    = ‘limit’ hoort bij wat je opschrijft: zet het onder [[steps.capture]].

    4:1: ‘holders’ ken ik op deze plek niet.
    = ‘holders’ hoort bij een rol: zet het onder [[roles]].

    2:1: ‘guard’ ken ik op deze plek niet.
    = ‘guard’ hoort bij een stap: zet het onder [[steps]], boven [[steps.capture]].

    4:3: Deze regel staat te laat.
    = Wat erbij hoort staat er al boven. Begin een stap met [[steps]], en zet [[steps.capture]] daaronder.

    5:9: Hier hoort true (ja) of false (nee) te staan.
    = Schrijf true of false, in kleine letters en zonder aanhalingstekens.
    ");
}

#[test]
fn a_step_waits_for_what_there_is() {
    let text = format!(
        "{HEAD}insert = [\"roddell\", \"beelden\", \"niks\", \"raguse\"]\n\
         [[modules]]\nid = \"beelden\"\ntitle = \"Beelden\"\n"
    );
    let ids = |id: &str| (id == "raguse").then_some(std::borrow::Cow::Borrowed(&b""[..]));
    let findings = crate::method::load_with("a", text.as_bytes(), &ids).unwrap_err();
    let words: Vec<_> = findings.iter().map(|finding| &text[finding.at.clone()]).collect();
    assert_eq!(words, ["\"roddell\"", "\"niks\""]);
}
