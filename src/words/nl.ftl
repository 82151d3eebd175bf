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

### method files

diagnostic-more = { $count ->
    [one] En nog { $count } andere plek.
   *[other] En nog { $count } andere plekken.
}
diagnostic-too-large = Dit bestand is groter dan { $most } kB.
diagnostic-too-large-help = Een werkvorm is een klein tekstbestand. Is dit wel het goede bestand?
diagnostic-no-text = Vanaf hier is dit geen gewone tekst.
diagnostic-no-text-help = Bewaar het bestand als platte tekst, met UTF-8 als codering.
diagnostic-deep = Hier zit te veel in elkaar.
diagnostic-deep-help = Kijk of ergens een haakje nog dicht moet.
diagnostic-unknown-key = ‘{ $word }’ ken ik op deze plek niet.
diagnostic-unknown-word = ‘{ $word }’ kan hier niet staan.
diagnostic-did-you-mean = Bedoelde je ‘{ $word }’?
diagnostic-known = Dit kan hier wel: { $words }.
diagnostic-text = Hier hoort tekst te staan.
diagnostic-text-help = Zet tekst tussen aanhalingstekens, zo: "Kiezen".
diagnostic-truth = Hier hoort true (ja) of false (nee) te staan.
diagnostic-truth-help = Schrijf true of false, in kleine letters en zonder aanhalingstekens.
diagnostic-list = Hier hoort een lijst te staan.
diagnostic-list-help = Zet een lijst tussen rechte haken, zo: ["Hoe", "Met wie"]. Een stap begint met een regel [[steps]].
diagnostic-number = Hier hoort een getal te staan.
diagnostic-number-help = Schrijf alleen het getal, zonder aanhalingstekens, zo: 5 of 1.5.
diagnostic-whole = Hier hoort een heel getal te staan.
diagnostic-whole-help = Schrijf alleen cijfers, zonder punt en zonder aanhalingstekens, zo: 2.
diagnostic-table = Hier horen accolades te staan, met daarin een of meer onderdelen.
diagnostic-table-help = Schrijf het zo: { "{" } min = 4, max = 8 { "}" }.
diagnostic-unreadable = Deze regel kan ik niet lezen.
diagnostic-unreadable-help = Een regel ziet er zo uit: title = "Kiezen". Leg hem naast een werkvorm die het wel doet.
diagnostic-comma-in-number = Een getal krijgt hier een punt, geen komma.
diagnostic-comma-in-number-help = Anderhalve minuut schrijf je als 1.5.
diagnostic-no-value = Hier staat nog niets achter het isgelijkteken.
diagnostic-no-value-help = Vul iets in, of haal de regel weg.
diagnostic-curly-quotes = Deze aanhalingstekens zijn krom; hier zijn rechte nodig.
diagnostic-curly-quotes-help = Schrijf het zo: "Kiezen". Een tekstverwerker maakt ze vanzelf krom, een kladblok niet.
diagnostic-quotes = Dit is geen getal, en voor tekst ontbreken de aanhalingstekens.
diagnostic-quotes-help = Zet tekst tussen aanhalingstekens, zo: "Kiezen". Een getal schrijf je zonder iets erachter, zo: 5.
diagnostic-twice = Dit staat er al een keer.
diagnostic-twice-help = Haal een van de twee weg. Een nieuwe stap begint met een regel [[steps]].
diagnostic-no-equals = Hier ontbreekt een isgelijkteken.
diagnostic-no-equals-help = Een regel ziet er zo uit: title = "Kiezen".
diagnostic-no-comma = Hier ontbreekt een komma.
diagnostic-no-comma-help = Zet een komma tussen twee onderdelen, zo: ["Hoe", "Met wie"].
diagnostic-unclosed = Hier hoort een haakje dicht.
diagnostic-unclosed-help = Elk haakje dat opengaat, gaat ook weer dicht: [ ], [[ ]] of { "{ }" }.
diagnostic-open-text = Deze tekst is niet goed afgesloten.
diagnostic-open-text-help = Zet een aanhalingsteken aan het eind. Tekst van meer regels zet je tussen drie aanhalingstekens.
diagnostic-backslash = Een backslash (\) betekent hier iets bijzonders.
diagnostic-backslash-help = Schrijf er twee (\\) als je er een bedoelt.
diagnostic-stray = Vanaf hier staat er te veel op deze regel.
diagnostic-stray-help = Zet één ding op een regel. Tekst heeft aan elke kant één aanhalingsteken.

method-missing = Hier ontbreekt ‘{ $key }’.
method-missing-help = { $key ->
    [name] Geef de werkvorm een naam, zo: name = "Ons uur".
    [title] Geef de stap een naam, zo: title = "Kiezen".
   *[other] Voeg ‘{ $key }’ toe.
}
method-empty = Er staat niets in ‘{ $key }’.
method-empty-help = Vul iets in, of haal dit weg.
method-long = Deze tekst is te lang: ‘{ $key }’ heeft ruimte voor { $most } tekens.
method-long-help = Maak hem korter, dan kan de groep hem ook in één keer lezen.
method-too-many = Dit zijn er te veel: van ‘{ $key }’ passen er hier { $most }.
method-too-many-help = Houd over wat de groep echt nodig heeft.
method-range = { $key ->
    [scale] Een schaal heeft { $least } tot { $most } woorden.
   *[other] ‘{ $key }’ is een getal van { $least } tot en met { $most }.
}
method-range-help = Pas dit aan, of haal het weg.
method-group-reversed = De kleinste groep is hier groter dan de grootste.
method-group-reversed-help = Wissel ‘min’ en ‘max’ om.
method-language = Deze taal ken ik niet.
method-language-help = Schrijf de taal als afkorting, zo: "nl" of "en".
method-minutes = Een stap duurt minstens een seconde en hooguit een etmaal.
method-minutes-help = Schrijf het aantal minuten, zo: 5 of 1.5. Laat ‘minutes’ weg als de tijd open is.
method-sum = Hier staat { $stated } minuten, maar de onderdelen duren samen { $parts }.
method-sum-help = Maak hier { $parts } van, of pas een onderdeel aan.
method-no-steps = Deze werkvorm heeft nog geen stappen.
method-no-steps-help = Begin een stap met een regel [[steps]] en daaronder title = "Kiezen".
method-never-first = Bij een eerste bijeenkomst blijft er zo geen stap over.
method-never-first-help = Haal bij minstens één stap when = "not-first" weg.
method-deep = Stappen gaan hier hooguit { $most } lagen diep.
method-deep-help = Maak van de onderdelen gewone stappen, of zet ze in ‘say’.
method-id = Zo kan een ‘id’ er niet uitzien.
method-id-help = Gebruik kleine letters, cijfers en streepjes, zo: advies-kiezen. Weglaten mag ook.
method-twice = ‘{ $word }’ staat er al een keer.
method-twice-help = Kies voor een van de twee iets anders.
method-on-parts = Een stap met onderdelen heeft zelf geen ‘{ $key }’.
method-on-parts-help = Zet dit bij het onderdeel waarin het gebeurt.
method-untitled = Hier ontbreekt ‘title’: de naam van de stap is al voor een andere notitie gebruikt.
method-untitled-help = Geef dit een eigen naam, zo: title = "Adviezen".
method-alone-round = ‘alone’ hoort bij een stap met een ronde.
method-alone-round-help = Zet bij de stap turns = "round", of haal ‘alone’ weg.
method-alone-together = Eerst alleen schrijven kan niet als er één iemand schrijft, of de groep samen.
method-alone-together-help = Schrijf by = "each" of by = "members", of haal ‘alone’ weg.
method-two-verbs = Hier staan twee dingen door elkaar: kies ‘pick’, ‘rate’ of ‘reword’.
method-two-verbs-help = Maak er een tweede [[steps.capture]] van.
method-needs = ‘{ $key }’ zegt alleen iets samen met ‘{ $other }’.
method-needs-help = Voeg ‘{ $other }’ toe, of haal ‘{ $key }’ weg.
method-not-beside = ‘{ $key }’ gaat niet samen met ‘{ $other }’.
method-not-beside-help = Haal ‘{ $key }’ weg.
method-unknown = Er is niets met het id ‘{ $word }’ om mee verder te gaan.
method-unknown-help = Geef een eerdere [[steps.capture]] dit id.
method-later = ‘{ $word }’ komt pas later, dus daar staat nog niets in.
method-later-help = Noem iets dat eerder is opgeschreven.
method-not-written = In ‘{ $word }’ is niets nieuws opgeschreven.
method-not-written-help = Noem het id van de plek waar de teksten zelf zijn opgeschreven.
method-no-author = ‘{ $word }’ is niet van één persoon, dus kiezen maakt niemand inbrenger.
method-no-author-help = Zet daar by = "each", of haal makes = "presenter" hier weg.
### report

report-title = Intervisie, { $date }
report-rehearsal = Dit was een oefening, geen echte bijeenkomst.{ report-rehearsal-pace }
report-rehearsal-pace =
    { $times ->
        [0] { "" }
        [1] { "" }
       *[other] { " " }De klok liep { $times } keer zo snel.
    }
report-from-until = { $start }–{ $end }
report-not-ended = Begonnen om { $start }, tot { $end } bijgehouden, niet afgesloten
report-time-on = { $time } ({ $date })
report-net = netto { $minutes } ({ $hours })
report-pauses = { $minutes } pauze
report-away = { $minutes } niet meegeteld
report-method = Werkvorm: { $method }
report-facilitator = Begeleider: { $name }
report-no-facilitator = Zonder begeleider
report-present = Aanwezig: { $people }

report-lookback = Terugblik
report-cases = Ingebracht
report-case = De casus
report-case-of = De casus van { $name }
report-learning = Wat we ervan leren
report-evaluation = Hoe het ging
report-time = Tijd

report-promised = Eerder afgesproken:
report-promised-on = Afgesproken op { $date }:
report-action = Zo pakt { $name } het aan:
report-before = Eerst:
report-before-by = { $name }, eerst:
report-after = Daarna:
report-after-by = { $name }, daarna:
report-discussed = besproken
report-chosen = gekozen
report-ground = {", "}vanwege: { $ground }
report-unfinished = niet afgemaakt
report-unfinished-change = een wijziging die niet is afgemaakt
report-passed = liet de beurt voorbijgaan
report-passed-by = { $name } liet de beurt voorbijgaan
report-the-group = de groep

report-step = Stap
report-planned = Gepland
report-real = Werkelijk
report-changed = Wat anders liep
report-whole = Samen
report-skipped = overgeslagen
report-not-held = niet aan toegekomen
report-more = { $minutes } erbij
report-less = { $minutes } eraf

report-gap-unwritten = Er staat nog { report-gap-none }.
report-gap-unwritten-by = Van { $people } staat er nog { report-gap-none }.
report-gap-few = Bij "{ $title }" mag er nog iets bij.
report-gap-few-by = Van { $people } mag er bij "{ $title }" nog iets bij.
report-gap-unchosen = Er is nog niets gekozen bij "{ $title }".
report-gap-unfilled = Bij { report-gap-where } is "{ $field }" nog leeg{ report-gap-often }.
report-gap-unfilled-by = Bij { report-gap-where } van { $people } is "{ $field }" nog leeg.
report-gap-unfinished = Bij "{ $title }" is een notitie nog niet afgemaakt.
report-gap-unfinished-by = Bij "{ $title }" is een notitie van { $people } nog niet afgemaakt.
report-gap-none =
    { $purpose ->
        [case] geen inbreng
        [question] geen vraag
        [definition] niet wat er precies aan de hand is
        [advice] geen advies
        [learning] geen leerpunt
        [action] geen actie
        [evaluation] geen evaluatie
        [lookback] geen terugblik
       *[note] niets bij "{ $title }"
    }
report-gap-where =
    { $purpose ->
        [case] de inbreng
        [advice] het advies
        [action] de actie
        [evaluation] de evaluatie
       *[note] "{ $title }"
    }
report-gap-often =
    { $count ->
        [1] { "" }
       *[other] , { $count } keer
    }
