"""Who else is free to talk right now."""

from collections import Counter
from datetime import datetime, timedelta

from sqlalchemy.ext.asyncio import AsyncSession

from bot.domain.errors import Refusal
from bot.domain.outbox.attendance_notices import free_now, hello
from bot.domain.outbox.validity import FREE_FOR
from bot.domain.overview import Nearby
from bot.domain.people.participant import Participant, Standing, standing_on
from bot.domain.rounds.local_time import local_day
from bot.services.access import Who, acting_present
from bot.services.people.invitations import in_program_of
from bot.store.database import Database
from bot.store.outbox import outbox
from bot.store.outbox.announcements import announced_since
from bot.store.people import participants
from bot.store.privacy import exclusions

MOST = 10  # people who are listed
HEARS_OF = 2  # people whom someone is told about in a day
A_DAY = timedelta(days=1)


async def find_nearby(database: Database, who: Who, now: datetime) -> Nearby:
    """Mark someone as free for half an hour; return the others who are free, and notify them.

    Nobody is announced twice within half an hour, nor told about more than a few people a day.

    Raises:
        Refusal: they don't take part, or are paused.
    """
    async with database.write() as session:
        person = await acting_present(session, who, now)
        others = (await _free(session, person, now))[:MOST]
        told = await announced_since(session, person.program_id, now - A_DAY)
        heard = Counter(each.to for each in told)
        last = max((each.at for each in told if each.about == person.id), default=None)
        again_at = last + FREE_FOR if last and last + FREE_FOR > now else None
        was_free = person.free_until is not None and person.free_until > now
        hear_now = [] if again_at or was_free else [one.id for one in others if heard[one.id] < HEARS_OF]
        await outbox.add(session, person.program_id, [free_now(one, person.id, now) for one in hear_now])
        await participants.set_free(session, [person.id], now + FREE_FOR)
        return Nearby(
            others,
            now + FREE_FOR,
            person.member.time_zone,
            again_at,
            spared=0 if again_at or was_free else len(others) - len(hear_now),
            hears=heard[person.id] < HEARS_OF,
        )


async def say_hello(database: Database, who: Who, other_id: int, now: datetime) -> Participant:
    """Put someone in touch with a person who is free right now; then neither is free for others.

    Raises:
        Refusal: they don't take part or are paused, or the other is no longer free.
    """
    async with database.write() as session:
        person = await acting_present(session, await in_program_of(session, who, other_id), now)
        other = next((each for each in await _free(session, person, now) if each.id == other_id), None)
        if other is None:
            raise Refusal("refused-not-free")
        await participants.set_free(session, [person.id, other.id], None)
        await outbox.add(session, person.program_id, [hello(person.id, other.id, now)])
        return other


async def _free(session: AsyncSession, person: Participant, now: datetime) -> tuple[Participant, ...]:
    """The others who are free right now, longest first."""
    free = await participants.free_people(session, person.program_id, now)
    others = [
        other
        for other in free
        if other.id != person.id
        and other.member.can_be_matched
        and standing_on(other, local_day(now, other.member.time_zone)) is Standing.ACTIVE
        and not await exclusions.are_apart(session, person.id, other.id)
    ]
    return tuple(sorted(others, key=lambda other: (other.free_until or now, other.id)))
