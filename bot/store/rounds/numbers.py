"""How rounds went, in numbers: counted when a round closes, and kept with it."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import asdict
from itertools import combinations
from typing import Any

from sqlalchemy import select, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased

from bot.domain.outbox.kinds import NoticeKind
from bot.domain.outbox.states import NoticeState
from bot.domain.people.participant import Standing
from bot.domain.rounds.round import Answer, Gain, MatchState, RoundNumbers
from bot.domain.small_numbers import FEWEST_TO_BRIDGE, may_tell
from bot.domain.words.meanings import AS_TYPED, Meanings
from bot.store.tables import FeedbackRow, MatchMemberRow, MatchRow, NoticeRow, ParticipantRow, RoundRow


async def count(session: AsyncSession, round_id: int, words: Meanings = AS_TYPED) -> RoundNumbers:
    """Count how a round went so far; what too few people answered is left out, so that it isn't kept either.

    Args:
        words: which of the program's departments mean the same.
    """
    seats = (
        await session.execute(
            select(
                MatchMemberRow.match_id,
                MatchMemberRow.participant_id,
                MatchMemberRow.answer,
                ParticipantRow.department,
            )
            .join(MatchRow, MatchRow.id == MatchMemberRow.match_id)
            .join(ParticipantRow, ParticipantRow.id == MatchMemberRow.participant_id)
            .where(MatchRow.round_id == round_id, MatchRow.state != MatchState.CALLED_OFF)
        )
    ).all()
    departments: defaultdict[int, set[str]] = defaultdict(set)
    for seat in seats:
        departments[seat.match_id].add(words.key(seat.department))
    answers = [seat for seat in seats if seat.answer]
    answered = len({seat.participant_id for seat in answers})
    told = (
        await session.execute(
            select(FeedbackRow.match_id, FeedbackRow.participant_id, FeedbackRow.rating, FeedbackRow.gains)
            .join(MatchRow, MatchRow.id == FeedbackRow.match_id)
            .where(MatchRow.round_id == round_id)
        )
    ).all()
    raters = len({each.participant_id for each in told})
    may_rate = may_tell(raters, len({each.match_id for each in told}))
    bridged, pairs = await _bridges(session, round_id, words)
    may_tell_met = may_tell(answered, len({seat.match_id for seat in answers}))
    return RoundNumbers(
        matches=len(departments),
        people=len({seat.participant_id for seat in seats}),
        met=(len({seat.match_id for seat in answers if seat.answer == Answer.MET}) if may_tell_met else None),
        across=sum(len(each) > 1 for each in departments.values()),
        answered=answered,
        ratings=raters,
        rating=sum(each.rating for each in told) / len(told) if may_rate else None,
        gains=_gains(told),
        bridged=bridged if may_tell_met else None,
        department_pairs=pairs,
    )


async def _bridges(session: AsyncSession, round_id: int, words: Meanings) -> tuple[int, int]:
    """How many pairs of a program's departments have met, as somebody told, and how many pairs there are.

    Small departments are left out; so are chats of which nobody said that they took place.
    """
    program_id = await session.scalar(select(RoundRow.program_id).where(RoundRow.id == round_id))
    present = select(ParticipantRow.department).where(
        ParticipantRow.program_id == program_id, ParticipantRow.standing != Standing.LEFT
    )
    sizes = Counter(words.key(department) for department in await session.scalars(present))
    large = sorted(name for name, people in sizes.items() if name and people >= FEWEST_TO_BRIDGE)
    said = aliased(MatchMemberRow)
    met = select(said.match_id).where(said.match_id == MatchMemberRow.match_id, said.answer == Answer.MET)
    seats = await session.execute(
        select(MatchMemberRow.match_id, ParticipantRow.department)
        .join(MatchRow, MatchRow.id == MatchMemberRow.match_id)
        .join(RoundRow, RoundRow.id == MatchRow.round_id)
        .join(ParticipantRow, ParticipantRow.id == MatchMemberRow.participant_id)
        .where(RoundRow.program_id == program_id, ~MatchMemberRow.left, met.exists())
    )
    together: defaultdict[int, set[str]] = defaultdict(set)
    for match_id, department in seats:
        together[match_id].add(words.key(department))
    bridged = {pair for each in together.values() for pair in combinations(sorted(each), 2)}
    pairs = set(combinations(large, 2))
    return len(pairs & bridged), len(pairs)


def _gains(told: Iterable[Any]) -> dict[Gain, int]:
    """How many people named each gain, if enough did."""
    people = {gain: {each.participant_id for each in told if gain in each.gains} for gain in Gain}
    matches = {gain: {each.match_id for each in told if gain in each.gains} for gain in Gain}
    return {gain: len(people[gain]) for gain in Gain if may_tell(len(people[gain]), len(matches[gain]))}


async def close(session: AsyncSession, round_id: int, words: Meanings = AS_TYPED) -> RoundNumbers:
    """Close a round and return its numbers; matches that were never introduced are called off.

    A match that was waiting to be introduced again, because someone joined it, counts as introduced.

    Args:
        words: which of the program's departments mean the same.
    """
    heard_of = select(NoticeRow.match_id).where(
        NoticeRow.round_id == round_id,
        NoticeRow.kind == NoticeKind.INTRO,
        NoticeRow.state == NoticeState.SENT,
    )
    arranged = (MatchRow.round_id == round_id, MatchRow.state == MatchState.ARRANGED)
    again = update(MatchRow).where(*arranged, MatchRow.id.in_(heard_of))
    await session.execute(again.values(state=MatchState.INTRODUCED))
    await session.execute(update(MatchRow).where(*arranged).values(state=MatchState.CALLED_OFF))
    numbers = await count(session, round_id, words)
    await session.execute(
        update(RoundRow).where(RoundRow.id == round_id).values(closed=True, numbers=asdict(numbers))
    )
    return numbers


async def of_round(session: AsyncSession, round_id: int) -> RoundNumbers | None:
    """The numbers a round was closed with; None if it is open."""
    return _as_numbers(await session.scalar(select(RoundRow.numbers).where(RoundRow.id == round_id)))


async def of_last_round(session: AsyncSession, program_id: int) -> RoundNumbers | None:
    """The numbers of a program's last closed round; None if there is none."""
    query = (
        select(RoundRow.numbers)
        .where(RoundRow.program_id == program_id, RoundRow.closed)
        .order_by(RoundRow.scheduled_at.desc())
        .limit(1)
    )
    return _as_numbers(await session.scalar(query))


def _as_numbers(numbers: dict[str, Any] | None) -> RoundNumbers | None:
    if numbers is None:
        return None
    return RoundNumbers(**numbers | {"gains": {Gain(g): n for g, n in numbers["gains"].items()}})
