"""Look up who acts by Slack's ids, which are unique only within a workspace. Only ``services.access`` may."""

from sqlalchemy import and_, bindparam, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import contains_eager

from bot.domain.actor import Actor
from bot.domain.people.participant import Participant
from bot.store.people.participants import as_participant
from bot.store.people.workspaces import as_member
from bot.store.rounds.programs import as_program
from bot.store.tables import MemberRow, ParticipantRow, ProgramRow, WorkspaceRow

# Every click runs this query. It is built once, because building it would cost more than running it.
_ACTOR = (
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
    .order_by(ProgramRow.id)
    .limit(1)
)


async def actor(session: AsyncSession, team_id: str, slack_id: str) -> Actor | None:
    """The person with this Slack id in a workspace, and its program; None for an unknown workspace."""
    found = (await session.execute(_ACTOR, {"team_id": team_id, "slack_id": slack_id})).first()
    if found is None:
        return None
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
