"""Looking at a round ahead, approving of it, drawing it anew, and leaving people out."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from bot.domain.actor import Actor
from bot.domain.errors import Refusal
from bot.domain.organisers.ahead import Ahead, with_people
from bot.domain.organisers.audit import Deed
from bot.domain.rounds.draft import Draft
from bot.domain.rounds.veil import FEWEST, REDRAWS, most_of
from bot.matching import RoundPlan
from bot.services import audit
from bot.services.access import Who, organiser
from bot.services.rounds import drafts
from bot.services.rounds.drafts import Basis
from bot.services.rounds.replays import preview_of
from bot.store.database import Database
from bot.store.rounds import drafts as kept
from bot.store.rounds import programs


@dataclass(frozen=True, slots=True)
class Errand:
    """How an organiser comes to a round ahead.

    Args:
        round_at: which round it is, by its time; None for the next one.
        seed: draws it, should it not be drawn yet; or draws it anew.
    """

    who: Who
    now: datetime
    seed: int
    round_at: datetime | None = None


async def look(database: Database, reading: Errand) -> Ahead:
    """The next round as it would go out now; from now on it goes out like this, but for who comes and goes.

    Raises:
        Refusal: they are no organiser, or there is no such round ahead.
    """
    actor, round_at = await upcoming(database, reading)
    while True:
        draft, basis, plan = await drafts.current(
            database, actor.program, round_at, reading.now, reading.seed
        )
        if draft.prospects.people < FEWEST:
            raise Refusal("refused-few-people")
        seen = replace(draft, seen=True)
        if draft.seen or await drafts.replaced(database, draft, seen):
            return ahead(actor, seen, basis, plan)


async def approve(database: Database, reading: Errand, version: int) -> Ahead:
    """Approve of the next round as it was seen.

    Raises:
        Refusal: it has changed since, or they are no organiser.
    """
    seen = await look(database, reading)
    if seen.draft.version != version:
        raise Refusal("refused-draft-changed")
    async with database.write() as session:
        actor = await organiser(session, reading.who)
        now_kept = await kept.draft(session, actor.program.id, seen.draft.round_at)
        if now_kept is None or now_kept.version != version:
            raise Refusal("refused-draft-changed")
        await programs.set_approved(session, actor.program.id, seen.draft.round_at)
        by = (reading.who.slack_id, reading.now)
        await audit.record(session, actor.program, by, Deed.APPROVED, seen.draft.round_at.isoformat())
    program = replace(seen.program, approved_round_at=seen.draft.round_at)
    return replace(seen, program=program)


async def draw_anew(database: Database, reading: Errand) -> Ahead:
    """Draw the next round anew; who was left out stays so.

    Raises:
        Refusal: they are no organiser, or there is no such round ahead.
    """

    def anew(basis: Basis) -> Draft:
        """Draw it by another seed, unless that was done often enough."""
        redrawn = _kept(basis).redrawn + 1
        if redrawn > REDRAWS:
            raise Refusal("refused-redrawn")
        return replace(drafts.drawn(basis, reading.seed)[0], redrawn=redrawn)

    return await changed(database, reading, anew, Deed.REDRAWN)


async def leave_out(database: Database, reading: Errand, person: int) -> Ahead:
    """Leave somebody out of the next round.

    Raises:
        Refusal: they aren't in it, or whoever asks is no organiser.
    """

    def without(basis: Basis) -> Draft:
        """Set them aside, and find others for whoever was to meet them."""
        draft = _kept(basis)
        if person not in draft.seats.everyone:
            raise Refusal("refused-not-in-round")
        left = len(draft.seats.everyone) - 1
        if left < FEWEST or len(draft.set_aside) >= most_of(left):
            raise Refusal("refused-leave-out")
        aside = replace(draft, set_aside=tuple(sorted({*draft.set_aside, person})))
        return drafts.brought_up_to_date(replace(basis, kept=aside), reading.now, draft.seed)[0]

    return await changed(database, reading, without, Deed.LEFT_OUT, (person,))


async def take_back_in(database: Database, reading: Errand, person: int) -> Ahead:
    """Take somebody back into the next round who was left out.

    Raises:
        Refusal: they weren't, or whoever asks is no organiser.
    """

    def with_them(basis: Basis) -> Draft:
        """Find somebody for them as for somebody who came."""
        draft = _kept(basis)
        if person not in draft.set_aside:
            raise Refusal("refused-not-in-round")
        back = replace(draft, set_aside=tuple(one for one in draft.set_aside if one != person))
        return drafts.brought_up_to_date(replace(basis, kept=back), reading.now, draft.seed)[0]

    return await changed(database, reading, with_them, Deed.RELEASED, (person,))


async def changed(
    database: Database,
    reading: Errand,
    change: Callable[[Basis], Draft],
    deed: Deed,
    people: tuple[int, ...] = (),
) -> Ahead:
    """Change the draft of the next round, which has to be approved of again then."""
    await look(database, reading)
    actor, round_at = await upcoming(database, reading)
    while True:
        async with database.read() as session:
            basis = await drafts.basis_of(session, actor.program, round_at, max(round_at, reading.now))
        before = _kept(basis)
        draft = await asyncio.to_thread(change, basis)
        draft = replace(draft, version=before.version + 1, seen=True, shifts=before.shifts)
        if await _saved(database, reading, (before, draft), (deed, people)):
            return await look(database, reading)


async def _saved(
    database: Database, reading: Errand, drawn: tuple[Draft, Draft], done: tuple[Deed, tuple[int, ...]]
) -> bool:
    """Keep a changed draft, unless another organiser was faster."""
    before, draft = drawn
    async with database.write() as session:
        program = (await organiser(session, reading.who)).program
        if await kept.draft(session, program.id, draft.round_at) != before:
            return False
        await kept.keep(session, draft)
        if program.approved_round_at == draft.round_at:
            await programs.set_approved(session, program.id, None)
        deed, people = done
        by = (reading.who.slack_id, reading.now)
        await audit.record(session, program, by, deed, draft.round_at.isoformat(), people)
        return True


async def upcoming(database: Database, reading: Errand) -> tuple[Actor, datetime]:
    """The organiser, and when their program's next round starts.

    Raises:
        Refusal: they are no organiser, no round is ahead, or another one than was meant.
    """
    async with database.read() as session:
        return await upcoming_in(session, reading)


async def upcoming_in(session: AsyncSession, reading: Errand) -> tuple[Actor, datetime]:
    """The same in a transaction."""
    actor = await organiser(session, reading.who)
    round_at = actor.program.next_round_at
    if round_at is None:
        raise Refusal("refused-no-round-ahead")
    if reading.round_at not in {None, round_at.replace(microsecond=0)}:
        raise Refusal("refused-other-round")
    return actor, round_at


def _kept(basis: Basis) -> Draft:
    if basis.kept is None:
        raise Refusal("refused-other-round")
    return basis.kept


def ahead(actor: Actor, draft: Draft, basis: Basis, plan: RoundPlan) -> Ahead:
    """The round with its people."""
    people = {person.id: person for person in basis.roster}
    return Ahead(
        program=actor.program,
        draft=draft,
        preview=preview_of(plan, basis.roster),
        set_aside=tuple(people[one] for one in draft.set_aside if one in people),
        changes=tuple(with_people(each, people) for each in reversed(draft.shifts)),
        zone=actor.zone,
    )
