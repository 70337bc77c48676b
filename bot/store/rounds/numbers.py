"""How rounds went, in numbers: counted when a round closes, and kept with it."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import asdict
from random import Random
from typing import Any

from sqlalchemy import and_, bindparam, func, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from bot.domain.outbox.kinds import NoticeKind
from bot.domain.outbox.states import NoticeState
from bot.domain.rounds.counting.tally import Seat, Told, tally
from bot.domain.rounds.counting.voices import heard
from bot.domain.rounds.numbers import Reach, RoundNumbers
from bot.domain.rounds.round import AbsenceWhy, Answer, Gain, MatchState, Round
from bot.domain.words.meanings import AS_TYPED, Meanings
from bot.store.rounds import reach
from bot.store.rounds.rounds import as_round
from bot.store.tables import AbsenceRow, FeedbackRow, MatchMemberRow, MatchRow, NoticeRow, RoundRow

_OF_LAST_ROUND = (
    select(RoundRow.numbers)
    .where(RoundRow.program_id == bindparam("program"), RoundRow.closed)
    .order_by(RoundRow.scheduled_at.desc())
    .limit(1)
)

# Why somebody has an absence who wasn't in the program.
OUT = (AbsenceWhy.LEFT, AbsenceWhy.GONE, AbsenceWhy.OUTSIDER)


async def count(
    session: AsyncSession, round_id: int, deal: reach.Deal, words: Meanings = AS_TYPED
) -> RoundNumbers:
    """Count how a round went; what too few people answered is left out, so that it isn't kept either.

    Args:
        deal: shuffles people into groups: what chance would have given.
        words: which of the program's departments mean the same.
    """
    found = (await session.execute(select(RoundRow).where(RoundRow.id == round_id))).scalar_one()
    told = await told_in(session, round_id)
    chats: defaultdict[int, list[int]] = defaultdict(list)
    for match_id, one in told:
        chats[match_id].append(one)
    people = {one for _, one in told}
    answers = tally(told, heard(chats, Random(lot(found.seed))))
    every, large = await reach.departments(session, found.program_id, words)
    rounds = await reach.introduced(session, found.program_id)
    return RoundNumbers(
        matches=len(chats),
        people=len(people),
        across=reach.across(chats.values(), every),
        bridged=len(reach.bridged((group for groups in rounds.values() for group in groups), large)),
        department_pairs=reach.pairs_of(large),
        enrolled=len(people) + await _absent(session, round_id, people),
        reach=reach.reach(rounds, round_id, every, large, deal(sorted(people))),
        **asdict(answers),
    )


def lot(seed: int) -> str:
    """What a round draws by whose answers count; who doesn't know its seed doesn't know them either."""
    return f"voices of {seed}"


async def told_in(session: AsyncSession, round_id: int) -> dict[Seat, Told]:
    """All that people told about a round's chats; whoever told nothing is there, too."""
    query = (
        select(
            MatchMemberRow.match_id,
            MatchMemberRow.participant_id,
            MatchMemberRow.answer,
            FeedbackRow.rating,
            FeedbackRow.gains,
        )
        .join(MatchRow, MatchRow.id == MatchMemberRow.match_id)
        .outerjoin(
            FeedbackRow,
            and_(
                FeedbackRow.match_id == MatchMemberRow.match_id,
                FeedbackRow.participant_id == MatchMemberRow.participant_id,
            ),
        )
        .where(MatchRow.round_id == round_id, MatchRow.state != MatchState.CALLED_OFF)
    )
    return {
        (match_id, one): Told(
            Answer(answer) if answer else None, rating, tuple(Gain(each) for each in gains or ())
        )
        for match_id, one, answer, rating, gains in await session.execute(query)
    }


async def _absent(session: AsyncSession, round_id: int, people: Iterable[int]) -> int:
    """How many people of the program had no chat in a round."""
    absent = select(func.count()).where(AbsenceRow.round_id == round_id, AbsenceRow.why.not_in(OUT))
    seated = absent.where(AbsenceRow.participant_id.in_(list(people)))
    return int(await session.scalar(absent) or 0) - int(await session.scalar(seated) or 0)


async def close(
    session: AsyncSession, round_id: int, deal: reach.Deal, words: Meanings = AS_TYPED
) -> RoundNumbers:
    """Close a round and return its numbers, for good; matches that were never introduced are called off.

    A match that was waiting to be introduced again, because someone joined it, counts as introduced.

    Args:
        deal: shuffles people into groups: what chance would have given.
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
    numbers = await count(session, round_id, deal, words)
    await session.execute(
        update(RoundRow).where(RoundRow.id == round_id).values(closed=True, numbers=asdict(numbers))
    )
    return numbers


async def of_round(session: AsyncSession, round_id: int) -> RoundNumbers | None:
    """The numbers a round was closed with; None if it is open."""
    return as_numbers(await session.scalar(select(RoundRow.numbers).where(RoundRow.id == round_id)))


async def of_last_round(session: AsyncSession, program_id: int) -> RoundNumbers | None:
    """The numbers of a program's last closed round; None if there is none."""
    return as_numbers(await session.scalar(_OF_LAST_ROUND, {"program": program_id}))


async def before(session: AsyncSession, over: Round) -> tuple[Round, RoundNumbers] | None:
    """The closed round of the same program before this one that somebody was in, with its numbers."""
    query = (
        select(RoundRow)
        .where(
            RoundRow.program_id == over.program_id,
            RoundRow.closed,
            RoundRow.scheduled_at < over.scheduled_at,
        )
        .order_by(RoundRow.scheduled_at.desc())
    )
    for row in await session.scalars(query):
        numbers = as_numbers(row.numbers)
        if numbers and numbers.matches:
            return as_round(row), numbers
    return None


def as_numbers(numbers: dict[str, Any] | None) -> RoundNumbers | None:
    """Convert what is kept with a round to the domain's numbers."""
    if numbers is None:
        return None
    gains = {Gain(gain): people for gain, people in numbers["gains"].items()}
    reached = numbers.get("reach")
    return RoundNumbers(**numbers | {"gains": gains, "reach": reached and _as_reach(reached)})


def _as_reach(reached: dict[str, Any]) -> Reach:
    return Reach(
        new=tuple((one, other, count) for one, other, count in reached["new"]),
        chance_matches=reached["chance_matches"],
        chance_across=reached["chance_across"],
        chance_pairs=tuple((one, other) for one, other in reached["chance_pairs"]),
    )
