//! When a group is warned: what a file says of it, for the whole and for a step.

use super::said;
use crate::{
    method::{Catalog, Method, Step, load},
    moment::Span,
};

fn read(text: &str) -> Method {
    let method = load("x", text.as_bytes()).unwrap_or_else(|_| panic!("{}", said(text)));
    assert!(method.is_sound(), "{text}");
    method
}

fn warnings(method: &Method) -> Vec<Option<Vec<i64>>> {
    let seconds = |span: &Span| span.millis() / 1_000;
    let of = |step: &Step| step.warn.as_ref().map(|warn| warn.iter().map(seconds).collect());
    method.steps.iter().map(of).collect()
}

#[test]
fn a_step_says_it_or_else_its_method_does() {
    let steps = "
        [[steps]]
        title = \"A\"
        minutes = 10
        [[steps]]
        title = \"B\"
        minutes = 10
        warn = [0.5, 5, 0.5]
        [[steps]]
        title = \"C\"
        minutes_each = 2
        turns = \"round\"
        warn = []
        [[steps]]
        title = \"D\"
        [[steps]]
        title = \"E\"
        [[steps.steps]]
        title = \"F\"
        minutes = 4";
    let with = |top: &str| warnings(&read(&format!("name = \"Waarschuwen\"\n{top}{steps}")));
    let (list, none) = (Some(vec![300, 30]), Some(vec![]));
    let silent = with("");
    assert_eq!(silent, [None, list.clone(), none.clone(), None, None, None]);
    let two = Some(vec![120]);
    let method = with("warn = 2");
    assert_eq!(method, [two.clone(), list, none, None, None, two], "an open step is never warned");
}

#[test]
fn a_part_put_in_later_is_warned_as_its_own_method_says() {
    let method = read(
        "name = \"A\"\nwarn = 2
        [[steps]]\ntitle = \"B\"\ninsert = [\"c\"]
        [[modules]]\nid = \"c\"\ntitle = \"C\"\nminutes = 5",
    );
    assert_eq!(method.module("c").unwrap()[0].warn, Some(vec![Span::minutes(2)]));
}

#[test]
fn a_file_that_builds_on_another_keeps_its_warnings_or_says_them_anew() {
    let base = "name = \"A\"\nwarn = 2\n[[steps]]\ntitle = \"B\"\nminutes = 9\n\
                [[steps]]\ntitle = \"C\"\nminutes = 9\nwarn = 3";
    let own = |text: &str| {
        let files = [("basis", base), ("eigen", text)];
        let files = files.map(|(id, text)| (id.to_owned(), text.as_bytes().to_vec()));
        warnings(&Catalog::new(files).load("eigen").unwrap().unwrap())
    };
    let times = |first, second| vec![Some(vec![first]), Some(vec![second])];
    assert_eq!(own("extends = \"basis\""), times(120, 180));
    assert_eq!(own("extends = \"basis\"\nwarn = 4"), times(240, 180));
    let step = "extends = \"basis\"\n[[steps]]\nid = \"c\"\nwarn = 1";
    assert_eq!(own(step), times(120, 60));
}

#[test]
fn what_can_be_wrong_with_it() {
    let step = "[[steps]]\ntitle = \"B\"\nminutes = 10\n";
    let files = [
        format!("name = \"A\"\nwarn = 0\n{step}"),
        format!("name = \"A\"\n{step}warn = [5, -1, 2000]"),
        format!("name = \"A\"\n{step}warn = [6, 5, 4, 3, 2, 1]"),
        format!("name = \"A\"\n{step}warn = \"vijf\""),
        format!("name = \"A\"\n{step}warn = [1, \"2\"]"),
        format!("name = \"A\"\n{step}warn = {{ min = 1 }}"),
        "name = \"A\"\n[[steps]]\ntitle = \"B\"\nwarn = 1".to_owned(),
        "name = \"A\"\n[[steps]]\ntitle = \"B\"\nwarn = 1\n[[steps.steps]]\ntitle = \"C\"\n"
            .to_owned(),
    ];
    let told = files.iter().map(|text| said(text)).collect::<Vec<_>>().join("\n\n");
    insta::assert_snapshot!(told, @"
    2:8: Een waarschuwing komt minstens een seconde en hooguit een etmaal voor de tijd om is.
    = Schrijf hoeveel minuten voor het einde, zo: 2 of [5, 1]. Bij [] blijft het stil.

    5:12: Een waarschuwing komt minstens een seconde en hooguit een etmaal voor de tijd om is.
    = Schrijf hoeveel minuten voor het einde, zo: 2 of [5, 1]. Bij [] blijft het stil.
    5:16: Een waarschuwing komt minstens een seconde en hooguit een etmaal voor de tijd om is.
    = Schrijf hoeveel minuten voor het einde, zo: 2 of [5, 1]. Bij [] blijft het stil.

    5:8: Dit zijn er te veel: van ‘warn’ passen er hier 5.
    = Houd over wat de groep echt nodig heeft.

    5:8: Hier hoort een getal te staan.
    = Schrijf alleen het getal, zonder aanhalingstekens, zo: 5 of 1.5.

    5:12: Hier hoort een getal te staan.
    = Schrijf alleen het getal, zonder aanhalingstekens, zo: 5 of 1.5.

    5:8: Hier hoort een getal te staan.
    = Schrijf alleen het getal, zonder aanhalingstekens, zo: 5 of 1.5.

    4:8: ‘warn’ zegt alleen iets samen met ‘minutes’.
    = Voeg ‘minutes’ toe, of haal ‘warn’ weg.

    4:8: Een stap met onderdelen heeft zelf geen ‘warn’.
    = Zet dit bij het onderdeel waarin het gebeurt.
    ");
}
