"""Notices to organisers, and to people because of something that an organiser did."""

from collections.abc import Iterable
from datetime import datetime

from bot.domain.outbox.attendance_notices import workday_before
from bot.domain.outbox.kinds import NoticeKind
from bot.domain.outbox.notice import NewNotice
from bot.domain.outbox.notice_builders import expiry, key_of
from bot.domain.rounds.local_time import local_day, morning_of
from bot.domain.rounds.program import Program
from bot.domain.rounds.round import Round


def round_ahead(program: Program, round_at: datetime, now: datetime) -> Iterable[NewNotice]:
    """Tell the organisers what a round will look like, on the morning of the workday before it."""
    settings = program.settings
    day = workday_before(local_day(round_at, settings.time_zone), settings.workdays)
    due_at = max(now, morning_of(day, settings.time_zone))
    return (
        NewNotice(
            NoticeKind.ROUND_AHEAD,
            key_of(NoticeKind.ROUND_AHEAD, program.id, round_at.isoformat(), address),
            due_at,
            round_at,
            address=address,
        )
        for address in settings.organisers
    )


def approval(program: Program, round_at: datetime) -> Iterable[NewNotice]:
    """Tell the organisers, as a round is due, that it waits for their approval."""
    return (
        NewNotice(
            NoticeKind.APPROVAL,
            key_of(NoticeKind.APPROVAL, program.id, round_at.isoformat(), address),
            round_at,
            round_at + program.settings.grace,
            address=address,
        )
        for address in program.settings.organisers
    )


def set_aside(round_: Round, participant_id: int, now: datetime) -> NewNotice:
    """Tell a participant that an organiser left them out of a round."""
    return NewNotice(
        NoticeKind.SET_ASIDE,
        key_of(NoticeKind.SET_ASIDE, round_.id, participant_id),
        now,
        round_.closes_at,
        round_id=round_.id,
        to_id=participant_id,
    )


def round_changed(participant_id: int, was_at: datetime, now: datetime) -> NewNotice:
    """Tell a participant that a round that they were told of was moved or skipped."""
    return NewNotice(
        NoticeKind.ROUND_CHANGED,
        key_of(NoticeKind.ROUND_CHANGED, participant_id, was_at.isoformat()),
        now,
        expiry(NoticeKind.ROUND_CHANGED, now),
        to_id=participant_id,
        first_missed_at=was_at,
    )


def take_over(program_id: int, admins: Iterable[str], now: datetime) -> Iterable[NewNotice]:
    """Ask admins of the workspace who organises the program from now on."""
    return _to_each(NoticeKind.TAKE_OVER, program_id, admins, now)


def organises_now(program_id: int, slack_ids: Iterable[str], now: datetime) -> Iterable[NewNotice]:
    """Tell people that they organise the program from now on, and what they can do."""
    return _to_each(NoticeKind.ORGANISES, program_id, slack_ids, now)


def _to_each(
    kind: NoticeKind, program_id: int, slack_ids: Iterable[str], now: datetime
) -> Iterable[NewNotice]:
    return (
        NewNotice(kind, key_of(kind, program_id, now.isoformat(), each), now, expiry(kind, now), address=each)
        for each in slack_ids
    )


def invitation(program_id: int, slack_id: str, now: datetime, *, enrols: bool) -> NewNotice:
    """Invite somebody to a program, or tell them that they take part unless they say no; never twice."""
    kind = NoticeKind.TAKES_PART if enrols else NoticeKind.JOIN_US
    return NewNotice(kind, key_of(kind, program_id, slack_id), now, expiry(kind, now), address=slack_id)
