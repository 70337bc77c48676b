"""Nobody is asked something by two programs on one day.

A program's question waits until the next day of its reader if another program has asked them something, or introduced
them to somebody, that day. Of two that are due at once, the one goes that would be over first. An introduction never
waits: the others of its round get theirs.
"""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

from sqlalchemy.ext.asyncio import AsyncSession

from bot.domain.outbox.kinds import NoticeKind
from bot.domain.outbox.notice import QUESTIONS, Delivery, Notice
from bot.domain.people.participant import Participant
from bot.domain.rounds.local_time import day_begins, local_day
from bot.domain.rounds.round import Match
from bot.store.outbox import questions

A_DAY = timedelta(days=1)


async def waits(
    session: AsyncSession,
    notices: Sequence[Notice],
    matches: Mapping[int, Match],
    people: Mapping[int, Participant],
    now: datetime,
) -> dict[int, datetime]:
    """Until when which of these notices wait because of another program, by the notice's id; UTC."""
    readers = {each.id: _readers(each, matches, people) for each in notices if each.content.kind in QUESTIONS}
    ids = {person.id for theirs in readers.values() for person in theirs}
    elsewhere = await questions.elsewhere(session, ids) if ids else ()
    if not elsewhere:
        return {}
    due = await questions.about_to_be_asked(session, [each.there for each in elsewhere], now)
    found = {}
    for notice in notices:
        mine = notice.content.expires_at, notice.id
        waiting = [
            day_begins(local_day(now, person.member.time_zone) + A_DAY, person.member.time_zone)
            for person in readers.get(notice.id, ())
            for each in elsewhere
            if each.participant == person.id
            and (
                _is_today(each.asked_at, person, now)
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


def _is_today(at: datetime | None, person: Participant, now: datetime) -> bool:
    zone = person.member.time_zone
    return at is not None and local_day(at, zone) == local_day(now, zone)
