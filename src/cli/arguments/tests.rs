use super::*;
use crate::{group::CaseKind, session::Outcome};
use chrono::NaiveTime;
use proptest::prelude::*;

fn args(line: &[&str]) -> Vec<OsString> {
    std::iter::once("intervisie").chain(line.iter().copied()).map(OsString::from).collect()
}

fn asked(line: &[&str]) -> Result<Asked, Stop> {
    parse(args(line), &Words::new(Lang::Nl)).map(|request| request.asked)
}

fn started(line: &[&str]) -> Wishes {
    match asked(line) {
        Ok(Asked::Start { wishes, .. }) => wishes,
        other => panic!("{line:?} gave {other:?}"),
    }
}

fn answer(lang: Lang, line: &[&str]) -> String {
    match parse(args(line), &Words::new(lang)) {
        Err(Stop::Answer(text)) => text,
        other => panic!("{line:?} gave {other:?}"),
    }
}

/// Every line of arguments with what is said of it.
fn mistakes(lang: Lang, lines: &[&[&str]]) -> String {
    let words = Words::new(lang);
    let told = lines.iter().map(|line| match parse(args(line), &words) {
        Err(Stop::Mistake(text)) => format!("$ intervisie {}\n{text}", line.join(" ")),
        other => panic!("{line:?} gave {other:?}"),
    });
    told.collect::<Vec<_>>().join("\n")
}

#[test]
fn a_meeting_begins_as_it_was_asked() {
    let method = "werkplekleren".to_owned();
    let plain = Asked::Start { method, wishes: Wishes::default(), plain: false };
    assert_eq!(asked(&["start", "werkplekleren"]), Ok(plain));
    let full = Wishes {
        people: ["Ans", "Bo", "Cas", "Dee"].map(str::to_owned).to_vec(),
        mode: Mode::Online,
        facilitator: Some("Ed".to_owned()),
        until: NaiveTime::from_hms_opt(20, 30, 0),
        lookback: Some(true),
        rehearse: Some(30),
        group: None,
    };
    let line = ["start", "--people", " Ans,,Bo;\nCas ", "--facilitator", " Ed ", "--until"];
    let rest = ["20.30", "werkplekleren", "--lookback", "--rehearse", "30", "--people", "Dee"];
    assert_eq!(started(&[&line[..], &rest, &["--online"]].concat()), full);
}

#[test]
fn who_is_online_is_told_behind_the_name() {
    let wishes =
        started(&["start", "x", "--people", "Ans, Bo ( Online )", "--facilitator", "Cas (online)"]);
    assert_eq!(wishes.people, ["Ans", "Bo ( Online )"]);
    assert_eq!((wishes.facilitator.as_deref(), wishes.mode), (Some("Cas (online)"), Mode::Room));
}

#[test]
fn line_by_line_is_asked_before_or_behind_start() {
    assert_eq!(asked(&["--plain"]), Ok(Asked::Home { plain: true }));
    for line in [&["--plain", "start", "x"][..], &["start", "x", "--plain"]] {
        let asked = asked(line);
        assert!(matches!(asked, Ok(Asked::Start { plain: true, .. })), "{asked:?}");
    }
    assert!(matches!(asked(&["start", "x"]), Ok(Asked::Start { plain: false, .. })));
}

#[test]
fn a_time_is_written_with_a_colon_or_a_dot() {
    let until = |time| started(&["start", "x", "--until", time]).until.unwrap().to_string();
    assert_eq!(until("20:30"), "20:30:00");
    assert_eq!(until("9.05"), "09:05:00");
    assert_eq!(until("00:00"), "00:00:00");
    for time in ["24:00", "20:60", "2030", "20", "20:30:10", "half negen", "-1:30"] {
        assert!(asked(&["start", "x", &format!("--until={time}")]).is_err(), "{time}");
    }
}

#[test]
fn practice_runs_sixty_times_as_fast_unless_told_otherwise() {
    assert_eq!(started(&["start", "x", "--rehearse"]).rehearse, Some(60));
    assert_eq!(started(&["start", "x", "--rehearse=2"]).rehearse, Some(2));
    assert_eq!(started(&["start", "x", "--rehearse", "600"]).rehearse, Some(600));
}

#[test]
fn without_a_command_there_is_the_home_screen_and_a_report_may_name_a_meeting() {
    let home = Asked::Home { plain: false };
    assert_eq!(asked(&[]), Ok(home.clone()));
    assert_eq!(asked(&["--lang", "en"]), Ok(home.clone()));
    let home = Request { asked: home, theme: None };
    assert_eq!(parse([], &Words::new(Lang::En)), Ok(home));
    assert_eq!(asked(&["report"]), Ok(Asked::Report { session: None }));
    assert_eq!(asked(&["audience"]), Ok(Asked::Audience { session: None }));
    let named = Some("k3f9x".to_owned());
    assert_eq!(asked(&["audience", "k3f9x"]), Ok(Asked::Audience { session: named }));
    let show = AskedMethod::Show {
        method: "incident".to_owned(),
        people: Some(6),
        minutes: Some(60),
        json: true,
    };
    let line = ["method", "show", "incident", "--people", "6", "--minutes=60", "--json"];
    assert_eq!(asked(&line), Ok(Asked::Method(show)));
    let files = ["a.toml", "b.toml"].map(PathBuf::from).to_vec();
    let line = ["method", "check", "a.toml", "b.toml"];
    assert_eq!(asked(&line), Ok(Asked::Method(AskedMethod::Check { files })));
    let all = AskedMethod::List { language: None, json: false };
    assert_eq!(asked(&["method", "list", "--language", "all"]), Ok(Asked::Method(all)));
    let session = Some("2026-11-21-x".to_owned());
    assert_eq!(asked(&["report", "2026-11-21-x", "--lang=nl"]), Ok(Asked::Report { session }));
}

#[test]
fn what_came_of_an_action_is_told_behind_its_id() {
    let close = |line: &[&str]| match asked(&[&["actions", "close"], line].concat()) {
        Ok(Asked::Actions(AskedActions::Close { id, outcome, text })) => (id, outcome, text),
        other => panic!("{line:?} gave {other:?}"),
    };
    let id = "k7m2x-42".to_owned();
    assert_eq!(close(&["k7m2x-42"]), (id.clone(), Outcome::Done, String::new()));
    assert_eq!(close(&["k7m2x-42", "--done"]).1, Outcome::Done);
    let told = "Nog geen antwoord.".to_owned();
    for line in [
        &["k7m2x-42", "--partly", "Nog geen antwoord."][..],
        &["k7m2x-42", "Nog", "geen", "antwoord.", "--partly"],
    ] {
        assert_eq!(close(line), (id.clone(), Outcome::Partly, told.clone()), "{line:?}");
    }
    assert_eq!(close(&["--dropped", "k7m2x-42"]).1, Outcome::Dropped);
    let reopen = Asked::Actions(AskedActions::Reopen { id });
    assert_eq!(asked(&["actions", "reopen", "k7m2x-42"]), Ok(reopen));
    let person = Some("Ans".to_owned());
    let list = AskedActions::List { group: None, person, all: true, json: true };
    let line = ["actions", "--json", "--person", " Ans ", "--all"];
    assert_eq!(asked(&line), Ok(Asked::Actions(list)));
}

#[test]
fn a_case_is_given_as_far_as_it_is_known() {
    let add = |line: &[&str]| match asked(&[&["case", "add"], line].concat()) {
        Ok(Asked::Case(AskedCase::Add { group, given })) => (group, *given),
        other => panic!("{line:?} gave {other:?}"),
    };
    assert_eq!(add(&[]), (None, GivenCase::default()));
    for (written, kind) in [
        ("work", CaseKind::Work),
        ("werk", CaseKind::Work),
        ("voorval", CaseKind::Incident),
        ("past", CaseKind::Past),
        ("nu", CaseKind::Now),
    ] {
        assert_eq!(add(&["--kind", written]).1.kind, Some(kind));
    }
    let (group, given) = add(&["--group", "noord", "--own-part", " Ik zweeg. ", "--outcome=Goed"]);
    assert_eq!(group.as_deref(), Some("noord"));
    let (own_part, outcome) = (Some("Ik zweeg.".to_owned()), Some("Goed".to_owned()));
    assert_eq!(given, GivenCase { own_part, outcome, ..GivenCase::default() });
    let group = Some("noord".to_owned());
    let list = AskedCase::List { group, json: false };
    assert_eq!(asked(&["case", "list", "--group=noord"]), Ok(Asked::Case(list)));
    let drop = AskedCase::Drop { id: "k7m2x".to_owned() };
    assert_eq!(asked(&["case", "drop", "k7m2x"]), Ok(Asked::Case(drop)));
}

#[test]
fn hours_are_of_whom_and_of_when_one_asks() {
    assert_eq!(asked(&["hours"]), Ok(Asked::Hours(AskedHours::default())));
    let day = |year, month, day| NaiveDate::from_ymd_opt(year, month, day);
    let expected = AskedHours {
        person: Some("Bo".to_owned()),
        group: Some("Groep Noord".to_owned()),
        from: day(2026, 1, 31),
        to: day(2026, 2, 1),
        registered: None,
        form: Form::Csv,
    };
    let line = ["hours", "--person", " Bo ", "--group", "Groep Noord", "--from=2026-01-31"];
    let line = [&line[..], &["--to", "1-2-2026", "--json", "--csv"]].concat();
    assert_eq!(asked(&line), Ok(Asked::Hours(expected)));
    let registered = AskedHours { registered: day(2026, 1, 31), ..AskedHours::default() };
    assert_eq!(asked(&["hours", "--registered", "31-1-2026"]), Ok(Asked::Hours(registered)));
    let json = AskedHours { form: Form::Json, ..AskedHours::default() };
    assert_eq!(asked(&["hours", "--csv", "--json"]), Ok(Asked::Hours(json)));
    let Err(Stop::Mistake(text)) = asked(&["hours", "--to", "31-2-2026"]) else {
        panic!("February has no 31st")
    };
    assert!(text.contains("31-2-2026") && text.contains("31-1-2026"), "{text}");
}

#[test]
fn the_language_is_that_of_the_line_the_settings_or_the_system() {
    let english = Some(Lang::En);
    assert_eq!(language(&args(&["--lang", "nl"]), english, Some("en_GB")), Ok(Lang::Nl));
    assert_eq!(language(&args(&["start", "x", "--lang=en-GB"]), None, None), Ok(Lang::En));
    assert_eq!(language(&args(&[]), english, Some("nl_NL.UTF-8")), Ok(Lang::En));
    assert_eq!(language(&args(&["--lang", "--help"]), None, Some("en_US")), Ok(Lang::En));
    assert_eq!(language(&args(&["--", "--lang", "en"]), None, Some("C")), Ok(Lang::Nl));
    assert_eq!(language(&[], None, None), Ok(Lang::Nl));
    let Err(Stop::Mistake(text)) = language(&args(&["--lang", "de\u{1b}[2J"]), english, None)
    else {
        panic!("no German here");
    };
    insta::assert_snapshot!(text, @r#"
    De taal "de[2J" is er niet. Kies nl (Nederlands) of en (Engels).
    There is no language "de[2J". Choose nl (Dutch) or en (English).
    "#);
}

#[test]
fn help_is_dutch() {
    insta::assert_snapshot!(answer(Lang::Nl, &["--help"]), @"
    Leidt je groep stap voor stap door een werkvorm: met een klok die iedereen
    ziet, een plek voor wat er gezegd wordt, en na afloop een verslag.

    Zo typ je het:
      intervisie [opdracht]

    Opdrachten:
      start     Begint een bijeenkomst met een werkvorm
      audience  Laat de klok zien op een tweede scherm, voor de groep
      group     Laat groepen zien, en maakt er een
      method    Laat werkvormen zien, en helpt je een eigen werkvorm te maken
      actions   Laat zien welke acties nog openstaan, en sluit er een af
      case      Brengt een casus in vóór een bijeenkomst, en laat zien welke wachten
      hours     Telt de uren en de punten, van één persoon of van iedereen
      report    Maakt het verslag van een bijeenkomst, ook later nog eens
      help      Geeft deze uitleg, of die bij een opdracht

    Als je wilt:
      -h, --help             Geeft deze uitleg
          --lang <taal>      Spreekt nl (Nederlands) of en (Engels)
          --plain            Regel voor regel, voor een schermlezer of een script
          --theme <kleuren>  De kleuren: own (die van je venster), dark, light,
                             contrast of mono (zonder kleur)
      -V, --version          Zegt welke versie dit is

    Zonder opdracht kom je op het beginscherm en kies je daar.

    Voorbeelden:
      intervisie
      intervisie start werkplekleren
      intervisie help start
    ");
    insta::assert_snapshot!(answer(Lang::Nl, &["start", "-h"]), @r#"
    Begint een bijeenkomst met een werkvorm

    Zo typ je het:
      intervisie start <werkvorm> [--people <namen>] [...]

    Vul in:
      <werkvorm>  De werkvorm, zoals werkplekleren

    Als je wilt:
          --people <namen>      Wie er zijn, met komma's ertussen;
                                wie online is zo: "Ans, Bo (online), Cas"
          --online              Iedereen doet online mee
          --group <groep>       De groep die bij elkaar komt
          --facilitator <naam>  Wie er begeleidt
          --until <uu:mm>       Eindtijd: de stappen passen zich daarop aan
          --lookback            Begint met een terugblik op de vorige keer
          --no-lookback         Begint zonder terugblik
          --rehearse [<keer>]   Oefent met een snelle klok: 60 keer zo snel,
                                of een ander getal van 2 tot 600
          --plain               Regel voor regel, voor een schermlezer of een script
      -h, --help                Geeft deze uitleg
          --lang <taal>         Spreekt nl (Nederlands) of en (Engels)
          --theme <kleuren>     De kleuren: own (die van je venster), dark, light,
                                contrast of mono (zonder kleur)

    Voorbeeld:
      intervisie start werkplekleren --people "Ans, Bo, Cas" --until 20:30
    "#);
    insta::assert_snapshot!(answer(Lang::Nl, &["help", "audience"]), @"
    Laat de klok zien op een tweede scherm, voor de groep

    Zo typ je het:
      intervisie audience [bijeenkomst]

    Vul in:
      [bijeenkomst]  De naam van de map waarin de bijeenkomst staat;
                     zonder naam gaat het om die van nu, en daarna om de volgende

    Als je wilt:
      -h, --help             Geeft deze uitleg
          --lang <taal>      Spreekt nl (Nederlands) of en (Engels)
          --theme <kleuren>  De kleuren: own (die van je venster), dark, light,
                             contrast of mono (zonder kleur)

    Voorbeeld:
      intervisie audience

    Start dit in een tweede venster en zet dat op het scherm voor de groep.
    ");
    insta::assert_snapshot!(answer(Lang::Nl, &["help", "report"]), @"
    Maakt het verslag van een bijeenkomst, ook later nog eens

    Zo typ je het:
      intervisie report [bijeenkomst]

    Vul in:
      [bijeenkomst]  De naam van de map waarin de bijeenkomst staat;
                     zonder naam gaat het om de laatste

    Als je wilt:
      -h, --help         Geeft deze uitleg
          --lang <taal>  Spreekt nl (Nederlands) of en (Engels)

    Voorbeeld:
      intervisie report 2026-11-21-werkplekleren-k3f9x
    ");
    insta::assert_snapshot!(answer(Lang::Nl, &["help", "--help"]), @"
    Geeft deze uitleg, of die bij een opdracht

    Zo typ je het:
      intervisie help [opdracht]

    Vul in:
      [opdracht]  De opdracht waar je uitleg bij zoekt

    Als je wilt:
      -h, --help         Geeft deze uitleg
          --lang <taal>  Spreekt nl (Nederlands) of en (Engels)

    Voorbeeld:
      intervisie help start
    ");
}

#[test]
fn help_is_english() {
    insta::assert_snapshot!(answer(Lang::En, &["--help"]), @"
    Leads your group through a method step by step: with a clock that everyone
    sees, a place for what is said, and a report at the end.

    Usage:
      intervisie [command]

    Commands:
      start     Begins a meeting with a method
      audience  Shows the clock on a second screen, for the group
      group     Shows groups, and makes one
      method    Shows methods, and helps you to make one of your own
      actions   Shows which actions are still open, and closes one
      case      Hands in a case before a meeting, and shows which are waiting
      hours     Counts the hours and the points, of one person or of everybody
      report    Makes the report of a meeting, also again later
      help      Gives this help, or the help on a command

    Options:
      -h, --help             Gives this help
          --lang <language>  Speaks nl (Dutch) or en (English)
          --plain            Line by line, for a screen reader or a script
          --theme <colours>  Colours: own (those of your window), dark, light,
                             contrast or mono (none)
      -V, --version          Says which version this is

    Without a command you come to the home screen and choose there.

    Examples:
      intervisie
      intervisie start werkplekleren
      intervisie help start
    ");
    insta::assert_snapshot!(answer(Lang::En, &["start", "-h"]), @r#"
    Begins a meeting with a method

    Usage:
      intervisie start <method> [--people <names>] [...]

    Fill in:
      <method>  The method, such as werkplekleren

    Options:
          --people <names>      Who is there, with commas in between;
                                who is online like this: "Ans, Bo (online), Cas"
          --online              Everyone takes part online
          --group <group>       The group that meets
          --facilitator <name>  Who facilitates
          --until <hh:mm>       When to be done: the steps adapt to it
          --lookback            Begins by looking back on the last meeting
          --no-lookback         Begins without looking back
          --rehearse [<times>]  Practises with a fast clock: 60 times as fast,
                                or another number from 2 to 600
          --plain               Line by line, for a screen reader or a script
      -h, --help                Gives this help
          --lang <language>     Speaks nl (Dutch) or en (English)
          --theme <colours>     Colours: own (those of your window), dark, light,
                                contrast or mono (none)

    Example:
      intervisie start werkplekleren --people "Ans, Bo, Cas" --until 20:30
    "#);
    insta::assert_snapshot!(answer(Lang::En, &["help", "report"]), @"
    Makes the report of a meeting, also again later

    Usage:
      intervisie report [meeting]

    Fill in:
      [meeting]  The name of the folder that the meeting is in;
                 without a name it is the latest

    Options:
      -h, --help             Gives this help
          --lang <language>  Speaks nl (Dutch) or en (English)

    Example:
      intervisie report 2026-11-21-werkplekleren-k3f9x
    ");
    insta::assert_snapshot!(answer(Lang::En, &["help", "--help"]), @"
    Gives this help, or the help on a command

    Usage:
      intervisie help [command]

    Fill in:
      [command]  The command that you want help on

    Options:
      -h, --help             Gives this help
          --lang <language>  Speaks nl (Dutch) or en (English)

    Example:
      intervisie help start
    ");
}

#[test]
fn help_is_the_same_however_it_is_asked_and_fits_80_columns() {
    for lang in [Lang::Nl, Lang::En] {
        assert_eq!(answer(lang, &["help"]), answer(lang, &["-h"]));
        for command in ["list", "show", "check", "new", "edit", "schema"] {
            let text = answer(lang, &["method", command, "--help"]);
            assert!(text.lines().all(|line| line.chars().count() <= 80), "{text}");
        }
        for line in [
            ["actions", "close"],
            ["actions", "reopen"],
            ["case", "add"],
            ["case", "list"],
            ["case", "drop"],
        ] {
            let text = answer(lang, &[&line[..], &["-h"]].concat());
            assert!(text.lines().all(|line| line.chars().count() <= 80), "{text}");
        }
        assert_eq!(answer(lang, &["method"]), answer(lang, &["method", "-h"]));
        assert_eq!(answer(lang, &["case"]), answer(lang, &["case", "-h"]));
        for command in
            ["start", "audience", "group", "method", "actions", "case", "hours", "report", "help"]
        {
            let text = answer(lang, &[command, "--help"]);
            assert_eq!(answer(lang, &["help", command]), text);
            assert!(text.lines().all(|line| line.chars().count() <= 80), "{text}");
        }
        assert!(answer(lang, &["--help"]).lines().all(|line| line.chars().count() <= 80));
        assert_eq!(answer(lang, &["-V"]), format!("intervisie {}\n", env!("CARGO_PKG_VERSION")));
    }
}

#[test]
fn mistakes_are_told_in_dutch() {
    insta::assert_snapshot!(mistakes(Lang::Nl, MISTAKES), @r#"
    $ intervisie strat
    De opdracht "strat" bestaat niet. Bedoelde je start?
    Meer uitleg: intervisie --help

    $ intervisie xyz
    De opdracht "xyz" bestaat niet.
    Meer uitleg: intervisie --help

    $ intervisie --lnag en
    De optie --lnag bestaat niet. Bedoelde je --lang?
    Meer uitleg: intervisie --help

    $ intervisie --people Ans
    --people hoort bij een opdracht: intervisie start --people
    Meer uitleg: intervisie --help

    $ intervisie -x
    De optie -x bestaat niet.
    Meer uitleg: intervisie --help

    $ intervisie --version=2
    Achter --version hoort niets: "2" kan weg.
    Meer uitleg: intervisie --help

    $ intervisie --lang
    Hier ontbreekt nog iets: --lang <taal>
    Meer uitleg: intervisie --help

    $ intervisie --lang de
    De taal "de" is er niet. Kies nl (Nederlands) of en (Engels).
    Meer uitleg: intervisie --help

    $ intervisie start
    Noem ook de werkvorm, zoals in: intervisie start werkplekleren
    Meer uitleg: intervisie start --help

    $ intervisie start a b
    Voor "b" is hier geen plaats meer.
    Horen er woorden bij elkaar? Zet ze dan samen tussen aanhalingstekens.
    Meer uitleg: intervisie start --help

    $ intervisie start a --peple Ans
    De optie --peple bestaat niet. Bedoelde je --people?
    Meer uitleg: intervisie start --help

    $ intervisie start a --people
    Hier ontbreekt nog iets: --people <namen>
    Meer uitleg: intervisie start --help

    $ intervisie start a --facilitator=
    Hier ontbreekt nog iets: --facilitator <naam>
    Meer uitleg: intervisie start --help

    $ intervisie start a --until 25:00
    "25:00" is geen tijd. Schrijf die als 20:30.
    Meer uitleg: intervisie start --help

    $ intervisie start --rehearse a
    Achter --rehearse kan een getal van 2 tot en met 600 staan, niet "a".
    Een werkvorm komt ervoor: intervisie start werkplekleren --rehearse
    Meer uitleg: intervisie start --help

    $ intervisie start a --rehearse 1
    Achter --rehearse kan een getal van 2 tot en met 600 staan, niet "1".
    Een werkvorm komt ervoor: intervisie start werkplekleren --rehearse
    Meer uitleg: intervisie start --help

    $ intervisie start a --lookback=ja
    Achter --lookback hoort niets: "ja" kan weg.
    Meer uitleg: intervisie start --help

    $ intervisie start a --lookback --lookback
    --lookback staat er twee keer; een keer is genoeg.
    Meer uitleg: intervisie start --help

    $ intervisie report a b
    Voor "b" is hier geen plaats meer.
    Horen er woorden bij elkaar? Zet ze dan samen tussen aanhalingstekens.
    Meer uitleg: intervisie report --help

    $ intervisie help strat
    "strat" kan hier niet. Kies uit: start, audience, group, method, actions, case, hours, report, help. Bedoelde je start?
    Meer uitleg: intervisie --help

    $ intervisie method lits
    De opdracht "lits" bestaat niet. Bedoelde je list?
    Meer uitleg: intervisie method --help

    $ intervisie method check
    Hier ontbreekt nog iets: <bestand>...
    Meer uitleg: intervisie method check --help

    $ intervisie method show a --people 0
    "0" is hier geen goed getal.
    Meer uitleg: intervisie method show --help

    $ intervisie method new  
    Hier ontbreekt nog iets: <naam>
    Meer uitleg: intervisie method new --help

    $ intervisie actions close
    Hier ontbreekt nog iets: <id>
    Meer uitleg: intervisie actions close --help

    $ intervisie actions --json close x
    --json en close gaan niet samen.
    Meer uitleg: intervisie actions --help

    $ intervisie actions close x --partly --done
    --partly en --done gaan niet samen.
    Meer uitleg: intervisie actions close --help

    $ intervisie actions close x --partly --partly
    --partly staat er twee keer; een keer is genoeg.
    Meer uitleg: intervisie actions close --help

    $ intervisie case add --kind vroeger
    "vroeger" kan hier niet. Kies uit: work, incident, past, now.
    Meer uitleg: intervisie case add --help

    $ intervisie case add --who  
    Hier ontbreekt nog iets: --who <naam>
    Meer uitleg: intervisie case add --help
    "#);
}

#[test]
fn mistakes_are_told_in_english() {
    insta::assert_snapshot!(mistakes(Lang::En, MISTAKES), @r#"
    $ intervisie strat
    There is no command "strat". Did you mean start?
    More help: intervisie --help

    $ intervisie xyz
    There is no command "xyz".
    More help: intervisie --help

    $ intervisie --lnag en
    There is no option --lnag. Did you mean --lang?
    More help: intervisie --help

    $ intervisie --people Ans
    --people belongs with a command: intervisie start --people
    More help: intervisie --help

    $ intervisie -x
    There is no option -x.
    More help: intervisie --help

    $ intervisie --version=2
    --version stands alone: "2" can go.
    More help: intervisie --help

    $ intervisie --lang
    Something is missing here: --lang <language>
    More help: intervisie --help

    $ intervisie --lang de
    There is no language "de". Choose nl (Dutch) or en (English).
    More help: intervisie --help

    $ intervisie start
    Name the method too, as in: intervisie start werkplekleren
    More help: intervisie start --help

    $ intervisie start a b
    There is no place left for "b".
    Do some words belong together? Then put them between quotation marks.
    More help: intervisie start --help

    $ intervisie start a --peple Ans
    There is no option --peple. Did you mean --people?
    More help: intervisie start --help

    $ intervisie start a --people
    Something is missing here: --people <names>
    More help: intervisie start --help

    $ intervisie start a --facilitator=
    Something is missing here: --facilitator <name>
    More help: intervisie start --help

    $ intervisie start a --until 25:00
    "25:00" is not a time. Write it as 20:30.
    More help: intervisie start --help

    $ intervisie start --rehearse a
    A number from 2 to 600 fits after --rehearse, and "a" does not.
    A method comes before it: intervisie start werkplekleren --rehearse
    More help: intervisie start --help

    $ intervisie start a --rehearse 1
    A number from 2 to 600 fits after --rehearse, and "1" does not.
    A method comes before it: intervisie start werkplekleren --rehearse
    More help: intervisie start --help

    $ intervisie start a --lookback=ja
    --lookback stands alone: "ja" can go.
    More help: intervisie start --help

    $ intervisie start a --lookback --lookback
    --lookback is there twice; once is enough.
    More help: intervisie start --help

    $ intervisie report a b
    There is no place left for "b".
    Do some words belong together? Then put them between quotation marks.
    More help: intervisie report --help

    $ intervisie help strat
    "strat" does not fit here. Choose from: start, audience, group, method, actions, case, hours, report, help. Did you mean start?
    More help: intervisie --help

    $ intervisie method lits
    There is no command "lits". Did you mean list?
    More help: intervisie method --help

    $ intervisie method check
    Something is missing here: <file>...
    More help: intervisie method check --help

    $ intervisie method show a --people 0
    "0" is no good number here.
    More help: intervisie method show --help

    $ intervisie method new  
    Something is missing here: <name>
    More help: intervisie method new --help

    $ intervisie actions close
    Something is missing here: <id>
    More help: intervisie actions close --help

    $ intervisie actions --json close x
    --json and close do not go together.
    More help: intervisie actions --help

    $ intervisie actions close x --partly --done
    --partly and --done do not go together.
    More help: intervisie actions close --help

    $ intervisie actions close x --partly --partly
    --partly is there twice; once is enough.
    More help: intervisie actions close --help

    $ intervisie case add --kind vroeger
    "vroeger" does not fit here. Choose from: work, incident, past, now.
    More help: intervisie case add --help

    $ intervisie case add --who  
    Something is missing here: --who <name>
    More help: intervisie case add --help
    "#);
}

#[test]
fn escape_sequences_are_not_sent_back_to_the_terminal() {
    let Err(Stop::Mistake(text)) = asked(&["\u{1b}[2Jx\u{7}"]) else {
        panic!("no such command");
    };
    assert!(text.starts_with("De opdracht \"[2Jx\" bestaat niet."), "{text}");
}

#[cfg(unix)]
#[test]
fn what_is_not_text_is_a_mistake_and_not_a_crash() {
    use std::os::unix::ffi::OsStringExt;
    for line in [&["start"][..], &["start", "x", "--people"], &["report"], &["--lang"], &[]] {
        let mut args = args(line);
        args.push(OsString::from_vec(vec![b'a', 0xff]));
        assert!(matches!(parse(args, &Words::new(Lang::Nl)), Err(Stop::Mistake(_))), "{line:?}");
    }
}

const MISTAKES: &[&[&str]] = &[
    &["strat"],
    &["xyz"],
    &["--lnag", "en"],
    &["--people", "Ans"],
    &["-x"],
    &["--version=2"],
    &["--lang"],
    &["--lang", "de"],
    &["start"],
    &["start", "a", "b"],
    &["start", "a", "--peple", "Ans"],
    &["start", "a", "--people"],
    &["start", "a", "--facilitator="],
    &["start", "a", "--until", "25:00"],
    &["start", "--rehearse", "a"],
    &["start", "a", "--rehearse", "1"],
    &["start", "a", "--lookback=ja"],
    &["start", "a", "--lookback", "--lookback"],
    &["report", "a", "b"],
    &["help", "strat"],
    &["method", "lits"],
    &["method", "check"],
    &["method", "show", "a", "--people", "0"],
    &["method", "new", " "],
    &["actions", "close"],
    &["actions", "--json", "close", "x"],
    &["actions", "close", "x", "--partly", "--done"],
    &["actions", "close", "x", "--partly", "--partly"],
    &["case", "add", "--kind", "vroeger"],
    &["case", "add", "--who", " "],
];

proptest! {
    #[test]
    fn no_arguments_panic_or_bring_out_clap(
        line in prop::collection::vec(
            prop_oneof![
                prop::sample::select(vec![
                    "start", "audience", "hours", "--from", "--csv", "report", "help", "method", "actions", "close", "case", "add",
                    "--partly", "--done", "--group", "--kind", "werk", "list", "show", "check", "--json", "--help", "-h", "-V", "--lang", "--lang=nl", "--",
                    "--people", "--facilitator=", "--until", "--lookback", "--rehearse", "20:30",
                    "-hV", "--lookback=x", "--rehearse=", "-1", "2", "strat", "--peopl", "",
                ])
                .prop_map(str::to_owned),
                "\\PC{0,6}",
                "--?[a-z]{0,4}=?\\PC{0,3}",
            ],
            0..6,
        ),
    ) {
        let line: Vec<&str> = line.iter().map(String::as_str).collect();
        let _ = language(&args(&line), None, None);
        if let Err(Stop::Mistake(text) | Stop::Answer(text)) = asked(&line) {
            prop_assert!(text.ends_with('\n'));
            for english in ["error:", "Usage", "similar", "required", "For more", "OPTIONS"] {
                prop_assert!(!text.contains(english), "{}", text);
            }
        }
    }
}
