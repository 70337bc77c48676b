"""Rounds drawn ahead: made when they are announced or looked at, kept, and brought up to date as people come and go."""

import asyncio
import logging
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from bot.domain.outbox.attendance_notices import is_too_short
from bot.domain.outbox.declared.organiser_notices import approval, round_ahead
from bot.domain.people.participant import Participant
from bot.domain.rounds.draft import Draft, Pairing, Shift
from bot.domain.rounds.preview import Prospects
from bot.domain.rounds.program import Program
from bot.domain.rounds.round import Absence, AbsenceWhy, WeaknessKind
from bot.domain.rounds.veil import FEWEST, is_withheld
from bot.matching import (
    History,
    Pool,
    RoundPlan,
    Situation,
    plan_round,
    seated,
    select,
    settle,
)
from bot.services.rounds.introducing import minutes_of_introductions
from bot.services.rounds.known import Known, known_of
from bot.services.rounds.planning import policy_of, roster_and_history, situation
from bot.services.subprocesses import in_subprocess
from bot.store.database import Database
from bot.store.outbox import outbox
from bot.store.rounds import drafts, pairs, programs

log = logging.getLogger(__name__)

IN_A_THREAD = 300  # people at most, whose round takes no longer than it takes to start a process
HALF = 50  # per cent: a department with more of the people than that can't all meet others
CANNOT_MEET = {
    WeaknessKind.NO_COMMON_HOURS,
    WeaknessKind.NO_COMMON_LANGUAGE,
    WeaknessKind.NO_COMMON_PLACE,
}


@dataclass(frozen=True, slots=True)
class Basis:
    """All that a round is drawn from.

    Args:
        at: the moment for which people's standing and local times hold; UTC.
        kept: what was drawn ahead of it.
        wanted: pairs that organisers want together, the oldest first.
    """

    program: Program
    round_at: datetime
    at: datetime
    roster: tuple[Participant, ...]
    history: History
    known: Known
    kept: Draft | None
    wanted: tuple[tuple[int, int], ...]

    @property
    def set_aside(self) -> tuple[int, ...]:
        """The ids of those whom an organiser left out."""
        return self.kept.set_aside if self.kept else ()

    @property
    def pool(self) -> Pool:
        """Who is in the round, and why the others are not."""
        middle = self.program.middle_of(self.round_at)
        found = select(self.roster, self.history, self.at, self.round_at, middle)
        aside = [one for one in found.included if one.id in self.set_aside]
        absent = [*found.absent, *(Absence(one.id, AbsenceWhy.SET_ASIDE) for one in aside)]
        included = tuple(one for one in found.included if one not in aside)
        return Pool(included, tuple(sorted(absent, key=lambda each: each.participant_id)))

    def situation(self, seed: int) -> Situation:
        """The round as matching sees it."""
        policy = policy_of(self.program.settings)
        return situation(self.pool.included, self.history, policy, seed, self.at, self.known)

    def together(self, people: frozenset[int]) -> tuple[tuple[int, ...], ...]:
        """The pairs to put together, as far as that can be: each person once, and no pair that is withheld."""
        found: list[tuple[int, ...]] = []
        placed: set[int] = set()
        for pair in self.wanted:
            may = pair not in self.known.ties.exclusions and not is_withheld(
                self.program.veil, *pair, self.round_at
            )
            if may and people.issuperset(pair) and placed.isdisjoint(pair):
                found.append(pair)
                placed |= {*pair}
        return tuple(found)


async def basis_of(session: AsyncSession, program: Program, round_at: datetime, at: datetime) -> Basis:
    """Read what a round is drawn from."""
    roster, history = await roster_and_history(session, program, at)
    known = await known_of(session, program, roster)
    kept = await drafts.draft(session, program.id, round_at)
    wanted = tuple(await pairs.chosen(session, program.id, apart=False))
    return Basis(program, round_at, at, roster, history, known, kept, wanted)


def draw(basis: Basis, planned_from: Situation) -> RoundPlan:
    """Draw a round; whoever organisers want together sits together, and who is left over because of it joins them."""
    people = frozenset(person.id for person in planned_from.people)
    wanted = basis.together(people)
    if not wanted:
        return _planned(planned_from)
    rest = _planned(planned_from.among(people.difference(*wanted)))
    groups = [*(match.people for match in rest.matches), *wanted]
    return seated(planned_from, settle(planned_from, Pairing(tuple(sorted(groups)), (), rest.waiting)))


def _planned(planned_from: Situation) -> RoundPlan:
    """Plan a round; a large one in a process of its own, as people of all workspaces would wait for it."""
    is_large = len(planned_from.people) > IN_A_THREAD
    return in_subprocess(plan_round, planned_from) if is_large else plan_round(planned_from)


def plan_of(basis: Basis, planned_from: Situation) -> RoundPlan:
    """The round as it goes out: what was seen of it, brought up to date; else drawn."""
    if basis.kept is None or not basis.kept.seen:
        return draw(basis, planned_from)
    return seated(planned_from, settle(planned_from, basis.kept.seats))


async def current(
    database: Database, program: Program, round_at: datetime, now: datetime, seed: int
) -> tuple[Draft, Basis, RoundPlan]:
    """The draft of a program's round as things are now; it is made if there is none, and kept.

    Args:
        seed: what a new one is drawn with.
    """
    while True:
        async with database.read() as session:
            basis = await basis_of(session, program, round_at, max(round_at, now))
        draft, plan = await asyncio.to_thread(brought_up_to_date, basis, now, seed)
        if draft == basis.kept or await replaced(database, basis.kept, draft):
            return draft, basis, plan


def brought_up_to_date(basis: Basis, now: datetime, seed: int) -> tuple[Draft, RoundPlan]:
    """The draft as things are now, with its plan; what came to change since it was seen is written down."""
    kept = basis.kept
    if kept is None:
        return drawn(basis, seed)
    planned_from = basis.situation(kept.seed)
    if not kept.seen:
        return drawn(basis, kept.seed)
    plan = plan_of(basis, planned_from)
    seats = seats_of(plan)
    if seats == kept.seats:
        return kept, plan
    shifts = (*kept.shifts, _shift(kept.seats, seats, now))
    prospects = prospects_of(plan, planned_from, basis)
    return replace(kept, version=kept.version + 1, seats=seats, shifts=shifts, prospects=prospects), plan


def drawn(basis: Basis, seed: int) -> tuple[Draft, RoundPlan]:
    """A draft that is drawn anew; whoever was left out stays so, and whoever saw the one before sees this one."""
    kept, planned_from = basis.kept, basis.situation(seed)
    plan = draw(basis, planned_from)
    prospects = prospects_of(plan, planned_from, basis)
    seats, version = seats_of(plan), kept.version + 1 if kept else 1
    draft = Draft(basis.program.id, basis.round_at, version, seed, seats, prospects)
    if kept is None:
        return draft, plan
    same = (kept.seed, kept.seats, kept.prospects) == (seed, seats, prospects)
    again = replace(draft, seen=kept.seen, set_aside=kept.set_aside, redrawn=kept.redrawn)
    return (kept if same else again), plan


async def replaced(database: Database, before: Draft | None, draft: Draft) -> bool:
    """Keep a draft, unless another process or organiser was faster."""
    async with database.write() as session:
        if await drafts.draft(session, draft.program_id, draft.round_at) != before:
            return False
        await drafts.keep(session, draft)
        return True


async def prepare(
    database: Database, program: Program, round_at: datetime, now: datetime, draw_seed: Callable[[], int]
) -> None:
    """Draw a round ahead the day before, and tell its organisers; there is no time for that before a short round."""
    is_short = is_too_short(program, round_at)
    if not is_short:
        await current(database, program, round_at, now, draw_seed())
    async with database.write() as session:
        newest = await programs.program(session, program.id)
        if newest.next_round_at != round_at or newest.previewed_round_at == round_at:
            return
        await programs.set_previewed(session, program.id, round_at)
        if is_short:
            return
        await outbox.add(session, program.id, round_ahead(newest, round_at, now))
        if newest.settings.approval:
            await outbox.add(session, program.id, approval(newest, round_at))


def seats_of(plan: RoundPlan) -> Pairing:
    """Who meets whom in a plan."""
    return Pairing(tuple(match.people for match in plan.matches), plan.alone, plan.waiting)


def _shift(before: Pairing, after: Pairing, now: datetime) -> Shift:
    came, went = after.everyone - before.everyone, before.everyone - after.everyone
    changed = {one for group in {*after.groups}.difference(before.groups) for one in group}
    moved = (changed | {*after.alone}.difference(before.alone)) - came
    return Shift(now, *(tuple(sorted(each)) for each in (came, went, moved)))


def prospects_of(plan: RoundPlan, planned_from: Situation, basis: Basis) -> Prospects:
    """What a round looks like, in numbers."""
    counts, people = planned_from.departments, {person.id: person for person in planned_from.people}
    key, size = max(counts.items(), key=lambda each: (bool(each[0]), each[1], each[0]), default=("", 0))
    biggest = max(counts.values(), default=0)
    share = round(100 * size / len(people)) if people else 0
    theirs = {one for one, person in people.items() if planned_from.words.key(person.department) == key}
    crossing = {
        one for match in plan.matches if not theirs.issuperset(match.people) for one in match.people
    } & theirs
    weak = [{weakness.kind for weakness in match.weaknesses} for match in plan.matches]
    is_large = bool(key) and size == biggest and share > HALF and len(counts) > 1
    known = {one.id: one for one in basis.roster}
    groups = [tuple(known[one] for one in match.people) for match in plan.matches]
    return Prospects(
        people=len(people),
        matches=len(plan.matches),
        alone=len(plan.alone) if len(people) >= FEWEST else 0,
        largest=known[min(theirs)].profile.department if is_large else "",
        share=share,
        crossing=round(100 * len(crossing) / len(theirs)) if theirs else 100,
        repeats=sum(WeaknessKind.TOO_SOON in each for each in weak),
        larger=sum(WeaknessKind.LARGER in each for each in weak),
        cannot_meet=sum(not CANNOT_MEET.isdisjoint(each) for each in weak),
        lasts=minutes_of_introductions(basis.program, basis.round_at, groups),
    )
