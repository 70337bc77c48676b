"""Look up who acts by Slack's ids, which are unique only within a workspace. Only ``services.access`` may."""

from sqlalchemy import and_, bindparam, case, select
from sqlalchemy.ext.asyncio import AsyncSession

from bot.domain.actor import Actor, Visitor
from bot.domain.people.participant import Participant, Standing
from bot.store.bulk import ColumnsRow, Joined, table_of
from bot.store.people.person_rows import IS_THEIRS, MEMBER, PARTICIPANT, PERSON, as_participant
from bot.store.people.workspaces import as_member
from bot.store.rounds.program_rows import as_program
from bot.store.tables import MemberRow, ParticipantRow, ProgramRow, WorkspaceRow

# Every click runs one of these queries. They are built once, because building them would cost more than running them.
_PROGRAMS, _PEOPLE, _MEMBERS = map(table_of, (ProgramRow, ParticipantRow, MemberRow))
_WORKSPACES = table_of(WorkspaceRow)
_IS_HERE = and_(
    _MEMBERS.c.workspace_id == _PROGRAMS.c.workspace_id, _MEMBERS.c.slack_id == bindparam("slack_id")
)
_JOINED = Joined(_PROGRAMS.c, PARTICIPANT, MEMBER)
# Where no program is named, the ones that somebody is in come first, and those last that have ended.
_ACTORS = (
    select(*_JOINED.columns)
    .join_from(_PROGRAMS, _WORKSPACES, _WORKSPACES.c.id == _PROGRAMS.c.workspace_id)
    .outerjoin(_MEMBERS, _IS_HERE)
    .outerjoin(_PEOPLE, and_(IS_THEIRS, _PEOPLE.c.program_id == _PROGRAMS.c.id))
    .where(_WORKSPACES.c.team_id == bindparam("team_id"))
    .order_by(
        _PROGRAMS.c.ended_at.is_not(None),
        case((_PEOPLE.c.standing != Standing.LEFT, 0), (_PEOPLE.c.id.is_not(None), 1), else_=2),
        _PROGRAMS.c.id,
    )
)
_ACTOR = _ACTORS.limit(1)
_ACTOR_IN = _ACTORS.where(_PROGRAMS.c.id == bindparam("program_id"))


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
    select(_MEMBERS.c.locale, _PEOPLE.c.id, _PEOPLE.c.clicked_at)
    .join_from(_MEMBERS, _WORKSPACES, _WORKSPACES.c.id == _MEMBERS.c.workspace_id)
    .outerjoin(_PEOPLE, IS_THEIRS)
    .where(_WORKSPACES.c.team_id == bindparam("team_id"), _MEMBERS.c.slack_id == bindparam("slack_id"))
)


async def visitor(session: AsyncSession, team_id: str, slack_id: str) -> Visitor | None:
    """What is to be known of someone before anything is done for them; None for an unknown person."""
    found = (await session.execute(_VISITOR, {"team_id": team_id, "slack_id": slack_id})).all()
    return Visitor(found[0][0], {one: at for _, one, at in found if one}) if found else None


def _as_actor(found: ColumnsRow) -> Actor:
    program, participant, member = _JOINED.of(found)
    return Actor(
        program=as_program(program),
        member=None if member.id is None else as_member(member),
        participant=None if participant.id is None else as_participant(participant, member),
    )


_COLLEAGUE = (
    select(*PERSON.columns)
    .join_from(_PEOPLE, _PROGRAMS, _PROGRAMS.c.id == _PEOPLE.c.program_id)
    .join(_MEMBERS, and_(IS_THEIRS, _IS_HERE))
    .where(_PROGRAMS.c.id == bindparam("program_id"))
)


async def participant_of(session: AsyncSession, program_id: int, slack_id: str) -> Participant | None:
    """The participant of a program with this Slack id, if they ever joined."""
    found = (await session.execute(_COLLEAGUE, {"program_id": program_id, "slack_id": slack_id})).first()
    return None if found is None else as_participant(*PERSON.of(found))
