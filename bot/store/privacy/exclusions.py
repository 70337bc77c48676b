"""Exclusions: whom someone won't be matched with. Only the chooser sees one, but it applies both ways."""

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import ColumnElement, Select, bindparam, delete, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from bot.store.bulk import insert_new, table_of
from bot.store.people import refusals
from bot.store.people.participations import anywhere
from bot.store.people.workspaces import FORGOTTEN
from bot.store.privacy.marks import Marks
from bot.store.rounds import pairs
from bot.store.tables import ExclusionRow, MemberRow, ParticipantRow

_EXCLUSIONS = table_of(ExclusionRow)
_said_as = table_of(ParticipantRow).alias()  # the chooser, in the program in which they chose
_chooser = table_of(ParticipantRow).alias()
_other = table_of(ParticipantRow).alias()
_chooser_member = table_of(MemberRow).alias()
_other_member = table_of(MemberRow).alias()


async def excluded_pairs(session: AsyncSession, program_id: int) -> frozenset[tuple[int, int]]:
    """The pairs of a program's participants who must not be put together: ids, the lower one first.

    Either chose that, or an organiser did, or Slack wouldn't bring them together lately.
    """
    rows = await session.execute(_PAIRS_IN, {"program": program_id})
    refused = await refusals.refused_pairs(session, program_id)
    organised = await pairs.chosen(session, program_id, apart=True)
    return refused.union(organised, ((min(a, b), max(a, b)) for a, b in rows))


async def are_apart(session: AsyncSession, one: int, other: int) -> bool:
    """Whether two participants must not be put together, whoever decided that."""
    both = or_(
        (_chooser.c.id == one) & (_other.c.id == other),
        (_chooser.c.id == other) & (_other.c.id == one),
    )
    chosen = (await session.execute(_pairs(both).limit(1))).first() is not None
    if chosen or await refusals.is_refused(session, one, other):
        return True
    return await pairs.is_apart(session, one, other)


async def avoids(session: AsyncSession, one: int, other: int) -> bool:
    """Whether a participant won't meet another."""
    chosen = _pairs((_chooser.c.id == one) & (_other.c.id == other))
    return (await session.execute(chosen.limit(1))).first() is not None


async def chosen_by(session: AsyncSession, participant_id: int) -> tuple[str, ...]:
    """The Slack ids of those whom someone won't meet in any program, in the order in which they were chosen."""
    query = (
        select(ExclusionRow.other_slack_id)
        .where(ExclusionRow.participant_id.in_(anywhere(participant_id)), ~_is_mark())
        .order_by(ExclusionRow.since, ExclusionRow.other_slack_id)
    )
    return tuple(dict.fromkeys(await session.scalars(query)))


async def choose(
    session: AsyncSession, participant_id: int, slack_ids: Collection[str], now: datetime
) -> None:
    """Save whom someone won't meet in any program from now on, replacing their earlier choice."""
    theirs = ExclusionRow.participant_id.in_(anywhere(participant_id))
    gone = (ExclusionRow.other_slack_id.not_in(list(slack_ids)), ~_is_mark())
    await session.execute(delete(ExclusionRow).where(theirs, *gone))
    known = set(await chosen_by(session, participant_id))
    rows = [_row(participant_id, slack_id, now) for slack_id in slack_ids if slack_id not in known]
    await insert_new(session, ExclusionRow, rows)


async def drop(session: AsyncSession, participant_id: int) -> None:
    """Delete someone's exclusions."""
    await session.execute(delete(ExclusionRow).where(ExclusionRow.participant_id == participant_id))


async def disguise(session: AsyncSession, workspace_id: int, slack_id: str, marks: Marks) -> None:
    """Replace a person's id in others' exclusions by a mark, so that they apply again on return."""
    of_them = _SAID_IN.where(ExclusionRow.other_slack_id == slack_id)
    for each in (await session.scalars(of_them, {"workspace": workspace_id})).all():
        await _rename(session, each, marks.mark(each.participant_id, slack_id))


async def recognise(session: AsyncSession, workspace_id: int, slack_id: str, marks: Marks) -> None:
    """Restore a joining person's id in others' exclusions, if it was replaced when they were forgotten."""
    for each in (await session.scalars(_MARKS_IN, {"workspace": workspace_id})).all():
        if each.other_slack_id in marks.all_of(each.participant_id, slack_id):
            await _rename(session, each, slack_id)


async def renew_marks(session: AsyncSession, workspace_id: int, marks: Marks) -> int:
    """Key the marks that were made without the secret; return how many were made with another one."""
    strange = 0
    for each in (await session.scalars(_MARKS_IN, {"workspace": workspace_id})).all():
        renewed = marks.renewed(each.other_slack_id)
        strange += renewed is None
        if renewed and renewed != each.other_slack_id:
            await _rename(session, each, renewed)
    return strange


def _pairs(*where: ColumnElement[bool]) -> Select[int, int]:
    return (
        select(_chooser.c.id, _other.c.id)
        .join_from(_chooser, _said_as, _said_as.c.member_id == _chooser.c.member_id)
        .join(_EXCLUSIONS, _EXCLUSIONS.c.participant_id == _said_as.c.id)
        .join(_chooser_member, _chooser_member.c.id == _chooser.c.member_id)
        .join(
            _other_member,
            (_other_member.c.slack_id == _EXCLUSIONS.c.other_slack_id)
            & (_other_member.c.workspace_id == _chooser_member.c.workspace_id),
        )
        .join(
            _other,
            (_other.c.member_id == _other_member.c.id) & (_other.c.program_id == _chooser.c.program_id),
        )
        .where(_other.c.id != _chooser.c.id, *where)
    )


async def _rename(session: AsyncSession, row: ExclusionRow, other: str) -> None:
    """Change the id in an exclusion; if there is one with the new id already, just delete it."""
    since, participant_id = row.since, row.participant_id
    await session.delete(row)
    await session.flush()
    await insert_new(session, ExclusionRow, [_row(participant_id, other, since)])


def _row(participant_id: int, other: str, since: datetime) -> dict[str, object]:
    return {"participant_id": participant_id, "other_slack_id": other, "since": since}


def _is_mark() -> ColumnElement[bool]:
    return ExclusionRow.other_slack_id.startswith(FORGOTTEN)


# Built once, because each round and everybody who joins asks these.
# Without the "+ 0", SQLite compares everyone with everyone before it looks at the exclusions.
_PAIRS_IN = _pairs(_chooser.c.program_id + 0 == bindparam("program"))
_SAID_IN = (
    select(ExclusionRow)
    .join(ParticipantRow, ParticipantRow.id == ExclusionRow.participant_id)
    .join(MemberRow, MemberRow.id == ParticipantRow.member_id)
    .where(MemberRow.workspace_id == bindparam("workspace"))
)
_MARKS_IN = _SAID_IN.where(_is_mark())
