"""Who else is free to talk right now, in all programs that somebody is in."""

from collections import Counter
from collections.abc import Collection
from datetime import datetime, timedelta

from sqlalchemy.ext.asyncio import AsyncSession

from bot.domain.errors import Refusal
from bot.domain.outbox.attendance_notices import free_now, hello
from bot.domain.outbox.validity import FREE_FOR
from bot.domain.overview import Nearby
from bot.domain.people.participant import Participant, Standing, standing_on
from bot.domain.rounds.local_time import local_day
from bot.services.access import Who, acting_in, acting_present
from bot.services.people.invitations import in_program_of
from bot.store.database import Database
from bot.store.outbox import outbox
from bot.store.outbox.announcements import Announced, announced_since
from bot.store.people import participants, participations
from bot.store.privacy import exclusions
from bot.store.rounds import programs

MOST = 10  # people who are listed
HEARS_OF = 2  # people whom someone is told about in a day
A_DAY = timedelta(days=1)


async def find_nearby(database: Database, who: Who, now: datetime) -> Nearby:
    """Mark someone as free for half an hour; return the others who are free, and notify them.

    That is about the program in whose channel they ask, or else about all that they are in; whoever is in several with
    them is one person. Nobody is announced twice within half an hour, nor told about more than a few people a day.

    Raises:
        Refusal: they don't take part, or are paused.
    """
    async with database.write() as session:
        own = await _present(session, who, now)
        member = own[0].member
        others = await _free_around(session, own, now)
        told = await _told_lately(session, own[0], now)
        heard = Counter(await _persons(session, [each.to for each in told if each.to]))
        ids = await participations.ids_of(session, member.id)
        last = max((each.at for each in told if each.about in ids), default=None)
        again_at = last + FREE_FOR if last and last + FREE_FOR > now else None
        was_free = any(each.free_until is not None and each.free_until > now for each in own)
        quiet = again_at is not None or was_free
        hear_now = [] if quiet else [one for one, _ in others if heard[one.member.id] < HEARS_OF]
        for one, person in others:
            if one in hear_now:
                await outbox.add(session, one.program_id, [free_now(one.id, person.id, now)])
        await participants.set_free(session, [each.id for each in own], now + FREE_FOR)
        return Nearby(
            tuple(one for one, _ in others),
            now + FREE_FOR,
            member.time_zone,
            again_at,
            spared=0 if quiet else len(others) - len(hear_now),
            hears=heard[member.id] < HEARS_OF,
        )


async def say_hello(database: Database, who: Who, other_id: int, now: datetime) -> Participant:
    """Put someone in touch with a person who is free right now; then neither is free for others, in any program.

    Raises:
        Refusal: they don't take part or are paused, or the other is no longer free.
    """
    async with database.write() as session:
        person = await acting_present(session, await in_program_of(session, who, other_id), now)
        other = next((each for each in await _free(session, person, now) if each.id == other_id), None)
        if other is None:
            raise Refusal("refused-not-free")
        for each in (person, other):
            await participants.set_free(session, await participations.ids_of(session, each.member.id), None)
        await outbox.add(session, person.program_id, [hello(person.id, other.id, now)])
        return other


async def _present(session: AsyncSession, who: Who, now: datetime) -> tuple[Participant, ...]:
    """Someone in each program that is meant, but for those that they pause in."""
    found = tuple(
        each for each in await acting_in(session, who) if not each.member.outsider and _is_active(each, now)
    )
    return found or (await acting_present(session, who, now),)


async def _free_around(
    session: AsyncSession, own: Collection[Participant], now: datetime
) -> list[tuple[Participant, Participant]]:
    """The others who are free right now, longest first, each with who the one who asks is in the same program."""
    found: dict[int, tuple[Participant, Participant]] = {}
    for person in own:
        for other in await _free(session, person, now):
            found.setdefault(other.member.id, (other, person))
    return sorted(found.values(), key=lambda pair: (pair[0].free_until or now, pair[0].id))[:MOST]


async def _told_lately(session: AsyncSession, person: Participant, now: datetime) -> tuple[Announced, ...]:
    """Who was told of whom within a day, in all programs of the workspace."""
    every = await programs.programs_of(session, person.member.workspace_id, ended=True)
    return await announced_since(session, [each.id for each in every], now - A_DAY)


async def _persons(session: AsyncSession, ids: Collection[int]) -> list[int]:
    """The members that these participants are, as often as they are named."""
    members = {each.id: each.member.id for each in await participants.by_id(session, {*ids})}
    return [members[one] for one in ids]


async def _free(session: AsyncSession, person: Participant, now: datetime) -> tuple[Participant, ...]:
    """The others of the same program who are free right now."""
    return tuple(
        [
            other
            for other in await participants.free_people(session, person.program_id, now)
            if other.id != person.id
            and other.member.can_be_matched
            and _is_active(other, now)
            and not await exclusions.are_apart(session, person.id, other.id)
        ]
    )


def _is_active(person: Participant, now: datetime) -> bool:
    return standing_on(person, local_day(now, person.member.time_zone)) is Standing.ACTIVE
