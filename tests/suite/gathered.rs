//! A group over time, on the stage: made, met, remembered.

use intervisie::{
    app::{Start, Wishes},
    group::{Between, Intake, read_group},
    moment::Span,
    report,
    session::{Absence, PersonId},
    store::{self, Home},
    words::{Lang, Words},
};

use crate::{
    plain,
    stage::{Stage, shows},
};

/// A home with a group that its members wrote down.
fn with_group(text: &str) -> Stage {
    let stage = Stage::new(Lang::Nl);
    store::write(&stage.home.path().join("groups/noord/group.toml"), text.as_bytes()).unwrap();
    stage.started(Start::Home)
}

fn noord() -> Stage {
    let members =
        ["Ans", "Bo", "Cas", "Dee", "Ed"].map(|it| format!("[[members]]\nname = \"{it}\"\n"));
    with_group(&format!("name = \"Groep Noord\"\nmethods = [\"incident\"]\n{}", members.concat()))
}

impl Stage {
    /// Plays what is read beside everything else.
    pub(crate) fn reads(&mut self) -> &mut Self {
        if let Some(errand) = self.app.errand() {
            let read = errand();
            self.app.handle(read, self.now);
        }
        self
    }

    fn disk(&self) -> Home {
        Home::at(self.home.path())
    }

    /// Holds a meeting of half an hour with what is filled in, and saves its report.
    fn holds(self) -> Self {
        let mut stage = self;
        stage.types("<enter>").waits(Span::minutes(30)).types("qe<enter>");
        shows(&mut stage, "verslag.md");
        stage
    }
}

#[test]
fn a_group_is_made_on_the_screen_and_meets_at_once() {
    let mut stage = Stage::new(Lang::Nl).started(Start::Home);
    stage.types("<down><down><enter>");
    insta::assert_snapshot!("gathered-founding", stage.screen(80, 24));
    stage.types("<enter>");
    shows(&mut stage, "Hoe heet de groep?");
    stage.types("Groep Noord<enter>Ans, Bo, ans<enter>");
    shows(&mut stage, "De naam ans staat er twee keer");
    stage.types("<back><back><back>Cas, Dee<enter>").reads();
    insta::assert_snapshot!("gathered-founded", stage.screen(80, 24));
    let ids = stage.disk().group_ids().unwrap();
    assert_eq!(ids, ["groep-noord"]);
    stage.types("<down><down><down><enter>Groep: Noord!<enter>Bo<enter>");
    shows(&mut stage, "Er is al een groep in de map groep-noord");
    stage.types("<esc><enter>");
    shows(&mut stage, "Beginnen · Groep Noord");
    shows(&mut stage, "[x] Ans  [x] Bo  [x] Cas  [x] Dee");
}

#[test]
fn a_group_is_made_with_who_is_online_and_with_nothing_that_its_file_cannot_hold() {
    let mut stage = Stage::new(Lang::Nl).started(Start::Home);
    let long = "Z".repeat(70);
    stage.types(&format!("<down><down><enter>Groep Noord<enter>Ans, {long}<enter>"));
    assert_eq!(stage.disk().group_ids().unwrap(), Vec::<String>::new());
    shows(&mut stage, "langer dan 60 tekens");
    stage.types("<ctrl-u>Ans, Bo (online)<enter>");
    let file = stage.disk().group("groep-noord").bytes.unwrap();
    let group = read_group("groep-noord", &file, &|_| true).group;
    let members: Vec<_> = group.members.iter().map(|it| (it.name.as_str(), it.online)).collect();
    assert_eq!(members, [("Ans", false), ("Bo", true)]);
}

#[test]
fn who_is_there_takes_a_few_keys_and_the_meeting_knows_it() {
    let mut stage = noord();
    stage.reads().types("<enter>");
    insta::assert_snapshot!("gathered-setup", stage.screen(80, 24));
    // Bo sent word, Cas comes later, Dee is online; Finn is a guest, and Ed leads.
    stage.types("<right> <right>  <right>    <tab>Finn<tab><left><left>");
    insta::assert_snapshot!("gathered-setup-filled", stage.screen(100, 30));
    stage.types("<enter>");
    let folder = stage.disk().running().unwrap();
    assert!(folder.starts_with(stage.home.path().join("groups/noord/sessions")), "{folder:?}");
    let (meeting, _) = store::read(&folder).unwrap();
    let opening = meeting.opening();
    let names: Vec<&str> = opening.people.iter().map(|person| person.name.as_str()).collect();
    assert_eq!(names, ["Ans", "Dee", "Ed", "Finn"]);
    assert_eq!(opening.people.iter().filter(|it| it.online).count(), 1);
    assert_eq!(opening.facilitator, Some(PersonId(2)), "Ed, one before the guest");
    assert_eq!(opening.method.id, "incident", "what the group likes best");
    let group = opening.group.as_ref().unwrap();
    let absent: Vec<_> = group.absent.iter().map(|it| (it.name.as_str(), it.how)).collect();
    assert_eq!(absent, [("Bo", Absence::Notice), ("Cas", Absence::Late)]);
    assert_eq!((group.folder.as_str(), group.name.as_str()), ("noord", "Groep Noord"));
}

#[test]
fn nobody_there_is_no_meeting() {
    let mut stage = with_group("name = \"Noord\"\n");
    stage.types("<enter><enter>");
    shows(&mut stage, "Vul in wie er zijn");
    shows(&mut stage, "Er is nog niemand");
}

#[test]
fn the_next_meeting_knows_the_last_one() {
    let mut stage = noord();
    stage.types("<enter><tab><tab><right>"); // Ans leads
    let mut stage = stage.holds().again(Lang::Nl, Span::minutes(14 * 24 * 60));
    stage.reads();
    insta::assert_snapshot!("gathered-home", stage.screen(80, 24));
    stage.types("<enter>");
    let screen = stage.screen(80, 24);
    assert!(!screen.contains("Begeleider        Ans"), "{screen}");
    shows(&mut stage, "Aan de beurt; deed dit nog nooit.");
    insta::assert_snapshot!("gathered-next", stage.screen(80, 24));
    // Who is suggested and stays away is no longer suggested, and a choice stays a choice.
    stage.types("<right> ");
    shows(&mut stage, "Begeleider        Cas");
    stage.types("<tab><tab><right><backtab><backtab><right> ");
    shows(&mut stage, "Begeleider        Dee");
    stage.types("<tab><tab>l<enter>");
    let (meeting, _) = store::read(&stage.disk().running().unwrap()).unwrap();
    let opening = meeting.opening();
    let drawn = &opening.people[opening.facilitator.unwrap().0].name;
    assert!(["Ans", "Dee", "Ed"].contains(&drawn.as_str()), "the lot fell on {drawn}");
    assert!(opening.earlier.is_some(), "it begins with a lookback");
}

#[test]
fn a_fixed_facilitator_leads_and_takes_no_turn() {
    let mut stage = with_group(
        "name = 'N'\nfacilitator = 'Gea'\n[[members]]\nname = 'Ans'\n[[members]]\nname = 'Bo'\n",
    );
    stage.types("<enter>");
    shows(&mut stage, "Begeleider        Gea");
    stage.types("<enter>");
    let (meeting, _) = store::read(&stage.disk().running().unwrap()).unwrap();
    assert_eq!(meeting.name(meeting.opening().facilitator.unwrap()), "Gea");
}

#[test]
fn who_leads_and_stays_away_is_not_put_back() {
    let file = "name = 'N'\nfacilitator = 'Bob'\n[[members]]\nname = 'Ans'\n[[members]]\nname = 'Bo'\n\
                formerly = ['Bob']\n[[members]]\nname = 'Cas'\n";
    let began = |keys: &str| {
        let mut stage = with_group(file);
        stage.types("<enter>").types(keys).types("<enter>");
        let (meeting, _) = store::read(&stage.disk().running().unwrap()).unwrap();
        let names: Vec<&str> = meeting.everyone().iter().map(|it| it.name.as_str()).collect();
        let leads = meeting.opening().facilitator.map(|person| meeting.name(person));
        format!("{}; {}", names.join(" "), leads.unwrap_or("nobody"))
    };
    assert_eq!(began(""), "Ans Bo Cas; Bo", "he is called Bo now");
    assert_eq!(began("<right> "), "Ans Cas; nobody", "who always leads sent word");
    // Somebody chose Cas, who turns out to be away; and is online in the end.
    assert_eq!(began("<tab><tab><right><backtab><backtab><left> "), "Ans Bo; Bo");
    assert_eq!(began("<tab><tab><right><backtab><backtab><left>    "), "Ans Bo Cas; Cas");
}

#[test]
fn a_case_that_waits_is_laid_ready_and_no_more_than_that() {
    let mut stage = noord();
    let intake = Intake {
        who: "Ans".into(),
        situation: "Mijn agenda loopt vast.".into(),
        outcome: "Het liep goed af.".into(),
        ..Intake::default()
    };
    let case = Between::HandedIn(Box::new(intake));
    stage.disk().add_note(Some("noord"), stage.now, &case).unwrap();
    stage.types("<enter><up>w/werkpl<enter><enter><tab><enter>i");
    shows(&mut stage, "Mijn agenda loopt vast.");
    shows(&mut stage, "ligt klaar van eerder");
    let screen = stage.screen(120, 40);
    assert!(!screen.contains("liep goed af"), "{screen}");
    let held = |stage: &Stage| store::read(&stage.disk().running().unwrap()).unwrap().0;
    let report = |stage: &Stage| {
        let outline = report::outline(&held(stage), stage.now, &Words::new(Lang::Nl));
        report::markdown(&outline)
    };
    // Who passes over it has said nothing.
    stage.types("<tab>Iets van Bo.<enter><esc>").waits(Span::seconds(3)).types("n");
    assert!(held(&stage).drafts().is_empty());
    let told = report(&stage);
    assert!(told.contains("Iets van Bo.") && !told.contains("agenda loopt vast"), "{told}");
    // Who keeps it has, and who changes it says that.
    stage.types("pi Al weken.<enter><esc>");
    assert!(report(&stage).contains("Mijn agenda loopt vast. Al weken."), "{}", report(&stage));
}

#[test]
fn a_rehearsal_sees_no_case_that_waits() {
    let mut stage = noord();
    let intake =
        Intake { who: "Ans".into(), situation: "Echt gebeurd.".into(), ..Intake::default() };
    let case = Between::HandedIn(Box::new(intake));
    stage.disk().add_note(Some("noord"), stage.now, &case).unwrap();
    let wishes = Wishes { group: Some("noord".into()), rehearse: Some(60), ..Wishes::default() };
    stage.app.start(Start::Method { id: "werkplekleren".into(), wishes }, stage.now);
    stage.types("<enter>i");
    shows(&mut stage, "Ans");
    assert!(!stage.screen(120, 40).contains("Echt gebeurd"), "{}", stage.screen(120, 40));
}

#[test]
fn a_mistake_in_the_file_is_shown_and_keeps_nobody_from_meeting() {
    let mut stage =
        with_group("naam = \"Noord\"\n[[members]]\nname = \"Ans\"\n[[members]]\nname = \"Bo\"\n");
    stage.reads();
    shows(&mut stage, "er staat een fout in group.toml");
    stage.types("<right>e");
    shows(&mut stage, "group.toml:1:1: ‘naam’ ken ik op");
    shows(&mut stage, "Bedoelde je ‘name’?");
    stage.types("<esc><esc><enter>");
    shows(&mut stage, "Alleen wat fout is, telt nu niet mee; de rest wel.");
    shows(&mut stage, "[x] Ans  [x] Bo");
    stage.types("<enter>");
    assert!(stage.disk().running().is_some());
}

#[test]
fn the_command_line_begins_a_meeting_of_a_group_too() {
    let people = ["Ans", "Bo", "Zoë"].map(str::to_owned).to_vec();
    let wishes = Wishes { group: Some("noord".into()), people, ..Wishes::default() };
    let mut stage = noord();
    stage.app.start(Start::Method { id: "werkplekleren".into(), wishes }, stage.now);
    let (meeting, _) = store::read(&stage.disk().running().unwrap()).unwrap();
    let names: Vec<&str> = meeting.everyone().iter().map(|it| it.name.as_str()).collect();
    assert_eq!(names, ["Ans", "Bo", "Zoë"]);
    let absent = &meeting.opening().group.as_ref().unwrap().absent;
    let absent: Vec<_> = absent.iter().map(|it| (it.name.as_str(), it.how)).collect();
    let away = ["Cas", "Dee", "Ed"].map(|name| (name, Absence::Away));
    assert_eq!(absent, away, "who was not named is not there, and nobody says why");
}

/// The group after a meeting that Ans led.
fn met() -> Stage {
    let mut stage = noord();
    stage.types("<enter><tab><tab><right>");
    stage.holds().again(Lang::Nl, Span::minutes(14 * 24 * 60))
}

#[test]
fn begun_at_once_nobody_is_given_a_turn() {
    let began = |facilitator: Option<&str>, people: &[&str]| {
        let mut stage = met();
        let wishes = Wishes {
            group: Some("noord".into()),
            people: people.iter().map(|&it| it.to_owned()).collect(),
            facilitator: facilitator.map(str::to_owned),
            ..Wishes::default()
        };
        stage.app.start(Start::Method { id: "werkplekleren".into(), wishes }, stage.now);
        stage
    };
    let duties = |stage: &Stage| {
        let (meeting, _) = store::read(&stage.disk().running().unwrap()).unwrap();
        let group = meeting.opening().group.as_ref().unwrap();
        (meeting.opening().facilitator, group.secretary, group.timekeeper)
    };
    assert_eq!(duties(&began(None, &["Ans", "Bo"])), (None, None, None));
    let leads = Some(PersonId(1));
    assert_eq!(
        duties(&began(Some("Bo"), &["Ans"])),
        (leads, None, None),
        "Bo leads, so Bo is there"
    );
    // Whoever still sees the screen sees whose turn it is.
    let mut stage = began(None, &["Bo"]);
    shows(&mut stage, "Vul in wie er zijn");
    shows(&mut stage, "Begeleider        Bo");
}

#[test]
fn what_is_filled_in_for_a_group_is_kept_for_that_group() {
    let mut stage = met();
    // Bo is away, Finn is a guest; then somebody looks at a meeting of nobody's group.
    stage.types("<enter><right> <tab>Finn<esc>");
    stage.types("<down><enter>");
    shows(&mut stage, "Beginnen");
    let screen = stage.screen(80, 24);
    assert!(!screen.contains("Finn") && !screen.contains("Bo"), "{screen}");
    stage.types("Gea<esc><enter>");
    shows(&mut stage, "Beginnen · Groep Noord");
    assert!(!stage.screen(80, 24).contains("Gea"), "{}", stage.screen(80, 24));
    stage.types("<right> <tab>Finn<esc><enter>");
    shows(&mut stage, "[ ] Bo");
    shows(&mut stage, "Finn");
    // The command line's wishes wait behind what is not finished yet.
    let mut stage = met();
    stage.types("<down><enter>Gea, Hans<enter>ql");
    let mut stage = stage.again(Lang::Nl, Span::MINUTE);
    let wishes = Wishes {
        group: Some("noord".into()),
        people: vec!["Ans".into(), "Cas".into()],
        ..Wishes::default()
    };
    stage.app.start(Start::Method { id: "werkplekleren".into(), wishes }, stage.now);
    shows(&mut stage, "Er is nog een bijeenkomst bezig");
    stage.types("<down><enter>");
    shows(&mut stage, "[x] Ans  [ ] Bo");
}

#[test]
fn more_people_than_a_meeting_has_room_for_are_told() {
    let members = (1..=100).map(|number| format!("[[members]]\nname = 'Lid {number}'\n"));
    let members: String = members.collect();
    let mut stage = with_group(&format!("name = 'N'\nfacilitator = 'Gea'\n{members}"));
    stage.types("<enter><enter>");
    shows(&mut stage, "meer dan 100 mensen");
    assert_eq!(stage.disk().running(), None);
    stage.types("<right> <enter>");
    assert!(stage.disk().running().is_some());
}

#[test]
fn a_folder_that_cannot_be_read_is_told_and_is_no_first_meeting() {
    let stage = noord();
    let blocked = stage.home.path().join("groups/noord/sessions");
    store::write(&blocked, b"no folder").unwrap();
    let mut stage = stage.again(Lang::Nl, Span::ZERO);
    stage.reads();
    shows(&mut stage, "1 bestand of map niet te lezen");
    let screen = stage.screen(80, 24);
    assert!(!screen.contains("eerste bijeenkomst"), "{screen}");

    let stage = Stage::new(Lang::Nl);
    store::write(&stage.home.path().join("groups"), b"no folder").unwrap();
    let mut stage = stage.again(Lang::Nl, Span::ZERO);
    let screen = stage.screen(80, 24).split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(screen.contains("groups is niet te lezen:"), "{screen}");
}

#[test]
fn a_group_in_a_folder_of_a_name_that_none_can_have_is_told() {
    let stage = Stage::new(Lang::Nl);
    store::write(&stage.home.path().join("groups/Team Noord/group.toml"), b"").unwrap();
    let mut stage = stage.again(Lang::Nl, Span::ZERO);
    let screen = stage.screen(80, 24).split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(screen.contains("Noem de map bijvoorbeeld team-noord."), "{screen}");
}

#[test]
fn english_says_the_same() {
    let stage = Stage::new(Lang::En);
    store::write(
        &stage.home.path().join("groups/north/group.toml"),
        b"name = \"North\"\n[[members]]\nname = \"Ans\"\n[[members]]\nname = \"Bo\"\n",
    )
    .unwrap();
    let mut stage = stage.started(Start::Home);
    stage.reads();
    insta::assert_snapshot!("gathered-home-en", stage.screen(80, 24));
    stage.types("<enter><right> ");
    insta::assert_snapshot!("gathered-setup-en", stage.screen(80, 24));
}

#[test]
fn line_by_line_a_group_is_made_and_who_is_there_is_chosen_by_number() {
    let mut stage = Stage::new(Lang::Nl).started(Start::Home);
    let told = plain::types(
        &mut stage,
        "3
         Groep Noord
         /tab
         Ans, Bo
         Cas, Dee
         /enter
         1
         2
         3
         3
         /enter",
    );
    plain::snapshot("plain-gathered", &told.text);
    let (meeting, _) = store::read(&stage.disk().find(None).unwrap()).unwrap();
    let absent = &meeting.opening().group.as_ref().unwrap().absent;
    let absent: Vec<_> = absent.iter().map(|it| (it.name.as_str(), it.how)).collect();
    assert_eq!(absent, [("Bo", Absence::Notice), ("Cas", Absence::Late)]);
}
