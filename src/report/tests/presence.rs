//! Who was there, from when until when, where they met, and what that does to the rest of a report.

use super::{
    meeting::{ANS, BO, CAS, DEE, GROUP, Meeting, capture, method, opening, step},
    report,
};
use crate::{
    method::{By, Purpose, Sharing},
    moment::Span,
    report::{gaps, markdown, sheets},
    session::{Command, Mode, PersonId},
    words::{Lang, Words},
};

const ED: PersonId = PersonId(4);
const FENNA: PersonId = PersonId(5);

impl Meeting {
    fn comes_or_goes(&mut self, person: PersonId) -> &mut Self {
        self.run(Command::ComeOrGo(person))
    }

    fn joins(&mut self, name: &str) -> &mut Self {
        self.run(Command::Join { name: name.to_owned(), online: false })
    }

    fn place(&mut self, person: PersonId, online: bool) -> &mut Self {
        self.run(Command::Place { person, online })
    }
}

/// The line of the opening that begins so.
fn line(meeting: &Meeting, lang: Lang, begin: &str) -> String {
    let report = report(meeting, lang);
    let found = report.lines().find(|line| line.starts_with(begin));
    found.unwrap_or_else(|| panic!("no {begin} in\n{report}")).to_owned()
}

#[test]
fn who_came_late_left_early_or_was_away_for_a_while_is_told_with_the_times() {
    let mut meeting = Meeting::begin(None);
    let m = &mut meeting;
    let [bo, dee] = [BO, DEE].map(Option::unwrap);
    m.wait("14m").joins("Fenna").comes_or_goes(bo);
    m.wait("5m").comes_or_goes(ED);
    m.wait("10m").comes_or_goes(ED).comes_or_goes(FENNA).comes_or_goes(dee);
    m.wait("5m").comes_or_goes(dee).wait("5m").comes_or_goes(dee).wait("5m").run(Command::End);
    assert_eq!(
        line(m, Lang::Nl, "- Aanwezig"),
        "- Aanwezig: Ans, Bo (tot 19:45), Cas, Dee (tot 20:00 en 20:05–20:10), \
         Ed (tot 19:50 en vanaf 20:00) en Fenna (19:45–20:00)"
    );
    assert_eq!(
        line(m, Lang::En, "- Present"),
        "- Present: Ans, Bo (until 19:45), Cas, Dee (until 20:00 and 20:05–20:10), \
         Ed (until 19:50 and from 20:00) and Fenna (19:45–20:00)"
    );
}

#[test]
fn what_was_put_right_within_a_minute_is_no_absence() {
    let mut meeting = Meeting::begin(None);
    let m = &mut meeting;
    let [ans, bo, dee] = [ANS, BO, DEE].map(Option::unwrap);
    m.wait("20s").comes_or_goes(dee).joins("Fenna"); // Dee did not come, and Fenna was forgotten
    m.wait("20m").comes_or_goes(ans).wait("30s").comes_or_goes(ans);
    m.wait("20m").comes_or_goes(bo).wait("40s").run(Command::End);
    assert_eq!(line(m, Lang::Nl, "- Aanwezig"), "- Aanwezig: Ans, Bo, Cas, Ed en Fenna");
    assert_eq!(line(m, Lang::Nl, "- Er niet bij"), "- Er niet bij: Dee");
    assert_eq!(line(m, Lang::En, "- Not there"), "- Not there: Dee");
}

#[test]
fn a_meeting_past_midnight_tells_the_date_of_its_times() {
    let mut meeting = Meeting::begin(None);
    meeting.wait("5h").comes_or_goes(ED).wait("1h").run(Command::End);
    let ed = "Ed (tot 0:31 (22 november 2026))";
    assert!(line(&meeting, Lang::Nl, "- Aanwezig").ends_with(ed));
}

#[test]
fn where_they_met_is_told_with_who_was_online() {
    let where_they_met = |online: &[PersonId], lang| {
        let mut meeting = Meeting::begin(None);
        for &person in online {
            meeting.place(person, true);
        }
        meeting.wait("5m").run(Command::End);
        line(&meeting, lang, "- 19:31").split(" · ").last().unwrap().to_owned()
    };
    let all: Vec<PersonId> = (0..5).map(PersonId).collect();
    assert_eq!(where_they_met(&[], Lang::Nl), "in de ruimte");
    assert_eq!(where_they_met(&all, Lang::Nl), "online");
    assert_eq!(where_they_met(&all[1..3], Lang::Nl), "hybride, met Bo en Cas online");
    assert_eq!(where_they_met(&[], Lang::En), "in the room");
    assert_eq!(where_they_met(&all, Lang::En), "online");
    assert_eq!(where_they_met(&all[..1], Lang::En), "hybrid, with Ans online");
}

#[test]
fn who_was_not_there_does_not_count_for_where_they_met() {
    let mut meeting = Meeting::begin(None);
    let bo = BO.unwrap();
    assert_eq!(meeting.state.mode(), Mode::Room);
    meeting.place(bo, true);
    assert_eq!(meeting.state.mode(), Mode::Hybrid);
    meeting.comes_or_goes(bo);
    assert_eq!(meeting.state.mode(), Mode::Room);
    meeting.wait("20m").run(Command::End);
    assert!(line(&meeting, Lang::Nl, "- 19:31").ends_with(" · in de ruimte"));
}

#[test]
fn the_time_table_is_right_after_a_start_set_back_a_break_and_a_new_end() {
    let mut meeting = Meeting::begin(None);
    let m = &mut meeting;
    m.wait("2m").run(Command::SetBack(Span::minutes(10))); // they began at 19:21
    m.wait("1m").joins("Fenna").next("1m");
    let over = m.wait("2m").now + Span::minutes(10);
    m.run(Command::Break(Some(over))).wait("12m").run(Command::Pause);
    let until = m.now + Span::minutes(30);
    m.run(Command::Replan { until, fixed: [].into() });
    m.next("2m").next("2m").next("8m30s").next("6m").next("5m30s").next("3m").wait("5m30s");
    m.run(Command::End);
    insta::assert_snapshot!(report(m, Lang::Nl), @"
    # Intervisie, 21 november 2026

    - 19:21–20:21 · netto 48,5 min (0,81 uur) · 12 min pauze · in de ruimte
    - Werkvorm: Werkplekleren in een uur
    - Begeleider: Ed
    - Aanwezig: Ans, Bo, Cas, Dee, Ed en Fenna (vanaf 19:34)

    ## Tijd

    | Stap | Gepland | Werkelijk | Wat anders liep |
    | --- | --- | --- | --- |
    | 1 Problemen verzamelen | 5:00 | 14:00 |  |
    | 2 Kiezen | 2:00 | 4:00 |  |
    | 3 Casusbespreking | 43:00 | 25:00 |  |
    | 3a Toelichten | 3:00 | 2:00 | 1 min eraf |
    | 3b Verhelderen | 15:00 | 8:30 | 6,5 min eraf |
    | 3c Analyseren | 10:00 | 6:00 | 4,5 min eraf |
    | 3d Adviezen geven | 10:00 | 5:30 | 4,5 min eraf |
    | 3e Advies kiezen | 5:00 | 3:00 | 2 min eraf |
    | 4 Evaluatie | 10:00 | 5:30 | 4,5 min eraf |
    | **Totaal** | **1:00:00** | **48:30** |  |
    ");
}

#[test]
fn a_latecomer_has_a_name_by_their_words_and_a_sheet() {
    let mut plain = method();
    let mut thoughts = capture("thoughts", "Voor jezelf", Purpose::Learning, By::Each);
    thoughts.report = Sharing::Personal;
    let mut talk = step("talk", "1", "Gesprek", 30);
    talk.captures = vec![thoughts, capture("word", "Een woord", Purpose::Note, By::Each)];
    plain.steps = vec![talk];
    let mut meeting = Meeting::open(opening(plain, &["Ans", "Bo"], None, None));
    let fenna = PersonId(2);
    let m = &mut meeting;
    m.wait("10m").joins("Fenna").keep("thoughts", Some(fenna), &["Eerder bellen."]);
    m.keep("word", Some(fenna), &["Rust"]);
    m.wait("10m").comes_or_goes(fenna).wait("10m").run(Command::End);
    let told = report(m, Lang::Nl);
    assert!(told.contains("- Fenna: Rust") && !told.contains("Eerder bellen."), "{told}");
    let sheets = sheets(&m.state, m.now, &Words::new(Lang::Nl));
    let [sheet] = &sheets[..] else { panic!("{sheets:?}") };
    let text = markdown(&sheet.outline);
    assert!(text.contains("# Voor Fenna") && text.contains("Eerder bellen."), "{text}");
}

#[test]
fn nobody_is_asked_for_words_of_a_step_they_were_not_in() {
    let mut meeting = Meeting::begin(None);
    let m = &mut meeting;
    let words = Words::new(Lang::Nl);
    let case = m.keep("problems", ANS, &["Hoe nu?"]);
    m.keep("problems", BO, &["Wat nu?"]);
    m.keep("problems", CAS, &["Waarheen?"]);
    m.comes_or_goes(DEE.unwrap());
    m.next("5m").pick("chosen", case, None);
    m.joins("Fenna");
    m.next("2m").next("3m").next("15m");
    m.keep("definitions", GROUP, &["Te veel."]);
    m.next("10m").keep("advice", BO, &["Wacht."]);
    m.comes_or_goes(CAS.unwrap()).comes_or_goes(ANS.unwrap());
    // Dee was gone before she spoke, Fenna came after it, Cas left; Ans took her case along.
    m.next("10m");
    let missing =
        ["Van Fenna staat er nog geen advies.", "Er is nog niets gekozen bij \"Het advies\"."];
    assert_eq!(gaps(&m.state, &words), missing);
    m.comes_or_goes(ANS.unwrap());
    let of_ans = gaps(&m.state, &words);
    assert!(of_ans.iter().any(|line| line.contains("Van Ans staat er nog geen")), "{of_ans:?}");
}
