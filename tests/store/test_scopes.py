"""What is looked up by a number that came from outside, or counted for an operator, is of one workspace alone.

Two workspaces stand in one database, with people of the same Slack ids.
"""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from bot.domain.memory.followup import FollowUpKind, NewFollowUp
from bot.domain.outbox.attendance_notices import hello
from bot.domain.outbox.notices import round_skipped
from bot.domain.outbox.states import NoticeState
from bot.domain.people.member import Member
from bot.store.database import Database
from bot.store.memory import followups, referrals
from bot.store.outbox import admin, leases, outbox
from bot.store.privacy import erasure
from bot.store.privacy.declaration import Forgotten
from bot.store.rounds import matches, programs, rounds
from bot.store.tables import NoticeRow
from tests.services.on_sqlite import database_url  # noqa: F401
from tests.store.rows import NOW, ROUND_AT, Stored, store_match

Asks = Callable[[AsyncSession, Stored], Awaitable[object]]

LATER = NOW + timedelta(days=60)
# Each is asked for the first thing there is, which is the first workspace's.
ASKED: dict[str, Asks] = {
    "a match": lambda s, on: matches.match_in(s, on.program.id, 1),
    "a round": lambda s, on: rounds.round_in(s, on.program.workspace_id, 1),
    "a follow-up": lambda s, on: followups.follow_up(s, on.people[0].id, 1),
    "an introduction": lambda s, on: referrals.referral(s, on.program.id, 1),
    "agreed introductions": lambda s, on: referrals.agreed(s, on.program.workspace_id),
    "a notice": lambda s, on: admin.notice(s, on.program.workspace_id, 1),
    "notices": lambda s, on: admin.notices(s, on.program.workspace_id),
    "notices in each state": lambda s, on: admin.counts(s, on.program.workspace_id),
    "overdue notices": lambda s, on: admin.overdue(s, on.program.workspace_id, LATER),
    "ambiguous notices": lambda s, on: admin.ambiguous(s, on.program.workspace_id),
    "notices tried again": lambda s, on: admin.retry(s, on.program.workspace_id, NOW),
    "one tried again": lambda s, on: admin.retry(s, on.program.workspace_id, NOW, 2),
    "a stop": lambda s, on: leases.stop_of(s, on.program.workspace_id),
}


@pytest.fixture
async def stored(database: Database) -> tuple[Stored, Stored]:
    """Something of each kind in the first workspace, and only people in a match in the second."""
    here = await store_match(database, "Ada", "Ben", "Cleo")
    there = await store_match(database, team="T2")
    ada, ben, cleo = (person.id for person in here.people)
    async with database.write() as session:
        await followups.add(session, here.match.id, ada, NewFollowUp(FollowUpKind.TASK, "Call"), NOW)
        added = await referrals.add(session, here.match.id, (cleo, ben, ada), "Go!", NOW)
        assert added
        await referrals.set_state(session, added.id, "agreed")
        notices = [hello(ada, ben, NOW), hello(ada, cleo, NOW)]
        await outbox.add(session, here.program.id, notices)
        (given_up,) = await session.scalars(select(NoticeRow).where(NoticeRow.id == 2))
        given_up.state, given_up.ambiguous, given_up.expires_at = NoticeState.FAILED, True, LATER
        await leases.stop(session, here.program.workspace_id, "token_revoked", NOW)
    return here, there


@pytest.mark.parametrize("ask", ASKED.values(), ids=ASKED)
async def test_what_is_of_another_workspace_is_not_there(
    database: Database, stored: tuple[Stored, Stored], ask: Asks
) -> None:
    """It is found, or counted, where it belongs, and nowhere else."""
    here, there = stored
    async with database.write() as session:
        assert not await ask(session, there)
        assert await ask(session, here)


async def test_lists_are_of_one_workspace(database: Database, stored: tuple[Stored, Stored]) -> None:
    """Its programs and its rounds, those to be closed as well."""
    async with database.read() as session:
        for each in stored:
            where = each.program.workspace_id
            assert await programs.programs_of(session, where) == (each.program,)
            assert await rounds.rounds_of(session, where) == (each.round,)
            assert await rounds.rounds_to_close(session, where, LATER) == (each.round,)
            assert await rounds.open_rounds(session, each.program.id) == (each.round,)


async def test_who_is_forgotten_takes_back_nothing_of_who_has_the_same_id_elsewhere(
    database: Database, stored: tuple[Stored, Stored]
) -> None:
    """Word for the organiser of one workspace stays when the other's is forgotten."""
    members: list[Member] = []
    async with database.write() as session:
        for each in stored:
            told = replace(each.program, settings=replace(each.program.settings, organisers=("UAda",)))
            members.append(each.people[0].member)
            await outbox.add(session, told.id, round_skipped(told, [ROUND_AT], NOW))
        await erasure.withdraw_notices(session, Forgotten(members[0].workspace_id, "UAda"))
    async with database.read() as session:
        rows = await session.scalars(select(NoticeRow).where(NoticeRow.kind == "round_skipped"))
        assert {row.workspace_id: row.state for row in rows} == {1: "withdrawn", 2: "pending"}
