"""People who take part as if they had joined: a few statements for all where nothing else follows from it."""

from collections.abc import AsyncIterator, Iterable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import insert, select
from sqlalchemy.ext.asyncio import AsyncSession

from bot.domain.people.member import Member, MemberFacts
from bot.domain.people.participant import Profile, Standing
from bot.domain.people.profile_answers import ProfileAnswers
from bot.domain.rounds.program import Program
from bot.services.access import Who, acting
from bot.services.people import attendance, departures, drafts, membership
from bot.store.bulk import table_of
from bot.store.database import Database
from bot.store.files import Files
from bot.store.outbox import outbox
from bot.store.people import participants, workspaces
from bot.store.rounds import rounds
from bot.store.tables import KeptOutRow, MemberRow, ParticipantRow


@dataclass(frozen=True)
class Newcomer:
    """Somebody who is to take part, with what Slack and they themselves say about them."""

    who: Who
    facts: MemberFacts
    answers: ProfileAnswers

    @property
    def profile(self) -> Profile:
        """Their profile, if it is their first."""
        return self.answers.over(Profile(""))


async def enrol(database: Database, newcomers: Sequence[Newcomer], now: datetime) -> None:
    """Have people of one workspace take part."""
    async with database.write() as session:
        program = (await acting(session, newcomers[0].who)).program
        if await _are_all_new(session, program, newcomers):
            await _write(session, program, newcomers, now)
        else:
            at_once = _OneTransaction(session, database.files)
            for each in newcomers:
                await _join(at_once, each, now)


async def _are_all_new(session: AsyncSession, program: Program, newcomers: Iterable[Newcomer]) -> bool:
    """Whether no round is open, nobody was forgotten, and all are new and differ in name, and not just by spelling in department."""
    forgotten = select(KeptOutRow.mark).where(KeptOutRow.workspace_id == program.workspace_id)
    if await rounds.open_rounds(session, program.id) or (await session.execute(forgotten)).first():
        return False
    known = select(MemberRow.slack_id, MemberRow.name, MemberRow.department)
    found = await session.execute(known.where(MemberRow.workspace_id == program.workspace_id))
    everyone = [tuple(row) for row in found]
    everyone += [(each.who.slack_id, each.facts.name, each.profile.department) for each in newcomers]
    ids, names, departments = (set(column) for column in zip(*everyone, strict=True))
    spelt = {each.casefold() for each in departments}
    return len(ids) == len(names) == len(everyone) and len(spelt) == len(departments)


async def _write(
    session: AsyncSession, program: Program, newcomers: Sequence[Newcomer], now: datetime
) -> None:
    """Write the rows that joining leaves, with the notices of a round that is announced already."""
    here = {"workspace_id": program.workspace_id, "time_zone": program.settings.time_zone}
    members = [
        workspaces.UNKNOWN | here | {"slack_id": each.who.slack_id} | each.facts.told() for each in newcomers
    ]
    await session.execute(insert(table_of(MemberRow)), members)
    ids = [each.who.slack_id for each in newcomers]
    known = await workspaces.members_called(session, program.workspace_id, ids)
    joined = {
        "program_id": program.id,
        "standing": Standing.ACTIVE,
        "clicked_at": now,
        "joined_on": now.date(),
    }
    rows = [joined | _told(each, known[each.who.slack_id]) for each in newcomers]
    await session.execute(insert(table_of(ParticipantRow)), rows)
    if program.announced_round_at == program.next_round_at:
        new = {row["member_id"] for row in rows}
        there = [each for each in await participants.roster(session, program.id) if each.member.id in new]
        told = [notice for each in there for notice in attendance._told_the_day_before(program, each)]
        await outbox.add(session, program.id, [each for each in told if each.due_at > now])


def _told(newcomer: Newcomer, member: Member) -> dict[str, Any]:
    """The columns of what somebody says about themselves."""
    own = drafts.is_own_department(newcomer.profile.department, None, member)
    return {"member_id": member.id, "own_department": own} | participants.as_columns(newcomer.profile)


async def _join(database: Any, newcomer: Newcomer, now: datetime) -> None:
    """What the bot does for somebody who opens the form and sends it off."""
    await departures.record_member(database, newcomer.who.team_id, newcomer.facts, now)
    await membership.join(database, newcomer.who, newcomer.answers, now)


class _OneTransaction:
    """A database whose transactions are all one and the same: that of a session that is open already."""

    def __init__(self, session: AsyncSession, files: Files) -> None:
        self._session = session
        self.files = files

    @asynccontextmanager
    async def write(self) -> AsyncIterator[AsyncSession]:
        """Go on in it; what is written is there for what comes next."""
        yield self._session
        await self._session.flush()
        self._session.expunge_all()

    read = glance = write
