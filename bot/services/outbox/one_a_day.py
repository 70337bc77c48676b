"""Nobody is asked something by two programs on one day.

A program's question waits until the next day of its reader if another program has asked them something, or introduced
them to somebody, that day. Of two that are due at once, the one goes that would be over first. An introduction never
waits: the others of its round get theirs. Whoever is invited to a program is asked something like anybody else.
"""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

from sqlalchemy.ext.asyncio import AsyncSession

from bot.domain.outbox.declaration import Readers
from bot.domain.outbox.kinds import NoticeKind
from bot.domain.outbox.notice import QUESTIONS, Delivery, Notice
from bot.domain.people.member import Member
from bot.domain.people.participant import Participant
from bot.domain.rounds.local_time import day_begins, local_day
from bot.domain.rounds.round import Match
from bot.services.outbox.looked_up import Lookups
from bot.store.outbox import questions

A_DAY = timedelta(days=1)


async def waits(
    session: AsyncSession,
    notices: Sequence[Notice],
    shared: Lookups,
    now: datetime,
) -> dict[int, datetime]:
    """Until when which of these notices wait because of another program, by the notice's id; UTC."""
    found = await _of_participants(session, notices, shared, now)
    return found | await _of_the_invited(session, notices, shared.members, now)


async def _of_the_invited(
    session: AsyncSession, notices: Sequence[Notice], members: Mapping[str, Member], now: datetime
) -> dict[int, datetime]:
    """The same of invitations: their readers may take part in other programs."""
    readers = {
        each.id: members[each.content.address or ""]
        for each in notices
        if each.content.kind.declared.readers is Readers.INVITED and each.content.address in members
    }
    asked = await questions.last_asked(session, {each.id for each in readers.values()}) if readers else {}
    return {
        notice: _tomorrow(member, now)
        for notice, member in readers.items()
        if _is_today(asked.get(member.id), member, now)
    }


async def _of_participants(
    session: AsyncSession, notices: Sequence[Notice], shared: Lookups, now: datetime
) -> dict[int, datetime]:
    asking = [each for each in notices if each.content.kind in QUESTIONS]
    readers = {each.id: _readers(each, shared.matches, shared.people) for each in asking}
    ids = {person.id for theirs in readers.values() for person in theirs}
    elsewhere = await questions.elsewhere(session, ids) if ids else ()
    if not elsewhere:
        return {}
    due = await questions.about_to_be_asked(session, [each.there for each in elsewhere], now)
    found = {}
    for notice in notices:
        mine = notice.content.expires_at, notice.id
        waiting = [
            _tomorrow(person.member, now)
            for person in readers.get(notice.id, ())
            for each in elsewhere
            if each.participant == person.id
            and (
                _is_today(each.asked_at, person.member, now)
                or any((over_at, one) < mine for to, over_at, one in due if to == each.there)
            )
        ]
        if waiting:
            found[notice.id] = max(waiting)
    return found


def asked(delivery: Delivery) -> tuple[int, ...]:
    """The ids of those whom a delivery asks something, or introduces."""
    kind = delivery.notice.content.kind
    if kind not in QUESTIONS and kind is not NoticeKind.INTRO:
        return ()
    people = [delivery.to] if delivery.to else delivery.match.staying if delivery.match else ()
    return tuple(person.id for person in people)


def _readers(
    notice: Notice, matches: Mapping[int, Match], people: Mapping[int, Participant]
) -> Sequence[Participant]:
    about = notice.content
    if about.to_id:
        return [people[about.to_id]]
    return matches[about.match_id].staying if about.match_id else ()


def _tomorrow(member: Member, now: datetime) -> datetime:
    return day_begins(local_day(now, member.time_zone) + A_DAY, member.time_zone)


def _is_today(at: datetime | None, member: Member, now: datetime) -> bool:
    zone = member.time_zone
    return at is not None and local_day(at, zone) == local_day(now, zone)
