# Everything that the bot says, in English. A translation is a copy of this file under its language's name.
# Syntax: https://projectfluent.org. Dates come with their weekday and in the reader's time zone.
# What people typed is filled in as it is; the views see to it that it stays text.

## How dates and times read (https://babel.pocoo.org/en/latest/dates.html#pattern-syntax)

pattern-day = EEEE d MMMM
pattern-dated-day = EEEE d MMMM y
pattern-month = LLLL
pattern-dated-month = LLLL y
pattern-moment = EEEE d MMMM, HH:mm
pattern-dated-moment = EEEE d MMMM y, HH:mm
pattern-time = HH:mm

## Standing and joining

help = Coffee chats introduce you to colleagues you would not have met. Here is what I understand, in any conversation but the one with me, where buttons do the same:
command-optin = join, or join again
command-status = your next round and your current chat
command-profile = change what you told me about yourself
command-pause = sit out until you resume; “/coffee pause 3 weeks”, “until 7 January” or “next round” for as long
command-notes = your own notes from past chats; /coffee notes budget Ben finds those with these words
command-followups = what you wanted to come back to
command-history = your past chats
command-network = whom you've met, and whom they could introduce you to, with a picture
command-recap = your year in coffee chats
command-introduce = suggest that two people should meet
command-resume = end a pause
command-now = who else is free for a chat in the next half hour
command-notwith = never be matched with certain people; nobody learns of it
command-export = get all that I keep about you
command-forget = have all that I keep about you erased
command-optout = leave
command-help = this list
help-unknown = I don't know “{ $word }”.
joined =
    You're in! { $next } Each round brings you a message that introduces you to someone, from another department if there is a way. I write to you here, with a button for whatever you need; commands such as “/coffee status” work in any other conversation.
profile-saved = Your profile is saved. { $next }
profile-saved-paused = Your profile is saved. You're still paused; “/coffee resume” ends that. { $next }
left =
    You're out, and won't be matched any more. Your notes stay yours: “/coffee notes” shows them, “/coffee optin” brings you back.
resumed = Welcome back! { $next }

next-round = The next round is on { $when }.
next-round-yours = Your next round is on { $when }.
next-round-none = No further round is planned at the moment.
status-in = You're in. { $next }
status-paused = You're paused until you resume (“/coffee resume”). { $next }
status-paused-until = You're paused until { $day }. { $next }
status-out = You're not in the coffee chats. “/coffee optin” joins. { $next }
status-match = Your chat this round: { $names }.
status-match-booked = Your chat this round: { $names }. You meet on { $when }.
status-match-met = Your chat this round: { $names }. You said that you met.

refused-nothing-kept = I keep nothing about you. “/coffee optin” joins the coffee chats.
refused-workspace = I don't know this workspace yet. Whoever runs me needs to install me here.
refused-outsider = These coffee chats are for this workspace's own members. Guests, and people from other workspaces, aren't matched; whoever runs me decides whether guests of several channels may join.
name-apart = { $name } ({ $by })
namesakes = Several people have that name. This is about { $people }.
refused-not-in = You're not in the coffee chats. “/coffee optin” joins.
refused-not-your-match = That button belongs to a chat that isn't yours, or that I no longer know. “/coffee status” shows your own.
refused-called-off = That chat was called off, so there is nothing to answer. “/coffee status” shows what comes next.
refused-already-met = You told me already that you met. I keep that; “/coffee notes” shows what you wrote down.
refused-button = That button is from an earlier version of me, and no longer works. “/coffee help” shows what does.
refused-too-slow = Slack gives me three seconds to open that, and I was too slow. Please try once more.
refused-busy = Slack is getting more requests from me than it takes right now. Please try again in a minute.
refused-database = My database can't be reached right now, so I couldn't save or look up anything. Please try again in a minute.
refused-scope = Slack doesn't let me do that: I was installed without a permission that it needs. Whoever runs me can install me again with what “coffee manifest” prints.
unanswered = I couldn't show you the answer to what you just did; it's written down as { $reference }. It may well have been done: “/coffee status” shows how things stand.
file-failed = I couldn't send you the file: Slack didn't take it, though I tried for a while. Please try again later; whoever runs me finds this as { $reference }.
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
form-slack-says = Slack says: { $facts }. It follows when you change that there.
form-interests = Interests
form-interests-hint = Separated by commas: climbing, jazz, gardening
form-can-help = I can help with
form-can-help-hint = What colleagues may ask you: budgets, SQL, giving talks
form-wants-to-learn = I'd like to learn about
form-wants-to-learn-hint = You'll be matched with people who help with it, where there are any.
form-more-words = { $label }: more, in your own words
form-meeting-mode = How I like to meet
form-office = Office
form-office-hint = Where one could meet you in person
button-more-about-you = More about you
form-team = Team
form-team-hint = The part of the department that you work in
form-before = Before
form-before-hint = I used to work at…, or as…: something to ask you about
form-wants-to-meet = I'd like to meet
form-wants-to-meet-hint = Departments, or kinds of role: Legal, designer, data scientist
form-languages = Languages
form-languages-hint = Those that you like to chat in: English, Portuguese
form-hours = Usual hours
form-hours-from = Usual hours, from
form-hours-from-hint = By your own clock. That's when I'll remind you of things.
form-hours-to = Usual hours, to
form-hours-to-hint = Leave both empty for office hours.
form-company = How many at a time
form-workdays = Workdays
form-workdays-hint = The days on which you work, if they are others than most people's here.
form-cadence = How often
mode-either = In person or by video
mode-in_person = In person
mode-video = By video
company-either = In twos or in a small group
company-pair = In twos, if there is a way
company-group = In a small group, if there is one
cadence-every_round = Every round
cadence-every_second = Every second round
cadence-monthly = At most once a month
error-department = Please choose your department, or type it.
error-tags-many = Please name { $most } at most.
error-hours-half = Please pick both times, or clear the other one.
error-hours = Please pick a time at least an hour after the hours begin.
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
intro-gap = Meeting may not be easy for you: { $why }.
gap-no_common_place = there's no office or video call that suits everybody
gap-no_common_hours = you have no working hours in common
gap-no_common_language = you named no language in common
button-met = We met
button-icebreaker = Another icebreaker
reason-suggested = { $suggester } thinks that you two should meet: { $why }
reason-teaches = { $learner } wants to learn about { $topics }, and { $helper } can help with that
reason-recommended = somebody thinks that { $names } should meet
reason-wish = { $wisher } would like to meet somebody like { $other }: { $wish }
reason-interest = { $names } share an interest in { $interests }
reason-interest-all = you share an interest in { $interests }
reason-bridge = it's the first coffee between { $words }, as far as I know
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
weakness-no_common_place = no office or video call that suits everybody
weakness-no_common_hours = no office hours in common
weakness-no_common_language = no language in common
department-unknown = the unknown one
preview-person = { $name } ({ $department })
preview-alone = Nobody to meet: { $names }
preview-bridges = { $bridged } of { $pairs } pairs of departments have met then.
preview-matches = { $count ->
        [one] One match.
       *[other] { $count } matches.
    }

goes-on-hello = Hello { $people }!
goes-on = It won't work out with { $name } this round; that can happen. Your chat goes on here, in a conversation of your own.
goes-on-unnamed = It won't work out with one of your group this round; that can happen. Your chat goes on here, in a conversation of your own.
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
partner-left-early = I had a chat with { $name } for you, but they have just left, before I could introduce you. { $prospect }
prospect-found = I have somebody else for you this round: an introduction follows.
prospect-waiting = As soon as this round has somebody else for you, I'll introduce you. { $next }
partner-left-others =
    { $name } has left the coffee chats. Your chat with { $names } goes on.

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
feedback-note-hint = A name, a skill, a promise. Nobody but you sees it; “My notes” on my Home tab shows it.
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
notes-found = Your notes with “{ $words }”. Only you see them.
notes-none-found = None of your notes has “{ $words }” in it. “/coffee notes” shows them all.
button-change-note = Change
button-more = Show more ({ $count })

## A round's numbers

summary-title = This round of coffee chats
summary-matches = { $matches ->
        [one] One chat
       *[other] { $matches } chats
    } with { $people } people, { $share } across departments
summary-met = { $met } met ({ $share }), as { $answered } of { $people } people tell
summary-few = How they went is told from { $fewest } answers on, so that nobody can tell whose they are
summary-bridges = { $bridged } of { $pairs } pairs of departments have met over coffee so far
summary-rating = Rated { $rating } of 5 by { $ratings ->
        [one] one person
       *[other] { $ratings } people
    }
summary-gains = What made them worth it: { $gains }
summary-gain = { $gain } { $count }×
summary-join = Not in yet? “/coffee optin” joins.
last-round = Last round: { $numbers }

## For those who run it

held =
    { $count ->
        [one] One participant has
       *[other] { $count } participants have
    } vanished from Slack at once. That may be a mistake or a migration, so I hold all rounds and mark nobody as left until whoever runs me says what happened: “coffee people held” tells them how.
skipped-one =
    The round of { $when } did not take place: I was not running then, and came back too late for it. { $next } (Times are those of { $zone }.)
skipped-several =
    { $count } rounds, from { $first } to { $last }, did not take place: I was not running then, and came back too late for them. { $next } (Times are those of { $zone }.)
channel-lost =
    I can't post in the channel of the coffee chats any more: either it has been archived, or I'm not in it. If it still exists, please add me to it again. If not, whoever runs me can choose another channel (COFFEE_CHANNEL). What I couldn't post is kept for a month: “coffee outbox retry” posts it.

## Follow-ups

button-follow-up = Add a follow-up
button-done = Done
button-later = In a week
button-drop = Drop it
follow-up-title = A follow-up
follow-up-about = From your chat with { $names }. Only you see it.
follow-up-what = What is it?
follow-up-what-hint = Send the deck; have lunch with both teams; read that book
follow-up-kind = And it is
follow-up-kind-task = Something to do
follow-up-kind-promise = Something I promised
follow-up-when = Remind me of it on
error-follow-up-what = Write what it is.
follow-up-added = That's written down. “/coffee followups” shows it.
follow-up-added-day = That's written down. I'll remind you on { $day }, and “/coffee followups” shows it.
follow-up-task = After your chat with { $names } you wanted to do this:
follow-up-promise = You promised { $names } this:
follow-up-reminder = You wanted to be reminded of your chat with { $names }:
follow-up-is-done = Done, good!
follow-up-is-dropped = Dropped.
follow-up-is-put-off = I'll remind you again on { $day }.
follow-ups-title = What you wanted to come back to. Only you see it.
follow-ups-none = Nothing is left that you wanted to come back to. After a chat, “Add a follow-up” writes something down.
follow-ups-task = After your chat with { $names }
follow-ups-promise = Promised to { $names }
follow-ups-reminder = Your note on { $names }
follow-ups-due = { $day }
follow-ups-since = since { $day }
follow-ups-no-day = no day set
follow-ups-more = { $count ->
        [one] One more follows when there is room.
       *[other] { $count } more follow when there is room.
    }
follow-ups-done = { $count } done so far.
refused-not-your-follow-up = That button belongs to something that isn't yours, or that I no longer know. “/coffee followups” shows your own.

## Past chats

history-title = Your chats so far. Only you see this.
history-none = You have had no chats yet. “/coffee status” shows when the next round is.
history-chat = { $names }, { $day }
history-met = You met
history-not-met = It didn't happen
history-not-yet = Not met yet
history-not-told = You haven't said whether you met

## Introducing people to each other

button-introduce = Introduce someone
introduction-title = Who else should meet?
introduction-about = Whom you name is asked first. If they say yes, I introduce the two, and say that it was your idea.
introduction-for = Somebody you met
introduction-who = Who else should { $name } meet?
introduction-who-several = Who else should they meet?
introduction-why = Why?
introduction-why-hint = Both will read it.
introduction-ask = Ask them
error-introduction-why = Write a few words: it's the reason that both will read.
introduction-wrote = You wrote: { $why }
introduction-asked = I'll ask { $name } whether they'd like to meet { $other }. If it comes about, I'll tell you.
suggested = { $suggester } thinks you should meet { $who }:
suggested-choice = Shall I introduce you? If you'd rather not, I tell nobody.
suggested-agreed = Good! I'll introduce you as soon as there is a round with time enough for it.
suggested-declined = No problem. I tell nobody.
suggested-introduced = Good! You and { $name } are introduced to each other in a message of your own.
suggested-withdrawn = That's kind of you. But things have changed in the meantime, and I can't introduce you any more.
button-agree = Yes, gladly
button-decline = No, thanks
credit = They've said yes: thanks to you, { $name } and { $other } are introduced to each other.
refused-nobody-to-introduce = There is nobody yet whom you could introduce: those you met here aren't in the coffee chats any more, or you haven't told me yet that you met.
refused-suggest-now = I can't bring these two together now. There may be many reasons, and I keep them to myself. Suggest it again in a later round, or name somebody else. Whoever isn't in the coffee chats yet joins with “/coffee optin”.
refused-not-asked = That question wasn't for you, or I no longer know it.
refused-suggest-oneself = That would be you. Name somebody else whom they should meet.
refused-suggest-partner = { $name } can't be introduced to themselves. Name somebody else whom they should meet.
refused-suggest-again = You have suggested already that { $name } and { $other } should meet. Once is enough: I haven't forgotten it.

## What is one's own

notwith-title = Not with…
notwith-about =
    I never put you together with the people you choose here, whoever suggests it. Nobody but you learns of it, and I need no reason.
notwith-people = Never with
notwith-nobody = Nobody
notwith-hint = Whoever you take out of the list you may be matched with again.
notwith-kept =
    Noted, and nobody else learns of it. If I have introduced you to one of them already, that chat stays as it is; “Someone else, please” below the introduction takes you out of it.
export-title = All that I keep about you
export-comment = Here is all that I keep about you, as you asked. Only you see this.
export-sent = Your file is on its way to your direct messages with me. Slack may take a while. If it isn't there in a few minutes, type “/coffee export” again.
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
partner-left-early-unnamed = I had a chat for you, but the other person has just left, before I could introduce you. { $prospect }
partner-left-others-unnamed = One of your group has left the coffee chats. Your chat with { $names } goes on.

## Finding a time

hours-hint =
    Your working hours hardly overlap, so a good time takes some kindness. “Propose times” finds the best there is, and an exchange in writing is a chat, too.
button-times = Propose times
button-other-times = Other times
button-writing = Three questions instead
button-suits = { $number } suits me
button-google = Google Calendar
button-outlook = Outlook
button-calendar = Calendar file
button-video = Video call
confirm-other-times = Cancel this time for all?
confirm-other-times-text = What is booked is off for everybody, all are told that you asked for it, and I propose other times.
confirm-keep-time = Keep this time
times-follow = A proposal follows in your conversation with { $names }.
times-asker = { $name } can't come at the time that was booked, so that is off.
times-open = When could you meet? Half an hour each; as soon as one of these suits everybody, it's booked.
times-how = A click says that a time suits you, another click takes that back.
times-at = { $time } for { $names }
times-one-day = { $day }: { $times }
times-day-at = { $day }, { $at }
times-outside = Outside the working hours of { $names }
times-suits = ✓ Suits { $names }
times-outside-hint =
    I find no better times in everybody's working hours. If none of these suits, an exchange in writing is a chat, too.
times-booked = You've agreed: { $when }.
times-booked-before = You've agreed on a time already. If it doesn't suit any more: “Other times”, below what is booked.
times-outdated = Those times don't hold any more. I've put the message right.
times-past = That time is over. Please choose one that is still to come, or “Other times”.
times-no-others = I find no other times before the round closes. Please agree in your conversation, or exchange in writing.
times-over = The times that I proposed are over.
times-none = Before the round closes I find no hour at which all of you are up and at work.
times-writing = An exchange in writing is a chat, too: answer these here, whenever it suits you, and ask back.
booked = It's booked: { $when }.
booked-title = ☕ Booked: { $names }
booked-video = Video call: { $link }
booked-where = Please agree here where you meet.
booked-remind = I'll remind each of you an hour before.
times-moved = These times don't hold here any more: the chat goes on in another conversation.
times-called-off = These times don't hold any more: that chat won't take place.
times-off = That's off. “Propose times” shows which times hold now.
soon = Your chat with { $names } is at { $time }.
calendar-title = Coffee chat
calendar-summary = Coffee chat: { $names }
calendar-description = { $names } meet for half an hour.
calendar-comment = Your chat, for your calendar: open the file to add it. If the time changes, the new file moves it.
calendar-sent = Your file is on its way to our direct messages. Slack may take a while. If it isn't there in a few minutes, click “Calendar file” again.
refused-times-early = You haven't been introduced yet. As soon as you are, I can propose times.
refused-times-closed = The round of that chat is closed, so I propose no more times for it. You can meet all the same.
refused-times-alone = Somebody has left that chat, so there is no time to find any more. “/coffee status” shows what comes next.
refused-not-booked = There is no time booked for that chat now. “Propose times” finds one.

## Sitting out

paused = You're paused until you resume (“/coffee resume”). A chat that you're in the middle of goes on.
paused-until =
    You're paused until { $day }; from then on you're in again by yourself. { $next } A chat that you're in the middle of goes on.
skipped = You sit out the round of { $when }, and you're in again after it. { $next }
skipped-up-to =
    You sit out all rounds up to that of { $when }, that one included, and you're in again after it. { $next }
slower-offer = That's two rounds in a row. If time is short, fewer chats may suit you better than none:
slower-kept = { $cadence }: that's how often I'll match you from now on. “/coffee profile” changes it.
status-skips = You're in, and sit out the round of { $when }. { $next }
status-skips-up-to = You're in, and sit out all rounds up to that of { $when }. { $next }
undone = Undone. { $status }
undo-late = Something else has changed since then, so I've left it as it is. { $status }
button-undo = Undo
undo-otherwise = When this message is gone, “/coffee resume” brings you back.
button-skip = Skip this one
refused-day =
    I can't tell when “{ $typed }” ends, so nothing has changed. Write it like “/coffee pause 3 weeks”, “until 7 January”, “until { $example }” or “next round”; “/coffee pause” alone lasts until you resume.
refused-past-day = { $day } isn't after today, so there is nothing to pause. Take a later day, or just “/coffee pause”.
refused-far-day = { $day } is more than two years away. Take an earlier day, or just “/coffee pause”, which lasts until you resume.
refused-no-rounds = That many rounds aren't planned at the moment. “/coffee pause” alone lasts until you resume.
refused-skip-paused = You're paused then, so you're not in that round anyway. “/coffee status” shows until when.
refused-skip-late = That round has begun already, or was moved, so it can't be skipped any more. “/coffee status” shows what comes next.
pause-title = Pause coffee chats
pause-about = A chat that you're in the middle of goes on. Leave both fields empty to pause until you resume.
pause-words = How long?
pause-words-hint = Like “3 weeks”, “until 7 January” or “next round”
pause-day = Or until this day
error-pause-both = Please fill in only one of the two fields.

day-before = A new round of coffee chats begins on { $when }, and you're in.
still-there =
    I haven't heard from you for three rounds. That's fine; I just don't want anyone to wait for you in vain. The next round begins on { $when }: shall I keep you in? If I hear nothing until then, I'll pause you, and you can come back whenever you like. (I notice clicks and commands; what is written to me here I can't read.)
button-keep-in = Keep me in
button-pause-me = Pause me
kept-in = Good, you stay in! { $next }
paused-silent =
    I haven't heard from you for a while, so I've paused you, and nobody waits for you in vain. Nothing is lost: one click, and you're in again. (I notice clicks and commands; what is written to me here I can't read.)
returned = Welcome back! While your Slack account was deactivated, you were taken out of the coffee chats. One click, and you're in again, with the profile that you had.
button-rejoin = Take me back in
outsider =
    You won't be matched in coffee chats for now: they are for this workspace's own members, and Slack says that you're a guest or belong to another workspace. Whoever runs me can let guests of several channels in; if they do, you're in again without doing anything. Your notes stay yours.
pause-over = Your pause is over: you're in again. { $next }
button-pause-again = Pause again

## Free right now

now-others = Free to talk right now, like you until { $until }:
now-still = You're still free to talk right now, until { $until }.
now-over = I no longer tell others that you're free right now.
now-person = { $name } · { $department }
now-nobody =
    You're the first: nobody else is free right now. If somebody asks before { $until }, I'll tell them about you, and you about them.
now-nobody-quiet =
    You're the first: nobody else is free right now. Whoever asks before { $until } sees you here. You've had two messages of this kind today, so I won't send you another: just look in again with “/coffee now”.
now-not-again = They know about you. I tell nobody about you again before { $time }.
now-spared = { $count ->
        [one] One of them has
       *[other] { $count } of them have
    } had two such messages today and won't get one about you: say hello yourself.
free-now = { $name } ({ $department }) is free to talk right now as well, until { $until }.
button-hello = Say hello
now-opening = I'm opening a conversation with { $name }.
hello = { $people }, you're both free right now: have a good half hour!
hello-plain = { $names }, you're both free right now: have a good half hour!
refused-now-paused = You're paused, so I don't tell anybody that you're free. “/coffee resume” ends the pause.
refused-not-free =
    That person isn't free any more: the half hour is over, or somebody has said hello. If it was you two, look among your direct messages.

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
    The days are those you had agreed on, or were introduced on. Whom your contacts know I tell by department only, and not of departments with fewer than three people in the coffee chats. A picture of this is on its way to your direct messages with me; Slack may take a while.
network-comment = Here is your network. Only you see this.
network-no-picture = The picture of your network may not arrive: Slack did not confirm it. What it shows stands above; “/coffee network” tries again.
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
recap-about = Only you see this. “My year so far” on my Home tab shows it at any time.

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
prospect-on-request = If you have time for somebody else this round, tell me, and I'll look.
partner-cant = It won't work out with { $name } this round, so I won't ask about that chat any more. If you met all the same, tell me.
partner-cant-early = I had a chat with { $name } for you, but it won't work out this round. { $prospect }
partner-cant-others = It won't work out with { $name } this round. Your chat with { $names } goes on.
partner-cant-unnamed = It won't work out with the one I had introduced to you this round, so I won't ask about that chat any more. If you met all the same, tell me.
partner-cant-early-unnamed = I had a chat for you, but it won't work out this round. { $prospect }
partner-cant-others-unnamed = It won't work out with one of your group this round. Your chat with { $names } goes on.
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
refused-chat-moved = Your chat goes on in another conversation: you'll find it among your direct messages, and its buttons work there.
refused-chat-swapped = You asked for somebody else instead of that chat. “/coffee status” shows how you stand.
refused-chat-over = That chat won't happen, and you have another one this round: “/coffee status” shows it.
refused-no-time-for-another = Too little of this round is left to begin another chat, so I've left everything as it is. If you can't meet, “Can't make it” says so for you.

## App Home

home-title = Coffee chats
home-follow-ups = To come back to
home-notes = Your latest notes
home-profile = What others may know about you
home-more = What else there is
home-about-you = What is yours
button-join = Join
button-profile = My profile
button-pause = Pause
button-resume = Resume
button-now = Who is free now?
button-notes = My notes
button-search = Search my notes
button-follow-ups = My follow-ups
button-history = My chats
button-not-with = Not with…
button-my-data = My data
button-forget-about = Forget me…
button-help = All commands
button-status = My status
button-leave = Leave
button-close = Close
confirm-leave = Leave the coffee chats?
confirm-leave-text = You won't be matched any more. Whoever waits to meet you is told.
confirm-stay = Stay
search-title = Search my notes
search-words = Words or names
search-find = Find
search-hint = A note is found if all of them are in it, or in the name of whom you met.

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
