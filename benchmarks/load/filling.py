"""Fills a database with people, many times as fast as by saving one after the other: all but one of a workspace are copies of the first."""

from datetime import datetime

from sqlalchemy import ARRAY, String, func, insert, literal, select, true, update

from benchmarks.load.offices import Office
from benchmarks.replica import enrol
from bot.store.bulk import table_of
from bot.store.database import Database
from bot.store.tables import MemberRow, ParticipantRow, WorkspaceRow

OF_A_DEPARTMENT = 40


async def fill(database: Database, office: Office, now: datetime) -> None:
    """Let everyone of a workspace take part, in departments of forty."""
    first, *others = [person.id for person in office.people]
    await enrol(database, office.slack, [first], now)
    members, participants = table_of(MemberRow), table_of(ParticipantRow)
    its = select(WorkspaceRow.id).where(WorkspaceRow.team_id == office.team_id).scalar_subquery()
    theirs = func.unnest(literal(others, ARRAY(String))).table_valued("id", name="theirs").render_derived()
    the_same = [each for each in members.c if each.name not in {"id", "slack_id"}]
    copied = (
        select(theirs.c.id, *the_same)
        .select_from(members.join(theirs, true()))
        .where(members.c.workspace_id == its, members.c.slack_id == first)
    )
    rest = [each for each in participants.c if each.name not in {"id", "member_id"}]
    model, other = members.alias(), members.alias()
    joined = (
        select(other.c.id, *rest)
        .select_from(participants.join(model, model.c.id == participants.c.member_id))
        .join(other, (other.c.workspace_id == model.c.workspace_id) & (other.c.id != model.c.id))
        .where(model.c.workspace_id == its)
    )
    department = literal("Department ").concat(participants.c.member_id // OF_A_DEPARTMENT)
    enrolled = select(other.c.id).where(other.c.workspace_id == its)
    async with database.write() as session:
        await session.execute(
            insert(members).from_select(["slack_id", *(each.name for each in the_same)], copied)
        )
        await session.execute(
            insert(participants).from_select(["member_id", *(each.name for each in rest)], joined)
        )
        await session.execute(
            update(participants).where(participants.c.member_id.in_(enrolled)).values(department=department)
        )
