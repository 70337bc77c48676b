"""Sitting rounds out, coming back, and undoing either."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from itertools import chain, islice

from sqlalchemy.ext.asyncio import AsyncSession

from bot.domain.errors import Refusal
from bot.domain.overview import SitsOut
from bot.domain.people.participant import Cadence, Participant, Stance, Standing, standing_on
from bot.domain.people.pause_words import PauseLength
from bot.domain.rounds.local_time import local_day
from bot.domain.rounds.program import Program
from bot.services.access import Who, acting_in, acting_participant, check_belongs
from bot.services.people.attendance import change, note_activity
from bot.services.rematching.latecomers import admit
from bot.store.database import Database
from bot.store.people import inactivity, participants
from bot.store.rounds import programs

# The cadences to offer someone who skips one round after another.
SLOWER = {
    Cadence.EVERY_ROUND: (Cadence.EVERY_SECOND, Cadence.MONTHLY),
    Cadence.EVERY_SECOND: (Cadence.MONTHLY,),
    Cadence.MONTHLY: (),
}


async def sit_out(database: Database, who: Who, pause_length: PauseLength, now: datetime) -> SitsOut:
    """Leave someone out of rounds for as long as they want; chats in open rounds go on.

    A pause is one from all programs that they mean, and rounds are those of the program whose round comes first.

    Raises:
        Refusal: they don't take part, or there are no such rounds.
    """
    async with database.write() as session:
        people = await acting_in(session, who)
        if pause_length.rounds:
            person, program = await _first_to_come(session, people)
            return await _skip(session, program, person, _last_of(program, pause_length.rounds), now)
        done = [await _pause(session, person, pause_length, now) for person in people]
        return replace(done[0], program_id=who.program_id)


async def _pause(
    session: AsyncSession, person: Participant, pause_length: PauseLength, now: datetime
) -> SitsOut:
    after = replace(person.stance, standing=Standing.PAUSED, paused_until=pause_length.until)
    await change(session, await programs.program(session, person.program_id), person, after, now)
    return SitsOut(person.stance, after, free_until=person.free_at(now))


async def _first_to_come(session: AsyncSession, people: Sequence[Participant]) -> tuple[Participant, Program]:
    """Where someone's next round is."""
    theirs = [(each, await programs.program(session, each.program_id)) for each in people]
    return min(theirs, key=lambda each: (each[1].next_round_at is None, each[1].next_round_at))


async def skip(database: Database, who: Who, round_at: datetime, now: datetime) -> SitsOut:
    """Leave someone out of the round at ``round_at``, if that is the next one of a program that they mean.

    Raises:
        Refusal: they don't take part, or another round is next by now.
    """
    async with database.write() as session:
        for person in await acting_in(session, who):
            program = await programs.program(session, person.program_id)
            if program.next_round_at == round_at:
                return await _skip(session, program, person, round_at, now)
        raise Refusal("refused-skip-late")


async def come(database: Database, who: Who, round_at: datetime, now: datetime) -> None:
    """Keep someone in the round at ``round_at``, if that is the next one, though they seem to be away.

    Raises:
        Refusal: they don't take part, or another round is next by now.
    """
    async with database.write() as session:
        person = await acting_participant(session, who)
        program = await programs.program(session, person.program_id)
        if program.next_round_at != round_at:
            raise Refusal("refused-skip-late")
        await participants.set_coming(session, person.id, round_at)
        await note_activity(session, person.id, now)


async def resume(database: Database, who: Who, now: datetime) -> None:
    """Include someone in all rounds again, and match them at once in those that are under way, if possible.

    Raises:
        Refusal: they don't take part, or the program isn't for them.
    """
    async with database.write() as session:
        for person in await acting_in(session, who):
            check_belongs(person.member)
            program = await programs.program(session, person.program_id)
            back = await change(session, program, person, Stance(Standing.ACTIVE), now)
            await note_activity(session, person.id, now)
            await admit(session, back, now)


async def take_back(database: Database, who: Who, sits_out: SitsOut, now: datetime) -> bool:
    """Undo sitting out, unless something else has changed since; whether it is undone.

    Raises:
        Refusal: they don't take part.
    """
    async with database.write() as session:
        people = await acting_in(session, who)
        return all([await _take_back(session, person, sits_out, now) for person in people])


async def _take_back(session: AsyncSession, person: Participant, sits_out: SitsOut, now: datetime) -> bool:
    program = await programs.program(session, person.program_id)
    before, after = sits_out.before, sits_out.after
    skipped = after.skips_round_at if after.skips_round_at != before.skips_round_at else None
    if person.stance != after or before.standing is Standing.LEFT:
        return person.stance == before
    if skipped and program.next_round_at and skipped < program.next_round_at:
        return False
    await change(session, program, person, before, now)
    return True


async def slow_down(database: Database, who: Who, cadence: Cadence) -> None:
    """Change someone's cadence, so that they are matched less often.

    Raises:
        Refusal: they don't take part.
    """
    async with database.write() as session:
        person = await acting_participant(session, who)
        await participants.set_cadence(session, person.id, cadence)


async def _skip(
    session: AsyncSession, program: Program, person: Participant, round_at: datetime, now: datetime
) -> SitsOut:
    """Leave someone out of all rounds up to the one at ``round_at``."""
    if standing_on(person, local_day(round_at, person.member.time_zone)) is Standing.PAUSED:
        raise Refusal("refused-skip-paused")
    after = replace(person.stance, skips_round_at=round_at)
    before = replace(after, skips_round_at=None) if person.stance == after else person.stance
    await change(session, program, person, after, now)
    again = await inactivity.skipped_last(session, program.id, person.id)
    slower = SLOWER[person.profile.cadence] if again else ()
    return SitsOut(before, after, round_at, slower, program_id=program.id)


def _last_of(program: Program, rounds: int) -> datetime:
    """When the last of the next so many rounds starts, in UTC.

    Raises:
        Refusal: there are too few rounds.
    """
    first = program.next_round_at
    coming = chain((first,), program.rounds_after(first)) if first else iter(())
    skipped = tuple(islice(coming, rounds))
    if len(skipped) < rounds:
        raise Refusal("refused-no-rounds")
    return skipped[-1]
