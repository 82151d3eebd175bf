//! Cases that were handed in, laid ready in the meetings in which everyone brings one.

use crate::meeting::{Meeting, Setting, start};
use intervisie::{
    group::{Between, Brought, CaseKind, Group, Intake, Member, Note, Offered, drafts, queue},
    journal,
    method::{Method, load, shipped},
    moment::{Offset, Span},
    session::{Command, Place},
};

/// A meeting of these people, the first of whom leads.
fn begun(method: Method, people: &[&str]) -> Meeting {
    let people: Vec<String> = people.iter().map(|&name| name.to_owned()).collect();
    let facilitator = Some(people[0].as_str());
    Meeting::begin(Setting { method, people: &people, facilitator, until: None, met_before: true })
}

fn method(id: &str) -> Method {
    let (id, text) = shipped().iter().find(|(known, _)| *known == id).expect("it ships");
    load(id, text.as_bytes()).expect("it is right")
}

fn group() -> Group {
    let member = |name: &str| Member { name: name.to_owned(), ..Member::default() };
    let mut members = ["Anneke", "Bo", "Cas", "Dee"].map(member).to_vec();
    members[1].formerly.push("Bob".to_owned());
    Group { id: "noord".to_owned(), name: "Noord".to_owned(), members, ..Group::default() }
}

fn intake(who: &str, situation: &str) -> Intake {
    Intake {
        who: who.to_owned(),
        situation: situation.to_owned(),
        question: "Hoe zeg ik dat?".to_owned(),
        kind: CaseKind::Past,
        outcome: "De afloop".to_owned(),
        ..Intake::default()
    }
}

fn note(id: &str, hours: i64, intake: Intake) -> Note {
    let at = start() - Span::minutes(60 * hours);
    Note { id: id.to_owned(), at, what: Between::HandedIn(Box::new(intake)) }
}

#[test]
fn a_case_lies_ready_in_every_method_in_which_everyone_brings_one() {
    let group = group();
    let cases = queue(&group, &[], &[note("a", 9, intake("Bob", "Het rooster schuift"))]);
    let mut ready = Vec::new();
    for (id, _) in shipped() {
        let mut meeting = begun(method(id), &["Anneke", "Bo", "Cas", "Dee"]);
        let laid = drafts(&group, &cases, &meeting.state);
        assert!(laid.len() <= 1, "{id}: one case, of one person");
        let Some((place, texts)) = laid.into_iter().next() else { continue };
        assert!(texts[0].starts_with("Het rooster schuift"), "{id}: {texts:?}");
        assert!(texts.iter().any(|text| text.ends_with("Hoe zeg ik dat?")), "{id}: {texts:?}");
        assert!(texts.iter().all(|text| !text.contains("afloop")), "{id}: {texts:?}");
        let draft = Command::Draft { place: place.clone(), texts: texts.clone() };
        meeting.run(draft, start()).unwrap();
        assert_eq!(meeting.state.drafts()[&place], texts, "{id}: it fits as it is");
        assert_eq!(drafts(&group, &cases, &meeting.state), [], "{id}: it is there already");
        meeting.run(Command::Keep { place, texts }, start()).unwrap();
        assert_eq!(drafts(&group, &cases, &meeting.state), [], "{id}: it was brought");
        ready.push(*id);
    }
    insta::assert_snapshot!(ready.join(" "), @"werkplekleren incident incident-vragen incident-afloop roddel vijf-stappen tien-stappen raguse balint dominante-vraag socratisch-kort successen zes-hoeden u-procedure clinic heilsbronn actieleren fishbowl consultancy praktijkmanagers handelingsdilemma drie-leerniveaus action-learning case-clinic consultancy-protocol balint-group kollegiale-fallberatung");
}

#[test]
fn each_gets_the_case_that_they_most_likely_want_to_bring() {
    let group = group();
    let left = |who: &str, what: &str| Offered {
        id: "k7m2x-4".to_owned(),
        who: who.to_owned(),
        since: start() - Span::minutes(1),
        how: Brought::NotChosen(what.to_owned(), Offset::minutes(60)),
    };
    let notes = [
        note("a", 9, intake("anneke", "Eerst dit.")),
        note("b", 8, intake("Cas", "Oud.")),
        note("c", 7, intake("Cas", "Nieuw.")),
        note("d", 6, intake("Dee", "Wie er niet is.")),
        note("e", 6, intake("Gast", "Van een gast.")),
    ];
    let mut cases = queue(&group, &[], &notes);
    cases.extend([left("Bo", "Nog van vorige keer."), left("Cas", "Van vorige keer.")]);
    let meeting = begun(method("werkplekleren"), &["Anneke", "Bo", "Cas", "Gast"]);
    let laid = drafts(&group, &cases, &meeting.state);
    let told = laid.iter().map(|(place, texts)| {
        let Place::New { person: Some(person), .. } = place else { panic!("{place:?}") };
        format!("{}: {}", meeting.state.name(*person), texts[0])
    });
    assert_eq!(
        told.collect::<Vec<_>>(),
        [
            "Bo: Nog van vorige keer.",
            "Cas: Nieuw. Hoe zeg ik dat?",
            "Gast: Van een gast. Hoe zeg ik dat?"
        ],
        "who leads brings nothing here"
    );
    assert_eq!(drafts(&group, &[], &meeting.state), []);
}

#[test]
fn what_is_not_said_of_a_case_is_not_written() {
    let bare = "{\"v\":1,\"id\":\"k7m2x\",\"at\":\"2026-11-21T18:30:00.000Z\",\"what\":\"handed-in\",\
                \"who\":\"Ans\",\"situation\":\"Het rooster schuift.\"}\n";
    let note = journal::note(bare.as_bytes()).unwrap();
    let Between::HandedIn(case) = &note.what else { panic!("{note:?}") };
    assert_eq!((case.kind, case.urgency.as_str(), case.outcome.as_str()), (CaseKind::Work, "", ""));
    assert_eq!(journal::note_line(&note), bare);
    let whole = bare.replace(
        "}\n",
        ",\"kind\":\"past\",\"urgency\":\"Deze week\",\"outcome\":\"Het kwam goed.\"}\n",
    );
    let note = journal::note(whole.as_bytes()).unwrap();
    assert_eq!(journal::note_line(&note), whole);
}
