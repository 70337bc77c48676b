"""Notices of what a round brought, once it is over."""

from collections.abc import Iterator
from datetime import datetime, time

from bot.domain.outbox.due.reader_hours import SHORT
from bot.domain.outbox.kinds import NoticeKind
from bot.domain.outbox.notice import NewNotice
from bot.domain.outbox.notice_builders import expiry, key_of
from bot.domain.people.hours import Hours, Reader, next_shared
from bot.domain.rounds.program import Program
from bot.domain.rounds.round import Round

DAYTIME = Hours(time(9), time(16))  # for programs that remind people at any time


def digests(program: Program, over: Round, now: datetime) -> Iterator[NewNotice]:
    """Tell the program's channel, if it has one, and each organiser what a closed round brought; once for each round."""
    due_at = _told_at(program, over, now)
    if program.settings.channel:
        yield _about(NoticeKind.SUMMARY, over, due_at)
    for address in program.settings.organisers:
        yield _about(NoticeKind.DIGEST, over, due_at, address)


def _about(kind: NoticeKind, over: Round, due_at: datetime, address: str | None = None) -> NewNotice:
    key = key_of(kind, over.id, *([address] if address else []))
    return NewNotice(kind, key, due_at, expiry(kind, due_at), round_id=over.id, address=address)


def _told_at(program: Program, over: Round, now: datetime) -> datetime:
    """When people work next where the program is at home; at once after a short round, such as a trial run."""
    settings = program.settings
    if settings.timing.length(over.closes_at - over.scheduled_at) < SHORT:
        return now
    reads = Reader(settings.time_zone, settings.hours or DAYTIME, days=settings.workdays)
    return next_shared(now, [reads]) or now
