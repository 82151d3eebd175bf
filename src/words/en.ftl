### report

report-title = Peer consultation, { $date }
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
report-net = { $minutes } net ({ $hours })
report-pauses = { $minutes } of pauses
report-away = { $minutes } not counted
report-method = Method: { $method }
report-facilitator = Facilitator: { $name }
report-no-facilitator = Without a facilitator
report-present = Present: { $people }

report-lookback = Looking back
report-cases = What was brought
report-case = The case
report-case-of = The case of { $name }
report-learning = What we learn from it
report-evaluation = How it went
report-time = Time

report-promised = Agreed earlier:
report-promised-on = Agreed on { $date }:
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
report-real = Real
report-changed = What went differently
report-whole = Together
report-skipped = skipped
report-not-held = not reached
report-more = { $minutes } more
report-less = { $minutes } less

report-gap-unwritten = There is { report-gap-none } yet.
report-gap-unwritten-by = There is { report-gap-none } by { $people } yet.
report-gap-few = There is room for more at "{ $title }".
report-gap-few-by = There is room for more by { $people } at "{ $title }".
report-gap-unchosen = Nothing has been chosen at "{ $title }" yet.
report-gap-unfilled = "{ $field }" is still empty at { report-gap-where }{ report-gap-often }.
report-gap-unfilled-by = "{ $field }" is still empty at { report-gap-where } by { $people }.
report-gap-unfinished = A note at "{ $title }" is not finished yet.
report-gap-unfinished-by = A note by { $people } at "{ $title }" is not finished yet.
report-gap-none =
    { $purpose ->
        [case] nothing brought
        [question] no question
        [definition] nothing on what exactly is going on
        [advice] no advice
        [learning] no lesson
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
