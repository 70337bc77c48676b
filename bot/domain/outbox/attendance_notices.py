"""Notices about taking part: the day before a round, after a pause, to silent people, and to those free right now."""

from datetime import date, datetime, timedelta

from bot.domain.outbox.due.reader_hours import SHORT
from bot.domain.outbox.kinds import NoticeKind
from bot.domain.outbox.notice import NewNotice
from bot.domain.outbox.notice_builders import for_person, key_of
from bot.domain.people.hours import Hours
from bot.domain.people.participant import Participant, Stance
from bot.domain.people.workdays import MONDAY_TO_FRIDAY, Workdays
from bot.domain.rounds.local_time import MORNING, day_begins, local_day, morning_of
from bot.domain.rounds.program import Program

A_DAY = timedelta(days=1)
ZONES_APART = timedelta(hours=14)  # how much earlier the day begins elsewhere


def workday_before(day: date, workdays: Workdays = MONDAY_TO_FRIDAY) -> date:
    """The last workday before a day."""
    day -= A_DAY
    while day not in workdays:
        day -= A_DAY
    return day


def announced_from(round_at: datetime, zone: str, workdays: Workdays = MONDAY_TO_FRIDAY) -> datetime:
    """When to start announcing a round, in UTC: when the workday before it begins in the earliest time zone.

    Args:
        zone: the program's zone, an IANA name.
        workdays: the program's.
    """
    return day_begins(workday_before(local_day(round_at, zone), workdays), zone) - ZONES_APART


def is_too_short(program: Program, round_at: datetime) -> bool:
    """Whether a round is too short to be announced the day before."""
    following = program.round_after(round_at)
    return following is not None and following - round_at < SHORT


def day_before(
    participant: Participant,
    round_at: datetime,
    hours: Hours | None,
    workdays: Workdays = MONDAY_TO_FRIDAY,
) -> NewNotice:
    """Remind a participant of a round that they are in, on the morning of the workday before it."""
    return _before_round(NoticeKind.DAY_BEFORE, participant, round_at, hours, workdays)


def still_there(
    participant: Participant,
    round_at: datetime,
    hours: Hours | None,
    workdays: Workdays = MONDAY_TO_FRIDAY,
) -> NewNotice:
    """Ask a silent participant whether they want to be in a round."""
    return _before_round(NoticeKind.STILL_THERE, participant, round_at, hours, workdays)


def _before_round(
    kind: NoticeKind,
    participant: Participant,
    round_at: datetime,
    hours: Hours | None,
    workdays: Workdays,
) -> NewNotice:
    """A notice before a round; it expires when the round starts, which also identifies the round.

    Args:
        hours, workdays: the program's; the participant's own take precedence.
    """
    zone, own = participant.member.time_zone, participant.profile
    hours, workdays = own.hours or hours, own.workdays or workdays
    day = workday_before(local_day(round_at, zone), workdays)
    due_at = morning_of(day, zone, hours.opens if hours else MORNING)
    key = key_of(kind, participant.id, round_at.isoformat())
    return NewNotice(kind, key, due_at, round_at, to_id=participant.id)


def pause_over(participant: Participant, stance: Stance, hours: Hours | None) -> tuple[NewNotice, ...]:
    """Say that a pause is over, on the morning of the participant's first day back; empty if the pause has no end."""
    until = stance.paused_until
    if until is None:
        return ()
    hours = participant.profile.hours or hours
    due_at = morning_of(until, participant.member.time_zone, hours.opens if hours else MORNING)
    key = (participant.id, until.isoformat())
    return (for_person(NoticeKind.PAUSE_OVER, participant.id, due_at, key),)


def paused_silent(participant: Participant, round_at: datetime, now: datetime) -> NewNotice:
    """Tell a participant that they were paused because they were silent."""
    key = (participant.id, round_at.isoformat())
    return for_person(NoticeKind.PAUSED_SILENT, participant.id, now, key)


def returned(participant: Participant, now: datetime) -> NewNotice:
    """Offer a participant whose account was restored to come back."""
    return for_person(NoticeKind.RETURNED, participant.id, now, (participant.id, now.isoformat()))


def outsider(participant: Participant, now: datetime) -> NewNotice:
    """Tell a participant that the program isn't for them."""
    return for_person(NoticeKind.OUTSIDER, participant.id, now, (participant.id, now.isoformat()))


def program_ended(participant: Participant, now: datetime) -> NewNotice:
    """Tell a participant that their program is over."""
    return for_person(NoticeKind.PROGRAM_ENDED, participant.id, now, (participant.id, now.isoformat()))


def free_now(to_id: int, from_id: int, now: datetime) -> NewNotice:
    """Tell a participant who is free right now that someone else is, too."""
    return for_person(NoticeKind.FREE_NOW, to_id, now, (to_id, from_id, now.isoformat()), from_id=from_id)


def hello(from_id: int, to_id: int, now: datetime) -> NewNotice:
    """Bring together two people who are both free right now."""
    return for_person(NoticeKind.HELLO, to_id, now, (from_id, to_id, now.isoformat()), from_id=from_id)


def invited(to_id: int, from_id: int, now: datetime) -> NewNotice:
    """Ask a participant whether they would like a coffee with someone."""
    return for_person(NoticeKind.INVITED, to_id, now, (to_id, from_id, now.isoformat()), from_id=from_id)


def together(from_id: int, to_id: int, asked_at: datetime, now: datetime) -> NewNotice:
    """Open the conversation of two, once for each question."""
    key = (from_id, to_id, asked_at.isoformat())
    return for_person(NoticeKind.TOGETHER, to_id, now, key, from_id=from_id)
