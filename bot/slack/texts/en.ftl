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
    /coffee network – whom you've met, and whom they could introduce you to, with a picture
    /coffee recap – your year in coffee chats
    /coffee pause – sit out until you resume; /coffee pause 2027-01-07 until that day
    /coffee resume – end a pause
    /coffee optout – leave
    /coffee notwith – never be matched with certain people; nobody learns of it
    /coffee export – get all that I keep about you
    /coffee forget – have all that I keep about you erased
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

refused-nothing-kept = I keep nothing about you. “/coffee optin” joins the coffee chats.
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
intro-hello = { $people }, meet each other!
intro-person = { $name } · { $details }
intro-local-time = { $time } over there
intro-why = Why you { $count ->
        [2] two
        [3] three
       *[other] { $count }
    }
intro-icebreaker = To break the ice: { $question }
intro-next =
    { $first }, would you write first? Two or three times that suit you are enough. Half an hour is plenty; try to meet by { $by }.
intro-summary = You're introduced: { $names }. Why: { $reasons }. { $first }, would you write first?
button-met = We met
button-icebreaker = Another icebreaker
reason-teaches = { $helper } can help with { $topics }, which { $learner } wants to learn about
reason-recommended = Somebody thinks that { $names } should meet
reason-wish = { $wisher } would like to meet somebody like { $other }: { $wish }
reason-interest = { $names } share an interest in { $interests }
reason-interest-all = You share an interest in { $interests }
reason-departments = You work in different departments: { $departments }
reason-first_time = You haven't been introduced before
reason-office = You could meet in person: { $office }
reason-both_video = You both prefer to meet by video
reason-none = You're up for a chat this round

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

## What is one's own

notwith-title = Not with…
notwith-about =
    I never put you together with the people you choose here, whoever suggests it. Nobody but you learns of it, and I need no reason.
notwith-people = Never with
notwith-nobody = Nobody
notwith-hint = Whoever you take out of the list you may be matched with again.
notwith-kept =
    Noted, and nobody else learns of it. If I have introduced you to one of them already, that chat stays as it is; say “It won't happen” when I ask about it.
export-title = All that I keep about you
export-comment = Here is all that I keep about you, as you asked. Only you see this.
export-sent = It's in a file in your direct messages with me.
forget-about =
    If you like, I forget you. You leave the coffee chats, as with “/coffee optout”, and I erase what I keep about you: your profile, your notes and reminders, your answers and feedback, introductions you suggested, and whom you don't want to meet. It can't be undone, so you may want a copy of your data first.
    What stays: your past chats, under no name, because the others were there too; that others may not want to meet you, without your name; and whatever I have sent already, which stands in Slack, where I can't erase it.
button-export = Get my data
button-forget = Forget me
confirm-forget = Forget you for good?
confirm-forget-text = You leave the coffee chats, and everything I keep about you is erased. This can't be undone.
forgotten = You're forgotten. If you ever like to come back, “/coffee optin” starts anew.
somebody-who-left = a colleague who left
partner-left-unnamed =
    Whoever you were to meet has left the coffee chats, so this chat may not happen, and I won't ask about it any more. If you met all the same, tell me.
partner-left-early-unnamed = I had a chat for you, but the other person has just left, before I could introduce you. { $outlook }
partner-left-others-unnamed = One of your group has left the coffee chats. Your chat goes on: { $names } looks forward to meeting you.

## One's network, and one's year

network-none =
    Your network begins with your first chat: once you've met somebody and said so, this shows them, their department, and which departments they could introduce you to.
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
        [one] One person you met knows
       *[other] { $count } people you met know
    } someone in { $department }: { $names }.
network-bridges-more = { $count ->
        [one] One more department is just one introduction away.
       *[other] { $count } more departments are just one introduction away.
    }
network-beyond = No way there yet: { $departments }.
network-more = { $count } more
network-about =
    The days are those you had agreed on, or were introduced on. Whom your contacts know I tell by department only, and not of departments with fewer than three people in the coffee chats. A picture of this follows in your direct messages with me.
network-comment = Here is your network. Only you see this.
network-no-picture = Slack did not take the picture of your network. What it shows stands above; “/coffee network” tries again.
button-network = Show my network
button-recap = My year so far
picture-you = You
picture-via = via { $count }
picture-department = Department
picture-departments = Departments you've met
picture-reachable = One introduction away
picture-knows = knows someone there
picture-beyond = No way there yet
picture-size = larger: met more often
picture-size-large = larger: more people
picture-people = { $department } · { $people }
recap-title = Your { $year } in coffee chats
recap-none = I know of no chat of yours in { $year } yet. When you've met somebody, “We met” under your introduction tells me.
recap-top-departments = This year you opened doors to { $departments } departments.
recap-top-people = { $people ->
        [one] This year you got to know a colleague
       *[other] This year you got to know { $people } colleagues
    } whom you might never have talked to.
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
recap-topics = You wanted to learn about { $topics }, and met people who can help
recap-gains = What made them worth it, as you said: { $gains }
recap-follow-ups = { $count ->
        [one] One follow-up
       *[other] { $count } follow-ups
    } settled
recap-about = Only you see this. “/coffee recap” shows it at any time.

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

## Icebreakers

icebreaker-01 = What did you want to be when you were ten, and what is left of it?
icebreaker-02 = What's the best thing you've learned at work that nobody taught you?
icebreaker-03 = Which part of your work would surprise the other most?
icebreaker-04 = What are you looking forward to this month?
icebreaker-05 = Which place have you been to that you'd go back to tomorrow?
icebreaker-06 = What do you cook when friends come?
icebreaker-07 = What's a small thing that made a workday better lately?
icebreaker-08 = Who in this company should more people know?
icebreaker-09 = What would you do with a free afternoon today?
icebreaker-10 = Which tool, app or trick could you not work without?
icebreaker-11 = What was your very first job?
icebreaker-12 = What's something your department does that others never see?
icebreaker-13 = Which book, film or song do you keep recommending?
icebreaker-14 = What have you changed your mind about?
icebreaker-15 = If you could swap jobs for a week, whose would you take?
icebreaker-16 = What's the kindest thing a colleague has done for you?
