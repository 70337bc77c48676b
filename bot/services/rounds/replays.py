"""Planning a round without announcing it: the next one, or a past one again."""

import asyncio
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession

from bot.domain.errors import SettingError
from bot.domain.people.participant import Participant
from bot.domain.rounds.draft import Pairing
from bot.domain.rounds.preview import Preview, PreviewedMatch
from bot.domain.rounds.round import Round
from bot.matching import RoundPlan, explain, plan_round, read, read_groups, seated, select
from bot.services.rounds.known import known_of
from bot.services.rounds.planning import policy_of, roster_and_history, situation
from bot.store.database import Database
from bot.store.people import participants
from bot.store.rounds import matches, past, programs, rounds


@dataclass(frozen=True, slots=True)
class Replay:
    """A round planned again, and the plan that it started with; later rematching is left out.

    Args:
        planned, stored: the groups, by the ids of their participants.
        preview: the plan, for people to read.
    """

    round: Round
    planned: frozenset[frozenset[int]]
    stored: frozenset[frozenset[int]]
    preview: Preview

    @property
    def is_same(self) -> bool:
        """Whether the new plan equals the original."""
        return self.planned == self.stored


async def preview_next(
    database: Database, workspace_id: int, seed: int, now: datetime
) -> tuple[Preview, ...]:
    """What the next round of each program in a workspace would be if it started now; ``seed`` breaks ties."""
    async with database.read() as session:
        every = []
        for program in await programs.programs_of(session, workspace_id):
            roster, history = await roster_and_history(session, program, now)
            every.append((program, roster, history, await known_of(session, program, roster)))
    previews = []
    for program, roster, history, known in every:
        coming = program.next_round_at
        middle = program.middle_of(coming) if coming else None
        people = select(roster, history, now, coming, middle).included
        plan = await asyncio.to_thread(
            plan_round, situation(people, history, policy_of(program.settings), seed, now, known)
        )
        previews.append(preview_of(plan, roster))
    return tuple(previews)


async def replay(database: Database, workspace_id: int, round_id: int) -> Replay:
    """Plan a workspace's round again from the situation it was planned from.

    Raises:
        SettingError: there is no such round, or what it was planned from was not kept.
    """
    async with database.read() as session:
        found = await rounds.round_in(session, workspace_id, round_id)
        if found is None:
            raise SettingError(f"there is no round {round_id}; 'coffee round list' shows them")
        kept = await past.kept_situation(session, round_id)
        if kept is None:
            raise SettingError(f"round {round_id} is from before the bot kept what a round is planned from")
        groups = read_groups(kept)
        stored = await _matched(session, round_id) if groups is None else groups
        roster = await participants.roster(session, found.program_id)
    plan = await asyncio.to_thread(_planned_again, kept, stored)
    return Replay(
        round=found,
        planned=frozenset(frozenset(match.people) for match in plan.matches),
        stored=stored,
        preview=preview_of(plan, roster),
    )


def _planned_again(kept: dict[str, Any], stored: Iterable[Iterable[int]]) -> RoundPlan:
    """Plan a round again; one that organisers saw ahead went out as they saw it, so only its reasons are found again."""
    planned_from = read(kept)
    if not kept.get("drawn_ahead"):
        return plan_round(planned_from)
    groups = tuple(sorted(tuple(sorted(group)) for group in stored))
    placed = {one for group in groups for one in group}
    alone = tuple(person.id for person in planned_from.people if person.id not in placed)
    return seated(planned_from, Pairing(groups, alone))


async def _matched(session: AsyncSession, round_id: int) -> frozenset[frozenset[int]]:
    """The groups of a round from before plans were kept; nobody was rematched then."""
    found = await matches.matches_of(session, round_id)
    return frozenset(frozenset(person.id for person in match.people) for match in found)


async def explained(database: Database, workspace_id: int) -> tuple[tuple[str, ...], ...]:
    """The rules of each program in a workspace as sentences, the most important first."""
    async with database.read() as session:
        every = await programs.programs_of(session, workspace_id)
    return tuple(explain(policy_of(program.settings)) for program in every)


async def rounds_so_far(database: Database, workspace_id: int) -> tuple[Round, ...]:
    """The rounds of a workspace so far, latest first."""
    async with database.read() as session:
        return await rounds.rounds_of(session, workspace_id)


def preview_of(plan: RoundPlan, roster: Sequence[Participant]) -> Preview:
    """A plan with its people, to be read."""
    by_id = {participant.id: participant for participant in roster}
    return Preview(
        matches=tuple(
            PreviewedMatch(tuple(by_id[one] for one in match.people), match.reasons, match.weaknesses)
            for match in plan.matches
        ),
        alone=tuple(by_id[one] for one in plan.alone),
        waiting=len(plan.waiting),
        gave_way=plan.report.gave_way,
        bridged=plan.report.bridged,
        department_pairs=plan.report.department_pairs,
    )
