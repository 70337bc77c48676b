"""What people are answered about a chat: whether they met, other times, other people, what comes of it."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import product

from bot.domain.chats.timetable import Outcome
from bot.domain.errors import Refusal
from bot.domain.memory.followup import FollowUpKind, FollowUps, FollowUpState
from bot.domain.memory.note import Note
from bot.domain.memory.referral import WHY_LENGTH, ReferralState
from bot.domain.outbox.subjects import Booking, OwnBooking, Presented, Prospect
from bot.domain.overview import Nearby, OptOut, Snoozed
from bot.domain.rounds.round import Answer
from bot.services.people.nearby import MOST
from bot.slack.payloads import ForMatch, ForMore, ForProposal
from bot.slack.views.blocks import Message
from bot.slack.views.chats import before_round, check_in, feedback, intro, times
from bot.slack.views.memory import followups, history, notes, referrals
from bot.slack.views.people import invitations, nearby
from bot.slack.views.rematching import leaving
from bot.slack.views.replies import refused

from .cast import A_DAY, NEXT_ROUND, NOW, TODAY, ZONES, Cast


def about_a_chat(cast: Cast) -> Iterator[Message]:
    """Every answer about a chat, and every list of what came of chats."""
    yield from _met(cast)
    yield from _times(cast)
    yield from _regrets(cast)
    yield from _follow_ups(cast)
    yield from _introductions(cast)
    yield from _past(cast)
    yield from _right_now(cast)


def _met(cast: Cast) -> Iterator[Message]:
    """Another question; whether they met, as said before and after the round is over; how it was."""
    asked_again = replace(cast.timetable, match=replace(cast.match, icebreaker=17))
    yield intro.intro(Presented(asked_again, cast.background), NOW)
    yield intro.intro(Presented(replace(cast.timetable, match=cast.closed), cast.background), NOW)
    for match, answer, again in product((cast.match, cast.closed), Answer, (True, False)):
        told = replace(cast.told, match=replace(match, answers={cast.reader.id: answer}), asked_again=again)
        yield check_in.answered(told)
        yield check_in.answered(replace(told, feedback=None))
        yield before_round.answered(told, NEXT_ROUND)
    for agrees in (True, False):
        yield feedback.thanks_shared(cast.last, cast.inputs.words(500), cast.match.id, agrees=agrees)
    note = Note(1, 1, cast.match.id, cast.text, cast.about, NOW, None)
    met = replace(cast.told, match=replace(cast.match, answers={cast.reader.id: Answer.MET}))
    for day in (None, TODAY, TODAY + A_DAY):
        yield check_in.answered(replace(met, note=replace(note, remind_on=day)))


def _times(cast: Cast) -> Iterator[Message]:
    """Times to come and times that are over, a booking with and without a link, and what a click may come to."""
    booked = replace(cast.timetable, match=cast.booked)
    for timetable in (cast.timetable, booked):
        yield times.proposing(timetable, cast.reader.member.slack_id, NOW)
    for now in (NOW, NEXT_ROUND):
        yield times.proposed(cast.timetable, now, cast.last)
    for link in (None, "https://video.example/", cast.program.settings.video_link):
        for proposal in (None, cast.proposal):
            yield times.booked(replace(booked, video_link=link, proposal=proposal), NOW + A_DAY, NOW)
        yield times.soon(OwnBooking(Booking(replace(booked, video_link=link), NOW + A_DAY), cast.reader), NOW)
    yield times.nudge(booked, NOW)
    yield times.nudge(replace(cast.timetable, proposal=cast.undecided), NOW)
    yield times.off(cast.match)
    yield times.cancelled()
    yield times.ask_other_times(ForProposal(match=cast.match.id, proposal=1))
    yield from filter(None, map(times.explained, Outcome))


def _regrets(cast: Cast) -> Iterator[Message]:
    """What people are answered who can't come, want somebody else, or want to be left in peace."""
    for prospect, left, next_round in product(Prospect, (True, False), (NEXT_ROUND, None)):
        opt_out = OptOut(cast.reader, left, prospect, next_round)
        yield leaving.cant_make_it(opt_out)
        yield leaving.someone_else(opt_out)
    about = ForMatch(match=cast.match.id)
    yield leaving.ask_cant_make_it(about)
    yield leaving.ask_someone_else(about)
    for until in (NOW, None):
        yield leaving.snoozed(Snoozed(cast.match, cast.reader, until))


def _follow_ups(cast: Cast) -> Iterator[Message]:
    """One that was clicked in every state, and lists of none and of many."""
    for kind, state in product(FollowUpKind, FollowUpState):
        touched = cast.follow_up(kind, state)
        late, without_day = replace(touched, due_on=TODAY - A_DAY), replace(touched, due_on=None)
        yield followups.settled(touched, TODAY)
        yield followups.my_follow_ups(FollowUps(TODAY, (), done=12, touched=touched))
        yield followups.my_follow_ups(
            FollowUps(TODAY, (touched, late, without_day) * 10, done=3, touched=touched)
        )
    yield followups.my_follow_ups(FollowUps(TODAY, (), done=0))


def _introductions(cast: Cast) -> Iterator[Message]:
    """What the suggester is told, and what becomes of the question to whom they suggested."""
    yield referrals.asked(cast.introduction())
    yield referrals.not_asked(refused(Refusal("refused-not-in")), cast.inputs.needed(WHY_LENGTH))
    for state in ReferralState:
        yield referrals.responded(cast.introduction(state))


def _past(cast: Cast) -> Iterator[Message]:
    """One's notes and chats, page by page."""
    words = cast.inputs.words(200)
    for shown in (0, 8, 40, 60):
        yield notes.my_notes(cast.notes, NOW, ZONES[0], ForMore(shown=shown, words=words))
        yield notes.my_notes(cast.notes, NOW, ZONES[0], ForMore(shown=shown))
    for searched in ("", words):
        yield notes.my_notes((), NOW, ZONES[0], ForMore(shown=0, words=searched))
    yield history.my_history((), 0)
    answered = (replace(cast.match, answers={cast.reader.id: answer}) for answer in Answer)
    told = [replace(cast.told, match=match) for match in (*answered, replace(cast.match, answers={}))]
    chats = (*told, replace(told[0], feedback=None)) * 10
    for shown in (0, 40, 50):
        yield history.my_history(chats, shown)


def _right_now(cast: Cast) -> Iterator[Message]:
    """Nobody and as many as there may be who are free right now."""
    yield nearby.nearby(Nearby((), NOW, ZONES[0]))
    yield nearby.nearby(Nearby((), NOW, ZONES[0], hears=False))
    yield nearby.nearby(Nearby((cast.people * 5)[:MOST], NOW, ZONES[0]))
    for spared in (1, MOST):
        yield nearby.nearby(Nearby(cast.people, NOW, ZONES[0], NOW, spared))
    yield nearby.opening(cast.other)
    yield invitations.asked(cast.other)
    yield invitations.accepted(cast.other)
    yield invitations.rejected()
