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
cli-about-group = Laat groepen zien, en maakt er een
cli-about-group-list = Noemt alle groepen en hoe ze ervoor staan
cli-about-group-show = Laat een groep zien: leden, beurten, acties, bijeenkomsten
cli-about-group-check = Kijkt het bestand en de map van een groep na
cli-about-group-new = Maakt een groep
cli-usage-group = intervisie group <opdracht>
cli-usage-group-list = intervisie group list [--json]
cli-usage-group-show = intervisie group show [<groep>]
cli-usage-group-check = intervisie group check [<groep>]
cli-usage-group-new = intervisie group new <naam> [--people <namen>]
cli-option-group-show = De groep: de map of de naam
cli-option-group-check = De groep, of een bestand; anders alle groepen
cli-option-group-people = De leden, met een komma ertussen
cli-option-group-name = Hoe de groep heet
cli-example-group =
    Voorbeelden:
      intervisie group new "Noord" --people "Ans, Bo, Cas, Dee"
      intervisie group show noord

cli-example-group-list =
    Voorbeeld:
      intervisie group list

cli-example-group-show =
    Voorbeeld:
      intervisie group show noord

cli-example-group-check =
    Voorbeeld:
      intervisie group check noord

cli-example-group-new =
    Voorbeeld:
      intervisie group new "Noord" --people "Ans, Bo, Cas, Dee"

cli-about-audience = Laat de klok zien op een tweede scherm, voor de groep
cli-about-report = Maakt het verslag van een bijeenkomst, ook later nog eens
cli-about-help = Geeft deze uitleg, of die bij een opdracht

cli-heading-usage = Zo typ je het
cli-heading-commands = Opdrachten
cli-heading-arguments = Vul in
cli-heading-options = Als je wilt

cli-usage = intervisie [opdracht]
cli-usage-start = intervisie start <werkvorm> [--people <namen>] [...]
cli-usage-audience = intervisie audience [bijeenkomst]
cli-usage-report = intervisie report [bijeenkomst]
cli-usage-help = intervisie help [opdracht]

cli-name-command = opdracht
cli-name-lang = taal
cli-name-theme = kleuren
cli-name-method = werkvorm
cli-name-people = namen
cli-name-group = groep
cli-name-facilitator = naam
cli-name-until = uu:mm
cli-name-factor = keer
cli-name-session = bijeenkomst

cli-option-command = De opdracht waar je uitleg bij zoekt
cli-option-help = Geeft deze uitleg
cli-option-version = Zegt welke versie dit is
cli-option-lang = Spreekt nl (Nederlands) of en (Engels)
cli-option-theme =
    De kleuren: own (die van je venster), dark, light,
    contrast of mono (zonder kleur)
cli-option-method = De werkvorm, zoals werkplekleren
cli-option-people =
    Wie er zijn, met komma's ertussen;
    wie online is zo: "Ans, Bo (online), Cas"
cli-option-group = De groep die bij elkaar komt
cli-option-online = Iedereen doet online mee
cli-option-facilitator = Wie er begeleidt
cli-option-until = Eindtijd: de stappen passen zich daarop aan
cli-option-lookback = Begint met een terugblik op de vorige keer
cli-option-no-lookback = Begint zonder terugblik
cli-option-rehearse =
    Oefent met een snelle klok: 60 keer zo snel,
    of een ander getal van 2 tot 600
cli-option-session =
    De naam van de map waarin de bijeenkomst staat;
    zonder naam gaat het om de laatste
cli-option-audience =
    De naam van de map waarin de bijeenkomst staat;
    zonder naam gaat het om die van nu, en daarna om de volgende

cli-example =
    Zonder opdracht kom je op het beginscherm en kies je daar.

    Voorbeelden:
      intervisie
      intervisie start werkplekleren
      intervisie help start
cli-example-start =
    Voorbeeld:
      intervisie start werkplekleren --people "Ans, Bo, Cas" --until 20:30
cli-example-audience =
    Voorbeeld:
      intervisie audience

    Start dit in een tweede venster en zet dat op het scherm voor de groep.
cli-example-report =
    Voorbeeld:
      intervisie report 2026-11-21-werkplekleren-k3f9x
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
cli-mistake-method = Noem ook de werkvorm, zoals in: intervisie start werkplekleren
cli-mistake-choice = "{ $value }" kan hier niet. Kies uit: { $allowed }.
cli-mistake-until = "{ $value }" is geen tijd. Schrijf die als 20:30.
cli-mistake-rehearse =
    Achter --rehearse kan een getal van 2 tot en met 600 staan, niet "{ $value }".
    Een werkvorm komt ervoor: intervisie start werkplekleren --rehearse
cli-mistake-lang = De taal "{ $value }" is er niet. Kies nl (Nederlands) of en (Engels).
cli-mistake-alone = Achter { $option } hoort niets: "{ $value }" kan weg.
cli-mistake-twice = { $option } staat er twee keer; een keer is genoeg.
cli-mistake-unreadable = Er staat een teken bij dat niet te lezen is.
cli-mistake-other = Deze woorden passen zo niet bij elkaar.
cli-mistake-suggestion = Bedoelde je { $suggestion }?
cli-mistake-help = Meer uitleg: { $command }

### how hours become points

accreditation-register = Het register ‘{ $word }’ ken ik niet.
accreditation-register-meant = Bedoelde je ‘{ $meant }’? Deze ken ik: { $words }.
accreditation-register-help = Deze ken ik: { $words }. Staat jullie register er niet bij, laat deze regel dan weg en schrijf zelf op wat er geldt.
accreditation-range-help = Schrijf hier een ander getal. Met 0 geldt deze regel niet.
accreditation-year-help = Schrijf het jaar voluit, zo: 2026.

### hours and points

words-short-date = { $day }-{ $month }-{ $year }
words-number = { $number }
hours-of = Uren van { $name }
hours-number = registratienummer { $number }
hours-no-group = zonder groep
hours-between = { $from } tot en met { $to }
hours-since = vanaf { $from }
hours-until = tot en met { $to }
hours-always = alle bijeenkomsten
hours-date = datum
hours-group = groep
hours-time = tijd
hours-began = begin
hours-ended = einde
hours-method = werkvorm
hours-led = begeleider
hours-there = erbij
hours-hours = uren
hours-prepared = vooraf
hours-points = punten
hours-people = mensen
hours-name = naam
hours-times = keer
hours-absent = afwezig
hours-norm = norm
hours-sum = samen
hours-norm-hours = { $done } van { $norm } uur
hours-norm-points = { $done } van { $norm } punten
hours-norm-meetings = { $done } van { $norm } bijeenkomsten
hours-still = Norm: { $progress }, nog { $left }.
hours-enough = Norm: { $progress }, gehaald.
hours-absences = { $count ->
    [one] Eén keer afwezig
   *[other] { $count } keer afwezig
}{ $excused ->
    [0] {""}
   *[other] , { $excused } keer met bericht
}{ $silent ->
    [0] {""}
   *[other] , { $silent } keer zonder bericht
}.
hours-unregistered = Nog niet ingevoerd in het register: { $days }.
hours-series = Van de reeks: { $times } van { $of } bijeenkomsten.
hours-rules = Zo is er geteld: { $rules }.
hours-rule-rate = { $points } { $count ->
    [one] punt
   *[other] punten
} per uur
hours-rule-hour = afgerond op hele uren, naar beneden
hours-rule-half-hour = afgerond op halve uren, naar beneden
hours-rule-quarter = afgerond op kwartieren, naar beneden
hours-rule-nearest-hour = afgerond op hele uren
hours-rule-nearest-half-hour = afgerond op halve uren
hours-rule-nearest-quarter = afgerond op kwartieren
hours-rule-preparation = { $hours } voorbereiding per bijeenkomst{ $apart ->
    [apart] {""}, die apart staat en niet meetelt
   *[along] {""}
}
hours-rule-not = telt niet: { $what }
hours-register = Geteld naar de regels van { $name }, zoals ze stonden op { $source } ({ $year ->
    [0] jaar onbekend
   *[other] { $year }
}){ $own ->
    [own] {""}, met wat de groep er zelf voor in de plaats zette
   *[theirs] {""}
}. Kijk na of dat nog geldt.
hours-none = In deze tijd zijn er geen bijeenkomsten.
hours-partly = kwam later of ging eerder
hours-why-not-ended = niet afgerond
hours-why-short = korter dan { $hours }
hours-why-few = met minder dan { $people } mensen
hours-why-in-a-row = minder dan { $hours } erbij
hours-why-not-active = deed niet actief mee
hours-why-rounded = afgerond
hours-why-meeting = hooguit { $hours } per bijeenkomst
hours-why-day = hooguit { $hours } op een dag
hours-why-period = hooguit { $hours } in deze periode

### intervisie hours

cli-about-hours = Telt de uren en de punten, van één persoon of van iedereen
cli-usage-hours = intervisie hours [--person <naam>] [--group <groep>] [...]
cli-name-day = datum
cli-option-hours-person =
    Van één persoon, elke bijeenkomst apart: een bewijs
    zonder inhoud
cli-option-hours-group = Alleen in deze groep
cli-option-hours-from = Vanaf deze dag, zoals 31-1-2026 of 2026-01-31
cli-option-hours-to =
    Tot en met deze dag. Zonder datums is het de
    periode van de groep
cli-option-hours-registered =
    Noteert dat de bijeenkomst van deze dag in het
    register is ingevoerd
cli-option-hours-csv =
    Voor een spreadsheet: puntkomma's tussen de
    kolommen en een komma in getallen, zoals Excel in
    het Nederlands
cli-example-hours =
    Voorbeelden:
      intervisie hours --group noord
      intervisie hours --person Bo --from 1-1-2026
      intervisie hours --csv > uren.csv
cli-mistake-day = "{ $value }" is geen datum. Schrijf die als 31-1-2026 of 2026-01-31.
cli-hours-reversed = De laatste dag ligt vóór de eerste: { $to } komt vóór { $from }.
cli-hours-no-meeting = Op { $date } rondde { $group } geen bijeenkomst af.
cli-hours-registered = Genoteerd: de bijeenkomst van { $group } op { $date } is ingevoerd in het register.
cli-hours-registered-before = Dat de bijeenkomst van { $group } op { $date } is ingevoerd, was al genoteerd.
cli-hours-not-noted = Dat kon niet worden genoteerd: { $why }
cli-hours-nobody = Er is niemand met de naam { $name }. { $known ->
    [none] Er zijn nog geen bijeenkomsten.
   *[other] Wel: { $known }.
}
hours-profession = beroep
hours-registration = registratienummer
hours-register-id = register
hours-where = waar
hours-room = bij elkaar
hours-online = online
hours-hybrid = deels online
hours-minutes = minuten erbij
hours-active = actief
hours-entered = ingevoerd
hours-remarks = opmerkingen
hours-yes = ja
hours-no = nee

### method files

diagnostic-more = { $count ->
    [one] En nog { $count } andere plek.
   *[other] En nog { $count } andere plekken.
}
diagnostic-too-large = Dit bestand is groter dan { $most } kB.
diagnostic-too-large-help = Wat hier hoort, is een klein tekstbestand. Is dit wel het goede bestand?
diagnostic-no-text = Vanaf hier is dit geen gewone tekst.
diagnostic-no-text-help = Bewaar het bestand als platte tekst, met UTF-8 als codering.
diagnostic-deep = Hier zit te veel in elkaar.
diagnostic-deep-help = Kijk of ergens een haakje nog dicht moet.
diagnostic-unknown-key = ‘{ $word }’ ken ik op deze plek niet.
diagnostic-unknown-word = ‘{ $word }’ kan hier niet staan.
diagnostic-did-you-mean = Bedoelde je ‘{ $word }’?
diagnostic-known = Dit kan hier wel: { $first ->
    [advice-insight] advice (advies bij een probleem), insight (het anders zien, of jezelf kennen), feeling (iets dat raakte), values (een dilemma: wat is goed?), success (leren van wat werkte), skill (oefenen), product (werk laten bekijken), start (kennismaken en afspreken)
    [always-first] always (elke keer), first (alleen de eerste keer), not-first (niet de eerste keer)
    [case-question] case (inbreng), question (vraag), definition (wat er aan de hand is), advice (advies), learning (leerpunt), action (afspraak), evaluation (evaluatie), lookback (terugblik), note (iets anders), feeling (gevoel), image (beeld), hypothesis (wat erachter kan zitten), factor (wat maakte dat het werkte), statement (de kern in één zin)
    [each-members] each (ieder apart), members (ieder behalve de inbrenger), group (de groep samen), presenter (de inbrenger), facilitator (de begeleider)
    [facilitator-presenter] facilitator (de begeleider), presenter (de inbrenger)
    [group-no-names] group (blijft in de groep), no-names (en geen namen van anderen), double (en niemand begint er bij de inbrenger over)
    [group-presenter] group (de groep samen), presenter (de inbrenger), facilitator (de begeleider), majority (de meeste stemmen), dots (stippen), turn (wie aan de beurt is), draw (het lot)
    [hold-next] hold (wachten tot iemand verdergaat), next (vanzelf verder), sit-out (de tijd uitzitten en dan vanzelf verder)
    [names-no-names] names (met namen), no-names (zonder namen), personal (alleen op een eigen blad), none (nergens)
    [none-some] none (geen), some (enige), much (veel)
    [outside-asks] outside (leidt, en brengt niets in), asks (stelt ook vragen), member (doet ook mee), if-few (doet mee als de groep klein is)
    [none-hour] none (precies), hour (hele uren, naar beneden), half-hour (halve uren, naar beneden), quarter (kwartieren, naar beneden), nearest-hour, nearest-half-hour, nearest-quarter (wat het dichtst bij ligt)
    [person-case] person (ieder een keer inbrenger), case (zolang er nog een inbreng is)
    [presenter] presenter (de inbrenger)
    [presenter-facilitator] presenter (de inbrenger), facilitator (de begeleider), members (de anderen), everyone (iedereen)
    [room-online] room (bij elkaar), online (ieder achter een scherm), hybrid (een deel bij elkaar)
    [room-online] room (bij elkaar), online (ieder achter een scherm), hybrid (een deel bij elkaar)
    [round] round (om de beurt)
    [source-partly] source (alles uit de bron), partly (een deel), house (van ons)
    [speaks-asks] speaks (spreekt), asks (vraagt), answers (antwoordt), clarifies (vraagt alleen wat er bedoeld wordt), writes (schrijft), listens (luistert), away (is de kamer uit)
    [volunteer-appointed] volunteer (wie wil), appointed (wie gevraagd wordt), draw (het lot), rotation (wie aan de beurt is)
    [warning-end] warning (als de tijd bijna om is), end (als de tijd om is)
   *[other] { $words }
}.
diagnostic-text = Hier hoort tekst te staan.
diagnostic-text-help = Zet tekst tussen aanhalingstekens, zo: "Kiezen".
diagnostic-truth = Hier hoort true (ja) of false (nee) te staan.
diagnostic-truth-help = Schrijf true of false, in kleine letters en zonder aanhalingstekens.
diagnostic-list = Hier hoort een lijst te staan.
diagnostic-list-help = Zet een lijst tussen rechte haken, zo: { $key ->
        [command] command = ["paplay", "gong.ogg"], eerst het programma en dan wat erachter hoort
        [at] at = ["warning", "end"]
       *[other] ["Hoe", "Met wie"]. Een stap begint met een regel [[steps]]
    }.
diagnostic-number = Hier hoort een getal te staan.
diagnostic-number-help = Schrijf alleen het getal, zonder aanhalingstekens, zo: 5 of 1.5.
diagnostic-whole = Hier hoort een heel getal te staan.
diagnostic-whole-help = Schrijf alleen cijfers, zonder punt en zonder aanhalingstekens, zo: 2.
diagnostic-table = Hier horen accolades te staan, met daarin een of meer onderdelen.
diagnostic-table-help =
    { $key ->
        [repeat] Schrijf het zo: repeat = { "{" } times = 3 { "}" }, of { "{" } each = "person" { "}" }.
        [who] Schrijf het zo: who = { "{" } everyone = "speaks" { "}" }.
        [limit] Schrijf het zo: limit = { "{" } sentences = 2 { "}" }.
        [online] Schrijf het zo: online = { "{" } say = "Zet je microfoon uit." { "}" }.
        [prompts_for] Schrijf het zo: prompts_for = { "{" } members = ["Wat zou jij doen?"] { "}" }.
        [signals] Schrijf het zo: signals = { "{" } bell = true { "}" }.
       *[other] Schrijf het zo: { $key } = { "{" } min = 4, max = 8 { "}" }.
    }
diagnostic-unreadable = Deze regel kan ik niet lezen.
diagnostic-unreadable-help = Een regel ziet er zo uit: title = "Kiezen". Leg hem naast een bestand dat het wel doet.
diagnostic-comma-in-number = Een getal krijgt hier een punt, geen komma.
diagnostic-comma-in-number-help = Anderhalve minuut schrijf je als 1.5.
diagnostic-no-value = Hier staat nog niets achter het isgelijkteken.
diagnostic-no-value-help = Vul iets in, of haal de regel weg.
diagnostic-curly-quotes = Deze aanhalingstekens zijn krom; hier zijn rechte nodig.
diagnostic-curly-quotes-help = Schrijf het zo: "Kiezen". Een tekstverwerker maakt ze vanzelf krom; Kladblok, TextEdit (als platte tekst) en Gedit doen dat niet.
diagnostic-quotes = Dit is geen getal, en voor tekst ontbreken de aanhalingstekens.
diagnostic-quotes-help = Zet tekst tussen aanhalingstekens, zo: "Kiezen". Een getal schrijf je zonder iets erachter, zo: 5.
diagnostic-date = Bij een datum die je zo schrijft, horen aanhalingstekens.
diagnostic-date-help = Schrijf het zo: "5-9-2026", of met het jaar voorop: 2026-09-05.
diagnostic-twice = Dit staat er al een keer.
diagnostic-twice-help = Haal een van de twee weg. Een nieuwe stap begint met een regel [[steps]].
diagnostic-header-late = Deze regel staat te laat.
diagnostic-header-late-help = Wat erbij hoort staat er al boven. Begin een stap met [[steps]], en zet [[steps.capture]] daaronder.
diagnostic-no-equals = Hier ontbreekt een isgelijkteken.
diagnostic-no-equals-help = Een regel ziet er zo uit: title = "Kiezen".
diagnostic-no-comma = Hier ontbreekt een komma.
diagnostic-no-comma-help = Zet een komma tussen twee onderdelen, zo: ["Hoe", "Met wie"].
diagnostic-unclosed = Hier ontbreekt een haakje dat sluit.
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
    [scale] Een schaal heeft { $least } tot en met { $most } treden.
   *[other] ‘{ $key }’ is een getal van { $least } tot en met { $most }.
}
method-range-help = { $key ->
    [scale] Zet de treden op volgorde tussen de haken, zo: ["past niet", "past"].
   *[other] Schrijf hier een ander getal.
}
method-group-reversed = De kleinste groep is hier groter dan de grootste.
method-group-reversed-help = Wissel ‘min’ en ‘max’ om.
method-language = Zo schrijf je een taal hier niet.
method-language-help = Schrijf de taal als afkorting, zo: "nl" of "en".
method-minutes = Een stap duurt minstens een seconde en hooguit een etmaal.
method-minutes-help = Schrijf het aantal minuten, zo: 5 of 1.5. Laat ‘minutes’ weg als de tijd open is.
method-warn = Een waarschuwing komt minstens een seconde en hooguit een etmaal voor de tijd om is.
method-warn-help = Schrijf hoeveel minuten voor het einde, zo: 2 of [5, 1]. Bij [] blijft het stil.
method-sum = Hier staat { $stated } minuten, maar de onderdelen duren samen { $how ->
    [least] minstens { $parts }
    [most] hooguit { $parts }
   *[exactly] { $parts }
}.
method-sum-help = Maak hier { $parts } van, of pas een onderdeel aan.
method-no-steps = Deze werkvorm heeft nog geen stappen.
method-no-steps-help = Begin een stap met een regel [[steps]] en daaronder title = "Kiezen".
method-never-first = Zo is er geen stap die altijd wordt gehouden.
method-never-first-help = Haal bij minstens één stap ‘when’ en ‘only_if’ weg.
method-deep = Stappen gaan hier hooguit { $most } lagen diep.
method-deep-help = Maak van de onderdelen gewone stappen, of zet ze in ‘say’.
method-id = Zo kan een ‘id’ er niet uitzien.
method-id-help = Gebruik hooguit { $most } tekens: kleine letters en cijfers, met losse streepjes ertussen, zo: advies-kiezen. Weglaten mag ook.
method-twice = ‘{ $word }’ staat er al een keer.
method-twice-help = Kies voor een van de twee iets anders.
method-on-parts = Een stap met onderdelen heeft zelf geen ‘{ $key }’.
method-on-parts-help = Zet dit bij het onderdeel waarin het gebeurt.
method-untitled = Hier ontbreekt ‘title’: de naam van de stap is al voor een andere notitie gebruikt.
method-untitled-help = Geef dit een eigen naam, zo: title = "Adviezen".
method-alone-round = ‘alone’ hoort bij een stap met een ronde.
method-alone-round-help = Zet bij de stap turns = "round", of haal ‘alone’ weg.
method-alone-together = Eerst alleen schrijven kan niet als er maar één persoon schrijft, of de groep samen.
method-alone-together-help = Schrijf by = "each" of by = "members", of haal ‘alone’ weg.
method-two-verbs = Hier staan twee dingen door elkaar: kies ‘pick’, ‘rate’, ‘reword’, ‘answer’ of ‘assign’.
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
method-no-presenter = Hier is nog niemand de inbrenger: die wordt eerst gekozen.
method-no-presenter-help = Laat eerst iemand de inbrenger worden: zet makes = "presenter" bij een eerdere keuze met ‘pick’, of zet eerder een [[steps.capture]] met assign = "presenter". Of schrijf hier "each", "everyone" of "group".
method-round-of-nobody = In deze ronde komt niemand aan de beurt: bij ‘who’ luistert iedereen.
method-round-of-nobody-help = Schrijf bij ‘who’ wie er spreekt, zo: everyone = "speaks". Of haal turns = "round" weg.
method-role-without = Bij deze rol ontbreekt ‘{ $key }’.
method-role-without-help = Zo ziet een rol eruit: [[roles]] met daaronder id = "observator" en title = "Observator".
method-role-reserved = ‘{ $word }’ betekent in elke werkvorm al iets.
method-role-reserved-help = Kies voor deze rol een ander woord.
method-role-unknown = Niemand heeft de rol ‘{ $word }’.
method-role-unknown-help = Maak deze rol met [[roles]], of kies een andere.
method-reversed = Het minste is hier meer dan het meeste.
method-reversed-help = Wissel ‘min’ en ‘max’ om.
method-step-unknown = Er komt hierna geen stap met het id ‘{ $word }’.
method-step-unknown-help = Geef een latere stap dit id.
method-not-later = De stap ‘{ $word }’ komt niet later dan deze.
method-not-later-help = Noem een stap die hierna komt: tot dan blijft het bedekt.
method-hidden = Wat in ‘{ $word }’ staat, is hier nog bedekt.
method-hidden-help = Doe dit na de stap die daar bij ‘hidden_until’ staat, of noem daar een eerdere stap.
method-chooses-nothing = In ‘{ $word }’ wordt niets gekozen of gewaardeerd.
method-chooses-nothing-help = Noem het id van een eerdere keuze met ‘pick’ of ‘rate’.
method-scale-word = ‘{ $word }’ staat niet op die schaal.
method-scale-word-help = Noem een woord van die schaal.
method-repeat-how = Hier moet precies één ding staan: ‘times’, ‘topics’, ‘each’ of ‘until’.
method-repeat-how-help = Schrijf bijvoorbeeld { "{" } times = 3 { "}" }, of { "{" } each = "person" { "}" }.
method-part-unknown = Er is geen onderdeel en geen werkvorm ‘{ $word }’ om in te voegen.
method-part-unknown-help = Zet het onderdeel in dit bestand onder [[modules]], of noem een werkvorm uit ‘intervisie method list’.
method-base-unknown = Er is geen werkvorm ‘{ $word }’ om op voort te bouwen.
method-base-unknown-help = Noem het id van een werkvorm: de naam van het bestand, zonder .toml.
method-base-loop = Zo bouwt ‘{ $word }’ op zichzelf voort.
method-base-loop-help = Laat een van de werkvormen op zichzelf staan: haal daar ‘extends’ weg.
method-base-deep = Hier bouwen meer dan { $most } werkvormen op elkaar voort.
method-base-deep-help = Noem bij ‘extends’ een werkvorm die dichter bij het begin staat.
method-base-broken = De werkvorm ‘{ $word }’, waar deze op voortbouwt, is zelf niet te lezen.
method-base-broken-help = Maak eerst die werkvorm goed.
method-base-step = De werkvorm waar deze op voortbouwt, heeft geen stap ‘{ $word }’.
method-base-step-help = Noem het id van een stap die daar staat.
method-belongs-help =
    { $place ->
        [method] ‘{ $word }’ geldt voor de hele werkvorm: zet het bovenaan, boven de eerste [[steps]].
        [role] ‘{ $word }’ hoort bij een rol: zet het onder [[roles]].
        [step] ‘{ $word }’ hoort bij een stap: zet het onder [[steps]], boven [[steps.capture]].
       *[capture] ‘{ $word }’ hoort bij wat je opschrijft: zet het onder [[steps.capture]].
    }
method-in-base-help = Dit staat in ‘{ $word }’, waar deze werkvorm op voortbouwt. Verander die stap hier mee, of laat hem weg met ‘drop’.

### what each key of a method file means

schema-title = Een werkvorm voor intervisie
schema-method-name = De naam waaronder mensen deze werkvorm kennen.
schema-method-also = Andere namen waaronder mensen hem kennen.
schema-method-language = De taal van de teksten, als afkorting: nl of en. Zonder dit is het nl.
schema-method-extends = Het id van de werkvorm waar dit bestand op voortbouwt. Wat hier niet staat, blijft zoals het daar is.
schema-method-drop = Met extends: de id’s van stappen die wegvallen.
schema-method-about = In één of twee zinnen: wat gebeurt er, en wat levert het op?
schema-method-suited = Voor wie en waarvoor past het, en wanneer niet?
schema-method-aims = Waarvoor mensen komen. advice: een probleem, met de wens om advies; insight: het anders zien, of jezelf beter kennen; feeling: iets dat raakte; values: een dilemma; success: leren van wat werkte; skill: oefenen; product: werk laten bekijken; start: kennismaken en afspraken maken.
schema-method-experience = Wat de groep al gedaan moet hebben. none: niets; some: een paar keer; much: veel, en de begeleider kent het werk.
schema-method-origin = Waar de werkvorm vandaan komt, wat er veranderd is en welke minuten eigen zijn.
schema-method-certainty = Hoe zeker de minuten zijn. source: allemaal uit de bron; partly: een deel; house: allemaal van ons.
schema-method-licence = Onder welke voorwaarden je de teksten mag gebruiken, als de bron dat vraagt.
schema-method-materials = Wat er in de ruimte moet zijn.
schema-method-confidential = Wat er buiten de groep gezegd mag worden. group: het blijft in de groep; no-names: en namen van anderen noem je niet; double: en niemand begint er later tegen de inbrenger over.
schema-method-minutes = Hoelang het geheel duurt, in minuten. De stappen moeten erop uit kunnen komen. Laat het weg als het per persoon gaat.
schema-method-warn = Hoeveel minuten voor het einde van een stap de groep hoort dat de tijd bijna om is. Een getal, of een lijst; een lege lijst is nooit. Een stap kan het zelf anders zeggen.
schema-method-group = Voor hoeveel mensen de werkvorm gemaakt is. Met meer of minder kan het ook; dan komt er een seintje.
schema-method-facilitator = De plaats van de begeleider. outside: leidt alleen; asks: stelt ook vragen, maar brengt niets in; member: doet gewoon mee; if-few: doet alleen mee als de groep te klein is.
schema-method-prepare = Wat mensen doen voordat ze komen.
schema-method-rules = De spelregels.
schema-method-roles = Rollen die alleen deze werkvorm heeft, zoals een observator.
schema-method-steps = De stappen, in volgorde.
schema-method-modules = Stappen die alleen gebeuren als een stap ze met insert laat kiezen. Elk heeft een id nodig.
schema-group-min = De kleinste groep waarvoor het gemaakt is.
schema-group-max = De grootste groep waarvoor het gemaakt is.
schema-group-best = Het aantal mensen waarmee het het beste gaat.
schema-group-note = Wat er verder van de aanwezigen gevraagd wordt.
schema-role-id = Het woord voor deze rol in dit bestand, zoals observator. Alleen kleine letters, cijfers en streepjes.
schema-role-title = Hoe mensen de rol noemen.
schema-role-about = Wat je in deze rol doet.
schema-role-holders = Hoeveel mensen deze rol hebben. Zonder dit is het er één.
schema-role-how = Hoe iemand aan de rol komt. volunteer: wie wil; appointed: wie gevraagd wordt; draw: het lot; rotation: wie aan de beurt is.
schema-role-apart = true als wie deze rol heeft niet bij de groep hoort en geen beurt krijgt.
schema-range-min = Het minste aantal minuten als er weinig tijd is.
schema-range-max = Het aantal minuten dat gepland wordt, en het meeste.
schema-step-id = Een naam voor deze stap om naar te verwijzen. Zonder dit wordt hij van de titel gemaakt.
schema-step-title = Hoe de stap heet.
schema-step-after = Met extends: de stap waarna deze nieuwe stap komt. Zonder dit komt hij achteraan.
schema-step-minutes = Hoelang de stap duurt, in minuten: een getal, of het minste en het meeste. Zonder dit telt de klok op.
schema-step-minutes-each = Hoeveel minuten er zijn voor ieder die aan de beurt komt.
schema-step-warn = Hoeveel minuten voor het einde de groep hoort dat de tijd bijna om is. Een getal, of een lijst; een lege lijst is nooit. Zonder dit: zoals de werkvorm zegt, of je instellingen.
schema-step-when = Bij welke bijeenkomsten de stap hoort. always: elke keer; first: alleen de eerste keer; not-first: alle keren daarna.
schema-step-only-if = Wanneer de groep deze stap doet. Dit wordt als vraag getoond; zonder ja slaat de groep de stap over.
schema-step-repeat = Hoe vaak de stap met al zijn onderdelen gebeurt. Kies één van times, topics, each en until.
schema-step-insert = De werkvormen of modules waaruit de groep er hier één kiest. De stappen daarvan komen in deze stap.
schema-step-at-end = Wat er gebeurt als de tijd om is. hold: wachten tot iemand verdergaat; next: vanzelf verder; sit-out: de tijd helemaal gebruiken en dan vanzelf verder.
schema-step-who = Wat iedere rol doet: presenter, facilitator, members, everyone of een eigen rol. speaks: spreekt; asks: vraagt; answers: antwoordt; clarifies: vraagt alleen wat er bedoeld wordt; writes: schrijft; listens: luistert; away: is de kamer uit.
schema-step-turns = round: mensen komen om de beurt, en de klok laat ieders deel zien.
schema-step-each-turn = Wat één beurt inhoudt, zoals: één vraag en één doorvraag.
schema-step-seat = Waar mensen zitten.
schema-step-voice = Hoe je spreekt, zoals: in de ik-vorm.
schema-step-say = Wat de begeleider nu zegt, in woorden die je kunt voorlezen.
schema-step-prompts = Vragen om uit te kiezen, of zinnen om mee te beginnen.
schema-step-prompts-for = Hetzelfde voor één rol: een lijst bij het woord voor die rol.
schema-step-guard = Wat er nu niet moet gebeuren.
schema-step-online = Andere teksten voor als je elkaar online ziet.
schema-step-capture = Wat er in deze stap wordt opgeschreven.
schema-step-steps = De onderdelen van deze stap.
schema-repeat-times = Zo vaak.
schema-repeat-topics = Eén keer voor elk van deze onderwerpen.
schema-repeat-each = person: één keer voor ieder, die dan de inbrenger is; case: zolang de groep zegt dat er nog een casus is.
schema-repeat-until = Totdat dit zo is; de groep zegt wanneer.
schema-repeat-most = Hoe vaak hooguit, bij each = "case" of until.
schema-online-say = Wat de begeleider online zegt.
schema-online-seat = Wat er online geldt in plaats van hoe je zit, zoals: camera uit.
schema-capture-id = Een naam voor deze notities, zodat een latere stap ermee verder kan.
schema-capture-title = Hoe de notities heten. Zonder dit de naam van de stap.
schema-capture-as = Waar het voor is; het verslag vindt het hiermee terug. case: inbreng; question: vraag; definition: wat er aan de hand is; advice: advies; learning: leerpunt; action: afspraak; evaluation: evaluatie; lookback: terugblik; note: iets anders; feeling: gevoel; image: beeld; hypothesis: wat erachter kan zitten; factor: wat maakte dat het werkte; statement: de kern in één zin.
schema-capture-by = Wiens woorden het zijn. each: ieder apart; members: ieder behalve de inbrenger; group: de groep samen; presenter: de inbrenger; facilitator: de begeleider; of een eigen rol.
schema-capture-limit = Hoeveel je van ieder vraagt. Het is een hint, tenzij er strict bij staat.
schema-capture-opening = Hoe een notitie begint, zoals: Als ik jou was.
schema-capture-fields = De delen van één notitie, zoals: Hoe, Met wie, Wanneer.
schema-capture-alone = true als ieder eerst voor zichzelf schrijft en het daarna om de beurt vertelt.
schema-capture-hidden-until = Het id van de latere stap tot waar de notities bedekt blijven.
schema-capture-report = Waar het verslag het toont. names: met namen; no-names: zonder namen; personal: alleen op een eigen blad; none: nergens.
schema-capture-pick = Kies uit wat er bij dit id is opgeschreven.
schema-capture-most = Hoeveel je er met pick mag kiezen, of hoeveel mensen met assign de inbrenger worden. Zonder dit is het er één.
schema-capture-decide = Wie er kiest. group: de groep samen; presenter: de inbrenger; facilitator: de begeleider; majority: de meeste stemmen; dots: stippen; turn: wie aan de beurt is; draw: het lot.
schema-capture-votes = Bij decide = "dots": hoeveel stippen ieder heeft.
schema-capture-makes = presenter: wie het gekozene inbracht, is vanaf nu de inbrenger.
schema-capture-criteria = Redenen om iets te kiezen.
schema-capture-rate = Geef alles wat bij dit id is opgeschreven een plek op de schaal.
schema-capture-scale = De woorden van de schaal, van minst naar meest.
schema-capture-reword = Zeg opnieuw wat er bij dit id gekozen is; beide versies blijven staan.
schema-capture-answer = Geef antwoord op alles wat bij dit id is opgeschreven.
schema-capture-only = Alleen wat daar gekozen is, of hoog genoeg gewaardeerd: het id van een keuze met pick of rate.
schema-capture-at-least = Met only: de laagste plek op die schaal die meedoet. Zonder dit alleen de hoogste.
schema-capture-assign = Kies mensen voor een rol: presenter, facilitator of een eigen rol.
schema-limit-min = Hoeveel notities ieder minstens maakt.
schema-limit-max = Hoeveel notities ieder hooguit maakt.
schema-limit-sentences = Hoeveel zinnen een notitie hooguit heeft.
schema-limit-words = Hoeveel woorden een notitie hooguit heeft.
schema-limit-strict = true als meer niet mag. Anders is het een hint.

### the dates of a group

series-no-first = Bij deze reeks ontbreekt ‘first’.
series-first = Dit is geen datum met een tijd.
series-no-time = Hier ontbreekt de tijd nog.
series-zone = De tijd is die op de klok bij jullie, zonder tijdzone.
series-first-help = Schrijf wanneer de eerste bijeenkomst is, zo: first = "2026-09-05 19:30" of first = "5-9-2026 19:30".
series-no-every = Bij deze reeks ontbreekt ‘every’.
series-every = Hieruit blijkt niet hoe vaak jullie bij elkaar komen.
series-every-help = Schrijf het zo: every = "2 weken", "1 maand" of "6 per jaar".
series-between = Met twee getallen zijn er geen datums te bepalen.
series-between-help = Kies er een, zoals "2 weken". Een datum die anders uitkomt, kun je later nog verzetten.
series-range = Zo vaak of zo zelden kan hier niet.
series-range-help = Het kan van 1 tot en met { $weeks } weken, van 1 tot en met { $months } maanden, of van 1 tot en met { $times } keer per jaar.
series-meetings = Een reeks heeft 1 tot en met { $most } bijeenkomsten.
series-meetings-help = Schrijf een ander getal. Gaan jullie door zonder einde, laat ‘meetings’ dan weg.
series-minutes = Een bijeenkomst duurt minstens vijf minuten en hooguit een etmaal.
series-minutes-help = Schrijf het aantal minuten, zo: 120. Zonder ‘minutes’ zijn het twee uur.
calendar-summary = Intervisie { $group } ({ $number } van { $of })
calendar-summary-open = Intervisie { $group }

cli-about-group-calendar = Bewaart de datums in een bestand voor je agenda
cli-about-group-date = Noemt de datums, verzet er een of schrapt er een
cli-usage-group-calendar = intervisie group calendar [<groep>] [--file <bestand>]
cli-usage-group-date = intervisie group date [<groep>] [<nummer> <datum> | --off]
cli-name-which = nummer en datum
cli-option-group-dates = De groep; bij één groep mag je die weglaten
cli-option-group-file = Waar het bestand komt; met - gaat het naar het scherm
cli-option-group-which =
    De groep, als er meer zijn; het nummer van de
    bijeenkomst; en de nieuwe datum, als je wilt met de tijd
cli-option-group-off = De bijeenkomst gaat niet door
cli-example-group-calendar =
    Voorbeelden:
      intervisie group calendar noord
      intervisie group calendar noord --file agenda.ics
cli-example-group-date =
    Voorbeelden:
      intervisie group date noord
      intervisie group date noord 3 "5-9-2026 19:30"
      intervisie group date noord 4 --off
cli-date-how = Schrijf het zo: intervisie group date noord 3 "5-9-2026 19:30", of met --off in plaats van de datum.
cli-calendar-saved =
    De datums staan in { $path }
    Open dat bestand met je agenda, of stuur het de anderen: een nieuwe datum komt dan op de plaats van de oude.
cli-calendar-other = In { $path } staat iets anders; dat blijft staan. Kies een andere naam met --file.
cli-calendar-failed = De datums zijn niet bewaard in { $path }: { $why }.
cli-dates-line = { $number }. { $date }, { $time }{ $became ->
        [held] : geweest
        [off] : gaat niet door
       *[planned] { "" }
    }
cli-dates-none =
    { $group } heeft nog geen datums.
    Zet in group.toml hoe vaak jullie bij elkaar komen:
      { "  [series]" }
      first = "5-9-2026 19:30"
      every = "2 weken"
    Of kies zelf een datum: intervisie group date { $id } 1 "5-9-2026 19:30"
cli-calendar-over = Van { $group } komt er geen datum meer. Zet in group.toml onder [series] een nieuwe eerste datum.
cli-date-moved = Bijeenkomst { $number } is nu op { $date } om { $time }.
cli-date-off = Bijeenkomst { $number } gaat niet door.
cli-date-failed = Er is niets veranderd: { $why }.
cli-date-no-such = Bijeenkomst { $number } staat niet in de planning: die loopt van 1 tot en met { $most }.
cli-date-held = Bijeenkomst { $number } is al geweest; de datum blijft zoals die was.
cli-date-unreadable = ‘{ $text }’ is geen datum. Schrijf het zo: "5-9-2026 19:30".
cli-date-no-time = Schrijf er de tijd bij, zo: "{ $text } 19:30".
cli-date-past = ‘{ $text }’ is al geweest.

### report

report-title = Intervisie, { $date }
report-title-group = Intervisie { $group }, { $date }
report-secretary = Verslag: { $name }
report-number = { $number }e bijeenkomst
report-number-of = { $number }e bijeenkomst van { $of }
report-timekeeper = Tijd: { $name }
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
report-net = netto { $minutes }
report-net-hours = { report-net } ({ $hours })
report-pauses = { $minutes } pauze
report-away = { $minutes } niet meegeteld
report-method = Werkvorm: { $method }
report-facilitator = Begeleider: { $name }
report-no-facilitator = Zonder begeleider
report-present = Aanwezig: { $people }
report-agreed = Akkoord met regels en afspraken: { $people }
report-present-then = { $name } ({ $times })
report-present-from = vanaf { $start }
report-present-until = tot { $end }
report-absent = Er niet bij: { $people }
report-with-notice = Afgemeld: { $people }
report-without-notice = Zonder bericht niet gekomen: { $people }
report-missed = Afwezig: { $people }
report-not-active = aanwezig, niet actief
report-in-the-room = in de ruimte
report-online = online
report-hybrid = hybride, met { $people } online

report-lookback = Terugblik
report-cases = Ingebracht
report-case = De casus
report-case-of = De casus van { $name }
report-learning = Wat we ervan leren
report-evaluation = Hoe het ging
report-time = Tijd

report-promised = Eerder afgesproken:
report-promised-on = Afgesproken op { $date }:
came-of-open = Nog open.
came-of-done = Gedaan.
came-of-partly = Deels gedaan.
came-of-dropped = Hoeft niet meer.
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
report-whole = Totaal
report-skipped = overgeslagen
report-not-held = niet aan toegekomen
report-not-reached = Aan { $steps } kwamen jullie niet toe.
report-more = { $minutes } erbij
report-less = { $minutes } eraf
report-time-of = { $title }: { $what }
report-time-round = { $title }, { $round }
report-heading-again = { $heading } ({ $nth })
report-methods = { $methods }, daarna { $method }
report-facilitators = Begeleiders: { $people }
report-role = { $role }: { $people }
report-part-inserted = Onderdeel ingevoegd: { $part }, tijdens { $step }
report-part-chosen = Gekozen bij { $step }: { $part }
report-went-over = Tijdens { $step } overgestapt op { $method }
report-went-over-why = Tijdens { $step } overgestapt op { $method }: { $reason }
report-sheets = Een eigen blad, alleen voor wie het schreef: { $people }
report-sheet-title = Voor { $name }, intervisie { $date }
report-sheet-wrote = Wat je voor jezelf opschreef
report-sheet-actions = Wat je gaat doen
report-covered = (niet opengelegd)
report-let-go = niet behandeld
report-votes =
    { $votes ->
        [1] 1 stem
       *[other] { $votes } stemmen
    }
report-with-votes = {" "}met { report-votes }
report-somebody = iemand
report-came-in = kwam erbij
report-about = ± { $length }

report-gap-unwritten = Er staat nog { report-gap-none }.
report-gap-unwritten-by = Van { $people } staat er nog { report-gap-none }.
report-gap-few = Bij "{ $title }" mag er nog iets bij.
report-gap-few-by = Van { $people } mag er bij "{ $title }" nog iets bij.
report-gap-unchosen = Er is nog niets gekozen bij "{ $title }".
report-gap-unfilled = Bij { report-gap-where } is "{ $field }" nog leeg{ report-gap-often }.
report-gap-unfilled-by = Bij { report-gap-where } van { $people } is "{ $field }" nog leeg.
report-gap-unfinished = Bij "{ $title }" is een notitie nog niet afgemaakt.
report-gap-unfinished-by = Bij "{ $title }" is een notitie van { $people } nog niet afgemaakt.
report-gap-unfinished-promise = Bij de afspraak van { $name } is een zin nog niet afgemaakt.
report-gap-wordy = Bij "{ $title }" is een notitie langer dan { $most ->
        [1] één woord
       *[other] { $most } woorden
    }.
report-gap-wordy-by = Bij "{ $title }" is een notitie van { $people } langer dan { $most ->
        [1] één woord
       *[other] { $most } woorden
    }.
report-gap-many = Bij "{ $title }" was { $most } het meeste; er staan er meer.
report-gap-many-by = Bij "{ $title }" was { $most } het meeste; van { $people } staan er meer.
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

### keys

key-space = spatie
key-open = openen
key-choose = kiezen
key-quit = stoppen
key-begin = beginnen
key-next-line = volgende
key-line-before = vorige
key-change = veranderen
key-seat = aan- of afwezig
key-member = ander lid
key-read-group = over deze groep
key-found = maken
key-new-line = nieuwe alinea
key-back-home = terug
key-help = hulp
key-pause = pauze
key-resume = verder
key-next = volgende
key-minute = minuut
key-write = schrijven/kiezen
key-turn = beurt
key-rules = spelregels
key-back = vorige stap
key-pass = deze beurt overslaan
key-jump = naar een andere stap
key-skip = deze stap overslaan
key-undo = ongedaan maken
key-exclude = de tijd dat we weg waren niet meetellen
key-elsewhere = ergens anders bewaren
key-leave = stoppen
key-keep = bewaren, verder
key-another = nog een van dezelfde persoon
key-withdraw = weghalen
key-choose-this = deze kiezen
key-let-go = kiezen/weghalen
key-uncover = laten zien
key-choose-number = kiezen met het nummer
key-next-part = naar wat hierna komt
key-rate = beoordelen
key-outcome = wat ervan kwam
key-done-writing = klaar
key-other-page = naar een andere stap bladeren
key-go-there = hierheen
key-stay = hier blijven
key-save = bewaren
key-scroll = bladeren
key-scroll-page = een scherm verder bladeren
key-fill-in = aanvullen
key-go-on = toch verder
key-done = klaar
key-close = sluiten
key-end = afronden
key-leave-for-now = later verder
key-save-there = daar bewaren
key-menu = werkvorm
key-go-this-way = zo verder
key-take-this = deze nemen
key-change-method = verder met deze werkvorm
key-lot = loten
key-vote = stem
key-people = wie er zijn
key-replan = andere eindtijd
key-break = een pauze van 5, 10 of 15 minuten
key-set-back = deze stap begon een minuut eerder
key-audience = scherm voor de groep
key-show = de groep een lijst laten zien, en weer weg
key-flash = de groep laten zien wat nu niet mag
key-hide = verbergen wat is opgeschreven
key-face = cijfers, een balk of geen klok voor de groep
key-colours = andere kleuren
key-come-or-go = gaat weg/is terug
key-order = eerder/later aan de beurt
key-lot-first = volgorde loten
key-place = online/in de ruimte
key-join = erbij
key-attendance = wie actief meedeed
key-took-part = deed wel/niet actief mee
key-agreed = wie akkoord is
key-agrees = akkoord of niet
key-all-agree = allemaal akkoord
key-take-plan = zo doen we het
key-fix = blijft zo lang

### refusals

refusal-last-step = Dit is de laatste stap.
refusal-first-step = Dit is de eerste stap.
refusal-no-such-step = Daar zijn jullie al.
refusal-no-planned-time = Deze stap heeft geen vaste tijd: neem de tijd die nodig is.
refusal-no-minute-left = Er is geen hele minuut meer om weg te nemen.
refusal-no-turns = In deze stap zijn er geen beurten.
refusal-everyone-has-been = Iedereen is geweest.
refusal-nothing-written = Er staat nog niets.
refusal-no-such-place = Dat staat hier niet.
refusal-nothing-to-exclude = Jullie waren niet weg: er valt niets af te trekken.
refusal-nothing-to-undo = Er is niets om ongedaan te maken.
refusal-ended = De bijeenkomst is afgerond.
refusal-sit-out = Deze tijd is er om helemaal te gebruiken. Toch verder? Twee keer s slaat de rest over.
refusal-no-case = In deze werkvorm brengt niemand een casus in.
refusal-case-first = Kies eerst wie er nu inbrengt.
refusal-too-many-steps = Zoveel stappen passen niet in één bijeenkomst.
refusal-enough-chosen = Er is al gekozen. Haal eerst een keuze weg.
refusal-enough-written = Meer mag hier niet: er staat al genoeg.
refusal-too-long = Dit is te lang voor deze stap. Maak het korter; wat je typte, blijft staan.
refusal-too-many-people = Meer mensen kunnen er niet bij.
refusal-same-name = Er is al iemand die zo heet. Zet er iets bij, zoals een letter.
refusal-long-name = Deze naam is te lang: een roepnaam is genoeg.
refusal-past-already = Die tijd is al voorbij. Kies een tijd die nog komt.
refusal-stands-still = De klok staat stil. Laat hem eerst verdergaan.
refusal-not-earlier = Nog eerder kan deze stap niet begonnen zijn.
refusal-nothing-to-show = In deze stap staat nog niets om te laten zien.
refusal-no-guard = In deze stap is er niets dat nu niet mag.

### undone

undone-skip = Teruggedraaid: { $step } telt niet meer als het vervolg; jullie zijn weer bij de stap die was overgeslagen.
undone-move = Teruggedraaid: jullie zijn niet naar { $step } gegaan.
undone-pause = Teruggedraaid: die tijd telt gewoon mee.
undone-break = Teruggedraaid: de pauze is weer zoals die was.
undone-no-break = Teruggedraaid: er was geen pauze.
undone-online = Teruggedraaid: { $name } doet weer online mee.
undone-in-the-room = Teruggedraaid: { $name } doet weer mee in de ruimte.
undone-something = Teruggedraaid.
undone-resume = Teruggedraaid: het is nog pauze.
undone-extend = Teruggedraaid: de minuut telt niet.
undone-replanned = Teruggedraaid: de minuten en het einde zijn weer als eerst.
undone-set-back = Teruggedraaid: de stap loopt weer een minuut korter.
undone-turn = Teruggedraaid: de beurt is terug.
undone-ordered = Teruggedraaid: de beurten gaan weer in de volgorde van eerst.
undone-written = Teruggedraaid: de notitie staat weer open. Met i schrijf je verder.
undone-written-by = Teruggedraaid: de notitie van { $name } staat weer open.
undone-edited = Teruggedraaid: de notitie is weer als eerst; je verandering staat nog open.
undone-withdrawn = Teruggedraaid: de notitie staat er weer.
undone-picked = Teruggedraaid: de keuze telt niet.
undone-unpicked = Teruggedraaid: de keuze telt weer.
undone-rated = Teruggedraaid: het oordeel telt niet.
undone-settled = Teruggedraaid: wat ervan kwam, is weer als eerst.
undone-told = Teruggedraaid: hoe het ging is weer als eerst; wat je schreef, staat nog open.
undone-took-part = Teruggedraaid: of { $name } actief meedeed, is weer als eerst.
undone-agreed = Teruggedraaid: wie akkoord is, is weer als eerst.
undone-excluded = Teruggedraaid: de tijd telt weer mee.
undone-ended = De bijeenkomst gaat verder.
undone-voted = Teruggedraaid: de stemmen zijn weer als eerst.
undone-assigned = Teruggedraaid: de rol is weer als eerst.
undone-joined = Teruggedraaid: { $name } doet niet mee.
undone-came = Teruggedraaid: { $name } is er nog niet.
undone-left = Teruggedraaid: { $name } is er nog.
undone-repeated = Teruggedraaid: deze ronde is er weer af.
undone-inserted = Teruggedraaid: het onderdeel is er weer uit.
undone-changed = Teruggedraaid: jullie zijn terug in de eerdere werkvorm.

### roles

role-presenter = de inbrenger
role-facilitator = de begeleider
role-members = de groep
role-everyone = iedereen

activity-speaks = SPREEKT
activity-asks = VRAAGT
activity-answers = ANTWOORDT
activity-clarifies = VRAAGT KORT
activity-writes = SCHRIJFT
activity-listens = LUISTERT
activity-away = IS WEG
role-volunteer = Wie wil?
role-appointed = Iemand wordt gevraagd.
role-draw = Het lot beslist: met l trek je iemand.
role-rotation = Volgens het rooster: wie is er aan de beurt?
role-open = Nog niemand: { $role }.
role-held = { $role }: { $names }

### room

end-on-time = op schema
end-later = { $minutes } min uitgelopen
end-earlier = { $minutes } min voor
room-end = einde { $time }
room-ended = afgerond om { $time }
room-paused = pauze sinds { $time }
room-to-go = nog { $minutes } te gaan
room-rehearsal = oefening, { $factor }× zo snel
plan-left = nog { $minutes }′
plan-skipped = –
signal-failed = Het programma { $program } uit je instellingen start niet: { $why }. Ik probeer het niet nog eens.
signal-not-there = het is er niet
signal-not-allowed = je mag het niet starten
clock-paused = GEPAUZEERD
clock-nearly = TIJD BIJNA OM
clock-time-is-up = DE TIJD IS OM
clock-over = OVER TIJD
clock-break = PAUZE TOT { $time }
clock-break-over = DE PAUZE IS VOORBIJ
clock-of = van { $length }
clock-whole = nog { $left } van { $of }
clock-whole-over = { $left } over de { $of } heen
turn-alone = Ieder schrijft eerst voor zich, in stilte. Klaar? [t] begint de ronde.
turn-everyone = Iedereen is geweest.
turn-of = { $name } is aan de beurt ({ $at } van { $of })
turn-left = , nog { $left }
turn-over = , { $left } over tijd
turn-next = , hierna { $name }
audience-ended = Afgerond om { $time }
audience-break = PAUZE TOT
audience-alone = Ieder schrijft voor zich, in stilte
audience-turn = { $name } is aan de beurt
audience-turn-left = nog { $left }
audience-turn-over = { $left } over tijd
audience-turn-next = hierna { $name }
audience-left = nog { $minutes } in { $step }
audience-votes = { $count ->
    [one] { $count } stem
   *[other] { $count } stemmen
}
audience-more = … en nog { $count }

# Alleen voor wie begeleidt. Het past op twee regels van 38 tekens.
nudge-no-presenter = Er is nog geen inbrenger. Met { $key } ga je naar { $step }.
nudge-guard = Zeg wat nu nog niet mag. Met { $key } zet je het even op het scherm.
nudge-long-turn = { $name } praat al { $over } langer dan gedacht. Met { $key } komt de volgende.
nudge-not-begun = Heeft iedereen iets op papier? Met { $key } begint de ronde.
nudge-ask-again = { $count ->
    [one] { $name } sloeg de beurt over. Vraag nog één keer; nee is ook goed.
   *[other] { $count } mensen sloegen over. Vraag nog één keer; nee is ook goed.
}
nudge-unchosen = Hier is nog niet gekozen. Met { $key } leg je de keuze vast.
nudge-unwritten = Van deze stap is nog niets opgeschreven. Met { $key } schrijf je mee.
nudge-over-time = Zijn jullie klaar? Met { $key } gaan jullie verder. Nog even door mag ook.
nudge-over-time-last = Zijn jullie klaar? Met { $key } ronden jullie af. Nog even door mag ook.
nudge-behind = Jullie lopen { $minutes } min uit. Met { $key } verdeel je de tijd die er nog is.
nudge-not-agreed = Is ieder akkoord met jullie afspraken? Met { $key } lees je ze samen.
nudge-silence = Laat de stilte rustig duren. Er wordt nu hard gewerkt.

page-empty = In deze stap wordt niets opgeschreven.
page-on-paper = Wat jullie nu opschrijven, blijft op papier. Hier hoeft niets in het verslag.
page-kept = Bewaard.
page-withdrawn = Weggehaald. Met u (na esc) komt het terug.
page-thrown-away = Weggegooid: het was langer dan hier mag.
page-unfinished = (nog niet bewaard)
page-laid = (ligt klaar van eerder; staat er pas op als je het bewaart)
page-passed = (beurt overgeslagen)
page-sentences = { $most ->
        [1] Eén zin is de bedoeling; nu zijn het er { $now }.
       *[other] Hooguit { $most } zinnen is de bedoeling; nu zijn het er { $now }.
    }
page-ground = Waarom deze? Kies een letter, of enter.
page-chosen-for = gekozen: { $ground }
paste-too-long = Deze tekst is te lang voor één notitie. Er is niets geplakt.
paste-no-line = Hier kun je niets plakken: open eerst een regel om op te schrijven.

rules-title = Spelregels
next-step = Hierna: { $step } ({ $minutes })
next-step-open = Hierna: { $step }
next-choice = Hierna kiezen jullie hoe het verdergaat.
next-end = Hierna ronden jullie af.
rules-prompts = Vragen om uit te kiezen
rules-of-play = De hele bijeenkomst
rules-of-group = { $group }, samen afgesproken
rules-agreed = Akkoord: { $people }
rules-not-agreed = Akkoord nog te vragen: { $people }

help-title = Hulp
help-home = Begin
help-founding = Een groep maken
help-setup = Bijeenkomst voorbereiden
help-room = Tijdens de bijeenkomst
help-group = Voor de groep, en de tijd
help-writing = Tijdens het schrijven
help-choosing = Bij een keuze
help-rating = Bij het beoordelen
help-lookback = Terugblikken
help-review = Bij het verslag

leave-question = Afronden, of later verder?
leave-end = De bijeenkomst afronden: je kijkt het verslag nog na.
leave-later = Of weggaan en later verder: de klok staat dan stil, en alles is bewaard.

banner-not-saved = Het bewaren lukt nu niet: { $why }. Alles staat nog in het geheugen. Met o bewaar je ergens anders.
banner-away = { $length } weg geweest; de klok liep door. Met x haal je die tijd eruit.

elsewhere-question = In welke map bewaren we het?
elsewhere-now = Nu ligt het in { $path }.
elsewhere-failed = Daar lukt het niet: { $why }.
elsewhere-done = Vanaf nu staat alles in { $path }.
choices-forks = Hoe gaan jullie verder?
choices-on = Verder met { $step }
choices-end = Afronden
choices-optional = Eerst { $step }
choices-if = als dit zo is: { $condition }
choices-again = Nog een keer { $step }
choices-until = tot dit zo is: { $condition }
choices-case = Nog een casus
choices-done = { $what }. Met u gaan jullie terug.
choices-case-how = jullie kiezen weer wat jullie bespreken
choices-menu = De werkvorm
choices-part = Onderdeel kiezen
choices-insert = Een werkvorm invoegen
choices-insert-here = in deze stap
choices-insert-after = jullie beginnen er meteen aan; daarna komt de stap na deze
choices-change = Verder met een andere werkvorm
choices-change-how = wat nog zou komen vervalt; alles wat is opgeschreven, blijft
choices-promises = Terugblikken op wat was afgesproken
choices-promises-how = wat is er van elke afspraak gekomen?
offer-part = Welk onderdeel?
offer-insert = Welke werkvorm voegen jullie in?
offer-change = Met welke werkvorm gaan jullie verder?
offer-search = Zoeken:
offer-nothing = Er is niets met deze letters.
offer-mistakes = Deze werkvorm is nog niet te gebruiken: er staan fouten in het bestand.
offer-broken = { $name } is nog niet te gebruiken: { method-mistakes }.
offer-inserted = Ingevoegd: { $name }. Met u haal je het er weer uit.
tell-ends = Volgens plan eindigen jullie nu om { $time }.
change-title = Verder met { $method }
change-stays = Alles wat is opgeschreven, blijft. Jullie beginnen bij: { $step }.
change-shorter = Er is { $left }. De stappen worden korter: eigenlijk is er { $asks } nodig.
change-longer = Hiervoor is minstens { $takes } nodig, en er is { $left }. Het wordt later, of je slaat stappen over.
change-why = Waarom? Dit mag leeg blijven.
change-done = Jullie gaan verder met { $method }. Met u gaan jullie terug.
clock-share = eerlijk deel { $minutes }
clock-share-over = eerlijk deel { $minutes }, { $over } erover
clock-choose-part = Hier kiezen jullie zelf wat je doet: met m zie je waaruit.
clock-only-if = Deze stap doen jullie omdat: { $condition }
clock-more = … meer met { $key }
clock-each-turn = Per beurt: { $what }
clock-online = Online: { $text }
clock-prompts-for = Voor { $role }
pass-round = ronde { $nth }
pass-case = casus { $nth }
page-covered = opgeschreven, nog even dicht tot stap { $step }
page-covers = Dit blijft dicht tot stap { $step }. Laat de groep even niet meekijken terwijl je schrijft.
page-nothing-yet = Hier is nog niets om uit te kiezen.
page-chosen = { $count } van { $most } gekozen
page-votes = { $votes ->
        [1] 1 stem
       *[other] { $votes } stemmen
    }
page-votes-of = { $given } van { $all } stemmen gegeven.
page-words = { $most ->
        [1] Eén woord
       *[other] Hooguit { $most } woorden
    } is de bedoeling; nu zijn het er { $now }.
page-many = Hooguit { $most } is de bedoeling; nu zijn het er meer.
decide-group = De groep kiest samen.
decide-by = Wie kiest: { $role }.
decide-majority = De meeste stemmen beslissen. Hoor eerst wie voor iets anders is.
decide-dots = Ieder zet stippen bij wat er het meest toe doet.
decide-votes = { $votes ->
        [1] Ieder heeft 1 stem.
       *[other] Ieder heeft { $votes } stemmen.
    }
decide-turn = Wie aan de beurt is om in te brengen, gaat voor.
decide-draw = Het lot beslist: met l trek je er een.

### review

review-title = Het verslag
review-place = regel { $from } tot { $to } van { $of }
review-gaps = Nog niet ingevuld (dat mag)
review-saved = Verslag bewaard: { $path }
review-behind = De groep ziet dat jullie klaar zijn. Met a komt het verslag.
review-saved-beside = Iemand heeft { $file } aangepast. Dat laten we zo; dit verslag staat in { $path }
review-sheets = Ernaast ligt een eigen blad voor { $people }.
review-not-saved = Het verslag kon niet worden bewaard: { $why }. Met o bewaar je ergens anders.

### home

home-go-on = Verder waar je was
home-begin = Beginnen
home-no-group = Zonder groep
home-found = Nieuwe groep
home-found-what = onthoudt wie er was, wiens beurt het is, wat is afgesproken
founding-title = Nieuwe groep
founding-name = Naam
founding-name-how = Hoe jullie heten, zoals Noord.
founding-members = Leden
founding-members-how = Typ de namen met een komma ertussen, of plak een lijst.
founding-members-count = { $count ->
    [one] { $count } lid
   *[other] { $count } leden
 }
founding-later = Beroep, afspraken, eigen regels en datums komen later, in het bestand van de groep.
founding-no-name = Hoe heet de groep? Een naam met letters of cijfers is genoeg.
founding-made = De groep is er. Enter begint de eerste bijeenkomst; het bestand staat in { $path }.
founding-exists = Er is al een groep in de map { $id }. Kies een andere naam.
founding-disk = De groep kon niet bewaard worden: { $why }
home-group-first = eerste bijeenkomst
home-group-next = { $number }e bijeenkomst
home-group-last = vorige { $date }
home-group-date = { $date } om { $time }
home-group-today = vandaag om { $time }
home-group-open = { $count ->
    [one] { $count } actie open
   *[other] { $count } acties open
 }
home-group-mistakes = er staat een fout in group.toml
home-group-unread = { $count ->
    [one] { $count } bestand of map niet te lezen
   *[other] { $count } bestanden of mappen niet te lezen
 }
home-runs-elsewhere = loopt nu in een ander venster
home-paused = gepauzeerd om { $time }
home-stopped = { $minutes ->
        [0] net gestopt
        [1] 1 minuut geleden
       *[other] { $minutes } minuten geleden
    }
home-stopped-on = gestopt op { $day } om { $time }
home-cannot-begin = { $id } kan niet beginnen: er staan fouten in het bestand.
home-first = Er is nog een bijeenkomst bezig. Ga daarmee verder, of begin een nieuwe.
resume-running = Deze bijeenkomst loopt al in een ander venster. Ga daar verder.
resume-gone = De map van deze bijeenkomst is er niet meer.
resume-damaged = Het logboek van deze bijeenkomst is beschadigd. Verdergaan kan niet; het verslag maken nog wel.
resume-disk = De bijeenkomst is niet te openen: { $why }.
resume-torn = Het laatste stukje was niet helemaal bewaard en ontbreekt. De rest is er.

### setup

setup-title = Beginnen
setup-method = Werkvorm
setup-people = Aanwezig
setup-guests = Gasten
setup-secretary = Verslag
setup-timekeeper = Tijdbewaker
setup-facilitator = Begeleider
setup-until = Uiterlijk klaar
setup-mode = Waar
setup-mode-room = in de ruimte
setup-mode-online = online
setup-mode-hybrid = hybride, met { $people } online
setup-mode-hybrid-open = hybride
setup-mode-how = Is maar een deel online? Zet (online) achter die namen, zoals Bo (online).
setup-no-online = Wie is er online? Zet (online) achter die naam, zoals Bo (online).
setup-lookback = Terugblik
setup-rehearsal = Oefenen
setup-lookback-what = Eerst samen terugkijken op de afspraken van de vorige keer.
setup-rehearsal-what = Alles werkt als echt, maar sneller. Een oefening blijft apart en telt nergens mee.
setup-yes = ja
setup-no = nee
setup-nobody = niemand: de groep leidt zichzelf
setup-no-duty = niemand in het bijzonder
setup-guests-how = Komt er iemand bij die geen lid is? Typ de namen met een komma ertussen.
setup-members-none = Er is nog niemand: met spatie zet je iemand op aanwezig.
setup-here = is er
setup-here-online = online
setup-away-notice = afgemeld
setup-away-no-notice = afwezig zonder bericht
setup-away = afwezig
setup-away-late = komt later
setup-turn-last = Aan de beurt; laatste keer: { $date }.
setup-turn-never = Aan de beurt; deed dit nog nooit.
setup-so-far = { $what } (Tot nu toe: { $said })
setup-group-mistakes = In group.toml staan fouten. Alleen wat fout is, telt nu niet mee; de rest wel. Wat het is: → bij de groep, en dan e.
setup-to-present = Aan de beurt om in te brengen: { $people }.
setup-last-of-series = De laatste van de reeks. Daar is een werkvorm voor: kies hier met { $key } ‘Laatste bijeenkomst’.
agreement-place = Plaats
agreement-frequency = Hoe vaak
agreement-attendance = Aanwezigheid
agreement-confidentiality = Vertrouwelijkheid
setup-rehearse = ja, { $factor } keer zo snel
setup-people-how = Typ de namen met een komma ertussen, of plak een lijst.
setup-people-count = { $count ->
        [1] 1 naam
       *[other] { $count } namen
    }
setup-end-open = Mag leeg blijven: volgens plan zijn jullie om { $time } klaar. Of typ een tijd, zoals 20:30.
setup-end-shorter = Dat is { $minutes }: elke stap wordt naar verhouding korter.
setup-end-brief = Dat is wel heel kort: eigenlijk is er { $minutes } nodig.
setup-end-fits = Dat past: volgens plan zijn jullie om { $time } klaar.
setup-earlier = { $count ->
        [0] Vorige keer: { $date }.
        [1] Vorige keer: { $date }, met 1 afspraak.
       *[other] Vorige keer: { $date }, met { $count } afspraken.
    }
setup-few = Deze groep is met { $count }; deze werkvorm is gemaakt voor { $min } tot { $max }. Het kan, de beurten worden langer.
setup-many = Deze groep is met { $count }; deze werkvorm is gemaakt voor { $min } tot { $max }. Het kan, de beurten worden korter.
setup-no-people = Vul in wie er zijn: minstens twee namen.
setup-many-people = Dit zijn meer dan { $most } mensen: zoveel passen er niet in één bijeenkomst.
setup-same-name = De naam { $name } staat er twee keer. Zet er iets bij, zoals een letter.
setup-no-time = { $text } is geen tijd. Schrijf het als 20:30, of laat het leeg.

### what the command line answers

cli-no-home = Er is geen map gevonden om in te bewaren. Wijs er een aan met INTERVISIE_HOME.
cli-no-terminal = Dit heeft een terminal nodig: start het in een venster. In een script of een pijp kan het met --plain.
cli-terminal-lost = Het venster doet het niet meer: { $why }. Start opnieuw om verder te gaan.
cli-settings-unreadable = De instellingen in { $path } zijn niet te lezen: { $why }.
cli-settings-left-out = In je instellingen klopt iets niet: ze gelden nu niet. Als je stopt, lees je wat.
cli-methods-unreadable = { $path } is niet te lezen: { $why }.
cli-method-too-large = { $path } is te groot voor een werkvorm. Haal het weg uit deze map.
cli-no-such-method = Er is geen werkvorm { $id }. Wel: { $known }.
cli-method-meant = Er is geen werkvorm { $id }. Bedoelde je { $meant }?
cli-groups-unreadable = { $path } is niet te lezen: { $why }.
cli-groups-none = Er is nog geen groep. Zo maak je er een: intervisie group new "Noord"
cli-group-unknown = Er is geen groep { $name }. Wel:
    { $known }
cli-group-ambiguous = { $name } past op meer dan één groep. Kies er een:
    { $known }
cli-group-which = Er is meer dan één groep. Zet erbij welke je bedoelt, met --group:
    { $known }
cli-group-which-behind = Er is meer dan één groep. Zet achter de opdracht welke je bedoelt:
    { $known }
cli-report-saved = Verslag: { $path }
audience-waiting = Zodra de bijeenkomst begint, verschijnt hier de klok.
audience-unreadable = Deze bijeenkomst is nu niet te lezen. Zodra het kan, staat hij hier.
cli-session-left = Bewaard in { $path }.
cli-session-go-on = Start intervisie om verder te gaan.
cli-session-astray = Zo ga je verder: zet INTERVISIE_HOME op { $home } en start intervisie.
cli-unsaved = Niet alles is bewaard: { $why }.
cli-report-running = Deze bijeenkomst loopt nog in een ander venster. Het verslag komt als je daar afrondt.
cli-report-failed = Het verslag kon niet worden bewaard: { $why }.
cli-session-none = Er is nog geen bijeenkomst bewaard.
cli-session-unknown = Er is geen bijeenkomst { $name }.
cli-session-ambiguous = Dat past op meer dan één bijeenkomst. Kies er een:
    { $names }
cli-session-unreadable = Deze bijeenkomst is niet te lezen.
cli-session-disk = De bijeenkomst is niet te lezen: { $why }.
cli-session-damaged = Regel { $line } van het logboek is beschadigd. Het verslag heeft alles wat er nog te lezen was.
cli-session-newer = Deze bijeenkomst is gemaakt met een nieuwere intervisie. Het verslag heeft alles wat deze versie kent.
setup-past = { $text } is al voorbij. Schrijf een tijd die nog komt, of laat het leeg.
elsewhere-whole = Schrijf het hele pad, zoals /media/stick of E:\Intervisie.
key-ground = de reden van de keuze
key-to-the-clock = naar de klok
page-all-written = Alles staat erop. Enter brengt je naar de klok, ↑ naar wat er staat.
page-hidden = (niet in beeld)
page-rest = Meer regels zijn er niet. Enter brengt je naar de klok, ↑ naar wat er staat.
page-begun = Nog niet bewaard: { $names }. Ga er met ↑ heen; enter bewaart het.
page-no-line = Hier staat geen regel om op te schrijven. Met ↑ of ↓ kom je bij een regel.
clock-promised-on = Afgesproken op { $date }
clock-promised = Afgesproken
page-how-it-went = hoe het ging:
outcome-open = nog open
outcome-done = gedaan
outcome-partly = deels gedaan
outcome-dropped = hoeft niet meer
setup-outside = { $name } leidt en brengt zelf niets in.
setup-met = Deze groep was er eerder: jullie beginnen met een terugblik. Enter begint.
leave-unsaved = Nog niet alles is bewaard. Met esc en dan o bewaar je ergens anders; met nog eens l ga je weg en is de rest kwijt.
room-passed = { $name } slaat de beurt over.
small-writing = Dit venster is te klein om te schrijven.
setup-end-tight = Dat lukt net niet: korter dan { $minutes } kan deze werkvorm niet.
disk-full = de schijf is vol
disk-gone = de map is er niet meer
disk-no-file = het bestand is er niet
disk-not-allowed = daar mag niet geschreven worden
disk-no-file-here = het is geen gewoon bestand
disk-not-readable = lezen mag niet
home-gone = vervolg is niet hier
home-gone-ask = Het vervolg van deze bijeenkomst staat in { $path }. Sluit die schijf of stick aan en start opnieuw. Toch verder met wat hier staat? Nog een keer enter.
home-elsewhere = op een andere laptop
home-elsewhere-ask = Deze bijeenkomst is op een andere laptop begonnen, en loopt daar misschien nog. Ga er op één laptop mee verder. Toch hier? Nog een keer enter.
home-unreadable = { $count ->
        [1] Eén bijeenkomst is niet te lezen. De map staat er nog.
       *[other] { $count } bijeenkomsten zijn niet te lezen. De mappen staan er nog.
    }
room-skip = Deze stap overslaan? Nog eens s doet het.
room-others = { $count ->
    [one] { $names } is nog niet geweest. Nog eens dezelfde toets gaat verder.
   *[other] { $names } zijn nog niet geweest. Nog eens dezelfde toets gaat verder.
}
room-others-unnamed = Nog niet iedereen is geweest. Nog eens dezelfde toets gaat verder.
room-hides = Wat is opgeschreven, is verborgen; ook de groep ziet er niets van. Met h zie jij het weer.
room-set-back = Deze stap loopt nu { $length }.
room-shows = De groep ziet nu: { $title }
room-shows-nothing = De groep ziet de lijst niet meer.
room-flashes = De groep ziet even wat nu niet mag.
room-face-digits = De groep ziet de klok in cijfers.
room-face-bar = De groep ziet een balk, zonder cijfers.
room-face-hidden = De groep ziet geen klok.
projected = De groep ziet: { $what }
projected-list = { $title }
projected-bar = een balk in plaats van cijfers
projected-hidden = geen klok
clock-hidden = { $count ->
    [one] Er is 1 ding opgeschreven; het staat niet in beeld.
   *[other] Er zijn { $count } dingen opgeschreven; ze staan niet in beeld.
}
colours-own = Kleuren: die van je venster.
colours-dark = Kleuren: licht op donker.
colours-light = Kleuren: donker op licht.
colours-contrast = Kleuren: wit op zwart, niets flets.
colours-mono = Zonder kleuren.
choices-break = Hoe lang pauze?
choices-break-open = zonder eindtijd, tot je op spatie drukt
choices-break-how = De klok staat stil, zonder eindtijd.
people-title = Wie er zijn
people-new = + naam:
people-been = is geweest
people-passed = sloeg over
people-turn = is aan de beurt
people-to-come = nog niet geweest
people-leads = begeleidt
people-online = online
people-gone = weg sinds { $time }
people-never = is er niet bij
people-expected = wordt nog verwacht
people-with-notice = afgemeld
people-without-notice = niet hier, zonder bericht
people-away = niet hier
people-since = erbij sinds { $time }
people-joined = { $name } is erbij, sinds { $time }.
people-order = Volgorde: { $names }.
people-came = { $name } is terug, sinds { $time }.
people-left = { $name } is weg, sinds { $time }.
attendance-title = Wie deed actief mee?
attendance-active = { $name } deed actief mee
attendance-passive = { $name } was erbij, zonder actief mee te doen
agreed-title = Wie is akkoord met regels en afspraken?
agreed-now = { $name } is akkoord
agreed-before = { $name } is akkoord, sinds { $date }
agreed-all = Iedereen is akkoord.
agreed-not-yet = { $name }: nog te vragen
replan-title = Een andere eindtijd
replan-until = Einde om:
replan-fixed = blijft zo
replan-no-time = Schrijf de eindtijd als 20:30.
replan-ends = Dan is het afgelopen om { $time }.
replan-later = Om { $until } lukt zo niet: het wordt { $ends }.
replan-earlier = Meer tijd kan er zo nergens bij: het is al om { $ends } afgelopen, niet pas om { $until }.
page-left-open = Wat je begon is nog niet bewaard: met i ga je verder.
room-left-open = In de vorige stap is iets begonnen en nog niet bewaard. Met ← en i vind je het terug.
setup-facilitator-how = Kies met ← of → iemand van de namen hierboven.
page-missing = Nog niets van { $names }.
page-one-at-least = Hier hoort er minstens een te staan.
home-methods = Werkvormen
home-methods-count = { $own ->
        [0] { $count }
       *[other] { $count }, waarvan { $own } van jezelf
    }
key-methods = alle werkvormen
key-other-method = andere werkvorm
key-begin-method = beginnen
key-read-method = helemaal lezen
key-own-method = eigen versie
key-sift-minutes = hoeveel tijd er is
key-sift-people = met hoeveel jullie zijn
key-sift-language = taal
key-sift-aim = waarvoor
key-sift-nothing = alles laten zien
key-search = zoeken op naam
key-search-done = klaar
key-search-never-mind = toch niet
help-library = Een werkvorm kiezen

### library

library-title = Werkvormen
library-count = { $shown } van { $count }
library-own = eigen
library-broken = met fouten
library-per-person = per persoon
library-open = open
library-with-people = { $minutes } met { $count ->
        [1] 1 persoon
       *[other] { $count } personen
    }
library-people = { $count } mensen
library-any-minutes = elke tijd
library-any-people = elke groep
library-any-language = alle talen
library-any-aim = elk doel
library-any-name = zoeken
library-dutch = Nederlands
library-english = Engels
library-german = Duits
library-nothing = Hier past nu geen werkvorm bij.
library-loosen = { $count ->
        [1] Laat [{ $what }] los: dan is er één.
       *[other] Laat [{ $what }] los: dan zijn er { $count }.
    }
library-loosen-all = Met [a] zie je ze weer allemaal.
library-cannot-begin = In dit bestand staan nog fouten: zo kan deze werkvorm niet beginnen.
library-own-file =
    Deze werkvorm is van jezelf. Het bestand:

    { $path }

    Open het in een teksteditor. Wat je bewaart, zie je hier meteen.
library-own-copy =
    Deze werkvorm hoort bij het programma. Een eigen versie maak je buiten dit scherm, met:

    intervisie method new mijn-{ $id } --from { $id }

    Het bestand komt in { $folder }. Wat je erin verandert, zie je hier meteen.
setup-broken = In het bestand van deze werkvorm staan nu fouten, of het is weg. Op de regel Werkvorm laat w zien wat er is.
setup-best = Deze werkvorm gaat het best met { $best } mensen.

### what a method says of itself

card-certainty-source = De minuten komen uit de bron.
card-certainty-partly = Een deel van de minuten komt uit de bron, de rest is van ons.
card-certainty-house = De minuten zijn van ons.
card-suited = Geschikt
card-group = Groep
card-group-size = { $min ->
        [1] tot { $max } mensen
       *[other] { $min } tot { $max } mensen
    }
card-group-best = , het best met { $best }
card-aims = Waarvoor
card-experience = Ervaring
card-experience-none = niet nodig
card-experience-some = de groep heeft dit vaker gedaan
card-experience-much = de groep kent elkaar goed en de begeleider kent het vak
card-confidential = Vertrouwelijk
card-confidential-group = het blijft in de groep
card-confidential-no-names = het blijft in de groep, en namen van anderen worden niet genoemd
card-confidential-double = het blijft in de groep, zonder namen van anderen, en niemand begint er later over bij de inbrenger
card-materials = Klaarleggen
card-also = Ook wel
card-origin = Herkomst
card-licence = Licentie
card-prepare = Vooraf
card-roles = Rollen
card-rules = Spelregels
card-modules = Om uit te kiezen:
card-range = { $least }–{ $most } min
card-each = { $minutes } per persoon
card-open = open
card-at-most = , hooguit { $most } keer
card-only-if = Alleen als
card-again = Herhalen
card-times = { $times } keer
card-each-person = voor ieder die meedoet
card-each-case = voor elke casus
card-until = Herhalen tot
card-insert = Kies ter plekke uit
card-first = Alleen bij de eerste bijeenkomst.
card-not-first = Niet bij de eerste bijeenkomst.
card-round = om de beurt
card-each-turn = Elke beurt
card-seat = Zitten
card-voice = Spreken
card-say = Zeg
card-guard = Let op
card-write = Opschrijven
card-pick = Kiezen
card-rate = Beoordelen
card-reword = Opnieuw verwoorden
card-answer = Beantwoorden
card-assign = Wie
card-by-each = ieder apart
card-by-group = de groep samen
aim-advice = advies
aim-insight = inzicht
aim-feeling = wat je raakte
aim-values = een dilemma
aim-success = wat goed ging
aim-skill = oefenen
aim-product = werk bekijken
aim-start = kennismaken
setup-made-for = Gemaakt voor { $group }
library-shortened = { $minutes }, anders { $usual }
library-shrinks = { $usual } → { $minutes } min

### methods on the command line

cli-about-method = Laat werkvormen zien, en helpt je een eigen werkvorm te maken
cli-about-method-list = Noemt alle werkvormen
cli-about-method-show = Laat een werkvorm zien: het plan, en wat er in elke stap gebeurt
cli-about-method-check = Kijkt bestanden met een werkvorm na en wijst elke fout aan
cli-about-method-new = Maakt een bestand voor een eigen werkvorm
cli-about-method-edit = Opent een werkvorm in je eigen teksteditor en kijkt hem daarna na
cli-about-method-schema = Geeft de beschrijving waarmee een editor kan helpen (JSON Schema)
cli-usage-method = intervisie method <opdracht>
cli-usage-method-list = intervisie method list [--language <taal>] [--json]
cli-usage-method-show = intervisie method show <werkvorm> [--people <aantal>] [...]
cli-usage-method-check = intervisie method check <bestand>...
cli-usage-method-new = intervisie method new <naam> [--from <werkvorm>]
cli-usage-method-edit = intervisie method edit <werkvorm>
cli-usage-method-schema = intervisie method schema
cli-name-count = aantal
cli-name-file = bestand
cli-name-name = naam
cli-option-method-language = Alleen werkvormen in deze taal: nl, en, de of all
cli-option-method-show = De werkvorm, of een bestand
cli-option-method-people = Voor zoveel mensen
cli-option-method-minutes = In zoveel minuten
cli-option-method-file = Bestanden met een werkvorm, of eigen werkvormen
cli-option-method-name = Hoe je werkvorm heet, zoals mijn-werkvorm
cli-option-method-from = Begint met een kopie van deze werkvorm
cli-option-method-edit = De werkvorm; een meegeleverde wordt eerst gekopieerd
cli-option-json = Voor een ander programma, als JSON
cli-example-method =
    Voorbeelden:
      intervisie method list
      intervisie method new mijn-werkvorm --from incident
cli-example-method-list =
    Voorbeeld:
      intervisie method list --language nl
cli-example-method-show =
    Voorbeeld:
      intervisie method show incident --people 6 --minutes 60
cli-example-method-check =
    Voorbeeld:
      intervisie method check mijn-werkvorm.toml
cli-example-method-new =
    Voorbeelden:
      intervisie method new mijn-werkvorm
      intervisie method new "Ons uur" --from incident
cli-example-method-edit =
    Voorbeeld:
      intervisie method edit mijn-werkvorm

    Welke teksteditor dat is, zeg je met de variabele EDITOR of VISUAL.
cli-example-method-schema =
    Voorbeeld:
      intervisie method schema > werkvorm.json
cli-mistake-number = "{ $value }" is hier geen goed getal.
cli-method-count = { $count ->
        [one] Eén werkvorm
       *[other] { $count } werkvormen
    }, { $own ->
        [0] geen daarvan van jezelf
       *[other] waarvan { $own } van jezelf
    }. Je eigen werkvormen staan in { $folder }.
cli-method-own = {" "}(van jezelf)
method-mistakes = { $count ->
        [one] 1 fout in het bestand
       *[other] { $count } fouten in het bestand
    }
cli-method-right = { $path } is goed: { $name }, { $minutes }.
cli-method-no-shorter = Korter dan { $least } kan deze werkvorm niet; { $asked } is te weinig.
cli-method-ships = Er gaat al een werkvorm { $id } mee, en die zou je dan niet meer zien. Kies een andere naam, of maak er een kopie van met --from { $id }.
cli-method-same-id = { $one } en { $other } worden allebei de werkvorm { $id }. Geef een van de twee een andere naam.
cli-method-no-name = Uit die naam is geen bestandsnaam te maken. Gebruik letters of cijfers.
cli-method-exists =
    { $path } is er al, en blijft zoals het is.
    Verder ermee? Typ: intervisie method edit { $id }
cli-method-made =
    Gemaakt: { $path }
    Open het in een teksteditor, of typ: intervisie method edit { $id }
    Beginnen kan ook al: intervisie start { $id }
cli-method-copied = Een meegeleverde werkvorm blijft zoals hij is. Dit is nu jouw eigen { $id }: { $path }
cli-method-editor = { $path } kon niet worden geopend: { $why }. Zeg met EDITOR welk programma je gebruikt.
cli-editor-none = er is geen teksteditor gevonden
cli-editor-failed = de teksteditor stopte met een fout
cli-method-again = Opnieuw openen? [j/n]
cli-method-yes = j
cli-method-gone = Deze werkvorm is er niet meer.

### between meetings, on the command line

cli-about-actions = Laat zien welke acties nog openstaan, en sluit er een af
cli-about-actions-close = Noteert wat er van een actie kwam
cli-about-actions-reopen = Zet een actie weer open
cli-usage-actions = intervisie actions [opdracht] [--group <groep>] [...]
cli-usage-actions-close = intervisie actions close <id> [tekst...] [--partly | --dropped]
cli-usage-actions-reopen = intervisie actions reopen <id>
cli-name-id = id
cli-name-text = tekst
cli-name-kind = soort
cli-option-actions-group = Alleen van deze groep
cli-option-actions-person = Alleen van wie zo heet
cli-option-actions-all = Ook wat al is afgesloten, met wat ervan kwam
cli-option-actions-id = De actie, zoals k7m2x-42; het begin ervan is genoeg
cli-option-actions-text = Wat erover te zeggen is
cli-option-actions-done = Het is gedaan (zo is het als je niets kiest)
cli-option-actions-partly = Deels gedaan; de actie blijft openstaan
cli-option-actions-dropped = Het hoeft niet meer
cli-example-actions =
    Voorbeelden:
      intervisie actions
      intervisie actions --person Ans --all
      intervisie actions close k7m2x-42
cli-example-actions-close =
    Voorbeelden:
      intervisie actions close k7m2x-42
      intervisie actions close k7m2x-42 --partly "Gebeld, nog geen antwoord."
cli-example-actions-reopen =
    Voorbeeld:
      intervisie actions reopen k7m2x-42
cli-about-case = Brengt een casus in vóór een bijeenkomst, en laat zien welke wachten
cli-about-case-add = Brengt een casus in voor de volgende bijeenkomst
cli-about-case-list = Noemt de casussen die wachten, de oudste eerst
cli-about-case-drop = Trekt een casus in die wacht
cli-usage-case = intervisie case <opdracht>
cli-usage-case-add = intervisie case add [--group <groep>] [--who <naam>] [...]
cli-usage-case-list = intervisie case list [--group <groep>] [--json]
cli-usage-case-drop = intervisie case drop <id>
cli-option-case-group = De groep; zonder keuze de enige die er is
cli-option-case-who = Wie de casus inbrengt
cli-option-case-kind =
    work (uit het werk), incident (na een voorval),
    past (van vroeger, met de afloop nog verborgen)
    of now (van nu, of wat nog komt)
cli-option-case-situation = Wat er speelt, in een paar zinnen
cli-option-case-own-part = Het eigen deel daarin
cli-option-case-question = De vraag, het liefst een die met hoe begint
cli-option-case-urgency = Hoe dringend het is
cli-option-case-outcome = Hoe het afliep; dat ziet nog niemand
cli-option-case-id = De casus; het begin van het id is genoeg
cli-example-case =
    Voorbeelden:
      intervisie case add
      intervisie case list --group noord
cli-example-case-add =
    In een venster stelt het programma je de vragen een voor een. Een bestand
    geeft op elke regel een antwoord, in de volgorde van die vragen.

    Wat achter de opdracht staat, kan iedereen op deze computer lezen zolang
    die loopt, en het blijft in de geschiedenis van het venster staan. Zet
    daar dus niets van een casus; beantwoord liever de vragen.

    Voorbeelden:
      intervisie case add
      intervisie case add --group noord < casus.txt
cli-example-case-list =
    Voorbeeld:
      intervisie case list --group noord
cli-example-case-drop =
    Voorbeeld:
      intervisie case drop k7m2x
cli-mistake-together = { $one } en { $other } gaan niet samen.
cli-actions-none = { $all ->
    [yes] Er zijn nog geen acties afgesproken.
   *[no] Er staan geen acties open.
}
cli-actions-no-group = Zonder groep
cli-actions-how = Is er iets van gekomen? Noteer het zo: intervisie actions close { $id }
cli-action-who = { $who } · { $date }
cli-action-what = { $who }: { $what }
cli-action-told = { $outcome ->
    [done] Gedaan op { $date }
    [partly] Deels gedaan op { $date }
    [dropped] Hoeft niet meer sinds { $date }
   *[open] Weer open sinds { $date }
}
cli-action-told-text = { cli-action-told }: { $text }
cli-action-noted = { $outcome ->
    [done] Genoteerd als gedaan:
    [partly] Genoteerd als deels gedaan; de rest blijft openstaan:
    [dropped] Genoteerd dat dit niet meer hoeft:
   *[open] Deze actie staat weer open:
}
cli-action-known = { $outcome ->
    [done] Dat dit gedaan is, stond er al:
    [partly] Dat dit deels gedaan is, stond er al:
    [dropped] Dat dit niet meer hoeft, stond er al:
   *[open] Deze actie staat al open:
}
cli-action-unknown = Er is geen actie { $id }. Alle acties zie je met: intervisie actions --all
cli-action-ambiguous = { $id } past op meer dan één actie. Kies er een:
    { $known }
cli-past-unread = Niet te lezen, en dus niet meegeteld:
    { $known }
cli-not-noted = Het kon niet worden bewaard: { $why }.
cli-case-waiting = { $count ->
    [0] Bij { $group } wacht nog geen casus. Zo breng je er een in: intervisie case add
    [one] Bij { $group } wacht één casus.
   *[other] Bij { $group } wachten { $count } casussen.
}
cli-case-handed-in = { $who } · ingebracht op { $date }
cli-case-stranger = Niemand in deze groep heet { $who }. Leden: { $members }.
cli-case-not-chosen = { $who } · van { $date }, toen niet gekozen
cli-case-own-part = Eigen deel: { $text }
cli-case-question = Vraag: { $text }
cli-case-urgency = Hoe dringend: { $text }
cli-case-kind = Soort: { $kind ->
    [work] uit het werk
    [incident] na een voorval
    [past] van vroeger
   *[now] van nu, of wat nog komt
}
cli-case-hidden = Afloop: bewaard, en verborgen tot de stap waarin die verteld wordt
cli-case-unknown = Er wacht geen casus { $id }. Welke er wel zijn, zie je met: intervisie case list
cli-case-ambiguous = { $id } past op meer dan één casus. Kies er een:
    { $known }
cli-case-dropped = De casus van { $who } wacht niet meer.
cli-case-added =
    De casus van { $who } ligt klaar voor de volgende bijeenkomst van { $group }.
    Toch niet? Typ dan: intervisie case drop { $id }
cli-case-stopped = Er is niets bewaard.
cli-case-long = Een van de teksten is langer dan { $most } letters. Maak hem korter.
cli-case-incomplete =
    Zeg in elk geval wie de casus inbrengt en wat er speelt. In een venster
    stelt het programma je de vragen:
      intervisie case add
    In een venster kan het ook met vragen: intervisie case add
cli-ask-case = Een casus voor { $group }. Met enter sla je over wat niet hoeft, met ctrl-c stop je zonder iets te bewaren.
cli-ask-must = Dit heeft de groep nodig. Schrijf er iets bij.
cli-ask-who = Wie brengt de casus in?
cli-ask-kind = Wat voor casus is het? Typ een nummer; enter is 1.
cli-ask-kinds =
    1  Uit het werk, iets wat de anderen ook kennen
    2  Na een voorval
    3  Van vroeger: hoe het afliep, vertel je nog niet
    4  Van nu, of wat nog komt
cli-ask-number = Typ een nummer van 1 tot en met { $most }.
cli-ask-situation = Wat speelt er? Een paar zinnen zijn genoeg.
cli-ask-situation-hint =
    Vertel het vanuit jezelf, met ik. Kies iets uit je eigen werk waarin jij iets doet of laat, en waar je zelf invloed op hebt.
    Denk aan een cliënt die iets wil wat jij niet zinvol vindt, of die je advies niet opvolgt; aan grenzen, veeleisende mensen, feedback geven of krijgen, bang zijn voor een fout, iets wat je raakte, of je eigen loopbaan.
cli-ask-own-part = Wat is jouw eigen deel erin?
cli-ask-own-part-hint = Wat deed je, wat liet je, en wat dacht of voelde je daarbij?
cli-ask-question = Wat is je vraag aan de groep?
cli-ask-question-hint = Het liefst een die met hoe begint, zoals: hoe worden we het eens, of hoe ga ik daarmee om?
cli-ask-how = hoe
cli-ask-question-how = Kan hij ook met hoe beginnen? Typ hem dan zo; met enter blijft hij zoals hij is.
cli-ask-urgency = Hoe dringend is het?
cli-ask-urgency-hint = Bijvoorbeeld: voor volgende week, het houdt me erg bezig, of: het kan wachten.
cli-ask-outcome = Hoe is het afgelopen?
cli-ask-outcome-hint = Dat ziet nog niemand: eerst denkt de groep er zelf over na.

### line by line

plain-how = Regel voor regel. Typ ? en enter voor de toetsen, of alleen enter voor de tijd en waar je bent.
plain-up = op
plain-down = neer
plain-left = links
plain-right = rechts
plain-clear = wis
plain-keys = Je kunt nu: { $keys }.
plain-until = tot { $time }
plain-where = nog { $left } van { $of } in { $step }
plain-where-over = { $left } over de { $of } heen in { $step }
plain-where-open = { $spent } bezig met { $step }
plain-jump = Naar welke stap? Typ het nummer van de stap.
plain-running = hier zijn jullie
plain-chosen = gekozen
plain-report = Het verslag staat in { $path }.
plain-help-keys = Toetsen hier; het woord erachter mag ook:
plain-help-clear = { plain-clear }: leegmaken wat er op deze regel staat
plain-help-number = Een getal kiest uit de lijst.
plain-help-text = Wat je typt is hier tekst. Een toets typ je met / ervoor, zoals /esc; tekst die met / begint met //.
plain-help-blank = Alleen enter: hoe laat het is en waar je bent.
plain-help-blank-enter = Alleen enter telt hier als de toets enter.
plain-unknown-word = "{ $word }" ken ik hier niet. Typ ? voor de toetsen.
plain-unknown = Dat kan hier niet: er is niets mee gedaan. Typ ? voor de toetsen.
plain-was-text = "{ $word }" staat er nu als tekst. Bedoelde je de toets? Typ dan /{ $word }.
plain-ambiguous = "{ $word }" kan hier meer betekenen. Typ een van deze toetsen: { $keys }.
plain-no-number = Nummer { $number } is er niet: er staan er { $count } in de lijst.
plain-warning = Nog { $left } voor { $step }.
plain-share-fixed = { $step } houdt nog { $now }.
plain-share-same = { $step } heeft nog { $now }.
plain-share-new = { $step } gaat van { $now } naar { $then }.
plain-time-is-up = De tijd van { $step } is om.
plain-share-over = De tijd van { $name } is om.
plain-share-over-next = De tijd van { $name } is om, hierna { $next }.
plain-saved-again = Het bewaren lukt weer.
plain-break-over = De pauze is voorbij.
cli-option-plain = Regel voor regel, voor een schermlezer of een script

### the screen of a group

circle-aside = { $held ->
    [0] nog geen bijeenkomst
    [one] 1 bijeenkomst
   *[other] { $held } bijeenkomsten
} · { $members ->
    [one] 1 lid
   *[other] { $members } leden
}
circle-begin = { $number }e bijeenkomst beginnen
circle-begin-first = Eerste bijeenkomst beginnen
circle-dates = Datums
circle-new-date = Een datum afspreken
circle-mistakes = In group.toml staan fouten. Alleen wat fout is, telt nu niet mee; de rest wel. Met e lees je welke.
circle-unread = { $count ->
    [one] Er is 1 bestand dat nog niet compleet is, of beschadigd. Met e lees je welk.
   *[other] Er zijn { $count } bestanden die nog niet compleet zijn, of beschadigd. Met e lees je welke.
}
circle-reads = Even kijken wat jullie tot nu toe deden…
circle-how = Hoe ging het?
circle-which-date = Op welke dag, en hoe laat?
circle-date-how = Schrijf het zo: 5-9-2026 19:30. Alleen een dag mag ook: dan blijft de tijd.
circle-noted = { $outcome ->
    [done] Genoteerd en bewaard: gedaan.
    [partly] Genoteerd en bewaard: deels gedaan.
    [dropped] Genoteerd en bewaard: hoeft niet meer.
   *[open] Genoteerd en bewaard: staat weer open.
} { circle-undo }
circle-noted-text = Genoteerd en bewaard. { circle-undo }
circle-undo = Met u maak je het ongedaan.
circle-same = { $outcome ->
    [done] Dat dit gedaan is, stond er al.
    [partly] Dat dit deels gedaan is, stond er al.
    [dropped] Dat dit niet meer hoeft, stond er al.
   *[open] Deze actie staat al open.
}
circle-take-case = De casus van { $who } terugnemen? Nog eens dezelfde toets, en hij wacht niet meer.
circle-off-already = Bijeenkomst { $number } gaat al niet door. Met enter kies je een nieuwe datum.
circle-nothing-back = Er is hier niets gezegd dat ongedaan kan worden gemaakt.
circle-taken-back = Ongedaan gemaakt en bewaard: het is weer zoals het was.
circle-no-dates = Jullie hebben nog geen datums. Spreek er een af, of zet in group.toml hoe vaak jullie bij elkaar komen.
circle-unreadable = Deze bijeenkomst is niet te lezen: { $path }
circle-hours = Uren
circle-no-hours = Met een fout in group.toml tellen we geen uren: hij kan in de regels staan. Zet eerst dit recht:
circle-file = Open het met een gewone tekstverwerker, zoals Kladblok of TextEdit. Wat je bewaart, zie je hier meteen.
circle-handed-in = De casus van { $who } ligt klaar voor de volgende bijeenkomst. { circle-undo }
key-how-it-went = erbij schrijven
key-take-case = terugnemen
key-other-date = andere datum
key-call-off = gaat niet door
key-read-report = verslag lezen
key-hours-of = uren
key-next-heading = naar het volgende kopje
key-heading-before = naar het vorige kopje
key-hand-in = casus inbrengen
key-calendar = agenda bewaren
key-hours = uren van iedereen
key-group-file = bestand van de groep
key-never-mind = toch niet
key-hand-it-in = inbrengen
help-circle = Bij een groep
help-handing = Een casus inbrengen
handing-title = Een casus inbrengen
handing-who = Van wie
handing-kind = Soort
handing-situation = Wat speelt er
handing-own-part = Eigen deel
handing-question = Vraag
handing-urgency = Hoe dringend
handing-outcome = Afloop
handing-kind-work = uit het werk, iets wat de anderen ook kennen
handing-kind-incident = na een voorval
handing-kind-past = van vroeger: hoe het afliep, vertel je nog niet
handing-kind-now = van nu, of wat nog komt
handing-question-how = Kan hij ook met hoe beginnen?
handing-lost = Er staat al iets, en dat gaat dan weg. Nog eens dezelfde toets gaat terug.

### group files

group-no-name = De groep heeft nog geen naam.
group-no-name-help = Schrijf bovenaan hoe jullie heten, zo: name = "Noord".
group-empty = Hier staat niets tussen de aanhalingstekens.
group-empty-help = Vul iets in, of haal de regel weg.
group-long = Deze tekst is langer dan { $most } tekens.
group-long-help = Maak hem korter.
group-unknown-method = De werkvorm ‘{ $id }’ ken ik niet.
group-unknown-method-help = Met ‘intervisie method list’ zie je welke er zijn. Een werkvorm van jezelf hoort in de map methods.
group-member-nameless = Dit lid heeft geen naam.
group-member-nameless-help = Schrijf erbij hoe de anderen dit lid noemen, zo: name = "Ans".
group-same-name = ‘{ $name }’ staat er al.
group-same-name-help = Geef ieder een naam waaraan jullie elkaar herkennen, zo: "Bo K.". Heette iemand vroeger anders, zet dat dan bij dat ene lid: formerly = ["Anneke"].
group-many-members = Meer dan { $most } leden kan een bijeenkomst niet aan; de rest telt niet mee.
group-many-members-help = Haal weg wie er niet meer bij hoort, of maak er twee groepen van.
group-many-rules = Meer dan { $most } regels onthoudt niemand; de rest telt niet mee.
group-many-rules-help = Haal weg wat jullie vanzelf al doen.
group-until-early = De laatste dag ligt vóór de eerste.
group-until-early-help = Draai since (vanaf) en until (tot en met) om.
group-no-day = ‘{ $text }’ is geen datum die ik ken.
group-no-day-help = Schrijf het zo: 2026-09-05, of "5-9-2026".
group-unreadable = { $path } kan niet gelezen worden: { $why }
group-members = Leden
group-members-none = Nog geen leden: zet ze in het bestand van de groep.
group-member-times = { $count } van { $of } keer aanwezig
group-turns = Aan de beurt
group-turn-facilitator = begeleiden: { $people }
group-turn-presenter = inbrengen: { $people }
group-never = nog nooit
group-open = Acties die openstaan
group-open-line = { $who }: { $what } ({ $date })
group-queue = Casussen die klaarliggen
group-meetings = Bijeenkomsten
group-meetings-more = en nog { $count } eerdere
group-presenters = casus van { $people }
group-not-ended = niet afgerond
group-agreements = Afspraken
group-rules = Onze eigen regels
group-agreed = Afgesproken op { $date }, nog niet in het bestand van de groep
group-accepted = Akkoord met regels en afspraken
group-accepted-line = { $name } · { $date }
group-accepted-before = { $name } · { $date }, met wat er toen stond
group-accepted-not = Nog te vragen: { $people }
group-misnamed =
    { $path } telt nog niet als groep: de naam van zo'n map heeft alleen kleine letters, cijfers en streepjes. { $id ->
        [none] Geef de map een andere naam.
       *[other] Noem de map bijvoorbeeld { $id }.
    }
group-not-read = Dit is nog niet compleet, of beschadigd; de rest telt gewoon mee:
  { $paths }
group-stray-journals = Op twee laptops is tegelijk in één bijeenkomst geschreven. In deze kopieën staat iets wat in de bijeenkomst zelf ontbreekt:
  { $copies }
  Zet zo'n kopie in een lege map, noem hem session.jsonl, en lees hem met: intervisie report, met die map erachter. Neem over wat jullie missen; daarna mag de kopie weg.
group-stray-more = { $path } ({ $count ->
        [1] 1 regel meer
       *[other] { $count } regels meer
    })
group-stray-files = Op twee laptops is tegelijk in group.toml geschreven. Alleen group.toml telt. Neem hieruit over wat daar ontbreekt, en gooi ze dan weg:
  { $paths }
group-where = Het bestand van de groep: { $path }
cli-group-made = De groep is er: { $path }
    Leden, afspraken en regels staan in dat bestand. De eerste bijeenkomst
    begin je met: intervisie, of intervisie start werkplekleren --group { $id }
cli-group-right = { $path } is in orde: { $name }, { $count ->
    [one] { $count } lid
   *[other] { $count } leden
 }
