"""Why somebody was matched in a round, or wasn't: an answer for every person and round."""

from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from bot.domain.errors import Refusal
from bot.domain.organisers.front import Became, Fates, RoundFate
from bot.domain.people.participant import Participant
from bot.domain.rounds.program import Program
from bot.domain.rounds.round import Absence, AbsenceWhy, Match, MatchState
from bot.matching import select
from bot.services.access import Who, acting_once_participant, organiser
from bot.services.rounds.planning import roster_and_history
from bot.store.database import Database
from bot.store.people import participants
from bot.store.rounds import drafts, fates, matches, programs

ROUNDS = 5


async def own(database: Database, who: Who, now: datetime) -> Fates:
    """What became of whoever asks in the last rounds.

    Raises:
        Refusal: they never joined.
    """
    async with database.read() as session:
        person = await acting_once_participant(session, who)
        program = await programs.program(session, person.program_id)
        return await _fates(session, program, person, now)


async def of_person(database: Database, who: Who, person_id: int, now: datetime) -> Fates:
    """What became of somebody, for an organiser.

    Raises:
        Refusal: they never joined, or whoever asks is no organiser.
    """
    async with database.read() as session:
        actor = await organiser(session, who)
        (person,) = await participants.by_id(session, [person_id]) or (None,)
        if person is None or person.program_id != actor.program.id:
            raise Refusal("refused-nobody-in")
        return await _fates(session, actor.program, person, now, actor.zone)


async def _fates(
    session: AsyncSession, program: Program, person: Participant, now: datetime, zone: str = ""
) -> Fates:
    """What became of somebody; ``zone`` is that of the organiser who asks, if one does."""
    past = await fates.last_rounds(session, program.id, person.id, ROUNDS)
    theirs = await fates.matches_in(session, person.id, [each.round_id for each in past])
    ids = [match_id for every in theirs.values() for match_id, _ in every]
    found = {each.id: each for each in await matches.matches_by_id(session, ids)}
    rounds = tuple(
        _fate(each, [found[one] for one, _ in theirs.get(each.round_id, ())], person.id) for each in past
    )
    coming = await _absent_next(session, program, person, now)
    return Fates(person, rounds, program, bool(zone), coming, zone or person.member.time_zone)


def _fate(past: fates.PastFate, own_matches: list[Match], person_id: int) -> RoundFate:
    """A chat says more than an absence: what came of it is for its people alone."""
    told = [each for each in own_matches if each.state is MatchState.INTRODUCED or not each.deserted]
    if told:
        partners = {one.id: one for each in told for one in each.people if one.id != person_id}
        return RoundFate(past.round_at, Became.MET, tuple(partners.values()))
    if past.absent:
        return RoundFate(past.round_at, past.absent)
    return RoundFate(past.round_at, Became.CALLED_OFF if own_matches else Became.NOT_YET_IN)


async def _absent_next(
    session: AsyncSession, program: Program, person: Participant, now: datetime
) -> AbsenceWhy | None:
    """Why somebody won't be in the next round as things stand."""
    round_at = program.next_round_at
    if round_at is None:
        return None
    _, history = await roster_and_history(session, program, now)
    absent: tuple[Absence, ...] = select([person], history, max(now, round_at), round_at).absent
    if absent:
        return absent[0].why
    ahead = await drafts.draft(session, program.id, round_at)
    return AbsenceWhy.SET_ASIDE if ahead and person.id in ahead.set_aside else None
