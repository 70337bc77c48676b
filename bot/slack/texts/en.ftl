# Everything that the bot says, in English. A translation is a copy of this file under its language's name.
# Syntax: https://projectfluent.org. Dates come with their weekday and in the reader's time zone.
# What people typed is filled in as it is; the views see to it that it stays text.

## Standing and joining

help =
    Coffee chats introduce you to colleagues you would not have met. Here is what I understand:
    /coffee optin – join, or join again
    /coffee status – your next round and your current chat
    /coffee profile – change what you told me about yourself
    /coffee notes – your own notes from past chats
    /coffee pause – sit out until you resume; /coffee pause 2027-01-07 until that day
    /coffee resume – end a pause
    /coffee optout – leave
    /coffee help – this list
help-unknown = I don't know “{ $word }”.
joined =
    You're in! { $next } Each round brings you a message that introduces you to someone, from another department if there is a way.
profile-saved = Your profile is saved. { $next }
profile-saved-paused = Your profile is saved. You're still paused; “/coffee resume” ends that.
left =
    You're out, and won't be matched any more. Your notes stay yours: “/coffee notes” shows them, “/coffee optin” brings you back.
paused = You're paused until you type “/coffee resume”. A chat that you're in the middle of goes on.
paused-until = You're paused until { $day }; from then on you're in again by yourself. A chat that you're in the middle of goes on.
resumed = Welcome back! { $next }

next-round = The next round is on { $when }.
next-round-yours = Your next round is on { $when }.
next-round-none = No further round is planned at the moment.
status-in = You're in. { $next }
status-paused = You're paused until you type “/coffee resume”. { $next }
status-paused-until = You're paused until { $day }. { $next }
status-out = You're not in the coffee chats. “/coffee optin” joins. { $next }
status-match = Your chat this round: { $names }.
status-match-met = Your chat this round: { $names }. You said that you met.

refused-workspace = I don't know this workspace yet. Whoever runs me needs to install me here.
refused-not-in = You're not in the coffee chats. “/coffee optin” joins.
refused-not-your-match = That button belongs to a chat that isn't yours, or that I no longer know. “/coffee status” shows your own.
refused-called-off = That chat was called off, so there is nothing to answer. “/coffee status” shows what comes next.
refused-already-met = You told me already that you met. I keep that; “/coffee notes” shows what you wrote down.
refused-button = That button is from an earlier version of me, and no longer works. “/coffee help” shows what does.
refused-day = I can't read “{ $typed }” as a day. Write it like { $example }: “/coffee pause { $example }”, or just “/coffee pause”.
refused-past-day = { $day } isn't after today, so there is nothing to pause. Take a later day, or just “/coffee pause”.
refused-too-slow = Slack gives me three seconds to open that, and I was too slow. Please try once more.
refused-busy = Slack is getting more requests from me than it takes right now. Please try again in a minute.
went-wrong = Something went wrong on my side, and it's written down as { $reference }. Please try once more; if it happens again, give that number to whoever runs me.

## The profile form

form-join-title = Join coffee chats
form-profile-title = Your coffee profile
form-join = Join
form-save = Save
form-cancel = Cancel
form-department = Department
form-department-hint = You'll be introduced to people from other departments.
form-department-other = Department, if it isn't in the list
form-interests = Interests
form-interests-hint = Separated by commas: climbing, jazz, gardening
form-can-help = I can help with
form-can-help-hint = What colleagues may ask you: budgets, SQL, giving talks
form-wants-to-learn = I'd like to learn about
form-wants-to-learn-hint = You'll be matched with people who help with it, where there are any.
form-meeting-mode = How I like to meet
form-office = Office
form-office-hint = Where one could meet you in person
form-cadence = How often
mode-either = In person or by video
mode-in_person = In person
mode-video = By video
cadence-every_round = Every round
cadence-every_second = Every second round
cadence-monthly = At most once a month
error-department = Please choose your department, or type it.
error-tags-many = Please name { $most } at most.
error-tag-long = “{ $tag }” is too long; { $most } characters fit.

## Introductions

intro-title = ☕ { $names }
intro-hello = Hello { $people }! I'd like you to meet each other.
intro-person = { $name }: { $details }; it's { $time } in { $place }
intro-team = { $department } ({ $team })
intro-before = { $details }; before that { $before }
intro-why = Why you { $count ->
        [2] two
        [3] three
       *[other] { $count }
    }: { $reasons }.
intro-reasons = { $others }; and { $last }
intro-earlier = You were introduced before, in { $month }.
intro-earlier-some = { $names } were introduced before, in { $month }.
intro-notes = Whoever took notes then gets them from me, and nobody else does.
intro-icebreaker = To break the ice: { $question }
intro-next =
    { $first }, would you write first, today or tomorrow? Two or three times that suit you are enough. Half an hour is plenty; try to meet by { $by }.
intro-summary = You're introduced: { $names }. Why: { $reasons }. { $first }, would you write first?
button-met = We met
button-icebreaker = Another icebreaker
reason-teaches = { $learner } wants to learn about { $topics }, and { $helper } can help with that
reason-recommended = somebody thinks that { $names } should meet
reason-wish = { $wisher } would like to meet somebody like { $other }: { $wish }
reason-interest = { $names } share an interest in { $interests }
reason-interest-all = you share an interest in { $interests }
reason-departments = you work in different departments, { $departments }
reason-first_time = you haven't been introduced before
reason-office = you could meet in person: { $office }
reason-both_video = you both prefer to meet by video
reason-new-ground = nobody in your { $count ->
        [2] two
        [3] three
       *[other] { $count }
    } departments has met over coffee yet, as far as I know
reason-none = you're up for a chat this round

weakness-too_soon = { $names } met { $rounds ->
        [1] in the last round
       *[other] { $rounds } rounds ago
    }, sooner than the rules ask for
weakness-met_before = { $names } met { $rounds ->
        [1] in the last round
       *[other] { $rounds } rounds ago
    }
weakness-same_department = same department: { $department } is { $share } % of the participants
weakness-larger = { $count } people, so that nobody is left over
weakness-no_common_hours = no office hours in common
department-unknown = the unknown one
preview-person = { $name } ({ $department })
preview-alone = Nobody to meet: { $names }
preview-matches = { $count ->
        [one] One match.
       *[other] { $count } matches.
    }

intro-joins = { $name } joins you. Please go on in this conversation: Slack can't add anybody to the one that you had.

nudge =
    Has anyone found a time yet? If not: whoever reads this first, propose two. And here's something to start with: { $question }

## Asking afterwards

check-in = Did you meet { $names } yet? Only I see your answer.
last-call = Last call: did you meet { $names }? The round closes on { $when }. Only I see your answer.
button-yes = Yes, we met
button-not-yet = Not yet
button-no = It won't happen
button-after-all = We met after all
button-feedback = Tell how it was
button-change = Change what I told
answered-met = Good! You met { $names }. I won't ask again.
answered-told = You met { $names }, and told me how it was. Thank you!
answered-not_yet = You haven't met { $names } yet. I'll ask once more before the round closes on { $when }.
answered-not_yet-last = You haven't met { $names } yet. There is time until the round closes on { $when }.
answered-not_yet-closed = You haven't met { $names }. That round is closed now.
answered-no = Your chat with { $names } won't happen; noted. I won't ask again.
answered-late = That round is closed and its numbers are out. Your answer is kept all the same.

left-out =
    Nobody else was there to meet you this round. If somebody needs a new partner in it, I'll introduce you. { $next } A colleague you invite to “/coffee optin” could be your match.
left-out-by-slack =
    I had a chat with { $names } for you, but Slack would not open a conversation for it. { $next }
partner-left =
    { $name } has left the coffee chats, so this chat may not happen, and I won't ask about it any more. If you met all the same, tell me.
partner-left-early = I had a chat with { $name } for you, but they have just left, before I could introduce you. { $outlook }
outlook-found = I have somebody else for you this round: an introduction follows.
outlook-waiting = As soon as this round has somebody else for you, I'll introduce you. { $next }
partner-left-others =
    { $name } has left the coffee chats. Your chat goes on: { $names } looks forward to meeting you.

## The feedback form

feedback-title = How was it?
feedback-about = Your chat with { $names }. Only the thank-you is passed on; the rest is for you, and counted without names.
feedback-rating = How was your chat?
rating-5 = ★★★★★ Wonderful
rating-4 = ★★★★ Good
rating-3 = ★★★ Fine
rating-2 = ★★ So-so
rating-1 = ★ Not for me
feedback-gains = What made it worth it?
gain-laugh = A laugh
gain-idea = An idea
gain-help = Help
gain-contact = A contact
gain-plan = A plan
feedback-note = A note to yourself
feedback-note-hint = A name, a skill, a promise. Nobody but you sees it; “/coffee notes” shows it.
feedback-remind = Remind me of it on
feedback-thanks = A thank-you to pass on
feedback-thanks-hint = { $names } will get it from me, in your name.
error-remind-without-note = Write a note to be reminded of, or clear the date.
error-remind-day = Pick a day after today, within two years.
feedback-kept = Thank you, that's written down.
feedback-kept-note = Thank you, that's written down. “/coffee notes” shows your note.
feedback-kept-remind = Thank you, that's written down. I'll remind you of your note on { $day }.
thanks = { $name } says thank you for your chat:

## Notes

notes-none = You have no notes yet. After a chat, the form that asks how it was has a place for one.
notes-title = Your notes. Only you see them.
note-about = { $names }, { $day }
note-about-remind = { $names }, { $day } · reminder on { $remind }
notes-older = { $count ->
        [one] One older note isn't shown.
       *[other] { $count } older notes aren't shown.
    }
follow-up = You wanted to be reminded of your chat with { $names }:

## A round's numbers

summary-title = This round of coffee chats
summary-matches = { $matches ->
        [one] One chat
       *[other] { $matches } chats
    } with { $people } people, { $share } across departments
summary-met = { $met } met ({ $share }), as { $answered } of { $people } people tell
summary-rating = Rated { $rating } of 5 by { $ratings ->
        [one] one person
       *[other] { $ratings } people
    }
summary-gains = What made them worth it: { $gains }
summary-gain = { $gain } { $count }×
summary-join = Not in yet? “/coffee optin” joins.
last-round = Last round: { $numbers }

## For those who run it

skipped-one =
    The round of { $when } did not take place: I was not running then, and came back too late for it. { $next } (Times are those of { $zone }.)
skipped-several =
    { $count } rounds, from { $first } to { $last }, did not take place: I was not running then, and came back too late for them. { $next } (Times are those of { $zone }.)

## When a chat doesn't suit

button-snooze = Snooze
button-cant = Can't make it
button-else = Someone else, please
button-find = Find me somebody else
confirm-cant = Sit this round out?
confirm-cant-text = You leave this chat and get no other one this round. Whoever waits to meet you hears that it won't work out this time, and nothing about why.
confirm-else = Meet somebody else?
confirm-else-text = You leave this chat, and I look for somebody else for you this round. Whoever waits to meet you hears that it won't work out this time, and nothing about why.
confirm-keep = Keep this chat
cant-done =
    That's fine. You're out of this chat, and sit out the rest of this round. Whoever waits to meet you hears that it won't work out this time, and nothing about why.
else-done =
    You're out of this chat. Whoever waits to meet you hears that it won't work out this time, and nothing about why.
outlook-on-request = If you have time for somebody else this round, tell me, and I'll look.
partner-cant = It won't work out with { $name } this round, so I won't ask about that chat any more. If you met all the same, tell me.
partner-cant-early = I had a chat with { $name } for you, but it won't work out this round. { $outlook }
partner-cant-others = It won't work out with { $name } this round. Your chat with { $names } goes on.
silent =
    I haven't heard anything from { $names } since I introduced you. That may mean nothing: I don't read what you write to each other, so if you're in touch, carry on. If it stays quiet, would you like to meet somebody else this round?
snoozed = I'll leave you in peace about your chat with { $names } until { $when }.
snoozed-quiet = You won't hear from me about your chat with { $names } any more before its round closes on { $when }.
joined-waiting = A round is going on: as soon as it has somebody for you, I'll introduce you.
joined-found = A round is going on, and it has somebody for you: an introduction follows.
status-waiting = You have no chat right now. As soon as this round has somebody for you, I'll introduce you.
last-time = You know { $name } from an earlier round, in { $month }. This is what you wrote down then:
last-time-open = ☐ { $promise }
last-time-open-due = ☐ { $promise } (for { $day })
last-time-done = ☑ { $promise }
last-time-private = Only you see this.
refused-round-over = That round is over, so there is nothing to change about its chat. “/coffee status” shows what comes next.
refused-chat-left = You're out of that chat already. “/coffee status” shows how you stand.
refused-chat-swapped = You asked for somebody else instead of that chat. “/coffee status” shows how you stand.
refused-chat-over = That chat won't happen, and you have another one this round: “/coffee status” shows it.
refused-no-time-for-another = Too little of this round is left to begin another chat, so I've left everything as it is. If you can't meet, “Can't make it” says so for you.

## App Home

home-title = Coffee chats
home-actions = What would you like to do?
button-join = Join
button-profile = My profile
button-pause = Pause
button-resume = Resume
button-notes = My notes
button-leave = Leave
confirm-leave = Leave the coffee chats?
confirm-leave-text = You won't be matched any more. Whoever waits to meet you is told.
confirm-stay = Stay

## Icebreakers, by theme

icebreaker-learning-01 = What are you learning right now, at work or elsewhere?
icebreaker-learning-02 = Who taught you something that you still use every week, and what was it?
icebreaker-learning-03 = What do people often ask you about, and what do you wish they asked?
icebreaker-learning-04 = Which beginner's mistake are you almost fond of by now?
icebreaker-learning-05 = If you had a paid week to learn anything, what would it be?
icebreaker-learning-06 = What would you show somebody on their first day in your line of work?

icebreaker-interests-01 = How did each of you come to what you both like?
icebreaker-interests-02 = What was your best day with something you both enjoy?
icebreaker-interests-03 = Where would you take somebody who has never tried what you both like?
icebreaker-interests-04 = What do outsiders always get wrong about what you both like?
icebreaker-interests-05 = Is there something that you'd like to take up next, and have you put off so far?

icebreaker-departments-01 = What's something your department does that others never see?
icebreaker-departments-02 = Which part of your work would surprise the other most?
icebreaker-departments-03 = Which word does everyone in your department use that nobody else understands?
icebreaker-departments-04 = If you could swap jobs for a week, whose would you take?
icebreaker-departments-05 = What could our departments make easier for each other?
icebreaker-departments-06 = Who in your department should more people know?

icebreaker-faces-01 = How did you end up in this company?
icebreaker-faces-02 = What should somebody who meets you for the first time know about you?
icebreaker-faces-03 = What did you want to be when you were ten, and what is left of it?
icebreaker-faces-04 = What was your very first job?
icebreaker-faces-05 = What does a good working day look like for you?

icebreaker-near-01 = Which place around the office would you miss most?
icebreaker-near-02 = Where does one get the best lunch around here?
icebreaker-near-03 = Is there a walk nearby that you could take while you talk?
icebreaker-near-04 = What is your way to work like?

icebreaker-far-01 = What do you see when you look up from your screen?
icebreaker-far-02 = Which place have you been to that you'd go back to tomorrow?
icebreaker-far-03 = What is it like where you live at this time of the year?
icebreaker-far-04 = Which thing on your desk has a story?

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
