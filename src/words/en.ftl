### words

words-seconds = { $seconds } sec
words-minutes = { $minutes } min
words-hours =
    { $hours ->
        [one] { $hours } hour
       *[other] { $hours } hours
    }
words-hours-minutes = { $hours } h { $minutes } min
words-and = { $first } and { $last }
words-date = { $day } { words-month } { $year }
words-weekday-date = { words-weekday } { $day } { words-month }
words-month =
    { $month ->
        [1] January
        [2] February
        [3] March
        [4] April
        [5] May
        [6] June
        [7] July
        [8] August
        [9] September
        [10] October
        [11] November
       *[12] December
    }
words-weekday =
    { $weekday ->
        [1] Monday
        [2] Tuesday
        [3] Wednesday
        [4] Thursday
        [5] Friday
        [6] Saturday
       *[7] Sunday
    }

### command line

cli-about =
    Leads your group through a method step by step: with a clock that everyone
    sees, a place for what is said, and a report at the end.
cli-about-start = Begins a meeting with a method
cli-about-report = Makes the report of a meeting, also again later
cli-about-help = Gives this help, or the help on a command

cli-heading-usage = How to type it
cli-heading-commands = Commands
cli-heading-arguments = Fill in
cli-heading-options = If you like

cli-usage = intervisie [command]
cli-usage-start = intervisie start <method> [--people <names>] [...]
cli-usage-report = intervisie report [meeting]
cli-usage-help = intervisie help [command]

cli-name-command = command
cli-name-lang = language
cli-name-method = method
cli-name-people = names
cli-name-facilitator = name
cli-name-until = hh:mm
cli-name-factor = times
cli-name-session = meeting

cli-option-command = The command that you want help on
cli-option-help = Gives this help
cli-option-version = Says which version this is
cli-option-lang = Speaks nl (Dutch) or en (English)
cli-option-method = The method, such as incidentmethode
cli-option-people = Who is there, with commas in between
cli-option-facilitator = Who facilitates
cli-option-until = When to be done: the steps adapt to it
cli-option-lookback = Begins by looking back on the last meeting
cli-option-rehearse =
    Practises with a fast clock: 60 times as fast,
    or another number from 2 to 600
cli-option-session =
    The name of the folder that the meeting is in;
    without a name it is the latest

cli-example =
    Without a command you come to the home screen and choose there.

    Examples:
      intervisie
      intervisie start incidentmethode
      intervisie help start
cli-example-start =
    Example:
      intervisie start incidentmethode --people "Ans, Bo, Cas" --until 20:30
cli-example-report =
    Example:
      intervisie report 2026-11-21-incidentmethode-k3f9
cli-example-help =
    Example:
      intervisie help start

cli-mistake-command = There is no command "{ $value }".
cli-mistake-option = There is no option { $option }.
cli-mistake-option-elsewhere = { $option } belongs with a command: intervisie { $command } { $option }
cli-mistake-extra =
    There is no place left for "{ $value }".
    Do some words belong together? Then put them between quotation marks.
cli-mistake-missing = Something is missing here: { $written }
cli-mistake-method = Name the method too, as in: intervisie start incidentmethode
cli-mistake-choice = "{ $value }" does not fit here. Choose from: { $allowed }.
cli-mistake-until = "{ $value }" is not a time. Write it as 20:30.
cli-mistake-rehearse =
    A number from 2 to 600 fits after --rehearse, and "{ $value }" does not.
    A method comes before it: intervisie start incidentmethode --rehearse
cli-mistake-lang = There is no language "{ $value }". Choose nl (Dutch) or en (English).
cli-mistake-alone = { $option } stands alone: "{ $value }" can go.
cli-mistake-twice = { $option } is there twice; once is enough.
cli-mistake-unreadable = There is a character in it that cannot be read.
cli-mistake-other = These words do not fit together like this.
cli-mistake-suggestion = Did you mean { $suggestion }?
cli-mistake-help = More help: { $command }
