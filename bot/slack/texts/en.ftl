# Everything that the bot says, in English. A translation is a copy of this file under its language's name.
# Syntax: https://projectfluent.org. Dates come with their weekday and in the reader's time zone.
# What people typed is filled in as it is; the views see to it that it stays text.

## How dates and times read (https://babel.pocoo.org/en/latest/dates.html#pattern-syntax)
## The region of the reader's locale says whether a clock has 12 or 24 $hours, and in which $order a day and its month are.

pattern-day = { $order ->
        [month-first] EEEE, MMMM d
       *[day-first] EEEE d MMMM
    }
pattern-dated-day = { $order ->
        [month-first] EEEE, MMMM d, y
       *[day-first] EEEE d MMMM y
    }
pattern-short-day = { $order ->
        [month-first] MMM d, y
       *[day-first] d MMM y
    }
pattern-day-month = { $order ->
        [month-first] MMM d
       *[day-first] d MMM
    }
pattern-month = LLLL
pattern-dated-month = LLLL y
pattern-moment = { $order ->
        [month-first] EEEE, MMMM d, { pattern-time }
       *[day-first] EEEE d MMMM, { pattern-time }
    }
pattern-dated-moment = { $order ->
        [month-first] EEEE, MMMM d, y, { pattern-time }
       *[day-first] EEEE d MMMM y, { pattern-time }
    }
pattern-time = { $hours ->
        [12] h:mm a
       *[24] HH:mm
    }

## Around what is filled in

labelled = { $label }: { $words }
in-quotes = “{ $words }”

## Standing and joining

newcomer-title = Meet a colleague you'd never bump into
newcomer = I introduce you to one person, usually from another department, say why, and help you find 30 minutes. { $next }
newcomer-crowd = { $count } colleagues are in.
help = I introduce you to colleagues you wouldn't otherwise meet. You can do everything in my Home tab; or type, in any conversation but the one with me:
command-optin = join coffee chats, or join again
    .word = optin
    .also = join optinto signup
command-status = your next round and your current chat
    .word = status
    .also = me mystatus
command-profile = what I know about you
    .word = profile
    .also = edit myprofile
command-pause = take a break (try “3 weeks”, “until 7 January”, “next round”)
    .word = pause
    .also = break
command-notes = your own notes from past chats; add words to search them
    .word = notes
    .also = note mynotes
command-followups = what you wanted to follow up on
    .word = followups
    .also = followup myfollowups todo
command-history = your past chats
    .word = history
    .also = chats mychats
command-network = who you've met, and who they could introduce you to, with a picture
    .word = network
    .also = mynetwork
command-recap = your year in coffee chats
    .word = recap
    .also = year myyear
command-report = how coffee chats are going, in charts and files (for those who organise them)
    .word = report
    .also = insight statistics stats
command-introduce = suggest two people who should meet
    .word = introduce
    .also = intro suggest
command-resume = end a pause
    .word = resume
    .also = unpause back continue
command-now = who else is free for a chat in the next half hour
    .word = now
    .also = free freenow
command-notwith = people you'd rather not be matched with (they won't know)
    .word = notwith
    .also = exclude dontmatch
command-export = everything I store about you
    .word = export
    .also = data mydata
command-forget = erase everything I store about you
    .word = forget
    .also = forgetme delete erase
command-optout = leave coffee chats
    .word = optout
    .also = leave quit unsubscribe
command-help = this list
    .word = help
    .also = commands
help-unknown = Sorry, I don't know “{ $word }”. Did you mean one of these?
joined =
    You're in! 🎉 { $next } I'll introduce you to a colleague in a group message, usually someone from another department. I write to you here, with a button for whatever you need; commands such as “/coffee { command-status.word }” work in any other conversation.
profile-saved = Profile saved. { $next }
profile-saved-paused = Profile saved. You're still paused – resume whenever you like. { $next }
left =
    You've left coffee chats, and I won't match you again. Your notes are still here. Changed your mind? Join again any time.
resumed = Welcome back! { $next }

next-round = The next round is on { $when }.
next-round-yours = Your next round is on { $when }.
next-round-none = No more rounds are planned at the moment.
status-in = You're in. { $next }
status-paused = You're paused. { $next }
status-paused-until = You're paused until { $day }. { $next }
status-out = You haven't joined coffee chats yet. { $next }
status-left = You've left coffee chats. { $next }
status-match = Your chat this round: { $names }.
status-match-booked = Your chat this round: { $names }. You're meeting on { $when }.
status-match-met = Your chat this round: { $names } – you've met ✓

refused-nothing-kept = I don't store anything about you.
refused-workspace = I haven't been set up in this workspace yet. Please ask whoever runs this app to install it here.
refused-outsider = These coffee chats are for members of this workspace, so I can't match guests or people from other workspaces. Whoever runs this app can let guests of several channels join.
name-apart = { $name } ({ $by })
namesakes = Several people share { $count ->
        [one] that name
       *[other] those names
    }. I mean { $people }.
refused-not-in = You're not in coffee chats.
refused-not-your-match = That button belongs to someone else's chat, or to one I no longer know. Type “/coffee { command-status.word }” to see yours.
refused-called-off = That chat was called off, so there's nothing to answer. Type “/coffee { command-status.word }” to see what's next.
refused-already-met = You've already told me you met, so I've kept that. Type “/coffee { command-notes.word }” to read your notes.
refused-button = That button is from an earlier version of me and no longer works. Type “/coffee { command-help.word }” to see what does.
refused-too-slow = Slack gives me three seconds to open that, and I was too slow. Please try again.
refused-busy = Slack is busy right now. Please try again in a minute.
refused-crowd = I'm too busy right now to do that. Please try again in a minute.
refused-database = I can't reach my database right now, so nothing was saved. Please try again in a minute.
refused-scope = I'm missing a Slack permission for that. Please ask whoever runs this app to reinstall it.
refused-scope-here = I'm missing a Slack permission for that. Anyone who may install apps in this workspace can allow it here: { $link }
unanswered = I couldn't show you the answer to what you just did (reference { $reference }). It may well have worked: type “/coffee { command-status.word }” to check.
file-failed = I couldn't send you the file: Slack didn't accept it, though I tried for a while (reference { $reference }). Please try again later; if it keeps happening, send that reference to whoever runs this app.
went-wrong = Sorry, something went wrong on my side (reference { $reference }). Please try again; if it keeps happening, send that reference to whoever runs this app.

## The profile form

form-join-title = Join coffee chats
form-profile-title = Your coffee profile
form-join = Join
form-save = Save
form-cancel = Cancel
form-department = Department
form-department-hint = I'll try to match you with people from other departments.
form-join-about = I introduce you to one colleague at a time, usually from another department. { $next }
form-pick-or-type = Pick or type
form-add = Add “{ $words }”
form-more-about-you = More about you, if you like:
page-background = Background & interests
page-meeting = How you like to meet
page-time = When & how often
promise = Skip or leave any time. I never read your messages, and your notes are visible only to you.
form-slack-says = From your Slack profile: { $facts }. Change it in Slack and I'll follow.
form-slack-zone = { $city } time
form-interests = Interests
form-interests-hint = Also outside work: climbing, jazz, gardening
form-can-help = Ask me about
form-can-help-hint = What colleagues can ask you about: budgets, SQL, climbing
form-wants-to-learn = I'd like to learn or meet
form-wants-to-learn-hint = A topic, a department or a role: public speaking, Legal, designer
form-meeting-mode = How I like to meet
form-office = Office
form-office-hint = Where colleagues can meet you in person
form-team = Team
form-team-hint = The part of your department you work in
form-before = Background
form-before-hint = Past jobs or roles – a great thing to ask you about
form-languages = Languages
form-languages-hint = Languages you're happy to chat in
form-hours = Working hours
form-hours-from = Working hours, from
form-hours-from-hint = Your local time, on workdays. I only send reminders within these hours.
form-hours-to = Working hours, to
form-hours-to-hint = Leave both empty for normal office hours.
form-company = Group size
form-workdays = Workdays
form-workdays-hint = The days you work, if they differ from most people's here.
form-cadence = How often
mode-either = In person or by video
mode-in_person = In person
mode-video = By video
company-either = No preference
company-pair = One-on-one when possible
company-group = Small group when possible
form-messages = Messages
form-messages-hint = With introductions only, I leave out the announcements before a round, and the questions about how it went.
messages-all = Everything about my chats
messages-introductions = Introductions only
cadence-every_round = Every round
cadence-every_second = Every other round
cadence-monthly = At most once a month
error-tags-many = Please name at most { $most }.
error-hours-half = Please pick both times, or clear the other one too.
error-hours = Please pick a time at least an hour after the start.
error-tag-long = “{ $tag }” is too long: there's room for { $most } characters.

## Introductions

intro-title = { $title }: { $departments }
intro-title-plain = Your coffee chat
intro-team = { $department } ({ $team })
intro-before = { $details } · previously { $before }
intro-ask = Ask me about: { $topics }
intro-why = Why you { $count ->
        [2] two
        [3] three
        [4] four
       *[other] { $count }
    }
intro-reasons = { $others }; and { $last }
intro-earlier = You were last introduced in { $month }.
intro-earlier-some = { $names } were last introduced in { $month }.
intro-notes = If you took notes back then, I've sent them to you privately.
intro-icebreaker = 🧊 To break the ice: { $question }
intro-first = { $first }, could you get things started?
intro-summary = Your coffee chat: { $names }. { $why }: { $reasons }.
places-apart = { $place } is { $hours } h ahead of { $other }
intro-gap = Meeting may not be easy for you: { $why }. A chat in writing counts, too: answer these whenever it suits you, and ask back.
gap-no_common_place = there's no office or video call that suits everybody
gap-no_common_hours = you have no working hours in common
gap-no_common_language = you named no language in common
intro-over = This round is over. If you met, you can still tell me how it went, or write yourself a note.
met-already = Already met? Let me know, and I won't ask.
button-met = We've met
button-icebreaker = Another question
reason-suggested = { $suggester } thinks you two should meet: { $why }
reason-host = { $others } { $count ->
        [one] is
       *[other] are
    } next to meet { $first }
reason-sides = { $first } is here as { $side }, and { $others } as { $other_side }
reason-newcomer = { $first } is new here, and { $others } { $count ->
        [one] has
       *[other] have
    } been here longer
reason-teaches = { $learner } wants to learn about { $topics }, and { $helper } can help with that
reason-recommended = a colleague thinks { $names } should meet
reason-wish = { $wisher } would like to meet someone like { $other }: { $wish }
reason-interest = { $names } share an interest in { $interests }
reason-interest-all = you share an interest in { $interests }
reason-bridge = it's the first coffee between { $words }, as far as I know
reason-departments = you work in different departments, { $departments }
reason-first_time = you haven't been introduced before
reason-office = you could meet in person: { $office }
reason-both_video = you both prefer to meet by video
reason-new-ground = the first coffee between your { $count ->
        [2] two
        [3] three
       *[other] { $count }
    } departments that I know of
reason-none = { $count ->
        [2] you're both up for a chat
       *[other] you're all up for a chat
    }

weakness-too_soon = { $names } met { $rounds ->
        [1] in the last round
       *[other] { $rounds } rounds ago
    }, sooner than the rules ask for
weakness-met_before = { $names } met { $rounds ->
        [1] in the last round
       *[other] { $rounds } rounds ago
    }
weakness-same_department = same department: { $department } is { $share }% of the participants
weakness-larger = { $count } people, so that nobody is left out
weakness-no_common_place = no office or video call that suits everybody
weakness-no_common_hours = no office hours in common
weakness-no_common_language = no language in common
weakness-all_new = all new here: there are fewer people who have been here longer
weakness-several_chats = { $names } has { $count } chats this round, so that nobody is left over
department-unknown = the unknown one
preview-person = { $name } ({ $department })
preview-alone = Nobody to meet: { $names }
preview-bridges = { $bridged } of { $pairs } pairs of departments have met then.
preview-waiting = Their turn has yet to come: { $count ->
        [one] one person
       *[other] { $count } people
    }
preview-matches = { $count ->
        [one] One match.
       *[other] { $count } matches.
    }

goes-on = It won't work out with { $name } this round – that happens. Please carry on here, in a conversation of your own.
goes-on-unnamed = It won't work out with one of your group this round – that happens. Please carry on here, in a conversation of your own.
intro-joins = { $name } is joining you! Please carry on here – Slack can't add people to your earlier conversation.

nudge = { $waits }, { $names } can make { $times ->
        [one] this time. Does it work for you?
       *[other] these times. Does one of them work for you?
    }
nudge-apart = { $names }, you've picked different times. Is there one that works for all of you?

## Asking afterwards

check-in = Have you met { $names } yet? Your answer stays private.
last-call = Last chance to tell me: did you meet { $names }? I'm closing this round on { $when }. Your answer stays private.
button-yes = Yes, we met
button-not-yet = Not yet
button-no = Not this time
button-after-all = We met after all
button-feedback = Share how it went
button-change = Edit feedback
answered-met = ✓ You met { $names }. How was it?
answered-told = ✓ You met { $names }. { $rating } – saved, thanks!
answered-not_yet = You haven't met { $names } yet. I'll ask once more before this round closes on { $when }.
answered-not_yet-last = You haven't met { $names } yet. There's time until this round closes on { $when }.
answered-not_yet-closed = You haven't met { $names }. This round has closed.
button-tell-more = Tell more
answered-private = Only a thank-you is passed on. Ratings are counted without names, from five people on.
answered-note = Your note: { $note }
feedback-remind-day = I'll remind you on { $day }.
answered-no = No problem – your chat with { $names } is off the list. I won't ask again.
feedback-late = This round has closed, so its numbers won't change, but what you tell me here is still kept.
answered-late = This round has closed, so its numbers won't change, but I've saved your answer.

left-out =
    Sorry, I couldn't find a match for you this round. If someone becomes free, I'll introduce you; otherwise you're first in line next time. { $next }
left-out-by-slack =
    I had matched you with { $names }, but Slack wouldn't let me open a conversation. { $next }
partner-left =
    { $name } has left coffee chats, so this one may not happen. If you met anyway, let me know.
partner-left-early = I had matched you with { $name }, but they've just left coffee chats. { $prospect }
prospect-found = I've found someone else for you this round: your introduction is on its way.
prospect-another = Your other chat this round stays as it is: type “/coffee { command-status.word }” to see it.
prospect-waiting = As soon as someone else is free this round, I'll introduce you. { $next }
partner-left-others =
    { $name } has left coffee chats. Your chat with { $names } still goes ahead.

## The feedback form

feedback-title = How was it?
feedback-about = Your chat with { $names }. Only your thank-you is passed on. Your note is private; ratings are counted anonymously, so organisers can't see yours either.
feedback-rating = How was your chat?
rating-5 = 😀 Great
rating-4 = 🙂 Good
rating-3 = 😐 Okay
rating-2 = 🙁 Not for me
feedback-gains = What did you get out of it?
gain-laugh = A laugh
    .told = a laugh
gain-idea = An idea
    .told = an idea
gain-help = Help
    .told = help
gain-contact = A contact
    .told = a contact
gain-plan = A plan
    .told = a plan
feedback-note = A note to yourself
feedback-note-hint = A name, a skill, a promise. Only you can see this.
feedback-remind = Remind me on
feedback-thanks = Say thanks
feedback-thanks-hint = I'll pass it on to { $names } from you.
feedback-share = Share your thank-you?
feedback-share-option = Share my words in the program's channel, without names
feedback-share-hint = Off unless you tick it. It happens once the round is over, and only if { $names } would like it, too. People who know you may still guess.
error-remind-without-note = Write a note to be reminded of, or clear the date.
error-rating-needed = Choose how it was. Only a note can be saved without it.
error-remind-day = Pick a day from tomorrow on, within two years.
thanks = 💛 { $name } sent you a thank-you:
thanks-share = { $name } would like to share these words in the program's channel once the round is over – without names, and only if you like that, too. People who know you both may still guess.
thanks-shared = These words go into the program's channel, without names, once the round is over – if everyone whom they thank agrees.
thanks-not-shared = These words stay between you.
button-share-thanks = Share them
button-unshare-thanks = Don't share them
refused-thanks-not-offered = These words aren't offered for sharing any more, so they stay between you.
refused-thanks-too-late = This round is over, so its thank-yous have been told already. These words stay as they are.

## Notes

notes-none = No notes yet. You can add one when you tell me how a chat went.
notes-title = Your notes (only you see these)
note-about = { $names }, { $day }
note-about-remind = { $names }, { $day } · reminder on { $remind }
notes-found = Your notes with “{ $words }” (only you see these)
notes-none-found = No notes match “{ $words }”. Type “/coffee { command-notes.word }” to read them all.
button-change-note = Change
button-more = Show more ({ $count })

## A round's numbers

summary-title = { $program }: what the last round brought
summary-introduced = { $matches ->
        [one] One chat
       *[other] { $matches } chats
    } with { $people } people
summary-matches = { $matches ->
        [one] One chat
       *[other] { $matches } chats
    } with { $people } people, { $share } across departments
summary-met = { $met } of { $matches } have met ({ $answered } of { $people } people answered)
summary-few = How the chats went is shown once { $fewest } people have answered about { $chats } chats, so that nobody can tell whose answers they are
summary-bridges = { $bridged } of { $pairs } pairs of departments have been introduced to each other so far
summary-rating = Rated { $rating } of 5 by { $ratings ->
        [one] one person
       *[other] { $ratings } people
    }
summary-gains = What people got out of it: { $gains }
summary-gain = { $gain } ({ $count })
summary-lot = One chat, drawn by lot, isn't counted, so that nobody can tell who said what.
summary-took-place-of = { $met ->
        [one] 1 of { $matches } chats took place
       *[other] { $met } of { $matches } chats took place
    }
summary-took-place = { $met ->
        [one] One chat took place
       *[other] { $met } chats took place
    }
summary-than-before = { $now } (the round before: { $before })
summary-new-bridges = { $new ->
        [one] One pair of departments was
       *[other] { $new } pairs of departments were
    } introduced for the first time: { $bridged } of { $pairs } by now
summary-thanks = Thank-yous that people agreed to share:
summary-quote = “{ $words }”
summary-join = Not in yet? Join, and you're in for the next round.
summary-join-next = Not in yet? The next round begins on { $when } ({ $zone }).
last-round = Last round: { $numbers }
digest-title = { $program }: the round of { $day }
digest-share = { $share } ({ $part } of { $whole })
digest-line = { $what }: { $now }
digest-line-beside = { $what }: { $now } · { $day }: { $before }
digest-silent = { $count ->
        [one] Fallen silent and paused: { $names }. One click brings them back.
       *[other] Fallen silent and paused: { $names }. One click brings each of them back.
    }
digest-about = – is what can't be told: too few people answered. Nobody's own answer can be told from this: one chat of a round, drawn by lot, isn't counted.

## For those who run it

held =
    { $count ->
        [one] One participant has
       *[other] { $count } participants have
    } vanished from Slack at once. That may be a mistake or a migration, so I've put all rounds on hold and marked nobody as gone. Do you know what happened? If they're still here, or have really left, say so below. If their Slack ids have changed, whoever runs this app can tell me: “coffee people held” explains how.
skipped-one =
    The round on { $when } didn't take place: I wasn't running then, and came back too late for it. { $next } (Times are in { $zone }.)
skipped-several =
    { $count } rounds, from { $first } to { $last }, didn't take place: I wasn't running then, and came back too late for them. { $next } (Times are in { $zone }.)
channel-lost =
    I can't post in the coffee-chats channel any more: either it has been archived, or I've been removed. If it still exists, please invite me again and click “Try again”. If not, choose another channel. I'll keep what I couldn't post for a month.
late-round =
    { $program }: the round of { $due } didn't start before { $started } ({ $zone }). I wasn't running, or couldn't get through to Slack. Everyone in it has been introduced now and has a little less time. The next round comes at its usual time; you can move it.
nobody-for = { $count ->
        [one] { $program }: this round has nobody for { $names } so far. As soon as somebody is free I'll introduce them; otherwise they come first next time. They've been told.
       *[other] { $program }: this round has nobody for these { $count } people so far: { $names }. As soon as somebody is free I'll introduce them; otherwise they come first next time. They've been told.
    }
unreached = { $program }: I couldn't reach { $names } in Slack. Their partners meet somebody else where that's possible, and I leave them out for four weeks. Are they guests who can't see this app? Once that's sorted, try again.
unreached-messages = { $program }: { $count ->
        [one] one message
       *[other] { $count } messages
    } couldn't be delivered, though I tried for a while. Trying again often helps.
unreached-why = (Slack says: { $codes }.)
access-lost = On { $when } ({ $zone }) Slack stopped letting me in: the app was removed, or its token was revoked. Nothing is lost: what was due in between goes out now that I'm back. If you didn't expect that, ask whoever runs this app.
scope-lost = On { $when } ({ $zone }) Slack refused me something because a permission is missing, so introductions are waiting. To mend it, whoever runs this app has to install it again with the permissions that “coffee manifest” prints (Slack says: missing_scope). After that, click “Try again”.
scope-lost-here = On { $when } ({ $zone }) Slack refused me something because a permission is missing, so introductions are waiting. Anyone who may install apps in this workspace can allow it here: { $link } – after that, click “Try again”.
button-try-again = Try again
button-choose-channel = Choose another channel
button-still-here = They're still here
button-really-gone = They have left
confirm-still-here = Go on with rounds?
confirm-still-here-text = Nobody is taken out, and the next round starts with everybody whom Slack knows.
confirm-really-gone = Go on without them?
confirm-really-gone-text = Everybody who vanished is taken out of coffee chats. If somebody comes back to Slack, I'll ask whether they'd like to join again.
tried-again = { $count ->
        [0] No message is waiting any more. Anybody I couldn't reach is included again from the next round.
        [one] I'm sending one message again now. Anybody I couldn't reach is included again from the next round.
       *[other] I'm sending { $count } messages again now. Anybody I couldn't reach is included again from the next round.
    }
went-on = Rounds go on, and nobody is taken out.
went-on-without = Rounds go on. I'll take out those who vanished before the next one.
refused-not-held = No round is on hold any more, so nothing has changed.

## The report for those who organise

button-report = Report
button-pictures = Show as pictures
report-title = How coffee chats are going
report-none = No round has closed yet, so there's nothing to report so far. Come back once the first one has.
report-scope = { $rounds ->
        [one] One round
       *[other] { $rounds } rounds
    } since { $since }: { $chats ->
        [one] one introduction
       *[other] { $chats } introductions
    }, { $joined ->
        [one] one person
       *[other] { $joined } people
    } joined
report-met = { $share } of chats took place ({ $met } of the { $counted } that count)
report-met-withheld = Too few people have answered to say how many chats took place
report-across = { $share } of chats were across departments; by chance it would be { $chance }
report-across-alone = { $share } of chats were across departments
report-bridges = { $bridged } of { $pairs } pairs of departments (those of five people or more) have been introduced to each other; by chance it would be { $chance }
report-bridges-alone = { $bridged } of { $pairs } pairs of departments (those of five people or more) have been introduced to each other
report-rating = Rated { $rating } of 5 on average, by { $ratings ->
        [one] one rating
       *[other] { $ratings } ratings
    }
report-newcomers = Just joined, and in for the next round: { $names }
report-unmet = At least { $people } others haven't been introduced to anyone yet
report-unmet-few = Hardly anyone else (fewer than five people) still waits for a first introduction
report-follows = Charts, pictures and files for a spreadsheet follow in our direct messages.
report-private = Nobody's answer, rating, note or wish not to meet someone can be told from this. Only closed rounds count, and one chat of each, drawn by lot, doesn't.
report-failed = Some of the report's pictures and files may not arrive: Slack didn't confirm them. Type “/coffee { command-report.word }” to try again.
report-rounds-title = Round by round
report-last-rounds = The last rounds
report-gave-title = What it gives, and who comes back
report-gains-title = What people got out of it
report-cohorts-title = Who comes back, by the quarter of their first chat
report-chart-rounds = Took part, and met, in percent
report-chart-bridges = Pairs of departments introduced so far
report-series-part = Took part
report-series-met = Met
report-series-introduced = Introduced
report-series-chance = By chance
report-column-round = Round
report-column-people = People
report-column-part = Took part
report-column-chats = Chats
report-column-met = Met
report-column-across = Across departments
report-column-across-chance = Across by chance
report-column-bridges = Pairs of departments
report-column-bridges-chance = Pairs by chance
report-column-rating = Rating
report-column-cohort = First chat
report-column-later = { $quarters ->
        [one] A quarter later
       *[other] { $quarters } quarters later
    }
report-column-gain = Gain
report-column-named = Times named
report-quarter = Q{ $quarter } { $year }
report-withheld = –
report-withheld-about = – is what can't be told: too few people answered, or it wasn't counted yet.
report-map-title = Which departments have been introduced
report-map-about = Pairs of people introduced for the first time, in steps of five. Empty: fewer than five.
report-map-read = A department's row is left of its name, its column below it.
report-map-more = { $count ->
        [one] One more department is
       *[other] { $count } more departments are
    } in the spreadsheet.
report-map-pair = { $one } and { $other }: at least { $couples } pairs of people
report-map-none = No two departments have had five pairs of people introduced yet.
report-story-title = What coffee chats connect
report-story-joined =
    have joined
    so far
report-story-met =
    of chats
    took place
report-story-bridges =
    of { $pairs } department
    pairs introduced
report-story-chance = { $chance } by chance
report-story-across =
    of chats across
    departments
report-story-private = Only closed rounds count. Nobody's own answer can be told from this.
report-files = How coffee chats are going: pictures, and the same numbers for a spreadsheet. Only you can see them.

## Follow-ups

button-done = Done
button-later = Remind me in a week
button-drop = Dismiss
follow-up-task = After your chat with { $names }, you wanted to:
follow-up-promise = You promised { $names }:
follow-up-reminder = A reminder of your chat with { $names }:
follow-up-is-done = Done, nice!
follow-up-is-dropped = Dismissed.
follow-up-is-put-off = I'll remind you again on { $day }.
follow-ups-title = Your follow-ups (only you see these)
follow-ups-none = No follow-ups. When you tell me how a chat went, write a note and pick a day: it comes back then.
follow-ups-task = After your chat with { $names }
follow-ups-promise = You promised { $names }
follow-ups-reminder = Your note about { $names }
follow-ups-due = { $day }
follow-ups-since = overdue since { $day }
follow-ups-no-day = no day set
follow-ups-more = +{ $count } more
follow-ups-done = { $count } done so far.
refused-not-your-follow-up = That button belongs to someone else's follow-up, or to one I no longer know. Type “/coffee { command-followups.word }” to see yours.

## Past chats

history-title = Your chats so far (only you see these)
history-none = No chats yet. Type “/coffee { command-status.word }” to see when the next round is.
history-chat = { $names }, { $day }
history-met = You met
history-not-met = It didn't work out
history-not-yet = Not met yet
history-not-told = You haven't said whether you met

## Introducing people to each other

button-introduce = Introduce someone
introduction-title = Who else should meet?
introduction-about = I'll ask the person you name first. If they say yes, I'll introduce them both and credit you.
introduction-for = Someone you met
introduction-who = Who else should { $name } meet?
introduction-who-several = Who else should they meet?
introduction-why = Why?
introduction-why-hint = Both people will see this.
introduction-ask = Ask them
error-introduction-why = Please write a few words: both people will see them.
introduction-wrote = You wrote: { $why }
introduction-asked = I'll ask { $name } whether they'd like to meet { $other }. If they say yes, I'll let you know.
suggested = { $suggester } thinks you should meet { $who }:
suggested-choice = Shall I introduce you? If you'd rather not, I won't tell anyone.
suggested-agreed = Great! I'll introduce you as soon as there's a round with enough time.
suggested-declined = No problem. I won't tell anyone.
suggested-introduced = Great! I've opened a message for you and { $name }.
suggested-withdrawn = Thanks for saying yes! Unfortunately things have changed and I can't introduce you any more.
button-agree = Yes, please
button-decline = No, thanks
credit = They said yes! Thanks to you, { $name } and { $other } are meeting.
refused-nobody-to-introduce = There's nobody you could introduce yet: the people you met here have left coffee chats, or you haven't told me that you met.
refused-suggest-now = I can't introduce these two right now. There can be many reasons, and I keep them to myself. You can suggest it again in a later round, or choose someone else. Anyone who hasn't joined coffee chats can type “/coffee { command-optin.word }” first.
refused-not-asked = That question was for someone else, or I no longer know it.
refused-suggest-oneself = That's you! Please choose someone else for them to meet.
refused-suggest-partner = { $name } can't be introduced to themselves. Please choose someone else for them to meet.
refused-suggest-again = You've already suggested that { $name } and { $other } should meet. Once is enough – I haven't forgotten.

## What is one's own

notwith-title = Don't match me with…
notwith-about =
    I'll never match you with the people you pick here. Nobody else will know, and you don't need a reason.
notwith-people = Don't match me with
notwith-nobody = Nobody
notwith-hint = Remove someone to allow matches again.
notwith-kept =
    Saved, and nobody else will know. If I've already introduced you to one of them, that chat stays as it is; choose “Find me someone else” in the introduction's menu to get out of it.
export-title = Everything I store about you
export-comment = Here's everything I store about you. Only you can see it.
export-sent = Your file is on its way to your direct messages with me. Slack may take a while. If it isn't there in a few minutes, type “/coffee { command-export.word }” again.
forget-about =
    I can erase everything I store about you. You'll leave coffee chats, and I'll erase your profile, your notes and reminders, your answers and feedback, introductions you suggested, and the people you don't want to meet. This can't be undone, so you may want a copy of your data first.
    What remains: your past chats, without your name, because others were there too; that others may not want to meet you, without your name; and messages already sent, because they live in Slack.
button-export = Get my data
button-forget = Erase my data
confirm-forget = Erase all your data?
confirm-forget-text = You'll leave coffee chats, and everything I store about you is erased. This can't be undone.
forgotten = Done, your data is erased. If you'd ever like to come back, type “/coffee { command-optin.word }” to start afresh.
somebody-who-left = a colleague who left
partner-left-unnamed =
    The person you were going to meet has left coffee chats, so this one may not happen. If you met anyway, let me know.
partner-left-early-unnamed = I had a match for you, but the other person has just left coffee chats. { $prospect }
partner-left-others-unnamed = Someone in your group has left coffee chats. Your chat with { $names } still goes ahead.

## Finding a time

hours-hint = Your working hours barely overlap, so someone may need to flex a little – or swap answers in writing.
button-times = Propose times
button-other-times = Other times
button-suits = Works for me
button-suits-which = Option { $number } works for me
button-google = Google Calendar
button-outlook = Outlook
button-calendar = Calendar file
button-video = Join video call
confirm-other-times = Cancel it and find another
confirm-other-times-text = The time you've booked will be cancelled for everyone. I'll say that you asked, and propose other times.
times-cancelled = Cancelled. I'm letting the others know, with other times to choose from.
times-follow = I'm posting times in your conversation with { $names }.
times-asker = { $name } can't make the time you had booked, so it's cancelled.
times-when = When?
times-open = Half an hour. The first time that works for { $count ->
        [2] both of you
       *[other] all of you
    } is booked.
times-own-clock = Times are in your own time zone. { $apart }.
times-at = { $time } for { $names }
times-one-day = { $day }: { $times }
times-day-at = { $day }, { $at }
times-outside = Outside working hours for { $names }
times-suits = ✓ works for { $names }
times-booked-before = You've already agreed on a time. If it no longer works, choose “Other times” in the introduction's menu.
times-outdated = Those times were out of date. I've updated the message.
times-past = That time has passed. Please choose a later one, or ask for “Other times”.
times-no-others = I can't find any other times before the round closes. Please agree on one here, or swap answers in writing.
times-over = The times I proposed have passed. Ask for “Other times”, or agree on one here.
times-none = There's no time before the round closes when you're all at work.
times-writing = No time to talk? Answer these here whenever it suits you, and ask back.
booked = It's booked: { $when }.
booked-heading = Booked:
booked-by-video = You're meeting by video.
booked-calendar = Add it to your calendar:
booked-video = Video call: { $link }
booked-where = Where will you meet? Agree here.
booked-remind = I'll remind { $count ->
        [2] you both
       *[other] you all
    } an hour before.
times-moved = This chat has moved to another conversation.
times-called-off = This chat won't take place this time.
times-off = The time is cancelled. Press “Propose times” for new ones.
soon = Your chat with { $names } is at { $time }.
calendar-title = Coffee chat
calendar-summary = Coffee chat: { $names }
calendar-description = { $names } are meeting for half an hour.
calendar-comment = Your chat for your calendar: open the file to add it. If the time changes, the new file moves it.
calendar-sent = Your file is on its way to our direct messages. Slack may take a while. If it isn't there in a few minutes, choose “Calendar file” again.
refused-times-early = You haven't been introduced yet. As soon as you are, I can propose times.
refused-times-closed = That chat's round has closed, so I can't propose times any more. You're welcome to meet anyway.
refused-times-alone = Someone has left that chat, so there's no time to find any more. Type “/coffee { command-status.word }” to see what's next.
refused-not-booked = There's no time booked for that chat now. Pick one in your introduction first.

## Sitting out

paused = You're paused. Your current chat still goes ahead.
paused-until =
    You're paused until { $day } and back in automatically after that. { $next } Your current chat still goes ahead.
skipped = You're skipping the round on { $when }. I'll match you again after that. { $next }
skipped-up-to =
    You're skipping all rounds up to and including the one on { $when }. I'll match you again after that. { $next }
slower-offer = That's two rounds skipped in a row. Would less often suit you better?
slower-kept = { $cadence }: that's how often I'll match you from now on. Type “/coffee { command-profile.word }” to change it.
status-skips = You're in, and skipping the round on { $when }. { $next }
status-skips-up-to = You're in, and skipping all rounds up to and including the one on { $when }. { $next }
undone = Undone. { $status }
undo-late = Something else has changed since, so I've left it as it is. { $status }
button-undo = Undo
undo-otherwise = Once this message is gone, type “/coffee { command-resume.word }” to come back.
button-skip = Skip this one
refused-day =
    I can't tell when “{ $typed }” ends, so nothing has changed. Try “/coffee pause 3 weeks”, “until 7 January”, “until { $example }” or “next round”. Type “/coffee { command-pause.word }” alone to pause until you resume.
refused-past-day = { $day } isn't in the future, so there's nothing to pause. Choose a later day, or just type “/coffee { command-pause.word }”.
refused-far-day = { $day } is more than two years away. Choose an earlier day, or just type “/coffee { command-pause.word }” to pause until you resume.
refused-no-rounds = There aren't that many rounds planned at the moment. Type “/coffee { command-pause.word }” alone to pause until you resume.
refused-skip-paused = You're paused then, so you're not in that round anyway. Type “/coffee { command-status.word }” to see until when.
refused-skip-late = That round has already begun or was moved, so it can't be skipped any more. Type “/coffee { command-status.word }” to see what's next.
pause-title = Pause coffee chats
pause-about = Your current chat still goes ahead.
pause-how-long = For how long?
pause-round = Just the next round
pause-month = Four weeks
pause-until = Until the day below
pause-open = Until I resume
pause-day = Until this day
error-pause-day = Please pick the day.
error-pause-both = Please clear the day, or choose to pause until it.

day-before = A new round of coffee chats begins on { $when }, and you're in.
day-before-spread = There are so many of us this time that introductions go out until { $day }. Yours comes during your working hours.
away-until = You seem to be away until { $day }
away = You seem to be away
away-leaves-out = { $away }, so I'll leave you out of the round on { $when }. Nobody is told why.
button-come = I'm there
day-before-untold = Before that: did you and { $names } meet? Your answer stays private.
still-there =
    I haven't heard from you for three rounds – no problem! Still up for coffee chats? If I don't hear from you before { $when }, I'll pause you. You can come back any time. (I only notice clicks and commands; I can't read what you write to me here.)
button-keep-in = Keep me in
button-pause-me = Pause me
kept-in = Great, you're staying in! { $next }
paused-silent =
    I haven't heard from you in a while, so I've paused you. One click and you're back. (I only notice clicks and commands; I can't read what you write to me here.)
returned = Welcome back! While your Slack account was deactivated, you were taken out of coffee chats. One click and you're back in, with the profile you had.
button-rejoin = Join again
outsider =
    I can't match you for coffee chats at the moment: they're for members of this workspace, and Slack says you're a guest or belong to another workspace. Whoever runs this app can let guests of several channels join; if they do, you're back in automatically. Your notes are still here.
pause-over = Your pause is over, and you're back in. { $next }
button-pause-again = Pause again

## Free right now

now-others = Also free until { $until }:
now-still = You're still free to talk until { $until }.
now-over = I've stopped telling others that you're free.
now-person = { $name } · { $department }
now-nobody =
    Nobody else is free right now. If someone is before { $until }, I'll let you both know.
now-nobody-quiet =
    Nobody else is free right now. If someone asks before { $until }, they'll see you here. You've had two messages like this today, so I won't send another: type “/coffee { command-now.word }” to look again.
now-not-again = They know you're free. I won't tell anyone again before { $time }.
now-spared = { $count ->
        [one] One of them has
       *[other] { $count } of them have
    } already had two messages like this today, so I won't send another. Say hello yourself!
free-now = { $name } ({ $department }) is free to talk right now too, until { $until }.
button-hello = Say hello
now-opening = I'm opening a conversation with { $name }.
hello = { $people }, you're both free right now. Enjoy your half hour!
hello-plain = { $names }, you're both free right now. Enjoy your half hour!
invite-title = Coffee with…
invite-about = If they'd like one too, I'll open a conversation for the two of you. You won't hear of a no.
invite-who = With whom?
invite-ask = Ask them
invite-asked = If { $name } would like a coffee too, I'll open a conversation for the two of you. Otherwise you won't hear from me about it.
invited = { $name } ({ $department }) would like to have a coffee with you. Shall I open a conversation? If you'd rather not, I won't tell anyone.
together = ☕ { $people }, you'd both like a coffee. When suits you?
together-plain = ☕ { $names }, you'd both like a coffee. When suits you?
refused-invite-oneself = That's you! Please choose someone else.
refused-invite-now = I can't ask that person right now. There can be many reasons, and I keep them to myself.
refused-invite-over = Thanks for saying yes! Unfortunately things have changed and I can't open a conversation any more.
refused-now-paused = You're paused, so I won't tell anyone you're free. Type “/coffee { command-resume.word }” to come back.
refused-not-free =
    That person isn't free any more: the half hour is over, or someone has said hello. If it was the two of you, look among your direct messages.

## One's network, and one's year

network-none =
    Your network starts with your first chat. Once you've met someone, you'll see who, their department, and the departments they could introduce you to.
network-title = Your network
network-numbers = { $chats ->
        [one] One chat
       *[other] { $chats } chats
    } · { $people ->
        [one] one person
       *[other] { $people } people
    }
network-reach = { $reached } of { $departments ->
        [one] one other department
       *[other] { $departments } other departments
    } reached ({ $share })
network-no-department = no department known
network-group = { $department }: { $names }
network-group-large = { $department }: { $people ->
        [one] one person
       *[other] { $people } people
    }
network-contact-once = { $name } ({ $day })
network-contact = { $name } ({ $times }×, last on { $day })
network-bridge = { $count ->
        [one] { $names } knows someone in { $department }.
       *[other] { $count } people you met know someone in { $department }: { $names }.
    }
network-bridges-more = { $count ->
        [one] One more department is just one introduction away.
       *[other] { $count } more departments are just one introduction away.
    }
network-beyond = No connection yet: { $departments }
network-more = { $count } more
network-about =
    The days are those you had agreed on, or were introduced on. For people your contacts know, I only show departments with three or more members, never who met whom. A picture is on its way to your direct messages with me; Slack may take a while.
network-comment = Here's your network. Only you can see it.
network-no-picture = Your network picture may not arrive: Slack didn't confirm it. You can read all of it above; type “/coffee { command-network.word }” to try again.
button-network = Show my network
button-see-network = See picture
button-recap = My year
picture-you = You
picture-via = via { $count }
picture-knows = knows someone there
picture-size = larger: met more often
picture-size-large = larger: more people
picture-people = { $people ->
        [one] one person
       *[other] { $people } people
    }
picture-contact = { $times ->
        [1] { $name }
       *[other] { $name } · { $times }×
    }
picture-lacks = □ marks letters my fonts don't have. You'll find every name in my message about your network.
recap-title = Your { $year } in coffee chats
recap-none = No chats recorded for { $year } yet. When you've met someone, press “We've met” below your introduction.
recap-top-departments = This year you opened doors to { $departments } departments.
recap-top-people = { $people ->
        [one] This year you got to know a colleague
       *[other] This year you got to know { $people } colleagues
    } you might never have talked to.
recap-chats = { $chats ->
        [one] One chat
       *[other] { $chats } chats
    } with { $people ->
        [one] one person
       *[other] { $people } people
    }
recap-all-new = All of them were new faces
recap-new = { $people ->
        [one] One of them was a new face
       *[other] { $people } of them were new faces
    }
recap-departments = Departments: { $departments }
recap-topics = You wanted to learn about { $topics } – and met people who know it
recap-gains = What you got out of it: { $gains }
recap-follow-ups = { $count ->
        [one] One follow-up
       *[other] { $count } follow-ups
    } done
recap-about = Only you can see this. Find it any time with “My year” on my Home tab.

## When a chat doesn't suit

button-snooze = Remind me later
button-cant = Can't make it this round
button-else = Find me someone else
button-find = Find me someone else
confirm-cant = Sit this round out?
confirm-cant-text = You'll leave this chat and sit out the rest of the round. I'll tell the others that it won't work out this time – not why.
confirm-else = Match you with someone else?
confirm-else-text = You'll leave this chat, and I'll look for someone else for you this round. I'll tell the others that it won't work out this time – not why.
confirm-keep = Keep this chat
cant-done =
    All right, you're out of this chat and sitting out the rest of the round. I'll let the others know – without a reason.
else-done =
    All right, you're out of this chat. I'll let the others know – without a reason.
prospect-on-request = If you have time for someone else this round, let me know and I'll look.
partner-cant = It won't work out with { $name } this round. If you met anyway, let me know.
partner-cant-early = I had matched you with { $name }, but it won't work out this round. { $prospect }
partner-cant-others = It won't work out with { $name } this round. Your chat with { $names } still goes ahead.
partner-cant-unnamed = It won't work out with the person I introduced you to this round. If you met anyway, let me know.
partner-cant-early-unnamed = I had a match for you, but it won't work out this round. { $prospect }
partner-cant-others-unnamed = It won't work out with one of your group this round. Your chat with { $names } still goes ahead.
silent =
    I haven't seen anything from { $names } yet – I can't read your messages, so ignore this if you're in touch. Otherwise, would you like someone else this round?
snoozed = OK, no reminders about { $names } until { $when }.
snoozed-quiet = OK, no more reminders about { $names } before this round closes on { $when }.
joined-waiting = A round is under way: as soon as someone is free, I'll introduce you.
joined-found = A round is under way, and there's someone for you: your introduction is on its way.
status-not-drawn = In this round it isn't your turn yet. People take turns, and yours will come.
status-waiting = You have no chat right now. As soon as someone is free this round, I'll introduce you.
last-time = You've met { $name } before, in { $month }. Here's what you wrote down then:
last-time-open = ☐ { $promise }
last-time-open-due = ☐ { $promise } (for { $day })
last-time-done = ☑ { $promise }
last-time-private = Only you can see this.
refused-round-over = That round is over, so its chat can't be changed any more. Type “/coffee { command-status.word }” to see what's next.
refused-chat-left = You're already out of that chat. Type “/coffee { command-status.word }” to see what's next.
refused-chat-moved = Your chat has moved to another conversation: you'll find it among your direct messages, and its buttons work there.
refused-chat-swapped = You've already asked for someone else instead of that chat. Type “/coffee { command-status.word }” to see what's next.
refused-chat-over = That chat won't happen, and you have another one this round. Type “/coffee { command-status.word }” to see it.
refused-no-time-for-another = There isn't enough of this round left for a new chat, so nothing has changed. If you can't meet, press “Can't make it this round”.

## App Home

home-title = Coffee Chats
home-profile = Your profile
home-no-profile = You haven't told others anything about yourself yet.
home-this-round = This round: { $names }
home-met = ✓ You've met
home-booked = 📅 { $when }
home-due = Due
home-settings = Pause, privacy & settings
home-settings-left = Privacy & settings
button-open-chat = Open conversation
home-more = Notes, past chats and people to introduce
button-join = Join
button-profile = My profile
button-pause = Pause
button-resume = Resume
button-now = Who's free now?
button-notes = My notes
button-search = Search my notes
button-follow-ups = My follow-ups
button-history = My chats
button-not-with = Don't match me with…
button-my-data = My data
button-forget-about = Erase my data…
button-help = All commands
button-status = My status
button-leave = Leave
button-close = Close
confirm-leave = Leave coffee chats?
confirm-leave-text = I won't match you any more, and I'll let anyone waiting to meet you know.
confirm-stay = Stay
search-title = Search my notes
search-words = Words or names
search-find = Find
search-hint = I'll find notes that contain all of these, or are about someone with that name.

## Icebreakers, by theme

icebreaker-learning-01 = What are you learning right now, at work or elsewhere?
icebreaker-learning-02 = Who taught you something that you still use every week, and what was it?
icebreaker-learning-03 = What do people often ask you about, and what do you wish they asked?
icebreaker-learning-04 = Which beginner's mistake do you remember fondly?
icebreaker-learning-05 = If you had a paid week to learn anything, what would it be?
icebreaker-learning-06 = What would you show someone on their first day in your line of work?

icebreaker-interests-01 = How did each of you get into { $interest }?
icebreaker-interests-02 = What's your best memory of { $interest }?
icebreaker-interests-03 = Where would you take someone who has never tried { $interest }?
icebreaker-interests-04 = What do outsiders always get wrong about { $interest }?
icebreaker-interests-05 = What have you been meaning to take up but keep putting off?

icebreaker-departments-01 = What's something your department does that others never see?
icebreaker-departments-02 = Which part of your work would surprise the others most?
icebreaker-departments-03 = Which word does everyone in your department use that no one else understands?
icebreaker-departments-04 = If you could swap jobs for a week, whose would you take?
icebreaker-departments-05 = What could our departments make easier for each other?
icebreaker-departments-06 = Who in your department should more people know?

icebreaker-faces-01 = How did you end up in this company?
icebreaker-faces-02 = What should someone who meets you for the first time know about you?
icebreaker-faces-03 = What did you want to be when you were ten, and how much of it is left?
icebreaker-faces-04 = What was your very first job?
icebreaker-faces-05 = What does a good working day look like for you?

icebreaker-near-01 = Which place around the office would you miss most?
icebreaker-near-02 = Where's the best lunch around here?
icebreaker-near-03 = Is there a walk nearby that you could take while you talk?
icebreaker-near-04 = What's your commute like?

icebreaker-far-01 = What can you see when you look up from your screen?
icebreaker-far-02 = Which place have you been to that you'd go back to tomorrow?
icebreaker-far-03 = What's it like where you live at this time of year?
icebreaker-far-04 = What on your desk has a story?

icebreaker-any-01 = What's the best thing you've learned at work that nobody taught you?
icebreaker-any-02 = What are you looking forward to this month?
icebreaker-any-03 = What do you cook when friends come?
icebreaker-any-04 = What's a small thing that made a workday better lately?
icebreaker-any-05 = Who in this company should more people know?
icebreaker-any-06 = What would you do with a free afternoon today?
icebreaker-any-07 = Which tool, app or trick could you not work without?
icebreaker-any-08 = Which book, film or song do you keep recommending?
icebreaker-any-09 = What have you changed your mind about?
icebreaker-any-10 = What's the kindest thing a colleague has done for you?

## Organisers

command-why = why you were matched in the last rounds, or weren't
    .word = why
    .also = whynot
command-preview = the next round's pairs
    .word = preview
    .also = pairs nextround
command-people = who is in; add words to search
    .word = people
    .also = members participants
command-audit = who changed what
    .word = audit
    .also = log changes

refused-not-organiser = Only those who organise coffee chats here can do that, so nothing has changed. If that should be you, ask one of them to add you.
refused-not-admin = Only an admin or owner of this workspace can take over, so nothing has changed.
refused-organised = Somebody else organises coffee chats already. Ask them to add you if you'd like to help.
refused-nobody-organises = Somebody has to organise coffee chats. Please choose at least one person.
refused-draft-changed = People came or went since you looked, so nothing is approved yet. Here is the round as it is now.
refused-no-round-ahead = No round is planned at the moment.
refused-other-round = That round has started or was moved, so nothing has changed. Type “/coffee { command-preview.word }” to see the next one.
refused-not-in-round = That person isn't in the next round, so nothing has changed.
refused-swap = These two can't change places, so nothing has changed. There can be many reasons, and I keep them to myself. Please choose one of those I suggest.
refused-move-past = That time is over, so nothing has changed. Please choose a later one.
refused-move-late = By then the round after it would have started, so nothing has changed. Choose an earlier time, or skip this round instead.
refused-held = Rounds are on hold because many people vanished from Slack at once. Whoever runs this app has to say first what happened.
refused-not-approved = Nothing is sent before one of you approves of the pairs. Open the preview and approve, then start.
refused-nobody-in = That person isn't in coffee chats, so nothing has changed.
refused-two-people = Please choose two different people.
refused-few-people = Fewer than four people are in the next round, so there is nothing to preview yet. Invite some more.
refused-redrawn = You've had this round drawn anew three times, and that's as often as I do it. You can still swap people, or leave somebody out.
refused-leave-out = No more people can be left out of this round, so nothing has changed. You can skip the whole round instead.
refused-apart-from-many = One of these two is kept apart from as many people as I allow, so nothing has changed. Undo another pair first.
error-needed = Please choose one.
error-two-people = Please choose two people.

organise-title = You organise coffee chats
organise-next = Next round: { $when }
organise-next-approved = Next round: { $when } · approved
organise-no-round = No round is planned at the moment.
organise-people = { $count ->
        [one] One person is
       *[other] { $count } people are
    } in, { $paused ->
        [0] nobody is paused
        [one] one is paused
       *[other] { $paused } are paused
    }
organise-vacant = Nobody organises coffee chats here any more: the last organiser's account is closed. Would you like to take over? It takes a few minutes a round, and everything can be done from my Home tab.
organise-welcome = You organise coffee chats now. { $next } My Home tab shows you how it's going: who is in, what the next round looks like, and what you can change. I do everything else by myself.
health-good = ✓ Everything is running.
health-held = { $count ->
        [one] One person
       *[other] { $count } people
    } vanished from Slack at once, so rounds are on hold. Do you know what happened?
health-stopped = Slack doesn't let me post right now. I keep trying; if it stays like this, whoever runs this app has to reinstall it.
health-waits = The round that is due waits for your approval: open the preview.
health-unreachable = { $count ->
        [one] One person can't
       *[other] { $count } people can't
    } be reached in Slack at the moment, so I leave them out.
health-failed = { $count ->
        [one] One message
       *[other] { $count } messages
    } could not be delivered.
home-own = Your profile, follow-ups and network
button-preview = Preview pairs
button-organise-people = People
button-organise-programs = Programs…
button-organise-schedule = Move, skip or start…
button-organise-pairs = Pairs…
button-organise-audit = Who changed what
button-organisers = Organisers…
button-take-over = I'll take over
button-approve = Approve
button-redraw = Draw anew
button-change-group = Change…
button-swap = Swap…
label-swap = Swap { $name }
button-swap-these = Swap
button-leave-out = Leave out
label-leave-out = Leave { $name } out
button-take-back-in = Take back in
button-back = Back
button-earlier = Earlier
button-first-page = First page
button-move-round = Move…
button-skip-round = Skip this round
button-start-round = Start now
button-manage = Open
button-sift = Filter…
button-why = Why?
button-pause-person = Pause
button-remove-person = Remove
button-pair = Add a pair…
button-release = Undo
confirm-leave-out = Leave them out?
confirm-leave-out-text = They sit this round out, and I tell them kindly when it starts. The person they were to meet gets somebody else.
confirm-redraw = Draw all pairs anew?
confirm-redraw-text = Your swaps are undone. People you left out stay out.
confirm-skip-round = Skip this round?
confirm-skip-round-text = Nobody is introduced until the round after it. I tell everyone who was expecting this one.
confirm-start-round = Start the round now?
confirm-start-round-text = Everyone in it is introduced within minutes. The round after it stays where it is.
confirm-pause-person = Pause them?
confirm-pause-person-text = I won't match them until they resume, and I tell them so, kindly. A chat that they have now goes ahead.
confirm-remove-person = Take them out?
confirm-remove-person-text = They leave coffee chats, and I tell them so, kindly. They can join again.

ahead-title = Round of { $when }
ahead-notice = The next round of coffee chats starts on { $when } ({ $place } time).
ahead-numbers = { $people ->
        [one] One person
       *[other] { $people } people
    }, { $matches ->
        [one] one chat
       *[other] { $matches } chats
    }
ahead-largest = { $department } is { $share }% of the participants: { $crossing }% of them can cross departments. Inviting people from elsewhere helps most.
ahead-spread = Slack lets me introduce about fifty groups a minute, and I keep to working hours: the last introductions go out on { $until }.
ahead-alone = { $count ->
        [one] One person has
       *[other] { $count } people have
    } nobody to meet.
ahead-repeats = { $count ->
        [one] One pair repeats: its people met not long ago.
       *[other] { $count } pairs repeat: their people met not long ago.
    }
ahead-cannot-meet = { $count ->
        [one] One chat lacks
       *[other] { $count } chats each lack
    } something in common to meet by: an hour, a language or a place.
ahead-larger = { $count ->
        [one] One chat is
       *[other] { $count } chats are
    } larger than usual, so that nobody is left out.
ahead-no-approval = You don't have to do anything: it starts by itself.
ahead-approval = Nothing is sent until one of you approves. If nobody has by then, the round waits for up to { $hours ->
        [one] an hour
       *[other] { $hours } hours
    }, and is skipped after that.
ahead-waits = The round of coffee chats that should start now waits for your approval: nothing has been sent. If nobody approves by { $until } ({ $place } time), it is skipped.
ahead-drawing = One moment, I'm drawing the pairs…
ahead-kept = What you see here is what goes out. If people come or go until then, I change only what has to change, and show it here.
ahead-approved = ✓ Approved. This is what goes out; if people come or go until then, I change only what has to change.
ahead-thanks = Thanks, approved!
ahead-redrawn = All pairs are drawn anew.
ahead-swapped = Done, they have changed places.
ahead-left-out = Done, they sit this round out.
ahead-back-in = Done, they are back in.
ahead-set-aside = Left out by you: { $name }
change-came = In since: { $names }.
change-went = Out since: { $names }.
change-moved = { $count ->
        [one] Meets somebody else now: { $names }.
       *[other] Meet somebody else now: { $names }.
    }
about-interest-all = they share an interest in { $interests }
about-departments = different departments: { $departments }
about-first-time = they haven't been introduced before
about-office = they could meet in person: { $office }
about-both-video = they prefer to meet by video
swap-title = With whom should { $name } change places? A few suggestions:
swap-none = I have no suggestion for { $name } in this round. You can leave somebody out, or draw all pairs anew.
swap-about = I never suggest everyone: some pairs are left out by chance, some because people met before or for reasons of their own, and I don't say which.
swap-choice = { $other }. Then { $name } meets { $meets }, and { $taker } meets { $met_by }.

schedule-done = Done.
schedule-started = The round starts now. The introductions go out in the next minutes.
move-title = Move the round
move-about = The round is due on { $when }, { $place } time. I tell everyone who was expecting it when it comes instead.
move-save = Move
move-day = Day
move-clock = Time
round-changed = The round of coffee chats on { $was } doesn't take place then. { $next }

roll-title = { $count ->
        [one] One person
       *[other] { $count } people
    }
roll-counts = { $active } in · { $paused } paused · { $left } left
standing-active = in
standing-paused = paused
standing-left = left
standing-unseen = can't be reached
whom-all = everyone
whom-in = those who are in
whom-paused = those who are paused
whom-left = those who have left
sift-title = Filter people
sift-show = Show
sift-whom = Who
sift-department = Department
sift-any-department = All departments
sift-words = Words
sift-words-hint = Part of a name, title, department or team
sift-limited = Only { $what }
person-title = What should happen with { $name }?
person-paused = { $name } is paused. I'll let them know.
person-removed = { $name } has left coffee chats. I'll let them know.
paused-by = An organiser has paused coffee chats for you, so I won't match you for now. A chat that you have already goes ahead. You're welcome back any time.
removed-by = An organiser has taken you out of coffee chats, so I won't match you any more. Your notes are still here. If that's a surprise, please talk to the people who organise them; you can join again.
set-aside = You aren't in this round of coffee chats: an organiser left you out this time. You're back in automatically. { $next }

pairs-title = Pairs
pairs-none = You haven't decided anything about pairs yet.
pairs-about = I don't tell the people. What they decided for themselves isn't shown here.
pair-apart = { $one } and { $other }: never together
pair-together = { $one } and { $other }: together in the next round, if that can be
pair-title = Two people
pair-save = Save
pair-who = Who
pair-what = What holds for them
pair-what-hint = Now and then two people can't be put together. There can be many reasons, and I keep them to myself.
pair-choice-apart = Never these two
pair-choice-together = These two, in the next round
pair-kept-apart = Saved: I never put { $one } and { $other } together.
pair-kept-together = Saved: I put { $one } and { $other } together in the next round if I can. The preview shows you whether it worked out.

why-title = Your rounds
why-title-of = The rounds of { $name }
why-no-rounds = There was no round yet, and none is planned.
why-coming = Next round, { $when }: { $answer }
why-round = { $when }: { $answer }
why-coming-in = in, as of now.
why-matched = introduced to { $names }.
why-called_off = a match was made, but somebody left before the introduction.
    .them = a match was made, but somebody left before the introduction.
why-not_yet_in = not in yet: you joined after it had started.
    .them = not in yet: they joined after it had started.
why-own_choice = sat this one out.
why-paused = you were paused. Type “/coffee { command-resume.word }” to come back.
    .them = paused.
why-left = you had left coffee chats.
    .them = had left coffee chats.
why-gone = your account was deactivated.
    .them = the account was deactivated.
why-outsider = coffee chats are for members of this workspace, not for guests.
    .them = is a guest, or of another workspace.
why-unseen = Slack didn't let me reach you, so I left you in peace for a while.
    .them = Slack doesn't let me reach them, so I leave them out for a few weeks.
why-resting = it was a round that you rest in, as you asked for fewer.
    .them = sat this one out.
why-skipped = you skipped it.
    .them = sat this one out.
why-away = your Slack status said that you were away.
    .them = sat this one out.
why-declined = you said that you couldn't make it.
    .them = sat this one out.
why-alone = nobody was left for you to meet. You go first in the next round.
    .them = nobody was left for them to meet. That happens with odd numbers, with people who met not long ago, and for reasons that I keep to myself. They go first in the next round.
why-not_drawn = your turn hadn't come yet.
    .them = their turn hadn't come yet.
why-set_aside = an organiser left you out this time.
    .them = an organiser left them out.
why-organiser-note = You see whether somebody was introduced, and nothing that they keep to themselves: no answers, ratings or notes, and not whom they'd rather not meet.

audit-title = Who changed what
audit-none = Nobody has changed anything yet.
audit-operator = Whoever runs this app
audit-somebody = Somebody who was forgotten
audit-appointed = Organises from now on, as the first admin who came by
audit-took_over = Took over as organiser
audit-organisers = Changed who organises
audit-gone = An organiser's account was closed
audit-approved = Approved of a round
audit-redrawn = Drew a round anew
audit-swapped = Had two people change places
audit-left_out = Left somebody out of a round
audit-skipped = Skipped a round
audit-moved = Moved a round
audit-started = Started a round early
audit-paused = Paused somebody
audit-removed = Took somebody out
audit-apart = Keeps two people apart
audit-together = Wants two people together
audit-kind_chosen = Chose what kind of program it is
audit-kept = Looked at what will happen, and left it so
audit-invited = Invited people in a channel
audit-placed = Chose hosts or mentors
audit-program_made = Made a program
audit-program_changed = Changed a program
audit-program_ended = Ended a program
audit-settings = Changed settings

# Whom a program invites

command-forecast = what the next rounds would bring, beside chance
    .word = forecast
    .also = foresight outlook
button-forecast = Forecast
forecast-title = What the next rounds would bring
forecast-one-moment = I'm planning the next rounds for { $people } people, and will send you what they'd come to. With thousands of people this takes a few minutes.
forecast-scope =
    { $people ->
        [one] { $rounds } rounds with one person
       *[other] { $rounds } rounds with { $people } people, of whom about one in seven is away each time
    }
forecast-new-faces =
    { $rounds ->
        [0] Somebody meets somebody again from the first round on
        [one] Everybody meets somebody new in the first round; by chance for { $chance } rounds
       *[other] Everybody meets somebody new for { $rounds } rounds; by chance for { $chance }
    }
forecast-new-faces-all = Everybody meets somebody new in all { $rounds } rounds; by chance for { $chance }
forecast-across = { $share } of chats are across departments; by chance { $chance }
forecast-bridges = { $bridged } of { $pairs } pairs of departments are introduced to each other; by chance { $chance }
forecast-about = As if nobody had met yet. Chance is the same people, shuffled. It doesn't say who meets whom, and knows nothing private.
forecast-chart = Departments introduced to each other
forecast-series-planned = Planned
refused-forecast-few = There are too few people for a forecast: it takes at least four, and where a program has two sides, some on each.

command-invites = who gets an invitation
    .word = invites
    .also = invite invitations
button-invites = Who is invited…
audit-invites = Changed who is invited
audit-enrolled = Takes part from now on, having been told a round ahead
audit-imported = People changed by an imported list
audit-meetings = Pairs added from a list of earlier meetings
audit-parted = People who vanished from Slack, and have gone
audit-back = People who vanished from Slack, and are back
audit-renumbered = People given their new Slack ids
audit-retried = Messages sent again
invites-title = Who is invited
invites-save = Save
invites-about = I invite everybody who fits any of these, and look every day who newly does. Each gets one message, with “{ button-join }” and “{ button-no-thanks }”. Nobody gets it twice, nor on the same day as another invitation, and nobody who said no, left or asked to be forgotten.
invites-channel = The program's channel
invites-channel-tick = Invite its members
invites-channel-hint = Also those who join the channel later.
invites-no-channel = This program has no channel. Give it one to invite that channel's members.
invites-no-permission = I can't see who is in the program's channel. Invite me to it; if I'm in it already, I lack a permission: whoever runs this app adds it with “coffee manifest” with the option --with-channels and installs the app again. Until then, they can tell me who belongs where with “coffee people import”.
invites-no-permission-here = I can't see who is in the program's channel. Invite me to it; if I'm in it already, I lack a permission. Anyone who may install apps in this workspace can allow it here: { $link }
invites-departments = Departments
invites-departments-none = I don't know anybody's department yet. Import a list of people to invite by department: whoever runs this app does so with “coffee people import”.
invites-offices = Offices
invites-offices-none = I don't know anybody's office yet. A list of people (“coffee people import”) can tell me.
invites-days = Joined in the last … days
invites-days-hint = Leave it empty if that doesn't matter. I go by the start date in a list of people, or by when somebody came to this workspace.
invites-enrols = If somebody doesn't answer
invites-enrols-tick = They take part anyway
invites-enrols-hint = Then they're told a whole round ahead, with a “{ button-no-thanks }” button, instead of being asked. Leave it off unless you have to: people like to be asked.
error-invites-days = Please write a number of days from 1 to { $most }, or nothing.
invites-rule-channel = members of its channel
invites-rule-departments = people in { $names }
invites-rule-offices = people at { $names }
invites-rule-days = people who joined in the last { $days } days
invites-kept = “{ $program }” invites { $whom }.
invites-kept-none = “{ $program }” doesn't invite anybody by itself.
invites-kept-asks = They take part only if they say yes. The first invitations go out now, within working hours.
invites-kept-enrols = They're told a round ahead, and take part unless they say no. The first messages go out now, within working hours.
join-us = Would you like to join “{ $program }”? I introduce you to colleagues you wouldn't otherwise meet, for a coffee together. You can pause or leave at any time.
join-us-once = I ask only once, so there's no need to answer.
takes-part = You'll be part of “{ $program }” from { $when } on: every round, I introduce you to colleagues you wouldn't otherwise meet, for a coffee together. If you'd rather not, one click is enough, now or later.
button-no-thanks = No, thanks
button-join-now = Join right away
invite-declined = No problem. You're not in “{ $program }”, and I won't ask again. If you change your mind, type “/coffee { command-optin.word }”.
refused-invite-joined = You've joined since then, so you're in. To leave, type “/coffee { command-optout.word }”.
audit-released = Took a decision back
audit-tried_again = Tried again what couldn't be delivered
audit-went_on = Went on with rounds after people vanished
organisers-title = Organisers
organisers-about = They see the preview, people and the record, and hear from me before each round. They see no ratings, notes or answers.
organisers-who = Who organises coffee chats
organisers-save = Save
organisers-kept = { $count ->
        [one] Saved. One person organises coffee chats now:
       *[other] Saved. { $count } people organise coffee chats now:
    }
took-over = Thank you! You organise coffee chats now. My Home tab shows you how it's going.

# Several programs in one workspace, and what organisers decide about them

button-programs = My programs
button-program = { $name }
button-leave-all = Leave all of them
program-standing = { $program }: { $standing }
program-which-to-join = There are several programs. Which one would you like to join?
program-which-to-leave = You're in several programs. Which one would you like to leave?
joined-program = You're in! 🎉 You've joined “{ $program }”. { $next }
left-program = You've left “{ $program }”. Your other programs go on.
confirm-leave-program = Leave “{ $program }”?
status-ended = This program has ended, so there are no more rounds.
refused-program-ended = That program has ended, so nobody can join it any more. Your notes are still here.
too-few =
    { $count ->
        [0] Nobody is in “{ $program }” yet
        [one] Only one person is in “{ $program }”
       *[other] Only { $count } people are in “{ $program }”
    }, and a round takes at least { $least }. The round of { $when } ({ $zone }) waits: it starts as soon as there are enough, until { $until }; after that it's left out. What helps: tell people where they'd see it. They join by typing “/coffee { command-optin.word }”.
program-ended = “{ $program }” has come to an end: there won't be any more rounds. A chat that you have now still goes ahead, and your notes stay here. Thanks for being part of it!

# Programs, for their organisers

command-programs = see, make and change programs
    .word = programs
    .also = program organise organize
refused-program-channel = That channel already belongs to “{ $name }”: people who join there have to know which program they're joining. Please choose another channel, or none.
refused-program-never = With these days, no round would ever take place: they all fall on days off. Please choose another day of the week.

button-organise = See all programs
button-new-program = New program
button-preview-program = Preview
button-change-program = Change
button-end-program = End this program

organised-programs-title = The programs you organise
organise-about =
    { $count ->
        [0] There's none that you organise yet.
        [one] There's one.
       *[other] There are { $count }.
    } A change holds from the next round on.
organise-line =
    { $program }: { $words }. { $count ->
        [0] Nobody is in it yet.
        [one] One person is in it.
       *[other] { $count } people are in it.
    }

templates-title = A new program
templates-about = What is it for? You'll see everything before it's made, and you can change it at any time.
template-departments = Coffee across departments
template-departments-about = Pairs from different departments, every second week
template-newcomers = Newcomers and buddies
template-newcomers-about = For their first 90 days, newcomers meet people who know their way around
template-mentoring = Mentoring
template-mentoring-about = Mentors and mentees, once every four weeks
template-lunch = Lunch groups of four
template-lunch-about = Four people at a table, every second week
template-ceo = A coffee with the CEO
template-ceo-about = One host and three guests at a time, until everyone has had their turn
template-city = A city's regulars
template-city-about = Small groups in one place, every week

program-form-new = New program
program-form-change = Change program
program-form-make = Make it
program-form-more = There's more, if you'd like to look:
program-page-people = Organisers & guests
program-page-matching = Matching
program-page-words = Words & icebreakers
program-page-timing = Reminders

program-name = Name
program-channel = Channel
program-channel-hint = People who join there join this program, and the numbers of each round are posted there. None is fine.
program-frequency = How often
program-often-w1 = Every week
program-often-w2 = Every second week
program-often-w3 = Every three weeks
program-often-w4 = Every four weeks
program-often-m1 = Every month, on the first
program-often-m2 = Every month, on the second
program-often-m3 = Every month, on the third
program-often-m4 = Every month, on the fourth
program-often-m-1 = Every month, on the last
program-weekday = On
program-time = At
program-size = People in a group
program-group =
    { $count ->
        [2] Pairs
       *[other] Groups of { $count }
    }
program-roles = Who meets whom
program-role-newcomers = Newcomers (their first { $days } days) meet everyone else
program-role-sides = Mentors meet mentees
program-role-hosts = Hosts meet guests, by turns
program-role-none = Everyone can meet everyone
program-organisers = Organisers
program-organisers-hint = They can change this program, and they hear when something needs them.
program-guests = Guests of this workspace
program-guests-no = Stay out
program-guests-yes = Can join
program-zone = Time zone
program-zone-hint = Written like Europe/Lisbon. Rounds start by its clocks.
program-least = Fewest people
program-least-hint = With fewer people than that, a round waits, and the organisers hear what to do.
program-gap = Rounds before two people meet again
program-gap-hint = As long as there's an alternative.
program-able = A common hour, language and place
program-able-off = Doesn't matter
program-able-preference = Is nice to have
program-able-must = Is a must
program-levels = Levels
program-levels-off = Don't matter
program-levels-same = People of the same level go first
program-levels-apart = People of different levels go first
program-tone = Tone
program-tone-warm = Warm: with an emoji, and a question to break the ice
program-tone-plain = Plain: without either
program-language = Language of shared messages
program-language-own = The workspace's language
program-language-hint = What is read in the channel, and by people who share no language. Everyone reads their own messages in their own language.
program-opening = How introductions begin
program-opening-hint = Your own words, above the names. [names] and [program] are filled in, *asterisks* make bold. Leave it empty for the usual.
program-opening-preview = This is how an introduction would begin:
program-sample-names = Ada and Noah
program-themes = Icebreakers about
program-themes-hint = Leave it empty for whatever fits the people.
program-theme-learning = learning from each other
program-theme-interests = shared interests
program-theme-departments = each other's work
program-theme-faces = getting to know each other
program-theme-near = the place around them
program-theme-far = places far away
program-theme-any = anything
program-questions = Your own icebreakers
program-questions-hint = One question on each line. If there are any, only these are asked.
program-nudge = Hours before a reminder about times
program-nudge-hint = How long to wait once a time suits some but not all.
program-last-call = Hours before the next round for a last question
program-last-call-hint = I ask half-way whether people met, and once more this long before the next round starts.
error-program-name = Please give it a name.
error-program-roles = Newcomers and mentors meet in pairs. Please choose pairs, or another answer to who meets whom.
error-program-zone = I don't know that time zone. Please write it like Europe/Lisbon.
error-program-questions = At most { $most } questions, please, each of at most { $length } characters.

program-in-words = { $often }, { $place } time; next: { $next }; { $who }
program-no-next = none planned
program-weekly =
    { $count ->
        [1] Every { $weekday } at { $time }
        [2] Every second { $weekday } at { $time }
       *[other] Every { $count } weeks, on { $weekday } at { $time }
    }
program-monthly-m1 = Every month on the first { $weekday } at { $time }
program-monthly-m2 = Every month on the second { $weekday } at { $time }
program-monthly-m3 = Every month on the third { $weekday } at { $time }
program-monthly-m4 = Every month on the fourth { $weekday } at { $time }
program-monthly-m-1 = Every month on the last { $weekday } at { $time }
program-meets =
    { $count ->
        [2] pairs across departments
       *[other] groups of { $count } across departments
    }
program-meets-newcomers = newcomers (their first { $days } days) meet people who've been here longer
program-meets-hosts =
    { $count ->
        [one] a host and a guest at a time
       *[other] a host and { $count } guests at a time
    }
program-meets-sides = { $first } meets { $other }
program-clash = Rounds of { $programs } start on some of the same days: people in both would get two introductions on one day. Another day of the week avoids that.

program-made = “{ $program }” is ready.
program-changed = “{ $program }” has been changed.
program-joins = People join by typing “/coffee { command-optin.word }” anywhere, or in my Home tab.
program-joins-in = People join by typing “/coffee { command-optin.word }” in { $channel }, or in my Home tab.
confirm-end-program = End “{ $program }”?
confirm-end-program-text =
    No more rounds will start, and { $count ->
        [0] nobody is in it who'd have to be told.
        [one] the one person in it will be told.
       *[other] the { $count } people in it will be told.
    } Chats that people have now still go ahead. You can't start it again, but you can make a new one.
program-ended-kept = “{ $program }” has ended, and everyone who was in it will be told.
skipped-too-few = The round on { $when } didn't take place: too few people were in it. { $next } (Times are in { $zone }.)

# The first ten minutes of an organiser

organise-first = Three steps to the first round: six clicks, and nothing to type. I do the rest.
organise-first-others = Change anything at any time in my Home tab. You needn't organise alone:
step-choose = 1. Choose what kind of program it is
step-choose-done = 1. Chosen: { $program }
step-look = 2. Look at what will happen: { $words }
step-look-done = 2. { $words }
step-invite = 3. Invite people in a channel that you pick
step-invite-done = 3. People are invited
button-choose-kind = Choose…
button-look-ahead = Look…
button-invite = Invite people…
button-invite-elsewhere = Invite in another channel…
button-keep-program = That's right
button-change-first = Change…
kinds-title = What is it for?
kinds-about = You'll see what will happen before anybody hears of it, and you can change it at any time.
look-about = You don't have to tell anybody when a round starts, and only people who have joined are in it.
needs-hosts = Nobody is a host yet, so nobody is drawn. Once they have joined: Change… → Hosts & mentors.
needs-sides = Nobody is a mentor yet, so nobody can be matched. Once they have joined: Change… → Hosts & mentors.
inviting-title = Invite people
button-post = Post it
inviting-what = { $program }: { $words }
inviting-channel = Where shall I post the invitation?
inviting-channel-hint = A channel that many people read. I post it once, when you click “Post it”.
inviting-preview = This is what everyone there will read, with “Join” below:
inviting-copy = Words to copy, for anywhere else:
inviting-posted = The invitation is in { $channel }. Anyone who clicks “Join” there is in with one more click.
inviting-posted-plainly = The invitation is posted. Anyone who clicks “Join” there is in with one more click.
inviting-not-in-channel = Nothing has been posted: I'm not in that channel. Type “{ $command }” there, and then invite people again. (In public channels I don't need that once whoever runs this app allows the optional scope “{ $scope }”.)
inviting-not-in-channel-here = Nothing has been posted: I'm not in that channel. Type “{ $command }” there, and then invite people again. In public channels I could do without that. Anyone who may install apps in this workspace can allow it here: { $link }
refused-invited-already = An invitation was posted in that channel a moment ago, so I haven't posted another one.
inviting-archived = Nothing has been posted: that channel is archived. Please choose another one.
inviting-restricted = Nothing has been posted: only some people may post in that channel. Ask the people who look after it to let apps post, or choose another one.
inviting-refused = Nothing has been posted: Slack doesn't take my messages there. Please choose another channel.
inviting-in-doubt = Slack broke off, so I don't know whether the invitation has been posted. Please look there first; if it isn't there, invite people again.
invitation-about = Meet a colleague you'd otherwise never talk to: one introduction at a time, and half an hour over coffee.
announcement =
    ☕ { $program }
    Meet a colleague you'd otherwise never talk to, over half an hour of coffee.
    { $words }.
    How to join: type “/coffee { command-optin.word }” anywhere in Slack, or open the app { $app }. You can skip a round, pause or leave at any time.

program-page-sides = Hosts & mentors
program-placed = Who hosts
program-placed-side = On the side “{ $side }”
program-placed-hint = People who have joined this program. Everyone else is on the other side.
program-not-placed = Not in the program yet, so not chosen: { $people }. Ask them to join, then choose them again.
program-approval = Before a round goes out
program-approval-no = It starts by itself
program-approval-yes = One of the organisers has to approve of the pairs
program-approval-hint = Organisers see the pairs the day before in either case.

# Lists of people that organisers upload

command-import = bring in a list of people, or see what coffee chats would do for them
    .word = import
    .also = upload csv file
button-ask-file = Upload a list…
button-import = Import
button-columns = Say what the columns are…
button-cancel-import = Cancel
button-look-again = Look again
button-other-file = Upload another file…
button-date-is = It's { $day }
file-title = Upload a list
file-read = Read it
file-about = I read the file and tell you first what would change. Nobody takes part because of it.
file-purpose = What is it for?
file-for-people = Import departments, managers, offices and so on
file-for-forecast = See what rounds would bring to these people
file-for-meetings = Import who has met before, from another tool
file-file = The file
file-file-hint = A CSV file from your HR system, Google, Excel or another tool, up to 10 MB. People are found by Slack id, e-mail, handle or name.
file-kept = I don't keep the file. It's in your Slack files, where you can delete it once you're done.
file-no-permission = I can't read files: I lack the permission. Whoever runs this app can add it with “coffee manifest” and the option --with-files, or import the list in a terminal with “coffee people import”, every night if you like.
file-no-permission-here = I can't read files: I lack the permission. Anyone who may install apps in this workspace can allow it here: { $link }
file-reading = I'm reading { $name }, and will tell you in a moment what would change.
file-importing = I'm importing it. With thousands of people this takes a minute.
file-cancelled = Nothing has changed. The file is still in your Slack files; you can delete it there.
file-stopped = The import has stopped, and part of it may be done. Take another look to see what's left.
file-changed-meanwhile = Something has changed since you looked, so I haven't imported anything. This is how it is now:
error-file-one = Please choose one file.
error-file-type = Please choose a CSV file (.csv, .tsv or .txt). In Excel, save the sheet as CSV UTF-8.
refused-file-large = The file has more than 10 MB, far more than any list of people. Please leave out what isn't needed.
refused-file-of-other = Somebody else uploaded this file, so nothing has changed. Please upload it yourself.
refused-file-gone = The file isn't in Slack any more, so nothing has changed. Please upload it again.
refused-file-scope = I may not read files any more, so nothing has changed. Whoever runs this app can add the permission with “coffee manifest” and the option --with-files, or import the list with “coffee people import”.
refused-file-scope-here = I may not read files any more, so nothing has changed. Anyone who may install apps in this workspace can allow it again here: { $link }
file-seen-title = What { $name } would change
file-unusable-title = I can't use { $name } yet
file-sum-people =
    { $count ->
        [one] One person would change.
       *[other] { $count } people would change.
    }
file-sum-pairs =
    { $count ->
        [one] One pair would be added.
       *[other] { $count } pairs would be added.
    }
file-sum-none = Nothing has to change.
file-sum-people-known =
    { $count ->
        [one] One person is as the file says already.
       *[other] { $count } people are as the file says already.
    }
file-sum-pairs-known =
    { $count ->
        [one] I know one pair already.
       *[other] I know { $count } pairs already.
    }
file-sum-problems =
    { $count ->
        [one] One thing can't be used; the rest can.
       *[other] { $count } things can't be used; the rest can.
    }
file-changes = What would change:
file-problems = What can't be used:
file-more =
    { $count ->
        [one] and one more: the file that follows has all of them
       *[other] and { $count } more: the file that follows has all of them
    }
file-left-out-title = What can't be used of { $name }
file-no-emails = Slack shows me no e-mail addresses, so I look for people by Slack id, handle or name. Whoever runs this app can allow it with “coffee manifest” and the option --with-email.
file-no-emails-here = Slack shows me no e-mail addresses, so I look for people by Slack id, handle or name. Anyone who may install apps in this workspace can let me see them here: { $link }
file-columns-read = I read: { $columns }
file-columns-unread = I don't read: { $columns }
file-columns-more = { $count } more
file-column-as = { $called } (as: { $name })
file-line = Line { $line }: { $words }
file-line-none = Not in the file: { $words }
file-met = { $one } and { $other }, { $day }
file-value-was = { $value } (was: { $before })
file-value-above = { $value }, as before; somebody further up changes
file-value-nobody = nobody
file-value-nothing = nothing
file-imported-people =
    { $count ->
        [one] Done: { $name } has changed one person. The file is still in your Slack files; delete it there when you don't need it any more.
       *[other] Done: { $name } has changed { $count } people. The file is still in your Slack files; delete it there when you don't need it any more.
    }
file-imported-pairs =
    { $count ->
        [one] Done: { $name } has added one pair. The file is still in your Slack files; delete it there when you don't need it any more.
       *[other] Done: { $name } has added { $count } pairs. The file is still in your Slack files; delete it there when you don't need it any more.
    }
file-forecast = A forecast for the people in { $name }. I've kept nothing of it, and invited nobody.
file-columns-title = What the columns are
file-columns-read-so = Read it like this
file-columns-about = This is how I read the file. Change what isn't right.
file-columns-moment = One moment: I'm looking at the file's columns.
file-dates = Dates like 03/04/2026
file-dates-by-itself = The other dates tell
file-dates-day-first = The day comes first
file-dates-month-first = The month comes first
file-when = The date
file-met-columns = The people who met
file-column-none = – not in the file –
file-column-id = Slack id
file-column-email = E-mail address
file-column-handle = Handle
file-column-name = Name
file-column-display_name = Display name
file-column-first_name = First name
file-column-last_name = Last name
file-column-number = Employee number
file-column-status = Status
file-column-department = Department
file-column-division = Division
file-column-org_unit = Department and team
file-column-team = Team
file-column-manager = Manager
file-column-manager_email = Manager's e-mail address
file-column-manager_number = Manager's number
file-column-office = Office
file-column-level = Level
file-column-started_on = Start date
file-column-side = Side
file-column-capacity = Capacity
file-problem-broken-letters = its letters are broken: { $one }. Save the file as CSV UTF-8
file-problem-open-quote = a quotation mark is opened and never closed
file-problem-too-many-cells = it has { $one } cells, but the file has { $two } columns; put a cell with the separator in it in quotation marks
file-problem-formula = { $one } is a formula: { $two }
file-problem-error-value = { $one } is an error of the spreadsheet's: { $two }
file-problem-too-long = { $one } has more than { $two } letters
file-problem-not-a-date = { $one } is no date: { $two }. Write it like 2026-11-27
file-problem-in-the-future = { $one } is still to come
file-problem-not-a-level = { $one } is no whole number: { $two }
file-problem-not-a-capacity = { $one } is no number of chats from 1 to { $three }: { $two }
file-problem-no-such-side = there is no side called { $one }; it's { $two }, or empty
file-problem-nobody-named = it doesn't say who is meant
file-problem-not-found = I found nobody in Slack by { $one }
file-problem-not-looked-up = it has only an e-mail address, { $one }, and Slack shows me none
file-problem-several = { $two } people in Slack are called { $one }
file-problem-contradiction = { $one } is { $two }, but { $three } is { $four }
file-problem-deactivated = the account of { $one } is deactivated
file-problem-outsider = { $one } is a guest, or of another workspace
file-problem-forgotten = { $one } asked to be forgotten, so I import nothing until they join again
file-problem-twice = { $one } is in line { $two } already, which counts
file-problem-not-joined = { $one } hasn't joined yet, so I can't keep a side or a capacity
file-problem-manager = I found no manager by { $one }; the rest of the line is used
file-problem-own-manager = { $one } would report to themselves; the rest of the line is used
file-problem-too-few = it names fewer than two people
file-fault-too-large = It's far larger than any list of people. Please leave out what isn't needed.
file-fault-no-text = This is a workbook, a PDF or a web page rather than a CSV file. Open it, save it as CSV UTF-8, and upload that.
file-fault-empty = It's empty. Did the export go wrong? Please upload it again.
file-fault-nobody = It names its columns, and there's nobody below them. Did the export go wrong? Please upload it again.
file-fault-no-column = I can't tell which columns I need: for people, one with the e-mail address, Slack id, handle or name; for meetings, the date as well. Please tell me which ones they are.
file-fault-same-name = It has several columns called { $column }. Please rename all but one of them, and upload it again.
file-fault-two-columns = Two of its columns could be meant: { $column } and { $other }. Please tell me which one it is.
file-fault-no-dates = No column of it has dates. Each line takes two people and the day on which they met. Please tell me where they are.
file-fault-open-date = In line { $line }, { $column } says { $cell }, which could be two days, and the other dates don't tell. Which one is it?
file-fault-nothing-in-it = It says who is there, but no department, team, manager, office, level, start date, side or capacity, as far as I can tell. If it does, tell me in which columns. Slack's own member list has none of these.
# Pages in a browser, for whoever installs the app.
install-done = Coffee Chats is in { $name }
    .then = If nobody organises the coffee chats there yet, you do: I've sent you a message with the three steps to a first round.
install-open = Open it in Slack
install-in-organisation = Coffee Chats is installed for { $name }
    .then = It isn't in any workspace yet. Choose the workspaces that may use it; the first admin who opens its Home tab there organises the coffee chats.
install-add = Choose workspaces
install-cancelled = Nothing has been installed
    .then = You cancelled, so nothing has changed. You can start again any time.
install-other-browser = Please start again
    .then = This page belongs to an installation that was started in another browser, or it was loaded a second time. Nothing has been installed.
install-too-late = Please start again
    .then = An installation has to be finished within ten minutes, and this one took longer or was finished before. Nothing new has been installed.
install-not-kept = Please try again in a minute
    .then = Slack said yes, but I couldn't save it because my database isn't available. If this keeps happening, tell whoever runs this app.
install-unknown-word = I only know the permissions { $words }
    .then = The address asks for another one after with=. Nothing has changed; you can also start again without it.
install-refused = Nothing has been installed
    .then = Slack didn't accept the installation. Please start again; if it keeps happening, tell whoever runs this app.
install-again = Start again
