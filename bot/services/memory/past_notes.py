"""The past that an introduction mentions: what all its readers see, and each person's own notes."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from bot.domain.memory.past_meetings import Background, Encounter, Recollection
from bot.domain.outbox import notices
from bot.domain.people.participant import Participant
from bot.domain.rounds.round import Match, WeaknessKind
from bot.domain.small_numbers import may_name
from bot.domain.words.meanings import Meanings
from bot.services.rounds.departments import alike
from bot.services.rounds.planning import gaps_of
from bot.store.memory import encounters
from bot.store.outbox import outbox
from bot.store.rounds import programs


async def backgrounds(
    session: AsyncSession, matches: Sequence[Match], now: datetime
) -> dict[int, Background]:
    """What the introductions of these matches say about the past, by the match's id."""
    spelt: dict[int, dict[str, int]] = {}
    words: dict[int, Meanings] = {}
    met: dict[int, tuple[Encounter, ...]] = {}
    gaps: dict[int, tuple[WeaknessKind, ...]] = {}
    for round_ in {match.round for match in matches}:
        of_round = [match for match in matches if match.round == round_]
        people = {p.id for match in of_round for p in match.staying}
        met[round_.id] = await encounters.among(session, round_, people)
        spelt[round_.program_id] = await encounters.departments(session, round_.program_id)
        words[round_.program_id] = await alike(spelt[round_.program_id])
        workdays = (await programs.program(session, round_.program_id)).settings.workdays
        gaps |= await gaps_of(of_round, now, workdays)
    return {
        match.id: Background(
            tuple(
                each for each in met[match.round.id] if {p.id for p in match.staying}.issuperset(each.people)
            ),
            await _is_new_ground(
                session, match, spelt[match.round.program_id], words[match.round.program_id]
            ),
            gaps[match.id],
        )
        for match in matches
    }


async def _is_new_ground(
    session: AsyncSession, match: Match, spelt: Mapping[str, int], words: Meanings
) -> bool:
    """Whether no two departments in a match, whatever their spelling, have met before; not told of small ones."""
    theirs = words.spellings(person.profile.department for person in match.staying)
    spellings = [[each for each in spelt if words.key(each) == department] for department in theirs]
    if len(theirs) < 2 or not all(may_name(sum(spelt[each] for each in every)) for every in spellings):
        return False
    program_id = match.round.program_id
    return not await encounters.departments_met(session, program_id, spellings, but_in=match.id)


async def bring_back(session: AsyncSession, match: Match, past: Background, now: datetime) -> None:
    """Remind people in a match, once, of what they wrote down after earlier chats with each other."""
    met = [each.people for each in past.encounters]
    both_ways = [pair for one, other in met for pair in ((one, other), (other, one))]
    reminders = [
        notices.last_time(match, reader, about, now)
        for reader, about in both_ways
        if await encounters.recollection(session, match.round, reader, about)
    ]
    await outbox.add(session, match.round.program_id, reminders)


async def recollection(
    session: AsyncSession, match: Match, reader: Participant, about: Participant
) -> Recollection | None:
    """What a reader wrote down about someone whom they meet again."""
    return await encounters.recollection(session, match.round, reader.id, about.id)
