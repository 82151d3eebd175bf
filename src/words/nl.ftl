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
