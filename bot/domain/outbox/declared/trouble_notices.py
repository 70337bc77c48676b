"""Notices to organisers that something doesn't work, each with a key by which it is told once."""

from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta

from bot.domain.outbox.kinds import NoticeKind
from bot.domain.outbox.notice import NewNotice
from bot.domain.outbox.notice_builders import expiry, key_of
from bot.domain.rounds.local_time import local_day
from bot.domain.rounds.program import Program
from bot.domain.rounds.round import Round
from bot.domain.rounds.veil import FEWEST

LATE = timedelta(hours=1)  # a round that starts later than this is told of
SOME_FIND_SOMEBODY = timedelta(minutes=15)  # whoever is left without a partner may find one right away
MISSING_SCOPE = "missing_scope"  # what Slack says where it lets the bot in, but lets it do less than it asks
GATHERED_FOR = timedelta(hours=1)  # what isn't delivered within an hour is told together


def late(program: Program, started: Round, now: datetime) -> Iterator[NewNotice]:
    """Tell the organisers that a round started late, unless they know why: it waited for people, or for their approval."""
    is_known = program.too_few_at == started.scheduled_at or program.settings.approval
    if is_known or now - started.scheduled_at < LATE:
        return
    for address in program.settings.organisers:
        key = key_of(NoticeKind.LATE, started.id, address)
        yield NewNotice(
            NoticeKind.LATE,
            key,
            now,
            expiry(NoticeKind.LATE, now),
            address=address,
            first_missed_at=started.scheduled_at,
            last_missed_at=now,
        )


def nobody_for(program: Program, started: Round, people: int, now: datetime) -> Iterator[NewNotice]:
    """Tell the organisers, after a moment, whom a round has left without a partner.

    Of a round of very few people nothing is told, as it isn't shown before either.
    """
    if people < FEWEST:
        return
    due_at = now + min(SOME_FIND_SOMEBODY, (started.closes_at - now) / 8)
    for address in program.settings.organisers:
        key = key_of(NoticeKind.NOBODY_FOR, started.id, address)
        yield NewNotice(
            NoticeKind.NOBODY_FOR,
            key,
            due_at,
            expiry(NoticeKind.NOBODY_FOR, due_at),
            round_id=started.id,
            address=address,
            first_missed_at=now,
        )


def unreached(program: Program, now: datetime) -> Iterator[NewNotice]:
    """Tell the organisers, once this hour is over, what couldn't be delivered."""
    hour = now.replace(minute=0, second=0, microsecond=0)
    for address in program.settings.organisers:
        key = key_of(NoticeKind.UNREACHED, program.id, hour.isoformat(), address)
        due_at = hour + GATHERED_FOR
        yield NewNotice(
            NoticeKind.UNREACHED, key, due_at, expiry(NoticeKind.UNREACHED, due_at), address=address
        )


def stopped(programs: Iterable[Program], code: str, now: datetime) -> Iterator[tuple[int, NewNotice]]:
    """Tell whoever organises any of a workspace's programs, once a day, that Slack doesn't let the bot do its work.

    Slack takes it when it lets the bot in again, which is asked every few minutes: at once where only a permission is missing.

    Args:
        code: what Slack said.

    Returns:
        Each with the id of the program that it is about.
    """
    kind = NoticeKind.SCOPE_LOST if code == MISSING_SCOPE else NoticeKind.ACCESS_LOST
    addresses = {one: each for each in reversed(list(programs)) for one in each.settings.organisers}
    for address, program in addresses.items():
        day = local_day(now, program.settings.time_zone)
        key = key_of(kind, program.workspace_id, day.isoformat(), address)
        yield program.id, NewNotice(kind, key, now, expiry(kind, now), address=address, first_missed_at=now)
