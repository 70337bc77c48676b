"""Whom someone won't meet. Nobody else can tell: not from a message, a reason, a log or the outbox."""

from collections.abc import Collection
from datetime import datetime
from functools import partial

from sqlalchemy.ext.asyncio import AsyncSession

from bot.domain.outbox import notices
from bot.domain.outbox.declaration import Until
from bot.domain.outbox.notice import taken_back
from bot.domain.outbox.states import Withdrawal
from bot.domain.people.participant import Participant
from bot.domain.rounds.round import Absence, AbsenceWhy, Match, MatchState, Round
from bot.matching import without_exclusions
from bot.services.access import Who, acting_once_participant
from bot.services.privacy import situations
from bot.services.rematching.leaving import undo_joining
from bot.services.rematching.rematch import rematch_free
from bot.store.database import Database
from bot.store.outbox import outbox, withdrawals
from bot.store.people import participants, participations
from bot.store.privacy import exclusions
from bot.store.rematching import match_members
from bot.store.rounds import matches, rounds


async def not_with(database: Database, who: Who) -> tuple[str, ...]:
    """The Slack ids of those whom someone won't meet.

    Raises:
        Refusal: they never joined.
    """
    async with database.read() as session:
        return await exclusions.chosen_by(session, (await acting_once_participant(session, who)).id)


async def keep_apart(database: Database, who: Who, slack_ids: Collection[str], now: datetime) -> None:
    """Never match someone with these people from now on; this replaces their earlier choice.

    Who is taken back from the choice is taken out of what earlier rounds were planned from. Undo their matches with such people that nobody has heard of yet, and rematch whoever is left alone.

    Raises:
        Refusal: they never joined.
    """
    async with database.write() as session:
        participant = await acting_once_participant(session, who)
        others = [each for each in slack_ids if each != who.slack_id]
        every = await participants.by_id(session, await participations.ids_of(session, participant.member.id))
        before = {
            each.program_id: await exclusions.excluded_pairs(session, each.program_id) for each in every
        }
        await exclusions.choose(session, participant.id, others, now)
        no_longer = {
            one: pairs - await exclusions.excluded_pairs(session, one) for one, pairs in before.items()
        }
        for each in every:
            await _part_all(session, each, now)
    for program_id, pairs in no_longer.items():
        if pairs:
            await situations.change_all(database, program_id, partial(without_exclusions, pairs=pairs))
    if any(no_longer.values()):
        await database.scrub()


async def _part_all(session: AsyncSession, participant: Participant, now: datetime) -> None:
    """Undo someone's matches in a program with those whom they won't meet, as far as nobody has heard of them."""
    left = set()
    for match in await matches.open_matches_of(session, participant.id):
        if (free := await _part(session, match, participant, now)) and not match.extra:
            await _leave_alone(session, match.round, free, now)
            left.add(match.round)
    for round_ in sorted(left, key=lambda each: each.id):
        await rematch_free(session, round_, now)


async def _part(session: AsyncSession, match: Match, chooser: Participant, now: datetime) -> set[int]:
    """Undo an unannounced match of people who must not meet; return the ids of those it leaves free."""
    avoided = {
        person.id for person in match.staying if await exclusions.are_apart(session, chooser.id, person.id)
    }
    if (
        not avoided
        or match.state is not MatchState.ARRANGED
        or not await match_members.is_untold(session, match.id)
    ):
        return set()
    joiner = await match_members.joiner_of(session, match.id)
    if joiner is not None:
        return await _keep_out(session, match, joiner, now) if joiner in {chooser.id, *avoided} else set()
    if len(match.staying) > 2:
        await match_members.vacate(session, match.id, chooser.id)
        return {chooser.id}
    await withdrawals.take_back(session, match.id, taken_back(Until.MATCH_OVER), Withdrawal.CALLED_OFF)
    await matches.call_off(session, match.id)
    return {chooser.id, *avoided}


async def _keep_out(session: AsyncSession, match: Match, joiner: int, now: datetime) -> set[int]:
    """Keep someone from joining people who know of each other already; return their id."""
    await undo_joining(session, match, joiner, Withdrawal.CALLED_OFF, now)
    return {joiner}


async def _leave_alone(session: AsyncSession, round_: Round, people: Collection[int], now: datetime) -> None:
    """Record that a round has nobody else for these people, and notify them as usual unless a partner is found."""
    alone = [
        person for person in sorted(people) if not await matches.has_another_chat(session, round_.id, person)
    ]
    await rounds.add_absences(session, round_.id, [Absence(person, AbsenceWhy.ALONE) for person in alone])
    news = [notices.left_out(round_, person, now) for person in alone]
    await outbox.add(session, round_.program_id, news)
