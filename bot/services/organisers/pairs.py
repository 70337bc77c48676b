"""Never these two; these two in the next round: what organisers decide of others' company.

Whether two won't meet for reasons of their own, nobody can tell from it: the answer is always the same.
"""

from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from bot.domain.errors import Refusal
from bot.domain.organisers.audit import Deed
from bot.domain.organisers.front import PairChosen
from bot.domain.people.participant import Participant, Standing
from bot.domain.rounds.program import Program
from bot.domain.rounds.veil import most_of
from bot.services import audit
from bot.services.access import Who, organiser, participant_called
from bot.store.database import Database
from bot.store.people import participants
from bot.store.rounds import pairs


async def chosen(database: Database, who: Who) -> tuple[PairChosen, ...]:
    """What organisers decided so far, the latest first.

    Raises:
        Refusal: whoever asks is no organiser.
    """
    async with database.read() as session:
        program = (await organiser(session, who)).program
        kept = {apart: await pairs.chosen(session, program.id, apart=apart) for apart in (True, False)}
        ids = {one for every in kept.values() for pair in every for one in pair}
        people = {each.id: each for each in await participants.by_id(session, ids)}
    found = [
        PairChosen(people[one], people[other], apart, since)
        for apart, every in kept.items()
        for (one, other), since in every.items()
    ]
    return tuple(sorted(found, key=lambda each: each.since, reverse=True))


async def choose(
    database: Database, who: Who, slack_ids: tuple[str, ...], now: datetime, *, apart: bool
) -> tuple[Participant, Participant]:
    """Keep two apart from now on, or put them together in the next round if that can be.

    Raises:
        Refusal: they aren't two people of the program, or whoever asks is no organiser.
    """
    async with database.write() as session:
        program = (await organiser(session, who)).program
        one, other = await _two(session, program, slack_ids)
        if apart:
            await _check_company(session, program, (one.id, other.id))
        await pairs.choose(session, program.id, (one.id, other.id), now, apart=apart)
        deed = Deed.APART if apart else Deed.TOGETHER
        people = sorted((one.id, other.id))
        await audit.record(session, program, (who.slack_id, now), deed, people=people)
        return one, other


async def release(database: Database, who: Who, pair: tuple[int, int], now: datetime) -> None:
    """Take such a decision back.

    Raises:
        Refusal: whoever asks is no organiser.
    """
    async with database.write() as session:
        program = (await organiser(session, who)).program
        if await pairs.release(session, program.id, pair):
            await audit.record(session, program, (who.slack_id, now), Deed.RELEASED, people=sorted(pair))


async def _check_company(session: AsyncSession, program: Program, pair: tuple[int, int]) -> None:
    """Nobody is kept apart from so many that only a few are left for them: what came of it would tell.

    Raises:
        Refusal: one of the two is kept apart from enough people already.
    """
    kept = await pairs.chosen(session, program.id, apart=True)
    most = most_of(len(await participants.present(session, program.id)))
    if pair not in kept and any(sum(one in each for each in kept) >= most for one in pair):
        raise Refusal("refused-apart-from-many")


async def _two(
    session: AsyncSession, program: Program, slack_ids: tuple[str, ...]
) -> tuple[Participant, Participant]:
    """The two who are meant."""
    if len(set(slack_ids)) != 2:
        raise Refusal("refused-two-people")
    found = [await participant_called(session, program.id, each) for each in slack_ids]
    if any(each is None or each.standing is Standing.LEFT for each in found):
        raise Refusal("refused-nobody-in")
    one, other = (each for each in found if each)
    return one, other
