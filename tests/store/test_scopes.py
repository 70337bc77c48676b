"""What is looked up by a number that came from outside, or counted for an operator, is of one workspace alone.

Two workspaces stand in one database, with people of the same Slack ids.
"""

from collections.abc import AsyncIterator, Awaitable, Callable, Iterable, Mapping
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import date, timedelta

import pytest
from sqlalchemy import select, text
from sqlalchemy.ext.asyncio import AsyncSession

from bot.domain.actor import Actor
from bot.domain.due import DueWork
from bot.domain.memory.followup import FollowUpKind, NewFollowUp
from bot.domain.organisers.audit import Entry
from bot.domain.outbox.attendance_notices import hello
from bot.domain.outbox.declaration import Lane
from bot.domain.outbox.notices import round_skipped
from bot.domain.outbox.states import NoticeState
from bot.domain.people.member import Member, MemberFacts
from bot.services import access
from bot.services.access import Who
from bot.store import looks
from bot.store.base import Base
from bot.store.database import Database
from bot.store.memory import followups, referrals
from bot.store.organisers import audit
from bot.store.outbox import admin, clock_changes, leases, outbox
from bot.store.people import (
    earlier_meetings,
    invitations,
    org_chart,
    records,
    refusals,
    renumbering,
    workspaces,
)
from bot.store.privacy import erasure, exclusions, kept_out, own_data
from bot.store.privacy.declaration import Forgotten
from bot.store.privacy.marks import Marks
from bot.store.rounds import matches, programs, rounds
from bot.store.tables import MemberRow, NoticeRow, ParticipantRow, ProgramRow
from tests.services.on_sqlite import database_url  # noqa: F401
from tests.store.rows import NOW, ROUND_AT, Stored, store_match

Asks = Callable[[AsyncSession, Stored], Awaitable[object]]

LATER = NOW + timedelta(days=60)
ADA, CLEO = "UAda", "UCleo"
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
    "notices that are due": lambda s, on: _due(looks.look(s, place(on), LATER)),
    "a stop": lambda s, on: leases.stop_of(s, on.program.workspace_id),
    "somebody who acts": lambda s, on: _acting(access.find_actor(s, Who(team(on), CLEO))),
    "somebody who acts anywhere": lambda s, on: _acting_in_all(
        access.find_everywhere(s, Who(team(on), CLEO))
    ),
    "somebody whom an event is about": lambda s, on: workspaces.known_members(s, team(on), [CLEO]),
    "somebody whom an organiser names": lambda s, on: workspaces.members_called(s, place(on), [CLEO]),
    "news about somebody": lambda s, on: workspaces.news(s, place(on), [MemberFacts(CLEO, title="Queen")]),
    "somebody whom a file names": lambda s, on: records.member_ids(s, place(on), [CLEO]),
    "records": lambda s, on: _of_cleo(records.all_records(s, place(on))),
    "people to invite": lambda s, on: _of_cleo(invitations.known_people(s, place(on))),
    "whom Slack refused": lambda s, on: refusals.are_over(s, place(on), LATER),
    "earlier meetings": lambda s, on: earlier_meetings.all_pairs(s, place(on)),
    "lines of the record": lambda s, on: audit.entries(s, place(on), 10),
    "how many lines": lambda s, on: audit.count(s, place(on)),
    "the program of a channel": lambda s, on: programs.program_in(s, team(on), "C0001"),
    "the name of whom one avoids": lambda s, on: _names(own_data.not_with(s, on.people[0].id, place(on))),
}
# What is done in the second workspace, about the ids that there are in both.
DONE: dict[str, Asks] = {
    "Slack's news": lambda s, on: workspaces.update_members(s, place(on), [MemberFacts(ADA, name="X")]),
    "a file": lambda s, on: records.keep(s, place(on), {ADA: {"filed_department": "Law"}}),
    "another id": lambda s, on: renumbering.renumber(s, place(on), ADA, "UNew"),
    "a manager gone": lambda s, on: org_chart.replace_manager(s, place(on), ADA, ""),
    "a new start": lambda s, on: outbox.free_claims(s, place(on), NOW),
    "claims shortened": lambda s, on: clock_changes.shorten_claims(s, place(on), NOW),
    "notices hastened": lambda s, on: clock_changes.try_at_once(s, place(on), NOW, LATER),
    "free time shortened": lambda s, on: clock_changes.shorten_free_time(s, place(on), NOW),
    "somebody disguised": lambda s, on: exclusions.disguise(s, place(on), ADA, Marks(None)),
    "somebody let in": lambda s, on: kept_out.let_in(s, place(on), ADA, Marks(None)),
    "refusals forgotten": lambda s, on: refusals.forget_over(s, place(on), LATER),
}


def place(on: Stored) -> int:
    """The id of the workspace's row."""
    return on.program.workspace_id


def team(on: Stored) -> str:
    """Slack's id of the workspace."""
    return f"T{place(on)}"


async def _due(found: Awaitable[DueWork]) -> frozenset[Lane]:
    """The lanes with notices that are due."""
    return (await found).lanes


async def _acting(found: Awaitable[Actor | None]) -> Member | None:
    """The member who acts, if they are known there."""
    actor = await found
    return actor.member if actor else None


async def _acting_in_all(found: Awaitable[tuple[Actor, ...]]) -> list[Member]:
    """The same of all programs."""
    return [each.member for each in await found if each.member]


async def _of_cleo(found: Awaitable[Mapping[str, object]]) -> bool:
    """Whether Cleo is among them, who is in the first workspace alone."""
    return CLEO in await found


async def _names(found: Awaitable[Iterable[str]]) -> bool:
    """Whether Cleo is called by her name among those whom somebody avoids."""
    return "Cleo" in await found


@pytest.fixture
async def stored(database: Database) -> tuple[Stored, Stored]:
    """Something of each kind in the first workspace, and only people in a match in the second, of whom one avoids another."""
    here = await store_first(database)
    there = await store_match(database, team="T2")
    async with database.write() as session:
        await exclusions.choose(session, there.people[0].id, [CLEO], NOW)
    return here, there


async def store_first(database: Database) -> Stored:
    """Something of each kind in a workspace."""
    here = await store_match(database, "Ada", "Ben", "Cleo")
    ada, ben, cleo = (person.id for person in here.people)
    async with database.write() as session:
        await followups.add(session, here.match.id, ada, NewFollowUp(FollowUpKind.TASK, "Call"), NOW)
        added = await referrals.add(session, here.match.id, (cleo, ben, ada), "Go!", NOW)
        assert added
        await referrals.set_state(session, added.id, "agreed")
        notices = [hello(ada, ben, NOW), hello(ada, cleo, NOW), hello(ben, ada, NOW)]
        await outbox.add(session, here.program.id, notices)
        (given_up,) = await session.scalars(select(NoticeRow).where(NoticeRow.id == 2))
        given_up.state, given_up.ambiguous, given_up.expires_at = NoticeState.FAILED, True, LATER
        await leases.stop(session, here.program.workspace_id, "token_revoked", NOW)
        await _fill(session, here)
    return here


async def _fill(session: AsyncSession, here: Stored) -> None:
    """What else there may be about people: Ada is above Ben, who avoids her; she waits for a word that is being sent."""
    (ada, ben, cleo), place = here.people, here.program.workspace_id
    await earlier_meetings.keep(session, {(ada.member.id, ben.member.id): date(2026, 5, 4)})
    await audit.record(session, (place, here.program.id), Entry(NOW, ADA, "began", ""))
    await refusals.set_unseen(session, [cleo.member.id], NOW)
    await kept_out.keep_out(session, place, ADA, Marks(None))
    for one, avoided in ((ada, CLEO), (ben, ADA)):
        await exclusions.choose(session, one.id, [avoided], NOW)
    (await session.get_one(ProgramRow, here.program.id)).channel = "C0001"
    (await session.get_one(MemberRow, ben.member.id)).managers = (ADA,)
    (await session.get_one(ParticipantRow, ada.id)).free_until = LATER
    waits, sent = [await session.get_one(NoticeRow, number) for number in (1, 3)]
    waits.address, waits.next_attempt_at = ADA, NOW + timedelta(days=1)
    sent.state, sent.next_attempt_at = NoticeState.SENDING, LATER


async def test_what_is_of_another_workspace_is_not_there(
    database: Database, stored: tuple[Stored, Stored]
) -> None:
    """It is found, or counted, where it belongs, and nowhere else."""
    here, there = stored
    for name, ask in ASKED.items():
        async with undone(database) as session:
            assert not await ask(session, there), name
            assert await ask(session, here), name


async def test_what_is_done_in_one_workspace_changes_nothing_in_another(database: Database) -> None:
    """No row of the first is lost by it, or another than before; done there, one is."""
    here = await store_first(database)
    async with database.read() as session:
        firsts = await rows(session)
    there = await store_match(database, team="T2")
    for name, do in DONE.items():
        async with undone(database) as session:
            await do(session, there)
            assert firsts - await rows(session) == set(), name
            await do(session, here)
            assert firsts - await rows(session), name


@asynccontextmanager
async def undone(database: Database) -> AsyncIterator[AsyncSession]:
    """What is done is taken back: each case begins with the same rows."""
    async with database.write() as session:
        yield session
        await session.rollback()


async def rows(session: AsyncSession) -> set[str]:
    """All rows that there are."""
    await session.flush()
    return {
        f"{table.name} {row}"
        for table in Base.metadata.sorted_tables
        for row in await session.execute(text(f"SELECT * FROM {table.name}"))
    }


async def test_lists_are_of_one_workspace(database: Database, stored: tuple[Stored, Stored]) -> None:
    """Its programs and its rounds, those to be closed as well."""
    async with database.read() as session:
        for each in stored:
            where = each.program.workspace_id
            assert [found.id for found in await programs.programs_of(session, where)] == [each.program.id]
            assert await rounds.rounds_of(session, where) == (each.round,)
            assert (await looks.look(session, where, NOW)).open_rounds == (each.round,)
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
