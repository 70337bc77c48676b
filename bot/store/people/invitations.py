"""Whom programs invite, whom they have invited, and who is new in a workspace."""

from collections.abc import Iterable
from datetime import date, datetime

from sqlalchemy import Select, delete, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from bot.domain.outbox.kinds import NoticeKind
from bot.domain.people.member import Member
from bot.domain.rounds.design.belonging import InviteRules, ProgramInvitation
from bot.store.bulk import insert_new, upsert
from bot.store.people.workspaces import as_member
from bot.store.tables import (
    IS_OPEN,
    ArrivalRow,
    InvitationRow,
    InviteRulesRow,
    MemberRow,
    NoticeRow,
    ParticipantRow,
    ProgramRow,
    RoundRow,
    WorkspaceRow,
)

KINDS = (NoticeKind.JOIN_US.value, NoticeKind.TAKES_PART.value)
NO_RULES = InviteRules()


async def rules_of(session: AsyncSession, program_id: int) -> InviteRules:
    """Whom a program invites; nobody until an organiser says so."""
    row = await session.scalar(select(InviteRulesRow).where(InviteRulesRow.program_id == program_id))
    return as_rules(row) if row else NO_RULES


async def set_rules(session: AsyncSession, program_id: int, rules: InviteRules, now: datetime) -> None:
    """Change whom a program invites; it is looked at once who fits."""
    values = {
        "channel": rules.channel,
        "departments": rules.departments,
        "offices": rules.offices,
        "days": rules.days,
        "enrols": rules.enrols,
        "looks_at": now if rules.invites else None,
    }
    await upsert(session, InviteRulesRow, {"program_id": program_id}, values)
    await _forget_arrivals(session, program_id)


async def _forget_arrivals(session: AsyncSession, program_id: int) -> None:
    """Where no program of the workspace asks any more who is new, it isn't kept who was there."""
    here = select(ProgramRow.workspace_id).where(ProgramRow.id == program_id).scalar_subquery()
    asking = (
        select(InviteRulesRow.program_id)
        .join(ProgramRow, ProgramRow.id == InviteRulesRow.program_id)
        .where(ProgramRow.workspace_id == here, InviteRulesRow.days.is_not(None))
    )
    await session.execute(delete(ArrivalRow).where(ArrivalRow.workspace_id == here, ~asking.exists()))


async def look_again(session: AsyncSession, program_id: int, began_at: datetime, at: datetime) -> None:
    """Save when it is next looked who newly fits, unless something has asked for a look since this one began."""
    here = (InviteRulesRow.program_id == program_id, InviteRulesRow.looks_at <= began_at)
    await session.execute(update(InviteRulesRow).where(*here).values(looks_at=at))


async def hasten(session: AsyncSession, workspace_id: int, at: datetime) -> None:
    """See to it that all programs of a workspace that invite people look by then who newly fits."""
    late = (InviteRulesRow.program_id.in_(_programs_of(workspace_id)), InviteRulesRow.looks_at > at)
    await session.execute(update(InviteRulesRow).where(*late).values(looks_at=at))


async def due(session: AsyncSession, workspace_id: int, now: datetime) -> dict[int, InviteRules]:
    """The rules of those programs for which it is time to look who newly fits, by the program's id."""
    query = select(InviteRulesRow).where(
        InviteRulesRow.program_id.in_(_programs_of(workspace_id)), InviteRulesRow.looks_at <= now
    )
    return {row.program_id: as_rules(row) for row in await session.scalars(query)}


async def inviting_workspace(session: AsyncSession, team_id: str) -> int | None:
    """The id of a workspace, by Slack's, if any of its programs invites people."""
    query = (
        select(ProgramRow.workspace_id)
        .join(InviteRulesRow, InviteRulesRow.program_id == ProgramRow.id)
        .join(WorkspaceRow, WorkspaceRow.id == ProgramRow.workspace_id)
        .where(WorkspaceRow.team_id == team_id, InviteRulesRow.looks_at.is_not(None))
    )
    return await session.scalar(query.limit(1))


def _programs_of(workspace_id: int) -> Select[int]:
    return select(ProgramRow.id).where(ProgramRow.workspace_id == workspace_id, ProgramRow.ended_at.is_(None))


def as_rules(row: InviteRulesRow) -> InviteRules:
    """Convert the row to the domain's rules."""
    return InviteRules(row.channel, row.departments, row.offices, row.days, row.enrols)


async def known_people(session: AsyncSession, workspace_id: int) -> dict[str, Member]:
    """Everybody whom the bot knows in a workspace, by Slack's id."""
    rows = await session.scalars(select(MemberRow).where(MemberRow.workspace_id == workspace_id))
    return {row.slack_id: as_member(row) for row in rows}


async def not_to_ask(session: AsyncSession, program_id: int) -> frozenset[int]:
    """The members whom a program doesn't invite: who ever took part in it, and whoever it has invited."""
    joined = select(ParticipantRow.member_id).where(ParticipantRow.program_id == program_id)
    invited = select(InvitationRow.member_id).where(InvitationRow.program_id == program_id)
    return frozenset(await session.scalars(joined.union(invited)))


async def asked_since(session: AsyncSession, workspace_id: int, since: datetime) -> frozenset[str]:
    """Whom any of a workspace's programs is about to invite, or has invited since a moment, by Slack's id."""
    waiting = select(NoticeRow.address).where(
        IS_OPEN, NoticeRow.workspace_id == workspace_id, NoticeRow.kind.in_(KINDS)
    )
    told = (
        select(MemberRow.slack_id)
        .join(InvitationRow, InvitationRow.member_id == MemberRow.id)
        .where(MemberRow.workspace_id == workspace_id, InvitationRow.told_at > since)
    )
    return frozenset(filter(None, await session.scalars(waiting.union(told))))


async def invite(session: AsyncSession, program_id: int, member_ids: Iterable[int], now: datetime) -> None:
    """Note that a program invites these members."""
    nothing = {"told_at": None, "declined_at": None, "takes_part_from": None}
    rows = [{"program_id": program_id, "member_id": one, "asked_at": now} | nothing for one in member_ids]
    await insert_new(session, InvitationRow, rows)


async def invitation(session: AsyncSession, program_id: int, member_id: int) -> ProgramInvitation | None:
    """What a program asked somebody; None if it didn't."""
    one = (InvitationRow.program_id == program_id, InvitationRow.member_id == member_id)
    row = await session.scalar(select(InvitationRow).where(*one))
    return as_invitation(row) if row else None


async def ever_joined(session: AsyncSession, program_id: int, member_id: int) -> bool:
    """Whether somebody takes part in a program, or did."""
    theirs = (ParticipantRow.program_id == program_id, ParticipantRow.member_id == member_id)
    return await session.scalar(select(ParticipantRow.id).where(*theirs)) is not None


async def of_member(session: AsyncSession, member_id: int) -> tuple[ProgramInvitation, ...]:
    """What the programs of a workspace asked somebody."""
    query = select(InvitationRow).where(InvitationRow.member_id == member_id)
    return tuple(map(as_invitation, await session.scalars(query.order_by(InvitationRow.program_id))))


def as_invitation(row: InvitationRow) -> ProgramInvitation:
    """Convert the row to the domain's invitation."""
    return ProgramInvitation(
        row.program_id, row.member_id, row.asked_at, row.told_at, row.declined_at, row.takes_part_from
    )


async def set_told(
    session: AsyncSession, program_id: int, member_id: int, now: datetime, takes_part_from: datetime | None
) -> None:
    """Note that somebody has got their invitation, and from which round on they were told to take part."""
    await _change(session, program_id, member_id, told_at=now, takes_part_from=takes_part_from)


async def decline(session: AsyncSession, program_id: int, member_id: int, now: datetime) -> None:
    """Note that somebody said no."""
    await _change(session, program_id, member_id, declined_at=now)


async def _change(session: AsyncSession, program_id: int, member_id: int, **values: datetime | None) -> None:
    one = (InvitationRow.program_id == program_id, InvitationRow.member_id == member_id)
    await session.execute(update(InvitationRow).where(*one).values(**values))


async def to_enrol(session: AsyncSession, program_id: int, round_at: datetime) -> tuple[Member, ...]:
    """Those who take part from a round on: they were told so, a whole round ago, and have neither joined nor said no.

    A round must have begun since Slack had the word to them, so that they had all of it to say no.
    """
    joined = select(ParticipantRow.member_id).where(ParticipantRow.program_id == program_id)
    begun = select(RoundRow.id).where(
        RoundRow.program_id == program_id,
        RoundRow.scheduled_at > InvitationRow.told_at,
        RoundRow.scheduled_at < round_at,
    )
    query = (
        select(MemberRow)
        .join(InvitationRow, InvitationRow.member_id == MemberRow.id)
        .where(
            InvitationRow.program_id == program_id,
            InvitationRow.declined_at.is_(None),
            InvitationRow.takes_part_from <= round_at,
            begun.exists(),
            MemberRow.id.not_in(joined),
        )
        .order_by(MemberRow.id)
    )
    return tuple(map(as_member, await session.scalars(query)))


async def seen(session: AsyncSession, workspace_id: int) -> dict[str, date | None]:
    """Whom Slack has listed before, each with the day on which they were first there; None for the first of all lists."""
    query = select(ArrivalRow.slack_id, ArrivalRow.since).where(ArrivalRow.workspace_id == workspace_id)
    return {row.slack_id: row.since for row in await session.execute(query)}


async def see(session: AsyncSession, workspace_id: int, slack_ids: Iterable[str], since: date | None) -> None:
    """Note whom Slack lists that it didn't before."""
    rows = [{"workspace_id": workspace_id, "slack_id": each, "since": since} for each in slack_ids]
    await insert_new(session, ArrivalRow, rows)
