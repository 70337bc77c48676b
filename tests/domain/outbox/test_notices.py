"""Notices: their keys, when they are due, until when they are worth sending."""

from dataclasses import replace
from datetime import date, time, timedelta

from bot.domain.memory.followup import FollowUp, FollowUpKind, FollowUpState
from bot.domain.memory.referral import Referral, ReferralState
from bot.domain.outbox import time_notices
from bot.domain.outbox.attendance_notices import (
    day_before,
    free_now,
    hello,
    invited,
    outsider,
    pause_over,
    paused_silent,
    program_ended,
    returned,
    still_there,
    together,
)
from bot.domain.outbox.declaration import Readers
from bot.domain.outbox.declared.digest_notices import digests
from bot.domain.outbox.declared.organiser_notices import (
    approval,
    invitation,
    organises_now,
    round_ahead,
    round_changed,
    set_aside,
    take_over,
)
from bot.domain.outbox.declared.trouble_notices import late, nobody_for, stopped, unreached
from bot.domain.outbox.kinds import NoticeKind
from bot.domain.outbox.match_notices import closed, intro, match_notices
from bot.domain.outbox.notice import NewNotice
from bot.domain.outbox.notice_builders import for_person
from bot.domain.outbox.notices import (
    channel_lost,
    credit,
    follow_up,
    goes_on,
    held,
    last_time,
    left_out,
    partner_out,
    put_right,
    recap_notice,
    round_skipped,
    silent,
    suggested,
    thanks,
    too_few,
)
from bot.domain.outbox.validity import A_MONTH
from bot.domain.people.hours import Hours
from bot.domain.people.participant import Stance, Standing
from bot.domain.rounds.program import Program, ProgramSettings
from tests.domain.samples import START, TIMES, match, participant

ANY_TIME = ProgramSettings(hours=None, channel="C1")
PROGRAM = Program(1, 1, ANY_TIME, date(2026, 3, 10), None)
ORGANISED = replace(PROGRAM, settings=replace(ANY_TIME, channel="C1", organisers=("U1", "U2")))


def book(due_on: date | None) -> FollowUp:
    """A promise that is due on a day."""
    return FollowUp(
        5, 1, 1, FollowUpKind.PROMISE, "Send the book", due_on, FollowUpState.OPEN, about=("Ana",)
    )


def idea() -> Referral:
    """The first thinks that the second and the third should meet."""
    people = match(1, 2, 3).people
    return Referral(6, 1, *people, why="Both juggle", state=ReferralState.ASKED)


def all_notices() -> list[NewNotice]:
    """One of everything that can be said about two matches of one round."""
    notices = [left_out(match(8, 9).round, person, START) for person in (8, 9)]
    for one in (match(1, 2, id=1), match(3, 4, 5, id=2)):
        notices += match_notices(one, TIMES, ANY_TIME)
        notices += match_notices(one, TIMES, ANY_TIME, joiner=one.people[-1].id)
        for person in one.people:
            for news in (NoticeKind.PARTNER_LEFT, NoticeKind.PARTNER_CANT):
                notices += partner_out(one, person.id, START, news)
            notices += thanks(one, person.id, one.partners(person.id), START)
            notices.append(silent(one.round, one.id, person.id, START, TIMES.closes_at))
            notices += [last_time(one, person.id, other.id, START) for other in one.partners(person.id)]
        meets_at = START + timedelta(days=2)
        notices += [goes_on(one, START), put_right(one, START)]
        notices += [time_notices.times(one, START), time_notices.booked(one, meets_at, START)]
        notices += time_notices.soon(one, meets_at, START)
        notices += [*time_notices.nudge(one, 1, ANY_TIME, START), time_notices.changed(one, START)]
    return [
        *notices,
        *closed(match(1, 2).round, [1, 2], START),
        *follow_up(book(date(2026, 4, 1)), "UTC", None),
        suggested(idea(), START),
        credit(idea(), match(2, 3), START),
        recap_notice(match(1, 2).people[0], 2026, None),
        *round_skipped(PROGRAM, [START], START),
        *too_few(PROGRAM, 3, START),
        *channel_lost(ORGANISED, None, START),
        *channel_lost(ORGANISED, "1767349200.000100", START),
        *held(PROGRAM, START),
        *about_being_in(),
        *about_organising(),
    ]


def about_organising() -> list[NewNotice]:
    """One of everything that two organisers hear, and two people because of something that one did; and the channel."""
    two = replace(PROGRAM, settings=replace(PROGRAM.settings, organisers=("U1", "U2")))
    notices = [*take_over(1, ["U1", "U2"], START), *organises_now(1, ["U1", "U2"], START)]
    over = match(1, 2).round
    notices += [*digests(two, over, START), *nobody_for(two, over, 9, START), *unreached(two, START)]
    notices += [*late(two, over, over.scheduled_at + timedelta(hours=2))]
    notices += [
        each for code in ("missing_scope", "token_revoked") for _, each in stopped([two], code, START)
    ]
    notices += [*round_ahead(two, START, START - timedelta(hours=1)), *approval(two, START)]
    notices += [invitation(1, who, START, enrols=enrols) for who in ("U1", "U2") for enrols in (False, True)]
    for person in (1, 2):
        notices += [set_aside(match(1, 2).round, person, START), round_changed(person, START, START)]
        notices += [
            for_person(kind, person, START, (person, START.isoformat()))
            for kind in (NoticeKind.PAUSED_BY, NoticeKind.REMOVED_BY)
        ]
    return notices


def about_being_in() -> list[NewNotice]:
    """One of everything that two people hear about being in rounds or not, and about being free right now."""
    paused = Stance(Standing.PAUSED, date(2026, 4, 1))
    notices = [free_now(1, 2, START), free_now(2, 1, START), hello(1, 2, START)]
    notices += [invited(1, 2, START), invited(2, 1, START), together(1, 2, START, START)]
    for person in (participant(1), participant(2)):
        notices += [day_before(person, START, None), still_there(person, START, None)]
        notices += [*pause_over(person, paused, None), paused_silent(person, START, START)]
        notices += [returned(person, START), outsider(person, START), program_ended(person, START)]
    return notices


def test_every_kind_of_notice_can_be_written():
    """No kind is without a way to write it."""
    assert {notice.kind for notice in all_notices()} == set(NoticeKind)


def test_keys_are_unique():
    """No two notices of a round have the same key, so that none hides another."""
    keys = [notice.key for notice in all_notices()]
    assert len(set(keys)) == len(keys)


def test_keys_are_the_same_when_written_again():
    """Writing the notices of a match twice gives the same keys, so that nothing is said twice."""
    first, second = ([notice.key for notice in match_notices(match(1, 2), TIMES, ANY_TIME)] for _ in range(2))
    assert first == second


def test_keys_tell_their_kind():
    """A key starts with the kind of its notice."""
    assert all(notice.key.startswith(f"{notice.kind}:") for notice in all_notices())


def test_notices_are_due_before_they_expire():
    """Each notice has a time in which it can be sent."""
    assert all(notice.due_at < notice.expires_at for notice in all_notices())


def test_notices_last_as_long_as_their_kind_declares():
    """Where a kind says nothing of it, what the notice is about decides."""
    lasting = [notice for notice in all_notices() if notice.kind.declared.lasts]
    assert {notice.kind for notice in lasting} == {kind for kind in NoticeKind if kind.declared.lasts}
    assert all(notice.expires_at - notice.due_at == notice.kind.declared.lasts for notice in lasting)


def test_notices_are_for_those_whom_their_kind_declares():
    """For a match's group, for one, for two, for a channel, or for an address of its own."""
    for notice in all_notices():
        named = (bool(notice.to_id), bool(notice.match_id), bool(notice.address))
        match notice.kind.declared.readers:
            case Readers.GROUP:
                assert named == (False, True, False), notice
            case Readers.ONE:
                assert (named[0], named[2]) == (True, False), notice
            case Readers.TWO:
                assert (*named, bool(notice.from_id)) == (True, False, False, True), notice
            case Readers.CHANNEL:
                assert named == (False, False, False), notice
            case Readers.EARLIER:
                assert named == (False, True, False), notice
            case Readers.ORGANISERS:
                assert named == (False, False, True), notice


def test_a_match_hears_one_thing_after_the_other():
    """The match is introduced, then each person is asked, and asked a last time; none overlap. Only a click leads to a nudge."""
    notices = match_notices(match(1, 2), TIMES, ANY_TIME)
    assert [(notice.kind, notice.to_id) for notice in notices] == [
        (NoticeKind.INTRO, None),
        (NoticeKind.CHECK_IN, 1),
        (NoticeKind.LAST_CALL, 1),
        (NoticeKind.CHECK_IN, 2),
        (NoticeKind.LAST_CALL, 2),
    ]
    due = {notice.kind: (notice.due_at, notice.expires_at) for notice in notices}
    assert due == {
        NoticeKind.INTRO: (TIMES.starts_at, TIMES.closes_at),
        NoticeKind.CHECK_IN: (TIMES.check_in_at, TIMES.last_call_at),
        NoticeKind.LAST_CALL: (TIMES.last_call_at, TIMES.closes_at),
    }
    assert all((notice.round_id, notice.match_id) == (1, 1) for notice in notices)


def test_the_introduction_is_the_first_of_a_matchs_notices():
    """A match's introduction can be written by itself, and is the same."""
    assert intro(match(1, 2), TIMES) == match_notices(match(1, 2), TIMES, ANY_TIME)[0]


def test_somebody_who_joins_has_everything_said_anew():
    """To all who stay, from the introduction on, and the introduction says who it is."""
    grown = match(1, 2, 3, left=frozenset({2}))
    first, *others = match_notices(grown, TIMES, ANY_TIME, joiner=3)
    assert (first.key, first.from_id) == ("intro:1+3", 3)
    assert [notice.to_id for notice in others] == [1, 1, 3, 3]


def test_those_who_stay_hear_that_a_partner_left():
    """Everyone but who leaves is told, except who had left before; it holds until the round closes."""
    four = match(1, 2, 3, 4, left=frozenset({4}))
    notices = list(partner_out(four, 2, START, NoticeKind.PARTNER_LEFT))
    assert [(notice.to_id, notice.from_id) for notice in notices] == [(1, 2), (3, 2)]
    assert {(notice.due_at, notice.expires_at) for notice in notices} == {(START, TIMES.closes_at)}


def test_thanks_are_passed_on_at_once():
    """To each whom they are for, for as long as it doesn't puzzle."""
    chat = match(1, 2, 3)
    notices = list(thanks(chat, 1, chat.partners(1), START))
    assert [(notice.to_id, notice.from_id) for notice in notices] == [(2, 1), (3, 1)]
    assert {(notice.due_at, notice.expires_at) for notice in notices} == {(START, START + A_MONTH)}


def test_a_reminder_comes_on_its_morning():
    """It comes at nine in its author's time zone, and goes stale in a month."""
    (reminder,) = follow_up(book(date(2026, 4, 1)), "Europe/Lisbon", None)
    assert reminder.due_at == START.replace(month=4, day=1, hour=8)
    assert reminder.expires_at - reminder.due_at == timedelta(days=30)
    assert (reminder.to_id, reminder.followup_id) == (1, 5)


def test_a_reminder_comes_as_hours_begin():
    """Where there are hours, the morning is when they begin, on the day that its author chose, a Saturday too."""
    (reminder,) = follow_up(book(date(2026, 4, 4)), "Europe/Lisbon", Hours(time(8, 30), time(12)))
    assert reminder.due_at == START.replace(month=4, day=4, hour=7, minute=30)


def test_a_reminder_on_another_day_is_another_notice():
    """Moving a reminder makes a new one; what has no day has none."""
    (one,), (other,) = (follow_up(book(date(2026, 4, day)), "UTC", None) for day in (1, 2))
    assert one.key != other.key
    assert list(follow_up(book(None), "UTC", None)) == []


AGAIN = {
    NoticeKind.INTRO: True,
    NoticeKind.THANKS: True,
    NoticeKind.FOLLOW_UP: True,
    NoticeKind.SUGGESTED: True,
    NoticeKind.CREDIT: True,
    NoticeKind.PARTNER_LEFT: True,
    NoticeKind.PARTNER_CANT: True,
    NoticeKind.LAST_TIME: True,
    NoticeKind.SILENT: False,
    NoticeKind.NUDGE: False,
    NoticeKind.CHANGED: True,
    NoticeKind.CHECK_IN: False,
    NoticeKind.LAST_CALL: False,
    NoticeKind.LEFT_OUT: False,
    NoticeKind.SUMMARY: False,
    NoticeKind.DIGEST: True,
    NoticeKind.ROUND_SKIPPED: True,
    NoticeKind.TIMES: True,
    NoticeKind.BOOKED: True,
    NoticeKind.SOON: True,
    NoticeKind.DAY_BEFORE: False,
    NoticeKind.STILL_THERE: False,
    NoticeKind.PAUSED_SILENT: True,
    NoticeKind.PAUSE_OVER: True,
    NoticeKind.FREE_NOW: False,
    NoticeKind.HELLO: True,
    NoticeKind.RECAP: False,
}


def test_what_would_be_missed_is_sent_again() -> None:
    """Where Slack's answer is lost, only what hurts more to miss than to read twice is sent again."""
    assert {kind: kind.declared.again for kind in AGAIN} == AGAIN


def test_a_meeting_is_reminded_of_an_hour_before():
    """Each who stays is, until it begins, and nobody who books it later than that; every booking is another one."""
    booked = replace(match(1, 2, 3, left=frozenset({3})), bookings=1)
    meets_at = START + timedelta(hours=3)
    notices = list(time_notices.soon(booked, meets_at, START))
    assert [(one.to_id, one.due_at, one.expires_at) for one in notices] == [
        (person, START + timedelta(hours=2), meets_at) for person in (1, 2)
    ]
    assert not list(time_notices.soon(booked, meets_at, START + timedelta(hours=2)))
    again = time_notices.soon(replace(booked, bookings=2), meets_at, START)
    assert not {one.key for one in notices} & {one.key for one in again}


def test_who_is_suggested_is_asked_and_whose_idea_it_was_hears_of_it():
    """The question is for the one who was named alone; the credit waits for the match that came of it."""
    asked, thanked = suggested(idea(), START), credit(idea(), match(2, 3, id=9), START)
    assert (asked.to_id, asked.from_id, asked.introduction_id, asked.match_id) == (3, 1, 6, None)
    assert (thanked.to_id, thanked.introduction_id, thanked.match_id) == (1, 6, 9)


def test_the_organisers_are_told_of_missed_rounds():
    """Each gets one notice for all of them, to an address of their own; without organisers the channel does."""
    missed = [START, START + timedelta(weeks=2)]
    told = round_skipped(replace(PROGRAM, settings=ProgramSettings(organisers=("U1", "U2"))), missed, START)
    assert [(one.address, one.missed, one.last_missed_at) for one in told] == [
        (who, 2, missed[-1]) for who in ("U1", "U2")
    ]
    assert [one.address for one in round_skipped(PROGRAM, missed, START)] == ["C1"]
    assert not list(round_skipped(replace(PROGRAM, settings=ProgramSettings()), missed, START))
