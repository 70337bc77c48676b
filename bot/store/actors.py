"""Look up who acts by Slack's ids, which are unique only within a workspace. Only ``services.access`` may."""

from sqlalchemy import Row, and_, bindparam, case, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import contains_eager

from bot.domain.actor import Actor, Visitor
from bot.domain.people.participant import Participant, Standing
from bot.store.people.participants import as_participant
from bot.store.people.workspaces import as_member
from bot.store.rounds.program_rows import as_program
from bot.store.tables import MemberRow, ParticipantRow, ProgramRow, WorkspaceRow

# Every click runs one of these queries. They are built once, because building them would cost more than running them.
# Where no program is named, the ones that somebody is in come first, and those last that have ended.
_ACTORS = (
    select(ProgramRow, MemberRow, ParticipantRow)
    .join(WorkspaceRow, WorkspaceRow.id == ProgramRow.workspace_id)
    .outerjoin(
        MemberRow,
        and_(MemberRow.workspace_id == WorkspaceRow.id, MemberRow.slack_id == bindparam("slack_id")),
    )
    .outerjoin(
        ParticipantRow,
        and_(ParticipantRow.member_id == MemberRow.id, ParticipantRow.program_id == ProgramRow.id),
    )
    .options(contains_eager(ParticipantRow.member))
    .where(WorkspaceRow.team_id == bindparam("team_id"))
    .order_by(
        ProgramRow.ended_at.is_not(None),
        case((ParticipantRow.standing != Standing.LEFT, 0), (ParticipantRow.id.is_not(None), 1), else_=2),
        ProgramRow.id,
    )
)
_ACTOR = _ACTORS.limit(1)
_ACTOR_IN = _ACTORS.where(ProgramRow.id == bindparam("program_id"))


async def actor(
    session: AsyncSession, team_id: str, slack_id: str, program_id: int | None = None
) -> Actor | None:
    """The person with this Slack id in a workspace, and a program of it; None for an unknown workspace.

    Args:
        program_id: the program that is meant; None for the one that they are in, or the first one.
    """
    who: dict[str, str | int] = {"team_id": team_id, "slack_id": slack_id}
    if program_id is not None:
        who["program_id"] = program_id
    found = (await session.execute(_ACTOR if program_id is None else _ACTOR_IN, who)).first()
    return None if found is None else _as_actor(found)


async def actors(session: AsyncSession, team_id: str, slack_id: str) -> tuple[Actor, ...]:
    """The same person in each program of the workspace; the one that would be meant comes first."""
    found = await session.execute(_ACTORS, {"team_id": team_id, "slack_id": slack_id})
    return tuple(map(_as_actor, found))


_VISITOR = (
    select(MemberRow.locale, ParticipantRow.id, ParticipantRow.clicked_at)
    .join(WorkspaceRow, WorkspaceRow.id == MemberRow.workspace_id)
    .outerjoin(ParticipantRow, ParticipantRow.member_id == MemberRow.id)
    .where(WorkspaceRow.team_id == bindparam("team_id"), MemberRow.slack_id == bindparam("slack_id"))
)


async def visitor(session: AsyncSession, team_id: str, slack_id: str) -> Visitor | None:
    """What is to be known of someone before anything is done for them; None for an unknown person."""
    found = (await session.execute(_VISITOR, {"team_id": team_id, "slack_id": slack_id})).all()
    return Visitor(found[0][0], {one: at for _, one, at in found if one}) if found else None


def _as_actor(found: Row[ProgramRow, MemberRow, ParticipantRow]) -> Actor:
    program: ProgramRow = found[0]
    member: MemberRow | None = found[1]
    participant: ParticipantRow | None = found[2]
    return Actor(
        program=as_program(program),
        member=None if member is None else as_member(member),
        participant=None if participant is None else as_participant(participant),
    )


_COLLEAGUE = (
    select(ParticipantRow)
    .join(ParticipantRow.member)
    .join(ProgramRow, ProgramRow.id == ParticipantRow.program_id)
    .options(contains_eager(ParticipantRow.member))
    .where(
        ProgramRow.id == bindparam("program_id"),
        MemberRow.workspace_id == ProgramRow.workspace_id,
        MemberRow.slack_id == bindparam("slack_id"),
    )
)


async def participant_of(session: AsyncSession, program_id: int, slack_id: str) -> Participant | None:
    """The participant of a program with this Slack id, if they ever joined."""
    row = await session.scalar(_COLLEAGUE, {"program_id": program_id, "slack_id": slack_id})
    return None if row is None else as_participant(row)
