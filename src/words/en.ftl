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
cli-about-group = Shows groups, and makes one
cli-about-group-list = Lists all groups and how they stand
cli-about-group-show = Shows a group: members, turns, actions, meetings
cli-about-group-check = Checks the file and the folder of a group
cli-about-group-new = Makes a group
cli-usage-group = intervisie group <command>
cli-usage-group-list = intervisie group list [--json]
cli-usage-group-show = intervisie group show [<group>]
cli-usage-group-check = intervisie group check [<group>]
cli-usage-group-new = intervisie group new <name> [--people <names>]
cli-option-group-show = The group: its folder or its name
cli-option-group-check = The group, or a file; otherwise all groups
cli-option-group-people = The members, with a comma between them
cli-option-group-name = What the group is called
cli-example-group =
    Examples:
      intervisie group new "North" --people "Ans, Bo, Cas, Dee"
      intervisie group show north

cli-example-group-list =
    Example:
      intervisie group list

cli-example-group-show =
    Example:
      intervisie group show north

cli-example-group-check =
    Example:
      intervisie group check north

cli-example-group-new =
    Example:
      intervisie group new "North" --people "Ans, Bo, Cas, Dee"

cli-about-audience = Shows the clock on a second screen, for the group
cli-about-report = Makes the report of a meeting, also again later
cli-about-help = Gives this help, or the help on a command

cli-heading-usage = Usage
cli-heading-commands = Commands
cli-heading-arguments = Fill in
cli-heading-options = Options

cli-usage = intervisie [command]
cli-usage-start = intervisie start <method> [--people <names>] [...]
cli-usage-audience = intervisie audience [meeting]
cli-usage-report = intervisie report [meeting]
cli-usage-help = intervisie help [command]

cli-name-command = command
cli-name-lang = language
cli-name-theme = colours
cli-name-method = method
cli-name-people = names
cli-name-group = group
cli-name-facilitator = name
cli-name-until = hh:mm
cli-name-factor = times
cli-name-session = meeting

cli-option-command = The command that you want help on
cli-option-help = Gives this help
cli-option-version = Says which version this is
cli-option-lang = Speaks nl (Dutch) or en (English)
cli-option-theme =
    Colours: own (those of your window), dark, light,
    contrast or mono (none)
cli-option-method = The method, such as werkplekleren
cli-option-people =
    Who is there, with commas in between;
    who is online like this: "Ans, Bo (online), Cas"
cli-option-group = The group that meets
cli-option-online = Everyone takes part online
cli-option-facilitator = Who facilitates
cli-option-until = When to be done: the steps adapt to it
cli-option-lookback = Begins by looking back on the last meeting
cli-option-no-lookback = Begins without looking back
cli-option-rehearse =
    Practises with a fast clock: 60 times as fast,
    or another number from 2 to 600
cli-option-session =
    The name of the folder that the meeting is in;
    without a name it is the latest
cli-option-audience =
    The name of the folder that the meeting is in;
    without a name it is the one of now, and then the next

cli-example =
    Without a command you come to the home screen and choose there.

    Examples:
      intervisie
      intervisie start werkplekleren
      intervisie help start
cli-example-start =
    Example:
      intervisie start werkplekleren --people "Ans, Bo, Cas" --until 20:30
cli-example-audience =
    Example:
      intervisie audience

    Start this in a second window and put that on the screen for the group.
cli-example-report =
    Example:
      intervisie report 2026-11-21-werkplekleren-k3f9x
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
cli-mistake-method = Name the method too, as in: intervisie start werkplekleren
cli-mistake-choice = "{ $value }" does not fit here. Choose from: { $allowed }.
cli-mistake-until = "{ $value }" is not a time. Write it as 20:30.
cli-mistake-rehearse =
    A number from 2 to 600 fits after --rehearse, and "{ $value }" does not.
    A method comes before it: intervisie start werkplekleren --rehearse
cli-mistake-lang = There is no language "{ $value }". Choose nl (Dutch) or en (English).
cli-mistake-alone = { $option } stands alone: "{ $value }" can go.
cli-mistake-twice = { $option } is there twice; once is enough.
cli-mistake-unreadable = There is a character in it that cannot be read.
cli-mistake-other = These words do not fit together like this.
cli-mistake-suggestion = Did you mean { $suggestion }?
cli-mistake-help = More help: { $command }

### how hours become points

accreditation-register = I do not know the register ‘{ $word }’.
accreditation-register-meant = Did you mean ‘{ $meant }’? I know these: { $words }.
accreditation-register-help = I know these: { $words }. If your register is not among them, leave this line out and write down yourselves what holds.
accreditation-range-help = Write another number here. With 0 there is no such rule.
accreditation-year-help = Write the year in full, like this: 2026.

### hours and points

words-short-date = { $year }-{ $month }-{ $day }
words-number = { $number }
hours-of = Hours of { $name }
hours-number = registration number { $number }
hours-no-group = without a group
hours-between = { $from } up to and including { $to }
hours-since = from { $from } on
hours-until = up to and including { $to }
hours-always = all meetings
hours-date = date
hours-group = group
hours-time = time
hours-began = began
hours-ended = ended
hours-method = method
hours-led = led by
hours-there = there
hours-hours = hours
hours-prepared = before
hours-points = points
hours-people = people
hours-name = name
hours-times = times
hours-absent = absent
hours-norm = norm
hours-sum = together
hours-norm-hours = { $done } of { $norm } hours
hours-norm-points = { $done } of { $norm } points
hours-norm-meetings = { $done } of { $norm } meetings
hours-still = Norm: { $progress }, { $left } to go.
hours-enough = Norm: { $progress }, reached.
hours-absences = { $count ->
    [one] Absent once
   *[other] Absent { $count } times
}{ $excused ->
    [0] {""}
   *[other] , { $excused } with notice
}{ $silent ->
    [0] {""}
   *[other] , { $silent } without notice
}.
hours-unregistered = Not entered in the register yet: { $days }.
hours-series = Of the series: { $times } of { $of } meetings.
hours-rules = This is how it was counted: { $rules }.
hours-rule-rate = { $points } { $count ->
    [one] point
   *[other] points
} an hour
hours-rule-hour = rounded down to whole hours
hours-rule-half-hour = rounded down to half hours
hours-rule-quarter = rounded down to quarters
hours-rule-nearest-hour = rounded to whole hours
hours-rule-nearest-half-hour = rounded to half hours
hours-rule-nearest-quarter = rounded to quarters
hours-rule-preparation = { $hours } of preparation for each meeting{ $apart ->
    [apart] {""}, which stands apart and does not count
   *[along] {""}
}
hours-rule-not = what does not count: { $what }
hours-register = Counted by the rules of { $name }, as they stood at { $source } ({ $year ->
    [0] year unknown
   *[other] { $year }
}){ $own ->
    [own] {""}, with what the group put in place of some
   *[theirs] {""}
}. See whether that still holds.
hours-none = There are no meetings in this time.
hours-partly = came late or left early
hours-why-not-ended = not ended
hours-why-short = shorter than { $hours }
hours-why-few = with fewer than { $people } people
hours-why-in-a-row = there for less than { $hours }
hours-why-not-active = took no active part
hours-why-rounded = rounded
hours-why-meeting = at most { $hours } a meeting
hours-why-day = at most { $hours } a day
hours-why-period = at most { $hours } in this period

### intervisie hours

cli-about-hours = Counts the hours and the points, of one person or of everybody
cli-usage-hours = intervisie hours [--person <name>] [--group <group>] [...]
cli-name-day = date
cli-option-hours-person =
    Of one person, each meeting apart: a proof without
    content
cli-option-hours-group = In this group alone
cli-option-hours-from = From this day on, as 2026-01-31 or 31-1-2026
cli-option-hours-to =
    Up to and including this day. Without dates it is
    the period of the group
cli-option-hours-registered =
    Notes that the meeting of this day was entered in the
    register
cli-option-hours-csv =
    For a spreadsheet: commas between columns and a
    point in numbers. With --lang nl: semicolons and a
    comma
cli-example-hours =
    Examples:
      intervisie hours --group noord
      intervisie hours --person Bo --from 2026-01-01
      intervisie hours --csv > hours.csv
cli-mistake-day = "{ $value }" is not a date. Write it as 2026-01-31 or 31-1-2026.
cli-hours-reversed = The last day lies before the first: { $to } comes before { $from }.
cli-hours-no-meeting = { $group } ended no meeting on { $date }.
cli-hours-registered = Noted: the meeting of { $group } on { $date } was entered in the register.
cli-hours-registered-before = That the meeting of { $group } on { $date } was entered, was noted before.
cli-hours-not-noted = That could not be noted: { $why }
cli-hours-nobody = There is nobody by the name { $name }. { $known ->
    [none] There are no meetings yet.
   *[other] There is: { $known }.
}
hours-profession = profession
hours-registration = registration number
hours-register-id = register
hours-where = where
hours-room = together
hours-online = online
hours-hybrid = partly online
hours-minutes = minutes there
hours-active = active
hours-entered = entered
hours-remarks = remarks
hours-yes = yes
hours-no = no

### method files

diagnostic-more = { $count ->
    [one] And { $count } other place.
   *[other] And { $count } other places.
}
diagnostic-too-large = This file is larger than { $most } kB.
diagnostic-too-large-help = What belongs here is a small text file. Is this the right one?
diagnostic-no-text = From here on this is not plain text.
diagnostic-no-text-help = Save the file as plain text, with UTF-8 as its encoding.
diagnostic-deep = There is too much inside one another here.
diagnostic-deep-help = See whether a bracket still has to be closed somewhere.
diagnostic-unknown-key = I do not know ‘{ $word }’ in this place.
diagnostic-unknown-word = ‘{ $word }’ does not belong here.
diagnostic-did-you-mean = Did you mean ‘{ $word }’?
diagnostic-known = These can stand here: { $first ->
    [warning-end] warning (when the time is nearly up), end (when the time is up)
   *[other] { $words }
}.
diagnostic-text = Text belongs here.
diagnostic-text-help = Put text between quotes, like this: "Choosing".
diagnostic-truth = Either true or false belongs here.
diagnostic-truth-help = Write true or false, in small letters and without quotes.
diagnostic-list = A list belongs here.
diagnostic-list-help = Put a list between square brackets, like this: { $key ->
        [command] command = ["paplay", "gong.ogg"], first the program and then what goes with it
        [at] at = ["warning", "end"]
       *[other] ["How", "With whom"]. A step begins with a line [[steps]]
    }.
diagnostic-number = A number belongs here.
diagnostic-number-help = Write the number alone, without quotes, like this: 5 or 1.5.
diagnostic-whole = A whole number belongs here.
diagnostic-whole-help = Write digits alone, without a point and without quotes, like this: 2.
diagnostic-table = Braces belong here, with one or more parts in them.
diagnostic-table-help =
    { $key ->
        [repeat] Write it like this: repeat = { "{" } times = 3 { "}" }, or { "{" } each = "person" { "}" }.
        [who] Write it like this: who = { "{" } everyone = "speaks" { "}" }.
        [limit] Write it like this: limit = { "{" } sentences = 2 { "}" }.
        [online] Write it like this: online = { "{" } say = "Switch your microphone off." { "}" }.
        [prompts_for] Write it like this: prompts_for = { "{" } members = ["What would you do?"] { "}" }.
        [signals] Write it like this: signals = { "{" } bell = true { "}" }.
       *[other] Write it like this: { $key } = { "{" } min = 4, max = 8 { "}" }.
    }
diagnostic-unreadable = I cannot read this line.
diagnostic-unreadable-help = A line looks like this: title = "Choosing". Lay it beside a file that works.
diagnostic-comma-in-number = A number takes a point here, not a comma.
diagnostic-comma-in-number-help = Write a minute and a half as 1.5.
diagnostic-no-value = There is nothing behind the equals sign yet.
diagnostic-no-value-help = Fill something in, or take the line out.
diagnostic-curly-quotes = These quotes are curly; straight ones are needed here.
diagnostic-curly-quotes-help = Write it like this: "Choosing". A word processor curls them by itself; Notepad, TextEdit (as plain text) and Gedit do not.
diagnostic-quotes = This is no number, and for text the quotes are missing.
diagnostic-quotes-help = Put text between quotes, like this: "Choosing". Write a number with nothing behind it, like this: 5.
diagnostic-date = A date written like this needs quotes.
diagnostic-date-help = Write it like this: "5-9-2026", or with the year first: 2026-09-05.
diagnostic-twice = This is there already.
diagnostic-twice-help = Take one of the two out. A new step begins with a line [[steps]].
diagnostic-header-late = This line comes too late.
diagnostic-header-late-help = What belongs to it stands above already. Begin a step with [[steps]], and put [[steps.capture]] below that.
diagnostic-no-equals = An equals sign is missing here.
diagnostic-no-equals-help = A line looks like this: title = "Choosing".
diagnostic-no-comma = A comma is missing here.
diagnostic-no-comma-help = Put a comma between two parts, like this: ["How", "With whom"].
diagnostic-unclosed = A closing bracket is missing here.
diagnostic-unclosed-help = Every bracket that opens is closed again: [ ], [[ ]] or { "{ }" }.
diagnostic-open-text = This text is not closed properly.
diagnostic-open-text-help = Put a quote at the end. Put text of several lines between three quotes.
diagnostic-backslash = A backslash (\) means something special here.
diagnostic-backslash-help = Write two (\\) if you mean one.
diagnostic-stray = From here on there is too much on this line.
diagnostic-stray-help = Put one thing on a line. Text has one quote on each side.

method-missing = ‘{ $key }’ is missing here.
method-missing-help = { $key ->
    [name] Give the method a name, like this: name = "Our hour".
    [title] Give the step a name, like this: title = "Choosing".
   *[other] Add ‘{ $key }’.
}
method-empty = There is nothing in ‘{ $key }’.
method-empty-help = Fill something in, or take it out.
method-long = This text is too long: ‘{ $key }’ has room for { $most } characters.
method-long-help = Make it shorter, so that the group can read it at a glance.
method-too-many = These are too many: ‘{ $key }’ has room for { $most } here.
method-too-many-help = Keep what the group really needs.
method-range = { $key ->
    [scale] A scale has from { $least } to { $most } rungs.
   *[other] ‘{ $key }’ is a number from { $least } to { $most }.
}
method-range-help = { $key ->
    [scale] Put the rungs in order between the brackets, like this: ["does not fit", "fits"].
   *[other] Write another number here.
}
method-group-reversed = The smallest group is larger than the largest here.
method-group-reversed-help = Swap ‘min’ and ‘max’.
method-language = A language is not written like this here.
method-language-help = Write the language as an abbreviation, like this: "nl" or "en".
method-minutes = A step takes at least a second and at most a day.
method-minutes-help = Write the number of minutes, like this: 5 or 1.5. Leave ‘minutes’ out if the time is open.
method-warn = A warning comes at least a second and at most a day before the time is up.
method-warn-help = Write how many minutes before the end, like this: 2 or [5, 1]. With [] nothing is said.
method-sum = It says { $stated } minutes here, but the parts take { $how ->
    [least] at least { $parts }
    [most] at most { $parts }
   *[exactly] { $parts }
} together.
method-sum-help = Make this { $parts }, or change one of the parts.
method-no-steps = This method has no steps yet.
method-no-steps-help = Begin a step with a line [[steps]] and below it title = "Choosing".
method-never-first = This leaves no step that is always held.
method-never-first-help = Take ‘when’ and ‘only_if’ out of at least one step.
method-deep = Steps go at most { $most } layers deep here.
method-deep-help = Make ordinary steps of the parts, or put them in ‘say’.
method-id = An ‘id’ cannot look like this.
method-id-help = Use at most { $most } characters: small letters and digits, with single hyphens between them, like this: choose-advice. You may leave it out.
method-twice = ‘{ $word }’ is there already.
method-twice-help = Choose something else for one of the two.
method-on-parts = A step with parts has no ‘{ $key }’ of its own.
method-on-parts-help = Put this with the part in which it happens.
method-untitled = ‘title’ is missing here: the step’s name is already used for another note.
method-untitled-help = Give this a name of its own, like this: title = "Advice".
method-alone-round = ‘alone’ belongs to a step with a round.
method-alone-round-help = Add turns = "round" to the step, or take ‘alone’ out.
method-alone-together = Nobody can write alone first where only one person writes, or the group together.
method-alone-together-help = Write by = "each" or by = "members", or take ‘alone’ out.
method-two-verbs = Two things are mixed here: choose ‘pick’, ‘rate’, ‘reword’, ‘answer’ or ‘assign’.
method-two-verbs-help = Make a second [[steps.capture]] of it.
method-needs = ‘{ $key }’ only means something together with ‘{ $other }’.
method-needs-help = Add ‘{ $other }’, or take ‘{ $key }’ out.
method-not-beside = ‘{ $key }’ does not go together with ‘{ $other }’.
method-not-beside-help = Take ‘{ $key }’ out.
method-unknown = There is nothing with the id ‘{ $word }’ to go on with.
method-unknown-help = Give an earlier [[steps.capture]] this id.
method-later = ‘{ $word }’ only comes later, so there is nothing in it yet.
method-later-help = Name something that was written earlier.
method-not-written = Nothing new was written in ‘{ $word }’.
method-not-written-help = Name the id of the place where the texts themselves were written.
method-no-author = ‘{ $word }’ is not one person’s, so choosing makes nobody the presenter.
method-no-author-help = Put by = "each" there, or take makes = "presenter" out here.
method-no-presenter = Nobody is the presenter here yet: one is chosen first.
method-no-presenter-help = Let somebody become the presenter first: put makes = "presenter" with an earlier choice by ‘pick’, or a [[steps.capture]] with assign = "presenter" before this. Or write "each", "everyone" or "group" here.
method-round-of-nobody = Nobody gets a turn in this round: in ‘who’ everyone listens.
method-round-of-nobody-help = Write in ‘who’ who speaks, like this: everyone = "speaks". Or take turns = "round" out.
method-role-without = This role lacks ‘{ $key }’.
method-role-without-help = A role looks like this: [[roles]] and below it id = "observer" and title = "Observer".
method-role-reserved = ‘{ $word }’ already means something in every method.
method-role-reserved-help = Choose another word for this role.
method-role-unknown = Nobody has the role ‘{ $word }’.
method-role-unknown-help = Make this role with [[roles]], or choose another one.
method-reversed = The least is more than the most here.
method-reversed-help = Swap ‘min’ and ‘max’.
method-step-unknown = No step with the id ‘{ $word }’ comes after this.
method-step-unknown-help = Give a later step this id.
method-not-later = The step ‘{ $word }’ comes no later than this one.
method-not-later-help = Name a step that comes after this: until then it stays covered.
method-hidden = What stands in ‘{ $word }’ is still covered here.
method-hidden-help = Do this after the step that ‘hidden_until’ names there, or name an earlier step there.
method-chooses-nothing = Nothing is chosen or rated in ‘{ $word }’.
method-chooses-nothing-help = Name the id of an earlier choice by ‘pick’ or ‘rate’.
method-scale-word = ‘{ $word }’ is not on that scale.
method-scale-word-help = Name a word of that scale.
method-repeat-how = Exactly one thing belongs here: ‘times’, ‘topics’, ‘each’ or ‘until’.
method-repeat-how-help = Write for instance { "{" } times = 3 { "}" }, or { "{" } each = "person" { "}" }.
method-part-unknown = There is no part and no method ‘{ $word }’ to put in.
method-part-unknown-help = Put the part in this file below [[modules]], or name a method from ‘intervisie method list’.
method-base-unknown = There is no method ‘{ $word }’ to build on.
method-base-unknown-help = Name the id of a method: the name of its file, without .toml.
method-base-loop = This makes ‘{ $word }’ build on itself.
method-base-loop-help = Let one of the methods stand on its own: take ‘extends’ out there.
method-base-deep = More than { $most } methods build on one another here.
method-base-deep-help = Name a method closer to the first one in ‘extends’.
method-base-broken = The method ‘{ $word }’, which this one builds on, cannot be read itself.
method-base-broken-help = Put that method right first.
method-base-step = The method that this one builds on has no step ‘{ $word }’.
method-base-step-help = Name the id of a step that is there.
method-belongs-help =
    { $place ->
        [method] ‘{ $word }’ holds for the whole method: put it at the top, above the first [[steps]].
        [role] ‘{ $word }’ belongs to a role: put it below [[roles]].
        [step] ‘{ $word }’ belongs to a step: put it below [[steps]], above [[steps.capture]].
       *[capture] ‘{ $word }’ belongs to what is written: put it below [[steps.capture]].
    }
method-in-base-help = This is in ‘{ $word }’, which this method builds on. Change that step here too, or leave it out with ‘drop’.

### what each key of a method file means

schema-title = A method for peer consultation
schema-method-name = The name by which people know this method.
schema-method-also = Other names by which people know it.
schema-method-language = The language of the texts, as an abbreviation: nl or en. Without it, it is nl.
schema-method-extends = The id of the method that this file builds on. What is not said here stays as it is there.
schema-method-drop = With extends: the ids of steps that are left out.
schema-method-about = In one or two sentences: what happens, and what does it give?
schema-method-suited = For whom and for what does it suit, and when not?
schema-method-aims = What people come for. advice: a problem, and a wish for advice; insight: to see it otherwise, or to know oneself; feeling: something that touched somebody; values: a dilemma; success: to learn from what worked; skill: to practise; product: to have work looked at; start: to get acquainted and agree on rules.
schema-method-experience = What the group should have done before. none: nothing; some: a few meetings; much: a lot, and the facilitator knows the work.
schema-method-origin = Where the method comes from, what was changed, and which minutes are one’s own.
schema-method-certainty = How sure the minutes are. source: all from the source; partly: some of them; house: all of them ours.
schema-method-licence = On what terms the texts may be used, if the source asks to say so.
schema-method-materials = What must be in the room.
schema-method-confidential = What may be said outside. group: it stays in the group; no-names: and nobody outside is named; double: and nobody speaks of it with the presenter later, unless the presenter begins.
schema-method-minutes = How long the whole takes, in minutes. The steps must be able to add up to it. Leave it out if it goes by person.
schema-method-warn = How many minutes before the end of a step the group is told that time is nearly up. A number, or a list; an empty list is never. A step can say it otherwise.
schema-method-group = For how many people the method was made. More or fewer can do it too; a hint tells them.
schema-method-facilitator = The facilitator’s place. outside: only leads; asks: asks questions too, but brings nothing in; member: takes part like everyone; if-few: takes part only when the group is too small.
schema-method-prepare = What people do before they come.
schema-method-rules = The ground rules.
schema-method-roles = Roles that only this method has, such as an observer.
schema-method-steps = The steps, in order.
schema-method-modules = Steps that are only held when a step lets people choose them with insert. Each needs an id.
schema-group-min = The smallest group it was made for.
schema-group-max = The largest group it was made for.
schema-group-best = The number of people with whom it goes best.
schema-group-note = What else is asked of those who are there.
schema-role-id = The word for this role in this file, such as observer. Small letters, digits and hyphens only.
schema-role-title = What people call the role.
schema-role-about = What one does in this role.
schema-role-holders = How many people have this role. Without it, it is one.
schema-role-how = How somebody comes to the role. volunteer: who wants to; appointed: who is asked; draw: by lot; rotation: whose turn it is.
schema-role-apart = true if whoever has this role is no member of the group and gets no turn.
schema-range-min = The fewest minutes when time is short.
schema-range-max = The number of minutes that is planned, and the most.
schema-step-id = A name for this step, to point at it. Without it, it is made from the title.
schema-step-title = What the step is called.
schema-step-after = With extends: the step after which this new one comes. Without it, it comes last.
schema-step-minutes = How long the step takes, in minutes: a number, or the least and the most. Without it the clock counts up.
schema-step-minutes-each = How many minutes there are for each who has a turn.
schema-step-warn = How many minutes before the end the group is told that time is nearly up. A number, or a list; an empty list is never. Without it: as the method says, or your settings.
schema-step-when = To which meetings the step belongs. always: every time; first: only the first time; not-first: every time after that.
schema-step-only-if = When the group holds this step. It is shown as a question; without a yes the group passes the step by.
schema-step-repeat = How often the step is held with all its parts. Choose one of times, topics, each and until.
schema-step-insert = The methods or modules of which the group chooses one here. Its steps come into this one.
schema-step-at-end = What happens when the time is up. hold: wait until somebody goes on; next: go on by itself; sit-out: use the time in full, then go on by itself.
schema-step-who = What each role does: presenter, facilitator, members, everyone or a role of one’s own. speaks, asks, answers, clarifies (asks only what is meant), writes, listens, away (is out of the room).
schema-step-turns = round: people take turns, and the clock shows each one’s share.
schema-step-each-turn = What one turn holds, such as: one question and one more on it.
schema-step-seat = Where people sit.
schema-step-voice = How one speaks, such as: in the first person.
schema-step-say = What the facilitator says now, in words that can be read aloud.
schema-step-prompts = Questions to pick from, or sentences to begin with.
schema-step-prompts-for = The same for one role: a list under the word for that role.
schema-step-guard = What must not happen now.
schema-step-online = Other texts for when people meet online.
schema-step-capture = What is written in this step.
schema-step-steps = The parts of this step.
schema-repeat-times = So many times.
schema-repeat-topics = Once for each of these topics.
schema-repeat-each = person: once for each, who is then the presenter; case: as long as the group says there is another case.
schema-repeat-until = Until this is so; the group says when.
schema-repeat-most = How often at most, with each = "case" or until.
schema-online-say = What the facilitator says online.
schema-online-seat = What holds online in place of where one sits, such as: camera off.
schema-capture-id = A name for these notes, so that a later step can go on with them.
schema-capture-title = What the notes are called. Without it, the name of the step.
schema-capture-as = What it is for; the report finds it by this. case: what somebody brings; question; definition: what is going on; advice; learning; action: what will be done; evaluation; lookback; note: anything else; feeling; image; hypothesis: what may be behind it; factor: what made it work; statement: the core in one sentence.
schema-capture-by = Whose words they are. each: everyone apart; members: everyone but the presenter; group: the group together; presenter; facilitator; or a role of one’s own.
schema-capture-limit = How much is asked of each. It is a hint, unless strict stands with it.
schema-capture-opening = How a note begins, such as: If I were you.
schema-capture-fields = The parts of one note, such as: How, With whom, When.
schema-capture-alone = true if each first writes alone and then tells it in turn.
schema-capture-hidden-until = The id of the later step until which the notes stay covered.
schema-capture-report = Where the report shows it. names: with names; no-names: without names; personal: only on the author’s own sheet; none: nowhere.
schema-capture-pick = Choose from what was written under this id.
schema-capture-most = How many may be chosen with pick, or how many people assign makes the presenter. Without it, it is one.
schema-capture-decide = Who chooses. group: the group together; presenter; facilitator; majority: the most votes; dots; turn: whose turn it is; draw: the lot.
schema-capture-votes = With decide = "dots": how many dots each has.
schema-capture-makes = presenter: whoever brought what is chosen is the presenter from now on.
schema-capture-criteria = Grounds for choosing something.
schema-capture-rate = Give all that was written under this id a place on the scale.
schema-capture-scale = The words of the scale, from least to most.
schema-capture-reword = Say anew what was chosen under this id; both versions are kept.
schema-capture-answer = Answer all that was written under this id.
schema-capture-only = Only what was chosen there, or rated high enough: the id of a choice by pick or rate.
schema-capture-at-least = With only: the lowest place on that scale that counts. Without it, only the highest.
schema-capture-assign = Choose people for a role: presenter, facilitator or a role of one’s own.
schema-limit-min = The fewest notes that each makes.
schema-limit-max = The most notes that each makes.
schema-limit-sentences = The most sentences of a note.
schema-limit-words = The most words of a note.
schema-limit-strict = true if more is refused. Otherwise it is a hint.

### the dates of a group

series-no-first = This series has no ‘first’.
series-first = This is not a date with a time.
series-no-time = The time is still to be added here.
series-zone = The time is the one on your own clock, without a time zone.
series-first-help = Write when the first meeting is, like this: first = "2026-09-05 19:30" or first = "5-9-2026 19:30".
series-no-every = This series has no ‘every’.
series-every = This does not tell how often you meet.
series-every-help = Write it like this: every = "2 weeks", "1 month" or "6 a year".
series-between = With two numbers no dates can be worked out.
series-between-help = Choose one, such as "2 weeks". A date that turns out otherwise can still be moved later.
series-range = That often, or that seldom, is not possible here.
series-range-help = It can be from 1 to { $weeks } weeks, from 1 to { $months } months, or from 1 to { $times } times a year.
series-meetings = A series has from 1 to { $most } meetings.
series-meetings-help = Write another number. If you go on without an end, leave ‘meetings’ out.
series-minutes = A meeting takes at least five minutes and at most a day.
series-minutes-help = Write the number of minutes, like this: 120. Without ‘minutes’ it is two hours.
calendar-summary = Peer consultation { $group } ({ $number } of { $of })
calendar-summary-open = Peer consultation { $group }

cli-about-group-calendar = Saves the dates in a file for your calendar
cli-about-group-date = Lists the dates, moves one or calls one off
cli-usage-group-calendar = intervisie group calendar [<group>] [--file <file>]
cli-usage-group-date = intervisie group date [<group>] [<number> <date> | --off]
cli-name-which = number and date
cli-option-group-dates = The group; if there is only one, leave it out
cli-option-group-file = Where the file goes; with - it goes to the screen
cli-option-group-which =
    The group, if there are more; the number of the meeting;
    and the new date, with the time if you want
cli-option-group-off = The meeting is called off
cli-example-group-calendar =
    Examples:
      intervisie group calendar north
      intervisie group calendar north --file dates.ics
cli-example-group-date =
    Examples:
      intervisie group date north
      intervisie group date north 3 "5-9-2026 19:30"
      intervisie group date north 4 --off
cli-date-how = Write it like this: intervisie group date north 3 "5-9-2026 19:30", or with --off in place of the date.
cli-calendar-saved =
    The dates are in { $path }
    Open that file with your calendar, or send it to the others: a new date then takes the place of the old one.
cli-calendar-other = { $path } holds something else, which stays. Choose another name with --file.
cli-calendar-failed = The dates were not saved in { $path }: { $why }.
cli-dates-line = { $number }. { $date }, { $time }{ $became ->
        [held] : held
        [off] : called off
       *[planned] { "" }
    }
cli-dates-none =
    { $group } has no dates yet.
    Say in group.toml how often you meet:
      { "  [series]" }
      first = "5-9-2026 19:30"
      every = "2 weeks"
    Or choose a date yourself: intervisie group date { $id } 1 "5-9-2026 19:30"
cli-calendar-over = { $group } has no date to come. Put a new first date under [series] in group.toml.
cli-date-moved = Meeting { $number } is now on { $date } at { $time }.
cli-date-off = Meeting { $number } is called off.
cli-date-failed = Nothing was changed: { $why }.
cli-date-no-such = Meeting { $number } is not in the plan, which goes from 1 to { $most }.
cli-date-held = Meeting { $number } has been held; its date stays as it was.
cli-date-unreadable = ‘{ $text }’ is no date. Write it like this: "5-9-2026 19:30".
cli-date-no-time = Add the time, like this: "{ $text } 19:30".
cli-date-past = ‘{ $text }’ has been.

### report

report-title = Peer consultation, { $date }
report-title-group = Peer consultation { $group }, { $date }
report-secretary = Report: { $name }
report-number = Meeting { $number }
report-number-of = Meeting { $number } of { $of }
report-timekeeper = Time: { $name }
report-rehearsal = This was a rehearsal, not a real meeting.{ report-rehearsal-pace }
report-rehearsal-pace =
    { $times ->
        [0] { "" }
        [1] { "" }
       *[other] { " " }The clock ran { $times } times as fast.
    }
report-from-until = { $start }–{ $end }
report-not-ended = Began at { $start }, kept until { $end }, not closed
report-time-on = { $time } ({ $date })
report-net = { $minutes } net
report-net-hours = { report-net } ({ $hours })
report-pauses = { $minutes } of pauses
report-away = { $minutes } not counted
report-method = Method: { $method }
report-facilitator = Facilitator: { $name }
report-no-facilitator = Without a facilitator
report-present = Present: { $people }
report-agreed = Agreed with rules and agreements: { $people }
report-present-then = { $name } ({ $times })
report-present-from = from { $start }
report-present-until = until { $end }
report-absent = Not there: { $people }
report-with-notice = Sent apologies: { $people }
report-without-notice = Did not come, without word: { $people }
report-missed = Absent: { $people }
report-not-active = present, not active
report-in-the-room = in the room
report-online = online
report-hybrid = hybrid, with { $people } online

report-lookback = Looking back
report-cases = What was brought
report-case = The case
report-case-of = The case of { $name }
report-learning = What we learn from it
report-evaluation = How it went
report-time = Time

report-promised = Agreed earlier:
report-promised-on = Agreed on { $date }:
came-of-open = Still open.
came-of-done = Done.
came-of-partly = Partly done.
came-of-dropped = No longer needed.
report-action = How { $name } will go about it:
report-before = First:
report-before-by = { $name }, first:
report-after = Then:
report-after-by = { $name }, then:
report-discussed = discussed
report-chosen = chosen
report-ground = {", "}because of: { $ground }
report-unfinished = unfinished
report-unfinished-change = a change that was not finished
report-passed = passed
report-passed-by = { $name } passed
report-the-group = the group

report-step = Step
report-planned = Planned
report-real = Actual
report-changed = What went differently
report-whole = Total
report-skipped = skipped
report-not-held = not reached
report-not-reached = You did not get to { $steps }.
report-more = { $minutes } more
report-less = { $minutes } less
report-time-of = { $title }: { $what }
report-time-round = { $title }, { $round }
report-heading-again = { $heading } ({ $nth })
report-methods = { $methods }, then { $method }
report-facilitators = Facilitators: { $people }
report-role = { $role }: { $people }
report-part-inserted = Part put in: { $part }, during { $step }
report-part-chosen = Chosen at { $step }: { $part }
report-went-over = Went over to { $method } during { $step }
report-went-over-why = Went over to { $method } during { $step }: { $reason }
report-sheets = A personal sheet, for its writer alone: { $people }
report-sheet-title = For { $name }, peer consultation of { $date }
report-sheet-wrote = What you wrote for yourself
report-sheet-actions = What you are going to do
report-covered = (never opened)
report-let-go = not dealt with
report-votes =
    { $votes ->
        [1] 1 vote
       *[other] { $votes } votes
    }
report-with-votes = {" "}with { report-votes }
report-somebody = somebody
report-came-in = was added
report-about = ± { $length }

report-gap-unwritten = There is { report-gap-none } yet.
report-gap-unwritten-by = There is { report-gap-none } by { $people } yet.
report-gap-few = There is room for more at "{ $title }".
report-gap-few-by = There is room for more by { $people } at "{ $title }".
report-gap-unchosen = Nothing has been chosen at "{ $title }" yet.
report-gap-unfilled = "{ $field }" is still empty at { report-gap-where }{ report-gap-often }.
report-gap-unfilled-by = "{ $field }" is still empty at { report-gap-where } by { $people }.
report-gap-unfinished = A note at "{ $title }" is not finished yet.
report-gap-unfinished-by = A note by { $people } at "{ $title }" is not finished yet.
report-gap-unfinished-promise = A sentence on what { $name } promised is not finished yet.
report-gap-wordy = A note at "{ $title }" is longer than { $most ->
        [1] one word
       *[other] { $most } words
    }.
report-gap-wordy-by = A note by { $people } at "{ $title }" is longer than { $most ->
        [1] one word
       *[other] { $most } words
    }.
report-gap-many = At "{ $title }" { $most } was the most; there are more.
report-gap-many-by = At "{ $title }" { $most } was the most; there are more by { $people }.
report-gap-none =
    { $purpose ->
        [case] nothing brought
        [question] no question
        [definition] nothing on what exactly is going on
        [advice] no advice
        [learning] no learning point
        [action] no action
        [evaluation] no evaluation
        [lookback] nothing to look back on
       *[note] nothing at "{ $title }"
    }
report-gap-where =
    { $purpose ->
        [case] the case
        [advice] the advice
        [action] the action
        [evaluation] the evaluation
       *[note] "{ $title }"
    }
report-gap-often =
    { $count ->
        [1] { "" }
       *[other] , { $count } times
    }

### keys

key-space = space
key-open = open
key-choose = choose
key-quit = quit
key-begin = begin
key-next-line = next
key-line-before = before
key-change = change
key-seat = here or not
key-member = another member
key-read-group = about this group
key-found = make
key-new-line = new paragraph
key-back-home = back
key-help = help
key-pause = pause
key-resume = go on
key-next = next
key-minute = minute
key-write = write/choose
key-turn = turn
key-rules = ground rules
key-back = step before
key-pass = pass this turn
key-jump = go to another step
key-skip = skip this step
key-undo = undo
key-exclude = do not count the time we were away
key-elsewhere = save somewhere else
key-leave = stop
key-keep = save, go on
key-another = one more note of the same person
key-withdraw = take away
key-choose-this = choose this one
key-let-go = choose/take away
key-uncover = show
key-choose-number = choose by number
key-next-part = to what comes next
key-rate = rate
key-outcome = what came of it
key-done-writing = done
key-other-page = to the page of another step
key-go-there = go here
key-stay = stay here
key-save = save
key-scroll = scroll
key-scroll-page = scroll a whole screen
key-fill-in = add to it
key-go-on = go on after all
key-done = done
key-close = close
key-end = end
key-leave-for-now = go on later
key-save-there = save there
key-menu = method
key-go-this-way = go this way
key-take-this = take this one
key-change-method = go on with this method
key-lot = draw lots
key-vote = vote
key-people = who is there
key-replan = another end
key-break = a break of 5, 10 or 15 minutes
key-set-back = this step began a minute earlier
key-audience = screen for the group
key-show = show the group a list, and take it away
key-flash = show the group what must not happen now
key-hide = hide what is written
key-face = digits, a bar or no clock for the group
key-colours = other colours
key-come-or-go = leaves/is back
key-order = earlier/later turn
key-lot-first = draw the order
key-place = online/in the room
key-join = joins
key-attendance = who took an active part
key-took-part = took an active part or not
key-agreed = who agrees
key-agrees = agrees or not
key-all-agree = everybody agrees
key-take-plan = do it this way
key-fix = keeps its minutes

### refusals

refusal-last-step = This is the last step.
refusal-first-step = This is the first step.
refusal-no-such-step = That is where you are.
refusal-no-planned-time = This step has no fixed time: take the time it needs.
refusal-no-minute-left = There is no whole minute left to take away.
refusal-no-turns = Nobody takes turns in this step.
refusal-everyone-has-been = Everyone has had a turn.
refusal-nothing-written = There is nothing yet.
refusal-no-such-place = That is not here.
refusal-nothing-to-exclude = You were not away: there is nothing to take out.
refusal-nothing-to-undo = There is nothing to undo.
refusal-ended = The meeting has ended.
refusal-sit-out = This time is meant to be used in full. Go on all the same? Press s twice to skip the rest.
refusal-no-case = Nobody brings a case in this method.
refusal-case-first = First choose who brings something now.
refusal-too-many-steps = So many steps do not fit in one meeting.
refusal-enough-chosen = The choice is made already. Take one away first.
refusal-enough-written = There is no room for more here: there is enough already.
refusal-too-long = This is too long for this step. Make it shorter; what you typed is still there.
refusal-too-many-people = There is no room for more people.
refusal-same-name = Somebody is called so already. Add something, such as a letter.
refusal-long-name = This name is too long: a first name will do.
refusal-past-already = That time has passed. Choose a time that is still to come.
refusal-stands-still = The clock stands still. Let it go on first.
refusal-not-earlier = This step cannot have begun any earlier.
refusal-nothing-to-show = In this step there is nothing to show yet.
refusal-no-guard = There is nothing that must not happen in this step.

### undone

undone-skip = Undone: { $step } is not what came next; you are back at the step that was skipped.
undone-move = Undone: you did not go to { $step }.
undone-pause = Undone: that time simply counts.
undone-break = Undone: the break is as it was.
undone-no-break = Undone: there was no break.
undone-online = Undone: { $name } is online again.
undone-in-the-room = Undone: { $name } is in the room again.
undone-something = Undone.
undone-resume = Undone: the pause goes on.
undone-extend = Undone: the minute does not count.
undone-replanned = Undone: the minutes and the end are as they were.
undone-set-back = Undone: the step has run a minute less again.
undone-turn = Undone: the turn is back.
undone-ordered = Undone: the turns go in the order they had.
undone-written = Undone: the note is open again. With i you go on writing.
undone-written-by = Undone: the note by { $name } is open again.
undone-edited = Undone: the note is as it was; your change is still open.
undone-withdrawn = Undone: the note is back.
undone-picked = Undone: the choice does not count.
undone-unpicked = Undone: the choice counts again.
undone-rated = Undone: the opinion does not count.
undone-settled = Undone: what came of it is as it was.
undone-told = Undone: how it went is as it was; what you wrote is still open.
undone-took-part = Undone: whether { $name } took an active part is as it was.
undone-agreed = Undone: who agrees is as it was.
undone-excluded = Undone: the time counts again.
undone-ended = The meeting goes on.
undone-voted = Undone: the votes are as they were.
undone-assigned = Undone: the role is as it was.
undone-joined = Undone: { $name } does not take part.
undone-came = Undone: { $name } is not back yet.
undone-left = Undone: { $name } is still here.
undone-repeated = Undone: this round is gone again.
undone-inserted = Undone: the part is out again.
undone-changed = Undone: you are back in the earlier method.

### roles

role-presenter = the presenter
role-facilitator = the facilitator
role-members = the group
role-everyone = everyone

activity-speaks = SPEAKS
activity-asks = ASKS
activity-answers = ANSWERS
activity-clarifies = MAY ASK
activity-writes = WRITES
activity-listens = LISTENS
activity-away = IS AWAY
role-volunteer = Who wants to?
role-appointed = Somebody is asked.
role-draw = The lot decides: with l you draw somebody.
role-rotation = By the roster: whose turn is it?
role-open = Nobody yet: { $role }.
role-held = { $role }: { $names }

### room

end-on-time = on schedule
end-later = { $minutes } min behind
end-earlier = { $minutes } min ahead
room-end = ends { $time }
room-ended = ended at { $time }
room-paused = paused since { $time }
room-to-go = { $minutes } to go
room-rehearsal = rehearsal, { $factor }× as fast
plan-left = { $minutes }′ left
plan-skipped = –
signal-failed = The program { $program } from your settings does not start: { $why }. It will not be tried again.
signal-not-there = it is not there
signal-not-allowed = you may not start it
clock-paused = PAUSED
clock-nearly = TIME NEARLY UP
clock-time-is-up = TIME IS UP
clock-over = OVER TIME
clock-break = BREAK UNTIL { $time }
clock-break-over = THE BREAK IS OVER
clock-of = of { $length }
clock-whole = { $left } left of { $of }
clock-whole-over = { $left } past the { $of }
turn-alone = First each writes alone, in silence. Ready? [t] begins the round.
turn-everyone = Everyone has had a turn.
turn-of = It is { $name }'s turn ({ $at } of { $of })
turn-left = , { $left } left
turn-over = , { $left } over time
turn-next = , then { $name }
audience-ended = Finished at { $time }
audience-break = BREAK UNTIL
audience-alone = Everyone writes alone, in silence
audience-turn = It is { $name }’s turn
audience-turn-left = { $left } left
audience-turn-over = { $left } over
audience-turn-next = then { $name }
audience-left = { $minutes } left in { $step }
audience-votes = { $count ->
    [one] { $count } vote
   *[other] { $count } votes
}
audience-more = … and { $count } more

# For who leads alone. It fits on two rows of 38 characters.
nudge-no-presenter = There is no presenter yet. With { $key } you go to { $step }.
nudge-guard = Say what must not happen yet. With { $key } it is on the screen for a moment.
nudge-long-turn = { $name } has taken { $over } more than planned. With { $key } the next comes.
nudge-not-begun = Does everyone have something on paper? With { $key } the round begins.
nudge-ask-again = { $count ->
    [one] { $name } passed. Ask once more; no is a fine answer.
   *[other] { $count } people passed. Ask once more; no is a fine answer.
}
nudge-unchosen = Nothing is chosen here yet. With { $key } you note the choice.
nudge-unwritten = Nothing of this step is written yet. With { $key } you write along.
nudge-over-time = Are you done? With { $key } you go on. Staying a little is fine too.
nudge-over-time-last = Are you done? With { $key } you round off. Staying a little is fine too.
nudge-behind = You are { $minutes } min behind. With { $key } you share what time there is.
nudge-not-agreed = Does everybody agree with what you agreed? { $key } lets you read it together.
nudge-silence = Let the silence last. A lot is happening in it.

page-empty = Nothing is written in this step.
page-on-paper = What you write now stays on paper. Nothing has to go into the report here.
page-kept = Saved.
page-withdrawn = Taken away. With u (after esc) it comes back.
page-thrown-away = Thrown away: it was longer than is allowed here.
page-unfinished = (not saved yet)
page-laid = (lies ready from before; only counts once you save it)
page-passed = (passed)
page-sentences = { $most ->
        [1] One sentence is the idea; now there are { $now }.
       *[other] At most { $most } sentences is the idea; now there are { $now }.
    }
page-ground = Why this one? Choose a letter, or enter.
page-chosen-for = chosen for: { $ground }
paste-too-long = This text is too long for one note. Nothing was pasted.
paste-no-line = Nothing can be pasted here: first open a line to write on.

rules-title = Rules of play
next-step = After this: { $step } ({ $minutes })
next-step-open = After this: { $step }
next-choice = After this you choose how to go on.
next-end = After this you round off.
rules-prompts = Questions to choose from
rules-of-play = The whole meeting
rules-of-group = { $group }, agreed together
rules-agreed = Agreed: { $people }
rules-not-agreed = Still to ask whether they agree: { $people }

help-title = Help
help-home = Start
help-founding = Making a group
help-setup = Preparing a meeting
help-room = During the meeting
help-group = For the group, and the time
help-writing = While writing
help-choosing = While choosing
help-rating = While rating
help-lookback = Looking back
help-review = At the report

leave-question = End, or go on later?
leave-end = End the meeting: you look the report over first.
leave-later = Or leave and go on later: the clock stands still, and everything is kept.

banner-not-saved = Saving does not work now: { $why }. Everything is still in memory. With o you save somewhere else.
banner-away = Away for { $length }; the clock went on. With x you take that time out.

elsewhere-question = In which folder shall we save it?
elsewhere-now = Now it lies in { $path }.
elsewhere-failed = That does not work: { $why }.
elsewhere-done = From now on everything is in { $path }.
choices-forks = How do you go on?
choices-on = Go on with { $step }
choices-end = End the meeting
choices-optional = First { $step }
choices-if = if this is so: { $condition }
choices-again = Once more { $step }
choices-until = until this is so: { $condition }
choices-case = Another case
choices-done = { $what }. With u you go back.
choices-case-how = you choose again what to discuss
choices-menu = The method
choices-part = Choose a part
choices-insert = Put a method in
choices-insert-here = in this step
choices-insert-after = you begin with it at once; after it comes the step after this one
choices-change = Go on with another method
choices-change-how = what was still to come is dropped; all that is written stays
choices-promises = Look back on what was promised
choices-promises-how = what came of each promise?
offer-part = Which part?
offer-insert = Which method do you put in?
offer-change = Which method do you want to go on with?
offer-search = Find:
offer-nothing = There is nothing with these letters.
offer-mistakes = This method cannot be used yet: there are mistakes in its file.
offer-broken = { $name } cannot be used yet: { method-mistakes }.
offer-inserted = Put in: { $name }. With u you take it out again.
tell-ends = By the plan you now end at { $time }.
change-title = Go on with { $method }
change-stays = All that is written stays. You begin with: { $step }.
change-shorter = You have { $left }. The steps get shorter: it really needs { $asks }.
change-longer = This needs at least { $takes }, and you have { $left }. You will finish later, or you skip steps.
change-why = Why? This may stay empty.
change-done = You go on with { $method }. With u you go back.
clock-share = fair share { $minutes }
clock-share-over = fair share { $minutes }, { $over } past it
clock-choose-part = Here you choose what you do: with m you see from what.
clock-only-if = You hold this step because: { $condition }
clock-more = … more with { $key }
clock-each-turn = Each turn: { $what }
clock-online = Online: { $text }
clock-prompts-for = For { $role }
pass-round = round { $nth }
pass-case = case { $nth }
page-covered = written, covered until step { $step }
page-covers = This stays covered until step { $step }. Do not let the group look on while you write.
page-nothing-yet = There is nothing to choose from yet.
page-chosen = { $count } of { $most } chosen
page-votes = { $votes ->
        [1] 1 vote
       *[other] { $votes } votes
    }
page-votes-of = { $given } of { $all } votes given.
page-words = { $most ->
        [1] One word
       *[other] { $most } words at most
    } is the idea; now there are { $now }.
page-many = { $most } at most is the idea; now there are more.
decide-group = The group chooses together.
decide-by = Who chooses: { $role }.
decide-majority = The most votes decide. First hear those who are for something else.
decide-dots = Each puts dots where it matters most.
decide-votes = { $votes ->
        [1] Each has 1 vote.
       *[other] Each has { $votes } votes.
    }
decide-turn = Whose turn it is to bring something goes first.
decide-draw = The lot decides: with l you draw one.

### review

review-title = The report
review-place = line { $from } to { $to } of { $of }
review-gaps = Not filled in yet (that is fine)
review-saved = Report saved: { $path }
review-behind = The group sees that you have finished. With a comes the report.
review-saved-beside = Somebody edited { $file }, so it stays as it is. Report saved: { $path }
review-sheets = Beside it lies a personal sheet for { $people }.
review-not-saved = The report could not be saved: { $why }. With o you save somewhere else.

### home

home-go-on = Go on where you were
home-begin = Begin
home-no-group = Without a group
home-found = New group
home-found-what = remembers who was there, whose turn it is, what was agreed
founding-title = New group
founding-name = Name
founding-name-how = What you call yourselves, such as North.
founding-members = Members
founding-members-how = Type the names with a comma between them, or paste a list.
founding-members-count = { $count ->
    [one] { $count } member
   *[other] { $count } members
 }
founding-later = Profession, agreements, rules of your own and dates come later, in the file of the group.
founding-no-name = What is the group called? A name with letters or digits is enough.
founding-made = The group is there. Enter begins the first meeting; its file is { $path }.
founding-exists = There is a group in the folder { $id } already. Choose another name.
founding-disk = The group could not be saved: { $why }
home-group-first = first meeting
home-group-next = meeting { $number }
home-group-last = last { $date }
home-group-date = { $date } at { $time }
home-group-today = today at { $time }
home-group-open = { $count ->
    [one] { $count } action open
   *[other] { $count } actions open
 }
home-group-mistakes = there is a mistake in group.toml
home-group-unread = { $count ->
    [one] { $count } file or folder cannot be read
   *[other] { $count } files or folders cannot be read
 }
home-runs-elsewhere = runs in another window now
home-paused = paused at { $time }
home-stopped = { $minutes ->
        [0] stopped just now
        [1] 1 minute ago
       *[other] { $minutes } minutes ago
    }
home-stopped-on = stopped on { $day } at { $time }
home-cannot-begin = { $id } cannot begin: there are mistakes in the file.
home-first = A meeting has not been ended yet. Go on with it, or begin a new one.
resume-running = This meeting runs in another window already. Go on there.
resume-gone = The folder of this meeting is gone.
resume-damaged = The log of this meeting is damaged. Going on is impossible; making the report is not.
resume-disk = The meeting cannot be opened: { $why }.
resume-torn = The last bit was not saved whole and is missing. The rest is here.

### setup

setup-title = Begin
setup-method = Method
setup-people = Present
setup-guests = Guests
setup-secretary = Report
setup-timekeeper = Timekeeper
setup-facilitator = Facilitator
setup-until = Done by
setup-mode = Where
setup-mode-room = in the room
setup-mode-online = online
setup-mode-hybrid = hybrid, with { $people } online
setup-mode-hybrid-open = hybrid
setup-mode-how = Are only some of you online? Put (online) behind those names, like Bo (online).
setup-no-online = Who is online? Put (online) behind that name, like Bo (online).
setup-lookback = Lookback
setup-rehearsal = Rehearse
setup-lookback-what = First look back together on what was promised last time.
setup-rehearsal-what = All works as it really does, only faster. A rehearsal stays apart and counts for nothing.
setup-yes = yes
setup-no = no
setup-nobody = nobody: the group leads itself
setup-no-duty = nobody in particular
setup-guests-how = Is somebody coming who is no member? Type the names with a comma between them.
setup-members-none = Nobody is there yet: with space you mark somebody as there.
setup-here = is here
setup-here-online = online
setup-away-notice = sent apologies
setup-away-no-notice = absent without word
setup-away = absent
setup-away-late = comes later
setup-turn-last = In turn; last time: { $date }.
setup-turn-never = In turn; never did this yet.
setup-so-far = { $what } (So far: { $said })
setup-group-mistakes = There are mistakes in group.toml. Only what is wrong does not count now; the rest does. What it is: → at the group, and then e.
setup-to-present = First in turn to bring a case: { $people }.
setup-last-of-series = The last of the series. There is a method for that: choose ‘Laatste bijeenkomst’ here with { $key }.
agreement-place = Place
agreement-frequency = How often
agreement-attendance = Attendance
agreement-confidentiality = Confidentiality
setup-rehearse = yes, { $factor } times as fast
setup-people-how = Type the names with commas between them, or paste a list.
setup-people-count = { $count ->
        [1] 1 name
       *[other] { $count } names
    }
setup-end-open = Optional. By the plan you finish at { $time }. Or type a time, such as 20:30.
setup-end-shorter = That is { $minutes }: each step gets shorter in proportion.
setup-end-brief = That is very short: it really needs { $minutes }.
setup-end-fits = That fits: by the plan you finish at { $time }.
setup-earlier = { $count ->
        [0] Last time: { $date }.
        [1] Last time: { $date }, with 1 promise.
       *[other] Last time: { $date }, with { $count } promises.
    }
setup-few = { $count ->
    [one] There is one of you
   *[other] There are { $count } of you
}; this method is made for { $min } to { $max }. That works; turns get longer.
setup-many = { $count ->
    [one] There is one of you
   *[other] There are { $count } of you
}; this method is made for { $min } to { $max }. That works; turns get shorter.
setup-no-people = Fill in who is there: two names at least.
setup-many-people = These are more than { $most } people: one meeting has no room for so many.
setup-same-name = The name { $name } stands there twice. Add something, such as a letter.
setup-no-time = { $text } is not a time. Write it as 20:30, or leave it empty.

### what the command line answers

cli-no-home = No folder was found to save in. Name one with INTERVISIE_HOME.
cli-no-terminal = This needs a terminal: start it in a window. In a script or a pipe it can be done with --plain.
cli-terminal-lost = The window does not work any more: { $why }. Start again to go on.
cli-settings-unreadable = The settings in { $path } cannot be read: { $why }.
cli-settings-left-out = Something in your settings is not right: they do not count now. When you quit, you read what.
cli-methods-unreadable = { $path } cannot be read: { $why }.
cli-method-too-large = { $path } is too large for a method. Take it out of this folder.
cli-no-such-method = There is no method { $id }. There is: { $known }.
cli-method-meant = There is no method { $id }. Did you mean { $meant }?
cli-groups-unreadable = { $path } cannot be read: { $why }.
cli-groups-none = There is no group yet. You make one like this: intervisie group new "North"
cli-group-unknown = There is no group { $name }. There is:
    { $known }
cli-group-ambiguous = More than one group fits { $name }. Choose one:
    { $known }
cli-group-which = There is more than one group. Say which you mean, with --group:
    { $known }
cli-group-which-behind = There is more than one group. Say which you mean, behind the command:
    { $known }
cli-report-saved = Report: { $path }
audience-waiting = The clock will be here as soon as the meeting begins.
audience-unreadable = This meeting cannot be read just now. It will be here when it can.
cli-session-left = Saved in { $path }.
cli-session-go-on = Start intervisie to go on.
cli-session-astray = To go on, set INTERVISIE_HOME to { $home } and start intervisie.
cli-unsaved = Not everything was saved: { $why }.
cli-report-running = This meeting still runs in another window. The report comes when you end it there.
cli-report-failed = The report could not be saved: { $why }.
cli-session-none = No meeting was saved yet.
cli-session-unknown = There is no meeting { $name }.
cli-session-ambiguous = More than one meeting fits that. Choose one:
    { $names }
cli-session-unreadable = This meeting cannot be read.
cli-session-disk = The meeting cannot be read: { $why }.
cli-session-damaged = Line { $line } of the log is damaged. The report has all that could still be read.
cli-session-newer = This meeting was made with a newer intervisie. The report has all that this version knows.
setup-past = { $text } has passed. Write a time that is still to come, or leave it empty.
elsewhere-whole = Write the whole path, such as /media/stick or E:\Intervisie.
key-ground = the reason for the choice
key-to-the-clock = to the clock
page-all-written = Everything is written down. Enter takes you to the clock, ↑ to what is there.
page-hidden = (out of sight)
page-rest = There are no more lines. Enter takes you to the clock, ↑ to what is there.
page-begun = Not saved yet: { $names }. Go there with ↑; enter saves it.
page-no-line = There is no line to write on here. With ↑ or ↓ you come to one.
clock-promised-on = Promised on { $date }
clock-promised = Promised
page-how-it-went = how it went:
outcome-open = still open
outcome-done = done
outcome-partly = partly done
outcome-dropped = no longer needed
setup-outside = { $name } leads and brings nothing in.
setup-met = This group has met before: you begin with a lookback. Enter begins.
leave-unsaved = Not everything is saved yet. With esc and then o you save somewhere else; with l once more you leave, and the rest is lost.
room-passed = { $name } passes.
small-writing = This window is too small to write in.
setup-end-tight = That just does not fit: this method takes { $minutes } at least.
disk-full = the disk is full
disk-gone = the folder is gone
disk-no-file = there is no such file
disk-not-allowed = writing is not allowed there
disk-no-file-here = it is not an ordinary file
disk-not-readable = it may not be read
home-gone = the rest is not here
home-gone-ask = The rest of this meeting is in { $path }. Plug in that disk or stick and start again. Go on with what is here all the same? Enter once more.
home-elsewhere = on another laptop
home-elsewhere-ask = This meeting began on another laptop, and may still run there. Go on with it on one laptop. Here all the same? Enter once more.
home-unreadable = { $count ->
        [1] One meeting cannot be read. Its folder is still there.
       *[other] { $count } meetings cannot be read. Their folders are still there.
    }
room-skip = Skip this step? Once more s does it.
room-others = { $count ->
    [one] { $names } has not had a turn yet. The same key again goes on.
   *[other] { $names } have not had a turn yet. The same key again goes on.
}
room-others-unnamed = Not everybody has had a turn yet. The same key again goes on.
room-hides = What is written is hidden, from the group too. With h you see it again.
room-set-back = This step has run for { $length } now.
room-shows = The group sees now: { $title }
room-shows-nothing = The group does not see the list any more.
room-flashes = The group sees for a moment what must not happen now.
room-face-digits = The group sees the clock in digits.
room-face-bar = The group sees a bar, without digits.
room-face-hidden = The group sees no clock.
projected = The group sees: { $what }
projected-list = { $title }
projected-bar = a bar instead of digits
projected-hidden = no clock
clock-hidden = { $count ->
    [one] One thing is written; it is out of sight.
   *[other] { $count } things are written; they are out of sight.
}
colours-own = Colours: those of your window.
colours-dark = Colours: light on dark.
colours-light = Colours: dark on light.
colours-contrast = Colours: white on black, nothing faint.
colours-mono = Without colours.
choices-break = How long a break?
choices-break-open = without an end, until you press space
choices-break-how = The clock stands still, without a time to go on.
people-title = Who is there
people-new = + name:
people-been = has been
people-passed = passed
people-turn = has the turn
people-to-come = not yet
people-leads = leads
people-online = online
people-gone = gone since { $time }
people-never = is not here
people-expected = still expected
people-with-notice = sent apologies
people-without-notice = not here, without word
people-away = not here
people-since = here since { $time }
people-joined = { $name } is here, since { $time }.
people-order = Order: { $names }.
people-came = { $name } is back, since { $time }.
people-left = { $name } has left, at { $time }.
attendance-title = Who took an active part?
attendance-active = { $name } took an active part
attendance-passive = { $name } was there, without taking an active part
agreed-title = Who agrees with the rules and agreements?
agreed-now = { $name } agrees
agreed-before = { $name } agrees, since { $date }
agreed-all = Everybody agrees.
agreed-not-yet = { $name }: still to ask
replan-title = Another time to end
replan-until = End at:
replan-fixed = is kept
replan-no-time = Write the time to end as 20:30.
replan-ends = It ends at { $time } then.
replan-later = { $until } is not possible this way: it will be { $ends }.
replan-earlier = No step can take more time this way: it ends at { $ends } already, not at { $until }.
page-left-open = What you began is not saved yet: with i you go on.
room-left-open = In the step before, something was begun and not saved. With ← and i you find it.
setup-facilitator-how = Choose one of the names above with ← or →.
page-missing = Nothing yet from { $names }.
page-one-at-least = There should be one here at least.
home-methods = Methods
home-methods-count = { $own ->
        [0] { $count }
       *[other] { $count }, { $own } of your own
    }
key-methods = all methods
key-other-method = another method
key-begin-method = begin
key-read-method = read it all
key-own-method = a version of your own
key-sift-minutes = how much time there is
key-sift-people = how many you are
key-sift-language = language
key-sift-aim = what for
key-sift-nothing = show all
key-search = search by name
key-search-done = done
key-search-never-mind = never mind
help-library = Choosing a method

### library

library-title = Methods
library-count = { $shown } of { $count }
library-own = own
library-broken = has mistakes
library-per-person = per person
library-open = open
library-with-people = { $minutes } with { $count ->
        [1] 1 person
       *[other] { $count } people
    }
library-people = { $count } people
library-any-minutes = any length
library-any-people = any group
library-any-language = all languages
library-any-aim = any purpose
library-any-name = search
library-dutch = Dutch
library-english = English
library-german = German
library-nothing = No method fits this now.
library-loosen = { $count ->
        [1] Let go of [{ $what }]: then there is one.
       *[other] Let go of [{ $what }]: then there are { $count }.
    }
library-loosen-all = With [a] you see them all again.
library-cannot-begin = There are still mistakes in this file: the method cannot begin like this.
library-own-file =
    This method is your own. The file:

    { $path }

    Open it in a text editor. What you save shows here at once.
library-own-copy =
    This method belongs to the program. You make a version of your own outside this screen, with:

    intervisie method new my-{ $id } --from { $id }

    The file goes into { $folder }. What you change in it shows here at once.
setup-broken = There are mistakes in the file of this method now, or it is gone. On the row Method, w shows what there is.
setup-best = This method works best with { $best } people.

### what a method says of itself

card-certainty-source = The minutes come from the source.
card-certainty-partly = Some of the minutes come from the source, the rest are ours.
card-certainty-house = The minutes are ours.
card-suited = Suited
card-group = Group
card-group-size = { $min ->
        [1] up to { $max } people
       *[other] { $min } to { $max } people
    }
card-group-best = , best with { $best }
card-aims = What for
card-experience = Experience
card-experience-none = not needed
card-experience-some = the group has done this before
card-experience-much = the group knows each other well and the facilitator knows the work
card-confidential = Confidential
card-confidential-group = it stays in the group
card-confidential-no-names = it stays in the group, and nobody outside is named
card-confidential-double = it stays in the group, nobody outside is named, and nobody brings it up with the presenter later
card-materials = What you need
card-also = Also called
card-origin = Origin
card-licence = Licence
card-prepare = Beforehand
card-roles = Roles
card-rules = Rules
card-modules = To choose from:
card-range = { $least }–{ $most } min
card-each = { $minutes } per person
card-open = open
card-at-most = , at most { $most ->
        [1] once
       *[other] { $most } times
    }
card-only-if = Only if
card-again = Again
card-times = { $times } times
card-each-person = for everyone who takes part
card-each-case = for each case
card-until = Again until
card-insert = Choose on the spot from
card-first = Only at the first meeting.
card-not-first = Not at the first meeting.
card-round = in turns
card-each-turn = Each turn
card-seat = Seating
card-voice = Speaking
card-say = Say
card-guard = Mind
card-write = Write down
card-pick = Choose
card-rate = Rate
card-reword = Say anew
card-answer = Answer
card-assign = Who
card-by-each = each alone
card-by-group = the group together
aim-advice = advice
aim-insight = insight
aim-feeling = what touched you
aim-values = a dilemma
aim-success = what went well
aim-skill = practice
aim-product = looking at work
aim-start = getting acquainted
setup-made-for = Made for { $group }
library-shortened = { $minutes }, else { $usual }
library-shrinks = { $usual } → { $minutes } min

### methods on the command line

cli-about-method = Shows methods, and helps you to make one of your own
cli-about-method-list = Names all methods
cli-about-method-show = Shows a method: the plan, and what happens in each step
cli-about-method-check = Tells whether files are good methods, and points at every mistake
cli-about-method-new = Makes a file for a method of your own
cli-about-method-edit = Opens a method in your own editor and checks it afterwards
cli-about-method-schema = Gives the description with which an editor can help (JSON Schema)
cli-usage-method = intervisie method <command>
cli-usage-method-list = intervisie method list [--language <language>] [--json]
cli-usage-method-show = intervisie method show <method> [--people <number>] [...]
cli-usage-method-check = intervisie method check <file>...
cli-usage-method-new = intervisie method new <name> [--from <method>]
cli-usage-method-edit = intervisie method edit <method>
cli-usage-method-schema = intervisie method schema
cli-name-count = number
cli-name-file = file
cli-name-name = name
cli-option-method-language = Only methods in this language: nl, en, de or all
cli-option-method-show = The method, or a file
cli-option-method-people = For so many people
cli-option-method-minutes = In so many minutes
cli-option-method-file = Files with a method, or methods of your own
cli-option-method-name = What your method is called, such as my-method
cli-option-method-from = Begins as a copy of this method
cli-option-method-edit = The method; one that ships is copied first
cli-option-json = For another program, as JSON
cli-example-method =
    Examples:
      intervisie method list
      intervisie method new my-method --from incident
cli-example-method-list =
    Example:
      intervisie method list --language en
cli-example-method-show =
    Example:
      intervisie method show incident --people 6 --minutes 60
cli-example-method-check =
    Example:
      intervisie method check my-method.toml
cli-example-method-new =
    Examples:
      intervisie method new my-method
      intervisie method new "Our hour" --from incident
cli-example-method-edit =
    Example:
      intervisie method edit my-method

    The variable EDITOR or VISUAL says which editor that is.
cli-example-method-schema =
    Example:
      intervisie method schema > method.json
cli-mistake-number = "{ $value }" is no good number here.
cli-method-count = { $count ->
        [one] One method
       *[other] { $count } methods
    }, { $own ->
        [0] none of them your own
       *[other] { $own } of them your own
    }. Your own methods are in { $folder }.
cli-method-own = {" "}(your own)
method-mistakes = { $count ->
        [one] 1 mistake in the file
       *[other] { $count } mistakes in the file
    }
cli-method-right = { $path } is right: { $name }, { $minutes }.
cli-method-no-shorter = This method cannot be shorter than { $least }; { $asked } is too little.
cli-method-ships = A method { $id } ships already, and you would no longer see it. Choose another name, or make a copy of it with --from { $id }.
cli-method-same-id = { $one } and { $other } would both be the method { $id }. Give one of them another name.
cli-method-no-name = No file name can be made of that name. Use letters or digits.
cli-method-exists =
    { $path } is there already, and stays as it is.
    Go on with it? Type: intervisie method edit { $id }
cli-method-made =
    Made: { $path }
    Open it in an editor, or type: intervisie method edit { $id }
    You can begin with it too: intervisie start { $id }
cli-method-copied = A method that ships stays as it is. This is now your own { $id }: { $path }
cli-method-editor = { $path } could not be opened: { $why }. Say with EDITOR which program you use.
cli-editor-none = no text editor was found
cli-editor-failed = the text editor stopped with an error
cli-method-again = Open it again? [y/n]
cli-method-yes = y
cli-method-gone = This method is no longer there.

### between meetings, on the command line

cli-about-actions = Shows which actions are still open, and closes one
cli-about-actions-close = Notes what came of an action
cli-about-actions-reopen = Opens an action again
cli-usage-actions = intervisie actions [command] [--group <group>] [...]
cli-usage-actions-close = intervisie actions close <id> [text...] [--partly | --dropped]
cli-usage-actions-reopen = intervisie actions reopen <id>
cli-name-id = id
cli-name-text = text
cli-name-kind = kind
cli-option-actions-group = Those of this group alone
cli-option-actions-person = Those of who is called this alone
cli-option-actions-all = What was closed as well, with what came of it
cli-option-actions-id = The action, such as k7m2x-42; its beginning will do
cli-option-actions-text = What there is to say of it
cli-option-actions-done = It was done (which it is if you choose nothing)
cli-option-actions-partly = Partly done; the action stays open
cli-option-actions-dropped = It is no longer needed
cli-example-actions =
    Examples:
      intervisie actions
      intervisie actions --person Ans --all
      intervisie actions close k7m2x-42
cli-example-actions-close =
    Examples:
      intervisie actions close k7m2x-42
      intervisie actions close k7m2x-42 --partly "Called, no answer yet."
cli-example-actions-reopen =
    Example:
      intervisie actions reopen k7m2x-42
cli-about-case = Hands in a case before a meeting, and shows which are waiting
cli-about-case-add = Hands in a case for the next meeting
cli-about-case-list = Lists the cases that wait, the oldest first
cli-about-case-drop = Takes back a case that waits
cli-usage-case = intervisie case <command>
cli-usage-case-add = intervisie case add [--group <group>] [--who <name>] [...]
cli-usage-case-list = intervisie case list [--group <group>] [--json]
cli-usage-case-drop = intervisie case drop <id>
cli-option-case-group = The group; without it the only one there is
cli-option-case-who = Who brings the case
cli-option-case-kind =
    work (from the work), incident (after something
    happened), past (its outcome still hidden)
    or now (of today, or still to come)
cli-option-case-situation = What is going on, in a few sentences
cli-option-case-own-part = One's own part in it
cli-option-case-question = The question, best one that begins with how
cli-option-case-urgency = How urgent it is
cli-option-case-outcome = How it ended; nobody sees that yet
cli-option-case-id = The case; the beginning of its id will do
cli-example-case =
    Examples:
      intervisie case add
      intervisie case list --group north
cli-example-case-add =
    In a window the program asks you one question after the other. A file
    gives an answer on each line, in the order of those questions.

    What stands behind the command can be read by anybody on this computer
    while it runs, and stays in the history of the window. So put nothing of
    a case there; rather answer the questions.

    Examples:
      intervisie case add
      intervisie case add --group north < case.txt
cli-example-case-list =
    Example:
      intervisie case list --group north
cli-example-case-drop =
    Example:
      intervisie case drop k7m2x
cli-mistake-together = { $one } and { $other } do not go together.
cli-actions-none = { $all ->
    [yes] No actions were agreed yet.
   *[no] There are no open actions.
}
cli-actions-no-group = Without a group
cli-actions-how = Did something come of it? Note it like this: intervisie actions close { $id }
cli-action-who = { $who } · { $date }
cli-action-what = { $who }: { $what }
cli-action-told = { $outcome ->
    [done] Done on { $date }
    [partly] Partly done on { $date }
    [dropped] No longer needed since { $date }
   *[open] Open again since { $date }
}
cli-action-told-text = { cli-action-told }: { $text }
cli-action-noted = { $outcome ->
    [done] Noted as done:
    [partly] Noted as partly done; the rest stays open:
    [dropped] Noted that this is no longer needed:
   *[open] This action is open again:
}
cli-action-known = { $outcome ->
    [done] It was noted already that this is done:
    [partly] It was noted already that this is partly done:
    [dropped] It was noted already that this is no longer needed:
   *[open] This action is open already:
}
cli-action-unknown = There is no action { $id }. You see all actions with: intervisie actions --all
cli-action-ambiguous = More than one action fits { $id }. Choose one:
    { $known }
cli-past-unread = Cannot be read, and so is not counted:
    { $known }
cli-not-noted = It could not be saved: { $why }.
cli-case-waiting = { $count ->
    [0] No case is waiting at { $group } yet. You hand one in like this: intervisie case add
    [one] One case is waiting at { $group }.
   *[other] { $count } cases are waiting at { $group }.
}
cli-case-handed-in = { $who } · handed in on { $date }
cli-case-stranger = Nobody in this group is called { $who }. Members: { $members }.
cli-case-not-chosen = { $who } · of { $date }, not chosen then
cli-case-own-part = Own part: { $text }
cli-case-question = Question: { $text }
cli-case-urgency = How urgent: { $text }
cli-case-kind = Kind: { $kind ->
    [work] from the work
    [incident] after something happened
    [past] from the past
   *[now] of today, or still to come
}
cli-case-hidden = Outcome: saved, and hidden until the step in which it is told
cli-case-unknown = No case { $id } is waiting. You see which are with: intervisie case list
cli-case-ambiguous = More than one case fits { $id }. Choose one:
    { $known }
cli-case-dropped = The case of { $who } waits no longer.
cli-case-added =
    The case of { $who } is ready for the next meeting of { $group }.
    Not after all? Then type: intervisie case drop { $id }
cli-case-stopped = Nothing was saved.
cli-case-long = One of the texts is longer than { $most } letters. Make it shorter.
cli-case-incomplete =
    Say at least who brings the case and what is going on. In a window the
    program asks you the questions:
      intervisie case add
    In a window it can be done with questions too: intervisie case add
cli-ask-case = A case for { $group }. Enter skips what is not needed, ctrl-c stops and saves nothing.
cli-ask-must = The group needs this one. Write something, please.
cli-ask-who = Who brings the case?
cli-ask-kind = What kind of case is it? Type a number; enter is 1.
cli-ask-kinds =
    1  From the work, something that the others know as well
    2  After something happened
    3  From the past: how it ended is not told yet
    4  Of today, or still to come
cli-ask-number = Type a number from 1 to { $most }.
cli-ask-situation = What is going on? A few sentences are enough.
cli-ask-situation-hint =
    Tell it from yourself, with I. Choose something from your own work in which you do something or leave it, and that you can influence yourself.
    Think of a client who wants something that you see no use in, or who does not follow your advice; of limits, demanding people, giving or getting feedback, being afraid of a mistake, something that moved you, or your own career.
cli-ask-own-part = What is your own part in it?
cli-ask-own-part-hint = What did you do, what did you leave, and what did you think or feel?
cli-ask-question = What is your question for the group?
cli-ask-question-hint = Best one that begins with how, such as: how do we come to agree, or how do I deal with that?
cli-ask-how = how
cli-ask-question-how = Can it begin with how? Then type it like that; enter keeps it as it is.
cli-ask-urgency = How urgent is it?
cli-ask-urgency-hint = For example: before next week, it is on my mind a lot, or: it can wait.
cli-ask-outcome = How did it end?
cli-ask-outcome-hint = Nobody sees that yet: first the group thinks about it by itself.

### line by line

plain-how = Line by line. Type ? and enter for the keys, or just enter for the time and where you are.
plain-up = up
plain-down = down
plain-left = left
plain-right = right
plain-clear = clear
plain-keys = You can now: { $keys }.
plain-until = until { $time }
plain-where = { $left } of { $of } to go in { $step }
plain-where-over = { $left } past the { $of } in { $step }
plain-where-open = { $spent } into { $step }
plain-jump = To which step? Type the number of the step.
plain-running = you are here
plain-chosen = chosen
plain-report = The report is in { $path }.
plain-help-keys = Keys here; the word behind one will do as well:
plain-help-clear = { plain-clear }: empty what is on this line
plain-help-number = A number chooses from the list.
plain-help-text = What you type here is text. Type a key with / before it, as in /esc; text that begins with / with //.
plain-help-blank = Just enter: what time it is and where you are.
plain-help-blank-enter = Just enter counts as the enter key here.
plain-unknown-word = "{ $word }" means nothing here. Type ? for the keys.
plain-unknown = That cannot be done here: nothing came of it. Type ? for the keys.
plain-was-text = "{ $word }" is there as text now. Did you mean the key? Then type /{ $word }.
plain-ambiguous = "{ $word }" can mean more than one thing here. Type one of these keys: { $keys }.
plain-no-number = There is no number { $number }: the list has { $count }.
plain-warning = { $left } left for { $step }.
plain-share-fixed = { $step } keeps { $now }.
plain-share-same = { $step } has { $now } left.
plain-share-new = { $step } goes from { $now } to { $then }.
plain-time-is-up = The time for { $step } is up.
plain-share-over = The time of { $name } is up.
plain-share-over-next = The time of { $name } is up, { $next } comes next.
plain-saved-again = Saving works again.
plain-break-over = The break is over.
cli-option-plain = Line by line, for a screen reader or a script

### the screen of a group

circle-aside = { $held ->
    [0] no meeting yet
    [one] 1 meeting
   *[other] { $held } meetings
} · { $members ->
    [one] 1 member
   *[other] { $members } members
}
circle-begin = Begin meeting { $number }
circle-begin-first = Begin the first meeting
circle-dates = Dates
circle-new-date = Agree on a date
circle-mistakes = There are mistakes in group.toml. Only what is wrong does not count now; the rest does. With e you read which.
circle-unread = { $count ->
    [one] There is 1 file that is not complete yet, or damaged. With e you read which.
   *[other] There are { $count } files that are not complete yet, or damaged. With e you read which.
}
circle-reads = Looking at what you did so far…
circle-how = How did it go?
circle-which-date = On which day, and at what time?
circle-date-how = Write it like this: 5-9-2026 19:30. A day alone will do: then the time stays.
circle-noted = { $outcome ->
    [done] Noted and saved: done.
    [partly] Noted and saved: partly done.
    [dropped] Noted and saved: no longer needed.
   *[open] Noted and saved: it is open again.
} { circle-undo }
circle-noted-text = Noted and saved. { circle-undo }
circle-undo = With u you undo it.
circle-same = { $outcome ->
    [done] It said so already: done.
    [partly] It said so already: partly done.
    [dropped] It said so already: no longer needed.
   *[open] This action is open already.
}
circle-take-case = Take back the case of { $who }? The same key once more, and it waits no longer.
circle-off-already = Meeting { $number } is called off already. With enter you choose a new date.
circle-nothing-back = Nothing was said here that could be undone.
circle-taken-back = Undone and saved: it is as it was.
circle-no-dates = You have no dates yet. Agree on one, or write in group.toml how often you meet.
circle-unreadable = This meeting cannot be read: { $path }
circle-hours = Hours
circle-no-hours = With a mistake in group.toml we count no hours: it may be in the rules. Mend this first:
circle-file = Open it with a plain text editor, such as Notepad or TextEdit. What you save shows here at once.
circle-handed-in = The case of { $who } lies ready for the next meeting. { circle-undo }
key-how-it-went = say more
key-take-case = take back
key-other-date = another date
key-call-off = call off
key-read-report = read the report
key-hours-of = hours
key-next-heading = to the next heading
key-heading-before = to the heading before
key-hand-in = hand in a case
key-calendar = save the dates
key-hours = everybody's hours
key-group-file = file of the group
key-never-mind = never mind
key-hand-it-in = hand in
help-circle = With a group
help-handing = Handing in a case
handing-title = Handing in a case
handing-who = Whose
handing-kind = Kind
handing-situation = What is going on
handing-own-part = Own part
handing-question = Question
handing-urgency = How urgent
handing-outcome = How it ended
handing-kind-work = from work, something that the others know as well
handing-kind-incident = after an incident
handing-kind-past = from before: how it ended you do not tell yet
handing-kind-now = of now, or still to come
handing-question-how = Could it begin with how as well?
handing-lost = Something is written here, and it would be gone. The same key once more goes back.

### group files

group-no-name = The group has no name yet.
group-no-name-help = Write at the top what you call yourselves, like this: name = "North".
group-empty = There is nothing between these quotation marks.
group-empty-help = Fill something in, or take the line away.
group-long = This text is longer than { $most } characters.
group-long-help = Make it shorter.
group-unknown-method = I do not know the method ‘{ $id }’.
group-unknown-method-help = ‘intervisie method list’ shows which there are. A method of your own belongs in the folder methods.
group-member-nameless = This member has no name.
group-member-nameless-help = Add what the others call this member, like this: name = "Ans".
group-same-name = ‘{ $name }’ is there already.
group-same-name-help = Give everyone a name by which you know each other, such as "Bo K.". If somebody had another name before, put that with this one member: formerly = ["Anneke"].
group-many-members = A meeting cannot hold more than { $most } members; the rest do not count.
group-many-members-help = Take out those who no longer belong to the group, or make two groups of it.
group-many-rules = Nobody remembers more than { $most } rules; the rest do not count.
group-many-rules-help = Take out what you do without thinking.
group-until-early = The last day lies before the first.
group-until-early-help = Swap since (from) and until (up to and including).
group-no-day = ‘{ $text }’ is no date that I know.
group-no-day-help = Write it like this: 2026-09-05, or "5-9-2026".
group-unreadable = { $path } cannot be read: { $why }
group-members = Members
group-members-none = No members yet: put them in the file of the group.
group-member-times = there { $count } times of { $of }
group-turns = In turn
group-turn-facilitator = to lead: { $people }
group-turn-presenter = to bring a case: { $people }
group-never = never yet
group-open = Actions that are open
group-open-line = { $who }: { $what } ({ $date })
group-queue = Cases that wait
group-meetings = Meetings
group-meetings-more = and { $count } before those
group-presenters = case of { $people }
group-not-ended = not ended
group-agreements = Agreements
group-rules = Our own rules
group-agreed = Agreed on { $date }, not in the file of the group yet
group-accepted = Agreed with rules and agreements
group-accepted-line = { $name } · { $date }
group-accepted-before = { $name } · { $date }, with what it said then
group-accepted-not = Still to ask: { $people }
group-misnamed =
    { $path } does not count as a group yet: the name of such a folder has only small letters, digits and hyphens. { $id ->
        [none] Give the folder another name.
       *[other] Call the folder { $id }, for example.
    }
group-not-read = This is not complete yet, or damaged; the rest counts as usual:
  { $paths }
group-stray-journals = Two laptops wrote in one meeting at the same time. These copies hold something that the meeting itself lacks:
  { $copies }
  Put such a copy in an empty folder, call it session.jsonl, and read it with: intervisie report, followed by that folder. Take over what you miss; the copy may go after that.
group-stray-more = { $path } ({ $count ->
        [1] 1 line more
       *[other] { $count } lines more
    })
group-stray-files = Two laptops wrote in group.toml at the same time. Only group.toml counts. Take over from these what is missing there, and then throw them away:
  { $paths }
group-where = The file of the group: { $path }
cli-group-made = The group is there: { $path }
    Members, agreements and rules stand in that file. Begin the first meeting
    with: intervisie, or intervisie start werkplekleren --group { $id }
cli-group-right = { $path } is right: { $name }, { $count ->
    [one] { $count } member
   *[other] { $count } members
 }
