"""What the next round needs to know about earlier ones, and what replays need."""

import json
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby
from operator import attrgetter
from typing import Any

from sqlalchemy import bindparam, insert, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from bot.domain.rounds.round import AbsenceWhy, Answer, MatchState
from bot.store.bulk import table_of
from bot.store.tables import AbsenceRow, MatchMemberRow, MatchRow, RoundRow, SituationRow

_ROUNDS, _ABSENCES = table_of(RoundRow), table_of(AbsenceRow)
_MATCHES, _MEMBERS = table_of(MatchRow), table_of(MatchMemberRow)
# Built once, because each look at what comes next reads them.
_HERE = _ROUNDS.c.program_id == bindparam("program")
_TIMES = select(_ROUNDS.c.scheduled_at).where(_HERE).order_by(_ROUNDS.c.scheduled_at.desc())
_ALONE = (
    select(_ROUNDS.c.scheduled_at, _ABSENCES.c.participant_id)
    .join_from(_ROUNDS, _ABSENCES, _ABSENCES.c.round_id == _ROUNDS.c.id)
    .where(_HERE, _ABSENCES.c.why == AbsenceWhy.ALONE)
)
_MATCHED = (
    select(
        _ROUNDS.c.scheduled_at,
        _MATCHES.c.state,
        _MEMBERS.c.match_id,
        _MEMBERS.c.participant_id,
        _MEMBERS.c.answer,
        _MEMBERS.c.left,
        _MATCHES.c.extra,
    )
    .join_from(_MEMBERS, _MATCHES, _MATCHES.c.id == _MEMBERS.c.match_id)
    .join(_ROUNDS, _ROUNDS.c.id == _MATCHES.c.round_id)
    .where(_HERE)
    .order_by(_MEMBERS.c.match_id, _MEMBERS.c.participant_id)
)


@dataclass(frozen=True, slots=True)
class PastGroup:
    """People in an earlier round: those who were introduced to each other, or one who was left alone.

    Args:
        scheduled_at: when the round was scheduled, in UTC.
        answers: each person's answer to "did you meet?", by participant id; None means no answer.
        left: the ids of those who left the match.
        extra: whether it came from a suggestion, in addition to what the round planned.
    """

    scheduled_at: datetime
    answers: dict[int, Answer | None]
    left: frozenset[int] = frozenset()
    extra: bool = False

    @property
    def staying(self) -> frozenset[int]:
        """The ids of those who did not leave."""
        return frozenset(self.answers) - self.left

    @property
    def deserted(self) -> bool:
        """Whether fewer than two stayed and nobody said that they met."""
        return len(self.staying) < 2 and Answer.MET not in self.answers.values()

    @property
    def took_place(self) -> bool:
        """Whether it took place, as far as is known: not if it was left by all, or somebody said that it won't happen."""
        said = self.answers.values()
        return not self.deserted and (Answer.NO not in said or Answer.MET in said)


async def past_groups(session: AsyncSession, program_id: int) -> list[PastGroup]:
    """Who was ever introduced to whom in a program, and who was left alone.

    People who left after the introduction count. Those staying in a called-off match count as alone, unless
    they had another match in that round.
    """
    together, called_off = await _matched(session, program_id)
    planned = [group for group in together if not group.extra]
    placed = {(group.scheduled_at, person) for group in planned for person in group.answers}
    without = {
        (group.scheduled_at, person) for group in called_off if not group.extra for person in group.staying
    }
    alone = await session.execute(_ALONE, {"program": program_id})
    without |= {(at, person) for at, person in alone}
    return [*together, *(PastGroup(at, {person: None}) for at, person in sorted(without - placed))]


async def _matched(session: AsyncSession, program_id: int) -> tuple[list[PastGroup], list[PastGroup]]:
    """A program's introduced matches, and its called-off ones."""
    rows = await session.execute(_MATCHED, {"program": program_id})
    found: dict[bool, list[PastGroup]] = {True: [], False: []}
    for _, members in groupby(rows, key=attrgetter("match_id")):
        people = list(members)
        group = PastGroup(
            people[0].scheduled_at,
            {one.participant_id: Answer(one.answer) if one.answer else None for one in people},
            frozenset(one.participant_id for one in people if one.left),
            people[0].extra,
        )
        found[people[0].state != MatchState.CALLED_OFF].append(group)
    return found[True], found[False]


def packed(situation: Mapping[str, Any]) -> bytes:
    """What a round was planned from, compressed to a tenth of its size."""
    return zlib.compress(json.dumps(situation, ensure_ascii=False, separators=(",", ":")).encode())


async def keep_situation(session: AsyncSession, round_id: int, situation: bytes) -> None:
    """Save what a round was planned from, compressed, so that it can be planned again."""
    await session.execute(insert(SituationRow), {"round_id": round_id, "situation": situation})


async def kept_situation(session: AsyncSession, round_id: int) -> dict[str, Any] | None:
    """What a round was planned from; None for rounds older than this feature."""
    kept = await session.scalar(select(SituationRow.situation).filter_by(round_id=round_id))
    return None if kept is None else json.loads(zlib.decompress(kept))


async def rounds_kept(session: AsyncSession, program_id: int) -> tuple[int, ...]:
    """The ids of a program's rounds for which it is kept what they were planned from."""
    query = select(SituationRow.round_id).join(RoundRow).where(RoundRow.program_id == program_id)
    return tuple(await session.scalars(query))


async def rewrite_situation(session: AsyncSession, round_id: int, situation: dict[str, Any]) -> None:
    """Replace what is kept of what a round was planned from."""
    await session.execute(
        update(SituationRow).where(SituationRow.round_id == round_id).values(situation=packed(situation))
    )


async def round_times(session: AsyncSession, program_id: int) -> tuple[datetime, ...]:
    """When a program's rounds were scheduled, latest first."""
    return tuple(await session.scalars(_TIMES, {"program": program_id}))
