### words

words-seconds = { $seconds } sec
words-minutes = { $minutes } min
words-hours = { $hours } uur
words-hours-minutes = { $hours } uur { $minutes } min
words-and = { $first } en { $last }
words-date = { $day } { words-month } { $year }
words-weekday-date = { words-weekday } { $day } { words-month }
words-month =
    { $month ->
        [1] januari
        [2] februari
        [3] maart
        [4] april
        [5] mei
        [6] juni
        [7] juli
        [8] augustus
        [9] september
        [10] oktober
        [11] november
       *[12] december
    }
words-weekday =
    { $weekday ->
        [1] maandag
        [2] dinsdag
        [3] woensdag
        [4] donderdag
        [5] vrijdag
        [6] zaterdag
       *[7] zondag
    }

### command line

cli-about =
    Leidt je groep stap voor stap door een werkvorm: met een klok die iedereen
    ziet, een plek voor wat er gezegd wordt, en na afloop een verslag.
cli-about-start = Begint een bijeenkomst met een werkvorm
cli-about-report = Maakt het verslag van een bijeenkomst, ook later nog eens
cli-about-help = Geeft deze uitleg, of die bij een opdracht

cli-heading-usage = Zo typ je het
cli-heading-commands = Opdrachten
cli-heading-arguments = Vul in
cli-heading-options = Als je wilt

cli-usage = intervisie [opdracht]
cli-usage-start = intervisie start <werkvorm> [--people <namen>] [...]
cli-usage-report = intervisie report [bijeenkomst]
cli-usage-help = intervisie help [opdracht]

cli-name-command = opdracht
cli-name-lang = taal
cli-name-method = werkvorm
cli-name-people = namen
cli-name-facilitator = naam
cli-name-until = uu:mm
cli-name-factor = keer
cli-name-session = bijeenkomst

cli-option-command = De opdracht waar je uitleg bij zoekt
cli-option-help = Geeft deze uitleg
cli-option-version = Zegt welke versie dit is
cli-option-lang = Spreekt nl (Nederlands) of en (Engels)
cli-option-method = De werkvorm, zoals incidentmethode
cli-option-people = Wie er zijn, met komma's ertussen
cli-option-facilitator = Wie er begeleidt
cli-option-until = Eindtijd: de stappen passen zich daarop aan
cli-option-lookback = Begint met een terugblik op de vorige keer
cli-option-rehearse =
    Oefent met een snelle klok: 60 keer zo snel,
    of een ander getal van 2 tot 600
cli-option-session =
    De naam van de map waarin de bijeenkomst staat;
    zonder naam gaat het om de laatste

cli-example =
    Zonder opdracht kom je op het beginscherm en kies je daar.

    Voorbeelden:
      intervisie
      intervisie start incidentmethode
      intervisie help start
cli-example-start =
    Voorbeeld:
      intervisie start incidentmethode --people "Ans, Bo, Cas" --until 20:30
cli-example-report =
    Voorbeeld:
      intervisie report 2026-11-21-incidentmethode-k3f9
cli-example-help =
    Voorbeeld:
      intervisie help start

cli-mistake-command = De opdracht "{ $value }" bestaat niet.
cli-mistake-option = De optie { $option } bestaat niet.
cli-mistake-option-elsewhere = { $option } hoort bij een opdracht: intervisie { $command } { $option }
cli-mistake-extra =
    Voor "{ $value }" is hier geen plaats meer.
    Horen er woorden bij elkaar? Zet ze dan samen tussen aanhalingstekens.
cli-mistake-missing = Hier ontbreekt nog iets: { $written }
cli-mistake-method = Noem ook de werkvorm, zoals in: intervisie start incidentmethode
cli-mistake-choice = "{ $value }" kan hier niet. Kies uit: { $allowed }.
cli-mistake-until = "{ $value }" is geen tijd. Schrijf die als 20:30.
cli-mistake-rehearse =
    Achter --rehearse past een getal van 2 tot 600, en "{ $value }" niet.
    Een werkvorm komt ervoor: intervisie start incidentmethode --rehearse
cli-mistake-lang = De taal "{ $value }" is er niet. Kies nl (Nederlands) of en (Engels).
cli-mistake-alone = { $option } staat op zichzelf: "{ $value }" kan weg.
cli-mistake-twice = { $option } staat er twee keer; een keer is genoeg.
cli-mistake-unreadable = Er staat een teken bij dat niet te lezen is.
cli-mistake-other = Deze woorden passen zo niet bij elkaar.
cli-mistake-suggestion = Bedoelde je { $suggestion }?
cli-mistake-help = Meer uitleg: { $command }
